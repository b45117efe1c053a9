//! Front matter as a form: one line after the other, so that a template draws it without knowing how deep it goes.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::check::Fault;
use super::reading::{PREFIX, is_ticked, new_record};
use super::sheet::{
    Entries, Sheet, choices_of, fields_of, is_offered, kind_of, label_of, offered, requires,
};

/// Values of a list that can still be added without asking for more.
const BLANK: usize = 3;
/// Texts of up to so many characters are typed into one line.
const ONE_LINE: u64 = 200;

/// A form.
#[derive(Debug, Serialize)]
pub struct Form {
    /// What it shows, in order.
    pub lines: Vec<Line>,
    /// What is offered while one types, once for all fields that offer the same.
    pub lists: BTreeMap<String, Vec<(String, String)>>,
}

/// A line of a form.
#[derive(Debug, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Line {
    /// Fields that belong together begin.
    Group {
        /// Where a link leads.
        id: String,
        /// In the reader's language; empty: none.
        title: String,
    },
    /// They end.
    GroupEnd,
    /// A list or a record begins.
    Open(Open),
    /// It ends.
    Close {
        /// The list to which one more can be added.
        add: Option<String>,
    },
    /// Something to fill in.
    Field(Field),
}

/// The head of a list or a record.
#[derive(Debug, Serialize)]
pub struct Open {
    /// Where a link leads.
    pub id: String,
    /// What it is.
    pub label: String,
    /// What to say there.
    pub hint: String,
    /// Which record of a list, from 1.
    pub number: Option<usize>,
    /// The name by which this record is removed.
    pub remove: Option<String>,
    /// Whether an entry must have it.
    pub required: bool,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// Something to fill in.
#[derive(Debug, Serialize)]
pub struct Field {
    /// Where a link leads.
    pub id: String,
    /// The form field's name.
    pub name: String,
    /// `line`, `lines`, `number`, `date`, `url`, `check`, `select`, `checks`, `selects` or `values`.
    pub control: &'static str,
    /// The list of what is offered while one types.
    pub list: Option<String>,
    /// What it is.
    pub label: String,
    /// What to say there.
    pub hint: String,
    /// Whether an entry must have it.
    pub required: bool,
    /// Characters at most.
    pub most: Option<u64>,
    /// Rows of the text.
    pub rows: u64,
    /// What it holds.
    pub value: String,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// The single values of a list, each with a name of its own.
    pub values: Vec<(String, String)>,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// One of those that can be chosen.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// What is stored.
    pub id: String,
    /// What is read.
    pub label: String,
    /// What it means; empty where nothing says so.
    pub hint: String,
    /// Whether it is ticked, where several can be.
    pub chosen: bool,
}

/// The whole form. `faults` are shown where they belong.
pub fn form(sheet: &Sheet, front: &Value, entries: &Entries, faults: &[Fault]) -> Form {
    let form = Form { lines: Vec::new(), lists: BTreeMap::new() };
    let mut drawing = Drawing { front, entries, faults, form };
    for (at, group) in sheet.groups().into_iter().enumerate() {
        let (id, title) = (format!("group-{}", at + 1), group.title.to_owned());
        drawing.form.lines.push(Line::Group { id, title });
        for (name, schema) in group.fields {
            let path = format!("{PREFIX}{name}");
            drawing.any(schema, &path, name, &front[name], sheet.is_required(name));
        }
        drawing.form.lines.push(Line::GroupEnd);
    }
    drawing.form
}

/// The fragment that leads to a form field.
pub fn fragment(path: &str) -> String {
    path.replace('.', "-")
}

struct Drawing<'a> {
    front: &'a Value,
    entries: &'a Entries,
    faults: &'a [Fault],
    form: Form,
}

