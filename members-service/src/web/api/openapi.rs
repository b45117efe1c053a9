//! `GET /api/v1/openapi.json`: the API's description, made from the types that it answers with.

use axum::http::HeaderMap;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;

use super::super::problem;
use super::{
    Answer, account, comments, counts, discussion, events, follow, json_unless_known, passkeys,
    snapshot, view,
};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Baraza members service",
        description = "What the discussion element and the generator call. Unsafe requests need `Content-Type: application/json`, `X-Requested-With: baraza` and an own or allowed `Origin`. Errors are problem details (RFC 9457) with `type` `/problems/CODE`."
    ),
    paths(
        account::me,
        account::ask_for_link,
        account::redeem_code,
        account::sign_out,
        passkeys::start_sign_in,
        passkeys::finish_sign_in,
        passkeys::start_adding,
        passkeys::finish_adding,
        passkeys::start_step_up,
        passkeys::finish_step_up,
        discussion::show,
        events::subscribe,
        follow::start,
        follow::end,
        counts::show,
        comments::create,
        comments::source,
        comments::edit,
        comments::delete,
        comments::react,
        comments::unreact,
        comments::report,
        comments::preview,
        snapshot::show,
        show,
    ),
    components(schemas(
        problem::Document,
        view::DiscussionView,
        view::CommentView,
        view::AuthorView,
        view::InReplyToView,
        view::CanView,
    ))
)]
struct Api;

/// The whole description.
pub fn document() -> Document {
    Api::openapi()
}

/// `GET /api/v1/openapi.json`
#[utoipa::path(get, path = "/api/v1/openapi.json", responses((status = 200, description = "This document")))]
pub(crate) async fn show(asked: HeaderMap) -> Answer {
    json_unless_known(&asked, &document(), "no-cache")
}
