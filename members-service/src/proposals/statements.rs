//! What is wrong in an entry, from anyone; and the reply of somebody whom it names or plainly means.
//!
//! Whoever has no account confirms an address first: until then nobody reads it, and the answer is the same whatever
//! the address is. Moderators see at which domain the address is, not the address.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Kind, Named, State};
use crate::accounts::{ActError, Email, Status};
use crate::catalogue::{Page, Visibility};
use crate::id::{EntryProposalId, random_token};
use crate::keys::{Keys, Purpose, token_hash};
use crate::notifications::{self, MailKind, Order};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::proposals::{NewProposal, Proposal};
use crate::store::statements::NewSpeaker;
use crate::store::{self, Event, StoreError, Tx};
use crate::text::{clean, clean_line};
use crate::world::{DAY, World};

/// Characters of what is wrong, of what is right, and of a reply: as many as a page takes.
const TEXT: usize = 2000;
/// Characters of a title, a publisher, and of who speaks.
const LINE: usize = 200;
/// Characters of an address on the web.
const URL: usize = 500;
/// Seconds in which an address is confirmed.
const CONFIRM_SECONDS: i64 = 48 * 3600;
/// Days after the decision for which it is known who spoke.
pub(crate) const SPEAKER_DAYS: i64 = 90;

/// What somebody says of an entry, as a form gives it.
#[derive(Clone, Debug, Default)]
pub struct NewStatement {
    /// Whether it is a reply, and not a correction.
    pub reply: bool,
    /// The page's id.
    pub page: String,
    /// In which it is written.
    pub language: String,
    /// What is wrong.
    pub wrong: String,
    /// What is right.
    pub right: String,
    /// Where the source is.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// The reply.
    pub text: String,
    /// The body or the office that speaks.
    pub speaks: String,
    /// Of whoever is not signed in.
    pub email: String,
    /// Whether a member is named.
    pub name: bool,
}

/// What is wrong in a form: field, code.
pub type Faults = Vec<(&'static str, &'static str)>;

/// Why nothing is filed.
#[derive(Debug, thiserror::Error)]
pub enum StatementError {
    /// No such page, or none that may be proposed of.
    #[error("there is nothing here")]
    NotFound,
    /// The form.
    #[error("something in the form is missing")]
    Form(Faults),
    /// As an act is.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filed {
    /// Moderators read it: of a member.
    Submitted(EntryProposalId),
    /// A mail may be on its way. The same whatever the address is.
    Mailed,
}

/// The page that a correction or a reply is about, if the one who asks may read it.
pub fn page<'a>(world: &'a World, who: Option<&SignedIn>, id: &str) -> Option<&'a Page> {
    let page = world.catalogue.page(id)?;
    let is_member = who.is_some_and(|who| who.member.status == Status::Active);
    let is_open = page.access == Visibility::Public || is_member;
    let collection = page.collection.as_deref()?;
    let is_entry = world.catalogue.collection(collection).is_some();
    (is_open && is_entry && page.admits(who)).then_some(page)
}

/// Whether replies are published on this page.
pub fn takes_replies(world: &World, page: &Page) -> bool {
    let collection = page.collection.as_deref().and_then(|name| world.catalogue.collection(name));
    collection.is_some_and(|collection| collection.replies.is_some())
}

/// Files a correction or a reply.
pub fn state(
    tx: &mut dyn Tx,
    world: &World,
    who: Option<&SignedIn>,
    new: &NewStatement,
) -> Result<Filed, StatementError> {
    let page = page(world, who, &new.page).ok_or(StatementError::NotFound)?;
    if new.reply && !takes_replies(world, page) {
        return Err(StatementError::NotFound);
    }
    let member = who.filter(|who| permissions::check(Action::Post, Some(who)).is_ok());
    let parsed = Parsed::of(new);
    let email = Email::parse(&new.email);
    let mut faults = parsed.as_ref().err().cloned().unwrap_or_default();
    if member.is_none() && email.is_none() {
        faults.push(("email", "no-address"));
    }
    let parsed = match parsed {
        Ok(parsed) if faults.is_empty() => parsed,
        _ => return Err(StatementError::Form(faults)),
    };
    let language = Some(&new.language).filter(|language| page.languages.contains(language));
    let language = language.or(page.languages.first()).ok_or(StatementError::NotFound)?;
    let (page, language) = (page.id.as_str(), language.as_str());
    match (member, email) {
        (Some(me), _) => by_member(tx, world, me, &parsed, new, (page, language)),
        (None, Some(email)) => by_address(tx, world, &email, &parsed, new, (page, language)),
        (None, None) => Err(StatementError::Form(faults)),
    }
}

