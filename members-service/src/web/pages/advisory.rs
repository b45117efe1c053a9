//! `/members/advisory`: one's own requests for advice and those to which one is assigned; for administrators the desk.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query};
use super::super::problem::Problem;
use super::discussion::{off_thread, offered_languages};
use super::messages::{self, Reporting, Said, Writing};
use super::sessions::Nothing;
use super::updates::{Fields, vocabulary};
use super::{Answer, Page, draw, see_other};
use crate::advisory::{self, Draft, NewRequest, Outcome, Part, Request};
use crate::catalogue::Catalogue;
use crate::correspondence::{Conversation, Kind};
use crate::id::{AdviceId, MemberId, random_id};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::Tx;

/// Choices of one vocabulary in the form.
const CHOICES: usize = 3;

pub(super) fn parse(id: &str) -> Result<AdviceId, Problem> {
    AdviceId::parse(id).ok_or_else(Problem::not_found)
}

/// `GET /members/advisory`
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let (lists, too_new) = app
        .service
        .store
        .read(move |tx| {
            let lists = advisory::lines(tx, &world, &who)?;
            Ok::<_, Problem>((lists, who.member.newness(tx, &world)?.is_some()))
        })
        .await?;
    let [own, invited, helps, desk] = lists;
    let view = json!({
        "own": own,
        "invited": invited,
        "helps": helps,
        "desk": desk,
        "too_new": too_new,
        "administers": permissions::check(Action::Administer, Some(&me)).is_ok(),
    });
    draw(&app, &ask, Page::new("advisory", "adv-title", view))
}

/// `GET /members/advisory/new`
pub(crate) async fn write(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let new = NewRequest { experts: true, ..NewRequest::default() };
    write_again(&app, &ask, &me, new, random_id(), Vec::new(), None).await
}

/// `POST /members/advisory/new`
pub(crate) async fn file(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Form(mut fields): Form<Fields>,
) -> Answer {
    let world = app.service.world();
    let (new, key) = take(&mut fields, &world.catalogue)?;
    let (typed, parsing) = (new.clone(), world.clone());
    let draft = match off_thread(move || Draft::parse(new, &parsing)).await? {
        Ok(draft) => draft,
        Err(faults) => return write_again(&app, &ask, &me, typed, key, faults, None).await,
    };
    let (who, form) = (me.clone(), key.clone());
    let filed = app.service.store.write(move |tx| advisory::file(tx, &world, &who, &draft, &form));
    match filed.await.map_err(Problem::from) {
        Ok(id) => Ok(see_other(&format!("/members/advisory/{id}?said=advice-filed"))),
        Err(problem) if problem.code == "adv-nobody" => {
            let faults = vec![("only", problem.code)];
            write_again(&app, &ask, &me, typed, key, faults, None).await
        }
        Err(problem)
            if matches!(problem.status, StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS) =>
        {
            write_again(&app, &ask, &me, typed, key, Vec::new(), Some(problem)).await
        }
        Err(problem) => Err(problem),
    }
}

fn take(fields: &mut Fields, catalogue: &Catalogue) -> Result<(NewRequest, String), Problem> {
    let mut field = |name: &str| fields.remove(name).unwrap_or_default();
    let key = field("key");
    let mut new = NewRequest {
        title: field("title"),
        markdown: field("markdown"),
        language: Some(field("language")),
        by_when: field("by_when"),
        experts: field("experts") == "yes",
        only: field("only"),
        ..NewRequest::default()
    };
    for name in catalogue.terms().keys() {
        for n in 1..=CHOICES {
            if let Some(term) = fields.remove(&format!("term.{name}.{n}")) {
                new.terms.push((name.clone(), term));
            }
        }
    }
    fields.retain(|name, value| match name.strip_prefix("without.") {
        Some(id) if value == "yes" => {
            new.without.insert(id.to_owned());
            false
        }
        _ => true,
    });
    if fields.is_empty() {
        return Ok((new, key));
    }
    Err(Problem::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "unknown-or-missing-field",
        "a field is not one that this form has",
    ))
}

