//! `baraza proposals`: what members proposed and reviewers accepted becomes branches, one each.
//!
//! The document comes from the members service over the network and holds members' words, so nothing in it is
//! believed: every text is a type of its own after [`document`], no path is made from one, and what goes into front
//! matter goes there by the collection's schema alone. The editor's own working tree is never touched: the changes
//! are made in a worktree of their own that goes away again.
//!
//! ```text
//! fetch ──> document ──> change (per proposal) ──> repository (commit, branch)
//!                          └── front: TOML front matter that keeps its comments and order
//! ```

pub mod change;
pub mod document;
pub mod fetch;
mod front;
pub mod repository;
