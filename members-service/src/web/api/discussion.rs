//! `GET /api/v1/discussion`: a thread, page by page.

use axum::extract::State;
use axum::http::HeaderMap;

use super::super::extract::{Ask, Query};
use super::super::problem::Problem;
use super::super::{App, count};
use super::view::DiscussionView;
use super::{Answer, json_unless_known};
use crate::discussions::thread;

/// `GET /api/v1/discussion?page=ID&after=CURSOR`
#[utoipa::path(get, path = "/api/v1/discussion",
    params(("page" = String, Query, description = "The page's id"),
           ("after" = Option<String>, Query, description = "Contributions with a higher number than this")),
    responses((status = 200, body = DiscussionView), (status = 304),
              (status = 401, body = super::super::problem::Document),
              (status = 404, body = super::super::problem::Document)))]
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    query: Query,
    headers: HeaderMap,
) -> Answer {
    let page = query.get("page").ok_or_else(|| Problem::malformed("`page` is missing"))?.to_owned();
    let after = query.get("after").map(str::to_owned);
    let (world, who) = (app.service.world(), ask.who.clone());
    let limit = count(world.limits.page_items).max(1);
    let found = app
        .service
        .store
        .read(move |tx| thread(tx, &world, who.as_ref(), &page, after.as_deref(), limit))
        .await?;
    // Without a cookie the answer is the same for all, and may be kept if it is asked for again.
    let cache = if ask.who.is_some() { "private, no-store" } else { "no-cache" };
    json_unless_known(&headers, &DiscussionView::from(found), cache)
}
