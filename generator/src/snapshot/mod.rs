//! The snapshot: what was said in public, written by the members service, baked into pages here.
//!
//! Here is the document, as its schema in `seam` has it; [`Source`] is where it comes from.

mod source;

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use source::{Reading, Source};

/// Version 1 of the document `seam/snapshot.schema.json`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// 1.
    pub version: u32,
    /// Public threads by page id.
    pub threads: BTreeMap<String, Thread>,
    /// Public updates, the last published first.
    pub updates: Vec<Update>,
    /// What moderators set for discussions, by page id.
    #[serde(default)]
    pub discussions: BTreeMap<String, Held>,
    /// Public offers and needs, the last published first.
    #[serde(default)]
    pub exchange: Vec<Listing>,
    /// How often members reported that they took an entry up.
    #[serde(default)]
    pub tried: Option<Tried>,
    /// Moderators' summaries of phases.
    pub summaries: Vec<Summary>,
    /// Syntheses of e-discussions that a moderator made public.
    pub syntheses: Vec<Synthesis>,
}

/// How often entries were taken up, by what members reported.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tried {
    /// All that stand, the confirmed ones too.
    pub reported: u64,
    /// Of those, confirmed.
    pub confirmed: u64,
    /// By term of the catalogue's places.
    pub places: BTreeMap<String, Counted>,
}

/// The same of one place.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// All that stand.
    pub reported: u64,
    /// Of those, confirmed.
    pub confirmed: u64,
}

/// What moderators set for a discussion: it goes before what its page says.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// Who may read what is said.
    pub visibility: Visibility,
    /// There if no page of the site is discussed.
    #[serde(default)]
    pub own: Option<Own>,
    /// Whether it takes comments.
    pub state: State,
    /// RFC 3339.
    pub opens: Option<Timestamp>,
    /// The first instant at which nothing more is taken.
    pub closes: Option<Timestamp>,
    /// The guiding questions as they are worded now.
    pub questions: Vec<Question>,
    /// Its phases, in order.
    pub phases: Vec<Phase>,
}

/// Who may read what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// Anyone.
    Public,
    /// Members.
    Members,
}

/// A discussion that was made in the members' area.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Own {
    /// By language.
    pub titles: BTreeMap<String, String>,
    /// Plain text by language.
    pub introductions: BTreeMap<String, String>,
    /// Comments that anyone may read.
    pub count: u64,
}

/// A guiding question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// From 1; stays when it is reworded.
    pub number: u64,
    /// By language.
    pub texts: BTreeMap<String, String>,
}

/// A stretch of a discussion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// By language.
    pub titles: BTreeMap<String, String>,
    /// When it begins.
    pub opens: Option<Timestamp>,
    /// The first instant after it.
    pub closes: Option<Timestamp>,
    /// Numbers of the questions that it is about.
    pub questions: Vec<u64>,
}

/// A phase's summary in one language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// The page's id.
    pub page: String,
    /// From 1.
    pub phase: u64,
    /// Language tag.
    pub language: String,
    /// Cleaned by the service.
    pub html: String,
    /// Whether it stands above the thread.
    pub pinned: bool,
    /// RFC 3339.
    pub written_at: Timestamp,
}

/// A synthesis in one language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synthesis {
    /// The page's id.
    pub page: String,
    /// Language tag.
    pub language: String,
    /// Cleaned by the service.
    pub html: String,
    /// Since when anyone may read it.
    pub published_at: Timestamp,
}

/// A comment in another language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// Language tag.
    pub language: String,
    /// Cleaned by the service.
    pub html: String,
    /// Who translated; `None` for somebody who left.
    pub translator: Option<String>,
    /// The original was changed since.
    pub outdated: bool,
}

/// What was said about one page.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thread {
    /// Grows with every change.
    pub version: u64,
    /// Whether it takes comments.
    pub state: State,
    /// Comments shown.
    pub count: u64,
    /// In the order in which they were posted.
    pub items: Vec<Item>,
}

/// Whether a thread takes comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It does.
    Open,
    /// Not yet.
    Scheduled,
    /// No longer.
    Closed,
    /// A moderator has stopped it.
    Locked,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// The id of the comment that it replies to.
    pub parent: Option<String>,
    /// Its place in the thread, from 1.
    pub number: u64,
    /// `None` where it is hidden or deleted.
    pub author: Option<Author>,
    /// RFC 3339.
    pub created_at: Timestamp,
    /// RFC 3339.
    pub edited_at: Option<Timestamp>,
    /// Language tag.
    pub language: String,
    /// `None` where it is hidden or deleted.
    pub html: Option<String>,
    /// The number of the guiding question that it answers.
    #[serde(default)]
    pub question: Option<String>,
    /// The same in other languages.
    #[serde(default)]
    pub translations: Vec<Translation>,
    /// Whether it is shown.
    pub state: ItemState,
}

/// Whether a comment is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemState {
    /// It is.
    Shown,
    /// A moderator or its author has hidden it.
    Hidden,
    /// It was deleted or erased.
    Deleted,
}

