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

use super::lock::{Lock, beside};
use super::manifest::{self, Manifest};
use super::tree::Tree;
use super::{EmitError, generations, packed};

/// How long an asset stays after the last build that had it, so that a page loaded before still finds it.
const ASSETS_STAY: SignedDuration = SignedDuration::from_hours(24);
/// Where assets are: files whose names hold their sums.
pub(super) const ASSETS: &str = "assets/";

/// What is to be published.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// All files.
    pub tree: &'a Tree,
    /// A sum of each contribution that is baked into them.
    pub said: &'a BTreeSet<String>,
    /// When.
    pub now: Timestamp,
    /// Whether a folder that Baraza did not write is replaced; it is set aside.
    pub force: bool,
    /// Whether each text also lies there packed.
    pub packed: bool,
}

/// What a publication did.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that are as they were.
    pub kept: usize,
    /// Files that are gone.
    pub removed: usize,
    /// Where a folder now is that stood there and that Baraza had not written.
    pub set_aside: Option<PathBuf>,
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
        self.set_aside = self.set_aside.take().or(other.set_aside);
    }
}

/// Puts an edition in the place of what `output` holds. Needs the lock, so that no other build does the same.
pub fn publish(_lock: &Lock, output: &Path, edition: Edition<'_>) -> Result<Published, EmitError> {
    let tree = edition.tree;
    let output = resolved(output);
    let old = state_of(&output, edition.force)?;
    remove_leftovers(&output)?;
    let manifest = Manifest::of(tree);
    if let Old::Ours(old) = &old
        && old.build == manifest.build
        && is_whole(&output, tree)
        && packed::are_whole(&output, tree, edition.packed)
    {
        generations::forget(&output, edition.said)?;
        return Ok(Published { kept: tree.len(), ..Published::default() });
    }

    let next = beside(&output, &format!("next-{}", std::process::id()));
    let written = prepare(&next, &output, &old, &manifest, edition).inspect_err(|_| {
        // Above all on a full disk: what is half done takes room from others. The first error counts.
        let _ = fs::remove_dir_all(&next);
    })?;
    let mut set_aside = None;
    if matches!(old, Old::Ours(_)) {
        put_in_place(&next, &output, RenameFlags::EXCHANGE)?;
        // From here on the new site is published; `next` is now the generation before it.
        sync_parent(&output)?;
        generations::keep(&output, &next)?;
    } else {
        if matches!(old, Old::Foreign) {
            set_aside = Some(generations::set_aside(&output)?);
        }
        put_in_place(&next, &output, RenameFlags::empty())?;
        sync_parent(&output)?;
    }
    generations::forget(&output, edition.said)?;
    let removed = match &old {
        Old::Ours(old) => old.files.keys().filter(|path| !tree.contains(path)).count(),
        Old::Nothing | Old::Foreign => 0,
    };
    Ok(Published { written, kept: tree.len() - written, removed, set_aside })
}

/// The moment itself.
fn put_in_place(next: &Path, output: &Path, how: RenameFlags) -> Result<(), EmitError> {
    use rustix::io::Errno;
    renameat_with(CWD, next, CWD, output, how).map_err(|error| {
        let _ = fs::remove_dir_all(next);
        let refused = |reason| EmitError::Exchange { path: output.to_owned(), reason };
        match error {
            Errno::BUSY | Errno::XDEV => refused("something is mounted there: name a folder in it"),
            Errno::INVAL | Errno::NOSYS => refused(
                "this file system cannot exchange two folders; ext4, XFS, Btrfs and tmpfs can",
            ),
            error => EmitError::io("putting in place", output)(error.into()),
        }
    })
}

