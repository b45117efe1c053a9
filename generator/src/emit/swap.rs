//! The swap: who reads the published folder sees the old site or the new one, never a mix or a hole.
//!
//! The new site is built beside the old as `.DIR.next-PID`, brought to disk, and exchanged with it by one
//! `renameat2`. Killed at any moment, the old site stays. Files that did not change are hard links to
//! those of the generation before and keep their time; none is ever written in place. The last
//! generations are kept in `.DIR.builds`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use rayon::prelude::*;
use rustix::fs::{CWD, RenameFlags, renameat_with, syncfs};

use super::EmitError;
use super::lock::{Lock, beside};
use super::manifest::{self, Manifest};
use super::tree::Tree;

/// Generations kept beside the published one.
const KEPT: usize = 3;
/// How long an asset stays after the last build that had it, so that a page loaded before still finds it.
const ASSETS_STAY: SignedDuration = SignedDuration::from_hours(24);
/// Where assets are: files whose names hold their sums.
const ASSETS: &str = "assets/";

/// What a publication did.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that are as they were.
    pub kept: usize,
    /// Files that are gone.
    pub removed: usize,
}

impl Published {
    /// Whether anything is not as it was.
    pub fn changed(&self) -> bool {
        self.written + self.removed > 0
    }
}

impl std::ops::AddAssign for Published {
    fn add_assign(&mut self, other: Published) {
        self.written += other.written;
        self.kept += other.kept;
        self.removed += other.removed;
    }
}

/// Puts `tree` in the place of what `output` holds. Needs the lock, so that no other build does the same.
/// With `force` a folder that Baraza did not write is replaced too; it is kept as a generation.
pub fn publish(
    _lock: &Lock,
    output: &Path,
    tree: &Tree,
    now: Timestamp,
    force: bool,
) -> Result<Published, EmitError> {
    let output = resolved(output);
    let old = state_of(&output, force)?;
    remove_leftovers(&output)?;
    let manifest = Manifest::of(tree);
    if let Old::Ours(old) = &old
        && old.build == manifest.build
        && is_whole(&output, tree)
    {
        return Ok(Published { kept: tree.len(), ..Published::default() });
    }

    let next = beside(&output, &format!("next-{}", std::process::id()));
    let from = matches!(old, Old::Ours(_)).then_some(output.as_path());
    let written = write(&next, tree, &manifest, from)?;
    keep_assets(&output, &next, tree, from, now)?;
    to_disk(&next)?;
    match &old {
        Old::Ours(_) | Old::Foreign => {
            renameat_with(CWD, &next, CWD, &output, RenameFlags::EXCHANGE)
                .map_err(|error| EmitError::io("putting in place", &output)(error.into()))?;
            // From here on the new site is published; `next` is now the generation before it.
            sync_parent(&output)?;
            keep_generation(&output, &next)?;
        }
        Old::Nothing => {
            fs::rename(&next, &output).map_err(EmitError::io("putting in place", &output))?;
            sync_parent(&output)?;
        }
    }
    let removed = match &old {
        Old::Ours(old) => old.files.keys().filter(|path| !tree.contains(path)).count(),
        Old::Nothing | Old::Foreign => 0,
    };
    Ok(Published { written, kept: tree.len() - written, removed })
}

/// What stands in the output folder.
enum Old {
    /// Nothing, or an empty folder.
    Nothing,
    /// A site that Baraza wrote.
    Ours(Manifest),
    /// Something else, which is to be replaced nevertheless.
    Foreign,
}

/// A link to a folder is followed, so that the folder is exchanged and not the link.
fn resolved(output: &Path) -> PathBuf {
    fs::canonicalize(output).unwrap_or_else(|_| output.to_owned())
}

/// Refuses a folder that Baraza did not write. Asked before a build too, so that an editor hears of it at once.
pub fn check(output: &Path, force: bool) -> Result<(), EmitError> {
    state_of(&resolved(output), force).map(|_| ())
}

fn state_of(output: &Path, force: bool) -> Result<Old, EmitError> {
    match fs::read_dir(output) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Old::Nothing),
        Err(error) => Err(EmitError::io("reading", output)(error)),
        Ok(mut entries) => match (entries.next(), Manifest::read(output)) {
            (None, _) => Ok(Old::Nothing),
            (Some(_), Some(manifest)) => Ok(Old::Ours(manifest)),
            (Some(_), None) if force => Ok(Old::Foreign),
            (Some(_), None) => Err(EmitError::NotOurs(output.to_owned())),
        },
    }
}

