//! Reports that an entry was taken up, and reports to the moderators of them.

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::accounts::{Role, Status};
use crate::discussions::ItemState;
use crate::id::{EntryProposalId, MemberId, TriedId};
use crate::moderation::ReportReason;
use crate::proposals::State;
use crate::tried::{Decided, Filter, Standing};

/// A report as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct TriedRow {
    pub(crate) id: TriedId,
    pub(crate) author_id: Option<MemberId>,
    pub(crate) author_name: Option<String>,
    pub(crate) author_role: Option<Role>,
    /// Active and not hidden, or gone for good with the report left behind.
    pub(crate) author_is_there: bool,
    pub(crate) page: String,
    pub(crate) place: String,
    pub(crate) year: i64,
    pub(crate) what: String,
    pub(crate) changed: String,
    pub(crate) happened: String,
    pub(crate) language: String,
    /// Title, publisher, address, day; empty where it has no source.
    pub(crate) source: [String; 4],
    pub(crate) second: Option<MemberId>,
    pub(crate) standing: Standing,
    pub(crate) state: ItemState,
    pub(crate) decided: Option<Decided>,
    pub(crate) proposal: Option<(EntryProposalId, State)>,
    pub(crate) version: i64,
    pub(crate) created_at: Timestamp,
}

impl TriedRow {
    pub(crate) fn has_source(&self) -> bool {
        !self.source[2].is_empty()
    }
}

fn of_row(row: &Row) -> TriedRow {
    let status = row.opt_text(4).and_then(|status| Status::parse(&status));
    let author_id = row.opt_text(1).map(MemberId::stored);
    let is_there = status == Some(Status::Active) && row.opt_time(5).is_none();
    let proposal = row.opt_text(20).map(EntryProposalId::stored);
    let state = row.opt_text(21).and_then(|state| State::parse(&state));
    TriedRow {
        id: TriedId::stored(row.text(0)),
        author_name: row.opt_text(2),
        author_role: row.opt_text(3).and_then(|role| Role::parse(&role)),
        author_is_there: author_id.is_none() || is_there,
        author_id,
        page: row.text(6),
        place: row.text(7),
        year: row.int(8),
        what: row.text(9),
        changed: row.text(10),
        happened: row.text(11),
        language: row.text(12),
        source: [row.text(13), row.text(14), row.text(15), row.text(16)],
        second: row.opt_text(17).map(MemberId::stored),
        standing: Standing::parse(&row.text(18)).unwrap_or(Standing::Declined),
        state: ItemState::parse(&row.text(19)).unwrap_or(ItemState::Hidden),
        proposal: proposal.zip(state),
        decided: row.opt_text(22).and_then(|by| Decided::parse(&by)),
        version: row.int(23),
        created_at: row.time(24),
    }
}

pub(crate) fn report_row(tx: &mut dyn Tx, id: &TriedId) -> Result<Option<TriedRow>> {
    let sql = "select t.id, t.author_id, m.name, m.role, m.status, m.hidden_at, t.page_id, t.place, t.year, t.what,
                   t.changed, t.happened, t.language, t.source_title, t.source_publisher, t.source_url, t.source_seen,
                   t.second_id, t.standing, t.state, t.proposal_id, p.state, t.decided, t.version, t.created_at
               from tried t left join members m on m.id = t.author_id left join entry_proposals p on p.id = t.proposal_id
               where t.id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.as_ref().map(of_row))
}

