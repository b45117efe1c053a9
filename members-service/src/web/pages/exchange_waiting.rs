//! `/members/exchange/waiting`: what moderators decide about offers, needs and exchanges.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::exchange::{line_view, parse, view};
use super::{Answer, Page, draw, see_other};
use crate::discussions::ItemState;
use crate::exchange::{self};
use crate::sign_in::SignedIn;
use crate::updates::{Decision, Reach};

/// `GET /members/exchange/waiting`
pub(crate) async fn waiting(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    waiting_again(&app, &ask, &me, None).await
}

pub(super) async fn waiting_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let catalogue = world.catalogue.clone();
    // A write: that a moderator looked at reports is on the audit log.
    let ((entries, more), talks) = app
        .service
        .store
        .write(move |tx| {
            let listings = exchange::queue(tx, &world, &who)?;
            Ok::<_, Problem>((listings, exchange::exchange_queue(tx, &world, &who)?))
        })
        .await?;
    let said = |reports: &[(String, String, jiff::Timestamp)]| -> Vec<Value> {
        let one = |(reason, note, at): &(String, String, jiff::Timestamp)| json!({ "reason": reason, "note": note, "at": at.to_string() });
        reports.iter().map(one).collect()
    };
    let entries: Vec<Value> = entries
        .iter()
        .map(|(item, reports)| {
            json!({
                "item": view(ask, &catalogue, item),
                "held": item.state == ItemState::Pending,
                "asked": item.reach == Reach::Asked && item.state == ItemState::Shown,
                "reports": said(reports),
            })
        })
        .collect();
    let talks: Vec<Value> = talks
        .iter()
        .map(|talk| {
            json!({
                "id": talk.id,
                "title": talk.title,
                "title_language": talk.title_language,
                "goes_on": talk.stage.goes_on(),
                "lines": talk.lines.iter().map(line_view).collect::<Vec<_>>(),
                "reports": said(&talk.reports),
            })
        })
        .collect();
    let view = json!({ "entries": entries, "talks": talks, "more": more });
    let page = Page::new("exchange-waiting", "x-title-waiting", view);
    draw(app, ask, page.with_faults(fault))
}

/// The form below each entry of the queue.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decided {
    decision: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    reason: String,
}

/// `POST /members/exchange/{id}/decide`
pub(crate) async fn decide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Decided>,
) -> Answer {
    let (world, of, who, why) = (app.service.world(), parse(&id)?, me.clone(), form.reason);
    let seen: i64 =
        form.version.parse().map_err(|_| Problem::malformed("the version is no number"))?;
    let (decision, said) = match form.decision.as_str() {
        "publish" => (Some(Decision::Publish), "published"),
        "keep" => (Some(Decision::Keep), "refused"),
        "show" => (Some(Decision::Show), "published"),
        "dismiss" => (Some(Decision::Dismiss), "dismissed"),
        "hide" => (None, "hidden"),
        _ => return Err(Problem::malformed("no such decision")),
    };
    let done = app
        .service
        .store
        .write(move |tx| match decision {
            Some(decision) => exchange::decide(tx, &world, &who, &of, decision, seen, &why),
            None => exchange::hide(tx, &world, &who, &of, &why),
        })
        .await;
    decided(&app, &ask, &me, done.map_err(Problem::from), said).await
}

/// `POST /members/exchanges/{id}/decide`
pub(crate) async fn decide_talk(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Decided>,
) -> Answer {
    let of = super::exchanges::parse(&id)?;
    let ends = match form.decision.as_str() {
        "end" => true,
        "dismiss" => false,
        _ => return Err(Problem::malformed("no such decision")),
    };
    let (world, who, why) = (app.service.world(), me.clone(), form.reason);
    let done = app
        .service
        .store
        .write(move |tx| exchange::decide_exchange(tx, &world, &who, &of, ends, &why))
        .await;
    decided(&app, &ask, &me, done.map_err(Problem::from), "dismissed").await
}

async fn decided(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    done: Result<(), Problem>,
    said: &str,
) -> Answer {
    match done {
        Ok(()) => Ok(see_other(&format!("/members/exchange/waiting?said={said}"))),
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            waiting_again(app, ask, me, Some(("reason", problem.code))).await
        }
        Err(problem) => Err(problem),
    }
}
