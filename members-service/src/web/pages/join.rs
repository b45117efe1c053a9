//! `/members/join`: apply for membership.

use axum::extract::State;
use serde::Deserialize;
use serde_json::json;

use super::super::edge::redirect;
use super::super::extract::{Ask, Form};
use super::super::guard::{CookieNames, add_cookie};
use super::super::problem::Problem;
use super::super::{App, errors};
use super::{Answer, Page, draw, sign_in};
use crate::accounts::{Application, ApplyError, apply as act};

/// The form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    name: String,
    email: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    named_one: String,
    #[serde(default)]
    named_two: String,
    #[serde(default)]
    language: String,
}

/// `GET /members/join`
pub(crate) async fn show(State(app): State<App>, ask: Ask) -> Answer {
    let view =
        json!({ "typed": { "language": ask.language }, "off": !app.service.config.applications });
    draw(&app, &ask, Page::new("join", "m-title-join", view))
}

/// `POST /members/join`: the same answer whether the address is known or not.
pub(crate) async fn apply(State(app): State<App>, ask: Ask, Form(form): Form<Typed>) -> Answer {
    sign_in::limit(&app, &ask)?;
    let world = app.service.world();
    let application = Application {
        name: form.name.clone(),
        email: form.email.clone(),
        about: form.about.clone(),
        named: vec![form.named_one.clone(), form.named_two.clone()],
        language: Some(form.language.clone()),
        request_cookie: ask.request_cookie.clone(),
    };
    let applied = app.service.store.write(move |tx| act(tx, &world, &application)).await;
    let fault = match applied {
        Ok(cookie) => {
            let name = CookieNames::of(&app).request;
            let mut response =
                redirect(axum::http::StatusCode::SEE_OTHER, "/members/code?applied=yes");
            let cookie = CookieNames::set(&app, name, &cookie.value, Some(cookie.max_age_seconds));
            add_cookie(&mut response, &cookie);
            return Ok(response);
        }
        Err(ApplyError::Off) => {
            return Err(Problem::conflict("no-applications", "this network takes no applications"));
        }
        Err(ApplyError::Name(error)) => ("name", errors::name_code(error)),
        Err(ApplyError::Email) => ("email", "no-address"),
        Err(ApplyError::About) => ("about", "about-unfit"),
        Err(ApplyError::Named) => ("named_one", "no-address"),
        Err(ApplyError::Store(error)) => return Err(error.into()),
    };
    let view = json!({ "typed": {
        "name": form.name, "email": form.email, "about": form.about, "language": form.language,
        "named_one": form.named_one, "named_two": form.named_two,
    } });
    draw(&app, &ask, Page::new("join", "m-title-join", view).with_faults(vec![fault]))
}
