//! Every valid entry of a site, found by path, id, address, term or language.
//!
//! Made by `validate`, read by `render` and `emit`, changed by nobody: whoever holds a [`Library`]
//! holds content in which every link, term and reference is known to lead somewhere.

mod entry;
mod value;

use std::collections::{BTreeMap, HashMap};

pub use entry::{
    Access, Asset, DiscussionRules, Entry, Kind, Moment, SectionOptions, SortBy, Translation,
    Visibility,
};
pub use value::{DateOrYear, EntryRef, KeyRef, Record, TermRef, Value};

use crate::config::Config;
use crate::schema::{Schema, Schemas, Term, Vocabulary};

/// An entry's place in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryIndex(pub(crate) u32);

/// A link from a typed field of one entry to another entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backlink {
    /// Who links.
    pub from: EntryIndex,
    /// By which top-level field: `adaptations`.
    pub field: String,
}

/// A term of a taxonomy as pages write it, and who wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaxonomyTerm {
    /// As first written: `Border security`.
    pub name: String,
    /// In addresses: `border-security`.
    pub slug: String,
    /// The pages, newest first.
    pub pages: Vec<EntryIndex>,
}

/// Every valid entry. Read-only once made.
#[derive(Debug, Default)]
pub struct Library {
    pub(crate) config: Config,
    pub(crate) schemas: Schemas,
    pub(crate) entries: Vec<Entry>,
    /// `practices/circles.ar.md` → entry.
    pub(crate) by_file: HashMap<String, EntryIndex>,
    /// id → language → entry.
    pub(crate) by_id: HashMap<String, BTreeMap<String, EntryIndex>>,
    /// `/ar/practices/circles/` → entry.
    pub(crate) by_address: HashMap<String, EntryIndex>,
    /// Former id → id.
    pub(crate) former_ids: HashMap<String, String>,
    /// Section → its pages, in the section's order.
    pub(crate) pages: HashMap<EntryIndex, Vec<EntryIndex>>,
    /// Section → sections directly below it, by weight, then title.
    pub(crate) subsections: HashMap<EntryIndex, Vec<EntryIndex>>,
    /// Entry → the section it is in. The home page has none.
    pub(crate) parents: HashMap<EntryIndex, EntryIndex>,
    /// (taxonomy, language) → terms by slug.
    pub(crate) taxonomies: BTreeMap<(String, String), BTreeMap<String, TaxonomyTerm>>,
    /// (collection, field, language) → term id → entries that have it, itself or by a descendant.
    pub(crate) facets: HashMap<(String, String, String), BTreeMap<String, Vec<EntryIndex>>>,
    /// Id → who links to it.
    pub(crate) backlinks: HashMap<String, Vec<Backlink>>,
}

impl Library {
    /// The site's configuration.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// All schemas and vocabularies.
    pub fn schemas(&self) -> &Schemas {
        &self.schemas
    }

    /// A collection's schema.
    pub fn schema(&self, collection: &str) -> Option<&Schema> {
        self.schemas.collections.get(collection)
    }

    /// A vocabulary.
    pub fn vocabulary(&self, name: &str) -> Option<&Vocabulary> {
        self.schemas.vocabularies.get(name)
    }

    /// The term that a value names.
    pub fn term(&self, term: &TermRef) -> Option<&Term> {
        self.vocabulary(&term.vocabulary)?.get(&term.id)
    }

    /// One entry.
    pub fn entry(&self, index: EntryIndex) -> &Entry {
        &self.entries[index.0 as usize]
    }

