//! What is wrong in the content, where, and what to type instead.
//!
//! A [`Diagnostic`] is data, never a failure: stages add to [`Diagnostics`] and go on, so that an
//! editor sees everything at once. Each code has one entry in [`codes`], and its words in `strings/LANG.ftl`:
//! a diagnostic names them and carries what is put into them, and whoever draws it chooses the language.
//! Positions are byte ranges into a shared text; lines and columns are counted only when a diagnostic is drawn.

pub mod codes;
pub mod wording;

use std::ops::Range;
use std::sync::Arc;

pub use codes::Code;

use crate::words::Words;

/// A file of the site, read once and shared by everything that points into it.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path from the root of the site, parts joined by `/`: `content/practices/circles.md`.
    pub path: String,
    /// The whole text. Bytes that are not UTF-8 are replaced, after a diagnostic has said so.
    pub text: String,
}

impl SourceFile {
    /// A file that has no text to point into: a folder, or one that could not be read as text.
    pub fn without_text(path: impl Into<String>) -> Arc<Self> {
        Arc::new(SourceFile { path: path.into(), text: String::new() })
    }

    /// Line and column of a byte, both from 1, the column in characters.
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &self.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}

/// A range of bytes in a file's text. Copied freely; the file is known from the context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct At {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl At {
    /// The range `start..end`. Content files are far below 4 GiB, so 32 bits hold every offset.
    pub fn new(start: usize, end: usize) -> Self {
        let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        At { start: narrow(start), end: narrow(end) }
    }

    /// The range as `usize`, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The same range in a text that begins `by` bytes earlier.
    pub fn shifted(self, by: usize) -> Self {
        At::new(self.start as usize + by, self.end as usize + by)
    }
}

impl From<Range<usize>> for At {
    fn from(range: Range<usize>) -> Self {
        At::new(range.start, range.end)
    }
}

/// A value and where it stands in its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub at: At,
}

impl<T> Spanned<T> {
    /// `value`, found at `at`.
    pub fn new(value: T, at: impl Into<At>) -> Self {
        Spanned { value, at: at.into() }
    }
}

/// A place in a named file: what a diagnostic points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The bytes in it.
    pub at: At,
}

impl Span {
    /// The bytes `at` of `file`.
    pub fn new(file: &Arc<SourceFile>, at: impl Into<At>) -> Self {
        Span { file: Arc::clone(file), at: at.into() }
    }
}

/// How bad it is. Errors keep the last good site in place; warnings do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site cannot be built from this.
    Error,
    /// The site is built; someone should look.
    Warning,
    /// Nothing is wrong; it might be better.
    Note,
}

impl Severity {
    /// `error`, `warning` or `note`.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }

    /// The same in words.
    pub fn words(self) -> Words {
        Words::plain(match self {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Note => "severity-note",
        })
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind; `baraza explain CODE` tells more.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// One line: lower case, no full stop, what the editor wrote in backticks.
    pub message: Words,
    /// What to type instead, where that is known.
    pub help: Option<Words>,
    /// Where.
    pub at: Span,
    /// Another place that has to do with it, with a word on how: the first of two equal ids.
    pub related: Option<(Span, Words)>,
}

/// All that is wrong with a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all of another stage's.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Diagnostic>) {
        self.list.extend(others);
    }

    /// Whether anything is wrong enough to keep the site from being built.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }

    /// How many there are of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.sorted().iter().filter(|d| d.severity == severity).count()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// By file, then position, then code. Equal ones are dropped: two stages may see the same thing.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.list.iter().collect();
        let key = |d: &Diagnostic| (d.at.at.start, d.at.at.end, d.code.as_str());
        all.sort_by(|a, b| {
            (&a.at.file.path, key(a), &a.message).cmp(&(&b.at.file.path, key(b), &b.message))
        });
        all.dedup();
        all
    }

    /// In the order in which they were found.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Diagnostic> {
        self.list.iter()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}
