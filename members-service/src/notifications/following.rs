//! What a member follows, how often they hear of it, what waits for them, and the digests of a day or a week.
//!
//! Nothing here holds words. A digest knows stretches of threads; what stands in them is looked up when it is sent, so
//! that what was hidden meanwhile does not go out.

use jiff::Timestamp;
use serde_json::json;

use super::{MailKind, Order, Told, queue_if_room, subscribe, topics};
use crate::accounts::{ActError, Actor, Member, Notices, Status, reason, words};
use crate::discussions::place;
use crate::id::{MemberId, ThreadId};
use crate::moderation::audit;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::threads::Thread;
use crate::store::{self, Result, Tx};
use crate::world::{DAY, World};

/// Discussions that one member's bell and digest look at.
const FOLLOWED: i64 = 500;
/// Digests of one transaction.
const ROUND: i64 = 50;

words! {
    /// How often a member hears of a discussion by mail. The bell rings in every case.
    Frequency {
        /// At once.
        Instant = "instant",
        /// Once a day, all together.
        Daily = "daily",
        /// Once a week, all together.
        Weekly = "weekly",
        /// Not by mail.
        Off = "off",
    }
}

words! {
    /// How a member hears that somebody answered them.
    Replies {
        /// At once.
        Instant = "instant",
        /// As of every other contribution.
        Same = "same",
        /// Not by mail.
        Off = "off",
    }
}

/// How a member wants to hear of what is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Contributions to the discussions that they follow.
    pub contributions: Frequency,
    /// Answers to what they wrote.
    pub replies: Replies,
    /// Of the digest, in UTC: 0 to 23.
    pub hour: i64,
    /// Of the week's digest: 1 is Monday.
    pub weekday: i64,
    /// Whether mails may hold the words, where a moderator allowed it.
    pub with_text: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Preferences {
            contributions: Frequency::Instant,
            replies: Replies::Same,
            hour: 6,
            weekday: 1,
            with_text: false,
        }
    }
}

/// How a member follows one discussion.
#[derive(Clone, Debug)]
pub struct Following {
    /// The thread.
    pub thread: ThreadId,
    /// The page's id, as the thread knows it.
    pub page: String,
    /// Whether they do.
    pub following: bool,
    /// For this discussion alone; `None`: as for all.
    pub frequency: Option<Frequency>,
    /// Up to where they have read.
    pub read_number: i64,
    /// Up to where a mail told them.
    pub told_number: i64,
    /// Whether a moderator allowed its words in mails.
    pub mail_text: bool,
}

/// A discussion in which something waits.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Unread {
    /// The page's id.
    pub page: String,
    /// How many contributions.
    pub count: i64,
    /// The number of the first.
    pub first: i64,
    /// When the newest came.
    pub newest_at: Timestamp,
}

/// One's own preferences.
pub fn preferences(tx: &mut dyn Tx, me: &SignedIn) -> Result<Preferences> {
    Ok(store::following::preferences(tx, &me.member.id)?.unwrap_or_default())
}

/// Sets one's own preferences. What was told before is not told again.
pub fn set_preferences(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    wanted: &Preferences,
) -> std::result::Result<(), ActError> {
    permissions::check(Action::Follow, Some(me))?;
    let fits = (0..24).contains(&wanted.hour) && (1..=7).contains(&wanted.weekday);
    if !fits {
        return Err(ActError::NotFound);
    }
    let before = preferences(tx, me)?;
    if before.contributions != wanted.contributions {
        for followed in store::following::followed(tx, &me.member.id, FOLLOWED)? {
            if followed.frequency.is_none() {
                start_afresh(tx, &me.member.id, &followed.thread, before.contributions)?;
            }
        }
    }
    Ok(save(tx, world, &me.member.id, wanted)?)
}

/// A member who heard at once, or not at all, begins the digest with what is said from now on.
fn start_afresh(
    tx: &mut dyn Tx,
    member: &MemberId,
    thread: &ThreadId,
    before: Frequency,
) -> Result<()> {
    if matches!(before, Frequency::Instant | Frequency::Off)
        && let Some(news) = store::following::news(tx, thread, member, 0, i64::MAX, true)?
    {
        store::following::set_told(tx, thread, member, news.last)?;
    }
    Ok(())
}

