//! What moderators do with a proposal: ask members to review it, ask its author to change it, accept it, decline it;
//! and how they begin the review of a page that is published.

use serde_json::{Value, json};

use super::review_reading::{at_desk, owner_of, subject};
use super::taking::{handed_on, is_review_alone, readiness, terms_of, today};
use super::{Kind, Named, ReviewError, ReviewState, State};
use crate::accounts::{ActError, Actor, Member, Status};
use crate::directory::{self, Fitting};
use crate::fit::Profile;
use crate::id::{EntryId, EntryProposalId, EntryReviewId, MemberId};
use crate::moderation::audit;
use crate::notifications::{self, Waits};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::proposals::{NewProposal, Proposal};
use crate::store::reviews::Decided;
use crate::store::{self, StoreError, Tx};
use crate::text::{clean, clean_line, skeleton};
use crate::world::{DAY, World};

/// Characters of what an author is told, and of a reason.
const WORDS: usize = 2000;
/// Members suggested as reviewers of one proposal.
const SUGGESTED: usize = 10;
/// Days ahead that a review may be due.
const MOST_DAYS: i64 = 90;

/// Whom a moderator asks.
#[derive(Clone, Debug)]
pub enum Whom {
    /// Somebody of the directory.
    Entry(EntryId),
    /// A member of this name.
    Name(String),
}

fn words_of(text: &str) -> Option<String> {
    let text = clean(text.trim()).filter(|text| !text.is_empty())?;
    (text.chars().count() <= WORDS).then_some(text)
}

fn note(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    act: &'static str,
    proposal: &Proposal,
    reason: &str,
) -> Result<(), StoreError> {
    // Which entry, never whose proposal: an author who reads the log does not learn who reviews.
    let by = Actor::Member(me.clone());
    audit::record_on(tx, world, &by, act, None, &subject(proposal), reason)
}

/// Members of the directory who know what the proposal is about, with the reasons.
pub fn suggested(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
) -> Result<Vec<Fitting>, ReviewError> {
    let proposal = at_desk(tx, me, id)?;
    if proposal.state != State::Review {
        return Ok(Vec::new());
    }
    let mut profile =
        Profile { languages: [proposal.language.clone()].into(), ..Profile::default() };
    for (vocabulary, term) in terms_of(world, &proposal) {
        profile.terms.entry(vocabulary).or_default().insert(term);
    }
    let taken: Vec<Option<MemberId>> = store::reviews::of_proposal(tx, id)?
        .into_iter()
        .map(|review| review.reviewer)
        .chain([proposal.owner])
        .collect();
    let mut found = directory::fitting(tx, world, me, &profile, 3 * SUGGESTED)?;
    found.retain(|one| !taken.contains(&Some(one.member.clone())));
    found.truncate(SUGGESTED);
    Ok(found)
}

/// Asks a member to review, by a day.
pub fn invite(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    whom: &Whom,
    days: Option<i64>,
) -> Result<(), ReviewError> {
    let proposal = at_desk(tx, me, id)?;
    if proposal.state != State::Review {
        return Err(ActError::Conflict.into());
    }
    let reviewer = found(tx, world, me, whom)?.ok_or(ReviewError::Nobody)?;
    // Whoever wrote it or runs its review does not review it. An author is no more to be found than anybody else.
    if proposal.owner.as_ref() == Some(&reviewer.id) {
        return Err(ReviewError::Nobody);
    }
    if reviewer.id == me.member.id {
        return Err(ActError::Own.into());
    }
    let days = days.unwrap_or(world.limits.review_days);
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(ReviewError::Days);
    }
    let due_at = world.later(days * DAY);
    let before = store::reviews::of_proposal(tx, id)?;
    match before.iter().find(|review| review.reviewer.as_ref() == Some(&reviewer.id)) {
        Some(review) if review.state == ReviewState::Released => {
            store::reviews::set_state(tx, &review.id, ReviewState::Asked, due_at)?;
        }
        Some(_) => return Err(ReviewError::AskedAlready),
        None => {
            let review = EntryReviewId::random();
            let (who, by) = (&reviewer.id, &me.member.id);
            store::reviews::ask(tx, &review, id, (who, by), due_at, world.now)?;
        }
    }
    note(tx, world, me, "invite-reviewer", &proposal, "")?;
    Ok(notifications::waits(tx, world, &reviewer, Waits::Review, json!({}))?)
}

