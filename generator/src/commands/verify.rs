//! `baraza verify DIR|URL`

use std::process::ExitCode;

use anyhow::Context;

use crate::cli::VerifyArgs;
use crate::emit::verify::{self, Difference, Place};
use crate::report;
use crate::words::{Lang, Words};

/// Prints what differs, a line for each file. Exit code 1 if anything does.
pub fn run(args: &VerifyArgs, lang: Lang) -> anyhow::Result<ExitCode> {
    let (files, differences) = verify::verify(&Place::parse(&args.site), args.manifest.as_deref())
        .context("the site was not compared")?;
    let said = |id: &'static str| Words::plain(id).say(lang);
    let width = ["changed", "missing", "extra"].map(|id| said(id).chars().count());
    let width = width.into_iter().max().unwrap_or_default();
    let mut text = String::new();
    for difference in &differences {
        let (what, file) = match difference {
            Difference::Changed(path) => ("changed", path.clone()),
            Difference::Missing(path) => ("missing", path.clone()),
            Difference::Extra(path) => ("extra", path.clone()),
            Difference::Manifest => ("changed", said("manifest-itself")),
        };
        text.push_str(&format!("{:<width$}  {file}\n", said(what)));
    }
    let (count, files) = (("count", differences.len().into()), ("files", files.into()));
    let summary = match differences.len() {
        0 => Words::new("as-manifest-says", [files]),
        _ => Words::new("differences", [count, files]),
    };
    text.push_str(&format!("{}\n", summary.say(lang)));
    report::say(&text)?;
    Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
