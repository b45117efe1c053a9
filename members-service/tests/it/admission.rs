//! On what ground somebody is admitted, what a new member may not do yet, and where members work.

use baraza_members::accounts::{Email, Newness, affiliation_of};
use baraza_members::store::{self, StoreError};

use crate::app::{Answer, Client, TestApp, between};

const DAY: i64 = 86_400;

/// Applies, naming these members, and confirms the address.
fn apply_naming(app: &TestApp, name: &str, email: &str, named: [&str; 2]) -> (Client, Answer) {
    let mut browser = app.visitor();
    let form = [
        ("name", name),
        ("email", email),
        ("about", "I work on county plans"),
        ("language", "en"),
        ("named_one", named[0]),
        ("named_two", named[1]),
    ];
    let answer = browser.form("/members/join", &form);
    assert_eq!(answer.status, 303, "{}", answer.text);
    browser.form(&app.link_to(email), &[]);
    (browser, answer)
}

fn apply(app: &TestApp, name: &str, email: &str) -> Client {
    apply_naming(app, name, email, ["", ""]).0
}

/// Admits whoever waits longest.
fn admit(moderator: &mut Client, check: &str) -> u16 {
    let page = moderator.get("/members/applications").text;
    let id = between(&page, "id=\"a-", "\"").unwrap();
    let fields = [("decision", "approve"), ("check", check)];
    moderator.form(&format!("/members/applications/{id}"), &fields).status
}

fn newness(app: &TestApp, email: &str) -> Option<Newness> {
    let (world, email) = (app.service.world(), Email::parse(email).unwrap());
    let asked = app.service.store.read_blocking::<_, StoreError>(move |tx| {
        let member = store::accounts::member_by_email(tx, &email)?.unwrap();
        member.newness(tx, &world)
    });
    asked.unwrap()
}

/// The same member in a new session.
fn sign_in_again(app: &TestApp, email: &str) -> Client {
    let mut browser = app.visitor();
    browser.email = Some(email.to_owned());
    browser.form("/members/sign-in", &[("email", email)]);
    let code = app.code_to(email);
    assert_eq!(browser.form("/members/code", &[("code", &code)]).status, 303);
    browser
}

/// Members whose first weeks are over.
fn settled(app: &TestApp, names: &[&str]) -> Vec<Client> {
    let mut members: Vec<Client> = names.iter().map(|name| app.member(name)).collect();
    for (member, name) in members.iter_mut().zip(names) {
        let words = format!("Hello from {name}");
        assert_eq!(member.comment("practices/circles", &words).status, 201);
    }
    app.advance(15 * DAY);
    members.iter().map(|member| sign_in_again(app, &app.address_of(member))).collect()
}

fn vouch(client: &mut Client, email: &str) -> Answer {
    client.form("/members/vouch", &[("email", email), ("reason", "We worked together")])
}

/// A page without what differs each time it is drawn.
fn steady(page: &str) -> String {
    let mut text = page.to_owned();
    for start in ["name=\"token\" value=\"", "nonce=\"", "<time datetime=\"", "request"] {
        let pieces: Vec<&str> = text.split(start).collect();
        let cut = |piece: &str| piece.split_once('"').map_or(piece, |(_, rest)| rest).to_owned();
        let rest: Vec<String> = pieces[1..].iter().map(|piece| cut(piece)).collect();
        text = format!("{}{}", pieces[0], rest.concat());
    }
    text
}

#[test]
fn nobody_is_admitted_without_a_ground_and_a_check_is_put_into_words() {
    let app = TestApp::start();
    let mut moderator = app.moderator("Sena");
    let mut musa = apply(&app, "Musa", "musa@example.org");
    assert!(moderator.get("/members/applications").text.contains("nothing speaks for them yet"));
    assert_eq!(admit(&mut moderator, " "), 422);
    assert_ne!(musa.comment("practices/circles", "Hello").status, 201);
    assert_eq!(admit(&mut moderator, "I called his office"), 303);
    assert_eq!(musa.comment("practices/circles", "Hello").status, 201);
    assert!(musa.get("/members/record").text.contains("checked: I called his office"));
}

