//! E-discussions as moderators run them: settings, named lists, summaries and syntheses, what was mailed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{Result, Row, StoreError, Tx, Value};
use crate::conduct::{Conduct, Consent, Plan, Readers, Review, WrittenText};
use crate::id::{CommentId, MemberId, ThreadId};

fn conduct_of_row(row: &Row) -> Result<Conduct> {
    let plan: Plan = serde_json::from_str(&row.text(6))
        .map_err(|error| StoreError::Other(format!("the plan of a discussion: {error}")))?;
    Ok(Conduct {
        page: row.text(0),
        own: row.truth(1),
        readers: Readers::parse(&row.text(2)).unwrap_or(Readers::Named),
        review: Review::parse(&row.text(3)).unwrap_or(Review::Before),
        opens: row.opt_time(4),
        closes: row.opt_time(5),
        plan,
        moderator: row.opt_text(7).map(MemberId::stored),
        synthesis_public_at: row.opt_time(8),
        version: row.int(9),
        named: BTreeSet::new(),
    })
}

/// All of them, with their named lists: there are a few hundred in a network's life.
pub(crate) fn all(tx: &mut dyn Tx) -> Result<Vec<Conduct>> {
    let sql = "select page_id, own, visibility, review, opens_at, closes_at, plan, moderator_id, synthesis_public_at,
                   version
               from e_discussions order by page_id limit 5000";
    let mut all = Vec::new();
    for row in tx.rows(sql, &[])? {
        let mut conduct = conduct_of_row(&row)?;
        if conduct.readers == Readers::Named {
            conduct.named = named(tx, &conduct.page)?;
        }
        all.push(conduct);
    }
    Ok(all)
}

pub(crate) fn find(tx: &mut dyn Tx, page: &str) -> Result<Option<Conduct>> {
    let sql = "select page_id, own, visibility, review, opens_at, closes_at, plan, moderator_id, synthesis_public_at,
                   version
               from e_discussions where page_id = $1";
    let Some(row) = tx.optional(sql, &[page.into()])? else { return Ok(None) };
    let mut conduct = conduct_of_row(&row)?;
    conduct.named = named(tx, page)?;
    Ok(Some(conduct))
}

fn named(tx: &mut dyn Tx, page: &str) -> Result<BTreeSet<MemberId>> {
    let sql = "select member_id from e_named where page_id = $1 limit 5000";
    let rows = tx.rows(sql, &[page.into()])?;
    Ok(rows.iter().map(|row| MemberId::stored(row.text(0))).collect())
}

/// The names of those on the list, for its moderator.
pub(crate) fn named_with_names(tx: &mut dyn Tx, page: &str) -> Result<Vec<(MemberId, String)>> {
    let sql = "select m.id, m.name from e_named n join members m on m.id = n.member_id
               where n.page_id = $1 order by m.name limit 5000";
    let rows = tx.rows(sql, &[page.into()])?;
    Ok(rows.iter().map(|row| (MemberId::stored(row.text(0)), row.text(1))).collect())
}

/// Makes or replaces the row. `version` counts the changes.
pub(crate) fn save(tx: &mut dyn Tx, conduct: &Conduct, now: Timestamp) -> Result<()> {
    let plan = serde_json::to_string(&conduct.plan)
        .map_err(|error| StoreError::Other(error.to_string()))?;
    let sql = "insert into e_discussions (page_id, own, visibility, review, opens_at, closes_at, plan, moderator_id,
                   synthesis_public_at, version, created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)
               on conflict (page_id) do update set visibility = $3, review = $4, opens_at = $5, closes_at = $6,
                   plan = $7, moderator_id = $8, synthesis_public_at = $9, version = e_discussions.version + 1";
    tx.execute(
        sql,
        &[
            (&conduct.page).into(),
            conduct.own.into(),
            conduct.readers.as_str().into(),
            conduct.review.as_str().into(),
            conduct.opens.into(),
            conduct.closes.into(),
            plan.into(),
            conduct.moderator.as_ref().map(MemberId::as_str).into(),
            conduct.synthesis_public_at.into(),
            now.into(),
        ],
    )?;
    Ok(())
}

