//! Shortcodes: `{{ <video id="x1" width=3 /> }}` and `{% <note kind="tip"> %} Markdown {% </note> %}`.
//!
//! A call names a component of the theme and hands it strings, numbers and booleans. It is parsed here,
//! so no expression of a template can stand in content.

use std::collections::HashMap;
use std::ops::Range;

/// A call of a component.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// `video`, or with a dot for a component in a namespace: `media.video`.
    pub name: String,
    /// In the order written.
    pub arguments: Vec<(String, CallArgument)>,
}

/// The value of an argument.
#[derive(Clone, Debug, PartialEq)]
pub enum CallArgument {
    /// `"text"` or `'text'`
    Text(String),
    /// `3`, `-3`
    Integer(i64),
    /// `0.5`
    Number(f64),
    /// `true`, `false`
    Boolean(bool),
}

/// A call in a text, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) call: Call,
    /// The Markdown between the two tags of a block call.
    pub(super) body: Option<String>,
    pub(super) span: Range<usize>,
    /// As written, for a call that turns out to stand in code.
    pub(super) source: String,
}

/// Stands for the n-th call while Markdown is read: private-use characters, which content cannot hold.
pub(super) const OPEN: char = '\u{e000}';
pub(super) const CLOSE: char = '\u{e001}';

/// Replaces each call by a mark. Returns the text and the calls, each with its span in the original.
pub(super) fn take(text: &str) -> (String, Vec<Found>) {
    let endings = endings(text);
    let mut out = String::with_capacity(text.len());
    let mut found = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while let Some(brace) = text[at..].find('{') {
        let start = at + brace;
        match inline(text, start).or_else(|| block(text, start, &endings)) {
            Some(call) => {
                push_text(&mut out, &text[from..start]);
                out.push(OPEN);
                out.push_str(&found.len().to_string());
                out.push(CLOSE);
                (from, at) = (call.span.end, call.span.end);
                found.push(call);
            }
            None => at = start + 1,
        }
    }
    push_text(&mut out, &text[from..]);
    (out, found)
}

fn push_text(out: &mut String, text: &str) {
    out.extend(text.chars().filter(|c| !matches!(*c, OPEN | CLOSE)));
}

/// Every `{% </name> %}` by name, in order: where it stands and where it ends.
fn endings(text: &str) -> HashMap<&str, Vec<Range<usize>>> {
    let mut endings: HashMap<&str, Vec<Range<usize>>> = HashMap::new();
    for (start, _) in text.match_indices("{%") {
        let inside = text[start + 2..].trim_start().strip_prefix("</");
        let Some((name, after)) = inside.and_then(|inside| word(inside, is_of_name)) else {
            continue;
        };
        let after = after.trim_start().strip_prefix('>').map(str::trim_start);
        if let Some(after) = after.and_then(|after| after.strip_prefix("%}")) {
            endings.entry(name).or_default().push(start..text.len() - after.len());
        }
    }
    endings
}

fn inline(text: &str, start: usize) -> Option<Found> {
    let rest = text[start..].strip_prefix("{{")?.trim_start().strip_prefix('<')?;
    let (call, rest) = head(rest)?;
    let rest = rest.trim_start().strip_prefix("/>")?.trim_start().strip_prefix("}}")?;
    let span = start..text.len() - rest.len();
    Some(Found { call, body: None, source: text[span.clone()].to_owned(), span })
}

fn block(text: &str, start: usize, endings: &HashMap<&str, Vec<Range<usize>>>) -> Option<Found> {
    let rest = text[start..].strip_prefix("{%")?.trim_start().strip_prefix('<')?;
    let (call, rest) = head(rest)?;
    let rest = rest.trim_start().strip_prefix('>')?.trim_start().strip_prefix("%}")?;
    let body = text.len() - rest.len();
    let endings = endings.get(call.name.as_str())?;
    let ending = endings.get(endings.partition_point(|ending| ending.start < body))?;
    let span = start..ending.end;
    let source = text[span.clone()].to_owned();
    Some(Found { body: Some(text[body..ending.start].to_owned()), call, source, span })
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// `name key="value" …`, up to what ends the tag.
fn head(text: &str) -> Option<(Call, &str)> {
    let (name, mut rest) = word(text, is_of_name)?;
    let mut arguments = Vec::new();
    loop {
        let trimmed = rest.trim_start();
        if trimmed.starts_with(['/', '>']) {
            return Some((Call { name: name.to_owned(), arguments }, trimmed));
        }
        let (key, after) = word(trimmed, |c| c.is_ascii_alphanumeric() || c == '_')?;
        let (value, after) = value(after.trim_start().strip_prefix('=')?.trim_start())?;
        arguments.push((key.to_owned(), value));
        rest = after;
    }
}

fn word(text: &str, allowed: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let end = text.find(|c| !allowed(c)).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn value(text: &str) -> Option<(CallArgument, &str)> {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            let end = inner.find(quote)?;
            return Some((CallArgument::Text(inner[..end].to_owned()), &inner[end + 1..]));
        }
    }
    let (word, rest) = word(text, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))?;
    let value = match word {
        "true" => CallArgument::Boolean(true),
        "false" => CallArgument::Boolean(false),
        _ => match word.parse() {
            Ok(integer) => CallArgument::Integer(integer),
            Err(_) => CallArgument::Number(word.parse().ok()?),
        },
    };
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_taken_and_all_else_stays() {
        let (text, calls) = take(
            "A {{ <video id=\"x\" width=3 loop=true /> }} b {{ 7 * 7 }} {% <note> %}*c*{% </note> %}.",
        );
        assert_eq!(text, "A \u{e000}0\u{e001} b {{ 7 * 7 }} \u{e000}1\u{e001}.");
        assert_eq!(calls[0].call.name, "video");
        assert_eq!(calls[0].call.arguments[1], ("width".into(), CallArgument::Integer(3)));
        assert_eq!(calls[1].body.as_deref(), Some("*c*"));
        let (text, calls) = take("{% <a> %}{% <b> %}x{% </b> %} {% </a > %}{% </a> %}");
        assert_eq!((&*text, calls.len()), ("\u{e000}0\u{e001}{% </a> %}", 1));
        assert_eq!(calls[0].body.as_deref(), Some("{% <b> %}x{% </b> %} "));
    }
}
