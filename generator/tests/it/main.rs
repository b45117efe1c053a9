//! Tests through real sites on disk and the real program.

#![allow(unreachable_pub, reason = "helpers are public to the other files of this one program")]
#![allow(clippy::unwrap_used, reason = "what a helper cannot do fails its test")]

mod commands;
mod datasets;
mod diagnostics;
mod feeds;
mod hostile;
mod languages;
mod listings;
mod proposals;
mod publishing;
mod reading;
mod related;
mod rendering;
mod searching;
mod serving;
mod sharing;
mod small;
mod test_site;
mod threads;
mod travel;
mod updates;
mod verifying;
