//! E-discussions as their moderators run them: dates, questions, phases, who may read, summaries, synthesis.
//!
//! The catalogue gives the first version. From a moderator's first act on, what is stored here is in force, and the
//! catalogue that acts are told of carries it (`Catalogue::with`): whoever asks a page for its discussion gets it as
//! it is now. Every act is on the audit log.

mod acts;
mod proceedings;
mod quoting;
mod reading;
mod tend;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use acts::{
    Move, NewDiscussion, Replan, answer_quote, ask_quote, create, name_member, pin_summary, replan,
    set_state, set_synthesis_public, unname_member, write_text,
};
pub use proceedings::{Figure, Proceedings, proceedings};
pub(crate) use quoting::take_back;
pub(crate) use reading::is_planned;
pub use reading::{Activity, Board, Desk, Show, board, desk, listed, quiet_count};
pub(crate) use tend::tend;

use crate::accounts::{ActError, Member, Role, words};
use crate::catalogue::{Page, Phase, Question};
use crate::discussions::{TextError, ThreadError};
use crate::id::MemberId;
use crate::permissions::Denied;
use crate::sign_in::SignedIn;
use crate::store::StoreError;

/// Seconds without a contribution after which an open discussion is called quiet.
pub const QUIET_SECONDS: i64 = 7 * 86_400;

words! {
    /// Who may read a discussion.
    Readers {
        /// Anyone on the internet.
        Public = "public",
        /// Members.
        Members = "members",
        /// Those on its list, and moderators.
        Named = "named",
    }
}

words! {
    /// When a moderator looks at contributions.
    Review {
        /// Once they are read.
        After = "after",
        /// Before anybody reads them.
        Before = "before",
    }
}

words! {
    /// What an author says to being quoted.
    Consent {
        /// Nothing yet.
        Asked = "asked",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

/// What moderators made of a discussion.
#[derive(Clone, Debug)]
pub struct Conduct {
    /// The page's id.
    pub page: String,
    /// Made in the members' area: the catalogue has no such page.
    pub own: bool,
    /// Who may read it.
    pub readers: Readers,
    /// When a moderator looks.
    pub review: Review,
    /// When it opens.
    pub opens: Option<Timestamp>,
    /// The first instant at which nothing more is taken.
    pub closes: Option<Timestamp>,
    /// Titles, introduction, questions, phases.
    pub plan: Plan,
    /// Who runs it.
    pub moderator: Option<MemberId>,
    /// Since when the synthesis may be read by anyone; `None`: it may not.
    pub synthesis_public_at: Option<Timestamp>,
    /// Grows with every change.
    pub version: i64,
    /// Who may read it, for [`Readers::Named`].
    pub named: BTreeSet<MemberId>,
}

/// What is to be discussed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// By language; empty where the catalogue has them.
    #[serde(default)]
    pub titles: BTreeMap<String, String>,
    /// Plain text by language.
    #[serde(default)]
    pub introductions: BTreeMap<String, String>,
    /// The guiding questions.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// In order.
    #[serde(default)]
    pub phases: Vec<Phase>,
}

/// A summary or, for phase 0, the synthesis, in one language.
#[derive(Clone, Debug, Serialize)]
pub struct WrittenText {
    /// From 1; 0 for the synthesis.
    pub phase: i64,
    /// Of the text.
    pub language: String,
    /// As it was typed.
    pub markdown: String,
    /// Cleaned.
    pub html: String,
    /// Whether it stands above the thread.
    pub pinned: bool,
    /// When.
    pub written_at: Timestamp,
}

impl Conduct {
    /// What the catalogue says of a page, to begin with.
    pub(crate) fn of(page: &Page) -> Conduct {
        let discussion = page.discussion.as_ref();
        let public = page.is_public_discussion();
        Conduct {
            page: page.id.clone(),
            own: false,
            readers: if public { Readers::Public } else { Readers::Members },
            review: Review::After,
            opens: discussion.and_then(|discussion| discussion.opens),
            closes: discussion.and_then(|discussion| discussion.closes),
            plan: Plan {
                titles: BTreeMap::new(),
                introductions: BTreeMap::new(),
                questions: discussion.map(|d| d.questions.clone()).unwrap_or_default(),
                phases: discussion.map(|d| d.phases.clone()).unwrap_or_default(),
            },
            moderator: None,
            synthesis_public_at: None,
            version: 0,
            named: BTreeSet::new(),
        }
    }

    /// Whether this account is on the list, or needs not be.
    pub(crate) fn admits(&self, member: &Member) -> bool {
        self.readers != Readers::Named
            || member.role != Role::Member
            || self.named.contains(&member.id)
    }
}

impl Page {
    /// Whether `who` is on the list of those who may read, where there is one.
    pub fn admits(&self, who: Option<&SignedIn>) -> bool {
        match (self.conduct(), who) {
            (Some(conduct), Some(who)) => conduct.admits(&who.member),
            (Some(conduct), None) => conduct.readers != Readers::Named,
            (None, _) => true,
        }
    }

    /// As [`Page::admits`], for an account that is not asking.
    pub(crate) fn admits_member(&self, member: &Member) -> bool {
        self.conduct().is_none_or(|conduct| conduct.admits(member))
    }

    /// What moderators made of its discussion, if anything.
    pub fn conduct(&self) -> Option<&Conduct> {
        self.discussion.as_ref()?.conduct.as_deref()
    }
}

/// Why an act of a moderator is refused.
#[derive(Debug, thiserror::Error)]
pub enum ConductError {
    /// As any act.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The text is not acceptable.
    #[error(transparent)]
    Text(#[from] TextError),
    /// A field is not acceptable: which, and the code of why.
    #[error("`{0}` is not acceptable: {1}")]
    Field(&'static str, &'static str),
    /// The synthesis quotes contributions whose authors have not agreed: their numbers.
    #[error("the authors of contributions {0:?} have not agreed to be quoted")]
    Quoted(Vec<i64>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ThreadError> for ConductError {
    fn from(error: ThreadError) -> Self {
        match error {
            ThreadError::Store(error) => ConductError::Store(error),
            error => ConductError::Act(error.into()),
        }
    }
}

impl From<Denied> for ConductError {
    fn from(denied: Denied) -> Self {
        ConductError::Act(denied.into())
    }
}
