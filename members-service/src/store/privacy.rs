//! What an account's owner can take away, table by table, under the names of the columns.

use serde_json::{Value as Json, json};

use super::{Result, Row, Tx};
use crate::id::MemberId;

fn time(row: &Row, at: usize) -> Json {
    row.opt_time(at).map(|time| time.to_string()).into()
}

fn list(
    tx: &mut dyn Tx,
    sql: &'static str,
    me: &MemberId,
    view: impl Fn(&Row) -> Json,
) -> Result<Json> {
    let rows = tx.rows(sql, &[me.as_str().into()])?;
    Ok(rows.iter().map(view).collect())
}

/// The account itself.
pub(crate) fn account(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select email, coalesce(hidden_name, name), role, status, language, notices, about, created_at, approved_at,
                   confirmed_public_at, first_sign_in_at, last_sign_in_at, hidden_at, inactive_warned_at, name
               from members where id = $1";
    let row = tx.optional(sql, &[me.as_str().into()])?;
    Ok(row.map_or(Json::Null, |row| {
        json!({
            "email": row.text(0),
            "hidden_name": row.text(1),
            "name": row.text(14),
            "role": row.text(2),
            "status": row.text(3),
            "language": row.text(4),
            "notices": row.text(5),
            "about": row.text(6),
            "created_at": time(&row, 7),
            "approved_at": time(&row, 8),
            "confirmed_public_at": time(&row, 9),
            "first_sign_in_at": time(&row, 10),
            "last_sign_in_at": time(&row, 11),
            "hidden_at": time(&row, 12),
            "inactive_warned_at": time(&row, 13),
        })
    }))
}

/// Contributions, deleted and hidden ones too.
pub(crate) fn comments(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select t.page_id, c.number, c.markdown, c.language, c.question, c.state, c.created_at, c.edited_at
               from comments c join threads t on t.id = c.thread_id
               where c.author_id = $1 order by c.created_at, c.id";
    list(tx, sql, me, |row| {
        json!({
            "page_id": row.text(0),
            "number": row.int(1),
            "markdown": row.text(2),
            "language": row.text(3),
            "question": row.opt_text(4),
            "state": row.text(5),
            "created_at": time(row, 6),
            "edited_at": time(row, 7),
        })
    })
}

/// What they said before they were changed.
pub(crate) fn revisions(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select t.page_id, c.number, r.version, r.markdown, r.written_at, r.replaced_at
               from comments c join revisions r on r.comment_id = c.id join threads t on t.id = c.thread_id
               where c.author_id = $1 order by r.written_at";
    list(tx, sql, me, |row| {
        json!({
            "page_id": row.text(0),
            "number": row.int(1),
            "version": row.int(2),
            "markdown": row.text(3),
            "written_at": time(row, 4),
            "replaced_at": time(row, 5),
        })
    })
}

/// Reactions to what others wrote: where, not what.
pub(crate) fn reactions(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select t.page_id, c.number, r.kind, r.created_at
               from reactions r join comments c on c.id = r.comment_id join threads t on t.id = c.thread_id
               where r.member_id = $1 order by r.created_at";
    list(tx, sql, me, |row| {
        json!({
            "page_id": row.text(0),
            "number": row.int(1),
            "kind": row.text(2),
            "created_at": time(row, 3),
        })
    })
}

/// Discussions followed, or left.
pub(crate) fn follows(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select t.page_id, f.following, f.frequency, f.read_number
               from follows f join threads t on t.id = f.thread_id
               where f.member_id = $1 order by t.page_id";
    list(tx, sql, me, |row| {
        json!({
            "page_id": row.text(0),
            "following": row.truth(1),
            "frequency": row.opt_text(2),
            "read_number": row.int(3),
        })
    })
}

/// How to hear of what is new.
pub(crate) fn mail_preferences(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select contributions, replies, hour, weekday, with_text from mail_preferences where member_id = $1";
    list(tx, sql, me, |row| {
        json!({
            "contributions": row.text(0),
            "replies": row.text(1),
            "hour": row.int(2),
            "weekday": row.int(3),
            "with_text": row.truth(4),
        })
    })
}

