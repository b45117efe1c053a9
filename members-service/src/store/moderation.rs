//! Reports, the queue, the audit log.

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::discussions::ItemState;
use crate::id::{CommentId, MemberId, ReportId};
use crate::moderation::audit::AuditRow;
use crate::moderation::{AuditEntry, ContextView, QueueEntry, ReportReason, ReportView, Waiting};
use baraza_theme::direction;

/// How much a member reported since, of whatever kind.
pub(crate) fn reports_since(tx: &mut dyn Tx, reporter: &MemberId, since: Timestamp) -> Result<i64> {
    let sql = "select (select count(*) from reports where reporter_id = $1 and created_at > $2)
                   + (select count(*) from update_reports where reporter_id = $1 and created_at > $2)
                   + (select count(*) from message_reports where reporter_id = $1 and created_at > $2)
                   + (select count(*) from listing_reports where reporter_id = $1 and created_at > $2)
                   + (select count(*) from exchange_reports where reporter_id = $1 and created_at > $2)
                   + (select count(*) from tried_reports where reporter_id = $1 and created_at > $2)
                   + (select count(*) from directory_reports where reporter_id = $1 and created_at > $2)";
    tx.number(sql, &[reporter.as_str().into(), since.into()])
}

/// Whether anything of an author was ever shown, whatever it is, but the thing of this id.
pub(crate) fn has_other_shown(tx: &mut dyn Tx, author: &MemberId, but: &str) -> Result<bool> {
    let sql = "select 1 where exists (select 1 from comments where author_id = $1 and state = 'shown' and id <> $2)
                   or exists (select 1 from updates where author_id = $1 and state = 'shown' and id <> $2)
                   or exists (select 1 from listings where author_id = $1 and state = 'shown' and id <> $2)
                   or exists (select 1 from tried where author_id = $1 and state = 'shown' and id <> $2)";
    Ok(tx.optional(sql, &[author.as_str().into(), but.into()])?.is_some())
}

/// The statement that keeps a report names the thing, who reports, why, in what words and when, in this order.
pub(crate) fn keep_report(
    tx: &mut dyn Tx,
    sql: &'static str,
    thing: &str,
    reporter: &MemberId,
    reason: ReportReason,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let args: [Value; 5] =
        [thing.into(), reporter.as_str().into(), reason.as_str().into(), note.into(), now.into()];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn insert_report(
    tx: &mut dyn Tx,
    id: &ReportId,
    comment: &CommentId,
    reporter: &MemberId,
    reason: ReportReason,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let sql =
        "delete from reports where comment_id = $1 and closed_at is null and reporter_id = $2";
    tx.execute(sql, &[comment.as_str().into(), reporter.as_str().into()])?;
    let sql = "insert into reports (id, comment_id, reporter_id, reason, note, created_at)
               values ($1, $2, $3, $4, $5, $6)";
    let args: [Value; 6] = [
        id.as_str().into(),
        comment.as_str().into(),
        reporter.as_str().into(),
        reason.as_str().into(),
        note.into(),
        now.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn close_reports(tx: &mut dyn Tx, comment: &CommentId, now: Timestamp) -> Result<usize> {
    let sql = "update reports set closed_at = $1 where comment_id = $2 and closed_at is null";
    tx.execute(sql, &[now.into(), comment.as_str().into()])
}

/// Held and reported comments, the longest waiting first.
/// Not those of `but`.
pub(crate) fn waiting(tx: &mut dyn Tx, but: &MemberId, most: i64) -> Result<Vec<CommentId>> {
    let sql = "select id, min(since) as first from (
                   select id, created_at as since from comments
                   where state = 'pending' and author_id is distinct from $1
                   union all
                   select r.comment_id, r.created_at from reports r join comments c on c.id = r.comment_id
                   where r.closed_at is null and c.state = 'shown' and c.author_id is distinct from $1) as waiting
               group by id order by first, id limit $2";
    Ok(tx
        .rows(sql, &[but.as_str().into(), most.into()])?
        .iter()
        .map(|row| CommentId::stored(row.text(0)))
        .collect())
}

pub(crate) fn queue_entry(tx: &mut dyn Tx, id: &CommentId) -> Result<Option<QueueEntry>> {
    let sql = "select c.id, t.page_id, c.number, a.name, c.html, c.language, c.created_at, c.state, c.version,
                   c.author_id
               from comments c join threads t on t.id = c.thread_id left join members a on a.id = c.author_id
               where c.id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.map(|row| QueueEntry {
        id: CommentId::stored(row.text(0)),
        page: row.text(1),
        number: row.int(2),
        author: row.opt_text(3),
        author_id: row.opt_text(9).map(MemberId::stored),
        html: row.text(4),
        dir: direction(&row.text(5)),
        language: row.text(5),
        created_at: row.time(6),
        state: ItemState::parse(&row.text(7)).unwrap_or(ItemState::Hidden),
        version: row.int(8),
        context: Vec::new(),
        reports: Vec::new(),
    }))
}

/// What a comment answers, and the two shown before it, in the thread's order.
pub(crate) fn context_of(tx: &mut dyn Tx, id: &CommentId) -> Result<Vec<ContextView>> {
    let sql = "select p.number, p.html, p.language, p.created_at, a.name
               from comments c join comments p on p.thread_id = c.thread_id
               left join members a on a.id = p.author_id
               where c.id = $1 and p.state = 'shown' and p.number < c.number
                 and (p.id = c.parent_id or p.number >= (
                   select coalesce(min(number), 0) from (
                     select b.number from comments b
                     where b.thread_id = c.thread_id and b.number < c.number and b.state = 'shown'
                     order by b.number desc limit 2) as recent))
               order by p.number";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    let view = |row: &Row| ContextView {
        number: row.int(0),
        html: row.text(1),
        dir: direction(&row.text(2)),
        language: row.text(2),
        at: row.time(3),
        author: row.opt_text(4),
    };
    Ok(rows.iter().map(view).collect())
}

