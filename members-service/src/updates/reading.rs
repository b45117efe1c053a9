//! Updates as a reader sees them. Every question asks first whether this reader may (S76, S77).

use super::{Can, Filter, Reach, Update, UpdatePage};
use crate::accounts::{ActError, Role};
use crate::discussions::{AuthorRole, EditError, ItemState};
use crate::id::UpdateId;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::updates::UpdateRow;
use crate::store::{self, StoreError, Tx};
use crate::world::World;
use baraza_theme::direction;

/// Events that are listed ahead.
const AHEAD: i64 = 20;
/// Public updates that the snapshot holds.
const PUBLIC: i64 = 1000;

/// A page of the list, newest first.
pub fn list(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    filter: &Filter,
    limit: usize,
) -> Result<UpdatePage, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let most = i64::try_from(limit).unwrap_or(50).clamp(1, world.limits.page_items.max(1));
    let mut rows = store::updates::list(tx, filter, me.member.id.as_str(), most + 1)?;
    let more = rows.len() as i64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(50));
    let cursor =
        |row: &UpdateRow| format!("{}.{}", row.created_at.as_millisecond(), row.id.as_str());
    let older = rows.last().filter(|_| more).map(cursor);
    Ok(UpdatePage { items: rows.into_iter().map(|row| view(row, me)).collect(), older })
}

/// Events to come, the next first.
pub fn upcoming(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<Update>, StoreError> {
    if permissions::check(Action::ReadMembers, Some(me)).is_err() {
        return Ok(Vec::new());
    }
    let today = world.now.to_string();
    let rows = store::updates::upcoming(tx, &today[..10], AHEAD)?;
    Ok(rows.into_iter().map(|row| view(row, me)).collect())
}

/// One update, if this member may read it.
pub fn item(
    tx: &mut dyn Tx,
    _world: &World,
    me: &SignedIn,
    id: &UpdateId,
) -> Result<Update, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let row = store::updates::update(tx, id)?.ok_or(ActError::NotFound)?;
    if may_read(&row, me) { Ok(view(row, me)) } else { Err(ActError::NotFound) }
}

fn may_read(row: &UpdateRow, me: &SignedIn) -> bool {
    let own = row.author_id.as_ref() == Some(&me.member.id);
    match row.state {
        ItemState::Shown => true,
        ItemState::Pending => own || permissions::check(Action::SeeQueue, Some(me)).is_ok(),
        ItemState::Hidden => permissions::check(Action::SeeHistory, Some(me)).is_ok(),
        ItemState::Deleted => false,
    }
}

/// What one wrote oneself, to be changed: the text and how it is shown.
pub fn own_source(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &UpdateId,
) -> Result<(String, Update), EditError> {
    permissions::check(Action::EditOwn, Some(me))?;
    let row = own(tx, me, id)?;
    Ok((row.markdown.clone(), view(row, me)))
}

/// One's own update that still stands. Another's is forbidden to the one who can read it, hidden from others.
pub(super) fn own(tx: &mut dyn Tx, me: &SignedIn, id: &UpdateId) -> Result<UpdateRow, EditError> {
    let row = store::updates::update(tx, id)?.ok_or(EditError::NotFound)?;
    let stands = matches!(row.state, ItemState::Shown | ItemState::Pending);
    if row.author_id.as_ref() != Some(&me.member.id) {
        return Err(match row.state {
            ItemState::Shown => permissions::Denied::Forbidden.into(),
            _ => EditError::NotFound,
        });
    }
    if stands { Ok(row) } else { Err(EditError::NotFound) }
}

/// What everyone may read, the last published first: for the snapshot.
pub(crate) fn public(tx: &mut dyn Tx) -> Result<Vec<UpdateRow>, StoreError> {
    store::updates::public(tx, PUBLIC)
}

pub(super) fn view(row: UpdateRow, me: &SignedIn) -> Update {
    let own = row.author_id.as_ref() == Some(&me.member.id);
    let may = |action| permissions::check(action, Some(me)).is_ok();
    let shown = row.state == ItemState::Shown;
    let stands = shown || row.state == ItemState::Pending;
    // As `acts::concerned` has it: an administrator's is for administrators only.
    let over = !(row.author_role == Some(Role::Admin) && me.member.role == Role::Moderator);
    Update {
        role: role(&row),
        can: Can {
            edit: own && stands && may(Action::EditOwn),
            delete: own && stands && may(Action::DeleteOwn),
            report: !own && shown && may(Action::Report),
            hide: stands && over && may(Action::Hide),
            restore: row.state == ItemState::Hidden && over && may(Action::Hide),
            publish: shown && !own && row.reach == Reach::Asked && over && may(Action::Hide),
        },
        dir: direction(&row.language),
        id: row.id,
        kind: row.kind,
        title: row.title,
        html: row.html,
        language: row.language,
        author: row.author_name,
        created_at: row.created_at,
        edited_at: row.edited_at,
        version: row.version,
        state: row.state,
        reach: row.reach,
        event: row.event,
        terms: row.terms,
        pages: row.pages,
        own,
    }
}

/// What its author is to the network.
pub(crate) fn role(row: &UpdateRow) -> AuthorRole {
    match (&row.author_id, row.author_role) {
        (None, _) | (_, None) => AuthorRole::Former,
        (_, Some(Role::Member)) => AuthorRole::Member,
        (_, Some(Role::Moderator)) => AuthorRole::Moderator,
        (_, Some(Role::Admin)) => AuthorRole::Admin,
    }
}
