//! `/members/advisory/desk`: administrators name the advisory desk, and step in where a request is neglected.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::advisory::parse;
use super::comment::Why;
use super::updates::Fields;
use super::{Answer, Page, draw, see_other, unfit};
use crate::advisory::{self};
use crate::sign_in::SignedIn;

/// `GET /members/advisory/desk`
pub(crate) async fn desk(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    desk_again(&app, &ask, &me, None).await
}

async fn desk_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let (desk, neglected) = app
        .service
        .store
        .read(move |tx| {
            let desk = advisory::desk(tx, &who)?;
            Ok::<_, Problem>((desk, advisory::neglected(tx, &world, &who)?))
        })
        .await?;
    let people: Vec<Value> = desk
        .iter()
        .map(|(member, on)| {
            json!({ "id": member.id, "name": member.name, "role": member.role.as_str(), "on": on })
        })
        .collect();
    let neglected: Vec<Value> = neglected
        .iter()
        .map(|(id, state, created_at, due_at)| {
            json!({
                "id": id,
                "state": state.as_str(),
                "created_at": created_at.to_string(),
                "due_at": due_at.map(|at| at.to_string()),
            })
        })
        .collect();
    let nobody = desk.iter().all(|(_, on)| !on);
    let view = json!({ "people": people, "neglected": neglected, "nobody": nobody });
    let page = Page::new("advisory-desk", "adv-title-desk", view);
    draw(app, ask, page.with_faults(fault))
}

/// `POST /members/advisory/desk`
pub(crate) async fn name_desk(
    State(app): State<App>,
    Me(me): Me,
    Form(fields): Form<Fields>,
) -> Answer {
    let named: Option<BTreeSet<String>> = fields
        .into_iter()
        .map(|(name, value)| {
            let id = name.strip_prefix("desk.").filter(|_| value == "yes")?;
            Some(id.to_owned())
        })
        .collect();
    let named = named.ok_or_else(|| {
        Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "unknown-or-missing-field",
            "a field is not one that this form has",
        )
    })?;
    let world = app.service.world();
    app.service.store.write(move |tx| advisory::name_desk(tx, &world, &me, &named)).await?;
    Ok(see_other("/members/advisory/desk?said=saved"))
}

/// `POST /members/advisory/desk/{id}`: an administrator steps in.
pub(crate) async fn step_in(
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
        .write(move |tx| advisory::step_in(tx, &world, &who, &of, &form.reason))
        .await;
    match unfit(done)? {
        None => Ok(see_other(&format!("/members/advisory/assigned/{id}"))),
        Some(code) => desk_again(&app, &ask, &me, Some(("reason", code))).await,
    }
}
