//! Moderators who are to be let back in: what waits for a second one.

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::id::{MemberId, ProposalId};

/// What an administrator began.
pub(crate) struct NewRequest {
    pub(crate) id: ProposalId,
    pub(crate) member_id: MemberId,
    pub(crate) begun_by: MemberId,
    pub(crate) reason: String,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

/// What waits.
pub(crate) struct Request {
    pub(crate) id: ProposalId,
    pub(crate) member_id: MemberId,
    pub(crate) begun_by: MemberId,
    pub(crate) reason: String,
    pub(crate) expires_at: Timestamp,
}

fn request_of_row(row: &Row) -> Request {
    Request {
        id: ProposalId::stored(row.text(0)),
        member_id: MemberId::stored(row.text(1)),
        begun_by: MemberId::stored(row.text(2)),
        reason: row.text(3),
        expires_at: row.time(4),
    }
}

/// `false` if one waits for this account already.
pub(crate) fn insert(tx: &mut dyn Tx, request: &NewRequest, now: Timestamp) -> Result<bool> {
    let member = request.member_id.as_str();
    let sql = "delete from letting_back where member_id = $1 and expires_at <= $2";
    tx.execute(sql, &[member.into(), now.into()])?;
    let sql = "insert into letting_back (id, member_id, begun_by, reason, created_at, expires_at)
               values ($1, $2, $3, $4, $5, $6) on conflict (member_id) do nothing";
    let args: [Value; 6] = [
        request.id.as_str().into(),
        member.into(),
        request.begun_by.as_str().into(),
        (&request.reason).into(),
        request.created_at.into(),
        request.expires_at.into(),
    ];
    Ok(tx.execute(sql, &args)? > 0)
}

pub(crate) fn find(tx: &mut dyn Tx, id: &ProposalId, now: Timestamp) -> Result<Option<Request>> {
    let sql = "select id, member_id, begun_by, reason, expires_at from letting_back where id = $1 and expires_at > $2";
    Ok(tx.optional(sql, &[id.as_str().into(), now.into()])?.map(|row| request_of_row(&row)))
}

pub(crate) fn waiting(tx: &mut dyn Tx, now: Timestamp, most: i64) -> Result<Vec<Request>> {
    let sql = "select id, member_id, begun_by, reason, expires_at from letting_back
               where expires_at > $1 order by expires_at, id limit $2";
    Ok(tx.rows(sql, &[now.into(), most.into()])?.iter().map(request_of_row).collect())
}

pub(crate) fn delete(tx: &mut dyn Tx, id: &ProposalId) -> Result<()> {
    tx.execute("delete from letting_back where id = $1", &[id.as_str().into()])?;
    Ok(())
}

/// What nobody confirmed in time.
pub(crate) fn sweep(tx: &mut dyn Tx, now: Timestamp) -> Result<()> {
    tx.execute("delete from letting_back where expires_at < $1", &[now.into()])?;
    Ok(())
}
