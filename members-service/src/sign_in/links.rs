//! Links and codes. What is stored is a seed and two hashes; the link and the code come from the seed and the secret
//! outside the database, at the moment when the mail is drawn.

use serde_json::json;

use super::sessions::{NewSession, Opening, open_session};
use super::{Proof, SessionKind, SignedIn, safe_next};
use crate::accounts::{self, Actor, Email, Member, Role, Status};
use crate::id::{random_id, random_token};
use crate::keys::{Keys, Purpose, same, token_hash};
use crate::moderation::audit;
use crate::notifications::{self, MailKind, Order};
use crate::store::{self, Event, Result, StoreError, Tx};
use crate::world::World;

/// Seconds that the cookie of a browser that asked lives.
const COOKIE_SECONDS: i64 = 30 * 60;
/// Seconds that an operator's link lives.
const OPERATOR_SECONDS: i64 = 15 * 60;
/// Symbols of a code: none looks like another.
const SYMBOLS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Somebody asks for a way in.
#[derive(Clone, Debug)]
pub struct AskForLink {
    /// As it was typed.
    pub email: String,
    /// Where to go afterwards.
    pub next: Option<String>,
    /// The request cookie that the browser already has.
    pub request_cookie: Option<String>,
}

/// The cookie that binds a link to the browser that asked (S18). Set it always, whatever happened.
#[derive(Clone, Debug)]
pub struct RequestCookie {
    /// 43 characters of base64url.
    pub value: String,
    /// For its `Max-Age`.
    pub max_age_seconds: i64,
}

/// What the page of a link shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPage {
    /// One button.
    Button,
    /// That the link opens in the browser that asked, and how the code helps.
    OtherBrowser,
    /// The same for expired, used, unknown and malformed.
    Invalid,
}

/// What comes along with a link or a code.
#[derive(Clone, Debug, Default)]
pub struct Redeem {
    /// The request cookie.
    pub request_cookie: Option<String>,
    /// From [`super::browser_family`].
    pub browser: String,
    /// Whether the box "this device is shared" was ticked.
    pub shared_device: bool,
    /// The session that the browser had: it ends.
    pub old_token: Option<String>,
}

/// How redeeming went.
#[derive(Clone, Debug)]
pub enum Redeemed {
    /// In.
    SignedIn(NewSession),
    /// A good link in another browser than the one that asked.
    OtherBrowser,
    /// The same for expired, used, unknown and malformed.
    Invalid,
}

/// Queues a mail with link and code, if the address belongs to an account that may sign in and no limit is reached.
/// The answer is the same in every case.
pub fn request_link(tx: &mut dyn Tx, world: &World, ask: &AskForLink) -> Result<RequestCookie> {
    let cookie = request_cookie(tx, world, ask.request_cookie.as_deref())?;
    if let Some(email) = Email::parse(&ask.email) {
        let member = store::accounts::member_by_email(tx, &email)?;
        let member = member.filter(|member| member.status != Status::Frozen);
        ask_for(
            tx,
            world,
            &email,
            member.as_ref(),
            &cookie,
            ask.next.as_deref(),
            MailKind::SignIn,
        )?;
    }
    Ok(cookie)
}

/// Queues a mail with a new link to the address of who is signed in, to prove once more that they read it.
pub fn request_own_link(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    request_cookie_given: Option<&str>,
    next: Option<&str>,
) -> Result<RequestCookie> {
    let cookie = request_cookie(tx, world, request_cookie_given)?;
    if let Some(email) = store::accounts::email_of(tx, &me.member.id)? {
        ask_for(tx, world, &email, Some(&me.member), &cookie, next, MailKind::SignIn)?;
    }
    Ok(cookie)
}

/// The browser's own cookie if a link in the mail may still need it, else a new one.
pub(crate) fn request_cookie(
    tx: &mut dyn Tx,
    world: &World,
    given: Option<&str>,
) -> Result<RequestCookie> {
    let known = match given {
        Some(value) => store::sign_in::cookie_is_known(tx, &token_hash(value), world.now)?
            .then(|| value.to_owned()),
        None => None,
    };
    Ok(RequestCookie { value: known.unwrap_or_else(random_token), max_age_seconds: COOKIE_SECONDS })
}

