//! Whether a proposal is as its collection's schema has it. The rules are the schema's alone; here is only where a fault
//! stands in the form and which words tell of it.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde::Serialize;
use serde_json::Value;

use super::reading::PREFIX;
use super::sheet::{Sheet, fields_of, kind_of, label_of};
use crate::store::proposals::Proposal;

/// Something that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The form field: `f.results.0.text`, `body`.
    pub path: String,
    /// Which words: `missing`, `too-long` …
    pub code: &'static str,
    /// The number that the words name; 0: none.
    pub number: u64,
    /// The field's label with those around it: `Results 1 · Text`. Empty for the body.
    pub label: String,
    /// What else would do, by label.
    pub others: Vec<String>,
}

/// All that is wrong with this front matter and body, in the order of the form. Fields that no form asks for are the
/// editors' to look after.
pub fn faults(sheet: &Sheet, front: &Value, body: &str) -> Vec<Fault> {
    let asked: Vec<&str> = sheet.asked().into_iter().map(|(name, _)| name).collect();
    let mut found: Vec<Fault> = Vec::new();
    for error in sheet.validator.iter_errors(front) {
        for fault in of_error(sheet, &error) {
            let at = position(&asked, &fault.path);
            // One is enough for each field: the first that the schema names.
            if at.is_some() && found.iter().all(|known| known.path != fault.path) {
                found.push(fault);
            }
        }
    }
    for (name, schema) in sheet.asked() {
        of_records(sheet, front, schema, &[name.to_owned()], &front[name], &mut found);
    }
    found.sort_by_key(|fault| position(&asked, &fault.path));
    let (least, _) = sheet.body_words();
    let has_words = body.lines().any(|line| !line.trim().is_empty() && !line.starts_with('#'));
    if least.is_some_and(|least| least > 0) && !has_words {
        let (path, label) = ("body".to_owned(), String::new());
        found.push(Fault { path, code: "missing", number: 0, label, others: Vec::new() });
    }
    found
}

/// What is wrong with a proposal, but for what was so in the page that it improves: a translation that says little is not
/// its author's to fill.
pub(crate) fn faults_of(
    sheet: &Sheet,
    proposal: &Proposal,
    front: &Value,
    body: &str,
) -> Vec<Fault> {
    let mut found = faults(sheet, front, body);
    if let Some(base) = &proposal.base {
        let before = faults(sheet, &base.front, &base.body);
        found.retain(|fault| !before.contains(fault));
    }
    found
}

/// A text that holds a character that no text may hold.
pub fn refused(sheet: &Sheet, path: &str) -> Fault {
    let steps: Vec<String> =
        path.strip_prefix(PREFIX).unwrap_or(path).split('.').map(str::to_owned).collect();
    fault(sheet, &steps, "character", 0)
}

fn position(asked: &[&str], path: &str) -> Option<usize> {
    let name = path.strip_prefix(PREFIX)?.split('.').next()?;
    asked.iter().position(|asked| *asked == name)
}

fn of_error(sheet: &Sheet, error: &ValidationError<'_>) -> Vec<Fault> {
    let steps = steps(error.instance_path().as_str());
    let below = |name: &str| [steps.as_slice(), &[name.to_owned()]].concat();
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            vec![fault(sheet, &below(property.as_str().unwrap_or_default()), "missing", 0)]
        }
        // One field or another: said at the first, with the names of all.
        ValidationErrorKind::AnyOf { context } => {
            let mut names: Vec<String> = Vec::new();
            for error in context.iter().flatten() {
                if let ValidationErrorKind::Required { property } = error.kind()
                    && let Some(name) = property.as_str()
                {
                    names.push(name.to_owned());
                }
            }
            let Some(first) = names.first() else { return vec![fault(sheet, &steps, "other", 0)] };
            let mut one = fault(sheet, &below(first), "one-of", 0);
            let label = |name: &String| {
                sheet
                    .property(name)
                    .map_or(name.clone(), |schema| label_of(schema, name).to_owned())
            };
            one.others = names.iter().skip(1).map(label).collect();
            vec![one]
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            unexpected.iter().map(|name| fault(sheet, &below(name), "other", 0)).collect()
        }
        kind => {
            let (code, number) = code_of(kind, kind_of(schema_at(sheet, &steps)));
            vec![fault(sheet, &steps, code, number)]
        }
    }
}