/// What builds left that were killed: we hold the lock, so nobody is writing there.
fn remove_leftovers(output: &Path) -> Result<(), EmitError> {
    let (Some(parent), Some(name)) = (output.parent(), output.file_name()) else { return Ok(()) };
    let prefix = format!(".{}.next-", name.to_string_lossy());
    let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    let Ok(entries) = fs::read_dir(parent) else { return Ok(()) };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            let path = entry.path();
            fs::remove_dir_all(&path).map_err(EmitError::io("removing", &path))?;
        }
    }
    Ok(())
}

/// Whether each file of the tree stands in the folder with its bytes: someone may have changed it there.
fn is_whole(output: &Path, tree: &Tree) -> bool {
    tree.iter()
        .collect::<Vec<_>>()
        .into_par_iter()
        .all(|(path, bytes)| is_same(&output.join(path), bytes))
}

fn is_same(file: &Path, bytes: &[u8]) -> bool {
    fs::symlink_metadata(file)
        .is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64)
        && fs::read(file).is_ok_and(|found| found == bytes)
}

/// Writes all files, or links those that `from` has already. Returns how many were written.
fn write(
    next: &Path,
    tree: &Tree,
    manifest: &Manifest,
    from: Option<&Path>,
) -> Result<usize, EmitError> {
    let folders: BTreeSet<PathBuf> = tree
        .iter()
        .filter_map(|(path, _)| Path::new(path).parent())
        .map(|parent| next.join(parent))
        .collect();
    fs::create_dir_all(next).map_err(EmitError::io("making", next))?;
    for folder in &folders {
        fs::create_dir_all(folder).map_err(EmitError::io("making", folder))?;
    }
    let written = tree
        .iter()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(path, bytes)| {
            let target = next.join(path);
            let linked = from.is_some_and(|from| {
                let source = from.join(path);
                is_same(&source, bytes) && fs::hard_link(&source, &target).is_ok()
            });
            if linked {
                return Ok(0);
            }
            write_file(&target, bytes)?;
            Ok(1)
        })
        .sum::<Result<usize, EmitError>>()?;
    write_file(&next.join(manifest::NAME), &manifest.to_bytes())?;
    Ok(written)
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), EmitError> {
    File::create_new(path)
        .and_then(|mut file| file.write_all(bytes))
        .map_err(EmitError::io("writing", path))
}

/// Links assets that this build no longer has into it, as long as a page may still ask for them.
fn keep_assets(
    output: &Path,
    next: &Path,
    tree: &Tree,
    from: Option<&Path>,
    now: Timestamp,
) -> Result<(), EmitError> {
    let builds = beside(output, "builds");
    let record = builds.join("assets.json");
    let known: BTreeMap<String, Timestamp> = fs::read(&record)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    let mut left: BTreeMap<String, Timestamp> = BTreeMap::new();
    for name in from.map(|from| file_names(&from.join(ASSETS))).unwrap_or_default() {
        let path = format!("{ASSETS}{name}");
        if tree.contains(&path) {
            continue;
        }
        let since = known.get(&path).copied().unwrap_or(now);
        let (source, target) = (output.join(&path), next.join(&path));
        if now.duration_since(since) < ASSETS_STAY {
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder).map_err(EmitError::io("making", folder))?;
            }
            fs::hard_link(&source, &target)
                .or_else(|_| fs::copy(&source, &target).map(|_| ()))
                .map_err(EmitError::io("keeping", &source))?;
            left.insert(path, since);
        }
    }
    fs::create_dir_all(&builds).map_err(EmitError::io("making", &builds))?;
    let bytes = serde_json::to_vec_pretty(&left).expect("strings and instants are JSON");
    let draft = builds.join("assets.json.next");
    fs::write(&draft, bytes).map_err(EmitError::io("writing", &draft))?;
    fs::rename(&draft, &record).map_err(EmitError::io("writing", &record))
}

fn file_names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

/// One `syncfs` for all files and folders, before the swap makes them the site.
fn to_disk(next: &Path) -> Result<(), EmitError> {
    let folder = File::open(next).map_err(EmitError::io("opening", next))?;
    syncfs(&folder).map_err(|error| EmitError::io("bringing to disk", next)(error.into()))
}

fn sync_parent(output: &Path) -> Result<(), EmitError> {
    let Some(parent) = output.parent() else { return Ok(()) };
    let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    File::open(parent)
        .and_then(|folder| folder.sync_all())
        .map_err(EmitError::io("bringing to disk", parent))
}

