//! Members' Markdown to HTML (S61–S69). Raw HTML becomes text, images become links, links keep their real host in
//! sight, and an allow-list sanitiser has the last word: nothing touches the HTML after it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{
    Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
    TextMergeStream, html::push_html,
};

use crate::config::Limits;

/// Grows when the same text would become other HTML: stored HTML of an older one is made again (S68).
pub const RENDERER: i64 = 1;

const TABLE_COLUMNS: usize = 20;
const TABLE_ROWS: usize = 200;

/// Why a text is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing to read.
    #[error("write something first")]
    Empty,
    /// Too many characters.
    #[error("a text may have at most {most} characters")]
    TooLong {
        /// How many it may have.
        most: i64,
    },
    /// A control character, or a mark that turns the direction of what follows.
    #[error("the text holds a hidden character that is not allowed")]
    Character,
    /// Quotes and lists in each other.
    #[error("quotes and lists are nested too deep")]
    TooDeep,
    /// Too many links.
    #[error("the text has too many links")]
    TooManyLinks,
    /// Too many columns or rows.
    #[error("a table may have at most {TABLE_COLUMNS} columns and {TABLE_ROWS} rows")]
    TableTooLarge,
    /// Not a language tag.
    #[error("this is no language tag")]
    Language,
    /// Not a comment's id.
    #[error("what you reply to is no comment")]
    Parent,
}

impl TextError {
    /// For the problem document.
    pub fn code(&self) -> &'static str {
        match self {
            TextError::Empty => "text-empty",
            TextError::TooLong { .. } => "text-too-long",
            TextError::Character => "text-character",
            TextError::TooDeep => "text-too-deep",
            TextError::TooManyLinks => "text-too-many-links",
            TextError::TableTooLarge => "text-table-too-large",
            TextError::Language => "language",
            TextError::Parent => "parent",
        }
    }
}

/// What became of a text.
#[derive(Clone, Debug)]
pub(crate) struct Rendered {
    pub(crate) html: String,
    pub(crate) links: i64,
}

/// Renders and cleans a text of which every character was judged before.
pub(crate) fn render(markdown: &str, limits: &Limits) -> Result<Rendered, TextError> {
    let mut options = Options::empty();
    options.insert(Options::ENABLE_TABLES);
    options.insert(Options::ENABLE_STRIKETHROUGH);
    let mut writer = Writer {
        out: Vec::new(),
        link: None,
        nested_links: 0,
        in_code: false,
        links: 0,
        columns: Vec::new(),
        column: 0,
        rows: 0,
        in_head: false,
    };
    let most_depth =
        usize::try_from(limits.nesting).ok().filter(|most| *most > 0).unwrap_or(usize::MAX);
    let mut depth = 0_usize;
    for event in TextMergeStream::new(Parser::new_ext(markdown, options)) {
        match &event {
            Event::Start(tag) if nests(tag) => depth += 1,
            Event::End(end) if ends_nest(*end) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > most_depth {
            return Err(TextError::TooDeep);
        }
        writer.take(event)?;
        if limits.links_per_post > 0 && writer.links > limits.links_per_post {
            return Err(TextError::TooManyLinks);
        }
    }
    let mut html = String::with_capacity(markdown.len() * 2);
    push_html(&mut html, writer.out.into_iter());
    Ok(Rendered { html: clean(&html), links: writer.links })
}

fn nests(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_) | Tag::List(_) | Tag::Emphasis | Tag::Strong | Tag::Strikethrough
    )
}

fn ends_nest(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
    )
}

/// Turns the parser's events into those that may be written.
struct Writer<'a> {
    out: Vec<Event<'a>>,
    /// The link that is open: its host, and the text in it so far.
    link: Option<OpenLink>,
    nested_links: usize,
    in_code: bool,
    links: i64,
    columns: Vec<Alignment>,
    column: usize,
    rows: usize,
    in_head: bool,
}

struct OpenLink {
    /// `None` where the address was refused: only its text stays.
    host: Option<String>,
    text: String,
}

