//! `catalogue.json`: which pages there are and which may be discussed, for the members service.
//!
//! `seam/catalogue.schema.json` is the reference. The public tree lists public pages only. What members need to propose
//! entries lies in the members' tree alone: which collections they may, their JSON Schemas, and each entry as it is
//! written.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::manifest;
use crate::library::{Entry, EntryIndex, Moment, Value};
use crate::load;
use crate::render::{Ground, RenderError, Site};
use crate::schema::json::json_schema;
use crate::schema::{DiscussionDefault, Schema};
use crate::snapshot::{Phase, Question};

/// The name of the file in both trees.
pub const NAME: &str = "catalogue.json";

#[derive(Serialize)]
struct Catalogue {
    version: u32,
    titles: BTreeMap<String, String>,
    pages: Vec<Page>,
    sections: Vec<Section>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    terms: BTreeMap<String, Vec<Term>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    places: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    collections: Vec<Collection>,
}

/// A collection that members may propose entries of, and which of its fields take what.
#[derive(Serialize)]
struct Collection {
    name: String,
    labels: BTreeMap<String, String>,
    section: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reports: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    replies: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviews: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sources: Option<String>,
}

/// An entry as it is written.
#[derive(Serialize)]
struct Written<'a> {
    front: serde_json::Map<String, serde_json::Value>,
    body: &'a str,
    sum: String,
}

