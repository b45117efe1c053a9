//! `GET /api/v1/counts`: how much was said on many pages, in one request.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::HeaderMap;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::App;
use super::super::extract::{Ask, Query};
use super::super::problem::Problem;
use super::{Answer, kept};
use crate::discussions::counts;
use crate::store::Tx;

/// Pages in one request.
const MOST: usize = 100;

/// Numbers of contributions.
#[derive(Serialize, ToSchema)]
pub(crate) struct CountsView {
    /// By page id. Pages that who asks may not read are left out.
    counts: BTreeMap<String, i64>,
}

/// `GET /api/v1/counts?pages=ID,ID…`
#[utoipa::path(get, path = "/api/v1/counts",
    params(("pages" = String, Query, description = "Up to 100 page ids, with commas between")),
    responses((status = 200, body = CountsView), (status = 304), (status = 400, body = super::super::problem::Document)))]
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    query: Query,
    headers: HeaderMap,
) -> Answer {
    let pages = query.get("pages").unwrap_or_default().split(',').filter(|id| !id.is_empty());
    let pages: Vec<String> = pages.map(str::to_owned).collect();
    if pages.len() > MOST {
        return Err(Problem::malformed("at most 100 pages at once"));
    }
    kept::answer(&app, &ask, &headers, async |world| {
        let who = ask.who.clone();
        let read = move |tx: &mut dyn Tx| counts(tx, &world, who.as_ref(), &pages);
        Ok(CountsView { counts: app.service.store.read(read).await? })
    })
    .await
}