impl Drawing<'_> {
    fn any(&mut self, schema: &Value, path: &str, name: &str, value: &Value, required: bool) {
        let is_list = kind_of(schema) == "list";
        let of_records = kind_of(&schema["items"]) == "record";
        match kind_of(schema) {
            "record" => {
                self.open(schema, path, name, None, required);
                self.record(schema, path, value);
                self.form.lines.push(Line::Close { add: None });
            }
            _ if is_list && of_records => self.records(schema, path, name, value, required),
            _ => {
                let field = self.field(schema, path, name, value, required);
                self.form.lines.push(Line::Field(field));
            }
        }
    }

    fn record(&mut self, schema: &Value, path: &str, value: &Value) {
        for (name, field) in fields_of(schema) {
            let required = requires(schema, name);
            self.any(field, &format!("{path}.{name}"), name, &value[name], required);
        }
    }

    fn records(&mut self, schema: &Value, path: &str, name: &str, value: &Value, required: bool) {
        self.open(schema, path, name, None, required);
        let mut rows = value.as_array().cloned().unwrap_or_default();
        if rows.is_empty() && required {
            rows.push(Value::Object(new_record(schema, name, &[])));
        }
        for (at, row) in rows.iter().enumerate() {
            let path = format!("{path}.{at}");
            self.open(schema, &path, name, Some(at + 1), false);
            self.record(&schema["items"], &path, row);
            self.form.lines.push(Line::Close { add: None });
        }
        self.form.lines.push(Line::Close { add: Some(path.to_owned()) });
    }

    fn open(
        &mut self,
        schema: &Value,
        path: &str,
        name: &str,
        number: Option<usize>,
        required: bool,
    ) {
        let hint = if number.is_some() { String::new() } else { hint(schema) };
        self.form.lines.push(Line::Open(Open {
            id: fragment(path),
            label: label_of(schema, name).to_owned(),
            hint,
            number,
            remove: number.map(|_| path.to_owned()),
            required,
            faults: self.faults_at(path),
        }));
    }

    fn field(
        &mut self,
        schema: &Value,
        path: &str,
        name: &str,
        value: &Value,
        required: bool,
    ) -> Field {
        let kind = kind_of(schema);
        let most = schema["maxLength"].as_u64();
        let of = if kind == "list" { &schema["items"] } else { schema };
        let mut field = Field {
            id: fragment(path),
            name: path.to_owned(),
            control: control(schema),
            list: self.list(of),
            label: label_of(schema, name).to_owned(),
            hint: hint(schema),
            required,
            most: most.or(schema["maxItems"].as_u64().filter(|_| kind == "list")),
            rows: most.unwrap_or(400).div_ceil(80).clamp(2, 8),
            value: self.as_typed(of, value),
            choices: Vec::new(),
            values: Vec::new(),
            faults: self.faults_at(path),
        };
        if matches!(field.control, "select" | "selects" | "checks") {
            let all = value.as_array().map(Vec::as_slice).unwrap_or_default();
            let choice = |(id, label, hint): (&str, &str, &str)| Choice {
                id: id.to_owned(),
                label: label.to_owned(),
                hint: hint.to_owned(),
                chosen: all.iter().any(|value| value == id),
            };
            field.choices = choices_of(of).into_iter().map(choice).collect();
        }
        if matches!(field.control, "selects" | "values") {
            let all = value.as_array().into_iter().flatten();
            let mut values: Vec<String> = all.map(|value| self.as_typed(of, value)).collect();
            let most = schema["maxItems"].as_u64().and_then(|most| usize::try_from(most).ok());
            let more = (values.len() + BLANK).min(most.unwrap_or(usize::MAX)).max(values.len());
            values.resize(more, String::new());
            let named = values.into_iter().enumerate();
            field.values = named.map(|(at, value)| (format!("{path}.{at}"), value)).collect();
        }
        // What a field was given that is no choice any more is not lost before its author has seen it.
        if field.control == "select"
            && !field.value.is_empty()
            && field.choices.iter().all(|choice| choice.id != field.value)
        {
            let (id, label) = (field.value.clone(), field.value.clone());
            field.choices.push(Choice { id, label, hint: String::new(), chosen: false });
        }
        field
    }

    /// The name of what is offered for a value; the list is made with the first that needs it.
    fn list(&mut self, schema: &Value) -> Option<String> {
        let of = |word: &str| schema[word].as_str().unwrap_or_default();
        let name = match kind_of(schema) {
            "key" => format!("records-{}", of("x-of")),
            "entry" => format!("entries-{}", of("x-collection")),
            "term" | "enum" if is_offered(schema) => format!("terms-{}", of("x-vocabulary")),
            _ => return None,
        };
        if !self.form.lists.contains_key(&name) {
            let options = match kind_of(schema) {
                "key" => self.records_of(of("x-of")),
                _ => {
                    let all = offered(schema, self.entries).into_iter();
                    all.map(|(_, label)| (label.to_owned(), String::new())).collect()
                }
            };
            self.form.lists.insert(name.clone(), options);
        }
        Some(name)
    }

    /// Records of another list of the same entry, by the field that tells them apart.
    fn records_of(&self, list: &str) -> Vec<(String, String)> {
        let record = |record: &Value| {
            let title = record["title"].as_str().or(record["name"].as_str());
            Some((record["id"].as_str()?.to_owned(), title.unwrap_or_default().to_owned()))
        };
        self.front[list].as_array().into_iter().flatten().filter_map(record).collect()
    }

    /// A value as its author would type it.
    fn as_typed(&self, schema: &Value, value: &Value) -> String {
        match value {
            Value::Bool(true) => "yes".to_owned(),
            Value::Number(number) => number.to_string(),
            Value::String(text) if is_offered(schema) => {
                let all = offered(schema, self.entries);
                let found = all.into_iter().find(|(id, _)| id == text).map(|(_, label)| label);
                found.unwrap_or(text).to_owned()
            }
            Value::String(text) => text.clone(),
            _ => String::new(),
        }
    }

    fn faults_at(&self, path: &str) -> Vec<Fault> {
        self.faults.iter().filter(|fault| fault.path == path).cloned().collect()
    }
}

/// What a schema tells who fills it in: not what it says of ids, which is for editors' tools.
fn hint(schema: &Value) -> String {
    match kind_of(schema) {
        "key" | "entry" => String::new(),
        _ => schema["description"].as_str().unwrap_or_default().to_owned(),
    }
}

fn control(schema: &Value) -> &'static str {
    let one_line = schema["maxLength"].as_u64().is_some_and(|most| most <= ONE_LINE);
    match kind_of(schema) {
        "boolean" => "check",
        "term" | "enum" if !is_offered(schema) => "select",
        "number" | "integer" => "number",
        "date" => "date",
        "url" => "url",
        "text" if !one_line => "lines",
        "list" => match kind_of(&schema["items"]) {
            "term" | "enum" if is_ticked(schema) => "checks",
            "term" | "enum" if !is_offered(&schema["items"]) => "selects",
            _ => "values",
        },
        _ => "line",
    }
}
