//! `data/COLLECTION.json`: every public entry, each in each of its languages.

use serde_json::{Map, Value as Json, json};

use crate::library::Entry;
use crate::render::{Ground, fields_as_data};

use super::columns::OWN;
use super::comments;

/// The file's bytes.
pub(super) fn json(ground: &Ground, collection: &str, entries: &[&Entry]) -> Vec<u8> {
    let records: Vec<Json> = entries.iter().map(|entry| record(ground, entry)).collect();
    let licence = &ground.library.config().data.licence;
    let document = json!({
        "version": 1,
        "collection": collection,
        "licence": licence.as_ref().map(|it| json!({"name": it.name, "url": it.url})),
        "entries": records,
    });
    let mut bytes = serde_json::to_vec_pretty(&document).expect("a JSON value is JSON");
    bytes.push(b'\n');
    bytes
}

/// One entry in one language: what it is, its fields with terms by id, its text, and how much was said about it.
fn record(ground: &Ground, entry: &Entry) -> Json {
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(entry.id));
    record.insert("language".to_owned(), json!(entry.lang));
    record.insert("url".to_owned(), json!(ground.canonical(&entry.path)));
    record.insert("title".to_owned(), json!(entry.title));
    record.insert("date".to_owned(), json!(entry.date.map(|date| date.to_string())));
    record.insert("updated".to_owned(), json!(entry.updated.map(|date| date.to_string())));
    if let Some(translation) = &entry.translation {
        record.insert("translation_of".to_owned(), json!(translation.of));
        record.insert("translation_status".to_owned(), json!(translation.status));
    }
    if entry.is_partial() {
        record.insert("partial".to_owned(), json!(true));
    }
    for (name, value) in fields_as_data(ground, &entry.fields) {
        if !OWN.contains(&name.as_str()) {
            record.entry(name).or_insert(value);
        }
    }
    record.insert("comments".to_owned(), json!(comments(ground, entry)));
    record.insert("text".to_owned(), json!(entry.body().trim()));
    Json::Object(record)
}
