//! The index of the full texts, by Pagefind: `/pagefind/`, read by the search page alone.
//!
//! It is of what the library holds, not of pages: what is said below an entry does not change it, and a site that is
//! published again for a comment takes the index that lies beside the output from the time before.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use sha2::{Digest, Sha256};

use crate::emit::EmitError;
use crate::emit::tree::Tree;
use crate::library::{Entry, Value};
use crate::markdown::plain;
use crate::render::Ground;

/// Changes when the same texts are to make another index.
const FORMAT: &str = "1 pagefind 1.6";
/// What the search page's script needs of all that Pagefind makes.
const KEPT: [&str; 2] = ["pagefind.js", "pagefind-entry.json"];

/// A text that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// From the root of the site: `/ar/practices/circles/`.
    pub url: String,
    /// Language tag.
    pub lang: String,
    /// Title of the page.
    pub title: String,
    /// All else that it says.
    pub text: String,
}

/// The index cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum FullTextError {
    /// Pagefind refuses.
    #[error("indexing the full texts: {0}")]
    Index(String),
    /// The tree or the folder of the last index.
    #[error(transparent)]
    Emit(#[from] EmitError),
}

/// What a page says, if it is public and has its whole text in its language (S112). `body` is that text as HTML.
pub(crate) fn record(ground: &Ground, entry: &Entry, body: &str) -> Option<Record> {
    if !entry.is_public() || entry.is_partial() || entry.is_section() {
        return None;
    }
    let mut text = String::new();
    text.push_str(entry.description.as_deref().unwrap_or_default());
    text.push(' ');
    let mut terms = BTreeSet::new();
    for (_, value) in entry.fields.iter() {
        say(ground, &entry.lang, value, &mut text, &mut terms);
    }
    text.push_str(&without_tags(body));
    // Last, and each once: an excerpt is to be of sentences.
    for term in terms {
        text.push_str(&format!(" {term}."));
    }
    Some(Record {
        url: entry.path.clone(),
        lang: entry.lang.clone(),
        title: entry.title.clone(),
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
    })
}

/// The texts of a field, each a sentence of its own, and the terms that it names.
fn say<'a>(
    ground: &'a Ground,
    lang: &str,
    value: &Value,
    text: &mut String,
    terms: &mut BTreeSet<&'a str>,
) {
    match value {
        Value::Text { text: said, footnotes } => {
            let said = if *footnotes { plain(said) } else { said.clone() };
            text.push_str(&said);
            text.push_str(if said.ends_with(['.', '。', '!', '?']) { " " } else { ". " });
        }
        Value::Term(term) => {
            let fallback = &ground.library.config().default_language;
            terms.extend(ground.library.term(term).map(|term| term.label(lang, fallback)));
        }
        Value::List(items) => {
            items.iter().for_each(|item| say(ground, lang, &item.value, text, terms))
        }
        Value::Record(record) => {
            record.iter().for_each(|(_, value)| say(ground, lang, value, text, terms))
        }
        _ => {}
    }
}

/// The text of HTML that we made ourselves.
fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for (n, piece) in html.split('<').enumerate() {
        let said =
            if n == 0 { piece } else { piece.split_once('>').map_or("", |(_, after)| after) };
        // A tag parts words, but for those within a line.
        let inline = [
            "a ", "/a", "em", "/em", "strong", "/strong", "sup", "/sup", "span", "/span", "code",
            "/code", "bdi", "/bdi",
        ];
        if n > 0 && !inline.iter().any(|tag| piece.starts_with(tag)) {
            text.push(' ');
        }
        text.push_str(said);
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
}

/// Adds the index to the tree: the one in `kept` if it is of the same texts, else a new one, which is then kept there.
/// Returns whether it was made anew.
pub fn insert(records: &[Record], kept: &Path, tree: &mut Tree) -> Result<bool, FullTextError> {
    let sum = fingerprint(records);
    let folder = kept.join(&sum);
    if let Some(files) = read(&folder) {
        add(&files, tree)?;
        return Ok(false);
    }
    let files = index(records)?;
    add(&files, tree)?;
    keep(&files, kept, &sum)?;
    Ok(true)
}

fn add(files: &BTreeMap<String, Vec<u8>>, tree: &mut Tree) -> Result<(), EmitError> {
    files
        .iter()
        .try_for_each(|(path, bytes)| tree.insert(&format!("pagefind/{path}"), bytes.clone()))
}

fn fingerprint(records: &[Record]) -> String {
    let mut sum = Sha256::new();
    sum.update(FORMAT);
    for record in records {
        for part in [&record.url, &record.lang, &record.title, &record.text] {
            sum.update(part.len().to_le_bytes());
            sum.update(part);
        }
    }
    sum.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Makes the index. Its bytes depend on the records alone.
pub fn index(records: &[Record]) -> Result<BTreeMap<String, Vec<u8>>, FullTextError> {
    let failed = |error: &dyn std::fmt::Display| FullTextError::Index(error.to_string());
    // On a thread of its own: whoever calls may be within a runtime already.
    std::thread::scope(|scope| {
        let made = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .map_err(|error| failed(&error))?;
            runtime.block_on(index_all(records)).map_err(|error| failed(&error))
        });
        made.join().unwrap_or_else(|_| Err(failed(&"it broke off")))
    })
}

async fn index_all(records: &[Record]) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    let options = PagefindServiceConfig::builder().build();
    let mut index = PagefindIndex::new(Some(options))?;
    for record in records {
        let meta = BTreeMap::from([("title".to_owned(), record.title.clone())]);
        let content = format!("{}. {}", record.title, record.text);
        let (url, lang) = (record.url.clone(), record.lang.clone());
        index.add_custom_record(url, content, lang, Some(meta), None, None).await?;
    }
    // Once: each call builds everything again.
    let files = index.get_files().await?.into_iter();
    let named =
        files.map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents));
    Ok(named.filter(|(name, _)| is_kept(name)).collect())
}

/// Not its own faces, which the search page has no use for.
fn is_kept(name: &str) -> bool {
    let data = [".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind"];
    KEPT.contains(&name) || data.iter().any(|ending| name.ends_with(ending))
}

fn read(folder: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut todo = vec![PathBuf::new()];
    while let Some(below) = todo.pop() {
        for item in std::fs::read_dir(folder.join(&below)).ok()? {
            let item = item.ok()?;
            let path = below.join(item.file_name());
            if item.file_type().ok()?.is_dir() {
                todo.push(path);
            } else {
                files.insert(path.to_string_lossy().into_owned(), std::fs::read(item.path()).ok()?);
            }
        }
    }
    files.contains_key(KEPT[0]).then_some(files)
}

/// Whole or not at all: under its name only once every file is there.
fn keep(files: &BTreeMap<String, Vec<u8>>, kept: &Path, sum: &str) -> Result<(), EmitError> {
    let draft = kept.join("next");
    for stale in std::fs::read_dir(kept).into_iter().flatten().flatten() {
        let _ = std::fs::remove_dir_all(stale.path());
    }
    for (name, bytes) in files {
        let path = draft.join(name);
        let folder = path.parent().unwrap_or(&draft);
        std::fs::create_dir_all(folder).map_err(EmitError::io("making", folder))?;
        std::fs::write(&path, bytes).map_err(EmitError::io("writing", &path))?;
    }
    let place = kept.join(sum);
    std::fs::rename(&draft, &place).map_err(EmitError::io("writing", &place))
}
