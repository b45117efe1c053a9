//! `baraza build`: builds once.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use jiff::Timestamp;

use super::Usage;
use crate::cli::BuildArgs;
use crate::emit;
use crate::load;
use crate::pipeline::{self, Options, Report};
use crate::report::{self, Format};
use crate::snapshot::{self, Snapshot};
use crate::words::{Lang, Words};

/// Builds, and says what was done.
pub fn run(args: &BuildArgs, root: &Path, lang: Lang) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let options = options_of(args, root, lang)?;
    let now = Timestamp::now();
    let snapshot = match &args.snapshot {
        Some(origin) => {
            let reading = snapshot::Source::new(origin, &snapshot_cache(&options.output)).read(now);
            if let Some(failure) = reading.failure {
                report::remark(&format!("warning: {:#}\n", anyhow::Error::new(failure)));
            }
            reading.snapshot
        }
        None => Snapshot::default(),
    };
    let report = pipeline::build(&options, snapshot, now).context("the site was not built")?;
    report::print(&report.diagnostics, Format::Human, lang)?;
    conclude(&report, start, lang)
}

/// One line on what was published, and the exit code.
fn conclude(report: &Report, start: Instant, lang: Lang) -> anyhow::Result<ExitCode> {
    let Some(published) = &report.published else {
        report::remark(&format!("{}\n", Words::plain("not-published").say(lang)));
        return Ok(ExitCode::from(1));
    };
    if let Some(folder) = &published.set_aside {
        let folder = folder.display().to_string();
        let words = Words::new("set-aside", [("folder", folder.into())]);
        report::remark(&format!("{}\n", words.say(lang)));
    }
    if let Some((texts, took)) = report.indexed {
        let args = [("texts", texts.into()), ("seconds", took.into())];
        report::say(&format!("{}\n", Words::new("indexed", args).say(lang)))?;
    }
    let args = [
        ("pages", report.pages.into()),
        ("seconds", start.elapsed().into()),
        ("written", published.written.into()),
        ("kept", published.kept.into()),
        ("removed", published.removed.into()),
    ];
    report::say(&format!("{}\n", Words::new("built", args).say(lang)))?;
    Ok(ExitCode::SUCCESS)
}

/// What the arguments ask for. The output folder is `public` in the site's folder unless another is named.
pub(super) fn options_of(args: &BuildArgs, root: &Path, lang: Lang) -> anyhow::Result<Options> {
    let root = load::find(root)?;
    let output = args.output.clone().unwrap_or_else(|| root.join("public"));
    let output = output_folder(&output).with_context(|| format!("`{}`", output.display()))?;
    // The exchange would take the sources away with the folder.
    if root.starts_with(&output) {
        let words = Words::new("own-sources", [("folder", output.display().to_string().into())]);
        return Err(Usage(words.say(lang)).into());
    }
    Ok(Options {
        root,
        output,
        base_url: args.base_url.clone(),
        drafts: args.drafts,
        force: args.force,
    })
}

/// The folder with its whole path, so that it means the same from wherever it is looked at. A link at its end
/// stays a link.
fn output_folder(output: &Path) -> std::io::Result<PathBuf> {
    let whole = std::path::absolute(output)?;
    match (whole.parent(), whole.file_name()) {
        (Some(parent), Some(name)) => {
            Ok(parent.canonicalize().unwrap_or(parent.to_owned()).join(name))
        }
        _ => whole.canonicalize(),
    }
}

/// Where the last good snapshot is kept.
pub(super) fn snapshot_cache(output: &Path) -> PathBuf {
    emit::beside(output, "snapshot.json")
}
