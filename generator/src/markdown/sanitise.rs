//! Raw HTML under `raw_html = "sanitize"`, and members' comments before they are baked into a page.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

/// Harmless inline tags that Markdown has no sign for. A block may hold them too.
const INLINE: [&str; 22] = [
    "abbr", "b", "bdi", "bdo", "br", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "wbr",
];
const BLOCK: [&str; 22] = [
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

static CONTENT: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(INLINE.iter().chain(&BLOCK).copied().collect())
        .generic_attributes(HashSet::from(["lang", "dir", "title"]))
        .tag_attributes(HashMap::from([
            ("th", HashSet::from(["scope", "colspan", "rowspan"])),
            ("td", HashSet::from(["colspan", "rowspan"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .strip_comments(true);
    builder
});

/// S62 and S63: what the members service lets pass, checked again by who bakes it.
static COMMENT: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from([
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
        ]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
            ("code", HashSet::from(["class"])),
            ("th", HashSet::from(["align"])),
            ("td", HashSet::from(["align"])),
        ]))
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            ("code", "class") if is_language_class(value) => Some(value.into()),
            ("code", "class") => None,
            ("th" | "td", "align") if matches!(value, "left" | "right" | "center") => {
                Some(value.into())
            }
            ("th" | "td", "align") => None,
            _ => Some(value.into()),
        })
        .clean_content_tags(HashSet::from(["script", "style"]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow ugc noopener noreferrer"))
        .strip_comments(true);
    builder
});

fn is_language_class(value: &str) -> bool {
    value.strip_prefix("language-").is_some_and(|name| {
        (1..=20).contains(&name.len())
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'+' || b == b'-')
    })
}

/// A comment's HTML, through the allow-list again: what the snapshot says is not believed.
pub fn comment(html: &str) -> String {
    COMMENT.clean(html).to_string()
}

/// A whole block of raw HTML, closed where it was left open.
pub(super) fn block(html: &str) -> String {
    CONTENT.clean(html).to_string()
}

/// Inline tags come one by one, with text between them. Open ones are remembered and closed in order.
#[derive(Debug, Default)]
pub(super) struct Inline {
    open: Vec<String>,
}

impl Inline {
    /// Appends one tag if it is allowed; drops it otherwise.
    pub(super) fn push(&mut self, out: &mut String, tag: &str) {
        if let Some(name) = tag.strip_prefix("</") {
            let name = name.trim_end_matches('>').trim().to_ascii_lowercase();
            if self.open.last().is_some_and(|open| *open == name) {
                self.open.pop();
                out.push_str(&format!("</{name}>"));
            }
            return;
        }
        let name: String =
            tag.trim_start_matches('<').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if !INLINE.contains(&name.as_str()) {
            return;
        }
        let clean = CONTENT.clean(tag).to_string();
        let end = format!("</{name}>");
        match clean.strip_suffix(&end) {
            Some(opening) => {
                out.push_str(opening);
                self.open.push(name);
            }
            None => out.push_str(&clean),
        }
    }

    /// Closes what is open, at the end of the paragraph or cell that holds it.
    pub(super) fn close(&mut self, out: &mut String) {
        while let Some(name) = self.open.pop() {
            out.push_str(&format!("</{name}>"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s62_a_baked_comment_holds_only_the_list() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"/members/sign-out\">x</a>",
            "<p style=\"position:fixed\" id=\"main\" class=\"x\">x</p>",
            "<iframe src=\"https://evil.example\"></iframe>",
            "<code class=\"language-x onmouseover\">x</code>",
        ] {
            let html = comment(hostile);
            for bad in [
                "script", "onerror", "<img", "<svg", "<math", "href", "style", "id=", "class",
                "<iframe",
            ] {
                assert!(!html.contains(bad), "{hostile} became {html}");
            }
        }
        assert_eq!(
            comment(
                "<p><a href=\"https://example.org/\">x</a> <code class=\"language-rust\">y</code></p>"
            ),
            "<p><a href=\"https://example.org/\" rel=\"nofollow ugc noopener noreferrer\">x</a> \
             <code class=\"language-rust\">y</code></p>"
        );
    }
}
