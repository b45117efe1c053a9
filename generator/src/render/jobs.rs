//! Every page that a template draws, and what it is handed.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::json;
use tera::{Context, Tera, Value};

use crate::diagnostic::wording::nearest;
use crate::emit::data::Sets;
use crate::emit::manifest;
use crate::emit::tree::file_of;
use crate::library::{Entry, EntryIndex, Moment};
use crate::schema::Schema;

use super::feeds::Feed;
use super::functions::taxonomy_terms;
use super::ground::{direction_of, search_page};
use super::pictures::Pictures;
use super::stock::{Stock, object, with};
use super::view::{AlternateView, Paginator};
use super::{
    Failure, Fault, Ground, RenderError, Site, datasets, feeds, fields, listings, offline, threads,
    updates,
};

/// A page to be drawn.
pub(super) struct Job {
    /// From the root of the site: `/practices/`, `/atom.xml`.
    pub(super) address: String,
    /// Whether anybody may read it.
    pub(super) public: bool,
    /// The entry that it is a page of; none for lists, feeds and the like.
    pub(super) entry: Option<EntryIndex>,
    template: String,
    context: Context,
    /// For the sitemap: when changed, if it is to be in it.
    listed: Option<Option<String>>,
}

impl Job {
    /// Whether it can only be drawn when all others are.
    pub(super) fn is_late(&self) -> bool {
        self.template == offline::TEMPLATE
    }

    /// Hands its template one thing more.
    pub(super) fn tell(&mut self, key: &'static str, value: Value) {
        self.context.insert_value(key, value);
    }

    pub(super) fn draw(&self, tera: &Tera) -> Result<String, RenderError> {
        tera.render(&self.template, &self.context).map_err(|source| RenderError::Template {
            address: self.address.clone(),
            template: self.template.clone(),
            source: Box::new(source),
        })
    }
}

/// What there is to draw.
pub(super) struct All {
    pub(super) jobs: Vec<Job>,
    /// What is wrong with the content and shows already.
    pub(super) failures: Vec<Failure>,
    /// Files that pages refer to by a name with their sum.
    pub(super) files: Vec<(String, String)>,
}

/// The template of the words that all discussions of a language share.
const WORDS: &str = "discussion_words.html";

/// All of them.
pub(super) fn all(
    ground: &Arc<Ground>,
    stock: &Stock,
    tera: &Tera,
    pictures: &Pictures,
    feeds: &[Feed],
    sets: &Sets,
) -> Result<All, RenderError> {
    let (configs, jobs, failures) = (HashMap::new(), Vec::new(), Vec::new());
    let words = HashMap::new();
    let mut desk = Desk { ground, stock, tera, pictures, configs, words, jobs, failures };
    let files = desk.words()?;
    for (index, entry) in ground.library.entries() {
        if entry.is_section() {
            desk.section(index, entry);
        } else {
            desk.page(index, entry);
        }
    }
    for schema in ground.library.schemas().collections.values() {
        desk.facets(schema);
    }
    desk.taxonomies();
    desk.feeds(feeds);
    desk.data(sets);
    desk.updates();
    desk.listings();
    desk.offline();
    desk.search();
    desk.errors();
    desk.sitemap();
    Ok(All { jobs: desk.jobs, failures: desk.failures, files })
}

/// Addresses that lead elsewhere: aliases, sections that redirect, first pages of lists.
pub(super) fn redirects(ground: &Ground, site: &mut Site) -> Result<(), RenderError> {
    for (index, entry) in ground.library.entries() {
        let mut from = entry.aliases.clone();
        let options = entry.section();
        let elsewhere = options.and_then(|options| options.redirect_to.as_deref());
        let target = match elsewhere.and_then(|target| redirect_target(ground, entry, target)) {
            Some(target) => {
                from.push(entry.path.clone());
                target
            }
            None => ground.permalink(&entry.path),
        };
        if let Some(options) = options
            && options.render
            && options.paginate_by.is_some()
        {
            from.push(format!("{}{}/1/", entry.path, options.paginate_path));
        }
        let html = redirect(&target, &entry.lang).into_bytes();
        for address in from {
            site.add_of(index, entry, &file_of(&address), html.clone())?;
        }
    }
    Ok(())
}

