//! Bodies, and fields that point to other entries and files, against the whole site.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;

use super::{Checked, Options, known_files};
use crate::config::Config;
use crate::diagnostic::wording::{did_you_mean, nearest, write_it};
use crate::diagnostic::{At, Diagnostic, Diagnostics, Span, Spanned};
use crate::library::{Asset, Entry, Record, Value};
use crate::load::Sources;
use crate::markdown::url::{self, Destination};
use crate::markdown::{self, RawHtml, Scan};
use crate::schema::{BodyRules, FieldType, Fields};
use crate::words::Words;

/// What every body is checked against.
pub(super) struct Whole<'a> {
    config: &'a Config,
    entries: &'a [Entry],
    checked: &'a [Checked<'a>],
    scans: Vec<Scan>,
    by_file: HashMap<&'a str, usize>,
    known_files: HashSet<&'a str>,
    /// Pages that are not part of the site as it is built.
    hidden: Vec<bool>,
    /// Address → whether its page is one of those.
    addresses: HashMap<&'a str, bool>,
    /// Id → its entry.
    ids: HashMap<&'a str, usize>,
    former_ids: HashMap<String, String>,
    static_folders: Vec<PathBuf>,
    static_files: HashSet<&'a str>,
    /// Beginnings of addresses that are made, not written: facets, taxonomies.
    made: Vec<String>,
}

impl<'a> Whole<'a> {
    pub(super) fn new(
        sources: &'a Sources,
        entries: &'a [Entry],
        checked: &'a [Checked<'a>],
        drafts: &[bool],
        options: &'a Options,
    ) -> Self {
        use rayon::prelude::*;
        let scans = entries.par_iter().zip(checked).map(|(entry, own)| {
            let ids = source_ids(own, entry);
            markdown::scan(entry.body(), &ids)
        });
        let config = &sources.config;
        let hidden: Vec<bool> = drafts.iter().map(|draft| *draft && !options.drafts).collect();
        let addresses = entries.iter().zip(&hidden).flat_map(|(entry, hidden)| {
            let aliases = entry.aliases.iter().map(String::as_str);
            std::iter::once(entry.path.as_str()).chain(aliases).map(|address| (address, *hidden))
        });
        let mut made: Vec<String> = Vec::new();
        let collections: BTreeMap<&str, _> = checked
            .iter()
            .filter_map(|entry| entry.schema.map(|schema| (schema.name.as_str(), schema)))
            .collect();
        for lang in config.languages() {
            let root = config.language_root(lang);
            made.push(format!("{root}data/"));
            made.extend(
                config.taxonomies.iter().map(|taxonomy| format!("{root}{}/", taxonomy.name)),
            );
            for schema in collections.values() {
                let facets = schema.fields.iter().filter(|(_, field)| field.facet.is_some());
                made.extend(facets.map(|(name, _)| format!("{root}{}/{name}/", schema.section)));
            }
        }
        Whole {
            config,
            entries,
            checked,
            scans: scans.collect(),
            by_file: entries
                .iter()
                .enumerate()
                .map(|(n, entry)| (entry.file.as_str(), n))
                .collect(),
            known_files: known_files(sources),
            addresses: addresses.collect(),
            hidden,
            // Backwards, so that of an entry's languages the first counts.
            ids: entries.iter().enumerate().rev().map(|(n, e)| (e.id.as_str(), n)).collect(),
            former_ids: super::identity::former_ids(entries),
            static_folders: vec![
                sources.root.join("static"),
                sources.root.join("themes").join(&config.theme).join("static"),
            ],
            static_files: options.static_files.iter().map(String::as_str).collect(),
            made,
        }
    }

    /// Whether a file at the root of the site has this name. `name` without the first `/`.
    fn is_static(&self, name: &str) -> bool {
        let name = without_query(name);
        let on_disk = || self.static_folders.iter().any(|folder| folder.join(name).is_file());
        !name.is_empty() && (self.static_files.contains(name) || on_disk())
    }

    /// The page that has an address, if it is a draft that is left out.
    fn is_hidden_address(&self, address: &str) -> bool {
        let path = without_query(address);
        let with_slash = format!("{}/", path.trim_end_matches('/'));
        self.addresses.get(path).or_else(|| self.addresses.get(with_slash.as_str())) == Some(&true)
    }

    /// Whether an address of the site leads somewhere, as far as it can be known before rendering.
    fn is_address(&self, address: &str) -> bool {
        let path = without_query(address);
        let with_slash = format!("{}/", path.trim_end_matches('/'));
        let served = ["/members/", "/api/", "/data/", "/search/", "/assets/"];
        let generated = [
            "sitemap.xml",
            "robots.txt",
            "atom.xml",
            "feed.json",
            "catalogue.json",
            "manifest.json",
        ];
        let last = path.rsplit('/').next().unwrap_or_default();
        let home =
            self.config.languages().any(|lang| self.config.language_root(lang) == with_slash);
        self.addresses.contains_key(path)
            || self.addresses.contains_key(with_slash.as_str())
            || home
            || served.iter().any(|served| with_slash.starts_with(served))
            || generated.contains(&last)
            || self.made.iter().any(|made| with_slash.starts_with(made.as_str()))
            || self.is_static(path.trim_start_matches('/'))
    }
}

