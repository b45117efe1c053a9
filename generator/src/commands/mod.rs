//! One thin file for each command: arguments in, library called, exit code out.

pub mod build;
pub mod check;
pub mod explain;
pub mod new;
pub mod proposals;
pub mod publish;
pub mod reviews;
pub mod schema;
pub mod serve;
pub mod translations;
pub mod verify;

use std::process::ExitCode;

use crate::cli::{Cli, Command};
use crate::config::Config;
use crate::diagnostic::Diagnostics;

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
        Command::Proposals(args) => proposals::run(root, args),
        Command::Reviews(args) => reviews::run(root, args),
        Command::Verify(args) => verify::run(args),
    }
}

/// Refuses a language that the site does not have.
fn known_language(config: &Config, lang: &str) -> Result<(), Usage> {
    if config.has_language(lang) {
        return Ok(());
    }
    let known: Vec<_> = config.languages().collect();
    Err(Usage(format!("`{lang}` is not a language of this site: there are {}", known.join(", "))))
}

/// 0 for a clean site, 1 for one with errors.
pub(crate) fn exit_code(diagnostics: &Diagnostics) -> ExitCode {
    if diagnostics.has_errors() { ExitCode::from(1) } else { ExitCode::SUCCESS }
}
