//! What valid content becomes: fields, translations, addresses, order.

use baraza::library::{Access, Library, Moment, Value, Visibility};

use crate::test_site::{BODY, PIXEL, TestSite, practice};
use baraza::words::Lang;

fn terms(library: &Library, file: &str, field: &str) -> Vec<String> {
    let entry = library.entry(library.by_file(file).unwrap());
    let value = entry.fields.get(field);
    value
        .map(|value| value.terms().iter().map(|term| term.id.clone()).collect())
        .unwrap_or_default()
}

fn titles(library: &Library, section: &str) -> Vec<String> {
    let section = library.by_file(section).unwrap();
    library.pages(section).iter().map(|page| library.entry(*page).title.clone()).collect()
}

#[test]
fn fields_are_derived_from_terms_and_given_values_win() {
    let site = TestSite::new()
        .practice("")
        .file("content/practices/talks.md", &practice("regions = [\"002\"]\n", "", BODY));
    let library = site.library();
    assert_eq!(terms(&library, "practices/circles.md", "regions"), ["014"]);
    assert_eq!(terms(&library, "practices/talks.md", "regions"), ["002"]);
}

#[test]
fn defaults_fill_what_is_not_given() {
    let library = TestSite::new().practice("").library();
    let entry = library.entry(library.by_file("practices/circles.md").unwrap());
    assert_eq!(entry.fields.get("level"), Some(&Value::Choice("low".to_owned())));
}

#[test]
fn a_facet_counts_for_the_broader_terms_too() {
    let library = TestSite::new().practice("").library();
    let facet = library.facet("practices", "regions", "en");
    let counts: Vec<_> = facet.map(|(term, entries)| (term.to_owned(), entries.len())).collect();
    assert_eq!(counts, [("002".to_owned(), 1), ("014".to_owned(), 1)]);
}

#[test]
fn a_translation_keeps_the_facts_and_gives_the_words() {
    let site = TestSite::new()
        .records("\n[[results]]\ntext = \"One\"\nsource = \"s1\"\n")
        .file(
            "content/practices/circles.ar.md",
            "+++\ntitle = \"حلقات\"\ntranslation = { of = \"en\" }\n\n[[results]]\ntext = \"واحد\"\n+++\n",
        );
    let library = site.library();
    let index = library.by_file("practices/circles.ar.md").unwrap();
    let entry = library.entry(index);
    assert_eq!(
        (entry.id.as_str(), entry.path.as_str()),
        ("practices/circles", "/ar/practices/circles/")
    );
    assert_eq!(terms(&library, "practices/circles.ar.md", "countries"), ["KE"]);
    let result = entry.fields.get("results").unwrap().items()[0].value.as_record().unwrap();
    assert_eq!(result.get("text").unwrap().as_str(), Some("واحد"));
    assert_eq!(result.get("source").unwrap().as_str(), Some("s1"));
    assert_eq!(library.translations(index).len(), 2);
}

#[test]
fn an_original_need_not_be_in_the_default_language() {
    let arabic = practice("", "", "\n## التحدي\n\nكلمات هنا.[^s1]\n\n## الحل\n\nكلمات.\n");
    let site = TestSite::new().file("content/practices/circles.ar.md", &arabic).file(
        "content/practices/circles.md",
        "+++\ntitle = \"Circles\"\ntranslation = { of = \"ar\" }\n+++\n",
    );
    let library = site.library();
    assert_eq!(terms(&library, "practices/circles.md", "countries"), ["KE"]);
}

#[test]
fn discussions_follow_the_collection_unless_the_page_says_otherwise() {
    let site = TestSite::new()
        .practice("")
        .file("content/practices/quiet.md", &practice("discussion = false\n", "", BODY))
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n")
        .file(
            "content/discussions/money.md",
            "+++\ntitle = \"Money\"\nopens = 2026-03-01\ncloses = 2026-03-21\n+++\n",
        );
    let library = site.library();
    let rules = |file: &str| library.entry(library.by_file(file).unwrap()).discussion.clone();
    assert_eq!(rules("practices/circles.md").unwrap().visibility, Visibility::Public);
    assert_eq!(rules("practices/quiet.md"), None);
    assert_eq!(rules("about.md"), None);
    let money = rules("discussions/money.md").unwrap();
    assert_eq!(money.visibility, Visibility::Members);
    // A day is open to its end.
    assert_eq!(money.closes.map(Moment::end).unwrap().to_string(), "2026-03-22T00:00:00Z");
}