async fn write_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    new: NewRequest,
    key: String,
    faults: Vec<(&'static str, &'static str)>,
    problem: Option<Problem>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    let catalogue = world.catalogue.clone();
    let (choices, too_new) = app
        .service
        .store
        .read(move |tx| {
            let choices = advisory::choices(tx, &world, &who)?;
            Ok::<_, Problem>((choices, who.member.newness(tx, &world)?.is_some()))
        })
        .await?;
    let vocabularies: Vec<Value> = catalogue
        .terms()
        .keys()
        .map(|name| {
            let chosen = new.terms.iter().filter(|(of, term)| of == name && !term.is_empty());
            let chosen = chosen.map(|(_, term)| term.clone()).collect();
            vocabulary(app, ask, &catalogue, name, chosen)
        })
        .collect();
    let choices: Vec<Value> = choices
        .iter()
        .map(|one| {
            let without = new.without.contains(one.id.as_str());
            json!({ "id": one.id, "name": one.name, "without": without })
        })
        .collect();
    let language = new.language.clone().filter(|language| !language.is_empty());
    let view = json!({
        "key": key,
        "vocabularies": vocabularies,
        "choices": choices,
        "too_new": too_new,
        "days": app.service.config.limits.advisory_reply_days,
        "languages_of_form": offered_languages(app, ask),
        "problem": problem.as_ref().map(|problem| format!("m-problem-{}", problem.code)),
        "typed": {
            "title": new.title,
            "markdown": new.markdown,
            "language": language.unwrap_or_else(|| ask.language.clone()),
            "by_when": new.by_when,
            "experts": new.experts,
            "only": new.only,
        },
    });
    let mut page = Page::new("advisory-new", "adv-title-new", view);
    if let Some(problem) = &problem {
        page.status = problem.status;
    }
    page = page.with_faults(faults);
    with_headers(draw(app, ask, page)?, problem.as_ref())
}

pub(super) fn with_headers(mut response: Response, problem: Option<&Problem>) -> Answer {
    if let Some(problem) = problem {
        problem.add_headers(&mut response);
    }
    Ok(response)
}

/// A request in the reader's words.
pub(super) fn view(ask: &Ask, catalogue: &Catalogue, request: &Request) -> Value {
    let mut view = serde_json::to_value(request).unwrap_or_default();
    let terms: Vec<&str> = request
        .terms
        .iter()
        .flat_map(|(name, ids)| ids.iter().map(move |id| (name, id)))
        .map(|(name, id)| catalogue.term(name, id).map_or(id.as_str(), |t| t.label(&ask.language)))
        .collect();
    view["terms"] = json!(terms);
    view
}

/// A conversation as the reader may see it: who each is, and for experts not who asks.
pub(super) fn talk_view(
    app: &App,
    ask: &Ask,
    mut talk: Conversation,
    writing: &Writing,
    url: &str,
    asker: Option<(&MemberId, Part)>,
) -> Value {
    let asker_words = app.pages.words(&ask.language, "adv-role-asker");
    let roles = disguise(&mut talk, asker, &asker_words);
    let mut view = messages::view(app, ask, &talk, writing, url);
    for (at, is_asker) in roles.iter().enumerate() {
        if *is_asker && asker.is_some_and(|(_, part)| part == Part::Desk) {
            view["messages"][at]["role"] = "adv-role-asker".into();
        }
    }
    view
}

/// Puts a word in place of the asker's name, for experts. Which messages are the asker's.
pub(super) fn disguise(
    talk: &mut Conversation,
    asker: Option<(&MemberId, Part)>,
    words: &str,
) -> Vec<bool> {
    let Some((asker, part)) = asker else { return Vec::new() };
    let mut roles = Vec::new();
    for message in &mut talk.messages {
        let is_asker = message.author_id.as_ref() == Some(asker);
        if is_asker && part == Part::Expert {
            message.author = Some(words.to_owned());
        }
        roles.push(is_asker);
    }
    if part == Part::Expert {
        talk.others.retain(|other| other.id != *asker);
    }
    roles
}

