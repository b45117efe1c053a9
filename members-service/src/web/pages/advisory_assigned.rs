//! `/members/advisory/assigned/…`: the desk and invited experts read a request and answer it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::advisory::{disguise, parse, talk_view, view, with_headers};
use super::discussion::{off_thread, offered_languages};
use super::messages::{self, Reporting, Said, Writing};
use super::{Answer, Page, draw, see_other};
use crate::advisory::{self, AdviceError, Part};
use crate::correspondence::{Conversation, Kind};
use crate::discussions::{Text, language};
use crate::fit::Reason;
use crate::id::{AdviceId, EntryId, MemberId};
use crate::sign_in::SignedIn;
use crate::store::Tx;

/// `GET /members/advisory/assigned/{id}`
pub(crate) async fn assigned(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let id = parse(&id)?;
    assigned_again(&app, &ask, &me, &id, Writing::fresh(), Typed::default()).await
}

/// What was typed into one of the desk's forms, and what is wrong with it.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) words: String,
    pub(super) neutral: Option<String>,
    pub(super) reply: Option<(String, String, i64)>,
    /// Title, text, language, version.
    pub(super) summary: Option<(String, String, String, i64)>,
    pub(super) faults: Vec<(&'static str, &'static str)>,
    pub(super) problem: Option<Problem>,
}

pub(super) async fn assigned_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &AdviceId,
    writing: Writing,
    typed: Typed,
) -> Answer {
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let catalogue = world.catalogue.clone();
    // A write: looks of the desk are on the audit log.
    let (seen, talk, fitting, summary) = app
        .service
        .store
        .write(move |tx| {
            let seen = advisory::as_assigned(tx, &world, &who, &of)?;
            let talk = match seen.part {
                Part::Desk | Part::Expert => {
                    Some(advisory::talk_as_assigned(tx, &world, &who, &of)?)
                }
                _ => None,
            };
            let fitting = match seen.part {
                Part::Desk => advisory::suggestions(tx, &world, &who, &of)?,
                _ => Vec::new(),
            };
            let summary = match seen.part {
                Part::Desk => advisory::desk_summary(tx, &who, &of)?,
                _ => None,
            };
            Ok::<_, Problem>((seen, talk, fitting, summary))
        })
        .await?;
    let url = format!("/members/advisory/assigned/{id}");
    let talk = match talk {
        Some((talk, asker, part)) => {
            messages::note_read(app, me, &talk).await?;
            talk_view(app, ask, talk, &writing, &url, Some((&asker, part)))
        }
        None => Value::Null,
    };
    let fitting: Vec<Value> = fitting
        .iter()
        .map(|one| {
            let reasons: Vec<String> = one
                .reasons
                .iter()
                .map(|reason| match reason {
                    Reason::Term { vocabulary, term } => catalogue
                        .term(vocabulary, term)
                        .map_or_else(|| term.clone(), |term| term.label(&ask.language).to_owned()),
                    Reason::Language { language } => {
                        baraza_theme::language_name(language).to_owned()
                    }
                })
                .collect();
            json!({
                "id": one.id,
                "name": one.name,
                "headline": one.headline,
                "language": one.language,
                "url": format!("/members/directory/{}", query_value(one.id.as_str())),
                "reasons": reasons,
            })
        })
        .collect();
    let experts: Vec<Value> = seen
        .experts
        .iter()
        .map(
            |(member, part)| json!({ "id": member.id, "name": member.name, "part": part.as_str() }),
        )
        .collect();
    let (reply, reply_language, reply_version) = typed.reply.unwrap_or(seen.reply);
    let reply_language =
        if reply_language.is_empty() { ask.language.clone() } else { reply_language };
    let (title, markdown, language, version) = match (typed.summary, &summary) {
        (Some(typed), _) => typed,
        (None, Some(kept)) => {
            (kept.title.clone(), kept.markdown.clone(), kept.language.clone(), kept.version)
        }
        (None, None) => Default::default(),
    };
    let language = if language.is_empty() { ask.language.clone() } else { language };
    let view = json!({
        "summary": summary,
        "summary_typed": { "title": title, "markdown": markdown, "language": language, "version": version },
        "may_begin_entry": !catalogue.collections.is_empty(),
        "part": seen.part.as_str(),
        "asker": seen.asker,
        "neutral": seen.neutral,
        "item": seen.request.as_ref().map(|request| view(ask, &catalogue, request)),
        "talk": talk,
        "fitting": fitting,
        "experts": experts,
        "url": url,
        "reply": { "markdown": reply, "language": reply_language, "version": reply_version },
        "languages_of_form": offered_languages(app, ask),
        "words": typed.words,
        "neutral_typed": typed.neutral.unwrap_or_else(|| seen.neutral.clone()),
        "problem": typed.problem.as_ref().map(|problem| format!("m-problem-{}", problem.code)),
    });
    let mut page =
        messages::with_writing(Page::new("advisory-assigned", "adv-title-one", view), &writing);
    if let Some(problem) = &typed.problem {
        page.status = problem.status;
    }
    if !typed.faults.is_empty() {
        page = page.with_faults(typed.faults);
    }
    let problem = typed.problem.as_ref().or(writing.problem.as_ref());
    with_headers(draw(app, ask, page)?, problem)
}

