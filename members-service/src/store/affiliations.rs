//! Where members say that they work, and what of it is confirmed.

use jiff::Timestamp;

use super::accounts::member_of_row;
use super::{Result, Row, Tx, Value};
use crate::accounts::{Member, WaitingAffiliation};
use crate::id::MemberId;

/// An account's row, with the name of who confirmed.
pub(crate) struct Stored {
    pub(crate) proposed: Option<String>,
    pub(crate) confirmed: Option<String>,
    pub(crate) confirmed_by: Option<String>,
    pub(crate) confirmed_at: Option<Timestamp>,
}

pub(crate) fn of(tx: &mut dyn Tx, member: &MemberId) -> Result<Option<Stored>> {
    let sql = "select a.proposed, a.confirmed, m.name, a.confirmed_at
               from affiliations a left join members m on m.id = a.confirmed_by where a.member_id = $1";
    let row = tx.optional(sql, &[member.as_str().into()])?;
    Ok(row.map(|row| Stored {
        proposed: row.opt_text(0),
        confirmed: row.opt_text(1),
        confirmed_by: row.opt_text(2),
        confirmed_at: row.opt_time(3),
    }))
}

/// New words take the place of those that wait.
pub(crate) fn propose(
    tx: &mut dyn Tx,
    member: &MemberId,
    words: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into affiliations (member_id, proposed, proposed_at) values ($1, $2, $3)
               on conflict (member_id) do update set proposed = excluded.proposed, proposed_at = excluded.proposed_at";
    tx.execute(sql, &[member.as_str().into(), words.into(), now.into()])?;
    Ok(())
}

pub(crate) fn delete(tx: &mut dyn Tx, member: &MemberId) -> Result<()> {
    tx.execute("delete from affiliations where member_id = $1", &[member.as_str().into()])?;
    Ok(())
}

/// What waits, of members in good standing who do not hide.
pub(crate) fn waiting(tx: &mut dyn Tx, most: i64) -> Result<Vec<WaitingAffiliation>> {
    let sql = "select m.id, m.name, a.proposed, a.proposed_at from affiliations a join members m on m.id = a.member_id
               where a.proposed_at is not null and m.status = 'active' and m.hidden_at is null
               order by a.proposed_at, a.member_id limit $1";
    let view = |row: &Row| WaitingAffiliation {
        id: MemberId::stored(row.text(0)),
        name: row.text(1),
        organisation: row.text(2),
        proposed_at: row.time(3),
        can_decide: true,
    };
    Ok(tx.rows(sql, &[most.into()])?.iter().map(view).collect())
}

pub(crate) fn count_waiting(tx: &mut dyn Tx) -> Result<i64> {
    let sql = "select count(*) from affiliations a join members m on m.id = a.member_id
               where a.proposed_at is not null and m.status = 'active' and m.hidden_at is null";
    tx.number(sql, &[])
}

/// `false` if other words wait by now, or none.
pub(crate) fn confirm(
    tx: &mut dyn Tx,
    member: &MemberId,
    read_at: Timestamp,
    by: &MemberId,
    now: Timestamp,
) -> Result<bool> {
    let sql = "update affiliations set confirmed = proposed, confirmed_by = $1, confirmed_at = $2, proposed = null,
                   proposed_at = null
               where member_id = $3 and proposed_at = $4";
    let args: [Value; 4] = [by.as_str().into(), now.into(), member.as_str().into(), read_at.into()];
    Ok(tx.execute(sql, &args)? > 0)
}

/// `false` if other words wait by now, or none.
pub(crate) fn decline(tx: &mut dyn Tx, member: &MemberId, read_at: Timestamp) -> Result<bool> {
    let args: [Value; 2] = [member.as_str().into(), read_at.into()];
    let sql =
        "delete from affiliations where member_id = $1 and proposed_at = $2 and confirmed is null";
    if tx.execute(sql, &args)? > 0 {
        return Ok(true);
    }
    let sql = "update affiliations set proposed = null, proposed_at = null where member_id = $1 and proposed_at = $2";
    Ok(tx.execute(sql, &args)? > 0)
}

/// Ends what is confirmed; what waits goes on waiting. `false` if nothing was.
pub(crate) fn end(tx: &mut dyn Tx, member: &MemberId) -> Result<bool> {
    let args: [Value; 1] = [member.as_str().into()];
    let sql = "delete from affiliations where member_id = $1 and confirmed is not null and proposed is null";
    if tx.execute(sql, &args)? > 0 {
        return Ok(true);
    }
    let sql = "update affiliations set confirmed = null, confirmed_by = null, confirmed_at = null
               where member_id = $1 and confirmed is not null";
    Ok(tx.execute(sql, &args)? > 0)
}

pub(crate) fn confirmed_before(tx: &mut dyn Tx, before: Timestamp) -> Result<Vec<Member>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at, m.invited_by
               from affiliations a join members m on m.id = a.member_id where a.confirmed_at <= $1 limit 500";
    Ok(tx.rows(sql, &[before.into()])?.iter().map(member_of_row).collect())
}