pub(crate) fn open_reports(tx: &mut dyn Tx, comment: &CommentId) -> Result<Vec<ReportView>> {
    let sql = "select r.id, r.reason, r.note, r.created_at, m.name
               from reports r left join members m on m.id = r.reporter_id
               where r.comment_id = $1 and r.closed_at is null order by r.created_at, r.id limit 50";
    let rows = tx.rows(sql, &[comment.as_str().into()])?;
    let view = |row: &Row| ReportView {
        id: ReportId::stored(row.text(0)),
        reason: ReportReason::parse(&row.text(1)).unwrap_or(ReportReason::Other),
        note: row.text(2),
        at: row.time(3),
        reporter: row.opt_text(4),
    };
    Ok(rows.iter().map(view).collect())
}

/// Closed reports are kept for a year.
pub(crate) fn sweep(tx: &mut dyn Tx, year_ago: Timestamp) -> Result<()> {
    tx.execute("delete from reports where closed_at < $1", &[year_ago.into()])?;
    Ok(())
}

pub(crate) fn audit_head(tx: &mut dyn Tx) -> Result<Option<(i64, String)>> {
    let row = tx.optional("select seq, hash from audit_log order by seq desc limit 1", &[])?;
    Ok(row.map(|row| (row.int(0), row.text(1))))
}

/// The last row that was forgotten, and its hash: the log goes on from there.
pub(crate) fn audit_start(tx: &mut dyn Tx) -> Result<(i64, String)> {
    let row = tx.optional("select seq, hash from audit_start where id = 1", &[])?;
    Ok(row.map_or_else(Default::default, |row| (row.int(0), row.text(1))))
}

/// The last row before a time.
pub(crate) fn audit_before_time(
    tx: &mut dyn Tx,
    before: Timestamp,
) -> Result<Option<(i64, String)>> {
    let sql = "select seq, hash from audit_log where at < $1 order by at desc, seq desc limit 1";
    Ok(tx.optional(sql, &[before.into()])?.map(|row| (row.int(0), row.text(1))))
}

