//! Conversations in confidence, who takes part, messages, reports of them, who will not hear from whom.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::accounts::member_of_row;
use super::{Result, Row, Tx, Value};
use crate::accounts::{Member, Status};
use crate::correspondence::Kind;
use crate::id::{ConversationId, MemberId};
use crate::moderation::ReportReason;

/// A conversation, and how far one who takes part has read.
pub(crate) struct ConversationRow {
    pub(crate) kind: Kind,
    pub(crate) subject: String,
    pub(crate) last_number: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) ended_at: Option<Timestamp>,
    pub(crate) read_number: i64,
}

/// A line of somebody's list.
pub(crate) struct LineRow {
    pub(crate) id: ConversationId,
    pub(crate) kind: Kind,
    pub(crate) subject: String,
    pub(crate) unread: i64,
    pub(crate) last_at: Timestamp,
    pub(crate) ended: bool,
}

/// A message as it is stored; without its text where it was removed.
pub(crate) struct MessageRow {
    pub(crate) number: i64,
    pub(crate) author_id: Option<MemberId>,
    pub(crate) author_name: Option<String>,
    pub(crate) author_status: Option<Status>,
    pub(crate) html: Option<String>,
    pub(crate) language: String,
    pub(crate) created_at: Timestamp,
}

/// A message to be stored.
pub(crate) struct NewMessage<'a> {
    pub(crate) number: i64,
    pub(crate) author: &'a MemberId,
    pub(crate) form_key: Option<&'a str>,
    pub(crate) markdown: &'a str,
    pub(crate) html: &'a str,
    pub(crate) renderer: i64,
    pub(crate) language: &'a str,
    pub(crate) state: &'static str,
}

fn kind(text: &str) -> Kind {
    // What is of no known kind is of the one that is guarded most.
    Kind::parse(text).unwrap_or(Kind::Advice)
}

pub(crate) fn insert(
    tx: &mut dyn Tx,
    id: &ConversationId,
    kind: Kind,
    subject: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into conversations (id, kind, subject, last_number, created_at, last_at)
               values ($1, $2, $3, 0, $4, $4)";
    tx.execute(sql, &[id.as_str().into(), kind.as_str().into(), subject.into(), now.into()])?;
    Ok(())
}

pub(crate) fn join(
    tx: &mut dyn Tx,
    id: &ConversationId,
    member: &MemberId,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into conversation_members (conversation_id, member_id, joined_at, read_number, told_number)
               values ($1, $2, $3, 0, 0) on conflict do nothing";
    tx.execute(sql, &[id.as_str().into(), member.as_str().into(), now.into()])?;
    Ok(())
}

pub(crate) fn leave(tx: &mut dyn Tx, id: &ConversationId, member: &MemberId) -> Result<()> {
    let sql = "delete from conversation_members where conversation_id = $1 and member_id = $2";
    tx.execute(sql, &[id.as_str().into(), member.as_str().into()])?;
    Ok(())
}

/// The conversation, if this member takes part.
pub(crate) fn of_member(
    tx: &mut dyn Tx,
    id: &ConversationId,
    member: &MemberId,
) -> Result<Option<ConversationRow>> {
    let sql = "select c.kind, c.subject, c.last_number, c.created_at, c.ended_at, p.read_number
               from conversations c join conversation_members p on p.conversation_id = c.id
               where c.id = $1 and p.member_id = $2";
    let row = tx.optional(sql, &[id.as_str().into(), member.as_str().into()])?;
    Ok(row.map(|row| ConversationRow {
        kind: kind(&row.text(0)),
        subject: row.text(1),
        last_number: row.int(2),
        created_at: row.time(3),
        ended_at: row.opt_time(4),
        read_number: row.int(5),
    }))
}

/// Who takes part, and up to which message each was told by mail.
pub(crate) fn members(tx: &mut dyn Tx, id: &ConversationId) -> Result<Vec<(Member, i64)>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, p.told_number
               from conversation_members p join members m on m.id = p.member_id
               where p.conversation_id = $1 order by p.joined_at, m.id limit 100";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    Ok(rows.iter().map(|row| (member_of_row(row), row.int(9))).collect())
}

