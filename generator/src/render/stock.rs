//! Every entry's views, made once and handed out by reference count: templates ask for the same ones on every
//! page.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use serde_json::{Value as Json, json};
use tera::Value;

use crate::library::{Entry, EntryIndex, Visibility};
use crate::schema::{Schema, Vocabulary};
use crate::search::index::Index;

use super::ground::{collator, direction_of};
use super::view::Card;
use super::{Ground, collections, fields, related, threads, travel};

/// Every entry's views, by its place in the library.
#[derive(Clone)]
pub(super) struct Stock {
    pub(super) ground: Arc<Ground>,
    /// As lists in another language see it, then as lists in its own do.
    cards: Arc<Vec<(Card, [Value; 2])>>,
    /// (collection, field, language) to the terms in use. Templates ask for them on every page.
    facets: Arc<HashMap<(String, String, String), FacetValues>>,
    /// (collection, language) to how its entries travel.
    travels: Arc<HashMap<(String, String), travel::Flows>>,
    /// Which entries are worth reading after one.
    related: Arc<HashMap<EntryIndex, Vec<related::Related>>>,
    /// (vocabulary, language) to its label and terms.
    pub(super) vocabularies: Arc<HashMap<(String, String), Value>>,
    /// Language to its collections, those with facets first.
    pub(super) collections: Arc<HashMap<String, Vec<(String, Value)>>>,
    /// (collection, language) to what its list is searched with.
    indexes: Arc<HashMap<(String, String), Index>>,
    /// Set once all texts are rendered; shortcodes, which are called before, see cards instead.
    full: Arc<OnceLock<Vec<Value>>>,
    /// The same with what hangs on an entry's place in the library: made once, handed out to every page.
    whole: Arc<OnceLock<Vec<Value>>>,
}

/// The terms of a facet, most used first, and by label.
#[derive(Clone)]
pub(super) struct FacetValues {
    pub(super) by_use: Value,
    pub(super) by_label: Value,
    /// By label, with the terms that have a page but no entry: places that only records of `[travel]` name.
    pub(super) with_named: Value,
}

impl Stock {
    pub(super) fn new(ground: Arc<Ground>) -> Stock {
        let entries: Vec<_> = ground.library.entries().collect();
        let cards: Vec<(Card, [Value; 2])> =
            entries.par_iter().map(|(_, entry)| card(&ground, entry)).collect();
        let indexes = indexes(&ground, &cards);
        let facets = ground
            .facets()
            .map(|(collection, field, lang)| {
                let values = facet_values(&ground, collection, field, lang);
                ((collection.to_owned(), field.to_owned(), lang.to_owned()), values)
            })
            .collect();
        let travelling =
            ground.library.schemas().collections.values().filter(|schema| schema.travel.is_some());
        let travels = travelling
            .flat_map(|schema| {
                let languages = ground.library.config().languages();
                languages.map(move |lang| ((schema.name.clone(), lang.to_owned()), schema, lang))
            })
            .map(|(key, schema, lang)| (key, travel::flows(&ground, schema, lang)))
            .collect();
        let of_language = |lang: &str| {
            let schemas = ground.library.schemas().collections.values();
            schemas.flat_map(|schema| related::of(&ground, schema, lang)).collect::<Vec<_>>()
        };
        let related = ground.library.config().languages().flat_map(of_language).collect();
        let mut vocabularies = HashMap::new();
        for vocabulary in ground.library.schemas().vocabularies.values() {
            for lang in ground.library.config().languages() {
                let key = (vocabulary.name.clone(), lang.to_owned());
                vocabularies.insert(key, vocabulary_value(&ground, vocabulary, lang));
            }
        }
        let mut schemas: Vec<_> = ground.library.schemas().collections.values().collect();
        schemas.sort_by_key(|schema| !schema.has_facets());
        let in_language = |lang: &str| {
            let view = |schema: &&Schema| {
                let view = collections::view(&ground, schema, lang);
                (schema.name.clone(), Value::from_serializable(&view))
            };
            (lang.to_owned(), schemas.iter().map(view).collect())
        };
        let collections = ground.library.config().languages().map(in_language).collect();
        Stock {
            ground,
            collections: Arc::new(collections),
            cards: Arc::new(cards),
            indexes: Arc::new(indexes),
            facets: Arc::new(facets),
            travels: Arc::new(travels),
            related: Arc::new(related),
            vocabularies: Arc::new(vocabularies),
            full: Arc::default(),
            whole: Arc::default(),
        }
    }

    pub(super) fn set_full(&self, full: Vec<Value>) {
        // Set once, by the one caller that renders the texts.
        let _ = self.full.set(full);
        let entries: Vec<_> = self.ground.library.entries().collect();
        let whole = entries.par_iter().map(|(index, _)| self.make_full(*index)).collect();
        let _ = self.whole.set(whole);
    }

    pub(super) fn card(&self, index: EntryIndex) -> &Card {
        &self.cards[index.0 as usize].0
    }

