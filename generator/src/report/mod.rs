//! Diagnostics as people and programs read them. The only place that knows how they are drawn.

mod github;
mod human;
mod json;
mod sarif;

use std::io::Write;

use clap::ValueEnum;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::words::Lang;

pub use human::{Style, human, summary};

/// For whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// A person at a terminal, on standard error.
    #[default]
    Human,
    /// A program, on standard output.
    Json,
    /// GitHub's annotations on a pull request, on standard output.
    Github,
    /// Tools that read SARIF 2.1.0, on standard output.
    Sarif,
}

/// Prints all diagnostics, by file and position: for people to standard error, else to standard output.
pub fn print(diagnostics: &Diagnostics, format: Format, lang: Lang) -> std::io::Result<()> {
    let text = match format {
        Format::Human => {
            let style = Style::for_terminal(&std::io::stderr());
            let mut text = human(diagnostics, style, lang);
            // With nothing to act on, the command says what it did instead.
            if diagnostics.has_errors() {
                text.push_str(&summary(diagnostics, lang));
            }
            remark(&text);
            return Ok(());
        }
        Format::Json => json::json(diagnostics, lang),
        Format::Github => github::github(diagnostics, lang),
        Format::Sarif => sarif::sarif(diagnostics, lang),
    };
    say(&text)
}

/// Prints to standard output. Whoever reads it may stop reading: `baraza schema practices | head`.
pub fn say(text: &str) -> std::io::Result<()> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(std::io::Error::new(error.kind(), format!("printing: {error}"))),
        Ok(()) => Ok(()),
    }
}

/// Prints to standard error. That nobody can read it is no reason to stop.
pub fn remark(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Where a diagnostic stands, counted in characters from 1; the end is one past the last.
struct Position {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl Position {
    fn of(diagnostic: &Diagnostic) -> Self {
        let range = diagnostic.at.at.range();
        let (line, column) = diagnostic.at.file.position(range.start);
        let (end_line, end_column) = diagnostic.at.file.position(range.end);
        Position { line, column, end_line, end_column }
    }
}

/// What machines are told: everything.
fn all(diagnostics: &Diagnostics) -> Vec<&Diagnostic> {
    diagnostics.sorted()
}

/// What people are shown: what they have to act on.
fn pressing(diagnostics: &Diagnostics) -> Vec<&Diagnostic> {
    let mut all = diagnostics.sorted();
    all.retain(|diagnostic| diagnostic.severity != Severity::Note);
    all
}