/// What one member may read of it, oldest first.
pub(crate) fn messages(
    tx: &mut dyn Tx,
    id: &ConversationId,
    reader: &MemberId,
) -> Result<Vec<MessageRow>> {
    let sql =
        "select x.number, x.author_id, a.name, a.status, x.html, x.language, x.created_at, x.state
               from messages x left join members a on a.id = x.author_id
               where x.conversation_id = $1 and (x.state <> 'withheld' or x.author_id = $2)
               order by x.number limit 1000";
    let rows = tx.rows(sql, &[id.as_str().into(), reader.as_str().into()])?;
    Ok(rows.iter().map(message_of_row).collect())
}

fn message_of_row(row: &Row) -> MessageRow {
    MessageRow {
        number: row.int(0),
        author_id: row.opt_text(1).map(MemberId::stored),
        author_name: row.opt_text(2),
        author_status: row.opt_text(3).and_then(|status| Status::parse(&status)),
        html: Some(row.text(4)).filter(|_| row.text(7) != "removed"),
        language: row.text(5),
        created_at: row.time(6),
    }
}

pub(crate) fn by_form_key(
    tx: &mut dyn Tx,
    author: &MemberId,
    key: &str,
) -> Result<Option<(ConversationId, i64)>> {
    let sql = "select conversation_id, number from messages where author_id = $1 and form_key = $2";
    let row = tx.optional(sql, &[author.as_str().into(), key.into()])?;
    Ok(row.map(|row| (ConversationId::stored(row.text(0)), row.int(1))))
}

pub(crate) fn insert_message(
    tx: &mut dyn Tx,
    id: &ConversationId,
    message: &NewMessage<'_>,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into messages (conversation_id, number, author_id, form_key, markdown, html, renderer, language,
                   state, created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let args: [Value; 10] = [
        id.as_str().into(),
        message.number.into(),
        message.author.as_str().into(),
        message.form_key.into(),
        message.markdown.into(),
        message.html.into(),
        message.renderer.into(),
        message.language.into(),
        message.state.into(),
        now.into(),
    ];
    tx.execute(sql, &args)?;
    let sql = "update conversations set last_number = $1, last_at = $2 where id = $3";
    tx.execute(sql, &[message.number.into(), now.into(), id.as_str().into()])?;
    Ok(())
}

/// When the newest but `most - 1` of an author's messages was written.
pub(crate) fn nth_newest(
    tx: &mut dyn Tx,
    author: &MemberId,
    most: i64,
) -> Result<Option<Timestamp>> {
    let sql = "select created_at from messages where author_id = $1 order by created_at desc limit 1 offset $2";
    Ok(tx.optional(sql, &[author.as_str().into(), (most - 1).into()])?.map(|row| row.time(0)))
}

pub(crate) fn read_number(
    tx: &mut dyn Tx,
    id: &ConversationId,
    member: &MemberId,
) -> Result<Option<i64>> {
    let sql = "select read_number from conversation_members where conversation_id = $1 and member_id = $2";
    let row = tx.optional(sql, &[id.as_str().into(), member.as_str().into()])?;
    Ok(row.map(|row| row.int(0)))
}

pub(crate) fn set_read(
    tx: &mut dyn Tx,
    id: &ConversationId,
    member: &MemberId,
    number: i64,
) -> Result<()> {
    let sql = "update conversation_members set read_number = $1 where conversation_id = $2 and member_id = $3";
    tx.execute(sql, &[number.into(), id.as_str().into(), member.as_str().into()])?;
    Ok(())
}

/// Up to the last message.
pub(crate) fn mark_read(tx: &mut dyn Tx, id: &ConversationId, member: &MemberId) -> Result<()> {
    let sql = "update conversation_members
               set read_number = (select last_number from conversations where id = $1)
               where conversation_id = $1 and member_id = $2";
    tx.execute(sql, &[id.as_str().into(), member.as_str().into()])?;
    Ok(())
}

pub(crate) fn set_told(
    tx: &mut dyn Tx,
    id: &ConversationId,
    member: &MemberId,
    number: i64,
) -> Result<()> {
    let sql = "update conversation_members set told_number = $1 where conversation_id = $2 and member_id = $3";
    tx.execute(sql, &[number.into(), id.as_str().into(), member.as_str().into()])?;
    Ok(())
}

