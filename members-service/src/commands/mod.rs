//! The commands, a thin file each: they read the configuration, call what does the work, and say what happened.

use std::path::Path;
use std::sync::Arc;

use crate::Service;
use crate::clock::Clock;
use crate::config::Config;

pub mod admin;
pub mod backup;
pub mod demo;
pub mod doctor;
pub mod restore;
pub mod serve;
pub mod snapshot;
pub mod verify_audit;

/// Opens the service as the configuration says, for one command.
fn open(config: Option<&Path>) -> anyhow::Result<Arc<Service>> {
    Service::open(Config::load(config)?, Clock::system())
}

/// Logs one JSON object a line to standard error; `BARAZA_LOG` chooses what, as `info` or `baraza_members=debug`.
fn log(usual: &str) {
    let filter = std::env::var("BARAZA_LOG").unwrap_or_else(|_| usual.to_owned());
    let filter = tracing_subscriber::EnvFilter::try_new(filter).unwrap_or_default();
    // A second call, in a test, changes nothing.
    let _ = tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}
