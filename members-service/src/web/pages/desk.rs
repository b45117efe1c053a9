//! `/members/discussion/run?page=ID`: where a discussion's moderator works, and what follows from each button.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query};
use super::super::problem::Problem;
use super::discussion::{find_item, off_thread};
use super::discussions::{Fields, after_day, desk_url, last_day, plan_view, replan_of};
use super::home::title;
use super::sessions::Nothing;
use super::{Answer, Page, discussion_url, draw, see_other};
use crate::conduct::{self, Board, Conduct, ConductError, Consent, Desk, Move, Readers, Replan};
use crate::discussions::{Text, language_tag};
use crate::id::{CommentId, MemberId};
use crate::sign_in::SignedIn;
use crate::store::Tx;
use crate::world::World;
use baraza_theme::{direction, language_name};

/// `GET /members/discussion/run?page=ID`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let page = page_of(&query)?;
    render(&app, &ask, me, &page, &Fields::new(), None).await
}

fn page_of(query: &Query) -> Result<String, Problem> {
    Ok(query.get("page").ok_or_else(Problem::not_found)?.to_owned())
}

/// `POST /members/discussion/plan?page=ID`
pub(crate) async fn plan(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    query: Query,
    Form(fields): Form<Fields>,
) -> Answer {
    let page = page_of(&query)?;
    let done = match replan_of(&fields) {
        Err(error) => Err(error),
        Ok(replan) => {
            let why = fields.get("reason").cloned().unwrap_or_default();
            act(&app, &me, &page, move |tx, world, me, page| {
                conduct::replan(tx, world, me, page, &replan, &why)
            })
            .await
        }
    };
    answer(&app, &ask, me, &page, fields, "d-planned", done).await
}

/// `POST /members/discussion/state?page=ID`
pub(crate) async fn state(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    query: Query,
    Form(fields): Form<Fields>,
) -> Answer {
    let page = page_of(&query)?;
    let get = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let until = || {
        after_day(get("until").trim(), "until")
            .and_then(|until| until.ok_or(ConductError::Field("until", "d-date-form")))
    };
    let to = match get("move").as_str() {
        "open" => Ok(Move::Open),
        "close" => Ok(Move::Close),
        "extend" => until().map(Move::Extend),
        "reopen" => until().map(Move::Reopen),
        _ => Err(ConductError::Field("move", "choose-one")),
    };
    let done = match to {
        Err(error) => Err(error),
        Ok(to) => {
            let why = get("state-reason");
            act(&app, &me, &page, move |tx, world, me, page| {
                conduct::set_state(tx, world, me, page, to, &why)
            })
            .await
        }
    };
    answer(&app, &ask, me, &page, fields, "d-moved", done).await
}

/// `POST /members/discussion/text?page=ID`: a summary, or the synthesis.
pub(crate) async fn text(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    query: Query,
    Form(fields): Form<Fields>,
) -> Answer {
    let page = page_of(&query)?;
    let get = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let (limits, markdown) = (app.service.world().limits, get("markdown"));
    let parsed = off_thread(move || Text::parse(&markdown, &limits)).await?;
    let language = language_tag(&get("language"));
    let phase = get("phase").parse::<i64>();
    let done = match (parsed, language, phase) {
        (Ok(text), Ok(language), Ok(phase)) => {
            act(&app, &me, &page, move |tx, world, me, page| {
                conduct::write_text(tx, world, me, page, phase, &language, &text)
            })
            .await
        }
        (Err(error), ..) | (_, Err(error), _) => Err(error.into()),
        _ => Err(ConductError::Field("phase", "choose-one")),
    };
    answer(&app, &ask, me, &page, fields, "d-written", done).await
}

/// `POST /members/discussion/pin?page=ID`
pub(crate) async fn pin(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    query: Query,
    Form(fields): Form<Fields>,
) -> Answer {
    let page = page_of(&query)?;
    let phase = fields.get("phase").and_then(|phase| phase.parse().ok()).unwrap_or(0);
    let pinned = fields.get("pinned").is_some_and(|pinned| pinned == "yes");
    let done = act(&app, &me, &page, move |tx, world, me, page| {
        conduct::pin_summary(tx, world, me, page, phase, pinned)
    })
    .await;
    answer(&app, &ask, me, &page, fields, "saved", done).await
}

