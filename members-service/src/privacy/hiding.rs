//! Hide me now (S106): one press, in any session, and one's name is another everywhere, no mail comes, and every other
//! session ends. Whoever pressed somebody to press it cannot take it back at once either.

use jiff::Timestamp;

use crate::accounts::Name;
use crate::permissions::{self, Action, Denied};
use crate::sign_in::{SessionKind, SignedIn};
use crate::store::{self, Event, StoreError, Tx};
use crate::world::World;

/// Seconds after which a basic session can end it.
const HIDDEN_SECONDS: i64 = 72 * 60 * 60;

/// Why it cannot end yet.
#[derive(Debug, thiserror::Error)]
pub enum HidingError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Too early for a session of this kind.
    #[error("this can end from {0} on")]
    TooEarly(Timestamp),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Hides the member. Pressed again, it ends other sessions again. What was public under the name leaves the snapshot
/// before this is answered. It is not on the audit log, which would tell both names.
pub fn hide_me(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<(), HidingError> {
    permissions::check(Action::HideMe, Some(me))?;
    store::sign_in::end_other_sessions(tx, &me.member.id, &me.session.id)?;
    store::sign_in::end_requests_of(tx, &me.member.id, world.now)?;
    store::notifications::drop_waiting_to(tx, &me.member.id, world.now)?;
    let name = Name::placeholder();
    if store::accounts::hide(tx, &me.member.id, &name, world.now)? {
        crate::discussions::author_changed(tx, world, &me.member.id)?;
        crate::updates::author_changed(tx, &me.member.id)?;
        crate::exchange::author_changed(tx, &me.member.id)?;
        crate::tried::author_changed(tx, &me.member.id)?;
    }
    tx.announce(Event::Security { code: "hide-me", member: Some(me.member.id.clone()) });
    Ok(())
}

/// From when on this session may end it. `None`: one is not hidden.
pub fn hidden_until(
    tx: &mut dyn Tx,
    _world: &World,
    me: &SignedIn,
) -> Result<Option<Timestamp>, StoreError> {
    let Some(since) = store::accounts::hidden_at(tx, &me.member.id)? else { return Ok(None) };
    let seconds = if me.session.kind == SessionKind::Basic { HIDDEN_SECONDS } else { 0 };
    let until = since.checked_add(jiff::SignedDuration::from_secs(seconds));
    Ok(Some(until.unwrap_or(Timestamp::MAX)))
}

/// Ends it: the name and the notices of before come back.
pub fn show_me_again(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<(), HidingError> {
    permissions::check(Action::HideMe, Some(me))?;
    let Some(until) = hidden_until(tx, world, me)? else { return Ok(()) };
    if until > world.now {
        return Err(HidingError::TooEarly(until));
    }
    store::accounts::unhide(tx, &me.member.id)?;
    crate::updates::author_changed(tx, &me.member.id)?;
    crate::exchange::author_changed(tx, &me.member.id)?;
    crate::tried::author_changed(tx, &me.member.id)?;
    Ok(crate::discussions::author_changed(tx, world, &me.member.id)?)
}