#[test]
fn access_comes_from_the_nearest_section_that_says_it() {
    let site = TestSite::new()
        .file("content/inside/_index.md", "+++\ntitle = \"Inside\"\naccess = \"members\"\n+++\n")
        .file("content/inside/deep/a.md", "+++\ntitle = \"A\"\n+++\n")
        .file("content/inside/deep/a.ar.md", "+++\ntitle = \"أ\"\n+++\n")
        .file("content/inside/b.md", "+++\ntitle = \"B\"\naccess = \"public\"\n+++\n");
    let library = site.library();
    let access = |file: &str| library.entry(library.by_file(file).unwrap()).access;
    assert_eq!(access("inside/_index.md"), Access::Members);
    assert_eq!(access("inside/deep/a.md"), Access::Members);
    assert_eq!(access("inside/deep/a.ar.md"), Access::Members);
    assert_eq!(access("inside/b.md"), Access::Public);
}

#[test]
fn drafts_are_left_out_unless_asked_for() {
    let site = TestSite::new().practice("draft = true\n");
    assert!(site.library().by_file("practices/circles.md").is_none());
    assert!(site.read(true).0.by_file("practices/circles.md").is_some());
}

#[test]
fn yaml_says_the_same_as_toml() {
    let yaml = "---\ntitle: Circles\nthemes: [youth]\ncountries:\n  - KE\nstart: 2019\nseen: 2026-11-24\nregions: ['014']\nsources:\n  - id: s1\n    url: https://example.org/report\n---\n";
    let toml = practice("start = 2019\nseen = 2026-11-24\nregions = [\"014\"]\n", "", BODY);
    let site = TestSite::new()
        .file("content/practices/yaml.md", &format!("{yaml}{BODY}"))
        .file("content/practices/toml.md", &toml);
    let library = site.library();
    let values = |file: &str| {
        let entry = library.entry(library.by_file(file).unwrap());
        let plain = |value: &Value| match value {
            Value::List(items) => {
                format!("{:?}", items.iter().map(|item| item.value.as_str()).collect::<Vec<_>>())
            }
            other => format!("{other:?}"),
        };
        entry
            .fields
            .iter()
            .map(|(name, value)| format!("{name} {}", plain(value)))
            .collect::<Vec<_>>()
    };
    assert_eq!(values("practices/yaml.md"), values("practices/toml.md"));
}

#[test]
fn pages_come_in_the_sections_order() {
    let page = |title: &str, date: &str, weight: i64| {
        format!("+++\ntitle = \"{title}\"\ndate = {date}\nweight = {weight}\n+++\n")
    };
    let section = |sort_by: &str| format!("+++\ntitle = \"News\"\nsort_by = \"{sort_by}\"\n+++\n");
    let site = |sort_by: &str| {
        TestSite::new()
            .file("content/news/_index.md", &section(sort_by))
            .file("content/news/a.md", &page("Zebra", "2026-01-01", 2))
            .file("content/news/b.md", &page("école", "2026-03-01", 3))
            .file("content/news/c.md", &page("Apple", "2026-02-01", 1))
    };
    assert_eq!(titles(&site("date").library(), "news/_index.md"), ["école", "Apple", "Zebra"]);
    assert_eq!(titles(&site("weight").library(), "news/_index.md"), ["Apple", "Zebra", "école"]);
    // As a reader of the language expects, not by bytes.
    assert_eq!(titles(&site("title").library(), "news/_index.md"), ["Apple", "école", "Zebra"]);
}

