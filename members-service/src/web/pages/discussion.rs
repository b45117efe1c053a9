//! `/members/discussion?page=ID`: read, write, answer and change without JavaScript.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::api::comments::check_key;
use super::super::extract::{Ask, Form, Me, Query, query_value};
use super::super::problem::Problem;
use super::super::{App, count};
use super::desk::board_view;
use super::{Answer, Page, discussion_url, draw, see_other};
use crate::conduct::{self, Board};
use crate::discussions::{
    Draft, Edit, EditError, Filter, Item, ItemState, NewComment, PostError, ThreadError,
    ThreadView, edit_comment, item, lock_thread, own_source, post_comment, preview, thread_tail,
    unlock_thread,
};
use crate::id::CommentId;
use crate::permissions::{self, Action};
use crate::tried;
use baraza_theme::{direction, language_name};

/// Contributions on one page.
const SHOWN: usize = 50;

/// The form for a new contribution.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewWords {
    markdown: String,
    language: String,
    /// Made with the form, so that a form sent twice posts once.
    key: String,
    #[serde(default)]
    parent: Option<String>,
    /// The number of the guiding question that it answers; empty: none.
    #[serde(default)]
    question: Option<String>,
    #[serde(default)]
    public_confirmed: Option<String>,
    #[serde(default)]
    act: String,
}

/// The form for changing one's own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangedWords {
    markdown: String,
    language: String,
    version: String,
    #[serde(default)]
    key: Option<String>,
    #[serde(default)]
    act: String,
}

/// A reason, as moderators' acts need.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    #[serde(default)]
    reason: String,
}

/// What the form below the thread holds.
#[derive(Default)]
struct Writing {
    /// `post`, `reply` or `edit`.
    kind: &'static str,
    /// Where it goes, for `edit`.
    comment: Option<String>,
    parent: Option<Item>,
    question: Option<String>,
    markdown: String,
    language: Option<String>,
    version: Option<i64>,
    key: Option<String>,
    /// That everybody will read it was agreed to on this form.
    public_confirmed: bool,
    preview_html: Option<String>,
    faults: Vec<(&'static str, &'static str)>,
    /// The code of a refusal that is no single field's.
    problem: Option<&'static str>,
    status: Option<StatusCode>,
}

/// `GET /members/discussion?page=ID&before=NUMBER&reply=ID&edit=ID`
pub(crate) async fn show(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    let before = query.number("before")?;
    let filter = Filter {
        language: query.get("in").map(str::to_owned),
        question: query.get("question").map(str::to_owned),
    };
    let mut writing = Writing {
        kind: "post",
        question: query.get("answer").or(query.get("question")).map(str::to_owned),
        ..Writing::default()
    };
    if let (Some(id), true) = (query.get("reply"), ask.who.is_some()) {
        let (on, parent) = find_item(&app, &ask, id).await?;
        // The answer goes where what it answers is.
        if on != page {
            return Err(Problem::not_found());
        }
        writing = Writing { kind: "reply", parent: Some(parent), ..Writing::default() };
    }
    if let (Some(id), Some(me)) = (query.get("edit"), ask.who.clone()) {
        let id = CommentId::parse(id).ok_or_else(Problem::not_found)?;
        let world = app.service.world();
        let source = app.service.store.read(move |tx| own_source(tx, &world, &me, &id)).await?;
        if source.page != page {
            return Err(Problem::not_found());
        }
        writing = Writing {
            kind: "edit",
            comment: Some(source.item.id.to_string()),
            markdown: source.markdown,
            language: Some(source.item.language.clone()),
            version: Some(source.item.version),
            ..Writing::default()
        };
    }
    render_some(&app, &ask, &page, before, filter, writing).await
}

