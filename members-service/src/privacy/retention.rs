//! What has served its time is forgotten (S103). The periods stand here and nowhere else: the job keeps to them, and
//! the page of administrators shows them.

use serde_json::json;

use super::{Erasure, erase_account};
use crate::accounts::{self, ActError, Actor};
use crate::correspondence;
use crate::exchange;
use crate::moderation::audit;
use crate::notifications::{self, MailKind, Order};
use crate::proposals;
use crate::store::{self, StoreError, Tx};
use crate::world::{DAY, World};

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// What: the key of its words.
    pub what: &'static str,
    /// How long, counted from its end.
    pub days: i64,
}

/// Every period, for the page that shows them.
pub const PERIODS: [Period; 18] = [
    Period { what: "tokens", days: 1 },
    Period { what: "sessions", days: 0 },
    Period { what: "mail", days: 1 },
    Period { what: "received-mail", days: RECEIVED_DAYS },
    Period { what: "received-print", days: PRINT_DAYS },
    Period { what: "unconfirmed", days: 2 },
    Period { what: "vouches", days: accounts::admission::VOUCH_DAYS },
    Period { what: "reports", days: 365 },
    Period { what: "proposals", days: PROPOSAL_DAYS },
    Period { what: "speakers", days: proposals::SPEAKER_DAYS },
    Period { what: "affiliations", days: accounts::AFFILIATION_DAYS },
    Period { what: "directory", days: crate::directory::ENTRY_DAYS },
    Period { what: "conversations", days: correspondence::KEPT_DAYS },
    Period { what: "exchange", days: exchange::KEPT_DAYS },
    Period { what: "tried", days: crate::tried::KEPT_DAYS },
    Period { what: "inactive-warned", days: WARNED_DAYS },
    Period { what: "inactive-closed", days: CLOSED_DAYS },
    Period { what: "audit", days: AUDIT_DAYS },
];

/// Drafts of entries that nobody touches, and what came of those that were submitted.
const PROPOSAL_DAYS: i64 = 365;
/// A mail that became a contribution, as it came.
const RECEIVED_DAYS: i64 = 30;
/// That a mail was taken, so that it is taken once, and addresses for answers after their end.
const PRINT_DAYS: i64 = 90;
/// Eighteen months without a sign-in: a warning.
const WARNED_DAYS: i64 = 548;
/// Twenty-four: the account is closed.
const CLOSED_DAYS: i64 = 730;
/// But never sooner than this after the warning.
const NOTICE_DAYS: i64 = 30;
/// Two years of the audit log.
const AUDIT_DAYS: i64 = 730;

/// Deletes what is over: tokens, sessions, sent and received mail, closed reports, old rows of the audit log, accounts that nobody
/// uses. Frozen accounts stay: their owners may be unable to come.
pub fn forget_what_is_over(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    let day_ago = world.ago(DAY);
    store::sign_in::sweep(tx, world.now, day_ago)?;
    store::notifications::sweep(tx, day_ago)?;
    store::by_mail::sweep(tx, world.ago(RECEIVED_DAYS * DAY), world.ago(PRINT_DAYS * DAY))?;
    store::discussions::sweep(tx, day_ago)?;
    store::moderation::sweep(tx, world.ago(365 * DAY))?;
    store::updates::sweep(tx, world.ago(365 * DAY))?;
    store::proposals::sweep(tx, world.ago(PROPOSAL_DAYS * DAY), world.now)?;
    proposals::forget_speakers(tx, world)?;
    proposals::remind_reviewers(tx, world)?;
    correspondence::forget_old(tx, world)?;
    crate::directory::tend(tx, world)?;
    crate::advisory::tend(tx, world)?;
    store::accounts::forget_unconfirmed(tx, world.ago(2 * DAY))?;
    store::admission::sweep(tx, world.ago(accounts::admission::VOUCH_DAYS * DAY))?;
    accounts::lapse_affiliations(tx, world)?;
    exchange::lapse_and_remind(tx, world)?;
    crate::tried::tend(tx, world)?;
    accounts::forget_changes(tx, world)?;
    store::accounts::forget_proposals(tx, world.now)?;
    store::letting_back::sweep(tx, world.now)?;
    forget_audit(tx, world)?;
    warn_inactive(tx, world)?;
    close_inactive(tx, world)?;
    store::search::forget_what_left(tx)
}

/// Whole days of the log go at once. That they went, and the hash at which the log begins now, stands in the log.
fn forget_audit(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    let cut = world.ago(AUDIT_DAYS * DAY).as_millisecond();
    let cut = jiff::Timestamp::from_millisecond(cut - cut.rem_euclid(DAY * 1000));
    let Some((seq, hash)) = store::moderation::audit_before_time(tx, cut.unwrap_or(world.now))?
    else {
        return Ok(());
    };
    audit::record(tx, world, &Actor::Operator, audit::FORGET, None, &format!("{seq}:{hash}"))?;
    store::moderation::forget_audit(tx, seq, &hash)
}

fn warn_inactive(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    for member in store::accounts::unseen_since(tx, world.ago(WARNED_DAYS * DAY))? {
        store::accounts::set_inactive_warned(tx, &member.id, world.now)?;
        let details = json!({ "what": "inactive" });
        let mut order = Order::to_member(MailKind::Security, &member, details);
        // A relay that is down for some days must not cost somebody their account.
        order.drop_at = Some(world.later(NOTICE_DAYS * DAY));
        notifications::queue(tx, world, order)?;
    }
    Ok(())
}

fn close_inactive(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    let (unseen, warned) = (world.ago(CLOSED_DAYS * DAY), world.ago(NOTICE_DAYS * DAY));
    for member in store::accounts::unseen_and_warned(tx, unseen, warned)? {
        match erase_account(tx, world, &Actor::Operator, &member, Erasure::KeepPosts) {
            // The last administrator stays, however long they are away.
            Ok(()) | Err(ActError::LastAdministrator) => {}
            Err(ActError::Store(error)) => return Err(error),
            Err(error) => return Err(StoreError::Other(error.to_string())),
        }
    }
    Ok(())
}
