//! Which files a site is made from, and when they change.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};
use walkdir::WalkDir;

use crate::render::FOLDERS;

/// Saves of one editor within this time are one change.
const SETTLE: Duration = Duration::from_millis(150);

/// Name, size and time of every file that a site is made from. Two that are equal need no second build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint(Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Fingerprint {
    /// Of the site in `root`. What the build writes itself is left out.
    pub fn of(root: &Path, output: &Path) -> Fingerprint {
        let walked =
            FOLDERS.iter().flat_map(|folder| WalkDir::new(root.join(folder)).follow_links(false));
        let files = walked
            .flatten()
            .filter(|entry| entry.file_type().is_file())
            .filter(|entry| !is_output(entry.path(), output))
            .filter_map(|entry| {
                let metadata = entry.metadata().ok()?;
                Some((entry.into_path(), metadata.len(), metadata.modified().ok()))
            });
        let config = root.join("baraza.toml");
        let config = std::fs::metadata(&config)
            .ok()
            .map(|found| (config, found.len(), found.modified().ok()));
        let mut files: Vec<_> = files.chain(config).collect();
        files.sort();
        Fingerprint(files)
    }
}

/// `public`, `public-members`, and the hidden ones beside them.
fn is_output(path: &Path, output: &Path) -> bool {
    path.starts_with(output) || path.starts_with(crate::emit::members_folder(output))
}

/// Watches while it lives.
pub type Watcher = Debouncer<RecommendedWatcher, RecommendedCache>;

/// Calls `changed` after each batch of changes, from a thread of its own.
pub fn start(
    root: &Path,
    output: &Path,
    mut changed: impl FnMut() + Send + 'static,
) -> notify::Result<Watcher> {
    let output = output.to_owned();
    let mut last: Option<Fingerprint> = None;
    let watched = root.to_owned();
    let on_events = move |events: DebounceEventResult| {
        let Ok(events) = events else { return };
        // Reading a file is an event too, and builds read all of them.
        if events.iter().all(|event| matches!(event.kind, EventKind::Access(_))) {
            return;
        }
        let now = Fingerprint::of(&watched, &output);
        if last.as_ref() != Some(&now) {
            last = Some(now);
            changed();
        }
    };
    let mut debouncer = new_debouncer(SETTLE, None, on_events)?;
    debouncer.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS.iter().map(|folder| root.join(folder)).filter(|folder| folder.is_dir()) {
        debouncer.watch(&folder, RecursiveMode::Recursive)?;
    }
    Ok(debouncer)
}
