//! `/members/exchanges/{id}` and what is done with one listing: answering, talking, agreeing, ending, reporting, hiding.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::comment::{Act, Reported, Why};
use super::discussion::off_thread;
use super::exchange::{find, line_view, parse as parse_listing, show_again, talk_view, view};
use super::sessions::Nothing;
use super::{Answer, Page, draw, see_other, unfit};
use crate::discussions::Text;
use crate::exchange::{self, Outcome};
use crate::id::{ExchangeId, random_id};
use crate::moderation::ReportReason;
use crate::sign_in::SignedIn;

/// A message.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    markdown: String,
    #[serde(default)]
    key: String,
}

/// How something went.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Went {
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    note: String,
}

pub(super) fn parse(id: &str) -> Result<ExchangeId, Problem> {
    ExchangeId::parse(id).ok_or_else(Problem::not_found)
}

async fn text(app: &App, markdown: &str) -> Result<Result<Text, &'static str>, Problem> {
    let (limits, markdown) = (app.service.world().limits, markdown.to_owned());
    let text = off_thread(move || Text::parse(&markdown, &limits)).await?;
    Ok(text.map_err(|error| error.code()))
}

/// `POST /members/exchange/{id}/answer`
pub(crate) async fn answer(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Words>,
) -> Answer {
    let listing = parse_listing(&id)?;
    let text = match text(&app, &form.markdown).await? {
        Ok(text) => text,
        Err(fault) => return show_again(&app, &ask, &me, &id, &form.markdown, Some(fault)).await,
    };
    let (world, who, key) = (app.service.world(), me.clone(), form.key);
    let answered = app
        .service
        .store
        .write(move |tx| exchange::answer(tx, &world, &who, &listing, &text, &key))
        .await?;
    Ok(see_other(&format!("/members/exchanges/{}?said=posted", answered.id)))
}

/// `GET /members/exchanges/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    talk(&app, &ask, &me, &id, json!({}), None).await
}

async fn talk(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    typed: Value,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (id, who) = (parse(id)?, me.clone());
    // A write: what is shown is read.
    let (talk, lines) =
        app.service.store.write(move |tx| exchange::exchange(tx, &who, &id)).await?;
    let view = json!({
        "talk": talk_view(&talk),
        "lines": lines.iter().map(line_view).collect::<Vec<_>>(),
        "key": random_id(),
        "reasons": Act::Report.asks().0,
        "outcomes": [Outcome::Done, Outcome::Partly, Outcome::Not],
        "typed": typed,
    });
    let page = Page::new("exchange-talk", "x-title-talk", view);
    draw(app, ask, page.with_faults(fault))
}

/// `POST /members/exchanges/{id}`
pub(crate) async fn say(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Words>,
) -> Answer {
    let of = parse(&id)?;
    let text = match text(&app, &form.markdown).await? {
        Ok(text) => text,
        Err(fault) => {
            let typed = json!({ "markdown": form.markdown });
            return talk(&app, &ask, &me, &id, typed, Some(("markdown", fault))).await;
        }
    };
    let (world, key, to) = (app.service.world(), form.key, of.clone());
    app.service.store.write(move |tx| exchange::say(tx, &world, &me, &to, &text, &key)).await?;
    Ok(see_other(&format!("/members/exchanges/{of}?said=posted")))
}

/// `POST /members/exchanges/{id}/propose`
pub(crate) async fn propose(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (world, of, id) = (app.service.world(), parse(&id)?, parse(&id)?);
    app.service.store.write(move |tx| exchange::propose(tx, &world, &me, &of)).await?;
    Ok(see_other(&format!("/members/exchanges/{id}?said=saved")))
}

/// `POST /members/exchanges/{id}/take-back`
pub(crate) async fn take_back(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (world, of, id) = (app.service.world(), parse(&id)?, parse(&id)?);
    app.service.store.write(move |tx| exchange::take_back(tx, &world, &me, &of)).await?;
    Ok(see_other(&format!("/members/exchanges/{id}?said=saved")))
}

/// `POST /members/exchanges/{id}/agree`
pub(crate) async fn agree(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (world, of, id) = (app.service.world(), parse(&id)?, parse(&id)?);
    app.service.store.write(move |tx| exchange::agree(tx, &world, &me, &of)).await?;
    Ok(see_other(&format!("/members/exchanges/{id}?said=saved")))
}

/// `POST /members/exchanges/{id}/close`
pub(crate) async fn close(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Went>,
) -> Answer {
    let of = parse(&id)?;
    let typed = json!({ "outcome": form.outcome, "note": form.note });
    let Some(outcome) = Outcome::parse(&form.outcome) else {
        return talk(&app, &ask, &me, &id, typed, Some(("outcome", "choose-one"))).await;
    };
    let (world, who, words, to) = (app.service.world(), me.clone(), form.note, of.clone());
    let closed = app
        .service
        .store
        .write(move |tx| exchange::close_exchange(tx, &world, &who, &to, outcome, &words))
        .await;
    match unfit(closed)? {
        None => Ok(see_other(&format!("/members/exchanges/{of}?said=saved"))),
        Some(_) => talk(&app, &ask, &me, &id, typed, Some(("note", "note-unfit"))).await,
    }
}

/// `POST /members/exchanges/{id}/report`
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
        return talk(&app, &ask, &me, &id, typed, Some(("reason", "reason-missing"))).await;
    };
    let (world, who, note, to) = (app.service.world(), me.clone(), form.note, of.clone());
    let reported = app
        .service
        .store
        .write(move |tx| exchange::report_exchange(tx, &world, &who, &to, reason, &note))
        .await;
    match unfit(reported)? {
        None => Ok(see_other(&format!("/members/exchanges/{of}?said=reported"))),
        Some(code) => talk(&app, &ask, &me, &id, typed, Some(("note", code))).await,
    }
}

