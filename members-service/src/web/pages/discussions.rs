//! `/members/discussions`: the e-discussions that are held, and making one.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp, civil::Date};
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::home::title;
use super::{Answer, Page, discussion_url, draw, see_other};
use crate::catalogue::Phase;
use crate::conduct::{self, Activity, ConductError, NewDiscussion, Readers, Replan, Review, Show};
use crate::permissions::{self, Action};
use baraza_theme::{direction, language_name};

/// Discussions on one page.
const LISTED: usize = 20;
/// Phases that the form has room for, beyond those that there are.
const MORE_PHASES: usize = 2;

/// What forms of many fields send.
pub(crate) type Fields = BTreeMap<String, String>;

/// `GET /members/discussions?show=open|upcoming|closed|quiet&from=N`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let show = query.get("show").map_or(Some(Show::Open), Show::parse);
    let show = show.ok_or_else(Problem::not_found)?;
    let from = usize::try_from(query.number("from")?.unwrap_or(0)).unwrap_or(0);
    let (world, who) = (app.service.world(), me.clone());
    let (listed, more) = app
        .service
        .store
        .read(move |tx| conduct::listed(tx, &world, &who, show, from, LISTED))
        .await?;
    let page_of = |from: usize| match from {
        0 => format!("/members/discussions?show={}", show.as_str()),
        from => format!("/members/discussions?show={}&from={from}", show.as_str()),
    };
    let kinds: Vec<Value> = [Show::Open, Show::Upcoming, Show::Closed, Show::Quiet]
        .iter()
        .map(|kind| {
            json!({
                "key": format!("d-show-{}", kind.as_str()),
                "url": format!("/members/discussions?show={}", kind.as_str()),
                "current": *kind == show,
            })
        })
        .collect();
    let rows: Vec<Value> = listed.iter().map(|activity| row(activity, &ask.language)).collect();
    let view = json!({
        "show": show.as_str(),
        "kinds": kinds,
        "rows": rows,
        "earlier_url": (from > 0).then(|| page_of(from.saturating_sub(LISTED))),
        "later_url": more.then(|| page_of(from + LISTED)),
        "can_run": permissions::check(Action::RunDiscussion, Some(&me)).is_ok(),
    });
    draw(&app, &ask, Page::new("discussions", "d-title-discussions", view))
}

fn row(activity: &Activity, language: &str) -> Value {
    let (title, title_language) = title(&activity.titles, language);
    json!({
        "title": title.unwrap_or(&activity.page),
        "language": title_language,
        "dir": title_language.map(direction),
        "url": discussion_url(&activity.page),
        "opens": activity.opens.map(|at| at.to_string()),
        "closes": activity.closes.map(last_day),
        "readers": activity.readers.as_str(),
        "state": activity.state.as_str(),
        "count": activity.count,
        "voices": activity.voices,
        "last": activity.last.map(|at| at.to_string()),
        "quiet": activity.quiet,
    })
}

/// `GET /members/discussions/new`
pub(crate) async fn ask_new(State(app): State<App>, ask: Ask, Me(_): Me) -> Answer {
    form(&app, &ask, &Fields::new(), None)
}

/// `POST /members/discussions/new`
pub(crate) async fn create(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(fields): Form<Fields>,
) -> Answer {
    let made = match replan_of(&fields) {
        Err(error) => Err(error),
        Ok(replan) => {
            let new = NewDiscussion { titles: by_language(&fields, "title-"), replan };
            let world = app.service.world();
            app.service.store.write(move |tx| conduct::create(tx, &world, &me, &new)).await
        }
    };
    match made {
        Ok(page) => Ok(see_other(&format!("{}&said=d-made", desk_url(&page)))),
        Err(error) => {
            let problem = Problem::from(error);
            match problem.status {
                StatusCode::UNPROCESSABLE_ENTITY => form(&app, &ask, &fields, Some(problem)),
                _ => Err(problem),
            }
        }
    }
}

fn form(app: &App, ask: &Ask, fields: &Fields, problem: Option<Problem>) -> Answer {
    let languages = app.service.network.languages.clone();
    let plan = plan_view(fields, &Replan::default(), &languages, true);
    let status = problem.as_ref().map(|problem| problem.status).unwrap_or_default();
    let view = json!({
        "plan": plan,
        "problem": problem.map(|problem| format!("m-problem-{}", problem.code)),
    });
    draw(app, ask, Page::new("discussion-new", "d-title-new", view).with_status(status))
}

/// Where a discussion's moderator works.
pub(crate) fn desk_url(page: &str) -> String {
    format!("/members/discussion/run?page={}", query_value(page))
}

/// `title-en`, `title-ar` … by language.
pub(crate) fn by_language(fields: &Fields, prefix: &str) -> BTreeMap<String, String> {
    let with = |(name, value): (&String, &String)| {
        let language = name.strip_prefix(prefix)?;
        crate::discussions::language_tag(language).ok().map(|tag| (tag, value.clone()))
    };
    fields.iter().filter_map(with).collect()
}

