//! `/members/propose/{id}`: the form of a proposal, which is saved, looked at and submitted; taking it back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::discussion::off_thread;
use super::proposal_view::{self, entries_of, line_view};
use super::propose_begin::{entry, sheet};
use super::updates::Fields;
use super::{Answer, Page, draw, see_other};
use crate::catalogue::Catalogue;
use crate::id::EntryProposalId;
use crate::proposals::{
    self, Entries, Fault, Kind, Named, Sheet, Written, changed_fields, fragment,
};
use crate::sign_in::SignedIn;
use crate::store::proposals::Proposal;
use crate::world::World;
use baraza_theme::direction;

pub(super) fn parse(id: &str) -> Result<EntryProposalId, Problem> {
    EntryProposalId::parse(id).ok_or_else(Problem::not_found)
}

pub(super) fn url(id: &EntryProposalId) -> String {
    format!("/members/propose/{id}")
}

pub(super) async fn find(app: &App, me: &SignedIn, id: &str) -> Result<Proposal, Problem> {
    let (id, who) = (parse(id)?, me.clone());
    Ok(app.service.store.read(move |tx| proposals::own(tx, &who, &id)).await?)
}

/// `GET /members/propose/{id}?check=yes`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    query: Query,
) -> Answer {
    let proposal = find(&app, &me, &id).await?;
    let has_form = proposal.state.is_open() && matches!(proposal.kind, Kind::New | Kind::Improve);
    if !has_form {
        return proposal_view::state(&app, &ask, &proposal).await;
    }
    let mut writing = Writing::of(&proposal);
    if query.get("check") == Some("yes") {
        let sheet = sheet(&app, &ask, &proposal.collection)?;
        writing.faults = proposals::faults_of(&sheet, &proposal, &writing.front, &writing.body);
    }
    form_page(&app, &ask, &proposal, writing)
}

/// What the form holds.
struct Writing {
    version: i64,
    front: Value,
    body: String,
    note: String,
    named: String,
    given_name: String,
    faults: Vec<Fault>,
    /// Of what stands beside the fields of the schema.
    beside: Vec<(&'static str, &'static str)>,
    problem: Option<Problem>,
}

impl Writing {
    fn of(proposal: &Proposal) -> Writing {
        Writing {
            version: proposal.version,
            front: proposal.front.clone(),
            body: proposal.body.clone(),
            note: proposal.note.clone(),
            named: proposal.named.as_str().to_owned(),
            given_name: proposal.given_name.clone(),
            faults: Vec::new(),
            beside: Vec::new(),
            problem: None,
        }
    }
}

