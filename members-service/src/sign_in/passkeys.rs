//! Passkeys: how one is added, named and removed, and how it signs in. The library checks type, challenge, origin,
//! relying party, presence, verification and signature (S32); here is who may add one, and what a challenge is for.
//!
//! A challenge is kept on the server, bound to the browser that asked and to one kind of ceremony, and is taken by the
//! first answer, right or wrong (S33).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid, WebauthnError,
};

use super::sessions::{NewSession, Opening, open_session};
use super::step_up::{self, Proved, StepUp};
use super::{Proof, SessionKind, SignedIn, safe_next};
use crate::accounts::{Member, Role, Status, administrators};
use crate::id::{MemberId, PasskeyId, random_bytes};
use crate::keys::{same, token_hash};
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{self, Action, Denied};
use crate::store::passkeys::{NewPasskey, StoredPasskey};
use crate::store::{self, Event, StoreError, Tx};
use crate::text::clean_line;
use crate::world::World;

/// Seconds that a challenge lives.
const CHALLENGE_SECONDS: i64 = 5 * 60;
/// Passkeys of one account.
const MOST: i64 = 20;
/// Characters of a passkey's name.
const NAME_CHARACTERS: usize = 60;

/// Why a passkey was not added, changed or accepted.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// The service has no host name.
    #[error("passkeys cannot be had at this address")]
    Unavailable,
    /// Too long ago that the member proved who they are.
    #[error("confirm first that it is you")]
    NotFresh,
    /// The first passkey of a moderator or administrator: mail alone proves too little.
    #[error("the first passkey of this role needs the operator's sign-in link")]
    OperatorFirst,
    /// The same for every answer of a browser that does not hold.
    #[error("this passkey was not accepted")]
    Refused,
    /// Empty, too long, or with characters that deceive.
    #[error("a passkey's name is one line of at most 60 characters")]
    Name,
    /// Enough.
    #[error("an account has at most 20 passkeys")]
    TooMany,
    /// The last administrator keeps the last passkey (S9).
    #[error("the last administrator keeps a passkey")]
    LastAdministrator,
    /// There is none of this id.
    #[error("there is nothing here")]
    NotFound,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One of one's own passkeys, as the list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct PasskeyView {
    /// To act on.
    pub id: PasskeyId,
    /// As its owner calls it.
    pub name: String,
    /// `2026-11-24`.
    pub added_day: String,
    /// `2026-11-24`; `None` if it was never used.
    pub used_day: Option<String>,
    /// Whether it is kept in the owner's other devices too.
    pub backed_up: bool,
    /// Whether it answered as a copy would: it signs in no more.
    pub flagged: bool,
}

/// One's own passkeys, oldest first.
pub fn passkeys(tx: &mut dyn Tx, me: &SignedIn) -> Result<Vec<PasskeyView>, PasskeyError> {
    permissions::check(Action::SeePasskeys, Some(me))?;
    Ok(store::passkeys::list_of(tx, &me.member.id)?)
}