/// A page goes by another id now: what its moderators set comes along.
pub(crate) fn rename(tx: &mut dyn Tx, from: &str, to: &str) -> Result<bool> {
    let sql = "update e_discussions set page_id = $1
               where page_id = $2 and not exists (select 1 from e_discussions where page_id = $1)";
    let renamed = tx.execute(sql, &[to.into(), from.into()])? > 0;
    if renamed {
        let sql = "update e_mailed set page_id = $1 where page_id = $2";
        tx.execute(sql, &[to.into(), from.into()])?;
    }
    Ok(renamed)
}

pub(crate) fn insert_named(tx: &mut dyn Tx, page: &str, member: &MemberId) -> Result<bool> {
    let sql = "insert into e_named (page_id, member_id) values ($1, $2) on conflict do nothing";
    Ok(tx.execute(sql, &[page.into(), member.as_str().into()])? > 0)
}

pub(crate) fn delete_named(tx: &mut dyn Tx, page: &str, member: &MemberId) -> Result<bool> {
    let sql = "delete from e_named where page_id = $1 and member_id = $2";
    Ok(tx.execute(sql, &[page.into(), member.as_str().into()])? > 0)
}

/// Writes a summary or, for phase 0, the synthesis in one language.
pub(crate) fn save_text(
    tx: &mut dyn Tx,
    page: &str,
    text: &WrittenText,
    renderer: i64,
    by: &MemberId,
) -> Result<()> {
    let sql = "insert into e_texts (page_id, phase, language, markdown, html, renderer, pinned, written_by, written_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
               on conflict (page_id, phase, language) do update set markdown = $4, html = $5, renderer = $6,
                   pinned = $7, written_by = $8, written_at = $9";
    tx.execute(
        sql,
        &[
            page.into(),
            text.phase.into(),
            (&text.language).into(),
            (&text.markdown).into(),
            (&text.html).into(),
            renderer.into(),
            text.pinned.into(),
            by.as_str().into(),
            text.written_at.into(),
        ],
    )?;
    Ok(())
}

/// All that moderators wrote of a discussion, the synthesis first.
pub(crate) fn texts(tx: &mut dyn Tx, page: &str) -> Result<Vec<WrittenText>> {
    let sql =
        "select phase, language, markdown, html, pinned, written_at from e_texts where page_id = $1
               order by phase, language limit 500";
    let text = |row: &Row| WrittenText {
        phase: row.int(0),
        language: row.text(1),
        markdown: row.text(2),
        html: row.text(3),
        pinned: row.truth(4),
        written_at: row.time(5),
    };
    Ok(tx.rows(sql, &[page.into()])?.iter().map(text).collect())
}

pub(crate) fn set_pinned(tx: &mut dyn Tx, page: &str, phase: i64, pinned: bool) -> Result<usize> {
    let sql = "update e_texts set pinned = $1 where page_id = $2 and phase = $3";
    tx.execute(sql, &[pinned.into(), page.into(), phase.into()])
}

pub(crate) fn texts_rendered_before(
    tx: &mut dyn Tx,
    renderer: i64,
) -> Result<Vec<(String, i64, String, String)>> {
    let sql =
        "select page_id, phase, language, markdown from e_texts where renderer < $1 limit 100";
    let rows = tx.rows(sql, &[renderer.into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.int(1), row.text(2), row.text(3))).collect())
}

