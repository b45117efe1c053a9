//! Posting, changing, deleting, reporting; what a moderator decides. Each of these is on the audit log (S96).

use jiff::Timestamp;

use super::draft::Draft;
use super::reading::{own, view};
use super::{Reach, Update, reading};
use crate::accounts::{ActError, Actor, Member, Role, reason};
use crate::config::Limits;
use crate::discussions::markdown::{self, RENDERER};
use crate::discussions::{
    EditError, FREE_EDIT_SECONDS, ItemState, PostError, confirm_public, keep_pace, still_allowed,
};
use crate::id::{MemberId, UpdateId};
use crate::moderation::{self, ReportError, ReportReason, audit};
use crate::notifications::{self, Told, Topic};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::updates::{UpdateRow, Written};
use crate::store::{self, Event, StoreError, Tx};
use crate::world::World;

/// Posts an update. The same `key` of the same author gives the one that was posted first (S81).
pub fn post(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    draft: &Draft,
    key: &str,
) -> Result<Update, PostError> {
    let me = &still_allowed(tx, me, Action::Post)?;
    let key = Some(key).filter(|key| !key.is_empty() && key.len() <= 64);
    let before = match key {
        Some(key) => store::updates::by_form_key(tx, &me.member.id, key)?,
        None => None,
    };
    let id = match before {
        Some(id) => id,
        None => {
            confirm_public(tx, world, me, draft.ask_public, draft.public_confirmed)?;
            keep_pace(tx, world, &me.member)?;
            let state = state_of(tx, world, &me.member, draft, None)?;
            let id = UpdateId::random();
            let reach = if draft.ask_public { Reach::Asked } else { Reach::Members };
            let language = draft.language.as_deref().unwrap_or(&me.member.language);
            let written = written(draft, language, state, reach);
            store::updates::insert(tx, &id, &me.member.id, key, &written, world.now)?;
            store::updates::bump(tx)?;
            told(tx, world, &id, state)?;
            id
        }
    };
    let row = store::updates::update(tx, &id)?
        .ok_or_else(|| StoreError::Other("an update that was written is not there".to_owned()))?;
    Ok(view(row, me))
}

fn written<'a>(draft: &'a Draft, language: &'a str, state: ItemState, reach: Reach) -> Written<'a> {
    Written {
        kind: draft.kind,
        title: &draft.title,
        markdown: &draft.text.markdown,
        html: &draft.text.rendered.html,
        renderer: RENDERER,
        text_hash: &draft.text.hash,
        language,
        event: draft.event.as_ref(),
        state,
        reach,
        terms: &draft.terms,
        pages: &draft.pages,
    }
}

/// Tells who follows its topics, once it is shown.
fn told(tx: &mut dyn Tx, world: &World, id: &UpdateId, state: ItemState) -> Result<(), StoreError> {
    let row = store::updates::update(tx, id)?.filter(|_| state == ItemState::Shown);
    let Some(row) = row else { return Ok(()) };
    let terms = row.terms.iter().flat_map(|(vocabulary, terms)| {
        terms.iter().map(|term| Topic::Term(vocabulary.clone(), term.clone()))
    });
    let topics: Vec<Topic> = std::iter::once(Topic::Kind(row.kind)).chain(terms).collect();
    notifications::news_shown(tx, world, &Told::Update(id.clone()), row.author_id.as_ref(), &topics)
}

/// Seen at once, or held until a moderator looked (S80).
fn state_of(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    draft: &Draft,
    but: Option<&UpdateId>,
) -> Result<ItemState, StoreError> {
    let repeats =
        |tx: &mut dyn Tx| store::updates::has_same_text(tx, &member.id, &draft.text.hash, but);
    let (links, but) = (draft.text.rendered.links, but.map_or("", UpdateId::as_str));
    let held = moderation::looks_first(tx, world, member, links, but, repeats)?;
    Ok(if held { ItemState::Pending } else { ItemState::Shown })
}

/// Tells of a change of an update. `left`: something must leave what the public sees, at once.
fn changed(tx: &mut dyn Tx, was: Reach, is: Reach, left: bool) -> Result<(), StoreError> {
    store::updates::bump(tx)?;
    if was == Reach::Public && (left || is != Reach::Public) {
        tx.announce(Event::PublicRetracted);
    } else if is == Reach::Public {
        tx.announce(Event::PublicChanged);
    }
    Ok(())
}