#[test]
fn two_members_who_vouch_are_a_ground_and_one_is_not() {
    let app = TestApp::start();
    let mut vouchers = settled(&app, &["Amina", "Bintou"]);
    let mut moderator = app.moderator("Sena");
    apply(&app, "Musa", "musa@example.org");
    vouch(&mut vouchers[0], "musa@example.org");
    vouch(&mut vouchers[0], "Musa@Example.org");
    assert_eq!(admit(&mut moderator, ""), 422, "one member twice is one");
    let own = app.address_of(&vouchers[0]);
    assert_eq!(vouch(&mut vouchers[0], &own).status, 422);
    vouch(&mut vouchers[1], "MUSA@example.org");
    let page = moderator.get("/members/applications").text;
    assert!(page.contains("two members vouch") && page.contains("We worked together"), "{page}");
    vouchers[1].form("/members/vouch/take-back", &[("email", "musa@example.org")]);
    assert_eq!(admit(&mut moderator, ""), 422, "taken back");
    vouch(&mut vouchers[1], "musa@example.org");
    assert_eq!(admit(&mut moderator, ""), 303);
}

#[test]
fn s6_a_moderator_does_not_admit_on_their_own_word() {
    let app = TestApp::start();
    let mut amina = settled(&app, &["Amina"]).remove(0);
    let (mut sena, mut kofi) = (app.moderator("Sena"), app.moderator("Kofi"));
    apply(&app, "Musa", "musa@example.org");
    vouch(&mut amina, "musa@example.org");
    assert_eq!(vouch(&mut sena, "musa@example.org").status, 303);
    assert_eq!(admit(&mut sena, ""), 422, "of two, one is her own");
    assert_eq!(admit(&mut kofi, ""), 303);
}

#[test]
fn a_vouch_counts_for_90_days_and_not_of_a_suspended_member() {
    let app = TestApp::start();
    let mut vouchers = settled(&app, &["Amina", "Bintou"]);
    for voucher in &mut vouchers {
        vouch(voucher, "musa@example.org");
        vouch(voucher, "lila@example.org");
    }
    app.advance(89 * DAY);
    let mut sena = app.moderator("Sena");
    apply(&app, "Musa", "musa@example.org");
    assert_eq!(admit(&mut sena, ""), 303);
    apply(&app, "Lila", "lila@example.org");
    let mut admin = app.admin("Chidi");
    let list = admin.get("/members/people?q=Amina").text;
    let path = between(&list, "href=\"/members/people/", "\"").unwrap();
    let suspend = [("decision", "suspend"), ("reason", "vouched for strangers")];
    assert_eq!(admin.form(&format!("/members/people/{path}"), &suspend).status, 303);
    assert_eq!(admit(&mut sena, ""), 422, "a suspended member vouches for nobody");
    let reinstate = [("decision", "reinstate"), ("reason", "a mistake")];
    admin.form(&format!("/members/people/{path}"), &reinstate);
    app.advance(2 * DAY);
    let mut sena = app.elevated(sena);
    assert_eq!(admit(&mut sena, ""), 422, "too long ago");
    app.service.forget_what_is_over().unwrap();
    assert_eq!(count(&app, "select count(*) from vouches"), 0);
}

