//! Taking part by mail: an address for each member and thread, and what becomes of a mail that came to it.
//!
//! Whoever knows an address may end the mails that it stands for, as with an unsubscribe link. To write there, the
//! sender must be the member, as our own mail server judged; what it could not judge waits for a moderator.

use serde_json::json;

use super::{MailKind, Order, following, queue};
use crate::accounts::{ActError, Actor, Email, Member, Status, words};
use crate::discussions::{Draft, ItemState, PostError, post_comment};
use crate::id::{CommentId, MemberId, ThreadId, random_id};
use crate::keys::{Keys, Purpose, token_hash};
use crate::moderation::audit;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::{self, Event, StoreError, Tx};
use crate::world::{DAY, World};

/// Days that an address lives.
const DAYS: i64 = 60;
/// An address is used again in new mails while it lives at least so many days more.
const FRESH_DAYS: i64 = 30;
/// Answers to one member a day.
const ANSWERS_PER_DAY: i64 = 5;

words! {
    /// What can be said by the address alone.
    Command {
        /// One mail a day about this discussion.
        Digest = "digest",
        /// No mails about this discussion.
        Off = "off",
        /// No mails about anything new.
        Leave = "leave",
    }
}

/// A mail as it was read: no headers, no markup, no quotes.
#[derive(Clone, Debug)]
pub struct Letter {
    /// From the address.
    pub token: String,
    /// From the address.
    pub command: Option<Command>,
    /// From the address: the number of the contribution that is answered.
    pub answers: Option<i64>,
    /// The one sender; `None` where there is none, or more.
    pub from: Option<Email>,
    /// Whether our own mail server vouches that the sender's domain sent it.
    pub proven: bool,
    /// The same for the same mail.
    pub print: String,
    /// What the sender wrote.
    pub text: String,
    /// Whether files came along.
    pub attachments: bool,
    /// As it came, base64.
    pub raw: String,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is in the thread.
    Posted,
    /// A moderator looks first.
    Held,
    /// A command was obeyed.
    Obeyed,
    /// The member was told why not; the word says it.
    Answered(&'static str),
    /// It is not for us; the word says why.
    Dropped(&'static str),
}

/// Why a mail is not taken now.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// The member wrote too much: it waits in the folder.
    #[error("too many contributions; later")]
    Later,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The id of the address that a notice is to carry; a new one where none lives long enough. `None` where nothing can
/// be sent to us by mail.
pub(crate) fn address_for(
    tx: &mut dyn Tx,
    world: &World,
    member: &MemberId,
    thread: &ThreadId,
) -> store::Result<Option<String>> {
    if world.network.reply_address.is_none() {
        return Ok(None);
    }
    let fresh = world.later(FRESH_DAYS * DAY);
    if let Some(id) = store::by_mail::address_living_after(tx, member, thread, fresh)? {
        return Ok(Some(id));
    }
    let id = random_id();
    let hash = token_hash(&token_of(&world.keys, &id));
    let until = world.later(DAYS * DAY);
    store::by_mail::insert_address(tx, &id, &hash, member, thread, world.now, until)?;
    Ok(Some(id))
}

/// 128 bits in hexadecimal: mail servers may change upper to lower case on the way.
fn token_of(keys: &Keys, id: &str) -> String {
    let bytes = keys.derive(Purpose::Reply, &[id]);
    bytes[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What an address asks for, besides whose it is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wish {
    /// To say something in the discussion.
    Say,
    /// To answer the contribution of this number.
    Answer(i64),
    /// A command.
    Obey(Command),
}

/// `reply+TOKEN@example.org`, `reply+TOKEN-to12@example.org`, or with a command `reply+TOKEN-off@example.org`.
pub(crate) fn reply_address(world: &World, id: &str, wish: Wish) -> Option<String> {
    let (local, domain) = world.network.reply_address.as_ref()?.split_once('@')?;
    let wish = match wish {
        Wish::Say => String::new(),
        Wish::Answer(number) => format!("-to{number}"),
        Wish::Obey(command) => format!("-{}", command.as_str()),
    };
    Some(format!("{local}+{}{wish}@{domain}", token_of(&world.keys, id)))
}

/// The page to whose discussion an address belongs.
pub fn page_of(tx: &mut dyn Tx, world: &World, token: &str) -> store::Result<Option<String>> {
    let address = store::by_mail::address(tx, &token_hash(token))?;
    Ok(address.map(|address| {
        world.catalogue.page(&address.page).map_or(address.page, |page| page.id.clone())
    }))
}

/// Takes a mail: once, however often it comes. `draft`: what would be posted; `Err`: its text cannot be.
pub fn take(
    tx: &mut dyn Tx,
    world: &World,
    letter: &Letter,
    draft: Option<Result<Draft, &'static str>>,
) -> Result<Taken, TakeError> {
    let address = store::by_mail::address(tx, &token_hash(&letter.token))?;
    let owner = address.as_ref().map(|address| &address.member);
    if !store::by_mail::insert_received(tx, &letter.print, owner, world.now)? {
        return Ok(Taken::Dropped("again"));
    }
    let Some(address) = address else { return Ok(Taken::Dropped("unknown-address")) };
    let member = store::accounts::member(tx, &address.member)?;
    let Some(member) = member.filter(|member| member.status == Status::Active) else {
        return Ok(Taken::Dropped("no-member"));
    };
    if let Some(command) = letter.command {
        obey(tx, world, &member, &address.thread, command)?;
        return Ok(Taken::Obeyed);
    }
    let own = store::accounts::email_of(tx, &member.id)?;
    if letter.from.is_none() || letter.from != own {
        tx.announce(Event::Security { code: "mail-from-another", member: Some(member.id.clone()) });
        return answer(tx, world, &member, &address.page, "other-sender");
    }
    if address.expires_at <= world.now {
        return answer(tx, world, &member, &address.page, "expired");
    }
    let mut draft = match draft {
        None if letter.attachments => {
            return answer(tx, world, &member, &address.page, "attachments-only");
        }
        None => return answer(tx, world, &member, &address.page, "empty"),
        Some(Err(_)) => return answer(tx, world, &member, &address.page, "text"),
        Some(Ok(draft)) => draft,
    };
    draft.hold = !letter.proven;
    if let Some(number) = letter.answers {
        // One that is gone is answered in the discussion.
        draft.parent = store::by_mail::shown_at(tx, &address.thread, number)?;
    }
    let me = SignedIn::by_mail(member.clone(), world.now);
    let why = match post_comment(tx, world, &me, &draft, None) {
        Ok(posted) => {
            let id = &posted.item.id;
            store::by_mail::set_became(tx, &letter.print, id, &letter.raw)?;
            if letter.attachments {
                answer(tx, world, &member, &address.page, "attachments")?;
            }
            if posted.item.state != ItemState::Pending {
                return Ok(Taken::Posted);
            }
            answer(tx, world, &member, &address.page, "held")?;
            return Ok(Taken::Held);
        }
        Err(PostError::TooMany { .. }) => return Err(TakeError::Later),
        Err(PostError::Store(error)) => return Err(error.into()),
        Err(PostError::Denied(_) | PostError::KeyReused) => return Ok(Taken::Dropped("denied")),
        Err(PostError::ConfirmPublic) => "confirm-public",
        Err(_) => "closed",
    };
    answer(tx, world, &member, &address.page, why)
}

fn obey(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    thread: &ThreadId,
    command: Command,
) -> store::Result<()> {
    match command {
        Command::Digest => following::hear_daily(tx, world, member, thread),
        Command::Off => following::end_following(tx, &member.id, thread),
        Command::Leave => {
            store::accounts::set_notices(tx, &member.id, crate::accounts::Notices::None)?;
            store::notifications::drop_waiting_notices_to(tx, &member.id, world.now)
        }
    }
}

/// Writes to the member, at the address that we know, why a mail did not become a contribution as it came.
fn answer(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    page: &str,
    what: &'static str,
) -> Result<Taken, TakeError> {
    if store::by_mail::answers_since(tx, &member.id, world.ago(DAY))? < ANSWERS_PER_DAY {
        let details = json!({ "what": what, "page": page });
        queue(tx, world, Order::to_member(MailKind::Answer, member, details))?;
    }
    Ok(Taken::Answered(what))
}

/// The mail that became a contribution, base64, for a moderator; the look is on the audit log (S96).
pub fn received_mail(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    comment: &CommentId,
) -> Result<String, ActError> {
    permissions::check(Action::SeeHistory, Some(me))?;
    let raw = store::by_mail::raw_of(tx, comment)?.ok_or(ActError::NotFound)?;
    let row = store::discussions::comment(tx, comment)?.ok_or(ActError::NotFound)?;
    let page = store::discussions::page_of_comment(tx, comment)?.unwrap_or_default();
    let subject = format!("{page}#{}", row.number);
    let actor = Actor::Member(me.clone());
    audit::record_on(tx, world, &actor, "look-at-mail", None, &subject, "")?;
    Ok(raw)
}

/// Which of these came by mail that is still kept.
pub fn came_by_mail(
    tx: &mut dyn Tx,
    me: &SignedIn,
    comments: &[CommentId],
) -> Result<Vec<CommentId>, ActError> {
    permissions::check(Action::SeeHistory, Some(me))?;
    let mut found = Vec::new();
    for comment in comments {
        if store::by_mail::is_raw_kept(tx, comment)? {
            found.push(comment.clone());
        }
    }
    Ok(found)
}