/// `GET /members/advisory/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let id = parse(&id)?;
    show_again(&app, &ask, &me, &id, Writing::fresh(), None).await
}

pub(super) async fn show_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &AdviceId,
    writing: Writing,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let catalogue = world.catalogue.clone();
    let (request, talk, summary) = app
        .service
        .store
        .read(move |tx| {
            let request = advisory::as_asker(tx, &world, &who, &of)?;
            let summary = advisory::own_summary(tx, &who, &of)?;
            Ok::<_, Problem>((request, advisory::talk_as_asker(tx, &world, &who, &of)?, summary))
        })
        .await?;
    messages::note_read(app, me, &talk).await?;
    let url = format!("/members/advisory/{id}");
    let view = json!({
        "item": view(ask, &catalogue, &request),
        "talk": talk_view(app, ask, talk, &writing, &url, None),
        "url": url,
        "outcomes": ["used", "partly", "not"],
        "summary": summary,
    });
    let mut page =
        messages::with_writing(Page::new("advisory-own", "adv-title-one", view), &writing);
    if let Some(fault) = fault {
        page = page.with_faults(vec![fault]);
    }
    with_headers(draw(app, ask, page)?, writing.problem.as_ref())
}

/// The conversation of one's own request.
async fn own_talk(app: &App, me: &SignedIn, id: &AdviceId) -> Result<Conversation, Problem> {
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let read = move |tx: &mut dyn Tx| advisory::talk_as_asker(tx, &world, &who, &of);
    Ok(app.service.store.read(read).await?)
}

/// `POST /members/advisory/{id}`
pub(crate) async fn say(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Answer {
    let id = parse(&id)?;
    let talk = own_talk(&app, &me, &id).await?;
    match messages::say(&app, &me, Kind::Advice, &talk.id, said).await? {
        messages::Outcome::Said(number) => {
            Ok(see_other(&format!("/members/advisory/{id}?said=sent#message-{number}")))
        }
        messages::Outcome::Again(writing) => show_again(&app, &ask, &me, &id, *writing, None).await,
    }
}

/// `GET /members/advisory/{id}/report?number=N`
pub(crate) async fn ask_report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    query: Query,
) -> Answer {
    let talk = own_talk(&app, &me, &parse(&id)?).await?;
    let number = query.number("number")?.unwrap_or(0);
    let url = format!("/members/advisory/{id}");
    messages::report_page(&app, &ask, &talk, number, &url, json!({}), None)
}

/// `POST /members/advisory/{id}/report`
pub(crate) async fn report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Reporting>,
) -> Answer {
    let talk = own_talk(&app, &me, &parse(&id)?).await?;
    messages::report_in(&app, &ask, &me, &talk, &format!("/members/advisory/{id}"), form).await
}

/// What became of a reply.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Closing {
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    words: String,
    /// Whether the desk may write what others can learn from it.
    #[serde(default)]
    summary: String,
}

/// `POST /members/advisory/{id}/close`
pub(crate) async fn close(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Closing>,
) -> Answer {
    let id = parse(&id)?;
    own_talk(&app, &me, &id).await?;
    let Some(outcome) = Outcome::parse(&form.outcome) else {
        let fault = Some(("outcome", "choose-one"));
        return show_again(&app, &ask, &me, &id, Writing::fresh(), fault).await;
    };
    let agrees = form.summary == "yes";
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let done = app
        .service
        .store
        .write(move |tx| advisory::close(tx, &world, &who, &of, outcome, &form.words, agrees));
    done.await?;
    Ok(see_other(&format!("/members/advisory/{id}?said=advice-closed")))
}

/// `POST /members/advisory/{id}/delete`
pub(crate) async fn delete(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let id = parse(&id)?;
    app.service.store.write(move |tx| advisory::delete(tx, &me, &id)).await?;
    Ok(see_other("/members/advisory?said=advice-deleted"))
}
