//! Moving contributions and putting duplicates away: what was said stays said to those it was said to.

use baraza_members::store::StoreError;
use serde_json::{Value, json};

use crate::app::{Answer, Client, TestApp, between};

const PUBLIC: &str = "practices/circles";
const MEMBERS: &str = "discussions/youth";

fn post(who: &mut Client, page: &str, words: &str, parent: Option<&str>) -> String {
    let body = json!({
        "page": page, "markdown": words, "language": "en", "parent": parent, "public_confirmed": true,
    });
    let answer = who.json("POST", "/api/v1/comments", body);
    assert_eq!(answer.status, 201, "{}", answer.text);
    answer.json()["id"].as_str().unwrap().to_owned()
}

fn move_to(moderator: &mut Client, id: &str, page: &str) -> Answer {
    let fields = [("page", page), ("reason", "It belongs there")];
    moderator.form(&format!("/members/comments/{id}/move"), &fields)
}

fn merge(moderator: &mut Client, id: &str, first: &str) -> Answer {
    let fields = [("number", first), ("reason", "Sent twice")];
    moderator.form(&format!("/members/comments/{id}/merge"), &fields)
}

/// All that the public can fetch of discussions.
fn public(app: &TestApp) -> String {
    let snapshot = app.service.write_snapshot_now().unwrap();
    let mut seen = String::from_utf8(snapshot.bytes.to_vec()).unwrap();
    for page in [PUBLIC, MEMBERS] {
        let paths = [
            format!("/api/v1/discussion?page={page}"),
            format!("/members/discussion?page={page}"),
            format!("/api/v1/counts?pages={page}"),
        ];
        paths.iter().for_each(|path| seen.push_str(&app.visitor().get(path).text));
    }
    seen
}

fn thread(who: &mut Client, page: &str) -> Vec<Value> {
    let view = who.get(&format!("/api/v1/discussion?page={page}")).json();
    view["items"].as_array().unwrap().clone()
}

/// The page's discussion is for others now, by the generator's word.
fn read_by(app: &TestApp, page: &str, visibility: &str) {
    let path = app.service.catalogue_path().unwrap().to_owned();
    let mut catalogue: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let pages = catalogue["pages"].as_array_mut().unwrap();
    let found = pages.iter_mut().find(|found| found["id"] == page).unwrap();
    found["discussion"]["visibility"] = json!(visibility);
    let part = path.with_extension("part");
    std::fs::write(&part, catalogue.to_string()).unwrap();
    std::fs::rename(part, path).unwrap();
}

fn count(app: &TestApp, sql: &'static str) -> i64 {
    let counted = app.service.store.read_blocking::<_, StoreError>(move |tx| tx.number(sql, &[]));
    counted.unwrap()
}