/// Moves the generation before to the others, and lets the oldest go.
fn keep_generation(output: &Path, old: &Path) -> Result<(), EmitError> {
    let builds = beside(output, "builds");
    let mut generations: Vec<u64> = fs::read_dir(&builds)
        .map_err(EmitError::io("reading", &builds))?
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect();
    generations.sort_unstable();
    let number = generations.last().map_or(1, |last| last + 1);
    let target = builds.join(format!("{number:06}"));
    fs::rename(old, &target).map_err(EmitError::io("keeping", &target))?;
    generations.push(number);
    for number in &generations[..generations.len().saturating_sub(KEPT)] {
        let path = builds.join(format!("{number:06}"));
        fs::remove_dir_all(&path).map_err(EmitError::io("removing", &path))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn tree(files: &[(&str, &str)]) -> Tree {
        let mut tree = Tree::default();
        for (path, text) in files {
            tree.insert(path, *text).unwrap();
        }
        tree
    }

    fn publish_at(output: &Path, files: &[(&str, &str)], now: &str) -> Published {
        let lock = Lock::acquire(output, Duration::from_secs(5)).unwrap();
        publish(&lock, output, &tree(files), now.parse().unwrap(), false).unwrap()
    }

    #[test]
    fn unchanged_files_keep_bytes_and_time() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        let day = "2026-11-24T10:00:00Z";
        publish_at(&output, &[("a/index.html", "one"), ("b.html", "two")], day);
        let before = fs::metadata(output.join("a/index.html")).unwrap().modified().unwrap();
        let published = publish_at(&output, &[("a/index.html", "one"), ("b.html", "three")], day);
        assert_eq!(published, Published { written: 1, kept: 1, removed: 0 });
        assert_eq!(fs::metadata(output.join("a/index.html")).unwrap().modified().unwrap(), before);
        assert_eq!(fs::read_to_string(output.join("b.html")).unwrap(), "three");
        assert_eq!(
            fs::read_to_string(dir.path().join(".public.builds/000001/b.html")).unwrap(),
            "two"
        );
        assert!(
            !publish_at(&output, &[("a/index.html", "one"), ("b.html", "three")], day).changed()
        );
    }

    #[test]
    fn a_file_changed_in_place_is_put_right() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        publish_at(&output, &[("a.html", "one")], "2026-11-24T10:00:00Z");
        fs::write(output.join("a.html"), "evil").unwrap();
        publish_at(&output, &[("a.html", "one")], "2026-11-24T10:00:00Z");
        assert_eq!(fs::read_to_string(output.join("a.html")).unwrap(), "one");
    }

    #[test]
    fn r28_old_assets_stay_for_a_day() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        let old = output.join("assets/theme.1111.css");
        publish_at(&output, &[("assets/theme.1111.css", "old")], "2026-11-24T10:00:00Z");
        publish_at(&output, &[("assets/theme.2222.css", "new")], "2026-11-24T11:00:00Z");
        assert!(old.exists());
        publish_at(&output, &[("assets/theme.2222.css", "new"), ("a", "")], "2026-11-25T10:59:00Z");
        assert!(old.exists());
        publish_at(&output, &[("assets/theme.2222.css", "new")], "2026-11-25T11:01:00Z");
        assert!(!old.exists());
    }

    #[test]
    fn a_folder_of_somebody_else_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        fs::create_dir(&output).unwrap();
        fs::write(output.join("thesis.txt"), "years of work").unwrap();
        assert!(matches!(check(&output, false), Err(EmitError::NotOurs(_))));
        let lock = Lock::acquire(&output, Duration::from_secs(5)).unwrap();
        publish(&lock, &output, &tree(&[("a", "")]), Timestamp::UNIX_EPOCH, true).unwrap();
        let kept = dir.path().join(".public.builds/000001/thesis.txt");
        assert_eq!(fs::read_to_string(kept).unwrap(), "years of work");
    }

    #[test]
    fn only_the_last_three_generations_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        for n in 0..6 {
            publish_at(&output, &[("a.html", &n.to_string())], "2026-11-24T10:00:00Z");
        }
        let mut kept: Vec<_> = fs::read_dir(dir.path().join(".public.builds"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "assets.json")
            .collect();
        kept.sort();
        assert_eq!(kept, ["000003", "000004", "000005"]);
    }
}
