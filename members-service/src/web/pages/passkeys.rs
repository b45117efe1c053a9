//! `/members/passkeys`: one's passkeys and recovery codes. Making a passkey takes a script; all else does not.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::json;

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::sessions::Nothing;
use super::{Answer, Page, draw, see_other};
use crate::accounts::Role;
use crate::id::PasskeyId;
use crate::sign_in as domain;
use crate::sign_in::{PasskeyError, SignedIn};

/// A passkey's name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    name: String,
}

/// `GET /members/passkeys`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let page = page(&app, me, Vec::new()).await?;
    draw(&app, &ask, page)
}

async fn page(app: &App, me: SignedIn, codes: Vec<String>) -> Result<Page<'static>, Problem> {
    let world = app.service.world();
    let who = me.clone();
    let (passkeys, adding, codes_left, wait) = app
        .service
        .store
        .read(move |tx| {
            let passkeys = domain::passkeys(tx, &who)?;
            let adding = match domain::may_add_passkey(tx, &world, &who) {
                Ok(()) => "open",
                Err(PasskeyError::Unavailable) => "unavailable",
                Err(PasskeyError::OperatorFirst) => "operator",
                Err(PasskeyError::TooMany) => "enough",
                Err(PasskeyError::Store(error)) => return Err(PasskeyError::Store(error)),
                Err(_) => "confirm",
            };
            let codes_left = domain::recovery_codes_left(tx, &who)?;
            Ok((passkeys, adding, codes_left, domain::passkey_wait(tx, &world, &who)?))
        })
        .await?;
    let has_codes = me.member.role != Role::Admin && !passkeys.is_empty();
    let view = json!({
        "passkeys": passkeys,
        "adding": adding,
        "wait": wait.map(|ready| ready.to_string()),
        "has_codes": has_codes,
        "codes_left": codes_left,
        "codes": codes,
        "moderator": me.member.role == Role::Moderator,
        "next": "/members/passkeys",
    });
    Ok(Page::new("passkeys", "k-title-passkeys", view))
}

/// `POST /members/passkeys/{id}/rename`
pub(crate) async fn rename(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Named>,
) -> Answer {
    let id = PasskeyId::parse(&id).ok_or_else(Problem::not_found)?;
    let who = me.clone();
    let renamed =
        app.service.store.write(move |tx| domain::rename_passkey(tx, &who, &id, &form.name)).await;
    match renamed {
        Ok(()) => Ok(see_other("/members/passkeys?said=saved")),
        Err(PasskeyError::Name) => {
            let page = page(&app, me, Vec::new()).await?;
            draw(&app, &ask, page.with_faults(vec![("name", "passkey-name")]))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /members/passkeys/{id}/remove`
pub(crate) async fn remove(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let id = PasskeyId::parse(&id).ok_or_else(Problem::not_found)?;
    let world = app.service.world();
    app.service.store.write(move |tx| domain::remove_passkey(tx, &world, &me, &id)).await?;
    Ok(see_other("/members/passkeys?said=passkey-removed"))
}

/// `POST /members/passkeys/codes`: ten new recovery codes, shown this once.
pub(crate) async fn make_codes(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(_): Form<Nothing>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let codes =
        app.service.store.write(move |tx| domain::make_recovery_codes(tx, &world, &who)).await?;
    let page = page(&app, me, codes).await?;
    draw(&app, &ask, page)
}

/// `POST /members/passkeys/wait`: the last one is lost; a new one may be added tomorrow.
pub(crate) async fn wait(State(app): State<App>, Me(me): Me, Form(_): Form<Nothing>) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| domain::wait_for_passkey(tx, &world, &me)).await?;
    Ok(see_other("/members/passkeys?said=passkey-wait"))
}

/// `POST /members/passkeys/cancel`
pub(crate) async fn cancel(State(app): State<App>, Me(me): Me, Form(_): Form<Nothing>) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| domain::cancel_wait(tx, &world, &me)).await?;
    Ok(see_other("/members/passkeys?said=passkey-wait-ended"))
}

/// `GET /members/passkeys/cancel/{token}`: the page of the mail's link. It has one button.
pub(crate) async fn ask_cancel(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
) -> Answer {
    let view = json!({ "action": format!("/members/passkeys/cancel/{token}") });
    draw(&app, &ask, Page::new("passkey-cancel", "k-title-cancel", view))
}

/// `POST /members/passkeys/cancel/{token}`: the same answer for every token.
pub(crate) async fn cancel_by_link(
    State(app): State<App>,
    Path(token): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| domain::cancel_wait_by_link(tx, &world, &token)).await?;
    Ok(see_other("/members/sign-in?said=passkey-wait-ended"))
}
