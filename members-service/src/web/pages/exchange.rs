//! `/members/exchange`: what members offer and need, with filters; writing, changing, and what waits for a moderator.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::discussion::{off_thread, offered_languages};
use super::updates::{Fields, vocabulary};
use super::{Answer, Page, draw, see_other};
use crate::calendar::{Entry, calendar as ics};
use crate::catalogue::Catalogue;
use crate::directory::Fitting;
use crate::discussions::{EditError, ItemState, PostError, plain};
use crate::exchange::{
    self, Draft, Exchange, Filter, Fit, Kind, Listing, Message, NewListing, What,
};
use crate::fit::Reason;
use crate::id::{ListingId, random_id};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::updates::{Decision, EditOrPost, Reach};
use baraza_theme::language_name;

/// Listings on a page of the list.
const SHOWN: usize = 20;
/// Choices of one vocabulary in the form.
const CHOICES: usize = 3;

/// `GET /members/exchange?kind=…&what=…&language=…&VOCABULARY=TERM&show=ended&before=…`
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let world = app.service.world();
    let catalogue = world.catalogue.clone();
    let filter = filter(&query, &catalogue)?;
    let (asked, who) = (filter.clone(), me.clone());
    let page =
        app.service.store.read(move |tx| exchange::list(tx, &world, &who, &asked, SHOWN)).await?;
    let mut parts = Vec::new();
    if let Some(kind) = filter.kind {
        parts.push(format!("kind={}", kind.as_str()));
    }
    if let Some(what) = filter.what {
        parts.push(format!("what={}", what.as_str()));
    }
    if let Some(language) = &filter.language {
        parts.push(format!("language={}", query_value(language)));
    }
    for (vocabulary, term) in &filter.terms {
        parts.push(format!("{}={}", query_value(vocabulary), query_value(term)));
    }
    let is_filtered = !parts.is_empty();
    if filter.ended {
        parts.push("show=ended".to_owned());
    }
    let older = page.older.map(|older| {
        parts.push(format!("before={}", query_value(&older)));
        format!("/members/exchange?{}", parts.join("&"))
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
        "items": page.items.iter().map(|item| view(&ask, &catalogue, item)).collect::<Vec<_>>(),
        "older_url": older,
        "is_filtered": is_filtered,
        "ended": filter.ended,
        "kind": filter.kind.map_or("", Kind::as_str),
        "what": filter.what.map_or("", What::as_str),
        "whats": What::ALL,
        "filter_language": filter.language,
        "vocabularies": vocabularies,
        "may_post": permissions::check(Action::Post, Some(&me)).is_ok(),
        "moderates": permissions::check(Action::SeeQueue, Some(&me)).is_ok(),
    });
    draw(&app, &ask, Page::new("exchange", "x-title", view))
}

fn filter(query: &Query, catalogue: &Catalogue) -> Result<Filter, Problem> {
    let kind = match query.get("kind") {
        None => None,
        Some(kind) => Some(Kind::parse(kind).ok_or_else(Problem::not_found)?),
    };
    let what = match query.get("what") {
        None => None,
        Some(what) => Some(What::parse(what).ok_or_else(Problem::not_found)?),
    };
    let no_place = || Problem::malformed("`before` is no place in this list");
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
    let ended = query.get("show") == Some("ended");
    let language = query.get("language").map(str::to_owned);
    Ok(Filter { ended, kind, what, language, terms, before })
}

/// `GET /members/exchange/mine`: one's own listings and exchanges.
pub(crate) async fn mine(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let world = app.service.world();
    let catalogue = world.catalogue.clone();
    let (listings, exchanges) = app
        .service
        .store
        .read(move |tx| {
            let listings = exchange::own_listings(tx, &world, &me)?;
            Ok::<_, Problem>((listings, exchange::own_exchanges(tx, &me)?))
        })
        .await?;
    let view = json!({
        "listings": listings.iter().map(|item| view(&ask, &catalogue, item)).collect::<Vec<_>>(),
        "exchanges": exchanges.iter().map(talk_view).collect::<Vec<_>>(),
    });
    draw(&app, &ask, Page::new("exchange-mine", "x-title-mine", view))
}