#[test]
fn files_belong_to_the_page_in_whose_folder_they_lie() {
    let site = TestSite::new()
        .file(
            "content/circles/index.md",
            "+++\ntitle = \"Circles\"\n+++\n\n![A circle](img/photo.png)\n",
        )
        .bytes("content/circles/img/photo.png", PIXEL)
        .file("content/guide.pdf", "x");
    let library = site.library();
    let assets = |file: &str| {
        let entry = library.entry(library.by_file(file).unwrap());
        entry.assets.iter().map(|asset| asset.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(assets("circles/index.md"), ["img/photo.png"]);
    assert_eq!(assets("_index.md"), ["guide.pdf"]);
}

#[test]
fn a_moved_page_is_found_by_its_former_id() {
    let site = TestSite::new()
        .practice("former_ids = [\"practices/old\"]\n")
        .file("content/practices/talks.md", &practice("related = \"practices/old\"\n", "", BODY));
    let library = site.library();
    let index = library.by_id("practices/old", "en").unwrap();
    assert_eq!(library.entry(index).id, "practices/circles");
    assert_eq!(library.backlinks(index).len(), 1);
}

#[test]
fn an_address_can_be_given() {
    let site = TestSite::new()
        .file("content/pages/about.md", "+++\ntitle = \"About\"\npath = \"about/us\"\naliases = [\"/old.html\", \"older\"]\n+++\n")
        .file("content/pages/about.ar.md", "+++\ntitle = \"من نحن\"\n+++\n")
        .file("content/2026-11-24-news.md", "+++\ntitle = \"News\"\n+++\n");
    let library = site.library();
    let entry = |file: &str| library.entry(library.by_file(file).unwrap());
    assert_eq!(entry("pages/about.md").path, "/about/us/");
    assert_eq!(entry("pages/about.ar.md").path, "/ar/about/us/");
    assert_eq!(entry("pages/about.md").aliases, ["/old.html", "/older/"]);
    assert_eq!(entry("2026-11-24-news.md").path, "/news/");
    assert_eq!(entry("2026-11-24-news.md").date.unwrap().to_string(), "2026-11-24");
}

#[test]
fn a_home_page_is_there_in_every_language() {
    let library = TestSite::new().library();
    let home = library.entry(library.home("ar").unwrap());
    assert_eq!((home.path.as_str(), home.title.as_str()), ("/ar/", "اختبار"));
}

/// Cut at every place and with bytes changed, a page is refused or read, and nothing breaks.
#[test]
fn no_broken_page_stops_the_check() {
    let whole = practice(
        "summary = \"Some “words”\"\nnote = \"A.[^s1]\"\n",
        "\n[[results]]\ntext = \"حلقات\"\nsource = \"s1\"\n",
        "\n## Challenge\n\n[a](@/x.md#y) ![b](c.png) `x` [^s1]\n\n```\ncode\n```\n\n| a |\n|---|\n| b |\n",
    );
    let yaml = "---\ntitle: \"Ab\"\nextra: {a: [1, 2], b: \"x\"}\nlist:\n  - a: 1\n    b: |\n      text\n---\nText.\n";
    let site = TestSite::new();
    let path = site.root().join("content/practices/circles.md");
    let mut variants: Vec<Vec<u8>> = Vec::new();
    for text in [whole.as_bytes(), yaml.as_bytes()] {
        variants.extend((0..text.len()).step_by(3).map(|end| text[..end].to_vec()));
        for (n, byte) in [b'"', b'[', b'\n', 0xff, b'{', b'&', b'+', b'^', b'\\']
            .iter()
            .cycle()
            .take(text.len())
            .enumerate()
            .step_by(2)
        {
            let mut changed = text.to_vec();
            changed[n] = *byte;
            variants.push(changed);
        }
    }
    for variant in variants {
        std::fs::write(&path, &variant).unwrap();
        let (_, diagnostics) = site.read(false);
        for diagnostic in diagnostics.iter() {
            let range = diagnostic.at.at.range();
            assert!(range.end <= diagnostic.at.file.text.len().max(range.start));
        }
        baraza::report::human(&diagnostics, baraza::report::Style::Plain, Lang::En);
    }
}
