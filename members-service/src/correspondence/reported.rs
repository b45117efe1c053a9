//! Messages that somebody who takes part reported: each by itself, never the conversation around it. Moderators read
//! them; those of advice administrators alone, for a moderator must not learn even that there is one.

use jiff::Timestamp;

use super::Kind;
use crate::accounts::{ActError, Actor, Role, reason, words};
use crate::id::ConversationId;
use crate::moderation::audit;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::{self, Event, Tx};
use crate::world::World;
use baraza_theme::direction;

/// A message that was reported.
#[derive(Clone, Debug)]
pub struct Reported {
    /// The conversation, to decide.
    pub conversation: ConversationId,
    /// Its place in it.
    pub number: i64,
    /// What the conversation is about.
    pub kind: Kind,
    /// Who wrote it; `None`: a former member.
    pub author: Option<String>,
    /// Cleaned.
    pub html: String,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// When it was written.
    pub created_at: Timestamp,
    /// Why, in what words, when.
    pub reports: Vec<(String, String, Timestamp)>,
}

words! {
    /// What is done with it.
    Verdict {
        /// It goes, and nobody reads it any more.
        Remove = "remove",
        /// It stays.
        Dismiss = "dismiss",
    }
}

/// Whether this one reads what is reported of advice.
fn reads_advice(me: &SignedIn) -> bool {
    me.member.role == Role::Admin
}

/// What was reported and waits, the oldest first. Not where one takes part oneself. The look is on the audit log.
pub fn reported(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<(Vec<Reported>, bool), ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let most = world.limits.page_items.max(1);
    let mut rows = store::correspondence::reported(tx, &me.member.id, reads_advice(me), most + 1)?;
    let more = rows.len() as i64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(50));
    if !rows.is_empty() {
        audit::record(tx, world, &Actor::Member(me.clone()), "look-at-messages", None, "")?;
    }
    let mut all = Vec::new();
    for (conversation, kind, row) in rows {
        all.push(Reported {
            reports: store::correspondence::open_reports(tx, &conversation, row.number)?,
            conversation,
            number: row.number,
            kind,
            // Who asks for advice, not even an administrator learns here.
            author: row.author_name.filter(|_| kind != Kind::Advice),
            html: row.html.unwrap_or_default(),
            dir: direction(&row.language),
            language: row.language,
            created_at: row.created_at,
        });
    }
    Ok((all, more))
}

/// How many wait. Not audited: it shows nobody's words.
pub fn count_reported(tx: &mut dyn Tx, me: &SignedIn) -> Result<i64, ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let waiting = store::correspondence::reported(tx, &me.member.id, reads_advice(me), 100)?;
    Ok(waiting.len() as i64)
}

/// Removes a reported message, or leaves it. Its author sees that it was done, not who reported it (S83).
pub fn decide(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ConversationId,
    number: i64,
    verdict: Verdict,
    why: &str,
) -> Result<(), ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let waiting = store::correspondence::reported(tx, &me.member.id, reads_advice(me), 500)?;
    let found = waiting.into_iter().find(|(of, _, row)| of == id && row.number == number);
    let (_, kind, row) = found.ok_or(ActError::NotFound)?;
    let why = reason(why)?;
    store::correspondence::close_reports(tx, id, number, world.now)?;
    let act = match verdict {
        Verdict::Remove => {
            store::correspondence::remove(tx, id, number)?;
            tx.announce(Event::Erased);
            "remove-message"
        }
        Verdict::Dismiss => "dismiss-message",
    };
    let author = match &row.author_id {
        // The log must not tell whose a message about advice was.
        Some(author) if kind != Kind::Advice => store::accounts::member(tx, author)?,
        _ => None,
    };
    let by = Actor::Member(me.clone());
    Ok(audit::record_on(tx, world, &by, act, author.as_ref(), "message", &why)?)
}
