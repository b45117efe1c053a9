//! `/members/review`: what one is asked to review, what one submitted, and for moderators the desk of reviews.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::super::App;
use super::super::errors::review_fault;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::discussion::off_thread;
use super::{Answer, Page, draw, proposal_view, see_other};
use crate::catalogue::Catalogue;
use crate::discussions::Text;
use crate::fit::Reason;
use crate::id::{EntryId, EntryProposalId, EntryReviewId, random_id};
use crate::permissions::{self, Action};
use crate::proposals::{self, Accepting, NewOpinion, Review, ReviewError, Whom};
use crate::sign_in::SignedIn;

type Fields = BTreeMap<String, String>;

/// What the forms of a proposal's page hold: each is drawn again with what was typed.
const FIELDS: [&str; 13] = [
    "markdown",
    "opinion",
    "words",
    "role",
    "country",
    "entry",
    "name",
    "days",
    "review",
    "ask_words",
    "decline_words",
    "reason",
    "made_sure",
];

fn parse(id: &str) -> Result<EntryProposalId, Problem> {
    EntryProposalId::parse(id).ok_or_else(Problem::not_found)
}

/// `GET /members/review`
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let (world, who) = (app.service.world(), me);
    let lists = app.service.store.read(move |tx| proposals::review_lists(tx, &world, &who)).await?;
    let catalogue = app.service.catalogue();
    let entries = catalogue.pages().iter().filter(|page| page.collection.is_some());
    let mut entries: Vec<(&str, &str)> =
        entries.map(|page| (page.title(&ask.language), page.id.as_str())).collect();
    let order = baraza_theme::order_of(&ask.language);
    entries.sort_by(|(a, _), (b, _)| order(a, b));
    // For who runs reviews alone: pages whose review they can begin.
    entries.retain(|_| lists.desk.is_some());
    let view = json!({
        "entries": entries,
        "asked": lists.asked,
        "reviews": lists.reviews,
        "own_lines": lists.own,
        "desk": lists.desk,
    });
    draw(&app, &ask, Page::new("review", "rv-title", view))
}

/// What is drawn again after a form of the page was not taken.
#[derive(Default)]
struct Again {
    fields: Fields,
    fault: Option<(&'static str, &'static str)>,
    problem: Option<Problem>,
}

impl Again {
    /// Of an error that can be mended; `Err` is the answer for any other.
    fn of(error: ReviewError, fields: Fields, words: &'static str) -> Result<Again, Problem> {
        if let Some((field, code)) = review_fault(&error) {
            let field = if field == "words" { words } else { field };
            return Ok(Again { fields, fault: Some((field, code)), problem: None });
        }
        let problem = Problem::from(error);
        let mendable = matches!(problem.status.as_u16(), 409 | 412 | 429);
        if mendable {
            Ok(Again { fields, fault: None, problem: Some(problem) })
        } else {
            Err(problem)
        }
    }
}

/// `GET /members/review/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    draw_one(&app, &ask, &me, &parse(&id)?, Again::default()).await
}

