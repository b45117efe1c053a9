//! One page or section: what its front matter says, with defaults filled in.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::Record;
use crate::diagnostic::{At, SourceFile, Span};

/// A page or a section, valid.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The file it was read from. A home page that nobody wrote has an empty one.
    pub source: Arc<SourceFile>,
    /// Where the body stands in the file's text.
    pub body_at: At,
    /// Path below `content`: `practices/circles.ar.md`.
    pub file: String,
    /// Stable id, the same in every language: `practices/circles`. Of a section: `practices`; of the
    /// home page: `index`.
    pub id: String,
    /// Ids that it had before.
    pub former_ids: Vec<String>,
    /// Ids of members' proposals that this file took up.
    pub proposals: Vec<String>,
    /// Language tag.
    pub lang: String,
    /// Address from the root of the site: `/ar/practices/circles/`.
    pub path: String,
    /// Other addresses that lead here: `/old/`. Each begins with `/` and ends with `/` or a file name.
    pub aliases: Vec<String>,
    /// Last part of the address.
    pub slug: String,
    /// Title; empty only where the page has none.
    pub title: String,
    /// A line or two for search engines and lists.
    pub description: Option<String>,
    /// When published.
    pub date: Option<Moment>,
    /// When last changed, as its author says.
    pub updated: Option<Moment>,
    /// Lower comes first where a section sorts by weight.
    pub weight: i64,
    /// Left out unless asked for.
    pub draft: bool,
    /// Template named by the page itself; else the section's `page_template`, else `page.html`.
    pub template: Option<String>,
    /// Taxonomy → terms as written.
    pub taxonomies: BTreeMap<String, Vec<String>>,
    /// Whatever the author added, for templates.
    pub extra: serde_json::Map<String, serde_json::Value>,
    /// Who may read it. Given by the page, else by the nearest section that says so.
    pub access: Access,
    /// Whether and how it may be discussed. `None`: not at all.
    pub discussion: Option<DiscussionRules>,
    /// What a translation says of its original.
    pub translation: Option<Translation>,
    /// The collection whose schema it follows.
    pub collection: Option<String>,
    /// Typed fields in the schema's order: as given, derived, by default, or, in a translation, from
    /// the original.
    pub fields: Record,
    /// Files that lie beside it and are published with it.
    pub assets: Vec<Asset>,
    /// Page or section.
    pub kind: Kind,
}

impl Entry {
    /// The Markdown text.
    pub fn body(&self) -> &str {
        &self.source.text[self.body_at.range()]
    }

    /// Whether it translates no more than title, summary and other fields: its original's text is not among them.
    pub fn is_partial(&self) -> bool {
        self.translation.is_some() && self.collection.is_some() && self.body().trim().is_empty()
    }

    /// Whether it is a section.
    pub fn is_section(&self) -> bool {
        matches!(self.kind, Kind::Section(_))
    }

    /// Its section options, if it is a section.
    pub fn section(&self) -> Option<&SectionOptions> {
        match &self.kind {
            Kind::Section(options) => Some(options),
            Kind::Page => None,
        }
    }

    /// A file beside it, by its name as links and fields write it: `map.png`, `./map.png`.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        let name = name.strip_prefix("./").unwrap_or(name);
        self.assets.iter().find(|asset| asset.name == name)
    }

    /// Where its front matter says one of these, the first that is found; else the line that opens it.
    pub fn front_span(&self, written: &[&str]) -> Span {
        let front = &self.source.text[..self.body_at.start as usize];
        let find = |text: &&str| front.find(*text).map(|at| At::new(at, at + text.len()));
        let found = written.iter().find_map(find);
        Span::new(&self.source, found.unwrap_or(At::new(0, front.len().min(3))))
    }

    /// A place in its body, given in bytes of the body.
    pub fn body_span(&self, at: impl Into<At>) -> Span {
        Span::new(&self.source, at.into().shifted(self.body_at.start as usize))
    }

    /// Whether anybody may read it.
    pub fn is_public(&self) -> bool {
        self.access == Access::Public
    }

    /// The folder it lies in, below `content`; empty at the top.
    pub fn folder(&self) -> &str {
        self.file.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

/// Page or section.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A page: `name.md` or `name/index.md`.
    Page,
    /// A section: `_index.md`.
    Section(Box<SectionOptions>),
}

