//! Whether an account may do anything: suspending, freezing, ending its sessions.

use serde_json::json;

use super::{ActError, Actor, Member, Role, Status, administrators, reason};
use crate::exchange;
use crate::id::MemberId;
use crate::moderation::audit;
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{self, Action};
use crate::sign_in;
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
    let (member, why) = concerned(tx, by, Action::Suspend, id, why)?;
    keep_an_administrator(tx, &member)?;
    change(tx, &member, Status::Active, Status::Suspended)?;
    exchange::author_changed(tx, &member.id)?;
    crate::tried::author_changed(tx, &member.id)?;
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
    let (member, why) = concerned(tx, by, Action::Suspend, id, why)?;
    change(tx, &member, Status::Suspended, Status::Active)?;
    exchange::author_changed(tx, &member.id)?;
    crate::tried::author_changed(tx, &member.id)?;
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
    let (member, why) = concerned(tx, by, Action::Suspend, id, why)?;
    keep_an_administrator(tx, &member)?;
    if member.status == Status::Frozen {
        return Err(ActError::Conflict);
    }
    store::accounts::freeze(tx, &member.id)?;
    exchange::author_changed(tx, &member.id)?;
    crate::tried::author_changed(tx, &member.id)?;
    sign_in::end_all(tx, world, &member)?;
    store::notifications::drop_waiting_to(tx, &member.id, world.now)?;
    Ok(audit::record(tx, world, by, "freeze", Some(&member), &why)?)
}

/// Ends a freeze; the account is what it was before: one that nobody had admitted, or that was suspended, still is.
pub fn unfreeze(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    id: &MemberId,
    why: &str,
) -> Result<(), ActError> {
    let (member, why) = concerned(tx, by, Action::Suspend, id, why)?;
    if !store::accounts::unfreeze(tx, &member.id)? {
        return Err(ActError::Conflict);
    }
    exchange::author_changed(tx, &member.id)?;
    crate::tried::author_changed(tx, &member.id)?;
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
    let (member, why) = concerned(tx, by, Action::Suspend, id, why)?;
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

/// The account, if the actor may do `action` to it: moderators to members only, nobody to themselves.
pub(super) fn concerned(
    tx: &mut dyn Tx,
    by: &Actor,
    action: Action,
    id: &MemberId,
    why: &str,
) -> Result<(Member, String), ActError> {
    by.check(action)?;
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
