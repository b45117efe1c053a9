//! Collections, their fields, and the vocabularies that fields draw from.
//!
//! All of it is content: `content/schemas/NAME.toml` and `content/vocabularies/NAME.toml`. The
//! generator knows no field and no term by name; what a field needs done is said by its attributes.

pub mod json;
mod read;
mod vocabulary;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use read::read;
pub use vocabulary::{Term, Vocabulary};

use crate::diagnostic::Spanned;
use crate::library::Visibility;
use crate::words::Words;

/// Text by language tag.
pub type Labels = BTreeMap<String, String>;

/// Every collection and vocabulary of a site, by name.
#[derive(Debug, Default, Clone)]
pub struct Schemas {
    /// By file name: `practices`.
    pub collections: BTreeMap<String, Schema>,
    /// By file name: `countries`.
    pub vocabularies: BTreeMap<String, Vocabulary>,
}

impl Schemas {
    /// The collection that a folder below `content` belongs to: the one whose section it is or is below.
    pub fn collection_of(&self, folder: &str) -> Option<&Schema> {
        let within = |section: &str| {
            folder == section
                || folder.strip_prefix(section).is_some_and(|rest| rest.starts_with('/'))
        };
        self.collections
            .values()
            .filter(|schema| within(&schema.section))
            .max_by_key(|schema| schema.section.len())
    }
}

/// One collection: `content/schemas/NAME.toml`.
#[derive(Debug, Clone)]
pub struct Schema {
    /// Name of the file: `practices`.
    pub name: String,
    /// What readers call it.
    pub label: Labels,
    /// The folder below `content` whose pages follow it.
    pub section: String,
    /// Fields that every translation gives itself. All other text fields may be.
    pub translated: Vec<String>,
    /// How its pages are discussed unless they say otherwise. `None`: not at all.
    pub discussion: Option<DiscussionDefault>,
    /// What the body must look like.
    pub body: Option<BodyRules>,
    /// What members add to its entries.
    pub members: MemberRules,
    /// How its entries are reviewed. `None`: nothing is said of it.
    pub reviewing: Option<Reviewing>,
    /// How its entries travel from place to place. `None`: they do not.
    pub travel: Option<Travel>,
    /// Its fields as a form shows them together, in order. What is in none comes last.
    pub groups: Vec<Group>,
    /// The fields, in order.
    pub fields: Fields,
    /// Its file has mistakes, which have been reported: entries cannot be judged by it.
    pub incomplete: bool,
}

/// How a collection's pages are discussed unless they say otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiscussionDefault {
    /// Who may read what is said.
    pub visibility: Visibility,
    /// The date field that says when it opens.
    pub opens: Option<String>,
    /// The date field that says when it closes.
    pub closes: Option<String>,
    /// The list of texts that are its guiding questions.
    pub questions: Option<String>,
    /// The list of records that are its phases. Dates and numbers of questions go by the same names in a record.
    pub phases: Option<String>,
    /// The text of such a record that is its title.
    pub phase_title: Option<String>,
}

/// `[members]` of a schema: what members add to an entry, each by the list of records that takes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberRules {
    /// Who took it up elsewhere.
    pub reports: Option<String>,
    /// What somebody whom it names answers.
    pub replies: Option<String>,
}

/// `[reviewing]` of a schema. The names within a review (`by`, `country`, `date`) and within the standing
/// (`state`, `date`, `by`) are those of the seam.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reviewing {
    /// The list of records that are the reviews.
    pub reviews: Option<String>,
    /// The record that says who stands behind an entry.
    pub standing: Option<String>,
    /// The date on which it is to be looked at again.
    pub due: Option<String>,
    /// The terms of where an entry is from: one review at least comes from elsewhere.
    pub home: Option<String>,
    /// How many reviews a state needs.
    pub states: BTreeMap<String, usize>,
}

/// `[travel]` of a schema: which records say that an entry went from one place to another.
///
/// A record says how by its `kind`, and where by a field that is named as `places` is. An attribute `flow` of the
/// kind's term says which way: `to` the record's places, `from` them, or `with` them, which is also what a term
/// without it means. `taken_up = true` says that something was made of it there; all other kinds are never counted so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Travel {
    /// The terms of where an entry is from.
    pub places: String,
    /// The list of records.
    pub records: String,
}

impl Travel {
    /// The field of a record that names the term of how.
    pub const KIND: &str = "kind";
    /// The attribute of that term that says which way.
    pub const FLOW: &str = "flow";
    /// What it may be.
    pub const FLOWS: [&str; 3] = ["to", "from", "with"];
}

