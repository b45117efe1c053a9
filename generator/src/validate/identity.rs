//! Ids and addresses: each entry has one of each, and shares neither.

use std::collections::{BTreeMap, HashMap};

use super::Checked;
use crate::config::Config;
use crate::diagnostic::{At, Diagnostic, Diagnostics, Span};
use crate::library::Entry;
use crate::load::{FileName, slug_of};
use crate::schema::Schemas;
use crate::words::Words;

/// First parts of addresses that belong to others.
const RESERVED: &[(&str, &str)] = &[
    ("members", "by-members"),
    ("api", "by-service"),
    ("problems", "by-service"),
    ("healthz", "by-service"),
    ("readyz", "by-service"),
    ("assets", "by-theme"),
    ("data", "by-data"),
    ("pagefind", "by-search"),
    ("updates", "by-updates"),
    ("exchange", "by-exchange"),
];

/// What an entry is called.
#[derive(Debug, Clone)]
pub(super) struct Identity {
    pub(super) id: String,
    pub(super) slug: String,
    pub(super) path: String,
}

/// Gives every entry its id and address, and reports those that two would share.
pub(super) fn settle(
    checked: &[Checked<'_>],
    config: &Config,
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) -> Vec<Identity> {
    let identities: Vec<Identity> =
        checked.iter().map(|entry| identity(checked, entry, config, diagnostics)).collect();
    reserved(checked, &identities, config, schemas, diagnostics);
    duplicate_ids(checked, &identities, diagnostics);
    duplicate_addresses(checked, &identities, diagnostics);
    identities
}

fn identity(
    checked: &[Checked<'_>],
    entry: &Checked<'_>,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Identity {
    let leading = entry.original.map_or(entry, |n| &checked[n]);
    let name = &entry.raw.name;
    let id = match &leading.front.id {
        Some(id) => id.value.clone(),
        None => id_of_file(&leading.raw.name),
    };
    let slug = match entry.front.slug.as_ref().or(leading.front.slug.as_ref()) {
        Some(slug) => slug.value.clone(),
        None => slug_of(last_part(name)),
    };
    // Original addresses are inherited; a section lies where its folder lies.
    let given = entry.front.path.as_ref().or(leading.front.path.as_ref());
    let below = match given.filter(|_| !name.is_section) {
        Some(path) => path.value.clone(),
        None if name.is_section => slugs(&name.folder),
        None => join(&slugs(&name.folder), &slug),
    };
    if slug.is_empty() && given.is_none() && !(name.is_section && name.folder.is_empty()) {
        let own = name.file.rsplit('/').next().unwrap_or(&name.file);
        let span = entry.span(At::default());
        diagnostics.push(Diagnostic::unsafe_name(span, own, ""));
    }
    if entry.schema.is_some() && !crate::load::is_slug(&name.stem) {
        let own = name.file.rsplit('/').next().unwrap_or(&name.file);
        let better = slug_of(&name.stem);
        let better = if better.is_empty() { better } else { own.replace(&name.stem, &better) };
        diagnostics.push(Diagnostic::unsafe_name(entry.span(At::default()), own, &better));
    }
    let root = config.language_root(&name.lang);
    let path = if below.is_empty() { root } else { format!("{root}{below}/") };
    Identity { id, slug, path }
}

fn last_part(name: &FileName) -> &str {
    match name.is_section {
        true => name.folder.rsplit('/').next().unwrap_or_default(),
        false => &name.stem,
    }
}

/// The content path without extension and language, in the form that ids have.
pub(super) fn id_of_file(name: &FileName) -> String {
    let folder = slugs(&name.folder);
    match (name.is_section, folder.is_empty()) {
        (true, true) => "index".to_owned(),
        (true, false) => folder,
        (false, _) => join(&folder, &slug_of(&name.stem)),
    }
}

fn slugs(folder: &str) -> String {
    folder.split('/').map(slug_of).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

fn join(folder: &str, name: &str) -> String {
    match (folder.is_empty(), name.is_empty()) {
        (true, _) => name.to_owned(),
        (_, true) => folder.to_owned(),
        _ => format!("{folder}/{name}"),
    }
}

fn reserved(
    checked: &[Checked<'_>],
    identities: &[Identity],
    config: &Config,
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) {
    for (entry, identity) in checked.iter().zip(identities) {
        let aliases = entry.front.aliases.iter().map(|alias| (alias.value.as_str(), alias.at));
        let own_at = [&entry.front.path, &entry.front.slug]
            .into_iter()
            .find_map(|given| given.as_ref().map(|given| given.at));
        let own = (identity.path.as_str(), own_at.unwrap_or(At::new(0, 3)));
        for (address, at) in std::iter::once(own).chain(aliases) {
            if let Some(by) = reserved_by(address, &entry.raw.name.lang, config, schemas) {
                let by = Words::plain(by);
                diagnostics.push(Diagnostic::reserved_address(entry.span(at), address, by));
            }
        }
    }
}

fn reserved_by(
    address: &str,
    lang: &str,
    config: &Config,
    schemas: &Schemas,
) -> Option<&'static str> {
    let root = config.language_root(lang);
    let below = address.strip_prefix(&root).unwrap_or(address).trim_matches('/');
    let first = below.split('/').next().unwrap_or_default();
    if lang == config.default_language && config.languages.contains_key(first) {
        return Some("by-language");
    }
    if let Some((_, by)) = RESERVED.iter().find(|(part, _)| *part == first) {
        return Some(by);
    }
    let in_facets = schemas.collections.values().any(|schema| {
        let rest =
            below.strip_prefix(&slugs(&schema.section)).and_then(|rest| rest.strip_prefix('/'));
        let field = rest.and_then(|rest| rest.split('/').next()).unwrap_or_default();
        schema.fields.get(field).is_some_and(|field| field.facet.is_some())
    });
    in_facets.then_some("by-facets")
}

fn duplicate_ids(checked: &[Checked<'_>], identities: &[Identity], diagnostics: &mut Diagnostics) {
    // Id → the original that has it, with the place where it says so.
    let mut owners: HashMap<&str, (usize, Span)> = HashMap::new();
    let originals = || checked.iter().enumerate().filter(|(_, entry)| entry.original.is_none());
    for (n, entry) in originals() {
        let at = entry.front.id.as_ref().map_or(At::new(0, 3), |id| id.at);
        let span = entry.span(at);
        match owners.get(identities[n].id.as_str()) {
            Some((_, first)) => {
                diagnostics.push(Diagnostic::duplicate_id(span, &identities[n].id, first.clone()));
            }
            None => {
                owners.insert(&identities[n].id, (n, span));
            }
        }
    }
    for (n, entry) in originals() {
        for former in &entry.front.former_ids {
            let span = entry.span(former.at);
            match owners.get(former.value.as_str()) {
                Some((owner, first)) if *owner != n || identities[n].id == former.value => {
                    diagnostics.push(Diagnostic::duplicate_id(span, &former.value, first.clone()));
                }
                _ => {
                    owners.insert(&former.value, (n, span));
                }
            }
        }
    }
}

fn duplicate_addresses(
    checked: &[Checked<'_>],
    identities: &[Identity],
    diagnostics: &mut Diagnostics,
) {
    // File systems and web servers that fold case would let one overwrite the other.
    let mut taken: BTreeMap<String, Span> = BTreeMap::new();
    let claim = |address: &str,
                 span: Span,
                 diagnostics: &mut Diagnostics,
                 taken: &mut BTreeMap<String, Span>| {
        let key = address.to_lowercase();
        match taken.get(&key) {
            Some(first) => {
                diagnostics.push(Diagnostic::duplicate_address(span, address, first.clone()))
            }
            None => {
                taken.insert(key, span);
            }
        }
    };
    for (entry, identity) in checked.iter().zip(identities) {
        if identity.slug.is_empty() && !entry.raw.name.is_section {
            // A name of which nothing remains has been reported.
            continue;
        }
        let given = entry.front.path.as_ref().or(entry.front.slug.as_ref());
        let at = given.map_or(At::new(0, 3), |given| given.at);
        claim(&identity.path, entry.span(at), diagnostics, &mut taken);
    }
    for entry in checked {
        for alias in &entry.front.aliases {
            claim(&alias.value, entry.span(alias.at), diagnostics, &mut taken);
        }
    }
}

/// Former id → id, over all entries.
pub(super) fn former_ids(entries: &[Entry]) -> HashMap<String, String> {
    let pairs = entries
        .iter()
        .flat_map(|entry| entry.former_ids.iter().map(|former| (former.clone(), entry.id.clone())));
    pairs.collect()
}

/// Sections that send their readers on and on, back to where they were.
pub(super) fn redirects(checked: &[Checked<'_>], entries: &[Entry], diagnostics: &mut Diagnostics) {
    let mut leads: HashMap<&str, String> = HashMap::new();
    for entry in entries {
        let target = entry.section().and_then(|section| section.redirect_to.as_deref());
        if let Some(target) = target.filter(|target| !target.starts_with("https://")) {
            let target = target.trim_matches('/');
            let target = if target.is_empty() { "/".to_owned() } else { format!("/{target}/") };
            leads.insert(&entry.path, target);
        }
    }
    for (own, entry) in checked.iter().zip(entries) {
        if !leads.contains_key(entry.path.as_str()) {
            continue;
        }
        let next = |path: &&String| leads.get(path.as_str());
        let mut onward =
            std::iter::successors(leads.get(entry.path.as_str()), next).take(leads.len() + 1);
        if onward.any(|path| *path == entry.path) {
            let span = own.span(own.front.redirect_to_at);
            diagnostics.push(Diagnostic::redirect_loop(span, &entry.path));
        }
    }
}
