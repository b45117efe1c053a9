//! Invitations, applications, roles (S4–S9, S11, S109).

use std::sync::Arc;

use baraza_members::accounts::{
    self, AcceptError, Acceptance, ActError, Actor, Application, Email, InviteError, NameError,
    Role, RoleChange, Status,
};
use baraza_members::permissions::Denied;
use baraza_members::sign_in::{self, AskForLink, Redeem, Redeemed, SignedIn};

use super::{Domain, address};

fn apply(domain: &Domain, name: &str) -> sign_in::RequestCookie {
    let form = Application {
        name: name.to_owned(),
        email: address(name),
        about: "I work on county plans.".to_owned(),
        named: Vec::new(),
        language: None,
        request_cookie: None,
    };
    domain.act(move |tx, world| accounts::apply(tx, world, &form)).unwrap()
}

fn confirm(domain: &Domain, name: &str, cookie: &sign_in::RequestCookie) -> SignedIn {
    let token = domain.token_to(&address(name));
    let with = Redeem { request_cookie: Some(cookie.value.clone()), ..Redeem::default() };
    let redeemed =
        domain.act(move |tx, world| sign_in::redeem_link(tx, world, &token, &with)).unwrap();
    let Redeemed::SignedIn(session) = redeemed else { panic!("{redeemed:?}") };
    domain.session(&session.token).unwrap()
}

fn waiting(domain: &Domain, who: &SignedIn) -> Vec<accounts::ApplicationView> {
    let who = who.clone();
    domain.ask(move |tx, world| accounts::applications(tx, world, &who)).unwrap()
}

#[test]
fn an_applicant_confirms_is_approved_and_may_post() {
    let domain = Domain::start();
    let moderator = domain.elevated("Sena", Role::Moderator);
    let cookie = apply(&domain, "Bintou");
    assert!(waiting(&domain, &moderator).is_empty(), "not before the address is confirmed");
    let who = confirm(&domain, "Bintou", &cookie);
    assert_eq!(who.member.status, Status::Pending);
    assert!(domain.try_post(&who, super::comment("practices/circles", "Too early"), None).is_err());

    let list = waiting(&domain, &moderator);
    assert_eq!(list[0].name, "Bintou");
    assert_eq!(list[0].about, "I work on county plans.");
    let id = list[0].id.clone();
    domain.act(move |tx, world| accounts::approve(tx, world, &moderator, &id, "called")).unwrap();
    assert!(domain.mails()[0].text.contains("accepted"));
    domain.post(&who, "practices/circles", "Good day to all");
}

#[test]
fn s7_a_known_address_that_applies_gets_a_sign_in_mail() {
    let domain = Domain::start();
    domain.member("Amina");
    apply(&domain, "Amina");
    let mails = domain.mails();
    assert!(mails[0].to.contains("amina@") && mails[0].subject.contains("Sign in"), "{mails:?}");
}

#[test]
fn a_rejected_applicant_is_told_and_forgotten() {
    let domain = Domain::start();
    let moderator = domain.elevated("Sena", Role::Moderator);
    let cookie = apply(&domain, "Bintou");
    let who = confirm(&domain, "Bintou", &cookie);
    let (by, id) = (moderator.clone(), who.member.id.clone());
    domain
        .act(move |tx, world| accounts::reject(tx, world, &by, &id, "not of this field"))
        .unwrap();
    assert!(waiting(&domain, &moderator).is_empty());
    let mails = domain.mails();
    assert!(mails[0].to.contains("bintou@") && mails[0].text.contains("not accepted"), "{mails:?}");
    assert!(!mails[0].text.contains("of this field"));
}

#[test]
fn s5_an_invitation_is_for_one_address_once_and_seven_days() {
    let domain = Domain::start();
    let accept = |email: &str, token: &str| {
        let form = Acceptance {
            name: "Bintou".to_owned(),
            email: email.to_owned(),
            language: None,
            browser: "?".to_owned(),
            shared_device: false,
        };
        let token = token.to_owned();
        domain.act(move |tx, world| accounts::accept_invitation(tx, world, &token, &form))
    };
    let invite = || {
        domain.act(|tx, world| {
            accounts::invite(tx, world, &Actor::Operator, "bintou@example.org", Role::Member)
        })
    };
    invite().unwrap();
    let token = domain.token_to("bintou@example.org");
    assert!(matches!(accept("other@example.org", &token), Err(AcceptError::Invalid)));
    accept("Bintou@Example.org", &token).unwrap();
    assert!(matches!(accept("bintou@example.org", &token), Err(AcceptError::Invalid)));
    invite().unwrap();
    domain.advance(1);
    let late = domain.token_to("bintou@example.org");
    domain.advance(7 * 86_400);
    assert!(matches!(accept("bintou@example.org", &late), Err(AcceptError::Invalid)));
}