/// `GET /members/exchange/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    show_again(&app, &ask, &me, &id, "", None).await
}

/// The listing, with what was typed as an answer and what is wrong with it.
pub(super) async fn show_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    typed: &str,
    fault: Option<&'static str>,
) -> Answer {
    let (id, world, who) = (parse(id)?, app.service.world(), me.clone());
    let catalogue = world.catalogue.clone();
    let (item, fits, members, talks) = app
        .service
        .store
        .read(move |tx| {
            let item = exchange::item(tx, &world, &who, &id)?;
            let fits = exchange::fitting(tx, &world, &who, &item)?;
            let members = exchange::fitting_members(tx, &world, &who, &item)?;
            Ok::<_, Problem>((item, fits, members, exchange::with_listing(tx, &who, &id)?))
        })
        .await?;
    let fits: Vec<Value> = fits.iter().map(|fit| fit_view(ask, &catalogue, fit)).collect();
    let view = json!({
        "item": view(ask, &catalogue, &item),
        "fits": fits,
        "members": members.iter().map(|one| member_view(ask, &catalogue, one)).collect::<Vec<_>>(),
        "talks": talks.iter().map(talk_view).collect::<Vec<_>>(),
        "key": random_id(),
        "typed": { "markdown": typed },
    });
    let page = Page::new("listing", "x-title-one", view);
    let page = match fault {
        Some(fault) => page.with_faults(vec![("markdown", fault)]),
        None => page,
    };
    draw(app, ask, page)
}

pub(super) async fn find(app: &App, me: &SignedIn, id: &str) -> Result<Listing, Problem> {
    let (id, world, who) = (parse(id)?, app.service.world(), me.clone());
    Ok(app.service.store.read(move |tx| exchange::item(tx, &world, &who, &id)).await?)
}

pub(super) fn parse(id: &str) -> Result<ListingId, Problem> {
    ListingId::parse(id).ok_or_else(Problem::not_found)
}

/// What a template shows of a listing, in the reader's words.
pub(crate) fn view(ask: &Ask, catalogue: &Catalogue, item: &Listing) -> Value {
    let mut view = serde_json::to_value(item).unwrap_or_default();
    let terms =
        item.terms.iter().flat_map(|(vocabulary, ids)| ids.iter().map(move |id| (vocabulary, id)));
    let terms: Vec<Value> = terms
        .map(|(vocabulary, id)| {
            json!({
                "label": label(ask, catalogue, vocabulary, id),
                "url": format!("/members/exchange?{}={}", query_value(vocabulary), query_value(id)),
            })
        })
        .collect();
    view["terms"] = terms.into();
    view["url"] = format!("/members/exchange/{}", item.id).into();
    view["excerpt"] = crate::discussions::excerpt(&item.html).into();
    view
}

fn label(ask: &Ask, catalogue: &Catalogue, vocabulary: &str, id: &str) -> String {
    let term = catalogue.term(vocabulary, id);
    term.map_or(id, |term| term.label(&ask.language)).to_owned()
}

fn fit_view(ask: &Ask, catalogue: &Catalogue, fit: &Fit) -> Value {
    json!({
        "item": view(ask, catalogue, &fit.listing),
        "same_what": fit.same_what,
        "reasons": reasons(ask, catalogue, &fit.reasons),
    })
}

fn member_view(ask: &Ask, catalogue: &Catalogue, one: &Fitting) -> Value {
    json!({
        "url": format!("/members/directory/{}", one.id),
        "name": one.name,
        "headline": one.headline,
        "language": one.language,
        "reasons": reasons(ask, catalogue, &one.reasons),
    })
}

fn reasons(ask: &Ask, catalogue: &Catalogue, reasons: &[Reason]) -> Vec<String> {
    let words = |reason: &Reason| match reason {
        Reason::Term { vocabulary, term } => label(ask, catalogue, vocabulary, term),
        Reason::Language { language } => language_name(language).to_owned(),
    };
    reasons.iter().map(words).collect()
}

