//! Typed values of a collection's fields.

use jiff::civil::Date;

use crate::diagnostic::Spanned;

/// A value that agrees with its field's type.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Plain text; with `footnotes`, plain text whose `[^id]` point to the entry's sources.
    Text {
        /// As written.
        text: String,
        /// Whether `[^id]` in it refers to a source.
        footnotes: bool,
    },
    /// Words of `a-z0-9` joined by `-`.
    Slug(String),
    /// An `https` (or, with a warning, `http`) address.
    Url(String),
    /// A file beside the page, by name.
    File(String),
    /// One of the values that the field lists.
    Choice(String),
    /// `2026-11-24`
    Date(Date),
    /// `2026` or `2026-11-24`
    DateOrYear(DateOrYear),
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// `true` or `false`
    Boolean(bool),
    /// A term of a vocabulary.
    Term(TermRef),
    /// Another entry, by id.
    Entry(EntryRef),
    /// A record of one of the entry's own lists.
    Key(KeyRef),
    /// Several values of one type.
    List(Vec<Spanned<Value>>),
    /// Named values.
    Record(Record),
}

impl Value {
    /// The text of anything that is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Text { text, .. } => Some(text),
            Value::Slug(s) | Value::Url(s) | Value::File(s) | Value::Choice(s) => Some(s),
            Value::Term(term) => Some(&term.id),
            Value::Entry(entry) => Some(&entry.id),
            Value::Key(key) => Some(&key.key),
            _ => None,
        }
    }

    /// The items of a list; nothing for all else.
    pub fn items(&self) -> &[Spanned<Value>] {
        match self {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The record, if it is one.
    pub fn as_record(&self) -> Option<&Record> {
        match self {
            Value::Record(record) => Some(record),
            _ => None,
        }
    }

    /// Every term in it: itself, or those of its items.
    pub fn terms(&self) -> Vec<&TermRef> {
        match self {
            Value::Term(term) => vec![term],
            Value::List(items) => items.iter().flat_map(|item| item.value.terms()).collect(),
            _ => Vec::new(),
        }
    }

    /// The id of every entry that it links to: itself, or in its items and records.
    pub fn linked(&self) -> Vec<&str> {
        match self {
            Value::Entry(entry) => vec![&entry.id],
            Value::List(items) => items.iter().flat_map(|item| item.value.linked()).collect(),
            Value::Record(record) => record.iter().flat_map(|(_, value)| value.linked()).collect(),
            _ => Vec::new(),
        }
    }
}

/// A year, or a day in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrYear {
    /// `2026`
    Year(i16),
    /// `2026-11-24`
    Date(Date),
}

impl std::fmt::Display for DateOrYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            DateOrYear::Year(year) => write!(f, "{year}"),
            DateOrYear::Date(date) => write!(f, "{date}"),
        }
    }
}

/// A term of a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TermRef {
    /// The vocabulary: `countries`.
    pub vocabulary: String,
    /// The term's id: `KE`. Former ids have been replaced.
    pub id: String,
}

/// Another entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRef {
    /// Its collection.
    pub collection: String,
    /// Its id: `practices/circles`. Former ids have been replaced.
    pub id: String,
}

/// A record of a list of the same entry, by the record's `id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRef {
    /// The list: `sources`.
    pub of: String,
    /// The record's id: `s1`.
    pub key: String,
    /// Its place in the list, from 0.
    pub index: usize,
}

/// Named values in the schema's order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// The values. Fields that have none are absent.
    pub fields: Vec<(String, Spanned<Value>)>,
}

impl Record {
    /// A field's value.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.spanned(name).map(|spanned| &spanned.value)
    }

    /// A field's value and where it stands.
    pub fn spanned(&self, name: &str) -> Option<&Spanned<Value>> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// All fields that have a value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.fields.iter().map(|(name, spanned)| (name.as_str(), &spanned.value))
    }

    /// Whether no field has a value.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}
