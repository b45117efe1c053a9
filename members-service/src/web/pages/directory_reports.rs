//! Entries of the directory that members report, and what a moderator does with them.

use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::comment::{Reported, Why};
use super::directory::{Asking, parse, show_again, view};
use super::{Answer, Page, draw, see_other, unfit};
use crate::directory;
use crate::id::random_id;
use crate::moderation::ReportReason;
use crate::sign_in::SignedIn;

/// `POST /members/directory/{id}/report`
pub(crate) async fn report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Reported>,
) -> Answer {
    let of = parse(&id)?;
    let again = |fault| Asking {
        key: random_id(),
        note: form.note.clone(),
        faults: vec![fault],
        ..Asking::default()
    };
    let Some(reason) = ReportReason::parse(&form.reason) else {
        let asking = again(("report", "reason-missing"));
        return show_again(&app, &ask, &me, &id, asking).await;
    };
    let (world, who, note) = (app.service.world(), me.clone(), form.note.clone());
    let done = app
        .service
        .store
        .write(move |tx| directory::report(tx, &world, &who, &of, reason, &note))
        .await;
    match unfit(done)? {
        None => Ok(see_other(&format!("/members/directory/{id}?said=reported"))),
        Some(code) => show_again(&app, &ask, &me, &id, again(("note", code))).await,
    }
}

/// `GET /members/directory/reported`
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    list_again(&app, &ask, &me, None).await
}

async fn list_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let catalogue = world.catalogue.clone();
    // A write: that a moderator looked is on the audit log.
    let entries = app.service.store.write(move |tx| directory::reported(tx, &world, &who)).await?;
    let entries: Vec<Value> = entries
        .iter()
        .map(|(entry, reports)| {
            let reports = reports.iter();
            let reports = reports
                .map(|(reason, note, at)| json!({ "reason": reason, "note": note, "at": at }));
            json!({ "item": view(ask, &catalogue, entry), "reports": reports.collect::<Vec<_>>() })
        })
        .collect();
    let page = Page::new("directory-reported", "dir-title-reported", json!({ "entries": entries }));
    draw(app, ask, page.with_faults(fault))
}

/// `POST /members/directory/{id}/dismiss`
pub(crate) async fn dismiss(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Why>,
) -> Answer {
    let (world, who, of) = (app.service.world(), me.clone(), parse(&id)?);
    let done = app
        .service
        .store
        .write(move |tx| directory::dismiss(tx, &world, &who, &of, &form.reason))
        .await;
    match unfit(done)? {
        None => Ok(see_other("/members/directory/reported?said=dismissed")),
        Some(code) => list_again(&app, &ask, &me, Some(("reason", code))).await,
    }
}
