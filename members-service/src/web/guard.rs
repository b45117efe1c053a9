//! What every route has in common, settled in one place before its handler runs: where the request
//! came from, what it may carry, who asks, and whether the route's action is theirs.
//!
//! The order of the answers matters: where a request came from is judged before who asks, and a body
//! is read only for those who may send it.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::edge::{RequestId, redirect};
use super::extract::{Ask, Asked, Query, cookie_value, pairs, query_value};
use super::origin::{Host, client_address, is_unsafe};
use super::problem::Problem;
use super::server::Peer;
use super::{App, count, pages, seconds};
use crate::notifications::count_unread;
use crate::permissions::{self, Action, Denied};
use crate::sign_in;
use crate::store::{StoreError, Tx};

/// What kind of thing a route is: what it takes and how it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// HTML to read.
    Page,
    /// An HTML form's POST: urlencoded, with the session's form token.
    Form,
    /// A POST that needs neither cookie nor origin and does one harmless thing (RFC 8058).
    OneClick,
    /// JSON for our own pages.
    Json,
    /// JSON that the catalogue's pages may call with the member's cookie.
    EmbeddedJson,
    /// The same for everyone, whoever asks: no cookie is looked at.
    Open,
    /// For whoever holds the editors' token, which the handler looks at: no cookie is.
    Editors,
}

/// A route's rule, as the router states it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    pub(crate) action: Action,
    pub(crate) kind: Kind,
    /// Bytes of a body.
    pub(crate) body: BodyLimit,
    /// Whether few of them may be at work at once.
    pub(crate) is_costly: bool,
}

/// Which of the limits on bodies holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyLimit {
    Usual,
    /// A whole entry: in some scripts a character takes nine bytes of a form.
    Entry,
    SignIn,
}

/// The layer of one route.
pub(crate) async fn guard(
    State((app, rule)): State<(App, Rule)>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let matched = parts.extensions.get::<MatchedPath>().cloned();
    let origin = parts.headers.get(header::ORIGIN).cloned();
    let embedding =
        rule.kind == Kind::EmbeddedJson && app.origins.allowed(&parts.headers).is_some();
    let ask = match identify(&app, &parts, rule.kind).await {
        Ok(ask) => ask,
        Err(problem) => return finish(&app, rule, None, problem.into_response(), None, matched),
    };
    parts.extensions.insert(ask.clone());
    let response = match check(&app, rule, &ask, parts, body).await {
        Ok(request) => {
            let limit = seconds(app.service.config.limits.handler_seconds);
            let place = rule.is_costly.then(|| app.costly.try_acquire());
            match place {
                Some(Err(_)) => Problem::unavailable().into_response(),
                _ => match tokio::time::timeout(limit, next.run(request)).await {
                    Ok(response) => response,
                    Err(_) => Problem::unavailable().into_response(),
                },
            }
        }
        Err(refused) => refused,
    };
    finish(&app, rule, Some(&ask), response, origin.filter(|_| embedding), matched)
}

/// Every check before the handler. `Err` is the answer.
async fn check(
    app: &App,
    rule: Rule,
    ask: &Ask,
    parts: Parts,
    body: Body,
) -> Result<Request, Response> {
    let refuse = IntoResponse::into_response;
    let changes = is_unsafe(&parts.method);
    // A path that is no text is no path of ours; the router would say so in words of its own.
    if super::site::percent_decode(parts.uri.path()).is_none() {
        return Err(refuse(Problem::not_found()));
    }
    if !app.origins.one_host()
        && rule.kind != Kind::Open
        && app.origins.host(&parts.uri, &parts.headers) == Host::Site
    {
        return Err(refuse(Problem::not_found()));
    }
    if changes {
        carried(rule.kind, &parts.headers).map_err(refuse)?;
        if rule.kind != Kind::OneClick {
            let embeddable = rule.kind == Kind::EmbeddedJson;
            app.origins.check(&parts.headers, embeddable).map_err(refuse)?;
        }
    } else if matches!(rule.kind, Kind::Page | Kind::Form | Kind::Json)
        && app.origins.is_foreign(&parts.headers)
    {
        return Err(refuse(Problem::foreign_request()));
    }
    let denied = permissions::check(rule.action, ask.who.as_ref()).err();
    match denied {
        None => {}
        Some(Denied::SignIn) if rule.kind == Kind::Page => {
            let next = query_value(&ask.target);
            let sign_in = format!("/members/sign-in?next={next}");
            return Err(redirect(StatusCode::SEE_OTHER, &sign_in));
        }
        // The session has ended or lost its powers while somebody was writing: their words go back to them.
        Some(denied @ (Denied::SignIn | Denied::NeedsElevated | Denied::NeedsFull))
            if rule.kind == Kind::Form =>
        {
            let read = read_limited(app, rule, &parts.headers, body).await.map_err(refuse)?;
            return Err(refuse_with_words(denied.into(), &read));
        }
        Some(denied) => return Err(refuse(denied.into())),
    }
    if !changes {
        return Ok(Request::from_parts(parts, body));
    }

    let bytes = read_limited(app, rule, &parts.headers, body).await.map_err(refuse)?;
    // Where nobody is signed in there is no session to bind a token to; the origin was checked.
    if rule.kind == Kind::Form && ask.who.is_some() {
        check_form_token(app, ask, &bytes).map_err(|problem| refuse_with_words(problem, &bytes))?;
    }
    Ok(Request::from_parts(parts, Body::from(bytes)))
}

