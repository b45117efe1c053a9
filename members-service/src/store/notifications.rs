//! The outbox, followers, unsubscribe tokens.

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::accounts::Email;
use crate::id::MemberId;
use crate::notifications::MailKind;

/// A mail to be stored.
pub(crate) struct NewMail {
    pub(crate) id: String,
    pub(crate) kind: MailKind,
    pub(crate) member_id: Option<MemberId>,
    pub(crate) address: Option<Email>,
    pub(crate) address_hash: String,
    pub(crate) language: String,
    pub(crate) details: String,
    pub(crate) created_at: Timestamp,
    pub(crate) due_at: Timestamp,
    pub(crate) drop_at: Timestamp,
}

pub(crate) fn insert_mail(tx: &mut dyn Tx, mail: &NewMail) -> Result<()> {
    let sql = "insert into outbox (id, kind, member_id, address, address_hash, language, details, urgent, created_at,
                   due_at, drop_at, attempts, state)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 'waiting')";
    let args: [Value; 11] = [
        (&mail.id).into(),
        mail.kind.as_str().into(),
        mail.member_id.as_ref().map(MemberId::as_str).into(),
        mail.address.as_ref().map(Email::as_str).into(),
        (&mail.address_hash).into(),
        (&mail.language).into(),
        (&mail.details).into(),
        mail.kind.is_urgent().into(),
        mail.created_at.into(),
        mail.due_at.into(),
        mail.drop_at.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn queued_since(tx: &mut dyn Tx, address_hash: &str, since: Timestamp) -> Result<i64> {
    let sql = "select count(*) from outbox where address_hash = $1 and created_at > $2";
    tx.number(sql, &[address_hash.into(), since.into()])
}

/// Of those, the ones that somebody waits for.
pub(crate) fn urgent_queued_since(
    tx: &mut dyn Tx,
    address_hash: &str,
    since: Timestamp,
) -> Result<i64> {
    let sql = "select count(*) from outbox where address_hash = $1 and created_at > $2 and kind in ('sign-in', 'application')";
    tx.number(sql, &[address_hash.into(), since.into()])
}

pub(crate) fn count_waiting(tx: &mut dyn Tx) -> Result<i64> {
    tx.number("select count(*) from outbox where state = 'waiting'", &[])
}

pub(crate) fn sent_since(tx: &mut dyn Tx, since: Timestamp) -> Result<i64> {
    tx.number("select count(*) from outbox where state = 'sent' and done_at > $1", &[since.into()])
}

/// A mail whose time has come.
#[derive(Clone, Debug)]
pub(crate) struct DueMail {
    pub(crate) id: String,
    pub(crate) kind: MailKind,
    pub(crate) member_id: Option<MemberId>,
    pub(crate) address: Option<String>,
    pub(crate) language: String,
    pub(crate) details: String,
    pub(crate) attempts: i64,
    pub(crate) drop_at: Timestamp,
}

/// Mail that is due, the urgent first.
pub(crate) fn due(
    tx: &mut dyn Tx,
    now: Timestamp,
    only_urgent: bool,
    most: i64,
) -> Result<Vec<DueMail>> {
    let sql = "select o.id, o.kind, o.member_id, coalesce(o.address, m.email), o.language, o.details, o.attempts,
                   o.drop_at
               from outbox o left join members m on m.id = o.member_id
               where o.state = 'waiting' and o.urgent >= $1 and o.due_at <= $2
               order by o.urgent desc, o.due_at, o.id limit $3";
    let rows = tx.rows(sql, &[only_urgent.into(), now.into(), most.into()])?;
    let mail = |row: &Row| {
        Some(DueMail {
            id: row.text(0),
            kind: MailKind::parse(&row.text(1))?,
            member_id: row.opt_text(2).map(MemberId::stored),
            address: row.opt_text(3),
            language: row.text(4),
            details: row.text(5),
            attempts: row.int(6),
            drop_at: row.time(7),
        })
    };
    Ok(rows.iter().filter_map(mail).collect())
}

/// Sent or given up: the address and what the text knew are forgotten.
pub(crate) fn set_done(tx: &mut dyn Tx, id: &str, sent: bool, now: Timestamp) -> Result<()> {
    let sql = "update outbox set state = $1, done_at = $2, address = null, details = '{}', attempts = attempts + 1
               where id = $3 and state = 'waiting'";
    tx.execute(sql, &[if sent { "sent" } else { "dropped" }.into(), now.into(), id.into()])?;
    Ok(())
}

pub(crate) fn set_retry(tx: &mut dyn Tx, id: &str, due_at: Timestamp) -> Result<()> {
    let sql = "update outbox set due_at = $1, attempts = attempts + 1 where id = $2 and state = 'waiting'";
    tx.execute(sql, &[due_at.into(), id.into()])?;
    Ok(())
}

pub(crate) fn drop_waiting_to(tx: &mut dyn Tx, member: &MemberId, now: Timestamp) -> Result<()> {
    let sql = "update outbox set state = 'dropped', done_at = $1, details = '{}'
               where member_id = $2 and state = 'waiting'";
    tx.execute(sql, &[now.into(), member.as_str().into()])?;
    Ok(())
}

pub(crate) fn drop_waiting_notices_to(
    tx: &mut dyn Tx,
    member: &MemberId,
    now: Timestamp,
) -> Result<()> {
    let sql = "update outbox set state = 'dropped', done_at = $1, details = '{}'
               where member_id = $2 and state = 'waiting' and kind in ('notice', 'digest', 'discussion', 'waiting')";
    tx.execute(sql, &[now.into(), member.as_str().into()])?;
    Ok(())
}

/// Drops every mail that waits: after a restore.
pub(crate) fn drop_all_waiting(tx: &mut dyn Tx, now: Timestamp) -> Result<()> {
    let sql = "update outbox set state = 'dropped', done_at = $1, address = null, details = '{}' where state = 'waiting'";
    tx.execute(sql, &[now.into()])?;
    Ok(())
}

pub(crate) fn insert_unsubscribe(
    tx: &mut dyn Tx,
    token_hash: &str,
    member: &MemberId,
    list: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into unsubscribe_tokens (token_hash, member_id, list, created_at) values ($1, $2, $3, $4)
               on conflict do nothing";
    tx.execute(sql, &[token_hash.into(), member.as_str().into(), list.into(), now.into()])?;
    Ok(())
}

/// Whose token this is, and of which list.
pub(crate) fn member_of_unsubscribe(
    tx: &mut dyn Tx,
    token_hash: &str,
) -> Result<Option<(MemberId, String)>> {
    let row = tx.optional(
        "select member_id, list from unsubscribe_tokens where token_hash = $1",
        &[token_hash.into()],
    )?;
    Ok(row.map(|row| (MemberId::stored(row.text(0)), row.text(1))))
}

/// What is done is forgotten after a day: until then the limits count it.
pub(crate) fn sweep(tx: &mut dyn Tx, day_ago: Timestamp) -> Result<()> {
    tx.execute(
        "delete from outbox where state in ('sent', 'dropped') and done_at < $1",
        &[day_ago.into()],
    )?;
    Ok(())
}