/// A false member who suspects that some people are members, or have applied, tries everything that vouching offers.
#[test]
fn s7_s100_vouching_tells_a_false_member_nothing() {
    let app = TestApp::start();
    let mut people = settled(&app, &["Mallory", "Amina", "Bintou"]);
    let mut mallory = people.remove(0);
    let amina = app.address_of(&people[0]);
    let mut sena = app.moderator("Sena");
    let look = |mallory: &mut Client| {
        let pages = ["/members/vouch", "/members/", "/members/record", "/members/data/read"];
        pages.map(|path| steady(&mallory.get(path).text))
    };

    // Whether an address is a member's, an applicant's, somebody's whom two vouch for, or nobody's: one answer.
    apply(&app, "Lila", "lila@example.org");
    let suspects = [amina.as_str(), "lila@example.org", "musa@example.org", "nobody@example.org"];
    let answers: Vec<_> = suspects.iter().map(|email| vouch(&mut mallory, email)).collect();
    for answer in &answers {
        assert_eq!((answer.status, answer.location()), (303, "/members/vouch?said=vouched"));
        assert_eq!(answer.text, answers[0].text);
    }
    let before = look(&mut mallory);
    assert!(before[3].contains("We worked together"), "her own words she may read");
    for words in ["Lila", "lila@", &amina, "musa@"] {
        assert!(!before.join("").contains(words), "{words}");
    }

    app.advance(1);
    // She sees no difference when one applies, when others vouch, when one is refused, when one is admitted.
    apply(&app, "Musa", "musa@example.org");
    assert_eq!(look(&mut mallory), before, "somebody applied");
    for other in &mut people {
        vouch(other, "musa@example.org");
    }
    assert_eq!(look(&mut mallory), before, "others vouched");
    let page = sena.get("/members/applications").text;
    assert!(page.contains("Lila") && page.contains("Musa"));
    let lila = between(&page, "id=\"a-", "\"").unwrap();
    let reject = [("decision", "reject"), ("reason", "not of this field")];
    assert_eq!(sena.form(&format!("/members/applications/{lila}"), &reject).status, 303);
    assert_eq!(look(&mut mallory), before, "one was refused");
    assert_eq!(admit(&mut sena, ""), 303);
    assert_eq!(look(&mut mallory), before, "one was admitted");
    for email in suspects {
        let back = mallory.form("/members/vouch/take-back", &[("email", email)]);
        assert_eq!(back.location(), "/members/vouch?said=vouch-taken-back");
    }

    // An applicant cannot be found by guessing whom they named either.
    let (_, answer) = apply_naming(&app, "Zoe", "zoe@example.org", [&amina, "x@example.org"]);
    assert_eq!(answer.location(), "/members/code?applied=yes");
    let page = app.service.store.read_blocking::<_, StoreError>(|tx| {
        Ok(tx.rows("select id from members where status = 'pending'", &[])?[0].text(0))
    });
    let id = page.unwrap();
    for decision in ["vouch", "decline"] {
        let fields = [("decision", decision), ("reason", "We met")];
        let known = mallory.form(&format!("/members/vouch/{id}"), &fields);
        let unknown = mallory.form("/members/vouch/AAAAAAAAAAAAAAAA", &fields);
        assert_eq!((known.status, unknown.status), (404, 404));
    }
    // Nor does the database tell whom she and others had in mind.
    app.service.store.truncate_log().unwrap();
    let file = std::fs::read(app.service.store.path()).unwrap();
    let holds = |text: &str| file.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds(&app.address_of(&mallory)), "a member's own address is there to be found");
    assert!(!holds("nobody@example.org") && !holds("x@example.org"), "readable");
}

