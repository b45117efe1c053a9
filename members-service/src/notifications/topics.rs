//! What a member follows besides single discussions: a kind of update or listing, or a term with its updates, listings
//! and discussions.
//!
//! An update has topics: its kind and its terms; an offer or a need likewise. A member hears of it as often as of the
//! most frequent topic of it that they follow, and once: how far each digest has told stands in the member's preferences,
//! by the number under which it was first shown.

use jiff::Timestamp;
use serde_json::json;

use super::following::save_if_none;
use super::{ALL, Frequency, MailKind, Order, QUIET_SECONDS, UPDATES, queue_if_room, subscribe};
use crate::accounts::ActError;
use crate::catalogue::Catalogue;
use crate::exchange;
use crate::id::{ListingId, MemberId, UpdateId};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::threads::Thread;
use crate::store::{self, Result, Tx};
use crate::updates::Kind;
use crate::world::World;

/// News that one bell and one digest look at.
const LOOKED_AT: i64 = 500;
/// Topics of one member.
const TOPICS: usize = 50;

/// Something that can be followed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// All updates of a kind.
    Kind(Kind),
    /// All offers, or all needs.
    Listing(exchange::Kind),
    /// The updates, listings and discussions of a term: vocabulary and id.
    Term(String, String),
}

impl Topic {
    /// From `kind:news` or `term:themes:education`.
    pub fn parse(text: &str) -> Option<Topic> {
        match text.split_once(':')? {
            ("kind", kind) => Kind::parse(kind)
                .map(Topic::Kind)
                .or_else(|| exchange::Kind::parse(kind).map(Topic::Listing)),
            ("term", term) => {
                let (vocabulary, term) = term.split_once(':')?;
                Some(Topic::Term(vocabulary.to_owned(), term.to_owned()))
            }
            _ => None,
        }
    }

    fn is_known(&self, catalogue: &Catalogue) -> bool {
        match self {
            Topic::Kind(_) | Topic::Listing(_) => true,
            Topic::Term(vocabulary, term) => catalogue.term(vocabulary, term).is_some(),
        }
    }
}

impl std::fmt::Display for Topic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Topic::Kind(kind) => write!(f, "kind:{}", kind.as_str()),
            Topic::Listing(kind) => write!(f, "kind:{}", kind.as_str()),
            Topic::Term(vocabulary, term) => write!(f, "term:{vocabulary}:{term}"),
        }
    }
}

/// What members are told of by its topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// An update.
    Update(UpdateId),
    /// An offer or a need.
    Listing(ListingId),
}

/// The topics that one follows, and how often one hears of each.
pub fn topics(tx: &mut dyn Tx, me: &SignedIn) -> Result<Vec<(Topic, Frequency)>> {
    store::topics::followed(tx, &me.member.id)
}

/// Follows topics, or leaves them: `None`. Nothing that was said before is told by mail because of it.
pub fn follow_topics(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    wanted: &[(Topic, Option<Frequency>)],
) -> std::result::Result<(), ActError> {
    permissions::check(Action::Follow, Some(me))?;
    let member = &me.member.id;
    let followed = store::topics::followed(tx, member)?;
    let mut changes = false;
    for (topic, how) in wanted {
        let before = followed.iter().find(|(known, _)| known == topic).map(|(_, how)| *how);
        if before == *how {
            continue;
        }
        changes = true;
        match how {
            None => store::topics::leave(tx, member, topic)?,
            Some(how) if before.is_some() || topic.is_known(&world.catalogue) => {
                store::topics::follow(tx, member, topic, *how)?;
            }
            Some(_) => return Err(ActError::NotFound),
        }
    }
    if store::topics::followed(tx, member)?.len() > TOPICS {
        return Err(ActError::Conflict);
    }
    if changes {
        save_if_none(tx, world, member)?;
        let mut marks = store::topics::marks(tx, member)?;
        let newest = store::topics::newest(tx)?;
        (marks.daily, marks.weekly) = (newest, newest);
        if followed.is_empty() {
            marks.read = newest;
        }
        store::topics::set_marks(tx, member, marks)?;
    }
    Ok(())
}

/// No more mails about topics, those in digests or those at once; the bell stays.
pub(super) fn end_mails(tx: &mut dyn Tx, member: &MemberId, digests: bool) -> Result<()> {
    for (topic, how) in store::topics::followed(tx, member)? {
        let ends = match how {
            Frequency::Daily | Frequency::Weekly => digests,
            Frequency::Instant => !digests,
            Frequency::Off => false,
        };
        if ends {
            store::topics::follow(tx, member, &topic, Frequency::Off)?;
        }
    }
    Ok(())
}

/// How often a member hears of something with these topics; `None` if they follow none of them.
fn how_often(followed: &[(Topic, Frequency)], topics: &[Topic]) -> Option<Frequency> {
    followed.iter().filter(|(topic, _)| topics.contains(topic)).map(|(_, how)| *how).min()
}

/// The updates and listings that wait for a member, the oldest first.
pub(super) fn waiting(tx: &mut dyn Tx, world: &World, member: &MemberId) -> Result<Vec<Told>> {
    let after = store::topics::marks(tx, member)?.read;
    let mut all = store::topics::waiting(tx, member, after, LOOKED_AT)?;
    let mut kept = Vec::new();
    for told in all.drain(..) {
        let there = match &told {
            Told::Update(_) => true,
            Told::Listing(id) => exchange::shown_still(tx, world, id)?,
        };
        kept.extend(Some(told).filter(|_| there));
    }
    Ok(kept)
}

