//! `baraza explain CODE`

use std::process::ExitCode;

use super::Usage;
use crate::diagnostic::Code;
use crate::diagnostic::wording::nearest;
use crate::report;
use crate::words::{Lang, Words};

/// Prints what a code means and the shortest input that causes it; without a code, the list of codes.
pub fn run(code: Option<&str>, lang: Lang) -> anyhow::Result<ExitCode> {
    let Some(code) = code else {
        let list = Code::ALL.iter().map(|code| {
            let meaning = code.meaning().say(lang);
            format!("{:<24} {}\n", code.as_str(), first_sentence(&meaning))
        });
        report::say(&list.collect::<String>())?;
        return Ok(ExitCode::SUCCESS);
    };
    let Some(known) = Code::parse(code) else {
        let near = nearest(code, Code::ALL.iter().map(|code| code.as_str()));
        let words = match near {
            Some(near) => {
                Words::new("no-code-near", [("code", code.into()), ("near", near.into())])
            }
            None => Words::new("no-code", [("code", code.into())]),
        };
        return Err(Usage(words.say(lang)).into());
    };
    let (meaning, example) = (known.meaning().say(lang), Words::plain("for-example").say(lang));
    let mut text = format!("{}\n\n{meaning}\n\n{example}\n\n", known.as_str());
    for line in known.example().lines() {
        text.push_str(&format!("    {line}\n"));
    }
    report::say(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn first_sentence(text: &str) -> &str {
    let western = text.find(". ").map(|end| end + 1);
    let end = western.or_else(|| text.find('。').map(|end| end + '。'.len_utf8()));
    end.map_or(text, |end| &text[..end])
}
