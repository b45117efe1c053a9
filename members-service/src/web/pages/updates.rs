//! `/members/updates`: what members tell each other, with filters; writing, changing, reporting; what waits for a
//! moderator.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::discussion::{off_thread, offered_languages};
use super::{Answer, Page, draw, see_other, unfit};
use crate::catalogue::Catalogue;
use crate::discussions::{EditError, ItemState, PostError};
use crate::id::{UpdateId, random_id};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::updates::{self, Decision, Draft, EditOrPost, Filter, Kind, NewUpdate, Reach, Update};

/// Updates on a page of the list.
const SHOWN: usize = 20;
/// Choices of one vocabulary in the form.
const CHOICES: usize = 3;

/// `GET /members/updates?kind=…&language=…&VOCABULARY=TERM&before=…`
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let world = app.service.world();
    let catalogue = world.catalogue.clone();
    let filter = filter(&query, &catalogue)?;
    let (asked, who) = (filter.clone(), me.clone());
    let (page, upcoming) = app
        .service
        .store
        .read(move |tx| {
            let page = updates::list(tx, &world, &who, &asked, SHOWN)?;
            Ok::<_, Problem>((page, updates::upcoming(tx, &world, &who)?))
        })
        .await?;
    let mut parts = Vec::new();
    if let Some(kind) = filter.kind {
        parts.push(format!("kind={}", kind.as_str()));
    }
    if let Some(language) = &filter.language {
        parts.push(format!("language={}", query_value(language)));
    }
    for (vocabulary, term) in &filter.terms {
        parts.push(format!("{}={}", query_value(vocabulary), query_value(term)));
    }
    let is_filtered = !parts.is_empty();
    let older = page.older.map(|older| {
        parts.push(format!("before={}", query_value(&older)));
        format!("/members/updates?{}", parts.join("&"))
    });
    let chosen = |vocabulary: &str| {
        filter.terms.iter().find(|(name, _)| name == vocabulary).map(|(_, term)| term.clone())
    };
    let vocabularies: Vec<Value> = catalogue
        .terms()
        .keys()
        .map(|name| vocabulary(&app, &ask, &catalogue, name, chosen(name).into_iter().collect()))
        .collect();
    let view = json!({
        "items": views(&ask, &catalogue, page.items),
        "upcoming": views(&ask, &catalogue, upcoming),
        "older_url": older,
        "is_filtered": is_filtered,
        "kind": filter.kind.map_or("", Kind::as_str),
        "filter_language": filter.language,
        "vocabularies": vocabularies,
        "may_post": permissions::check(Action::Post, Some(&me)).is_ok(),
        "moderates": permissions::check(Action::SeeQueue, Some(&me)).is_ok(),
    });
    draw(&app, &ask, Page::new("updates", "u-title", view))
}

fn filter(query: &Query, catalogue: &Catalogue) -> Result<Filter, Problem> {
    let kind = match query.get("kind") {
        None => None,
        Some(kind) => Some(Kind::parse(kind).ok_or_else(Problem::not_found)?),
    };
    let before = match query.get("before") {
        None => None,
        Some(cursor) => {
            let (at, id) = cursor.split_once('.').ok_or_else(no_place)?;
            Some((at.parse().map_err(|_| no_place())?, id.to_owned()))
        }
    };
    let mut terms = Vec::new();
    for vocabulary in catalogue.terms().keys() {
        if let Some(term) = query.get(vocabulary)
            && terms.len() < 2
        {
            catalogue.term(vocabulary, term).ok_or_else(Problem::not_found)?;
            terms.push((vocabulary.clone(), term.to_owned()));
        }
    }
    Ok(Filter { kind, language: query.get("language").map(str::to_owned), terms, before })
}

fn no_place() -> Problem {
    Problem::malformed("`before` is no place in this list")
}

/// `GET /members/updates/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let update = find(&app, &me, &id).await?;
    let catalogue = app.service.world().catalogue;
    let view = json!({ "item": view(&ask, &catalogue, &update) });
    draw(&app, &ask, Page::new("update", "u-title-one", view))
}

pub(super) async fn find(app: &App, me: &SignedIn, id: &str) -> Result<Update, Problem> {
    let id = parse(id)?;
    let (world, who) = (app.service.world(), me.clone());
    Ok(app.service.store.read(move |tx| updates::item(tx, &world, &who, &id)).await?)
}

pub(super) fn parse(id: &str) -> Result<UpdateId, Problem> {
    UpdateId::parse(id).ok_or_else(Problem::not_found)
}

/// What a template shows of updates, in the reader's words.
pub(crate) fn views(ask: &Ask, catalogue: &Catalogue, items: Vec<Update>) -> Vec<Value> {
    items.iter().map(|item| view(ask, catalogue, item)).collect()
}

