//! What a form of a schema gives back, as a browser would send it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::change::changed_fields;
use super::form::Line;
use super::{Entries, Sheet, faults, form, read, with_row, without_row};

/// A schema with each kind of field that the build writes.
pub(super) fn schema() -> Value {
    let term = |ids: &[&str]| {
        let all: Vec<Value> =
            ids.iter().map(|id| json!({ "const": id, "title": id.to_uppercase() })).collect();
        json!({ "oneOf": all, "x-type": "term", "x-vocabulary": "some" })
    };
    let many: Vec<String> = (0..60).map(|n| format!("c{n}")).collect();
    let many = term(&many.iter().map(String::as_str).collect::<Vec<_>>());
    let text = |most: u64| json!({ "type": "string", "minLength": 1, "maxLength": most, "x-type": "text" });
    let key = json!({ "type": "string", "x-type": "key", "x-of": "sources" });
    let list = |items: Value| json!({ "type": "array", "items": items, "x-type": "list" });
    let record = |fields: Value, required: Value| {
        let names: Vec<&String> = fields.as_object().unwrap().keys().collect();
        json!({
            "type": "object", "required": required, "additionalProperties": false,
            "x-fields": names, "properties": fields, "x-type": "record",
        })
    };
    let day = json!({ "type": "string", "format": "date", "pattern": "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" });
    let mut themes = list(term(&["a", "b", "c"]));
    themes["minItems"] = json!(1);
    themes["maxItems"] = json!(2);
    let mut sources = list(record(
        json!({
            "id": { "type": "string", "pattern": "^[a-z0-9]+$", "x-type": "slug" },
            "title": text(300),
            "url": { "type": "string", "format": "uri", "pattern": "^https?://", "x-type": "url" },
        }),
        json!(["id", "title"]),
    ));
    sources["x-unique"] = json!("id");
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["title", "themes", "sources"],
        "additionalProperties": false,
        "properties": {
            "title": text(100),
            "themes": themes,
            "places": list(many),
            "start": {
                "oneOf": [day, { "type": "integer", "minimum": 1000, "maximum": 9999 }],
                "x-type": "date-or-year",
            },
            "no_start": { "type": "boolean", "x-type": "boolean", "title": "Nobody says when" },
            "results": list(record(
                json!({
                    "text": text(50), "source": key, "value": { "type": "number", "x-type": "number" },
                    "themes": list(term(&["x", "y"])),
                }),
                json!(["text", "source"]),
            )),
            "cost": record(json!({ "band": { "enum": ["low", "high"], "x-type": "enum" }, "note": text(300) }), json!([])),
            "sources": sources,
            "date": { "type": "string", "x-closed": true },
        },
        "x-fields": ["title", "themes", "places", "start", "no_start", "results", "cost", "sources", "date"],
        "x-body": { "headings": { "en": ["Challenge", "Solution"] }, "min_words": 10, "max_words": 400 },
        "allOf": [{ "anyOf": [
            { "required": ["start"] },
            { "required": ["no_start"], "properties": { "no_start": { "not": { "enum": [false, []] } } } },
        ] }],
    })
}

fn front() -> Value {
    json!({
        "title": "Circles", "date": "2026-01-01", "themes": ["b", "a"], "places": ["c7", "c3"], "start": 2017,
        "results": [
            { "text": "One.\n\nTwo.", "source": "s1", "value": 2.5, "themes": ["y", "x"] },
            { "text": "Three", "source": "s2", "value": 850 },
        ],
        "cost": { "band": "low", "note": "Cheap" },
        "sources": [{ "id": "s1", "title": "A", "url": "https://a.example/" }, { "id": "s2", "title": "B" }],
    })
}

/// What a browser sends of the form that was drawn, nothing changed.
pub(super) fn sent(sheet: &Sheet, front: &Value, entries: &Entries) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    for line in form(sheet, front, entries, &[]).lines {
        let Line::Field(field) = line else { continue };
        match field.control {
            "check" if field.value == "yes" => _ = fields.insert(field.name, field.value),
            "check" => {}
            "checks" => {
                for choice in field.choices.iter().filter(|choice| choice.chosen) {
                    fields.insert(format!("{}.{}", field.name, choice.id), "yes".to_owned());
                }
            }
            "selects" | "values" => fields.extend(field.values),
            _ => _ = fields.insert(field.name, field.value),
        }
    }
    fields
}

