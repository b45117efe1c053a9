//! Who may do what: the matrix of roles and actions, as data. What no line grants is denied.
//!
//! The router checks the action of each route before its handler runs; each act checks again, on the member that was
//! read from the database for this very request (S3), and adds what only it can know: whether the object is one's own.

use crate::accounts::{Role, Status};
use crate::sign_in::{Proof, Session, SessionKind, SignedIn};

/// What can be asked of the service. Each route names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Health, the catalogue, public threads, error pages, the API's description.
    ReadPublic,
    /// Ask for a link, follow it, type its code, apply, accept an invitation, unsubscribe.
    SignIn,
    /// End one's own session.
    SignOut,
    /// Members-only threads and pages.
    ReadMembers,
    /// Post, reply, react.
    Post,
    /// Follow a discussion, choose how to hear of it, see what waits.
    Follow,
    /// Answer an offer or a need; read and write in an exchange of one's own.
    Exchange,
    /// Propose entries, and see what becomes of one's own.
    Propose,
    /// Change an own post.
    EditOwn,
    /// Delete an own post.
    DeleteOwn,
    /// Read earlier versions, hidden and deleted text, the names of those who report.
    SeeHistory,
    /// Hide and restore posts; lock and unlock threads.
    Hide,
    /// Make, plan, open, close and sum up an e-discussion; ask to quote.
    RunDiscussion,
    /// Report a post.
    Report,
    /// File a request for advice, read one's own.
    AskAdvice,
    /// Read and answer a request for advice to which one is assigned.
    AnswerAdvice,
    /// Review what one is asked to review; follow the review of one's own.
    Review,
    /// Run reviews: ask reviewers, decide, begin the review of a page.
    RunReviews,
    /// See entries of the directory, of each what its owner shows.
    ReadDirectory,
    /// One's own entry in the directory.
    OwnEntry,
    /// Read and write in the conversations in confidence in which one takes part.
    Correspond,
    /// Read the queue of reports and held posts, and act on it.
    SeeQueue,
    /// Invite someone.
    Invite,
    /// Vouch for an applicant.
    Vouch,
    /// Admit or refuse an applicant.
    Approve,
    /// Confirm where a member works.
    ConfirmAffiliation,
    /// Suspend, reinstate, freeze an account or end its sessions.
    Suspend,
    /// List all members.
    ListMembers,
    /// Read the address of an account.
    SeeAddress,
    /// See the numbers in force, the audit log's chain, the network's figures.
    Administer,
    /// Propose or confirm a change of role.
    ChangeRole,
    /// Confirm that a moderator who lost every passkey is let back in; only administrators begin it.
    ConfirmLettingBack,
    /// Read the audit log; a moderator sees own acts.
    ReadAudit,
    /// Name, language, notices.
    OwnSettings,
    /// Change one's address: the act asks for a proof of the last ten minutes besides.
    ChangeAddress,
    /// Say where one works.
    OwnAffiliation,
    /// See and end own sessions.
    OwnSessions,
    /// What moderators did with one's own account.
    OwnRecord,
    /// Take own data away or erase it.
    OwnData,
    /// See own passkeys.
    SeePasskeys,
    /// Add a passkey: the act knows when (S36), for a fresh link is enough for the first one only.
    AddPasskey,
    /// Name and remove own passkeys; make recovery codes.
    ChangePasskeys,
    /// Set up or remove the authenticator app of a moderator.
    Authenticator,
    /// Prove more in a session: with a passkey, a code of the authenticator app, a recovery code, a new link.
    StepUp,
    /// Hide oneself at once, and end it.
    HideMe,
}

/// How much of an action a line grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// Not at all.
    No,
    /// Yes.
    Yes,
    /// In a full session. Where the account has no passkey, a mailed link of the last ten minutes stands in for it.
    Full,
    /// In an elevated session.
    Elevated,
}

use Grant::{Elevated, Full, No, Yes};

