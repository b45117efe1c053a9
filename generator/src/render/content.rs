//! Every entry's text as HTML, and its full view.

use rayon::prelude::*;
use serde_json::{Map, Value as Json, json};
use tera::{Context, Tera};

use crate::library::{Entry, EntryIndex};
use crate::markdown::{self, AnchorLinks, Call, CallArgument, Image, Options, RawHtml, Rendered};

use super::ground::direction_of;
use super::stock::Stock;
use super::view::{AssetView, Full, OriginalView, TranslationView};
use super::{Failure, Fault, Ground, fields, threads};

/// Shortcodes of one text that failed.
type Failed = Vec<(std::ops::Range<usize>, String)>;

/// Renders all texts and puts the full views in stock. Returns the shortcodes that failed.
pub(super) fn render_all(ground: &Ground, stock: &Stock, tera: &Tera) -> Vec<Failure> {
    let entries: Vec<(EntryIndex, &Entry)> = ground.library.entries().collect();
    let drawn: Vec<(tera::Value, Failed)> =
        entries.par_iter().map(|(index, entry)| one(ground, stock, tera, *index, entry)).collect();
    let mut failures = Vec::new();
    let mut full = Vec::with_capacity(drawn.len());
    for ((index, _), (view, failed)) in entries.iter().zip(drawn) {
        full.push(view);
        let fault = |(at, message)| Fault::Shortcode { at, message };
        failures.extend(failed.into_iter().map(|one| Failure { entry: *index, fault: fault(one) }));
    }
    stock.set_full(full);
    failures
}

fn one(
    ground: &Ground,
    stock: &Stock,
    tera: &Tera,
    index: EntryIndex,
    entry: &Entry,
) -> (tera::Value, Failed) {
    let mut notes = fields::notes_of(ground, entry);
    let mut fields = fields::view(ground, entry, &mut notes);
    let permalink = ground.permalink(&entry.path);
    let strict = entry.collection.is_some();
    let options = Options {
        raw_html: match ground.library.config().markdown.raw_html {
            // Whoever may propose an entry of a collection may not run scripts in readers' browsers.
            RawHtml::Trust if strict => RawHtml::Escape,
            raw_html => raw_html,
        },
        anchor_links: anchor_links(ground, index, entry),
        shortcodes: !strict,
        direction: direction_of(&entry.lang),
        permalink: &permalink,
    };
    let page = Page { ground, entry, tera };
    let rendered = markdown::render(entry.body(), &options, &page, &mut notes);
    fields::add_back_references(ground, entry, &mut fields, &notes);
    let failures = rendered.failures.clone();
    let view = full(ground, stock, index, entry, rendered);
    (with_fields(&view, &fields), failures)
}

fn full(
    ground: &Ground,
    stock: &Stock,
    index: EntryIndex,
    entry: &Entry,
    rendered: Rendered,
) -> Full {
    let library = &ground.library;
    Full {
        card: stock.card(index).clone(),
        relative_path: entry.file.clone(),
        slug: entry.slug.clone(),
        content: rendered.html,
        lead_html: rendered.summary,
        toc: rendered.toc,
        word_count: rendered.words,
        reading_time: rendered.words.div_ceil(200).max(1),
        draft: entry.draft,
        section: library.parent(index).map(|parent| ground.place(parent)),
        ancestors: library.ancestors(index).into_iter().map(|above| ground.place(above)).collect(),
        translations: library
            .translations(index)
            .into_iter()
            .map(|other| {
                let other = library.entry(other);
                TranslationView {
                    lang: other.lang.clone(),
                    title: other.title.clone(),
                    permalink: ground.permalink(&other.path),
                    partial: other.is_partial(),
                }
            })
            .collect(),
        translation: entry.translation.as_ref().map(|translation| OriginalView {
            of: translation.of.clone(),
            status: translation.status.clone(),
            original_date: translation.original_date.map(|date| date.to_string()),
            stale: translation.stale,
            partial: entry.is_partial(),
            permalink: library
                .translation(index, &translation.of)
                .map(|original| ground.permalink(&library.entry(original).path)),
        }),
        taxonomies: taxonomies(ground, entry),
        assets: entry
            .assets
            .iter()
            .map(|asset| AssetView {
                name: asset.name.clone(),
                url: ground.asset_url(entry, &asset.name),
            })
            .collect(),
        thread: threads::view(ground, entry),
    }
}

/// `{tags: [{name, slug, permalink}]}`
fn taxonomies(ground: &Ground, entry: &Entry) -> Map<String, Json> {
    entry
        .taxonomies
        .iter()
        .map(|(taxonomy, terms)| {
            let terms: Vec<Json> = terms
                .iter()
                .map(|name| {
                    let slug = ground.taxonomy_slug(taxonomy, name, &entry.lang);
                    let path = ground.taxonomy_path(taxonomy, &entry.lang, Some(&slug));
                    json!({"name": name, "slug": slug, "permalink": ground.permalink(&path)})
                })
                .collect();
            (taxonomy.clone(), Json::Array(terms))
        })
        .collect()
}

