//! `/members/tried`: that members took up what an entry describes. Lists, one report, writing and changing it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::comment::Act;
use super::discussion::offered_languages;
use super::updates::{Fields, vocabulary};
use super::{Answer, Page, draw, see_other};
use crate::catalogue::Catalogue;
use crate::discussions::{EditError, ItemState};
use crate::id::{TriedId, random_id};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::tried::{self, Counts, Draft, FIRST_YEAR, Filter, NewReport, Report};
use crate::updates::EditOrPost;
use crate::world::World;

/// Reports on a page of the list.
const SHOWN: usize = 20;

/// `GET /members/tried?page=ID&place=TERM&before=…`: one's own and those that wait for one's word above the list.
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let world = app.service.world();
    let catalogue = world.catalogue.clone();
    let filter = filter(&query, &catalogue)?;
    let (asked, who) = (filter.clone(), me.clone());
    let (page, own, waits, counts) = app
        .service
        .store
        .read(move |tx| {
            let counts = tried::counts(tx, &who, asked.page.as_deref().unwrap_or_default())?;
            let first = asked.before.is_none();
            let own = if first { tried::own(tx, &who)? } else { Vec::new() };
            let waits = if first { tried::asked_of(tx, &who)? } else { Vec::new() };
            Ok::<_, Problem>((tried::list(tx, &world, &who, &asked, SHOWN)?, own, waits, counts))
        })
        .await?;
    let mut parts = Vec::new();
    if let Some(page) = &filter.page {
        parts.push(format!("page={}", query_value(page)));
    }
    if let Some(place) = &filter.place {
        parts.push(format!("place={}", query_value(place)));
    }
    let older = page.older.map(|older| {
        parts.push(format!("before={}", query_value(&older)));
        format!("/members/tried?{}", parts.join("&"))
    });
    let about = filter.page.as_ref().and_then(|id| catalogue.page(id));
    let about = about.map(|page| {
        json!({ "title": page.title(&ask.language), "url": page.url, "query": query_value(&page.id) })
    });
    let views = |items: &[Report]| -> Vec<Value> {
        items.iter().map(|item| view(&ask, &catalogue, item)).collect()
    };
    let view = json!({
        "items": views(&page.items),
        "own_items": views(&own),
        "waits": views(&waits),
        "older_url": older,
        "is_filtered": filter.page.is_some() || filter.place.is_some(),
        "about": about,
        "counts": counts_view(&ask, &catalogue, &counts),
        "may_post": about.is_some() && permissions::check(Action::Post, Some(&me)).is_ok(),
        "moderates": permissions::check(Action::SeeQueue, Some(&me)).is_ok(),
    });
    draw(&app, &ask, Page::new("tried", "t-title", view))
}

fn filter(query: &Query, catalogue: &Catalogue) -> Result<Filter, Problem> {
    let page = match query.get("page") {
        None => None,
        Some(id) => Some(catalogue.page(id).ok_or_else(Problem::not_found)?.id.clone()),
    };
    let no_place = || Problem::malformed("`before` is no place in this list");
    let before = match query.get("before") {
        None => None,
        Some(cursor) => {
            let (at, id) = cursor.split_once('.').ok_or_else(no_place)?;
            Some((at.parse().map_err(|_| no_place())?, id.to_owned()))
        }
    };
    Ok(Filter { page, place: query.get("place").map(str::to_owned), before })
}

/// Counts and places in the reader's words.
pub(crate) fn counts_view(ask: &Ask, catalogue: &Catalogue, counts: &Counts) -> Value {
    let places = counts.places.iter().map(|(place, (reported, confirmed))| {
        json!({
            "label": place_label(ask, catalogue, place),
            "url": format!("/members/tried?place={}", query_value(place)),
            "reported": reported,
            "confirmed": confirmed,
        })
    });
    json!({
        "reported": counts.reported,
        "confirmed": counts.confirmed,
        "places": places.collect::<Vec<_>>(),
    })
}

fn place_label(ask: &Ask, catalogue: &Catalogue, place: &str) -> String {
    let term = catalogue.places.as_deref().and_then(|name| catalogue.term(name, place));
    term.map_or(place, |term| term.label(&ask.language)).to_owned()
}

/// What a template shows of a report, in the reader's words.
pub(super) fn view(ask: &Ask, catalogue: &Catalogue, item: &Report) -> Value {
    let mut view = serde_json::to_value(item).unwrap_or_default();
    let page = catalogue.page(&item.page);
    view["url"] = format!("/members/tried/{}", item.id).into();
    view["place_label"] = place_label(ask, catalogue, &item.place).into();
    view["page_title"] = page.map_or(item.page.as_str(), |page| page.title(&ask.language)).into();
    view["page_url"] = page.map(|page| page.url.clone()).into();
    view["about_url"] = format!("/members/tried?page={}", query_value(&item.page)).into();
    view
}

