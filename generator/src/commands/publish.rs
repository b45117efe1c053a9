//! `baraza publish`: keeps the published site true to content and snapshot.
//!
//! Every few seconds it looks whether the content, the theme, the snapshot or the day has changed, and
//! builds if so. What is wrong with the content is printed once; the last good site stays until it is
//! mended. It ends on SIGTERM and SIGINT at once, in whatever state it is: a build that is cut off has
//! published nothing.

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Context;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use tokio::signal::unix::{SignalKind, signal};

use super::build::{options_of, snapshot_cache};
use crate::cli::PublishArgs;
use crate::diagnostic::Diagnostics;
use crate::emit::lock::Lock;
use crate::pipeline::{self, Good, Options, Report};
use crate::report::{self, Format};
use crate::serve::watch;
use crate::snapshot::{Snapshot, Source};
use crate::words::{Lang, Words};

/// How often it looks unless told otherwise.
const EVERY_SECONDS: u64 = 5;

/// Both programs are often started together, and a new service has no snapshot yet: for so long, that is nothing
/// to be told of.
const SERVICE_STARTS: SignedDuration = SignedDuration::from_mins(1);

/// Builds again and again until told to stop.
pub fn run(args: &PublishArgs, root: &Path, lang: Lang) -> anyhow::Result<ExitCode> {
    let options = options_of(&args.build, root, lang)?;
    let cache = snapshot_cache(&options.output);
    let source = args.build.snapshot.as_deref().map(|origin| Source::new(origin, &cache));
    let every = Duration::from_secs(args.every.unwrap_or(EVERY_SECONDS).max(1));
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let ended = runtime.block_on(async {
        let mut terminated = signal(SignalKind::terminate())?;
        let mut interrupted = signal(SignalKind::interrupt())?;
        let publishing = tokio::task::spawn_blocking(move || {
            Publisher::new(options, source, Timestamp::now(), lang).run(every)
        });
        tokio::select! {
            _ = terminated.recv() => Ok(ExitCode::SUCCESS),
            _ = interrupted.recv() => Ok(ExitCode::SUCCESS),
            ended = publishing => ended.context("the publisher has stopped")?,
        }
    });
    // A build under way is left to die with the process.
    runtime.shutdown_background();
    ended
}

/// What the published site was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cause {
    files: watch::Fingerprint,
    snapshot: String,
    day: Date,
}

struct Publisher {
    options: Options,
    source: Option<Source>,
    built: Option<Cause>,
    /// The content and theme that were published last.
    good: Option<Good>,
    /// Since when.
    started: Timestamp,
    lang: Lang,
    /// What is wrong with the snapshot and was said already, so that it is not said every few seconds.
    snapshot_fault: Option<String>,
    /// What keeps the site from being published, likewise.
    build_fault: Option<String>,
}

impl Publisher {
    fn new(options: Options, source: Option<Source>, started: Timestamp, lang: Lang) -> Publisher {
        Publisher {
            options,
            source,
            built: None,
            good: None,
            started,
            lang,
            snapshot_fault: None,
            build_fault: None,
        }
    }

    /// Ends only if the very first build finds a broken world: whoever started it should know.
    fn run(mut self, every: Duration) -> anyhow::Result<ExitCode> {
        self.step(Timestamp::now()).context("the site was not built")?;
        loop {
            std::thread::sleep(every);
            let fault = self.step(Timestamp::now()).err().map(|error| format!("error: {error:#}"));
            say_once(&mut self.build_fault, fault);
        }
    }

