//! Writes what was said in public, for the generator: a file, replaced whole, and the same bytes for
//! `GET /api/v1/snapshot`. Written within two seconds of a public change; where something must be gone (hidden,
//! deleted, erased), before the request that asked for it is answered.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use serde::Serialize;

use crate::catalogue::{Catalogue, Phase, Question, Visibility};
use crate::conduct::Readers;
use crate::discussions::{self, Author, AuthorRole, ItemState, ThreadState};
use crate::exchange;
use crate::keys::token_hash;
use crate::store::discussions::Reader;
use crate::store::translations::TranslationRow;
use crate::store::{self, Store, StoreError, Tx};
use crate::tried;
use crate::updates;
use crate::world::World;

/// The version of the document that this program writes.
const VERSION: u64 = 1;

#[derive(Serialize)]
struct Document {
    version: u64,
    threads: BTreeMap<String, Thread>,
    updates: Vec<Update>,
    discussions: BTreeMap<String, Held>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    exchange: Vec<Listing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tried: Option<Tried>,
    summaries: Vec<Summary>,
    syntheses: Vec<Synthesis>,
}

/// What moderators set for a discussion on a public page.
#[derive(Serialize)]
struct Held {
    visibility: Visibility,
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<Own>,
    state: ThreadState,
    opens: Option<String>,
    closes: Option<String>,
    questions: Vec<Question>,
    phases: Vec<Phase>,
}

/// A discussion that has no page of the site.
#[derive(Serialize)]
struct Own {
    titles: BTreeMap<String, String>,
    introductions: BTreeMap<String, String>,
    count: i64,
}

/// A phase's summary of a public discussion.
#[derive(Serialize)]
struct Summary {
    page: String,
    phase: i64,
    language: String,
    html: String,
    pinned: bool,
    written_at: String,
}

/// A synthesis that a moderator made public.
#[derive(Serialize)]
struct Synthesis {
    page: String,
    language: String,
    html: String,
    published_at: String,
}

/// A contribution in another language.
#[derive(Serialize)]
struct Translation {
    language: String,
    html: String,
    translator: Option<String>,
    outdated: bool,
}

#[derive(Serialize)]
struct Thread {
    version: i64,
    state: ThreadState,
    count: i64,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    id: String,
    parent: Option<String>,
    number: i64,
    author: Option<Author>,
    created_at: String,
    edited_at: Option<String>,
    language: String,
    html: Option<String>,
    question: Option<String>,
    translations: Vec<Translation>,
    state: ItemState,
}

#[derive(Serialize)]
struct Update {
    id: String,
    kind: updates::Kind,
    title: Option<String>,
    html: String,
    language: String,
    author: UpdateAuthor,
    published_at: String,
    edited_at: Option<String>,
    terms: BTreeMap<String, Vec<String>>,
    pages: Vec<String>,
    event: Option<updates::Event>,
}

/// An offer or a need.
#[derive(Serialize)]
struct Listing {
    id: String,
    kind: exchange::Kind,
    what: exchange::What,
    title: String,
    html: String,
    language: String,
    author: ListingAuthor,
    published_at: String,
    terms: BTreeMap<String, Vec<String>>,
    languages: Vec<String>,
    starts_on: Option<String>,
    ends_on: Option<String>,
    place: Option<String>,
    expires_on: String,
}

/// How often it was reported that an entry was taken up: counts, and nothing of whose they are.
#[derive(Serialize)]
struct Tried {
    reported: i64,
    confirmed: i64,
    places: BTreeMap<String, Counted>,
}

#[derive(Serialize)]
struct Counted {
    reported: i64,
    confirmed: i64,
}

#[derive(Serialize)]
struct ListingAuthor {
    name: String,
}

#[derive(Serialize)]
struct UpdateAuthor {
    name: String,
    role: AuthorRole,
}

/// The document as it stands.
#[derive(Debug)]
pub struct SnapshotFile {
    /// JSON.
    pub bytes: Vec<u8>,
    /// Its strong entity tag, with quotes.
    pub etag: String,
}

