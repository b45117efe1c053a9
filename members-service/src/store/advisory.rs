//! Requests for advice, the desk, who takes which part, what happened.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::accounts::member_of_row;
use super::{Result, Row, Tx, Value};
use crate::accounts::Member;
use crate::advisory::{Outcome, Part, State};
use crate::id::{AdviceId, MemberId};

/// A request as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct RequestRow {
    pub(crate) id: AdviceId,
    pub(crate) asker_id: MemberId,
    pub(crate) title: String,
    pub(crate) html: String,
    pub(crate) language: String,
    pub(crate) by_when: Option<String>,
    pub(crate) experts: bool,
    pub(crate) neutral: String,
    pub(crate) state: State,
    pub(crate) due_at: Option<Timestamp>,
    pub(crate) reply_markdown: String,
    pub(crate) reply_html: String,
    pub(crate) reply_language: String,
    pub(crate) reply_version: i64,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) outcome_words: String,
    pub(crate) declined_words: String,
    pub(crate) created_at: Timestamp,
    pub(crate) terms: BTreeMap<String, BTreeSet<String>>,
}

/// What an asker writes.
pub(crate) struct NewRequest<'a> {
    pub(crate) id: &'a AdviceId,
    pub(crate) asker: &'a MemberId,
    pub(crate) form_key: Option<&'a str>,
    pub(crate) title: &'a str,
    pub(crate) markdown: &'a str,
    pub(crate) html: &'a str,
    pub(crate) renderer: i64,
    pub(crate) language: &'a str,
    pub(crate) by_when: Option<&'a str>,
    pub(crate) experts: bool,
    pub(crate) terms: &'a BTreeMap<String, Vec<String>>,
}

pub(crate) fn request(tx: &mut dyn Tx, id: &AdviceId) -> Result<Option<RequestRow>> {
    let sql = "select id, asker_id, title, html, language, by_when, experts, neutral, state, due_at,
                   reply_markdown, reply_html, reply_language, reply_version, outcome, outcome_words, declined_words,
                   created_at
               from advisory_requests where id = $1";
    let Some(row) = tx.optional(sql, &[id.as_str().into()])? else { return Ok(None) };
    let mut terms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let sql = "select vocabulary, term from advisory_terms where request_id = $1";
    for row in tx.rows(sql, &[id.as_str().into()])? {
        terms.entry(row.text(0)).or_default().insert(row.text(1));
    }
    Ok(Some(RequestRow {
        id: AdviceId::stored(row.text(0)),
        asker_id: MemberId::stored(row.text(1)),
        title: row.text(2),
        html: row.text(3),
        language: row.text(4),
        by_when: row.opt_text(5),
        experts: row.truth(6),
        neutral: row.text(7),
        state: State::parse(&row.text(8)).unwrap_or(State::Closed),
        due_at: row.opt_time(9),
        reply_markdown: row.text(10),
        reply_html: row.text(11),
        reply_language: row.text(12),
        reply_version: row.int(13),
        outcome: row.opt_text(14).and_then(|word| Outcome::parse(&word)),
        outcome_words: row.text(15),
        declined_words: row.text(16),
        created_at: row.time(17),
        terms,
    }))
}

pub(crate) fn insert(tx: &mut dyn Tx, new: &NewRequest<'_>, now: Timestamp) -> Result<()> {
    let sql = "insert into advisory_requests (id, asker_id, form_key, title, markdown, html, renderer, language, by_when,
                   experts, state, created_at, changed_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'filed', $11, $11)";
    let args: [Value; 11] = [
        new.id.as_str().into(),
        new.asker.as_str().into(),
        new.form_key.into(),
        new.title.into(),
        new.markdown.into(),
        new.html.into(),
        new.renderer.into(),
        new.language.into(),
        new.by_when.into(),
        new.experts.into(),
        now.into(),
    ];
    tx.execute(sql, &args)?;
    for (vocabulary, terms) in new.terms {
        for term in terms {
            let sql = "insert into advisory_terms (request_id, vocabulary, term) values ($1, $2, $3) on conflict do nothing";
            tx.execute(sql, &[new.id.as_str().into(), vocabulary.into(), term.into()])?;
        }
    }
    Ok(())
}