/// Kinds of updates, themes and countries followed.
pub(crate) fn followed_topics(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select topic, frequency from followed_topics where member_id = $1 order by topic";
    list(tx, sql, me, |row| json!({ "topic": row.text(0), "frequency": row.text(1) }))
}

/// Addresses for answering by mail: for which discussion, not the addresses.
pub(crate) fn reply_addresses(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select t.page_id, a.created_at, a.expires_at from reply_addresses a join threads t on t.id = a.thread_id
               where a.member_id = $1 order by a.created_at";
    list(tx, sql, me, |row| {
        json!({
            "page_id": row.text(0),
            "created_at": time(row, 1),
            "expires_at": time(row, 2),
        })
    })
}

/// Mails that became contributions, as they came, base64; of others that they came.
pub(crate) fn received_mails(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql =
        "select raw, received_at from received_mails where member_id = $1 order by received_at";
    list(tx, sql, me, |row| json!({ "raw": row.text(0), "received_at": time(row, 1) }))
}

/// Reports made.
pub(crate) fn reports(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select t.page_id, c.number, r.reason, r.note, r.created_at
               from reports r join comments c on c.id = r.comment_id join threads t on t.id = c.thread_id
               where r.reporter_id = $1 order by r.created_at";
    list(tx, sql, me, |row| {
        json!({
            "page_id": row.text(0),
            "number": row.int(1),
            "reason": row.text(2),
            "note": row.text(3),
            "created_at": time(row, 4),
        })
    })
}

/// Open sessions.
pub(crate) fn sessions(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select browser, kind, shared_device, created_at, expires_at from sessions
               where member_id = $1 order by created_at";
    list(tx, sql, me, |row| {
        json!({
            "browser": row.text(0),
            "kind": row.text(1),
            "shared_device": row.truth(2),
            "created_at": time(row, 3),
            "expires_at": time(row, 4),
        })
    })
}

/// Kinds of browser that the account has signed in with.
pub(crate) fn known_browsers(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select browser from known_browsers where member_id = $1 order by browser";
    list(tx, sql, me, |row| json!({ "browser": row.text(0) }))
}

/// Invitations sent. To whom is about them, and left out.
pub(crate) fn invitations(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select role, created_at, expires_at, used_at from invitations where invited_by = $1 order by created_at";
    list(tx, sql, me, |row| {
        json!({
            "role": row.text(0),
            "created_at": time(row, 1),
            "expires_at": time(row, 2),
            "used_at": time(row, 3),
        })
    })
}

/// What was done with the account, and looks at it.
pub(crate) fn audit_log(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql =
        "select at, actor, act, subject, reason from audit_log where subject_id = $1 order by seq";
    list(tx, sql, me, |row| {
        json!({
            "at": time(row, 0),
            "actor": row.text(1),
            "act": row.text(2),
            "subject": row.text(3),
            "reason": row.text(4),
        })
    })
}

/// Passkeys: what the list of them shows, not the keys.
pub(crate) fn passkeys(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select name, created_at, last_used_at from passkeys where member_id = $1 order by created_at";
    list(tx, sql, me, |row| {
        json!({
            "name": row.text(0),
            "created_at": time(row, 1),
            "last_used_at": time(row, 2),
        })
    })
}

/// Updates, hidden ones too.
pub(crate) fn updates(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select kind, title, markdown, language, starts_on, start_time, ends_on, place, state, reach, created_at,
                   edited_at, published_at
               from updates where author_id = $1 order by created_at, id";
    list(tx, sql, me, |row| {
        json!({
            "kind": row.text(0),
            "title": row.text(1),
            "markdown": row.text(2),
            "language": row.text(3),
            "starts_on": row.opt_text(4),
            "start_time": row.opt_text(5),
            "ends_on": row.opt_text(6),
            "place": row.text(7),
            "state": row.text(8),
            "reach": row.text(9),
            "created_at": time(row, 10),
            "edited_at": time(row, 11),
            "published_at": time(row, 12),
        })
    })
}

