//! Entries to library: whatever can be wrong with content is found here, all of it at once.
//!
//! First each entry by itself (`front`, `fields`), side by side on all cores. Then all together: who is
//! whose translation (`translations`), who has which id and address (`identity`), what stands where
//! (`arrange`). Last each body against the whole (`body`).

mod arrange;
mod body;
mod fields;
mod front;
mod identity;
mod reviewing;
mod translations;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::{At, Diagnostic, Diagnostics, Span};
use crate::library::{
    Access, DiscussionRules, Entry, Kind, Library, Moment, Record, Translation, Value, Visibility,
};
use crate::load::{Raw, RawEntry, Sources};
use crate::schema::{Schema, Schemas};
pub use front::is_proposal_id;
use front::{DiscussionFront, Front, Reader};

/// How a site is read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Whether drafts are part of the site.
    pub drafts: bool,
    /// Names of files that the theme puts at the root of the site: `favicon.svg`.
    pub static_files: Vec<String>,
}

/// One entry on its way to the library.
struct Checked<'a> {
    raw: &'a RawEntry,
    schema: Option<&'a Schema>,
    front: Front,
    /// As given, with defaults and what is derived; in a translation only what it gives.
    fields: Record,
    /// The entry that this one translates: its place in the list.
    original: Option<usize>,
}

impl Checked<'_> {
    fn span(&self, at: At) -> Span {
        Span::new(&self.raw.source, at)
    }

    /// Where to report what concerns the whole entry: the line that opens its front matter.
    fn fence(&self) -> Span {
        self.span(At::new(0, 3))
    }
}

