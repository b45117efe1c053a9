//! The generator's document: which pages there are, and which may be discussed. Read again when its file changes.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::conduct::{Conduct, Readers};

/// The version of the document that this program reads.
const VERSION: u64 = 1;

/// All pages that the generator told of.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pages: Vec<Page>,
    by_id: HashMap<String, usize>,
    /// The site's own name, by language.
    pub titles: BTreeMap<String, String>,
    /// The sections below the site's home page, in its order.
    pub sections: Vec<Section>,
    terms: BTreeMap<String, Vec<Term>>,
    /// The vocabulary that says where.
    pub places: Option<String>,
    /// What members may propose entries of.
    pub collections: Vec<Collection>,
}

/// A collection that members may propose entries of. Its schema and its entries lie beside the document.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collection {
    /// `practices`
    pub name: String,
    /// What readers call it, by language.
    pub labels: BTreeMap<String, String>,
    /// The id of the section in which new entries are written.
    pub section: String,
    /// The list that takes records of who took an entry up.
    pub reports: Option<String>,
    /// The list that takes replies of those whom an entry names.
    pub replies: Option<String>,
    /// The list that takes reviews.
    pub reviews: Option<String>,
    /// The record that says who stands behind an entry.
    pub standing: Option<String>,
    /// The list of sources, to whose `id` records refer.
    pub sources: Option<String>,
}

/// A section of the site: where the members' area leads back to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// By language.
    pub titles: BTreeMap<String, String>,
    /// By language: paths from the root of the site's host.
    pub urls: BTreeMap<String, String>,
}

/// A term of a vocabulary that members may use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// As the catalogue writes it: `KE`.
    pub id: String,
    /// What readers call it, by language.
    pub labels: BTreeMap<String, String>,
}

impl Term {
    /// Its label in `language`, else in any, else its id.
    pub fn label(&self, language: &str) -> &str {
        let label = self.labels.get(language).or_else(|| self.labels.get("en"));
        label.or_else(|| self.labels.values().next()).map_or(self.id.as_str(), String::as_str)
    }
}

/// One page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// `practices/some-id`: words of `a-z0-9-` joined by `/`.
    pub id: String,
    /// Ids that it had before.
    pub former_ids: Vec<String>,
    /// Path from the site's root.
    pub url: String,
    /// The languages that it is in; the site's own first, if it has it.
    pub languages: Vec<String>,
    /// Its title in each of them.
    pub titles: BTreeMap<String, String>,
    /// Who may read the page.
    pub access: Visibility,
    /// The collection that it is an entry of, if members may propose entries of it.
    #[serde(default)]
    pub collection: Option<String>,
    /// Ids of members' proposals that it took up.
    #[serde(default)]
    pub proposals: Vec<String>,
    /// Its terms, by vocabulary, of those that members may use.
    #[serde(default)]
    pub terms: BTreeMap<String, Vec<String>>,
    /// `None`: it cannot be discussed.
    pub discussion: Option<Discussion>,
    /// It was made in the members' area: the generator knows nothing of it.
    #[serde(skip)]
    pub own: bool,
}

/// That a page can be discussed, when, and who may read along.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discussion {
    /// Who may read what is said.
    pub visibility: Visibility,
    /// Before this, nothing is taken.
    pub opens: Option<Timestamp>,
    /// From this on, nothing more is taken.
    pub closes: Option<Timestamp>,
    /// The guiding questions.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Its phases, in order.
    #[serde(default)]
    pub phases: Vec<Phase>,
    /// What moderators made of it since; dates, questions and phases above are theirs then.
    #[serde(skip)]
    pub conduct: Option<Arc<Conduct>>,
}

/// A guiding question.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// From 1. What answers it says so by this number, however it is worded.
    pub number: i64,
    /// By language.
    pub texts: BTreeMap<String, String>,
}

/// A stretch of a discussion.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// By language.
    pub titles: BTreeMap<String, String>,
    /// When it begins.
    pub opens: Option<Timestamp>,
    /// The first instant after it.
    pub closes: Option<Timestamp>,
    /// Numbers of the questions that it is about.
    pub questions: Vec<i64>,
}