fn save(tx: &mut dyn Tx, world: &World, member: &MemberId, wanted: &Preferences) -> Result<()> {
    let daily = next_at(world.now, wanted.hour, None);
    let weekly = next_at(world.now, wanted.hour, Some(wanted.weekday));
    store::following::set_preferences(tx, member, wanted, daily, weekly)
}

/// A member who gets digests has preferences, which hold when.
pub(super) fn save_if_none(tx: &mut dyn Tx, world: &World, member: &MemberId) -> Result<()> {
    match store::following::preferences(tx, member)? {
        None => save(tx, world, member, &Preferences::default()),
        Some(_) => Ok(()),
    }
}

/// The next time after `now` at which it is `hour` o'clock in UTC, on a day of the week where one is given.
fn next_at(now: Timestamp, hour: i64, weekday: Option<i64>) -> Timestamp {
    let now = now.as_second();
    let mut at = now.div_euclid(DAY) * DAY + hour * 3600;
    // 1970 began on a Thursday, the fourth day of the week.
    while at <= now
        || weekday.is_some_and(|weekday| (at.div_euclid(DAY) + 3).rem_euclid(7) + 1 != weekday)
    {
        at += DAY;
    }
    Timestamp::from_second(at).unwrap_or(Timestamp::MAX)
}

/// Follows a page's discussion, or no more, and how often to hear of it.
pub fn follow(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    following: bool,
    frequency: Option<Frequency>,
) -> std::result::Result<(), ActError> {
    permissions::check(Action::Follow, Some(me))?;
    let thread = thread_of(tx, world, me, page)?;
    let before = store::following::following(tx, &thread.id, &me.member.id)?;
    let all = store::following::preferences(tx, &me.member.id)?;
    if frequency.is_some() {
        save_if_none(tx, world, &me.member.id)?;
    }
    if let Some(before) = before {
        let usual = all.unwrap_or_default().contributions;
        let heard =
            if before.following { before.frequency.unwrap_or(usual) } else { Frequency::Off };
        start_afresh(tx, &me.member.id, &thread.id, heard)?;
    }
    let number = thread.last_number;
    Ok(store::following::set_following(
        tx,
        &thread.id,
        &me.member.id,
        following,
        frequency,
        number,
    )?)
}

/// How one follows a page's discussion, and whether its words may stand in mails; `None` if one never did.
pub fn following(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
) -> std::result::Result<Option<Following>, ActError> {
    match place(tx, world, Some(me), page)?.thread {
        None => Ok(None),
        Some(thread) => Ok(store::following::following(tx, &thread.id, &me.member.id)?),
    }
}

/// Whether one follows a page's discussion; `None` for who cannot.
pub fn follows(tx: &mut dyn Tx, world: &World, me: &SignedIn, page: &str) -> Result<Option<bool>> {
    if permissions::check(Action::Follow, Some(me)).is_err() {
        return Ok(None);
    }
    match following(tx, world, me, page) {
        Ok(how) => Ok(Some(how.is_some_and(|how| how.following))),
        Err(ActError::Store(error)) => Err(error),
        Err(_) => Ok(None),
    }
}

/// Whether a moderator allowed the words of a page's discussion in mails.
pub fn words_in_mails(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
) -> std::result::Result<bool, ActError> {
    match place(tx, world, Some(me), page)?.thread {
        None => Ok(false),
        Some(thread) => Ok(store::following::mail_text(tx, &thread.id)?),
    }
}

/// A moderator allows or ends it that mails hold the words of a discussion, for those who asked for them.
pub fn allow_words_in_mails(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
    allowed: bool,
    why: &str,
) -> std::result::Result<(), ActError> {
    permissions::check(Action::Hide, Some(me))?;
    let why = reason(why)?;
    let thread = thread_of(tx, world, me, page)?;
    if store::following::mail_text(tx, &thread.id)? == allowed {
        return Err(ActError::Conflict);
    }
    store::following::set_mail_text(tx, &thread.id, allowed)?;
    let act = if allowed { "allow-words-in-mails" } else { "no-words-in-mails" };
    let actor = Actor::Member(me.clone());
    Ok(audit::record_on(tx, world, &actor, act, None, &thread.page_id, &why)?)
}

/// The thread of a page that may be discussed; it comes to be with the first who follows it.
fn thread_of(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
) -> std::result::Result<Thread, ActError> {
    Ok(place(tx, world, Some(me), page)?.thread_or_new(tx)?)
}

