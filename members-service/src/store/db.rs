//! Which database, and how it is held: one writer's thread that joins waiting acts into one durable commit, and a few
//! read-only connections. SQLite for now; nothing outside this file, `migrate` and `upkeep` names it.

use std::any::Any;
use std::fs;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, params_from_iter};
use tokio::sync::oneshot;

use super::{Result, migrate};

/// Acts that may wait for the writer, and questions that may wait for a reader. Beyond it the store says it is busy.
const WAITING: usize = 512;
/// Acts joined into one commit at most.
const JOINED: usize = 128;
/// Read-only connections.
const READERS: usize = 3;

/// The database would not do as asked.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// Too much waits already: try again soon.
    #[error("the database is busy")]
    Busy,
    /// The disk is full: nothing was written.
    #[error("the disk is full")]
    Full,
    /// The database cannot be written.
    #[error("the database is read-only")]
    ReadOnly,
    /// The file is damaged.
    #[error("the database is damaged")]
    Corrupt,
    /// A uniqueness or reference that the schema demands would have been broken.
    #[error("the database refused: {0}")]
    Constraint(String),
    /// The act failed unexpectedly and was undone.
    #[error("the act failed and was undone")]
    Panicked,
    /// Made by a newer version of the service.
    #[error(
        "the database has schema {found}, this version knows {newest}; use the newer version or restore a backup"
    )]
    NewerSchema {
        /// Of the file.
        found: i64,
        /// The newest this program knows.
        newest: i64,
    },
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::ReadOnly) => StoreError::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Corrupt,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::ConstraintViolation) => StoreError::Constraint(error.to_string()),
            _ => StoreError::Other(error.to_string()),
        }
    }
}

/// A value that goes into a statement or comes out of one. Times are milliseconds since 1970, truths 0 and 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// A text.
    Text(String),
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}
impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::Text(text.clone())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}
impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Value::Int(i64::from(truth))
    }
}
impl From<Timestamp> for Value {
    fn from(time: Timestamp) -> Self {
        Value::Int(time.as_millisecond())
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(maybe: Option<T>) -> Self {
        maybe.map_or(Value::Null, Into::into)
    }
}

/// One row, read by position in the statement's `select` or `returning`.
#[derive(Clone, Debug)]
pub struct Row(Vec<Value>);

impl Row {
    /// The text at `at`; empty for null.
    pub fn text(&self, at: usize) -> String {
        self.opt_text(at).unwrap_or_default()
    }

