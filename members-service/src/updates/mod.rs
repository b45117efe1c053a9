//! What members tell each other: quick updates, news, events. Members read them; what its author asks for and a
//! moderator confirms, everyone does, on the site.
//!
//! A text is rendered and cleaned once, when it is written. A public update that its author changes waits for a
//! moderator again: what is public is what was read.

mod acts;
mod draft;
mod reading;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

pub use acts::{
    Decision, EditOrPost, Waiting, count_waiting, decide, delete, edit, hide, post, report,
    restore, waiting as queue,
};
pub(crate) use acts::{author_changed, erase_of, rerender_outdated};
pub(crate) use draft::pages_of;
pub use draft::{Draft, NewUpdate};
pub use reading::{item, list, own_source, upcoming};
pub(crate) use reading::{public, role};

use crate::accounts::words;
use crate::discussions::{AuthorRole, ItemState};
use crate::id::UpdateId;

words! {
    /// What an update is.
    Kind {
        /// A few words, without a title.
        Quick = "quick",
        /// With a title.
        News = "news",
        /// With a day and a place.
        Event = "event",
    }
}

words! {
    /// Who may read an update.
    Reach {
        /// Members.
        Members = "members",
        /// Members; its author asks for everyone.
        Asked = "asked",
        /// Everyone.
        Public = "public",
    }
}

/// When and where something happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// `2026-12-01`
    pub starts_on: String,
    /// `09:30`, UTC; `None`: all day.
    pub start_time: Option<String>,
    /// The last day.
    pub ends_on: Option<String>,
    /// In words.
    pub place: String,
}

/// Which updates to list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// `None`: all.
    pub kind: Option<Kind>,
    /// `None`: all.
    pub language: Option<String>,
    /// Vocabulary and term, at most two of them.
    pub terms: Vec<(String, String)>,
    /// Only those before: milliseconds since 1970, and the id.
    pub before: Option<(i64, String)>,
}

/// An update as one reader sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Update {
    /// Opaque.
    pub id: UpdateId,
    /// What it is.
    pub kind: Kind,
    /// Empty for a quick one.
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
    /// For an event.
    pub event: Option<Event>,
    /// By vocabulary.
    pub terms: BTreeMap<String, Vec<String>>,
    /// Ids of pages that it is about.
    pub pages: Vec<String>,
    /// Whether one wrote it oneself.
    pub own: bool,
    /// What one may do with it.
    pub can: Can,
}

/// What a reader may do with an update.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Can {
    /// Change it.
    pub edit: bool,
    /// Delete it.
    pub delete: bool,
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
pub struct UpdatePage {
    /// Newest first.
    pub items: Vec<Update>,
    /// Before which the next page begins: `1764000000000.id`.
    pub older: Option<String>,
}
