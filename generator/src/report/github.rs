//! For GitHub: workflow commands that become annotations beside the lines of a pull request.

use super::{Position, all};
use crate::diagnostic::{Diagnostics, Severity};
use crate::words::{Lang, Words};

pub(super) fn github(diagnostics: &Diagnostics, lang: Lang) -> String {
    let mut text = String::new();
    for diagnostic in all(diagnostics) {
        let position = Position::of(diagnostic);
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let help = diagnostic.help.clone().map(|help| {
            let help = Words::new("help-is", [("help", help.into())]);
            format!("\n{}", help.say(lang))
        });
        let help = help.unwrap_or_default();
        text.push_str(&format!(
            "::{command} file={},line={},endLine={},col={},endColumn={},title={}::{}\n",
            property(&diagnostic.at.file.path),
            position.line,
            position.end_line,
            position.column,
            position.end_column,
            property(diagnostic.code.as_str()),
            data(&format!("{}{help}", diagnostic.message.say(lang))),
        ));
    }
    text
}

/// Content must not end the command and begin another.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
