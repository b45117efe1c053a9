//! `/members/audit`: who did what, newest first. A moderator sees own acts; a member, under
//! `/members/record`, what was done with their own account.

use axum::extract::State;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Me, Query};
use super::{Answer, Page, draw};
use crate::accounts::Role;
use crate::moderation::{AuditEntry, acts_on_me, audit_log};

/// `GET /members/audit`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let (world, before, who) = (app.service.world(), query.number("before")?, me.clone());
    let found = app.service.store.read(move |tx| audit_log(tx, &world, &who, before)).await?;
    let view = json!({
        "rows": rows(&app, &ask, found.entries),
        "lead": if me.member.role == Role::Admin { "m-audit-all" } else { "m-audit-own" },
        "later_url": found.older.map(|older| format!("/members/audit?before={older}")),
    });
    draw(&app, &ask, Page::new("audit", "m-title-audit", view))
}

/// `GET /members/record`
pub(crate) async fn own(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let world = app.service.world();
    let found = app.service.store.read(move |tx| acts_on_me(tx, &world, &me)).await?;
    let view =
        json!({ "rows": rows(&app, &ask, found), "lead": "m-record-lead", "later_url": null });
    draw(&app, &ask, Page::new("audit", "m-title-record", view))
}

/// Rows of the log as the templates show them.
pub(super) fn rows(app: &App, ask: &Ask, entries: Vec<AuditEntry>) -> Vec<Value> {
    entries
        .into_iter()
        .map(|entry| {
            json!({
                "at": entry.at.to_string(),
                "actor": entry.actor,
                "act": app.pages.words_or(&ask.language, &format!("m-act-{}", entry.act), &entry.act),
                "subject": entry.subject,
                "reason": entry.reason,
            })
        })
        .collect()
}
