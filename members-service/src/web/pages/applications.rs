//! `/members/applications`: who wants to join, the decision on each, and inviting.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::{Answer, Page, draw, see_other, vouch};
use crate::accounts::{
    ActError, Actor, Ground, InviteError, Role, applications, approve, invite as act,
    own_invitations, reject,
};
use crate::id::MemberId;
use crate::sign_in::SignedIn;

/// The form below each application.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decision {
    decision: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    check: String,
}

/// The form for inviting.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Invited {
    email: String,
}

/// `GET /members/applications`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let page = page(&app, me, "").await?;
    draw(&app, &ask, page)
}

/// `POST /members/applications/{id}`
pub(crate) async fn decide(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Decision>,
) -> Answer {
    let id = MemberId::parse(&id).ok_or_else(Problem::not_found)?;
    let world = app.service.world();
    let store = &app.service.store;
    let said = match form.decision.as_str() {
        "approve" => {
            store.write(move |tx| approve(tx, &world, &me, &id, &form.check)).await?;
            "approved"
        }
        "reject" => {
            store.write(move |tx| reject(tx, &world, &me, &id, &form.reason)).await?;
            "rejected"
        }
        _ => return Err(Problem::malformed("no such decision")),
    };
    Ok(see_other(&format!("/members/applications?said={said}")))
}

/// `POST /members/applications/invite`
pub(crate) async fn invite(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Invited>,
) -> Answer {
    let (world, by, email) = (app.service.world(), Actor::Member(me.clone()), form.email.clone());
    let invited =
        app.service.store.write(move |tx| act(tx, &world, &by, &email, Role::Member)).await;
    let code = match invited {
        Ok(()) => return Ok(see_other("/members/applications?said=invited")),
        Err(InviteError::Denied(denied)) => return Err(denied.into()),
        Err(InviteError::Email) => "no-address",
        Err(InviteError::Quota) => "too-many-invitations",
        Err(InviteError::Role | InviteError::TooNew(_)) => return Err(Problem::forbidden()),
        Err(InviteError::Store(error)) => return Err(error.into()),
    };
    let page = page(&app, me, &form.email).await?;
    let status = if code == "no-address" {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::TOO_MANY_REQUESTS
    };
    draw(&app, &ask, page.with_faults(vec![("email", code)]).with_status(status))
}

async fn page(app: &App, me: SignedIn, email: &str) -> Result<Page<'static>, Problem> {
    let world = app.service.world();
    let (found, invitations) = app
        .service
        .store
        .read(move |tx| {
            let found = applications(tx, &world, &me)?;
            Ok::<_, ActError>((found, own_invitations(tx, &world, &me)?))
        })
        .await?;
    let applications: Vec<Value> = found
        .into_iter()
        .map(|application| {
            json!({
                "id": application.id.as_str(),
                "name": application.name,
                "about": application.about,
                "applied_at": application.applied_at.to_string(),
                "invited": application.invited,
                "ground": application.ground.map(Ground::as_str),
                "domain": application.grounds.domain,
                "vouchers": application.grounds.vouchers.iter().map(|(name, words)| json!({
                    "name": name, "words": words,
                })).collect::<Vec<_>>(),
                "can_decide": application.can_decide,
            })
        })
        .collect();
    let view = json!({ "applications": applications, "invitations": vouch::invitation_views(invitations),
        "typed": { "email": email } });
    Ok(Page::new("applications", "m-title-applications", view))
}
