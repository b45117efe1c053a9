//! Typed fields as templates and data sets see them.

use serde_json::{Map, Value as Json, json};

use crate::library::{DateOrYear, Entry, Record, Value};
use crate::markdown::{Notes, plain, with_notes};
use crate::schema::{Schema, Term};

use super::{Ground, anchors};

/// The entry's sources, numbered from 1 in their order.
pub(super) fn notes_of(ground: &Ground, entry: &Entry) -> Notes {
    let Some(list) = sources_list(ground, entry) else { return Notes::default() };
    let ids = list.iter().filter_map(|source| source.value.as_record()?.get("id")?.as_str());
    Notes::of_sources(ids)
}

fn sources_list<'a>(
    ground: &Ground,
    entry: &'a Entry,
) -> Option<&'a [crate::diagnostic::Spanned<Value>]> {
    let schema = ground.library.schema(entry.collection.as_deref()?)?;
    Some(entry.fields.get(schema.notes_list()?)?.items())
}

/// `page.fields`. Counts the references to notes on the way.
pub(super) fn view(ground: &Ground, entry: &Entry, notes: &mut Notes) -> Map<String, Json> {
    let schema = entry.collection.as_deref().and_then(|name| ground.library.schema(name));
    let mut drawing =
        Drawing { ground, entry, notes, sources: schema.and_then(Schema::notes_list) };
    let mut out = Map::new();
    for (name, value) in entry.fields.iter() {
        drawing.put(&mut out, name, value, Some(name));
    }
    out
}

/// Adds to each source the ids of the references to it. Called when the body has been counted too.
pub(super) fn add_back_references(
    ground: &Ground,
    entry: &Entry,
    fields: &mut Map<String, Json>,
    notes: &Notes,
) {
    let schema = entry.collection.as_deref().and_then(|name| ground.library.schema(name));
    let Some(Json::Array(sources)) =
        schema.and_then(Schema::notes_list).and_then(|name| fields.get_mut(name))
    else {
        return;
    };
    for source in sources.iter_mut().filter_map(Json::as_object_mut) {
        let id = source.get("id").and_then(Json::as_str).unwrap_or_default();
        source.insert("back".to_owned(), json!(notes.references_to(id)));
    }
}

struct Drawing<'a> {
    ground: &'a Ground,
    entry: &'a Entry,
    notes: &'a mut Notes,
    sources: Option<&'a str>,
}

impl<'a> Drawing<'a> {
    /// Adds a field; `top` is the name of the top-level field that it is or is in, for links to facets.
    fn put(&mut self, out: &mut Map<String, Json>, name: &str, value: &Value, top: Option<&str>) {
        if let Value::Text { text, footnotes: true } = value {
            out.insert(name.to_owned(), json!(plain(text)));
            out.insert(format!("{name}_html"), json!(with_notes(text, self.notes)));
            return;
        }
        let mut drawn = self.value(value, top);
        if top == Some(name)
            && self.sources == Some(name)
            && let Json::Array(sources) = &mut drawn
        {
            for (index, source) in sources.iter_mut().enumerate() {
                if let Some(source) = source.as_object_mut() {
                    source.insert("number".to_owned(), json!(index + 1));
                }
            }
        } else if top == Some(name)
            && let Json::Array(records) = &mut drawn
        {
            for (record, anchor) in records.iter_mut().zip(anchors::of(name, value.items())) {
                if let (Some(record), Some(anchor)) = (record.as_object_mut(), anchor) {
                    record.entry("anchor").or_insert_with(|| json!(anchor));
                }
            }
        }
        out.insert(name.to_owned(), drawn);
    }

    fn value(&mut self, value: &Value, top: Option<&str>) -> Json {
        match value {
            Value::Text { text, footnotes } => {
                json!(if *footnotes { plain(text) } else { text.clone() })
            }
            Value::Slug(text) | Value::Url(text) | Value::Choice(text) => json!(text),
            Value::File(name) => self.file(name),
            Value::Date(date) => json!(date.to_string()),
            Value::DateOrYear(date) => json!(date.to_string()),
            Value::Integer(number) => json!(number),
            Value::Number(number) => json!(number),
            Value::Boolean(yes) => json!(yes),
            Value::Term(term) => match self.ground.library.term(term) {
                Some(found) => {
                    let mut view = term_view(self.ground, found, &self.entry.lang);
                    let url = top.and_then(|field| {
                        self.ground.facet_url(
                            self.entry.collection.as_deref()?,
                            field,
                            &term.id,
                            &self.entry.lang,
                        )
                    });
                    view.insert("url".to_owned(), json!(url));
                    Json::Object(view)
                }
                None => json!({"id": term.id, "label": term.id}),
            },
            Value::Entry(link) => self.linked(&link.id),
            Value::Key(key) => self.keyed(&key.of, key.index),
            Value::List(items) => items.iter().map(|item| self.value(&item.value, top)).collect(),
            Value::Record(record) => Json::Object(self.record(record, top)),
        }
    }

