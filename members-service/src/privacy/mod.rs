//! One's own data: taking it away, and erasing it (S105).

use serde_json::{Value, json};

use crate::accounts::{ActError, Actor, Member, Role, Status, administrators};
use crate::discussions;
use crate::keys::Purpose;
use crate::moderation::audit;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::{self, Event, StoreError, Tx};
use crate::world::World;

/// What happens to what one wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// It stays, under "former member".
    KeepPosts,
    /// It goes too; only its place in the threads stays.
    RemovePosts,
}

/// Erases one's own account at once.
pub fn erase(tx: &mut dyn Tx, world: &World, me: &SignedIn, how: Erasure) -> Result<(), ActError> {
    permissions::check(Action::OwnData, Some(me))?;
    erase_account(tx, world, &Actor::Member(me.clone()), &me.member, how)
}

/// Erases an account. The audit log keeps that it happened, not whose it was.
pub fn erase_account(
    tx: &mut dyn Tx,
    world: &World,
    by: &Actor,
    member: &Member,
    how: Erasure,
) -> Result<(), ActError> {
    if member.role == Role::Admin && member.status == Status::Active && administrators(tx)? <= 1 {
        return Err(ActError::LastAdministrator);
    }
    let threads = store::discussions::threads_of_author(tx, &member.id)?;
    match how {
        Erasure::KeepPosts => store::discussions::erase_revisions_of(tx, &member.id)?,
        Erasure::RemovePosts => store::discussions::erase_texts_of(tx, &member.id)?,
    }
    store::notifications::drop_waiting_to(tx, &member.id, world.now)?;
    let fingerprint = world.keys.token(Purpose::Tombstone, &[member.id.as_str()]);
    store::accounts::insert_tombstone(tx, &fingerprint, how == Erasure::RemovePosts, world.now)?;
    let own = by.member().is_some_and(|me| me.id == member.id);
    let nobody = Actor::Operator;
    audit::record_on(
        tx,
        world,
        if own { &nobody } else { by },
        if own { "erase-own" } else { "erase" },
        None,
        "",
        "",
    )?;
    store::accounts::delete(tx, &member.id)?;
    tx.announce(Event::Erased);
    Ok(discussions::threads_changed(tx, world, &threads)?)
}

/// All that the service holds of one's own, and nothing of others'.
pub fn export(tx: &mut dyn Tx, _world: &World, me: &SignedIn) -> Result<Value, StoreError> {
    let email = store::accounts::email_of(tx, &me.member.id)?;
    let comments: Vec<Value> = store::discussions::written_by(tx, &me.member.id)?
        .into_iter()
        .map(|written| {
            json!({
                "page": written.page,
                "markdown": written.markdown,
                "language": written.language,
                "state": written.state,
                "created_at": written.created_at.to_string(),
            })
        })
        .collect();
    let passkeys: Vec<Value> = store::passkeys::list_of(tx, &me.member.id)?
        .into_iter()
        .map(|passkey| {
            json!({ "name": passkey.name, "added": passkey.added_day, "last_used": passkey.used_day })
        })
        .collect();
    Ok(json!({
        "account": {
            "email": email.as_ref().map(crate::accounts::Email::as_str),
            "name": me.member.name,
            "role": me.member.role,
            "language": me.member.language,
            "notices": me.member.notices,
            "joined_at": me.member.joined_at.to_string(),
            "confirmed_public_at": me.member.confirmed_public_at.map(|at| at.to_string()),
        },
        "passkeys": passkeys,
        "comments": comments,
    }))
}

/// After a restore: erases again the accounts whose fingerprints are in `erased`. How many there were.
pub(crate) fn erase_again(
    service: &crate::Service,
    erased: &[(String, bool)],
) -> Result<usize, ActError> {
    let (world, erased) = (service.world(), erased.to_vec());
    service.store.write_blocking(move |tx| {
        let mut again = 0;
        let mut after = None;
        loop {
            let members = store::accounts::list(tx, after.as_ref(), 500)?;
            let Some(last) = members.last() else { return Ok(again) };
            after = Some(last.id.clone());
            for member in members {
                let fingerprint = world.keys.token(Purpose::Tombstone, &[member.id.as_str()]);
                let Some((_, with_posts)) =
                    erased.iter().find(|(erased, _)| *erased == fingerprint)
                else {
                    continue;
                };
                let how = if *with_posts { Erasure::RemovePosts } else { Erasure::KeepPosts };
                erase_account(tx, &world, &Actor::Operator, &member, how)?;
                again += 1;
            }
        }
    })
}
