//! What each refusal of the domain is called on the wire.

use axum::http::StatusCode;

use super::problem::Problem;
use crate::accounts::{ActError, NameError};
use crate::advisory::AdviceError;
use crate::conduct::ConductError;
use crate::correspondence::SayError;
use crate::directory::DirectoryError;
use crate::discussions::{EditError, PostError, TextError, ThreadError, TranslateError};
use crate::moderation::ReportError;
use crate::permissions::Denied;
use crate::proposals::{ProposeError, ReviewError, StatementError};
use crate::sign_in::PasskeyError;
use crate::store::StoreError;

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy | StoreError::ReadOnly => Problem::unavailable(),
            StoreError::Full => {
                let mut problem = Problem::new(
                    StatusCode::INSUFFICIENT_STORAGE,
                    "unavailable",
                    "the service cannot keep anything now: try again later",
                );
                problem.retry_after_seconds = Some(60);
                problem
            }
            error => Problem::internal(&error),
        }
    }
}

impl From<Denied> for Problem {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::SignIn => Problem::signed_out(),
            Denied::Hidden => Problem::not_found(),
            Denied::Forbidden => Problem::forbidden(),
            Denied::NeedsElevated => Problem::needs_elevation(),
            Denied::NeedsFull => Problem::needs_full(),
        }
    }
}

impl From<ThreadError> for Problem {
    fn from(error: ThreadError) -> Self {
        match error {
            ThreadError::NoDiscussion => Problem::not_found(),
            ThreadError::SignIn => Problem::signed_out(),
            ThreadError::Cursor => Problem::malformed("`after` is no place in this discussion"),
            ThreadError::Store(error) => error.into(),
        }
    }
}

impl From<ProposeError> for Problem {
    fn from(error: ProposeError) -> Self {
        match error {
            ProposeError::Act(error) => error.into(),
            ProposeError::Drafts => Problem::conflict(
                "pr-drafts",
                "you write at as many proposals as you may: submit or delete one first",
            ),
        }
    }
}

impl From<TextError> for Problem {
    fn from(error: TextError) -> Self {
        let field = match error {
            TextError::Language => "language",
            TextError::Parent => "parent",
            _ => "markdown",
        };
        Problem::invalid(error.code(), field, text_detail(&error))
    }
}

fn text_detail(error: &TextError) -> &'static str {
    match error {
        TextError::Empty => "write something first",
        TextError::TooLong { .. } => "the text is too long",
        TextError::Character => "the text holds a character that is not allowed",
        TextError::TooDeep => "quotes and lists are nested too deeply",
        TextError::TooManyLinks => "the text has too many links",
        TextError::TableTooLarge => "the table is too large",
        TextError::Language => "this is no language tag",
        TextError::Parent => "what this answers is no contribution",
    }
}

impl From<PostError> for Problem {
    fn from(error: PostError) -> Self {
        match error {
            PostError::NoDiscussion => Problem::not_found(),
            PostError::Closed => {
                Problem::conflict("discussion-closed", "this discussion is closed")
            }
            PostError::Scheduled(_) => {
                Problem::conflict("discussion-scheduled", "this discussion has not opened yet")
            }
            PostError::Locked => Problem::conflict(
                "discussion-locked",
                "a moderator has closed this discussion to new contributions",
            ),
            PostError::NoParent => Problem::invalid(
                "no-parent",
                "parent",
                "the contribution that this answers is not there",
            ),
            PostError::NoQuestion => Problem::invalid(
                "d-question-unknown",
                "question",
                "this discussion has no such question",
            ),
            PostError::ConfirmPublic => {
                let mut problem = Problem::conflict(
                    "confirm-public",
                    "this will be read by anyone on the internet: say once that you agree",
                );
                problem.field = Some("public_confirmed");
                problem
            }
            PostError::Denied(denied) => denied.into(),
            PostError::TooMany { retry_after_seconds } => too_many(retry_after_seconds),
            PostError::KeyReused => {
                Problem::invalid("key-reused", "key", "this key was used for another contribution")
            }
            PostError::Store(error) => error.into(),
        }
    }
}

