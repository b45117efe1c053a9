//! `/members/data`: take one's data away, erase it, hide at once.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::sessions::{self, Nothing};
use super::{Answer, Page, draw, see_other};
use crate::accounts::ActError;
use crate::privacy::{
    Erasure, HidingError, erase as act, export as gather, hide_me, show_me_again,
};

/// The form that erases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sure {
    #[serde(default)]
    posts: String,
    /// The member's own name, typed again: not a thing that is pressed by mistake.
    #[serde(default)]
    name: String,
}

/// `GET /members/data`
pub(crate) async fn show(State(app): State<App>, ask: Ask) -> Answer {
    draw(&app, &ask, Page::new("data", "m-title-data", json!({})))
}

/// `GET /members/data/export`: everything of one's own, as a file.
pub(crate) async fn export(State(app): State<App>, Me(me): Me) -> Answer {
    let data = app.service.store.read(move |tx| gather(tx, &me)).await?;
    let body = serde_json::to_vec_pretty(&data).map_err(|error| Problem::internal(&error))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"my-data.json\""),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, body).into_response())
}

/// `GET /members/data/read`: the same, to be read.
pub(crate) async fn read(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let data = app.service.store.read(move |tx| gather(tx, &me)).await?;
    let tables: Vec<Value> = match &data {
        Value::Object(tables) => tables.iter().map(|(name, rows)| table(name, rows)).collect(),
        _ => Vec::new(),
    };
    draw(&app, &ask, Page::new("data-read", "u-title-data-read", json!({ "tables": tables })))
}

/// A table of the export: its name, and each row as pairs of a column and what it holds.
fn table(name: &str, rows: &Value) -> Value {
    let pairs = |row: &Value| -> Vec<Value> {
        let Value::Object(row) = row else { return Vec::new() };
        let held = row.iter().filter(|(_, value)| !value.is_null() && *value != "");
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        held.map(|(column, value)| json!({ "column": column, "value": text(value) })).collect()
    };
    let rows: Vec<Vec<Value>> = match rows {
        Value::Array(rows) => rows.iter().map(pairs).collect(),
        row => vec![pairs(row)],
    };
    json!({ "name": name, "rows": rows })
}

/// `POST /members/hide-me`
pub(crate) async fn hide(State(app): State<App>, Me(me): Me, Form(_): Form<Nothing>) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| hide_me(tx, &world, &me)).await?;
    Ok(see_other("/members/sessions?said=hidden-me"))
}

/// `POST /members/hide-me/end`
pub(crate) async fn end_hiding(
    State(app): State<App>,
    Me(me): Me,
    Form(_): Form<Nothing>,
) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| show_me_again(tx, &world, &me)).await?;
    Ok(see_other("/members/sessions?said=shown-again"))
}

impl From<HidingError> for Problem {
    fn from(error: HidingError) -> Self {
        match error {
            HidingError::Denied(denied) => denied.into(),
            HidingError::TooEarly(_) => Problem::conflict(
                "hidden-still",
                "this can end 72 hours after it began, or in a session of a stronger kind",
            ),
            HidingError::Store(error) => error.into(),
        }
    }
}

/// `POST /members/data/erase`
pub(crate) async fn erase(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Sure>,
) -> Answer {
    let how = match form.posts.as_str() {
        "keep" => Erasure::KeepPosts,
        "remove" => Erasure::RemovePosts,
        _ => return again(&app, &ask, ("posts", "choose-one")),
    };
    if form.name.trim() != me.member.name {
        return again(&app, &ask, ("name", "name-differs"));
    }
    let (world, who) = (app.service.world(), me.clone());
    match app.service.store.write(move |tx| act(tx, &world, &who, how)).await {
        Ok(()) => {
            let mut response = see_other("/members/sign-in?said=erased");
            sessions::forget(&app, &mut response);
            Ok(response)
        }
        Err(ActError::LastAdministrator) => again(&app, &ask, ("name", "last-administrator")),
        Err(error) => Err(error.into()),
    }
}

fn again(app: &App, ask: &Ask, fault: (&'static str, &'static str)) -> Answer {
    draw(app, ask, Page::new("data", "m-title-data", json!({})).with_faults(vec![fault]))
}