    /// A card in a list for readers of a language.
    pub(super) fn listed(&self, index: EntryIndex, lang: &str) -> Value {
        let (card, values) = &self.cards[index.0 as usize];
        values[usize::from(card.lang == lang)].clone()
    }

    pub(super) fn cards(&self, entries: &[EntryIndex], lang: &str) -> Value {
        Value::from(entries.iter().map(|index| self.listed(*index, lang)).collect::<Vec<_>>())
    }

    /// The view of a page or section, with what hangs on its place in the library.
    pub(super) fn full(&self, index: EntryIndex) -> Value {
        match self.whole.get() {
            Some(whole) => whole[index.0 as usize].clone(),
            None => self.make_full(index),
        }
    }

    fn make_full(&self, index: EntryIndex) -> Value {
        let entry = self.ground.library.entry(index);
        let base = match self.full.get() {
            Some(full) => &full[index.0 as usize],
            None => &self.cards[index.0 as usize].1[1],
        };
        if entry.is_section() { self.section(index, base) } else { self.page(index, base) }
    }

    fn page(&self, index: EntryIndex, base: &Value) -> Value {
        let entry = self.ground.library.entry(index);
        let backlinks: Vec<Value> = self
            .ground
            .library
            .backlinks(index)
            .iter()
            .filter(|link| {
                let from = self.ground.library.entry(link.from);
                from.lang == entry.lang && (from.is_public() || !entry.is_public())
            })
            .map(|link| {
                object([
                    ("page", self.listed(link.from, &entry.lang)),
                    ("field", Value::from(link.field.clone())),
                ])
            })
            .collect();
        let related = self.related.get(&index).into_iter().flatten();
        let related: Vec<Value> = related.map(|it| self.related(it, &entry.lang)).collect();
        with(base, [("backlinks", Value::from(backlinks)), ("related", Value::from(related))])
    }

    /// `{page, linked, terms}`
    fn related(&self, related: &related::Related, lang: &str) -> Value {
        let entry = self.ground.library.entry(related.entry);
        let schema = entry.collection.as_deref().and_then(|name| self.ground.library.schema(name));
        let term = |(field, id): &(String, String)| {
            let schema = schema?;
            let vocabulary = schema.fields.get(field)?.facet_vocabulary()?;
            let term = self.ground.library.vocabulary(vocabulary)?.get(id)?;
            let mut view = fields::term_view(&self.ground, term, lang);
            let url = self.ground.facet_url(&schema.name, field, id, lang);
            view.insert("url".to_owned(), json!(url));
            Some(Value::from_serializable(&view))
        };
        let terms: Vec<Value> = related.terms.iter().filter_map(term).collect();
        object([
            ("page", self.listed(related.entry, lang)),
            ("linked", Value::from(related.linked)),
            ("terms", Value::from(terms)),
        ])
    }

    fn section(&self, index: EntryIndex, base: &Value) -> Value {
        let entry = self.ground.library.entry(index);
        let pages = self.ground.listed(index, !entry.is_public());
        let subsections: Vec<_> = self
            .ground
            .library
            .subsections(index)
            .iter()
            .filter(|below| self.ground.library.entry(**below).is_public() || !entry.is_public())
            .map(|below| self.ground.place(*below))
            .collect();
        with(
            base,
            [
                ("pages", self.cards(&pages, &entry.lang)),
                ("subsections", Value::from_serializable(&subsections)),
                (
                    "generate_feeds",
                    Value::from(entry.section().is_some_and(|options| options.generate_feeds)),
                ),
                ("sort_by", Value::from(entry.section().map_or("none", |it| it.sort_by.as_str()))),
                (
                    "page_template",
                    Value::from_serializable(&entry.section().map(|it| &it.page_template)),
                ),
                ("paginator", Value::none()),
            ],
        )
    }

    /// How the entries of a collection travel, as seen from a place or in all.
    pub(super) fn travel(&self, collection: &str, lang: &str, place: Option<&str>) -> Vec<Value> {
        let key = (collection.to_owned(), lang.to_owned());
        self.travels.get(&key).map(|flows| flows.of(place)).unwrap_or_default()
    }

    /// The text of an entry as HTML; empty before the texts are rendered.
    pub(super) fn content(&self, index: EntryIndex) -> String {
        let full = self.full.get().map(|full| &full[index.0 as usize]);
        let content =
            full.and_then(|view| view.as_map()?.get(&tera::value::Key::from("content"))?.as_str());
        content.unwrap_or_default().to_owned()
    }

    /// Every index that lists are searched with.
    pub(super) fn indexes(&self) -> impl Iterator<Item = &Index> {
        self.indexes.values()
    }

    /// What the list of a collection is searched with, from the root of the site.
    pub(super) fn index(&self, collection: &str, lang: &str) -> Option<&str> {
        let index = self.indexes.get(&(collection.to_owned(), lang.to_owned()))?;
        Some(&index.path)
    }

    /// The terms of a faceted field. `None` where the language has none.
    pub(super) fn facet(&self, collection: &str, field: &str, lang: &str) -> Option<FacetValues> {
        self.facets.get(&(collection.to_owned(), field.to_owned(), lang.to_owned())).cloned()
    }
}

