//! Proposals of entries, their reviews, the words about them, who speaks for whom.

use jiff::Timestamp;
use serde_json::Value as Json;

use super::{Result, Tx, Value};
use crate::id::{EntryProposalId, MemberId};
use crate::proposals::{Kind, Named, State};

/// What is stored first.
pub(crate) struct NewProposal<'a> {
    pub(crate) id: &'a EntryProposalId,
    pub(crate) kind: Kind,
    pub(crate) collection: &'a str,
    pub(crate) page: Option<&'a str>,
    pub(crate) language: &'a str,
    pub(crate) owner: Option<&'a MemberId>,
    pub(crate) state: State,
    pub(crate) title: &'a str,
    pub(crate) front: &'a Json,
    pub(crate) body: &'a str,
    /// Front matter, body and sum of what it changes.
    pub(crate) base: Option<(&'a Json, &'a str, &'a str)>,
    pub(crate) note: &'a str,
    pub(crate) named: Named,
    pub(crate) given_name: &'a str,
    pub(crate) place: &'a str,
    pub(crate) handed_on: Option<&'a Json>,
}

pub(crate) fn insert(tx: &mut dyn Tx, new: &NewProposal<'_>, now: Timestamp) -> Result<()> {
    let sql = "insert into entry_proposals (id, kind, collection, page_id, language, owner_id, state, version, title, front,
                   body, base_front, base_body, base_sum, note, named, given_name, place, handed_on, words, created_at,
                   changed_at, submitted_at, decided_at)
               values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, '', $19, $19,
                   $20, $21)";
    let (decided, submitted) = match new.state {
        State::Accepted => (Some(now), Some(now)),
        State::Review => (None, Some(now)),
        _ => (None, None),
    };
    let args: [Value; 21] = [
        new.id.as_str().into(),
        new.kind.as_str().into(),
        new.collection.into(),
        new.page.into(),
        new.language.into(),
        new.owner.map(MemberId::as_str).into(),
        new.state.as_str().into(),
        new.title.into(),
        new.front.to_string().into(),
        new.body.into(),
        new.base.map(|(front, _, _)| front.to_string()).into(),
        new.base.map(|(_, body, _)| body).into(),
        new.base.map(|(_, _, sum)| sum).into(),
        new.note.into(),
        new.named.as_str().into(),
        new.given_name.into(),
        new.place.into(),
        new.handed_on.map(Json::to_string).into(),
        now.into(),
        submitted.into(),
        decided.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// What a member who is erased never submitted, or what came to nothing.
pub(crate) fn delete_unfinished_of(tx: &mut dyn Tx, owner: &MemberId) -> Result<()> {
    let sql = "delete from entry_proposals where owner_id = $1
                   and state in ('unconfirmed', 'draft', 'changes', 'declined', 'withdrawn')";
    tx.execute(sql, &[owner.as_str().into()])?;
    let sql = "update entry_proposals set named = 'none', given_name = '' where owner_id = $1";
    tx.execute(sql, &[owner.as_str().into()])?;
    Ok(())
}

/// Also what waits and was not yet published.
pub(crate) fn delete_waiting_of(tx: &mut dyn Tx, owner: &MemberId) -> Result<()> {
    let sql = "delete from entry_proposals where owner_id = $1 and state in ('review', 'accepted')";
    tx.execute(sql, &[owner.as_str().into()])?;
    Ok(())
}

/// The words of a member who leaves: their texts go.
pub(crate) fn empty_words_of(tx: &mut dyn Tx, author: &MemberId) -> Result<()> {
    let sql = "update entry_words set markdown = '', html = '' where author_id = $1";
    tx.execute(sql, &[author.as_str().into()])?;
    let sql = "update entry_reviews set words = '' where reviewer_id = $1";
    tx.execute(sql, &[author.as_str().into()])?;
    Ok(())
}

/// Reviews that were asked of a member who leaves wait for nobody.
pub(crate) fn release_reviews_of(tx: &mut dyn Tx, reviewer: &MemberId) -> Result<()> {
    let sql = "update entry_reviews set state = 'released' where reviewer_id = $1 and state in ('asked', 'taken')";
    tx.execute(sql, &[reviewer.as_str().into()])?;
    Ok(())
}

/// What came to nothing long ago, drafts that nobody touches, what was published long ago, links that nobody used.
pub(crate) fn sweep(tx: &mut dyn Tx, before: Timestamp, now: Timestamp) -> Result<()> {
    let sql = "delete from entry_proposals where changed_at < $1
                   and state in ('draft', 'changes', 'declined', 'withdrawn', 'published')";
    tx.execute(sql, &[before.into()])?;
    let sql = "delete from entry_proposals where state = 'unconfirmed' and id in
                   (select proposal_id from entry_speakers where confirmed_at is null and expires_at < $1)";
    tx.execute(sql, &[now.into()])?;
    Ok(())
}