pub(super) fn view(ask: &Ask, catalogue: &Catalogue, item: &Update) -> Value {
    let mut view = serde_json::to_value(item).unwrap_or_default();
    let terms: Vec<Value> = item
        .terms
        .iter()
        .flat_map(|(vocabulary, ids)| ids.iter().map(move |id| (vocabulary, id)))
        .map(|(vocabulary, id)| {
            let term = catalogue.term(vocabulary, id);
            json!({
                "label": term.map_or(id.as_str(), |term| term.label(&ask.language)),
                "url": format!("/members/updates?{}={}", query_value(vocabulary), query_value(id)),
            })
        })
        .collect();
    let pages: Vec<Value> = item
        .pages
        .iter()
        .filter_map(|id| catalogue.page(id))
        .map(|page| json!({ "title": page.title(&ask.language), "url": page.url }))
        .collect();
    view["terms"] = terms.into();
    view["pages"] = pages.into();
    view["url"] = format!("/members/updates/{}", item.id).into();
    view["excerpt"] = crate::discussions::excerpt(&item.html).into();
    view
}

/// The terms of a vocabulary by label, and up to three that are chosen.
pub(crate) fn vocabulary(
    app: &App,
    ask: &Ask,
    catalogue: &Catalogue,
    name: &str,
    chosen: Vec<String>,
) -> Value {
    let mut terms: Vec<(&str, &str)> = catalogue
        .terms()
        .get(name)
        .into_iter()
        .flatten()
        .map(|term| (term.label(&ask.language), term.id.as_str()))
        .collect();
    let order = baraza_theme::order_of(&ask.language);
    terms.sort_by(|(a, _), (b, _)| order(a, b));
    let terms: Vec<Value> =
        terms.iter().map(|(label, id)| json!({ "id": id, "label": label })).collect();
    let fields: Vec<Value> = (0..CHOICES)
        .map(|n| {
            json!({
                "name": format!("term.{name}.{}", n + 1),
                "value": chosen.get(n).cloned().unwrap_or_default(),
            })
        })
        .collect();
    json!({
        "name": name,
        "label": app.pages.words_or(&ask.language, &format!("u-vocabulary-{name}"), name),
        "terms": terms,
        "fields": fields,
        "chosen": chosen.first(),
    })
}

/// What the form holds.
#[derive(Default)]
struct Writing {
    /// Where it goes, for a change.
    id: Option<UpdateId>,
    version: i64,
    key: String,
    new: NewUpdate,
    preview_html: Option<String>,
    faults: Vec<(&'static str, &'static str)>,
    problem: Option<&'static str>,
    status: Option<StatusCode>,
    was_public: bool,
}

/// `GET /members/updates/new?kind=…`
pub(crate) async fn write(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let kind = query.get("kind").and_then(Kind::parse).unwrap_or(Kind::Quick);
    let new = NewUpdate {
        kind: kind.as_str().to_owned(),
        pages: query.get("page").unwrap_or_default().to_owned(),
        ..NewUpdate::default()
    };
    write_again(&app, &ask, &me, Writing { key: random_id(), new, ..Writing::default() })
}

/// `GET /members/updates/{id}/edit`
pub(crate) async fn rewrite(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let (id, who) = (parse(&id)?, me.clone());
    let (markdown, update) =
        app.service.store.read(move |tx| updates::own_source(tx, &who, &id)).await?;
    let event = update.event.clone();
    let terms = update.terms.iter();
    let new = NewUpdate {
        kind: update.kind.as_str().to_owned(),
        title: update.title.clone(),
        markdown,
        language: Some(update.language.clone()),
        terms: terms
            .flat_map(|(name, ids)| ids.iter().map(|id| (name.clone(), id.clone())))
            .collect(),
        pages: update.pages.join("\n"),
        starts_on: event.as_ref().map(|event| event.starts_on.clone()).unwrap_or_default(),
        start_time: event.as_ref().and_then(|event| event.start_time.clone()).unwrap_or_default(),
        ends_on: event.as_ref().and_then(|event| event.ends_on.clone()).unwrap_or_default(),
        place: event.map(|event| event.place).unwrap_or_default(),
        ask_public: update.reach != Reach::Members,
        public_confirmed: false,
    };
    let writing = Writing {
        was_public: update.reach == Reach::Public,
        version: update.version,
        id: Some(update.id),
        new,
        ..Writing::default()
    };
    write_again(&app, &ask, &me, writing)
}

/// The form's fields; the terms bear the names of their vocabularies.
pub(crate) type Fields = BTreeMap<String, String>;