/// What only sections have.
#[derive(Debug, Clone, Default)]
pub struct SectionOptions {
    /// Order of its pages.
    pub sort_by: SortBy,
    /// Pages in a list; `None`: all in one.
    pub paginate_by: Option<usize>,
    /// Part of the address before a list's number: `page` in `/practices/page/2/`.
    pub paginate_path: String,
    /// Whether the lists run backwards.
    pub paginate_reversed: bool,
    /// Template of its pages that name none.
    pub page_template: Option<String>,
    /// Whether its pages are also its parent's.
    pub transparent: bool,
    /// Whether it has a page of its own.
    pub render: bool,
    /// Whether it has a feed.
    pub generate_feeds: bool,
    /// Where headings carry a link to themselves.
    pub insert_anchor_links: crate::markdown::AnchorLinks,
    /// Where its address leads instead.
    pub redirect_to: Option<String>,
    /// Whether the search index has it.
    pub in_search_index: bool,
}

/// Order of a section's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortBy {
    /// By file name.
    #[default]
    None,
    /// Newest first.
    Date,
    /// Last updated first.
    UpdateDate,
    /// By title, as a reader of the language expects.
    Title,
    /// Lowest weight first.
    Weight,
    /// By slug.
    Slug,
}

impl SortBy {
    /// As front matter writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            SortBy::None => "none",
            SortBy::Date => "date",
            SortBy::UpdateDate => "update_date",
            SortBy::Title => "title",
            SortBy::Weight => "weight",
            SortBy::Slug => "slug",
        }
    }
}

/// Who may read a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Access {
    /// Anybody.
    #[default]
    Public,
    /// Members who are signed in.
    Members,
}

impl Access {
    /// `public` or `members`.
    pub fn as_str(self) -> &'static str {
        match self {
            Access::Public => "public",
            Access::Members => "members",
        }
    }
}

/// Who may read what is said about a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Visibility {
    /// Anybody.
    #[default]
    Public,
    /// Members who are signed in.
    Members,
}

impl Visibility {
    /// `public` or `members`.
    pub fn as_str(self) -> &'static str {
        match self {
            Visibility::Public => "public",
            Visibility::Members => "members",
        }
    }
}

/// How a page may be discussed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DiscussionRules {
    /// Who may read what is said.
    pub visibility: Visibility,
    /// From when; `None`: always was.
    pub opens: Option<Moment>,
    /// Until when; a day means to the end of that day, UTC. `None`: no end.
    pub closes: Option<Moment>,
}

/// What a translation says of its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Language of the original.
    pub of: String,
    /// Date of the original that was translated.
    pub original_date: Option<Date>,
    /// `machine`, `draft`, `reviewed`.
    pub status: String,
    /// The original has been updated since.
    pub stale: bool,
}

/// A day, or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// `2026-11-24`
    Day(Date),
    /// `2026-11-24T12:00:00Z`
    Instant(Timestamp),
}

impl Moment {
    /// The day, in UTC.
    pub fn date(self) -> Date {
        match self {
            Moment::Day(date) => date,
            Moment::Instant(instant) => instant.to_zoned_datetime(jiff::tz::TimeZone::UTC).date(),
        }
    }

    /// The instant; of a day, its first, UTC.
    pub fn start(self) -> Timestamp {
        match self {
            Moment::Day(date) => midnight(date),
            Moment::Instant(instant) => instant,
        }
    }

    /// The instant at which it is over; of a day, the first of the next day, UTC.
    pub fn end(self) -> Timestamp {
        match self {
            Moment::Day(date) => midnight(date.tomorrow().unwrap_or(date)),
            Moment::Instant(instant) => instant,
        }
    }
}

fn midnight(date: Date) -> Timestamp {
    let midnight = date.to_datetime(jiff::civil::Time::midnight());
    midnight
        .to_zoned_datetime(jiff::tz::TimeZone::UTC)
        .map_or(Timestamp::MIN, |zoned| zoned.timestamp())
}

impl std::fmt::Display for Moment {
    /// `2026-11-24`, or RFC 3339 in UTC.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Moment::Day(date) => write!(f, "{date}"),
            Moment::Instant(instant) => write!(f, "{instant}"),
        }
    }
}

/// A file beside a page or section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Where it lies on disk.
    pub source: PathBuf,
    /// Its name below the page's address: `photo.jpg`, `img/photo.jpg`.
    pub name: String,
    /// Width and height in pixels, if it is an image.
    pub size: Option<(u32, u32)>,
}
