//! The small index of a list of entries: words of titles and summaries, and the terms of facets, in one language.
//!
//! What a first query needs is two files: one with the facets and the rules of the language, one with the words, or,
//! where they are many, the part of them that begins as the reader's word does. Rows to show are not in it: the list's
//! own pages have them. An entry goes by its place in the list, counted from 0.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use baraza_theme::language_name;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use super::words::Rules;
use crate::emit::EmitError;
use crate::emit::tree::Tree;
use crate::library::{EntryIndex, Library};
use crate::render::{Ground, facet_label};
use crate::schema::Schema;

/// Bytes of words that go into one file before they are parted.
const WHOLE: usize = 16_000;
/// Bytes of words in a part. A part ends where another first letter begins.
const PART: usize = 5_000;

/// The index of one list in one language.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// From the root of the site: `search/practices-en.0123456789abcdef.json`.
    pub(crate) path: String,
    files: Vec<(String, Vec<u8>)>,
}

impl Index {
    /// Adds its files.
    pub(crate) fn insert(&self, tree: &mut Tree) -> Result<(), EmitError> {
        self.files.iter().try_for_each(|(path, bytes)| tree.insert(path, bytes.clone()))
    }

    /// `None` for a collection without a public section in the language.
    pub(crate) fn of(
        ground: &Ground,
        schema: &Schema,
        lang: &str,
        summary: &dyn Fn(EntryIndex) -> Option<String>,
    ) -> Option<Index> {
        let library = &ground.library;
        let section = ground.collection_section(schema, lang)?;
        let options = library.entry(section).section()?;
        if !library.entry(section).is_public() {
            return None;
        }
        // Without those for members only (S112).
        let mut listed = ground.listed(section, false);
        if options.paginate_reversed {
            listed.reverse();
        }
        let rules = Rules::of(&ground.strings, lang);
        let mut words = Words::default();
        for (place, index) in listed.iter().enumerate() {
            words.add(place, &rules, &library.entry(*index).title, true);
            words.add(place, &rules, &summary(*index).unwrap_or_default(), false);
        }
        let name = format!("search/{}-{lang}", schema.name);
        let mut files = Vec::new();
        let parts: Vec<Json> = words
            .parts()
            .into_iter()
            .enumerate()
            .map(|(n, (first, text))| {
                let (path, bytes) = file(&format!("{name}-{}", n + 1), &json!(text));
                let url = ground.permalink(&format!("/{path}"));
                files.push((path, bytes));
                json!([u32::from(first), url])
            })
            .collect();
        let document = json!({
            "version": 1,
            "count": listed.len(),
            "per_page": options.paginate_by.filter(|n| *n > 0),
            "page": ground.permalink(&format!("{}{}/", library.entry(section).path, options.paginate_path)),
            "rules": rules,
            "fields": fields(ground, schema, lang, &listed),
            "parts": parts,
        });
        let (path, bytes) = file(&name, &document);
        files.push((path.clone(), bytes));
        Some(Index { path, files })
    }
}

/// A file whose name changes with what is in it, so that it may be kept for ever.
fn file(name: &str, document: &Json) -> (String, Vec<u8>) {
    let bytes = serde_json::to_vec(document).expect("a JSON value is JSON");
    let sum = Sha256::digest(&bytes);
    let hash: String = sum.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    (format!("{name}.{hash}.json"), bytes)
}

/// `[{name, label, terms: [[id, label, broader term's place]], of}]`: the terms in use, and for each entry in turn which of
/// them it names.
fn fields(ground: &Ground, schema: &Schema, lang: &str, listed: &[EntryIndex]) -> Vec<Json> {
    let library = &ground.library;
    let places: HashMap<EntryIndex, usize> =
        listed.iter().enumerate().map(|(place, index)| (*index, place)).collect();
    let mut fields = Vec::new();
    for (name, field) in schema.fields.iter() {
        let Some(vocabulary) = field.facet_vocabulary().and_then(|name| library.vocabulary(name))
        else {
            continue;
        };
        let Some(used) = ground.facet(&schema.name, name, lang) else { continue };
        let broader = |id: &str| vocabulary.get(id).and_then(|term| term.parent.clone());
        let mut of = vec![BTreeSet::new(); listed.len()];
        for (id, entries) in used {
            for place in entries.iter().filter_map(|index| places.get(index)) {
                of[*place].insert(id.clone());
            }
        }
        for terms in &mut of {
            // The reader's side climbs from a term to the broader ones itself.
            let implied: BTreeSet<String> = terms
                .iter()
                .flat_map(|id| vocabulary.with_ancestors(id).into_iter().skip(1))
                .map(|term| term.id.clone())
                .collect();
            terms.retain(|id| !implied.contains(id));
        }
        let fallback = &library.config().default_language;
        let mut terms: Vec<_> =
            vocabulary.terms.iter().filter(|term| used.contains_key(&term.id)).collect();
        // A term that many have gets a short number.
        terms.sort_by_key(|term| std::cmp::Reverse(used[&term.id].len()));
        let terms: Vec<_> = terms
            .into_iter()
            .map(|term| (term.id.as_str(), term.label(lang, fallback), broader(&term.id)))
            .collect();
        if !terms.is_empty() {
            fields.push(column(name, &facet_label(ground, schema, name, lang), &terms, &of));
        }
    }
    fields.extend(languages(ground, schema, lang, listed));
    fields
}