fn found(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    whom: &Whom,
) -> Result<Option<Member>, ReviewError> {
    let member = match whom {
        Whom::Entry(entry) => {
            let id = directory::member_of(tx, world, me, entry)?;
            store::accounts::member(tx, &id)?
        }
        Whom::Name(name) => store::accounts::member_by_skeleton(tx, &skeleton(name.trim()))?,
    };
    Ok(member.filter(|member| member.status == Status::Active))
}

/// A review is not needed any more. Whoever was asked sees nothing of the proposal from then on.
pub fn release(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    review: &EntryReviewId,
) -> Result<(), ReviewError> {
    let proposal = at_desk(tx, me, id)?;
    let reviews = store::reviews::of_proposal(tx, id)?;
    let review = reviews.iter().find(|one| one.id == *review);
    let open = review.filter(|one| matches!(one.state, ReviewState::Asked | ReviewState::Taken));
    let open = open.ok_or(ActError::NotFound)?;
    store::reviews::set_state(tx, &open.id, ReviewState::Released, open.due_at)?;
    Ok(note(tx, world, me, "release-reviewer", &proposal, "")?)
}

/// Asks the author for changes. It is theirs again until they submit it once more.
pub fn ask_for_changes(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    version: i64,
    words: &str,
) -> Result<(), ReviewError> {
    let proposal = at_desk(tx, me, id)?;
    if proposal.state != State::Review || !can_be_changed(&proposal) {
        return Err(ActError::Conflict.into());
    }
    let words = words_of(words).ok_or(ReviewError::Words)?;
    let by = &me.member.id;
    let decided = Decided { state: State::Changes, words: &words, by, handed_on: None, version };
    decide(tx, world, &proposal, &decided)?;
    note(tx, world, me, "ask-for-changes", &proposal, "")?;
    tell_author(tx, world, &proposal, "changes")
}

/// Whether somebody is there who can change it, and a form for it.
pub(super) fn can_be_changed(proposal: &Proposal) -> bool {
    proposal.owner.is_some()
        && matches!(proposal.kind, Kind::New | Kind::Improve)
        && !is_review_alone(proposal)
}

fn decide(
    tx: &mut dyn Tx,
    world: &World,
    proposal: &Proposal,
    decided: &Decided<'_>,
) -> Result<(), ReviewError> {
    match store::reviews::decide(tx, &proposal.id, decided, world.now)? {
        true => Ok(()),
        false if proposal.version == decided.version => Err(ActError::Conflict.into()),
        false => Err(ActError::Stale { version: proposal.version }.into()),
    }
}

/// Does not take it, in words for its author.
pub fn decline(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    version: i64,
    words: &str,
) -> Result<(), ReviewError> {
    let proposal = at_desk(tx, me, id)?;
    let words = words_of(words).ok_or(ReviewError::Words)?;
    let by = &me.member.id;
    let decided = Decided { state: State::Declined, words: &words, by, handed_on: None, version };
    decide(tx, world, &proposal, &decided)?;
    store::reviews::release_open(tx, id)?;
    note(tx, world, me, "decline-proposal", &proposal, "")?;
    tell_author(tx, world, &proposal, "declined")
}

/// How a moderator accepts.
#[derive(Clone, Debug, Default)]
pub struct Accepting {
    /// The version that was read.
    pub version: i64,
    /// Why, where reviews are missing.
    pub reason: String,
    /// How it was made sure who speaks, for a reply.
    pub made_sure: String,
}