/// What a list shows: shown, standing, of authors who are there. Newest first.
pub(crate) fn list(tx: &mut dyn Tx, filter: &Filter, most: i64) -> Result<Vec<TriedRow>> {
    let sql = "select t.id, t.author_id, m.name, m.role, m.status, m.hidden_at, t.page_id, t.place, t.year, t.what,
                   t.changed, t.happened, t.language, t.source_title, t.source_publisher, t.source_url, t.source_seen,
                   t.second_id, t.standing, t.state, t.proposal_id, p.state, t.decided, t.version, t.created_at
               from tried t left join members m on m.id = t.author_id left join entry_proposals p on p.id = t.proposal_id
               where t.state = 'shown' and t.standing in ('reported', 'confirmed')
                 and (t.author_id is null or (m.status = 'active' and m.hidden_at is null))
                 and ($1 = '' or t.page_id = $1) and ($2 = '' or t.place = $2)
                 and (t.created_at < $3 or (t.created_at = $3 and t.id < $4))
               order by t.created_at desc, t.id desc limit $5";
    let (at, id) = filter.before.clone().unwrap_or((i64::MAX, String::new()));
    let args: [Value; 5] = [
        filter.page.clone().unwrap_or_default().into(),
        filter.place.clone().unwrap_or_default().into(),
        at.into(),
        id.into(),
        most.into(),
    ];
    Ok(tx.rows(sql, &args)?.iter().map(of_row).collect())
}

/// A member's own, newest first.
pub(crate) fn of_author(tx: &mut dyn Tx, author: &MemberId, most: i64) -> Result<Vec<TriedRow>> {
    let sql = "select t.id, t.author_id, m.name, m.role, m.status, m.hidden_at, t.page_id, t.place, t.year, t.what,
                   t.changed, t.happened, t.language, t.source_title, t.source_publisher, t.source_url, t.source_seen,
                   t.second_id, t.standing, t.state, t.proposal_id, p.state, t.decided, t.version, t.created_at
               from tried t left join members m on m.id = t.author_id left join entry_proposals p on p.id = t.proposal_id
               where t.author_id = $1 order by t.created_at desc, t.id limit $2";
    let rows = tx.rows(sql, &[author.as_str().into(), most.into()])?;
    Ok(rows.iter().map(of_row).collect())
}

/// Those that wait for a member's word, the oldest first.
pub(crate) fn asked_of(tx: &mut dyn Tx, second: &MemberId, most: i64) -> Result<Vec<TriedRow>> {
    let sql = "select t.id, t.author_id, m.name, m.role, m.status, m.hidden_at, t.page_id, t.place, t.year, t.what,
                   t.changed, t.happened, t.language, t.source_title, t.source_publisher, t.source_url, t.source_seen,
                   t.second_id, t.standing, t.state, t.proposal_id, p.state, t.decided, t.version, t.created_at
               from tried t left join members m on m.id = t.author_id left join entry_proposals p on p.id = t.proposal_id
               where t.second_id = $1 and t.standing = 'reported' and t.state = 'shown'
                 and m.status = 'active' and m.hidden_at is null
               order by t.created_at, t.id limit $2";
    let rows = tx.rows(sql, &[second.as_str().into(), most.into()])?;
    Ok(rows.iter().map(of_row).collect())
}

/// How many stand, by place: reported, and of those confirmed. Of one page, or of all where it is empty.
pub(crate) fn counts(tx: &mut dyn Tx, page: &str) -> Result<Vec<(String, i64, i64)>> {
    let one = |row: &Row| (row.text(0), row.int(1), row.int(2));
    let sql = "select t.place, count(*), sum(t.standing = 'confirmed') from tried t left join members m on m.id = t.author_id
               where t.state = 'shown' and t.standing in ('reported', 'confirmed') and ($1 = '' or t.page_id = $1)
                 and (t.author_id is null or (m.status = 'active' and m.hidden_at is null))
               group by t.place order by t.place";
    Ok(tx.rows(sql, &[page.into()])?.iter().map(one).collect())
}

/// What an author writes into a new or a changed report.
pub(crate) struct Written<'a> {
    pub(crate) page: &'a str,
    pub(crate) place: &'a str,
    pub(crate) year: i64,
    pub(crate) what: &'a str,
    pub(crate) changed: &'a str,
    pub(crate) happened: &'a str,
    pub(crate) language: &'a str,
    pub(crate) text_hash: &'a str,
    pub(crate) source: &'a [String; 4],
    pub(crate) second: Option<&'a MemberId>,
    pub(crate) state: ItemState,
}

