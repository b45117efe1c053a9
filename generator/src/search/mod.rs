//! What readers search with: made of public entries, published beside the pages.
//!
//! `full` finds words in whole texts, on a page of its own. `index` is small and answers at once in a list of entries. `words` says what a word is to it. The theme's script
//! takes texts apart by the same rules, which travel in the index.

pub mod full;
pub(crate) mod index;
pub mod words;
