//! Pages in memory to a published tree.
//!
//! [`tree::Tree`] is what a build wants to be published; [`swap::publish`] puts it in the place of what
//! was published before, whole or not at all. Beside it the documents that are no pages: the catalogue
//! for the members service, data sets, feeds, sitemap, manifest.

pub(crate) mod calendar;
pub mod catalogue;
pub(crate) mod citations;
pub mod data;
pub(crate) mod feeds;
mod generations;
pub mod lock;
pub mod manifest;
mod packed;
pub mod swap;
pub mod tree;
pub mod verify;

use std::path::{Path, PathBuf};

/// Where members-only pages go: `public` to `public-members`.
pub fn members_folder(output: &Path) -> PathBuf {
    let name = output.file_name().map(|name| name.to_string_lossy()).unwrap_or("site".into());
    output.with_file_name(format!("{name}-members"))
}

/// A file beside the output that only Baraza reads: `public`, `snapshot.json` to `.public.snapshot.json`.
pub fn beside(output: &Path, suffix: &str) -> PathBuf {
    lock::beside(output, suffix)
}

/// Puts bytes in the place of a file's, whole or not at all.
fn replace(file: &Path, bytes: &[u8]) -> Result<(), EmitError> {
    let draft = file.with_extension("next");
    std::fs::write(&draft, bytes).map_err(EmitError::io("writing", &draft))?;
    std::fs::rename(&draft, file).map_err(EmitError::io("writing", file))
}

/// The world does not let us publish.
#[derive(Debug, thiserror::Error)]
pub enum EmitError {
    /// A file or folder cannot be read or written.
    #[error("{act} `{}`", path.display())]
    Io {
        /// What was tried: `writing`.
        act: &'static str,
        /// On what.
        path: PathBuf,
        /// Why it failed.
        source: std::io::Error,
    },
    /// The new site cannot take the place of the old.
    #[error("`{}` cannot be replaced: {reason}", path.display())]
    Exchange {
        /// The output folder.
        path: PathBuf,
        /// Why not, and what to do.
        reason: &'static str,
    },
    /// The output folder holds something else than a site.
    #[error("`{}` is not empty and was not written by baraza", .0.display())]
    NotOurs(PathBuf),
    /// Another build has held the lock for too long.
    #[error("another build is writing `{}`", .0.display())]
    Locked(PathBuf),
    /// Two pages want one file, or a page wants a file where it may not be.
    #[error("`{path}` cannot be written: {reason}")]
    Path {
        /// Below the root of the site.
        path: String,
        /// Why not.
        reason: &'static str,
    },
}

impl EmitError {
    /// For `map_err`: names what was tried on which path.
    pub(crate) fn io(act: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> EmitError {
        let path = path.to_owned();
        move |source| EmitError::Io { act, path, source }
    }
}
