//! What templates see. Each struct is serialised as it stands; `docs/templates.md` lists the same.
//!
//! Every key is always there, `none` where it has no value, with one exception: `fields` holds only the
//! fields that have one. Keys that end in `_html`, and `content`, are HTML that is safe to print as it is.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::config::Licence;
use crate::markdown::{Direction, Heading};
use crate::snapshot::{ItemState, State};

/// `config`
#[derive(Debug, Clone, Serialize)]
pub struct ConfigView {
    /// Name of the site in the page's language.
    pub title: String,
    /// What it is, in the page's language.
    pub description: String,
    /// `https://www.example.org/sub`, no slash at the end.
    pub base_url: String,
    /// Its path: empty or `/sub`.
    pub base_path: String,
    /// What makes a permalink absolute: `https://www.example.org`.
    pub origin: String,
    /// `en`
    pub default_language: String,
    /// All of them, the default one first.
    pub languages: Vec<LanguageView>,
    /// Address of the members service; empty where it is the site's own.
    pub members_url: String,
    /// The vocabulary that says where; none where there is none.
    pub places: Option<String>,
    /// Collections that members may propose entries of.
    pub proposals: Vec<String>,
    /// Where the catalogue is to be had as data; none where nothing of it is public.
    pub data: Option<String>,
    /// On which terms others may use the catalogue.
    pub licence: Option<Licence>,
    /// Whether there is an `atom.xml`.
    pub generate_feeds: bool,
    /// The page that searches the full texts, if there is one: `/ar/search/`.
    pub full_text: Option<String>,
    /// `[extra]` of `baraza.toml`.
    pub extra: Json,
}

/// A language.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageView {
    /// `ar`
    pub code: String,
    /// What it calls itself.
    pub name: String,
    /// `ltr` or `rtl`
    pub dir: &'static str,
}

/// The page in another language (`alternates`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlternateView {
    /// `ar`
    pub lang: String,
    /// What the language calls itself.
    pub name: String,
    /// `ltr` or `rtl`
    pub dir: &'static str,
    /// From the root of the host: for `href`.
    pub url: String,
    /// Absolute: for `hreflang`.
    pub canonical: String,
    /// Whether this is the page itself.
    pub current: bool,
    /// Whether it is a translation. Otherwise the nearest there is: the section, or the home page.
    pub exact: bool,
}

/// A page or section in a list: `section.pages`, `entries(…)`, `facet.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// `practices/circles`
    pub id: String,
    /// Its title.
    pub title: String,
    /// From the root of the host.
    pub permalink: String,
    /// From the root of the site: `/practices/circles/`.
    pub path: String,
    /// Absolute.
    pub canonical: String,
    /// Its own language.
    pub lang: String,
    /// Direction of that language.
    pub dir: Direction,
    /// The field `summary`, else the description. Plain text.
    pub summary: Option<String>,
    /// As in front matter.
    pub description: Option<String>,
    /// `2026-11-24` or an instant.
    pub date: Option<String>,
    /// Likewise.
    pub updated: Option<String>,
    /// Order among siblings.
    pub weight: i64,
    /// The collection that it is an entry of: `practices`.
    pub collection: Option<String>,
    /// `public` or `members`
    pub access: &'static str,
    /// Whether and how it may be discussed.
    pub discussion: Option<DiscussionView>,
    /// Comments shown to the public.
    pub comment_count: u64,
    /// `[extra]`
    pub extra: Json,
}

/// `page.discussion`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DiscussionView {
    /// Who may read what is said: `public` or `members`.
    pub visibility: &'static str,
    /// Day or instant.
    pub opens: Option<String>,
    /// Day or instant; a day is meant to its end.
    pub closes: Option<String>,
    /// `open`, `scheduled`, `closed`, `locked`
    pub state: State,
    /// Its phases as a moderator set them.
    pub phases: Vec<PhaseView>,
    /// The guiding questions as a moderator worded them, in the page's language if they have it.
    pub questions: Vec<QuestionView>,
    /// Pinned summaries of phases, of discussions that anyone may read.
    pub summaries: Vec<WrittenView>,
    /// The synthesis, if a moderator made it public: the page's language first.
    pub synthesis: Vec<WrittenView>,
}

