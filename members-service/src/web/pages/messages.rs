//! `/members/messages`: one's conversations in confidence, writing in them, ending them, not hearing from somebody,
//! reporting; for moderators what was reported. Conversations about advice are not answered here.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Form, Me, Query};
use super::super::problem::Problem;
use super::comment::REASONS;
use super::discussion::{off_thread, offered_languages};
use super::sessions::Nothing;
use super::{Answer, Page, draw, see_other, unfit};
use crate::correspondence::{self, Conversation, Kind, SayError, Verdict, Words};
use crate::discussions::{Text, language, preview};
use crate::id::{ConversationId, random_id};
use crate::moderation::ReportReason;
use crate::sign_in::SignedIn;

/// What the form below a conversation holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    #[serde(default)]
    pub(super) act: String,
    #[serde(default)]
    pub(super) key: String,
    #[serde(default)]
    pub(super) markdown: String,
    #[serde(default)]
    pub(super) language: String,
}

/// A message being written: what was typed, what is wrong with it.
#[derive(Default)]
pub(crate) struct Writing {
    pub(super) key: String,
    pub(super) markdown: String,
    pub(super) language: Option<String>,
    pub(super) preview_html: Option<String>,
    pub(super) fault: Option<&'static str>,
    pub(super) problem: Option<Problem>,
}

impl Writing {
    /// An empty one.
    pub(super) fn fresh() -> Writing {
        Writing { key: random_id(), ..Writing::default() }
    }

    fn of(said: Said) -> Writing {
        Writing {
            key: said.key,
            markdown: said.markdown,
            language: Some(said.language).filter(|language| !language.is_empty()),
            ..Writing::default()
        }
    }
}

/// What came of a form below a conversation.
pub(super) enum Outcome {
    /// It was said; its number.
    Said(i64),
    /// It is shown again: a preview was asked for, or something is wrong.
    Again(Box<Writing>),
}

/// Says what the form holds in a conversation of this kind. Everything that can be mended comes back with the words.
pub(super) async fn say(
    app: &App,
    me: &SignedIn,
    kind: Kind,
    id: &ConversationId,
    said: Said,
) -> Result<Outcome, Problem> {
    let is_preview = said.act == "preview";
    let mut writing = Writing::of(said);
    let (limits, markdown) = (app.service.world().limits, writing.markdown.clone());
    if is_preview {
        match off_thread(move || preview(&markdown, &limits)).await? {
            Ok(html) => writing.preview_html = Some(html),
            Err(error) => writing.fault = Some(error.code()),
        }
        return Ok(Outcome::Again(Box::new(writing)));
    }
    let text = off_thread(move || Text::parse(&markdown, &limits)).await?;
    let tag = language(writing.language.clone());
    let (text, tag) = match (text, tag) {
        (Ok(text), Ok(tag)) => (text, tag.unwrap_or_else(|| me.member.language.clone())),
        (Err(error), _) | (_, Err(error)) => {
            writing.fault = Some(error.code());
            return Ok(Outcome::Again(Box::new(writing)));
        }
    };
    let (world, who, of, key) = (app.service.world(), me.clone(), id.clone(), writing.key.clone());
    let done = app.service.store.write(move |tx| {
        let words = Words { text: &text, language: &tag, key: &key };
        correspondence::say(tx, &world, &who, kind, &of, &words)
    });
    match done.await {
        Ok(number) => Ok(Outcome::Said(number)),
        Err(error @ (SayError::Ended | SayError::TooMany { .. })) => {
            writing.problem = Some(error.into());
            Ok(Outcome::Again(Box::new(writing)))
        }
        Err(error) => Err(error.into()),
    }
}

/// What a page draws of a conversation with `members/conversation-part.html`; `action`: where its form goes.
pub(crate) fn view(
    app: &App,
    ask: &Ask,
    talk: &Conversation,
    writing: &Writing,
    action: &str,
) -> Value {
    let mut view = serde_json::to_value(talk).unwrap_or_default();
    let language = writing.language.as_deref().unwrap_or(&ask.language);
    view["form"] = json!({
        "action": action,
        "key": writing.key,
        "languages": offered_languages(app, ask),
        "preview_html": writing.preview_html,
        "markdown": writing.markdown,
        "language": language,
    });
    view
}

