//! What members follow, how they want to hear of it, how far they have read it.

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::accounts::Member;
use crate::id::{CommentId, MemberId, ThreadId};
use crate::notifications::{Following, Frequency, Preferences, Replies};
use crate::store::accounts::member_of_row;

/// What a member set; `None` where they set nothing.
pub(crate) fn preferences(tx: &mut dyn Tx, member: &MemberId) -> Result<Option<Preferences>> {
    let sql = "select contributions, replies, hour, weekday, with_text from mail_preferences where member_id = $1";
    Ok(tx.optional(sql, &[member.as_str().into()])?.map(|row| Preferences {
        contributions: frequency(&row.text(0)),
        replies: Replies::parse(&row.text(1)).unwrap_or(Replies::Same),
        hour: row.int(2),
        weekday: row.int(3),
        with_text: row.truth(4),
    }))
}

/// A word that is none of ours sends nothing.
pub(super) fn frequency(word: &str) -> Frequency {
    Frequency::parse(word).unwrap_or(Frequency::Off)
}

pub(crate) fn set_preferences(
    tx: &mut dyn Tx,
    member: &MemberId,
    wanted: &Preferences,
    next_daily_at: Timestamp,
    next_weekly_at: Timestamp,
) -> Result<()> {
    let sql =
        "insert into mail_preferences (member_id, contributions, replies, hour, weekday, with_text,
                   next_daily_at, next_weekly_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8)
               on conflict (member_id) do update set contributions = excluded.contributions,
                   replies = excluded.replies, hour = excluded.hour, weekday = excluded.weekday,
                   with_text = excluded.with_text, next_daily_at = excluded.next_daily_at,
                   next_weekly_at = excluded.next_weekly_at";
    let args: [Value; 8] = [
        member.as_str().into(),
        wanted.contributions.as_str().into(),
        wanted.replies.as_str().into(),
        wanted.hour.into(),
        wanted.weekday.into(),
        wanted.with_text.into(),
        next_daily_at.into(),
        next_weekly_at.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Members whose hour has come: whether their day's, and whether their week's.
pub(crate) fn due_digests(
    tx: &mut dyn Tx,
    now: Timestamp,
    most: i64,
) -> Result<Vec<(MemberId, bool, bool)>> {
    let sql = "select member_id, next_daily_at <= $1, next_weekly_at <= $1 from mail_preferences
               where next_daily_at <= $1 or next_weekly_at <= $1 limit $2";
    let rows = tx.rows(sql, &[now.into(), most.into()])?;
    Ok(rows.iter().map(|row| (MemberId::stored(row.text(0)), row.truth(1), row.truth(2))).collect())
}

/// A follower of a thread, as a new comment needs to know them.
pub(crate) struct Follower {
    pub(crate) member: Member,
    pub(crate) notified_at: Option<Timestamp>,
    /// For this discussion alone.
    pub(crate) frequency: Option<Frequency>,
    pub(crate) contributions: Frequency,
    pub(crate) replies: Replies,
    /// Of the digests; `None` where there are none.
    pub(crate) next_daily_at: Option<Timestamp>,
    pub(crate) next_weekly_at: Option<Timestamp>,
}

impl Follower {
    /// How often they hear of this discussion.
    pub(crate) fn usual(&self) -> Frequency {
        self.frequency.unwrap_or(self.contributions)
    }
}

/// Who wants to hear of a thread, but for the author, and when they last did.
pub(crate) fn followers(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    author: &MemberId,
) -> Result<Vec<Follower>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, f.notified_at, f.frequency, p.contributions, p.replies, p.next_daily_at, p.next_weekly_at
               from follows f join members m on m.id = f.member_id
               left join mail_preferences p on p.member_id = f.member_id
               where f.thread_id = $1 and f.following = 1 and m.id <> $2 and m.status = 'active' and m.notices = 'all'
               limit 2000";
    let rows = tx.rows(sql, &[thread.as_str().into(), author.as_str().into()])?;
    Ok(rows
        .iter()
        .map(|row| Follower {
            member: member_of_row(row),
            notified_at: row.opt_time(9),
            frequency: row.opt_text(10).map(|word| frequency(&word)),
            contributions: row.opt_text(11).map_or(Frequency::Instant, |word| frequency(&word)),
            replies: row
                .opt_text(12)
                .and_then(|word| Replies::parse(&word))
                .unwrap_or(Replies::Same),
            next_daily_at: row.opt_time(13),
            next_weekly_at: row.opt_time(14),
        })
        .collect())
}