/// An applicant who suspects that some people are members names them; a moderator tries to learn who was named.
#[test]
fn s7_s100_naming_members_tells_only_those_who_are_named() {
    let app = TestApp::start();
    let mut people = settled(&app, &["Amina", "Bintou", "Cham"]);
    let (amina, bintou) = (app.address_of(&people[0]), app.address_of(&people[1]));
    let new = app.address_of(&app.member("Dalia"));
    let mut sena = app.moderator("Sena");
    let mails_to = |to: &str| {
        let subject = "Somebody who applied";
        app.mails().iter().filter(|m| m.to.contains(to) && m.subject.contains(subject)).count()
    };

    let mut browser = app.visitor();
    let form = [
        ("name", "Musa"),
        ("email", "musa@example.org"),
        ("about", "I work here"),
        ("language", "en"),
        ("named_one", amina.as_str()),
        ("named_two", bintou.as_str()),
    ];
    let answer = browser.form("/members/join", &form);
    assert_eq!(mails_to(&amina), 0, "not before the address is confirmed");
    browser.form(&app.link_to("musa@example.org"), &[]);
    assert_eq!((mails_to(&amina), mails_to(&bintou)), (1, 1));
    let mails = app.mails();
    let mail = mails.iter().find(|mail| mail.to.contains(&amina)).unwrap();
    assert!(!mail.text.contains("Musa") && !mail.text.contains("musa@"), "S73: {}", mail.text);

    // One answer whoever is named: members, new members, nobody.
    let (mut lila, other) = apply_naming(&app, "Lila", "lila@example.org", [&new, "x@example.org"]);
    assert_eq!((answer.status, answer.location()), (other.status, other.location()));
    assert_eq!(mails_to(&new), 0, "a new member vouches for nobody");
    let pages = ["/members/", "/members/record", "/members/data/export"];
    let seen: Vec<String> = pages.map(|path| browser.get(path).text).into();
    for words in ["Amina", "Bintou", &amina, &bintou] {
        assert!(!seen.concat().contains(words), "{words}");
    }
    let theirs = |page: &str| steady(&page.replace("Lila", "Musa").replace("lila@", "musa@"));
    assert_eq!(theirs(&lila.get("/members/").text), theirs(&browser.get("/members/").text));

    // Those who are named read who it is; nobody else does, a moderator not whom they named.
    assert!(people[0].get("/members/").text.contains("says that you know them"));
    let page = people[0].get("/members/vouch").text;
    assert!(page.contains("Musa") && page.contains("I work here") && !page.contains("Lila"));
    assert!(!people[2].get("/members/vouch").text.contains("Musa"));
    let page = sena.get("/members/applications").text;
    for words in ["Amina", "Bintou", &amina, &bintou] {
        assert!(!page.contains(words), "{words}");
    }
    let id = between(&people[0].get("/members/vouch").text, "id=\"n-", "\"").unwrap();
    let path = format!("/members/vouch/{id}");
    assert_eq!(people[2].form(&path, &[("decision", "decline")]).status, 404);
    assert_eq!(people[0].form(&path, &[("decision", "vouch"), ("reason", " ")]).status, 422);
    let words = [("decision", "vouch"), ("reason", "A colleague of years")];
    assert_eq!(people[0].form(&path, &words).status, 303);
    assert!(!people[0].get("/members/vouch").text.contains("Musa"), "answered");
    let page = sena.get("/members/applications").text;
    assert!(page.contains("A colleague of years") && !page.contains("Bintou"));
    let before = steady(&page);
    assert_eq!(people[1].form(&path, &[("decision", "decline")]).status, 303);
    assert_eq!(steady(&sena.get("/members/applications").text), before, "nobody is told");
    assert_eq!(people[1].form(&path, &words).status, 404, "one answer");
}

#[test]
fn an_address_at_a_listed_domain_is_a_ground_and_a_lookalike_is_not() {
    let app = TestApp::start_with(|config| {
        config.official_domains = vec!["interior.gov.example".to_owned()];
    });
    let mut moderator = app.moderator("Sena");
    apply(&app, "Lila", "lila@fakeinterior.gov.example");
    assert_eq!(admit(&mut moderator, ""), 422);
    assert_eq!(admit(&mut moderator, "known by sight"), 303);
    apply(&app, "Musa", "musa@police.interior.gov.example");
    assert_eq!(admit(&mut moderator, ""), 303);
}

#[test]
fn a_member_is_new_for_two_weeks_and_until_one_contribution_was_shown() {
    let app = TestApp::start_with(|config| config.members_invite = true);
    let mut amina = app.member("Amina");
    let email = app.address_of(&amina);
    assert!(newness(&app, &email).is_some());
    let refused = vouch(&mut amina, "musa@example.org");
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("after your first two weeks"), "{}", refused.text);
    let invited = amina.form("/members/invite", &[("email", "musa@example.org")]);
    assert_eq!(invited.status, 409);
    let home = amina.get("/members/").text;
    assert!(home.contains("You are new here") && home.contains("8 December 2026"), "{home}");
    assert!(home.contains("once one contribution"), "{home}");

    app.advance(14 * DAY - 60);
    let mut amina = sign_in_again(&app, &email);
    amina.comment("practices/circles", "Hello to all");
    let home = amina.get("/members/").text;
    assert!(home.contains("You are new here") && !home.contains("once one contribution"));
    assert!(newness(&app, &email).unwrap().contributed);
    app.advance(120);
    assert_eq!(newness(&app, &email), None);
    assert!(!amina.get("/members/").text.contains("You are new here"));
    assert_eq!(vouch(&mut amina, "musa@example.org").status, 303);

    let quiet = app.member("Bintou");
    app.advance(15 * DAY);
    let quiet = newness(&app, &app.address_of(&quiet)).unwrap();
    assert!(!quiet.contributed, "two weeks of silence are not enough");
    let sena = app.moderator("Sena");
    assert_eq!(newness(&app, &app.address_of(&sena)), None);
}