pub(crate) fn by_form_key(
    tx: &mut dyn Tx,
    asker: &MemberId,
    key: &str,
) -> Result<Option<AdviceId>> {
    let sql = "select id from advisory_requests where asker_id = $1 and form_key = $2";
    let row = tx.optional(sql, &[asker.as_str().into(), key.into()])?;
    Ok(row.map(|row| AdviceId::stored(row.text(0))))
}

pub(crate) fn filed_since(tx: &mut dyn Tx, asker: &MemberId, since: Timestamp) -> Result<i64> {
    let sql = "select count(*) from advisory_requests where asker_id = $1 and created_at > $2";
    tx.number(sql, &[asker.as_str().into(), since.into()])
}

pub(crate) fn of_asker(tx: &mut dyn Tx, asker: &MemberId, most: i64) -> Result<Vec<AdviceId>> {
    let sql = "select id from advisory_requests where asker_id = $1 order by created_at desc, id limit $2";
    let rows = tx.rows(sql, &[asker.as_str().into(), most.into()])?;
    Ok(rows.iter().map(|row| AdviceId::stored(row.text(0))).collect())
}

/// Requests in which a member takes this part, those that end first at the top.
pub(crate) fn of_part(
    tx: &mut dyn Tx,
    member: &MemberId,
    part: Part,
    most: i64,
) -> Result<Vec<AdviceId>> {
    let sql = "select r.id from advisory_parts p join advisory_requests r on r.id = p.request_id
               where p.member_id = $1 and p.part = $2
               order by r.ended_at is not null, coalesce(r.due_at, r.created_at), r.id limit $3";
    let args: [Value; 3] = [member.as_str().into(), part.as_str().into(), most.into()];
    Ok(tx.rows(sql, &args)?.iter().map(|row| AdviceId::stored(row.text(0))).collect())
}

pub(crate) fn part(tx: &mut dyn Tx, id: &AdviceId, member: &MemberId) -> Result<Option<Part>> {
    let sql = "select part from advisory_parts where request_id = $1 and member_id = $2";
    let row = tx.optional(sql, &[id.as_str().into(), member.as_str().into()])?;
    Ok(row.and_then(|row| Part::parse(&row.text(0))))
}

pub(crate) fn set_part(
    tx: &mut dyn Tx,
    id: &AdviceId,
    member: &MemberId,
    part: Part,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into advisory_parts (request_id, member_id, part, since) values ($1, $2, $3, $4)
               on conflict (request_id, member_id) do update set part = excluded.part, since = excluded.since";
    let args: [Value; 4] =
        [id.as_str().into(), member.as_str().into(), part.as_str().into(), now.into()];
    tx.execute(sql, &args)?;
    Ok(())
}

/// Everybody who takes a part, whichever.
pub(crate) fn parts(tx: &mut dyn Tx, id: &AdviceId) -> Result<Vec<(Member, Part)>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, p.part
               from advisory_parts p join members m on m.id = p.member_id where p.request_id = $1
               order by p.since, m.id limit 200";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    let one = |row: &Row| Some((member_of_row(row), Part::parse(&row.text(9))?));
    Ok(rows.iter().filter_map(one).collect())
}

/// The state becomes another; `ended` where it is the last. What was due and told is as `due_at` says.
pub(crate) fn set_state(
    tx: &mut dyn Tx,
    id: &AdviceId,
    state: State,
    due_at: Option<Timestamp>,
    ended: bool,
    now: Timestamp,
) -> Result<()> {
    let sql = "update advisory_requests set state = $1, due_at = $2, ended_at = $3, changed_at = $4, reminded_at = null
               where id = $5";
    let ended_at = ended.then_some(now);
    let args: [Value; 5] =
        [state.as_str().into(), due_at.into(), ended_at.into(), now.into(), id.as_str().into()];
    tx.execute(sql, &args)?;
    Ok(())
}

