//! A published site against a manifest: what was changed, what is gone, what came in.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::manifest::{self, Manifest};
use super::packed;
use super::swap::ASSETS;

/// No file of a site is as large.
const MOST_BYTES: u64 = 1 << 30;
/// Requests at a time: enough for a distant server, bearable for a small one.
const REQUESTS: usize = 8;

/// Where a published site is.
pub enum Place {
    /// A folder.
    Folder(PathBuf),
    /// An address, without a slash at the end.
    Web(String),
}

/// How a site is not what its manifest says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// A file with other bytes.
    Changed(String),
    /// A file that is not there.
    Missing(String),
    /// A file that no build wrote. Of an address it cannot be known.
    Extra(String),
    /// The manifest's own id is not that of its list: the list itself was changed.
    Manifest,
}

/// Why a site cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// It has no manifest, or none that can be read.
    #[error("`{0}` is no manifest of a site")]
    NoManifest(String),
    /// A file cannot be read.
    #[error("reading `{}`", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The server cannot be reached or does not answer.
    #[error("fetching `{url}`")]
    Fetch {
        /// What.
        url: String,
        /// Why.
        source: Box<ureq::Error>,
    },
}

impl Place {
    /// A folder's path or an `http(s)://` address.
    pub fn parse(text: &str) -> Place {
        match text.starts_with("https://") || text.starts_with("http://") {
            true => Place::Web(text.trim_end_matches('/').to_owned()),
            false => Place::Folder(PathBuf::from(text)),
        }
    }
}

/// Compares a site with a manifest, its own unless another is named: who changed a site may have changed
/// the manifest with it. Returns how many files it lists, and what differs.
pub fn verify(
    place: &Place,
    trusted: Option<&Path>,
) -> Result<(usize, BTreeSet<Difference>), VerifyError> {
    let agent = agent();
    let bytes = match (trusted, place) {
        (Some(file), _) => read(file)?,
        (None, Place::Folder(folder)) => read(&folder.join(manifest::NAME))?,
        (None, Place::Web(url)) => fetch(&agent, &format!("{url}/{}", manifest::NAME))?,
    };
    let name = || match (trusted, place) {
        (Some(file), _) => file.display().to_string(),
        (None, Place::Folder(folder)) => folder.join(manifest::NAME).display().to_string(),
        (None, Place::Web(url)) => format!("{url}/{}", manifest::NAME),
    };
    let manifest = bytes.as_deref().and_then(Manifest::parse);
    let manifest = manifest.ok_or_else(|| VerifyError::NoManifest(name()))?;

    let one = |(path, sum): (&String, &String)| {
        let found = match place {
            Place::Folder(folder) => read(&folder.join(path)),
            Place::Web(url) => fetch(&agent, &address(url, path)),
        };
        Ok(match found? {
            Some(bytes) if manifest::sum(&bytes) == *sum => None,
            Some(_) => Some(Difference::Changed(path.clone())),
            None => Some(Difference::Missing(path.clone())),
        })
    };
    let threads = rayon::ThreadPoolBuilder::new().num_threads(REQUESTS).build();
    let all = || manifest.files.par_iter().map(one).collect::<Result<Vec<_>, VerifyError>>();
    let compared = threads.map_or_else(|_| all(), |threads| threads.install(all))?;
    let mut differences: BTreeSet<_> = compared.into_iter().flatten().collect();
    if manifest.id() != manifest.build {
        differences.insert(Difference::Manifest);
    }
    if let Place::Folder(folder) = place {
        differences.extend(extras(folder, &manifest).map(Difference::Extra));
    }
    Ok((manifest.files.len(), differences))
}

/// What is in the folder and not in the manifest. Assets of earlier builds stay for a day; their names hold
/// their sums.
fn extras(folder: &Path, manifest: &Manifest) -> impl Iterator<Item = String> {
    let found = WalkDir::new(folder).min_depth(1).into_iter().flatten();
    let found = found.filter(|entry| !entry.file_type().is_dir());
    found.filter_map(move |entry| {
        let path = entry.path().strip_prefix(folder).ok()?.to_string_lossy().into_owned();
        let known = path == manifest::NAME || manifest.files.contains_key(&path);
        let expected =
            known || is_old_asset(&path, entry.path()) || is_form(&path, folder, manifest);
        (!expected).then_some(path)
    })
}

fn is_old_asset(path: &str, file: &Path) -> bool {
    has_own_sum(path, &std::fs::read(file).unwrap_or_default())
}

fn has_own_sum(path: &str, bytes: &[u8]) -> bool {
    let Some(name) = path.strip_prefix(ASSETS) else { return false };
    let hash = name.rsplit('.').nth(1).unwrap_or_default();
    hash.len() == 16 && manifest::sum(bytes).starts_with(hash)
}

/// A file that lies there packed, and holds what the manifest says of it: that is what readers get.
fn is_form(path: &str, folder: &Path, manifest: &Manifest) -> bool {
    let Some(of) = packed::form_of(path) else { return false };
    let bytes = std::fs::read(folder.join(path)).unwrap_or_default();
    let Some(whole) = packed::unpacked(path, &bytes) else { return false };
    match manifest.files.get(of) {
        Some(sum) => manifest::sum(&whole) == *sum,
        None => has_own_sum(of, &whole),
    }
}

/// A file's bytes; `None` if there is no such file. A link is none: a build writes no links.
fn read(path: &Path) -> Result<Option<Vec<u8>>, VerifyError> {
    let failed = |source| VerifyError::Read { path: path.to_owned(), source };
    match std::fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => Ok(None),
        Ok(_) => std::fs::read(path).map(Some).map_err(failed),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(error)),
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(60)))
        // An error page is compared like any other.
        .http_status_as_error(false)
        .build()
        .into()
}

/// What a server answers; `None` where it says that there is nothing. A site's own error pages may come with
/// their status and are compared nevertheless.
fn fetch(agent: &ureq::Agent, url: &str) -> Result<Option<Vec<u8>>, VerifyError> {
    let failed = |source| VerifyError::Fetch { url: url.to_owned(), source: Box::new(source) };
    let mut response = agent.get(url).call().map_err(failed)?;
    let is_error_page = url.rsplit('/').next().is_some_and(|name| name.ends_with(".html"));
    if response.status().is_client_error() && !is_error_page {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let mut body = response.body_mut().as_reader().take(MOST_BYTES);
    body.read_to_end(&mut bytes).map_err(|error| failed(error.into()))?;
    Ok(Some(bytes))
}

/// `practices/circles/index.html` as readers ask for it: `…/practices/circles/`.
fn address(url: &str, path: &str) -> String {
    let path = match path.rsplit_once('/') {
        Some((folder, "index.html")) => format!("{folder}/"),
        None if path == "index.html" => String::new(),
        _ => path.to_owned(),
    };
    format!("{url}/{}", crate::markdown::percent_encode(&path))
}
