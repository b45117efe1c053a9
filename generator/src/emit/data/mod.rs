//! The catalogue as data, for whoever wants to reckon with it: `data/COLLECTION.json`, the same as a sheet,
//! everything in one SQLite file, and `data/datapackage.json`, which says what each holds.
//!
//! What the files hold follows from the schemas. Only what anybody may read is in them: public entries, links to
//! public entries, and how much was said in public.

mod cells;
mod columns;
mod database;
mod package;
mod records;
mod sheet;
mod tables;

use std::collections::HashMap;

use crate::library::{Entry, Visibility};
use crate::render::{Ground, RenderError};

pub(crate) use columns::{Column, Source};
pub(crate) use tables::Table;

use super::tree::Tree;

/// The folder of them all, below the root of the site.
const FOLDER: &str = "data";

/// Every file, and what it holds.
pub(crate) struct Sets {
    pub(crate) files: Vec<File>,
    pub(crate) collections: Vec<Collection>,
    /// Of the SQLite file.
    pub(crate) tables: Vec<Table>,
}

/// One file.
pub(crate) struct File {
    /// Below the root of the site: `data/practices.csv`.
    pub(crate) path: String,
    /// `csv`, `json`, `sqlite`, `datapackage`
    pub(crate) format: &'static str,
    /// The collection that it holds, unless it holds all.
    pub(crate) collection: Option<String>,
    pub(crate) bytes: Vec<u8>,
}

impl File {
    pub(crate) fn media_type(&self) -> &'static str {
        match self.format {
            "csv" => "text/csv",
            "sqlite" => "application/vnd.sqlite3",
            _ => "application/json",
        }
    }
}

/// A collection that has public entries.
pub(crate) struct Collection {
    pub(crate) name: String,
    /// Entries, however many languages each has.
    pub(crate) entries: usize,
    /// Rows of the sheet: each entry in each of its languages.
    pub(crate) rows: usize,
    /// Of the sheet.
    pub(crate) columns: Vec<Column>,
}

/// Makes them all. A site without a public entry of a collection has none.
pub(crate) fn make(ground: &Ground) -> Result<Sets, RenderError> {
    let library = &ground.library;
    let mut sets = Sets { files: Vec::new(), collections: Vec::new(), tables: Vec::new() };
    let mut all = Vec::new();
    let mut schemas: Vec<_> = library.schemas().collections.values().collect();
    // As everywhere, those that readers find entries of by facets come first.
    schemas.sort_by_key(|schema| !schema.has_facets());
    for schema in schemas {
        let entries: Vec<&Entry> = library
            .all_pages()
            .map(|(_, entry)| entry)
            .filter(|e| e.collection.as_deref() == Some(&schema.name) && e.is_public())
            .collect();
        if entries.is_empty() {
            continue;
        }
        let mut file = |format, bytes| {
            let path = format!("{FOLDER}/{}.{format}", schema.name);
            let collection = Some(schema.name.clone());
            sets.files.push(File { path, format, collection, bytes });
        };
        let columns = sheet::columns(schema);
        file("csv", sheet::csv(ground, &columns, &entries));
        file("json", records::json(ground, &schema.name, &entries));
        sets.collections.push(Collection {
            name: schema.name.clone(),
            entries: firsts(&entries).len(),
            rows: entries.len(),
            columns,
        });
        all.push((schema, entries));
    }
    if !all.is_empty() {
        sets.tables = tables::design(&all);
        let bytes = database::write(ground, &sets.tables, &all)?;
        let path = format!("{FOLDER}/catalogue.sqlite");
        sets.files.push(File { path, format: "sqlite", collection: None, bytes });
        let bytes = package::json(ground, &sets);
        let path = format!("{FOLDER}/datapackage.json");
        sets.files.push(File { path, format: "datapackage", collection: None, bytes });
    }
    Ok(sets)
}

/// Adds them to the public tree.
pub(crate) fn insert(sets: Sets, tree: &mut Tree) -> Result<(), RenderError> {
    for file in sets.files {
        tree.insert(&file.path, file.bytes)?;
    }
    Ok(())
}

/// By id, what stands for an entry where only one of its languages may: the original, else the first that is here.
fn firsts<'e>(entries: &[&'e Entry]) -> HashMap<&'e str, &'e Entry> {
    let mut firsts: HashMap<&str, &Entry> = HashMap::new();
    for entry in entries {
        let first = firsts.entry(&entry.id).or_insert(entry);
        if first.translation.is_some() && entry.translation.is_none() {
            *first = entry;
        }
    }
    firsts
}

/// How often something was said about it in public.
fn comments(ground: &Ground, entry: &Entry) -> u64 {
    let public =
        entry.discussion.as_ref().is_some_and(|rules| rules.visibility == Visibility::Public);
    ground.thread(entry).filter(|_| public).map_or(0, |thread| thread.count)
}