#[test]
fn s6_nobody_approves_whom_they_invited() {
    let domain = Domain::start_with(|config| config.members_invite = true);
    let admin = domain.elevated("Sena", Role::Admin);
    let inviter = domain.member("Amina");
    domain.post(&inviter, "practices/circles", "Hello to all");
    domain.advance(15 * 86_400);
    let by = Actor::Member(inviter.clone());
    domain
        .act(move |tx, world| accounts::invite(tx, world, &by, "bintou@example.org", Role::Member))
        .unwrap();
    let token = domain.token_to("bintou@example.org");
    let form = Acceptance {
        name: "Bintou".to_owned(),
        email: "bintou@example.org".to_owned(),
        language: None,
        browser: "?".to_owned(),
        shared_device: false,
    };
    let session =
        domain.act(move |tx, world| accounts::accept_invitation(tx, world, &token, &form)).unwrap();
    let invited = domain.session(&session.token).unwrap();
    assert_eq!(invited.member.status, Status::Pending, "a member's invitation skips no approval");

    let (by, id) = (Actor::Member(admin), inviter.member.id.clone());
    domain
        .act(move |tx, world| accounts::propose_role(tx, world, &by, &id, Role::Moderator, "helps"))
        .unwrap();
    let inviter = domain.elevate("Amina");
    assert!(!waiting(&domain, &inviter)[0].can_decide);
    let id = invited.member.id.clone();
    let refused =
        domain.act(move |tx, world| accounts::approve(tx, world, &inviter, &id, "called"));
    assert!(matches!(refused, Err(ActError::Own)));
}

#[test]
fn members_invite_only_where_it_is_allowed() {
    let domain = Domain::start();
    let by = Actor::Member(domain.member("Amina"));
    let refused = domain
        .act(move |tx, world| accounts::invite(tx, world, &by, "x@example.org", Role::Member));
    assert!(matches!(refused, Err(InviteError::Denied(Denied::Forbidden))));
}

#[test]
fn s8_with_two_administrators_a_role_needs_both() {
    let domain = Domain::start();
    let (first, second) =
        (domain.elevated("Sena", Role::Admin), domain.elevated("Kofi", Role::Admin));
    let amina = domain.member("Amina");
    let (by, id) = (Actor::Member(first.clone()), amina.member.id.clone());
    let change = domain.act(move |tx, world| {
        accounts::propose_role(tx, world, &by, &id, Role::Moderator, "helps")
    });
    let RoleChange::Proposed(proposal) = change.unwrap() else { panic!("done by one") };

    let (by, id) = (first, proposal.clone());
    assert!(matches!(
        domain.act(move |tx, world| accounts::confirm_role(tx, world, &by, &id)),
        Err(ActError::Own)
    ));
    let id = proposal.clone();
    let by = second.clone();
    domain.act(move |tx, world| accounts::confirm_role(tx, world, &by, &id)).unwrap();
    assert_eq!(domain.elevate("Amina").member.role, Role::Moderator);
    let again = domain.act(move |tx, world| accounts::confirm_role(tx, world, &second, &proposal));
    assert!(matches!(again, Err(ActError::NotFound)));
}

#[test]
fn s9_two_administrators_cannot_both_go() {
    let domain = Arc::new(Domain::start());
    let (first, second) =
        (domain.elevated("Sena", Role::Admin), domain.elevated("Kofi", Role::Admin));
    let suspend = |by: SignedIn, on: SignedIn| {
        let domain = domain.clone();
        std::thread::spawn(move || {
            domain.act(move |tx, world| {
                accounts::suspend(tx, world, &Actor::Member(by), &on.member.id, "both at once")
            })
        })
    };
    let both = [suspend(first.clone(), second.clone()), suspend(second, first)];
    let done = both.into_iter().map(|thread| thread.join().unwrap()).filter(Result::is_ok).count();
    assert_eq!(done, 1);
    assert_eq!(domain.ask(|tx, _| accounts::administrators(tx)).unwrap(), 1);
}