/// `POST /members/discussion?page=ID`
pub(crate) async fn post(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    query: Query,
    Form(form): Form<NewWords>,
) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    check_key(&form.key)?;
    let mut writing = Writing {
        kind: if form.parent.is_some() { "reply" } else { "post" },
        markdown: form.markdown.clone(),
        language: Some(form.language.clone()),
        key: Some(form.key.clone()),
        public_confirmed: form.public_confirmed.is_some(),
        question: form.question.clone().filter(|question| !question.is_empty()),
        ..Writing::default()
    };
    if let Some(parent) = &form.parent {
        writing.parent = Some(find_item(&app, &ask, parent).await?.1);
    }
    if form.act == "preview" {
        return show_preview(&app, &ask, &page, writing).await;
    }
    let words = NewComment {
        page: page.clone(),
        parent: form.parent,
        markdown: form.markdown,
        language: Some(form.language),
        question: form.question,
        public_confirmed: form.public_confirmed.is_some(),
    };
    let draft = match parse_draft(&app, words).await? {
        Ok(draft) => draft,
        Err(code) => {
            writing.faults.push(("markdown", code));
            return render(&app, &ask, &page, None, writing).await;
        }
    };
    let (world, key) = (app.service.world(), form.key);
    let posted =
        app.service.store.write(move |tx| post_comment(tx, &world, &me, &draft, Some(&key))).await;
    match posted {
        Ok(posted) => {
            let said = if posted.item.state == ItemState::Pending { "pending" } else { "posted" };
            let url = discussion_url(&page);
            Ok(see_other(&format!("{url}&said={said}#comment-{}", posted.item.number)))
        }
        Err(PostError::ConfirmPublic) => {
            writing.faults.push(("public_confirmed", "confirm-public"));
            render(&app, &ask, &page, None, writing).await
        }
        Err(error) => refused(&app, &ask, &page, writing, error.into()).await,
    }
}

/// `POST /members/comments/{id}/edit`
pub(crate) async fn edit(
    State(app): State<App>,
    ask: Ask,
    Me(me): Me,
    Path(id): Path<String>,
    Form(form): Form<ChangedWords>,
) -> Answer {
    let id = CommentId::parse(&id).ok_or_else(Problem::not_found)?;
    let (world, own, of) = (app.service.world(), me.clone(), id.clone());
    let source = app.service.store.read(move |tx| own_source(tx, &world, &own, &of)).await?;
    let page = source.page;
    let seen: i64 =
        form.version.parse().map_err(|_| Problem::malformed("the version is no number"))?;
    let mut writing = Writing {
        kind: "edit",
        comment: Some(id.to_string()),
        markdown: form.markdown.clone(),
        language: Some(form.language.clone()),
        version: Some(seen),
        key: form.key,
        ..Writing::default()
    };
    if form.act == "preview" {
        return show_preview(&app, &ask, &page, writing).await;
    }
    let limits = app.service.world().limits;
    let (markdown, language) = (form.markdown, form.language);
    let parsed = off_thread(move || Edit::parse(&markdown, Some(language), &limits)).await?;
    let changed = match parsed {
        Ok(changed) => changed,
        Err(error) => {
            writing.faults.push(("markdown", error.code()));
            return render(&app, &ask, &page, None, writing).await;
        }
    };
    let world = app.service.world();
    let edited =
        app.service.store.write(move |tx| edit_comment(tx, &world, &me, &id, &changed, seen)).await;
    match edited {
        Ok(item) => {
            let url = discussion_url(&page);
            Ok(see_other(&format!("{url}&said=edited#comment-{}", item.number)))
        }
        Err(EditError::Stale { version }) => {
            // The words stay; sending again takes the newest version as its ground.
            writing.version = Some(version);
            refused(&app, &ask, &page, writing, EditError::Stale { version }.into()).await
        }
        Err(error) => refused(&app, &ask, &page, writing, error.into()).await,
    }
}

/// `POST /members/discussion/lock?page=ID`
pub(crate) async fn lock(
    State(app): State<App>,
    Me(me): Me,
    query: Query,
    Form(form): Form<Reason>,
) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    let (world, on) = (app.service.world(), page.clone());
    app.service.store.write(move |tx| lock_thread(tx, &world, &me, &on, &form.reason)).await?;
    Ok(see_other(&format!("{}&said=locked", discussion_url(&page))))
}

/// `POST /members/discussion/unlock?page=ID`
pub(crate) async fn unlock(
    State(app): State<App>,
    Me(me): Me,
    query: Query,
    Form(form): Form<Reason>,
) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    let (world, on) = (app.service.world(), page.clone());
    app.service.store.write(move |tx| unlock_thread(tx, &world, &me, &on, &form.reason)).await?;
    Ok(see_other(&format!("{}&said=unlocked", discussion_url(&page))))
}

/// The network's languages and the reader's: what members here may well write in.
pub(crate) fn offered_languages(app: &App, ask: &Ask) -> Vec<Value> {
    let mut codes = app.service.network.languages.clone();
    if !codes.contains(&ask.language) {
        codes.push(ask.language.clone());
    }
    codes
        .iter()
        .map(|code| json!({ "code": code, "name": language_name(code), "dir": direction(code) }))
        .collect()
}

