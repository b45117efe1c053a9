//! Keys that every page and section may have, whatever its collection.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::config::Config;
use crate::diagnostic::wording::nearest;
use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span, Spanned};
use crate::library::{Access, Moment, SectionOptions, SortBy, Visibility};
use crate::load::{Key, Raw, RawEntry, Table, is_slug, slug_of};
use crate::schema::Schema;
use crate::words::Words;

const PAGE_KEYS: &[&str] = &[
    "title",
    "description",
    "date",
    "updated",
    "weight",
    "draft",
    "slug",
    "path",
    "aliases",
    "template",
    "taxonomies",
    "extra",
    "in_search_index",
    "id",
    "former_ids",
    "proposals",
    "access",
    "discussion",
    "translation",
];

const SECTION_KEYS: &[&str] = &[
    "title",
    "description",
    "draft",
    "weight",
    "template",
    "page_template",
    "sort_by",
    "paginate_by",
    "paginate_path",
    "paginate_reversed",
    "insert_anchor_links",
    "in_search_index",
    "render",
    "redirect_to",
    "aliases",
    "generate_feeds",
    "transparent",
    "access",
    "extra",
    "id",
    "former_ids",
    "translation",
];

/// What a collection's front matter may nest: a list of records that hold lists.
const MOST_LEVELS_IN_A_COLLECTION: usize = 4;

/// The keys of every entry, as given. Paths and ids are in form, not yet checked against others.
#[derive(Debug, Default, Clone)]
pub(super) struct Front {
    pub(super) title: Option<Spanned<String>>,
    pub(super) description: Option<String>,
    pub(super) date: Option<Moment>,
    pub(super) updated: Option<Moment>,
    pub(super) weight: i64,
    pub(super) draft: bool,
    pub(super) slug: Option<Spanned<String>>,
    /// Without slashes at its ends.
    pub(super) path: Option<Spanned<String>>,
    /// Each begins with `/`.
    pub(super) aliases: Vec<Spanned<String>>,
    pub(super) template: Option<String>,
    pub(super) taxonomies: BTreeMap<String, Vec<String>>,
    pub(super) extra: serde_json::Map<String, serde_json::Value>,
    pub(super) id: Option<Spanned<String>>,
    pub(super) former_ids: Vec<Spanned<String>>,
    /// Ids of members' proposals that it took up.
    pub(super) proposals: Vec<String>,
    pub(super) access: Option<Access>,
    pub(super) discussion: Option<DiscussionFront>,
    pub(super) translation: Option<TranslationFront>,
    pub(super) section: SectionOptions,
    pub(super) redirect_to_at: At,
}

/// `discussion = …`
#[derive(Debug, Clone, PartialEq)]
pub(super) enum DiscussionFront {
    /// `false`
    Off,
    /// A table.
    On {
        visibility: Option<Visibility>,
        opens: Option<Spanned<Moment>>,
        closes: Option<Spanned<Moment>>,
    },
}

/// `translation = …`
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TranslationFront {
    pub(super) of: Spanned<String>,
    pub(super) original_date: Option<Spanned<Date>>,
    pub(super) status: String,
}

