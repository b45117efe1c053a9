//! `/members/correct`, `/members/reply`: what anybody says of an entry, and the link that confirms their address.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Query, query_value};
use super::super::problem::Problem;
use super::link::ended;
use super::sessions::Nothing;
use super::sign_in;
use super::{Answer, Page, draw, see_other};
use crate::permissions::{self, Action};
use crate::proposals::{self, Faults, NewStatement, Stated, StatementError};

/// The form.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    #[serde(default)]
    page: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    wrong: String,
    #[serde(default)]
    right: String,
    #[serde(default)]
    url: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    publisher: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    speaks: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    name: String,
}

/// `GET /members/correct?page=ID&lang=L`
pub(crate) async fn correct(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    show(&app, &ask, &query, false)
}

/// `GET /members/reply?page=ID&lang=L`
pub(crate) async fn reply(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    show(&app, &ask, &query, true)
}

fn show(app: &App, ask: &Ask, query: &Query, is_reply: bool) -> Answer {
    let typed = Typed {
        page: query.get("page").unwrap_or_default().to_owned(),
        language: query.get("lang").unwrap_or(&ask.language).to_owned(),
        ..Typed::default()
    };
    let sent = query.get("sent").filter(|sent| ["mailed", "submitted", "confirmed"].contains(sent));
    draw_form(app, ask, is_reply, &typed, sent, Faults::new())
}

fn draw_form(
    app: &App,
    ask: &Ask,
    is_reply: bool,
    typed: &Typed,
    sent: Option<&str>,
    faults: Faults,
) -> Answer {
    let world = app.service.world();
    let page = proposals::page_of_statement(&world, ask.who.as_ref(), &typed.page);
    let page = page.filter(|page| !is_reply || proposals::takes_replies(&world, page));
    let page = page.ok_or_else(Problem::not_found)?;
    let is_member = permissions::check(Action::Post, ask.who.as_ref()).is_ok();
    let view: Value = json!({
        "reply": is_reply,
        "page": page.id,
        "page_url": format!("{}{}", app.service.network.site_url, page.url),
        "subject": page.title(&typed.language),
        "is_member": is_member,
        "sent": sent,
        "typed": {
            "language": typed.language, "wrong": typed.wrong, "right": typed.right, "url": typed.url,
            "title": typed.title, "publisher": typed.publisher, "text": typed.text,
            "speaks": typed.speaks, "email": typed.email, "name": typed.name,
        },
    });
    let title = if is_reply { "rv-title-reply" } else { "rv-title-correct" };
    draw(app, ask, Page::new("statement", title, view).with_faults(faults))
}

/// `POST /members/correct`
pub(crate) async fn send_correction(
    State(app): State<App>,
    ask: Ask,
    Form(typed): Form<Typed>,
) -> Answer {
    send(&app, &ask, typed, false).await
}

/// `POST /members/reply`
pub(crate) async fn send_reply(
    State(app): State<App>,
    ask: Ask,
    Form(typed): Form<Typed>,
) -> Answer {
    send(&app, &ask, typed, true).await
}

async fn send(app: &App, ask: &Ask, typed: Typed, reply: bool) -> Answer {
    if permissions::check(Action::Post, ask.who.as_ref()).is_err() {
        // It sends mail to an address that anybody can type.
        sign_in::limit(app, ask)?;
    }
    let form = typed.clone();
    let new = NewStatement {
        reply,
        page: form.page,
        language: form.language,
        wrong: form.wrong,
        right: form.right,
        url: form.url,
        title: form.title,
        publisher: form.publisher,
        text: form.text,
        speaks: form.speaks,
        email: form.email,
        name: form.name == "yes",
    };
    let (world, who) = (app.service.world(), ask.who.clone());
    let done =
        app.service.store.write(move |tx| proposals::state(tx, &world, who.as_ref(), &new)).await;
    let sent = match done {
        Ok(Stated::Submitted(_)) => "submitted",
        Ok(Stated::Mailed) => "mailed",
        Err(StatementError::Form(faults)) => {
            return draw_form(app, ask, reply, &typed, None, faults);
        }
        Err(error) => return Err(error.into()),
    };
    Ok(see_other(&place(reply, &typed.page, &typed.language, sent)))
}

fn place(reply: bool, page: &str, language: &str, sent: &str) -> String {
    let path = if reply { "reply" } else { "correct" };
    let (page, language) = (query_value(page), query_value(language));
    format!("/members/{path}?page={page}&lang={language}&sent={sent}")
}

/// `GET /members/statement/{token}`: one button. Uses nothing up.
pub(crate) async fn ask_confirm(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
) -> Answer {
    let (world, asked) = (app.service.world(), token.clone());
    let found = app.service.store.read(move |tx| proposals::look_at_statement(tx, &world, &asked));
    let Some(about) = found.await? else { return ended(&app, &ask) };
    let catalogue = app.service.catalogue();
    let title = catalogue.page(&about.page).map(|page| page.title(&about.language).to_owned());
    let view = json!({
        "action": format!("/members/statement/{token}"),
        "reply": about.reply,
        "subject": title,
    });
    draw(&app, &ask, Page::new("statement-confirm", "rv-title-confirm", view))
}

/// `POST /members/statement/{token}`
pub(crate) async fn confirm(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let world = app.service.world();
    let done =
        app.service.store.write(move |tx| proposals::confirm_statement(tx, &world, &token)).await?;
    match done {
        Some(about) => {
            Ok(see_other(&place(about.reply, &about.page, &about.language, "confirmed")))
        }
        None => ended(&app, &ask),
    }
}
