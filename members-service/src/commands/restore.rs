//! `baraza-members restore FILE`.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::bail;

use crate::Service;
use crate::accounts::Actor;
use crate::clock::Clock;
use crate::config::Config;
use crate::discussions::author_key_of;
use crate::keys::Keys;
use crate::moderation::{audit, verify_audit};
use crate::store::{self, DatabaseLock, StoreError};

/// Puts a checked backup in the database's place, ends every session and drops mail that waits: both belong to a time
/// that is gone. Accounts that were erased since the backup are erased again.
pub fn run(config: Option<&Path>, file: &Path) -> anyhow::Result<ExitCode> {
    super::log("warn");
    let loaded = Config::load(config)?;
    let database = loaded.database_path();
    let Some(_lock) = DatabaseLock::take(&database, Duration::ZERO)? else {
        bail!("a service is running on `{}`: stop it first", database.display());
    };
    let keys = Keys::open(&loaded.secret_file, false)?;
    if let Some((thread, author, key)) = store::an_author_of(file)
        && author_key_of(&keys, &thread, &author) != key
    {
        bail!(
            "the secret in `{}` is not the one that this backup was made with: accounts that were erased since could not be told; put that secret back first",
            loaded.secret_file.display()
        );
    }
    let erased = store::tombstones_of(&database);
    // All in the copy: whatever cuts this off, no session that ended since comes back to life.
    let copy = store::stage(file, &database)?;
    let again = clean(&loaded, &copy, &erased)?;
    if let Some(aside) = store::put_in_place(&copy, &database)? {
        println!("the old database is kept as {}", aside.display());
    }
    if again > 0 {
        println!("{again} accounts that were erased since are erased again");
    }
    let service = super::open(config)?;
    let head = service.store.read_blocking(|tx| verify_audit(tx, None))?;
    service.write_snapshot_now()?;
    service.stop();
    println!(
        "restored {}; the audit log has {} rows and its chain holds",
        database.display(),
        head.seq
    );
    Ok(ExitCode::SUCCESS)
}

/// Takes out of the copy what belongs to the time since it was made. How many accounts are erased again.
fn clean(config: &Config, copy: &Path, erased: &[(String, bool)]) -> anyhow::Result<usize> {
    let config = Config { database: format!("sqlite:{}", copy.display()), ..config.clone() };
    let service = Service::open(config, Clock::system())?;
    let world = service.world();
    service.store.write_blocking::<_, StoreError>(move |tx| {
        store::sign_in::end_everything(tx, world.now)?;
        store::notifications::drop_all_waiting(tx, world.now)?;
        audit::record(tx, &world, &Actor::Operator, "restore", None, "")
    })?;
    let again = crate::privacy::erase_again(&service, erased)?;
    service.stop();
    Ok(again)
}
