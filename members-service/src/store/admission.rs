//! Vouches, who is asked for one, and on what ground members were admitted.

use jiff::Timestamp;

use super::accounts::member_of_row;
use super::{Result, Tx, Value};
use crate::accounts::{Ground, Member};
use crate::id::MemberId;

/// A second vouch of the same member for the same address replaces the words of the first.
pub(crate) fn insert_vouch(
    tx: &mut dyn Tx,
    applicant_hash: &str,
    voucher: &MemberId,
    words: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into vouches (applicant_hash, voucher_id, words, created_at) values ($1, $2, $3, $4)
               on conflict (applicant_hash, voucher_id) do update set words = excluded.words";
    let args: [Value; 4] =
        [applicant_hash.into(), voucher.as_str().into(), words.into(), now.into()];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn vouches_since(tx: &mut dyn Tx, voucher: &MemberId, since: Timestamp) -> Result<i64> {
    let sql = "select count(*) from vouches where voucher_id = $1 and created_at > $2";
    tx.number(sql, &[voucher.as_str().into(), since.into()])
}

/// Members in good standing, other than `but`, who vouch for an address: names and words.
pub(crate) fn vouchers(
    tx: &mut dyn Tx,
    applicant_hash: &str,
    but: &MemberId,
    since: Timestamp,
) -> Result<Vec<(String, String)>> {
    let sql = "select m.name, v.words from vouches v join members m on m.id = v.voucher_id
               where v.applicant_hash = $1 and v.voucher_id <> $2 and v.created_at > $3 and m.status = 'active'
               order by v.created_at limit 10";
    let rows = tx.rows(sql, &[applicant_hash.into(), but.as_str().into(), since.into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.text(1))).collect())
}

pub(crate) fn forget_vouch(
    tx: &mut dyn Tx,
    applicant_hash: &str,
    voucher: &MemberId,
) -> Result<()> {
    let sql = "delete from vouches where applicant_hash = $1 and voucher_id = $2";
    tx.execute(sql, &[applicant_hash.into(), voucher.as_str().into()])?;
    Ok(())
}

pub(crate) fn insert_asked(
    tx: &mut dyn Tx,
    applicant: &MemberId,
    voucher: &MemberId,
    now: Timestamp,
) -> Result<()> {
    let sql =
        "insert into vouch_requests (applicant_id, voucher_id, created_at) values ($1, $2, $3)
               on conflict (applicant_id, voucher_id) do nothing";
    tx.execute(sql, &[applicant.as_str().into(), voucher.as_str().into(), now.into()])?;
    Ok(())
}

/// Whom an applicant named, of those in good standing.
pub(crate) fn named_by(tx: &mut dyn Tx, applicant: &MemberId) -> Result<Vec<Member>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at, m.invited_by
               from vouch_requests r join members m on m.id = r.voucher_id
               where r.applicant_id = $1 and m.status = 'active'";
    Ok(tx.rows(sql, &[applicant.as_str().into()])?.iter().map(member_of_row).collect())
}

/// The applicants who named this member and wait: they and what they say of themselves.
pub(crate) fn asked(
    tx: &mut dyn Tx,
    voucher: &MemberId,
    since: Timestamp,
) -> Result<Vec<(Member, String)>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at, m.invited_by,
                   m.about
               from vouch_requests r join members m on m.id = r.applicant_id
               where r.voucher_id = $1 and r.created_at > $2 and m.status = 'pending' order by r.created_at limit 20";
    let rows = tx.rows(sql, &[voucher.as_str().into(), since.into()])?;
    Ok(rows.iter().map(|row| (member_of_row(row), row.text(9))).collect())
}

pub(crate) fn forget_asked(tx: &mut dyn Tx, applicant: &MemberId) -> Result<()> {
    tx.execute("delete from vouch_requests where applicant_id = $1", &[applicant.as_str().into()])?;
    Ok(())
}

pub(crate) fn forget_one_asked(
    tx: &mut dyn Tx,
    applicant: &MemberId,
    voucher: &MemberId,
) -> Result<()> {
    let sql = "delete from vouch_requests where applicant_id = $1 and voucher_id = $2";
    tx.execute(sql, &[applicant.as_str().into(), voucher.as_str().into()])?;
    Ok(())
}

/// Vouches, and words asked for, whose time is over.
pub(crate) fn sweep(tx: &mut dyn Tx, before: Timestamp) -> Result<()> {
    tx.execute("delete from vouches where created_at < $1", &[before.into()])?;
    tx.execute("delete from vouch_requests where created_at < $1", &[before.into()])?;
    Ok(())
}

pub(crate) fn insert(
    tx: &mut dyn Tx,
    member: &MemberId,
    ground: Ground,
    check: &str,
    by: Option<&MemberId>,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into admissions (member_id, ground, words, decided_by, decided_at) values ($1, $2, $3, $4, $5)
               on conflict (member_id) do nothing";
    let args: [Value; 5] = [
        member.as_str().into(),
        ground.as_str().into(),
        check.into(),
        by.map(MemberId::as_str).into(),
        now.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// When an account was admitted, by whatever way.
pub(crate) fn admitted_at(tx: &mut dyn Tx, member: &MemberId) -> Result<Option<Timestamp>> {
    let row =
        tx.optional("select approved_at from members where id = $1", &[member.as_str().into()])?;
    Ok(row.and_then(|row| row.opt_time(0)))
}
