//! `data/COLLECTION.json`: every public entry of a collection, for whoever wants to reckon with it.

use serde_json::{Map, Value as Json, json};

use crate::library::{Entry, Visibility};
use crate::render::{Ground, RenderError, fields_as_data};

use super::tree::Tree;

/// Adds one file for each collection that has public entries.
pub(crate) fn insert(ground: &Ground, tree: &mut Tree) -> Result<(), RenderError> {
    let library = &ground.library;
    for name in library.schemas().collections.keys() {
        let entries: Vec<Json> = library
            .all_pages()
            .filter(|(_, entry)| entry.collection.as_deref() == Some(name) && entry.is_public())
            .map(|(_, entry)| record(ground, entry))
            .collect();
        if entries.is_empty() {
            continue;
        }
        let document = json!({"version": 1, "collection": name, "entries": entries});
        let mut bytes = serde_json::to_vec_pretty(&document).expect("a JSON value is JSON");
        bytes.push(b'\n');
        tree.insert(&format!("data/{name}.json"), bytes)?;
    }
    Ok(())
}

/// One entry in one language: what it is, its fields with terms by id, and how much was said about it.
fn record(ground: &Ground, entry: &Entry) -> Json {
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(entry.id));
    record.insert("language".to_owned(), json!(entry.lang));
    record.insert("url".to_owned(), json!(ground.canonical(&entry.path)));
    record.insert("title".to_owned(), json!(entry.title));
    record.insert("date".to_owned(), json!(entry.date.map(|date| date.to_string())));
    record.insert("updated".to_owned(), json!(entry.updated.map(|date| date.to_string())));
    if entry.is_partial() {
        record.insert("partial".to_owned(), json!(true));
    }
    for (name, value) in fields_as_data(ground, &entry.fields) {
        record.entry(name).or_insert(value);
    }
    let public =
        entry.discussion.as_ref().is_some_and(|rules| rules.visibility == Visibility::Public);
    let comments = ground.thread(entry).filter(|_| public).map_or(0, |thread| thread.count);
    record.insert("comments".to_owned(), json!(comments));
    Json::Object(record)
}
