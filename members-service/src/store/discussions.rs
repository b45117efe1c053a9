//! Comments, their revisions and reactions, idempotency keys.

use std::collections::HashMap;

use jiff::Timestamp;

use super::threads::Thread;
use super::{Result, Row, Tx, Value};
use crate::accounts::Role;
use crate::catalogue::Visibility;
use crate::discussions::{ItemState, Reaction, Reactions};
use crate::id::{CommentId, MemberId, ThreadId};

/// A comment to be stored.
pub(crate) struct NewRow {
    pub(crate) id: CommentId,
    pub(crate) thread: ThreadId,
    pub(crate) parent: Option<CommentId>,
    pub(crate) number: i64,
    pub(crate) depth: i64,
    pub(crate) author: MemberId,
    pub(crate) author_key: String,
    pub(crate) language: String,
    pub(crate) question: Option<String>,
    pub(crate) markdown: String,
    pub(crate) html: String,
    pub(crate) renderer: i64,
    pub(crate) text_hash: String,
    pub(crate) state: ItemState,
    pub(crate) said_to: Visibility,
    pub(crate) created_at: Timestamp,
}

pub(crate) fn insert_comment(tx: &mut dyn Tx, row: &NewRow) -> Result<()> {
    let sql = "insert into comments (id, thread_id, parent_id, number, depth, author_id, author_key, language, question,
                   markdown, html, renderer, text_hash, state, version, said_to, created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1, $15, $16)";
    tx.execute(
        sql,
        &[
            row.id.as_str().into(),
            row.thread.as_str().into(),
            row.parent.as_ref().map(CommentId::as_str).into(),
            row.number.into(),
            row.depth.into(),
            row.author.as_str().into(),
            (&row.author_key).into(),
            (&row.language).into(),
            row.question.as_deref().into(),
            (&row.markdown).into(),
            (&row.html).into(),
            row.renderer.into(),
            (&row.text_hash).into(),
            row.state.as_str().into(),
            row.said_to.as_str().into(),
            row.created_at.into(),
        ],
    )?;
    Ok(())
}

/// A comment as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct CommentRow {
    pub(crate) id: CommentId,
    pub(crate) thread_id: ThreadId,
    pub(crate) author_id: Option<MemberId>,
    pub(crate) number: i64,
    pub(crate) depth: i64,
    pub(crate) state: ItemState,
    pub(crate) version: i64,
    pub(crate) markdown: String,
    pub(crate) html: String,
    pub(crate) language: String,
    pub(crate) created_at: Timestamp,
    pub(crate) edited_at: Option<Timestamp>,
    pub(crate) said_to: Visibility,
}

pub(crate) fn comment(tx: &mut dyn Tx, id: &CommentId) -> Result<Option<CommentRow>> {
    let sql = "select id, thread_id, author_id, number, depth, state, version, markdown, html, language, created_at,
                   edited_at, said_to
               from comments where id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.map(|row| CommentRow {
        id: CommentId::stored(row.text(0)),
        thread_id: ThreadId::stored(row.text(1)),
        author_id: row.opt_text(2).map(MemberId::stored),
        number: row.int(3),
        depth: row.int(4),
        state: state_of(&row.text(5)),
        version: row.int(6),
        markdown: row.text(7),
        html: row.text(8),
        language: row.text(9),
        created_at: row.time(10),
        edited_at: row.opt_time(11),
        said_to: said_to_of(&row.text(12)),
    }))
}

pub(super) fn said_to_of(word: &str) -> Visibility {
    if word == Visibility::Public.as_str() { Visibility::Public } else { Visibility::Members }
}

fn state_of(word: &str) -> ItemState {
    ItemState::parse(word).unwrap_or(ItemState::Hidden)
}

pub(crate) fn page_of_comment(tx: &mut dyn Tx, id: &CommentId) -> Result<Option<String>> {
    let sql =
        "select t.page_id from comments c join threads t on t.id = c.thread_id where c.id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.map(|row| row.text(0)))
}

