//! The members' area as HTML: every page works without JavaScript.
//!
//! A handler calls one act and draws one template of `members/`. What every page shows (header,
//! tabs, languages, the form token) is the frame, made here. Words come from the theme's strings.

pub(crate) mod address;
pub(crate) mod administration;
pub(crate) mod advice_summary;
pub(crate) mod advisory;
pub(crate) mod advisory_assigned;
pub(crate) mod advisory_desk;
pub(crate) mod affiliation;
pub(crate) mod applications;
pub(crate) mod audit;
pub(crate) mod authenticator;
pub(crate) mod code;
pub(crate) mod comment;
pub(crate) mod data;
pub(crate) mod desk;
pub(crate) mod directory;
pub(crate) mod directory_reports;
pub(crate) mod discussion;
pub(crate) mod discussions;
pub(crate) mod exchange;
pub(crate) mod exchange_waiting;
pub(crate) mod exchange_write;
pub(crate) mod exchanges;
pub(crate) mod files;
pub(crate) mod health;
pub(crate) mod home;
pub(crate) mod invitation;
pub(crate) mod join;
pub(crate) mod letting_back;
pub(crate) mod link;
pub(crate) mod messages;
pub(crate) mod moderation;
pub(crate) mod notifications;
pub(crate) mod outbox;
pub(crate) mod passkeys;
pub(crate) mod people;
pub(crate) mod proceedings;
pub(crate) mod proposal_view;
pub(crate) mod propose;
pub(crate) mod propose_begin;
pub(crate) mod review;
pub(crate) mod search;
pub(crate) mod sessions;
pub(crate) mod settings;
pub(crate) mod sign_in;
pub(crate) mod statements;
pub(crate) mod step_up;
pub(crate) mod tidy;
pub(crate) mod to;
pub(crate) mod translation;
pub(crate) mod tried;
pub(crate) mod tried_act;
pub(crate) mod unsubscribe;
pub(crate) mod update_act;
pub(crate) mod updates;
pub(crate) mod vouch;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use baraza_theme::{Arg, Half, Strings, ThemeError, direction, language_name};
use serde_json::{Map, Value, json};
use tera::{Context, Tera};

use super::App;
use super::edge::redirect;
use super::extract::{Ask, query_value};
use super::guard::Kept;
use super::headers;
use super::problem::Problem;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::{Service, sign_in as domain};

/// What a handler gives.
pub(crate) type Answer = Result<Response, Problem>;

/// The templates and words of the members' area.
pub(crate) struct Pages {
    tera: Tera,
    strings: Strings,
}

/// One page to draw.
pub(crate) struct Page<'a> {
    /// `sign-in` for `members/sign-in.html`.
    pub(crate) template: &'a str,
    /// The key of the title's words.
    pub(crate) title: &'a str,
    /// What the template shows.
    pub(crate) view: Value,
    /// 200 but where something was refused.
    pub(crate) status: StatusCode,
    /// The faults of a form: field, key of the words.
    pub(crate) faults: Vec<(&'static str, &'static str)>,
}

/// The pages that make or use a passkey.
const CEREMONIES: &[&str] = &["sign-in", "step-up", "passkeys"];

impl Pages {
    pub(crate) fn new(service: &Service) -> Result<Pages, ThemeError> {
        let tera = service.theme.tera(Half::Members, "", |_| {})?;
        Ok(Pages { tera, strings: service.theme.strings.clone() })
    }

    /// The words of `key`, or the key itself where the theme has none.
    pub(crate) fn words(&self, language: &str, key: &str) -> String {
        self.strings.get(language, key, &[]).unwrap_or_else(|| key.to_owned())
    }

    /// The words of `key`, or `other` where the theme has none.
    pub(crate) fn words_or(&self, language: &str, key: &str, other: &str) -> String {
        self.strings.get(language, key, &[]).unwrap_or_else(|| other.to_owned())
    }

    /// The words of `key` with arguments.
    pub(crate) fn words_with(&self, language: &str, key: &str, args: &[(&str, Arg)]) -> String {
        self.strings.get(language, key, args).unwrap_or_else(|| key.to_owned())
    }

    fn has_words(&self, key: &str) -> bool {
        self.strings.get("en", key, &[]).is_some()
    }

