//! Contributions that move to another thread, or give way to an earlier one that says the same.

use super::{Result, Row, Tx, Value};
use crate::id::{CommentId, MemberId, ThreadId};

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
