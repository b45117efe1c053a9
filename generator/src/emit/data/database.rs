//! `data/catalogue.sqlite`: all collections and their vocabularies in one file.
//!
//! The names of tables and columns are made of letters, digits and `_` by [`super::columns::unique`]; every value is
//! bound. What is written depends on nothing but the content, so that the same content makes the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};

use crate::emit::EmitError;
use crate::library::{Entry, Record, Value};
use crate::render::{Ground, RenderError, column_words};
use crate::schema::Schema;

use super::cells::{Cell, at, leaf};
use super::columns::{Column, Kind, Source, own};
use super::firsts;
use super::tables::{Rows, Table};

const FIXED: &str = "
PRAGMA page_size = 4096;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE columns (table_name TEXT, column_name TEXT, vocabulary TEXT, label TEXT, description TEXT, PRIMARY KEY (table_name, column_name));
CREATE TABLE vocabularies (vocabulary TEXT, language TEXT, label TEXT NOT NULL, PRIMARY KEY (vocabulary, language));
CREATE TABLE terms (vocabulary TEXT, term TEXT, parent TEXT, position INTEGER NOT NULL, PRIMARY KEY (vocabulary, term));
CREATE TABLE term_labels (vocabulary TEXT, term TEXT, language TEXT, label TEXT NOT NULL, definition TEXT, PRIMARY KEY (vocabulary, term, language));
CREATE TABLE term_attributes (vocabulary TEXT, term TEXT, name TEXT, value TEXT, PRIMARY KEY (vocabulary, term, name));
";

/// The file's bytes.
pub(super) fn write(
    ground: &Ground,
    tables: &[Table],
    collections: &[(&Schema, Vec<&Entry>)],
) -> Result<Vec<u8>, RenderError> {
    let filling = Filling { ground, db: Connection::open_in_memory()? };
    filling.db.execute_batch(FIXED)?;
    filling.db.execute_batch("BEGIN")?;
    filling.about()?;
    filling.vocabularies(&used(ground, collections))?;
    for table in tables {
        filling.create(table)?;
        for (schema, entries) in collections.iter().filter(|(it, _)| it.name == table.collection) {
            filling.describe(table, schema)?;
            filling.fill(table, entries)?;
        }
    }
    filling.db.execute_batch("COMMIT")?;
    // SQLite hands out a database as a file alone.
    let folder = std::env::temp_dir();
    let folder = tempfile::tempdir_in(&folder).map_err(EmitError::io("writing", &folder))?;
    let file = folder.path().join("catalogue.sqlite");
    filling.db.execute("VACUUM INTO ?1", [file.to_string_lossy()])?;
    Ok(std::fs::read(&file).map_err(EmitError::io("reading", &file))?)
}

struct Filling<'a> {
    ground: &'a Ground,
    db: Connection,
}

