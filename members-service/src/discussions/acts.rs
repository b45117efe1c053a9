//! Posting, changing, deleting, reacting.

use super::draft::{Draft, Edit, NewComment, Text};
use super::markdown::RENDERER;
use super::posting::{FREE_EDIT_SECONDS, confirm_public, keep_pace, still_allowed, wait_until};
use super::reading::{self, Place, place};
use super::{EditError, Item, ItemState, PostError, Reaction, ThreadError, ThreadState};
use crate::accounts::{ActError, Actor, Member, Role, reason};
use crate::catalogue::Visibility;
use crate::conduct;
use crate::config::Limits;
use crate::id::{CommentId, MemberId, ThreadId};
use crate::keys::{Keys, Purpose};
use crate::moderation::{self, audit};
use crate::notifications;
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::discussions::{CommentRow, NewRow};
use crate::store::threads::Thread;
use crate::store::{self, Event, StoreError, Tx};
use crate::world::World;

/// A comment that was posted.
#[derive(Clone, Debug)]
pub struct Posted {
    /// As its author sees it. In state [`ItemState::Pending`] it waits for a moderator.
    pub item: Item,
    /// Whether it had been posted before with the same key.
    pub replayed: bool,
}

/// Adds a comment to an open discussion and queues the notices to those who follow it.
///
/// The same `key` with the same comment gives the comment that was posted first: a client whose answer was lost asks
/// again without harm (S81).
pub fn post_comment(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    draft: &Draft,
    key: Option<&str>,
) -> Result<Posted, PostError> {
    let me = &still_allowed(tx, me, Action::Post)?;
    let place = place(tx, world, Some(me), &draft.page).map_err(|error| match error {
        ThreadError::NoDiscussion | ThreadError::SignIn | ThreadError::Cursor => {
            PostError::NoDiscussion
        }
        ThreadError::Store(error) => PostError::Store(error),
    })?;
    if let Some(key) = key
        && let Some((print, id)) = store::discussions::find_key(tx, &me.member.id, key)?
    {
        if print != draft.print() {
            return Err(PostError::KeyReused);
        }
        let (_, item) =
            reading::item(tx, world, Some(me), &id).map_err(|_| PostError::NoDiscussion)?;
        return Ok(Posted { item, replayed: true });
    }
    match state_in_force(tx, world, &place)? {
        ThreadState::Open => {}
        ThreadState::Closed => return Err(PostError::Closed),
        ThreadState::Locked => return Err(PostError::Locked),
        ThreadState::Scheduled => {
            let opens = place.page.discussion.as_ref().and_then(|discussion| discussion.opens);
            return Err(PostError::Scheduled(opens.unwrap_or(world.now)));
        }
    }
    let questions = place.page.discussion.as_ref().map(|discussion| &discussion.questions);
    if let (Some(answered), Some(questions)) = (&draft.question, questions)
        && !questions.is_empty()
        && !questions.iter().any(|question| question.number.to_string() == *answered)
    {
        return Err(PostError::NoQuestion);
    }
    let goes_public = place.visibility == Visibility::Public;
    confirm_public(tx, world, me, goes_public, draft.public_confirmed)?;
    let review_first = place.page.review_first() && me.member.role == Role::Member;
    keep_pace(tx, world, &me.member)?;
    let thread = place.thread_or_new(tx)?;
    let parent = match &draft.parent {
        None => None,
        Some(id) => Some(answerable(tx, &thread, id)?),
    };
    let review_first = review_first || draft.hold;
    let state = if review_first || needs_review(tx, world, &me.member, &draft.text, None)? {
        ItemState::Pending
    } else {
        ItemState::Shown
    };
    let id = CommentId::random();
    let row = NewRow {
        id: id.clone(),
        thread: thread.id.clone(),
        number: thread.last_number + 1,
        depth: parent
            .as_ref()
            .map_or(0, |parent| (parent.depth + 1).min(world.limits.reply_depth.max(1))),
        parent: parent.map(|parent| parent.id),
        author: me.member.id.clone(),
        author_key: author_key(world, &thread.id, &me.member.id),
        language: draft.language.clone().unwrap_or_else(|| me.member.language.clone()),
        question: draft.question.clone(),
        markdown: draft.text.markdown.clone(),
        html: draft.text.rendered.html.clone(),
        renderer: RENDERER,
        text_hash: draft.text.hash.clone(),
        state,
        said_to: place.visibility,
        created_at: world.now,
    };
    store::discussions::insert_comment(tx, &row)?;
    if let Some(key) = key {
        store::discussions::insert_key(tx, &me.member.id, key, &draft.print(), &id, world.now)?;
    }
    let full = world.limits.posts_per_thread > 0 && row.number >= world.limits.posts_per_thread;
    if full {
        store::threads::set_locked(tx, &thread.id, Some(world.now))?;
    }
    store::following::follow_by_posting(tx, &thread.id, &me.member.id, row.number)?;
    let version = store::threads::bump_by_one(tx, &row)?;
    tell(tx, world, &thread, version, false);
    if state == ItemState::Shown {
        notifications::comment_posted(tx, world, &thread, &id, row.number, &me.member.id)?;
    }
    let (_, item) = reading::item(tx, world, Some(me), &id).map_err(|_| PostError::NoDiscussion)?;
    Ok(Posted { item, replayed: false })
}

