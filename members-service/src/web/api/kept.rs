//! Answers to those who are not signed in: the same for all of them, so what was answered once is answered again, as
//! long as nothing was committed and the catalogue is the same. Nothing of what only some may read comes here.
//!
//! After a second an answer is made anew in any case: discussions open and close by the clock.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::super::App;
use super::super::extract::Ask;
use super::super::problem::Problem;
use super::super::site::{accepts, gzip, matches_etag};
use super::{Answer, entity_tag, json_unless_known};
use crate::catalogue::Catalogue;
use crate::world::World;

/// How long an answer is kept.
const LIFE: SignedDuration = SignedDuration::from_secs(1);
/// What all of them may hold.
const MOST_BYTES: usize = 4 << 20;
/// Shorter ones are not packed.
const WORTH_PACKING: usize = 1024;

/// The kept answer to this request, or a new one: `make` reads it from the database.
pub(crate) async fn answer<V: Serialize>(
    app: &App,
    ask: &Ask,
    asked: &HeaderMap,
    make: impl AsyncFnOnce(World) -> Result<V, Problem>,
) -> Answer {
    let world = app.service.world();
    if ask.who.is_some() {
        return json_unless_known(asked, &make(world).await?, "private, no-store");
    }
    let moment = Moment::now(app, &world);
    if let Some(known) = moment.as_ref().and_then(|moment| app.kept.find(moment, &ask.target)) {
        return Ok(known.answer(asked));
    }
    let known = Arc::new(Known::new(&make(world).await?)?);
    if let Some(moment) = moment {
        app.kept.keep(moment, &ask.target, &known);
    }
    Ok(known.answer(asked))
}

/// The answers, by the target that was asked for.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Answers>);

#[derive(Default)]
struct Answers {
    moment: Option<Moment>,
    by_target: HashMap<String, Arc<Known>>,
    bytes: usize,
}

/// What an answer was made from. Taken before the database is read: what is committed meanwhile makes it another.
struct Moment {
    edition: i64,
    catalogue: Arc<Catalogue>,
    at: Timestamp,
}

impl Moment {
    fn now(app: &App, world: &World) -> Option<Moment> {
        let edition = app.service.store.edition()?;
        Some(Moment { edition, catalogue: world.catalogue.clone(), at: world.now })
    }

    fn is_still(&self, now: &Moment) -> bool {
        let age = now.at.duration_since(self.at);
        self.edition == now.edition
            && Arc::ptr_eq(&self.catalogue, &now.catalogue)
            && !age.is_negative()
            && age < LIFE
    }
}

impl Kept {
    fn find(&self, now: &Moment, target: &str) -> Option<Arc<Known>> {
        let answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let holds = answers.moment.as_ref().is_some_and(|moment| moment.is_still(now));
        answers.by_target.get(target).filter(|_| holds).cloned()
    }

    fn keep(&self, now: Moment, target: &str, known: &Arc<Known>) {
        let mut answers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let holds = answers.moment.as_ref().is_some_and(|moment| moment.is_still(&now));
        let size = target.len() + known.plain.len();
        if !holds || answers.bytes + size > MOST_BYTES {
            *answers = Answers { moment: Some(now), ..Answers::default() };
        }
        answers.bytes += size;
        answers.by_target.insert(target.to_owned(), known.clone());
    }
}

/// One answer.
struct Known {
    plain: Bytes,
    packed: OnceLock<Option<Bytes>>,
    etag: HeaderValue,
}

impl Known {
    fn new(value: &impl Serialize) -> Result<Known, Problem> {
        let plain = serde_json::to_vec(value).map_err(|error| Problem::internal(&error))?;
        Ok(Known { etag: entity_tag(&plain), plain: plain.into(), packed: OnceLock::new() })
    }

    /// Answers with it, or says that the client has it.
    fn answer(&self, asked: &HeaderMap) -> Response {
        let etag = self.etag.to_str().unwrap_or_default();
        let has_it = asked.get(header::IF_NONE_MATCH).is_some_and(|tag| matches_etag(tag, etag));
        let mut response =
            if has_it { StatusCode::NOT_MODIFIED.into_response() } else { self.whole(asked) };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::ETAG, self.etag.clone());
        response
    }

    fn whole(&self, asked: &HeaderMap) -> Response {
        let content_type = HeaderValue::from_static("application/json; charset=utf-8");
        let may_pack = self.plain.len() > WORTH_PACKING && accepts(asked, "gzip");
        let packed = may_pack.then(|| self.packed.get_or_init(|| gzip(&self.plain)).clone());
        match packed.flatten() {
            Some(packed) => {
                let headers = [
                    (header::CONTENT_TYPE, content_type),
                    (header::CONTENT_ENCODING, HeaderValue::from_static("gzip")),
                    (header::VARY, HeaderValue::from_static("accept-encoding")),
                ];
                (headers, packed).into_response()
            }
            None => ([(header::CONTENT_TYPE, content_type)], self.plain.clone()).into_response(),
        }
    }
}