/// The address of a discussion, of some of its contributions only.
fn filtered_url(page: &str, filter: &Filter) -> String {
    let mut url = discussion_url(page);
    for (name, value) in [("in", &filter.language), ("question", &filter.question)] {
        if let Some(value) = value {
            url.push_str(&format!("&{name}={}", query_value(value)));
        }
    }
    url
}

/// Reading in one language: each with how much there is of it, so that no filter hides that there are others.
fn languages_view(page: &str, board: &Board, filter: &Filter) -> Value {
    let of = |language: Option<String>| {
        filtered_url(page, &Filter { language, question: filter.question.clone() })
    };
    let all: i64 = board.by_language.values().sum();
    let mut links = vec![json!({
        "code": null, "count": all, "url": of(None), "current": filter.language.is_none(),
    })];
    for (language, count) in &board.by_language {
        links.push(json!({
            "code": language,
            "name": language_name(language),
            "dir": direction(language),
            "count": count,
            "url": of(Some(language.clone())),
            "current": filter.language.as_ref() == Some(language),
        }));
    }
    json!(links)
}

/// Parses and renders a text away from the threads that serve requests. The inner `Err` is the
/// code of what is wrong with the text.
async fn parse_draft(app: &App, words: NewComment) -> Result<Result<Draft, &'static str>, Problem> {
    let limits = app.service.world().limits;
    off_thread(move || Draft::parse(words, &limits).map_err(|error| error.code())).await
}

/// Runs work that takes the processor for a while where it holds up no request.
pub(crate) async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Problem::internal(&error))
}

/// One contribution that the one who asks may see, and the page it is on.
pub(crate) async fn find_item(app: &App, ask: &Ask, id: &str) -> Result<(String, Item), Problem> {
    let id = CommentId::parse(id).ok_or_else(Problem::not_found)?;
    let (world, who) = (app.service.world(), ask.who.clone());
    Ok(app.service.store.read(move |tx| item(tx, &world, who.as_ref(), &id)).await?)
}

async fn show_preview(app: &App, ask: &Ask, page: &str, mut writing: Writing) -> Answer {
    let (limits, markdown) = (app.service.world().limits, writing.markdown.clone());
    match off_thread(move || preview(&markdown, &limits)).await? {
        Ok(html) => writing.preview_html = Some(html),
        Err(error) => writing.faults.push(("markdown", error.code())),
    }
    render(app, ask, page, None, writing).await
}

/// The page again with the refusal above the form and every word still in it. What cannot be shown
/// so is an error page.
async fn refused(
    app: &App,
    ask: &Ask,
    page: &str,
    mut writing: Writing,
    problem: Problem,
) -> Answer {
    if problem.status == StatusCode::NOT_FOUND || problem.status.is_server_error() {
        return Err(problem);
    }
    writing.problem = Some(problem.code);
    writing.status = Some(problem.status);
    let mut response = render(app, ask, page, None, writing).await?;
    problem.add_headers(&mut response);
    Ok(response)
}

async fn render(app: &App, ask: &Ask, page: &str, before: Option<i64>, writing: Writing) -> Answer {
    render_some(app, ask, page, before, Filter::default(), writing).await
}

async fn render_some(
    app: &App,
    ask: &Ask,
    page: &str,
    before: Option<i64>,
    filter: Filter,
    writing: Writing,
) -> Answer {
    let (world, who, on) = (app.service.world(), ask.who.clone(), page.to_owned());
    let limit = SHOWN.min(count(world.limits.page_items).max(1));
    let wanted = filter.clone();
    let read = move |tx: &mut dyn crate::store::Tx| {
        let thread = thread_tail(tx, &world, who.as_ref(), &on, before, &wanted, limit)?;
        Ok((thread, conduct::board(tx, &world, who.as_ref(), &on)?))
    };
    let (thread, board) = match app.service.store.read(read).await {
        Ok(thread) => thread,
        Err(ThreadError::SignIn) => {
            return Ok(see_other(&format!("/members/sign-in?next={}", query_value(&ask.target))));
        }
        Err(error) => return Err(error.into()),
    };
    let mut view = view(app, ask, &thread, before, &filter, &writing);
    if let Some(board) = &board {
        view["board"] = board_view(ask, board, filter.question.as_deref());
        view["by_language"] = languages_view(&thread.page, board, &filter);
    }
    view["follow"] = super::notifications::follow_view(app, ask, &thread.page).await?;
    let mut page = Page::new("discussion", "m-title-discussion", view);
    page.status = writing.status.unwrap_or_default();
    page = page.with_faults(writing.faults);
    draw(app, ask, page)
}

