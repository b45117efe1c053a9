//! `baraza build`: builds once.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use jiff::Timestamp;

use crate::cli::BuildArgs;
use crate::emit;
use crate::pipeline::{self, Options, Report};
use crate::report::{self, Format};
use crate::snapshot::{self, Snapshot};

/// Builds, and says what was done.
pub fn run(args: &BuildArgs, root: &Path) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let options = options_of(args, root);
    let now = Timestamp::now();
    let snapshot = match &args.snapshot {
        Some(origin) => {
            let reading = snapshot::Source::new(origin, &snapshot_cache(&options.output)).read(now);
            if let Some(failure) = reading.failure {
                eprintln!("warning: {:#}", anyhow::Error::new(failure));
            }
            reading.snapshot
        }
        None => Snapshot { version: 1, ..Snapshot::default() },
    };
    let report = pipeline::build(&options, snapshot, now).context("the site was not built")?;
    report::print(&report.diagnostics, Format::Human)?;
    Ok(conclude(&report, start))
}

/// One line on what was published, and the exit code.
fn conclude(report: &Report, start: Instant) -> ExitCode {
    match &report.published {
        Some(published) => {
            println!(
                "{} pages in {:.2} s: {} files written, {} as they were, {} removed",
                report.pages,
                start.elapsed().as_secs_f64(),
                published.written,
                published.kept,
                published.removed
            );
            ExitCode::SUCCESS
        }
        None => {
            eprintln!("nothing was published; what was published before stays");
            ExitCode::from(1)
        }
    }
}

/// What the arguments ask for. The output folder is `public` in the site's folder unless another is named.
pub(super) fn options_of(args: &BuildArgs, root: &Path) -> Options {
    Options {
        root: root.to_owned(),
        output: args.output.clone().unwrap_or_else(|| root.join("public")),
        base_url: args.base_url.clone(),
        drafts: args.drafts,
        force: args.force,
    }
}

/// Where the last good snapshot is kept.
pub(super) fn snapshot_cache(output: &Path) -> PathBuf {
    emit::beside(output, "snapshot.json")
}
