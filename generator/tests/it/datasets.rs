//! The catalogue as data: as a sheet, as records, as a database.

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use crate::small::{NOW, SmallSite, said};

fn site() -> SmallSite {
    let site = SmallSite::new();
    let config = std::fs::read_to_string(site.root().join("baraza.toml")).unwrap();
    let licence = "[data]\nlicence = { name = \"CC BY 4.0\", url = \"https://example.org/by/\" }\n";
    site.write("baraza.toml", &format!("{config}{licence}"));
    let tables = "summary = \"=SUM(1;2)\"\nregions = [\"014\", \"419\"]\ndate = 2026-11-20\nrelated = \"practices/quiet\"\n\
         [[results]]\ntext = \"Fewer, it \\\"says\\\".[^s1]\"\nsource = \"s1\"\n\
         [[results]]\ntext = \"More\"\nsource = \"s1\"\n\
         [[sources]]\nid = \"s1\"\ntitle = \"Report\"\nurl = \"https://example.org/r\"";
    site.practice("kenya", tables, "A text.\n\n- of parts");
    site.practice("quiet", "access = \"members\"\n", "Nobody else reads this.");
    site.write(
        "content/practices/kenya.ar.md",
        "+++\ntitle = \"كينيا\"\n[translation]\nof = \"en\"\noriginal_date = 2026-11-20\nstatus = \"draft\"\n+++\n",
    );
    site
}