/// `@/guide/_index.md`, `https://example.org/`, or an address of the site, with or without `/` before it.
fn redirect_target(ground: &Ground, entry: &Entry, target: &str) -> Option<String> {
    if target.starts_with("@/") || target.starts_with("https://") {
        return ground.link(target, entry);
    }
    Some(ground.permalink(&format!("/{}", target.trim_start_matches('/'))))
}

/// A page that leads on without a script.
fn redirect(target: &str, lang: &str) -> String {
    let mut url = String::new();
    crate::markdown::escape(&mut url, &crate::markdown::percent_encode(target));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">\n\
         <meta charset=\"utf-8\">\n<title>{url}</title>\n\
         <link rel=\"canonical\" href=\"{url}\">\n<meta http-equiv=\"refresh\" content=\"0; url={url}\">\n\
         <meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n<p><a href=\"{url}\">{url}</a></p>\n</body>\n</html>\n"
    )
}

struct Desk<'a> {
    ground: &'a Arc<Ground>,
    stock: &'a Stock,
    tera: &'a Tera,
    pictures: &'a Pictures,
    /// `config` by language.
    configs: HashMap<String, Value>,
    /// Where the words of discussions are, by language.
    words: HashMap<String, String>,
    jobs: Vec<Job>,
    failures: Vec<Failure>,
}

