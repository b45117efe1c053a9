//! Feeds of entries: of the site, of sections, of terms. Which there are, and what each holds; `atom.xml` draws them
//! for one half of the readers' programs, `emit` writes JSON Feed for the other.

use crate::library::{Entry, EntryIndex};
use crate::schema::Schema;

use super::Ground;

/// A feed.
pub(crate) struct Feed {
    /// What it is of, from the root of the site, a slash at the end. The feed's files stand in it.
    pub(crate) folder: String,
    pub(crate) lang: String,
    /// With the name of the site.
    pub(crate) title: String,
    /// The last changed first; no more than a feed has.
    pub(crate) entries: Vec<EntryIndex>,
}

/// All of them. `facets`: facets have pages.
pub(crate) fn all(ground: &Ground, facets: bool) -> Vec<Feed> {
    let mut feeds = Vec::new();
    of_site(ground, &mut feeds);
    of_sections(ground, &mut feeds);
    of_taxonomies(ground, &mut feeds);
    if facets {
        for schema in ground.library.schemas().collections.values() {
            of_facets(ground, schema, &mut feeds);
        }
    }
    feeds
}

fn of_site(ground: &Ground, feeds: &mut Vec<Feed>) {
    let config = ground.library.config();
    for lang in config.languages().filter(|_| config.generate_feeds) {
        let pages = ground.library.all_pages();
        let pages = pages.filter(|(_, entry)| entry.lang == lang && entry.is_public());
        let pages = pages.map(|(index, _)| index).collect();
        feeds.push(feed(ground, config.language_root(lang), lang, None, pages));
    }
}

fn of_sections(ground: &Ground, feeds: &mut Vec<Feed>) {
    for (index, entry) in ground.library.all_sections() {
        let home = ground.library.home(&entry.lang) == Some(index);
        let wanted = entry.section().is_some_and(|options| options.generate_feeds);
        if entry.is_public() && !home && wanted {
            let pages = ground.listed(index, false);
            feeds.push(feed(ground, entry.path.clone(), &entry.lang, Some(&entry.title), pages));
        }
    }
}

fn of_taxonomies(ground: &Ground, feeds: &mut Vec<Feed>) {
    let config = ground.library.config();
    for taxonomy in config.taxonomies.iter().filter(|taxonomy| taxonomy.feed) {
        for lang in config.languages() {
            let terms = ground.library.taxonomy(&taxonomy.name, lang);
            for (slug, term) in terms.into_iter().flatten() {
                let mut pages = term.pages.clone();
                pages.retain(|index| ground.library.entry(*index).is_public());
                if !pages.is_empty() {
                    let folder = ground.taxonomy_path(&taxonomy.name, lang, Some(slug));
                    feeds.push(feed(ground, folder, lang, Some(&term.name), pages));
                }
            }
        }
    }
}

fn of_facets(ground: &Ground, schema: &Schema, feeds: &mut Vec<Feed>) {
    let config = ground.library.config();
    for (field, definition) in schema.fields.iter().filter(|(_, field)| field.feed) {
        let vocabulary =
            definition.facet_vocabulary().and_then(|name| ground.library.vocabulary(name));
        let Some(vocabulary) = vocabulary else { continue };
        for lang in config.languages() {
            let Some(path) = ground.facet_path(schema, field, lang) else { continue };
            let section = ground.collection_section(schema, lang);
            if section.is_none_or(|section| !ground.library.entry(section).is_public()) {
                continue;
            }
            let terms = ground.facet(&schema.name, field, lang);
            for (id, entries) in terms.into_iter().flatten().filter(|(_, it)| !it.is_empty()) {
                let Some(term) = vocabulary.get(id) else { continue };
                let label = term.label(lang, &config.default_language);
                let folder = format!("{path}{}/", id.to_lowercase());
                feeds.push(feed(ground, folder, lang, Some(label), entries.clone()));
            }
        }
    }
}

/// Only what has a date is news.
fn feed(
    ground: &Ground,
    folder: String,
    lang: &str,
    title: Option<&str>,
    mut entries: Vec<EntryIndex>,
) -> Feed {
    let config = ground.library.config();
    let dated = |entry: &Entry| entry.date.or(entry.updated).is_some();
    entries.retain(|index| dated(ground.library.entry(*index)));
    ground.sort_by_date(&mut entries, lang);
    entries.truncate(config.feed_limit);
    let site = config.title(lang);
    let title = title.map_or_else(|| site.to_owned(), |title| format!("{title} · {site}"));
    Feed { folder, lang: lang.to_owned(), title, entries }
}

/// What an entry is filed under in the fields that have feeds: id and label in a language.
pub(crate) fn categories<'g>(
    ground: &'g Ground,
    entry: &'g Entry,
    lang: &'g str,
) -> impl Iterator<Item = (&'g str, &'g str)> {
    let schema = entry.collection.as_deref().and_then(|name| ground.library.schema(name));
    let fields = schema.into_iter().flat_map(|schema| schema.fields.iter());
    let values =
        fields.filter(|(_, field)| field.feed).filter_map(|(name, _)| entry.fields.get(name));
    let fallback = &ground.library.config().default_language;
    values.flat_map(|value| value.terms()).filter_map(move |term| {
        let found = ground.library.term(term)?;
        Some((found.id.as_str(), found.label(lang, fallback)))
    })
}