fn with_fields(view: &Full, fields: &Map<String, Json>) -> tera::Value {
    let mut map = tera::Value::from_serializable(view).into_map().unwrap_or_default();
    map.insert("fields".into(), tera::Value::from_serializable(fields));
    tera::Value::from(map)
}

fn anchor_links(ground: &Ground, index: EntryIndex, entry: &Entry) -> AnchorLinks {
    let options = entry.section().or_else(|| {
        let parent = ground.library.parent(index)?;
        ground.library.entry(parent).section()
    });
    options.map_or(AnchorLinks::None, |options| options.insert_anchor_links)
}

/// The site as the text of one page refers to it.
struct Page<'a> {
    ground: &'a Ground,
    entry: &'a Entry,
    tera: &'a Tera,
}

impl markdown::Site for Page<'_> {
    fn link(&self, destination: &str) -> Option<String> {
        self.ground.link(destination, self.entry)
    }

    fn image(&self, destination: &str) -> Option<Image> {
        let name = destination.split(['?', '#']).next().unwrap_or(destination);
        if let Some(name) = name.strip_prefix('/') {
            let size = *self.ground.site_images.get(name)?;
            return Some(Image { url: self.ground.permalink(destination), size });
        }
        let asset = self.entry.asset(name)?;
        let url = self.ground.asset_url(self.entry, &asset.name);
        Some(Image { url, size: Some(asset.size?) })
    }

    fn word(&self, key: &str, argument: Option<(&str, &str)>) -> String {
        self.ground.word(&self.entry.lang, key, argument)
    }

    fn call(&self, call: &Call, body: Option<&str>) -> Option<Result<String, String>> {
        if !self.tera.contains_component(&call.name) {
            return None;
        }
        let mut arguments = Context::new();
        for (name, value) in &call.arguments {
            let value = match value {
                CallArgument::Text(text) => tera::Value::normal_string(text),
                CallArgument::Integer(number) => tera::Value::from(*number),
                CallArgument::Number(number) => tera::Value::from(*number),
                CallArgument::Boolean(yes) => tera::Value::from(*yes),
            };
            arguments.insert_value(name.clone(), value);
        }
        let mut around = Context::new();
        around.insert("lang", &self.entry.lang);
        around.insert("dir", direction_of(&self.entry.lang).as_str());
        let drawn =
            self.tera.render_component_with_implicits(&call.name, &arguments, &around, body, true);
        Some(drawn.map_err(|error| error.to_string()))
    }
}

impl Ground {
    /// An address for a destination as written in an entry's text.
    pub(super) fn link(&self, destination: &str, from: &Entry) -> Option<String> {
        use markdown::url::{self, Destination};
        match url::parse(destination).ok()? {
            Destination::Internal { path, fragment } => {
                let index = self.library.by_link(&path, &from.lang)?;
                let mut link = self.permalink(&self.library.entry(index).path);
                if let Some(fragment) = fragment {
                    link.push('#');
                    link.push_str(&fragment);
                }
                Some(link)
            }
            Destination::Relative(name) => {
                let (file, rest) = name.split_at(name.find(['#', '?']).unwrap_or(name.len()));
                let asset = from.asset(file)?;
                Some(format!("{}{rest}", self.asset_url(from, &asset.name)))
            }
            // The members' area may stand on a host of its own.
            Destination::Site(path) if path == "/members" || path.starts_with("/members/") => {
                Some(format!("{}{path}", self.library.config().members.url))
            }
            Destination::Site(path) => Some(self.permalink(&path)),
            Destination::Fragment(_) | Destination::Web { .. } | Destination::Mail => {
                Some(destination.to_owned())
            }
        }
    }

    /// A term of a taxonomy in addresses.
    pub(super) fn taxonomy_slug(&self, taxonomy: &str, name: &str, lang: &str) -> String {
        let terms = self.library.taxonomy(taxonomy, lang);
        let known = terms.and_then(|terms| terms.iter().find(|(_, term)| term.name == name));
        known.map_or_else(|| markdown::slug(name), |(slug, _)| slug.clone())
    }

    /// The address of a taxonomy or of one of its terms, from the root of the site.
    pub(super) fn taxonomy_path(&self, taxonomy: &str, lang: &str, slug: Option<&str>) -> String {
        let root = self.library.config().language_root(lang);
        match slug {
            Some(slug) => format!("{root}{taxonomy}/{slug}/"),
            None => format!("{root}{taxonomy}/"),
        }
    }
}
