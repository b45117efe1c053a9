//! What templates may call, beside what the theme brings.
//!
//! A function finds the reader's language in the template's `lang`, unless its own argument `lang` says
//! otherwise.

use std::path::Path;

use baraza_theme::language;
use serde_json::{Value as Json, json};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::markdown::{self, AnchorLinks, Notes, Options, RawHtml};

use super::ground::direction_of;
use super::stock::{Stock, object};
use super::{Ground, fields, listings, threads, updates};

/// Registers everything that `docs/templates.md` lists as the generator's.
pub(super) fn register(tera: &mut Tera, stock: &Stock) {
    let own = stock.clone();
    tera.register_function("get_page", move |kwargs: Kwargs, state: &State| {
        get(&own, &kwargs, state, false)
    });
    let own = stock.clone();
    tera.register_function("get_section", move |kwargs: Kwargs, state: &State| {
        get(&own, &kwargs, state, true)
    });
    let own = stock.clone();
    tera.register_function("get_url", move |kwargs: Kwargs, state: &State| {
        get_url(&own.ground, &kwargs, state)
    });
    let own = stock.clone();
    tera.register_function("get_taxonomy", move |kwargs: Kwargs, state: &State| {
        get_taxonomy(&own, &kwargs, state)
    });
    let own = stock.clone();
    tera.register_function("get_taxonomy_url", move |kwargs: Kwargs, state: &State| {
        let (kind, name): (String, String) = (kwargs.must_get("kind")?, kwargs.must_get("name")?);
        let lang = language(&kwargs, state)?;
        let slug = own.ground.taxonomy_slug(&kind, &name, &lang);
        TeraResult::Ok(own.ground.permalink(&own.ground.taxonomy_path(&kind, &lang, Some(&slug))))
    });
    let own = stock.clone();
    tera.register_function("entries", move |kwargs: Kwargs, state: &State| {
        entries(&own, &kwargs, state)
    });
    let own = stock.clone();
    tera.register_function("updates", move |kwargs: Kwargs, state: &State| {
        let (name, id) = (kwargs.get::<String>("vocabulary")?, kwargs.get::<String>("term")?);
        let lang = language(&kwargs, state)?;
        let term = name.as_deref().zip(id.as_deref());
        let limit: usize = kwargs.get("limit")?.unwrap_or(usize::MAX);
        let found = updates::of(&own.ground, term).into_iter().take(limit);
        let views = found.map(|update| updates::view(&own.ground, update, &lang));
        TeraResult::Ok(Value::from_serializable(&views.collect::<Vec<_>>()))
    });
    let own = stock.clone();
    tera.register_function("listings", move |kwargs: Kwargs, state: &State| {
        let lang = language(&kwargs, state)?;
        let limit: usize = kwargs.get("limit")?.unwrap_or(usize::MAX);
        let found = listings::standing(&own.ground).into_iter().take(limit);
        let views = found.map(|listing| listings::view(&own.ground, listing, &lang));
        TeraResult::Ok(Value::from_serializable(&views.collect::<Vec<_>>()))
    });
    let own = stock.clone();
    tera.register_function("tried", move |kwargs: Kwargs, _: &State| {
        let place = kwargs.get::<String>("place")?;
        TeraResult::Ok(Value::from_serializable(&listings::tried(&own.ground, place.as_deref())))
    });
    let own = stock.clone();
    tera.register_function("members_discussions", move |kwargs: Kwargs, state: &State| {
        let lang = language(&kwargs, state)?;
        TeraResult::Ok(Value::from_serializable(&threads::made_by_members(&own.ground, &lang)))
    });
    let own = stock.clone();
    tera.register_function("news", move |kwargs: Kwargs, state: &State| news(&own, &kwargs, state));
    let own = stock.clone();
    tera.register_function("facet", move |kwargs: Kwargs, state: &State| {
        let (name, field): (String, String) =
            (kwargs.must_get("section")?, kwargs.must_get("field")?);
        let lang = language(&kwargs, state)?;
        let none = || Value::from(Vec::<Value>::new());
        let Some(schema) = own.ground.collection_by(&name) else {
            return absent("collection", &name, &kwargs, none());
        };
        if schema.fields.get(&field).is_none() {
            return absent("field", &field, &kwargs, none());
        }
        let values = own.facet(&schema.name, &field, &lang);
        Ok(match kwargs.get("named")?.unwrap_or(false) {
            true => values.map_or_else(none, |values| values.with_named),
            false => values.map_or_else(none, |values| values.by_use),
        })
    });
    let own = stock.clone();
    tera.register_function("travel", move |kwargs: Kwargs, state: &State| {
        let (name, place): (String, Option<String>) =
            (kwargs.must_get("section")?, kwargs.get("place")?);
        let lang = language(&kwargs, state)?;
        match own.ground.collection_by(&name) {
            Some(schema) => Ok(Value::from(own.travel(&schema.name, &lang, place.as_deref()))),
            None => absent("collection", &name, &kwargs, Value::from(Vec::<Value>::new())),
        }
    });
    let own = stock.clone();
    tera.register_function("search_index", move |kwargs: Kwargs, state: &State| {
        let (name, lang): (String, String) =
            (kwargs.must_get("collection")?, language(&kwargs, state)?);
        let path = own.index(&name, &lang).map(|path| own.ground.permalink(&format!("/{path}")));
        TeraResult::Ok(path.map_or(Value::none(), Value::from))
    });
    let own = stock.clone();
    tera.register_function("collections", move |kwargs: Kwargs, state: &State| {
        let lang = language(&kwargs, state)?;
        let all = own.collections.get(&lang).into_iter().flatten();
        TeraResult::Ok(Value::from(all.map(|(_, view)| view.clone()).collect::<Vec<_>>()))
    });
    let own = stock.clone();
    tera.register_function("collection", move |kwargs: Kwargs, state: &State| {
        let name: String = kwargs.must_get("name")?;
        let lang = language(&kwargs, state)?;
        let found = own.ground.collection_by(&name).and_then(|schema| {
            own.collections.get(&lang)?.iter().find(|(name, _)| *name == schema.name)
        });
        match found {
            Some((_, view)) => Ok(view.clone()),
            None => absent("collection", &name, &kwargs, Value::none()),
        }
    });
    let own = stock.clone();
    tera.register_function("term", move |kwargs: Kwargs, state: &State| {
        let (name, id): (String, String) = (kwargs.must_get("vocabulary")?, kwargs.must_get("id")?);
        let lang = language(&kwargs, state)?;
        let Some(vocabulary) = own.ground.library.vocabulary(&name) else {
            return absent("vocabulary", &name, &kwargs, Value::none());
        };
        let Some(term) = vocabulary.get(&id) else {
            return absent("term", &id, &kwargs, Value::none());
        };
        TeraResult::Ok(Value::from_serializable(&fields::term_view(&own.ground, term, &lang)))
    });
    let own = stock.clone();
    tera.register_function("vocabulary", move |kwargs: Kwargs, state: &State| {
        let name: String = kwargs.must_get("name")?;
        let lang = language(&kwargs, state)?;
        match own.vocabularies.get(&(name.clone(), lang)) {
            Some(found) => Ok(found.clone()),
            None => absent("vocabulary", &name, &kwargs, Value::none()),
        }
    });
    let own = stock.clone();
    tera.register_function("load_data", move |kwargs: Kwargs, _: &State| {
        let path: String = kwargs.must_get("path")?;
        load_data(&own.ground.root, &path)
            .map_err(|reason| Error::message(format!("`{path}`: {reason}")))
    });
    tera.register_function("days", |kwargs: Kwargs, _: &State| {
        let (from, to): (String, String) = (kwargs.must_get("from")?, kwargs.must_get("to")?);
        let (from, to) = (day(&from)?, day(&to)?);
        let span = from.until(to).map_err(|error| Error::message(error.to_string()))?;
        TeraResult::Ok(i64::from(span.get_days()))
    });
    let own = stock.clone();
    tera.register_filter("markdown", move |text: &str, kwargs: Kwargs, state: &State| {
        let lang = language(&kwargs, state)?;
        let inline = kwargs.get::<bool>("inline")?.unwrap_or(false);
        TeraResult::Ok(Value::safe_string(&filtered(&own.ground, text, &lang, inline)))
    });
    tera.register_filter("json", |value: Value, _: Kwargs, _: &State| {
        let text =
            serde_json::to_string(&value).map_err(|error| Error::message(error.to_string()))?;
        TeraResult::Ok(Value::safe_string(&json_in_html(&text)))
    });
    tera.register_filter("slugify", |text: &str, _: Kwargs, _: &State| markdown::slug(text));
}

