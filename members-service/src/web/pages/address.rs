//! `/members/address`: change one's address; the links of the two mails.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::json;

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::link::ended;
use super::{Answer, Page, draw, see_other};
use crate::accounts::{
    AddressError, ask_to_change_address, can_undo_address, confirm_address, own_address,
    undo_address,
};
use crate::sign_in::SignedIn;

/// The form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    email: String,
}

/// A form with one button.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

/// `GET /members/address`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let page = page(&app, me, "").await?;
    draw(&app, &ask, page)
}

/// `POST /members/address`: the same answer whether or not the address has an account.
pub(crate) async fn change(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Typed>,
) -> Answer {
    let (world, who, email) = (app.service.world(), me.clone(), form.email.clone());
    let asked =
        app.service.store.write(move |tx| ask_to_change_address(tx, &world, &who, &email)).await;
    let code = match asked {
        Ok(()) => return Ok(see_other("/members/address?said=address-asked")),
        Err(AddressError::Email) => "no-address",
        Err(AddressError::Same) => "same-address",
        Err(error) => return Err(problem(error)),
    };
    let page = page(&app, me, &form.email).await?;
    draw(&app, &ask, page.with_faults(vec![("email", code)]))
}

/// `GET /members/address/confirm/{token}`: one button, for who is signed in. Uses nothing up.
pub(crate) async fn ask_confirm(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
) -> Answer {
    let view = json!({
        "action": format!("/members/address/confirm/{token}"),
        "signed_in": ask.who.is_some(),
        "undo": false,
    });
    draw(&app, &ask, Page::new("address-link", "v-title-confirm-address", view))
}

/// `POST /members/address/confirm/{token}`
pub(crate) async fn confirm(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
    Form(Nothing {}): Form<Nothing>,
) -> Answer {
    let (world, who) = (app.service.world(), ask.who.clone());
    match app.service.store.write(move |tx| confirm_address(tx, &world, who.as_ref(), &token)).await
    {
        Ok(()) => Ok(see_other("/members/settings?said=address-changed")),
        Err(AddressError::SignIn | AddressError::Invalid) => ended(&app, &ask),
        Err(error) => Err(problem(error)),
    }
}

/// `GET /members/address/undo/{token}`: one button. Uses nothing up.
pub(crate) async fn ask_undo(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
) -> Answer {
    let (world, asked) = (app.service.world(), token.clone());
    if !app.service.store.read(move |tx| can_undo_address(tx, &world, &asked)).await? {
        return ended(&app, &ask);
    }
    let view = json!({
        "action": format!("/members/address/undo/{token}"),
        "signed_in": true,
        "undo": true,
    });
    draw(&app, &ask, Page::new("address-link", "v-title-undo-address", view))
}

/// `POST /members/address/undo/{token}`
pub(crate) async fn undo(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
    Form(Nothing {}): Form<Nothing>,
) -> Answer {
    let world = app.service.world();
    match app.service.store.write(move |tx| undo_address(tx, &world, &token)).await {
        Ok(()) => Ok(see_other("/members/sign-in?said=address-undone")),
        Err(AddressError::Invalid) => ended(&app, &ask),
        Err(error) => Err(problem(error)),
    }
}

fn problem(error: AddressError) -> Problem {
    match error {
        AddressError::Denied(denied) => denied.into(),
        AddressError::TooMany => Problem::too_many(86_400),
        AddressError::Email | AddressError::Same => Problem::malformed("this is no other address"),
        AddressError::SignIn | AddressError::Invalid => Problem::not_found(),
        AddressError::Store(error) => error.into(),
    }
}

async fn page(app: &App, me: SignedIn, email: &str) -> Result<Page<'static>, Problem> {
    let world = app.service.world();
    let own = app.service.store.read(move |tx| own_address(tx, &world, &me)).await;
    let own = own.map_err(problem)?;
    let view = json!({
        "email": own.email,
        "undo_until": own.undo_until.map(|until| until.to_string()),
        "typed": { "email": email },
    });
    Ok(Page::new("address", "v-title-address", view))
}
