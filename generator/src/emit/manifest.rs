//! `manifest.json`: the sum of each file of a site. It also says that Baraza wrote the folder.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::tree::Tree;

/// The name of the file.
pub const NAME: &str = "manifest.json";

/// Sums of all files but itself. Assets of earlier builds that stay a day longer are not in it: their
/// names hold their sums.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// 1.
    pub version: u32,
    /// The build's id: the sum of all paths and sums.
    pub build: String,
    /// Path below the site's root to SHA-256, hexadecimal.
    pub files: BTreeMap<String, String>,
}

impl Manifest {
    /// Of a tree.
    pub fn of(tree: &Tree) -> Manifest {
        let files: Vec<(&str, &[u8])> = tree.iter().collect();
        let files: BTreeMap<String, String> =
            files.into_par_iter().map(|(path, bytes)| (path.to_owned(), sum(bytes))).collect();
        let mut manifest = Manifest { version: 1, build: String::new(), files };
        manifest.build = manifest.id();
        manifest
    }

    /// Of a published folder. `None` if it has none that can be read.
    pub fn read(folder: &Path) -> Option<Manifest> {
        Manifest::parse(&std::fs::read(folder.join(NAME)).ok()?)
    }

    /// As it is written. `None` if it is something else, or of a version that is not known here.
    pub fn parse(bytes: &[u8]) -> Option<Manifest> {
        let manifest: Manifest = serde_json::from_slice(bytes).ok()?;
        (manifest.version == 1).then_some(manifest)
    }

    /// What `build` must be: the sum of what `sha256sum` would print of all files.
    pub fn id(&self) -> String {
        let mut all = Sha256::new();
        for (path, sum) in &self.files {
            all.update(format!("{sum}  {path}\n"));
        }
        hexadecimal(&all.finalize())
    }

    /// As it is written.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("strings and numbers are JSON");
        bytes.push(b'\n');
        bytes
    }
}

/// SHA-256, hexadecimal.
pub fn sum(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}"); // Writing to a String cannot fail.
        out
    })
}
