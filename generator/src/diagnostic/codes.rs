//! Every kind of diagnostic: its code, what it means, and the shortest input that causes it.
//!
//! `baraza explain CODE` prints an entry. A kind is added here, with its constructor in `wording` and
//! a test in `tests/it/diagnostics.rs`.

macro_rules! codes {
    ($($name:ident $code:literal: $meaning:literal, $example:literal;)*) => {
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

            /// What it means and what to do, in whole sentences.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$name => $meaning,)* }
            }

            /// The shortest input that causes it.
            pub fn example(self) -> &'static str {
                match self { $(Code::$name => $example,)* }
            }
        }
    };
}

impl Code {
    /// The kind that prints as `code`.
    pub fn parse(code: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|known| known.as_str() == code)
    }
}

codes! {
    // The site and its collections.
    ConfigInvalid "config-invalid": "`baraza.toml` holds a key that is not known, or a value of the wrong kind.", "baraza.toml:\n  tittle = \"Network\"";
    ConfigBaseUrl "config-base-url": "`base_url` must be an http or https address without query or anchor. Addresses in feeds and in the sitemap are made from it.", "baraza.toml:\n  base_url = \"example.org\"";
    ConfigLanguage "config-language": "A language is named by its BCP 47 tag in the short form that addresses use: `ar`, `pt-br`.", "baraza.toml:\n  default_language = \"English\"";
    SchemaInvalid "schema-invalid": "A schema of a collection says something that the generator does not understand. docs and the other schemas show the words that it knows.", "content/schemas/practices.toml:\n  [fields.start]\n  type = \"day\"";
    SchemaUnknownName "schema-unknown-name": "A schema, or `[members]` of `baraza.toml`, names a vocabulary, a collection or a field that does not exist.", "content/schemas/practices.toml:\n  [fields.country]\n  type = \"term\"\n  vocabulary = \"contries\"";
    VocabularyInvalid "vocabulary-invalid": "A vocabulary is a `label` and a list of `[[terms]]`, each with an `id` and a `label` by language.", "content/vocabularies/stages.toml:\n  [[terms]]\n  label = { en = \"Tested\" }";
    DuplicateTerm "duplicate-term": "Two terms of a vocabulary have the same id, or one has the former id of another.", "content/vocabularies/stages.toml:\n  [[terms]]\n  id = \"tested\"\n  [[terms]]\n  id = \"tested\"";
    UnknownParent "unknown-parent": "A term names a broader term that its vocabulary does not have.", "content/vocabularies/regions.toml:\n  [[terms]]\n  id = \"014\"\n  parent = \"020\"";
    TermCircle "term-circle": "A term is, through its parents, above itself.", "content/vocabularies/regions.toml:\n  [[terms]]\n  id = \"a\"\n  parent = \"a\"";

    // Files.
    NotUtf8 "not-utf8": "Content is text in UTF-8. This file holds bytes that are not; an editor's \"save with encoding\" mends it.", "a file saved in Latin-1";
    ForbiddenCharacter "forbidden-character": "Control characters, the NUL byte and characters that turn the direction of text around unseen make a page look other than it is. They are refused wherever they stand.", "title = \"a\\u0000b\"";
    InvisibleCharacter "invisible-character": "The text holds a character that nobody sees: between Latin letters a joiner or a mark of direction, anywhere a blank of no width. Searches then miss the word, and two names that look the same are not.", "a title with U+200B in the middle of a word";
    SymbolicLink "symbolic-link": "Content is files and folders. A symbolic link could lead out of the site, so none is followed.", "content/practices/circles.md -> /etc/passwd";
    SpecialFile "special-file": "Content is files and folders. Sockets, devices and pipes are not read.", "mkfifo content/practices/circles.md";
    UnsafeName "unsafe-name": "A file's name becomes part of an address. Of a page in a collection it is words of `a-z0-9` joined by `-`, at most 80 characters; elsewhere at least no backslash, control character or leading dash.", "content/practices/My Circles.md";
    FileTooLarge "file-too-large": "A page's text may have at most 1 MiB. Larger things belong beside it, as files.", "a Markdown file of 2 MiB";
    AssetKind "asset-kind": "Files beside pages are published as they are, on the site's own address. Kinds that a browser would run, such as SVG, HTML and scripts, are refused.", "content/practices/circles/logo.svg";
    UnknownLanguage "unknown-language": "`name.LANG.md` is a translation. The language must be one of `baraza.toml`.", "content/practices/circles.xx.md";

    // Front matter as text.
    FrontMatterMissing "front-matter-missing": "A page begins with front matter: TOML between two lines `+++`, or YAML between two lines `---`.", "Just text.";
    FrontMatterUnclosed "front-matter-unclosed": "The line that ends the front matter is missing.", "+++\ntitle = \"Circles\"";
    FrontMatterTooLarge "front-matter-too-large": "Front matter has at most 16 KiB. What is long is prose, and belongs into the body.", "+++\nsummary = \"… 17000 characters …\"\n+++";
    TomlSyntax "toml-syntax": "This is not TOML. Often a quote or a bracket is missing.", "+++\ntitle = \"Circles\n+++";
    YamlSyntax "yaml-syntax": "This is not YAML. Often a blank after a colon or the indentation is missing.", "---\ntitle: [\n---";
    YamlFeature "yaml-feature": "Of YAML only plain values, lists and mappings are read: no anchors, aliases, tags, merge keys or further documents.", "---\ntitle: &t Circles\n---";
    DuplicateKey "duplicate-key": "A key is written twice; only one of the two can hold.", "+++\ntitle = \"a\"\ntitle = \"b\"\n+++";
    TooDeep "too-deep": "Values are nested too deeply: four levels in a collection, sixteen elsewhere.", "+++\n[extra]\na = [[[[[1]]]]]\n+++";

    // Front matter as meaning.
    UnknownKey "unknown-key": "No field has this name. In a collection that is an error, so that a slip of the pen does not lose what was written; elsewhere a warning. What only templates need goes under `[extra]`.", "+++\ntitle = \"Circles\"\nsumary = \"x\"\n+++";
    MissingField "missing-field": "A field that every entry must have is not there.", "+++\ntitle = \"Circles\"\n+++";
    WrongType "wrong-type": "The value is of another kind than the field asks for.", "+++\ntitle = 7\n+++";
    TooLong "too-long": "A text has more characters than its field allows.", "+++\ntitle = \"… 101 characters …\"\n+++";
    TooShort "too-short": "A text has fewer characters than its field asks for, or is empty.", "+++\ntitle = \"\"\n+++";
    TooMany "too-many": "A list has more items than its field allows.", "+++\nthemes = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]\n+++";
    TooFew "too-few": "A list has fewer items than its field asks for.", "+++\nthemes = []\n+++";
    DuplicateItem "duplicate-item": "A list holds the same thing twice.", "+++\ncountries = [\"KE\", \"KE\"]\n+++";
    OutOfRange "out-of-range": "A number is smaller or greater than its field allows.", "+++\n[[results]]\nvalue = inf\n+++";
    UnknownTerm "unknown-term": "The vocabulary that the field draws from has no such term. Its file under `content/vocabularies` lists them all.", "+++\ncountries = [\"KX\"]\n+++";
    FormerTerm "former-term": "The term has been renamed. The entry is read as if it had the new name.", "+++\nstages = [\"piloted\"]\n+++";
    UnknownValue "unknown-value": "The field takes one of a few words, and this is none of them.", "+++\naccess = \"private\"\n+++";
    InvalidDate "invalid-date": "A date is written `2026-11-24`, a time in RFC 3339 with its zone; both must exist, between 1000 and 9999.", "+++\ndate = \"2026-02-30\"\n+++";
    InvalidSlug "invalid-slug": "A slug is words of `a-z0-9` joined by single `-`, at most 80 characters.", "+++\nslug = \"../../etc\"\n+++";
    InvalidId "invalid-id": "An id is slugs joined by `/`, at most 200 characters in all.", "+++\nid = \"../members\"\n+++";
    InvalidProposal "invalid-proposal": "`proposals` lists the members' proposals that a page took up, by their ids: 11 to 32 letters, digits, `-` and `_`, as the members' area gives them.", "+++\nproposals = [\"mine\"]\n+++";
    InvalidPath "invalid-path": "An address below the site: parts joined by `/`, without `..`, backslash, query, control characters or a leading dot.", "+++\npath = \"../../etc/passwd\"\n+++";
    InvalidUrl "invalid-url": "An address begins with `https://` and a host. No user names, no other schemes.", "+++\n[[sources]]\nurl = \"javascript:alert(1)\"\n+++";
    InsecureUrl "insecure-url": "The address begins with `http://`: readers get there without encryption. Where the other side answers to `https://`, write that.", "+++\n[[sources]]\nurl = \"http://example.org\"\n+++";
    UnclearHost "unclear-host": "The name of the host has letters other than `a-z`. Some look exactly like those, so that a reader is led to another host than the one that they read. Where the name is right, nothing is to be done.", "[x](https://аpple.example/), where the first letter is Cyrillic";
    UnknownEntry "unknown-entry": "A field names an entry by its id, and no entry of that collection has it.", "+++\n[[adaptations]]\npractice = \"practices/cicles\"\n+++";
    UnknownRecord "unknown-record": "A field names a record of one of the entry's own lists by its id, and no record has it.", "+++\n[[results]]\nsource = \"s9\"\n+++";
    UnknownTaxonomy "unknown-taxonomy": "A page may only use the taxonomies that `baraza.toml` lists.", "+++\n[taxonomies]\nlabels = [\"x\"]\n+++";
    UnknownTemplate "unknown-template": "The theme has no template of this name. A site's own stand in the folder `templates`.", "+++\ntemplate = \"practise.html\"\n+++";
    DatesReversed "dates-reversed": "Something ends before it begins.", "+++\nopens = 2026-03-02\ncloses = 2026-03-01\n+++";
    StandingUnattested "standing-unattested": "The first state says nothing of anybody. Every other one says on which day it was reached and by whom, as a role: never by the name of a private person.", "+++\n[standing]\nstate = \"implementer-confirmed\"\n+++";
    StandingUnreviewed "standing-unreviewed": "The collection says how many reviews this state needs, one of them at least by somebody from elsewhere, and they are not there.", "+++\n[standing]\nstate = \"peer-reviewed\"\ndate = 2026-11-24\nby = \"the editors\"\n+++";
    ReviewOverdue "review-overdue": "The day on which the entry was to be looked at again is past. Readers are told so on its page.", "+++\nnext_review = 2020-01-01\n+++";
    DiscussionInvalid "discussion-invalid": "`discussion` is `false`, or a table of `visibility`, `opens` and `closes`.", "+++\ndiscussion = \"open\"\n+++";
    MissingFile "missing-file": "A field names a file that does not lie beside the page.", "+++\nimage = \"photo.jpg\"\n+++";

    // Between entries.
    DuplicateId "duplicate-id": "Two entries have the same id, or one has the former id of another. A discussion hangs on an id, so it must be one page's alone.", "two files with id = \"practices/circles\"";
    DuplicateAddress "duplicate-address": "Two pages, or a page and an alias, would be written to the same address (capital letters count for nothing).", "two files with path = \"circles\"";
    ReservedAddress "reserved-address": "The address is taken by the members' area, the theme's files, facet pages or another language.", "content/members.md";
    TranslationMissing "translation-missing": "A translation says what it translates: `[translation]` with `of`, `original_date` and `status`.", "content/practices/circles.ar.md without [translation]";
    TranslationOrphan "translation-orphan": "There is no original in the language that `translation.of` names.", "+++\ntranslation = { of = \"fr\" }\n+++";
    TranslationStale "translation-stale": "The original has been changed after the version that was translated.", "translation.original_date = 2026-01-01, and the original updated = 2026-02-01";
    TranslationShape "translation-shape": "A translation gives its records in the original's order, as many as the original has.", "two [[results]], of which the translation has one";
    NotInTranslation "not-in-translation": "Only texts are translated. All else comes from the original, so that the languages cannot disagree.", "circles.ar.md with countries = [\"KE\"]";
    RedirectLoop "redirect-loop": "Following `redirect_to` from section to section comes back to where it began.", "a/_index.md with redirect_to = \"/a/\"";

    // The body.
    BrokenLink "broken-link": "The page or file that a link names is not there.", "[x](@/practices/cicles.md)";
    BrokenAnchor "broken-anchor": "The page is there, but has no heading or source with that anchor.", "[x](@/practices/circles.md#chalenge)";
    UnsafeLink "unsafe-link": "Links lead to `https`, `http` or `mailto` addresses, to `@/` pages, or to files beside the page. No other schemes, no user names, no address without a scheme.", "[x](javascript:alert(1))";
    ImageWithoutAlt "image-without-alt": "A reader who cannot see the image is told nothing. Say what it shows.", "![](photo.jpg)";
    MissingImage "missing-image": "The image file is neither beside the page nor under `static`.", "![A circle](photo.jpg)";
    ImageUnreadable "image-unreadable": "The file is not an image of the kind that its name says, or is damaged. Place, time and device could not be taken out of it, so it is not published.", "a text named photo.jpg";
    ImageTooLarge "image-too-large": "An image has at most 10 MiB and 50 million pixels. Readers on slow lines and small phones wait for every byte; a photo in a page needs no more than 2000 pixels across.", "content/practices/circles/photo.jpg of 12 MiB";
    RemoteImage "remote-image": "Pages load nothing from other hosts: readers would be tracked, and the image may vanish or change.", "![A circle](https://example.org/photo.jpg)";
    UnknownNote "unknown-note": "The text refers to a source or footnote that is not defined.", "A claim.[^s9]";
    UnusedNote "unused-note": "A footnote is defined and never referred to.", "[^1]: A note.";
    UnusedRecord "unused-record": "A record that others are meant to point to is never pointed to: a source that nothing cites.", "a source that nothing cites";
    UnclosedFence "unclosed-fence": "A block of code is opened and never closed, so the rest of the page is code.", "```\ncode";
    RawHtml "raw-html": "HTML in Markdown is shown as text, not obeyed.", "<b>bold</b>";
    HeadingLevel "heading-level": "The page's title is its first-level heading. Headings in the text begin at the second level and skip none.", "# Circles";
    BodyHeadings "body-headings": "The collection asks for certain headings, in a certain order.", "a practice without `## Challenge`";
    ShortcodeFailed "shortcode-failed": "A shortcode in the text names no component of the theme, or its component cannot be drawn from what it was given.", "{{ <no-such-part /> }}";
    BodyLength "body-length": "The collection says how long the text should be.", "a practice of 30 words";
}
