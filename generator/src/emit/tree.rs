//! All files of a site, in memory.

use std::collections::{BTreeMap, HashSet};

use super::{EmitError, manifest};

/// Files by their path below the site's root (`practices/circles/index.html`), in order.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tree {
    files: BTreeMap<String, Vec<u8>>,
    /// Paths of the files in lower case, and of the folders that they are in.
    folded_files: HashSet<String>,
    folded_folders: HashSet<String>,
}

impl Tree {
    /// Adds a file. No two paths may differ in case only, since some disks cannot tell them apart; none may
    /// leave the root, be hidden, or be both a file and a folder.
    pub fn insert(&mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Result<(), EmitError> {
        let refuse = |reason| Err(EmitError::Path { path: path.to_owned(), reason });
        if path.contains(['\\', '\0']) || path.chars().any(char::is_control) {
            return refuse("it has a character that no file name may have");
        }
        for segment in path.split('/') {
            if segment.is_empty() || segment.starts_with('.') {
                return refuse("it leaves the site, or is hidden");
            }
            if segment.len() > 200 {
                return refuse("it is too long");
            }
        }
        let folded = path.to_lowercase();
        let folders = || folded.match_indices('/').map(|(at, _)| &folded[..at]);
        if self.folded_files.contains(&folded) || folded == manifest::NAME {
            return refuse("two pages have this address");
        }
        if self.folded_folders.contains(&folded)
            || folders()
                .any(|folder| self.folded_files.contains(folder) || folder == manifest::NAME)
        {
            return refuse("it would be a file and a folder at once");
        }
        for folder in folders() {
            if !self.folded_folders.contains(folder) {
                self.folded_folders.insert(folder.to_owned());
            }
        }
        self.folded_files.insert(folded);
        self.files.insert(path.to_owned(), bytes.into());
        Ok(())
    }

    /// A file's bytes.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Whether there is such a file.
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// All files, by path.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// How many files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// The file of an address: of `/a/b/` it is `a/b/index.html`, of `/404.html` `404.html`.
pub fn file_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s137_no_file_leaves_the_root_or_collides() {
        let mut tree = Tree::default();
        for refused in
            ["../x", "a/../b", "/etc/passwd", "a//b", ".git/config", "a/.env", "a\\b", "a\0b", ""]
        {
            assert!(tree.insert(refused, "x").is_err(), "{refused:?} was taken");
        }
        tree.insert("a/Index.html", "x").unwrap();
        assert!(tree.insert("a/index.html", "y").is_err());
        assert!(tree.insert("a", "y").is_err() && tree.insert("A/index.html/x", "y").is_err());
        assert!(tree.insert("manifest.json", "y").is_err());
        assert!(tree.insert("manifest.json/index.html", "y").is_err());
        assert_eq!(file_of("/a/b/"), "a/b/index.html");
        assert_eq!(file_of("/"), "index.html");
        assert_eq!(file_of("/ar/404.html"), "ar/404.html");
    }
}
