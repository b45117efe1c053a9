//! A moderator who lost every passkey and the authenticator app (S126): an administrator begins, another administrator
//! or moderator confirms, and a day later a mailed link is enough to add a passkey, unless whoever reads the account's
//! mail or has a session of it says no.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use super::{ActError, Actor, Member, Role, Status, reason};
use crate::id::{MemberId, ProposalId};
use crate::moderation::audit;
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::{self, SignedIn};
use crate::store::{self, Tx};
use crate::world::World;

/// Seconds within which somebody else must confirm.
const CONFIRM_SECONDS: i64 = 24 * 60 * 60;

/// An administrator who made sure that a moderator lost the way in begins. The moderator's address is told at once.
pub fn begin_letting_back(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    id: &MemberId,
    why: &str,
) -> Result<(), ActError> {
    by.check(Action::ConfirmLettingBack)?;
    // The operator has a link of their own.
    let me = by.member().filter(|me| me.role == Role::Admin).ok_or(Denied::Forbidden)?;
    let why = reason(why)?;
    let member = locked_out(tx, id)?;
    if member.id == me.id {
        return Err(ActError::Own);
    }
    let begun = store::letting_back::NewRequest {
        id: ProposalId::random(),
        member_id: member.id.clone(),
        begun_by: me.id.clone(),
        reason: why.clone(),
        created_at: world.now,
        expires_at: world.later(CONFIRM_SECONDS),
    };
    if !store::letting_back::insert(tx, &begun, world.now)? {
        return Err(ActError::Conflict);
    }
    audit::record(tx, world, by, "begin-letting-back", Some(&member), &why)?;
    tell(tx, world, &member, "let-back-begun")
}

/// Confirms what an administrator began: neither that one nor whom it concerns. The wait of a day begins.
pub fn confirm_letting_back(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ProposalId,
    how: &str,
) -> Result<(), ActError> {
    permissions::check(Action::ConfirmLettingBack, Some(me))?;
    let how = reason(how)?;
    let request = store::letting_back::find(tx, id, world.now)?.ok_or(ActError::NotFound)?;
    if request.begun_by == me.member.id || request.member_id == me.member.id {
        return Err(ActError::Own);
    }
    let began = store::accounts::member(tx, &request.begun_by)?;
    let holds =
        began.is_some_and(|began| began.role == Role::Admin && began.status == Status::Active);
    if !holds {
        return Err(ActError::Conflict);
    }
    let member = locked_out(tx, &request.member_id)?;
    store::letting_back::delete(tx, id)?;
    let by = Actor::Member(me.clone());
    audit::record(tx, world, &by, "confirm-letting-back", Some(&member), &how)?;
    Ok(sign_in::begin_wait(tx, world, &member, "let-back")?)
}

/// Takes back what was begun, or refuses it.
pub fn refuse_letting_back(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ProposalId,
    why: &str,
) -> Result<(), ActError> {
    permissions::check(Action::ConfirmLettingBack, Some(me))?;
    let why = reason(why)?;
    let request = store::letting_back::find(tx, id, world.now)?.ok_or(ActError::NotFound)?;
    let member = store::accounts::member(tx, &request.member_id)?.ok_or(ActError::NotFound)?;
    store::letting_back::delete(tx, id)?;
    let by = Actor::Member(me.clone());
    audit::record(tx, world, &by, "refuse-letting-back", Some(&member), &why)?;
    tell(tx, world, &member, "let-back-refused")
}

/// What waits for a second one.
#[derive(Clone, Debug, Serialize)]
pub struct LettingBack {
    /// To confirm it.
    pub id: ProposalId,
    /// Whom it concerns.
    pub name: String,
    /// Who began.
    pub by: String,
    /// Why, in their words.
    pub reason: String,
    /// Until when it can be confirmed.
    pub expires_at: Timestamp,
    /// Not by who began, nor by whom it concerns.
    pub can_confirm: bool,
}

/// All that wait, oldest first, at most a page of them.
pub fn letting_back(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Vec<LettingBack>, ActError> {
    permissions::check(Action::ConfirmLettingBack, Some(me))?;
    let mut views = Vec::new();
    for request in store::letting_back::waiting(tx, world.now, world.limits.page_items)? {
        let member = store::accounts::member(tx, &request.member_id)?;
        let began = store::accounts::member(tx, &request.begun_by)?;
        let (Some(member), Some(began)) = (member, began) else { continue };
        views.push(LettingBack {
            can_confirm: began.id != me.member.id && member.id != me.member.id,
            id: request.id,
            name: member.name,
            by: began.name,
            reason: request.reason,
            expires_at: request.expires_at,
        });
    }
    Ok(views)
}

/// A moderator in good standing: members wait by themselves, administrators have the operator's link.
fn locked_out(tx: &mut dyn Tx, id: &MemberId) -> Result<Member, ActError> {
    let member = store::accounts::member(tx, id)?.ok_or(ActError::NotFound)?;
    let may = member.role == Role::Moderator && member.status == Status::Active;
    if may { Ok(member) } else { Err(ActError::Conflict) }
}

fn tell(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    what: &'static str,
) -> Result<(), ActError> {
    let order = Order::to_member(MailKind::Security, member, json!({ "what": what }));
    Ok(notifications::queue(tx, world, order)?)
}
