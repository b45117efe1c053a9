//! One constructor for each kind of diagnostic: the only place with their words.

use super::{Code, Diagnostic, Severity, Span};
use crate::load::{MOST_IMAGE_BYTES, MOST_IMAGE_PIXELS};

fn diagnostic(code: Code, severity: Severity, at: Span, message: String) -> Diagnostic {
    Diagnostic { code, severity, message, help: None, at, related: None }
}

fn error(code: Code, at: Span, message: String) -> Diagnostic {
    diagnostic(code, Severity::Error, at, message)
}

fn warning(code: Code, at: Span, message: String) -> Diagnostic {
    diagnostic(code, Severity::Warning, at, message)
}

fn did_you_mean(nearest: Option<&str>) -> Option<String> {
    nearest.map(|near| format!("did you mean `{near}`?"))
}

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

impl Diagnostic {
    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    fn related(mut self, at: Span, word: &str) -> Self {
        self.related = Some((at, word.to_owned()));
        self
    }

    /// `tittle = "x"` in `baraza.toml`. The message is the reader's own.
    pub fn config_invalid(at: Span, message: &str) -> Self {
        let unknown = message.strip_prefix("unknown field `").and_then(|rest| rest.split_once('`'));
        if let Some((key, expected)) = unknown {
            // serde names what it knows in backticks; every other piece between them is a name.
            let known = expected.split('`').skip(1).step_by(2);
            let help = did_you_mean(nearest(key, known))
                .unwrap_or_else(|| "what only templates need goes under `[extra]`".to_owned());
            return error(Code::ConfigInvalid, at, format!("there is no key `{key}`")).help(help);
        }
        error(Code::ConfigInvalid, at, message.trim().replace('\n', ", "))
    }

    /// `base_url = "example.org"`
    pub fn config_base_url(at: Span, url: &str) -> Self {
        error(Code::ConfigBaseUrl, at, format!("`{url}` is not the address of a site"))
            .help("write it like `https://www.example.org`, without a slash at the end")
    }

    /// `default_language = "English"`
    pub fn config_language(at: Span, tag: &str) -> Self {
        error(Code::ConfigLanguage, at, format!("`{tag}` is not a language tag"))
            .help("write it like `en`, `ar` or `pt-br`")
    }

    /// `type = "day"` in a schema.
    pub fn schema_invalid(at: Span, message: String, help: Option<String>) -> Self {
        error(Code::SchemaInvalid, at, message).maybe_help(help)
    }

    /// `vocabulary = "contries"` in a schema.
    pub fn schema_unknown_name(at: Span, what: &str, name: &str, near: Option<&str>) -> Self {
        error(Code::SchemaUnknownName, at, format!("there is no {what} `{name}`"))
            .maybe_help(did_you_mean(near))
    }

    /// A term without an id.
    pub fn vocabulary_invalid(at: Span, message: String) -> Self {
        error(Code::VocabularyInvalid, at, message)
            .help("a vocabulary is `label = { en = \"…\" }` and `[[terms]]` with `id` and `label = { en = \"…\" }`")
    }

    /// Two terms `tested`.
    pub fn duplicate_term(at: Span, id: &str, first: Span) -> Self {
        error(Code::DuplicateTerm, at, format!("the term `{id}` is there already"))
            .related(first, "first here")
    }

    /// `parent = "020"` where there is no `020`.
    pub fn unknown_parent(at: Span, parent: &str, near: Option<&str>) -> Self {
        error(Code::UnknownParent, at, format!("`{parent}` is not a term of this vocabulary"))
            .maybe_help(did_you_mean(near))
    }

    /// `id = "a"`, `parent = "a"`
    pub fn term_circle(at: Span, id: &str) -> Self {
        error(Code::TermCircle, at, format!("the term `{id}` is above itself"))
            .help("the broadest term has no `parent`")
    }

    /// A file in Latin-1.
    pub fn not_utf8(at: Span) -> Self {
        error(Code::NotUtf8, at, "these bytes are not UTF-8".to_owned())
            .help("save the file with the encoding UTF-8")
    }