/// A comment with what is shown of its author and of what it replies to.
#[derive(Clone, Debug)]
pub(crate) struct ItemRow {
    pub(crate) id: CommentId,
    pub(crate) parent_id: Option<CommentId>,
    pub(crate) number: i64,
    pub(crate) depth: i64,
    pub(crate) author_id: Option<MemberId>,
    pub(crate) author_key: String,
    pub(crate) author_name: Option<String>,
    pub(crate) author_role: Option<Role>,
    pub(crate) language: String,
    pub(crate) question: Option<String>,
    pub(crate) html: String,
    pub(crate) state: ItemState,
    pub(crate) version: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) edited_at: Option<Timestamp>,
    pub(crate) parent_number: Option<i64>,
    pub(crate) parent_author: Option<String>,
    pub(crate) said_to: Visibility,
}

fn item_of_row(mut row: Row) -> ItemRow {
    ItemRow {
        id: CommentId::stored(row.text(0)),
        parent_id: row.opt_text(1).map(CommentId::stored),
        number: row.int(2),
        depth: row.int(3),
        author_id: row.opt_text(4).map(MemberId::stored),
        author_key: row.text(5),
        author_name: row.opt_text(6),
        author_role: row.opt_text(7).and_then(|role| Role::parse(&role)),
        language: row.text(8),
        question: row.opt_text(9),
        html: row.take_text(10),
        state: state_of(&row.text(11)),
        version: row.int(12),
        created_at: row.time(13),
        edited_at: row.opt_time(14),
        parent_number: row.opt_int(15),
        parent_author: row.opt_text(16),
        said_to: said_to_of(&row.text(17)),
    }
}

/// For whom comments are read. Of what was said among members there is nothing for others: no place, no name, and
/// not that something was answered (S102).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reader<'a> {
    /// The account's id, or empty.
    pub(crate) id: &'a str,
    /// Sees what waits for a moderator, and not only of their own.
    pub(crate) pending: bool,
    /// Sees what was said among members.
    pub(crate) among_members: bool,
}

impl Reader<'_> {
    fn args(self) -> [Value; 3] {
        [self.id.into(), self.pending.into(), self.among_members.into()]
    }
}

/// Comments after a number, in order.
pub(crate) fn items_after(
    tx: &mut dyn Tx,
    thread: &Thread,
    after: i64,
    reader: Reader<'_>,
    most: i64,
) -> Result<Vec<ItemRow>> {
    let sql = "select c.id, p.id, c.number, c.depth, c.author_id, c.author_key, a.name, a.role, c.language,
                   c.question, c.html, c.state, c.version, c.created_at, c.edited_at, p.number,
                   case when p.state = 'shown' then pa.name end, c.said_to
               from comments c
               left join members a on a.id = c.author_id
               left join comments p on p.id = c.parent_id and (p.said_to = 'public' or $1 = 1)
               left join members pa on pa.id = p.author_id
               where c.thread_id = $2 and c.number > $3 and (c.state <> 'pending' or c.author_id = $4 or $5 = 1)
                   and (c.said_to = 'public' or $1 = 1)
               order by c.number limit $6";
    let [id, pending, among_members] = reader.args();
    let args = [among_members, thread.id.as_str().into(), after.into(), id, pending, most.into()];
    Ok(tx.rows(sql, &args)?.into_iter().map(item_of_row).collect())
}