/// Why the snapshot could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// The database.
    #[error("reading the public threads: {0}")]
    Store(#[from] StoreError),
    /// The disk.
    #[error("snapshot `{0}`")]
    Write(PathBuf, #[source] io::Error),
}

/// Everything public, as JSON.
pub fn draw(tx: &mut dyn Tx, world: &World) -> store::Result<Vec<u8>> {
    let mut threads = BTreeMap::new();
    let mut after = String::new();
    loop {
        let some = store::threads::threads_after(tx, &after)?;
        let Some(last) = some.last() else { break };
        after = last.id.to_string();
        for thread in some {
            let Some(page) = world.catalogue.page(&thread.page_id) else { continue };
            if !page.is_public_discussion() || page.own {
                continue;
            }
            let items = public_items(tx, &thread)?;
            if items.is_empty() {
                continue;
            }
            let state = discussions::thread_state(page, thread.locked, world);
            let drawn =
                Thread { version: thread.public_version, state, count: thread.public_count, items };
            threads.insert(page.id.clone(), drawn);
        }
    }
    let (mut discussions, mut summaries, mut syntheses) = (BTreeMap::new(), Vec::new(), Vec::new());
    for page in world.catalogue.pages() {
        let Some(conduct) = page.conduct().filter(|_| page.access == Visibility::Public) else {
            continue;
        };
        let is_public = page.is_public_discussion();
        // Of a discussion without a page the public learns where there is something to read.
        if page.own && !is_public && conduct.synthesis_public_at.is_none() {
            continue;
        }
        let thread = store::threads::thread_of(tx, page)?;
        let own = page.own.then(|| Own {
            titles: conduct.plan.titles.clone(),
            introductions: conduct.plan.introductions.clone(),
            count: thread.as_ref().filter(|_| is_public).map_or(0, |thread| thread.public_count),
        });
        // That a list of names reads something is not told: it is like any other of members.
        let is_named = conduct.readers == Readers::Named;
        let plan = Some(&conduct.plan).filter(|_| !is_named);
        let held = Held {
            visibility: if is_public { Visibility::Public } else { Visibility::Members },
            own,
            state: discussions::thread_state(page, thread.is_some_and(|t| t.locked), world),
            opens: conduct.opens.map(|at| at.to_string()),
            closes: conduct.closes.map(|at| at.to_string()),
            questions: plan.map(|plan| plan.questions.clone()).unwrap_or_default(),
            phases: plan.map(|plan| plan.phases.clone()).unwrap_or_default(),
        };
        discussions.insert(page.id.clone(), held);
        for text in store::conduct::texts(tx, &conduct.page)? {
            if text.phase > 0 && page.is_public_discussion() {
                summaries.push(Summary {
                    page: page.id.clone(),
                    phase: text.phase,
                    language: text.language,
                    html: text.html,
                    pinned: text.pinned,
                    written_at: text.written_at.to_string(),
                });
            } else if let (0, Some(at)) = (text.phase, conduct.synthesis_public_at) {
                syntheses.push(Synthesis {
                    page: page.id.clone(),
                    language: text.language,
                    html: text.html,
                    published_at: at.to_string(),
                });
            }
        }
    }
    let document = Document {
        version: VERSION,
        threads,
        updates: public_updates(tx, world)?,
        exchange: public_listings(tx, world)?,
        tried: tried_counts(tx)?,
        discussions,
        summaries,
        syntheses,
    };
    serde_json::to_vec(&document).map_err(|error| StoreError::Other(error.to_string()))
}

/// What author and moderator both made public. A page that is not public is not named.
fn public_updates(tx: &mut dyn Tx, world: &World) -> store::Result<Vec<Update>> {
    let public = |id: &String| {
        let page = world.catalogue.page(id)?;
        (page.access == Visibility::Public).then(|| page.id.clone())
    };
    let update = |row: store::updates::UpdateRow| Update {
        author: UpdateAuthor {
            role: updates::role(&row),
            name: row.author_name.unwrap_or_else(|| "Former member".to_owned()),
        },
        id: row.id.to_string(),
        kind: row.kind,
        title: Some(row.title).filter(|title| !title.is_empty()),
        html: row.html,
        language: row.language,
        published_at: row.published_at.unwrap_or(row.created_at).to_string(),
        edited_at: row.edited_at.map(|at| at.to_string()),
        terms: row.terms,
        pages: row.pages.iter().filter_map(public).collect(),
        event: row.event,
    };
    Ok(updates::public(tx)?.into_iter().map(update).collect())
}

fn tried_counts(tx: &mut dyn Tx) -> store::Result<Option<Tried>> {
    let counts = tried::public_counts(tx)?;
    let places = counts.places.into_iter();
    let counted = |(place, (reported, confirmed))| (place, Counted { reported, confirmed });
    Ok((counts.reported > 0).then(|| Tried {
        reported: counts.reported,
        confirmed: counts.confirmed,
        places: places.map(counted).collect(),
    }))
}

/// Offers and needs that author and moderator both made public, as long as they stand.
fn public_listings(tx: &mut dyn Tx, world: &World) -> store::Result<Vec<Listing>> {
    let listing = |row: store::exchange::ListingRow| Listing {
        author: ListingAuthor { name: row.author_name.unwrap_or_default() },
        id: row.id.to_string(),
        kind: row.kind,
        what: row.what,
        title: row.title,
        html: row.html,
        language: row.language,
        published_at: row.published_at.unwrap_or(row.created_at).to_string(),
        terms: row.terms,
        languages: row.languages,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        place: Some(row.place).filter(|place| !place.is_empty()),
        expires_on: row.expires_on,
    };
    Ok(exchange::public(tx, world)?.into_iter().map(listing).collect())
}

fn public_items(tx: &mut dyn Tx, thread: &store::threads::Thread) -> store::Result<Vec<Item>> {
    let mut items = Vec::new();
    let mut after = 0;
    loop {
        let rows = store::discussions::items_after(tx, thread, after, Reader::default(), 500)?;
        let Some(last) = rows.last() else { return Ok(items) };
        let mut translations =
            store::translations::translations_between(tx, thread, after + 1, last.number, false)?;
        after = last.number;
        for row in rows {
            let shown = row.state == ItemState::Shown;
            let translated = translations.remove(&row.id).unwrap_or_default();
            let translated = translated.into_iter().filter(|found| shown && !found.pending);
            let translation = |found: TranslationRow| Translation {
                outdated: found.of_version < row.version,
                language: found.language,
                html: found.html,
                translator: found.translator_name,
            };
            items.push(Item {
                author: shown.then(|| discussions::author(&row)),
                html: shown.then_some(row.html),
                edited_at: row.edited_at.filter(|_| shown).map(|at| at.to_string()),
                translations: translated.map(translation).collect(),
                question: row.question.clone().filter(|_| shown),
                id: row.id.to_string(),
                parent: row.parent_id.map(|id| id.to_string()),
                number: row.number,
                created_at: row.created_at.to_string(),
                language: row.language,
                state: row.state,
            });
        }
    }
}

/// Keeps the file true.
#[derive(Debug)]
pub(crate) struct Keeper {
    path: PathBuf,
    current: RwLock<Option<Arc<SnapshotFile>>>,
    /// One writes at a time, and reads the database only once it may: no older state replaces a newer one.
    writing: Mutex<()>,
    dirty: AtomicBool,
    /// What the last one was drawn from, to notice another process's changes and the clock's.
    drawn_from: Mutex<Option<Signature>>,
    /// The catalogue of the last one: by another's word, something may not be public any more.
    catalogue: Mutex<Option<Arc<Catalogue>>>,
}

/// How many threads there are, the sum of their versions and of the updates' and listings' ones, and a hash of the states
/// of all discussions and of what else is counted.
pub(crate) type Signature = (i64, i64, String);

impl Keeper {
    pub(crate) fn new(path: PathBuf) -> Keeper {
        Keeper {
            path,
            current: RwLock::new(None),
            writing: Mutex::new(()),
            dirty: AtomicBool::new(true),
            drawn_from: Mutex::new(None),
            catalogue: Mutex::new(None),
        }
    }

    pub(crate) fn current(&self) -> Option<Arc<SnapshotFile>> {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The document, if it was drawn by this catalogue.
    pub(crate) fn current_by(&self, catalogue: &Arc<Catalogue>) -> Option<Arc<SnapshotFile>> {
        let drawn = self.catalogue.lock().unwrap_or_else(PoisonError::into_inner);
        let same = drawn.as_ref().is_some_and(|drawn| Arc::ptr_eq(drawn, catalogue));
        self.current().filter(|_| same)
    }

    pub(crate) fn soil(&self) {
        self.dirty.store(true, Ordering::SeqCst);
    }

    /// Writes if something public changed since.
    pub(crate) fn keep(&self, store: &Store, world: &World) -> Result<(), SnapshotError> {
        let signature = signature(store, world)?;
        let stale = self.drawn_from.lock().unwrap_or_else(PoisonError::into_inner).as_ref()
            != Some(&signature);
        if self.dirty.swap(false, Ordering::SeqCst) || stale {
            self.write(store, world)?;
        }
        Ok(())
    }

    /// Writes now.
    pub(crate) fn write(
        &self,
        store: &Store,
        world: &World,
    ) -> Result<Arc<SnapshotFile>, SnapshotError> {
        let _one = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let written = self.write_alone(store, world);
        if written.is_err() {
            self.soil();
        }
        written
    }

    fn write_alone(
        &self,
        store: &Store,
        world: &World,
    ) -> Result<Arc<SnapshotFile>, SnapshotError> {
        let signature = signature(store, world)?;
        let told = world.clone();
        let bytes = store.read_blocking(move |tx| draw(tx, &told))?;
        let same = self.current().filter(|current| current.bytes == bytes && self.path.exists());
        let file = match same {
            Some(same) => same,
            None => {
                replace(&self.path, &bytes)
                    .map_err(|error| SnapshotError::Write(self.path.clone(), error))?;
                let etag = format!("\"{}\"", token_hash(&String::from_utf8_lossy(&bytes)));
                Arc::new(SnapshotFile { bytes, etag })
            }
        };
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Some(file.clone());
        *self.drawn_from.lock().unwrap_or_else(PoisonError::into_inner) = Some(signature);
        *self.catalogue.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(world.catalogue.clone());
        Ok(file)
    }
}

fn signature(store: &Store, world: &World) -> Result<Signature, StoreError> {
    let states: String = world
        .catalogue
        .pages()
        .iter()
        .filter(|page| page.is_public_discussion() || page.conduct().is_some())
        .flat_map(|page| {
            [page.id.as_str(), discussions::thread_state(page, false, world).as_str(), "\n"]
        })
        .collect();
    let (count, versions, by_day, tried) = store.read_blocking(|tx| {
        let (count, versions) = store::discussions::sum_of_versions(tx)?;
        let versions = versions + store::updates::version(tx)? + store::exchange::version(tx)?;
        let tried = format!("{:?}", tried::public_counts(tx)?);
        Ok::<_, StoreError>((count, versions, store::exchange::any_public(tx)?, tried))
    })?;
    // A public offer is gone on the day after its last.
    let day = if by_day { exchange::today(world.now).to_string() } else { String::new() };
    Ok((count, versions, token_hash(&format!("{states}{day}{tried}"))))
}

/// Replaces a file whole: readers see the old one or the new one.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    store::make_private_folder(folder)?;
    let part = path.with_extension(format!("part-{}", std::process::id()));
    let mut file =
        fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o644).open(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&part, path)?;
    fs::File::open(folder)?.sync_all()
}
