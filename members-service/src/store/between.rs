//! Exchanges between two members, and what they say in them.

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::accounts::Status;
use crate::exchange::{ExchangeRow, Kind, Outcome, Stage, Standing, What};
use crate::id::{ExchangeId, ListingId, MemberId};
use crate::moderation::ReportReason;

/// One line of a conversation as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct MessageRow {
    pub(crate) number: i64,
    pub(crate) act: String,
    pub(crate) author_id: Option<MemberId>,
    pub(crate) language: String,
    pub(crate) html: String,
    pub(crate) created_at: Timestamp,
}

fn of_row(row: &Row) -> ExchangeRow {
    let is_there = |status: usize, hidden: usize| {
        row.opt_text(status).and_then(|status| Status::parse(&status)) == Some(Status::Active)
            && row.opt_time(hidden).is_none()
    };
    ExchangeRow {
        id: ExchangeId::stored(row.text(0)),
        listing: ListingId::stored(row.text(1)),
        kind: Kind::parse(&row.text(2)).unwrap_or(Kind::Need),
        what: What::parse(&row.text(3)).unwrap_or(What::InKind),
        title: row.text(4),
        title_language: row.text(5),
        standing: Standing::parse(&row.text(6)).unwrap_or(Standing::Lapsed),
        capacity: row.int(7),
        author_id: row.opt_text(8).map(MemberId::stored),
        author_name: row.opt_text(9).filter(|_| is_there(10, 11)),
        member_id: row.opt_text(12).map(MemberId::stored),
        member_name: row.opt_text(13).filter(|_| is_there(14, 15)),
        stage: Stage::parse(&row.text(16)).unwrap_or(Stage::Ended),
        proposed_by: row.opt_text(17).map(MemberId::stored),
        outcome: row.opt_text(18).and_then(|outcome| Outcome::parse(&outcome)),
        outcome_words: row.text(19),
        last_number: row.int(20),
        author_read: row.int(21),
        member_read: row.int(22),
        created_at: row.time(23),
        changed_at: row.time(24),
    }
}

pub(crate) fn exchange(tx: &mut dyn Tx, id: &ExchangeId) -> Result<Option<ExchangeRow>> {
    let sql = "select e.id, e.listing_id, l.kind, l.what, l.title, l.language, l.standing, l.capacity,
                   l.author_id, a.name, a.status, a.hidden_at, e.member_id, m.name, m.status, m.hidden_at,
                   e.stage, e.proposed_by, e.outcome, e.outcome_words, e.last_number, e.author_read, e.member_read,
                   e.created_at, e.changed_at
               from exchanges e join listings l on l.id = e.listing_id
               left join members a on a.id = l.author_id left join members m on m.id = e.member_id where e.id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.as_ref().map(of_row))
}

/// The exchange that a member began because of a listing.
pub(crate) fn of_listing(
    tx: &mut dyn Tx,
    listing: &ListingId,
    member: &MemberId,
) -> Result<Option<ExchangeId>> {
    let sql = "select id from exchanges where listing_id = $1 and member_id = $2";
    let row = tx.optional(sql, &[listing.as_str().into(), member.as_str().into()])?;
    Ok(row.map(|row| ExchangeId::stored(row.text(0))))
}

/// Those because of one listing, for its author, the last changed first.
pub(crate) fn because_of(
    tx: &mut dyn Tx,
    listing: &ListingId,
    most: i64,
) -> Result<Vec<ExchangeRow>> {
    let sql = "select e.id, e.listing_id, l.kind, l.what, l.title, l.language, l.standing, l.capacity,
                   l.author_id, a.name, a.status, a.hidden_at, e.member_id, m.name, m.status, m.hidden_at,
                   e.stage, e.proposed_by, e.outcome, e.outcome_words, e.last_number, e.author_read, e.member_read,
                   e.created_at, e.changed_at
               from exchanges e join listings l on l.id = e.listing_id
               left join members a on a.id = l.author_id left join members m on m.id = e.member_id
               where e.listing_id = $1 order by e.changed_at desc, e.id limit $2";
    let rows = tx.rows(sql, &[listing.as_str().into(), most.into()])?;
    Ok(rows.iter().map(of_row).collect())
}

/// Those in which a member is one of the two, the last changed first.
pub(crate) fn of_member(tx: &mut dyn Tx, member: &MemberId, most: i64) -> Result<Vec<ExchangeRow>> {
    let sql = "select e.id, e.listing_id, l.kind, l.what, l.title, l.language, l.standing, l.capacity,
                   l.author_id, a.name, a.status, a.hidden_at, e.member_id, m.name, m.status, m.hidden_at,
                   e.stage, e.proposed_by, e.outcome, e.outcome_words, e.last_number, e.author_read, e.member_read,
                   e.created_at, e.changed_at
               from exchanges e join listings l on l.id = e.listing_id
               left join members a on a.id = l.author_id left join members m on m.id = e.member_id
               where e.id in (select id from exchanges where member_id = $1
                              union select x.id from exchanges x join listings y on y.id = x.listing_id
                                    where y.author_id = $1)
               order by e.changed_at desc, e.id limit $2";
    let rows = tx.rows(sql, &[member.as_str().into(), most.into()])?;
    Ok(rows.iter().map(of_row).collect())
}

