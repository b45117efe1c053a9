//! How well two things fit each other, and why: a need and an offer, a question and somebody who can be asked.
//!
//! Vocabularies are the network's own; nothing here knows what a term means. Reasons are given with each fit, so that
//! whoever reads a suggestion can judge it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

/// What something is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// By vocabulary. One that is not named, or empty: about any of its terms.
    pub terms: BTreeMap<String, BTreeSet<String>>,
    /// BCP 47. None: any.
    pub languages: BTreeSet<String>,
}

/// Why two things fit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Reason {
    /// Both are about this.
    Term {
        /// `themes`
        vocabulary: String,
        /// `education`
        term: String,
    },
    /// Both are in this language.
    Language {
        /// BCP 47
        language: String,
    },
}

/// Whether both serve the same: in each vocabulary that both name they share a term, they share a language where both
/// name some, and they share at least one term. The reasons, or `None`.
pub fn fit(one: &Profile, other: &Profile) -> Option<Vec<Reason>> {
    let apart = one.terms.iter().any(|(vocabulary, terms)| {
        let theirs = other.terms.get(vocabulary).filter(|theirs| !theirs.is_empty());
        theirs.is_some_and(|theirs| !terms.is_empty() && terms.is_disjoint(theirs))
    });
    if apart { None } else { common(one, other) }
}

/// What both have in common, where somebody need not know all of it: at least one term, and a language where both name
/// some. The reasons, or `None`.
pub fn common(one: &Profile, other: &Profile) -> Option<Vec<Reason>> {
    let both_speak = !one.languages.is_empty() && !other.languages.is_empty();
    if both_speak && one.languages.is_disjoint(&other.languages) {
        return None;
    }
    let mut reasons: Vec<Reason> = Vec::new();
    for (vocabulary, terms) in &one.terms {
        let Some(theirs) = other.terms.get(vocabulary) else { continue };
        reasons.extend(
            terms
                .intersection(theirs)
                .map(|term| Reason::Term { vocabulary: vocabulary.clone(), term: term.clone() }),
        );
    }
    if reasons.is_empty() {
        return None;
    }
    let shared = one.languages.intersection(&other.languages);
    reasons.extend(shared.map(|language| Reason::Language { language: language.clone() }));
    Some(reasons)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(terms: &[(&str, &[&str])], languages: &[&str]) -> Profile {
        let set = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        let terms = terms.iter().map(|(vocabulary, terms)| (vocabulary.to_string(), set(terms)));
        Profile { terms: terms.collect(), languages: set(languages) }
    }

    fn term(vocabulary: &str, term: &str) -> Reason {
        Reason::Term { vocabulary: vocabulary.to_owned(), term: term.to_owned() }
    }

    #[test]
    fn an_offer_for_any_country_fits_a_need_in_one() {
        let need = profile(&[("themes", &["youth"]), ("countries", &["KE"])], &["en", "sw"]);
        let offer = profile(&[("themes", &["prisons", "youth"]), ("countries", &[])], &["en"]);
        let english = Reason::Language { language: "en".to_owned() };
        assert_eq!(fit(&need, &offer), Some(vec![term("themes", "youth"), english]));
        assert_eq!(fit(&need, &offer), fit(&offer, &need));
    }

    #[test]
    fn what_shares_no_term_or_no_language_does_not_fit() {
        let need = profile(&[("themes", &["youth"]), ("countries", &["KE"])], &["en"]);
        let elsewhere = profile(&[("themes", &["youth"]), ("countries", &["MA"])], &[]);
        assert_eq!(fit(&need, &elsewhere), None);
        // Somebody who knows another country can still be asked about the theme.
        assert_eq!(common(&need, &elsewhere), Some(vec![term("themes", "youth")]));
        let arabic = profile(&[("themes", &["youth"])], &["ar"]);
        assert_eq!(common(&need, &arabic), None);
        assert_eq!(fit(&need, &profile(&[], &["en"])), None);
    }
}
