//! The kinds of diagnostic whose words depend on more than what is put into them; `codes` makes the others.

use super::{Code, Diagnostic, Severity, Span};
use crate::load::{MOST_IMAGE_BYTES, MOST_IMAGE_PIXELS};
use crate::words::{Arg, Words};

/// The candidate most like `wrong`, if any is near enough to have been meant.
pub fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = wrong.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness > 0.82)
        // The first of equals, so that the answer does not depend on the order of a map.
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// Did you mean this?
pub fn did_you_mean(near: impl Into<Arg>) -> Words {
    Words::new("did-you-mean", [("near", near.into())])
}

/// Write this.
pub fn write_it(value: impl Into<Arg>) -> Words {
    Words::new("write-it", [("value", value.into())])
}

/// On one line, whatever the parser or the template engine put into it.
pub fn on_one_line(message: &str) -> Arg {
    message.trim().replace('\n', ", ").into()
}

/// With what nobody sees made visible.
fn visible(text: &str) -> Arg {
    text.escape_debug().to_string().into()
}

impl Diagnostic {
    /// One of this kind, with the help that its words hold.
    pub(super) fn new<const N: usize>(
        code: Code,
        severity: Severity,
        at: Span,
        args: [(&'static str, Arg); N],
    ) -> Self {
        let message = Words::new(code.as_str(), args);
        let help = message.form_if_any("help");
        Diagnostic { code, severity, message, help, at, related: None }
    }

    fn error<const N: usize>(code: Code, at: Span, args: [(&'static str, Arg); N]) -> Self {
        Diagnostic::new(code, Severity::Error, at, args)
    }

    /// Another form of its message.
    fn form(mut self, form: &'static str) -> Self {
        self.message = self.message.form(form);
        self
    }

    /// Another of its helps.
    fn help_form(mut self, form: &'static str) -> Self {
        self.help = Some(self.message.form(form));
        self
    }

    /// Its own help only where it is of use.
    fn help_if(mut self, useful: bool) -> Self {
        self.help = self.help.filter(|_| useful);
        self
    }

    /// Help that is known only here, in place of its own.
    fn help_or_own(mut self, help: Option<Words>) -> Self {
        self.help = help.or(self.help);
        self
    }

    pub(super) fn near(self, near: Option<&str>) -> Self {
        self.help_or_own(near.map(did_you_mean))
    }

    pub(super) fn first(mut self, first: Span) -> Self {
        self.related = self.message.form_if_any("related").map(|words| (first, words));
        self
    }

    /// `tittle = "x"` in `baraza.toml`, as the reader of TOML sees it.
    pub fn config_unreadable(at: Span, message: &str) -> Self {
        let unknown = message.strip_prefix("unknown field `").and_then(|rest| rest.split_once('`'));
        if let Some((key, expected)) = unknown {
            // serde names what it knows in backticks; every other piece between them is a name.
            let known = expected.split('`').skip(1).step_by(2);
            let near = nearest(key, known);
            let found = Diagnostic::error(Code::ConfigInvalid, at, [("key", key.into())]);
            return found.form("no-key").help_form("no-key-help").near(near);
        }
        Diagnostic::error(Code::ConfigInvalid, at, [("message", on_one_line(message))])
    }

    /// A value in `baraza.toml` that is of the right type and wrong.
    pub fn config_invalid(at: Span, form: &'static str) -> Self {
        Diagnostic::error(Code::ConfigInvalid, at, []).form(form)
    }

    /// `type = "day"` in a schema.
    pub fn schema_invalid(at: Span, message: Words, help: Option<Words>) -> Self {
        let (code, severity) = (Code::SchemaInvalid, Severity::Error);
        Diagnostic { code, severity, message, help, at, related: None }
    }

    /// A term without an id: `form` says what is wrong with `name`.
    pub fn vocabulary_invalid(at: Span, form: &'static str, name: &str) -> Self {
        Diagnostic::error(Code::VocabularyInvalid, at, [("name", name.into())]).form(form)
    }

    /// A NUL byte, or a character that reverses the direction of text.
    pub fn forbidden_character(at: Span, character: char) -> Self {
        let kind = match character {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "turning",
            '\u{feff}' => "order-mark",
            _ => "other",
        };
        let args = [("character", character.into()), ("kind", kind.into())];
        Diagnostic::error(Code::ForbiddenCharacter, at, args)
    }

    /// `My Circles.md`
    pub fn unsafe_name(at: Span, name: &str, suggestion: &str) -> Self {
        let args = [("name", visible(name)), ("better", suggestion.into())];
        let found = Diagnostic::error(Code::UnsafeName, at, args);
        if suggestion.is_empty() { found } else { found.help_form("rename") }
    }

    /// `title = "Circles` without the second quote.
    pub fn toml_syntax(at: Span, message: impl Into<Arg>) -> Self {
        Diagnostic::error(Code::TomlSyntax, at, [("message", message.into())])
    }

    /// `title` twice.
    pub fn duplicate_key(at: Span, key: &str, first: Option<Span>) -> Self {
        let found = Diagnostic::error(Code::DuplicateKey, at, [("key", key.into())]);
        match first {
            Some(first) => found.first(first),
            None => found,
        }
    }

    /// `sumary = "x"`
    pub fn unknown_key(at: Span, key: &str, strict: bool, near: Option<&str>) -> Self {
        let severity = if strict { Severity::Error } else { Severity::Warning };
        let found = Diagnostic::new(Code::UnknownKey, severity, at, [("key", key.into())]);
        let found = if strict { found.help_form("strict-help") } else { found };
        found.near(near)
    }

    /// No `summary` where each entry has one, or only where `why` says.
    pub fn missing_field(at: Span, field: &str, why: Option<Words>, help: Option<Words>) -> Self {
        let found = match why {
            None => Diagnostic::error(Code::MissingField, at, [("field", field.into())]),
            Some(why) => {
                let args = [("field", field.into()), ("why", why.into())];
                Diagnostic::error(Code::MissingField, at, args).form("where")
            }
        };
        found.help_or_own(help)
    }

    /// `title = 7`
    pub fn wrong_type(
        at: Span,
        field: &str,
        expected: Words,
        found: Words,
        help: Option<Words>,
    ) -> Self {
        let args =
            [("field", field.into()), ("expected", expected.into()), ("found", found.into())];
        Diagnostic::error(Code::WrongType, at, args).help_or_own(help)
    }

    /// A title of 101 characters.
    pub fn too_long(at: Span, field: &str, count: usize, most: usize) -> Self {
        let over = count - most;
        let args = [
            ("field", field.into()),
            ("count", count.into()),
            ("most", most.into()),
            ("over", over.into()),
        ];
        Diagnostic::error(Code::TooLong, at, args)
    }

    /// `title = ""`
    pub fn too_short(at: Span, field: &str, count: usize, least: usize) -> Self {
        let args = [("field", field.into()), ("count", count.into()), ("least", least.into())];
        Diagnostic::error(Code::TooShort, at, args).help_if(count == 0)
    }

    /// `themes = []`
    pub fn too_few(at: Span, field: &str, count: usize, least: usize) -> Self {
        let args = [("field", field.into()), ("count", count.into()), ("least", least.into())];
        Diagnostic::error(Code::TooFew, at, args).help_if(count == 0)
    }

    /// `countries = ["KX"]`
    pub fn unknown_term(at: Span, term: &str, vocabulary: &str, near: Option<Words>) -> Self {
        let args = [("term", term.into()), ("vocabulary", vocabulary.into())];
        Diagnostic::error(Code::UnknownTerm, at, args).help_or_own(near)
    }

    /// `access = "private"`
    pub fn unknown_value(at: Span, field: &str, found: &str, allowed: &[&str]) -> Self {
        let near = nearest(found, allowed.iter().copied());
        let allowed = Arg::OneOf(allowed.iter().map(|value| (*value).to_owned()).collect());
        let args = [("field", field.into()), ("found", found.into()), ("allowed", allowed)];
        Diagnostic::error(Code::UnknownValue, at, args).near(near)
    }

    /// `slug = "../../etc"`
    pub fn invalid_slug(at: Span, found: &str, suggestion: &str) -> Self {
        let args = [("found", visible(found)), ("better", suggestion.into())];
        Diagnostic::error(Code::InvalidSlug, at, args).help_if(!suggestion.is_empty())
    }

    /// `id = "../members"`
    pub fn invalid_id(at: Span, found: &str) -> Self {
        Diagnostic::error(Code::InvalidId, at, [("found", visible(found))])
    }

    /// `proposals = ["mine"]`
    pub fn invalid_proposal(at: Span, found: &str) -> Self {
        Diagnostic::error(Code::InvalidProposal, at, [("found", visible(found))])
    }

    /// `standing = { state = "implementer-confirmed" }`
    pub fn standing_unattested(at: Span, state: &str, missing: &[&str]) -> Self {
        let missing = Arg::AllOf(missing.iter().map(|key| (*key).to_owned()).collect());
        let args = [("state", state.into()), ("missing", missing)];
        Diagnostic::error(Code::StandingUnattested, at, args)
    }

    /// `standing = { state = "peer-reviewed", … }` and one review.
    pub fn standing_unreviewed(
        at: Span,
        state: &str,
        list: &str,
        needed: usize,
        found: usize,
    ) -> Self {
        let args = [
            ("state", state.into()),
            ("list", list.into()),
            ("needed", needed.into()),
            ("found", found.into()),
        ];
        let fault = Diagnostic::error(Code::StandingUnreviewed, at, args);
        if found < needed { fault } else { fault.form("from-elsewhere") }
    }

    /// `path = "../../etc/passwd"`
    pub fn invalid_path(at: Span, field: &str, found: &str, why: Words) -> Self {
        let args = [("field", field.into()), ("found", visible(found)), ("why", why.into())];
        Diagnostic::error(Code::InvalidPath, at, args)
    }

    /// `url = "javascript:alert(1)"`
    pub fn invalid_url(at: Span, found: &str, why: Words) -> Self {
        let args = [("found", visible(found)), ("why", why.into())];
        Diagnostic::error(Code::InvalidUrl, at, args)
    }

    /// `https://аpple.example`, with a Cyrillic letter.
    pub fn unclear_host(at: Span, host: &str) -> Self {
        let shown: Vec<String> = host
            .chars()
            .filter(|c| !c.is_ascii())
            .map(|c| format!("`{c}` = U+{:04X}", c as u32))
            .collect();
        let is_punycode = shown.is_empty();
        let args = [("host", host.into()), ("letters", shown.join(", ").into())];
        let found = Diagnostic::new(Code::UnclearHost, Severity::Warning, at, args);
        if is_punycode { found.help_form("punycode") } else { found }
    }

    /// An entry that is a draft, and so not there for readers.
    pub fn draft_entry(at: Span, id: &str) -> Self {
        let found = Diagnostic::error(Code::UnknownEntry, at, [("id", id.into())]);
        found.form("draft").help_form("draft-help")
    }

    /// `[x](@/practices/cicles.md)`
    pub fn broken_link(at: Span, target: &str, help: Option<Words>) -> Self {
        Diagnostic::error(Code::BrokenLink, at, [("target", target.into())]).help_or_own(help)
    }

    /// `[x](@/practices/circles.md#chalenge)`; without a target, on the page itself.
    pub fn broken_anchor(at: Span, target: Option<&str>, anchor: &str, near: Option<&str>) -> Self {
        let near = near.map(|near| format!("#{near}"));
        let args = [("target", target.unwrap_or_default().into()), ("anchor", anchor.into())];
        let found = Diagnostic::error(Code::BrokenAnchor, at, args).near(near.as_deref());
        if target.is_none() { found.form("here") } else { found }
    }

    /// `[x](javascript:alert(1))`
    pub fn unsafe_link(at: Span, target: &str, why: Words) -> Self {
        let args = [("target", visible(target)), ("why", why.into())];
        Diagnostic::error(Code::UnsafeLink, at, args)
    }

    /// A photo as a camera made it.
    pub fn image_too_large(at: Span, name: &str, bytes: u64, pixels: u64) -> Self {
        let (mib, millions) = (bytes as f64 / 1048576.0, pixels as f64 / 1e6);
        let args = [
            ("name", name.into()),
            ("mib", format!("{mib:.1}").into()),
            ("millions", format!("{millions:.1}").into()),
            ("most", (MOST_IMAGE_BYTES >> 20).into()),
            ("pixels", (MOST_IMAGE_PIXELS / 1_000_000).into()),
        ];
        Diagnostic::error(Code::ImageTooLarge, at, args)
    }

    /// `A claim.[^s9]`
    pub fn unknown_note(at: Span, label: &str, near: Option<&str>) -> Self {
        let near = near.map(|near| format!("[^{near}]"));
        Diagnostic::error(Code::UnknownNote, at, [("label", label.into())]).near(near.as_deref())
    }

    /// `# Circles`
    pub fn heading_level(at: Span, level: u8, most: u8) -> Self {
        let args = [
            ("level", usize::from(level).into()),
            ("most", usize::from(most).into()),
            ("marks", "#".repeat(usize::from(most)).into()),
        ];
        Diagnostic::new(Code::HeadingLevel, Severity::Warning, at, args)
    }

    /// A practice without `## Challenge`, or with `found` where it belongs.
    pub fn body_heading(at: Span, expected: &str, found: Option<&str>, order: &str) -> Self {
        let args = [
            ("expected", expected.into()),
            ("found", found.unwrap_or_default().into()),
            ("order", order.into()),
        ];
        let fault = Diagnostic::error(Code::BodyHeadings, at, args);
        if found.is_some() { fault.form("other") } else { fault }
    }

    /// A heading after those that the collection asks for.
    pub fn body_heading_beyond(at: Span, found: &str, order: &str) -> Self {
        let args = [("found", found.into()), ("order", order.into())];
        Diagnostic::error(Code::BodyHeadings, at, args).form("beyond")
    }

    /// A shortcode that the theme does not have, or that cannot be drawn.
    pub fn shortcode_failed(at: Span, message: &str) -> Self {
        Diagnostic::error(Code::ShortcodeFailed, at, [("message", on_one_line(message))])
    }
}