#[test]
fn a_form_that_is_sent_back_as_it_was_changes_nothing() {
    let (sheet, entries) = (Sheet::of(schema()).unwrap(), Entries::new());
    let mut fields = sent(&sheet, &front(), &entries);
    let back = read(&sheet, &mut fields, &front(), &entries);
    assert!(fields.is_empty() && back.refused.is_empty(), "{fields:?}");
    assert_eq!(Value::Object(back.front.clone()), front());
    assert!(changed_fields(&front(), &Value::Object(back.front)).is_empty());
    assert_eq!(faults(&sheet, &front(), "## Challenge\n\nWords"), []);
}

#[test]
fn what_is_typed_becomes_what_the_schema_wants_and_else_stays_as_it_was_typed() {
    let (sheet, entries) = (Sheet::of(schema()).unwrap(), Entries::new());
    let typed = [
        ("f.title", " Circles "),
        ("f.places.0", "C7"),
        ("f.places.1", "Atlantis"),
        ("f.start", "someday"),
        ("f.themes.a", "yes"),
        ("f.results.4.value", "many"),
        ("f.results.4.source", "s9"),
        ("f.results.9.text", ""),
        ("f.sources.0.id", "s1"),
        ("other", "left"),
    ];
    let mut fields = typed.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    let mut read = read(&sheet, &mut fields, &json!({}), &entries);
    assert_eq!(fields.keys().collect::<Vec<_>>(), ["other"]);
    let results = json!([{ "source": "s9", "value": "many" }]);
    // A record of which only the short name is there was not written.
    let front = json!({
        "title": "Circles", "themes": ["a"], "places": ["c7", "Atlantis"], "start": "someday", "results": results,
    });
    assert_eq!(Value::Object(read.front.clone()), front);
    let found = faults(&sheet, &front, "## Challenge\n");
    let found: Vec<(&str, &str)> =
        found.iter().map(|fault| (fault.path.as_str(), fault.code)).collect();
    let expected = [
        ("f.places", "term"),
        ("f.start", "date-or-year"),
        ("f.results.0.text", "missing"),
        ("f.results.0.value", "number"),
        ("f.results.0.source", "no-record"),
        ("f.sources", "missing"),
        ("body", "missing"),
    ];
    let mut sorted = found.clone();
    sorted.sort_unstable();
    let mut wanted = expected.to_vec();
    wanted.sort_unstable();
    assert_eq!(sorted, wanted);
    assert_eq!(found.first(), Some(&("f.places", "term")), "in the order of the form");
    assert_eq!(with_row(&sheet, &mut read.front, "f.sources"), Some(0));
    assert_eq!(with_row(&sheet, &mut read.front, "f.sources"), Some(1));
    assert_eq!(read.front["sources"], json!([{ "id": "s1" }, { "id": "s2" }]));
    assert_eq!(with_row(&sheet, &mut read.front, "f.date"), None);
    assert_eq!(with_row(&sheet, &mut read.front, "f.results"), Some(1));
}

#[test]
fn one_field_or_another_is_said_at_the_first_with_the_name_of_the_other() {
    let sheet = Sheet::of(schema()).unwrap();
    let mut without = front();
    without.as_object_mut().unwrap().remove("start");
    let found = faults(&sheet, &without, "Words");
    assert_eq!((found[0].path.as_str(), found[0].code), ("f.start", "one-of"));
    assert_eq!(found[0].others, ["Nobody says when"]);
}

#[test]
fn two_records_do_not_share_their_short_name() {
    let sheet = Sheet::of(schema()).unwrap();
    let mut twice = front();
    twice["sources"][1]["id"] = json!("s1");
    twice["results"][1]["source"] = json!("s1");
    let found = faults(&sheet, &twice, "Words");
    let found: Vec<(&str, &str)> = found.iter().map(|f| (f.path.as_str(), f.code)).collect();
    assert_eq!(found, [("f.sources.1.id", "twice")]);
}

#[test]
fn a_record_that_is_removed_takes_its_own_fields_along_and_no_others() {
    let mut fields = BTreeMap::new();
    for name in ["f.results.1.text", "f.results.10.text", "f.results.2.text", "body"] {
        fields.insert(name.to_owned(), String::new());
    }
    without_row(&mut fields, "f.results.1");
    assert_eq!(fields.len(), 3);
    assert!(!fields.contains_key("f.results.1.text"));
    without_row(&mut fields, "body");
    assert_eq!(fields.len(), 3);
}