/// Anyone on the internet, or members only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// Anyone on the internet.
    Public,
    /// Members.
    Members,
}

impl Visibility {
    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            Visibility::Public => "public",
            Visibility::Members => "members",
        }
    }
}

impl Page {
    /// Its title in `language`, else in the first that it has.
    pub fn title(&self, language: &str) -> &str {
        let title = self
            .titles
            .get(language)
            .or_else(|| self.languages.first().and_then(|l| self.titles.get(l)));
        title.or_else(|| self.titles.values().next()).map_or(self.id.as_str(), String::as_str)
    }

    /// Whether a moderator looks before anybody reads.
    pub fn review_first(&self) -> bool {
        self.conduct().is_some_and(|conduct| conduct.review == crate::conduct::Review::Before)
    }

    /// Whether what is said there may be shown to everyone: page and discussion are both public.
    pub fn is_public_discussion(&self) -> bool {
        self.access == Visibility::Public
            && self
                .discussion
                .as_ref()
                .is_some_and(|discussion| discussion.visibility == Visibility::Public)
    }
}

#[derive(Deserialize)]
struct Versioned {
    version: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(rename = "version")]
    _version: u64,
    #[serde(default)]
    titles: BTreeMap<String, String>,
    pages: Vec<Page>,
    #[serde(default)]
    sections: Vec<Section>,
    #[serde(default)]
    terms: BTreeMap<String, Vec<Term>>,
    places: Option<String>,
    #[serde(default)]
    collections: Vec<Collection>,
}

/// Why the catalogue could not be read.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// The disk refused.
    #[error("catalogue `{0}`")]
    Read(PathBuf, #[source] std::io::Error),
    /// Not the document that we know.
    #[error("catalogue `{0}`: {1}")]
    Form(PathBuf, serde_json::Error),
    /// Of a version that we do not know.
    #[error("catalogue `{0}` has version {1}, this program reads {VERSION}")]
    Version(PathBuf, u64),
}

impl Catalogue {
    /// Reads the document.
    pub fn read(path: &Path) -> Result<Catalogue, CatalogueError> {
        let text =
            std::fs::read(path).map_err(|error| CatalogueError::Read(path.to_owned(), error))?;
        let form = |error| CatalogueError::Form(path.to_owned(), error);
        let version = serde_json::from_slice::<Versioned>(&text).map_err(form)?.version;
        if version != VERSION {
            return Err(CatalogueError::Version(path.to_owned(), version));
        }
        let document = serde_json::from_slice::<Document>(&text).map_err(form)?;
        Ok(Catalogue {
            titles: document.titles,
            sections: document.sections,
            terms: document.terms,
            places: document.places,
            collections: document.collections,
            ..Catalogue::of(document.pages)
        })
    }

    /// Of these pages.
    pub fn of(pages: Vec<Page>) -> Catalogue {
        let mut by_id = HashMap::new();
        for (at, page) in pages.iter().enumerate() {
            for former in &page.former_ids {
                by_id.entry(former.clone()).or_insert(at);
            }
        }
        // A page's own id goes before another's former one.
        by_id.extend(pages.iter().enumerate().map(|(at, page)| (page.id.clone(), at)));
        Catalogue { pages, by_id, ..Catalogue::default() }
    }

    /// The vocabularies that members may use, by name.
    pub fn terms(&self) -> &BTreeMap<String, Vec<Term>> {
        &self.terms
    }

    /// A term by its vocabulary and id.
    pub fn term(&self, vocabulary: &str, id: &str) -> Option<&Term> {
        self.terms.get(vocabulary)?.iter().find(|term| term.id == id)
    }

    /// Terms as a form chooses them, by vocabulary: those left empty are left out. `None` if one is unknown.
    pub fn chosen_terms(
        &self,
        chosen: Vec<(String, String)>,
    ) -> Option<BTreeMap<String, Vec<String>>> {
        let mut terms: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (vocabulary, term) in chosen.into_iter().filter(|(_, term)| !term.is_empty()) {
            self.term(&vocabulary, &term)?;
            let chosen = terms.entry(vocabulary).or_default();
            if !chosen.contains(&term) {
                chosen.push(term);
            }
        }
        Some(terms)
    }

