//! Sessions: an opaque random token in a cookie, its hash in the database, a life that ends by idleness or age.

use serde::Serialize;

use super::step_up::ELEVATED_SECONDS;
use super::{Proof, SessionKind, SignedIn};
use crate::accounts::Member;
use crate::id::{SessionId, random_token};
use crate::keys::{Keys, Purpose, same, token_hash};
use crate::notifications::{self, MailKind, Order};
use crate::store::{self, Event, Result, Tx};
use crate::world::World;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Seconds of idleness and of age after which a session is over.
fn lifetimes(kind: SessionKind, shared_device: bool) -> (i64, i64) {
    match (kind, shared_device) {
        (_, true) => (30 * MINUTE, 8 * HOUR),
        (SessionKind::Basic | SessionKind::Full, false) => (7 * DAY, 30 * DAY),
        // Only the operator's link begins like this; a session that is elevated later falls back to what it was.
        (SessionKind::Elevated, false) => (HOUR, 12 * HOUR),
    }
}

/// A session just begun. Its token goes into the cookie and nowhere else.
#[derive(Clone)]
pub struct NewSession {
    /// 43 characters of base64url.
    pub token: String,
    /// For the cookie; `None` where it should go with the browser's window.
    pub max_age_seconds: Option<i64>,
    /// What it may do.
    pub kind: SessionKind,
    /// Where to go now: a plain path.
    pub next: String,
    /// The member's language.
    pub language: String,
}

/// The token stays out of logs.
impl std::fmt::Debug for NewSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewSession")
            .field("kind", &self.kind)
            .field("next", &self.next)
            .finish_non_exhaustive()
    }
}

/// How a session begins.
pub(crate) struct Opening {
    pub(crate) kind: SessionKind,
    pub(crate) proof: Proof,
    pub(crate) browser: String,
    pub(crate) shared_device: bool,
    pub(crate) old_token: Option<String>,
    pub(crate) next: String,
}

/// Begins a session: ends the one that the browser had and every open link and code of the account (S21, S41).
pub(crate) fn open_session(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    opening: Opening,
) -> Result<NewSession> {
    if let Some(old) = &opening.old_token {
        store::sign_in::delete_session(tx, &token_hash(old))?;
    }
    store::sign_in::end_requests_of(tx, &member.id, world.now)?;
    let token = random_token();
    let (idle, age) = lifetimes(opening.kind, opening.shared_device);
    store::sign_in::insert_session(
        tx,
        &store::sign_in::NewSessionRow {
            token_hash: token_hash(&token),
            id: SessionId::random(),
            member_id: member.id.clone(),
            kind: match opening.kind {
                SessionKind::Full => SessionKind::Full,
                SessionKind::Basic | SessionKind::Elevated => SessionKind::Basic,
            },
            elevated_until: (opening.kind == SessionKind::Elevated)
                .then(|| world.later(age.min(ELEVATED_SECONDS))),
            proof: opening.proof,
            browser: opening.browser.clone(),
            shared_device: opening.shared_device,
            idle_seconds: idle,
            created_at: world.now,
            expires_at: world.later(age),
        },
    )?;
    store::sign_in::keep_newest_sessions(tx, &member.id, world.limits.sessions_per_account)?;
    let first = store::accounts::note_sign_in(tx, &member.id, world.now)?;
    let new_browser = store::sign_in::know_browser(tx, &member.id, &opening.browser)?;
    if new_browser && !first {
        let details = serde_json::json!({ "what": "new-browser" });
        notifications::queue(tx, world, Order::to_member(MailKind::Security, member, details))?;
    }
    tx.announce(Event::Security { code: "sign-in-ok", member: Some(member.id.clone()) });
    Ok(NewSession {
        token,
        max_age_seconds: (!opening.shared_device).then_some(age),
        kind: opening.kind,
        next: opening.next,
        language: member.language.clone(),
    })
}

/// The member behind a session cookie, as the database has them now. `None` if the session never was, has ended or
/// has expired, or the account is frozen.
pub fn session(tx: &mut dyn Tx, world: &World, token: &str) -> Result<Option<SignedIn>> {
    store::sign_in::session(tx, &token_hash(token), world.now)
}

/// Notes that a session is in use. Call it when `needs_touch`.
pub fn touch(tx: &mut dyn Tx, world: &World, session: &super::Session) -> Result<()> {
    store::sign_in::touch_session(tx, &session.token_hash, world.now)
}

/// Ends the session of this token, if there is one.
pub fn sign_out(tx: &mut dyn Tx, _world: &World, token: &str) -> Result<()> {
    store::sign_in::delete_session(tx, &token_hash(token))
}

/// Ends every session, link and code of the account (S44).
pub fn sign_out_everywhere(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<()> {
    end_all(tx, world, &me.member)?;
    let details = serde_json::json!({ "what": "sessions-ended" });
    notifications::queue(tx, world, Order::to_member(MailKind::Security, &me.member, details))
}

/// Ends every session, link and code of an account.
pub(crate) fn end_all(tx: &mut dyn Tx, world: &World, member: &Member) -> Result<()> {
    store::passkeys::end_ceremonies_of(tx, &member.id)?;
    store::sign_in::delete_sessions_of(tx, &member.id)?;
    store::sign_in::end_requests_of(tx, &member.id, world.now)?;
    tx.announce(Event::Security { code: "sessions-ended", member: Some(member.id.clone()) });
    Ok(())
}

/// One of one's own sessions, as the list shows it (S45).
#[derive(Clone, Debug, Serialize)]
pub struct SessionView {
    /// To end it.
    pub id: SessionId,
    /// `Firefox on Android`.
    pub browser: String,
    /// `2026-11-24`.
    pub started_day: String,
    /// What it may do.
    pub kind: SessionKind,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// One's own live sessions, newest first.
pub fn sessions(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<SessionView>> {
    store::sign_in::sessions_of(tx, &me.member.id, &me.session.id, world.now)
}

/// Ends one of one's own sessions. `false` if it is not there.
pub fn end_session(tx: &mut dyn Tx, _world: &World, me: &SignedIn, id: &SessionId) -> Result<bool> {
    store::sign_in::delete_own_session(tx, &me.member.id, id)
}

/// The token that a form of this session carries. For a form of someone signed out, of the request cookie.
pub fn form_token(keys: &Keys, session_token: &str) -> String {
    keys.token(Purpose::Form, &[session_token])
}

/// Whether a form came from a page of this session (S51).
pub fn is_form_token(keys: &Keys, session_token: &str, given: &str) -> bool {
    same(&form_token(keys, session_token), given)
}

/// The kind of browser, for the list of sessions: no version, no model.
pub fn browser_family(user_agent: &str) -> String {
    let find = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser = find(&[
        ("Firefox", "Firefox"),
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser} · {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => "?".to_owned(),
    }
}
