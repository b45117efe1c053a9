//! Public offers and needs, baked: one list in each language, its feed and its calendar. And how often members
//! reported that they took an entry up, which is counted apart from what the entries themselves say.

use serde_json::{Value as Json, json};

use crate::markdown::clean_comment;
use crate::snapshot::Listing;

use super::Ground;

/// Where the list is: `/exchange/`, `/ar/exchange/`.
pub(crate) fn path(ground: &Ground, lang: &str) -> String {
    format!("{}exchange/", ground.library.config().language_root(lang))
}

/// Those that stand today, the last published first. The service leaves out what lapsed; a snapshot that cannot be
/// confirmed for a day may still hold it.
pub(crate) fn standing(ground: &Ground) -> Vec<&Listing> {
    let stands = |listing: &&Listing| listing.expires_on >= ground.today;
    ground.snapshot.exchange.iter().filter(stands).collect()
}

/// A listing as templates see it, for readers of a language of the site.
pub(super) fn view(ground: &Ground, listing: &Listing, lang: &str) -> Json {
    let library = &ground.library;
    let config = library.config();
    let fallback = &config.default_language;
    let label = |vocabulary: &str, id: &String| {
        let term = library.vocabulary(vocabulary)?.get(id)?;
        Some(json!({ "id": id, "label": term.label(lang, fallback) }))
    };
    let known = &config.members.vocabularies;
    let is_place = |vocabulary: &str| config.members.places.as_deref() == Some(vocabulary);
    let of = |places: bool| -> Vec<Json> {
        let chosen = listing
            .terms
            .iter()
            .filter(|(vocabulary, _)| known.contains(vocabulary) && is_place(vocabulary) == places);
        chosen.flat_map(|(name, ids)| ids.iter().filter_map(|id| label(name, id))).collect()
    };
    let languages = listing
        .languages
        .iter()
        .map(|code| json!({ "code": code, "name": baraza_theme::language_name(code) }));
    let place = format!("{}#x-{}", path(ground, lang), listing.id);
    json!({
        "id": listing.id,
        "kind": listing.kind,
        "what": listing.what,
        "title": listing.title,
        "body_html": clean_comment(&listing.html),
        "lang": listing.language,
        "dir": baraza_theme::direction(&listing.language),
        "author": listing.author,
        "date": listing.published_at.to_string(),
        "places": of(true),
        "terms": of(false),
        "languages": languages.collect::<Vec<_>>(),
        "starts_on": listing.starts_on,
        "ends_on": listing.ends_on,
        "place": listing.place,
        "expires_on": listing.expires_on,
        "permalink": ground.permalink(&place),
        "canonical": ground.canonical(&place),
        "answer_url": format!("{}/members/exchange/{}", config.members.url, listing.id),
    })
}

/// What members reported, in all or of one place. `None` where there is nothing to say.
pub(super) fn tried(ground: &Ground, place: Option<&str>) -> Option<Json> {
    let all = ground.snapshot.tried.as_ref()?;
    let (reported, confirmed) = match place {
        None => (all.reported, all.confirmed),
        Some(id) => all.places.get(id).map(|count| (count.reported, count.confirmed))?,
    };
    (reported > 0).then(|| json!({ "reported": reported, "confirmed": confirmed }))
}