async fn draw_one(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &EntryProposalId,
    again: Again,
) -> Answer {
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let catalogue = world.catalogue.clone();
    let (seen, fitting) = app
        .service
        .store
        .read(move |tx| {
            let seen = proposals::reviewed(tx, &world, &who, &of)?;
            let fitting = match seen.role {
                "desk" => proposals::suggested(tx, &world, &who, &of)?,
                _ => Vec::new(),
            };
            Ok::<_, ReviewError>((seen, fitting))
        })
        .await?;
    let suggestions: Vec<Value> = fitting
        .iter()
        .map(|one| {
            let reasons: Vec<String> = one
                .reasons
                .iter()
                .map(|reason| match reason {
                    Reason::Term { vocabulary, term } => catalogue
                        .term(vocabulary, term)
                        .map_or(term.as_str(), |term| term.label(&ask.language))
                        .to_owned(),
                    Reason::Language { language } => baraza_theme::language_name(language).into(),
                })
                .collect();
            json!({
                "id": one.id,
                "name": one.name,
                "headline": one.headline,
                "language": one.language,
                "reasons": reasons,
            })
        })
        .collect();
    let place = |review: &Review| place_label(&catalogue, ask, review.country.as_deref());
    let reviews: Vec<Value> = seen
        .reviews
        .iter()
        .map(|review| {
            let mut view = json!(review);
            view["place"] = json!(place(review));
            view
        })
        .collect();
    let mut typed: Fields = FIELDS.iter().map(|name| (name.to_string(), String::new())).collect();
    // What a reviewer said before stands in the form, to be said anew.
    if let Some(mine) = &seen.mine {
        typed.insert("words".to_owned(), mine.words.clone());
        typed.insert("role".to_owned(), mine.role.clone());
        typed.insert("country".to_owned(), mine.country.clone().unwrap_or_default());
        let opinion = mine.opinion.map(|opinion| opinion.as_str().to_owned());
        typed.insert("opinion".to_owned(), opinion.unwrap_or_default());
    }
    typed.insert("days".to_owned(), app.service.config.limits.review_days.to_string());
    typed.extend(again.fields.into_iter().filter(|(name, _)| FIELDS.contains(&name.as_str())));
    let page = seen.page.as_deref().and_then(|page| catalogue.page(page));
    let page_url = page.filter(|page| !page.own).map(|page| {
        let origin = if app.origins.one_host() { "" } else { app.origins.site() };
        format!("{origin}{}", page.url)
    });
    let mut item = json!(seen);
    let sheet = match &seen.text {
        Some(text) => app.service.sheet(&text.collection, &ask.language),
        None => None,
    };
    for (at, field) in seen.fields.iter().enumerate() {
        let label = sheet.as_ref().map_or(field.name.as_str(), |sheet| sheet.label(&field.name));
        item["fields"][at]["label"] = json!(label);
    }
    let shown = match &seen.text {
        Some(text) => proposal_view::shown(app, ask, text).await?,
        None => Value::Null,
    };
    let view = json!({
        "item": item,
        "shown": shown,
        "reviews": reviews,
        "suggestions": suggestions,
        "places": places(&catalogue, ask),
        "page_url": page_url,
        "url": format!("/members/review/{id}"),
        "key": random_id(),
        "problem": again.problem.as_ref().map(|problem| format!("m-problem-{}", problem.code)),
        "typed": typed,
    });
    let mut page = Page::new("review-one", "rv-title-one", view);
    if let Some(problem) = &again.problem {
        page.status = problem.status;
    }
    page = page.with_faults(again.fault);
    let mut response = draw(app, ask, page)?;
    if let Some(problem) = &again.problem {
        problem.add_headers(&mut response);
    }
    Ok(response)
}

fn place_label(catalogue: &Catalogue, ask: &Ask, country: Option<&str>) -> Option<String> {
    let (name, id) = (catalogue.places.as_deref()?, country?);
    Some(catalogue.term(name, id).map_or(id, |term| term.label(&ask.language)).to_owned())
}

/// The terms that say where, in the reader's order.
fn places(catalogue: &Catalogue, ask: &Ask) -> Vec<Value> {
    let terms = catalogue.places.as_deref().and_then(|name| catalogue.terms().get(name));
    let mut terms: Vec<(&str, &str)> = terms
        .into_iter()
        .flatten()
        .map(|term| (term.label(&ask.language), term.id.as_str()))
        .collect();
    let order = baraza_theme::order_of(&ask.language);
    terms.sort_by(|(a, _), (b, _)| order(a, b));
    terms.iter().map(|(label, id)| json!({ "id": id, "label": label })).collect()
}

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", String::as_str)
}

fn version(fields: &Fields) -> Result<i64, Problem> {
    field(fields, "version").parse().map_err(|_| Problem::malformed("a version was expected"))
}

