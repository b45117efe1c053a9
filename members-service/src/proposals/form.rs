//! Front matter as a form: one line after the other, so that a template draws it without knowing how deep it goes.

use serde::Serialize;
use serde_json::Value;

use super::check::Fault;
use super::reading::{PREFIX, SEEN_AT_ONCE, is_ticked, new_record};
use super::sheet::{Entries, Sheet, choices_of, fields_of, kind_of, label_of, requires};

/// Values of a list that can still be added without asking for more.
const BLANK: usize = 3;
/// Texts of up to so many characters are typed into one line.
const ONE_LINE: u64 = 120;

/// A line of a form.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
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
    /// `line`, `lines`, `number`, `date`, `url`, `key`, `check`, `select`, `checks`, `selects` or `values`.
    pub control: &'static str,
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
pub fn lines(sheet: &Sheet, front: &Value, entries: &Entries, faults: &[Fault]) -> Vec<Line> {
    let mut drawing = Drawing { front, entries, faults, lines: Vec::new() };
    for (at, group) in sheet.groups().into_iter().enumerate() {
        let (id, title) = (format!("group-{}", at + 1), group.title.to_owned());
        drawing.lines.push(Line::Group { id, title });
        for (name, schema) in group.fields {
            let path = format!("{PREFIX}{name}");
            drawing.any(schema, &path, name, &front[name], sheet.is_required(name));
        }
        drawing.lines.push(Line::GroupEnd);
    }
    drawing.lines
}

/// The fragment that leads to a form field.
pub fn fragment(path: &str) -> String {
    path.replace('.', "-")
}

struct Drawing<'a> {
    front: &'a Value,
    entries: &'a Entries,
    faults: &'a [Fault],
    lines: Vec<Line>,
}

impl Drawing<'_> {
    fn any(&mut self, schema: &Value, path: &str, name: &str, value: &Value, required: bool) {
        let is_list = kind_of(schema) == "list";
        let of_records = kind_of(&schema["items"]) == "record";
        match kind_of(schema) {
            "record" => {
                self.open(schema, path, name, None, required);
                self.record(schema, path, value);
                self.lines.push(Line::Close { add: None });
            }
            _ if is_list && of_records => self.records(schema, path, name, value, required),
            _ => {
                let field = self.field(schema, path, name, value, required);
                self.lines.push(Line::Field(field));
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
            self.lines.push(Line::Close { add: None });
        }
        self.lines.push(Line::Close { add: Some(path.to_owned()) });
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
        self.lines.push(Line::Open(Open {
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
        &self,
        schema: &Value,
        path: &str,
        name: &str,
        value: &Value,
        required: bool,
    ) -> Field {
        let kind = kind_of(schema);
        let most = schema["maxLength"].as_u64();
        let one_line = most.is_some_and(|most| most <= ONE_LINE);
        let mut field = Field {
            id: fragment(path),
            name: path.to_owned(),
            control: match kind {
                "boolean" => "check",
                "term" | "enum" => "select",
                "entry" if self.can_choose_entry(schema) => "select",
                "number" | "integer" => "number",
                "date" | "url" | "key" => match kind {
                    "date" => "date",
                    "url" => "url",
                    _ => "key",
                },
                "list" => self.list_control(schema),
                "text" if !one_line => "lines",
                _ => "line",
            },
            label: label_of(schema, name).to_owned(),
            hint: hint(schema),
            required,
            most: most.or(schema["maxItems"].as_u64().filter(|_| kind == "list")),
            rows: most.unwrap_or(400).div_ceil(80).clamp(2, 8),
            value: as_typed(value),
            choices: Vec::new(),
            values: Vec::new(),
            faults: self.faults_at(path),
        };
        let of = if kind == "list" { &schema["items"] } else { schema };
        let ticked = |id: &str| value.as_array().is_some_and(|all| all.iter().any(|v| v == id));
        field.choices = self.choices(of, &ticked);
        if matches!(field.control, "selects" | "values") {
            let mut values: Vec<String> =
                value.as_array().into_iter().flatten().map(as_typed).collect();
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

    fn list_control(&self, schema: &Value) -> &'static str {
        let items = &schema["items"];
        match kind_of(items) {
            "term" | "enum" if is_ticked(schema) => "checks",
            "term" | "enum" => "selects",
            "entry" if self.can_choose_entry(items) => "selects",
            _ => "values",
        }
    }

    fn can_choose_entry(&self, schema: &Value) -> bool {
        let collection = schema["x-collection"].as_str().unwrap_or_default();
        self.entries.get(collection).is_some_and(|entries| !entries.is_empty())
    }

    fn choices(&self, schema: &Value, ticked: &dyn Fn(&str) -> bool) -> Vec<Choice> {
        let choice = |id: &str, label: &str, hint: &str| Choice {
            id: id.to_owned(),
            label: label.to_owned(),
            hint: hint.to_owned(),
            chosen: ticked(id),
        };
        match kind_of(schema) {
            "term" | "enum" => {
                let all = choices_of(schema);
                let few = all.len() <= SEEN_AT_ONCE;
                all.into_iter()
                    .map(|(id, label, hint)| choice(id, label, if few { hint } else { "" }))
                    .collect()
            }
            "entry" => {
                let collection = schema["x-collection"].as_str().unwrap_or_default();
                let entries = self.entries.get(collection).into_iter().flatten();
                entries.map(|(id, title)| choice(id, title, "")).collect()
            }
            // Records of another list of the same entry, by the field that tells them apart.
            "key" => {
                let list = self.front[schema["x-of"].as_str().unwrap_or_default()].as_array();
                let records = list.into_iter().flatten();
                let named = records.filter_map(|record| {
                    let title = record["title"].as_str().or(record["name"].as_str());
                    Some(choice(record["id"].as_str()?, title.unwrap_or_default(), ""))
                });
                named.collect()
            }
            _ => Vec::new(),
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

/// A value as its author would type it.
fn as_typed(value: &Value) -> String {
    match value {
        Value::Bool(true) => "yes".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => String::new(),
    }
}