/// Fields that a form shows together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Its heading.
    pub label: Labels,
    /// The names of its fields.
    pub fields: Vec<String>,
}

/// What a collection asks of the body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BodyRules {
    /// The headings of the second level, in order, by language.
    pub headings: BTreeMap<String, Vec<String>>,
    /// Fewest words; fewer is a warning.
    pub min_words: Option<usize>,
    /// Most words; more is a warning.
    pub max_words: Option<usize>,
}

/// Fields by name, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Fields(pub Vec<(String, Field)>);

impl Fields {
    /// A field by name.
    pub fn get(&self, name: &str) -> Option<&Field> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, field)| field)
    }

    /// All, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Field)> {
        self.0.iter().map(|(name, field)| (name.as_str(), field))
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

/// One field.
#[derive(Debug, Clone)]
pub struct Field {
    /// What its values are.
    pub kind: FieldType,
    /// Every entry has it.
    pub required: bool,
    /// Every entry has it that has not this other field.
    pub required_unless: Option<String>,
    /// Every entry has it that has this other field.
    pub required_with: Option<String>,
    /// Every entry has it in which another field has, or among its items or their fields has, a value.
    pub required_if: Vec<(String, String)>,
    /// Its value where none is given.
    pub default: Option<Spanned<crate::load::Raw>>,
    /// Where its values come from when none is given.
    pub derived: Option<Derived>,
    /// What its facet pages go by.
    pub facet: Option<Facet>,
    /// Each of its facet's terms has a feed.
    pub feed: bool,
    /// What whoever writes it is told, by language. Plain text in the file counts as the default language's.
    pub description: Labels,
    /// What readers call it.
    pub label: Labels,
}

/// `derived = "countries.region"`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// The other field.
    pub field: String,
    /// An attribute of its terms, or a field of its records.
    pub attribute: String,
}

/// `facet = true` or `facet = "stage"`
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Facet {
    /// By the field's own terms.
    Own,
    /// By the terms of this field of its records.
    Of(String),
}

/// What a field's values are.
#[derive(Debug, Clone)]
pub enum FieldType {
    /// Text of one paragraph.
    Text {
        /// Fewest characters.
        min: Option<usize>,
        /// Most characters.
        max: Option<usize>,
        /// Whether `[^id]` in it refers to a source.
        footnotes: bool,
    },
    /// Words of `a-z0-9` joined by `-`.
    Slug,
    /// A day.
    Date,
    /// A day or a year.
    DateOrYear,
    /// A whole number.
    Integer {
        /// Least.
        min: Option<i64>,
        /// Greatest.
        max: Option<i64>,
    },
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An address.
    Url,
    /// A file beside the page.
    File,
    /// One of a few words.
    Enum {
        /// The words.
        values: Vec<String>,
    },
    /// A term of a vocabulary.
    Term {
        /// Its name.
        vocabulary: String,
    },
    /// Another entry, by id.
    Entry {
        /// Of this collection.
        collection: String,
    },
    /// The `id` of a record in one of the entry's own lists.
    Key {
        /// The list.
        of: String,
    },
    /// Several values of one type.
    List {
        /// What each is.
        items: Box<FieldType>,
        /// Fewest.
        min: Option<usize>,
        /// Most.
        max: Option<usize>,
        /// The field of its records that no two may share.
        unique: Option<String>,
    },
    /// Named values.
    Record {
        /// Their fields.
        fields: Fields,
    },
}

impl Field {
    /// What whoever writes it is told, in a language, else in `fallback`, else in any.
    pub fn description(&self, lang: &str, fallback: &str) -> Option<&str> {
        let texts = &self.description;
        let text = texts.get(lang).or_else(|| texts.get(fallback));
        text.or_else(|| texts.values().next()).map(String::as_str)
    }

    /// The vocabulary that its terms, or those of its facet's record field, belong to.
    pub fn facet_vocabulary(&self) -> Option<&str> {
        match self.facet.as_ref()? {
            Facet::Own => self.kind.vocabulary(),
            Facet::Of(name) => match &self.kind {
                FieldType::List { items, .. } => match items.as_ref() {
                    FieldType::Record { fields } => fields.get(name)?.kind.vocabulary(),
                    _ => None,
                },
                FieldType::Record { fields } => fields.get(name)?.kind.vocabulary(),
                _ => None,
            },
        }
    }
}

