//! Every route, its action in the matrix of permissions, and what kind of thing it is, on one page.
//!
//! A route cannot be added without an action. What is not listed here is a file of the catalogue or
//! is not there.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware;
use axum::routing::{MethodRouter, on};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;

use super::guard::{self, BodyLimit, Kind, Rule};
use super::{App, api, edge, pages};
use crate::permissions::Action;

/// One route.
pub struct Route {
    /// `GET`, `POST`, …; a GET answers HEAD too.
    pub method: Method,
    /// As axum writes it: `/members/comments/{id}/hide`.
    pub path: &'static str,
    /// What one must be allowed to do.
    pub action: Action,
    /// What it takes and how it answers.
    pub kind: Kind,
    body: BodyLimit,
    is_costly: bool,
    handler: MethodRouter<App>,
}

/// All routes.
pub fn routes() -> Vec<Route> {
    use Action::*;
    use api::{
        account, comments, counts, discussion, events, follow, openapi, page as about,
        passkeys as keys, proposals as offered, snapshot,
    };
    use pages::{
        address, administration, advice_summary, advisory, advisory_assigned, advisory_desk,
        affiliation, applications, audit, authenticator, code, comment, data, desk, directory,
        directory_reports, discussion as thread, discussions as held, exchange, exchange_waiting,
        exchange_write, exchanges, health, home, invitation, join, letting_back, link, messages,
        moderation, notifications, outbox, passkeys, people, proceedings, propose, propose_begin,
        review, search, sessions, settings, sign_in, statements, step_up, tidy, to, translation,
        tried, tried_act, unsubscribe, update_act, updates, vouch,
    };
    vec![
        open("/healthz", health::alive),
        open("/readyz", health::ready),
        // The members' area.
        page("/members/", OwnSettings, home::show),
        page("/members", ReadPublic, home::slash),
        page("/members/sign-in", SignIn, sign_in::show),
        form("/members/sign-in", SignIn, sign_in::ask).with_small_body(),
        page("/members/sign-in/{token}", SignIn, link::show),
        form("/members/sign-in/{token}", SignIn, link::redeem).with_small_body(),
        page("/members/code", SignIn, code::show),
        form("/members/code", SignIn, code::redeem).with_small_body(),
        page("/members/to", ReadPublic, to::show),
        form("/members/sign-out", SignOut, sessions::sign_out),
        page("/members/join", SignIn, join::show),
        form("/members/join", SignIn, join::apply),
        page("/members/invitation/{token}", SignIn, invitation::show),
        form("/members/invitation/{token}", SignIn, invitation::accept).with_small_body(),
        page("/members/unsubscribe/{token}", SignIn, unsubscribe::show),
        one_click("/members/unsubscribe/{token}", SignIn, unsubscribe::act),
        page("/members/discussion", ReadPublic, thread::show),
        form("/members/discussion", Post, thread::post),
        form("/members/discussion/lock", Hide, thread::lock),
        form("/members/discussion/unlock", Hide, thread::unlock),
        page("/members/discussion/proceedings", ReadMembers, proceedings::show).costly(),
        page("/members/discussion/proceedings.docx", ReadMembers, proceedings::document).costly(),
        page("/members/discussion/run", RunDiscussion, desk::show),
        form("/members/discussion/plan", RunDiscussion, desk::plan),
        form("/members/discussion/state", RunDiscussion, desk::state),
        form("/members/discussion/text", RunDiscussion, desk::text),
        form("/members/discussion/pin", RunDiscussion, desk::pin),
        form("/members/discussion/synthesis", RunDiscussion, desk::publish),
        form("/members/discussion/named", RunDiscussion, desk::named),
        page("/members/discussions", ReadMembers, held::show),
        page("/members/discussions/new", RunDiscussion, held::ask_new),
        form("/members/discussions/new", RunDiscussion, held::create),
        page("/members/comments/{id}/translate", Post, translation::show),
        form("/members/comments/{id}/translate", Post, translation::add),
        form("/members/translations/{id}/remove", DeleteOwn, translation::remove),
        form("/members/translations/{id}/approve", Hide, translation::approve),
        form("/members/comments/{id}/ask-quote", RunDiscussion, desk::ask_quote),
        form("/members/comments/{id}/quote", EditOwn, desk::answer_quote),
        form("/members/discussion/follow", Follow, notifications::follow_page),
        form("/members/discussion/words-in-mails", Hide, notifications::words),
        form("/members/discussion/carry", Hide, notifications::carry),
        page("/members/notifications", Follow, notifications::show),
        form("/members/notifications", Follow, notifications::save),
        form("/members/notifications/read", Follow, notifications::read),
        form("/members/notifications/terms", Follow, notifications::follow_term),
        form("/members/comments/{id}/edit", EditOwn, thread::edit),
        page("/members/comments/{id}/delete", DeleteOwn, comment::ask_delete),
        form("/members/comments/{id}/delete", DeleteOwn, comment::delete),
        page("/members/comments/{id}/report", Report, comment::ask_report),
        form("/members/comments/{id}/report", Report, comment::report),
        page("/members/comments/{id}/hide", Hide, comment::ask_hide),
        form("/members/comments/{id}/hide", Hide, comment::hide),
        page("/members/comments/{id}/move", Hide, tidy::show),
        form("/members/comments/{id}/move", Hide, tidy::act),
        form("/members/comments/{id}/merge", Hide, tidy::merge),
        page("/members/comments/{id}/restore", Hide, comment::ask_restore),
        form("/members/comments/{id}/restore", Hide, comment::restore),
        page("/members/comments/{id}/mail", SeeHistory, moderation::mail),
        page("/members/updates", ReadMembers, updates::list),
        form("/members/updates", Post, updates::post),
        page("/members/updates/new", Post, updates::write),
        page("/members/updates/waiting", SeeQueue, updates::waiting),
        page("/members/updates/{id}", ReadMembers, updates::show),
        page("/members/updates/{id}/edit", EditOwn, updates::rewrite),
        form("/members/updates/{id}/edit", EditOwn, updates::edit),
        page("/members/updates/{id}/delete", DeleteOwn, update_act::ask_delete),
        form("/members/updates/{id}/delete", DeleteOwn, update_act::delete),
        page("/members/updates/{id}/report", Report, update_act::ask_report),
        form("/members/updates/{id}/report", Report, update_act::report),
        page("/members/updates/{id}/hide", Hide, update_act::ask_hide),
        form("/members/updates/{id}/hide", Hide, update_act::hide),
        page("/members/updates/{id}/restore", Hide, update_act::ask_restore),
        form("/members/updates/{id}/restore", Hide, update_act::restore),
        form("/members/updates/{id}/decide", SeeQueue, updates::decide),
        page("/members/exchange", ReadMembers, exchange::list),
        form("/members/exchange", Post, exchange_write::post),
        page("/members/exchange/new", Post, exchange_write::write),
        page("/members/exchange/mine", Exchange, exchange::mine),
        page("/members/exchange/waiting", SeeQueue, exchange_waiting::waiting),
        page("/members/exchange/calendar.ics", ReadMembers, exchange::calendar),
        page("/members/exchange/{id}", ReadMembers, exchange::show),
        page("/members/exchange/{id}/calendar.ics", ReadMembers, exchange::one_calendar),
        form("/members/exchange/{id}/answer", Exchange, exchanges::answer),
        page("/members/exchange/{id}/edit", EditOwn, exchange_write::rewrite),
        form("/members/exchange/{id}/edit", EditOwn, exchange_write::edit),
        page("/members/exchange/{id}/close", EditOwn, exchanges::ask_close),
        form("/members/exchange/{id}/close", EditOwn, exchanges::close_listing),
        page("/members/exchange/{id}/withdraw", DeleteOwn, exchanges::ask_withdraw),
        form("/members/exchange/{id}/withdraw", DeleteOwn, exchanges::withdraw),
        page("/members/exchange/{id}/report", Report, exchanges::ask_report),
        form("/members/exchange/{id}/report", Report, exchanges::report_listing),
        page("/members/exchange/{id}/hide", Hide, exchanges::ask_hide),
        form("/members/exchange/{id}/hide", Hide, exchanges::hide),
        page("/members/exchange/{id}/restore", Hide, exchanges::ask_restore),
        form("/members/exchange/{id}/restore", Hide, exchanges::restore),
        form("/members/exchange/{id}/decide", SeeQueue, exchange_waiting::decide),
        page("/members/exchanges/{id}", Exchange, exchanges::show),
        form("/members/exchanges/{id}", Exchange, exchanges::say),
        form("/members/exchanges/{id}/propose", Exchange, exchanges::propose),
        form("/members/exchanges/{id}/take-back", Exchange, exchanges::take_back),
        form("/members/exchanges/{id}/agree", Exchange, exchanges::agree),
        form("/members/exchanges/{id}/close", Exchange, exchanges::close),
        form("/members/exchanges/{id}/report", Report, exchanges::report),
        form("/members/exchanges/{id}/decide", SeeQueue, exchange_waiting::decide_talk),
        page("/members/propose", Propose, propose_begin::list),
        form("/members/propose", Propose, propose_begin::begin),
        page("/members/propose/improve", Propose, propose_begin::ask_improve),
        form("/members/propose/improve", Propose, propose_begin::improve),
        page("/members/propose/{id}", Propose, propose::show),
        form("/members/propose/{id}", Propose, propose::save).with_large_body(),
        page("/members/propose/{id}/preview", Propose, propose::preview),
        form("/members/propose/{id}/again", Propose, propose::again),
        page("/members/propose/{id}/withdraw", Propose, propose::ask_withdraw),
        form("/members/propose/{id}/withdraw", Propose, propose::withdraw),
        page("/members/propose/{id}/delete", Propose, propose::ask_delete),
        form("/members/propose/{id}/delete", Propose, propose::delete),
        page("/members/tried", ReadMembers, tried::list),
        form("/members/tried", Post, tried::post),
        page("/members/tried/new", Post, tried::write),
        page("/members/tried/waiting", SeeQueue, tried_act::waiting),
        page("/members/tried/{id}", ReadMembers, tried::show),
        page("/members/tried/{id}/edit", EditOwn, tried::rewrite),
        form("/members/tried/{id}/edit", EditOwn, tried::edit),
        page("/members/tried/{id}/confirm", Post, tried_act::ask_confirm),
        form("/members/tried/{id}/confirm", Post, tried_act::confirm),
        form("/members/tried/{id}/withdraw", DeleteOwn, tried_act::withdraw),
        form("/members/tried/{id}/report", Report, tried_act::report),
        form("/members/tried/{id}/decide", SeeQueue, tried_act::decide),
        page("/members/directory", ReadDirectory, directory::list).costly(),
        page("/members/directory/entry", OwnEntry, directory::own),
        form("/members/directory/entry", OwnEntry, directory::save),
        form("/members/directory/entry/confirm", OwnEntry, directory::confirm),
        form("/members/directory/entry/remove", OwnEntry, directory::remove),
        page("/members/directory/{id}", ReadDirectory, directory::show),
        form("/members/directory/{id}", Correspond, directory::contact),
        form("/members/directory/{id}/unlist", Hide, directory::unlist),
        page("/members/directory/reported", SeeQueue, directory_reports::list),
        form("/members/directory/{id}/report", Report, directory_reports::report),
        form("/members/directory/{id}/dismiss", SeeQueue, directory_reports::dismiss),
        page("/members/advisory", AskAdvice, advisory::list),
        page("/members/advisory/new", AskAdvice, advisory::write),
        form("/members/advisory/new", AskAdvice, advisory::file),
        page("/members/advisory/desk", Administer, advisory_desk::desk),
        form("/members/advisory/desk", Administer, advisory_desk::name_desk),
        form("/members/advisory/desk/{id}", Administer, advisory_desk::step_in),
        page("/members/advisory/assigned/{id}", AnswerAdvice, advisory_assigned::assigned),
        form("/members/advisory/assigned/{id}", AnswerAdvice, advisory_assigned::say_assigned),
        form("/members/advisory/assigned/{id}/act", AnswerAdvice, advisory_assigned::act),
        form("/members/advisory/assigned/{id}/summary", AnswerAdvice, advice_summary::write),
        form("/members/advisory/assigned/{id}/summary/use", AnswerAdvice, advice_summary::make_use),
        page(
            "/members/advisory/assigned/{id}/report",
            AnswerAdvice,
            advisory_assigned::ask_report_assigned,
        ),
        form(
            "/members/advisory/assigned/{id}/report",
            AnswerAdvice,
            advisory_assigned::report_assigned,
        ),
        page("/members/advisory/{id}", AskAdvice, advisory::show),
        form("/members/advisory/{id}", AskAdvice, advisory::say),
        form("/members/advisory/{id}/close", AskAdvice, advisory::close),
        form("/members/advisory/{id}/summary", AskAdvice, advice_summary::answer),
        form("/members/advisory/{id}/delete", AskAdvice, advisory::delete),
        page("/members/advisory/{id}/report", AskAdvice, advisory::ask_report),
        form("/members/advisory/{id}/report", AskAdvice, advisory::report),
        page("/members/review", Review, review::list),
        page("/members/review/begin", RunReviews, review::ask_begin),
        form("/members/review/begin", RunReviews, review::begin),
        page("/members/review/{id}", Review, review::show),
        form("/members/review/{id}", Review, review::say),
        form("/members/review/{id}/answer", Review, review::answer),
        form("/members/review/{id}/opinion", Review, review::opinion),
        form("/members/review/{id}/act", RunReviews, review::act),
        page("/members/correct", SignIn, statements::correct),
        form("/members/correct", SignIn, statements::send_correction),
        page("/members/reply", SignIn, statements::reply),
        form("/members/reply", SignIn, statements::send_reply),
        page("/members/statement/{token}", SignIn, statements::ask_confirm),
        form("/members/statement/{token}", SignIn, statements::confirm).with_small_body(),
        page("/members/messages", Correspond, messages::list),
        page("/members/messages/reported", SeeQueue, messages::reported),
        form("/members/messages/reported/{id}", SeeQueue, messages::decide),
        page("/members/messages/{id}", Correspond, messages::show),
        form("/members/messages/{id}", Correspond, messages::post),
        form("/members/messages/{id}/end", Correspond, messages::end),
        form("/members/messages/{id}/block", Correspond, messages::block),
        form("/members/messages/{id}/unblock", Correspond, messages::unblock),
        page("/members/messages/{id}/report", Report, messages::ask_report),
        form("/members/messages/{id}/report", Report, messages::report),
        page("/members/search", ReadMembers, search::show).costly(),
        page("/members/settings", OwnSettings, settings::show),
        form("/members/settings", OwnSettings, settings::save),
        page("/members/data", OwnData, data::show),
        page("/members/data/export", OwnData, data::export).costly(),
        page("/members/data/read", OwnData, data::read).costly(),
        form("/members/hide-me", HideMe, data::hide),
        form("/members/hide-me/end", HideMe, data::end_hiding),
        form("/members/data/erase", OwnData, data::erase),
        page("/members/sessions", OwnSessions, sessions::show),
        form("/members/sessions/{id}/end", OwnSessions, sessions::end),
        form("/members/sessions/end-all", OwnSessions, sessions::end_all),
        page("/members/passkeys", SeePasskeys, passkeys::show),
        form("/members/passkeys/{id}/rename", ChangePasskeys, passkeys::rename),
        form("/members/passkeys/{id}/remove", ChangePasskeys, passkeys::remove),
        form("/members/passkeys/codes", ChangePasskeys, passkeys::make_codes),
        form("/members/passkeys/wait", StepUp, passkeys::wait),
        form("/members/passkeys/cancel", StepUp, passkeys::cancel),
        page("/members/passkeys/cancel/{token}", SignIn, passkeys::ask_cancel),
        form("/members/passkeys/cancel/{token}", SignIn, passkeys::cancel_by_link)
            .with_small_body(),
        page("/members/authenticator", Authenticator, authenticator::show),
        form("/members/authenticator", Authenticator, authenticator::begin),
        form("/members/authenticator/confirm", Authenticator, authenticator::confirm),
        form("/members/authenticator/remove", Authenticator, authenticator::remove),
        page("/members/step-up", StepUp, step_up::show),
        form("/members/step-up", StepUp, step_up::elevate).with_small_body(),
        form("/members/step-up/code", StepUp, step_up::code).with_small_body(),
        form("/members/step-up/recovery", StepUp, step_up::recovery).with_small_body(),
        form("/members/step-up/mail", StepUp, step_up::mail).with_small_body(),
        page("/members/moderation", SeeQueue, moderation::show),
        form("/members/moderation/{id}", SeeQueue, moderation::decide),
        page("/members/applications", Approve, applications::show),
        form("/members/applications/{id}", Approve, applications::decide),
        form("/members/applications/invite", Invite, applications::invite),
        page("/members/people", ListMembers, people::list).costly(),
        page("/members/people/{id}", Suspend, people::show),
        form("/members/people/{id}", Suspend, people::decide),
        form("/members/people/{id}/address", SeeAddress, people::address),
        form("/members/people/{id}/role", ChangeRole, people::propose),
        form("/members/proposals/{id}", ChangeRole, people::confirm),
        page("/members/letting-back", ConfirmLettingBack, letting_back::show),
        form("/members/letting-back/{id}", ConfirmLettingBack, letting_back::decide),
        page("/members/administration", Administer, administration::show).costly(),
        form("/members/administration/sessions", ChangeRole, administration::end_sessions),
        page("/members/statistics", Administer, administration::figures).costly(),
        page("/members/vouch", Vouch, vouch::show),
        form("/members/vouch", Vouch, vouch::vouch),
        form("/members/vouch/take-back", Vouch, vouch::take_back),
        form("/members/vouch/{id}", Vouch, vouch::answer),
        form("/members/invite", Invite, vouch::invite),
        form("/members/invitations/{id}/revoke", Invite, vouch::revoke),
        page("/members/address", ChangeAddress, address::show),
        form("/members/address", ChangeAddress, address::change),
        page("/members/address/confirm/{token}", SignIn, address::ask_confirm),
        form("/members/address/confirm/{token}", SignIn, address::confirm).with_small_body(),
        page("/members/address/undo/{token}", SignIn, address::ask_undo),
        form("/members/address/undo/{token}", SignIn, address::undo).with_small_body(),
        page("/members/affiliation", OwnAffiliation, affiliation::show),
        form("/members/affiliation", OwnAffiliation, affiliation::save),
        page("/members/affiliations", ConfirmAffiliation, affiliation::waiting),
        form("/members/affiliations/{id}", ConfirmAffiliation, affiliation::decide),
        page("/members/audit", ReadAudit, audit::show).costly(),
        page("/members/record", OwnRecord, audit::own),
        page("/members/outbox", SignIn, outbox::show),
        // What the widget and the generator call.
        embedded(Method::GET, "/api/v1/me", ReadPublic, account::me),
        json(Method::POST, "/api/v1/sign-in", SignIn, account::ask_for_link).with_small_body(),
        json(Method::POST, "/api/v1/sign-in/code", SignIn, account::redeem_code).with_small_body(),
        json(Method::POST, "/api/v1/passkeys/sign-in/options", SignIn, keys::start_sign_in)
            .with_small_body(),
        json(Method::POST, "/api/v1/passkeys/sign-in", SignIn, keys::finish_sign_in)
            .with_small_body(),
        json(Method::POST, "/api/v1/passkeys/options", AddPasskey, keys::start_adding),
        json(Method::POST, "/api/v1/passkeys", AddPasskey, keys::finish_adding),
        json(Method::POST, "/api/v1/step-up/options", StepUp, keys::start_step_up),
        json(Method::POST, "/api/v1/step-up", StepUp, keys::finish_step_up).with_small_body(),
        json(Method::DELETE, "/api/v1/session", SignOut, account::sign_out),
        embedded(Method::GET, "/api/v1/discussion", ReadPublic, discussion::show),
        embedded(Method::GET, "/api/v1/discussion/events", ReadPublic, events::subscribe),
        embedded(Method::PUT, "/api/v1/discussion/follow", Follow, follow::start),
        embedded(Method::DELETE, "/api/v1/discussion/follow", Follow, follow::end),
        embedded(Method::GET, "/api/v1/counts", ReadPublic, counts::show),
        embedded(Method::GET, "/api/v1/page", ReadMembers, about::show),
        embedded(Method::POST, "/api/v1/comments", Post, comments::create),
        embedded(Method::GET, "/api/v1/comments/{id}", EditOwn, comments::source),
        embedded(Method::PATCH, "/api/v1/comments/{id}", EditOwn, comments::edit),
        embedded(Method::DELETE, "/api/v1/comments/{id}", DeleteOwn, comments::delete),
        embedded(Method::PUT, "/api/v1/comments/{id}/reactions/{reaction}", Post, comments::react),
        embedded(
            Method::DELETE,
            "/api/v1/comments/{id}/reactions/{reaction}",
            Post,
            comments::unreact,
        ),
        embedded(Method::POST, "/api/v1/comments/{id}/reports", Report, comments::report),
        embedded(Method::POST, "/api/v1/preview", Post, comments::preview),
        open("/api/v1/snapshot", snapshot::show),
        route(Method::GET, "/api/v1/proposals", ReadPublic, Kind::Editors, offered::show).costly(),
        open("/api/v1/openapi.json", openapi::show),
    ]
}

