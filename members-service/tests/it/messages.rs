//! Conversations in confidence over HTTP: who reads them, what a mail tells, ending, not hearing from somebody, reports.

use baraza_members::correspondence::{self, Kind};
use baraza_members::id::{ConversationId, MemberId};
use baraza_members::store::StoreError;

use crate::app::{Client, TestApp};

/// The account of a client.
pub fn id_of(app: &TestApp, client: &Client) -> MemberId {
    let email = app.address_of(client);
    let row = app.service.store.read_blocking::<_, StoreError>(move |tx| {
        tx.rows("select id from members where email = $1", &[email.as_str().into()])
    });
    MemberId::parse(&row.unwrap()[0].text(0)).unwrap()
}

fn conversation(app: &TestApp, kind: Kind, between: &[&Client]) -> ConversationId {
    let members: Vec<MemberId> = between.iter().map(|client| id_of(app, client)).collect();
    let world = app.service.world();
    let opened = app.service.store.write_blocking::<_, StoreError>(move |tx| {
        correspondence::open(tx, &world, kind, "thing", &members.iter().collect::<Vec<_>>())
    });
    opened.unwrap()
}

fn say(client: &mut Client, id: &ConversationId, words: &str) -> u16 {
    let fields = [("act", "send"), ("markdown", words), ("language", "en")];
    client.form(&format!("/members/messages/{id}"), &fields).status
}

#[test]
fn s76_a_conversation_is_read_by_those_who_take_part_and_is_not_there_for_others() {
    let app = TestApp::start();
    let (mut amina, mut badr, mut carol) =
        (app.member("Amina"), app.member("Badr"), app.member("Carol"));
    let (mut zainab, mut chidi) = (app.moderator("Zainab"), app.admin("Chidi"));
    let id = conversation(&app, Kind::Exchange, &[&amina, &badr]);
    let path = format!("/members/messages/{id}");
    assert_eq!(say(&mut amina, &id, "The **canary** sings"), 303);
    assert!(badr.get("/members/").text.contains("You have a new message"));
    let list = badr.get("/members/messages").text;
    assert!(list.contains("Amina") && list.contains("1 new message") && !list.contains("canary"));
    let page = badr.get(&path).text;
    assert!(page.contains("<strong>canary</strong>") && page.contains("Amina"), "{page}");
    assert!(!badr.get("/members/messages").text.contains("1 new message"), "it was read");
    for other in [&mut carol, &mut zainab, &mut chidi] {
        assert_eq!(other.get(&path).status, 404);
        assert_eq!(say(other, &id, "Let me in"), 404);
        for act in ["end", "block", "unblock"] {
            assert_eq!(other.form(&format!("{path}/{act}"), &[]).status, 404);
        }
        let report = [("number", "1"), ("reason", "spam")];
        assert_eq!(other.form(&format!("{path}/report"), &report).status, 404);
        assert!(!other.get("/members/messages").text.contains("Amina"));
        assert!(!other.get("/members/search?q=canary").text.contains(&*id.to_string()));
        assert!(!other.get("/members/messages/reported").text.contains("canary"));
    }
    // Advice has addresses of its own, with a stronger rule.
    let advice = conversation(&app, Kind::Advice, &[&amina, &badr]);
    assert_eq!(amina.get(&format!("/members/messages/{advice}")).status, 404);
    assert_eq!(say(&mut amina, &advice, "Words"), 404);
}

#[test]
fn s73_one_mail_says_that_a_message_waits_and_nothing_else() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let id = conversation(&app, Kind::Expert, &[&amina, &badr]);
    let to = app.address_of(&badr);
    let count = |app: &TestApp| app.mails().iter().filter(|mail| mail.to.contains(&to)).count();
    let before = count(&app);
    say(&mut amina, &id, "The canary sings");
    say(&mut amina, &id, "And again");
    assert_eq!(count(&app), before + 1);
    let mails = app.mails();
    let mail = mails.iter().find(|mail| mail.to.contains(&to)).unwrap();
    assert!(mail.text.contains("/members/messages\n"), "{}", mail.text);
    for told in ["canary", "Amina", id.as_str()] {
        assert!(!mail.text.contains(told) && !mail.subject.contains(told), "{}", mail.text);
    }
    badr.get(&format!("/members/messages/{id}"));
    say(&mut amina, &id, "Once more");
    assert_eq!(count(&app), before + 2, "read, so the next one is told");
    // What was read before the mail left is not told.
    badr.get(&format!("/members/messages/{id}"));
    say(&mut amina, &id, "Soon read");
    badr.get(&format!("/members/messages/{id}"));
    assert_eq!(count(&app), before + 2);
}

