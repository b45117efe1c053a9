//! Compiles a catalogue of Markdown entries into a static site.
//!
//! Data moves one way: `load` reads files into entries, `validate` makes a [`library::Library`] of
//! them, `render` draws pages in memory, `emit` writes them. What is wrong with the content is
//! collected as [`diagnostic::Diagnostics`] on the way, so that an editor sees all of it at once.

pub mod config;
pub mod diagnostic;
pub mod library;
pub mod load;
pub mod markdown;
pub mod schema;
