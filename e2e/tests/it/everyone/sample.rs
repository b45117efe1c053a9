//! The fewest pages that together show everything that all pages show.
//!
//! What a page shows is its place among the others (the list of a facet, an entry below a section …) and each kind of
//! element with each of its classes. Pages are chosen until nothing is left that no chosen page has.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::catalogue::{files, parse, walk};

/// A page, and what it shows.
pub(crate) struct Page {
    /// As a browser asks for it: `/practices/`.
    pub(crate) address: String,
    shows: BTreeSet<String>,
}

impl Page {
    pub(crate) fn of(address: String, shape: String, html: &str) -> Page {
        let mut shows = BTreeSet::from([shape]);
        walk(&parse(html).document, &mut |name, attributes| {
            let classes = attributes.get("class").map(String::as_str).unwrap_or_default();
            shows.extend(classes.split_whitespace().map(|class| format!("{name}.{class}")));
            let kind = attributes.get("type").map(String::as_str).unwrap_or_default();
            shows.insert(format!("{name}[{kind}]"));
        });
        Page { address, shows }
    }
}

/// Every published page of a language that is no mere sign to another.
pub(crate) fn pages(public: &Path, language: &str, languages: &[&str]) -> Vec<Page> {
    let of_language = |path: &&PathBuf| {
        let inside = path.strip_prefix(public).unwrap();
        let first = inside.iter().next().and_then(|name| name.to_str()).unwrap_or_default();
        let prefix = languages.iter().find(|other| **other == first).copied();
        prefix.unwrap_or("en") == language
    };
    let mut found = Vec::new();
    for path in files(public, "html").iter().filter(of_language) {
        let html = std::fs::read_to_string(path).unwrap();
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        let inside = path.strip_prefix(public).unwrap().to_str().unwrap();
        let address = format!("/{}", inside.strip_suffix("index.html").unwrap_or(inside));
        found.push(Page::of(address, shape(public, inside), &html));
    }
    found
}

/// `practices/LIST/*` of `practices/themes/education/index.html`: names of entries and terms taken out.
fn shape(public: &Path, inside: &str) -> String {
    let mut shape = String::from("at");
    let mut folder = public.to_owned();
    let parts: Vec<_> = inside.trim_end_matches("index.html").split_terminator('/').collect();
    for (depth, part) in parts.iter().enumerate() {
        folder.push(part);
        let is_list = std::fs::read_dir(&folder)
            .is_ok_and(|mut inside| inside.any(|it| it.is_ok_and(|it| it.path().is_dir())));
        let name = match (depth, is_list) {
            _ if part.len() == 2 && depth == 0 => continue,
            (0, _) => part,
            (1, _) if parts[0].len() == 2 => part,
            (_, true) => "LIST",
            (_, false) => "*",
        };
        shape.push('/');
        shape.push_str(name);
    }
    shape
}

/// Chooses: whoever shows most that was not seen yet comes next.
pub(crate) fn sample(mut pages: Vec<Page>) -> Vec<String> {
    let mut chosen = Vec::new();
    let mut seen = BTreeSet::new();
    loop {
        pages.retain(|page| !page.shows.is_subset(&seen));
        // Of equals the smallest: less to look at.
        let best = pages.iter().max_by_key(|page| {
            (page.shows.difference(&seen).count(), std::cmp::Reverse(page.address.len()))
        });
        let Some(best) = best else { return chosen };
        chosen.push(best.address.clone());
        seen.extend(best.shows.clone());
    }
}
