//! Conversations in confidence among a few members: with an expert of the directory, about an exchange, about a request
//! for advice. Nobody else reads them, they are in no search, no list of others and no mail, and no address is shown.
//!
//! Whoever has a thing to talk about opens a conversation for it and keeps its id:
//! [`open`] makes it with the members who take part; [`join`] and [`leave`] change who does (who left reads nothing any
//! more, not even what was said before; whoever joins reads all of it); [`end`] closes it for everybody. [`find`] gives
//! a conversation to those who take part and `ActError::NotFound` to all others, [`say`] adds to it and has a mail
//! say, once until it is read, that something waits. [`of_subject`] finds the one of a thing, and [`count_unread`] says
//! in how many somebody has something to read.
//!
//! Each conversation has a [`Kind`], and whoever asks names it: what is answered for advice, which has a stronger rule
//! of who may (row 11 of the matrix), is never answered by the address of another kind. For [`Kind::Expert`] and
//! [`Kind::Exchange`] `/members/messages/{id}` shows, answers, ends, reports and blocks; `web::pages::messages::view`
//! and `members/conversation-part.html` put a conversation into another page. Erasure, export, "hide me now",
//! suspension and retention are seen to here.

mod acts;
mod reading;
mod reported;

use jiff::Timestamp;
use serde::Serialize;

pub use acts::{
    SayError, Words, begin, block, delete_of_subject, end, end_quietly, join, leave, open, report,
    say, unblock,
};
pub(crate) use acts::{erase_of, forget_old, rerender_outdated};
pub use reading::{
    Blocked, blocked, count_unread, find, find_any, list, mark_read, of_subject, takes_part,
};
pub use reported::{Reported, Verdict, count_reported, decide, reported};

use crate::accounts::{Role, words};
use crate::id::{ConversationId, MemberId};

words! {
    /// What a conversation is about.
    Kind {
        /// Somebody asked an expert of the directory; the subject is the entry's id.
        Expert = "expert",
        /// An offer met a need.
        Exchange = "exchange",
        /// A request for advice.
        Advice = "advice",
    }
}

/// Days after its last message for which a conversation is kept; one of advice goes with its request.
pub(crate) const KEPT_DAYS: i64 = 730;
/// Messages of one conversation; more are for another.
const MESSAGES: i64 = 500;

/// A conversation as one who takes part sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Conversation {
    /// Opaque.
    pub id: ConversationId,
    /// What it is about.
    pub kind: Kind,
    /// The thing's id.
    pub subject: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When somebody ended it.
    pub ended_at: Option<Timestamp>,
    /// The others: those who left the network are not among them.
    pub others: Vec<Other>,
    /// Oldest first.
    pub messages: Vec<Message>,
    /// Messages of others that one has not read.
    pub unread: i64,
    /// Whether there is anybody to read what one writes.
    pub can_say: bool,
}

/// Somebody else who takes part.
#[derive(Clone, Debug, Serialize)]
pub struct Other {
    /// For whoever knows the thing: never shown.
    #[serde(skip)]
    pub id: MemberId,
    /// The name of choice; `None`: they left, or may not be here now.
    pub name: Option<String>,
    /// To the network.
    pub role: Role,
    /// Whether one will not hear from them.
    pub blocked: bool,
}

/// One message.
#[derive(Clone, Debug, Serialize)]
pub struct Message {
    /// Its place, from 1.
    pub number: i64,
    /// Who wrote it; `None` once their account is gone. Never shown.
    #[serde(skip)]
    pub author_id: Option<MemberId>,
    /// The name of choice; `None`: a former member.
    pub author: Option<String>,
    /// Whether one wrote it oneself.
    pub own: bool,
    /// Cleaned; `None` where a moderator removed it.
    pub html: Option<String>,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// When.
    pub created_at: Timestamp,
}

/// A line of one's list of conversations.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// Opaque.
    pub id: ConversationId,
    /// What it is about.
    pub kind: Kind,
    /// The thing's id.
    pub subject: String,
    /// The names of the others; `None`: a former member.
    pub others: Vec<Option<String>>,
    /// Messages of others that one has not read.
    pub unread: i64,
    /// When the last message came that one may read.
    pub last_at: Timestamp,
    /// Whether somebody ended it.
    pub ended: bool,
}
