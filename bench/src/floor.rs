//! The floors: the least that could answer the same. One has the bytes in memory, one reads them from SQLite; both
//! take posts by group commit. They check nothing, know nobody and add no header.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use clap::ValueEnum;
use rusqlite::Connection;
use tokio::sync::oneshot;

/// Where the bytes of the answers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Memory,
    Sqlite,
}

const TABLES: &str = "
    create table if not exists answers (path text primary key, body blob not null);
    create table if not exists comments (id integer primary key, page text not null, markdown text not null);";

/// Keeps the answers for the floors.
pub(crate) fn keep(file: &Path, answers: &[(String, Vec<u8>)]) -> anyhow::Result<()> {
    let connection = open(file)?;
    connection.execute_batch(TABLES)?;
    for (path, body) in answers {
        connection
            .execute("insert or replace into answers (path, body) values ($1, $2)", (path, body))?;
    }
    Ok(())
}

fn open(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(file)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}

#[derive(Clone)]
struct Floor {
    memory: Arc<HashMap<String, Bytes>>,
    /// Connections that nobody uses now.
    readers: Arc<Mutex<Vec<Connection>>>,
    file: PathBuf,
    writer: Sender<Post>,
}

struct Post {
    body: Bytes,
    answer: oneshot::Sender<i64>,
}

/// Serves until it is ended.
pub(crate) fn serve(kind: Kind, file: &Path, port: u16) -> anyhow::Result<()> {
    let writing = open(file)?;
    writing.execute_batch(TABLES)?;
    let (writer, posts) = channel();
    std::thread::spawn(move || write_loop(&writing, &posts));
    let floor = Floor {
        memory: Arc::new(all(file)?),
        readers: Arc::default(),
        file: file.to_owned(),
        writer,
    };
    let read = match kind {
        Kind::Memory => get(from_memory),
        Kind::Sqlite => get(from_sqlite),
    };
    let router =
        Router::new().route("/api/v1/comments", post(take)).fallback(read).with_state(floor);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
        axum::serve(listener, router).await.context("serving")
    })
}

fn all(file: &Path) -> anyhow::Result<HashMap<String, Bytes>> {
    let connection = open(file)?;
    let mut statement = connection.prepare("select path, body from answers")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, Bytes::from(row.get::<_, Vec<u8>>(1)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn path_of(uri: &Uri) -> &str {
    uri.path_and_query().map_or("/", |path| path.as_str())
}

async fn from_memory(State(floor): State<Floor>, uri: Uri) -> Response {
    match floor.memory.get(path_of(&uri)) {
        Some(body) => json(StatusCode::OK, body.clone()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn from_sqlite(State(floor): State<Floor>, uri: Uri) -> Response {
    match read(&floor, path_of(&uri)) {
        Ok(body) => json(StatusCode::OK, body.into()),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn read(floor: &Floor, path: &str) -> rusqlite::Result<Vec<u8>> {
    let free = floor.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let connection = match free {
        Some(connection) => connection,
        None => open(&floor.file)?,
    };
    let body = connection
        .prepare_cached("select body from answers where path = $1")?
        .query_row([path], |row| row.get(0));
    floor.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
    body
}

fn json(status: StatusCode, body: Bytes) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json; charset=utf-8")], body).into_response()
}

async fn take(State(floor): State<Floor>, body: Bytes) -> Response {
    let (answer, id) = oneshot::channel();
    let sent = floor.writer.send(Post { body, answer });
    match (sent, id.await) {
        (Ok(()), Ok(id)) => json(StatusCode::CREATED, format!("{{\"id\":{id}}}").into()),
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// What waits goes into one commit.
fn write_loop(connection: &Connection, posts: &Receiver<Post>) {
    while let Ok(first) = posts.recv() {
        let mut together = vec![first];
        together.extend(posts.try_iter().take(127));
        match commit(connection, &together) {
            Ok(ids) => {
                for (post, id) in together.into_iter().zip(ids) {
                    let _ = post.answer.send(id);
                }
            }
            // The senders are dropped: nobody is told that a post was kept.
            Err(_) => drop(connection.execute_batch("rollback")),
        }
    }
}

fn commit(connection: &Connection, posts: &[Post]) -> anyhow::Result<Vec<i64>> {
    connection.execute_batch("begin immediate")?;
    let mut ids = Vec::new();
    for post in posts {
        let body: serde_json::Value = serde_json::from_slice(&post.body)?;
        let mut insert =
            connection.prepare_cached("insert into comments (page, markdown) values ($1, $2)")?;
        insert.execute((body["page"].as_str(), body["markdown"].as_str()))?;
        ids.push(connection.last_insert_rowid());
    }
    connection.execute_batch("commit")?;
    Ok(ids)
}
