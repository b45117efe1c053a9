//! `/members/updates/{id}/…`: a page with one update, a reason and a button, then its POST.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::comment::{Act, Reported, Why};
use super::sessions::Nothing;
use super::updates::{find, parse, view};
use super::{Answer, Page, draw, see_other, unfit};
use crate::moderation::ReportReason;
use crate::sign_in::SignedIn;
use crate::updates;

pub(crate) async fn ask_delete(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    act_page(&app, &ask, &me, &id, Act::Delete, json!({}), None).await
}

pub(crate) async fn ask_report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    act_page(&app, &ask, &me, &id, Act::Report, json!({}), None).await
}

pub(crate) async fn ask_hide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    act_page(&app, &ask, &me, &id, Act::Hide, json!({}), None).await
}

pub(crate) async fn ask_restore(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    act_page(&app, &ask, &me, &id, Act::Restore, json!({}), None).await
}

async fn act_page(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    act: Act,
    typed: Value,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let update = find(app, me, id).await?;
    let (title, may) = match act {
        Act::Delete => ("u-title-delete", update.can.delete),
        Act::Report => ("u-title-report", update.can.report),
        Act::Hide => ("u-title-hide", update.can.hide),
        Act::Restore => ("u-title-restore", update.can.restore),
    };
    if !may {
        return Err(Problem::forbidden());
    }
    let catalogue = app.service.world().catalogue;
    let mut item = view(ask, &catalogue, &update);
    item["can"] = Value::Null;
    let (reasons, ask_reason) = act.asks();
    let view = json!({
        "act": act.name(),
        "item": item,
        "reasons": reasons,
        "ask_reason": ask_reason,
        "typed": typed,
    });
    let page = Page::new("update-act", title, view);
    draw(app, ask, page.with_faults(fault))
}

/// `POST /members/updates/{id}/delete`
pub(crate) async fn delete(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (world, id) = (app.service.world(), parse(&id)?);
    app.service.store.write(move |tx| updates::delete(tx, &world, &me, &id)).await?;
    Ok(see_other("/members/updates?said=deleted"))
}

/// `POST /members/updates/{id}/report`
pub(crate) async fn report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Reported>,
) -> Answer {
    let update = find(&app, &me, &id).await?;
    let typed = json!({ "reason": form.reason, "note": form.note });
    let Some(reason) = ReportReason::parse(&form.reason) else {
        let fault = Some(("reason", "reason-missing"));
        return act_page(&app, &ask, &me, &id, Act::Report, typed, fault).await;
    };
    let (world, who, note, of) = (app.service.world(), me.clone(), form.note, update.id.clone());
    let reported = app
        .service
        .store
        .write(move |tx| updates::report(tx, &world, &who, &of, reason, &note))
        .await;
    match unfit(reported)? {
        None => Ok(see_other(&format!("/members/updates/{}?said=reported", update.id))),
        Some(code) => {
            let fault = Some(("note", code));
            act_page(&app, &ask, &me, &id, Act::Report, typed, fault).await
        }
    }
}

/// `POST /members/updates/{id}/hide`
pub(crate) async fn hide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Why>,
) -> Answer {
    let (world, who, of, why) = (app.service.world(), me.clone(), parse(&id)?, form.reason.clone());
    let done = app.service.store.write(move |tx| updates::hide(tx, &world, &who, &of, &why)).await;
    moderated(&app, &ask, &me, &id, Act::Hide, form, done.map_err(Problem::from)).await
}

/// `POST /members/updates/{id}/restore`
pub(crate) async fn restore(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Why>,
) -> Answer {
    let (world, who, of, why) = (app.service.world(), me.clone(), parse(&id)?, form.reason.clone());
    let done =
        app.service.store.write(move |tx| updates::restore(tx, &world, &who, &of, &why)).await;
    moderated(&app, &ask, &me, &id, Act::Restore, form, done.map_err(Problem::from)).await
}

async fn moderated(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    act: Act,
    form: Why,
    done: Result<(), Problem>,
) -> Answer {
    match done {
        Ok(()) => Ok(see_other(&format!("/members/updates/{}?said={}", parse(id)?, act.said()))),
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            let typed = json!({ "reason": form.reason });
            act_page(app, ask, me, id, act, typed, Some(("reason", problem.code))).await
        }
        Err(problem) => Err(problem),
    }
}
