//! What members follow besides single discussions, and updates and listings in the order in which they were shown.

use jiff::Timestamp;

use super::following::frequency;
use super::{Result, Tx, Value};
use crate::accounts::Member;
use crate::id::{ListingId, MemberId, ThreadId, UpdateId};
use crate::notifications::{Frequency, Told, Topic};
use crate::store::accounts::member_of_row;

/// What a member follows, in a fixed order.
pub(crate) fn followed(tx: &mut dyn Tx, member: &MemberId) -> Result<Vec<(Topic, Frequency)>> {
    let sql = "select topic, frequency from followed_topics where member_id = $1 order by topic";
    let rows = tx.rows(sql, &[member.as_str().into()])?;
    let topic = |row: &super::Row| Some((Topic::parse(&row.text(0))?, frequency(&row.text(1))));
    Ok(rows.iter().filter_map(topic).collect())
}

/// Follows a topic, and the discussions that came with it as often.
pub(crate) fn follow(
    tx: &mut dyn Tx,
    member: &MemberId,
    topic: &Topic,
    how: Frequency,
) -> Result<()> {
    let (name, how) = (topic.to_string(), how.as_str());
    let sql = "insert into followed_topics (member_id, topic, frequency) values ($1, $2, $3)
               on conflict (member_id, topic) do update set frequency = excluded.frequency";
    tx.execute(sql, &[member.as_str().into(), (&name).into(), how.into()])?;
    let sql =
        "update follows set frequency = $1 where member_id = $2 and topic = $3 and following = 1";
    tx.execute(sql, &[how.into(), member.as_str().into(), (&name).into()])?;
    Ok(())
}

/// Follows a topic no more, nor the discussions that came with it.
pub(crate) fn leave(tx: &mut dyn Tx, member: &MemberId, topic: &Topic) -> Result<()> {
    let args: [Value; 2] = [member.as_str().into(), topic.to_string().into()];
    tx.execute("delete from followed_topics where member_id = $1 and topic = $2", &args)?;
    tx.execute("delete from follows where member_id = $1 and topic = $2 and following = 1", &args)?;
    Ok(())
}

/// Whoever follows a topic follows a discussion of it, unless they once said how they want to hear of that one.
pub(crate) fn spread(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    topic: &Topic,
    how: Frequency,
    number: i64,
) -> Result<()> {
    let sql = "insert into follows (thread_id, member_id, following, frequency, read_number, told_number, topic)
               select $1, t.member_id, 1, t.frequency, $2, $2, t.topic from followed_topics t
               where t.topic = $3 and t.frequency = $4 limit 2000
               on conflict (thread_id, member_id) do nothing";
    let args: [Value; 4] =
        [thread.as_str().into(), number.into(), topic.to_string().into(), how.as_str().into()];
    tx.execute(sql, &args)?;
    Ok(())
}

/// `None` if it was shown before.
pub(crate) fn insert_news(tx: &mut dyn Tx, told: &Told) -> Result<Option<i64>> {
    let (update, listing) = match told {
        Told::Update(id) => (Some(id.as_str()), None),
        Told::Listing(id) => (None, Some(id.as_str())),
    };
    let sql = "insert into news (update_id, listing_id) values ($1, $2) on conflict do nothing returning seq";
    Ok(tx.optional(sql, &[update.into(), listing.into()])?.map(|row| row.int(0)))
}

fn told_of(row: &super::Row, update: usize, listing: usize) -> Told {
    match row.opt_text(update) {
        Some(id) => Told::Update(UpdateId::stored(id)),
        None => Told::Listing(ListingId::stored(row.text(listing))),
    }
}

/// The newest number.
pub(crate) fn newest(tx: &mut dyn Tx) -> Result<i64> {
    tx.number("select coalesce(max(seq), 0) from news", &[])
}

/// An update or a listing that is shown, by another than the member, and its topics.
pub(crate) struct News {
    pub(crate) seq: i64,
    pub(crate) told: Told,
    pub(crate) topics: Vec<Topic>,
}

/// Updates and listings of others after a number that are shown now, the oldest first.
pub(crate) fn news_after(
    tx: &mut dyn Tx,
    member: &MemberId,
    after: i64,
    most: i64,
) -> Result<Vec<News>> {
    let sql = "select n.seq, n.update_id, n.listing_id, coalesce(u.kind, l.kind) from news n
               left join updates u on u.id = n.update_id left join listings l on l.id = n.listing_id
               where n.seq > $1 and coalesce(u.state, l.state) = 'shown'
                 and coalesce(u.author_id, l.author_id, '') <> $2
               order by n.seq limit $3";
    let rows = tx.rows(sql, &[after.into(), member.as_str().into(), most.into()])?;
    let mut all = Vec::new();
    for row in rows {
        let told = told_of(&row, 1, 2);
        let topics = topics_of(tx, &told, &row.text(3))?;
        all.push(News { seq: row.int(0), told, topics });
    }
    Ok(all)
}

