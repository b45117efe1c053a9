//! Feeds of updates that no template draws: JSON Feed 1.1, and the calendars of events, offers and needs.

use serde_json::{Value as Json, json};

use crate::render::{Ground, RenderError, Site, listings_path, standing_listings, update_lists};

use super::calendar;

/// Adds them to the public tree.
pub(crate) fn insert(ground: &Ground, site: &mut Site) -> Result<(), RenderError> {
    let config = ground.library.config();
    if !config.generate_feeds {
        return Ok(());
    }
    for list in update_lists(ground) {
        let items: Vec<Json> = list.items.iter().map(item).collect();
        let title = match &list.term {
            Some(term) => format!("{term} · {}", config.title(&list.lang)),
            None => config.title(&list.lang).to_owned(),
        };
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": title,
            "home_page_url": ground.canonical(&list.path),
            "feed_url": ground.canonical(&format!("{}feed.json", list.path)),
            "language": list.lang,
            "items": items,
        });
        let mut bytes = serde_json::to_vec_pretty(&feed).expect("a JSON value is JSON");
        bytes.push(b'\n');
        site.public.insert(format!("{}feed.json", list.path).trim_start_matches('/'), bytes)?;
    }
    let lang = &config.default_language;
    let url = ground.canonical(&format!("{}updates/", config.language_root(lang)));
    let updates = &ground.snapshot.updates;
    let text = calendar::calendar(config.title(lang), &host(ground), &url, updates);
    site.public.insert("updates/events.ics", text.into_bytes())?;
    Ok(())
}

/// Adds the calendar of offers and needs that have a day.
pub(crate) fn insert_listings(ground: &Ground, site: &mut Site) -> Result<(), RenderError> {
    let config = ground.library.config();
    if !config.generate_feeds {
        return Ok(());
    }
    let lang = &config.default_language;
    let url = ground.canonical(&listings_path(ground, lang));
    let listings = standing_listings(ground);
    let text = calendar::of_listings(config.title(lang), &host(ground), &url, &listings);
    site.public.insert("exchange/events.ics", text.into_bytes())?;
    Ok(())
}

/// The site's own, for ids that are unique in the world.
fn host(ground: &Ground) -> String {
    let base = ground.base_url();
    let host = base.split("://").nth(1).unwrap_or(&base);
    host.split(['/', ':']).next().unwrap_or(host).to_owned()
}

/// <https://www.jsonfeed.org/version/1.1/>
fn item(view: &Json) -> Json {
    let mut item = json!({
        "id": view["canonical"],
        "url": view["canonical"],
        "content_html": view["body_html"],
        "language": view["lang"],
        "date_published": view["date"],
        "authors": [{ "name": view["author"]["name"] }],
    });
    if !view["title"].is_null() {
        item["title"] = view["title"].clone();
    }
    if !view["updated"].is_null() {
        item["date_modified"] = view["updated"].clone();
    }
    let labels = view["terms"].as_array().into_iter().flatten();
    let tags: Vec<Json> = labels.map(|term| term["label"].clone()).collect();
    if !tags.is_empty() {
        item["tags"] = tags.into();
    }
    item
}