fn form_page(app: &App, ask: &Ask, proposal: &Proposal, writing: Writing) -> Answer {
    let catalogue = app.service.catalogue();
    let sheet = sheet(app, ask, &proposal.collection)?;
    let entries = entries_of(&catalogue, &ask.language);
    let form = proposals::form(&sheet, &writing.front, &entries, &writing.faults);
    let (least, most) = sheet.body_words();
    let faults: Vec<Value> = writing
        .faults
        .iter()
        .map(|fault| {
            let mut view = serde_json::to_value(fault).unwrap_or_default();
            view["id"] = fragment(&fault.path).into();
            view
        })
        .collect();
    let stale = writing.problem.as_ref().is_some_and(|problem| problem.code == "changed-since");
    let problem = writing.problem.as_ref().filter(|_| !stale);
    let view = json!({
        "item": line_view(ask, &catalogue, proposal),
        "id": proposal.id,
        "form_url": url(&proposal.id),
        "version": writing.version,
        "dir_of_text": direction(&proposal.language),
        "form": form,
        "faults": faults,
        "body": { "text": writing.body, "least": least, "most": most },
        "base": base_view(app, &catalogue, &sheet, proposal, &writing.front),
        "words": proposal.words,
        "stale": stale,
        "note_most": proposals::NOTE,
        "own_name": ask.who.as_ref().map(|who| &who.member.name),
        "problem": problem.map(|problem| format!("m-problem-{}", problem.code)),
        "typed": {
            "note": writing.note,
            "named": writing.named,
            "given_name": writing.given_name,
        },
    });
    let mut page = Page::new("propose-form", "pr-title-form", view);
    page = page.with_faults(writing.beside);
    if !writing.faults.is_empty() && !ask.reads {
        page = page.with_status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    if let Some(problem) = &writing.problem {
        page.status = problem.status;
    }
    draw(app, ask, page)
}

/// What an improvement is made from: the page, what differs by now, whether the page is another since.
fn base_view(
    app: &App,
    catalogue: &Catalogue,
    sheet: &Sheet,
    proposal: &Proposal,
    front: &Value,
) -> Value {
    let (Some(base), Some(id)) = (&proposal.base, &proposal.page) else { return Value::Null };
    let now = app.service.entry(id, &proposal.language);
    let page = catalogue.page(id);
    let changed = changed_fields(&base.front, front);
    let changed: Vec<&str> = changed.iter().map(|name| sheet.label(name)).collect();
    let origin = if app.origins.one_host() { "" } else { app.origins.site() };
    json!({
        "title": page.map(|page| page.title(&proposal.language)),
        "url": page.map(|page| format!("{origin}{}", page.url)),
        "is_gone": now.is_none(),
        "is_older": now.is_some_and(|now| now.sum != base.sum),
        "changed": changed,
    })
}

/// `POST /members/propose/{id}`
pub(crate) async fn save(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let proposal = find(&app, &me, &id).await?;
    let is_auto = fields.remove("save").is_some_and(|save| save == "auto");
    let world = app.service.world();
    let sheet = sheet(&app, &ask, &proposal.collection)?;
    let entries = entries_of(&world.catalogue, &ask.language);
    let before = proposal.clone();
    let reading = (sheet.clone(), world.clone());
    let posted = off_thread(move || {
        let (sheet, world) = reading;
        Posted::read(&sheet, &mut fields, &before, &entries, &world)
    })
    .await??;
    let Posted { act, row, mut writing, written } = posted;
    let Ok(written) = written else {
        return match is_auto {
            true => Err(Problem::invalid("text-character", "body", "a text cannot be kept")),
            false => form_page(&app, &ask, &proposal, writing),
        };
    };
    let (of, who, version, saving) =
        (proposal.id.clone(), me.clone(), writing.version, world.clone());
    let saved = app
        .service
        .store
        .write(move |tx| proposals::save(tx, &saving, &who, &of, &written, version))
        .await;
    let version = match saved.map_err(Problem::from) {
        Ok(version) => version,
        Err(problem) if is_auto => return Err(problem),
        Err(problem) if problem.code == "changed-since" => {
            // The words stay; saving again takes the newest version as its ground.
            let newest = problem.version.and_then(|version| i64::try_from(version).ok());
            writing.version = newest.unwrap_or(version);
            writing.problem = Some(problem);
            return form_page(&app, &ask, &proposal, writing);
        }
        Err(problem) if problem.status == StatusCode::CONFLICT => {
            return Ok(see_other(&url(&proposal.id)));
        }
        Err(problem) => return Err(problem),
    };
    if is_auto {
        return Ok(axum::Json(json!({ "version": version })).into_response());
    }
    writing.version = version;
    let here = url(&proposal.id);
    match act.as_str() {
        "preview" => Ok(see_other(&format!("{here}/preview"))),
        "submit" => submit(&app, &ask, &me, &proposal, writing, &sheet).await,
        "save" => Ok(see_other(&format!("{here}?said=proposal-saved"))),
        // A record more or one less: back to its place.
        _ => {
            let place = act.split_once(' ').map(|(_, path)| path).unwrap_or_default();
            let list = match act.starts_with("remove ") {
                true => place.rsplit_once('.').map_or(place, |(list, _)| list),
                false => place,
            };
            let place = row.map_or_else(|| list.to_owned(), |row| format!("{list}.{row}"));
            Ok(see_other(&format!("{here}#{}", fragment(&place))))
        }
    }
}

/// What was sent.
struct Posted {
    /// Which button: `save`, `preview`, `submit`, `add f.results`, `remove f.results.2`.
    act: String,
    /// The record that was added.
    row: Option<usize>,
    /// To draw the form again.
    writing: Writing,
    /// `Err`: a text that cannot be kept.
    written: Result<Written, ()>,
}

impl Posted {
    fn read(
        sheet: &Sheet,
        fields: &mut Fields,
        before: &Proposal,
        entries: &Entries,
        world: &World,
    ) -> Result<Posted, Problem> {
        let act = fields.remove("act").filter(|act| !act.is_empty());
        let act = act.unwrap_or_else(|| "save".to_owned());
        if let Some(path) = act.strip_prefix("remove ") {
            proposals::without_row(fields, path);
        }
        let version = fields.remove("version").unwrap_or_default();
        let version =
            version.parse().map_err(|_| Problem::malformed("the version is no number"))?;
        let mut field = |name: &str| fields.remove(name).unwrap_or_default();
        let (body, note, named, given_name) =
            (field("body"), field("note"), field("named"), field("given_name"));
        let read = proposals::read(sheet, fields, &before.front, entries);
        // What is left is no field of this form (S12).
        if !fields.is_empty() {
            return Err(Problem::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "unknown-or-missing-field",
                "a field is not one that this form has",
            ));
        }
        let mut front = read.front;
        let row =
            act.strip_prefix("add ").and_then(|path| proposals::with_row(sheet, &mut front, path));
        let texts = [body.as_str(), &note, &named, &given_name];
        let parsed = Written::parse(front.clone(), texts, world);
        let faults: Vec<Fault> =
            read.refused.iter().map(|path| proposals::refused(sheet, path)).collect();
        let (written, beside) = match parsed {
            Ok(written) if faults.is_empty() => (Ok(written), Vec::new()),
            Ok(_) => (Err(()), Vec::new()),
            Err(beside) => (Err(()), beside),
        };
        let front = Value::Object(front);
        let named = Named::parse(&named).unwrap_or(Named::None).as_str().to_owned();
        let writing = Writing {
            version,
            front,
            body,
            note,
            named,
            given_name,
            faults,
            beside,
            problem: None,
        };
        Ok(Posted { act, row, writing, written })
    }
}

