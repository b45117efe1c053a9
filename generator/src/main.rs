//! `baraza`: arguments in, exit code out.

use std::process::ExitCode;

use baraza::cli::Cli;
use baraza::commands::{self, Usage};
use baraza::load::LoadError;
use clap::Parser;

/// Wrong usage.
const USAGE: u8 = 2;

/// A disk, a permission, a theme: nothing that an editor could mend.
const BROKEN_WORLD: u8 = 3;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match commands::run(&cli) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            let is_usage =
                error.is::<Usage>() || matches!(error.downcast_ref(), Some(LoadError::NoSite(_)));
            if is_usage { ExitCode::from(USAGE) } else { ExitCode::from(BROKEN_WORLD) }
        }
    }
}