pub(super) fn parse(id: &str) -> Result<TriedId, Problem> {
    TriedId::parse(id).ok_or_else(Problem::not_found)
}

pub(super) async fn find(app: &App, me: &SignedIn, id: &str) -> Result<Report, Problem> {
    let (id, who) = (parse(id)?, me.clone());
    Ok(app.service.store.read(move |tx| tried::item(tx, &who, &id)).await?)
}

/// `GET /members/tried/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    show_again(&app, &ask, &me, &id, json!({}), None).await
}

/// The report, with what was typed below it and what is wrong with that.
pub(super) async fn show_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    typed: Value,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let item = find(app, me, id).await?;
    let catalogue = app.service.world().catalogue;
    let view = json!({
        "item": view(ask, &catalogue, &item),
        "reasons": Act::Report.asks().0,
        "typed": typed,
    });
    let page = Page::new("tried-one", "t-title-one", view);
    draw(app, ask, page.with_faults(fault))
}

/// What the form holds.
#[derive(Default)]
struct Writing {
    /// Where it goes, for a change.
    id: Option<TriedId>,
    version: i64,
    key: String,
    new: NewReport,
    /// Of a change: a second member is named already.
    has_second: bool,
    faults: Vec<(&'static str, &'static str)>,
    problem: Option<&'static str>,
    status: Option<StatusCode>,
}

/// `GET /members/tried/new?page=ID&place=TERM&entry=ID`; without a page the choice of one.
pub(crate) async fn write(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let get = |name: &str| query.get(name).unwrap_or_default().to_owned();
    if get("page").is_empty() {
        return choose(&app, &ask, &get("place"));
    }
    let entry = get("entry");
    let by = if entry.is_empty() { String::new() } else { "second".to_owned() };
    let new =
        NewReport { page: get("page"), place: get("place"), entry, by, ..NewReport::default() };
    write_again(&app, &ask, &me, Writing { key: random_id(), new, ..Writing::default() }).await
}

fn choose(app: &App, ask: &Ask, place: &str) -> Answer {
    let world = app.service.world();
    let pages = world.catalogue.pages().iter();
    let open = pages.filter(|page| tried::open(&world, &page.id).is_some());
    let mut pages: Vec<(&str, &str)> =
        open.map(|page| (page.title(&ask.language), page.id.as_str())).collect();
    let order = baraza_theme::order_of(&ask.language);
    pages.sort_by(|(a, _), (b, _)| order(a, b));
    let pages: Vec<Value> =
        pages.iter().map(|(title, id)| json!({ "id": id, "title": title })).collect();
    let view = json!({ "pages": pages, "place": place });
    draw(app, ask, Page::new("tried-choose", "t-title-new", view))
}

/// `GET /members/tried/{id}/edit`
pub(crate) async fn rewrite(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let (id, who) = (parse(&id)?, me.clone());
    let item = app.service.store.read(move |tx| tried::own_source(tx, &who, &id)).await?;
    let by = if item.names_second { "second" } else { "source" };
    let source = item.source.clone();
    let new = NewReport {
        page: item.page,
        place: item.place,
        year: item.year.to_string(),
        what: item.what,
        changed: item.changed,
        happened: item.happened,
        language: Some(item.language),
        by: by.to_owned(),
        source_title: source.as_ref().map(|source| source.title.clone()).unwrap_or_default(),
        source_publisher: source
            .as_ref()
            .map(|source| source.publisher.clone())
            .unwrap_or_default(),
        source_url: source.as_ref().map(|source| source.url.clone()).unwrap_or_default(),
        source_seen: source.map(|source| source.seen).unwrap_or_default(),
        // Who was named is not shown again, not even here: somebody may look over a shoulder.
        second: String::new(),
        entry: String::new(),
    };
    let writing = Writing {
        has_second: item.names_second,
        version: item.version,
        id: Some(item.id),
        new,
        ..Writing::default()
    };
    write_again(&app, &ask, &me, writing).await
}

fn take(fields: &mut Fields) -> Result<Writing, Problem> {
    let mut field = |name: &str| fields.remove(name).unwrap_or_default();
    let version = field("version");
    let version = match version.as_str() {
        "" => 0,
        text => text.parse().map_err(|_| Problem::malformed("the version is no number"))?,
    };
    let writing = Writing {
        key: field("key"),
        version,
        new: NewReport {
            page: field("page"),
            place: field("place"),
            year: field("year"),
            what: field("what"),
            changed: field("changed"),
            happened: field("happened"),
            language: Some(field("language")),
            by: field("by"),
            source_title: field("source_title"),
            source_publisher: field("source_publisher"),
            source_url: field("source_url"),
            source_seen: field("source_seen"),
            second: field("second"),
            entry: field("entry"),
        },
        ..Writing::default()
    };
    // What is left is no field of this form (S12).
    if !fields.is_empty() {
        return Err(Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "unknown-or-missing-field",
            "a field is not one that this form has",
        ));
    }
    Ok(writing)
}

