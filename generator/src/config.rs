//! `baraza.toml`: everything that a site's owner settles, each default beside its key.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// `baraza.toml`. Unknown keys are refused.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where the site will be found: scheme, host and, for a site in a folder, path, without a slash at
    /// the end. `http://localhost:8080` by default.
    pub base_url: String,
    /// Name of the site.
    pub title: String,
    /// What it is, in a line or two.
    pub description: String,
    /// Language of `name.md` and of addresses without a language. `en` by default.
    pub default_language: String,
    /// Folder of the theme below `themes`. `baraza`, the theme in the binary, by default.
    pub theme: String,
    /// Whether the site has a feed of its own. On by default.
    pub generate_feeds: bool,
    /// Whether each text is published packed as well (`.br`, `.gz`), for servers that send what lies ready. Off by
    /// default.
    pub precompress: bool,
    /// Most entries in a feed. 20 by default.
    pub feed_limit: usize,
    /// A section in another language also lists the pages that it has only in the default language. On
    /// by default.
    pub list_untranslated: bool,
    /// The other languages, by tag.
    pub languages: BTreeMap<String, Language>,
    /// Groups of pages by free words, as in Zola.
    pub taxonomies: Vec<Taxonomy>,
    /// The members service.
    pub members: Members,
    /// How Markdown is read.
    pub markdown: Markdown,
    /// The catalogue as data.
    pub data: Data,
    /// How readers search.
    pub search: Search,
    /// Whatever the theme or the templates want to know.
    pub extra: toml::Table,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            base_url: "http://localhost:8080".to_owned(),
            title: "Baraza".to_owned(),
            description: String::new(),
            default_language: "en".to_owned(),
            theme: "baraza".to_owned(),
            generate_feeds: true,
            precompress: false,
            feed_limit: 20,
            list_untranslated: true,
            languages: BTreeMap::new(),
            taxonomies: Vec::new(),
            members: Members::default(),
            markdown: Markdown::default(),
            data: Data::default(),
            search: Search::default(),
            extra: toml::Table::new(),
        }
    }
}

/// `[languages.ar]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Language {
    /// Name of the site in it; else the site's.
    pub title: Option<String>,
    /// What it is; else the site's.
    pub description: Option<String>,
}

/// `[[taxonomies]]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Taxonomy {
    /// As in front matter and in addresses: `tags`.
    pub name: String,
    /// Pages in a list; none: all in one.
    pub paginate_by: Option<usize>,
    /// Whether each term has a feed.
    pub feed: bool,
}

/// `[members]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Members {
    /// Address of the members service without a slash at the end; empty: the site's own.
    pub url: String,
    /// Vocabularies whose terms members may give to what they write: `["themes", "countries"]`. None by default.
    pub vocabularies: Vec<String>,
    /// The one among them that says where: `countries`. None by default.
    pub places: Option<String>,
    /// Collections that members may propose entries of: `["practices"]`. None by default.
    pub proposals: Vec<String>,
}

/// `[markdown]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Markdown {
    /// What becomes of HTML in Markdown: `escape`, `sanitize` or `trust`. `escape` by default.
    pub raw_html: crate::markdown::RawHtml,
}

/// `[data]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Data {
    /// On which terms others may use it. Nothing is said of it by default.
    pub licence: Option<Licence>,
}

/// `licence = { name = "CC BY 4.0", url = "https://creativecommons.org/licenses/by/4.0/" }`
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// As readers know it.
    pub name: String,
    /// Where it is read.
    pub url: String,
}

/// `[search]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Search {
    /// Whether there is a page that searches the full texts, `/search/`. Off by default.
    pub full_text: bool,
}

impl Config {
    /// Every language, the default one first, then by tag.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let others = self.languages.keys().map(String::as_str);
        let others = others.filter(|tag| *tag != self.default_language);
        std::iter::once(self.default_language.as_str()).chain(others)
    }

    /// Whether pages may be in this language.
    pub fn has_language(&self, tag: &str) -> bool {
        tag == self.default_language || self.languages.contains_key(tag)
    }

    /// What addresses in a language begin with: `/` or `/ar/`.
    pub fn language_root(&self, tag: &str) -> String {
        if tag == self.default_language { "/".to_owned() } else { format!("/{tag}/") }
    }

    /// Name of the site in a language.
    pub fn title(&self, tag: &str) -> &str {
        let own = self.languages.get(tag).and_then(|language| language.title.as_deref());
        own.unwrap_or(&self.title)
    }

    /// What the site is, in a language.
    pub fn description(&self, tag: &str) -> &str {
        let own = self.languages.get(tag).and_then(|language| language.description.as_deref());
        own.unwrap_or(&self.description)
    }

    /// The path of the base URL without a slash at the end: empty, or `/sub`.
    pub fn base_path(&self) -> &str {
        let after_scheme = self.base_url.split_once("://").map_or("", |(_, rest)| rest);
        let path = after_scheme.find('/').map_or("", |slash| &after_scheme[slash..]);
        path.trim_end_matches('/')
    }

    /// A taxonomy by name.
    pub fn taxonomy(&self, name: &str) -> Option<&Taxonomy> {
        self.taxonomies.iter().find(|taxonomy| taxonomy.name == name)
    }
}
