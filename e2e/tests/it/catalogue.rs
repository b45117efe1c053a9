//! The project's own content, built as an editor builds it, and looked at as a reader's browser does.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::world::{binary, project};

/// The catalogue, built once for all tests that only look.
fn built() -> &'static Path {
    static BUILT: OnceLock<tempfile::TempDir> = OnceLock::new();
    let folder = BUILT.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("public");
        let done = baraza(&project(), &["build", "--output", output.to_str().unwrap()]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        folder
    });
    folder.path()
}

fn baraza(root: &Path, arguments: &[&str]) -> Output {
    Command::new(binary("baraza"))
        .env("BARAZA_LANG", "en")
        .arg("--root")
        .arg(root)
        .args(arguments)
        .output()
        .unwrap()
}

/// A copy of the content that may be spoilt.
fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["content", "baraza.toml"] {
        let from = project().join(part);
        let status = Command::new("cp").arg("-r").arg(from).arg(folder.path()).status();
        assert!(status.unwrap().success());
    }
    folder
}

pub(crate) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(folder) = todo.pop() {
        for item in std::fs::read_dir(folder).unwrap().flatten() {
            if item.file_type().unwrap().is_dir() {
                todo.push(item.path());
            } else if item.path().extension().is_some_and(|it| it == extension) {
                found.push(item.path());
            }
        }
    }
    found.sort();
    found
}

pub(crate) fn parse(html: &str) -> RcDom {
    let mut options = html5ever::ParseOpts::default();
    options.tree_builder.exact_errors = true;
    html5ever::parse_document(RcDom::default(), options).one(html)
}

/// Calls `see` with the name and attributes of every element.
pub(crate) fn walk(node: &Handle, see: &mut impl FnMut(&str, &BTreeMap<String, String>)) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attrs = attrs.borrow();
        let pairs = attrs.iter().map(|a| (a.name.local.to_string(), a.value.to_string()));
        see(&name.local, &pairs.collect());
    }
    for child in node.children.borrow().iter() {
        walk(child, see);
    }
}

#[test]
fn check_has_nothing_to_say_about_our_own_content() {
    let done = baraza(&project(), &["check"]);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(0), "{said}");
    assert!(!said.contains("error[") && !said.contains("warning["), "{said}");
}

#[test]
fn all_practices_are_there_and_each_shows_who_stands_behind_it() {
    let sources = project().join("content/practices");
    let names: Vec<String> = files(&sources, "md")
        .iter()
        .filter_map(|path| path.file_stem()?.to_str().map(str::to_owned))
        .filter(|name| !name.starts_with('_') && !name.contains('.'))
        .collect();
    assert!(names.len() >= 56, "{} practices", names.len());
    let list = std::fs::read_to_string(built().join("public/practices/index.html")).unwrap();
    for name in names {
        let page = built().join(format!("public/practices/{name}/index.html"));
        let html = std::fs::read_to_string(&page).unwrap();
        assert!(html.contains("Compiled from published sources"), "{name}");
        assert!(html.contains("id=\"source-s1\"") || html.contains("id=\"source-"), "{name}");
        assert!(list.contains(&format!("/practices/{name}/")), "{name} is not in the list");
    }
}

#[test]
fn a_reader_finds_how_to_add_what_they_know() {
    let page = |path: &str| std::fs::read_to_string(built().join("public").join(path)).unwrap();
    let english = page("practices/accra-initiative/index.html");
    for place in ["tried/new", "directory", "correct", "reply", "propose/improve"] {
        let address = format!("/members/{place}?page=practices/accra-initiative");
        assert!(english.contains(&address), "{address}");
    }
    assert!(english.contains("&amp;lang=en\">Improve this page"));
    let arabic = page("ar/practices/accra-initiative/index.html");
    assert!(arabic.contains("/members/correct?page=practices/accra-initiative&amp;lang=ar"));
}