#[test]
fn members_invite_where_they_may_and_their_guests_are_approved() {
    let closed = TestApp::start();
    let mut amina = settled(&closed, &["Amina"]).remove(0);
    assert!(!amina.get("/members/vouch").text.contains("/members/invite"));
    let guest = [("email", "musa@example.org")];
    assert_eq!(amina.form("/members/invite", &guest).status, 409);

    let app = TestApp::start_with(|config| {
        config.members_invite = true;
        config.limits.invitations_per_member = 1;
    });
    let mut amina = settled(&app, &["Amina"]).remove(0);
    assert_eq!(amina.form("/members/invite", &guest).status, 303);
    assert_eq!(amina.form("/members/invite", &[("email", "two@example.org")]).status, 429);
    let mut musa = app.visitor();
    let fields = [("name", "Musa"), ("email", "musa@example.org"), ("language", "en")];
    musa.form(&app.link_to("musa@example.org"), &fields);
    assert_ne!(musa.comment("practices/circles", "Too early").status, 201);
    assert_eq!(admit(&mut app.moderator("Sena"), ""), 303, "an invitation is a ground");
    assert_eq!(musa.comment("practices/circles", "Hello").status, 201);
}

fn revocations(page: &str) -> Vec<String> {
    let pieces = page.split("action=\"/members/invitations/").skip(1);
    pieces.map(|piece| piece.split_once("/revoke").unwrap().0.to_owned()).collect()
}

#[test]
fn s5_an_invitation_is_revoked_by_hand_and_tells_nothing_of_whom_it_is_for() {
    let app = TestApp::start_with(|config| {
        config.members_invite = true;
        config.limits.invitations_per_member = 3;
    });
    let mut people = settled(&app, &["Amina", "Mallory", "Bintou"]);
    let bintou = app.address_of(&people[2]);
    let invite = |who: &mut Client, email: &str| who.form("/members/invite", &[("email", email)]);

    // Bintou is a member: Mallory sees of that invitation just what she sees of another, also when Amina invites the
    // same guest.
    for email in [bintou.as_str(), "musa@example.org", "nobody@example.org"] {
        app.advance(1);
        let answer = invite(&mut people[1], email);
        assert_eq!((answer.status, answer.location()), (303, "/members/vouch?said=invited"));
    }
    assert_eq!(invite(&mut people[1], "four@example.org").status, 429, "each counts");
    let mine = app.link_to("musa@example.org");
    assert_eq!(app.mails().iter().filter(|m| m.to.contains(&bintou)).count(), 2, "signing in");
    let before = steady(&people[1].get("/members/vouch").text);
    assert_eq!(revocations(&before).len(), 3);
    assert!(before.contains(&bintou));
    app.advance(1);
    invite(&mut people[0], "musa@example.org");
    assert_eq!(steady(&people[1].get("/members/vouch").text), before);
    assert_ne!(app.link_to("musa@example.org"), mine);

    // Only one's own can be taken back, and then its link is like any that never was.
    let page = people[1].get("/members/vouch").text;
    let id = revocations(&page)[1].clone();
    let path = format!("/members/invitations/{id}/revoke");
    assert_eq!(people[0].form(&path, &[]).status, 404);
    assert_eq!(people[1].form(&path, &[]).status, 303);
    assert_eq!(people[1].form(&path, &[]).status, 404);
    let dead = app.visitor().get(&mine).text;
    let never = app.visitor().get("/members/invitation/never-was-one").text;
    let token = mine.rsplit_once('/').unwrap().1;
    assert_eq!(steady(&dead.replace(token, "never-was-one")), steady(&never));
    assert_eq!(invite(&mut people[1], "five@example.org").status, 429, "it counts still");
    app.advance(8 * DAY);
    let mut mallory = sign_in_again(&app, &app.address_of(&people[1]));
    assert!(revocations(&mallory.get("/members/vouch").text).is_empty());
    assert_eq!(invite(&mut mallory, "five@example.org").status, 303);
}