/// The state by what moderators set last: the world was told when the request came.
fn state_in_force(
    tx: &mut dyn Tx,
    world: &World,
    place: &Place<'_>,
) -> Result<ThreadState, StoreError> {
    let Some(known) = place.page.conduct() else { return Ok(place.state) };
    let now = store::conduct::find(tx, &known.page)?;
    let closed = now.and_then(|now| now.closes).is_some_and(|closes| closes <= world.now);
    Ok(if closed { ThreadState::Closed } else { place.state })
}

/// Translations have the limit of posts by the hour.
pub(super) fn keep_pace_of_translations(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
) -> Result<(), ActError> {
    let most = world.limits.posts_per_hour;
    if most > 0
        && let Some(edge) = store::translations::nth_newest_translation(tx, &member.id, most)?
        && wait_until(edge, 3600, world.now).is_some()
    {
        return Err(ActError::TooMany { retry_after_seconds: 3600 });
    }
    Ok(())
}

/// A comment of this thread that can be answered (S76).
fn answerable(tx: &mut dyn Tx, thread: &Thread, id: &CommentId) -> Result<CommentRow, PostError> {
    let parent = store::discussions::comment(tx, id)?.ok_or(PostError::NoParent)?;
    let fits = parent.thread_id == thread.id && parent.state == ItemState::Shown;
    if fits { Ok(parent) } else { Err(PostError::NoParent) }
}

/// Whether a moderator looks first (S80).
fn needs_review(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    text: &Text,
    but: Option<&CommentId>,
) -> Result<bool, StoreError> {
    let repeats =
        |tx: &mut dyn Tx| store::discussions::has_same_text(tx, &member.id, &text.hash, but);
    let (links, but) = (text.rendered.links, but.map_or("", CommentId::as_str));
    moderation::looks_first(tx, world, member, links, but, repeats)
}

/// The same for one author within one thread, and within no other (S100).
fn author_key(world: &World, thread: &ThreadId, author: &MemberId) -> String {
    author_key_of(&world.keys, thread.as_str(), author.as_str())
}

/// From the ids themselves: a stored key tells whether this is the secret that it was made with.
pub(crate) fn author_key_of(keys: &Keys, thread: &str, author: &str) -> String {
    format!("k{}", &keys.token(Purpose::AuthorKey, &[thread, author])[..12])
}

/// Counts the thread anew and tells of it. `said_to`: who may see what changed. `retracted`: something must leave what
/// the public sees, at once.
pub(super) fn changed(
    tx: &mut dyn Tx,
    world: &World,
    thread: &Thread,
    said_to: Visibility,
    retracted: bool,
) -> Result<(), StoreError> {
    let version = store::threads::bump(tx, &thread.id, said_to == Visibility::Public)?;
    tell(tx, world, thread, version, retracted);
    Ok(())
}

