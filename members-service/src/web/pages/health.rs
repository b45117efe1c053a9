//! `/healthz` and `/readyz`: bare statuses, for whoever restarts or balances the service.

use std::path::Path;
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::App;
use super::super::problem::Problem;
use super::super::server::Stage;

/// Below this much free space the service asks for help, while there is still room for what must go on (R4, R23).
const RESERVE_BYTES: u64 = 32 << 20;

/// Bytes that are free where the database lies; `None` where nobody says.
fn room(database: &Path) -> Option<u64> {
    let about = rustix::fs::statvfs(database).ok()?;
    Some(about.f_bavail.saturating_mul(about.f_frsize))
}

/// `GET /healthz`: the process answers. Touches nothing.
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: it can do its work. 503 while it is stopping, its database is damaged or cannot be
/// written, or the disk is all but full.
pub(crate) async fn ready(State(app): State<App>) -> Response {
    if *app.stage.borrow() != Stage::Running {
        return Problem::unavailable().into_response();
    }
    // Whoever asks, the disk is asked once a second: each probe is a write that is waited for.
    let mut probed = app.probed.lock().await;
    let works = match *probed {
        Some((at, works)) if at.elapsed() < Duration::from_secs(1) => works,
        _ => {
            let store = &app.service.store;
            let has_room = room(store.path()).is_none_or(|bytes| bytes >= RESERVE_BYTES);
            let works = has_room && !app.service.is_damaged() && store.probe().await.is_ok();
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