/// The plan as the form has it.
pub(crate) fn replan_of(fields: &Fields) -> Result<Replan, ConductError> {
    let get = |name: &str| fields.get(name).map(|value| value.trim()).unwrap_or_default();
    let readers = match get("readers") {
        "" => None,
        word => Some(Readers::parse(word).ok_or(ConductError::Field("readers", "choose-one"))?),
    };
    let review = match get("review") {
        "" => None,
        word => Some(Review::parse(word).ok_or(ConductError::Field("review", "choose-one"))?),
    };
    let mut phases = Vec::new();
    for at in 1..=20 {
        let titles = by_language(fields, &format!("phase-{at}-title-"));
        if titles.values().all(|title| title.trim().is_empty()) {
            continue;
        }
        let numbers = get(&format!("phase-{at}-questions"));
        let numbers = numbers
            .split(|c: char| !c.is_alphanumeric())
            .filter(|number| !number.is_empty())
            .map(|number| {
                number.parse().map_err(|_| ConductError::Field("phases", "d-question-unknown"))
            })
            .collect::<Result<Vec<i64>, _>>()?;
        phases.push(Phase {
            titles,
            opens: first_instant(get(&format!("phase-{at}-opens")), "phases")?,
            closes: after_day(get(&format!("phase-{at}-closes")), "phases")?,
            questions: numbers,
        });
    }
    Ok(Replan {
        titles: by_language(fields, "title-"),
        introductions: by_language(fields, "introduction-"),
        questions: by_language(fields, "questions-"),
        phases,
        opens: first_instant(get("opens"), "opens")?,
        closes: after_day(get("closes"), "closes")?,
        readers,
        review,
    })
}

/// The first instant of a day, UTC.
fn first_instant(day: &str, field: &'static str) -> Result<Option<Timestamp>, ConductError> {
    if day.is_empty() {
        return Ok(None);
    }
    let wrong = || ConductError::Field(field, "d-date-form");
    let date: Date = day.parse().map_err(|_| wrong())?;
    format!("{date}T00:00:00Z").parse().map(Some).map_err(|_| wrong())
}

/// The first instant after a day, UTC: what a day means as an end.
pub(crate) fn after_day(day: &str, field: &'static str) -> Result<Option<Timestamp>, ConductError> {
    let first = first_instant(day, field)?;
    Ok(first.and_then(|first| first.checked_add(SignedDuration::from_hours(24)).ok()))
}

/// The last day on which something is taken.
pub(crate) fn last_day(closes: Timestamp) -> String {
    let last = closes.checked_sub(SignedDuration::from_secs(1)).unwrap_or(closes);
    day(last)
}

/// The day, UTC.
fn day(at: Timestamp) -> String {
    at.to_string().split('T').next().unwrap_or_default().to_owned()
}

/// What `members/plan-form.html` draws: what was typed, else what is in force.
pub(crate) fn plan_view(
    fields: &Fields,
    plan: &Replan,
    languages: &[String],
    with_titles: bool,
) -> Value {
    let typed = |name: &str, otherwise: String| fields.get(name).cloned().unwrap_or(otherwise);
    let in_each = |prefix: &str, texts: &BTreeMap<String, String>| -> Vec<Value> {
        languages
            .iter()
            .map(|language| {
                let name = format!("{prefix}{language}");
                let value = texts.get(language).cloned().unwrap_or_default();
                json!({
                    "name": name,
                    "value": typed(&name, value),
                    "language": language,
                    "language_name": language_name(language),
                    "dir": direction(language),
                })
            })
            .collect()
    };
    let nothing = Phase::default();
    let phases: Vec<Value> = (0..plan.phases.len() + MORE_PHASES)
        .map(|at| {
            let phase = plan.phases.get(at).unwrap_or(&nothing);
            let name = |part: &str| format!("phase-{}-{part}", at + 1);
            let numbers: Vec<String> = phase.questions.iter().map(i64::to_string).collect();
            json!({
                "number": at + 1,
                "titles": in_each(&name("title-"), &phase.titles),
                "opens": typed(&name("opens"), phase.opens.map(day).unwrap_or_default()),
                "closes": typed(&name("closes"), phase.closes.map(last_day).unwrap_or_default()),
                "questions": typed(&name("questions"), numbers.join(", ")),
            })
        })
        .collect();
    json!({
        "titles": if with_titles { in_each("title-", &plan.titles) } else { Vec::new() },
        "introductions": in_each("introduction-", &plan.introductions),
        "questions": in_each("questions-", &plan.questions),
        "phases": phases,
        "opens": typed("opens", plan.opens.map(day).unwrap_or_default()),
        "closes": typed("closes", plan.closes.map(last_day).unwrap_or_default()),
        "readers": typed("readers", plan.readers.unwrap_or(Readers::Members).as_str().to_owned()),
        "review": typed("review", plan.review.unwrap_or(Review::After).as_str().to_owned()),
        "reason": typed("reason", String::new()),
    })
}
