//! What those do who are assigned: take up or decline, invite and withdraw, write and give the reply; what an expert
//! says to an invitation; and how administrators name the desk and step in where nobody answers.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::json;

use super::acts::{REMIND_SECONDS, end};
use super::reading::{assigned, at_desk, record, talk_id};
use super::{AdviceError, Part, State};
use crate::accounts::{ActError, Actor, Member, Role, Status, reason};
use crate::correspondence;
use crate::directory::{self, Fitting};
use crate::discussions::Text;
use crate::fit::Profile;
use crate::id::{AdviceId, EntryId, MemberId};
use crate::moderation::audit;
use crate::notifications::{self, Waits};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::advisory::RequestRow;
use crate::store::{self, StoreError, Tx};
use crate::text::clean;
use crate::world::{DAY, World};

/// Characters of the words with which a request is declined, and of what the invited are told.
const WORDS: usize = 1000;
/// Experts suggested for one request.
const SUGGESTED: usize = 10;

fn tell(tx: &mut dyn Tx, world: &World, member: &MemberId) -> Result<(), StoreError> {
    match store::accounts::member(tx, member)? {
        Some(member) => notifications::waits(tx, world, &member, Waits::Something, json!({})),
        None => Ok(()),
    }
}

fn some_words(text: &str) -> Result<String, ActError> {
    let text = clean(text.trim()).filter(|text| !text.is_empty());
    text.filter(|text| text.chars().count() <= WORDS).ok_or(ActError::ReasonMissing)
}