/// Turns the list into axum's router, each route behind its guard.
pub(crate) fn build(app: &App) -> Router {
    let mut embedded: BTreeMap<&'static str, Vec<Method>> = BTreeMap::new();
    let mut router = Router::new();
    for route in routes() {
        if route.kind == Kind::EmbeddedJson {
            embedded.entry(route.path).or_default().push(route.method.clone());
        }
        // Nothing that these answer is a secret beside words of the one who asks (BREACH); a stream
        // must not wait for a packer.
        let is_packed = matches!(route.kind, Kind::Open | Kind::EmbeddedJson)
            && route.method == Method::GET
            && !route.path.ends_with("/events");
        let handler = match is_packed {
            true => route.handler.layer(packed()),
            false => route.handler,
        };
        let rule = Rule {
            action: route.action,
            kind: route.kind,
            body: route.body,
            is_costly: route.is_costly,
        };
        let guarded =
            handler.layer(middleware::from_fn_with_state((app.clone(), rule), guard::guard));
        router = router.route(route.path, guarded);
    }
    for (path, methods) in embedded {
        let methods: Vec<&str> = methods.iter().map(Method::as_str).collect();
        // A dozen short lists, made once for the life of the process.
        let methods: &'static str = Box::leak(methods.join(", ").into_boxed_str());
        let app = app.clone();
        let preflight = move |request: Request| guard::preflight(app.clone(), methods, request);
        router = router.route(path, axum::routing::options(preflight));
    }
    router
        .method_not_allowed_fallback(edge::wrong_method)
        .fallback(edge::fallback)
        .with_state(app.clone())
}

