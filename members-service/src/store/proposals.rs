//! Proposals of entries, their reviews, the words about them, who speaks for whom.

use jiff::Timestamp;
use serde_json::Value as Json;

use super::{Result, Row, Tx, Value};
use crate::accounts::Status;
use crate::id::{EntryProposalId, MemberId};
use crate::proposals::{Kind, Named, State};

/// A proposal as editors are told of it.
pub(crate) struct ProposalRow {
    pub(crate) id: EntryProposalId,
    pub(crate) kind: Kind,
    pub(crate) collection: String,
    pub(crate) page: Option<String>,
    pub(crate) language: String,
    /// Of an owner in good standing who does not hide.
    pub(crate) owner_name: Option<String>,
    pub(crate) title: String,
    pub(crate) note: String,
    pub(crate) named: Named,
    pub(crate) given_name: String,
    pub(crate) place: String,
    pub(crate) handed_on: Json,
    pub(crate) decided_at: Timestamp,
}

fn of_row(row: &Row) -> ProposalRow {
    let is_there =
        row.opt_text(6).as_deref() == Some(Status::Active.as_str()) && row.opt_time(7).is_none();
    ProposalRow {
        id: EntryProposalId::stored(row.text(0)),
        kind: Kind::parse(&row.text(1)).unwrap_or(Kind::Correct),
        collection: row.text(2),
        page: row.opt_text(3),
        language: row.text(4),
        owner_name: row.opt_text(5).filter(|_| is_there),
        title: row.text(8),
        note: row.text(9),
        named: Named::parse(&row.text(10)).unwrap_or(Named::None),
        given_name: row.text(11),
        place: row.text(12),
        handed_on: serde_json::from_str(&row.text(13)).unwrap_or_default(),
        decided_at: row.time(14),
    }
}

/// A proposal, whole.
#[derive(Clone, Debug)]
pub(crate) struct Proposal {
    pub(crate) id: EntryProposalId,
    pub(crate) kind: Kind,
    pub(crate) collection: String,
    /// `None`: an entry that is not there yet.
    pub(crate) page: Option<String>,
    pub(crate) language: String,
    /// `None`: from outside, or erased.
    pub(crate) owner: Option<MemberId>,
    pub(crate) state: State,
    pub(crate) version: i64,
    pub(crate) title: String,
    pub(crate) front: Json,
    pub(crate) body: String,
    pub(crate) base: Option<Base>,
    pub(crate) note: String,
    pub(crate) named: Named,
    pub(crate) given_name: String,
    pub(crate) place: String,
    /// What whoever decided told its author.
    pub(crate) words: String,
    pub(crate) published_at_page: Option<String>,
    pub(crate) created_at: Timestamp,
    pub(crate) changed_at: Timestamp,
    pub(crate) submitted_at: Option<Timestamp>,
    pub(crate) decided_at: Option<Timestamp>,
}

/// The entry that a proposal was made from.
#[derive(Clone, Debug)]
pub(crate) struct Base {
    pub(crate) front: Json,
    pub(crate) body: String,
    /// SHA-256 of the file, in hex.
    pub(crate) sum: String,
}

/// One proposal, whoever asks.
pub(crate) fn find(tx: &mut dyn Tx, id: &EntryProposalId) -> Result<Option<Proposal>> {
    let sql = "select id, kind, collection, page_id, language, owner_id, state, version, title, front, body, base_front,
                   base_body, base_sum, note, named, given_name, place, words, published_at_page, created_at,
                   changed_at, submitted_at, decided_at
               from entry_proposals where id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.as_ref().map(whole))
}

fn whole(row: &Row) -> Proposal {
    let json = |text: String| serde_json::from_str(&text).unwrap_or_default();
    Proposal {
        id: EntryProposalId::stored(row.text(0)),
        kind: Kind::parse(&row.text(1)).unwrap_or(Kind::Correct),
        collection: row.text(2),
        page: row.opt_text(3),
        language: row.text(4),
        owner: row.opt_text(5).map(MemberId::stored),
        state: State::parse(&row.text(6)).unwrap_or(State::Withdrawn),
        version: row.int(7),
        title: row.text(8),
        front: json(row.text(9)),
        body: row.text(10),
        base: row.opt_text(11).map(|front| Base {
            front: json(front),
            body: row.opt_text(12).unwrap_or_default(),
            sum: row.opt_text(13).unwrap_or_default(),
        }),
        note: row.text(14),
        named: Named::parse(&row.text(15)).unwrap_or(Named::None),
        given_name: row.text(16),
        place: row.text(17),
        words: row.text(18),
        published_at_page: row.opt_text(19),
        created_at: row.time(20),
        changed_at: row.time(21),
        submitted_at: row.opt_time(22),
        decided_at: row.opt_time(23),
    }
}

/// What was accepted and no page has taken up, the first accepted first.
pub(crate) fn accepted(tx: &mut dyn Tx, most: i64) -> Result<Vec<ProposalRow>> {
    let sql =
        "select p.id, p.kind, p.collection, p.page_id, p.language, m.name, m.status, m.hidden_at,
                   p.title, p.note, p.named, p.given_name, p.place, p.handed_on, p.decided_at
               from entry_proposals p left join members m on m.id = p.owner_id
               where p.state = 'accepted' order by p.changed_at, p.id limit $1";
    Ok(tx.rows(sql, &[most.into()])?.iter().map(of_row).collect())
}

