//! Another address for an account (S10): confirmed at the new one by whoever asked for it, and for three days undone by
//! a link that went to the old one. Nothing here tells whether an address has an account.

use jiff::Timestamp;
use serde_json::json;

use super::{Email, Member, Role, Status};
use crate::id::{random_id, random_token};
use crate::keys::{Keys, Purpose, token_hash};
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::{self, Proof, SessionKind, SignedIn};
use crate::store::{self, Event, StoreError, Tx};
use crate::world::World;

/// Seconds within which the new address is confirmed.
const CONFIRM_SECONDS: i64 = 24 * 60 * 60;
/// Seconds within which a change can be undone.
const UNDO_SECONDS: i64 = 72 * 60 * 60;
/// Changes that a member may ask for in a day: each mails an address that the member names.
const ASKED_A_DAY: i64 = 3;

/// Why an address is not changed.
#[derive(Debug, thiserror::Error)]
pub enum AddressError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// No address.
    #[error("this is no e-mail address")]
    Email,
    /// It is the account's address already.
    #[error("this is the address of this account")]
    Same,
    /// Too many in a day.
    #[error("too many today")]
    TooMany,
    /// Whoever opens the link is not signed in to the account that asked.
    #[error("sign in with the address that the account has now")]
    SignIn,
    /// Expired, used, unknown, of another account, or the address has an account by now.
    #[error("this link cannot be used")]
    Invalid,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Mails a link to the new address. Until it is used the old one stays; a known address gets no mail, and the page says
/// the same.
pub fn ask_to_change_address(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    email: &str,
) -> Result<(), AddressError> {
    permissions::check(Action::ChangeAddress, Some(me))?;
    if !has_proved(me) {
        return Err(Denied::NeedsFull.into());
    }
    let email = Email::parse(email).ok_or(AddressError::Email)?;
    let old = store::accounts::email_of(tx, &me.member.id)?.ok_or(AddressError::Invalid)?;
    if email == old {
        return Err(AddressError::Same);
    }
    let asked = store::addresses::asked_since(tx, &me.member.id, world.ago(86_400))?;
    if asked >= ASKED_A_DAY {
        return Err(AddressError::TooMany);
    }
    let seed = random_token();
    let change = store::addresses::NewChange {
        id: random_id(),
        member_id: me.member.id.clone(),
        confirm_hash: token_hash(&confirm_token(&world.keys, &seed)),
        undo_hash: token_hash(&undo_token(&world.keys, &seed)),
        seed,
        old_email: old.as_str().to_owned(),
        new_email: email.as_str().to_owned(),
        created_at: world.now,
        expires_at: world.later(CONFIRM_SECONDS),
    };
    store::addresses::end_open(tx, &me.member.id, world.now)?;
    store::addresses::insert(tx, &change)?;
    tx.announce(Event::Security {
        code: "address-change-asked",
        member: Some(me.member.id.clone()),
    });
    if store::accounts::member_by_email(tx, &email)?.is_some() {
        return Ok(());
    }
    let details = json!({ "change": change.id });
    let mut order = Order::to_address(MailKind::Address, &email, &me.member.language, details);
    order.drop_at = Some(change.expires_at);
    Ok(notifications::queue(tx, world, order)?)
}

/// A proof of the last ten minutes that is more than what the mailbox alone gives, where the account can have more.
fn has_proved(me: &SignedIn) -> bool {
    match me.session.fresh {
        None => false,
        Some(Proof::Link) => match me.member.role {
            Role::Member => !me.session.has_passkey,
            // By the link and the authenticator app.
            Role::Moderator => me.session.kind == SessionKind::Elevated,
            Role::Admin => false,
        },
        Some(Proof::Passkey | Proof::Recovery | Proof::Operator) => true,
    }
}

/// What the page of one's address shows.
#[derive(Clone, Debug)]
pub struct OwnAddress {
    /// The address.
    pub email: String,
    /// Until when its last change can be undone from the one before.
    pub undo_until: Option<Timestamp>,
}