/// Tells of a thread's new version.
fn tell(tx: &mut dyn Tx, world: &World, thread: &Thread, version: i64, retracted: bool) {
    let page = world.catalogue.page(&thread.page_id);
    let id = page.map_or(&thread.page_id, |page| &page.id);
    tx.announce(Event::ThreadChanged { page: id.clone(), version });
    let public = page.is_none_or(|page| page.is_public_discussion());
    if public {
        tx.announce(if retracted { Event::PublicRetracted } else { Event::PublicChanged });
    }
}

/// An own comment as it was written: to be changed.
#[derive(Clone, Debug)]
pub struct Source {
    /// The page's id.
    pub page: String,
    /// The text.
    pub markdown: String,
    /// As one sees it.
    pub item: Item,
}

/// What one wrote oneself, as text.
pub fn own_source(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
) -> Result<Source, EditError> {
    permissions::check(Action::EditOwn, Some(me))?;
    let row = own(tx, me, id)?;
    let (page, item) = reading::item(tx, world, Some(me), id).map_err(not_found)?;
    Ok(Source { page, markdown: row.markdown, item })
}

/// One's own comment that still stands. Another's is forbidden to the one who can read it, hidden from others.
fn own(tx: &mut dyn Tx, me: &SignedIn, id: &CommentId) -> Result<CommentRow, EditError> {
    let row = store::discussions::comment(tx, id)?.ok_or(EditError::NotFound)?;
    let readable = matches!(row.state, ItemState::Shown | ItemState::Pending);
    if row.author_id.as_ref() != Some(&me.member.id) {
        return Err(if row.state == ItemState::Shown {
            Denied::Forbidden.into()
        } else {
            EditError::NotFound
        });
    }
    if readable { Ok(row) } else { Err(EditError::NotFound) }
}

fn not_found(error: ThreadError) -> EditError {
    match error {
        ThreadError::Store(error) => EditError::Store(error),
        ThreadError::NoDiscussion | ThreadError::SignIn | ThreadError::Cursor => {
            EditError::NotFound
        }
    }
}

fn edit_allowed(tx: &mut dyn Tx, me: &SignedIn, action: Action) -> Result<SignedIn, EditError> {
    still_allowed(tx, me, action).map_err(|error| match error {
        PostError::Denied(denied) => EditError::Denied(denied),
        PostError::Store(error) => EditError::Store(error),
        _ => EditError::NotFound,
    })
}

/// Changes an own comment, if it is still at the version that its author read (S82). What it said before is kept.
pub fn edit_comment(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    edit: &Edit,
    expected_version: i64,
) -> Result<Item, EditError> {
    let me = &edit_allowed(tx, me, Action::EditOwn)?;
    let row = own(tx, me, id)?;
    let page = store::discussions::page_of_comment(tx, id)?.ok_or(EditError::NotFound)?;
    let place = place(tx, world, Some(me), &page).map_err(not_found)?;
    let thread = place.thread.as_ref().ok_or(EditError::NotFound)?;
    if place.state != ThreadState::Open {
        return Err(EditError::Closed);
    }
    if row.version != expected_version {
        return Err(EditError::Stale { version: row.version });
    }
    let most = world.limits.edits_per_hour;
    if most > 0
        && let Some(edge) = store::discussions::nth_newest_edit(tx, &me.member.id, most)?
        && let Some(wait) = wait_until(edge, 3600, world.now)
    {
        return Err(EditError::TooMany { retry_after_seconds: wait });
    }
    let review = row.state == ItemState::Pending
        || (place.page.review_first() && me.member.role == Role::Member)
        || needs_review(tx, world, &me.member, &edit.text, Some(id))?;
    // What is written on a page for members is said to them alone, whoever read the comment before; and what was said
    // to members is never said to more.
    let said_to = match place.visibility {
        Visibility::Members => Visibility::Members,
        Visibility::Public => row.said_to,
    };
    let late = row.created_at < world.ago(FREE_EDIT_SECONDS);
    store::discussions::insert_revision(tx, &row, &me.member.id, world.now)?;
    store::discussions::set_text(
        tx,
        id,
        &store::discussions::NewText {
            markdown: edit.text.markdown.clone(),
            html: edit.text.rendered.html.clone(),
            renderer: RENDERER,
            text_hash: edit.text.hash.clone(),
            language: edit.language.clone().unwrap_or(row.language),
            state: if review { ItemState::Pending } else { ItemState::Shown },
            edited_at: if late { Some(world.now) } else { row.edited_at },
            said_to,
        },
    )?;
    changed(tx, world, thread, row.said_to, review)?;
    Ok(reading::item(tx, world, Some(me), id).map_err(not_found)?.1)
}

