//! One's own data: taking it away (S104), erasing it (S105), hiding at once (S106), and forgetting what is over (S103).

mod hiding;
mod retention;

use serde_json::{Value, json};

pub use hiding::{HidingError, hidden_until, hide_me, show_me_again};
pub use retention::{PERIODS, Period, forget_what_is_over};

use crate::accounts::{ActError, Actor, Member, Role, Status, administrators};
use crate::conduct;
use crate::correspondence;
use crate::discussions;
use crate::exchange;
use crate::keys::Purpose;
use crate::moderation::audit;
use crate::permissions::{self, Action};
use crate::proposals;
use crate::sign_in::SignedIn;
use crate::store::{self, Event, Tx};
use crate::updates;
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
    let threads = store::threads::threads_of_author(tx, &member.id)?;
    for thread in &threads {
        conduct::take_back(tx, world, thread, |row| row.author_id.as_ref() == Some(&member.id))?;
    }
    match how {
        Erasure::KeepPosts => store::discussions::erase_revisions_of(tx, &member.id)?,
        Erasure::RemovePosts => store::discussions::erase_texts_of(tx, &member.id)?,
    }
    updates::erase_of(tx, &member.id, how == Erasure::RemovePosts)?;
    proposals::erase_of(tx, &member.id, how == Erasure::RemovePosts)?;
    crate::advisory::erase_of(tx, &member.id)?;
    correspondence::erase_of(tx, &member.id, how == Erasure::RemovePosts)?;
    exchange::erase_of(tx, world, &member.id, how == Erasure::RemovePosts)?;
    crate::tried::erase_of(tx, &member.id, how == Erasure::RemovePosts)?;
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

/// All that the service holds of one's own, and nothing of others': table by table, under the names of the inventory.
pub fn export(tx: &mut dyn Tx, me: &SignedIn) -> Result<Value, ActError> {
    permissions::check(Action::OwnData, Some(me))?;
    let id = &me.member.id;
    let mut all = json!({
        "members": store::privacy::account(tx, id)?,
        "comments": store::privacy::comments(tx, id)?,
        "revisions": store::privacy::revisions(tx, id)?,
        "reactions": store::privacy::reactions(tx, id)?,
        "follows": store::privacy::follows(tx, id)?,
        "mail_preferences": store::privacy::mail_preferences(tx, id)?,
        "followed_topics": store::privacy::followed_topics(tx, id)?,
        "reply_addresses": store::privacy::reply_addresses(tx, id)?,
        "received_mails": store::privacy::received_mails(tx, id)?,
        "reports": store::privacy::reports(tx, id)?,
        "sessions": store::privacy::sessions(tx, id)?,
        "known_browsers": store::privacy::known_browsers(tx, id)?,
        "passkeys": store::privacy::passkeys(tx, id)?,
        "invitations": store::privacy::invitations(tx, id)?,
        "address_changes": store::privacy::address_changes(tx, id)?,
        "vouches": store::privacy::vouches(tx, id)?,
        "vouch_requests": store::privacy::vouch_requests(tx, id)?,
        "admissions": store::privacy::admissions(tx, id)?,
        "affiliations": store::privacy::affiliations(tx, id)?,
        "audit_log": store::privacy::audit_log(tx, id)?,
        "updates": store::privacy::updates(tx, id)?,
        "update_terms": store::privacy::update_terms(tx, id)?,
        "update_pages": store::privacy::update_pages(tx, id)?,
        "translations": store::privacy::translations(tx, id)?,
        "quotes": store::privacy::quotes(tx, id)?,
        "e_discussions": store::privacy::e_discussions(tx, id)?,
        "e_named": store::privacy::e_named(tx, id)?,
        "e_texts": store::privacy::e_texts(tx, id)?,
        "update_reports": store::privacy::update_reports(tx, id)?,
        "entry_proposals": store::privacy::entry_proposals(tx, id)?,
        "entry_reviews": store::privacy::entry_reviews(tx, id)?,
        "entry_words": store::privacy::entry_words(tx, id)?,
        "advisory_requests": store::privacy::advisory_requests(tx, id)?,
        "advisory_parts": store::privacy::advisory_parts(tx, id)?,
        "directory_entries": store::privacy::directory_entries(tx, id)?,
        "directory_values": store::privacy::directory_values(tx, id)?,
        "directory_shown": store::privacy::directory_shown(tx, id)?,
        "messages": store::privacy::messages(tx, id)?,
        "message_reports": store::privacy::message_reports(tx, id)?,
        "blocks": store::privacy::blocks(tx, id)?,
    });
    let exchange = [
        ("listings", store::privacy::listings(tx, id)?),
        ("listing_terms", store::privacy::listing_terms(tx, id)?),
        ("listing_languages", store::privacy::listing_languages(tx, id)?),
        ("listing_reports", store::privacy::listing_reports(tx, id)?),
        ("exchanges", store::privacy::exchanges(tx, id)?),
        ("exchange_messages", store::privacy::exchange_messages(tx, id)?),
        ("exchange_reports", store::privacy::exchange_reports(tx, id)?),
        ("advisory_summaries", store::privacy::advisory_summaries(tx, id)?),
        ("directory_reports", store::privacy::directory_reports(tx, id)?),
        ("tried", store::privacy::tried(tx, id)?),
        ("tried_reports", store::privacy::tried_reports(tx, id)?),
    ];
    for (table, rows) in exchange {
        all[table] = rows;
    }
    Ok(all)
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