impl From<SayError> for Problem {
    fn from(error: SayError) -> Self {
        match error {
            SayError::Denied(denied) => denied.into(),
            SayError::NotFound => Problem::not_found(),
            SayError::Ended => Problem::conflict(
                "conversation-ended",
                "this conversation has ended, or nobody is there to read it",
            ),
            SayError::TooMany { retry_after_seconds } => too_many(retry_after_seconds),
            SayError::Store(error) => error.into(),
        }
    }
}

impl From<DirectoryError> for Problem {
    fn from(error: DirectoryError) -> Self {
        match error {
            DirectoryError::Denied(denied) => denied.into(),
            DirectoryError::TooNew(_) => {
                Problem::conflict("too-new", "members in their first weeks cannot do this yet")
            }
            DirectoryError::Act(error) => error.into(),
            DirectoryError::Say(error) => error.into(),
            DirectoryError::Store(error) => error.into(),
        }
    }
}

impl From<AdviceError> for Problem {
    fn from(error: AdviceError) -> Self {
        match error {
            AdviceError::Act(error) => error.into(),
            AdviceError::TooNew(_) => {
                Problem::conflict("too-new", "members in their first weeks cannot do this yet")
            }
            AdviceError::Nobody => {
                Problem::invalid("adv-nobody", "only", "nobody is left to read this request")
            }
            AdviceError::NoReply => Problem::conflict("adv-no-reply", "write the reply first"),
            AdviceError::Store(error) => error.into(),
        }
    }
}

impl From<EditError> for Problem {
    fn from(error: EditError) -> Self {
        match error {
            EditError::NotFound => Problem::not_found(),
            EditError::Denied(denied) => denied.into(),
            EditError::Stale { version } => {
                Problem::changed_since(u64::try_from(version).unwrap_or(0))
            }
            EditError::Closed => {
                Problem::conflict("discussion-closed", "this discussion is closed")
            }
            EditError::TooMany { retry_after_seconds } => too_many(retry_after_seconds),
            EditError::Store(error) => error.into(),
        }
    }
}

impl From<ReportError> for Problem {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::NotFound => Problem::not_found(),
            ReportError::Denied(denied) => denied.into(),
            ReportError::TooMany { retry_after_seconds } => too_many(retry_after_seconds),
            ReportError::Note => Problem::invalid(
                "note-unfit",
                "note",
                "the note is too long or holds a character that is not allowed",
            ),
            ReportError::Store(error) => error.into(),
        }
    }
}

impl From<TranslateError> for Problem {
    fn from(error: TranslateError) -> Self {
        match error {
            TranslateError::Act(error) => error.into(),
            TranslateError::Post(error) => error.into(),
            TranslateError::Store(error) => error.into(),
        }
    }
}

impl From<ActError> for Problem {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Denied(denied) => denied.into(),
            ActError::NotFound => Problem::not_found(),
            ActError::Own => Problem::new(
                StatusCode::FORBIDDEN,
                "not-on-yourself",
                "this must be done by someone else",
            ),
            ActError::LastAdministrator => {
                Problem::conflict("last-administrator", "a network must keep an administrator")
            }
            ActError::GroundMissing => Problem::invalid(
                "ground-missing",
                "check",
                "nothing speaks for this person yet: say how you made sure who they are",
            ),
            ActError::Audience => Problem::conflict(
                "other-audience",
                "others would read it than those to whom it was said",
            ),
            ActError::Conflict => Problem::conflict("decided-already", "this was decided already"),
            ActError::Stale { version } => {
                Problem::changed_since(u64::try_from(version).unwrap_or(0))
            }
            ActError::TooMany { retry_after_seconds } => too_many(retry_after_seconds),
            ActError::ReasonMissing => Problem::invalid(
                "reason-missing",
                "reason",
                "give a reason of at most 500 characters",
            ),
            ActError::Store(error) => error.into(),
        }
    }
}

