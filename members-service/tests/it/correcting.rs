//! Corrections and replies over HTTP: from members and from anybody, once an address is confirmed.

use baraza_members::store::StoreError;
use serde_json::json;

use crate::app::{Answer, Client, TestApp, between};
use crate::proposals::fetch;
use crate::reviewing::{act, start};

const PAGE: &str = "practices/circles";

fn correct(client: &mut Client, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("page", PAGE),
        ("language", "en"),
        ("wrong", "It began in 2019.\nIn May."),
        ("right", "It began in 2018."),
        ("url", "https://example.org/report"),
        ("title", "Annual report"),
        ("publisher", "The ministry"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    client.form("/members/correct", &fields)
}

fn reply(client: &mut Client, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("page", PAGE),
        ("language", "en"),
        ("text", "We did *not* close it."),
        ("speaks", "The county office"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    client.form("/members/reply", &fields)
}

/// The proposals that wait at the desk.
fn waiting(moderator: &mut Client) -> Vec<String> {
    let page = moderator.get("/members/review").text;
    let desk = between(&page, "id=\"desk\">", "</section>").unwrap();
    desk.split("href=\"/members/review/")
        .skip(1)
        .map(|part| part.split('"').next().unwrap().to_owned())
        .collect()
}

#[test]
fn a_member_says_what_is_wrong_and_editors_are_told() {
    let (app, _folder) = start();
    let (mut zainab, mut amina) = (app.moderator("Zainab"), app.member("Amina"));
    let form = amina.get("/members/correct?page=practices/circles&lang=en").text;
    assert!(
        form.contains("Circles &amp; &lt;rings&gt;") && !form.contains("name=\"email\""),
        "{form}"
    );
    let wrong = correct(
        &mut amina,
        &[("right", " "), ("url", "javascript:alert(1)"), ("title", ""), ("publisher", "")],
    );
    assert_eq!(wrong.status, 422);
    for said in ["Say what is right", "full address of the source", "It began in 2019."] {
        assert!(wrong.text.contains(said), "{said}: {}", wrong.text);
    }
    let sent = correct(&mut amina, &[("name", "yes")]);
    assert!(sent.location().ends_with("&sent=submitted"), "{} {}", sent.location(), sent.text);
    assert!(amina.get(sent.location()).text.contains("It is being reviewed"));
    let ids = waiting(&mut zainab);
    let path = format!("/members/review/{}", ids[0]);
    let page = zainab.get(&path).text;
    for said in ["It began in 2018.", "https://example.org/report", "Annual report", "Amina"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(amina.get(&path).text.contains("It began in 2018."));
    assert_eq!(act(&mut zainab, &ids[0], "accept", &[("version", "1")]).status, 303);
    let handed = &fetch(&app)["proposals"][0];
    assert_eq!((&handed["kind"], &handed["author"]), (&json!("correct"), &json!("Amina")));
    assert_eq!(handed["set"], json!({}));
    let note = "- It began in 2019.\n- In May.\n+ It began in 2018.\n\nAnnual report\nThe ministry\nhttps://example.org/report\n";
    assert_eq!(handed["note"], note);
}

#[test]
fn s14_s17_a_link_confirms_an_address_once_and_until_then_nobody_reads() {
    let (app, _folder) = start();
    let mut zainab = app.moderator("Zainab");
    let mut visitor = app.visitor();
    let form = visitor.get("/members/correct?page=practices/circles&lang=en");
    assert!(form.status == 200 && form.text.contains("name=\"email\""), "{}", form.text);
    assert_eq!(correct(&mut visitor, &[]).status, 422, "an address is needed");
    let sent = correct(&mut visitor, &[("email", "Clerk@county.example")]);
    assert!(sent.location().ends_with("&sent=mailed"), "{} {}", sent.location(), sent.text);
    assert!(visitor.get(sent.location()).text.contains("Look into your mailbox"));
    assert_eq!(waiting(&mut zainab), Vec::<String>::new());
    let mail = app.mails().into_iter().find(|mail| mail.to.contains("clerk@county.example"));
    assert!(!mail.unwrap().text.contains("2019"), "no words in mails");
    let link = app.link_to("clerk@county.example");
    let token = link.rsplit('/').next().unwrap().to_owned();
    let stored = app.service.store.read_blocking::<_, StoreError>(move |tx| {
        let sql = "select count(*) from entry_speakers where token_hash = $1 or seed = $1";
        tx.number(sql, &[token.into()])
    });
    assert_eq!(stored.unwrap(), 0, "the database holds no usable token");
    // Programs that open every link of a mail confirm nothing.
    for _ in 0..2 {
        assert_eq!(app.visitor().get(&link).status, 200);
    }
    assert_eq!(waiting(&mut zainab), Vec::<String>::new());
    let mut elsewhere = app.visitor();
    let confirmed = elsewhere.form(&link, &[]);
    assert!(confirmed.location().ends_with("&sent=confirmed"), "{}", confirmed.text);
    assert_eq!(elsewhere.form(&link, &[]).status, 410);
    assert_eq!(elsewhere.get(&link).status, 410);
    assert_eq!(elsewhere.form("/members/statement/never", &[]).status, 410);
    let ids = waiting(&mut zainab);
    assert_eq!(ids.len(), 1);
    let page = zainab.get(&format!("/members/review/{}", ids[0])).text;
    assert!(page.contains("county.example") && !page.to_lowercase().contains("clerk@"), "{page}");
    assert_eq!(
        act(&mut zainab, &ids[0], "decline", &[("version", "1"), ("decline_words", "No source")])
            .status,
        303
    );
    let told = app.mails().into_iter().find(|mail| mail.to.contains("clerk@county.example"));
    let told = told.unwrap().text;
    assert!(told.contains("is not taken up") && told.contains("  No source"), "{told}");
    // Who spoke is forgotten after the decision.
    let left = |app: &TestApp| {
        app.service.store.read_blocking::<_, StoreError>(|tx| {
            tx.number("select count(*) from entry_speakers", &[])
        })
    };
    app.advance(89 * 86_400);
    app.service.forget_what_is_over().unwrap();
    assert_eq!(left(&app).unwrap(), 1);
    app.advance(2 * 86_400);
    app.service.forget_what_is_over().unwrap();
    assert_eq!(left(&app).unwrap(), 0);
}

#[test]
fn s17_a_link_ends_after_two_days_and_what_was_written_goes() {
    let (app, _folder) = start();
    let mut visitor = app.visitor();
    correct(&mut visitor, &[("email", "clerk@county.example")]);
    let link = app.link_to("clerk@county.example");
    app.advance(48 * 3600 + 1);
    assert_eq!(visitor.get(&link).status, 410);
    assert_eq!(visitor.form(&link, &[]).status, 410);
    app.service.forget_what_is_over().unwrap();
    let left = app.service.store.read_blocking::<_, StoreError>(|tx| {
        let sql =
            "select (select count(*) from entry_speakers) + (select count(*) from entry_proposals)";
        tx.number(sql, &[])
    });
    assert_eq!(left.unwrap(), 0);
}

#[test]
fn s7_the_answer_is_the_same_for_every_address_and_tells_of_no_limit() {
    let (app, _folder) = start();
    let amina = app.member("Amina");
    let known = app.address_of(&amina);
    let mut visitor = app.visitor();
    let mut answers = Vec::new();
    for email in ["stranger@example.org", known.as_str()] {
        let answer = correct(&mut visitor, &[("email", email)]);
        answers.push((answer.status, answer.location().to_owned()));
    }
    for _ in 0..6 {
        let answer = correct(&mut visitor, &[("email", "many@example.org")]);
        answers.push((answer.status, answer.location().to_owned()));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    let mails = app.mails();
    let sent = mails.iter().filter(|mail| mail.to.contains("many@example.org")).count();
    assert_eq!(sent, 5, "five a day for one address");
}

#[test]
fn s24_one_network_asks_so_often_and_no_more() {
    let (app, _folder) = crate::reviewing::start_with(|config| {
        config.limits.sign_in_requests_per_prefix_per_hour = 3;
    });
    let mut amina = app.member("Amina");
    let mut visitor = app.visitor();
    let statuses: Vec<u16> = (0..4)
        .map(|n| correct(&mut visitor, &[("email", &format!("a{n}@example.org"))]).status)
        .collect();
    assert_eq!(statuses, [303, 303, 303, 429]);
    assert_eq!(correct(&mut amina, &[]).status, 303, "members send no mail");
}

#[test]
fn a_reply_is_published_as_it_was_written_once_it_is_sure_who_speaks() {
    let (app, _folder) = start();
    let mut zainab = app.moderator("Zainab");
    let mut visitor = app.visitor();
    let wrong = reply(&mut visitor, &[("text", &"x".repeat(2001)), ("speaks", ""), ("email", "x")]);
    assert_eq!(wrong.status, 422);
    for said in ["at most 2000 characters", "for whom you speak", "not an e-mail address"] {
        assert!(wrong.text.contains(said), "{said}: {}", wrong.text);
    }
    assert_eq!(reply(&mut visitor, &[("email", "clerk@county.example")]).status, 303);
    let link = app.link_to("clerk@county.example");
    let confirmed = visitor.form(&link, &[]);
    assert!(confirmed.location().starts_with("/members/reply?"), "{}", confirmed.text);
    let ids = waiting(&mut zainab);
    let early = act(&mut zainab, &ids[0], "accept", &[("version", "1")]);
    assert!(early.status == 422 && early.text.contains("how you made sure"), "{}", early.text);
    let sure = [("version", "1"), ("made_sure", "Called the public number")];
    assert_eq!(act(&mut zainab, &ids[0], "accept", &sure).status, 303);
    let handed = fetch(&app)["proposals"][0].clone();
    assert_eq!(handed["kind"], "reply");
    let record = json!({ "by": "The county office", "date": "2026-11-24", "text": "We did *not* close it." });
    assert_eq!(handed["append"], json!({ "replies": [record] }));
    assert_eq!(handed["author"], json!(null));
    assert!(!handed.to_string().contains("Called"), "{handed}");
    let told = app.mails().into_iter().find(|mail| mail.to.contains("clerk@county.example"));
    assert!(told.unwrap().text.contains("was accepted"));
    // A member replies without a mail.
    let mut amina = app.member("Amina");
    assert!(reply(&mut amina, &[]).location().ends_with("sent=submitted"));
    let ids = waiting(&mut zainab);
    assert!(zainab.get(&format!("/members/review/{}", ids[0])).text.contains("The county office"));
}

#[test]
fn s2_a_page_that_the_public_may_not_read_is_not_there() {
    let (app, _folder) = start();
    let mut visitor = app.visitor();
    for page in ["internal/notes", "practices/silent", "practices/never", ""] {
        assert_eq!(visitor.get(&format!("/members/correct?page={page}")).status, 404, "{page}");
        assert_eq!(visitor.get(&format!("/members/reply?page={page}")).status, 404, "{page}");
        let sent = correct(&mut visitor, &[("page", page), ("email", "clerk@county.example")]);
        assert_eq!(sent.status, 404, "{page}");
    }
    let mut amina = app.member("Amina");
    assert_eq!(amina.get("/members/correct?page=internal/notes").status, 200);
}
