//! Typed fields of a collection: from what front matter says to values that agree with the schema.

use jiff::civil::Date;

use super::front::Reader;
use crate::diagnostic::wording::{did_you_mean, nearest, write_it};
use crate::diagnostic::{At, Diagnostic, Spanned};
use crate::library::{DateOrYear, EntryRef, KeyRef, Record, TermRef, Value};
use crate::load::{Raw, Table, is_slug, slug_of};
use crate::markdown::url::{self, Destination};
use crate::schema::{Field, FieldType, Fields, Schema, Schemas, Vocabulary};
use crate::words::{Arg, Words};

/// What the fields of one entry are read against.
pub(super) struct FieldReader<'a, 'r> {
    pub(super) reader: &'r mut Reader<'a>,
    pub(super) schemas: &'a Schemas,
    /// The whole front matter: conditions and keys look at other fields.
    pub(super) front: &'a Table,
    /// Only texts may be given, and nothing is required but what the schema says is translated.
    pub(super) is_translation: bool,
    /// Where a missing field is reported.
    pub(super) fence: At,
}

impl FieldReader<'_, '_> {
    /// The fields that are given, defaults for those that are not, and a report of all that is wrong.
    pub(super) fn record_of(&mut self, schema: &Schema) -> Record {
        let mut record = self.record(&schema.fields, self.front, None);
        if self.is_translation {
            for name in &schema.translated {
                if self.front.get(name).is_none() {
                    let why = Some(Words::plain("where-translation"));
                    self.missing(name, self.fence, why, schema.fields.get(name));
                }
            }
            return record;
        }
        // What is derived needs what is given; a later field may be derived from an earlier derived one.
        for (name, field) in schema.fields.iter() {
            if record.get(name).is_some() {
                continue;
            }
            if let Some(value) = self.derived(field, &record) {
                record.fields.push((name.to_owned(), Spanned::new(value, At::default())));
            }
        }
        let order = |name: &str| schema.fields.names().position(|field| field == name);
        record.fields.sort_by_key(|(name, _)| order(name));
        record
    }

    fn record(&mut self, fields: &Fields, table: &Table, at: Option<At>) -> Record {
        let mut record = Record::default();
        for (name, field) in fields.iter() {
            match table.pair(name) {
                Some((key, value)) => {
                    if self.is_translation && !holds_text(&field.kind) {
                        let span = self.reader.span(key.at);
                        self.reader.push(Diagnostic::not_in_translation(span, name));
                        continue;
                    }
                    if let Some(value) = self.value(name, &field.kind, value) {
                        record.fields.push((name.to_owned(), value));
                    }
                }
                None if self.is_translation => {}
                None => {
                    self.absent(name, field, table, at.unwrap_or(self.fence));
                    if let Some(default) = &field.default
                        && let Some(value) = self.value(name, &field.kind, default)
                    {
                        record
                            .fields
                            .push((name.to_owned(), Spanned::new(value.value, At::default())));
                    }
                }
            }
        }
        record
    }

    fn absent(&mut self, name: &str, field: &Field, table: &Table, at: At) {
        if field.required {
            return self.missing(name, at, None, Some(field));
        }
        if let Some(other) = &field.required_unless
            && !is_given(table, other)
        {
            let why = Words::new("where-without", [("other", other.into())]);
            return self.missing(name, at, Some(why), Some(field));
        }
        if let Some(other) = &field.required_with
            && is_given(table, other)
        {
            let at = table.pair(other).map_or(at, |(key, _)| key.at);
            let why = Words::new("where-beside", [("other", other.into())]);
            return self.missing(name, at, Some(why), Some(field));
        }
        for (other, text) in &field.required_if {
            let given = table.get(other).or_else(|| self.front.get(other));
            if let Some(found) = given.and_then(|value| find_text(value, text)) {
                let args = [("other", other.into()), ("value", text.into())];
                let why = Words::new("where-value", args);
                return self.missing(name, found, Some(why), Some(field));
            }
        }
    }

