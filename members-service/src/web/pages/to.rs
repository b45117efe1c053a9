//! `/members/to?page=ID`: back from signing in to the page that was being read.
//!
//! The address comes from the catalogue, never from the request, so that nobody can be sent elsewhere.

use axum::extract::State;
use serde_json::json;

use super::super::App;
use super::super::extract::{Ask, Query};
use super::super::problem::Problem;
use super::{Answer, Page, draw, see_other};
use crate::catalogue::Visibility;
use crate::permissions::{self, Action};

/// `GET /members/to?page=ID&lang=LANG`: on to the page's discussion, in the language asked for if the page has it.
pub(crate) async fn show(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let id = query.get("page").ok_or_else(Problem::not_found)?;
    let catalogue = app.service.world().catalogue;
    let page = catalogue.page(id).ok_or_else(Problem::not_found)?;
    let is_public = page.access == Visibility::Public;
    if !is_public && permissions::check(Action::ReadMembers, ask.who.as_ref()).is_err() {
        return Err(Problem::not_found());
    }
    // Pages for members are on the service's own host.
    let origin = if !is_public || app.origins.one_host() { "" } else { app.origins.site() };
    // The language that was being read, which need not be the account's.
    let language = query.get("lang").unwrap_or(&ask.language);
    let mut prefix = format!("/{language}");
    if language == app.service.network.default_language
        || !page.languages.iter().any(|has| has == language)
        || page.url.starts_with(&format!("{prefix}/"))
    {
        prefix.clear();
    }
    let url = format!("{origin}{prefix}{}#discussion", page.url);
    if origin.is_empty() {
        return Ok(see_other(&url));
    }
    // S70: what follows a form may not be redirected to another host, so a page leads on.
    draw(&app, &ask, Page::new("to", "m-title-to", json!({ "url": url })))
}
