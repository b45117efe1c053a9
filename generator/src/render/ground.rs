//! What all pages stand on: the library, the addresses, who is listed where.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use baraza_theme::{Strings, Theme, direction, language_name};
use icu::collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu::locale::Locale;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::config::Config;
use crate::library::{Entry, EntryIndex, Library, Moment};
use crate::markdown::Direction;
use crate::schema::Schema;
use crate::snapshot::Snapshot;

use super::view::{AlternateView, ConfigView, LanguageView, PlaceView};
use super::{Inputs, datasets, travel, updates};

/// Read by every page, changed by none.
pub(crate) struct Ground {
    pub(crate) library: Arc<Library>,
    pub(crate) snapshot: Snapshot,
    pub(crate) strings: Strings,
    pub(crate) root: PathBuf,
    pub(crate) today: Date,
    /// The first instant of today, UTC.
    pub(crate) midnight: Timestamp,
    /// Empty or `/sub`.
    pub(crate) base_path: String,
    /// `https://www.example.org`, without the path.
    origin: String,
    /// Images at the root of the site, by name: width and height, where they are known.
    pub(crate) site_images: HashMap<String, Option<(u32, u32)>>,
    /// Updates as templates see them.
    pub(super) updates: OnceLock<updates::Views>,
    /// (collection, field, language) to term to the public entries that a reader of the language finds there.
    facets: HashMap<(String, String, String), BTreeMap<String, Vec<EntryIndex>>>,
}

impl Ground {
    pub(super) fn new(inputs: Inputs, theme: &Theme) -> Ground {
        let config = inputs.library.config();
        let base_path = config.base_path().to_owned();
        let whole = config.base_url.trim_end_matches('/');
        let origin = whole.strip_suffix(base_path.as_str()).unwrap_or(whole).to_owned();
        let mut ground = Ground {
            snapshot: inputs.snapshot,
            strings: theme.strings.clone(),
            root: inputs.root,
            today: inputs.today,
            midnight: Moment::Day(inputs.today).start(),
            base_path,
            origin,
            updates: OnceLock::new(),
            facets: HashMap::new(),
            site_images: super::images::of_site(theme.static_files()),
            library: inputs.library,
        };
        ground.facets = ground.gather_facets();
        ground
    }

    /// From the root of the host, for `href`.
    pub(crate) fn permalink(&self, path: &str) -> String {
        format!("{}{path}", self.base_path)
    }