/// A stretch of a discussion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhaseView {
    /// In the page's language if there is one.
    pub title: String,
    /// Language tag of the title.
    pub language: String,
    /// Direction of that language.
    pub dir: &'static str,
    /// The first day.
    pub opens: Option<String>,
    /// The last day.
    pub closes: Option<String>,
    /// Numbers of its questions.
    pub questions: Vec<u64>,
}

/// A guiding question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionView {
    /// From 1.
    pub number: u64,
    /// As it is worded.
    pub text: String,
    /// Language tag of the text.
    pub language: String,
    /// Direction of that language.
    pub dir: &'static str,
}

/// What a moderator wrote, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrittenView {
    /// The phase's title, for a summary.
    pub title: Option<String>,
    /// Language tag of the text.
    pub language: String,
    /// Direction of that language.
    pub dir: &'static str,
    /// Cleaned once more.
    pub text_html: String,
    /// RFC 3339.
    pub at: String,
}

/// A discussion that was made in the members' area and has no page: `members_discussions()`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MadeView {
    /// In the reader's language if there is one.
    pub title: String,
    /// Language tag of the title.
    pub language: String,
    /// Direction of that language.
    pub dir: &'static str,
    /// What it is about.
    pub introduction: Option<SaidText>,
    /// Where it is read; `none` where only members read it, and its synthesis is here.
    pub url: Option<String>,
    /// `open`, `scheduled`, `closed`, `locked`
    pub state: State,
    /// The first day.
    pub opens: Option<String>,
    /// The last day.
    pub closes: Option<String>,
    /// Comments that anyone may read.
    pub count: u64,
    /// If a moderator made it public: the reader's language first.
    pub synthesis: Vec<WrittenView>,
}

/// A text in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidText {
    /// Plain.
    pub text: String,
    /// Language tag.
    pub language: String,
    /// Direction of that language.
    pub dir: &'static str,
}

/// A comment in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidView {
    /// Language tag.
    pub language: String,
    /// Cleaned once more.
    pub html: String,
    /// Who translated; `none` for somebody who left.
    pub translator: Option<String>,
    /// The original was changed since.
    pub outdated: bool,
}

/// Where a page stands: `page.section`, `page.ancestors`, `section.subsections`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceView {
    /// `practices`
    pub id: String,
    /// Its title.
    pub title: String,
    /// As in front matter.
    pub description: Option<String>,
    /// From the root of the host.
    pub permalink: String,
    /// From the root of the site.
    pub path: String,
}

/// `page.translations`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TranslationView {
    /// `ar`
    pub lang: String,
    /// Its title in it.
    pub title: String,
    /// From the root of the host.
    pub permalink: String,
    /// Whether it translates title and summary alone.
    pub partial: bool,
}

/// `page.translation`: what a translation says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OriginalView {
    /// Language of the original.
    pub of: String,
    /// `machine`, `draft`, `reviewed` …
    pub status: String,
    /// Date of the original that was translated.
    pub original_date: Option<String>,
    /// Whether the original is newer.
    pub stale: bool,
    /// Whether it translates title and summary alone: what the fields say besides is in the original's language.
    pub partial: bool,
    /// Where the original is.
    pub permalink: Option<String>,
}

