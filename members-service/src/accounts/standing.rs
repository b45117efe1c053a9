//! Whether an account may do anything: suspending, freezing, ending its sessions, and the list of members.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use super::{ActError, Actor, Member, Role, Status, administrators, reason};
use crate::id::MemberId;
use crate::moderation::audit;
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{self, Action};
use crate::sign_in::{self, SignedIn};
use crate::store::{self, Tx};
use crate::world::World;

/// Takes an account's rights away until it is reinstated.
pub fn suspend(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    id: &MemberId,
    why: &str,
) -> Result<(), ActError> {
    let (member, why) = concerned(tx, by, id, why)?;
    keep_an_administrator(tx, &member)?;
    change(tx, &member, Status::Active, Status::Suspended)?;
    sign_in::end_all(tx, world, &member)?;
    audit::record(tx, world, by, "suspend", Some(&member), &why)?;
    let details = json!({ "what": "suspended" });
    Ok(notifications::queue(tx, world, Order::to_member(MailKind::Security, &member, details))?)
}

/// Gives an account its rights back.
pub fn reinstate(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    id: &MemberId,
    why: &str,
) -> Result<(), ActError> {
    let (member, why) = concerned(tx, by, id, why)?;
    change(tx, &member, Status::Suspended, Status::Active)?;
    audit::record(tx, world, by, "reinstate", Some(&member), &why)?;
    let details = json!({ "what": "reinstated" });
    Ok(notifications::queue(tx, world, Order::to_member(MailKind::Security, &member, details))?)
}

/// Cuts an account off for its own protection: its owner is detained, a device is in other hands. Nothing tells a
/// visitor why, and no mail is sent (S107).
pub fn freeze(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    id: &MemberId,
    why: &str,
) -> Result<(), ActError> {
    let (member, why) = concerned(tx, by, id, why)?;
    keep_an_administrator(tx, &member)?;
    if member.status == Status::Frozen {
        return Err(ActError::Conflict);
    }
    change(tx, &member, member.status, Status::Frozen)?;
    sign_in::end_all(tx, world, &member)?;
    store::notifications::drop_waiting_to(tx, &member.id, world.now)?;
    Ok(audit::record(tx, world, by, "freeze", Some(&member), &why)?)
}

/// Ends a freeze; the account is in good standing again, or waits for its approval as before (S6).
pub fn unfreeze(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    id: &MemberId,
    why: &str,
) -> Result<(), ActError> {
    let (member, why) = concerned(tx, by, id, why)?;
    let approved = store::accounts::was_approved(tx, &member.id)?;
    let status = if approved { Status::Active } else { Status::Pending };
    change(tx, &member, Status::Frozen, status)?;
    Ok(audit::record(tx, world, by, "unfreeze", Some(&member), &why)?)
}

/// Ends every session, link and code of an account (S46).
pub fn end_all_sessions_of(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    id: &MemberId,
    why: &str,
) -> Result<(), ActError> {
    let (member, why) = concerned(tx, by, id, why)?;
    sign_in::end_all(tx, world, &member)?;
    audit::record(tx, world, by, "end-sessions", Some(&member), &why)?;
    let details = json!({ "what": "sessions-ended" });
    Ok(notifications::queue(tx, world, Order::to_member(MailKind::Security, &member, details))?)
}

/// Ends every session, link and code of everyone, one's own too: after a leak (S46).
pub fn end_all_sessions(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    why: &str,
) -> Result<(), ActError> {
    by.check(Action::ChangeRole)?;
    let why = reason(why)?;
    store::sign_in::end_everything(tx, world.now)?;
    Ok(audit::record(tx, world, by, "end-all-sessions", None, &why)?)
}

/// The account, if the actor may act on it: moderators on members only, nobody on themselves.
fn concerned(
    tx: &mut dyn Tx,
    by: &Actor,
    id: &MemberId,
    why: &str,
) -> Result<(Member, String), ActError> {
    by.check(Action::Suspend)?;
    let why = reason(why)?;
    let member = store::accounts::member(tx, id)?.ok_or(ActError::NotFound)?;
    if let Some(me) = by.member() {
        if me.id == member.id {
            return Err(ActError::Own);
        }
        if me.role == Role::Moderator && member.role != Role::Member {
            return Err(permissions::Denied::Forbidden.into());
        }
    }
    Ok((member, why))
}

fn keep_an_administrator(tx: &mut dyn Tx, member: &Member) -> Result<(), ActError> {
    let last =
        member.role == Role::Admin && member.status == Status::Active && administrators(tx)? <= 1;
    if last { Err(ActError::LastAdministrator) } else { Ok(()) }
}

fn change(tx: &mut dyn Tx, member: &Member, from: Status, to: Status) -> Result<(), ActError> {
    let changed = store::accounts::set_status(tx, &member.id, from, to)?;
    if changed { Ok(()) } else { Err(ActError::Conflict) }
}

/// A line of the list of members.
#[derive(Clone, Debug, Serialize)]
pub struct MemberRow {
    /// To act on.
    pub id: MemberId,
    /// The name of choice.
    pub name: String,
    /// What the account may do.
    pub role: Role,
    /// Whether it may.
    pub status: Status,
    /// Since when it exists.
    pub joined_at: Timestamp,
}

/// A page of the list of members.
#[derive(Clone, Debug, Serialize)]
pub struct MemberPage {
    /// By when they joined.
    pub members: Vec<MemberRow>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// The list of members. The look itself is on the audit log (S96).
pub fn members(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    after: Option<&str>,
) -> Result<MemberPage, ActError> {
    permissions::check(Action::ListMembers, Some(me))?;
    let after = after.and_then(MemberId::parse);
    let most = world.limits.page_items.max(1);
    let mut members = store::accounts::list(tx, after.as_ref(), most + 1)?;
    let more = members.len() as i64 > most;
    members.truncate(usize::try_from(most).unwrap_or(50));
    audit::record(tx, world, &Actor::Member(me.clone()), "look-at-members", None, "")?;
    let next = members.last().filter(|_| more).map(|member| member.id.to_string());
    let row = |member: Member| MemberRow {
        id: member.id,
        name: member.name,
        role: member.role,
        status: member.status,
        joined_at: member.joined_at,
    };
    Ok(MemberPage { members: members.into_iter().map(row).collect(), next })
}
