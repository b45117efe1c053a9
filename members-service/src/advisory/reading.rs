//! Requests as those see them who may. Everybody else is told that there is nothing, whatever there is (S76).

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::{AdviceError, Happened, Part, Request, State};
use crate::accounts::{ActError, Actor, Member, Role, Status, is_settled};
use crate::correspondence::{self, Conversation, Kind};
use crate::id::{AdviceId, ConversationId, MemberId};
use crate::moderation::audit;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::advisory::RequestRow;
use crate::store::{self, StoreError, Tx};
use crate::world::World;
use baraza_theme::direction;

/// Seconds within which the looks of one moderator are one line for the asker. Each is on the audit log.
const LOOKS_SECONDS: i64 = 3600;

/// One's own request.
pub(super) fn own(tx: &mut dyn Tx, me: &SignedIn, id: &AdviceId) -> Result<RequestRow, ActError> {
    permissions::check(Action::AskAdvice, Some(me))?;
    let row = store::advisory::request(tx, id)?;
    row.filter(|row| row.asker_id == me.member.id).ok_or(ActError::NotFound)
}

/// A request, if this member is assigned to it, and as what: of the desk only who still is a moderator.
pub(super) fn assigned(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<(RequestRow, Part), ActError> {
    permissions::check(Action::AnswerAdvice, Some(me))?;
    let part = store::advisory::part(tx, id, &me.member.id)?;
    let part = part.filter(|part| match part {
        Part::Desk => me.member.role != Role::Member,
        Part::Invited | Part::Expert => true,
        Part::Excluded | Part::Refused | Part::Withdrawn => false,
    });
    let row = store::advisory::request(tx, id)?;
    match (row, part) {
        (Some(row), Some(part)) if row.asker_id != me.member.id => Ok((row, part)),
        _ => Err(ActError::NotFound),
    }
}

/// Whether this member is assigned to it; the refusal otherwise.
pub fn is_assigned(tx: &mut dyn Tx, me: &SignedIn, id: &AdviceId) -> Result<(), ActError> {
    assigned(tx, me, id).map(|_| ())
}

/// [`assigned`] to the desk.
pub(super) fn at_desk(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<RequestRow, ActError> {
    match assigned(tx, me, id)? {
        (row, Part::Desk) => Ok(row),
        _ => Err(ActError::NotFound),
    }
}

/// One's own request, with what happened to it.
pub fn as_asker(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<Request, ActError> {
    let row = own(tx, me, id)?;
    let events = happened(tx, &row)?;
    let given = matches!(row.state, State::Delivered | State::Closed);
    Ok(view(row, world, given, events))
}

/// A request as one sees it who is assigned.
#[derive(Clone, Debug)]
pub struct Assigned {
    /// As what.
    pub part: Part,
    /// Who asks: for the desk.
    pub asker: Option<String>,
    /// What everybody may know who is invited.
    pub neutral: String,
    /// The words: not before one accepted.
    pub request: Option<Request>,
    /// The reply as it is being written: for the desk.
    pub reply: (String, String, i64),
    /// Who was invited, and what they said: for the desk.
    pub experts: Vec<(Member, Part)>,
}

/// What somebody sees who is assigned. A look of the desk is on the audit log, and the asker reads of it.
pub fn as_assigned(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<Assigned, ActError> {
    let (row, part) = assigned(tx, me, id)?;
    let neutral = row.neutral.clone();
    let mut seen = Assigned {
        part,
        asker: None,
        neutral,
        request: None,
        reply: (String::new(), String::new(), 0),
        experts: Vec::new(),
    };
    if part == Part::Desk {
        looked(tx, world, me, id)?;
        let asker = store::accounts::member(tx, &row.asker_id)?;
        seen.asker = asker.filter(|asker| asker.status == Status::Active).map(|asker| asker.name);
        let parts = store::advisory::parts(tx, id)?;
        seen.experts = parts
            .into_iter()
            .filter(|(_, part)| !matches!(part, Part::Desk | Part::Excluded))
            .collect();
        seen.reply = (row.reply_markdown.clone(), row.reply_language.clone(), row.reply_version);
    }
    let events = match part {
        Part::Desk => happened(tx, &row)?,
        _ => Vec::new(),
    };
    if matches!(part, Part::Desk | Part::Expert) {
        seen.request = Some(view(row, world, part == Part::Desk, events));
    }
    Ok(seen)
}

fn looked(tx: &mut dyn Tx, world: &World, me: &SignedIn, id: &AdviceId) -> Result<(), StoreError> {
    record(tx, world, me, "look-at-advice", "")?;
    let since = world.ago(LOOKS_SECONDS);
    let fresh = |(at, act, by): &(Timestamp, String, Option<MemberId>)| {
        *at > since && act == "looked" && by.as_ref() == Some(&me.member.id)
    };
    if !store::advisory::events(tx, id)?.iter().any(fresh) {
        store::advisory::add_event(tx, id, "looked", Some(&me.member.id), world.now)?;
    }
    Ok(())
}

/// A row of the audit log that tells neither whose request it was nor which.
pub(super) fn record(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    act: &'static str,
    why: &str,
) -> Result<(), StoreError> {
    audit::record_on(tx, world, &Actor::Member(me.clone()), act, None, "", why)
}

fn happened(tx: &mut dyn Tx, row: &RequestRow) -> Result<Vec<Happened>, StoreError> {
    let parts = store::advisory::parts(tx, &row.id)?;
    let mut all = Vec::new();
    for (at, act, actor) in store::advisory::events(tx, &row.id)? {
        let part = parts.iter().find(|(member, _)| Some(&member.id) == actor.as_ref());
        let named = part.filter(|(member, part)| {
            member.status == Status::Active && matches!(part, Part::Desk | Part::Expert)
        });
        let role = match (&actor, part) {
            (Some(actor), _) if *actor == row.asker_id => "asker",
            (Some(_), Some((_, Part::Desk))) => "desk",
            (Some(_), Some(_)) => "expert",
            (_, None) if act.starts_with("expert") => "expert",
            (Some(_) | None, None) if act == "filed" || act == "closed-by-time" => "service",
            _ => "desk",
        };
        let name = named.map(|(member, _)| member.name.clone());
        all.push(Happened { at, act, role, name });
    }
    Ok(all)
}

fn view(row: RequestRow, world: &World, with_reply: bool, events: Vec<Happened>) -> Request {
    let terms: BTreeMap<String, Vec<String>> =
        row.terms.into_iter().map(|(name, terms)| (name, terms.into_iter().collect())).collect();
    Request {
        overdue: row.state == State::Accepted && row.due_at.is_some_and(|due| due < world.now),
        id: row.id,
        title: row.title,
        html: row.html,
        dir: direction(&row.language),
        language: row.language,
        terms,
        by_when: row.by_when,
        experts: row.experts,
        state: row.state,
        due_at: row.due_at,
        created_at: row.created_at,
        reply_html: Some(row.reply_html).filter(|html| with_reply && !html.is_empty()),
        reply_dir: direction(&row.reply_language),
        reply_language: row.reply_language,
        outcome: row.outcome,
        outcome_words: row.outcome_words,
        declined_words: row.declined_words,
        events,
    }
}

/// The conversation about one's own request.
pub fn talk_as_asker(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<Conversation, ActError> {
    own(tx, me, id)?;
    talk(tx, world, me, id)
}

/// The conversation about a request to which one is assigned, and as what. Experts do not learn who asks.
pub fn talk_as_assigned(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<(Conversation, MemberId, Part), ActError> {
    match assigned(tx, me, id)? {
        (row, part @ (Part::Desk | Part::Expert)) => {
            Ok((talk(tx, world, me, id)?, row.asker_id, part))
        }
        _ => Err(ActError::NotFound),
    }
}

fn talk(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<Conversation, ActError> {
    let talk = talk_id(tx, id)?;
    correspondence::find(tx, world, me, Kind::Advice, &talk)
}

pub(super) fn talk_id(tx: &mut dyn Tx, id: &AdviceId) -> Result<ConversationId, ActError> {
    let talk = correspondence::of_subject(tx, Kind::Advice, id.as_str())?;
    talk.ok_or(ActError::NotFound)
}

/// A line of a list of requests.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// Opaque.
    pub id: AdviceId,
    /// The title; for whoever is only invited the neutral words.
    pub title: String,
    /// Of the title.
    pub language: String,
    /// How far it is.
    pub state: State,
    /// When the reply is due.
    pub due_at: Option<Timestamp>,
    /// Whether that is over.
    pub overdue: bool,
    /// When it was filed.
    pub created_at: Timestamp,
    /// Messages that one has not read.
    pub unread: i64,
}

/// One's own requests; those to which one is invited or helps; those of one's desk. A page of each.
pub fn lines(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<[Vec<Line>; 4], AdviceError> {
    permissions::check(Action::AskAdvice, Some(me))?;
    let most = world.limits.page_items.max(1);
    let mut lists: [Vec<Line>; 4] = Default::default();
    for id in store::advisory::of_asker(tx, &me.member.id, most)? {
        lists[0].extend(line(tx, world, me, &id, false)?);
    }
    if permissions::check(Action::AnswerAdvice, Some(me)).is_err() {
        return Ok(lists);
    }
    for (at, part) in [(1, Part::Invited), (2, Part::Expert), (3, Part::Desk)] {
        for id in store::advisory::of_part(tx, &me.member.id, part, most)? {
            match assigned(tx, me, &id) {
                Ok(_) => lists[at].extend(line(tx, world, me, &id, part == Part::Invited)?),
                Err(ActError::Store(error)) => return Err(error.into()),
                Err(_) => {}
            }
        }
    }
    Ok(lists)
}

fn line(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    neutral: bool,
) -> Result<Option<Line>, StoreError> {
    let Some(row) = store::advisory::request(tx, id)? else { return Ok(None) };
    let unread = match talk(tx, world, me, id) {
        Ok(talk) => talk.unread,
        Err(ActError::Store(error)) => return Err(error),
        Err(_) => 0,
    };
    Ok(Some(Line {
        overdue: row.state == State::Accepted && row.due_at.is_some_and(|due| due < world.now),
        id: row.id,
        title: if neutral { row.neutral } else { row.title },
        language: row.language,
        state: row.state,
        due_at: row.due_at,
        created_at: row.created_at,
        unread,
    }))
}

/// In how many requests something waits for this member: one is invited, a reply came, a message is unread, one's desk
/// has something new or late. Of what others are assigned to it counts nothing.
pub fn waits_for(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<i64, AdviceError> {
    if permissions::check(Action::AskAdvice, Some(me)).is_err() {
        return Ok(0);
    }
    let [own, invited, helps, desk] = lines(tx, world, me)?;
    let own = own.iter().filter(|line| line.unread > 0 || line.state == State::Delivered).count();
    let helps = helps.iter().filter(|line| line.unread > 0).count();
    let desk = desk
        .iter()
        .filter(|line| line.unread > 0 || line.overdue || line.state == State::Filed)
        .count();
    Ok((own + invited.len() + helps + desk) as i64)
}

/// Somebody to whom a request can go.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// For the form.
    pub id: MemberId,
    /// The name of choice.
    pub name: String,
}

/// To whom a request goes that is filed now: the desk, or where there is none the administrators; never oneself. Empty
/// for somebody new.
pub fn choices(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<Choice>, AdviceError> {
    permissions::check(Action::AskAdvice, Some(me))?;
    if !is_settled(tx, world, &me.member)? {
        return Ok(Vec::new());
    }
    let choice = |member: Member| Choice { id: member.id, name: member.name };
    Ok(readers(tx, &me.member.id)?.into_iter().map(choice).collect())
}

pub(super) fn readers(tx: &mut dyn Tx, asker: &MemberId) -> Result<Vec<Member>, StoreError> {
    let eligible = store::advisory::eligible(tx)?;
    let desk: Vec<Member> =
        eligible.iter().filter(|(_, on)| *on).map(|(member, _)| member.clone()).collect();
    let mut readers = match desk.is_empty() {
        false => desk,
        true => eligible
            .into_iter()
            .map(|(member, _)| member)
            .filter(|member| member.role == Role::Admin)
            .collect(),
    };
    readers.retain(|member| member.id != *asker);
    Ok(readers)
}
