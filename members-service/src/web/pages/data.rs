//! `/members/data`: take one's data away, or erase it.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::json;

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::{Answer, Page, draw, see_other, sessions};
use crate::accounts::ActError;
use crate::privacy::{Erasure, erase as act, export as gather};

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
    let world = app.service.world();
    let data = app.service.store.read(move |tx| gather(tx, &world, &me)).await?;
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
    let world = app.service.world();
    match app.service.store.write(move |tx| act(tx, &world, &me, how)).await {
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
