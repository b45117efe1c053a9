//! The directory: entries, their values, which fields are shown, how often somebody looks.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::accounts::member_of_row;
use super::{Result, Row, Tx, Value};
use crate::accounts::Member;
use crate::id::{EntryId, MemberId};
use crate::moderation::ReportReason;

/// An entry as it is stored, shown or not.
#[derive(Clone, Debug)]
pub(crate) struct EntryRow {
    pub(crate) id: EntryId,
    pub(crate) member: Member,
    pub(crate) listed: bool,
    pub(crate) headline: String,
    pub(crate) markdown: String,
    pub(crate) html: String,
    pub(crate) language: String,
    pub(crate) confirmed_at: Timestamp,
    pub(crate) values: BTreeMap<String, Vec<String>>,
    pub(crate) shown: BTreeSet<String>,
}

/// What a member writes into their entry.
pub(crate) struct Written<'a> {
    pub(crate) listed: bool,
    pub(crate) headline: &'a str,
    pub(crate) markdown: &'a str,
    pub(crate) html: &'a str,
    pub(crate) renderer: i64,
    pub(crate) language: &'a str,
    pub(crate) values: &'a BTreeMap<String, Vec<String>>,
    pub(crate) shown: &'a BTreeSet<String>,
}

/// Whose entries are shown: at most four fields with a value each.
#[derive(Default)]
pub(crate) struct Wanted<'a> {
    pub(crate) after: &'a str,
    pub(crate) having: [(&'a str, &'a str); 4],
}

fn whole(tx: &mut dyn Tx, row: &Row) -> Result<EntryRow> {
    let member = member_of_row(row);
    let of: [Value; 1] = [member.id.as_str().into()];
    let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let sql =
        "select field, value from directory_values where member_id = $1 order by field, value";
    for row in tx.rows(sql, &of)? {
        values.entry(row.text(0)).or_default().push(row.text(1));
    }
    let sql = "select field from directory_shown where member_id = $1 order by field";
    let shown = tx.rows(sql, &of)?.iter().map(|row| row.text(0)).collect();
    Ok(EntryRow {
        id: EntryId::stored(row.text(9)),
        member,
        listed: row.truth(10),
        headline: row.text(11),
        markdown: row.text(12),
        html: row.text(13),
        language: row.text(14),
        confirmed_at: row.time(15),
        values,
        shown,
    })
}

/// A member's own.
pub(crate) fn of(tx: &mut dyn Tx, member: &MemberId) -> Result<Option<EntryRow>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, d.id, d.listed, d.headline, d.markdown, d.html, d.language, d.confirmed_at
               from directory_entries d join members m on m.id = d.member_id where d.member_id = $1";
    match tx.optional(sql, &[member.as_str().into()])? {
        Some(row) => Ok(Some(whole(tx, &row)?)),
        None => Ok(None),
    }
}

/// An entry that is shown: listed, confirmed since, of somebody in good standing who does not hide.
pub(crate) fn shown(tx: &mut dyn Tx, id: &EntryId, since: Timestamp) -> Result<Option<EntryRow>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, d.id, d.listed, d.headline, d.markdown, d.html, d.language, d.confirmed_at
               from directory_entries d join members m on m.id = d.member_id
               where d.id = $1 and d.listed = 1 and d.confirmed_at > $2 and m.status = 'active'
                 and m.hidden_at is null";
    match tx.optional(sql, &[id.as_str().into(), since.into()])? {
        Some(row) => Ok(Some(whole(tx, &row)?)),
        None => Ok(None),
    }
}

