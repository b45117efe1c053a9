//! What front matter of either kind says, with the place of every key and value.

use jiff::Timestamp;
use jiff::civil::Date;

use super::Key;
use crate::diagnostic::Spanned;
use crate::words::Words;

/// Keys and values in the order of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The pairs. No key is there twice.
    pub pairs: Vec<(Key, Spanned<Raw>)>,
}

/// A value of TOML or YAML.
#[derive(Debug, Clone, PartialEq)]
pub enum Raw {
    /// YAML's `null`, or what could not be read. Only in lists: a key with no value is left out.
    Null,
    /// Text.
    String(String),
    /// A whole number.
    Integer(i64),
    /// A number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A day.
    Date(Date),
    /// A time; one without a zone is read as UTC.
    Instant(Timestamp),
    /// A time of day without a day, which no field takes.
    Time(String),
    /// A list.
    Array(Vec<Spanned<Raw>>),
    /// A table.
    Table(Table),
}

impl Table {
    /// A key's value.
    pub fn get(&self, key: &str) -> Option<&Spanned<Raw>> {
        self.pairs.iter().find(|(k, _)| k.value == key).map(|(_, value)| value)
    }

    /// A key and its value.
    pub fn pair(&self, key: &str) -> Option<(&Key, &Spanned<Raw>)> {
        self.pairs.iter().find(|(k, _)| k.value == key).map(|(key, value)| (key, value))
    }

    /// As JSON, for `extra`.
    pub fn to_json(&self) -> serde_json::Map<String, serde_json::Value> {
        self.pairs.iter().map(|(key, value)| (key.value.clone(), value.value.to_json())).collect()
    }

    /// How many tables and lists are nested in the deepest place, this one included.
    pub fn depth(&self) -> usize {
        1 + self.pairs.iter().map(|(_, value)| value.value.depth()).max().unwrap_or(0)
    }
}

impl Raw {
    /// In an editor's words.
    pub fn kind(&self) -> Words {
        Words::plain(match self {
            Raw::Null => "is-nothing",
            Raw::String(_) => "is-text",
            Raw::Integer(_) => "is-whole-number",
            Raw::Float(_) => "is-number",
            Raw::Boolean(_) => "is-boolean",
            Raw::Date(_) => "is-date",
            Raw::Instant(_) => "is-time",
            Raw::Time(_) => "is-time-of-day",
            Raw::Array(_) => "is-list",
            Raw::Table(_) => "is-table",
        })
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Raw::String(text) => Some(text),
            _ => None,
        }
    }

    /// As JSON: dates as text.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value;
        match self {
            Raw::Null => Value::Null,
            Raw::String(text) | Raw::Time(text) => Value::String(text.clone()),
            Raw::Integer(n) => Value::from(*n),
            Raw::Float(n) => Value::from(*n),
            Raw::Boolean(b) => Value::Bool(*b),
            Raw::Date(date) => Value::String(date.to_string()),
            Raw::Instant(instant) => Value::String(instant.to_string()),
            Raw::Array(items) => items.iter().map(|item| item.value.to_json()).collect(),
            Raw::Table(table) => Value::Object(table.to_json()),
        }
    }

    /// How many tables and lists are nested in the deepest place.
    pub fn depth(&self) -> usize {
        match self {
            Raw::Array(items) => 1 + items.iter().map(|item| item.value.depth()).max().unwrap_or(0),
            Raw::Table(table) => table.depth(),
            _ => 0,
        }
    }
}
