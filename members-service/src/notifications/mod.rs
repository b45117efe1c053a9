//! The durable outbox: what is to be mailed stands in the same transaction as its cause. A row holds no text and no
//! usable token; the message is drawn when it is sent, by `mail`.

pub mod by_mail;
mod following;
mod topics;

use jiff::Timestamp;
use serde_json::json;

pub use following::{
    Following, Frequency, Preferences, Replies, Unread, allow_words_in_mails, count_unread, follow,
    following, follows, mark_read, preferences, set_preferences, unread, words_in_mails,
};
pub(crate) use following::{end_following, hears, queue_digests, still_wants_notice};
pub use topics::{Told, Topic, follow_topics, topics, unread_listings, unread_updates};
pub(crate) use topics::{news_shown, still_wants_updates};

use crate::accounts::{Email, Member, Notices, words};
use crate::conduct::Conduct;
use crate::id::{CommentId, MemberId, ThreadId, random_id};
use crate::keys::{Keys, Purpose, token_hash};
use crate::store::threads::Thread;
use crate::store::{self, Event, Result, Tx};
use crate::world::World;

/// Seconds for which a mail is tried: a relay may be down for a day, and the last tries are an hour apart.
const TRY_SECONDS: i64 = 36 * 60 * 60;
/// Seconds between two notices of one thread to one member.
const QUIET_SECONDS: i64 = 30 * 60;
/// Every notice: the list that a member leaves altogether.
const ALL: &str = "notices";
/// The digests.
const DIGESTS: &str = "digests";
/// What comes at once about updates.
const UPDATES: &str = "updates";
/// What comes before a thread's id in the name of its list.
const THREAD: &str = "thread:";

words! {
    /// The kinds of mail.
    MailKind {
        /// Link and code.
        SignIn = "sign-in",
        /// Link and code, for someone who applied.
        Application = "application",
        /// An invitation.
        Invitation = "invitation",
        /// Admitted.
        Approved = "approved",
        /// Not admitted.
        Rejected = "rejected",
        /// An applicant named the member.
        Vouch = "vouch",
        /// A link that confirms a new address.
        Address = "address",
        /// To the old address: it is changed, and a link that undoes it.
        AddressChanged = "address-changed",
        /// Something new, and where.
        Notice = "notice",
        /// Something about a discussion: it has opened, it closes soon, a summary is there.
        Discussion = "discussion",
        /// What is new in all that a member follows, of a day or a week.
        Digest = "digest",
        /// What became of a mail that the member sent us.
        Answer = "answer",
        /// Something waits in the members' area: not what, nor from whom.
        Waiting = "waiting",
        /// Something waits in the exchange: where, and no more.
        Exchange = "exchange",
        /// To who asks for a correction or a reply and has no account: a link that confirms the address, and what came of it.
        Statement = "statement",
        /// Something about the account's safety.
        Security = "security",
    }
}

impl MailKind {
    /// What somebody waits for at a screen goes first, whatever the budget.
    pub fn is_urgent(self) -> bool {
        matches!(self, MailKind::SignIn | MailKind::Application)
    }
}

/// A mail to be queued.
#[derive(Clone, Debug)]
pub struct Order {
    /// Which text.
    pub kind: MailKind,
    /// The account; its address is looked up when the mail is sent.
    pub member: Option<MemberId>,
    /// The address, where there is no account.
    pub address: Option<Email>,
    /// Of the text.
    pub language: String,
    /// What the text needs to know: ids, no words, no tokens.
    pub details: serde_json::Value,
    /// Not before this; `None`: now.
    pub due_at: Option<Timestamp>,
    /// Not after this; `None`: a day.
    pub drop_at: Option<Timestamp>,
}

impl Order {
    /// To an account.
    pub(crate) fn to_member(kind: MailKind, member: &Member, details: serde_json::Value) -> Order {
        Order {
            kind,
            member: Some(member.id.clone()),
            address: None,
            language: member.language.clone(),
            details,
            due_at: None,
            drop_at: None,
        }
    }

    /// To an address without an account.
    pub(crate) fn to_address(
        kind: MailKind,
        address: &Email,
        language: &str,
        details: serde_json::Value,
    ) -> Order {
        Order {
            kind,
            member: None,
            address: Some(address.clone()),
            language: language.to_owned(),
            details,
            due_at: None,
            drop_at: None,
        }
    }
}

/// Puts a mail into the outbox, unless its address has had too many today (S25).
pub(crate) fn queue(tx: &mut dyn Tx, world: &World, order: Order) -> Result<()> {
    queue_if_room(tx, world, order).map(|_| ())
}

