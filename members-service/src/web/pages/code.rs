//! `/members/code`: type the code of the mail into the browser that asked for it.

use axum::extract::State;
use serde::Deserialize;
use serde_json::json;

use super::super::App;
use super::super::extract::{Ask, Form, Query};
use super::{Answer, Page, draw, link};
use crate::sign_in::{Redeem, Redeemed, redeem_code, safe_next};

/// The form.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    code: String,
    #[serde(default)]
    next: String,
    #[serde(default)]
    shared_device: String,
}

/// `GET /members/code`
pub(crate) async fn show(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let next = query.get("next").map(|next| safe_next(Some(next))).unwrap_or_default();
    draw(&app, &ask, page(&app, &next, ""))
}

/// `POST /members/code`
pub(crate) async fn redeem(State(app): State<App>, ask: Ask, Form(form): Form<Typed>) -> Answer {
    let world = app.service.world();
    let with = Redeem {
        request_cookie: ask.request_cookie.clone(),
        browser: ask.browser.clone(),
        shared_device: !form.shared_device.is_empty(),
        old_token: ask.session_token.clone(),
    };
    let code = form.code;
    match app.service.store.write(move |tx| redeem_code(tx, &world, &code, &with)).await? {
        Redeemed::SignedIn(session) => {
            let next = (!form.next.is_empty()).then(|| safe_next(Some(&form.next)));
            Ok(link::enter(&app, session, next.as_deref()))
        }
        Redeemed::OtherBrowser | Redeemed::Invalid => {
            let page = page(&app, &form.next, &form.shared_device);
            draw(&app, &ask, page.with_faults(vec![("code", "code-refused")]))
        }
    }
}

fn page(app: &App, next: &str, shared_device: &str) -> Page<'static> {
    let view = json!({
        "next": next,
        "minutes": app.service.config.limits.link_minutes,
        "typed": { "shared_device": !shared_device.is_empty() },
    });
    Page::new("code", "m-title-code", view)
}
