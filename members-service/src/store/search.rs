//! The index of words. The one file whose SQL is SQLite's own (FTS5); another database brings its own full text here.
//!
//! Triggers keep what left out of it and note what came: see the migration.

use super::{Result, Tx, Value};

/// Entries that hold all phrases of `query`, the last indexed first: number, kind, id.
pub(crate) fn matching(
    tx: &mut dyn Tx,
    query: &str,
    before: i64,
    kind: &str,
    language: &str,
    most: i64,
) -> Result<Vec<(i64, String, String)>> {
    let sql = "select e.seq, e.kind, e.object_id
               from search_words w join search_entries e on e.seq = w.rowid
               where w.search_words match $1 and w.rowid < $2
                 and ($3 = '' or e.kind = $3) and ($4 = '' or e.language = $4)
               order by w.rowid desc limit $5";
    let args: [Value; 5] = [query.into(), before.into(), kind.into(), language.into(), most.into()];
    let rows = tx.rows(sql, &args)?;
    Ok(rows.iter().map(|row| (row.int(0), row.text(1), row.text(2))).collect())
}

/// What waits to be indexed: kind and id.
pub(crate) fn waiting(tx: &mut dyn Tx, most: i64) -> Result<Vec<(String, String)>> {
    let sql = "select kind, object_id from search_waiting order by kind, object_id limit $1";
    Ok(tx.rows(sql, &[most.into()])?.iter().map(|row| (row.text(0), row.text(1))).collect())
}

/// Text, title and language of a comment that is shown.
pub(crate) fn comment_text(tx: &mut dyn Tx, id: &str) -> Result<Option<(String, String, String)>> {
    let sql = "select html, '', language from comments where id = $1 and state = 'shown'";
    let row = tx.optional(sql, &[id.into()])?;
    Ok(row.map(|row| (row.text(0), row.text(1), row.text(2))))
}

/// Text, title and language of an update that is shown.
pub(crate) fn update_text(tx: &mut dyn Tx, id: &str) -> Result<Option<(String, String, String)>> {
    let sql = "select html, title || ' ' || place, language from updates where id = $1 and state = 'shown'";
    let row = tx.optional(sql, &[id.into()])?;
    Ok(row.map(|row| (row.text(0), row.text(1), row.text(2))))
}

/// Indexes one thing anew (`entry`: words and language), or forgets it.
pub(crate) fn set_entry(
    tx: &mut dyn Tx,
    kind: &str,
    id: &str,
    entry: Option<(&str, &str)>,
) -> Result<()> {
    let of: [Value; 2] = [kind.into(), id.into()];
    tx.execute("delete from search_waiting where kind = $1 and object_id = $2", &of)?;
    tx.execute("delete from search_entries where kind = $1 and object_id = $2", &of)?;
    let Some((words, language)) = entry else { return Ok(()) };
    let sql =
        "insert into search_entries (kind, object_id, language) values ($1, $2, $3) returning seq";
    let row = tx.optional(sql, &[kind.into(), id.into(), language.into()])?;
    let seq = row.map_or(0, |row| row.int(0));
    tx.execute(
        "insert into search_words (rowid, words) values ($1, $2)",
        &[seq.into(), words.into()],
    )?;
    Ok(())
}

/// Words that left may still lie in the index's older parts: they are written anew without them (S105).
pub(crate) fn forget_what_left(tx: &mut dyn Tx) -> Result<()> {
    tx.execute("insert into search_words (search_words) values ('optimize')", &[])?;
    Ok(())
}
