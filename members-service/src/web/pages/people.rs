//! `/members/people`: the members, one account and what may be done with it, changes of role.

use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::{Answer, Page, affiliation, audit, draw, see_other};
use crate::accounts::{
    self, ActError, Actor, Filter, ProposalView, Role, RoleChange, Status, address_of,
    begin_letting_back, confirm_role, end_affiliation, end_all_sessions_of, freeze, members,
    person, propose_role, reinstate, suspend, unfreeze, withdraw_role,
};
use crate::id::{MemberId, ProposalId};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;

const ROLES: [Role; 3] = [Role::Member, Role::Moderator, Role::Admin];
const STANDINGS: [Status; 4] = [Status::Active, Status::Pending, Status::Suspended, Status::Frozen];

/// The form of an act on an account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decision {
    decision: String,
    #[serde(default)]
    reason: String,
}

/// The form that asks for an address.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Why {
    reason: String,
}

/// The form of a change of role.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewRole {
    role: String,
    #[serde(default)]
    reason: String,
}

/// The form below a proposal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verdict {
    decision: String,
}

/// `GET /members/people?q=&role=&status=&after=`
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let filter = Filter {
        words: query.get("q").unwrap_or_default().to_owned(),
        role: query.get("role").and_then(Role::parse),
        status: query.get("status").and_then(Status::parse),
        after: query.get("after").and_then(MemberId::parse),
    };
    let (world, asked) = (app.service.world(), filter.clone());
    // A write: the look is on the audit log.
    let found = app.service.store.write(move |tx| members(tx, &world, &me, &asked)).await?;
    let rows: Vec<Value> = found
        .members
        .iter()
        .map(|member| {
            json!({
                "url": format!("/members/people/{}", member.id),
                "name": member.name,
                "role": member.role.as_str(),
                "status": member.status.as_str(),
                "joined_at": member.joined_at.to_string(),
            })
        })
        .collect();
    let role = filter.role.map_or("", Role::as_str);
    let status = filter.status.map_or("", Status::as_str);
    let next = found.next.map(|next| {
        let words = query_value(&filter.words);
        format!("/members/people?q={words}&role={role}&status={status}&after={next}")
    });
    let view = json!({
        "rows": rows,
        "q": filter.words,
        "role": role,
        "status": status,
        "roles": ROLES.map(Role::as_str),
        "standings": STANDINGS.map(Status::as_str),
        "filtered": !(filter.words.is_empty() && role.is_empty() && status.is_empty()),
        "next_url": next,
    });
    draw(&app, &ask, Page::new("people", "a-title-people", view))
}

/// `GET /members/people/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let page = page(&app, &ask, &me, &id, "", None).await?;
    draw(&app, &ask, page)
}

/// `POST /members/people/{id}`: suspend, reinstate, freeze, end a freeze, end the sessions.
pub(crate) async fn decide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Decision>,
) -> Answer {
    let member = MemberId::parse(&id).ok_or_else(Problem::not_found)?;
    let (act, said): (StandingAct, _) = match form.decision.as_str() {
        "suspend" => (suspend, "suspended"),
        "reinstate" => (reinstate, "reinstated"),
        "freeze" => (freeze, "frozen"),
        "unfreeze" => (unfreeze, "unfrozen"),
        "end-sessions" => (end_all_sessions_of, "sessions-ended"),
        "let-back-in" => (begin_letting_back, "proposed"),
        "end-affiliation" => (end_affiliation, "affiliation-ended"),
        _ => return Err(Problem::malformed("no such decision")),
    };
    let (world, by, why) = (app.service.world(), Actor::Member(me.clone()), form.reason.clone());
    match app.service.store.write(move |tx| act(tx, &world, &by, &member, &why)).await {
        Ok(()) => Ok(see_other(&format!("/members/people/{id}?said={said}"))),
        Err(ActError::ReasonMissing) => {
            let page = page(&app, &ask, &me, &id, &form.reason, None).await?;
            draw(&app, &ask, page.with_faults(vec![("reason", "reason-missing")]))
        }
        Err(error) => Err(error.into()),
    }
}

type StandingAct =
    fn(&mut dyn crate::store::Tx, &crate::World, &Actor, &MemberId, &str) -> Result<(), ActError>;