/// For each action: public, pending, suspended, member, moderator, admin.
pub const MATRIX: &[(Action, [Grant; 6])] = &[
    (Action::ReadPublic, [Yes, Yes, Yes, Yes, Yes, Yes]),
    (Action::SignIn, [Yes, Yes, Yes, Yes, Yes, Yes]),
    (Action::SignOut, [Yes, Yes, Yes, Yes, Yes, Yes]),
    (Action::ReadMembers, [No, No, No, Yes, Yes, Yes]),
    (Action::Post, [No, No, No, Yes, Yes, Yes]),
    (Action::Follow, [No, No, No, Yes, Yes, Yes]),
    // The two whose it is; the act sees to it.
    (Action::Exchange, [No, No, No, Yes, Yes, Yes]),
    // Of others' proposals there is nothing; the acts see to it.
    (Action::Propose, [No, No, No, Yes, Yes, Yes]),
    (Action::EditOwn, [No, No, No, Yes, Yes, Yes]),
    (Action::DeleteOwn, [No, No, No, Yes, Yes, Yes]),
    (Action::SeeHistory, [No, No, No, No, Elevated, Elevated]),
    (Action::Hide, [No, No, No, No, Elevated, Elevated]),
    (Action::RunDiscussion, [No, No, No, No, Elevated, Elevated]),
    (Action::Report, [No, No, No, Yes, Yes, Yes]),
    (Action::AskAdvice, [No, No, No, Yes, Yes, Yes]),
    // Who is not assigned is told that there is nothing; the acts see to it.
    (Action::AnswerAdvice, [No, No, No, Yes, Elevated, Elevated]),
    // Who takes no part in a review is told that there is nothing; the acts see to it.
    (Action::Review, [No, No, No, Yes, Elevated, Elevated]),
    (Action::RunReviews, [No, No, No, No, Elevated, Elevated]),
    // Not of a member in their first weeks, nor for one; the acts see to it.
    (Action::ReadDirectory, [No, No, No, Yes, Yes, Yes]),
    (Action::OwnEntry, [No, No, No, Full, Full, Full]),
    // Who does not take part is told that there is nothing; the acts see to it.
    (Action::Correspond, [No, No, No, Yes, Yes, Yes]),
    (Action::SeeQueue, [No, No, No, No, Elevated, Elevated]),
    // Members too where the configuration says so; the act sees to it.
    (Action::Invite, [No, No, No, Yes, Elevated, Elevated]),
    // Not in a member's first weeks; these acts see to it.
    (Action::Vouch, [No, No, No, Yes, Yes, Yes]),
    (Action::Approve, [No, No, No, No, Elevated, Elevated]),
    (Action::ConfirmAffiliation, [No, No, No, No, Elevated, Elevated]),
    (Action::Suspend, [No, No, No, No, Elevated, Elevated]),
    (Action::ListMembers, [No, No, No, No, No, Elevated]),
    (Action::SeeAddress, [No, No, No, No, No, Elevated]),
    (Action::Administer, [No, No, No, No, No, Elevated]),
    (Action::ChangeRole, [No, No, No, No, No, Elevated]),
    (Action::ConfirmLettingBack, [No, No, No, No, Elevated, Elevated]),
    (Action::ReadAudit, [No, No, No, No, Elevated, Elevated]),
    (Action::OwnSettings, [No, Yes, No, Yes, Yes, Yes]),
    (Action::ChangeAddress, [No, No, No, Full, Full, Full]),
    (Action::OwnAffiliation, [No, No, No, Yes, Yes, Yes]),
    (Action::OwnSessions, [No, Yes, Yes, Yes, Yes, Yes]),
    (Action::OwnRecord, [No, Yes, Yes, Yes, Yes, Yes]),
    (Action::OwnData, [No, Yes, Yes, Full, Full, Full]),
    (Action::HideMe, [No, Yes, Yes, Yes, Yes, Yes]),
    (Action::SeePasskeys, [No, No, No, Yes, Yes, Yes]),
    (Action::AddPasskey, [No, No, No, Yes, Yes, Yes]),
    (Action::ChangePasskeys, [No, No, No, Full, Full, Full]),
    (Action::Authenticator, [No, No, No, No, Elevated, No]),
    (Action::StepUp, [No, No, No, Yes, Yes, Yes]),
];

/// Why an action is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// Nobody is signed in.
    #[error("sign in first")]
    SignIn,
    /// Those who may not see it are not told that it is there.
    #[error("there is nothing here")]
    Hidden,
    /// Not with this account.
    #[error("this account may not do this")]
    Forbidden,
    /// The account may, the session may not.
    #[error("confirm with a passkey first")]
    NeedsElevated,
    /// The account may; that the member proved who they are is too long ago, or was by mail alone.
    #[error("confirm first that it is you")]
    NeedsFull,
}

/// Whether `who` may do `action`. `None` is the public.
pub fn check(action: Action, who: Option<&SignedIn>) -> Result<(), Denied> {
    let grant = grant(action, column(who));
    match (grant, who) {
        (Yes, _) => Ok(()),
        (Elevated, Some(who)) if who.session.kind == SessionKind::Elevated => Ok(()),
        (Elevated, _) => Err(Denied::NeedsElevated),
        (Full, Some(who)) if is_full(&who.session) => Ok(()),
        (Full, _) => Err(Denied::NeedsFull),
        (No, None) => Err(Denied::SignIn),
        (No, Some(_)) if is_private(action) => Err(Denied::Hidden),
        (No, Some(_)) => Err(Denied::Forbidden),
    }
}

/// Whoever has no passkey yet is not kept from their own data: for them a fresh link counts.
fn is_full(session: &Session) -> bool {
    match session.kind {
        SessionKind::Full | SessionKind::Elevated => true,
        SessionKind::Basic => !session.has_passkey && session.fresh == Some(Proof::Link),
    }
}

/// What the matrix says of one action and one column. Nothing said is `No`.
pub fn grant(action: Action, column: usize) -> Grant {
    MATRIX
        .iter()
        .find(|(line, _)| *line == action)
        .and_then(|(_, grants)| grants.get(column).copied())
        .unwrap_or(No)
}

/// Actions whose objects' very existence is private to those who may.
fn is_private(action: Action) -> bool {
    matches!(
        action,
        Action::SeeHistory
            | Action::SeeQueue
            | Action::RunReviews
            | Action::Approve
            | Action::ConfirmAffiliation
            | Action::ConfirmLettingBack
            | Action::ListMembers
            | Action::SeeAddress
            | Action::Administer
            | Action::ReadAudit
            | Action::ChangeRole
    )
}

fn column(who: Option<&SignedIn>) -> usize {
    let Some(SignedIn { member, .. }) = who else { return 0 };
    match (member.status, member.role) {
        (Status::Applied | Status::Pending, _) => 1,
        (Status::Suspended | Status::Frozen, _) => 2,
        (Status::Active, Role::Member) => 3,
        (Status::Active, Role::Moderator) => 4,
        (Status::Active, Role::Admin) => 5,
    }
}
