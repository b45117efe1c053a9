//! Controlled vocabularies: `content/vocabularies/NAME.toml`.

use std::collections::{BTreeMap, HashMap};

use super::Labels;

/// A list of terms that a field may draw from.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// Name of the file: `countries`.
    pub name: String,
    /// What readers call it.
    pub label: Labels,
    /// The terms, in the file's order.
    pub terms: Vec<Term>,
    /// Its file has mistakes, which have been reported: a term that is not here may be right.
    pub incomplete: bool,
    pub(crate) by_id: HashMap<String, usize>,
    pub(crate) former: HashMap<String, usize>,
}

/// One term.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Term {
    /// As entries write it: `KE`.
    pub id: String,
    /// What readers call it.
    pub label: Labels,
    /// A sentence on what it means, by language. Plain text in the file counts as the default language's.
    pub definition: Labels,
    /// The broader term's id.
    pub parent: Option<String>,
    /// Ids that it had before.
    pub former_ids: Vec<String>,
    /// All other keys: `region = "014"`.
    pub attributes: BTreeMap<String, serde_json::Value>,
}

impl Vocabulary {
    /// A term by its id, exactly.
    pub fn get(&self, id: &str) -> Option<&Term> {
        self.by_id.get(id).map(|n| &self.terms[*n])
    }

    /// A term by an id that it had before.
    pub fn by_former_id(&self, id: &str) -> Option<&Term> {
        self.former.get(id).map(|n| &self.terms[*n])
    }

    /// The term and all that are above it, nearest first.
    pub fn with_ancestors(&self, id: &str) -> Vec<&Term> {
        let mut found: Vec<&Term> = Vec::new();
        let mut next = self.get(id);
        while let Some(term) = next {
            // A circle of parents is refused when the vocabulary is read; this keeps it harmless.
            if found.iter().any(|seen| seen.id == term.id) {
                break;
            }
            found.push(term);
            next = term.parent.as_deref().and_then(|parent| self.get(parent));
        }
        found
    }
}

impl Term {
    /// The label in a language, else in `fallback`, else the id.
    pub fn label(&self, lang: &str, fallback: &str) -> &str {
        let label = self.label.get(lang).or_else(|| self.label.get(fallback));
        label.map_or(self.id.as_str(), String::as_str)
    }

    /// The definition in a language, else in `fallback`.
    pub fn definition(&self, lang: &str, fallback: &str) -> Option<&str> {
        let definition = self.definition.get(lang).or_else(|| self.definition.get(fallback));
        definition.map(String::as_str)
    }
}
