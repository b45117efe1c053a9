//! The server's loop: takes connections within limits, gives each to hyper with its timers, and on
//! a stop signal lets what is under way finish.
//!
//! It is built by hand because `axum::serve` sets no header-read timer: a client that sends its
//! headers a byte at a time would hold a connection for ever.

use std::io;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::ServiceExt;

use super::connections::{Connections, Refusal};
use super::slow_write::SlowWrite;

/// How long the listener stays open after a stop signal, so that a balancer that reads `/readyz`
/// can look elsewhere first.
const DRAIN: Duration = Duration::from_millis(300);

/// How far the server is in stopping. Only ever moves to the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Takes connections.
    #[default]
    Running,
    /// Finishes what is under way, then ends. `/readyz` says so.
    Draining,
    /// Ends now.
    Ended,
}

/// What the loop needs to know of the configuration.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    /// Connections at once, 0 for no limit.
    pub(crate) connections: usize,
    /// Connections at once from one network (IPv4 /24, IPv6 /48), 0 for no limit.
    pub(crate) connections_per_prefix: usize,
    /// A request's head must have arrived whole after this time, and an idle connection is closed
    /// after it.
    pub(crate) header_timeout: Duration,
    /// A write that makes no progress for this long ends the connection.
    pub(crate) write_timeout: Duration,
    /// Header lines of a request.
    pub(crate) header_lines: usize,
    /// Bytes of a request's head: more is answered 431.
    pub(crate) header_bytes: usize,
    /// How long requests under way may take to finish after a stop signal.
    pub(crate) drain: Duration,
}

/// The peer's address, put into each request's extensions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) std::net::SocketAddr);

/// Serves until `stage` says otherwise. Returns when all connections have ended, or at the latest
/// when the time for draining is over, or at once when `stage` becomes [`Stage::Ended`].
///
/// `is_proxy` tells whether a peer is one of the configured proxies: those carry many clients, so
/// the cap for one network does not apply to them.
pub(crate) async fn run(
    router: Router,
    listener: TcpListener,
    limits: Limits,
    is_proxy: impl Fn(std::net::IpAddr) -> bool + Send + 'static,
    mut stage: watch::Receiver<Stage>,
) -> io::Result<()> {
    let connections = Connections::new(limits.connections, limits.connections_per_prefix);
    let graceful = GracefulShutdown::new();
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(limits.header_timeout)
        .max_headers(limits.header_lines)
        .max_buf_size(limits.header_bytes.max(8192))
        .max_header_size(limits.header_bytes)
        .keep_alive(true);

    let mut close_at = pin!(closing_time(stage.clone()));
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    pause_after(&error).await;
                    continue;
                }
            },
            () = &mut close_at => break,
        };
        let guard = match connections.admit(peer.ip(), is_proxy(peer.ip())) {
            Ok(guard) => guard,
            Err(refusal) => {
                refuse(stream, refusal);
                continue;
            }
        };
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer));
            router.clone().oneshot(request)
        });
        let io = TokioIo::new(SlowWrite::new(stream, limits.write_timeout));
        let connection = graceful.watch(http.serve_connection(io, service));
        tokio::spawn(async move {
            // An error here is a client that went away or was too slow. There is no one to tell.
            let _ = connection.await;
            drop(guard);
        });
    }

    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(limits.drain) => tracing::warn!(event = "drain-timeout", "connections were still open"),
        _ = stage.wait_for(|stage| *stage == Stage::Ended) => {}
    }
    Ok(())
}

/// Resolves when the listener is to close: a moment after draining began, at once when ended.
async fn closing_time(mut stage: watch::Receiver<Stage>) {
    // The sender dropped counts as a stop: nobody could ever say it any more.
    let _ = stage.wait_for(|stage| *stage != Stage::Running).await;
    tokio::select! {
        () = tokio::time::sleep(DRAIN) => {}
        _ = stage.wait_for(|stage| *stage == Stage::Ended) => {}
    }
}

/// Out of descriptors: without a pause the loop would spin until one is free.
async fn pause_after(error: &io::Error) {
    let of_the_peer = matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::Interrupted
    );
    if !of_the_peer {
        tracing::warn!(event = "accept-failed", %error, "no connection could be taken");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Says in one packet that there is no room, then closes. Never waits for the client.
fn refuse(mut stream: TcpStream, refusal: Refusal) {
    let answer: &'static [u8] = match refusal {
        Refusal::Full => {
            b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        }
        Refusal::PrefixFull => {
            b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 10\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        }
    };
    tokio::spawn(async move {
        let goodbye = async {
            let _ = stream.write_all(answer).await;
            let _ = stream.shutdown().await;
            // What the client has already sent is read, or closing would reset the connection
            // and the answer would be lost.
            let mut rest = [0_u8; 4096];
            while let Ok(n) = tokio::io::AsyncReadExt::read(&mut stream, &mut rest).await {
                if n == 0 {
                    break;
                }
            }
        };
        let _ = tokio::time::timeout(Duration::from_millis(500), goodbye).await;
    });
}
