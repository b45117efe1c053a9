//! How a member gets in: a passkey; a mailed link, bound to the browser that asked, or the code beside it; sessions;
//! the operator's link for the first administrator.
//!
//! E-mail proves little, so a session that came by mail is `Basic`; one that came by a passkey is `Full`; the powers of
//! a moderator or administrator need an `Elevated` one. Nothing here answers differently for an address or a passkey
//! that is known and one that is not (S22, S34).

mod authenticator;
mod links;
mod next;
mod passkeys;
mod recovery;
mod relying_party;
mod sessions;
mod step_up;

use jiff::Timestamp;

pub use authenticator::{
    AuthenticatorView, authenticator, begin_authenticator, confirm_authenticator,
    has_authenticator, remove_authenticator,
};
pub use links::{
    AskForLink, LinkPage, OperatorLinkError, Redeem, Redeemed, RequestCookie, look_at_link,
    operator_link, redeem_code, redeem_link, request_link, request_own_link,
};
pub(crate) use links::{ask_for, code_of, link_of, request_cookie};
pub use next::safe_next;
pub use passkeys::{
    PasskeyError, PasskeySignIn, PasskeyView, finish_adding, finish_sign_in, may_add_passkey,
    passkeys, remove_passkey, rename_passkey, start_adding, start_sign_in,
};
pub(crate) use recovery::{begin_wait, cancel_token};
pub use recovery::{
    cancel_wait, cancel_wait_by_link, make_recovery_codes, passkey_wait, recovery_codes_left,
    wait_for_passkey,
};
pub use relying_party::RelyingParty;
pub use sessions::{
    NewSession, SessionView, browser_family, end_session, form_token, is_form_token, session,
    sessions, sign_out, sign_out_everywhere, touch,
};
pub(crate) use sessions::{Opening, end_all, open_session};
pub use step_up::{
    StepUp, elevate, start_step_up, step_up_with_code, step_up_with_passkey,
    step_up_with_recovery_code,
};

use crate::accounts::{Member, words};
use crate::id::SessionId;

words! {
    /// What a session may do.
    SessionKind {
        /// Read, post, own settings.
        Basic = "basic",
        /// And what needs more than a mail: security settings, taking data away, erasing it.
        Full = "full",
        /// And what the role gives.
        Elevated = "elevated",
    }
}

words! {
    /// How a member proved who they are.
    Proof {
        /// By a mailed link or code.
        Link = "link",
        /// By a passkey.
        Passkey = "passkey",
        /// By a mailed link and a recovery code.
        Recovery = "recovery",
        /// By a link that the operator handed over.
        Operator = "operator",
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

impl SignedIn {
    /// A member who takes part by mail: as in a basic session that ends with the mail.
    pub(crate) fn by_mail(member: Member, now: Timestamp) -> SignedIn {
        let session = Session {
            id: SessionId::random(),
            kind: SessionKind::Basic,
            created_at: now,
            expires_at: now,
            shared_device: false,
            idle_seconds: 0,
            ends_at: now,
            needs_touch: false,
            fresh: None,
            has_passkey: false,
            token_hash: String::new(),
        };
        SignedIn { member, session }
    }
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
    /// Seconds without a request after which it ends.
    pub idle_seconds: i64,
    /// When it ends if nothing more is asked; never later than `expires_at`.
    pub ends_at: Timestamp,
    /// Whether to note that it is in use: at most once in five minutes.
    pub needs_touch: bool,
    /// What the member proved within the last ten minutes; `None` if it is longer ago.
    pub fresh: Option<Proof>,
    /// Whether the account has a passkey: then mail alone is not enough for what needs a full session.
    pub has_passkey: bool,
    /// Of its token.
    pub(crate) token_hash: String,
}