/// [`queue`]; whether there was room.
pub(crate) fn queue_if_room(tx: &mut dyn Tx, world: &World, order: Order) -> Result<bool> {
    let address = match (&order.address, &order.member) {
        (Some(address), _) => Some(address.clone()),
        (None, Some(member)) => store::accounts::email_of(tx, member)?,
        (None, None) => None,
    };
    let Some(address) = address else { return Ok(false) };
    let address_hash = world.keys.token(Purpose::Address, &[address.as_str()]);
    let limits = &world.limits;
    let most = match order.kind {
        // Whoever fills a mailbox first must not keep this from it; there are three a day at most.
        MailKind::AddressChanged => 0,
        MailKind::Security => limits.mails_per_address_per_day * 2,
        _ => limits.mails_per_address_per_day,
    };
    // What somebody waits for at a screen has a budget of its own: others who write much where a member follows must
    // not shut that member out.
    let queued = if order.kind.is_urgent() {
        store::notifications::urgent_queued_since(tx, &address_hash, world.ago(86_400))?
    } else {
        store::notifications::queued_since(tx, &address_hash, world.ago(86_400))?
    };
    if most > 0 && queued >= most {
        tx.announce(Event::Security { code: "mail-limit", member: order.member });
        return Ok(false);
    }
    let is_full = limits.mails_waiting > 0
        && store::notifications::count_waiting(tx)? >= limits.mails_waiting;
    let is_news = matches!(
        order.kind,
        MailKind::Notice
            | MailKind::Digest
            | MailKind::Discussion
            | MailKind::Waiting
            | MailKind::Exchange
    );
    if is_full && is_news {
        tx.announce(Event::Security { code: "outbox-full", member: None });
        return Ok(false);
    }
    let row = store::notifications::NewMail {
        id: random_id(),
        kind: order.kind,
        member_id: order.member,
        address: order.address,
        address_hash,
        language: order.language,
        details: order.details.to_string(),
        created_at: world.now,
        due_at: order.due_at.unwrap_or(world.now),
        drop_at: order.drop_at.unwrap_or_else(|| world.later(TRY_SECONDS)),
    };
    store::notifications::insert_mail(tx, &row)?;
    tx.announce(Event::MailQueued);
    Ok(true)
}

/// Tells those who follow a thread and want to hear at once that something new is there: no author, no title (S73).
pub(crate) fn comment_posted(
    tx: &mut dyn Tx,
    world: &World,
    thread: &Thread,
    comment: &CommentId,
    number: i64,
    author: &MemberId,
) -> Result<()> {
    topics::spread(tx, world, thread, number)?;
    let answered = store::following::answered_author(tx, comment)?;
    let page = world.catalogue.page(&thread.page_id).map_or(&thread.page_id, |page| &page.id);
    let listed = world.catalogue.page(&thread.page_id);
    for follower in store::following::followers(tx, &thread.id, author)? {
        // Who is no longer on the list of those who may read hears nothing of it (S77).
        if listed.is_some_and(|page| !page.admits_member(&follower.member)) {
            continue;
        }
        let usual = follower.usual();
        let member = follower.member;
        let is_answer = answered.as_ref() == Some(&member.id);
        let at_once = match follower.replies {
            Replies::Instant if is_answer => true,
            Replies::Off if is_answer => false,
            _ => usual == Frequency::Instant,
        };
        // One at a time, and not more often than every half hour: the link leads to all that is new.
        if !at_once || follower.notified_at.is_some_and(|at| at > world.now) {
            continue;
        }
        let quiet_until =
            follower.notified_at.map_or(0, |at| at.as_millisecond() + QUIET_SECONDS * 1000);
        let due_at = Timestamp::from_millisecond(quiet_until).unwrap_or(world.now).max(world.now);
        subscribe(tx, world, &member.id, ALL)?;
        subscribe(tx, world, &member.id, &list_of(&thread.id))?;
        let reply = by_mail::address_for(tx, world, &member.id, &thread.id)?;
        let details = json!({
            "page": page,
            "thread": thread.id,
            "number": number,
            "reply": reply,
            "answers": is_answer,
        });
        let mut order = Order::to_member(MailKind::Notice, &member, details);
        order.due_at = Some(due_at);
        // How far a digest told is not moved by an answer told before it.
        let told = if usual == Frequency::Instant { number } else { 0 };
        if queue_if_room(tx, world, order)? {
            store::following::set_notified(tx, &thread.id, &member.id, due_at, told)?;
        }
    }
    Ok(())
}

/// Tells those who follow a discussion what its moderator did or its dates bring: no title, no text (S73). Who hears of
/// it once a day or a week gets it at that hour. How many.
pub(crate) fn discussion_news(
    tx: &mut dyn Tx,
    world: &World,
    thread: &Thread,
    conduct: &Conduct,
    what: &'static str,
    but: Option<&MemberId>,
) -> Result<usize> {
    let nobody = MemberId::stored(String::new());
    let mut told = 0;
    for follower in store::following::followers(tx, &thread.id, but.unwrap_or(&nobody))? {
        let usual = follower.usual();
        if usual == Frequency::Off || !conduct.admits(&follower.member) {
            continue;
        }
        let member = &follower.member.id;
        subscribe(tx, world, member, ALL)?;
        subscribe(tx, world, member, &list_of(&thread.id))?;
        let details = json!({ "page": conduct.page, "thread": thread.id, "what": what });
        let mut order = Order::to_member(MailKind::Discussion, &follower.member, details);
        order.due_at = match usual {
            Frequency::Daily => follower.next_daily_at,
            Frequency::Weekly => follower.next_weekly_at,
            Frequency::Instant | Frequency::Off => None,
        };
        order.drop_at = order.due_at.map(|due| after(due, TRY_SECONDS));
        queue(tx, world, order)?;
        told += 1;
    }
    Ok(told)
}