/// As [`items_after`], newest first.
pub(crate) fn items_before(
    tx: &mut dyn Tx,
    thread: &Thread,
    before: i64,
    reader: Reader<'_>,
    most: i64,
) -> Result<Vec<ItemRow>> {
    let sql = "select c.id, p.id, c.number, c.depth, c.author_id, c.author_key, a.name, a.role, c.language,
                   c.question, c.html, c.state, c.version, c.created_at, c.edited_at, p.number,
                   case when p.state = 'shown' then pa.name end, c.said_to
               from comments c
               left join members a on a.id = c.author_id
               left join comments p on p.id = c.parent_id and (p.said_to = 'public' or $1 = 1)
               left join members pa on pa.id = p.author_id
               where c.thread_id = $2 and c.number < $3 and (c.state <> 'pending' or c.author_id = $4 or $5 = 1)
                   and (c.said_to = 'public' or $1 = 1)
               order by c.number desc limit $6";
    let [id, pending, among_members] = reader.args();
    let args = [among_members, thread.id.as_str().into(), before.into(), id, pending, most.into()];
    Ok(tx.rows(sql, &args)?.into_iter().map(item_of_row).collect())
}

pub(crate) fn item(
    tx: &mut dyn Tx,
    thread: &Thread,
    id: &CommentId,
    reader: Reader<'_>,
) -> Result<Option<ItemRow>> {
    let sql = "select c.id, p.id, c.number, c.depth, c.author_id, c.author_key, a.name, a.role, c.language,
                   c.question, c.html, c.state, c.version, c.created_at, c.edited_at, p.number,
                   case when p.state = 'shown' then pa.name end, c.said_to
               from comments c
               left join members a on a.id = c.author_id
               left join comments p on p.id = c.parent_id and (p.said_to = 'public' or $1 = 1)
               left join members pa on pa.id = p.author_id
               where c.thread_id = $2 and c.id = $3 and (c.state <> 'pending' or c.author_id = $4 or $5 = 1)
                   and (c.said_to = 'public' or $1 = 1)";
    let [me, pending, among_members] = reader.args();
    let args = [among_members, thread.id.as_str().into(), id.as_str().into(), me, pending];
    Ok(tx.optional(sql, &args)?.map(item_of_row))
}

/// For each comment of a stretch of a thread: how many reacted, and how the reader did.
pub(crate) fn reactions_between(
    tx: &mut dyn Tx,
    thread: &Thread,
    first: i64,
    last: i64,
    reader: &str,
) -> Result<HashMap<CommentId, (Reactions, Vec<Reaction>)>> {
    let sql =
        "select r.comment_id, r.kind, count(*), sum(case when r.member_id = $1 then 1 else 0 end)
               from comments c join reactions r on r.comment_id = c.id
               where c.thread_id = $2 and c.number >= $3 and c.number <= $4
               group by r.comment_id, r.kind";
    let mut all: HashMap<CommentId, (Reactions, Vec<Reaction>)> = HashMap::new();
    for row in
        tx.rows(sql, &[reader.into(), thread.id.as_str().into(), first.into(), last.into()])?
    {
        let (counted, mine) = all.entry(CommentId::stored(row.text(0))).or_default();
        let Some(kind) = Reaction::parse(&row.text(1)) else { continue };
        match kind {
            Reaction::Thank => counted.thank = row.int(2),
            Reaction::Agree => counted.agree = row.int(2),
            Reaction::Question => counted.question = row.int(2),
        }
        if row.int(3) > 0 {
            mine.push(kind);
        }
    }
    Ok(all)
}

/// When the `nth` newest post of a member was posted; `None` if there are fewer.
pub(crate) fn nth_newest_post(
    tx: &mut dyn Tx,
    author: &MemberId,
    nth: i64,
) -> Result<Option<Timestamp>> {
    let sql = "select created_at from comments where author_id = $1
               union all
               select created_at from updates where author_id = $1
               union all
               select created_at from listings where author_id = $1
               union all
               select created_at from tried where author_id = $1
               union all
               select created_at from exchange_messages where author_id = $1 and act = 'said'
               order by created_at desc limit 1 offset $2";
    Ok(tx.optional(sql, &[author.as_str().into(), (nth - 1).into()])?.map(|row| row.time(0)))
}

