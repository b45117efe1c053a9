//! `/members/sign-in`: ask for a mail with a link and a code.

use axum::extract::State;
use serde::Deserialize;
use serde_json::json;
use std::time::Instant;

use super::super::App;
use super::super::extract::{Ask, Form, Query, query_value};
use super::super::guard::{CookieNames, add_cookie};
use super::super::problem::Problem;
use super::{Answer, Page, draw, see_other};
use crate::accounts::Email;
use crate::sign_in::{AskForLink, request_link, safe_next};

/// The form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    email: String,
    #[serde(default)]
    next: String,
}

/// `GET /members/sign-in`
pub(crate) async fn show(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let next = query.get("next").map(|next| safe_next(Some(next)));
    if ask.who.is_some() {
        return Ok(see_other(next.as_deref().unwrap_or("/members/")));
    }
    draw(
        &app,
        &ask,
        Page::new("sign-in", "m-title-sign-in", json!({ "next": next.unwrap_or_default() })),
    )
}

/// `POST /members/sign-in`: the same answer for every address that could be one.
pub(crate) async fn ask(State(app): State<App>, ask: Ask, Form(form): Form<Wanted>) -> Answer {
    if Email::parse(&form.email).is_none() {
        let view = json!({ "typed": { "email": form.email }, "next": form.next });
        let page = Page::new("sign-in", "m-title-sign-in", view);
        return draw(&app, &ask, page.with_faults(vec![("email", "no-address")]));
    }
    let next = (!form.next.is_empty()).then(|| safe_next(Some(&form.next)));
    let cookie = request(&app, &ask, form.email, next.clone()).await?;
    let location = match next {
        Some(next) => format!("/members/code?next={}", query_value(&next)),
        None => "/members/code".to_owned(),
    };
    let mut response = see_other(&location);
    add_cookie(&mut response, &cookie);
    Ok(response)
}

/// Asks the domain for a link, within the limit of the network that asks. Gives the cookie that
/// binds the link to this browser.
pub(crate) async fn request(
    app: &App,
    ask: &Ask,
    email: String,
    next: Option<String>,
) -> Result<String, Problem> {
    limit(app, ask)?;
    let world = app.service.world();
    let wanted = AskForLink { email, next, request_cookie: ask.request_cookie.clone() };
    let cookie = app.service.store.write(move |tx| request_link(tx, &world, &wanted)).await?;
    let name = CookieNames::of(app).request;
    Ok(CookieNames::set(app, name, &cookie.value, Some(cookie.max_age_seconds)))
}

/// Requests that send mail, by network. Redeeming what was mailed is never limited so.
pub(crate) fn limit(app: &App, ask: &Ask) -> Result<(), Problem> {
    let taken = app.sign_in_rate.take(ask.client, Instant::now());
    taken.map_err(|wait| {
        tracing::info!(
            event = "limit",
            limit = "sign-in-requests-per-prefix",
            "a limit was reached"
        );
        Problem::too_many(wait.as_secs() + 1)
    })
}
