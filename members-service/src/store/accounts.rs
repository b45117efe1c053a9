//! Members, invitations, proposed roles.

use jiff::Timestamp;

use super::{Result, Row, Tx};
use crate::accounts::{Email, Filter, Member, Name, Notices, OpenInvitation, Role, Status};
use crate::id::{MemberId, ProposalId};

/// The first nine columns of every statement that gives a member, in this order.
pub(crate) fn member_of_row(row: &Row) -> Member {
    Member {
        id: MemberId::stored(row.text(0)),
        name: row.text(1),
        role: Role::parse(&row.text(2)).unwrap_or(Role::Member),
        status: Status::parse(&row.text(3)).unwrap_or(Status::Suspended),
        language: row.text(4),
        notices: Notices::parse(&row.text(5)).unwrap_or(Notices::None),
        joined_at: row.time(6),
        confirmed_public_at: row.opt_time(7),
        invited_by: row.opt_text(8).map(MemberId::stored),
    }
}

pub(crate) fn member(tx: &mut dyn Tx, id: &MemberId) -> Result<Option<Member>> {
    let sql = "select id, name, role, status, language, notices, created_at, confirmed_public_at, invited_by
               from members where id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.map(|row| member_of_row(&row)))
}

/// The account of an address.
pub fn member_by_email(tx: &mut dyn Tx, email: &Email) -> Result<Option<Member>> {
    let sql = "select id, name, role, status, language, notices, created_at, confirmed_public_at, invited_by
               from members where email = $1";
    Ok(tx.optional(sql, &[email.as_str().into()])?.map(|row| member_of_row(&row)))
}

pub(crate) fn email_of(tx: &mut dyn Tx, id: &MemberId) -> Result<Option<Email>> {
    let row = tx.optional("select email from members where id = $1", &[id.as_str().into()])?;
    Ok(row.and_then(|row| Email::parse(&row.text(0))))
}

/// The account whose name looks like this.
pub(crate) fn member_by_skeleton(tx: &mut dyn Tx, skeleton: &str) -> Result<Option<Member>> {
    let row = tx.optional("select id from members where name_skeleton = $1", &[skeleton.into()])?;
    match row {
        Some(row) => member(tx, &MemberId::stored(row.text(0))),
        None => Ok(None),
    }
}

pub(crate) fn set_email(tx: &mut dyn Tx, id: &MemberId, email: &Email) -> Result<()> {
    let sql = "update members set email = $1 where id = $2";
    tx.execute(sql, &[email.as_str().into(), id.as_str().into()])?;
    Ok(())
}

pub(crate) fn has_skeleton(
    tx: &mut dyn Tx,
    skeleton: &str,
    but: Option<&MemberId>,
) -> Result<bool> {
    let row = tx.optional(
        "select id from members where name_skeleton = $1 or hidden_skeleton = $1",
        &[skeleton.into()],
    )?;
    Ok(row.is_some_and(|row| but.is_none_or(|but| but.as_str() != row.text(0))))
}