/// Reads front matter for one file and reports what is wrong with it.
pub(super) struct Reader<'a> {
    pub(super) source: &'a Arc<SourceFile>,
    pub(super) diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    pub(super) fn span(&self, at: At) -> Span {
        Span::new(self.source, at)
    }

    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reads the common keys. With a schema the collection's rules bind: unknown keys are errors.
    pub(super) fn front(
        &mut self,
        entry: &RawEntry,
        config: &Config,
        schema: Option<&Schema>,
        is_translation: bool,
    ) -> Front {
        let table = &entry.front;
        self.texts_without_forbidden(table);
        if schema.is_some() && table.depth() > MOST_LEVELS_IN_A_COLLECTION {
            let deep = table.pairs.iter().find(|(key, value)| {
                key.value != "extra" && value.value.depth() >= MOST_LEVELS_IN_A_COLLECTION
            });
            if let Some((key, _)) = deep {
                let span = self.span(key.at);
                self.push(Diagnostic::too_deep(span, MOST_LEVELS_IN_A_COLLECTION));
            }
        }
        let known = if entry.name.is_section { SECTION_KEYS } else { PAGE_KEYS };
        self.known_keys(table, known, schema);

        let in_schema = |key: &str| schema.is_some_and(|schema| schema.fields.get(key).is_some());
        let mut front = Front {
            // The schema's own check of the same key says more; reading it twice would report it twice.
            title: if in_schema("title") {
                quiet_text(table, "title")
            } else {
                self.text(table, "title")
            },
            description: self.text(table, "description").map(|text| text.value),
            date: self.moment(table, "date").map(|moment| moment.value),
            updated: self.moment(table, "updated").map(|moment| moment.value),
            weight: self.integer(table, "weight").unwrap_or(0),
            draft: self.flag(table, "draft").unwrap_or(false),
            slug: self.slug(table, schema.is_some()),
            path: self.path(table, "path"),
            aliases: self.aliases(table),
            template: self.template(table, "template"),
            taxonomies: self.taxonomies(table, config),
            extra: self.table(table, "extra").map(|(_, table)| table.to_json()).unwrap_or_default(),
            id: self.id(table),
            former_ids: self.former_ids(table),
            proposals: self.proposals(table),
            access: self.access(table),
            discussion: self.discussion(table),
            translation: self.translation(table),
            section: SectionOptions::default(),
            redirect_to_at: At::default(),
        };
        if front.date.is_none() {
            front.date = entry.name.date.map(Moment::Day);
        }
        if entry.name.is_section {
            self.section(table, &mut front);
        }
        if is_translation {
            for key in ["id", "former_ids", "access", "discussion"] {
                if let Some((key, _)) = table.pair(key) {
                    let span = self.span(key.at);
                    self.push(Diagnostic::not_in_translation(span, &key.value));
                }
            }
        }
        front
    }

    fn known_keys(&mut self, table: &Table, known: &[&str], schema: Option<&Schema>) {
        for (key, _) in &table.pairs {
            let name = key.value.as_str();
            let fields = schema.into_iter().flat_map(|schema| schema.fields.names());
            let all: Vec<&str> = known.iter().copied().chain(fields).collect();
            if all.contains(&name) {
                continue;
            }
            let near = nearest(name, all);
            let span = self.span(key.at);
            self.push(Diagnostic::unknown_key(span, name, schema.is_some(), near));
        }
    }

    /// Escapes in quoted text can make characters that the file itself does not hold.
    fn texts_without_forbidden(&mut self, table: &Table) {
        for (_, value) in &table.pairs {
            self.value_without_forbidden(value);
        }
    }

    fn value_without_forbidden(&mut self, value: &Spanned<Raw>) {
        match &value.value {
            Raw::String(text) => {
                let hidden = |c: &char| {
                    crate::load::is_forbidden(*c) && !self.written(value.at).contains(*c)
                };
                if let Some(character) = text.chars().find(hidden) {
                    let span = self.span(value.at);
                    self.push(Diagnostic::forbidden_character(span, character));
                }
            }
            Raw::Array(items) => items.iter().for_each(|item| self.value_without_forbidden(item)),
            Raw::Table(table) => self.texts_without_forbidden(table),
            _ => {}
        }
    }

    /// The file's own characters at a place.
    pub(super) fn written(&self, at: At) -> &str {
        self.source.text.get(at.range()).unwrap_or_default()
    }

    fn section(&mut self, table: &Table, front: &mut Front) {
        let sorts = [
            ("none", SortBy::None),
            ("date", SortBy::Date),
            ("update_date", SortBy::UpdateDate),
            ("title", SortBy::Title),
            ("title_bytes", SortBy::Title),
            ("weight", SortBy::Weight),
            ("slug", SortBy::Slug),
        ];
        let anchors = [
            ("none", crate::markdown::AnchorLinks::None),
            ("left", crate::markdown::AnchorLinks::Left),
            ("right", crate::markdown::AnchorLinks::Right),
            ("heading", crate::markdown::AnchorLinks::Heading),
        ];
        let redirect = self.text(table, "redirect_to");
        front.redirect_to_at = redirect.as_ref().map(|text| text.at).unwrap_or_default();
        if let Some(text) = &redirect {
            let target = text.value.trim_start_matches('/');
            let named = target.trim_end_matches('/');
            let web = text.value.starts_with("https://");
            if !web && let Some(fault) = path_fault(named).filter(|_| !named.is_empty()) {
                let span = self.span(text.at);
                self.push(Diagnostic::invalid_path(span, "redirect_to", &text.value, fault));
            }
        }
        let paginate_by =
            self.integer(table, "paginate_by").map(|n| usize::try_from(n).unwrap_or(0));
        let paginate_path = self.text(table, "paginate_path");
        if let Some(text) = paginate_path.as_ref().filter(|text| !is_slug(&text.value)) {
            let span = self.span(text.at);
            self.push(Diagnostic::invalid_slug(span, &text.value, &slug_of(&text.value)));
        }
        front.section = SectionOptions {
            sort_by: self.choice(table, "sort_by", &sorts).unwrap_or_default(),
            paginate_by: paginate_by.filter(|n| *n > 0),
            paginate_path: paginate_path
                .filter(|text| is_slug(&text.value))
                .map_or_else(|| "page".to_owned(), |text| text.value),
            paginate_reversed: self.flag(table, "paginate_reversed").unwrap_or(false),
            page_template: self.template(table, "page_template"),
            transparent: self.flag(table, "transparent").unwrap_or(false),
            render: self.flag(table, "render").unwrap_or(true),
            generate_feeds: self.flag(table, "generate_feeds").unwrap_or(false),
            insert_anchor_links: self
                .choice(table, "insert_anchor_links", &anchors)
                .unwrap_or_default(),
            redirect_to: redirect.map(|text| text.value),
            in_search_index: self.flag(table, "in_search_index").unwrap_or(true),
        };
    }

    fn wrong_type(&mut self, value: &Spanned<Raw>, key: &str, expected: &'static str) {
        let span = self.span(value.at);
        let expected = Words::plain(expected);
        self.push(Diagnostic::wrong_type(span, key, expected, value.value.kind(), None));
    }

    fn text(&mut self, table: &Table, key: &str) -> Option<Spanned<String>> {
        let value = table.get(key)?;
        match &value.value {
            Raw::String(text) => Some(Spanned::new(text.clone(), value.at)),
            _ => {
                self.wrong_type(value, key, "is-text");
                None
            }
        }
    }

    fn integer(&mut self, table: &Table, key: &str) -> Option<i64> {
        let value = table.get(key)?;
        match value.value {
            Raw::Integer(number) => Some(number),
            _ => {
                self.wrong_type(value, key, "is-whole-number");
                None
            }
        }
    }

    fn flag(&mut self, table: &Table, key: &str) -> Option<bool> {
        let value = table.get(key)?;
        match value.value {
            Raw::Boolean(flag) => Some(flag),
            _ => {
                self.wrong_type(value, key, "is-true-or-false");
                None
            }
        }
    }

    fn table<'t>(&mut self, table: &'t Table, key: &str) -> Option<(&'t Key, &'t Table)> {
        let (key, value) = table.pair(key)?;
        match &value.value {
            Raw::Table(table) => Some((key, table)),
            _ => {
                self.wrong_type(value, &key.value, "is-table");
                None
            }
        }
    }

    fn texts(&mut self, table: &Table, key: &str) -> Vec<Spanned<String>> {
        let Some(value) = table.get(key) else { return Vec::new() };
        let Raw::Array(items) = &value.value else {
            self.wrong_type(value, key, "is-texts");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            match &item.value {
                Raw::String(text) => texts.push(Spanned::new(text.clone(), item.at)),
                _ => self.wrong_type(item, key, "is-texts"),
            }
        }
        texts
    }

    fn choice<T: Copy>(&mut self, table: &Table, key: &str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(table, key)?;
        let found = choices.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let allowed: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
            let span = self.span(text.at);
            self.push(Diagnostic::unknown_value(span, key, &text.value, &allowed));
        }
        found.map(|(_, value)| *value)
    }

    /// A day or a time: as TOML's own, or as text.
    pub(super) fn moment(&mut self, table: &Table, key: &str) -> Option<Spanned<Moment>> {
        let value = table.get(key)?;
        let moment = match &value.value {
            Raw::Date(date) => Some(Moment::Day(*date)),
            Raw::Instant(instant) => Some(Moment::Instant(*instant)),
            Raw::String(text) => {
                let day = text.parse::<Date>().ok().filter(|_| text.len() == 10).map(Moment::Day);
                day.or_else(|| text.parse().ok().map(Moment::Instant))
            }
            _ => {
                self.wrong_type(value, key, "is-date");
                return None;
            }
        };
        let moment = moment.filter(|moment| (1000..=9999).contains(&moment.date().year()));
        if moment.is_none() {
            let span = self.span(value.at);
            let found = self.written(value.at).trim_matches(['"', '\'']).to_owned();
            self.push(Diagnostic::invalid_date(span, &found));
        }
        moment.map(|moment| Spanned::new(moment, value.at))
    }

    fn slug(&mut self, table: &Table, strict: bool) -> Option<Spanned<String>> {
        let slug = self.text(table, "slug")?;
        let ok = match strict {
            true => is_slug(&slug.value),
            // Zola slugifies; what is left must be something, and nothing may climb.
            false => {
                !slug_of(&slug.value).is_empty()
                    && path_fault(&slug.value).is_none()
                    && !slug.value.contains('/')
            }
        };
        if !ok {
            let span = self.span(slug.at);
            self.push(Diagnostic::invalid_slug(span, &slug.value, &slug_of(&slug.value)));
            return None;
        }
        Some(Spanned::new(slug_of(&slug.value), slug.at))
    }

    fn path(&mut self, table: &Table, key: &str) -> Option<Spanned<String>> {
        let path = self.text(table, key)?;
        let trimmed = path.value.trim_matches('/');
        if let Some(fault) = path_fault(trimmed) {
            let span = self.span(path.at);
            self.push(Diagnostic::invalid_path(span, key, &path.value, fault));
            return None;
        }
        Some(Spanned::new(trimmed.to_owned(), path.at))
    }

    fn aliases(&mut self, table: &Table) -> Vec<Spanned<String>> {
        let mut aliases = Vec::new();
        for alias in self.texts(table, "aliases") {
            let trimmed = alias.value.trim_matches('/');
            if let Some(fault) = path_fault(trimmed) {
                let span = self.span(alias.at);
                self.push(Diagnostic::invalid_path(span, "aliases", &alias.value, fault));
                continue;
            }
            let is_file = trimmed.ends_with(".html") || trimmed.ends_with(".htm");
            let address = if is_file { format!("/{trimmed}") } else { format!("/{trimmed}/") };
            aliases.push(Spanned::new(address, alias.at));
        }
        aliases
    }

    /// A template is a file of the theme; its name climbs nowhere.
    fn template(&mut self, table: &Table, key: &str) -> Option<String> {
        let name = self.text(table, key)?;
        if let Some(fault) = path_fault(&name.value) {
            let span = self.span(name.at);
            self.push(Diagnostic::invalid_path(span, key, &name.value, fault));
            return None;
        }
        Some(name.value)
    }

    fn taxonomies(&mut self, table: &Table, config: &Config) -> BTreeMap<String, Vec<String>> {
        let Some((_, taxonomies)) = self.table(table, "taxonomies") else { return BTreeMap::new() };
        let mut found = BTreeMap::new();
        for (key, _) in &taxonomies.pairs {
            if config.taxonomy(&key.value).is_none() {
                let near = nearest(&key.value, config.taxonomies.iter().map(|t| t.name.as_str()));
                let span = self.span(key.at);
                self.push(Diagnostic::unknown_taxonomy(span, &key.value, near));
                continue;
            }
            let mut terms = Vec::new();
            for term in self.texts(taxonomies, &key.value) {
                if slug_of(&term.value).is_empty() {
                    let span = self.span(term.at);
                    self.push(Diagnostic::invalid_slug(span, &term.value, ""));
                } else {
                    terms.push(term.value);
                }
            }
            found.insert(key.value.clone(), terms);
        }
        found
    }

    fn id(&mut self, table: &Table) -> Option<Spanned<String>> {
        let id = self.text(table, "id")?;
        if !is_id(&id.value) {
            let span = self.span(id.at);
            self.push(Diagnostic::invalid_id(span, &id.value));
            return None;
        }
        Some(id)
    }

    fn former_ids(&mut self, table: &Table) -> Vec<Spanned<String>> {
        let mut ids = self.texts(table, "former_ids");
        for id in &ids {
            if !is_id(&id.value) {
                let span = self.span(id.at);
                self.push(Diagnostic::invalid_id(span, &id.value));
            }
        }
        ids.retain(|id| is_id(&id.value));
        ids
    }

    fn proposals(&mut self, table: &Table) -> Vec<String> {
        let mut ids = self.texts(table, "proposals");
        for id in &ids {
            if !is_proposal_id(&id.value) {
                let span = self.span(id.at);
                self.push(Diagnostic::invalid_proposal(span, &id.value));
            }
        }
        ids.retain(|id| is_proposal_id(&id.value));
        ids.into_iter().map(|id| id.value).collect()
    }

    fn access(&mut self, table: &Table) -> Option<Access> {
        self.choice(table, "access", &[("public", Access::Public), ("members", Access::Members)])
    }

    fn discussion(&mut self, table: &Table) -> Option<DiscussionFront> {
        let value = table.get("discussion")?;
        let rules = match &value.value {
            Raw::Boolean(false) => return Some(DiscussionFront::Off),
            Raw::Table(rules) => rules,
            _ => {
                let span = self.span(value.at);
                self.push(Diagnostic::discussion_invalid(span));
                return None;
            }
        };
        for (key, _) in &rules.pairs {
            if !["visibility", "opens", "closes"].contains(&key.value.as_str()) {
                let near = nearest(&key.value, ["visibility", "opens", "closes"]);
                let span = self.span(key.at);
                self.push(Diagnostic::unknown_key(span, &key.value, true, near));
            }
        }
        let visibilities = [("public", Visibility::Public), ("members", Visibility::Members)];
        let visibility = self.choice(rules, "visibility", &visibilities);
        let (opens, closes) = (self.moment(rules, "opens"), self.moment(rules, "closes"));
        Some(DiscussionFront::On { visibility, opens, closes })
    }

    fn translation(&mut self, table: &Table) -> Option<TranslationFront> {
        let (key, given) = self.table(table, "translation")?;
        for (key, _) in &given.pairs {
            if !["of", "original_date", "status"].contains(&key.value.as_str()) {
                let near = nearest(&key.value, ["of", "original_date", "status"]);
                let span = self.span(key.at);
                self.push(Diagnostic::unknown_key(span, &key.value, true, near));
            }
        }
        let original_date = self.moment(given, "original_date");
        let status = self
            .choice(
                given,
                "status",
                &[("machine", "machine"), ("draft", "draft"), ("reviewed", "reviewed")],
            )
            .unwrap_or("draft");
        let Some(of) = self.text(given, "of") else {
            if given.get("of").is_none() {
                let span = self.span(key.at);
                let help = Some(Words::plain("say-of"));
                self.push(Diagnostic::missing_field(span, "translation.of", None, help));
            }
            return None;
        };
        Some(TranslationFront {
            of,
            original_date: original_date.map(|moment| Spanned::new(moment.value.date(), moment.at)),
            status: status.to_owned(),
        })
    }
}