/// Entries that are shown, by their ids, which are random: no order tells anything of anybody.
pub(crate) fn list(
    tx: &mut dyn Tx,
    wanted: &Wanted<'_>,
    since: Timestamp,
    most: i64,
) -> Result<Vec<EntryRow>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, d.id, d.listed, d.headline, d.markdown, d.html, d.language, d.confirmed_at
               from directory_entries d join members m on m.id = d.member_id
               where d.listed = 1 and d.id > $1 and d.confirmed_at > $2 and m.status = 'active'
                 and m.hidden_at is null
                 and ($3 = '' or exists (select 1 from directory_values v
                     join directory_shown s on s.member_id = v.member_id and s.field = v.field
                     where v.member_id = d.member_id and v.field = $3 and v.value = $4))
                 and ($5 = '' or exists (select 1 from directory_values w
                     join directory_shown s on s.member_id = w.member_id and s.field = w.field
                     where w.member_id = d.member_id and w.field = $5 and w.value = $6))
                 and ($7 = '' or exists (select 1 from directory_values x
                     join directory_shown s on s.member_id = x.member_id and s.field = x.field
                     where x.member_id = d.member_id and x.field = $7 and x.value = $8))
                 and ($9 = '' or exists (select 1 from directory_values y
                     join directory_shown s on s.member_id = y.member_id and s.field = y.field
                     where y.member_id = d.member_id and y.field = $9 and y.value = $10))
               order by d.id limit $11";
    let mut args: Vec<Value> = vec![wanted.after.into(), since.into()];
    for (field, value) in wanted.having {
        args.push(field.into());
        args.push(value.into());
    }
    args.push(most.into());
    let rows = tx.rows(sql, &args)?;
    rows.iter().map(|row| whole(tx, row)).collect()
}

/// Puts an entry in place of what was there; its id stays.
pub(crate) fn save(
    tx: &mut dyn Tx,
    member: &MemberId,
    id: &EntryId,
    entry: &Written<'_>,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into directory_entries (member_id, id, listed, headline, markdown, html, renderer, language,
                   confirmed_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
               on conflict (member_id) do update set listed = excluded.listed, headline = excluded.headline,
                   markdown = excluded.markdown, html = excluded.html, renderer = excluded.renderer,
                   language = excluded.language, confirmed_at = excluded.confirmed_at, reminded_at = null";
    let args: [Value; 9] = [
        member.as_str().into(),
        id.as_str().into(),
        entry.listed.into(),
        entry.headline.into(),
        entry.markdown.into(),
        entry.html.into(),
        entry.renderer.into(),
        entry.language.into(),
        now.into(),
    ];
    tx.execute(sql, &args)?;
    tx.execute("delete from directory_values where member_id = $1", &[member.as_str().into()])?;
    tx.execute("delete from directory_shown where member_id = $1", &[member.as_str().into()])?;
    for (field, values) in entry.values {
        for value in values {
            let sql = "insert into directory_values (member_id, field, value) values ($1, $2, $3) on conflict do nothing";
            tx.execute(sql, &[member.as_str().into(), field.into(), value.into()])?;
        }
    }
    for field in entry.shown {
        let sql =
            "insert into directory_shown (member_id, field) values ($1, $2) on conflict do nothing";
        tx.execute(sql, &[member.as_str().into(), field.into()])?;
    }
    Ok(())
}

/// Still right: good for another year. `false` if there is none.
pub(crate) fn confirm(tx: &mut dyn Tx, member: &MemberId, now: Timestamp) -> Result<bool> {
    let sql = "update directory_entries set confirmed_at = $1, reminded_at = null, listed = 1 where member_id = $2";
    Ok(tx.execute(sql, &[now.into(), member.as_str().into()])? > 0)
}

/// `false` if there is none.
pub(crate) fn delete(tx: &mut dyn Tx, member: &MemberId) -> Result<bool> {
    let sql = "delete from directory_entries where member_id = $1";
    Ok(tx.execute(sql, &[member.as_str().into()])? > 0)
}

/// It is shown no more, and stays as it is for its owner.
pub(crate) fn unlist(tx: &mut dyn Tx, member: &MemberId) -> Result<()> {
    let sql = "update directory_entries set listed = 0 where member_id = $1";
    tx.execute(sql, &[member.as_str().into()])?;
    Ok(())
}

/// Those whose year ends soon and who were not told.
pub(crate) fn to_remind(tx: &mut dyn Tx, before: Timestamp) -> Result<Vec<Member>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by
               from directory_entries d join members m on m.id = d.member_id
               where d.listed = 1 and d.confirmed_at <= $1 and d.reminded_at is null limit 200";
    Ok(tx.rows(sql, &[before.into()])?.iter().map(member_of_row).collect())
}