async fn assigned_talk(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    id: &AdviceId,
) -> Result<Conversation, Problem> {
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    let read = move |tx: &mut dyn Tx| advisory::talk_as_assigned(tx, &world, &who, &of);
    let (mut talk, asker, part) = app.service.store.read(read).await?;
    disguise(&mut talk, Some((&asker, part)), &app.pages.words(&ask.language, "adv-role-asker"));
    Ok(talk)
}

/// `POST /members/advisory/assigned/{id}`
pub(crate) async fn say_assigned(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Answer {
    let id = parse(&id)?;
    let talk = assigned_talk(&app, &ask, &me, &id).await?;
    match messages::say(&app, &me, Kind::Advice, &talk.id, said).await? {
        messages::Outcome::Said(number) => {
            Ok(see_other(&format!("/members/advisory/assigned/{id}?said=sent#message-{number}")))
        }
        messages::Outcome::Again(writing) => {
            assigned_again(&app, &ask, &me, &id, *writing, Typed::default()).await
        }
    }
}

/// `GET /members/advisory/assigned/{id}/report?number=N`
pub(crate) async fn ask_report_assigned(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    query: Query,
) -> Answer {
    let talk = assigned_talk(&app, &ask, &me, &parse(&id)?).await?;
    let number = query.number("number")?.unwrap_or(0);
    let url = format!("/members/advisory/assigned/{id}");
    messages::report_page(&app, &ask, &talk, number, &url, json!({}), None)
}

/// `POST /members/advisory/assigned/{id}/report`
pub(crate) async fn report_assigned(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Reporting>,
) -> Answer {
    let talk = assigned_talk(&app, &ask, &me, &parse(&id)?).await?;
    let url = format!("/members/advisory/assigned/{id}");
    messages::report_in(&app, &ask, &me, &talk, &url, form).await
}

/// What somebody does who is assigned.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Act {
    act: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    who: String,
    #[serde(default)]
    markdown: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    version: String,
}

