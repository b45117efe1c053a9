//! Updates, their terms and pages, reports of them.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::accounts::Role;
use crate::discussions::ItemState;
use crate::id::{MemberId, UpdateId};
use crate::moderation::ReportReason;
use crate::updates::{Event, Filter, Kind, Reach};

/// An update as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct UpdateRow {
    pub(crate) id: UpdateId,
    pub(crate) kind: Kind,
    pub(crate) author_id: Option<MemberId>,
    pub(crate) author_name: Option<String>,
    pub(crate) author_role: Option<Role>,
    pub(crate) title: String,
    pub(crate) markdown: String,
    pub(crate) html: String,
    pub(crate) language: String,
    pub(crate) event: Option<Event>,
    pub(crate) state: ItemState,
    pub(crate) reach: Reach,
    pub(crate) version: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) edited_at: Option<Timestamp>,
    pub(crate) published_at: Option<Timestamp>,
    pub(crate) terms: BTreeMap<String, Vec<String>>,
    pub(crate) pages: Vec<String>,
}

/// What an author writes into a new or a changed update.
pub(crate) struct Written<'a> {
    pub(crate) kind: Kind,
    pub(crate) title: &'a str,
    pub(crate) markdown: &'a str,
    pub(crate) html: &'a str,
    pub(crate) renderer: i64,
    pub(crate) text_hash: &'a str,
    pub(crate) language: &'a str,
    pub(crate) event: Option<&'a Event>,
    pub(crate) state: ItemState,
    pub(crate) reach: Reach,
    pub(crate) terms: &'a BTreeMap<String, Vec<String>>,
    pub(crate) pages: &'a [String],
}

fn of_row(row: &Row) -> UpdateRow {
    let kind = Kind::parse(&row.text(1)).unwrap_or(Kind::Quick);
    let event = row.opt_text(9).map(|starts_on| Event {
        starts_on,
        start_time: row.opt_text(10),
        ends_on: row.opt_text(11),
        place: row.text(12),
    });
    UpdateRow {
        id: UpdateId::stored(row.text(0)),
        kind,
        author_id: row.opt_text(2).map(MemberId::stored),
        author_name: row.opt_text(3),
        author_role: row.opt_text(4).and_then(|role| Role::parse(&role)),
        title: row.text(5),
        markdown: row.text(6),
        html: row.text(7),
        language: row.text(8),
        event,
        state: ItemState::parse(&row.text(13)).unwrap_or(ItemState::Hidden),
        reach: Reach::parse(&row.text(14)).unwrap_or(Reach::Members),
        version: row.int(15),
        created_at: row.time(16),
        edited_at: row.opt_time(17),
        published_at: row.opt_time(18),
        terms: BTreeMap::new(),
        pages: Vec::new(),
    }
}

fn whole(tx: &mut dyn Tx, rows: Vec<Row>) -> Result<Vec<UpdateRow>> {
    let mut updates: Vec<UpdateRow> = rows.iter().map(of_row).collect();
    for update in &mut updates {
        let id: [Value; 1] = [update.id.as_str().into()];
        let sql = "select vocabulary, term from update_terms where update_id = $1 order by vocabulary, term";
        for row in tx.rows(sql, &id)? {
            update.terms.entry(row.text(0)).or_default().push(row.text(1));
        }
        let sql = "select page_id from update_pages where update_id = $1 order by page_id";
        update.pages = tx.rows(sql, &id)?.iter().map(|row| row.text(0)).collect();
    }
    Ok(updates)
}

pub(crate) fn update(tx: &mut dyn Tx, id: &UpdateId) -> Result<Option<UpdateRow>> {
    let sql = "select u.id, u.kind, u.author_id, a.name, a.role, u.title, u.markdown, u.html, u.language, u.starts_on,
                   u.start_time, u.ends_on, u.place, u.state, u.reach, u.version, u.created_at, u.edited_at,
                   u.published_at
               from updates u left join members a on a.id = u.author_id where u.id = $1";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    Ok(whole(tx, rows)?.pop())
}

/// The update that a form made which was sent twice.
pub(crate) fn by_form_key(
    tx: &mut dyn Tx,
    author: &MemberId,
    key: &str,
) -> Result<Option<UpdateId>> {
    let sql = "select id from updates where author_id = $1 and form_key = $2";
    let row = tx.optional(sql, &[author.as_str().into(), key.into()])?;
    Ok(row.map(|row| UpdateId::stored(row.text(0))))
}

