//! TOML front matter that is changed in place: what a proposal does not touch keeps its order, its comments and its
//! spaces.

use serde_json::{Map, Value as Json};
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

use crate::schema::{FieldType, Fields, Schema};

/// A page's front matter and body.
pub(super) struct Page {
    front: DocumentMut,
    body: String,
}

impl Page {
    /// A page that is not there yet.
    pub(super) fn new() -> Page {
        Page { front: DocumentMut::new(), body: String::new() }
    }

    /// Takes a file apart. `body_start`: where its body begins.
    pub(super) fn parse(text: &str, body_start: usize) -> Result<Page, String> {
        let (head, body) = text.split_at(body_start);
        let first = head.split('\n').next().unwrap_or_default();
        if first.trim_end() != "+++" {
            return Err("its front matter is YAML (`---`): write it as TOML between `+++` first, \
                        since only TOML can be changed without losing what stands around"
                .to_owned());
        }
        let inner = head[first.len()..].strip_prefix('\n').unwrap_or_default();
        let inner = inner.trim_end().strip_suffix("+++").ok_or("its front matter has no end")?;
        let front = inner.parse().map_err(|_| "its front matter is no TOML: `baraza check`")?;
        Ok(Page { front, body: body.to_owned() })
    }

    /// The file.
    pub(super) fn text(&self) -> String {
        let front = self.front.to_string();
        let end = if front.is_empty() || front.ends_with('\n') { "" } else { "\n" };
        format!("+++\n{front}{end}+++\n{}", self.body)
    }

