//! Every kind of diagnostic: its code, how it is made, and the shortest input that causes it.
//!
//! A kind is added here. Its words, and what `baraza explain CODE` says of it, stand in `strings/LANG.ftl`
//! under its code; a test goes into `tests/it/diagnostics`. Kinds without `=>` are made in `wording`, because
//! what they say depends on more than their arguments.

use super::{Diagnostic, Severity, Span};
use crate::words::{Arg, Words};

macro_rules! codes {
    ($($name:ident $code:literal $(=> $severity:ident $make:ident($($arg:ident),*) $($more:ident)?)?: $example:literal;)*) => {
        /// Which kind of diagnostic.
        #[allow(missing_docs, reason = "each is documented by its own `meaning`")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($name,)* }

        impl Code {
            /// Every kind.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// As printed: `unknown-term`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $code,)* }
            }

            /// The shortest input that causes it.
            pub fn example(self) -> &'static str {
                match self { $(Code::$name => $example,)* }
            }
        }

        impl Diagnostic {
            $($(constructor! { $name $severity $make($($arg),*) $($more)?, $example })?)*
        }
    };
}

/// A constructor that takes what is put into the words, and what is nearest or where the first one stands.
macro_rules! constructor {
    ($name:ident $severity:ident $make:ident($($arg:ident),*), $example:literal) => {
        #[doc = concat!("Reports [`Code::", stringify!($name), "`].")]
        pub fn $make(at: Span $(, $arg: impl Into<Arg>)*) -> Self {
            let args = [$((stringify!($arg), $arg.into())),*];
            Diagnostic::new(Code::$name, severity!($severity), at, args)
        }
    };
    ($name:ident $severity:ident $make:ident($($arg:ident),*) near, $example:literal) => {
        #[doc = concat!("Reports [`Code::", stringify!($name), "`].")]
        pub fn $make(at: Span $(, $arg: impl Into<Arg>)*, near: Option<&str>) -> Self {
            let args = [$((stringify!($arg), $arg.into())),*];
            Diagnostic::new(Code::$name, severity!($severity), at, args).near(near)
        }
    };
    ($name:ident $severity:ident $make:ident($($arg:ident),*) first, $example:literal) => {
        #[doc = concat!("Reports [`Code::", stringify!($name), "`].")]
        pub fn $make(at: Span $(, $arg: impl Into<Arg>)*, first: Span) -> Self {
            let args = [$((stringify!($arg), $arg.into())),*];
            Diagnostic::new(Code::$name, severity!($severity), at, args).first(first)
        }
    };
}

macro_rules! severity {
    (error) => {
        Severity::Error
    };
    (warning) => {
        Severity::Warning
    };
    (note) => {
        Severity::Note
    };
}

impl Code {
    /// The kind that prints as `code`.
    pub fn parse(code: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|known| known.as_str() == code)
    }

    /// What it means and what to do, in whole sentences.
    pub fn meaning(self) -> Words {
        Words::plain(self.as_str()).form("meaning")
    }
}

