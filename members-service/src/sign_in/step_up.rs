//! Proving more in a session that one has: with a passkey, with the authenticator app, with a recovery code. Each gives
//! the session a new token; the old one is dead in the same transaction (S41).

use serde_json::Value;
use webauthn_rs::prelude::PublicKeyCredential;

use super::authenticator::{self, Tried};
use super::passkeys::{self, PasskeyError, notice};
use super::recovery;
use super::sessions::NewSession;
use super::{Proof, SessionKind, SignedIn, safe_next};
use crate::accounts::{Role, Status};
use crate::id::{SessionId, random_token};
use crate::keys::token_hash;
use crate::permissions::{self, Action, Denied};
use crate::store::{self, Event, StoreError, Tx};
use crate::world::World;

/// Seconds that the powers of a role last at most.
pub(super) const ELEVATED_SECONDS: i64 = 12 * 60 * 60;

/// What became of it.
#[derive(Clone, Debug)]
pub enum StepUp {
    /// The session goes on under a new token.
    Renewed(NewSession),
    /// What was given does not hold.
    Refused,
    /// It was the last try: the session is over.
    Ended,
}

/// What a browser needs to prove one of one's own passkeys.
pub fn start_step_up(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Value, PasskeyError> {
    permissions::check(Action::StepUp, Some(me))?;
    let own = store::passkeys::credential_ids_of(tx, &me.member.id)?;
    if own.is_empty() {
        return Err(PasskeyError::NotFound);
    }
    passkeys::start_using(tx, world, &me.session.token_hash, "step-up", &own)
}

/// With a passkey: a full session, and the powers of the role.
pub fn step_up_with_passkey(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    answer: &PublicKeyCredential,
    next: Option<&str>,
) -> Result<StepUp, PasskeyError> {
    permissions::check(Action::StepUp, Some(me))?;
    let owner = passkeys::verify(tx, world, &me.session.token_hash, "step-up", answer)?;
    if owner.as_ref() != Some(&me.member.id) {
        return Ok(refused(tx, me));
    }
    let proved = Proved { kind: SessionKind::Full, elevate: true, proof: Some(Proof::Passkey) };
    Ok(renew(tx, world, me, proved, next)?)
}

/// The powers of the role for a session that began with a passkey within the last ten minutes: it need not be asked for
/// again.
pub fn elevate(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    next: Option<&str>,
) -> Result<StepUp, PasskeyError> {
    permissions::check(Action::StepUp, Some(me))?;
    if me.session.fresh != Some(Proof::Passkey) {
        return Ok(StepUp::Refused);
    }
    let proved = Proved { kind: SessionKind::Full, elevate: true, proof: None };
    Ok(renew(tx, world, me, proved, next)?)
}

/// With a code of the authenticator app, a moderator opens the powers of the role. The fifth wrong one in a row ends
/// the session.
pub fn step_up_with_code(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    code: &str,
    next: Option<&str>,
) -> Result<StepUp, PasskeyError> {
    permissions::check(Action::StepUp, Some(me))?;
    if me.member.role != Role::Moderator {
        return Err(Denied::Forbidden.into());
    }
    match authenticator::try_code(tx, world, me, code)? {
        Tried::Right => {
            let proved = Proved { kind: base_kind(me), elevate: true, proof: None };
            Ok(renew(tx, world, me, proved, next)?)
        }
        Tried::Wrong => Ok(refused(tx, me)),
        Tried::Last => {
            store::sign_in::delete_session(tx, &me.session.token_hash)?;
            let member = Some(me.member.id.clone());
            tx.announce(Event::Security { code: "authenticator-tries", member });
            notice(tx, world, &me.member, "authenticator-tries")?;
            Ok(StepUp::Ended)
        }
    }
}

/// With a recovery code: a full session, in which a new passkey can be added; not the powers of a role.
pub fn step_up_with_recovery_code(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    code: &str,
    next: Option<&str>,
) -> Result<StepUp, PasskeyError> {
    permissions::check(Action::StepUp, Some(me))?;
    if me.member.role == Role::Admin {
        return Err(Denied::Forbidden.into());
    }
    if !recovery::use_code(tx, world, me, code)? {
        return Ok(refused(tx, me));
    }
    notice(tx, world, &me.member, "recovery-used")?;
    let proved = Proved { kind: SessionKind::Full, elevate: false, proof: Some(Proof::Recovery) };
    Ok(renew(tx, world, me, proved, next)?)
}

/// What a session becomes.
pub(super) struct Proved {
    pub(super) kind: SessionKind,
    /// With the powers of the role, if it has any.
    pub(super) elevate: bool,
    /// `None`: what was proved before still counts.
    pub(super) proof: Option<Proof>,
}

fn base_kind(me: &SignedIn) -> SessionKind {
    match me.session.kind {
        SessionKind::Full => SessionKind::Full,
        SessionKind::Basic | SessionKind::Elevated => SessionKind::Basic,
    }
}

/// The same session under a new token.
pub(super) fn renew(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    proved: Proved,
    next: Option<&str>,
) -> Result<StepUp, StoreError> {
    let has_powers = me.member.role != Role::Member && me.member.status == Status::Active;
    let elevated = has_powers && proved.elevate;
    let token = random_token();
    let renewed = store::sign_in::Renewed {
        token_hash: token_hash(&token),
        id: SessionId::random(),
        kind: proved.kind,
        elevated_until: elevated.then(|| world.later(ELEVATED_SECONDS).min(me.session.expires_at)),
        proof: proved.proof,
        now: world.now,
    };
    if !store::sign_in::renew_session(tx, &me.session.token_hash, &renewed)? {
        return Ok(StepUp::Refused);
    }
    tx.announce(Event::Security { code: "step-up-ok", member: Some(me.member.id.clone()) });
    let left = me.session.expires_at.as_second() - world.now.as_second();
    Ok(StepUp::Renewed(NewSession {
        token,
        max_age_seconds: (!me.session.shared_device).then_some(left.max(0)),
        kind: if elevated { SessionKind::Elevated } else { proved.kind },
        next: safe_next(next),
        language: me.member.language.clone(),
    }))
}

fn refused(tx: &mut dyn Tx, me: &SignedIn) -> StepUp {
    tx.announce(Event::Security { code: "step-up-refused", member: Some(me.member.id.clone()) });
    StepUp::Refused
}