/// Everything that is wrong with one entry's body and with where its fields point.
pub(super) fn check(whole: &Whole<'_>, n: usize) -> Diagnostics {
    let mut page = Page {
        whole,
        n,
        entry: &whole.entries[n],
        own: &whole.checked[n],
        diagnostics: Diagnostics::default(),
    };
    page.redirect();
    page.fields();
    page.form();
    page.links();
    page.images();
    page.notes();
    page.diagnostics
}

/// A body with so many mistakes is no text, and the rest says nothing new; to look for what was meant by each
/// would take hours.
const MOST_IN_A_BODY: usize = 200;

struct Page<'a> {
    whole: &'a Whole<'a>,
    n: usize,
    entry: &'a Entry,
    own: &'a Checked<'a>,
    diagnostics: Diagnostics,
}

impl<'a> Page<'a> {
    fn scan(&self) -> &'a Scan {
        &self.whole.scans[self.n]
    }

    fn in_body(&self, at: impl Into<At>) -> Span {
        self.entry.body_span(at)
    }

    fn is_full(&self) -> bool {
        self.diagnostics.iter().len() >= MOST_IN_A_BODY
    }

    fn links(&mut self) {
        for link in &self.scan().links {
            if self.is_full() {
                return;
            }
            let span = self.in_body(link.span.clone());
            let target = link.destination.as_str();
            match url::parse(target) {
                Err(fault) => {
                    self.diagnostics.push(Diagnostic::unsafe_link(span, target, fault.words()))
                }
                Ok(Destination::Web { https, host }) => {
                    if url::is_unclear(&host) {
                        self.diagnostics.push(Diagnostic::unclear_host(span.clone(), &host));
                    }
                    if !https {
                        self.diagnostics.push(Diagnostic::insecure_url(span, target));
                    }
                }
                Ok(Destination::Mail) => {}
                Ok(Destination::Internal { path, fragment }) => {
                    self.internal(span, &path, fragment.as_deref());
                }
                Ok(Destination::Fragment(fragment)) => {
                    self.anchor(span, self.n, None, &fragment);
                }
                Ok(Destination::Site(address)) => self.address(span, &address),
                Ok(Destination::Relative(file)) => {
                    let name = without_query(&file);
                    if self.entry.asset(name).is_none() {
                        let near = self.relative_suggestion(name);
                        self.diagnostics.push(Diagnostic::broken_link(span, &file, near));
                    }
                }
            }
        }
    }

    /// Where a section sends its readers.
    fn redirect(&mut self) {
        let Some(target) = self.own.front.section.redirect_to.as_deref() else { return };
        let span = self.own.span(self.own.front.redirect_to_at);
        if let Some(file) = target.strip_prefix("@/") {
            self.internal(span, file, None);
        } else if !target.starts_with("https://") {
            self.address(span, &format!("/{}", target.trim_start_matches('/')));
        }
    }

    fn address(&mut self, span: Span, address: &str) {
        if self.whole.is_hidden_address(address) && !self.whole.hidden[self.n] {
            self.diagnostics.push(Diagnostic::broken_link(span, address, Some(of_draft())));
        } else if !self.whole.is_address(address) {
            let near = nearest(address, self.whole.addresses.keys().copied());
            let near = near.map(did_you_mean);
            self.diagnostics.push(Diagnostic::broken_link(span, address, near));
        }
    }

    fn internal(&mut self, span: Span, path: &str, fragment: Option<&str>) {
        let shown = format!("@/{path}");
        let Some(target) = self.whole.by_file.get(path).copied() else {
            if !self.whole.known_files.contains(path) {
                let near = nearest(path, self.whole.by_file.keys().copied());
                let near =
                    near.map(|near| Words::new("did-you-mean-page", [("near", near.into())]));
                self.diagnostics.push(Diagnostic::broken_link(span, &shown, near));
            }
            return;
        };
        if self.whole.hidden[target] && !self.whole.hidden[self.n] {
            self.diagnostics.push(Diagnostic::broken_link(span, &shown, Some(of_draft())));
        } else if let Some(fragment) = fragment {
            self.anchor(span, target, Some(&shown), fragment);
        }
    }

    fn anchor(&mut self, span: Span, target: usize, shown: Option<&str>, fragment: &str) {
        let scan = &self.whole.scans[target];
        let sources = source_ids(&self.whole.checked[target], &self.whole.entries[target]);
        let made: Vec<String> = sources.iter().map(|id| format!("source-{id}")).collect();
        let headings = scan.headings.iter().map(|heading| heading.id.as_str());
        let anchors: Vec<&str> = headings.chain(made.iter().map(String::as_str)).collect();
        // The page's own anchors are not the text's business; `#top` is every browser's.
        let of_the_page = markdown::OF_THE_PAGE.contains(&fragment) || fragment == "top";
        let is_comment = fragment.starts_with("comment-");
        if anchors.contains(&fragment) || of_the_page || is_comment {
            return;
        }
        // Nobody means the thousandth heading, and likeness is dear.
        let near = nearest(fragment, anchors.iter().copied().take(1000));
        self.diagnostics.push(Diagnostic::broken_anchor(span, shown, fragment, near));
    }

    /// Someone who writes `circles.md` means `@/practices/circles.md`.
    fn relative_suggestion(&self, name: &str) -> Option<Words> {
        let assets = self.entry.assets.iter().map(|asset| asset.name.as_str());
        if let Some(near) = nearest(name, assets) {
            return Some(did_you_mean(near));
        }
        let beside = match self.entry.folder() {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        };
        let files = [beside.as_str(), name];
        let file = files.into_iter().find(|file| self.whole.by_file.contains_key(file))?;
        Some(write_it(format!("@/{file}")))
    }

    fn images(&mut self) {
        for image in &self.scan().images {
            if self.is_full() {
                return;
            }
            let span = self.in_body(image.span.clone());
            let target = image.destination.as_str();
            if image.alt.trim().is_empty() {
                self.diagnostics.push(Diagnostic::image_without_alt(span.clone()));
            }
            match url::parse(target) {
                Err(fault) => {
                    self.diagnostics.push(Diagnostic::unsafe_link(span, target, fault.words()))
                }
                Ok(Destination::Web { .. }) => {
                    self.diagnostics.push(Diagnostic::remote_image(span, target))
                }
                Ok(Destination::Site(path))
                    if markdown::is_image(without_query(&path))
                        && self.whole.is_static(path.trim_start_matches('/')) => {}
                Ok(Destination::Relative(name))
                    if self.entry.asset(without_query(&name)).is_some_and(is_image) => {}
                Ok(_) => {
                    let near =
                        nearest(target, self.entry.assets.iter().map(|asset| asset.name.as_str()));
                    self.diagnostics.push(Diagnostic::missing_image(span, target, near));
                }
            }
        }
    }

    fn notes(&mut self) {
        let ids = source_ids(self.own, self.entry);
        for note in &self.scan().undefined_notes {
            if self.is_full() {
                return;
            }
            let span = self.in_body(note.span.clone());
            let near = nearest(&note.label, ids.iter().copied());
            self.diagnostics.push(Diagnostic::unknown_note(span, &note.label, near));
        }
        for note in &self.scan().unused_definitions {
            if self.is_full() {
                return;
            }
            let span = self.in_body(note.span.clone());
            self.diagnostics.push(Diagnostic::unused_note(span, &note.label));
        }
        let mut cited: HashSet<String> =
            self.scan().notes.iter().map(|note| note.label.clone()).collect();
        self.notes_in_record(&self.own.fields, &ids, &mut cited);
        if self.own.original.is_none() {
            self.unused_records(&cited);
        }
    }

    fn notes_in_record(&mut self, record: &'a Record, ids: &[&str], cited: &mut HashSet<String>) {
        for (_, value) in &record.fields {
            self.notes_in_value(value, ids, cited);
        }
    }

    fn notes_in_value(
        &mut self,
        value: &'a Spanned<Value>,
        ids: &[&str],
        cited: &mut HashSet<String>,
    ) {
        match &value.value {
            Value::Text { text, footnotes: true } => {
                for note in markdown::notes_in(text) {
                    if !ids.contains(&note.label.as_str()) {
                        let span = self.note_span(value.at, &note.label);
                        let near = nearest(&note.label, ids.iter().copied());
                        self.diagnostics.push(Diagnostic::unknown_note(span, &note.label, near));
                    }
                    cited.insert(note.label);
                }
            }
            Value::Key(key) => {
                cited.insert(key.key.clone());
            }
            Value::List(items) => {
                items.iter().for_each(|item| self.notes_in_value(item, ids, cited))
            }
            Value::Record(record) => self.notes_in_record(record, ids, cited),
            _ => {}
        }
    }

    /// The reference itself, inside a quoted text: escapes may have moved it, but it is written as it is.
    fn note_span(&self, at: At, label: &str) -> Span {
        let written = self.own.raw.source.text.get(at.range()).unwrap_or_default();
        let reference = format!("[^{label}]");
        let inside = written
            .find(&reference)
            .map(|start| At::new(start, start + reference.len()).shifted(at.start as usize));
        self.own.span(inside.unwrap_or(at))
    }

    fn unused_records(&mut self, cited: &HashSet<String>) {
        let Some(list) = self.own.schema.and_then(|schema| schema.notes_list()) else { return };
        let Some(records) = self.own.fields.get(list) else { return };
        for item in records.items() {
            let Some(id) = item.value.as_record().and_then(|record| record.spanned("id")) else {
                continue;
            };
            let Some(key) = id.value.as_str() else { continue };
            if !cited.contains(key) {
                let span = self.own.span(id.at);
                self.diagnostics.push(Diagnostic::unused_record(span, key, list));
            }
        }
    }

    fn form(&mut self) {
        let scan = self.scan();
        if let Some(fence) = &scan.unclosed_fence {
            let span = self.in_body(fence.clone());
            self.diagnostics.push(Diagnostic::unclosed_fence(span));
        }
        let escapes = self.entry.collection.is_some()
            || self.whole.config.markdown.raw_html == RawHtml::Escape;
        if escapes {
            let body = self.entry.body();
            let is_call = |start: usize| {
                let before = body[..start].trim_end();
                self.entry.collection.is_none()
                    && (before.ends_with("{{") || before.ends_with("{%"))
            };
            for range in &scan.raw_html {
                // `</b>` ends what has been reported where it began; `{{ <name /> }}` is a shortcode.
                if body[range.start..].starts_with("</") || is_call(range.start) {
                    continue;
                }
                if self.is_full() {
                    return;
                }
                let span = self.in_body(range.clone());
                self.diagnostics.push(Diagnostic::raw_html(span));
            }
        }
        let mut deepest = 2;
        for heading in &scan.headings {
            if self.is_full() {
                return;
            }
            if heading.level == 1 || heading.level > deepest {
                let span = self.in_body(heading.span.clone());
                let most = if heading.level == 1 { 2 } else { deepest };
                self.diagnostics.push(Diagnostic::heading_level(span, heading.level, most));
            }
            deepest = heading.level.max(1) + 1;
        }
        if let Some(rules) = self.own.schema.and_then(|schema| schema.body.as_ref())
            && scan.words > 0
        {
            self.body_rules(rules);
        }
    }

    fn body_rules(&mut self, rules: &BodyRules) {
        let scan = self.scan();
        if let Some(expected) = rules.headings.get(&self.entry.lang) {
            let found: Vec<_> = scan.headings.iter().filter(|heading| heading.level <= 2).collect();
            let order =
                expected.iter().map(|text| format!("`## {text}`")).collect::<Vec<_>>().join(", ");
            for (n, text) in expected.iter().enumerate() {
                match found.get(n) {
                    Some(heading) if heading.text == *text => {}
                    Some(heading) => {
                        let span = self.in_body(heading.span.clone());
                        let found = Some(heading.text.as_str());
                        self.diagnostics.push(Diagnostic::body_heading(span, text, found, &order));
                        return;
                    }
                    None => {
                        let span = self.first_line();
                        self.diagnostics.push(Diagnostic::body_heading(span, text, None, &order));
                        return;
                    }
                }
            }
            if let Some(heading) = found.get(expected.len()) {
                let span = self.in_body(heading.span.clone());
                let fault = Diagnostic::body_heading_beyond(span, &heading.text, &order);
                self.diagnostics.push(fault);
            }
        }
        // Words of one language are not those of another: a text is measured where it was written.
        if self.entry.translation.is_some() {
            return;
        }
        let (bound, number) = match (rules.min_words, rules.max_words) {
            (Some(min), _) if scan.words < min => ("words-at-least", min),
            (_, Some(max)) if scan.words > max => ("words-at-most", max),
            _ => return,
        };
        let span = self.first_line();
        let bound = Words::new(bound, [("number", number.into())]);
        self.diagnostics.push(Diagnostic::body_length(span, scan.words, bound));
    }

    /// The first line of the body that says something.
    fn first_line(&self) -> Span {
        let body = self.entry.body();
        let start = body.len() - body.trim_start().len();
        let length = body[start..].lines().next().map_or(0, str::len);
        self.in_body(At::new(start, start + length))
    }

    fn fields(&mut self) {
        if let Some(schema) = self.own.schema {
            self.field_targets(&schema.fields, &self.own.fields);
        }
    }

    fn field_targets(&mut self, fields: &Fields, record: &'a Record) {
        for (name, value) in &record.fields {
            if let Some(field) = fields.get(name) {
                self.value_targets(&field.kind, value);
            }
        }
    }

    fn value_targets(&mut self, kind: &FieldType, value: &'a Spanned<Value>) {
        match (kind, &value.value) {
            (FieldType::Entry { collection }, Value::Entry(entry)) => {
                let id =
                    self.whole.former_ids.get(&entry.id).map_or(entry.id.as_str(), String::as_str);
                let of = |n: usize| self.whole.entries[n].collection.as_deref();
                let target = self.whole.ids.get(id).copied();
                if let Some(n) = target.filter(|n| of(*n) == Some(collection.as_str())) {
                    if self.whole.hidden[n] && !self.whole.hidden[self.n] {
                        let span = self.own.span(value.at);
                        self.diagnostics.push(Diagnostic::draft_entry(span, &entry.id));
                    }
                    return;
                }
                // A page that could not be read has been reported itself.
                if self.whole.known_files.contains(format!("{id}.md").as_str())
                    && !self.whole.ids.contains_key(id)
                {
                    return;
                }
                let of_collection =
                    self.whole.ids.iter().filter(|(_, n)| of(**n) == Some(collection.as_str()));
                let near = nearest(&entry.id, of_collection.map(|(id, _)| *id));
                let span = self.own.span(value.at);
                self.diagnostics.push(Diagnostic::unknown_entry(span, &entry.id, collection, near));
            }
            (FieldType::File, Value::File(name)) if self.entry.asset(name).is_none() => {
                let near = nearest(name, self.entry.assets.iter().map(|asset| asset.name.as_str()));
                let span = self.own.span(value.at);
                self.diagnostics.push(Diagnostic::missing_file(span, name, near));
            }
            (FieldType::List { items, .. }, Value::List(values)) => {
                values.iter().for_each(|value| self.value_targets(items, value));
            }
            (FieldType::Record { fields }, Value::Record(record)) => {
                self.field_targets(fields, record)
            }
            _ => {}
        }
    }
}

fn of_draft() -> Words {
    Words::plain("page-is-draft")
}

fn without_query(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or(address)
}

/// Whether a file can be shown as an image. One that is damaged has been reported.
fn is_image(asset: &Asset) -> bool {
    markdown::is_image(&asset.name)
}

/// Ids of the records that notes in an entry's text may point to.
fn source_ids<'e>(own: &Checked<'_>, entry: &'e Entry) -> Vec<&'e str> {
    let Some(list) = own.schema.and_then(|schema| schema.notes_list()) else { return Vec::new() };
    let records = entry.fields.get(list).map(Value::items).unwrap_or_default();
    let id = |item: &'e Spanned<Value>| item.value.as_record()?.get("id")?.as_str();
    records.iter().filter_map(id).collect()
}
