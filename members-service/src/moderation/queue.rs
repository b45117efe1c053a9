//! What moderators see and do. Each look at what others must not see, and each act, is on the audit log (S96).

use jiff::Timestamp;
use serde::Serialize;

use super::{ReportReason, audit};
use crate::accounts::{ActError, Actor, Member, Role, reason};
use crate::discussions::{self, ItemState};
use crate::id::{CommentId, MemberId, ReportId};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::discussions::CommentRow;
use crate::store::{self, Tx};
use crate::world::World;

/// A page of the queue, oldest first.
#[derive(Clone, Debug, Serialize)]
pub struct QueuePage {
    /// Oldest first.
    pub entries: Vec<QueueEntry>,
    /// How many more there are.
    pub more: bool,
}

/// A comment that waits for a moderator: held before it was shown, or reported since.
#[derive(Clone, Debug, Serialize)]
pub struct QueueEntry {
    /// To act on.
    pub id: CommentId,
    /// The page's id.
    pub page: String,
    /// Its place in the thread.
    pub number: i64,
    /// Who wrote it.
    pub author: Option<String>,
    /// Their account, to act on.
    pub author_id: Option<MemberId>,
    /// What it says, cleaned.
    pub html: String,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// When it was posted.
    pub created_at: Timestamp,
    /// What became of it.
    pub state: ItemState,
    /// Which of its texts this is: approving needs it.
    pub version: i64,
    /// What it answers, and what was said just before.
    pub context: Vec<ContextView>,
    /// Open reports.
    pub reports: Vec<ReportView>,
}

/// Something said before what waits.
#[derive(Clone, Debug, Serialize)]
pub struct ContextView {
    /// Its place in the thread.
    pub number: i64,
    /// Who wrote it.
    pub author: Option<String>,
    /// Cleaned.
    pub html: String,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// When.
    pub at: Timestamp,
}

/// An open report.
#[derive(Clone, Debug, Serialize)]
pub struct ReportView {
    /// Opaque.
    pub id: ReportId,
    /// Why.
    pub reason: ReportReason,
    /// In the reporter's words.
    pub note: String,
    /// When.
    pub at: Timestamp,
    /// Who reported; for moderators only.
    pub reporter: Option<String>,
}

/// How much waits: numbers only.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Waiting {
    /// Comments held before they were shown.
    pub held: i64,
    /// Comments with open reports.
    pub reported: i64,
    /// People who applied.
    pub applications: i64,
}

/// How much waits for a moderator. Not audited: it shows nobody's words.
pub fn waiting(tx: &mut dyn Tx, _world: &World, me: &SignedIn) -> Result<Waiting, ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    Ok(store::moderation::count_waiting(tx, &me.member.id)?)
}

/// What waits, oldest first: a page of it. The look is on the audit log.
pub fn queue(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<QueuePage, ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let most = world.limits.page_items.max(1);
    // Not one's own: nobody learns here who reported them, nor decides on it (S83).
    let mut waiting = store::moderation::waiting(tx, &me.member.id, most + 1)?;
    let more = waiting.len() as i64 > most;
    waiting.truncate(usize::try_from(most).unwrap_or(50));
    if !waiting.is_empty() {
        audit::record(tx, world, &Actor::Member(me.clone()), "look-at-queue", None, "")?;
    }
    let mut entries = Vec::new();
    for id in waiting {
        let Some(mut entry) = store::moderation::queue_entry(tx, &id)? else { continue };
        entry.reports = store::moderation::open_reports(tx, &id)?;
        entry.context = store::moderation::context_of(tx, &id)?;
        entries.push(entry);
    }
    Ok(QueuePage { entries, more })
}

/// Hides a comment and closes its reports. It leaves pages, feeds, data and the snapshot before this is answered.
pub fn hide(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    why: &str,
) -> Result<(), ActError> {
    let why = reason(why)?;
    let row = concerned(tx, me, id)?;
    if !matches!(row.state, ItemState::Shown | ItemState::Pending) {
        return Err(ActError::Conflict);
    }
    discussions::retract(tx, world, id, ItemState::Hidden)?;
    store::moderation::close_reports(tx, id, world.now)?;
    record(tx, world, me, "hide", &row, &why)
}

