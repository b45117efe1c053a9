//! Offers and needs over HTTP: fitting ones, the conversation that only two read, the way to the internet and back.

use serde_json::Value;

use crate::app::{Client, TestApp, between};

/// Posts, and the path of what was posted.
fn posted(client: &mut Client, kind: &str, title: &str, more: &[(&str, &str)]) -> String {
    let mut fields = vec![
        ("kind", kind),
        ("what", "course"),
        ("title", title),
        ("markdown", "Some **words**."),
        ("language", "en"),
        ("in.en", "yes"),
        ("term.themes.1", "education"),
    ];
    fields.extend_from_slice(more);
    let answer = client.form("/members/exchange", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location().split('?').next().unwrap().to_owned()
}

/// Answers, and the path of the exchange.
fn answered(client: &mut Client, listing: &str, words: &str) -> String {
    let answer = client.form(&format!("{listing}/answer"), &[("markdown", words)]);
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location().split('?').next().unwrap().to_owned()
}

fn snapshot(app: &TestApp) -> Value {
    let text = std::fs::read_to_string(&app.service.config.snapshot).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_need_shows_the_offers_that_fit_and_why_and_lists_have_filters() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let need = posted(&mut amina, "need", "Who teaches teachers?", &[("term.countries.1", "KE")]);
    posted(&mut badr, "offer", "A course for teachers", &[]);
    posted(&mut badr, "offer", "Only in Mali", &[("term.countries.1", "ML")]);
    let page = amina.get(&need).text;
    let fits = page.split("id=\"fits\"").nth(1).unwrap();
    assert!(fits.contains("A course for teachers"), "{fits}");
    assert!(fits.contains("Education") && fits.contains("English"), "{fits}");
    assert!(!fits.contains("Only in Mali"));
    let offers = amina.get("/members/exchange?kind=offer").text;
    assert!(offers.contains("Only in Mali") && !offers.contains("Who teaches"));
    assert!(!amina.get("/members/exchange?countries=KE").text.contains("Only in Mali"));
    assert!(!amina.get("/members/exchange?what=funds").text.contains("Only in Mali"));
    assert!(app.visitor().get(&need).location().starts_with("/members/sign-in"));
}

#[test]
fn only_the_two_read_an_exchange_and_both_agree() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let (mut chidi, mut zainab) = (app.member("Chidi"), app.moderator("Zainab"));
    let need = posted(&mut amina, "need", "A trainer", &[]);
    let talk = answered(&mut badr, &need, "I can come in May");
    let mails = app.mails();
    let mail = mails.iter().find(|mail| mail.to.contains(&app.address_of(&amina))).unwrap();
    assert!(mail.text.contains(&talk), "{}", mail.text);
    for word in ["Badr", "trainer", "May"] {
        assert!(!mail.text.contains(word), "S73: {}", mail.text);
    }
    assert!(amina.get("/members/notifications").text.contains(&talk));
    assert!(amina.get(&talk).text.contains("I can come in May"));
    for client in [&mut chidi, &mut zainab] {
        assert_eq!(client.get(&talk).status, 404);
        assert_eq!(client.form(&talk, &[("markdown", "Hello")]).status, 404);
        assert_eq!(client.form(&format!("{talk}/agree"), &[]).status, 404);
        assert!(!client.get(&need).text.contains("I can come in May"));
        assert!(!client.get("/members/exchange/waiting").text.contains("I can come in May"));
    }
    assert_eq!(badr.form(&format!("{talk}/propose"), &[]).status, 303);
    assert_eq!(badr.form(&format!("{talk}/agree"), &[]).status, 409, "not by the same");
    assert_eq!(amina.form(&format!("{talk}/agree"), &[]).status, 303);
    // Full: it takes no more answers.
    assert_eq!(chidi.form(&format!("{need}/answer"), &[("markdown", "Me too")]).status, 409);
    let went = [("outcome", "done"), ("note", "She came")];
    assert_eq!(amina.form(&format!("{talk}/close"), &went).status, 303);
    assert!(badr.get(&talk).text.contains("She came"));
    let ended = chidi.get("/members/exchange?show=ended").text;
    assert!(ended.contains("A trainer") && !ended.contains("She came"));
}

#[test]
fn a_moderator_reads_an_exchange_only_where_one_of_the_two_reports_it() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let mut zainab = app.moderator("Zainab");
    let need = posted(&mut amina, "need", "A trainer", &[]);
    let talk = answered(&mut badr, &need, "Rude words");
    let decide = [("decision", "end"), ("reason", "Rude")];
    assert_eq!(zainab.form(&format!("{talk}/decide"), &decide).status, 404);
    let report = [("reason", "abuse"), ("note", "")];
    assert_eq!(amina.form(&format!("{talk}/report"), &report).status, 303);
    assert!(zainab.get("/members/exchange/waiting").text.contains("Rude words"));
    assert!(!badr.get("/members/record").text.contains("reported exchange"), "S83");
    assert_eq!(zainab.form(&format!("{talk}/decide"), &decide).status, 303);
    assert_eq!(badr.form(&talk, &[("markdown", "More")]).status, 409);
    assert!(!zainab.get("/members/exchange/waiting").text.contains("Rude words"));
}

