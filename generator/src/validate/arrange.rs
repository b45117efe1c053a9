//! Valid entries to a library: who stands where, and by what each is found.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::locale::Locale;

use crate::config::Config;
use crate::diagnostic::{At, SourceFile};
use crate::library::{
    Access, Backlink, Entry, EntryIndex, Kind, Library, Moment, Record, SectionOptions, SortBy,
    TaxonomyTerm, Value,
};
use crate::load::slug_of;
use crate::schema::{Facet, Schemas};

/// Puts entries into their places. A home page that nobody wrote is made for each language.
pub(super) fn library(
    config: Config,
    schemas: Schemas,
    mut entries: Vec<Entry>,
    former_ids: HashMap<String, String>,
) -> Library {
    add_homes(&config, &mut entries);
    entries.sort_by(|a, b| a.file.cmp(&b.file));
    resolve_former_ids(&mut entries, &former_ids);

    let mut library = Library { config, schemas, entries, former_ids, ..Library::default() };
    index_names(&mut library);
    index_sections(&mut library);
    index_taxonomies(&mut library);
    index_facets(&mut library);
    index_backlinks(&mut library);
    library
}

fn add_homes(config: &Config, entries: &mut Vec<Entry>) {
    for lang in config.languages() {
        let file = match lang == config.default_language {
            true => "_index.md".to_owned(),
            false => format!("_index.{lang}.md"),
        };
        if entries.iter().any(|entry| entry.file == file) {
            continue;
        }
        entries.push(Entry {
            source: Arc::new(SourceFile { path: format!("content/{file}"), text: String::new() }),
            body_at: At::default(),
            file,
            id: "index".to_owned(),
            former_ids: Vec::new(),
            proposals: Vec::new(),
            lang: lang.to_owned(),
            path: config.language_root(lang),
            aliases: Vec::new(),
            slug: String::new(),
            title: config.title(lang).to_owned(),
            description: None,
            date: None,
            updated: None,
            weight: 0,
            draft: false,
            template: None,
            taxonomies: BTreeMap::new(),
            extra: serde_json::Map::new(),
            access: Access::Public,
            discussion: None,
            translation: None,
            collection: None,
            fields: Record::default(),
            assets: Vec::new(),
            kind: Kind::Section(Box::new(SectionOptions {
                render: true,
                in_search_index: true,
                paginate_path: "page".to_owned(),
                ..SectionOptions::default()
            })),
        });
    }
}

fn resolve_former_ids(entries: &mut [Entry], former_ids: &HashMap<String, String>) {
    fn resolve(value: &mut Value, former_ids: &HashMap<String, String>) {
        match value {
            Value::Entry(entry) => {
                if let Some(id) = former_ids.get(&entry.id) {
                    entry.id.clone_from(id);
                }
            }
            Value::List(items) => {
                items.iter_mut().for_each(|item| resolve(&mut item.value, former_ids))
            }
            Value::Record(record) => {
                record
                    .fields
                    .iter_mut()
                    .for_each(|(_, value)| resolve(&mut value.value, former_ids));
            }
            _ => {}
        }
    }
    if former_ids.is_empty() {
        return;
    }
    for entry in entries {
        entry.fields.fields.iter_mut().for_each(|(_, value)| resolve(&mut value.value, former_ids));
    }
}

fn index_names(library: &mut Library) {
    for (n, entry) in library.entries.iter().enumerate() {
        let index = EntryIndex(n as u32);
        library.by_file.insert(entry.file.clone(), index);
        library.by_address.insert(entry.path.clone(), index);
        let languages = library.by_id.entry(entry.id.clone()).or_default();
        languages.insert(entry.lang.clone(), index);
    }
}

fn index_sections(library: &mut Library) {
    let sections: HashMap<(&str, &str), EntryIndex> = library
        .all_sections()
        .map(|(index, entry)| ((entry.folder(), entry.lang.as_str()), index))
        .collect();
    let mut parents = HashMap::new();
    for (index, entry) in library.entries() {
        let mut folder = entry.folder();
        // `circles/index.md` lies in `circles` and belongs to what is above it; so does a section.
        let is_bundle =
            entry.file.rsplit('/').next().is_some_and(|name| name.starts_with("index."));
        if (entry.is_section() || is_bundle) && !folder.is_empty() {
            folder = above(folder);
        } else if entry.is_section() {
            continue;
        }
        let found = std::iter::successors(Some(folder), |folder| {
            (!folder.is_empty()).then(|| above(folder))
        })
        .find_map(|folder| sections.get(&(folder, entry.lang.as_str())));
        if let Some(parent) = found.filter(|parent| **parent != index) {
            parents.insert(index, *parent);
        }
    }
    library.parents = parents;

    let mut pages: HashMap<EntryIndex, Vec<EntryIndex>> = HashMap::new();
    let mut subsections: HashMap<EntryIndex, Vec<EntryIndex>> = HashMap::new();
    for (index, entry) in library.entries() {
        let Some(parent) = library.parent(index) else { continue };
        if entry.is_section() {
            subsections.entry(parent).or_default().push(index);
            continue;
        }
        // A transparent section's pages are also those of the section above it.
        let mut section = Some(parent);
        while let Some(holder) = section {
            pages.entry(holder).or_default().push(index);
            let transparent =
                library.entry(holder).section().is_some_and(|options| options.transparent);
            section = transparent.then(|| library.parent(holder)).flatten();
        }
    }
    let collators = Collators::of(&library.config);
    for (section, list) in &mut pages {
        let entry = library.entry(*section);
        let sort_by = entry.section().map(|options| options.sort_by).unwrap_or_default();
        list.sort_by(|a, b| compare(library.entry(*a), library.entry(*b), sort_by, &collators));
    }
    for list in subsections.values_mut() {
        list.sort_by(|a, b| {
            let (a, b) = (library.entry(*a), library.entry(*b));
            a.weight.cmp(&b.weight).then_with(|| collators.compare(&a.lang, &a.title, &b.title))
        });
    }
    library.pages = pages;
    library.subsections = subsections;
}

