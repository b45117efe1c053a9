//! A contribution in another language, by anyone in the thread. It stands beside the original and goes with it.

use serde::Serialize;

use super::draft::Text;
use super::markdown::RENDERER;
use super::posting::{confirm_public, still_allowed};
use super::{ItemState, PostError, ThreadState, reading};
use crate::accounts::{ActError, Actor, Role, reason};
use crate::catalogue::Visibility;
use crate::id::{CommentId, TranslationId};
use crate::moderation::audit;
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// A contribution in another language.
#[derive(Clone, Debug, Serialize)]
pub struct Translation {
    /// Opaque.
    pub id: TranslationId,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Cleaned.
    pub html: String,
    /// Who translated; `None` for somebody who left.
    pub translator: Option<String>,
    /// The original was changed since.
    pub outdated: bool,
    /// It waits for a moderator; only its translator sees it.
    pub pending: bool,
    /// Whether the reader made it.
    pub own: bool,
    /// Whether the reader may take it away.
    pub can_remove: bool,
}

/// A translation that waits for a moderator.
#[derive(Clone, Debug)]
pub struct PendingTranslation {
    /// Opaque.
    pub id: TranslationId,
    /// The contribution's number.
    pub number: i64,
    /// Of the text.
    pub language: String,
    /// Cleaned.
    pub html: String,
    /// Who translated.
    pub translator: Option<String>,
}

/// Why a translation is refused.
#[derive(Debug, thiserror::Error)]
pub enum TranslateError {
    /// As any act.
    #[error(transparent)]
    Act(#[from] ActError),
    /// As a contribution.
    #[error(transparent)]
    Post(#[from] PostError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Adds a translation of a contribution. One's own in the same language is replaced; another's is not.
pub fn translate(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &CommentId,
    language: &str,
    text: &Text,
    public_confirmed: bool,
) -> Result<(String, i64), TranslateError> {
    let me = &still_allowed(tx, me, Action::Post)?;
    let (page, item) = reading::item(tx, world, Some(me), id).map_err(ActError::from)?;
    let place = reading::place(tx, world, Some(me), &page).map_err(ActError::from)?;
    // A discussion that is closed can still be made readable to more.
    if item.state != ItemState::Shown || place.state == ThreadState::Locked {
        return Err(ActError::NotFound.into());
    }
    if item.language == language {
        return Err(ActError::Conflict.into());
    }
    super::acts::keep_pace_of_translations(tx, world, &me.member)?;
    let pending = place.page.review_first() && me.member.role == Role::Member;
    // A translation is said to whom the contribution was said, or to fewer.
    let said_to = match place.visibility {
        Visibility::Public if !item.among_members => Visibility::Public,
        _ => Visibility::Members,
    };
    confirm_public(tx, world, me, said_to == Visibility::Public, public_confirmed)?;
    let row = store::translations::NewTranslation {
        id: TranslationId::random(),
        comment: id.clone(),
        of_version: item.version,
        language: language.to_owned(),
        translator: me.member.id.clone(),
        markdown: text.markdown.clone(),
        html: text.rendered.html.clone(),
        renderer: RENDERER,
        pending,
        said_to,
        created_at: world.now,
    };
    if !store::translations::save_translation(tx, &row)? {
        return Err(ActError::Conflict.into());
    }
    thread_changed(tx, world, id, said_to, false)?;
    Ok((page, item.number))
}

/// Takes a translation away: its translator, or a moderator with a reason.
pub fn remove_translation(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &TranslationId,
    why: &str,
) -> Result<(String, i64), ActError> {
    permissions::check(Action::DeleteOwn, Some(me))?;
    let found = store::translations::translation(tx, id)?.ok_or(ActError::NotFound)?;
    let (page, item) = reading::item(tx, world, Some(me), &found.comment)?;
    if found.translator.as_ref() != Some(&me.member.id) {
        if permissions::check(Action::Hide, Some(me)).is_err() {
            return Err(if found.pending { ActError::NotFound } else { Denied::Forbidden.into() });
        }
        let why = reason(why)?;
        let translator = match &found.translator {
            Some(translator) => store::accounts::member(tx, translator)?,
            None => None,
        };
        let subject = format!("{page}#{} {}", item.number, found.language);
        let by = Actor::Member(me.clone());
        audit::record_on(
            tx,
            world,
            &by,
            "remove-translation",
            translator.as_ref(),
            &subject,
            &why,
        )?;
    }
    store::translations::delete_translation(tx, id)?;
    thread_changed(tx, world, &found.comment, found.said_to, true)?;
    Ok((page, item.number))
}

/// Lets a translation that waits be read.
pub fn approve_translation(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &TranslationId,
) -> Result<(String, i64), ActError> {
    permissions::check(Action::Hide, Some(me))?;
    let found = store::translations::translation(tx, id)?.ok_or(ActError::NotFound)?;
    let (page, item) = reading::item(tx, world, Some(me), &found.comment)?;
    if found.translator.as_ref() == Some(&me.member.id) {
        return Err(ActError::Own);
    }
    if !store::translations::show_translation(tx, id)? {
        return Err(ActError::Conflict);
    }
    let subject = format!("{page}#{} {}", item.number, found.language);
    let by = Actor::Member(me.clone());
    audit::record_on(tx, world, &by, "approve-translation", None, &subject, "")?;
    thread_changed(tx, world, &found.comment, found.said_to, false)?;
    Ok((page, item.number))
}

fn thread_changed(
    tx: &mut dyn Tx,
    world: &World,
    id: &CommentId,
    said_to: Visibility,
    retracted: bool,
) -> Result<(), ActError> {
    if let Some(thread) = store::threads::thread_of_comment(tx, id)? {
        super::acts::changed(tx, world, &thread, said_to, retracted)?;
    }
    Ok(())
}