/// The fields of a form that was refused for its session's sake, to be shown to who sent it (S148). Only pages of ours
/// get so far: the origin was checked.
#[derive(Clone)]
pub(crate) struct Kept(pub(crate) Vec<(String, String)>);

fn refuse_with_words(problem: Problem, bytes: &[u8]) -> Response {
    let mut response = problem.into_response();
    let mut fields = pairs(bytes).unwrap_or_default();
    // The token is of a session that is over; a code is for once.
    fields.retain(|(name, _)| name != "token" && name != "code");
    response.extensions_mut().insert(Kept(fields));
    response
}

/// The whole body, within the limits of its route.
async fn read_limited(
    app: &App,
    rule: Rule,
    headers: &HeaderMap,
    body: Body,
) -> Result<Bytes, Problem> {
    let limits = &app.service.config.limits;
    let limit = match rule.body {
        BodyLimit::Usual => count(limits.body_bytes),
        BodyLimit::Entry => count(limits.entry_body_bytes),
        BodyLimit::SignIn => count(limits.sign_in_body_bytes),
    };
    let limit = if limit == 0 { usize::MAX } else { limit };
    read_body(headers, body, limit, seconds(limits.body_seconds)).await
}

/// What an unsafe request may carry.
fn carried(kind: Kind, headers: &HeaderMap) -> Result<(), Problem> {
    let unsupported = || {
        Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "the body is not of a type that this address takes",
        )
    };
    if headers.contains_key(header::CONTENT_ENCODING) {
        return Err(unsupported());
    }
    let content_type = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .map(|value| value.trim().to_ascii_lowercase());
    let content_type = content_type.as_deref();
    let fits = match kind {
        Kind::Form => content_type == Some("application/x-www-form-urlencoded"),
        Kind::Json | Kind::EmbeddedJson => content_type == Some("application/json"),
        // Mail programs send what RFC 8058 shows, some nothing at all. The body is not read.
        Kind::OneClick | Kind::Page | Kind::Open | Kind::Editors => true,
    };
    if !fits {
        return Err(unsupported());
    }
    let is_json = matches!(kind, Kind::Json | Kind::EmbeddedJson);
    if is_json && headers.get("x-requested-with").is_none_or(|value| value != "baraza") {
        return Err(Problem::foreign_request());
    }
    Ok(())
}

/// Reads the whole body, within its size, its time, and at no less than 500 bytes a second once
/// five seconds have gone.
async fn read_body(
    headers: &HeaderMap,
    body: Body,
    limit: usize,
    within: Duration,
) -> Result<Bytes, Problem> {
    let too_large =
        || Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "the body is too large");
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if length.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > limit) {
        return Err(too_large());
    }
    let started = tokio::time::Instant::now();
    let mut stream = body.into_data_stream();
    let mut read = Vec::new();
    let slow = || Problem::new(StatusCode::REQUEST_TIMEOUT, "too-slow", "the body came too slowly");
    loop {
        // At 500 bytes a second, what has come pays for this much time.
        let paid = Duration::from_secs(5) + Duration::from_millis(2 * read.len() as u64);
        let deadline = started + within.min(paid);
        let piece =
            tokio::time::timeout_at(deadline, tokio_stream::StreamExt::next(&mut stream)).await;
        match piece.map_err(|_| slow())? {
            None => return Ok(read.into()),
            Some(Err(_)) => return Err(Problem::malformed("the body broke off")),
            Some(Ok(piece)) => {
                if read.len() + piece.len() > limit {
                    return Err(too_large());
                }
                read.extend_from_slice(&piece);
            }
        }
    }
}

