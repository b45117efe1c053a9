//! `/members/outbox`: the mails that would have left, on a development machine only.

use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::Ask;
use super::super::problem::Problem;
use super::{Answer, Page, draw};
use crate::mail;

/// `GET /members/outbox`: there only where mail goes into a folder and the base URL is loopback.
/// Not through a proxy or a tunnel, whose other end may be anywhere: those say for whom they ask.
pub(crate) async fn show(State(app): State<App>, ask: Ask, headers: HeaderMap) -> Answer {
    let config = &app.service.config;
    let relayed = ["forwarded", "x-forwarded-for", "x-real-ip", "via"]
        .iter()
        .any(|name| headers.contains_key(*name));
    let near = app.origins.loopback && ask.client.is_loopback() && !relayed;
    if config.mail.outbox.is_none() || !near {
        return Err(Problem::not_found());
    }
    let service = app.service.clone();
    let mails = tokio::task::spawn_blocking(move || mail::outbox(&service.config)).await;
    let own = app.origins.own();
    let mails: Vec<Value> = mails
        .map_err(|error| Problem::internal(&error))?
        .into_iter()
        .map(|mail| {
            json!({
                "to": mail.to,
                "subject": mail.subject,
                "date": mail.at.to_string(),
                "parts": parts(&mail.text, own),
            })
        })
        .collect();
    draw(&app, &ask, Page::new("outbox", "m-title-outbox", json!({ "mails": mails })))
}

/// The text, its links to this service told apart so that they can be followed.
fn parts(text: &str, own: &str) -> Vec<Value> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(own) {
        let (before, link) = rest.split_at(at);
        let end = link.find(char::is_whitespace).unwrap_or(link.len());
        let (link, after) = link.split_at(end);
        parts.push(json!({ "text": before, "url": null }));
        let same_host = link.strip_prefix(own).is_some_and(|path| path.starts_with('/'));
        parts.push(json!({ "text": link, "url": same_host.then_some(link) }));
        rest = after;
    }
    parts.push(json!({ "text": rest, "url": null }));
    parts
}
