//! The outermost layer: what holds for every request, known to the router or not.
//!
//! Hosts that are not ours, addresses that are too long and requests beyond what can be at work at
//! once are turned away here, before anything is parsed. Every answer leaves through here and gets
//! the headers that it lacks.

use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;

use super::leftover::Leftover;
use super::origin::Host;
use super::problem::Problem;
use super::{App, count, headers, pages};

/// Names one request in an answer and in the log, and says nothing else.
#[derive(Clone, Debug)]
pub(crate) struct RequestId(pub(crate) String);

/// Puts the layer around all routes.
pub(crate) fn wrap(router: Router, app: &App) -> Router {
    router
        .layer(CatchPanicLayer::custom(|_| {
            tracing::error!(event = "panic", "a request failed unexpectedly");
            Problem::broken().into_response()
        }))
        .layer(middleware::from_fn_with_state(app.clone(), edge))
}

async fn edge(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let id = RequestId(super::site::hex(&rand::random::<[u8; 8]>()));
    request.extensions_mut().insert(id.clone());
    let (request, leftover) = Leftover::of(request);

    let mut response = match refusal(&app, &request) {
        None => match app.work.try_acquire() {
            Ok(_at_work) => next.run(request).await,
            Err(_) => Problem::unavailable().into_response(),
        },
        Some(refused) => {
            drop(request);
            refused
        }
    };
    if !leftover.read().await {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }

    let route = response.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
    let (status, milliseconds) = (response.status().as_u16(), started.elapsed().as_millis() as u64);
    // The route's pattern and not the address: addresses hold tokens and what people search for.
    tracing::debug!(event = "request", request = %id.0, %method, route, status, milliseconds);
    headers::complete(response.headers_mut(), app.service.config.is_https());
    if let Ok(id) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), id);
    }
    response
}

/// The answer to a request that is not for us at all.
fn refusal(app: &App, request: &Request) -> Option<Response> {
    let uri = request.uri();
    let longest = count(app.service.config.limits.uri_bytes);
    let length = uri.path_and_query().map_or(0, |target| target.as_str().len());
    if longest > 0 && length > longest {
        let problem =
            Problem::new(StatusCode::URI_TOO_LONG, "address-too-long", "the address is too long");
        return Some(problem.into_response());
    }
    // Probes of a balancer come by address.
    if matches!(uri.path(), "/healthz" | "/readyz") {
        return None;
    }
    match app.origins.host(uri, request.headers()) {
        Host::Own | Host::Site => None,
        Host::Alias if matches!(*request.method(), Method::GET | Method::HEAD) => {
            let target = uri.path_and_query().map_or("/", |target| target.as_str());
            let location = format!("{}{target}", app.origins.own());
            Some(redirect(StatusCode::PERMANENT_REDIRECT, &location))
        }
        Host::Alias | Host::Unknown => {
            let problem = Problem::new(
                StatusCode::MISDIRECTED_REQUEST,
                "unknown-host",
                "this service does not answer under that name",
            );
            Some(problem.into_response())
        }
    }
}

/// A redirect to an address of our own making.
pub(crate) fn redirect(status: StatusCode, location: &str) -> Response {
    match HeaderValue::from_str(location) {
        Ok(location) => (status, [(header::LOCATION, location)]).into_response(),
        Err(_) => Problem::broken().into_response(),
    }
}

/// Whatever the router does not know: the catalogue's files.
pub(crate) async fn fallback(State(app): State<App>, request: Request) -> Response {
    pages::files::serve(&app, request).await
}

/// A path that the router knows, by a method that it does not.
pub(crate) async fn wrong_method() -> Response {
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "wrong-method",
        "this address does not take that method",
    )
    .into_response()
}
