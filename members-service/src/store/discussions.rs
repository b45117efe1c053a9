//! Threads, comments, revisions, reactions, follows, idempotency keys.

use std::collections::HashMap;

use jiff::Timestamp;

use super::{Result, Row, Tx, Value};
use crate::accounts::Role;
use crate::catalogue::{Page, Visibility};
use crate::discussions::{ItemState, PendingTranslation, Reaction, Reactions};
use crate::id::{CommentId, MemberId, ThreadId, TranslationId};

/// A thread.
#[derive(Clone, Debug)]
pub(crate) struct Thread {
    pub(crate) id: ThreadId,
    pub(crate) page_id: String,
    pub(crate) version: i64,
    pub(crate) last_number: i64,
    pub(crate) shown_count: i64,
    pub(crate) locked: bool,
    /// As `version`, of what was said in public only.
    pub(crate) public_version: i64,
    /// As `shown_count`, of what was said in public only.
    pub(crate) public_count: i64,
}

fn thread_of_row(row: &Row) -> Thread {
    Thread {
        id: ThreadId::stored(row.text(0)),
        page_id: row.text(1),
        version: row.int(2),
        last_number: row.int(3),
        shown_count: row.int(4),
        locked: row.opt_int(5).is_some(),
        public_version: row.int(6),
        public_count: row.int(7),
    }
}

/// The thread of a page, under its id or one that it had before.
pub(crate) fn thread_of(tx: &mut dyn Tx, page: &Page) -> Result<Option<Thread>> {
    for id in std::iter::once(&page.id).chain(&page.former_ids) {
        let sql = "select id, page_id, version, last_number, shown_count, locked_at, public_version, public_count from threads where page_id = $1";
        if let Some(row) = tx.optional(sql, &[id.into()])? {
            return Ok(Some(thread_of_row(&row)));
        }
    }
    Ok(None)
}

pub(crate) fn thread_of_comment(tx: &mut dyn Tx, id: &CommentId) -> Result<Option<Thread>> {
    let sql = "select t.id, t.page_id, t.version, t.last_number, t.shown_count, t.locked_at,
                   t.public_version, t.public_count
               from comments c join threads t on t.id = c.thread_id where c.id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.map(|row| thread_of_row(&row)))
}

pub(crate) fn threads_of_author(tx: &mut dyn Tx, author: &MemberId) -> Result<Vec<Thread>> {
    let sql = "select id, page_id, version, last_number, shown_count, locked_at, public_version, public_count from threads
               where id in (select thread_id from comments where author_id = $1
                            union select c.thread_id from translations r join comments c on c.id = r.comment_id
                                where r.translator_id = $1)";
    Ok(tx.rows(sql, &[author.as_str().into()])?.iter().map(thread_of_row).collect())
}

/// Threads after `after`, by id: for the snapshot, a few at a time.
pub(crate) fn threads_after(tx: &mut dyn Tx, after: &str) -> Result<Vec<Thread>> {
    let sql = "select id, page_id, version, last_number, shown_count, locked_at, public_version, public_count from threads
               where id > $1 order by id limit 200";
    Ok(tx.rows(sql, &[after.into()])?.iter().map(thread_of_row).collect())
}

pub(crate) fn insert_thread(tx: &mut dyn Tx, id: &ThreadId, page: &str) -> Result<Thread> {
    let sql = "insert into threads (id, page_id, version, last_number, shown_count) values ($1, $2, 0, 0, 0)";
    tx.execute(sql, &[id.as_str().into(), page.into()])?;
    let page_id = page.to_owned();
    Ok(Thread {
        id: id.clone(),
        page_id,
        version: 0,
        last_number: 0,
        shown_count: 0,
        locked: false,
        public_version: 0,
        public_count: 0,
    })
}

/// A page goes by another id now: its thread comes along.
pub(crate) fn rename_thread(tx: &mut dyn Tx, from: &str, to: &str) -> Result<bool> {
    let sql = "update threads set page_id = $1, version = version + 1, public_version = public_version + 1
               where page_id = $2 and not exists (select 1 from threads where page_id = $1)";
    Ok(tx.execute(sql, &[to.into(), from.into()])? > 0)
}

pub(crate) fn set_locked(tx: &mut dyn Tx, id: &ThreadId, at: Option<Timestamp>) -> Result<()> {
    tx.execute(
        "update threads set locked_at = $1 where id = $2",
        &[at.into(), id.as_str().into()],
    )?;
    Ok(())
}

/// The thread's next version, its comments counted anew; the number of one that moved away is not given again. `public`: what changed may be seen by the public, if the
/// page is.
pub(crate) fn bump(tx: &mut dyn Tx, id: &ThreadId, public: bool) -> Result<i64> {
    let sql = "update threads set version = version + 1, public_version = public_version + $1,
                   public_count = (select count(*) from comments
                                   where thread_id = $2 and state = 'shown' and said_to = 'public'),
                   shown_count = (select count(*) from comments where thread_id = $2 and state = 'shown'),
                   last_number = (select coalesce(max(n), 0) from (select last_number as n from threads where id = $2
                                  union all select max(number) from comments where thread_id = $2) as numbers)
               where id = $2 returning version";
    tx.number(sql, &[public.into(), id.as_str().into()])
}

