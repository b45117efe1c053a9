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

const CARD: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630'>\
    <rect width='1200' height='630' fill='#0b4843'/>{% if page is defined %}{% for r in page.fields.regions | default(value=[]) %}\
    <rect x='{{ loop.index * 100 }}' width='50' height='{{ r.id }}' fill='#fff'/>{% endfor %}{% endif %}</svg>";
const SHOWN: &str = "<main>{% if picture %}<meta property=\"og:image\" content=\"{{ picture.url }}\">{{ picture.own }}{% endif %}";

fn with_cards() -> SmallSite {
    let site = site();
    site.write("themes/tiny/templates/card.svg", CARD);
    let base = std::fs::read_to_string(site.root().join("themes/tiny/templates/base.html"));
    let base = base.unwrap().replacen("<main>", SHOWN, 1);
    site.write("themes/tiny/templates/base.html", &base);
    site.write("themes/tiny/templates/practice.html", "{% extends \"base.html\" %}");
    site
}

#[test]
fn an_entry_has_a_picture_the_same_in_every_language_and_all_else_the_sites() {
    let site = with_cards();
    site.practice("nursery", "regions = [\"014\"]", "");
    site.write(
        "content/practices/nursery.ar.md",
        "+++\ntitle = \"مشتل\"\ntranslation = { of = \"en\", status = \"draft\" }\n+++\nنص.\n",
    );
    site.practice("plain", "", "");
    site.practice("secret", "regions = [\"419\"]\naccess = \"members\"", "");
    site.build();
    let own = "content=\"https://site.example/pictures/practices/nursery.png\">true";
    let of_site = "content=\"https://site.example/picture.png\">false";
    assert!(site.published("practices/nursery/index.html").contains(own));
    assert!(site.published("ar/practices/nursery/index.html").contains(own));
    for page in ["index.html", "practices/index.html", "practices/plain/index.html", "404.html"] {
        assert!(site.published(page).contains(of_site), "{page}");
    }
    let picture = |name: &str| std::fs::read(site.output().join(name)).unwrap();
    for name in ["picture.png", "pictures/practices/nursery.png"] {
        let read = image::load_from_memory(&picture(name)).unwrap();
        assert_eq!((read.width(), read.height()), (1200, 630));
    }
    assert!(picture("picture.png") != picture("pictures/practices/nursery.png"));
    // Nobody but members learns of what only they read.
    assert!(!site.output().join("pictures/practices/secret.png").exists());
    assert!(!site.output().join("pictures/practices/plain.png").exists());
}

#[test]
fn a_picture_is_drawn_again_where_its_drawing_changed_or_it_is_broken() {
    let site = with_cards();
    site.practice("nursery", "regions = [\"014\"]", "");
    site.build();
    let file = site.output().join("pictures/practices/nursery.png");
    let first = std::fs::read(&file).unwrap();
    site.practice("nursery", "regions = [\"419\"]", "");
    site.build();
    assert_ne!(std::fs::read(&file).unwrap(), first);
    let mut broken = first.clone();
    broken[900] ^= 1;
    std::fs::write(&file, broken).unwrap();
    site.practice("nursery", "regions = [\"014\"]", "");
    site.build();
    assert_eq!(std::fs::read(&file).unwrap(), first);
}

#[test]
fn a_drawing_that_is_none_is_the_themes_fault_and_named() {
    let site = with_cards();
    site.write("themes/tiny/templates/card.svg", "<svg");
    let error = site.try_build(crate::small::empty(), crate::small::NOW).unwrap_err();
    assert!(format!("{error}").starts_with("drawing `picture.png` from `card.svg`: "), "{error}");
}
