//! `GET /api/v1/discussion`: a thread, page by page.

use axum::extract::State;
use axum::http::HeaderMap;

use super::super::extract::{Ask, Query};
use super::super::problem::Problem;
use super::super::{App, count};
use super::view::DiscussionView;
use super::{Answer, kept};
use crate::discussions::thread;
use crate::store::Tx;

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
    // Without a cookie the answer is the same for all, and may be kept if it is asked for again.
    kept::answer(&app, &ask, &headers, async |world| {
        let (who, limit) = (ask.who.clone(), count(world.limits.page_items).max(1));
        let read =
            move |tx: &mut dyn Tx| thread(tx, &world, who.as_ref(), &page, after.as_deref(), limit);
        Ok(DiscussionView::from(app.service.store.read(read).await?))
    })
    .await
}