    fn missing(&mut self, name: &str, at: At, why: Option<Words>, field: Option<&Field>) {
        let help = field.map(|field| {
            let (name, is) = (("field", name.into()), ("is", field.kind.describe().into()));
            match field.description.is_empty() {
                true => Words::new("field-is", [name, is]),
                false => {
                    let about = Arg::Labels(field.description.clone());
                    Words::new("field-is-about", [name, is, ("about", about)])
                }
            }
        });
        let span = self.reader.span(at);
        self.reader.push(Diagnostic::missing_field(span, name, why, help));
    }

    fn wrong_type(&mut self, name: &str, kind: &FieldType, value: &Spanned<Raw>) {
        let help = match (&value.value, kind) {
            (
                Raw::String(_),
                FieldType::Integer { .. } | FieldType::Number | FieldType::Boolean,
            ) => Some(Words::plain("without-quotes")),
            (
                Raw::Integer(_),
                FieldType::Text { .. } | FieldType::Term { .. } | FieldType::Slug,
            ) => Some(Words::plain("in-quotes")),
            (Raw::String(_), FieldType::List { .. }) => Some(Words::plain("in-brackets")),
            (Raw::Table(_), FieldType::List { .. }) => {
                Some(Words::new("in-two-brackets", [("field", name.into())]))
            }
            _ => None,
        };
        let span = self.reader.span(value.at);
        self.reader.push(Diagnostic::wrong_type(span, name, kind.name(), value.value.kind(), help));
    }

    fn value(
        &mut self,
        name: &str,
        kind: &FieldType,
        raw: &Spanned<Raw>,
    ) -> Option<Spanned<Value>> {
        let at = raw.at;
        let value = match (kind, &raw.value) {
            (FieldType::Text { min, max, footnotes }, Raw::String(text)) => {
                self.text_length(name, text, at, min.unwrap_or(1), *max);
                Value::Text { text: text.clone(), footnotes: *footnotes }
            }
            (FieldType::Slug, Raw::String(text)) => {
                if !is_slug(text) {
                    let span = self.reader.span(at);
                    self.reader.push(Diagnostic::invalid_slug(span, text, &slug_of(text)));
                    return None;
                }
                Value::Slug(text.clone())
            }
            (FieldType::Date, _) => Value::Date(self.date(name, kind, raw)?),
            (FieldType::DateOrYear, Raw::Integer(year)) => {
                match i16::try_from(*year).ok().filter(|year| (1000..=9999).contains(year)) {
                    Some(year) => Value::DateOrYear(DateOrYear::Year(year)),
                    None => {
                        let span = self.reader.span(at);
                        self.reader.push(Diagnostic::invalid_date(span, year.to_string()));
                        return None;
                    }
                }
            }
            (FieldType::DateOrYear, _) => {
                Value::DateOrYear(DateOrYear::Date(self.date(name, kind, raw)?))
            }
            (FieldType::Integer { min, max }, Raw::Integer(number)) => {
                self.range(name, *number, at, *min, *max);
                Value::Integer(*number)
            }
            (FieldType::Number, Raw::Integer(number)) => Value::Number(*number as f64),
            (FieldType::Number, Raw::Float(number)) => {
                if !number.is_finite() {
                    let span = self.reader.span(at);
                    let found = number.to_string();
                    self.reader.push(Diagnostic::out_of_range(
                        span,
                        name,
                        &found,
                        Words::plain("is-finite"),
                    ));
                    return None;
                }
                Value::Number(*number)
            }
            (FieldType::Boolean, Raw::Boolean(flag)) => Value::Boolean(*flag),
            (FieldType::Url, Raw::String(text)) => Value::Url(self.url(text, at)?),
            (FieldType::File, Raw::String(text)) => {
                if let Some(fault) = super::front::path_fault(text) {
                    let span = self.reader.span(at);
                    self.reader.push(Diagnostic::invalid_path(span, name, text, fault));
                    return None;
                }
                Value::File(text.clone())
            }
            (FieldType::Enum { values }, Raw::String(text)) => {
                if !values.contains(text) {
                    let allowed: Vec<_> = values.iter().map(String::as_str).collect();
                    let span = self.reader.span(at);
                    self.reader.push(Diagnostic::unknown_value(span, name, text, &allowed));
                    return None;
                }
                Value::Choice(text.clone())
            }
            (FieldType::Term { vocabulary }, Raw::String(text)) => {
                Value::Term(self.term(vocabulary, text, at)?)
            }
            (FieldType::Entry { collection }, Raw::String(id)) => {
                // Whether it exists is known only when every entry has been read.
                Value::Entry(EntryRef { collection: collection.clone(), id: id.clone() })
            }
            (FieldType::Key { of }, Raw::String(key)) => Value::Key(self.key(of, key, at)?),
            (FieldType::List { items, min, max, unique }, Raw::Array(given)) => {
                return Some(self.list(name, items, given, at, (*min, *max, unique.as_deref())));
            }
            (FieldType::Record { fields }, Raw::Table(table)) => {
                self.unknown_keys(fields, table);
                Value::Record(self.record(fields, table, Some(at)))
            }
            _ => {
                self.wrong_type(name, kind, raw);
                return None;
            }
        };
        Some(Spanned::new(value, at))
    }

