//! An exchange between two members because of a listing: the one who listed and the one who answered. What they say is
//! read by the two alone; a moderator reads it only where one of them reports it, and that is on the audit log (S96).
//!
//! Either proposes that it is agreed and the other confirms; either closes it and says how it went. Mails about it tell
//! that something waits and nothing else (S73).

use baraza_theme::direction;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use super::acts::told_words;
use super::{Kind, Outcome, Standing, What, reading};
use crate::accounts::{ActError, Actor, Status, reason, words};
use crate::discussions::markdown::RENDERER;
use crate::discussions::{PostError, Text, keep_pace, still_allowed};
use crate::id::{ExchangeId, ListingId, MemberId};
use crate::moderation::{self, ReportError, ReportReason, audit};
use crate::notifications;
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::between::{MessageRow, NewMessage};
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// Lines of a conversation that are shown.
const LINES: i64 = 500;
/// Exchanges of one member that are listed.
const LISTED: i64 = 200;

words! {
    /// How far an exchange is.
    Stage {
        /// The two talk.
        Open = "open",
        /// One says that it is agreed; the other has not confirmed.
        Proposed = "proposed",
        /// Both say so.
        Agreed = "agreed",
        /// One of them said how it went.
        Closed = "closed",
        /// A moderator ended it, or one of the two is gone.
        Ended = "ended",
    }
}

impl Stage {
    /// Whether the two still talk.
    pub fn goes_on(self) -> bool {
        matches!(self, Stage::Open | Stage::Proposed | Stage::Agreed)
    }
}

/// An exchange as it is stored. A name is `None` where its bearer is not there now.
#[derive(Clone, Debug)]
pub struct ExchangeRow {
    pub(crate) id: ExchangeId,
    pub(crate) listing: ListingId,
    pub(crate) kind: Kind,
    pub(crate) what: What,
    pub(crate) title: String,
    pub(crate) title_language: String,
    pub(crate) standing: Standing,
    pub(crate) capacity: i64,
    pub(crate) author_id: Option<MemberId>,
    pub(crate) author_name: Option<String>,
    pub(crate) member_id: Option<MemberId>,
    pub(crate) member_name: Option<String>,
    pub(crate) stage: Stage,
    pub(crate) proposed_by: Option<MemberId>,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) outcome_words: String,
    pub(crate) last_number: i64,
    pub(crate) author_read: i64,
    pub(crate) member_read: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) changed_at: Timestamp,
}

impl ExchangeRow {
    fn is_of(&self, member: &MemberId) -> bool {
        self.author_id.as_ref() == Some(member) || self.member_id.as_ref() == Some(member)
    }

    /// The other of the two.
    fn other(&self, me: &MemberId) -> Option<&MemberId> {
        if self.author_id.as_ref() == Some(me) {
            self.member_id.as_ref()
        } else {
            self.author_id.as_ref()
        }
    }

    fn read_by(&self, member: &MemberId) -> i64 {
        if self.author_id.as_ref() == Some(member) { self.author_read } else { self.member_read }
    }

    pub(crate) fn is_unread_by(&self, member: &MemberId) -> bool {
        self.is_of(member) && self.read_by(member) < self.last_number
    }
}

/// An exchange as one of the two sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Exchange {
    /// Opaque.
    pub id: ExchangeId,
    /// Because of what.
    pub listing: ListingId,
    /// Of the listing.
    pub kind: Kind,
    /// Of the listing.
    pub what: What,
    /// Of the listing.
    pub title: String,
    /// Of the title.
    pub title_language: String,
    /// The other's name; `None` for somebody who is not there now.
    pub with: Option<String>,
    /// Whether one listed it oneself.
    pub is_author: bool,
    /// How far it is.
    pub stage: Stage,
    /// Whether it was oneself who proposed that it is agreed.
    pub proposed_by_me: bool,
    /// How it went.
    pub outcome: Option<Outcome>,
    /// The same in words.
    pub outcome_words: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When something was last said or done.
    pub changed_at: Timestamp,
    /// Whether there is something that one has not read.
    pub unread: bool,
    /// What one may do.
    pub can: CanExchange,
}

/// What one of the two may do.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct CanExchange {
    /// Write to the other.
    pub say: bool,
    /// Propose that it is agreed.
    pub propose: bool,
    /// Confirm what the other proposed.
    pub agree: bool,
    /// Take back what one proposed, or say no to what the other did.
    pub take_back: bool,
    /// Say how it went.
    pub close: bool,
    /// Report it to the moderators.
    pub report: bool,
}

