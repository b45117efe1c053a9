//! The snapshot: what was said in public, written by the members service, baked into pages here.
//!
//! It is fetched from a file or an address that the command line names, never from one that content
//! names. If it cannot be read, the last good one counts for 24 hours; after that discussions are left
//! unbaked, because what was hidden or erased meanwhile must not stay in public.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a snapshot counts that can no longer be confirmed.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);
/// No more than this is read. A hundred thousand comments are below it.
const MOST_BYTES: u64 = 256 << 20;

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

/// Where snapshots come from, and the last good one.
#[derive(Debug)]
pub struct Source {
    origin: Origin,
    /// The last good document with the time at which it was last confirmed.
    cache: PathBuf,
    /// The time that stands in it.
    written_at: Timestamp,
    etag: Option<String>,
    last: Option<Cached>,
}

#[derive(Debug)]
enum Origin {
    File(PathBuf),
    Url { url: String, agent: ureq::Agent },
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Cached {
    confirmed_at: Timestamp,
    sum: String,
    document: String,
}

/// What a [`Source`] has to say.
#[derive(Debug)]
pub struct Reading {
    /// What to bake. Empty if there is nothing that may still be shown.
    pub snapshot: Snapshot,
    /// Changes when the document does: its sum, or empty.
    pub sum: String,
    /// Why the document could not be read, if so; a warning, since the site is built nevertheless.
    pub failure: Option<SnapshotError>,
}

impl Source {
    /// `origin` is a file's path or an `http(s)://` address; `cache` is where the last good one is kept.
    pub fn new(origin: &str, cache: &Path) -> Source {
        let origin = if origin.starts_with("https://") || origin.starts_with("http://") {
            let config = ureq::Agent::config_builder()
                .timeout_global(Some(Duration::from_secs(10)))
                .max_redirects(3)
                .build();
            Origin::Url { url: origin.to_owned(), agent: config.into() }
        } else {
            Origin::File(PathBuf::from(origin))
        };
        let last: Option<Cached> =
            std::fs::read(cache).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let written_at = last.as_ref().map_or(Timestamp::MIN, |last| last.confirmed_at);
        Source { origin, cache: cache.to_owned(), written_at, etag: None, last }
    }

    /// Reads it now. Never fails: the reading says what is wrong and what counts nevertheless.
    pub fn read(&mut self, now: Timestamp) -> Reading {
        let fetched = self.fetch().and_then(|document| match document {
            // Not changed since the last one, which was good.
            None => Ok(None),
            Some(document) => {
                parse(document.as_bytes(), &self.name()).map(|snapshot| Some((document, snapshot)))
            }
        });
        match fetched {
            Ok(Some((document, snapshot))) => {
                let sum = crate::emit::manifest::sum(document.as_bytes());
                self.keep(Cached { confirmed_at: now, sum: sum.clone(), document });
                Reading { snapshot, sum, failure: None }
            }
            Ok(None) => {
                if let Some(last) = self.last.clone() {
                    self.keep(Cached { confirmed_at: now, ..last });
                }
                self.last_good(now, None)
            }
            Err(failure) => {
                self.etag = None;
                self.last_good(now, Some(failure))
            }
        }
    }

    fn last_good(&mut self, now: Timestamp, failure: Option<SnapshotError>) -> Reading {
        let still_good = self.last.as_ref().and_then(|last| {
            let age = now.duration_since(last.confirmed_at);
            let snapshot = parse(last.document.as_bytes(), "the last good snapshot").ok()?;
            (age.abs() < GOOD_FOR).then(|| (snapshot, last.sum.clone()))
        });
        if let Some((snapshot, sum)) = still_good {
            return Reading { snapshot, sum, failure };
        }
        // What it holds may have been erased meanwhile.
        if self.last.take().is_some() {
            let _ = std::fs::remove_file(&self.cache);
        }
        Reading { snapshot: Snapshot::default(), sum: String::new(), failure }
    }

    /// Remembers a good document. That it cannot be written down is no reason not to build.
    fn keep(&mut self, cached: Cached) {
        // The time is written down with each document, and then every ten minutes at most.
        let due = self.last.as_ref().is_none_or(|last| {
            last.sum != cached.sum
                || cached.confirmed_at.duration_since(self.written_at)
                    > SignedDuration::from_mins(10)
        });
        if due && let Ok(bytes) = serde_json::to_vec(&cached) {
            let draft = self.cache.with_extension("next");
            let _ =
                std::fs::write(&draft, bytes).and_then(|()| std::fs::rename(&draft, &self.cache));
            self.written_at = cached.confirmed_at;
        }
        self.last = Some(cached);
    }

    fn name(&self) -> String {
        match &self.origin {
            Origin::File(path) => path.display().to_string(),
            Origin::Url { url, .. } => url.clone(),
        }
    }