/// Notes the request, which the limits count, and queues the mail if there is a `member`.
pub(crate) fn ask_for(
    tx: &mut dyn Tx,
    world: &World,
    email: &Email,
    member: Option<&Member>,
    cookie: &RequestCookie,
    next: Option<&str>,
    mail: MailKind,
) -> Result<()> {
    let address_hash = world.keys.token(Purpose::Address, &[email.as_str()]);
    let limited = is_over_limit(tx, world, &address_hash)?;
    if limited {
        tx.announce(Event::Security {
            code: "sign-in-mail-limit",
            member: member.map(|member| member.id.clone()),
        });
    }
    // Over the limit the request is noted all the same, as one for nobody that counts for no address: the browser's
    // cookie and the time that it takes tell nothing (S22).
    let member = member.filter(|_| !limited);
    let noted_for = if limited {
        world.keys.token(Purpose::Address, &[email.as_str(), "limited"])
    } else {
        address_hash
    };
    let minutes = world.limits.link_minutes;
    let seed = random_token();
    let request = store::sign_in::NewRequest {
        id: random_id(),
        address_hash: noted_for,
        member_id: member.map(|member| member.id.clone()),
        token_hash: member.map(|_| token_hash(&link_of(&world.keys, &seed))),
        code_hash: member.map(|_| code_hash(&world.keys, &code_of(&world.keys, &seed))),
        seed,
        cookie_hash: Some(token_hash(&cookie.value)),
        next: safe_next(next),
        created_at: world.now,
        expires_at: world.later(minutes * 60),
    };
    store::sign_in::end_mailed_to(tx, &request.address_hash, world.now)?;
    store::sign_in::insert_request(tx, "mail", &request)?;
    if let Some(member) = member {
        let mut order = Order::to_member(mail, member, json!({ "request": request.id }));
        order.drop_at = Some(request.expires_at);
        notifications::queue(tx, world, order)?;
    }
    Ok(())
}

