//! `/members/invitation/{token}`: take up an invitation.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::json;

use super::super::extract::{Ask, Form};
use super::super::{App, errors};
use super::{Answer, Page, draw, link};
use crate::accounts::{AcceptError, Acceptance, accept_invitation, look_at_invitation};
use crate::sign_in::sign_out;

/// The form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    name: String,
    email: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    shared_device: String,
}

/// `GET /members/invitation/{token}`: uses nothing.
pub(crate) async fn show(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let (world, given) = (app.service.world(), token.clone());
    let look = move |tx: &mut dyn crate::store::Tx| look_at_invitation(tx, &world, &given);
    let Some(invitation) = app.service.store.read(look).await? else {
        return link::ended(&app, &ask);
    };
    let view = json!({
        "action": format!("/members/invitation/{token}"),
        "needs_approval": invitation.needs_approval,
        "typed": { "language": ask.language },
    });
    draw(&app, &ask, Page::new("invitation", "m-title-invitation", view))
}

/// `POST /members/invitation/{token}`
pub(crate) async fn accept(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
    Form(form): Form<Typed>,
) -> Answer {
    let (world, given) = (app.service.world(), token.clone());
    let acceptance = Acceptance {
        name: form.name.clone(),
        email: form.email.clone(),
        language: Some(form.language.clone()),
        browser: ask.browser.clone(),
        shared_device: !form.shared_device.is_empty(),
    };
    let old = ask.session_token.clone();
    let accept = move |tx: &mut dyn crate::store::Tx| {
        let session = accept_invitation(tx, &world, &given, &acceptance)?;
        if let Some(old) = old {
            sign_out(tx, &world, &old)?;
        }
        Ok(session)
    };
    let accepted = app.service.store.write(accept).await;
    match accepted {
        Ok(session) => Ok(link::enter(&app, session, None)),
        Err(AcceptError::Invalid) => link::ended(&app, &ask),
        Err(AcceptError::Name(error)) => {
            let view = json!({
                "action": format!("/members/invitation/{token}"),
                "typed": { "name": form.name, "email": form.email, "language": form.language },
            });
            let page = Page::new("invitation", "m-title-invitation", view);
            draw(&app, &ask, page.with_faults(vec![("name", errors::name_code(error))]))
        }
        Err(AcceptError::Store(error)) => Err(error.into()),
    }
}
