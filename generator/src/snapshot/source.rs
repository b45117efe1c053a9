//! Where snapshots come from: a file or an address that the command line names, never one that content names.
//!
//! If it cannot be read, the last good one counts for 24 hours; after that discussions are left unbaked, because what
//! was hidden or erased meanwhile must not stay in public.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Snapshot, SnapshotError, parse};

/// How long a snapshot counts that can no longer be confirmed.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);
/// No more than this is read. A hundred thousand comments are below it.
const MOST_BYTES: u64 = 256 << 20;

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