/// `POST /members/people/{id}/address`: shows it, once, on the page that answers.
pub(crate) async fn address(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Why>,
) -> Answer {
    let member = MemberId::parse(&id).ok_or_else(Problem::not_found)?;
    let (world, who, why) = (app.service.world(), me.clone(), form.reason.clone());
    match app.service.store.write(move |tx| address_of(tx, &world, &who, &member, &why)).await {
        Ok(email) => {
            let page = page(&app, &ask, &me, &id, "", Some(email)).await?;
            draw(&app, &ask, page)
        }
        Err(ActError::ReasonMissing) => {
            let page = page(&app, &ask, &me, &id, "", None).await?;
            draw(&app, &ask, page.with_faults(vec![("address-reason", "reason-missing")]))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /members/people/{id}/role`
pub(crate) async fn propose(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<NewRole>,
) -> Answer {
    let member = MemberId::parse(&id).ok_or_else(Problem::not_found)?;
    let role = Role::parse(&form.role).ok_or_else(|| Problem::malformed("no such role"))?;
    let (world, by, why) = (app.service.world(), Actor::Member(me.clone()), form.reason.clone());
    let done =
        app.service.store.write(move |tx| propose_role(tx, &world, &by, &member, role, &why));
    let said = match done.await {
        Ok(RoleChange::Done) => "role-changed",
        Ok(RoleChange::Proposed(_)) => "proposed",
        Err(ActError::ReasonMissing) => {
            let page = page(&app, &ask, &me, &id, "", None).await?;
            return draw(&app, &ask, page.with_faults(vec![("role-reason", "reason-missing")]));
        }
        Err(error) => return Err(error.into()),
    };
    Ok(see_other(&format!("/members/people/{id}?said={said}")))
}

/// `POST /members/proposals/{id}`: the second administrator confirms, or any takes it back.
pub(crate) async fn confirm(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Verdict>,
) -> Answer {
    let id = ProposalId::parse(&id).ok_or_else(Problem::not_found)?;
    let world = app.service.world();
    let store = &app.service.store;
    let said = match form.decision.as_str() {
        "confirm" => {
            store.write(move |tx| confirm_role(tx, &world, &me, &id)).await?;
            "role-changed"
        }
        "withdraw" => {
            store.write(move |tx| withdraw_role(tx, &world, &me, &id)).await?;
            "withdrawn"
        }
        _ => return Err(Problem::malformed("no such decision")),
    };
    Ok(see_other(&format!("/members/administration?said={said}")))
}

/// The page of one account, with the reason typed so far and the address if it was just asked for.
async fn page(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    reason: &str,
    email: Option<String>,
) -> Result<Page<'static>, Problem> {
    let member = MemberId::parse(id).ok_or_else(Problem::not_found)?;
    let (world, who, wanted) = (app.service.world(), me.clone(), member.clone());
    let (person, waiting) = app
        .service
        .store
        .write(move |tx| {
            let person = person(tx, &world, &who, &wanted)?;
            let may = permissions::check(Action::ChangeRole, Some(&who)).is_ok();
            let waiting = if may { accounts::proposals(tx, &world, &who)? } else { Vec::new() };
            Ok::<_, ActError>((person, waiting))
        })
        .await?;
    let may = |action| permissions::check(action, Some(me)).is_ok();
    let mut acts = match person.status {
        _ if person.own => vec![],
        Status::Active => vec!["suspend", "freeze", "end-sessions"],
        Status::Suspended => vec!["reinstate", "freeze", "end-sessions"],
        Status::Frozen => vec!["unfreeze"],
        Status::Pending | Status::Applied => vec!["freeze"],
    };
    let is_moderator = person.role == Role::Moderator && person.status == Status::Active;
    if is_moderator && me.member.role == Role::Admin && !person.own {
        acts.push("let-back-in");
    }
    if person.affiliation.confirmed.is_some() && !person.own {
        acts.push("end-affiliation");
    }
    let others: Vec<&str> =
        ROLES.iter().filter(|role| **role != person.role).map(|role| role.as_str()).collect();
    let waiting: Vec<Value> =
        waiting.iter().filter(|proposal| proposal.member == member).map(proposal_view).collect();
    let view = json!({
        "person": {
            "id": person.id.as_str(),
            "name": person.name,
            "role": person.role.as_str(),
            "status": person.status.as_str(),
            "joined_at": person.joined_at.to_string(),
            "invited_by": person.invited_by,
            "affiliation": affiliation::confirmed_view(person.affiliation.confirmed),
            "affiliation_waits": person.affiliation.proposed,
            "shown": person.shown,
            "hidden": person.hidden,
            "sessions": person.sessions,
        },
        "acts": acts,
        "address": email,
        "may_see_address": may(Action::SeeAddress),
        "roles": if may(Action::ChangeRole) && person.status == Status::Active { others } else { vec![] },
        "proposals": waiting,
        "rows": audit::rows(app, ask, person.acts),
        "may_list": may(Action::ListMembers),
        "typed": { "reason": reason },
    });
    Ok(Page::new("person", "a-title-person", view))
}

/// A proposal as the templates show it.
pub(crate) fn proposal_view(proposal: &ProposalView) -> Value {
    json!({
        "id": proposal.id.as_str(),
        "url": format!("/members/people/{}", proposal.member),
        "name": proposal.name,
        "role": proposal.role.as_str(),
        "by": proposal.by,
        "reason": proposal.reason,
        "expires_at": proposal.expires_at.to_string(),
        "can_confirm": proposal.can_confirm,
    })
}
