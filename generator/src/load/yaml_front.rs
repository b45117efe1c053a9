//! YAML, with the place of every key and value.
//!
//! Of YAML's many powers only plain values, lists and mappings are read. Anchors, aliases and merge keys
//! make small files expand to huge ones; tags make text into other things; a second key of one name
//! hides the first. Each is refused where it stands.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use saphyr_parser::{Event, Parser, ScalarStyle, StrInput};

use super::toml_front::MOST_LEVELS;
use super::{Raw, Table};
use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span, Spanned};
use crate::words::Words;

/// Reads the part `at` of a file. `None` if it is not YAML, which is reported.
pub(super) fn table(
    source: &Arc<SourceFile>,
    at: At,
    diagnostics: &mut Diagnostics,
) -> Option<Table> {
    let text = &source.text[at.range()];
    let mut reader = Reader {
        source,
        // The parser counts characters; we count bytes.
        byte_of: text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect(),
        offset: at.start as usize,
        parser: Parser::new_from_str(text),
        diagnostics,
    };
    reader.document()
}

struct Reader<'a> {
    source: &'a Arc<SourceFile>,
    byte_of: Vec<usize>,
    offset: usize,
    parser: Parser<'a, StrInput<'a>>,
    diagnostics: &'a mut Diagnostics,
}

/// The document cannot be read further; a diagnostic has said why.
struct Stop;

impl<'a> Reader<'a> {
    fn document(&mut self) -> Option<Table> {
        loop {
            match self.next().ok()? {
                (Event::StreamStart | Event::DocumentStart(_), _) => {}
                (Event::StreamEnd | Event::DocumentEnd, _) => return Some(Table::default()),
                (event, at) => {
                    let value = self.value(event, at, 0).ok()?;
                    let table = match value.value {
                        Raw::Table(table) => table,
                        Raw::Null => Table::default(),
                        _ => {
                            self.refuse(value.at, "yaml-not-mapping");
                            return None;
                        }
                    };
                    return self.finish().ok().map(|()| table);
                }
            }
        }
    }

    /// Nothing may come after the one document.
    fn finish(&mut self) -> Result<(), Stop> {
        loop {
            match self.next()? {
                (Event::DocumentEnd, _) => {}
                (Event::StreamEnd, _) => return Ok(()),
                (_, at) => {
                    self.refuse(at, "yaml-document");
                    return Err(Stop);
                }
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, At), Stop> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => Ok((event, self.at(span.start.index(), span.end.index()))),
            Some(Err(error)) => {
                let start = error.marker().index();
                let at = self.at(start, start + 1);
                let span = Span::new(self.source, at);
                self.diagnostics.push(Diagnostic::yaml_syntax(span, error.info()));
                Err(Stop)
            }
            None => Ok((Event::StreamEnd, self.at(0, 0))),
        }
    }

    fn at(&self, start: usize, end: usize) -> At {
        let last = self.byte_of.len() - 1;
        At::new(self.byte_of[start.min(last)], self.byte_of[end.min(last)]).shifted(self.offset)
    }

    fn refuse(&mut self, at: At, what: &'static str) {
        let span = Span::new(self.source, at);
        self.diagnostics.push(Diagnostic::yaml_feature(span, Words::plain(what)));
    }

    fn value(&mut self, event: Event<'a>, at: At, levels: usize) -> Result<Spanned<Raw>, Stop> {
        if levels > MOST_LEVELS {
            self.diagnostics.push(Diagnostic::too_deep(Span::new(self.source, at), MOST_LEVELS));
            return Err(Stop);
        }
        let (anchor, tagged) = match &event {
            Event::Scalar(_, _, anchor, tag) => (*anchor, tag.is_some()),
            Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => {
                (*anchor, tag.is_some())
            }
            _ => (0, false),
        };
        if anchor != 0 {
            self.refuse(at, "yaml-anchor");
        }
        if tagged {
            self.refuse(at, "yaml-tag");
        }
        match event {
            Event::Scalar(text, style, ..) => {
                let raw = match style {
                    ScalarStyle::Plain => plain(&text),
                    _ => Raw::String(text.into_owned()),
                };
                Ok(Spanned::new(raw, at))
            }
            Event::Alias(_) => {
                self.refuse(at, "yaml-alias");
                Ok(Spanned::new(Raw::Null, at))
            }
            Event::SequenceStart(..) => self.list(at, levels),
            Event::MappingStart(..) => self.mapping(at, levels),
            _ => {
                self.refuse(at, "yaml-this");
                Err(Stop)
            }
        }
    }

    fn list(&mut self, start: At, levels: usize) -> Result<Spanned<Raw>, Stop> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, end) => {
                    let at = At { start: start.start, end: end.end.max(start.end) };
                    return Ok(Spanned::new(Raw::Array(items), at));
                }
                (event, at) => items.push(self.value(event, at, levels + 1)?),
            }
        }
    }

    fn mapping(&mut self, start: At, levels: usize) -> Result<Spanned<Raw>, Stop> {
        let mut table = Table::default();
        loop {
            let (event, at) = self.next()?;
            if event == Event::MappingEnd {
                let at = At { start: start.start, end: at.end.max(start.end) };
                return Ok(Spanned::new(Raw::Table(table), at));
            }
            let key = match &event {
                Event::Scalar(text, _, anchor, tag) => {
                    if *anchor != 0 || tag.is_some() {
                        self.refuse(at, "yaml-anchor-on-key");
                    }
                    text.clone().into_owned()
                }
                _ => {
                    self.refuse(at, "yaml-key");
                    return Err(Stop);
                }
            };
            let (event, value_at) = self.next()?;
            let value = self.value(event, value_at, levels + 1)?;
            if key == "<<" {
                self.refuse(at, "yaml-merge");
            } else if let Some((first, _)) = table.pair(&key) {
                let first = Span::new(self.source, first.at);
                let span = Span::new(self.source, at);
                self.diagnostics.push(Diagnostic::duplicate_key(span, &key, Some(first)));
            } else if value.value != Raw::Null {
                // `key:` with nothing after it says nothing.
                table.pairs.push((Spanned::new(key, at), value));
            }
        }
    }
}

/// A plain scalar, by YAML 1.2's core schema, with dates.
fn plain(text: &str) -> Raw {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Raw::Null,
        "true" | "True" | "TRUE" => return Raw::Boolean(true),
        "false" | "False" | "FALSE" => return Raw::Boolean(false),
        _ => {}
    }
    let digits = text.trim_start_matches(['-', '+']);
    // `014` is the id of a region, not the number 14.
    let leading_zero = digits.len() > 1 && digits.starts_with('0') && !digits.contains('.');
    if digits.starts_with(|c: char| c.is_ascii_digit()) && !leading_zero {
        if let Ok(number) = text.parse() {
            return Raw::Integer(number);
        }
        if let Ok(number) = text.parse() {
            return Raw::Float(number);
        }
        if text.len() == 10
            && let Ok(date) = text.parse::<Date>()
        {
            return Raw::Date(date);
        }
        if let Ok(instant) = text.parse::<Timestamp>() {
            return Raw::Instant(instant);
        }
    }
    Raw::String(text.to_owned())
}
