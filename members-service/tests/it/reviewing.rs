//! Reviews over HTTP: who is asked, what they think, what is accepted, and that nobody else learns of it.

use baraza_members::config::Config;
use baraza_members::id::EntryProposalId;
use baraza_members::store::StoreError;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::app::{Answer, Client, TestApp, between};
use crate::directory::{save, settled};
use crate::proposals::fetch;

/// A service whose one collection takes reviews and replies; one page is an entry of it.
pub fn start() -> (TestApp, TempDir) {
    start_with(|_| {})
}

/// The same with another configuration.
pub fn start_with(change: impl FnOnce(&mut Config)) -> (TestApp, TempDir) {
    let (app, folder) = crate::proposals::start_with(change);
    let path = app.folder.path().join("public-members/catalogue.json");
    let mut document: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    document["collections"] = json!([{
        "name": "practices", "labels": { "en": "Practices" }, "section": "practices",
        "replies": "replies", "reviews": "reviews", "standing": "standing", "sources": "sources",
    }]);
    document["places"] = json!("countries");
    for page in document["pages"].as_array_mut().unwrap() {
        if page["id"] == "practices/circles" {
            page["collection"] = json!("practices");
            page["terms"] = json!({ "countries": ["KE"], "themes": ["education"] });
        }
        if page["id"] == "internal/notes" {
            page["collection"] = json!("practices");
        }
    }
    std::fs::write(&path, document.to_string()).unwrap();
    (app, folder)
}

/// What a member submitted.
pub fn submitted(app: &TestApp, author: &Client) -> String {
    let id = EntryProposalId::random();
    let (stored, email) = (id.to_string(), app.address_of(author));
    let now = app.now();
    let front = json!({ "title": "Canary title", "themes": ["education"], "countries": ["KE"] });
    let done = app.service.store.write_blocking::<_, StoreError>(move |tx| {
        let sql = "insert into entry_proposals (id, kind, collection, language, owner_id, state, version, title, front,
                       body, note, named, given_name, place, words, created_at, changed_at, submitted_at)
                   select $1, 'new', 'practices', 'en', id, 'review', 2, 'Canary title', $2, 'The canary body', '', 'none',
                       '', $3, '', $4, $4, $4
                   from members where email = $5";
        let place = format!("/members/propose/{stored}");
        let front = front.to_string();
        tx.execute(sql, &[stored.into(), front.into(), place.into(), now.into(), email.into()])
    });
    assert_eq!(done.unwrap(), 1);
    id.to_string()
}

pub fn act(client: &mut Client, id: &str, act: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("act", act), ("version", "2"), ("days", "14")];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    client.form(&format!("/members/review/{id}/act"), &fields)
}

fn invite(moderator: &mut Client, id: &str, name: &str) {
    let answer = act(moderator, id, "invite", &[("entry", ""), ("name", name)]);
    assert_eq!(answer.status, 303, "{}", answer.text);
}

fn take(reviewer: &mut Client, id: &str) -> u16 {
    reviewer.form(&format!("/members/review/{id}/answer"), &[("act", "take")]).status
}