pub(crate) fn insert(
    tx: &mut dyn Tx,
    id: &TriedId,
    author: &MemberId,
    key: Option<&str>,
    new: &Written<'_>,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into tried (id, author_id, form_key, page_id, place, year, what, changed, happened, language, text_hash,
                   source_title, source_publisher, source_url, source_seen, second_id, standing, state, version,
                   created_at, changed_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'reported', $17, 1, $18, $18)";
    let [title, publisher, url, seen] = new.source;
    let args: [Value; 18] = [
        id.as_str().into(),
        author.as_str().into(),
        key.into(),
        new.page.into(),
        new.place.into(),
        new.year.into(),
        new.what.into(),
        new.changed.into(),
        new.happened.into(),
        new.language.into(),
        new.text_hash.into(),
        title.into(),
        publisher.into(),
        url.into(),
        seen.into(),
        new.second.map(MemberId::as_str).into(),
        new.state.as_str().into(),
        now.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// It is as if it were reported now: whoever declined it before did not see this.
pub(crate) fn rewrite(
    tx: &mut dyn Tx,
    id: &TriedId,
    new: &Written<'_>,
    now: Timestamp,
) -> Result<()> {
    let sql = "update tried set place = $1, year = $2, what = $3, changed = $4, happened = $5, language = $6, text_hash = $7,
                   source_title = $8, source_publisher = $9, source_url = $10, source_seen = $11, second_id = $12,
                   state = $13, standing = 'reported', decided = null, ended_at = null, version = version + 1,
                   changed_at = $14
               where id = $15";
    let [title, publisher, url, seen] = new.source;
    let args: [Value; 15] = [
        new.place.into(),
        new.year.into(),
        new.what.into(),
        new.changed.into(),
        new.happened.into(),
        new.language.into(),
        new.text_hash.into(),
        title.into(),
        publisher.into(),
        url.into(),
        seen.into(),
        new.second.map(MemberId::as_str).into(),
        new.state.as_str().into(),
        now.into(),
        id.as_str().into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn by_form_key(
    tx: &mut dyn Tx,
    author: &MemberId,
    key: &str,
) -> Result<Option<TriedId>> {
    let sql = "select id from tried where author_id = $1 and form_key = $2";
    let row = tx.optional(sql, &[author.as_str().into(), key.into()])?;
    Ok(row.map(|row| TriedId::stored(row.text(0))))
}

/// It was decided, or taken back.
pub(crate) fn end(
    tx: &mut dyn Tx,
    id: &TriedId,
    standing: Standing,
    decided: Option<Decided>,
    now: Timestamp,
) -> Result<()> {
    let sql = "update tried set standing = $1, decided = $2, ended_at = $3, changed_at = $4 where id = $5";
    let ended = (!standing.stands()).then_some(now);
    let args: [Value; 5] = [
        standing.as_str().into(),
        decided.map(Decided::as_str).into(),
        ended.into(),
        now.into(),
        id.as_str().into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Which proposal the editors fetch.
pub(crate) fn set_proposal(
    tx: &mut dyn Tx,
    id: &TriedId,
    proposal: &EntryProposalId,
) -> Result<()> {
    let sql = "update tried set proposal_id = $1 where id = $2";
    tx.execute(sql, &[proposal.as_str().into(), id.as_str().into()])?;
    Ok(())
}

pub(crate) fn set_state(tx: &mut dyn Tx, id: &TriedId, state: ItemState) -> Result<()> {
    let sql = "update tried set state = $1 where id = $2";
    tx.execute(sql, &[state.as_str().into(), id.as_str().into()])?;
    Ok(())
}

/// A page goes by another id.
pub(crate) fn rename_page(tx: &mut dyn Tx, from: &str, to: &str) -> Result<()> {
    tx.execute("update tried set page_id = $1 where page_id = $2", &[to.into(), from.into()])?;
    Ok(())
}

pub(crate) fn has_same_text(
    tx: &mut dyn Tx,
    author: &MemberId,
    hash: &str,
    but: Option<&TriedId>,
) -> Result<bool> {
    let sql = "select 1 from (
                   select id, text_hash from tried where author_id = $1 order by created_at desc limit 100) as recent
               where text_hash = $2 and id <> $3 limit 1";
    let args: [Value; 3] =
        [author.as_str().into(), hash.into(), but.map_or("", TriedId::as_str).into()];
    Ok(tx.optional(sql, &args)?.is_some())
}

/// What waits for a moderator: held, with a source to open, reported. The oldest first.
pub(crate) fn waiting(tx: &mut dyn Tx, most: i64) -> Result<Vec<TriedId>> {
    let sql = "select id, min(since) as first from (
                   select id, created_at as since from tried where state = 'pending' and standing = 'reported'
                   union all
                   select id, created_at as since from tried
                   where state = 'shown' and standing = 'reported' and source_url <> ''
                   union all
                   select r.tried_id, r.created_at from tried_reports r join tried t on t.id = r.tried_id
                   where r.closed_at is null and t.state = 'shown') as waiting
               group by id order by first, id limit $1";
    let rows = tx.rows(sql, &[most.into()])?;
    Ok(rows.iter().map(|row| TriedId::stored(row.text(0))).collect())
}

pub(crate) fn report(
    tx: &mut dyn Tx,
    id: &TriedId,
    reporter: &MemberId,
    reason: ReportReason,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into tried_reports (tried_id, reporter_id, reason, note, created_at)
               values ($1, $2, $3, $4, $5)
               on conflict (tried_id, reporter_id) do update set reason = excluded.reason, note = excluded.note,
                   created_at = excluded.created_at, closed_at = null";
    super::moderation::keep_report(tx, sql, id.as_str(), reporter, reason, note, now)
}

/// Open ones: why, in whose words, when. Who reported is not told.
pub(crate) fn open_reports(
    tx: &mut dyn Tx,
    id: &TriedId,
) -> Result<Vec<(String, String, Timestamp)>> {
    let sql = "select reason, note, created_at from tried_reports
               where tried_id = $1 and closed_at is null order by created_at limit 50";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.text(1), row.time(2))).collect())
}

pub(crate) fn close_reports(tx: &mut dyn Tx, id: &TriedId, now: Timestamp) -> Result<usize> {
    let sql = "update tried_reports set closed_at = $1 where tried_id = $2 and closed_at is null";
    tx.execute(sql, &[now.into(), id.as_str().into()])
}

/// What came to nothing long ago, and reports that were closed long ago.
pub(crate) fn sweep(tx: &mut dyn Tx, before: Timestamp) -> Result<()> {
    for sql in
        ["delete from tried_reports where closed_at < $1", "delete from tried where ended_at < $1"]
    {
        tx.execute(sql, &[before.into()])?;
    }
    Ok(())
}

/// All that an author reported goes.
pub(crate) fn erase_of(tx: &mut dyn Tx, author: &MemberId) -> Result<()> {
    tx.execute("delete from tried where author_id = $1", &[author.as_str().into()])?;
    Ok(())
}

/// Of what an author who leaves reported, only what others saw stays.
pub(crate) fn erase_unseen_of(tx: &mut dyn Tx, author: &MemberId) -> Result<()> {
    let sql = "delete from tried where author_id = $1
                   and (standing in ('declined', 'withdrawn') or state <> 'shown')";
    tx.execute(sql, &[author.as_str().into()])?;
    Ok(())
}

/// Whether a member reported anything.
pub(crate) fn has_any(tx: &mut dyn Tx, author: &MemberId) -> Result<bool> {
    let sql = "select 1 from tried where author_id = $1 limit 1";
    Ok(tx.optional(sql, &[author.as_str().into()])?.is_some())
}
