//! `baraza explain CODE`

use std::process::ExitCode;

use super::Usage;
use crate::diagnostic::Code;
use crate::diagnostic::wording::nearest;
use crate::report;

/// Prints what a code means and the shortest input that causes it; without a code, the list of codes.
pub fn run(code: Option<&str>) -> anyhow::Result<ExitCode> {
    let Some(code) = code else {
        let list = Code::ALL
            .iter()
            .map(|code| format!("{:<24} {}\n", code.as_str(), first_sentence(code.meaning())));
        report::say(&list.collect::<String>())?;
        return Ok(ExitCode::SUCCESS);
    };
    let Some(known) = Code::parse(code) else {
        let near = nearest(code, Code::ALL.iter().map(|code| code.as_str()));
        let near = near.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
        return Err(Usage(format!("there is no code `{code}`{near}")).into());
    };
    let mut text = format!("{}\n\n{}\n\nFor example:\n\n", known.as_str(), known.meaning());
    for line in known.example().lines() {
        text.push_str(&format!("    {line}\n"));
    }
    report::say(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}