fn check_form_token(app: &App, ask: &Ask, bytes: &[u8]) -> Result<(), Problem> {
    let fields = pairs(bytes)?;
    let mut given = fields.iter().filter(|(name, _)| name == "token");
    let (token, more) = (given.next(), given.next());
    let matches = match (token, more, &ask.session_token) {
        (Some((_, token)), None, Some(session)) => {
            sign_in::is_form_token(&app.service.keys, session, token)
        }
        _ => false,
    };
    if matches {
        Ok(())
    } else {
        Err(Problem::new(
            StatusCode::FORBIDDEN,
            "form-expired",
            "this form is no longer valid: go back, load the page again and send it once more",
        ))
    }
}

/// Who asks: the session of the cookie, read from the database for this very request.
pub(crate) async fn identify(app: &App, parts: &Parts, kind: Kind) -> Result<Ask, Problem> {
    let headers = &parts.headers;
    let names = CookieNames::of(app);
    let uses_cookies = !matches!(kind, Kind::Open | Kind::OneClick | Kind::Editors);
    let session_token = cookie_value(headers, names.session).filter(|_| uses_cookies);
    let (mut who, mut unread) = (None, 0);
    if let Some(token) = &session_token {
        let (world, token) = (app.service.world(), token.clone());
        let shows_bell = matches!(kind, Kind::Page | Kind::Form);
        let read = move |tx: &mut dyn Tx| {
            let found = sign_in::session(tx, &world, &token)?;
            let unread = match &found {
                Some(me) if shows_bell => count_unread(tx, &world, me)?,
                _ => 0,
            };
            Ok::<_, StoreError>((found, unread))
        };
        let (found, waiting) = app.service.store.read(read).await?;
        unread = waiting;
        if let Some(signed_in) = &found
            && signed_in.session.needs_touch
        {
            let (app, world, session) =
                (app.clone(), app.service.world(), signed_in.session.clone());
            tokio::spawn(async move {
                let _ =
                    app.service.store.write(move |tx| sign_in::touch(tx, &world, &session)).await;
            });
        }
        who = found;
    }
    let peer = parts.extensions.get::<Peer>().map_or([127, 0, 0, 1].into(), |peer| peer.0.ip());
    let query = Query::parse(parts.uri.query()).ok();
    let asked_language = query.as_ref().and_then(|query| query.get("lang")).map(str::to_owned);
    let language = language(app, who.as_ref(), asked_language.as_deref(), headers);
    let user_agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    // Links that come back here must not lead to another host: `//host/` is a path that browsers read so.
    let target = if target.starts_with("//") || target.starts_with("/\\") { "/" } else { target };
    let id = parts.extensions.get::<RequestId>();
    Ok(Ask(Arc::new(Asked {
        language_chosen: asked_language.as_deref() == Some(language.as_str()),
        language,
        session_token: session_token.filter(|_| who.is_some()),
        who,
        unread,
        request_cookie: cookie_value(headers, names.request).filter(|_| uses_cookies),
        client: client_address(peer, headers, |address| app.is_proxy(address)),
        browser: sign_in::browser_family(user_agent.unwrap_or_default()),
        reads: reads(&parts.method),
        target: target.to_owned(),
        nonce: super::site::hex(&rand::random::<[u8; 16]>()),
        request_id: id.map(|id| id.0.clone()).unwrap_or_default(),
    })))
}

/// The account's language, else the one asked for, the one chosen before, the browser's, the
/// network's: the first that the network speaks.
fn language(
    app: &App,
    who: Option<&sign_in::SignedIn>,
    asked: Option<&str>,
    headers: &HeaderMap,
) -> String {
    let network = &app.service.network;
    let spoken = |tag: &str| {
        let primary = tag.split('-').next().unwrap_or(tag);
        let known = network.languages.iter();
        known
            .clone()
            .find(|known| known.eq_ignore_ascii_case(tag))
            .or_else(|| network.languages.iter().find(|known| known.eq_ignore_ascii_case(primary)))
    };
    let chosen = cookie_value(headers, CookieNames::of(app).language);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let accepted =
        accepted.unwrap_or_default().split(',').filter_map(|offer| offer.split(';').next());
    let account = who.map(|who| who.member.language.as_str());
    account
        .into_iter()
        .chain(asked)
        .chain(chosen.as_deref())
        .chain(accepted.map(str::trim))
        .find_map(spoken)
        .unwrap_or(&network.default_language)
        .clone()
}

