//! Reviews of proposals, what is said about proposals, and how far each is.

use jiff::Timestamp;
use serde_json::Value as Json;

use super::accounts::member_of_row;
use super::{Result, Row, Tx, Value};
use crate::accounts::{Member, Status};
use crate::id::{EntryProposalId, EntryReviewId, MemberId};
use crate::proposals::{Kind, Opinion, ReviewState, State};

/// A proposal in a list.
#[derive(Clone, Debug)]
pub(crate) struct LineRow {
    pub(crate) id: EntryProposalId,
    pub(crate) kind: Kind,
    pub(crate) page: Option<String>,
    pub(crate) language: String,
    pub(crate) owner: Option<MemberId>,
    pub(crate) state: State,
    pub(crate) title: String,
    pub(crate) submitted_at: Option<Timestamp>,
    pub(crate) changed_at: Timestamp,
}

fn line(row: &Row) -> LineRow {
    LineRow {
        id: EntryProposalId::stored(row.text(0)),
        kind: Kind::parse(&row.text(1)).unwrap_or(Kind::Correct),
        page: row.opt_text(2),
        language: row.text(3),
        owner: row.opt_text(4).map(MemberId::stored),
        state: State::parse(&row.text(5)).unwrap_or(State::Withdrawn),
        title: row.text(6),
        submitted_at: row.opt_time(7),
        changed_at: row.time(8),
    }
}

/// What was submitted and is not decided, what waits longest first.
pub(crate) fn undecided(tx: &mut dyn Tx, state: State, most: i64) -> Result<Vec<LineRow>> {
    let sql = "select id, kind, page_id, language, owner_id, state, title, submitted_at, changed_at
               from entry_proposals where state = $1 order by changed_at, id limit $2";
    Ok(tx.rows(sql, &[state.as_str().into(), most.into()])?.iter().map(line).collect())
}

/// What a member submitted, the newest first.
pub(crate) fn submitted_by(tx: &mut dyn Tx, owner: &MemberId, most: i64) -> Result<Vec<LineRow>> {
    let sql = "select id, kind, page_id, language, owner_id, state, title, submitted_at, changed_at
               from entry_proposals where owner_id = $1 and submitted_at is not null and kind <> 'adaptation'
               order by changed_at desc, id limit $2";
    Ok(tx.rows(sql, &[owner.as_str().into(), most.into()])?.iter().map(line).collect())
}

/// What a member is asked to review, or reviews, or did, with the review.
pub(crate) fn reviewed_by(
    tx: &mut dyn Tx,
    reviewer: &MemberId,
    state: ReviewState,
    most: i64,
) -> Result<Vec<(LineRow, ReviewRow)>> {
    let sql = "select p.id, p.kind, p.page_id, p.language, p.owner_id, p.state, p.title, p.submitted_at, p.changed_at,
                   r.id
               from entry_reviews r join entry_proposals p on p.id = r.proposal_id
               where r.reviewer_id = $1 and r.state = $2 order by r.due_at, r.id limit $3";
    let args: [Value; 3] = [reviewer.as_str().into(), state.as_str().into(), most.into()];
    let mut found = Vec::new();
    for row in tx.rows(sql, &args)? {
        let id = EntryReviewId::stored(row.text(9));
        if let Some(review) = review(tx, &id)? {
            found.push((line(&row), review));
        }
    }
    Ok(found)
}

/// A review as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct ReviewRow {
    pub(crate) id: EntryReviewId,
    /// `None`: erased.
    pub(crate) reviewer: Option<MemberId>,
    /// Of a reviewer in good standing.
    pub(crate) name: Option<String>,
    pub(crate) asked_at: Timestamp,
    pub(crate) due_at: Timestamp,
    pub(crate) state: ReviewState,
    pub(crate) role: String,
    pub(crate) country: Option<String>,
    pub(crate) opinion: Option<Opinion>,
    pub(crate) words: String,
    pub(crate) of_version: Option<i64>,
    pub(crate) answered_at: Option<Timestamp>,
}

fn of_row(row: &Row) -> ReviewRow {
    let is_there = row.opt_text(3).as_deref() == Some(Status::Active.as_str());
    ReviewRow {
        id: EntryReviewId::stored(row.text(0)),
        reviewer: row.opt_text(1).map(MemberId::stored),
        name: row.opt_text(2).filter(|_| is_there),
        asked_at: row.time(4),
        due_at: row.time(5),
        state: ReviewState::parse(&row.text(6)).unwrap_or(ReviewState::Released),
        role: row.text(7),
        country: row.opt_text(8),
        opinion: row.opt_text(9).and_then(|word| Opinion::parse(&word)),
        words: row.text(10),
        of_version: row.opt_int(11),
        answered_at: row.opt_time(12),
    }
}

