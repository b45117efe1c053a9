//! The tables that collections make: one for entries, one for what they say in each language, and one for each list.

use crate::library::Entry;
use crate::schema::{FieldType, Fields, Schema};

use super::columns::{Column, Kind, Source, own_less, unique};

/// Tables that every database has.
pub(super) const FIXED: [&str; 6] =
    ["about", "columns", "vocabularies", "terms", "term_labels", "term_attributes"];

/// A table.
pub(crate) struct Table {
    pub(crate) name: String,
    /// The collection's name.
    pub(crate) collection: String,
    pub(crate) columns: Vec<Column>,
    /// How many of the columns, from the first, tell a row from all others.
    pub(crate) key: usize,
    pub(crate) rows: Rows,
}

/// What its rows are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Rows {
    /// Entries: what is the same in every language.
    Entries,
    /// Entries in each of their languages.
    Texts,
    /// Items of a list. `languages`: there is text among them, so that they are told apart by language.
    Items { path: Vec<String>, languages: bool },
}

/// The tables of all collections, in order.
pub(super) fn design(collections: &[(&Schema, Vec<&Entry>)]) -> Vec<Table> {
    let mut tables = Vec::new();
    for (schema, _) in collections {
        let base = name(&tables, &schema.name);
        let own = |names: &[(&'static str, Kind)]| -> Vec<Column> {
            names.iter().map(|(name, kind)| Column::own(name, *kind)).collect()
        };
        let text = Kind::Text;
        let table = |name, columns, key, rows| Table {
            name,
            collection: schema.name.clone(),
            columns,
            key,
            rows,
        };
        let entries = own(&[("id", text), ("language", text), ("comments", Kind::Integer)]);
        tables.push(table(base.clone(), entries, 1, Rows::Entries));
        let texts = own(&[
            ("entry", text),
            ("language", text),
            ("url", text),
            ("title", text),
            ("date", Kind::Date),
            ("updated", Kind::Date),
            ("translation_status", text),
            ("partial", Kind::Boolean),
            ("text", text),
        ]);
        let of_texts = name(&tables, &format!("{base}_texts"));
        tables.push(table(of_texts, texts, 2, Rows::Texts));
        let at = tables.len() - 2;
        let mut designing = Designing { schema, base, at, tables: &mut tables };
        designing.fields(&schema.fields, &[]);
    }
    tables
}

fn name(tables: &[Table], wanted: &str) -> String {
    let own = tables.iter().map(|table| table.name.clone());
    let taken: Vec<String> = FIXED.iter().map(|name| (*name).to_owned()).chain(own).collect();
    unique(&taken, wanted)
}

struct Designing<'a> {
    schema: &'a Schema,
    base: String,
    /// Where the table of entries is; the one of texts comes after it.
    at: usize,
    tables: &'a mut Vec<Table>,
}

impl Designing<'_> {
    /// Fields that an entry has once: columns of its own tables. Lists get a table each.
    fn fields(&mut self, fields: &Fields, above: &[String]) {
        let all: Vec<_> =
            if above.is_empty() { own_less(fields).collect() } else { fields.iter().collect() };
        for (name, field) in all {
            let path = below(above, name);
            match &field.kind {
                FieldType::List { items, .. } => self.list(items, &path, 0),
                FieldType::Record { fields } => self.fields(fields, &path),
                kind => {
                    let at = self.at + usize::from(holds_text(kind));
                    add(&mut self.tables[at], kind, &path, &path);
                }
            }
        }
    }

    fn list(&mut self, items: &FieldType, path: &[String], depth: usize) {
        let languages = holds_text(items);
        let mut columns = vec![Column::own("entry", Kind::Text)];
        if languages {
            columns.push(Column::own("language", Kind::Text));
        }
        for level in (0..=depth).rev() {
            let name = if level == 0 { "position" } else { "within" };
            let name = if level > 1 { format!("{name}_{level}") } else { name.to_owned() };
            let source = Source::Position(level);
            columns.push(Column { name, kind: Kind::Integer, source, vocabulary: None });
        }
        let at = self.tables.len();
        self.tables.push(Table {
            name: name(self.tables, &format!("{}_{}", self.base, path.join("_"))),
            collection: self.schema.name.clone(),
            key: columns.len(),
            columns,
            rows: Rows::Items { path: path.to_owned(), languages },
        });
        match items {
            FieldType::Record { fields } => self.items(at, fields, path, &[], depth),
            kind => {
                let vocabulary = kind.vocabulary().map(str::to_owned);
                let name = if vocabulary.is_some() { "term" } else { "value" };
                let (name, source) = (name.to_owned(), Source::Item);
                let column = Column { name, kind: Kind::of(kind), source, vocabulary };
                self.tables[at].columns.push(column);
            }
        }
    }

    /// Fields of a list's records.
    fn items(
        &mut self,
        at: usize,
        fields: &Fields,
        list: &[String],
        above: &[String],
        depth: usize,
    ) {
        for (name, field) in fields.iter() {
            let within = below(above, name);
            let path: Vec<String> = list.iter().chain(&within).cloned().collect();
            match &field.kind {
                FieldType::List { items, .. } => self.list(items, &path, depth + 1),
                FieldType::Record { fields } => self.items(at, fields, list, &within, depth),
                kind => add(&mut self.tables[at], kind, &within, &path),
            }
        }
    }
}

/// Adds a column; `within` is how its field is found from a row, `path` from the collection.
fn add(table: &mut Table, kind: &FieldType, within: &[String], path: &[String]) {
    let taken: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
    let name = unique(&taken, &within.join("_"));
    table.columns.push(Column::field(name, path, kind));
}

fn below(above: &[String], name: &str) -> Vec<String> {
    above.iter().cloned().chain([name.to_owned()]).collect()
}

/// Whether there is text in it, which each language has of its own.
fn holds_text(kind: &FieldType) -> bool {
    match kind {
        FieldType::Text { .. } => true,
        FieldType::List { items, .. } => holds_text(items),
        FieldType::Record { fields } => fields.iter().any(|(_, field)| holds_text(&field.kind)),
        _ => false,
    }
}