pub(crate) fn talk_view(talk: &Exchange) -> Value {
    let mut view = serde_json::to_value(talk).unwrap_or_default();
    view["url"] = format!("/members/exchanges/{}", talk.id).into();
    view
}

pub(super) fn line_view(line: &Message) -> Value {
    serde_json::to_value(line).unwrap_or_default()
}

/// What the form holds.
#[derive(Default)]
struct Writing {
    /// Where it goes, for a change.
    id: Option<ListingId>,
    version: i64,
    key: String,
    new: NewListing,
    preview_html: Option<String>,
    faults: Vec<(&'static str, &'static str)>,
    problem: Option<&'static str>,
    status: Option<StatusCode>,
    was_public: bool,
}

/// `GET /members/exchange/new?kind=…`
pub(crate) async fn write(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let kind = query.get("kind").and_then(Kind::parse).map_or("", Kind::as_str).to_owned();
    let new = NewListing { kind, ..NewListing::default() };
    write_again(&app, &ask, &me, Writing { key: random_id(), new, ..Writing::default() })
}

/// `GET /members/exchange/{id}/edit`
pub(crate) async fn rewrite(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let (id, who, world) = (parse(&id)?, me.clone(), app.service.world());
    let (markdown, item) =
        app.service.store.read(move |tx| exchange::own_source(tx, &world, &who, &id)).await?;
    let offered = &app.service.network.languages;
    let (languages, more): (Vec<String>, Vec<String>) =
        item.languages.iter().cloned().partition(|language| offered.contains(language));
    let terms = item.terms.iter();
    let new = NewListing {
        kind: item.kind.as_str().to_owned(),
        what: item.what.as_str().to_owned(),
        title: item.title.clone(),
        markdown,
        language: Some(item.language.clone()),
        languages,
        more_languages: more.join(", "),
        terms: terms
            .flat_map(|(name, ids)| ids.iter().map(|id| (name.clone(), id.clone())))
            .collect(),
        starts_on: item.starts_on.clone().unwrap_or_default(),
        ends_on: item.ends_on.clone().unwrap_or_default(),
        place: item.place.clone(),
        capacity: item.capacity.to_string(),
        expires_on: item.expires_on.clone(),
        ask_public: item.reach != Reach::Members,
        public_confirmed: false,
    };
    let writing = Writing {
        was_public: item.reach == Reach::Public,
        version: item.version,
        id: Some(item.id),
        new,
        ..Writing::default()
    };
    write_again(&app, &ask, &me, writing)
}

