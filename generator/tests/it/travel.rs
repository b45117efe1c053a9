//! How entries travel from place to place, as templates are told it.

use baraza::diagnostic::Diagnostics;
use baraza::pipeline;

use crate::small::{NOW, SmallSite, empty};

const TRAVEL: &str = r#"[travel]
places = "regions"
records = "taken"
[fields.taken]
type = "list"
[fields.taken.items]
type = "record"
[fields.taken.items.fields]
kind = { type = "term", vocabulary = "ways", required = true }
regions = { type = "list", items = { type = "term", vocabulary = "regions" } }
year = { type = "date-or-year" }
what = { type = "text", footnotes = true }
"#;

const WAYS: &str = r#"
label = { en = "Ways" }
[[terms]]
id = "copied"
label = { en = "Copied by", ar = "نسخها" }
flow = "to"
taken_up = true
[[terms]]
id = "drew-on"
label = { en = "Drew on" }
flow = "from"
taken_up = true
[[terms]]
id = "visit"
label = { en = "Visit" }
"#;

const FLOWS: &str = r#"{% for f in flows %}<li>{{ f.kind.label }}: {% for p in f.from %}{{ p.id }} {% endfor %}-> {% for p in f.to %}{{ p.id }}={{ p.url }} {% endfor %}{% if f.taken_up %}up{% endif %}{% if f.mutual %}mutual{% endif %} {{ f.year }} [{{ f.what }}] {{ f.entry.id }}</li>
{% endfor %}"#;

fn site() -> SmallSite {
    let site = SmallSite::new();
    let schema =
        std::fs::read_to_string(site.root().join("content/schemas/practices.toml")).unwrap();
    let (head, fields) = schema.split_at(schema.find("[fields.title]").unwrap());
    site.write("content/schemas/practices.toml", &format!("{head}{TRAVEL}{fields}"));
    site.write("content/vocabularies/ways.toml", WAYS);
    site.write("themes/tiny/templates/flows.html", FLOWS);
    let page = |list: &str| {
        format!(
            "{{% extends \"base.html\" %}}{{% block main %}}{list}{{% include \"flows.html\" %}}{{% endblock main %}}"
        )
    };
    let here =
        "{% set flows = travel(section=\"practices\", place=term.id) %}{% include \"list.html\" %}";
    site.write("themes/tiny/templates/facet.html", &page(here));
    let all = "{% set flows = travel(section=\"practices\") %}{% for t in terms %}<b>{{ t.term.id }}</b>{% endfor %}\
               {% for t in facet(section=\"practices\", field=\"regions\", named=true) %}<i>{{ t.term.id }} {{ t.count }}</i>{% endfor %}";
    site.write("themes/tiny/templates/facets.html", &page(all));
    let nursery = "+++\ntitle = \"Nursery\"\ndate = 2026-01-01\nregions = [\"014\"]\n\
        [[taken]]\nkind = \"visit\"\nregions = [\"419\"]\nyear = 2019\nwhat = \"Came to *see*.\"\n\
        [[taken]]\nkind = \"copied\"\nregions = [\"419\"]\nyear = 2021\nwhat = \"Made their own.\"\n\
        [[taken]]\nkind = \"drew-on\"\nregions = [\"002\"]\n+++\n";
    site.write("content/practices/nursery.md", nursery);
    site.write("content/practices/nursery.ar.md", "+++\ntitle = \"مشتل\"\ndate = 2026-01-02\ntranslation = { of = \"en\", original_date = 2026-01-01, status = \"draft\" }\n+++\nنص.\n");
    site
}