fn database(site: &SmallSite) -> Connection {
    let file = site.output().join("data/catalogue.sqlite");
    Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

fn one(db: &Connection, query: &str) -> String {
    db.query_row(query, [], |row| {
        row.get::<_, rusqlite::types::Value>(0).map(|it| format!("{it:?}"))
    })
    .unwrap_or_else(|error| panic!("{query}: {error}"))
}

#[test]
fn s74_a_sheet_has_a_row_for_each_entry_and_language_and_no_formula() {
    let site = site();
    site.build();
    let sheet = site.published("data/practices.csv");
    let mut lines = sheet.split("\r\n");
    assert_eq!(
        lines.next().unwrap(),
        "\u{feff}id,language,url,title,date,updated,translation_of,translation_status,partial,comments,summary,regions,regions_label,\
         results.text,results.source,related,sources.id,sources.title,sources.url,text"
    );
    assert_eq!(
        lines.next().unwrap(),
        "practices/kenya,ar,https://site.example/ar/practices/kenya/,كينيا,2026-11-20,,en,draft,true,0,\"'=SUM(1;2)\",\"014; 419\",\
         \"Eastern Africa; Latin America\",\"Fewer, it \"\"says\"\".; More\",\"s1; s1\",,s1,Report,https://example.org/r,"
    );
    let english = "practices/kenya,en,https://site.example/practices/kenya/,Practice kenya,2026-11-20,,,,false,0,\"'=SUM(1;2)\",";
    assert!(lines.next().unwrap().starts_with(english), "{sheet}");
    assert!(sheet.ends_with(",\"A text.\n\n- of parts\"\r\n"), "{sheet}");
}

#[test]
fn one_database_holds_entries_lists_and_terms() {
    let site = site();
    site.build();
    let db = database(&site);
    assert_eq!(one(&db, "PRAGMA integrity_check"), "Text(\"ok\")");
    assert_eq!(
        one(&db, "SELECT language FROM practices WHERE id = 'practices/kenya'"),
        "Text(\"en\")"
    );
    assert_eq!(
        one(&db, "SELECT group_concat(language || ':' || title) FROM practices_texts"),
        "Text(\"ar:كينيا,en:Practice kenya\")"
    );
    let named = "SELECT group_concat(label) FROM (SELECT label FROM practices_regions JOIN term_labels USING (term) \
                 WHERE vocabulary = 'regions' AND language = 'en' ORDER BY position)";
    assert_eq!(one(&db, named), "Text(\"Eastern Africa,Latin America\")");
    let text = "SELECT text FROM practices_results WHERE language = 'en' AND position = 1";
    assert_eq!(one(&db, text), "Text(\"Fewer, it \\\"says\\\".\")");
    assert_eq!(one(&db, "SELECT related FROM practices"), "Null");
    assert_eq!(one(&db, "SELECT value FROM about WHERE key = 'licence'"), "Text(\"CC BY 4.0\")");
    assert_eq!(one(&db, "SELECT parent FROM terms WHERE term = '014'"), "Text(\"002\")");
    let column = "SELECT vocabulary FROM columns WHERE table_name = 'practices_regions' AND column_name = 'term'";
    assert_eq!(one(&db, column), "Text(\"regions\")");
}

#[test]
fn what_a_translation_leaves_as_it_is_stands_once() {
    let site = site();
    site.build();
    let db = database(&site);
    let languages = "SELECT group_concat(DISTINCT language) FROM practices_results";
    assert_eq!(one(&db, languages), "Text(\"en\")");
    let own = std::fs::read_to_string(site.root().join("content/practices/kenya.ar.md")).unwrap();
    let results = "[[results]]\ntext = \"أقل\"\n[[results]]\ntext = \"أكثر\"\n[translation]";
    site.write("content/practices/kenya.ar.md", &own.replace("[translation]", results));
    site.build();
    let text = "SELECT text FROM practices_results WHERE language = 'ar' AND position = 2";
    assert_eq!(one(&database(&site), text), "Text(\"أكثر\")");
}

#[test]
fn a_page_says_what_the_files_hold_in_each_language() {
    let site = site();
    let page = "{% extends \"base.html\" %}{% block main %}{% for file in data.files %}<a href=\"{{ file.url }}\">{{ file.name }} {{ file.collection }} {{ file.entries }} {{ file.rows }}</a>\n\
                {% endfor %}{{ data.licence.name }} {{ data.collections[0].columns[11].label }} {{ data.tables[2].name }} {{ config.data }}{% endblock main %}";
    site.write("themes/tiny/templates/data.html", page);
    site.build();
    let english = site.published("data/index.html");
    assert!(
        english.contains("<a href=\"/data/practices.csv\">practices.csv Practices 1 2</a>"),
        "{english}"
    );
    assert!(english.contains("CC BY 4.0 Regions practices_regions /data/"), "{english}");
    assert!(site.published("ar/data/index.html").contains("/ar/data/"));
    assert!(site.published("sitemap.xml").contains("https://site.example/ar/data/"));

    std::fs::remove_file(site.root().join("content/practices/kenya.md")).unwrap();
    std::fs::remove_file(site.root().join("content/practices/kenya.ar.md")).unwrap();
    site.build();
    assert!(!site.output().join("data").exists());
}

#[test]
fn the_same_content_makes_the_same_bytes() {
    let (first, second) = (site(), site());
    first.build();
    second.build_with(crate::small::empty(), "2027-01-01T00:00:00Z");
    for name in ["practices.csv", "practices.json", "catalogue.sqlite", "datapackage.json"] {
        let bytes =
            |site: &SmallSite| std::fs::read(site.output().join("data").join(name)).unwrap();
        assert!(bytes(&first) == bytes(&second), "{name}");
    }
}

#[test]
fn a_data_package_says_what_the_files_hold() {
    let site = site();
    site.write("themes/tiny/strings/en.ftl", "reuse-column-id = The id");
    site.build();
    let package: Value = serde_json::from_str(&site.published("data/datapackage.json")).unwrap();
    assert_eq!(
        package["licenses"],
        json!([{"title": "CC BY 4.0", "path": "https://example.org/by/"}])
    );
    let resources = package["resources"].as_array().unwrap();
    for resource in resources {
        let file = site.output().join("data").join(resource["path"].as_str().unwrap());
        assert_eq!(resource["bytes"], std::fs::metadata(file).unwrap().len());
    }
    let fields = resources[0]["schema"]["fields"].as_array().unwrap();
    let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
    let sheet = site.published("data/practices.csv");
    assert_eq!(names.join(","), sheet.trim_start_matches('\u{feff}').split("\r\n").next().unwrap());
    assert_eq!(fields[0]["description"], "The id");
    assert_eq!(resources[0]["rows"], 2);
}

#[test]
fn s112_what_only_members_may_read_is_in_no_file_of_data() {
    let site = site();
    site.practice("talk", "discussion = { visibility = \"members\" }\n", "Text.");
    let comments = [(None, "shown", "Amina", "<p>Said.</p>"), (None, "hidden", "x", "")];
    let mut snapshot = said("practices/kenya", &comments);
    let more = said("practices/talk", &comments).threads;
    snapshot.threads.extend(more);
    site.build_with(snapshot, NOW);
    for (path, bytes) in crate::small::files(&site.output().join("data")) {
        for word in ["quiet", "Nobody else", "Amina", "Said."] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "{path}: {word}");
        }
    }
    let db = database(&site);
    let counts = "SELECT group_concat(id || ':' || comments) FROM practices";
    assert_eq!(one(&db, counts), "Text(\"practices/kenya:1,practices/talk:0\")");
}

#[test]
fn a_licence_has_a_name_and_an_address() {
    let site = site();
    site.write("baraza.toml", "[data]\nlicence = { name = \"CC BY 4.0\" }\n");
    let output = site.baraza(&["build"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && told.contains("url"), "{told}");
}