impl Desk<'_> {
    /// What every template sees.
    fn context(&mut self, lang: &str, path: &str, alternates: &[AlternateView]) -> Context {
        let ground = self.ground;
        let mut context = Context::new();
        if !self.configs.contains_key(lang) {
            self.configs
                .insert(lang.to_owned(), Value::from_serializable(&ground.config_view(lang)));
        }
        context.insert_value("config", self.configs[lang].clone());
        context.insert("lang", lang);
        context.insert("dir", direction_of(lang).as_str());
        context.insert("current_path", path);
        context.insert("current_url", &ground.canonical(path));
        context.insert("alternates", alternates);
        context.insert("today", &ground.today.to_string());
        context.insert("picture", &self.pictures.view(ground, None));
        context.insert("csp", &ground.content_security_policy());
        context.insert("words", &self.words.get(lang));
        context
    }

    /// Draws the words of discussions for each language, which a browser keeps under a name that holds their sum.
    fn words(&mut self) -> Result<Vec<(String, String)>, RenderError> {
        let ground = Arc::clone(self.ground);
        let mut files = Vec::new();
        let has = self.has(WORDS);
        for lang in ground.library.config().languages().filter(|_| has) {
            let mut context = self.context(lang, "/", &[]);
            context.insert("public", &true);
            let text =
                self.tera.render(WORDS, &context).map_err(|source| RenderError::Template {
                    address: "/assets/".to_owned(),
                    template: WORDS.to_owned(),
                    source: Box::new(source),
                })?;
            let path = format!("assets/words-{lang}.{}.txt", &manifest::sum(text.as_bytes())[..16]);
            files.push((path, text));
        }
        for (lang, (path, _)) in ground.library.config().languages().zip(&files) {
            self.words.insert(lang.to_owned(), ground.permalink(&format!("/{path}")));
        }
        Ok(files)
    }

    fn add(&mut self, address: String, template: &str, mut context: Context, public: bool) {
        context.insert("public", &public);
        let template = template.to_owned();
        self.jobs.push(Job { address, public, entry: None, template, context, listed: None });
    }

    /// The same for a page of an entry.
    fn add_of(&mut self, index: EntryIndex, address: String, template: &str, context: Context) {
        let public = self.ground.library.entry(index).is_public();
        self.add(address, template, context, public);
        if let Some(job) = self.jobs.last_mut() {
            job.entry = Some(index);
        }
    }

    fn list_last(&mut self, entry: &Entry) {
        if let Some(job) = self.jobs.last_mut().filter(|job| job.public) {
            job.listed = Some(entry.updated.or(entry.date).map(|moment| moment.to_string()));
        }
    }

    /// A page that no entry stands behind is in the sitemap too.
    fn name_last(&mut self) {
        if let Some(job) = self.jobs.last_mut().filter(|job| job.public) {
            job.listed = Some(None);
        }
    }

    fn has(&self, template: &str) -> bool {
        self.tera.contains_template(template)
    }

    /// The entry in each language that it has; elsewhere the nearest section above it.
    fn alternates_of(&self, index: EntryIndex) -> Vec<AlternateView> {
        let library = &self.ground.library;
        let exact = |lang: &str| {
            library.translation(index, lang).map(|other| library.entry(other).path.clone())
        };
        self.ground.alternates(&library.entry(index).lang, &exact, &library.ancestors(index))
    }

    fn page(&mut self, index: EntryIndex, entry: &Entry) {
        let alternates = self.alternates_of(index);
        let mut context = self.context(&entry.lang, &entry.path, &alternates);
        let view = self.stock.full(index);
        context.insert_value("page", view.clone());
        context.insert("picture", &self.pictures.view(self.ground, Some(&entry.id)));
        let own = entry.template.clone().map(|name| (index, name));
        let template = own.or_else(|| self.page_template(index));
        let Some(template) = self.known(template, "page.html") else { return };
        self.add_of(index, entry.path.clone(), &template, context);
        self.list_last(entry);

        if !self.has("older.html") {
            return;
        }
        for (address, thread) in threads::older(self.ground, entry) {
            let exact = |lang: &str| (lang == entry.lang).then(|| address.clone());
            let alternates = self.ground.alternates(&entry.lang, &exact, &[index]);
            let mut context = self.context(&entry.lang, &address, &alternates);
            context.insert("thread", &thread);
            context.insert_value("page", view.clone());
            self.add_of(index, address, "older.html", context);
        }
    }

    /// Of the nearest section above that names one for its pages.
    fn page_template(&self, index: EntryIndex) -> Option<(EntryIndex, String)> {
        let library = &self.ground.library;
        let of = |section: &EntryIndex| {
            Some((*section, library.entry(*section).section()?.page_template.clone()?))
        };
        library.ancestors(index).iter().rev().find_map(of)
    }

    /// The template that an entry names, if the theme has it; else that is the entry's mistake. Where none is named,
    /// the usual one.
    fn known(&mut self, named: Option<(EntryIndex, String)>, usual: &str) -> Option<String> {
        let Some((entry, name)) = named else { return Some(usual.to_owned()) };
        if self.has(&name) {
            return Some(name);
        }
        let near = nearest(&name, self.tera.get_template_names()).map(str::to_owned);
        self.failures.push(Failure { entry, fault: Fault::Template { name, near } });
        None
    }

    fn section(&mut self, index: EntryIndex, entry: &Entry) {
        let Some(options) = entry.section() else { return };
        if !options.render || options.redirect_to.is_some() {
            return;
        }
        let home = self.ground.library.home(&entry.lang) == Some(index);
        let named = entry.template.clone().map(|name| (index, name));
        let usual = if home { "index.html" } else { "section.html" };
        let Some(template) = self.known(named, usual) else { return };
        let alternates = self.alternates_of(index);
        let view = self.stock.full(index);
        let mut listed = self.ground.listed(index, !entry.is_public());
        if options.paginate_reversed {
            listed.reverse();
        }
        let Some(paginate_by) = options.paginate_by.filter(|n| *n > 0) else {
            let mut context = self.context(&entry.lang, &entry.path, &alternates);
            context.insert_value("section", view);
            self.add_of(index, entry.path.clone(), &template, context);
            return self.list_last(entry);
        };
        for (n, (paginator, pages)) in self
            .paginate(&entry.path, &options.paginate_path, paginate_by, &listed)
            .into_iter()
            .enumerate()
        {
            let address = pager_address(&entry.path, &options.paginate_path, n + 1);
            let paginator = with(
                &Value::from_serializable(&paginator),
                [("pages", self.stock.cards(&pages, &entry.lang))],
            );
            let mut context = self.context(&entry.lang, &address, &alternates);
            context.insert_value("paginator", paginator.clone());
            context.insert_value("section", with(&view, [("paginator", paginator)]));
            self.add_of(index, address, &template, context);
            self.list_last(entry);
        }
    }

    fn paginate(
        &self,
        path: &str,
        paginate_path: &str,
        paginate_by: usize,
        entries: &[EntryIndex],
    ) -> Vec<(Paginator, Vec<EntryIndex>)> {
        let chunks: Vec<&[EntryIndex]> =
            if entries.is_empty() { vec![&[]] } else { entries.chunks(paginate_by).collect() };
        let url = |n: usize| self.ground.permalink(&pager_address(path, paginate_path, n));
        let count = chunks.len();
        chunks
            .into_iter()
            .enumerate()
            .map(|(n, pages)| {
                let current = n + 1;
                let paginator = Paginator {
                    paginate_by,
                    first: url(1),
                    last: url(count),
                    previous: (current > 1).then(|| url(current - 1)),
                    next: (current < count).then(|| url(current + 1)),
                    current_index: current,
                    number_pagers: count,
                    total_pages: entries.len(),
                };
                (paginator, pages.to_vec())
            })
            .collect()
    }

    /// For each faceted field the list of its terms, and for each term the list of its entries.
    fn facets(&mut self, schema: &Schema) {
        if !self.has("facet.html") {
            return;
        }
        let ground = Arc::clone(self.ground);
        let config = ground.library.config();
        for lang in config.languages() {
            let Some(section) = ground.collection_section(schema, lang) else { continue };
            for (field, definition) in
                schema.fields.iter().filter(|(_, field)| field.facet.is_some())
            {
                let Some(terms) = ground.facet(&schema.name, field, lang) else { continue };
                let Some(path) = ground.facet_path(schema, field, lang) else { continue };
                let Some(values) = self.stock.facet(&schema.name, field, lang) else { continue };
                let vocabulary =
                    definition.facet_vocabulary().and_then(|name| ground.library.vocabulary(name));
                let (Some(vocabulary), false) = (vocabulary, terms.is_empty()) else { continue };
                let label = definition
                    .label
                    .get(lang)
                    .or_else(|| definition.label.get(&config.default_language));
                let facet = json!({
                    "field": field,
                    "vocabulary": vocabulary.name,
                    "label": label.or(vocabulary.label.get(lang)),
                    "feed": definition.feed,
                    "url": ground.permalink(&path),
                });
                let place = |other: &str| ground.facet_path(schema, field, other);
                let public = ground.library.entry(section).is_public();
                if self.has("facets.html") {
                    let exact = |other: &str| {
                        place(other).filter(|_| ground.facet(&schema.name, field, other).is_some())
                    };
                    let alternates = ground.alternates(lang, &exact, &[section]);
                    let mut context = self.context(lang, &path, &alternates);
                    context.insert("facet", &facet);
                    context.insert_value("section", self.stock.full(section));
                    context.insert_value("terms", values.by_label.clone());
                    self.add(path.clone(), "facets.html", context, public);
                    self.list_last(ground.library.entry(section));
                }
                for (id, entries) in terms {
                    let Some(term) = vocabulary.get(id) else { continue };
                    let address = format!("{path}{}/", id.to_lowercase());
                    let exact = |other: &str| {
                        ground.facet(&schema.name, field, other)?.get(id)?;
                        Some(format!("{}{}/", place(other)?, id.to_lowercase()))
                    };
                    let alternates = ground.alternates(lang, &exact, &[section]);
                    let mut context = self.context(lang, &address, &alternates);
                    context.insert("facet", &facet);
                    context.insert("term", &fields::term_view(&ground, term, lang));
                    context.insert_value("pages", self.stock.cards(entries, lang));
                    context.insert_value("terms", values.by_use.clone());
                    context.insert_value("section", self.stock.full(section));
                    self.add(address, "facet.html", context, public);
                    self.list_last(ground.library.entry(section));
                }
            }
        }
    }

    fn taxonomies(&mut self) {
        let ground = Arc::clone(self.ground);
        let config = ground.library.config();
        for taxonomy in &config.taxonomies {
            for lang in config.languages() {
                let Some(terms) = ground.library.taxonomy(&taxonomy.name, lang) else { continue };
                let path = ground.taxonomy_path(&taxonomy.name, lang, None);
                let view = object([
                    ("name", Value::from(taxonomy.name.clone())),
                    ("slug", Value::from(taxonomy.name.clone())),
                    ("permalink", Value::from(ground.permalink(&path))),
                ]);
                if self.has("taxonomy_list.html") && !terms.is_empty() {
                    let exact = |other: &str| {
                        let there = ground
                            .library
                            .taxonomy(&taxonomy.name, other)
                            .is_some_and(|terms| !terms.is_empty());
                        there.then(|| ground.taxonomy_path(&taxonomy.name, other, None))
                    };
                    let mut context =
                        self.context(lang, &path, &ground.alternates(lang, &exact, &[]));
                    context.insert_value("taxonomy", view.clone());
                    context.insert("terms", &taxonomy_terms(&ground, &taxonomy.name, lang));
                    self.add(path.clone(), "taxonomy_list.html", context, true);
                }
                for (slug, term) in terms {
                    let pages: Vec<EntryIndex> = term
                        .pages
                        .iter()
                        .copied()
                        .filter(|index| ground.library.entry(*index).is_public())
                        .collect();
                    if pages.is_empty() {
                        continue;
                    }
                    let path = ground.taxonomy_path(&taxonomy.name, lang, Some(slug));
                    let term_view = object([
                        ("name", Value::from(term.name.clone())),
                        ("slug", Value::from(slug.clone())),
                        ("permalink", Value::from(ground.permalink(&path))),
                        ("page_count", Value::from(pages.len())),
                        ("pages", self.stock.cards(&pages, lang)),
                    ]);
                    let exact = |other: &str| {
                        ground.library.taxonomy(&taxonomy.name, other)?.get(slug)?;
                        Some(ground.taxonomy_path(&taxonomy.name, other, Some(slug)))
                    };
                    let alternates = ground.alternates(lang, &exact, &[]);
                    if self.has("taxonomy_single.html") {
                        let by = taxonomy.paginate_by.filter(|n| *n > 0);
                        let lists = self.paginate(&path, "page", by.unwrap_or(pages.len()), &pages);
                        for (n, (paginator, listed)) in lists.into_iter().enumerate() {
                            let address = pager_address(&path, "page", n + 1);
                            let mut context = self.context(lang, &address, &alternates);
                            context.insert_value("taxonomy", view.clone());
                            context.insert_value("term", term_view.clone());
                            let cards = [("pages", self.stock.cards(&listed, lang))];
                            let paginator = match by {
                                Some(_) => with(&Value::from_serializable(&paginator), cards),
                                None => Value::none(),
                            };
                            context.insert_value("paginator", paginator);
                            self.add(address, "taxonomy_single.html", context, true);
                        }
                    }
                }
            }
        }
    }

    /// Where the full texts are searched, in each language.
    fn search(&mut self) {
        let ground = Arc::clone(self.ground);
        let config = ground.library.config();
        if !config.search.full_text || !self.has("search_page.html") {
            return;
        }
        for lang in config.languages().filter(|lang| ground.library.home(lang).is_some()) {
            let there =
                |other: &str| ground.library.home(other).map(|_| search_page(config, other));
            let path = search_page(config, lang);
            let mut context = self.context(lang, &path, &ground.alternates(lang, &there, &[]));
            context.insert("csp", &ground.search_policy());
            context.insert("index_url", &ground.permalink("/pagefind/"));
            self.add(path, "search_page.html", context, true);
        }
    }

    /// `atom.xml` of each feed of entries.
    fn feeds(&mut self, feeds: &[Feed]) {
        let ground = Arc::clone(self.ground);
        for feed in feeds.iter().filter(|_| self.has("atom.xml")).collect::<Vec<_>>() {
            let instant = |moment: Moment| Value::from(moment.start().to_string());
            let newest = feed.entries.first().map(|index| ground.library.entry(*index));
            let newest = newest.and_then(|entry| entry.updated.or(entry.date));
            let card = |index: &EntryIndex| {
                let entry = ground.library.entry(*index);
                let terms: Vec<_> = feeds::categories(&ground, entry, &feed.lang)
                    .map(|(id, label)| json!({"id": id, "label": label}))
                    .collect();
                let more = [
                    ("permalink", Value::from(ground.canonical(&entry.path))),
                    ("date", entry.date.map_or(Value::none(), instant)),
                    ("updated", entry.updated.map_or(Value::none(), instant)),
                    ("terms", Value::from_serializable(&terms)),
                ];
                with(&self.stock.listed(*index, &feed.lang), more)
            };
            let cards: Vec<Value> = feed.entries.iter().map(card).collect();
            let address = format!("{}atom.xml", feed.folder);
            let mut context = self.context(&feed.lang, &address, &[]);
            context.insert("feed_title", &feed.title);
            context.insert("feed_url", &ground.canonical(&address));
            context.insert("site_url", &ground.canonical(&feed.folder));
            let newest = newest.unwrap_or(Moment::Day(ground.today));
            context.insert_value("last_updated", instant(newest));
            context.insert_value("pages", Value::from(cards));
            self.add(address, "atom.xml", context, true);
        }
    }

    /// What the data sets hold, in each language that has a home page.
    fn data(&mut self, sets: &Sets) {
        let ground = Arc::clone(self.ground);
        let config = ground.library.config();
        let there = |lang: &str| datasets::is_there(&ground, lang);
        for lang in config
            .languages()
            .filter(|lang| self.has("data.html") && there(lang))
            .collect::<Vec<_>>()
        {
            let path = datasets::path(&ground, lang);
            let exact = |other: &str| there(other).then(|| datasets::path(&ground, other));
            let mut context = self.context(lang, &path, &ground.alternates(lang, &exact, &[]));
            context.insert("data", &datasets::view(&ground, sets, lang));
            self.add(path, "data.html", context, true);
            if let Some(job) = self.jobs.last_mut() {
                job.listed = Some(None);
            }
        }
    }

    /// What members tell everyone: the list of all and of each term, with its feed. The list of all is there even
    /// while it is empty, so that links to it hold.
    fn updates(&mut self) {
        if !self.has("updates.html") {
            return;
        }
        let ground = Arc::clone(self.ground);
        let config = ground.library.config();
        let lists: Vec<Option<(String, String)>> =
            std::iter::once(None).chain(updates::terms(&ground).into_iter().map(Some)).collect();
        for lang in config.languages().filter(|lang| ground.library.home(lang).is_some()) {
            for of in &lists {
                let of = of.as_ref().map(|(name, id)| (name.as_str(), id.as_str()));
                let path = updates::path(&ground, lang, of);
                let found = updates::of(&ground, of);
                let term = of.and_then(|(name, id)| ground.library.vocabulary(name)?.get(id));
                let term = term.map(|term| fields::term_view(&ground, term, lang));
                let exact = |other: &str| {
                    ground.library.home(other).map(|_| updates::path(&ground, other, of))
                };
                let alternates = ground.alternates(lang, &exact, &[]);
                let views: Vec<_> =
                    found.iter().map(|update| updates::view(&ground, update, lang)).collect();
                let chunks: Vec<&[_]> = match views.is_empty() {
                    true => vec![&[]],
                    false => views.chunks(updates::LISTED).collect(),
                };
                let url = |n: usize| ground.permalink(&pager_address(&path, "page", n));
                for (n, items) in chunks.iter().enumerate() {
                    let address = pager_address(&path, "page", n + 1);
                    let mut context = self.context(lang, &address, &alternates);
                    context.insert("term", &term);
                    context.insert("items", items);
                    context.insert("list_url", &ground.permalink(&path));
                    context.insert("previous", &(n > 0).then(|| url(n)));
                    context.insert("next", &(n + 1 < chunks.len()).then(|| url(n + 2)));
                    self.add(address, "updates.html", context, true);
                    self.name_last();
                }
                if config.generate_feeds && self.has("updates.xml") {
                    let newest = &views[..views.len().min(config.feed_limit)];
                    let at = found.iter().map(|u| u.edited_at.unwrap_or(u.published_at)).max();
                    let mut context = self.context(lang, &path, &[]);
                    context.insert("term", &term);
                    context.insert("items", newest);
                    context.insert("feed_url", &ground.canonical(&format!("{path}atom.xml")));
                    context.insert("list_url", &ground.canonical(&path));
                    context.insert("last_updated", &at.unwrap_or(ground.midnight).to_string());
                    self.add(format!("{path}atom.xml"), "updates.xml", context, true);
                }
            }
        }
    }

    /// Public offers and needs: a list in each language that has a home page, and its feed.
    fn listings(&mut self) {
        if !self.has("listings.html") {
            return;
        }
        let ground = Arc::clone(self.ground);
        let config = ground.library.config();
        let found = listings::standing(&ground);
        for lang in config.languages().filter(|lang| ground.library.home(lang).is_some()) {
            let path = listings::path(&ground, lang);
            let exact =
                |other: &str| ground.library.home(other).map(|_| listings::path(&ground, other));
            let views: Vec<_> =
                found.iter().map(|listing| listings::view(&ground, listing, lang)).collect();
            let mut context = self.context(lang, &path, &ground.alternates(lang, &exact, &[]));
            context.insert("items", &views);
            context.insert("list_url", &ground.permalink(&path));
            self.add(path.clone(), "listings.html", context, true);
            self.name_last();
            if config.generate_feeds && self.has("listings.xml") {
                let at = found.iter().map(|listing| listing.published_at).max();
                let mut context = self.context(lang, &path, &[]);
                context.insert("items", &views[..views.len().min(config.feed_limit)]);
                context.insert("feed_url", &ground.canonical(&format!("{path}atom.xml")));
                context.insert("list_url", &ground.canonical(&path));
                context.insert("last_updated", &at.unwrap_or(ground.midnight).to_string());
                self.add(format!("{path}atom.xml"), "listings.xml", context, true);
            }
        }
    }

    /// Where readers keep what they want to read without a connection.
    fn offline(&mut self) {
        if !self.has(offline::TEMPLATE) {
            return;
        }
        let ground = Arc::clone(self.ground);
        let config = ground.library.config();
        for lang in config.languages().filter(|lang| ground.library.home(lang).is_some()) {
            let path = offline::path(&ground, lang);
            let exact =
                |other: &str| ground.library.home(other).map(|_| offline::path(&ground, other));
            let context = self.context(lang, &path, &ground.alternates(lang, &exact, &[]));
            self.add(path, offline::TEMPLATE, context, true);
        }
    }

    /// The pages that a web server and the members service show when something is wrong.
    fn errors(&mut self) {
        let ground = Arc::clone(self.ground);
        let config = ground.library.config();
        for lang in config.languages().filter(|lang| ground.library.home(lang).is_some()) {
            for name in ["403.html", "404.html", "500.html", "503.html"] {
                if self.has(name) {
                    let address = format!("{}{name}", config.language_root(lang));
                    let context =
                        self.context(lang, &address, &ground.alternates(lang, &|_| None, &[]));
                    self.add(address, name, context, true);
                }
            }
        }
    }

    fn sitemap(&mut self) {
        let ground = Arc::clone(self.ground);
        let lang = &ground.library.config().default_language;
        if self.has("sitemap.xml") {
            let mut entries: Vec<(String, Option<String>)> = self
                .jobs
                .iter()
                .filter_map(|job| Some((ground.canonical(&job.address), job.listed.clone()?)))
                .collect();
            entries.sort();
            let entries: Vec<_> = entries
                .into_iter()
                .map(|(url, updated)| json!({"permalink": url, "updated": updated}))
                .collect();
            let mut context = self.context(lang, "/sitemap.xml", &[]);
            context.insert("entries", &entries);
            self.add("/sitemap.xml".to_owned(), "sitemap.xml", context, true);
        }
        if self.has("robots.txt") {
            let context = self.context(lang, "/robots.txt", &[]);
            self.add("/robots.txt".to_owned(), "robots.txt", context, true);
        }
    }
}

/// `/practices/`, `/practices/page/2/` …
pub(super) fn pager_address(path: &str, paginate_path: &str, n: usize) -> String {
    if n == 1 { path.to_owned() } else { format!("{path}{paginate_path}/{n}/") }
}