#[test]
fn a_place_that_others_name_has_a_page_and_no_count() {
    let site = site();
    site.build_with(empty(), NOW);
    let list = site.published("practices/regions/index.html");
    assert!(!list.contains("<b>419</b>") && list.contains("<b>014</b>"), "{list}");
    assert!(list.contains("<i>419 0</i>") && list.contains("<i>014 1</i>"), "{list}");
    let page = site.published("practices/regions/419/index.html");
    assert!(!page.contains("Nursery</a>"), "{page}");
    assert!(page.contains("Copied by: 014 -&gt; 419") || page.contains("Copied by: 014 -> 419"));
    assert!(site.published("ar/practices/regions/419/index.html").contains("نسخها"));
    assert!(site.published("sitemap.xml").contains("/practices/regions/419/"));
}

#[test]
fn each_record_runs_the_way_that_its_kind_says_and_a_visit_is_never_taken_up() {
    let site = site();
    site.build_with(empty(), NOW);
    let all = site.published("practices/regions/index.html");
    let lines: Vec<&str> = all.lines().filter(|line| line.contains("<li>")).collect();
    let line = |kind: &str| {
        *lines.iter().find(|line| line.contains(kind)).unwrap_or_else(|| panic!("{kind}: {all}"))
    };
    assert!(line("Copied by").contains("014 -> 419=/practices/regions/419/ up 2021"), "{all}");
    assert!(line("Drew on").contains("002 -> 014=/practices/regions/014/ up"), "{all}");
    let visit = line("Visit");
    assert!(visit.contains("014 -> 419") && visit.contains(" mutual 2019 [Came to"), "{all}");
    assert!(!visit.contains(" up"), "{all}");
    // In another language than the records' only what has labels is said.
    let arabic = site.published("ar/practices/regions/index.html");
    assert!(arabic.contains("practices/nursery") && !arabic.contains("Made their own"), "{arabic}");
}

#[test]
fn a_place_in_a_record_leads_to_its_page() {
    let site = site();
    let page = "{% extends \"base.html\" %}{% block main %}{% for t in page.fields.taken %}{% for p in t.regions %}<a href=\"{{ p.url }}\">{{ p.id }}</a>{% endfor %}{% endfor %}{% endblock main %}";
    site.write("themes/tiny/templates/practice.html", page);
    site.build_with(empty(), NOW);
    let page = site.published("practices/nursery/index.html");
    assert!(page.contains("<a href=\"/practices/regions/419/\">419</a>"), "{page}");
}

#[test]
fn what_travels_is_public_or_nowhere() {
    let site = site();
    let page = std::fs::read_to_string(site.root().join("content/practices/nursery.md")).unwrap();
    site.write(
        "content/practices/nursery.md",
        &page.replacen("+++\n", "+++\naccess = \"members\"\n", 1),
    );
    std::fs::remove_file(site.root().join("content/practices/nursery.ar.md")).unwrap();
    site.build_with(empty(), NOW);
    assert!(!site.output().join("practices/regions/419").exists());
}

#[test]
fn a_schema_that_names_no_such_records_or_way_is_told_so() {
    let site = site();
    let schema =
        std::fs::read_to_string(site.root().join("content/schemas/practices.toml")).unwrap();
    let wrong = schema.replace("records = \"taken\"", "records = \"takn\"");
    site.write("content/schemas/practices.toml", &wrong);
    let mut diagnostics = Diagnostics::default();
    pipeline::library(site.root(), false, &mut diagnostics).unwrap();
    let said = format!("{diagnostics:?}");
    assert!(said.contains("takn") && said.contains("taken"), "{said}");

    site.write("content/schemas/practices.toml", &schema.replace("records = \"taken\"\n", ""));
    let mut diagnostics = Diagnostics::default();
    pipeline::library(site.root(), false, &mut diagnostics).unwrap();
    assert!(format!("{diagnostics:?}").contains("schema-travel"));

    site.write("content/schemas/practices.toml", &schema);
    site.write("content/vocabularies/ways.toml", &WAYS.replace("\"from\"", "\"form\""));
    let mut diagnostics = Diagnostics::default();
    pipeline::library(site.root(), false, &mut diagnostics).unwrap();
    let said = format!("{diagnostics:?}");
    assert!(said.contains("Text(\"form\")") && said.contains("Text(\"from\")"), "{said}");
}
