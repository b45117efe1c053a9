//! What a reviewer does, what those who take part say to each other, and what time brings about.

use serde_json::json;

use super::review_reading::{Part, find, owner_of, part};
use super::{Opinion, ReviewError, ReviewState, State};
use crate::accounts::ActError;
use crate::config::Limits;
use crate::discussions::Text;
use crate::discussions::markdown::{self, RENDERER};
use crate::id::{EntryProposalId, random_id};
use crate::notifications::{self, Waits};
use crate::sign_in::SignedIn;
use crate::store::reviews::{Given, NewWords, ReviewRow};
use crate::store::{self, StoreError, Tx};
use crate::text::{clean, clean_line};
use crate::world::World;

/// So long before a review is due its reviewer is reminded.
const REMIND_SECONDS: i64 = 2 * 86_400;
/// Characters of a review.
const WORDS: usize = 4000;
/// Characters of a role.
const ROLE: usize = 100;

/// One's own review of a proposal that is being reviewed.
fn own(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &EntryProposalId,
) -> Result<(store::proposals::Proposal, ReviewRow), ReviewError> {
    let proposal = find(tx, id)?;
    match part(tx, me, &proposal)? {
        Part { review: Some(review), .. } => Ok((proposal, review)),
        _ => Err(ActError::NotFound.into()),
    }
}

/// Takes a review on, or not. Whoever does not sees nothing of the proposal any more.
pub fn answer(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &EntryProposalId,
    takes: bool,
) -> Result<(), ReviewError> {
    let (proposal, review) = own(tx, me, id)?;
    let state = match (review.state, takes) {
        (ReviewState::Asked, true) if proposal.state == State::Review => ReviewState::Taken,
        (ReviewState::Asked | ReviewState::Taken, false) => ReviewState::Refused,
        _ => return Err(ActError::Conflict.into()),
    };
    Ok(store::reviews::set_state(tx, &review.id, state, review.due_at)?)
}

/// What a reviewer thinks, as a form gives it.
#[derive(Clone, Debug, Default)]
pub struct NewOpinion {
    /// `ready`, `changes`, `no`.
    pub opinion: String,
    /// For author and moderators.
    pub words: String,
    /// Under which the review may be told in public; empty: it may not.
    pub role: String,
    /// Where the reviewer comes from: a term of the vocabulary that says where, or nothing.
    pub country: String,
    /// The version that was read.
    pub version: i64,
}

/// Gives a review, or gives it anew while the proposal is being reviewed.
pub fn give(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    new: &NewOpinion,
) -> Result<(), ReviewError> {
    let (proposal, review) = own(tx, me, id)?;
    if proposal.state != State::Review || review.state == ReviewState::Asked {
        return Err(ActError::Conflict.into());
    }
    if proposal.version != new.version {
        return Err(ActError::Stale { version: proposal.version }.into());
    }
    let opinion = Opinion::parse(&new.opinion).ok_or(ReviewError::Opinion)?;
    let words = clean(new.words.trim()).filter(|words| words.chars().count() <= WORDS);
    // Whoever does not find it ready says why.
    let words = words.filter(|words| opinion == Opinion::Ready || !words.is_empty());
    let words = words.ok_or(ReviewError::Words)?;
    let role = clean_line(&new.role, ROLE).ok_or(ReviewError::Role)?;
    let country = Some(new.country.as_str()).filter(|country| !country.is_empty());
    let known = |country: &str| {
        let places = world.catalogue.places.as_deref();
        places.is_some_and(|places| world.catalogue.term(places, country).is_some())
    };
    if country.is_some_and(|country| !known(country)) {
        return Err(ReviewError::Country);
    }
    let of_version = proposal.version;
    let given = Given { opinion, words: &words, role: &role, country, of_version };
    store::reviews::set_given(tx, &review.id, &given, world.now)?;
    store::reviews::set_news(tx, id, world.now)?;
    if let Some(owner) = owner_of(tx, &proposal)? {
        notifications::waits(tx, world, &owner, Waits::Proposal, json!({}))?;
    }
    Ok(())
}

/// Says something about a proposal to those who take part.
pub fn say(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    text: &Text,
    key: &str,
) -> Result<(), ReviewError> {
    let proposal = find(tx, id)?;
    let mine = part(tx, me, &proposal)?;
    if !matches!(proposal.state, State::Review | State::Changes) {
        return Err(ActError::Conflict.into());
    }
    let most = world.limits.messages_per_hour;
    let said = store::reviews::said_since(tx, &me.member.id, world.ago(3600))?;
    if most > 0 && said >= most {
        return Err(ActError::TooMany { retry_after_seconds: 3600 }.into());
    }
    let new = NewWords {
        id: &random_id(),
        proposal: id,
        author: &me.member.id,
        form_key: Some(key).filter(|key| !key.is_empty() && key.len() <= 64),
        markdown: &text.markdown,
        html: &text.rendered.html,
        renderer: RENDERER,
    };
    if !store::reviews::say(tx, &new, world.now)? {
        return Ok(());
    }
    if !mine.author {
        store::reviews::set_news(tx, id, world.now)?;
        if let Some(owner) = owner_of(tx, &proposal)? {
            notifications::waits(tx, world, &owner, Waits::Proposal, json!({}))?;
        }
    }
    tell_reviewers(tx, world, me, id)
}

/// Tells those who review a proposal that something is new.
fn tell_reviewers(
    tx: &mut dyn Tx,
    world: &World,
    but: &SignedIn,
    id: &EntryProposalId,
) -> Result<(), ReviewError> {
    for review in store::reviews::of_proposal(tx, id)? {
        let takes_part = matches!(review.state, ReviewState::Taken | ReviewState::Given);
        let Some(reviewer) = review.reviewer.filter(|one| takes_part && *one != but.member.id)
        else {
            continue;
        };
        if let Some(member) = store::accounts::member(tx, &reviewer)? {
            notifications::waits(tx, world, &member, Waits::Review, json!({}))?;
        }
    }
    Ok(())
}

/// The author submitted a proposal, for the first time or once more: who reviews it already looks again.
pub(crate) fn submitted(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
) -> Result<(), StoreError> {
    match tell_reviewers(tx, world, me, id) {
        Ok(()) => Ok(()),
        Err(ReviewError::Store(error)) => Err(error),
        Err(error) => Err(StoreError::Other(error.to_string())),
    }
}

/// Reminds reviewers, once, before the day.
pub(crate) fn tend(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    for (review, member) in store::reviews::to_remind(tx, world.later(REMIND_SECONDS))? {
        store::reviews::set_reminded(tx, &review, world.now)?;
        notifications::waits(tx, world, &member, Waits::Review, json!({}))?;
    }
    Ok(())
}

/// Renders again what an older renderer wrote (S68). How many it did; call until none is left.
pub(crate) fn rerender_outdated(tx: &mut dyn Tx, limits: &Limits) -> Result<usize, StoreError> {
    let outdated = store::reviews::rendered_before(tx, RENDERER)?;
    for (id, text) in &outdated {
        let html = markdown::render(text, limits).map(|made| made.html).unwrap_or_default();
        store::reviews::set_html(tx, id, &html, RENDERER)?;
    }
    Ok(outdated.len())
}