fn packed() -> CompressionLayer<SizeAbove> {
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(SizeAbove::new(1024))
}

impl Route {
    /// It has a place of its own among few, so that posting and signing in are never behind it (S133).
    fn costly(mut self) -> Route {
        self.is_costly = true;
        self
    }

    /// It takes a whole entry.
    fn with_large_body(mut self) -> Route {
        self.body = BodyLimit::Entry;
        self
    }

    fn with_small_body(mut self) -> Route {
        self.body = BodyLimit::SignIn;
        self
    }
}

fn route<H, T>(method: Method, path: &'static str, action: Action, kind: Kind, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    let filter = method.clone().try_into().expect("a method of HTTP");
    Route {
        method,
        path,
        action,
        kind,
        body: BodyLimit::Usual,
        is_costly: false,
        handler: on(filter, handler),
    }
}

fn page<H: Handler<T, App>, T: 'static>(path: &'static str, action: Action, handler: H) -> Route {
    route(Method::GET, path, action, Kind::Page, handler)
}

fn form<H: Handler<T, App>, T: 'static>(path: &'static str, action: Action, handler: H) -> Route {
    route(Method::POST, path, action, Kind::Form, handler)
}

fn one_click<H: Handler<T, App>, T: 'static>(
    path: &'static str,
    action: Action,
    handler: H,
) -> Route {
    route(Method::POST, path, action, Kind::OneClick, handler)
}

