//! `/members/`: what waits for this member.

use axum::extract::State;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Me};
use super::{Answer, Page, discussion_url, draw, see_other};
use crate::accounts::{Role, Status, administrators};
use crate::catalogue::Visibility;
use crate::discussions::counts;
use crate::permissions::{self, Action};

/// Discussions listed.
const LISTED: usize = 20;

/// `GET /members`
pub(crate) async fn slash() -> Answer {
    Ok(see_other("/members/"))
}

/// `GET /members/`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me) -> Answer {
    let world = app.service.world();
    let is_member = me.member.status == Status::Active;
    let mut waiting: Vec<Value> = Vec::new();
    for (action, key, url) in [
        (Action::SeeQueue, "m-waiting-queue", "/members/moderation"),
        (Action::Approve, "m-waiting-applications", "/members/applications"),
    ] {
        if permissions::check(action, Some(&me)).is_ok() {
            waiting.push(json!({ "key": key, "url": url }));
        }
    }

    let mut open: Vec<_> = world
        .catalogue
        .pages()
        .iter()
        .filter(|page| {
            page.discussion.as_ref().is_some_and(|discussion| {
                let planned = discussion.opens.is_some()
                    || discussion.closes.is_some()
                    || discussion.visibility == Visibility::Members;
                planned
                    && discussion.opens.is_none_or(|opens| opens <= world.now)
                    && discussion.closes.is_none_or(|closes| closes > world.now)
            })
        })
        .cloned()
        .collect();
    open.sort_by_key(|page| page.discussion.as_ref().and_then(|discussion| discussion.closes));
    open.truncate(LISTED);
    let ids: Vec<String> = open.iter().map(|page| page.id.clone()).collect();

    let who = me.clone();
    let (counts, administrators) = app
        .service
        .store
        .read(move |tx| {
            let counts = counts(tx, &world, Some(&who), &ids)?;
            let administrators = match who.member.role {
                Role::Admin => Some(administrators(tx)?),
                _ => None,
            };
            Ok::<_, crate::discussions::ThreadError>((counts, administrators))
        })
        .await?;
    let discussions: Vec<Value> = if is_member {
        open.iter()
            .map(|page| {
                let discussion = page.discussion.as_ref();
                let here = page.titles.contains_key(&ask.language);
                let first = page.languages.first().cloned();
                json!({
                    "title": page.title(&ask.language),
                    "language": if here { Some(ask.language.clone()) } else { first },
                    "url": discussion_url(&page.id),
                    "count": counts.get(&page.id).copied().unwrap_or(0),
                    "closes": discussion.and_then(|d| d.closes).map(|time| time.to_string()),
                    "visibility": discussion.map(|d| d.visibility),
                })
            })
            .collect()
    } else {
        Vec::new()
    };
    let weak =
        me.member.role != Role::Member && permissions::check(Action::SeeQueue, Some(&me)).is_err();
    let view = json!({
        "status": me.member.status.as_str(),
        "waiting": waiting,
        "discussions": discussions,
        "one_admin": administrators == Some(1),
        "weak_session": weak,
    });
    draw(&app, &ask, Page::new("home", "m-title-home", view))
}