#[test]
fn s102_an_offer_is_public_only_where_author_and_moderator_say_so_and_leaves_at_once() {
    let app = TestApp::start();
    let (mut amina, mut zainab) = (app.member("Amina"), app.moderator("Zainab"));
    let ask = [("ask_public", "yes"), ("public_confirmed", "yes")];
    let offer = posted(&mut amina, "offer", "Open course", &ask);
    app.service.write_snapshot_now().unwrap();
    assert!(snapshot(&app).get("exchange").is_none());
    let publish = [("decision", "publish"), ("version", "1")];
    assert_eq!(amina.form(&format!("{offer}/decide"), &publish).status, 404);
    assert_eq!(zainab.form(&format!("{offer}/decide"), &publish).status, 303);
    app.service.write_snapshot_now().unwrap();
    let listing = snapshot(&app)["exchange"][0].clone();
    assert_eq!(
        (&listing["title"], &listing["author"]["name"]),
        (&"Open course".into(), &"Amina".into())
    );
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../seam/examples/snapshot.json");
    let example: Value = serde_json::from_str(&std::fs::read_to_string(example).unwrap()).unwrap();
    let keys = |listing: &Value| listing.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&listing), keys(&example["exchange"][0]));
    let hidden = zainab.form(&format!("{offer}/hide"), &[("reason", "test")]);
    assert_eq!(hidden.status, 303);
    assert!(snapshot(&app).get("exchange").is_none(), "before the answer");
    assert_eq!(zainab.form(&format!("{offer}/restore"), &[("reason", "test")]).status, 303);
    app.service.write_snapshot_now().unwrap();
    assert!(snapshot(&app).get("exchange").is_some());
    // Whoever hides takes what they listed along.
    amina.form("/members/hide-me", &[]);
    assert!(snapshot(&app).get("exchange").is_none());
    assert_eq!(zainab.get(&offer).status, 404);
}

#[test]
fn a_listing_lapses_by_itself_and_its_author_is_reminded_once() {
    let app = TestApp::start();
    let (mut amina, badr) = (app.member("Amina"), app.member("Badr"));
    let today: jiff::civil::Date = app.now().to_string()[..10].parse().unwrap();
    let last = today.checked_add(jiff::Span::new().days(20)).unwrap().to_string();
    let offer = posted(&mut amina, "offer", "For twenty days", &[("expires_on", last.as_str())]);
    let reminders = || {
        app.service.forget_what_is_over().unwrap();
        let to = app.address_of(&amina);
        app.mails()
            .iter()
            .filter(|mail| mail.to.contains(&to) && mail.text.contains(&offer))
            .count()
    };
    assert_eq!(reminders(), 0);
    app.advance(7 * 86_400);
    assert_eq!((reminders(), reminders()), (1, 1));
    app.advance(14 * 86_400);
    assert_eq!(reminders(), 1);
    let mut badr = app.elevated(badr);
    assert_eq!(badr.get(&offer).status, 404);
    assert!(!badr.get("/members/exchange").text.contains("For twenty days"));
}

#[test]
fn s105_an_erased_member_takes_listings_and_words_along() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let need = posted(&mut amina, "need", "A trainer", &[("starts_on", "2027-01-10")]);
    let talk = answered(&mut badr, &need, "I can come");
    let export = badr.get("/members/data/export").text;
    assert!(export.contains("I can come") && !export.contains("Amina"));
    assert!(
        amina.get(&format!("{need}/calendar.ics")).text.contains("DTSTART;VALUE=DATE:20270110")
    );
    assert!(
        badr.get("/members/exchange/calendar.ics").text.contains("SUMMARY;LANGUAGE=en:A trainer")
    );
    let erased = badr.form("/members/data/erase", &[("posts", "remove"), ("name", "Badr")]);
    assert_eq!(erased.status, 303, "{}", erased.text);
    let left = amina.get(&talk).text;
    assert!(!left.contains("I can come") && !left.contains("Badr"), "{left}");
    assert_eq!(between(&left, "name=\"markdown\"", ">"), None, "nobody is there to write to");
}

#[test]
fn s101_a_need_shows_members_who_can_be_asked_to_those_who_may_see_the_directory() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), crate::directory::settled(&app, "Badr"));
    let mut chidi = crate::directory::settled(&app, "Chidi");
    crate::directory::save(&mut badr, &[], &[]);
    let need = posted(&mut chidi, "need", "A trainer", &[]);
    let page = chidi.get(&need).text;
    let members = page.split("id=\"members\"").nth(1).unwrap();
    assert!(members.contains("Badr") && members.contains("Education"), "{members}");
    for client in [&mut amina, &mut badr] {
        assert!(!client.get(&need).text.contains("id=\"members\""), "new, or oneself");
    }
    // Not whoever posted it.
    let offer = posted(&mut badr, "offer", "I train", &[]);
    assert!(!chidi.get(&offer).text.contains("id=\"members\""));
}
