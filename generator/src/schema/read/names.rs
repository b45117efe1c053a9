//! Whatever a schema names has to be there: vocabularies, collections, its own fields.

use crate::diagnostic::wording::nearest;
use crate::diagnostic::{At, Diagnostic, Diagnostics, Span, Spanned};
use crate::load::{DataFile, Raw, Table};
use crate::schema::{FieldType, Schema, Schemas};

/// Reports the names that lead nowhere.
pub(super) fn check(
    file: &DataFile,
    schemas: &Schemas,
    schema: &Schema,
    diagnostics: &mut Diagnostics,
) {
    Names { file, schemas, schema, diagnostics }.check();
}

struct Names<'a> {
    file: &'a DataFile,
    schemas: &'a Schemas,
    schema: &'a Schema,
    diagnostics: &'a mut Diagnostics,
}

impl Names<'_> {
    fn check(&mut self) {
        for name in &self.schema.translated {
            self.field(name);
        }
        if let Some(discussion) = &self.schema.discussion {
            let named =
                [&discussion.opens, &discussion.closes, &discussion.questions, &discussion.phases];
            for name in named.into_iter().flatten() {
                self.field(name);
            }
        }
        for (name, field) in self.schema.fields.iter() {
            let names = [&field.required_unless, &field.required_with];
            for other in names.into_iter().flatten() {
                self.field(other);
            }
            for (other, _) in &field.required_if {
                self.field(other);
            }
            if let Some(derived) = &field.derived {
                self.field(&derived.field);
            }
            if field.facet.is_some() && field.facet_vocabulary().is_none() {
                let message =
                    format!("`{name}` cannot be a facet: its values are not terms of a vocabulary");
                let span = self.find("facet", name);
                self.diagnostics.push(Diagnostic::schema_invalid(span, message, None));
            }
            self.field_type(&field.kind);
        }
    }

    fn field_type(&mut self, kind: &FieldType) {
        match kind {
            FieldType::Term { vocabulary } => {
                let known: Vec<_> = self.schemas.vocabularies.keys().map(String::as_str).collect();
                self.known("vocabulary", vocabulary, known);
            }
            FieldType::Entry { collection } => {
                let known: Vec<_> = self.schemas.collections.keys().map(String::as_str).collect();
                self.known("collection", collection, known);
            }
            FieldType::Key { of } => self.field(of),
            FieldType::List { items, .. } => self.field_type(items),
            FieldType::Record { fields } => {
                fields.iter().for_each(|(_, field)| self.field_type(&field.kind));
            }
            _ => {}
        }
    }

    fn field(&mut self, name: &str) {
        let known: Vec<_> = self.schema.fields.names().collect();
        self.known("field", name, known);
    }

    fn known(&mut self, what: &str, name: &str, known: Vec<&str>) {
        if !known.contains(&name) {
            let near = nearest(name, known);
            let span = self.find(name, name);
            self.diagnostics.push(Diagnostic::schema_unknown_name(span, what, name, near));
        }
    }

    /// Where a value stands; the types keep no positions, and this is needed only for a mistake.
    fn find(&self, value: &str, otherwise: &str) -> Span {
        fn search(table: &Table, text: &str) -> Option<At> {
            table.pairs.iter().find_map(|(_, value)| in_value(value, text))
        }
        fn in_value(value: &Spanned<Raw>, text: &str) -> Option<At> {
            match &value.value {
                Raw::String(found) if found == text || found.split('.').next() == Some(text) => {
                    Some(value.at)
                }
                Raw::Array(items) => items.iter().find_map(|item| in_value(item, text)),
                Raw::Table(table) => {
                    let key = table.pairs.iter().find(|(key, _)| key.value == text);
                    search(table, text).or(key.map(|(key, _)| key.at))
                }
                _ => None,
            }
        }
        let at = search(&self.file.table, value).or_else(|| search(&self.file.table, otherwise));
        Span::new(&self.file.source, at.unwrap_or_default())
    }
}
