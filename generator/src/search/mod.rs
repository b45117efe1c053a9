//! What readers search with: made of public entries, published beside the pages.
//!
//! [`index`] is small and answers at once in a list of entries. [`words`] says what a word is to it. The theme's script
//! takes texts apart by the same rules, which travel in the index.

pub(crate) mod index;
pub mod words;
