//! Compiles a catalogue of Markdown entries into a static site.
//!
//! Data moves one way: `load` reads files into entries, `validate` makes a [`library::Library`] of
//! them, `render` draws pages in memory, `emit` writes them. What is wrong with the content is
//! collected as [`diagnostic::Diagnostics`] on the way, so that an editor sees all of it at once.

pub mod cli;
pub mod commands;
pub mod config;
pub mod diagnostic;
pub mod emit;
pub mod library;
pub mod load;
pub mod markdown;
pub mod pipeline;
pub mod proposals;
pub mod render;
pub mod report;
pub mod schema;
pub mod search;
pub mod serve;
pub mod snapshot;
pub mod validate;
pub mod words;