/// `POST /members/discussion/synthesis?page=ID`: anyone may read it, or members only again.
pub(crate) async fn publish(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    query: Query,
    Form(fields): Form<Fields>,
) -> Answer {
    let page = page_of(&query)?;
    let public = fields.get("public").is_some_and(|public| public == "yes");
    let why = fields.get("public-reason").cloned().unwrap_or_default();
    let done = act(&app, &me, &page, move |tx, world, me, page| {
        conduct::set_synthesis_public(tx, world, me, page, public, &why)
    })
    .await;
    let said = if public { "d-public" } else { "d-withdrawn" };
    answer(&app, &ask, me, &page, fields, said, done).await
}

/// `POST /members/discussion/named?page=ID`: puts a member on the list, or takes one off.
pub(crate) async fn named(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    query: Query,
    Form(fields): Form<Fields>,
) -> Answer {
    let page = page_of(&query)?;
    let done = match fields.get("member") {
        Some(member) => {
            let member = MemberId::parse(member).ok_or_else(Problem::not_found)?;
            act(&app, &me, &page, move |tx, world, me, page| {
                conduct::unname_member(tx, world, me, page, &member)
            })
            .await
        }
        None => {
            let name = fields.get("name").cloned().unwrap_or_default();
            act(&app, &me, &page, move |tx, world, me, page| {
                conduct::name_member(tx, world, me, page, &name)
            })
            .await
        }
    };
    answer(&app, &ask, me, &page, fields, "saved", done).await
}

/// `POST /members/comments/{id}/ask-quote`
pub(crate) async fn ask_quote(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (page, item) = find_item(&app, &ask, &id).await?;
    let (world, comment) = (app.service.world(), item.id.clone());
    app.service.store.write(move |tx| conduct::ask_quote(tx, &world, &me, &comment)).await?;
    Ok(back(&page, "d-asked", item.number))
}