    /// The collection of this name, if members may propose entries of it.
    pub fn collection(&self, name: &str) -> Option<&Collection> {
        self.collections.iter().find(|collection| collection.name == name)
    }

    /// The page with this id, now or formerly.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.by_id.get(id).and_then(|at| self.pages.get(*at))
    }

    /// The same with what moderators made of the discussions, and with those that only they made.
    pub fn with(&self, conducts: &[Conduct]) -> Catalogue {
        let mut pages = self.pages.clone();
        for conduct in conducts {
            let questions = conduct.plan.questions.clone();
            let discussion = Discussion {
                visibility: match conduct.readers {
                    Readers::Public => Visibility::Public,
                    Readers::Members | Readers::Named => Visibility::Members,
                },
                opens: conduct.opens,
                closes: conduct.closes,
                questions,
                phases: conduct.plan.phases.clone(),
                conduct: Some(Arc::new(conduct.clone())),
            };
            match self.by_id.get(&conduct.page) {
                // A page that may no longer be discussed stays so.
                Some(at) if pages[*at].discussion.is_some() => {
                    pages[*at].discussion = Some(discussion);
                }
                Some(_) => {}
                None if conduct.own => pages.push(Page {
                    collection: None,
                    proposals: Vec::new(),
                    terms: BTreeMap::new(),
                    id: conduct.page.clone(),
                    former_ids: Vec::new(),
                    url: format!("/members/discussion?page={}", conduct.page),
                    languages: conduct.plan.titles.keys().cloned().collect(),
                    titles: conduct.plan.titles.clone(),
                    access: Visibility::Public,
                    discussion: Some(discussion),
                    own: true,
                }),
                None => {}
            }
        }
        Catalogue {
            titles: self.titles.clone(),
            sections: self.sections.clone(),
            terms: self.terms.clone(),
            places: self.places.clone(),
            collections: self.collections.clone(),
            ..Catalogue::of(pages)
        }
    }

    /// All pages.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }
}

/// The catalogue's file, or the two of which the first that exists counts.
#[derive(Debug)]
pub struct CatalogueFile {
    paths: [PathBuf; 2],
    current: Mutex<(Stamp, Arc<Catalogue>)>,
}

/// Which file it was, when it was changed, how long it is, which inode.
type Stamp = Option<(usize, SystemTime, u64, u64)>;

impl CatalogueFile {
    /// `catalogue.json` of the members-only tree, or of the public site if there is no other.
    pub fn new(members_site: &Path, site: &Path) -> CatalogueFile {
        CatalogueFile {
            paths: [members_site.join("catalogue.json"), site.join("catalogue.json")],
            current: Mutex::new((None, Arc::default())),
        }
    }

    /// The catalogue as it stands, read again if its file changed. A file that cannot be read leaves the last one in
    /// force, and so does one that is gone.
    pub fn current(&self) -> Arc<Catalogue> {
        let stamp = self.stamp();
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if stamp.is_some() && stamp != current.0 {
            let path = &self.paths[stamp.map_or(0, |stamp| stamp.0)];
            match Catalogue::read(path) {
                Ok(catalogue) => current.1 = Arc::new(catalogue),
                Err(error) => {
                    tracing::error!(event = "catalogue-unreadable", %error, "the last catalogue stays in force")
                }
            }
            current.0 = stamp;
        }
        current.1.clone()
    }

    /// The file that counts, if there is one.
    pub fn path(&self) -> Option<&Path> {
        self.stamp().map(|stamp| self.paths[stamp.0].as_path())
    }

    fn stamp(&self) -> Stamp {
        use std::os::unix::fs::MetadataExt;
        self.paths.iter().enumerate().find_map(|(at, path)| {
            let about = std::fs::metadata(path).ok()?;
            Some((at, about.modified().ok()?, about.len(), about.ino()))
        })
    }
}
