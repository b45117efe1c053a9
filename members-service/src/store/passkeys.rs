//! Passkeys, challenges that wait for their answer, and what stands in for a passkey.

use jiff::Timestamp;

use super::{Result, Tx};
use crate::id::{MemberId, PasskeyId};
use crate::sign_in::PasskeyView;

/// A passkey to be stored.
pub(crate) struct NewPasskey {
    pub(crate) id: PasskeyId,
    pub(crate) member_id: MemberId,
    pub(crate) credential_id: String,
    pub(crate) credential: String,
    pub(crate) name: String,
    pub(crate) backup_eligible: bool,
    pub(crate) backed_up: bool,
    pub(crate) created_at: Timestamp,
}

/// A passkey as an assertion is checked against it.
pub(crate) struct StoredPasskey {
    pub(crate) id: PasskeyId,
    pub(crate) member_id: MemberId,
    pub(crate) credential: String,
    pub(crate) is_flagged: bool,
    /// The user handle of its account.
    pub(crate) handle: Option<String>,
}

/// `false` if the credential is known already, to whomever.
pub(crate) fn insert(tx: &mut dyn Tx, passkey: &NewPasskey) -> Result<bool> {
    let sql = "insert into passkeys (id, member_id, credential_id, credential, name, backup_eligible, backed_up,
                   created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing";
    let inserted = tx.execute(
        sql,
        &[
            passkey.id.as_str().into(),
            passkey.member_id.as_str().into(),
            (&passkey.credential_id).into(),
            (&passkey.credential).into(),
            (&passkey.name).into(),
            passkey.backup_eligible.into(),
            passkey.backed_up.into(),
            passkey.created_at.into(),
        ],
    )?;
    Ok(inserted > 0)
}

pub(crate) fn count_of(tx: &mut dyn Tx, member: &MemberId) -> Result<i64> {
    tx.number("select count(*) from passkeys where member_id = $1", &[member.as_str().into()])
}

pub(crate) fn credential_ids_of(tx: &mut dyn Tx, member: &MemberId) -> Result<Vec<String>> {
    let sql =
        "select credential_id from passkeys where member_id = $1 order by created_at, id limit 50";
    Ok(tx.rows(sql, &[member.as_str().into()])?.iter().map(|row| row.text(0)).collect())
}

pub(crate) fn by_credential_id(
    tx: &mut dyn Tx,
    credential_id: &str,
) -> Result<Option<StoredPasskey>> {
    let sql = "select p.id, p.member_id, p.credential, p.flagged_at, m.passkey_handle
               from passkeys p join members m on m.id = p.member_id where p.credential_id = $1";
    Ok(tx.optional(sql, &[credential_id.into()])?.map(|row| StoredPasskey {
        id: PasskeyId::stored(row.text(0)),
        member_id: MemberId::stored(row.text(1)),
        credential: row.text(2),
        is_flagged: row.opt_time(3).is_some(),
        handle: row.opt_text(4),
    }))
}

/// Notes that it was used, with its new counter and whether it is backed up by now.
pub(crate) fn used(
    tx: &mut dyn Tx,
    id: &PasskeyId,
    credential: &str,
    backed_up: bool,
    now: Timestamp,
) -> Result<()> {
    let sql =
        "update passkeys set credential = $1, backed_up = $2, last_used_at = $3 where id = $4";
    tx.execute(sql, &[credential.into(), backed_up.into(), now.into(), id.as_str().into()])?;
    Ok(())
}

