//! What members say under a page: threads, comments, revisions, reactions.
//!
//! A page's thread comes to be with its first comment. What is public and what is not is the catalogue's word; a
//! text is rendered and cleaned once, when it is written, and never when it is read.

mod acts;
mod carried;
mod draft;
pub mod markdown;
mod posting;
mod reading;
mod translations;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

pub use acts::{
    Posted, Source, delete_comment, edit_comment, lock_thread, own_source, post_comment, react,
    unlock_thread, unreact,
};
pub(crate) use acts::{
    author_changed, author_key_of, rerender_outdated, retract, show, threads_changed,
};
pub use carried::{carried_text, post_carried};
pub(crate) use draft::language;
pub use draft::{Draft, Edit, NewComment, Text, language_tag, preview};
pub use markdown::TextError;
pub(crate) use posting::{FREE_EDIT_SECONDS, confirm_public, keep_pace, still_allowed, wait_until};
pub use reading::{Filter, RecentItem, counts, item, recent, thread, thread_tail};
pub(crate) use reading::{author, excerpt, place, plain, thread_state};
pub use translations::{
    PendingTranslation, TranslateError, Translation, approve_translation, remove_translation,
    translate,
};

use crate::accounts::ActError;
use crate::accounts::words;
use crate::catalogue::Visibility;
use crate::conduct::Consent;
use crate::id::CommentId;
use crate::permissions::Denied;
use crate::store::StoreError;

words! {
    /// Whether a thread takes comments.
    ThreadState {
        /// Yes.
        Open = "open",
        /// Not yet.
        Scheduled = "scheduled",
        /// No more.
        Closed = "closed",
        /// A moderator or its length closed it.
        Locked = "locked",
    }
}

words! {
    /// What became of a comment.
    ItemState {
        /// Waits for a moderator. Only its author and moderators see it.
        Pending = "pending",
        /// To be read.
        Shown = "shown",
        /// Hidden by a moderator.
        Hidden = "hidden",
        /// Deleted by its author.
        Deleted = "deleted",
    }
}

words! {
    /// A reader's short answer.
    Reaction {
        /// Thanks.
        Thank = "thank",
        /// Agrees.
        Agree = "agree",
        /// Would like to know more.
        Question = "question",
    }
}

words! {
    /// Who an author is to the network.
    AuthorRole {
        /// A member.
        Member = "member",
        /// A moderator.
        Moderator = "moderator",
        /// An administrator.
        Admin = "admin",
        /// Somebody who left.
        Former = "former",
    }
}

/// A page's thread as one reader sees it.
#[derive(Clone, Debug)]
pub struct ThreadView {
    /// The page's id.
    pub page: String,
    /// The page's title by language.
    pub titles: BTreeMap<String, String>,
    /// The page's path.
    pub url: String,
    /// Grows with every change; 0 before the first comment.
    pub version: i64,
    /// Comments that are shown.
    pub count: i64,
    /// Whether it takes comments.
    pub state: ThreadState,
    /// Who may read it.
    pub visibility: Visibility,
    /// When it opens.
    pub opens: Option<Timestamp>,
    /// When it closes.
    pub closes: Option<Timestamp>,
    /// In the order in which they were posted.
    pub items: Vec<Item>,
    /// Where the next page begins, for [`thread`].
    pub next: Option<String>,
    /// Before which number the page of older ones ends, for [`thread_tail`].
    pub older: Option<i64>,
    /// Whether the reader may post now.
    pub can_post: bool,
    /// Whether the reader must first say yes to being read by anyone on the internet.
    pub must_confirm_public: bool,
    /// Whether the reader may lock and unlock it.
    pub can_lock: bool,
}

