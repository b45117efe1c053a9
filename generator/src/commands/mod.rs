//! One thin file for each command: arguments in, library called, exit code out.

pub mod build;
pub mod check;
pub mod explain;
pub mod new;
pub mod publish;
pub mod schema;
pub mod serve;
pub mod translations;

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use baraza_theme::Theme;

use crate::cli::{Cli, Command};
use crate::diagnostic::Diagnostics;
use crate::library::Library;
use crate::load;
use crate::validate::{self, Options};

/// Wrong usage: what was asked for makes no sense here.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Usage(pub String);

/// Does what the command line says.
pub fn run(cli: &Cli) -> anyhow::Result<ExitCode> {
    let root = &cli.root;
    match &cli.command {
        Command::Build(args) => build::run(args, root),
        Command::Publish(args) => publish::run(args, root),
        Command::Serve(args) => serve::run(args, root),
        Command::Check(args) => check::run(root, args),
        Command::Explain { code } => explain::run(code.as_deref()),
        Command::New(args) => new::run(root, args),
        Command::Schema { collection } => schema::run(root, collection),
        Command::Translations { lang } => translations::run(root, lang.as_deref()),
    }
}

/// Prints to standard output. Whoever reads it may stop reading: `baraza schema practices | head`.
pub(crate) fn say(text: &str) -> anyhow::Result<()> {
    use std::io::Write;
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        result => result.context("printing"),
    }
}

/// 0 for a clean site, 1 for one with errors.
pub(crate) fn exit_code(diagnostics: &Diagnostics) -> ExitCode {
    if diagnostics.has_errors() { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

/// Reads and checks the site, the theme's files known.
pub(crate) fn read_site(
    root: &Path,
    drafts: bool,
    diagnostics: &mut Diagnostics,
) -> anyhow::Result<Library> {
    let sources = load::read(root, diagnostics)?;
    let theme = Theme::load(&sources.root, &sources.config.theme).context("loading the theme")?;
    let static_files = theme.static_files().iter().map(|(name, _)| name.clone()).collect();
    let options = Options { drafts, static_files, ..Options::default() };
    let schemas = crate::schema::read(&sources, diagnostics);
    Ok(validate::library(sources, schemas, &options, diagnostics))
}
