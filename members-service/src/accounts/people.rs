//! Members as those who run the network see them: the list, one account, its address. Every look is on the audit log
//! (S96). No look shows when somebody was last here.

use jiff::Timestamp;
use serde::Serialize;

use super::{ActError, Actor, Affiliation, Email, Member, Role, Status, affiliations, reason};
use crate::id::MemberId;
use crate::moderation::{AuditEntry, audit};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::{self, Tx};
use crate::world::World;

/// Which members to list. The default is all of them.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// A part of a name, or a whole e-mail address.
    pub words: String,
    /// Of this role only.
    pub role: Option<Role>,
    /// In this standing only.
    pub status: Option<Status>,
    /// The last one of the page before.
    pub after: Option<MemberId>,
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
    /// By name.
    pub members: Vec<MemberRow>,
    /// After whom the next page begins.
    pub next: Option<MemberId>,
}

/// The list of members.
pub fn members(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    filter: &Filter,
) -> Result<MemberPage, ActError> {
    permissions::check(Action::ListMembers, Some(me))?;
    let most = world.limits.page_items.max(1);
    let mut members = match Email::parse(&filter.words) {
        Some(email) => store::accounts::member_by_email(tx, &email)?.into_iter().collect(),
        None => store::accounts::named(tx, filter, most + 1)?,
    };
    let more = members.len() as i64 > most;
    members.truncate(usize::try_from(most).unwrap_or(50));
    audit::record(tx, world, &Actor::Member(me.clone()), "look-at-members", None, "")?;
    let next = members.last().filter(|_| more).map(|member| member.id.clone());
    let row = |member: Member| MemberRow {
        id: member.id,
        name: member.name,
        role: member.role,
        status: member.status,
        joined_at: member.joined_at,
    };
    Ok(MemberPage { members: members.into_iter().map(row).collect(), next })
}

/// One account, for those who may act on it.
#[derive(Clone, Debug, Serialize)]
pub struct Person {
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
    /// Who invited them.
    pub invited_by: Option<String>,
    /// Where they work, confirmed or not.
    pub affiliation: Affiliation,
    /// Contributions that are shown.
    pub shown: i64,
    /// Contributions that a moderator hid.
    pub hidden: i64,
    /// Sessions that are open now.
    pub sessions: i64,
    /// It is one's own: nobody acts on themselves.
    pub own: bool,
    /// What was done with the account, newest first. For administrators only: a moderator sees own acts.
    pub acts: Vec<AuditEntry>,
}

/// One account. Moderators see members only.
pub fn person(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &MemberId,
) -> Result<Person, ActError> {
    permissions::check(Action::Suspend, Some(me))?;
    let member = visible(tx, me, id)?;
    let invited_by = match &member.invited_by {
        Some(inviter) => store::accounts::member(tx, inviter)?.map(|inviter| inviter.name),
        None => None,
    };
    let acts = if me.member.role == Role::Admin {
        store::moderation::audit_of_subject(tx, member.id.as_str(), world.limits.page_items.max(1))?
    } else {
        Vec::new()
    };
    let (shown, hidden) = store::discussions::count_of_author(tx, &member.id)?;
    let sessions = store::sign_in::count_sessions(tx, &member.id, world.now)?;
    let affiliation = affiliations::read(tx, world, &member.id)?;
    let own = member.id == me.member.id;
    if !own {
        audit::record(tx, world, &Actor::Member(me.clone()), "look-at-member", Some(&member), "")?;
    }
    Ok(Person {
        id: member.id,
        name: member.name,
        role: member.role,
        status: member.status,
        joined_at: member.joined_at,
        invited_by,
        affiliation,
        shown,
        hidden,
        sessions,
        own,
        acts,
    })
}

/// The address of an account, for an administrator who says why. The member can read that it was looked at.
pub fn address_of(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &MemberId,
    why: &str,
) -> Result<String, ActError> {
    permissions::check(Action::SeeAddress, Some(me))?;
    let why = reason(why)?;
    let member = visible(tx, me, id)?;
    let email = store::accounts::email_of(tx, &member.id)?.ok_or(ActError::NotFound)?;
    audit::record(tx, world, &Actor::Member(me.clone()), "look-at-address", Some(&member), &why)?;
    Ok(email.as_str().to_owned())
}

/// The account, if this one may know of it: who has not confirmed an address yet is not there.
fn visible(tx: &mut dyn Tx, me: &SignedIn, id: &MemberId) -> Result<Member, ActError> {
    let member = store::accounts::member(tx, id)?.ok_or(ActError::NotFound)?;
    let above = me.member.role == Role::Moderator && member.role != Role::Member;
    if above || member.status == Status::Applied { Err(ActError::NotFound) } else { Ok(member) }
}
