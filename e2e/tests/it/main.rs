//! The whole of Baraza, driven from outside: real programs on real ports, a real SMTP server that
//! receives our mail, and a real Chromium. One module for each thing that a person does.

#![allow(clippy::unwrap_used, reason = "what a helper cannot do fails its test")]

mod browser;
mod by_mail;
mod catalogue;
mod day;
mod disk;
mod e_discussions;
mod everyone;
mod exchange;
mod following;
mod journey;
mod mail;
mod offline;
mod other_network;
mod passkeys;
mod proposals;
mod reading;
mod searching;
mod slow;
mod tls;
mod updates;
mod weight;
mod world;
