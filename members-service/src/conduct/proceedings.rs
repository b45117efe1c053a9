//! The record of a discussion at its end: what was asked, what was said, what it came to, in figures that point at
//! nobody.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{Conduct, ConductError, WrittenText, is_planned};
use crate::accounts::ActError;
use crate::discussions::{self, Item, ItemState};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::{self, Tx};
use crate::world::World;

/// A number below this could point at somebody.
const FEWEST: i64 = 5;

/// A number, or that it is a small one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// As it is.
    Exact(i64),
    /// More than none and less than five.
    Few,
}

impl Figure {
    fn of(number: i64) -> Figure {
        if (1..FEWEST).contains(&number) { Figure::Few } else { Figure::Exact(number) }
    }
}

/// The record of one discussion.
#[derive(Clone, Debug)]
pub struct Proceedings {
    /// As it was in force.
    pub conduct: Conduct,
    /// By language.
    pub titles: BTreeMap<String, String>,
    /// When this was drawn.
    pub drawn_at: Timestamp,
    /// Summaries and synthesis.
    pub texts: Vec<WrittenText>,
    /// All that is shown, in the order in which it was said.
    pub items: Vec<Item>,
    /// Names of those who spoke, as they chose to be named; those who left have none.
    pub contributors: Vec<String>,
    /// How many contributions.
    pub contributions: Figure,
    /// How many spoke.
    pub voices: Figure,
    /// Contributions by language. Small ones are one cell.
    pub languages: Vec<(Option<String>, Figure)>,
}

/// Draws the record, for members who may read the discussion.
pub fn proceedings(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
) -> Result<Proceedings, ConductError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let place = discussions::place(tx, world, Some(me), page)?;
    if !is_planned(place.page) {
        return Err(ActError::NotFound.into());
    }
    let conduct = place.page.conduct().cloned().unwrap_or_else(|| Conduct::of(place.page));
    let mut items = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let some = discussions::thread(tx, world, Some(me), page, after.as_deref(), 500)?;
        items.extend(some.items.into_iter().filter(|item| item.state == ItemState::Shown));
        after = some.next;
        if after.is_none() {
            break;
        }
    }
    let mut names = BTreeSet::new();
    let mut keys = BTreeSet::new();
    let mut counted: BTreeMap<String, i64> = BTreeMap::new();
    for item in &items {
        *counted.entry(item.language.clone()).or_default() += 1;
        let Some(author) = &item.author else { continue };
        keys.insert(author.key.clone());
        if author.role != discussions::AuthorRole::Former {
            names.insert(author.name.clone());
        }
    }
    Ok(Proceedings {
        titles: place.page.titles.clone(),
        drawn_at: world.now,
        texts: store::conduct::texts(tx, &conduct.page)?,
        contributors: names.into_iter().collect(),
        contributions: Figure::of(items.len() as i64),
        voices: Figure::of(keys.len() as i64),
        languages: cells(counted),
        conduct,
        items,
    })
}

/// No cell under five, and none that can be reckoned from the others: small ones go together, and if they are still few,
/// the smallest of the rest goes with them.
fn cells(counted: BTreeMap<String, i64>) -> Vec<(Option<String>, Figure)> {
    let (mut large, small): (Vec<_>, Vec<_>) =
        counted.into_iter().partition(|(_, count)| *count >= FEWEST);
    large.sort_by_key(|(language, count)| (std::cmp::Reverse(*count), language.clone()));
    let mut rest: i64 = small.iter().map(|(_, count)| count).sum();
    if (1..FEWEST).contains(&rest)
        && let Some((_, count)) = large.pop()
    {
        rest += count;
    }
    let mut cells: Vec<_> =
        large.into_iter().map(|(language, count)| (Some(language), Figure::of(count))).collect();
    if rest > 0 {
        cells.push((None, Figure::of(rest)));
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(counts: &[(&str, i64)]) -> Vec<(Option<String>, Figure)> {
        cells(counts.iter().map(|(language, count)| ((*language).to_owned(), *count)).collect())
    }

    #[test]
    fn no_cell_is_under_five_or_can_be_reckoned() {
        let named = |language: &str, count| (Some(language.to_owned()), Figure::Exact(count));
        assert_eq!(of(&[("en", 12), ("fr", 7)]), [named("en", 12), named("fr", 7)]);
        assert_eq!(
            of(&[("en", 12), ("ar", 3), ("fr", 2)]),
            [named("en", 12), (None, Figure::Exact(5))]
        );
        // With the sum known, one small cell would be the difference.
        assert_eq!(
            of(&[("en", 12), ("fr", 7), ("ar", 3)]),
            [named("en", 12), (None, Figure::Exact(10))]
        );
        assert_eq!(of(&[("en", 3)]), [(None, Figure::Few)]);
    }
}
