//! What a text refers to, and where: for `validate`, which judges it.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::slug::{Ids, slug};
use super::{notes_in, syntax, words};

/// Everything in a text that can be wrong. Ranges are bytes of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// Links, automatic ones included, images not.
    pub links: Vec<ScannedLink>,
    /// Images.
    pub images: Vec<ScannedImage>,
    /// Headings, with the ids that the page will give them.
    pub headings: Vec<ScannedHeading>,
    /// References to notes that are defined, here or as sources.
    pub notes: Vec<NoteReference>,
    /// References to notes that are not.
    pub undefined_notes: Vec<NoteReference>,
    /// Definitions in this text that nothing refers to.
    pub unused_definitions: Vec<NoteReference>,
    /// Raw HTML, comments not counted.
    pub raw_html: Vec<Range<usize>>,
    /// The line that opens a code block which nothing closes.
    pub unclosed_fence: Option<Range<usize>>,
    /// As [`Rendered::words`](super::Rendered::words).
    pub words: usize,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScannedLink {
    /// As written, entities decoded.
    pub destination: String,
    /// Its words.
    pub text: String,
    /// The destination if it stands in the link itself, else the link.
    pub span: Range<usize>,
}

/// An image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScannedImage {
    /// As written.
    pub destination: String,
    /// The alternative text; empty if there is none.
    pub alt: String,
    /// The whole image.
    pub span: Range<usize>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScannedHeading {
    /// 1 to 6.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Its id in the page.
    pub id: String,
    /// The whole heading.
    pub span: Range<usize>,
}

/// `[^label]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteReference {
    /// Without `[^` and `]`.
    pub label: String,
    /// Where.
    pub span: Range<usize>,
}

/// Reads a text. `known_notes` are labels defined elsewhere: the ids of the page's sources.
pub fn scan(text: &str, known_notes: &[&str]) -> Scan {
    // The parser takes a reference without definition for plain text, so each possible label gets one
    // before the text; whether it has one of its own is seen below.
    let mut labels: Vec<String> = notes_in(text).into_iter().map(|note| note.label).collect();
    labels.sort();
    labels.dedup();
    let definitions_before = definitions(labels.iter().map(String::as_str));
    let whole = format!("{definitions_before}{text}");

    let mut scan = Scan::default();
    let mut definitions: Vec<NoteReference> = Vec::new();
    let mut references: Vec<NoteReference> = Vec::new();
    let mut ids = Ids::default();
    let mut prose = String::new();
    // Links, images and headings that are open, each with the length of `prose` where it began.
    let mut open: Vec<usize> = Vec::new();
    for (event, span) in Parser::new_ext(&whole, syntax()).into_offset_iter() {
        let Some(start) = span.start.checked_sub(definitions_before.len()) else { continue };
        let span = start..span.end - definitions_before.len();
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                open.push(prose.len());
                scan.links.push(ScannedLink {
                    span: destination_span(text, &span, &dest_url),
                    destination: dest_url.into_string(),
                    text: String::new(),
                });
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                open.push(prose.len());
                scan.images.push(ScannedImage {
                    destination: dest_url.into_string(),
                    alt: String::new(),
                    span,
                });
            }
            Event::Start(Tag::Heading { level, id, .. }) => {
                open.push(prose.len());
                let id = id.map(|id| ids.unique(&id)).unwrap_or_default();
                scan.headings.push(ScannedHeading {
                    level: level as u8,
                    text: String::new(),
                    id,
                    span,
                });
            }
            Event::End(TagEnd::Link) => {
                // The innermost open link is the last without words; links do not nest.
                if let (Some(start), Some(link)) = (open.pop(), scan.links.last_mut()) {
                    link.text = prose[start..].trim().to_owned();
                }
            }
            Event::End(TagEnd::Image) => {
                if let (Some(start), Some(image)) = (open.pop(), scan.images.last_mut()) {
                    image.alt = prose[start..].trim().to_owned();
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                if let (Some(start), Some(heading)) = (open.pop(), scan.headings.last_mut()) {
                    heading.text = prose[start..].trim().to_owned();
                    if heading.id.is_empty() {
                        heading.id = ids.unique(&slug(&heading.text));
                    }
                }
                prose.push('\n');
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_)))
                if scan.unclosed_fence.is_none() && !is_closed(&text[span.clone()]) =>
            {
                let line = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
                scan.unclosed_fence = Some(span.start..line);
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                definitions.push(NoteReference { label: label.into_string(), span });
            }
            Event::FootnoteReference(label) => {
                references.push(NoteReference { label: label.into_string(), span });
            }
            Event::Html(html) | Event::InlineHtml(html)
                if !html.trim_start().starts_with("<!--") =>
            {
                scan.raw_html.push(span);
            }
            Event::Text(text) | Event::Code(text) => prose.push_str(&text),
            Event::SoftBreak | Event::HardBreak => prose.push(' '),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::CodeBlock
                | TagEnd::BlockQuote(_),
            ) => prose.push('\n'),
            _ => {}
        }
    }
    scan.words = words(&prose);

    let defined: HashSet<&str> = definitions
        .iter()
        .map(|note| note.label.as_str())
        .chain(known_notes.iter().copied())
        .collect();
    let used: HashSet<String> = references.iter().map(|note| note.label.clone()).collect();
    let (notes, undefined): (Vec<_>, Vec<_>) =
        references.into_iter().partition(|note| defined.contains(note.label.as_str()));
    scan.notes = notes;
    scan.undefined_notes = undefined;
    scan.unused_definitions =
        definitions.into_iter().filter(|note| !used.contains(&note.label)).collect();
    scan
}

