//! Opening, writing, ending, leaving; not hearing from somebody; reporting.

use jiff::Timestamp;
use serde_json::json;

use super::reading::{self, is_here};
use super::{KEPT_DAYS, Kind, MESSAGES};
use crate::accounts::{ActError, Member};
use crate::config::Limits;
use crate::discussions::markdown::{self, RENDERER};
use crate::discussions::{PostError, Text, still_allowed, wait_until};
use crate::id::{ConversationId, MemberId};
use crate::moderation::{self, ReportError, ReportReason};
use crate::notifications::{self, Waits};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::correspondence::{ConversationRow, NewMessage};
use crate::store::{self, Event, StoreError, Tx};
use crate::world::World;

/// Opens a conversation about a thing, with those who take part.
pub fn open(
    tx: &mut dyn Tx,
    world: &World,
    kind: Kind,
    subject: &str,
    members: &[&MemberId],
) -> Result<ConversationId, StoreError> {
    let id = ConversationId::random();
    store::correspondence::insert(tx, &id, kind, subject, world.now)?;
    for member in members {
        join(tx, world, &id, member)?;
    }
    Ok(id)
}

/// The conversation in which this member asks an expert: the one that goes on, else a new one, of which there are few
/// in a day.
pub fn begin(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    subject: &str,
    expert: &MemberId,
) -> Result<ConversationId, SayError> {
    permissions::check(Action::Correspond, Some(me))?;
    let kind = Kind::Expert;
    if let Some(id) = store::correspondence::between(tx, kind, subject, &me.member.id)? {
        return Ok(id);
    }
    let most = world.limits.contacts_per_day;
    let since = world.ago(86_400);
    if most > 0 && store::correspondence::begun_since(tx, &me.member.id, since)? >= most {
        return Err(SayError::TooMany { retry_after_seconds: 3600 });
    }
    Ok(open(tx, world, kind, subject, &[&me.member.id, expert])?)
}

/// One more takes part and reads what was said before. Again is no harm.
pub fn join(
    tx: &mut dyn Tx,
    world: &World,
    id: &ConversationId,
    member: &MemberId,
) -> Result<(), StoreError> {
    store::correspondence::join(tx, id, member, world.now)
}

/// One takes part no more and reads nothing of it any more.
pub fn leave(tx: &mut dyn Tx, id: &ConversationId, member: &MemberId) -> Result<(), StoreError> {
    store::correspondence::leave(tx, id, member)
}

/// Why something was not said.
#[derive(Debug, thiserror::Error)]
pub enum SayError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// There is no such conversation, or not for this member.
    #[error("there is nothing here")]
    NotFound,
    /// It was ended, or nobody is there to read it.
    #[error("this conversation has ended")]
    Ended,
    /// Too many at once.
    #[error("too many messages; try again in {retry_after_seconds} seconds")]
    TooMany {
        /// When to try again.
        retry_after_seconds: i64,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<PostError> for SayError {
    fn from(error: PostError) -> Self {
        match error {
            PostError::Denied(denied) => denied.into(),
            PostError::TooMany { retry_after_seconds } => SayError::TooMany { retry_after_seconds },
            PostError::Store(error) => error.into(),
            _ => SayError::NotFound,
        }
    }
}

/// What somebody says.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The text.
    pub text: &'a Text,
    /// Of the text.
    pub language: &'a str,
    /// Made with the form.
    pub key: &'a str,
}

/// Adds a message; its number. The same `key` of the same author gives the one that was sent first (S81). A member who
/// is blocked by the only other one is not told: they read their message, and nobody else does (S83).
pub fn say(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    kind: Kind,
    id: &ConversationId,
    words: &Words<'_>,
) -> Result<i64, SayError> {
    let me = &still_allowed(tx, me, Action::Correspond)?;
    let row = mine(tx, me, kind, id)?.ok_or(SayError::NotFound)?;
    let key = Some(words.key).filter(|key| !key.is_empty() && key.len() <= 64);
    if let Some(key) = key
        && let Some((before, number)) = store::correspondence::by_form_key(tx, &me.member.id, key)?
    {
        return if before == *id { Ok(number) } else { Err(SayError::NotFound) };
    }
    let others = reading::others(tx, &me.member.id, id)?;
    let reachable = others.iter().any(|(other, _)| is_here(other));
    if row.ended_at.is_some() || row.last_number >= MESSAGES || !reachable {
        return Err(SayError::Ended);
    }
    keep_pace(tx, world, &me.member)?;
    let withheld = match &others[..] {
        [(other, _)] => store::correspondence::blocks(tx, &other.id, &me.member.id)?,
        _ => false,
    };
    let number = row.last_number + 1;
    let message = NewMessage {
        number,
        author: &me.member.id,
        form_key: key,
        markdown: &words.text.markdown,
        html: &words.text.rendered.html,
        renderer: RENDERER,
        language: words.language,
        state: if withheld { "withheld" } else { "shown" },
    };
    store::correspondence::insert_message(tx, id, &message, world.now)?;
    store::correspondence::set_read(tx, id, &me.member.id, number)?;
    for (other, told) in others {
        if withheld || !is_here(&other) {
            continue;
        }
        // One mail until it is read.
        let read = store::correspondence::read_number(tx, id, &other.id)?.unwrap_or(number);
        if told > read {
            continue;
        }
        store::correspondence::set_told(tx, id, &other.id, number)?;
        let waits = if kind == Kind::Advice { Waits::Something } else { Waits::Message };
        notifications::waits(tx, world, &other, waits, json!({ "conversation": id }))?;
    }
    Ok(number)
}