/// The last touches: a page's problem is drawn as a page, a cookie's answer is kept out of caches,
/// and the catalogue's pages are let read what they may.
fn finish(
    app: &App,
    rule: Rule,
    ask: Option<&Ask>,
    mut response: Response,
    origin: Option<HeaderValue>,
    matched: Option<MatchedPath>,
) -> Response {
    let problem = response.extensions_mut().remove::<Problem>();
    if let Some(problem) = problem {
        let is_page = matches!(rule.kind, Kind::Page | Kind::Form | Kind::OneClick);
        match ask {
            Some(ask) if is_page => {
                let kept = response.extensions_mut().remove::<Kept>();
                let mut page = pages::error(app, ask, &problem, kept);
                problem.add_headers(&mut page);
                response = page;
            }
            Some(ask) => response = app.pages.localized(&ask.language, problem),
            None => {}
        }
    }
    let headers = response.headers_mut();
    if rule.kind != Kind::Open {
        headers.append(header::VARY, HeaderValue::from_static("Cookie, Origin"));
        headers
            .entry(header::CACHE_CONTROL)
            .or_insert(HeaderValue::from_static("private, no-store"));
    }
    if let Some(ask) = ask
        && ask.language_chosen
        && rule.kind == Kind::Page
        && let Ok(cookie) = CookieNames::of(app).choose_language(app, &ask.language).parse()
    {
        headers.append(header::SET_COOKIE, cookie);
    }
    if let Some(origin) = origin {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
        headers.insert(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static("ETag, Retry-After"),
        );
    }
    if let Some(matched) = matched {
        response.extensions_mut().insert(matched);
    }
    response
}

/// Answers a preflight for the routes at one path that the catalogue's pages may call.
pub(crate) async fn preflight(app: App, methods: &'static str, request: Request) -> Response {
    let asked = request.headers();
    let method = asked
        .get(header::ACCESS_CONTROL_REQUEST_METHOD)
        .and_then(|method| method.to_str().ok())
        .unwrap_or_default();
    let known = methods.split(", ").any(|known| known == method);
    let Some(origin) = app.origins.allowed(asked).filter(|_| known) else {
        let mut response = Problem::foreign_request().into_response();
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("Origin"));
        return response;
    };
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    if let Ok(origin) = HeaderValue::from_str(origin) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(methods));
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_HEADERS,
        HeaderValue::from_static(
            "content-type, x-requested-with, idempotency-key, if-match, if-none-match",
        ),
    );
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
    headers.insert(header::VARY, HeaderValue::from_static("Origin"));
    response
}

/// What our cookies are called: with the prefix that browsers enforce, or without it on a
/// development host, so that neither is ever taken for the other.
pub(crate) struct CookieNames {
    pub(crate) session: &'static str,
    pub(crate) request: &'static str,
    /// Binds a passkey's challenge to the browser.
    pub(crate) ceremony: &'static str,
    pub(crate) language: &'static str,
}

impl CookieNames {
    pub(crate) fn of(app: &App) -> CookieNames {
        if app.service.config.is_https() {
            CookieNames {
                session: "__Host-baraza-session",
                request: "__Host-baraza-request",
                ceremony: "__Host-baraza-ceremony",
                language: "__Host-baraza-language",
            }
        } else {
            CookieNames {
                session: "baraza-session",
                request: "baraza-request",
                ceremony: "baraza-ceremony",
                language: "baraza-language",
            }
        }
    }

    /// `Set-Cookie` for a value that lives `max_age` seconds, or as long as the browser is open.
    pub(crate) fn set(app: &App, name: &str, value: &str, max_age: Option<i64>) -> String {
        let mut cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax");
        if app.service.config.is_https() {
            cookie.push_str("; Secure");
        }
        if let Some(seconds) = max_age {
            cookie.push_str(&format!("; Max-Age={seconds}"));
        }
        cookie
    }

    fn choose_language(&self, app: &App, language: &str) -> String {
        CookieNames::set(app, self.language, language, Some(31_536_000))
    }
}

/// Adds a cookie to an answer.
pub(crate) fn add_cookie(response: &mut Response, cookie: &str) {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// Whether the request is one that only reads.
pub(crate) fn reads(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}
