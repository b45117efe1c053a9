//! Requests for advice, in confidence: filed by a member, taken up by a desk, put to experts of the directory, answered
//! by a day, closed with what became of it.
//!
//! Only those assigned ever see one: its asker; the moderators to whom it went when it was filed, in an elevated
//! session; experts whom they invited, the words only once they accepted. For everybody else, other moderators and
//! administrators too, there is nothing: not in a list, a number, the search, a mail, the log, an export. Whoever is
//! not assigned gets the same answer as for a request that never was. An administrator who must step in says so, and
//! the asker reads it. The audit log names neither the asker nor the thing.

mod acts;
mod desk;
mod draft;
mod reading;
mod summary;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

pub use acts::{close, delete, file};
pub(crate) use acts::{erase_of, rerender_outdated, tend};
pub(crate) use desk::leave_desk;
pub use desk::{
    Desk, Neglected, accept, answer_invitation, count_neglected, decline, deliver, desk,
    draft_reply, invite, name_desk, neglected, step_in, suggestions, withdraw,
};
pub use draft::{Draft, NewRequest};
pub use reading::{
    Assigned, Choice, Line, as_asker, as_assigned, choices, is_assigned, lines, talk_as_asker,
    talk_as_assigned, waits_for,
};

pub use summary::{
    Becomes, Summary, SummaryState, answer_summary, desk_summary, own_summary, use_summary,
    write_summary,
};

use crate::accounts::{ActError, words};
use crate::id::AdviceId;
use crate::store::StoreError;

words! {
    /// How far a request is.
    State {
        /// It waits to be read.
        Filed = "filed",
        /// It is worked on, and due on a day.
        Accepted = "accepted",
        /// The reply was given.
        Delivered = "delivered",
        /// It was not taken up, with words.
        Declined = "declined",
        /// Its asker said what became of it, or did not in three months.
        Closed = "closed",
    }
}

words! {
    /// What became of a reply.
    Outcome {
        /// It was used.
        Used = "used",
        /// Some of it.
        Partly = "partly",
        /// It was not.
        Not = "not",
    }
}

words! {
    /// What somebody is to a request.
    Part {
        /// Reads and answers it.
        Desk = "desk",
        /// Its asker does not want them to read it.
        Excluded = "excluded",
        /// Asked to help; knows no more than a neutral line.
        Invited = "invited",
        /// Helps.
        Expert = "expert",
        /// Did not want to.
        Refused = "refused",
        /// Was asked, and is no more.
        Withdrawn = "withdrawn",
    }
}

/// Why something about advice is refused.
#[derive(Debug, thiserror::Error)]
pub enum AdviceError {
    /// As an act is.
    #[error(transparent)]
    Act(#[from] ActError),
    /// New members wait.
    #[error(transparent)]
    TooNew(#[from] crate::accounts::TooNew),
    /// Nobody is left to read it: its asker excluded them all, or there is no moderator but themselves.
    #[error("nobody is left to read this request")]
    Nobody,
    /// There is no reply to give yet.
    #[error("write the reply first")]
    NoReply,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<crate::permissions::Denied> for AdviceError {
    fn from(denied: crate::permissions::Denied) -> Self {
        ActError::from(denied).into()
    }
}

/// A request as those who may read its words see it.
#[derive(Clone, Debug, Serialize)]
pub struct Request {
    /// Opaque.
    pub id: AdviceId,
    /// In a line.
    pub title: String,
    /// Cleaned.
    pub html: String,
    /// Of the words.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// By vocabulary.
    pub terms: BTreeMap<String, Vec<String>>,
    /// The day by which it is needed.
    pub by_when: Option<String>,
    /// Whether experts may be invited.
    pub experts: bool,
    /// How far it is.
    pub state: State,
    /// When the reply is due.
    pub due_at: Option<Timestamp>,
    /// Whether that is over.
    pub overdue: bool,
    /// When it was filed.
    pub created_at: Timestamp,
    /// The reply: given, or for the desk as it is being written.
    pub reply_html: Option<String>,
    /// Of the reply.
    pub reply_language: String,
    /// `ltr` or `rtl`.
    pub reply_dir: &'static str,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// In its asker's words.
    pub outcome_words: String,
    /// Why it was not taken up.
    pub declined_words: String,
    /// What happened, the oldest first.
    pub events: Vec<Happened>,
}

/// Something that happened to a request.
#[derive(Clone, Debug, Serialize)]
pub struct Happened {
    /// When.
    pub at: Timestamp,
    /// What: `accepted`.
    pub act: String,
    /// What the one is to the request who did it: `desk`, `expert`, `asker`, `service`.
    pub role: &'static str,
    /// Their name, of somebody who is assigned.
    pub name: Option<String>,
}
