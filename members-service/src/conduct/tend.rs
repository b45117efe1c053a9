//! What time alone brings about: the welcome when a discussion opens, the reminder before it closes.

use super::reading::is_planned;
use super::{Conduct, ConductError};
use crate::discussions::{ThreadState, thread_state};
use crate::notifications;
use crate::store::{self, Tx};
use crate::world::World;

/// Seconds after its opening within which a discussion is still announced: not years later, after a restore.
const WELCOME_SECONDS: i64 = 2 * 86_400;
/// Seconds before its closing at which those who follow are reminded.
const REMIND_SECONDS: i64 = 3 * 86_400;

/// Queues the mails that are due. Each is marked in the same transaction: again sends nothing twice.
pub(crate) fn tend(tx: &mut dyn Tx, world: &World) -> Result<usize, ConductError> {
    let mut told = 0;
    let catalogue = world.catalogue.clone();
    for page in catalogue.pages().iter().filter(|page| is_planned(page)) {
        let Some(discussion) = &page.discussion else { continue };
        if thread_state(page, false, world) != ThreadState::Open {
            continue;
        }
        let soon = discussion.closes.is_some_and(|closes| closes <= world.later(REMIND_SECONDS));
        let fresh = discussion.opens.is_some_and(|opens| opens > world.ago(WELCOME_SECONDS));
        // A discussion of a few days is not announced and recalled at once.
        let what = match (fresh, soon) {
            (true, _) => "welcome",
            (false, true) => "reminder",
            (false, false) => continue,
        };
        let Some(thread) = store::threads::thread_of(tx, page)? else { continue };
        if !store::conduct::mark_mailed(tx, &page.id, what, world.now)? {
            continue;
        }
        let conduct = page.conduct().cloned().unwrap_or_else(|| Conduct::of(page));
        told += notifications::discussion_news(tx, world, &thread, &conduct, what, None)?;
    }
    Ok(told)
}
