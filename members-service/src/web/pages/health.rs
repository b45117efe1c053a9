//! `/healthz` and `/readyz`: bare statuses, for whoever restarts or balances the service.

use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::App;
use super::super::problem::Problem;
use super::super::server::Stage;

/// `GET /healthz`: the process answers. Touches nothing.
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: it can do its work. 503 while it is stopping or its database cannot be written.
pub(crate) async fn ready(State(app): State<App>) -> Response {
    if *app.stage.borrow() != Stage::Running {
        return Problem::unavailable().into_response();
    }
    // Whoever asks, the disk is asked once a second: each probe is a write that is waited for.
    let mut probed = app.probed.lock().await;
    let works = match *probed {
        Some((at, works)) if at.elapsed() < Duration::from_secs(1) => works,
        _ => {
            let works = app.service.store.probe().await.is_ok();
            *probed = Some((Instant::now(), works));
            works
        }
    };
    if works {
        (StatusCode::OK, "ready\n").into_response()
    } else {
        Problem::unavailable().into_response()
    }
}