async fn submit(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    proposal: &Proposal,
    mut writing: Writing,
    sheet: &Sheet,
) -> Result<Response, Problem> {
    writing.faults = proposals::faults_of(sheet, proposal, &writing.front, &writing.body);
    if !writing.faults.is_empty() {
        return form_page(app, ask, proposal, writing);
    }
    let (world, who, id) = (app.service.world(), me.clone(), proposal.id.clone());
    let version = writing.version;
    let submitted =
        app.service.store.write(move |tx| proposals::submit(tx, &world, &who, &id, version)).await;
    match submitted.map_err(Problem::from) {
        Ok(()) => Ok(see_other(&format!("{}?said=proposal-submitted", url(&proposal.id)))),
        Err(problem) if problem.status == StatusCode::TOO_MANY_REQUESTS => {
            writing.problem = Some(problem);
            form_page(app, ask, proposal, writing)
        }
        Err(problem) => Err(problem),
    }
}

/// `POST /members/propose/{id}/again`: from the page as it is now.
pub(crate) async fn again(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<super::sessions::Nothing>,
) -> Answer {
    let proposal = find(&app, &me, &id).await?;
    let page = proposal.page.clone().unwrap_or_default();
    let (entry, _, _) = entry(&app, &page, &proposal.language)?;
    let (world, of) = (app.service.world(), proposal.id.clone());
    app.service.store.write(move |tx| proposals::rebase(tx, &world, &me, &of, &entry)).await?;
    Ok(see_other(&format!("{}?said=proposal-again", url(&proposal.id))))
}

/// `GET /members/propose/{id}/withdraw`, `…/delete`
async fn ask(app: &App, ask: &Ask, me: &SignedIn, id: &str, act: &'static str) -> Answer {
    let proposal = find(app, me, id).await?;
    let catalogue = app.service.catalogue();
    let view = json!({ "item": line_view(ask, &catalogue, &proposal), "act": act });
    let title = if act == "delete" { "pr-title-delete" } else { "pr-title-withdraw" };
    draw(app, ask, Page::new("proposal-act", title, view))
}

/// `GET /members/propose/{id}/withdraw`
pub(crate) async fn ask_withdraw(
    State(app): State<App>,
    asked: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    ask(&app, &asked, &me, &id, "withdraw").await
}

/// `POST /members/propose/{id}/withdraw`
pub(crate) async fn withdraw(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<super::sessions::Nothing>,
) -> Answer {
    let (world, id) = (app.service.world(), parse(&id)?);
    let of = id.clone();
    app.service.store.write(move |tx| proposals::withdraw(tx, &world, &me, &of)).await?;
    Ok(see_other(&format!("{}?said=proposal-withdrawn", url(&id))))
}

/// `GET /members/propose/{id}/delete`
pub(crate) async fn ask_delete(
    State(app): State<App>,
    asked: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    ask(&app, &asked, &me, &id, "delete").await
}

/// `POST /members/propose/{id}/delete`
pub(crate) async fn delete(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<super::sessions::Nothing>,
) -> Answer {
    let id = parse(&id)?;
    app.service.store.write(move |tx| proposals::delete(tx, &me, &id)).await?;
    Ok(see_other("/members/propose?said=proposal-deleted"))
}

/// `GET /members/propose/{id}/preview`
pub(crate) async fn preview(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let proposal = find(&app, &me, &id).await?;
    let sheet = sheet(&app, &ask, &proposal.collection)?;
    let shown = proposal_view::shown(&app, &ask, &proposal).await?;
    let faults = proposals::faults_of(&sheet, &proposal, &proposal.front, &proposal.body);
    let check = format!("{}?check=yes", url(&proposal.id));
    let faults: Vec<Value> = faults
        .iter()
        .map(|fault| {
            let mut view = serde_json::to_value(fault).unwrap_or_default();
            view["url"] = format!("{check}#{}", fragment(&fault.path)).into();
            view
        })
        .collect();
    let catalogue = app.service.catalogue();
    let view = json!({
        "item": line_view(&ask, &catalogue, &proposal),
        "shown": shown,
        "faults": faults,
        "version": proposal.version,
        "query": query_value(proposal.id.as_str()),
    });
    draw(&app, &ask, Page::new("propose-preview", "pr-title-preview", view))
}
