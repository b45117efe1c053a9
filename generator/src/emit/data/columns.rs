//! What a column of a sheet or table holds.

use crate::library::Entry;
use crate::render::Ground;
use crate::schema::{Field, FieldType, Fields};

use super::cells::Cell;
use super::comments;

/// Fields that every page has: their column is there in any case.
pub(super) const OWN: [&str; 4] = ["id", "title", "date", "updated"];

/// A column.
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) source: Source,
    /// The vocabulary that its terms belong to.
    pub(crate) vocabulary: Option<String>,
}

/// What its values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Integer,
    Number,
    Boolean,
    Date,
}

/// Where its values come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// What every entry has, by the name that the words for readers know it by.
    Own(&'static str),
    /// A field: the collection's, then of its records. `labels`: what readers call its terms.
    Field { path: Vec<String>, labels: bool },
    /// The place in a list, from 1; the list that is so many levels above, 0 being the innermost.
    Position(usize),
    /// The item of a list.
    Item,
}

impl Column {
    pub(super) fn own(name: &'static str, kind: Kind) -> Column {
        Column { name: name.to_owned(), kind, source: Source::Own(name), vocabulary: None }
    }

    /// A column of a field.
    pub(super) fn field(name: String, path: &[String], kind: &FieldType) -> Column {
        Column {
            name,
            kind: Kind::of(kind),
            source: Source::Field { path: path.to_owned(), labels: false },
            vocabulary: kind.vocabulary().map(str::to_owned),
        }
    }
}

impl Kind {
    pub(super) fn of(kind: &FieldType) -> Kind {
        match kind {
            FieldType::Integer { .. } => Kind::Integer,
            FieldType::Number => Kind::Number,
            FieldType::Boolean => Kind::Boolean,
            FieldType::Date => Kind::Date,
            _ => Kind::Text,
        }
    }

    /// As a data package and templates name it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Kind::Text => "string",
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::Boolean => "boolean",
            Kind::Date => "date",
        }
    }
}

/// What every entry has.
pub(super) fn own(ground: &Ground, entry: &Entry, name: &str) -> Cell {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let translation = entry.translation.as_ref();
    match name {
        "id" | "entry" => Cell::Text(entry.id.clone()),
        "language" => Cell::Text(entry.lang.clone()),
        "url" => Cell::Text(ground.canonical(&entry.path)),
        "title" => Cell::Text(entry.title.clone()),
        "date" => text(entry.date.map(|moment| moment.date().to_string())),
        "updated" => text(entry.updated.map(|moment| moment.date().to_string())),
        "translation_of" => text(translation.map(|it| it.of.clone())),
        "translation_status" => text(translation.map(|it| it.status.clone())),
        "partial" => Cell::Boolean(entry.is_partial()),
        "comments" => Cell::Integer(i64::try_from(comments(ground, entry)).unwrap_or(i64::MAX)),
        "text" => text(Some(entry.body().trim().to_owned()).filter(|it| !it.is_empty())),
        _ => Cell::Empty,
    }
}

/// The fields that have columns: all but those of every page.
pub(super) fn own_less(fields: &Fields) -> impl Iterator<Item = (&str, &Field)> {
    fields.iter().filter(|(name, _)| !OWN.contains(name))
}

/// A name that no other has: `url`, `url_2`. Letters, digits and `_` alone, so that it needs no care anywhere.
pub(super) fn unique(taken: &[String], wanted: &str) -> String {
    let plain = wanted.to_ascii_lowercase().replace(|c: char| !is_plain(c), "_");
    // SQLite keeps such names to itself.
    let plain = if plain.starts_with("sqlite_") { format!("x_{plain}") } else { plain };
    let others = (2..).map(|n| format!("{plain}_{n}"));
    let free = std::iter::once(plain.clone()).chain(others).find(|name| !taken.contains(name));
    free.unwrap_or(plain)
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '.'
}