    /// A problem as JSON whose `detail` is in the member's language where the theme has words for
    /// it.
    pub(crate) fn localized(&self, language: &str, problem: Problem) -> Response {
        let key = format!("m-problem-{}", problem.code);
        let words = self.strings.get(language, &key, &[]);
        problem.answer(words.as_deref())
    }
}

impl<'a> Page<'a> {
    pub(crate) fn new(template: &'a str, title: &'a str, view: Value) -> Page<'a> {
        Page { template, title, view, status: StatusCode::OK, faults: Vec::new() }
    }

    /// The same page with what is wrong in the form: 422.
    pub(crate) fn with_faults(
        mut self,
        faults: impl IntoIterator<Item = (&'static str, &'static str)>,
    ) -> Page<'a> {
        self.faults = faults.into_iter().collect();
        if !self.faults.is_empty() {
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        self
    }

    /// The same page with another status.
    pub(crate) fn with_status(mut self, status: StatusCode) -> Page<'a> {
        self.status = status;
        self
    }
}

/// Draws a page.
pub(crate) fn draw(app: &App, ask: &Ask, page: Page<'_>) -> Answer {
    let mut context = frame(app, ask, page.template);
    context.insert("page_title".to_owned(), app.pages.words(&ask.language, page.title).into());
    let mut errors = Map::new();
    let mut failed = Vec::new();
    for (field, code) in &page.faults {
        let key = format!("m-problem-{code}");
        errors.insert((*field).to_owned(), key.clone().into());
        failed.push(json!({ "field": field, "key": key }));
    }
    context.insert("errors".to_owned(), errors.into());
    context.insert("failed".to_owned(), failed.into());
    if let Value::Object(mut view) = page.view {
        // What was typed so far, every field that a template may ask for at least empty.
        if let (Some(Value::Object(typed)), Some(Value::Object(all))) =
            (view.remove("typed"), context.get_mut("typed"))
        {
            all.extend(typed);
        }
        context.extend(view);
    }
    let context = Context::from_serialize(&context).map_err(|error| Problem::internal(&error))?;
    let template = format!("members/{}.html", page.template);
    let html =
        app.pages.tera.render(&template, &context).map_err(|error| Problem::internal(&error))?;
    let mut response = (page.status, html).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    if let Ok(policy) = HeaderValue::from_str(&headers::page_policy(&ask.nonce)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if CEREMONIES.contains(&page.template) {
        headers::allow_passkeys(headers);
    }
    Ok(response)
}

/// What every page of the members' area is told.
fn frame(app: &App, ask: &Ask, current: &str) -> Map<String, Value> {
    let network = &app.service.network;
    let config = &app.service.config;
    let one_host = app.origins.one_host();
    let language = ask.language.as_str();
    let (path, query) = ask.target.split_once('?').unwrap_or((&ask.target, ""));
    let languages: Vec<Value> = network
        .languages
        .iter()
        .map(|code| {
            json!({
                "code": code,
                "lang": code,
                "name": language_name(code),
                "dir": direction(code),
                "url": with_language(path, query, code),
                "current": code == language,
            })
        })
        .collect();
    // A member's language is a setting, not a link.
    let alternates = if ask.who.is_some() { Vec::new() } else { languages.clone() };
    let viewer = ask
        .who
        .as_ref()
        .map(|who| json!({ "name": who.member.name, "role": who.member.role.as_str(), "unread": ask.unread }));
    let token = ask
        .session_token
        .as_deref()
        .map(|session| domain::form_token(&app.service.keys, session))
        .unwrap_or_default();
    let said = query.split('&').find_map(|pair| pair.strip_prefix("said="));
    // What a redirect says on the page that it leads to; an address says no more than the theme has words for.
    let said = said.map(|said| format!("m-said-{said}")).filter(|words| app.pages.has_words(words));
    let session_ends = ask.who.as_ref().and_then(|who| session_ends(app, who));
    // In the network's own language it is called what its operator says, else what its site is called there.
    let catalogue = app.service.catalogue();
    let translated =
        catalogue.titles.get(language).filter(|_| language != network.default_language);
    let site_title = translated.unwrap_or(&network.name);
    // In a language that the site has not, its pages are the network's own.
    let site_prefix = translated.map(|_| format!("/{language}")).unwrap_or_default();
    let frame = json!({
        "session_ends": session_ends,
        "lang": language,
        "dir": direction(language),
        "nonce": ask.nonce,
        "request_id": ask.request_id,
        "site_title": site_title,
        "site_url": if one_host { "" } else { network.site_url.as_str() },
        "site_prefix": site_prefix,
        "nav_items": sections(app, ask),
        "members_url": "",
        "viewer": viewer,
        "token": token,
        "current": tab_of(current),
        "languages": languages,
        "alternates": alternates,
        "tabs": tabs(app, ask),
        "said": said,
        "typed": {
            "email": "", "name": "", "about": "", "code": "", "markdown": "", "reason": "",
            "note": "", "named_one": "", "named_two": "", "organisation": "", "kind": "", "title": "", "pages": "", "starts_on": "", "start_time": "",
            "ends_on": "", "place": "", "ask_public": false, "public_confirmed": false, "language": language, "shared_device": false, "notices": false,
        },
        "next": "",
        "problem": null,
        "outbox": config.mail.outbox.is_some() && app.origins.loopback,
    });
    let Value::Object(mut frame) = frame else { return Map::new() };
    if let Some(typed) = frame.get_mut("typed").and_then(Value::as_object_mut) {
        for field in [
            "what",
            "outcome",
            "more_languages",
            "capacity",
            "expires_on",
            "year",
            "changed",
            "happened",
            "by",
            "source_title",
            "source_publisher",
            "source_url",
            "source_seen",
            "second",
            "entry",
        ] {
            typed.insert(field.to_owned(), "".into());
        }
    }
    frame
}

/// The site's sections, in the reader's language where they have it.
fn sections(app: &App, ask: &Ask) -> Vec<Value> {
    let network = &app.service.network;
    let origin = if app.origins.one_host() { "" } else { app.origins.site() };
    let one = |section: &crate::catalogue::Section| {
        let has = |language: &&str| section.urls.contains_key(*language);
        let language = [ask.language.as_str(), network.default_language.as_str()];
        let language = language.into_iter().find(has)?;
        let title = section.titles.get(language)?;
        let url = format!("{origin}{}", section.urls.get(language)?);
        Some(json!({ "title": title, "url": url, "current": "" }))
    };
    app.service.catalogue().sections.iter().filter_map(one).collect()
}

/// The places of the members' area that this member may go to.
/// Tabs of those who run the network: a line of their own.
const DUTIES: &[&str] =
    &["moderation", "applications", "audit", "people", "administration", "outbox"];

/// The tab that pages reached from a page of settings stand under.
fn tab_of(page: &str) -> &str {
    match page {
        "sessions" | "passkeys" | "address" | "affiliation" | "data" => "settings",
        page => page,
    }
}

fn tabs(app: &App, ask: &Ask) -> Vec<Value> {
    let Some(who) = &ask.who else { return Vec::new() };
    let tab =
        |key: &str, url: &str| json!({ "key": key, "url": url, "duty": DUTIES.contains(&key) });
    let mut tabs = vec![tab("home", "/members/")];
    if permissions::check(Action::Follow, Some(who)).is_ok() {
        let (url, count) = ("/members/notifications", ask.unread);
        tabs.push(json!({ "key": "notifications", "url": url, "duty": false, "count": count }));
    }
    let more = [
        ("discussions", "/members/discussions", Action::ReadMembers),
        ("updates", "/members/updates", Action::ReadMembers),
        ("exchange", "/members/exchange", Action::ReadMembers),
        ("directory", "/members/directory", Action::ReadDirectory),
        ("advisory", "/members/advisory", Action::AskAdvice),
        ("propose", "/members/propose", Action::Propose),
        ("review", "/members/review", Action::Review),
        ("search", "/members/search", Action::ReadMembers),
        ("settings", "/members/settings", Action::OwnSettings),
        ("moderation", "/members/moderation", Action::SeeQueue),
        ("applications", "/members/applications", Action::Approve),
        ("audit", "/members/audit", Action::ReadAudit),
        ("people", "/members/people", Action::ListMembers),
        ("administration", "/members/administration", Action::Administer),
    ];
    for (key, url, action) in more {
        if permissions::check(action, Some(who)).is_ok() {
            tabs.push(tab(key, url));
        }
    }
    if app.service.config.mail.outbox.is_some() && app.origins.loopback {
        tabs.push(tab("outbox", "/members/outbox"));
    }
    tabs
}

fn with_language(path: &str, query: &str, language: &str) -> String {
    let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    let mut url = format!("{path}?");
    for pair in kept {
        url.push_str(pair);
        url.push('&');
    }
    format!("{url}lang={language}")
}

/// What became of a form: `None` where it was done, the code where it is shown again with what is wrong in it.
pub(crate) fn unfit<E>(done: Result<(), E>) -> Result<Option<&'static str>, Problem>
where
    Problem: From<E>,
{
    match done.map_err(Problem::from) {
        Ok(()) => Ok(None),
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            Ok(Some(problem.code))
        }
        Err(problem) => Err(problem),
    }
}

