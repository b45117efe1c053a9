//! Proposals over HTTP: what editors fetch, and how the service learns that it was published.

use std::os::unix::fs::PermissionsExt;

use baraza_members::config::Config;
use baraza_members::proposals::{Filed, Kind, Named, file_accepted};
use baraza_members::store::accounts::member_by_email;
use serde_json::{Value, json};

use crate::app::{Client, TestApp};

const TOKEN: &str = "a-token-of-editors-that-is-long-enough-for-anyone";

/// A service with the editors' token and an open collection, of which one page is an entry.
pub fn start() -> (TestApp, tempfile::TempDir) {
    start_with(|_| {})
}

/// The same with another configuration.
pub fn start_with(change: impl FnOnce(&mut Config)) -> (TestApp, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    std::fs::write(&path, format!("{TOKEN}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    let app = TestApp::start_with(|config| {
        config.editors = Some(baraza_members::config::Editors { token_file: path });
        change(config);
    });
    catalogue(&app, &[]);
    (app, folder)
}

/// Writes the catalogue as the next build would: `published` are the proposals that the entry took up.
fn catalogue(app: &TestApp, published: &[&str]) {
    let path = app.folder.path().join("public-members/catalogue.json");
    let mut document: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    document["collections"] = json!([{
        "name": "practices", "labels": { "en": "Practices" }, "section": "practices",
        "reports": "adaptations", "sources": "sources",
    }]);
    for page in document["pages"].as_array_mut().unwrap() {
        if page["id"] == "practices/circles" {
            page["collection"] = json!("practices");
            page["proposals"] = json!(published);
        }
    }
    std::fs::write(&path, document.to_string()).unwrap();
}

fn report(app: &TestApp, client: &Client, named: Named) -> String {
    let email = baraza_members::accounts::Email::parse(&app.address_of(client)).unwrap();
    let world = app.service.world();
    let filed = app.service.store.write_blocking(move |tx| {
        let member = member_by_email(tx, &email)?.unwrap();
        let record = json!({ "kind": "adapted-by", "countries": ["ML"], "year": 2025, "what": "The rings", "source": "m1" });
        let append = json!({ "adaptations": [record] });
        let filed = Filed {
            kind: Kind::Adaptation,
            page: "practices/circles",
            language: "en",
            title: "Taken up in another country",
            append: append.as_object().unwrap().clone(),
            note: "",
            owner: Some(&member.id),
            named,
            given_name: "",
            place: Some("/members/tried/x"),
        };
        file_accepted(tx, &world, &filed)
    });
    filed.unwrap().unwrap().to_string()
}

pub fn fetch(app: &TestApp) -> Value {
    let answer =
        app.visitor().with("authorization", &format!("Bearer {TOKEN}")).get("/api/v1/proposals");
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.json()
}

#[test]
fn s14_editors_fetch_with_their_token_alone() {
    let (app, _folder) = start();
    let amina = app.member("Amina");
    report(&app, &amina, Named::Own);
    for wrong in
        ["", "Bearer ", "Bearer a-token", &format!("Basic {TOKEN}"), &format!("Bearer {TOKEN}x")]
    {
        let answer = app.visitor().with("authorization", wrong).get("/api/v1/proposals");
        assert_eq!(answer.status, 401, "{wrong}");
        assert!(!answer.text.contains("Taken up"), "{}", answer.text);
    }
    // A member's session, even an administrator's, is no token.
    let mut admin = app.admin("Chidi");
    assert_eq!(admin.get("/api/v1/proposals").status, 401);
    assert_eq!(fetch(&app)["proposals"].as_array().unwrap().len(), 1);
    assert_eq!(fetch(&app)["version"], 1);
    let log = admin.get("/members/audit").text;
    assert_eq!(log.matches("with the editors").count(), 1, "once a day: {log}");

    let plain = TestApp::start();
    let without = plain.visitor().with("authorization", &format!("Bearer {TOKEN}"));
    assert_eq!(without.clone().get("/api/v1/proposals").status, 404);
}

#[test]
fn s14_a_token_that_others_can_read_or_that_is_short_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    for (text, mode, fits) in
        [(TOKEN, 0o600, true), (TOKEN, 0o640, false), ("short", 0o600, false), ("", 0o600, false)]
    {
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(baraza_members::keys::editors_token(&path).is_ok(), fits, "{text} {mode:o}");
    }
}

#[test]
fn the_document_has_the_keys_of_its_example() {
    let (app, _folder) = start();
    report(&app, &app.member("Amina"), Named::None);
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../seam/examples/proposals.json");
    let theirs: Value = serde_json::from_slice(&std::fs::read(example).unwrap()).unwrap();
    let keys = |item: &Value| item.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let ours = fetch(&app);
    assert_eq!(keys(&ours["proposals"][0]), keys(&theirs["proposals"][1]));
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/../seam/proposals.schema.json");
    let schema: Value = serde_json::from_slice(&std::fs::read(schema).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = validator.iter_errors(&ours).map(|e| e.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}\n{ours:#}");
}

#[test]
fn s106_who_hides_is_suspended_or_left_is_not_named_to_editors() {
    let (app, _folder) = start();
    let mut amina = app.member("Amina");
    report(&app, &amina, Named::Own);
    assert_eq!(fetch(&app)["proposals"][0]["author"], "Amina");
    assert_eq!(amina.form("/members/hide-me", &[]).status, 303);
    let hidden = fetch(&app);
    assert_eq!(hidden["proposals"][0]["author"], Value::Null);
    assert!(!hidden.to_string().contains("Amina"));

    let mut bintou = app.member("Bintou");
    report(&app, &bintou, Named::Own);
    assert_eq!(
        bintou.form("/members/data/erase", &[("posts", "keep"), ("name", "Bintou")]).status,
        303
    );
    let kept = fetch(&app);
    assert_eq!(kept["proposals"].as_array().unwrap().len(), 2);
    assert!(!kept.to_string().contains("Bintou"), "{kept}");
}

#[test]
fn what_a_page_took_up_is_published_once_and_its_author_is_told_where() {
    let (app, _folder) = start();
    let amina = app.member("Amina");
    let id = report(&app, &amina, Named::None);
    assert_eq!(app.service.see_published().unwrap(), 0);
    catalogue(&app, &[&id, "not-one-of-ours0"]);
    assert_eq!(app.service.see_published().unwrap(), 1);
    assert_eq!(app.service.see_published().unwrap(), 0);
    assert_eq!(fetch(&app)["proposals"], json!([]));
    let mails = app.mails();
    let address = app.address_of(&amina);
    let told: Vec<_> = mails
        .iter()
        .filter(|mail| mail.to.contains(&address) && mail.text.contains("is published"))
        .collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].text.contains("/practices/circles/"), "{}", told[0].text);
}
