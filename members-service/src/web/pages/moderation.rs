//! `/members/moderation`: what waits for a moderator, and the decision on each.

use axum::extract::{Path, State};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::{Answer, Page, discussion_url, draw, see_other};
use crate::accounts::ActError;
use crate::discussions::ItemState;
use crate::id::CommentId;
use crate::moderation::{approve_comment, dismiss_reports, hide, queue};
use crate::notifications::by_mail::{came_by_mail, received_mail};

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
    let look = move |tx: &mut dyn crate::store::Tx| {
        let found = queue(tx, &world, &me)?;
        let ids: Vec<CommentId> = found.entries.iter().map(|entry| entry.id.clone()).collect();
        Ok::<_, ActError>((found, came_by_mail(tx, &me, &ids)?))
    };
    let (found, by_mail) = app.service.store.write(look).await?;
    let entries: Vec<Value> = found
        .entries
        .iter()
        .map(|entry| {
            let page = catalogue.page(&entry.page);
            json!({
                "title": page.map_or(entry.page.as_str(), |page| page.title(&ask.language)),
                "url": format!("{}#comment-{}", discussion_url(&entry.page), entry.number),
                "version": entry.version,
                "mail_url": by_mail.contains(&entry.id).then(|| format!("/members/comments/{}/mail", entry.id)),
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

/// `GET /members/comments/{id}/mail`: the mail that became a contribution, as it came.
pub(crate) async fn mail(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let comment = CommentId::parse(&id).ok_or_else(Problem::not_found)?;
    let world = app.service.world();
    // A write: that a moderator looked is on the audit log.
    let raw = app.service.store.write(move |tx| received_mail(tx, &world, &me, &comment)).await?;
    let raw = STANDARD.decode(raw).unwrap_or_default();
    let view = json!({ "raw": String::from_utf8_lossy(&raw) });
    draw(&app, &ask, Page::new("received-mail", "n-mail-raw", view))
}
