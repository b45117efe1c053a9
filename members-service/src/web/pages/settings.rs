//! `/members/settings`: name, language, notices.

use axum::extract::State;
use serde::Deserialize;
use serde_json::json;

use super::super::extract::{Ask, Form, Me};
use super::super::{App, errors};
use super::{Answer, Page, draw, see_other};
use crate::accounts::{Notices, Settings, SettingsError, Status, change_settings};

/// The form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    name: String,
    language: String,
    #[serde(default)]
    notices: String,
}

/// `GET /members/settings`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let view = json!({
        "typed": {
            "name": me.member.name,
            "language": me.member.language,
            "notices": me.member.notices == Notices::All,
        },
        "name_fixed": me.member.status != Status::Active,
    });
    draw(&app, &ask, Page::new("settings", "m-title-settings", view))
}

/// `POST /members/settings`
pub(crate) async fn save(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Typed>,
) -> Answer {
    let world = app.service.world();
    let notices = if form.notices.is_empty() { Notices::None } else { Notices::All };
    let wanted = Settings { name: form.name.clone(), language: form.language.clone(), notices };
    let saved = app.service.store.write(move |tx| change_settings(tx, &world, &me, &wanted)).await;
    let fault = match saved {
        Ok(()) => return Ok(see_other("/members/settings?said=saved")),
        Err(SettingsError::Name(error)) => ("name", errors::name_code(error)),
        Err(SettingsError::Hidden) => ("name", "hidden-still"),
        Err(SettingsError::Language) => ("language", "no-such-language"),
        Err(SettingsError::Store(error)) => return Err(error.into()),
        Err(SettingsError::Denied(denied)) => return Err(denied.into()),
    };
    let view = json!({ "typed": {
        "name": form.name, "language": form.language, "notices": !form.notices.is_empty(),
    } });
    draw(&app, &ask, Page::new("settings", "m-title-settings", view).with_faults(vec![fault]))
}