pub(crate) fn insert(
    tx: &mut dyn Tx,
    id: &UpdateId,
    author: &MemberId,
    form_key: Option<&str>,
    written: &Written<'_>,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into updates (id, kind, author_id, form_key, title, markdown, html, renderer, text_hash, language,
                   starts_on, start_time, ends_on, place, state, reach, version, created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17)";
    let event = written.event;
    tx.execute(
        sql,
        &[
            id.as_str().into(),
            written.kind.as_str().into(),
            author.as_str().into(),
            form_key.into(),
            written.title.into(),
            written.markdown.into(),
            written.html.into(),
            written.renderer.into(),
            written.text_hash.into(),
            written.language.into(),
            event.map(|event| &event.starts_on).into(),
            event.and_then(|event| event.start_time.as_ref()).into(),
            event.and_then(|event| event.ends_on.as_ref()).into(),
            event.map_or("", |event| event.place.as_str()).into(),
            written.state.as_str().into(),
            written.reach.as_str().into(),
            now.into(),
        ],
    )?;
    set_links(tx, id, written)
}

/// The published date goes when what was public waits for a moderator again.
pub(crate) fn rewrite(
    tx: &mut dyn Tx,
    id: &UpdateId,
    written: &Written<'_>,
    edited_at: Option<Timestamp>,
    published_at: Option<Timestamp>,
) -> Result<()> {
    let sql = "update updates set kind = $1, title = $2, markdown = $3, html = $4, renderer = $5, text_hash = $6,
                   language = $7, starts_on = $8, start_time = $9, ends_on = $10, place = $11, state = $12, reach = $13,
                   edited_at = $14, published_at = $15, version = version + 1
               where id = $16";
    let event = written.event;
    tx.execute(
        sql,
        &[
            written.kind.as_str().into(),
            written.title.into(),
            written.markdown.into(),
            written.html.into(),
            written.renderer.into(),
            written.text_hash.into(),
            written.language.into(),
            event.map(|event| &event.starts_on).into(),
            event.and_then(|event| event.start_time.as_ref()).into(),
            event.and_then(|event| event.ends_on.as_ref()).into(),
            event.map_or("", |event| event.place.as_str()).into(),
            written.state.as_str().into(),
            written.reach.as_str().into(),
            edited_at.into(),
            published_at.into(),
            id.as_str().into(),
        ],
    )?;
    set_links(tx, id, written)
}

fn set_links(tx: &mut dyn Tx, id: &UpdateId, written: &Written<'_>) -> Result<()> {
    tx.execute("delete from update_terms where update_id = $1", &[id.as_str().into()])?;
    for (vocabulary, terms) in written.terms {
        for term in terms {
            let sql = "insert into update_terms (update_id, vocabulary, term) values ($1, $2, $3) on conflict do nothing";
            tx.execute(sql, &[id.as_str().into(), vocabulary.into(), term.into()])?;
        }
    }
    tx.execute("delete from update_pages where update_id = $1", &[id.as_str().into()])?;
    for page in written.pages {
        let sql =
            "insert into update_pages (update_id, page_id) values ($1, $2) on conflict do nothing";
        tx.execute(sql, &[id.as_str().into(), page.into()])?;
    }
    Ok(())
}

pub(crate) fn set_state(tx: &mut dyn Tx, id: &UpdateId, state: ItemState) -> Result<()> {
    let sql = "update updates set state = $1, version = version + 1 where id = $2";
    tx.execute(sql, &[state.as_str().into(), id.as_str().into()])?;
    Ok(())
}

/// Empties one that its author deleted: nobody asks for its words again.
pub(crate) fn empty(tx: &mut dyn Tx, id: &UpdateId) -> Result<()> {
    let sql = "update updates set title = '', markdown = '', html = '', text_hash = '', place = '', state = 'deleted',
                   reach = 'members', version = version + 1
               where id = $1";
    tx.execute(sql, &[id.as_str().into()])?;
    tx.execute("delete from update_reports where update_id = $1", &[id.as_str().into()])?;
    Ok(())
}

pub(crate) fn set_reach(
    tx: &mut dyn Tx,
    id: &UpdateId,
    reach: Reach,
    published_at: Option<Timestamp>,
) -> Result<()> {
    let sql =
        "update updates set reach = $1, published_at = $2, version = version + 1 where id = $3";
    tx.execute(sql, &[reach.as_str().into(), published_at.into(), id.as_str().into()])?;
    Ok(())
}

