//! Updates, baked: lists of all and of each term, for templates and feeds.

use std::collections::HashMap;

use rayon::prelude::*;
use serde_json::{Value as Json, json};

use crate::emit::calendar::plain;
use crate::markdown::clean_comment;
use crate::snapshot::Update;

use super::Ground;

/// Updates on a page of a list.
pub(super) const LISTED: usize = 50;
/// Characters of an excerpt.
const EXCERPT: usize = 200;

/// Where the list of all, or of one term, begins: `/updates/`, `/ar/updates/countries/ke/`.
pub(super) fn path(ground: &Ground, lang: &str, of: Option<(&str, &str)>) -> String {
    let root = ground.library.config().language_root(lang);
    match of {
        None => format!("{root}updates/"),
        Some((vocabulary, term)) => format!("{root}updates/{vocabulary}/{}/", term.to_lowercase()),
    }
}

/// All updates, or those of one term, the last published first.
pub(super) fn of<'a>(ground: &'a Ground, term: Option<(&str, &str)>) -> Vec<&'a Update> {
    let has = |update: &Update| match term {
        None => true,
        Some((vocabulary, id)) => {
            update.terms.get(vocabulary).is_some_and(|ids| ids.iter().any(|own| own == id))
        }
    };
    ground.snapshot.updates.iter().filter(|update| has(update)).collect()
}

/// The terms that any update has, of vocabularies that members may use. What is no term any more is left out.
pub(super) fn terms(ground: &Ground) -> Vec<(String, String)> {
    let mut terms = Vec::new();
    for name in &ground.library.config().members.vocabularies {
        let Some(vocabulary) = ground.library.vocabulary(name) else { continue };
        for term in &vocabulary.terms {
            if !of(ground, Some((name, &term.id))).is_empty() {
                terms.push((name.clone(), term.id.clone()));
            }
        }
    }
    terms
}

/// Updates as templates see them, by language and id.
pub(super) type Views = HashMap<String, HashMap<String, Json>>;

/// An update as templates see it, for readers of a language of the site. It stands in many lists and feeds: all
/// are drawn once.
pub(super) fn view<'g>(ground: &'g Ground, update: &Update, lang: &str) -> &'g Json {
    let views = ground.updates.get_or_init(|| draw_all(ground));
    let default = ground.library.config().default_language.as_str();
    let in_language = views.get(lang).or_else(|| views.get(default));
    in_language.and_then(|views| views.get(&update.id)).unwrap_or(&Json::Null)
}

fn draw_all(ground: &Ground) -> Views {
    let updates = &ground.snapshot.updates;
    let in_language = |lang: &str| {
        let numbered = updates.par_iter().enumerate();
        let views = numbered.map(|(n, update)| (update.id.clone(), draw(ground, n, update, lang)));
        (lang.to_owned(), views.collect())
    };
    ground.library.config().languages().map(in_language).collect()
}

/// `n` is its place in the list of all, from 0.
fn draw(ground: &Ground, n: usize, update: &Update, lang: &str) -> Json {
    let library = &ground.library;
    let fallback = &library.config().default_language;
    let known = &library.config().members.vocabularies;
    let terms: Vec<Json> = update
        .terms
        .iter()
        .filter(|(vocabulary, _)| known.contains(vocabulary))
        .flat_map(|(vocabulary, ids)| ids.iter().map(move |id| (vocabulary, id)))
        .filter_map(|(vocabulary, id)| {
            let term = library.vocabulary(vocabulary)?.get(id)?;
            let url = ground.permalink(&path(ground, lang, Some((vocabulary, id))));
            Some(json!({"id": id, "label": term.label(lang, fallback), "url": url}))
        })
        .collect();
    let pages: Vec<Json> = update
        .pages
        .iter()
        .filter_map(|id| {
            let page = library.by_id(id, lang).or_else(|| library.by_id(id, fallback))?;
            let page = library.entry(page);
            page.is_public()
                .then(|| json!({"title": page.title, "permalink": ground.permalink(&page.path)}))
        })
        .collect();
    let html = clean_comment(&update.html);
    let words = plain(&html).replace('\n', " ");
    let excerpt = match words.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    };
    let place = address(ground, n, update, lang);
    json!({
        "id": update.id,
        "kind": update.kind,
        "title": update.title,
        "excerpt": excerpt,
        "body_html": html,
        "lang": update.language,
        "dir": baraza_theme::direction(&update.language),
        "author": update.author,
        "date": update.published_at.to_string(),
        "updated": update.edited_at.map(|at| at.to_string()),
        "event": update.event,
        "terms": terms,
        "pages": pages,
        "permalink": ground.permalink(&place),
        "canonical": ground.canonical(&place),
    })
}

/// Its place in the list of all.
fn address(ground: &Ground, n: usize, update: &Update, lang: &str) -> String {
    let page = n / LISTED + 1;
    let list = path(ground, lang, None);
    if page == 1 {
        format!("{list}#u-{}", update.id)
    } else {
        format!("{list}page/{page}/#u-{}", update.id)
    }
}

/// A list of updates in one language.
pub(crate) struct List {
    pub(crate) lang: String,
    /// Label of the term, unless it is the list of all.
    pub(crate) term: Option<String>,
    /// From the root of the site.
    pub(crate) path: String,
    /// As templates see them, as many as a feed has.
    pub(crate) items: Vec<Json>,
}

/// The list of all and of each term, in each language that has a home page.
pub(crate) fn lists(ground: &Ground) -> Vec<List> {
    let config = ground.library.config();
    let terms = terms(ground);
    let mut lists = Vec::new();
    for lang in config.languages().filter(|lang| ground.library.home(lang).is_some()) {
        let of_terms = terms.iter().map(|(name, id)| Some((name.as_str(), id.as_str())));
        for term in std::iter::once(None).chain(of_terms) {
            let found = term.and_then(|(name, id)| ground.library.vocabulary(name)?.get(id));
            lists.push(List {
                lang: lang.to_owned(),
                term: found.map(|term| term.label(lang, &config.default_language).to_owned()),
                path: path(ground, lang, term),
                items: of(ground, term)
                    .iter()
                    .take(config.feed_limit)
                    .map(|update| view(ground, update, lang).clone())
                    .collect(),
            });
        }
    }
    lists
}
