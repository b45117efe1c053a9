//! A collection's schema as JSON Schema 2020-12, for editors' tools.
//!
//! It describes front matter as JSON would hold it: dates are texts. Rules that span several fields are
//! `if`, `then` and `anyOf`; what needs other files (ids, links) only `baraza check` knows.
//!
//! Keywords of our own begin with `x-` and change nothing of what is valid: they say what a form or a page needs
//! besides. At the root and at each record `x-fields`: the fields in order. At the root `x-groups` ([{title, fields}]:
//! fields that are shown together) and `x-body` (`headings` by language, `min_words`, `max_words`). At a field or an
//! item `x-type` (as schemas write it), `x-vocabulary`, `x-collection` (of an entry), `x-of` (the list whose `id` a key
//! names), `x-footnotes`, `x-unique`, `x-derived`, and `x-closed`: what no proposal may set.

use serde_json::{Map, Value, json};

use super::{Field, FieldType, Fields, Group, Labels, Schema, Schemas, in_words};

/// The languages of what people read in it.
#[derive(Clone, Copy)]
struct Tongue<'a> {
    lang: &'a str,
    fallback: &'a str,
}

/// The JSON Schema of a collection's front matter, its labels in `lang` or else in `fallback`.
pub fn json_schema(schema: &Schema, schemas: &Schemas, lang: &str, fallback: &str) -> Value {
    let tongue = Tongue { lang, fallback };
    let mut properties = common();
    for (_, property) in &mut properties {
        property["x-closed"] = json!(true);
    }
    for (name, field) in schema.fields.iter() {
        let mut property = field_schema(name, field, schemas, tongue);
        if !schema.is_open(name) {
            property["x-closed"] = json!(true);
        }
        properties.insert(name.to_owned(), property);
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
        "title": tongue.word(&schema.label).unwrap_or_else(|| in_words(&schema.name)),
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": properties,
        "x-fields": schema.fields.names().collect::<Vec<_>>(),
    });
    if let Some(body) = &schema.body {
        root["x-body"] = json!({
            "headings": body.headings,
            "min_words": body.min_words,
            "max_words": body.max_words,
        });
    }
    if !schema.groups.is_empty() {
        let group =
            |group: &Group| json!({ "title": tongue.word(&group.label), "fields": group.fields });
        root["x-groups"] = schema.groups.iter().map(group).collect();
    }
    if !rules.is_empty() {
        root["allOf"] = Value::Array(rules);
    }
    root
}

impl Tongue<'_> {
    fn word(self, labels: &Labels) -> Option<String> {
        labels.get(self.lang).or_else(|| labels.get(self.fallback)).cloned()
    }
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
        "proposals": {
            "description": "Ids of members' proposals that the page took up.",
            "type": "array",
            "items": { "type": "string", "pattern": "^[A-Za-z0-9_-]{11,32}$" },
        },
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

fn field_schema(name: &str, field: &Field, schemas: &Schemas, tongue: Tongue<'_>) -> Value {
    let mut schema = type_schema(&field.kind, schemas, tongue);
    let Value::Object(map) = &mut schema else { return schema };
    let vocabulary = field.facet_vocabulary().or_else(|| field.kind.vocabulary());
    let vocabulary = vocabulary.and_then(|name| schemas.vocabularies.get(name));
    let title = tongue.word(&field.label).or_else(|| tongue.word(&vocabulary?.label));
    map.insert("title".to_owned(), json!(title.unwrap_or_else(|| in_words(name))));
    if let Some(description) = field.description(tongue.lang, tongue.fallback) {
        map.insert("description".to_owned(), json!(description));
    }
    if let Some(from) = &field.derived {
        let derived = json!({ "field": from.field, "attribute": from.attribute });
        map.insert("x-derived".to_owned(), derived);
    }
    if let Some(default) = &field.default {
        map.insert("default".to_owned(), default.value.to_json());
    }
    schema
}

fn type_schema(kind: &FieldType, schemas: &Schemas, tongue: Tongue<'_>) -> Value {
    let mut schema = bare_schema(kind, schemas, tongue);
    let own = match kind {
        FieldType::Text { footnotes: true, .. } => Some(("x-footnotes", json!(true))),
        FieldType::Term { vocabulary } => Some(("x-vocabulary", json!(vocabulary))),
        FieldType::Entry { collection } => Some(("x-collection", json!(collection))),
        FieldType::Key { of } => Some(("x-of", json!(of))),
        FieldType::List { unique: Some(field), .. } => Some(("x-unique", json!(field))),
        _ => None,
    };
    schema["x-type"] = json!(kind.word());
    if let Some((name, value)) = own {
        schema[name] = value;
    }
    schema
}

fn bare_schema(kind: &FieldType, schemas: &Schemas, tongue: Tongue<'_>) -> Value {
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
        FieldType::Date => day(),
        FieldType::DateOrYear => json!({
            "oneOf": [
                day(),
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
                .map(|term| {
                    let mut choice = json!({
                        "const": term.id,
                        "title": term.label(tongue.lang, tongue.fallback),
                    });
                    if let Some(definition) = term.definition(tongue.lang, tongue.fallback) {
                        choice["description"] = json!(definition);
                    }
                    choice
                })
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
            let mut schema =
                json!({ "type": "array", "items": type_schema(items, schemas, tongue) });
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
        FieldType::Record { fields } => record_schema(fields, schemas, tongue),
    }
}

/// A day, checked by validators that do not look at `format` too.
fn day() -> Value {
    json!({ "type": "string", "format": "date", "pattern": "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" })
}

fn record_schema(fields: &Fields, schemas: &Schemas, tongue: Tongue<'_>) -> Value {
    let required: Vec<_> =
        fields.iter().filter(|(_, field)| field.required).map(|(name, _)| name).collect();
    let properties: Map<String, Value> = fields
        .iter()
        .map(|(name, field)| (name.to_owned(), field_schema(name, field, schemas, tongue)))
        .collect();
    json!({
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": properties,
        "x-fields": fields.names().collect::<Vec<_>>(),
    })
}

fn conditions(name: &str, field: &Field, rules: &mut Vec<Value>) {
    if let Some(other) = &field.required_unless {
        // `false` and an empty list count as not having it.
        let given = json!({ "required": [other], "properties": { other: { "not": { "enum": [false, []] } } } });
        rules.push(json!({ "anyOf": [{ "required": [name] }, given] }));
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
