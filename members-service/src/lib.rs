//! The members service of a Baraza network: who may enter, what they say, and what of it the public sees.
//!
//! The domain modules (`accounts`, `advisory`, `sign_in`, `discussions`, `conduct`, `correspondence`, `directory`, `moderation`, `notifications`, `privacy`) hold types,
//! rules and acts. An act is plain synchronous code on a [`store::Tx`] and a [`World`]; it knows nothing of HTTP,
//! SQL or mail servers. `store` holds all SQL, `web` turns requests into acts, `mail` carries the outbox away.

pub mod cli;
pub mod commands;
pub mod config;
pub mod service;
pub mod web;

pub mod permissions;

pub mod accounts;
pub mod advisory;
pub mod conduct;
pub mod correspondence;
pub mod directory;
pub mod discussions;
pub mod exchange;
pub mod moderation;
pub mod notifications;
pub mod privacy;
pub mod proposals;
pub mod search;
pub mod sign_in;
pub mod tried;
pub mod updates;

pub(crate) mod calendar;
pub mod catalogue;
pub mod clock;
pub mod fit;
pub mod id;
pub mod inbox;
pub mod keys;
pub mod mail;
pub mod sheets;
pub mod snapshot;
pub mod store;
pub mod text;
pub mod world;

pub use service::Service;
pub use world::World;