impl Filling<'_> {
    fn insert(&self, table: &str, values: Vec<Sql>) -> rusqlite::Result<()> {
        let marks = vec!["?"; values.len()].join(", ");
        let mut insert =
            self.db.prepare_cached(&format!("INSERT INTO \"{table}\" VALUES ({marks})"))?;
        insert.execute(params_from_iter(values)).map(|_| ())
    }

    fn about(&self) -> rusqlite::Result<()> {
        let config = self.ground.library.config();
        let lang = &config.default_language;
        let licence = config.data.licence.as_ref();
        let known = [
            ("version", Some("1")),
            ("title", Some(config.title(lang))),
            ("description", Some(config.description(lang))),
            ("url", Some(&*self.ground.canonical("/"))),
            ("licence", licence.map(|it| it.name.as_str())),
            ("licence_url", licence.map(|it| it.url.as_str())),
        ];
        for (key, value) in known {
            if let Some(value) = value {
                self.insert("about", vec![text(key), text(value)])?;
            }
        }
        Ok(())
    }

    /// Vocabularies with the terms that are used.
    fn vocabularies(&self, used: &Used<'_>) -> rusqlite::Result<()> {
        for (name, ids) in used {
            let Some(vocabulary) = self.ground.library.vocabulary(name) else { continue };
            let name = || text(&vocabulary.name);
            for (lang, label) in &vocabulary.label {
                self.insert("vocabularies", vec![name(), text(lang), text(label)])?;
            }
            let terms = vocabulary.terms.iter().zip(1..);
            for (term, n) in terms.filter(|(term, _)| ids.contains(term.id.as_str())) {
                let id = || text(&term.id);
                let parent = term.parent.as_deref().map_or(Sql::Null, text);
                self.insert("terms", vec![name(), id(), parent, Sql::Integer(n)])?;
                for (lang, label) in &term.label {
                    let definition = term.definition.get(lang).map_or(Sql::Null, |it| text(it));
                    let row = vec![name(), id(), text(lang), text(label), definition];
                    self.insert("term_labels", row)?;
                }
                for (attribute, value) in &term.attributes {
                    let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                    let row = vec![name(), id(), text(attribute), Sql::Text(value)];
                    self.insert("term_attributes", row)?;
                }
            }
        }
        Ok(())
    }

    fn create(&self, table: &Table) -> rusqlite::Result<()> {
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("\"{}\" {}", column.name, affinity(column.kind)))
            .collect();
        let key: Vec<String> =
            table.columns[..table.key].iter().map(|it| format!("\"{}\"", it.name)).collect();
        self.db.execute_batch(&format!(
            "CREATE TABLE \"{}\" ({}, PRIMARY KEY ({}))",
            table.name,
            columns.join(", "),
            key.join(", ")
        ))
    }

    /// What each column is, in the site's first language.
    fn describe(&self, table: &Table, schema: &Schema) -> rusqlite::Result<()> {
        let lang = &self.ground.library.config().default_language;
        for column in &table.columns {
            let words = column_words(self.ground, schema, column, lang);
            let maybe = |text: Option<String>| text.map_or(Sql::Null, Sql::Text);
            let row = vec![
                text(&table.name),
                text(&column.name),
                maybe(column.vocabulary.clone()),
                maybe(words.label),
                maybe(words.description),
            ];
            self.insert("columns", row)?;
        }
        Ok(())
    }

    fn fill(&self, table: &Table, entries: &[&Entry]) -> rusqlite::Result<()> {
        let firsts = firsts(entries);
        for entry in entries {
            let first = firsts.get(entry.id.as_str()).copied().unwrap_or(entry);
            let whole = first.file == entry.file;
            match &table.rows {
                Rows::Entries if !whole => {}
                Rows::Items { languages: false, .. } if !whole => {}
                // What a translation leaves as it is, is there once: in the original's language.
                Rows::Items { path, .. } if !whole && inherits(first, entry, path) => {}
                Rows::Entries | Rows::Texts => {
                    let row = table.columns.iter().map(|it| self.cell(entry, it)).collect();
                    self.insert(&table.name, row)?;
                }
                Rows::Items { path, .. } => {
                    let mut rows = Vec::new();
                    let mut add = |positions: &[i64], item: &Value| {
                        let cell = |it| self.item(entry, it, path.len(), positions, item);
                        rows.push(table.columns.iter().map(cell).collect());
                    };
                    items(&entry.fields, path, &mut Vec::new(), &mut add);
                    for row in rows {
                        self.insert(&table.name, row)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn cell(&self, entry: &Entry, column: &Column) -> Sql {
        match &column.source {
            Source::Own(name) => sql(own(self.ground, entry, name)),
            Source::Field { path, .. } => {
                let value = at(&entry.fields, path);
                value.map_or(Sql::Null, |value| sql(leaf(self.ground, value, None)))
            }
            Source::Position(_) | Source::Item => Sql::Null,
        }
    }

    /// A cell of a list's item; `depth` is how much of a field's path leads to the list.
    fn item(
        &self,
        entry: &Entry,
        column: &Column,
        depth: usize,
        positions: &[i64],
        item: &Value,
    ) -> Sql {
        match &column.source {
            Source::Own(name) => sql(own(self.ground, entry, name)),
            Source::Position(level) => {
                let place = positions.len().checked_sub(level + 1);
                place.map_or(Sql::Null, |place| Sql::Integer(positions[place]))
            }
            Source::Item => sql(leaf(self.ground, item, None)),
            Source::Field { path, .. } => {
                let value = item.as_record().and_then(|record| at(record, &path[depth..]));
                value.map_or(Sql::Null, |value| sql(leaf(self.ground, value, None)))
            }
        }
    }
}

/// Vocabularies, and of each the ids of the terms that are used.
type Used<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// What any of the entries is filed under, and what is broader: terms that only members-only entries have are nobody
/// else's business.
fn used<'a>(ground: &'a Ground, collections: &[(&Schema, Vec<&'a Entry>)]) -> Used<'a> {
    fn add<'a>(ground: &'a Ground, value: &'a Value, used: &mut Used<'a>) {
        match value {
            Value::Term(term) => {
                let Some(vocabulary) = ground.library.vocabulary(&term.vocabulary) else { return };
                let terms = vocabulary.with_ancestors(&term.id);
                let ids = used.entry(&vocabulary.name).or_default();
                ids.extend(terms.iter().map(|term| term.id.as_str()));
            }
            Value::List(items) => items.iter().for_each(|item| add(ground, &item.value, used)),
            Value::Record(record) => record.iter().for_each(|(_, it)| add(ground, it, used)),
            _ => {}
        }
    }
    let mut used = Used::new();
    for entry in collections.iter().flat_map(|(_, entries)| entries) {
        entry.fields.iter().for_each(|(_, value)| add(ground, value, &mut used));
    }
    used
}

/// Whether a translation has a field from its original.
fn inherits(original: &Entry, entry: &Entry, path: &[String]) -> bool {
    path.first().is_some_and(|name| original.fields.get(name) == entry.fields.get(name))
}

/// Calls `see` with each item of the lists at the end of a path, and its place in each list on the way, from 1.
fn items(
    record: &Record,
    path: &[String],
    positions: &mut Vec<i64>,
    see: &mut dyn FnMut(&[i64], &Value),
) {
    let Some((name, rest)) = path.split_first() else { return };
    match record.get(name) {
        Some(Value::Record(inner)) => items(inner, rest, positions, see),
        Some(Value::List(list)) => {
            for (item, n) in list.iter().zip(1..) {
                positions.push(n);
                match &item.value {
                    value if rest.is_empty() => see(positions, value),
                    Value::Record(inner) => items(inner, rest, positions, see),
                    _ => {}
                }
                positions.pop();
            }
        }
        _ => {}
    }
}

fn text(text: &str) -> Sql {
    Sql::Text(text.to_owned())
}

fn sql(cell: Cell) -> Sql {
    match cell {
        Cell::Empty => Sql::Null,
        Cell::Text(text) => Sql::Text(text),
        Cell::Integer(number) => Sql::Integer(number),
        Cell::Number(number) => Sql::Real(number),
        Cell::Boolean(yes) => Sql::Integer(i64::from(yes)),
    }
}

fn affinity(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Date => "TEXT",
        Kind::Integer | Kind::Boolean => "INTEGER",
        Kind::Number => "REAL",
    }
}
