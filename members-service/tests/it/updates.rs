//! Updates over HTTP: posting, filters, who may read, and the way to the internet and back.

use serde_json::Value;

use crate::app::{Answer, Client, TestApp};

fn post(
    client: &mut Client,
    kind: &str,
    title: &str,
    words: &str,
    more: &[(&str, &str)],
) -> Answer {
    let mut fields =
        vec![("kind", kind), ("title", title), ("markdown", words), ("language", "en")];
    fields.extend_from_slice(more);
    client.form("/members/updates", &fields)
}

/// Posts, and the path of what was posted.
fn posted(
    client: &mut Client,
    kind: &str,
    title: &str,
    words: &str,
    more: &[(&str, &str)],
) -> String {
    let answer = post(client, kind, title, words, more);
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location().split('?').next().unwrap().to_owned()
}

fn snapshot(app: &TestApp) -> Value {
    let text = std::fs::read_to_string(&app.service.config.snapshot).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Decides on what the queue shows.
fn decide(moderator: &mut Client, path: &str, decision: &str) -> Answer {
    let queue = moderator.get("/members/updates/waiting").text;
    let form = format!("action=\"{path}/decide\"><input type=\"hidden\" name=\"version\" value=\"");
    let version = crate::app::between(&queue, &form, "\"").unwrap_or_else(|| "1".to_owned());
    let fields = [("decision", decision), ("version", version.as_str()), ("reason", "Why not")];
    moderator.form(&format!("{path}/decide"), &fields)
}

const ASK: [(&str, &str); 2] = [("ask_public", "yes"), ("public_confirmed", "yes")];

#[test]
fn an_update_is_for_members_and_is_found_by_its_terms() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    posted(&mut amina, "quick", "", "The plan is **out**.", &[("term.themes.1", "education")]);
    let about = [("term.countries.1", "KE"), ("pages", "/practices/circles/")];
    let news = posted(&mut amina, "news", "A new law", "It was passed.", &about);

    let list = badr.get("/members/updates").text;
    assert!(list.contains("<strong>out</strong>") && list.contains("A new law"), "{list}");
    let kenya = badr.get("/members/updates?countries=KE").text;
    assert!(kenya.contains("A new law") && !kenya.contains("The plan is"));
    let both = badr.get("/members/updates?countries=KE&themes=education").text;
    assert!(!both.contains("A new law") && both.contains("Choose fewer filters"));
    assert!(!badr.get("/members/updates?kind=quick").text.contains("A new law"));
    assert_eq!(badr.get("/members/updates?countries=XX").status, 404);
    assert!(badr.get("/members/").text.contains("A new law"));
    let one = badr.get(&news).text;
    assert!(one.contains("Circles &amp; &lt;rings&gt;") && one.contains("Kenya"));
    assert!(!one.contains(&format!("{news}/edit")) && one.contains(&format!("{news}/report")));

    let mut public = app.visitor();
    assert!(public.get(&news).location().starts_with("/members/sign-in"));
    app.service.write_snapshot_now().unwrap();
    assert_eq!(snapshot(&app)["updates"], serde_json::json!([]));
}

#[test]
fn all_that_is_wrong_with_a_form_is_said_at_once_and_no_word_is_lost() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let wrong = [
        ("starts_on", "soon"),
        ("place", ""),
        ("pages", "practices/nowhere"),
        ("term.themes.1", "nothing"),
    ];
    let answer = post(&mut amina, "event", "", "My <words>", &wrong);
    assert_eq!(answer.status, 422);
    for said in ["Give it a title", "Give the day", "no page of the catalogue", "not on the list"] {
        assert!(answer.text.contains(said), "{said}");
    }
    assert!(answer.text.contains("My &lt;words&gt;"));
    let long = "a".repeat(1001);
    assert!(post(&mut amina, "quick", "", &long, &[]).text.contains("at most 1,000"));
    assert_eq!(posted(&mut amina, "news", "Long", &long, &[]).split('/').count(), 4);
    assert_eq!(post(&mut amina, "quick", "", "x", &[("author_id", "me")]).status, 422);
}

#[test]
fn s81_a_form_sent_twice_posts_once() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let first = posted(&mut amina, "quick", "", "Once", &[("key", "k1")]);
    assert_eq!(posted(&mut amina, "quick", "", "Once", &[("key", "k1")]), first);
    assert_eq!(amina.get("/members/updates").text.matches("<p>Once</p>").count(), 1);
}

#[test]
fn s79_contributions_and_updates_share_one_pace() {
    let app = TestApp::start_with(|config| config.limits.posts_per_hour = 2);
    let mut amina = app.member("Amina");
    assert_eq!(amina.comment("practices/circles", "One.").status, 201);
    posted(&mut amina, "quick", "", "Two.", &[]);
    assert_eq!(post(&mut amina, "quick", "", "Three.", &[]).status, 429);
    assert_eq!(amina.comment("practices/circles", "Four.").status, 429);
}