    fn unknown_keys(&mut self, fields: &Fields, table: &Table) {
        for (key, _) in &table.pairs {
            if fields.get(&key.value).is_none() {
                let near = nearest(&key.value, fields.names());
                let span = self.reader.span(key.at);
                self.reader.push(Diagnostic::unknown_key(span, &key.value, true, near));
            }
        }
    }

    fn text_length(&mut self, name: &str, text: &str, at: At, min: usize, max: Option<usize>) {
        let count = text.trim().chars().count();
        let span = self.reader.span(at);
        if count < min {
            self.reader.push(Diagnostic::too_short(span, name, count, min));
        } else if let Some(max) = max.filter(|max| count > *max) {
            self.reader.push(Diagnostic::too_long(span, name, count, max));
        }
    }

    fn range(&mut self, name: &str, number: i64, at: At, min: Option<i64>, max: Option<i64>) {
        let (range, bound) = match (min, max) {
            (Some(min), _) if number < min => ("is-at-least", min),
            (_, Some(max)) if number > max => ("is-at-most", max),
            _ => return,
        };
        let range = Words::new(range, [("number", bound.to_string().into())]);
        let span = self.reader.span(at);
        self.reader.push(Diagnostic::out_of_range(span, name, number.to_string(), range));
    }

    fn date(&mut self, name: &str, kind: &FieldType, raw: &Spanned<Raw>) -> Option<Date> {
        let date = match &raw.value {
            Raw::Date(date) => Some(*date),
            Raw::String(text) => text.parse().ok().filter(|_| text.len() == 10),
            _ => {
                self.wrong_type(name, kind, raw);
                return None;
            }
        };
        let date = date.filter(|date: &Date| (1000..=9999).contains(&date.year()));
        if date.is_none() {
            let span = self.reader.span(raw.at);
            let found = self.reader.written(raw.at).trim_matches(['"', '\'']).to_owned();
            self.reader.push(Diagnostic::invalid_date(span, &found));
        }
        date
    }

    fn url(&mut self, text: &str, at: At) -> Option<String> {
        let span = self.reader.span(at);
        let fault = match url::parse(text) {
            Ok(Destination::Web { https, host }) => {
                if url::is_unclear(&host) {
                    self.reader.push(Diagnostic::unclear_host(span.clone(), &host));
                }
                if !https {
                    self.reader.push(Diagnostic::insecure_url(span, text));
                }
                return Some(text.to_owned());
            }
            Ok(_) => Words::plain("url-not-https"),
            Err(fault) => fault.words(),
        };
        self.reader.push(Diagnostic::invalid_url(span, text, fault));
        None
    }