pub(crate) fn insert(
    tx: &mut dyn Tx,
    member: &Member,
    email: &Email,
    skeleton: &str,
    about: &str,
) -> Result<()> {
    let sql = "insert into members (id, email, name, name_skeleton, role, status, language, notices, about, invited_by,
                   created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    tx.execute(
        sql,
        &[
            member.id.as_str().into(),
            email.as_str().into(),
            (&member.name).into(),
            skeleton.into(),
            member.role.as_str().into(),
            member.status.as_str().into(),
            (&member.language).into(),
            member.notices.as_str().into(),
            about.into(),
            member.invited_by.as_ref().map(MemberId::as_str).into(),
            member.joined_at.into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn delete(tx: &mut dyn Tx, id: &MemberId) -> Result<()> {
    tx.execute("delete from members where id = $1", &[id.as_str().into()])?;
    Ok(())
}

pub(crate) fn approve(tx: &mut dyn Tx, id: &MemberId, now: Timestamp) -> Result<()> {
    let sql = "update members set status = 'active', approved_at = $1, about = '' where id = $2";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

/// `false` if the account was not in the status `from`.
pub(crate) fn set_status(tx: &mut dyn Tx, id: &MemberId, from: Status, to: Status) -> Result<bool> {
    let sql = "update members set status = $1 where id = $2 and status = $3";
    Ok(tx.execute(sql, &[to.as_str().into(), id.as_str().into(), from.as_str().into()])? > 0)
}

/// What the account was is kept for the end of the freeze.
pub(crate) fn freeze(tx: &mut dyn Tx, id: &MemberId) -> Result<()> {
    let sql = "update members set frozen_from = status, status = 'frozen' where id = $1 and status <> 'frozen'";
    tx.execute(sql, &[id.as_str().into()])?;
    Ok(())
}

/// `false` if the account was not frozen.
pub(crate) fn unfreeze(tx: &mut dyn Tx, id: &MemberId) -> Result<bool> {
    let sql = "update members set status = coalesce(frozen_from, 'suspended'), frozen_from = null
               where id = $1 and status = 'frozen'";
    Ok(tx.execute(sql, &[id.as_str().into()])? > 0)
}

pub(crate) fn set_role(tx: &mut dyn Tx, id: &MemberId, role: Role) -> Result<()> {
    tx.execute(
        "update members set role = $1 where id = $2",
        &[role.as_str().into(), id.as_str().into()],
    )?;
    Ok(())
}

pub(crate) fn set_profile(
    tx: &mut dyn Tx,
    id: &MemberId,
    name: &str,
    skeleton: &str,
    language: &str,
    notices: Notices,
) -> Result<()> {
    let sql = "update members set name = $1, name_skeleton = $2, language = $3, notices = $4 where id = $5";
    tx.execute(
        sql,
        &[
            name.into(),
            skeleton.into(),
            language.into(),
            notices.as_str().into(),
            id.as_str().into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn set_notices(tx: &mut dyn Tx, id: &MemberId, notices: Notices) -> Result<()> {
    tx.execute(
        "update members set notices = $1 where id = $2",
        &[notices.as_str().into(), id.as_str().into()],
    )?;
    Ok(())
}

pub(crate) fn set_confirmed_public(tx: &mut dyn Tx, id: &MemberId, now: Timestamp) -> Result<()> {
    let sql =
        "update members set confirmed_public_at = $1 where id = $2 and confirmed_public_at is null";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

/// Notes a sign-in; whether it was the account's first.
pub(crate) fn note_sign_in(tx: &mut dyn Tx, id: &MemberId, now: Timestamp) -> Result<bool> {
    let first = tx.optional(
        "select 1 from members where id = $1 and first_sign_in_at is null",
        &[id.as_str().into()],
    )?;
    let sql = "update members set first_sign_in_at = coalesce(first_sign_in_at, $1), last_sign_in_at = $1,
                   inactive_warned_at = null
               where id = $2";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(first.is_some())
}

/// Those in good standing.
pub(crate) fn administrators(tx: &mut dyn Tx) -> Result<Vec<Member>> {
    let sql = "select id, name, role, status, language, notices, created_at, confirmed_public_at, invited_by
               from members where role = 'admin' and status = 'active' order by created_at, id limit 50";
    Ok(tx.rows(sql, &[])?.iter().map(member_of_row).collect())
}

pub(crate) fn count_administrators(tx: &mut dyn Tx) -> Result<i64> {
    tx.number("select count(*) from members where role = 'admin' and status = 'active'", &[])
}

/// Whether an administrator has ever signed in.
pub fn an_administrator_signed_in(tx: &mut dyn Tx) -> Result<bool> {
    let sql = "select 1 from members where role = 'admin' and status = 'active' and first_sign_in_at is not null limit 1";
    Ok(tx.optional(sql, &[])?.is_some())
}

/// The address of the administrator who has been one for longest.
pub fn first_administrator(tx: &mut dyn Tx) -> Result<Option<Email>> {
    let sql = "select email from members where role = 'admin' and status = 'active' order by created_at, id limit 1";
    Ok(tx.optional(sql, &[])?.and_then(|row| Email::parse(&row.text(0))))
}

pub(crate) fn pending(tx: &mut dyn Tx, most: i64) -> Result<Vec<(Member, String)>> {
    let sql = "select id, name, role, status, language, notices, created_at, confirmed_public_at, invited_by, about
               from members where status = 'pending' order by created_at, id limit $1";
    Ok(tx.rows(sql, &[most.into()])?.iter().map(|row| (member_of_row(row), row.text(9))).collect())
}

pub(crate) fn list(tx: &mut dyn Tx, after: Option<&MemberId>, most: i64) -> Result<Vec<Member>> {
    let sql = "select id, name, role, status, language, notices, created_at, confirmed_public_at, invited_by
               from members where id > $1 order by id limit $2";
    let rows = tx.rows(sql, &[after.map_or("", MemberId::as_str).into(), most.into()])?;
    Ok(rows.iter().map(member_of_row).collect())
}

/// By name, those that the filter lets through. Who has not confirmed an address is not listed.
pub(crate) fn named(tx: &mut dyn Tx, filter: &Filter, most: i64) -> Result<Vec<Member>> {
    let sql = "select id, name, role, status, language, notices, created_at, confirmed_public_at, invited_by
               from members
               where name_skeleton > coalesce((select name_skeleton from members where id = $1), '')
                 and ($2 = '' or instr(name_skeleton, $2) > 0)
                 and ($3 = '' or role = $3) and ($4 = '' or status = $4) and status <> 'applied'
               order by name_skeleton limit $5";
    let rows = tx.rows(
        sql,
        &[
            filter.after.as_ref().map_or("", MemberId::as_str).into(),
            crate::text::skeleton(filter.words.trim()).into(),
            filter.role.map_or("", Role::as_str).into(),
            filter.status.map_or("", Status::as_str).into(),
            most.into(),
        ],
    )?;
    Ok(rows.iter().map(member_of_row).collect())
}

/// How many accounts are in good standing.
pub(crate) fn count_active(tx: &mut dyn Tx) -> Result<i64> {
    tx.number("select count(*) from members where status = 'active'", &[])
}

/// Applicants who never confirmed their address are forgotten.
pub(crate) fn forget_unconfirmed(tx: &mut dyn Tx, before: Timestamp) -> Result<()> {
    tx.execute(
        "delete from members where status = 'applied' and created_at < $1",
        &[before.into()],
    )?;
    Ok(())
}

/// Changes of role that nobody confirmed in time.
pub(crate) fn forget_proposals(tx: &mut dyn Tx, now: Timestamp) -> Result<()> {
    tx.execute("delete from role_proposals where expires_at < $1", &[now.into()])?;
    Ok(())
}

/// Accounts that nobody signed in to since `before` and that were not warned of it yet. Not frozen ones.
pub(crate) fn unseen_since(tx: &mut dyn Tx, before: Timestamp) -> Result<Vec<Member>> {
    let sql = "select id, name, role, status, language, notices, created_at, confirmed_public_at, invited_by
               from members
               where status in ('active', 'pending', 'suspended') and inactive_warned_at is null
                 and coalesce(last_sign_in_at, approved_at, created_at) < $1 limit 100";
    Ok(tx.rows(sql, &[before.into()])?.iter().map(member_of_row).collect())
}

/// Those who were warned before `warned` and still did not come.
pub(crate) fn unseen_and_warned(
    tx: &mut dyn Tx,
    before: Timestamp,
    warned: Timestamp,
) -> Result<Vec<Member>> {
    let sql = "select id, name, role, status, language, notices, created_at, confirmed_public_at, invited_by
               from members
               where status in ('active', 'pending', 'suspended') and inactive_warned_at < $1
                 and coalesce(last_sign_in_at, approved_at, created_at) < $2 limit 100";
    Ok(tx.rows(sql, &[warned.into(), before.into()])?.iter().map(member_of_row).collect())
}

pub(crate) fn set_inactive_warned(tx: &mut dyn Tx, id: &MemberId, now: Timestamp) -> Result<()> {
    let sql = "update members set inactive_warned_at = $1 where id = $2";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

/// The name becomes another, the old one is kept for later. `false` if it is hidden already.
pub(crate) fn hide(tx: &mut dyn Tx, id: &MemberId, name: &Name, now: Timestamp) -> Result<bool> {
    let sql = "update members set hidden_name = name, hidden_skeleton = name_skeleton, hidden_notices = notices,
                   hidden_at = $1, name = $2, name_skeleton = $3, notices = 'none'
               where id = $4 and hidden_at is null";
    let args = [now.into(), (&name.text).into(), (&name.skeleton).into(), id.as_str().into()];
    Ok(tx.execute(sql, &args)? > 0)
}

/// The name of before comes back.
pub(crate) fn unhide(tx: &mut dyn Tx, id: &MemberId) -> Result<()> {
    let sql = "update members set name = hidden_name, name_skeleton = hidden_skeleton, notices = hidden_notices,
                   hidden_at = null, hidden_name = null, hidden_skeleton = null, hidden_notices = null
               where id = $1 and hidden_at is not null";
    tx.execute(sql, &[id.as_str().into()])?;
    Ok(())
}

/// Since when a member is hidden. Who lists people leaves them out.
pub(crate) fn hidden_at(tx: &mut dyn Tx, id: &MemberId) -> Result<Option<Timestamp>> {
    let row = tx.optional("select hidden_at from members where id = $1", &[id.as_str().into()])?;
    Ok(row.and_then(|row| row.opt_time(0)))
}

/// An invitation to be stored.
pub(crate) struct NewInvitation {
    pub(crate) id: String,
    pub(crate) seed: String,
    pub(crate) token_hash: String,
    pub(crate) email: String,
    pub(crate) role: Role,
    pub(crate) member_id: Option<MemberId>,
    pub(crate) invited_by: Option<MemberId>,
    pub(crate) approves: bool,
    pub(crate) language: String,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

/// An invitation that can be, or was just, accepted.
pub(crate) struct Invitation {
    pub(crate) email: String,
    pub(crate) role: Role,
    pub(crate) member_id: Option<MemberId>,
    pub(crate) invited_by: Option<MemberId>,
    pub(crate) approves: bool,
}

fn invitation_of_row(row: &Row) -> Invitation {
    Invitation {
        email: row.text(0),
        role: Role::parse(&row.text(1)).unwrap_or(Role::Member),
        member_id: row.opt_text(2).map(MemberId::stored),
        invited_by: row.opt_text(3).map(MemberId::stored),
        approves: row.truth(4),
    }
}

pub(crate) fn insert_invitation(tx: &mut dyn Tx, invitation: &NewInvitation) -> Result<()> {
    let sql = "insert into invitations (id, seed, token_hash, email, role, member_id, invited_by, approves, language,
                   created_at, expires_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    tx.execute(
        sql,
        &[
            (&invitation.id).into(),
            (&invitation.seed).into(),
            (&invitation.token_hash).into(),
            (&invitation.email).into(),
            invitation.role.as_str().into(),
            invitation.member_id.as_ref().map(MemberId::as_str).into(),
            invitation.invited_by.as_ref().map(MemberId::as_str).into(),
            invitation.approves.into(),
            (&invitation.language).into(),
            invitation.created_at.into(),
            invitation.expires_at.into(),
        ],
    )?;
    Ok(())
}

/// The earlier ones of the same inviter to the same address; with `None` those of the operator.
pub(crate) fn revoke_invitations_to(
    tx: &mut dyn Tx,
    email: &Email,
    inviter: Option<&MemberId>,
    now: Timestamp,
) -> Result<()> {
    let sql = "update invitations set revoked_at = $1
               where email = $2 and coalesce(invited_by, '') = $3 and used_at is null and revoked_at is null";
    let inviter = inviter.map_or("", MemberId::as_str);
    tx.execute(sql, &[now.into(), email.as_str().into(), inviter.into()])?;
    Ok(())
}

/// The operator's invitations to an account that is there already.
pub(crate) fn revoke_invitations_of_account(
    tx: &mut dyn Tx,
    id: &MemberId,
    now: Timestamp,
) -> Result<()> {
    let sql = "update invitations set revoked_at = $1 where member_id = $2 and used_at is null and revoked_at is null";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

/// Invitations since then that nobody took up, those taken back among them.
pub(crate) fn count_unanswered_invitations(
    tx: &mut dyn Tx,
    inviter: &MemberId,
    since: Timestamp,
) -> Result<i64> {
    let sql = "select count(*) from invitations
               where invited_by = $1 and created_at > $2 and used_at is null";
    tx.number(sql, &[inviter.as_str().into(), since.into()])
}

pub(crate) fn open_invitations_of(
    tx: &mut dyn Tx,
    inviter: &MemberId,
    now: Timestamp,
    most: i64,
) -> Result<Vec<OpenInvitation>> {
    let sql = "select id, email, expires_at from invitations
               where invited_by = $1 and used_at is null and revoked_at is null and expires_at > $2
               order by created_at desc, id limit $3";
    let rows = tx.rows(sql, &[inviter.as_str().into(), now.into(), most.into()])?;
    let view =
        |row: &Row| OpenInvitation { id: row.text(0), email: row.text(1), expires_at: row.time(2) };
    Ok(rows.iter().map(view).collect())
}

/// `false` if this member has no such invitation open.
pub(crate) fn revoke_invitation(
    tx: &mut dyn Tx,
    id: &str,
    inviter: &MemberId,
    now: Timestamp,
) -> Result<bool> {
    let sql = "update invitations set revoked_at = $1
               where id = $2 and invited_by = $3 and used_at is null and revoked_at is null";
    Ok(tx.execute(sql, &[now.into(), id.into(), inviter.as_str().into()])? > 0)
}

pub(crate) fn open_invitation(
    tx: &mut dyn Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Invitation>> {
    let sql = "select email, role, member_id, invited_by, approves from invitations
               where token_hash = $1 and used_at is null and revoked_at is null and expires_at > $2";
    Ok(tx.optional(sql, &[token_hash.into(), now.into()])?.map(|row| invitation_of_row(&row)))
}

pub(crate) fn use_invitation(
    tx: &mut dyn Tx,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Invitation>> {
    let sql = "update invitations set used_at = $1
               where token_hash = $2 and used_at is null and revoked_at is null and expires_at > $1
               returning email, role, member_id, invited_by, approves";
    Ok(tx.optional(sql, &[now.into(), token_hash.into()])?.map(|row| invitation_of_row(&row)))
}

/// The seed of an invitation that can still be accepted: for the mail.
pub(crate) fn seed_of_invitation(
    tx: &mut dyn Tx,
    id: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let sql = "select seed from invitations
               where id = $1 and used_at is null and revoked_at is null and expires_at > $2";
    Ok(tx.optional(sql, &[id.into(), now.into()])?.map(|row| row.text(0)))
}

/// A change of role that waits for a second administrator.
pub(crate) struct Proposal {
    pub(crate) id: ProposalId,
    pub(crate) member_id: MemberId,
    pub(crate) role: Role,
    pub(crate) proposed_by: MemberId,
    pub(crate) reason: String,
    pub(crate) expires_at: Timestamp,
}

fn proposal_of_row(row: &Row) -> Proposal {
    Proposal {
        id: ProposalId::stored(row.text(0)),
        member_id: MemberId::stored(row.text(1)),
        role: Role::parse(&row.text(2)).unwrap_or(Role::Member),
        proposed_by: MemberId::stored(row.text(3)),
        reason: row.text(4),
        expires_at: row.time(5),
    }
}

pub(crate) fn insert_proposal(tx: &mut dyn Tx, proposal: &Proposal, now: Timestamp) -> Result<()> {
    tx.execute(
        "delete from role_proposals where member_id = $1",
        &[proposal.member_id.as_str().into()],
    )?;
    let sql = "insert into role_proposals (id, member_id, role, proposed_by, reason, created_at, expires_at)
               values ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(
        sql,
        &[
            proposal.id.as_str().into(),
            proposal.member_id.as_str().into(),
            proposal.role.as_str().into(),
            proposal.proposed_by.as_str().into(),
            (&proposal.reason).into(),
            now.into(),
            proposal.expires_at.into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn proposal(
    tx: &mut dyn Tx,
    id: &ProposalId,
    now: Timestamp,
) -> Result<Option<Proposal>> {
    let sql = "select id, member_id, role, proposed_by, reason, expires_at from role_proposals
               where id = $1 and expires_at > $2";
    Ok(tx.optional(sql, &[id.as_str().into(), now.into()])?.map(|row| proposal_of_row(&row)))
}

pub(crate) fn proposals(tx: &mut dyn Tx, now: Timestamp, most: i64) -> Result<Vec<Proposal>> {
    let sql = "select id, member_id, role, proposed_by, reason, expires_at from role_proposals
               where expires_at > $1 order by created_at limit $2";
    Ok(tx.rows(sql, &[now.into(), most.into()])?.iter().map(proposal_of_row).collect())
}

pub(crate) fn delete_proposal(tx: &mut dyn Tx, id: &ProposalId) -> Result<()> {
    tx.execute("delete from role_proposals where id = $1", &[id.as_str().into()])?;
    Ok(())
}

pub(crate) fn insert_tombstone(
    tx: &mut dyn Tx,
    fingerprint: &str,
    with_posts: bool,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into tombstones (fingerprint, with_posts, erased_at) values ($1, $2, $3) on conflict do nothing";
    tx.execute(sql, &[fingerprint.into(), with_posts.into(), now.into()])?;
    Ok(())
}
