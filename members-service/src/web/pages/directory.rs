//! `/members/directory`: who can be asked, and asking them; `/members/directory/entry`: one's own entry.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::comment::{Act, Why};
use super::discussion::{off_thread, offered_languages};
use super::messages::Said;
use super::sessions::Nothing;
use super::updates::{Fields, vocabulary};
use super::{Answer, Page, draw, see_other, unfit};
use crate::catalogue::Catalogue;
use crate::correspondence::Words;
use crate::directory::{self, Draft, Entry, Filter, NewEntry, OFFERS, Offer, terms_field};
use crate::discussions::{Text, language};
use crate::id::{EntryId, random_id};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;

/// Choices of one vocabulary in the form.
const CHOICES: usize = 3;

/// `GET /members/directory?q=…&offer=…&language=…&VOCABULARY=TERM&page=ID&after=…`
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let world = app.service.world();
    let catalogue = world.catalogue.clone();
    let filter = filter(&query, &catalogue)?;
    let (asked, who) = (filter.clone(), me.clone());
    // A write: looks are counted.
    let (page, too_new) = app
        .service
        .store
        .write(move |tx| {
            directory::look(tx, &world, &who)?;
            let page = directory::list(tx, &world, &who, &asked)?;
            Ok::<_, Problem>((page, who.member.newness(tx, &world)?.is_some()))
        })
        .await?;
    let mut parts = Vec::new();
    let mut part = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            parts.push(format!("{name}={}", query_value(value)));
        }
    };
    part("q", Some(filter.words.as_str()).filter(|words| !words.is_empty()));
    part("offer", filter.offer.map(Offer::as_str));
    part("language", filter.language.as_deref());
    part("page", filter.page.as_deref());
    for (vocabulary, term) in &filter.terms {
        part(vocabulary, Some(term));
    }
    let is_filtered = !parts.is_empty();
    let next_url = page.next.map(|next| {
        parts.push(format!("after={next}"));
        parts.push(format!("depth={}", filter.depth + 1));
        format!("/members/directory?{}", parts.join("&"))
    });
    let chosen = |vocabulary: &str| {
        filter.terms.iter().find(|(name, _)| name == vocabulary).map(|(_, term)| term.clone())
    };
    let vocabularies: Vec<Value> = catalogue
        .terms()
        .keys()
        .map(|name| vocabulary(&app, &ask, &catalogue, name, chosen(name).into_iter().collect()))
        .collect();
    let about =
        filter.page.as_ref().and_then(|id| catalogue.page(id)).map(
            |page| json!({ "id": page.id, "title": page.title(&ask.language), "url": page.url }),
        );
    let items: Vec<Value> = page.items.iter().map(|item| view(&ask, &catalogue, item)).collect();
    let view = json!({
        "items": items,
        "q": filter.words,
        "next_url": next_url,
        "narrow": page.narrow,
        "is_filtered": is_filtered,
        "offer": filter.offer.map_or("", Offer::as_str),
        "offers": OFFERS.map(Offer::as_str),
        "filter_language": filter.language,
        "vocabularies": vocabularies,
        "about": about,
        "too_new": too_new,
    });
    draw(&app, &ask, Page::new("directory", "dir-title", view))
}

fn filter(query: &Query, catalogue: &Catalogue) -> Result<Filter, Problem> {
    let offer = match query.get("offer") {
        None => None,
        Some(offer) => Some(Offer::parse(offer).ok_or_else(Problem::not_found)?),
    };
    let page = match query.get("page") {
        None => None,
        Some(id) => Some(catalogue.page(id).ok_or_else(Problem::not_found)?.id.clone()),
    };
    let most =
        if page.is_some() && query.get("language").is_some() && offer.is_some() { 1 } else { 2 };
    let mut terms = Vec::new();
    for vocabulary in catalogue.terms().keys() {
        if let Some(term) = query.get(vocabulary)
            && terms.len() < most
        {
            catalogue.term(vocabulary, term).ok_or_else(Problem::not_found)?;
            terms.push((vocabulary.clone(), term.to_owned()));
        }
    }
    let after = match query.get("after") {
        None => None,
        Some(id) => Some(EntryId::parse(id).ok_or_else(Problem::not_found)?),
    };
    // The depth is told by the link and kept to by the limit on looks: whoever lies about it gains nothing.
    Ok(Filter {
        words: query.get("q").unwrap_or_default().chars().take(200).collect(),
        terms,
        language: query.get("language").map(str::to_owned),
        offer,
        page,
        depth: if after.is_some() { query.number("depth")?.unwrap_or(1).max(1) } else { 0 },
        after,
    })
}