/// Whether something waits there that was not read: asked again when the mail leaves.
pub(crate) fn is_unread(tx: &mut dyn Tx, id: &ConversationId, member: &MemberId) -> Result<bool> {
    let sql = "select 1 from conversation_members p join messages x on x.conversation_id = p.conversation_id
               where p.conversation_id = $1 and p.member_id = $2 and x.number > p.read_number and x.state = 'shown'
                 and (x.author_id is null or x.author_id <> $2) limit 1";
    Ok(tx.optional(sql, &[id.as_str().into(), member.as_str().into()])?.is_some())
}

pub(crate) fn end(tx: &mut dyn Tx, id: &ConversationId, now: Timestamp) -> Result<()> {
    let sql = "update conversations set ended_at = $1 where id = $2 and ended_at is null";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

/// One's own but those about advice, the last written in first, if there is anything to read.
pub(crate) fn of_owner(tx: &mut dyn Tx, member: &MemberId, most: i64) -> Result<Vec<LineRow>> {
    let sql = "select c.id, c.kind, c.subject, c.ended_at is not null,
                   max(x.created_at),
                   sum(case when x.number > p.read_number and x.state = 'shown'
                       and (x.author_id is null or x.author_id <> $1) then 1 else 0 end)
               from conversation_members p join conversations c on c.id = p.conversation_id
                   join messages x on x.conversation_id = c.id
               where p.member_id = $1 and c.kind <> 'advice' and (x.state <> 'withheld' or x.author_id = $1)
               group by c.id, c.kind, c.subject, c.ended_at order by 5 desc, c.id limit $2";
    let line = |row: &Row| LineRow {
        id: ConversationId::stored(row.text(0)),
        kind: kind(&row.text(1)),
        subject: row.text(2),
        ended: row.truth(3),
        last_at: row.time(4),
        unread: row.int(5),
    };
    Ok(tx.rows(sql, &[member.as_str().into(), most.into()])?.iter().map(line).collect())
}

/// In how many of one's own, but those about advice, something is unread.
pub(crate) fn count_unread(tx: &mut dyn Tx, member: &MemberId) -> Result<i64> {
    let sql = "select count(*) from conversation_members p join conversations c on c.id = p.conversation_id
               where p.member_id = $1 and c.kind <> 'advice' and p.read_number < c.last_number
                 and exists (select 1 from messages x where x.conversation_id = c.id and x.number > p.read_number
                     and x.state = 'shown' and (x.author_id is null or x.author_id <> $1))";
    tx.number(sql, &[member.as_str().into()])
}

/// The newest conversation about a thing.
pub(crate) fn of_subject(
    tx: &mut dyn Tx,
    kind: Kind,
    subject: &str,
) -> Result<Option<ConversationId>> {
    let sql = "select id from conversations where kind = $1 and subject = $2 order by created_at desc, id limit 1";
    let row = tx.optional(sql, &[kind.as_str().into(), subject.into()])?;
    Ok(row.map(|row| ConversationId::stored(row.text(0))))
}

/// The conversation of this kind and subject in which both take part and which goes on.
pub(crate) fn between(
    tx: &mut dyn Tx,
    kind: Kind,
    subject: &str,
    one: &MemberId,
) -> Result<Option<ConversationId>> {
    let sql =
        "select c.id from conversations c join conversation_members p on p.conversation_id = c.id
               where c.kind = $1 and c.subject = $2 and c.ended_at is null and p.member_id = $3
               order by c.created_at desc limit 1";
    let args: [Value; 3] = [kind.as_str().into(), subject.into(), one.as_str().into()];
    Ok(tx.optional(sql, &args)?.map(|row| ConversationId::stored(row.text(0))))
}

/// Conversations with experts that a member began since.
pub(crate) fn begun_since(tx: &mut dyn Tx, member: &MemberId, since: Timestamp) -> Result<i64> {
    let sql = "select count(*) from messages x join conversations c on c.id = x.conversation_id
               where x.author_id = $1 and x.created_at > $2 and x.number = 1 and c.kind = 'expert'";
    tx.number(sql, &[member.as_str().into(), since.into()])
}

pub(crate) fn block(
    tx: &mut dyn Tx,
    member: &MemberId,
    blocked: &MemberId,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into blocks (member_id, blocked_id, created_at) values ($1, $2, $3) on conflict do nothing";
    tx.execute(sql, &[member.as_str().into(), blocked.as_str().into(), now.into()])?;
    Ok(())
}

pub(crate) fn unblock(tx: &mut dyn Tx, member: &MemberId, blocked: &MemberId) -> Result<()> {
    let sql = "delete from blocks where member_id = $1 and blocked_id = $2";
    tx.execute(sql, &[member.as_str().into(), blocked.as_str().into()])?;
    Ok(())
}

/// Whether `member` will not hear from `other`.
pub(crate) fn blocks(tx: &mut dyn Tx, member: &MemberId, other: &MemberId) -> Result<bool> {
    let sql = "select 1 from blocks where member_id = $1 and blocked_id = $2";
    Ok(tx.optional(sql, &[member.as_str().into(), other.as_str().into()])?.is_some())
}

pub(crate) fn blocked_by(tx: &mut dyn Tx, member: &MemberId) -> Result<BTreeSet<MemberId>> {
    let sql = "select blocked_id from blocks where member_id = $1 limit 1000";
    let rows = tx.rows(sql, &[member.as_str().into()])?;
    Ok(rows.iter().map(|row| MemberId::stored(row.text(0))).collect())
}

/// Names of those who are blocked, and a conversation with each.
pub(crate) fn blocked_names(
    tx: &mut dyn Tx,
    member: &MemberId,
) -> Result<Vec<crate::correspondence::Blocked>> {
    let sql = "select m.name, m.status, (select p.conversation_id
                   from conversation_members p join conversation_members q on q.conversation_id = p.conversation_id
                       join conversations c on c.id = p.conversation_id
                   where p.member_id = $1 and q.member_id = b.blocked_id and c.kind <> 'advice'
                   order by c.last_at desc limit 1)
               from blocks b join members m on m.id = b.blocked_id where b.member_id = $1
               order by b.created_at desc limit 100";
    let line = |row: &Row| {
        let name = Some(row.text(0)).filter(|_| row.text(1) == Status::Active.as_str());
        (name, row.opt_text(2).map(ConversationId::stored))
    };
    Ok(tx.rows(sql, &[member.as_str().into()])?.iter().map(line).collect())
}