/// Terms that one's updates have.
pub(crate) fn update_terms(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select u.created_at, x.vocabulary, x.term from updates u join update_terms x on x.update_id = u.id
               where u.author_id = $1 order by u.created_at, x.vocabulary, x.term";
    list(
        tx,
        sql,
        me,
        |row| json!({ "update": time(row, 0), "vocabulary": row.text(1), "term": row.text(2) }),
    )
}

/// Pages that one's updates are about.
pub(crate) fn update_pages(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql =
        "select u.created_at, x.page_id from updates u join update_pages x on x.update_id = u.id
               where u.author_id = $1 order by u.created_at, x.page_id";
    list(tx, sql, me, |row| json!({ "update": time(row, 0), "page_id": row.text(1) }))
}

/// Reports made of updates.
pub(crate) fn update_reports(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select reason, note, created_at from update_reports where reporter_id = $1 order by created_at";
    list(
        tx,
        sql,
        me,
        |row| json!({ "reason": row.text(0), "note": row.text(1), "created_at": time(row, 2) }),
    )
}

/// Requests for advice that one made, with the replies that were given.
pub(crate) fn advisory_requests(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select title, markdown, language, by_when, experts, state, due_at, reply_markdown, outcome, outcome_words,
                   declined_words, created_at, ended_at
               from advisory_requests where asker_id = $1 order by created_at, id";
    list(tx, sql, me, |row| {
        let given = matches!(row.text(5).as_str(), "delivered" | "closed");
        json!({
            "title": row.text(0),
            "markdown": row.text(1),
            "language": row.text(2),
            "by_when": row.opt_text(3),
            "experts": row.truth(4),
            "state": row.text(5),
            "due_at": time(row, 6),
            "reply_markdown": if given { row.text(7) } else { String::new() },
            "outcome": row.opt_text(8),
            "outcome_words": row.text(9),
            "declined_words": row.text(10),
            "created_at": time(row, 11),
            "ended_at": time(row, 12),
        })
    })
}

/// Summaries of one's own requests, as far as one agreed to them.
pub(crate) fn advisory_summaries(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select s.agreed_at, s.title, s.markdown, s.language, s.state, s.answered_at
               from advisory_requests r join advisory_summaries s on s.request_id = r.id
               where r.asker_id = $1 order by s.agreed_at, s.request_id";
    list(tx, sql, me, |row| {
        json!({
            "agreed_at": time(row, 0),
            "title": row.text(1),
            "markdown": row.text(2),
            "language": row.text(3),
            "state": row.text(4),
            "answered_at": time(row, 5),
        })
    })
}

/// Reports to the moderators of entries in the directory.
pub(crate) fn directory_reports(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select reason, note, created_at from directory_reports where reporter_id = $1 order by created_at";
    list(
        tx,
        sql,
        me,
        |row| json!({ "reason": row.text(0), "note": row.text(1), "created_at": time(row, 2) }),
    )
}

/// That one was assigned to requests, invited or asked to help, and since when: not to which.
pub(crate) fn advisory_parts(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select part, since from advisory_parts where member_id = $1 and part <> 'excluded' order by since";
    list(tx, sql, me, |row| json!({ "part": row.text(0), "since": time(row, 1) }))
}

/// One's entry in the directory, shown or not.
pub(crate) fn directory_entries(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select listed, headline, markdown, language, confirmed_at from directory_entries where member_id = $1";
    list(tx, sql, me, |row| {
        json!({
            "listed": row.truth(0),
            "headline": row.text(1),
            "markdown": row.text(2),
            "language": row.text(3),
            "confirmed_at": time(row, 4),
        })
    })
}

/// What one can be asked about, in which languages, and what one offers.
pub(crate) fn directory_values(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql =
        "select field, value from directory_values where member_id = $1 order by field, value";
    list(tx, sql, me, |row| json!({ "field": row.text(0), "value": row.text(1) }))
}

