//! What a moderator sees before anybody else does (S80).

use crate::accounts::{Member, Role};
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// Whether a moderator looks first at what a member wrote, whatever it is: a link in the first thing of theirs that
/// would be shown, many links, the same text again (`repeats`). `but`: its id where it is there already, else empty.
pub(crate) fn looks_first(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    links: i64,
    but: &str,
    repeats: impl FnOnce(&mut dyn Tx) -> Result<bool, StoreError>,
) -> Result<bool, StoreError> {
    if !world.limits.first_posts_review || member.role != Role::Member {
        return Ok(false);
    }
    let held = links > world.limits.links_before_review
        || (links > 0 && !store::moderation::has_other_shown(tx, &member.id, but)?);
    Ok(held || repeats(tx)?)
}