/// Takes a request up: the reply is due after the days that the network set itself, or sooner where its asker needs it.
pub fn accept(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<(), AdviceError> {
    let row = at_desk(tx, me, id)?;
    if row.state != State::Filed {
        return Err(ActError::Conflict.into());
    }
    let due = world.later(world.limits.advisory_reply_days.max(1) * DAY);
    let needed = row.by_when.as_ref().and_then(|day| end_of(day)).filter(|at| *at > world.now);
    let due = needed.map_or(due, |needed| needed.min(due));
    store::advisory::set_state(tx, id, State::Accepted, Some(due), false, world.now)?;
    store::advisory::add_event(tx, id, "accepted", Some(&me.member.id), world.now)?;
    record(tx, world, me, "accept-advice", "")?;
    Ok(tell(tx, world, &row.asker_id)?)
}

fn end_of(day: &str) -> Option<Timestamp> {
    format!("{day}T23:59:59Z").parse().ok()
}

/// Does not take it up, in words for its asker.
pub fn decline(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    words: &str,
) -> Result<(), AdviceError> {
    let row = at_desk(tx, me, id)?;
    if !matches!(row.state, State::Filed | State::Accepted) {
        return Err(ActError::Conflict.into());
    }
    let words = some_words(words)?;
    store::advisory::set_declined(tx, id, &words)?;
    end(tx, world, id, "declined", Some(&me.member.id))?;
    record(tx, world, me, "decline-advice", "")?;
    Ok(tell(tx, world, &row.asker_id)?)
}

/// Experts of the directory who fit, with the reasons; nobody who takes a part already, nor its asker.
pub fn suggestions(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<Vec<Fitting>, AdviceError> {
    let row = at_desk(tx, me, id)?;
    if !row.experts || row.state != State::Accepted {
        return Ok(Vec::new());
    }
    let taken = takers(tx, &row)?;
    let profile = Profile { terms: row.terms.clone(), languages: [row.language.clone()].into() };
    let mut found = directory::fitting(tx, world, me, &profile, 3 * SUGGESTED)?;
    found.retain(|one| !taken.contains(&one.member));
    found.truncate(SUGGESTED);
    Ok(found)
}

fn takers(tx: &mut dyn Tx, row: &RequestRow) -> Result<BTreeSet<MemberId>, StoreError> {
    let parts = store::advisory::parts(tx, &row.id)?;
    let mut taken: BTreeSet<MemberId> = parts.into_iter().map(|(member, _)| member.id).collect();
    taken.insert(row.asker_id.clone());
    Ok(taken)
}

/// Invites somebody of the directory. Until they accept they read `neutral` and nothing else.
pub fn invite(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    entry: &EntryId,
    neutral: &str,
) -> Result<(), AdviceError> {
    let row = at_desk(tx, me, id)?;
    if row.state != State::Accepted || !row.experts {
        return Err(ActError::Conflict.into());
    }
    let neutral = some_words(neutral)?;
    let expert = directory::member_of(tx, world, me, entry)?;
    if takers(tx, &row)?.contains(&expert) {
        return Err(ActError::Conflict.into());
    }
    store::advisory::set_neutral(tx, id, &neutral)?;
    store::advisory::set_part(tx, id, &expert, Part::Invited, world.now)?;
    store::advisory::add_event(tx, id, "invited", Some(&me.member.id), world.now)?;
    record(tx, world, me, "invite-to-advice", "")?;
    Ok(tell(tx, world, &expert)?)
}

/// Takes an invitation back, or ends somebody's help: they see nothing of it any more.
pub fn withdraw(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    expert: &MemberId,
) -> Result<(), AdviceError> {
    at_desk(tx, me, id)?;
    let part = store::advisory::part(tx, id, expert)?;
    if !matches!(part, Some(Part::Invited | Part::Expert)) {
        return Err(ActError::NotFound.into());
    }
    store::advisory::set_part(tx, id, expert, Part::Withdrawn, world.now)?;
    let talk = talk_id(tx, id)?;
    correspondence::leave(tx, &talk, expert)?;
    store::advisory::add_event(tx, id, "withdrawn", Some(&me.member.id), world.now)?;
    Ok(record(tx, world, me, "withdraw-from-advice", "")?)
}

/// What somebody says who was invited. Who does not help, or no more, sees nothing of it any more.
pub fn answer_invitation(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    helps: bool,
) -> Result<(), AdviceError> {
    let (row, part) = assigned(tx, me, id)?;
    let talk = talk_id(tx, id)?;
    match (part, helps) {
        (Part::Invited, true) if row.state == State::Accepted => {
            store::advisory::set_part(tx, id, &me.member.id, Part::Expert, world.now)?;
            correspondence::join(tx, world, &talk, &me.member.id)?;
        }
        (Part::Invited | Part::Expert, false) => {
            store::advisory::set_part(tx, id, &me.member.id, Part::Refused, world.now)?;
            correspondence::leave(tx, &talk, &me.member.id)?;
        }
        _ => return Err(ActError::Conflict.into()),
    }
    let act = if helps { "expert-accepted" } else { "expert-declined" };
    store::advisory::add_event(tx, id, act, Some(&me.member.id), world.now)?;
    for (member, part) in store::advisory::parts(tx, id)? {
        if part == Part::Desk {
            notifications::waits(tx, world, &member, Waits::Something, json!({}))?;
        }
    }
    Ok(())
}

/// Keeps the reply as it is being written, if nobody else of the desk changed it meanwhile (S82).
pub fn draft_reply(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &AdviceId,
    text: &Text,
    language: &str,
    version: i64,
) -> Result<(), AdviceError> {
    let row = at_desk(tx, me, id)?;
    if row.state != State::Accepted {
        return Err(ActError::Conflict.into());
    }
    let words = (text.markdown.as_str(), text.rendered.html.as_str(), language);
    match store::advisory::set_reply(tx, id, words, version)? {
        true => Ok(()),
        false => Err(ActError::Stale { version: row.reply_version }.into()),
    }
}

/// Gives the reply to its asker.
pub fn deliver(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<(), AdviceError> {
    let row = at_desk(tx, me, id)?;
    if row.state != State::Accepted {
        return Err(ActError::Conflict.into());
    }
    if row.reply_markdown.is_empty() {
        return Err(AdviceError::NoReply);
    }
    store::advisory::set_state(tx, id, State::Delivered, row.due_at, false, world.now)?;
    store::advisory::add_event(tx, id, "delivered", Some(&me.member.id), world.now)?;
    record(tx, world, me, "deliver-advice", "")?;
    Ok(tell(tx, world, &row.asker_id)?)
}

/// The desk as administrators see it: who can be named, who is.
pub type Desk = Vec<(Member, bool)>;

/// Who is of the desk.
pub fn desk(tx: &mut dyn Tx, me: &SignedIn) -> Result<Desk, AdviceError> {
    permissions::check(Action::Administer, Some(me))?;
    Ok(store::advisory::eligible(tx)?)
}

/// Names the desk: these and no others. Requests that were filed before stay with those to whom they went.
pub fn name_desk(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    named: &BTreeSet<String>,
) -> Result<(), AdviceError> {
    permissions::check(Action::Administer, Some(me))?;
    for (member, on) in store::advisory::eligible(tx)? {
        let wanted = named.contains(member.id.as_str());
        if wanted != on {
            store::advisory::set_desk(tx, &member.id, wanted, world.now)?;
            let act = if wanted { "name-to-desk" } else { "take-from-desk" };
            audit::record(tx, world, &Actor::Member(me.clone()), act, Some(&member), "")?;
        }
    }
    Ok(())
}

/// A request that waits too long: how far it is, since when, when it was due.
pub type Neglected = (AdviceId, State, Timestamp, Option<Timestamp>);

/// Requests that are late or that nobody answers for: how far each is, since when, and when it was due. No word of it,
/// and not whose. One's own and those that one must not read are not among them.
pub fn neglected(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Vec<Neglected>, AdviceError> {
    permissions::check(Action::Administer, Some(me))?;
    let mut all = Vec::new();
    for id in store::advisory::neglected(tx, world.ago(REMIND_SECONDS), world.now)? {
        let Some(row) = store::advisory::request(tx, &id)? else { continue };
        let part = store::advisory::part(tx, &id, &me.member.id)?;
        if row.asker_id != me.member.id && part.is_none() {
            all.push((id, row.state, row.created_at, row.due_at));
        }
    }
    Ok(all)
}

/// How many those are: a number only.
pub fn count_neglected(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<i64, AdviceError> {
    Ok(neglected(tx, world, me)?.len() as i64)
}

/// Whoever is no moderator any more is of no desk: requests are read by the others, and no mail about them comes.
pub(crate) fn leave_desk(
    tx: &mut dyn Tx,
    world: &World,
    member: &MemberId,
) -> Result<(), ActError> {
    loop {
        let of_desk = store::advisory::of_part(tx, member, Part::Desk, 100)?;
        if of_desk.is_empty() {
            return Ok(());
        }
        for id in of_desk {
            store::advisory::set_part(tx, &id, member, Part::Withdrawn, world.now)?;
            let talk = talk_id(tx, &id)?;
            correspondence::leave(tx, &talk, member)?;
        }
    }
}

/// An administrator takes part where nobody answers, and says why. Its asker reads that they did.
pub fn step_in(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &AdviceId,
    why: &str,
) -> Result<(), AdviceError> {
    let open = neglected(tx, world, me)?;
    if !open.iter().any(|(one, ..)| one == id) {
        return Err(ActError::NotFound.into());
    }
    let why = reason(why)?;
    if me.member.role != Role::Admin || me.member.status != Status::Active {
        return Err(ActError::NotFound.into());
    }
    store::advisory::set_part(tx, id, &me.member.id, Part::Desk, world.now)?;
    let talk = talk_id(tx, id)?;
    correspondence::join(tx, world, &talk, &me.member.id)?;
    store::advisory::add_event(tx, id, "stepped-in", Some(&me.member.id), world.now)?;
    record(tx, world, me, "step-in-for-advice", &why)?;
    let row = store::advisory::request(tx, id)?.ok_or(ActError::NotFound)?;
    Ok(tell(tx, world, &row.asker_id)?)
}