fn take(fields: &mut Fields, catalogue: &Catalogue) -> Result<(String, Writing), Problem> {
    let mut field = |name: &str| fields.remove(name).unwrap_or_default();
    let act = field("act");
    let version = field("version");
    let version = match version.as_str() {
        "" => 0,
        text => text.parse().map_err(|_| Problem::malformed("the version is no number"))?,
    };
    let writing = Writing {
        key: field("key"),
        version,
        was_public: field("was_public") == "yes",
        new: NewUpdate {
            kind: field("kind"),
            title: field("title"),
            markdown: field("markdown"),
            language: Some(field("language")),
            pages: field("pages"),
            starts_on: field("starts_on"),
            start_time: field("start_time"),
            ends_on: field("ends_on"),
            place: field("place"),
            ask_public: field("ask_public") == "yes",
            public_confirmed: field("public_confirmed") == "yes",
            terms: Vec::new(),
        },
        ..Writing::default()
    };
    let mut terms = Vec::new();
    for name in catalogue.terms().keys() {
        for n in 1..=CHOICES {
            if let Some(term) = fields.remove(&format!("term.{name}.{n}")) {
                terms.push((name.clone(), term));
            }
        }
    }
    // What is left is no field of this form (S12).
    if !fields.is_empty() {
        return Err(Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "unknown-or-missing-field",
            "a field is not one that this form has",
        ));
    }
    Ok((act, Writing { new: NewUpdate { terms, ..writing.new }, ..writing }))
}

/// `POST /members/updates`
pub(crate) async fn post(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let world = app.service.world();
    let (act, mut writing) = take(&mut fields, &world.catalogue)?;
    let Some(draft) = judged(&app, &mut writing, &act).await? else {
        return write_again(&app, &ask, &me, writing);
    };
    let (who, key) = (me.clone(), writing.key.clone());
    let posted =
        app.service.store.write(move |tx| updates::post(tx, &world, &who, &draft, &key)).await;
    match posted {
        Ok(update) => Ok(seen(&update, "posted")),
        Err(PostError::ConfirmPublic) => {
            writing.faults.push(("public_confirmed", "confirm-public"));
            write_again(&app, &ask, &me, writing)
        }
        Err(error) => refused(&app, &ask, &me, writing, error.into()),
    }
}

/// `POST /members/updates/{id}/edit`
pub(crate) async fn edit(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let id = parse(&id)?;
    // Whose it is comes before what is wrong with the form.
    let (who, of) = (me.clone(), id.clone());
    app.service.store.read(move |tx| updates::own_source(tx, &who, &of)).await?;
    let world = app.service.world();
    let (act, mut writing) = take(&mut fields, &world.catalogue)?;
    writing.id = Some(id.clone());
    let Some(draft) = judged(&app, &mut writing, &act).await? else {
        return write_again(&app, &ask, &me, writing);
    };
    let (who, version) = (me.clone(), writing.version);
    let edited = app
        .service
        .store
        .write(move |tx| updates::edit(tx, &world, &who, &id, &draft, version))
        .await;
    match edited {
        Ok(update) => Ok(seen(&update, "edited")),
        Err(EditOrPost::Post(PostError::ConfirmPublic)) => {
            writing.faults.push(("public_confirmed", "confirm-public"));
            write_again(&app, &ask, &me, writing)
        }
        Err(EditOrPost::Edit(EditError::Stale { version })) => {
            // The words stay; sending again takes the newest version as its ground.
            writing.version = version;
            refused(&app, &ask, &me, writing, EditError::Stale { version }.into())
        }
        Err(EditOrPost::Edit(error)) => refused(&app, &ask, &me, writing, error.into()),
        Err(EditOrPost::Post(error)) => refused(&app, &ask, &me, writing, error.into()),
        Err(EditOrPost::Store(error)) => Err(error.into()),
    }
}

/// The draft, unless something is wrong with it or only a preview was asked for.
async fn judged(app: &App, writing: &mut Writing, act: &str) -> Result<Option<Draft>, Problem> {
    let (world, new) = (app.service.world(), writing.new.clone());
    if act == "preview" {
        let (limits, markdown) = (world.limits.clone(), new.markdown);
        match off_thread(move || crate::discussions::preview(&markdown, &limits)).await? {
            Ok(html) => writing.preview_html = Some(html),
            Err(error) => writing.faults.push(("markdown", error.code())),
        }
        return Ok(None);
    }
    match off_thread(move || Draft::parse(new, &world)).await? {
        Ok(draft) => Ok(Some(draft)),
        Err(faults) => {
            writing.faults = faults;
            Ok(None)
        }
    }
}

fn seen(update: &Update, said: &str) -> axum::response::Response {
    let said = if update.state == ItemState::Pending { "pending" } else { said };
    see_other(&format!("/members/updates/{}?said={said}", update.id))
}

