//! What members, and those whom an entry names, propose of the catalogue's entries: a draft from a form that the
//! collection's schema makes, its review, and what editors fetch once it is accepted.
//!
//! The service writes no entry and holds no key to the editors' repository. It knows no field by name: what there is to
//! fill in, and what is wrong with it, the JSON Schema says that the build puts beside the catalogue.

mod accepted;
mod change;
mod check;
mod form;
mod handing_on;
mod preview;
mod reading;
mod review;
mod review_lists;
mod review_reading;
mod review_text;
mod reviewing;
mod sheet;
mod statements;
mod taking;
#[cfg(test)]
mod tests;
mod writing;

use serde::Serialize;

pub use accepted::{Filed, file_accepted, start_draft};
pub(crate) use change::{change_of, changed_fields};
pub(crate) use check::faults_of;
pub use check::{Fault, faults, refused};
pub use form::{Choice, Field, Form, Line, Open, form, fragment};
pub use handing_on::{Document, document, note_fetched, see_published};
pub use preview::{Shown, preview};
pub use reading::{Read, read, with_row, without_row};
pub use review::{NewOpinion, answer, give, say};
pub(crate) use review::{rerender_outdated, submitted, tend as remind_reviewers};
pub use review_lists::{Lists, ReviewLine, count_owed, counts, lists as review_lists};
pub use review_reading::{Review, Reviewed, Said, reviewed};
pub use review_text::{Changed, Paragraph};
pub use reviewing::{
    Accepting, RECORDED, Whom, accept, ask_for_changes, begin as begin_review, decline, invite,
    record_standing, release, suggested,
};
pub use sheet::{Entries, Sheet};
pub use statements::{
    About as StatementAbout, Faults, Filed as Stated, NewStatement, Statement, StatementError,
    confirm as confirm_statement, look_at as look_at_statement, page as page_of_statement, state,
    takes_replies,
};
pub(crate) use statements::{SPEAKER_DAYS, forget_speakers, token_of as statement_token};
pub use taking::Readiness;
pub use writing::{
    Beginning, NOTE, ProposeError, Written, begin, delete, rebase, save, submit, withdraw,
};
pub(crate) use writing::{own, own_proposals};

use crate::accounts::{ActError, words};
use crate::id::MemberId;
use crate::store::{self, StoreError, Tx};

words! {
    /// What is proposed.
    Kind {
        /// An entry.
        New = "new",
        /// Changes of one.
        Improve = "improve",
        /// That something in one is wrong, from anyone.
        Correct = "correct",
        /// That it was taken up elsewhere.
        Adaptation = "adaptation",
        /// The answer of somebody whom it names.
        Reply = "reply",
    }
}

words! {
    /// What became of it.
    State {
        /// From outside; the address is not confirmed. Nobody reads it.
        Unconfirmed = "unconfirmed",
        /// Its author writes.
        Draft = "draft",
        /// Submitted.
        Review = "review",
        /// Its author is asked to change something.
        Changes = "changes",
        /// Editors fetch it.
        Accepted = "accepted",
        /// A page took it up.
        Published = "published",
        /// Not taken.
        Declined = "declined",
        /// Taken back by its author.
        Withdrawn = "withdrawn",
    }
}

impl State {
    /// Whether its author may change it.
    pub fn is_open(self) -> bool {
        matches!(self, State::Draft | State::Changes)
    }
}

words! {
    /// How its author is named in public, and for good.
    Named {
        /// By the name of the account.
        Own = "own",
        /// By a name given with the proposal.
        Given = "given",
        /// As a member of the network.
        None = "none",
    }
}

words! {
    /// What a reviewer thinks.
    Opinion {
        /// It can be published as it stands.
        Ready = "ready",
        /// Something must be changed.
        Changes = "changes",
        /// It should not be published.
        No = "no",
    }
}

words! {
    /// How far a review is.
    ReviewState {
        /// A member was asked.
        Asked = "asked",
        /// And took it on.
        Taken = "taken",
        /// Or not.
        Refused = "refused",
        /// An opinion was given.
        Given = "given",
        /// It is not needed any more.
        Released = "released",
    }
}

/// Why something about a review is refused.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// As an act is.
    #[error(transparent)]
    Act(#[from] ActError),
    /// No member in good standing, or one who cannot review this.
    #[error("nobody of this name can review this")]
    Nobody,
    /// The member was asked before.
    #[error("this member was asked already")]
    AskedAlready,
    /// Not that many days.
    #[error("a review is due in 1 to 90 days")]
    Days,
    /// Words are missing, or too long.
    #[error("say it in words")]
    Words,
    /// What the reviewer thinks.
    #[error("choose what you think")]
    Opinion,
    /// The role is missing, or too long.
    #[error("a role is one line")]
    Role,
    /// The country is none that the catalogue knows.
    #[error("the catalogue knows no such country")]
    Country,
    /// Reviews are missing, and so is a reason.
    #[error("reviews are missing: say why it is accepted without them")]
    NotEnough,
    /// How it was made sure who speaks.
    #[error("say how you made sure who speaks")]
    MadeSure,
    /// No reviewer lets anything be told.
    #[error("no review may be told: there is nothing to hand on")]
    NothingToTell,
    /// No state that can be recorded.
    #[error("this is no state that can be recorded")]
    Standing,
    /// No day, or one to come.
    #[error("give a day that is over")]
    Date,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<crate::permissions::Denied> for ReviewError {
    fn from(denied: crate::permissions::Denied) -> Self {
        ActError::from(denied).into()
    }
}

/// A member leaves. Drafts and what came to nothing go; what waits stays without a name, unless the texts are to go.
pub(crate) fn erase_of(
    tx: &mut dyn Tx,
    member: &MemberId,
    with_texts: bool,
) -> Result<(), StoreError> {
    store::proposals::delete_unfinished_of(tx, member)?;
    store::proposals::release_reviews_of(tx, member)?;
    if with_texts {
        store::proposals::delete_waiting_of(tx, member)?;
        store::proposals::empty_words_of(tx, member)?;
    }
    Ok(())
}

/// One review as editors are told of it: a role and a country, never a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SaidReview {
    /// The role.
    pub by: String,
    /// A term of the vocabulary that says where.
    pub country: Option<String>,
    /// The day.
    pub date: String,
}