/// `POST /members/comments/{id}/quote`: its author says yes or no.
pub(crate) async fn answer_quote(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Answer {
    let comment = CommentId::parse(&id).ok_or_else(Problem::not_found)?;
    let (page, item) = find_item(&app, &ask, &id).await?;
    let answer = fields.get("answer").and_then(|answer| Consent::parse(answer));
    let answer = answer
        .filter(|answer| *answer != Consent::Asked)
        .ok_or_else(|| Problem::invalid("choose-one", "answer", "say yes or no"))?;
    let world = app.service.world();
    app.service
        .store
        .write(move |tx| conduct::answer_quote(tx, &world, &me, &comment, answer))
        .await?;
    Ok(back(&page, "saved", item.number))
}

pub(crate) fn back(page: &str, said: &str, number: i64) -> axum::response::Response {
    see_other(&format!("{}&said={said}#comment-{number}", discussion_url(page)))
}

/// One act of `me` on the discussion of `page`.
async fn act(
    app: &App,
    me: &SignedIn,
    page: &str,
    act: impl FnOnce(&mut dyn Tx, &World, &SignedIn, &str) -> Result<(), ConductError> + Send + 'static,
) -> Result<(), ConductError> {
    let (world, me, page) = (app.service.world(), me.clone(), page.to_owned());
    app.service.store.write(move |tx| act(tx, &world, &me, &page)).await
}

/// Back to the desk, or the desk again with what is wrong and every word still in it.
async fn answer(
    app: &App,
    ask: &Ask,
    me: SignedIn,
    page: &str,
    fields: Fields,
    said: &str,
    done: Result<(), ConductError>,
) -> Answer {
    let error = match done {
        Ok(()) => return Ok(see_other(&format!("{}&said={said}", desk_url(page)))),
        Err(error) => error,
    };
    let quoted = match &error {
        ConductError::Quoted(numbers) => numbers.clone(),
        _ => Vec::new(),
    };
    let problem = Problem::from(error);
    if matches!(problem.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT) {
        return render(app, ask, me, page, &fields, Some((problem, quoted))).await;
    }
    Err(problem)
}

async fn render(
    app: &App,
    ask: &Ask,
    me: SignedIn,
    page: &str,
    fields: &Fields,
    refused: Option<(Problem, Vec<i64>)>,
) -> Answer {
    let (world, on) = (app.service.world(), page.to_owned());
    let desk = app.service.store.read(move |tx| conduct::desk(tx, &world, &me, &on)).await?;
    let status = refused.as_ref().map(|(problem, _)| problem.status).unwrap_or_default();
    let mut view = view(app, ask, page, &desk, fields);
    if let Some((problem, quoted)) = refused {
        view["problem"] = format!("m-problem-{}", problem.code).into();
        view["quoted"] = json!(quoted);
    }
    draw(app, ask, Page::new("desk", "d-title-desk", view).with_status(status))
}

fn view(app: &App, ask: &Ask, page: &str, desk: &Desk, fields: &Fields) -> Value {
    let board = &desk.board;
    let conduct = &board.conduct;
    let languages = writing_languages(app, board);
    let plan = Replan {
        titles: conduct.plan.titles.clone(),
        introductions: conduct.plan.introductions.clone(),
        questions: languages
            .iter()
            .map(|language| {
                let lines: Vec<&str> = conduct
                    .plan
                    .questions
                    .iter()
                    .map(|question| question.texts.get(language).map_or("", String::as_str))
                    .filter(|line| !line.is_empty())
                    .collect();
                (language.clone(), lines.join("\n"))
            })
            .collect(),
        phases: conduct.plan.phases.clone(),
        opens: conduct.opens,
        closes: conduct.closes,
        readers: Some(conduct.readers),
        review: Some(conduct.review),
    };
    let typed_for = |phase: i64, language: &str| {
        let here = fields.get("phase").is_some_and(|typed| *typed == phase.to_string())
            && fields.get("language").is_some_and(|typed| typed == language);
        fields.get("markdown").filter(|_| here).cloned()
    };
    let texts = |phase: i64| -> Vec<Value> {
        languages
            .iter()
            .map(|language| {
                let known = board
                    .texts
                    .iter()
                    .find(|text| text.phase == phase && text.language == *language);
                let markdown = typed_for(phase, language)
                    .or_else(|| known.map(|text| text.markdown.clone()))
                    .unwrap_or_default();
                json!({
                    "language": language,
                    "language_name": language_name(language),
                    "dir": direction(language),
                    "markdown": markdown,
                    "written_at": known.map(|text| text.written_at.to_string()),
                })
            })
            .collect()
    };
    let phases: Vec<Value> = conduct
        .plan
        .phases
        .iter()
        .zip(1..)
        .map(|(phase, number)| {
            let (title, language) = title(&phase.titles, &ask.language);
            let mut written = board.texts.iter().filter(|text| text.phase == number).peekable();
            json!({
                "number": number,
                "title": title,
                "language": language,
                "texts": texts(number),
                "written": written.peek().is_some(),
                "pinned": written.any(|text| text.pinned),
            })
        })
        .collect();
    let (name, name_language) = title(&desk.titles, &ask.language);
    let named: Vec<Value> =
        desk.named.iter().map(|(id, name)| json!({ "id": id, "name": name })).collect();
    let waiting: Vec<Value> = desk
        .waiting
        .iter()
        .map(|waiting| {
            json!({
                "id": waiting.id,
                "number": waiting.number,
                "language": waiting.language,
                "language_name": language_name(&waiting.language),
                "dir": direction(&waiting.language),
                "html": waiting.html,
                "translator": waiting.translator,
            })
        })
        .collect();
    let get = |name: &str| fields.get(name).cloned().unwrap_or_default();
    json!({
        "title": name.cloned().unwrap_or_else(|| page.to_owned()),
        "title_language": name_language,
        "title_dir": name_language.map(direction),
        "page_query": super::super::extract::query_value(page),
        "discussion_url": discussion_url(page),
        "state": desk.state.as_str(),
        "opens": conduct.opens.map(|at| at.to_string()),
        "closes": conduct.closes.map(last_day),
        "closed": conduct.closes.is_some_and(|closes| closes <= app.service.clock.now()),
        "quiet": board.quiet,
        "last": board.last.map(|at| at.to_string()),
        "plan": plan_view(fields, &plan, &languages, conduct.own),
        "phases": phases,
        "synthesis": texts(0),
        "has_synthesis": board.texts.iter().any(|text| text.phase == 0),
        "public_since": conduct.synthesis_public_at.map(|at| at.to_string()),
        "has_page": !conduct.own,
        "is_named": conduct.readers == Readers::Named,
        "named": named,
        "translations": waiting,
        "quoted": [],
        "filled": {
            "state_reason": get("state-reason"), "until": get("until"),
            "public_reason": get("public-reason"), "name": get("name"),
        },
    })
}

/// The network's languages, the plan's, and those in which something was said.
fn writing_languages(app: &App, board: &Board) -> Vec<String> {
    let mut all = app.service.network.languages.clone();
    let said = board.by_language.keys().chain(board.texts.iter().map(|text| &text.language));
    for language in board.languages.iter().chain(said) {
        if !all.contains(language) {
            all.push(language.clone());
        }
    }
    all
}

/// What `members/board.html` draws above a thread.
pub(crate) fn board_view(ask: &Ask, board: &Board, question: Option<&str>) -> Value {
    let conduct: &Conduct = &board.conduct;
    let url = discussion_url(&conduct.page);
    let questions: Vec<Value> = conduct
        .plan
        .questions
        .iter()
        .map(|asked| {
            let (text, language) = title(&asked.texts, &ask.language);
            let number = asked.number.to_string();
            json!({
                "number": asked.number,
                "text": text,
                "language": language,
                "dir": language.map(direction),
                "count": board.by_question.get(&number).copied().unwrap_or(0),
                "url": format!("{url}&question={number}"),
                "answer_url": format!("{url}&answer={number}#write"),
                "current": question == Some(number.as_str()),
            })
        })
        .collect();
    let mut written: Vec<&String> = board.languages.iter().collect();
    for text in &board.texts {
        if !written.contains(&&text.language) {
            written.push(&text.language);
        }
    }
    // In the reader's language if there is such a text, else in any; what there is not is said.
    let texts = |phase: i64| -> Option<Value> {
        let of: Vec<_> = board.texts.iter().filter(|text| text.phase == phase).collect();
        let shown = of.iter().find(|text| text.language == ask.language).or_else(|| of.first())?;
        let draw = |text: &conduct::WrittenText| {
            json!({
                "language": text.language,
                "language_name": language_name(&text.language),
                "dir": direction(&text.language),
                "html": text.html,
                "written_at": text.written_at.to_string(),
            })
        };
        let others: Vec<Value> = of
            .iter()
            .filter(|text| text.language != shown.language)
            .map(|text| draw(text))
            .collect();
        let missing: Vec<Value> = written
            .iter()
            .filter(|language| !of.iter().any(|text| text.language == ***language))
            .map(|language| json!({ "code": language, "name": language_name(language) }))
            .collect();
        Some(json!({
            "shown": draw(shown),
            "others": others,
            "missing": missing,
            "pinned": of.iter().any(|text| text.pinned),
        }))
    };
    let phases: Vec<Value> = conduct
        .plan
        .phases
        .iter()
        .zip(1..)
        .map(|(phase, number)| {
            let (title, language) = title(&phase.titles, &ask.language);
            json!({
                "number": number,
                "title": title,
                "language": language,
                "opens": phase.opens.map(|at| at.to_string()),
                "closes": phase.closes.map(last_day),
                "questions": phase.questions,
                "summary": texts(number),
            })
        })
        .collect();
    let (introduction, introduction_language) = title(&conduct.plan.introductions, &ask.language);
    json!({
        "introduction": introduction,
        "introduction_language": introduction_language,
        "introduction_dir": introduction_language.map(direction),
        "questions": questions,
        "phases": phases,
        "synthesis": texts(0),
        "synthesis_public": conduct.synthesis_public_at.is_some(),
        "readers": conduct.readers.as_str(),
        "review": conduct.review.as_str(),
        "quiet": board.quiet,
        "last": board.last.map(|at| at.to_string()),
        "desk_url": board.can_run.then(|| desk_url(&conduct.page)),
        "proceedings_url":
            format!("/members/discussion/proceedings?page={}", super::super::extract::query_value(&conduct.page)),
    })
}