pub(crate) fn insert(
    tx: &mut dyn Tx,
    id: &ExchangeId,
    listing: &ListingId,
    member: &MemberId,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into exchanges (id, listing_id, member_id, stage, outcome_words, last_number, author_read, member_read,
                   created_at, changed_at)
               values ($1, $2, $3, 'open', '', 0, 0, 0, $4, $4)";
    let args: [Value; 4] =
        [id.as_str().into(), listing.as_str().into(), member.as_str().into(), now.into()];
    tx.execute(sql, &args)?;
    Ok(())
}

/// A line to be stored.
pub(crate) struct NewMessage<'a> {
    pub(crate) act: &'a str,
    pub(crate) form_key: Option<&'a str>,
    pub(crate) language: &'a str,
    pub(crate) markdown: &'a str,
    pub(crate) html: &'a str,
    pub(crate) renderer: i64,
}

/// The next line of a conversation; `None`: of the service. Whoever writes has read what was before.
pub(crate) fn insert_message(
    tx: &mut dyn Tx,
    exchange: &ExchangeRow,
    author: Option<&MemberId>,
    message: &NewMessage<'_>,
    now: Timestamp,
) -> Result<()> {
    let number = exchange.last_number + 1;
    let sql = "insert into exchange_messages (exchange_id, number, act, author_id, form_key, language, markdown, html,
                   renderer, created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let args: [Value; 10] = [
        exchange.id.as_str().into(),
        number.into(),
        message.act.into(),
        author.map(MemberId::as_str).into(),
        message.form_key.into(),
        message.language.into(),
        message.markdown.into(),
        message.html.into(),
        message.renderer.into(),
        now.into(),
    ];
    tx.execute(sql, &args)?;
    let sql = "update exchanges set last_number = $1, changed_at = $2 where id = $3";
    tx.execute(sql, &[number.into(), now.into(), exchange.id.as_str().into()])?;
    match author {
        Some(author) => set_read(tx, exchange, author, number),
        None => Ok(()),
    }
}

/// The exchange in which a form was sent before.
pub(crate) fn by_form_key(
    tx: &mut dyn Tx,
    author: &MemberId,
    key: &str,
) -> Result<Option<ExchangeId>> {
    let sql = "select exchange_id from exchange_messages where author_id = $1 and form_key = $2";
    let row = tx.optional(sql, &[author.as_str().into(), key.into()])?;
    Ok(row.map(|row| ExchangeId::stored(row.text(0))))
}

/// The last lines of a conversation, the oldest first.
pub(crate) fn messages(tx: &mut dyn Tx, id: &ExchangeId, most: i64) -> Result<Vec<MessageRow>> {
    let sql = "select number, act, author_id, language, html, created_at from exchange_messages
               where exchange_id = $1 order by number desc limit $2";
    let one = |row: &Row| MessageRow {
        number: row.int(0),
        act: row.text(1),
        author_id: row.opt_text(2).map(MemberId::stored),
        language: row.text(3),
        html: row.text(4),
        created_at: row.time(5),
    };
    let rows = tx.rows(sql, &[id.as_str().into(), most.into()])?;
    Ok(rows.iter().rev().map(one).collect())
}

pub(crate) fn set_read(
    tx: &mut dyn Tx,
    exchange: &ExchangeRow,
    reader: &MemberId,
    number: i64,
) -> Result<()> {
    let args: [Value; 2] = [number.into(), exchange.id.as_str().into()];
    if exchange.author_id.as_ref() == Some(reader) {
        tx.execute("update exchanges set author_read = $1 where id = $2", &args)?;
    } else if exchange.member_id.as_ref() == Some(reader) {
        tx.execute("update exchanges set member_read = $1 where id = $2", &args)?;
    }
    Ok(())
}