pub(crate) fn set_text_html(
    tx: &mut dyn Tx,
    (page, phase, language): (&str, i64, &str),
    html: &str,
    renderer: i64,
) -> Result<()> {
    let sql = "update e_texts set html = $1, renderer = $2
               where page_id = $3 and phase = $4 and language = $5";
    let args: [Value; 5] =
        [html.into(), renderer.into(), page.into(), phase.into(), language.into()];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Remembers that something was mailed; false if it was before.
pub(crate) fn mark_mailed(tx: &mut dyn Tx, page: &str, what: &str, now: Timestamp) -> Result<bool> {
    let sql = "insert into e_mailed (page_id, what, at) values ($1, $2, $3) on conflict do nothing";
    Ok(tx.execute(sql, &[page.into(), what.into(), now.into()])? > 0)
}

/// It may be mailed again: the dates are others now.
pub(crate) fn forget_mailed(tx: &mut dyn Tx, page: &str, what: &str) -> Result<()> {
    let sql = "delete from e_mailed where page_id = $1 and what = $2";
    tx.execute(sql, &[page.into(), what.into()])?;
    Ok(())
}

/// What was said in a thread: the newest, and how many said something.
pub(crate) fn activity(tx: &mut dyn Tx, thread: &ThreadId) -> Result<(Option<Timestamp>, i64)> {
    let sql = "select max(created_at), count(distinct author_key) from comments
               where thread_id = $1 and state = 'shown'";
    let row = tx.optional(sql, &[thread.as_str().into()])?;
    Ok(row.map_or((None, 0), |row| (row.opt_time(0), row.int(1))))
}

/// How many contributions each language has.
pub(crate) fn languages(tx: &mut dyn Tx, thread: &ThreadId) -> Result<BTreeMap<String, i64>> {
    let sql = "select language, count(*) from comments where thread_id = $1 and state = 'shown'
               group by language order by language limit 100";
    let rows = tx.rows(sql, &[thread.as_str().into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.int(1))).collect())
}

/// How many contributions name each question.
pub(crate) fn answers(tx: &mut dyn Tx, thread: &ThreadId) -> Result<BTreeMap<String, i64>> {
    let sql = "select question, count(*) from comments
               where thread_id = $1 and state = 'shown' and question is not null
               group by question limit 1000";
    let rows = tx.rows(sql, &[thread.as_str().into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.int(1))).collect())
}

/// A moderator asks whether a contribution may be quoted. An answer that was given stays.
pub(crate) fn ask_quote(
    tx: &mut dyn Tx,
    comment: &CommentId,
    by: &MemberId,
    now: Timestamp,
) -> Result<bool> {
    let sql = "insert into quotes (comment_id, asked_by, asked_at) values ($1, $2, $3) on conflict do nothing";
    Ok(tx.execute(sql, &[comment.as_str().into(), by.as_str().into(), now.into()])? > 0)
}

pub(crate) fn answer_quote(
    tx: &mut dyn Tx,
    comment: &CommentId,
    yes: bool,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into quotes (comment_id, answer, answered_at) values ($1, $2, $3)
               on conflict (comment_id) do update set answer = $2, answered_at = $3";
    let answer = if yes { "yes" } else { "no" };
    tx.execute(sql, &[comment.as_str().into(), answer.into(), now.into()])?;
    Ok(())
}

/// What authors of a stretch of a thread said to being quoted.
pub(crate) fn consents(
    tx: &mut dyn Tx,
    thread: &ThreadId,
    first: i64,
    last: i64,
) -> Result<BTreeMap<CommentId, Consent>> {
    let sql = "select q.comment_id, q.answer from comments c join quotes q on q.comment_id = c.id
               where c.thread_id = $1 and c.number >= $2 and c.number <= $3";
    let rows = tx.rows(sql, &[thread.as_str().into(), first.into(), last.into()])?;
    let consent = |row: &Row| {
        let answer = row.opt_text(1).and_then(|answer| Consent::parse(&answer));
        (CommentId::stored(row.text(0)), answer.unwrap_or(Consent::Asked))
    };
    Ok(rows.iter().map(consent).collect())
}
