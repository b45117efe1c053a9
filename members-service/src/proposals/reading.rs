//! What a form sent, as front matter. Nothing is judged but which characters a text may hold: what does not fit is kept
//! as it was typed, so that its author sees it again beside what is wrong.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::sheet::{
    Entries, SEEN_AT_ONCE, Sheet, choices_of, fields_of, is_offered, kind_of, offered,
};
use crate::text::clean;

/// What stands before the name of a field in a form.
pub(super) const PREFIX: &str = "f.";
/// Records or values of one list.
const ROWS: usize = 200;
/// A list of up to so many terms has an order that counts.
const ORDERED: u64 = 6;

/// What a form's fields make.
#[derive(Debug, Default)]
pub struct Read {
    /// The front matter.
    pub front: Map<String, Value>,
    /// The names of form fields whose text holds a character that no text may hold.
    pub refused: Vec<String>,
}

/// Takes the fields of the sheet out of `fields`: what is left belongs to no field. `before` is the front matter that the
/// form was drawn from: what it does not ask for stays, and so does the order of what is ticked.
pub fn read(
    sheet: &Sheet,
    fields: &mut BTreeMap<String, String>,
    before: &Value,
    entries: &Entries,
) -> Read {
    let front = before.as_object().cloned().unwrap_or_default();
    let mut read = Read { front, refused: Vec::new() };
    for (name, schema) in sheet.asked() {
        let path = format!("{PREFIX}{name}");
        let mut taken = Taking { fields, entries, refused: &mut read.refused };
        match taken.value(schema, &path, &before[name]) {
            Some(value) => _ = read.front.insert(name.to_owned(), value),
            // `false` says as much as nothing; what was `false` stays so.
            None if before[name] == false => {}
            None => _ = read.front.shift_remove(name),
        }
    }
    read
}

struct Taking<'a> {
    fields: &'a mut BTreeMap<String, String>,
    entries: &'a Entries,
    refused: &'a mut Vec<String>,
}

impl Taking<'_> {
    fn value(&mut self, schema: &Value, path: &str, before: &Value) -> Option<Value> {
        match kind_of(schema) {
            "list" => self.list(schema, path, before),
            "record" => {
                let mut record = Map::new();
                for (name, field) in fields_of(schema) {
                    if let Some(value) = self.value(field, &format!("{path}.{name}"), &before[name])
                    {
                        record.insert(name.to_owned(), value);
                    }
                }
                (!record.is_empty()).then_some(Value::Object(record))
            }
            "boolean" => {
                self.fields.remove(path).filter(|value| value == "yes").map(|_| Value::Bool(true))
            }
            kind => {
                let text = self.text(path)?;
                if is_offered(schema) {
                    return Some(self.id_of(schema, text).into());
                }
                Some(typed(kind, text))
            }
        }
    }

    /// What is stored of what was typed: by its id or its label, in whatever case.
    fn id_of(&self, schema: &Value, text: String) -> String {
        let all = offered(schema, self.entries);
        let same = |label: &str| label.to_lowercase() == text.to_lowercase();
        let found = all.iter().find(|(id, _)| *id == text).or(all.iter().find(|(_, l)| same(l)));
        found.map(|(id, _)| (*id).to_owned()).unwrap_or(text)
    }

    fn list(&mut self, schema: &Value, path: &str, before: &Value) -> Option<Value> {
        let items = &schema["items"];
        let mut list = Vec::new();
        if is_ticked(schema) {
            let ticked: Vec<&str> = choices_of(items)
                .into_iter()
                .map(|(id, ..)| id)
                .filter(|id| {
                    self.fields.remove(&format!("{path}.{id}")).is_some_and(|v| v == "yes")
                })
                .collect();
            // In the order in which they were chosen.
            let kept = before.as_array().into_iter().flatten().filter_map(Value::as_str);
            let kept: Vec<&str> = kept.filter(|id| ticked.contains(id)).collect();
            let new = ticked.iter().filter(|id| !kept.contains(id));
            list.extend(kept.iter().chain(new).map(|id| Value::from(*id)));
        } else {
            for row in self.rows(path) {
                let value = self.value(items, &format!("{path}.{row}"), &before[row]);
                list.extend(value.filter(|value| !holds_key_alone(schema, value)));
            }
        }
        (!list.is_empty()).then_some(Value::Array(list))
    }

    /// The numbers of the rows that a list's form fields name, in order.
    fn rows(&self, path: &str) -> Vec<usize> {
        let start = format!("{path}.");
        let names = self.fields.range(start.clone()..).map(|(name, _)| name);
        let names = names.take_while(|name| name.starts_with(&start));
        let number = |name: &String| {
            let number = name[start.len()..].split('.').next()?;
            number.parse::<usize>().ok().filter(|n| *n < ROWS && n.to_string() == number)
        };
        let mut rows: Vec<usize> = names.filter_map(number).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn text(&mut self, path: &str) -> Option<String> {
        let typed = self.fields.remove(path)?;
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        Some(clean(typed).unwrap_or_else(|| {
            self.refused.push(path.to_owned());
            typed.to_owned()
        }))
    }
}

