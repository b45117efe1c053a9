//! Tests of the members service through HTTP: the real program, its own database, a clock that
//! stands until it is moved.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(dead_code, unreachable_pub, reason = "the helper offers more than each test needs")]

mod app;
mod device;

mod address_change;
mod administration;
mod admission;
mod advisory;
mod api;
mod attacks;
mod contract;
mod correcting;
mod csrf;
mod directory;
mod domain;
mod e_discussions;
mod exchange;
mod headers;
mod kept;
mod limits;
mod messages;
mod notifications;
mod pages;
mod passkeys;
mod permissions;
mod privacy;
mod proposals;
mod proposing;
mod reviewing;
mod search;
mod sign_in;
mod site;
mod tidying;
mod tried;
mod updates;
mod words;
