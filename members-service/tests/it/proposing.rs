//! Proposing over HTTP, as a browser without scripts does it: begin, save, add a record, mend, submit; improve a page.

use serde_json::{Value, json};

use crate::app::{Client, TestApp, between};

/// A schema as the build writes it, with few fields.
fn schema(title: &str) -> Value {
    let text = |label: &str, most: u64| json!({ "type": "string", "minLength": 1, "maxLength": most, "x-type": "text", "title": label });
    let term = json!({
        "oneOf": [{ "const": "education", "title": "Education" }, { "const": "youth", "title": "Young people" }],
        "x-type": "term", "x-vocabulary": "themes",
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Practices", "type": "object",
        "required": ["title", "themes", "results", "sources"],
        "additionalProperties": false,
        "properties": {
            "title": text(title, 100),
            "summary": text("Summary", 300),
            "date": { "type": "string", "x-closed": true },
            "themes": {
                "type": "array", "items": term, "minItems": 1, "maxItems": 5, "uniqueItems": true,
                "x-type": "list", "title": "Themes",
            },
            "start": {
                "oneOf": [
                    { "type": "string", "format": "date", "pattern": "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" },
                    { "type": "integer", "minimum": 1000, "maximum": 9999 },
                ],
                "x-type": "date-or-year", "title": "Began",
            },
            "results": {
                "type": "array", "minItems": 1, "x-type": "list", "title": "Results",
                "items": {
                    "type": "object", "required": ["text", "source"], "additionalProperties": false,
                    "properties": {
                        "text": text("Text", 40),
                        "source": { "type": "string", "x-type": "key", "x-of": "sources", "title": "Source" },
                    },
                    "x-fields": ["text", "source"], "x-type": "record",
                },
            },
            "sources": {
                "type": "array", "x-type": "list", "x-unique": "id", "title": "Sources",
                "items": {
                    "type": "object", "required": ["id", "title"], "additionalProperties": false,
                    "properties": {
                        "id": { "type": "string", "pattern": "^[a-z0-9]+$", "x-type": "slug", "title": "Short name" },
                        "title": text("Title", 300),
                        "url": {
                            "type": "string", "format": "uri", "pattern": "^https?://", "x-type": "url",
                            "title": "Address on the web",
                        },
                    },
                    "x-fields": ["id", "title", "url"], "x-type": "record",
                },
            },
        },
        "x-fields": ["title", "summary", "themes", "start", "results", "sources", "date"],
        "x-groups": [
            { "title": "In short", "fields": ["title", "summary", "themes", "start"] },
            { "title": "What came of it", "fields": ["results"] },
            { "title": "Sources", "fields": ["sources"] },
        ],
        "x-body": { "headings": { "en": ["Challenge", "Towards a solution"] }, "min_words": 5, "max_words": 400 },
    })
}

fn entry(summary: &str, sum: &str) -> Value {
    json!({
        "front": {
            "title": "Circles & <rings>", "summary": summary, "date": "2026-01-01", "themes": ["education"],
            "start": 2017, "results": [{ "text": "One", "source": "s1" }],
            "sources": [{ "id": "s1", "title": "A report", "url": "https://report.example/" }],
        },
        "body": "## Challenge\n\nWords.\n",
        "sum": sum,
    })
}

/// A service whose catalogue has an open collection, of which `practices/circles` is an entry.
fn start(change: impl FnOnce(&mut baraza_members::config::Config)) -> TestApp {
    let app = TestApp::start_with(change);
    let beside = app.folder.path().join("public-members");
    let path = beside.join("catalogue.json");
    let mut document: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    document["collections"] = json!([{
        "name": "practices", "labels": { "en": "Practices" }, "section": "practices", "sources": "sources",
    }]);
    for page in document["pages"].as_array_mut().unwrap() {
        if page["id"] == "practices/circles" {
            page["collection"] = json!("practices");
        }
    }
    std::fs::write(&path, document.to_string()).unwrap();
    std::fs::write(beside.join("practices.en.schema.json"), schema("Title").to_string()).unwrap();
    std::fs::write(beside.join("practices.fr.schema.json"), schema("Titre").to_string()).unwrap();
    build(&app, &entry("Old", "aaaa"));
    app
}

/// The entry as the next build would write it.
fn build(app: &TestApp, entry: &Value) {
    let path = app.folder.path().join("public-members/entries/practices/circles.en.json");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, entry.to_string()).unwrap();
}

