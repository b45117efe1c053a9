//! Offers and needs, their terms and languages, reports of them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::accounts::{Role, Status};
use crate::discussions::ItemState;
use crate::exchange::{Filter, Kind, Outcome, Standing, What};
use crate::id::{ListingId, MemberId};
use crate::moderation::ReportReason;
use crate::updates::Reach;

/// A listing as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct ListingRow {
    pub(crate) id: ListingId,
    pub(crate) kind: Kind,
    pub(crate) what: What,
    pub(crate) author_id: Option<MemberId>,
    pub(crate) author_name: Option<String>,
    pub(crate) author_role: Option<Role>,
    /// Active and not hidden.
    pub(crate) author_is_there: bool,
    pub(crate) title: String,
    pub(crate) markdown: String,
    pub(crate) html: String,
    pub(crate) language: String,
    pub(crate) starts_on: Option<String>,
    pub(crate) ends_on: Option<String>,
    pub(crate) place: String,
    pub(crate) capacity: i64,
    pub(crate) expires_on: String,
    pub(crate) standing: Standing,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) outcome_words: String,
    pub(crate) state: ItemState,
    pub(crate) reach: Reach,
    pub(crate) version: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) edited_at: Option<Timestamp>,
    pub(crate) published_at: Option<Timestamp>,
    pub(crate) terms: BTreeMap<String, Vec<String>>,
    pub(crate) languages: Vec<String>,
}

/// What an author writes into a new or a changed listing.
pub(crate) struct Written<'a> {
    pub(crate) kind: Kind,
    pub(crate) what: What,
    pub(crate) title: &'a str,
    pub(crate) markdown: &'a str,
    pub(crate) html: &'a str,
    pub(crate) renderer: i64,
    pub(crate) text_hash: &'a str,
    pub(crate) language: &'a str,
    pub(crate) starts_on: Option<&'a String>,
    pub(crate) ends_on: Option<&'a String>,
    pub(crate) place: &'a str,
    pub(crate) capacity: i64,
    pub(crate) expires_on: &'a str,
    pub(crate) standing: Standing,
    pub(crate) state: ItemState,
    pub(crate) reach: Reach,
    pub(crate) terms: &'a BTreeMap<String, Vec<String>>,
    pub(crate) languages: &'a BTreeSet<String>,
}

fn of_row(row: &Row) -> ListingRow {
    let status = row.opt_text(6).and_then(|status| Status::parse(&status));
    ListingRow {
        id: ListingId::stored(row.text(0)),
        kind: Kind::parse(&row.text(1)).unwrap_or(Kind::Need),
        what: What::parse(&row.text(2)).unwrap_or(What::InKind),
        author_id: row.opt_text(3).map(MemberId::stored),
        author_name: row.opt_text(4),
        author_role: row.opt_text(5).and_then(|role| Role::parse(&role)),
        author_is_there: status == Some(Status::Active) && row.opt_time(7).is_none(),
        title: row.text(8),
        markdown: row.text(9),
        html: row.text(10),
        language: row.text(11),
        starts_on: row.opt_text(12),
        ends_on: row.opt_text(13),
        place: row.text(14),
        capacity: row.int(15),
        expires_on: row.text(16),
        standing: Standing::parse(&row.text(17)).unwrap_or(Standing::Lapsed),
        outcome: row.opt_text(18).and_then(|outcome| Outcome::parse(&outcome)),
        outcome_words: row.text(19),
        state: ItemState::parse(&row.text(20)).unwrap_or(ItemState::Hidden),
        reach: Reach::parse(&row.text(21)).unwrap_or(Reach::Members),
        version: row.int(22),
        created_at: row.time(23),
        edited_at: row.opt_time(24),
        published_at: row.opt_time(25),
        terms: BTreeMap::new(),
        languages: Vec::new(),
    }
}

fn whole(tx: &mut dyn Tx, rows: Vec<Row>) -> Result<Vec<ListingRow>> {
    let mut listings: Vec<ListingRow> = rows.iter().map(of_row).collect();
    for listing in &mut listings {
        let id: [Value; 1] = [listing.id.as_str().into()];
        let sql = "select vocabulary, term from listing_terms where listing_id = $1 order by vocabulary, term";
        for row in tx.rows(sql, &id)? {
            listing.terms.entry(row.text(0)).or_default().push(row.text(1));
        }
        let sql = "select language from listing_languages where listing_id = $1 order by language";
        listing.languages = tx.rows(sql, &id)?.iter().map(|row| row.text(0)).collect();
    }
    Ok(listings)
}