/// `page` and `section`: all that a card has, and:
#[derive(Debug, Clone, Serialize)]
pub struct Full {
    /// As in a list.
    #[serde(flatten)]
    pub card: Card,
    /// File below `content`.
    pub relative_path: String,
    /// Last part of the address.
    pub slug: String,
    /// The text as HTML.
    pub content: String,
    /// What stands before `<!-- more -->`, as HTML; shadows nothing of the card's.
    pub lead_html: Option<String>,
    /// Headings.
    pub toc: Vec<Heading>,
    /// Words of the text.
    pub word_count: usize,
    /// Minutes, at 200 words a minute.
    pub reading_time: usize,
    /// Whether it is a draft.
    pub draft: bool,
    /// The section that it is in.
    pub section: Option<PlaceView>,
    /// The sections above it, the home page first.
    pub ancestors: Vec<PlaceView>,
    /// Every language that it has.
    pub translations: Vec<TranslationView>,
    /// What a translation says of itself.
    pub translation: Option<OriginalView>,
    /// Terms by taxonomy.
    pub taxonomies: Map<String, Json>,
    /// Files beside it: `[{name, url}]`.
    pub assets: Vec<AssetView>,
    /// What was said about it.
    pub thread: Option<ThreadView>,
}

/// A file beside a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AssetView {
    /// `report.pdf`
    pub name: String,
    /// From the root of the host.
    pub url: String,
}

/// `page.thread`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThreadView {
    /// Page id.
    pub page: String,
    /// `open`, `scheduled`, `closed`, `locked`
    pub state: State,
    /// `public` or `members`
    pub visibility: &'static str,
    /// Day or instant.
    pub opens: Option<String>,
    /// Day or instant.
    pub closes: Option<String>,
    /// Comments shown to the public.
    pub count: u64,
    /// Version of the thread that was baked; 0 if it has none.
    pub version: u64,
    /// The newest, replies below what they reply to. Empty where only members may read.
    pub items: Vec<ItemView>,
    /// Pages with older ones, oldest first.
    pub older: Vec<OlderView>,
    /// The thread in the members' area.
    pub discussion_url: String,
    /// Signing in, and then back to the page, in the page's language.
    pub sign_in_url: String,
    /// As `config.members_url`.
    pub members_url: String,
}

/// A page of older comments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OlderView {
    /// From the root of the host.
    pub url: String,
    /// Number of its first comment.
    pub from: u64,
    /// Number of its last.
    pub to: u64,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemView {
    /// Its id.
    pub id: String,
    /// The id of what it replies to.
    pub parent: Option<String>,
    /// Its place in the thread, from 1.
    pub number: u64,
    /// `none` where it is hidden or deleted.
    pub author: Option<AuthorView>,
    /// RFC 3339.
    pub created_at: String,
    /// RFC 3339.
    pub edited_at: Option<String>,
    /// Language tag.
    pub language: String,
    /// Direction of that language.
    pub dir: &'static str,
    /// Cleaned once more; `none` where it is hidden or deleted.
    pub html: Option<String>,
    /// The number of the guiding question that it answers.
    pub question: Option<String>,
    /// The same in other languages.
    pub translations: Vec<SaidView>,
    /// `shown`, `hidden`, `deleted`
    pub state: ItemState,
    /// 0 for what replies to nothing.
    pub depth: usize,
    /// What it replies to.
    pub in_reply_to: Option<ReplyView>,
}

/// Who wrote a comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuthorView {
    /// As shown.
    pub name: String,
    /// `member`, `moderator`, `admin`, `former`
    pub role: String,
}

/// What a comment replies to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplyView {
    /// Its number.
    pub number: u64,
    /// Its author's name; `none` where it is hidden or deleted.
    pub name: Option<String>,
    /// Where it stands, on this page or another.
    pub url: String,
}

/// `section.paginator`, and `paginator` of a taxonomy's term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Paginator {
    /// Most entries on a page.
    pub paginate_by: usize,
    /// Address of the first page.
    pub first: String,
    /// Address of the last.
    pub last: String,
    /// Address of the page before.
    pub previous: Option<String>,
    /// Address of the page after.
    pub next: Option<String>,
    /// This page, from 1.
    pub current_index: usize,
    /// How many pages.
    pub number_pagers: usize,
    /// How many entries in all.
    pub total_pages: usize,
}
