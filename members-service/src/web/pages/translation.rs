//! `/members/comments/{id}/translate`: a contribution in another language; and taking a translation away.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::desk::back;
use super::discussion::{find_item, off_thread, offered_languages};
use super::discussions::Fields;
use super::{Answer, Page, discussion_url, draw};
use crate::catalogue;
use crate::discussions::{self, Text, language_tag};
use crate::id::TranslationId;

/// `GET /members/comments/{id}/translate`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Path(id): Path<String>) -> Answer {
    render(&app, &ask, &id, &Fields::new(), None).await
}

/// `POST /members/comments/{id}/translate`
pub(crate) async fn add(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Answer {
    let (_, item) = find_item(&app, &ask, &id).await?;
    let confirmed = fields.get("public_confirmed").is_some_and(|word| word == "yes");
    let markdown = fields.get("markdown").cloned().unwrap_or_default();
    let limits = app.service.world().limits;
    let parsed = off_thread(move || Text::parse(&markdown, &limits)).await?;
    let language = language_tag(fields.get("language").map_or("", String::as_str));
    let done: Result<(String, i64), Problem> = match (parsed, language) {
        (Ok(text), Ok(language)) => {
            let world = app.service.world();
            app.service
                .store
                .write(move |tx| {
                    discussions::translate(tx, &world, &me, &item.id, &language, &text, confirmed)
                })
                .await
                .map_err(Problem::from)
        }
        (Err(error), _) | (_, Err(error)) => Err(error.into()),
    };
    match done {
        Ok((page, number)) => Ok(back(&page, "d-translated", number)),
        Err(problem) if problem.code == "confirm-public" => {
            let code = ("public_confirmed", "confirm-public");
            render(&app, &ask, &id, &fields, Some(code)).await
        }
        Err(problem) if problem.status == StatusCode::CONFLICT => {
            let code = ("language", "d-translated-already");
            render(&app, &ask, &id, &fields, Some(code)).await
        }
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            render(&app, &ask, &id, &fields, Some(("markdown", problem.code))).await
        }
        Err(problem) => Err(problem),
    }
}

/// `POST /members/translations/{id}/remove`
pub(crate) async fn remove(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Answer {
    let id = TranslationId::parse(&id).ok_or_else(Problem::not_found)?;
    let world = app.service.world();
    let why = fields.get("reason").cloned().unwrap_or_default();
    let (page, number) = app
        .service
        .store
        .write(move |tx| discussions::remove_translation(tx, &world, &me, &id, &why))
        .await?;
    Ok(back(&page, "deleted", number))
}

/// `POST /members/translations/{id}/approve`
pub(crate) async fn approve(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Fields>,
) -> Answer {
    let id = TranslationId::parse(&id).ok_or_else(Problem::not_found)?;
    let world = app.service.world();
    let (page, number) = app
        .service
        .store
        .write(move |tx| discussions::approve_translation(tx, &world, &me, &id))
        .await?;
    Ok(back(&page, "published", number))
}

async fn render(
    app: &App,
    ask: &Ask,
    id: &str,
    fields: &Fields,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (page, item) = find_item(app, ask, id).await?;
    if !item.can.translate {
        return Err(Problem::forbidden());
    }
    let confirmed = ask.who.as_ref().is_some_and(|me| me.member.confirmed_public_at.is_some());
    let world = app.service.world();
    let is_public = world.catalogue.page(&page).is_some_and(catalogue::Page::is_public_discussion);
    let mut shown = serde_json::to_value(&item).map_err(|error| Problem::internal(&error))?;
    shown["can"] = Value::Null;
    let url = discussion_url(&page);
    let chosen = fields.get("language").cloned().unwrap_or_else(|| ask.language.clone());
    let languages: Vec<Value> = offered_languages(app, ask)
        .into_iter()
        .filter(|offered| offered["code"] != item.language)
        .collect();
    let view = json!({
        "item": shown,
        "thread": { "discussion_url": url, "members_url": "" },
        "languages": languages,
        "confirm_public": is_public && !item.among_members && !confirmed,
        "back_url": format!("{url}#comment-{}", item.number),
        "typed": {
            "markdown": fields.get("markdown").cloned().unwrap_or_default(),
            "language": chosen,
        },
    });
    let page = Page::new("translate", "d-title-translate", view);
    draw(app, ask, page.with_faults(fault))
}
