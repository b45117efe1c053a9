//! Contributions: post, change, delete, react, report, preview.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::App;
use super::super::extract::{Json, Me};
use super::super::pages::discussion::off_thread;
use super::super::problem::Problem;
use super::view::CommentView;
use super::{Answer, json};
use crate::discussions::{
    self as domain, Draft, Edit, Item, ItemState, Reaction, delete_comment, edit_comment,
    own_source, post_comment,
};
use crate::id::CommentId;
use crate::moderation::{self, ReportReason};

/// A contribution to post.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewComment {
    /// The page's id.
    page: String,
    /// The contribution that it answers.
    #[serde(default)]
    parent: Option<String>,
    /// The text.
    markdown: String,
    /// Language tag of the text; the member's where absent.
    #[serde(default)]
    language: Option<String>,
    /// The guiding question that it answers.
    #[serde(default)]
    question: Option<String>,
    /// The member agrees to be read by anyone on the internet. Asked once.
    #[serde(default)]
    public_confirmed: bool,
}

/// A new text for a contribution.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    /// The text.
    markdown: String,
    /// Language tag of the text; as before where absent.
    #[serde(default)]
    language: Option<String>,
}

/// A report to the moderators.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewReport {
    /// `spam`, `abuse`, `privacy`, `security` or `other`.
    reason: String,
    /// In the member's own words.
    #[serde(default)]
    note: String,
}

/// A text to look at before it is posted.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    /// The text.
    markdown: String,
}

/// What the text would look like.
#[derive(Serialize, ToSchema)]
pub(crate) struct PreviewView {
    /// Cleaned HTML.
    html: String,
}

/// One's own contribution with its source.
#[derive(Serialize, ToSchema)]
pub(crate) struct SourceView {
    #[serde(flatten)]
    comment: CommentView,
    /// As it was typed.
    markdown: String,
}

/// `POST /api/v1/comments`
#[utoipa::path(post, path = "/api/v1/comments", request_body = NewComment,
    params(("Idempotency-Key" = Option<String>, Header, description = "Up to 64 characters; a repeated key posts nothing new")),
    responses((status = 201, body = CommentView), (status = 202, body = CommentView, description = "It waits for a moderator"),
              (status = 409, body = super::super::problem::Document), (status = 422, body = super::super::problem::Document),
              (status = 429, body = super::super::problem::Document)))]
pub(crate) async fn create(
    State(app): State<App>,
    Me(me): Me,
    headers: HeaderMap,
    Json(new): Json<NewComment>,
) -> Answer {
    let key = idempotency_key(&headers)?;
    let words = domain::NewComment {
        page: new.page,
        parent: new.parent,
        markdown: new.markdown,
        language: new.language,
        question: new.question,
        public_confirmed: new.public_confirmed,
    };
    let world = app.service.world();
    let limits = world.limits.clone();
    let draft = off_thread(move || Draft::parse(words, &limits)).await??;
    let posted = app
        .service
        .store
        .write(move |tx| post_comment(tx, &world, &me, &draft, key.as_deref()))
        .await?;
    let waits = posted.item.state == ItemState::Pending;
    answer(if waits { StatusCode::ACCEPTED } else { StatusCode::CREATED }, posted.item)
}

/// `GET /api/v1/comments/{id}`: one's own, with the text as it was typed.
#[utoipa::path(get, path = "/api/v1/comments/{id}", params(("id" = String, Path)),
    responses((status = 200, body = SourceView), (status = 404, body = super::super::problem::Document)))]
pub(crate) async fn source(State(app): State<App>, Me(me): Me, Path(id): Path<String>) -> Answer {
    let (world, id) = (app.service.world(), parse(&id)?);
    let source = app.service.store.read(move |tx| own_source(tx, &world, &me, &id)).await?;
    let comment = CommentView::from(source.item);
    json(StatusCode::OK, &SourceView { comment, markdown: source.markdown })
}

/// `PATCH /api/v1/comments/{id}`
#[utoipa::path(patch, path = "/api/v1/comments/{id}", request_body = Change,
    params(("id" = String, Path), ("If-Match" = String, Header, description = "The version that was read, in quotes")),
    responses((status = 200, body = CommentView), (status = 412, body = super::super::problem::Document),
              (status = 428, body = super::super::problem::Document)))]
pub(crate) async fn edit(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(change): Json<Change>,
) -> Answer {
    let (world, id) = (app.service.world(), parse(&id)?);
    let version = expected_version(&headers)?;
    let limits = world.limits.clone();
    let edit =
        off_thread(move || Edit::parse(&change.markdown, change.language, &limits)).await??;
    let item = app
        .service
        .store
        .write(move |tx| edit_comment(tx, &world, &me, &id, &edit, version))
        .await?;
    answer(StatusCode::OK, item)
}

/// `DELETE /api/v1/comments/{id}`
#[utoipa::path(delete, path = "/api/v1/comments/{id}", params(("id" = String, Path)),
    responses((status = 204, description = "Deleted"), (status = 404, body = super::super::problem::Document)))]