/// When the `nth` newest change by a member was made; `None` if there are fewer.
pub(crate) fn nth_newest_edit(
    tx: &mut dyn Tx,
    editor: &MemberId,
    nth: i64,
) -> Result<Option<Timestamp>> {
    let sql = "select replaced_at from revisions where edited_by = $1 order by replaced_at desc limit 1 offset $2";
    Ok(tx.optional(sql, &[editor.as_str().into(), (nth - 1).into()])?.map(|row| row.time(0)))
}

/// Whether one of a member's last hundred comments says the same.
pub(crate) fn has_same_text(
    tx: &mut dyn Tx,
    author: &MemberId,
    hash: &str,
    but: Option<&CommentId>,
) -> Result<bool> {
    let sql = "select 1 from (
                   select id, text_hash from comments where author_id = $1 order by created_at desc limit 100) as recent
               where text_hash = $2 and id <> $3 limit 1";
    let args: [Value; 3] =
        [author.as_str().into(), hash.into(), but.map_or("", CommentId::as_str).into()];
    Ok(tx.optional(sql, &args)?.is_some())
}

/// What the comment says now becomes an earlier version.
pub(crate) fn insert_revision(
    tx: &mut dyn Tx,
    row: &CommentRow,
    editor: &MemberId,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into revisions (comment_id, version, markdown, html, edited_by, written_at, replaced_at)
               values ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(
        sql,
        &[
            row.id.as_str().into(),
            row.version.into(),
            (&row.markdown).into(),
            (&row.html).into(),
            editor.as_str().into(),
            row.edited_at.unwrap_or(row.created_at).into(),
            now.into(),
        ],
    )?;
    Ok(())
}

/// An earlier version: its number, what it said, since when it no longer does.
pub(crate) fn revisions(tx: &mut dyn Tx, id: &CommentId) -> Result<Vec<(i64, String, Timestamp)>> {
    let sql = "select version, html, replaced_at from revisions where comment_id = $1 order by version limit 200";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    Ok(rows.iter().map(|row| (row.int(0), row.text(1), row.time(2))).collect())
}

/// A comment's new text.
pub(crate) struct NewText {
    pub(crate) markdown: String,
    pub(crate) html: String,
    pub(crate) renderer: i64,
    pub(crate) text_hash: String,
    pub(crate) language: String,
    pub(crate) state: ItemState,
    pub(crate) edited_at: Option<Timestamp>,
    pub(crate) said_to: Visibility,
}

pub(crate) fn set_text(tx: &mut dyn Tx, id: &CommentId, text: &NewText) -> Result<()> {
    let sql = "update comments set markdown = $1, html = $2, renderer = $3, text_hash = $4, language = $5, state = $6,
                   edited_at = $7, said_to = $8, version = version + 1
               where id = $9";
    tx.execute(
        sql,
        &[
            (&text.markdown).into(),
            (&text.html).into(),
            text.renderer.into(),
            (&text.text_hash).into(),
            (&text.language).into(),
            text.state.as_str().into(),
            text.edited_at.into(),
            text.said_to.as_str().into(),
            id.as_str().into(),
        ],
    )?;
    Ok(())
}

pub(crate) fn set_state(tx: &mut dyn Tx, id: &CommentId, state: ItemState) -> Result<()> {
    tx.execute(
        "update comments set state = $1 where id = $2",
        &[state.as_str().into(), id.as_str().into()],
    )?;
    Ok(())
}

pub(crate) fn rendered_before(tx: &mut dyn Tx, renderer: i64) -> Result<Vec<(CommentId, String)>> {
    let rows = tx.rows(
        "select id, markdown from comments where renderer < $1 limit 100",
        &[renderer.into()],
    )?;
    Ok(rows.iter().map(|row| (CommentId::stored(row.text(0)), row.text(1))).collect())
}

pub(crate) fn set_html(tx: &mut dyn Tx, id: &CommentId, html: &str, renderer: i64) -> Result<()> {
    let sql = "update comments set html = $1, renderer = $2 where id = $3";
    tx.execute(sql, &[html.into(), renderer.into(), id.as_str().into()])?;
    Ok(())
}