#[test]
fn an_invitation_of_somebody_cut_off_since_admits_nobody() {
    let app = TestApp::start();
    let (mut sena, mut admin) = (app.moderator("Sena"), app.admin("Chidi"));
    sena.form("/members/applications/invite", &[("email", "musa@example.org")]);
    let page = sena.get("/members/applications").text;
    assert_eq!(revocations(&page).len(), 1);
    let list = admin.get("/members/people?q=Sena").text;
    let path = between(&list, "href=\"/members/people/", "\"").unwrap();
    let freeze = [("decision", "freeze"), ("reason", "her phone was seized")];
    assert_eq!(admin.form(&format!("/members/people/{path}"), &freeze).status, 303);
    let mut musa = app.visitor();
    let fields = [("name", "Musa"), ("email", "musa@example.org"), ("language", "en")];
    assert_eq!(musa.form(&app.link_to("musa@example.org"), &fields).status, 303);
    assert_ne!(musa.comment("practices/circles", "Hello").status, 201);
    assert_eq!(admit(&mut admin, ""), 422, "nor does it speak for him");
    assert_eq!(admit(&mut admin, "met him"), 303);
}

fn count(app: &TestApp, sql: &'static str) -> i64 {
    let counted = app.service.store.read_blocking::<_, StoreError>(move |tx| tx.number(sql, &[]));
    counted.unwrap()
}

/// What others would be shown.
fn shown(app: &TestApp, email: &str) -> Option<String> {
    let (world, email) = (app.service.world(), Email::parse(email).unwrap());
    let asked = app.service.store.read_blocking::<_, StoreError>(move |tx| {
        let member = store::accounts::member_by_email(tx, &email)?.unwrap();
        affiliation_of(tx, &world, &member)
    });
    asked.unwrap().map(|confirmed| format!("{} by {:?}", confirmed.organisation, confirmed.by))
}

#[test]
fn an_affiliation_is_shown_once_confirmed_and_lapses_after_a_year() {
    let app = TestApp::start();
    let (mut amina, mut sena) = (app.member("Amina"), app.moderator("Sena"));
    let email = app.address_of(&amina);
    let say = |who: &mut Client, words: &str| {
        who.form("/members/affiliation", &[("organisation", words)]).status
    };
    for unfit in ["", " ", "123", "a\nb", "x\u{202e}y", &"x".repeat(121)] {
        assert_eq!(say(&mut amina, unfit), 422, "{unfit:?}");
    }
    assert_eq!(say(&mut amina, "Ministry of <b>Interior</b>"), 303);
    assert_eq!(shown(&app, &email), None, "nobody is shown what a member merely says");
    assert!(sena.get("/members/").text.contains("Members say where they work"));
    let page = sena.get("/members/affiliations").text;
    assert!(page.contains("Amina") && page.contains("Ministry of &lt;b&gt;"), "{page}");
    let path = format!("/members/affiliations/{}", between(&page, "id=\"o-", "\"").unwrap());
    let read = between(&page, "name=\"read\" value=\"", "\"").unwrap();

    // Nobody confirms other words than they read.
    app.advance(1);
    say(&mut amina, "Secret Service");
    let confirm = |read: &str, how: &str| {
        vec![
            ("decision", "confirm".to_owned()),
            ("read", read.to_owned()),
            ("reason", how.to_owned()),
        ]
    };
    let send = |who: &mut Client, fields: Vec<(&str, String)>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
        who.form(&path, &fields).status
    };
    assert_eq!(send(&mut sena, confirm(&read, "called")), 409);
    assert_eq!(shown(&app, &email), None);
    say(&mut amina, "Ministry of Interior");
    let page = sena.get("/members/affiliations").text;
    let read = between(&page, "name=\"read\" value=\"", "\"").unwrap();
    assert_eq!(send(&mut sena, confirm(&read, " ")), 422);
    assert!(send(&mut amina, confirm(&read, "it is true")) >= 403);
    assert_eq!(send(&mut sena, confirm(&read, "called the office")), 303);
    assert_eq!(shown(&app, &email).unwrap(), "Ministry of Interior by Some(\"Sena\")");
    let own = amina.get("/members/affiliation").text;
    assert!(own.contains("Sena") && own.contains("24 November 2027"), "{own}");
    assert!(amina.get("/members/record").text.contains("called the office"));
    assert!(amina.get("/members/data/export").text.contains("Ministry of Interior"));

    // New words wait beside what is confirmed; declined, they go.
    app.advance(1);
    say(&mut amina, "Ministry of Justice");
    assert_eq!(shown(&app, &email).unwrap(), "Ministry of Interior by Some(\"Sena\")");
    let page = sena.get("/members/affiliations").text;
    let read = between(&page, "name=\"read\" value=\"", "\"").unwrap();
    let mut decline = confirm(&read, "they do not know her");
    decline[0].1 = "decline".to_owned();
    assert_eq!(send(&mut sena, decline), 303);
    assert!(sena.get("/members/affiliations").text.contains("Nothing waits"));
    assert_eq!(shown(&app, &email).unwrap(), "Ministry of Interior by Some(\"Sena\")");

    app.advance(340 * DAY);
    let mut amina = sign_in_again(&app, &email);
    assert!(amina.get("/members/").text.contains("goes on 24 November 2027"));
    app.advance(25 * DAY - 60);
    app.service.forget_what_is_over().unwrap();
    assert!(shown(&app, &email).is_some());
    app.advance(120);
    assert_eq!(shown(&app, &email), None, "at once, job or no job");
    app.service.forget_what_is_over().unwrap();
    assert_eq!(count(&app, "select count(*) from affiliations"), 0);
    let mut amina = sign_in_again(&app, &email);
    assert!(amina.get("/members/record").text.contains("let lapse"));
}