fn code_of(kind: &ValidationErrorKind, of: &str) -> (&'static str, u64) {
    match kind {
        ValidationErrorKind::MinLength { limit: 0 | 1 } => ("missing", 0),
        ValidationErrorKind::MinItems { limit: 0 | 1 } => ("missing", 0),
        ValidationErrorKind::MinLength { limit } => ("too-short", *limit),
        ValidationErrorKind::MaxLength { limit } => ("too-long", *limit),
        ValidationErrorKind::MinItems { limit } => ("too-few", *limit),
        ValidationErrorKind::MaxItems { limit } => ("too-many", *limit),
        ValidationErrorKind::UniqueItems => ("twice", 0),
        ValidationErrorKind::Minimum { limit }
        | ValidationErrorKind::ExclusiveMinimum { limit } => {
            ("too-small", limit.as_u64().unwrap_or_default())
        }
        ValidationErrorKind::Maximum { limit }
        | ValidationErrorKind::ExclusiveMaximum { limit } => {
            ("too-large", limit.as_u64().unwrap_or_default())
        }
        _ => match of {
            "term" | "enum" | "entry" => ("term", 0),
            "date" => ("date", 0),
            "date-or-year" => ("date-or-year", 0),
            "number" => ("number", 0),
            "integer" => ("integer", 0),
            "url" => ("url", 0),
            "slug" => ("slug", 0),
            _ => ("other", 0),
        },
    }
}

/// What the schema says of records and JSON Schema has no word for: that a key names a record of another list of the same
/// entry (`x-of`), that no two records of a list have the same in a field (`x-unique`).
fn of_records(
    sheet: &Sheet,
    front: &Value,
    schema: &Value,
    steps: &[String],
    value: &Value,
    found: &mut Vec<Fault>,
) {
    let below = |step: String| [steps, &[step]].concat();
    match kind_of(schema) {
        "list" => {
            let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
            let unique = schema["x-unique"].as_str().unwrap_or_default();
            for (at, item) in list.iter().enumerate() {
                let steps = below(at.to_string());
                let is_again = !item[unique].is_null()
                    && list[..at].iter().any(|other| other[unique] == item[unique]);
                if is_again {
                    let steps = [steps.as_slice(), &[unique.to_owned()]].concat();
                    found.push(fault(sheet, &steps, "twice", 0));
                }
                of_records(sheet, front, &schema["items"], &steps, item, found);
            }
        }
        "record" => {
            for (name, field) in fields_of(schema) {
                let steps = below(name.to_owned());
                of_records(sheet, front, field, &steps, &value[name], found);
            }
        }
        "key" => {
            let of = schema["x-of"].as_str().unwrap_or_default();
            let named_by = sheet.property(of).and_then(|list| list["x-unique"].as_str());
            let Some(named_by) = named_by else { return };
            let mut records = front[of].as_array().into_iter().flatten();
            let is_there = records.any(|record| record[named_by] == *value);
            let new = fault(sheet, steps, "no-record", 0);
            if value.is_string() && !is_there && found.iter().all(|fault| fault.path != new.path) {
                found.push(new);
            }
        }
        _ => {}
    }
}

/// `/results/0/text` as steps.
fn steps(pointer: &str) -> Vec<String> {
    let steps = pointer.split('/').skip(1);
    steps.map(|step| step.replace("~1", "/").replace("~0", "~")).collect()
}

/// The schema of what the steps lead to.
fn schema_at<'a>(sheet: &'a Sheet, steps: &[String]) -> &'a Value {
    let mut steps = steps.iter();
    let Some(first) = steps.next() else { return &Value::Null };
    let mut schema = sheet.property(first).unwrap_or(&Value::Null);
    for step in steps {
        schema = match kind_of(schema) {
            "list" => &schema["items"],
            _ => &schema["properties"][step.as_str()],
        };
    }
    schema
}

fn fault(sheet: &Sheet, steps: &[String], code: &'static str, number: u64) -> Fault {
    // A value of a list of single values is one field with the list.
    let mut place = steps;
    while place.len() > 1
        && kind_of(schema_at(sheet, &place[..place.len() - 1])) == "list"
        && kind_of(schema_at(sheet, place)) != "record"
    {
        place = &place[..place.len() - 1];
    }
    let mut label = String::new();
    for at in 1..=place.len() {
        let step = &place[at - 1];
        if step.parse::<usize>().is_ok_and(|row| {
            label.push_str(&format!(" {}", row + 1));
            true
        }) {
            continue;
        }
        if !label.is_empty() {
            label.push_str(" · ");
        }
        label.push_str(label_of(schema_at(sheet, &place[..at]), step));
    }
    let path = format!("{PREFIX}{}", place.join("."));
    Fault { path, code, number, label, others: Vec::new() }
}