/// Messages of one member in an hour and a day.
fn keep_pace(tx: &mut dyn Tx, world: &World, member: &Member) -> Result<(), SayError> {
    let limits = &world.limits;
    for (seconds, most) in [(3600, limits.messages_per_hour), (86_400, limits.messages_per_day)] {
        let edge = match most {
            0 => None,
            most => store::correspondence::nth_newest(tx, &member.id, most)?,
        };
        if let Some(wait) = edge.and_then(|edge| wait_until(edge, seconds, world.now)) {
            return Err(SayError::TooMany { retry_after_seconds: wait });
        }
    }
    Ok(())
}

/// Ends a conversation for everybody. Who did it is not told.
pub fn end(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    kind: Kind,
    id: &ConversationId,
) -> Result<(), ActError> {
    permissions::check(Action::Correspond, Some(me))?;
    mine(tx, me, kind, id)?.ok_or(ActError::NotFound)?;
    Ok(store::correspondence::end(tx, id, world.now)?)
}

/// Ends a conversation whose thing is over.
pub fn end_quietly(tx: &mut dyn Tx, id: &ConversationId, now: Timestamp) -> Result<(), StoreError> {
    store::correspondence::end(tx, id, now)
}

/// The other one of a conversation of two, whom this member will not hear from any more: what they write, here or
/// elsewhere in the name of the directory, reaches nobody. They are not told (S83).
pub fn block(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    kind: Kind,
    id: &ConversationId,
) -> Result<(), ActError> {
    let other = only_other(tx, me, kind, id)?;
    Ok(store::correspondence::block(tx, &me.member.id, &other.id, world.now)?)
}

/// Hears from them again.
pub fn unblock(
    tx: &mut dyn Tx,
    me: &SignedIn,
    kind: Kind,
    id: &ConversationId,
) -> Result<(), ActError> {
    let other = only_other(tx, me, kind, id)?;
    Ok(store::correspondence::unblock(tx, &me.member.id, &other.id)?)
}

fn only_other(
    tx: &mut dyn Tx,
    me: &SignedIn,
    kind: Kind,
    id: &ConversationId,
) -> Result<Member, ActError> {
    permissions::check(Action::Correspond, Some(me))?;
    mine(tx, me, kind, id)?.ok_or(ActError::NotFound)?;
    let mut others = reading::others(tx, &me.member.id, id)?;
    match (others.pop(), others.is_empty()) {
        (Some((other, _)), true) => Ok(other),
        _ => Err(ActError::Conflict),
    }
}

/// Reports a message of another. A moderator then reads this one message; of advice, an administrator. The same
/// member's second report replaces the first.
pub fn report(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    kind: Kind,
    (id, number): (&ConversationId, i64),
    why: ReportReason,
    note: &str,
) -> Result<(), ReportError> {
    let note = moderation::may_report(tx, world, me, note)?;
    mine(tx, me, kind, id)?.ok_or(ReportError::NotFound)?;
    let author = store::correspondence::author_of_shown(tx, id, number)?;
    let author = author.ok_or(ReportError::NotFound)?;
    if author.as_ref() == Some(&me.member.id) {
        return Err(Denied::Forbidden.into());
    }
    Ok(store::correspondence::report(tx, id, number, &me.member.id, why, &note, world.now)?)
}

/// The conversation, if it is of this kind and this member takes part.
fn mine(
    tx: &mut dyn Tx,
    me: &SignedIn,
    kind: Kind,
    id: &ConversationId,
) -> Result<Option<ConversationRow>, StoreError> {
    let row = store::correspondence::of_member(tx, id, &me.member.id)?;
    Ok(row.filter(|row| row.kind == kind))
}

/// The thing is gone: so is what was said about it.
pub fn delete_of_subject(tx: &mut dyn Tx, kind: Kind, subject: &str) -> Result<(), StoreError> {
    store::correspondence::delete_of_subject(tx, kind, subject)?;
    tx.announce(Event::Erased);
    Ok(())
}

/// Before an account goes: conversations that nobody else could read go too; in the others its messages go, or lose
/// their name.
pub(crate) fn erase_of(
    tx: &mut dyn Tx,
    member: &MemberId,
    with_texts: bool,
) -> Result<(), StoreError> {
    if with_texts {
        store::correspondence::erase_texts_of(tx, member)?;
    }
    store::correspondence::delete_lonely(tx, member)
}

/// Deletes what nobody wrote in for two years. What was said about advice ends with its request.
pub(crate) fn forget_old(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    store::correspondence::forget_before(tx, world.ago(KEPT_DAYS * 86_400))?;
    store::correspondence::forget_reports(tx, world.ago(365 * 86_400))
}

/// Renders again what an older renderer wrote (S68). How many it did; call until none is left.
pub(crate) fn rerender_outdated(tx: &mut dyn Tx, limits: &Limits) -> Result<usize, StoreError> {
    let outdated = store::correspondence::rendered_before(tx, RENDERER)?;
    for (id, number, text) in &outdated {
        let html = markdown::render(text, limits).map(|made| made.html).unwrap_or_default();
        store::correspondence::set_html(tx, id, *number, &html, RENDERER)?;
    }
    Ok(outdated.len())
}