/// `GET /members/exchange/{id}/withdraw`, `/close`, `/report`, `/hide`, `/restore`
pub(crate) async fn ask_withdraw(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    act_page(&app, &ask, &me, &id, "withdraw", json!({}), None).await
}

pub(crate) async fn ask_close(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    act_page(&app, &ask, &me, &id, "close", json!({}), None).await
}

pub(crate) async fn ask_report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    act_page(&app, &ask, &me, &id, "report", json!({}), None).await
}

pub(crate) async fn ask_hide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    act_page(&app, &ask, &me, &id, "hide", json!({}), None).await
}

pub(crate) async fn ask_restore(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    act_page(&app, &ask, &me, &id, "restore", json!({}), None).await
}

async fn act_page(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    act: &'static str,
    typed: Value,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let listing = find(app, me, id).await?;
    let (title, may) = match act {
        "withdraw" => ("x-title-withdraw", listing.can.withdraw),
        "close" => ("x-title-close", listing.can.close),
        "report" => ("x-title-report", listing.can.report),
        "hide" => ("x-title-hide", listing.can.hide),
        _ => ("x-title-restore", listing.can.restore),
    };
    if !may {
        return Err(Problem::forbidden());
    }
    let catalogue = app.service.world().catalogue;
    let mut item = view(ask, &catalogue, &listing);
    item["can"] = Value::Null;
    let reasons = if act == "report" { Act::Report.asks().0 } else { Value::Null };
    let outcomes = (act == "close").then_some([Outcome::Done, Outcome::Partly, Outcome::Not]);
    let view = json!({
        "act": act,
        "item": item,
        "reasons": reasons,
        "outcomes": outcomes,
        "ask_reason": matches!(act, "hide" | "restore"),
        "typed": typed,
    });
    let page = Page::new("listing-act", title, view);
    draw(app, ask, page.with_faults(fault))
}

/// `POST /members/exchange/{id}/withdraw`
pub(crate) async fn withdraw(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (world, of) = (app.service.world(), parse_listing(&id)?);
    app.service.store.write(move |tx| exchange::withdraw(tx, &world, &me, &of)).await?;
    Ok(see_other("/members/exchange/mine?said=saved"))
}

/// `POST /members/exchange/{id}/close`
pub(crate) async fn close_listing(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Went>,
) -> Answer {
    let of = parse_listing(&id)?;
    let typed = json!({ "outcome": form.outcome, "note": form.note });
    let Some(outcome) = Outcome::parse(&form.outcome) else {
        let fault = Some(("outcome", "choose-one"));
        return act_page(&app, &ask, &me, &id, "close", typed, fault).await;
    };
    let (world, who, words, to) = (app.service.world(), me.clone(), form.note, of.clone());
    let closed = app
        .service
        .store
        .write(move |tx| exchange::close(tx, &world, &who, &to, outcome, &words))
        .await;
    done(&app, &ask, &me, &id, "close", typed, ("note", "saved"), closed.map_err(Problem::from))
        .await
}

/// `POST /members/exchange/{id}/report`
pub(crate) async fn report_listing(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Reported>,
) -> Answer {
    let of = find(&app, &me, &id).await?.id;
    let typed = json!({ "reason": form.reason, "note": form.note });
    let Some(reason) = ReportReason::parse(&form.reason) else {
        let fault = Some(("reason", "reason-missing"));
        return act_page(&app, &ask, &me, &id, "report", typed, fault).await;
    };
    let (world, who, note) = (app.service.world(), me.clone(), form.note);
    let reported = app
        .service
        .store
        .write(move |tx| exchange::report(tx, &world, &who, &of, reason, &note))
        .await;
    let reported = reported.map_err(Problem::from);
    done(&app, &ask, &me, &id, "report", typed, ("note", "reported"), reported).await
}

/// `POST /members/exchange/{id}/hide`
pub(crate) async fn hide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Why>,
) -> Answer {
    let typed = json!({ "reason": form.reason });
    let (world, who, of) = (app.service.world(), me.clone(), parse_listing(&id)?);
    let store = &app.service.store;
    let hidden = store.write(move |tx| exchange::hide(tx, &world, &who, &of, &form.reason)).await;
    let hidden = hidden.map_err(Problem::from);
    done(&app, &ask, &me, &id, "hide", typed, ("reason", "hidden"), hidden).await
}

/// `POST /members/exchange/{id}/restore`
pub(crate) async fn restore(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Why>,
) -> Answer {
    let typed = json!({ "reason": form.reason });
    let (world, who, of) = (app.service.world(), me.clone(), parse_listing(&id)?);
    let store = &app.service.store;
    let shown = store.write(move |tx| exchange::restore(tx, &world, &who, &of, &form.reason)).await;
    let shown = shown.map_err(Problem::from);
    done(&app, &ask, &me, &id, "restore", typed, ("reason", "restored"), shown).await
}

#[allow(clippy::too_many_arguments, reason = "a form that is drawn again is told all of it")]
async fn done(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    act: &'static str,
    typed: Value,
    (field, said): (&'static str, &'static str),
    done: Result<(), Problem>,
) -> Answer {
    match done {
        Ok(()) => Ok(see_other(&format!("/members/exchange/{}?said={said}", parse_listing(id)?))),
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            let code = if act == "close" { "note-unfit" } else { problem.code };
            act_page(app, ask, me, id, act, typed, Some((field, code))).await
        }
        Err(problem) => Err(problem),
    }
}
