//! `GET /api/v1/page`: what members have to do with a page besides its discussion. For members only.

use axum::extract::State;
use axum::http::HeaderMap;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::App;
use super::super::extract::{Me, Query, query_value};
use super::super::problem::Problem;
use super::{Answer, json_unless_known};
use crate::accounts::is_settled;
use crate::{directory, tried};

/// What members have to do with a page.
#[derive(Serialize, ToSchema)]
pub(crate) struct PageView {
    /// Its id.
    page: String,
    /// Reports that it was taken up; null where none can be made.
    tried: Option<TriedView>,
    /// Who can be asked about it; null to members who do not see the directory.
    can_ask: Option<CanAskView>,
    /// Where to report that it was taken up: a path of the members' area.
    url_report: Option<String>,
}

/// Reports that stand.
#[derive(Serialize, ToSchema)]
pub(crate) struct TriedView {
    /// All, the confirmed ones too.
    reported: i64,
    /// Of those, confirmed.
    confirmed: i64,
    /// A path of the members' area.
    url: String,
}

/// Members who can be asked.
#[derive(Serialize, ToSchema)]
pub(crate) struct CanAskView {
    /// Up to a hundred.
    count: i64,
    /// A path of the members' area.
    url: String,
}

/// `GET /api/v1/page?page=ID`
#[utoipa::path(get, path = "/api/v1/page", params(("page" = String, Query, description = "The page's id")),
    responses((status = 200, body = PageView), (status = 304)))]
pub(crate) async fn show(
    State(app): State<App>,
    Me(me): Me,
    query: Query,
    headers: HeaderMap,
) -> Answer {
    let world = app.service.world();
    let id = query.get("page").ok_or_else(Problem::not_found)?;
    let page = world.catalogue.page(id).filter(|page| !page.own && page.admits(Some(&me)));
    let page = page.ok_or_else(Problem::not_found)?;
    let (id, open) = (page.id.clone(), tried::open(&world, &page.id).is_some());
    let of = id.clone();
    let (counts, asked) = app
        .service
        .store
        .read(move |tx| {
            let counts = if open { Some(tried::counts(tx, &me, &of)?) } else { None };
            let asked = match is_settled(tx, &world, &me.member)? {
                true => Some(directory::count_about(tx, &world, &me, &of)?),
                false => None,
            };
            Ok::<_, Problem>((counts, asked))
        })
        .await?;
    let at = query_value(&id);
    let view = PageView {
        tried: counts.map(|counts| TriedView {
            reported: counts.reported,
            confirmed: counts.confirmed,
            url: format!("/members/tried?page={at}"),
        }),
        can_ask: asked
            .map(|count| CanAskView { count, url: format!("/members/directory?page={at}") }),
        url_report: open.then(|| format!("/members/tried/new?page={at}")),
        page: id,
    };
    json_unless_known(&headers, &view, "private, no-store")
}