/// A page with a conversation: what was refused stands above, its status is that of the refusal.
pub(crate) fn with_writing(mut page: Page<'static>, writing: &Writing) -> Page<'static> {
    if let Some(problem) = &writing.problem {
        page.view["problem"] = format!("m-problem-{}", problem.code).into();
        page.status = problem.status;
    }
    match writing.fault {
        Some(code) => page.with_faults(vec![("markdown", code)]),
        None => page,
    }
}

/// Where the thing is that a conversation is about.
fn subject_url(kind: Kind, subject: &str) -> String {
    match kind {
        Kind::Expert => format!("/members/directory/{subject}"),
        Kind::Exchange => format!("/members/exchange/{subject}"),
        Kind::Advice => "/members/advisory".to_owned(),
    }
}

pub(super) fn parse(id: &str) -> Result<ConversationId, Problem> {
    ConversationId::parse(id).ok_or_else(Problem::not_found)
}

/// The conversation, of whichever kind is answered here.
async fn read(app: &App, me: &SignedIn, id: &ConversationId) -> Result<Conversation, Problem> {
    let (world, who, of) = (app.service.world(), me.clone(), id.clone());
    Ok(app.service.store.read(move |tx| correspondence::find_any(tx, &world, &who, &of)).await?)
}

/// Notes that a conversation was read, where something in it was not.
pub(crate) async fn note_read(
    app: &App,
    me: &SignedIn,
    talk: &Conversation,
) -> Result<(), Problem> {
    if talk.unread > 0 {
        let (who, of) = (me.clone(), talk.id.clone());
        app.service.store.write(move |tx| correspondence::mark_read(tx, &who, &of)).await?;
    }
    Ok(())
}

/// `GET /members/messages`
pub(crate) async fn list(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let world = app.service.world();
    let (lines, blocked) = app
        .service
        .store
        .read(move |tx| {
            let lines = correspondence::list(tx, &world, &me)?;
            Ok::<_, Problem>((lines, correspondence::blocked(tx, &me)?))
        })
        .await?;
    let lines: Vec<Value> = lines
        .iter()
        .map(|line| {
            let mut view = serde_json::to_value(line).unwrap_or_default();
            view["url"] = format!("/members/messages/{}", line.id).into();
            view
        })
        .collect();
    let blocked: Vec<Value> = blocked
        .iter()
        .map(|(name, talk)| {
            json!({ "name": name, "url": talk.as_ref().map(|id| format!("/members/messages/{id}")) })
        })
        .collect();
    let view = json!({ "lines": lines, "blocked": blocked });
    draw(&app, &ask, Page::new("messages", "msg-title", view))
}

/// `GET /members/messages/{id}`
pub(crate) async fn show(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
) -> Answer {
    let talk = read(&app, &me, &parse(&id)?).await?;
    note_read(&app, &me, &talk).await?;
    show_again(&app, &ask, &talk, Writing::fresh())
}

fn show_again(app: &App, ask: &Ask, talk: &Conversation, writing: Writing) -> Answer {
    let url = format!("/members/messages/{}", talk.id);
    let view = json!({
        "talk": view(app, ask, talk, &writing, &url),
        "url": url,
        "subject_url": subject_url(talk.kind, &talk.subject),
        "two": talk.others.len() == 1,
        "blocked": talk.others.iter().any(|other| other.blocked),
    });
    let page = with_writing(Page::new("conversation", "msg-title-one", view), &writing);
    let mut response = draw(app, ask, page)?;
    if let Some(problem) = &writing.problem {
        problem.add_headers(&mut response);
    }
    Ok(response)
}

/// `POST /members/messages/{id}`
pub(crate) async fn post(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(said): Form<Said>,
) -> Answer {
    let id = parse(&id)?;
    let talk = read(&app, &me, &id).await?;
    match say(&app, &me, talk.kind, &id, said).await? {
        Outcome::Said(number) => {
            Ok(see_other(&format!("/members/messages/{id}?said=sent#message-{number}")))
        }
        Outcome::Again(writing) => show_again(&app, &ask, &talk, *writing),
    }
}

/// `POST /members/messages/{id}/end`
pub(crate) async fn end(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (world, id) = (app.service.world(), parse(&id)?);
    let kind = read(&app, &me, &id).await?.kind;
    let of = id.clone();
    app.service.store.write(move |tx| correspondence::end(tx, &world, &me, kind, &of)).await?;
    Ok(see_other(&format!("/members/messages/{id}?said=ended")))
}

/// `POST /members/messages/{id}/block`
pub(crate) async fn block(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let (world, id) = (app.service.world(), parse(&id)?);
    let kind = read(&app, &me, &id).await?.kind;
    let of = id.clone();
    app.service.store.write(move |tx| correspondence::block(tx, &world, &me, kind, &of)).await?;
    Ok(see_other(&format!("/members/messages/{id}?said=blocked")))
}

/// `POST /members/messages/{id}/unblock`
pub(crate) async fn unblock(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Form(_): Form<Nothing>,
) -> Answer {
    let id = parse(&id)?;
    let kind = read(&app, &me, &id).await?.kind;
    let of = id.clone();
    app.service.store.write(move |tx| correspondence::unblock(tx, &me, kind, &of)).await?;
    Ok(see_other(&format!("/members/messages/{id}?said=unblocked")))
}

/// The form of a report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reporting {
    pub(super) number: String,
    #[serde(default)]
    pub(super) reason: String,
    #[serde(default)]
    pub(super) note: String,
}