fn take(
    app: &App,
    fields: &mut Fields,
    catalogue: &Catalogue,
) -> Result<(String, Writing), Problem> {
    let languages = app.service.network.languages.iter();
    let languages = languages.filter(|code| fields.remove(&format!("in.{code}")).is_some());
    let languages: Vec<String> = languages.cloned().collect();
    let mut terms = Vec::new();
    for name in catalogue.terms().keys() {
        for n in 1..=CHOICES {
            if let Some(term) = fields.remove(&format!("term.{name}.{n}")) {
                terms.push((name.clone(), term));
            }
        }
    }
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
        new: NewListing {
            kind: field("kind"),
            what: field("what"),
            title: field("title"),
            markdown: field("markdown"),
            language: Some(field("language")),
            languages,
            more_languages: field("more_languages"),
            terms,
            starts_on: field("starts_on"),
            ends_on: field("ends_on"),
            place: field("place"),
            capacity: field("capacity"),
            expires_on: field("expires_on"),
            ask_public: field("ask_public") == "yes",
            public_confirmed: field("public_confirmed") == "yes",
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
    Ok((act, writing))
}

/// `POST /members/exchange`
pub(crate) async fn post(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let world = app.service.world();
    let (act, mut writing) = take(&app, &mut fields, &world.catalogue)?;
    let Some(draft) = judged(&app, &mut writing, &act).await? else {
        return write_again(&app, &ask, &me, writing);
    };
    let (who, key) = (me.clone(), writing.key.clone());
    let posted =
        app.service.store.write(move |tx| exchange::post(tx, &world, &who, &draft, &key)).await;
    match posted {
        Ok(item) => Ok(seen(&item, "posted")),
        Err(PostError::ConfirmPublic) => {
            writing.faults.push(("public_confirmed", "confirm-public"));
            write_again(&app, &ask, &me, writing)
        }
        Err(error) => refused(&app, &ask, &me, writing, error.into()),
    }
}

/// `POST /members/exchange/{id}/edit`
pub(crate) async fn edit(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let id = parse(&id)?;
    // Whose it is comes before what is wrong with the form.
    let (who, of, world) = (me.clone(), id.clone(), app.service.world());
    app.service.store.read(move |tx| exchange::own_source(tx, &world, &who, &of)).await?;
    let world = app.service.world();
    let (act, mut writing) = take(&app, &mut fields, &world.catalogue)?;
    writing.id = Some(id.clone());
    let Some(draft) = judged(&app, &mut writing, &act).await? else {
        return write_again(&app, &ask, &me, writing);
    };
    let (who, version) = (me.clone(), writing.version);
    let edited = app
        .service
        .store
        .write(move |tx| exchange::edit(tx, &world, &who, &id, &draft, version))
        .await;
    match edited {
        Ok(item) => Ok(seen(&item, "edited")),
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

fn seen(item: &Listing, said: &str) -> axum::response::Response {
    let said = if item.state == ItemState::Pending { "pending" } else { said };
    see_other(&format!("/members/exchange/{}?said={said}", item.id))
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
    let action = match &writing.id {
        Some(id) => format!("/members/exchange/{id}/edit"),
        None => "/members/exchange".to_owned(),
    };
    let language = new.language.clone().filter(|language| !language.is_empty());
    let given: Vec<Value> = app
        .service
        .network
        .languages
        .iter()
        .map(|code| json!({ "code": code, "name": language_name(code), "chosen": new.languages.contains(code) }))
        .collect();
    let view = json!({
        "form": {
            "action": action,
            "key": writing.key,
            "version": writing.version,
            "is_edit": writing.id.is_some(),
            "was_public": writing.was_public,
            "confirm_public": me.member.confirmed_public_at.is_none(),
            "preview_html": writing.preview_html,
            "languages": offered_languages(app, ask),
            "given": given,
            "vocabularies": vocabularies,
            "whats": What::ALL,
        },
        "problem": writing.problem.map(|code| format!("m-problem-{code}")),
        "typed": {
            "kind": new.kind,
            "what": new.what,
            "title": new.title,
            "markdown": new.markdown,
            "language": language.unwrap_or_else(|| ask.language.clone()),
            "more_languages": new.more_languages,
            "starts_on": new.starts_on,
            "ends_on": new.ends_on,
            "place": new.place,
            "capacity": new.capacity,
            "expires_on": new.expires_on,
            "ask_public": new.ask_public,
            "public_confirmed": new.public_confirmed,
        },
    });
    let title = if writing.id.is_some() { "x-title-edit" } else { "x-title-new" };
    let mut page = Page::new("listing-form", title, view);
    page.status = writing.status.unwrap_or_default();
    page = page.with_faults(writing.faults);
    draw(app, ask, page)
}

/// `GET /members/exchange/calendar.ics`: what has a day.
pub(crate) async fn calendar(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let world = app.service.world();
    let items = app.service.store.read(move |tx| exchange::dated(tx, &world, &me)).await?;
    Ok(as_calendar(&app, &ask, &items))
}

/// `GET /members/exchange/{id}/calendar.ics`
pub(crate) async fn one_calendar(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let item = find(&app, &me, &id).await?;
    if item.starts_on.is_none() {
        return Err(Problem::not_found());
    }
    Ok(as_calendar(&app, &ask, &[item]))
}

fn as_calendar(app: &App, ask: &Ask, items: &[Listing]) -> axum::response::Response {
    let base = &app.service.network.base_url;
    let entry = |item: &Listing| {
        Some(Entry {
            id: item.id.to_string(),
            changed_at: item.edited_at.unwrap_or(item.created_at),
            starts_on: item.starts_on.clone()?,
            ends_on: item.ends_on.clone(),
            title: item.title.clone(),
            language: item.language.clone(),
            place: item.place.clone(),
            text: plain(&item.html),
            url: format!("{base}/members/exchange/{}", item.id),
        })
    };
    let entries: Vec<Entry> = items.iter().filter_map(entry).collect();
    let host = base.split_once("://").map_or(base.as_str(), |(_, host)| host);
    let text = ics(&app.pages.words(&ask.language, "x-title"), host, &entries);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"exchange.ics\""),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (headers, text).into_response()
}

/// `GET /members/exchange/waiting`
pub(crate) async fn waiting(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    waiting_again(&app, &ask, &me, None).await
}

pub(super) async fn waiting_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let catalogue = world.catalogue.clone();
    // A write: that a moderator looked at reports is on the audit log.
    let ((entries, more), talks) = app
        .service
        .store
        .write(move |tx| {
            let listings = exchange::queue(tx, &world, &who)?;
            Ok::<_, Problem>((listings, exchange::exchange_queue(tx, &world, &who)?))
        })
        .await?;
    let said = |reports: &[(String, String, jiff::Timestamp)]| -> Vec<Value> {
        let one = |(reason, note, at): &(String, String, jiff::Timestamp)| json!({ "reason": reason, "note": note, "at": at.to_string() });
        reports.iter().map(one).collect()
    };
    let entries: Vec<Value> = entries
        .iter()
        .map(|(item, reports)| {
            json!({
                "item": view(ask, &catalogue, item),
                "held": item.state == ItemState::Pending,
                "asked": item.reach == Reach::Asked && item.state == ItemState::Shown,
                "reports": said(reports),
            })
        })
        .collect();
    let talks: Vec<Value> = talks
        .iter()
        .map(|talk| {
            json!({
                "id": talk.id,
                "title": talk.title,
                "title_language": talk.title_language,
                "goes_on": talk.stage.goes_on(),
                "lines": talk.lines.iter().map(line_view).collect::<Vec<_>>(),
                "reports": said(&talk.reports),
            })
        })
        .collect();
    let view = json!({ "entries": entries, "talks": talks, "more": more });
    let page = Page::new("exchange-waiting", "x-title-waiting", view);
    draw(app, ask, page.with_faults(fault))
}

/// The form below each entry of the queue.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decided {
    decision: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    reason: String,
}

