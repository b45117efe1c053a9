//! `/members/vouch`: speak for somebody whom one knows, and invite where members may.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me};
use super::super::problem::Problem;
use super::{Answer, Page, draw, see_other};
use crate::accounts::{
    Actor, InviteError, OpenInvitation, Role, VouchError, answer_asked, asked_of_me,
    invite as send, own_invitations, revoke_invitation, take_vouch_back, vouch as act,
};
use crate::id::MemberId;
use crate::sign_in::SignedIn;
use crate::store::StoreError;

/// The form that vouches.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vouch {
    email: String,
    #[serde(default)]
    reason: String,
}

/// The form that answers an applicant who named the member.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Word {
    decision: String,
    #[serde(default)]
    reason: String,
}

/// A form with one address.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Address {
    email: String,
}

/// `GET /members/vouch`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let page = page(&app, me, "", "").await?;
    draw(&app, &ask, page)
}

/// `POST /members/vouch`: the same answer whether or not somebody applied with this address.
pub(crate) async fn vouch(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Vouch>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let (email, reason) = (form.email.clone(), form.reason.clone());
    let vouched = app.service.store.write(move |tx| act(tx, &world, &who, &email, &reason)).await;
    let fault = match vouched {
        Ok(()) => return Ok(see_other("/members/vouch?said=vouched")),
        Err(error) => fault(error)?,
    };
    let page = page(&app, me, &form.email, &form.reason).await?;
    draw(&app, &ask, page.with_faults(vec![fault]))
}

/// `POST /members/vouch/{id}`: an applicant named the member.
pub(crate) async fn answer(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Word>,
) -> Answer {
    let id = MemberId::parse(&id).ok_or_else(Problem::not_found)?;
    let (how, said) = match form.decision.as_str() {
        "vouch" => (Some(form.reason), "vouched"),
        "decline" => (None, "vouch-declined"),
        _ => return Err(Problem::malformed("no such decision")),
    };
    let (world, who) = (app.service.world(), me.clone());
    let answered = app
        .service
        .store
        .write(move |tx| answer_asked(tx, &world, &who, &id, how.as_deref()))
        .await;
    match answered {
        Ok(()) => Ok(see_other(&format!("/members/vouch?said={said}"))),
        Err(VouchError::Words) => {
            let page = page(&app, me, "", "").await?;
            draw(&app, &ask, page.with_faults(vec![("asked", "reason-missing")]))
        }
        Err(error) => Err(fault(error).err().unwrap_or_else(Problem::forbidden)),
    }
}

/// `POST /members/vouch/take-back`: the same answer whether or not one had vouched.
pub(crate) async fn take_back(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Address>,
) -> Answer {
    let (world, who, email) = (app.service.world(), me.clone(), form.email.clone());
    match app.service.store.write(move |tx| take_vouch_back(tx, &world, &who, &email)).await {
        Ok(()) => Ok(see_other("/members/vouch?said=vouch-taken-back")),
        Err(VouchError::Email) => {
            let page = page(&app, me, "", "").await?;
            draw(&app, &ask, page.with_faults(vec![("taken", "no-address")]))
        }
        Err(error) => Err(fault(error).err().unwrap_or_else(Problem::forbidden)),
    }
}

/// The field at fault and its words; what is not a fault of the form is the problem itself.
fn fault(error: VouchError) -> Result<(&'static str, &'static str), Problem> {
    match error {
        VouchError::Email => Ok(("email", "no-address")),
        VouchError::Own => Ok(("email", "not-on-yourself")),
        VouchError::Words => Ok(("reason", "reason-missing")),
        VouchError::TooMany => Err(Problem::too_many(86_400)),
        VouchError::TooNew(_) => Err(too_new()),
        VouchError::NotAsked => Err(Problem::not_found()),
        VouchError::Denied(denied) => Err(denied.into()),
        VouchError::Store(error) => Err(error.into()),
    }
}

fn too_new() -> Problem {
    Problem::conflict("too-new", "members in their first weeks cannot do this yet")
}

/// `POST /members/invite`
pub(crate) async fn invite(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(form): Form<Address>,
) -> Answer {
    let (world, by, email) = (app.service.world(), Actor::Member(me.clone()), form.email);
    let sent = app.service.store.write(move |tx| send(tx, &world, &by, &email, Role::Member)).await;
    let (code, status) = match sent {
        Ok(()) => return Ok(see_other("/members/vouch?said=invited")),
        Err(InviteError::Denied(_)) => {
            return Err(Problem::conflict(
                "no-invitations",
                "members do not invite in this network",
            ));
        }
        Err(InviteError::TooNew(_)) => return Err(too_new()),
        Err(InviteError::Email) => ("no-address", StatusCode::UNPROCESSABLE_ENTITY),
        Err(InviteError::Quota) => ("too-many-invitations", StatusCode::TOO_MANY_REQUESTS),
        Err(InviteError::Role) => return Err(Problem::forbidden()),
        Err(InviteError::Store(error)) => return Err(error.into()),
    };
    let page = page(&app, me, "", "").await?;
    draw(&app, &ask, page.with_faults(vec![("invited", code)]).with_status(status))
}

/// `POST /members/invitations/{id}/revoke`: one's own, a moderator's too.
pub(crate) async fn revoke(State(app): State<App>, Me(me): Me, Path(id): Path<String>) -> Answer {
    let back = match me.member.role {
        Role::Member => "/members/vouch",
        Role::Moderator | Role::Admin => "/members/applications",
    };
    let world = app.service.world();
    app.service.store.write(move |tx| revoke_invitation(tx, &world, &me, &id)).await?;
    Ok(see_other(&format!("{back}?said=invitation-revoked")))
}

/// Invitations as the templates show them.
pub(super) fn invitation_views(invitations: Vec<OpenInvitation>) -> Vec<Value> {
    let view = |invitation: OpenInvitation| {
        json!({
            "id": invitation.id,
            "email": invitation.email,
            "expires_at": invitation.expires_at.to_string(),
        })
    };
    invitations.into_iter().map(view).collect()
}

async fn page(
    app: &App,
    me: SignedIn,
    email: &str,
    reason: &str,
) -> Result<Page<'static>, Problem> {
    let world = app.service.world();
    let members_invite = world.network.members_invite && me.member.role == Role::Member;
    let (is_new, asked, invitations) = app
        .service
        .store
        .read(move |tx| {
            let is_new = me.member.newness(tx, &world)?.is_some();
            let asked = asked_of_me(tx, &world, &me)?;
            let invitations = match me.member.role {
                Role::Member => own_invitations(tx, &world, &me)?,
                Role::Moderator | Role::Admin => Vec::new(),
            };
            Ok::<_, StoreError>((is_new, asked, invitations))
        })
        .await?;
    let asked: Vec<Value> = asked
        .into_iter()
        .map(|asked| json!({ "id": asked.id.as_str(), "name": asked.name, "about": asked.about }))
        .collect();
    let view = json!({
        "is_new": is_new,
        "asked": asked,
        "invites": members_invite && !is_new,
        "invitations": invitation_views(invitations),
        "typed": { "email": email, "reason": reason },
    });
    Ok(Page::new("vouch", "v-title-vouch", view))
}
