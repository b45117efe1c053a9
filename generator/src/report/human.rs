//! For people: a line that editors and terminals can jump to, the text underlined, and what to do.

use std::io::IsTerminal;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::{Position, pressing};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Span};
use crate::words::{Lang, Words};

/// Begins a piece of text with a direction of its own.
const FSI: char = '\u{2068}';

/// Ends it.
const PDI: char = '\u{2069}';

/// Whether colours are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// No escape sequences.
    Plain,
    /// With colours.
    Coloured,
}

impl Style {
    /// Colours on a terminal, unless `NO_COLOR` is set (<https://no-color.org>).
    pub fn for_terminal(stream: &impl IsTerminal) -> Self {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        if stream.is_terminal() && !unwanted { Style::Coloured } else { Style::Plain }
    }
}

/// All errors and warnings, drawn.
pub fn human(diagnostics: &Diagnostics, style: Style, lang: Lang) -> String {
    let mut text = String::new();
    for diagnostic in pressing(diagnostics) {
        text.push_str(&draw(diagnostic, style, lang));
        text.push('\n');
    }
    text
}

/// `2 errors, 1 warning`: what there was, or that there was nothing.
pub fn summary(diagnostics: &Diagnostics, lang: Lang) -> String {
    let counts =
        [(Severity::Error, "errors"), (Severity::Warning, "warnings"), (Severity::Note, "notes")];
    let parts: Vec<String> = counts
        .into_iter()
        .map(|(severity, id)| (diagnostics.count(severity), id))
        .filter(|(count, _)| *count > 0)
        .map(|(count, id)| Words::new(id, [("count", count.into())]).say(lang))
        .collect();
    let separator = Words::plain("list-separator").say(lang);
    let mut text = match parts.is_empty() {
        true => Words::plain("nothing-wrong").say(lang),
        false => parts.join(&separator),
    };
    let explained = pressing(diagnostics).first().map(|diagnostic| diagnostic.code.as_str());
    let more = match explained {
        Some(code) => Some(Words::new("tells-more", [("code", code.into())])),
        None if diagnostics.count(Severity::Note) > 0 => Some(Words::plain("lists-notes")),
        None => None,
    };
    if let Some(more) = more {
        let args = [("counts", text.into()), ("more", more.into())];
        text = said(&Words::new("and-more", args), lang);
    }
    text.push('\n');
    text
}

fn draw(diagnostic: &Diagnostic, style: Style, lang: Lang) -> String {
    let position = Position::of(diagnostic);
    let word = isolated(diagnostic.severity.words().say(lang), lang);
    let severity = format!("{word}[{}]", diagnostic.code.as_str());
    let severity = match (style, diagnostic.severity) {
        (Style::Plain, _) => severity,
        (Style::Coloured, Severity::Error) => format!("\x1b[1;31m{severity}\x1b[0m"),
        (Style::Coloured, _) => format!("\x1b[1;33m{severity}\x1b[0m"),
    };
    let file = printable(&diagnostic.at.file.path);
    let message = isolated(said(&diagnostic.message, lang), lang);
    let mut text = format!("{file}:{}:{}: {severity}: {message}\n", position.line, position.column);
    text.push_str(&snippet(&diagnostic.at, "", style));
    if let Some((span, word)) = &diagnostic.related {
        let (line, column) = span.file.position(span.at.range().start);
        let place = isolated(format!("{}:{line}:{column}", printable(&span.file.path)), lang);
        let word = Words::new("related-is", [("word", word.clone().into())]);
        let line = isolated(format!("{}{place}", said(&word, lang)), lang);
        text.push_str(&format!("{line}\n"));
        text.push_str(&snippet(span, "", style));
    }
    if let Some(help) = &diagnostic.help {
        let help = Words::new("help-is", [("help", help.clone().into())]);
        let line = isolated(said(&help, lang), lang);
        text.push_str(&format!("{line}\n"));
    }
    text
}

/// What a terminal is given of a message. In a text from right to left each value in backticks stands by itself:
/// else a name in Latin letters would take the points and brackets beside it along.
fn said(words: &Words, lang: Lang) -> String {
    let text = printable(&words.say(lang));
    if !lang.is_right_to_left() {
        return text;
    }
    let mut pieces = text.split('`');
    let mut marked = pieces.next().unwrap_or_default().to_owned();
    while let Some(value) = pieces.next() {
        match pieces.next() {
            Some(after) => marked.push_str(&format!("{FSI}`{value}`{PDI}{after}")),
            None => marked.push_str(&format!("`{value}")),
        }
    }
    marked
}

/// Text whose direction is its own, whatever stands around it. Only where that may differ.
fn isolated(text: String, lang: Lang) -> String {
    if lang.is_right_to_left() { format!("{FSI}{text}{PDI}") } else { text }
}

/// The lines around a span, underlined. Nothing where there is no text to show.
fn snippet(span: &Span, label: &str, style: Style) -> String {
    let source = &span.file.text;
    if source.is_empty() {
        return String::new();
    }
    // A span of many lines is shown by its first: the place matters, not the extent.
    let start = boundary(source, span.at.range().start);
    let line_end = source[start..].find('\n').map_or(source.len(), |at| start + at);
    let end = boundary(source, span.at.range().end).clamp(start, line_end.max(start));
    // Only the line itself is handed on: drawing must not cost more for a longer file.
    let line_start = source[..start].rfind('\n').map_or(0, |at| at + 1);
    let (line_number, _) = span.file.position(start);
    let line = &source[line_start..line_end];
    let (line, cut) = shortened(line, start - line_start, end - line_start);
    let annotation = AnnotationKind::Primary.span(cut);
    let annotation = if label.is_empty() { annotation } else { annotation.label(label.to_owned()) };
    let snippet = Snippet::source(line).line_start(line_number).annotation(annotation);
    let group = annotate_snippets::Group::with_level(Level::ERROR).element(snippet);
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let drawn = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    let mut text = drawn.trim_end().to_owned();
    text.push('\n');
    text
}

/// A line of a thousand characters would fill the screen: the part around the span is enough.
fn shortened(line: &str, start: usize, end: usize) -> (String, std::ops::Range<usize>) {
    const AROUND: usize = 100;
    let from = boundary(line, start.saturating_sub(AROUND));
    let from = if from < 12 { 0 } else { from };
    let to = boundary(line, end.min(start + AROUND) + AROUND / 2).min(line.len());
    let to = if line.len() - to < 12 { line.len() } else { to };
    let mut text = String::new();
    if from > 0 {
        text.push('…');
    }
    let offset = text.len();
    text.push_str(&line[from..to]);
    if to < line.len() {
        text.push('…');
    }
    let cut = start - from + offset..end.min(to) - from + offset;
    (text, cut)
}

fn boundary(text: &str, mut byte: usize) -> usize {
    byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// Content may hold escape sequences that would command the terminal.
fn printable(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        _ if crate::load::is_forbidden(c) => '\u{fffd}',
        _ => c,
    };
    text.chars().map(shown).collect()
}
