//! `content/schemas/*.toml` and `content/vocabularies/*.toml` to types, with whatever is wrong in them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    BodyRules, Derived, DiscussionDefault, Facet, Field, FieldType, Fields, Labels, Schema,
    Schemas, Term, Vocabulary,
};
use crate::diagnostic::wording::nearest;
use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span, Spanned};
use crate::library::Visibility;
use crate::load::{DataFile, Key, Raw, Sources, Table, is_slug};

const TYPES: &[&str] = &[
    "text",
    "slug",
    "date",
    "date-or-year",
    "integer",
    "number",
    "boolean",
    "url",
    "file",
    "enum",
    "term",
    "entry",
    "key",
    "list",
    "record",
];

/// Keys that any field may have.
const FIELD_KEYS: &[&str] = &[
    "type",
    "required",
    "required_unless",
    "required_with",
    "required_if",
    "default",
    "derived",
    "facet",
    "description",
    "label",
];

/// Reads all schemas and vocabularies. What is wrong is reported and left out.
pub fn read(sources: &Sources, diagnostics: &mut Diagnostics) -> Schemas {
    let mut schemas = Schemas::default();
    for file in &sources.vocabularies {
        let before = diagnostics.iter().count();
        let mut vocabulary = read_vocabulary(file, &sources.config.default_language, diagnostics);
        vocabulary.incomplete = file.broken || diagnostics.iter().count() > before;
        schemas.vocabularies.insert(file.name.clone(), vocabulary);
    }
    for file in &sources.schemas {
        let before = diagnostics.iter().count();
        let mut schema = Reader { source: &file.source, diagnostics }.schema(file);
        schema.incomplete = file.broken || diagnostics.iter().count() > before;
        schemas.collections.insert(file.name.clone(), schema);
    }
    let mut misnamed = Vec::new();
    for file in &sources.schemas {
        if let Some(schema) = schemas.collections.get(&file.name) {
            let before = diagnostics.iter().count();
            Names { file, schemas: &schemas, schema, diagnostics }.check();
            misnamed.extend((diagnostics.iter().count() > before).then_some(&file.name));
        }
    }
    for name in misnamed {
        if let Some(schema) = schemas.collections.get_mut(name) {
            schema.incomplete = true;
        }
    }
    schemas
}

