//! The event stream as HTML.

use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd,
};

use super::calls::{self, Found};
use super::escape::{escape, percent_encode};
use super::events::Events;
use super::notes::push_reference;
use super::scan::definitions;
use super::slug::{Ids, slug};
use super::url::{self, Destination};
use super::{
    AnchorLinks, Direction, Heading, Notes, Options, RawHtml, Rendered, Site, sanitise, syntax,
    words,
};

/// Renders a text. `notes` counts over all texts of the page, so that ids are unique.
pub fn render(text: &str, options: &Options<'_>, site: &dyn Site, notes: &mut Notes) -> Rendered {
    let (text, calls) =
        if options.shortcodes { calls::take(text) } else { (text.to_owned(), Vec::new()) };
    let sources = definitions(notes.sources());
    let whole = format!("{sources}{text}");
    let events: Vec<Event<'_>> = Parser::new_ext(&whole, syntax())
        .into_offset_iter()
        .filter(|(_, span)| span.start >= sources.len())
        .map(|(event, _)| event)
        .collect();
    let events = Events::new(events);
    let mut writer = Writer {
        source: &events,
        options,
        site,
        notes,
        calls: &calls,
        out: String::with_capacity(text.len() * 3 / 2),
        prose: String::with_capacity(text.len()),
        footnotes: HashMap::new(),
        ids: Ids::default(),
        headings: Vec::new(),
        tables: Vec::new(),
        inline: sanitise::Inline::default(),
        rendered: Rendered::default(),
    };
    writer.events(events.all());
    writer.footnotes();
    let Writer { out, prose, headings, mut rendered, .. } = writer;
    rendered.html = out;
    rendered.words = words(&prose);
    rendered.toc = nest(headings);
    rendered
}

struct Writer<'a> {
    source: &'a Events<'a>,
    options: &'a Options<'a>,
    site: &'a dyn Site,
    notes: &'a mut Notes,
    calls: &'a [Found],
    out: String,
    /// All words of the text, to be counted.
    prose: String,
    /// HTML of the notes defined in the text.
    footnotes: HashMap<String, String>,
    ids: Ids,
    headings: Vec<Heading>,
    tables: Vec<Table>,
    inline: sanitise::Inline,
    rendered: Rendered,
}

/// A table being written.
struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