/// The form again, the refusal above it and every word still in it.
fn refused(app: &App, ask: &Ask, me: &SignedIn, mut writing: Writing, problem: Problem) -> Answer {
    if problem.status == StatusCode::NOT_FOUND || problem.status.is_server_error() {
        return Err(problem);
    }
    writing.problem = Some(problem.code);
    writing.status = Some(problem.status);
    let mut response = write_again(app, ask, me, writing)?;
    problem.add_headers(&mut response);
    Ok(response)
}

fn write_again(app: &App, ask: &Ask, me: &SignedIn, writing: Writing) -> Answer {
    let catalogue = app.service.world().catalogue;
    let new = &writing.new;
    let vocabularies: Vec<Value> = catalogue
        .terms()
        .keys()
        .map(|name| {
            let chosen = new.terms.iter().filter(|(of, term)| of == name && !term.is_empty());
            let chosen = chosen.map(|(_, term)| term.clone()).collect();
            vocabulary(app, ask, &catalogue, name, chosen)
        })
        .collect();
    let languages = offered_languages(app, ask);
    let action = match &writing.id {
        Some(id) => format!("/members/updates/{id}/edit"),
        None => "/members/updates".to_owned(),
    };
    let language = new.language.clone().filter(|language| !language.is_empty());
    let view = json!({
        "form": {
            "action": action,
            "key": writing.key,
            "version": writing.version,
            "is_edit": writing.id.is_some(),
            "was_public": writing.was_public,
            "confirm_public": me.member.confirmed_public_at.is_none(),
            "preview_html": writing.preview_html,
            "languages": languages,
            "vocabularies": vocabularies,
        },
        "problem": writing.problem.map(|code| format!("m-problem-{code}")),
        "typed": {
            "kind": new.kind,
            "title": new.title,
            "markdown": new.markdown,
            "language": language.unwrap_or_else(|| ask.language.clone()),
            "pages": new.pages,
            "starts_on": new.starts_on,
            "start_time": new.start_time,
            "ends_on": new.ends_on,
            "place": new.place,
            "ask_public": new.ask_public,
            "public_confirmed": new.public_confirmed,
        },
    });
    let title = if writing.id.is_some() { "u-title-edit" } else { "u-title-new" };
    let mut page = Page::new("update-form", title, view);
    page.status = writing.status.unwrap_or_default();
    page = page.with_faults(writing.faults);
    draw(app, ask, page)
}

/// `GET /members/updates/waiting`
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
    // A write: that a moderator looked at reports is on the audit log.
    let (entries, more) =
        app.service.store.write(move |tx| updates::queue(tx, &world, &who)).await?;
    let entries: Vec<Value> = entries
        .iter()
        .map(|(update, reports)| {
            let reports: Vec<Value> = reports
                .iter()
                .map(|(reason, note, at)| {
                    json!({ "reason": reason, "note": note, "at": at.to_string() })
                })
                .collect();
            json!({
                "item": view(ask, &catalogue, update),
                "held": update.state == ItemState::Pending,
                "asked": update.reach == Reach::Asked && update.state == ItemState::Shown,
                "reports": reports,
            })
        })
        .collect();
    let view = json!({ "entries": entries, "more": more });
    let page = Page::new("updates-waiting", "u-title-waiting", view);
    draw(app, ask, page.with_faults(fault))
}

/// The form below each entry of the queue.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decided {
    decision: String,
    version: String,
    #[serde(default)]
    reason: String,
}

/// `POST /members/updates/{id}/decide`
pub(crate) async fn decide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Decided>,
) -> Answer {
    let (world, of, who, why) = (app.service.world(), parse(&id)?, me.clone(), form.reason);
    let seen: i64 =
        form.version.parse().map_err(|_| Problem::malformed("the version is no number"))?;
    let store = &app.service.store;
    let (decision, said) = match form.decision.as_str() {
        "publish" => (Some(Decision::Publish), "published"),
        "keep" => (Some(Decision::Keep), "refused"),
        "show" => (Some(Decision::Show), "published"),
        "dismiss" => (Some(Decision::Dismiss), "dismissed"),
        "hide" => (None, "hidden"),
        _ => return Err(Problem::malformed("no such decision")),
    };
    let done = store
        .write(move |tx| match decision {
            Some(decision) => updates::decide(tx, &world, &who, &of, decision, seen, &why),
            None => updates::hide(tx, &world, &who, &of, &why),
        })
        .await;
    match unfit(done)? {
        None => Ok(see_other(&format!("/members/updates/waiting?said={said}"))),
        Some(code) => waiting_again(&app, &ask, &me, Some(("reason", code))).await,
    }
}
