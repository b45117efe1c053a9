//! A collection's schema as JSON Schema 2020-12, for editors' tools.
//!
//! It describes front matter as JSON would hold it: dates are texts. Rules that span several fields are
//! `if`, `then` and `anyOf`; what needs other files (ids, links) only `baraza check` knows.

use serde_json::{Map, Value, json};

use super::{Field, FieldType, Fields, Labels, Schema, Schemas};

/// The JSON Schema of a collection's front matter.
pub fn json_schema(schema: &Schema, schemas: &Schemas, lang: &str) -> Value {
    let mut properties = common();
    for (name, field) in schema.fields.iter() {
        properties.insert(name.to_owned(), field_schema(field, schemas, lang));
    }
    let required: Vec<&str> =
        schema.fields.iter().filter(|(_, field)| field.required).map(|(name, _)| name).collect();
    let mut rules: Vec<Value> = Vec::new();
    for (name, field) in schema.fields.iter() {
        conditions(name, field, &mut rules);
    }
    let mut root = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{}.schema.json", schema.name),
        "title": label(&schema.label, lang, &schema.name),
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": properties,
    });
    if !rules.is_empty() {
        root["allOf"] = Value::Array(rules);
    }
    root
}

fn label(labels: &Labels, lang: &str, otherwise: &str) -> String {
    labels.get(lang).map_or(otherwise, String::as_str).to_owned()
}

/// Keys of every page.
fn common() -> Map<String, Value> {
    let moment = json!({ "type": "string", "description": "A day, or a time in RFC 3339." });
    let id = json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$", "maxLength": 200 });
    let slug = json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80 });
    let texts = json!({ "type": "array", "items": { "type": "string" } });
    let visibility = json!({ "enum": ["public", "members"] });
    let common = json!({
        "title": { "type": "string" },
        "description": { "type": "string" },
        "date": moment,
        "updated": moment,
        "weight": { "type": "integer" },
        "draft": { "type": "boolean" },
        "slug": slug,
        "path": { "type": "string" },
        "aliases": texts,
        "template": { "type": "string" },
        "taxonomies": { "type": "object", "additionalProperties": texts },
        "extra": { "type": "object" },
        "in_search_index": { "type": "boolean" },
        "id": id,
        "former_ids": { "type": "array", "items": id },
        "access": { "enum": ["public", "members"], "default": "public" },
        "discussion": {
            "description": "`false`, or who reads what is said, and from when until when.",
            "oneOf": [
                { "const": false },
                {
                    "type": "object",
                    "additionalProperties": false,
                    "properties": { "visibility": visibility, "opens": moment, "closes": moment },
                },
            ],
        },
        "translation": {
            "type": "object",
            "required": ["of"],
            "additionalProperties": false,
            "properties": {
                "of": { "type": "string", "description": "Language of the original." },
                "original_date": moment,
                "status": { "enum": ["machine", "draft", "reviewed"] },
            },
        },
    });
    match common {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn field_schema(field: &Field, schemas: &Schemas, lang: &str) -> Value {
    let mut schema = type_schema(&field.kind, schemas, lang);
    let Value::Object(map) = &mut schema else { return schema };
    if let Some(title) = field.label.get(lang) {
        map.insert("title".to_owned(), json!(title));
    }
    if let Some(description) = &field.description {
        map.insert("description".to_owned(), json!(description));
    }
    if let Some(default) = &field.default {
        map.insert("default".to_owned(), default.value.to_json());
    }
    schema
}

fn type_schema(kind: &FieldType, schemas: &Schemas, lang: &str) -> Value {
    match kind {
        FieldType::Text { min, max, .. } => {
            let mut schema = json!({ "type": "string", "minLength": min.unwrap_or(1) });
            if let Some(max) = max {
                schema["maxLength"] = json!(max);
            }
            schema
        }
        FieldType::Slug => {
            json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80 })
        }
        FieldType::Date => json!({ "type": "string", "format": "date" }),
        FieldType::DateOrYear => json!({
            "oneOf": [
                { "type": "string", "format": "date" },
                { "type": "integer", "minimum": 1000, "maximum": 9999 },
            ],
        }),
        FieldType::Integer { min, max } => {
            let mut schema = json!({ "type": "integer" });
            if let Some(min) = min {
                schema["minimum"] = json!(min);
            }
            if let Some(max) = max {
                schema["maximum"] = json!(max);
            }
            schema
        }
        FieldType::Number => json!({ "type": "number" }),
        FieldType::Boolean => json!({ "type": "boolean" }),
        FieldType::Url => json!({ "type": "string", "format": "uri", "pattern": "^https?://" }),
        FieldType::File => json!({ "type": "string" }),
        FieldType::Enum { values } => json!({ "enum": values }),
        FieldType::Term { vocabulary } => {
            let vocabulary = schemas.vocabularies.get(vocabulary);
            let terms =
                vocabulary.map(|vocabulary| vocabulary.terms.as_slice()).unwrap_or_default();
            let choices: Vec<_> = terms
                .iter()
                .map(|term| json!({ "const": term.id, "title": term.label(lang, lang) }))
                .collect();
            json!({ "oneOf": choices })
        }
        FieldType::Entry { collection } => {
            json!({ "type": "string", "description": format!("The id of an entry of `{collection}`.") })
        }
        FieldType::Key { of } => {
            json!({ "type": "string", "description": format!("The `id` of a record of `{of}`.") })
        }
        FieldType::List { items, min, max, .. } => {
            let mut schema = json!({ "type": "array", "items": type_schema(items, schemas, lang) });
            if let Some(min) = min {
                schema["minItems"] = json!(min);
            }
            if let Some(max) = max {
                schema["maxItems"] = json!(max);
            }
            if matches!(**items, FieldType::Term { .. } | FieldType::Entry { .. }) {
                schema["uniqueItems"] = json!(true);
            }
            schema
        }
        FieldType::Record { fields } => record_schema(fields, schemas, lang),
    }
}

fn record_schema(fields: &Fields, schemas: &Schemas, lang: &str) -> Value {
    let required: Vec<_> =
        fields.iter().filter(|(_, field)| field.required).map(|(name, _)| name).collect();
    let properties: Map<String, Value> = fields
        .iter()
        .map(|(name, field)| (name.to_owned(), field_schema(field, schemas, lang)))
        .collect();
    json!({
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": properties,
    })
}

fn conditions(name: &str, field: &Field, rules: &mut Vec<Value>) {
    if let Some(other) = &field.required_unless {
        rules.push(json!({ "anyOf": [{ "required": [name] }, { "required": [other] }] }));
    }
    if let Some(other) = &field.required_with {
        rules.push(json!({ "if": { "required": [other] }, "then": { "required": [name] } }));
    }
    for (other, value) in &field.required_if {
        let has = json!({ "anyOf": [
            { "const": value },
            { "type": "array", "contains": { "anyOf": [
                { "const": value },
                { "type": "object", "minProperties": 1, "not": { "additionalProperties": { "not": { "const": value } } } },
            ] } },
        ] });
        rules.push(json!({
            "if": { "required": [other], "properties": { other: has } },
            "then": { "required": [name] },
        }));
    }
}
