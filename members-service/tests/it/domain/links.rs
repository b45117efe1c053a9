//! Links and codes (S13–S23, S40–S44).

use std::sync::Arc;

use baraza_members::accounts::Role;
use baraza_members::sign_in::{
    self, AskForLink, LinkPage, Redeem, Redeemed, RequestCookie, SessionKind,
};

use super::{Domain, address};

fn ask(domain: &Domain, email: &str) -> RequestCookie {
    let ask = AskForLink { email: email.to_owned(), next: None, request_cookie: None };
    domain.act(move |tx, world| sign_in::request_link(tx, world, &ask)).unwrap()
}

fn with(cookie: &RequestCookie) -> Redeem {
    Redeem {
        request_cookie: Some(cookie.value.clone()),
        browser: "Firefox · Linux".to_owned(),
        ..Redeem::default()
    }
}

fn redeem(domain: &Domain, token: &str, with: &Redeem) -> Redeemed {
    let (token, with) = (token.to_owned(), with.clone());
    domain.act(move |tx, world| sign_in::redeem_link(tx, world, &token, &with)).unwrap()
}

fn type_code(domain: &Domain, code: &str, with: &Redeem) -> Redeemed {
    let (code, with) = (code.to_owned(), with.clone());
    domain.act(move |tx, world| sign_in::redeem_code(tx, world, &code, &with)).unwrap()
}

fn look(domain: &Domain, token: &str, cookie: Option<&str>) -> LinkPage {
    let (token, cookie) = (token.to_owned(), cookie.map(str::to_owned));
    domain
        .ask(move |tx, world| sign_in::look_at_link(tx, world, &token, cookie.as_deref()))
        .unwrap()
}

#[test]
fn s14_the_database_holds_no_usable_token_or_code() {
    let domain = Domain::start();
    domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let (token, code) = (domain.token_to("amina@example.org"), domain.code_to("amina@example.org"));
    let mut bytes = Vec::new();
    for name in ["members.db", "members.db-wal"] {
        bytes.extend(
            std::fs::read(domain.folder.path().join("data").join(name)).unwrap_or_default(),
        );
    }
    let text = String::from_utf8_lossy(&bytes);
    for secret in [&token, &cookie.value, &code, &code.replace('-', "")] {
        assert!(!text.contains(secret.as_str()));
    }
}

#[test]
fn s15_expired_used_unknown_and_malformed_links_look_alike() {
    let domain = Domain::start();
    domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let token = domain.token_to("amina@example.org");
    assert_eq!(look(&domain, &token, Some(&cookie.value)), LinkPage::Button);
    domain.advance(10 * 60);
    assert_eq!(look(&domain, &token, Some(&cookie.value)), LinkPage::Invalid);
    assert!(matches!(redeem(&domain, &token, &with(&cookie)), Redeemed::Invalid));
    for token in ["", "x", "../../etc/passwd", &"A".repeat(43)] {
        assert_eq!(look(&domain, token, Some(&cookie.value)), LinkPage::Invalid);
        assert!(matches!(redeem(&domain, token, &with(&cookie)), Redeemed::Invalid));
    }
}

#[test]
fn s16_of_fifty_at_once_one_gets_in() {
    let domain = Arc::new(Domain::start());
    domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let token = domain.token_to("amina@example.org");
    let tries: Vec<_> = (0..50)
        .map(|_| {
            let (domain, token, with) = (domain.clone(), token.clone(), with(&cookie));
            std::thread::spawn(move || {
                matches!(redeem(&domain, &token, &with), Redeemed::SignedIn(_))
            })
        })
        .collect();
    let in_ = tries
        .into_iter()
        .filter(|_| true)
        .map(|thread| thread.join().unwrap())
        .filter(|got_in| *got_in)
        .count();
    assert_eq!(in_, 1);
}

#[test]
fn s17_looking_at_a_link_uses_nothing_up() {
    let domain = Domain::start();
    domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let token = domain.token_to("amina@example.org");
    for _ in 0..3 {
        assert_eq!(look(&domain, &token, Some(&cookie.value)), LinkPage::Button);
    }
    assert!(matches!(redeem(&domain, &token, &with(&cookie)), Redeemed::SignedIn(_)));
}

