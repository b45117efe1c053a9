//! `/members/propose`: one's own proposals, and beginning one, of a new entry or of changes of one.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query};
use super::super::problem::Problem;
use super::proposal_view::line_view;
use super::propose::url;
use super::{Answer, Page, draw, see_other};
use crate::id::EntryProposalId;
use crate::proposals::{self, Beginning, Sheet};
use crate::sheets::Entry;
use crate::sign_in::SignedIn;
use crate::store::proposals::Proposal;
use baraza_theme::language_name;

/// `GET /members/propose`
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    list_again(&app, &ask, &me, None).await
}

async fn list_again(app: &App, ask: &Ask, me: &SignedIn, problem: Option<&Problem>) -> Answer {
    let who = me.clone();
    let own = app.service.store.read(move |tx| proposals::own_proposals(tx, &who)).await?;
    let catalogue = app.service.catalogue();
    let (open, others): (Vec<_>, Vec<_>) = own.iter().partition(|one| one.state.is_open());
    let views = |list: Vec<&Proposal>| -> Vec<Value> {
        list.into_iter().map(|one| line_view(ask, &catalogue, one)).collect()
    };
    let collections: Vec<Value> = catalogue
        .collections
        .iter()
        .map(|one| {
            let label = one.labels.get(&ask.language).or_else(|| one.labels.values().next());
            json!({ "name": one.name, "label": label.unwrap_or(&one.name) })
        })
        .collect();
    let view = json!({
        "open": views(open),
        "others": views(others),
        "collections": collections,
        "written": { "language": ask.language },
        "problem": problem.map(|problem| format!("m-problem-{}", problem.code)),
    });
    let page = Page::new("propose", "pr-title", view);
    draw(app, ask, page.with_status(problem.map_or(StatusCode::OK, |problem| problem.status)))
}

/// What is begun.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Begin {
    collection: String,
    language: String,
}

/// `POST /members/propose`
pub(crate) async fn begin(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Begin>,
) -> Answer {
    if !app.service.network.languages.contains(&form.language) {
        return Err(Problem::malformed("the network does not speak this language"));
    }
    let sheet = sheet(&app, &ask, &form.collection)?;
    let (world, who) = (app.service.world(), me.clone());
    let begun = app
        .service
        .store
        .write(move |tx| {
            let beginning = Beginning {
                collection: &form.collection,
                page: None,
                language: &form.language,
                entry: None,
                body: &sheet.body(&form.language),
            };
            proposals::begin(tx, &world, &who, &beginning)
        })
        .await;
    begun_or_not(&app, &ask, &me, begun.map_err(Problem::from)).await
}

async fn begun_or_not(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    begun: Result<EntryProposalId, Problem>,
) -> Answer {
    match begun {
        Ok(id) => Ok(see_other(&url(&id))),
        Err(problem) if problem.status == StatusCode::CONFLICT => {
            list_again(app, ask, me, Some(&problem)).await
        }
        Err(problem) => Err(problem),
    }
}

pub(super) fn sheet(app: &App, ask: &Ask, collection: &str) -> Result<Arc<Sheet>, Problem> {
    app.service.sheet(collection, &ask.language).ok_or_else(Problem::not_found)
}

/// The entry of a page that may be improved, and the page's id and collection.
pub(super) fn entry(
    app: &App,
    page: &str,
    language: &str,
) -> Result<(Entry, String, String), Problem> {
    let catalogue = app.service.catalogue();
    let page = catalogue.page(page).ok_or_else(Problem::not_found)?;
    let collection = page.collection.clone().ok_or_else(Problem::not_found)?;
    let entry = app.service.entry(&page.id, language).ok_or_else(Problem::not_found)?;
    Ok((entry, page.id.clone(), collection))
}

/// `GET /members/propose/improve?page=ID&lang=L`
pub(crate) async fn ask_improve(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    query: Query,
) -> Answer {
    let page = query.get("page").unwrap_or_default();
    let catalogue = app.service.catalogue();
    let known = catalogue.page(page).ok_or_else(Problem::not_found)?;
    let language = query.get("lang").filter(|lang| known.languages.iter().any(|one| one == lang));
    let language = language.or(known.languages.first().map(String::as_str)).unwrap_or_default();
    let (_, id, collection) = entry(&app, page, language)?;
    sheet(&app, &ask, &collection)?;
    let own = app.service.store.read(move |tx| proposals::own_proposals(tx, &me)).await?;
    let begun = own.iter().find(|one| {
        one.state.is_open() && one.page.as_deref() == Some(&id) && one.language == language
    });
    let offered = known.languages.iter().map(
        |code| json!({ "code": code, "name": language_name(code), "chosen": code == language }),
    );
    let view = json!({
        "id": id,
        "title": known.title(&ask.language),
        "language": language,
        "offered": offered.collect::<Vec<_>>(),
        "begun_url": begun.map(|one| url(&one.id)),
    });
    draw(&app, &ask, Page::new("propose-improve", "pr-title-improve", view))
}

/// Which page is improved.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Improve {
    page: String,
    language: String,
}

/// `POST /members/propose/improve`
pub(crate) async fn improve(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Improve>,
) -> Answer {
    let (entry, page, collection) = entry(&app, &form.page, &form.language)?;
    sheet(&app, &ask, &collection)?;
    let (world, who) = (app.service.world(), me.clone());
    let begun = app
        .service
        .store
        .write(move |tx| {
            let beginning = Beginning {
                collection: &collection,
                page: Some(&page),
                language: &form.language,
                entry: Some(&entry),
                body: "",
            };
            proposals::begin(tx, &world, &who, &beginning)
        })
        .await;
    begun_or_not(&app, &ask, &me, begun.map_err(Problem::from)).await
}
