//! Typed values as cells.

use crate::library::{Record, Value};
use crate::markdown::plain;
use crate::render::Ground;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Integer(i64),
    Number(f64),
    Boolean(bool),
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Cell::Empty => Ok(()),
            Cell::Text(text) => f.write_str(text),
            Cell::Integer(number) => write!(f, "{number}"),
            Cell::Number(number) => write!(f, "{number}"),
            Cell::Boolean(yes) => write!(f, "{yes}"),
        }
    }
}

/// A value that is one thing: texts without the marks of their notes, all that has an id by that. Entries that not
/// everybody may read are not named. `labels`: terms as readers of this language call them.
pub(super) fn leaf(ground: &Ground, value: &Value, labels: Option<&str>) -> Cell {
    let library = &ground.library;
    match value {
        Value::Text { text, footnotes: true } => Cell::Text(plain(text)),
        Value::Date(date) => Cell::Text(date.to_string()),
        Value::DateOrYear(date) => Cell::Text(date.to_string()),
        Value::Integer(number) => Cell::Integer(*number),
        Value::Number(number) => Cell::Number(*number),
        Value::Boolean(yes) => Cell::Boolean(*yes),
        Value::Term(term) => {
            let label = labels.zip(library.term(term));
            let label = label.map(|(lang, it)| it.label(lang, &library.config().default_language));
            Cell::Text(label.unwrap_or(&term.id).to_owned())
        }
        Value::Entry(link) => {
            let found = library.by_id_or_fallback(&link.id, &library.config().default_language);
            let other = found.map(|index| library.entry(index)).filter(|it| it.is_public());
            other.map_or(Cell::Empty, |other| Cell::Text(other.id.clone()))
        }
        Value::List(_) | Value::Record(_) => match joined(ground, value, &[], labels) {
            text if text.is_empty() => Cell::Empty,
            text => Cell::Text(text),
        },
        other => other.as_str().map_or(Cell::Empty, |text| Cell::Text(text.to_owned())),
    }
}

/// What stands at the end of a path through records, in one text: the items of the outer list joined by `; `, those
/// of a list in it by `, `. A record without the field leaves an empty place, so that places agree between columns.
pub(super) fn joined(
    ground: &Ground,
    value: &Value,
    path: &[String],
    labels: Option<&str>,
) -> String {
    join(ground, value, path, labels, "; ")
}

fn join(ground: &Ground, value: &Value, path: &[String], labels: Option<&str>, by: &str) -> String {
    match value {
        Value::List(items) => {
            let texts: Vec<String> =
                items.iter().map(|item| join(ground, &item.value, path, labels, ", ")).collect();
            if texts.iter().all(String::is_empty) { String::new() } else { texts.join(by) }
        }
        Value::Record(record) => path
            .split_first()
            .and_then(|(name, rest)| Some(join(ground, record.get(name)?, rest, labels, by)))
            .unwrap_or_default(),
        one => leaf(ground, one, labels).to_string(),
    }
}

/// What stands at the end of a path through records that are no lists.
pub(super) fn at<'r>(record: &'r Record, path: &[String]) -> Option<&'r Value> {
    let (name, rest) = path.split_first()?;
    let value = record.get(name)?;
    if rest.is_empty() { Some(value) } else { at(value.as_record()?, rest) }
}