/// Forgets the rows up to this one. The database lets go of none but those before the new start.
pub(crate) fn forget_audit(tx: &mut dyn Tx, seq: i64, hash: &str) -> Result<()> {
    let sql = "update audit_start set seq = $1, hash = $2 where id = 1 and seq < $1";
    tx.execute(sql, &[seq.into(), hash.into()])?;
    tx.execute("delete from audit_log where seq <= $1", &[seq.into()])?;
    Ok(())
}

pub(crate) fn insert_audit(tx: &mut dyn Tx, row: &AuditRow) -> Result<()> {
    let sql = "insert into audit_log (seq, at, actor_id, actor, act, subject_id, subject, reason, previous_hash, hash)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let args: [Value; 10] = [
        row.entry.seq.into(),
        row.entry.at.into(),
        row.actor_id.as_deref().into(),
        (&row.entry.actor).into(),
        (&row.entry.act).into(),
        row.subject_id.as_deref().into(),
        (&row.entry.subject).into(),
        (&row.entry.reason).into(),
        (&row.previous_hash).into(),
        (&row.hash).into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

fn entry_of_row(row: &Row) -> AuditEntry {
    AuditEntry {
        seq: row.int(0),
        at: row.time(1),
        actor: row.text(2),
        act: row.text(3),
        subject: row.text(4),
        reason: row.text(5),
    }
}

pub(crate) fn audit_before(tx: &mut dyn Tx, before: i64, most: i64) -> Result<Vec<AuditEntry>> {
    let sql = "select seq, at, actor, act, subject, reason from audit_log where seq < $1 order by seq desc limit $2";
    Ok(tx.rows(sql, &[before.into(), most.into()])?.iter().map(entry_of_row).collect())
}

pub(crate) fn audit_of_actor_before(
    tx: &mut dyn Tx,
    actor: &str,
    before: i64,
    most: i64,
) -> Result<Vec<AuditEntry>> {
    let sql = "select seq, at, actor, act, subject, reason from audit_log
               where actor_id = $1 and seq < $2 order by seq desc limit $3";
    Ok(tx
        .rows(sql, &[actor.into(), before.into(), most.into()])?
        .iter()
        .map(entry_of_row)
        .collect())
}

pub(crate) fn audit_of_subject(
    tx: &mut dyn Tx,
    subject: &str,
    most: i64,
) -> Result<Vec<AuditEntry>> {
    let sql = "select seq, at, actor, act, subject, reason from audit_log
               where subject_id = $1 order by seq desc limit $2";
    Ok(tx.rows(sql, &[subject.into(), most.into()])?.iter().map(entry_of_row).collect())
}

pub(crate) fn audit_after(tx: &mut dyn Tx, after: i64) -> Result<Vec<AuditRow>> {
    let sql =
        "select seq, at, actor, act, subject, reason, actor_id, subject_id, previous_hash, hash
               from audit_log where seq > $1 order by seq limit 500";
    let rows = tx.rows(sql, &[after.into()])?;
    let row = |row: &Row| AuditRow {
        entry: entry_of_row(row),
        actor_id: row.opt_text(6),
        subject_id: row.opt_text(7),
        previous_hash: row.text(8),
        hash: row.text(9),
    };
    Ok(rows.iter().map(row).collect())
}

/// Not what `but` wrote.
pub(crate) fn count_waiting(tx: &mut dyn Tx, but: &MemberId) -> Result<Waiting> {
    let held =
        "select count(*) from comments where state = 'pending' and author_id is distinct from $1";
    let reported =
        "select count(distinct r.comment_id) from reports r join comments c on c.id = r.comment_id
                    where r.closed_at is null and c.state = 'shown' and c.author_id is distinct from $1";
    Ok(Waiting {
        held: tx.number(held, &[but.as_str().into()])?,
        reported: tx.number(reported, &[but.as_str().into()])?,
        applications: tx.number("select count(*) from members where status = 'pending'", &[])?,
    })
}