impl FieldType {
    /// As schemas write it.
    pub fn word(&self) -> &'static str {
        match self {
            FieldType::Text { .. } => "text",
            FieldType::Slug => "slug",
            FieldType::Date => "date",
            FieldType::DateOrYear => "date-or-year",
            FieldType::Integer { .. } => "integer",
            FieldType::Number => "number",
            FieldType::Boolean => "boolean",
            FieldType::Url => "url",
            FieldType::File => "file",
            FieldType::Enum { .. } => "enum",
            FieldType::Term { .. } => "term",
            FieldType::Entry { .. } => "entry",
            FieldType::Key { .. } => "key",
            FieldType::List { .. } => "list",
            FieldType::Record { .. } => "record",
        }
    }

    /// The vocabulary of its terms, if it is a term or a list of terms.
    pub fn vocabulary(&self) -> Option<&str> {
        match self {
            FieldType::Term { vocabulary } => Some(vocabulary),
            FieldType::List { items, .. } => items.vocabulary(),
            _ => None,
        }
    }

    /// With what it is made of: "a list of terms of `countries`".
    pub fn describe(&self) -> Words {
        let of = |id: &'static str, name: &String| Words::new(id, [("name", name.into())]);
        match self {
            FieldType::Term { vocabulary } => of("is-term-of", vocabulary),
            FieldType::Entry { collection } => of("is-entry-of", collection),
            FieldType::Key { of: list } => of("is-key-of", list),
            FieldType::List { items, .. } => match items.as_ref() {
                FieldType::Term { vocabulary } => of("is-terms-of", vocabulary),
                FieldType::Text { .. } => Words::plain("is-texts"),
                FieldType::Record { .. } => Words::plain("is-records"),
                _ => self.name(),
            },
            _ => self.name(),
        }
    }

    /// In an editor's words: "a list", "a date".
    pub fn name(&self) -> Words {
        Words::plain(match self {
            FieldType::Text { .. } => "is-text",
            FieldType::Slug => "is-slug",
            FieldType::Date => "is-date",
            FieldType::DateOrYear => "is-date-or-year",
            FieldType::Integer { .. } => "is-whole-number",
            FieldType::Number => "is-number",
            FieldType::Boolean => "is-true-or-false",
            FieldType::Url => "is-address",
            FieldType::File => "is-file",
            FieldType::Enum { .. } => "is-word",
            FieldType::Term { .. } => "is-term",
            FieldType::Entry { .. } => "is-entry",
            FieldType::Key { .. } => "is-key",
            FieldType::List { .. } => "is-list",
            FieldType::Record { .. } => "is-record",
        })
    }
}

impl Schema {
    /// Whether its entries can be found by facets; such collections come first in lists.
    pub fn has_facets(&self) -> bool {
        self.fields.iter().any(|(_, field)| field.facet.is_some())
    }

    /// Whether a proposal may set the field: not what says who stands behind an entry, which reviews decide, nor
    /// replies, which stand or fall as a whole, nor files, which no form takes, and what goes with them.
    pub fn is_open(&self, name: &str) -> bool {
        let Some(field) = self.fields.get(name) else { return false };
        let reviewing = self.reviewing.as_ref();
        let by_reviews = reviewing.map(|it| [&it.reviews, &it.standing, &it.due]);
        let closed = by_reviews.into_iter().flatten().chain([&self.members.replies]);
        let is_file = |field: &Field| matches!(field.kind, FieldType::File);
        let with_file = field.required_with.as_deref().and_then(|other| self.fields.get(other));
        !closed.flatten().any(|closed| closed == name)
            && !is_file(field)
            && !with_file.is_some_and(is_file)
    }

    /// The state of an entry that says nothing of who stands behind it: the default of the record `standing`.
    pub fn first_state(&self, standing: &str) -> Option<&str> {
        match &self.fields.get(standing)?.default.as_ref()?.value {
            crate::load::Raw::Table(table) => table.get("state")?.value.as_str(),
            _ => None,
        }
    }

    /// The list whose records notes in the text point to: the one that `key` fields name.
    pub fn notes_list(&self) -> Option<&str> {
        fn named(kind: &FieldType) -> Option<&str> {
            match kind {
                FieldType::Key { of } => Some(of),
                FieldType::List { items, .. } => named(items),
                FieldType::Record { fields } => {
                    fields.iter().find_map(|(_, field)| named(&field.kind))
                }
                _ => None,
            }
        }
        self.fields.iter().find_map(|(_, field)| named(&field.kind))
    }
}

/// `building_blocks` as `Building blocks`.
pub fn in_words(name: &str) -> String {
    let words = name.replace(['_', '-'], " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_reads_as_words() {
        assert_eq!(super::in_words("building_blocks"), "Building blocks");
        assert_eq!(super::in_words(""), "");
    }
}
