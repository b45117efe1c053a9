//! Disk to entries. Syntax only: what a file says, not whether that is right.
//!
//! Reads `baraza.toml`, `content/schemas`, `content/vocabularies` and every Markdown file below
//! `content`. Never follows a symbolic link and never reads outside `content`.

mod front_matter;
mod images;
mod raw;
mod text;
mod toml_front;
mod walk;
mod yaml_front;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

pub use front_matter::MOST_FRONT_MATTER_BYTES;
pub use images::{MOST_BYTES as MOST_IMAGE_BYTES, MOST_PIXELS as MOST_IMAGE_PIXELS};
pub use raw::{Raw, Table};
pub(crate) use text::{is_forbidden, open};
pub use toml_front::{located_toml_error, table as toml_table};
pub use walk::FileName;

use crate::config::{Config, Language, Taxonomy};
use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span, Spanned};
use crate::library::Asset;

/// The file that makes a folder a site.
const CONFIG: &str = "baraza.toml";

/// What keeps a site from being read at all.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder holds no site.
    #[error("there is no `baraza.toml` in `{}`", .0.display())]
    NoSite(PathBuf),
    /// A file or folder cannot be read.
    #[error("reading `{}`", .path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// A site as its files say it.
#[derive(Debug)]
pub struct Sources {
    /// The root, absolute.
    pub root: PathBuf,
    /// `baraza.toml`; the defaults where it is wrong.
    pub config: Config,
    /// The same as it is written, with the place of each value.
    pub config_file: DataFile,
    /// `content/schemas/*.toml`
    pub schemas: Vec<DataFile>,
    /// `content/vocabularies/*.toml`
    pub vocabularies: Vec<DataFile>,
    /// Pages and sections, by file name.
    pub entries: Vec<RawEntry>,
    /// Markdown files, below `content`, that are there but could not be read as entries: links to
    /// them are not reported a second time.
    pub unreadable: Vec<String>,
}

/// A schema or a vocabulary, parsed.
#[derive(Debug)]
pub struct DataFile {
    /// Name without extension: `countries`.
    pub name: String,
    /// The file.
    pub source: Arc<SourceFile>,
    /// What it says; nothing if it is no TOML.
    pub table: Table,
    /// It is no TOML, which has been reported: nothing is to be concluded from what it lacks.
    pub broken: bool,
}

/// A page or section, parsed.
#[derive(Debug)]
pub struct RawEntry {
    /// The file.
    pub source: Arc<SourceFile>,
    /// What its name says.
    pub name: FileName,
    /// The front matter.
    pub front: Table,
    /// Where the front matter stands, without its fences.
    pub front_at: At,
    /// Where the body stands.
    pub body_at: At,
    /// Files beside it.
    pub assets: Vec<Asset>,
}

impl RawEntry {
    /// A place in its file.
    pub fn span(&self, at: impl Into<At>) -> Span {
        Span::new(&self.source, at)
    }

    /// The body.
    pub fn body(&self) -> &str {
        &self.source.text[self.body_at.range()]
    }
}

/// The folder of a site, absolute.
pub fn find(root: &Path) -> Result<PathBuf, LoadError> {
    let found = root.canonicalize().ok().filter(|found| found.join(CONFIG).is_file());
    found.ok_or_else(|| LoadError::NoSite(root.to_path_buf()))
}

/// Reads the site in `root`. Wrong content is reported and left out.
pub fn read(root: &Path, diagnostics: &mut Diagnostics) -> Result<Sources, LoadError> {
    let root = find(root)?;
    let (config, config_file, readable) = read_config(&root, diagnostics)?;
    let mut set_aside = Diagnostics::default();
    let heard = if readable { &mut *diagnostics } else { &mut set_aside };
    let mut found = walk::content(&root, &config, heard)?;
    if !readable {
        // Not even the languages are known: nothing true could be said of any page.
        found.pages.clear();
    }
    let schemas = read_data(&found.schemas, diagnostics)?;
    let vocabularies = read_data(&found.vocabularies, diagnostics)?;

    let read: Vec<Result<_, LoadError>> =
        found.pages.into_par_iter().map(|page| read_entry(&root, page)).collect();
    let mut entries = Vec::with_capacity(read.len());
    let mut unreadable = found.unreadable;
    for result in read {
        let (entry, problems) = result?;
        diagnostics.extend(problems);
        match entry {
            Ok(entry) => entries.push(entry),
            Err(file) => unreadable.push(file),
        }
    }
    entries.sort_by(|a, b| a.name.file.cmp(&b.name.file));
    Ok(Sources { root, config, config_file, schemas, vocabularies, entries, unreadable })
}

