//! One build at a time for each output folder.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, flock};

use super::EmitError;

/// Held while it lives. The kernel lets it go when the process dies, however it dies, so none is ever stale.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Waits for other builds of the same output folder, `patience` at most.
    pub fn acquire(output: &Path, patience: Duration) -> Result<Lock, EmitError> {
        // By a link and by its own name a folder is the same.
        let output = &super::swap::resolved(output);
        let path = beside(output, "lock");
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(EmitError::io("making", parent))?;
        }
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(EmitError::io("opening", &path))?;
        let start = Instant::now();
        loop {
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => return Ok(Lock { _file: file }),
                Err(rustix::io::Errno::WOULDBLOCK) if start.elapsed() < patience => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                Err(rustix::io::Errno::WOULDBLOCK) => {
                    return Err(EmitError::Locked(output.to_owned()));
                }
                Err(error) => return Err(EmitError::io("locking", &path)(error.into())),
            }
        }
    }
}

/// `public` to `.public.lock`, in the same folder.
pub(super) fn beside(output: &Path, suffix: &str) -> PathBuf {
    let name = output.file_name().map(|name| name.to_string_lossy()).unwrap_or("site".into());
    output.with_file_name(format!(".{name}.{suffix}"))
}
