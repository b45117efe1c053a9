//! Who translates whom, and whether it still agrees.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{Checked, says_it_translates};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::library::{Record, Value};
use crate::load::{Raw, RawEntry};

/// For each entry the one that it translates, by place in the list. Files of one name belong together;
/// the original is the one that the others' `translation.of` names, else the default language's.
pub(super) fn originals(entries: &[RawEntry], config: &Config) -> Vec<Option<usize>> {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (n, entry) in entries.iter().enumerate() {
        groups.entry(group_name(entry, config)).or_default().push(n);
    }
    let mut originals = vec![None; entries.len()];
    for members in groups.values().filter(|members| members.len() > 1) {
        for n in members {
            let named = of(&entries[*n]).unwrap_or(&config.default_language);
            let original = members.iter().copied().find(|other| entries[*other].name.lang == named);
            let translates = says_it_translates(&entries[*n])
                || original.is_some_and(|other| !says_it_translates(&entries[other]));
            originals[*n] = original.filter(|other| other != n && translates);
        }
    }
    // A translation of a translation would be merged with half an entry.
    for n in 0..originals.len() {
        if let Some(original) = originals[n]
            && let Some(first) = originals[original]
        {
            originals[n] = (first != n).then_some(first);
        }
    }
    originals
}

/// Whether it translates a page that could not be read: what it lacks without it is no mistake of its own.
pub(super) fn waits(entry: &RawEntry, unreadable: &HashSet<&str>, config: &Config) -> bool {
    let default = &config.default_language;
    let named = of(entry).unwrap_or(default);
    named != entry.name.lang && unreadable.contains(entry.name.in_language(named, default).as_str())
}

fn group_name(entry: &RawEntry, config: &Config) -> String {
    entry.name.in_language(&config.default_language, &config.default_language)
}

fn of(entry: &RawEntry) -> Option<&str> {
    match entry.front.get("translation").map(|value| &value.value) {
        Some(Raw::Table(table)) => table.get("of")?.value.as_str(),
        _ => None,
    }
}

/// Checks what translations say of their originals.
pub(super) fn check(checked: &[Checked<'_>], config: &Config, diagnostics: &mut Diagnostics) {
    for entry in checked {
        let original = entry.original.map(|n| &checked[n]);
        match (&entry.front.translation, original) {
            (None, Some(original)) if entry.schema.is_some() => {
                let date =
                    changed(original).map_or("2026-01-31".to_owned(), |date| date.to_string());
                let of = &original.raw.name.lang;
                diagnostics.push(Diagnostic::translation_missing(entry.fence(), of, &date));
            }
            (Some(translation), found) => {
                let of = &translation.of;
                if found.is_none_or(|original| original.raw.name.lang != of.value) {
                    let file = entry.raw.name.in_language(&of.value, &config.default_language);
                    let file = format!("content/{file}");
                    diagnostics.push(Diagnostic::translation_orphan(
                        entry.span(of.at),
                        &of.value,
                        &file,
                    ));
                } else if let Some(original) = found
                    && is_stale(entry, original)
                {
                    let at = translation.original_date.as_ref().map_or(of.at, |date| date.at);
                    let changed =
                        changed(original).map(|date| date.to_string()).unwrap_or_default();
                    let path = &original.raw.source.path;
                    diagnostics.push(Diagnostic::translation_stale(entry.span(at), path, &changed));
                }
            }
            _ => {}
        }
    }
}

/// When an entry was last changed, as far as it says.
fn changed(entry: &Checked<'_>) -> Option<Date> {
    entry.front.updated.or(entry.front.date).map(|moment| moment.date())
}

/// Whether the original is newer than what was translated.
pub(super) fn is_stale(entry: &Checked<'_>, original: &Checked<'_>) -> bool {
    let translated = entry.front.translation.as_ref().and_then(|t| t.original_date.as_ref());
    match (translated, changed(original)) {
        (Some(translated), Some(changed)) => translated.value < changed,
        _ => false,
    }
}

/// The original's fields with the translation's texts in their places.
pub(super) fn merged(
    entry: &Checked<'_>,
    original: &Checked<'_>,
    diagnostics: &mut Diagnostics,
) -> Record {
    let mut fields = original.fields.clone();
    for (name, given) in &entry.fields.fields {
        match fields.fields.iter_mut().find(|(field, _)| field == name) {
            Some((_, value)) => merge(name, value, given, entry, diagnostics),
            None => fields.fields.push((name.clone(), given.clone())),
        }
    }
    fields
}

fn merge(
    name: &str,
    original: &mut Spanned<Value>,
    given: &Spanned<Value>,
    entry: &Checked<'_>,
    diagnostics: &mut Diagnostics,
) {
    match (&mut original.value, &given.value) {
        (Value::List(originals), Value::List(given_items)) => {
            if originals.len() != given_items.len() {
                let span = entry.span(given.at);
                let (found, expected) = (given_items.len(), originals.len());
                diagnostics.push(Diagnostic::translation_shape(span, name, found, expected));
                return;
            }
            for (original, given) in originals.iter_mut().zip(given_items) {
                merge(name, original, given, entry, diagnostics);
            }
        }
        (Value::Record(original), Value::Record(given)) => {
            for (name, given) in &given.fields {
                match original.fields.iter_mut().find(|(field, _)| field == name) {
                    Some((_, value)) => merge(name, value, given, entry, diagnostics),
                    None => original.fields.push((name.clone(), given.clone())),
                }
            }
        }
        (value, given) => *value = given.clone(),
    }
}
