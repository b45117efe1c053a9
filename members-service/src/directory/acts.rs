//! Saving, confirming and removing one's own entry; asking somebody; what a moderator may do; what time brings about.

use serde_json::json;

use super::reading::{find, since};
use super::{Draft, ENTRY_DAYS, REMIND_DAYS};
use crate::accounts::{ActError, Actor, Role, TooNew, is_settled, reason};
use crate::config::Limits;
use crate::correspondence::{self, Kind, SayError, Words};
use crate::discussions::markdown::{self, RENDERER};
use crate::id::{ConversationId, EntryId};
use crate::moderation::{ReportError, ReportReason, audit};
use crate::notifications::{self, Waits};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::directory::Written;
use crate::store::{self, StoreError, Tx};
use crate::world::World;

const HOUR: i64 = 3600;

/// Why something in the directory is refused.
#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// New members wait.
    #[error(transparent)]
    TooNew(#[from] TooNew),
    /// As an act is.
    #[error(transparent)]
    Act(#[from] ActError),
    /// As a message is.
    #[error(transparent)]
    Say(#[from] SayError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Saves one's own entry. What is not shown any more is gone from pages and search with this.
pub fn save(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    draft: &Draft,
) -> Result<EntryId, DirectoryError> {
    permissions::check(Action::OwnEntry, Some(me))?;
    let before = store::directory::of(tx, &me.member.id)?;
    if draft.listed && !is_settled(tx, world, &me.member)? {
        return Err(TooNew.into());
    }
    let id = before.map_or_else(EntryId::random, |row| row.id);
    let (markdown, html) = match &draft.text {
        Some(text) => (text.markdown.as_str(), text.rendered.html.as_str()),
        None => ("", ""),
    };
    let written = Written {
        listed: draft.listed,
        headline: &draft.headline,
        markdown,
        html,
        renderer: RENDERER,
        language: draft.language.as_deref().unwrap_or(&me.member.language),
        values: &draft.values,
        shown: &draft.shown,
    };
    store::directory::save(tx, &me.member.id, &id, &written, world.now)?;
    Ok(id)
}

/// Says that one's own entry is still right: it is shown for another year.
pub fn confirm(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<(), DirectoryError> {
    permissions::check(Action::OwnEntry, Some(me))?;
    if !is_settled(tx, world, &me.member)? {
        return Err(TooNew.into());
    }
    match store::directory::confirm(tx, &me.member.id, world.now)? {
        true => Ok(()),
        false => Err(ActError::NotFound.into()),
    }
}

/// Takes one's own entry away, words and all.
pub fn remove(tx: &mut dyn Tx, me: &SignedIn) -> Result<(), DirectoryError> {
    permissions::check(Action::OwnEntry, Some(me))?;
    match store::directory::delete(tx, &me.member.id)? {
        true => {
            tx.announce(store::Event::Erased);
            Ok(())
        }
        false => Err(ActError::NotFound.into()),
    }
}

/// Asks somebody, without any address: opens a conversation with the first message, or goes on with it.
pub fn ask(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryId,
    words: &Words<'_>,
) -> Result<ConversationId, DirectoryError> {
    permissions::check(Action::Correspond, Some(me))?;
    let row = find(tx, world, me, id)?;
    if row.member.id == me.member.id {
        return Err(ActError::Own.into());
    }
    let talk = correspondence::begin(tx, world, me, id.as_str(), &row.member.id)?;
    correspondence::say(tx, world, me, Kind::Expert, &talk, words)?;
    Ok(talk)
}

/// Counts a look at a list or an entry (S79). The last one that an hour allows is on the audit log: somebody may be
/// copying.
pub fn look(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<(), ActError> {
    permissions::check(Action::ReadDirectory, Some(me))?;
    let most = world.limits.directory_views_per_hour;
    if most == 0 {
        return Ok(());
    }
    let now = world.now.as_second();
    let hour = now.div_euclid(HOUR);
    let looks = store::directory::look(tx, &me.member.id, hour)?;
    if looks > most {
        return Err(ActError::TooMany { retry_after_seconds: (hour + 1) * HOUR - now });
    }
    if looks == most {
        let by = Actor::Operator;
        audit::record(tx, world, &by, "directory-limit", Some(&me.member), "")?;
    }
    Ok(())
}

/// A moderator takes an entry off the list. Its owner sees that and why, and can put it right.
pub fn unlist(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryId,
    why: &str,
) -> Result<(), ActError> {
    permissions::check(Action::Hide, Some(me))?;
    let why = reason(why)?;
    let row = store::directory::shown(tx, id, since(world))?.ok_or(ActError::NotFound)?;
    if row.member.role == Role::Admin && me.member.role == Role::Moderator {
        return Err(Denied::Forbidden.into());
    }
    store::directory::unlist(tx, &row.member.id)?;
    store::directory::close_reports(tx, &row.member.id, world.now)?;
    let by = Actor::Member(me.clone());
    Ok(audit::record(tx, world, &by, "unlist-entry", Some(&row.member), &why)?)
}

/// Reports an entry that one sees to the moderators.
pub fn report(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryId,
    why: ReportReason,
    note: &str,
) -> Result<(), ReportError> {
    permissions::check(Action::Report, Some(me))?;
    let note = crate::moderation::may_report(tx, world, me, note)?;
    let row = find(tx, world, me, id).map_err(|error| match error {
        ActError::Store(error) => ReportError::Store(error),
        ActError::Denied(denied) => ReportError::Denied(denied),
        _ => ReportError::NotFound,
    })?;
    if row.member.id == me.member.id {
        return Err(Denied::Forbidden.into());
    }
    let (of, by) = (&row.member.id, &me.member.id);
    Ok(store::directory::report(tx, of, by, why, &note, world.now)?)
}

/// A reported entry stays as it is.
pub fn dismiss(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryId,
    why: &str,
) -> Result<(), ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let why = reason(why)?;
    let row = store::directory::shown(tx, id, since(world))?.ok_or(ActError::NotFound)?;
    // Nobody decides on their own.
    let own = row.member.id == me.member.id;
    if own || store::directory::close_reports(tx, &row.member.id, world.now)? == 0 {
        return Err(ActError::NotFound);
    }
    let by = Actor::Member(me.clone());
    // Not told to its owner, who would learn that they were reported (S83).
    Ok(audit::record_on(tx, world, &by, "dismiss-entry", None, &format!("entry {id}"), &why)?)
}

/// Reminds those whose year ends within a month, ends what nobody confirmed, forgets who looked.
pub(crate) fn tend(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    store::directory::lapse(tx, world.ago(ENTRY_DAYS * 86_400))?;
    for member in store::directory::to_remind(tx, world.ago(REMIND_DAYS * 86_400))? {
        store::directory::set_reminded(tx, &member.id, world.now)?;
        notifications::waits(tx, world, &member, Waits::Entry, json!({}))?;
    }
    store::directory::forget_reports(tx, world.ago(365 * 86_400))?;
    store::directory::forget_views(tx, world.now.as_second().div_euclid(HOUR) - 24)
}

/// Renders again what an older renderer wrote (S68). How many it did; call until none is left.
pub(crate) fn rerender_outdated(tx: &mut dyn Tx, limits: &Limits) -> Result<usize, StoreError> {
    let outdated = store::directory::rendered_before(tx, RENDERER)?;
    for (member, text) in &outdated {
        let html = markdown::render(text, limits).map(|made| made.html).unwrap_or_default();
        store::directory::set_html(tx, member, &html, RENDERER)?;
    }
    Ok(outdated.len())
}
