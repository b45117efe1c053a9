//! "We tried this": members report that they took up what an entry of the catalogue describes, and what came of it.
//!
//! A report is seen by members at once, as what it is. It is *confirmed* by a second member whom its author named, or by
//! a moderator who opened its source; then it goes to the editors as a record for the entry. Who was named as the second
//! is told to nobody else, not even by whether it was anybody. In public there are counts and nothing more.

mod acts;
mod draft;
mod reading;

use jiff::Timestamp;
use serde::Serialize;

pub use acts::{
    Decision, FiledWords, Waiting, answer, count_waiting, decide, edit, post, queue, report,
    withdraw,
};
pub(crate) use acts::{author_changed, erase_of, tend};
pub use draft::{By, Draft, NewReport};
pub use reading::{
    Counts, Open, asked_of, counts, item, list, may_be_asked, measure, open, own, own_source,
    public_counts,
};

use crate::accounts::words;
use crate::discussions::ItemState;
use crate::id::TriedId;
use crate::proposals;

/// The first year that can be reported.
pub const FIRST_YEAR: i64 = 1990;
/// Days for which what came to nothing is kept.
pub(crate) const KEPT_DAYS: i64 = 365;

words! {
    /// How far a report is.
    Standing {
        /// Somebody says so.
        Reported = "reported",
        /// A second one says so, or a source.
        Confirmed = "confirmed",
        /// It was not confirmed.
        Declined = "declined",
        /// Its author took it back.
        Withdrawn = "withdrawn",
    }
}

impl Standing {
    /// Whether it counts.
    pub fn stands(self) -> bool {
        matches!(self, Standing::Reported | Standing::Confirmed)
    }
}

words! {
    /// Who decided whether it is confirmed.
    Decided {
        /// The member whom its author named.
        Second = "second",
        /// A moderator, by its source.
        Moderator = "moderator",
    }
}

/// Which reports to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// About this page.
    pub page: Option<String>,
    /// From this place.
    pub place: Option<String>,
    /// Only those before: milliseconds since 1970, and the id.
    pub before: Option<(i64, String)>,
}

/// A report as one reader sees it. Whom its author named is not in it.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Opaque.
    pub id: TriedId,
    /// The page's id.
    pub page: String,
    /// A term of the vocabulary that says where.
    pub place: String,
    /// When it was taken up.
    pub year: i64,
    /// What was taken.
    pub what: String,
    /// What was changed to fit.
    pub changed: String,
    /// What came of it.
    pub happened: String,
    /// Of the words.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The name of choice; `None` for somebody who left.
    pub author: Option<String>,
    /// The source, if it has one.
    pub source: Option<Source>,
    /// How far it is.
    pub standing: Standing,
    /// Whether a moderator decided, not a second member.
    pub by_source: bool,
    /// What became of it at the editors.
    pub proposal: Option<proposals::State>,
    /// The id of that proposal.
    pub proposal_id: Option<String>,
    /// Whether it waits or was hidden.
    pub state: ItemState,
    /// For the form that changes it.
    pub version: i64,
    /// When it was reported.
    pub created_at: Timestamp,
    /// Whether it is one's own.
    pub own: bool,
    /// Of one's own: whether it names a second member rather than a source.
    pub names_second: bool,
    /// What one may do with it.
    pub can: Can,
}

/// Where it can be read.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where.
    pub url: String,
    /// The day on which it was read.
    pub seen: String,
}

/// What a reader may do with a report.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Can {
    /// Say whether it is so, as the one who was named.
    pub confirm: bool,
    /// Change it.
    pub edit: bool,
    /// Take it back.
    pub withdraw: bool,
    /// Report it to the moderators.
    pub report: bool,
    /// Decide on it.
    pub decide: bool,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct ReportPage {
    /// Newest first.
    pub items: Vec<Report>,
    /// Before which the next page begins: `1764000000000.id`.
    pub older: Option<String>,
}
