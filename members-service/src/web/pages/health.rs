//! `/healthz` and `/readyz`: bare statuses, for whoever restarts or balances the service.

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
    match app.service.store.probe().await {
        Ok(()) => (StatusCode::OK, "ready\n").into_response(),
        Err(_) => Problem::unavailable().into_response(),
    }
}