impl<'a> Writer<'a> {
    fn take(&mut self, event: Event<'a>) -> Result<(), TextError> {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => self.text(text),
            Event::Text(text) if self.in_code || self.link.is_some() => self.text(text),
            Event::Text(text) => self.text_with_addresses(&text),
            Event::Start(Tag::HtmlBlock) => self.out.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => self.out.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Heading { level, .. }) => {
                self.out.push(Event::Start(Tag::Heading {
                    level: lowered(level),
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                }));
            }
            Event::End(TagEnd::Heading(level)) => {
                self.out.push(Event::End(TagEnd::Heading(lowered(level))))
            }
            Event::Start(Tag::BlockQuote(_)) => self.out.push(Event::Start(Tag::BlockQuote(None))),
            Event::End(TagEnd::BlockQuote(_)) => {
                self.out.push(Event::End(TagEnd::BlockQuote(None)))
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                self.in_code = true;
                self.out.push(Event::Start(Tag::CodeBlock(kind)));
            }
            Event::End(TagEnd::CodeBlock) => {
                self.in_code = false;
                self.out.push(Event::End(TagEnd::CodeBlock));
            }
            // A link or an image within a link keeps only its text.
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) if self.link.is_some() => {
                self.nested_links += 1
            }
            Event::End(TagEnd::Link | TagEnd::Image) if self.nested_links > 0 => {
                self.nested_links -= 1
            }
            // A remote image would tell its author each reader's address: it becomes a link (S65).
            Event::Start(
                Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. },
            ) => {
                self.open_link(link_type, &dest_url);
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.close_link(),
            Event::Start(Tag::Table(columns)) => self.open_table(columns)?,
            Event::Start(Tag::TableHead) => {
                (self.in_head, self.column) = (true, 0);
                self.raw("<thead><tr>");
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                self.raw("</tr></thead><tbody>");
            }
            Event::Start(Tag::TableRow) => {
                self.rows += 1;
                if self.rows > TABLE_ROWS {
                    return Err(TextError::TableTooLarge);
                }
                self.column = 0;
                self.raw("<tr>");
            }
            Event::End(TagEnd::TableRow) => self.raw("</tr>"),
            Event::Start(Tag::TableCell) => self.open_cell(),
            Event::End(TagEnd::TableCell) => self.raw(if self.in_head { "</th>" } else { "</td>" }),
            Event::End(TagEnd::Table) => self.raw("</tbody></table>"),
            Event::Code(code) => {
                if let Some(link) = &mut self.link {
                    link.text.push_str(&code);
                }
                self.out.push(Event::Code(code));
            }
            other => self.out.push(other),
        }
        Ok(())
    }

    fn raw(&mut self, html: &'static str) {
        self.out.push(Event::Html(CowStr::Borrowed(html)));
    }

    fn text(&mut self, text: CowStr<'a>) {
        if let Some(link) = &mut self.link {
            link.text.push_str(&text);
        }
        self.out.push(Event::Text(text));
    }

    /// A bare address in the text becomes a link to itself.
    fn text_with_addresses(&mut self, text: &str) {
        let mut rest = text;
        while let Some((at, length)) = find_address(rest) {
            let (before, address) = (&rest[..at], &rest[at..at + length]);
            rest = &rest[at + length..];
            if !before.is_empty() {
                self.text(before.to_owned().into());
            }
            self.open_link(LinkType::Inline, address);
            self.text(address.to_owned().into());
            self.close_link();
        }
        if !rest.is_empty() {
            self.text(rest.to_owned().into());
        }
    }

    fn open_link(&mut self, kind: LinkType, address: &str) {
        let address = if kind == LinkType::Email {
            Cow::Owned(format!("mailto:{address}"))
        } else {
            address.into()
        };
        let target = target(&address);
        if let Some((href, _)) = &target {
            self.links += 1;
            self.out.push(Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url: href.clone().into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            }));
        }
        self.link = Some(OpenLink { host: target.map(|(_, host)| host), text: String::new() });
    }

    fn close_link(&mut self) {
        let Some(OpenLink { host: Some(host), text }) = self.link.take() else { return };
        if text.trim().is_empty() {
            self.out.push(Event::Text(host.clone().into()));
        }
        self.out.push(Event::End(TagEnd::Link));
        if hides_host(&text, &host) {
            self.out.push(Event::Text(format!(" ({host})").into()));
        }
    }

    fn open_table(&mut self, columns: Vec<Alignment>) -> Result<(), TextError> {
        if columns.len() > TABLE_COLUMNS {
            return Err(TextError::TableTooLarge);
        }
        (self.columns, self.rows) = (columns, 0);
        self.raw("<table>");
        Ok(())
    }

    fn open_cell(&mut self) {
        let alignment = self.columns.get(self.column).copied().unwrap_or(Alignment::None);
        self.column += 1;
        self.raw(match (self.in_head, alignment) {
            (true, Alignment::None) => "<th>",
            (true, Alignment::Left) => "<th align=\"left\">",
            (true, Alignment::Center) => "<th align=\"center\">",
            (true, Alignment::Right) => "<th align=\"right\">",
            (false, Alignment::None) => "<td>",
            (false, Alignment::Left) => "<td align=\"left\">",
            (false, Alignment::Center) => "<td align=\"center\">",
            (false, Alignment::Right) => "<td align=\"right\">",
        });
    }
}