#[test]
fn s82_a_change_of_what_another_window_changed_is_refused() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let path = posted(&mut amina, "quick", "", "First", &[]);
    let edit = |client: &mut Client, words: &str, version: &str| {
        let fields =
            [("kind", "quick"), ("markdown", words), ("language", "en"), ("version", version)];
        client.form(&format!("{path}/edit"), &fields)
    };
    assert_eq!(edit(&mut amina, "Second", "1").status, 303);
    let late = edit(&mut amina, "Third", "1");
    assert!(matches!(late.status, 409 | 412), "{}", late.status);
    assert!(late.text.contains("Third"));
    assert!(amina.get(&path).text.contains("Second"));
}

#[test]
fn s102_an_update_is_public_only_where_author_and_moderator_say_so() {
    let app = TestApp::start();
    let (mut amina, mut zainab) = (app.member("Amina"), app.moderator("Zainab"));
    let unsure = post(&mut amina, "news", "Open day", "Come", &[("ask_public", "yes")]);
    assert_eq!(unsure.status, 422);
    assert!(unsure.text.contains("public_confirmed"));

    let mut fields = ASK.to_vec();
    fields.extend([("pages", "practices/circles\ninternal/notes"), ("term.countries.1", "KE")]);
    let path = posted(&mut amina, "news", "Open day", "Come", &fields);
    app.service.write_snapshot_now().unwrap();
    assert_eq!(snapshot(&app)["updates"], serde_json::json!([]));
    // A member cannot say it for the moderator.
    assert_eq!(decide(&mut amina, &path, "publish").status, 404);

    assert!(zainab.get("/members/").text.contains("Updates that wait"));
    assert!(zainab.get("/members/updates/waiting").text.contains("Open day"));
    let done = decide(&mut zainab, &path, "publish");
    assert_eq!(done.status, 303, "{}", done.text);
    app.service.write_snapshot_now().unwrap();
    let update = snapshot(&app)["updates"][0].clone();
    assert_eq!(update["title"], "Open day");
    assert_eq!(update["author"]["name"], "Amina");
    assert_eq!(
        update["pages"],
        serde_json::json!(["practices/circles"]),
        "members-only pages stay unnamed"
    );
    assert_eq!(update["terms"]["countries"], serde_json::json!(["KE"]));
    assert!(zainab.get("/members/audit").text.contains("made an update public"));

    // Changed words are read again before they are public: they leave before the answer.
    let again = [
        ("kind", "news"),
        ("title", "Open day"),
        ("markdown", "Other words"),
        ("language", "en"),
        ("ask_public", "yes"),
        ("version", "2"),
    ];
    assert_eq!(amina.form(&format!("{path}/edit"), &again).status, 303);
    assert_eq!(snapshot(&app)["updates"], serde_json::json!([]));
}

#[test]
fn s77_what_is_hidden_or_deleted_leaves_lists_and_snapshot_before_the_answer() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let mut zainab = app.moderator("Zainab");
    let hidden = posted(&mut amina, "news", "Hidden soon", "Rude words", &ASK);
    let deleted = posted(&mut amina, "news", "Deleted soon", "Private words", &ASK);
    for path in [&hidden, &deleted] {
        decide(&mut zainab, path, "publish");
    }
    app.service.write_snapshot_now().unwrap();
    assert_eq!(snapshot(&app)["updates"].as_array().unwrap().len(), 2);

    let reported = badr.form(&format!("{hidden}/report"), &[("reason", "abuse"), ("note", "")]);
    assert_eq!(reported.status, 303);
    assert!(zainab.get("/members/updates/waiting").text.contains("Hidden soon"));
    assert_eq!(zainab.form(&format!("{hidden}/hide"), &[("reason", "")]).status, 422);
    assert_eq!(zainab.form(&format!("{hidden}/hide"), &[("reason", "Rude")]).status, 303);
    assert_eq!(amina.form(&format!("{deleted}/delete"), &[]).status, 303);
    assert_eq!(snapshot(&app)["updates"], serde_json::json!([]));
    for client in [&mut amina, &mut badr] {
        assert!(!client.get("/members/updates").text.contains("soon"));
        assert!(!client.get("/members/").text.contains("soon"));
        assert_eq!(client.get(&hidden).status, 404);
        assert_eq!(client.get(&deleted).status, 404);
    }
    assert_eq!(zainab.form(&format!("{hidden}/restore"), &[("reason", "A mistake")]).status, 303);
    assert!(badr.get("/members/updates").text.contains("Hidden soon"));
}