    /// The text at `at`, taken out of the row: for long ones.
    pub fn take_text(&mut self, at: usize) -> String {
        match self.0.get_mut(at).map(|value| std::mem::replace(value, Value::Null)) {
            Some(Value::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// The text at `at`, if there is one.
    pub fn opt_text(&self, at: usize) -> Option<String> {
        match self.0.get(at) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        }
    }

    /// The number at `at`; 0 for null.
    pub fn int(&self, at: usize) -> i64 {
        self.opt_int(at).unwrap_or_default()
    }

    /// The number at `at`, if there is one.
    pub fn opt_int(&self, at: usize) -> Option<i64> {
        match self.0.get(at) {
            Some(Value::Int(number)) => Some(*number),
            _ => None,
        }
    }

    /// The truth at `at`; false for null.
    pub fn truth(&self, at: usize) -> bool {
        self.int(at) != 0
    }

    /// The time at `at`; 1970 for null.
    pub fn time(&self, at: usize) -> Timestamp {
        self.opt_time(at).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The time at `at`, if there is one.
    pub fn opt_time(&self, at: usize) -> Option<Timestamp> {
        self.opt_int(at).and_then(|ms| Timestamp::from_millisecond(ms).ok())
    }
}

/// What others should learn once the act is durable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The thread of this page has a new version.
    ThreadChanged {
        /// The page's id.
        page: String,
        /// The thread's new version.
        version: i64,
    },
    /// The public snapshot is out of date: write it within two seconds.
    PublicChanged,
    /// Something must leave the public snapshot before the request is answered (hide, erase).
    PublicRetracted,
    /// What moderators made of a discussion is another now.
    ConductChanged,
    /// There is mail to send.
    MailQueued,
    /// Something was erased: what the database's log still holds of it must go too.
    Erased,
    /// For the log (S94): a code and an opaque account id.
    Security {
        /// Such as `sign-in-ok`.
        code: &'static str,
        /// The account it concerns, if known.
        member: Option<crate::id::MemberId>,
    },
}

/// The transaction in which an act happens, or none of it.
pub trait Tx {
    /// Runs a statement; how many rows it changed.
    fn execute(&mut self, sql: &'static str, args: &[Value]) -> Result<usize>;

    /// All rows of a statement. Every statement that may have many bears a limit.
    fn rows(&mut self, sql: &'static str, args: &[Value]) -> Result<Vec<Row>>;

    /// Tells others of this act once it is durable, and not if it is undone.
    fn announce(&mut self, event: Event);

    /// The first row, if any.
    fn optional(&mut self, sql: &'static str, args: &[Value]) -> Result<Option<Row>> {
        Ok(self.rows(sql, args)?.into_iter().next())
    }

    /// The one number that a counting statement gives.
    fn number(&mut self, sql: &'static str, args: &[Value]) -> Result<i64> {
        Ok(self.optional(sql, args)?.map(|row| row.int(0)).unwrap_or_default())
    }
}

/// A transaction on SQLite.
struct SqliteTx<'a> {
    connection: &'a Connection,
    events: Vec<Event>,
}

impl Tx for SqliteTx<'_> {
    fn execute(&mut self, sql: &'static str, args: &[Value]) -> Result<usize> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.execute(params_from_iter(args))?)
    }

    fn rows(&mut self, sql: &'static str, args: &[Value]) -> Result<Vec<Row>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(params_from_iter(args))?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            let mut values = Vec::with_capacity(columns);
            for at in 0..columns {
                values.push(match row.get_ref(at)? {
                    ValueRef::Null => Value::Null,
                    ValueRef::Integer(number) => Value::Int(number),
                    ValueRef::Text(text) => Value::Text(match std::str::from_utf8(text) {
                        Ok(text) => text.to_owned(),
                        Err(_) => String::from_utf8_lossy(text).into_owned(),
                    }),
                    ValueRef::Real(_) | ValueRef::Blob(_) => {
                        return Err(StoreError::Other(
                            "a column holds neither number nor text".to_owned(),
                        ));
                    }
                });
            }
            out.push(Row(values));
        }
        Ok(out)
    }

    fn announce(&mut self, event: Event) {
        self.events.push(event);
    }
}

/// What is told of each durable commit, on the writer's thread, before the acts are answered.
type OnCommit = Box<dyn Fn(&[Event]) + Send + Sync>;

/// The database: one writer's thread, a few readers.
pub struct Store {
    path: PathBuf,
    writer: Mutex<Option<SyncSender<Box<dyn Job>>>>,
    reader: Mutex<Option<SyncSender<Box<dyn Job>>>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    on_commit: Arc<OnceLock<OnCommit>>,
    /// Reads nothing but whether anything was committed.
    watcher: Mutex<Connection>,
}

/// 3.51.3. Older ones may reset a write-ahead log that is still read (<https://sqlite.org/wal.html#walresetbug>).
const OLDEST_SQLITE: i32 = 3_051_003;

impl Store {
    /// Opens the database at `path`, makes it if there is none, and brings its tables to the newest form.
    pub fn open(path: &Path) -> Result<Store> {
        if rusqlite::version_number() < OLDEST_SQLITE {
            let version = rusqlite::version();
            return Err(StoreError::Other(format!(
                "SQLite {version} can lose what it has acknowledged; build with 3.51.3 or newer"
            )));
        }
        prepare_file(path)
            .map_err(|error| StoreError::Other(format!("{}: {error}", path.display())))?;
        let mut connection = connect(path)?;
        migrate::to_newest(&mut connection, path)?;
        let on_commit = Arc::new(OnceLock::new());
        let mut threads = Vec::new();

        let (writer, jobs) = sync_channel(WAITING);
        let (file, told) = (path.to_owned(), on_commit.clone());
        threads.push(spawn("store-writer", move || write_loop(connection, &file, &jobs, &told))?);

        let (reader, jobs) = sync_channel(WAITING);
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..READERS {
            let connection = connect(path)?;
            connection.pragma_update(None, "query_only", true)?;
            let (file, jobs) = (path.to_owned(), jobs.clone());
            threads.push(spawn("store-reader", move || read_loop(connection, &file, &jobs))?);
        }
        let watcher = connect(path)?;
        watcher.pragma_update(None, "query_only", true)?;
        // Whoever asks has another way than waiting.
        watcher.busy_timeout(Duration::ZERO)?;
        Ok(Store {
            watcher: Mutex::new(watcher),
            path: path.to_owned(),
            writer: Mutex::new(Some(writer)),
            reader: Mutex::new(Some(reader)),
            threads: Mutex::new(threads),
            on_commit,
        })
    }