/// Changes an own update, if it is still at the version that its author read (S82). What was public waits for a
/// moderator again, unless its author is one.
pub fn edit(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &UpdateId,
    draft: &Draft,
    expected_version: i64,
) -> Result<Update, EditOrPost> {
    let me = &still_allowed(tx, me, Action::EditOwn)?;
    let row = own(tx, me, id)?;
    if row.version != expected_version {
        return Err(EditError::Stale { version: row.version }.into());
    }
    confirm_public(tx, world, me, draft.ask_public, draft.public_confirmed)?;
    let moderates = permissions::check(Action::Hide, Some(me)).is_ok();
    let reach = match (draft.ask_public, row.reach) {
        (false, _) => Reach::Members,
        (true, Reach::Public) if moderates => Reach::Public,
        (true, _) => Reach::Asked,
    };
    let state = match row.state {
        ItemState::Pending => ItemState::Pending,
        _ => state_of(tx, world, &me.member, draft, Some(id))?,
    };
    let late = row.created_at < world.ago(FREE_EDIT_SECONDS);
    let edited_at = if late { Some(world.now) } else { row.edited_at };
    let published_at = row.published_at.filter(|_| reach == Reach::Public);
    let language = draft.language.as_deref().unwrap_or(&row.language);
    let written = written(draft, language, state, reach);
    store::updates::rewrite(tx, id, &written, edited_at, published_at)?;
    changed(tx, row.reach, reach, state != ItemState::Shown)?;
    let row = store::updates::update(tx, id)?.ok_or(EditError::NotFound)?;
    Ok(view(row, me))
}

/// Why a change is refused: as an edit or as a post is.
#[derive(Debug, thiserror::Error)]
pub enum EditOrPost {
    /// As an edit.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// As a post.
    #[error(transparent)]
    Post(#[from] PostError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Deletes an own update, words and all.
pub fn delete(
    tx: &mut dyn Tx,
    _world: &World,
    me: &SignedIn,
    id: &UpdateId,
) -> Result<(), EditError> {
    permissions::check(Action::DeleteOwn, Some(me))?;
    let row = own(tx, me, id)?;
    store::updates::empty(tx, id)?;
    tx.announce(Event::Erased);
    Ok(changed(tx, row.reach, Reach::Members, true)?)
}

/// Reports an update to the moderators. The same member's second report replaces the first.
pub fn report(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &UpdateId,
    why: ReportReason,
    note: &str,
) -> Result<(), ReportError> {
    let note = moderation::may_report(tx, world, me, note)?;
    let row = store::updates::update(tx, id)?.filter(|row| row.state == ItemState::Shown);
    let row = row.ok_or(ReportError::NotFound)?;
    if row.author_id.as_ref() == Some(&me.member.id) {
        return Err(Denied::Forbidden.into());
    }
    Ok(store::updates::report(tx, id, &me.member.id, why, &note, world.now)?)
}

/// What a moderator decides about an update that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It goes on the internet, as its author asked.
    Publish,
    /// It stays among members.
    Keep,
    /// A held one is shown.
    Show,
    /// The reports are closed.
    Dismiss,
}

/// Decides on what was read: `seen` is its version. Nobody decides on their own. What must give a reason: keeping from the public what was to be public, closing reports.
pub fn decide(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &UpdateId,
    decision: Decision,
    seen: i64,
    why: &str,
) -> Result<(), ActError> {
    let row = concerned(tx, me, id)?;
    if row.author_id.as_ref() == Some(&me.member.id) {
        return Err(ActError::Own);
    }
    // What is published is what was read.
    if row.version != seen {
        return Err(ActError::Stale { version: row.version });
    }
    let shown = row.state == ItemState::Shown;
    let (act, why) = match decision {
        Decision::Publish if shown && row.reach == Reach::Asked => {
            store::updates::set_reach(tx, id, Reach::Public, Some(world.now))?;
            changed(tx, row.reach, Reach::Public, false)?;
            ("publish-update", String::new())
        }
        Decision::Keep if row.reach != Reach::Members => {
            let why = reason(why)?;
            store::updates::set_reach(tx, id, Reach::Members, None)?;
            changed(tx, row.reach, Reach::Members, true)?;
            ("keep-update", why)
        }
        Decision::Show if row.state == ItemState::Pending => {
            store::updates::set_state(tx, id, ItemState::Shown)?;
            changed(tx, row.reach, row.reach, false)?;
            told(tx, world, id, ItemState::Shown)?;
            ("show-update", String::new())
        }
        Decision::Dismiss => {
            let why = reason(why)?;
            if store::updates::close_reports(tx, id, world.now)? == 0 {
                return Err(ActError::Conflict);
            }
            ("dismiss-update", why)
        }
        Decision::Publish | Decision::Keep | Decision::Show => return Err(ActError::Conflict),
    };
    record(tx, world, me, act, &row, &why)
}

/// Hides an update and closes its reports. It leaves pages, feeds and the snapshot before this is answered.
pub fn hide(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &UpdateId,
    why: &str,
) -> Result<(), ActError> {
    let why = reason(why)?;
    let row = concerned(tx, me, id)?;
    if !matches!(row.state, ItemState::Shown | ItemState::Pending) {
        return Err(ActError::Conflict);
    }
    store::updates::set_state(tx, id, ItemState::Hidden)?;
    store::updates::close_reports(tx, id, world.now)?;
    changed(tx, row.reach, row.reach, true)?;
    record(tx, world, me, "hide-update", &row, &why)
}

/// Shows a hidden update again.
pub fn restore(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &UpdateId,
    why: &str,
) -> Result<(), ActError> {
    let why = reason(why)?;
    let row = concerned(tx, me, id)?;
    if row.state != ItemState::Hidden {
        return Err(ActError::Conflict);
    }
    store::updates::set_state(tx, id, ItemState::Shown)?;
    changed(tx, row.reach, row.reach, false)?;
    record(tx, world, me, "restore-update", &row, &why)
}

/// An update that waits, with its open reports: why, in what words, when.
pub type Waiting = (Update, Vec<(String, String, Timestamp)>);

/// What waits for a moderator, the oldest first, and whether there is more. The look is on the audit log.
pub fn waiting(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<(Vec<Waiting>, bool), ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let most = world.limits.page_items.max(1);
    let mut ids = store::updates::waiting(tx, most + 1)?;
    let more = ids.len() as i64 > most;
    ids.truncate(usize::try_from(most).unwrap_or(50));
    if !ids.is_empty() {
        audit::record(tx, world, &Actor::Member(me.clone()), "look-at-updates", None, "")?;
    }
    let mut all = Vec::new();
    for id in ids {
        let update = reading::item(tx, world, me, &id)?;
        // Nobody decides on their own, nor learns that they were reported (S83).
        if update.own {
            continue;
        }
        all.push((update, store::updates::open_reports(tx, &id)?));
    }
    Ok((all, more))
}

/// How many wait: a number only, so no look that is audited.
pub fn count_waiting(tx: &mut dyn Tx, me: &SignedIn) -> Result<i64, ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    Ok(store::updates::waiting(tx, 100)?.len() as i64)
}

