//! What a refused or failed request answers: a problem document (RFC 9457).
//!
//! Handlers return a [`Problem`]; it becomes JSON here. Where the request was for a page, the guard
//! draws the same problem as a page instead. A problem never carries what the client sent, a path,
//! a version or the text of an internal error.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// One refusal, the same for JSON and for pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The HTTP status.
    pub status: StatusCode,
    /// Names the problem for programs, and its words for people: `discussion-closed`. Stable.
    pub code: &'static str,
    /// What is wrong and what to do, in plain English: for whoever reads the JSON.
    pub detail: &'static str,
    /// When to try again.
    pub retry_after_seconds: Option<u64>,
    /// The field that is at fault, where there is one.
    pub field: Option<&'static str>,
    /// Methods that would be answered, for 405.
    pub allow: Option<String>,
    /// What the newest version is, for a lost update.
    pub version: Option<u64>,
}

/// The document on the wire.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub(crate) struct Document {
    /// `/problems/CODE`. Clients tell problems apart by this (RFC 9457, 3.1.1).
    #[serde(rename = "type")]
    kind: String,
    /// The status in words.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What is wrong and what to do.
    detail: String,
    /// The field at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    /// The newest version of what was to be changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u64>,
    /// Seconds to wait before trying again.
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
}

impl Problem {
    /// A problem with its code and words, and nothing else.
    pub fn new(status: StatusCode, code: &'static str, detail: &'static str) -> Problem {
        Problem {
            status,
            code,
            detail,
            retry_after_seconds: None,
            field: None,
            allow: None,
            version: None,
        }
    }

    /// 400: the request's form is broken.
    pub fn malformed(detail: &'static str) -> Problem {
        Problem::new(StatusCode::BAD_REQUEST, "malformed", detail)
    }

    /// 401: nobody is signed in.
    pub fn signed_out() -> Problem {
        Problem::new(StatusCode::UNAUTHORIZED, "signed-out", "sign in first")
    }

    /// 403: known, and not allowed.
    pub fn forbidden() -> Problem {
        Problem::new(StatusCode::FORBIDDEN, "forbidden", "this is not yours to do")
    }

    /// 403: the session's kind is too weak for the act.
    pub fn needs_elevation() -> Problem {
        Problem::new(
            StatusCode::FORBIDDEN,
            "needs-elevation",
            "this needs a session of a stronger kind: sign in again as your role requires",
        )
    }

    /// 403: that the member proved who they are is too long ago, or was by mail alone.
    pub fn needs_full() -> Problem {
        Problem::new(StatusCode::FORBIDDEN, "needs-full", "confirm first that it is you")
    }

    /// 404, also where that something exists is nobody's business.
    pub fn not_found() -> Problem {
        Problem::new(StatusCode::NOT_FOUND, "not-found", "there is nothing here")
    }

    /// 403: the request did not come from a page of ours.
    pub fn foreign_request() -> Problem {
        Problem::new(
            StatusCode::FORBIDDEN,
            "foreign-request",
            "the request does not come from a page of this site",
        )
    }

    /// 409: what is there now does not allow the act.
    pub fn conflict(code: &'static str, detail: &'static str) -> Problem {
        Problem::new(StatusCode::CONFLICT, code, detail)
    }

    /// 412: somebody changed it since.
    pub fn changed_since(version: u64) -> Problem {
        let mut problem = Problem::new(
            StatusCode::PRECONDITION_FAILED,
            "changed-since",
            "it was changed since you read it: read it again",
        );
        problem.version = Some(version);
        problem
    }

    /// 422: understood, and not acceptable.
    pub fn invalid(code: &'static str, field: &'static str, detail: &'static str) -> Problem {
        let mut problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, code, detail);
        problem.field = Some(field);
        problem
    }

    /// 429: too often.
    pub fn too_many(retry_after_seconds: u64) -> Problem {
        let mut problem = Problem::new(
            StatusCode::TOO_MANY_REQUESTS,
            "too-many",
            "too many requests: wait before the next",
        );
        problem.retry_after_seconds = Some(retry_after_seconds.max(1));
        problem
    }

    /// 503: not now. The wait is spread, so that not all come back at once.
    pub fn unavailable() -> Problem {
        let mut problem = Problem::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "unavailable",
            "the service cannot do this now: try again in a moment",
        );
        problem.retry_after_seconds = Some(1 + rand::random::<u64>() % 10);
        problem
    }

    /// 500. The cause is logged here, once; the client sees none of it.
    pub fn internal(cause: &(dyn std::error::Error + 'static)) -> Problem {
        let mut chain = cause.to_string();
        let mut source = cause.source();
        while let Some(cause) = source {
            chain.push_str(": ");
            chain.push_str(&cause.to_string());
            source = cause.source();
        }
        tracing::error!(event = "internal", error = %chain, "a request failed");
        Problem::broken()
    }

    /// 500 whose cause is logged already.
    pub fn broken() -> Problem {
        Problem::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "something went wrong here. Nothing was changed",
        )
    }

    /// The same problem naming the field at fault.
    pub fn at(mut self, field: &'static str) -> Problem {
        self.field = Some(field);
        self
    }

    /// The headers that go with the status, whatever the body.
    pub(crate) fn add_headers(&self, response: &mut Response) {
        let headers = response.headers_mut();
        if let Some(seconds) = self.retry_after_seconds {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(allow) = self.allow.as_deref().and_then(|allow| allow.parse().ok()) {
            headers.insert(header::ALLOW, allow);
        }
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

impl Problem {
    /// The document, its detail in other words where there are any.
    pub(crate) fn answer(self, words: Option<&str>) -> Response {
        let document = Document {
            kind: format!("/problems/{}", self.code),
            title: self.status.canonical_reason().unwrap_or("Error"),
            status: self.status.as_u16(),
            detail: words.unwrap_or(self.detail).to_owned(),
            field: self.field,
            version: self.version,
            retry_after: self.retry_after_seconds,
        };
        let body = serde_json::to_vec(&document).expect("a problem is plain data");
        let content_type =
            (header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        let mut response = (self.status, [content_type], body).into_response();
        self.add_headers(&mut response);
        response
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.clone().answer(None);
        // The guard finds it here: it draws a page's as a page and says JSON's in the member's
        // language.
        response.extensions_mut().insert(self);
        response
    }
}
