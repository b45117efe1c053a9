//! A moderator's and an administrator's pages: members, roles, the queue with its context, figures, the audit log.

use std::collections::BTreeSet;

use baraza_members::accounts::Role;
use baraza_members::moderation::verify_audit;

use crate::app::{Answer, Client, TestApp, between};

/// The path of an account's page, as the list of members shows it.
fn path_of(admin: &mut Client, name: &str) -> String {
    let list = admin.get(&format!("/members/people?q={name}")).text;
    let id = between(&list, "href=\"/members/people/", "\"").unwrap_or_else(|| panic!("{list}"));
    format!("/members/people/{id}")
}

fn rows(answer: &Answer) -> usize {
    answer.text.matches("<li class=\"row\">").count()
}

fn audit(app: &TestApp) -> Vec<(String, String, String, String)> {
    let sql = "select actor, act, subject, reason from audit_log order by seq";
    let rows = app
        .service
        .store
        .read_blocking::<_, baraza_members::store::StoreError>(move |tx| tx.rows(sql, &[]));
    rows.unwrap().iter().map(|row| (row.text(0), row.text(1), row.text(2), row.text(3))).collect()
}

fn has_act(app: &TestApp, act: &str, subject: &str, reason: &str) -> bool {
    audit(app).iter().any(|(_, a, s, r)| a == act && s == subject && r == reason)
}

#[test]
fn s96_administrators_list_members_and_the_look_is_on_the_log() {
    let app = TestApp::start_with(|config| config.limits.page_items = 2);
    let mut admin = app.admin("Chidi");
    let moderator = app.moderator("Sena");
    let mut amina = app.member("Amina");
    app.member("Bintou");
    assert_eq!(amina.get("/members/people").status, 404);
    assert_eq!(moderator.clone().get("/members/people").status, 404);

    // By name, two at a time, each once.
    let (mut seen, mut at) = (Vec::new(), "/members/people".to_owned());
    loop {
        let page = admin.get(&at).text;
        let page = page.split_once("<main").unwrap().1;
        for name in ["Amina", "Bintou", "Chidi", "Sena"] {
            if page.contains(&format!("<bdi>{name}</bdi></a>")) {
                seen.push(name);
            }
        }
        match between(page, "rel=\"next\" href=\"", "\"") {
            Some(next) => at = next.replace("&amp;", "&"),
            None => break,
        }
    }
    assert_eq!(seen, ["Amina", "Bintou", "Chidi", "Sena"]);

    assert_eq!(rows(&admin.get("/members/people?role=moderator")), 1);
    assert_eq!(rows(&admin.get("/members/people?status=suspended")), 0);
    assert!(admin.get("/members/people?status=suspended").text.contains("Nobody fits"));
    let by_part = admin.get("/members/people?q=min");
    assert!(rows(&by_part) == 1 && by_part.text.contains("Amina"));
    let email = app.address_of(&amina);
    let by_address = admin.get(&format!("/members/people?q={email}"));
    assert!(rows(&by_address) == 1 && by_address.text.contains("Amina"));
    assert_eq!(rows(&admin.get("/members/people?q=%25")), 0, "no wildcard");
    assert!(has_act(&app, "look-at-members", "", ""));
}

#[test]
fn s96_a_member_reads_who_looked_at_them_and_why_they_were_suspended() {
    let app = TestApp::start();
    let mut admin = app.admin("Chidi");
    let mut moderator = app.moderator("Sena");
    let mut amina = app.member("Amina");
    let path = path_of(&mut admin, "Amina");
    let page = moderator.get(&path);
    assert_eq!(page.status, 200);
    assert!(!page.text.contains(&app.address_of(&amina)), "no address on the page");
    let unsaid = moderator.form(&path, &[("decision", "suspend"), ("reason", " ")]);
    assert_eq!(unsaid.status, 422);
    let done = moderator.form(&path, &[("decision", "suspend"), ("reason", "insults")]);
    assert_eq!(done.status, 303, "{}", done.text);
    assert!(has_act(&app, "suspend", "Amina", "insults"));
    assert_ne!(amina.comment("practices/circles", "Hello").status, 201);
    let mail = app.mails().into_iter().find(|mail| mail.to.contains(&app.address_of(&amina)));
    assert!(mail.unwrap().text.contains("suspended"));

    moderator.form(&path, &[("decision", "reinstate"), ("reason", "she said sorry")]);
    let mut amina = app.elevated(amina);
    let record = amina.get("/members/record").text;
    assert!(record.contains("insults") && record.contains("looked at an account"), "{record}");
}