fn json<H: Handler<T, App>, T: 'static>(
    method: Method,
    path: &'static str,
    action: Action,
    handler: H,
) -> Route {
    route(method, path, action, Kind::Json, handler)
}

fn embedded<H: Handler<T, App>, T: 'static>(
    method: Method,
    path: &'static str,
    action: Action,
    handler: H,
) -> Route {
    route(method, path, action, Kind::EmbeddedJson, handler)
}

/// The same for everyone.
fn open<H: Handler<T, App>, T: 'static>(path: &'static str, handler: H) -> Route {
    route(Method::GET, path, Action::ReadPublic, Kind::Open, handler)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::permissions::MATRIX;

    #[test]
    fn s1_every_route_names_an_action_of_the_matrix() {
        for route in routes() {
            let known = MATRIX.iter().any(|(action, _)| *action == route.action);
            assert!(known, "{} {} has no line in the matrix", route.method, route.path);
        }
    }

    #[test]
    fn s48_what_only_reads_is_a_get_and_what_changes_is_not() {
        for route in routes() {
            let reads = matches!(route.kind, Kind::Page | Kind::Open | Kind::Editors);
            let changes = matches!(route.kind, Kind::Form | Kind::OneClick);
            assert!(!reads || route.method == Method::GET, "{}", route.path);
            assert!(!changes || route.method == Method::POST, "{}", route.path);
        }
    }

    #[test]
    fn s53_the_catalogue_may_call_only_this() {
        let mut embedded: Vec<&str> = routes()
            .iter()
            .filter(|route| route.kind == Kind::EmbeddedJson)
            .map(|route| route.path)
            .collect();
        embedded.dedup();
        assert_eq!(
            embedded,
            [
                "/api/v1/me",
                "/api/v1/discussion",
                "/api/v1/discussion/events",
                "/api/v1/discussion/follow",
                "/api/v1/counts",
                "/api/v1/page",
                "/api/v1/comments",
                "/api/v1/comments/{id}",
                "/api/v1/comments/{id}/reactions/{reaction}",
                "/api/v1/comments/{id}/reports",
                "/api/v1/preview",
            ]
        );
    }
}
