//! What stands before the two hosts in production: TLS, the site's files, and the way to the
//! service. A small stand-in for a web server, in the shape that the operator's guide describes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::server::TlsStream;

use crate::slow::Line;

pub(crate) struct Front {
    pub(crate) port: u16,
}

impl Front {
    /// Runs on a thread of its own until the test's process ends.
    pub(crate) fn start(service: u16, public: PathBuf) -> Front {
        Front::run(service, Some(public), None)
    }

    /// The same at the end of a long thin line; the service serves the site too, packed.
    pub(crate) fn start_slow(service: u16, line: Line) -> Front {
        Front::run(service, None, Some(line))
    }

    fn run(service: u16, public: Option<PathBuf>, line: Option<Line>) -> Front {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        listener.set_nonblocking(true).unwrap();
        let acceptor = acceptor();
        std::thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async move {
                let listener = TcpListener::from_std(listener).unwrap();
                while let Ok((stream, _)) = listener.accept().await {
                    let (acceptor, public) = (acceptor.clone(), public.clone());
                    let line = line.clone();
                    tokio::spawn(async move {
                        match line {
                            None => {
                                if let Ok(stream) = acceptor.accept(stream).await {
                                    let _ = answer(stream, service, public.as_deref()).await;
                                }
                            }
                            Some(line) => {
                                let end = line.connect(stream).await;
                                if let Ok(stream) = acceptor.accept(end).await {
                                    let _ = answer(stream, service, None).await;
                                }
                            }
                        }
                    });
                }
            });
        });
        Front { port }
    }
}

fn acceptor() -> TlsAcceptor {
    let names = ["www.baraza.test".to_owned(), "members.baraza.test".to_owned()];
    let made = rcgen::generate_simple_self_signed(names).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let ring = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(ring)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}

/// One connection: the first request's host says where it goes.
async fn answer<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: TlsStream<S>,
    service: u16,
    public: Option<&Path>,
) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.windows(4).any(|four| four == b"\r\n\r\n") {
        let mut part = [0; 4096];
        let count = stream.read(&mut part).await?;
        if count == 0 {
            return Ok(());
        }
        head.extend_from_slice(&part[..count]);
    }
    let text = String::from_utf8_lossy(&head).into_owned();
    let of_service = text.to_lowercase().contains("\r\nhost: members.baraza.test");
    let Some(public) = public.filter(|_| !of_service) else {
        let mut upstream = TcpStream::connect(("127.0.0.1", service)).await?;
        upstream.write_all(&head).await?;
        copy_bidirectional(&mut stream, &mut upstream).await?;
        return Ok(());
    };
    let path = text.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/").to_owned();
    let (status, path, body) = file(public, &path);
    let kind = match path.rsplit('.').next() {
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("xml") => "application/atom+xml",
        _ => "text/html",
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&body).await?;
    stream.shutdown().await
}

fn file(public: &Path, path: &str) -> (&'static str, String, Vec<u8>) {
    let name = path.trim_start_matches('/');
    let name = if name.is_empty() || name.ends_with('/') {
        format!("{name}index.html")
    } else {
        name.to_owned()
    };
    match std::fs::read(public.join(&name)) {
        Ok(bytes) if !name.contains("..") => ("200 OK", name, bytes),
        _ => (
            "404 Not Found",
            "404.html".into(),
            std::fs::read(public.join("404.html")).unwrap_or_default(),
        ),
    }
}
