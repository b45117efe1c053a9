//! What lies under `content`, and what the names say.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{LoadError, is_language_tag, slug_of};
use crate::config::Config;
use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span};
use crate::library::Asset;

/// Kinds of file that are published from beside a page: a browser shows or saves them, and runs nothing.
const ASSET_KINDS: &[&str] = &[
    "bib", "csv", "docx", "epub", "gif", "gz", "ics", "jpeg", "jpg", "json", "m4a", "mp3", "mp4",
    "ods", "odt", "ogg", "opus", "pdf", "png", "pptx", "ris", "tsv", "txt", "vtt", "webm", "webp",
    "xlsx", "zip",
];

/// What a Markdown file's name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName {
    /// Path below `content`: `practices/circles/index.ar.md`.
    pub file: String,
    /// The folder that its section is looked for in: `practices`.
    pub folder: String,
    /// The page's own name: `circles`. Empty for a section.
    pub stem: String,
    /// Language tag.
    pub lang: String,
    /// Whether it is `_index.md`.
    pub is_section: bool,
    /// The folder whose other files are its assets, if it has one of its own.
    pub bundle: Option<String>,
    /// A day before the name: `2026-11-24-circles.md`.
    pub date: Option<jiff::civil::Date>,
}

impl FileName {
    /// The file of the same entry in another language.
    pub fn in_language(&self, lang: &str, default_language: &str) -> String {
        let base = self.file.strip_suffix(".md").unwrap_or(&self.file);
        let base = base.strip_suffix(&format!(".{}", self.lang)).unwrap_or(base);
        match lang == default_language {
            true => format!("{base}.md"),
            false => format!("{base}.{lang}.md"),
        }
    }
}

/// A Markdown file and what lies beside it.
#[derive(Debug)]
pub(super) struct PageFile {
    pub(super) name: FileName,
    pub(super) assets: Vec<Asset>,
}

/// Everything under `content`.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) pages: Vec<PageFile>,
    /// Path on disk, and path to show.
    pub(super) schemas: Vec<(PathBuf, String)>,
    pub(super) vocabularies: Vec<(PathBuf, String)>,
    pub(super) unreadable: Vec<String>,
}

