//! Discussions in pages.

use crate::small::{SmallSite, empty, said};

const PAGE: &str = "practices/a/index.html";

fn site() -> SmallSite {
    let site = SmallSite::new();
    site.practice("a", "", "Text.");
    site
}

#[test]
fn what_was_said_is_in_the_page_and_what_was_hidden_is_not() {
    let site = site();
    site.build_with(
        said(
            "practices/a",
            &[
                (None, "shown", "Amina <b>", "<p>One.</p>"),
                (None, "shown", "Badr", "<p>Two.</p>"),
                (Some(1), "shown", "Chen", "<p>To one.</p>"),
                (None, "hidden", "Dan", "<p>Rude.</p>"),
            ],
        ),
        "2026-11-24T12:00:00Z",
    );
    let page = site.published(PAGE);
    assert!(page.contains("data-count=\"3\""));
    assert!(page.contains("Amina &lt;b&gt;"));
    assert!(!page.contains("Rude"));
    // The reply stands below what it replies to.
    let at = |text: &str| page.find(text).unwrap();
    assert!(at("One.") < at("To one.") && at("To one.") < at("Two."));
    assert!(page.contains("<a href=\"#comment-1\">re</a>"));
    assert!(
        page.contains(
            "sign-in?next=%2Fmembers%2Fto%3Fpage%3Dpractices%2Fa%26lang%3Den&amp;lang=en"
        ) || page.contains("page%3Dpractices%2Fa")
    );
    assert!(site.published("practices/index.html").contains("Practice a</a> 3"));

    site.build_with(empty(), "2026-11-24T12:00:00Z");
    assert!(!site.published(PAGE).contains("One."));
}

#[test]
fn s62_hostile_comments_are_cleaned_once_more() {
    let site = site();
    let hostile = "<p>x<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)></svg>\
                   <math><mi xlink:href=\"javascript:alert(1)\">y</mi></math>\
                   <a href=\"javascript:alert(1)\" style=\"x\" id=\"main\">z</a></p>";
    site.build_with(
        said("practices/a", &[(None, "shown", "<script>alert(1)</script>", hostile)]),
        "2026-11-24T12:00:00Z",
    );
    let page = site.published(PAGE);
    for bad in
        ["<script", "<img", "<svg", "<math", "javascript:", "onerror", "style=", "id=\"main\""]
    {
        assert!(!page.contains(bad), "{bad} in {page}");
    }
}

#[test]
fn what_members_say_among_themselves_is_baked_nowhere() {
    let site = SmallSite::new();
    site.practice("a", "discussion = { visibility = \"members\" }", "Text.");
    site.build_with(
        said("practices/a", &[(None, "shown", "Amina", "<p>Secret.</p>")]),
        "2026-11-24T12:00:00Z",
    );
    for (path, bytes) in crate::small::files(&site.output()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Secret") && !text.contains("Amina"), "{path}");
    }
}

#[test]
fn older_comments_have_pages_of_their_own() {
    let site = site();
    let comments: Vec<(Option<u64>, &str, &str, &str)> = (0..130)
        .map(|n| (if n == 125 { Some(3) } else { None }, "shown", "Amina", "<p>Words.</p>"))
        .collect();
    site.build_with(said("practices/a", &comments), "2026-11-24T12:00:00Z");
    let page = site.published(PAGE);
    assert_eq!(page.matches("<article").count(), 20);
    assert!(page.contains("<a rel=\"older\" href=\"/practices/a/discussion/1/\">1-50</a>"));
    assert!(page.contains("<a rel=\"older\" href=\"/practices/a/discussion/3/\">101-110</a>"));
    assert!(page.contains("<a href=\"/practices/a/discussion/1/#comment-3\">re</a>"));
    let first = site.published("practices/a/discussion/1/index.html");
    assert_eq!(first.matches("<article").count(), 50);
    assert!(first.contains("id=\"comment-1\""));
}

#[test]
fn a_discussion_opens_and_closes_by_the_day() {
    let site = SmallSite::new();
    site.practice("a", "discussion = { opens = 2026-11-24, closes = 2026-11-25 }", "Text.");
    for (now, state) in [
        ("2026-11-23T23:00:00Z", "scheduled"),
        ("2026-11-24T00:00:00Z", "open"),
        ("2026-11-25T23:59:00Z", "open"),
        ("2026-11-26T00:00:00Z", "closed"),
    ] {
        site.build_with(empty(), now);
        assert!(site.published(PAGE).contains(&format!("data-state=\"{state}\"")), "{now}");
    }
}

#[test]
fn a_page_that_moved_keeps_its_discussion() {
    let site = SmallSite::new();
    site.practice("b", "former_ids = [\"practices/a\"]", "Text.");
    site.build_with(
        said("practices/a", &[(None, "shown", "Amina", "<p>Kept.</p>")]),
        "2026-11-24T12:00:00Z",
    );
    assert!(site.published("practices/b/index.html").contains("Kept."));
}

#[test]
fn what_a_moderator_set_goes_before_what_the_page_says() {
    let site = SmallSite::new();
    site.practice("a", "", "Text.");
    site.practice("b", "discussion = { visibility = \"members\" }", "Text.");
    site.write(
        "themes/tiny/templates/index.html",
        "{% extends \"base.html\" %}{% block main %}{% for made in members_discussions() %}<p>{{ made.title }} {{ made.url }} \
         {{ made.state }} {{ made.closes }} {{ made.count }}{% for text in made.synthesis %} {{ text.text_html | safe }}{% endfor %}</p>\n{% endfor %}{% endblock main %}",
    );
    let held = |visibility: &str| {
        serde_json::json!({
            "visibility": visibility, "state": "open", "opens": "2026-11-01T00:00:00Z",
            "closes": "2026-12-01T00:00:00Z", "questions": [], "phases": [],
        })
    };
    let own = |visibility: &str, title: &str| {
        let mut held = held(visibility);
        held["own"] =
            serde_json::json!({ "titles": { "en": title }, "introductions": {}, "count": 3 });
        held
    };
    let thread = |words: &str| {
        let said = crate::small::said_json("x", &[(None, "shown", "Amina", words)]);
        serde_json::from_str::<serde_json::Value>(&said).unwrap()["threads"]["x"].clone()
    };
    let document = serde_json::json!({
        "version": 1, "updates": [], "summaries": [],
        "threads": { "practices/a": thread("<p>Was public.</p>"), "practices/b": thread("<p>Is public.</p>") },
        "discussions": {
            "practices/a": held("members"), "practices/b": held("public"),
            "discussions/e-1": own("public", "Border <towns>"), "discussions/e-2": own("members", "Among few"),
        },
        "syntheses": [{
            "page": "discussions/e-2", "language": "en", "html": "<p>In sum<script>x</script></p>",
            "published_at": "2026-11-24T09:00:00Z",
        }],
    });
    let snapshot = baraza::snapshot::parse(document.to_string().as_bytes(), "test").unwrap();
    site.build_with(snapshot, "2026-11-24T12:00:00Z");
    assert!(!site.published(PAGE).contains("Was public."));
    assert!(site.published("practices/b/index.html").contains("Is public."));
    let home = site.published("index.html");
    let url = "https://members.site.example/members/discussion?page=discussions/e-1&amp;lang=en";
    assert!(
        home.contains(&format!("<p>Border &lt;towns&gt; {url} open 2026-11-30 3</p>")),
        "{home}"
    );
    assert!(home.contains("Among few") && home.contains("<p>In sum</p>"), "{home}");
}
