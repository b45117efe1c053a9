//! The JSON API: only what the widget and the generator call. Its description is made from these
//! types (`openapi`).

pub(crate) mod account;
pub(crate) mod comments;
pub(crate) mod counts;
pub(crate) mod discussion;
pub(crate) mod events;
pub(crate) mod follow;
pub(crate) mod kept;
pub(crate) mod openapi;
pub(crate) mod page;
pub(crate) mod passkeys;
pub(crate) mod proposals;
pub(crate) mod snapshot;
pub(crate) mod view;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::problem::Problem;
use super::site::{hex, matches_etag};

/// What a handler gives.
pub(crate) type Answer = Result<Response, Problem>;

/// A body with its type, not to be kept by anyone.
pub(crate) fn json(status: StatusCode, value: &impl Serialize) -> Answer {
    let body = serde_json::to_vec(value).map_err(|error| Problem::internal(&error))?;
    let content_type = HeaderValue::from_static("application/json; charset=utf-8");
    Ok((status, [(header::CONTENT_TYPE, content_type)], body).into_response())
}

/// A body that the client may have already: 304 then.
pub(crate) fn json_unless_known(
    asked: &HeaderMap,
    value: &impl Serialize,
    cache_control: &'static str,
) -> Answer {
    let body = serde_json::to_vec(value).map_err(|error| Problem::internal(&error))?;
    let etag = entity_tag(&body);
    let tag = etag.to_str().unwrap_or_default();
    let known = asked.get(header::IF_NONE_MATCH).is_some_and(|known| matches_etag(known, tag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let content_type = HeaderValue::from_static("application/json; charset=utf-8");
        ([(header::CONTENT_TYPE, content_type)], body).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_control));
    headers.insert(header::ETAG, etag);
    Ok(response)
}

/// Weak: packed or not, it is the same answer.
fn entity_tag(body: &[u8]) -> HeaderValue {
    let etag = format!("W/\"{}\"", hex(&Sha256::digest(body)[..12]));
    HeaderValue::from_str(&etag).expect("hexadecimal digits in quotes are a header's value")
}