/// The configuration, the same as it is written, and whether pages can be judged by it.
fn read_config(
    root: &Path,
    diagnostics: &mut Diagnostics,
) -> Result<(Config, DataFile, bool), LoadError> {
    let name = "baraza".to_owned();
    let Some(source) = text::read(&root.join(CONFIG), CONFIG, diagnostics)? else {
        let source = SourceFile::without_text(CONFIG);
        let file = DataFile { name, source, table: Table::default(), broken: true };
        return Ok((Config::default(), file, false));
    };
    // What is wrong with it the typed reader says.
    let mut quiet = Diagnostics::default();
    let table = toml_front::table(&source, At::new(0, source.text.len()), &mut quiet);
    let broken = table.is_none();
    let table = table.unwrap_or_default();
    let file = DataFile { name, source: Arc::clone(&source), table, broken };
    let config = match toml::from_str::<Config>(&source.text) {
        Ok(config) => config,
        Err(error) => {
            let at = located_toml_error(&error, 0, &source.text);
            diagnostics
                .push(Diagnostic::config_unreadable(Span::new(&source, at), error.message()));
            let readable = rescued(&source.text);
            return Ok((readable.clone().unwrap_or_default(), file, readable.is_some()));
        }
    };
    check_config(&config, &source, diagnostics);
    // Its name is part of a path.
    let theme = if is_slug(&config.theme) { config.theme } else { Config::default().theme };
    Ok((Config { theme, ..config }, file, true))
}

/// Of a configuration with a mistake, what pages are judged by: they are not to be blamed for it. `None` if it is
/// no TOML at all.
fn rescued(text: &str) -> Option<Config> {
    let table: toml::Table = text.parse().ok()?;
    let text = |key: &str| table.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    let languages = table.get("languages").and_then(toml::Value::as_table);
    let taxonomies = table.get("taxonomies").and_then(toml::Value::as_array);
    let taxonomy = |given: &toml::Value| {
        let name = given.get("name")?.as_str()?.to_owned();
        Some(Taxonomy { name, ..Taxonomy::default() })
    };
    let default = Config::default();
    Some(Config {
        default_language: text("default_language").unwrap_or(default.default_language),
        theme: text("theme").filter(|theme| is_slug(theme)).unwrap_or(default.theme),
        languages: languages
            .into_iter()
            .flat_map(toml::Table::keys)
            .map(|tag| (tag.clone(), Language::default()))
            .collect(),
        taxonomies: taxonomies.into_iter().flatten().filter_map(taxonomy).collect(),
        ..Config::default()
    })
}

fn check_config(config: &Config, source: &Arc<SourceFile>, diagnostics: &mut Diagnostics) {
    // The typed reader keeps no positions; the value itself is found in the text.
    let find = |needle: &str| {
        let at = source.text.find(needle).map(|start| At::new(start, start + needle.len()));
        Span::new(source, at.unwrap_or_default())
    };
    if !is_base_url(&config.base_url) {
        diagnostics.push(Diagnostic::config_base_url(find(&config.base_url), &config.base_url));
    }
    for tag in config.languages() {
        if !is_language_tag(tag) {
            diagnostics.push(Diagnostic::config_language(find(tag), tag));
        }
    }
    let mut wrong = |value: &str, form: &'static str| {
        diagnostics.push(Diagnostic::config_invalid(find(value), form));
    };
    if !is_slug(&config.theme) {
        wrong(&config.theme, "theme");
    }
    if !config.members.url.is_empty() && !is_base_url(&config.members.url) {
        wrong(&config.members.url, "members-url");
    }
    for (n, taxonomy) in config.taxonomies.iter().enumerate() {
        if !is_slug(&taxonomy.name) {
            wrong(&taxonomy.name, "taxonomy-name");
        }
        if config.taxonomies[..n].iter().any(|other| other.name == taxonomy.name) {
            wrong(&taxonomy.name, "taxonomy-twice");
        }
    }
}