/// A page took it up; whose it was. `None` where it was not accepted, or is published already.
pub(crate) fn set_published(
    tx: &mut dyn Tx,
    id: &EntryProposalId,
    page: &str,
    now: Timestamp,
) -> Result<Option<Option<MemberId>>> {
    let sql = "update entry_proposals set state = 'published', published_at_page = $1, published_at = $2, changed_at = $2
               where id = $3 and state = 'accepted' returning owner_id";
    let row = tx.optional(sql, &[page.into(), now.into(), id.as_str().into()])?;
    Ok(row.map(|row| row.opt_text(0).map(MemberId::stored)))
}

/// A page goes by another id: what is proposed of it goes along.
pub(crate) fn rename_page(tx: &mut dyn Tx, from: &str, to: &str) -> Result<()> {
    let sql = "update entry_proposals set page_id = $1 where page_id = $2";
    tx.execute(sql, &[to.into(), from.into()])?;
    Ok(())
}

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

/// What a member's form holds.
#[derive(Clone, Debug)]
pub(crate) struct Saved<'a> {
    pub(crate) title: &'a str,
    pub(crate) front: &'a Json,
    pub(crate) body: &'a str,
    pub(crate) note: &'a str,
    pub(crate) named: Named,
    pub(crate) given_name: &'a str,
}

/// Keeps what its author wrote, if it is still of `version` and open. Whether it was.
pub(crate) fn save(
    tx: &mut dyn Tx,
    id: &EntryProposalId,
    version: i64,
    saved: &Saved<'_>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "update entry_proposals set title = $1, front = $2, body = $3, note = $4, named = $5, given_name = $6,
                   changed_at = $7, version = version + 1
               where id = $8 and version = $9 and state in ('draft', 'changes')";
    let args: [Value; 9] = [
        saved.title.into(),
        saved.front.to_string().into(),
        saved.body.into(),
        saved.note.into(),
        saved.named.as_str().into(),
        saved.given_name.into(),
        now.into(),
        id.as_str().into(),
        version.into(),
    ];
    Ok(tx.execute(sql, &args)? == 1)
}

/// It is made from the entry as it is now.
pub(crate) fn set_base(tx: &mut dyn Tx, id: &EntryProposalId, base: &Base) -> Result<()> {
    let sql =
        "update entry_proposals set base_front = $1, base_body = $2, base_sum = $3 where id = $4";
    let front = base.front.to_string();
    let args: [Value; 4] =
        [front.into(), base.body.as_str().into(), base.sum.as_str().into(), id.as_str().into()];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Goes from one state to the next, and its version with it. Whether it was in the first.
pub(crate) fn set_state(
    tx: &mut dyn Tx,
    id: &EntryProposalId,
    from: State,
    to: State,
    now: Timestamp,
) -> Result<bool> {
    let sql = "update entry_proposals set state = $1, changed_at = $2, version = version + 1,
                   submitted_at = case when $1 = 'review' then $2 else submitted_at end
               where id = $3 and state = $4";
    let args: [Value; 4] =
        [to.as_str().into(), now.into(), id.as_str().into(), from.as_str().into()];
    Ok(tx.execute(sql, &args)? == 1)
}

/// All that are a member's, the last changed first.
pub(crate) fn of_owner(tx: &mut dyn Tx, owner: &MemberId) -> Result<Vec<Proposal>> {
    let sql = "select id, kind, collection, page_id, language, owner_id, state, version, title, front, body, base_front,
                   base_body, base_sum, note, named, given_name, place, words, published_at_page, created_at,
                   changed_at, submitted_at, decided_at
               from entry_proposals where owner_id = $1 order by changed_at desc, id";
    Ok(tx.rows(sql, &[owner.as_str().into()])?.iter().map(whole).collect())
}

/// How many of a member's proposals their author still writes.
pub(crate) fn count_open_of(tx: &mut dyn Tx, owner: &MemberId) -> Result<i64> {
    let sql = "select count(*) from entry_proposals where owner_id = $1 and state in ('draft', 'changes')";
    tx.number(sql, &[owner.as_str().into()])
}

/// When a member submitted proposals since.
pub(crate) fn submitted_since(
    tx: &mut dyn Tx,
    owner: &MemberId,
    since: Timestamp,
) -> Result<Vec<Timestamp>> {
    let sql = "select submitted_at from entry_proposals where owner_id = $1 and submitted_at > $2 order by submitted_at";
    let rows = tx.rows(sql, &[owner.as_str().into(), since.into()])?;
    Ok(rows.iter().map(|row| row.time(0)).collect())
}

/// A draft that its author throws away, or what came to nothing. Whether it was there.
pub(crate) fn delete_own(tx: &mut dyn Tx, id: &EntryProposalId, owner: &MemberId) -> Result<bool> {
    let sql = "delete from entry_proposals where id = $1 and owner_id = $2
                   and state in ('draft', 'changes', 'declined', 'withdrawn')";
    Ok(tx.execute(sql, &[id.as_str().into(), owner.as_str().into()])? == 1)
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