/// One line of a conversation.
#[derive(Clone, Debug, Serialize)]
pub struct Message {
    /// Its place.
    pub number: i64,
    /// `said`, or what one of the two did.
    pub act: String,
    /// Whether one wrote it oneself.
    pub own: bool,
    /// Who wrote it; `None` for somebody who is not there now.
    pub by: Option<String>,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Cleaned.
    pub html: String,
    /// When.
    pub created_at: Timestamp,
}

/// What came of answering: the exchange in which it stands.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The exchange.
    pub id: ExchangeId,
}

/// Answers a listing: the beginning of an exchange, or one more line of the one that there is.
pub fn answer(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    listing: &ListingId,
    text: &Text,
    key: &str,
) -> Result<Answered, PostError> {
    let me = &still_allowed(tx, me, Action::Exchange)?;
    if let Some(id) = store::between::of_listing(tx, listing, &me.member.id)? {
        say(tx, world, me, &id, text, key)?;
        return Ok(Answered { id });
    }
    let seen = reading::item(tx, world, me, listing).map_err(|error| match error {
        ActError::Store(error) => PostError::Store(error),
        ActError::Denied(denied) => PostError::Denied(denied),
        _ => PostError::NoDiscussion,
    })?;
    if seen.own {
        return Err(Denied::Forbidden.into());
    }
    if !seen.can.answer {
        return Err(PostError::Closed);
    }
    keep_pace(tx, world, &me.member)?;
    let id = ExchangeId::random();
    store::between::insert(tx, &id, listing, &me.member.id, world.now)?;
    if seen.standing == Standing::Open {
        store::exchange::set_standing(tx, listing, Standing::Answered)?;
    }
    let row = store::between::exchange(tx, &id)?.ok_or(PostError::NoDiscussion)?;
    add(tx, world, me, &row, "said", Some(text), key)?;
    Ok(Answered { id })
}

/// Writes to the other.
pub fn say(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ExchangeId,
    text: &Text,
    key: &str,
) -> Result<(), PostError> {
    let me = &still_allowed(tx, me, Action::Exchange)?;
    if !key.is_empty() && store::between::by_form_key(tx, &me.member.id, key)?.as_ref() == Some(id)
    {
        return Ok(());
    }
    let row = store::between::exchange(tx, id)?;
    let row = row.filter(|row| row.is_of(&me.member.id)).ok_or(PostError::NoDiscussion)?;
    if !view(&row, me).can.say {
        return Err(PostError::Closed);
    }
    keep_pace(tx, world, &me.member)?;
    Ok(add(tx, world, me, &row, "said", Some(text), key)?)
}

/// Adds a line, and tells the other that something waits, unless something did already.
fn add(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    row: &ExchangeRow,
    act: &str,
    text: Option<&Text>,
    key: &str,
) -> Result<(), StoreError> {
    let message = NewMessage {
        act,
        form_key: Some(key).filter(|key| !key.is_empty() && key.len() <= 64),
        language: &me.member.language,
        markdown: text.map_or("", |text| text.markdown.as_str()),
        html: text.map_or("", |text| text.rendered.html.as_str()),
        renderer: RENDERER,
    };
    store::between::insert_message(tx, row, Some(&me.member.id), &message, world.now)?;
    let Some(other) = row.other(&me.member.id) else { return Ok(()) };
    if row.is_unread_by(other) {
        return Ok(());
    }
    if let Some(member) = store::accounts::member(tx, other)? {
        let details = json!({ "what": "waits", "path": format!("/members/exchanges/{}", row.id) });
        notifications::exchange_news(tx, world, &member, details)?;
    }
    Ok(())
}

/// One of the two's exchange; nothing for anybody else.
fn mine(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &ExchangeId,
) -> Result<(SignedIn, ExchangeRow), ActError> {
    permissions::check(Action::Exchange, Some(me))?;
    let member = store::accounts::member(tx, &me.member.id)?.ok_or(Denied::SignIn)?;
    let me = SignedIn { member, session: me.session.clone() };
    permissions::check(Action::Exchange, Some(&me))?;
    let row = store::between::exchange(tx, id)?.filter(|row| row.is_of(&me.member.id));
    Ok((me, row.ok_or(ActError::NotFound)?))
}

/// Proposes that it is agreed.
pub fn propose(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ExchangeId,
) -> Result<(), ActError> {
    let (me, row) = mine(tx, me, id)?;
    if !view(&row, &me).can.propose {
        return Err(ActError::Conflict);
    }
    store::between::set_stage(tx, id, Stage::Proposed, Some(&me.member.id))?;
    Ok(add(tx, world, &me, &row, "proposed", None, "")?)
}

