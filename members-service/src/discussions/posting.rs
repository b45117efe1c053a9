//! What holds for whatever a member posts, a contribution to a discussion or an update: whether they still may, whether
//! they have said yes to the internet, and at what pace.

use jiff::Timestamp;

use super::PostError;
use crate::accounts::{self, Member, Role};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::{self, Tx};
use crate::world::World;

/// Seconds within which a change leaves no mark.
pub(crate) const FREE_EDIT_SECONDS: i64 = 15 * 60;

/// The member as the database has them within this transaction, if they may still do `action` (S3).
pub(crate) fn still_allowed(
    tx: &mut dyn Tx,
    me: &SignedIn,
    action: Action,
) -> Result<SignedIn, PostError> {
    let member = store::accounts::member(tx, &me.member.id)?.ok_or(Denied::SignIn)?;
    let me = SignedIn { member, session: me.session.clone() };
    permissions::check(action, Some(&me))?;
    Ok(me)
}

/// Who writes for anyone on the internet says once, before the first time, that they mean it.
pub(crate) fn confirm_public(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    goes_public: bool,
    confirmed: bool,
) -> Result<(), PostError> {
    if !goes_public || me.member.confirmed_public_at.is_some() {
        return Ok(());
    }
    if !confirmed {
        return Err(PostError::ConfirmPublic);
    }
    Ok(accounts::confirm_public(tx, world, me)?)
}

/// The limits on posting, contributions and updates counted together (S79).
pub(crate) fn keep_pace(tx: &mut dyn Tx, world: &World, member: &Member) -> Result<(), PostError> {
    let limits = &world.limits;
    let is_new = member.role == Role::Member
        && member.joined_at > world.ago(limits.new_member_days * 86_400);
    let hourly = if is_new && limits.new_member_posts_per_hour > 0 {
        limits.new_member_posts_per_hour
    } else {
        limits.posts_per_hour
    };
    let spans = [(limits.seconds_between_posts, 1), (3600, hourly), (86_400, limits.posts_per_day)];
    for (seconds, most) in spans {
        if seconds == 0 || most == 0 {
            continue;
        }
        // The oldest of the newest `most` posts: once it leaves the span, there is room again.
        let edge = store::discussions::nth_newest_post(tx, &member.id, most)?;
        if let Some(wait) = edge.and_then(|edge| wait_until(edge, seconds, world.now)) {
            return Err(PostError::TooMany { retry_after_seconds: wait });
        }
    }
    Ok(())
}

/// Seconds until `edge` is `seconds` past; `None` if it is.
pub(crate) fn wait_until(edge: Timestamp, seconds: i64, now: Timestamp) -> Option<i64> {
    let left_ms = edge.as_millisecond() + seconds * 1000 - now.as_millisecond();
    (left_ms > 0).then_some((left_ms + 999) / 1000)
}