fn by_member(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    parsed: &Parsed,
    new: &NewStatement,
    of: (&str, &str),
) -> Result<Filed, StatementError> {
    let most = world.limits.statements_per_day;
    let since = store::proposals::submitted_since(tx, &me.member.id, world.ago(DAY))?;
    if most > 0 && since.len() as i64 >= most {
        return Err(ActError::TooMany { retry_after_seconds: 3600 }.into());
    }
    let id = EntryProposalId::random();
    insert(tx, world, &id, parsed, new, of, Some(me))?;
    if new.reply {
        let seed = random_token();
        let speaker = NewSpeaker {
            proposal: &id,
            email: "",
            speaks: &parsed.speaks,
            seed: "",
            token_hash: &token_hash(&seed),
            expires_at: world.now,
            confirmed_at: Some(world.now),
        };
        store::statements::insert(tx, &speaker, world.now)?;
    }
    Ok(Filed::Submitted(id))
}

fn by_address(
    tx: &mut dyn Tx,
    world: &World,
    email: &Email,
    parsed: &Parsed,
    new: &NewStatement,
    of: (&str, &str),
) -> Result<Filed, StatementError> {
    let most = world.limits.statements_per_day;
    let since = store::statements::count_since(tx, email.as_str(), world.ago(DAY))?;
    if most > 0 && since >= most {
        // The page says the same: nobody learns for which addresses something was filed.
        tx.announce(Event::Security { code: "statement-limit", member: None });
        return Ok(Filed::Mailed);
    }
    let id = EntryProposalId::random();
    insert(tx, world, &id, parsed, new, of, None)?;
    let seed = random_token();
    let speaker = NewSpeaker {
        proposal: &id,
        email: email.as_str(),
        speaks: &parsed.speaks,
        seed: &seed,
        token_hash: &token_hash(&token_of(&world.keys, &seed)),
        expires_at: world.later(CONFIRM_SECONDS),
        confirmed_at: None,
    };
    store::statements::insert(tx, &speaker, world.now)?;
    let details = json!({ "statement": id, "what": "confirm" });
    let language = world.language(Some(&new.language));
    let mut order = Order::to_address(MailKind::Statement, email, &language, details);
    order.drop_at = Some(speaker.expires_at);
    notifications::queue(tx, world, order)?;
    Ok(Filed::Mailed)
}

fn insert(
    tx: &mut dyn Tx,
    world: &World,
    id: &EntryProposalId,
    parsed: &Parsed,
    new: &NewStatement,
    (page, language): (&str, &str),
    me: Option<&SignedIn>,
) -> Result<(), StatementError> {
    let found = world.catalogue.page(page).ok_or(StatementError::NotFound)?;
    let collection = found.collection.as_deref().ok_or(StatementError::NotFound)?;
    let place = format!("/members/review/{id}");
    let new = NewProposal {
        id,
        kind: if new.reply { Kind::Reply } else { Kind::Correct },
        collection,
        page: Some(page),
        language,
        owner: me.map(|me| &me.member.id),
        state: if me.is_some() { State::Review } else { State::Unconfirmed },
        title: "",
        front: &parsed.front,
        body: "",
        base: None,
        note: &parsed.note,
        named: if new.name && me.is_some() { Named::Own } else { Named::None },
        given_name: "",
        place: &place,
        handed_on: None,
    };
    Ok(store::proposals::insert(tx, &new, world.now)?)
}

/// A form that may be filed.
struct Parsed {
    front: Value,
    note: String,
    speaks: String,
}

impl Parsed {
    fn of(new: &NewStatement) -> Result<Parsed, Faults> {
        let mut faults = Faults::new();
        let mut text = |field: &'static str, text: &str, code: &'static str| {
            let fits = clean(text.trim()).filter(|text| !text.is_empty());
            let fits = fits.filter(|text| text.chars().count() <= TEXT);
            if fits.is_none() {
                faults.push((field, code));
            }
            fits.unwrap_or_default()
        };
        if new.reply {
            let said = text("text", &new.text, "rv-text");
            let speaks = clean_line(&new.speaks, LINE).filter(|speaks| !speaks.is_empty());
            if speaks.is_none() {
                faults.push(("speaks", "rv-speaks"));
            }
            let speaks = speaks.unwrap_or_default();
            let front = json!({ "text": said, "speaks": speaks });
            let parsed = Parsed { front, note: String::new(), speaks };
            return if faults.is_empty() { Ok(parsed) } else { Err(faults) };
        }
        let wrong = text("wrong", &new.wrong, "rv-wrong");
        let right = text("right", &new.right, "rv-right");
        let url = Some(new.url.trim()).filter(|url| is_web(url));
        let title = clean_line(&new.title, LINE).filter(|title| !title.is_empty());
        let publisher = clean_line(&new.publisher, LINE).filter(|name| !name.is_empty());
        if url.is_none() {
            faults.push(("url", "rv-url"));
        }
        if title.is_none() {
            faults.push(("title", "rv-source-title"));
        }
        if publisher.is_none() {
            faults.push(("publisher", "rv-publisher"));
        }
        let (Some(url), Some(title), Some(publisher)) = (url, title, publisher) else {
            return Err(faults);
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        // Plain, and in no language: what goes, what comes, where it is written.
        let mark = |sign: &str, text: &str| {
            text.lines().map(|line| format!("{sign} {line}\n")).collect::<String>()
        };
        let (goes, comes) = (mark("-", &wrong), mark("+", &right));
        let note = format!("{goes}{comes}\n{title}\n{publisher}\n{url}\n");
        let source = json!({ "url": url, "title": title, "publisher": publisher });
        let front = json!({ "wrong": wrong, "right": right, "source": source });
        Ok(Parsed { front, note, speaks: String::new() })
    }
}

fn is_web(text: &str) -> bool {
    text.chars().count() <= URL
        && url::Url::parse(text).is_ok_and(|url| {
            matches!(url.scheme(), "http" | "https")
                && url.host_str().is_some()
                && url.username().is_empty()
                && url.password().is_none()
        })
        && clean(text).is_some()
        && !text.contains(char::is_whitespace)
}

/// The token of the link that confirms an address, from its seed.
pub(crate) fn token_of(keys: &Keys, seed: &str) -> String {
    keys.token(Purpose::Statement, &[seed])
}

/// What a link is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The page's id.
    pub page: String,
    /// Of the words.
    pub language: String,
    /// Whether it is a reply.
    pub reply: bool,
}