/// What a template shows of an entry, in the reader's words.
pub(super) fn view(ask: &Ask, catalogue: &Catalogue, item: &Entry) -> Value {
    let mut view = serde_json::to_value(item).unwrap_or_default();
    let terms: Vec<Value> = item
        .terms
        .iter()
        .flat_map(|(name, ids)| ids.iter().map(move |id| (name, id)))
        .filter_map(|(name, id)| Some((name, id, catalogue.term(name, id)?)))
        .map(|(name, id, term)| {
            let url = format!("/members/directory?{}={}", query_value(name), query_value(id));
            json!({ "label": term.label(&ask.language), "url": url })
        })
        .collect();
    let pages: Vec<Value> = item
        .pages
        .iter()
        .filter_map(|id| catalogue.page(id))
        .map(|page| json!({ "title": page.title(&ask.language), "url": page.url }))
        .collect();
    let excerpt = item.html.as_deref().map(crate::discussions::excerpt);
    view["terms"] = terms.into();
    view["pages"] = pages.into();
    view["excerpt"] = excerpt.into();
    view["url"] = format!("/members/directory/{}", item.id).into();
    view
}

pub(super) fn parse(id: &str) -> Result<EntryId, Problem> {
    EntryId::parse(id).ok_or_else(Problem::not_found)
}

/// What the form for a message holds, and what is wrong.
#[derive(Default)]
pub(super) struct Asking {
    pub(super) key: String,
    pub(super) markdown: String,
    pub(super) language: Option<String>,
    /// Of a report to the moderators.
    pub(super) note: String,
    pub(super) faults: Vec<(&'static str, &'static str)>,
    pub(super) problem: Option<Problem>,
}

/// `GET /members/directory/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    show_again(&app, &ask, &me, &id, Asking { key: random_id(), ..Asking::default() }).await
}

pub(super) async fn show_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    asking: Asking,
) -> Answer {
    let (world, who, of) = (app.service.world(), me.clone(), parse(id)?);
    let catalogue = world.catalogue.clone();
    // A write: looks are counted.
    let entry = app
        .service
        .store
        .write(move |tx| {
            directory::look(tx, &world, &who)?;
            directory::entry(tx, &world, &who, &of)
        })
        .await?;
    let language = asking.language.clone().unwrap_or_else(|| ask.language.clone());
    let view = json!({
        "item": view(ask, &catalogue, &entry),
        "key": asking.key,
        "languages_of_form": offered_languages(app, ask),
        "moderates": permissions::check(Action::Hide, Some(me)).is_ok(),
        "problem": asking.problem.as_ref().map(|problem| format!("m-problem-{}", problem.code)),
        "reasons": Act::Report.asks().0,
        "typed": { "markdown": asking.markdown, "language": language, "note": asking.note },
    });
    let mut page = Page::new("directory-entry", "dir-title-entry", view);
    if let Some(problem) = &asking.problem {
        page.status = problem.status;
    }
    page = page.with_faults(asking.faults);
    let mut response = draw(app, ask, page)?;
    if let Some(problem) = &asking.problem {
        problem.add_headers(&mut response);
    }
    Ok(response)
}