/// Who wrote what a comment answers.
pub(crate) fn answered_author(tx: &mut dyn Tx, comment: &CommentId) -> Result<Option<MemberId>> {
    let sql =
        "select p.author_id from comments c join comments p on p.id = c.parent_id where c.id = $1";
    let row = tx.optional(sql, &[comment.as_str().into()])?;
    Ok(row.and_then(|row| row.opt_text(0)).map(MemberId::stored))
}

pub(crate) fn set_notified(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    member: &MemberId,
    at: Timestamp,
    number: i64,
) -> Result<()> {
    let sql = "update follows set notified_at = $1,
                   told_number = case when told_number < $2 then $2 else told_number end
               where thread_id = $3 and member_id = $4";
    let args: [Value; 4] =
        [at.into(), number.into(), thread.as_str().into(), member.as_str().into()];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Who posts follows, unless they once said no, and has read so far.
pub(crate) fn follow_by_posting(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    member: &MemberId,
    number: i64,
) -> Result<()> {
    let sql = "insert into follows (thread_id, member_id, following, read_number, told_number)
               values ($1, $2, 1, $3, $3)
               on conflict (thread_id, member_id) do update set read_number = excluded.read_number";
    tx.execute(sql, &[thread.as_str().into(), member.as_str().into(), number.into()])?;
    Ok(())
}

/// Follows from a number on, unless the member once said how they want to hear of it.
pub(crate) fn follow_from(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    member: &MemberId,
    number: i64,
) -> Result<()> {
    let sql = "insert into follows (thread_id, member_id, following, read_number, told_number)
               values ($1, $2, 1, $3, $3) on conflict do nothing";
    tx.execute(sql, &[thread.as_str().into(), member.as_str().into(), number.into()])?;
    Ok(())
}

fn following_of_row(row: &Row) -> Following {
    Following {
        thread: ThreadId::stored(row.text(0)),
        page: row.text(1),
        following: row.truth(2),
        frequency: row.opt_text(3).map(|word| frequency(&word)),
        read_number: row.int(4),
        told_number: row.int(5),
        mail_text: row.truth(6),
    }
}

/// How a member follows a thread; `None` if they never did.
pub(crate) fn following(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    member: &MemberId,
) -> Result<Option<Following>> {
    let sql = "select t.id, t.page_id, f.following, f.frequency, f.read_number, f.told_number, t.mail_text
               from follows f join threads t on t.id = f.thread_id where f.thread_id = $1 and f.member_id = $2";
    let row = tx.optional(sql, &[thread.as_str().into(), member.as_str().into()])?;
    Ok(row.map(|row| following_of_row(&row)))
}

/// All that a member follows.
pub(crate) fn followed(tx: &mut dyn Tx, member: &MemberId, most: i64) -> Result<Vec<Following>> {
    let sql = "select t.id, t.page_id, f.following, f.frequency, f.read_number, f.told_number, t.mail_text
               from follows f join threads t on t.id = f.thread_id
               where f.member_id = $1 and f.following = 1 order by t.page_id limit $2";
    let rows = tx.rows(sql, &[member.as_str().into(), most.into()])?;
    Ok(rows.iter().map(following_of_row).collect())
}

/// `number`: what was said up to here is neither new nor to be told to one who follows only now.
pub(crate) fn set_following(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    member: &MemberId,
    following: bool,
    frequency: Option<Frequency>,
    number: i64,
) -> Result<()> {
    let sql =
        "insert into follows (thread_id, member_id, following, frequency, read_number, told_number)
               values ($1, $2, $3, $4, $5, $5)
               on conflict (thread_id, member_id) do update set following = excluded.following,
                   frequency = excluded.frequency, topic = null";
    let args: [Value; 5] = [
        thread.as_str().into(),
        member.as_str().into(),
        following.into(),
        frequency.map(Frequency::as_str).into(),
        number.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn set_told(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    member: &MemberId,
    number: i64,
) -> Result<()> {
    let sql = "update follows set told_number = $1 where thread_id = $2 and member_id = $3 and told_number < $1";
    tx.execute(sql, &[number.into(), thread.as_str().into(), member.as_str().into()])?;
    Ok(())
}

/// What waited for a moderator stands before what was told and read meanwhile: nothing of it may be missed, so that
/// what comes after it counts as new once more.
pub(crate) fn come_before(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    author: &MemberId,
    number: i64,
) -> Result<()> {
    let sql = "update follows set
                   told_number = case when told_number >= $1 then $1 - 1 else told_number end,
                   read_number = case when read_number >= $1 then $1 - 1 else read_number end
               where thread_id = $2 and member_id <> $3";
    tx.execute(sql, &[number.into(), thread.as_str().into(), author.as_str().into()])?;
    Ok(())
}

pub(crate) fn set_read(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    member: &MemberId,
    number: i64,
) -> Result<()> {
    let sql = "update follows set read_number = $1 where thread_id = $2 and member_id = $3 and read_number < $1";
    tx.execute(sql, &[number.into(), thread.as_str().into(), member.as_str().into()])?;
    Ok(())
}

/// What others said in a stretch of a thread and is shown.
pub(crate) struct News {
    pub(crate) count: i64,
    pub(crate) first: i64,
    pub(crate) last: i64,
    pub(crate) newest_at: Timestamp,
}

/// What others said after one number and up to another. `answers`: what answers the member too.
pub(crate) fn news(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    member: &MemberId,
    after: i64,
    to: i64,
    answers: bool,
) -> Result<Option<News>> {
    let sql = "select count(*), min(c.number), max(c.number), max(c.created_at)
               from comments c left join comments p on p.id = c.parent_id
               where c.thread_id = $1 and c.number > $2 and c.number <= $3 and c.state = 'shown'
                   and (c.author_id is null or c.author_id <> $4)
                   and ($5 = 1 or p.author_id is null or p.author_id <> $4)";
    let args: [Value; 5] =
        [thread.as_str().into(), after.into(), to.into(), member.as_str().into(), answers.into()];
    let row = tx.optional(sql, &args)?.filter(|row| row.int(0) > 0);
    Ok(row.map(|row| News {
        count: row.int(0),
        first: row.int(1),
        last: row.int(2),
        newest_at: row.time(3),
    }))
}

/// The words of a stretch of a thread as a mail may hold them: number, author, text.
pub(crate) fn words_between(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    member: &MemberId,
    after: i64,
    to: i64,
    most: i64,
) -> Result<Vec<(Option<String>, String)>> {
    let sql = "select a.name, c.markdown from comments c left join members a on a.id = c.author_id
               where c.thread_id = $1 and c.number > $2 and c.number <= $3 and c.state = 'shown'
                   and (c.author_id is null or c.author_id <> $4)
               order by c.number limit $5";
    let args: [Value; 5] =
        [thread.as_str().into(), after.into(), to.into(), member.as_str().into(), most.into()];
    Ok(tx.rows(sql, &args)?.iter().map(|row| (row.opt_text(0), row.text(1))).collect())
}

/// The pages of the discussions in which something waits for a member.
pub(crate) fn pages_with_news(
    tx: &mut dyn Tx,
    member: &MemberId,
    most: i64,
) -> Result<Vec<String>> {
    let sql = "select t.page_id from follows f join threads t on t.id = f.thread_id
               where f.member_id = $1 and f.following = 1 and exists (
                   select 1 from comments c
                   where c.thread_id = f.thread_id and c.number > f.read_number and c.state = 'shown'
                       and (c.author_id is null or c.author_id <> $1))
               limit $2";
    let rows = tx.rows(sql, &[member.as_str().into(), most.into()])?;
    Ok(rows.iter().map(|row| row.text(0)).collect())
}

pub(crate) fn mail_text(tx: &mut dyn Tx, thread: &ThreadId) -> Result<bool> {
    let row =
        tx.optional("select mail_text from threads where id = $1", &[thread.as_str().into()])?;
    Ok(row.is_some_and(|row| row.truth(0)))
}

pub(crate) fn set_mail_text(tx: &mut dyn Tx, thread: &ThreadId, allowed: bool) -> Result<()> {
    tx.execute(
        "update threads set mail_text = $1 where id = $2",
        &[allowed.into(), thread.as_str().into()],
    )?;
    Ok(())
}