fn quiet_text(table: &Table, key: &str) -> Option<Spanned<String>> {
    let value = table.get(key)?;
    Some(Spanned::new(value.value.as_str()?.to_owned(), value.at))
}

/// Why a path cannot be part of an address of the site; `None` if it can. Without slashes at its ends.
pub(super) fn path_fault(path: &str) -> Option<Words> {
    if path.is_empty() {
        return Some(Words::plain("path-empty"));
    }
    if path.len() > 200 {
        return Some(Words::plain("path-long"));
    }
    if path.starts_with('/') {
        return Some(Words::plain("path-slashes"));
    }
    if path.chars().any(|c| {
        "\\?#%:*\"<>|".contains(c)
            || c.is_control()
            || c.is_whitespace()
            || crate::load::is_forbidden(c)
    }) {
        return Some(Words::plain("path-character"));
    }
    let fault = |part: &str| match part {
        "" => Some("path-double"),
        ".." | "." => Some("path-climbs"),
        _ if part.starts_with('.') => Some("path-point"),
        _ if part.starts_with('-') => Some("path-dash"),
        _ if part.len() > 120 => Some("path-part-long"),
        _ => None,
    };
    path.split('/').find_map(fault).map(Words::plain)
}

/// Whether it has the form of a proposal's id.
pub fn is_proposal_id(id: &str) -> bool {
    (11..=32).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

/// Slugs joined by `/`, at most 200 characters.
pub(super) fn is_id(id: &str) -> bool {
    id.len() <= 200 && id.split('/').all(is_slug)
}
