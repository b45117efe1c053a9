//! Where front matter ends and text begins.

use std::sync::Arc;

use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span};

/// Front matter is data about a page; what is longer is prose.
pub const MOST_FRONT_MATTER_BYTES: usize = 16 * 1024;

/// How front matter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Between lines `+++`.
    Toml,
    /// Between lines `---`.
    Yaml,
}

/// A page's two parts.
#[derive(Debug)]
pub(super) struct Split {
    pub(super) format: Format,
    /// Without the fences.
    pub(super) front_at: At,
    pub(super) body_at: At,
}

/// Finds the two parts. `None` if the front matter is missing, open or too large, which is reported.
pub(super) fn split(source: &Arc<SourceFile>, diagnostics: &mut Diagnostics) -> Option<Split> {
    let text = source.text.as_str();
    let first = text.split('\n').next().unwrap_or_default();
    let (format, fence) = match first.trim_end() {
        "+++" => (Format::Toml, "+++"),
        "---" => (Format::Yaml, "---"),
        _ => {
            let at = At::new(0, first.trim_end().len());
            diagnostics.push(Diagnostic::front_matter_missing(Span::new(source, at)));
            return None;
        }
    };
    let front_start = (first.len() + 1).min(text.len());
    let mut start = front_start;
    for line in text[front_start..].split_inclusive('\n') {
        if line.trim_end() == fence {
            let front_at = At::new(front_start, start);
            let length = start - front_start;
            if length > MOST_FRONT_MATTER_BYTES {
                let at = At::new(0, fence.len());
                let span = Span::new(source, at);
                diagnostics.push(Diagnostic::front_matter_too_large(
                    span,
                    length,
                    MOST_FRONT_MATTER_BYTES,
                ));
                return None;
            }
            return Some(Split {
                format,
                front_at,
                body_at: At::new(start + line.len(), text.len()),
            });
        }
        start += line.len();
    }
    diagnostics
        .push(Diagnostic::front_matter_unclosed(Span::new(source, At::new(0, fence.len())), fence));
    None
}