pub(crate) async fn delete(State(app): State<App>, Me(me): Me, Path(id): Path<String>) -> Answer {
    let (world, id) = (app.service.world(), parse(&id)?);
    app.service.store.write(move |tx| delete_comment(tx, &world, &me, &id)).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `PUT /api/v1/comments/{id}/reactions/{reaction}`
#[utoipa::path(put, path = "/api/v1/comments/{id}/reactions/{reaction}",
    params(("id" = String, Path), ("reaction" = String, Path, description = "`thank`, `agree` or `question`")),
    responses((status = 200, body = CommentView)))]
pub(crate) async fn react(
    State(app): State<App>,
    Me(me): Me,
    Path((id, reaction)): Path<(String, String)>,
) -> Answer {
    let (world, id, reaction) = (app.service.world(), parse(&id)?, parse_reaction(&reaction)?);
    let item =
        app.service.store.write(move |tx| domain::react(tx, &world, &me, &id, reaction)).await?;
    answer(StatusCode::OK, item)
}

/// `DELETE /api/v1/comments/{id}/reactions/{reaction}`
#[utoipa::path(delete, path = "/api/v1/comments/{id}/reactions/{reaction}",
    params(("id" = String, Path), ("reaction" = String, Path)),
    responses((status = 200, body = CommentView)))]
pub(crate) async fn unreact(
    State(app): State<App>,
    Me(me): Me,
    Path((id, reaction)): Path<(String, String)>,
) -> Answer {
    let (world, id, reaction) = (app.service.world(), parse(&id)?, parse_reaction(&reaction)?);
    let item =
        app.service.store.write(move |tx| domain::unreact(tx, &world, &me, &id, reaction)).await?;
    answer(StatusCode::OK, item)
}

/// `POST /api/v1/comments/{id}/reports`
#[utoipa::path(post, path = "/api/v1/comments/{id}/reports", request_body = NewReport, params(("id" = String, Path)),
    responses((status = 204, description = "The moderators will see it"), (status = 422, body = super::super::problem::Document)))]
pub(crate) async fn report(
    State(app): State<App>,
    Me(me): Me,
    Path(id): Path<String>,
    Json(new): Json<NewReport>,
) -> Answer {
    let (world, id) = (app.service.world(), parse(&id)?);
    let reason = ReportReason::parse(&new.reason)
        .ok_or_else(|| Problem::invalid("reason-missing", "reason", "choose one of the reasons"))?;
    app.service
        .store
        .write(move |tx| moderation::report(tx, &world, &me, &id, reason, &new.note))
        .await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST /api/v1/preview`: the same renderer as posting.
#[utoipa::path(post, path = "/api/v1/preview", request_body = Words,
    responses((status = 200, body = PreviewView), (status = 422, body = super::super::problem::Document)))]
pub(crate) async fn preview(State(app): State<App>, Me(_): Me, Json(words): Json<Words>) -> Answer {
    let limits = app.service.world().limits;
    let html = off_thread(move || domain::preview(&words.markdown, &limits)).await??;
    json(StatusCode::OK, &PreviewView { html })
}

fn answer(status: StatusCode, item: Item) -> Answer {
    let view = CommentView::from(item);
    let mut response = json(status, &view)?;
    if let Ok(etag) = HeaderValue::from_str(&format!("\"{}\"", view.version)) {
        response.headers_mut().insert(header::ETAG, etag);
    }
    Ok(response)
}

fn parse(id: &str) -> Result<CommentId, Problem> {
    CommentId::parse(id).ok_or_else(Problem::not_found)
}

fn parse_reaction(word: &str) -> Result<Reaction, Problem> {
    Reaction::parse(word).ok_or_else(Problem::not_found)
}

fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(key) = headers.get("idempotency-key") else { return Ok(None) };
    let key = key.to_str().unwrap_or_default().trim().trim_matches('"');
    check_key(key).map(|()| Some(key.to_owned()))
}

/// A key, of a header or of a form, as it can be kept.
pub(crate) fn check_key(key: &str) -> Result<(), Problem> {
    let fits = (1..=64).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    let unfit = || Problem::malformed("`Idempotency-Key` is 1 to 64 visible characters");
    fits.then_some(()).ok_or_else(unfit)
}

/// `If-Match: "3"`. A change without it would overwrite what the member has not seen.
fn expected_version(headers: &HeaderMap) -> Result<i64, Problem> {
    let missing = || {
        Problem::new(
            StatusCode::PRECONDITION_REQUIRED,
            "if-match-missing",
            "`If-Match` with the version that was read is missing",
        )
    };
    let given =
        headers.get(header::IF_MATCH).ok_or_else(missing)?.to_str().map_err(|_| missing())?;
    let number = given.trim().trim_start_matches("W/").trim_matches('"');
    number.parse().map_err(|_| Problem::malformed("`If-Match` is no version"))
}
