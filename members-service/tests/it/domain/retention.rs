//! What is over is forgotten at its time, and not before (S103): the clock is moved to both sides of each period.

use baraza_members::accounts::{self, Actor, Application, Role, freeze};
use baraza_members::moderation::{self, AuditBroken, AuditHead, ReportReason, verify_audit};
use baraza_members::store::StoreError;

use super::{Domain, address, comment};

const DAY: i64 = 86_400;

fn count(domain: &Domain, sql: &'static str) -> i64 {
    domain.service.store.read_blocking::<_, StoreError>(move |tx| tx.number(sql, &[])).unwrap()
}

/// Moves the clock to `seconds` after the start, `so_far` being where it is, and lets the job run.
fn run_at(domain: &Domain, so_far: &mut i64, seconds: i64) {
    domain.advance(seconds - *so_far);
    *so_far = seconds;
    domain.service.forget_what_is_over().unwrap();
}

#[test]
fn s103_each_thing_goes_at_its_time() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let moderator = domain.elevated("Sena", Role::Moderator);
    let item = domain.post(&amina, "practices/circles", "Words");
    domain.try_post(&bintou, comment("practices/circles", "More"), Some("key")).unwrap();
    let (who, id) = (bintou.clone(), item.id.clone());
    let report = move |tx: &mut dyn baraza_members::store::Tx, world: &baraza_members::World| {
        moderation::report(tx, world, &who, &id, ReportReason::Other, "rude")
    };
    domain.act(report).unwrap();
    let id = item.id.clone();
    domain
        .act(move |tx, world| moderation::dismiss_reports(tx, world, &moderator, &id, "no"))
        .unwrap();
    let form = Application {
        name: "Musa".to_owned(),
        email: address("Musa"),
        about: "Me".to_owned(),
        named: Vec::new(),
        language: None,
        request_cookie: None,
    };
    domain.act(move |tx, world| accounts::apply(tx, world, &form)).unwrap();
    domain.mails();

    let periods = [
        ("keys", "select count(*) from idempotency_keys", DAY),
        ("mail that was sent", "select count(*) from outbox", DAY),
        ("links and codes", "select count(*) from sign_in_requests", DAY + 15 * 60),
        ("unconfirmed", "select count(*) from members where status = 'applied'", 2 * DAY),
        ("invitations", "select count(*) from invitations", 8 * DAY),
        ("sessions", "select count(*) from sessions", 30 * DAY),
        ("reports", "select count(*) from reports", 365 * DAY),
    ];
    let mut so_far = 0;
    for (what, rows, seconds) in periods {
        if seconds - 60 > so_far {
            run_at(&domain, &mut so_far, seconds - 60);
            assert!(count(&domain, rows) > 0, "{what} too early");
        }
        let after = so_far.max(seconds + 60);
        run_at(&domain, &mut so_far, after);
        assert_eq!(count(&domain, rows), 0, "{what} too late");
    }
    assert_eq!(count(&domain, "select count(*) from comments where state = 'shown'"), 2);
}

#[test]
fn s103_unused_accounts_are_warned_at_18_months_and_closed_at_24() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let fatou = domain.member("Fatou");
    domain.member("Bintou");
    domain.invited("Chidi", Role::Admin);
    domain.post(&amina, "practices/circles", "Words that stay");
    let why = "detained";
    domain
        .act(move |tx, world| freeze(tx, world, &Actor::Operator, &fatou.member.id, why))
        .unwrap();
    let warnings = |domain: &Domain, name: &str| {
        let to = address(name);
        let mails = domain.mails();
        mails.iter().filter(|m| m.to.contains(&to) && m.text.contains("18 months")).count()
    };
    let mut so_far = 0;
    run_at(&domain, &mut so_far, 547 * DAY);
    assert_eq!(warnings(&domain, "Amina"), 0);
    run_at(&domain, &mut so_far, 549 * DAY);
    run_at(&domain, &mut so_far, 550 * DAY);
    assert_eq!(warnings(&domain, "Amina"), 1, "once");
    assert_eq!(warnings(&domain, "Fatou"), 0, "nothing reaches a frozen account");
    domain.elevate("Bintou");
    run_at(&domain, &mut so_far, 729 * DAY);
    assert_eq!(count(&domain, "select count(*) from members"), 4);
    run_at(&domain, &mut so_far, 731 * DAY);
    let names = domain.service.store.read_blocking::<_, StoreError>(|tx| {
        tx.rows("select name from members order by name", &[])
    });
    let names: Vec<String> = names.unwrap().iter().map(|row| row.text(0)).collect();
    assert_eq!(names, ["Bintou", "Chidi", "Fatou"], "the last administrator and the frozen stay");
    assert!(domain.thread(None, "practices/circles").contains("Words that stay"));
}

#[test]
fn s103_an_account_is_never_closed_without_a_months_notice() {
    let domain = Domain::start();
    domain.member("Amina");
    let mut so_far = 0;
    run_at(&domain, &mut so_far, 900 * DAY);
    run_at(&domain, &mut so_far, 929 * DAY);
    assert_eq!(count(&domain, "select count(*) from members"), 1);
    run_at(&domain, &mut so_far, 931 * DAY);
    assert_eq!(count(&domain, "select count(*) from members"), 0);
}

#[test]
fn s103_s95_the_audit_log_forgets_after_two_years_and_its_chain_holds() {
    let domain = Domain::start();
    for name in ["Amina", "Bintou", "Sena"] {
        domain.member(name);
    }
    let verify = |domain: &Domain, kept: Option<AuditHead>| {
        domain.ask(move |tx, _| verify_audit(tx, kept.as_ref()))
    };
    let kept = verify(&domain, None).unwrap();
    let mut so_far = 0;
    run_at(&domain, &mut so_far, 729 * DAY);
    assert_eq!(count(&domain, "select count(*) from audit_log"), 3);
    run_at(&domain, &mut so_far, 732 * DAY);
    assert_eq!(count(&domain, "select count(*) from audit_log where act = 'invite'"), 0);
    let head = verify(&domain, Some(kept)).unwrap();
    assert_eq!(head.seq, 4, "the row that says so");

    // What is left is as append-only as before, and a beginning that the log does not name is found.
    let raw = rusqlite::Connection::open(domain.service.store.path()).unwrap();
    for sql in [
        "delete from audit_log",
        "update audit_start set seq = 0",
        "delete from audit_start",
        "update audit_log set reason = ''",
    ] {
        assert!(raw.execute_batch(sql).unwrap_err().to_string().contains("append-only"), "{sql}");
    }
    domain.member("Zoe");
    raw.execute_batch(
        "update audit_start set seq = 4, hash = (select hash from audit_log where seq = 4);
         delete from audit_log where seq <= 4",
    )
    .unwrap();
    assert!(matches!(verify(&domain, None), Err(AuditBroken::Gap(_))));
}