#[test]
fn a_moderator_acts_on_members_only_and_nobody_on_themselves() {
    let app = TestApp::start();
    let mut admin = app.admin("Chidi");
    let mut moderator = app.moderator("Sena");
    let chidi = path_of(&mut admin, "Chidi");
    assert_eq!(moderator.get(&chidi).status, 404);
    let fields = [("decision", "suspend"), ("reason", "a coup")];
    assert_eq!(moderator.form(&chidi, &fields).status, 403);
    assert_eq!(admin.form(&chidi, &fields).status, 403);
    assert!(!admin.get(&chidi).text.contains("value=\"suspend\""));
    let sena = path_of(&mut admin, "Sena");
    assert_eq!(admin.form(&sena, &fields).status, 303);
}

#[test]
fn s107_a_frozen_account_is_shut_without_a_word_and_a_freeze_admits_nobody() {
    let app = TestApp::start();
    let mut admin = app.admin("Chidi");
    let mut amina = app.member("Amina");
    let mut musa = app.visitor();
    let join =
        [("name", "Musa"), ("email", "musa@example.org"), ("about", "Me"), ("language", "en")];
    musa.form("/members/join", &join);
    musa.form(&app.link_to("musa@example.org"), &[]);
    let mails = app.mails().len();
    for name in ["Amina", "Musa"] {
        let path = path_of(&mut admin, name);
        admin.form(&path, &[("decision", "freeze"), ("reason", "detained")]);
    }
    assert_eq!(app.mails().len(), mails, "nobody is told");
    let shut = amina.get("/members/settings");
    assert!(shut.location().starts_with("/members/sign-in?next="));
    let asked = amina.form("/members/sign-in", &[("email", &app.address_of(&amina))]);
    let stranger = app.visitor().form("/members/sign-in", &[("email", "nobody@example.org")]);
    assert_eq!((asked.status, asked.text), (stranger.status, stranger.text));
    assert_eq!(app.mails().len(), mails, "no link for a frozen account");

    for name in ["Amina", "Musa"] {
        let path = path_of(&mut admin, name);
        let back = admin.form(&path, &[("decision", "unfreeze"), ("reason", "free again")]);
        assert_eq!(back.status, 303, "{}", back.text);
    }
    assert!(admin.get("/members/people?status=active").text.contains("Amina"));
    assert!(
        admin.get("/members/people?status=pending").text.contains("Musa"),
        "still to be admitted"
    );
}

#[test]
fn s8_s9_a_second_administrator_confirms_a_role() {
    let app = TestApp::start();
    let mut chidi = app.admin("Chidi");
    assert!(chidi.get("/members/administration").text.contains("has one administrator"));
    let mut sena = app.admin("Sena");
    app.member("Amina");
    let path = path_of(&mut chidi, "Amina");
    let role = format!("{path}/role");
    let fields = [("role", "moderator"), ("reason", "she is patient")];
    assert_eq!(chidi.form(&role, &[("role", "moderator"), ("reason", "")]).status, 422);
    let proposed = chidi.form(&role, &fields);
    assert!(proposed.location().ends_with("said=proposed"), "{}", proposed.text);
    assert!(chidi.get("/members/people?role=moderator").text.contains("Nobody fits"));

    let page = chidi.get("/members/administration").text;
    let id = between(&page, "action=\"/members/proposals/", "\"").unwrap();
    assert!(page.contains("she is patient") && !page.contains("value=\"confirm\""));
    let confirm = format!("/members/proposals/{id}");
    assert_eq!(chidi.form(&confirm, &[("decision", "confirm")]).status, 403);
    assert_eq!(sena.form(&confirm, &[("decision", "confirm")]).status, 303);
    assert!(chidi.get("/members/people?role=moderator").text.contains("Amina"));
    assert!(has_act(&app, "role", "Amina", "moderator: she is patient"));

    // Withdrawn, or a day old, it can no longer be confirmed.
    chidi.form(&role, &[("role", "admin"), ("reason", "more")]);
    let page = sena.get("/members/administration").text;
    let id = between(&page, "action=\"/members/proposals/", "\"").unwrap();
    let confirm = format!("/members/proposals/{id}");
    assert_eq!(sena.form(&confirm, &[("decision", "withdraw")]).status, 303);
    assert_eq!(sena.form(&confirm, &[("decision", "confirm")]).status, 404);
    chidi.form(&role, &[("role", "admin"), ("reason", "again")]);
    let page = sena.get("/members/administration").text;
    let id = between(&page, "action=\"/members/proposals/", "\"").unwrap();
    app.advance(86_400);
    let mut sena = app.elevated(sena);
    let late = sena.form(&format!("/members/proposals/{id}"), &[("decision", "confirm")]);
    assert_eq!(late.status, 404);
}

