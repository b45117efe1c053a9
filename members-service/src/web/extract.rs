//! What handlers are handed: who asks, and what they sent, each parsed once and strictly.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::problem::Problem;
use crate::sign_in::SignedIn;

/// Who asks, and how. The guard makes it before a handler runs, from the database as it is now.
pub(crate) struct Asked {
    /// The member, if a live session came with the request.
    pub(crate) who: Option<SignedIn>,
    /// In how many discussions something waits for them.
    pub(crate) unread: i64,
    /// The session's cookie.
    pub(crate) session_token: Option<String>,
    /// The cookie of a sign-in under way.
    pub(crate) request_cookie: Option<String>,
    /// The language of the answer.
    pub(crate) language: String,
    /// The language was asked for by `?lang=`.
    pub(crate) language_chosen: bool,
    /// For limits by network only.
    pub(crate) client: std::net::IpAddr,
    /// `Firefox`, `Safari` …
    pub(crate) browser: String,
    /// The request only reads: its target can be come back to.
    pub(crate) reads: bool,
    /// Path and query, for links that come back here.
    pub(crate) target: String,
    /// Of this one answer.
    pub(crate) nonce: String,
    pub(crate) request_id: String,
}

/// [`Asked`] as an extractor.
#[derive(Clone)]
pub(crate) struct Ask(pub(crate) Arc<Asked>);

impl Deref for Ask {
    type Target = Asked;
    fn deref(&self) -> &Asked {
        &self.0
    }
}

impl<S: Sync> FromRequestParts<S> for Ask {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Ask, Problem> {
        parts.extensions.get::<Ask>().cloned().ok_or_else(Problem::broken)
    }
}

/// The member who asks; 401 where nobody is signed in.
pub(crate) struct Me(pub(crate) SignedIn);

impl<S: Sync> FromRequestParts<S> for Me {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Me, Problem> {
        let ask = Ask::from_request_parts(parts, state).await?;
        ask.who.clone().map(Me).ok_or_else(Problem::signed_out)
    }
}

/// The query, decoded once. A parameter given twice is refused.
pub(crate) struct Query(HashMap<String, String>);

impl Query {
    /// The parameter, `None` where it is absent or empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    pub(crate) fn number(&self, name: &str) -> Result<Option<i64>, Problem> {
        let parse =
            |text: &str| text.parse().map_err(|_| Problem::malformed("a number was expected"));
        self.get(name).map(parse).transpose()
    }

    pub(crate) fn parse(query: Option<&str>) -> Result<Query, Problem> {
        let mut values = HashMap::new();
        for (name, value) in pairs(query.unwrap_or_default().as_bytes())? {
            if values.insert(name, value).is_some() {
                return Err(Problem::malformed("a parameter was given twice"));
            }
        }
        Ok(Query(values))
    }
}

impl<S: Sync> FromRequestParts<S> for Query {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Query, Problem> {
        Query::parse(parts.uri.query())
    }
}

/// A form's fields. Unknown ones and ones given twice are refused; the form token is taken out by
/// the guard.
pub(crate) struct Form<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Problem;
    async fn from_request(request: Request, state: &S) -> Result<Form<T>, Problem> {
        let bytes = body(request, state).await?;
        let mut fields = Map::new();
        for (name, value) in pairs(&bytes)? {
            // Browsers end lines with CR LF in forms.
            let value = Value::String(value.replace("\r\n", "\n"));
            if name != "token" && fields.insert(name, value).is_some() {
                return Err(Problem::malformed("a field was given twice"));
            }
        }
        serde_json::from_value(Value::Object(fields)).map(Form).map_err(|_| unprocessable())
    }
}

/// A JSON body: one object of known fields, none of them twice, nothing after it.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;
    async fn from_request(request: Request, state: &S) -> Result<Json<T>, Problem> {
        let bytes = body(request, state).await?;
        parse_json(&bytes).map(Json)
    }
}

pub(crate) fn parse_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    if too_deep(bytes) {
        return Err(Problem::malformed("the JSON is nested too deeply"));
    }
    serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => unprocessable(),
        _ => Problem::malformed("the body is not one well-formed JSON document"),
    })
}

/// More than 16 brackets open at once.
fn too_deep(bytes: &[u8]) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_u32, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 16 {
            return true;
        }
    }
    false
}

fn unprocessable() -> Problem {
    Problem::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "unknown-or-missing-field",
        "a field is missing, of the wrong kind, or not one that this request takes",
    )
}

/// The guard has read it already, within the limits; this costs nothing.
async fn body<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Problem> {
    Bytes::from_request(request, state).await.map_err(|_| Problem::broken())
}

/// `name=value&…`, each decoded once. Bytes that are no UTF-8 are refused.
pub(crate) fn pairs(bytes: &[u8]) -> Result<Vec<(String, String)>, Problem> {
    let broken = || Problem::malformed("the text is not UTF-8");
    let mut pairs = Vec::new();
    for pair in bytes.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let cut = pair.iter().position(|byte| *byte == b'=');
        let (name, value) = match cut {
            Some(at) => (&pair[..at], &pair[at + 1..]),
            None => (pair, &[][..]),
        };
        pairs.push((decode(name).ok_or_else(broken)?, decode(value).ok_or_else(broken)?));
    }
    Ok(pairs)
}

fn decode(text: &[u8]) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let hex =
            |offset: usize| text.get(at + offset).and_then(|byte| char::from(*byte).to_digit(16));
        match (text[at], hex(1), hex(2)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).ok()?);
                at += 3;
                continue;
            }
            (b'+', ..) => bytes.push(b' '),
            (byte, ..) => bytes.push(byte),
        }
        at += 1;
    }
    String::from_utf8(bytes).ok()
}

/// `text` for the value of a query, slashes kept.
pub(crate) fn query_value(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_./~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// One cookie's value, the first of that name.
pub(crate) fn cookie_value(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.to_owned())
        // Ours are shorter. What is longer was not ours.
        .filter(|value| (1..=128).contains(&value.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Body {
        page: String,
    }

    #[test]
    fn s90_json_is_strict() {
        let status =
            |text: &[u8]| parse_json::<Body>(text).err().map(|problem| problem.status.as_u16());
        assert_eq!(parse_json::<Body>(br#"{"page":"a"}"#).unwrap().page, "a");
        assert_eq!(status(br#"{"page":"a","page":"b"}"#), Some(422));
        assert_eq!(status(br#"{"page":"a","role":"admin"}"#), Some(422));
        assert_eq!(status(br#"{"page":"a"} {}"#), Some(400));
        assert_eq!(status(b"\xef\xbb\xbf{\"page\":\"a\"}"), Some(400));
        assert_eq!(status(b"{\"page\":\"\xff\"}"), Some(400));
        assert_eq!(status(br#"{"page":"\ud800"}"#), Some(400));
        assert_eq!(status(format!("{{\"page\":{}", "[".repeat(40)).as_bytes()), Some(400));
        assert_eq!(status(b""), Some(400));
    }

    #[test]
    fn s90_queries_are_decoded_once_and_hold_nothing_twice() {
        assert!(Query::parse(Some("page=a&page=b")).is_err());
        assert!(Query::parse(Some("page=%ff")).is_err());
        let query = Query::parse(Some("page=a%252Fb&q=x+y&empty=")).unwrap();
        assert_eq!(query.get("page"), Some("a%2Fb"));
        assert_eq!(query.get("q"), Some("x y"));
        assert_eq!(query.get("empty"), None);
    }
}
