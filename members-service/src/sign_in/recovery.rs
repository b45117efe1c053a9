//! What is left when every passkey is lost: ten codes on paper (S37), or for members a day's wait that anyone who reads
//! the account's mail can cancel (S126); for a moderator two others begin that wait. Administrators have neither: the operator's link is their way back (S125).

use serde_json::json;

use super::passkeys::{PasskeyError, notice};
use super::{Proof, SignedIn};
use crate::accounts::{Member, Role};
use crate::id::{random_bytes, random_token};
use crate::keys::{Keys, Purpose, token_hash};
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{self, Action};
use crate::store::{self, Event, Result, Tx};
use crate::world::World;

/// How many codes there are at first.
const CODES: usize = 10;
/// Symbols of a code: none looks like another. Sixteen of them are eighty bits.
const SYMBOLS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// Seconds until a passkey may be added without an older one.
const WAIT_SECONDS: i64 = 24 * 60 * 60;
/// Seconds after which the wait was in vain.
const WAIT_ENDS_SECONDS: i64 = 8 * 24 * 60 * 60;

/// Ten new codes, grouped for reading; the old ones are dead. They are shown this once.
pub fn make_recovery_codes(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> std::result::Result<Vec<String>, PasskeyError> {
    permissions::check(Action::ChangePasskeys, Some(me))?;
    if me.member.role == Role::Admin || !me.session.has_passkey {
        return Err(PasskeyError::NotFound);
    }
    if !matches!(me.session.fresh, Some(Proof::Passkey | Proof::Recovery | Proof::Operator)) {
        return Err(PasskeyError::NotFresh);
    }
    store::passkeys::drop_recovery_codes(tx, &me.member.id)?;
    let mut codes = Vec::with_capacity(CODES);
    for _ in 0..CODES {
        let symbols: Vec<u8> =
            random_bytes::<16>().iter().map(|byte| SYMBOLS[usize::from(byte % 32)]).collect();
        let code = String::from_utf8(symbols).expect("the symbols are ASCII");
        store::passkeys::insert_recovery_code(
            tx,
            &me.member.id,
            &hash(&world.keys, &code),
            world.now,
        )?;
        codes.push([&code[..4], &code[4..8], &code[8..12], &code[12..]].join("-"));
    }
    tx.announce(Event::Security { code: "recovery-codes", member: Some(me.member.id.clone()) });
    notice(tx, world, &me.member, "recovery-codes")?;
    Ok(codes)
}

/// How many unused codes one has.
pub fn recovery_codes_left(tx: &mut dyn Tx, me: &SignedIn) -> Result<i64> {
    store::passkeys::count_recovery_codes(tx, &me.member.id)
}

/// Uses a code up. `false` if it is none.
pub(super) fn use_code(tx: &mut dyn Tx, world: &World, me: &SignedIn, typed: &str) -> Result<bool> {
    let code: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .take(64)
        .collect();
    store::passkeys::use_recovery_code(tx, &me.member.id, &hash(&world.keys, &code))
}

fn hash(keys: &Keys, code: &str) -> String {
    keys.token(Purpose::RecoveryHash, &[code])
}

/// A member who lost every passkey asks to add a new one tomorrow. The account's address is told at once.
pub fn wait_for_passkey(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> std::result::Result<(), PasskeyError> {
    permissions::check(Action::StepUp, Some(me))?;
    if me.member.role != Role::Member || !me.session.has_passkey {
        return Err(PasskeyError::NotFound);
    }
    if me.session.fresh != Some(Proof::Link) {
        return Err(PasskeyError::NotFresh);
    }
    Ok(begin_wait(tx, world, &me.member, "passkey-wait")?)
}

/// From tomorrow on a mailed link is enough to add a passkey. The account's address is told, and can cancel it.
pub(crate) fn begin_wait(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    what: &'static str,
) -> Result<()> {
    // Asking again does not begin the day again.
    if store::passkeys::wait_of(tx, &member.id, world.now)?.is_some() {
        return Ok(());
    }
    let seed = random_token();
    let wait = store::passkeys::Wait {
        member_id: member.id.clone(),
        token_hash: token_hash(&cancel_token(&world.keys, &seed)),
        seed,
        created_at: world.now,
        ready_at: world.later(WAIT_SECONDS),
        expires_at: world.later(WAIT_ENDS_SECONDS),
    };
    store::passkeys::insert_wait(tx, &wait)?;
    tx.announce(Event::Security { code: what, member: Some(member.id.clone()) });
    let details = json!({ "what": what });
    let mut order = Order::to_member(MailKind::Security, member, details);
    order.drop_at = Some(wait.ready_at);
    notifications::queue(tx, world, order)
}

/// When a passkey may be added without an older one, if one waits.
pub fn passkey_wait(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Option<jiff::Timestamp>> {
    store::passkeys::wait_of(tx, &me.member.id, world.now)
}

/// Cancels the wait from a session of one's own.
pub fn cancel_wait(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<()> {
    match store::passkeys::end_wait(tx, &me.member.id)? {
        true => notice(tx, world, &me.member, "passkey-wait-ended"),
        false => Ok(()),
    }
}

/// Cancels the wait by the link of the mail. An unknown token gets the same answer.
pub fn cancel_wait_by_link(tx: &mut dyn Tx, world: &World, token: &str) -> Result<()> {
    let Some(id) = store::passkeys::end_wait_by_token(tx, &token_hash(token))? else {
        return Ok(());
    };
    match store::accounts::member(tx, &id)? {
        Some(member) => notice(tx, world, &member, "passkey-wait-ended"),
        None => Ok(()),
    }
}

/// The token of the link that cancels, from the wait's seed.
pub(crate) fn cancel_token(keys: &Keys, seed: &str) -> String {
    keys.token(Purpose::CancelWait, &[seed])
}
