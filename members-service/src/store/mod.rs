//! All SQL. It knows the domain's types and none of its rules; the domain calls its verbs and sees no SQL.
//!
//! `db` is the one place that names the database: the connection, the writer's thread, the readers. Each other file
//! holds the statements of one domain module, whole and in lower case, in the subset that SQLite and PostgreSQL
//! share: `$1, $2` in order of first appearance, upserts, `returning`.

mod db;
mod lock;
mod migrate;

pub mod accounts;
pub(crate) mod addresses;
pub(crate) mod admission;
pub(crate) mod advisory;
pub(crate) mod affiliations;
pub(crate) mod between;
pub(crate) mod by_mail;
pub mod conduct;
pub(crate) mod correspondence;
pub(crate) mod directory;
pub mod discussions;
pub(crate) mod exchange;
pub(crate) mod following;
pub(crate) mod letting_back;
pub mod moderation;
pub(crate) mod moving;
pub mod notifications;
pub(crate) mod passkeys;
pub(crate) mod privacy;
pub(crate) mod proposals;
pub(crate) mod reviews;
pub mod search;
pub mod sign_in;
pub(crate) mod statements;
pub(crate) mod summaries;
pub(crate) mod threads;
pub(crate) mod topics;
pub(crate) mod translations;
pub(crate) mod tried;
pub mod updates;

mod upkeep;

pub use db::{Event, Row, Store, StoreError, Tx, Value, make_private_folder};
pub use lock::DatabaseLock;
pub use migrate::{NEWEST_SCHEMA, migrated_schema};
pub(crate) use upkeep::an_author_of;
pub use upkeep::{CheckError, backup, check_integrity, put_in_place, stage, tombstones_of};

/// What a statement of the store gives.
pub type Result<T> = std::result::Result<T, StoreError>;
