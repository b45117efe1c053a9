//! What the development server answers. Loopback only: it has no limits and no secrets.

use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

use super::Stage;
use crate::emit::tree::{Tree, file_of};

const ADDED: &str = "<link rel=\"stylesheet\" href=\"/__baraza/overlay.css\">\n\
                     <script type=\"module\" src=\"/__baraza/reload.js\"></script>\n";

pub(super) fn router(stage: Arc<Stage>) -> Router {
    Router::new()
        .route(
            "/__baraza/reload.js",
            get(|| async { typed("text/javascript; charset=utf-8", include_str!("reload.js")) }),
        )
        .route(
            "/__baraza/overlay.css",
            get(|| async { typed("text/css; charset=utf-8", include_str!("overlay.css")) }),
        )
        .route("/__baraza/state", get(state))
        .route("/__baraza/events", get(events))
        .fallback(file)
        .layer(middleware::from_fn(for_this_machine))
        .with_state(stage)
}

/// A page of somebody else that gives its own name this machine's address must not read drafts. Asked by the
/// name `localhost` or by an address, whoever asks means this server.
async fn for_this_machine(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.unwrap_or("localhost");
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    if address.is_err() && name != "localhost" {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    next.run(request).await
}

/// What is wrong, and which site is shown.
async fn state(State(stage): State<Arc<Stage>>) -> Response {
    let shown = stage.shown.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    let (trouble, lang) = (&shown.trouble, stage.lang.as_str());
    let document = serde_json::json!({"trouble": trouble, "lang": lang, "site": shown.shown_build});
    typed("application/json", document.to_string())
}

/// A message after each build.
async fn events(
    State(stage): State<Arc<Stage>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let news = BroadcastStream::new(stage.news.subscribe());
    let events = news.map(|build| {
        Ok(Event::default().data(build.map_or(String::new(), |build| build.to_string())))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// A file of the site, members-only ones included: who runs this server has the sources.
async fn file(State(stage): State<Arc<Stage>>, uri: Uri) -> Response {
    let shown = stage.shown.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    let path = decoded(uri.path());
    // Who works on a site sees it as it is: no worker keeps pages of it.
    let path = if path == "/sw.js" { "/404.html".to_owned() } else { path };
    let find = |file: &str| {
        let trees: [&Tree; 2] = [&shown.site.public, &shown.site.members];
        trees.into_iter().find_map(|tree| tree.get(file)).map(<[u8]>::to_vec)
    };
    if let Some(bytes) = find(&file_of(&path)) {
        return served(StatusCode::OK, &file_of(&path), bytes);
    }
    if !path.ends_with('/') && find(&file_of(&format!("{path}/"))).is_some() {
        return (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, format!("{}/", uri.path()))])
            .into_response();
    }
    let missing = find("404.html")
        .unwrap_or_else(|| b"<!doctype html><title>404</title><body><p>404</p></body>".to_vec());
    served(StatusCode::NOT_FOUND, "404.html", missing)
}

fn served(status: StatusCode, file: &str, bytes: Vec<u8>) -> Response {
    let content_type = content_type(file);
    let bytes = if content_type.starts_with("text/html") { with_script(bytes) } else { bytes };
    (
        status,
        [(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, "no-store")],
        Body::from(bytes),
    )
        .into_response()
}

/// The page with the reloading script, before the head ends. The page's own policy lets both through.
fn with_script(bytes: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(html) => match html.find("</head>").or_else(|| html.find("<body")) {
            Some(at) => format!("{}{ADDED}{}", &html[..at], &html[at..]).into_bytes(),
            None => format!("{html}{ADDED}").into_bytes(),
        },
        Err(error) => error.into_bytes(),
    }
}

fn typed(content_type: &'static str, body: impl Into<Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, body.into()).into_response()
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "csv" => "text/csv; charset=utf-8",
        "sqlite" => "application/vnd.sqlite3",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// `%20` and the like as what they stand for. What is no UTF-8 then is no file of ours.
fn decoded(path: &str) -> String {
    let mut out = Vec::with_capacity(path.len());
    let bytes = path.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let code = path.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