/// Takes back what one proposed, or says no to what the other did: the two go on talking.
pub fn take_back(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ExchangeId,
) -> Result<(), ActError> {
    let (me, row) = mine(tx, me, id)?;
    if !view(&row, &me).can.take_back {
        return Err(ActError::Conflict);
    }
    store::between::set_stage(tx, id, Stage::Open, None)?;
    Ok(add(tx, world, &me, &row, "took-back", None, "")?)
}

/// Confirms what the other proposed. A listing with as many as it has room for takes no more answers.
pub fn agree(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ExchangeId,
) -> Result<(), ActError> {
    let (me, row) = mine(tx, me, id)?;
    if !view(&row, &me).can.agree {
        return Err(ActError::Conflict);
    }
    store::between::set_stage(tx, id, Stage::Agreed, None)?;
    add(tx, world, &me, &row, "agreed", None, "")?;
    let (agreed, _) = store::between::counts(tx, &row.listing)?;
    if agreed >= row.capacity && row.standing.takes_answers() {
        store::exchange::set_standing(tx, &row.listing, Standing::Agreed)?;
        listing_left(tx)?;
    }
    Ok(())
}

fn listing_left(tx: &mut dyn Tx) -> Result<(), StoreError> {
    store::exchange::bump(tx)?;
    tx.announce(store::Event::PublicRetracted);
    Ok(())
}

/// Says how it went: the exchange is over. A listing that was full is over with the last of its exchanges.
pub fn close(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ExchangeId,
    outcome: Outcome,
    words: &str,
) -> Result<(), ActError> {
    let (me, row) = mine(tx, me, id)?;
    if !view(&row, &me).can.close {
        return Err(ActError::Conflict);
    }
    let words = told_words(words)?;
    store::between::end(tx, id, Stage::Closed, Some(outcome), &words, world.now)?;
    add(tx, world, &me, &row, "closed", None, "")?;
    let (_, going) = store::between::counts(tx, &row.listing)?;
    if row.standing == Standing::Agreed && going == 0 {
        store::exchange::end(tx, &row.listing, Standing::Closed, Some(outcome), "", world.now)?;
    }
    Ok(())
}

/// Reports an exchange: by that, and only by that, moderators may read it.
pub fn report(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ExchangeId,
    why: ReportReason,
    note: &str,
) -> Result<(), ReportError> {
    permissions::check(Action::Report, Some(me))?;
    let note = moderation::may_report(tx, world, me, note)?;
    let row = store::between::exchange(tx, id)?.filter(|row| row.is_of(&me.member.id));
    row.ok_or(ReportError::NotFound)?;
    Ok(store::between::report(tx, id, &me.member.id, why, &note, world.now)?)
}

/// The exchange with what was said, and that one has read it.
pub fn exchange(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &ExchangeId,
) -> Result<(Exchange, Vec<Message>), ActError> {
    let (me, row) = mine(tx, me, id)?;
    let lines = store::between::messages(tx, id, LINES)?;
    if row.is_unread_by(&me.member.id) {
        store::between::set_read(tx, &row, &me.member.id, row.last_number)?;
    }
    let lines = lines.into_iter().map(|line| message(line, &row, Some(&me.member.id))).collect();
    Ok((view(&row, &me), lines))
}

/// One's own exchanges, the last changed first.
pub fn own(tx: &mut dyn Tx, me: &SignedIn) -> Result<Vec<Exchange>, ActError> {
    permissions::check(Action::Exchange, Some(me))?;
    let rows = store::between::of_member(tx, &me.member.id, LISTED)?;
    Ok(rows.iter().map(|row| view(row, me)).collect())
}

/// One's own exchanges because of one listing: all of them for its author, one's own for who answered.
pub fn with_listing(
    tx: &mut dyn Tx,
    me: &SignedIn,
    listing: &ListingId,
) -> Result<Vec<Exchange>, ActError> {
    permissions::check(Action::Exchange, Some(me))?;
    let rows = store::between::because_of(tx, listing, LISTED)?;
    let mine = rows.iter().filter(|row| row.is_of(&me.member.id));
    Ok(mine.map(|row| view(row, me)).collect())
}

/// Those in which something waits for a member.
pub fn unread(tx: &mut dyn Tx, me: &SignedIn) -> Result<Vec<Exchange>, StoreError> {
    if permissions::check(Action::Exchange, Some(me)).is_err() {
        return Ok(Vec::new());
    }
    let rows = store::between::unread(tx, &me.member.id, LISTED)?;
    Ok(rows.iter().map(|row| view(row, me)).collect())
}