/// Which fields of it others see.
pub(crate) fn directory_shown(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select field from directory_shown where member_id = $1 order by field";
    list(tx, sql, me, |row| json!({ "field": row.text(0) }))
}

/// What one wrote in conversations; what others wrote is theirs.
pub(crate) fn messages(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select c.kind, x.markdown, x.language, x.state, x.created_at
               from messages x join conversations c on c.id = x.conversation_id
               where x.author_id = $1 order by x.created_at, x.conversation_id, x.number";
    list(tx, sql, me, |row| {
        // That one is not heard is not for the writer to know (S83).
        let state = row.text(3);
        json!({
            "kind": row.text(0),
            "markdown": row.text(1),
            "language": row.text(2),
            "state": if state == "withheld" { "shown" } else { &state },
            "created_at": time(row, 4),
        })
    })
}

/// Reports made of messages.
pub(crate) fn message_reports(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select reason, note, created_at from message_reports where reporter_id = $1 order by created_at";
    list(
        tx,
        sql,
        me,
        |row| json!({ "reason": row.text(0), "note": row.text(1), "created_at": time(row, 2) }),
    )
}

/// That one will not hear from somebody, and since when: whom is about them.
pub(crate) fn blocks(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select created_at from blocks where member_id = $1 order by created_at";
    list(tx, sql, me, |row| json!({ "created_at": time(row, 0) }))
}

/// For whom one vouched is about them; when and in which words is one's own.
pub(crate) fn vouches(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select words, created_at from vouches where voucher_id = $1 order by created_at";
    list(tx, sql, me, |row| json!({ "words": row.text(0), "created_at": time(row, 1) }))
}

/// On what ground one was admitted.
pub(crate) fn admissions(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select ground, words, decided_at from admissions where member_id = $1";
    list(
        tx,
        sql,
        me,
        |row| json!({ "ground": row.text(0), "words": row.text(1), "decided_at": time(row, 2) }),
    )
}

/// That one was named by applicants, and when: not by whom.
pub(crate) fn vouch_requests(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select created_at from vouch_requests where voucher_id = $1 order by created_at";
    list(tx, sql, me, |row| json!({ "created_at": time(row, 0) }))
}

/// Where one says that one works.
pub(crate) fn affiliations(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select proposed, proposed_at, confirmed, confirmed_at from affiliations where member_id = $1";
    list(tx, sql, me, |row| {
        json!({
            "proposed": row.opt_text(0),
            "proposed_at": time(row, 1),
            "confirmed": row.opt_text(2),
            "confirmed_at": time(row, 3),
        })
    })
}

/// Translations of what others wrote.
pub(crate) fn translations(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select t.page_id, c.number, r.language, r.markdown, r.state, r.created_at
               from translations r join comments c on c.id = r.comment_id join threads t on t.id = c.thread_id
               where r.translator_id = $1 order by r.created_at, r.id";
    list(tx, sql, me, |row| {
        json!({
            "page_id": row.text(0),
            "number": row.int(1),
            "language": row.text(2),
            "markdown": row.text(3),
            "state": row.text(4),
            "created_at": time(row, 5),
        })
    })
}

/// Whether one's contributions may be quoted.
pub(crate) fn quotes(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select t.page_id, c.number, q.asked_at, q.answer, q.answered_at
               from comments c join quotes q on q.comment_id = c.id join threads t on t.id = c.thread_id
               where c.author_id = $1 order by c.created_at, c.id";
    list(tx, sql, me, |row| {
        json!({
            "page_id": row.text(0),
            "number": row.int(1),
            "asked_at": time(row, 2),
            "answer": row.opt_text(3),
            "answered_at": time(row, 4),
        })
    })
}

/// E-discussions that one runs.
pub(crate) fn e_discussions(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select page_id, created_at from e_discussions where moderator_id = $1 order by created_at, page_id";
    list(tx, sql, me, |row| json!({ "page_id": row.text(0), "created_at": time(row, 1) }))
}

/// Discussions on whose list one is.
pub(crate) fn e_named(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select page_id from e_named where member_id = $1 order by page_id";
    list(tx, sql, me, |row| json!({ "page_id": row.text(0) }))
}

