//! Where members say that they work. Nobody is shown what a member merely says: a moderator confirms it, in words that
//! say how they made sure, and after a year it lapses unless it is confirmed again.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::standing::concerned;
use super::{ActError, Actor, Member, Status, reason};
use crate::id::MemberId;
use crate::moderation::audit;
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::{self, StoreError, Tx};
use crate::text::clean_line;
use crate::world::World;

/// Days for which a confirmation is good.
pub(crate) const AFFILIATION_DAYS: i64 = 365;
/// Characters of an affiliation.
const CHARACTERS: usize = 120;

/// An affiliation that a moderator confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Confirmed {
    /// Where the member works, in their words.
    pub organisation: String,
    /// Who confirmed it; `None` once their account is gone.
    pub by: Option<String>,
    /// When.
    pub at: Timestamp,
    /// Until when it is shown.
    pub lapses_at: Timestamp,
}

/// A member's affiliation as they see it themselves, and who may act on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Affiliation {
    /// What waits to be confirmed.
    pub proposed: Option<String>,
    /// What others are shown.
    pub confirmed: Option<Confirmed>,
}

/// The affiliation of a member as others see it: confirmed, not lapsed, of somebody in good standing who does not hide.
pub fn affiliation_of(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
) -> Result<Option<Confirmed>, StoreError> {
    if member.status != Status::Active || store::accounts::hidden_at(tx, &member.id)?.is_some() {
        return Ok(None);
    }
    Ok(read(tx, world, &member.id)?.confirmed)
}

/// One's own.
pub fn own_affiliation(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Affiliation, StoreError> {
    read(tx, world, &me.member.id)
}

/// What is kept of an account, lapsed or not left out.
pub(crate) fn read(
    tx: &mut dyn Tx,
    world: &World,
    member: &MemberId,
) -> Result<Affiliation, StoreError> {
    let Some(row) = store::affiliations::of(tx, member)? else { return Ok(Affiliation::default()) };
    let confirmed = row.confirmed.zip(row.confirmed_at).map(|(organisation, at)| {
        let lapses_at = at.checked_add(SignedDuration::from_secs(AFFILIATION_DAYS * 86_400));
        let lapses_at = lapses_at.unwrap_or(Timestamp::MAX);
        Confirmed { organisation, by: row.confirmed_by, at, lapses_at }
    });
    let confirmed = confirmed.filter(|confirmed| confirmed.lapses_at > world.now);
    Ok(Affiliation { proposed: row.proposed, confirmed })
}

/// Why an affiliation is refused.
#[derive(Debug, thiserror::Error)]
pub enum AffiliationError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Empty, too long, or with characters that deceive.
    #[error("say where you work in one line of at most {CHARACTERS} characters")]
    Text,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Says where one works. What was confirmed before stays until the new words are.
pub fn propose_affiliation(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    organisation: &str,
) -> Result<(), AffiliationError> {
    permissions::check(Action::OwnAffiliation, Some(me))?;
    let organisation = clean_line(organisation, CHARACTERS).ok_or(AffiliationError::Text)?;
    if !organisation.chars().any(char::is_alphabetic) {
        return Err(AffiliationError::Text);
    }
    Ok(store::affiliations::propose(tx, &me.member.id, &organisation, world.now)?)
}

/// Takes one's own away at once, what is confirmed and what waits.
pub fn remove_affiliation(tx: &mut dyn Tx, me: &SignedIn) -> Result<(), AffiliationError> {
    permissions::check(Action::OwnAffiliation, Some(me))?;
    Ok(store::affiliations::delete(tx, &me.member.id)?)
}

/// An affiliation that waits.
#[derive(Clone, Debug, Serialize)]
pub struct WaitingAffiliation {
    /// Whose.
    pub id: MemberId,
    /// Their name.
    pub name: String,
    /// What they say.
    pub organisation: String,
    /// Since when it waits; whoever decides sends it back, so that nobody confirms other words than they read.
    pub proposed_at: Timestamp,
    /// Not one's own.
    pub can_decide: bool,
}

/// What waits, oldest first, at most a page of it.
pub fn waiting_affiliations(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Vec<WaitingAffiliation>, ActError> {
    permissions::check(Action::ConfirmAffiliation, Some(me))?;
    let mut waiting = store::affiliations::waiting(tx, world.limits.page_items)?;
    for one in &mut waiting {
        one.can_decide = one.id != me.member.id;
    }
    Ok(waiting)
}

/// How many wait. Not audited: it shows nobody.
pub fn count_waiting_affiliations(tx: &mut dyn Tx, me: &SignedIn) -> Result<i64, ActError> {
    permissions::check(Action::ConfirmAffiliation, Some(me))?;
    Ok(store::affiliations::count_waiting(tx)?)
}

/// Confirms what a member says, as it was read: `how` says how the moderator made sure.
pub fn confirm_affiliation(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &MemberId,
    read_at: Timestamp,
    how: &str,
) -> Result<(), ActError> {
    let (member, how) = decidable(tx, me, id, how)?;
    if !store::affiliations::confirm(tx, &member.id, read_at, &me.member.id, world.now)? {
        return Err(ActError::Conflict);
    }
    let by = Actor::Member(me.clone());
    Ok(audit::record(tx, world, &by, "confirm-affiliation", Some(&member), &how)?)
}

/// Does not confirm what a member says. What was confirmed before stays.
pub fn decline_affiliation(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &MemberId,
    read_at: Timestamp,
    why: &str,
) -> Result<(), ActError> {
    let (member, why) = decidable(tx, me, id, why)?;
    if !store::affiliations::decline(tx, &member.id, read_at)? {
        return Err(ActError::Conflict);
    }
    let by = Actor::Member(me.clone());
    Ok(audit::record(tx, world, &by, "decline-affiliation", Some(&member), &why)?)
}

/// Ends an affiliation that is confirmed: it is not true any more.
pub fn end_affiliation(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    id: &MemberId,
    why: &str,
) -> Result<(), ActError> {
    let (member, why) = concerned(tx, by, Action::ConfirmAffiliation, id, why)?;
    if !store::affiliations::end(tx, &member.id)? {
        return Err(ActError::Conflict);
    }
    Ok(audit::record(tx, world, by, "end-affiliation", Some(&member), &why)?)
}

/// Ends those that nobody confirmed for a year.
pub(crate) fn lapse_affiliations(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    let before = world.ago(AFFILIATION_DAYS * 86_400);
    for member in store::affiliations::confirmed_before(tx, before)? {
        store::affiliations::end(tx, &member.id)?;
        audit::record(tx, world, &Actor::Operator, "lapse-affiliation", Some(&member), "")?;
    }
    Ok(())
}

fn decidable(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &MemberId,
    words: &str,
) -> Result<(Member, String), ActError> {
    permissions::check(Action::ConfirmAffiliation, Some(me))?;
    let words = reason(words)?;
    let member = store::accounts::member(tx, id)?.ok_or(ActError::NotFound)?;
    match member.status {
        _ if member.id == me.member.id => Err(ActError::Own),
        Status::Active => Ok((member, words)),
        _ => Err(ActError::NotFound),
    }
}
