//! The library as pages in memory.
//!
//! [`site`] makes everything that is to be published: pages from templates, baked discussions, lists,
//! facets, feeds, the documents beside them, assets. It reads no clock and no network, and its result
//! depends on nothing but what it is handed, in whatever order the processor's threads run.

mod collections;
mod content;
mod fields;
mod functions;
mod ground;
mod images;
mod jobs;
mod threads;
pub mod view;

use std::path::PathBuf;
use std::sync::Arc;

use baraza_theme::{Half, Theme, ThemeError};
use jiff::civil::Date;
use rayon::prelude::*;

use crate::emit::tree::Tree;
use crate::emit::{EmitError, catalogue, data};
use crate::library::{EntryIndex, Library};
use crate::snapshot::Snapshot;

pub(crate) use fields::data as fields_as_data;
pub(crate) use ground::Ground;

/// The folders of a site's folder that it is made from.
pub const FOLDERS: [&str; 7] =
    ["content", "themes", "templates", "styles", "scripts", "strings", "static"];

/// What a build draws from.
pub struct Inputs {
    /// Every valid entry.
    pub library: Arc<Library>,
    /// What was said in public.
    pub snapshot: Snapshot,
    /// The site's folder, for `load_data`.
    pub root: PathBuf,
    /// The day of the build: discussions open and close by it.
    pub today: Date,
}

/// A whole site, not yet published.
#[derive(Debug, Default)]
pub struct Site {
    /// What anybody may read.
    pub public: Tree,
    /// What only members may read, and the catalogue of all pages.
    pub members: Tree,
    /// Pages drawn from templates.
    pub pages: usize,
    /// Shortcodes that failed. The site is not to be published with any.
    pub failures: Vec<Failure>,
}

/// A shortcode that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// In which entry.
    pub entry: EntryIndex,
    /// Where in its body, in bytes.
    pub at: std::ops::Range<usize>,
    /// In the template engine's words.
    pub message: String,
}

/// The theme or the disk does not let us render.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A template fails.
    #[error("drawing `{address}` with `{template}`: {source}")]
    Template {
        /// The page's address.
        address: String,
        /// The template.
        template: String,
        /// The template engine's own report.
        source: Box<tera::Error>,
    },
    /// The theme cannot be compiled.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// Two pages want one address, or an address leaves the site.
    #[error(transparent)]
    Emit(#[from] EmitError),
    /// A file beside a page cannot be read.
    #[error("reading `{}`", path.display())]
    Asset {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// Draws the whole site.
pub fn site(inputs: Inputs, theme: &Theme) -> Result<Site, RenderError> {
    let ground = Arc::new(Ground::new(inputs, theme));
    let stock = functions::Stock::new(Arc::clone(&ground));
    let tera =
        theme.tera(Half::Site, &ground.base_path, |tera| functions::register(tera, &stock))?;
    let failures = content::render_all(&ground, &stock, &tera);

    let mut site = Site { failures, ..Site::default() };
    let jobs = jobs::all(&ground, &stock, &tera);
    let drawn: Vec<Result<String, RenderError>> =
        jobs.par_iter().map(|job| job.draw(&tera)).collect();
    site.pages = jobs.len();
    for (job, html) in jobs.iter().zip(drawn) {
        let tree = if job.public { &mut site.public } else { &mut site.members };
        tree.insert_page(&job.address, html?)?;
    }
    jobs::redirects(&ground, &mut site)?;
    images::publish(&ground, &mut site)?;
    // A site's own `scripts` may hold more than the theme's: only what browsers take is published.
    for asset in theme.assets.iter().filter(|asset| asset.content_type.starts_with("text/")) {
        site.public.insert(&asset.path, asset.bytes.clone())?;
    }
    for (path, bytes) in theme.static_files() {
        site.public.insert(path, bytes.clone())?;
    }
    data::insert(&ground, &mut site.public)?;
    catalogue::insert(&ground, &mut site)?;
    Ok(site)
}
