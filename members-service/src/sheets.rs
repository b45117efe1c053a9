//! What the build wrote beside the catalogue for those who propose: each collection's schema, its words in each language,
//! and the entries as they are. Read when asked for; a schema is read again when its file changed.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use serde::Deserialize;
use serde_json::Value;

use crate::proposals::Sheet;

/// The schemas that were read.
#[derive(Debug, Default)]
pub struct Sheets {
    kept: Mutex<HashMap<Key, Kept>>,
}

/// Collection and language.
type Key = (String, String);

/// A schema, and of which file.
type Kept = (Stamp, Arc<Sheet>);

/// When a file was changed, how long it is, which inode.
type Stamp = (SystemTime, u64, u64);

/// An entry as it is in one language.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// The front matter.
    pub front: Value,
    /// The body.
    pub body: String,
    /// SHA-256 of the file, in hex.
    pub sum: String,
}

impl Sheets {
    /// The schema of a collection, its words in `language`. `None` where the build wrote none, or none that can be read.
    pub fn sheet(&self, beside: &Path, collection: &str, language: &str) -> Option<Arc<Sheet>> {
        let path = beside.with_file_name(format!("{collection}.{language}.schema.json"));
        let stamp = stamp(&path)?;
        let key = (collection.to_owned(), language.to_owned());
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, sheet)) = kept.get(&key)
            && *of == stamp
        {
            return Some(sheet.clone());
        }
        match read(&path) {
            Ok(sheet) => {
                let sheet = Arc::new(sheet);
                kept.insert(key, (stamp, sheet.clone()));
                Some(sheet)
            }
            Err(error) => {
                tracing::error!(event = "schema-unreadable", collection, language, %error, "nobody can propose");
                None
            }
        }
    }
}

/// An entry, by a page's id and a language that the catalogue names.
pub fn entry(beside: &Path, page: &str, language: &str) -> Option<Entry> {
    let path = beside.with_file_name("entries").join(format!("{page}.{language}.json"));
    let text = std::fs::read(path).ok()?;
    serde_json::from_slice(&text).ok()
}

fn read(path: &Path) -> Result<Sheet, String> {
    let text = std::fs::read(path).map_err(|error| error.to_string())?;
    Sheet::of(serde_json::from_slice(&text).map_err(|error| error.to_string())?)
}

fn stamp(path: &Path) -> Option<Stamp> {
    use std::os::unix::fs::MetadataExt;
    let about = std::fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len(), about.ino()))
}
