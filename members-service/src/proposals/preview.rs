//! Front matter as a page shows it: what is said in a word or a few, and what is said at length.

use serde::Serialize;
use serde_json::Value;

use super::sheet::{Entries, Sheet, choice_label, fields_of, kind_of, label_of};

/// An entry as its page will show it, but for the body.
#[derive(Debug, Serialize)]
pub struct Shown {
    /// In short.
    pub facts: Vec<Fact>,
    /// At length, in the order of the form.
    pub sections: Vec<Section>,
}

/// A label and what is said under it.
#[derive(Debug, Serialize)]
pub struct Fact {
    /// The field.
    pub name: String,
    /// In the reader's language.
    pub label: String,
    /// One or more.
    pub values: Vec<Said>,
}

/// A single value.
#[derive(Debug, Serialize)]
pub struct Said {
    /// `text`, `date`, `number`, `yes`, `url` or `source`.
    pub kind: &'static str,
    /// What is read.
    pub text: String,
    /// The number of a source, from 1; 0: none.
    pub number: usize,
}

/// A field that says much.
#[derive(Debug, Serialize)]
pub struct Section {
    /// The field.
    pub name: String,
    /// In the reader's language.
    pub label: String,
    /// A text, or single values.
    pub texts: Vec<String>,
    /// Its records.
    pub records: Vec<Record>,
    /// Whether they are what others refer to.
    pub is_sources: bool,
}

/// A record of a section.
#[derive(Debug, Serialize)]
pub struct Record {
    /// What is said at length, with the label where it is not the first.
    pub texts: Vec<(String, String)>,
    /// The rest.
    pub facts: Vec<Fact>,
}

/// What there is to see of this front matter. `sources` is the list to whose records others refer.
pub fn preview(sheet: &Sheet, front: &Value, entries: &Entries, sources: Option<&str>) -> Shown {
    let drawing = Drawing { front, entries };
    let mut shown = Shown { facts: Vec::new(), sections: Vec::new() };
    for (name, schema) in sheet.asked() {
        let value = &front[name];
        if is_nothing(value) {
            continue;
        }
        let items = if kind_of(schema) == "list" { &schema["items"] } else { schema };
        match kind_of(items) {
            "text" | "record" => {
                let section = drawing.section(schema, name, value, sources == Some(name));
                shown.sections.push(section);
            }
            _ => shown.facts.push(drawing.fact(schema, name, value)),
        }
    }
    shown
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(record) => record.is_empty(),
        _ => false,
    }
}

struct Drawing<'a> {
    front: &'a Value,
    entries: &'a Entries,
}

impl Drawing<'_> {
    fn section(&self, schema: &Value, name: &str, value: &Value, is_sources: bool) -> Section {
        let is_list = kind_of(schema) == "list";
        let items = if is_list { &schema["items"] } else { schema };
        let values: Vec<&Value> =
            if is_list { value.as_array().into_iter().flatten().collect() } else { vec![value] };
        let mut section = Section {
            name: name.to_owned(),
            label: label_of(schema, name).to_owned(),
            texts: Vec::new(),
            records: Vec::new(),
            is_sources,
        };
        for value in values {
            if kind_of(items) == "record" {
                section.records.push(self.record(items, value));
            } else {
                section.texts.push(value.as_str().unwrap_or_default().to_owned());
            }
        }
        section
    }

    fn record(&self, schema: &Value, value: &Value) -> Record {
        let mut record = Record { texts: Vec::new(), facts: Vec::new() };
        for (name, field) in fields_of(schema) {
            let value = &value[name];
            if is_nothing(value) || kind_of(field) == "slug" {
                continue;
            }
            match value.as_str() {
                Some(text) if kind_of(field) == "text" => {
                    record.texts.push((label_of(field, name).to_owned(), text.to_owned()));
                }
                _ => record.facts.push(self.fact(field, name, value)),
            }
        }
        record
    }

    fn fact(&self, schema: &Value, name: &str, value: &Value) -> Fact {
        let items = if kind_of(schema) == "list" { &schema["items"] } else { schema };
        let values = match value {
            Value::Array(list) => list.iter().map(|value| self.said(items, value)).collect(),
            value => vec![self.said(items, value)],
        };
        Fact { name: name.to_owned(), label: label_of(schema, name).to_owned(), values }
    }

    fn said(&self, schema: &Value, value: &Value) -> Said {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let said = |kind, text| Said { kind, text, number: 0 };
        match kind_of(schema) {
            "term" | "enum" => said("text", choice_label(schema, &text).to_owned()),
            "entry" => {
                let collection = schema["x-collection"].as_str().unwrap_or_default();
                let entries = self.entries.get(collection).into_iter().flatten();
                let title = entries.filter(|(id, _)| *id == text).map(|(_, title)| title).next();
                said("text", title.cloned().unwrap_or(text))
            }
            "key" => {
                let list = self.front[schema["x-of"].as_str().unwrap_or_default()].as_array();
                let mut records = list.into_iter().flatten().enumerate();
                let found = records.find(|(_, record)| record["id"] == text.as_str());
                let name = |record: &Value| {
                    let named = record["publisher"].as_str().or(record["title"].as_str());
                    named.map(str::to_owned)
                };
                let (number, name) = found.map_or((0, None), |(at, record)| (at + 1, name(record)));
                Said { kind: "source", text: name.unwrap_or(text), number }
            }
            "date" | "date-or-year" if is_day(&text) => said("date", text),
            "boolean" => said("yes", text),
            "url" => said("url", text),
            "number" | "integer" if value.is_number() => said("number", text),
            _ => said("text", text),
        }
    }
}

/// Whether a text is a day or a year: what was typed in its place is shown as it is.
fn is_day(text: &str) -> bool {
    text.parse::<jiff::civil::Date>().is_ok()
        || text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}
