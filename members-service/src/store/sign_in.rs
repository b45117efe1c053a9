//! Requests for a way in, sessions.

use jiff::{SignedDuration, Timestamp};

use super::{Result, Tx};
use crate::id::{MemberId, SessionId};
use crate::sign_in::{Proof, Session, SessionKind, SessionView, SignedIn};
use crate::store::accounts::member_of_row;

/// A request to be stored.
pub(crate) struct NewRequest {
    pub(crate) id: String,
    pub(crate) address_hash: String,
    pub(crate) member_id: Option<MemberId>,
    pub(crate) seed: String,
    pub(crate) token_hash: Option<String>,
    pub(crate) code_hash: Option<String>,
    pub(crate) cookie_hash: Option<String>,
    pub(crate) next: String,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

/// A request that can still be used.
pub(crate) struct OpenRequest {
    pub(crate) id: String,
    pub(crate) purpose: String,
    pub(crate) cookie_hash: Option<String>,
    pub(crate) code_hash: Option<String>,
}

/// A request that was just used.
pub(crate) struct UsedRequest {
    pub(crate) purpose: String,
    pub(crate) member_id: Option<MemberId>,
    pub(crate) next: String,
}

pub(crate) fn cookie_is_known(tx: &mut dyn Tx, cookie_hash: &str, now: Timestamp) -> Result<bool> {
    // Used or not: that a request ended must not show to whoever made it (S22).
    let sql = "select 1 from sign_in_requests where cookie_hash = $1 and expires_at > $2 limit 1";
    Ok(tx.optional(sql, &[cookie_hash.into(), now.into()])?.is_some())
}

pub(crate) fn requests_since(tx: &mut dyn Tx, address_hash: &str, since: Timestamp) -> Result<i64> {
    let sql = "select count(*) from sign_in_requests where address_hash = $1 and created_at > $2 and purpose = 'mail'";
    tx.number(sql, &[address_hash.into(), since.into()])
}

pub(crate) fn insert_request(tx: &mut dyn Tx, purpose: &str, request: &NewRequest) -> Result<()> {
    let sql = "insert into sign_in_requests (id, purpose, address_hash, member_id, seed, token_hash, code_hash,
                   cookie_hash, tries, next, created_at, expires_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11)";
    tx.execute(
        sql,
        &[
            (&request.id).into(),
            purpose.into(),
            (&request.address_hash).into(),
            request.member_id.as_ref().map(MemberId::as_str).into(),
            (&request.seed).into(),
            request.token_hash.as_deref().into(),
            request.code_hash.as_deref().into(),
            request.cookie_hash.as_deref().into(),
            (&request.next).into(),
            request.created_at.into(),
            request.expires_at.into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn end_requests_of(tx: &mut dyn Tx, member: &MemberId, now: Timestamp) -> Result<()> {
    let sql = "update sign_in_requests set used_at = $1 where member_id = $2 and used_at is null";
    tx.execute(sql, &[now.into(), member.as_str().into()])?;
    Ok(())
}

/// Ends what was mailed to an address, if anything was. An operator's link is not for strangers to end.
pub(crate) fn end_mailed_to(tx: &mut dyn Tx, address_hash: &str, now: Timestamp) -> Result<()> {
    let sql = "update sign_in_requests set used_at = $1
               where address_hash = $2 and used_at is null and purpose = 'mail'";
    tx.execute(sql, &[now.into(), address_hash.into()])?;
    Ok(())
}

pub(crate) fn open_request(
    tx: &mut dyn Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<OpenRequest>> {
    let sql = "select id, purpose, cookie_hash, code_hash from sign_in_requests
               where token_hash = $1 and used_at is null and expires_at > $2";
    Ok(tx.optional(sql, &[token_hash.into(), now.into()])?.map(open_request_of_row))
}

pub(crate) fn newest_request_of(
    tx: &mut dyn Tx,
    cookie_hash: &str,
    now: Timestamp,
) -> Result<Option<OpenRequest>> {
    let sql = "select id, purpose, cookie_hash, code_hash from sign_in_requests
               where cookie_hash = $1 and used_at is null and expires_at > $2 and purpose = 'mail'
               order by (case when code_hash is null then 1 else 0 end), created_at desc limit 1";
    Ok(tx.optional(sql, &[cookie_hash.into(), now.into()])?.map(open_request_of_row))
}

fn open_request_of_row(row: super::Row) -> OpenRequest {
    OpenRequest {
        id: row.text(0),
        purpose: row.text(1),
        cookie_hash: row.opt_text(2),
        code_hash: row.opt_text(3),
    }
}

/// One statement: of many at once, one gets it (S16).
pub(crate) fn use_link(
    tx: &mut dyn Tx,
    token_hash: &str,
    cookie_hash: Option<&str>,
    now: Timestamp,
) -> Result<Option<UsedRequest>> {
    let sql = "update sign_in_requests set used_at = $1
               where token_hash = $2 and used_at is null and expires_at > $1
                 and (purpose = 'operator' or cookie_hash = $3)
               returning purpose, member_id, next";
    Ok(tx
        .optional(sql, &[now.into(), token_hash.into(), cookie_hash.into()])?
        .map(used_request_of_row))
}

pub(crate) fn use_request(
    tx: &mut dyn Tx,
    id: &str,
    now: Timestamp,
) -> Result<Option<UsedRequest>> {
    let sql = "update sign_in_requests set used_at = $1 where id = $2 and used_at is null and expires_at > $1
               returning purpose, member_id, next";
    Ok(tx.optional(sql, &[now.into(), id.into()])?.map(used_request_of_row))
}

fn used_request_of_row(row: super::Row) -> UsedRequest {
    UsedRequest {
        purpose: row.text(0),
        member_id: row.opt_text(1).map(MemberId::stored),
        next: row.text(2),
    }
}

/// The last try that is allowed ends the request.
pub(crate) fn count_wrong_code(tx: &mut dyn Tx, id: &str, most: i64, now: Timestamp) -> Result<()> {
    let sql = "update sign_in_requests
               set tries = tries + 1, used_at = case when tries + 1 >= $1 then $2 else used_at end
               where id = $3";
    tx.execute(sql, &[most.into(), now.into(), id.into()])?;
    Ok(())
}

/// The seed of a request that can still be used, and when it ends: for the mail.
pub(crate) fn seed_of_request(tx: &mut dyn Tx, id: &str, now: Timestamp) -> Result<Option<String>> {
    let sql =
        "select seed from sign_in_requests where id = $1 and used_at is null and expires_at > $2";
    Ok(tx.optional(sql, &[id.into(), now.into()])?.map(|row| row.text(0)))
}

/// A session to be stored.
pub(crate) struct NewSessionRow {
    pub(crate) token_hash: String,
    pub(crate) id: SessionId,
    pub(crate) member_id: MemberId,
    /// Basic or full; what goes beyond has its own end.
    pub(crate) kind: SessionKind,
    pub(crate) elevated_until: Option<Timestamp>,
    pub(crate) proof: Proof,
    pub(crate) browser: String,
    pub(crate) shared_device: bool,
    pub(crate) idle_seconds: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

pub(crate) fn insert_session(tx: &mut dyn Tx, session: &NewSessionRow) -> Result<()> {
    let sql = "insert into sessions (token_hash, id, member_id, kind, elevated_until, proof, browser, shared_device,
                   idle_seconds, created_at, proved_at, last_seen_at, expires_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10, $11)";
    tx.execute(
        sql,
        &[
            (&session.token_hash).into(),
            session.id.as_str().into(),
            session.member_id.as_str().into(),
            session.kind.as_str().into(),
            session.elevated_until.into(),
            session.proof.as_str().into(),
            (&session.browser).into(),
            session.shared_device.into(),
            session.idle_seconds.into(),
            session.created_at.into(),
            session.expires_at.into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn keep_newest_sessions(tx: &mut dyn Tx, member: &MemberId, most: i64) -> Result<()> {
    if most == 0 {
        return Ok(());
    }
    let sql = "delete from sessions where member_id = $1 and token_hash not in (
                   select token_hash from sessions where member_id = $1 order by created_at desc, id limit $2)";
    tx.execute(sql, &[member.as_str().into(), most.into()])?;
    Ok(())
}

/// Whether this kind of browser is new to the account.
pub(crate) fn know_browser(tx: &mut dyn Tx, member: &MemberId, browser: &str) -> Result<bool> {
    let sql =
        "insert into known_browsers (member_id, browser) values ($1, $2) on conflict do nothing";
    Ok(tx.execute(sql, &[member.as_str().into(), browser.into()])? > 0)
}

pub(crate) fn session(
    tx: &mut dyn Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<SignedIn>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, s.id,
                   case when s.elevated_until > $1 and s.last_seen_at + 3600000 > $1 then 'elevated' else s.kind end,
                   s.created_at, s.expires_at, s.shared_device, s.last_seen_at,
                   case when s.proved_at + 600000 > $1 then s.proof else null end,
                   exists (select 1 from passkeys p where p.member_id = m.id), s.idle_seconds
               from sessions s join members m on m.id = s.member_id
               where s.token_hash = $2 and s.expires_at > $1 and s.last_seen_at + s.idle_seconds * 1000 > $1
                 and m.status <> 'frozen'";
    let Some(row) = tx.optional(sql, &[now.into(), token_hash.into()])? else { return Ok(None) };
    let idle_ms = now.as_millisecond() - row.int(14);
    let needs_touch = idle_ms >= 5 * 60 * 1000;
    let seen = if needs_touch { now } else { row.time(14) };
    let idle_seconds = row.int(17);
    let session = Session {
        id: SessionId::stored(row.text(9)),
        kind: SessionKind::parse(&row.text(10)).unwrap_or(SessionKind::Basic),
        created_at: row.time(11),
        expires_at: row.time(12),
        shared_device: row.truth(13),
        idle_seconds,
        ends_at: row.time(12).min(seen + SignedDuration::from_secs(idle_seconds)),
        needs_touch,
        fresh: row.opt_text(15).as_deref().and_then(Proof::parse),
        has_passkey: row.truth(16),
        token_hash: token_hash.to_owned(),
    };
    Ok(Some(SignedIn { member: member_of_row(&row), session }))
}

/// What a member has just proved gives a session a new token and id; the old ones are dead at once (S41).
pub(crate) fn renew_session(tx: &mut dyn Tx, old_hash: &str, renewed: &Renewed) -> Result<bool> {
    let sql = "update sessions set token_hash = $1, id = $2, kind = $3, elevated_until = $4,
                   proof = coalesce($5, proof), proved_at = case when $5 is null then proved_at else $6 end,
                   last_seen_at = $6
               where token_hash = $7";
    let changed = tx.execute(
        sql,
        &[
            (&renewed.token_hash).into(),
            renewed.id.as_str().into(),
            renewed.kind.as_str().into(),
            renewed.elevated_until.into(),
            renewed.proof.map(Proof::as_str).into(),
            renewed.now.into(),
            old_hash.into(),
        ],
    )?;
    Ok(changed > 0)
}

/// What becomes of a session when its member proves more.
pub(crate) struct Renewed {
    pub(crate) token_hash: String,
    pub(crate) id: SessionId,
    pub(crate) kind: SessionKind,
    pub(crate) elevated_until: Option<Timestamp>,
    /// `None`: what was proved before still counts.
    pub(crate) proof: Option<Proof>,
    pub(crate) now: Timestamp,
}

pub(crate) fn touch_session(tx: &mut dyn Tx, token_hash: &str, now: Timestamp) -> Result<()> {
    // What goes beyond basic and full ends after an hour without use, and no later use brings it back.
    let sql = "update sessions set last_seen_at = $1,
                   elevated_until = case when last_seen_at + 3600000 > $1 then elevated_until else null end
               where token_hash = $2 and last_seen_at < $1";
    tx.execute(sql, &[now.into(), token_hash.into()])?;
    Ok(())
}

pub(crate) fn delete_session(tx: &mut dyn Tx, token_hash: &str) -> Result<()> {
    tx.execute("delete from sessions where token_hash = $1", &[token_hash.into()])?;
    Ok(())
}

pub(crate) fn delete_sessions_of(tx: &mut dyn Tx, member: &MemberId) -> Result<()> {
    tx.execute("delete from sessions where member_id = $1", &[member.as_str().into()])?;
    Ok(())
}

/// Ends every session of a member but this one.
pub(crate) fn end_other_sessions(
    tx: &mut dyn Tx,
    member: &MemberId,
    but: &SessionId,
) -> Result<()> {
    let sql = "delete from sessions where member_id = $1 and id <> $2";
    tx.execute(sql, &[member.as_str().into(), but.as_str().into()])?;
    Ok(())
}

pub(crate) fn delete_own_session(
    tx: &mut dyn Tx,
    member: &MemberId,
    id: &SessionId,
) -> Result<bool> {
    let sql = "delete from sessions where member_id = $1 and id = $2";
    Ok(tx.execute(sql, &[member.as_str().into(), id.as_str().into()])? > 0)
}

pub(crate) fn sessions_of(
    tx: &mut dyn Tx,
    member: &MemberId,
    current: &SessionId,
    now: Timestamp,
) -> Result<Vec<SessionView>> {
    let sql = "select id, browser, created_at,
                   case when elevated_until > $1 and last_seen_at + 3600000 > $1 then 'elevated' else kind end
               from sessions
               where member_id = $2 and expires_at > $1 and last_seen_at + idle_seconds * 1000 > $1
               order by created_at desc, id limit 50";
    let rows = tx.rows(sql, &[now.into(), member.as_str().into()])?;
    let view = |row: &super::Row| SessionView {
        id: SessionId::stored(row.text(0)),
        browser: row.text(1),
        started_day: row.time(2).to_string().chars().take(10).collect(),
        kind: SessionKind::parse(&row.text(3)).unwrap_or(SessionKind::Basic),
        current: row.text(0) == current.as_str(),
    };
    Ok(rows.iter().map(view).collect())
}

pub(crate) fn count_sessions(tx: &mut dyn Tx, member: &MemberId, now: Timestamp) -> Result<i64> {
    let sql = "select count(*) from sessions
               where member_id = $1 and expires_at > $2 and last_seen_at + idle_seconds * 1000 > $2";
    tx.number(sql, &[member.as_str().into(), now.into()])
}

/// Drops what is over: requests a day after they expired, sessions at their end.
pub(crate) fn sweep(tx: &mut dyn Tx, now: Timestamp, day_ago: Timestamp) -> Result<()> {
    tx.execute(
        "delete from sign_in_requests where created_at < $1 and expires_at < $1",
        &[day_ago.into()],
    )?;
    tx.execute("delete from sessions where expires_at < $1", &[now.into()])?;
    tx.execute("delete from invitations where expires_at < $1", &[day_ago.into()])?;
    Ok(())
}

/// Ends every session, link, code and invitation: after a restore.
pub(crate) fn end_everything(tx: &mut dyn Tx, now: Timestamp) -> Result<()> {
    tx.execute("delete from sessions", &[])?;
    super::passkeys::end_ceremonies(tx, now)?;
    super::addresses::end_all(tx)?;
    tx.execute("update sign_in_requests set used_at = $1 where used_at is null", &[now.into()])?;
    tx.execute(
        "update invitations set revoked_at = $1 where used_at is null and revoked_at is null",
        &[now.into()],
    )?;
    Ok(())
}
