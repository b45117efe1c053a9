//! The audit log's chain (S95).

use baraza_members::accounts::Role;
use baraza_members::moderation::{AuditBroken, AuditHead, verify_audit};

use super::Domain;

fn tamper(domain: &Domain, sql: &str) -> rusqlite::Result<()> {
    let connection = rusqlite::Connection::open(domain.service.store.path())?;
    connection.execute_batch(sql)
}

fn verify(domain: &Domain, kept: Option<AuditHead>) -> Result<AuditHead, AuditBroken> {
    domain.ask(move |tx, _| verify_audit(tx, kept.as_ref()))
}

#[test]
fn s95_the_log_refuses_change_and_a_forced_one_is_found() {
    let domain = Domain::start();
    for name in ["Amina", "Bintou", "Sena"] {
        domain.invited(name, Role::Member);
    }
    let head = verify(&domain, None).unwrap();
    assert_eq!(head.seq, 3);
    for sql in ["update audit_log set reason = 'x'", "delete from audit_log"] {
        assert!(tamper(&domain, sql).unwrap_err().to_string().contains("append-only"));
    }
    let force = "drop trigger audit_log_keeps_rows; drop trigger audit_log_loses_nothing;";
    tamper(&domain, &format!("{force} update audit_log set reason = 'x' where seq = 2")).unwrap();
    assert!(matches!(verify(&domain, None), Err(AuditBroken::Changed(2))));
    tamper(&domain, "delete from audit_log where seq = 2").unwrap();
    assert!(matches!(verify(&domain, None), Err(AuditBroken::Gap(2))));
    tamper(&domain, "delete from audit_log where seq > 1").unwrap();
    assert_eq!(verify(&domain, None).unwrap().seq, 1, "a cut log holds in itself");
    assert!(matches!(verify(&domain, Some(head)), Err(AuditBroken::Truncated)));
}
