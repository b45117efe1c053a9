//! On what ground somebody is admitted: an invitation, two members who vouch, an address at a listed domain, or a check
//! that a moderator puts into words. And the first two weeks, in which a member sees no other people.
//!
//! Vouching must tell nobody who is a member or who applied. A member vouches for an address, of which only a keyed hash
//! is kept, and hears nothing of what becomes of it; an applicant may name two members by their addresses, and hears
//! nothing of whether they are members. Only whoever is named that way, and moderators, learn that somebody applied;
//! moderators do not learn who was named and kept silent.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use super::{ActError, Email, Member, Notices, Role, Status, reason, words};
use crate::id::MemberId;
use crate::keys::Purpose;
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// Members who must vouch for an applicant, if nothing else speaks for them.
pub(crate) const VOUCHERS: usize = 2;
/// Vouches that a member may give in a day.
const VOUCHES_A_DAY: i64 = 10;
/// Days in which a member is new.
const NEW_DAYS: i64 = 14;
/// Days for which a vouch, and being asked for one, counts.
pub(crate) const VOUCH_DAYS: i64 = 90;

words! {
    /// Why somebody was admitted.
    Ground {
        /// Somebody who belongs invited them.
        Invitation = "invitation",
        /// Two members know them.
        Vouched = "vouched",
        /// Their address is at a domain that the administrators listed.
        Domain = "domain",
        /// A moderator made sure by another way, and said how.
        Checked = "checked",
    }
}

/// What speaks for an applicant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Grounds {
    /// Somebody in good standing invited them.
    pub invited: bool,
    /// The listed domain of their address.
    pub domain: Option<String>,
    /// Who vouches, and in which words.
    pub vouchers: Vec<(String, String)>,
}

impl Grounds {
    /// The first ground that is enough by itself.
    pub fn enough(&self) -> Option<Ground> {
        if self.invited {
            Some(Ground::Invitation)
        } else if self.vouchers.len() >= VOUCHERS {
            Some(Ground::Vouched)
        } else {
            self.domain.as_ref().map(|_| Ground::Domain)
        }
    }
}

/// What speaks for this applicant now, before this moderator: nobody decides on the strength of their own word.
pub(crate) fn grounds(
    tx: &mut dyn Tx,
    world: &World,
    applicant: &Member,
    decides: &MemberId,
) -> Result<Grounds, StoreError> {
    let Some(email) = store::accounts::email_of(tx, &applicant.id)? else {
        return Ok(Grounds::default());
    };
    let domain = email.as_str().rsplit('@').next().unwrap_or_default();
    let listed = world.network.official_domains.iter();
    let domain = listed.map(|listed| listed.to_lowercase()).find(|listed| {
        domain == listed || domain.strip_suffix(listed).is_some_and(|rest| rest.ends_with('.'))
    });
    let inviter = match &applicant.invited_by {
        Some(inviter) => store::accounts::member(tx, inviter)?,
        None => None,
    };
    let since = world.ago(VOUCH_DAYS * 86_400);
    Ok(Grounds {
        invited: inviter.is_some_and(|inviter| inviter.status == Status::Active),
        domain,
        vouchers: store::admission::vouchers(tx, &hash(world, &email), decides, since)?,
    })
}

/// The ground on which an applicant is admitted now; `check` is how the moderator made sure, if nothing else is enough.
pub(crate) fn decide(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    applicant: &Member,
    check: &str,
) -> Result<Ground, ActError> {
    let grounds = grounds(tx, world, applicant, &me.member.id)?;
    let (ground, check) = match grounds.enough() {
        Some(ground) => (ground, String::new()),
        None => {
            let check = reason(check).map_err(|error| match error {
                ActError::ReasonMissing => ActError::GroundMissing,
                error => error,
            })?;
            (Ground::Checked, check)
        }
    };
    store::admission::insert(tx, &applicant.id, ground, &check, Some(&me.member.id), world.now)?;
    // The vouches stay until their time is over: from one that went sooner, its author would learn what happened.
    store::admission::forget_asked(tx, &applicant.id)?;
    Ok(ground)
}

