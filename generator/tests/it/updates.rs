//! What members tell everyone: on the pages, in the feeds, in the calendar.

use baraza::snapshot;
use serde_json::{Value, json};

use crate::small::{NOW, SmallSite, empty};

const LIST: &str = r#"{% extends "base.html" %}{% block main %}<h1>{% if term %}{{ term.label }}{% else %}Updates{% endif %}</h1>
{% for update in items %}<article id="u-{{ update.id }}" lang="{{ update.lang }}">{{ update.title }} {{ update.body_html | safe }} {{ update.author.name }}{% for own in update.terms %} <a href="{{ own.url }}">{{ own.label }}</a>{% endfor %}{% for page in update.pages %} <a href="{{ page.permalink }}">{{ page.title }}</a>{% endfor %}</article>
{% endfor %}{% if next %}<a rel="next" href="{{ next }}">next</a>{% endif %}{% endblock main %}"#;
const FEED: &str = r#"<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>{{ feed_url }}</id><updated>{{ last_updated }}</updated>
{% for update in items %}<entry><title>{{ update.title or update.excerpt }}</title><id>{{ update.canonical }}</id><content type="html">{{ update.body_html }}</content></entry>{% endfor %}</feed>"#;
const HOME: &str = r#"{% extends "base.html" %}{% block main %}<ol>{% for item in news(collection="practices", limit=3) %}{% if item.update is defined %}<li>{{ item.update.excerpt }}</li>{% else %}<li>{{ item.card.title }}</li>{% endif %}
{% endfor %}</ol>{% endblock main %}"#;

fn site() -> SmallSite {
    let site = SmallSite::new();
    site.name_regions();
    site.write("themes/tiny/templates/updates.html", LIST);
    site.write("themes/tiny/templates/updates.xml", FEED);
    site.write("themes/tiny/templates/index.html", HOME);
    site
}

fn update(n: usize, more: Value) -> Value {
    let mut update = json!({
        "id": format!("update-id-{n:04}"), "kind": "news", "title": format!("News {n}"),
        "html": format!("<p>Words {n}</p>"), "language": "en",
        "author": { "name": "Amina", "role": "member" },
        "published_at": format!("2026-11-2{}T10:00:00Z", n % 10), "edited_at": null,
        "terms": {}, "pages": [], "event": null,
    });
    for (key, value) in more.as_object().unwrap() {
        update[key] = value.clone();
    }
    update
}

fn told(updates: &[Value]) -> snapshot::Snapshot {
    let document = json!({
        "version": 1, "threads": {}, "updates": updates, "summaries": [], "syntheses": [],
    });
    snapshot::parse(document.to_string().as_bytes(), "test").unwrap()
}

#[test]
fn an_update_is_in_the_lists_of_its_terms_and_in_their_feeds() {
    let site = site();
    site.practice("a", "date = 2026-11-22", "Text.");
    let hostile = "<p>x<script>alert(1)</script> &amp; <b>y</b></p>";
    let updates = [
        update(
            3,
            json!({ "terms": { "regions": ["014"], "secret": ["x"] }, "pages": ["practices/a", "gone"] }),
        ),
        update(1, json!({ "html": hostile, "title": "<i>Hostile</i> ]]>" })),
    ];
    site.build_with(told(&updates), NOW);
    let all = site.published("updates/index.html");
    assert!(
        all.contains("News 3")
            && all.contains("<a href=\"/updates/regions/014/\">Eastern Africa</a>")
    );
    assert!(all.contains("<a href=\"/practices/a/\">Practice a</a>"));
    assert!(!all.contains("<script") && !all.contains("<i>Hostile"));
    let one = site.published("updates/regions/014/index.html");
    assert!(
        one.contains("<h1>Eastern Africa</h1>")
            && one.contains("News 3")
            && !one.contains("Hostile")
    );
    assert!(site.published("ar/updates/index.html").contains("News 3"));

    let feed: Value = serde_json::from_str(&site.published("updates/feed.json")).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["items"][0]["url"], "https://site.example/updates/#u-update-id-0003");
    assert_eq!(feed["items"][0]["tags"], json!(["Eastern Africa"]));
    let feed: Value =
        serde_json::from_str(&site.published("updates/regions/014/feed.json")).unwrap();
    assert_eq!(feed["items"].as_array().unwrap().len(), 1);
    let atom = site.published("updates/atom.xml");
    assert!(atom.contains("News 3") && !atom.contains("<script"), "{atom}");

    // Updates and practices, the newest first.
    let home = site.published("index.html");
    let at = |text: &str| home.find(text).unwrap_or_else(|| panic!("{text} in {home}"));
    assert!(at("Words 3") < at("Practice a") && at("Practice a") < at("x &amp; y"));

    // The catalogue tells the service the terms that members may use.
    let catalogue: Value = serde_json::from_str(&site.published("catalogue.json")).unwrap();
    assert_eq!(
        catalogue["terms"]["regions"][0],
        json!({"id": "002", "labels": {"ar": "أفريقيا", "en": "Africa"}})
    );

    site.build_with(empty(), NOW);
    for (path, bytes) in crate::small::files(&site.output()) {
        assert!(!String::from_utf8_lossy(&bytes).contains("News 3"), "{path}");
    }
    assert!(!site.output().join("updates/regions/014/index.html").exists());
    assert!(holding(&site, "News 3").is_empty(), "no older generation has what left");
}

#[test]
fn an_event_is_in_the_calendar() {
    let site = site();
    let event = json!({ "starts_on": "2026-12-01", "start_time": "09:30", "ends_on": null, "place": "Kwale; hall 2" });
    site.build_with(
        told(&[update(1, json!({ "kind": "event", "event": event })), update(2, json!({}))]),
        NOW,
    );
    let calendar = site.published("updates/events.ics");
    assert!(calendar.contains("DTSTART:20261201T093000Z\r\n"));
    assert!(calendar.contains("LOCATION;LANGUAGE=en:Kwale\\; hall 2\r\n"));
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 1);
}

#[test]
fn a_long_list_has_pages_and_links_lead_to_the_right_one() {
    let site = site();
    let updates: Vec<Value> =
        (0..60).map(|n| update(n, json!({ "published_at": "2026-11-20T10:00:00Z" }))).collect();
    site.build_with(told(&updates), NOW);
    let first = site.published("updates/index.html");
    assert_eq!(first.matches("<article").count(), 50);
    assert!(first.contains("<a rel=\"next\" href=\"/updates/page/2/\">"));
    assert!(site.published("updates/page/2/index.html").contains("id=\"u-update-id-0059\""));
    let feed: Value = serde_json::from_str(&site.published("updates/feed.json")).unwrap();
    assert_eq!(feed["items"].as_array().unwrap().len(), 20);
}

fn holding(site: &SmallSite, words: &str) -> Vec<String> {
    let all = crate::small::files(site.root()).into_iter();
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(words);
    all.filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path.to_string()).collect()
}

#[test]
fn a_page_in_the_place_of_the_updates_is_a_mistake() {
    let site = site();
    site.write("content/updates/_index.md", "+++\ntitle = \"Ours\"\n+++\n");
    let output = site.baraza(&["check"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("the address `/updates/` is taken by the members' updates"), "{said}");
}
