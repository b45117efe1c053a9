//! `/members/affiliation`: say where one works. `/members/affiliations`: confirm where others do.

use axum::extract::{Path, State};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::{Answer, Page, draw, see_other};
use crate::accounts::{
    ActError, Affiliation, AffiliationError, Confirmed, confirm_affiliation, decline_affiliation,
    own_affiliation, propose_affiliation, remove_affiliation, waiting_affiliations,
};
use crate::id::MemberId;
use crate::sign_in::SignedIn;

/// The member's form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    #[serde(default)]
    decision: String,
    #[serde(default)]
    organisation: String,
}

/// The moderator's form below each.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verdict {
    decision: String,
    read: String,
    #[serde(default)]
    reason: String,
}

/// `GET /members/affiliation`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let page = own(&app, me, None).await?;
    draw(&app, &ask, page)
}

/// `POST /members/affiliation`
pub(crate) async fn save(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Typed>,
) -> Answer {
    let (world, who, words) = (app.service.world(), me.clone(), form.organisation.clone());
    let removes = form.decision == "remove";
    let saved = app.service.store.write(move |tx| match removes {
        true => remove_affiliation(tx, &who),
        false => propose_affiliation(tx, &world, &who, &words),
    });
    match saved.await {
        Ok(()) if removes => Ok(see_other("/members/affiliation?said=affiliation-removed")),
        Ok(()) => Ok(see_other("/members/affiliation?said=affiliation-proposed")),
        Err(AffiliationError::Text) => {
            let page = own(&app, me, Some(form.organisation)).await?;
            draw(&app, &ask, page.with_faults(vec![("organisation", "affiliation-unfit")]))
        }
        Err(AffiliationError::Denied(denied)) => Err(denied.into()),
        Err(AffiliationError::Store(error)) => Err(error.into()),
    }
}

/// `GET /members/affiliations`
pub(crate) async fn waiting(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let page = others(&app, me).await?;
    draw(&app, &ask, page)
}

/// `POST /members/affiliations/{id}`
pub(crate) async fn decide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Verdict>,
) -> Answer {
    let member = MemberId::parse(&id).ok_or_else(Problem::not_found)?;
    let read_at = form.read.parse().ok().and_then(|ms| Timestamp::from_millisecond(ms).ok());
    let read_at = read_at.ok_or_else(|| Problem::malformed("`read` is no time"))?;
    let (world, who, reason) = (app.service.world(), me.clone(), form.reason.clone());
    let store = &app.service.store;
    let (decided, said) = match form.decision.as_str() {
        "confirm" => {
            let act = move |tx: &mut dyn crate::store::Tx| {
                confirm_affiliation(tx, &world, &who, &member, read_at, &reason)
            };
            (store.write(act).await, "affiliation-confirmed")
        }
        "decline" => {
            let act = move |tx: &mut dyn crate::store::Tx| {
                decline_affiliation(tx, &world, &who, &member, read_at, &reason)
            };
            (store.write(act).await, "affiliation-declined")
        }
        _ => return Err(Problem::malformed("no such decision")),
    };
    match decided {
        Ok(()) => Ok(see_other(&format!("/members/affiliations?said={said}"))),
        Err(ActError::ReasonMissing) => {
            let mut page = others(&app, me).await?;
            if let Value::Object(view) = &mut page.view {
                view.insert("at_fault".to_owned(), id.into());
            }
            draw(&app, &ask, page.with_faults(vec![("reason", "reason-missing")]))
        }
        Err(error) => Err(error.into()),
    }
}

/// What is confirmed, as the templates show it.
pub(super) fn confirmed_view(confirmed: Option<Confirmed>) -> Value {
    confirmed.map_or(Value::Null, |confirmed| {
        json!({
            "organisation": confirmed.organisation,
            "by": confirmed.by,
            "at": confirmed.at.to_string(),
            "lapses_at": confirmed.lapses_at.to_string(),
        })
    })
}

async fn own(app: &App, me: SignedIn, typed: Option<String>) -> Result<Page<'static>, Problem> {
    let world = app.service.world();
    let Affiliation { proposed, confirmed } =
        app.service.store.read(move |tx| own_affiliation(tx, &world, &me)).await?;
    let known = proposed.clone().or_else(|| confirmed.as_ref().map(|c| c.organisation.clone()));
    let view = json!({
        "proposed": proposed,
        "confirmed": confirmed_view(confirmed),
        "typed": { "organisation": typed.or(known).unwrap_or_default() },
    });
    Ok(Page::new("affiliation", "v-title-affiliation", view))
}

async fn others(app: &App, me: SignedIn) -> Result<Page<'static>, Problem> {
    let world = app.service.world();
    let found = app.service.store.read(move |tx| waiting_affiliations(tx, &world, &me)).await?;
    let rows: Vec<Value> = found
        .into_iter()
        .map(|one| {
            json!({
                "id": one.id.as_str(),
                "name": one.name,
                "organisation": one.organisation,
                "proposed_at": one.proposed_at.to_string(),
                "read": one.proposed_at.as_millisecond(),
                "can_decide": one.can_decide,
            })
        })
        .collect();
    let view = json!({ "rows": rows, "at_fault": "" });
    Ok(Page::new("affiliations", "v-title-affiliations", view))
}