impl From<PasskeyError> for Problem {
    fn from(error: PasskeyError) -> Self {
        match error {
            PasskeyError::Unavailable => {
                Problem::conflict("passkeys-unavailable", "passkeys cannot be had at this address")
            }
            PasskeyError::NotFresh => Problem::needs_full(),
            PasskeyError::OperatorFirst => Problem::conflict(
                "operator-first",
                "the first passkey of this role needs the operator's sign-in link",
            ),
            PasskeyError::Refused => Problem::invalid(
                "passkey-refused",
                "credential",
                "this passkey was not accepted: try again",
            ),
            PasskeyError::Name => Problem::invalid(
                "passkey-name",
                "name",
                "a passkey's name is one line of at most 60 characters",
            ),
            PasskeyError::TooMany => {
                Problem::conflict("passkeys-enough", "an account has at most 20 passkeys")
            }
            PasskeyError::LastAdministrator => {
                Problem::conflict("last-administrator", "the last administrator keeps a passkey")
            }
            PasskeyError::NotFound => Problem::not_found(),
            PasskeyError::Denied(denied) => denied.into(),
            PasskeyError::Store(error) => error.into(),
        }
    }
}

impl From<ConductError> for Problem {
    fn from(error: ConductError) -> Self {
        match error {
            ConductError::Act(error) => error.into(),
            ConductError::Text(error) => error.into(),
            ConductError::Field(field, code) => {
                Problem::invalid(code, field, "a field of the form is not acceptable")
            }
            ConductError::Quoted(_) => Problem::conflict(
                "d-quoted",
                "it quotes contributions whose authors have not agreed to be quoted",
            ),
            ConductError::Store(error) => error.into(),
        }
    }
}

/// Which field of a review's forms is wrong, and the code of its words.
pub(crate) fn review_fault(error: &ReviewError) -> Option<(&'static str, &'static str)> {
    Some(match error {
        ReviewError::Nobody => ("name", "rv-nobody"),
        ReviewError::AskedAlready => ("name", "rv-asked-already"),
        ReviewError::Days => ("days", "rv-days"),
        ReviewError::Words => ("words", "rv-words"),
        ReviewError::Opinion => ("opinion", "choose-one"),
        ReviewError::Role => ("role", "rv-role"),
        ReviewError::Country => ("country", "choose-one"),
        ReviewError::NotEnough => ("reason", "rv-not-enough"),
        ReviewError::MadeSure => ("made_sure", "rv-made-sure"),
        ReviewError::Standing => ("state", "choose-one"),
        ReviewError::Date => ("date", "rv-date"),
        ReviewError::Act(_) | ReviewError::NothingToTell | ReviewError::Store(_) => return None,
    })
}

impl From<ReviewError> for Problem {
    fn from(error: ReviewError) -> Self {
        if let Some((field, code)) = review_fault(&error) {
            return Problem::invalid(code, field, "a field of the form is not acceptable");
        }
        match error {
            ReviewError::Act(error) => error.into(),
            ReviewError::Store(error) => error.into(),
            _ => Problem::conflict(
                "rv-nothing-to-tell",
                "no review may be told: there is nothing to hand on",
            ),
        }
    }
}

impl From<StatementError> for Problem {
    fn from(error: StatementError) -> Self {
        match error {
            StatementError::NotFound => Problem::not_found(),
            StatementError::Form(faults) => {
                let (field, code) = faults.first().copied().unwrap_or(("text", "rv-text"));
                Problem::invalid(code, field, "a field of the form is not acceptable")
            }
            StatementError::Act(error) => error.into(),
            StatementError::Store(error) => error.into(),
        }
    }
}

/// The code of a refused name, which is also that of its words.
pub(crate) fn name_code(error: NameError) -> &'static str {
    match error {
        NameError::Form => "name-form",
        NameError::Reserved => "name-reserved",
        NameError::Taken => "name-taken",
    }
}

fn too_many(seconds: i64) -> Problem {
    Problem::too_many(u64::try_from(seconds).unwrap_or(1))
}
