//! Who can be asked: members who said so, and of each only the fields that they chose to show (S101).
//!
//! Nobody is in it from the start. What is not shown is not searched either, and what leaves (an entry, a field, a
//! member who hides, is suspended, frozen or gone) leaves with the next request. An entry is good for a year. Members
//! see it, the public never, not even a number. Nobody is written to by address: [`ask`] opens a conversation.
//!
//! For others: [`fitting`] finds who fits a profile and says why, [`count_about`] how many can be asked about a page.

mod acts;
mod draft;
mod reading;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

pub use acts::{DirectoryError, ask, confirm, dismiss, look, remove, report, save, unlist};
pub(crate) use acts::{rerender_outdated, tend};
pub use draft::{Draft, NewEntry};
pub(crate) use reading::member_of;
pub use reading::{
    Reported, count_about, count_reported, entry, fitting, lapses_soon, list, own, reported,
};

use crate::accounts::words;
use crate::fit::Reason;
use crate::id::{EntryId, MemberId};

words! {
    /// What one offers to whoever asks.
    Offer {
        /// A word of advice.
        Advice = "advice",
        /// To be visited, or to visit.
        Visit = "visit",
        /// To train others.
        Training = "training",
        /// To go along with somebody for longer.
        Mentoring = "mentoring",
        /// Laws, manuals, forms.
        Documents = "documents",
        /// To read what others propose.
        Review = "review",
    }
}

/// All offers, in their order.
pub const OFFERS: [Offer; 6] = [
    Offer::Advice,
    Offer::Visit,
    Offer::Training,
    Offer::Mentoring,
    Offer::Documents,
    Offer::Review,
];

/// Days for which an entry is good.
pub(crate) const ENTRY_DAYS: i64 = 365;
/// Days after which its owner is reminded.
const REMIND_DAYS: i64 = ENTRY_DAYS - 30;

/// The field of a vocabulary's terms.
pub fn terms_field(vocabulary: &str) -> String {
    format!("terms.{vocabulary}")
}

/// An entry as members see it: what is not shown is not there.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Opaque; it says nothing of the account.
    pub id: EntryId,
    /// The name of choice.
    pub name: String,
    /// In a line.
    pub headline: Option<String>,
    /// Cleaned.
    pub html: Option<String>,
    /// Of the words.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// By vocabulary.
    pub terms: BTreeMap<String, Vec<String>>,
    /// In which one can be asked.
    pub languages: Vec<String>,
    /// What is offered.
    pub offers: Vec<String>,
    /// Practices that one can be asked about.
    pub pages: Vec<String>,
    /// Where they work, if a moderator confirmed it.
    pub affiliation: Option<String>,
    /// Whether it is one's own.
    pub own: bool,
}

/// One's own entry: all of it, shown or not.
#[derive(Clone, Debug)]
pub struct Own {
    /// Where others see it.
    pub id: EntryId,
    /// As the form takes it.
    pub entry: NewEntry,
    /// Until when it is good.
    pub lapses_at: Timestamp,
    /// Whether others see it now.
    pub is_shown: bool,
}

/// Which entries to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In the member's words.
    pub words: String,
    /// Vocabulary and term, at most two.
    pub terms: Vec<(String, String)>,
    /// In which one wants to ask.
    pub language: Option<String>,
    /// What one looks for.
    pub offer: Option<Offer>,
    /// Who can be asked about this page: its id. Then one term at most counts.
    pub page: Option<String>,
    /// The last of the page before.
    pub after: Option<EntryId>,
    /// Pages of the list before this one.
    pub depth: i64,
}

/// A page of the list.
#[derive(Clone, Debug, Default)]
pub struct EntryPage {
    /// In an order that tells nothing.
    pub items: Vec<Entry>,
    /// After which the next page begins.
    pub next: Option<EntryId>,
    /// There are more, and no further page: to be narrowed by a filter.
    pub narrow: bool,
}

/// Somebody who fits, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fitting {
    /// Where the entry is: `/members/directory/{id}`.
    pub id: EntryId,
    /// For acts: never shown.
    #[serde(skip)]
    pub member: MemberId,
    /// The name of choice.
    pub name: String,
    /// In a line.
    pub headline: Option<String>,
    /// Of the headline.
    pub language: String,
    /// What is shared.
    pub reasons: Vec<Reason>,
}
