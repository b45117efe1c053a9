//! The theme that comes with Baraza has every word that is asked for, in each of its languages.

#![allow(clippy::unwrap_used, reason = "what a helper cannot do fails its test")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file below a folder that ends so, with its text.
fn texts(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            found.extend(texts(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

/// The keys of each language, the members' area's among them.
fn languages() -> BTreeMap<String, BTreeSet<String>> {
    let mut languages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in texts(&project().join("themes/baraza/strings"), ".ftl") {
        let language = Path::new(&path).file_stem().unwrap().to_str().unwrap().to_owned();
        let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        let keys = keys.filter(|key| key.starts_with(|first: char| first.is_ascii_lowercase()));
        let all = languages.entry(language).or_default();
        for key in keys {
            assert!(all.insert(key.to_owned()), "{path}: `{key}` twice");
        }
    }
    languages
}

/// What stands in quotes after each `before`.
fn quoted<'a>(text: &'a str, before: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    text.match_indices(before).filter_map(move |(at, _)| {
        let (key, after) = text[at + before.len()..].split_once('"')?;
        Some((key, after))
    })
}

#[test]
fn every_language_has_the_same_keys() {
    let languages = languages();
    let english = &languages["en"];
    for (language, keys) in &languages {
        let lacking: Vec<_> = english.difference(keys).collect();
        let foreign: Vec<_> = keys.difference(english).collect();
        assert!(lacking.is_empty(), "{language} lacks {lacking:?}");
        assert!(foreign.is_empty(), "{language} has what English lacks: {foreign:?}");
    }
}

#[test]
fn a_message_takes_the_same_arguments_in_every_language() {
    let arguments = |language: &str| {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (_, text) in
            texts(&project().join("themes/baraza/strings"), &format!("/{language}.ftl"))
        {
            let mut key = String::new();
            for line in text.lines() {
                if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                    key = line.split(" =").next().unwrap().to_owned();
                }
                for piece in line.split('$').skip(1) {
                    let end = piece.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(piece.len());
                    found.entry(key.clone()).or_default().insert(piece[..end].to_owned());
                }
            }
        }
        found
    };
    let english = arguments("en");
    for language in languages().keys() {
        for (key, used) in arguments(language) {
            let known = english.get(&key).cloned().unwrap_or_default();
            assert!(used.is_subset(&known), "{language}: `{key}` uses {used:?}, English {known:?}");
        }
    }
}

#[test]
fn every_word_that_a_template_asks_for_is_there() {
    let english = languages().remove("en").unwrap();
    let mut asked = 0;
    for (path, text) in texts(&project().join("themes/baraza/templates"), "") {
        for (key, after) in quoted(&text, "trans(key=\"") {
            asked += 1;
            // A key made of a first part and a value: something must begin so.
            let whole = !after.trim_start().starts_with('~');
            let found = english.contains(key)
                || (!whole && english.iter().any(|known| known.starts_with(key)));
            assert!(found, "{path}: no `{key}`");
        }
    }
    assert!(asked > 200, "{asked}");
}

#[test]
fn every_word_that_the_programs_ask_for_is_there() {
    let english = languages().remove("en").unwrap();
    let mut asked = BTreeSet::new();
    for (_, text) in texts(&project().join("generator/src/markdown"), ".rs") {
        for key in ["footnotes", "footnote-back", "heading-link"] {
            if text.contains(&format!("word(\"{key}\"")) {
                asked.insert(key.to_owned());
            }
        }
    }
    assert_eq!(asked.len(), 3, "{asked:?}");
    for kind in ["note", "tip", "important", "warning", "caution"] {
        asked.insert(format!("alert-{kind}"));
    }
    asked.extend(["task-done".to_owned(), "task-open".to_owned()]);
    for (_, text) in texts(&project().join("members-service/src"), ".rs") {
        let keys = quoted(&text, "\"m-").map(|(key, _)| format!("m-{key}"));
        asked.extend(keys.filter(|key| !key.contains('{') && !key.ends_with('-')));
    }
    let missing: Vec<_> = asked.difference(&english).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
