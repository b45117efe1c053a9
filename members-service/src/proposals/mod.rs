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
mod sheet;
#[cfg(test)]
mod tests;
mod writing;

use serde::Serialize;

pub(crate) use change::{change_of, changed_fields};
pub(crate) use check::faults_of;
pub use check::{Fault, faults, refused};
pub use form::{Choice, Field, Form, Line, Open, form, fragment};
pub use preview::{Shown, preview};
pub use reading::{Read, read, with_row, without_row};
pub use sheet::{Entries, Sheet};
pub use writing::{
    Beginning, NOTE, ProposeError, Written, begin, delete, rebase, save, submit, withdraw,
};
pub(crate) use writing::{own, own_proposals};

pub use accepted::{Filed, file_accepted, start_draft};
pub use handing_on::{Document, document, note_fetched, see_published};

use crate::accounts::words;
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
