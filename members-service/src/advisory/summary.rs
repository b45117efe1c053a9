//! What others can learn from a request that is over: the desk writes it, its asker reads every word and agrees or does
//! not, and only then it becomes an update or the draft of an entry. It carries no terms, no pages and no name: nothing
//! that tells who asked or where, unless the words do, and those its asker has read.

use baraza_theme::direction;
use serde::Serialize;
use serde_json::{Map, json};

use super::reading::{at_desk, own, record};
use super::{AdviceError, Part, State};
use crate::accounts::{ActError, words};
use crate::discussions::Text;
use crate::discussions::markdown::RENDERER;
use crate::id::{AdviceId, EntryProposalId, MemberId};
use crate::notifications::{self, Waits};
use crate::proposals;
use crate::sign_in::SignedIn;
use crate::store::summaries::SummaryRow;
use crate::store::{self, StoreError, Tx};
use crate::text::clean_line;
use crate::updates;
use crate::world::World;

/// Characters of a title.
const TITLE: usize = 200;

words! {
    /// How far a summary is.
    SummaryState {
        /// Its asker agrees that there may be one.
        Agreed = "agreed",
        /// It waits for its asker.
        Written = "written",
        /// Its asker agrees to these words.
        Approved = "approved",
        /// And here not to any.
        Refused = "refused",
        /// Others read it.
        Used = "used",
    }
}

/// A summary as its asker and the desk see it.
#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    /// In one line.
    pub title: String,
    /// The text.
    pub markdown: String,
    /// Cleaned.
    pub html: String,
    /// Of the words.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// To notice changes.
    pub version: i64,
    /// How far it is.
    pub state: SummaryState,
}

fn view(row: SummaryRow) -> Summary {
    Summary {
        dir: direction(&row.language),
        title: row.title,
        markdown: row.markdown,
        html: row.html,
        language: row.language,
        version: row.version,
        state: row.state,
    }
}

/// Of one's own request.
pub fn own_summary(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<Option<Summary>, AdviceError> {
    own(tx, me, id)?;
    Ok(store::summaries::summary(tx, id)?.map(view))
}

/// Of a request to whose desk one is assigned. `None` where its asker does not want one.
pub fn desk_summary(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<Option<Summary>, AdviceError> {
    let row = at_desk(tx, me, id)?;
    let summary = store::summaries::summary(tx, id)?.filter(|_| row.state == State::Closed);
    Ok(summary.filter(|row| row.state != SummaryState::Refused).map(view))
}

/// The desk writes it, or changes it: its asker must then agree anew.
pub fn write_summary(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    (title, text, language): (&str, &Text, &str),
    version: i64,
) -> Result<(), AdviceError> {
    let row = at_desk(tx, me, id)?;
    let summary = desk_summary(tx, me, id)?.ok_or(ActError::NotFound)?;
    if summary.state == SummaryState::Used {
        return Err(ActError::Conflict.into());
    }
    let title = clean_line(title, TITLE).filter(|title| !title.is_empty());
    let title = title.ok_or(ActError::ReasonMissing)?;
    let words = (title.as_str(), text.markdown.as_str(), text.rendered.html.as_str(), language);
    if !store::summaries::write(tx, id, words, RENDERER, version)? {
        return Err(ActError::Stale { version: summary.version }.into());
    }
    store::advisory::add_event(tx, id, "summary-written", Some(&me.member.id), world.now)?;
    Ok(tell(tx, world, &row.asker_id)?)
}

fn tell(tx: &mut dyn Tx, world: &World, member: &MemberId) -> Result<(), StoreError> {
    match store::accounts::member(tx, member)? {
        Some(member) => notifications::waits(tx, world, &member, Waits::Something, json!({})),
        None => Ok(()),
    }
}

/// Its asker agrees to the words that they read, or to none.
pub fn answer_summary(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    agrees: bool,
    seen: i64,
) -> Result<(), AdviceError> {
    let summary = own_summary(tx, me, id)?.ok_or(ActError::NotFound)?;
    // Also after agreeing, as long as nobody else has read it.
    let open = matches!(summary.state, SummaryState::Written | SummaryState::Approved);
    if !open && (agrees || summary.state != SummaryState::Agreed) {
        return Err(ActError::Conflict.into());
    }
    if summary.version != seen {
        return Err(ActError::Stale { version: summary.version }.into());
    }
    let state = if agrees { SummaryState::Approved } else { SummaryState::Refused };
    store::summaries::set_state(tx, id, state, world.now)?;
    let act = if agrees { "summary-approved" } else { "summary-refused" };
    store::advisory::add_event(tx, id, act, Some(&me.member.id), world.now)?;
    for (member, part) in store::advisory::parts(tx, id)? {
        if part == Part::Desk {
            tell(tx, world, &member.id)?;
        }
    }
    Ok(())
}

/// What becomes of the words.
#[derive(Clone, Debug)]
pub enum Becomes {
    /// An update for members.
    Update(Box<updates::Draft>),
    /// The draft of a new entry of this collection, for the desk member to go on with.
    Entry(String),
}

/// Others can read what its asker agreed to: these words and no later ones.
pub fn use_summary(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    becomes: &Becomes,
    seen: i64,
) -> Result<Option<EntryProposalId>, AdviceError> {
    let summary = desk_summary(tx, me, id)?.ok_or(ActError::NotFound)?;
    if summary.state != SummaryState::Approved {
        return Err(ActError::Conflict.into());
    }
    if summary.version != seen {
        return Err(ActError::Stale { version: summary.version }.into());
    }
    let made = match becomes {
        Becomes::Update(draft) => {
            updates::post(tx, world, me, draft, "").map_err(|error| match error {
                crate::discussions::PostError::Store(error) => AdviceError::Store(error),
                crate::discussions::PostError::Denied(denied) => denied.into(),
                crate::discussions::PostError::TooMany { retry_after_seconds } => {
                    ActError::TooMany { retry_after_seconds }.into()
                }
                _ => ActError::Conflict.into(),
            })?;
            None
        }
        Becomes::Entry(collection) => {
            let mut front = Map::new();
            front.insert("title".to_owned(), summary.title.clone().into());
            let owner = &me.member.id;
            let (language, body) = (&summary.language, &summary.markdown);
            let made = proposals::start_draft(tx, world, owner, collection, language, front, body)?;
            Some(made.ok_or(ActError::NotFound)?)
        }
    };
    store::summaries::set_state(tx, id, SummaryState::Used, world.now)?;
    store::advisory::add_event(tx, id, "summary-used", Some(&me.member.id), world.now)?;
    record(tx, world, me, "use-advice-summary", "")?;
    Ok(made)
}
