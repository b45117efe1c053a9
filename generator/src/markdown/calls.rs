//! Shortcodes: `{{ <video id="x1" width=3 /> }}` and `{% <note kind="tip"> %} Markdown {% </note> %}`.
//!
//! A call names a component of the theme and hands it strings, numbers and booleans. It is parsed here,
//! so no expression of a template can stand in content.

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
    pub(super) span: std::ops::Range<usize>,
    /// As written, for a call that turns out to stand in code.
    pub(super) source: String,
}

/// Stands for the n-th call while Markdown is read: private-use characters, which content cannot hold.
pub(super) const OPEN: char = '\u{e000}';
pub(super) const CLOSE: char = '\u{e001}';

/// Replaces each call by a mark. Returns the text and the calls, each with its span in the original.
pub(super) fn take(text: &str) -> (String, Vec<Found>) {
    let mut out = String::with_capacity(text.len());
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(next) = next_call(text, from) {
        push_text(&mut out, &text[from..next.span.start]);
        out.push(OPEN);
        out.push_str(&found.len().to_string());
        out.push(CLOSE);
        from = next.span.end;
        found.push(next);
    }
    push_text(&mut out, &text[from..]);
    (out, found)
}

fn push_text(out: &mut String, text: &str) {
    out.extend(text.chars().filter(|c| !matches!(*c, OPEN | CLOSE)));
}

fn next_call(text: &str, from: usize) -> Option<Found> {
    let mut at = from;
    loop {
        let start = at + text[at..].find('{')?;
        if let Some(found) = inline(text, start).or_else(|| block(text, start)) {
            return Some(found);
        }
        at = start + 1;
    }
}

fn inline(text: &str, start: usize) -> Option<Found> {
    let rest = text[start..].strip_prefix("{{")?.trim_start().strip_prefix('<')?;
    let (call, rest) = head(rest)?;
    let rest = rest.trim_start().strip_prefix("/>")?.trim_start().strip_prefix("}}")?;
    let span = start..text.len() - rest.len();
    Some(Found { call, body: None, source: text[span.clone()].to_owned(), span })
}

fn block(text: &str, start: usize) -> Option<Found> {
    let rest = text[start..].strip_prefix("{%")?.trim_start().strip_prefix('<')?;
    let (call, rest) = head(rest)?;
    let rest = rest.trim_start().strip_prefix('>')?.trim_start().strip_prefix("%}")?;
    let mut at = 0;
    loop {
        let end = at + rest[at..].find("{%")?;
        let closing = rest[end + 2..]
            .trim_start()
            .strip_prefix("</")
            .and_then(|r| r.strip_prefix(call.name.as_str()));
        if let Some(after) = closing
            .and_then(|r| r.trim_start().strip_prefix('>'))
            .and_then(|r| r.trim_start().strip_prefix("%}"))
        {
            let span = start..text.len() - after.len();
            let source = text[span.clone()].to_owned();
            return Some(Found { body: Some(rest[..end].to_owned()), call, source, span });
        }
        at = end + 2;
    }
}

/// `name key="value" …`, up to what ends the tag.
fn head(text: &str) -> Option<(Call, &str)> {
    let (name, mut rest) =
        word(text, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))?;
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
    }
}