fn give(reviewer: &mut Client, id: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("opinion", "ready"),
        ("words", "Each source says it."),
        ("role", "practitioner"),
        ("country", "KE"),
        ("version", "2"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    reviewer.form(&format!("/members/review/{id}/opinion"), &fields)
}

fn mails_to(app: &TestApp, client: &Client, words: &str) -> usize {
    let address = app.address_of(client);
    let mails = app.mails();
    mails.iter().filter(|mail| mail.to.contains(&address) && mail.text.contains(words)).count()
}

#[test]
fn two_reviewers_one_from_elsewhere_find_it_ready_and_it_is_handed_on_with_a_standing() {
    let (app, _folder) = start();
    let mut zainab = app.moderator("Zainab");
    let mut amina = app.member("Amina");
    let (mut badr, mut carol) = (settled(&app, "Badr"), app.member("Carol"));
    assert_eq!(save(&mut badr, &[], &[]), 303);
    let id = submitted(&app, &amina);
    let path = format!("/members/review/{id}");

    // The desk says what is missing.
    assert!(zainab.get("/members/").text.contains("Proposals wait for review"));
    let desk = zainab.get("/members/review").text;
    for said in
        ["Canary title", "0 of 2 reviewers", "None of them from another country", "Nobody is asked"]
    {
        assert!(desk.contains(said), "{said}: {desk}");
    }
    // One by the directory, with the reasons; one by name.
    let page = zainab.get(&path).text;
    assert!(page.contains("fits because of Kenya, Education, English"), "{page}");
    assert!(page.contains("The canary body") && page.contains("Amina"), "{page}");
    let entry = between(&page, "name=\"entry\" value=\"", "\"").unwrap();
    let asked = act(&mut zainab, &id, "invite", &[("entry", &entry), ("name", "")]);
    assert_eq!(asked.status, 303, "{}", asked.text);
    assert!(
        act(&mut zainab, &id, "invite", &[("name", "Nobody")]).text.contains("Nobody of this name")
    );
    // Not whoever wrote it, not twice, not whoever runs the review.
    assert_eq!(act(&mut zainab, &id, "invite", &[("name", "Amina")]).status, 422);
    assert_eq!(act(&mut zainab, &id, "invite", &[("name", "Badr")]).status, 422);
    assert_eq!(act(&mut zainab, &id, "invite", &[("name", "Zainab")]).status, 403);
    assert_eq!(act(&mut zainab, &id, "invite", &[("name", "Carol"), ("days", "0")]).status, 422);
    app.advance(1);
    invite(&mut zainab, &id, "Carol");
    assert_eq!(mails_to(&app, &badr, "a review waits for you"), 1);

    // Reviewers read the text, and not who wrote it or who else reads it.
    assert!(badr.get("/members/").text.contains("A review waits for you"));
    assert!(badr.get("/members/review").text.contains("Due 8 December 2026"));
    let page = badr.get(&path).text;
    assert!(page.contains("The canary body"), "{page}");
    assert!(
        !page.contains("Amina") && !page.contains("Carol") && !page.contains("Zainab"),
        "{page}"
    );
    assert_eq!(give(&mut badr, &id, &[]).status, 409, "taken on first");
    assert_eq!(take(&mut badr, &id), 303);
    assert_eq!(give(&mut badr, &id, &[("country", "XX")]).status, 422);
    assert_eq!(give(&mut badr, &id, &[("version", "1")]).status, 412, "another text");
    assert_eq!(give(&mut badr, &id, &[]).status, 303);
    assert_eq!(mails_to(&app, &amina, "news of what you proposed"), 1);

    // One is not enough; what was typed stays.
    let early = act(&mut zainab, &id, "accept", &[("reason", " ")]);
    assert!(early.status == 422 && early.text.contains("Reviews are missing"), "{}", early.text);
    assert_eq!(take(&mut carol, &id), 303);
    let empty = give(&mut carol, &id, &[("opinion", "changes"), ("words", " ")]);
    assert!(empty.status == 422 && empty.text.contains("Say it in your words"), "{}", empty.text);
    assert_eq!(
        give(&mut carol, &id, &[("opinion", "changes"), ("words", "Who paid?")]).status,
        303
    );
    let page = amina.get(&path).text;
    assert!(page.contains("Reviewer 2") && page.contains("Who paid?"), "{page}");
    assert!(page.contains("Something must change first"), "{page}");
    for hidden in ["Badr", "Carol", "Zainab", "Kenya"] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    let again = [("role", "researcher"), ("country", "ML")];
    assert_eq!(give(&mut carol, &id, &again).status, 303);
    assert!(zainab.get("/members/review").text.contains("2 of 2 reviewers"));
    assert_eq!(act(&mut zainab, &id, "accept", &[("version", "1")]).status, 412);
    assert_eq!(act(&mut zainab, &id, "accept", &[]).status, 303);
    let handed = &fetch(&app)["proposals"][0];
    assert_eq!(handed["set"]["title"], "Canary title");
    assert_eq!(handed["body"], "The canary body");
    assert_eq!(
        handed["reviews"],
        json!([
            { "by": "practitioner", "country": "KE", "date": "2026-11-24" },
            { "by": "researcher", "country": "ML", "date": "2026-11-24" },
        ])
    );
    let standing =
        json!({ "state": "peer-reviewed", "date": "2026-11-24", "by": "practitioner, researcher" });
    assert_eq!(handed["standing"], standing);
    assert!(amina.get("/members/review").text.contains("Accepted"));
    assert_eq!(act(&mut zainab, &id, "accept", &[]).status, 409, "once");
    let mut chidi = app.admin("Chidi");
    let log = chidi.get("/members/audit").text;
    assert!(
        log.contains("accepted a proposal") && log.contains("asked somebody to review"),
        "{log}"
    );
    assert!(!log.contains("Badr") && !log.contains("Canary"), "{log}");
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/../seam/proposals.schema.json");
    let schema: Value = serde_json::from_slice(&std::fs::read(schema).unwrap()).unwrap();
    let faults: Vec<String> = jsonschema::validator_for(&schema)
        .unwrap()
        .iter_errors(&fetch(&app))
        .map(|e| e.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn s2_who_takes_no_part_in_a_review_is_told_that_there_is_nothing() {
    let (app, _folder) = start();
    let (mut zainab, mut yusuf) = (app.moderator("Zainab"), app.moderator("Yusuf"));
    let (mut badr, mut carol, mut other) =
        (app.member("Badr"), app.member("Carol"), app.member("Other"));
    // A moderator's own: they see it as any author does.
    let id = submitted(&app, &yusuf);
    let path = format!("/members/review/{id}");
    invite(&mut zainab, &id, "Badr");
    invite(&mut zainab, &id, "Carol");
    assert_eq!(take(&mut badr, &id), 303);
    let own = yusuf.get(&path);
    assert!(
        own.status == 200 && !own.text.contains("Badr") && !own.text.contains("name=\"reason\"")
    );
    assert!(!yusuf.get("/members/review").text.contains("Badr"));
    for one in ["accept", "decline", "invite", "changes"] {
        assert_eq!(act(&mut yusuf, &id, one, &[("name", "Other"), ("reason", "Mine")]).status, 404);
    }
    // Carol cannot; then there is nothing for her any more.
    let refuse = carol.form(&format!("{path}/answer"), &[("act", "refuse")]);
    assert_eq!((refuse.status, refuse.location()), (303, "/members/review?said=rv-refused"));
    let never = "/members/review/AAAAAAAAAAAAAAAA";
    for client in [&mut other, &mut carol] {
        assert_eq!(client.get(&path).status, 404);
        let heading = |answer: Answer| between(&answer.text, "<h1", "</h1>");
        let (here, nowhere) = (heading(client.get(&path)), heading(client.get(never)));
        assert_eq!(here, nowhere, "as for what never was");
        assert_eq!(client.form(&path, &[("markdown", "Hello")]).status, 404);
        assert_eq!(take(client, &id), 404);
        assert_eq!(give(client, &id, &[]).status, 404);
        assert_eq!(act(client, &id, "accept", &[]).status, 404);
        assert!(!client.get("/members/review").text.contains("Canary"));
    }
    // Whoever is not needed any more neither.
    let review = between(&zainab.get(&path).text, "name=\"review\" value=\"", "\"").unwrap();
    assert_eq!(act(&mut zainab, &id, "release", &[("review", &review)]).status, 303);
    assert_eq!(badr.get(&path).status, 404);
    // A draft is its author's alone.
    set_state(&app, &id, "draft");
    assert_eq!(zainab.get(&path).status, 404);
    assert!(!zainab.get("/members/review").text.contains("Canary"));
}

fn set_state(app: &TestApp, id: &str, state: &'static str) {
    let id = id.to_owned();
    let done = app.service.store.write_blocking::<_, StoreError>(move |tx| {
        let sql = "update entry_proposals set state = $1, version = version + 1 where id = $2";
        tx.execute(sql, &[state.into(), id.into()])
    });
    assert_eq!(done.unwrap(), 1);
}

#[test]
fn those_who_take_part_talk_and_reviewers_are_numbers_to_the_author() {
    let (app, _folder) = start();
    let (mut zainab, mut amina, mut badr) =
        (app.moderator("Zainab"), app.member("Amina"), app.member("Badr"));
    let id = submitted(&app, &amina);
    let path = format!("/members/review/{id}");
    invite(&mut zainab, &id, "Badr");
    assert_eq!(take(&mut badr, &id), 303);
    let say = |client: &mut Client, words: &str, key: &str| {
        client.form(&path, &[("markdown", words), ("key", key)]).status
    };
    assert_eq!(say(&mut badr, "Who **paid** for it?", "a"), 303);
    assert_eq!(say(&mut badr, "Who **paid** for it?", "a"), 303, "sent twice, said once");
    assert_eq!(say(&mut amina, "The county", "b"), 303);
    assert_eq!(say(&mut zainab, "Thank you", "c"), 303);
    assert_eq!(say(&mut amina, " ", "d"), 422);
    let page = amina.get(&path).text;
    assert_eq!(page.matches("<strong>paid</strong>").count(), 1);
    for said in ["Reviewer 1", "The moderators", "The county"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Badr") && !page.contains("Zainab"), "{page}");
    let page = badr.get(&path).text;
    assert!(page.contains("The author") && !page.contains("Amina"), "{page}");
    assert_eq!(mails_to(&app, &badr, "a review waits for you"), 3);
    // The text is wanted otherwise: it is the author's again, and reviews of it are of an earlier version.
    assert_eq!(give(&mut badr, &id, &[]).status, 303);
    assert_eq!(act(&mut zainab, &id, "changes", &[("ask_words", "")]).status, 422);
    let asked = act(&mut zainab, &id, "changes", &[("ask_words", "Name the county")]);
    assert_eq!(asked.status, 303, "{}", asked.text);
    let page = amina.get(&path).text;
    assert!(page.contains("Name the county") && page.contains("Changes asked for"), "{page}");
    set_state(&app, &id, "review");
    let page = zainab.get(&path).text;
    assert!(page.contains("Of an earlier version") && page.contains("0 of 2 reviewers"), "{page}");
    let declined =
        act(&mut zainab, &id, "decline", &[("version", "3"), ("decline_words", "Twice")]);
    assert_eq!(declined.status, 303, "{}", declined.text);
    assert!(amina.get(&path).text.contains("Twice"));
    assert_eq!(say(&mut amina, "Why?", "e"), 409);
}

#[test]
fn reviewers_are_reminded_once_and_what_is_late_stands_at_the_desk_and_on_home() {
    let (app, _folder) = start();
    let (mut zainab, amina, badr) =
        (app.moderator("Zainab"), app.member("Amina"), app.member("Badr"));
    let id = submitted(&app, &amina);
    invite(&mut zainab, &id, "Badr");
    assert!(!zainab.get("/members/").text.contains("Reviews are overdue"));
    let told = mails_to(&app, &badr, "a review waits for you");
    app.advance(13 * 86_400);
    app.service.forget_what_is_over().unwrap();
    app.service.forget_what_is_over().unwrap();
    assert_eq!(mails_to(&app, &badr, "a review waits for you"), told + 1);
    app.advance(2 * 86_400);
    let mut zainab = app.elevated(zainab);
    assert!(zainab.get("/members/").text.contains("Reviews are overdue"));
    let desk = zainab.get("/members/review").text;
    assert!(desk.contains("For 15 days") && desk.contains("Overdue"), "{desk}");
    // Where nobody reviews, a moderator says why it is accepted all the same.
    let path = format!("/members/review/{id}");
    assert_eq!(
        act(&mut zainab, &id, "accept", &[("reason", "Both reviewers are ill")]).status,
        303
    );
    assert!(zainab.get(&path).text.contains("Not needed any more"), "released");
    let handed = &fetch(&app)["proposals"][0];
    assert!(handed.get("standing").is_none() && handed.get("reviews").is_none(), "{handed}");
    let mut chidi = app.admin("Chidi");
    assert!(chidi.get("/members/audit").text.contains("Both reviewers are ill"));
}

#[test]
fn a_page_is_reviewed_without_a_change_and_whom_the_network_asked_is_recorded() {
    let (app, _folder) = start();
    let (mut zainab, mut badr, mut carol) =
        (app.moderator("Zainab"), app.member("Badr"), app.member("Carol"));
    let begin = "/members/review/begin";
    assert_eq!(zainab.get("/members/review/begin?page=practices/silent").status, 404);
    assert_eq!(badr.get("/members/review/begin?page=practices/circles").status, 404);
    assert_eq!(zainab.get("/members/review/begin?page=practices/circles").status, 200);
    let choice = "<option value=\"practices/circles\">";
    assert!(zainab.get("/members/review").text.contains(choice));
    assert!(!badr.get("/members/review").text.contains(choice));
    let begun = zainab.form(begin, &[("page", "practices/circles"), ("act", "review")]);
    let id = between(begun.location(), "/members/review/", "?").unwrap();
    let with = |more: &[(&'static str, &'static str)]| {
        let mut all = vec![("version", "1")];
        all.extend_from_slice(more);
        all
    };
    for (client, name, country) in [(&mut badr, "Badr", "KE"), (&mut carol, "Carol", "ML")] {
        invite(&mut zainab, &id, name);
        assert_eq!(take(client, &id), 303);
        assert!(
            client.get(&format!("/members/review/{id}")).text.contains("This page is published")
        );
        assert_eq!(give(client, &id, &with(&[("role", ""), ("country", country)])).status, 303);
    }
    // Nobody lets anything be told: there is nothing to hand on.
    assert_eq!(act(&mut zainab, &id, "accept", &with(&[])).status, 409);
    for (client, country) in [(&mut badr, "KE"), (&mut carol, "ML")] {
        assert_eq!(
            give(client, &id, &with(&[("role", "judge"), ("country", country)])).status,
            303
        );
    }
    assert_eq!(act(&mut zainab, &id, "accept", &with(&[])).status, 303);
    let handed = fetch(&app)["proposals"][0].clone();
    assert_eq!(handed["kind"], "improve");
    assert_eq!((&handed["set"], &handed["body"]), (&json!({}), &Value::Null));
    assert_eq!(handed["standing"]["state"], "peer-reviewed");
    assert_eq!(handed["title"], "Circles & <rings>");

    let record = |client: &mut Client, state: &str, date: &str, by: &str| {
        let fields = [
            ("page", "practices/circles"),
            ("act", "standing"),
            ("state", state),
            ("date", date),
            ("by", by),
        ];
        client.form(begin, &fields).status
    };
    assert_eq!(record(&mut zainab, "peer-reviewed", "2026-11-20", "the ministry"), 422);
    assert_eq!(record(&mut zainab, "implementer-confirmed", "2026-11-25", "the ministry"), 422);
    assert_eq!(record(&mut zainab, "implementer-confirmed", "2026-11-20", " "), 422);
    assert_eq!(record(&mut badr, "implementer-confirmed", "2026-11-20", "the ministry"), 404);
    app.advance(1);
    assert_eq!(record(&mut zainab, "implementer-confirmed", "2026-11-20", "the ministry"), 303);
    let standing =
        json!({ "state": "implementer-confirmed", "date": "2026-11-20", "by": "the ministry" });
    assert_eq!(fetch(&app)["proposals"][1]["standing"], standing);
}

#[test]
fn s104_a_reviewer_takes_their_reviews_along_and_s105_leaves_without_a_name() {
    let (app, _folder) = start();
    let (mut zainab, amina, mut badr) =
        (app.moderator("Zainab"), app.member("Amina"), app.member("Badr"));
    let id = submitted(&app, &amina);
    let path = format!("/members/review/{id}");
    invite(&mut zainab, &id, "Badr");
    assert_eq!(take(&mut badr, &id), 303);
    assert_eq!(badr.form(&path, &[("markdown", "My question"), ("key", "a")]).status, 303);
    assert_eq!(give(&mut badr, &id, &[]).status, 303);
    let export = badr.get("/members/data/export").text;
    assert!(export.contains("Each source says it.") && export.contains("My question"), "{export}");
    assert!(!export.contains("Canary") && !export.contains("Amina"), "{export}");
    assert_eq!(
        badr.form("/members/data/erase", &[("posts", "remove"), ("name", "Badr")]).status,
        303
    );
    let page = zainab.get(&path).text;
    assert!(page.contains("Reviewer 1") && !page.contains("Badr"), "{page}");
    assert!(!page.contains("Each source says it.") && !page.contains("My question"), "{page}");
}

#[test]
fn nobody_reads_on_for_an_author_who_took_it_back() {
    let (app, _folder) = start();
    let mut zainab = app.moderator("Zainab");
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let id = submitted(&app, &amina);
    invite(&mut zainab, &id, "Badr");
    assert_eq!(take(&mut badr, &id), 303);
    assert!(badr.get("/members/review").text.contains("Canary title"));
    assert_eq!(amina.form(&format!("/members/propose/{id}/withdraw"), &[]).status, 303);
    let read =
        app.service.store.read_blocking(|tx| tx.rows("select state from entry_reviews", &[]));
    let states: Vec<String> = read.unwrap().iter().map(|row| row.text(0)).collect();
    assert_eq!(states, ["released"]);
    assert!(!badr.get("/members/").text.contains("Canary title"));
}
