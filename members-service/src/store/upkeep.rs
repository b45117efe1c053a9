//! Copies of the database and the judgement whether one is whole.

use std::fs;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::{NEWEST_SCHEMA, Result, StoreError, migrate};

/// Why a database file is not fit to be used.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// Not a database, or damaged.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// A reference leads nowhere.
    #[error("the file is damaged: a row of `{0}` refers to nothing")]
    DanglingReference(String),
    /// Newer than this program.
    #[error("the file has schema {0}, this version knows {NEWEST_SCHEMA}")]
    Newer(i64),
    /// No database of this service.
    #[error("the file is no database of a members service")]
    Foreign,
    /// The disk refused.
    #[error("{0}")]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for CheckError {
    fn from(error: rusqlite::Error) -> Self {
        CheckError::Damaged(error.to_string())
    }
}

/// Copies a database that may be in use: SQLite's backup in one step, synced, then renamed into place.
pub fn backup(source: &Path, target: &Path) -> Result<()> {
    let io = |error: std::io::Error| StoreError::Other(format!("{}: {error}", target.display()));
    if target.exists() {
        return Err(StoreError::Other(format!("`{}` exists already", target.display())));
    }
    let part = target.with_extension("part");
    let _ = fs::remove_file(&part);
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part).map_err(io)?;
    let from = Connection::open_with_flags(
        source,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    from.busy_timeout(std::time::Duration::from_secs(5))?;
    let mut to = Connection::open(&part)?;
    Backup::new(&from, &mut to)?.step(-1)?;
    // The copy carries the source's WAL mode; a copy is one file.
    to.pragma_update(None, "journal_mode", "delete")?;
    to.close().map_err(|(_, error)| error)?;
    fs::File::open(&part).and_then(|file| file.sync_all()).map_err(io)?;
    fs::rename(&part, target).map_err(io)?;
    if let Some(folder) = target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(io)?;
    }
    Ok(())
}

/// Whether the file is a whole database of this service, and not newer than it.
pub fn check_integrity(path: &Path) -> std::result::Result<(), CheckError> {
    if !path.is_file() {
        return Err(CheckError::Foreign);
    }
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.pragma_update(None, "cell_size_check", true)?;
    let verdict: String =
        connection.query_row("pragma integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(CheckError::Damaged(verdict));
    }
    let dangling = connection
        .prepare("pragma foreign_key_check")?
        .query_map([], |row| row.get::<_, String>(0))?
        .next()
        .transpose()?;
    if let Some(table) = dangling {
        return Err(CheckError::DanglingReference(table));
    }
    match migrate::version(&connection)? {
        0 => Err(CheckError::Foreign),
        found if found > NEWEST_SCHEMA => Err(CheckError::Newer(found)),
        _ => Ok(()),
    }
}

/// Copies a checked backup beside the database. What must not come back with it is taken out of the copy, before
/// [`put_in_place`]: a restore that is cut off has changed nothing.
pub fn stage(backup_file: &Path, database: &Path) -> std::result::Result<PathBuf, CheckError> {
    check_integrity(backup_file)?;
    let copy = database.with_extension("restoring");
    remove(&copy);
    backup(backup_file, &copy)?;
    check_integrity(&copy)?;
    Ok(copy)
}

/// Puts a copy that nobody holds open in the database's place, keeping the old one aside as `NAME.replaced-N`. The
/// service must not be running.
pub fn put_in_place(
    copy: &Path,
    database: &Path,
) -> std::result::Result<Option<PathBuf>, CheckError> {
    let io = |error: std::io::Error| {
        CheckError::Store(StoreError::Other(format!("{}: {error}", database.display())))
    };
    // Whatever was changed in the copy may still be in a WAL of its own.
    let ready = database.with_extension("restored");
    remove(&ready);
    backup(copy, &ready)?;
    check_integrity(&ready)?;
    remove(copy);
    let mut aside = None;
    if database.exists() {
        // The old one's last commits may still be in its WAL: the copy takes them in.
        let name = (1..)
            .map(|n| database.with_extension(format!("replaced-{n}.db")))
            .find(|name| !name.exists());
        let name = name.expect("a free number exists");
        if backup(database, &name).is_err() {
            fs::copy(database, &name).map_err(io)?;
        }
        aside = Some(name);
    }
    remove_log(database);
    fs::rename(&ready, database).map_err(io)?;
    if let Some(folder) = database.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(io)?;
    }
    Ok(aside)
}

fn remove(database: &Path) {
    let _ = fs::remove_file(database);
    remove_log(database);
}

fn remove_log(database: &Path) {
    for suffix in ["-wal", "-shm"] {
        let mut beside = database.as_os_str().to_owned();
        beside.push(suffix);
        let _ = fs::remove_file(beside);
    }
}

/// A thread, an author in it and the author's key there, if anybody wrote anything: to tell whether a secret is this
/// database's.
pub(crate) fn an_author_of(database: &Path) -> Option<(String, String, String)> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(database, flags).ok()?;
    let sql = "select thread_id, author_id, author_key from comments where author_id > '' limit 1";
    connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).ok()
}

/// The fingerprints of the accounts erased in a database, and whether their posts went too. Empty for one that cannot
/// be read.
pub fn tombstones_of(database: &Path) -> Vec<(String, bool)> {
    let read = || -> rusqlite::Result<Vec<(String, bool)>> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(database, flags)?;
        let mut statement = connection.prepare("select fingerprint, with_posts from tombstones")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect()
    };
    read().unwrap_or_default()
}