#[derive(Serialize)]
struct Section {
    titles: BTreeMap<String, String>,
    urls: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Term {
    id: String,
    labels: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Page {
    id: String,
    former_ids: Vec<String>,
    url: String,
    languages: Vec<String>,
    titles: BTreeMap<String, String>,
    access: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    collection: Option<String>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    proposals: BTreeSet<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    terms: BTreeMap<String, BTreeSet<String>>,
    discussion: Option<Discussion>,
}

#[derive(Serialize)]
struct Discussion {
    visibility: &'static str,
    opens: Option<String>,
    closes: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    questions: Vec<Question>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    phases: Vec<Phase>,
}

/// Adds it to both trees.
pub(crate) fn insert(ground: &Ground, site: &mut Site) -> Result<(), RenderError> {
    site.members.insert(NAME, bytes(ground, true))?;
    site.public.insert(NAME, bytes(ground, false))?;
    for schema in open_collections(ground) {
        insert_schemas(ground, schema, site)?;
    }
    insert_entries(ground, site)
}

/// The collections that members may propose entries of.
fn open_collections(ground: &Ground) -> impl Iterator<Item = &Schema> {
    let library = &ground.library;
    library.config().members.proposals.iter().filter_map(|name| library.schema(name))
}

fn is_open(ground: &Ground, entry: &Entry) -> bool {
    let open = &ground.library.config().members.proposals;
    entry.collection.as_ref().is_some_and(|name| open.contains(name))
}

/// `COLLECTION.schema.json` in the site's own language, and `COLLECTION.LANG.schema.json` in each.
fn insert_schemas(ground: &Ground, schema: &Schema, site: &mut Site) -> Result<(), RenderError> {
    let library = &ground.library;
    let default = &library.config().default_language;
    let document = |lang: &str| document(&json_schema(schema, library.schemas(), lang, default));
    site.members.insert(&format!("{}.schema.json", schema.name), document(default))?;
    for lang in library.config().languages() {
        site.members.insert(&format!("{}.{lang}.schema.json", schema.name), document(lang))?;
    }
    Ok(())
}

/// `entries/PAGE_ID.LANG.json`
fn insert_entries(ground: &Ground, site: &mut Site) -> Result<(), RenderError> {
    for (_, entry) in ground.library.all_pages().filter(|(_, entry)| is_open(ground, entry)) {
        let Some((front, body_at)) = load::front_matter(&entry.source) else { continue };
        let written = Written {
            front: front.to_json(),
            body: &entry.source.text[body_at.range()],
            sum: manifest::sum(entry.source.text.as_bytes()),
        };
        let path = format!("entries/{}.{}.json", entry.id, entry.lang);
        site.members.insert(&path, document(&written))?;
    }
    Ok(())
}

fn document(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("it has nothing but strings");
    bytes.push(b'\n');
    bytes
}

fn collections(ground: &Ground) -> Vec<Collection> {
    let one = |schema: &Schema| {
        let reviewing = schema.reviewing.as_ref();
        Collection {
            name: schema.name.clone(),
            labels: schema.label.clone(),
            section: schema.section.clone(),
            reports: schema.members.reports.clone(),
            replies: schema.members.replies.clone(),
            reviews: reviewing.and_then(|it| it.reviews.clone()),
            standing: reviewing.and_then(|it| it.standing.clone()),
            sources: schema.notes_list().map(str::to_owned),
        }
    };
    open_collections(ground).map(one).collect()
}

/// The vocabularies that the site's configuration names for members, in their files' order.
fn terms(ground: &Ground) -> BTreeMap<String, Vec<Term>> {
    let library = &ground.library;
    let named = library.config().members.vocabularies.iter();
    let terms = |name: &String| {
        let terms = library.vocabulary(name)?.terms.iter();
        let terms = terms.map(|term| Term { id: term.id.clone(), labels: term.label.clone() });
        Some((name.clone(), terms.collect()))
    };
    named.filter_map(terms).collect()
}

fn bytes(ground: &Ground, members: bool) -> Vec<u8> {
    let config = ground.library.config();
    let catalogue = Catalogue {
        version: 1,
        titles: config
            .languages()
            .map(|tag| (tag.to_owned(), config.title(tag).to_owned()))
            .collect(),
        pages: pages(ground, members),
        sections: sections(ground),
        terms: terms(ground),
        places: config.members.places.clone(),
        collections: if members { collections(ground) } else { Vec::new() },
    };
    document(&catalogue)
}

/// The public sections below the home page, in its order: the way back from the members' area.
fn sections(ground: &Ground) -> Vec<Section> {
    let library = &ground.library;
    let home = library.home(&library.config().default_language);
    let below = home.map(|home| library.subsections(home)).unwrap_or_default();
    let public = below.iter().filter(|index| library.entry(**index).is_public());
    let one = |index: &EntryIndex| {
        let entries = library.translations(*index);
        let entries = || entries.iter().map(|index| library.entry(*index));
        Section {
            titles: entries().map(|it| (it.lang.clone(), it.title.clone())).collect(),
            urls: entries().map(|it| (it.lang.clone(), ground.permalink(&it.path))).collect(),
        }
    };
    public.map(one).collect()
}

/// The terms of an entry, of the vocabularies that members may use.
fn terms_of(ground: &Ground, entry: &Entry) -> BTreeMap<String, BTreeSet<String>> {
    let named = &ground.library.config().members.vocabularies;
    let mut terms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for term in entry.fields.fields.iter().flat_map(|(_, field)| field.value.terms()) {
        if named.contains(&term.vocabulary) {
            terms.entry(term.vocabulary.clone()).or_default().insert(term.id.clone());
        }
    }
    terms
}

/// By id. Of a page that is members-only in one language, the members' catalogue has all languages.
fn pages(ground: &Ground, members: bool) -> Vec<Page> {
    let library = &ground.library;
    let mut pages: Vec<Page> = library
        .ids()
        .filter_map(|(id, languages)| {
            let found: BTreeMap<&str, &Entry> = languages
                .iter()
                .map(|(lang, index): (&String, &EntryIndex)| (lang.as_str(), library.entry(*index)))
                .filter(|(_, entry)| !entry.is_section() && (members || entry.is_public()))
                .collect();
            let default = library.config().default_language.as_str();
            let main = found.get(default).or_else(|| found.values().next())?;
            // The first is the one in which somebody reads the title whose language is not among them.
            let mut tags: Vec<String> = found.keys().map(|lang| (*lang).to_owned()).collect();
            tags.sort_by_key(|tag| tag != default);
            Some(Page {
                id: id.to_owned(),
                former_ids: main.former_ids.clone(),
                url: ground.permalink(&main.path),
                languages: tags,
                titles: found
                    .iter()
                    .map(|(lang, entry)| ((*lang).to_owned(), entry.title.clone()))
                    .collect(),
                access: main.access.as_str(),
                collection: main.collection.clone().filter(|_| members && is_open(ground, main)),
                proposals: found
                    .values()
                    .filter(|_| members)
                    .flat_map(|entry| entry.proposals.iter().cloned())
                    .collect(),
                terms: terms_of(ground, main),
                discussion: main.discussion.as_ref().map(|rules| Discussion {
                    visibility: rules.visibility.as_str(),
                    opens: rules.opens.map(|opens| opens.start().to_string()),
                    closes: rules.closes.map(|closes| closes.end().to_string()),
                    questions: questions(ground, main, &found),
                    phases: phases(ground, main, &found),
                }),
            })
        })
        .collect();
    pages.sort_by(|a, b| a.id.cmp(&b.id));
    pages
}

/// What the entry's collection says of its discussions.
fn rules<'g>(ground: &'g Ground, entry: &Entry) -> Option<&'g DiscussionDefault> {
    let collection = entry.collection.as_deref()?;
    ground.library.schemas().collections.get(collection)?.discussion.as_ref()
}