fn above(folder: &str) -> &str {
    folder.rsplit_once('/').map_or("", |(above, _)| above)
}

fn compare(a: &Entry, b: &Entry, sort_by: SortBy, collators: &Collators) -> Ordering {
    let newest = |a: Option<Moment>, b: Option<Moment>| match (a, b) {
        (Some(a), Some(b)) => b.start().cmp(&a.start()),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    let by_title = || collators.compare(&a.lang, &a.title, &b.title);
    let order = match sort_by {
        SortBy::None => Ordering::Equal,
        SortBy::Date => newest(a.date, b.date).then_with(by_title),
        SortBy::UpdateDate => {
            newest(a.updated.or(a.date), b.updated.or(b.date)).then_with(by_title)
        }
        SortBy::Title => by_title(),
        SortBy::Weight => a.weight.cmp(&b.weight).then_with(by_title),
        SortBy::Slug => a.slug.cmp(&b.slug),
    };
    order.then_with(|| a.file.cmp(&b.file))
}

/// What readers of each language expect of alphabetical order.
struct Collators(HashMap<String, CollatorBorrowed<'static>>);

impl Collators {
    fn of(config: &Config) -> Self {
        let collator = |lang: &str| {
            let locale: Locale = lang.parse().ok()?;
            let collator = Collator::try_new(locale.into(), CollatorOptions::default()).ok()?;
            Some((lang.to_owned(), collator))
        };
        Collators(config.languages().filter_map(collator).collect())
    }

    fn compare(&self, lang: &str, a: &str, b: &str) -> Ordering {
        match self.0.get(lang) {
            Some(collator) => collator.compare(a, b),
            None => a.cmp(b),
        }
    }
}

fn index_taxonomies(library: &mut Library) {
    let mut taxonomies: BTreeMap<(String, String), BTreeMap<String, TaxonomyTerm>> =
        BTreeMap::new();
    for (index, entry) in library.all_pages() {
        for (taxonomy, terms) in &entry.taxonomies {
            let by_slug = taxonomies.entry((taxonomy.clone(), entry.lang.clone())).or_default();
            for name in terms {
                let slug = slug_of(name);
                let term = by_slug.entry(slug.clone()).or_default();
                if term.pages.is_empty() {
                    (term.name, term.slug) = (name.clone(), slug);
                }
                if term.pages.last() != Some(&index) {
                    term.pages.push(index);
                }
            }
        }
    }
    let collators = Collators::of(&library.config);
    for term in taxonomies.values_mut().flat_map(BTreeMap::values_mut) {
        term.pages.sort_by(|a, b| {
            compare(library.entry(*a), library.entry(*b), SortBy::Date, &collators)
        });
    }
    library.taxonomies = taxonomies;
}

fn index_facets(library: &mut Library) {
    let mut facets: HashMap<(String, String, String), BTreeMap<String, Vec<EntryIndex>>> =
        HashMap::new();
    for (index, entry) in library.all_pages() {
        let Some(schema) = entry.collection.as_deref().and_then(|name| library.schema(name)) else {
            continue;
        };
        for (name, field) in schema.fields.iter() {
            let (Some(facet), Some(vocabulary)) = (&field.facet, field.facet_vocabulary()) else {
                continue;
            };
            let Some(value) = entry.fields.get(name) else { continue };
            let terms = match facet {
                Facet::Own => value.terms(),
                Facet::Of(part) => {
                    let records = match value {
                        Value::Record(record) => vec![record],
                        list => {
                            list.items().iter().filter_map(|item| item.value.as_record()).collect()
                        }
                    };
                    records
                        .into_iter()
                        .filter_map(|record| record.get(part))
                        .flat_map(Value::terms)
                        .collect()
                }
            };
            let Some(vocabulary) = library.vocabulary(vocabulary) else { continue };
            let key = (schema.name.clone(), name.to_owned(), entry.lang.clone());
            let by_term = facets.entry(key).or_default();
            for term in terms.iter().flat_map(|term| vocabulary.with_ancestors(&term.id)) {
                let entries = by_term.entry(term.id.clone()).or_default();
                if entries.last() != Some(&index) {
                    entries.push(index);
                }
            }
        }
    }
    library.facets = facets;
}

fn index_backlinks(library: &mut Library) {
    let mut backlinks: HashMap<String, Vec<Backlink>> = HashMap::new();
    for (index, entry) in library.all_pages() {
        for (field, value) in entry.fields.iter() {
            for id in value.linked() {
                let list = backlinks.entry(id.to_owned()).or_default();
                let link = Backlink { from: index, field: field.to_owned() };
                if list.last() != Some(&link) {
                    list.push(link);
                }
            }
        }
    }
    library.backlinks = backlinks;
}
