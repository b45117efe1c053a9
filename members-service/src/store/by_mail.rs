//! Reply addresses and received mails.

use jiff::Timestamp;

use super::{Result, Tx, Value};
use crate::id::{CommentId, MemberId, ThreadId};

/// The newest address of a member for a thread that lives on after `until`.
pub(crate) fn address_living_after(
    tx: &mut dyn Tx,
    member: &MemberId,
    thread: &ThreadId,
    until: Timestamp,
) -> Result<Option<String>> {
    let sql =
        "select id from reply_addresses where member_id = $1 and thread_id = $2 and expires_at > $3
               order by expires_at desc limit 1";
    let row = tx.optional(sql, &[member.as_str().into(), thread.as_str().into(), until.into()])?;
    Ok(row.map(|row| row.text(0)))
}

pub(crate) fn insert_address(
    tx: &mut dyn Tx,
    id: &str,
    token_hash: &str,
    member: &MemberId,
    thread: &ThreadId,
    created_at: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    let sql =
        "insert into reply_addresses (id, token_hash, member_id, thread_id, created_at, expires_at)
               values ($1, $2, $3, $4, $5, $6)";
    let args: [Value; 6] = [
        id.into(),
        token_hash.into(),
        member.as_str().into(),
        thread.as_str().into(),
        created_at.into(),
        expires_at.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Whose address this is, and of which thread.
pub(crate) struct Address {
    pub(crate) member: MemberId,
    pub(crate) thread: ThreadId,
    pub(crate) page: String,
    pub(crate) expires_at: Timestamp,
}

pub(crate) fn address(tx: &mut dyn Tx, token_hash: &str) -> Result<Option<Address>> {
    let sql = "select a.member_id, a.thread_id, t.page_id, a.expires_at
               from reply_addresses a join threads t on t.id = a.thread_id where a.token_hash = $1";
    Ok(tx.optional(sql, &[token_hash.into()])?.map(|row| Address {
        member: MemberId::stored(row.text(0)),
        thread: ThreadId::stored(row.text(1)),
        page: row.text(2),
        expires_at: row.time(3),
    }))
}

/// `false` if this mail was taken before.
pub(crate) fn insert_received(
    tx: &mut dyn Tx,
    print: &str,
    member: Option<&MemberId>,
    now: Timestamp,
) -> Result<bool> {
    let sql =
        "insert into received_mails (print, member_id, raw, received_at) values ($1, $2, '', $3)
               on conflict do nothing";
    let args: [Value; 3] = [print.into(), member.map(MemberId::as_str).into(), now.into()];
    Ok(tx.execute(sql, &args)? > 0)
}

pub(crate) fn set_became(
    tx: &mut dyn Tx,
    print: &str,
    comment: &CommentId,
    raw: &str,
) -> Result<()> {
    let sql = "update received_mails set comment_id = $1, raw = $2 where print = $3";
    tx.execute(sql, &[comment.as_str().into(), raw.into(), print.into()])?;
    Ok(())
}

/// The mail that became a comment, base64, while it is kept.
pub(crate) fn raw_of(tx: &mut dyn Tx, comment: &CommentId) -> Result<Option<String>> {
    let sql = "select raw from received_mails where comment_id = $1 and raw <> '' limit 1";
    Ok(tx.optional(sql, &[comment.as_str().into()])?.map(|row| row.text(0)))
}

/// Whether that mail is kept.
pub(crate) fn is_raw_kept(tx: &mut dyn Tx, comment: &CommentId) -> Result<bool> {
    let sql = "select count(*) from received_mails where comment_id = $1 and raw <> ''";
    Ok(tx.number(sql, &[comment.as_str().into()])? > 0)
}

pub(crate) fn answers_since(tx: &mut dyn Tx, member: &MemberId, since: Timestamp) -> Result<i64> {
    let sql =
        "select count(*) from outbox where member_id = $1 and kind = 'answer' and created_at > $2";
    tx.number(sql, &[member.as_str().into(), since.into()])
}

/// Forgets mails kept since before `raw_before` and those whose contribution was deleted, what was taken before
/// `print_before`, and addresses that died then.
pub(crate) fn sweep(tx: &mut dyn Tx, raw_before: Timestamp, print_before: Timestamp) -> Result<()> {
    let sql = "update received_mails set raw = '' where received_at < $1 and raw <> ''";
    tx.execute(sql, &[raw_before.into()])?;
    let sql = "update received_mails set raw = '' where received_at >= $1 and raw <> ''
                   and comment_id in (select c.id from comments c where c.id = comment_id and c.state = 'deleted')";
    tx.execute(sql, &[raw_before.into()])?;
    tx.execute("delete from received_mails where received_at < $1", &[print_before.into()])?;
    tx.execute("delete from reply_addresses where expires_at < $1", &[print_before.into()])?;
    Ok(())
}

/// The contribution of this number, if it is shown.
pub(crate) fn shown_at(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    number: i64,
) -> Result<Option<CommentId>> {
    let sql = "select id from comments where thread_id = $1 and number = $2 and state = 'shown'";
    let row = tx.optional(sql, &[thread.as_str().into(), number.into()])?;
    Ok(row.map(|row| CommentId::stored(row.text(0))))
}