fn review(tx: &mut dyn Tx, id: &EntryReviewId) -> Result<Option<ReviewRow>> {
    let sql = "select r.id, r.reviewer_id, m.name, m.status, r.asked_at, r.due_at, r.state, r.role, r.country, r.opinion,
                   r.words, r.of_version, r.answered_at
               from entry_reviews r left join members m on m.id = r.reviewer_id where r.id = $1";
    Ok(tx.optional(sql, &[id.as_str().into()])?.as_ref().map(of_row))
}

/// The reviews of a proposal, the first asked first: their order numbers the reviewers.
pub(crate) fn of_proposal(tx: &mut dyn Tx, id: &EntryProposalId) -> Result<Vec<ReviewRow>> {
    let sql = "select r.id, r.reviewer_id, m.name, m.status, r.asked_at, r.due_at, r.state, r.role, r.country, r.opinion,
                   r.words, r.of_version, r.answered_at
               from entry_reviews r left join members m on m.id = r.reviewer_id
               where r.proposal_id = $1 order by r.asked_at, r.id limit 100";
    Ok(tx.rows(sql, &[id.as_str().into()])?.iter().map(of_row).collect())
}

/// A member is asked.
pub(crate) fn ask(
    tx: &mut dyn Tx,
    id: &EntryReviewId,
    proposal: &EntryProposalId,
    (reviewer, by): (&MemberId, &MemberId),
    due_at: Timestamp,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into entry_reviews (id, proposal_id, reviewer_id, asked_by, asked_at, due_at, state, role, words)
               values ($1, $2, $3, $4, $5, $6, 'asked', '', '')";
    let args: [Value; 6] = [
        id.as_str().into(),
        proposal.as_str().into(),
        reviewer.as_str().into(),
        by.as_str().into(),
        now.into(),
        due_at.into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn set_state(
    tx: &mut dyn Tx,
    id: &EntryReviewId,
    state: ReviewState,
    due_at: Timestamp,
) -> Result<()> {
    let sql = "update entry_reviews set state = $1, due_at = $2, reminded_at = null where id = $3";
    tx.execute(sql, &[state.as_str().into(), due_at.into(), id.as_str().into()])?;
    Ok(())
}

/// What a reviewer thinks, of which version, and what of it may be told.
pub(crate) struct Given<'a> {
    pub(crate) opinion: Opinion,
    pub(crate) words: &'a str,
    pub(crate) role: &'a str,
    pub(crate) country: Option<&'a str>,
    pub(crate) of_version: i64,
}

pub(crate) fn set_given(
    tx: &mut dyn Tx,
    id: &EntryReviewId,
    given: &Given<'_>,
    now: Timestamp,
) -> Result<()> {
    let sql = "update entry_reviews set state = 'given', opinion = $1, words = $2, role = $3, country = $4,
                   of_version = $5, answered_at = $6
               where id = $7";
    let args: [Value; 7] = [
        given.opinion.as_str().into(),
        given.words.into(),
        given.role.into(),
        given.country.into(),
        given.of_version.into(),
        now.into(),
        id.as_str().into(),
    ];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Nobody waits any more for reviews of what was decided.
pub(crate) fn release_open(tx: &mut dyn Tx, proposal: &EntryProposalId) -> Result<()> {
    let sql = "update entry_reviews set state = 'released' where proposal_id = $1 and state in ('asked', 'taken')";
    tx.execute(sql, &[proposal.as_str().into()])?;
    Ok(())
}

/// Reviews that are due before this and of whose day nobody was reminded, with those who are asked.
pub(crate) fn to_remind(
    tx: &mut dyn Tx,
    before: Timestamp,
) -> Result<Vec<(EntryReviewId, Member)>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, r.id
               from entry_reviews r join members m on m.id = r.reviewer_id
               join entry_proposals p on p.id = r.proposal_id
               where r.state in ('asked', 'taken') and r.due_at < $1 and r.reminded_at is null and p.state = 'review'
               limit 100";
    let rows = tx.rows(sql, &[before.into()])?;
    let one = |row: &Row| (EntryReviewId::stored(row.text(9)), member_of_row(row));
    Ok(rows.iter().map(one).collect())
}

pub(crate) fn set_reminded(tx: &mut dyn Tx, id: &EntryReviewId, now: Timestamp) -> Result<()> {
    let sql = "update entry_reviews set reminded_at = $1 where id = $2";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

/// How many proposals wait for a decision that are not this member's own, and how many reviews of such are late.
pub(crate) fn count_waiting(tx: &mut dyn Tx, but: &MemberId, now: Timestamp) -> Result<(i64, i64)> {
    let sql = "select count(*) from entry_proposals
               where state = 'review' and (owner_id is null or owner_id <> $1)";
    let submitted = tx.number(sql, &[but.as_str().into()])?;
    let sql = "select count(*) from entry_reviews r join entry_proposals p on p.id = r.proposal_id
               where r.state in ('asked', 'taken') and r.due_at < $1 and p.state = 'review'
                 and (p.owner_id is null or p.owner_id <> $2)";
    Ok((submitted, tx.number(sql, &[now.into(), but.as_str().into()])?))
}

/// How many reviews a member is asked for.
pub(crate) fn count_asked_of(tx: &mut dyn Tx, reviewer: &MemberId) -> Result<i64> {
    let sql = "select count(*) from entry_reviews r join entry_proposals p on p.id = r.proposal_id
               where r.reviewer_id = $1 and r.state in ('asked', 'taken') and p.state = 'review'";
    tx.number(sql, &[reviewer.as_str().into()])
}

/// What is decided of a proposal.
pub(crate) struct Decided<'a> {
    pub(crate) state: State,
    pub(crate) words: &'a str,
    pub(crate) by: &'a MemberId,
    pub(crate) handed_on: Option<&'a Json>,
    /// Editors are told of this version and no other.
    pub(crate) version: i64,
}

/// `false` if it is at another version by now, or nothing is to be decided.
pub(crate) fn decide(
    tx: &mut dyn Tx,
    id: &EntryProposalId,
    decided: &Decided<'_>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "update entry_proposals set state = $1, words = $2, decided_by = $3, handed_on = $4, changed_at = $5,
                   decided_at = $6, news_at = $5
               where id = $7 and version = $8 and state in ('review', 'changes')";
    let ends = decided.state != State::Changes;
    let args: [Value; 8] = [
        decided.state.as_str().into(),
        decided.words.into(),
        decided.by.as_str().into(),
        decided.handed_on.map(Json::to_string).into(),
        now.into(),
        ends.then_some(now).into(),
        id.as_str().into(),
        decided.version.into(),
    ];
    Ok(tx.execute(sql, &args)? > 0)
}

/// Something happened that its author has not seen.
pub(crate) fn set_news(tx: &mut dyn Tx, id: &EntryProposalId, now: Timestamp) -> Result<()> {
    let sql = "update entry_proposals set news_at = $1 where id = $2";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

/// Something that was said about a proposal.
#[derive(Clone, Debug)]
pub(crate) struct WordsRow {
    pub(crate) id: String,
    pub(crate) author: Option<MemberId>,
    pub(crate) html: String,
    pub(crate) created_at: Timestamp,
}

pub(crate) fn words(tx: &mut dyn Tx, id: &EntryProposalId) -> Result<Vec<WordsRow>> {
    let sql = "select id, author_id, html, created_at from entry_words where proposal_id = $1
               order by created_at, id limit 500";
    let one = |row: &Row| WordsRow {
        id: row.text(0),
        author: row.opt_text(1).map(MemberId::stored),
        html: row.text(2),
        created_at: row.time(3),
    };
    Ok(tx.rows(sql, &[id.as_str().into()])?.iter().map(one).collect())
}

/// What somebody says.
pub(crate) struct NewWords<'a> {
    pub(crate) id: &'a str,
    pub(crate) proposal: &'a EntryProposalId,
    pub(crate) author: &'a MemberId,
    pub(crate) form_key: Option<&'a str>,
    pub(crate) markdown: &'a str,
    pub(crate) html: &'a str,
    pub(crate) renderer: i64,
}

/// `false` if the form was sent before.
pub(crate) fn say(tx: &mut dyn Tx, new: &NewWords<'_>, now: Timestamp) -> Result<bool> {
    let sql = "insert into entry_words (id, proposal_id, author_id, form_key, markdown, html, renderer, created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (author_id, form_key) do nothing";
    let args: [Value; 8] = [
        new.id.into(),
        new.proposal.as_str().into(),
        new.author.as_str().into(),
        new.form_key.into(),
        new.markdown.into(),
        new.html.into(),
        new.renderer.into(),
        now.into(),
    ];
    Ok(tx.execute(sql, &args)? > 0)
}

pub(crate) fn said_since(tx: &mut dyn Tx, author: &MemberId, since: Timestamp) -> Result<i64> {
    let sql = "select count(*) from entry_words where author_id = $1 and created_at > $2";
    tx.number(sql, &[author.as_str().into(), since.into()])
}

pub(crate) fn rendered_before(tx: &mut dyn Tx, renderer: i64) -> Result<Vec<(String, String)>> {
    let sql = "select id, markdown from entry_words where renderer < $1 limit 100";
    let rows = tx.rows(sql, &[renderer.into()])?;
    Ok(rows.iter().map(|row| (row.text(0), row.text(1))).collect())
}

pub(crate) fn set_html(tx: &mut dyn Tx, id: &str, html: &str, renderer: i64) -> Result<()> {
    let sql = "update entry_words set html = $1, renderer = $2 where id = $3";
    tx.execute(sql, &[html.into(), renderer.into(), id.into()])?;
    Ok(())
}