/// `POST /members/tried`
pub(crate) async fn post(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let world = app.service.world();
    let mut writing = take(&mut fields)?;
    let draft = match Draft::parse(writing.new.clone(), false, &world) {
        Ok(draft) => draft,
        Err(faults) => {
            writing.faults = faults;
            return write_again(&app, &ask, &me, writing).await;
        }
    };
    let (who, key) = (me.clone(), writing.key.clone());
    let posted =
        app.service.store.write(move |tx| tried::post(tx, &world, &who, &draft, &key)).await;
    answered(&app, &ask, &me, writing, posted, "tried").await
}

/// `POST /members/tried/{id}/edit`
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
    let before = app.service.store.read(move |tx| tried::own_source(tx, &who, &of)).await?;
    let world = app.service.world();
    let mut writing = take(&mut fields)?;
    writing.id = Some(id.clone());
    writing.has_second = before.names_second;
    // It stays with the entry that it is about.
    writing.new.page = before.page;
    let draft = match Draft::parse(writing.new.clone(), before.names_second, &world) {
        Ok(draft) => draft,
        Err(faults) => {
            writing.faults = faults;
            return write_again(&app, &ask, &me, writing).await;
        }
    };
    let (who, version) = (me.clone(), writing.version);
    let edited = app
        .service
        .store
        .write(move |tx| tried::edit(tx, &world, &who, &id, &draft, version))
        .await;
    answered(&app, &ask, &me, writing, edited, "edited").await
}

async fn answered(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    mut writing: Writing,
    done: Result<Report, EditOrPost>,
    said: &str,
) -> Answer {
    let problem: Problem = match done {
        Ok(item) => {
            let said = if item.state == ItemState::Pending { "pending" } else { said };
            return Ok(see_other(&format!("/members/tried/{}?said={said}", item.id)));
        }
        Err(EditOrPost::Edit(EditError::Stale { version })) => {
            // The words stay; sending again takes the newest version as its ground.
            writing.version = version;
            EditError::Stale { version }.into()
        }
        Err(EditOrPost::Edit(EditError::Closed)) => crate::accounts::ActError::Conflict.into(),
        Err(EditOrPost::Edit(error)) => error.into(),
        Err(EditOrPost::Post(error)) => error.into(),
        Err(EditOrPost::Store(error)) => error.into(),
    };
    if problem.status == StatusCode::NOT_FOUND || problem.status.is_server_error() {
        return Err(problem);
    }
    writing.problem = Some(problem.code);
    writing.status = Some(problem.status);
    let mut response = write_again(app, ask, me, writing).await?;
    problem.add_headers(&mut response);
    Ok(response)
}

async fn write_again(app: &App, ask: &Ask, me: &SignedIn, writing: Writing) -> Answer {
    let world = app.service.world();
    let catalogue = world.catalogue.clone();
    let new = &writing.new;
    let open = tried::open(&world, &new.page).ok_or_else(Problem::not_found)?;
    let (who, page, of) = (me.clone(), open.page.id.clone(), world.clone());
    let entries =
        app.service.store.read(move |tx| tried::may_be_asked(tx, &of, &who, &page)).await?;
    let entries: Vec<Value> =
        entries.iter().map(|entry| json!({ "id": entry.id, "name": entry.name })).collect();
    let action = match &writing.id {
        Some(id) => format!("/members/tried/{id}/edit"),
        None => "/members/tried".to_owned(),
    };
    let places = vocabulary(app, ask, &catalogue, open.places, vec![new.place.clone()]);
    let language = new.language.clone().filter(|language| !language.is_empty());
    let view = json!({
        "form": {
            "action": action,
            "key": writing.key,
            "version": writing.version,
            "is_edit": writing.id.is_some(),
            "has_second": writing.has_second,
            "page": open.page.id,
            "title": open.page.title(&ask.language),
            "url": open.page.url,
            "about_url": format!("/members/tried?page={}", query_value(&open.page.id)),
            "places": places,
            "entries": entries,
            "first_year": FIRST_YEAR,
            "this_year": this_year(&world),
            "languages": offered_languages(app, ask),
        },
        "problem": writing.problem.map(|code| format!("m-problem-{code}")),
        "typed": {
            "year": new.year,
            "what": new.what,
            "changed": new.changed,
            "happened": new.happened,
            "language": language.unwrap_or_else(|| ask.language.clone()),
            "by": new.by,
            "source_title": new.source_title,
            "source_publisher": new.source_publisher,
            "source_url": new.source_url,
            "source_seen": new.source_seen,
            "second": new.second,
            "entry": new.entry,
        },
    });
    let title = if writing.id.is_some() { "t-title-edit" } else { "t-title-new" };
    let mut drawn = Page::new("tried-form", title, view);
    drawn.status = writing.status.unwrap_or_default();
    drawn = drawn.with_faults(writing.faults);
    draw(app, ask, drawn)
}

fn this_year(world: &World) -> String {
    world.now.strftime("%Y").to_string()
}