/// Whether `url` can be the base of a site's addresses.
pub fn is_base_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or_default();
        !host.is_empty()
            && !rest.ends_with('/')
            && !rest.contains("..")
            && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:/[]".contains(&b))
    })
}

/// `en`, `ar`, `pt-br`: what can stand in a file name and an address.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len())
                && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// Words of `a-z0-9` joined by single `-`, at most 80 characters.
pub fn is_slug(text: &str) -> bool {
    (1..=80).contains(&text.len())
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// The slug nearest to any text; empty if nothing of it remains.
pub fn slug_of(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut slug = String::with_capacity(text.len());
    for character in text.nfkd() {
        match character.to_ascii_lowercase() {
            c @ ('a'..='z' | '0'..='9') => slug.push(c),
            // Marks split off by the normalisation: `é` becomes `e`, not `e-`.
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            _ if !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    let mut slug = slug.trim_matches('-').to_owned();
    slug.truncate(80);
    slug.trim_end_matches('-').to_owned()
}

fn read_data(
    files: &[(PathBuf, String)],
    diagnostics: &mut Diagnostics,
) -> Result<Vec<DataFile>, LoadError> {
    let mut parsed = Vec::new();
    for (path, shown) in files {
        let Some(source) = text::read(path, shown, diagnostics)? else { continue };
        let table = toml_front::table(&source, At::new(0, source.text.len()), diagnostics);
        let broken = table.is_none();
        let table = table.unwrap_or_default();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        parsed.push(DataFile { name, source, table, broken });
    }
    Ok(parsed)
}

/// The front matter of a file of content and where its body stands, once more. `None` if it has none that can be read.
pub fn front_matter(source: &Arc<SourceFile>) -> Option<(Table, At)> {
    let mut quiet = Diagnostics::default();
    let split = front_matter::split(source, &mut quiet)?;
    let table = match split.format {
        front_matter::Format::Toml => toml_front::table(source, split.front_at, &mut quiet),
        front_matter::Format::Yaml => yaml_front::table(source, split.front_at, &mut quiet),
    };
    Some((table?, split.body_at))
}

type ReadEntry = (Result<RawEntry, String>, Diagnostics);

fn read_entry(root: &Path, page: walk::PageFile) -> Result<ReadEntry, LoadError> {
    let mut diagnostics = Diagnostics::default();
    let shown = format!("content/{}", page.name.file);
    let path = root.join("content").join(&page.name.file);
    let Some(source) = text::read(&path, &shown, &mut diagnostics)? else {
        return Ok((Err(page.name.file), diagnostics));
    };
    let Some(split) = front_matter::split(&source, &mut diagnostics) else {
        return Ok((Err(page.name.file), diagnostics));
    };
    let table = match split.format {
        front_matter::Format::Toml => toml_front::table(&source, split.front_at, &mut diagnostics),
        front_matter::Format::Yaml => yaml_front::table(&source, split.front_at, &mut diagnostics),
    };
    let Some(front) = table else { return Ok((Err(page.name.file), diagnostics)) };
    let mut assets = page.assets;
    for asset in &mut assets {
        let shown = asset.source.strip_prefix(root).unwrap_or(&asset.source).to_string_lossy();
        let at = Span::new(&SourceFile::without_text(shown), At::default());
        images::measure(asset, at, &mut diagnostics);
    }
    let entry = RawEntry {
        source,
        name: page.name,
        front,
        front_at: split.front_at,
        body_at: split.body_at,
        assets,
    };
    Ok((Ok(entry), diagnostics))
}

/// A key and where it stands.
pub type Key = Spanned<String>;