/// Builds the new folder beside the old and brings it to disk. Returns how many files were written.
fn prepare(
    next: &Path,
    output: &Path,
    old: &Old,
    manifest: &Manifest,
    edition: Edition<'_>,
) -> Result<usize, EmitError> {
    let from = matches!(old, Old::Ours(_)).then_some(output);
    let written = write(next, edition.tree, manifest, from)?;
    if edition.packed {
        packed::write(next, edition.tree, from)?;
    }
    keep_assets(output, next, edition.tree, from, edition.now)?;
    if !matches!(old, Old::Nothing) {
        // Who may read the folder is the operator's to say, once.
        fs::metadata(output)
            .and_then(|found| fs::set_permissions(next, found.permissions()))
            .map_err(EmitError::io("setting who may read", next))?;
    }
    to_disk(next)?;
    Ok(written)
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
pub(super) fn resolved(output: &Path) -> PathBuf {
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
    let Some(name) = output.file_name() else { return Ok(()) };
    let prefix = format!(".{}.next-", name.to_string_lossy());
    let Ok(entries) = fs::read_dir(parent_of(output)) else { return Ok(()) };
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

pub(super) fn is_same(file: &Path, bytes: &[u8]) -> bool {
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

pub(super) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), EmitError> {
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
    let builds = generations::folder(output);
    let record = builds.join("assets.json");
    let known: BTreeMap<String, Timestamp> = fs::read(&record)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    let mut left: BTreeMap<String, Timestamp> = BTreeMap::new();
    for name in from.map(|from| file_names(&from.join(ASSETS))).unwrap_or_default() {
        let path = format!("{ASSETS}{name}");
        if tree.contains(&path) || packed::form_of(&path).is_some_and(|of| tree.contains(of)) {
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
    super::replace(&record, &bytes)
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
    let parent = parent_of(output);
    File::open(parent)
        .and_then(|folder| folder.sync_all())
        .map_err(EmitError::io("bringing to disk", parent))
}

/// The folder that a folder is in. Of a bare name: where the program runs.
fn parent_of(output: &Path) -> &Path {
    output.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
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
        publish_said(output, files, &[], now)
    }

    fn publish_said(output: &Path, files: &[(&str, &str)], said: &[&str], now: &str) -> Published {
        let lock = Lock::acquire(output, Duration::from_secs(5)).unwrap();
        let said = said.iter().map(|sum| (*sum).to_owned()).collect();
        let (tree, now) = (tree(files), now.parse().unwrap());
        publish(
            &lock,
            output,
            Edition { tree: &tree, said: &said, now, force: false, packed: false },
        )
        .unwrap()
    }

    fn generations_of(output: &Path) -> Vec<String> {
        let mut kept: Vec<_> = fs::read_dir(generations::folder(output))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !name.ends_with(".json"))
            .collect();
        kept.sort();
        kept
    }

    #[test]
    fn unchanged_files_keep_bytes_and_time() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        let day = "2026-11-24T10:00:00Z";
        publish_at(&output, &[("a/index.html", "one"), ("b.html", "two")], day);
        let before = fs::metadata(output.join("a/index.html")).unwrap().modified().unwrap();
        let published = publish_at(&output, &[("a/index.html", "one"), ("b.html", "three")], day);
        assert_eq!(published, Published { written: 1, kept: 1, ..Published::default() });
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
        let (tree, said) = (tree(&[("a", "")]), BTreeSet::new());
        let edition = Edition {
            tree: &tree,
            said: &said,
            now: Timestamp::UNIX_EPOCH,
            force: true,
            packed: false,
        };
        let aside = publish(&lock, &output, edition).unwrap().set_aside.unwrap();
        drop(lock);
        // However often the site is built after that.
        for n in 0..5 {
            publish_at(&output, &[("a", &n.to_string())], "2026-11-24T10:00:00Z");
        }
        assert_eq!(aside, dir.path().join(".public.replaced-1"));
        assert_eq!(fs::read_to_string(aside.join("thesis.txt")).unwrap(), "years of work");
    }

    #[test]
    fn only_the_last_three_generations_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        for n in 0..6 {
            publish_at(&output, &[("a.html", &n.to_string())], "2026-11-24T10:00:00Z");
        }
        assert_eq!(generations_of(&output), ["000003", "000004", "000005"]);
    }

    #[test]
    fn words_that_are_gone_are_in_no_older_generation() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        let day = "2026-11-24T10:00:00Z";
        publish_said(&output, &[("a", "first")], &["1"], day);
        publish_said(&output, &[("a", "first second")], &["1", "2"], day);
        publish_said(&output, &[("a", "first second third")], &["1", "2", "3"], day);
        assert_eq!(generations_of(&output).len(), 2, "what is only added to stays");
        publish_said(&output, &[("a", "first third")], &["1", "3"], day);
        assert!(generations_of(&output).is_empty());
        publish_said(&output, &[("a", "first third!")], &["1", "3"], day);
        assert_eq!(generations_of(&output).len(), 1);
    }

    #[test]
    fn a_publication_that_was_killed_before_it_forgot_is_finished_by_the_next() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        let day = "2026-11-24T10:00:00Z";
        publish_said(&output, &[("a", "words")], &["1"], day);
        publish_said(&output, &[("a", "words!")], &["1"], day);
        publish_said(&output, &[("a", "")], &[], day);
        // As if killed between the exchange and the forgetting.
        let builds = generations::folder(&output);
        fs::write(builds.join("said.json"), "[\"1\"]").unwrap();
        fs::create_dir(builds.join("000001")).unwrap();
        fs::write(builds.join("000001/a"), "words").unwrap();
        assert!(!publish_said(&output, &[("a", "")], &[], day).changed());
        assert!(generations_of(&output).is_empty());
    }

    #[test]
    fn a_publication_that_fails_leaves_no_half_of_itself() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        publish_at(&output, &[("a", "one")], "2026-11-24T10:00:00Z");
        // No folder of this name can be made where a file is.
        fs::remove_dir_all(generations::folder(&output)).unwrap();
        fs::write(generations::folder(&output), "").unwrap();
        let lock = Lock::acquire(&output, Duration::from_secs(5)).unwrap();
        let (tree, said) = (tree(&[("a", "two")]), BTreeSet::new());
        let edition = Edition {
            tree: &tree,
            said: &said,
            now: Timestamp::UNIX_EPOCH,
            force: false,
            packed: false,
        };
        assert!(publish(&lock, &output, edition).is_err());
        assert_eq!(fs::read_to_string(output.join("a")).unwrap(), "one");
        let left = fs::read_dir(dir.path()).unwrap().flatten();
        let left = left.filter(|entry| entry.file_name().to_string_lossy().contains(".next-"));
        assert_eq!(left.count(), 0);
    }

    #[test]
    fn by_a_link_and_by_its_name_a_folder_has_one_lock() {
        let dir = tempfile::tempdir().unwrap();
        let output = dir.path().join("public");
        fs::create_dir(&output).unwrap();
        let link = dir.path().join("www");
        std::os::unix::fs::symlink(&output, &link).unwrap();
        let _held = Lock::acquire(&output, Duration::ZERO).unwrap();
        assert!(matches!(Lock::acquire(&link, Duration::ZERO), Err(EmitError::Locked(_))));
    }
}
