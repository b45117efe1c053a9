//! Passkeys: what a page's script needs to make one, to sign in with one, and to prove one again.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::super::App;
use super::super::extract::{Ask, Json, Me, cookie_value};
use super::super::guard::{CookieNames, add_cookie};
use super::super::problem::Problem;
use super::{Answer, json};
use crate::id::random_token;
use crate::sign_in as domain;
use crate::sign_in::{NewSession, PasskeySignIn, StepUp};

/// Seconds that a browser keeps the cookie of a challenge.
const COOKIE_SECONDS: i64 = 5 * 60;

/// Nothing.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

/// What to hand to the browser's `navigator.credentials`, with binary values in base64url.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Options {
    /// As the Web Authentication standard has it.
    #[schema(value_type = Object)]
    public_key: Value,
}

/// What the browser answered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answered {
    /// A `PublicKeyCredential` as JSON.
    #[schema(value_type = Object)]
    credential: Value,
    /// Where to go.
    #[serde(default)]
    next: String,
    /// The session ends with the browser's window.
    #[serde(default)]
    shared_device: bool,
}

/// The passkey that the browser made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Made {
    /// A `PublicKeyCredential` as JSON.
    #[schema(value_type = Object)]
    credential: Value,
    /// What the member calls it; the browser's name if empty.
    #[serde(default)]
    name: String,
}

/// Where to go now.
#[derive(Serialize, ToSchema)]
pub(crate) struct Next {
    /// A path of the members' area or the catalogue.
    next: String,
}

/// `POST /api/v1/passkeys/sign-in/options`: the same for everyone.
#[utoipa::path(post, path = "/api/v1/passkeys/sign-in/options", request_body = Nothing, responses(
    (status = 200, body = Options), (status = 409, body = super::super::problem::Document)))]
pub(crate) async fn start_sign_in(State(app): State<App>, Json(_): Json<Nothing>) -> Answer {
    let world = app.service.world();
    let cookie = random_token();
    let binding = cookie.clone();
    let options =
        app.service.store.write(move |tx| domain::start_sign_in(tx, &world, &binding)).await?;
    let mut response = json(StatusCode::OK, &options)?;
    let name = CookieNames::of(&app).ceremony;
    add_cookie(&mut response, &CookieNames::set(&app, name, &cookie, Some(COOKIE_SECONDS)));
    Ok(response)
}

/// `POST /api/v1/passkeys/sign-in`: 422, always the same, for an answer that does not hold.
#[utoipa::path(post, path = "/api/v1/passkeys/sign-in", request_body = Answered, responses(
    (status = 200, body = Next, description = "Signed in; the session is in the cookie"),
    (status = 422, body = super::super::problem::Document)))]
pub(crate) async fn finish_sign_in(
    State(app): State<App>,
    ask: Ask,
    headers: HeaderMap,
    Json(answered): Json<Answered>,
) -> Answer {
    let name = CookieNames::of(&app).ceremony;
    let with = PasskeySignIn {
        cookie: cookie_value(&headers, name).ok_or_else(refused)?,
        answer: parsed(answered.credential)?,
        browser: ask.browser.clone(),
        shared_device: answered.shared_device,
        old_token: ask.session_token.clone(),
        next: (!answered.next.is_empty()).then_some(answered.next),
    };
    let world = app.service.world();
    let session =
        app.service.store.write(move |tx| domain::finish_sign_in(tx, &world, &with)).await?;
    let mut response = enter(&app, session.ok_or_else(refused)?)?;
    add_cookie(&mut response, &CookieNames::set(&app, name, "", Some(0)));
    Ok(response)
}

/// `POST /api/v1/passkeys/options`
#[utoipa::path(post, path = "/api/v1/passkeys/options", request_body = Nothing, responses(
    (status = 200, body = Options), (status = 401, body = super::super::problem::Document),
    (status = 403, body = super::super::problem::Document), (status = 409, body = super::super::problem::Document)))]
pub(crate) async fn start_adding(
    State(app): State<App>,
    Me(me): Me,
    Json(_): Json<Nothing>,
) -> Answer {
    let world = app.service.world();
    let options = app.service.store.write(move |tx| domain::start_adding(tx, &world, &me)).await?;
    json(StatusCode::OK, &options)
}

/// `POST /api/v1/passkeys`: adds the passkey that the browser made.
#[utoipa::path(post, path = "/api/v1/passkeys", request_body = Made, responses(
    (status = 200, body = Next, description = "Added; the session goes on under a new cookie"),
    (status = 401, body = super::super::problem::Document), (status = 403, body = super::super::problem::Document),
    (status = 409, body = super::super::problem::Document), (status = 422, body = super::super::problem::Document)))]
pub(crate) async fn finish_adding(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Json(made): Json<Made>,
) -> Answer {
    let credential = parsed(made.credential)?;
    let name = match made.name.trim() {
        "" => ask.browser.clone(),
        name => name.to_owned(),
    };
    let world = app.service.world();
    let session = app
        .service
        .store
        .write(move |tx| domain::finish_adding(tx, &world, &me, &credential, &name))
        .await?;
    enter(&app, session)
}

/// `POST /api/v1/step-up/options`
#[utoipa::path(post, path = "/api/v1/step-up/options", request_body = Nothing, responses(
    (status = 200, body = Options), (status = 401, body = super::super::problem::Document),
    (status = 404, body = super::super::problem::Document), (status = 409, body = super::super::problem::Document)))]
pub(crate) async fn start_step_up(
    State(app): State<App>,
    Me(me): Me,
    Json(_): Json<Nothing>,
) -> Answer {
    let world = app.service.world();
    let options = app.service.store.write(move |tx| domain::start_step_up(tx, &world, &me)).await?;
    json(StatusCode::OK, &options)
}

/// `POST /api/v1/step-up`: a full session and the powers of the role.
#[utoipa::path(post, path = "/api/v1/step-up", request_body = Answered, responses(
    (status = 200, body = Next, description = "Proved; the session goes on under a new cookie"),
    (status = 401, body = super::super::problem::Document), (status = 422, body = super::super::problem::Document)))]
pub(crate) async fn finish_step_up(
    State(app): State<App>,
    Me(me): Me,
    Json(answered): Json<Answered>,
) -> Answer {
    let credential = parsed(answered.credential)?;
    let world = app.service.world();
    let next = answered.next;
    let stepped = app
        .service
        .store
        .write(move |tx| {
            let next = (!next.is_empty()).then_some(next.as_str());
            domain::step_up_with_passkey(tx, &world, &me, &credential, next)
        })
        .await?;
    match stepped {
        StepUp::Renewed(session) => enter(&app, session),
        StepUp::Refused | StepUp::Ended => Err(refused()),
    }
}

fn parsed<T: DeserializeOwned>(credential: Value) -> Result<T, Problem> {
    serde_json::from_value(credential).map_err(|_| refused())
}

fn refused() -> Problem {
    Problem::invalid("passkey-refused", "credential", "this passkey was not accepted: try again")
}

/// The session's new cookie, and where to go.
fn enter(app: &App, session: NewSession) -> Result<Response, Problem> {
    let mut response = json(StatusCode::OK, &Next { next: session.next })?;
    let names = CookieNames::of(app);
    let cookie = CookieNames::set(app, names.session, &session.token, session.max_age_seconds);
    add_cookie(&mut response, &cookie);
    Ok(response)
}
