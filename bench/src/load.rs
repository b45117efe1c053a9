//! The load: kept-alive connections, each with one request under way. It runs in this process, so that what it costs
//! is never counted with a server's.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// When to end.
#[derive(Clone, Copy)]
pub(crate) enum Until {
    Time(Duration),
    /// So many requests in all.
    Count(u64),
}

/// What was done.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Done {
    pub(crate) requests: u64,
    pub(crate) seconds: f64,
    /// Half of the answers took no longer.
    pub(crate) median_microseconds: f64,
}

/// Asks `server` on so many connections at once. `request` gives the bytes of the request: of which connection, and
/// which of its requests. Any answer but a good one ends it.
pub(crate) fn run(
    server: SocketAddr,
    connections: u64,
    until: Until,
    request: &(impl Fn(u64, u64) -> Vec<u8> + Clone + Send + 'static),
) -> anyhow::Result<Done> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let started = Instant::now();
        let mut clients = Vec::new();
        for client in 0..connections {
            let request = request.clone();
            clients.push(tokio::spawn(async move {
                let mut connection = Connection::open(server).await?;
                let mut took = Vec::new();
                loop {
                    let number = took.len() as u64;
                    let over = match until {
                        Until::Time(time) => started.elapsed() >= time,
                        Until::Count(count) => number * connections + client >= count,
                    };
                    if over {
                        return anyhow::Ok(took);
                    }
                    let asked = Instant::now();
                    connection.ask(&request(client, number)).await?;
                    took.push(asked.elapsed().as_secs_f64() * 1e6);
                }
            }));
        }
        let mut took = Vec::new();
        for client in clients {
            took.extend(client.await??);
        }
        ensure!(!took.is_empty(), "nothing was asked");
        took.sort_by(f64::total_cmp);
        Ok(Done {
            requests: took.len() as u64,
            seconds: started.elapsed().as_secs_f64(),
            median_microseconds: took[took.len() / 2],
        })
    })
}

/// The body of one answer.
pub(crate) fn fetch(server: SocketAddr, request: &[u8]) -> anyhow::Result<Vec<u8>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut connection = Connection::open(server).await?;
        let (head, length) = connection.ask(request).await?;
        Ok(connection.buffer[head..head + length].to_vec())
    })
}

/// The entity tag of an answer.
pub(crate) fn etag(server: SocketAddr, request: &[u8]) -> anyhow::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut connection = Connection::open(server).await?;
        let (head, _) = connection.ask(request).await?;
        let head = std::str::from_utf8(&connection.buffer[..head])?;
        let tag = head.lines().find_map(|line| line.strip_prefix("etag: "));
        Ok(tag.context("an answer without its entity tag")?.to_owned())
    })
}

/// A request without a body.
pub(crate) fn get(host: &str, path: &str, headers: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n").into_bytes()
}

/// A request with a JSON body.
pub(crate) fn post(host: &str, path: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\
         {headers}\r\n{body}"
    )
    .into_bytes()
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(server: SocketAddr) -> io::Result<Connection> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, buffer: vec![0; 1 << 16] })
    }

    /// Asks and reads the whole answer into the buffer: where its body begins, and how long it is.
    async fn ask(&mut self, request: &[u8]) -> anyhow::Result<(usize, usize)> {
        self.stream.write_all(request).await?;
        let mut filled = 0;
        let (head, length) = loop {
            filled += self.read(filled).await?;
            if let Some(end) = find(&self.buffer[..filled], b"\r\n\r\n") {
                break (end + 4, self.judge(end)?);
            }
        };
        let Some(length) = length else {
            // In chunks: the last is empty.
            while !self.buffer[head..filled].ends_with(b"0\r\n\r\n") {
                filled += self.read(filled).await?;
            }
            return Ok((head, filled - head));
        };
        while filled < head + length {
            filled += self.read(filled).await?;
        }
        ensure!(filled == head + length, "more came than was announced");
        Ok((head, length))
    }

    async fn read(&mut self, filled: usize) -> anyhow::Result<usize> {
        if filled == self.buffer.len() {
            self.buffer.resize(filled * 2, 0);
        }
        let read = self.stream.read(&mut self.buffer[filled..]).await?;
        ensure!(read > 0, "the server closed the connection");
        Ok(read)
    }

    /// Whether the answer is a good one; the length of its body, `None` where it comes in chunks.
    fn judge(&self, end: usize) -> anyhow::Result<Option<usize>> {
        let head = std::str::from_utf8(&self.buffer[..end]).context("an answer's head")?;
        let status = head.get(9..12).unwrap_or_default();
        if !status.starts_with('2') && status != "304" {
            bail!("not a good answer: {}", head.lines().next().unwrap_or_default());
        }
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
        });
        match length {
            Some(length) => Ok(Some(length)),
            None if matches!(status, "204" | "304") => Ok(Some(0)),
            None => Ok(None),
        }
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}