/// Checks everything that was read. On errors the library holds what is valid, for tools that show it;
/// nothing is to be built from it.
pub fn library(
    mut sources: Sources,
    schemas: Schemas,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Library {
    // Entries are not judged by a schema that has to be mended first, nor translations without their original.
    let unreadable: HashSet<&str> = sources.unreadable.iter().map(String::as_str).collect();
    let (judged, waiting): (Vec<_>, Vec<_>) = sources.entries.into_iter().partition(|entry| {
        let schema = (!entry.name.is_section).then(|| schemas.collection_of(&entry.name.folder));
        schema.flatten().is_none_or(|schema| !schema.incomplete)
            && !translations::waits(entry, &unreadable, &sources.config)
    });
    sources.entries = judged;
    sources.unreadable.extend(waiting.into_iter().map(|entry| entry.name.file));
    let config = &sources.config;
    let originals = translations::originals(&sources.entries, config);
    let read: Vec<(Checked<'_>, Diagnostics)> = sources
        .entries
        .par_iter()
        .zip(originals)
        .map(|(raw, original)| check_alone(raw, original, config, &schemas))
        .collect();
    let mut checked = Vec::with_capacity(read.len());
    for (entry, problems) in read {
        diagnostics.extend(problems);
        checked.push(entry);
    }
    translations::check(&checked, config, diagnostics);

    let identities = identity::settle(&checked, config, &schemas, diagnostics);
    let accesses = accesses(&checked, config);
    let entries: Vec<Entry> = (0..checked.len())
        .map(|n| entry(&checked, n, &identities[n], accesses[n], diagnostics))
        .collect();
    check_discussions(&checked, &entries, diagnostics);

    let drafts = drafts(&checked);
    let whole = body::Whole::new(&sources, &entries, &checked, &drafts, options);
    let found: Vec<Diagnostics> =
        (0..checked.len()).into_par_iter().map(|n| body::check(&whole, n)).collect();
    found.into_iter().for_each(|found| diagnostics.extend(found));
    identity::redirects(&checked, &entries, diagnostics);

    let former = identity::former_ids(&entries);
    let kept = entries.into_iter().zip(drafts).filter(|(_, draft)| options.drafts || !draft);
    let kept: Vec<Entry> = kept.map(|(entry, _)| entry).collect();
    drop(checked);
    arrange::library(sources.config, schemas, kept, former)
}

fn check_alone<'a>(
    raw: &'a RawEntry,
    original: Option<usize>,
    config: &Config,
    schemas: &'a Schemas,
) -> (Checked<'a>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let schema = (!raw.name.is_section).then(|| schemas.collection_of(&raw.name.folder)).flatten();
    let mut reader = Reader { source: &raw.source, diagnostics: &mut diagnostics };
    let front = reader.front(raw, config, schema, original.is_some());
    let fields = match schema {
        Some(schema) => {
            let mut fields = fields::FieldReader {
                reader: &mut reader,
                schemas,
                front: &raw.front,
                is_translation: original.is_some(),
                fence: At::new(0, 3),
            };
            let record = fields.record_of(schema);
            if original.is_none() {
                reviewing::check(&mut reader, schema, &record);
            }
            record
        }
        None => Record::default(),
    };
    (Checked { raw, schema, front, fields, original }, diagnostics)
}

/// A translation of a draft is a draft.
fn drafts(checked: &[Checked<'_>]) -> Vec<bool> {
    let of = |entry: &Checked<'_>| entry.original.is_some_and(|n| checked[n].front.draft);
    checked.iter().map(|entry| entry.front.draft || of(entry)).collect()
}

/// What an entry says itself, else what its original says, else the nearest section above that says it.
fn accesses(checked: &[Checked<'_>], config: &Config) -> Vec<Access> {
    let mut sections: HashMap<(&str, &str), Access> = HashMap::new();
    for entry in checked.iter().filter(|entry| entry.raw.name.is_section) {
        let original = entry.original.map(|n| &checked[n]);
        let own = original.unwrap_or(entry).front.access;
        if let Some(access) = own {
            sections.insert((&entry.raw.name.folder, &entry.raw.name.lang), access);
        }
    }
    let inherited = |folder: &str, lang: &str| {
        let above = std::iter::successors(Some(folder), |folder| match folder.rsplit_once('/') {
            Some((above, _)) => Some(above),
            None if folder.is_empty() => None,
            None => Some(""),
        });
        let mut above = above;
        above.find_map(|folder| {
            let own = sections.get(&(folder, lang));
            own.or_else(|| sections.get(&(folder, config.default_language.as_str()))).copied()
        })
    };
    let of = |entry: &Checked<'_>| {
        let source = entry.original.map_or(entry, |n| &checked[n]);
        let name = &source.raw.name;
        source.front.access.or_else(|| inherited(&name.folder, &name.lang)).unwrap_or_default()
    };
    checked.iter().map(of).collect()
}

fn entry(
    checked: &[Checked<'_>],
    n: usize,
    identity: &identity::Identity,
    access: Access,
    diagnostics: &mut Diagnostics,
) -> Entry {
    let own = &checked[n];
    let original = own.original.map(|n| &checked[n]);
    let (front, raw) = (&own.front, own.raw);
    let fields = match original {
        Some(original) => translations::merged(own, original, diagnostics),
        None => own.fields.clone(),
    };
    let leading = original.unwrap_or(own);
    let translation = front.translation.as_ref().map(|translation| Translation {
        of: translation.of.value.clone(),
        original_date: translation.original_date.as_ref().map(|date| date.value),
        status: translation.status.clone(),
        stale: original.is_some_and(|original| translations::is_stale(own, original)),
    });
    Entry {
        source: Arc::clone(&raw.source),
        body_at: raw.body_at,
        file: raw.name.file.clone(),
        id: identity.id.clone(),
        former_ids: leading.front.former_ids.iter().map(|id| id.value.clone()).collect(),
        proposals: front.proposals.clone(),
        lang: raw.name.lang.clone(),
        path: identity.path.clone(),
        aliases: front.aliases.iter().map(|alias| alias.value.clone()).collect(),
        slug: identity.slug.clone(),
        title: front.title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
        description: front.description.clone(),
        date: front.date.or(leading.front.date),
        updated: front.updated,
        weight: if raw.front.get("weight").is_some() { front.weight } else { leading.front.weight },
        draft: front.draft || leading.front.draft,
        template: front.template.clone().or_else(|| leading.front.template.clone()),
        taxonomies: front.taxonomies.clone(),
        extra: if front.extra.is_empty() {
            leading.front.extra.clone()
        } else {
            front.extra.clone()
        },
        access,
        discussion: discussion(leading),
        translation,
        collection: own.schema.map(|schema| schema.name.clone()),
        fields,
        assets: raw.assets.clone(),
        kind: match raw.name.is_section {
            true => Kind::Section(Box::new(section(own, leading))),
            false => Kind::Page,
        },
    }
}

/// A section in another language keeps its original's order and templates unless it says otherwise.
fn section(own: &Checked<'_>, leading: &Checked<'_>) -> crate::library::SectionOptions {
    let given = |key: &str| own.raw.front.get(key).is_some();
    let (mine, theirs) = (&own.front.section, &leading.front.section);
    let mut options = theirs.clone();
    if given("sort_by") {
        options.sort_by = mine.sort_by;
    }
    if given("paginate_by") {
        options.paginate_by = mine.paginate_by;
    }
    if given("page_template") {
        options.page_template.clone_from(&mine.page_template);
    }
    if given("generate_feeds") {
        options.generate_feeds = mine.generate_feeds;
    }
    if given("render") {
        options.render = mine.render;
    }
    if given("redirect_to") {
        options.redirect_to.clone_from(&mine.redirect_to);
    }
    options
}

fn discussion(entry: &Checked<'_>) -> Option<DiscussionRules> {
    if entry.raw.name.is_section {
        return None;
    }
    let default = entry.schema.and_then(|schema| schema.discussion.as_ref());
    let from_field = |name: &Option<String>| match entry.fields.get(name.as_deref()?) {
        Some(Value::Date(date)) => Some(Moment::Day(*date)),
        _ => None,
    };
    let by_default = DiscussionRules {
        visibility: default.map_or(Visibility::Public, |default| default.visibility),
        opens: default.and_then(|default| from_field(&default.opens)),
        closes: default.and_then(|default| from_field(&default.closes)),
    };
    match &entry.front.discussion {
        Some(DiscussionFront::Off) => None,
        Some(DiscussionFront::On { visibility, opens, closes }) => Some(DiscussionRules {
            visibility: visibility.unwrap_or(by_default.visibility),
            opens: opens.as_ref().map(|opens| opens.value).or(by_default.opens),
            closes: closes.as_ref().map(|closes| closes.value).or(by_default.closes),
        }),
        None => default.map(|_| by_default),
    }
}

fn check_discussions(checked: &[Checked<'_>], entries: &[Entry], diagnostics: &mut Diagnostics) {
    for (own, entry) in checked.iter().zip(entries) {
        if own.original.is_some() {
            continue;
        }
        let default = own.schema.and_then(|schema| schema.discussion.as_ref());
        if let Some(rules) = &entry.discussion
            && let (Some(opens), Some(closes)) = (rules.opens, rules.closes)
            && closes.end() <= opens.start()
        {
            let field = default.and_then(|default| default.closes.as_deref());
            let by_field = field.and_then(|field| own.fields.spanned(field)).map(|value| value.at);
            let at = match &own.front.discussion {
                Some(DiscussionFront::On { closes: Some(closes), .. }) => Some(closes.at),
                _ => by_field,
            };
            let span = at.map_or_else(|| own.fence(), |at| own.span(at));
            diagnostics.push(Diagnostic::dates_reversed(span, "closes", "opens"));
        }
        // Phases and the like: records that name the same two dates.
        let names = default
            .and_then(|default| Some((default.opens.as_deref()?, default.closes.as_deref()?)));
        let Some((opens, closes)) = names else { continue };
        for item in own.fields.iter().flat_map(|(_, value)| value.items()) {
            let Some(record) = item.value.as_record() else { continue };
            if let (Some(Value::Date(start)), Some(end)) =
                (record.get(opens), record.spanned(closes))
                && matches!(&end.value, Value::Date(end) if end < start)
            {
                diagnostics.push(Diagnostic::dates_reversed(own.span(end.at), closes, opens));
            }
        }
    }
}

/// Every file that is there, readable or not: a link to it is no mistake of the link.
fn known_files(sources: &Sources) -> HashSet<&str> {
    let readable = sources.entries.iter().map(|entry| entry.name.file.as_str());
    readable.chain(sources.unreadable.iter().map(String::as_str)).collect()
}

/// Whether front matter has a `translation`.
fn says_it_translates(entry: &RawEntry) -> bool {
    matches!(entry.front.get("translation").map(|value| &value.value), Some(Raw::Table(_)))
}
