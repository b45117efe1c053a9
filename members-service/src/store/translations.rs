//! Translations of contributions, each with its translator.

use std::collections::HashMap;

use jiff::Timestamp;

use super::discussions::said_to_of;
use super::threads::Thread;
use super::{Result, Row, Tx, Value};
use crate::catalogue::Visibility;
use crate::discussions::PendingTranslation;
use crate::id::{CommentId, MemberId, ThreadId, TranslationId};

/// A translation to be stored.
pub(crate) struct NewTranslation {
    pub(crate) id: TranslationId,
    pub(crate) comment: CommentId,
    pub(crate) of_version: i64,
    pub(crate) language: String,
    pub(crate) translator: MemberId,
    pub(crate) markdown: String,
    pub(crate) html: String,
    pub(crate) renderer: i64,
    pub(crate) pending: bool,
    pub(crate) said_to: Visibility,
    pub(crate) created_at: Timestamp,
}

/// Stores it, or replaces the same translator's; false if another's stands there.
pub(crate) fn save_translation(tx: &mut dyn Tx, new: &NewTranslation) -> Result<bool> {
    let sql = "insert into translations (id, comment_id, of_version, language, translator_id, markdown, html, renderer,
                   state, said_to, created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
               on conflict (comment_id, language) do update set of_version = $3, markdown = $6, html = $7,
                   renderer = $8, state = $9, said_to = $10, created_at = $11
               where translations.translator_id = $5";
    let args: [Value; 11] = [
        new.id.as_str().into(),
        new.comment.as_str().into(),
        new.of_version.into(),
        (&new.language).into(),
        new.translator.as_str().into(),
        (&new.markdown).into(),
        (&new.html).into(),
        new.renderer.into(),
        if new.pending { "pending" } else { "shown" }.into(),
        new.said_to.as_str().into(),
        new.created_at.into(),
    ];
    Ok(tx.execute(sql, &args)? > 0)
}

/// A translation as it is stored, with what is shown of its translator.
#[derive(Clone, Debug)]
pub(crate) struct TranslationRow {
    pub(crate) id: TranslationId,
    pub(crate) comment: CommentId,
    pub(crate) of_version: i64,
    pub(crate) language: String,
    pub(crate) translator: Option<MemberId>,
    pub(crate) translator_name: Option<String>,
    pub(crate) html: String,
    pub(crate) pending: bool,
    pub(crate) said_to: Visibility,
}

fn translation_of_row(row: &Row) -> TranslationRow {
    TranslationRow {
        id: TranslationId::stored(row.text(0)),
        comment: CommentId::stored(row.text(1)),
        of_version: row.int(2),
        language: row.text(3),
        translator: row.opt_text(4).map(MemberId::stored),
        translator_name: row.opt_text(5),
        html: row.text(6),
        pending: row.text(7) == "pending",
        said_to: said_to_of(&row.text(8)),
    }
}

pub(crate) fn translation(tx: &mut dyn Tx, id: &TranslationId) -> Result<Option<TranslationRow>> {
    let sql = "select r.id, r.comment_id, r.of_version, r.language, r.translator_id, a.name, r.html, r.state, r.said_to
               from translations r left join members a on a.id = r.translator_id where r.id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.map(|row| translation_of_row(&row)))
}

/// Translations of a stretch of a thread, by language. `among_members`: those made among members too.
pub(crate) fn translations_between(
    tx: &mut dyn Tx,
    thread: &Thread,
    first: i64,
    last: i64,
    among_members: bool,
) -> Result<HashMap<CommentId, Vec<TranslationRow>>> {
    let sql = "select r.id, r.comment_id, r.of_version, r.language, r.translator_id, a.name, r.html, r.state, r.said_to
               from comments c join translations r on r.comment_id = c.id
               left join members a on a.id = r.translator_id
               where c.thread_id = $1 and c.number >= $2 and c.number <= $3
                   and (r.said_to = 'public' or $4 = 1) order by r.language";
    let mut all: HashMap<CommentId, Vec<TranslationRow>> = HashMap::new();
    let args = [thread.id.as_str().into(), first.into(), last.into(), among_members.into()];
    for row in tx.rows(sql, &args)? {
        let row = translation_of_row(&row);
        all.entry(row.comment.clone()).or_default().push(row);
    }
    Ok(all)
}

/// Translations of a thread that wait for a moderator, the longest waiting first.
pub(crate) fn waiting_translations(
    tx: &mut dyn Tx,
    thread: &ThreadId,
) -> Result<Vec<PendingTranslation>> {
    let sql = "select r.id, c.number, r.language, r.html, a.name
               from translations r join comments c on c.id = r.comment_id left join members a on a.id = r.translator_id
               where r.state = 'pending' and c.thread_id = $1 and c.state = 'shown'
               order by r.created_at, r.id limit 50";
    let rows = tx.rows(sql, &[thread.as_str().into()])?;
    let waiting = |row: &Row| PendingTranslation {
        id: TranslationId::stored(row.text(0)),
        number: row.int(1),
        language: row.text(2),
        html: row.text(3),
        translator: row.opt_text(4),
    };
    Ok(rows.iter().map(waiting).collect())
}

pub(crate) fn show_translation(tx: &mut dyn Tx, id: &TranslationId) -> Result<bool> {
    let sql = "update translations set state = 'shown' where id = $1 and state = 'pending'";
    Ok(tx.execute(sql, &[id.as_str().into()])? > 0)
}

pub(crate) fn delete_translation(tx: &mut dyn Tx, id: &TranslationId) -> Result<()> {
    tx.execute("delete from translations where id = $1", &[id.as_str().into()])?;
    Ok(())
}

/// The contribution goes, and every translation with it.
pub(crate) fn delete_translations_of(tx: &mut dyn Tx, comment: &CommentId) -> Result<()> {
    tx.execute("delete from translations where comment_id = $1", &[comment.as_str().into()])?;
    Ok(())
}

/// When the `nth` newest translation by a member was made; `None` if there are fewer.
pub(crate) fn nth_newest_translation(
    tx: &mut dyn Tx,
    translator: &MemberId,
    nth: i64,
) -> Result<Option<Timestamp>> {
    let sql = "select created_at from translations where translator_id = $1
               order by created_at desc limit 1 offset $2";
    Ok(tx.optional(sql, &[translator.as_str().into(), (nth - 1).into()])?.map(|row| row.time(0)))
}

pub(crate) fn translations_rendered_before(
    tx: &mut dyn Tx,
    renderer: i64,
) -> Result<Vec<(TranslationId, String)>> {
    let sql = "select id, markdown from translations where renderer < $1 limit 100";
    let rows = tx.rows(sql, &[renderer.into()])?;
    Ok(rows.iter().map(|row| (TranslationId::stored(row.text(0)), row.text(1))).collect())
}

pub(crate) fn set_translation_html(
    tx: &mut dyn Tx,
    id: &TranslationId,
    html: &str,
    renderer: i64,
) -> Result<()> {
    let sql = "update translations set html = $1, renderer = $2 where id = $3";
    tx.execute(sql, &[html.into(), renderer.into(), id.as_str().into()])?;
    Ok(())
}
