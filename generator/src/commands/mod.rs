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
use crate::report::Format;
use crate::words::{Arg, Lang, Words};

/// Wrong usage: what was asked for makes no sense here.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Usage(pub String);

/// The language to speak. Whoever reads by program gets English, unless the command line itself says otherwise.
pub fn language(cli: &Cli) -> Result<Lang, Usage> {
    let for_programs = matches!(&cli.command, Command::Check(args) if args.format != Format::Human);
    match cli.lang() {
        Some(lang) => Ok(lang),
        None if for_programs => Ok(Lang::En),
        None => Lang::of_environment(|name| std::env::var(name).ok()).map_err(|asked| {
            let known = Arg::OneOf(Lang::ALL.iter().map(|lang| lang.as_str().to_owned()).collect());
            let args = [("lang", asked.into()), ("known", known)];
            Usage(Words::new("no-speaking", args).to_string())
        }),
    }
}

/// Does what the command line says.
pub fn run(cli: &Cli, lang: Lang) -> anyhow::Result<ExitCode> {
    let root = &cli.root;
    match &cli.command {
        Command::Build(args) => build::run(args, root, lang),
        Command::Publish(args) => publish::run(args, root, lang),
        Command::Serve(args) => serve::run(args, root, lang),
        Command::Check(args) => check::run(root, args, lang),
        Command::Explain { code, .. } => explain::run(code.as_deref(), lang),
        Command::New(args) => new::run(root, args, lang),
        Command::Schema { collection, .. } => schema::run(root, collection, lang),
        Command::Translations { lang: only } => translations::run(root, only.as_deref(), lang),
        Command::Proposals(args) => proposals::run(root, args, lang),
        Command::Reviews(args) => reviews::run(root, args, lang),
        Command::Verify(args) => verify::run(args, lang),
    }
}

/// Refuses a language that the site does not have.
fn known_language(config: &Config, tag: &str, lang: Lang) -> Result<(), Usage> {
    if config.has_language(tag) {
        return Ok(());
    }
    let known: Vec<_> = config.languages().collect();
    let args = [("lang", tag.into()), ("known", known.join(", ").into())];
    Err(Usage(Words::new("no-language", args).say(lang)))
}

/// 0 for a clean site, 1 for one with errors.
pub(crate) fn exit_code(diagnostics: &Diagnostics) -> ExitCode {
    if diagnostics.has_errors() { ExitCode::from(1) } else { ExitCode::SUCCESS }
}