#[test]
fn s3_a_suspended_member_is_stopped_at_once() {
    let domain = Domain::start();
    let (moderator, amina) = (domain.elevated("Sena", Role::Moderator), domain.member("Amina"));
    let id = amina.member.id.clone();
    domain
        .act(move |tx, world| accounts::suspend(tx, world, &Actor::Member(moderator), &id, "spam"))
        .unwrap();
    assert!(
        domain.try_post(&amina, super::comment("practices/circles", "Still here"), None).is_err()
    );
}

#[test]
fn a_frozen_account_gets_no_link_and_no_mail() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let id = amina.member.id.clone();
    domain
        .act(move |tx, world| {
            accounts::freeze(tx, world, &Actor::Operator, &id, "a device was seized")
        })
        .unwrap();
    let before = domain.mails().len();
    let ask =
        AskForLink { email: "amina@example.org".to_owned(), next: None, request_cookie: None };
    domain.act(move |tx, world| sign_in::request_link(tx, world, &ask)).unwrap();
    assert_eq!(domain.mails().len(), before);
}

#[test]
fn moderators_cannot_suspend_administrators() {
    let domain = Domain::start();
    let (admin, moderator) =
        (domain.elevated("Kofi", Role::Admin), domain.elevated("Sena", Role::Moderator));
    let refused = domain.act(move |tx, world| {
        accounts::suspend(tx, world, &Actor::Member(moderator), &admin.member.id, "x")
    });
    assert!(matches!(refused, Err(ActError::Denied(Denied::Forbidden))));
}

#[test]
fn s11_addresses_have_one_form() {
    let same = [" Amina.B+x@Example.ORG ", "amina.b+x@example.org"];
    assert_eq!(Email::parse(same[0]).unwrap().as_str(), same[1]);
    assert_eq!(Email::parse("a@bücher.example").unwrap().as_str(), "a@xn--bcher-kva.example");
    let long = format!("{}@example.org", "a".repeat(65));
    let bad = [
        "",
        "a",
        "a@",
        "@b.org",
        "a@b",
        "a b@c.org",
        "a@b.org,c@d.org",
        "A <a@b.org>",
        "a@b.org\r\nbcc: x@y.org",
        "a\0@b.org",
        ".a@b.org",
        "a..b@c.org",
        "\"a b\"@c.org",
        "a@-b.org",
        "a@b..org",
        &long,
    ];
    for text in bad {
        assert!(Email::parse(text).is_none(), "{text:?}");
    }
}

#[test]
fn s109_names_that_look_alike_are_one_name() {
    let domain = Domain::start();
    domain.member("Amina");
    let who = domain.member("Bintou");
    let rename = |name: &str| {
        let settings = accounts::Settings {
            name: name.to_owned(),
            language: "en".to_owned(),
            notices: accounts::Notices::All,
        };
        let who = who.clone();
        domain.act(move |tx, world| accounts::change_settings(tx, world, &who, &settings))
    };
    let error = |name: &str| match rename(name) {
        Err(accounts::SettingsError::Name(error)) => Some(error),
        Err(error) => panic!("{error}"),
        Ok(()) => None,
    };
    for alike in ["AMINA", "Аmina", "A m i n a", "Ａｍｉｎａ", "Ami\u{200d}na"] {
        assert_eq!(error(alike), Some(NameError::Taken), "{alike:?}");
    }
    for reserved in ["Admin", "moderator", "Test Network", "ＡＤＭＩＮ"] {
        assert_eq!(error(reserved), Some(NameError::Reserved), "{reserved:?}");
    }
    for odd in [
        "",
        "  ",
        "123",
        "a\nb",
        "x\u{202e}y",
        "\u{feff}x",
        "e\u{301}\u{302}\u{303}\u{304}",
        &"x".repeat(61),
    ] {
        assert_eq!(error(odd), Some(NameError::Form), "{odd:?}");
    }
    for fine in ["أمينة", "Нина", "नीलम", "County officer", "Zoë"] {
        assert_eq!(error(fine), None, "{fine:?}");
    }
}
