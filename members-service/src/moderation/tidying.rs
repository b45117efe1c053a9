//! Moving a contribution to the discussion that it belongs to, and putting a duplicate away. What was said stays said to
//! those it was said to: moving narrows that, and never widens it.

use super::audit;
use super::queue::concerned;
use crate::accounts::{ActError, Actor, reason};
use crate::catalogue::{Page, Visibility};
use crate::conduct::{self, Readers};
use crate::discussions::{self, ItemState, ThreadState};
use crate::id::CommentId;
use crate::sign_in::SignedIn;
use crate::store::{self, Tx};
use crate::world::World;

/// Contributions that move at once: one, and what answers it.
const MOST: i64 = 200;

/// Where a contribution is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The page's id.
    pub page: String,
    /// Its place in that page's discussion.
    pub number: i64,
}

/// Moves a contribution, with what answers it, to the end of another open discussion.
///
/// Words said among members stay among them, on a public page too; public words that come to a page for members are said
/// to members from then on. Nothing moves out of or into a discussion of named members: its list says who reads it.
pub fn move_comment(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    to: &str,
    why: &str,
) -> Result<Moved, ActError> {
    let why = reason(why)?;
    let row = concerned(tx, me, id)?;
    if row.state != ItemState::Shown {
        return Err(ActError::Conflict);
    }
    let from = store::threads::thread_of_comment(tx, id)?.ok_or(ActError::NotFound)?;
    let old_page = world.catalogue.page(&from.page_id).ok_or(ActError::Conflict)?;
    let place = discussions::place(tx, world, Some(me), to)?;
    if place.page.id == old_page.id || place.state != ThreadState::Open {
        return Err(ActError::Conflict);
    }
    if is_of_named(old_page) || is_of_named(place.page) {
        return Err(ActError::Audience);
    }
    let target = place.thread_or_new(tx)?;
    let moved = store::moving::with_answers(tx, id, MOST + 1)?;
    let most = world.limits.posts_per_thread;
    let last = target.last_number + moved.len() as i64;
    if moved.len() as i64 > MOST || (most > 0 && last > most) {
        return Err(ActError::Conflict);
    }
    conduct::take_back(tx, world, &from, |quoted| moved.iter().any(|one| one.id == quoted.id))?;
    let narrows = place.visibility == Visibility::Members;
    for (number, one) in (target.last_number + 1..).zip(&moved) {
        let author = one.author_id.as_ref().map_or(one.author_key.as_str(), |id| id.as_str());
        let place = store::moving::NewPlace {
            thread: target.id.clone(),
            number,
            depth: (one.depth - row.depth).max(0),
            is_first: one.id == *id,
            author_key: discussions::author_key_of(&world.keys, target.id.as_str(), author),
            narrows,
        };
        store::moving::set_place(tx, &one.id, &place)?;
    }
    if let Some(author) = &row.author_id {
        store::following::follow_by_posting(tx, &target.id, author, target.last_number + 1)?;
    }
    let number = target.last_number + 1;
    discussions::threads_changed(tx, world, &[from, target])?;
    let author = match &row.author_id {
        Some(author) => store::accounts::member(tx, author)?,
        None => None,
    };
    let page = place.page.id.clone();
    let subject = format!("{}#{} → {page}#{number}", old_page.id, row.number);
    let by = Actor::Member(me.clone());
    audit::record_on(tx, world, &by, "move", author.as_ref(), &subject, &why)?;
    Ok(Moved { page, number })
}

/// Puts a contribution away that its author had made before in the same discussion: what answers it answers the first
/// one, reactions count there, and it is hidden.
pub fn merge_duplicate(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    first: i64,
    why: &str,
) -> Result<Moved, ActError> {
    let why = reason(why)?;
    let row = concerned(tx, me, id)?;
    let thread = store::threads::thread_of_comment(tx, id)?.ok_or(ActError::NotFound)?;
    let into = store::moving::id_at(tx, &thread.id, first)?.ok_or(ActError::NotFound)?;
    let into = store::discussions::comment(tx, &into)?.ok_or(ActError::NotFound)?;
    let both_shown = row.state == ItemState::Shown && into.state == ItemState::Shown;
    let same_author = row.author_id.is_some() && row.author_id == into.author_id;
    if !both_shown || !same_author || into.number >= row.number {
        return Err(ActError::Conflict);
    }
    let answers = store::moving::with_answers(tx, id, MOST + 1)?;
    if answers.len() as i64 > MOST {
        return Err(ActError::Conflict);
    }
    let most_deep = world.limits.reply_depth.max(1);
    for one in answers.iter().filter(|one| one.id != *id) {
        let depth = (one.depth - row.depth + into.depth).clamp(1, most_deep);
        store::moving::set_depth(tx, &one.id, depth)?;
    }
    store::moving::set_parent_of_answers(tx, id, &into.id)?;
    store::moving::move_reactions(tx, id, &into.id)?;
    store::moderation::close_reports(tx, id, world.now)?;
    conduct::take_back(tx, world, &thread, |quoted| quoted.id == *id)?;
    discussions::retract(tx, world, id, ItemState::Hidden)?;
    // The answers are where the public reads them, too.
    let page = world.catalogue.page(&thread.page_id).map_or(&thread.page_id, |page| &page.id);
    let page = page.clone();
    discussions::threads_changed(tx, world, &[thread])?;
    let author = match &row.author_id {
        Some(author) => store::accounts::member(tx, author)?,
        None => None,
    };
    let subject = format!("{page}#{} → #{first}", row.number);
    let by = Actor::Member(me.clone());
    audit::record_on(tx, world, &by, "merge", author.as_ref(), &subject, &why)?;
    Ok(Moved { page, number: first })
}

fn is_of_named(page: &Page) -> bool {
    page.conduct().is_some_and(|conduct| conduct.readers == Readers::Named)
}
