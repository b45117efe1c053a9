//! Threads: one for each page that is talked about, with its version and its counts.

use jiff::Timestamp;

use super::discussions::NewRow;
use super::{Result, Row, Tx};
use crate::catalogue::{Page, Visibility};
use crate::discussions::ItemState;
use crate::id::{CommentId, MemberId, ThreadId};

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

/// The thread's next version, its comments counted anew; the number of one that moved away is not given again.
/// `public`: what changed may be seen by the public, if the page is.
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
