//! What members offer and need of each other: courses, study visits, mentors, experts, documents, funds, things.
//!
//! A *listing* is an offer or a need. Members read it; everyone does where its author asks for it and a moderator agrees.
//! It never stands for good: it lapses on a day that its author chose. What a member answers is an *exchange* between
//! two, with a short conversation that nobody else reads; a moderator only where one of the two reports it.

mod acts;
mod between;
mod draft;
mod reading;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

pub use acts::{
    Waiting, close, count_waiting, decide, edit, hide, post, report, restore, waiting as queue,
    withdraw,
};
pub(crate) use acts::{author_changed, erase_of, lapse_and_remind, rerender_outdated, shown_still};
pub use between::{
    Answered, Exchange, ExchangeRow, Message, Stage, WaitingExchange, agree, answer,
    close as close_exchange, decide as decide_exchange, exchange, own as own_exchanges, propose,
    queue as exchange_queue, report as report_exchange, say, take_back, unread, with_listing,
};
pub(crate) use draft::today;
pub use draft::{Draft, NewListing};
pub(crate) use reading::public;
pub use reading::{Fit, dated, fitting, fitting_members, item, list, own_listings, own_source};

use crate::accounts::words;
use crate::discussions::{AuthorRole, ItemState};
use crate::id::ListingId;
use crate::updates::Reach;

/// Days for which a listing stands where its author says nothing else.
pub const USUAL_DAYS: i64 = 120;
/// Days ahead that it may stand at most.
const MOST_DAYS: i64 = 366;
/// Days before the last one on which its author is reminded.
const REMIND_DAYS: i64 = 14;
/// Days for which listings and exchanges are kept once they are over.
pub(crate) const KEPT_DAYS: i64 = 365;

words! {
    /// Which way a listing goes.
    Kind {
        /// Its author can give it.
        Offer = "offer",
        /// Its author looks for it.
        Need = "need",
    }
}

impl Kind {
    /// What fits it.
    pub fn other(self) -> Kind {
        match self {
            Kind::Offer => Kind::Need,
            Kind::Need => Kind::Offer,
        }
    }
}

words! {
    /// What is offered or needed.
    What {
        /// Several learn together.
        Course = "course",
        /// Going there to see.
        #[serde(rename = "study-visit")]
        StudyVisit = "study-visit",
        /// Somebody who goes along for some time.
        Mentor = "mentor",
        /// Somebody who knows.
        Expert = "expert",
        /// Something to read or use.
        Document = "document",
        /// Money.
        Funds = "funds",
        /// Rooms, equipment, translation.
        #[serde(rename = "in-kind")]
        InKind = "in-kind",
    }
}

impl What {
    /// All, as a form lists them.
    pub const ALL: [What; 7] = [
        What::Course,
        What::StudyVisit,
        What::Mentor,
        What::Expert,
        What::Document,
        What::Funds,
        What::InKind,
    ];
}

words! {
    /// How far a listing is.
    Standing {
        /// It takes answers.
        Open = "open",
        /// Somebody answered; it takes more.
        Answered = "answered",
        /// As many agreed as there is room for.
        Agreed = "agreed",
        /// It is over, and its author or the exchange says how it went.
        Closed = "closed",
        /// Its author took it back.
        Withdrawn = "withdrawn",
        /// Its day passed.
        Lapsed = "lapsed",
    }
}

impl Standing {
    /// Whether it takes answers, its day aside.
    pub fn takes_answers(self) -> bool {
        matches!(self, Standing::Open | Standing::Answered)
    }
}

words! {
    /// How something went.
    Outcome {
        /// It took place.
        Done = "done",
        /// Some of it did.
        Partly = "partly",
        /// It did not.
        Not = "not",
    }
}

/// Which listings to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Those that are over rather than those that stand.
    pub ended: bool,
    /// `None`: both.
    pub kind: Option<Kind>,
    /// `None`: all.
    pub what: Option<What>,
    /// In which it can be given or taken; `None`: any.
    pub language: Option<String>,
    /// Vocabulary and term, at most two of them.
    pub terms: Vec<(String, String)>,
    /// Only those before: milliseconds since 1970, and the id.
    pub before: Option<(i64, String)>,
}

/// A listing as one reader sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Listing {
    /// Opaque.
    pub id: ListingId,
    /// Which way it goes.
    pub kind: Kind,
    /// What it is.
    pub what: What,
    /// In one line.
    pub title: String,
    /// Cleaned.
    pub html: String,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The name of choice; `None` for somebody who left.
    pub author: Option<String>,
    /// To the network.
    pub role: AuthorRole,
    /// By vocabulary.
    pub terms: BTreeMap<String, Vec<String>>,
    /// In which it can be given or taken; none: any.
    pub languages: Vec<String>,
    /// `2026-12-01`
    pub starts_on: Option<String>,
    /// The last day.
    pub ends_on: Option<String>,
    /// In words; may be empty.
    pub place: String,
    /// For how many.
    pub capacity: i64,
    /// The last day on which it stands.
    pub expires_on: String,
    /// How far it is.
    pub standing: Standing,
    /// How it went.
    pub outcome: Option<Outcome>,
    /// The same in words; may be empty.
    pub outcome_words: String,
    /// When it was posted.
    pub created_at: Timestamp,
    /// When it was last changed, if more than a quarter of an hour later.
    pub edited_at: Option<Timestamp>,
    /// For the form that changes it.
    pub version: i64,
    /// What became of it.
    pub state: ItemState,
    /// Who may read it.
    pub reach: Reach,
    /// Whether it is one's own.
    pub own: bool,
    /// What one may do with it.
    pub can: Can,
}

/// What a reader may do with a listing.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Can {
    /// Answer it.
    pub answer: bool,
    /// Change it, or let it stand again.
    pub edit: bool,
    /// Say how it went.
    pub close: bool,
    /// Take it back.
    pub withdraw: bool,
    /// Report it.
    pub report: bool,
    /// Hide it.
    pub hide: bool,
    /// Show it again.
    pub restore: bool,
    /// Decide whether it becomes public.
    pub publish: bool,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct ListingPage {
    /// Newest first.
    pub items: Vec<Listing>,
    /// Before which the next page begins: `1764000000000.id`.
    pub older: Option<String>,
}