/// What a member tells everyone.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: UpdateKind,
    /// `None` for a quick one.
    pub title: Option<String>,
    /// Cleaned by the service; cleaned again here.
    pub html: String,
    /// Language tag.
    pub language: String,
    /// Who wrote it, as they chose to be named.
    pub author: UpdateAuthor,
    /// When a moderator made it public.
    pub published_at: Timestamp,
    /// When its author last changed it.
    pub edited_at: Option<Timestamp>,
    /// Ids of terms by vocabulary.
    pub terms: BTreeMap<String, Vec<String>>,
    /// Ids of pages that it is about.
    pub pages: Vec<String>,
    /// Where and when, for an event.
    pub event: Option<Event>,
}

/// What an update is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UpdateKind {
    /// A few words.
    Quick,
    /// With a title.
    News,
    /// With a day and a place.
    Event,
}

/// What a member offers or needs.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listing {
    /// Its id.
    pub id: String,
    /// Which way it goes.
    pub kind: ListingKind,
    /// What is offered or needed.
    pub what: What,
    /// In a line.
    pub title: String,
    /// Cleaned by the service; cleaned again here.
    pub html: String,
    /// Language tag of the text.
    pub language: String,
    /// Whose it is, as they chose to be named.
    pub author: ListingAuthor,
    /// When a moderator made it public.
    pub published_at: Timestamp,
    /// Ids of terms by vocabulary.
    pub terms: BTreeMap<String, Vec<String>>,
    /// In which it can be given or taken.
    pub languages: Vec<String>,
    /// The first day of what takes place on days.
    pub starts_on: Option<jiff::civil::Date>,
    /// The last day of it.
    pub ends_on: Option<jiff::civil::Date>,
    /// In words.
    pub place: Option<String>,
    /// The last day on which it stands.
    pub expires_on: jiff::civil::Date,
}

/// Which way a listing goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ListingKind {
    /// Its author can give it.
    Offer,
    /// Its author looks for it.
    Need,
}

/// What is offered or needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Several learn together.
    Course,
    /// Going there to see.
    StudyVisit,
    /// Somebody who goes along for some time.
    Mentor,
    /// Somebody who knows.
    Expert,
    /// Something to read or use.
    Document,
    /// Money.
    Funds,
    /// Rooms, equipment, translation.
    InKind,
}

/// Whose a listing is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListingAuthor {
    /// The name shown.
    pub name: String,
}

/// Who wrote an update.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UpdateAuthor {
    /// The name shown.
    pub name: String,
    /// `member`, `moderator`, `admin` or `former`.
    pub role: String,
}

/// When and where something happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The first day.
    pub starts_on: jiff::civil::Date,
    /// `09:30`, UTC; `None`: all day.
    pub start_time: Option<String>,
    /// The last day.
    pub ends_on: Option<jiff::civil::Date>,
    /// In words.
    pub place: String,
}

/// Who wrote a comment, as they chose to be named.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// The name shown.
    pub name: String,
    /// The same for one author within one thread.
    pub key: String,
    /// `member`, `moderator`, `admin` or `former`.
    pub role: String,
}

/// Why a snapshot cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// The file is not there or cannot be read.
    #[error("reading `{}`", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The address gives none.
    #[error("fetching `{url}`")]
    Fetch {
        /// Which.
        url: String,
        /// Why.
        source: Box<ureq::Error>,
    },
    /// It is no snapshot, or of a version that is not known here.
    #[error("`{origin}` is no snapshot: {reason}")]
    Malformed {
        /// File or address.
        origin: String,
        /// What is wrong.
        reason: String,
    },
}

impl SnapshotError {
    /// The file, or whoever serves it, is not there: perhaps not yet.
    pub fn is_not_there_yet(&self) -> bool {
        match self {
            SnapshotError::File { source, .. } => source.kind() == std::io::ErrorKind::NotFound,
            SnapshotError::Fetch { source, .. } => {
                matches!(&**source, ureq::Error::ConnectionFailed | ureq::Error::Io(_))
            }
            SnapshotError::Malformed { .. } => false,
        }
    }
}

/// Reads a document.
pub fn parse(bytes: &[u8], origin: &str) -> Result<Snapshot, SnapshotError> {
    let malformed = |reason: String| SnapshotError::Malformed { origin: origin.to_owned(), reason };
    let snapshot: Snapshot =
        serde_json::from_slice(bytes).map_err(|error| malformed(error.to_string()))?;
    if snapshot.version != 1 {
        return Err(malformed(format!("its version is {}", snapshot.version)));
    }
    Ok(snapshot)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_example_of_the_seam_is_read() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seam/examples/snapshot.json");
        let snapshot = parse(&std::fs::read(path).unwrap(), "example").unwrap();
        assert_eq!(snapshot.threads["practices/county-plans"].items.len(), 3);
        let [event, quick] = snapshot.updates.as_slice() else { panic!("two updates") };
        assert_eq!(event.event.as_ref().unwrap().place, "Kwale");
        let listing = &snapshot.exchange[0];
        assert_eq!((listing.kind, listing.what), (ListingKind::Need, What::StudyVisit));
        assert_eq!(snapshot.tried.as_ref().unwrap().places["KE"].confirmed, 1);
        assert_eq!((quick.kind, quick.terms["countries"][0].as_str()), (UpdateKind::Quick, "KE"));
    }
}