/// One's own address.
pub fn own_address(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<OwnAddress, AddressError> {
    permissions::check(Action::ChangeAddress, Some(me))?;
    let email = store::accounts::email_of(tx, &me.member.id)?.ok_or(AddressError::Invalid)?;
    let undo_until = store::addresses::undo_until(tx, &me.member.id, world.now)?;
    Ok(OwnAddress { email: email.as_str().to_owned(), undo_until })
}

/// The new address is in force. It must be confirmed in a session of the account: a mistyped address is somebody's.
/// What was mailed to the old one opens nothing any more; the old one is told, with a link that undoes it.
pub fn confirm_address(
    tx: &mut dyn Tx,
    world: &World,
    who: Option<&SignedIn>,
    token: &str,
) -> Result<(), AddressError> {
    let me = who.ok_or(AddressError::SignIn)?;
    if me.member.status != Status::Active {
        return Err(AddressError::Invalid);
    }
    let undo_until = world.later(UNDO_SECONDS);
    let id = &me.member.id;
    let change = store::addresses::confirm(tx, &token_hash(token), id, world.now, undo_until)?
        .ok_or(AddressError::Invalid)?;
    let old = store::accounts::email_of(tx, id)?.ok_or(AddressError::Invalid)?;
    let new = Email::parse(&change.new_email).ok_or(AddressError::Invalid)?;
    let is_taken = store::accounts::member_by_email(tx, &new)?.is_some();
    if is_taken || old.as_str() != change.old_email {
        return Err(AddressError::Invalid);
    }
    end_what_was_mailed(tx, world, &me.member, &old)?;
    store::accounts::set_email(tx, id, &new)?;
    let details = json!({ "change": change.id });
    let language = &me.member.language;
    let mut order = Order::to_address(MailKind::AddressChanged, &old, language, details);
    order.drop_at = Some(undo_until);
    notifications::queue(tx, world, order)?;
    changed(tx, world, &me.member, "address-changed")
}

/// What a GET of the link in the mail to the old address shows: whether there is something to undo.
pub fn can_undo_address(tx: &mut dyn Tx, world: &World, token: &str) -> Result<bool, StoreError> {
    Ok(store::addresses::undoable(tx, &token_hash(token), world.now)?.is_some())
}

/// Puts the old address back, whoever asks: its link went there. Ends every session; changes made since are void, but
/// those before can still be undone, so that nobody shakes off the first address by changing it twice.
pub fn undo_address(tx: &mut dyn Tx, world: &World, token: &str) -> Result<(), AddressError> {
    let change = store::addresses::undoable(tx, &token_hash(token), world.now)?
        .ok_or(AddressError::Invalid)?;
    let member = store::accounts::member(tx, &change.member_id)?.ok_or(AddressError::Invalid)?;
    let old = Email::parse(&change.old_email).ok_or(AddressError::Invalid)?;
    if member.status == Status::Frozen {
        return Err(AddressError::Invalid);
    }
    let now = store::accounts::email_of(tx, &member.id)?.ok_or(AddressError::Invalid)?;
    match store::accounts::member_by_email(tx, &old)? {
        // Somebody applied with it meanwhile and never confirmed: the account was there first.
        Some(other) if other.status == Status::Applied => {
            store::accounts::delete(tx, &other.id)?;
        }
        Some(other) if other.id != member.id => return Err(AddressError::Invalid),
        _ => {}
    }
    end_what_was_mailed(tx, world, &member, &now)?;
    store::accounts::set_email(tx, &member.id, &old)?;
    store::addresses::delete_since(tx, &member.id, change.created_at)?;
    sign_in::end_all(tx, world, &member)?;
    if now != old {
        let details = json!({ "what": "address-undone" });
        let order = Order::to_address(MailKind::Security, &now, &member.language, details);
        notifications::queue(tx, world, order)?;
    }
    changed(tx, world, &member, "address-undone")
}

fn end_what_was_mailed(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    old: &Email,
) -> Result<(), StoreError> {
    let hash = world.keys.token(Purpose::Address, &[old.as_str()]);
    store::sign_in::end_mailed_to(tx, &hash, world.now)?;
    store::sign_in::end_requests_of(tx, &member.id, world.now)?;
    store::accounts::revoke_invitations_of_account(tx, &member.id, world.now)?;
    // Whoever could have cancelled it by mail no longer can.
    store::passkeys::end_wait(tx, &member.id)?;
    Ok(())
}

fn changed(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    what: &'static str,
) -> Result<(), AddressError> {
    tx.announce(Event::Security { code: what, member: Some(member.id.clone()) });
    let order = Order::to_member(MailKind::Security, member, json!({ "what": what }));
    Ok(notifications::queue(tx, world, order)?)
}

/// The token of the link to the new address, from the change's seed.
pub(crate) fn confirm_token(keys: &Keys, seed: &str) -> String {
    keys.token(Purpose::ConfirmAddress, &[seed])
}

/// The token of the link to the old address, from the change's seed.
pub(crate) fn undo_token(keys: &Keys, seed: &str) -> String {
    keys.token(Purpose::UndoAddress, &[seed])
}

/// Forgets changes that can neither be confirmed nor undone any more.
pub(crate) fn forget_changes(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    store::addresses::sweep(tx, world.ago(CONFIRM_SECONDS), world.now)
}
