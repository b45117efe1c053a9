//! Proposals in lists: what one is asked to review, what one submitted, what waits at the desk.

use jiff::Timestamp;
use serde::Serialize;

use super::review_reading::{is_open, title};
use super::taking::{Readiness, is_review_alone, readiness};
use super::{Kind, ReviewError, ReviewState, State};
use crate::id::EntryProposalId;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::reviews::LineRow;
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// Lines of one list.
const LISTED: i64 = 100;

/// A proposal in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewLine {
    /// `/members/review/{id}`
    pub id: EntryProposalId,
    /// What is proposed.
    pub kind: Kind,
    /// Only a review of what is published.
    pub review_alone: bool,
    /// What it is called.
    pub title: String,
    /// Of the title.
    pub language: String,
    /// How far it is.
    pub state: State,
    /// Since when it waits.
    pub submitted_at: Option<Timestamp>,
    /// When something last happened.
    pub changed_at: Timestamp,
    /// Days since it was submitted.
    pub days: i64,
    /// Of the reader's own review.
    pub due_at: Option<Timestamp>,
    /// The reader's own review is late, or, at the desk, anybody's.
    pub overdue: bool,
    /// For the desk.
    pub readiness: Option<Readiness>,
    /// For the desk: reviews that were asked for and are not given.
    pub open: usize,
}

fn line(world: &World, row: LineRow) -> ReviewLine {
    let since = row.submitted_at.unwrap_or(row.changed_at);
    ReviewLine {
        title: title(world, &row.title, row.page.as_deref(), &row.language),
        id: row.id,
        kind: row.kind,
        review_alone: false,
        language: row.language,
        state: row.state,
        submitted_at: row.submitted_at,
        changed_at: row.changed_at,
        days: world.now.duration_since(since).as_secs() / 86_400,
        due_at: None,
        overdue: false,
        readiness: None,
        open: 0,
    }
}

/// What a member has to do with: what they are asked to review, what they review, what they submitted.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// Asked, and not answered.
    pub asked: Vec<ReviewLine>,
    /// Taken on, or given while it is still being reviewed.
    pub reviews: Vec<ReviewLine>,
    /// One's own.
    pub own: Vec<ReviewLine>,
    /// For who runs reviews: everything that waits, what is late first. `None` for others.
    pub desk: Option<Vec<ReviewLine>>,
}

/// The lists of the one who asks.
pub fn lists(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Lists, ReviewError> {
    permissions::check(Action::Review, Some(me))?;
    let mut lists = Lists::default();
    for state in [ReviewState::Asked, ReviewState::Taken, ReviewState::Given] {
        for (row, review) in store::reviews::reviewed_by(tx, &me.member.id, state, LISTED)? {
            if row.state != State::Review && row.state != State::Changes {
                continue;
            }
            let mut one = line(world, row);
            if state != ReviewState::Given {
                one.due_at = Some(review.due_at);
                one.overdue = one.state == State::Review && review.due_at < world.now;
            }
            match state {
                ReviewState::Asked => lists.asked.push(one),
                _ => lists.reviews.push(one),
            }
        }
    }
    for row in store::reviews::submitted_by(tx, &me.member.id, LISTED)? {
        lists.own.push(line(world, row));
    }
    lists.own.retain(|one| one.state != State::Withdrawn);
    if permissions::check(Action::RunReviews, Some(me)).is_ok() {
        lists.desk = Some(desk(tx, world, me)?);
    }
    Ok(lists)
}

fn desk(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<ReviewLine>, ReviewError> {
    let mut lines = Vec::new();
    for state in [State::Review, State::Changes] {
        for row in store::reviews::undecided(tx, state, LISTED)? {
            // Who wrote it sees it among their own, without who reviews.
            if row.owner.as_ref() == Some(&me.member.id) {
                continue;
            }
            let Some(proposal) = store::proposals::find(tx, &row.id)? else { continue };
            let reviews = store::reviews::of_proposal(tx, &row.id)?;
            let mut one = line(world, row);
            one.review_alone = is_review_alone(&proposal);
            one.readiness = Some(readiness(world, &proposal, &reviews));
            let open = reviews.iter().filter(|review| is_open(review.state));
            one.open = open.clone().count();
            one.due_at = open.clone().map(|review| review.due_at).min();
            one.overdue = state == State::Review && one.due_at.is_some_and(|due| due < world.now);
            lines.push(one);
        }
    }
    lines.sort_by_key(|one| (one.state == State::Changes, !one.overdue, one.submitted_at));
    Ok(lines)
}

/// For home: what waits for a decision, reviews that are late.
pub fn counts(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<(i64, i64), ReviewError> {
    permissions::check(Action::RunReviews, Some(me))?;
    Ok(store::reviews::count_waiting(tx, &me.member.id, world.now)?)
}

/// For home: how many reviews the member owes.
pub fn count_owed(tx: &mut dyn Tx, me: &SignedIn) -> Result<i64, StoreError> {
    store::reviews::count_asked_of(tx, &me.member.id)
}
