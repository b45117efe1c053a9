//! Proposals as those see them who take part in their review: the author, reviewers, moderators. For everybody else there
//! is nothing.

use jiff::Timestamp;
use serde::Serialize;

use super::review_text::{Changed, Paragraph, body, fields};
use super::reviewing::can_be_changed;
use super::taking::{Readiness, is_review_alone, readiness};
use super::{Kind, Opinion, ReviewError, ReviewState, State};
use crate::accounts::{ActError, Member, Status};
use crate::id::{EntryProposalId, EntryReviewId};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::proposals::Proposal;
use crate::store::reviews::ReviewRow;
use crate::store::{self, StoreError, Tx};
use crate::world::World;
use baraza_theme::direction;

/// What somebody is to a proposal.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// Wrote it.
    pub(super) author: bool,
    /// Reviews it, or is asked to.
    pub(super) review: Option<ReviewRow>,
    /// Runs the review.
    pub(super) desk: bool,
}

/// A proposal that was submitted.
pub(super) fn find(tx: &mut dyn Tx, id: &EntryProposalId) -> Result<Proposal, ReviewError> {
    let found = store::proposals::find(tx, id)?;
    let submitted = found.filter(|proposal| {
        !matches!(proposal.state, State::Unconfirmed | State::Draft | State::Withdrawn)
            && proposal.submitted_at.is_some()
            && proposal.kind != Kind::Adaptation
    });
    submitted.ok_or_else(|| ActError::NotFound.into())
}

/// What the one who asks is to it. Who is nothing to it is told that there is nothing.
pub(super) fn part(
    tx: &mut dyn Tx,
    me: &SignedIn,
    proposal: &Proposal,
) -> Result<Part, ReviewError> {
    permissions::check(Action::Review, Some(me))?;
    if proposal.owner.as_ref() == Some(&me.member.id) {
        return Ok(Part { author: true, ..Part::default() });
    }
    let reviews = store::reviews::of_proposal(tx, &proposal.id)?;
    let takes_part = |review: &ReviewRow| {
        review.reviewer.as_ref() == Some(&me.member.id)
            && matches!(review.state, ReviewState::Asked | ReviewState::Taken | ReviewState::Given)
    };
    let review = reviews.into_iter().find(takes_part);
    let desk = permissions::check(Action::RunReviews, Some(me)).is_ok();
    match review.is_some() || desk {
        true => Ok(Part { author: false, review, desk }),
        false => Err(ActError::NotFound.into()),
    }
}

/// A proposal for who runs its review.
pub(super) fn at_desk(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &EntryProposalId,
) -> Result<Proposal, ReviewError> {
    match permissions::check(Action::RunReviews, Some(me)) {
        Err(Denied::NeedsElevated) => return Err(Denied::NeedsElevated.into()),
        Err(_) => return Err(ActError::NotFound.into()),
        Ok(()) => {}
    }
    let proposal = find(tx, id)?;
    match part(tx, me, &proposal)?.desk {
        true => Ok(proposal),
        false => Err(ActError::NotFound.into()),
    }
}

/// Its author, if they are here.
pub(super) fn owner_of(tx: &mut dyn Tx, proposal: &Proposal) -> Result<Option<Member>, StoreError> {
    let Some(owner) = &proposal.owner else { return Ok(None) };
    let owner = store::accounts::member(tx, owner)?;
    Ok(owner.filter(|owner| owner.status == Status::Active))
}

/// What the audit log calls it: no word of a member.
pub(super) fn subject(proposal: &Proposal) -> String {
    match &proposal.page {
        Some(page) => page.clone(),
        None => proposal.collection.clone(),
    }
}

/// A proposal with its review.
#[derive(Clone, Debug, Serialize)]
pub struct Reviewed {
    /// Opaque.
    pub id: EntryProposalId,
    /// What is proposed.
    pub kind: Kind,
    /// Only a review of what is published.
    pub review_alone: bool,
    /// What it is called.
    pub title: String,
    /// The page that it is about.
    pub page: Option<String>,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// How far it is.
    pub state: State,
    /// Of the text, so that nobody judges other words than they read.
    pub version: i64,
    /// When it was submitted.
    pub submitted_at: Option<Timestamp>,
    /// What its author tells the editors.
    pub note: String,
    /// What whoever decided told its author.
    pub decided_words: String,
    /// `author`, `reviewer`, `desk`.
    pub role: &'static str,
    /// Its author's name, for the desk.
    pub author: Option<String>,
    /// Fields that it sets.
    pub fields: Vec<Changed>,
    /// The body, by paragraph, if it changes it.
    pub body: Vec<Paragraph>,
    /// What somebody says is wrong, or replies.
    pub statement: Option<super::statements::Statement>,
    /// The reviews, as far as the one who asks may read them.
    pub reviews: Vec<Review>,
    /// The review of the one who asks.
    pub mine: Option<Review>,
    /// How far the reviews are.
    pub readiness: Readiness,
    /// Whether its author can be asked for changes.
    pub changeable: bool,
    /// What was said.
    pub said: Vec<Said>,
    /// Whether something can be said.
    pub can_say: bool,
    /// To be drawn as its page will show it.
    #[serde(skip)]
    pub(crate) text: Option<Box<Proposal>>,
}

/// A review.
#[derive(Clone, Debug, Serialize)]
pub struct Review {
    /// For acts of the desk.
    pub id: Option<EntryReviewId>,
    /// By which reviewers are called.
    pub number: usize,
    /// For the desk.
    pub name: Option<String>,
    /// How far it is.
    pub state: ReviewState,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// By when.
    pub due_at: Timestamp,
    /// Whether that is over.
    pub overdue: bool,
    /// Under which it may be told: for the desk, the reviewer and the author.
    pub role: String,
    /// For the desk and for the reviewer.
    pub country: Option<String>,
    /// What the reviewer thinks.
    pub opinion: Option<Opinion>,
    /// In their words.
    pub words: String,
    /// It is of an earlier version.
    pub outdated: bool,
    /// When it was given.
    pub answered_at: Option<Timestamp>,
}