#[test]
fn s102_what_was_said_among_members_does_not_become_public_by_moving() {
    let app = TestApp::start();
    let (mut amina, mut bintou) = (app.member("Amina"), app.member("Bintou"));
    let mut sena = app.moderator("Sena");
    post(&mut bintou, PUBLIC, "Words for all", None);
    let secret = post(&mut amina, MEMBERS, "Only among us", None);
    post(&mut bintou, MEMBERS, "An answer among us", Some(&secret));
    post(&mut bintou, MEMBERS, "Something else", None);

    assert_eq!(amina.form(&format!("/members/comments/{secret}/move"), &[]).status, 403);
    assert!(sena.get(&format!("/members/comments/{secret}/move")).text.contains("Only among us"));
    let moved = move_to(&mut sena, &secret, PUBLIC);
    let there = "/members/discussion?page=practices/circles&said=moved#comment-2";
    assert_eq!(moved.location(), there, "{}", moved.text);
    let seen = public(&app);
    assert!(seen.contains("Words for all") && !seen.contains("among us"), "{seen}");
    let items = thread(&mut bintou, PUBLIC);
    assert_eq!(items.len(), 3);
    assert!(items[1]["html"].as_str().unwrap().contains("Only among us"));
    assert_eq!((&items[1]["among_members"], &items[1]["parent"]), (&json!(true), &Value::Null));
    assert_eq!((&items[2]["parent"], &items[2]["number"]), (&json!(secret), &json!(3)));
    let left = thread(&mut bintou, MEMBERS);
    assert!(left.len() == 1 && left[0]["number"] == 3, "{left:?}");

    // Neither the author's next words there, nor moving on, nor a page that opens makes it more.
    let edited = amina.json_with(
        "PATCH",
        &format!("/api/v1/comments/{secret}"),
        json!({ "markdown": "Still among us" }),
        &[("if-match", &format!("\"{}\"", items[1]["version"]))],
    );
    assert_eq!(edited.status, 200, "{}", edited.text);
    assert!(!public(&app).contains("among us"));
    assert_eq!(move_to(&mut sena, &secret, MEMBERS).status, 303);
    read_by(&app, MEMBERS, "public");
    assert!(!public(&app).contains("among us"));
    assert_eq!(move_to(&mut sena, &secret, PUBLIC).status, 303);
    assert!(!public(&app).contains("among us"));
    assert!(bintou.get("/members/search?q=among").text.contains("Still"));

    let record = amina.get("/members/record").text;
    assert!(record.contains("moved a contribution") && record.contains("It belongs there"));
    assert_eq!(count(&app, "select count(*) from audit_log where act = 'move'"), 3);
}

#[test]
fn s102_public_words_that_come_to_members_leave_the_public_at_once_and_stay_there() {
    let app = TestApp::start();
    let (mut amina, mut sena) = (app.member("Amina"), app.moderator("Sena"));
    let words = post(&mut amina, PUBLIC, "Said to all", None);
    post(&mut amina, PUBLIC, "An answer to all", Some(&words));
    post(&mut amina, PUBLIC, "What stays", None);
    assert!(public(&app).contains("Said to all"));
    let key = |app: &TestApp| thread(&mut app.visitor(), PUBLIC)[0]["author"]["key"].clone();
    let there = key(&app);

    assert_eq!(move_to(&mut sena, &words, MEMBERS).status, 303);
    let snapshot = app.visitor().get("/api/v1/snapshot").text;
    assert!(!snapshot.contains("to all") && snapshot.contains("What stays"), "at once: {snapshot}");
    assert!(!public(&app).contains("to all"));
    let items = thread(&mut amina, MEMBERS);
    assert_ne!(items[0]["author"]["key"], there, "S100: another key in another thread");
    read_by(&app, MEMBERS, "public");
    assert!(!public(&app).contains("to all"), "said to members from then on");

    // The number of what moved away is not given again, and the counters are a recount.
    let last = post(&mut amina, PUBLIC, "And last", None);
    assert_eq!(move_to(&mut sena, &last, "internal/notes").status, 303);
    let again = post(&mut amina, PUBLIC, "One more", None);
    let items = thread(&mut amina, PUBLIC);
    assert_eq!(items.last().unwrap()["id"], again.as_str());
    assert_eq!(items.last().unwrap()["number"], 5);
    let wrong = "select count(*) from threads t where t.shown_count <>
                 (select count(*) from comments c where c.thread_id = t.id and c.state = 'shown')";
    assert_eq!(count(&app, wrong), 0);
}