#[test]
fn s83_who_is_blocked_is_not_told_and_not_heard() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let id = conversation(&app, Kind::Expert, &[&amina, &badr]);
    let path = format!("/members/messages/{id}");
    say(&mut amina, &id, "First words");
    assert_eq!(badr.form(&format!("{path}/block"), &[]).status, 303);
    app.mails();
    let mails = app.mails().len();
    assert_eq!(say(&mut amina, &id, "Second words"), 303);
    let (hers, his) = (amina.get(&path).text, badr.get(&path).text);
    assert!(hers.contains("Second words") && !hers.contains("hear nothing"), "{hers}");
    assert!(his.contains("First words") && !his.contains("Second words"), "{his}");
    assert!(badr.get("/members/messages").text.contains("You hear nothing from"));
    assert!(!badr.get("/members/").text.contains("new message"));
    assert_eq!(app.mails().len(), mails);
    let export = amina.get("/members/data/export").text;
    assert!(export.contains("Second words") && !export.contains("withheld"), "{export}");
    assert_eq!(badr.form(&format!("{path}/unblock"), &[]).status, 303);
    say(&mut amina, &id, "Third words");
    let his = badr.get(&path).text;
    assert!(his.contains("Third words") && !his.contains("Second words"));
}

#[test]
fn a_conversation_that_ended_takes_no_more_and_loses_no_word() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let id = conversation(&app, Kind::Expert, &[&amina, &badr]);
    let path = format!("/members/messages/{id}");
    say(&mut amina, &id, "First words");
    assert_eq!(badr.form(&format!("{path}/end"), &[]).status, 303);
    let fields = [("act", "send"), ("markdown", "Too late"), ("language", "en")];
    let late = amina.form(&path, &fields);
    assert_eq!(late.status, 409);
    assert!(late.text.contains("This conversation has ended"), "{}", late.text);
    let empty = amina.form(&path, &[("act", "send"), ("markdown", " ")]);
    assert_eq!(empty.status, 422);
}

#[test]
fn s81_a_message_sent_twice_is_said_once() {
    let app = TestApp::start();
    let (mut amina, badr) = (app.member("Amina"), app.member("Badr"));
    let id = conversation(&app, Kind::Expert, &[&amina, &badr]);
    let fields = [("act", "send"), ("markdown", "Once"), ("language", "en"), ("key", "k1")];
    for _ in 0..2 {
        assert_eq!(amina.form(&format!("/members/messages/{id}"), &fields).status, 303);
    }
    assert_eq!(amina.get(&format!("/members/messages/{id}")).text.matches("<p>Once").count(), 1);
}

#[test]
fn s79_messages_have_a_pace() {
    let app = TestApp::start_with(|config| config.limits.messages_per_hour = 2);
    let (mut amina, badr) = (app.member("Amina"), app.member("Badr"));
    let id = conversation(&app, Kind::Expert, &[&amina, &badr]);
    assert_eq!([1, 2, 3].map(|_| say(&mut amina, &id, "Words")), [303, 303, 429]);
    app.advance(3601);
    assert_eq!(say(&mut amina, &id, "Words"), 303);
}

