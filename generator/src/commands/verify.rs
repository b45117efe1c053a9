//! `baraza verify DIR|URL`

use std::process::ExitCode;

use anyhow::Context;

use crate::cli::VerifyArgs;
use crate::emit::verify::{self, Difference, Place};
use crate::report;

/// Prints what differs, a line for each file. Exit code 1 if anything does.
pub fn run(args: &VerifyArgs) -> anyhow::Result<ExitCode> {
    let (files, differences) = verify::verify(&Place::parse(&args.site), args.manifest.as_deref())
        .context("the site was not compared")?;
    let mut text = String::new();
    for difference in &differences {
        text.push_str(&match difference {
            Difference::Changed(path) => format!("changed  {path}\n"),
            Difference::Missing(path) => format!("missing  {path}\n"),
            Difference::Extra(path) => format!("extra    {path}\n"),
            Difference::Manifest => "changed  the manifest itself\n".to_owned(),
        });
    }
    text.push_str(&match differences.len() {
        0 => format!("{files} files are as the manifest says\n"),
        1 => format!("1 difference; the manifest lists {files} files\n"),
        n => format!("{n} differences; the manifest lists {files} files\n"),
    });
    report::say(&text)?;
    Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