/// `POST /members/advisory/assigned/{id}/act`
pub(crate) async fn act(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Act>,
) -> Answer {
    let id = parse(&id)?;
    // Whether it is theirs comes before what is wrong with the form.
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    app.service.store.read(move |tx| advisory::is_assigned(tx, &who, &of)).await?;
    if form.act == "reply" {
        return reply(&app, &ask, &me, &id, form).await;
    }
    let (who, of) = (me.clone(), id.clone());
    let (word, words, whom) = (form.act.clone(), form.words.clone(), form.who.clone());
    let done = app
        .service
        .store
        .write(move |tx| match word.as_str() {
            "accept" => advisory::accept(tx, &world, &who, &of),
            "decline" => advisory::decline(tx, &world, &who, &of, &words),
            "deliver" => advisory::deliver(tx, &world, &who, &of),
            "help" => advisory::answer_invitation(tx, &world, &who, &of, true),
            "no-help" => advisory::answer_invitation(tx, &world, &who, &of, false),
            "invite" => {
                let entry = EntryId::parse(&whom).ok_or(AdviceError::Act(not_found()))?;
                advisory::invite(tx, &world, &who, &of, &entry, &words)
            }
            "withdraw" => {
                let expert = MemberId::parse(&whom).ok_or(AdviceError::Act(not_found()))?;
                advisory::withdraw(tx, &world, &who, &of, &expert)
            }
            _ => Err(AdviceError::Act(not_found())),
        })
        .await;
    let back = format!("/members/advisory/assigned/{id}?said=advice-{}", form.act);
    match done.map_err(Problem::from) {
        Ok(()) if form.act == "no-help" => Ok(see_other("/members/advisory?said=advice-no-help")),
        Ok(()) => Ok(see_other(&back)),
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            let field = if form.act == "invite" { "neutral" } else { "words" };
            let neutral = (form.act == "invite").then(|| form.words.clone());
            let words = if form.act == "decline" { form.words } else { String::new() };
            let faults = vec![(field, "adv-words")];
            let typed = Typed { words, neutral, faults, ..Typed::default() };
            assigned_again(&app, &ask, &me, &id, Writing::fresh(), typed).await
        }
        Err(problem) if problem.status == StatusCode::CONFLICT => {
            let typed = Typed { problem: Some(problem), ..Typed::default() };
            assigned_again(&app, &ask, &me, &id, Writing::fresh(), typed).await
        }
        Err(problem) => Err(problem),
    }
}

fn not_found() -> crate::accounts::ActError {
    crate::accounts::ActError::NotFound
}

async fn reply(app: &App, ask: &Ask, me: &SignedIn, id: &AdviceId, form: Act) -> Answer {
    let version: i64 =
        form.version.parse().map_err(|_| Problem::malformed("the version is no number"))?;
    let (limits, markdown) = (app.service.world().limits, form.markdown.clone());
    let text = off_thread(move || Text::parse(&markdown, &limits)).await?;
    let tag = language(Some(form.language.clone()));
    let typed = |version| Typed {
        reply: Some((form.markdown.clone(), form.language.clone(), version)),
        ..Typed::default()
    };
    let (text, tag) = match (text, tag) {
        (Ok(text), Ok(tag)) => (text, tag.unwrap_or_else(|| me.member.language.clone())),
        (Err(error), _) | (_, Err(error)) => {
            let typed = Typed { faults: vec![("reply", error.code())], ..typed(version) };
            return assigned_again(app, ask, me, id, Writing::fresh(), typed).await;
        }
    };
    let (who, of) = (me.clone(), id.clone());
    let saved = app
        .service
        .store
        .write(move |tx| advisory::draft_reply(tx, &who, &of, &text, &tag, version))
        .await;
    match saved.map_err(Problem::from) {
        Ok(()) => Ok(see_other(&format!("/members/advisory/assigned/{id}?said=advice-reply"))),
        Err(problem)
            if matches!(problem.status, StatusCode::CONFLICT | StatusCode::PRECONDITION_FAILED) =>
        {
            // The words stay; sending again takes the newest version as its ground.
            let newest = problem.version.and_then(|version| i64::try_from(version).ok());
            let typed = Typed { problem: Some(problem), ..typed(newest.unwrap_or(version)) };
            assigned_again(app, ask, me, id, Writing::fresh(), typed).await
        }
        Err(problem) => Err(problem),
    }
}