#[test]
fn s18_a_link_opens_only_in_the_browser_that_asked() {
    let domain = Domain::start();
    domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let token = domain.token_to("amina@example.org");
    assert_eq!(look(&domain, &token, None), LinkPage::OtherBrowser);
    assert!(matches!(redeem(&domain, &token, &Redeem::default()), Redeemed::OtherBrowser));
    let other = RequestCookie { value: "B".repeat(43), max_age_seconds: 1 };
    assert!(matches!(redeem(&domain, &token, &with(&other)), Redeemed::OtherBrowser));
    assert!(matches!(redeem(&domain, &token, &with(&cookie)), Redeemed::SignedIn(_)));
}

#[test]
fn s19_the_code_is_typed_in_the_browser_that_asked() {
    let domain = Domain::start();
    domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let code = domain.code_to("amina@example.org");
    assert!(matches!(type_code(&domain, &code, &Redeem::default()), Redeemed::Invalid));
    let typed = format!(" {} ", code.to_lowercase().replace('-', " "));
    assert!(matches!(type_code(&domain, &typed, &with(&cookie)), Redeemed::SignedIn(_)));
}

#[test]
fn s20_the_fifth_wrong_code_ends_the_request() {
    let domain = Domain::start();
    domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let code = domain.code_to("amina@example.org");
    for _ in 0..5 {
        assert!(matches!(type_code(&domain, "2222-2222", &with(&cookie)), Redeemed::Invalid));
    }
    assert!(matches!(type_code(&domain, &code, &with(&cookie)), Redeemed::Invalid));
    let token = domain.token_to("amina@example.org");
    assert!(matches!(redeem(&domain, &token, &with(&cookie)), Redeemed::Invalid));
}

#[test]
fn s21_asking_again_ends_earlier_links() {
    let domain = Domain::start();
    domain.member("Amina");
    let first = ask(&domain, "amina@example.org");
    let token = domain.token_to("amina@example.org");
    ask(&domain, "Amina@EXAMPLE.org");
    assert!(matches!(redeem(&domain, &token, &with(&first)), Redeemed::Invalid));
}

#[test]
fn s22_an_unknown_address_leaves_the_same_trace_and_gets_no_mail() {
    let domain = Domain::start();
    domain.member("Amina");
    let before = domain.mails().len();
    let (known, unknown) = (ask(&domain, "amina@example.org"), ask(&domain, "nobody@example.org"));
    assert_eq!(known.value.len(), unknown.value.len());
    assert_eq!(known.max_age_seconds, unknown.max_age_seconds);
    assert_eq!(domain.mails().len(), before + 1);
}

#[test]
fn s23_the_limits_of_an_address_hold_by_default() {
    let defaults = baraza_members::config::Limits::default();
    let domain = Domain::start_with(|config| {
        config.limits.sign_in_mails_per_minute = defaults.sign_in_mails_per_minute;
        config.limits.sign_in_mails_per_hour = defaults.sign_in_mails_per_hour;
        config.limits.sign_in_mails_per_day = defaults.sign_in_mails_per_day;
    });
    domain.member("Amina");
    let mails = |domain: &Domain| {
        domain.mails().iter().filter(|mail| mail.subject.contains("Sign in")).count()
    };
    ask(&domain, "amina@example.org");
    ask(&domain, "amina@example.org");
    assert_eq!(mails(&domain), 1, "one a minute");
    for _ in 0..10 {
        domain.advance(61);
        ask(&domain, "amina@example.org");
        domain.mails();
    }
    assert_eq!(mails(&domain), 5, "five an hour");
    for _ in 0..20 {
        domain.advance(3601);
        ask(&domain, "amina@example.org");
        domain.mails();
    }
    assert_eq!(mails(&domain), 10, "ten a day");
}

#[test]
fn s29_the_sign_in_mail_says_what_it_must_and_nothing_else() {
    let domain = Domain::start();
    domain.member("Amina");
    ask(&domain, "amina@example.org");
    let mails = domain.mails();
    let text = &mails[0].text;
    assert!(text.contains("10 minutes") && text.contains("Nobody will ever ask"), "{text}");
    assert!(!text.contains("Amina"), "{text}");
}

