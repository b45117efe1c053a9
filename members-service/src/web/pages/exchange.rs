//! `/members/exchange`: what members offer and need, with filters; writing, changing, and what waits for a moderator.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Me, Query, query_value};
use super::super::problem::Problem;
use super::updates::vocabulary;
use super::{Answer, Page, draw};
use crate::calendar::{Entry, calendar as ics};
use crate::catalogue::Catalogue;
use crate::directory::Fitting;
use crate::discussions::plain;
use crate::exchange::{self, Exchange, Filter, Fit, Kind, Listing, Message, What};
use crate::fit::Reason;
use crate::id::{ListingId, random_id};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use baraza_theme::language_name;

/// Listings on a page of the list.
const SHOWN: usize = 20;
/// Choices of one vocabulary in the form.
pub(super) const CHOICES: usize = 3;

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
