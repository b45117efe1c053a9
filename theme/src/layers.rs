//! Where a theme's files come from: the site, the theme's folder, the binary. First found wins.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

/// The theme that ships with Baraza. Read from disk in debug builds, from the binary in release.
#[derive(RustEmbed)]
#[folder = "../themes/baraza"]
struct BuiltIn;

/// The name under which [`BuiltIn`] is known.
const BUILT_IN: &str = "baraza";

/// Why a theme could not be used. Each names the file or the theme.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// No layer has a theme of this name.
    #[error("no theme `{0}`: there is no folder `themes/{0}`")]
    Missing(String),
    /// A file could not be read.
    #[error("reading `{path}`")]
    Read {
        /// The file, as looked up.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A template or strings file is not UTF-8.
    #[error("`{0}` is not UTF-8")]
    NotText(String),
    /// A strings file is malformed.
    #[error("`{file}`: {message}")]
    Strings {
        /// `strings/en.ftl`
        file: String,
        /// What the parser said, with its place.
        message: String,
    },
    /// A template does not compile; the text is Tera's report, with file and line.
    #[error("{0}")]
    Template(#[from] tera::Error),
}

/// The three places, in the order in which they are asked.
pub(crate) struct Layers {
    folders: Vec<PathBuf>,
    built_in: bool,
}

impl Layers {
    pub(crate) fn new(root: &Path, name: &str) -> Result<Layers, ThemeError> {
        let folder = root.join("themes").join(name);
        let built_in = name == BUILT_IN;
        if !folder.is_dir() && !built_in {
            return Err(ThemeError::Missing(name.to_owned()));
        }
        Ok(Layers { folders: vec![root.to_owned(), folder], built_in })
    }

    /// Every file below `kind` (`templates`, `strings` …): its path within it, and its bytes, in
    /// the order of the paths.
    pub(crate) fn files(&self, kind: &str) -> Result<Vec<(String, Vec<u8>)>, ThemeError> {
        let mut found = BTreeMap::new();
        if self.built_in {
            let prefix = format!("{kind}/");
            for path in BuiltIn::iter() {
                if let (Some(name), Some(file)) = (path.strip_prefix(&prefix), BuiltIn::get(&path))
                    && !is_hidden(name)
                {
                    found.insert(name.to_owned(), file.data.into_owned());
                }
            }
        }
        for folder in self.folders.iter().rev() {
            read_below(&folder.join(kind), "", &mut found)?;
        }
        Ok(found.into_iter().collect())
    }

    /// The same as text.
    pub(crate) fn texts(&self, kind: &str) -> Result<Vec<(String, String)>, ThemeError> {
        let files = self.files(kind)?.into_iter();
        files
            .map(|(name, bytes)| match String::from_utf8(bytes) {
                Ok(text) => Ok((name, text)),
                Err(_) => Err(ThemeError::NotText(format!("{kind}/{name}"))),
            })
            .collect()
    }
}

fn read_below(
    folder: &Path,
    prefix: &str,
    found: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), ThemeError> {
    let failed = |path: &Path, source| ThemeError::Read { path: path.to_owned(), source };
    if !folder.is_dir() {
        return Ok(());
    }
    for item in std::fs::read_dir(folder).map_err(|e| failed(folder, e))? {
        let item = item.map_err(|e| failed(folder, e))?;
        let name = format!("{prefix}{}", item.file_name().to_string_lossy());
        let path = item.path();
        let kind = item.file_type().map_err(|e| failed(&path, e))?;
        // S138: a link could lead out of the theme, so none is followed.
        if kind.is_dir() {
            read_below(&path, &format!("{name}/"), found)?;
        } else if kind.is_file() && !is_hidden(&name) {
            found.insert(name, std::fs::read(&path).map_err(|e| failed(&path, e))?);
        }
    }
    Ok(())
}

/// Editors leave such files beside the real ones, and no page may ever depend on them.
fn is_hidden(name: &str) -> bool {
    name.rsplit('/').next().is_some_and(|file| file.starts_with('.') || file.ends_with('~'))
}
