//! A network of another subject, with a schema and vocabularies of its own, under the theme that
//! comes with Baraza: nothing of ours may be in the way of it.

use std::path::Path;
use std::process::Command;

use crate::catalogue::{parse, walk};
use crate::world::binary;

const CONFIG: &str = r#"
base_url = "https://seeds.example"
title = "Seed banks"
description = "Banks of local seed, and how they are kept."
[languages.ar]
title = "بنوك البذور"
description = "بنوك البذور المحلية وكيف تُدار."
[[taxonomies]]
name = "tags"
paginate_by = 1
feed = true
"#;

const SCHEMA: &str = r#"
label = { en = "Banks", ar = "البنوك" }
section = "banks"
translated = ["title", "summary"]
[discussion]
visibility = "public"
[fields.title]
type = "text"
required = true
[fields.summary]
type = "text"
[fields.crops]
type = "list"
facet = true
items = { type = "term", vocabulary = "crops" }
[fields.climate]
type = "term"
vocabulary = "climates"
facet = true
label = { en = "Weather", ar = "الطقس" }
[fields.founded]
type = "date-or-year"
[fields.varieties]
type = "integer"
[fields.open_to_visitors]
type = "boolean"
[fields.site]
type = "url"
[fields.sister]
type = "entry"
collection = "banks"
[fields.method]
type = "text"
footnotes = true
label = { en = "How seed is dried", ar = "كيف تُجفَّف البذور" }
[fields.rules]
type = "list"
items = { type = "text" }
[fields.harvests]
type = "list"
[fields.harvests.items]
type = "record"
[fields.harvests.items.fields]
year = { type = "date-or-year" }
crop = { type = "term", vocabulary = "crops" }
kilograms = { type = "number" }
note = { type = "text", footnotes = true }
source = { type = "key", of = "papers" }
[fields.photo]
type = "file"
[fields.papers]
type = "list"
unique = "id"
[fields.papers.items]
type = "record"
[fields.papers.items.fields]
id = { type = "slug", required = true }
title = { type = "text", required = true }
url = { type = "url" }
"#;

const CROPS: &str = r#"
label = { en = "Crops", ar = "المحاصيل" }
[[terms]]
id = "cereal"
label = { en = "Cereals", ar = "الحبوب" }
[[terms]]
id = "millet"
label = { en = "Millet", ar = "الدخن" }
definition = "Small grains that stand drought."
parent = "cereal"
[[terms]]
id = "bean"
label = { en = "Beans", ar = "الفول" }
"#;

const CLIMATES: &str = r#"
[[terms]]
id = "dry"
label = { en = "Dry", ar = "جاف" }
[[terms]]
id = "wet"
label = { en = "Wet", ar = "رطب" }
"#;

const BANK: &str = r#"+++
title = "The bank of the dry hill"
summary = "Clay jars & ash keep millet for six years."
date = 2026-03-01
crops = ["millet", "bean"]
climate = "dry"
founded = 1998
varieties = 1240
open_to_visitors = true
site = "https://hill.example/"
sister = "banks/river"
method = "In the shade, for nine days <b>.[^p1]"
rules = ["Return twice what you took.", "Label every jar."]
photo = "jar.png"
[[harvests]]
year = 2025
crop = "millet"
kilograms = 310.5
note = "After late rain.[^p1]"
source = "p1"
[[papers]]
id = "p1"
title = "Jars and ash"
url = "https://papers.example/1"
+++

## What it keeps

Millet and beans.
"#;

