//! Every kind of diagnostic, each with about the shortest input that causes it.
//!
//! R26: the place is exact, the words say what to do, and everything comes in one run.

mod body;
mod entries;
mod files;
mod front_matter;
pub(crate) mod meaning;
mod once;
mod site;
