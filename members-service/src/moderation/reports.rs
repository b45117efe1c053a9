//! Members report; who did is never told to the reported (S83).

use super::ReportReason;
use crate::discussions::{self, ItemState, ThreadError};
use crate::id::{CommentId, ReportId};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::{self, StoreError, Tx};
use crate::text::clean;
use crate::world::{DAY, World};

/// Characters of a note.
const NOTE_CHARACTERS: usize = 1000;

/// Why a report is refused.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// There is none, or not for this member.
    #[error("there is no such comment")]
    NotFound,
    /// Not allowed, or one's own.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Too many today.
    #[error("too many reports; try again in {retry_after_seconds} seconds")]
    TooMany {
        /// When to try again.
        retry_after_seconds: i64,
    },
    /// Too long, or with characters that deceive.
    #[error("a note may have at most {NOTE_CHARACTERS} characters, none of them hidden")]
    Note,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether a member may report something now, of whatever kind; the note as it is kept.
pub(crate) fn may_report(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    note: &str,
) -> Result<String, ReportError> {
    permissions::check(Action::Report, Some(me))?;
    let note = clean(note.trim())
        .filter(|note| note.chars().count() <= NOTE_CHARACTERS)
        .ok_or(ReportError::Note)?;
    let most = world.limits.reports_per_day;
    if most > 0 && store::moderation::reports_since(tx, &me.member.id, world.ago(DAY))? >= most {
        return Err(ReportError::TooMany { retry_after_seconds: 3600 });
    }
    Ok(note)
}

/// Reports a comment to the moderators. The same member's second report replaces the first.
pub fn report(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    reason: ReportReason,
    note: &str,
) -> Result<(), ReportError> {
    let note = may_report(tx, world, me, note)?;
    let (_, item) = discussions::item(tx, world, Some(me), id).map_err(|error| match error {
        ThreadError::Store(error) => ReportError::Store(error),
        _ => ReportError::NotFound,
    })?;
    if item.own {
        return Err(Denied::Forbidden.into());
    }
    if item.state != ItemState::Shown {
        return Err(ReportError::NotFound);
    }
    Ok(store::moderation::insert_report(
        tx,
        &ReportId::random(),
        id,
        &me.member.id,
        reason,
        &note,
        world.now,
    )?)
}
