//! One service at a time on one database: its mail would go out twice, and a restore would pull the file away under it.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, flock};

/// Held as long as it lives; the system takes it back from a process that dies.
#[derive(Debug)]
pub struct DatabaseLock(#[expect(dead_code, reason = "the open file is the lock")] File);

impl DatabaseLock {
    /// Takes the lock beside `database`, waiting `at_most` for another to let go of it. `None` if it does not.
    pub fn take(database: &Path, at_most: Duration) -> io::Result<Option<DatabaseLock>> {
        if let Some(folder) = database.parent() {
            super::make_private_folder(folder)?;
        }
        let path = database.with_extension("lock");
        let file =
            OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path)?;
        let until = Instant::now() + at_most;
        loop {
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => return Ok(Some(DatabaseLock(file))),
                Err(rustix::io::Errno::WOULDBLOCK) if Instant::now() < until => {
                    std::thread::sleep(Duration::from_millis(50));
                }
                Err(rustix::io::Errno::WOULDBLOCK) => return Ok(None),
                Err(error) => return Err(error.into()),
            }
        }
    }
}