/// Empties all that an author wrote; the places in the threads stay.
pub(crate) fn erase_texts_of(tx: &mut dyn Tx, author: &MemberId) -> Result<()> {
    let id: [Value; 1] = [author.as_str().into()];
    tx.execute(
        "delete from revisions where comment_id in (select id from comments where author_id = $1)",
        &id,
    )?;
    tx.execute(
        "delete from reports where comment_id in (select id from comments where author_id = $1)",
        &id,
    )?;
    let sql = "delete from translations
               where translator_id = $1 or comment_id in (select id from comments where author_id = $1)";
    tx.execute(sql, &id)?;
    tx.execute(
        "delete from quotes where comment_id in (select id from comments where author_id = $1)",
        &id,
    )?;
    let sql = "update comments set markdown = '', html = '', text_hash = '', state = 'deleted', question = null,
                   edited_at = null, version = version + 1
               where author_id = $1";
    tx.execute(sql, &id)?;
    Ok(())
}

/// What earlier versions of an author's comments said is forgotten.
pub(crate) fn erase_revisions_of(tx: &mut dyn Tx, author: &MemberId) -> Result<()> {
    let sql =
        "delete from revisions where comment_id in (select id from comments where author_id = $1)";
    tx.execute(sql, &[author.as_str().into()])?;
    let sql =
        "delete from quotes where comment_id in (select id from comments where author_id = $1)";
    tx.execute(sql, &[author.as_str().into()])?;
    let sql = "update comments set markdown = '', html = '', text_hash = '' where author_id = $1 and state = 'deleted'";
    tx.execute(sql, &[author.as_str().into()])?;
    Ok(())
}

/// How many of an author's comments are shown, and how many a moderator hid.
pub(crate) fn count_of_author(tx: &mut dyn Tx, author: &MemberId) -> Result<(i64, i64)> {
    let sql = "select coalesce(sum(case when state = 'shown' then 1 else 0 end), 0),
                   coalesce(sum(case when state = 'hidden' then 1 else 0 end), 0)
               from comments where author_id = $1";
    let row = tx.optional(sql, &[author.as_str().into()])?;
    Ok(row.map_or((0, 0), |row| (row.int(0), row.int(1))))
}

/// How many comments posted in a stretch of time are shown, and how many people wrote them.
pub(crate) fn count_between(tx: &mut dyn Tx, from: Timestamp, to: Timestamp) -> Result<(i64, i64)> {
    let sql = "select count(*), count(distinct author_id) from comments
               where state = 'shown' and created_at >= $1 and created_at < $2";
    let row = tx.optional(sql, &[from.into(), to.into()])?;
    Ok(row.map_or((0, 0), |row| (row.int(0), row.int(1))))
}

pub(crate) fn insert_reaction(
    tx: &mut dyn Tx,
    id: &CommentId,
    member: &MemberId,
    kind: Reaction,
    now: Timestamp,
) -> Result<bool> {
    let sql =
        "insert into reactions (comment_id, member_id, kind, created_at) values ($1, $2, $3, $4)
               on conflict do nothing";
    let args: [Value; 4] =
        [id.as_str().into(), member.as_str().into(), kind.as_str().into(), now.into()];
    Ok(tx.execute(sql, &args)? > 0)
}

pub(crate) fn delete_reaction(
    tx: &mut dyn Tx,
    id: &CommentId,
    member: &MemberId,
    kind: Reaction,
) -> Result<bool> {
    let sql = "delete from reactions where comment_id = $1 and member_id = $2 and kind = $3";
    Ok(tx.execute(sql, &[id.as_str().into(), member.as_str().into(), kind.as_str().into()])? > 0)
}

pub(crate) fn reactions_since(tx: &mut dyn Tx, member: &MemberId, since: Timestamp) -> Result<i64> {
    let sql = "select count(*) from reactions where member_id = $1 and created_at > $2";
    tx.number(sql, &[member.as_str().into(), since.into()])
}

