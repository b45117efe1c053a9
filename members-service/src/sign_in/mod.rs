//! How a member gets in: a mailed link, bound to the browser that asked, or the code beside it; sessions; the
//! operator's link for the first administrator.
//!
//! E-mail proves little, so a session that came by mail is `Basic`; the powers of a moderator or administrator need an
//! `Elevated` one. Nothing here answers differently for an address that is known and one that is not (S22).

mod links;
mod next;
mod sessions;

use jiff::Timestamp;

pub use links::{
    AskForLink, LinkPage, OperatorLinkError, Redeem, Redeemed, RequestCookie, look_at_link,
    operator_link, redeem_code, redeem_link, request_link,
};
pub(crate) use links::{ask_for, code_of, link_of, request_cookie};
pub use next::safe_next;
pub use sessions::{
    NewSession, SessionView, browser_family, end_session, form_token, is_form_token, session,
    sessions, sign_out, sign_out_everywhere, touch,
};
pub(crate) use sessions::{Opening, end_all, open_session};

use crate::accounts::{Member, words};
use crate::id::SessionId;

words! {
    /// What a session may do.
    SessionKind {
        /// Read, post, own settings.
        Basic = "basic",
        /// And what the role gives.
        Elevated = "elevated",
    }
}

/// A member in a session: who asks.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// As the database has them now.
    pub member: Member,
    /// This session.
    pub session: Session,
}

/// A live session.
#[derive(Clone, Debug)]
pub struct Session {
    /// For the list of sessions; not its token.
    pub id: SessionId,
    /// What it may do.
    pub kind: SessionKind,
    /// When it began.
    pub created_at: Timestamp,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
    /// Whether its cookie goes with the browser's window.
    pub shared_device: bool,
    /// Whether to note that it is in use: at most once in five minutes.
    pub needs_touch: bool,
    /// Of its token.
    pub(crate) token_hash: String,
}