fn view(
    app: &App,
    ask: &Ask,
    thread: &ThreadView,
    before: Option<i64>,
    filter: &Filter,
    writing: &Writing,
) -> Value {
    let catalogue = app.service.world().catalogue;
    let known = catalogue.page(&thread.page);
    let title_language = known.map(|page| {
        let here = page.titles.contains_key(&ask.language);
        let first = page.languages.first().cloned().unwrap_or_else(|| ask.language.clone());
        if here { ask.language.clone() } else { first }
    });
    let title = known.map_or(thread.page.as_str(), |page| page.title(&ask.language));
    let url = filtered_url(&thread.page, filter);
    let older_url = thread.older.map(|older| format!("{url}&before={older}"));
    let state = thread.state.as_str();
    let sign_in_url = (ask.who.is_none() && state == "open")
        .then(|| format!("/members/sign-in?next={}", query_value(&url)));
    let may_write = thread.can_post || writing.kind == "edit";
    let has_page = known.is_none_or(|page| !page.own);
    let page_origin = if app.origins.one_host() { "" } else { app.origins.site() };
    json!({
        "page_title": title,
        "title": title,
        "title_language": title_language.unwrap_or_else(|| ask.language.clone()),
        "page_url": has_page.then(|| format!("{page_origin}{}", thread.url)),
        "board": null,
        "by_language": [],
        "filtered": filter.language.is_some() || filter.question.is_some(),
        "whole_url": discussion_url(&thread.page),
        "page_query": query_value(&thread.page),
        "tried": tried_links(app, ask, &thread.page),
        "thread": thread_view(thread, state),
        "earlier_url": older_url,
        "newest_url": before.map(|_| url.clone()),
        "sign_in_url": sign_in_url,
        "form": may_write.then(|| form(app, ask, thread, writing)),
        "problem": writing.problem.map(|code| format!("m-problem-{code}")),
        "typed": {
            "markdown": writing.markdown,
            "language": writing.language.as_deref().unwrap_or(&ask.language),
            "public_confirmed": writing.public_confirmed,
        },
        "can_lock": thread.can_lock,
    })
}

/// What `shared/thread.html` draws.
pub(crate) fn thread_view(thread: &ThreadView, state: &str) -> Value {
    json!({
        "page": thread.page,
        "state": state,
        "visibility": thread.visibility,
        "opens": thread.opens.map(|time: Timestamp| time.to_string()),
        "closes": thread.closes.map(|time: Timestamp| time.to_string()),
        "count": thread.count,
        "version": thread.version,
        "items": thread.items,
        "older": [],
        "discussion_url": discussion_url(&thread.page),
        "sign_in_url": "/members/sign-in",
        "members_url": "",
        "can_post": thread.can_post,
    })
}

fn form(app: &App, ask: &Ask, thread: &ThreadView, writing: &Writing) -> Value {
    let action = match &writing.comment {
        Some(id) => format!("/members/comments/{id}/edit"),
        None => discussion_url(&thread.page),
    };
    let key =
        writing.key.clone().unwrap_or_else(|| super::super::site::hex(&rand::random::<[u8; 16]>()));
    let languages = offered_languages(app, ask);
    let reply_to = writing.parent.as_ref().map(|parent| {
        json!({
            "number": parent.number,
            "name": parent.author.as_ref().map(|author| author.name.clone()),
            "language": parent.language,
            "dir": parent.dir,
            "html": parent.html,
        })
    });
    json!({
        "kind": writing.kind,
        "action": action,
        "key": key,
        "parent": writing.parent.as_ref().map(|parent| parent.id.to_string()),
        "reply_to": reply_to,
        "version": writing.version,
        "languages": languages,
        "preview_html": writing.preview_html,
        "question": writing.question,
        "confirm_public": thread.must_confirm_public && writing.kind != "edit",
    })
}

/// Where members report that they took up what this page describes, if it is such a page.
fn tried_links(app: &App, ask: &Ask, page: &str) -> Value {
    let may = permissions::check(Action::ReadMembers, ask.who.as_ref()).is_ok();
    let query = query_value(page);
    match may && tried::open(&app.service.world(), page).is_some() {
        true => json!({
            "url": format!("/members/tried?page={query}"),
            "new_url": format!("/members/tried/new?page={query}"),
        }),
        false => Value::Null,
    }
}
