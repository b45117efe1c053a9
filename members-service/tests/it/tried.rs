//! "We tried this" over HTTP: reported, confirmed by a second or by a source, filed for the editors, counted.

use serde_json::{Value, json};

use crate::app::{Client, TestApp, between};
use crate::directory::settled;

/// A service whose catalogue has one entry that can be reported on.
fn start() -> TestApp {
    start_with(|_| {})
}

fn start_with(change: impl FnOnce(&mut baraza_members::config::Config)) -> TestApp {
    let app = TestApp::start_with(change);
    let path = app.folder.path().join("public-members/catalogue.json");
    let mut document: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    document["places"] = json!("countries");
    document["collections"] = json!([{
        "name": "practices", "labels": { "en": "Practices" }, "section": "practices",
        "reports": "adaptations", "sources": "sources",
    }]);
    for page in document["pages"].as_array_mut().unwrap() {
        if page["id"] == "practices/circles" {
            page["collection"] = json!("practices");
        }
    }
    std::fs::write(&path, document.to_string()).unwrap();
    app
}

const REPORT: [(&str, &str); 7] = [
    ("page", "practices/circles"),
    ("place", "KE"),
    ("year", "2025"),
    ("what", "The rings\nand the tea[^1]"),
    ("changed", "Held outdoors"),
    ("happened", "Forty came, then fewer"),
    ("language", "en"),
];
const SOURCE: [(&str, &str); 5] = [
    ("by", "source"),
    ("source_title", "Rings in Kenya"),
    ("source_publisher", "A university"),
    ("source_url", "https://example.org/rings"),
    ("source_seen", "2026-11-20"),
];

fn send(client: &mut Client, more: &[(&str, &str)]) -> crate::app::Answer {
    let mut fields = REPORT.to_vec();
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    client.form("/members/tried", &fields)
}

/// Reports, and the path of the report.
fn reported(client: &mut Client, more: &[(&str, &str)]) -> String {
    let answer = send(client, more);
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location().split('?').next().unwrap().to_owned()
}

/// What editors would fetch of it.
fn filed(app: &TestApp) -> Option<(String, Value)> {
    let read = app.service.store.read_blocking(|tx| {
        let sql = "select state, handed_on, place from entry_proposals where kind = 'adaptation' order by created_at desc limit 1";
        tx.optional(sql, &[])
    });
    read.unwrap().map(|row| (row.text(0), serde_json::from_str(&row.text(1)).unwrap()))
}