/// Accepts it: editors fetch it from then on.
pub fn accept(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    how: &Accepting,
) -> Result<(), ReviewError> {
    let proposal = at_desk(tx, me, id)?;
    if proposal.state != State::Review {
        return Err(ActError::Conflict.into());
    }
    let reviews = store::reviews::of_proposal(tx, id)?;
    let reason = words_of(&how.reason);
    if !readiness(world, &proposal, &reviews).enough && reason.is_none() {
        return Err(ReviewError::NotEnough);
    }
    let mut speaks = String::new();
    if proposal.kind == Kind::Reply {
        let made_sure = words_of(&how.made_sure).ok_or(ReviewError::MadeSure)?;
        store::statements::set_made_sure(tx, id, &made_sure)?;
        let speaker = store::statements::speaker(tx, id)?.ok_or(ActError::Conflict)?;
        speaks = speaker.speaks;
    }
    let collection = world.catalogue.collection(&proposal.collection).ok_or(ActError::Conflict)?;
    let handed = handed_on(world, collection, &proposal, &reviews, &speaks);
    let handed = handed.ok_or(ReviewError::NothingToTell)?;
    let decided = Decided {
        state: State::Accepted,
        words: "",
        by: &me.member.id,
        handed_on: Some(&handed),
        version: how.version,
    };
    decide(tx, world, &proposal, &decided)?;
    store::reviews::release_open(tx, id)?;
    note(tx, world, me, "accept-proposal", &proposal, &reason.unwrap_or_default())?;
    tell_author(tx, world, &proposal, "accepted")
}

fn tell_author(
    tx: &mut dyn Tx,
    world: &World,
    proposal: &Proposal,
    what: &'static str,
) -> Result<(), ReviewError> {
    match owner_of(tx, proposal)? {
        Some(owner) => {
            notifications::waits(tx, world, &owner, Waits::Proposal, json!({}))?;
        }
        None => super::statements::tell_speaker(tx, world, proposal, what)?,
    }
    Ok(())
}

/// Begins the review of a page that is published: nobody proposes a change of it.
pub fn begin(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
) -> Result<EntryProposalId, ReviewError> {
    permissions::check(Action::RunReviews, Some(me))?;
    let id = EntryProposalId::random();
    insert_of_page(tx, world, &id, page, State::Review, None)?;
    let proposal = store::proposals::find(tx, &id)?.ok_or(ActError::NotFound)?;
    note(tx, world, me, "begin-review", &proposal, "")?;
    Ok(id)
}

fn insert_of_page(
    tx: &mut dyn Tx,
    world: &World,
    id: &EntryProposalId,
    page: &str,
    state: State,
    handed_on: Option<&Value>,
) -> Result<(), ReviewError> {
    let page = world.catalogue.page(page).ok_or(ActError::NotFound)?;
    let collection = page.collection.as_deref().ok_or(ActError::NotFound)?;
    let collection = world.catalogue.collection(collection).ok_or(ActError::NotFound)?;
    let language = page.languages.first().ok_or(ActError::NotFound)?;
    let place = format!("/members/review/{id}");
    let new = NewProposal {
        id,
        kind: Kind::Improve,
        collection: &collection.name,
        page: Some(&page.id),
        language,
        owner: None,
        state,
        title: "",
        front: &json!({}),
        body: "",
        base: None,
        note: "",
        named: Named::None,
        given_name: "",
        place: &place,
        handed_on,
    };
    Ok(store::proposals::insert(tx, &new, world.now)?)
}

/// States that a moderator may record: whom the network spoke with.
pub const RECORDED: [&str; 2] = ["implementer-contacted", "implementer-confirmed"];

/// Records that those who carry a practice out were asked about its page, or confirmed it: when, and by whom, as a role.
pub fn record_standing(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    (state, date, by): (&str, &str, &str),
) -> Result<(), ReviewError> {
    permissions::check(Action::RunReviews, Some(me))?;
    let state = RECORDED.iter().find(|known| **known == state).ok_or(ReviewError::Standing)?;
    let day: jiff::civil::Date = date.parse().map_err(|_| ReviewError::Date)?;
    if day.to_string() > today(world) {
        return Err(ReviewError::Date);
    }
    let by = clean_line(by, 100).filter(|by| !by.is_empty()).ok_or(ReviewError::Role)?;
    let standing = json!({ "state": state, "date": day.to_string(), "by": by });
    let handed =
        json!({ "set": {}, "append": {}, "body": null, "sum": null, "standing": standing });
    let id = EntryProposalId::random();
    insert_of_page(tx, world, &id, page, State::Accepted, Some(&handed))?;
    let proposal = store::proposals::find(tx, &id)?.ok_or(ActError::NotFound)?;
    Ok(note(tx, world, me, "record-standing", &proposal, state)?)
}