    /// Absolute.
    pub(crate) fn canonical(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.base_path)
    }

    /// The base URL with its path, without a slash at the end.
    pub(crate) fn base_url(&self) -> String {
        format!("{}{}", self.origin, self.base_path)
    }

    pub(crate) fn asset_url(&self, entry: &Entry, name: &str) -> String {
        self.permalink(&format!("{}{name}", entry.path))
    }

    /// The section of a collection in one language. Facets stand below it.
    pub(crate) fn collection_section(&self, schema: &Schema, lang: &str) -> Option<EntryIndex> {
        let index = self.library.by_id(&schema.section, lang)?;
        self.library.entry(index).is_section().then_some(index)
    }

    /// A collection by its name, or by its section's.
    pub(crate) fn collection_by(&self, name: &str) -> Option<&Schema> {
        let all = &self.library.schemas().collections;
        all.get(name).or_else(|| all.values().find(|schema| schema.section == name))
    }

    /// The address of a list of values (`/practices/themes/`), from the root of the site.
    pub(crate) fn facet_path(&self, schema: &Schema, field: &str, lang: &str) -> Option<String> {
        let section = self.library.entry(self.collection_section(schema, lang)?);
        Some(format!("{}{field}/", section.path))
    }

    /// The address of a term's list, from the root of the host, if there is one.
    pub(crate) fn facet_url(
        &self,
        collection: &str,
        field: &str,
        term: &str,
        lang: &str,
    ) -> Option<String> {
        self.facet(collection, field, lang)?.get(term)?;
        let path = self.facet_path(self.library.schema(collection)?, field, lang)?;
        Some(self.permalink(&format!("{path}{}/", term.to_lowercase())))
    }

    /// The used terms of a faceted field, each with the public entries that have it or one below it: none for a
    /// place that only records of `[travel]` name.
    pub(crate) fn facet(
        &self,
        collection: &str,
        field: &str,
        lang: &str,
    ) -> Option<&BTreeMap<String, Vec<EntryIndex>>> {
        self.facets.get(&(collection.to_owned(), field.to_owned(), lang.to_owned()))
    }

    /// Every facet: collection, field, language.
    pub(super) fn facets(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.facets
            .keys()
            .map(|(collection, field, lang)| (collection.as_str(), field.as_str(), lang.as_str()))
    }

    fn gather_facets(
        &self,
    ) -> HashMap<(String, String, String), BTreeMap<String, Vec<EntryIndex>>> {
        let config = self.library.config();
        let mut all = HashMap::new();
        for schema in self.library.schemas().collections.values() {
            for (field, _) in schema.fields.iter().filter(|(_, field)| field.facet.is_some()) {
                for lang in config
                    .languages()
                    .filter(|lang| self.collection_section(schema, lang).is_some())
                {
                    let mut terms: BTreeMap<String, Vec<EntryIndex>> = BTreeMap::new();
                    for (term, entries) in self.library.facet(&schema.name, field, lang) {
                        terms.insert(term.to_owned(), self.public(entries));
                    }
                    if lang != config.default_language && config.list_untranslated {
                        for (term, entries) in
                            self.library.facet(&schema.name, field, &config.default_language)
                        {
                            let untranslated = self.untranslated(entries, lang);
                            terms.entry(term.to_owned()).or_default().extend(untranslated);
                        }
                    }
                    terms.retain(|_, entries| !entries.is_empty());
                    if let Some(travel) = schema.travel.as_ref().filter(|it| it.places == field) {
                        for index in self.collection(&schema.name, lang) {
                            for place in travel::named(self.library.entry(index), travel) {
                                terms.entry(place.to_owned()).or_default();
                            }
                        }
                    }
                    let order = self.order_of_section(schema, lang);
                    for entries in terms.values_mut() {
                        entries.sort_by_key(|index| {
                            (order.get(index).copied().unwrap_or(usize::MAX), *index)
                        });
                    }
                    all.insert((schema.name.clone(), field.to_owned(), lang.to_owned()), terms);
                }
            }
        }
        all
    }

    /// The order of the collection's section, so that every list of it reads the same way.
    fn order_of_section(&self, schema: &Schema, lang: &str) -> HashMap<EntryIndex, usize> {
        let section = self.collection_section(schema, lang);
        let listed = section.map(|section| self.listed(section, true)).unwrap_or_default();
        listed.into_iter().enumerate().map(|(n, index)| (index, n)).collect()
    }

    fn public(&self, entries: &[EntryIndex]) -> Vec<EntryIndex> {
        entries.iter().copied().filter(|index| self.library.entry(*index).is_public()).collect()
    }

    /// Those that have no translation into a language.
    fn untranslated(&self, entries: &[EntryIndex], lang: &str) -> Vec<EntryIndex> {
        let mut entries = self.public(entries);
        entries.retain(|index| self.library.translation(*index, lang).is_none());
        entries
    }

    /// What a section lists: its pages, then those that its readers' language lacks. `members`: members-only
    /// pages too.
    pub(crate) fn listed(&self, section: EntryIndex, members: bool) -> Vec<EntryIndex> {
        let config = self.library.config();
        let lang = &self.library.entry(section).lang;
        let own = self.library.pages(section);
        let mut listed = if members { own.to_vec() } else { self.public(own) };
        if *lang != config.default_language
            && config.list_untranslated
            && let Some(original) = self.library.translation(section, &config.default_language)
        {
            listed.extend(self.untranslated(self.library.pages(original), lang));
        }
        listed
    }

    /// All public entries of a collection that a reader of a language finds.
    pub(crate) fn collection(&self, name: &str, lang: &str) -> Vec<EntryIndex> {
        let config = self.library.config();
        let mut entries = self.public(&self.library.collection(name, lang));
        if lang != config.default_language && config.list_untranslated {
            entries.extend(
                self.untranslated(&self.library.collection(name, &config.default_language), lang),
            );
        }
        entries
    }

    /// Sorts newest first, undated last, then by title.
    pub(crate) fn sort_by_date(&self, entries: &mut [EntryIndex], lang: &str) {
        let collator = collator(lang);
        let key = |index: &EntryIndex| {
            let entry = self.library.entry(*index);
            entry.updated.or(entry.date).map(Moment::start)
        };
        entries.sort_by(|a, b| {
            key(b).cmp(&key(a)).then_with(|| self.compare_titles(&collator, *a, *b))
        });
    }

    /// Sorts by title, as a reader of the language expects.
    pub(crate) fn sort_by_title(&self, entries: &mut [EntryIndex], lang: &str) {
        let collator = collator(lang);
        entries.sort_by(|a, b| self.compare_titles(&collator, *a, *b));
    }

    fn compare_titles(
        &self,
        collator: &CollatorBorrowed<'_>,
        a: EntryIndex,
        b: EntryIndex,
    ) -> std::cmp::Ordering {
        let (a, b) = (self.library.entry(a), self.library.entry(b));
        collator.compare(&a.title, &b.title).then_with(|| a.file.cmp(&b.file))
    }

    /// A word of the theme; the key itself where no language has it.
    pub(crate) fn word(&self, lang: &str, key: &str, argument: Option<(&str, &str)>) -> String {
        let arguments: Vec<_> =
            argument.into_iter().map(|(name, value)| (name, value.into())).collect();
        self.strings.get(lang, key, &arguments).unwrap_or_else(|| key.to_owned())
    }

    pub(super) fn config_view(&self, lang: &str) -> ConfigView {
        let config = self.library.config();
        ConfigView {
            title: config.title(lang).to_owned(),
            description: config.description(lang).to_owned(),
            base_url: self.base_url(),
            base_path: self.base_path.clone(),
            origin: self.origin.clone(),
            default_language: config.default_language.clone(),
            languages: config
                .languages()
                .map(|code| LanguageView {
                    code: code.to_owned(),
                    name: language_name(code).to_owned(),
                    dir: direction(code),
                })
                .collect(),
            members_url: config.members.url.clone(),
            places: config.members.places.clone(),
            proposals: config.members.proposals.clone(),
            data: datasets::is_there(self, lang)
                .then(|| self.permalink(&datasets::path(self, lang))),
            licence: config.data.licence.clone(),
            generate_feeds: config.generate_feeds,
            full_text: config.search.full_text.then(|| self.permalink(&search_page(config, lang))),
            extra: serde_json::to_value(&config.extra).unwrap_or_default(),
        }
    }

    pub(super) fn place(&self, index: EntryIndex) -> PlaceView {
        let entry = self.library.entry(index);
        PlaceView {
            id: entry.id.clone(),
            title: entry.title.clone(),
            description: entry.description.clone(),
            permalink: self.permalink(&entry.path),
            path: entry.path.clone(),
        }
    }

    /// The same page in each language: `exact` gives its address there from the root of the site; else the
    /// nearest of `places` that has the language, else its home page.
    pub(super) fn alternates(
        &self,
        lang: &str,
        exact: &dyn Fn(&str) -> Option<String>,
        places: &[EntryIndex],
    ) -> Vec<AlternateView> {
        let library = &self.library;
        let nearest = |other: &str| {
            let translated =
                places.iter().rev().find_map(|place| library.translation(*place, other));
            translated
                .or_else(|| library.home(other))
                .map(|index| library.entry(index).path.clone())
        };
        library
            .config()
            .languages()
            .filter_map(|other| {
                let found = exact(other);
                let (path, exact) = match found {
                    Some(path) => (path, true),
                    None => (nearest(other)?, false),
                };
                Some(AlternateView {
                    lang: other.to_owned(),
                    name: language_name(other).to_owned(),
                    dir: direction(other),
                    url: self.permalink(&path),
                    canonical: self.canonical(&path),
                    current: other == lang,
                    exact,
                })
            })
            .collect()
    }

    /// The policy of every page, as its first `meta`.
    pub(super) fn content_security_policy(&self) -> String {
        let members = &self.library.config().members.url;
        let service =
            if members.is_empty() { String::new() } else { format!(" {}", origin_of(members)) };
        format!(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
             connect-src 'self'{service}; worker-src 'self'; form-action 'self'{service}; manifest-src 'self'; \
             base-uri 'none'; require-trusted-types-for 'script'; trusted-types baraza baraza-worker"
        )
    }

    /// The same for the search page, which alone may compile the WebAssembly that it fetched from here.
    pub(super) fn search_policy(&self) -> String {
        let allowed = "script-src 'self' 'wasm-unsafe-eval'";
        self.content_security_policy().replacen("script-src 'self'", allowed, 1)
    }
}

/// Where the full texts are searched, from the root of the site.
pub(super) fn search_page(config: &Config, lang: &str) -> String {
    format!("{}search/", config.language_root(lang))
}

pub(super) fn direction_of(lang: &str) -> Direction {
    if direction(lang) == "rtl" { Direction::Rtl } else { Direction::Ltr }
}

/// How a language sorts; as the root of all where the tag is not known.
pub(super) fn collator(lang: &str) -> CollatorBorrowed<'static> {
    let locale: Locale = lang.parse().unwrap_or(Locale::UNKNOWN);
    Collator::try_new(locale.into(), CollatorOptions::default())
        .or_else(|_| Collator::try_new(Locale::UNKNOWN.into(), CollatorOptions::default()))
        .expect("the collation of the root locale is compiled in")
}

/// Scheme and host of an address.
fn origin_of(url: &str) -> &str {
    let start = url.find("://").map_or(0, |at| at + 3);
    url[start..].find('/').map_or(url, |slash| &url[..start + slash])
}