fn snapshot(app: &TestApp) -> Value {
    app.service.write_snapshot_now().unwrap();
    let text = std::fs::read_to_string(&app.service.config.snapshot).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn version(page: &str) -> String {
    between(page, "name=\"version\" value=\"", "\"").unwrap()
}

#[test]
fn a_second_member_confirms_and_editors_can_fetch_a_record_for_the_entry() {
    let app = start();
    let (mut amina, mut badr, mut chidi) =
        (app.member("Amina"), settled(&app, "Badr"), app.member("Chidi"));
    assert!(
        amina
            .get("/members/discussion?page=practices/circles")
            .text
            .contains("/members/tried/new?page=practices/circles")
    );
    assert_eq!(amina.get("/members/tried/new?page=practices/circles").status, 200);
    assert_eq!(amina.get("/members/tried/new?page=practices/closed").status, 404, "no such list");
    let choice = amina.get("/members/tried/new").text;
    assert!(choice.contains("practices/circles") && !choice.contains("practices/closed"));
    let report = reported(&mut amina, &[("by", "second"), ("second", "Badr")]);
    for (client, who) in [(&mut chidi, "Chidi"), (&mut badr, "Badr")] {
        let page = client.get(&report).text;
        assert!(
            page.contains("Forty came") && page.contains("Reported") && page.contains("Amina"),
            "{who}: {page}"
        );
    }
    let mails = app.mails();
    let mail = mails.iter().find(|mail| mail.to.contains(&app.address_of(&badr))).unwrap();
    for word in ["Amina", "rings", "tried", "Forty"] {
        assert!(!mail.text.contains(word), "S73: {}", mail.text);
    }
    assert!(badr.get("/members/").text.contains("asks you to confirm"));
    let confirm = format!("{report}/confirm");
    let version = version(&badr.get(&confirm).text);
    let yes = [("answer", "yes"), ("version", version.as_str())];
    for client in [&mut chidi, &mut amina] {
        assert_eq!(client.get(&confirm).status, 404);
        assert_eq!(client.form(&confirm, &yes).status, 404);
    }
    assert_eq!(badr.form(&confirm, &yes).status, 303);
    assert_eq!(badr.form(&confirm, &yes).status, 404, "once");
    let (state, handed_on) = filed(&app).unwrap();
    assert_eq!(state, "accepted");
    let (record, source) =
        (&handed_on["append"]["adaptations"][0], &handed_on["append"]["sources"][0]);
    assert_eq!(record["what"], "The rings and the tea[1]", "no reference to a source of the entry");
    assert_eq!(
        (&record["kind"], &record["countries"], &record["year"], &record["changed"]),
        (&json!("adapted-by"), &json!(["KE"]), &json!(2025), &json!("Held outdoors"))
    );
    assert_eq!((&record["source"], &source["unpublished"]), (&source["id"], &json!(true)));
    assert_eq!(source["publisher"], "Test Network");
    let page = amina.get(&report).text;
    assert!(
        page.contains("A second member confirmed it") && page.contains("waits for the editors"),
        "{page}"
    );
    assert_eq!(amina.get(&format!("{report}/edit")).status, 409, "not after it is confirmed");
    // Taken back, editors do not fetch it any more.
    assert_eq!(amina.form(&format!("{report}/withdraw"), &[]).status, 303);
    assert_eq!(filed(&app).unwrap().0, "withdrawn");
    assert_eq!(chidi.get(&report).status, 404);
}

#[test]
fn a_moderator_opens_the_source_and_every_decision_is_on_the_audit_log() {
    let app = start();
    let (mut amina, mut chidi) = (app.member("Amina"), app.member("Chidi"));
    let mut zainab = app.moderator("Zainab");
    let report = reported(&mut amina, &SOURCE);
    assert_eq!(chidi.get("/members/tried/waiting").status, 404);
    let queue = zainab.get("/members/tried/waiting").text;
    assert!(queue.contains("https://example.org/rings"), "{queue}");
    let decide = format!("{report}/decide");
    let no = [("decision", "decline"), ("version", "1")];
    assert_eq!(zainab.form(&decide, &no).status, 422, "needs a reason");
    assert_eq!(zainab.form(&decide, &[no[0], no[1], ("reason", "Says no such thing")]).status, 303);
    assert_eq!(chidi.get(&report).status, 404);
    // Changed, a moderator looks first.
    let mut again = REPORT.to_vec();
    again.extend_from_slice(&SOURCE);
    again.push(("version", "1"));
    assert_eq!(amina.form(&format!("{report}/edit"), &again).status, 303);
    assert_eq!(chidi.get(&report).status, 404);
    let old = [("decision", "confirm"), ("version", "1")];
    assert_eq!(zainab.form(&decide, &old).status, 412, "not what was read");
    assert_eq!(zainab.form(&decide, &[("decision", "show"), ("version", "2")]).status, 303);
    assert_eq!(chidi.form(&decide, &[("decision", "confirm"), ("version", "2")]).status, 404);
    assert_eq!(zainab.form(&decide, &[("decision", "confirm"), ("version", "2")]).status, 303);
    let (_, handed_on) = filed(&app).unwrap();
    let source = &handed_on["append"]["sources"][0];
    assert_eq!(
        (&source["url"], &source["seen"], source.get("unpublished")),
        (&json!("https://example.org/rings"), &json!("2026-11-20"), None)
    );
    let log = zainab.get("/members/audit").text;
    for act in ["did not confirm a report", "confirmed a report of what was tried"] {
        assert!(log.contains(act), "{act}: {log}");
    }
}

#[test]
fn s101_whom_an_author_names_is_told_to_nobody_else_nor_whether_there_is_such_a_member() {
    let app = start();
    let (mut amina, mut chidi, mut zainab) =
        (app.member("Amina"), settled(&app, "Chidi"), app.moderator("Zainab"));
    let mut badr = settled(&app, "Badr");
    let known = reported(&mut amina, &[("by", "second"), ("second", "Badr")]);
    let unknown =
        reported(&mut amina, &[("by", "second"), ("second", "Nobody Such"), ("year", "2024")]);
    let new = reported(&mut amina, &[("by", "second"), ("second", "Amina"), ("year", "2023")]);
    let shown = |client: &mut Client, path: &str| {
        let page = client.get(path).text;
        let (_, page) = page.split_once("<main").unwrap();
        page.replace("2024", "2025").replace("2023", "2025").replace(path, "")
    };
    for client in [&mut chidi, &mut zainab] {
        assert!(!shown(client, &known).contains("Badr"));
    }
    let to_author = shown(&mut amina, &known);
    assert!(!to_author.contains("Badr"), "{to_author}");
    // What the author sees does not tell one from the other.
    let plain = |page: String| between(&page, "<dl", "<details").unwrap();
    let (one, two, three) =
        (plain(to_author), plain(shown(&mut amina, &unknown)), plain(shown(&mut amina, &new)));
    assert_eq!(one, two);
    assert_eq!(one, three);
    assert!(!amina.get(&format!("{known}/edit")).text.contains("value=\"Badr\""));
    assert!(!zainab.get("/members/tried/waiting").text.contains("Badr"));
    let export = badr.get("/members/data/export").text;
    assert!(export.contains("\"second_id\"") && !export.contains("Amina"), "{export}");
    assert!(!amina.get("/members/data/export").text.contains("Badr"));
}

#[test]
fn s102_the_public_learns_counts_of_what_stands_and_nothing_else() {
    let app = start();
    let mut amina = app.member("Amina");
    let mut zainab = app.moderator("Zainab");
    assert!(snapshot(&app).get("tried").is_none());
    let one = reported(&mut amina, &SOURCE);
    let other: Vec<(&str, &str)> = SOURCE.iter().copied().chain([("key", "k2")]).collect();
    let two = reported(&mut amina, &other);
    let drawn = snapshot(&app);
    assert_eq!(
        drawn["tried"],
        json!({ "reported": 2, "confirmed": 0, "places": { "KE": { "reported": 2, "confirmed": 0 } } })
    );
    for word in ["Forty", "rings", "Amina", "Rings in Kenya"] {
        assert!(!drawn["tried"].to_string().contains(word));
    }
    let yes = [("decision", "confirm"), ("version", "1")];
    assert_eq!(zainab.form(&format!("{one}/decide"), &yes).status, 303);
    assert_eq!(snapshot(&app)["tried"]["confirmed"], 1);
    let home = amina.get("/members/").text;
    assert!(home.contains("2 reported") && home.contains("1 confirmed"), "{home}");
    let hide = [("decision", "hide"), ("version", "1"), ("reason", "test")];
    assert_eq!(zainab.form(&format!("{two}/decide"), &hide).status, 303);
    let at_once = std::fs::read_to_string(&app.service.config.snapshot).unwrap();
    assert!(at_once.contains("\"reported\":1"), "before the answer: {at_once}");
    amina.form("/members/hide-me", &[]);
    assert!(snapshot(&app).get("tried").is_none());
}

#[test]
fn a_form_that_fails_keeps_what_was_typed_and_says_what_to_do() {
    let app = start();
    let mut amina = app.member("Amina");
    let bad = [
        ("by", "source"),
        ("source_title", "A title that stays"),
        ("source_publisher", ""),
        ("source_url", "javascript:alert(1)"),
        ("source_seen", "2027-01-01"),
    ];
    let answer = send(&mut amina, &bad);
    assert_eq!(answer.status, 422);
    for kept in ["A title that stays", "Forty came, then fewer", "value=\"2025\"", "https://"] {
        assert!(answer.text.contains(kept), "{kept}: {}", answer.text);
    }
    let mut early: Vec<(&str, &str)> =
        REPORT.iter().copied().filter(|(k, _)| *k != "year").collect();
    early.extend([("year", "1989")]);
    early.extend(SOURCE);
    assert_eq!(amina.form("/members/tried", &early).status, 422);
    // The same form sent twice is one report.
    let key: Vec<(&str, &str)> = SOURCE.iter().copied().chain([("key", "once")]).collect();
    assert_eq!(reported(&mut amina, &key), reported(&mut amina, &key));
}

#[test]
fn s80_a_first_report_with_a_source_waits_for_a_moderator() {
    let app = start_with(|config| config.limits.first_posts_review = true);
    let (mut amina, mut chidi, mut zainab) =
        (app.member("Amina"), app.member("Chidi"), app.moderator("Zainab"));
    let report = reported(&mut amina, &SOURCE);
    assert_eq!(amina.get(&report).status, 200);
    assert_eq!(chidi.get(&report).status, 404);
    assert!(snapshot(&app).get("tried").is_none());
    assert!(zainab.get("/members/tried/waiting").text.contains("Forty came"));
}

#[test]
fn s83_a_report_to_the_moderators_is_never_told_to_the_reported() {
    let app = start();
    let (mut amina, mut chidi, mut zainab) =
        (app.member("Amina"), app.member("Chidi"), app.moderator("Zainab"));
    let report = reported(&mut amina, &[("by", "second"), ("second", "Nobody")]);
    assert!(!zainab.get("/members/tried/waiting").text.contains("Forty came"));
    let complain = [("reason", "security"), ("note", "Names a place")];
    assert_eq!(chidi.form(&format!("{report}/report"), &complain).status, 303);
    let queue = zainab.get("/members/tried/waiting").text;
    assert!(queue.contains("Names a place") && !queue.contains("Chidi"), "{queue}");
    assert!(!amina.get(&report).text.contains("Names a place"));
    let dismiss = [("decision", "dismiss"), ("version", "1"), ("reason", "It does not")];
    assert_eq!(zainab.form(&format!("{report}/decide"), &dismiss).status, 303);
    assert!(!zainab.get("/members/tried/waiting").text.contains("Names a place"));
}

#[test]
fn s105_an_erased_member_takes_reports_along_or_leaves_them_without_a_name() {
    for (how, left) in [("remove", 404), ("keep", 200)] {
        let app = start();
        let (mut amina, mut chidi) = (app.member("Amina"), app.member("Chidi"));
        let report = reported(&mut amina, &SOURCE);
        assert!(amina.get("/members/data/export").text.contains("Forty came"));
        let erased = amina.form("/members/data/erase", &[("posts", how), ("name", "Amina")]);
        assert_eq!(erased.status, 303, "{}", erased.text);
        let page = chidi.get(&report);
        assert_eq!(page.status, left);
        assert!(!page.text.contains("Amina"));
    }
}

#[test]
fn the_widget_is_told_what_members_have_to_do_with_a_page() {
    let app = start();
    let (mut amina, mut badr) = (app.member("Amina"), settled(&app, "Badr"));
    crate::directory::save(&mut badr, &[], &[("show.pages", "yes")]);
    let mut chidi = settled(&app, "Chidi");
    reported(&mut amina, &SOURCE);
    let path = "/api/v1/page?page=practices/circles";
    assert_eq!(app.visitor().get(path).status, 401);
    let new = amina.get(path).json();
    assert_eq!(new["can_ask"], Value::Null, "not to somebody new: {new}");
    let about = chidi.get(path).json();
    assert_eq!((&about["tried"]["reported"], &about["tried"]["confirmed"]), (&json!(1), &json!(0)));
    assert_eq!(about["can_ask"]["count"], 1, "{about}");
    let text = about.to_string();
    assert!(!text.contains("Badr") && !text.contains("Amina"));
    for url in [&about["tried"]["url"], &about["can_ask"]["url"], &about["url_report"]] {
        assert_eq!(chidi.get(url.as_str().unwrap()).status, 200, "{url}");
    }
    let other = chidi.get("/api/v1/page?page=practices/closed").json();
    assert_eq!((&other["tried"], &other["url_report"]), (&Value::Null, &Value::Null));
    assert_eq!(chidi.get("/api/v1/page?page=none/such").status, 404);
}

#[test]
fn what_its_author_took_back_is_for_nobody_to_decide_on() {
    let app = start();
    let (mut amina, mut zainab) = (app.member("Amina"), app.moderator("Zainab"));
    let report = reported(&mut amina, &SOURCE);
    let decide = format!("{report}/decide");
    let read = |client: &mut Client| version(&client.get("/members/tried/waiting").text);
    let seen = read(&mut zainab);
    let confirm = [("decision", "confirm"), ("version", seen.as_str())];
    assert_eq!(zainab.form(&decide, &confirm).status, 303);
    assert_eq!(filed(&app).unwrap().0, "accepted");
    assert_eq!(amina.form(&format!("{report}/withdraw"), &[]).status, 303);
    assert_eq!(filed(&app).unwrap().0, "withdrawn");
    for decision in ["hide", "restore"] {
        let row =
            app.service.store.read_blocking(|tx| tx.optional("select version from tried", &[]));
        let seen = row.unwrap().unwrap().int(0).to_string();
        let fields = [("decision", decision), ("version", seen.as_str()), ("reason", "A slip")];
        assert_eq!(zainab.form(&decide, &fields).status, 404, "{decision}");
    }
    assert_eq!(filed(&app).unwrap().0, "withdrawn");
}

#[test]
fn s79_reports_of_every_kind_count_towards_one_limit() {
    let app = start_with(|config| config.limits.reports_per_day = 1);
    let (mut amina, mut chidi) = (app.member("Amina"), app.member("Chidi"));
    let report = reported(&mut amina, &[("by", "second"), ("second", "Nobody")]);
    let update = [("kind", "news"), ("title", "News"), ("markdown", "Words"), ("language", "en")];
    let posted = amina.form("/members/updates", &update);
    assert_eq!(posted.status, 303, "{}", posted.text);
    let update = posted.location().split('?').next().unwrap().to_owned();
    let why = [("reason", "spam"), ("note", "")];
    assert_eq!(chidi.form(&format!("{update}/report"), &why).status, 303);
    assert_eq!(chidi.form(&format!("{report}/report"), &why).status, 429);
}