/// Grows with every change of any update; a moved number tells the snapshot's keeper.
pub(crate) fn bump(tx: &mut dyn Tx) -> Result<()> {
    tx.execute("update updates_version set version = version + 1 where id = 1", &[])?;
    Ok(())
}

pub(crate) fn version(tx: &mut dyn Tx) -> Result<i64> {
    tx.number("select version from updates_version where id = 1", &[])
}

/// Newest first. `reader`: who may see their own that wait.
pub(crate) fn list(
    tx: &mut dyn Tx,
    filter: &Filter,
    reader: &str,
    most: i64,
) -> Result<Vec<UpdateRow>> {
    // One state at a time comes in the index's order; both together would be read whole and sorted.
    let mut updates = in_state(tx, filter, "shown", "", most)?;
    if !reader.is_empty() {
        updates.extend(in_state(tx, filter, "pending", reader, most)?);
    }
    updates.sort_by(|a, b| (b.created_at, b.id.as_str()).cmp(&(a.created_at, a.id.as_str())));
    updates.truncate(usize::try_from(most).unwrap_or(0));
    Ok(updates)
}

/// Those in one state, newest first. `author`: empty for all.
fn in_state(
    tx: &mut dyn Tx,
    filter: &Filter,
    state: &str,
    author: &str,
    most: i64,
) -> Result<Vec<UpdateRow>> {
    let sql = "select u.id, u.kind, u.author_id, a.name, a.role, u.title, u.markdown, u.html, u.language, u.starts_on,
                   u.start_time, u.ends_on, u.place, u.state, u.reach, u.version, u.created_at, u.edited_at,
                   u.published_at
               from updates u left join members a on a.id = u.author_id
               where u.state = $1 and (u.created_at, u.id) < ($2, $3) and ($4 = '' or u.author_id = $4)
                 and ($5 = '' or u.kind = $5) and ($6 = '' or u.language = $6)
                 and ($7 = '' or exists (select 1 from update_terms x
                     where x.update_id = u.id and x.vocabulary = $7 and x.term = $8))
                 and ($9 = '' or exists (select 1 from update_terms y
                     where y.update_id = u.id and y.vocabulary = $9 and y.term = $10))
               order by u.created_at desc, u.id desc limit $11";
    let blank = (String::new(), String::new());
    let mut terms = filter.terms.iter();
    let (first, second) = (terms.next().unwrap_or(&blank), terms.next().unwrap_or(&blank));
    let (before, before_id) = match &filter.before {
        Some((before, id)) => (*before, id.as_str()),
        None => (i64::MAX, ""),
    };
    let args: [Value; 11] = [
        state.into(),
        before.into(),
        before_id.into(),
        author.into(),
        filter.kind.map_or("", Kind::as_str).into(),
        filter.language.as_deref().unwrap_or("").into(),
        (&first.0).into(),
        (&first.1).into(),
        (&second.0).into(),
        (&second.1).into(),
        most.into(),
    ];
    let rows = tx.rows(sql, &args)?;
    whole(tx, rows)
}

/// Events that have not ended before `today` (`2026-12-01`), the next first.
pub(crate) fn upcoming(tx: &mut dyn Tx, today: &str, most: i64) -> Result<Vec<UpdateRow>> {
    let sql = "select u.id, u.kind, u.author_id, a.name, a.role, u.title, u.markdown, u.html, u.language, u.starts_on,
                   u.start_time, u.ends_on, u.place, u.state, u.reach, u.version, u.created_at, u.edited_at,
                   u.published_at
               from updates u left join members a on a.id = u.author_id
               where u.kind = 'event' and u.state = 'shown' and coalesce(u.ends_on, u.starts_on) >= $1
               order by u.starts_on, u.id limit $2";
    let rows = tx.rows(sql, &[today.into(), most.into()])?;
    whole(tx, rows)
}

/// What everyone may read, the last published first.
pub(crate) fn public(tx: &mut dyn Tx, most: i64) -> Result<Vec<UpdateRow>> {
    let sql = "select u.id, u.kind, u.author_id, a.name, a.role, u.title, u.markdown, u.html, u.language, u.starts_on,
                   u.start_time, u.ends_on, u.place, u.state, u.reach, u.version, u.created_at, u.edited_at,
                   u.published_at
               from updates u left join members a on a.id = u.author_id
               where u.reach = 'public' and u.state = 'shown' order by u.published_at desc, u.id limit $1";
    let rows = tx.rows(sql, &[most.into()])?;
    whole(tx, rows)
}