/// The languages that an entry's whole text can be read in: a facet of every collection.
fn languages(ground: &Ground, schema: &Schema, lang: &str, listed: &[EntryIndex]) -> Option<Json> {
    if ground.library.config().languages().count() < 2 || schema.fields.get(LANGUAGE).is_some() {
        return None;
    }
    let of: Vec<BTreeSet<String>> =
        listed.iter().map(|index| whole_in(&ground.library, *index)).collect();
    let terms: Vec<_> =
        ground.library.config().languages().map(|tag| (tag, language_name(tag), None)).collect();
    Some(column(LANGUAGE, &ground.word(lang, "finding-language", None), &terms, &of))
}

/// What the facet of languages is called in addresses.
pub(crate) const LANGUAGE: &str = "language";

/// The languages that an entry has its text in, not only its title.
pub(crate) fn whole_in(library: &Library, index: EntryIndex) -> BTreeSet<String> {
    let all = library.translations(index).into_iter().map(|other| library.entry(other));
    all.filter(|entry| entry.is_public() && !entry.is_partial())
        .map(|entry| entry.lang.clone())
        .collect()
}

fn column(
    name: &str,
    label: &str,
    terms: &[(&str, &str, Option<String>)],
    of: &[BTreeSet<String>],
) -> Json {
    let place = |id: &str| terms.iter().position(|(other, ..)| *other == id);
    let cells: Vec<String> =
        of.iter().map(|ids| ids.iter().filter_map(|id| place(id)).map(number).collect()).collect();
    let terms: Vec<Json> = terms
        .iter()
        .map(|(id, label, parent)| match parent.as_deref().and_then(place) {
            Some(parent) => json!([id, label, parent]),
            None => json!([id, label]),
        })
        .collect();
    json!({"name": name, "label": label, "terms": terms, "of": cells.join(" ")})
}

/// Which entries have a word in their title, and which in their summary alone.
#[derive(Default)]
struct Words(BTreeMap<String, [Vec<usize>; 2]>);

impl Words {
    fn add(&mut self, place: usize, rules: &Rules, text: &str, title: bool) {
        for form in rules.words(text).into_iter().flatten() {
            let [titles, summaries] = self.0.entry(form).or_default();
            if titles.last() == Some(&place) || summaries.last() == Some(&place) {
                continue;
            }
            if title { titles.push(place) } else { summaries.push(place) }
        }
    }

    /// Lines `SHARED REST ENTRIES`, by first letter in one or more parts. `SHARED` is how many letters the word has in
    /// common with the one above.
    fn parts(&self) -> Vec<(char, String)> {
        let mut initials: Vec<(char, String)> = Vec::new();
        let mut above: Vec<char> = Vec::new();
        for (word, [titles, summaries]) in &self.0 {
            let letters: Vec<char> = word.chars().collect();
            let Some(first) = letters.first().copied() else { continue };
            if initials.last().is_none_or(|(initial, _)| *initial != first) {
                initials.push((first, String::new()));
                above.clear();
            }
            let shared = letters.iter().zip(&above).take_while(|(a, b)| a == b).count().min(35);
            let rest: String = letters[shared..].iter().collect();
            let dot = if titles.is_empty() { "" } else { "." };
            let shared = char::from_digit(shared as u32, 36).unwrap_or('0');
            if let Some((_, text)) = initials.last_mut() {
                text.push_str(&format!(
                    "{shared}{rest} {}{dot}{}\n",
                    gaps(titles),
                    gaps(summaries)
                ));
            }
            above = letters;
        }
        let total: usize = initials.iter().map(|(_, text)| text.len()).sum();
        let most = if total <= WHOLE { WHOLE } else { PART };
        let mut parts: Vec<(char, String)> = Vec::new();
        for (first, text) in initials {
            match parts.last_mut() {
                Some((_, part)) if part.len() + text.len() <= most => part.push_str(&text),
                _ => parts.push((first, text)),
            }
        }
        parts
    }
}

/// Ascending numbers as the steps between them.
fn gaps(places: &[usize]) -> String {
    let mut next = 0;
    let mut text = String::new();
    for place in places {
        text.push_str(&number(place - next));
        next = place + 1;
    }
    text
}

/// A number to the base of 32: its last digit is small, the others are capitals, so that none needs a blank after it.
fn number(n: usize) -> String {
    const LAST: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
    const LEADING: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ!$%&()";
    let mut digits = vec![char::from(LAST[n % 32])];
    let mut rest = n / 32;
    while rest > 0 {
        digits.push(char::from(LEADING[rest % 32]));
        rest /= 32;
    }
    digits.iter().rev().collect()
}
