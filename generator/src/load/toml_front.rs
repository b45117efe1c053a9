//! TOML, with the place of every key and value.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::{Raw, Table};
use crate::diagnostic::wording::on_one_line;
use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span, Spanned};
use crate::words::Words;

/// Nobody mends more than this at once, and a broken quote makes many.
const MOST_ERRORS: usize = 5;

/// Deeper front matter is a mistake or an attack; the collections' own limit is lower.
pub(super) const MOST_LEVELS: usize = 16;

/// Reads the part `at` of a file. `None` if it is not TOML, which is reported.
pub fn table(source: &Arc<SourceFile>, at: At, diagnostics: &mut Diagnostics) -> Option<Table> {
    let text = &source.text[at.range()];
    let offset = at.start as usize;
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors.iter().take(MOST_ERRORS) {
        let at = located_toml_error(error, offset, text);
        let span = Span::new(source, at);
        diagnostics.push(match error.message() {
            "duplicate key" => {
                let key = source.text[at.range()].trim_matches(['"', '\'']).to_owned();
                Diagnostic::duplicate_key(span, &key, None)
            }
            message if message.starts_with("invalid date") => {
                let found = value_at(&source.text, at.start as usize).to_owned();
                let at = At::new(at.start as usize, at.start as usize + found.len());
                Diagnostic::invalid_date(Span::new(source, at), &found)
            }
            message => Diagnostic::toml_syntax(span, on_one_line(message)),
        });
    }
    if !errors.is_empty() {
        return None;
    }
    let mut reader = Reader { source, offset, diagnostics, levels: 0 };
    Some(reader.table(table.get_ref()))
}

/// What is written from a place to the end of the value.
fn value_at(text: &str, start: usize) -> &str {
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.find([',', ']', '}', '#', '\n', '\r']).unwrap_or(rest.len());
    rest[..end].trim_end()
}

/// Where an error of the parser stands: `offset` is where its text begins. Never empty, if there is a
/// character to point at.
pub fn located_toml_error(error: &toml::de::Error, offset: usize, text: &str) -> At {
    let Some(span) = error.span() else { return At::new(offset, offset) };
    let mut end = span.end.max(span.start);
    if end == span.start {
        end += text[span.start..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
    }
    At::new(offset + span.start, offset + end)
}

struct Reader<'a> {
    source: &'a Arc<SourceFile>,
    offset: usize,
    diagnostics: &'a mut Diagnostics,
    levels: usize,
}

impl Reader<'_> {
    fn table(&mut self, table: &DeTable<'_>) -> Table {
        let pairs = table.iter().map(|(key, value)| {
            let at = At::from(key.span()).shifted(self.offset);
            (Spanned::new(key.get_ref().to_string(), at), self.value(value))
        });
        // What could not be read has been reported, and counts as absent.
        let mut pairs: Vec<_> = pairs.filter(|(_, value)| value.value != Raw::Null).collect();
        // The parser's map is sorted by name; editors and schemas think in the order of the file.
        pairs.sort_by_key(|(key, _)| key.at.start);
        Table { pairs }
    }

    fn value(&mut self, value: &toml::Spanned<DeValue<'_>>) -> Spanned<Raw> {
        let at = At::from(value.span()).shifted(self.offset);
        let raw = match value.get_ref() {
            DeValue::String(text) => Raw::String(text.to_string()),
            DeValue::Integer(number) => self.integer(number.as_str(), number.radix(), at),
            DeValue::Float(number) => Raw::Float(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(value) => Raw::Boolean(*value),
            DeValue::Datetime(value) => self.datetime(value, at),
            DeValue::Array(_) | DeValue::Table(_) if self.levels + 1 > MOST_LEVELS => {
                let span = Span::new(self.source, at);
                self.diagnostics.push(Diagnostic::too_deep(span, MOST_LEVELS));
                Raw::Null
            }
            DeValue::Array(items) => {
                self.levels += 1;
                let items = items.iter().map(|item| self.value(item)).collect();
                self.levels -= 1;
                Raw::Array(items)
            }
            DeValue::Table(table) => {
                self.levels += 1;
                let table = self.table(table);
                self.levels -= 1;
                Raw::Table(table)
            }
        };
        Spanned::new(raw, at)
    }

    fn integer(&mut self, digits: &str, radix: u32, at: At) -> Raw {
        match i64::from_str_radix(&digits.replace('_', ""), radix) {
            Ok(number) => Raw::Integer(number),
            Err(_) => {
                let span = Span::new(self.source, at);
                self.diagnostics.push(Diagnostic::toml_syntax(span, Words::plain("toml-number")));
                Raw::Null
            }
        }
    }

    fn datetime(&mut self, value: &Datetime, at: At) -> Raw {
        match convert(value) {
            Some(raw) => raw,
            None => {
                let span = Span::new(self.source, at);
                self.diagnostics.push(Diagnostic::invalid_date(span, value.to_string()));
                Raw::Null
            }
        }
    }
}

fn convert(value: &Datetime) -> Option<Raw> {
    let Some(date) = value.date else { return Some(Raw::Time(value.to_string())) };
    let year = i16::try_from(date.year).ok()?;
    let date = Date::new(year, date.month.cast_signed(), date.day.cast_signed()).ok()?;
    let Some(time) = value.time else { return Some(Raw::Date(date)) };
    // A leap second is read as the second before it.
    let second = time.second.unwrap_or(0).min(59).cast_signed();
    let nanosecond = time.nanosecond.unwrap_or(0).cast_signed();
    let time =
        Time::new(time.hour.cast_signed(), time.minute.cast_signed(), second, nanosecond).ok()?;
    let minutes = match value.offset {
        Some(toml::value::Offset::Custom { minutes }) => i32::from(minutes),
        Some(toml::value::Offset::Z) | None => 0,
    };
    let zone = TimeZone::fixed(Offset::from_seconds(minutes * 60).ok()?);
    instant(DateTime::from_parts(date, time), zone).map(Raw::Instant)
}

fn instant(local: DateTime, zone: TimeZone) -> Option<Timestamp> {
    Some(local.to_zoned_datetime(zone).ok()?.timestamp())
}