/// A picture of one point.
const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
\0\0\0\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\0\x05\0\x01\xff\x89\x99=\x1d\0\0\0\0IEND\xaeB`\x82";

fn write(root: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

/// Builds, and fails with all that was said where it cannot, or where `check` finds something.
fn build(root: &Path) {
    for arguments in [["check", "--format=human"].as_slice(), &["build"]] {
        let done = Command::new(binary("baraza"))
            .arg("--root")
            .arg(root)
            .args(arguments)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success() && !said.contains("error"), "{arguments:?}: {said}");
    }
}

fn page(root: &Path, path: &str) -> String {
    let file = root.join("public").join(path);
    let html = std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("no {path}"));
    if path.ends_with(".html") {
        let dom = parse(&html);
        assert!(dom.errors.borrow().is_empty(), "{path}: {:?}", dom.errors.borrow());
        let mut headings = 0;
        walk(&dom.document, &mut |name, _| headings += usize::from(name == "h1"));
        assert!(headings == 1 || html.contains("http-equiv=\"refresh\""), "{path}: {headings} h1");
    }
    html
}

#[test]
fn a_network_of_another_subject_needs_no_change_of_the_theme() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let tagged = |title: &str| {
        format!(
            "+++\ntitle = \"{title}\"\ndate = 2026-02-0{}\n[taxonomies]\ntags = [\"Drought\"]\n+++\n\nWords.\n",
            title.len() % 9 + 1
        )
    };
    let guide = "+++\ntitle = \"Guide\"\ndiscussion = { visibility = \"members\" }\n+++\n\n\
        > [!WARNING]\n> Keep it dry.\n\n- [x] jars\n- [ ] ash\n\nSay more.[^1]\n\n[^1]: Here.\n\n\
        ## One\n\n## Two\n\n## Three\n\n## Four\n";
    write(
        root,
        &[
            ("baraza.toml", CONFIG),
            ("content/schemas/banks.toml", SCHEMA),
            ("content/vocabularies/crops.toml", CROPS),
            ("content/vocabularies/climates.toml", CLIMATES),
            ("content/_index.md", "+++\ntitle = \"Seed banks\"\n+++\n"),
            ("content/_index.ar.md", "+++\ntitle = \"بنوك البذور\"\n+++\n"),
            ("content/guide.md", guide),
            ("content/guide.ar.md", "+++\ntitle = \"دليل\"\n+++\n\nكلمات.\n"),
            (
                "content/banks/_index.md",
                "+++\ntitle = \"All banks\"\nsort_by = \"date\"\ntemplate = \"catalogue.html\"\n+++\n",
            ),
            ("content/banks/_index.ar.md", "+++\ntitle = \"كل البنوك\"\n+++\n"),
            ("content/banks/hill/index.md", BANK),
            (
                "content/banks/hill/index.ar.md",
                "+++\ntitle = \"بنك التل الجاف\"\nsummary = \"جرار ورماد.\"\n\
                 translation = { of = \"en\", original_date = 2026-03-01, status = \"draft\" }\n+++\n\n## ما يحفظه\n\nكلمات.\n",
            ),
            (
                "content/banks/river.md",
                "+++\ntitle = \"The river bank\"\ncrops = [\"bean\"]\nclimate = \"wet\"\n+++\n\nWords.\n",
            ),
            ("content/news/_index.md", "+++\ntitle = \"News\"\npaginate_by = 1\n+++\n"),
            ("content/news/rain.md", &tagged("Rain")),
            ("content/news/late-rain.md", &tagged("Late rain")),
            ("content/empty/_index.md", "+++\ntitle = \"Nothing so far\"\n+++\n"),
        ],
    );
    std::fs::write(root.join("content/banks/hill/jar.png"), PNG).unwrap();
    build(root);

    let home = page(root, "index.html");
    assert!(home.contains("Crops") && home.contains("/banks/crops/millet/"), "{home}");
    assert!(
        home.contains("<a href=\"/news/\">News</a>"),
        "the navigation is the home page's sections"
    );
    assert!(home.contains("/banks/hill/"), "what is newest");

    let bank = page(root, "banks/hill/index.html");
    for part in [
        "Clay jars &amp; ash",
        "<a href=\"/banks/crops/millet/\">Millet</a>",
        "<dt>Weather</dt>",
        "1,240",
        "<a href=\"/banks/river/\">The river bank</a>",
        "How seed is dried",
        "nine days &lt;b&gt;",
        "<li>Label every jar.</li>",
        "After late rain.",
        "id=\"source-p1\"",
        "href=\"#source-p1\"",
        "src=\"/banks/hill/jar.png\"",
        "<baraza-discussion page=\"banks/hill\"",
    ] {
        assert!(bank.contains(part), "no {part} in {bank}");
    }
    let arabic = page(root, "ar/banks/hill/index.html");
    for part in ["dir=\"rtl\"", "<dt>الطقس</dt>", "الدخن", "كيف تُجفَّف البذور", "نعم"]
    {
        assert!(arabic.contains(part), "no {part} in {arabic}");
    }
    let river = page(root, "banks/river/index.html");
    assert!(river.contains("/banks/hill/"), "who names it");

    let list = page(root, "banks/index.html");
    assert!(list.contains("2 entries") && list.contains("Weather") && list.contains("/data/\""));
    let list = page(root, "ar/banks/index.html");
    assert!(list.contains("بنك التل الجاف") && list.contains("The river bank"), "{list}");
    assert!(page(root, "banks/crops/cereal/index.html").contains("The bank of the dry hill"));
    assert!(page(root, "ar/banks/climate/dry/index.html").contains("جاف"));
    page(root, "banks/crops/index.html");

    let guide = page(root, "guide/index.html");
    for word in ["Warning", "Notes", "Back to the text", "done", "not done yet"] {
        assert!(guide.contains(word), "no {word} in {guide}");
    }
    assert!(page(root, "empty/index.html").contains("Nothing is here yet."));
    for path in [
        "tags/index.html",
        "tags/drought/index.html",
        "tags/drought/page/2/index.html",
        "tags/drought/atom.xml",
        "news/page/2/index.html",
        "403.html",
        "404.html",
        "500.html",
        "503.html",
        "ar/404.html",
        "ar/guide/index.html",
        "atom.xml",
        "sitemap.xml",
        "data/banks.json",
    ] {
        page(root, path);
    }
    assert!(page(root, "404.html").contains("href=\"/banks/\">All banks</a>"));
    for path in ["index.html", "ar/index.html", "banks/hill/index.html", "404.html"] {
        let html = page(root, path);
        assert!(
            !html.to_lowercase().contains("practice") && !html.contains("ممارس"),
            "{path}: {html}"
        );
    }
}

#[test]
fn a_site_of_one_page_is_a_site() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(
        root,
        &[
            ("baraza.toml", "base_url = \"https://one.example\"\n[extra]\nmembers = false\n"),
            ("content/_index.md", "+++\ntitle = \"One page\"\n+++\n\nWords.\n"),
        ],
    );
    build(root);
    let home = page(root, "index.html");
    assert!(home.contains("Words.") && !home.contains("/members/"), "{home}");
    assert!(!page(root, "403.html").contains("/members/"));
    page(root, "404.html");
}
