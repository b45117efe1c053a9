//! Members' text and its HTML (S61–S69, S129).

use baraza_members::config::Limits;
use baraza_members::discussions::{TextError, preview};

fn html(markdown: &str) -> String {
    preview(markdown, &Limits::default()).unwrap()
}

/// Nothing of it may come through as markup.
const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
    "<math><mtext></mtext><mglyph><style><!--</style><img title=\"--><img src=x onerror=alert(1)>\"></math>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox)",
    "[x](//evil.example/)",
    "[x](/members/sign-out)",
    "![x](https://evil.example/pixel.gif)",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "<iframe src=https://evil.example></iframe>",
    "<form action=https://evil.example><button>x</button></form>",
    "<style>*{display:none}</style>",
    "<p style=\"position:fixed\" id=a class=b onclick=c data-x=d slot=e>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "```x\" onmouseover=\"alert(1)\ncode\n```",
    "| a |\n|:-|\n| <img src=x onerror=alert(1)> |",
    "# <b onmouseover=alert(1)>x</b>",
    "[x]: javascript:alert(1)\n\n[x]",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
];

#[test]
fn s62_payloads_come_out_as_text() {
    for payload in PAYLOADS {
        let html = html(payload);
        let tags = tags_of(&html);
        let allowed = [
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
        for tag in &tags {
            let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap();
            assert!(allowed.contains(&name), "{payload}\n{html}");
            for bad in [" on", "style", " id=", " src", "javascript:", "data:", "vbscript:"] {
                assert!(!tag.to_lowercase().contains(bad), "{payload}\n{html}");
            }
        }
    }
}

fn tags_of(html: &str) -> Vec<String> {
    html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap().to_owned()).collect()
}

#[test]
fn markdown_becomes_the_allowed_tags() {
    insta::assert_snapshot!(html("# Title\n\nSome *words*, **more**, ~~less~~ and `code`.\n\n1. one\n2. two\n\n> said\n\n```rust\nfn main() {}\n```"), @r#"
    <h3>Title</h3>
    <p>Some <em>words</em>, <strong>more</strong>, <del>less</del> and <code>code</code>.</p>
    <ol>
    <li>one</li>
    <li>two</li>
    </ol>
    <blockquote>
    <p>said</p>
    </blockquote>
    <pre><code class="language-rust">fn main() {}
    </code></pre>
    "#);
    assert_eq!(
        html("| a | b |\n|--:|:-:|\n| 1 | 2 |").replace('\n', ""),
        "<table><thead><tr><th align=\"right\">a</th><th align=\"center\">b</th></tr></thead>\
         <tbody><tr><td align=\"right\">1</td><td align=\"center\">2</td></tr></tbody></table>"
    );
}

#[test]
fn s64_links_are_marked_and_show_their_host() {
    let rel = "rel=\"nofollow ugc noopener noreferrer\"";
    assert_eq!(
        html("[report](https://example.org/a?b=1&c=2)").trim(),
        format!("<p><a href=\"https://example.org/a?b=1&amp;c=2\" {rel}>report</a></p>")
    );
    assert!(html("[un.org](https://evil.example/)").contains(">un.org</a> (evil.example)"));
    assert!(
        html("[example.org](https://www.example.org/x)").trim().ends_with(">example.org</a></p>")
    );
    assert!(
        html("[x](https://аррӏе.example/)").contains("href=\"https://xn--"),
        "a host in other letters shows as it is"
    );
    assert!(!html("[x](https://user:pass@example.org/)").contains("<a"));
    assert!(
        html("See https://example.org/a_b, then (https://example.org).")
            .contains("href=\"https://example.org/a_b\"")
    );
    assert_eq!(html("`https://example.org`").trim(), "<p><code>https://example.org</code></p>");
    assert!(html("<amina@example.org>").contains("href=\"mailto:amina@example.org\""));
}

#[test]
fn s65_an_image_is_a_link() {
    let html = html("![A map](https://example.org/map.png)");
    assert!(!html.contains("<img") && html.contains(">A map</a>"), "{html}");
}

#[test]
fn s69_cleaning_again_changes_nothing() {
    let pieces = [
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "# ",
        "<b>",
        "</p>",
        "<svg>",
        "<math>",
        "<style>",
        "&lt;",
        "&#x3c;",
        "[a](https://e.org)",
        "![i](https://e.org/i)",
        "| a | b |\n|-|-|\n",
        "<!--",
        "-->",
        "\"",
        "'",
        "text ",
        "نص",
        "\u{200d}",
        "<p title='",
        "<table>",
        "<td>",
        "]]>",
        "\t",
        "~~",
        "https://e.org/x",
        "<a href=x>",
        "<select><template>",
        "</a></b>",
    ];
    // A small generator of its own: the same texts every time.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let limits = Limits::default();
    let mut tried = 0;
    while tried < 3000 {
        let text: String = (0..1 + next(14)).map(|_| pieces[next(pieces.len())]).collect();
        let Ok(once) = preview(&text, &limits) else { continue };
        let twice = ammonia_again(&once);
        assert_eq!(once, twice, "{text:?}");
        tried += 1;
    }
    for payload in PAYLOADS {
        let once = html(payload);
        assert_eq!(once, ammonia_again(&once), "{payload}");
    }
}

/// Parsed as a browser would and written again, by the same sanitiser.
fn ammonia_again(html: &str) -> String {
    baraza_members::discussions::markdown::clean(html)
}

#[test]
fn s129_heavy_texts_are_refused_and_none_takes_long() {
    let limits = Limits::default();
    assert_eq!(preview(&format!("{}x", "> ".repeat(40)), &limits), Err(TextError::TooDeep));
    let links = (0..201).map(|n| format!("https://e.org/{n} ")).collect::<String>();
    assert_eq!(preview(&links, &limits), Err(TextError::TooManyLinks));
    let wide = format!("{}\n{}\n", "|a".repeat(21), "|-".repeat(21));
    assert_eq!(preview(&wide, &limits), Err(TextError::TableTooLarge));
    let tall = format!("|a|\n|-|\n{}", "|b|\n".repeat(201));
    assert_eq!(preview(&tall, &limits), Err(TextError::TableTooLarge));
    for unit in [
        "[", "![", "*a_ ", "`", "<", "&", "> - ", "[a](", "|", "~", "<!--", "\\", "1. ", "**a* ",
        "a\n: ",
    ] {
        let text = unit.repeat(20_000 / unit.len());
        let before = std::time::Instant::now();
        let _ = preview(&text, &limits);
        // The budget is 50 ms in a release build; a debug build on a busy machine gets more.
        assert!(before.elapsed().as_millis() < 2000, "{unit:?} took {:?}", before.elapsed());
    }
}
