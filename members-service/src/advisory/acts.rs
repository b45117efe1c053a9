//! What an asker does: filing, speaking, closing, deleting. And what time brings about.

use serde_json::json;

use super::reading::{own, readers, talk_id};
use super::{AdviceError, Draft, Outcome, Part, State};
use crate::accounts::{ActError, TooNew, is_settled};
use crate::config::Limits;
use crate::correspondence::{self, Kind};
use crate::discussions::markdown::{self, RENDERER};
use crate::id::{AdviceId, MemberId};
use crate::notifications::{self, Waits};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::advisory::NewRequest;
use crate::store::{self, StoreError, Tx};
use crate::text::clean;
use crate::world::{DAY, World};

/// A filed request waits this long for the desk before somebody is reminded, and a due one is recalled this long before.
pub(super) const REMIND_SECONDS: i64 = 2 * DAY;
/// After so long without a word of its asker a request that was answered is closed.
const SILENT_SECONDS: i64 = 90 * DAY;
/// Characters of what became of it.
const OUTCOME: usize = 2000;

/// Files a request. It goes to the desk, or the one whom the asker chose, and nobody else learns of it. The same `key`
/// gives the one that was filed first (S81).
pub fn file(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    draft: &Draft,
    key: &str,
) -> Result<AdviceId, AdviceError> {
    permissions::check(Action::AskAdvice, Some(me))?;
    if !is_settled(tx, world, &me.member)? {
        return Err(TooNew.into());
    }
    let key = Some(key).filter(|key| !key.is_empty() && key.len() <= 64);
    if let Some(key) = key
        && let Some(before) = store::advisory::by_form_key(tx, &me.member.id, key)?
    {
        return Ok(before);
    }
    let most = world.limits.advisory_requests_per_day;
    let filed = store::advisory::filed_since(tx, &me.member.id, world.ago(DAY))?;
    if most > 0 && filed >= most {
        return Err(ActError::TooMany { retry_after_seconds: 3600 }.into());
    }
    let all = readers(tx, &me.member.id)?;
    let reads = |member: &MemberId| match &draft.only {
        Some(only) => only == member,
        None => !draft.without.contains(member),
    };
    if !all.iter().any(|member| reads(&member.id)) {
        return Err(AdviceError::Nobody);
    }
    let id = AdviceId::random();
    let new = NewRequest {
        id: &id,
        asker: &me.member.id,
        form_key: key,
        title: &draft.title,
        markdown: &draft.text.markdown,
        html: &draft.text.rendered.html,
        renderer: RENDERER,
        language: draft.language.as_deref().unwrap_or(&me.member.language),
        by_when: draft.by_when.as_deref(),
        experts: draft.experts,
        terms: &draft.terms,
    };
    store::advisory::insert(tx, &new, world.now)?;
    let talk = correspondence::open(tx, world, Kind::Advice, id.as_str(), &[&me.member.id])?;
    for member in all {
        if reads(&member.id) {
            store::advisory::set_part(tx, &id, &member.id, Part::Desk, world.now)?;
            correspondence::join(tx, world, &talk, &member.id)?;
            notifications::waits(tx, world, &member, Waits::Something, json!({}))?;
        } else {
            store::advisory::set_part(tx, &id, &member.id, Part::Excluded, world.now)?;
        }
    }
    // Whom the asker left out is left out for good, of the desk today or not.
    for member in &draft.without {
        if store::advisory::part(tx, &id, member)?.is_none()
            && *member != me.member.id
            && store::accounts::member(tx, member)?.is_some()
        {
            store::advisory::set_part(tx, &id, member, Part::Excluded, world.now)?;
        }
    }
    store::advisory::add_event(tx, &id, "filed", Some(&me.member.id), world.now)?;
    Ok(id)
}