#[test]
fn s77_nothing_is_moved_out_of_or_into_a_discussion_of_named_members() {
    let app = TestApp::start();
    let (mut amina, mut sena) = (app.member("Amina"), app.moderator("Sena"));
    let made =
        sena.form("/members/discussions/new", &[("title-en", "A few"), ("readers", "named")]);
    let few = between(made.location(), "page=", "&").unwrap();
    let named = sena.form(&format!("/members/discussion/named?page={few}"), &[("name", "Amina")]);
    assert_eq!(named.status, 303, "{}", named.text);
    let secret = post(&mut amina, &few, "Among a few", None);
    let open = post(&mut amina, MEMBERS, "Among all members", None);
    for (id, to) in [(&secret, MEMBERS), (&secret, PUBLIC), (&open, few.as_str())] {
        let refused = move_to(&mut sena, id, to);
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert!(refused.text.contains("Others would read it"), "{}", refused.text);
    }
    assert!(
        !app.member("Bintou")
            .get(&format!("/api/v1/discussion?page={MEMBERS}"))
            .text
            .contains("a few")
    );
}

#[test]
fn a_move_names_an_open_discussion_by_id_or_address_and_gives_a_reason() {
    let app = TestApp::start();
    let (mut amina, mut sena) = (app.member("Amina"), app.moderator("Sena"));
    let id = post(&mut amina, PUBLIC, "Hello", None);
    for page in
        ["", "practices/none", "practices/silent", "practices/closed", PUBLIC, "discussions/later"]
    {
        let answer = move_to(&mut sena, &id, page);
        assert!(matches!(answer.status, 404 | 422), "{page}: {}", answer.status);
    }
    let path = format!("/members/comments/{id}/move");
    assert_eq!(sena.form(&path, &[("page", MEMBERS), ("reason", " ")]).status, 422);
    let base = app.service.config.base_url.clone();
    let there = [
        format!("{base}/discussions/youth/"),
        format!("{base}/ar/practices/circles/?x=1#comment-1"),
        format!("{base}/members/discussion?page=discussions%2Fyouth&said=posted#comment-1"),
    ];
    for address in there {
        assert_eq!(move_to(&mut sena, &id, &address).status, 303, "{address}");
    }
    let mut basic = app.invited("Kofi", baraza_members::accounts::Role::Moderator);
    assert_eq!(move_to(&mut basic, &id, PUBLIC).status, 403, "an elevated session");
}

#[test]
fn a_duplicate_is_put_away_with_its_answers_and_reactions() {
    let app = TestApp::start();
    let (mut amina, mut bintou) = (app.member("Amina"), app.member("Bintou"));
    let mut sena = app.moderator("Sena");
    let first = post(&mut amina, PUBLIC, "The same words", None);
    let other = post(&mut bintou, PUBLIC, "The same words", None);
    let twice = post(&mut amina, PUBLIC, "The same words, again", None);
    let answer = post(&mut bintou, PUBLIC, "An answer", Some(&twice));
    post(&mut amina, PUBLIC, "Thanks", Some(&answer));
    for id in [&first, &twice] {
        let path = format!("/api/v1/comments/{id}/reactions/thank");
        assert_eq!(bintou.json("PUT", &path, json!({})).status / 100, 2);
    }
    assert_eq!(merge(&mut sena, &other, "1").status, 422, "another's is no duplicate");
    assert_eq!(merge(&mut sena, &first, "3").status, 422, "the earlier one stays");
    for number in ["", "x", "3", "9"] {
        assert_eq!(merge(&mut sena, &twice, number).status, 422, "{number}");
    }
    let merged = merge(&mut sena, &twice, "1");
    let there = "/members/discussion?page=practices/circles&said=merged#comment-1";
    assert_eq!(merged.location(), there, "{}", merged.text);
    assert!(!public(&app).contains("again"));
    let items = thread(&mut bintou, PUBLIC);
    assert_eq!(items[3]["parent"], first.as_str());
    assert_eq!(items[4]["parent"], answer.as_str());
    assert_eq!((&items[3]["depth"], &items[4]["depth"]), (&json!(1), &json!(2)));
    assert_eq!(items[0]["reactions"]["thank"], 1, "each once");
    assert_eq!(items[2]["state"], "hidden");
    assert!(amina.get("/members/record").text.contains("put a duplicate away"));
    assert_eq!(merge(&mut sena, &twice, "1").status, 409, "once");
}
