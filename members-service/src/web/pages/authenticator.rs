//! `/members/authenticator`: a moderator sets up or removes the authenticator app.

use axum::extract::State;
use serde::Deserialize;
use serde_json::json;

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::sessions::Nothing;
use super::{Answer, Page, draw, see_other};
use crate::sign_in as domain;
use crate::sign_in::{AuthenticatorView, SignedIn};

/// The first code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    code: String,
}

/// `GET /members/authenticator`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let page = page(&app, me).await?;
    draw(&app, &ask, page)
}

async fn page(app: &App, me: SignedIn) -> Result<Page<'static>, Problem> {
    let world = app.service.world();
    let state = app.service.store.read(move |tx| domain::authenticator(tx, &world, &me)).await?;
    let view = match state {
        AuthenticatorView::None => json!({ "state": "none" }),
        AuthenticatorView::Unconfirmed { secret, link } => {
            json!({ "state": "unconfirmed", "secret": secret, "link": link })
        }
        AuthenticatorView::Confirmed => json!({ "state": "confirmed" }),
    };
    Ok(Page::new("authenticator", "k-title-authenticator", view))
}

/// `POST /members/authenticator`: makes a secret, not yet in use.
pub(crate) async fn begin(State(app): State<App>, Me(me): Me, Form(_): Form<Nothing>) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| domain::begin_authenticator(tx, &world, &me)).await?;
    Ok(see_other("/members/authenticator"))
}

/// `POST /members/authenticator/confirm`
pub(crate) async fn confirm(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Typed>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let right = app
        .service
        .store
        .write(move |tx| domain::confirm_authenticator(tx, &world, &who, &form.code))
        .await?;
    if right {
        return Ok(see_other("/members/authenticator?said=saved"));
    }
    let page = page(&app, me).await?;
    draw(&app, &ask, page.with_faults(vec![("code", "authenticator-code")]))
}

/// `POST /members/authenticator/remove`
pub(crate) async fn remove(State(app): State<App>, Me(me): Me, Form(_): Form<Nothing>) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| domain::remove_authenticator(tx, &world, &me)).await?;
    Ok(see_other("/members/authenticator?said=saved"))
}
