//! Words into an id.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

/// Lower-case letters and digits of any script, all else a single hyphen: `Towards a solution` is
/// `towards-a-solution`, `نحو حل` is `نحو-حل`. A text without letters gives `section`.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.nfc().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "section".to_owned() } else { slug.to_owned() }
}

/// Ids that the page around a text has already. No heading gets one of them.
pub const OF_THE_PAGE: [&str; 4] = ["discussion", "footnotes", "main", "sources"];

/// Ids that have been given in one text. The second `results` is `results-1`.
#[derive(Debug)]
pub(super) struct Ids(HashMap<String, usize>);

impl Default for Ids {
    fn default() -> Self {
        Ids(OF_THE_PAGE.iter().map(|id| ((*id).to_owned(), 0)).collect())
    }
}

impl Ids {
    pub(super) fn unique(&mut self, id: &str) -> String {
        let mut candidate = id.to_owned();
        while self.0.contains_key(&candidate) {
            let count = self.0.entry(id.to_owned()).or_insert(0);
            *count += 1;
            candidate = format!("{id}-{count}");
        }
        self.0.insert(candidate.clone(), 0);
        candidate
    }
}