pub(crate) fn set_stage(
    tx: &mut dyn Tx,
    id: &ExchangeId,
    stage: Stage,
    proposed_by: Option<&MemberId>,
) -> Result<()> {
    let sql = "update exchanges set stage = $1, proposed_by = $2 where id = $3";
    let args: [Value; 3] =
        [stage.as_str().into(), proposed_by.map(MemberId::as_str).into(), id.as_str().into()];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn end(
    tx: &mut dyn Tx,
    id: &ExchangeId,
    stage: Stage,
    outcome: Option<Outcome>,
    words: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "update exchanges set stage = $1, outcome = $2, outcome_words = $3, ended_at = $4 where id = $5";
    let args: [Value; 5] = [
        stage.as_str().into(),
        outcome.map(|outcome| outcome.as_str()).into(),
        words.into(),
        now.into(),
        id.as_str().into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// How many because of a listing are agreed or were, and how many still go on.
pub(crate) fn counts(tx: &mut dyn Tx, listing: &ListingId) -> Result<(i64, i64)> {
    let agreed = "select count(*) from exchanges e where e.listing_id = $1 and e.stage in ('agreed', 'closed')
                    and exists (select 1 from exchange_messages m where m.exchange_id = e.id and m.act = 'agreed')";
    let going = "select count(*) from exchanges where listing_id = $1 and stage = 'agreed'";
    let args: [Value; 1] = [listing.as_str().into()];
    Ok((tx.number(agreed, &args)?, tx.number(going, &args)?))
}

/// How many of a member's exchanges hold something that they have not read.
pub(crate) fn unread(tx: &mut dyn Tx, member: &MemberId, most: i64) -> Result<Vec<ExchangeRow>> {
    let mut all = of_member(tx, member, most)?;
    all.retain(|one| one.is_unread_by(member));
    Ok(all)
}

pub(crate) fn report(
    tx: &mut dyn Tx,
    id: &ExchangeId,
    reporter: &MemberId,
    reason: ReportReason,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into exchange_reports (exchange_id, reporter_id, reason, note, created_at)
               values ($1, $2, $3, $4, $5)
               on conflict (exchange_id, reporter_id) do update set reason = excluded.reason, note = excluded.note,
                   created_at = excluded.created_at, closed_at = null";
    super::moderation::keep_report(tx, sql, id.as_str(), reporter, reason, note, now)
}

/// Those with an open report, the oldest first.
pub(crate) fn reported(tx: &mut dyn Tx, most: i64) -> Result<Vec<ExchangeId>> {
    let sql =
        "select exchange_id, min(created_at) as first from exchange_reports where closed_at is null
               group by exchange_id order by first, exchange_id limit $1";
    let rows = tx.rows(sql, &[most.into()])?;
    Ok(rows.iter().map(|row| ExchangeId::stored(row.text(0))).collect())
}

pub(crate) fn open_reports(
    tx: &mut dyn Tx,
    id: &ExchangeId,
) -> Result<Vec<(String, String, Timestamp)>> {
    let sql = "select reason, note, created_at from exchange_reports
               where exchange_id = $1 and closed_at is null order by created_at limit 50";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.text(1), row.time(2))).collect())
}

pub(crate) fn close_reports(tx: &mut dyn Tx, id: &ExchangeId, now: Timestamp) -> Result<usize> {
    let sql =
        "update exchange_reports set closed_at = $1 where exchange_id = $2 and closed_at is null";
    tx.execute(sql, &[now.into(), id.as_str().into()])
}

/// A message whose HTML an older renderer made: which, and its text.
pub(crate) type Outdated = (ExchangeId, i64, String);

pub(crate) fn rendered_before(tx: &mut dyn Tx, renderer: i64) -> Result<Vec<Outdated>> {
    let sql =
        "select exchange_id, number, markdown from exchange_messages where renderer < $1 limit 100";
    let rows = tx.rows(sql, &[renderer.into()])?;
    let one = |row: &Row| (ExchangeId::stored(row.text(0)), row.int(1), row.text(2));
    Ok(rows.iter().map(one).collect())
}

pub(crate) fn set_html(
    tx: &mut dyn Tx,
    id: &ExchangeId,
    number: i64,
    html: &str,
    renderer: i64,
) -> Result<()> {
    let sql = "update exchange_messages set html = $1, renderer = $2 where exchange_id = $3 and number = $4";
    tx.execute(sql, &[html.into(), renderer.into(), id.as_str().into(), number.into()])?;
    Ok(())
}

/// What an account that goes said in exchanges.
pub(crate) fn erase_words_of(tx: &mut dyn Tx, author: &MemberId) -> Result<()> {
    let sql = "update exchange_messages set markdown = '', html = '' where author_id = $1";
    tx.execute(sql, &[author.as_str().into()])?;
    Ok(())
}

/// The exchanges of an account that goes end.
pub(crate) fn end_of(tx: &mut dyn Tx, member: &MemberId, now: Timestamp) -> Result<()> {
    let sql = "update exchanges set stage = 'ended', ended_at = $1
               where stage in ('open', 'proposed', 'agreed')
                 and id in (select id from exchanges where member_id = $2
                            union select x.id from exchanges x join listings y on y.id = x.listing_id
                                  where y.author_id = $2)";
    tx.execute(sql, &[now.into(), member.as_str().into()])?;
    Ok(())
}