/// The discussions in which something waits for a member, newest first.
pub fn unread(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<Unread>> {
    if permissions::check(Action::Follow, Some(me)).is_err() {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for followed in store::following::followed(tx, &me.member.id, FOLLOWED)? {
        // A page that is gone from the catalogue takes its discussion along.
        let Some(page) = discussed(world, &followed.page, &me.member) else { continue };
        let after = followed.read_number;
        let news =
            store::following::news(tx, &followed.thread, &me.member.id, after, i64::MAX, true)?;
        if let Some(news) = news {
            all.push(Unread {
                page,
                count: news.count,
                first: news.first,
                newest_at: news.newest_at,
            });
        }
    }
    all.sort_by_key(|unread| std::cmp::Reverse(unread.newest_at));
    Ok(all)
}

/// The page's id, if it has a discussion that the member may read.
fn discussed(world: &World, page: &str, member: &Member) -> Option<String> {
    let page = world.catalogue.page(page).filter(|page| page.discussion.is_some())?;
    page.admits_member(member).then(|| page.id.clone())
}

/// How much waits for a member, each discussion, update, listing and exchange once: the number on the bell.
pub fn count_unread(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<i64> {
    if permissions::check(Action::Follow, Some(me)).is_err() {
        return Ok(0);
    }
    let pages = store::following::pages_with_news(tx, &me.member.id, FOLLOWED)?;
    let is_read = |page: &&String| discussed(world, page, &me.member).is_some();
    let discussions = pages.iter().filter(is_read).count();
    let exchanges = crate::exchange::unread(tx, me)?.len();
    Ok((discussions + exchanges + topics::waiting(tx, world, &me.member.id)?.len()) as i64)
}

/// Marks a page's discussion as read, or everything. The number of the first that was not, for a page.
pub fn mark_read(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: Option<&str>,
) -> std::result::Result<Option<i64>, ActError> {
    permissions::check(Action::Follow, Some(me))?;
    let waiting = match page {
        None => {
            topics::mark_updates_read(tx, &me.member.id)?;
            store::following::followed(tx, &me.member.id, FOLLOWED)?
        }
        Some(page) => {
            let thread = place(tx, world, Some(me), page)?.thread.ok_or(ActError::NotFound)?;
            let found = store::following::following(tx, &thread.id, &me.member.id)?;
            found.into_iter().filter(|followed| followed.following).collect()
        }
    };
    let mut first = None;
    for followed in waiting {
        let after = followed.read_number;
        let member = &me.member.id;
        let news = store::following::news(tx, &followed.thread, member, after, i64::MAX, true)?;
        if let Some(news) = news {
            store::following::set_read(tx, &followed.thread, member, news.last)?;
            first = Some(news.first);
        }
    }
    Ok(first)
}

/// Whether a notice of a discussion, sent at once, is still wanted now that it leaves.
pub(crate) fn still_wants_notice(
    tx: &mut dyn Tx,
    member: &MemberId,
    thread: &ThreadId,
) -> Result<bool> {
    if !hears(tx, member)? {
        return Ok(false);
    }
    let Some(following) = store::following::following(tx, thread, member)? else {
        return Ok(false);
    };
    let wanted = store::following::preferences(tx, member)?.unwrap_or_default();
    let usual = following.frequency.unwrap_or(wanted.contributions);
    let at_once = usual == Frequency::Instant || wanted.replies == Replies::Instant;
    Ok(following.following && at_once)
}

/// Whether notices go to this account at all.
pub(crate) fn hears(tx: &mut dyn Tx, member: &MemberId) -> Result<bool> {
    let member = store::accounts::member(tx, member)?;
    Ok(member
        .is_some_and(|member| member.status == Status::Active && member.notices == Notices::All))
}

/// Queues the digests whose hour has come; whether there may be more. A digest and how far it tells stand in one
/// transaction: none is sent twice, and what had no room in the outbox is told by the next.
pub(crate) fn queue_digests(tx: &mut dyn Tx, world: &World) -> Result<bool> {
    let due = store::following::due_digests(tx, world.now, ROUND)?;
    let more = due.len() as i64 == ROUND;
    for (member, daily, weekly) in due {
        let wanted = store::following::preferences(tx, &member)?.unwrap_or_default();
        if hears(tx, &member)? {
            queue_digest(tx, world, &member, &wanted, (daily, weekly))?;
        }
        save(tx, world, &member, &wanted)?;
    }
    Ok(more)
}

fn queue_digest(
    tx: &mut dyn Tx,
    world: &World,
    member: &MemberId,
    wanted: &Preferences,
    (daily, weekly): (bool, bool),
) -> Result<()> {
    let Some(account) = store::accounts::member(tx, member)? else { return Ok(()) };
    let answers = wanted.replies == Replies::Same;
    let mut stretches = Vec::new();
    for followed in store::following::followed(tx, member, FOLLOWED)? {
        let due = match followed.frequency.unwrap_or(wanted.contributions) {
            Frequency::Daily => daily,
            Frequency::Weekly => weekly,
            Frequency::Instant | Frequency::Off => false,
        };
        if !due || discussed(world, &followed.page, &account).is_none() {
            continue;
        }
        let (thread, after) = (followed.thread, followed.told_number);
        let news = store::following::news(tx, &thread, member, after, i64::MAX, answers)?;
        stretches.extend(news.map(|news| (thread, after, news.last)));
    }
    let (told, marks) = topics::for_digest(tx, world, member, (daily, weekly))?;
    if stretches.is_empty() && told.is_empty() {
        return store::topics::set_marks(tx, member, marks);
    }
    let threads: Vec<_> = stretches
        .iter()
        .map(|(thread, after, to)| json!({ "thread": thread, "after": after, "to": to }))
        .collect();
    let (mut updates, mut listings) = (Vec::new(), Vec::new());
    for told in told {
        match told {
            Told::Update(id) => updates.push(id),
            Told::Listing(id) => listings.push(id),
        }
    }
    let details = json!({ "threads": threads, "updates": updates, "listings": listings });
    let order = Order::to_member(MailKind::Digest, &account, details);
    if queue_if_room(tx, world, order)? {
        subscribe(tx, world, member, super::DIGESTS)?;
        subscribe(tx, world, member, super::ALL)?;
        for (thread, _, to) in &stretches {
            store::following::set_told(tx, thread, member, *to)?;
        }
        store::topics::set_marks(tx, member, marks)?;
    }
    Ok(())
}

/// Ends every digest of a member; what is sent at once stays.
pub(crate) fn end_digests(tx: &mut dyn Tx, world: &World, member: &MemberId) -> Result<()> {
    let mut wanted = store::following::preferences(tx, member)?.unwrap_or_default();
    let is_digest = |frequency| matches!(frequency, Frequency::Daily | Frequency::Weekly);
    if is_digest(wanted.contributions) {
        wanted.contributions = Frequency::Off;
        save(tx, world, member, &wanted)?;
    }
    topics::end_mails(tx, member, true)?;
    for followed in store::following::followed(tx, member, FOLLOWED)? {
        if followed.frequency.is_some_and(is_digest) {
            let off = Some(Frequency::Off);
            store::following::set_following(tx, &followed.thread, member, true, off, 0)?;
        }
    }
    Ok(())
}

/// Ends the mails of one discussion; whoever writes there again still follows no more.
pub(crate) fn end_following(tx: &mut dyn Tx, member: &MemberId, thread: &ThreadId) -> Result<()> {
    store::following::set_following(tx, thread, member, false, None, 0)
}

/// One mail a day about a discussion.
pub(crate) fn hear_daily(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    thread: &ThreadId,
) -> Result<()> {
    save_if_none(tx, world, &member.id)?;
    start_afresh(tx, &member.id, thread, Frequency::Instant)?;
    let daily = Some(Frequency::Daily);
    store::following::set_following(tx, thread, &member.id, true, daily, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_hour_is_after_now_and_on_the_day() {
        // A Tuesday.
        let now: Timestamp = "2026-11-24T12:00:00Z".parse().unwrap();
        let next = |hour, weekday| next_at(now, hour, weekday).to_string();
        assert_eq!(next(13, None), "2026-11-24T13:00:00Z");
        assert_eq!(next(12, None), "2026-11-25T12:00:00Z");
        assert_eq!(next(6, None), "2026-11-25T06:00:00Z");
        assert_eq!(next(13, Some(2)), "2026-11-24T13:00:00Z");
        assert_eq!(next(6, Some(2)), "2026-12-01T06:00:00Z");
        assert_eq!(next(6, Some(1)), "2026-11-30T06:00:00Z");
        assert_eq!(next(0, Some(7)), "2026-11-29T00:00:00Z");
    }
}
