//! What others point to and show: addresses within a page, and what a page says of itself to programs.

use crate::small::SmallSite;

const RESULTS: &str = "{% extends \"page.html\" %}{% block main %}{% for r in page.fields.results %}<p id=\"{{ r.anchor }}\">{{ r.text }}</p>{% endfor %}{% endblock main %}";

/// The anchors of a page's results, in their order.
fn anchors(site: &SmallSite, page: &str) -> Vec<String> {
    site.build();
    let html = site.published(page);
    html.split("<p id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

fn result(text: &str, source: &str, figure: &str) -> String {
    format!("[[results]]\ntext = \"{text}\"\nsource = \"{source}\"\n{figure}\n")
}

const SOURCES: &str = "[[sources]]\nid = \"s1\"\ntitle = \"One\"\nurl = \"https://one.example/\"\n\
     [[sources]]\nid = \"s2\"\ntitle = \"Two\"\nurl = \"https://two.example/\"\n";

fn site() -> SmallSite {
    let site = SmallSite::new();
    let path = "content/schemas/practices.toml";
    let schema = std::fs::read_to_string(site.root().join(path)).unwrap();
    let more =
        "[fields.results.items.fields]\nid = { type = \"slug\" }\nvalue = { type = \"number\" }\n";
    site.write(path, &schema.replacen("[fields.results.items.fields]\n", more, 1));
    site.write("themes/tiny/templates/practice.html", RESULTS);
    site
}

#[test]
fn a_records_address_outlives_its_wording_its_neighbours_and_its_language() {
    let site = site();
    let page = "practices/nursery/index.html";
    let first = result("Grew 850 trees.", "s1", "value = 850");
    let second = result("People say so.", "s2", "");
    let third = result("Others say so.", "s2", "");
    site.practice("nursery", &format!("{first}{second}{third}{SOURCES}"), "");
    let before = anchors(&site, page);
    assert_eq!(before.len(), 3);
    assert!(before[0].starts_with("results-") && before[0].len() == "results-".len() + 5);
    assert_eq!(before[2], format!("{}-2", before[1]));

    let reworded = result("It grew 850 trees.", "s1", "value = 850");
    let new = result("Grew 12 more.", "s1", "value = 12");
    site.practice("nursery", &format!("{new}{second}{third}{reworded}{SOURCES}"), "");
    let after = anchors(&site, page);
    assert_eq!(after[3], before[0]);
    assert_eq!(after[1..3], before[1..3]);
    assert_ne!(after[0], before[0]);

    let arabic = "[[results]]\ntext = \"نص\"\n".repeat(4);
    site.write(
        "content/practices/nursery.ar.md",
        &format!("+++\ntitle = \"مشتل\"\ntranslation = {{ of = \"en\", status = \"draft\" }}\n{arabic}+++\nنص.\n"),
    );
    assert_eq!(anchors(&site, "ar/practices/nursery/index.html"), after);
}

#[test]
fn a_record_may_say_its_own_address() {
    let site = site();
    let own = result("Grew 850 trees.", "s1", "value = 850\nid = \"trees\"");
    site.practice("nursery", &format!("{own}{SOURCES}"), "");
    assert_eq!(anchors(&site, "practices/nursery/index.html"), ["results-trees"]);
}