/// Deletes an own comment. Its place in the thread stays.
pub fn delete_comment(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
) -> Result<(), EditError> {
    let me = &edit_allowed(tx, me, Action::DeleteOwn)?;
    let row = own(tx, me, id)?;
    let thread = store::threads::thread_of_comment(tx, id)?.ok_or(EditError::NotFound)?;
    conduct::take_back(tx, world, &thread, |quoted| quoted.id == *id)?;
    store::discussions::set_state(tx, id, ItemState::Deleted)?;
    store::translations::delete_translations_of(tx, id)?;
    Ok(changed(tx, world, &thread, row.said_to, true)?)
}

/// Adds one's reaction to another's comment. Twice is once.
pub fn react(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    reaction: Reaction,
) -> Result<Item, EditError> {
    let me = &edit_allowed(tx, me, Action::Post)?;
    let item = reading::item(tx, world, Some(me), id).map_err(not_found)?.1;
    if item.own {
        return Err(Denied::Forbidden.into());
    }
    if item.state != ItemState::Shown {
        return Err(EditError::NotFound);
    }
    let most = world.limits.reactions_per_hour;
    if most > 0 && store::discussions::reactions_since(tx, &me.member.id, world.ago(3600))? >= most
    {
        return Err(EditError::TooMany { retry_after_seconds: 3600 });
    }
    if store::discussions::insert_reaction(tx, id, &me.member.id, reaction, world.now)? {
        reaction_changed(tx, id)?;
    }
    Ok(reading::item(tx, world, Some(me), id).map_err(not_found)?.1)
}

/// Takes one's reaction back.
pub fn unreact(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    reaction: Reaction,
) -> Result<Item, EditError> {
    let me = &edit_allowed(tx, me, Action::Post)?;
    reading::item(tx, world, Some(me), id).map_err(not_found)?;
    if store::discussions::delete_reaction(tx, id, &me.member.id, reaction)? {
        reaction_changed(tx, id)?;
    }
    Ok(reading::item(tx, world, Some(me), id).map_err(not_found)?.1)
}

/// Reactions are not in the snapshot: only those who look on now are told.
fn reaction_changed(tx: &mut dyn Tx, id: &CommentId) -> Result<(), StoreError> {
    if let Some(thread) = store::threads::thread_of_comment(tx, id)? {
        let public = said_to(tx, id)? == Visibility::Public;
        let version = store::threads::bump_version(tx, &thread.id, public)?;
        tx.announce(Event::ThreadChanged { page: thread.page_id, version });
    }
    Ok(())
}

/// Closes a thread to new comments.
pub fn lock_thread(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    why: &str,
) -> Result<(), ActError> {
    set_lock(tx, world, me, page, why, true)
}

/// Opens it again.
pub fn unlock_thread(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    why: &str,
) -> Result<(), ActError> {
    set_lock(tx, world, me, page, why, false)
}

