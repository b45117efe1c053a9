//! A request on its way in: judged and rendered before the transaction in which it is filed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::discussions::{Text, language};
use crate::id::MemberId;
use crate::text::clean_line;
use crate::world::World;

/// Characters of a title.
const TITLE: usize = 120;
/// Terms of one vocabulary.
const TERMS: usize = 3;

/// A request as it comes from a form.
#[derive(Clone, Debug, Default)]
pub struct NewRequest {
    /// In a line.
    pub title: String,
    /// What is needed: Markdown.
    pub markdown: String,
    /// Of the words.
    pub language: Option<String>,
    /// Vocabulary and term; terms that are empty are left out.
    pub terms: Vec<(String, String)>,
    /// `2026-12-20`, or empty.
    pub by_when: String,
    /// Whether experts may be invited.
    pub experts: bool,
    /// The one who alone reads it; empty: the desk.
    pub only: String,
    /// Those of the desk who do not.
    pub without: BTreeSet<String>,
}

/// A request that may be filed.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(super) title: String,
    pub(super) text: Text,
    pub(super) language: Option<String>,
    pub(super) terms: BTreeMap<String, Vec<String>>,
    pub(super) by_when: Option<String>,
    pub(super) experts: bool,
    pub(super) only: Option<MemberId>,
    pub(super) without: BTreeSet<MemberId>,
}

impl Draft {
    /// Judges and renders. All that is wrong comes at once: the field, and the code of what is wrong with it.
    pub fn parse(
        new: NewRequest,
        world: &World,
    ) -> Result<Draft, Vec<(&'static str, &'static str)>> {
        let mut faults = Vec::new();
        let title = clean_line(&new.title, TITLE).filter(|title| !title.is_empty());
        if title.is_none() {
            faults.push(("title", "adv-title"));
        }
        let text = Text::parse(&new.markdown, &world.limits)
            .map_err(|error| faults.push(("markdown", error.code())));
        let language =
            language(new.language).map_err(|error| faults.push(("language", error.code())));
        let terms = world.catalogue.chosen_terms(new.terms);
        match &terms {
            Some(terms) if terms.values().any(|terms| terms.len() > TERMS) => {
                faults.push(("terms", "u-terms-many"));
            }
            Some(_) => {}
            None => faults.push(("terms", "u-term-unknown")),
        }
        let today = world.now.to_string();
        let by_when = match new.by_when.trim() {
            "" => None,
            text => {
                let day = text.parse::<Date>().ok().map(|day| day.to_string());
                let day = day.filter(|day| day.as_str() >= &today[..10]);
                if day.is_none() {
                    faults.push(("by_when", "adv-by-when"));
                }
                day
            }
        };
        let only = Some(new.only).filter(|only| !only.is_empty());
        let only = only.map(|only| MemberId::parse(&only));
        if only == Some(None) {
            faults.push(("only", "adv-nobody"));
        }
        let without = new.without.iter().filter_map(|id| MemberId::parse(id)).collect();
        match (title, text, language, terms) {
            (Some(title), Ok(text), Ok(language), Some(terms)) if faults.is_empty() => Ok(Draft {
                title,
                text,
                language,
                terms,
                by_when,
                experts: new.experts,
                only: only.flatten(),
                without,
            }),
            _ => Err(faults),
        }
    }
}