/// `POST /members/directory/{id}`: the first message to whoever can be asked, or the next.
pub(crate) async fn contact(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Answer {
    let of = parse(&id)?;
    let (limits, markdown) = (app.service.world().limits, said.markdown.clone());
    let text = off_thread(move || Text::parse(&markdown, &limits)).await?;
    let tag = language(Some(said.language.clone()));
    let mut asking = Asking {
        key: said.key.clone(),
        markdown: said.markdown,
        language: Some(said.language).filter(|language| !language.is_empty()),
        ..Asking::default()
    };
    let (text, tag) = match (text, tag) {
        (Ok(text), Ok(tag)) => (text, tag.unwrap_or_else(|| me.member.language.clone())),
        (Err(error), _) | (_, Err(error)) => {
            asking.faults.push(("markdown", error.code()));
            return show_again(&app, &ask, &me, &id, asking).await;
        }
    };
    let (world, who, key) = (app.service.world(), me.clone(), said.key);
    let done = app.service.store.write(move |tx| {
        let words = Words { text: &text, language: &tag, key: &key };
        directory::ask(tx, &world, &who, &of, &words)
    });
    match done.await.map_err(Problem::from) {
        Ok(talk) => Ok(see_other(&format!("/members/messages/{talk}?said=sent"))),
        Err(problem)
            if matches!(problem.status, StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS) =>
        {
            asking.problem = Some(problem);
            show_again(&app, &ask, &me, &id, asking).await
        }
        Err(problem) => Err(problem),
    }
}

/// `POST /members/directory/{id}/unlist`: a moderator takes an entry off the list.
pub(crate) async fn unlist(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Why>,
) -> Answer {
    let (world, who, of) = (app.service.world(), me.clone(), parse(&id)?);
    let done = app
        .service
        .store
        .write(move |tx| directory::unlist(tx, &world, &who, &of, &form.reason))
        .await;
    match unfit(done)? {
        None => Ok(see_other("/members/directory?said=unlisted")),
        Some(code) => {
            let faults = vec![("reason", code)];
            let asking = Asking { key: random_id(), faults, ..Asking::default() };
            show_again(&app, &ask, &me, &id, asking).await
        }
    }
}

/// `GET /members/directory/entry`
pub(crate) async fn own(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let found = app.service.store.read(move |tx| directory::own(tx, &world, &who)).await?;
    let new = found.as_ref().map(|own| own.entry.clone()).unwrap_or_default();
    form(&app, &ask, &me, new, Vec::new(), None).await
}

/// `POST /members/directory/entry`
pub(crate) async fn save(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let world = app.service.world();
    let new = take(&mut fields, &world.catalogue, &app.service.network.languages)?;
    let typed = new.clone();
    let parsing = world.clone();
    let draft = match off_thread(move || Draft::parse(new, &parsing)).await? {
        Ok(draft) => draft,
        Err(faults) => return form(&app, &ask, &me, typed, faults, None).await,
    };
    let who = me.clone();
    let saved = app.service.store.write(move |tx| directory::save(tx, &world, &who, &draft)).await;
    match saved.map_err(Problem::from) {
        Ok(_) if typed.listed => Ok(see_other("/members/directory/entry?said=listed")),
        Ok(_) => Ok(see_other("/members/directory/entry?said=not-listed")),
        Err(problem) if problem.status == StatusCode::CONFLICT => {
            form(&app, &ask, &me, typed, Vec::new(), Some(problem)).await
        }
        Err(problem) => Err(problem),
    }
}

/// `POST /members/directory/entry/confirm`
pub(crate) async fn confirm(State(app): State<App>, Me(me): Me, Form(_): Form<Nothing>) -> Answer {
    let world = app.service.world();
    app.service.store.write(move |tx| directory::confirm(tx, &world, &me)).await?;
    Ok(see_other("/members/directory/entry?said=entry-confirmed"))
}

/// `POST /members/directory/entry/remove`
pub(crate) async fn remove(State(app): State<App>, Me(me): Me, Form(_): Form<Nothing>) -> Answer {
    app.service.store.write(move |tx| directory::remove(tx, &me)).await?;
    Ok(see_other("/members/directory/entry?said=entry-removed"))
}

/// The form's fields. What is no field of it is refused (S12).
fn take(
    fields: &mut Fields,
    catalogue: &Catalogue,
    languages: &[String],
) -> Result<NewEntry, Problem> {
    let mut field = |name: &str| fields.remove(name).unwrap_or_default();
    let mut new = NewEntry {
        listed: field("listed") == "yes",
        headline: field("headline"),
        markdown: field("markdown"),
        language: Some(field("language")),
        pages: field("pages"),
        ..NewEntry::default()
    };
    let mut ticked = |name: String| fields.remove(&name).is_some_and(|value| value == "yes");
    let offers = OFFERS.map(Offer::as_str).into_iter();
    new.offers =
        offers.filter(|offer| ticked(format!("offer.{offer}"))).map(str::to_owned).collect();
    let spoken = languages.iter().filter(|code| ticked(format!("speaks.{code}")));
    new.languages = spoken.cloned().collect();
    let shown: BTreeSet<String> =
        fields_of(catalogue).into_iter().filter(|name| ticked(format!("show.{name}"))).collect();
    new.shown = shown;
    for name in catalogue.terms().keys() {
        for n in 1..=CHOICES {
            if let Some(term) = fields.remove(&format!("term.{name}.{n}")) {
                new.terms.push((name.clone(), term));
            }
        }
    }
    if fields.is_empty() {
        return Ok(new);
    }
    Err(Problem::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "unknown-or-missing-field",
        "a field is not one that this form has",
    ))
}

