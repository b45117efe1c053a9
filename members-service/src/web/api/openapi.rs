//! `GET /api/v1/openapi.json`: the API's description, made from the types that it answers with.

use axum::http::{HeaderMap, Method};
use utoipa::openapi::path::Operation;
use utoipa::openapi::{Content, ContentBuilder, OpenApi as Document, Ref, RefOr, ResponseBuilder};
use utoipa::{Modify, OpenApi};

use super::super::guard::Kind;
use super::super::origin::is_unsafe;
use super::super::problem;
use super::super::router::{Route, routes};
use super::{
    Answer, account, comments, counts, discussion, events, follow, json_unless_known, page,
    passkeys, proposals, snapshot, view,
};

#[derive(OpenApi)]
#[openapi(
    modifiers(&Refusals),
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
        page::show,
        comments::create,
        comments::source,
        comments::edit,
        comments::delete,
        comments::react,
        comments::unreact,
        comments::report,
        comments::preview,
        snapshot::show,
        proposals::show,
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

/// Adds to each operation what its route may be refused with before its handler runs: the router's own list says
/// which, so that no handler has to repeat it.
struct Refusals;

impl Modify for Refusals {
    fn modify(&self, document: &mut Document) {
        for route in routes() {
            let Some(item) = document.paths.paths.get_mut(route.path) else { continue };
            let operation = match route.method {
                Method::GET => &mut item.get,
                Method::POST => &mut item.post,
                Method::PUT => &mut item.put,
                Method::PATCH => &mut item.patch,
                Method::DELETE => &mut item.delete,
                _ => &mut None,
            };
            if let Some(operation) = operation {
                add_refusals(operation, &route);
            }
        }
    }
}

fn add_refusals(operation: &mut Operation, route: &Route) {
    let mut refusals = vec![
        (400, "The request's form is broken"),
        (404, "There is nothing here, or nothing for who asks"),
        (421, "Sent to a host that is not ours"),
        (429, "Too often: `Retry-After` says how long to wait"),
        (503, "Not now: `Retry-After` says how long to wait"),
    ];
    if route.kind != Kind::Open {
        refusals.push((401, "Nobody is signed in"));
        refusals.push((403, "Not with this account or session, or not from there"));
    }
    if is_unsafe(&route.method) {
        refusals.extend([
            (408, "The body came too slowly"),
            (409, "What is there now does not allow it"),
            (413, "The body is too large"),
            (415, "Not `application/json`"),
            (422, "Understood, and not acceptable; `field` names what is at fault"),
            (507, "The disk is full: nothing was changed"),
        ]);
    }
    let responses = &mut operation.responses.responses;
    for (status, description) in refusals {
        responses
            .entry(status.to_string())
            .or_insert_with(|| RefOr::T(ResponseBuilder::new().description(description).build()));
    }
    for (status, response) in responses {
        if let (true, RefOr::T(response)) = (status.as_str() >= "400", response) {
            response.content =
                [("application/problem+json".to_owned(), RefOr::T(problem_content()))].into();
        }
    }
}

fn problem_content() -> Content {
    ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build()
}

/// The whole description.
pub fn document() -> Document {
    Api::openapi()
}

/// `GET /api/v1/openapi.json`
#[utoipa::path(get, path = "/api/v1/openapi.json", responses((status = 200, description = "This document")))]
pub(crate) async fn show(asked: HeaderMap) -> Answer {
    json_unless_known(&asked, &document(), "no-cache")
}