    fn record(&mut self, record: &Record, top: Option<&str>) -> Map<String, Json> {
        let mut out = Map::new();
        for (name, value) in record.iter() {
            match value {
                Value::Text { footnotes: true, .. } => self.put(&mut out, name, value, None),
                _ => {
                    let drawn = self.value(value, self.place(name, top).or(top));
                    out.insert(name.to_owned(), drawn);
                }
            }
        }
        if let Some(Value::Url(url)) = record.get("url")
            && let Ok(crate::markdown::url::Destination::Web { host, .. }) =
                crate::markdown::url::parse(url)
        {
            out.entry("host").or_insert_with(|| json!(host));
        }
        out
    }

    /// The facet of places, for the places that a record of `[travel]` names.
    fn place(&self, name: &str, top: Option<&str>) -> Option<&'a str> {
        let schema = self.ground.library.schema(self.entry.collection.as_deref()?)?;
        let travel = schema.travel.as_ref()?;
        let here = top == Some(travel.records.as_str()) && name == travel.places;
        here.then_some(travel.places.as_str())
    }

    /// A file beside the page: an image with its size, all else by address.
    fn file(&self, name: &str) -> Json {
        let url = self.ground.asset_url(self.entry, name);
        let size = self.entry.asset(name).and_then(|asset| asset.size);
        json!({
            "name": name,
            "url": url,
            "width": size.map(|(width, _)| width),
            "height": size.map(|(_, height)| height),
        })
    }

    /// Another entry, if the reader of this one may read it.
    fn linked(&self, id: &str) -> Json {
        let library = &self.ground.library;
        let Some(index) = library.by_id_or_fallback(id, &self.entry.lang) else {
            return Json::Null;
        };
        let other = library.entry(index);
        if self.entry.is_public() && !other.is_public() {
            return Json::Null;
        }
        json!({
            "id": other.id,
            "title": other.title,
            "permalink": self.ground.permalink(&other.path),
            "lang": other.lang,
        })
    }

    /// A record of one of the entry's own lists, with its number.
    fn keyed(&mut self, list: &str, index: usize) -> Json {
        let items = self.entry.fields.get(list).map(Value::items).unwrap_or_default();
        let Some(record) = items.get(index).and_then(|item| item.value.as_record()) else {
            return Json::Null;
        };
        let mut view = self.record(record, None);
        view.insert("number".to_owned(), json!(index + 1));
        Json::Object(view)
    }
}

/// `{id, label, definition, parent, …attributes}`
pub(super) fn term_view(ground: &Ground, term: &Term, lang: &str) -> Map<String, Json> {
    let fallback = &ground.library.config().default_language;
    let mut view = Map::new();
    view.insert("id".to_owned(), json!(term.id));
    view.insert("label".to_owned(), json!(term.label(lang, fallback)));
    view.insert("definition".to_owned(), json!(term.definition(lang, fallback)));
    view.insert("parent".to_owned(), json!(term.parent));
    for (name, value) in &term.attributes {
        view.entry(name.clone()).or_insert_with(|| value.clone());
    }
    view
}

/// Fields as data: terms, entries and sources by their ids. Entries that not everybody may read are not named.
pub(crate) fn data(ground: &Ground, record: &Record) -> Map<String, Json> {
    let value = |(name, value): (&str, &Value)| Some((name.to_owned(), as_data(ground, value)?));
    record.iter().filter_map(value).collect()
}

fn as_data(ground: &Ground, value: &Value) -> Option<Json> {
    Some(match value {
        Value::Text { text, .. } => json!(text),
        Value::Date(date) => json!(date.to_string()),
        Value::DateOrYear(DateOrYear::Year(year)) => json!(year),
        Value::DateOrYear(date) => json!(date.to_string()),
        Value::Integer(number) => json!(number),
        Value::Number(number) => json!(number),
        Value::Boolean(yes) => json!(yes),
        Value::List(items) => {
            items.iter().filter_map(|item| as_data(ground, &item.value)).collect()
        }
        Value::Record(record) => Json::Object(data(ground, record)),
        Value::Entry(link) => {
            let library = &ground.library;
            let index = library.by_id_or_fallback(&link.id, &library.config().default_language)?;
            let other = library.entry(index);
            json!(other.is_public().then_some(&other.id)?)
        }
        other => json!(other.as_str()),
    })
}