fn after(time: Timestamp, seconds: i64) -> Timestamp {
    time.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}

/// Whether news of a discussion, or for an author alone, are still wanted now that they leave.
pub(crate) fn still_wants_news(
    tx: &mut dyn Tx,
    member: &MemberId,
    thread: Option<&ThreadId>,
) -> Result<bool> {
    if !hears(tx, member)? {
        return Ok(false);
    }
    let Some(thread) = thread else { return Ok(true) };
    let wanted = store::following::preferences(tx, member)?.unwrap_or_default();
    let following = store::following::following(tx, thread, member)?;
    Ok(following.is_some_and(|following| {
        let usual = following.frequency.unwrap_or(wanted.contributions);
        following.following && usual != Frequency::Off
    }))
}

/// Tells an author that a moderator asks to quote a contribution.
pub(crate) fn asked_to_be_quoted(
    tx: &mut dyn Tx,
    world: &World,
    page: &str,
    number: i64,
    author: &Member,
) -> Result<()> {
    if author.notices == Notices::None {
        return Ok(());
    }
    subscribe(tx, world, &author.id, ALL)?;
    let details = json!({ "page": page, "number": number, "what": "quote" });
    queue(tx, world, Order::to_member(MailKind::Discussion, author, details))
}

words! {
    /// What a mail says that waits.
    Waits {
        /// A message.
        Message = "message",
        /// The year of an entry in the directory ends.
        Entry = "entry",
        /// What the member proposed is on a page.
        Published = "published",
        /// A review of a proposal.
        Review = "review",
        /// News of what the member proposed.
        Proposal = "proposal",
        /// Something: where even the kind of it is nobody's business.
        Something = "something",
    }
}

/// Tells a member that something waits: no name, no words, not even which conversation (S73).
pub(crate) fn waits(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    what: Waits,
    about: serde_json::Value,
) -> Result<()> {
    if member.notices == Notices::None {
        return Ok(());
    }
    subscribe(tx, world, &member.id, ALL)?;
    let mut details = about;
    details["what"] = what.as_str().into();
    queue(tx, world, Order::to_member(MailKind::Waiting, member, details))
}

/// Tells a member that something waits in the exchange: no name, no title, no words (S73).
pub(crate) fn exchange_news(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    details: serde_json::Value,
) -> Result<()> {
    if !hears(tx, &member.id)? {
        return Ok(());
    }
    subscribe(tx, world, &member.id, ALL)?;
    queue(tx, world, Order::to_member(MailKind::Exchange, member, details))
}

/// Makes the link by which the member leaves a list work.
fn subscribe(tx: &mut dyn Tx, world: &World, member: &MemberId, list: &str) -> Result<()> {
    let hash = token_hash(&unsubscribe_of(&world.keys, member, list));
    store::notifications::insert_unsubscribe(tx, &hash, member, list, world.now)
}

/// The list of one discussion.
fn list_of(thread: &ThreadId) -> String {
    format!("{THREAD}{thread}")
}

/// The token of a member's unsubscribe link for a list: the same in every mail, for good.
fn unsubscribe_of(keys: &Keys, member: &MemberId, list: &str) -> String {
    keys.token(Purpose::Unsubscribe, &[member.as_str(), list])
}

/// The lists that a member can leave by a link.
#[derive(Clone, Copy, Debug)]
pub(crate) enum List<'a> {
    /// One discussion.
    Thread(&'a ThreadId),
    /// What comes at once about updates.
    Updates,
    /// The digests.
    Digests,
    /// Every notice.
    All,
}

/// The tokens of a mail: that of its own list, and that of all notices.
pub(crate) fn unsubscribe_tokens(keys: &Keys, member: &MemberId, list: List) -> (String, String) {
    let own = match list {
        List::Thread(thread) => list_of(thread),
        List::Updates => UPDATES.to_owned(),
        List::Digests => DIGESTS.to_owned(),
        List::All => ALL.to_owned(),
    };
    (unsubscribe_of(keys, member, &own), unsubscribe_of(keys, member, ALL))
}

/// Ends the mails of the list whose token this is. Again is no harm, and an unknown token gets the same answer (S146).
pub fn unsubscribe(tx: &mut dyn Tx, world: &World, token: &str) -> Result<()> {
    let Some((member, list)) = store::notifications::member_of_unsubscribe(tx, &token_hash(token))?
    else {
        return Ok(());
    };
    match list.strip_prefix(THREAD) {
        Some(thread) => following::end_following(tx, &member, &ThreadId::stored(thread.to_owned())),
        None if list == DIGESTS => following::end_digests(tx, world, &member),
        None if list == UPDATES => topics::end_mails(tx, &member, false),
        None => {
            store::accounts::set_notices(tx, &member, Notices::None)?;
            store::notifications::drop_waiting_notices_to(tx, &member, world.now)
        }
    }
}