    pub(super) fn set_body(&mut self, body: &str) {
        self.body = format!("{}\n", body.trim_end());
        if !self.body.starts_with('\n') {
            self.body.insert(0, '\n');
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.front.contains_key(name)
    }

    pub(super) fn remove(&mut self, name: &str) {
        self.front.remove(name);
    }

    /// Sets a field of the schema to what JSON says.
    pub(super) fn set(&mut self, name: &str, kind: &FieldType, json: &Json) -> Result<(), String> {
        let item = match kind {
            FieldType::Record { fields } => {
                let was_inline = self.front.get(name).is_some_and(Item::is_inline_table);
                match was_inline {
                    true => Item::Value(value(name, kind, json)?),
                    false => Item::Table(table(name, fields, json)?),
                }
            }
            FieldType::List { items, .. } => match &**items {
                FieldType::Record { fields } if !self.is_array(name) => {
                    let list = json.as_array().ok_or_else(|| wrong(name, kind))?;
                    let mut tables = ArrayOfTables::new();
                    for record in list {
                        tables.push(table(name, fields, record)?);
                    }
                    // A list without records has no tables to be seen by.
                    match tables.is_empty() {
                        true => Item::Value(Array::new().into()),
                        false => Item::ArrayOfTables(tables),
                    }
                }
                _ => Item::Value(value(name, kind, json)?),
            },
            _ => Item::Value(value(name, kind, json)?),
        };
        self.put(name, item);
        Ok(())
    }

    /// Sets a value that no schema knows: `proposals`, `updated`.
    pub(super) fn set_plain(&mut self, name: &str, new: Value) {
        self.put(name, Item::Value(new));
    }

    /// Adds a text to a list of texts.
    pub(super) fn add_text(&mut self, name: &str, text: &str) {
        match self.front.get_mut(name).and_then(Item::as_array_mut) {
            Some(list) => list.push(text),
            None => self.put(name, Item::Value(Array::from_iter([text]).into())),
        }
    }

    /// Adds a record at the end of a list of records, in the manner in which the list is written.
    pub(super) fn append(
        &mut self,
        name: &str,
        fields: &Fields,
        json: &Json,
    ) -> Result<(), String> {
        match self.front.get_mut(name) {
            Some(Item::ArrayOfTables(tables)) => tables.push(table(name, fields, json)?),
            Some(Item::Value(Value::Array(list))) if !list.is_empty() => {
                let mut record = inline(name, fields, json)?;
                if let Some(last) = list.iter().last() {
                    record.decor_mut().clone_from(last.decor());
                }
                list.push_formatted(Value::InlineTable(record));
            }
            None | Some(Item::None | Item::Value(Value::Array(_))) => {
                let mut tables = ArrayOfTables::new();
                tables.push(table(name, fields, json)?);
                self.front.remove(name);
                self.front.insert(name, Item::ArrayOfTables(tables));
            }
            Some(_) => return Err(format!("`{name}` of the page is no list of records")),
        }
        Ok(())
    }

    /// Says above the record that was added last what is to be done with it.
    pub(super) fn remark_last(&mut self, name: &str, remark: &str) {
        let tables = self.front.get_mut(name).and_then(Item::as_array_of_tables_mut);
        if let Some(last) = tables.and_then(|tables| tables.iter_mut().last()) {
            last.decor_mut().set_prefix(format!("\n# {remark}\n"));
        }
    }

    /// The records of a list whose field `key` has a text: those texts.
    pub(super) fn texts_of(&self, name: &str, key: &str) -> Vec<String> {
        let text = |record: &dyn toml_edit::TableLike| {
            record.get(key).and_then(Item::as_str).map(str::to_owned)
        };
        match self.front.get(name) {
            Some(Item::ArrayOfTables(tables)) => tables.iter().filter_map(|it| text(it)).collect(),
            Some(Item::Value(Value::Array(list))) => {
                list.iter().filter_map(Value::as_inline_table).filter_map(|it| text(it)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn is_array(&self, name: &str) -> bool {
        self.front.get(name).and_then(Item::as_array).is_some_and(|list| !list.is_empty())
    }

    /// In the place of what was there; a value keeps the comment behind it.
    fn put(&mut self, name: &str, mut item: Item) {
        let old = self.front.get(name);
        if let (Some(old), Some(new)) = (old.and_then(Item::as_value), item.as_value_mut()) {
            new.decor_mut().clone_from(old.decor());
        }
        match self.front.get_mut(name) {
            // A table where a value was begins below all values.
            Some(place) if place.is_value() == item.is_value() => *place = item,
            _ => {
                self.front.remove(name);
                self.front.insert(name, item);
            }
        }
    }
}

/// What a translation may say of a value: its texts. `None` if it holds none.
pub(super) fn words_of(kind: &FieldType, json: &Json) -> Option<Json> {
    match (kind, json) {
        (FieldType::Text { .. }, Json::String(_)) => Some(json.clone()),
        (FieldType::List { items, .. }, Json::Array(list)) => {
            let of = |item| words_of(items, item).or_else(|| empty_record(items));
            let words: Vec<Json> = list.iter().filter_map(of).collect();
            let says = words.iter().any(|word| word.as_object().is_none_or(|it| !it.is_empty()));
            (says && words.len() == list.len()).then_some(Json::Array(words))
        }
        (FieldType::Record { fields }, Json::Object(record)) => {
            let words = fields.iter().filter_map(|(name, field)| {
                Some((name.to_owned(), words_of(&field.kind, record.get(name)?)?))
            });
            let words: Map<String, Json> = words.collect();
            (!words.is_empty()).then_some(Json::Object(words))
        }
        _ => None,
    }
}

fn empty_record(kind: &FieldType) -> Option<Json> {
    matches!(kind, FieldType::Record { .. }).then(|| Json::Object(Map::new()))
}

/// The fields of the records of a list.
pub(super) fn records_of<'s>(schema: &'s Schema, name: &str) -> Option<&'s Fields> {
    match &schema.fields.get(name)?.kind {
        FieldType::List { items, .. } => match &**items {
            FieldType::Record { fields } => Some(fields),
            _ => None,
        },
        _ => None,
    }
}

fn wrong(name: &str, kind: &FieldType) -> String {
    format!("`{name}` is to be {}, and is not", kind.describe())
}

fn table(name: &str, fields: &Fields, json: &Json) -> Result<Table, String> {
    let mut table = Table::new();
    for (key, value) in pairs(name, fields, json)? {
        table.insert(&key, Item::Value(value));
    }
    Ok(table)
}

fn inline(name: &str, fields: &Fields, json: &Json) -> Result<InlineTable, String> {
    Ok(pairs(name, fields, json)?.into_iter().collect())
}

/// A record's fields in the schema's order.
fn pairs(name: &str, fields: &Fields, json: &Json) -> Result<Vec<(String, Value)>, String> {
    let record = json.as_object().ok_or_else(|| format!("`{name}` holds what is no record"))?;
    if let Some(unknown) = record.keys().find(|key| fields.get(key).is_none()) {
        let unknown = super::document::plain(unknown);
        return Err(format!("`{name}` has no field `{unknown}`"));
    }
    let given = fields.iter().filter_map(|(key, field)| Some((key, field, record.get(key)?)));
    given
        .filter(|(_, _, json)| !json.is_null())
        .map(|(key, field, json)| Ok((key.to_owned(), value(key, &field.kind, json)?)))
        .collect()
}

fn value(name: &str, kind: &FieldType, json: &Json) -> Result<Value, String> {
    let wrong = || wrong(name, kind);
    Ok(match (kind, json) {
        (FieldType::Boolean, Json::Bool(given)) => (*given).into(),
        (FieldType::Integer { .. } | FieldType::DateOrYear, Json::Number(number)) => {
            number.as_i64().ok_or_else(wrong)?.into()
        }
        (FieldType::Number, Json::Number(number)) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64().filter(|number| number.is_finite()).ok_or_else(wrong)?.into(),
        },
        (FieldType::Date | FieldType::DateOrYear, Json::String(given)) => {
            let is_year = matches!(kind, FieldType::DateOrYear) && given.len() == 4;
            match (given.parse::<jiff::civil::Date>(), given.parse::<i64>()) {
                (_, Ok(year)) if is_year => year.into(),
                (Ok(day), _) => date(day),
                // The check says what is wrong with it.
                _ => text(given),
            }
        }
        (FieldType::List { items, .. }, Json::Array(list)) => {
            let values = list.iter().map(|item| value(name, items, item));
            Value::Array(values.collect::<Result<Array, String>>()?)
        }
        (FieldType::Record { fields }, Json::Object(_)) => {
            Value::InlineTable(inline(name, fields, json)?)
        }
        (
            FieldType::Text { .. }
            | FieldType::Slug
            | FieldType::Url
            | FieldType::File
            | FieldType::Enum { .. }
            | FieldType::Term { .. }
            | FieldType::Entry { .. }
            | FieldType::Key { .. },
            Json::String(given),
        ) => text(given),
        _ => return Err(wrong()),
    })
}

/// A day as TOML has it.
pub(super) fn date(day: jiff::civil::Date) -> Value {
    day.to_string().parse().unwrap_or_else(|_| Value::from(day.to_string()))
}

/// A text on one line, whatever it holds: a line `+++` in one of several lines would end the front matter.
fn text(given: &str) -> Value {
    if !given.contains(['\n', '\r', '\'', '"', '\\']) && !given.contains(char::is_control) {
        return Value::from(given);
    }
    // A JSON text is a TOML text, but that TOML escapes one character more.
    let written = Json::from(given).to_string().replace('\u{7f}', "\\u007f");
    written.parse().unwrap_or_else(|_| Value::from(given))
}