    /// All entries, by file name.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = (EntryIndex, &Entry)> {
        self.entries.iter().enumerate().map(|(n, entry)| (EntryIndex(n as u32), entry))
    }

    /// All pages, by file name.
    pub fn all_pages(&self) -> impl Iterator<Item = (EntryIndex, &Entry)> {
        self.entries().filter(|(_, entry)| !entry.is_section())
    }

    /// All sections, by file name.
    pub fn all_sections(&self) -> impl Iterator<Item = (EntryIndex, &Entry)> {
        self.entries().filter(|(_, entry)| entry.is_section())
    }

    /// The home page in one language.
    pub fn home(&self, lang: &str) -> Option<EntryIndex> {
        let name = match lang == self.config.default_language {
            true => "_index.md".to_owned(),
            false => format!("_index.{lang}.md"),
        };
        self.by_file(&name)
    }

    /// By path below `content`: `practices/circles.ar.md`, `practices/_index.md`.
    pub fn by_file(&self, path: &str) -> Option<EntryIndex> {
        self.by_file.get(path).copied()
    }

    /// What a link `@/PATH` written in a page in `lang` means: the file itself, or, where it names the
    /// default language's file and there is a translation into `lang`, that. Without the `@/` and
    /// without an anchor.
    pub fn by_link(&self, path: &str, lang: &str) -> Option<EntryIndex> {
        let index = self.by_file(path)?;
        if self.entry(index).lang == self.config.default_language {
            return self.translation(index, lang).or(Some(index));
        }
        Some(index)
    }

    /// By id (or a former one) and language; `None` if it is not there in that language.
    pub fn by_id(&self, id: &str, lang: &str) -> Option<EntryIndex> {
        self.languages_of(id)?.get(lang).copied()
    }

    /// By id, in the language asked for, else the default language, else any that it has.
    pub fn by_id_or_fallback(&self, id: &str, lang: &str) -> Option<EntryIndex> {
        let languages = self.languages_of(id)?;
        languages
            .get(lang)
            .or_else(|| languages.get(&self.config.default_language))
            .or_else(|| languages.values().next())
            .copied()
    }

    /// By address: `/ar/practices/circles/`.
    pub fn by_address(&self, address: &str) -> Option<EntryIndex> {
        self.by_address.get(address).copied()
    }

    fn languages_of(&self, id: &str) -> Option<&BTreeMap<String, EntryIndex>> {
        let id = self.former_ids.get(id).map_or(id, String::as_str);
        self.by_id.get(id)
    }

    /// Every id, with the entry in each language that it has.
    pub fn ids(&self) -> impl Iterator<Item = (&str, &BTreeMap<String, EntryIndex>)> {
        self.by_id.iter().map(|(id, languages)| (id.as_str(), languages))
    }

    /// The entry in every language that it has, itself included, by language code.
    pub fn translations(&self, index: EntryIndex) -> Vec<EntryIndex> {
        let languages = self.by_id.get(&self.entry(index).id);
        languages.map(|all| all.values().copied().collect()).unwrap_or_default()
    }

    /// The entry in one language.
    pub fn translation(&self, index: EntryIndex, lang: &str) -> Option<EntryIndex> {
        self.by_id.get(&self.entry(index).id)?.get(lang).copied()
    }

    /// The section that an entry is in. `None` for a home page.
    pub fn parent(&self, index: EntryIndex) -> Option<EntryIndex> {
        self.parents.get(&index).copied()
    }

    /// The sections above an entry, the home page first.
    pub fn ancestors(&self, index: EntryIndex) -> Vec<EntryIndex> {
        let mut above: Vec<_> =
            std::iter::successors(self.parent(index), |i| self.parent(*i)).collect();
        above.reverse();
        above
    }

    /// A section's pages in its own language and order, those of transparent subsections included.
    pub fn pages(&self, section: EntryIndex) -> &[EntryIndex] {
        self.pages.get(&section).map_or(&[], Vec::as_slice)
    }

    /// The sections directly below a section.
    pub fn subsections(&self, section: EntryIndex) -> &[EntryIndex] {
        self.subsections.get(&section).map_or(&[], Vec::as_slice)
    }

    /// Terms of a taxonomy in one language, by slug.
    pub fn taxonomy(&self, name: &str, lang: &str) -> Option<&BTreeMap<String, TaxonomyTerm>> {
        self.taxonomies.get(&(name.to_owned(), lang.to_owned()))
    }

    /// Entries of a collection in one language by the terms of a faceted field: those that name the
    /// term itself or one below it. Term ids as in the vocabulary. Empty if there are none.
    pub fn facet(
        &self,
        collection: &str,
        field: &str,
        lang: &str,
    ) -> impl Iterator<Item = (&str, &[EntryIndex])> {
        let key = (collection.to_owned(), field.to_owned(), lang.to_owned());
        let terms = self.facets.get(&key).into_iter().flatten();
        terms.map(|(term, entries)| (term.as_str(), entries.as_slice()))
    }

    /// All pages of a collection in one language, by file name.
    pub fn collection(&self, name: &str, lang: &str) -> Vec<EntryIndex> {
        let mine = |e: &Entry| e.collection.as_deref() == Some(name) && e.lang == lang;
        self.all_pages().filter(|(_, e)| mine(e)).map(|(index, _)| index).collect()
    }

    /// Which entries link to this one by a typed field.
    pub fn backlinks(&self, index: EntryIndex) -> &[Backlink] {
        self.backlinks.get(&self.entry(index).id).map_or(&[], Vec::as_slice)
    }
}
