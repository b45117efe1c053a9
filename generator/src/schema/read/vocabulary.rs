//! One vocabulary: its terms, each with an id of its own and a parent that is there.

use std::sync::Arc;

use super::Reader;
use crate::diagnostic::wording::nearest;
use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span};
use crate::load::{DataFile, Raw, Table};
use crate::schema::{Labels, Term, Vocabulary};

/// Reads one file.
pub(super) fn read(
    file: &DataFile,
    default_language: &str,
    diagnostics: &mut Diagnostics,
) -> Vocabulary {
    let mut vocabulary = Vocabulary { name: file.name.clone(), ..Vocabulary::default() };
    let mut reader = Reader { source: &file.source, default_language, diagnostics };
    vocabulary.label = reader.labels(&file.table, "label");
    let mut places: Vec<(At, Option<At>)> = Vec::new();
    let span = |at: At| Span::new(&file.source, at);

    for (key, value) in &file.table.pairs {
        if !["label", "terms"].contains(&key.value.as_str()) {
            let fault = Diagnostic::vocabulary_invalid(span(key.at), "no-meaning", &key.value);
            reader.diagnostics.push(fault);
        }
        if key.value != "terms" {
            continue;
        }
        let Raw::Array(items) = &value.value else {
            reader.diagnostics.push(Diagnostic::vocabulary_invalid(span(value.at), "terms", ""));
            continue;
        };
        for item in items {
            let Raw::Table(table) = &item.value else {
                reader.diagnostics.push(Diagnostic::vocabulary_invalid(span(item.at), "term", ""));
                continue;
            };
            let Some(id) = table.get("id") else {
                reader.diagnostics.push(Diagnostic::vocabulary_invalid(span(item.at), "no-id", ""));
                continue;
            };
            let name = id.value.as_str().unwrap_or_default();
            if !is_term_id(name) {
                reader.diagnostics.push(Diagnostic::vocabulary_invalid(span(id.at), "id", ""));
                continue;
            }
            // Ids become addresses in lower case, so two may not differ by case alone.
            let same = |term: &Term| {
                term.id.eq_ignore_ascii_case(name)
                    || term.former_ids.iter().any(|former| former == name)
            };
            if let Some(first) = vocabulary.terms.iter().position(same) {
                let first = span(places[first].0);
                reader.diagnostics.push(Diagnostic::duplicate_term(span(id.at), name, first));
                continue;
            }
            places.push((id.at, table.get("parent").map(|parent| parent.at)));
            let term = read_term(&mut reader, name, table);
            let index = vocabulary.terms.len();
            vocabulary.by_id.insert(term.id.clone(), index);
            for former in &term.former_ids {
                vocabulary.former.insert(former.clone(), index);
            }
            vocabulary.terms.push(term);
        }
    }
    check_parents(&mut vocabulary, &places, &file.source, diagnostics);
    vocabulary
}

fn read_term(reader: &mut Reader<'_>, id: &str, table: &Table) -> Term {
    let mut term =
        Term { id: id.to_owned(), label: reader.labels(table, "label"), ..Term::default() };
    if term.label.is_empty() {
        let at = table.get("id").map(|id| id.at).unwrap_or_default();
        let span = Span::new(reader.source, at);
        reader.diagnostics.push(Diagnostic::vocabulary_invalid(span, "no-label", id));
    }
    term.definition = match table.get("definition").map(|value| &value.value) {
        Some(Raw::String(text)) => {
            Labels::from([(reader.default_language.to_owned(), text.clone())])
        }
        Some(_) => reader.labels(table, "definition"),
        None => Labels::new(),
    };
    term.parent = reader.text(table, "parent");
    term.former_ids = reader.texts(table, "former_ids");
    let own = ["id", "label", "definition", "parent", "former_ids"];
    let others = table.pairs.iter().filter(|(key, _)| !own.contains(&key.value.as_str()));
    term.attributes =
        others.map(|(key, value)| (key.value.clone(), value.value.to_json())).collect();
    term
}

fn check_parents(
    vocabulary: &mut Vocabulary,
    places: &[(At, Option<At>)],
    source: &Arc<SourceFile>,
    diagnostics: &mut Diagnostics,
) {
    let mut circles = Vec::new();
    for (term, (_, parent_at)) in vocabulary.terms.iter().zip(places) {
        let (Some(parent), Some(at)) = (&term.parent, parent_at) else { continue };
        let span = Span::new(source, *at);
        if vocabulary.get(parent).is_none() {
            let near = nearest(parent, vocabulary.terms.iter().map(|term| term.id.as_str()));
            diagnostics.push(Diagnostic::unknown_parent(span, parent, near));
            continue;
        }
        let above = std::iter::successors(vocabulary.get(parent), |above| {
            vocabulary.get(above.parent.as_deref()?)
        });
        if above.take(vocabulary.terms.len() + 1).any(|above| above.id == term.id) {
            diagnostics.push(Diagnostic::term_circle(span, &term.id));
            circles.push(term.id.clone());
        }
    }
    for term in &mut vocabulary.terms {
        if circles.contains(&term.id) {
            term.parent = None;
        }
    }
}

/// What can stand in a path of the site once it is in lower case.
fn is_term_id(id: &str) -> bool {
    (1..=80).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.')
        && !id.starts_with(['.', '-'])
        && !id.contains("..")
}