fn get(stock: &Stock, kwargs: &Kwargs, state: &State<'_>, section: bool) -> TeraResult<Value> {
    let path: String = kwargs.must_get("path")?;
    let lang = language(kwargs, state)?;
    let what = if section { "section" } else { "page" };
    let found = stock.ground.library.by_link(path.strip_prefix("@/").unwrap_or(&path), &lang);
    let found = found.filter(|index| stock.ground.library.entry(*index).is_section() == section);
    match found {
        Some(index) => Ok(stock.full(index)),
        None => absent(what, &path, kwargs, Value::none()),
    }
}

fn get_url(ground: &Ground, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<String> {
    let path: String = kwargs.must_get("path")?;
    if path.starts_with("https://") || path.starts_with("http://") {
        return Ok(path);
    }
    let Some(internal) = path.strip_prefix("@/") else {
        return Ok(ground.permalink(&format!("/{}", path.trim_start_matches('/'))));
    };
    let lang = language(kwargs, state)?;
    let (file, fragment) = internal.split_at(internal.find('#').unwrap_or(internal.len()));
    let index = ground.library.by_link(file, &lang).ok_or_else(|| no_such("page", &path))?;
    Ok(format!("{}{fragment}", ground.permalink(&ground.library.entry(index).path)))
}

fn get_taxonomy(stock: &Stock, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let kind: String = kwargs.must_get("kind")?;
    let lang = language(kwargs, state)?;
    if stock.ground.library.config().taxonomy(&kind).is_none() {
        return Err(no_such("taxonomy", &kind));
    }
    Ok(object([
        ("name", Value::from(kind.clone())),
        ("lang", Value::from(lang.clone())),
        ("items", Value::from_serializable(&taxonomy_terms(&stock.ground, &kind, &lang))),
    ]))
}

/// `[{name, slug, permalink, page_count}]`, by slug.
pub(super) fn taxonomy_terms(ground: &Ground, kind: &str, lang: &str) -> Vec<Json> {
    let terms = ground.library.taxonomy(kind, lang);
    let terms = terms.into_iter().flatten().filter_map(|(slug, term)| {
        let count = term.pages.iter().filter(|index| ground.library.entry(**index).is_public()).count();
        let permalink = ground.permalink(&ground.taxonomy_path(kind, lang, Some(slug)));
        (count > 0).then(|| json!({"name": term.name, "slug": slug, "permalink": permalink, "page_count": count}))
    });
    terms.collect()
}

fn entries(stock: &Stock, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let name: String = kwargs.must_get("collection")?;
    let lang = language(kwargs, state)?;
    let sort: Option<String> = kwargs.get("sort")?;
    let limit: Option<usize> = kwargs.get("limit")?;
    let ground = &stock.ground;
    let Some(schema) = ground.collection_by(&name) else {
        return absent("collection", &name, kwargs, Value::from(Vec::<Value>::new()));
    };
    let mut found = ground.collection(&schema.name, &lang);
    match sort.as_deref() {
        None | Some("date") => ground.sort_by_date(&mut found, &lang),
        Some("title") => ground.sort_by_title(&mut found, &lang),
        Some("section") => {
            if let Some(section) = ground.collection_section(schema, &lang) {
                found = ground.listed(section, false);
            }
        }
        Some(other) => {
            return Err(Error::message(format!(
                "`sort` is `date`, `title` or `section`, not `{other}`"
            )));
        }
    }
    found.truncate(limit.unwrap_or(usize::MAX));
    Ok(stock.cards(&found, &lang))
}

/// What is new: the entries of a collection and the updates, mixed, the newest first. Each has `update` or `card`.
fn news(stock: &Stock, kwargs: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let name: String = kwargs.must_get("collection")?;
    let lang = language(kwargs, state)?;
    let limit: usize = kwargs.get("limit")?.unwrap_or(10);
    let ground = &stock.ground;
    let schema = ground.collection_by(&name).ok_or_else(|| no_such("collection", &name))?;
    let mut found = ground.collection(&schema.name, &lang);
    ground.sort_by_date(&mut found, &lang);
    let dated = found.into_iter().take(limit).map(|index| {
        let entry = ground.library.entry(index);
        let card = object([("card", stock.listed(index, &lang))]);
        (entry.updated.or(entry.date).map(|moment| moment.start()), card)
    });
    let said = updates::of(ground, None).into_iter().take(limit).map(|update| {
        let view = Value::from_serializable(updates::view(ground, update, &lang));
        (Some(update.published_at), object([("update", view)]))
    });
    let mut all: Vec<_> = said.chain(dated).collect();
    // A stable sort: of one moment, updates come first.
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    all.truncate(limit);
    Ok(Value::from(all.into_iter().map(|(_, value)| value).collect::<Vec<_>>()))
}

/// A file of the site: TOML, JSON, or text. Nothing outside the folders that a site is made from (a build
/// would not notice when it changes, and it may be a secret), and no links.
fn load_data(root: &Path, path: &str) -> Result<Value, String> {
    let relative = Path::new(path.trim_start_matches("@/"));
    let plain = relative.components().all(|part| match part {
        std::path::Component::Normal(name) => !name.to_string_lossy().starts_with('.'),
        _ => false,
    });
    let first = relative.iter().next().and_then(|name| name.to_str()).unwrap_or_default();
    if !plain || !super::FOLDERS.contains(&first) {
        return Err("a path below `content`, `static` or the theme's folders is wanted".to_owned());
    }
    let mut file = root.to_owned();
    for part in relative.components() {
        file.push(part);
        let kind = std::fs::symlink_metadata(&file).map_err(|error| error.to_string())?;
        if kind.is_symlink() {
            return Err("links are not followed".to_owned());
        }
    }
    let text = std::fs::read_to_string(&file).map_err(|error| error.to_string())?;
    match relative.extension().and_then(|extension| extension.to_str()) {
        Some("json") => {
            let value: Json = serde_json::from_str(&text).map_err(|error| error.to_string())?;
            Ok(Value::from_serializable(&value))
        }
        Some("toml") => {
            let value: toml::Table = toml::from_str(&text).map_err(|error| error.to_string())?;
            Ok(Value::from_serializable(&value))
        }
        _ => Ok(Value::from(text)),
    }
}

/// Text of a field or of `config.extra`, under the rules of a collection's text. Links by `@/` work.
fn filtered(ground: &Ground, text: &str, lang: &str, inline: bool) -> String {
    struct Plain<'a>(&'a Ground, &'a str);
    impl markdown::Site for Plain<'_> {
        fn link(&self, destination: &str) -> Option<String> {
            let internal = destination.strip_prefix("@/")?;
            let (path, fragment) = internal.split_at(internal.find('#').unwrap_or(internal.len()));
            let index = self.0.library.by_link(path, self.1)?;
            Some(format!("{}{fragment}", self.0.permalink(&self.0.library.entry(index).path)))
        }
        fn image(&self, _: &str) -> Option<markdown::Image> {
            None
        }
        fn word(&self, key: &str, argument: Option<(&str, &str)>) -> String {
            self.0.word(self.1, key, argument)
        }
        fn call(&self, _: &markdown::Call, _: Option<&str>) -> Option<Result<String, String>> {
            None
        }
    }
    let options = Options {
        raw_html: RawHtml::Escape,
        anchor_links: AnchorLinks::None,
        shortcodes: false,
        direction: direction_of(lang),
        permalink: "",
    };
    let html = markdown::render(text, &options, &Plain(ground, lang), &mut Notes::default()).html;
    match html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>\n")) {
        Some(only) if inline && !only.contains("<p>") => only.to_owned(),
        _ => html,
    }
}

