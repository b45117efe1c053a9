//! References to notes: `[^s1]`.
//!
//! A page of a collection with sources cites them by id, in the body and in its fields; the theme draws
//! the sources. On other pages a note is defined in the text, and drawn at its end.

use std::collections::HashMap;
use std::fmt::Write;

use super::escape::escape;
use super::scan::NoteReference;

/// The notes of one page, counted over its fields and its body so that every reference has an id of its own.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    sources: HashMap<String, usize>,
    /// How often each label has been referred to.
    references: HashMap<String, usize>,
    /// Labels of notes defined in the text, in the order of first reference.
    own: Vec<String>,
    /// Their places in that order.
    own_index: HashMap<String, usize>,
}

/// One reference to a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The number shown.
    pub number: usize,
    /// The id of the reference.
    pub id: String,
    /// The id of what it points to.
    pub target: String,
}

impl Notes {
    /// For a page whose sources have these ids, in their order.
    pub fn of_sources<'a>(ids: impl IntoIterator<Item = &'a str>) -> Notes {
        let sources =
            ids.into_iter().enumerate().map(|(index, id)| (id.to_owned(), index + 1)).collect();
        Notes { sources, ..Notes::default() }
    }

    /// Whether the label is the id of a source.
    pub fn is_source(&self, label: &str) -> bool {
        self.sources.contains_key(label)
    }

    /// The ids of all sources, in no order.
    pub(super) fn sources(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// Counts one more reference.
    pub(super) fn refer(&mut self, label: &str) -> Note {
        let count = self.references.entry(label.to_owned()).or_insert(0);
        *count += 1;
        if let Some(number) = self.sources.get(label) {
            return Note {
                number: *number,
                id: format!("note-{label}-{count}"),
                target: format!("source-{label}"),
            };
        }
        let index = *self.own_index.entry(label.to_owned()).or_insert_with(|| {
            self.own.push(label.to_owned());
            self.own.len() - 1
        });
        let number = self.sources.len() + index + 1;
        let id =
            if *count == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{count}") };
        Note { number, id, target: format!("fn-{number}") }
    }

    /// Labels of notes defined in the text and referred to, with their numbers, in order.
    pub(super) fn own(&self) -> impl Iterator<Item = (usize, &str)> {
        let first = self.sources.len() + 1;
        self.own.iter().enumerate().map(move |(index, label)| (first + index, label.as_str()))
    }

    /// The ids of all references to a label, in their order.
    pub fn references_to(&self, label: &str) -> Vec<String> {
        let count = self.references.get(label).copied().unwrap_or(0);
        if self.is_source(label) {
            return (1..=count).map(|n| format!("note-{label}-{n}")).collect();
        }
        let Some(index) = self.own_index.get(label) else { return Vec::new() };
        let number = self.sources.len() + index + 1;
        (1..=count)
            .map(|n| if n == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{n}") })
            .collect()
    }
}

/// Appends a reference as HTML.
pub(super) fn push_reference(out: &mut String, note: &Note) {
    let Note { number, id, target } = note;
    out.push_str("<sup class=\"note-ref\"><a id=\"");
    escape(out, id);
    out.push_str("\" href=\"#");
    escape(out, target);
    let _ = write!(out, "\" role=\"doc-noteref\">{number}</a></sup>"); // Writing to a String cannot fail.
}

/// The references in a text where nothing but `[^id]` means anything.
pub fn notes_in(text: &str) -> Vec<NoteReference> {
    let mut notes = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find("[^") {
        let start = from + at;
        let inner = &text[start + 2..];
        from = start + 2;
        let Some(length) = inner.find([']', '[', ' ', '\n']) else { continue };
        if length > 0 && inner[length..].starts_with(']') {
            from = start + 2 + length + 1;
            notes.push(NoteReference { label: inner[..length].to_owned(), span: start..from });
        }
    }
    notes
}

/// A text of a field as HTML: escaped, its references to notes made links.
pub fn with_notes(text: &str, notes: &mut Notes) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut from = 0;
    for reference in notes_in(text) {
        if !notes.is_source(&reference.label) {
            continue;
        }
        escape(&mut out, &text[from..reference.span.start]);
        push_reference(&mut out, &notes.refer(&reference.label));
        from = reference.span.end;
    }
    escape(&mut out, &text[from..]);
    out
}

/// A text of a field without its references.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for reference in notes_in(text) {
        out.push_str(&text[from..reference.span.start]);
        from = reference.span.end;
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_a_field_is_escaped_and_its_notes_become_links() {
        let mut notes = Notes::of_sources(["s1", "s2"]);
        assert_eq!(
            with_notes("5 < 6 & *so*.[^s2][^x]", &mut notes),
            "5 &lt; 6 &amp; *so*.<sup class=\"note-ref\"><a id=\"note-s2-1\" href=\"#source-s2\" \
             role=\"doc-noteref\">2</a></sup>[^x]"
        );
        assert_eq!(plain("So.[^s2] And[^s1]"), "So. And");
        assert_eq!(notes.references_to("s2"), ["note-s2-1"]);
    }
}
