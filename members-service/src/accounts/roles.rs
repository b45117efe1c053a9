//! Roles. With two administrators or more, a change needs two of them (S8); one always stays (S9).

use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use super::{ActError, Actor, Member, Role, Status, reason};
use crate::id::{MemberId, ProposalId};
use crate::moderation::audit;
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{self, Action};
use crate::sign_in::{self, SignedIn};
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// Seconds within which a second administrator must confirm.
const PROPOSAL_SECONDS: i64 = 24 * 60 * 60;

/// What became of a change of role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleChange {
    /// It is in force.
    Done,
    /// It waits for another administrator.
    Proposed(ProposalId),
}

/// How many administrators are in good standing.
pub fn administrators(tx: &mut dyn Tx) -> Result<i64, StoreError> {
    store::accounts::count_administrators(tx)
}

/// Changes a role at once where the operator or the only administrator asks, else proposes it to the others.
pub fn propose_role(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    id: &MemberId,
    role: Role,
    why: &str,
) -> Result<RoleChange, ActError> {
    by.check(Action::ChangeRole)?;
    let why = reason(why)?;
    let member = store::accounts::member(tx, id)?.ok_or(ActError::NotFound)?;
    if member.role == role || member.status != Status::Active {
        return Err(ActError::Conflict);
    }
    match by {
        Actor::Member(me) if administrators(tx)? > 1 => {
            let proposal = store::accounts::Proposal {
                id: ProposalId::random(),
                member_id: member.id.clone(),
                role,
                proposed_by: me.member.id.clone(),
                reason: why.clone(),
                expires_at: world.later(PROPOSAL_SECONDS),
            };
            store::accounts::insert_proposal(tx, &proposal, world.now)?;
            audit::record(
                tx,
                world,
                by,
                "propose-role",
                Some(&member),
                &format!("{}: {why}", role.as_str()),
            )?;
            Ok(RoleChange::Proposed(proposal.id))
        }
        Actor::Operator | Actor::Member(_) => {
            set_role(tx, world, by, &member, role, &why)?;
            Ok(RoleChange::Done)
        }
    }
}

/// Confirms what another administrator proposed. Neither the proposer nor whom it concerns can.
pub fn confirm_role(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ProposalId,
) -> Result<(), ActError> {
    permissions::check(Action::ChangeRole, Some(me))?;
    let proposal = store::accounts::proposal(tx, id, world.now)?.ok_or(ActError::NotFound)?;
    if proposal.proposed_by == me.member.id || proposal.member_id == me.member.id {
        return Err(ActError::Own);
    }
    let proposer = store::accounts::member(tx, &proposal.proposed_by)?;
    if !proposer
        .is_some_and(|proposer| proposer.role == Role::Admin && proposer.status == Status::Active)
    {
        return Err(ActError::Conflict);
    }
    let member = store::accounts::member(tx, &proposal.member_id)?.ok_or(ActError::NotFound)?;
    store::accounts::delete_proposal(tx, id)?;
    set_role(tx, world, &Actor::Member(me.clone()), &member, proposal.role, &proposal.reason)
}

/// Takes a proposal back, or refuses another's.
pub fn withdraw_role(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ProposalId,
) -> Result<(), ActError> {
    permissions::check(Action::ChangeRole, Some(me))?;
    let proposal = store::accounts::proposal(tx, id, world.now)?.ok_or(ActError::NotFound)?;
    let member = store::accounts::member(tx, &proposal.member_id)?;
    store::accounts::delete_proposal(tx, id)?;
    let by = Actor::Member(me.clone());
    Ok(audit::record(tx, world, &by, "withdraw-role", member.as_ref(), proposal.role.as_str())?)
}

fn set_role(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    member: &Member,
    role: Role,
    why: &str,
) -> Result<(), ActError> {
    if member.role == Role::Admin && member.status == Status::Active && administrators(tx)? <= 1 {
        return Err(ActError::LastAdministrator);
    }
    store::accounts::set_role(tx, &member.id, role)?;
    // What was begun for another role is void (S126).
    store::passkeys::end_wait(tx, &member.id)?;
    if role == Role::Member {
        crate::advisory::leave_desk(tx, world, &member.id)?;
    }
    // A session keeps no power of before (S41): the member signs in again.
    sign_in::end_all(tx, world, member)?;
    audit::record(tx, world, by, "role", Some(member), &format!("{}: {why}", role.as_str()))?;
    let details = json!({ "what": "role-change" });
    Ok(notifications::queue(tx, world, Order::to_member(MailKind::Security, member, details))?)
}

/// A change of role that waits.
#[derive(Clone, Debug, Serialize)]
pub struct ProposalView {
    /// To confirm it.
    pub id: ProposalId,
    /// Whom it concerns.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// The new role.
    pub role: Role,
    /// Who proposed it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// Until when it can be confirmed.
    pub expires_at: Timestamp,
    /// Not by the proposer, nor by whom it concerns.
    pub can_confirm: bool,
}

/// What waits for a second administrator.
pub fn proposals(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Vec<ProposalView>, ActError> {
    permissions::check(Action::ChangeRole, Some(me))?;
    let mut views = Vec::new();
    for proposal in store::accounts::proposals(tx, world.now, world.limits.page_items)? {
        let member = store::accounts::member(tx, &proposal.member_id)?;
        let proposer = store::accounts::member(tx, &proposal.proposed_by)?;
        let (Some(member), Some(proposer)) = (member, proposer) else { continue };
        views.push(ProposalView {
            can_confirm: proposer.id != me.member.id && member.id != me.member.id,
            id: proposal.id,
            member: member.id,
            name: member.name,
            role: proposal.role,
            by: proposer.name,
            reason: proposal.reason,
            expires_at: proposal.expires_at,
        });
    }
    Ok(views)
}
