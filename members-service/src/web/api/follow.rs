//! Following a page's discussion, and no more.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;

use super::super::App;
use super::super::extract::{Me, Query};
use super::super::problem::Problem;
use super::Answer;
use crate::notifications::follow;

/// `PUT /api/v1/discussion/follow?page=ID`: hear of it as of all others.
#[utoipa::path(put, path = "/api/v1/discussion/follow", params(("page" = String, Query)), responses(
    (status = 204, description = "Followed"), (status = 404, body = super::super::problem::Document)))]
pub(crate) async fn start(State(app): State<App>, Me(me): Me, query: Query) -> Answer {
    set(&app, me, &query, true).await
}

/// `DELETE /api/v1/discussion/follow?page=ID`
#[utoipa::path(delete, path = "/api/v1/discussion/follow", params(("page" = String, Query)), responses(
    (status = 204, description = "Not followed"), (status = 404, body = super::super::problem::Document)))]
pub(crate) async fn end(State(app): State<App>, Me(me): Me, query: Query) -> Answer {
    set(&app, me, &query, false).await
}

async fn set(app: &App, me: crate::sign_in::SignedIn, query: &Query, follows: bool) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    let world = app.service.world();
    app.service.store.write(move |tx| follow(tx, &world, &me, &page, follows, None)).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
