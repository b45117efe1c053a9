//! Who belongs: invitation, application and approval, roles, names and settings.
//!
//! No account comes to be without an approval (S4, S6). Nothing here tells the public whether an address is known.

mod address;
mod address_change;
pub(crate) mod admission;
mod affiliations;
mod join;
mod letting_back;
mod name;
mod people;
mod roles;
mod settings;
mod standing;

use jiff::Timestamp;

pub use address::Email;
pub use address_change::{
    AddressError, OwnAddress, ask_to_change_address, can_undo_address, confirm_address,
    own_address, undo_address,
};
pub(crate) use address_change::{confirm_token, forget_changes, undo_token};
pub(crate) use admission::is_settled;
pub use admission::{
    Asked, Ground, Grounds, Newness, TooNew, VouchError, answer_asked, asked_of_me,
    take_vouch_back, vouch,
};
pub(crate) use affiliations::{AFFILIATION_DAYS, lapse_affiliations};
pub use affiliations::{
    Affiliation, AffiliationError, Confirmed, WaitingAffiliation, affiliation_of,
    confirm_affiliation, count_waiting_affiliations, decline_affiliation, end_affiliation,
    own_affiliation, propose_affiliation, remove_affiliation, waiting_affiliations,
};
pub use join::{
    AcceptError, Acceptance, Application, ApplicationView, ApplyError, InvitationPage, InviteError,
    OpenInvitation, accept_invitation, applications, apply, approve, invite, look_at_invitation,
    own_invitations, reject, revoke_invitation,
};
pub(crate) use join::{add_approved, first_administrator, invitation_of};
pub use letting_back::{
    LettingBack, begin_letting_back, confirm_letting_back, letting_back, refuse_letting_back,
};
pub use name::{Name, NameError};
pub use people::{Filter, MemberPage, MemberRow, Person, address_of, members, person};
pub use roles::{
    ProposalView, RoleChange, administrators, confirm_role, proposals, propose_role, withdraw_role,
};
pub use settings::{Settings, SettingsError, change_settings, confirm_public};
pub use standing::{end_all_sessions, end_all_sessions_of, freeze, reinstate, suspend, unfreeze};

use crate::id::MemberId;
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::StoreError;

/// An account. Its address stays in the store.
#[derive(Clone, Debug)]
pub struct Member {
    /// Opaque; never in public markup.
    pub id: MemberId,
    /// The name of choice.
    pub name: String,
    /// What the account may do.
    pub role: Role,
    /// Whether it may.
    pub status: Status,
    /// Of its pages and mails.
    pub language: String,
    /// Which notices it wants by mail.
    pub notices: Notices,
    /// Since when the account exists; the limits of new members count from it.
    pub joined_at: Timestamp,
    /// When the member said yes to being read by anyone on the internet.
    pub confirmed_public_at: Option<Timestamp>,
    /// Who invited them.
    pub invited_by: Option<MemberId>,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// The word for it, in the API, the database and forms.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// From its word.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What an account may do.
    Role {
        /// Read, post, reply.
        Member = "member",
        /// And moderate.
        Moderator = "moderator",
        /// And run the network.
        Admin = "admin",
    }
}

words! {
    /// Whether an account may do anything.
    Status {
        /// Applied, the address not yet confirmed.
        Applied = "applied",
        /// Address confirmed, waits for approval.
        Pending = "pending",
        /// In good standing.
        Active = "active",
        /// May read what the public reads.
        Suspended = "suspended",
        /// Cut off for its own protection.
        Frozen = "frozen",
    }
}

words! {
    /// Which notices a member wants by mail.
    Notices {
        /// That something is new in threads that they follow.
        All = "all",
        /// None.
        None = "none",
    }
}

/// Who acts: the operator at the machine, or a member in a session.
#[derive(Clone, Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one for each request, and it lives on the stack"
)]
pub enum Actor {
    /// By the command line.
    Operator,
    /// By the service.
    Member(SignedIn),
}

impl Actor {
    /// The account, unless it is the operator.
    pub fn member(&self) -> Option<&Member> {
        match self {
            Actor::Operator => None,
            Actor::Member(who) => Some(&who.member),
        }
    }

    /// Whether the actor may; the operator may everything.
    pub fn check(&self, action: Action) -> Result<(), Denied> {
        match self {
            Actor::Operator => Ok(()),
            Actor::Member(who) => permissions::check(action, Some(who)),
        }
    }
}

/// Why an act on an account, a post or the queue was refused.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// There is no such thing, or not for this actor.
    #[error("there is nothing here")]
    NotFound,
    /// Not on oneself, nor on whom one invited.
    #[error("this must be done by someone else")]
    Own,
    /// A network must keep an administrator.
    #[error("the last administrator must stay")]
    LastAdministrator,
    /// Nothing speaks for the applicant, and the moderator does not say how they made sure.
    #[error("say how you made sure who this is, in at most 500 characters")]
    GroundMissing,
    /// It is in another state by now.
    #[error("this was decided already")]
    Conflict,
    /// Others would read it than those to whom it was said.
    #[error("others would read it than those to whom it was said")]
    Audience,
    /// It says something else by now.
    #[error("it was changed since it was read")]
    Stale {
        /// The version that it has now.
        version: i64,
    },
    /// Too many at once.
    #[error("too many; try again in {retry_after_seconds} seconds")]
    TooMany {
        /// When to try again.
        retry_after_seconds: i64,
    },
    /// Such an act needs a reason, of at most 500 characters.
    #[error("give a reason, of at most 500 characters")]
    ReasonMissing,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A reason as the audit log takes it.
pub(crate) fn reason(text: &str) -> Result<String, ActError> {
    let text = crate::text::clean(text.trim()).ok_or(ActError::ReasonMissing)?;
    let fits = !text.is_empty() && text.chars().count() <= 500;
    fits.then_some(text).ok_or(ActError::ReasonMissing)
}
