//! `catalogue.json`: which pages there are and which may be discussed, for the members service.
//!
//! `seam/catalogue.schema.json` is the reference. The public tree lists public pages only.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::library::{Entry, EntryIndex};
use crate::render::{Ground, RenderError, Site};

/// The name of the file in both trees.
pub const NAME: &str = "catalogue.json";

#[derive(Serialize)]
struct Catalogue {
    version: u32,
    pages: Vec<Page>,
    sections: Vec<Section>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    terms: BTreeMap<String, Vec<Term>>,
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
    discussion: Option<Discussion>,
}

#[derive(Serialize)]
struct Discussion {
    visibility: &'static str,
    opens: Option<String>,
    closes: Option<String>,
}

/// Adds it to both trees.
pub(crate) fn insert(ground: &Ground, site: &mut Site) -> Result<(), RenderError> {
    let all = pages(ground, true);
    let public = pages(ground, false);
    site.members.insert(NAME, bytes(ground, all))?;
    site.public.insert(NAME, bytes(ground, public))?;
    Ok(())
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

fn bytes(ground: &Ground, pages: Vec<Page>) -> Vec<u8> {
    let (sections, terms) = (sections(ground), terms(ground));
    let mut bytes = serde_json::to_vec_pretty(&Catalogue { version: 1, pages, sections, terms })
        .expect("it has nothing but strings");
    bytes.push(b'\n');
    bytes
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
            Some(Page {
                id: id.to_owned(),
                former_ids: main.former_ids.clone(),
                url: ground.permalink(&main.path),
                languages: found.keys().map(|lang| (*lang).to_owned()).collect(),
                titles: found
                    .iter()
                    .map(|(lang, entry)| ((*lang).to_owned(), entry.title.clone()))
                    .collect(),
                access: main.access.as_str(),
                discussion: main.discussion.as_ref().map(|rules| Discussion {
                    visibility: rules.visibility.as_str(),
                    opens: rules.opens.map(|opens| opens.start().to_string()),
                    closes: rules.closes.map(|closes| closes.end().to_string()),
                }),
            })
        })
        .collect();
    pages.sort_by(|a, b| a.id.cmp(&b.id));
    pages
}