/// Those of others after a number that are shown now and of which the member follows a topic, the oldest first.
pub(crate) fn waiting(
    tx: &mut dyn Tx,
    member: &MemberId,
    after: i64,
    most: i64,
) -> Result<Vec<Told>> {
    let sql = "select n.update_id, n.listing_id from news n
               left join updates u on u.id = n.update_id left join listings l on l.id = n.listing_id
               where n.seq > $1 and coalesce(u.state, l.state) = 'shown'
                   and coalesce(u.author_id, l.author_id, '') <> $2
                   and (exists (select 1 from followed_topics f
                                where f.member_id = $2 and f.topic = 'kind:' || coalesce(u.kind, l.kind))
                        or exists (select 1 from update_terms t join followed_topics f
                                   on f.topic = 'term:' || t.vocabulary || ':' || t.term
                                   where t.update_id = n.update_id and f.member_id = $2)
                        or exists (select 1 from listing_terms t join followed_topics f
                                   on f.topic = 'term:' || t.vocabulary || ':' || t.term
                                   where t.listing_id = n.listing_id and f.member_id = $2))
               order by n.seq limit $3";
    let rows = tx.rows(sql, &[after.into(), member.as_str().into(), most.into()])?;
    Ok(rows.iter().map(|row| told_of(row, 0, 1)).collect())
}

fn topics_of(tx: &mut dyn Tx, told: &Told, kind: &str) -> Result<Vec<Topic>> {
    let (sql, id) = match told {
        Told::Update(id) => {
            ("select vocabulary, term from update_terms where update_id = $1", id.as_str())
        }
        Told::Listing(id) => {
            ("select vocabulary, term from listing_terms where listing_id = $1", id.as_str())
        }
    };
    let rows = tx.rows(sql, &[id.into()])?;
    let mut topics: Vec<Topic> = Topic::parse(&format!("kind:{kind}")).into_iter().collect();
    topics.extend(rows.iter().map(|row| Topic::Term(row.text(0), row.text(1))));
    Ok(topics)
}

/// Whether these are shown still: how many.
pub(crate) fn still_shown(tx: &mut dyn Tx, updates: &[UpdateId]) -> Result<i64> {
    let mut count = 0;
    for update in updates {
        let sql = "select count(*) from updates where id = $1 and state = 'shown'";
        count += tx.number(sql, &[update.as_str().into()])?;
    }
    Ok(count)
}

/// Who wants to hear of something at once, but for its author, and when they last did.
pub(crate) fn listeners(
    tx: &mut dyn Tx,
    topic: &Topic,
    author: &MemberId,
) -> Result<Vec<(Member, Option<Timestamp>)>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, p.updates_notified_at
               from followed_topics t join members m on m.id = t.member_id
               join mail_preferences p on p.member_id = t.member_id
               where t.topic = $1 and t.frequency = 'instant' and m.id <> $2 and m.status = 'active'
                   and m.notices = 'all'
               limit 2000";
    let rows = tx.rows(sql, &[topic.to_string().into(), author.as_str().into()])?;
    Ok(rows.iter().map(|row| (member_of_row(row), row.opt_time(9))).collect())
}

pub(crate) fn set_notified(tx: &mut dyn Tx, member: &MemberId, at: Timestamp) -> Result<()> {
    let sql = "update mail_preferences set updates_notified_at = $1 where member_id = $2";
    tx.execute(sql, &[at.into(), member.as_str().into()])?;
    Ok(())
}

/// Up to which number a member has read, and up to which the daily and the weekly digest told.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Marks {
    pub(crate) read: i64,
    pub(crate) daily: i64,
    pub(crate) weekly: i64,
}

pub(crate) fn marks(tx: &mut dyn Tx, member: &MemberId) -> Result<Marks> {
    let sql = "select updates_read_seq, updates_daily_seq, updates_weekly_seq from mail_preferences where member_id = $1";
    let row = tx.optional(sql, &[member.as_str().into()])?;
    Ok(row.map_or_else(Marks::default, |row| Marks {
        read: row.int(0),
        daily: row.int(1),
        weekly: row.int(2),
    }))
}

pub(crate) fn set_marks(tx: &mut dyn Tx, member: &MemberId, marks: Marks) -> Result<()> {
    let sql = "update mail_preferences set updates_read_seq = $1, updates_daily_seq = $2, updates_weekly_seq = $3
               where member_id = $4";
    let args: [Value; 4] =
        [marks.read.into(), marks.daily.into(), marks.weekly.into(), member.as_str().into()];
    tx.execute(sql, &args)?;
    Ok(())
}
