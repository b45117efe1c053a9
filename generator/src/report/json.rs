//! For programs.

use serde::Serialize;

use super::{Position, all};
use crate::diagnostic::Diagnostics;
use crate::words::Lang;

#[derive(Serialize)]
struct Report<'a> {
    /// Raised when a reader would have to change.
    version: u32,
    diagnostics: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    code: &'static str,
    severity: &'static str,
    message: String,
    help: Option<String>,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

pub(super) fn json(diagnostics: &Diagnostics, lang: Lang) -> String {
    let items = all(diagnostics).into_iter().map(|diagnostic| {
        let position = Position::of(diagnostic);
        Item {
            code: diagnostic.code.as_str(),
            severity: diagnostic.severity.as_str(),
            message: diagnostic.message.say(lang),
            help: diagnostic.help.as_ref().map(|help| help.say(lang)),
            file: &diagnostic.at.file.path,
            line: position.line,
            column: position.column,
            end_line: position.end_line,
            end_column: position.end_column,
        }
    });
    let report = Report { version: 1, diagnostics: items.collect() };
    let mut text =
        serde_json::to_string_pretty(&report).expect("texts and numbers are always JSON");
    text.push('\n');
    text
}