    fn term(&mut self, vocabulary: &str, text: &str, at: At) -> Option<TermRef> {
        let found = self.schemas.vocabularies.get(vocabulary)?;
        let term = |id: &str| TermRef { vocabulary: vocabulary.to_owned(), id: id.to_owned() };
        if found.get(text).is_some() {
            return Some(term(text));
        }
        let span = self.reader.span(at);
        if let Some(now) = found.by_former_id(text) {
            self.reader.push(Diagnostic::former_term(span, text, &now.id));
            return Some(term(&now.id));
        }
        if found.incomplete {
            return None;
        }
        let near = nearest_term(text, found);
        self.reader.push(Diagnostic::unknown_term(span, text, vocabulary, near));
        None
    }

    fn key(&mut self, of: &str, key: &str, at: At) -> Option<KeyRef> {
        let ids = record_ids(self.front, of);
        if let Some(index) = ids.iter().position(|id| *id == Some(key)) {
            return Some(KeyRef { of: of.to_owned(), key: key.to_owned(), index });
        }
        let near = nearest(key, ids.into_iter().flatten());
        let span = self.reader.span(at);
        self.reader.push(Diagnostic::unknown_record(span, key, of, near));
        None
    }

    fn list(
        &mut self,
        name: &str,
        items: &FieldType,
        given: &[Spanned<Raw>],
        at: At,
        (min, max, unique): (Option<usize>, Option<usize>, Option<&str>),
    ) -> Spanned<Value> {
        let count = given.len();
        // A list of tables has the place of its first header only, which is where one looks.
        let span = self.reader.span(at);
        if let Some(min) = min.filter(|min| count < *min) {
            self.reader.push(Diagnostic::too_few(span, name, count, min));
        } else if let Some(max) = max.filter(|max| count > *max) {
            let beyond = given[max].at;
            let span = self.reader.span(beyond);
            self.reader.push(Diagnostic::too_many(span, name, count, max));
        }
        let mut values: Vec<Spanned<Value>> = Vec::with_capacity(count);
        for item in given {
            if let Some(value) = self.value(name, items, item) {
                values.push(value);
            }
        }
        self.duplicates(&values, unique);
        Spanned::new(Value::List(values), at)
    }

    /// Terms, entries and choices are sets; records must differ in the field that `unique` names.
    fn duplicates(&mut self, values: &[Spanned<Value>], unique: Option<&str>) {
        let mut seen: Vec<(&str, At)> = Vec::new();
        for item in values {
            let (text, at) = match &item.value {
                Value::Term(_)
                | Value::Entry(_)
                | Value::Choice(_)
                | Value::Slug(_)
                | Value::Url(_) => (item.value.as_str(), item.at),
                Value::Record(record) => {
                    let field = unique.and_then(|unique| record.spanned(unique));
                    (
                        field.and_then(|field| field.value.as_str()),
                        field.map_or(item.at, |field| field.at),
                    )
                }
                _ => continue,
            };
            let Some(text) = text else { continue };
            if let Some((_, first)) = seen.iter().find(|(other, _)| *other == text) {
                let (span, first) = (self.reader.span(at), self.reader.span(*first));
                self.reader.push(Diagnostic::duplicate_item(span, text, first));
            } else {
                seen.push((text, at));
            }
        }
    }

    /// Follows `countries.region`: an attribute of the field's terms, or a field of its records.
    fn derived(&self, field: &Field, record: &Record) -> Option<Value> {
        let derived = field.derived.as_ref()?;
        let from = record.get(&derived.field)?;
        let mut found: Vec<Value> = Vec::new();
        let items = match from {
            Value::List(items) => items.iter().map(|item| &item.value).collect(),
            single => vec![single],
        };
        for item in items {
            let values = match item {
                Value::Term(term) => {
                    let term = self
                        .schemas
                        .vocabularies
                        .get(&term.vocabulary)
                        .and_then(|v| v.get(&term.id));
                    let attribute = term.and_then(|term| term.attributes.get(&derived.attribute));
                    attribute
                        .map(|json| self.attribute_values(json, &field.kind))
                        .unwrap_or_default()
                }
                Value::Record(record) => {
                    record.get(&derived.attribute).cloned().into_iter().collect()
                }
                _ => Vec::new(),
            };
            for value in values {
                if !found.contains(&value) {
                    found.push(value);
                }
            }
        }
        match field.kind {
            FieldType::List { .. } if found.is_empty() => None,
            FieldType::List { .. } => Some(Value::List(
                found.into_iter().map(|value| Spanned::new(value, At::default())).collect(),
            )),
            _ => found.into_iter().next(),
        }
    }

