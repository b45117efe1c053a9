//! Files: the theme's assets, the catalogue, and the members-only pages for those who are signed
//! in. Everything that no route claims comes here.

use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::super::edge::redirect;
use super::super::extract::query_value;
use super::super::guard::{self, Kind};
use super::super::origin::Host;
use super::super::problem::Problem;
use super::super::site::{Found, Tree, answer_long, is_immutable};
use super::super::{App, headers};
use super::{error, see_other};
use crate::permissions::{self, Action, Denied};

const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Pages change with what is said on them: ask each time, which costs a 304.
const FRESH: &str = "public, no-cache";
const PRIVATE: &str = "private, no-store";

/// Answers with a file, or says that there is none.
pub(crate) async fn serve(app: &App, request: Request) -> Response {
    let (request, _) = request.into_parts();
    let mut response = find(app, &request).await.unwrap_or_else(IntoResponse::into_response);
    let problem = response.extensions_mut().remove::<Problem>();
    if let Some(problem) = problem
        && !request.uri.path().starts_with("/api/")
        && let Ok(ask) = guard::identify(app, &request, Kind::Open).await
    {
        response = error(app, &ask, &problem, None);
        problem.add_headers(&mut response);
    }
    response
}

async fn find(app: &App, request: &Parts) -> Result<Response, Problem> {
    let path = request.uri.path();
    if !guard::reads(&request.method) {
        let mut problem = Problem::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "wrong-method",
            "this address does not take that method",
        );
        problem.allow = Some("GET, HEAD".to_owned());
        return Err(problem);
    }
    if let Some(asset) = app.assets.get(path) {
        let cache = if is_immutable(path) { IMMUTABLE } else { FRESH };
        let mut response = asset.answer(StatusCode::OK, &request.method, &request.headers, cache);
        site_headers(app, path, &mut response);
        return Ok(response);
    }
    if path.starts_with("/api/") || path.starts_with("/members/") {
        return Err(Problem::not_found());
    }
    let on_own_host = app.origins.host(&request.uri, &request.headers) != Host::Site;
    let one_host = app.origins.one_host();
    if on_own_host && path == "/" && (!one_host || app.site.is_none()) {
        return Ok(see_other("/members/"));
    }
    if let Some(site) = &app.site
        && (one_host || !on_own_host)
        && let Some(response) = from_tree(app, site, request, FRESH).await?
    {
        return Ok(response);
    }
    if on_own_host && let Some(response) = members_page(app, request).await? {
        return Ok(response);
    }
    if let Some(site) = &app.site
        && (one_host || !on_own_host)
        && let Some(page) = io(tokio::task::block_in_place(|| site.not_found_page(path)))?
    {
        let mut response =
            page.answer(StatusCode::NOT_FOUND, &request.method, &request.headers, "no-store");
        site_headers(app, path, &mut response);
        return Ok(response);
    }
    Err(Problem::not_found())
}

/// A page for members only: to those who may read it, else the way to sign in.
async fn members_page(app: &App, request: &Parts) -> Result<Option<Response>, Problem> {
    let found = from_tree(app, &app.members_site, request, PRIVATE).await?;
    let Some(mut response) = found else { return Ok(None) };
    let ask = guard::identify(app, request, Kind::Page).await?;
    match permissions::check(Action::ReadMembers, ask.who.as_ref()) {
        Ok(()) => {
            let vary = HeaderValue::from_static("Cookie, Origin, Accept-Encoding");
            response.headers_mut().insert(header::VARY, vary);
            // Nothing of it may be taken for unchanged by a cache that another member filled.
            response.headers_mut().remove(header::LAST_MODIFIED);
            Ok(Some(response))
        }
        Err(Denied::SignIn) => {
            let next = query_value(&ask.target);
            Ok(Some(redirect(StatusCode::SEE_OTHER, &format!("/members/sign-in?next={next}"))))
        }
        Err(denied) => Err(denied.into()),
    }
}

async fn from_tree(
    app: &App,
    tree: &Tree,
    request: &Parts,
    cache: &'static str,
) -> Result<Option<Response>, Problem> {
    let path = request.uri.path();
    let (method, asked) = (&request.method, &request.headers);
    let cache = if cache == FRESH && is_immutable(path) { IMMUTABLE } else { cache };
    // Reading and, once for each file, compressing: milliseconds, but not for the event loop.
    let mut response = match io(tokio::task::block_in_place(|| tree.find(path)))? {
        Found::Whole(file) => {
            let mut response = file.answer(StatusCode::OK, method, asked, cache);
            if file.is_page() {
                site_headers(app, path, &mut response);
            }
            response
        }
        Found::Long { file, length, content_type, modified } => {
            answer_long(file, length, content_type, modified, method, asked, cache)
        }
        Found::Folder => {
            let query = request.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            redirect(StatusCode::PERMANENT_REDIRECT, &format!("{path}/{query}"))
        }
        Found::Nothing => return Ok(None),
    };
    site_headers(app, path, &mut response);
    if *method == Method::HEAD {
        *response.body_mut() = axum::body::Body::empty();
    }
    Ok(Some(response))
}

/// The catalogue's own policy: no nonce, no service but ours.
fn site_headers(app: &App, path: &str, response: &mut Response) {
    let service = (!app.origins.one_host()).then(|| app.origins.own());
    let policy = headers::site_policy(service, headers::is_search_page(path));
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("strict-origin-when-cross-origin"),
    );
}

fn io<T>(result: std::io::Result<T>) -> Result<T, Problem> {
    result.map_err(|error| Problem::internal(&error))
}
