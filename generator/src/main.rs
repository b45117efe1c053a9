//! `baraza`: arguments in, exit code out.

use std::process::ExitCode;

use baraza::cli::Cli;
use baraza::commands::{self, Usage};
use baraza::load::LoadError;
use baraza::pipeline::BuildError;
use baraza::report;
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
            report::remark(&format!("error: {error:#}\n"));
            // Under a context a downcast finds what the context was put on.
            let is_usage = error.is::<Usage>()
                || matches!(error.downcast_ref(), Some(LoadError::NoSite(_)))
                || matches!(error.downcast_ref(), Some(BuildError::Load(LoadError::NoSite(_))));
            if is_usage { ExitCode::from(USAGE) } else { ExitCode::from(BROKEN_WORLD) }
        }
    }
}