pub(crate) fn find_key(
    tx: &mut dyn Tx,
    member: &MemberId,
    key: &str,
) -> Result<Option<(String, CommentId)>> {
    let sql =
        "select body_hash, comment_id from idempotency_keys where member_id = $1 and key = $2";
    let row = tx.optional(sql, &[member.as_str().into(), key.into()])?;
    Ok(row.map(|row| (row.text(0), CommentId::stored(row.text(1)))))
}

pub(crate) fn insert_key(
    tx: &mut dyn Tx,
    member: &MemberId,
    key: &str,
    body_hash: &str,
    id: &CommentId,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into idempotency_keys (member_id, key, body_hash, comment_id, created_at)
               values ($1, $2, $3, $4, $5)";
    tx.execute(
        sql,
        &[member.as_str().into(), key.into(), body_hash.into(), id.as_str().into(), now.into()],
    )?;
    Ok(())
}

/// Keys are kept for a day.
pub(crate) fn sweep(tx: &mut dyn Tx, day_ago: Timestamp) -> Result<()> {
    tx.execute("delete from idempotency_keys where created_at < $1", &[day_ago.into()])?;
    Ok(())
}

/// How many threads there are, and the sum of their versions: together they tell whether anything changed.
pub(crate) fn sum_of_versions(tx: &mut dyn Tx) -> Result<(i64, i64)> {
    let row = tx.optional("select count(*), coalesce(sum(version), 0) from threads", &[])?;
    Ok(row.map_or((0, 0), |row| (row.int(0), row.int(1))))
}

/// The newest comments that are shown, and the page of each.
pub(crate) fn newest_shown(tx: &mut dyn Tx, most: i64) -> Result<Vec<(String, ItemRow)>> {
    let sql = "select c.id, c.parent_id, c.number, c.depth, c.author_id, c.author_key, a.name, a.role, c.language,
                   c.question, c.html, c.state, c.version, c.created_at, c.edited_at, null, null, c.said_to, t.page_id
               from comments c join threads t on t.id = c.thread_id left join members a on a.id = c.author_id
               where c.state = 'shown' order by c.created_at desc, c.id limit $1";
    Ok(tx
        .rows(sql, &[most.into()])?
        .into_iter()
        .map(|row| (row.text(18), item_of_row(row)))
        .collect())
}

/// As [`items_before`], of one question, or in one language: written in it or translated into it. Empty: all.
pub(crate) fn items_before_of(
    tx: &mut dyn Tx,
    thread: &Thread,
    before: i64,
    reader: Reader<'_>,
    (language, question): (&str, &str),
    most: i64,
) -> Result<Vec<ItemRow>> {
    let sql = "select c.id, p.id, c.number, c.depth, c.author_id, c.author_key, a.name, a.role, c.language,
                   c.question, c.html, c.state, c.version, c.created_at, c.edited_at, p.number,
                   case when p.state = 'shown' then pa.name end, c.said_to
               from comments c
               left join members a on a.id = c.author_id
               left join comments p on p.id = c.parent_id and (p.said_to = 'public' or $1 = 1)
               left join members pa on pa.id = p.author_id
               where c.thread_id = $2 and c.number < $3 and (c.state <> 'pending' or c.author_id = $4 or $5 = 1)
                   and (c.said_to = 'public' or $1 = 1)
                   and ($6 = '' or c.question = $6)
                   and ($7 = '' or c.language = $7 or exists (
                       select 1 from translations r
                       where r.comment_id = c.id and r.language = $7 and r.state = 'shown'
                           and (r.said_to = 'public' or $1 = 1)))
               order by c.number desc limit $8";
    let [id, pending, among_members] = reader.args();
    let args = [
        among_members,
        thread.id.as_str().into(),
        before.into(),
        id,
        pending,
        question.into(),
        language.into(),
        most.into(),
    ];
    Ok(tx.rows(sql, &args)?.into_iter().map(item_of_row).collect())
}
