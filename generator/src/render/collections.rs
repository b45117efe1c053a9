//! What templates are told of a collection: its name in the reader's language, where it is, and
//! its fields, so that a theme can draw entries of a schema that it has never seen.

use serde_json::{Value as Json, json};

use crate::emit::data::{Column, Source};
use crate::library::EntryIndex;
use crate::schema::{Field, FieldType, Fields, Labels, Schema, in_words};

use super::Ground;

/// `collection(name)`: `{name, label, section, scheduled, sources, fields}`.
pub(super) fn view(ground: &Ground, schema: &Schema, lang: &str) -> Json {
    let scheduled = schema.discussion.as_ref().is_some_and(|rules| rules.opens.is_some());
    json!({
        "name": schema.name,
        "label": word(ground, &schema.label, lang).unwrap_or_else(|| in_words(&schema.name)),
        "section": section(ground, schema, lang).map(|index| ground.place(index)),
        "scheduled": scheduled,
        "sources": schema.notes_list(),
        "travel": schema.travel.as_ref().map(|it| json!({"places": it.places, "records": it.records})),
        "fields": fields(ground, Some(schema), &schema.fields, lang),
    })
}

/// In the reader's language, else in the default one.
fn section(ground: &Ground, schema: &Schema, lang: &str) -> Option<EntryIndex> {
    let fallback = &ground.library.config().default_language;
    let found = ground
        .collection_section(schema, lang)
        .or_else(|| ground.collection_section(schema, fallback))?;
    ground.library.entry(found).is_public().then_some(found)
}

/// `[{name, label, type, items, footnotes, vocabulary, facet, derived, fields}]`, in the schema's order.
fn fields(ground: &Ground, schema: Option<&Schema>, fields: &Fields, lang: &str) -> Vec<Json> {
    let one = |(name, field): (&str, &Field)| {
        let items = match &field.kind {
            FieldType::List { items, .. } => Some(items.as_ref()),
            _ => None,
        };
        let within = match items.unwrap_or(&field.kind) {
            FieldType::Record { fields: within } => self::fields(ground, None, within, lang),
            _ => Vec::new(),
        };
        let vocabulary = field.facet_vocabulary().or_else(|| field.kind.vocabulary());
        let facet = schema.filter(|_| field.facet.is_some());
        let url = facet.and_then(|schema| ground.facet_path(schema, name, lang));
        let derived = field.derived.as_ref();
        json!({
            "name": name,
            "label": label(ground, name, field, vocabulary, lang),
            "type": field.kind.word(),
            "items": items.map(FieldType::word),
            "footnotes": matches!(field.kind, FieldType::Text { footnotes: true, .. }),
            "vocabulary": vocabulary,
            "facet": facet.is_some(),
            "feed": facet.is_some() && field.feed,
            "url": url.map(|path| ground.permalink(&path)),
            "derived": derived.map(|from| json!({"field": from.field, "attribute": from.attribute})),
            "fields": within,
        })
    };
    fields.iter().map(one).collect()
}

/// What readers are told of a column of the data.
pub(crate) struct ColumnWords {
    pub(crate) label: Option<String>,
    pub(crate) description: Option<String>,
}

/// The labels of the fields that lead to it, and what whoever writes the last is told; of what every entry has, the
/// theme's words.
pub(crate) fn column_words(
    ground: &Ground,
    schema: &Schema,
    column: &Column,
    lang: &str,
) -> ColumnWords {
    let told = |key: &str| ground.strings.get(lang, &format!("reuse-column-{key}"), &[]);
    let plain = |key: &str| ColumnWords { label: None, description: told(key) };
    let (path, labels) = match &column.source {
        Source::Own(name) => return plain(&name.replace('_', "-")),
        Source::Position(0) => return plain("position"),
        Source::Position(_) => return plain("within"),
        Source::Item => return plain(if column.vocabulary.is_some() { "term" } else { "value" }),
        Source::Field { path, labels } => (path, *labels),
    };
    let fallback = &ground.library.config().default_language;
    let (mut fields, mut names, mut description) = (Some(&schema.fields), Vec::new(), None);
    for name in path {
        let Some(field) = fields.and_then(|fields| fields.get(name)) else { break };
        names.push(label(ground, name, field, field.kind.vocabulary(), lang));
        description = field.description(lang, fallback).map(str::to_owned);
        let mut kind = &field.kind;
        while let FieldType::List { items, .. } = kind {
            kind = items;
        }
        fields = match kind {
            FieldType::Record { fields } => Some(fields),
            _ => None,
        };
    }
    let description = if labels { told("label") } else { description };
    ColumnWords { label: Some(names.join(" · ")), description }
}

/// What readers call a faceted field.
pub(crate) fn facet_label(ground: &Ground, schema: &Schema, name: &str, lang: &str) -> String {
    match schema.fields.get(name) {
        Some(field) => label(ground, name, field, field.facet_vocabulary(), lang),
        None => in_words(name),
    }
}

/// The schema's label, else that of the vocabulary, else the name in words.
fn label(
    ground: &Ground,
    name: &str,
    field: &Field,
    vocabulary: Option<&str>,
    lang: &str,
) -> String {
    let vocabulary = vocabulary.and_then(|name| ground.library.vocabulary(name));
    word(ground, &field.label, lang)
        .or_else(|| word(ground, &vocabulary?.label, lang))
        .unwrap_or_else(|| in_words(name))
}

fn word(ground: &Ground, labels: &Labels, lang: &str) -> Option<String> {
    let fallback = &ground.library.config().default_language;
    labels.get(lang).or_else(|| labels.get(fallback)).cloned()
}