/// `GET /members/messages/{id}/report?number=N`
pub(crate) async fn ask_report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    query: Query,
) -> Answer {
    let talk = read(&app, &me, &parse(&id)?).await?;
    let number = query.number("number")?.unwrap_or(0);
    let url = format!("/members/messages/{id}");
    report_page(&app, &ask, &talk, number, &url, json!({}), None)
}

/// The page on which a message is reported. `url`: where the conversation stands.
pub(super) fn report_page(
    app: &App,
    ask: &Ask,
    talk: &Conversation,
    number: i64,
    url: &str,
    typed: Value,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let message = talk.messages.iter().find(|message| message.number == number);
    let message =
        message.filter(|message| message.html.is_some()).ok_or_else(Problem::not_found)?;
    if message.own {
        return Err(Problem::forbidden());
    }
    let view = json!({
        "message": message,
        "url": url,
        "advice": talk.kind == Kind::Advice,
        "reasons": REASONS,
        "typed": typed,
    });
    let page = Page::new("message-report", "msg-title-report", view);
    draw(app, ask, page.with_faults(fault))
}

/// `POST /members/messages/{id}/report`
pub(crate) async fn report(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Reporting>,
) -> Answer {
    let talk = read(&app, &me, &parse(&id)?).await?;
    let url = format!("/members/messages/{id}");
    report_in(&app, &ask, &me, &talk, &url, form).await
}

/// Reports a message of a conversation that this member may read.
pub(super) async fn report_in(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    talk: &Conversation,
    url: &str,
    form: Reporting,
) -> Answer {
    let number: i64 =
        form.number.parse().map_err(|_| Problem::malformed("the number is no number"))?;
    let typed = json!({ "reason": form.reason, "note": form.note });
    let Some(reason) = ReportReason::parse(&form.reason) else {
        let fault = Some(("reason", "reason-missing"));
        return report_page(app, ask, talk, number, url, typed, fault);
    };
    let (world, who, of, kind) = (app.service.world(), me.clone(), talk.id.clone(), talk.kind);
    let note = form.note;
    let done = app.service.store.write(move |tx| {
        correspondence::report(tx, &world, &who, kind, (&of, number), reason, &note)
    });
    match done.await.map_err(Problem::from) {
        Ok(()) => Ok(see_other(&format!("{url}?said=reported"))),
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            let fault = Some(("note", problem.code));
            report_page(app, ask, talk, number, url, typed, fault)
        }
        Err(problem) => Err(problem),
    }
}

/// `GET /members/messages/reported`
pub(crate) async fn reported(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    reported_again(&app, &ask, &me, None).await
}

async fn reported_again(
    app: &App,
    ask: &Ask,
    me: &SignedIn,
    fault: Option<(&'static str, &'static str)>,
) -> Answer {
    let (world, who) = (app.service.world(), me.clone());
    // A write: that a moderator looked is on the audit log.
    let (entries, more) =
        app.service.store.write(move |tx| correspondence::reported(tx, &world, &who)).await?;
    let entries: Vec<Value> = entries
        .iter()
        .map(|entry| {
            let reports: Vec<Value> = entry
                .reports
                .iter()
                .map(|(reason, note, at)| {
                    json!({ "reason": reason, "note": note, "at": at.to_string() })
                })
                .collect();
            json!({
                "conversation": entry.conversation,
                "number": entry.number,
                "kind": entry.kind.as_str(),
                "author": entry.author,
                "html": entry.html,
                "language": entry.language,
                "dir": entry.dir,
                "created_at": entry.created_at.to_string(),
                "reports": reports,
            })
        })
        .collect();
    let page = Page::new(
        "messages-reported",
        "msg-title-reported",
        json!({ "entries": entries, "more": more }),
    );
    draw(app, ask, page.with_faults(fault))
}

/// The form below each reported message.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decided {
    number: String,
    decision: String,
    #[serde(default)]
    reason: String,
}

/// `POST /members/messages/reported/{id}`
pub(crate) async fn decide(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<Decided>,
) -> Answer {
    let id = parse(&id)?;
    let number: i64 =
        form.number.parse().map_err(|_| Problem::malformed("the number is no number"))?;
    let verdict =
        Verdict::parse(&form.decision).ok_or_else(|| Problem::malformed("no such decision"))?;
    let (world, who, why) = (app.service.world(), me.clone(), form.reason);
    let done = app
        .service
        .store
        .write(move |tx| correspondence::decide(tx, &world, &who, &id, number, verdict, &why))
        .await;
    let said = if verdict == Verdict::Remove { "removed" } else { "dismissed" };
    match unfit(done)? {
        None => Ok(see_other(&format!("/members/messages/reported?said={said}"))),
        Some(code) => reported_again(&app, &ask, &me, Some(("reason", code))).await,
    }
}
