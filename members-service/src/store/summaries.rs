//! What desks make of requests for advice that are over.

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::advisory::SummaryState;
use crate::id::AdviceId;

/// A summary as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct SummaryRow {
    pub(crate) title: String,
    pub(crate) markdown: String,
    pub(crate) html: String,
    pub(crate) language: String,
    pub(crate) version: i64,
    pub(crate) state: SummaryState,
}

/// Its asker agrees that there may be one.
pub(crate) fn agree(tx: &mut dyn Tx, id: &AdviceId, now: Timestamp) -> Result<()> {
    let sql = "insert into advisory_summaries (request_id, agreed_at, state) values ($1, $2, 'agreed') on conflict do nothing";
    tx.execute(sql, &[id.as_str().into(), now.into()])?;
    Ok(())
}

pub(crate) fn summary(tx: &mut dyn Tx, id: &AdviceId) -> Result<Option<SummaryRow>> {
    let sql = "select title, markdown, html, language, version, state from advisory_summaries where request_id = $1";
    let row = tx.optional(sql, &[id.as_str().into()])?;
    Ok(row.map(|row| SummaryRow {
        title: row.text(0),
        markdown: row.text(1),
        html: row.text(2),
        language: row.text(3),
        version: row.int(4),
        state: SummaryState::parse(&row.text(5)).unwrap_or(SummaryState::Refused),
    }))
}

/// `false` if it is at another version by now.
pub(crate) fn write(
    tx: &mut dyn Tx,
    id: &AdviceId,
    (title, markdown, html, language): (&str, &str, &str, &str),
    renderer: i64,
    expected: i64,
) -> Result<bool> {
    let sql = "update advisory_summaries set title = $1, markdown = $2, html = $3, language = $4, renderer = $5,
                   state = 'written', answered_at = null, version = version + 1
               where request_id = $6 and version = $7";
    let args: [Value; 7] = [
        title.into(),
        markdown.into(),
        html.into(),
        language.into(),
        renderer.into(),
        id.as_str().into(),
        expected.into(),
    ];
    Ok(tx.execute(sql, &args)? > 0)
}

pub(crate) fn set_state(
    tx: &mut dyn Tx,
    id: &AdviceId,
    state: SummaryState,
    now: Timestamp,
) -> Result<()> {
    let sql = "update advisory_summaries set state = $1, answered_at = $2 where request_id = $3";
    tx.execute(sql, &[state.as_str().into(), now.into(), id.as_str().into()])?;
    Ok(())
}

/// Those whose HTML an older renderer made.
pub(crate) fn rendered_before(tx: &mut dyn Tx, renderer: i64) -> Result<Vec<(AdviceId, String)>> {
    let sql = "select request_id, markdown from advisory_summaries where renderer < $1 and version > 0 limit 100";
    let one = |row: &Row| (AdviceId::stored(row.text(0)), row.text(1));
    Ok(tx.rows(sql, &[renderer.into()])?.iter().map(one).collect())
}

pub(crate) fn set_html(tx: &mut dyn Tx, id: &AdviceId, html: &str, renderer: i64) -> Result<()> {
    let sql = "update advisory_summaries set html = $1, renderer = $2 where request_id = $3";
    tx.execute(sql, &[html.into(), renderer.into(), id.as_str().into()])?;
    Ok(())
}
