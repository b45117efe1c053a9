//! `/members/comments/{id}/…`: a page with one contribution, a reason and a button, then its POST.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::discussion::find_item;
use super::sessions::Nothing;
use super::{Answer, Page, discussion_url, draw, see_other, unfit};
use crate::discussions::{Item, delete_comment};
use crate::id::CommentId;
use crate::moderation::{self, ReportReason};

/// What can be done to a contribution or an update on a page of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Delete,
    Report,
    Hide,
    Restore,
}

impl Act {
    /// As templates and addresses call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Act::Delete => "delete",
            Act::Report => "report",
            Act::Hide => "hide",
            Act::Restore => "restore",
        }
    }

    /// What the form asks for besides a press: the reasons to choose from, or words.
    pub(super) fn asks(self) -> (Value, bool) {
        let reasons = if self == Act::Report { json!(REASONS) } else { Value::Null };
        (reasons, matches!(self, Act::Hide | Act::Restore))
    }

    /// What is said when it is done.
    pub(super) fn said(self) -> &'static str {
        match self {
            Act::Delete => "deleted",
            Act::Report => "reported",
            Act::Hide => "hidden",
            Act::Restore => "restored",
        }
    }
}

/// The form of hide and restore.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Why {
    #[serde(default)]
    pub(super) reason: String,
}

/// The form of a report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reported {
    #[serde(default)]
    pub(super) reason: String,
    #[serde(default)]
    pub(super) note: String,
}

pub(super) const REASONS: [&str; 5] = ["spam", "abuse", "privacy", "security", "other"];

pub(crate) async fn ask_delete(State(app): State<App>, ask: Ask, Path(id): Path<String>) -> Answer {
    show(&app, &ask, &id, Act::Delete, json!({}), None).await
}

pub(crate) async fn ask_report(State(app): State<App>, ask: Ask, Path(id): Path<String>) -> Answer {
    show(&app, &ask, &id, Act::Report, json!({}), None).await
}

pub(crate) async fn ask_hide(State(app): State<App>, ask: Ask, Path(id): Path<String>) -> Answer {
    show(&app, &ask, &id, Act::Hide, json!({}), None).await
}

pub(crate) async fn ask_restore(
    State(app): State<App>,
    ask: Ask,
    Path(id): Path<String>,
) -> Answer {
    show(&app, &ask, &id, Act::Restore, json!({}), None).await
}

/// `POST /members/comments/{id}/delete`
pub(crate) async fn delete(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (page, item) = find_item(&app, &ask, &id).await?;
    let world = app.service.world();
    let comment = item.id.clone();
    app.service.store.write(move |tx| delete_comment(tx, &world, &me, &comment)).await?;
    Ok(back(&page, "deleted", &item))
}

/// `POST /members/comments/{id}/report`
pub(crate) async fn report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Reported>,
) -> Answer {
    let (page, item) = find_item(&app, &ask, &id).await?;
    let typed = json!({ "reason": form.reason, "note": form.note });
    let Some(reason) = ReportReason::parse(&form.reason) else {
        return show(&app, &ask, &id, Act::Report, typed, Some(("reason", "reason-missing"))).await;
    };
    let (world, comment, note) = (app.service.world(), item.id.clone(), form.note);
    let reported = app
        .service
        .store
        .write(move |tx| moderation::report(tx, &world, &me, &comment, reason, &note))
        .await;
    match unfit(reported)? {
        None => Ok(back(&page, "reported", &item)),
        Some(code) => show(&app, &ask, &id, Act::Report, typed, Some(("note", code))).await,
    }
}

/// `POST /members/comments/{id}/hide`
pub(crate) async fn hide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Why>,
) -> Answer {
    let (world, comment, reason) = (app.service.world(), parse(&id)?, form.reason.clone());
    let done = app
        .service
        .store
        .write(move |tx| moderation::hide(tx, &world, &me, &comment, &reason))
        .await;
    moderated(&app, &ask, &id, Act::Hide, form, done.map_err(Problem::from)).await
}

/// `POST /members/comments/{id}/restore`
pub(crate) async fn restore(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Why>,
) -> Answer {
    let (world, comment, reason) = (app.service.world(), parse(&id)?, form.reason.clone());
    let done = app
        .service
        .store
        .write(move |tx| moderation::restore(tx, &world, &me, &comment, &reason))
        .await;
    moderated(&app, &ask, &id, Act::Restore, form, done.map_err(Problem::from)).await
}

async fn moderated(
    app: &App,
    ask: &Ask,
    id: &str,
    act: Act,
    form: Why,
    done: Result<(), Problem>,
) -> Answer {
    match done {
        Ok(()) => {
            let (page, item) = find_item(app, ask, id).await?;
            Ok(back(&page, act.said(), &item))
        }
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            let typed = json!({ "reason": form.reason });
            show(app, ask, id, act, typed, Some(("reason", problem.code))).await
        }
        Err(problem) => Err(problem),
    }
}

async fn show(
    app: &App,
    ask: &Ask,
    id: &str,
    act: Act,
    typed: Value,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (page, item) = find_item(app, ask, id).await?;
    let (title, may) = match act {
        Act::Delete => ("m-title-delete", item.can.delete),
        Act::Report => ("m-title-report", item.can.report),
        Act::Hide => ("m-title-hide", item.can.hide),
        Act::Restore => ("m-title-restore", item.can.restore),
    };
    if !may {
        return Err(Problem::forbidden());
    }
    let mut shown = serde_json::to_value(&item).map_err(|error| Problem::internal(&error))?;
    // The page has its own button; the links of the thread would only lead in a circle.
    shown["can"] = Value::Null;
    let url = discussion_url(&page);
    let (reasons, ask_reason) = act.asks();
    let view = json!({
        "act": act.name(),
        "item": shown,
        "thread": { "discussion_url": url, "members_url": "" },
        "reasons": reasons,
        "ask_reason": ask_reason,
        "back_url": format!("{url}#comment-{}", item.number),
        "typed": typed,
    });
    let page = Page::new("comment-act", title, view);
    draw(app, ask, page.with_faults(fault))
}

fn back(page: &str, said: &str, item: &Item) -> axum::response::Response {
    see_other(&format!("{}&said={said}#comment-{}", discussion_url(page), item.number))
}

fn parse(id: &str) -> Result<CommentId, Problem> {
    CommentId::parse(id).ok_or_else(Problem::not_found)
}