fn set_lock(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    why: &str,
    lock: bool,
) -> Result<(), ActError> {
    permissions::check(Action::Hide, Some(me))?;
    let why = reason(why)?;
    let place = place(tx, world, Some(me), page)?;
    let thread = place.thread_or_new(tx)?;
    if thread.locked == lock {
        return Err(ActError::Conflict);
    }
    store::threads::set_locked(tx, &thread.id, lock.then_some(world.now))?;
    let act = if lock { "lock-thread" } else { "unlock-thread" };
    audit::record_on(tx, world, &Actor::Member(me.clone()), act, None, &thread.page_id, &why)?;
    Ok(changed(tx, world, &thread, Visibility::Public, false)?)
}

/// To whom a comment was said.
fn said_to(tx: &mut dyn Tx, id: &CommentId) -> Result<Visibility, StoreError> {
    Ok(store::discussions::comment(tx, id)?.map_or(Visibility::Members, |row| row.said_to))
}

/// A moderator hides a comment: it leaves everything that shows it.
pub(crate) fn retract(
    tx: &mut dyn Tx,
    world: &World,
    id: &CommentId,
    state: ItemState,
) -> Result<(), StoreError> {
    store::discussions::set_state(tx, id, state)?;
    match store::threads::thread_of_comment(tx, id)? {
        Some(thread) => {
            let said_to = said_to(tx, id)?;
            changed(tx, world, &thread, said_to, true)
        }
        None => Ok(()),
    }
}

/// A moderator lets a comment be seen; `first`: those who follow the thread have not been told of it yet.
pub(crate) fn show(
    tx: &mut dyn Tx,
    world: &World,
    row: &CommentRow,
    first: bool,
) -> Result<(), StoreError> {
    store::discussions::set_state(tx, &row.id, ItemState::Shown)?;
    let Some(thread) = store::threads::thread_of_comment(tx, &row.id)? else { return Ok(()) };
    changed(tx, world, &thread, row.said_to, false)?;
    if first && let Some(author) = &row.author_id {
        store::following::come_before(tx, &thread.id, author, row.number)?;
        notifications::comment_posted(tx, world, &thread, &row.id, row.number, author)?;
    }
    Ok(())
}

/// An author's name or standing is another now: every thread that shows it has changed.
pub(crate) fn author_changed(
    tx: &mut dyn Tx,
    world: &World,
    author: &MemberId,
) -> Result<(), StoreError> {
    let threads = store::threads::threads_of_author(tx, author)?;
    threads_changed(tx, world, &threads)
}

/// What these threads show has changed, and something of it must be gone at once.
pub(crate) fn threads_changed(
    tx: &mut dyn Tx,
    world: &World,
    threads: &[Thread],
) -> Result<(), StoreError> {
    for thread in threads {
        changed(tx, world, thread, Visibility::Public, true)?;
    }
    Ok(())
}

/// Renders again what an older renderer wrote (S68). How many it did; call until none is left.
pub(crate) fn rerender_outdated(tx: &mut dyn Tx, limits: &Limits) -> Result<usize, StoreError> {
    let outdated = store::discussions::rendered_before(tx, RENDERER)?;
    for (id, markdown) in &outdated {
        let new = NewComment { markdown: markdown.clone(), ..NewComment::default() };
        // A text that newer rules refuse is shown as nothing rather than as an older renderer made it.
        let html =
            Draft::parse(new, limits).map(|draft| draft.text.rendered.html).unwrap_or_default();
        store::discussions::set_html(tx, id, &html, RENDERER)?;
    }
    let html_of = |markdown: &str| {
        super::Text::parse(markdown, limits).map(|text| text.rendered.html).unwrap_or_default()
    };
    let translations = store::translations::translations_rendered_before(tx, RENDERER)?;
    for (id, markdown) in &translations {
        store::translations::set_translation_html(tx, id, &html_of(markdown), RENDERER)?;
    }
    let texts = store::conduct::texts_rendered_before(tx, RENDERER)?;
    for (page, phase, language, markdown) in &texts {
        let at = (page.as_str(), *phase, language.as_str());
        store::conduct::set_text_html(tx, at, &html_of(markdown), RENDERER)?;
    }
    Ok(outdated.len() + translations.len() + texts.len())
}
