//! `baraza-members`: arguments in, exit code out. The process exits only here.

use std::process::ExitCode;

use baraza_members::cli::Arguments;
use clap::Parser;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("baraza-members: {error:#}");
            ExitCode::from(3)
        }
    }
}
