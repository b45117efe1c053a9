//! `/members/sessions`: where one is signed in, and the way out.

use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::guard::{CookieNames, add_cookie};
use super::super::problem::Problem;
use super::{Answer, Page, draw, see_other};
use crate::id::SessionId;
use crate::privacy::hidden_until;
use crate::sign_in as domain;
use crate::store::StoreError;

/// A form without fields.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

/// `GET /members/sessions`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let world = app.service.world();
    let now = world.now;
    let (sessions, until) = app
        .service
        .store
        .read(move |tx| {
            let sessions = domain::sessions(tx, &world, &me)?;
            Ok::<_, StoreError>((sessions, hidden_until(tx, &world, &me)?))
        })
        .await?;
    let sessions: Vec<Value> = sessions
        .into_iter()
        .map(|session| {
            json!({
                "id": session.id.as_str(),
                "browser": session.browser,
                "since": session.started_day,
                "kind": session.kind.as_str(),
                "this": session.current,
            })
        })
        .collect();
    let view = json!({
        "sessions": sessions,
        "hidden": until.is_some(),
        "hidden_until": until.filter(|until| *until > now).map(|until| until.to_string()),
    });
    draw(&app, &ask, Page::new("sessions", "m-title-sessions", view))
}

/// `POST /members/sessions/{id}/end`
pub(crate) async fn end(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let id = SessionId::parse(&id).ok_or_else(Problem::not_found)?;
    let world = app.service.world();
    let own = id == me.session.id;
    let ended =
        app.service.store.write(move |tx| domain::end_session(tx, &world, &me, &id)).await?;
    match (ended, own) {
        (false, _) => Err(Problem::not_found()),
        (true, true) => Ok(out(&app)),
        (true, false) => Ok(see_other("/members/sessions?said=ended")),
    }
}

/// `POST /members/sessions/end-all`
pub(crate) async fn end_all(State(app): State<App>, Me(me): Me, Form(_): Form<Nothing>) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| domain::sign_out_everywhere(tx, &world, &me)).await?;
    Ok(out(&app))
}

/// `POST /members/sign-out`
pub(crate) async fn sign_out(State(app): State<App>, ask: Ask, Form(_): Form<Nothing>) -> Answer {
    if let Some(token) = ask.session_token.clone() {
        let world = app.service.world();
        app.service.store.write(move |tx| domain::sign_out(tx, &world, &token)).await?;
    }
    Ok(out(&app))
}

/// Ends the session in the browser.
fn out(app: &App) -> Response {
    let mut response = see_other("/members/sign-in?said=signed-out");
    forget(app, &mut response);
    response
}

/// Takes back what the browser keeps of the session. On a host shared with the catalogue only our
/// cookies: the rest would be the reader's offline pages.
pub(crate) fn forget(app: &App, response: &mut Response) {
    let names = CookieNames::of(app);
    add_cookie(response, &CookieNames::set(app, names.session, "", Some(0)));
    add_cookie(response, &CookieNames::set(app, names.request, "", Some(0)));
    if !app.origins.one_host() {
        response.headers_mut().insert(
            HeaderName::from_static("clear-site-data"),
            HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""),
        );
    }
}
