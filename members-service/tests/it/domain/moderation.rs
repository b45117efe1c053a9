//! Reports, hiding, restoring, the queue (S83, S96).

use baraza_members::accounts::{ActError, Role};
use baraza_members::moderation::{self, ReportError, ReportReason};
use baraza_members::permissions::Denied;
use baraza_members::sign_in::SignedIn;

use super::Domain;

const PAGE: &str = "practices/circles";

fn hide(
    domain: &Domain,
    who: &SignedIn,
    id: &baraza_members::id::CommentId,
    why: &str,
) -> Result<(), ActError> {
    let (who, id, why) = (who.clone(), id.clone(), why.to_owned());
    domain.act(move |tx, world| moderation::hide(tx, world, &who, &id, &why))
}

#[test]
fn a_hidden_comment_is_gone_everywhere_before_the_answer_and_can_come_back() {
    let domain = Domain::start();
    let (amina, moderator) = (domain.member("Amina"), domain.elevated("Sena", Role::Moderator));
    let item = domain.post(&amina, PAGE, "Dangerous words");
    domain.service.write_snapshot_now().unwrap();
    hide(&domain, &moderator, &item.id, "names a person at risk").unwrap();
    assert!(!domain.snapshot_file().contains("Dangerous"));
    assert_eq!(domain.thread(None, PAGE), "1 hidden -: -\n");
    assert_eq!(domain.thread(Some(&amina), PAGE), "1 hidden -: -\n");
    let count = domain
        .ask(|tx, world| baraza_members::discussions::counts(tx, world, None, &[PAGE.to_owned()]));
    assert_eq!(count.unwrap()[PAGE], 0);

    let (by, id) = (moderator.clone(), item.id.clone());
    domain.act(move |tx, world| moderation::restore(tx, world, &by, &id, "a mistake")).unwrap();
    assert!(domain.thread(None, PAGE).contains("Dangerous words"));
    assert!(matches!(hide(&domain, &moderator, &item.id, " "), Err(ActError::ReasonMissing)));
}

#[test]
fn a_moderators_powers_need_an_elevated_session() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let item = domain.post(&amina, PAGE, "Words");
    let basic = domain.invited("Sena", Role::Moderator);
    assert!(matches!(
        hide(&domain, &basic, &item.id, "why"),
        Err(ActError::Denied(Denied::NeedsElevated))
    ));
    assert!(matches!(
        hide(&domain, &amina, &item.id, "why"),
        Err(ActError::Denied(Denied::Forbidden))
    ));
}

#[test]
fn s83_a_report_reaches_the_queue_and_not_the_reported() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let moderator = domain.elevated("Sena", Role::Moderator);
    let item = domain.post(&amina, PAGE, "Questionable");
    let report = |who: &SignedIn| {
        let (who, id) = (who.clone(), item.id.clone());
        domain.act(move |tx, world| {
            moderation::report(tx, world, &who, &id, ReportReason::Privacy, "names someone")
        })
    };
    report(&bintou).unwrap();
    report(&bintou).unwrap();
    assert!(matches!(report(&amina), Err(ReportError::Denied(_))), "not one's own");
    let by = moderator.clone();
    let queue = domain.act(move |tx, world| moderation::queue(tx, world, &by)).unwrap();
    assert_eq!(queue.entries.len(), 1);
    assert_eq!(queue.entries[0].reports.len(), 1, "the second report replaces the first");
    assert_eq!(queue.entries[0].reports[0].reporter.as_deref(), Some("Bintou"));

    hide(&domain, &moderator, &item.id, "names someone").unwrap();
    let by = moderator.clone();
    assert!(
        domain.act(move |tx, world| moderation::queue(tx, world, &by)).unwrap().entries.is_empty()
    );
    let seen = domain.ask(move |tx, world| moderation::acts_on_me(tx, world, &amina)).unwrap();
    assert_eq!(seen[0].act, "hide");
    assert!(!format!("{seen:?}").contains("Bintou"));
}

#[test]
fn s96_each_look_and_each_act_is_on_the_log() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let admin = domain.elevated("Sena", Role::Admin);
    let item = domain.post(&amina, PAGE, "Questionable");
    let id = item.id.clone();
    domain
        .act(move |tx, world| moderation::report(tx, world, &bintou, &id, ReportReason::Other, ""))
        .unwrap();
    let (by, id) = (admin.clone(), item.id.clone());
    domain
        .act(move |tx, world| {
            moderation::queue(tx, world, &by)?;
            moderation::history(tx, world, &by, &id)?;
            baraza_members::accounts::members(
                tx,
                world,
                &by,
                &baraza_members::accounts::Filter::default(),
            )?;
            moderation::dismiss_reports(tx, world, &by, &id, "nothing wrong")
        })
        .unwrap();
    let log = domain.ask(move |tx, world| moderation::audit_log(tx, world, &admin, None)).unwrap();
    let acts: Vec<&str> = log.entries.iter().take(4).map(|entry| entry.act.as_str()).collect();
    assert_eq!(acts, ["dismiss-reports", "look-at-members", "look-at-history", "look-at-queue"]);
    assert_eq!(log.entries[0].subject, "practices/circles#1");
    assert_eq!(log.entries[0].reason, "nothing wrong");
}

#[test]
fn a_moderator_reads_own_acts_only() {
    let domain = Domain::start();
    let (amina, first) = (domain.member("Amina"), domain.elevated("Sena", Role::Moderator));
    let second = domain.elevated("Kofi", Role::Moderator);
    let item = domain.post(&amina, PAGE, "Words");
    hide(&domain, &first, &item.id, "why").unwrap();
    let read = |who: SignedIn| {
        domain
            .ask(move |tx, world| moderation::audit_log(tx, world, &who, None))
            .unwrap()
            .entries
            .len()
    };
    assert_eq!((read(first), read(second)), (1, 0));
}
