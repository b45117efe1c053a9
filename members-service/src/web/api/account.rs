//! Who asks, signing in and out.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::App;
use super::super::extract::{Ask, Json, Query};
use super::super::guard::{CookieNames, add_cookie};
use super::super::pages::{sessions, sign_in};
use super::super::problem::Problem;
use super::{Answer, json};
use crate::accounts::Email;
use crate::notifications::{count_unread, follows};
use crate::permissions::{self, Action};
use crate::sign_in as domain;
use crate::sign_in::{Redeem, Redeemed};
use crate::store::{StoreError, Tx};

/// Who asks.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeView {
    /// Whether a live session came with the request.
    signed_in: bool,
    /// `basic`, `full` or `elevated`; null where nobody is signed in.
    session: Option<&'static str>,
    /// The name of choice.
    name: Option<String>,
    /// `member`, `moderator` or `admin`.
    role: Option<&'static str>,
    /// How much that they follow waits for them: `/members/notifications`.
    unread: i64,
    /// Whether they follow the discussion of the page that was asked about; null where none was, or nobody may.
    follows: Option<bool>,
    /// What they may do.
    can: MayView,
}

/// What who asks may do.
#[derive(Serialize, ToSchema)]
pub(crate) struct MayView {
    post: bool,
    report: bool,
    moderate: bool,
    /// They have not yet agreed to be read by anyone on the internet: ask before the first post on
    /// a public page, and send `public_confirmed`.
    confirm_public: bool,
}

/// Where to send a link and a code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedLink {
    /// An e-mail address.
    email: String,
}

/// The code of the mail.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TypedCode {
    /// Blanks, dashes and lower case do not matter.
    code: String,
}

/// `GET /api/v1/me`
#[utoipa::path(get, path = "/api/v1/me", params(("page" = Option<String>, Query)),
    responses((status = 200, body = MeView)))]
pub(crate) async fn me(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let who = ask.who.as_ref();
    let (unread, follows) = match who.cloned() {
        None => (0, None),
        Some(me) => {
            let (world, page) = (app.service.world(), query.get("page").map(str::to_owned));
            let read = move |tx: &mut dyn Tx| {
                let unread = count_unread(tx, &world, &me)?;
                let follows = page.and_then(|page| follows(tx, &world, &me, &page).transpose());
                Ok::<_, StoreError>((unread, follows.transpose()?))
            };
            app.service.store.read(read).await?
        }
    };
    let may = |action| permissions::check(action, who).is_ok();
    let view = MeView {
        signed_in: who.is_some(),
        session: who.map(|who| who.session.kind.as_str()),
        name: who.map(|who| who.member.name.clone()),
        role: who.map(|who| who.member.role.as_str()),
        unread,
        follows,
        can: MayView {
            post: may(Action::Post),
            report: may(Action::Report),
            moderate: may(Action::Hide),
            confirm_public: may(Action::Post)
                && who.is_some_and(|who| who.member.confirmed_public_at.is_none()),
        },
    };
    json(StatusCode::OK, &view)
}

/// `POST /api/v1/sign-in`: 202 for every address that could be one, known or not.
#[utoipa::path(post, path = "/api/v1/sign-in", request_body = WantedLink, responses(
    (status = 202, description = "A link and a code are on their way if the address belongs to an account"),
    (status = 422, body = super::super::problem::Document), (status = 429, body = super::super::problem::Document)))]
pub(crate) async fn ask_for_link(
    State(app): State<App>,
    ask: Ask,
    Json(wanted): Json<WantedLink>,
) -> Answer {
    if Email::parse(&wanted.email).is_none() {
        return Err(Problem::invalid("no-address", "email", "this is no e-mail address"));
    }
    let cookie = sign_in::request(&app, &ask, wanted.email, None).await?;
    let mut response = StatusCode::ACCEPTED.into_response();
    add_cookie(&mut response, &cookie);
    Ok(response)
}

/// `POST /api/v1/sign-in/code`: in the browser that asked.
#[utoipa::path(post, path = "/api/v1/sign-in/code", request_body = TypedCode, responses(
    (status = 204, description = "Signed in; the session is in the cookie"),
    (status = 422, body = super::super::problem::Document)))]
pub(crate) async fn redeem_code(
    State(app): State<App>,
    ask: Ask,
    Json(typed): Json<TypedCode>,
) -> Answer {
    let world = app.service.world();
    let with = Redeem {
        request_cookie: ask.request_cookie.clone(),
        browser: ask.browser.clone(),
        shared_device: false,
        old_token: ask.session_token.clone(),
    };
    let redeemed = app
        .service
        .store
        .write(move |tx| domain::redeem_code(tx, &world, &typed.code, &with))
        .await?;
    let Redeemed::SignedIn(session) = redeemed else {
        return Err(Problem::invalid(
            "code-refused",
            "code",
            "this code cannot be used: ask for a new one",
        ));
    };
    let mut response = StatusCode::NO_CONTENT.into_response();
    let names = CookieNames::of(&app);
    let cookie = CookieNames::set(&app, names.session, &session.token, session.max_age_seconds);
    add_cookie(&mut response, &cookie);
    add_cookie(&mut response, &CookieNames::set(&app, names.request, "", Some(0)));
    Ok(response)
}

/// `DELETE /api/v1/session`
#[utoipa::path(delete, path = "/api/v1/session", responses((status = 204, description = "Signed out")))]
pub(crate) async fn sign_out(State(app): State<App>, ask: Ask) -> Answer {
    if let Some(token) = ask.session_token.clone() {
        let world = app.service.world();
        app.service.store.write(move |tx| domain::sign_out(tx, &world, &token)).await?;
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    sessions::forget(&app, &mut response);
    Ok(response)
}
