//! Figures of the network without watching anybody: what was contributed, month by month, and roughly by how many.
//! No figure under five is told, and people are counted by fives.

use jiff::Timestamp;
use serde::Serialize;

use crate::accounts::ActError;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::{self, Tx};
use crate::world::World;

/// Months looked back on, the present one among them.
const MONTHS: i32 = 12;
/// The smallest figure that is told.
const SMALLEST: i64 = 5;

/// The network's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statistics {
    /// Accounts in good standing, by fives. `None`: fewer than five.
    pub members: Option<i64>,
    /// Newest first.
    pub months: Vec<Month>,
}

/// One month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Month {
    /// `2026-11`.
    pub month: String,
    /// Contributions posted in it that are shown. `None`: fewer than five.
    pub contributions: Option<i64>,
    /// How many people wrote them, by fives. `None`: fewer than five.
    pub people: Option<i64>,
}

/// The figures of the last twelve months.
pub fn statistics(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Statistics, ActError> {
    permissions::check(Action::Administer, Some(me))?;
    let today = world.now.to_string();
    let year: i32 = today[..4].parse().unwrap_or(1970);
    let month: i32 = today[5..7].parse().unwrap_or(1);
    let mut months = Vec::new();
    let mut end = world.later(1);
    for back in 0..MONTHS {
        let at = year * 12 + month - 1 - back;
        let name = format!("{:04}-{:02}", at / 12, at % 12 + 1);
        let begin: Timestamp = format!("{name}-01T00:00:00Z").parse().unwrap_or(end);
        let (contributions, people) = store::discussions::count_between(tx, begin, end)?;
        let people = told(people).map(by_fives);
        months.push(Month { month: name, contributions: told(contributions), people });
        end = begin;
    }
    let members = told(store::accounts::count_active(tx)?).map(by_fives);
    Ok(Statistics { members, months })
}

fn told(count: i64) -> Option<i64> {
    (count >= SMALLEST).then_some(count)
}

fn by_fives(count: i64) -> i64 {
    (count + 2) / 5 * 5
}