/// One comment as one reader sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// Opaque.
    pub id: CommentId,
    /// What it replies to.
    pub parent: Option<CommentId>,
    /// Its place in the thread, from 1.
    pub number: i64,
    /// `None` where it is hidden or deleted.
    pub author: Option<Author>,
    /// When it was posted.
    pub created_at: Timestamp,
    /// When it was last changed, if more than a quarter of an hour later.
    pub edited_at: Option<Timestamp>,
    /// For `If-Match`.
    pub version: i64,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Cleaned; `None` where it is hidden or deleted.
    pub html: Option<String>,
    /// What became of it.
    pub state: ItemState,
    /// 0 for one that replies to none.
    pub depth: i64,
    /// Whether it was said among members on a page that is public now: only members see it.
    pub among_members: bool,
    /// To whom it replies.
    pub in_reply_to: Option<InReplyTo>,
    /// The guiding question that it answers.
    pub question: Option<String>,
    /// How many reacted.
    pub reactions: Reactions,
    /// One's own reactions.
    pub mine: Vec<Reaction>,
    /// Whether one wrote it oneself.
    pub own: bool,
    /// The same in other languages.
    pub translations: Vec<Translation>,
    /// What its author says to being quoted; for the author and moderators only.
    pub quote: Option<Consent>,
    /// What one may do with it.
    pub can: Can,
}

/// Who wrote a comment.
#[derive(Clone, Debug, Serialize)]
pub struct Author {
    /// The name of choice.
    pub name: String,
    /// The same for one author within one thread only (S100).
    pub key: String,
    /// To the network.
    pub role: AuthorRole,
}

/// To whom a comment replies.
#[derive(Clone, Debug, Serialize)]
pub struct InReplyTo {
    /// The place of that comment.
    pub number: i64,
    /// Its author's name; `None` where it is hidden or deleted.
    pub name: Option<String>,
}

/// How many reacted in each way.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Reactions {
    /// Thanks.
    pub thank: i64,
    /// Agreement.
    pub agree: i64,
    /// Questions.
    pub question: i64,
}

/// What a reader may do with a comment.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Can {
    /// Answer it.
    pub reply: bool,
    /// Change it.
    pub edit: bool,
    /// Delete it.
    pub delete: bool,
    /// Report it.
    pub report: bool,
    /// React to it.
    pub react: bool,
    /// Hide it.
    pub hide: bool,
    /// Show it again.
    pub restore: bool,
    /// Add a translation.
    pub translate: bool,
    /// Ask its author whether it may be quoted.
    pub ask_quote: bool,
}

/// Why a thread or comment is not shown.
#[derive(Debug, thiserror::Error)]
pub enum ThreadError {
    /// There is none, or not for this reader.
    #[error("there is no discussion here")]
    NoDiscussion,
    /// It is for members.
    #[error("this discussion is for members: sign in first")]
    SignIn,
    /// A cursor that is none.
    #[error("this is no place in the thread")]
    Cursor,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// To an act, what cannot be read is not there.
impl From<ThreadError> for ActError {
    fn from(error: ThreadError) -> ActError {
        match error {
            ThreadError::Store(error) => ActError::Store(error),
            ThreadError::NoDiscussion | ThreadError::SignIn | ThreadError::Cursor => {
                ActError::NotFound
            }
        }
    }
}

/// Why a comment is refused.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// There is none, or not for this member.
    #[error("there is no discussion here")]
    NoDiscussion,
    /// It takes no more.
    #[error("this discussion is closed")]
    Closed,
    /// It takes none yet.
    #[error("this discussion opens at {0}")]
    Scheduled(Timestamp),
    /// A moderator or its length closed it.
    #[error("this discussion is locked")]
    Locked,
    /// What it replies to is not there.
    #[error("what you reply to is no longer there")]
    NoParent,
    /// There is no such question.
    #[error("there is no such question")]
    NoQuestion,
    /// The member has not said yes to being read by anyone on the internet.
    #[error(
        "this page is public: confirm that anyone on the internet may read what you write here"
    )]
    ConfirmPublic,
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Too many at once.
    #[error("too many comments; try again in {retry_after_seconds} seconds")]
    TooMany {
        /// When to try again.
        retry_after_seconds: i64,
    },
    /// The same key came with another comment before.
    #[error("this key was used for another comment")]
    KeyReused,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a change of a comment is refused.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// There is none, or not for this member.
    #[error("there is no such comment")]
    NotFound,
    /// Not allowed, or not one's own.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Someone, perhaps oneself in another window, changed it meanwhile.
    #[error("the comment was changed meanwhile")]
    Stale {
        /// The version that it has now.
        version: i64,
    },
    /// The discussion takes no changes any more.
    #[error("this discussion is closed")]
    Closed,
    /// Too many at once.
    #[error("too many changes; try again in {retry_after_seconds} seconds")]
    TooMany {
        /// When to try again.
        retry_after_seconds: i64,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
