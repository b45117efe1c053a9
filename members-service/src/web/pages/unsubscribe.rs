//! `/members/unsubscribe/{token}`: end the notices to one address. Works without signing in, and
//! says the same whatever the token is.

use axum::extract::{Path, State};
use serde_json::json;

use super::super::App;
use super::super::extract::Ask;
use super::{Answer, Page, draw};
use crate::notifications;

/// `GET`: a form, nothing else.
pub(crate) async fn show(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let view = json!({ "action": format!("/members/unsubscribe/{}", clean(&token)) });
    draw(&app, &ask, Page::new("unsubscribe", "m-title-unsubscribe", view))
}

/// `POST`: RFC 8058.
pub(crate) async fn act(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| notifications::unsubscribe(tx, &world, &token)).await?;
    draw(
        &app,
        &ask,
        Page::new("thanks", "m-title-unsubscribed", json!({ "words": "m-unsubscribed-lead" })),
    )
}

/// What a token of ours may consist of; the rest is left out of the page.
fn clean(token: &str) -> String {
    token.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).take(200).collect()
}
