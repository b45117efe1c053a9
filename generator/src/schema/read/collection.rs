//! One schema: the collection, its fields, their types.

use std::collections::BTreeMap;

use super::Reader;
use crate::diagnostic::wording::{did_you_mean, nearest};
use crate::diagnostic::{Diagnostic, Span};
use crate::library::Visibility;
use crate::load::{DataFile, Key, Raw, Table, is_slug};
use crate::schema::{
    BodyRules, Derived, DiscussionDefault, Facet, Field, FieldType, Fields, Group, Labels,
    MemberRules, Reviewing, Schema, Travel,
};
use crate::words::Words;

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
    "feed",
    "description",
    "label",
];

impl Reader<'_> {
    pub(super) fn schema(&mut self, file: &DataFile) -> Schema {
        let table = &file.table;
        self.known_keys(
            table,
            &[
                "label",
                "section",
                "translated",
                "discussion",
                "body",
                "members",
                "reviewing",
                "travel",
                "groups",
                "labels",
                "fields",
            ],
            &[],
        );
        let section = self.text(table, "section").unwrap_or_else(|| file.name.clone());
        if !section.split('/').all(is_slug) {
            let at = table.get("section").map(|value| value.at).unwrap_or_default();
            self.wrong(at, named("schema-section", &section));
        }
        let translated = self.texts(table, "translated");
        let discussion = self.table(table, "discussion").and_then(|t| self.discussion(t));
        let body = self.table(table, "body").map(|t| self.body(t));
        let members = self.table(table, "members").map(|t| self.members(t)).unwrap_or_default();
        let reviewing = self.table(table, "reviewing").map(|t| self.reviewing(t));
        let travel = self.table(table, "travel").and_then(|t| self.travel(t));
        let groups = self.groups(table);
        let mut fields = self.table(table, "fields").map(|t| self.fields(t)).unwrap_or_default();
        if let Some(names) = self.table(table, "labels") {
            let named = |key: &Key| (key.value.clone(), self.labels(names, &key.value));
            let labels = names.pairs.iter().map(|(key, _)| key).map(named).collect();
            label_all(&mut fields, &labels);
        }
        Schema {
            name: file.name.clone(),
            label: self.labels(table, "label"),
            section,
            translated,
            discussion,
            body,
            members,
            reviewing,
            travel,
            groups,
            fields,
            incomplete: false,
        }
    }

    fn discussion(&mut self, table: &Table) -> Option<DiscussionDefault> {
        self.known_keys(
            table,
            &["visibility", "opens", "closes", "questions", "phases", "phase_title"],
            &[],
        );
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
        Some(DiscussionDefault {
            visibility,
            opens,
            closes,
            questions: self.text(table, "questions"),
            phases: self.text(table, "phases"),
            phase_title: self.text(table, "phase_title"),
        })
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

    fn members(&mut self, table: &Table) -> MemberRules {
        self.known_keys(table, &["reports", "replies"], &[]);
        MemberRules { reports: self.text(table, "reports"), replies: self.text(table, "replies") }
    }

    fn reviewing(&mut self, table: &Table) -> Reviewing {
        self.known_keys(table, &["reviews", "standing", "due", "home", "states"], &[]);
        let mut states = BTreeMap::new();
        if let Some(counts) = self.table(table, "states") {
            for (state, _) in &counts.pairs {
                if let Some(count) = self.count(counts, &state.value) {
                    states.insert(state.value.clone(), count);
                }
            }
        }
        Reviewing {
            reviews: self.text(table, "reviews"),
            standing: self.text(table, "standing"),
            due: self.text(table, "due"),
            home: self.text(table, "home"),
            states,
        }
    }

    fn travel(&mut self, table: &Table) -> Option<Travel> {
        self.known_keys(table, &["places", "records"], &[]);
        let (places, records) = (self.text(table, "places"), self.text(table, "records"));
        if places.is_none() || records.is_none() {
            let at = table.pairs.first().map(|(key, _)| key.at).unwrap_or_default();
            self.wrong(at, Words::plain("schema-travel"));
        }
        Some(Travel { places: places?, records: records? })
    }

    fn groups(&mut self, table: &Table) -> Vec<Group> {
        let mut groups = Vec::new();
        let Some(value) = table.get("groups") else { return groups };
        let Raw::Array(items) = &value.value else {
            self.wrong(value.at, Words::plain("schema-groups"));
            return groups;
        };
        for item in items {
            let Raw::Table(table) = &item.value else {
                self.wrong(item.at, Words::plain("schema-group"));
                continue;
            };
            self.known_keys(table, &["label", "fields"], &[]);
            let label = self.labels(table, "label");
            groups.push(Group { label, fields: self.texts(table, "fields") });
        }
        groups
    }

    fn fields(&mut self, table: &Table) -> Fields {
        let mut fields = Fields::default();
        for (key, value) in &table.pairs {
            let Raw::Table(table) = &value.value else {
                self.wrong(value.at, named("schema-field-table", &key.value));
                continue;
            };
            if !is_field_name(&key.value) {
                self.wrong(key.at, Words::plain("schema-field-name"));
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
                self.wrong(at, Words::plain("schema-derived"));
                None
            }
        });
        let facet = match table.get("facet").map(|value| (&value.value, value.at)) {
            None | Some((Raw::Boolean(false), _)) => None,
            Some((Raw::Boolean(true), _)) => Some(Facet::Own),
            Some((Raw::String(field), _)) => Some(Facet::Of(field.clone())),
            Some((_, at)) => {
                self.wrong(at, Words::plain("schema-facet"));
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
        let description = match table.get("description").map(|value| &value.value) {
            Some(Raw::String(text)) => {
                Labels::from([(self.default_language.to_owned(), text.clone())])
            }
            _ => self.labels(table, "description"),
        };
        Some(Field {
            kind,
            required: self.flag(table, "required"),
            required_unless: self.text(table, "required_unless"),
            required_with: self.text(table, "required_with"),
            required_if,
            default: table.get("default").cloned(),
            derived,
            facet,
            feed: self.flag(table, "feed"),
            description,
            label: self.labels(table, "label"),
        })
    }

    fn field_type(&mut self, key: &Key, table: &Table, also: &[&str]) -> Option<FieldType> {
        let Some(name) = self.text(table, "type") else {
            if table.get("type").is_none() {
                self.wrong(key.at, named("schema-no-type", &key.value));
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
                    self.wrong(key.at, named("schema-list", &key.value));
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
                    self.wrong(key.at, named("schema-record", &key.value));
                    return None;
                };
                FieldType::Record { fields: self.fields(fields) }
            }
            other => {
                let at = table.get("type").map(|value| value.at).unwrap_or_default();
                let args = [("name", other.into()), ("types", TYPES.join(", ").into())];
                let message = Words::new("schema-unknown-type", args);
                let help = match nearest(other, TYPES.iter().copied()) {
                    Some(near) => did_you_mean(near),
                    None => message.form("help"),
                };
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
            let args = [("name", (&key.value).into()), ("lacking", name.into())];
            self.wrong(key.at, Words::new("schema-lacks", args));
        }
        found
    }
}

fn named(id: &'static str, name: &str) -> Words {
    Words::new(id, [("name", name.into())])
}

/// Gives each field that has no label of its own, and each of its records' fields, the one that goes by its name.
fn label_all(fields: &mut Fields, labels: &BTreeMap<String, Labels>) {
    for (name, field) in &mut fields.0 {
        if let Some(label) = labels.get(name).filter(|_| field.label.is_empty()) {
            field.label.clone_from(label);
        }
        let mut kind = &mut field.kind;
        while let FieldType::List { items, .. } = kind {
            kind = items;
        }
        if let FieldType::Record { fields } = kind {
            label_all(fields, labels);
        }
    }
}

/// `building_blocks`: what templates can write, and what can stand in an address.
fn is_field_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