/// What a browser needs to make a passkey, and the challenge kept for its answer.
pub fn start_adding(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Value, PasskeyError> {
    may_add_passkey(tx, world, me)?;
    let webauthn = world.relying_party.webauthn().ok_or(PasskeyError::Unavailable)?;
    let known = store::passkeys::credential_ids_of(tx, &me.member.id)?;
    let exclude = known.iter().filter_map(|id| URL_SAFE_NO_PAD.decode(id).ok()).collect();
    let name = me.member.name.as_str();
    let (options, state) = webauthn
        .start_passkey_registration(Uuid::nil(), name, name, Some(exclude))
        .map_err(|_| PasskeyError::Unavailable)?;
    // The library's user handle is 16 bytes; the standard asks for 64 random ones (S35). It plays no part in what is
    // verified when a passkey is made.
    let fresh = URL_SAFE_NO_PAD.encode(random_bytes::<64>());
    let handle = store::passkeys::handle_of(tx, &me.member.id, &fresh)?;
    let mut options = as_json(&options)?;
    options["publicKey"]["user"]["id"] = handle.into();
    // Signing in names no account beforehand (S34), so only a passkey that the device can find by itself is of use.
    options["publicKey"]["authenticatorSelection"]["residentKey"] = "required".into();
    options["publicKey"]["authenticatorSelection"]["requireResidentKey"] = true.into();
    keep(tx, world, &me.session.token_hash, "register", &state)?;
    Ok(options)
}

/// Adds the passkey that a browser made. Its device has just verified its owner, so the session is full from now on.
pub fn finish_adding(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    made: &RegisterPublicKeyCredential,
    name: &str,
) -> Result<NewSession, PasskeyError> {
    may_add_passkey(tx, world, me)?;
    let name = clean_line(name, NAME_CHARACTERS).ok_or(PasskeyError::Name)?;
    let webauthn = world.relying_party.webauthn().ok_or(PasskeyError::Unavailable)?;
    let state: PasskeyRegistration =
        taken(tx, world, &me.session.token_hash, "register")?.ok_or(PasskeyError::Refused)?;
    let passkey =
        webauthn.finish_passkey_registration(made, &state).map_err(|_| PasskeyError::Refused)?;
    let credential = as_json(&passkey)?;
    let new = NewPasskey {
        id: PasskeyId::random(),
        member_id: me.member.id.clone(),
        credential_id: URL_SAFE_NO_PAD.encode(passkey.cred_id()),
        backup_eligible: credential["cred"]["backup_eligible"] == true,
        backed_up: credential["cred"]["backup_state"] == true,
        credential: credential.to_string(),
        name,
        created_at: world.now,
    };
    if !store::passkeys::insert(tx, &new)? {
        return Err(PasskeyError::Refused);
    }
    store::passkeys::end_wait(tx, &me.member.id)?;
    tx.announce(Event::Security { code: "passkey-added", member: Some(me.member.id.clone()) });
    notice(tx, world, &me.member, "passkey-added")?;
    let proved = Proved {
        kind: SessionKind::Full,
        elevate: me.session.kind == SessionKind::Elevated,
        proof: Some(Proof::Passkey),
    };
    match step_up::renew(tx, world, me, proved, Some("/members/passkeys?said=passkey-added"))? {
        StepUp::Renewed(session) => Ok(session),
        StepUp::Refused | StepUp::Ended => Err(PasskeyError::NotFresh),
    }
}

/// Who may add one (S36): whoever has just proved to be the owner by more than a mail. A member's first one may follow a
/// mailed link; the first one of a moderator or administrator needs the powers of the role, that is the operator's
/// link or the authenticator app; a member who lost theirs, and a moderator whom two others let back in, waits a day (S126).
pub fn may_add_passkey(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<(), PasskeyError> {
    permissions::check(Action::AddPasskey, Some(me))?;
    if !world.relying_party.is_available() {
        return Err(PasskeyError::Unavailable);
    }
    let count = store::passkeys::count_of(tx, &me.member.id)?;
    if count >= MOST {
        return Err(PasskeyError::TooMany);
    }
    if is_proved(me) {
        return Ok(());
    }
    let by_link = me.session.fresh == Some(Proof::Link);
    match (me.member.role, count) {
        (Role::Member, 0) if by_link => Ok(()),
        (Role::Member, 0) => Err(PasskeyError::NotFresh),
        (Role::Member, _) if by_link && has_waited(tx, world, me)? => Ok(()),
        // Nobody but two others begins the wait of a moderator.
        (Role::Moderator, _) if by_link && has_waited(tx, world, me)? => Ok(()),
        (Role::Member, _) => Err(PasskeyError::NotFresh),
        (_, 0) if me.session.kind == SessionKind::Elevated => Ok(()),
        (_, 0) => Err(PasskeyError::OperatorFirst),
        (_, _) => Err(PasskeyError::NotFresh),
    }
}

fn has_waited(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<bool, StoreError> {
    let ready = store::passkeys::wait_of(tx, &me.member.id, world.now)?;
    Ok(ready.is_some_and(|ready| ready <= world.now))
}

/// Within the last ten minutes by more than a mailed link.
fn is_proved(me: &SignedIn) -> bool {
    matches!(me.session.fresh, Some(Proof::Passkey | Proof::Recovery | Proof::Operator))
}

fn may_change(me: &SignedIn) -> Result<(), PasskeyError> {
    if !is_proved(me) {
        return Err(PasskeyError::NotFresh);
    }
    Ok(permissions::check(Action::ChangePasskeys, Some(me))?)
}

/// Calls a passkey by another name.
pub fn rename_passkey(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &PasskeyId,
    name: &str,
) -> Result<(), PasskeyError> {
    permissions::check(Action::ChangePasskeys, Some(me))?;
    let name = clean_line(name, NAME_CHARACTERS).ok_or(PasskeyError::Name)?;
    match store::passkeys::rename(tx, &me.member.id, id, &name)? {
        true => Ok(()),
        false => Err(PasskeyError::NotFound),
    }
}

/// Removes a passkey. Of the last administrator's, one stays.
pub fn remove_passkey(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &PasskeyId,
) -> Result<(), PasskeyError> {
    if !store::passkeys::is_own(tx, &me.member.id, id)? {
        return Err(PasskeyError::NotFound);
    }
    may_change(me)?;
    let is_last = store::passkeys::count_of(tx, &me.member.id)? <= 1;
    if is_last && me.member.role == Role::Admin && administrators(tx)? <= 1 {
        return Err(PasskeyError::LastAdministrator);
    }
    if !store::passkeys::remove(tx, &me.member.id, id)? {
        return Err(PasskeyError::NotFound);
    }
    if is_last {
        store::passkeys::drop_recovery_codes(tx, &me.member.id)?;
    }
    tx.announce(Event::Security { code: "passkey-removed", member: Some(me.member.id.clone()) });
    Ok(notice(tx, world, &me.member, "passkey-removed")?)
}

/// What a browser needs to sign in with a passkey: the same for everyone, naming no account and no credential.
/// `cookie` binds the challenge to the browser.
pub fn start_sign_in(tx: &mut dyn Tx, world: &World, cookie: &str) -> Result<Value, PasskeyError> {
    start_using(tx, world, &token_hash(cookie), "sign-in", &[])
}

/// What comes along with a passkey's answer.
pub struct PasskeySignIn {
    /// The cookie that the challenge was bound to.
    pub cookie: String,
    /// The browser's answer.
    pub answer: PublicKeyCredential,
    /// From [`super::browser_family`].
    pub browser: String,
    /// Whether the box "this device is shared" was ticked.
    pub shared_device: bool,
    /// The session that the browser had: it ends.
    pub old_token: Option<String>,
    /// Where to go.
    pub next: Option<String>,
}

/// Begins a full session. `None`, always the same, if the answer does not hold.
pub fn finish_sign_in(
    tx: &mut dyn Tx,
    world: &World,
    with: &PasskeySignIn,
) -> Result<Option<NewSession>, StoreError> {
    let verified = verify(tx, world, &token_hash(&with.cookie), "sign-in", &with.answer)?;
    let member = match verified {
        Some(member) => store::accounts::member(tx, &member)?,
        None => None,
    };
    let Some(member) = member.filter(|member| member.status != Status::Frozen) else {
        tx.announce(Event::Security { code: "sign-in-refused-passkey", member: None });
        return Ok(None);
    };
    let opening = Opening {
        kind: SessionKind::Full,
        proof: Proof::Passkey,
        browser: with.browser.clone(),
        shared_device: with.shared_device,
        old_token: with.old_token.clone(),
        next: safe_next(with.next.as_deref()),
    };
    Ok(Some(open_session(tx, world, &member, opening)?))
}

/// A challenge for one of `allowed`, or for whatever passkey the device finds.
pub(super) fn start_using(
    tx: &mut dyn Tx,
    world: &World,
    binding_hash: &str,
    kind: &str,
    allowed: &[String],
) -> Result<Value, PasskeyError> {
    let webauthn = world.relying_party.webauthn().ok_or(PasskeyError::Unavailable)?;
    let (options, state) =
        webauthn.start_discoverable_authentication().map_err(|_| PasskeyError::Unavailable)?;
    keep(tx, world, binding_hash, kind, &state)?;
    let allowed: Vec<Value> =
        allowed.iter().map(|id| json!({ "type": "public-key", "id": id })).collect();
    // Whether the browser offers it in the address field is the page's choice.
    let mut options = json!({ "publicKey": as_json(&options)?["publicKey"] });
    options["publicKey"]["allowCredentials"] = allowed.into();
    Ok(options)
}

/// Whose passkey answered the challenge. `None` for an unknown one as for a wrong signature.
pub(super) fn verify(
    tx: &mut dyn Tx,
    world: &World,
    binding_hash: &str,
    kind: &str,
    answer: &PublicKeyCredential,
) -> Result<Option<MemberId>, StoreError> {
    let Some(webauthn) = world.relying_party.webauthn() else { return Ok(None) };
    let state: Option<DiscoverableAuthentication> = taken(tx, world, binding_hash, kind)?;
    let credential_id = URL_SAFE_NO_PAD.encode(answer.get_credential_id());
    let known = store::passkeys::by_credential_id(tx, &credential_id)?;
    let (Some(state), Some(known)) = (state, known) else { return Ok(None) };
    let Ok(mut passkey) = serde_json::from_str::<Passkey>(&known.credential) else {
        return Ok(None);
    };
    if known.is_flagged || !is_owner(&known, answer, kind) {
        return Ok(None);
    }
    match webauthn.finish_discoverable_authentication_v2(answer, state, &passkey) {
        Ok(result) if result.user_verified() => {
            passkey.update_credential(&result);
            let credential = serde_json::to_string(&passkey).expect("a passkey is plain data");
            let backed_up = result.backup_state();
            store::passkeys::used(tx, &known.id, &credential, backed_up, world.now)?;
            Ok(Some(known.member_id))
        }
        Err(WebauthnError::CredentialPossibleCompromise) => {
            // Its counter went backwards: there are two of it (S38).
            store::passkeys::flag(tx, &known.id, world.now)?;
            let owner = Some(known.member_id.clone());
            tx.announce(Event::Security { code: "passkey-copied", member: owner });
            if let Some(member) = store::accounts::member(tx, &known.member_id)? {
                notice(tx, world, &member, "passkey-copied")?;
            }
            Ok(None)
        }
        Ok(_) | Err(_) => Ok(None),
    }
}

/// The handle that the device keeps must be that of the account. Only where the passkey was asked for by name may the
/// device leave it out.
fn is_owner(known: &StoredPasskey, answer: &PublicKeyCredential, kind: &str) -> bool {
    match (answer.get_user_unique_id(), &known.handle) {
        (Some(given), Some(handle)) => same(&URL_SAFE_NO_PAD.encode(given), handle),
        (None, _) => kind == "step-up",
        (Some(_), None) => false,
    }
}

fn keep(
    tx: &mut dyn Tx,
    world: &World,
    binding_hash: &str,
    kind: &str,
    state: &impl Serialize,
) -> Result<(), PasskeyError> {
    let state = serde_json::to_string(state).map_err(|_| PasskeyError::Unavailable)?;
    let ends = world.later(CHALLENGE_SECONDS);
    Ok(store::passkeys::begin_ceremony(tx, binding_hash, kind, &state, world.now, ends)?)
}

/// The state of the challenge, which is gone from now on.
fn taken<T: serde::de::DeserializeOwned>(
    tx: &mut dyn Tx,
    world: &World,
    binding_hash: &str,
    kind: &str,
) -> Result<Option<T>, StoreError> {
    let state = store::passkeys::take_ceremony(tx, binding_hash, kind, world.now)?;
    Ok(state.and_then(|state| serde_json::from_str(&state).ok()))
}

fn as_json(value: &impl Serialize) -> Result<Value, PasskeyError> {
    serde_json::to_value(value).map_err(|_| PasskeyError::Unavailable)
}

/// Tells the account of a change of its ways in (S31): what, never where from.
pub(super) fn notice(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    what: &str,
) -> Result<(), StoreError> {
    let details = json!({ "what": what });
    notifications::queue(tx, world, Order::to_member(MailKind::Security, member, details))
}