/// A list of terms is ticked where all can be seen at once and their order says nothing.
pub(super) fn is_ticked(list: &Value) -> bool {
    let choices = choices_of(&list["items"]).len();
    let ordered = list["maxItems"].as_u64().is_some_and(|most| most <= ORDERED);
    (1..=SEEN_AT_ONCE).contains(&choices) && !(ordered && choices > ORDERED as usize)
}

/// A record of which only the short name is there, which the form made up: nobody wrote anything.
fn holds_key_alone(list: &Value, record: &Value) -> bool {
    let (Some(key), Some(record)) = (list["x-unique"].as_str(), record.as_object()) else {
        return false;
    };
    record.len() == 1 && record.contains_key(key)
}

fn typed(kind: &str, text: String) -> Value {
    let year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    match kind {
        "integer" => text.parse::<i64>().map_or_else(|_| text.into(), Value::from),
        "date-or-year" if year(&text) => {
            text.parse::<i64>().map_or_else(|_| text.into(), Value::from)
        }
        "number" => match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(number), _) => number.into(),
            // Not `inf` or `nan`: JSON has none.
            (_, Ok(number)) if number.is_finite() => number.into(),
            _ => text.into(),
        },
        _ => text.into(),
    }
}

/// A list with one more record, empty but for a short name of its own where the list wants one. `None` where there is no
/// such list of records on the form.
pub fn with_row(sheet: &Sheet, front: &mut Map<String, Value>, path: &str) -> Option<usize> {
    let name = path.strip_prefix(PREFIX)?;
    let (_, schema) = sheet.asked().into_iter().find(|(asked, _)| *asked == name)?;
    if kind_of(schema) != "list" {
        return None;
    }
    let list = front.entry(name).or_insert_with(|| Value::Array(Vec::new())).as_array_mut()?;
    if list.len() >= ROWS {
        return None;
    }
    if kind_of(&schema["items"]) == "record" {
        list.push(Value::Object(new_record(schema, name, list)));
        return Some(list.len() - 1);
    }
    Some(list.len())
}

/// `{}`, or with a short name that no other record of the list has: `s4` in `sources`.
pub(super) fn new_record(schema: &Value, list_name: &str, list: &[Value]) -> Map<String, Value> {
    let mut record = Map::new();
    if let Some(key) = schema["x-unique"].as_str()
        && kind_of(&schema["items"]["properties"][key]) == "slug"
    {
        let letter = list_name.chars().next().filter(char::is_ascii_lowercase).unwrap_or('n');
        let taken = |short: &String| list.iter().any(|record| record[key] == short.as_str());
        let short = (1..).map(|n| format!("{letter}{n}")).find(|short| !taken(short));
        record.insert(key.to_owned(), short.unwrap_or_default().into());
    }
    record
}

/// Forgets what was typed into one record of a list: `f.results.2`.
pub fn without_row(fields: &mut BTreeMap<String, String>, path: &str) {
    let start = format!("{path}.");
    if path.starts_with(PREFIX) {
        fields.retain(|name, _| !name.starts_with(&start));
    }
}