/// Walks `content` in the order of names. Links, pipes and names that cannot be published are reported.
pub(super) fn content(
    root: &Path,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Result<Found, LoadError> {
    let mut found = Found::default();
    let content = root.join("content");
    match std::fs::symlink_metadata(&content) {
        Ok(data) if data.is_dir() => {}
        Ok(data) if data.is_symlink() => {
            diagnostics.push(Diagnostic::symbolic_link(whole("content")));
            return Ok(found);
        }
        Ok(_) => {
            diagnostics.push(Diagnostic::special_file(whole("content")));
            return Ok(found);
        }
        // A site without content is an empty site.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(found),
        Err(source) => return Err(LoadError::Read { path: content, source }),
    }

    // Folder below `content` → files that are not pages.
    let mut others: BTreeMap<String, Vec<(String, PathBuf)>> = BTreeMap::new();
    let mut names = Vec::new();
    let walk = WalkDir::new(&content).min_depth(1).sort_by_file_name().into_iter();
    for item in walk.filter_entry(|item| !is_hidden(item)) {
        let item = item.map_err(|error| read_error(&content, error))?;
        let Some(file) = relative(&content, item.path()) else {
            let shown = format!("content/{}", lossy(&content, item.path()));
            diagnostics.push(Diagnostic::unsafe_name(whole(&shown), &shown, ""));
            continue;
        };
        let shown = format!("content/{file}");
        let kind = item.file_type();
        if kind.is_symlink() {
            diagnostics.push(Diagnostic::symbolic_link(whole(&shown)));
            if file.ends_with(".md") {
                found.unreadable.push(file);
            }
            continue;
        }
        let own_name = file.rsplit('/').next().unwrap_or(&file);
        if let Some(suggestion) = unsafe_name(own_name) {
            diagnostics.push(Diagnostic::unsafe_name(whole(&shown), own_name, &suggestion));
            continue;
        }
        if kind.is_dir() {
            continue;
        }
        if !kind.is_file() {
            diagnostics.push(Diagnostic::special_file(whole(&shown)));
            continue;
        }
        match file.split_once('/') {
            Some(("schemas", name)) if name.ends_with(".toml") && !name.contains('/') => {
                found.schemas.push((item.into_path(), shown));
            }
            Some(("vocabularies", name)) if name.ends_with(".toml") && !name.contains('/') => {
                found.vocabularies.push((item.into_path(), shown));
            }
            Some(("schemas" | "vocabularies", _)) => {}
            _ if file.ends_with(".md") => match page_name(&file, config) {
                Ok(name) => names.push(name),
                Err(tag) => {
                    let known: Vec<_> = config.languages().map(|tag| format!("`{tag}`")).collect();
                    let found_at = whole(&shown);
                    diagnostics.push(Diagnostic::unknown_language(
                        found_at,
                        &tag,
                        known.join(", "),
                    ));
                    found.unreadable.push(file);
                }
            },
            _ => {
                let extension = own_name.rsplit_once('.').map_or("", |(_, extension)| extension);
                if !ASSET_KINDS.contains(&extension.to_ascii_lowercase().as_str()) {
                    diagnostics.push(Diagnostic::asset_kind(whole(&shown), extension));
                    continue;
                }
                let (folder, name) = file.rsplit_once('/').unwrap_or(("", &file));
                let list = others.entry(folder.to_owned()).or_default();
                list.push((name.to_owned(), item.into_path()));
            }
        }
    }
    found.pages = with_assets(names, others);
    Ok(found)
}

/// Gives each folder's files to its `index.md` or `_index.md`, those of folders below that have neither
/// included.
fn with_assets(
    names: Vec<FileName>,
    others: BTreeMap<String, Vec<(String, PathBuf)>>,
) -> Vec<PageFile> {
    let owners: HashSet<String> = names.iter().filter_map(owned_folder).collect();
    let mut assets: HashMap<String, Vec<Asset>> = HashMap::new();
    for (folder, files) in others {
        let mut at_and_above = std::iter::successors(Some(folder.as_str()), |folder| {
            (!folder.is_empty()).then(|| folder.rsplit_once('/').map_or("", |(above, _)| above))
        });
        let Some(owner) = at_and_above.find(|folder| owners.contains(*folder)) else { continue };
        let rest = folder[owner.len()..].trim_start_matches('/');
        let own = assets.entry(owner.to_owned()).or_default();
        for (name, source) in files {
            let name = if rest.is_empty() { name } else { format!("{rest}/{name}") };
            own.push(Asset { source, name, size: None });
        }
    }
    let with = |name: FileName| {
        let own = owned_folder(&name).and_then(|folder| assets.get(&folder));
        PageFile { assets: own.cloned().unwrap_or_default(), name }
    };
    names.into_iter().map(with).collect()
}

fn owned_folder(name: &FileName) -> Option<String> {
    if name.is_section { Some(name.folder.clone()) } else { name.bundle.clone() }
}

/// Reads a Markdown file's name. The error is a language that the site does not have.
fn page_name(file: &str, config: &Config) -> Result<FileName, String> {
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    let name = name.strip_suffix(".md").unwrap_or(name);
    let (stem, lang) = match name.rsplit_once('.') {
        Some((stem, tag)) if config.has_language(tag) => (stem, tag.to_owned()),
        Some((_, tag)) if is_language_tag(tag) => return Err(tag.to_owned()),
        _ => (name, config.default_language.clone()),
    };
    let is_section = stem == "_index";
    let is_bundle = stem == "index" && !folder.is_empty();
    let (page_folder, stem) = match (is_section, is_bundle) {
        (true, _) => (folder, ""),
        (_, true) => folder.rsplit_once('/').unwrap_or(("", folder)),
        _ => (folder, stem),
    };
    let (date, stem) = dated(stem);
    Ok(FileName {
        file: file.to_owned(),
        folder: page_folder.to_owned(),
        stem: stem.to_owned(),
        lang,
        is_section,
        bundle: is_bundle.then(|| folder.to_owned()),
        date,
    })
}

/// Splits `2026-11-24-circles` into day and name.
fn dated(stem: &str) -> (Option<jiff::civil::Date>, &str) {
    let date = stem.get(..10).and_then(|day| day.parse().ok());
    let rest = stem.get(10..).and_then(|rest| rest.strip_prefix(['-', '_']));
    match (date, rest) {
        (Some(date), Some(rest)) if !rest.is_empty() => (Some(date), rest),
        _ => (None, stem),
    }
}

/// A better name, if this one cannot be published at all. Empty if none can be thought of.
fn unsafe_name(name: &str) -> Option<String> {
    const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];
    let stem = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    let bad = name.starts_with('-')
        || name.len() > 120
        || name.chars().any(|c| {
            "\\/:*?\"<>|#%&".contains(c)
                || super::text::is_forbidden(c)
                || c == '\n'
                || c == '\r'
                || c == '\t'
        })
        || DEVICES.contains(&stem.as_str());
    bad.then(|| match name.rsplit_once('.') {
        Some((stem, extension)) if !slug_of(stem).is_empty() => {
            format!("{}.{}", slug_of(stem), slug_of(extension))
        }
        _ => slug_of(name),
    })
}

/// Files that editors' and operating systems' own programs leave behind, and version control.
fn is_hidden(item: &DirEntry) -> bool {
    item.file_name().to_string_lossy().starts_with('.')
}

fn relative(content: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(content).ok()?.components();
    let parts: Option<Vec<_>> = parts.map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

fn lossy(content: &Path, path: &Path) -> String {
    path.strip_prefix(content).unwrap_or(path).to_string_lossy().into_owned()
}

fn whole(shown: &str) -> Span {
    Span::new(&SourceFile::without_text(shown), At::default())
}

fn read_error(content: &Path, error: walkdir::Error) -> LoadError {
    let path = error.path().unwrap_or(content).to_path_buf();
    let source = error
        .into_io_error()
        .unwrap_or_else(|| std::io::Error::other("the folder changed while it was read"));
    LoadError::Read { path, source }
}