fn message(line: MessageRow, row: &ExchangeRow, me: Option<&MemberId>) -> Message {
    let by = match &line.author_id {
        Some(id) if row.author_id.as_ref() == Some(id) => row.author_name.clone(),
        Some(id) if row.member_id.as_ref() == Some(id) => row.member_name.clone(),
        _ => None,
    };
    Message {
        number: line.number,
        act: line.act,
        own: me.is_some() && line.author_id.as_ref() == me,
        by,
        dir: direction(&line.language),
        language: line.language,
        html: line.html,
        created_at: line.created_at,
    }
}

fn view(row: &ExchangeRow, me: &SignedIn) -> Exchange {
    let mine = &me.member.id;
    let is_author = row.author_id.as_ref() == Some(mine);
    let with = if is_author { row.member_name.clone() } else { row.author_name.clone() };
    let by_me = row.proposed_by.as_ref() == Some(mine);
    let may = me.member.status == Status::Active;
    let both = may && with.is_some() && row.stage.goes_on();
    Exchange {
        can: CanExchange {
            say: both,
            propose: both && row.stage == Stage::Open,
            agree: both && row.stage == Stage::Proposed && !by_me,
            take_back: both && row.stage == Stage::Proposed,
            close: may && row.stage.goes_on(),
            report: may,
        },
        id: row.id.clone(),
        listing: row.listing.clone(),
        kind: row.kind,
        what: row.what,
        title: row.title.clone(),
        title_language: row.title_language.clone(),
        with,
        is_author,
        stage: row.stage,
        proposed_by_me: row.stage == Stage::Proposed && by_me,
        outcome: row.outcome,
        outcome_words: row.outcome_words.clone(),
        created_at: row.created_at,
        changed_at: row.changed_at,
        unread: row.is_unread_by(mine),
    }
}

/// An exchange that one of the two reported, as a moderator reads it.
#[derive(Clone, Debug)]
pub struct WaitingExchange {
    /// To act on.
    pub id: ExchangeId,
    /// Of the listing.
    pub title: String,
    /// Of the title.
    pub title_language: String,
    /// How far it is.
    pub stage: Stage,
    /// What was said.
    pub lines: Vec<Message>,
    /// Open reports: why, in what words, when.
    pub reports: Vec<(String, String, Timestamp)>,
}

/// What was reported, the oldest first. Reading it is on the audit log.
pub fn queue(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Vec<WaitingExchange>, ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let mut all = Vec::new();
    for id in store::between::reported(tx, world.limits.page_items.max(1))? {
        let Some(row) = store::between::exchange(tx, &id)? else { continue };
        // Nobody decides on their own.
        if row.is_of(&me.member.id) {
            continue;
        }
        let by = Actor::Member(me.clone());
        // Not told to the two: the one would learn that the other reported.
        audit::record_on(tx, world, &by, "look-at-exchange", None, &format!("exchange {id}"), "")?;
        let lines = store::between::messages(tx, &id, LINES)?;
        all.push(WaitingExchange {
            lines: lines.into_iter().map(|line| message(line, &row, None)).collect(),
            reports: store::between::open_reports(tx, &id)?,
            stage: row.stage,
            title: row.title,
            title_language: row.title_language,
            id,
        });
    }
    Ok(all)
}

/// Decides on a reported exchange: it is left as it is, or ended. Both with a reason.
pub fn decide(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ExchangeId,
    ends: bool,
    why: &str,
) -> Result<(), ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let row = store::between::exchange(tx, id)?.ok_or(ActError::NotFound)?;
    if row.is_of(&me.member.id) {
        return Err(ActError::NotFound);
    }
    let why = reason(why)?;
    // Without a report a moderator has nothing to do with it, nor learns that it is there.
    if store::between::close_reports(tx, id, world.now)? == 0 {
        return Err(ActError::NotFound);
    }
    if ends && row.stage.goes_on() {
        store::between::end(tx, id, Stage::Ended, None, "", world.now)?;
        let line = NewMessage {
            act: "ended",
            form_key: None,
            language: "en",
            markdown: "",
            html: "",
            renderer: RENDERER,
        };
        store::between::insert_message(tx, &row, None, &line, world.now)?;
    }
    let (by, subject) = (Actor::Member(me.clone()), format!("exchange {id}"));
    if !ends {
        return Ok(audit::record_on(tx, world, &by, "dismiss-exchange", None, &subject, &why)?);
    }
    for id in [&row.author_id, &row.member_id].into_iter().flatten() {
        let member = store::accounts::member(tx, id)?;
        audit::record_on(tx, world, &by, "end-exchange", member.as_ref(), &subject, &why)?;
    }
    Ok(())
}
