//! Whatever a schema names has to be there: vocabularies, collections, its own fields.

use crate::diagnostic::wording::nearest;
use crate::diagnostic::{At, Diagnostic, Diagnostics, Span, Spanned};
use crate::load::{DataFile, Raw, Sources, Table};
use crate::schema::{FieldType, Schema, Schemas, Travel};
use crate::words::Words;

/// Reports the names that lead nowhere.
pub(super) fn check(
    file: &DataFile,
    schemas: &Schemas,
    schema: &Schema,
    diagnostics: &mut Diagnostics,
) {
    Names { file, schemas, schema, diagnostics }.check();
}

/// Reports what `[members]` of `baraza.toml` names and is not there.
pub(super) fn check_config(sources: &Sources, schemas: &Schemas, diagnostics: &mut Diagnostics) {
    let file = &sources.config_file;
    let Some(Raw::Table(members)) = file.table.get("members").map(|value| &value.value) else {
        return;
    };
    let vocabularies: Vec<&str> = schemas.vocabularies.keys().map(String::as_str).collect();
    let collections: Vec<&str> = schemas.collections.keys().map(String::as_str).collect();
    let mut check = |key: &str, what: &str, known: &[&str]| {
        let given = members.get(key);
        let items = given.iter().flat_map(|value| match &value.value {
            Raw::Array(items) => items.as_slice(),
            _ => std::slice::from_ref(*value),
        });
        for item in items {
            let Some(name) = item.value.as_str().filter(|name| !known.contains(name)) else {
                continue;
            };
            let near = nearest(name, known.iter().copied());
            let span = Span::new(&file.source, item.at);
            diagnostics.push(Diagnostic::schema_unknown_name(span, what, name, near));
        }
    };
    check("vocabularies", "vocabulary", &vocabularies);
    check("proposals", "collection", &collections);
    let open: Vec<&str> = sources.config.members.vocabularies.iter().map(String::as_str).collect();
    check("places", "members-vocabulary", &open);
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
        self.members();
        self.reviewing();
        self.travel();
        for name in self.schema.groups.iter().flat_map(|group| &group.fields) {
            self.field(name);
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
                let message = Words::new("schema-no-facet", [("name", name.into())]);
                let span = self.find("facet", name);
                self.diagnostics.push(Diagnostic::schema_invalid(span, message, None));
            }
            if field.feed && field.facet.is_none() {
                let message = Words::new("schema-no-feed", [("name", name.into())]);
                let span = self.find("feed", name);
                self.diagnostics.push(Diagnostic::schema_invalid(span, message, None));
            }
            self.field_type(&field.kind);
        }
    }

    fn members(&mut self) {
        let rules = &self.schema.members;
        for name in [&rules.reports, &rules.replies].into_iter().flatten() {
            self.records_of(name, &[]);
        }
    }

    fn reviewing(&mut self) {
        let Some(rules) = &self.schema.reviewing else { return };
        if let Some(name) = &rules.reviews {
            self.records_of(name, &["by", "country", "date"]);
        }
        if let Some(name) = &rules.standing {
            self.records_of(name, &["state", "date", "by"]);
        }
        for name in [&rules.due, &rules.home].into_iter().flatten() {
            self.field(name);
        }
        let due = rules.due.as_deref().and_then(|name| self.schema.fields.get(name));
        if due.is_some_and(|field| !matches!(field.kind, FieldType::Date)) {
            let span = self.find(rules.due.as_deref().unwrap_or_default(), "due");
            let message = Words::plain("schema-due");
            self.diagnostics.push(Diagnostic::schema_invalid(span, message, None));
        }
        let standing = rules.standing.as_deref().and_then(|name| self.schema.fields.get(name));
        let states = standing.and_then(|field| match &field.kind {
            FieldType::Record { fields } => {
                self.schemas.vocabularies.get(fields.get("state")?.kind.vocabulary()?)
            }
            _ => None,
        });
        for state in rules.states.keys() {
            let known = states.map(|vocabulary| &vocabulary.terms);
            let known: Vec<_> = known.into_iter().flatten().map(|term| term.id.as_str()).collect();
            self.known("state", state, known);
        }
    }

    fn travel(&mut self) {
        let Some(rules) = &self.schema.travel else { return };
        self.field(&rules.places);
        self.records_of(&rules.records, &[Travel::KIND, &rules.places]);
        let records = self.schema.fields.get(&rules.records).map(|field| &field.kind);
        let Some(FieldType::List { items, .. }) = records else { return };
        let FieldType::Record { fields } = items.as_ref() else { return };
        let kinds = fields.get(Travel::KIND).and_then(|kind| kind.kind.vocabulary());
        let kinds = kinds.and_then(|name| self.schemas.vocabularies.get(name));
        for term in kinds.into_iter().flat_map(|vocabulary| &vocabulary.terms) {
            if let Some(flow) = term.attributes.get(Travel::FLOW) {
                let flow = flow.as_str().unwrap_or_default();
                self.known(Travel::FLOW, flow, Travel::FLOWS.to_vec());
            }
        }
    }

    /// A list of records, or a record, that has these fields.
    fn records_of(&mut self, name: &str, needed: &[&str]) {
        let Some(field) = self.schema.fields.get(name) else { return self.field(name) };
        let records = match &field.kind {
            FieldType::List { items, .. } => items.as_ref(),
            kind => kind,
        };
        let FieldType::Record { fields } = records else {
            let span = self.find(name, name);
            let message = Words::new("schema-no-records", [("name", name.into())]);
            self.diagnostics.push(Diagnostic::schema_invalid(span, message, None));
            return;
        };
        for missing in needed.iter().filter(|needed| fields.get(needed).is_none()) {
            let span = self.find(name, name);
            let message = Words::new(
                "schema-records-lack",
                [("name", name.into()), ("lacking", (*missing).into())],
            );
            self.diagnostics.push(Diagnostic::schema_invalid(span, message, None));
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