/// Summaries and syntheses that one wrote as a moderator.
pub(crate) fn e_texts(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select page_id, phase, language, markdown, written_at from e_texts
               where written_by = $1 order by written_at, page_id, phase, language";
    list(tx, sql, me, |row| {
        json!({
            "page_id": row.text(0),
            "phase": row.int(1),
            "language": row.text(2),
            "markdown": row.text(3),
            "written_at": time(row, 4),
        })
    })
}

/// Changes of address that can still be confirmed or undone.
pub(crate) fn address_changes(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select old_email, new_email, created_at, expires_at, undo_until from address_changes
               where member_id = $1 order by created_at";
    list(tx, sql, me, |row| {
        json!({
            "old_email": row.text(0),
            "new_email": row.text(1),
            "created_at": time(row, 2),
            "expires_at": time(row, 3),
            "undo_until": time(row, 4),
        })
    })
}

/// What one proposed of entries.
pub(crate) fn entry_proposals(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select kind, collection, page_id, language, state, title, front, body, note, named, given_name, words,
                   published_at_page, created_at, changed_at, submitted_at, decided_at, published_at
               from entry_proposals where owner_id = $1 order by created_at, id";
    list(tx, sql, me, |row| {
        json!({
            "kind": row.text(0),
            "collection": row.text(1),
            "page_id": row.opt_text(2),
            "language": row.text(3),
            "state": row.text(4),
            "title": row.text(5),
            "front": row.text(6),
            "body": row.text(7),
            "note": row.text(8),
            "named": row.text(9),
            "given_name": row.text(10),
            "words": row.text(11),
            "published_at_page": row.opt_text(12),
            "created_at": time(row, 13),
            "changed_at": time(row, 14),
            "submitted_at": time(row, 15),
            "decided_at": time(row, 16),
            "published_at": time(row, 17),
        })
    })
}

/// Reviews that one was asked for: not of what.
pub(crate) fn entry_reviews(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select asked_at, due_at, state, role, country, opinion, words, answered_at
               from entry_reviews where reviewer_id = $1 order by asked_at, id";
    list(tx, sql, me, |row| {
        json!({
            "asked_at": time(row, 0),
            "due_at": time(row, 1),
            "state": row.text(2),
            "role": row.text(3),
            "country": row.opt_text(4),
            "opinion": row.opt_text(5),
            "words": row.text(6),
            "answered_at": time(row, 7),
        })
    })
}

/// What one said about proposals.
pub(crate) fn entry_words(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql =
        "select markdown, created_at from entry_words where author_id = $1 order by created_at, id";
    list(tx, sql, me, |row| json!({ "markdown": row.text(0), "created_at": time(row, 1) }))
}

/// Offers and needs, hidden ones too.
pub(crate) fn listings(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select kind, what, title, markdown, language, starts_on, ends_on, place, capacity, expires_on, standing,
                   outcome, outcome_words, state, reach, created_at, edited_at, published_at, ended_at
               from listings where author_id = $1 order by created_at, id";
    list(tx, sql, me, |row| {
        json!({
            "kind": row.text(0),
            "what": row.text(1),
            "title": row.text(2),
            "markdown": row.text(3),
            "language": row.text(4),
            "starts_on": row.opt_text(5),
            "ends_on": row.opt_text(6),
            "place": row.text(7),
            "capacity": row.int(8),
            "expires_on": row.text(9),
            "standing": row.text(10),
            "outcome": row.opt_text(11),
            "outcome_words": row.text(12),
            "state": row.text(13),
            "reach": row.text(14),
            "created_at": time(row, 15),
            "edited_at": time(row, 16),
            "published_at": time(row, 17),
            "ended_at": time(row, 18),
        })
    })
}

/// Terms that one's offers and needs have.
pub(crate) fn listing_terms(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select l.title, x.vocabulary, x.term from listings l join listing_terms x on x.listing_id = l.id
               where l.author_id = $1 order by l.created_at, x.vocabulary, x.term";
    list(
        tx,
        sql,
        me,
        |row| json!({ "listing": row.text(0), "vocabulary": row.text(1), "term": row.text(2) }),
    )
}