/// A problem as a page, with what a member had written still there to be copied.
pub(crate) fn error(app: &App, ask: &Ask, problem: &Problem, kept: Option<Kept>) -> Response {
    let kept = kept.map(|Kept(fields)| kept_form(fields)).filter(|kept| kept["words"] != json!([]));
    let words = format!("m-problem-{}", problem.code);
    let words = if app.pages.has_words(&words) { words } else { "m-problem-other".to_owned() };
    let title = match problem.status {
        StatusCode::NOT_FOUND => "m-title-not-found",
        StatusCode::UNAUTHORIZED => "m-title-signed-out",
        StatusCode::FORBIDDEN => "m-title-forbidden",
        status if status.is_server_error() => "m-title-broken",
        _ => "m-title-refused",
    };
    let seconds =
        problem.retry_after_seconds.filter(|_| problem.status == StatusCode::TOO_MANY_REQUESTS);
    let confirms = matches!(problem.code, "needs-elevation" | "needs-full") && ask.who.is_some();
    let back = if ask.reads { ask.target.as_str() } else { "/members/" };
    let confirm_url = confirms.then(|| format!("/members/step-up?next={}", query_value(back)));
    let sign_in_url = (problem.status == StatusCode::UNAUTHORIZED).then_some("/members/sign-in");
    let view = json!({
        "words": words,
        "wait_seconds": seconds,
        "wait_minutes": seconds.map(|seconds| seconds.div_ceil(60)),
        "sign_in_url": sign_in_url,
        "confirm_url": confirm_url,
        "action": ask.target,
        "kept": kept,
    });
    let page = Page::new("error", title, view).with_status(problem.status);
    draw(app, ask, page).unwrap_or_else(|_| {
        let text = format!("{} ({})\n", problem.detail, problem.code);
        (problem.status, text).into_response()
    })
}