    /// Builds if there is cause.
    fn step(&mut self, now: Timestamp) -> anyhow::Result<()> {
        let (snapshot, sum) = self.read_snapshot(now);
        let cause = Cause {
            files: watch::Fingerprint::of(&self.options.root, &self.options.output),
            snapshot: sum,
            day: pipeline::day_of(now),
        };
        if self.built.as_ref() == Some(&cause) {
            return Ok(());
        }
        let start = Instant::now();
        let lock = pipeline::reserve(&self.options)?;
        let mut report = None;
        if self.built.as_ref().is_none_or(|built| built.files != cause.files) {
            match self.publish_files(&lock, &snapshot, now) {
                Ok(done) => report = done,
                Err(error) if self.good.is_none() => return Err(error),
                Err(error) => say_once(&mut self.build_fault, Some(format!("error: {error:#}"))),
            }
        }
        // What was hidden or erased must leave the site even while the content has a mistake: then the
        // last good content is published with it.
        if report.is_none()
            && let Some(good) = &self.good
        {
            report = Some(pipeline::publish(
                &self.options,
                &lock,
                good,
                snapshot,
                now,
                Diagnostics::default(),
            )?);
        }
        if let Some((published, pages)) =
            report.and_then(|report| Some((report.published?, report.pages)))
        {
            let files = published.written + published.removed;
            let why = self.built.as_ref().map(|before| why(before, &cause, self.lang));
            let args = [
                ("pages", pages.into()),
                ("seconds", start.elapsed().into()),
                ("files", files.into()),
            ];
            let words = match why.filter(|why| !why.is_empty()) {
                None => Words::new("published", args),
                Some(why) => {
                    let [pages, seconds, files] = args;
                    Words::new("published-because", [pages, seconds, files, ("why", why.into())])
                }
            };
            // That nobody reads it is no reason to stop publishing.
            let _ = report::say(&format!("{}\n", words.say(self.lang)));
        }
        self.built = Some(cause);
        Ok(())
    }

    /// Reads content and theme again and publishes them. `None` if they have errors, which are printed.
    fn publish_files(
        &mut self,
        lock: &Lock,
        snapshot: &Snapshot,
        now: Timestamp,
    ) -> anyhow::Result<Option<Report>> {
        let mut diagnostics = Diagnostics::default();
        let report = match pipeline::read(&self.options, &mut diagnostics)? {
            None => Report { diagnostics, ..Report::default() },
            Some(good) => {
                let report = pipeline::publish(
                    &self.options,
                    lock,
                    &good,
                    snapshot.clone(),
                    now,
                    diagnostics,
                )?;
                if report.published.is_some() {
                    self.good = Some(good);
                }
                report
            }
        };
        report::print(&report.diagnostics, Format::Human, self.lang)?;
        if report.published.is_none() {
            report::remark(&format!("{}\n", Words::plain("last-good-stays").say(self.lang)));
            return Ok(None);
        }
        Ok(Some(report))
    }

    fn read_snapshot(&mut self, now: Timestamp) -> (Snapshot, String) {
        let Some(source) = &mut self.source else {
            return (Snapshot::default(), String::new());
        };
        let reading = source.read(now);
        let starting = now.duration_since(self.started) < SERVICE_STARTS;
        let fault = reading.failure.filter(|fault| !(starting && fault.is_not_there_yet()));
        let fault = fault.map(|fault| format!("warning: {:#}", anyhow::Error::new(fault)));
        say_once(&mut self.snapshot_fault, fault);
        (reading.snapshot, reading.sum)
    }
}

/// Prints what is wrong, unless that is what was wrong before.
fn say_once(said: &mut Option<String>, fault: Option<String>) {
    if *said != fault {
        if let Some(fault) = &fault {
            report::remark(&format!("{fault}\n"));
        }
        *said = fault;
    }
}

fn why(before: &Cause, now: &Cause, lang: Lang) -> String {
    let reasons = [
        (before.files != now.files, "because-content"),
        (before.snapshot != now.snapshot, "because-said"),
        (before.day != now.day, "because-day"),
    ];
    let reasons = reasons.into_iter().filter(|(is_one, _)| *is_one);
    let said: Vec<String> = reasons.map(|(_, id)| Words::plain(id).say(lang)).collect();
    said.join(&Words::plain("list-separator").say(lang))
}
