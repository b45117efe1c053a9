//! Feeds that no template draws: JSON Feed 1.1, and the calendars of events, offers and needs.

use serde_json::{Value as Json, json};

use crate::library::{Entry, Moment};
use crate::render::{
    Feed, Ground, RenderError, Site, categories, listings_path, standing_listings, update_lists,
};

use super::calendar;

/// Adds `feed.json` of each feed of entries.
pub(crate) fn insert_entries(
    ground: &Ground,
    feeds: &[Feed],
    site: &mut Site,
) -> Result<(), RenderError> {
    let config = ground.library.config();
    for feed in feeds {
        let entries = feed.entries.iter().map(|index| ground.library.entry(*index));
        let items: Vec<Json> = entries.map(|entry| entry_item(ground, entry, &feed.lang)).collect();
        let mut document = document(ground, &feed.title, &feed.folder, &feed.lang, items);
        let home = ground.canonical(&config.language_root(&feed.lang));
        document["authors"] = json!([{"name": config.title(&feed.lang), "url": home}]);
        insert_json(site, &feed.folder, &document)?;
    }
    Ok(())
}

/// A feed without what only some have.
fn document(ground: &Ground, title: &str, folder: &str, lang: &str, items: Vec<Json>) -> Json {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": ground.canonical(folder),
        "feed_url": ground.canonical(&format!("{folder}feed.json")),
        "language": lang,
        "items": items,
    })
}

fn insert_json(site: &mut Site, folder: &str, document: &Json) -> Result<(), RenderError> {
    let mut bytes = serde_json::to_vec_pretty(document).expect("a JSON value is JSON");
    bytes.push(b'\n');
    site.public.insert(format!("{folder}feed.json").trim_start_matches('/'), bytes)?;
    Ok(())
}

/// An entry, in short: its page says the rest.
fn entry_item(ground: &Ground, entry: &Entry, lang: &str) -> Json {
    let url = ground.canonical(&entry.path);
    let summary = entry.fields.get("summary").and_then(|value| value.as_str());
    let summary = summary.or(entry.description.as_deref());
    let instant = |moment: Moment| json!(moment.start().to_string());
    let mut item = json!({
        "id": url,
        "url": url,
        "title": entry.title,
        "content_text": summary.unwrap_or(&entry.title),
        "language": entry.lang,
    });
    if let Some(date) = entry.date {
        item["date_published"] = instant(date);
    }
    if let Some(updated) = entry.updated {
        item["date_modified"] = instant(updated);
    }
    let tags: Vec<&str> = categories(ground, entry, lang).map(|(_, label)| label).collect();
    if !tags.is_empty() {
        item["tags"] = json!(tags);
    }
    item
}

/// Adds those of updates to the public tree.
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
        let document = document(ground, &title, &list.path, &list.lang, items);
        insert_json(site, &list.path, &document)?;
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
