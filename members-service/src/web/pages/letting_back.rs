//! `/members/letting-back`: moderators who lost the way in, and wait for a second one to confirm it.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::{Answer, Page, draw, see_other};
use crate::accounts::{ActError, confirm_letting_back, letting_back, refuse_letting_back};
use crate::id::ProposalId;
use crate::sign_in::SignedIn;

/// The form below each.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verdict {
    decision: String,
    #[serde(default)]
    reason: String,
}

/// `GET /members/letting-back`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let page = page(&app, me, "").await?;
    draw(&app, &ask, page)
}

/// `POST /members/letting-back/{id}`
pub(crate) async fn decide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Verdict>,
) -> Answer {
    let request = ProposalId::parse(&id).ok_or_else(Problem::not_found)?;
    let (world, who, reason) = (app.service.world(), me.clone(), form.reason.clone());
    let confirms = match form.decision.as_str() {
        "confirm" => true,
        "refuse" => false,
        _ => return Err(Problem::malformed("no such decision")),
    };
    let decided = app.service.store.write(move |tx| match confirms {
        true => confirm_letting_back(tx, &world, &who, &request, &reason),
        false => refuse_letting_back(tx, &world, &who, &request, &reason),
    });
    match decided.await {
        Ok(()) if confirms => Ok(see_other("/members/letting-back?said=let-back")),
        Ok(()) => Ok(see_other("/members/letting-back?said=withdrawn")),
        Err(ActError::ReasonMissing) => {
            let page = page(&app, me, &id).await?;
            draw(&app, &ask, page.with_faults(vec![("reason", "reason-missing")]))
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(app: &App, me: SignedIn, at_fault: &str) -> Result<Page<'static>, Problem> {
    let world = app.service.world();
    let found = app.service.store.read(move |tx| letting_back(tx, &world, &me)).await?;
    let rows: Vec<Value> = found
        .into_iter()
        .map(|one| {
            json!({
                "id": one.id.as_str(),
                "name": one.name,
                "by": one.by,
                "reason": one.reason,
                "expires_at": one.expires_at.to_string(),
                "can_confirm": one.can_confirm,
            })
        })
        .collect();
    let view = json!({ "rows": rows, "at_fault": at_fault });
    Ok(Page::new("letting-back", "k-title-letting-back", view))
}
