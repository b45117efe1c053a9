//! `/members/comments/{id}/move`: move a contribution to another discussion, or put it away as a duplicate.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::discussion::find_item;
use super::{Answer, Page, discussion_url, draw, see_other};
use crate::accounts::ActError;
use crate::catalogue::Catalogue;
use crate::id::CommentId;
use crate::moderation::{Moved, merge_duplicate, move_comment};

/// The form that moves.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Where {
    #[serde(default)]
    page: String,
    #[serde(default)]
    reason: String,
}

/// The form that puts a duplicate away.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Duplicate {
    #[serde(default)]
    number: String,
    #[serde(default)]
    reason: String,
}

/// `GET /members/comments/{id}/move`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Path(id): Path<String>) -> Answer {
    draw_page(&app, &ask, &id, json!({}), None).await
}

/// `POST /members/comments/{id}/move`
pub(crate) async fn act(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Where>,
) -> Answer {
    let comment = CommentId::parse(&id).ok_or_else(Problem::not_found)?;
    let typed = json!({ "page": form.page, "reason": form.reason });
    let world = app.service.world();
    let Some(page) = page_id(&world.catalogue, &form.page) else {
        find_item(&app, &ask, &id).await?;
        return draw_page(&app, &ask, &id, typed, Some(("page", "no-such-page"))).await;
    };
    let reason = form.reason;
    let done = app
        .service
        .store
        .write(move |tx| move_comment(tx, &world, &me, &comment, &page, &reason))
        .await;
    let fault = match done {
        Ok(moved) => return Ok(there(&moved, "moved")),
        Err(ActError::ReasonMissing) => ("reason", "reason-missing"),
        Err(ActError::Audience) => ("page", "other-audience"),
        Err(ActError::Conflict) => ("page", "cannot-move"),
        Err(error) => return Err(error.into()),
    };
    draw_page(&app, &ask, &id, typed, Some(fault)).await
}

/// `POST /members/comments/{id}/merge`
pub(crate) async fn merge(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Duplicate>,
) -> Answer {
    let comment = CommentId::parse(&id).ok_or_else(Problem::not_found)?;
    let typed = json!({ "number": form.number, "why": form.reason });
    let (world, first) = (app.service.world(), form.number.trim().parse().unwrap_or(0));
    let reason = form.reason;
    let done = app
        .service
        .store
        .write(move |tx| merge_duplicate(tx, &world, &me, &comment, first, &reason))
        .await;
    let fault = match done {
        Ok(moved) => return Ok(there(&moved, "merged")),
        Err(ActError::ReasonMissing) => ("why", "reason-missing"),
        Err(ActError::Conflict) => ("number", "no-duplicate"),
        Err(ActError::NotFound) => {
            find_item(&app, &ask, &id).await?;
            ("number", "no-duplicate")
        }
        Err(error) => return Err(error.into()),
    };
    draw_page(&app, &ask, &id, typed, Some(fault)).await
}

fn there(moved: &Moved, said: &str) -> axum::response::Response {
    see_other(&format!("{}&said={said}#comment-{}", discussion_url(&moved.page), moved.number))
}

/// The page that somebody means by its id, or by an address copied from a browser: the page's own, in any language, or
/// its discussion's in the members' area.
fn page_id(catalogue: &Catalogue, typed: &str) -> Option<String> {
    let typed = typed.trim();
    let asked = typed.split_once('?').and_then(|(_, query)| {
        let pairs = url::form_urlencoded::parse(query.split('#').next()?.as_bytes());
        pairs.into_iter().find(|(name, _)| name == "page").map(|(_, value)| value.into_owned())
    });
    let path = typed
        .split_once("://")
        .map_or(typed, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    let without_language = path.split_once('/').map_or("", |(_, rest)| rest);
    let wanted = asked.as_deref().unwrap_or(path);
    let found = catalogue.page(wanted).or_else(|| {
        let mut pages = catalogue.pages().iter();
        pages.find(|page| {
            let own = page.url.trim_matches('/');
            !own.is_empty() && (own == path || own == without_language)
        })
    });
    found.map(|page| page.id.clone())
}

async fn draw_page(
    app: &App,
    ask: &Ask,
    id: &str,
    typed: Value,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (page, item) = find_item(app, ask, id).await?;
    if !item.can.hide {
        return Err(match fault {
            Some(_) => Problem::conflict("decided-already", "this was decided already"),
            None => Problem::forbidden(),
        });
    }
    let mut shown = serde_json::to_value(&item).map_err(|error| Problem::internal(&error))?;
    shown["can"] = Value::Null;
    let url = discussion_url(&page);
    let mut all = json!({ "page": "", "reason": "", "number": "", "why": "" });
    if let (Value::Object(all), Value::Object(typed)) = (&mut all, typed) {
        all.extend(typed);
    }
    let view = json!({
        "item": shown,
        "thread": { "discussion_url": url, "members_url": "" },
        "back_url": format!("{url}#comment-{}", item.number),
        "typed": all,
    });
    let page = Page::new("comment-move", "a-title-move", view);
    draw(app, ask, page.with_faults(fault))
}
