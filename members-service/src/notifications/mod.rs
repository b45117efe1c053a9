//! The durable outbox: what is to be mailed stands in the same transaction as its cause. A row holds no text and no
//! usable token; the message is drawn when it is sent, by `mail`.

use jiff::Timestamp;
use serde_json::json;

use crate::accounts::{Email, Member, Notices, words};
use crate::conduct::Conduct;
use crate::id::{CommentId, MemberId, random_id};
use crate::keys::{Keys, Purpose, token_hash};
use crate::store::discussions::Thread;
use crate::store::{self, Event, Result, Tx};
use crate::world::World;

/// Seconds for which a mail is tried.
const TRY_SECONDS: i64 = 24 * 60 * 60;
/// Seconds between two notices of one thread to one member.
const QUIET_SECONDS: i64 = 30 * 60;
/// The one list that a member can leave by a link.
const LIST: &str = "notices";

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
    let address = match (&order.address, &order.member) {
        (Some(address), _) => Some(address.clone()),
        (None, Some(member)) => store::accounts::email_of(tx, member)?,
        (None, None) => None,
    };
    let Some(address) = address else { return Ok(()) };
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
        return Ok(());
    }
    let is_full = limits.mails_waiting > 0
        && store::notifications::count_waiting(tx)? >= limits.mails_waiting;
    if is_full && matches!(order.kind, MailKind::Notice | MailKind::Discussion) {
        tx.announce(Event::Security { code: "outbox-full", member: None });
        return Ok(());
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
    Ok(())
}

/// Tells those who follow a thread that something new is there: no author, no title, no text (S73).
pub(crate) fn comment_posted(
    tx: &mut dyn Tx,
    world: &World,
    thread: &Thread,
    _comment: &CommentId,
    number: i64,
    author: &MemberId,
) -> Result<()> {
    let page = world.catalogue.page(&thread.page_id).map_or(&thread.page_id, |page| &page.id);
    let listed = world.catalogue.page(&thread.page_id);
    for (member, notified_at) in store::notifications::followers(tx, &thread.id, author)? {
        // Who is no longer on the list of those who may read hears nothing of it (S77).
        if listed.is_some_and(|page| !page.admits_member(&member)) {
            continue;
        }
        // One at a time, and not more often than every half hour: the link leads to all that is new.
        if notified_at.is_some_and(|at| at > world.now) {
            continue;
        }
        let quiet_until = notified_at.map_or(0, |at| at.as_millisecond() + QUIET_SECONDS * 1000);
        let due_at = Timestamp::from_millisecond(quiet_until).unwrap_or(world.now).max(world.now);
        subscribe(tx, world, &member.id)?;
        let mut order =
            Order::to_member(MailKind::Notice, &member, json!({ "page": page, "number": number }));
        order.due_at = Some(due_at);
        queue(tx, world, order)?;
        store::notifications::set_notified(tx, &thread.id, &member.id, due_at)?;
    }
    Ok(())
}

/// Tells those who follow a discussion what its moderator did or its dates bring: no title, no text (S73). How many.
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
    for (member, _) in store::notifications::followers(tx, &thread.id, but.unwrap_or(&nobody))? {
        if !conduct.admits(&member) {
            continue;
        }
        subscribe(tx, world, &member.id)?;
        let details = json!({ "page": conduct.page, "what": what });
        queue(tx, world, Order::to_member(MailKind::Discussion, &member, details))?;
        told += 1;
    }
    Ok(told)
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
    subscribe(tx, world, &author.id)?;
    let details = json!({ "page": page, "number": number, "what": "quote" });
    queue(tx, world, Order::to_member(MailKind::Discussion, author, details))
}

/// Makes the link by which the member leaves the list work.
fn subscribe(tx: &mut dyn Tx, world: &World, member: &MemberId) -> Result<()> {
    let hash = token_hash(&unsubscribe_of(&world.keys, member));
    store::notifications::insert_unsubscribe(tx, &hash, member, LIST, world.now)
}

/// The token of a member's unsubscribe link: the same in every mail, for good.
pub(crate) fn unsubscribe_of(keys: &Keys, member: &MemberId) -> String {
    keys.token(Purpose::Unsubscribe, &[member.as_str(), LIST])
}

/// Ends the notices to whoever's token this is. Again is no harm, and an unknown token gets the same answer (S146).
pub fn unsubscribe(tx: &mut dyn Tx, world: &World, token: &str) -> Result<()> {
    if let Some(member) = store::notifications::member_of_unsubscribe(tx, &token_hash(token))? {
        store::accounts::set_notices(tx, &member, Notices::None)?;
        store::notifications::drop_waiting_notices_to(tx, &member, world.now)?;
    }
    Ok(())
}
