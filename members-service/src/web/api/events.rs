//! `GET /api/v1/discussion/events`: says when a thread changed, so that the widget reads it again.
//!
//! A stream says only the number of the version. It looks again whether its reader may read the
//! thread each time it has something to say, and ends after ten minutes, when the browser asks
//! anew.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use serde_json::json;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use super::super::App;
use super::super::connections::Refusal;
use super::super::extract::{Ask, Query};
use super::super::problem::Problem;
use super::super::server::Stage;
use super::Answer;
use crate::discussions::{ThreadError, thread};
use crate::sign_in;

/// A stream's life. The browser comes back by itself.
const LIFE: Duration = Duration::from_secs(600);
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// `GET /api/v1/discussion/events?page=ID`
#[utoipa::path(get, path = "/api/v1/discussion/events", params(("page" = String, Query)),
    responses((status = 200, description = "`event: version`, `data: {\"version\": 7, \"count\": 3}`: at once, and with every change",
               content_type = "text/event-stream")))]
pub(crate) async fn subscribe(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let page = query.get("page").ok_or_else(|| Problem::malformed("`page` is missing"))?.to_owned();
    let place = app.streams.admit(ask.client, false).map_err(|refusal| match refusal {
        Refusal::Full => Problem::unavailable(),
        Refusal::PrefixFull => Problem::too_many(60),
    })?;
    let mut changes = app.service.threads();
    let (mut said, page) = current(&app, &ask, &page).await?;

    // A reader who is slower than the thread misses nothing but numbers in between.
    let (events, stream) = mpsc::channel::<Result<Event, Infallible>>(4);
    let mut stage = app.stage.clone();
    tokio::spawn(async move {
        let _place = place;
        let until = tokio::time::Instant::now() + LIFE;
        if events.send(Ok(event(said))).await.is_err() {
            return;
        }
        loop {
            tokio::select! {
                changed = changes.recv() => match changed {
                    Ok(changed) if changed.page == page => {}
                    Ok(_) => continue,
                    // Too many to keep: something may have changed here.
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return,
                },
                () = events.closed() => return,
                () = tokio::time::sleep_until(until) => return,
                _ = stage.wait_for(|stage| *stage != Stage::Running) => return,
            }
            let Ok((now, _)) = current(&app, &ask, &page).await else { return };
            // What others say among themselves is no news to this reader.
            if now != said && events.send(Ok(event(now))).await.is_err() {
                return;
            }
            said = now;
        }
    });
    let keep_alive = KeepAlive::new().interval(KEEP_ALIVE);
    Ok(Sse::new(ReceiverStream::new(stream)).keep_alive(keep_alive).into_response())
}

/// A thread's version, and how many comments are shown.
type Said = (i64, i64);

fn event((version, count): Said) -> Event {
    Event::default()
        .event("version")
        .data(json!({ "version": version, "count": count }).to_string())
}

/// What the thread is for whoever may read it now, and the page's id today.
async fn current(app: &App, ask: &Ask, page: &str) -> Result<(Said, String), Problem> {
    let (world, page, token) = (app.service.world(), page.to_owned(), ask.session_token.clone());
    let view = app
        .service
        .store
        .read(move |tx| {
            // Not whom the stream began with, but who that is now.
            let who = match token {
                Some(token) => sign_in::session(tx, &world, &token)?,
                None => None,
            };
            thread(tx, &world, who.as_ref(), &page, None, 1).map_err(|error: ThreadError| error)
        })
        .await?;
    Ok(((view.version, view.count), view.page))
}