pub(crate) fn flag(tx: &mut dyn Tx, id: &PasskeyId, now: Timestamp) -> Result<()> {
    let sql = "update passkeys set flagged_at = $1 where id = $2";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

pub(crate) fn list_of(tx: &mut dyn Tx, member: &MemberId) -> Result<Vec<PasskeyView>> {
    let sql = "select id, name, created_at, last_used_at, backed_up, flagged_at from passkeys
               where member_id = $1 order by created_at, id limit 50";
    let day = |time: Timestamp| time.to_string().chars().take(10).collect::<String>();
    let view = |row: &super::Row| PasskeyView {
        id: PasskeyId::stored(row.text(0)),
        name: row.text(1),
        added_day: day(row.time(2)),
        used_day: row.opt_time(3).map(day),
        backed_up: row.truth(4),
        flagged: row.opt_time(5).is_some(),
    };
    Ok(tx.rows(sql, &[member.as_str().into()])?.iter().map(view).collect())
}

pub(crate) fn rename(
    tx: &mut dyn Tx,
    member: &MemberId,
    id: &PasskeyId,
    name: &str,
) -> Result<bool> {
    let sql = "update passkeys set name = $1 where member_id = $2 and id = $3";
    Ok(tx.execute(sql, &[name.into(), member.as_str().into(), id.as_str().into()])? > 0)
}

pub(crate) fn is_own(tx: &mut dyn Tx, member: &MemberId, id: &PasskeyId) -> Result<bool> {
    let sql = "select 1 from passkeys where member_id = $1 and id = $2";
    Ok(tx.optional(sql, &[member.as_str().into(), id.as_str().into()])?.is_some())
}

pub(crate) fn remove(tx: &mut dyn Tx, member: &MemberId, id: &PasskeyId) -> Result<bool> {
    let sql = "delete from passkeys where member_id = $1 and id = $2";
    Ok(tx.execute(sql, &[member.as_str().into(), id.as_str().into()])? > 0)
}

/// The account's user handle; `new` if it has none yet.
pub(crate) fn handle_of(tx: &mut dyn Tx, member: &MemberId, new: &str) -> Result<String> {
    let sql = "update members set passkey_handle = coalesce(passkey_handle, $1) where id = $2
               returning passkey_handle";
    let row = tx.optional(sql, &[new.into(), member.as_str().into()])?;
    Ok(row.map(|row| row.text(0)).unwrap_or_default())
}

/// Keeps the challenge of one browser and kind; a newer one takes its place.
pub(crate) fn begin_ceremony(
    tx: &mut dyn Tx,
    binding_hash: &str,
    kind: &str,
    state: &str,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    tx.execute("delete from ceremonies where expires_at <= $1", &[now.into()])?;
    let sql = "insert into ceremonies (binding_hash, kind, state, expires_at) values ($1, $2, $3, $4)
               on conflict (binding_hash, kind) do update set state = excluded.state, expires_at = excluded.expires_at";
    tx.execute(sql, &[binding_hash.into(), kind.into(), state.into(), expires_at.into()])?;
    Ok(())
}

/// One statement: of many answers to one challenge, one gets it (S33).
pub(crate) fn take_ceremony(
    tx: &mut dyn Tx,
    binding_hash: &str,
    kind: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let sql = "delete from ceremonies where binding_hash = $1 and kind = $2 and expires_at > $3 returning state";
    let row = tx.optional(sql, &[binding_hash.into(), kind.into(), now.into()])?;
    Ok(row.map(|row| row.text(0)))
}

/// Ends every challenge that waits: after a restore.
pub(crate) fn end_ceremonies(tx: &mut dyn Tx, now: Timestamp) -> Result<()> {
    tx.execute("update ceremonies set expires_at = $1 where expires_at > $1", &[now.into()])?;
    Ok(())
}

/// Ends the challenges that the account's sessions asked for.
pub(crate) fn end_ceremonies_of(tx: &mut dyn Tx, member: &MemberId) -> Result<()> {
    let sql = "delete from ceremonies where binding_hash in (select token_hash from sessions where member_id = $1)";
    tx.execute(sql, &[member.as_str().into()])?;
    Ok(())
}

pub(crate) fn drop_recovery_codes(tx: &mut dyn Tx, member: &MemberId) -> Result<()> {
    tx.execute("delete from recovery_codes where member_id = $1", &[member.as_str().into()])?;
    Ok(())
}

pub(crate) fn insert_recovery_code(
    tx: &mut dyn Tx,
    member: &MemberId,
    code_hash: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into recovery_codes (code_hash, member_id, created_at) values ($1, $2, $3)";
    tx.execute(sql, &[code_hash.into(), member.as_str().into(), now.into()])?;
    Ok(())
}

/// One statement: a code works once.
pub(crate) fn use_recovery_code(
    tx: &mut dyn Tx,
    member: &MemberId,
    code_hash: &str,
) -> Result<bool> {
    let sql = "delete from recovery_codes where code_hash = $1 and member_id = $2";
    Ok(tx.execute(sql, &[code_hash.into(), member.as_str().into()])? > 0)
}

pub(crate) fn count_recovery_codes(tx: &mut dyn Tx, member: &MemberId) -> Result<i64> {
    tx.number("select count(*) from recovery_codes where member_id = $1", &[member.as_str().into()])
}

/// An authenticator app.
pub(crate) struct Authenticator {
    pub(crate) seed: String,
    pub(crate) is_confirmed: bool,
}

pub(crate) fn authenticator(tx: &mut dyn Tx, member: &MemberId) -> Result<Option<Authenticator>> {
    let sql = "select seed, confirmed_at from authenticators where member_id = $1";
    Ok(tx
        .optional(sql, &[member.as_str().into()])?
        .map(|row| Authenticator { seed: row.text(0), is_confirmed: row.opt_time(1).is_some() }))
}

/// A new one, not yet confirmed, in place of an unconfirmed one.
pub(crate) fn begin_authenticator(
    tx: &mut dyn Tx,
    member: &MemberId,
    seed: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into authenticators (member_id, seed, created_at, last_step, wrong_tries)
               values ($1, $2, $3, 0, 0)
               on conflict (member_id) do update set seed = excluded.seed, created_at = excluded.created_at,
                   last_step = 0, wrong_tries = 0
               where authenticators.confirmed_at is null";
    tx.execute(sql, &[member.as_str().into(), seed.into(), now.into()])?;
    Ok(())
}

pub(crate) fn confirm_authenticator(
    tx: &mut dyn Tx,
    member: &MemberId,
    now: Timestamp,
) -> Result<bool> {
    let sql =
        "update authenticators set confirmed_at = $1 where member_id = $2 and confirmed_at is null";
    Ok(tx.execute(sql, &[now.into(), member.as_str().into()])? > 0)
}

/// One statement: a code of this step or an earlier one is used up (RFC 6238, 5.2).
pub(crate) fn use_step(tx: &mut dyn Tx, member: &MemberId, step: i64) -> Result<bool> {
    let sql = "update authenticators set last_step = $1, wrong_tries = 0
               where member_id = $2 and last_step < $1";
    Ok(tx.execute(sql, &[step.into(), member.as_str().into()])? > 0)
}

/// How many wrong codes in a row there are now.
pub(crate) fn count_wrong_try(tx: &mut dyn Tx, member: &MemberId) -> Result<i64> {
    let sql = "update authenticators set wrong_tries = wrong_tries + 1 where member_id = $1 returning wrong_tries";
    Ok(tx.optional(sql, &[member.as_str().into()])?.map_or(0, |row| row.int(0)))
}

pub(crate) fn forgive_tries(tx: &mut dyn Tx, member: &MemberId) -> Result<()> {
    let sql = "update authenticators set wrong_tries = 0 where member_id = $1";
    tx.execute(sql, &[member.as_str().into()])?;
    Ok(())
}

pub(crate) fn remove_authenticator(tx: &mut dyn Tx, member: &MemberId) -> Result<bool> {
    let sql = "delete from authenticators where member_id = $1";
    Ok(tx.execute(sql, &[member.as_str().into()])? > 0)
}

/// A wait for a new passkey.
pub(crate) struct Wait {
    pub(crate) member_id: MemberId,
    pub(crate) token_hash: String,
    pub(crate) seed: String,
    pub(crate) created_at: Timestamp,
    pub(crate) ready_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

pub(crate) fn insert_wait(tx: &mut dyn Tx, wait: &Wait) -> Result<()> {
    let sql = "insert into passkey_waits (member_id, token_hash, seed, created_at, ready_at, expires_at)
               values ($1, $2, $3, $4, $5, $6)
               on conflict (member_id) do update set token_hash = excluded.token_hash, seed = excluded.seed,
                   created_at = excluded.created_at, ready_at = excluded.ready_at, expires_at = excluded.expires_at";
    tx.execute(
        sql,
        &[
            wait.member_id.as_str().into(),
            (&wait.token_hash).into(),
            (&wait.seed).into(),
            wait.created_at.into(),
            wait.ready_at.into(),
            wait.expires_at.into(),
        ],
    )?;
    Ok(())
}

/// When the account may add a passkey, if it asked and nobody cancelled.
pub(crate) fn wait_of(
    tx: &mut dyn Tx,
    member: &MemberId,
    now: Timestamp,
) -> Result<Option<Timestamp>> {
    let sql = "select ready_at from passkey_waits where member_id = $1 and expires_at > $2";
    Ok(tx.optional(sql, &[member.as_str().into(), now.into()])?.map(|row| row.time(0)))
}

/// The seed of the link that cancels: for the mail.
pub(crate) fn seed_of_wait(
    tx: &mut dyn Tx,
    member: &MemberId,
    now: Timestamp,
) -> Result<Option<String>> {
    let sql = "select seed from passkey_waits where member_id = $1 and expires_at > $2";
    Ok(tx.optional(sql, &[member.as_str().into(), now.into()])?.map(|row| row.text(0)))
}

pub(crate) fn end_wait(tx: &mut dyn Tx, member: &MemberId) -> Result<bool> {
    let sql = "delete from passkey_waits where member_id = $1";
    Ok(tx.execute(sql, &[member.as_str().into()])? > 0)
}

pub(crate) fn end_wait_by_token(tx: &mut dyn Tx, token_hash: &str) -> Result<Option<MemberId>> {
    let sql = "delete from passkey_waits where token_hash = $1 returning member_id";
    Ok(tx.optional(sql, &[token_hash.into()])?.map(|row| MemberId::stored(row.text(0))))
}
