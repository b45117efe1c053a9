//! What a published folder was before: kept beside it in `.DIR.builds`, so that an operator can go back.
//!
//! Words that were hidden, changed or erased must not outlive their publication in an older generation. So
//! the folder remembers what contributions its generations hold, and when a new site lacks one of them
//! all older generations go.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::EmitError;
use super::lock::beside;

/// How many are kept beside the published one.
const KEPT: usize = 3;
/// The sums of the contributions that the published site and its generations hold.
const SAID: &str = "said.json";

/// Where they are: `public` to `.public.builds`.
pub(super) fn folder(output: &Path) -> PathBuf {
    beside(output, "builds")
}

/// Moves the generation before to the others, and lets the oldest go.
pub(super) fn keep(output: &Path, old: &Path) -> Result<(), EmitError> {
    let builds = folder(output);
    fs::create_dir_all(&builds).map_err(EmitError::io("making", &builds))?;
    let mut numbers = numbers(&builds)?;
    let number = numbers.last().map_or(1, |last| last + 1);
    let target = path_of(&builds, number);
    fs::rename(old, &target).map_err(EmitError::io("keeping", &target))?;
    numbers.push(number);
    for number in &numbers[..numbers.len().saturating_sub(KEPT)] {
        remove(&path_of(&builds, *number))?;
    }
    Ok(())
}

/// Moves a folder that Baraza did not write out of the way, to where it stays: `.public.replaced-1`.
pub(super) fn set_aside(output: &Path) -> Result<PathBuf, EmitError> {
    let free = (1..).map(|n| beside(output, &format!("replaced-{n}"))).find(|path| !path.exists());
    let target = free.expect("there are more numbers than folders");
    fs::rename(output, &target).map_err(EmitError::io("keeping", &target))?;
    Ok(target)
}

/// Lets all generations go if they may hold a contribution that is not among `said`, those of the site that
/// is published now. Called after each publication and also where nothing had to change: the
/// program may have been killed between the two.
pub(super) fn forget(output: &Path, said: &BTreeSet<String>) -> Result<(), EmitError> {
    let builds = folder(output);
    let record = builds.join(SAID);
    let before: Option<BTreeSet<String>> =
        fs::read(&record).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    if before.as_ref() == Some(said) {
        return Ok(());
    }
    fs::create_dir_all(&builds).map_err(EmitError::io("making", &builds))?;
    if before.is_none_or(|before| !before.is_subset(said)) {
        for number in numbers(&builds)? {
            remove(&path_of(&builds, number))?;
        }
    }
    let bytes = serde_json::to_vec(said).expect("strings are JSON");
    super::replace(&record, &bytes)
}

fn path_of(builds: &Path, number: u64) -> PathBuf {
    builds.join(format!("{number:06}"))
}

/// Of all that are there, oldest first.
fn numbers(builds: &Path) -> Result<Vec<u64>, EmitError> {
    let mut numbers: Vec<u64> = fs::read_dir(builds)
        .map_err(EmitError::io("reading", builds))?
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect();
    numbers.sort_unstable();
    Ok(numbers)
}

fn remove(generation: &Path) -> Result<(), EmitError> {
    fs::remove_dir_all(generation).map_err(EmitError::io("removing", generation))
}