struct Reader<'a> {
    source: &'a Arc<SourceFile>,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn schema(&mut self, file: &DataFile) -> Schema {
        let table = &file.table;
        self.known_keys(
            table,
            &["label", "section", "translated", "discussion", "body", "fields"],
            &[],
        );
        let section = self.text(table, "section").unwrap_or_else(|| file.name.clone());
        if !section.split('/').all(is_slug) {
            let at = table.get("section").map(|value| value.at).unwrap_or_default();
            let message = format!("`{section}` is not a folder below `content`");
            self.wrong(at, format!("{message}: slugs joined by `/`"));
        }
        let translated = self.texts(table, "translated");
        let discussion = self.table(table, "discussion").and_then(|t| self.discussion(t));
        let body = self.table(table, "body").map(|t| self.body(t));
        let fields = self.table(table, "fields").map(|t| self.fields(t)).unwrap_or_default();
        Schema {
            name: file.name.clone(),
            label: self.labels(table, "label"),
            section,
            translated,
            discussion,
            body,
            fields,
            incomplete: false,
        }
    }

    fn discussion(&mut self, table: &Table) -> Option<DiscussionDefault> {
        self.known_keys(table, &["visibility", "opens", "closes"], &[]);
        let visibility = match self.text(table, "visibility").as_deref() {
            None | Some("public") => Visibility::Public,
            Some("members") => Visibility::Members,
            Some(other) => {
                let at = table.get("visibility").map(|value| value.at).unwrap_or_default();
                let span = Span::new(self.source, at);
                self.diagnostics.push(Diagnostic::unknown_value(
                    span,
                    "visibility",
                    other,
                    &["public", "members"],
                ));
                return None;
            }
        };
        let (opens, closes) = (self.text(table, "opens"), self.text(table, "closes"));
        Some(DiscussionDefault { visibility, opens, closes })
    }

    fn body(&mut self, table: &Table) -> BodyRules {
        self.known_keys(table, &["headings", "min_words", "max_words"], &[]);
        let mut headings = BTreeMap::new();
        if let Some(by_language) = self.table(table, "headings") {
            for (lang, _) in &by_language.pairs {
                headings.insert(lang.value.clone(), self.texts(by_language, &lang.value));
            }
        }
        let (min_words, max_words) =
            (self.count(table, "min_words"), self.count(table, "max_words"));
        BodyRules { headings, min_words, max_words }
    }

    fn fields(&mut self, table: &Table) -> Fields {
        let mut fields = Fields::default();
        for (key, value) in &table.pairs {
            let Raw::Table(table) = &value.value else {
                self.wrong(value.at, format!("the field `{}` is a table with a `type`", key.value));
                continue;
            };
            if !is_field_name(&key.value) {
                self.wrong(key.at, "a field's name is words of `a-z0-9` joined by `_`".to_owned());
                continue;
            }
            if let Some(field) = self.field(key, table) {
                fields.0.push((key.value.clone(), field));
            }
        }
        fields
    }

    fn field(&mut self, key: &Key, table: &Table) -> Option<Field> {
        let kind = self.field_type(key, table, FIELD_KEYS)?;
        let derived = self.text(table, "derived").and_then(|text| match text.split_once('.') {
            Some((field, attribute)) => {
                Some(Derived { field: field.to_owned(), attribute: attribute.to_owned() })
            }
            None => {
                let at = table.get("derived").map(|value| value.at).unwrap_or_default();
                self.wrong(
                    at,
                    "`derived` is a field, a point and an attribute: `countries.region`".to_owned(),
                );
                None
            }
        });
        let facet = match table.get("facet").map(|value| (&value.value, value.at)) {
            None | Some((Raw::Boolean(false), _)) => None,
            Some((Raw::Boolean(true), _)) => Some(Facet::Own),
            Some((Raw::String(field), _)) => Some(Facet::Of(field.clone())),
            Some((_, at)) => {
                self.wrong(
                    at,
                    "`facet` is `true`, or the name of a field of the records".to_owned(),
                );
                None
            }
        };
        let mut required_if = Vec::new();
        if let Some(conditions) = self.table(table, "required_if") {
            for (field, value) in &conditions.pairs {
                match &value.value {
                    Raw::String(text) => required_if.push((field.value.clone(), text.clone())),
                    other => {
                        let text = other.to_json().to_string();
                        required_if.push((field.value.clone(), text));
                    }
                }
            }
        }
        Some(Field {
            kind,
            required: self.flag(table, "required"),
            required_unless: self.text(table, "required_unless"),
            required_with: self.text(table, "required_with"),
            required_if,
            default: table.get("default").cloned(),
            derived,
            facet,
            description: self.text(table, "description"),
            label: self.labels(table, "label"),
        })
    }

    fn field_type(&mut self, key: &Key, table: &Table, also: &[&str]) -> Option<FieldType> {
        let Some(name) = self.text(table, "type") else {
            if table.get("type").is_none() {
                self.wrong(key.at, format!("`{}` has no `type`", key.value));
            }
            return None;
        };
        let own: &[&str] = match name.as_str() {
            "text" => &["type", "min", "max", "footnotes"],
            "integer" => &["type", "min", "max"],
            "enum" => &["type", "values"],
            "term" => &["type", "vocabulary"],
            "entry" => &["type", "collection"],
            "key" => &["type", "of"],
            "list" => &["type", "items", "min", "max", "unique"],
            "record" => &["type", "fields"],
            _ => &["type"],
        };
        self.known_keys(table, own, also);
        let kind = match name.as_str() {
            "text" => FieldType::Text {
                min: self.count(table, "min"),
                max: self.count(table, "max"),
                footnotes: self.flag(table, "footnotes"),
            },
            "slug" => FieldType::Slug,
            "date" => FieldType::Date,
            "date-or-year" => FieldType::DateOrYear,
            "integer" => FieldType::Integer {
                min: self.integer(table, "min"),
                max: self.integer(table, "max"),
            },
            "number" => FieldType::Number,
            "boolean" => FieldType::Boolean,
            "url" => FieldType::Url,
            "file" => FieldType::File,
            "enum" => FieldType::Enum { values: self.texts(table, "values") },
            "term" => FieldType::Term { vocabulary: self.needed(key, table, "vocabulary")? },
            "entry" => FieldType::Entry { collection: self.needed(key, table, "collection")? },
            "key" => FieldType::Key { of: self.needed(key, table, "of")? },
            "list" => {
                let Some(items) = self.table(table, "items") else {
                    self.wrong(key.at, format!("the list `{}` has no `items`", key.value));
                    return None;
                };
                FieldType::List {
                    items: Box::new(self.field_type(key, items, &[])?),
                    min: self.count(table, "min"),
                    max: self.count(table, "max"),
                    unique: self.text(table, "unique"),
                }
            }
            "record" => {
                let Some(fields) = self.table(table, "fields") else {
                    self.wrong(key.at, format!("the record `{}` has no `fields`", key.value));
                    return None;
                };
                FieldType::Record { fields: self.fields(fields) }
            }
            other => {
                let at = table.get("type").map(|value| value.at).unwrap_or_default();
                let help = match nearest(other, TYPES.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("the types are {}", TYPES.join(", ")),
                };
                let message = format!("there is no type `{other}`");
                let span = Span::new(self.source, at);
                self.diagnostics.push(Diagnostic::schema_invalid(span, message, Some(help)));
                return None;
            }
        };
        Some(kind)
    }

    fn needed(&mut self, key: &Key, table: &Table, name: &str) -> Option<String> {
        let found = self.text(table, name);
        if found.is_none() && table.get(name).is_none() {
            self.wrong(key.at, format!("`{}` does not say its `{name}`", key.value));
        }
        found
    }

    fn wrong(&mut self, at: At, message: String) {
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
            let help = near.map(|near| format!("did you mean `{near}`?"));
            let message = format!("`{name}` means nothing here");
            let span = Span::new(self.source, key.at);
            self.diagnostics.push(Diagnostic::schema_invalid(span, message, help));
        }
    }

    fn typed<'t, T>(
        &mut self,
        table: &'t Table,
        key: &str,
        expected: &str,
        read: impl FnOnce(&'t Raw) -> Option<T>,
    ) -> Option<T> {
        let value = table.get(key)?;
        let read = read(&value.value);
        if read.is_none() {
            self.wrong(
                value.at,
                format!("`{key}` is {expected}, and this is {}", value.value.kind()),
            );
        }
        read
    }

    fn text(&mut self, table: &Table, key: &str) -> Option<String> {
        self.typed(table, key, "text", |raw| raw.as_str().map(str::to_owned))
    }

    fn table<'t>(&mut self, table: &'t Table, key: &str) -> Option<&'t Table> {
        self.typed(table, key, "a table", |raw| match raw {
            Raw::Table(table) => Some(table),
            _ => None,
        })
    }

    fn flag(&mut self, table: &Table, key: &str) -> bool {
        let read = |raw: &Raw| match raw {
            Raw::Boolean(value) => Some(*value),
            _ => None,
        };
        self.typed(table, key, "`true` or `false`", read).unwrap_or(false)
    }

    fn integer(&mut self, table: &Table, key: &str) -> Option<i64> {
        self.typed(table, key, "a whole number", |raw| match raw {
            Raw::Integer(number) => Some(*number),
            _ => None,
        })
    }

    fn count(&mut self, table: &Table, key: &str) -> Option<usize> {
        self.typed(table, key, "a whole number from 0", |raw| match raw {
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
        self.typed(table, key, "a list of texts", read).unwrap_or_default()
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
        self.typed(table, key, "text by language, like `{ en = \"…\" }`", read).unwrap_or_default()
    }
}

/// Checks that whatever a schema names is there.
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
            for name in [&discussion.opens, &discussion.closes].into_iter().flatten() {
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

fn read_vocabulary(
    file: &DataFile,
    default_language: &str,
    diagnostics: &mut Diagnostics,
) -> Vocabulary {
    let mut vocabulary = Vocabulary { name: file.name.clone(), ..Vocabulary::default() };
    let mut reader = Reader { source: &file.source, diagnostics };
    vocabulary.label = reader.labels(&file.table, "label");
    let mut places: Vec<(At, Option<At>)> = Vec::new();
    let span = |at: At| Span::new(&file.source, at);

    for (key, value) in &file.table.pairs {
        if !["label", "terms"].contains(&key.value.as_str()) {
            let message = format!("`{}` means nothing here", key.value);
            reader.diagnostics.push(Diagnostic::vocabulary_invalid(span(key.at), message));
        }
        if key.value != "terms" {
            continue;
        }
        let Raw::Array(items) = &value.value else {
            let message = "`terms` is a list of tables".to_owned();
            reader.diagnostics.push(Diagnostic::vocabulary_invalid(span(value.at), message));
            continue;
        };
        for item in items {
            let Raw::Table(table) = &item.value else {
                let message = "a term is a table with an `id`".to_owned();
                reader.diagnostics.push(Diagnostic::vocabulary_invalid(span(item.at), message));
                continue;
            };
            let Some(id) = table.get("id") else {
                let message = "this term has no `id`".to_owned();
                reader.diagnostics.push(Diagnostic::vocabulary_invalid(span(item.at), message));
                continue;
            };
            let name = id.value.as_str().unwrap_or_default();
            if !is_term_id(name) {
                let message =
                    "the `id` of a term is letters, digits, `-` and `.`, in quotes".to_owned();
                reader.diagnostics.push(Diagnostic::vocabulary_invalid(span(id.at), message));
                continue;
            }
            // Ids become addresses in lower case, so two may not differ by case alone.
            let same = |term: &Term| {
                term.id.eq_ignore_ascii_case(name)
                    || term.former_ids.iter().any(|former| former == name)
            };
            if let Some(first) = vocabulary.terms.iter().position(same) {
                let first = span(places[first].0);
                reader.diagnostics.push(Diagnostic::duplicate_term(span(id.at), name, first));
                continue;
            }
            places.push((id.at, table.get("parent").map(|parent| parent.at)));
            let term = read_term(&mut reader, name, table, default_language);
            let index = vocabulary.terms.len();
            vocabulary.by_id.insert(term.id.clone(), index);
            for former in &term.former_ids {
                vocabulary.former.insert(former.clone(), index);
            }
            vocabulary.terms.push(term);
        }
    }
    check_parents(&mut vocabulary, &places, &file.source, diagnostics);
    vocabulary
}

fn read_term(reader: &mut Reader<'_>, id: &str, table: &Table, default_language: &str) -> Term {
    let mut term =
        Term { id: id.to_owned(), label: reader.labels(table, "label"), ..Term::default() };
    if term.label.is_empty() {
        let at = table.get("id").map(|id| id.at).unwrap_or_default();
        let message = format!("the term `{id}` has no `label`");
        reader
            .diagnostics
            .push(Diagnostic::vocabulary_invalid(Span::new(reader.source, at), message));
    }
    term.definition = match table.get("definition").map(|value| &value.value) {
        Some(Raw::String(text)) => Labels::from([(default_language.to_owned(), text.clone())]),
        Some(_) => reader.labels(table, "definition"),
        None => Labels::new(),
    };
    term.parent = reader.text(table, "parent");
    term.former_ids = reader.texts(table, "former_ids");
    let own = ["id", "label", "definition", "parent", "former_ids"];
    let others = table.pairs.iter().filter(|(key, _)| !own.contains(&key.value.as_str()));
    term.attributes =
        others.map(|(key, value)| (key.value.clone(), value.value.to_json())).collect();
    term
}

fn check_parents(
    vocabulary: &mut Vocabulary,
    places: &[(At, Option<At>)],
    source: &Arc<SourceFile>,
    diagnostics: &mut Diagnostics,
) {
    let mut circles = Vec::new();
    for (term, (_, parent_at)) in vocabulary.terms.iter().zip(places) {
        let (Some(parent), Some(at)) = (&term.parent, parent_at) else { continue };
        let span = Span::new(source, *at);
        if vocabulary.get(parent).is_none() {
            let near = nearest(parent, vocabulary.terms.iter().map(|term| term.id.as_str()));
            diagnostics.push(Diagnostic::unknown_parent(span, parent, near));
            continue;
        }
        let above = std::iter::successors(vocabulary.get(parent), |above| {
            vocabulary.get(above.parent.as_deref()?)
        });
        if above.take(vocabulary.terms.len() + 1).any(|above| above.id == term.id) {
            diagnostics.push(Diagnostic::term_circle(span, &term.id));
            circles.push(term.id.clone());
        }
    }
    for term in &mut vocabulary.terms {
        if circles.contains(&term.id) {
            term.parent = None;
        }
    }
}

/// `building_blocks`: what templates can write, and what can stand in an address.
fn is_field_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// What can stand in a path of the site once it is in lower case.
fn is_term_id(id: &str) -> bool {
    (1..=80).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
        && !id.starts_with(['.', '-'])
        && !id.contains("..")
}
