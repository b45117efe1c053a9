//! Conversations as those who take part see them. Who does not is told that there is nothing (S76).

use super::{Conversation, Kind, Line, Message, Other};
use crate::accounts::{ActError, Member, Status};
use crate::id::{ConversationId, MemberId};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::correspondence::MessageRow;
use crate::store::{self, StoreError, Tx};
use crate::world::World;
use baraza_theme::direction;

/// Whether somebody can be written to, and is named.
pub(super) fn is_here(member: &Member) -> bool {
    member.status == Status::Active
}

/// The others who take part, and up to which message each was told by mail.
pub(super) fn others(
    tx: &mut dyn Tx,
    me: &MemberId,
    id: &ConversationId,
) -> Result<Vec<(Member, i64)>, StoreError> {
    let all = store::correspondence::members(tx, id)?;
    Ok(all.into_iter().filter(|(member, _)| member.id != *me).collect())
}

/// A whole conversation, for those who take part.
pub fn find(
    tx: &mut dyn Tx,
    _world: &World,
    me: &SignedIn,
    kind: Kind,
    id: &ConversationId,
) -> Result<Conversation, ActError> {
    permissions::check(Action::Correspond, Some(me))?;
    let row = store::correspondence::of_member(tx, id, &me.member.id)?;
    let row = row.filter(|row| row.kind == kind).ok_or(ActError::NotFound)?;
    let rows = store::correspondence::messages(tx, id, &me.member.id)?;
    let blocked = store::correspondence::blocked_by(tx, &me.member.id)?;
    let others = others(tx, &me.member.id, id)?;
    let can_say = row.ended_at.is_none() && others.iter().any(|(other, _)| is_here(other));
    // Only the other one's opening was withheld: for this one there is nothing.
    if rows.is_empty() && row.last_number > 0 {
        return Err(ActError::NotFound);
    }
    let others = others.into_iter().map(|(other, _)| Other {
        blocked: blocked.contains(&other.id),
        name: is_here(&other).then_some(other.name),
        role: other.role,
        id: other.id,
    });
    let others = others.collect();
    let messages: Vec<Message> = rows.into_iter().map(|row| message(row, me)).collect();
    let is_new = |message: &&Message| !message.own && message.number > row.read_number;
    Ok(Conversation {
        id: id.clone(),
        kind,
        subject: row.subject,
        created_at: row.created_at,
        ended_at: row.ended_at,
        others,
        unread: messages.iter().filter(is_new).count() as i64,
        messages,
        can_say,
    })
}

/// [`find`] of whichever kind it is, but not of advice.
pub fn find_any(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ConversationId,
) -> Result<Conversation, ActError> {
    let row = store::correspondence::of_member(tx, id, &me.member.id)?;
    match row.map(|row| row.kind) {
        None | Some(Kind::Advice) => Err(ActError::NotFound),
        Some(kind) => find(tx, world, me, kind, id),
    }
}

fn message(row: MessageRow, me: &SignedIn) -> Message {
    let own = row.author_id.as_ref() == Some(&me.member.id);
    let here = row.author_status == Some(Status::Active);
    Message {
        number: row.number,
        author: row.author_name.filter(|_| here),
        author_id: row.author_id,
        own,
        html: row.html,
        dir: direction(&row.language),
        language: row.language,
        created_at: row.created_at,
    }
}

/// Notes that one has read all that there is to read. Whoever shows a conversation with something unread calls it.
pub fn mark_read(tx: &mut dyn Tx, me: &SignedIn, id: &ConversationId) -> Result<(), StoreError> {
    store::correspondence::mark_read(tx, id, &me.member.id)
}

/// One's own conversations with experts and about exchanges, the last written in first: a page of them.
pub fn list(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<Line>, ActError> {
    permissions::check(Action::Correspond, Some(me))?;
    let most = world.limits.page_items.max(1);
    let mut lines = Vec::new();
    for row in store::correspondence::of_owner(tx, &me.member.id, most)? {
        let others = others(tx, &me.member.id, &row.id)?;
        let others = others.into_iter().map(|(other, _)| is_here(&other).then_some(other.name));
        lines.push(Line {
            others: others.collect(),
            id: row.id,
            kind: row.kind,
            subject: row.subject,
            unread: row.unread,
            last_at: row.last_at,
            ended: row.ended,
        });
    }
    Ok(lines)
}

/// In how many of one's conversations with experts and about exchanges something is unread.
pub fn count_unread(tx: &mut dyn Tx, me: &SignedIn) -> Result<i64, StoreError> {
    if permissions::check(Action::Correspond, Some(me)).is_err() {
        return Ok(0);
    }
    store::correspondence::count_unread(tx, &me.member.id)
}

/// A name, and a conversation with them.
pub type Blocked = (Option<String>, Option<ConversationId>);

/// Whom one will not hear from: their names, and a conversation with them in which that can be changed.
pub fn blocked(tx: &mut dyn Tx, me: &SignedIn) -> Result<Vec<Blocked>, ActError> {
    permissions::check(Action::Correspond, Some(me))?;
    Ok(store::correspondence::blocked_names(tx, &me.member.id)?)
}

/// The conversation about a thing; the newest, where there are several.
pub fn of_subject(
    tx: &mut dyn Tx,
    kind: Kind,
    subject: &str,
) -> Result<Option<ConversationId>, StoreError> {
    store::correspondence::of_subject(tx, kind, subject)
}

/// Whether somebody takes part.
pub fn takes_part(
    tx: &mut dyn Tx,
    id: &ConversationId,
    member: &MemberId,
) -> Result<bool, StoreError> {
    Ok(store::correspondence::of_member(tx, id, member)?.is_some())
}
