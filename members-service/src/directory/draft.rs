//! An entry on its way in: judged and rendered before the transaction in which it is saved.

use std::collections::{BTreeMap, BTreeSet};

use super::{Offer, terms_field};
use crate::discussions::{Text, language, language_tag};
use crate::text::clean_line;
use crate::updates;
use crate::world::World;

/// Characters of a headline.
const HEADLINE: usize = 120;
/// Characters of what one says about oneself.
const ABOUT: usize = 2000;
/// Terms of one vocabulary.
const TERMS: usize = 3;

/// An entry as it comes from a form.
#[derive(Clone, Debug, Default)]
pub struct NewEntry {
    /// Whether others see it at all.
    pub listed: bool,
    /// In a line.
    pub headline: String,
    /// Markdown.
    pub markdown: String,
    /// Of the words.
    pub language: Option<String>,
    /// Vocabulary and term; terms that are empty are left out.
    pub terms: Vec<(String, String)>,
    /// In which one can be asked.
    pub languages: Vec<String>,
    /// What one offers.
    pub offers: Vec<String>,
    /// Addresses or ids of pages, one on a line.
    pub pages: String,
    /// Fields that others see: `headline`, `about`, `terms.themes`, `languages`, `offers`, `pages`, `affiliation`.
    pub shown: BTreeSet<String>,
}

/// An entry that may be saved.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(super) listed: bool,
    pub(super) headline: String,
    pub(super) text: Option<Text>,
    pub(super) language: Option<String>,
    pub(super) values: BTreeMap<String, Vec<String>>,
    pub(super) shown: BTreeSet<String>,
}

impl Draft {
    /// Judges and renders. All that is wrong comes at once: the field, and the code of what is wrong with it.
    pub fn parse(new: NewEntry, world: &World) -> Result<Draft, Vec<(&'static str, &'static str)>> {
        let mut faults = Vec::new();
        let headline = clean_line(&new.headline, HEADLINE).unwrap_or_else(|| {
            faults.push(("headline", "dir-headline"));
            String::new()
        });
        let text = match new.markdown.trim() {
            "" => None,
            words if words.chars().count() > ABOUT => {
                faults.push(("markdown", "dir-about-long"));
                None
            }
            _ => Text::parse(&new.markdown, &world.limits)
                .map_err(|error| faults.push(("markdown", error.code())))
                .ok(),
        };
        let language = language(new.language).unwrap_or_else(|error| {
            faults.push(("language", error.code()));
            None
        });
        let mut values = BTreeMap::new();
        match world.catalogue.chosen_terms(new.terms) {
            Some(terms) if terms.values().all(|terms| terms.len() <= TERMS) => {
                values.extend(terms.into_iter().map(|(name, terms)| (terms_field(&name), terms)));
            }
            Some(_) => faults.push(("terms", "u-terms-many")),
            None => faults.push(("terms", "u-term-unknown")),
        }
        let known = |tag: &String| language_tag(tag).is_ok();
        if new.languages.len() > 20 || !new.languages.iter().all(known) {
            faults.push(("languages", "language"));
        }
        values.insert("languages".to_owned(), new.languages);
        let offers = new.offers.iter().filter_map(|offer| Offer::parse(offer));
        values.insert("offers".to_owned(), offers.map(|offer| offer.as_str().to_owned()).collect());
        match updates::pages_of(&new.pages, &world.catalogue, &world.network.site_url) {
            Ok(pages) => drop(values.insert("pages".to_owned(), pages)),
            Err(code) => faults.push(("pages", code)),
        }
        let mut fields: BTreeSet<String> =
            ["headline", "about", "languages", "offers", "pages", "affiliation"]
                .map(str::to_owned)
                .into();
        fields.extend(world.catalogue.terms().keys().map(|name| terms_field(name)));
        let shown: BTreeSet<String> = new.shown.intersection(&fields).cloned().collect();
        // An entry of which nothing is seen but a name helps nobody, and tells that somebody is a member.
        if new.listed && shown.is_empty() {
            faults.push(("shown", "dir-nothing-shown"));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Draft { listed: new.listed, headline, text, language, values, shown })
    }
}