    /// A NUL byte, or a character that reverses the direction of text.
    pub fn forbidden_character(at: Span, character: char) -> Self {
        let message = format!("the character U+{:04X} is not allowed", character as u32);
        let help = match character {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                "it turns the direction of text around unseen; right-to-left text needs no such mark"
            }
            '\u{feff}' => {
                "delete it; it is a byte order mark, which only a file's beginning may have"
            }
            _ => "delete it; it may have come along when text was pasted",
        };
        error(Code::ForbiddenCharacter, at, message).help(help)
    }

    /// A blank of no width.
    pub fn invisible_character(at: Span, character: char) -> Self {
        let message = format!("here is a character that nobody sees: U+{:04X}", character as u32);
        warning(Code::InvisibleCharacter, at, message)
            .help("delete it; it may have come along when text was pasted")
    }

    /// `circles.md -> /etc/passwd`
    pub fn symbolic_link(at: Span) -> Self {
        error(Code::SymbolicLink, at, "symbolic links are not followed".to_owned())
            .help("put a copy of the file here")
    }

    /// A pipe named `circles.md`.
    pub fn special_file(at: Span) -> Self {
        error(Code::SpecialFile, at, "this is neither a file nor a folder".to_owned())
            .help("delete it")
    }

    /// `My Circles.md`
    pub fn unsafe_name(at: Span, name: &str, suggestion: &str) -> Self {
        let help = match suggestion {
            "" => "use words of `a-z0-9` joined by `-`".to_owned(),
            better => format!("rename it to `{better}`"),
        };
        error(
            Code::UnsafeName,
            at,
            format!("`{}` cannot be part of an address", name.escape_debug()),
        )
        .help(help)
    }

    /// A page of 2 MiB.
    pub fn file_too_large(at: Span, kib: u64, most_kib: u64) -> Self {
        error(
            Code::FileTooLarge,
            at,
            format!("this file has {kib} KiB, and a page has at most {most_kib}"),
        )
        .help("split it, or put it beside the page as a file")
    }

    /// `logo.svg` beside a page.
    pub fn asset_kind(at: Span, extension: &str) -> Self {
        let message = format!("files of the kind `{extension}` are not published from `content`");
        let help = match extension {
            "svg" => "use PNG or WebP; what belongs to the design goes into the theme",
            "md" => "a page's folder holds one `index.md` and its translations",
            _ => {
                "use an image, a PDF, a table or an archive; what belongs to the design goes into the theme"
            }
        };
        error(Code::AssetKind, at, message).help(help)
    }

    /// `circles.xx.md`
    pub fn unknown_language(at: Span, tag: &str, known: &str) -> Self {
        error(Code::UnknownLanguage, at, format!("`{tag}` is not a language of this site"))
            .help(format!("the languages are {known}; another is added to `baraza.toml` as `[languages.{tag}]`"))
    }

    /// A page that begins with text.
    pub fn front_matter_missing(at: Span) -> Self {
        error(Code::FrontMatterMissing, at, "this page has no front matter".to_owned())
            .help("begin with a line `+++`, then `title = \"…\"`, then a line `+++`")
    }

    /// `+++` and no second one.
    pub fn front_matter_unclosed(at: Span, fence: &str) -> Self {
        error(Code::FrontMatterUnclosed, at, "the front matter has no end".to_owned())
            .help(format!("put a line `{fence}` between front matter and text"))
    }

    /// 17 KiB of front matter.
    pub fn front_matter_too_large(at: Span, bytes: usize, most: usize) -> Self {
        error(
            Code::FrontMatterTooLarge,
            at,
            format!("the front matter has {bytes} bytes, and at most {most} are read"),
        )
        .help("move what is long into the text")
    }

    /// `title = "Circles` without the second quote.
    pub fn toml_syntax(at: Span, message: &str) -> Self {
        error(
            Code::TomlSyntax,
            at,
            format!("this is not TOML: {}", message.trim().replace('\n', ", ")),
        )
        .help("look for a missing quote, bracket or `=` on this line or the one above")
    }

    /// `title: [`
    pub fn yaml_syntax(at: Span, message: &str) -> Self {
        error(Code::YamlSyntax, at, format!("this is not YAML: {message}"))
            .help("look at the indentation, and for a blank after each colon")
    }

    /// `title: &t Circles`
    pub fn yaml_feature(at: Span, what: &str) -> Self {
        error(Code::YamlFeature, at, format!("{what} is not read in front matter"))
            .help("write the value itself")
    }

    /// `title` twice.
    pub fn duplicate_key(at: Span, key: &str, first: Option<Span>) -> Self {
        let found = error(Code::DuplicateKey, at, format!("the key `{key}` is there already"))
            .help("keep one of the two");
        match first {
            Some(first) => found.related(first, "first here"),
            None => found,
        }
    }

    /// `a = [[[[[1]]]]]`
    pub fn too_deep(at: Span, most: usize) -> Self {
        error(Code::TooDeep, at, format!("values are nested more than {most} levels deep"))
            .help("flatten it")
    }

    /// `sumary = "x"`
    pub fn unknown_key(at: Span, key: &str, strict: bool, near: Option<&str>) -> Self {
        let severity = if strict { Severity::Error } else { Severity::Warning };
        let help = did_you_mean(near).unwrap_or_else(|| match strict {
            true => "the collection's schema lists the fields; what only templates need goes under `[extra]`".to_owned(),
            false => "what only templates need goes under `[extra]`".to_owned(),
        });
        diagnostic(Code::UnknownKey, severity, at, format!("there is no field `{key}`")).help(help)
    }

    /// No `summary` where each entry has one.
    pub fn missing_field(at: Span, field: &str, why: Option<String>, help: Option<String>) -> Self {
        let why = why.map(|why| format!(" {why}")).unwrap_or_default();
        error(Code::MissingField, at, format!("the field `{field}` is missing{why}"))
            .maybe_help(help)
    }

    /// `title = 7`
    pub fn wrong_type(
        at: Span,
        field: &str,
        expected: &str,
        found: &str,
        help: Option<String>,
    ) -> Self {
        error(Code::WrongType, at, format!("`{field}` is {expected}, and this is {found}"))
            .maybe_help(help)
    }

    /// A title of 101 characters.
    pub fn too_long(at: Span, field: &str, count: usize, most: usize) -> Self {
        error(
            Code::TooLong,
            at,
            format!("`{field}` has {count} characters, and at most {most} are allowed"),
        )
        .help(format!("take out {}", characters(count - most)))
    }

    /// `title = ""`
    pub fn too_short(at: Span, field: &str, count: usize, least: usize) -> Self {
        let message = match count {
            0 => format!("`{field}` is empty"),
            _ => format!("`{field}` has {}, and at least {least} are asked for", characters(count)),
        };
        error(Code::TooShort, at, message)
            .maybe_help((count == 0).then(|| "write it, or delete the line".to_owned()))
    }

    /// Six themes where five are allowed.
    pub fn too_many(at: Span, field: &str, count: usize, most: usize) -> Self {
        error(
            Code::TooMany,
            at,
            format!("`{field}` has {count} items, and at most {most} are allowed"),
        )
        .help(format!("keep the {most} that matter most"))
    }

    /// `themes = []`
    pub fn too_few(at: Span, field: &str, count: usize, least: usize) -> Self {
        let items = if count == 1 { "item" } else { "items" };
        let message = match count {
            0 => format!("`{field}` is empty, and at least {least} is asked for"),
            _ => format!("`{field}` has {count} {items}, and at least {least} are asked for"),
        };
        error(Code::TooFew, at, message)
            .maybe_help((count == 0).then(|| "fill it, or delete the line".to_owned()))
    }

    /// `countries = ["KE", "KE"]`
    pub fn duplicate_item(at: Span, item: &str, first: Span) -> Self {
        error(Code::DuplicateItem, at, format!("`{item}` is in this list already"))
            .related(first, "first here")
    }

    /// `value = inf`
    pub fn out_of_range(at: Span, field: &str, found: &str, range: &str) -> Self {
        error(Code::OutOfRange, at, format!("`{field}` is {range}, and this is `{found}`"))
    }

    /// `countries = ["KX"]`
    pub fn unknown_term(at: Span, term: &str, vocabulary: &str, near: Option<String>) -> Self {
        let help = near
            .unwrap_or_else(|| format!("`content/vocabularies/{vocabulary}.toml` lists the terms"));
        error(Code::UnknownTerm, at, format!("`{term}` is not a term of `{vocabulary}`")).help(help)
    }

    /// `piloted`, which is `tested` now.
    pub fn former_term(at: Span, former: &str, now: &str) -> Self {
        warning(Code::FormerTerm, at, format!("the term `{former}` has been renamed"))
            .help(format!("write `{now}`"))
    }

    /// `access = "private"`
    pub fn unknown_value(at: Span, field: &str, found: &str, allowed: &[&str]) -> Self {
        let help = match nearest(found, allowed.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("write {}", one_of(allowed)),
        };
        error(Code::UnknownValue, at, format!("`{found}` is not a value of `{field}`")).help(help)
    }

    /// `date = "2026-02-30"`
    pub fn invalid_date(at: Span, found: &str) -> Self {
        error(Code::InvalidDate, at, format!("`{found}` is not a date"))
            .help("write a day like `2026-11-24`, or a time like `2026-11-24T09:00:00Z`")
    }

    /// `slug = "../../etc"`
    pub fn invalid_slug(at: Span, found: &str, suggestion: &str) -> Self {
        let found = found.escape_debug();
        error(
            Code::InvalidSlug,
            at,
            format!("`{found}` is not a slug: words of `a-z0-9` joined by `-`"),
        )
        .maybe_help((!suggestion.is_empty()).then(|| format!("write `{suggestion}`")))
    }

    /// `id = "../members"`
    pub fn invalid_id(at: Span, found: &str) -> Self {
        error(Code::InvalidId, at, format!("`{}` is not an id", found.escape_debug()))
            .help("an id is slugs joined by `/`, like `practices/some-name`")
    }

    /// `proposals = ["mine"]`
    pub fn invalid_proposal(at: Span, found: &str) -> Self {
        error(
            Code::InvalidProposal,
            at,
            format!("`{}` is not the id of a proposal", found.escape_debug()),
        )
        .help("copy the id from the proposal's address in the members' area, or take it out")
    }

    /// `standing = { state = "implementer-confirmed" }`
    pub fn standing_unattested(at: Span, state: &str, missing: &[&str]) -> Self {
        error(Code::StandingUnattested, at, format!("`{state}` stands without {}", one_of(missing).replace(" or ", " and ")))
            .help("say on which day it was reached (`date`) and by whom (`by`): a role, never a private person's name")
    }

    /// `standing = { state = "peer-reviewed", … }` and one review.
    pub fn standing_unreviewed(
        at: Span,
        state: &str,
        list: &str,
        needed: usize,
        found: usize,
    ) -> Self {
        let message = match found < needed {
            true => format!(
                "`{state}` needs {needed} {list}, and there {}",
                match found {
                    0 => "is none".to_owned(),
                    1 => "is 1".to_owned(),
                    _ => format!("are {found}"),
                }
            ),
            false => {
                format!("`{state}` needs one of the {list} to come from elsewhere, and none does")
            }
        };
        error(Code::StandingUnreviewed, at, message)
            .help(format!("write each as `[[{list}]]` with `by` (a role), `country` and `date`, or leave the state as it was"))
    }

    /// `next_review = 2020-01-01`
    pub fn review_overdue(at: Span, due: jiff::civil::Date) -> Self {
        warning(Code::ReviewOverdue, at, format!("it was to be looked at again by {due}")).help(
            "look at it again and set the next day; until then its page says that it is overdue",
        )
    }

    /// `path = "../../etc/passwd"`
    pub fn invalid_path(at: Span, field: &str, found: &str, why: &str) -> Self {
        error(
            Code::InvalidPath,
            at,
            format!("`{}` cannot be `{field}`: {why}", found.escape_debug()),
        )
        .help("write an address below the site, like `about/join`")
    }

    /// `url = "javascript:alert(1)"`
    pub fn invalid_url(at: Span, found: &str, why: &str) -> Self {
        error(
            Code::InvalidUrl,
            at,
            format!(
                "`{}` is not an address that readers can be sent to: {why}",
                found.escape_debug()
            ),
        )
        .help("write it like `https://example.org/report.pdf`")
    }

    /// `url = "http://example.org"`
    pub fn insecure_url(at: Span, found: &str) -> Self {
        diagnostic(Code::InsecureUrl, Severity::Note, at, format!("`{found}` is not encrypted"))
            .help("write `https://` if the other side answers to it")
    }

    /// `https://аpple.example`, with a Cyrillic letter.
    pub fn unclear_host(at: Span, host: &str) -> Self {
        let shown: Vec<String> = host
            .chars()
            .filter(|c| !c.is_ascii())
            .map(|c| format!("`{c}` is U+{:04X}", c as u32))
            .collect();
        let message = format!("`{host}` may look like another host");
        let why = if shown.is_empty() { "it is in punycode".to_owned() } else { shown.join(", ") };
        warning(Code::UnclearHost, at, message).help(format!("make sure that it is meant: {why}"))
    }

    /// `practice = "practices/cicles"`
    pub fn unknown_entry(at: Span, id: &str, collection: &str, near: Option<&str>) -> Self {
        error(Code::UnknownEntry, at, format!("no entry of `{collection}` has the id `{id}`"))
            .maybe_help(did_you_mean(near))
    }

    /// An entry that is a draft, and so not there for readers.
    pub fn draft_entry(at: Span, id: &str) -> Self {
        error(Code::UnknownEntry, at, format!("`{id}` is a draft"))
            .help("name it when it is published")
    }

    /// `source = "s9"`
    pub fn unknown_record(at: Span, key: &str, list: &str, near: Option<&str>) -> Self {
        let help = did_you_mean(near)
            .unwrap_or_else(|| format!("add a record to `{list}` with `id = \"{key}\"`"));
        error(Code::UnknownRecord, at, format!("no record of `{list}` has the id `{key}`"))
            .help(help)
    }

    /// `[taxonomies] labels = ["x"]`
    pub fn unknown_taxonomy(at: Span, name: &str, near: Option<&str>) -> Self {
        let help = did_you_mean(near).unwrap_or_else(|| {
            format!(
                "a taxonomy is added to `baraza.toml`: `[[taxonomies]]` with `name = \"{name}\"`"
            )
        });
        error(Code::UnknownTaxonomy, at, format!("there is no taxonomy `{name}`")).help(help)
    }

    /// `template = "practise.html"`
    pub fn unknown_template(at: Span, name: &str, near: Option<&str>) -> Self {
        let help = did_you_mean(near)
            .unwrap_or_else(|| "put it into the folder `templates`, or delete the line".to_owned());
        error(Code::UnknownTemplate, at, format!("there is no template `{name}`")).help(help)
    }

    /// `closes` before `opens`.
    pub fn dates_reversed(at: Span, end: &str, start: &str) -> Self {
        error(Code::DatesReversed, at, format!("`{end}` is before `{start}`"))
            .help("swap the two dates, or mend one")
    }

    /// `discussion = "open"`
    pub fn discussion_invalid(at: Span, message: &str) -> Self {
        error(Code::DiscussionInvalid, at, message.to_owned())
            .help("write `discussion = false`, or `discussion = { visibility = \"members\", closes = 2026-12-31 }`")
    }

    /// `image = "photo.jpg"` and no such file.
    pub fn missing_file(at: Span, name: &str, near: Option<&str>) -> Self {
        let help = did_you_mean(near).unwrap_or_else(|| {
            "files of a page lie beside its `index.md`, in a folder of its own".to_owned()
        });
        error(Code::MissingFile, at, format!("there is no file `{name}` beside this page"))
            .help(help)
    }

    /// Two pages with one id.
    pub fn duplicate_id(at: Span, id: &str, first: Span) -> Self {
        error(Code::DuplicateId, at, format!("the id `{id}` belongs to another entry already"))
            .help("give one of the two an `id` of its own")
            .related(first, "the other entry")
    }

    /// Two pages with one address.
    pub fn duplicate_address(at: Span, address: &str, first: Span) -> Self {
        error(Code::DuplicateAddress, at, format!("the address `{address}` is taken already"))
            .help("give one of the two another `slug`, `path` or alias")
            .related(first, "taken here")
    }

    /// `content/members.md`
    pub fn reserved_address(at: Span, address: &str, by: &str) -> Self {
        error(Code::ReservedAddress, at, format!("the address `{address}` is taken by {by}"))
            .help("give the page another name, `slug` or `path`")
    }

    /// `circles.ar.md` without `[translation]`.
    pub fn translation_missing(at: Span, of: &str, original_date: &str) -> Self {
        error(Code::TranslationMissing, at, "this translation does not say what it translates".to_owned())
            .help(format!("add `translation = {{ of = \"{of}\", original_date = {original_date}, status = \"draft\" }}`"))
    }

    /// `translation.of = "fr"` and no French file.
    pub fn translation_orphan(at: Span, of: &str, file: &str) -> Self {
        error(Code::TranslationOrphan, at, format!("there is no original in `{of}`"))
            .help(format!("it would be `{file}`"))
    }

    /// The original is newer.
    pub fn translation_stale(at: Span, original: &str, changed: &str) -> Self {
        warning(
            Code::TranslationStale,
            at,
            format!("the original was changed on {changed}, after this was translated"),
        )
        .help(format!("compare with `{original}`, then set `original_date = {changed}`"))
    }

    /// Two results in the original, one here.
    pub fn translation_shape(at: Span, field: &str, found: usize, expected: usize) -> Self {
        error(
            Code::TranslationShape,
            at,
            format!("`{field}` has {}, and the original has {expected}", items(found)),
        )
        .help("translate them all, in the original's order, or leave the field out")
    }

    /// `countries = ["KE"]` in a translation.
    pub fn not_in_translation(at: Span, field: &str) -> Self {
        error(Code::NotInTranslation, at, format!("`{field}` comes from the original"))
            .help("delete it here, and change it in the original if need be")
    }

    /// `redirect_to` that leads back.
    pub fn redirect_loop(at: Span, address: &str) -> Self {
        error(
            Code::RedirectLoop,
            at,
            format!("`redirect_to` leads from `{address}` back to itself"),
        )
        .help("let the last section lead to a page, or to nowhere")
    }

    /// `[x](@/practices/cicles.md)`
    pub fn broken_link(at: Span, target: &str, near: Option<String>) -> Self {
        error(Code::BrokenLink, at, format!("`{target}` is not there"))
            .help(near.unwrap_or_else(|| "a link to a page is `@/`, then its path below `content`, like `@/practices/circles.md`".to_owned()))
    }

    /// `[x](@/practices/circles.md#chalenge)`
    pub fn broken_anchor(at: Span, target: &str, anchor: &str, near: Option<&str>) -> Self {
        error(Code::BrokenAnchor, at, format!("`{target}` has no heading `#{anchor}`"))
            .maybe_help(near.map(|near| format!("did you mean `#{near}`?")))
    }

    /// `[x](javascript:alert(1))`
    pub fn unsafe_link(at: Span, target: &str, why: &str) -> Self {
        error(Code::UnsafeLink, at, format!("`{}` cannot be a link: {why}", target.escape_debug()))
            .help("link to an `https://` or `mailto:` address, to `@/a/page.md`, or to a file beside the page")
    }

    /// `![](photo.jpg)`
    pub fn image_without_alt(at: Span) -> Self {
        error(Code::ImageWithoutAlt, at, "this image has no words for those who cannot see it".to_owned())
            .help("say between the square brackets what it shows: `![Two women sign a register](photo.jpg)`")
    }

    /// `![x](photo.jpg)` and no such file.
    pub fn missing_image(at: Span, name: &str, near: Option<&str>) -> Self {
        let help = did_you_mean(near).unwrap_or_else(|| {
            "put the file beside the page's `index.md`, or under `static` and write its address from `/`".to_owned()
        });
        error(Code::MissingImage, at, format!("there is no image `{name}`")).help(help)
    }

    /// A text named `photo.jpg`.
    pub fn image_unreadable(at: Span, name: &str) -> Self {
        error(Code::ImageUnreadable, at, format!("`{name}` is not the image that its name says"))
            .help("open it in a program for pictures and save it again as JPEG, PNG or WebP")
    }

    /// A photo as a camera made it.
    pub fn image_too_large(at: Span, name: &str, bytes: u64, pixels: u64) -> Self {
        let (mib, millions) = (bytes as f64 / 1048576.0, pixels as f64 / 1e6);
        let message = format!("`{name}` has {mib:.1} MiB and {millions:.1} million pixels");
        let (most, most_pixels) = (MOST_IMAGE_BYTES >> 20, MOST_IMAGE_PIXELS / 1_000_000);
        error(Code::ImageTooLarge, at, message).help(format!(
            "make it smaller: at most {most} MiB and {most_pixels} million pixels are published"
        ))
    }

    /// `![x](https://example.org/photo.jpg)`
    pub fn remote_image(at: Span, url: &str) -> Self {
        error(Code::RemoteImage, at, format!("`{url}` is on another host"))
            .help("if its licence allows, put a copy beside the page; else link to it")
    }

    /// `A claim.[^s9]`
    pub fn unknown_note(at: Span, label: &str, near: Option<&str>) -> Self {
        let help = did_you_mean(near.map(|near| format!("[^{near}]")).as_deref())
            .unwrap_or_else(|| "point to the `id` of a source, or define the note".to_owned());
        error(Code::UnknownNote, at, format!("nothing is defined for `[^{label}]`")).help(help)
    }

    /// `[^1]: A note.` that nothing refers to.
    pub fn unused_note(at: Span, label: &str) -> Self {
        warning(Code::UnusedNote, at, format!("nothing refers to the note `{label}`"))
            .help(format!("put `[^{label}]` where it belongs, or delete it"))
    }

    /// A source that nothing cites.
    pub fn unused_record(at: Span, key: &str, list: &str) -> Self {
        warning(Code::UnusedRecord, at, format!("nothing points to `{key}` of `{list}`"))
            .help(format!("cite it with `[^{key}]` or by a record, or delete it"))
    }

    /// A fence that is never closed.
    pub fn unclosed_fence(at: Span) -> Self {
        error(Code::UnclosedFence, at, "this block of code is never closed".to_owned())
            .help("put a line of the same marks after the code")
    }

    /// `<b>bold</b>`
    pub fn raw_html(at: Span) -> Self {
        warning(Code::RawHtml, at, "HTML is shown as text, not obeyed".to_owned())
            .help("write Markdown: `**bold**`, `*emphasis*`, `[link](https://…)`")
    }

    /// `# Circles`
    pub fn heading_level(at: Span, level: u8, most: u8) -> Self {
        let message = match level {
            1 => "the page's title is its first-level heading".to_owned(),
            _ => format!(
                "a heading of level {level} stands where level {most} is the deepest that may follow"
            ),
        };
        warning(Code::HeadingLevel, at, message)
            .help(format!("begin it with `{}`", "#".repeat(most as usize)))
    }

    /// A practice without `## Challenge`.
    pub fn body_headings(at: Span, message: String, help: String) -> Self {
        error(Code::BodyHeadings, at, message).help(help)
    }

    /// A shortcode that the theme does not have, or that cannot be drawn.
    pub fn shortcode_failed(at: Span, message: &str) -> Self {
        error(Code::ShortcodeFailed, at, message.trim().replace('\n', ", "))
            .help("shortcodes are components of the theme, called by name with the arguments that they take")
    }

    /// A practice of 30 words.
    pub fn body_length(at: Span, words: usize, bound: &str) -> Self {
        warning(Code::BodyLength, at, format!("the text has {words} words, and {bound}"))
    }
}

fn items(count: usize) -> String {
    if count == 1 { "1 item".to_owned() } else { format!("{count} items") }
}

fn characters(count: usize) -> String {
    if count == 1 { "1 character".to_owned() } else { format!("{count} characters") }
}

fn one_of(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