/// The author of a message that is shown; `None`: there is none. The inner `None`: a former member.
pub(crate) fn author_of_shown(
    tx: &mut dyn Tx,
    id: &ConversationId,
    number: i64,
) -> Result<Option<Option<MemberId>>> {
    let sql = "select author_id from messages where conversation_id = $1 and number = $2 and state = 'shown'";
    let row = tx.optional(sql, &[id.as_str().into(), number.into()])?;
    Ok(row.map(|row| row.opt_text(0).map(MemberId::stored)))
}

/// The same member's second report replaces the first.
pub(crate) fn report(
    tx: &mut dyn Tx,
    id: &ConversationId,
    number: i64,
    reporter: &MemberId,
    reason: ReportReason,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into message_reports (conversation_id, number, reporter_id, reason, note, created_at)
               values ($1, $2, $3, $4, $5, $6)
               on conflict (conversation_id, number, reporter_id) do update set reason = excluded.reason,
                   note = excluded.note, created_at = excluded.created_at, closed_at = null";
    let args: [Value; 6] = [
        id.as_str().into(),
        number.into(),
        reporter.as_str().into(),
        reason.as_str().into(),
        note.into(),
        now.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Reported messages that wait, the oldest report first, but those of conversations in which `reader` takes part,
/// and of requests for advice that their asker keeps from them.
pub(crate) fn reported(
    tx: &mut dyn Tx,
    reader: &MemberId,
    with_advice: bool,
    most: i64,
) -> Result<Vec<(ConversationId, Kind, MessageRow)>> {
    let sql = "select x.number, x.author_id, a.name, a.status, x.html, x.language, x.created_at, x.state,
                   x.conversation_id, c.kind, min(r.created_at) as first
               from message_reports r
                   join messages x on x.conversation_id = r.conversation_id and x.number = r.number
                   join conversations c on c.id = x.conversation_id
                   left join members a on a.id = x.author_id
               where r.closed_at is null and x.state = 'shown' and (c.kind <> 'advice' or $1 = 1)
                 and not exists (select 1 from conversation_members p
                     where p.conversation_id = x.conversation_id and p.member_id = $2)
                 and not exists (select 1 from advisory_parts e
                     where e.request_id = c.subject and e.member_id = $2 and e.part = 'excluded')
               group by x.number, x.author_id, a.name, a.status, x.html, x.language, x.created_at, x.state,
                   x.conversation_id, c.kind
               order by first, x.conversation_id, x.number limit $3";
    let rows = tx.rows(sql, &[with_advice.into(), reader.as_str().into(), most.into()])?;
    let view =
        |row: &Row| (ConversationId::stored(row.text(8)), kind(&row.text(9)), message_of_row(row));
    Ok(rows.iter().map(view).collect())
}

/// Open reports of a message: why, in whose words, when. Who reported is not told.
pub(crate) fn open_reports(
    tx: &mut dyn Tx,
    id: &ConversationId,
    number: i64,
) -> Result<Vec<(String, String, Timestamp)>> {
    let sql = "select reason, note, created_at from message_reports
               where conversation_id = $1 and number = $2 and closed_at is null order by created_at limit 50";
    let rows = tx.rows(sql, &[id.as_str().into(), number.into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.text(1), row.time(2))).collect())
}

pub(crate) fn close_reports(
    tx: &mut dyn Tx,
    id: &ConversationId,
    number: i64,
    now: Timestamp,
) -> Result<()> {
    let sql = "update message_reports set closed_at = $1 where conversation_id = $2 and number = $3 and closed_at is null";
    tx.execute(sql, &[now.into(), id.as_str().into(), number.into()])?;
    Ok(())
}

/// Its words go, its place stays.
pub(crate) fn remove(tx: &mut dyn Tx, id: &ConversationId, number: i64) -> Result<()> {
    let sql = "update messages set state = 'removed', markdown = '', html = ''
               where conversation_id = $1 and number = $2";
    tx.execute(sql, &[id.as_str().into(), number.into()])?;
    Ok(())
}

pub(crate) fn delete_of_subject(tx: &mut dyn Tx, kind: Kind, subject: &str) -> Result<()> {
    let sql = "delete from conversations where kind = $1 and subject = $2";
    tx.execute(sql, &[kind.as_str().into(), subject.into()])?;
    Ok(())
}

/// The words of an author go, their places stay.
pub(crate) fn erase_texts_of(tx: &mut dyn Tx, author: &MemberId) -> Result<()> {
    let sql =
        "update messages set state = 'removed', markdown = '', html = '' where author_id = $1";
    tx.execute(sql, &[author.as_str().into()])?;
    Ok(())
}

/// Conversations in which nobody else takes part.
pub(crate) fn delete_lonely(tx: &mut dyn Tx, member: &MemberId) -> Result<()> {
    let sql = "delete from conversations where id in (
                   select p.conversation_id from conversation_members p where p.member_id = $1
                     and not exists (select 1 from conversation_members q
                         where q.conversation_id = p.conversation_id and q.member_id <> $1))";
    tx.execute(sql, &[member.as_str().into()])?;
    Ok(())
}