pub(crate) fn set_reminded(tx: &mut dyn Tx, member: &MemberId, now: Timestamp) -> Result<()> {
    let sql = "update directory_entries set reminded_at = $1 where member_id = $2";
    tx.execute(sql, &[now.into(), member.as_str().into()])?;
    Ok(())
}

/// Those that nobody confirmed since are shown no more.
pub(crate) fn lapse(tx: &mut dyn Tx, before: Timestamp) -> Result<()> {
    let sql = "update directory_entries set listed = 0 where listed = 1 and confirmed_at <= $1";
    tx.execute(sql, &[before.into()])?;
    Ok(())
}

/// Notes a look; how many there were in this hour.
pub(crate) fn look(tx: &mut dyn Tx, member: &MemberId, hour: i64) -> Result<i64> {
    let sql = "insert into directory_views (member_id, hour, views) values ($1, $2, 1)
               on conflict (member_id, hour) do update set views = directory_views.views + 1";
    let args: [Value; 2] = [member.as_str().into(), hour.into()];
    tx.execute(sql, &args)?;
    tx.number("select views from directory_views where member_id = $1 and hour = $2", &args)
}

pub(crate) fn forget_views(tx: &mut dyn Tx, before_hour: i64) -> Result<()> {
    tx.execute("delete from directory_views where hour < $1", &[before_hour.into()])?;
    Ok(())
}

pub(crate) fn rendered_before(tx: &mut dyn Tx, renderer: i64) -> Result<Vec<(MemberId, String)>> {
    let sql = "select member_id, markdown from directory_entries where renderer < $1 limit 100";
    let rows = tx.rows(sql, &[renderer.into()])?;
    Ok(rows.iter().map(|row| (MemberId::stored(row.text(0)), row.text(1))).collect())
}

pub(crate) fn set_html(
    tx: &mut dyn Tx,
    member: &MemberId,
    html: &str,
    renderer: i64,
) -> Result<()> {
    let sql = "update directory_entries set html = $1, renderer = $2 where member_id = $3";
    tx.execute(sql, &[html.into(), renderer.into(), member.as_str().into()])?;
    Ok(())
}

pub(crate) fn report(
    tx: &mut dyn Tx,
    member: &MemberId,
    reporter: &MemberId,
    reason: ReportReason,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into directory_reports (member_id, reporter_id, reason, note, created_at)
               values ($1, $2, $3, $4, $5)
               on conflict (member_id, reporter_id) do update set reason = excluded.reason, note = excluded.note,
                   created_at = excluded.created_at, closed_at = null";
    super::moderation::keep_report(tx, sql, member.as_str(), reporter, reason, note, now)
}

/// Listed entries with an open report, the oldest first.
pub(crate) fn reported(tx: &mut dyn Tx, most: i64) -> Result<Vec<EntryId>> {
    let sql = "select d.id, min(r.created_at) as first from directory_reports r
               join directory_entries d on d.member_id = r.member_id
               where r.closed_at is null and d.listed = 1 group by d.id order by first, d.id limit $1";
    let rows = tx.rows(sql, &[most.into()])?;
    Ok(rows.iter().map(|row| EntryId::stored(row.text(0))).collect())
}

/// Open ones: why, in whose words, when. Who reported is not told.
pub(crate) fn open_reports(
    tx: &mut dyn Tx,
    member: &MemberId,
) -> Result<Vec<(String, String, Timestamp)>> {
    let sql = "select reason, note, created_at from directory_reports
               where member_id = $1 and closed_at is null order by created_at limit 50";
    let rows = tx.rows(sql, &[member.as_str().into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.text(1), row.time(2))).collect())
}

pub(crate) fn close_reports(tx: &mut dyn Tx, member: &MemberId, now: Timestamp) -> Result<usize> {
    let sql =
        "update directory_reports set closed_at = $1 where member_id = $2 and closed_at is null";
    tx.execute(sql, &[now.into(), member.as_str().into()])
}

pub(crate) fn forget_reports(tx: &mut dyn Tx, before: Timestamp) -> Result<()> {
    tx.execute("delete from directory_reports where closed_at < $1", &[before.into()])?;
    Ok(())
}