#[test]
fn s95_the_page_tells_whether_the_log_holds() {
    let app = TestApp::start();
    let mut admin = app.admin("Chidi");
    let page = admin.get("/members/administration?verify=yes").text;
    let head = app.service.store.read_blocking(|tx| verify_audit(tx, None)).unwrap();
    assert!(page.contains(&format!("{}:{}", head.seq, head.hash)), "{page}");
    let connection = rusqlite::Connection::open(app.service.store.path()).unwrap();
    connection
        .execute_batch(
            "drop trigger audit_log_keeps_rows; update audit_log set reason = 'x' where seq = 1",
        )
        .unwrap();
    let page = admin.get("/members/administration?verify=yes").text;
    assert!(page.contains("does not hold"), "{page}");
}

#[test]
fn s96_an_address_is_shown_for_a_reason_that_its_owner_can_read() {
    let app = TestApp::start();
    let mut admin = app.admin("Chidi");
    let mut moderator = app.moderator("Sena");
    let amina = app.member("Amina");
    let (path, email) = (path_of(&mut admin, "Amina"), app.address_of(&amina));
    assert!(!admin.get(&path).text.contains(&email));
    let ask = format!("{path}/address");
    assert_eq!(admin.form(&ask, &[("reason", "")]).status, 422);
    assert_eq!(moderator.form(&ask, &[("reason", "curious")]).status, 404);
    let shown = admin.form(&ask, &[("reason", "to call her")]);
    assert!(shown.status == 200 && shown.text.contains(&email));
    assert!(has_act(&app, "look-at-address", "Amina", "to call her"));
}

#[test]
fn a_moderator_reads_what_was_said_before_and_enter_decides_nothing() {
    let app = TestApp::start();
    let mut moderator = app.moderator("Sena");
    let mut amina = app.member("Amina");
    let mut bintou = app.member("Bintou");
    for text in ["Far away", "First before", "Second before"] {
        amina.comment("practices/circles", text);
    }
    let answer = bintou.comment("practices/circles", "What an answer");
    let id = answer.json()["id"].as_str().unwrap_or_default().to_owned();
    amina.json(
        "POST",
        &format!("/api/v1/comments/{id}/reports"),
        serde_json::json!({ "reason": "abuse", "note": "rude" }),
    );
    let queue = moderator.get("/members/moderation").text;
    for words in ["What an answer", "rude", "First before", "Second before", "About the author"] {
        assert!(queue.contains(words), "{words}: {queue}");
    }
    assert!(!queue.contains("Far away"));
    // The first button of a form is the one that Enter in a field presses.
    let form = between(&queue, "action=\"/members/moderation/", "</form>").unwrap();
    assert!(form.find("<button disabled hidden>").unwrap() < form.find("<button class").unwrap());
}

#[test]
fn figures_tell_nothing_of_a_few() {
    let app = TestApp::start();
    let mut admin = app.admin("Chidi");
    let mut names = BTreeSet::new();
    for number in 0..4 {
        let mut member = app.member(&format!("Member {number}"));
        member.comment("practices/circles", &format!("Words of {number}"));
        names.insert(number);
    }
    let few = admin.get("/members/statistics").text;
    assert!(few.contains("<td>fewer than five</td><td>fewer than five</td>"), "{few}");
    for number in 4..8 {
        let mut member = app.member(&format!("Member {number}"));
        member.comment("practices/circles", &format!("Words of {number}"));
    }
    let some = admin.get("/members/statistics").text;
    assert!(some.contains("2026-11</bdi></th><td>8</td><td>about 10</td>"), "{some}");
    assert!(!some.contains("Member 3"));
    assert_eq!(app.invited("Zoe", Role::Member).get("/members/statistics").status, 404);
}

#[test]
fn every_page_of_administration_is_whole_in_both_languages() {
    let app = TestApp::start();
    let mut admin = app.admin("Chidi");
    app.member("Amina");
    let path = path_of(&mut admin, "Amina");
    let pages = ["/members/people", &path, "/members/administration", "/members/statistics"];
    for language in ["en", "ar"] {
        let fields = [("name", "Chidi"), ("language", language), ("notices", "yes")];
        admin.form("/members/settings", &fields);
        for page in pages {
            let html = admin.get(page).text;
            assert_eq!(html.matches("<h1").count(), 1, "{page}");
            assert!(html.contains(&format!("<html lang=\"{language}\"")), "{page}");
            for key in ["a-", "m-"] {
                // A key that has no words is shown as itself.
                let bare = html.contains(&format!(">{key}")) || html.contains(&format!("> {key}"));
                assert!(!bare, "{page} {language}: a word is missing\n{html}");
            }
        }
    }
}
