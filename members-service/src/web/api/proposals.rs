//! `GET /api/v1/proposals`: what was accepted, for whoever brings it into the site's repository.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;

use super::super::App;
use super::super::problem::Problem;
use super::Answer;
use crate::keys::{same, token_hash};
use crate::proposals::{self, Document};

/// `GET /api/v1/proposals`, with `Authorization: Bearer TOKEN`. Where no token is configured there is nothing here.
#[utoipa::path(get, path = "/api/v1/proposals",
    responses((status = 200, description = "The document of seam/proposals.schema.json", body = Document),
        (status = 401, description = "Not the editors' token"), (status = 404, description = "No token is configured")))]
pub(crate) async fn show(State(app): State<App>, asked: HeaderMap) -> Answer {
    let known = app.service.editors_token.as_deref().ok_or_else(Problem::not_found)?;
    let given = asked.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    if !same(&token_hash(given), known) {
        return Err(Problem::new(
            StatusCode::UNAUTHORIZED,
            "editors-token",
            "this needs the editors' token: Authorization: Bearer TOKEN",
        ));
    }
    let world = app.service.world();
    if app.service.is_first_fetch_today() {
        let noted = world.clone();
        app.service.store.write(move |tx| proposals::note_fetched(tx, &noted)).await?;
    }
    let document = app.service.store.read(move |tx| proposals::document(tx, &world)).await?;
    Ok(axum::Json(document).into_response())
}
