//! Markdown text to HTML that the theme can trust.
//!
//! Whoever may propose a page may write any Markdown. What comes out holds only markup that this module
//! makes itself: raw HTML is escaped, cleaned or (where the site says so) trusted; addresses obey
//! [`url::parse`]; images are the site's own files. The template engine never sees the text as a
//! template: a shortcode is a call by name to a component of the theme.
//!
//! [`scan`] reads the same text for `validate`: links, images, headings, notes, each with the place
//! where it stands, so that an editor hears of a mistake before anything is rendered.

mod calls;
mod direction;
mod escape;
mod events;
mod html;
mod notes;
mod sanitise;
mod scan;
mod slug;
pub mod url;

use serde::{Deserialize, Serialize};

pub use calls::{Call, CallArgument};
pub use direction::Direction;
pub use escape::{escape, percent_encode};
pub use html::render;
pub use notes::{Note, Notes, notes_in, plain, with_notes};
pub use sanitise::comment as clean_comment;
pub use scan::{NoteReference, Scan, ScannedHeading, ScannedImage, ScannedLink, scan};
pub use slug::{OF_THE_PAGE, slug};

/// What becomes of raw HTML in Markdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RawHtml {
    /// It is shown as the text it is. Always so in collections with a schema.
    #[default]
    Escape,
    /// It passes an allow-list of harmless tags and attributes.
    Sanitize,
    /// It goes into the page as it is. Only for a site whose every editor may run scripts in readers' browsers.
    Trust,
}

/// Where a link to itself stands in each heading; Zola's `insert_anchor_links`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AnchorLinks {
    /// No links.
    #[default]
    None,
    /// Before the heading's words.
    Left,
    /// After them.
    Right,
    /// The heading's words are the link.
    Heading,
}

/// An image of the site, as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The address in the page.
    pub url: String,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

/// Whether a file is an image that a page may show, by its name. SVG is one only at the root of the site.
pub fn is_image(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let kinds = ["avif", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp"];
    kinds.contains(&extension.to_ascii_lowercase().as_str())
}

/// What the renderer asks of the site: it knows the text only.
pub trait Site {
    /// The address for a destination as written; `None` drops the link and leaves its words.
    fn link(&self, destination: &str) -> Option<String>;
    /// The image of that name beside the page or in the site; `None` leaves its alternative text.
    fn image(&self, destination: &str) -> Option<Image>;
    /// A word of the interface in the page's language, e.g. `alert-note`. `argument` fills its placeholder.
    fn word(&self, key: &str, argument: Option<(&str, &str)>) -> String;
    /// Calls a component of the theme. `None`: there is none, and the call stays text.
    fn call(&self, call: &Call, body: Option<&str>) -> Option<Result<String, String>>;
}

/// How one text is rendered.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// What becomes of raw HTML.
    pub raw_html: RawHtml,
    /// Whether headings link to themselves.
    pub anchor_links: AnchorLinks,
    /// Whether `{{ <name /> }}` calls a component. Never in collections with a schema.
    pub shortcodes: bool,
    /// The direction of the page's language.
    pub direction: Direction,
    /// The page's address, for the table of contents.
    pub permalink: &'a str,
}

/// A text as HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The whole text, ordinary footnotes at its end.
    pub html: String,
    /// What stands before `<!-- more -->`, if the text has it.
    pub summary: Option<String>,
    /// Headings, nested.
    pub toc: Vec<Heading>,
    /// Words; a Chinese, Japanese or Korean character counts as one.
    pub words: usize,
    /// Shortcodes that failed: where, in bytes of the text, and the template engine's words.
    pub failures: Vec<(std::ops::Range<usize>, String)>,
}

/// A heading of the table of contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// The id of its element.
    pub id: String,
    /// Its words, plain.
    pub title: String,
    /// 1 to 6.
    pub level: u8,
    /// The page's address with the id as fragment.
    pub permalink: String,
    /// Headings below it.
    pub children: Vec<Heading>,
}

/// Everything of Markdown that Baraza reads. Each is named, because taking one away from `all()` would
/// take footnotes away with the old form of footnotes.
fn syntax() -> pulldown_cmark::Options {
    use pulldown_cmark::Options;
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

/// Counts words the way a reader would: runs between white space, and each ideograph by itself.
fn words(text: &str) -> usize {
    text.split_whitespace()
        .map(|word| {
            let ideographs = word.chars().filter(|c| is_ideograph(*c)).count();
            let rest = word.chars().any(|c| c.is_alphanumeric() && !is_ideograph(c));
            ideographs + usize::from(rest)
        })
        .sum()
}

fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0xac00..=0xd7af)
}