    /// The document, or `None` if it is the one that was read last.
    fn fetch(&mut self) -> Result<Option<String>, SnapshotError> {
        match &self.origin {
            Origin::File(path) => std::fs::File::open(path)
                .and_then(|file| std::io::read_to_string(file.take(MOST_BYTES)))
                .map(Some)
                .map_err(|source| SnapshotError::File { path: path.clone(), source }),
            Origin::Url { url, agent } => {
                let failed =
                    |source| SnapshotError::Fetch { url: url.clone(), source: Box::new(source) };
                let mut request = agent.get(url);
                if let (Some(etag), Some(_)) = (&self.etag, &self.last) {
                    request = request.header("If-None-Match", etag);
                }
                let mut response = request.call().map_err(failed)?;
                if response.status() == 304 {
                    return Ok(None);
                }
                let etag = response
                    .headers()
                    .get("etag")
                    .and_then(|etag| etag.to_str().ok())
                    .map(str::to_owned);
                let body = response
                    .body_mut()
                    .with_config()
                    .limit(MOST_BYTES)
                    .read_to_string()
                    .map_err(failed)?;
                self.etag = etag;
                Ok(Some(body))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(instant: &str) -> Timestamp {
        instant.parse().unwrap()
    }

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

    #[test]
    fn the_last_good_snapshot_counts_for_a_day() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("snapshot.json");
        let cache = dir.path().join("cache.json");
        let document = r#"{"version":1,"threads":{"a":{"version":1,"state":"open","count":0,"items":[]}},"updates":[],"summaries":[],"syntheses":[]}"#;
        std::fs::write(&file, document).unwrap();
        let origin = file.to_str().unwrap();
        let reading = Source::new(origin, &cache).read(at("2026-11-24T10:00:00Z"));
        assert!(reading.failure.is_none() && reading.snapshot.threads.len() == 1);

        std::fs::write(&file, "{\"version\": 2}").unwrap();
        let reading = Source::new(origin, &cache).read(at("2026-11-25T09:59:00Z"));
        assert!(reading.failure.is_some() && reading.snapshot.threads.len() == 1);

        std::fs::remove_file(&file).unwrap();
        let reading = Source::new(origin, &cache).read(at("2026-11-25T10:01:00Z"));
        assert!(reading.failure.is_some() && reading.snapshot.threads.is_empty());
        assert!(!cache.exists(), "what may have been erased meanwhile is kept");
    }

    /// Answers each request with the next of these, and hands back what was asked.
    fn server(answers: Vec<String>) -> (String, std::thread::JoinHandle<Vec<String>>) {
        use std::io::Write;
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/api/v1/snapshot", listener.local_addr().unwrap());
        let asked = std::thread::spawn(move || {
            let mut asked = Vec::new();
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let mut request = Vec::new();
                let mut byte = [0];
                while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
                    request.push(byte[0]);
                }
                asked.push(String::from_utf8(request).unwrap().to_lowercase());
                stream.write_all(answer.as_bytes()).unwrap();
            }
            asked
        });
        (url, asked)
    }

    #[test]
    fn an_unchanged_snapshot_is_not_sent_twice_and_garbage_is_not_believed() {
        let dir = tempfile::tempdir().unwrap();
        let document = r#"{"version":1,"threads":{"a":{"version":1,"state":"open","count":0,"items":[]}},"updates":[],"summaries":[],"syntheses":[]}"#;
        let answer = |status: &str, headers: &str, body: &str| {
            format!(
                "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n{body}",
                body.len()
            )
        };
        let (url, asked) = server(vec![
            answer("200 OK", "ETag: \"one\"\r\n", document),
            answer("304 Not Modified", "ETag: \"one\"\r\n", ""),
            answer("200 OK", "", "<html>"),
            answer("500 Internal Server Error", "", ""),
        ]);
        let mut source = Source::new(&url, &dir.path().join("cache.json"));
        let first = source.read(at("2026-11-24T10:00:00Z"));
        let second = source.read(at("2026-11-24T20:00:00Z"));
        assert!(first.failure.is_none() && second.failure.is_none());
        assert_eq!((first.sum, second.snapshot.threads.len()), (second.sum, 1));
        let garbage = source.read(at("2026-11-25T19:00:00Z"));
        assert!(garbage.failure.is_some() && garbage.snapshot.threads.len() == 1);
        let failed = source.read(at("2026-11-25T20:00:01Z"));
        assert!(failed.failure.is_some() && failed.snapshot.threads.is_empty());
        let asked = asked.join().unwrap();
        assert!(!asked[0].contains("if-none-match") && asked[1].contains("if-none-match: \"one\""));
    }
}