fn indexes(ground: &Ground, cards: &[(Card, [Value; 2])]) -> HashMap<(String, String), Index> {
    let summary = |index: EntryIndex| cards[index.0 as usize].0.summary.clone();
    let languages: Vec<&str> = ground.library.config().languages().collect();
    let schemas: Vec<&Schema> = ground.library.schemas().collections.values().collect();
    let pairs: Vec<_> = schemas
        .iter()
        .flat_map(|schema| languages.iter().map(move |lang| (*schema, *lang)))
        .collect();
    let one = |(schema, lang): &(&Schema, &str)| {
        let index = Index::of(ground, schema, lang, &summary)?;
        Some(((schema.name.clone(), (*lang).to_owned()), index))
    };
    pairs.par_iter().filter_map(one).collect()
}

/// `[{term, count, url}]` of a faceted field, in both orders.
fn facet_values(ground: &Ground, collection: &str, field: &str, lang: &str) -> FacetValues {
    let vocabulary = ground
        .library
        .schema(collection)
        .and_then(|schema| schema.fields.get(field)?.facet_vocabulary())
        .and_then(|name| ground.library.vocabulary(name));
    let used = ground.facet(collection, field, lang);
    let mut terms: Vec<(String, usize, Value)> = vocabulary
        .into_iter()
        .flat_map(|vocabulary| &vocabulary.terms)
        .filter_map(|term| {
            let count = used?.get(&term.id)?.len();
            let view = fields::term_view(ground, term, lang);
            let label = view.get("label").and_then(Json::as_str).unwrap_or_default().to_owned();
            let url = ground.facet_url(collection, field, &term.id, lang);
            let value =
                Value::from_serializable(&json!({"term": view, "count": count, "url": url}));
            Some((label, count, value))
        })
        .collect();
    let collator = collator(lang);
    let values = |terms: &[(String, usize, Value)]| -> Value {
        Value::from(terms.iter().map(|(_, _, value)| value.clone()).collect::<Vec<_>>())
    };
    terms.sort_by(|(a, ..), (b, ..)| collator.compare(a, b));
    let with_named = values(&terms);
    terms.retain(|(_, count, _)| *count > 0);
    let by_label = values(&terms);
    // A stable sort: terms of one count stay in the order of their labels.
    terms.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    FacetValues { by_use: values(&terms), by_label, with_named }
}

/// `{label, terms}`
fn vocabulary_value(ground: &Ground, vocabulary: &Vocabulary, lang: &str) -> Value {
    let fallback = &ground.library.config().default_language;
    let label = vocabulary
        .label
        .get(lang)
        .or_else(|| vocabulary.label.get(fallback))
        .unwrap_or(&vocabulary.name);
    let terms = vocabulary
        .terms
        .iter()
        .map(|term| Value::from_serializable(&fields::term_view(ground, term, lang)));
    object([
        ("label", Value::from(label.clone())),
        ("terms", Value::from(terms.collect::<Vec<_>>())),
    ])
}

fn card(ground: &Ground, entry: &Entry) -> (Card, [Value; 2]) {
    let fields = fields::view(ground, entry, &mut fields::notes_of(ground, entry));
    let summary = fields.get("summary").and_then(Json::as_str).map(str::to_owned);
    let public =
        entry.discussion.as_ref().is_some_and(|rules| rules.visibility == Visibility::Public);
    let card = Card {
        id: entry.id.clone(),
        title: entry.title.clone(),
        permalink: ground.permalink(&entry.path),
        path: entry.path.clone(),
        canonical: ground.canonical(&entry.path),
        lang: entry.lang.clone(),
        dir: direction_of(&entry.lang),
        summary: summary.or_else(|| entry.description.clone()),
        description: entry.description.clone(),
        date: entry.date.map(|date| date.to_string()),
        updated: entry.updated.map(|date| date.to_string()),
        weight: entry.weight,
        collection: entry.collection.clone(),
        access: entry.access.as_str(),
        discussion: threads::discussion(ground, entry),
        comment_count: if public {
            ground.thread(entry).map_or(0, |thread| thread.count)
        } else {
            0
        },
        extra: Json::Object(entry.extra.clone()),
    };
    let mut map = Value::from_serializable(&card).into_map().unwrap_or_default();
    map.insert("fields".into(), Value::from_serializable(&fields));
    let card_value = Value::from(map);
    let listed = |translated| with(&card_value, [("translated", Value::from(translated))]);
    (card, [listed(false), listed(true)])
}

/// A map with more keys.
pub(super) fn with<const N: usize>(value: &Value, more: [(&'static str, Value); N]) -> Value {
    let mut map = value.as_map().cloned().unwrap_or_default();
    for (key, value) in more {
        map.insert(key.into(), value);
    }
    Value::from(map)
}

/// A map.
pub(super) fn object<const N: usize>(pairs: [(&'static str, Value); N]) -> Value {
    with(&Value::from(tera::Map::default()), pairs)
}