pub(crate) fn set_declined(tx: &mut dyn Tx, id: &AdviceId, words: &str) -> Result<()> {
    let sql = "update advisory_requests set declined_words = $1 where id = $2";
    tx.execute(sql, &[words.into(), id.as_str().into()])?;
    Ok(())
}

pub(crate) fn set_neutral(tx: &mut dyn Tx, id: &AdviceId, words: &str) -> Result<()> {
    let sql = "update advisory_requests set neutral = $1 where id = $2";
    tx.execute(sql, &[words.into(), id.as_str().into()])?;
    Ok(())
}

pub(crate) fn set_outcome(
    tx: &mut dyn Tx,
    id: &AdviceId,
    outcome: Outcome,
    words: &str,
) -> Result<()> {
    let sql = "update advisory_requests set outcome = $1, outcome_words = $2 where id = $3";
    tx.execute(sql, &[outcome.as_str().into(), words.into(), id.as_str().into()])?;
    Ok(())
}

/// `false` if it is at another version by now.
pub(crate) fn set_reply(
    tx: &mut dyn Tx,
    id: &AdviceId,
    (markdown, html, language): (&str, &str, &str),
    version: i64,
) -> Result<bool> {
    let sql =
        "update advisory_requests set reply_markdown = $1, reply_html = $2, reply_language = $3,
                   reply_version = reply_version + 1
               where id = $4 and reply_version = $5";
    let args: [Value; 5] =
        [markdown.into(), html.into(), language.into(), id.as_str().into(), version.into()];
    Ok(tx.execute(sql, &args)? > 0)
}

pub(crate) fn delete(tx: &mut dyn Tx, id: &AdviceId) -> Result<()> {
    tx.execute("delete from advisory_requests where id = $1", &[id.as_str().into()])?;
    Ok(())
}

pub(crate) fn add_event(
    tx: &mut dyn Tx,
    id: &AdviceId,
    act: &'static str,
    actor: Option<&MemberId>,
    now: Timestamp,
) -> Result<()> {
    let sql = "insert into advisory_events (request_id, seq, at, act, actor_id)
               select $1, coalesce(max(seq), 0) + 1, $2, $3, $4 from advisory_events where request_id = $1";
    let args: [Value; 4] =
        [id.as_str().into(), now.into(), act.into(), actor.map(MemberId::as_str).into()];
    tx.execute(sql, &args)?;
    Ok(())
}

/// When, what, who; the oldest first.
pub(crate) fn events(
    tx: &mut dyn Tx,
    id: &AdviceId,
) -> Result<Vec<(Timestamp, String, Option<MemberId>)>> {
    let sql = "select at, act, actor_id from advisory_events where request_id = $1 order by seq limit 500";
    let rows = tx.rows(sql, &[id.as_str().into()])?;
    let one = |row: &Row| (row.time(0), row.text(1), row.opt_text(2).map(MemberId::stored));
    Ok(rows.iter().map(one).collect())
}

/// Moderators and administrators in good standing, and whether each is of the desk.
pub(crate) fn eligible(tx: &mut dyn Tx) -> Result<Vec<(Member, bool)>> {
    let sql = "select m.id, m.name, m.role, m.status, m.language, m.notices, m.created_at, m.confirmed_public_at,
                   m.invited_by, d.member_id is not null
               from members m left join advisory_desk d on d.member_id = m.id
               where m.role in ('moderator', 'admin') and m.status = 'active' order by m.name limit 200";
    let rows = tx.rows(sql, &[])?;
    Ok(rows.iter().map(|row| (member_of_row(row), row.truth(9))).collect())
}

