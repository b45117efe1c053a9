//! `/members/search`: contributions, updates and titles of discussions that this member may read.

use axum::extract::State;
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Me, Query, query_value};
use super::super::problem::Problem;
use super::{Answer, Page, discussion_url, draw};
use crate::catalogue::Catalogue;
use crate::search::{self, Hit, Kind, QUESTION, Question};

/// Hits on a page.
const SHOWN: usize = 20;

/// `GET /members/search?q=…&kind=…&language=…&before=…`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let text = query.get("q").unwrap_or_default().to_owned();
    let kind = query.get("kind");
    let question = Question {
        kind: kind.map(|kind| Kind::parse(kind).ok_or_else(Problem::not_found)).transpose()?,
        language: query.get("language").map(str::to_owned),
        before: query.number("before")?,
        text: text.clone(),
    };
    let too_long = text.chars().count() > QUESTION;
    let mut view = json!({
        "q": text,
        "kind": question.kind.map_or("", Kind::as_str),
        "filter_language": question.language,
        "hits": [],
        "asked": false,
        "next_url": null,
    });
    if too_long {
        let page = Page::new("search", "f-title", view);
        return draw(&app, &ask, page.with_faults(vec![("q", "f-too-long")]));
    }
    app.service.index_what_waits().await?;
    let world = app.service.world();
    let (catalogue, asked) = (world.catalogue.clone(), question.clone());
    let read = move |tx: &mut dyn crate::store::Tx| search::find(tx, &world, &me, &asked, SHOWN);
    let found = app.service.store.read(read).await?;
    let hits: Vec<Value> = found.hits.iter().map(|hit| hit_view(&ask, &catalogue, hit)).collect();
    view["hits"] = hits.into();
    view["asked"] = found.asked.into();
    if let Some(next) = found.next {
        let mut url = format!("/members/search?q={}&before={next}", query_value(&text));
        for (name, value) in [("kind", kind), ("language", query.get("language"))] {
            if let Some(value) = value {
                url.push_str(&format!("&{name}={}", query_value(value)));
            }
        }
        view["next_url"] = url.into();
    }
    draw(&app, &ask, Page::new("search", "f-title", view))
}

fn hit_view(ask: &Ask, catalogue: &Catalogue, hit: &Hit) -> Value {
    let url = match (hit.kind, hit.number) {
        (Kind::Update, _) => format!("/members/updates/{}", hit.id),
        (_, Some(number)) => format!("{}#comment-{number}", contribution_url(&hit.id, number)),
        (_, None) => discussion_url(&hit.id),
    };
    let page = catalogue.page(&hit.id).map(|page| page.title(&ask.language).to_owned());
    json!({
        "kind": hit.kind.as_str(),
        "url": url,
        "title": hit.title.clone().or(page),
        "excerpt": hit.excerpt,
        "language": hit.language,
        "dir": hit.dir,
        "author": hit.author,
        "created_at": hit.created_at.map(|at| at.to_string()),
    })
}

/// The part of a long discussion on which a contribution stands: it and what came before it.
fn contribution_url(page: &str, number: i64) -> String {
    format!("{}&before={}", discussion_url(page), number + 1)
}
