//! What is done with one report that an entry was taken up: confirming, taking back, reporting; and the moderators' queue.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::comment::Reported;
use super::sessions::Nothing;
use super::tried::{find, parse, show_again, view};
use super::{Answer, Page, draw, see_other, unfit};
use crate::moderation::ReportReason;
use crate::sign_in::SignedIn;
use crate::tried::{self, Decision, FiledWords, Report};

/// What the second member says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    #[serde(default)]
    answer: String,
    #[serde(default)]
    version: String,
}

/// What a moderator decides.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decided {
    decision: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    reason: String,
}

fn number(text: &str) -> Result<i64, Problem> {
    text.parse().map_err(|_| Problem::malformed("the version is no number"))
}

/// The words of what editors fetch, in the report's language.
fn filed_words(app: &App, item: &Report) -> FiledWords {
    let world = app.service.world();
    let title = world.catalogue.page(&item.page).map(|page| page.title(&item.language).to_owned());
    let said = app.pages.words(&item.language, "t-filed-title");
    FiledWords {
        title: format!("{said} {}", title.unwrap_or_else(|| item.page.clone())),
        source_title: app.pages.words(&item.language, "t-filed-source"),
    }
}

/// `GET /members/tried/{id}/confirm`: for the one who was named; to others there is nothing.
pub(crate) async fn ask_confirm(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    confirm_again(&app, &ask, &me, &id, None).await
}

async fn confirm_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let item = find(app, me, id).await?;
    if !item.can.confirm {
        return Err(Problem::not_found());
    }
    let catalogue = app.service.world().catalogue;
    let page = Page::new(
        "tried-confirm",
        "t-title-confirm",
        json!({ "item": view(ask, &catalogue, &item) }),
    );
    draw(app, ask, page.with_faults(fault))
}

/// `POST /members/tried/{id}/confirm`
pub(crate) async fn confirm(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Said>,
) -> Answer {
    let item = find(&app, &me, &id).await?;
    if !item.can.confirm {
        return Err(Problem::not_found());
    }
    let is_so = match form.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return confirm_again(&app, &ask, &me, &id, Some(("answer", "choose-one"))).await,
    };
    let (seen, words) = (number(&form.version)?, filed_words(&app, &item));
    let (world, of) = (app.service.world(), item.id.clone());
    app.service
        .store
        .write(move |tx| tried::answer(tx, &world, &me, &of, is_so, seen, &words))
        .await?;
    Ok(see_other("/members/tried?said=tried-answered"))
}

/// `POST /members/tried/{id}/withdraw`
pub(crate) async fn withdraw(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (world, of) = (app.service.world(), parse(&id)?);
    app.service.store.write(move |tx| tried::withdraw(tx, &world, &me, &of)).await?;
    Ok(see_other(&format!("/members/tried/{id}?said=tried-withdrawn")))
}

/// `POST /members/tried/{id}/report`
pub(crate) async fn report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Reported>,
) -> Answer {
    let of = parse(&id)?;
    let typed = json!({ "reason": form.reason, "note": form.note });
    let Some(reason) = ReportReason::parse(&form.reason) else {
        let fault = Some(("reason", "reason-missing"));
        return show_again(&app, &ask, &me, &id, typed, fault).await;
    };
    let (world, who, note) = (app.service.world(), me.clone(), form.note);
    let reported = app
        .service
        .store
        .write(move |tx| tried::report(tx, &world, &who, &of, reason, &note))
        .await;
    match unfit(reported)? {
        None => Ok(see_other(&format!("/members/tried/{id}?said=reported"))),
        Some(code) => show_again(&app, &ask, &me, &id, typed, Some(("note", code))).await,
    }
}

/// `GET /members/tried/waiting`
pub(crate) async fn waiting(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    waiting_again(&app, &ask, &me, None).await
}

async fn waiting_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let catalogue = world.catalogue.clone();
    // A write: that a moderator looked is on the audit log.
    let (entries, more) = app.service.store.write(move |tx| tried::queue(tx, &world, &who)).await?;
    let entries: Vec<Value> = entries
        .iter()
        .map(|(item, reports)| {
            let reports = reports.iter();
            let reports = reports
                .map(|(reason, note, at)| json!({ "reason": reason, "note": note, "at": at }));
            json!({
                "item": view(ask, &catalogue, item),
                "reports": reports.collect::<Vec<_>>(),
            })
        })
        .collect();
    let view = json!({ "entries": entries, "more": more });
    let page = Page::new("tried-waiting", "t-title-waiting", view);
    draw(app, ask, page.with_faults(fault))
}

/// `POST /members/tried/{id}/decide`
pub(crate) async fn decide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Decided>,
) -> Answer {
    let item = find(&app, &me, &id).await?;
    let (decision, said) = match form.decision.as_str() {
        "show" => (Decision::Show, "published"),
        "confirm" => (Decision::Confirm, "tried-confirmed"),
        "decline" => (Decision::Decline, "refused"),
        "dismiss" => (Decision::Dismiss, "dismissed"),
        "hide" => (Decision::Hide, "hidden"),
        "restore" => (Decision::Restore, "restored"),
        _ => return Err(Problem::malformed("no such decision")),
    };
    let (seen, words) = (number(&form.version)?, filed_words(&app, &item));
    let (world, who, of) = (app.service.world(), me.clone(), item.id.clone());
    let done = app
        .service
        .store
        .write(move |tx| {
            tried::decide(tx, &world, &who, &of, decision, seen, (&form.reason, &words))
        })
        .await;
    match unfit(done)? {
        None => Ok(see_other(&format!("/members/tried/waiting?said={said}"))),
        Some(code) => waiting_again(&app, &ask, &me, Some(("reason", code))).await,
    }
}
