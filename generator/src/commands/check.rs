//! `baraza check`: everything that is wrong, nothing written.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use crate::cli::CheckArgs;
use crate::diagnostic::Diagnostics;
use crate::report::{self, Format};

/// Reads the site and prints what is wrong. Exit code 1 if any of it is an error.
pub fn run(root: &Path, args: &CheckArgs) -> anyhow::Result<ExitCode> {
    let mut diagnostics = Diagnostics::default();
    let library = super::read_site(root, args.drafts, &mut diagnostics)?;
    report::print(&diagnostics, args.format).context("printing")?;
    if args.format == Format::Human && diagnostics.is_empty() {
        let (pages, sections) = (library.all_pages().count(), library.all_sections().count());
        eprintln!("{pages} pages and {sections} sections");
    }
    Ok(super::exit_code(&diagnostics))
}