/// `POST /members/review/{id}`
pub(crate) async fn say(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Answer {
    let id = parse(&id)?;
    let (limits, markdown) = (app.service.world().limits, field(&fields, "markdown").to_owned());
    let text = match off_thread(move || Text::parse(&markdown, &limits)).await? {
        Ok(text) => text,
        Err(error) => {
            let fault = Some(("markdown", error.code()));
            return draw_one(&app, &ask, &me, &id, Again { fields, fault, problem: None }).await;
        }
    };
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let key = field(&fields, "key").to_owned();
    let done =
        app.service.store.write(move |tx| proposals::say(tx, &world, &who, &of, &text, &key));
    answer_form(&app, &ask, &me, &id, done.await, (fields, "markdown"), "sent").await
}

/// On to the page, or the form again with what is wrong.
async fn answer_form(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &EntryProposalId,
    done: Result<(), ReviewError>,
    (fields, words): (Fields, &'static str),
    said: &str,
) -> Answer {
    match done {
        Ok(()) => Ok(see_other(&format!("/members/review/{id}?said={said}"))),
        Err(error) => draw_one(app, ask, me, id, Again::of(error, fields, words)?).await,
    }
}

/// `POST /members/review/{id}/answer`
pub(crate) async fn answer(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Answer {
    let id = parse(&id)?;
    let takes = match field(&fields, "act") {
        "take" => true,
        "refuse" => false,
        _ => return Err(Problem::malformed("no such answer")),
    };
    let (who, of) = (me.clone(), id.clone());
    let done = app.service.store.write(move |tx| proposals::answer(tx, &who, &of, takes)).await;
    if !takes && done.is_ok() {
        return Ok(see_other("/members/review?said=rv-refused"));
    }
    answer_form(&app, &ask, &me, &id, done, (fields, "words"), "rv-taken").await
}

/// `POST /members/review/{id}/opinion`
pub(crate) async fn opinion(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Answer {
    let id = parse(&id)?;
    let text = |name: &str| field(&fields, name).to_owned();
    let new = NewOpinion {
        opinion: text("opinion"),
        words: text("words"),
        role: text("role"),
        country: text("country"),
        version: version(&fields)?,
    };
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let done = app.service.store.write(move |tx| proposals::give(tx, &world, &who, &of, &new));
    answer_form(&app, &ask, &me, &id, done.await, (fields, "words"), "rv-given").await
}

/// `POST /members/review/{id}/act`: what who runs the review does.
pub(crate) async fn act(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Answer {
    let id = parse(&id)?;
    let text = |name: &str| field(&fields, name).to_owned();
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let (words, said) = match field(&fields, "act") {
        "invite" => ("words", "rv-invited"),
        "release" => ("words", "rv-released"),
        "changes" => ("ask_words", "rv-changes-asked"),
        "decline" => ("decline_words", "rv-declined"),
        "accept" => ("reason", "rv-accepted"),
        _ => return Err(Problem::malformed("no such act")),
    };
    let store = &app.service.store;
    let done = match said {
        "rv-invited" => {
            let whom = match EntryId::parse(field(&fields, "entry")) {
                Some(entry) => Whom::Entry(entry),
                None => Whom::Name(text("name")),
            };
            // What is no number is no number of days.
            let days = text("days").trim().parse().unwrap_or(0);
            store.write(move |tx| proposals::invite(tx, &world, &who, &of, &whom, Some(days))).await
        }
        "rv-released" => {
            let review = EntryReviewId::parse(field(&fields, "review"));
            let review = review.ok_or_else(Problem::not_found)?;
            store.write(move |tx| proposals::release(tx, &world, &who, &of, &review)).await
        }
        "rv-accepted" => {
            let how = Accepting {
                version: version(&fields)?,
                reason: text("reason"),
                made_sure: text("made_sure"),
            };
            store.write(move |tx| proposals::accept(tx, &world, &who, &of, &how)).await
        }
        _ => {
            let (version, text) = (version(&fields)?, text(words));
            let declines = said == "rv-declined";
            store
                .write(move |tx| match declines {
                    true => proposals::decline(tx, &world, &who, &of, version, &text),
                    false => proposals::ask_for_changes(tx, &world, &who, &of, version, &text),
                })
                .await
        }
    };
    answer_form(&app, &ask, &me, &id, done, (fields, words), said).await
}

/// `GET /members/review/begin?page=ID`
pub(crate) async fn ask_begin(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    query: Query,
) -> Answer {
    let page = query.get("page").unwrap_or_default().to_owned();
    begin_again(&app, &ask, &me, &page, Fields::new(), None)
}

fn begin_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &str,
    fields: Fields,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    permissions::check(Action::RunReviews, Some(me))?;
    let catalogue = app.service.catalogue();
    let page = catalogue.page(id).filter(|page| page.collection.is_some());
    let page = page.ok_or_else(Problem::not_found)?;
    let text = |name: &str| field(&fields, name).to_owned();
    let view = json!({
        "page": page.id,
        "subject": page.title(&ask.language),
        "states": proposals::RECORDED,
        "typed": { "state": text("state"), "date": text("date"), "by": text("by") },
    });
    let mut drawn = Page::new("review-begin", "rv-title-begin", view);
    if let Some(fault) = fault {
        drawn = drawn.with_faults(vec![fault]);
    }
    draw(app, ask, drawn)
}

/// `POST /members/review/begin`: begins a review, or records whom the network spoke with.
pub(crate) async fn begin(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(fields): Form<Fields>,
) -> Answer {
    let page = field(&fields, "page").to_owned();
    let (world, who, of) = (app.service.world(), me.clone(), page.clone());
    if field(&fields, "act") != "standing" {
        let begun =
            app.service.store.write(move |tx| proposals::begin_review(tx, &world, &who, &of));
        return Ok(see_other(&format!("/members/review/{}?said=rv-begun", begun.await?)));
    }
    let text = |name: &str| field(&fields, name).to_owned();
    let (state, date, by) = (text("state"), text("date"), text("by"));
    let done = app
        .service
        .store
        .write(move |tx| proposals::record_standing(tx, &world, &who, &of, (&state, &date, &by)));
    match done.await {
        Ok(()) => Ok(see_other(&format!(
            "/members/review/begin?page={}&said=rv-recorded",
            query_value(&page)
        ))),
        Err(error) => match review_fault(&error) {
            // Here the role is that of whoever stands behind the page.
            Some(("role", code)) => begin_again(&app, &ask, &me, &page, fields, Some(("by", code))),
            Some(fault) => begin_again(&app, &ask, &me, &page, fields, Some(fault)),
            None => Err(error.into()),
        },
    }
}
