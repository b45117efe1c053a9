//! Changes of address: asked for, confirmed, undone.

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::id::MemberId;

/// A change that somebody asks for.
pub(crate) struct NewChange {
    pub(crate) id: String,
    pub(crate) member_id: MemberId,
    pub(crate) seed: String,
    pub(crate) confirm_hash: String,
    pub(crate) undo_hash: String,
    pub(crate) old_email: String,
    pub(crate) new_email: String,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

/// A change.
pub(crate) struct Change {
    pub(crate) id: String,
    pub(crate) member_id: MemberId,
    pub(crate) old_email: String,
    pub(crate) new_email: String,
    pub(crate) created_at: Timestamp,
}

fn change_of_row(row: &Row) -> Change {
    Change {
        id: row.text(0),
        member_id: MemberId::stored(row.text(1)),
        old_email: row.text(2),
        new_email: row.text(3),
        created_at: row.time(4),
    }
}

pub(crate) fn insert(tx: &mut dyn Tx, change: &NewChange) -> Result<()> {
    let sql = "insert into address_changes (id, member_id, seed, confirm_hash, undo_hash, old_email, new_email, created_at,
                   expires_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let args: [Value; 9] = [
        (&change.id).into(),
        change.member_id.as_str().into(),
        (&change.seed).into(),
        (&change.confirm_hash).into(),
        (&change.undo_hash).into(),
        (&change.old_email).into(),
        (&change.new_email).into(),
        change.created_at.into(),
        change.expires_at.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn asked_since(tx: &mut dyn Tx, member: &MemberId, since: Timestamp) -> Result<i64> {
    let sql = "select count(*) from address_changes where member_id = $1 and created_at > $2";
    tx.number(sql, &[member.as_str().into(), since.into()])
}

/// What was asked for before and not confirmed cannot be confirmed any more.
pub(crate) fn end_open(tx: &mut dyn Tx, member: &MemberId, now: Timestamp) -> Result<()> {
    let sql = "update address_changes set expires_at = $1
               where member_id = $2 and undo_until is null and expires_at > $1";
    tx.execute(sql, &[now.into(), member.as_str().into()])?;
    Ok(())
}

pub(crate) fn confirm(
    tx: &mut dyn Tx,
    confirm_hash: &str,
    member: &MemberId,
    now: Timestamp,
    undo_until: Timestamp,
) -> Result<Option<Change>> {
    let sql = "update address_changes set undo_until = $1
               where confirm_hash = $2 and member_id = $3 and undo_until is null and expires_at > $4
               returning id, member_id, old_email, new_email, created_at";
    let args: [Value; 4] =
        [undo_until.into(), confirm_hash.into(), member.as_str().into(), now.into()];
    Ok(tx.optional(sql, &args)?.map(|row| change_of_row(&row)))
}

pub(crate) fn undoable(tx: &mut dyn Tx, undo_hash: &str, now: Timestamp) -> Result<Option<Change>> {
    let sql = "select id, member_id, old_email, new_email, created_at from address_changes
               where undo_hash = $1 and undo_until > $2";
    Ok(tx.optional(sql, &[undo_hash.into(), now.into()])?.map(|row| change_of_row(&row)))
}

pub(crate) fn undo_until(
    tx: &mut dyn Tx,
    member: &MemberId,
    now: Timestamp,
) -> Result<Option<Timestamp>> {
    let sql =
        "select max(undo_until) from address_changes where member_id = $1 and undo_until > $2";
    let row = tx.optional(sql, &[member.as_str().into(), now.into()])?;
    Ok(row.and_then(|row| row.opt_time(0)))
}

/// A change and those after it.
pub(crate) fn delete_since(tx: &mut dyn Tx, member: &MemberId, since: Timestamp) -> Result<()> {
    let sql = "delete from address_changes where member_id = $1 and created_at >= $2";
    tx.execute(sql, &[member.as_str().into(), since.into()])?;
    Ok(())
}

/// The seed of a change that can still be confirmed, or undone: for the mail.
pub(crate) fn seed_of(tx: &mut dyn Tx, id: &str, now: Timestamp) -> Result<Option<String>> {
    let sql =
        "select seed from address_changes where id = $1 and coalesce(undo_until, expires_at) > $2";
    Ok(tx.optional(sql, &[id.into(), now.into()])?.map(|row| row.text(0)))
}

/// What is over: kept for a day in any case, for the limit.
pub(crate) fn sweep(tx: &mut dyn Tx, day_ago: Timestamp, now: Timestamp) -> Result<()> {
    let sql = "delete from address_changes where created_at < $1 and coalesce(undo_until, expires_at) < $2";
    tx.execute(sql, &[day_ago.into(), now.into()])?;
    Ok(())
}

/// After a restore no link opens anything.
pub(crate) fn end_all(tx: &mut dyn Tx) -> Result<()> {
    tx.execute("delete from address_changes where created_at >= 0", &[])?;
    Ok(())
}