/// Says what became of the reply, and ends the request. `may_summarize`: the desk may write what others can learn from it,
/// for its asker to read first.
pub fn close(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    outcome: Outcome,
    words: &str,
    may_summarize: bool,
) -> Result<(), AdviceError> {
    let row = own(tx, me, id)?;
    if row.state != State::Delivered {
        return Err(ActError::Conflict.into());
    }
    let words = clean(words.trim()).filter(|words| words.chars().count() <= OUTCOME);
    let words = words.ok_or(ActError::ReasonMissing)?;
    store::advisory::set_outcome(tx, id, outcome, &words)?;
    if may_summarize {
        store::summaries::agree(tx, id, world.now)?;
    }
    end(tx, world, id, "closed", Some(&me.member.id))
}

pub(super) fn end(
    tx: &mut dyn Tx,
    world: &World,
    id: &AdviceId,
    act: &'static str,
    by: Option<&MemberId>,
) -> Result<(), AdviceError> {
    let state = if act == "declined" { State::Declined } else { State::Closed };
    store::advisory::set_state(tx, id, state, None, true, world.now)?;
    store::advisory::add_event(tx, id, act, by, world.now)?;
    let talk = talk_id(tx, id)?;
    Ok(correspondence::end_quietly(tx, &talk, world.now)?)
}

/// Deletes one's own request, at any time, words, conversation and all.
pub fn delete(tx: &mut dyn Tx, me: &SignedIn, id: &AdviceId) -> Result<(), AdviceError> {
    own(tx, me, id)?;
    Ok(forget(tx, id)?)
}

fn forget(tx: &mut dyn Tx, id: &AdviceId) -> Result<(), StoreError> {
    correspondence::delete_of_subject(tx, Kind::Advice, id.as_str())?;
    store::advisory::delete(tx, id)
}

/// Before an account goes: its requests go, whatever becomes of its contributions.
pub(crate) fn erase_of(tx: &mut dyn Tx, member: &MemberId) -> Result<(), StoreError> {
    loop {
        let own = store::advisory::of_asker(tx, member, 100)?;
        if own.is_empty() {
            return Ok(());
        }
        for id in own {
            forget(tx, &id)?;
        }
    }
}

/// Reminds those who are assigned, once; closes what its asker says nothing of; forgets what ended long ago.
pub(crate) fn tend(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    let (filed, due) = (world.ago(REMIND_SECONDS), world.later(REMIND_SECONDS));
    for id in store::advisory::to_remind(tx, filed, due)? {
        store::advisory::set_reminded(tx, &id, world.now)?;
        for (member, part) in store::advisory::parts(tx, &id)? {
            if part == Part::Desk {
                notifications::waits(tx, world, &member, Waits::Something, json!({}))?;
            }
        }
    }
    for id in store::advisory::delivered_before(tx, world.ago(SILENT_SECONDS))? {
        match end(tx, world, &id, "closed-by-time", None) {
            Ok(()) => {}
            Err(AdviceError::Store(error)) => return Err(error),
            Err(error) => return Err(StoreError::Other(error.to_string())),
        }
    }
    let kept = world.limits.advisory_kept_days.max(1);
    for id in store::advisory::ended_before(tx, world.ago(kept * DAY))? {
        forget(tx, &id)?;
    }
    Ok(())
}

/// Renders again what an older renderer wrote (S68). How many it did; call until none is left.
pub(crate) fn rerender_outdated(tx: &mut dyn Tx, limits: &Limits) -> Result<usize, StoreError> {
    let outdated = store::advisory::rendered_before(tx, RENDERER)?;
    let html =
        |text: &str| markdown::render(text, limits).map(|made| made.html).unwrap_or_default();
    for (id, text, reply) in &outdated {
        store::advisory::set_html(tx, id, &html(text), &html(reply), RENDERER)?;
    }
    let summaries = store::summaries::rendered_before(tx, RENDERER)?;
    for (id, text) in &summaries {
        store::summaries::set_html(tx, id, &html(text), RENDERER)?;
    }
    Ok(outdated.len() + summaries.len())
}
