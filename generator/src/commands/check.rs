//! `baraza check`: everything that is wrong, nothing written.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use jiff::Timestamp;

use crate::cli::CheckArgs;
use crate::diagnostic::Diagnostics;
use crate::pipeline::{self, Options};
use crate::report::{self, Format};
use crate::snapshot::Snapshot;
use crate::words::{Lang, Words};

/// Reads the site, draws its pages in memory where it can, and prints what is wrong. Exit code 1 if any
/// of it is an error.
pub fn run(root: &Path, args: &CheckArgs, lang: Lang) -> anyhow::Result<ExitCode> {
    let options = Options { drafts: args.drafts, ..Options::of(root) };
    let mut diagnostics = Diagnostics::default();
    let today = pipeline::day_of(Timestamp::now());
    let drawn = pipeline::draw(&options, Snapshot::default(), today, &mut diagnostics);
    // Also when the theme is broken: what is wrong with the content is known by then.
    report::print(&diagnostics, args.format, lang).context("printing")?;
    if let Some(site) = drawn?.filter(|_| args.format == Format::Human) {
        let pages = Words::new("pages", [("count", site.pages.into())]).say(lang);
        report::remark(&format!("{pages}: {}", report::summary(&diagnostics, lang)));
    }
    Ok(super::exit_code(&diagnostics))
}
