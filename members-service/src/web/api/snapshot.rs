//! `GET /api/v1/snapshot`: what the public may read of all discussions, for the generator.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;

use super::super::App;
use super::super::pages::discussion::off_thread;
use super::super::problem::Problem;
use super::super::site::matches_etag;
use super::Answer;

/// `GET /api/v1/snapshot`
#[utoipa::path(get, path = "/api/v1/snapshot",
    responses((status = 200, description = "The document of seam/snapshot.schema.json"), (status = 304)))]
pub(crate) async fn show(State(app): State<App>, asked: HeaderMap) -> Answer {
    let service = app.service.clone();
    let snapshot = off_thread(move || service.snapshot()).await?;
    let snapshot = snapshot.map_err(|error| Problem::internal(&error))?;
    let etag = snapshot.etag.as_str();
    let known = asked.get(header::IF_NONE_MATCH).is_some_and(|known| matches_etag(known, etag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let content_type = HeaderValue::from_static("application/json; charset=utf-8");
        ([(header::CONTENT_TYPE, content_type)], snapshot.bytes.clone()).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(etag) = HeaderValue::from_str(etag) {
        headers.insert(header::ETAG, etag);
    }
    Ok(response)
}