/// Shows a hidden comment again.
pub fn restore(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    why: &str,
) -> Result<(), ActError> {
    let why = reason(why)?;
    let row = concerned(tx, me, id)?;
    if row.state != ItemState::Hidden {
        return Err(ActError::Conflict);
    }
    if row.author_id.as_ref() == Some(&me.member.id) {
        return Err(ActError::Own);
    }
    discussions::show(tx, world, &row, false)?;
    record(tx, world, me, "restore", &row, &why)
}

/// Lets a held comment be seen, if it still says what the moderator read: its `seen` version.
pub fn approve_comment(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    seen: i64,
) -> Result<(), ActError> {
    let row = concerned(tx, me, id)?;
    if row.state != ItemState::Pending {
        return Err(ActError::Conflict);
    }
    if row.author_id.as_ref() == Some(&me.member.id) {
        return Err(ActError::Own);
    }
    if row.version != seen {
        return Err(ActError::Stale { version: row.version });
    }
    discussions::show(tx, world, &row, true)?;
    record(tx, world, me, "approve-comment", &row, "")
}

/// Closes the reports of a comment that stays.
pub fn dismiss_reports(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    why: &str,
) -> Result<(), ActError> {
    let why = reason(why)?;
    let row = concerned(tx, me, id)?;
    if row.author_id.as_ref() == Some(&me.member.id) {
        return Err(ActError::Own);
    }
    if store::moderation::close_reports(tx, id, world.now)? == 0 {
        return Err(ActError::Conflict);
    }
    record(tx, world, me, "dismiss-reports", &row, &why)
}

/// What a comment said in one of its versions.
#[derive(Clone, Debug, Serialize)]
pub struct Revision {
    /// From 1; the last is what it says now.
    pub version: i64,
    /// Cleaned.
    pub html: String,
    /// Until when it said so; `None` for what it says now.
    pub until: Option<Timestamp>,
}

/// What a comment says and said, hidden and deleted text too. The look is on the audit log.
pub fn history(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
) -> Result<Vec<Revision>, ActError> {
    permissions::check(Action::SeeHistory, Some(me))?;
    let row = store::discussions::comment(tx, id)?.ok_or(ActError::NotFound)?;
    let earlier = store::discussions::revisions(tx, id)?.into_iter();
    let mut all: Vec<Revision> = earlier
        .map(|(version, html, until)| Revision { version, html, until: Some(until) })
        .collect();
    all.push(Revision { version: row.version, html: row.html.clone(), until: None });
    record(tx, world, me, "look-at-history", &row, "")?;
    Ok(all)
}

/// The comment, if this moderator may act on it: an administrator's is for administrators only.
pub(super) fn concerned(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &CommentId,
) -> Result<CommentRow, ActError> {
    permissions::check(Action::Hide, Some(me))?;
    let row = store::discussions::comment(tx, id)?.ok_or(ActError::NotFound)?;
    let author = author(tx, &row)?;
    let over_them = author.is_some_and(|author| author.role == Role::Admin)
        && me.member.role == Role::Moderator;
    if over_them { Err(permissions::Denied::Forbidden.into()) } else { Ok(row) }
}

fn author(tx: &mut dyn Tx, row: &CommentRow) -> Result<Option<Member>, ActError> {
    match &row.author_id {
        Some(id) => Ok(store::accounts::member(tx, id)?),
        None => Ok(None),
    }
}

fn record(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    act: &'static str,
    row: &CommentRow,
    why: &str,
) -> Result<(), ActError> {
    let page = store::discussions::page_of_comment(tx, &row.id)?.unwrap_or_default();
    let subject = format!("{page}#{}", row.number);
    let author = author(tx, row)?;
    Ok(audit::record_on(
        tx,
        world,
        &Actor::Member(me.clone()),
        act,
        author.as_ref(),
        &subject,
        why,
    )?)
}
