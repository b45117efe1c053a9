//! `baraza-members backup FILE`.

use std::path::Path;
use std::process::ExitCode;

use crate::config::Config;
use crate::store;

/// Copies the database while it is in use, and checks the copy.
pub fn run(config: Option<&Path>, file: &Path) -> anyhow::Result<ExitCode> {
    super::log("warn");
    let config = Config::load(config)?;
    store::backup(&config.database_path(), file)?;
    store::check_integrity(file)?;
    println!("copied to {}; keep the secret file elsewhere", file.display());
    Ok(ExitCode::SUCCESS)
}