pub(crate) fn listing(tx: &mut dyn Tx, id: &ListingId) -> Result<Option<ListingRow>> {
    let sql = "select l.id, l.kind, l.what, l.author_id, a.name, a.role, a.status, a.hidden_at, l.title, l.markdown, l.html,
                   l.language, l.starts_on, l.ends_on, l.place, l.capacity, l.expires_on, l.standing, l.outcome,
                   l.outcome_words, l.state, l.reach, l.version, l.created_at, l.edited_at, l.published_at
               from listings l left join members a on a.id = l.author_id where l.id = $1";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    Ok(whole(tx, rows)?.pop())
}

/// The listing that a form made which was sent twice.
pub(crate) fn by_form_key(
    tx: &mut dyn Tx,
    author: &MemberId,
    key: &str,
) -> Result<Option<ListingId>> {
    let sql = "select id from listings where author_id = $1 and form_key = $2";
    let row = tx.optional(sql, &[author.as_str().into(), key.into()])?;
    Ok(row.map(|row| ListingId::stored(row.text(0))))
}

pub(crate) fn insert(
    tx: &mut dyn Tx,
    id: &ListingId,
    author: &MemberId,
    form_key: Option<&str>,
    written: &Written<'_>,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into listings (id, kind, what, author_id, form_key, title, markdown, html, renderer, text_hash,
                   language, starts_on, ends_on, place, capacity, expires_on, standing, outcome_words, state, reach,
                   version, created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, '', $18, $19, 1, $20)";
    tx.execute(
        sql,
        &[
            id.as_str().into(),
            written.kind.as_str().into(),
            written.what.as_str().into(),
            author.as_str().into(),
            form_key.into(),
            written.title.into(),
            written.markdown.into(),
            written.html.into(),
            written.renderer.into(),
            written.text_hash.into(),
            written.language.into(),
            written.starts_on.into(),
            written.ends_on.into(),
            written.place.into(),
            written.capacity.into(),
            written.expires_on.into(),
            written.standing.as_str().into(),
            written.state.as_str().into(),
            written.reach.as_str().into(),
            now.into(),
        ],
    )?;
    set_links(tx, id, written)
}

/// A changed listing takes a new day as a new one: its author is reminded of it again.
pub(crate) fn rewrite(
    tx: &mut dyn Tx,
    id: &ListingId,
    written: &Written<'_>,
    edited_at: Option<Timestamp>,
    published_at: Option<Timestamp>,
) -> Result<()> {
    let sql = "update listings set kind = $1, what = $2, title = $3, markdown = $4, html = $5, renderer = $6,
                   text_hash = $7, language = $8, starts_on = $9, ends_on = $10, place = $11, capacity = $12,
                   reminded_at = case when expires_on = $13 then reminded_at end, expires_on = $13, standing = $14,
                   ended_at = null, state = $15, reach = $16, edited_at = $17, published_at = $18, version = version + 1
               where id = $19";
    tx.execute(
        sql,
        &[
            written.kind.as_str().into(),
            written.what.as_str().into(),
            written.title.into(),
            written.markdown.into(),
            written.html.into(),
            written.renderer.into(),
            written.text_hash.into(),
            written.language.into(),
            written.starts_on.into(),
            written.ends_on.into(),
            written.place.into(),
            written.capacity.into(),
            written.expires_on.into(),
            written.standing.as_str().into(),
            written.state.as_str().into(),
            written.reach.as_str().into(),
            edited_at.into(),
            published_at.into(),
            id.as_str().into(),
        ],
    )?;
    set_links(tx, id, written)
}

fn set_links(tx: &mut dyn Tx, id: &ListingId, written: &Written<'_>) -> Result<()> {
    tx.execute("delete from listing_terms where listing_id = $1", &[id.as_str().into()])?;
    for (vocabulary, terms) in written.terms {
        for term in terms {
            let sql = "insert into listing_terms (listing_id, vocabulary, term) values ($1, $2, $3) on conflict do nothing";
            tx.execute(sql, &[id.as_str().into(), vocabulary.into(), term.into()])?;
        }
    }
    tx.execute("delete from listing_languages where listing_id = $1", &[id.as_str().into()])?;
    for language in written.languages {
        let sql = "insert into listing_languages (listing_id, language) values ($1, $2) on conflict do nothing";
        tx.execute(sql, &[id.as_str().into(), language.into()])?;
    }
    Ok(())
}