/// Something that was said.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    /// For links to it.
    pub id: String,
    /// `author`, `reviewer`, `desk`, `former`.
    pub who: &'static str,
    /// Which reviewer.
    pub number: usize,
    /// For the desk: who.
    pub name: Option<String>,
    /// By the one who asks.
    pub own: bool,
    /// Cleaned. Empty where it was erased.
    pub html: String,
    /// When.
    pub created_at: Timestamp,
}

/// One proposal for somebody who takes part in its review.
pub fn reviewed(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
) -> Result<Reviewed, ReviewError> {
    let proposal = find(tx, id)?;
    let part = part(tx, me, &proposal)?;
    let rows = store::reviews::of_proposal(tx, id)?;
    let readiness = readiness(world, &proposal, &rows);
    let mine = part.review.as_ref().map(|review| &review.id);
    let has_given = part.review.as_ref().is_some_and(|one| one.state == ReviewState::Given);
    let said = said(tx, me, &proposal, &part, &rows)?;
    let (mut reviews, mut own) = (Vec::new(), None);
    for (at, row) in rows.iter().enumerate() {
        let is_mine = mine == Some(&row.id);
        let review = view(world, &proposal, &part, at + 1, row, is_mine);
        if is_mine {
            own = Some(review.clone());
        }
        // Reviewers judge by themselves first; authors learn of what was given, not who was asked.
        let shown = part.desk || (row.state == ReviewState::Given && (part.author || has_given));
        if shown && (part.desk || !is_mine) {
            reviews.push(review);
        }
    }
    let author = match (part.desk, &proposal.owner) {
        (true, Some(owner)) => store::accounts::member(tx, owner)?.map(|member| member.name),
        _ => None,
    };
    let role = match &part {
        Part { author: true, .. } => "author",
        Part { desk: true, .. } => "desk",
        _ => "reviewer",
    };
    let statement = super::statements::statement(tx, &proposal, part.desk)?;
    let is_text = matches!(proposal.kind, Kind::New | Kind::Improve);
    Ok(Reviewed {
        id: proposal.id.clone(),
        kind: proposal.kind,
        review_alone: is_review_alone(&proposal),
        title: title(world, &proposal.title, proposal.page.as_deref(), &proposal.language),
        page: proposal.page.clone(),
        dir: direction(&proposal.language),
        state: proposal.state,
        version: proposal.version,
        submitted_at: proposal.submitted_at,
        note: if is_text { proposal.note.clone() } else { String::new() },
        decided_words: if part.author || part.desk {
            proposal.words.clone()
        } else {
            String::new()
        },
        role,
        author,
        fields: if is_text { fields(&proposal) } else { Vec::new() },
        body: if is_text { body(&proposal) } else { Vec::new() },
        statement,
        reviews,
        mine: own,
        readiness,
        changeable: can_be_changed(&proposal),
        said,
        can_say: matches!(proposal.state, State::Review | State::Changes),
        language: proposal.language.clone(),
        text: (is_text && !is_review_alone(&proposal)).then(|| Box::new(proposal)),
    })
}

fn view(
    world: &World,
    proposal: &Proposal,
    part: &Part,
    number: usize,
    row: &ReviewRow,
    is_mine: bool,
) -> Review {
    let told = part.desk || is_mine;
    Review {
        id: part.desk.then(|| row.id.clone()),
        number,
        name: row.name.clone().filter(|_| part.desk),
        state: row.state,
        asked_at: row.asked_at,
        due_at: row.due_at,
        overdue: is_open(row.state) && proposal.state == State::Review && row.due_at < world.now,
        // The author reads the role that readers will: not where the reviewer comes from.
        role: if told || part.author { row.role.clone() } else { String::new() },
        country: row.country.clone().filter(|_| told),
        opinion: row.opinion,
        words: row.words.clone(),
        outdated: row.state == ReviewState::Given && row.of_version != Some(proposal.version),
        answered_at: row.answered_at,
    }
}

fn said(
    tx: &mut dyn Tx,
    me: &SignedIn,
    proposal: &Proposal,
    part: &Part,
    reviews: &[ReviewRow],
) -> Result<Vec<Said>, StoreError> {
    let mut said = Vec::new();
    for row in store::reviews::words(tx, &proposal.id)? {
        let number = reviews
            .iter()
            .position(|review| review.reviewer.is_some() && review.reviewer == row.author);
        let who = match (&row.author, number) {
            (None, _) => "former",
            (author, _) if *author == proposal.owner => "author",
            (_, Some(_)) => "reviewer",
            _ => "desk",
        };
        let name = match (&row.author, part.desk) {
            (Some(author), true) => store::accounts::member(tx, author)?.map(|member| member.name),
            _ => None,
        };
        said.push(Said {
            id: row.id,
            who,
            number: number.map_or(0, |at| at + 1),
            name,
            own: row.author.as_ref() == Some(&me.member.id),
            html: row.html,
            created_at: row.created_at,
        });
    }
    Ok(said)
}

pub(super) fn title(world: &World, title: &str, page: Option<&str>, language: &str) -> String {
    let page = page.and_then(|page| world.catalogue.page(page));
    match (title.trim(), page) {
        ("", Some(page)) => page.title(language).to_owned(),
        (title, _) => title.to_owned(),
    }
}

pub(super) fn is_open(state: ReviewState) -> bool {
    matches!(state, ReviewState::Asked | ReviewState::Taken)
}