#[test]
fn s40_only_the_hash_of_a_session_is_kept_and_old_ones_end() {
    let domain = Domain::start_with(|config| config.limits.sessions_per_account = 2);
    let first = domain.member("Amina");
    for _ in 0..2 {
        let cookie = ask(&domain, "amina@example.org");
        let token = domain.token_to("amina@example.org");
        domain.advance(1);
        assert!(matches!(redeem(&domain, &token, &with(&cookie)), Redeemed::SignedIn(_)));
    }
    let listed = domain.ask(move |tx, world| sign_in::sessions(tx, world, &first)).unwrap();
    assert_eq!(listed.len(), 2);
    assert!(listed.iter().all(|session| !session.current), "the first has ended");
}

#[test]
fn s42_sessions_end_by_idleness_and_by_age() {
    let domain = Domain::start();
    domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let token = domain.token_to("amina@example.org");
    let Redeemed::SignedIn(session) = redeem(&domain, &token, &with(&cookie)) else { panic!() };
    domain.advance(7 * 86_400 - 1);
    let who = domain.session(&session.token).unwrap();
    assert!(who.session.needs_touch);
    domain.act(move |tx, world| sign_in::touch(tx, world, &who.session)).unwrap();
    domain.advance(7 * 86_400 - 1);
    assert!(domain.session(&session.token).is_some());
    domain.advance(2);
    assert!(domain.session(&session.token).is_none());
}

#[test]
fn s44_sign_out_everywhere_ends_sessions_links_and_codes() {
    let domain = Domain::start();
    let who = domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let (token, code) = (domain.token_to("amina@example.org"), domain.code_to("amina@example.org"));
    domain.act(move |tx, world| sign_in::sign_out_everywhere(tx, world, &who)).unwrap();
    assert!(matches!(redeem(&domain, &token, &with(&cookie)), Redeemed::Invalid));
    assert!(matches!(type_code(&domain, &code, &with(&cookie)), Redeemed::Invalid));
}

#[test]
fn an_operators_link_opens_once_in_any_browser_and_is_elevated() {
    let domain = Domain::start();
    let who = domain.elevated("Sena", Role::Admin);
    assert_eq!(who.session.kind, SessionKind::Elevated);
    let email = baraza_members::accounts::Email::parse(&address("Sena")).unwrap();
    let token = domain.act(move |tx, world| sign_in::operator_link(tx, world, &email)).unwrap();
    assert_eq!(look(&domain, &token, None), LinkPage::Button);
    assert!(matches!(redeem(&domain, &token, &Redeem::default()), Redeemed::SignedIn(_)));
    assert!(matches!(redeem(&domain, &token, &Redeem::default()), Redeemed::Invalid));
}

#[test]
fn s31_a_new_browser_is_told_to_the_account() {
    let domain = Domain::start();
    domain.member("Amina");
    let cookie = ask(&domain, "amina@example.org");
    let token = domain.token_to("amina@example.org");
    let with = Redeem { browser: "Chrome · Android".to_owned(), ..with(&cookie) };
    redeem(&domain, &token, &with);
    let mails = domain.mails();
    assert!(
        mails.iter().any(|mail| mail.text.contains("browser that you had not used before")),
        "{mails:?}"
    );
}

#[test]
fn s46_an_administrator_ends_all_sessions_of_everyone() {
    use baraza_members::accounts::{Actor, end_all_sessions};
    let domain = Domain::start();
    let (admin, amina) = (domain.elevated("Sena", Role::Admin), domain.member("Amina"));
    let refused =
        domain.act(move |tx, world| end_all_sessions(tx, world, &Actor::Member(amina), "because"));
    assert!(refused.is_err());
    domain
        .act(move |tx, world| {
            end_all_sessions(tx, world, &Actor::Member(admin), "a device was lost")
        })
        .unwrap();
    assert_eq!(domain.ask(|tx, _| tx.number("select count(*) from sessions", &[])).unwrap(), 0);
}