/// The update, if this moderator may act on it: an administrator's is for administrators only.
fn concerned(tx: &mut dyn Tx, me: &SignedIn, id: &UpdateId) -> Result<UpdateRow, ActError> {
    permissions::check(Action::Hide, Some(me))?;
    let row = store::updates::update(tx, id)?.ok_or(ActError::NotFound)?;
    if row.state == ItemState::Deleted {
        return Err(ActError::NotFound);
    }
    let over_them = row.author_role == Some(Role::Admin) && me.member.role == Role::Moderator;
    if over_them { Err(Denied::Forbidden.into()) } else { Ok(row) }
}

fn record(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    act: &'static str,
    row: &UpdateRow,
    why: &str,
) -> Result<(), ActError> {
    let author = match &row.author_id {
        Some(id) => store::accounts::member(tx, id)?,
        None => None,
    };
    let subject = format!("update {}", row.id);
    let by = Actor::Member(me.clone());
    Ok(audit::record_on(tx, world, &by, act, author.as_ref(), &subject, why)?)
}

/// An author's name or standing is another now: what shows it in public has changed.
pub(crate) fn author_changed(tx: &mut dyn Tx, author: &MemberId) -> Result<(), StoreError> {
    if store::updates::has_public(tx, author)? {
        changed(tx, Reach::Public, Reach::Public, true)?;
    }
    Ok(())
}

/// Before an account goes: its updates go too, or lose its name.
pub(crate) fn erase_of(
    tx: &mut dyn Tx,
    author: &MemberId,
    with_texts: bool,
) -> Result<(), StoreError> {
    author_changed(tx, author)?;
    if with_texts {
        store::updates::erase_of(tx, author)?;
    }
    store::updates::bump(tx)
}

/// Renders again what an older renderer wrote (S68). How many it did; call until none is left.
pub(crate) fn rerender_outdated(tx: &mut dyn Tx, limits: &Limits) -> Result<usize, StoreError> {
    let outdated = store::updates::rendered_before(tx, RENDERER)?;
    for (id, text) in &outdated {
        // A text that newer rules refuse is shown as nothing rather than as an older renderer made it.
        let html = markdown::render(text, limits).map(|made| made.html).unwrap_or_default();
        store::updates::set_html(tx, id, &html, RENDERER)?;
    }
    Ok(outdated.len())
}
