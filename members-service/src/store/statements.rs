//! Who asks from outside for a correction or a reply, and for whom a reply speaks.

use jiff::Timestamp;

use super::{Result, Tx, Value};
use crate::id::EntryProposalId;

/// Who speaks.
#[derive(Clone, Debug)]
pub(crate) struct Speaker {
    /// Empty: a member, whose address is the account's.
    pub(crate) email: String,
    pub(crate) speaks: String,
    pub(crate) confirmed_at: Option<Timestamp>,
    pub(crate) made_sure: String,
}

/// Somebody who speaks.
pub(crate) struct NewSpeaker<'a> {
    pub(crate) proposal: &'a EntryProposalId,
    pub(crate) email: &'a str,
    pub(crate) speaks: &'a str,
    pub(crate) seed: &'a str,
    pub(crate) token_hash: &'a str,
    pub(crate) expires_at: Timestamp,
    /// Where nothing is to be confirmed.
    pub(crate) confirmed_at: Option<Timestamp>,
}

pub(crate) fn insert(tx: &mut dyn Tx, new: &NewSpeaker<'_>, now: Timestamp) -> Result<()> {
    let sql = "insert into entry_speakers (proposal_id, email, speaks, seed, token_hash, created_at, expires_at,
                   confirmed_at, made_sure)
               values ($1, $2, $3, $4, $5, $6, $7, $8, '')";
    let args: [Value; 8] = [
        new.proposal.as_str().into(),
        new.email.into(),
        new.speaks.into(),
        new.seed.into(),
        new.token_hash.into(),
        now.into(),
        new.expires_at.into(),
        new.confirmed_at.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// How many an address was used for.
pub(crate) fn count_since(tx: &mut dyn Tx, email: &str, since: Timestamp) -> Result<i64> {
    let sql = "select count(*) from entry_speakers where email = $1 and created_at > $2";
    tx.number(sql, &[email.into(), since.into()])
}

/// Uses a link: once, before its end. What it is about.
pub(crate) fn confirm(
    tx: &mut dyn Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<EntryProposalId>> {
    let sql = "update entry_speakers set confirmed_at = $1
               where token_hash = $2 and confirmed_at is null and expires_at > $1 returning proposal_id";
    let row = tx.optional(sql, &[now.into(), token_hash.into()])?;
    let Some(id) = row.map(|row| EntryProposalId::stored(row.text(0))) else { return Ok(None) };
    let sql = "update entry_proposals set state = 'review', submitted_at = $1, changed_at = $1
               where id = $2 and state = 'unconfirmed'";
    let done = tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok((done > 0).then_some(id))
}

/// What a link is about that can still be used.
pub(crate) fn open(
    tx: &mut dyn Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<EntryProposalId>> {
    let sql = "select proposal_id from entry_speakers
               where token_hash = $1 and confirmed_at is null and expires_at > $2";
    let row = tx.optional(sql, &[token_hash.into(), now.into()])?;
    Ok(row.map(|row| EntryProposalId::stored(row.text(0))))
}

/// For the mail that asks to confirm.
pub(crate) fn seed_of(
    tx: &mut dyn Tx,
    id: &EntryProposalId,
    now: Timestamp,
) -> Result<Option<String>> {
    let sql = "select seed from entry_speakers
               where proposal_id = $1 and confirmed_at is null and expires_at > $2";
    Ok(tx.optional(sql, &[id.as_str().into(), now.into()])?.map(|row| row.text(0)))
}

pub(crate) fn speaker(tx: &mut dyn Tx, id: &EntryProposalId) -> Result<Option<Speaker>> {
    let sql =
        "select email, speaks, confirmed_at, made_sure from entry_speakers where proposal_id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.map(|row| Speaker {
        email: row.text(0),
        speaks: row.text(1),
        confirmed_at: row.opt_time(2),
        made_sure: row.text(3),
    }))
}

pub(crate) fn set_made_sure(tx: &mut dyn Tx, id: &EntryProposalId, how: &str) -> Result<()> {
    let sql = "update entry_speakers set made_sure = $1 where proposal_id = $2";
    tx.execute(sql, &[how.into(), id.as_str().into()])?;
    Ok(())
}

/// Forgets who spoke, of what was decided before.
pub(crate) fn sweep(tx: &mut dyn Tx, decided_before: Timestamp) -> Result<()> {
    let sql = "delete from entry_speakers where proposal_id in
                   (select id from entry_proposals
                    where state in ('accepted', 'published', 'declined') and decided_at < $1)";
    tx.execute(sql, &[decided_before.into()])?;
    Ok(())
}
