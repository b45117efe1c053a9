//! What others can learn from a request for advice: the desk writes it, its asker agrees, the desk makes use of it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::advisory::{parse, show_again};
use super::advisory_assigned::{Typed, assigned_again};
use super::discussion::off_thread;
use super::messages::Writing;
use super::{Answer, see_other};
use crate::advisory::{self, Becomes};
use crate::discussions::{Text, language};
use crate::updates::{self, NewUpdate};

/// The words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    #[serde(default)]
    title: String,
    #[serde(default)]
    markdown: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    version: String,
}

/// What its asker says, or what the desk makes of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    act: String,
    #[serde(default)]
    version: String,
}

fn number(text: &str) -> Result<i64, Problem> {
    text.parse().map_err(|_| Problem::malformed("the version is no number"))
}

/// `POST /members/advisory/assigned/{id}/summary`
pub(crate) async fn write(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Words>,
) -> Answer {
    let id = parse(&id)?;
    // Whether it is theirs comes before what is wrong with the form.
    let (who, of) = (me.clone(), id.clone());
    let there = app.service.store.read(move |tx| advisory::desk_summary(tx, &who, &of)).await?;
    there.ok_or_else(Problem::not_found)?;
    let version = number(&form.version)?;
    let (limits, markdown) = (app.service.world().limits, form.markdown.clone());
    let text = off_thread(move || Text::parse(&markdown, &limits)).await?;
    let typed = |version| Typed {
        summary: Some((form.title.clone(), form.markdown.clone(), form.language.clone(), version)),
        ..Typed::default()
    };
    let tag = language(Some(form.language.clone()));
    let (text, tag) = match (text, tag) {
        (Ok(text), Ok(tag)) => (text, tag.unwrap_or_else(|| me.member.language.clone())),
        (Err(error), _) | (_, Err(error)) => {
            let typed = Typed { faults: vec![("summary", error.code())], ..typed(version) };
            return assigned_again(&app, &ask, &me, &id, Writing::fresh(), typed).await;
        }
    };
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let title = form.title.clone();
    let saved = app
        .service
        .store
        .write(move |tx| {
            advisory::write_summary(tx, &world, &who, &of, (&title, &text, &tag), version)
        })
        .await;
    match saved.map_err(Problem::from) {
        Ok(()) => Ok(see_other(&format!("/members/advisory/assigned/{id}?said=advice-summary"))),
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            let faults = vec![("summary_title", "u-title-missing")];
            let typed = Typed { faults, ..typed(version) };
            assigned_again(&app, &ask, &me, &id, Writing::fresh(), typed).await
        }
        Err(problem)
            if matches!(problem.status, StatusCode::CONFLICT | StatusCode::PRECONDITION_FAILED) =>
        {
            // The words stay; sending again takes the newest version as its ground.
            let newest = problem.version.and_then(|version| i64::try_from(version).ok());
            let typed = Typed { problem: Some(problem), ..typed(newest.unwrap_or(version)) };
            assigned_again(&app, &ask, &me, &id, Writing::fresh(), typed).await
        }
        Err(problem) => Err(problem),
    }
}

/// `POST /members/advisory/{id}/summary`: its asker agrees to the words, or to none.
pub(crate) async fn answer(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Said>,
) -> Answer {
    let id = parse(&id)?;
    let agrees = match form.act.as_str() {
        "agree" => true,
        "refuse" => false,
        _ => return Err(Problem::malformed("no such act")),
    };
    let seen = number(&form.version)?;
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let done = app
        .service
        .store
        .write(move |tx| advisory::answer_summary(tx, &world, &who, &of, agrees, seen))
        .await;
    match done.map_err(Problem::from) {
        Ok(()) => {
            Ok(see_other(&format!("/members/advisory/{id}?said=advice-summary-{}", form.act)))
        }
        Err(problem)
            if matches!(problem.status, StatusCode::CONFLICT | StatusCode::PRECONDITION_FAILED) =>
        {
            let writing = Writing { problem: Some(problem), ..Writing::fresh() };
            show_again(&app, &ask, &me, &id, writing, None).await
        }
        Err(problem) => Err(problem),
    }
}

/// `POST /members/advisory/assigned/{id}/summary/use`: it becomes an update, or the draft of an entry.
pub(crate) async fn make_use(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Said>,
) -> Answer {
    let id = parse(&id)?;
    let (who, of) = (me.clone(), id.clone());
    let summary = app.service.store.read(move |tx| advisory::desk_summary(tx, &who, &of)).await?;
    let summary = summary.ok_or_else(Problem::not_found)?;
    let (world, seen) = (app.service.world(), number(&form.version)?);
    let becomes = match form.act.as_str() {
        "update" => {
            let new = NewUpdate {
                kind: "news".to_owned(),
                title: summary.title,
                markdown: summary.markdown,
                language: Some(summary.language),
                ..NewUpdate::default()
            };
            let of = world.clone();
            let draft = off_thread(move || updates::Draft::parse(new, &of)).await?;
            Becomes::Update(Box::new(
                draft.map_err(|_| Problem::from(crate::accounts::ActError::Conflict))?,
            ))
        }
        "entry" => {
            let collection = world.catalogue.collections.first().ok_or_else(Problem::not_found)?;
            Becomes::Entry(collection.name.clone())
        }
        _ => return Err(Problem::malformed("no such act")),
    };
    let (who, of) = (me.clone(), id.clone());
    let done = app
        .service
        .store
        .write(move |tx| advisory::use_summary(tx, &world, &who, &of, &becomes, seen))
        .await;
    match done.map_err(Problem::from) {
        Ok(_) => {
            Ok(see_other(&format!("/members/advisory/assigned/{id}?said=advice-summary-used")))
        }
        Err(problem)
            if matches!(problem.status, StatusCode::CONFLICT | StatusCode::PRECONDITION_FAILED) =>
        {
            let typed = Typed { problem: Some(problem), ..Typed::default() };
            assigned_again(&app, &ask, &me, &id, Writing::fresh(), typed).await
        }
        Err(problem) => Err(problem),
    }
}