/// Those in which nobody wrote since. What was said about advice goes with its request.
pub(crate) fn forget_before(tx: &mut dyn Tx, before: Timestamp) -> Result<()> {
    let sql = "delete from conversations where kind in ('expert', 'exchange') and last_at < $1";
    tx.execute(sql, &[before.into()])?;
    Ok(())
}

/// Closed reports are kept for a year.
pub(crate) fn forget_reports(tx: &mut dyn Tx, year_ago: Timestamp) -> Result<()> {
    tx.execute("delete from message_reports where closed_at < $1", &[year_ago.into()])?;
    Ok(())
}

pub(crate) fn rendered_before(
    tx: &mut dyn Tx,
    renderer: i64,
) -> Result<Vec<(ConversationId, i64, String)>> {
    let sql =
        "select conversation_id, number, markdown from messages where renderer < $1 limit 100";
    let rows = tx.rows(sql, &[renderer.into()])?;
    let view = |row: &Row| (ConversationId::stored(row.text(0)), row.int(1), row.text(2));
    Ok(rows.iter().map(view).collect())
}

pub(crate) fn set_html(
    tx: &mut dyn Tx,
    id: &ConversationId,
    number: i64,
    html: &str,
    renderer: i64,
) -> Result<()> {
    let sql =
        "update messages set html = $1, renderer = $2 where conversation_id = $3 and number = $4";
    tx.execute(sql, &[html.into(), renderer.into(), id.as_str().into(), number.into()])?;
    Ok(())
}