/// The guiding questions, numbered from 1, each in the languages that have it.
fn questions(ground: &Ground, main: &Entry, found: &BTreeMap<&str, &Entry>) -> Vec<Question> {
    let Some(field) = rules(ground, main).and_then(|rules| rules.questions.as_deref()) else {
        return Vec::new();
    };
    let count = main.fields.get(field).map_or(0, |value| value.items().len());
    let in_language = |at: usize, entry: &Entry| {
        Some(entry.fields.get(field)?.items().get(at)?.value.as_str()?.to_owned())
    };
    (0..count)
        .map(|at| Question {
            number: at as u64 + 1,
            texts: found
                .iter()
                .filter_map(|(lang, entry)| Some(((*lang).to_owned(), in_language(at, entry)?)))
                .collect(),
        })
        .collect()
}

/// The phases, in order.
fn phases(ground: &Ground, main: &Entry, found: &BTreeMap<&str, &Entry>) -> Vec<Phase> {
    let Some(rules) = rules(ground, main) else { return Vec::new() };
    let Some(field) = rules.phases.as_deref() else { return Vec::new() };
    let records = main.fields.get(field).map_or(&[][..], Value::items);
    let titles = |at: usize| {
        let title = |entry: &Entry| {
            let record = entry.fields.get(field)?.items().get(at)?.value.as_record()?;
            Some(record.get(rules.phase_title.as_deref()?)?.as_str()?.to_owned())
        };
        let titles = found.iter();
        titles.filter_map(|(lang, entry)| Some(((*lang).to_owned(), title(entry)?))).collect()
    };
    let drawn = records.iter().enumerate().filter_map(|(at, item)| {
        let record = item.value.as_record()?;
        let date = |name: &Option<String>| match record.get(name.as_deref()?) {
            Some(Value::Date(date)) => Some(Moment::Day(*date)),
            _ => None,
        };
        let numbers = rules.questions.as_deref().and_then(|name| record.get(name));
        let number = |value: &Value| match value {
            Value::Integer(number) => u64::try_from(*number).ok(),
            _ => None,
        };
        Some(Phase {
            titles: titles(at),
            opens: date(&rules.opens).map(|opens| opens.start()),
            closes: date(&rules.closes).map(|closes| closes.end()),
            questions: numbers
                .map(|numbers| numbers.items().iter().filter_map(|n| number(&n.value)).collect())
                .unwrap_or_default(),
        })
    });
    drawn.collect()
}
