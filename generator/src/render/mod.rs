//! The library as pages in memory.
//!
//! [`site`] makes everything that is to be published: pages from templates, baked discussions, lists,
//! facets, feeds, the documents beside them, assets. It reads no clock and no network, and its result
//! depends on nothing but what it is handed, in whatever order the processor's threads run.

mod anchors;
mod collections;
mod content;
mod datasets;
mod feeds;
mod fields;
mod functions;
mod ground;
mod images;
mod jobs;
mod listings;
mod offline;
mod pictures;
mod related;
mod stock;
mod threads;
mod travel;
mod updates;
pub mod view;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use baraza_theme::{Half, Theme, ThemeError};
use jiff::civil::Date;
use rayon::prelude::*;

use crate::emit::tree::{Tree, file_of};
use crate::emit::{self, EmitError, catalogue, citations, data};
use crate::library::{Entry, EntryIndex, Library};
use crate::search::full;
use crate::snapshot::Snapshot;

pub(crate) use collections::{column_words, facet_label};
pub(crate) use feeds::{Feed, categories};
pub(crate) use fields::data as fields_as_data;
pub(crate) use ground::Ground;
pub(crate) use listings::{path as listings_path, standing as standing_listings};
pub(crate) use updates::lists as update_lists;

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
    /// Where the site was published before, if it was: a picture whose drawing is the same is taken from there.
    pub published: PathBuf,
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
    /// A sum of each contribution that is baked into the pages.
    pub said: BTreeSet<String>,
    /// The texts that the search page finds; none where there is no such page.
    pub texts: Vec<full::Record>,
    /// How many of them were indexed anew, and how long it took.
    pub indexed: Option<(usize, std::time::Duration)>,
    /// What is wrong with the content and shows only now. The site is not to be published with any.
    pub failures: Vec<Failure>,
}

/// What is wrong with an entry and shows only when it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Which entry.
    pub entry: EntryIndex,
    /// What.
    pub fault: Fault,
}

/// What can be wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A shortcode cannot be drawn.
    Shortcode {
        /// Where in the body, in bytes.
        at: std::ops::Range<usize>,
        /// In the template engine's words.
        message: String,
    },
    /// The page, one of its files or of its other addresses stands where something else does, below the
    /// root of the site.
    Address(String),
    /// An image beside it cannot be read to its end.
    Image(String),
    /// It names a template that the theme does not have.
    Template {
        /// As written.
        name: String,
        /// One that was perhaps meant.
        near: Option<String>,
    },
}

impl Site {
    /// Adds a file of an entry. That its place is taken is the entry's fault: what Baraza makes is there first.
    fn add_of(
        &mut self,
        index: EntryIndex,
        entry: &Entry,
        path: &str,
        bytes: Vec<u8>,
    ) -> Result<(), RenderError> {
        let tree = if entry.is_public() { &mut self.public } else { &mut self.members };
        match tree.insert(path, bytes) {
            Err(EmitError::Path { path, .. }) => self.fail(index, Fault::Address(path)),
            result => result?,
        }
        Ok(())
    }

    fn fail(&mut self, entry: EntryIndex, fault: Fault) {
        self.failures.push(Failure { entry, fault });
    }
}

/// The theme or the disk does not let us render.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A template fails.
    #[error("drawing `{address}` with `{template}`")]
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
    /// The theme's drawing for a picture is none.
    #[error("drawing `{path}` from `card.svg`: {reason}")]
    Picture {
        /// The picture, below the root of the site.
        path: String,
        /// Why not.
        reason: String,
    },
    /// The catalogue cannot be made a database.
    #[error("writing the catalogue as a database")]
    Database(#[from] rusqlite::Error),
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
    let published = inputs.published.clone();
    let ground = Arc::new(Ground::new(inputs, theme));
    let stock = stock::Stock::new(Arc::clone(&ground));
    let tera =
        theme.tera(Half::Site, &ground.base_path, |tera| functions::register(tera, &stock))?;
    let failures = content::render_all(&ground, &stock, &tera);

    let mut site = Site { failures, said: threads::said(&ground), ..Site::default() };
    let pictures = pictures::Pictures::new(&ground, &stock, &tera)?;
    let sets = data::make(&ground)?;
    let told = feeds::all(&ground, tera.contains_template("facet.html"));
    let jobs::All { jobs, failures, files } =
        jobs::all(&ground, &stock, &tera, &pictures, &told, &sets)?;
    let (late, jobs): (Vec<_>, Vec<_>) = jobs.into_iter().partition(jobs::Job::is_late);
    site.failures.extend(failures);
    let drawn: Vec<Result<String, RenderError>> =
        jobs.par_iter().map(|job| job.draw(&tera)).collect();
    site.pages = jobs.len() + late.len();
    if ground.library.config().search.full_text {
        let entries: Vec<_> = ground.library.entries().collect();
        let text = |(index, entry): &(EntryIndex, &Entry)| {
            full::record(&ground, entry, &stock.content(*index))
        };
        site.texts = entries.par_iter().filter_map(text).collect();
    }
    let mut of_entries = Vec::new();
    for (job, html) in jobs.iter().zip(drawn) {
        let (html, file) = (html?.into_bytes(), file_of(&job.address));
        match job.entry {
            Some(index) => of_entries.push((index, file, html)),
            None if job.public => site.public.insert(&file, html)?,
            None => site.members.insert(&file, html)?,
        }
    }
    // A site's own `scripts` may hold more than the theme's: only what browsers take is published.
    for asset in theme.assets.iter().filter(|asset| asset.content_type.starts_with("text/")) {
        site.public.insert(&asset.path, asset.bytes.clone())?;
    }
    for (path, text) in files {
        site.public.insert(&path, text)?;
    }
    for (path, bytes) in theme.static_files() {
        site.public.insert(path, bytes.clone())?;
    }
    for (path, bytes) in pictures.files(&published)? {
        site.public.insert(&path, bytes)?;
    }
    data::insert(sets, &mut site.public)?;
    stock.indexes().try_for_each(|index| index.insert(&mut site.public))?;
    emit::feeds::insert_entries(&ground, &told, &mut site)?;
    citations::insert(&ground, &mut site.public)?;
    catalogue::insert(&ground, &mut site)?;
    if tera.contains_template("updates.html") {
        emit::feeds::insert(&ground, &mut site)?;
    }
    if tera.contains_template("listings.html") {
        emit::feeds::insert_listings(&ground, &mut site)?;
    }
    for (index, file, html) in of_entries {
        site.add_of(index, ground.library.entry(index), &file, html)?;
    }
    jobs::redirects(&ground, &mut site)?;
    images::publish(&ground, &mut site)?;
    offline::publish(&ground, &tera, &jobs, late, &mut site)?;
    Ok(site)
}
