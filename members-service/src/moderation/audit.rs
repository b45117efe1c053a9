//! The audit log: append-only, each row chained to the last by its hash (S95).

use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use crate::accounts::{ActError, Actor, Member, Role};
use crate::keys::token_hash;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::{self, Event, Result, StoreError, Tx};
use crate::world::World;

/// The act that names where the log begins once its oldest rows are forgotten: `SEQ:HASH` of the last of them.
pub(crate) const FORGET: &str = "forget-audit";

/// One row.
#[derive(Clone, Debug, Serialize)]
pub struct AuditEntry {
    /// Its place, from 1, without gaps.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who acted: a name, or `operator`.
    pub actor: String,
    /// What they did, such as `hide`.
    pub act: String,
    /// On what or whom: a name, or a page and a number.
    pub subject: String,
    /// Why.
    pub reason: String,
}

/// A row as it is stored.
pub(crate) struct AuditRow {
    pub(crate) entry: AuditEntry,
    pub(crate) actor_id: Option<String>,
    pub(crate) subject_id: Option<String>,
    pub(crate) previous_hash: String,
    pub(crate) hash: String,
}

impl AuditRow {
    fn computed_hash(&self) -> String {
        let AuditEntry { seq, at, actor, act, subject, reason } = &self.entry;
        let row = json!([
            seq,
            at.as_millisecond(),
            self.actor_id,
            actor,
            act,
            self.subject_id,
            subject,
            reason,
            self.previous_hash
        ]);
        token_hash(&row.to_string())
    }
}

/// Records an act on an account, or on none.
pub(crate) fn record(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    act: &'static str,
    on: Option<&Member>,
    reason: &str,
) -> Result<()> {
    record_on(tx, world, by, act, on, on.map_or("", |member| member.name.as_str()), reason)
}

/// Records an act on something that `subject` describes; `owner` is the account that may see it was acted upon.
pub(crate) fn record_on(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    act: &'static str,
    owner: Option<&Member>,
    subject: &str,
    reason: &str,
) -> Result<()> {
    let (last, previous_hash) = store::moderation::audit_head(tx)?.unwrap_or_default();
    let mut row = AuditRow {
        entry: AuditEntry {
            seq: last + 1,
            at: world.now,
            actor: by.member().map_or("operator", |member| member.name.as_str()).to_owned(),
            act: act.to_owned(),
            subject: subject.to_owned(),
            reason: reason.to_owned(),
        },
        actor_id: by.member().map(|member| member.id.to_string()),
        subject_id: owner.map(|member| member.id.to_string()),
        previous_hash,
        hash: String::new(),
    };
    row.hash = row.computed_hash();
    store::moderation::insert_audit(tx, &row)?;
    tx.announce(Event::Security { code: act, member: owner.map(|member| member.id.clone()) });
    Ok(())
}

/// A page of the log, newest first.
#[derive(Clone, Debug, Serialize)]
pub struct AuditPage {
    /// Newest first.
    pub entries: Vec<AuditEntry>,
    /// Before which row the next page begins.
    pub older: Option<i64>,
}

/// The log before a row: all of it for an administrator, own acts for a moderator.
pub fn audit_log(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    before: Option<i64>,
) -> std::result::Result<AuditPage, ActError> {
    permissions::check(Action::ReadAudit, Some(me))?;
    let most = world.limits.page_items.max(1);
    let before = before.unwrap_or(i64::MAX);
    let mut entries = if me.member.role == Role::Admin {
        store::moderation::audit_before(tx, before, most + 1)?
    } else {
        store::moderation::audit_of_actor_before(tx, me.member.id.as_str(), before, most + 1)?
    };
    let more = entries.len() as i64 > most;
    entries.truncate(usize::try_from(most).unwrap_or(50));
    let older = entries.last().filter(|_| more).map(|entry| entry.seq);
    Ok(AuditPage { entries, older })
}

/// What moderators did with one's own account and comments, without who reported (S96).
pub fn acts_on_me(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<AuditEntry>> {
    store::moderation::audit_of_subject(tx, me.member.id.as_str(), world.limits.page_items.max(1))
}

/// The last row of a log whose chain holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AuditHead {
    /// How many rows there are.
    pub seq: i64,
    /// The hash of the last: keep it elsewhere, to find a log that was cut short.
    pub hash: String,
}

/// Where the chain does not hold.
#[derive(Debug, thiserror::Error)]
pub enum AuditBroken {
    /// A row is missing.
    #[error("row {0} of the audit log is missing")]
    Gap(i64),
    /// A row was changed, or the one before it.
    #[error("row {0} of the audit log was changed")]
    Changed(i64),
    /// The log ends before the head that was kept.
    #[error("the audit log was cut short: it does not hold the head that was kept")]
    Truncated,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads the whole chain. With a head that was kept, finds a log that was cut short too.
pub fn verify_audit(
    tx: &mut dyn Tx,
    kept: Option<&AuditHead>,
) -> std::result::Result<AuditHead, AuditBroken> {
    let (seq, hash) = store::moderation::audit_start(tx)?;
    let mut head = AuditHead { seq, hash };
    let begin = format!("{}:{}", head.seq, head.hash);
    // A head that was kept may be older than what retention left.
    let mut found = kept.is_none_or(|kept| kept.seq < head.seq || *kept == head || kept.seq == 0);
    // Rows may be missing at the beginning only if the log itself says so.
    let mut begins = head.seq == 0;
    loop {
        let rows = store::moderation::audit_after(tx, head.seq)?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            if row.entry.seq != head.seq + 1 {
                return Err(AuditBroken::Gap(head.seq + 1));
            }
            if row.previous_hash != head.hash || row.hash != row.computed_hash() {
                return Err(AuditBroken::Changed(row.entry.seq));
            }
            begins |= row.entry.act == FORGET && row.entry.reason == begin;
            head = AuditHead { seq: row.entry.seq, hash: row.hash };
            found |= kept == Some(&head);
        }
    }
    if !begins {
        return Err(AuditBroken::Gap(1));
    }
    if found { Ok(head) } else { Err(AuditBroken::Truncated) }
}