    /// The database's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Who is told of each durable commit, before its acts are answered. Once only; it must not write.
    pub fn on_commit(&self, tell: impl Fn(&[Event]) + Send + Sync + 'static) {
        let _ = self.on_commit.set(Box::new(tell));
    }

    /// Runs an act on the writer's thread; answers after its commit is on the disk. `Err` undoes the act.
    pub async fn write<T, E>(
        &self,
        act: impl FnOnce(&mut dyn Tx) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match submit(&self.writer, act) {
            Ok(answer) => answer.await.unwrap_or_else(|_| Err(StoreError::Panicked.into())),
            Err(error) => Err(error.into()),
        }
    }

    /// Asks a question of a reader.
    pub async fn read<T, E>(
        &self,
        question: impl FnOnce(&mut dyn Tx) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match submit(&self.reader, question) {
            Ok(answer) => answer.await.unwrap_or_else(|_| Err(StoreError::Panicked.into())),
            Err(error) => Err(error.into()),
        }
    }

    /// [`Store::write`] for a thread that may block: commands and workers.
    pub fn write_blocking<T, E>(
        &self,
        act: impl FnOnce(&mut dyn Tx) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match submit(&self.writer, act) {
            Ok(answer) => {
                answer.blocking_recv().unwrap_or_else(|_| Err(StoreError::Panicked.into()))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// [`Store::read`] for a thread that may block.
    pub fn read_blocking<T, E>(
        &self,
        question: impl FnOnce(&mut dyn Tx) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match submit(&self.reader, question) {
            Ok(answer) => {
                answer.blocking_recv().unwrap_or_else(|_| Err(StoreError::Panicked.into()))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// A number for what the database holds: where two are equal, nothing was committed between them, by this process
    /// or another. `None` where that cannot be told now. Takes some microseconds and never waits.
    pub fn edition(&self) -> Option<i64> {
        let watcher = self.watcher.lock().unwrap_or_else(PoisonError::into_inner);
        let mut statement = watcher.prepare_cached("pragma data_version").ok()?;
        statement.query_row([], |row| row.get(0)).ok()
    }

    /// Whether the database can be written: for `/readyz`.
    pub async fn probe(&self) -> Result<()> {
        self.write(|tx| tx.execute("update probe set touched = touched + 1", &[]).map(|_| ())).await
    }

    /// A consistent copy of the database in `target`, taken while it is in use (R12). Refuses an existing file.
    pub fn backup(&self, target: &Path) -> Result<()> {
        super::upkeep::backup(&self.path, target)
    }

    /// Empties the write-ahead log into the database, so that it holds nothing of what was erased (S105).
    pub fn truncate_log(&self) -> Result<()> {
        let connection = connect(&self.path)?;
        connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Ends both queues and waits for what was taken on.
    pub fn close(&self) {
        drop(self.writer.lock().unwrap_or_else(PoisonError::into_inner).take());
        drop(self.reader.lock().unwrap_or_else(PoisonError::into_inner).take());
        let threads =
            std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        let here = std::thread::current().id();
        for thread in threads {
            if thread.thread().id() != here {
                let _ = thread.join();
            }
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
    }
}

/// An act with the place where its answer goes.
trait Job: Send {
    /// Nobody waits for the answer any more: do not start.
    fn is_abandoned(&self) -> bool;
    /// Runs it. `true` if what it did is to be kept.
    fn run(&mut self, tx: &mut dyn Tx) -> bool;
    /// Sends the answer: its own, or why nothing became durable.
    fn answer(self: Box<Self>, durable: Result<()>);
}

struct Act<T, E, F> {
    act: Option<F>,
    outcome: Option<std::result::Result<T, E>>,
    answer: oneshot::Sender<std::result::Result<T, E>>,
}

impl<T, E, F> Job for Act<T, E, F>
where
    T: Send,
    E: From<StoreError> + Send,
    F: FnOnce(&mut dyn Tx) -> std::result::Result<T, E> + Send,
{
    fn is_abandoned(&self) -> bool {
        self.answer.is_closed()
    }

    fn run(&mut self, tx: &mut dyn Tx) -> bool {
        let Some(act) = self.act.take() else { return false };
        let outcome = catch_unwind(AssertUnwindSafe(|| act(tx)));
        let outcome = outcome.unwrap_or_else(|panic| {
            tracing::error!(event = "act-panicked", "{}", panic_text(&panic));
            Err(StoreError::Panicked.into())
        });
        let keep = outcome.is_ok();
        self.outcome = Some(outcome);
        keep
    }

    fn answer(self: Box<Self>, durable: Result<()>) {
        let outcome = match (self.outcome, durable) {
            (Some(Ok(_)) | None, Err(error)) => Err(error.into()),
            (Some(outcome), _) => outcome,
            (None, Ok(())) => return,
        };
        let _ = self.answer.send(outcome);
    }
}

fn panic_text(panic: &Box<dyn Any + Send>) -> String {
    // The payload may quote data; only the fact is logged (S92).
    if panic.is::<&'static str>() {
        "an act panicked".to_owned()
    } else {
        "an act panicked with a message".to_owned()
    }
}

type Answer<T, E> = oneshot::Receiver<std::result::Result<T, E>>;

fn submit<T, E>(
    queue: &Mutex<Option<SyncSender<Box<dyn Job>>>>,
    act: impl FnOnce(&mut dyn Tx) -> std::result::Result<T, E> + Send + 'static,
) -> Result<Answer<T, E>>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    let (answer, receiver) = oneshot::channel();
    let job = Box::new(Act { act: Some(act), outcome: None, answer });
    let queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(queue) = queue.as_ref() else { return Err(StoreError::Busy) };
    match queue.try_send(job) {
        Ok(()) => Ok(receiver),
        Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => Err(StoreError::Busy),
    }
}

fn spawn(name: &str, run: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>> {
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(run)
        .map_err(|error| StoreError::Other(error.to_string()))
}

fn write_loop(
    mut connection: Connection,
    path: &Path,
    jobs: &Receiver<Box<dyn Job>>,
    told: &OnceLock<OnCommit>,
) {
    while let Ok(first) = jobs.recv() {
        let mut batch = vec![first];
        batch.extend(jobs.try_iter().take(JOINED - 1));
        batch.retain(|job| !job.is_abandoned());
        let (durable, events) = commit_together(&connection, &mut batch);
        if let Err(error) = &durable {
            tracing::error!(event = "commit-failed", %error, "nothing of this commit was kept");
            // After a failed sync the pages in memory may not be those on disk: start from the disk again (R6).
            let _ = connection.execute_batch("rollback");
            match connect(path) {
                Ok(fresh) => connection = fresh,
                Err(error) => {
                    tracing::error!(event = "reopen-failed", %error, "the database could not be opened again")
                }
            }
        } else if let Some(tell) = told.get()
            && !events.is_empty()
        {
            let _ = catch_unwind(AssertUnwindSafe(|| tell(&events)));
        }
        for job in batch {
            job.answer(durable.clone());
        }
    }
}

/// Each act in a savepoint of its own, all in one commit.
fn commit_together(
    connection: &Connection,
    batch: &mut [Box<dyn Job>],
) -> (Result<()>, Vec<Event>) {
    let mut tx = SqliteTx { connection, events: Vec::new() };
    let run = || -> Result<()> {
        connection.execute_batch("begin immediate")?;
        for job in batch {
            connection.execute_batch("savepoint act")?;
            let told = tx.events.len();
            if job.run(&mut tx) {
                connection.execute_batch("release act")?;
            } else {
                connection.execute_batch("rollback to act; release act")?;
                tx.events.truncate(told);
            }
        }
        Ok(connection.execute_batch("commit")?)
    };
    (run(), tx.events)
}

fn read_loop(mut connection: Connection, path: &Path, jobs: &Mutex<Receiver<Box<dyn Job>>>) {
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(mut job) = next else { return };
        if job.is_abandoned() {
            continue;
        }
        let mut tx = SqliteTx { connection: &connection, events: Vec::new() };
        let begun = tx.connection.execute_batch("begin").map_err(StoreError::from);
        if begun.is_ok() {
            job.run(&mut tx);
        }
        let ended = connection.execute_batch("rollback");
        job.answer(begun);
        if ended.is_err()
            && let Ok(fresh) = connect(path)
        {
            let _ = fresh.pragma_update(None, "query_only", true);
            connection = fresh;
        }
    }
}

/// A folder that only its owner can enter, with those above it.
pub fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

fn prepare_file(path: &Path) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        make_private_folder(folder)?;
    }
    // SQLite gives the WAL and its index the mode of the database.
    fs::OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(path).map(|_| ())
}

/// A hardened connection (S88).
pub(super) fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(resolved(path), flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    // What a savepoint may have to undo stays in memory, and nothing that members wrote goes to files of its own.
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // A statement is planned once, whatever it is asked with.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 4 << 20)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 64 << 10)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 256)?;
    connection.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 100)?;
    connection.set_limit(Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 200)?;
    connection.set_limit(Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 4)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

/// `path` with links in its folders resolved, so that only a link in place of the file itself is refused.
fn resolved(path: &Path) -> PathBuf {
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (folder.canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}