/// What waits for a moderator, the oldest first: held, reported, or asked to be public.
pub(crate) fn waiting(tx: &mut dyn Tx, most: i64) -> Result<Vec<UpdateId>> {
    let sql = "select id, min(since) as first from (
                   select id, created_at as since from updates where state = 'pending'
                   union all
                   select id, created_at as since from updates where reach = 'asked' and state = 'shown'
                   union all
                   select r.update_id, r.created_at from update_reports r join updates u on u.id = r.update_id
                   where r.closed_at is null and u.state = 'shown') as waiting
               group by id order by first, id limit $1";
    Ok(tx.rows(sql, &[most.into()])?.iter().map(|row| UpdateId::stored(row.text(0))).collect())
}

/// Whether one of a member's last hundred updates says the same.
pub(crate) fn has_same_text(
    tx: &mut dyn Tx,
    author: &MemberId,
    hash: &str,
    but: Option<&UpdateId>,
) -> Result<bool> {
    let sql = "select 1 from (
                   select id, text_hash from updates where author_id = $1 order by created_at desc limit 100) as recent
               where text_hash = $2 and id <> $3 limit 1";
    let args: [Value; 3] =
        [author.as_str().into(), hash.into(), but.map_or("", UpdateId::as_str).into()];
    Ok(tx.optional(sql, &args)?.is_some())
}

pub(crate) fn has_public(tx: &mut dyn Tx, author: &MemberId) -> Result<bool> {
    let sql = "select 1 from updates where author_id = $1 and reach = 'public' limit 1";
    Ok(tx.optional(sql, &[author.as_str().into()])?.is_some())
}

pub(crate) fn rendered_before(tx: &mut dyn Tx, renderer: i64) -> Result<Vec<(UpdateId, String)>> {
    let sql = "select id, markdown from updates where renderer < $1 limit 100";
    let rows = tx.rows(sql, &[renderer.into()])?;
    Ok(rows.iter().map(|row| (UpdateId::stored(row.text(0)), row.text(1))).collect())
}

pub(crate) fn set_html(tx: &mut dyn Tx, id: &UpdateId, html: &str, renderer: i64) -> Result<()> {
    let sql = "update updates set html = $1, renderer = $2 where id = $3";
    tx.execute(sql, &[html.into(), renderer.into(), id.as_str().into()])?;
    Ok(())
}

/// The same member's second report replaces the first.
pub(crate) fn report(
    tx: &mut dyn Tx,
    id: &UpdateId,
    reporter: &MemberId,
    reason: ReportReason,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into update_reports (update_id, reporter_id, reason, note, created_at)
               values ($1, $2, $3, $4, $5)
               on conflict (update_id, reporter_id) do update set reason = excluded.reason, note = excluded.note,
                   created_at = excluded.created_at, closed_at = null";
    super::moderation::keep_report(tx, sql, id.as_str(), reporter, reason, note, now)
}

/// Open reports of an update: why, in whose words, when. Who reported is not told.
pub(crate) fn open_reports(
    tx: &mut dyn Tx,
    id: &UpdateId,
) -> Result<Vec<(String, String, Timestamp)>> {
    let sql = "select reason, note, created_at from update_reports
               where update_id = $1 and closed_at is null order by created_at limit 50";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.text(1), row.time(2))).collect())
}

pub(crate) fn close_reports(tx: &mut dyn Tx, id: &UpdateId, now: Timestamp) -> Result<usize> {
    let sql = "update update_reports set closed_at = $1 where update_id = $2 and closed_at is null";
    tx.execute(sql, &[now.into(), id.as_str().into()])
}

/// Closed reports are kept for a year.
pub(crate) fn sweep(tx: &mut dyn Tx, year_ago: Timestamp) -> Result<()> {
    tx.execute("delete from update_reports where closed_at < $1", &[year_ago.into()])?;
    Ok(())
}

/// Everything that an author wrote goes.
pub(crate) fn erase_of(tx: &mut dyn Tx, author: &MemberId) -> Result<()> {
    tx.execute("delete from updates where author_id = $1", &[author.as_str().into()])?;
    Ok(())
}