pub(crate) fn set_state(tx: &mut dyn Tx, id: &ListingId, state: ItemState) -> Result<()> {
    let sql = "update listings set state = $1, version = version + 1 where id = $2";
    tx.execute(sql, &[state.as_str().into(), id.as_str().into()])?;
    Ok(())
}

pub(crate) fn set_reach(
    tx: &mut dyn Tx,
    id: &ListingId,
    reach: Reach,
    published_at: Option<Timestamp>,
) -> Result<()> {
    let sql =
        "update listings set reach = $1, published_at = $2, version = version + 1 where id = $3";
    tx.execute(sql, &[reach.as_str().into(), published_at.into(), id.as_str().into()])?;
    Ok(())
}

/// How far it is. Not a change of what it says: its version stays.
pub(crate) fn set_standing(tx: &mut dyn Tx, id: &ListingId, standing: Standing) -> Result<()> {
    let sql = "update listings set standing = $1 where id = $2";
    tx.execute(sql, &[standing.as_str().into(), id.as_str().into()])?;
    Ok(())
}

/// It is over, and perhaps how it went.
pub(crate) fn end(
    tx: &mut dyn Tx,
    id: &ListingId,
    standing: Standing,
    outcome: Option<Outcome>,
    words: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "update listings set standing = $1, outcome = $2, outcome_words = $3, ended_at = $4, version = version + 1
               where id = $5";
    let args: [Value; 5] = [
        standing.as_str().into(),
        outcome.map(|outcome| outcome.as_str()).into(),
        words.into(),
        now.into(),
        id.as_str().into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Grows with every change that the snapshot may show; a moved number tells its keeper.
pub(crate) fn bump(tx: &mut dyn Tx) -> Result<()> {
    tx.execute("update exchange_version set version = version + 1 where id = 1", &[])?;
    Ok(())
}

pub(crate) fn version(tx: &mut dyn Tx) -> Result<i64> {
    tx.number("select version from exchange_version where id = 1", &[])
}

/// Those that stand or those that are over, of authors who are there, newest first.
pub(crate) fn list(
    tx: &mut dyn Tx,
    filter: &Filter,
    today: &str,
    most: i64,
) -> Result<Vec<ListingRow>> {
    let sql = "select l.id, l.kind, l.what, l.author_id, a.name, a.role, a.status, a.hidden_at, l.title, l.markdown, l.html,
                   l.language, l.starts_on, l.ends_on, l.place, l.capacity, l.expires_on, l.standing, l.outcome,
                   l.outcome_words, l.state, l.reach, l.version, l.created_at, l.edited_at, l.published_at
               from listings l join members a on a.id = l.author_id
               where l.state = 'shown' and (l.created_at, l.id) < ($1, $2) and a.status = 'active' and a.hidden_at is null
                 and (($3 = 0 and l.standing in ('open', 'answered') and l.expires_on >= $4)
                     or ($3 = 1 and l.standing in ('agreed', 'closed')))
                 and ($5 = '' or l.kind = $5) and ($6 = '' or l.what = $6)
                 and ($7 = '' or exists (select 1 from listing_languages g where g.listing_id = l.id and g.language = $7)
                     or not exists (select 1 from listing_languages h where h.listing_id = l.id))
                 and ($8 = '' or exists (select 1 from listing_terms x
                     where x.listing_id = l.id and x.vocabulary = $8 and x.term = $9))
                 and ($10 = '' or exists (select 1 from listing_terms y
                     where y.listing_id = l.id and y.vocabulary = $10 and y.term = $11))
               order by l.created_at desc, l.id desc limit $12";
    let blank = (String::new(), String::new());
    let mut terms = filter.terms.iter();
    let (first, second) = (terms.next().unwrap_or(&blank), terms.next().unwrap_or(&blank));
    let (before, before_id) = match &filter.before {
        Some((before, id)) => (*before, id.as_str()),
        None => (i64::MAX, ""),
    };
    let args: [Value; 12] = [
        before.into(),
        before_id.into(),
        filter.ended.into(),
        today.into(),
        filter.kind.map_or("", Kind::as_str).into(),
        filter.what.map_or("", What::as_str).into(),
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

/// All of one member's that are not deleted, newest first.
pub(crate) fn of_author(tx: &mut dyn Tx, author: &MemberId, most: i64) -> Result<Vec<ListingRow>> {
    let sql = "select l.id, l.kind, l.what, l.author_id, a.name, a.role, a.status, a.hidden_at, l.title, l.markdown, l.html,
                   l.language, l.starts_on, l.ends_on, l.place, l.capacity, l.expires_on, l.standing, l.outcome,
                   l.outcome_words, l.state, l.reach, l.version, l.created_at, l.edited_at, l.published_at
               from listings l join members a on a.id = l.author_id
               where l.author_id = $1 and l.state in ('pending', 'shown')
               order by l.created_at desc, l.id desc limit $2";
    let rows = tx.rows(sql, &[author.as_str().into(), most.into()])?;
    whole(tx, rows)
}

/// Those that stand and have a day from `today` on, the next first.
pub(crate) fn dated(tx: &mut dyn Tx, today: &str, most: i64) -> Result<Vec<ListingRow>> {
    let sql = "select l.id, l.kind, l.what, l.author_id, a.name, a.role, a.status, a.hidden_at, l.title, l.markdown, l.html,
                   l.language, l.starts_on, l.ends_on, l.place, l.capacity, l.expires_on, l.standing, l.outcome,
                   l.outcome_words, l.state, l.reach, l.version, l.created_at, l.edited_at, l.published_at
               from listings l join members a on a.id = l.author_id
               where l.state = 'shown' and l.starts_on is not null and coalesce(l.ends_on, l.starts_on) >= $1
                 and a.status = 'active' and a.hidden_at is null
                 and l.standing in ('open', 'answered', 'agreed')
               order by l.starts_on, l.id limit $2";
    let rows = tx.rows(sql, &[today.into(), most.into()])?;
    whole(tx, rows)
}

/// What everyone may read and answer today, the last published first.
pub(crate) fn public(tx: &mut dyn Tx, today: &str, most: i64) -> Result<Vec<ListingRow>> {
    let sql = "select l.id, l.kind, l.what, l.author_id, a.name, a.role, a.status, a.hidden_at, l.title, l.markdown, l.html,
                   l.language, l.starts_on, l.ends_on, l.place, l.capacity, l.expires_on, l.standing, l.outcome,
                   l.outcome_words, l.state, l.reach, l.version, l.created_at, l.edited_at, l.published_at
               from listings l join members a on a.id = l.author_id
               where l.reach = 'public' and l.state = 'shown' and l.standing in ('open', 'answered') and l.expires_on >= $1
                 and a.status = 'active' and a.hidden_at is null
               order by l.published_at desc, l.id limit $2";
    let rows = tx.rows(sql, &[today.into(), most.into()])?;
    whole(tx, rows)
}

pub(crate) fn has_public(tx: &mut dyn Tx, author: &MemberId) -> Result<bool> {
    let sql = "select 1 from listings where author_id = $1 and reach = 'public' limit 1";
    Ok(tx.optional(sql, &[author.as_str().into()])?.is_some())
}

/// Whether anyone's is public: the snapshot changes with the day then.
pub(crate) fn any_public(tx: &mut dyn Tx) -> Result<bool> {
    let sql = "select 1 from listings where reach = 'public' and state = 'shown' limit 1";
    Ok(tx.optional(sql, &[])?.is_some())
}

/// What waits for a moderator, the oldest first: held, reported, or asked to be public.
pub(crate) fn waiting(tx: &mut dyn Tx, today: &str, most: i64) -> Result<Vec<ListingId>> {
    let sql = "select id, min(since) as first from (
                   select id, created_at as since from listings where state = 'pending'
                   union all
                   select id, created_at as since from listings
                   where reach = 'asked' and state = 'shown' and standing in ('open', 'answered') and expires_on >= $1
                   union all
                   select r.listing_id, r.created_at from listing_reports r join listings l on l.id = r.listing_id
                   where r.closed_at is null and l.state = 'shown') as waiting
               group by id order by first, id limit $2";
    let rows = tx.rows(sql, &[today.into(), most.into()])?;
    Ok(rows.iter().map(|row| ListingId::stored(row.text(0))).collect())
}

/// Whether one of a member's last hundred listings says the same.
pub(crate) fn has_same_text(
    tx: &mut dyn Tx,
    author: &MemberId,
    hash: &str,
    but: Option<&ListingId>,
) -> Result<bool> {
    let sql = "select 1 from (
                   select id, text_hash from listings where author_id = $1 order by created_at desc limit 100) as recent
               where text_hash = $2 and id <> $3 limit 1";
    let args: [Value; 3] =
        [author.as_str().into(), hash.into(), but.map_or("", ListingId::as_str).into()];
    Ok(tx.optional(sql, &args)?.is_some())
}

/// Those whose last day is before `today` and that still stand.
pub(crate) fn past(tx: &mut dyn Tx, today: &str) -> Result<Vec<(ListingId, Reach)>> {
    let sql = "select id, reach from listings where standing in ('open', 'answered') and expires_on < $1 limit 500";
    let reach = |row: &Row| Reach::parse(&row.text(1)).unwrap_or(Reach::Members);
    let rows = tx.rows(sql, &[today.into()])?;
    Ok(rows.iter().map(|row| (ListingId::stored(row.text(0)), reach(row))).collect())
}

/// Those that stand until `last_day` at most and of which nobody was reminded, with their authors.
pub(crate) fn to_remind(tx: &mut dyn Tx, last_day: &str) -> Result<Vec<(ListingId, MemberId)>> {
    let sql = "select id, author_id from listings
               where standing in ('open', 'answered') and expires_on <= $1 and reminded_at is null and state = 'shown'
                 and author_id is not null limit 500";
    let rows = tx.rows(sql, &[last_day.into()])?;
    let one = |row: &Row| (ListingId::stored(row.text(0)), MemberId::stored(row.text(1)));
    Ok(rows.iter().map(one).collect())
}

pub(crate) fn set_reminded(tx: &mut dyn Tx, id: &ListingId, now: Timestamp) -> Result<()> {
    let sql = "update listings set reminded_at = $1 where id = $2";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

pub(crate) fn rendered_before(tx: &mut dyn Tx, renderer: i64) -> Result<Vec<(ListingId, String)>> {
    let sql = "select id, markdown from listings where renderer < $1 limit 100";
    let rows = tx.rows(sql, &[renderer.into()])?;
    Ok(rows.iter().map(|row| (ListingId::stored(row.text(0)), row.text(1))).collect())
}

pub(crate) fn set_html(tx: &mut dyn Tx, id: &ListingId, html: &str, renderer: i64) -> Result<()> {
    let sql = "update listings set html = $1, renderer = $2 where id = $3";
    tx.execute(sql, &[html.into(), renderer.into(), id.as_str().into()])?;
    Ok(())
}

/// The same member's second report replaces the first.
pub(crate) fn report(
    tx: &mut dyn Tx,
    id: &ListingId,
    reporter: &MemberId,
    reason: ReportReason,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into listing_reports (listing_id, reporter_id, reason, note, created_at)
               values ($1, $2, $3, $4, $5)
               on conflict (listing_id, reporter_id) do update set reason = excluded.reason, note = excluded.note,
                   created_at = excluded.created_at, closed_at = null";
    super::moderation::keep_report(tx, sql, id.as_str(), reporter, reason, note, now)
}

/// Open reports of a listing: why, in whose words, when. Who reported is not told.
pub(crate) fn open_reports(
    tx: &mut dyn Tx,
    id: &ListingId,
) -> Result<Vec<(String, String, Timestamp)>> {
    let sql = "select reason, note, created_at from listing_reports
               where listing_id = $1 and closed_at is null order by created_at limit 50";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.text(1), row.time(2))).collect())
}

pub(crate) fn close_reports(tx: &mut dyn Tx, id: &ListingId, now: Timestamp) -> Result<usize> {
    let sql =
        "update listing_reports set closed_at = $1 where listing_id = $2 and closed_at is null";
    tx.execute(sql, &[now.into(), id.as_str().into()])
}

/// What has been over for long, and reports that were closed long ago.
pub(crate) fn sweep(tx: &mut dyn Tx, year_ago: Timestamp) -> Result<()> {
    for sql in [
        "delete from listing_reports where closed_at < $1",
        "delete from exchange_reports where closed_at < $1",
        "delete from exchanges where ended_at < $1",
        "delete from listings where ended_at < $1",
    ] {
        tx.execute(sql, &[year_ago.into()])?;
    }
    Ok(())
}

/// Everything that an author listed goes, and what was said because of it.
pub(crate) fn erase_of(tx: &mut dyn Tx, author: &MemberId) -> Result<()> {
    tx.execute("delete from listings where author_id = $1", &[author.as_str().into()])?;
    Ok(())
}

/// What an author who leaves listed is withdrawn; their name goes with their account.
pub(crate) fn withdraw_of(tx: &mut dyn Tx, author: &MemberId, now: Timestamp) -> Result<()> {
    let sql = "update listings set standing = 'withdrawn', reach = 'members', ended_at = $1
               where author_id = $2 and standing in ('open', 'answered', 'lapsed')";
    tx.execute(sql, &[now.into(), author.as_str().into()])?;
    Ok(())
}