    fn attribute_values(&self, json: &serde_json::Value, kind: &FieldType) -> Vec<Value> {
        let texts = match json {
            serde_json::Value::Array(items) => {
                items.iter().filter_map(|item| item.as_str()).collect()
            }
            serde_json::Value::String(text) => vec![text.as_str()],
            _ => Vec::new(),
        };
        let kind = match kind {
            FieldType::List { items, .. } => items.as_ref(),
            other => other,
        };
        let one = |text: &str| match kind {
            FieldType::Term { vocabulary } => {
                self.schemas.vocabularies.get(vocabulary)?.get(text)?;
                Some(Value::Term(TermRef { vocabulary: vocabulary.clone(), id: text.to_owned() }))
            }
            _ => Some(Value::Text { text: text.to_owned(), footnotes: false }),
        };
        texts.into_iter().filter_map(one).collect()
    }
}

/// The `id` of each record of a list, in order; `None` where a record has none.
pub(super) fn record_ids<'t>(front: &'t Table, list: &str) -> Vec<Option<&'t str>> {
    let Some(Raw::Array(items)) = front.get(list).map(|value| &value.value) else {
        return Vec::new();
    };
    let id = |item: &'t Spanned<Raw>| match &item.value {
        Raw::Table(table) => table.get("id").and_then(|id| id.value.as_str()),
        _ => None,
    };
    items.iter().map(id).collect()
}

/// A term by likeness of its id, or by its label in any language: `Kenya` for `KE`.
fn nearest_term(text: &str, vocabulary: &Vocabulary) -> Option<Words> {
    let labelled = vocabulary.terms.iter().find(|term| {
        term.id.eq_ignore_ascii_case(text)
            || term.label.values().any(|label| label.eq_ignore_ascii_case(text))
    });
    if let Some(term) = labelled {
        return Some(write_it(&term.id));
    }
    // Two letters are always like some other two; a suggestion would be a guess.
    let by_id = (text.len() > 3)
        .then(|| nearest(text, vocabulary.terms.iter().map(|term| term.id.as_str())))
        .flatten();
    if let Some(id) = by_id {
        return Some(did_you_mean(id));
    }
    let labels = vocabulary.terms.iter().flat_map(|term| term.label.values().map(String::as_str));
    let near = (text.len() > 3).then(|| nearest(text, labels)).flatten()?;
    let term =
        vocabulary.terms.iter().find(|term| term.label.values().any(|label| label == near))?;
    Some(Words::new("did-you-mean-label", [("near", (&term.id).into()), ("label", near.into())]))
}

/// Whether a field is there and says something.
fn is_given(table: &Table, field: &str) -> bool {
    match table.get(field).map(|value| &value.value) {
        None | Some(Raw::Null | Raw::Boolean(false)) => false,
        Some(Raw::Array(items)) => !items.is_empty(),
        Some(_) => true,
    }
}

/// Where a value, one of its items or one of their fields is this text.
fn find_text(value: &Spanned<Raw>, text: &str) -> Option<At> {
    match &value.value {
        Raw::String(found) => (found == text).then_some(value.at),
        Raw::Array(items) => items.iter().find_map(|item| find_text(item, text)),
        Raw::Table(table) => table.pairs.iter().find_map(|(_, value)| find_text(value, text)),
        Raw::Boolean(flag) => (flag.to_string() == text).then_some(value.at),
        Raw::Integer(number) => (number.to_string() == text).then_some(value.at),
        _ => None,
    }
}

/// Whether a translation has something to say in it.
fn holds_text(kind: &FieldType) -> bool {
    match kind {
        FieldType::Text { .. } => true,
        FieldType::List { items, .. } => holds_text(items),
        FieldType::Record { fields } => fields.iter().any(|(_, field)| holds_text(&field.kind)),
        _ => false,
    }
}