/// What the page of a link shows. `None` alike for expired, used and unknown. Changes nothing.
pub fn look_at(tx: &mut dyn Tx, world: &World, token: &str) -> Result<Option<About>, StoreError> {
    let found = store::statements::open(tx, &token_hash(token), world.now)?;
    about(tx, found)
}

/// Confirms an address: once. From then on moderators read what was filed.
pub fn confirm(tx: &mut dyn Tx, world: &World, token: &str) -> Result<Option<About>, StoreError> {
    let used = store::statements::confirm(tx, &token_hash(token), world.now)?;
    about(tx, used)
}

fn about(tx: &mut dyn Tx, id: Option<EntryProposalId>) -> Result<Option<About>, StoreError> {
    let Some(id) = id else { return Ok(None) };
    let proposal = store::proposals::find(tx, &id)?;
    Ok(proposal.and_then(|proposal| {
        let reply = proposal.kind == Kind::Reply;
        Some(About { page: proposal.page?, language: proposal.language, reply })
    }))
}

/// Tells somebody without an account what became of it, while their address is still known.
pub(crate) fn tell_speaker(
    tx: &mut dyn Tx,
    world: &World,
    proposal: &Proposal,
    what: &'static str,
) -> Result<(), StoreError> {
    let speaker = store::statements::speaker(tx, &proposal.id)?;
    let speaker = speaker.filter(|speaker| speaker.confirmed_at.is_some());
    let Some(email) = speaker.and_then(|speaker| Email::parse(&speaker.email)) else {
        return Ok(());
    };
    let language = world.language(Some(&proposal.language));
    let details = json!({ "what": what, "page": proposal.page, "statement": proposal.id });
    let order = Order::to_address(MailKind::Statement, &email, &language, details);
    notifications::queue(tx, world, order)
}

/// A correction or a reply as those see it who take part in its review.
#[derive(Clone, Debug, Serialize)]
pub struct Statement {
    /// What is wrong.
    pub wrong: String,
    /// What is right.
    pub right: String,
    /// Where the source is.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// The reply.
    pub text: String,
    /// The body or the office that speaks.
    pub speaks: String,
    /// At which domain the address is that was confirmed: for moderators.
    pub domain: Option<String>,
    /// How a moderator made sure who speaks: for moderators.
    pub made_sure: String,
}

pub(super) fn statement(
    tx: &mut dyn Tx,
    proposal: &Proposal,
    for_desk: bool,
) -> Result<Option<Statement>, StoreError> {
    if !matches!(proposal.kind, Kind::Correct | Kind::Reply) {
        return Ok(None);
    }
    let speaker = store::statements::speaker(tx, &proposal.id)?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (front, source) = (&proposal.front, &proposal.front["source"]);
    let domain = speaker.as_ref().and_then(|speaker| speaker.email.rsplit_once('@'));
    Ok(Some(Statement {
        wrong: text(&front["wrong"]),
        right: text(&front["right"]),
        url: text(&source["url"]),
        title: text(&source["title"]),
        publisher: text(&source["publisher"]),
        text: text(&front["text"]),
        domain: domain.map(|(_, domain)| domain.to_owned()).filter(|_| for_desk),
        made_sure: speaker
            .as_ref()
            .filter(|_| for_desk)
            .map(|speaker| speaker.made_sure.clone())
            .unwrap_or_default(),
        speaks: speaker.map(|speaker| speaker.speaks).unwrap_or_default(),
    }))
}

/// Forgets who spoke, some time after the decision.
pub(crate) fn forget_speakers(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    store::statements::sweep(tx, world.ago(SPEAKER_DAYS * DAY))
}