/// JSON inside a `script` element cannot end it, and is JavaScript too.
fn json_in_html(text: &str) -> String {
    text.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

fn day(text: &str) -> TeraResult<jiff::civil::Date> {
    let day = text.get(..10).unwrap_or(text);
    day.parse().map_err(|_| Error::message(format!("`{text}` is no date")))
}

/// An error, or `nothing` where the template said `required=false`.
fn absent(what: &str, name: &str, kwargs: &Kwargs, nothing: Value) -> TeraResult<Value> {
    match kwargs.get::<bool>("required")? {
        Some(false) => Ok(nothing),
        _ => Err(no_such(what, name)),
    }
}

fn no_such(what: &str, name: &str) -> Error {
    Error::message(format!("there is no {what} `{name}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s142_json_in_a_page_cannot_leave_its_element() {
        assert_eq!(json_in_html(r#""</script>&"#), "\"\\u003c/script\\u003e\\u0026");
    }

    #[test]
    fn s138_data_is_read_below_the_site_only() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("content")).unwrap();
        std::fs::create_dir(dir.path().join("data")).unwrap();
        std::fs::write(dir.path().join("content/a.json"), "[1]").unwrap();
        std::fs::write(dir.path().join("data/secret"), "x").unwrap();
        std::os::unix::fs::symlink("/etc/passwd", dir.path().join("content/link.txt")).unwrap();
        assert!(load_data(dir.path(), "content/a.json").is_ok());
        for refused in [
            "../a.json",
            "/etc/passwd",
            "content/link.txt",
            ".git/config",
            "content/../data/secret",
            "data/secret",
        ] {
            assert!(load_data(dir.path(), refused).is_err(), "{refused} was read");
        }
    }
}