/// The fields that can be shown.
fn fields_of(catalogue: &Catalogue) -> Vec<String> {
    let fixed = ["headline", "about", "languages", "offers", "pages", "affiliation"];
    let terms = catalogue.terms().keys().map(|name| terms_field(name));
    fixed.map(str::to_owned).into_iter().chain(terms).collect()
}

async fn form(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    new: NewEntry,
    faults: Vec<(&'static str, &'static str)>,
    problem: Option<Problem>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let catalogue = world.catalogue.clone();
    let (found, affiliation, too_new) = app
        .service
        .store
        .read(move |tx| {
            let found = directory::own(tx, &world, &who)?;
            let affiliation = crate::accounts::affiliation_of(tx, &world, &who.member)?;
            Ok::<_, Problem>((found, affiliation, who.member.newness(tx, &world)?.is_some()))
        })
        .await?;
    let vocabularies: Vec<Value> = catalogue
        .terms()
        .keys()
        .map(|name| {
            let chosen = new.terms.iter().filter(|(of, term)| of == name && !term.is_empty());
            let chosen = chosen.map(|(_, term)| term.clone()).collect();
            let mut view = vocabulary(app, ask, &catalogue, name, chosen);
            let field = terms_field(name);
            view["shown"] = new.shown.contains(&field).into();
            view["field"] = field.into();
            view
        })
        .collect();
    let offers: Vec<Value> = OFFERS
        .map(Offer::as_str)
        .iter()
        .map(|offer| json!({ "name": offer, "on": new.offers.iter().any(|on| on == offer) }))
        .collect();
    let languages: Vec<Value> = app
        .service
        .network
        .languages
        .iter()
        .map(|code| {
            let name = baraza_theme::language_name(code);
            json!({ "code": code, "name": name, "on": new.languages.contains(code) })
        })
        .collect();
    let language = new.language.clone().filter(|language| !language.is_empty());
    let view = json!({
        "exists": found.is_some(),
        "entry_url": found.as_ref().filter(|own| own.is_shown).map(|own| format!("/members/directory/{}", own.id)),
        "lapses_at": found.as_ref().map(|own| own.lapses_at.to_string()),
        "lapsed": found.as_ref().is_some_and(|own| !own.is_shown),
        "affiliation": affiliation.map(|confirmed| confirmed.organisation),
        "too_new": too_new,
        "vocabularies": vocabularies,
        "offers": offers,
        "spoken": languages,
        "languages_of_form": offered_languages(app, ask),
        "shown": new.shown,
        "problem": problem.as_ref().map(|problem| format!("m-problem-{}", problem.code)),
        "typed": {
            "listed": new.listed,
            "headline": new.headline,
            "markdown": new.markdown,
            "language": language.unwrap_or_else(|| ask.language.clone()),
            "pages": new.pages,
        },
    });
    let mut page = Page::new("directory-own", "dir-title-own", view);
    if let Some(problem) = &problem {
        page.status = problem.status;
    }
    page = page.with_faults(faults);
    draw(app, ask, page)
}
