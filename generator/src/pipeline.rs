//! The whole build on one screen.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use baraza_theme::{Theme, ThemeError};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::emit::lock::Lock;
use crate::emit::swap::{self, Edition, Published};
use crate::emit::{self, EmitError, members_folder};
use crate::library::{Library, Value};
use crate::load::{self, LoadError};
use crate::render::{self, Fault, Inputs, RenderError, Site};
use crate::search::full::{self, FullTextError};
use crate::snapshot::Snapshot;
use crate::words::Words;
use crate::{schema, validate};

/// How long a build waits for another that writes the same folder.
const PATIENCE: Duration = Duration::from_secs(60);

/// What to build, and from what.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder with `baraza.toml`.
    pub root: PathBuf,
    /// Where the public site goes; members-only pages go to the same with `-members` behind it.
    pub output: PathBuf,
    /// In place of the configuration's.
    pub base_url: Option<String>,
    /// Whether drafts are part of the site.
    pub drafts: bool,
    /// Whether a folder that Baraza did not write is replaced.
    pub force: bool,
}

impl Options {
    /// The site in `root` as it is, without drafts, to its `public`.
    pub fn of(root: &Path) -> Options {
        Options {
            root: root.to_owned(),
            output: root.join("public"),
            base_url: None,
            drafts: false,
            force: false,
        }
    }
}

/// What came of a build.
#[derive(Debug, Default)]
pub struct Report {
    /// What is wrong with the content. With an error among it nothing was published.
    pub diagnostics: Diagnostics,
    /// Pages drawn from templates.
    pub pages: usize,
    /// How many full texts were indexed anew, and how long it took.
    pub indexed: Option<(usize, Duration)>,
    /// What changed on disk; `None` if nothing was published.
    pub published: Option<Published>,
}

