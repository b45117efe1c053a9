//! `content/schemas/*.toml` and `content/vocabularies/*.toml` to types, with whatever is wrong in them.

mod collection;
mod names;
mod vocabulary;

use std::sync::Arc;

use super::{Labels, Schemas};
use crate::diagnostic::wording::{did_you_mean, nearest};
use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span};
use crate::load::{Raw, Sources, Table};
use crate::words::Words;

/// Reads all schemas and vocabularies. What is wrong is reported and left out.
pub fn read(sources: &Sources, diagnostics: &mut Diagnostics) -> Schemas {
    let mut schemas = Schemas::default();
    for file in &sources.vocabularies {
        let before = diagnostics.iter().count();
        let mut vocabulary = vocabulary::read(file, &sources.config.default_language, diagnostics);
        vocabulary.incomplete = file.broken || diagnostics.iter().count() > before;
        schemas.vocabularies.insert(file.name.clone(), vocabulary);
    }
    for file in &sources.schemas {
        let before = diagnostics.iter().count();
        let mut schema = Reader {
            source: &file.source,
            default_language: &sources.config.default_language,
            diagnostics,
        }
        .schema(file);
        schema.incomplete = file.broken || diagnostics.iter().count() > before;
        schemas.collections.insert(file.name.clone(), schema);
    }
    let mut misnamed = Vec::new();
    for file in &sources.schemas {
        if let Some(schema) = schemas.collections.get(&file.name) {
            let before = diagnostics.iter().count();
            names::check(file, &schemas, schema, diagnostics);
            misnamed.extend((diagnostics.iter().count() > before).then_some(&file.name));
        }
    }
    names::check_config(sources, &schemas, diagnostics);
    for name in misnamed {
        if let Some(schema) = schemas.collections.get_mut(name) {
            schema.incomplete = true;
        }
    }
    schemas
}

/// Reads one file and reports what is wrong with it.
struct Reader<'a> {
    source: &'a Arc<SourceFile>,
    default_language: &'a str,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn wrong(&mut self, at: At, message: Words) {
        self.diagnostics.push(Diagnostic::schema_invalid(
            Span::new(self.source, at),
            message,
            None,
        ));
    }

    fn known_keys(&mut self, table: &Table, known: &[&str], also: &[&str]) {
        for (key, _) in &table.pairs {
            let name = key.value.as_str();
            if known.contains(&name) || also.contains(&name) {
                continue;
            }
            let near = nearest(name, known.iter().chain(also).copied());
            let help = near.map(did_you_mean);
            let message = Words::new("schema-no-meaning", [("name", name.into())]);
            let span = Span::new(self.source, key.at);
            self.diagnostics.push(Diagnostic::schema_invalid(span, message, help));
        }
    }

    fn typed<'t, T>(
        &mut self,
        table: &'t Table,
        key: &str,
        expected: &'static str,
        read: impl FnOnce(&'t Raw) -> Option<T>,
    ) -> Option<T> {
        let value = table.get(key)?;
        let read = read(&value.value);
        if read.is_none() {
            let (expected, found) = (Words::plain(expected), value.value.kind());
            let args =
                [("name", key.into()), ("expected", expected.into()), ("found", found.into())];
            self.wrong(value.at, Words::new("schema-type", args));
        }
        read
    }

    fn text(&mut self, table: &Table, key: &str) -> Option<String> {
        self.typed(table, key, "is-text", |raw| raw.as_str().map(str::to_owned))
    }

    fn table<'t>(&mut self, table: &'t Table, key: &str) -> Option<&'t Table> {
        self.typed(table, key, "is-table", |raw| match raw {
            Raw::Table(table) => Some(table),
            _ => None,
        })
    }

    fn flag(&mut self, table: &Table, key: &str) -> bool {
        let read = |raw: &Raw| match raw {
            Raw::Boolean(value) => Some(*value),
            _ => None,
        };
        self.typed(table, key, "is-true-or-false", read).unwrap_or(false)
    }

    fn integer(&mut self, table: &Table, key: &str) -> Option<i64> {
        self.typed(table, key, "is-whole-number", |raw| match raw {
            Raw::Integer(number) => Some(*number),
            _ => None,
        })
    }

    fn count(&mut self, table: &Table, key: &str) -> Option<usize> {
        self.typed(table, key, "is-count", |raw| match raw {
            Raw::Integer(number) => usize::try_from(*number).ok(),
            _ => None,
        })
    }

    fn texts(&mut self, table: &Table, key: &str) -> Vec<String> {
        let read = |raw: &Raw| match raw {
            Raw::Array(items) => items
                .iter()
                .map(|item| item.value.as_str().map(str::to_owned))
                .collect::<Option<Vec<_>>>(),
            _ => None,
        };
        self.typed(table, key, "is-texts", read).unwrap_or_default()
    }

    fn labels(&mut self, table: &Table, key: &str) -> Labels {
        let read = |raw: &Raw| match raw {
            Raw::Table(table) => table
                .pairs
                .iter()
                .map(|(lang, text)| Some((lang.value.clone(), text.value.as_str()?.to_owned())))
                .collect::<Option<Labels>>(),
            _ => None,
        };
        self.typed(table, key, "is-labels", read).unwrap_or_default()
    }
}
