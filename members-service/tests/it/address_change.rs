//! Another address for an account (S10).

use baraza_members::accounts::{Role, Status};
use baraza_members::store::StoreError;

use crate::app::{Answer, Client, TestApp};

const HOUR: i64 = 3600;

fn ask(who: &mut Client, email: &str) -> Answer {
    who.form("/members/address", &[("email", email)])
}

/// A browser that signed in by the code mailed to this address; `None` if none was mailed.
fn sign_in(app: &TestApp, email: &str) -> Option<Client> {
    let before = mails_to(app, email);
    let mut browser = app.visitor();
    browser.email = Some(email.to_owned());
    browser.form("/members/sign-in", &[("email", email)]);
    if mails_to(app, email) == before {
        return None;
    }
    let code = app.code_to(email);
    assert_eq!(browser.form("/members/code", &[("code", &code)]).status, 303);
    Some(browser)
}

fn mails_to(app: &TestApp, email: &str) -> usize {
    app.mails().iter().filter(|mail| mail.to.contains(email)).count()
}

/// The links in mails to this address whose path begins like this, newest first.
fn links(app: &TestApp, email: &str, path: &str) -> Vec<String> {
    let base = app.service.config.base_url.clone();
    let mails = app.mails();
    let texts = mails.iter().filter(|mail| mail.to.contains(email)).map(|mail| mail.text.clone());
    let words: Vec<String> = texts
        .flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let links = words.iter().filter_map(|word| word.strip_prefix(&base).map(str::to_owned));
    links.filter(|link| link.starts_with(path)).collect()
}

const CONFIRM: &str = "/members/address/confirm/";
const UNDO: &str = "/members/address/undo/";

fn change(app: &TestApp, who: &mut Client, to: &str) {
    let asked = ask(who, to);
    assert_eq!(asked.status, 303, "{}", asked.text);
    let link = links(app, to, CONFIRM).remove(0);
    assert_eq!(who.form(&link, &[]).location(), "/members/settings?said=address-changed");
}

#[test]
fn s10_the_old_address_stays_until_the_new_one_is_confirmed_and_can_take_the_account_back() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let old = app.address_of(&amina);
    let new = "amina@new.example";
    assert_eq!(ask(&mut amina, &old).status, 422);
    assert_eq!(ask(&mut amina, "no address").status, 422);
    assert_eq!(ask(&mut amina, new).status, 303);
    let link = links(&app, new, CONFIRM).remove(0);
    assert!(sign_in(&app, new).is_none(), "not before it is confirmed");
    let mut other_device = sign_in(&app, &old).unwrap();

    // Looking uses nothing up; nobody else can confirm, signed in or not.
    assert!(amina.get(&link).text.contains("Use the new address"));
    assert!(app.visitor().get(&link).text.contains("Sign in with the old address"));
    assert_eq!(app.visitor().form(&link, &[]).status, 410);
    assert_eq!(
        app.member("Bintou").form(&link, &[]).status,
        410,
        "a mistyped address is somebody's"
    );
    // A link that was on its way to the old address opens nothing afterwards.
    let mut late = app.visitor();
    late.form("/members/sign-in", &[("email", &old)]);
    let (outstanding, code) = (app.link_to(&old), app.code_to(&old));
    assert_eq!(amina.form(&link, &[]).status, 303);
    assert_eq!(amina.form(&link, &[]).status, 410, "once");
    assert_eq!(late.form(&outstanding, &[]).status, 410);
    assert_ne!(late.form("/members/code", &[("code", &code)]).status, 303);
    assert!(sign_in(&app, &old).is_none());
    assert!(sign_in(&app, new).is_some());
    assert!(amina.get("/members/address").text.contains(new));

    // The old one is told, and takes the account back for 72 hours; everybody else is out.
    let undo = links(&app, &old, UNDO).remove(0);
    assert!(links(&app, new, UNDO).is_empty());
    assert!(app.mails().iter().any(|m| m.to.contains(new) && m.text.contains("to this one")));
    app.advance(72 * HOUR - 60);
    assert!(app.visitor().get(&undo).text.contains("Undo the change"));
    assert_eq!(other_device.get("/members/settings").status, 200);
    assert_eq!(app.visitor().form(&undo, &[]).location(), "/members/sign-in?said=address-undone");
    assert_eq!(other_device.get("/members/settings").status, 303, "signed out");
    assert_eq!(app.visitor().form(&undo, &[]).status, 410, "once");
    assert!(sign_in(&app, new).is_none());
    let mut back = sign_in(&app, &old).unwrap();
    assert!(back.get("/members/settings").text.contains("Amina"));
    assert!(app.mails().iter().any(|m| m.to.contains(new) && m.text.contains("was undone")));

    change(&app, &mut back, new);
    let undo = links(&app, &old, UNDO).remove(0);
    app.advance(72 * HOUR + 1);
    assert_eq!(app.visitor().get(&undo).status, 410);
    assert_eq!(app.visitor().form(&undo, &[]).status, 410);
    app.service.forget_what_is_over().unwrap();
    let sql = "select count(*) from address_changes";
    let left = app.service.store.read_blocking::<_, StoreError>(move |tx| tx.number(sql, &[]));
    assert_eq!(left.unwrap(), 0);
}

