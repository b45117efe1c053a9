//! `baraza`: arguments in, exit code out.

use std::process::ExitCode;

use baraza::cli::Cli;
use baraza::commands::{self, Usage};
use baraza::load::LoadError;
use baraza::pipeline::BuildError;
use baraza::report;
use baraza::words::{Lang, Words};
use clap::Parser;

/// Wrong usage.
const USAGE: u8 = 2;

/// A disk, a permission, a theme: nothing that an editor could mend.
const BROKEN_WORLD: u8 = 3;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let lang = match commands::language(&cli) {
        Ok(lang) => lang,
        Err(usage) => return failed(&usage.into(), Lang::En),
    };
    commands::run(&cli, lang).unwrap_or_else(|error| failed(&error, lang))
}

/// Says what went wrong. What an editor can mend is said in their language; what the system says is not.
fn failed(error: &anyhow::Error, lang: Lang) -> ExitCode {
    // Under a context a downcast finds what the context was put on.
    let no_site = match (error.downcast_ref(), error.downcast_ref()) {
        (Some(LoadError::NoSite(folder)), _)
        | (_, Some(BuildError::Load(LoadError::NoSite(folder)))) => Some(folder),
        _ => None,
    };
    if let Some(folder) = no_site {
        let folder = folder.display().to_string();
        let words = Words::new("no-site", [("folder", folder.into())]);
        say(words.say(lang), lang);
        return ExitCode::from(USAGE);
    }
    say(format!("{error:#}"), lang);
    ExitCode::from(if error.is::<Usage>() { USAGE } else { BROKEN_WORLD })
}

fn say(message: String, lang: Lang) {
    let words = Words::new("fault-is", [("message", message.into())]);
    report::remark(&format!("{}\n", words.say(lang)));
}