pub(crate) fn set_desk(tx: &mut dyn Tx, member: &MemberId, on: bool, now: Timestamp) -> Result<()> {
    if on {
        let sql = "insert into advisory_desk (member_id, named_at) values ($1, $2) on conflict do nothing";
        tx.execute(sql, &[member.as_str().into(), now.into()])?;
    } else {
        let sql = "delete from advisory_desk where member_id = $1";
        tx.execute(sql, &[member.as_str().into()])?;
    }
    Ok(())
}

/// Requests that go on and are late, or that nobody who is here is assigned to: for administrators, without a word.
pub(crate) fn neglected(
    tx: &mut dyn Tx,
    filed_before: Timestamp,
    now: Timestamp,
) -> Result<Vec<AdviceId>> {
    let sql = "select r.id from advisory_requests r
               where r.state in ('filed', 'accepted') and (
                   (r.state = 'filed' and r.created_at < $1) or (r.state = 'accepted' and r.due_at < $2)
                   or not exists (select 1 from advisory_parts p join members m on m.id = p.member_id
                       where p.request_id = r.id and p.part = 'desk' and m.status = 'active'
                         and m.role in ('moderator', 'admin')))
               order by r.created_at, r.id limit 100";
    let rows = tx.rows(sql, &[filed_before.into(), now.into()])?;
    Ok(rows.iter().map(|row| AdviceId::stored(row.text(0))).collect())
}

/// Of which those who are assigned are to be reminded.
pub(crate) fn to_remind(
    tx: &mut dyn Tx,
    filed_before: Timestamp,
    due_before: Timestamp,
) -> Result<Vec<AdviceId>> {
    let sql = "select id from advisory_requests
               where state in ('filed', 'accepted') and reminded_at is null
                 and ((state = 'filed' and created_at < $1) or (state = 'accepted' and due_at < $2)) limit 100";
    let rows = tx.rows(sql, &[filed_before.into(), due_before.into()])?;
    Ok(rows.iter().map(|row| AdviceId::stored(row.text(0))).collect())
}

pub(crate) fn set_reminded(tx: &mut dyn Tx, id: &AdviceId, now: Timestamp) -> Result<()> {
    let sql = "update advisory_requests set reminded_at = $1 where id = $2";
    tx.execute(sql, &[now.into(), id.as_str().into()])?;
    Ok(())
}

/// Delivered long ago, and nobody said what became of it.
pub(crate) fn delivered_before(tx: &mut dyn Tx, before: Timestamp) -> Result<Vec<AdviceId>> {
    let sql =
        "select id from advisory_requests where state = 'delivered' and changed_at < $1 limit 100";
    let rows = tx.rows(sql, &[before.into()])?;
    Ok(rows.iter().map(|row| AdviceId::stored(row.text(0))).collect())
}

pub(crate) fn ended_before(tx: &mut dyn Tx, before: Timestamp) -> Result<Vec<AdviceId>> {
    let sql = "select id from advisory_requests where ended_at < $1 limit 100";
    let rows = tx.rows(sql, &[before.into()])?;
    Ok(rows.iter().map(|row| AdviceId::stored(row.text(0))).collect())
}

pub(crate) fn rendered_before(
    tx: &mut dyn Tx,
    renderer: i64,
) -> Result<Vec<(AdviceId, String, String)>> {
    let sql =
        "select id, markdown, reply_markdown from advisory_requests where renderer < $1 limit 100";
    let rows = tx.rows(sql, &[renderer.into()])?;
    let one = |row: &Row| (AdviceId::stored(row.text(0)), row.text(1), row.text(2));
    Ok(rows.iter().map(one).collect())
}

pub(crate) fn set_html(
    tx: &mut dyn Tx,
    id: &AdviceId,
    html: &str,
    reply_html: &str,
    renderer: i64,
) -> Result<()> {
    let sql =
        "update advisory_requests set html = $1, reply_html = $2, renderer = $3 where id = $4";
    tx.execute(sql, &[html.into(), reply_html.into(), renderer.into(), id.as_str().into()])?;
    Ok(())
}