codes! {
    // The site and its collections.
    ConfigInvalid "config-invalid": "baraza.toml:\n  tittle = \"Network\"";
    ConfigBaseUrl "config-base-url" => error config_base_url(url): "baraza.toml:\n  base_url = \"example.org\"";
    ConfigLanguage "config-language" => error config_language(tag): "baraza.toml:\n  default_language = \"English\"";
    SchemaInvalid "schema-invalid": "content/schemas/practices.toml:\n  [fields.start]\n  type = \"day\"";
    SchemaUnknownName "schema-unknown-name" => error schema_unknown_name(what, name) near: "content/schemas/practices.toml:\n  [fields.country]\n  type = \"term\"\n  vocabulary = \"contries\"";
    VocabularyInvalid "vocabulary-invalid": "content/vocabularies/stages.toml:\n  [[terms]]\n  label = { en = \"Tested\" }";
    DuplicateTerm "duplicate-term" => error duplicate_term(id) first: "content/vocabularies/stages.toml:\n  [[terms]]\n  id = \"tested\"\n  [[terms]]\n  id = \"tested\"";
    UnknownParent "unknown-parent" => error unknown_parent(parent) near: "content/vocabularies/regions.toml:\n  [[terms]]\n  id = \"014\"\n  parent = \"020\"";
    TermCircle "term-circle" => error term_circle(id): "content/vocabularies/regions.toml:\n  [[terms]]\n  id = \"a\"\n  parent = \"a\"";

    // Files.
    NotUtf8 "not-utf8" => error not_utf8(): "a file saved in Latin-1";
    ForbiddenCharacter "forbidden-character": "title = \"a\\u0000b\"";
    InvisibleCharacter "invisible-character" => warning invisible_character(character): "a title with U+200B in the middle of a word";
    SymbolicLink "symbolic-link" => error symbolic_link(): "content/practices/circles.md -> /etc/passwd";
    SpecialFile "special-file" => error special_file(): "mkfifo content/practices/circles.md";
    UnsafeName "unsafe-name": "content/practices/My Circles.md";
    FileTooLarge "file-too-large" => error file_too_large(kib, most): "a Markdown file of 2 MiB";
    AssetKind "asset-kind" => error asset_kind(extension): "content/practices/circles/logo.svg";
    UnknownLanguage "unknown-language" => error unknown_language(tag, known): "content/practices/circles.xx.md";

    // Front matter as text.
    FrontMatterMissing "front-matter-missing" => error front_matter_missing(): "Just text.";
    FrontMatterUnclosed "front-matter-unclosed" => error front_matter_unclosed(fence): "+++\ntitle = \"Circles\"";
    FrontMatterTooLarge "front-matter-too-large" => error front_matter_too_large(bytes, most): "+++\nsummary = \"… 17000 characters …\"\n+++";
    TomlSyntax "toml-syntax": "+++\ntitle = \"Circles\n+++";
    YamlSyntax "yaml-syntax" => error yaml_syntax(message): "---\ntitle: [\n---";
    YamlFeature "yaml-feature" => error yaml_feature(what): "---\ntitle: &t Circles\n---";
    DuplicateKey "duplicate-key": "+++\ntitle = \"a\"\ntitle = \"b\"\n+++";
    TooDeep "too-deep" => error too_deep(most): "+++\n[extra]\na = [[[[[1]]]]]\n+++";

    // Front matter as meaning.
    UnknownKey "unknown-key": "+++\ntitle = \"Circles\"\nsumary = \"x\"\n+++";
    MissingField "missing-field": "+++\ntitle = \"Circles\"\n+++";
    WrongType "wrong-type": "+++\ntitle = 7\n+++";
    TooLong "too-long": "+++\ntitle = \"… 101 characters …\"\n+++";
    TooShort "too-short": "+++\ntitle = \"\"\n+++";
    TooMany "too-many" => error too_many(field, count, most): "+++\nthemes = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]\n+++";
    TooFew "too-few": "+++\nthemes = []\n+++";
    DuplicateItem "duplicate-item" => error duplicate_item(item) first: "+++\ncountries = [\"KE\", \"KE\"]\n+++";
    OutOfRange "out-of-range" => error out_of_range(field, found, range): "+++\n[[results]]\nvalue = inf\n+++";
    UnknownTerm "unknown-term": "+++\ncountries = [\"KX\"]\n+++";
    FormerTerm "former-term" => warning former_term(former, now): "+++\nstages = [\"piloted\"]\n+++";
    UnknownValue "unknown-value": "+++\naccess = \"private\"\n+++";
    InvalidDate "invalid-date" => error invalid_date(found): "+++\ndate = \"2026-02-30\"\n+++";
    InvalidSlug "invalid-slug": "+++\nslug = \"../../etc\"\n+++";
    InvalidId "invalid-id": "+++\nid = \"../members\"\n+++";
    InvalidProposal "invalid-proposal": "+++\nproposals = [\"mine\"]\n+++";
    InvalidPath "invalid-path": "+++\npath = \"../../etc/passwd\"\n+++";
    InvalidUrl "invalid-url": "+++\n[[sources]]\nurl = \"javascript:alert(1)\"\n+++";
    InsecureUrl "insecure-url" => note insecure_url(found): "+++\n[[sources]]\nurl = \"http://example.org\"\n+++";
    UnclearHost "unclear-host": "[x](https://аpple.example/), where the first letter is Cyrillic";
    UnknownEntry "unknown-entry" => error unknown_entry(id, collection) near: "+++\n[[adaptations]]\npractice = \"practices/cicles\"\n+++";
    UnknownRecord "unknown-record" => error unknown_record(key, list) near: "+++\n[[results]]\nsource = \"s9\"\n+++";
    UnknownTaxonomy "unknown-taxonomy" => error unknown_taxonomy(name) near: "+++\n[taxonomies]\nlabels = [\"x\"]\n+++";
    UnknownTemplate "unknown-template" => error unknown_template(name) near: "+++\ntemplate = \"practise.html\"\n+++";
    DatesReversed "dates-reversed" => error dates_reversed(end, start): "+++\nopens = 2026-03-02\ncloses = 2026-03-01\n+++";
    StandingUnattested "standing-unattested": "+++\n[standing]\nstate = \"implementer-confirmed\"\n+++";
    StandingUnreviewed "standing-unreviewed": "+++\n[standing]\nstate = \"peer-reviewed\"\ndate = 2026-11-24\nby = \"the editors\"\n+++";
    ReviewOverdue "review-overdue" => warning review_overdue(due): "+++\nnext_review = 2020-01-01\n+++";
    DiscussionInvalid "discussion-invalid" => error discussion_invalid(): "+++\ndiscussion = \"open\"\n+++";
    MissingFile "missing-file" => error missing_file(name) near: "+++\nimage = \"photo.jpg\"\n+++";

    // Between entries.
    DuplicateId "duplicate-id" => error duplicate_id(id) first: "two files with id = \"practices/circles\"";
    DuplicateAddress "duplicate-address" => error duplicate_address(address) first: "two files with path = \"circles\"";
    ReservedAddress "reserved-address" => error reserved_address(address, by): "content/members.md";
    TranslationMissing "translation-missing" => error translation_missing(of, date): "content/practices/circles.ar.md without [translation]";
    TranslationOrphan "translation-orphan" => error translation_orphan(of, file): "+++\ntranslation = { of = \"fr\" }\n+++";
    TranslationStale "translation-stale" => warning translation_stale(original, changed): "translation.original_date = 2026-01-01, and the original updated = 2026-02-01";
    TranslationShape "translation-shape" => error translation_shape(field, found, expected): "two [[results]], of which the translation has one";
    NotInTranslation "not-in-translation" => error not_in_translation(field): "circles.ar.md with countries = [\"KE\"]";
    RedirectLoop "redirect-loop" => error redirect_loop(address): "a/_index.md with redirect_to = \"/a/\"";

    // The body.
    BrokenLink "broken-link": "[x](@/practices/cicles.md)";
    BrokenAnchor "broken-anchor": "[x](@/practices/circles.md#chalenge)";
    UnsafeLink "unsafe-link": "[x](javascript:alert(1))";
    ImageWithoutAlt "image-without-alt" => error image_without_alt(): "![](photo.jpg)";
    MissingImage "missing-image" => error missing_image(name) near: "![A circle](photo.jpg)";
    ImageUnreadable "image-unreadable" => error image_unreadable(name): "a text named photo.jpg";
    ImageTooLarge "image-too-large": "content/practices/circles/photo.jpg of 12 MiB";
    RemoteImage "remote-image" => error remote_image(url): "![A circle](https://example.org/photo.jpg)";
    UnknownNote "unknown-note": "A claim.[^s9]";
    UnusedNote "unused-note" => warning unused_note(label): "[^1]: A note.";
    UnusedRecord "unused-record" => warning unused_record(key, list): "a source that nothing cites";
    UnclosedFence "unclosed-fence" => error unclosed_fence(): "```\ncode";
    RawHtml "raw-html" => warning raw_html(): "<b>bold</b>";
    HeadingLevel "heading-level": "# Circles";
    BodyHeadings "body-headings": "a practice without `## Challenge`";
    ShortcodeFailed "shortcode-failed": "{{ <no-such-part /> }}";
    BodyLength "body-length" => warning body_length(words, bound): "a practice of 30 words";
}
