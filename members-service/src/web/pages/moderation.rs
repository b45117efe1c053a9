//! `/members/moderation`: what waits for a moderator, and the decision on each.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::{Answer, Page, discussion_url, draw, see_other};
use crate::discussions::ItemState;
use crate::id::CommentId;
use crate::moderation::{approve_comment, dismiss_reports, hide, queue};

/// The form below each entry.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decision {
    decision: String,
    #[serde(default)]
    reason: String,
    /// Of the text that was read.
    #[serde(default)]
    version: String,
}

/// `GET /members/moderation`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let world = app.service.world();
    let catalogue = world.catalogue.clone();
    // A write: that a moderator looked at reports is on the audit log.
    let found = app.service.store.write(move |tx| queue(tx, &world, &me)).await?;
    let entries: Vec<Value> = found
        .entries
        .iter()
        .map(|entry| {
            let page = catalogue.page(&entry.page);
            json!({
                "title": page.map_or(entry.page.as_str(), |page| page.title(&ask.language)),
                "url": format!("{}#comment-{}", discussion_url(&entry.page), entry.number),
                "version": entry.version,
                "held": entry.state == ItemState::Pending,
                "item": {
                    "id": entry.id.as_str(),
                    "number": entry.number,
                    "author": entry.author.as_ref().map(|name| json!({ "name": name, "role": "member" })),
                    "created_at": entry.created_at.to_string(),
                    "edited_at": null,
                    "language": entry.language,
                    "dir": entry.dir,
                    "html": entry.html,
                    "state": entry.state.as_str(),
                    "depth": 0,
                    "in_reply_to": null,
                    "can": null,
                },
                "author_url": entry.author_id.as_ref().map(|id| format!("/members/people/{id}")),
                "context": entry.context.iter().map(|said| json!({
                    "number": said.number,
                    "author": said.author,
                    "html": said.html,
                    "language": said.language,
                    "dir": said.dir,
                    "at": said.at.to_string(),
                })).collect::<Vec<_>>(),
                "reports": entry.reports.iter().map(|report| json!({
                    "reason": report.reason.as_str(),
                    "note": report.note,
                    "at": report.at.to_string(),
                    "reporter": report.reporter,
                })).collect::<Vec<_>>(),
            })
        })
        .collect();
    let view = json!({
        "entries": entries,
        "more": found.more,
        "thread": { "discussion_url": "", "members_url": "" },
    });
    draw(&app, &ask, Page::new("moderation", "m-title-moderation", view))
}

/// `POST /members/moderation/{id}`
pub(crate) async fn decide(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Decision>,
) -> Answer {
    let comment = CommentId::parse(&id).ok_or_else(Problem::not_found)?;
    let world = app.service.world();
    let store = &app.service.store;
    let reason = form.reason;
    let said = match form.decision.as_str() {
        "publish" => {
            // None named is none that there is.
            let seen: i64 = form.version.parse().unwrap_or(0);
            store.write(move |tx| approve_comment(tx, &world, &me, &comment, seen)).await?;
            "published"
        }
        "dismiss" => {
            store.write(move |tx| dismiss_reports(tx, &world, &me, &comment, &reason)).await?;
            "dismissed"
        }
        "hide" => {
            store.write(move |tx| hide(tx, &world, &me, &comment, &reason)).await?;
            "hidden"
        }
        _ => return Err(Problem::malformed("no such decision")),
    };
    Ok(see_other(&format!("/members/moderation?said={said}")))
}