/// Languages in which one offers or needs.
pub(crate) fn listing_languages(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql =
        "select l.title, x.language from listings l join listing_languages x on x.listing_id = l.id
               where l.author_id = $1 order by l.created_at, x.language";
    list(tx, sql, me, |row| json!({ "listing": row.text(0), "language": row.text(1) }))
}

/// Reports made of offers and needs.
pub(crate) fn listing_reports(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select reason, note, created_at from listing_reports where reporter_id = $1 order by created_at";
    list(
        tx,
        sql,
        me,
        |row| json!({ "reason": row.text(0), "note": row.text(1), "created_at": time(row, 2) }),
    )
}

/// Exchanges in which one is one of the two: how far, not with whom.
pub(crate) fn exchanges(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select e.stage, e.outcome, e.created_at, e.changed_at, e.ended_at from exchanges e
               where e.id in (select id from exchanges where member_id = $1
                              union select x.id from exchanges x join listings y on y.id = x.listing_id
                                    where y.author_id = $1)
               order by e.created_at, e.id";
    list(tx, sql, me, |row| {
        json!({
            "stage": row.text(0),
            "outcome": row.opt_text(1),
            "created_at": time(row, 2),
            "changed_at": time(row, 3),
            "ended_at": time(row, 4),
        })
    })
}

/// What one wrote and did in exchanges; what the other wrote is theirs.
pub(crate) fn exchange_messages(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select act, language, markdown, created_at from exchange_messages
               where author_id = $1 order by created_at, exchange_id, number";
    list(tx, sql, me, |row| {
        json!({
            "act": row.text(0),
            "language": row.text(1),
            "markdown": row.text(2),
            "created_at": time(row, 3),
        })
    })
}

/// Reports made of exchanges.
pub(crate) fn exchange_reports(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select reason, note, created_at from exchange_reports where reporter_id = $1 order by created_at";
    list(
        tx,
        sql,
        me,
        |row| json!({ "reason": row.text(0), "note": row.text(1), "created_at": time(row, 2) }),
    )
}

/// What one reported to have tried; and of others' reports that one was asked to confirm, which and what became of them.
pub(crate) fn tried(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select page_id, place, year, what, changed, happened, language, source_title, source_publisher, source_url,
                   source_seen, standing, state, created_at, changed_at
               from tried where author_id = $1 order by created_at, id";
    let own = tx.rows(sql, &[me.as_str().into()])?;
    let sql = "select page_id, place, year, standing, created_at from tried where second_id = $1 order by created_at, id";
    let asked = tx.rows(sql, &[me.as_str().into()])?;
    let own = own.iter().map(|row| {
        json!({
            "page_id": row.text(0),
            "place": row.text(1),
            "year": row.int(2),
            "what": row.text(3),
            "changed": row.text(4),
            "happened": row.text(5),
            "language": row.text(6),
            "source_title": row.text(7),
            "source_publisher": row.text(8),
            "source_url": row.text(9),
            "source_seen": row.text(10),
            "standing": row.text(11),
            "state": row.text(12),
            "created_at": time(row, 13),
            "changed_at": time(row, 14),
        })
    });
    let asked = asked.iter().map(|row| {
        json!({
            "second_id": "you",
            "page_id": row.text(0),
            "place": row.text(1),
            "year": row.int(2),
            "standing": row.text(3),
            "created_at": time(row, 4),
        })
    });
    Ok(own.chain(asked).collect::<Vec<_>>().into())
}

/// Reports to the moderators of such reports.
pub(crate) fn tried_reports(tx: &mut dyn Tx, me: &MemberId) -> Result<Json> {
    let sql = "select reason, note, created_at from tried_reports where reporter_id = $1 order by created_at";
    list(
        tx,
        sql,
        me,
        |row| json!({ "reason": row.text(0), "note": row.text(1), "created_at": time(row, 2) }),
    )
}