impl Writer<'_> {
    fn events(&mut self, range: Range<usize>) {
        let source = self.source;
        let mut at = range.start;
        while at < range.end {
            at = match source.one(at) {
                Event::Start(tag) => self.start(tag, at),
                event => {
                    self.one(event);
                    at + 1
                }
            };
        }
    }

    /// Opens the element that begins at a place, or writes it whole. Returns where to go on.
    fn start(&mut self, tag: &Tag<'_>, at: usize) -> usize {
        let whole = self.source.element(at);
        let inner = at + 1..(whole.end - 1).max(at + 1);
        match tag {
            Tag::Paragraph => {
                if let Some(call) = self.only_call(inner.clone()) {
                    self.call(call);
                    self.out.push('\n');
                    return whole.end;
                }
                self.open("p", inner);
            }
            Tag::Heading { level, id, .. } => {
                self.heading(*level, id.as_deref(), inner);
                return whole.end;
            }
            Tag::BlockQuote(None) => self.open("blockquote", inner),
            Tag::BlockQuote(Some(kind)) => self.alert(*kind, inner),
            Tag::CodeBlock(kind) => {
                self.code_block(kind, inner);
                return whole.end;
            }
            Tag::HtmlBlock => {
                self.html_block(inner);
                return whole.end;
            }
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(start)) => {
                let _ = writeln!(self.out, "<ol start=\"{start}\">"); // Writing to a String cannot fail.
            }
            Tag::Item => {
                let mut events = self.source.get(inner.clone()).iter();
                match events.find(|event| !matches!(event, Event::Start(Tag::Paragraph))) {
                    Some(Event::TaskListMarker(done)) => {
                        let class = if *done { "task task-done" } else { "task task-open" };
                        let _ = write!(self.out, "<li class=\"{class}\">");
                    }
                    _ => self.open("li", inner),
                }
            }
            Tag::FootnoteDefinition(label) => {
                let before = std::mem::take(&mut self.out);
                self.events(inner);
                let note = std::mem::replace(&mut self.out, before);
                self.footnotes.entry(label.to_string()).or_insert(note);
                return whole.end;
            }
            Tag::DefinitionList => self.out.push_str("<dl>\n"),
            Tag::DefinitionListTitle => self.open("dt", inner),
            Tag::DefinitionListDefinition => self.open("dd", inner),
            Tag::Table(alignments) => {
                self.tables.push(Table {
                    alignments: alignments.clone(),
                    column: 0,
                    in_head: true,
                });
                self.out.push_str("<div class=\"table-scroll\" tabindex=\"0\"><table>\n");
            }
            Tag::TableHead => self.out.push_str("<thead><tr>"),
            Tag::TableRow => self.out.push_str("<tr>"),
            Tag::TableCell => self.cell(inner),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Superscript => self.out.push_str("<sup>"),
            Tag::Subscript => self.out.push_str("<sub>"),
            Tag::Link { dest_url, title, .. } => {
                self.link(dest_url, title, inner);
                return whole.end;
            }
            Tag::Image { dest_url, title, .. } => {
                let alt = self.source.plain(inner);
                self.image(dest_url, title, &alt);
                return whole.end;
            }
            Tag::MetadataBlock(_) => return whole.end,
        }
        at + 1
    }

    fn one(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(_) => {}
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                self.prose.push_str(text);
                self.text(text);
            }
            Event::Code(code) => {
                self.prose.push_str(code);
                self.out.push_str(if self.options.direction == Direction::Rtl {
                    "<code dir=\"ltr\">"
                } else {
                    "<code>"
                });
                let code = self.uncall(code);
                escape(&mut self.out, &code);
                self.out.push_str("</code>");
            }
            Event::InlineHtml(html) => self.inline_html(html),
            Event::Html(html) => self.inline_html(html),
            Event::FootnoteReference(label) => {
                let note = self.notes.refer(label);
                push_reference(&mut self.out, &note);
            }
            Event::SoftBreak => {
                self.prose.push(' ');
                self.out.push('\n');
            }
            Event::HardBreak => {
                self.prose.push(' ');
                self.out.push_str("<br>\n");
            }
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::TaskListMarker(done) => {
                let (sign, key) = if *done { ("☑", "task-done") } else { ("☐", "task-open") };
                let label = self.site.word(key, None);
                let _ = write!(self.out, "<span class=\"task-mark\" role=\"img\" aria-label=\"");
                escape(&mut self.out, &label);
                let _ = write!(self.out, "\">{sign}</span> ");
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => escape(&mut self.out, text),
        }
    }

    fn end(&mut self, tag: &TagEnd) {
        if !matches!(
            tag,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Superscript
                | TagEnd::Subscript
        ) {
            self.inline.close(&mut self.out);
            self.prose.push('\n');
        }
        self.out.push_str(match tag {
            TagEnd::Paragraph => "</p>\n",
            TagEnd::BlockQuote(None) => "</blockquote>\n",
            TagEnd::BlockQuote(Some(_)) => "</div>\n",
            TagEnd::List(false) => "</ul>\n",
            TagEnd::List(true) => "</ol>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::DefinitionList => "</dl>\n",
            TagEnd::DefinitionListTitle => "</dt>\n",
            TagEnd::DefinitionListDefinition => "</dd>\n",
            TagEnd::Table => {
                self.tables.pop();
                "</tbody></table></div>\n"
            }
            TagEnd::TableHead => {
                if let Some(table) = self.tables.last_mut() {
                    table.in_head = false;
                    table.column = 0;
                }
                "</tr></thead>\n<tbody>\n"
            }
            TagEnd::TableRow => {
                if let Some(table) = self.tables.last_mut() {
                    table.column = 0;
                }
                "</tr>\n"
            }
            TagEnd::TableCell => match self.tables.last() {
                Some(Table { in_head: true, .. }) => "</th>",
                _ => "</td>",
            },
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</del>",
            TagEnd::Superscript => "</sup>",
            TagEnd::Subscript => "</sub>",
            // Written whole by `start`.
            TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::MetadataBlock(_) => "",
        });
    }

    /// An opening tag, with `dir` where the text runs against the page.
    fn open(&mut self, name: &str, inner: Range<usize>) {
        let _ = write!(self.out, "<{name}{}>", self.against(inner));
    }

    fn against(&self, inner: Range<usize>) -> &'static str {
        match self.source.direction(inner) {
            Some(direction) if direction == self.options.direction => "",
            Some(Direction::Ltr) => " dir=\"ltr\"",
            Some(Direction::Rtl) => " dir=\"rtl\"",
            None => "",
        }
    }

    /// A page has one `h1`, its title, so a heading of the first level becomes one of the second.
    fn heading(&mut self, level: HeadingLevel, id: Option<&str>, inner: Range<usize>) {
        let title = self.source.plain(inner.clone()).trim().to_owned();
        let id = self.ids.unique(&id.map_or_else(|| slug(&title), str::to_owned));
        let level = (level as u8).max(2);
        let _ = write!(self.out, "<h{level} id=\"");
        escape(&mut self.out, &id);
        let _ = write!(self.out, "\"{}>", self.against(inner.clone()));
        let mut link = String::from("<a class=\"anchor\" href=\"#");
        escape(&mut link, &id);
        match self.options.anchor_links {
            AnchorLinks::None => self.events(inner),
            AnchorLinks::Heading => {
                self.out.push_str(&link);
                self.out.push_str("\">");
                self.events(inner);
                self.out.push_str("</a>");
            }
            side => {
                link.push_str("\" aria-label=\"");
                escape(&mut link, &self.site.word("heading-link", Some(("title", &title))));
                link.push_str("\">#</a>");
                if side == AnchorLinks::Left {
                    self.out.push_str(&link);
                    self.out.push(' ');
                    self.events(inner);
                } else {
                    self.events(inner);
                    self.out.push(' ');
                    self.out.push_str(&link);
                }
            }
        }
        self.inline.close(&mut self.out);
        let _ = writeln!(self.out, "</h{level}>");
        self.prose.push('\n');
        let permalink = format!("{}#{id}", self.options.permalink);
        self.headings.push(Heading { id, title, level, permalink, children: Vec::new() });
    }

    fn alert(&mut self, kind: BlockQuoteKind, inner: Range<usize>) {
        let name = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let title = self.site.word(&format!("alert-{name}"), None);
        let _ = write!(
            self.out,
            "<div class=\"alert alert-{name}\" role=\"note\"{}>\n<p class=\"alert-title\">",
            self.against(inner)
        );
        escape(&mut self.out, &title);
        self.out.push_str("</p>\n");
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>, inner: Range<usize>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '{']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        self.out.push_str("<pre dir=\"ltr\" tabindex=\"0\"><code");
        if !language.is_empty() {
            self.out.push_str(" class=\"language-");
            escape(&mut self.out, language);
            self.out.push('"');
        }
        self.out.push('>');
        let code = self.uncall(&self.source.plain(inner));
        escape(&mut self.out, &code);
        self.out.push_str("</code></pre>\n");
    }

    fn html_block(&mut self, inner: Range<usize>) {
        let html = self.source.plain(inner);
        if html.trim() == "<!-- more -->" {
            self.rendered.summary.get_or_insert_with(|| self.out.clone());
            return;
        }
        match self.options.raw_html {
            RawHtml::Escape => {
                let text = without_comments(&html);
                if !text.trim().is_empty() {
                    self.out.push_str("<p>");
                    escape(&mut self.out, text.trim());
                    self.out.push_str("</p>\n");
                }
            }
            RawHtml::Sanitize => self.out.push_str(&sanitise::block(&html)),
            RawHtml::Trust => self.out.push_str(&without_comments(&html)),
        }
    }

    fn inline_html(&mut self, html: &str) {
        if html.starts_with("<!--") {
            return;
        }
        match self.options.raw_html {
            RawHtml::Escape => escape(&mut self.out, html),
            RawHtml::Sanitize => self.inline.push(&mut self.out, html),
            RawHtml::Trust => self.out.push_str(html),
        }
    }

    fn cell(&mut self, inner: Range<usize>) {
        let against = self.against(inner);
        let Some(table) = self.tables.last_mut() else { return };
        let class = match table.alignments.get(table.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        };
        table.column += 1;
        let tag = if table.in_head { "th scope=\"col\"" } else { "td" };
        let _ = write!(self.out, "<{tag}{class}{against}>");
    }

    fn link(&mut self, destination: &str, title: &str, inner: Range<usize>) {
        let judged = url::parse(destination);
        let href = match &judged {
            Ok(Destination::Fragment(_) | Destination::Web { .. } | Destination::Mail) => {
                Some(destination.to_owned())
            }
            Ok(_) => self.site.link(destination),
            Err(_) => None,
        };
        let Some(href) = href else { return self.events(inner) };
        self.out.push_str("<a href=\"");
        escape(&mut self.out, &percent_encode(&href));
        self.out.push('"');
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape(&mut self.out, title);
            self.out.push('"');
        }
        if matches!(judged, Ok(Destination::Web { .. })) {
            self.out.push_str(" rel=\"external noopener noreferrer\"");
            // An address shown as such runs left to right, whatever surrounds it.
            if self.options.direction == Direction::Rtl
                && self.source.plain(inner.clone()).contains("://")
            {
                self.out.push_str(" dir=\"ltr\"");
            }
        }
        self.out.push('>');
        self.events(inner);
        self.out.push_str("</a>");
    }

    fn image(&mut self, destination: &str, title: &str, alt: &str) {
        self.prose.push_str(alt);
        let image = match url::parse(destination) {
            Ok(Destination::Relative(_) | Destination::Site(_) | Destination::Internal { .. }) => {
                self.site.image(destination)
            }
            _ => None,
        };
        let Some(image) = image else { return escape(&mut self.out, alt) };
        self.out.push_str("<img src=\"");
        escape(&mut self.out, &percent_encode(&image.url));
        self.out.push_str("\" alt=\"");
        escape(&mut self.out, alt);
        self.out.push('"');
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape(&mut self.out, title);
            self.out.push('"');
        }
        if let Some((width, height)) = image.size {
            let _ = write!(self.out, " width=\"{width}\" height=\"{height}\"");
        }
        self.out.push_str(" loading=\"lazy\" decoding=\"async\">");
    }

    /// Notes defined in the text, in the order of their numbers, each with the way back.
    fn footnotes(&mut self) {
        let notes: Vec<(usize, String)> = self
            .notes
            .own()
            .filter(|(_, label)| self.footnotes.contains_key(*label))
            .map(|(number, label)| (number, label.to_owned()))
            .collect();
        if notes.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"footnotes\">\n<h2 id=\"footnotes\">");
        let title = self.site.word("footnotes", None);
        escape(&mut self.out, &title);
        self.out.push_str("</h2>\n<ol>\n");
        for (number, label) in notes {
            let html = self.footnotes.remove(&label).unwrap_or_default();
            let mut back = String::new();
            let word = self.site.word("footnote-back", Some(("number", &number.to_string())));
            for id in self.notes.references_to(&label) {
                back.push_str(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#");
                escape(&mut back, &id);
                back.push_str("\" aria-label=\"");
                escape(&mut back, &word);
                back.push_str("\">↩\u{fe0e}</a>");
            }
            let _ = write!(self.out, "<li id=\"fn-{number}\" value=\"{number}\">");
            match html.strip_suffix("</p>\n") {
                Some(rest) => {
                    self.out.push_str(rest);
                    self.out.push_str(&back);
                    self.out.push_str("</p>\n");
                }
                None => {
                    self.out.push_str(&html);
                    self.out.push_str(&back);
                }
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    /// Text, its marks replaced by what their calls give.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, index, after)) = split_mark(rest) {
            escape(&mut self.out, before);
            self.call(index);
            rest = after;
        }
        escape(&mut self.out, rest);
    }

    /// The call if a paragraph holds nothing else.
    fn only_call(&self, inner: Range<usize>) -> Option<usize> {
        let events = self.source.get(inner.clone());
        if !events.iter().all(|event| matches!(event, Event::Text(_))) {
            return None;
        }
        let text = self.source.plain(inner);
        match split_mark(text.trim()) {
            Some(("", index, "")) => Some(index),
            _ => None,
        }
    }

    fn call(&mut self, index: usize) {
        let Some(found) = self.calls.get(index) else { return };
        let body = found.body.as_ref().map(|body| {
            let options = Options { shortcodes: false, ..self.options.clone() };
            let rendered = render(body.trim(), &options, self.site, &mut Notes::default());
            self.rendered.words += rendered.words;
            rendered.html
        });
        match self.site.call(&found.call, body.as_deref()) {
            Some(Ok(html)) => self.out.push_str(&html),
            Some(Err(failure)) => self.rendered.failures.push((found.span.clone(), failure)),
            None => self.rendered.failures.push((
                found.span.clone(),
                format!("the theme has no component `{}`", found.call.name),
            )),
        }
    }

    /// In code a call is the text that it was.
    fn uncall(&self, code: &str) -> String {
        let mut out = String::new();
        let mut rest = code;
        while let Some((before, index, after)) = split_mark(rest) {
            out.push_str(before);
            if let Some(found) = self.calls.get(index) {
                out.push_str(&found.source);
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

fn split_mark(text: &str) -> Option<(&str, usize, &str)> {
    let (before, rest) = text.split_once(calls::OPEN)?;
    let (index, after) = rest.split_once(calls::CLOSE)?;
    Some((before, index.parse().ok()?, after))
}

fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        match after.split_once("-->") {
            Some((_, after)) => rest = after,
            None => return out,
        }
    }
    out.push_str(rest);
    out
}

/// Puts each heading under the one before it that is higher.
fn nest(headings: Vec<Heading>) -> Vec<Heading> {
    let mut roots: Vec<Heading> = Vec::new();
    for heading in headings {
        let mut siblings = &mut roots;
        while siblings.last().is_some_and(|last| last.level < heading.level) {
            let last = siblings.len() - 1;
            siblings = &mut siblings[last].children;
        }
        siblings.push(heading);
    }
    roots
}

#[cfg(test)]
mod tests {
    use super::super::{Call, Image};
    use super::*;

    struct Words;

    impl Site for Words {
        fn link(&self, destination: &str) -> Option<String> {
            destination.strip_prefix("@/").map(|path| format!("/{}", path.replace(".md", "/")))
        }
        fn image(&self, destination: &str) -> Option<Image> {
            (destination == "map.png")
                .then(|| Image { url: "/p/map.png".into(), size: Some((40, 30)) })
        }
        fn word(&self, key: &str, _: Option<(&str, &str)>) -> String {
            key.to_owned()
        }
        fn call(&self, call: &Call, body: Option<&str>) -> Option<Result<String, String>> {
            (call.name == "box").then(|| Ok(format!("<aside>{}</aside>", body.unwrap_or_default())))
        }
    }

    fn with(text: &str, raw_html: RawHtml, notes: &mut Notes) -> Rendered {
        let options = Options {
            raw_html,
            anchor_links: AnchorLinks::None,
            shortcodes: true,
            direction: Direction::Ltr,
            permalink: "/p/",
        };
        render(text, &options, &Words, notes)
    }

    fn html(text: &str) -> String {
        with(text, RawHtml::Escape, &mut Notes::default()).html
    }

    #[test]
    fn s134_raw_html_and_template_syntax_are_inert() {
        for hostile in [
            "<script>alert(1)</script>",
            "a <script>alert(1)</script> b",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<div\nonclick=\"x\">\n\n*b*\n\n</div>",
            "[a](javascript:alert(1))",
            "![a](javascript:alert(1))",
            "<javascript:alert(1)>",
            "# <b onclick=x>h</b>",
            "```\"><script>\nx\n```",
            "[a](https://x.example \"\\\" onclick=\\\"x\")",
        ] {
            let html = html(hostile);
            for bad in ["<script", "<img", "<svg", "<div", "href=\"javascript", "<b ", "\" onclick"]
            {
                assert!(!html.contains(bad), "{hostile} became {html}");
            }
        }
        assert_eq!(
            html("{{ 7 * 7 }} {% include \"x\" %} <% x %>"),
            "<p>{{ 7 * 7 }} {% include &quot;x&quot; %} &lt;% x %&gt;</p>\n"
        );
    }

    #[test]
    fn s135_images_are_the_sites_own() {
        assert_eq!(
            html("![A map](map.png) ![there](https://evil.example/x.png) ![not](gone.png)"),
            "<p><img src=\"/p/map.png\" alt=\"A map\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\"> there not</p>\n"
        );
    }

    #[test]
    fn sanitised_html_is_balanced_and_harmless() {
        let mut notes = Notes::default();
        let rendered =
            with("a <kbd onclick=x>K</kbd> <b>open\n\nnext </i>", RawHtml::Sanitize, &mut notes);
        assert_eq!(rendered.html, "<p>a <kbd>K</kbd> <b>open</b></p>\n<p>next </p>\n");
    }

    #[test]
    fn notes_point_to_sources_or_stand_at_the_end() {
        let mut notes = Notes::of_sources(["s1", "s2"]);
        assert_eq!(
            with("One.[^s2] Two.[^s2]", RawHtml::Escape, &mut notes).html,
            "<p>One.<sup class=\"note-ref\"><a id=\"note-s2-1\" href=\"#source-s2\" role=\"doc-noteref\">2</a></sup> \
             Two.<sup class=\"note-ref\"><a id=\"note-s2-2\" href=\"#source-s2\" role=\"doc-noteref\">2</a></sup></p>\n"
        );
        assert_eq!(
            html("One.[^a]\n\n[^a]: *Note*."),
            "<p>One.<sup class=\"note-ref\"><a id=\"fnref-1\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup></p>\n\
             <section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"footnotes\">\n<h2 id=\"footnotes\">footnotes</h2>\n<ol>\n\
             <li id=\"fn-1\" value=\"1\"><p><em>Note</em>. <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#fnref-1\" \
             aria-label=\"footnote-back\">↩\u{fe0e}</a></p>\n</li>\n</ol>\n</section>\n"
        );
    }

    #[test]
    fn tables_lists_alerts_and_calls() {
        assert_eq!(
            html("|a|b|\n|-|-:|\n|1|2|"),
            "<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-right\">b</th></tr></thead>\n\
             <tbody>\n<tr><td>1</td><td class=\"align-right\">2</td></tr>\n</tbody></table></div>\n"
        );
        assert_eq!(
            html("- [x] done\n- [ ] not"),
            "<ul>\n<li class=\"task task-done\"><span class=\"task-mark\" role=\"img\" aria-label=\"task-done\">☑</span> done</li>\n\
             <li class=\"task task-open\"><span class=\"task-mark\" role=\"img\" aria-label=\"task-open\">☐</span> not</li>\n</ul>\n"
        );
        assert_eq!(
            html("> [!TIP]\n> Do."),
            "<div class=\"alert alert-tip\" role=\"note\">\n<p class=\"alert-title\">alert-tip</p>\n<p>Do.</p>\n</div>\n"
        );
        assert_eq!(
            html("{% <box> %}*a*{% </box> %}\n\n`{{ <box /> }}`"),
            "<aside><p><em>a</em></p>\n</aside>\n<p><code>{{ &lt;box /&gt; }}</code></p>\n"
        );
        assert_eq!(html("مرحبا بكم في الموقع"), "<p dir=\"rtl\">مرحبا بكم في الموقع</p>\n");
    }

    #[test]
    fn headings_nest_and_have_ids() {
        let rendered = with("# A\n\n### B\n\n## C\n\n## C", RawHtml::Escape, &mut Notes::default());
        assert_eq!(
            rendered.html,
            "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h2 id=\"c\">C</h2>\n<h2 id=\"c-1\">C</h2>\n"
        );
        assert_eq!(rendered.toc.len(), 3);
        assert_eq!(rendered.toc[0].children[0].permalink, "/p/#b");
    }
}