/// What an editor cannot mend.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The site's folder cannot be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The theme is broken.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// A page cannot be drawn.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// The full texts cannot be indexed.
    #[error(transparent)]
    Search(#[from] FullTextError),
    /// The output cannot be written.
    #[error(transparent)]
    Emit(#[from] EmitError),
}

/// Content without errors, and the theme to draw it with.
#[derive(Clone)]
pub struct Good {
    library: Arc<Library>,
    theme: Arc<Theme>,
}

/// Builds the site once. Reads under `options.root`, writes `options.output` and its neighbours, touches
/// nothing else.
///
/// Bad content is no `Err`: every diagnostic comes back in the report, and what was published before
/// stays in place.
pub fn build(options: &Options, snapshot: Snapshot, now: Timestamp) -> Result<Report, BuildError> {
    let lock = reserve(options)?;
    let mut diagnostics = Diagnostics::default();
    match read(options, &mut diagnostics)? {
        Some(good) => publish(options, &lock, &good, snapshot, now, diagnostics),
        None => Ok(Report { diagnostics, ..Report::default() }),
    }
}

/// The site in memory. `None` if its content has errors.
pub fn draw(
    options: &Options,
    snapshot: Snapshot,
    today: Date,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Site>, BuildError> {
    match read(options, diagnostics)? {
        Some(good) => render(options, &good, snapshot, today, diagnostics),
        None => Ok(None),
    }
}

/// Waits for other builds of the same output, and refuses a folder that is not ours before any work is done.
pub fn reserve(options: &Options) -> Result<Lock, BuildError> {
    // Before anything is written: the folder may be a slip of the pen.
    load::find(&options.root)?;
    let lock = Lock::acquire(&options.output, PATIENCE)?;
    swap::check(&options.output, options.force)?;
    swap::check(&members_folder(&options.output), options.force)?;
    Ok(lock)
}

/// Reads and checks content and theme. `None` if the content has errors.
pub fn read(options: &Options, diagnostics: &mut Diagnostics) -> Result<Option<Good>, BuildError> {
    let (library, theme) = checked(options, diagnostics)?;
    let good = Good { library: Arc::new(library), theme: Arc::new(theme) };
    Ok((!diagnostics.has_errors()).then_some(good))
}

/// Reads and checks content alone. On errors the library holds what is valid, for tools that show it.
pub fn library(
    root: &Path,
    drafts: bool,
    diagnostics: &mut Diagnostics,
) -> Result<Library, BuildError> {
    let options = Options { drafts, ..Options::of(root) };
    checked(&options, diagnostics).map(|(library, _)| library)
}

fn checked(
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Result<(Library, Theme), BuildError> {
    let mut sources = load::read(&options.root, diagnostics)?;
    if let Some(base_url) = &options.base_url {
        sources.config.base_url = base_url.trim_end_matches('/').to_owned();
    }
    let theme = Theme::load(&options.root, &sources.config.theme)?;
    let schemas = schema::read(&sources, diagnostics);
    let asked = validate::Options {
        drafts: options.drafts,
        static_files: theme.static_files().iter().map(|(name, _)| name.clone()).collect(),
    };
    Ok((validate::library(sources, schemas, &asked, diagnostics), theme))
}

/// Draws and publishes what was read.
pub fn publish(
    options: &Options,
    lock: &Lock,
    good: &Good,
    snapshot: Snapshot,
    now: Timestamp,
    mut diagnostics: Diagnostics,
) -> Result<Report, BuildError> {
    let Some(site) = render(options, good, snapshot, day_of(now), &mut diagnostics)? else {
        return Ok(Report { diagnostics, ..Report::default() });
    };
    let members_output = members_folder(&options.output);
    let force = options.force;
    let edition = |tree, packed| Edition { tree, said: &site.said, now, force, packed };
    let public = edition(&site.public, good.library.config().precompress);
    let mut published = swap::publish(lock, &options.output, public)?;
    published += swap::publish(lock, &members_output, edition(&site.members, false))?;
    let Site { pages, indexed, .. } = site;
    Ok(Report { diagnostics, pages, indexed, published: Some(published) })
}

fn render(
    options: &Options,
    good: &Good,
    snapshot: Snapshot,
    today: Date,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Site>, BuildError> {
    overdue(&good.library, today, diagnostics);
    let library = Arc::clone(&good.library);
    let (root, published) = (options.root.clone(), options.output.clone());
    let inputs = Inputs { library, snapshot, root, today, published };
    let mut site = render::site(inputs, &good.theme)?;
    for failure in &site.failures {
        let entry = good.library.entry(failure.entry);
        diagnostics.push(match &failure.fault {
            Fault::Shortcode { at, message } => {
                Diagnostic::shortcode_failed(entry.body_span(at.clone()), message)
            }
            Fault::Address(path) => {
                let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(path));
                let bare = address.trim_matches('/');
                let written = [&format!("\"/{path}"), &format!("\"/{bare}"), &format!("\"{bare}")];
                let at = entry.front_span(&written.map(String::as_str));
                Diagnostic::reserved_address(at, &address, Words::plain("by-build"))
            }
            Fault::Template { name, near } => {
                let at = entry.front_span(&[&format!("\"{name}\""), name]);
                Diagnostic::unknown_template(at, name, near.as_deref())
            }
            Fault::Image(name) => Diagnostic::image_unreadable(entry.front_span(&[name]), name),
        });
    }
    if !site.failures.is_empty() {
        return Ok(None);
    }
    if !site.texts.is_empty() {
        let (texts, kept) =
            (std::mem::take(&mut site.texts), emit::beside(&options.output, "search"));
        let start = Instant::now();
        if full::insert(&texts, &kept, &mut site.public)? {
            site.indexed = Some((texts.len(), start.elapsed()));
        }
    }
    Ok(Some(site))
}

/// Entries that were to be looked at again before today.
fn overdue(library: &Library, today: Date, diagnostics: &mut Diagnostics) {
    for (_, entry) in library.all_pages().filter(|(_, entry)| entry.translation.is_none()) {
        let schema = entry.collection.as_deref().and_then(|name| library.schema(name));
        let due = schema.and_then(|schema| schema.reviewing.as_ref()?.due.as_deref());
        let Some(due) = due.and_then(|name| entry.fields.spanned(name)) else { continue };
        if let Value::Date(day) = due.value
            && day < today
        {
            diagnostics.push(Diagnostic::review_overdue(
                Span::new(&entry.source, due.at),
                day.to_string(),
            ));
        }
    }
}

/// The day of an instant, UTC.
pub fn day_of(now: Timestamp) -> Date {
    now.to_zoned_datetime(TimeZone::UTC).date()
}
