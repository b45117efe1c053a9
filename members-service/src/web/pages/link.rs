//! `/members/sign-in/{token}`: the page behind a mailed link. It has one button; only pressing it
//! signs in, and only in the browser that asked.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::super::App;
use super::super::extract::{Ask, Form};
use super::super::guard::{CookieNames, add_cookie};
use super::{Answer, Page, draw, see_other};
use crate::sign_in::{LinkPage, NewSession, Redeem, Redeemed, look_at_link, redeem_link};

/// The form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pressed {
    #[serde(default)]
    shared_device: String,
}

/// `GET /members/sign-in/{token}`: uses nothing, changes nothing.
pub(crate) async fn show(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let world = app.service.world();
    let (link, cookie) = (token.clone(), ask.request_cookie.clone());
    let look =
        move |tx: &mut dyn crate::store::Tx| look_at_link(tx, &world, &link, cookie.as_deref());
    match app.service.store.read(look).await? {
        LinkPage::Button => {
            let view = json!({ "action": format!("/members/sign-in/{token}") });
            draw(&app, &ask, Page::new("link", "m-title-link", view))
        }
        LinkPage::OtherBrowser => other_browser(&app, &ask),
        LinkPage::Invalid => ended(&app, &ask),
    }
}

/// `POST /members/sign-in/{token}`
pub(crate) async fn redeem(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
    Form(form): Form<Pressed>,
) -> Answer {
    let world = app.service.world();
    let with = Redeem {
        request_cookie: ask.request_cookie.clone(),
        browser: ask.browser.clone(),
        shared_device: !form.shared_device.is_empty(),
        old_token: ask.session_token.clone(),
    };
    match app.service.store.write(move |tx| redeem_link(tx, &world, &token, &with)).await? {
        Redeemed::SignedIn(session) => Ok(enter(&app, session, None)),
        Redeemed::OtherBrowser => other_browser(&app, &ask),
        Redeemed::Invalid => ended(&app, &ask),
    }
}

/// The answer that begins a session: its cookie, and on to where the member wanted to go.
pub(crate) fn enter(app: &App, session: NewSession, next: Option<&str>) -> Response {
    let mut response = see_other(next.unwrap_or(&session.next));
    let names = CookieNames::of(app);
    let cookie = CookieNames::set(app, names.session, &session.token, session.max_age_seconds);
    add_cookie(&mut response, &cookie);
    add_cookie(&mut response, &CookieNames::set(app, names.request, "", Some(0)));
    response
}

fn other_browser(app: &App, ask: &Ask) -> Answer {
    let page = Page::new("link-other-browser", "m-title-other-browser", json!({}));
    draw(app, ask, page.with_status(StatusCode::FORBIDDEN))
}

/// The same for expired, used, unknown and malformed.
pub(crate) fn ended(app: &App, ask: &Ask) -> Answer {
    let page = Page::new("link-ended", "m-title-link-ended", json!({}));
    draw(app, ask, page.with_status(StatusCode::GONE))
}