/// `POST /members/exchange/{id}/decide`
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
    let (decision, said) = match form.decision.as_str() {
        "publish" => (Some(Decision::Publish), "published"),
        "keep" => (Some(Decision::Keep), "refused"),
        "show" => (Some(Decision::Show), "published"),
        "dismiss" => (Some(Decision::Dismiss), "dismissed"),
        "hide" => (None, "hidden"),
        _ => return Err(Problem::malformed("no such decision")),
    };
    let done = app
        .service
        .store
        .write(move |tx| match decision {
            Some(decision) => exchange::decide(tx, &world, &who, &of, decision, seen, &why),
            None => exchange::hide(tx, &world, &who, &of, &why),
        })
        .await;
    decided(&app, &ask, &me, done.map_err(Problem::from), said).await
}

/// `POST /members/exchanges/{id}/decide`
pub(crate) async fn decide_talk(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Decided>,
) -> Answer {
    let of = super::exchanges::parse(&id)?;
    let ends = match form.decision.as_str() {
        "end" => true,
        "dismiss" => false,
        _ => return Err(Problem::malformed("no such decision")),
    };
    let (world, who, why) = (app.service.world(), me.clone(), form.reason);
    let done = app
        .service
        .store
        .write(move |tx| exchange::decide_exchange(tx, &world, &who, &of, ends, &why))
        .await;
    decided(&app, &ask, &me, done.map_err(Problem::from), "dismissed").await
}

async fn decided(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    done: Result<(), Problem>,
    said: &str,
) -> Answer {
    match done {
        Ok(()) => Ok(see_other(&format!("/members/exchange/waiting?said={said}"))),
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            waiting_again(app, ask, me, Some(("reason", problem.code))).await
        }
        Err(problem) => Err(problem),
    }
}