#[test]
fn replies_stand_right_after_the_limits_and_what_is_no_publication_is_marked() {
    let site = copy();
    let path = site.path().join("content/practices/accra-initiative.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let more = "[[replies]]\nby = \"Secretariat of the Initiative\"\ndate = 2026-11-20\ntext = \"We <b>met</b> in May.\"\n\n\
                [[sources]]\nunpublished = true\nid = ";
    std::fs::write(&path, text.replacen("[[sources]]\nid = ", more, 1)).unwrap();
    let done = baraza(site.path(), &["build"]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let page = site.path().join("public/practices/accra-initiative/index.html");
    let html = std::fs::read_to_string(page).unwrap();
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("no `{text}`"));
    assert!(at("<section class=\"section\" id=\"limits\"") < at("id=\"replies\""));
    assert!(at("id=\"replies\"") < at("id=\"adaptations\""));
    assert!(html.contains("<p>We &lt;b&gt;met&lt;/b&gt; in May.</p>"));
    assert!(html.contains("<bdi>Secretariat of the Initiative</bdi>"));
    assert_eq!(html.matches("Not a publication.").count(), 1);
}

#[test]
fn every_page_parses_without_an_error_and_has_one_heading_a_language_and_unique_ids() {
    let mut faults = Vec::new();
    for path in files(&built().join("public"), "html") {
        let html = std::fs::read_to_string(&path).unwrap();
        let dom = parse(&html);
        for error in dom.errors.borrow().iter() {
            faults.push(format!("{}: {error}", path.display()));
        }
        let (mut headings, mut ids, mut language) = (0, BTreeSet::new(), false);
        walk(&dom.document, &mut |name, attributes| {
            headings += usize::from(name == "h1");
            language |= name == "html" && attributes.contains_key("lang");
            if let Some(id) = attributes.get("id")
                && !ids.insert(id.clone())
            {
                faults.push(format!("{}: id `{id}` twice", path.display()));
            }
            if name == "img" && !attributes.contains_key("alt") {
                faults.push(format!("{}: an image without alt", path.display()));
            }
        });
        // A page that only sends on to another has no heading.
        if !html.contains("http-equiv=\"refresh\"") && headings != 1 {
            faults.push(format!("{}: {headings} h1", path.display()));
        }
        if !language {
            faults.push(format!("{}: no language", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn s110_no_page_loads_anything_from_another_host() {
    for path in files(&built().join("public"), "html") {
        let html = std::fs::read_to_string(&path).unwrap();
        walk(&parse(&html).document, &mut |name, attributes| {
            let loads = match name {
                "link" => match attributes.get("rel").map(String::as_str) {
                    Some("canonical" | "alternate" | "license" | "next" | "prev") => None,
                    _ => attributes.get("href"),
                },
                "script" | "img" | "iframe" | "source" | "video" | "audio" | "embed" => {
                    attributes.get("src")
                }
                _ => None,
            };
            if let Some(address) = loads {
                assert!(
                    address.starts_with('/') && !address.starts_with("//"),
                    "{}: {address}",
                    path.display()
                );
            }
        });
    }
    for kind in ["css", "js"] {
        for path in files(&built().join("public"), kind) {
            // Pagefind reads addresses of the site with a base that it never asks for.
            let text = std::fs::read_to_string(&path).unwrap().replace("https://example.com${", "");
            assert!(!text.contains("http://") && !text.contains("https://"), "{}", path.display());
            assert!(!text.contains("@import"), "{}", path.display());
        }
    }
}

/// The JSON-LD of a page: what it says it is, and where it stands.
fn linked_data(html: &str) -> Vec<serde_json::Value> {
    let start = "<script type=\"application/ld+json\">";
    let Some((_, rest)) = html.split_once(start) else { return Vec::new() };
    let (text, behind) = rest.split_once("</script>").unwrap();
    assert!(!behind.contains(start), "twice");
    // S142: nothing in it can end its element, or begin another.
    assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{text}");
    let data: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().cloned().unwrap_or_else(|| vec![data])
}

#[test]
fn every_page_tells_programs_what_it_is_and_other_sites_what_to_show() {
    let public = built().join("public");
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for path in files(&public, "html") {
        let html = std::fs::read_to_string(&path).unwrap();
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        let page = path.display();
        let mut said: BTreeMap<String, String> = BTreeMap::new();
        walk(&parse(&html).document, &mut |name, attributes| {
            if name == "meta"
                && let Some(property) = attributes.get("property")
            {
                let value = attributes["content"].clone();
                assert!(said.insert(property.clone(), value).is_none(), "{page}: {property} twice");
            }
        });
        for property in ["title", "description", "url", "type", "site_name", "locale", "image:alt"]
        {
            let value = said.get(&format!("og:{property}")).map_or("", String::as_str);
            assert!(!value.is_empty(), "{page}: no og:{property}");
        }
        let picture = said["og:image"].strip_prefix("http://localhost:8080/").unwrap();
        assert!(public.join(picture).is_file(), "{page}: {picture}");

        let graph = linked_data(&html);
        assert!(!graph.is_empty() || html.contains("noindex"), "{page}: no JSON-LD");
        for thing in &graph {
            *kinds.entry(thing["@type"].as_str().unwrap().to_owned()).or_default() += 1;
            for step in thing["itemListElement"].as_array().into_iter().flatten() {
                let address = step["item"].as_str().unwrap();
                let path = address.strip_prefix("http://localhost:8080/").unwrap();
                assert!(public.join(path).join("index.html").is_file(), "{page}: {address}");
            }
        }
    }
    for kind in ["WebSite", "CollectionPage", "Article", "Event", "BreadcrumbList"] {
        assert!(kinds.get(kind).is_some_and(|count| *count >= 7), "{kind}: {kinds:?}");
    }

    let page = std::fs::read_to_string(public.join("fr/practices/accra-initiative/index.html"));
    let article = linked_data(&page.unwrap()).remove(0);
    assert_eq!(article["inLanguage"], "fr");
    assert_eq!(article["translationOfWork"]["inLanguage"], "en");
    assert_eq!(article["datePublished"], "2026-11-24");
    assert!(article["citation"].as_array().unwrap().len() > 5);
    let places = article["spatialCoverage"].as_array().unwrap();
    assert!(places.iter().any(|it| it["identifier"] == "GH" && it["name"] == "Ghana"));
    let home = std::fs::read_to_string(public.join("ar/index.html")).unwrap();
    let search = linked_data(&home).remove(0)["potentialAction"]["target"]["urlTemplate"].clone();
    assert_eq!(search, "http://localhost:8080/ar/practices/?q={search_term_string}");
}

#[test]
fn s71_pages_have_a_policy_and_nothing_inline() {
    for path in files(&built().join("public"), "html") {
        let html = std::fs::read_to_string(&path).unwrap();
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        let mut policy = false;
        walk(&parse(&html).document, &mut |name, attributes| {
            let file = path.display();
            policy |=
                attributes.get("http-equiv").is_some_and(|it| it == "Content-Security-Policy");
            assert!(name != "style", "{file}: a style element");
            let data = attributes.get("type").is_some_and(|it| it == "application/ld+json");
            assert!(name != "script" || attributes.contains_key("src") || data, "{file}");
            for attribute in attributes.keys() {
                assert!(
                    attribute != "style" && !attribute.starts_with("on"),
                    "{file}: {attribute}"
                );
            }
        });
        assert!(policy, "{}", path.display());
        // One exception: the page that searches the full texts compiles WebAssembly, and loads nobody's words before.
        let search = path.ends_with("search/index.html");
        let html = if search { html.replacen("wasm-unsafe-eval", "", 1) } else { html };
        assert!(!html.contains("unsafe-"), "{}", path.display());
    }
}

#[test]
fn feeds_and_data_parse() {
    for path in files(&built().join("public"), "json") {
        let text = std::fs::read_to_string(&path).unwrap();
        let parsed: Result<serde_json::Value, _> = serde_json::from_str(&text);
        assert!(parsed.is_ok(), "{}", path.display());
        if path.file_name().unwrap() == "feed.json" {
            is_a_json_feed(&path, &parsed.unwrap());
        }
    }
    let xml = files(&built().join("public"), "xml");
    python(
        "import sys, xml.dom.minidom as m\nfor file in sys.stdin.read().splitlines():\n m.parse(file)",
        &xml.iter().map(|path| format!("{}\n", path.display())).collect::<String>(),
    );
    for feed in
        ["practices/themes/education", "ar/practices/themes/education", "practices/countries/ke"]
    {
        for name in ["atom.xml", "feed.json"] {
            assert!(built().join("public").join(feed).join(name).exists(), "{feed}/{name}");
        }
        let page = std::fs::read_to_string(built().join("public").join(feed).join("index.html"));
        assert!(page.unwrap().contains(&format!("<a href=\"/{feed}/feed.json\">")));
    }
}

/// JSON Feed 1.1: what must be there, and that its own addresses lead to it and to a page.
fn is_a_json_feed(path: &Path, feed: &serde_json::Value) {
    let public = built().join("public");
    let file = |url: &serde_json::Value| {
        let url = url.as_str().unwrap_or_else(|| panic!("{}", path.display()));
        let local = url.strip_prefix("http://localhost:8080/").unwrap();
        let local = local.split('#').next().unwrap();
        public.join(if local.is_empty() || local.ends_with('/') {
            format!("{local}index.html")
        } else {
            local.to_owned()
        })
    };
    let at = path.display();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1", "{at}");
    assert!(feed["title"].is_string() && feed["language"].is_string(), "{at}");
    assert_eq!(file(&feed["feed_url"]), path);
    assert!(file(&feed["home_page_url"]).is_file(), "{at}");
    let mut ids = BTreeSet::new();
    for item in feed["items"].as_array().unwrap() {
        assert!(ids.insert(item["id"].as_str().unwrap()), "{at}: {}", item["id"]);
        assert!(file(&item["url"]).is_file(), "{at}: {}", item["url"]);
        assert!(item["content_html"].is_string() || item["content_text"].is_string(), "{at}");
        for name in ["date_published", "date_modified"] {
            let date = item.get(name).and_then(serde_json::Value::as_str);
            assert!(date.is_none_or(|it| it.parse::<jiff::Timestamp>().is_ok()), "{at}: {date:?}");
        }
    }
}

/// Runs a script that has its input, and expects that it is content.
fn python(script: &str, input: &str) -> String {
    use std::io::Write;
    let mut child = Command::new("python3")
        .args(["-c", script])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn the_sheet_and_the_database_hold_every_practice_in_every_language_it_has() {
    let data = built().join("public/data");
    let records = std::fs::read_to_string(data.join("practices.json")).unwrap();
    let records: serde_json::Value = serde_json::from_str(&records).unwrap();
    let key = |entry: &serde_json::Value| {
        format!("{} {}", entry["id"].as_str().unwrap(), entry["language"].as_str().unwrap())
    };
    let mut expected: Vec<String> =
        records["entries"].as_array().unwrap().iter().map(key).collect();
    expected.sort();

    let sheet = "import csv, sys\n\
        rows = list(csv.DictReader(open(sys.stdin.read(), encoding='utf-8-sig', newline=''), strict=True))\n\
        assert all(None not in row and None not in row.values() for row in rows)\n\
        assert not any(cell[:1] in list('=+-@\\t\\r') for row in rows for cell in row.values())\n\
        print('\\n'.join(sorted(row['id'] + ' ' + row['language'] for row in rows)))";
    let found = python(sheet, data.join("practices.csv").to_str().unwrap());
    assert_eq!(found.lines().collect::<Vec<_>>(), expected);

    let database = "import sqlite3, sys\n\
        db = sqlite3.connect('file:' + sys.stdin.read() + '?mode=ro', uri=True)\n\
        assert db.execute('PRAGMA integrity_check').fetchone()[0] == 'ok'\n\
        rows = db.execute('SELECT entry, language FROM practices_texts').fetchall()\n\
        print('\\n'.join(sorted(' '.join(row) for row in rows)))";
    let file = data.join("catalogue.sqlite");
    let found = python(database, file.to_str().unwrap());
    assert_eq!(found.lines().collect::<Vec<_>>(), expected);

    // The guide names every table.
    let tables = "import sqlite3, sys\n\
        db = sqlite3.connect('file:' + sys.stdin.read() + '?mode=ro', uri=True)\n\
        print('\\n'.join(row[0] for row in db.execute(\"SELECT name FROM sqlite_master WHERE type = 'table'\")))";
    let guide = std::fs::read_to_string(project().join("docs/data.md")).unwrap();
    for table in python(tables, file.to_str().unwrap()).lines() {
        assert!(guide.contains(&format!("`{table}`")), "docs/data.md says nothing of `{table}`");
    }
}

#[test]
fn one_run_reports_all_mistakes_and_leaves_the_site_as_it_was() {
    let site = copy();
    let root = site.path();
    assert!(baraza(root, &["build"]).status.success());
    let before = std::fs::read_to_string(root.join("public/manifest.json")).unwrap();

    let practice = root.join("content/practices/kenya-county-action-plans.md");
    let text = std::fs::read_to_string(&practice).unwrap();
    let themes = text.lines().find(|line| line.starts_with("themes = ")).unwrap();
    let summary = text.lines().find(|line| line.starts_with("summary = ")).unwrap();
    let spoilt = text
        .replacen(themes, "themes = [\"educaton\"]", 1)
        .replacen(&format!("{summary}\n"), "", 1)
        .replacen(
            "## Towards a solution\n",
            "## Towards a solution\n\n[Gone](@/practices/gone.md).\n",
            1,
        );
    std::fs::write(&practice, spoilt).unwrap();
    let other = root.join("content/practices/malaysia-searcct.md");
    let text = std::fs::read_to_string(&other).unwrap();
    std::fs::write(&other, text.replacen("+++\n", "+++\nid = \"practices/accra-initiative\"\n", 1))
        .unwrap();

    let done = baraza(root, &["build"]);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(1), "{said}");
    assert!(said.contains("`educaton`") && said.contains("did you mean `education`"), "{said}");
    assert!(said.contains("`summary`"), "{said}");
    assert!(said.contains("practices/gone.md"), "{said}");
    assert!(said.contains("practices/accra-initiative"), "{said}");
    assert!(said.contains("content/practices/kenya-county-action-plans.md:"), "{said}");
    let after = std::fs::read_to_string(root.join("public/manifest.json")).unwrap();
    assert_eq!(before, after);
}

#[test]
fn a_change_is_published_and_the_rest_keeps_its_bytes_and_times() {
    let site = copy();
    let root = site.path();
    assert!(baraza(root, &["build"]).status.success());
    let page = root.join("public/practices/kenya-county-action-plans/index.html");
    let other = root.join("public/practices/malaysia-searcct/index.html");
    let time = |path: &Path| std::fs::metadata(path).unwrap().modified().unwrap();
    let untouched = time(&other);

    let source = root.join("content/practices/kenya-county-action-plans.md");
    let text = std::fs::read_to_string(&source).unwrap();
    std::fs::write(
        &source,
        text.replacen("## Challenge\n", "## Challenge\n\nA sentence that is new.\n", 1),
    )
    .unwrap();
    assert!(baraza(root, &["build"]).status.success());

    assert!(std::fs::read_to_string(page).unwrap().contains("A sentence that is new."));
    assert_eq!(time(&other), untouched);
}

#[test]
fn members_pages_are_in_a_tree_of_their_own_and_named_nowhere_else() {
    let members = files(&built().join("public-members"), "html");
    assert!(!members.is_empty());
    let public = built().join("public");
    for path in members {
        let relative = path.strip_prefix(built().join("public-members")).unwrap();
        assert!(!public.join(relative).exists(), "{}", relative.display());
    }
    let catalogue = std::fs::read_to_string(public.join("catalogue.json")).unwrap();
    assert!(!catalogue.contains("\"members-guide\""));
    let whole = std::fs::read_to_string(built().join("public-members/catalogue.json")).unwrap();
    assert!(whole.contains("\"members-guide\""));
    for name in ["sitemap.xml", "atom.xml"] {
        assert!(!std::fs::read_to_string(public.join(name)).unwrap().contains("members-guide"));
    }
}