#[test]
fn an_affiliation_goes_when_its_member_hides_removes_it_or_a_moderator_ends_it() {
    let app = TestApp::start();
    let (mut amina, mut sena) = (app.member("Amina"), app.moderator("Sena"));
    let mut kofi = app.moderator("Kofi");
    let email = app.address_of(&amina);
    let confirmed = |who: &mut Client, by: &mut Client| {
        app.advance(1);
        who.form("/members/affiliation", &[("organisation", "Ministry of Interior")]);
        let page = by.get("/members/affiliations").text;
        let path = format!("/members/affiliations/{}", between(&page, "id=\"o-", "\"").unwrap());
        let read = between(&page, "name=\"read\" value=\"", "\"").unwrap();
        by.form(&path, &[("decision", "confirm"), ("read", &read), ("reason", "known")]).status
    };
    assert_eq!(confirmed(&mut amina, &mut sena), 303);
    assert!(shown(&app, &email).is_some());
    amina.form("/members/affiliation", &[("decision", "remove")]);
    assert_eq!(shown(&app, &email), None);
    assert_eq!(count(&app, "select count(*) from affiliations"), 0);

    assert_eq!(confirmed(&mut amina, &mut sena), 303);
    let mut admin = app.admin("Chidi");
    let list = admin.get("/members/people?q=Amina").text;
    let path = between(&list, "href=\"/members/people/", "\"").unwrap();
    let path = format!("/members/people/{path}");
    assert!(sena.get(&path).text.contains("Ministry of Interior"));
    let end = [("decision", "end-affiliation"), ("reason", "she left it")];
    assert_eq!(sena.form(&path, &end).status, 303);
    assert_eq!(shown(&app, &email), None);
    assert_eq!(sena.form(&path, &end).status, 409);

    // A moderator's own is another's to confirm.
    kofi.form("/members/affiliation", &[("organisation", "County Hall")]);
    let page = kofi.get("/members/affiliations").text;
    assert!(page.contains("County Hall") && !page.contains("name=\"read\""), "{page}");
    assert_eq!(confirmed(&mut kofi, &mut sena), 303);

    assert_eq!(confirmed(&mut amina, &mut sena), 303);
    amina.form("/members/hide-me", &[]);
    assert_eq!(shown(&app, &email), None, "who hides is hidden here too");
}

#[test]
fn an_administrator_whom_the_operator_made_is_asked_for_a_name() {
    let app = TestApp::start();
    let mut admin = app.admin("Guest AbC123");
    assert!(admin.get("/members/").text.contains("Choose a name"));
    let settings = [("name", "Chidi"), ("language", "en")];
    assert_eq!(admin.form("/members/settings", &settings).status, 303);
    assert!(!admin.get("/members/").text.contains("Choose a name"));
    let mut amina = app.member("Amina");
    amina.form("/members/hide-me", &[]);
    assert!(!amina.get("/members/").text.contains("Choose a name"), "who hides has no choice now");
}