fn is_over_limit(tx: &mut dyn Tx, world: &World, address_hash: &str) -> Result<bool> {
    let limits = &world.limits;
    let spans = [
        (60, limits.sign_in_mails_per_minute),
        (3600, limits.sign_in_mails_per_hour),
        (86_400, limits.sign_in_mails_per_day),
    ];
    for (seconds, most) in spans {
        if most > 0 && store::sign_in::requests_since(tx, address_hash, world.ago(seconds))? >= most
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What a GET of the link shows. Changes nothing (S17).
pub fn look_at_link(
    tx: &mut dyn Tx,
    world: &World,
    token: &str,
    request_cookie: Option<&str>,
) -> Result<LinkPage> {
    let request = store::sign_in::open_request(tx, &token_hash(token), world.now)?;
    Ok(match request {
        None => LinkPage::Invalid,
        Some(request) if request.is_for(request_cookie) => LinkPage::Button,
        Some(_) => LinkPage::OtherBrowser,
    })
}

impl store::sign_in::OpenRequest {
    /// An operator's link is bound to no browser.
    fn is_for(&self, cookie: Option<&str>) -> bool {
        match (&self.cookie_hash, cookie) {
            (None, _) => self.purpose == "operator",
            (Some(hash), Some(cookie)) => same(hash, &token_hash(cookie)),
            (Some(_), None) => false,
        }
    }
}

/// Uses a link: once, before it expires, in the browser that asked.
pub fn redeem_link(tx: &mut dyn Tx, world: &World, token: &str, with: &Redeem) -> Result<Redeemed> {
    let cookie_hash = with.request_cookie.as_deref().map(token_hash);
    let used = store::sign_in::use_link(tx, &token_hash(token), cookie_hash.as_deref(), world.now)?;
    match used {
        Some(used) => finish(tx, world, used, with),
        None => {
            tx.announce(Event::Security { code: "sign-in-refused-link", member: None });
            Ok(match look_at_link(tx, world, token, with.request_cookie.as_deref())? {
                LinkPage::OtherBrowser => Redeemed::OtherBrowser,
                LinkPage::Button | LinkPage::Invalid => Redeemed::Invalid,
            })
        }
    }
}

/// Uses the code of the newest request of this browser. Wrong ones are counted: the fifth ends the request.
pub fn redeem_code(tx: &mut dyn Tx, world: &World, code: &str, with: &Redeem) -> Result<Redeemed> {
    let Some(cookie) = &with.request_cookie else { return Ok(Redeemed::Invalid) };
    let Some(request) = store::sign_in::newest_request_of(tx, &token_hash(cookie), world.now)?
    else {
        return Ok(Redeemed::Invalid);
    };
    let given = code_hash(&world.keys, &normal_code(code));
    let matches = request.code_hash.as_deref().is_some_and(|hash| same(hash, &given));
    if !matches {
        store::sign_in::count_wrong_code(
            tx,
            &request.id,
            world.limits.code_tries.max(1),
            world.now,
        )?;
        tx.announce(Event::Security { code: "sign-in-refused-code", member: None });
        return Ok(Redeemed::Invalid);
    }
    match store::sign_in::use_request(tx, &request.id, world.now)? {
        Some(used) => finish(tx, world, used, with),
        None => Ok(Redeemed::Invalid),
    }
}

fn finish(
    tx: &mut dyn Tx,
    world: &World,
    used: store::sign_in::UsedRequest,
    with: &Redeem,
) -> Result<Redeemed> {
    let member = match &used.member_id {
        Some(id) => store::accounts::member(tx, id)?,
        None => None,
    };
    let Some(member) = member.filter(|member| member.status != Status::Frozen) else {
        return Ok(Redeemed::Invalid);
    };
    let (kind, proof) = match used.purpose.as_str() {
        "operator" => (SessionKind::Elevated, Proof::Operator),
        _ => (SessionKind::Basic, Proof::Link),
    };
    if member.status == Status::Applied {
        // The link proves the address; now someone may approve.
        store::accounts::set_status(tx, &member.id, Status::Applied, Status::Pending)?;
        accounts::admission::tell_asked(tx, world, &member)?;
    }
    let opening = Opening {
        kind,
        proof,
        browser: with.browser.clone(),
        shared_device: with.shared_device,
        old_token: with.old_token.clone(),
        next: used.next,
    };
    Ok(Redeemed::SignedIn(open_session(tx, world, &member, opening)?))
}

/// Why the operator gets no link.
#[derive(Debug, thiserror::Error)]
pub enum OperatorLinkError {
    /// No account has this address.
    #[error("no account has this address; invite it first")]
    NoAccount,
    /// The account is frozen or suspended.
    #[error("this account may not sign in")]
    NotActive,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The token of a link for the operator to hand over: 15 minutes, once, in any browser, elevated.
pub fn operator_link(
    tx: &mut dyn Tx,
    world: &World,
    email: &Email,
) -> std::result::Result<String, OperatorLinkError> {
    let member =
        store::accounts::member_by_email(tx, email)?.ok_or(OperatorLinkError::NoAccount)?;
    if member.status != Status::Active {
        return Err(OperatorLinkError::NotActive);
    }
    let token = random_token();
    let request = store::sign_in::NewRequest {
        id: random_id(),
        address_hash: world.keys.token(Purpose::Address, &[email.as_str()]),
        member_id: Some(member.id.clone()),
        seed: String::new(),
        token_hash: Some(token_hash(&token)),
        code_hash: None,
        cookie_hash: None,
        next: safe_next(None),
        created_at: world.now,
        expires_at: world.later(OPERATOR_SECONDS),
    };
    store::sign_in::insert_request(tx, "operator", &request)?;
    audit::record(tx, world, &Actor::Operator, "sign-in-link", Some(&member), "")?;
    if member.role == Role::Admin {
        // The others learn that a way in was made by hand (S125).
        for other in store::accounts::administrators(tx)? {
            if other.id != member.id {
                super::passkeys::notice(tx, world, &other, "operator-link")?;
            }
        }
    }
    Ok(token)
}

/// The token in a link, from its request's seed.
pub(crate) fn link_of(keys: &Keys, seed: &str) -> String {
    keys.token(Purpose::Link, &[seed])
}

/// The code of a request, from its seed: eight symbols, forty bits.
pub(crate) fn code_of(keys: &Keys, seed: &str) -> String {
    let bytes = keys.derive(Purpose::Code, &[seed]);
    bytes[..8].iter().map(|byte| char::from(SYMBOLS[usize::from(byte % 32)])).collect()
}

fn code_hash(keys: &Keys, code: &str) -> String {
    keys.token(Purpose::CodeHash, &[code])
}

/// As typed or pasted: case, blanks and dashes do not count.
fn normal_code(typed: &str) -> String {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .take(64)
        .collect()
}