/// A member's headings stand below those of the page.
fn lowered(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

/// The address as it is written into `href`, and the host to show; `None` for what may not be linked (S64).
fn target(address: &str) -> Option<(String, String)> {
    let plain: String = address.chars().filter(|c| !c.is_control()).collect();
    let url = url::Url::parse(plain.trim()).ok()?;
    match url.scheme() {
        "http" | "https" if url.username().is_empty() && url.password().is_none() => {
            Some((url.to_string(), url.host_str()?.to_owned()))
        }
        "mailto" => Some((url.to_string(), url.path().to_owned())),
        _ => None,
    }
}

/// Whether the text of a link names another host than the one that it leads to.
fn hides_host(text: &str, host: &str) -> bool {
    let text = text.trim().to_lowercase();
    let shown =
        text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(&text);
    let shown = shown.split(['/', '?', '#', ' ']).next().unwrap_or_default();
    let looks_like_host =
        shown.contains('.') && !shown.contains(char::is_whitespace) && !shown.ends_with('.');
    let same = |a: &str, b: &str| a.trim_start_matches("www.") == b.trim_start_matches("www.");
    looks_like_host && !same(shown, host)
}

/// Where the next bare `http://` or `https://` address begins, and how long it is.
fn find_address(text: &str) -> Option<(usize, usize)> {
    let at = text.match_indices("http").map(|(at, _)| at).find(|at| {
        let rest = &text[*at..];
        let begins = text[..*at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        begins && (rest.starts_with("https://") || rest.starts_with("http://"))
    })?;
    let rest = &text[at..];
    let end = rest.find(|c: char| c.is_whitespace() || "<>\"'`".contains(c)).unwrap_or(rest.len());
    let address = rest[..end]
        .trim_end_matches(['.', ',', ';', ':', '!', '?', '»', '”', '’', '،', '؛', '؟', '*', '_']);
    let unopened = address.ends_with(')') && !address.contains('(');
    let address = if unopened { address.trim_end_matches(')') } else { address };
    (address.len() > "https://".len()).then_some((at, address.len()))
}

/// The sanitiser: what is not listed here does not come through (S62, S63).
static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "p",
        "br",
        "hr",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "h3",
        "h4",
        "h5",
        "h6",
        "a",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "sup",
    ];
    let attributes: HashMap<&str, HashSet<&str>> = [
        ("a", ["href"]),
        ("ol", ["start"]),
        ("code", ["class"]),
        ("th", ["align"]),
        ("td", ["align"]),
    ]
    .into_iter()
    .map(|(tag, names)| (tag, names.into_iter().collect()))
    .collect();
    let mut builder = Builder::empty();
    builder
        .tags(tags.into_iter().collect())
        .tag_attributes(attributes)
        .generic_attributes(HashSet::new())
        .url_schemes(["http", "https", "mailto"].into_iter().collect())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("nofollow ugc noopener noreferrer"))
        .strip_comments(true)
        .attribute_filter(|tag, name, value| {
            let fits = match (tag, name) {
                ("code", "class") => value.strip_prefix("language-").is_some_and(is_language_name),
                ("ol", "start") => value.len() <= 9 && value.bytes().all(|b| b.is_ascii_digit()),
                ("th" | "td", "align") => matches!(value, "left" | "right" | "center"),
                _ => true,
            };
            fits.then(|| value.into())
        });
    builder
});

fn is_language_name(name: &str) -> bool {
    (1..=20).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'+' || b == b'-')
}

/// The last step on the final HTML.
pub fn clean(html: &str) -> String {
    SANITISER.clean(html).to_string()
}
