//! Feeds of entries: of the site and of terms, as Atom and as JSON Feed.

use serde_json::{Value, json};

use crate::small::SmallSite;

fn site() -> SmallSite {
    let site = SmallSite::new();
    let file = "content/schemas/practices.toml";
    let schema = std::fs::read_to_string(site.root().join(file)).unwrap();
    site.write(file, &schema.replacen("facet = true", "facet = true\nfeed = true", 1));
    let text =
        "summary = \"In <short>\"\nregions = [\"014\"]\ndate = 2026-11-20\nupdated = 2026-11-23";
    site.practice("kenya", text, "Text.");
    site.practice("peru", "regions = [\"419\"]\ndate = 2026-11-22", "Text.");
    site.practice("undated", "regions = [\"014\"]", "Text.");
    site.practice("quiet", "regions = [\"014\"]\ndate = 2026-11-21\naccess = \"members\"", "Text.");
    site
}

fn feed(site: &SmallSite, path: &str) -> Value {
    serde_json::from_str(&site.published(path)).unwrap()
}

#[test]
fn each_term_of_a_field_with_feeds_has_what_is_new_and_changed() {
    let site = site();
    site.build();
    let africa = feed(&site, "practices/regions/002/feed.json");
    assert_eq!(africa["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(africa["title"], "Africa · Small & <tidy>");
    assert_eq!(africa["home_page_url"], "https://site.example/practices/regions/002/");
    assert_eq!(africa["feed_url"], "https://site.example/practices/regions/002/feed.json");
    assert_eq!(
        africa["items"],
        json!([{
            "id": "https://site.example/practices/kenya/",
            "url": "https://site.example/practices/kenya/",
            "title": "Practice kenya",
            "content_text": "In <short>",
            "language": "en",
            "date_published": "2026-11-20T00:00:00Z",
            "date_modified": "2026-11-23T00:00:00Z",
            "tags": ["Eastern Africa"],
        }])
    );
    let atom = site.published("practices/regions/002/atom.xml");
    assert!(atom.contains("<updated>2026-11-23T00:00:00Z</updated>"), "{atom}");
    assert!(atom.contains("<title>Africa · Small &amp; &lt;tidy&gt;</title>"), "{atom}");
    assert!(atom.contains("Practice kenya") && !atom.contains("undated"), "{atom}");
    assert!(!atom.contains("quiet"), "{atom}");

    // Readers of Arabic are told in Arabic of what they find there too.
    let arabic = feed(&site, "ar/practices/regions/002/feed.json");
    assert_eq!(arabic["title"], "أفريقيا · صغير");
    assert_eq!(arabic["items"][0]["language"], "en");
    assert!(!site.output().join("practices/regions/001").exists());
}

#[test]
fn the_site_has_its_feed_in_both_forms() {
    let site = site();
    site.build();
    let all = feed(&site, "feed.json");
    let urls: Vec<&str> =
        all["items"].as_array().unwrap().iter().map(|item| item["url"].as_str().unwrap()).collect();
    assert_eq!(
        urls,
        ["https://site.example/practices/kenya/", "https://site.example/practices/peru/"]
    );
    assert!(site.output().join("ar/feed.json").exists());
    assert!(site.output().join("ar/atom.xml").exists());
}

#[test]
fn a_field_without_a_facet_has_no_feed() {
    let site = site();
    let file = "content/schemas/practices.toml";
    let schema = std::fs::read_to_string(site.root().join(file)).unwrap();
    site.write(file, &schema.replacen("facet = true\n", "", 1));
    let output = site.baraza(&["check"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("`regions` has no feed without `facet`"), "{said}");
}

#[test]
fn a_field_without_feeds_has_none() {
    let site = SmallSite::new();
    site.practice("kenya", "regions = [\"014\"]\ndate = 2026-11-20", "Text.");
    site.build();
    assert!(site.output().join("practices/regions/014/index.html").exists());
    assert!(!site.output().join("practices/regions/014/feed.json").exists());
    assert!(!site.output().join("practices/regions/014/atom.xml").exists());
}