/// An empty definition for each label, to stand before a text: behind it, a code block that was left
/// open would swallow them. The comment at the end keeps an indented first line of the text out of them.
pub(super) fn definitions<'a>(labels: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for label in labels {
        out.push_str("[^");
        out.push_str(label);
        out.push_str("]: .\n\n");
    }
    out.push_str("<!-- -->\n");
    out
}

/// Where the destination stands inside `[words](destination)`, else the whole link.
fn destination_span(text: &str, link: &Range<usize>, destination: &str) -> Range<usize> {
    match text[link.clone()].rfind(destination) {
        Some(at) if !destination.is_empty() => {
            let start = link.start + at;
            start..start + destination.len()
        }
        _ => link.clone(),
    }
}

/// Whether the source of a fenced code block ends with its closing fence.
fn is_closed(block: &str) -> bool {
    let marker = block.trim_start_matches(['>', ' ']).chars().next().unwrap_or('`');
    let length = block.trim_start_matches(['>', ' ']).chars().take_while(|c| *c == marker).count();
    let mut lines = block.trim_end().lines();
    lines.next();
    lines.last().is_some_and(|line| {
        let line = line.trim_start_matches(['>', ' ', '\t']).trim_end();
        line.chars().count() >= length && line.chars().all(|c| c == marker)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_what_it_refers_to() {
        let text = "# Über *uns*\n\nSee [here](@/a.md#b), <https://x.example/>, ![A map](map.png).[^s1][^s9] `[^code]`\n\n\
                    ## Über uns\n\n<b>x</b><!-- no -->\n\n[^own]: Unused.\n\n```rust\nfn main\n";
        let scan = scan(text, &["s1"]);
        assert_eq!(
            scan.links.iter().map(|l| (&*l.destination, &text[l.span.clone()])).collect::<Vec<_>>(),
            [("@/a.md#b", "@/a.md#b"), ("https://x.example/", "https://x.example/")]
        );
        assert_eq!(scan.links[0].text, "here");
        assert_eq!((&*scan.images[0].destination, &*scan.images[0].alt), ("map.png", "A map"));
        assert_eq!(
            scan.headings.iter().map(|h| (h.level, &*h.id, &*h.text)).collect::<Vec<_>>(),
            [(1, "über-uns", "Über uns"), (2, "über-uns-1", "Über uns")]
        );
        assert_eq!(scan.notes.iter().map(|n| &*n.label).collect::<Vec<_>>(), ["s1"]);
        assert_eq!(&text[scan.undefined_notes[0].span.clone()], "[^s9]");
        assert_eq!(scan.undefined_notes.len(), 1);
        assert_eq!(scan.unused_definitions[0].label, "own");
        assert_eq!(scan.raw_html.len(), 2);
        assert_eq!(scan.unclosed_fence.map(|span| &text[span]), Some("```rust"));
    }
}