/// Seconds after which the session ends, for pages that say so before it does (WCAG 2.2, 2.2.1): now, with every
/// request, and at the latest. `None` where that is further away than a page stays open.
fn session_ends(app: &App, who: &SignedIn) -> Option<Value> {
    let now = app.service.clock.now();
    let left = who.session.ends_at.duration_since(now).as_secs();
    let at_most = who.session.expires_at.duration_since(now).as_secs();
    (left <= 12 * 3600)
        .then(|| json!({ "left": left, "idle": who.session.idle_seconds, "at_most": at_most }))
}

/// A form's fields: what somebody wrote, to be seen and sent again, and the rest as it was.
fn kept_form(fields: Vec<(String, String)>) -> Value {
    const WRITTEN: &[&str] = &[
        "markdown",
        "headline",
        "note",
        "reason",
        "about",
        "title",
        "summary",
        "what",
        "changed",
        "happened",
        "introduction",
        "text",
    ];
    // `introduction-en`, `state-reason`: by any part of the name. What has a blank in it was written too.
    let is_written = |(name, value): &(String, String)| {
        let value = value.trim();
        let by_name = name.split('-').any(|part| WRITTEN.contains(&part));
        !value.is_empty() && (by_name || value.contains(char::is_whitespace))
    };
    let (words, rest): (Vec<_>, Vec<_>) = fields.into_iter().partition(is_written);
    let view = |fields: Vec<(String, String)>| -> Vec<Value> {
        fields.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect()
    };
    json!({ "words": view(words), "rest": view(rest) })
}

/// 303 to a path of ours.
pub(crate) fn see_other(location: &str) -> Response {
    redirect(StatusCode::SEE_OTHER, location)
}

/// Where a page's discussion stands in the members' area.
pub(crate) fn discussion_url(page: &str) -> String {
    format!("/members/discussion?page={}", query_value(page))
}