#[test]
fn s10_a_change_needs_a_proof_of_the_last_ten_minutes_and_more_than_mail_of_who_can_have_more() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    app.advance(11 * 60);
    assert_eq!(amina.get("/members/address").status, 403);
    assert_eq!(ask(&mut amina, "x@new.example").status, 403);
    for kind in ["basic", "full"] {
        let sql = "update sessions set kind = $1, proved_at = 0";
        let set = app
            .service
            .store
            .write_blocking::<_, StoreError>(move |tx| tx.execute(sql, &[kind.into()]));
        set.unwrap();
        assert_eq!(ask(&mut amina, "x@new.example").status, 403, "{kind}, proved long ago");
    }
    let mut again = sign_in(&app, &app.address_of(&amina)).unwrap();
    assert_eq!(ask(&mut again, "x@new.example").status, 303);
    for role in [Role::Moderator, Role::Admin] {
        let mut who = app.invited(&format!("With {}", role.as_str()), role);
        assert_eq!(ask(&mut who, "y@new.example").status, 403, "mail alone moves no {role:?}");
        let mut who = app.elevated(who);
        assert_eq!(ask(&mut who, "y@new.example").status, 303);
        app.advance(11 * 60);
        assert_eq!(ask(&mut who, "z@new.example").status, 403);
    }
}

#[test]
fn s10_s7_asking_tells_nothing_of_an_address_and_is_limited() {
    let app = TestApp::start();
    let (mut amina, bintou) = (app.member("Amina"), app.member("Bintou"));
    let taken = app.address_of(&bintou);
    let (known, unknown) = (ask(&mut amina, &taken), ask(&mut amina, "nobody@new.example"));
    assert_eq!((known.status, known.location()), (303, "/members/address?said=address-asked"));
    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
    assert!(links(&app, &taken, CONFIRM).is_empty());
    // Asking again makes the earlier link worthless; whoever joined meanwhile keeps their address.
    let first = links(&app, "nobody@new.example", CONFIRM).remove(0);
    app.advance(1);
    assert_eq!(ask(&mut amina, "other@new.example").status, 303);
    assert_eq!(amina.form(&first, &[]).status, 410);
    assert_eq!(ask(&mut amina, "four@new.example").status, 429, "three a day");
    let link = links(&app, "other@new.example", CONFIRM).remove(0);
    let mut other = app.visitor();
    let form = [
        ("name", "Other"),
        ("email", "other@new.example"),
        ("about", "I work here"),
        ("language", "en"),
    ];
    assert_eq!(other.form("/members/join", &form).status, 303);
    assert_eq!(amina.form(&link, &[]).status, 410, "it has an account by now");
    app.advance(24 * HOUR);
    let mut amina = sign_in(&app, &app.address_of(&amina)).unwrap();
    assert_eq!(ask(&mut amina, "five@new.example").status, 303);
    let link = links(&app, "five@new.example", CONFIRM).remove(0);
    app.advance(24 * HOUR + 1);
    let mut amina = sign_in(&app, &app.address_of(&amina)).unwrap();
    assert_eq!(amina.form(&link, &[]).status, 410, "a day later");
}

/// Somebody with a member's unlocked phone moves the account, and tries to keep it from coming back.
#[test]
fn s10_changing_twice_does_not_shake_off_the_first_address() {
    let app = TestApp::start_with(|config| config.limits.mails_per_address_per_day = 1);
    let mut phone = app.member("Amina");
    let old = app.address_of(&phone);
    // Her mailbox has had all the notices of the day already.
    for agent in ["Firefox/140", "Edg/140", "OPR/140"] {
        let mut browser = app.visitor().with("user-agent", agent);
        browser.form("/members/sign-in", &[("email", &old)]);
        let link = app.link_to(&old);
        browser.form(&link, &[]);
    }
    change(&app, &mut phone, "mine@evil.example");
    app.advance(1);
    change(&app, &mut phone, "mine2@evil.example");
    let first = links(&app, &old, UNDO).remove(0);
    let second = links(&app, "mine@evil.example", UNDO).remove(0);
    // Undoing their own second change brings them nothing: the first link still works, and then theirs do not.
    assert_eq!(app.visitor().form(&second, &[]).status, 303);
    assert_eq!(phone.get("/members/settings").status, 303, "they signed themselves out");
    assert_eq!(app.visitor().form(&first, &[]).status, 303);
    assert_eq!(app.visitor().form(&second, &[]).status, 410);
    app.advance(24 * HOUR);
    assert!(sign_in(&app, "mine@evil.example").is_none());
    assert!(sign_in(&app, "mine2@evil.example").is_none());

    // An application that nobody confirmed does not keep the account from its address either.
    let mut phone = sign_in(&app, &old).unwrap();
    change(&app, &mut phone, "mine3@evil.example");
    let form = [("name", "Imposter"), ("email", old.as_str()), ("about", "Me"), ("language", "en")];
    assert_eq!(app.visitor().form("/members/join", &form).status, 303);
    let undo = links(&app, &old, UNDO).remove(0);
    assert_eq!(app.visitor().form(&undo, &[]).status, 303);
    app.advance(24 * HOUR);
    let mut amina = sign_in(&app, &old).unwrap();
    assert!(amina.get("/members/settings").text.contains("Amina"));
    let sql = "select status from members where email = $1";
    let status = app.service.store.read_blocking::<_, StoreError>(move |tx| {
        Ok(tx.optional(sql, &[old.as_str().into()])?.unwrap().text(0))
    });
    assert_eq!(status.unwrap(), Status::Active.as_str());
}
