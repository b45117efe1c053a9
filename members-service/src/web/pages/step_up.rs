//! `/members/step-up`: the member confirms that it is them, by the strongest means that the account has.

use axum::extract::State;
use serde::Deserialize;
use serde_json::json;

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::guard::{CookieNames, add_cookie};
use super::super::problem::Problem;
use super::{Answer, Page, draw, link, see_other, sessions, sign_in};
use crate::accounts::Role;
use crate::sign_in as domain;
use crate::sign_in::{PasskeyError, Proof, SessionKind, SignedIn, StepUp, safe_next};
use crate::store::Tx;
use crate::world::World;

/// Where to go afterwards.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Onward {
    #[serde(default)]
    next: String,
}

/// A code and where to go afterwards.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    code: String,
    #[serde(default)]
    next: String,
}

/// `GET /members/step-up`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let next = query.get("next").unwrap_or_default().to_owned();
    let page = page(&app, me, &next).await?;
    draw(&app, &ask, page)
}

async fn page(app: &App, me: SignedIn, next: &str) -> Result<Page<'static>, Problem> {
    let who = me.clone();
    let (has_app, codes) = app
        .service
        .store
        .read(move |tx| {
            Ok::<_, crate::store::StoreError>((
                domain::has_authenticator(tx, &who)?,
                domain::recovery_codes_left(tx, &who)?,
            ))
        })
        .await?;
    let is_member = me.member.role == Role::Member;
    let has_passkey = me.session.has_passkey;
    let view = json!({
        "next": safe_next((!next.is_empty()).then_some(next)),
        "available": app.service.world().relying_party.is_available(),
        "is_member": is_member,
        "is_elevated": me.session.kind == SessionKind::Elevated,
        "has_passkey": has_passkey,
        "may_elevate": !is_member && me.session.fresh == Some(Proof::Passkey),
        "has_app": has_app,
        "has_codes": me.member.role != Role::Admin && codes > 0,
        "may_wait": is_member && has_passkey,
        "needs_operator": !is_member && !has_passkey && !has_app,
    });
    Ok(Page::new("step-up", "k-title-step-up", view))
}

/// `POST /members/step-up`: the powers of the role, where a passkey was used within ten minutes.
pub(crate) async fn elevate(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Onward>,
) -> Answer {
    let next = form.next;
    let act = |tx: &mut dyn Tx, world: &World, me: &SignedIn, next: Option<&str>| {
        domain::elevate(tx, world, me, next)
    };
    step(&app, &ask, me, next, ("next", "passkey-again"), act).await
}

/// `POST /members/step-up/code`: with the authenticator app.
pub(crate) async fn code(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Typed>,
) -> Answer {
    let code = form.code;
    let act = move |tx: &mut dyn Tx, world: &World, me: &SignedIn, next: Option<&str>| {
        domain::step_up_with_code(tx, world, me, &code, next)
    };
    step(&app, &ask, me, form.next, ("code", "authenticator-code"), act).await
}

/// `POST /members/step-up/recovery`: with a recovery code.
pub(crate) async fn recovery(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Typed>,
) -> Answer {
    let code = form.code;
    let act = move |tx: &mut dyn Tx, world: &World, me: &SignedIn, next: Option<&str>| {
        domain::step_up_with_recovery_code(tx, world, me, &code, next)
    };
    step(&app, &ask, me, form.next, ("recovery", "recovery-code"), act).await
}

/// Does one of these and answers.
async fn step(
    app: &App,
    ask: &Ask,
    me: SignedIn,
    next: String,
    fault: (&'static str, &'static str),
    act: impl FnOnce(&mut dyn Tx, &World, &SignedIn, Option<&str>) -> Result<StepUp, PasskeyError>
    + Send
    + 'static,
) -> Answer {
    let (world, who, onward) = (app.service.world(), me.clone(), next.clone());
    let stepped = app
        .service
        .store
        .write(move |tx| act(tx, &world, &who, (!onward.is_empty()).then_some(onward.as_str())))
        .await?;
    match stepped {
        StepUp::Renewed(session) => Ok(link::enter(app, session, None)),
        StepUp::Refused => {
            let page = page(app, me, &next).await?;
            draw(app, ask, page.with_faults(vec![fault]))
        }
        StepUp::Ended => {
            let mut response = see_other("/members/sign-in?said=tries-used-up");
            sessions::forget(app, &mut response);
            Ok(response)
        }
    }
}

/// `POST /members/step-up/mail`: a new link to one's own address.
pub(crate) async fn mail(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Onward>,
) -> Answer {
    sign_in::limit(&app, &ask)?;
    let next = safe_next((!form.next.is_empty()).then_some(&form.next));
    let (world, known, onward) = (app.service.world(), ask.request_cookie.clone(), next.clone());
    let cookie = app
        .service
        .store
        .write(move |tx| domain::request_own_link(tx, &world, &me, known.as_deref(), Some(&onward)))
        .await?;
    let mut response = see_other(&format!("/members/code?next={}", query_value(&next)));
    let name = CookieNames::of(&app).request;
    let cookie = CookieNames::set(&app, name, &cookie.value, Some(cookie.max_age_seconds));
    add_cookie(&mut response, &cookie);
    Ok(response)
}