/// As [`bump`], where nothing came or went.
pub(crate) fn bump_version(tx: &mut dyn Tx, id: &ThreadId, public: bool) -> Result<i64> {
    let sql = "update threads set version = version + 1, public_version = public_version + $1
               where id = $2 returning version";
    tx.number(sql, &[public.into(), id.as_str().into()])
}

/// As [`bump`], for one comment that was added: what was there before is not counted anew, or a post would cost the
/// more the longer its thread is.
pub(crate) fn bump_by_one(tx: &mut dyn Tx, row: &NewRow) -> Result<i64> {
    let shown = row.state == ItemState::Shown;
    let public = row.said_to == Visibility::Public;
    let sql = "update threads set version = version + 1, public_version = public_version + $1,
                   public_count = public_count + $2, shown_count = shown_count + $3, last_number = $4
               where id = $5 returning version";
    tx.number(
        sql,
        &[
            public.into(),
            (public && shown).into(),
            shown.into(),
            row.number.into(),
            row.thread.as_str().into(),
        ],
    )
}

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

fn said_to_of(word: &str) -> Visibility {
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

pub(crate) fn has_other_shown(
    tx: &mut dyn Tx,
    author: &MemberId,
    but: Option<&CommentId>,
) -> Result<bool> {
    let sql =
        "select 1 from comments where author_id = $1 and state = 'shown' and id <> $2 limit 1";
    Ok(tx
        .optional(sql, &[author.as_str().into(), but.map_or("", CommentId::as_str).into()])?
        .is_some())
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

/// A comment that moves: what its new place is reckoned from.
pub(crate) struct Moving {
    pub(crate) id: CommentId,
    pub(crate) author_id: Option<MemberId>,
    pub(crate) author_key: String,
    pub(crate) depth: i64,
}

/// A comment and all that answers it, whatever its state, in order.
pub(crate) fn with_answers(tx: &mut dyn Tx, id: &CommentId, most: i64) -> Result<Vec<Moving>> {
    let sql = "with recursive t (id) as (
                   select id from comments where id = $1
                   union select a.id from comments a join t on a.parent_id = t.id
               )
               select c.id, c.author_id, c.author_key, c.depth from t join comments c on c.id = t.id
               order by c.number limit $2";
    let view = |row: &Row| Moving {
        id: CommentId::stored(row.text(0)),
        author_id: row.opt_text(1).map(MemberId::stored),
        author_key: row.text(2),
        depth: row.int(3),
    };
    Ok(tx.rows(sql, &[id.as_str().into(), most.into()])?.iter().map(view).collect())
}

/// Another place for a comment.
pub(crate) struct NewPlace {
    pub(crate) thread: ThreadId,
    pub(crate) number: i64,
    pub(crate) depth: i64,
    /// It answers nothing there.
    pub(crate) is_first: bool,
    pub(crate) author_key: String,
    /// It is said to members from now on. Nothing widens.
    pub(crate) narrows: bool,
}

pub(crate) fn set_place(tx: &mut dyn Tx, id: &CommentId, place: &NewPlace) -> Result<()> {
    let sql = "update comments set thread_id = $1, number = $2, depth = $3, author_key = $4, question = null,
                   parent_id = case when $5 = 1 then null else parent_id end,
                   said_to = case when $6 = 1 then 'members' else said_to end, version = version + 1
               where id = $7";
    let args: [Value; 7] = [
        place.thread.as_str().into(),
        place.number.into(),
        place.depth.into(),
        (&place.author_key).into(),
        place.is_first.into(),
        place.narrows.into(),
        id.as_str().into(),
    ];
    tx.execute(sql, &args)?;
    let sql = "update translations set said_to = 'members' where comment_id = $1 and $2 = 1";
    tx.execute(sql, &[id.as_str().into(), place.narrows.into()])?;
    Ok(())
}

pub(crate) fn id_at(tx: &mut dyn Tx, thread: &ThreadId, number: i64) -> Result<Option<CommentId>> {
    let sql = "select id from comments where thread_id = $1 and number = $2";
    let row = tx.optional(sql, &[thread.as_str().into(), number.into()])?;
    Ok(row.map(|row| CommentId::stored(row.text(0))))
}

pub(crate) fn set_depth(tx: &mut dyn Tx, id: &CommentId, depth: i64) -> Result<()> {
    let sql = "update comments set depth = $1 where id = $2";
    tx.execute(sql, &[depth.into(), id.as_str().into()])?;
    Ok(())
}

/// What answered `of` answers `into`.
pub(crate) fn set_parent_of_answers(
    tx: &mut dyn Tx,
    of: &CommentId,
    into: &CommentId,
) -> Result<()> {
    let sql = "update comments set parent_id = $1 where parent_id = $2";
    tx.execute(sql, &[into.as_str().into(), of.as_str().into()])?;
    Ok(())
}

/// Reactions count at `into`, each once.
pub(crate) fn move_reactions(tx: &mut dyn Tx, of: &CommentId, into: &CommentId) -> Result<()> {
    let sql = "insert into reactions (comment_id, member_id, kind, created_at)
               select $1, member_id, kind, created_at from reactions where comment_id = $2 on conflict do nothing";
    tx.execute(sql, &[into.as_str().into(), of.as_str().into()])?;
    tx.execute("delete from reactions where comment_id = $1", &[of.as_str().into()])?;
    Ok(())
}