/// Begins a draft; its path.
fn begun(client: &mut Client) -> String {
    let fields = [("collection", "practices"), ("language", "en")];
    let answer = client.form("/members/propose", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location().to_owned()
}

fn improved(client: &mut Client) -> String {
    let page = client.get("/members/propose/improve?page=practices/circles&lang=en");
    assert_eq!(page.status, 200, "{}", page.text);
    let fields = [("page", "practices/circles"), ("language", "en")];
    let answer = client.form("/members/propose/improve", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location().to_owned()
}

fn version(client: &mut Client, path: &str) -> String {
    between(&client.get(path).text, "name=\"version\" value=\"", "\"").unwrap()
}

/// What a whole form sends.
const WHOLE: [(&str, &str); 11] = [
    ("f.title", "Rings of elders"),
    ("f.summary", "Elders talk."),
    ("f.themes.youth", "yes"),
    ("f.start", "2019"),
    ("f.results.0.text", "Talks were held"),
    ("f.results.0.source", "s1"),
    ("f.sources.0.id", "s1"),
    ("f.sources.0.title", "A report"),
    ("f.sources.0.url", "https://report.example/"),
    ("body", "## Challenge\n\nNobody **talked**.\n\n## Towards a solution\n\nRings."),
    ("named", "none"),
];

fn send(client: &mut Client, path: &str, more: &[(&str, &str)]) -> crate::app::Answer {
    let version = version(client, path);
    let changed = |name: &str| more.iter().any(|(other, _)| *other == name);
    let mut fields: Vec<(&str, &str)> =
        WHOLE.into_iter().filter(|(name, _)| !changed(name)).collect();
    fields.extend_from_slice(more);
    if !changed("version") {
        fields.push(("version", &version));
    }
    client.form(path, &fields)
}

#[test]
fn a_practice_is_proposed_by_a_form_without_scripts() {
    let app = start(|_| {});
    let mut amina = app.member("Amina");
    let home = amina.get("/members/").text;
    assert!(home.contains("href=\"/members/propose\""), "{home}");
    let draft = begun(&mut amina);
    let page = amina.get(&draft).text;
    assert!(page.contains("In short") && page.contains("name=\"f.title\""), "{page}");
    assert!(page.contains("## Towards a solution"), "{page}");
    assert!(!page.contains("f.date"), "what no proposal may set is not asked");
    // A record is added, what was typed stays, and the browser lands at the new one.
    let added = send(&mut amina, &draft, &[("act", "add f.results")]);
    assert_eq!((added.status, added.location()), (303, format!("{draft}#f-results-1").as_str()));
    let page = amina.get(&draft).text;
    assert!(page.contains("name=\"f.results.1.text\"") && page.contains("Talks were held"));
    // Too long, no address, no such source: each beside its field, and nothing is lost.
    let long = "x".repeat(50);
    let wrong = [
        ("act", "submit"),
        ("f.results.1.text", long.as_str()),
        ("f.results.1.source", "s7"),
        ("f.sources.0.url", "report.example"),
        ("f.title", ""),
    ];
    let refused = send(&mut amina, &draft, &wrong);
    assert_eq!(refused.status, 422);
    for words in [
        "id=\"f-results-1-text-error\">This is too long. Characters at most: 40.",
        "id=\"f-results-1-source-error\">There is no source of this short name.",
        "id=\"f-sources-0-url-error\">This is no address on the web.",
        "id=\"f-title-error\">This is needed.",
        "href=\"#f-title\"",
        long.as_str(),
        "value=\"report.example\"",
    ] {
        assert!(refused.text.contains(words), "{words}: {}", refused.text);
    }
    let removed =
        send(&mut amina, &draft, &[("act", "remove f.results.1"), ("f.results.1.text", "y")]);
    assert_eq!((removed.status, removed.location()), (303, format!("{draft}#f-results").as_str()));
    assert!(!amina.get(&draft).text.contains("f.results.1."));
    let looked = send(&mut amina, &draft, &[("act", "preview")]);
    assert_eq!(looked.location(), format!("{draft}/preview"));
    let preview = amina.get(&format!("{draft}/preview")).text;
    for words in [
        "Rings of elders",
        "Young people",
        "<strong>talked</strong>",
        "Talks were held",
        "Nothing is missing",
    ] {
        assert!(preview.contains(words), "{words}: {preview}");
    }
    let submitted = send(&mut amina, &draft, &[("act", "submit"), ("note", "I was there")]);
    assert_eq!(
        submitted.location(),
        format!("{draft}?said=proposal-submitted"),
        "{}",
        submitted.text
    );
    let state = amina.get(&draft).text;
    assert!(state.contains("in review") && state.contains("I was there"), "{state}");
    assert!(amina.get("/members/propose").text.contains("Rings of elders"));
    // What was handed in stays as it is.
    let late = amina.form(&draft, &[("version", "9"), ("f.title", "Other")]);
    assert_eq!(late.location(), draft);
    assert!(!amina.get(&draft).text.contains("Other"));
    assert_eq!(amina.form(&format!("{draft}/delete"), &[]).status, 409);
    assert_eq!(amina.form(&format!("{draft}/withdraw"), &[]).status, 303);
    assert_eq!(amina.form(&format!("{draft}/delete"), &[]).status, 303);
    assert_eq!(amina.get(&draft).status, 404);
}

#[test]
fn an_improvement_says_what_it_changes_and_goes_on_when_the_page_is_another() {
    let app = start(|_| {});
    let mut amina = app.member("Amina");
    let draft = improved(&mut amina);
    let page = amina.get(&draft).text;
    assert!(page.contains("You changed nothing") && page.contains("value=\"2017\""), "{page}");
    let whole = [
        ("f.title", "Circles & <rings>"),
        ("f.summary", "Old"),
        ("f.themes.youth", ""),
        ("f.themes.education", "yes"),
        ("f.start", "2018"),
        ("f.results.0.text", "One"),
        ("body", "## Challenge\n\nWords.\n"),
    ];
    assert_eq!(send(&mut amina, &draft, &whole).status, 303);
    let page = amina.get(&draft).text;
    assert!(page.contains("What you changed so far: Began</p>"), "{page}");
    assert!(
        amina.get("/members/propose/improve?page=practices/circles&lang=en").text.contains(&draft)
    );
    build(&app, &entry("New", "bbbb"));
    assert!(amina.get(&draft).text.contains("The page was changed since you began"));
    assert_eq!(amina.form(&format!("{draft}/again"), &[]).status, 303);
    let page = amina.get(&draft).text;
    assert!(page.contains(">New</textarea>") && page.contains("value=\"2018\""), "{page}");
    assert!(!page.contains("The page was changed since you began"));
    for wrong in ["practices/silent", "practices/nothing", "../../secret"] {
        let answer = amina.get(&format!("/members/propose/improve?page={wrong}&lang=en"));
        assert_eq!(answer.status, 404, "{wrong}");
    }
}

#[test]
fn what_a_page_lacks_already_is_not_asked_of_who_improves_it() {
    let app = start(|_| {});
    let mut amina = app.member("Amina");
    build(
        &app,
        &json!({ "front": { "title": "Anneaux", "summary": "Court" }, "body": "", "sum": "cccc" }),
    );
    let draft = improved(&mut amina);
    let version = version(&mut amina, &draft);
    let fields = [
        ("f.title", "Anneaux"),
        ("f.summary", "Long"),
        ("f.start", "soon"),
        ("version", version.as_str()),
        ("act", "submit"),
    ];
    let refused = amina.form(&draft, &fields);
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("One thing needs to be changed"), "{}", refused.text);
    let now = self::version(&mut amina, &draft);
    let mut fields = fields;
    (fields[2].1, fields[3].1) = ("2019", now.as_str());
    assert_eq!(amina.form(&draft, &fields).status, 303);
    assert!(amina.get(&draft).text.contains("in review"));
}

#[test]
fn s82_two_windows_do_not_overwrite_each_other() {
    let app = start(|_| {});
    let mut amina = app.member("Amina");
    let draft = begun(&mut amina);
    assert_eq!(send(&mut amina, &draft, &[("f.title", "First window")]).status, 303);
    let stale = send(&mut amina, &draft, &[("f.title", "Second window"), ("version", "1")]);
    assert_eq!(stale.status, 412);
    assert!(stale.text.contains("value=\"Second window\""), "{}", stale.text);
    assert!(stale.text.contains("saved in another window"), "{}", stale.text);
    assert!(amina.get(&draft).text.contains("value=\"First window\""));
    let newest = between(&stale.text, "name=\"version\" value=\"", "\"").unwrap();
    let again = [("f.title", "Second window"), ("version", newest.as_str())];
    assert_eq!(send(&mut amina, &draft, &again).status, 303);
    assert!(amina.get(&draft).text.contains("value=\"Second window\""));
    // The script saves the same way, and is told the version.
    let auto = send(&mut amina, &draft, &[("f.title", "By itself"), ("save", "auto")]);
    assert_eq!(auto.status, 200);
    assert_eq!(auto.json()["version"].to_string(), version(&mut amina, &draft));
    let stale = send(&mut amina, &draft, &[("save", "auto"), ("version", "1")]);
    assert_eq!(stale.status, 412);
}

#[test]
fn s2_nobody_else_learns_of_a_proposal() {
    let app = start(|_| {});
    let (mut amina, mut badr, mut zainab) =
        (app.member("Amina"), app.member("Badr"), app.moderator("Zainab"));
    let draft = begun(&mut amina);
    send(&mut amina, &draft, &[]);
    for other in [&mut badr, &mut zainab] {
        for path in ["", "/preview", "/withdraw", "/delete"] {
            assert_eq!(other.get(&format!("{draft}{path}")).status, 404, "{path}");
        }
        for path in ["", "/withdraw", "/delete", "/again"] {
            let answer = other.form(&format!("{draft}{path}"), &[]);
            assert_eq!(answer.status, 404, "{path}");
        }
        assert!(!other.get("/members/propose").text.contains("Rings"));
        assert!(!other.get("/members/search?q=Rings").text.contains("Rings of elders"));
    }
    assert!(app.visitor().get(&draft).location().starts_with("/members/sign-in"));
    let unknown = send(&mut amina, &draft, &[("f.date", "2020-01-01")]);
    assert_eq!(unknown.status, 422, "S12: a field that the form has not");
}

#[test]
fn s108_a_hidden_character_is_refused_beside_its_field() {
    let app = start(|_| {});
    let mut amina = app.member("Amina");
    let draft = begun(&mut amina);
    let answer = send(&mut amina, &draft, &[("f.title", "Rings\u{202e}sgniR"), ("named", "given")]);
    assert_eq!(answer.status, 422);
    assert!(
        answer.text.contains("f-title-error\">This holds a hidden character"),
        "{}",
        answer.text
    );
    assert!(answer.text.contains("id=\"given-error\""), "{}", answer.text);
    assert!(!amina.get(&draft).text.contains("Rings"));
}

#[test]
fn drafts_and_submissions_are_limited_and_the_form_speaks_the_readers_language() {
    let app = start(|config| {
        config.limits.proposal_drafts = 2;
        config.limits.proposals_per_day = 1;
    });
    let mut amina = app.member("Amina");
    let (first, second) = (begun(&mut amina), begun(&mut amina));
    let fields = [("collection", "practices"), ("language", "en")];
    let refused = amina.form("/members/propose", &fields);
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("as many drafts as you may"), "{}", refused.text);
    assert_eq!(send(&mut amina, &first, &[("act", "submit")]).status, 303);
    let refused = send(&mut amina, &second, &[("act", "submit")]);
    assert_eq!(refused.status, 429);
    assert!(refused.text.contains("value=\"Rings of elders\""));
    app.advance(86_401);
    assert_eq!(send(&mut amina, &second, &[("act", "submit")]).status, 303);
    let settings = [("name", "Amina"), ("language", "fr")];
    amina.form("/members/settings", &settings);
    let third = begun(&mut amina);
    let page = amina.get(&third).text;
    assert!(page.contains("Titre") && page.contains("Soumettre"), "{page}");
}

#[test]
fn s104_proposals_are_exported_and_go_with_the_account() {
    let app = start(|_| {});
    let mut amina = app.member("Amina");
    let draft = begun(&mut amina);
    send(&mut amina, &draft, &[("note", "From my own notes")]);
    let export = amina.get("/members/data/export").text;
    assert!(export.contains("Rings of elders") && export.contains("From my own notes"), "{export}");
    let erased = amina.form("/members/data/erase", &[("posts", "keep"), ("name", "Amina")]);
    assert_eq!(erased.status, 303);
    let left = app
        .service
        .store
        .read_blocking(|tx| tx.number("select count(*) from entry_proposals", &[]));
    assert_eq!(left.unwrap(), 0);
}
