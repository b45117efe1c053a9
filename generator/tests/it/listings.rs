//! What members offer and need in public, and how often they reported that they took an entry up.

use baraza::snapshot::{self, Snapshot};
use serde_json::{Value, json};

use crate::small::{NOW, SmallSite, empty};

const LIST: &str = r#"{% extends "base.html" %}{% block main %}{% for listing in items %}<article id="x-{{ listing.id }}" lang="{{ listing.lang }}">{{ listing.kind }} {{ listing.what }} {{ listing.title }} {{ listing.body_html | safe }}{% for place in listing.places %} at {{ place.label }}{% endfor %}{% for term in listing.terms %} on {{ term.label }}{% endfor %}{% for language in listing.languages %} in {{ language.name }}{% endfor %} <a href="{{ listing.answer_url }}">answer</a></article>
{% endfor %}{% endblock main %}"#;
const FEED: &str = r#"<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>{{ feed_url }}</id><updated>{{ last_updated }}</updated>
{% for listing in items %}<entry><title>{{ listing.title }}</title><id>{{ listing.canonical }}</id><content type="html">{{ listing.body_html }}</content></entry>{% endfor %}</feed>"#;
const HOME: &str = r#"{% extends "base.html" %}{% block main %}<p>{{ listings() | length }} open</p>{% set all = tried() %}{% if all %}<p>{{ all.reported }} reported {{ all.confirmed }} confirmed</p>{% endif %}{% set there = tried(place="014") %}{% if there %}<p>{{ there.reported }} there</p>{% endif %}{% if tried(place="419") %}<p>elsewhere</p>{% endif %}{% endblock main %}"#;

fn site() -> SmallSite {
    let site = SmallSite::new();
    site.open_practices();
    site.write("themes/tiny/templates/listings.html", LIST);
    site.write("themes/tiny/templates/listings.xml", FEED);
    site.write("themes/tiny/templates/index.html", HOME);
    site
}

fn listing(n: usize, more: Value) -> Value {
    let mut listing = json!({
        "id": format!("listing-id-{n:04}"), "kind": "need", "what": "study-visit", "title": format!("Visit {n}"),
        "html": "<p>Three of us.</p>", "language": "en", "author": { "name": "Amina" },
        "published_at": "2026-11-20T10:00:00Z", "terms": { "regions": ["014"], "secret": ["x"] },
        "languages": ["fr"], "starts_on": null, "ends_on": null, "place": null, "expires_on": "2026-12-24",
    });
    for (key, value) in more.as_object().unwrap() {
        listing[key] = value.clone();
    }
    listing
}

fn listed(listings: &[Value], tried: Value) -> Snapshot {
    let mut document = json!({
        "version": 1, "threads": {}, "updates": [], "exchange": listings, "summaries": [], "syntheses": [],
    });
    if !tried.is_null() {
        document["tried"] = tried;
    }
    snapshot::parse(document.to_string().as_bytes(), "test").unwrap()
}

#[test]
fn offers_and_needs_are_in_the_list_the_feed_and_the_calendar() {
    let site = site();
    let hostile = json!({
        "title": "<i>x</i>", "html": "<p>a<script>alert(1)</script></p>",
        "starts_on": "2026-12-01", "ends_on": "2026-12-03", "place": "Kwale\r\nBEGIN:VEVENT",
    });
    let lapsed = json!({ "title": "Too late", "expires_on": "2026-11-23" });
    let last_day = json!({ "title": "Today still", "expires_on": "2026-11-24" });
    let all =
        [listing(1, json!({})), listing(2, hostile), listing(3, lapsed), listing(4, last_day)];
    site.build_with(listed(&all, Value::Null), NOW);
    for path in ["exchange/index.html", "ar/exchange/index.html"] {
        let page = site.published(path);
        assert!(page.contains("need study-visit Visit 1 <p>Three of us.</p>"), "{page}");
        assert!(page.contains("at Eastern Africa") && page.contains("in Français"), "{page}");
        assert!(!page.contains("secret") && !page.contains("<script") && !page.contains("<i>x"));
        let answer = "https://members.site.example/members/exchange/listing-id-0001";
        assert!(page.contains(answer) && page.contains("Today still"), "{page}");
        assert!(!page.contains("Too late"), "{page}");
    }
    let feed = site.published("exchange/atom.xml");
    assert!(feed.contains("https://site.example/exchange/#x-listing-id-0001"), "{feed}");
    assert!(!feed.contains("Too late") && !feed.contains("<script"), "{feed}");
    assert!(site.published("ar/exchange/atom.xml").contains("/ar/exchange/#x-listing-id-0001"));
    let calendar = site.published("exchange/events.ics");
    assert_eq!(calendar.matches("\r\nBEGIN:VEVENT\r\n").count(), 1, "{calendar}");
    assert!(!calendar.contains("alert"), "{calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261204\r\n"));
    assert!(calendar.contains("URL:https://site.example/exchange/#x-listing-id-0002\r\n"));
    assert!(site.published("index.html").contains("<p>3 open</p>"));
}

#[test]
fn what_is_taken_back_is_in_no_older_generation() {
    let site = site();
    site.build_with(listed(&[listing(1, json!({})), listing(2, json!({}))], Value::Null), NOW);
    site.build_with(listed(&[listing(2, json!({}))], Value::Null), NOW);
    for (path, bytes) in crate::small::files(site.root()) {
        assert!(!String::from_utf8_lossy(&bytes).contains("Visit 1"), "{path}");
    }
    site.build_with(empty(), NOW);
    assert!(!site.published("exchange/index.html").contains("<article"));
}

#[test]
fn what_members_took_up_is_told_where_there_is_something_to_tell() {
    let site = site();
    let tried = json!({
        "reported": 3, "confirmed": 1,
        "places": { "014": { "reported": 2, "confirmed": 1 }, "419": { "reported": 0, "confirmed": 0 } },
    });
    site.build_with(listed(&[], tried), NOW);
    let home = site.published("index.html");
    assert!(home.contains("3 reported 1 confirmed") && home.contains("2 there"), "{home}");
    assert!(!home.contains("elsewhere"), "{home}");
    for nothing in [Value::Null, json!({ "reported": 0, "confirmed": 0, "places": {} })] {
        site.build_with(listed(&[], nothing), NOW);
        assert!(!site.published("index.html").contains("reported"));
    }
}

#[test]
fn a_page_in_the_place_of_the_offers_and_needs_is_a_mistake() {
    let site = site();
    site.write("content/exchange.md", "+++\ntitle = \"Ours\"\n+++\n");
    let said = crate::test_site::stderr(&site.baraza(&["check"]));
    assert!(said.contains("taken by the members' offers and needs"), "{said}");
}
