//! Reports, the queue, hiding and restoring, and the audit log of all of it.

pub mod audit;
mod first_look;
mod queue;
mod reports;
mod statistics;
mod tidying;

pub use audit::{
    AuditBroken, AuditEntry, AuditHead, AuditPage, acts_on_me, audit_log, verify_audit,
};
pub(crate) use first_look::looks_first;
pub use queue::{
    ContextView, QueueEntry, QueuePage, ReportView, Revision, Waiting, approve_comment,
    dismiss_reports, hide, history, queue, restore, waiting,
};
pub(crate) use reports::may_report;
pub use reports::{ReportError, report};
pub use statistics::{Month, Statistics, statistics};
pub use tidying::{Moved, merge_duplicate, move_comment};

use crate::accounts::words;

words! {
    /// Why a comment is reported.
    ReportReason {
        /// Advertising, or the same again and again.
        Spam = "spam",
        /// Insult, threat, hatred.
        Abuse = "abuse",
        /// Tells what someone wants kept private.
        Privacy = "privacy",
        /// Puts someone in danger.
        Security = "security",
        /// The note says what.
        Other = "other",
    }
}