/// The updates that wait for a member, newest first.
pub fn unread_updates(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<UpdateId>> {
    let update = |told| match told {
        Told::Update(id) => Some(id),
        Told::Listing(_) => None,
    };
    Ok(unread(tx, world, me)?.into_iter().filter_map(update).collect())
}

/// The offers and needs that wait for a member, newest first.
pub fn unread_listings(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<ListingId>> {
    let listing = |told| match told {
        Told::Listing(id) => Some(id),
        Told::Update(_) => None,
    };
    Ok(unread(tx, world, me)?.into_iter().filter_map(listing).collect())
}

fn unread(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<Told>> {
    if permissions::check(Action::Follow, Some(me)).is_err() {
        return Ok(Vec::new());
    }
    let mut all = waiting(tx, world, &me.member.id)?;
    all.reverse();
    Ok(all)
}

/// All updates so far are read.
pub(super) fn mark_updates_read(tx: &mut dyn Tx, member: &MemberId) -> Result<()> {
    let mut marks = store::topics::marks(tx, member)?;
    marks.read = store::topics::newest(tx)?;
    store::topics::set_marks(tx, member, marks)
}

/// Tells those who follow a topic of something new and want to hear at once. Twice is once: it may be hidden and shown.
pub(crate) fn news_shown(
    tx: &mut dyn Tx,
    world: &World,
    told_of: &Told,
    author: Option<&MemberId>,
    topics: &[Topic],
) -> Result<()> {
    let Some(seq) = store::topics::insert_news(tx, told_of)? else { return Ok(()) };
    let nobody = MemberId::stored(String::new());
    let mut told = Vec::new();
    for topic in topics {
        for (member, notified_at) in store::topics::listeners(tx, topic, author.unwrap_or(&nobody))?
        {
            // One at a time, as of a discussion: the link leads to all that is new.
            if told.contains(&member.id) || notified_at.is_some_and(|at| at > world.now) {
                continue;
            }
            let quiet = notified_at.map_or(0, |at| at.as_millisecond() + QUIET_SECONDS * 1000);
            let due_at = Timestamp::from_millisecond(quiet).unwrap_or(world.now).max(world.now);
            subscribe(tx, world, &member.id, ALL)?;
            subscribe(tx, world, &member.id, UPDATES)?;
            let mut order = Order::to_member(MailKind::Notice, &member, json!({ "update": seq }));
            order.due_at = Some(due_at);
            if queue_if_room(tx, world, order)? {
                store::topics::set_notified(tx, &member.id, due_at)?;
            }
            told.push(member.id);
        }
    }
    Ok(())
}

/// Whether a notice of an update or a listing, or of those that came since, is still wanted now that it leaves.
pub(crate) fn still_wants_updates(
    tx: &mut dyn Tx,
    world: &World,
    member: &MemberId,
    seq: i64,
) -> Result<bool> {
    let followed = store::topics::followed(tx, member)?;
    let news = news_after(tx, world, member, seq - 1)?;
    let wanted =
        |news: &store::topics::News| how_often(&followed, &news.topics) == Some(Frequency::Instant);
    Ok(super::hears(tx, member)? && news.iter().any(wanted))
}

/// News after a number that are there to be read.
fn news_after(
    tx: &mut dyn Tx,
    world: &World,
    member: &MemberId,
    after: i64,
) -> Result<Vec<store::topics::News>> {
    let mut kept = Vec::new();
    for news in store::topics::news_after(tx, member, after, LOOKED_AT)? {
        let there = match &news.told {
            Told::Update(_) => true,
            Told::Listing(id) => exchange::shown_still(tx, world, id)?,
        };
        kept.extend(Some(news).filter(|_| there));
    }
    Ok(kept)
}

/// What the digest of a day or a week, or both, tells a member of updates and listings, and how far that is.
pub(super) fn for_digest(
    tx: &mut dyn Tx,
    world: &World,
    member: &MemberId,
    (daily, weekly): (bool, bool),
) -> Result<(Vec<Told>, store::topics::Marks)> {
    let followed = store::topics::followed(tx, member)?;
    let mut marks = store::topics::marks(tx, member)?;
    if followed.is_empty() {
        return Ok((Vec::new(), marks));
    }
    let mut updates = Vec::new();
    let after = marks.daily.min(marks.weekly);
    for news in news_after(tx, world, member, after)? {
        let told = match how_often(&followed, &news.topics) {
            Some(Frequency::Daily) => daily && news.seq > marks.daily,
            Some(Frequency::Weekly) => weekly && news.seq > marks.weekly,
            _ => false,
        };
        if told {
            updates.push(news.told);
        }
    }
    let newest = store::topics::newest(tx)?;
    if daily {
        marks.daily = newest;
    }
    if weekly {
        marks.weekly = newest;
    }
    Ok((updates, marks))
}

/// Lets those who follow a term of a page follow its discussion, from this contribution on.
pub(super) fn spread(tx: &mut dyn Tx, world: &World, thread: &Thread, number: i64) -> Result<()> {
    let Some(page) = world.catalogue.page(&thread.page_id) else { return Ok(()) };
    for how in [Frequency::Instant, Frequency::Daily, Frequency::Weekly, Frequency::Off] {
        for (vocabulary, terms) in &page.terms {
            for term in terms {
                let topic = Topic::Term(vocabulary.clone(), term.clone());
                store::topics::spread(tx, &thread.id, &topic, how, number - 1)?;
            }
        }
    }
    Ok(())
}