/// Why a vouch is refused.
#[derive(Debug, thiserror::Error)]
pub enum VouchError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// New members wait.
    #[error(transparent)]
    TooNew(#[from] TooNew),
    /// No address.
    #[error("this is no e-mail address")]
    Email,
    /// For oneself.
    #[error("nobody vouches for themselves")]
    Own,
    /// Say how one knows them, in at most 500 characters.
    #[error("say how you know this person")]
    Words,
    /// Too many in a day.
    #[error("too many today")]
    TooMany,
    /// One was not asked about this one, or no more.
    #[error("there is nothing here")]
    NotAsked,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Vouches for whoever applies with this address, now or within 90 days. Says nothing of whether anybody has.
pub fn vouch(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    email: &str,
    how: &str,
) -> Result<(), VouchError> {
    permissions::check(Action::Vouch, Some(me))?;
    if !is_settled(tx, world, &me.member)? {
        return Err(TooNew.into());
    }
    let email = Email::parse(email).ok_or(VouchError::Email)?;
    speak(tx, world, me, &email, how)
}

/// Answers an applicant who named this member: with words one vouches; with `None` one does not, and nobody is told.
pub fn answer_asked(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    applicant: &MemberId,
    how: Option<&str>,
) -> Result<(), VouchError> {
    permissions::check(Action::Vouch, Some(me))?;
    if !is_settled(tx, world, &me.member)? {
        return Err(TooNew.into());
    }
    let since = world.ago(VOUCH_DAYS * 86_400);
    let asked = store::admission::asked(tx, &me.member.id, since)?;
    if !asked.iter().any(|(member, _)| member.id == *applicant) {
        return Err(VouchError::NotAsked);
    }
    if let Some(how) = how {
        let email = store::accounts::email_of(tx, applicant)?.ok_or(VouchError::NotAsked)?;
        speak(tx, world, me, &email, how)?;
    }
    Ok(store::admission::forget_one_asked(tx, applicant, &me.member.id)?)
}

fn speak(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    email: &Email,
    how: &str,
) -> Result<(), VouchError> {
    let how = reason(how).map_err(|_| VouchError::Words)?;
    if store::accounts::email_of(tx, &me.member.id)?.is_some_and(|own| own == *email) {
        return Err(VouchError::Own);
    }
    if store::admission::vouches_since(tx, &me.member.id, world.ago(86_400))? >= VOUCHES_A_DAY {
        return Err(VouchError::TooMany);
    }
    let hash = hash(world, email);
    Ok(store::admission::insert_vouch(tx, &hash, &me.member.id, &how, world.now)?)
}

/// Takes one's word back from whoever applies with this address. Says nothing of whether one had vouched: whoever finds
/// a session open must not learn it either.
pub fn take_vouch_back(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    email: &str,
) -> Result<(), VouchError> {
    permissions::check(Action::Vouch, Some(me))?;
    let email = Email::parse(email).ok_or(VouchError::Email)?;
    Ok(store::admission::forget_vouch(tx, &hash(world, &email), &me.member.id)?)
}

/// An applicant who named this member.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    /// To answer.
    pub id: MemberId,
    /// The name of choice.
    pub name: String,
    /// What they say of themselves.
    pub about: String,
}

/// The applicants who named this member and wait for a word.
pub fn asked_of_me(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Vec<Asked>, StoreError> {
    if permissions::check(Action::Vouch, Some(me)).is_err() || !is_settled(tx, world, &me.member)? {
        return Ok(Vec::new());
    }
    let since = world.ago(VOUCH_DAYS * 86_400);
    let asked = store::admission::asked(tx, &me.member.id, since)?;
    let view =
        |(member, about): (Member, String)| Asked { id: member.id, name: member.name, about };
    Ok(asked.into_iter().map(view).collect())
}

/// Notes whom an applicant names. Addresses of others than members are not kept; nothing tells the applicant which.
pub(crate) fn note_asked(
    tx: &mut dyn Tx,
    world: &World,
    applicant: &Member,
    named: &[Email],
) -> Result<(), StoreError> {
    for email in named.iter().take(VOUCHERS) {
        if let Some(member) = store::accounts::member_by_email(tx, email)? {
            store::admission::insert_asked(tx, &applicant.id, &member.id, world.now)?;
        }
    }
    Ok(())
}

/// The applicant's address is confirmed: those whom they named are told, in a mail that names nobody.
pub(crate) fn tell_asked(
    tx: &mut dyn Tx,
    world: &World,
    applicant: &Member,
) -> Result<(), StoreError> {
    for member in store::admission::named_by(tx, &applicant.id)? {
        if member.notices == Notices::None || !is_settled(tx, world, &member)? {
            continue;
        }
        let order = Order::to_member(MailKind::Vouch, &member, json!({}));
        notifications::queue(tx, world, order)?;
    }
    Ok(())
}

fn hash(world: &World, email: &Email) -> String {
    world.keys.token(Purpose::Address, &[email.as_str()])
}

/// A member's first weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Newness {
    /// They last at least until then.
    pub until: Timestamp,
    /// Whether a contribution was shown: without one they go on.
    pub contributed: bool,
}

/// What is asked of a member whose first weeks are over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("members in their first weeks cannot do this yet")]
pub struct TooNew;

impl Member {
    /// Whether the member is new, and how long still: for 14 days, and until one contribution was shown. A new member is
    /// in no directory, asks for no advice, searches for nobody, vouches for nobody and invites nobody. Moderators and
    /// administrators are never new.
    pub fn newness(&self, tx: &mut dyn Tx, world: &World) -> Result<Option<Newness>, StoreError> {
        if self.role != Role::Member {
            return Ok(None);
        }
        let since = store::admission::admitted_at(tx, &self.id)?.unwrap_or(world.now);
        let until = since.checked_add(jiff::SignedDuration::from_secs(NEW_DAYS * 86_400));
        let until = until.unwrap_or(Timestamp::MAX);
        let contributed = store::moderation::has_other_shown(tx, &self.id, "")?;
        let is_new = !contributed || until > world.now;
        Ok(is_new.then_some(Newness { until, contributed }))
    }
}

/// Whether a member's first weeks are over. Every act that shows people to each other asks this besides the matrix:
/// vouching, inviting, the directory, advice, the search of people.
pub(crate) fn is_settled(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
) -> Result<bool, StoreError> {
    Ok(member.newness(tx, world)?.is_none())
}