#[test]
fn one_may_not_touch_what_another_wrote() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let path = posted(&mut amina, "quick", "", "Mine", &[]);
    let fields = [("kind", "quick"), ("markdown", "Yours"), ("language", "en"), ("version", "1")];
    assert_eq!(badr.get(&format!("{path}/edit")).status, 403);
    assert_eq!(badr.form(&format!("{path}/edit"), &fields).status, 403);
    assert_eq!(badr.form(&format!("{path}/delete"), &[]).status, 403);
    assert_eq!(amina.form(&format!("{path}/report"), &[("reason", "spam")]).status, 403);
    assert!(badr.get(&path).text.contains("Mine"));
}

#[test]
fn s80_a_link_in_a_first_update_waits_for_a_moderator() {
    let app = TestApp::start_with(|config| config.limits.first_posts_review = true);
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let path = posted(&mut amina, "quick", "", "See https://example.org now", &[]);
    assert!(!badr.get("/members/updates").text.contains("example.org"));
    assert_eq!(badr.get(&path).status, 404);
    let mut zainab = app.moderator("Zainab");
    decide(&mut zainab, &path, "show");
    assert!(badr.get("/members/updates").text.contains("example.org"));
}

#[test]
fn s105_an_erased_member_takes_their_updates_along_or_leaves_them_nameless() {
    let app = TestApp::start();
    let mut zainab = app.moderator("Zainab");
    for (posts, left) in [("remove", 0), ("keep", 1)] {
        let mut amina = app.member("Amina");
        let path = posted(&mut amina, "quick", "", &format!("Words to {posts}"), &ASK);
        decide(&mut zainab, &path, "publish");
        assert!(amina.get("/members/data/export").text.contains(&format!("Words to {posts}")));
        let erased = amina.form("/members/data/erase", &[("posts", posts), ("name", "Amina")]);
        assert_eq!(erased.status, 303, "{}", erased.text);
        let updates = snapshot(&app)["updates"].clone();
        assert_eq!(updates.as_array().unwrap().len(), left, "{updates}");
        assert!(!updates.to_string().contains("Amina"));
    }
}

#[test]
fn a_long_list_has_pages() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    for n in 0..25 {
        app.advance(1);
        posted(&mut amina, "quick", "", &format!("Number {n}."), &[]);
    }
    let first = amina.get("/members/updates").text;
    assert!(
        first.contains("Number 24.") && first.contains("Number 5.") && !first.contains("Number 4.")
    );
    let next = crate::app::between(&first, "rel=\"next\" href=\"", "\"").unwrap();
    let second = amina.get(&next.replace("&amp;", "&")).text;
    assert!(
        second.contains("Number 4.")
            && second.contains("Number 0.")
            && !second.contains("Number 5.")
    );
    assert_eq!(amina.get("/members/updates?before=nonsense").status, 400);
}

#[test]
fn the_snapshots_updates_have_the_keys_of_its_example() {
    let app = TestApp::start();
    let (mut amina, mut zainab) = (app.member("Amina"), app.moderator("Zainab"));
    let mut fields = ASK.to_vec();
    fields.extend([("starts_on", "2026-12-01"), ("start_time", "09:30"), ("place", "Kwale")]);
    let path = posted(&mut amina, "event", "Open day", "Come", &fields);
    decide(&mut zainab, &path, "publish");
    app.service.write_snapshot_now().unwrap();
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../seam/examples/snapshot.json");
    let theirs: Value = serde_json::from_str(&std::fs::read_to_string(example).unwrap()).unwrap();
    let ours = snapshot(&app);
    let keys = |document: &Value| {
        let update = &document["updates"][0];
        [update, &update["author"], &update["event"]]
            .map(|part| part.as_object().unwrap().keys().cloned().collect::<Vec<_>>())
    };
    assert_eq!(keys(&ours), keys(&theirs));
    assert_eq!(ours["updates"][0]["event"]["start_time"], "09:30");
}

#[test]
fn nobody_decides_on_their_own_update_nor_on_words_that_they_did_not_read() {
    let app = TestApp::start();
    let (mut amina, mut zainab) = (app.member("Amina"), app.moderator("Zainab"));
    let own = posted(&mut zainab, "news", "Mine", "Words", &ASK);
    assert_eq!(decide(&mut zainab, &own, "publish").status, 403);
    let path = posted(&mut amina, "news", "Theirs", "Words", &ASK);
    let changed = [
        ("kind", "news"),
        ("title", "Theirs"),
        ("markdown", "Other words"),
        ("language", "en"),
        ("ask_public", "yes"),
        ("version", "1"),
    ];
    assert_eq!(amina.form(&format!("{path}/edit"), &changed).status, 303);
    let stale = [("decision", "publish"), ("version", "1")];
    assert!(matches!(zainab.form(&format!("{path}/decide"), &stale).status, 409 | 412));
    assert_eq!(decide(&mut zainab, &path, "publish").status, 303);
}