#[test]
fn s96_a_reported_message_is_read_alone_and_the_look_is_recorded() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let (mut zainab, mut chidi) = (app.moderator("Zainab"), app.admin("Chidi"));
    let id = conversation(&app, Kind::Expert, &[&amina, &badr]);
    let path = format!("/members/messages/{id}");
    say(&mut amina, &id, "Rude words");
    say(&mut badr, &id, "A secret answer");
    assert_eq!(
        amina.form(&format!("{path}/report"), &[("number", "1"), ("reason", "spam")]).status,
        403
    );
    assert!(badr.get(&format!("{path}/report?number=1")).text.contains("Rude words"));
    let report = [("number", "1"), ("reason", "abuse"), ("note", "He was rude")];
    assert_eq!(badr.form(&format!("{path}/report"), &report).status, 303);
    assert!(zainab.get("/members/").text.contains("Reported messages"));
    let queue = zainab.get("/members/messages/reported").text;
    assert!(queue.contains("Rude words") && queue.contains("He was rude"), "{queue}");
    assert!(!queue.contains("secret") && !queue.contains("Badr"), "{queue}");
    assert!(zainab.get("/members/audit").text.contains("looked at reported messages"));
    let decision = [("number", "1"), ("decision", "remove"), ("reason", "")];
    let decide = format!("/members/messages/reported/{id}");
    assert_eq!(zainab.form(&decide, &decision).status, 422);
    let decision = [("number", "2"), ("decision", "remove"), ("reason", "Why not")];
    assert_eq!(zainab.form(&decide, &decision).status, 404, "only what was reported");
    let decision = [("number", "1"), ("decision", "remove"), ("reason", "Rude")];
    assert_eq!(zainab.form(&decide, &decision).status, 303);
    assert!(!badr.get(&path).text.contains("Rude words"));
    assert!(amina.get("/members/record").text.contains("removed a reported message"));

    // What is reported of advice, moderators do not even count; nor does the log say whose it was.
    let advice = conversation(&app, Kind::Advice, &[&amina, &badr]);
    let world = app.service.world();
    let of = advice.clone();
    let author = id_of(&app, &amina);
    let said = app.service.store.write_blocking::<_, StoreError>(move |tx| {
        let sql = "insert into messages (conversation_id, number, author_id, markdown, html, renderer, language, state,
                       created_at) values ($1, 1, $2, 'A canary', '<p>A canary</p>', 1, 'en', 'shown', $3)";
        tx.execute(sql, &[of.as_str().into(), author.as_str().into(), world.now.into()])?;
        let sql = "insert into message_reports (conversation_id, number, reporter_id, reason, note, created_at)
                   select $1, 1, id, 'abuse', '', $2 from members where id <> $3 limit 1";
        tx.execute(sql, &[of.as_str().into(), world.now.into(), author.as_str().into()])
    });
    said.unwrap();
    assert!(!zainab.get("/members/messages/reported").text.contains("canary"));
    assert!(!zainab.get("/members/").text.contains("Reported messages"));
    assert!(chidi.get("/members/messages/reported").text.contains("canary"));
    let decision = [("number", "1"), ("decision", "remove"), ("reason", "Rude")];
    let decide = format!("/members/messages/reported/{advice}");
    assert_eq!(zainab.form(&decide, &decision).status, 404);
    assert_eq!(chidi.form(&decide, &decision).status, 303);
    assert_eq!(amina.get("/members/record").text.matches("removed a reported message").count(), 1);
}

#[test]
fn s103_s105_conversations_end_with_time_and_with_an_account() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let id = conversation(&app, Kind::Expert, &[&amina, &badr]);
    let path = format!("/members/messages/{id}");
    say(&mut amina, &id, "Words of hers");
    amina.form("/members/data/erase", &[("posts", "keep"), ("name", "Amina")]);
    let page = badr.get(&path).text;
    assert!(page.contains("Words of hers") && page.contains("Former member"), "{page}");
    assert!(!page.contains("Amina") && page.contains("Nobody is here to read it"));
    let mut carol = app.member("Carol");
    let id = conversation(&app, Kind::Expert, &[&carol, &badr]);
    say(&mut carol, &id, "Words of Carol");
    carol.form("/members/data/erase", &[("posts", "remove"), ("name", "Carol")]);
    assert!(!badr.get(&format!("/members/messages/{id}")).text.contains("Words of Carol"));
    let left = |app: &TestApp| {
        let count = app
            .service
            .store
            .read_blocking::<_, StoreError>(|tx| tx.number("select count(*) from messages", &[]));
        count.unwrap()
    };
    app.advance(729 * 86_400);
    app.service.forget_what_is_over().unwrap();
    assert_eq!(left(&app), 2);
    app.advance(2 * 86_400);
    app.service.forget_what_is_over().unwrap();
    assert_eq!(left(&app), 0);
}
