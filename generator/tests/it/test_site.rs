//! A site with a small collection, to be broken by one file or line and checked.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use baraza::diagnostic::Diagnostics;
use baraza::library::Library;
use baraza::validate::{self, Options};
use baraza::{load, schema};
use tempfile::TempDir;

const CONFIG: &str = r#"base_url = "https://example.org"
title = "Test"
theme = "plain"

[languages.ar]
title = "اختبار"

[[taxonomies]]
name = "tags"
"#;

const SCHEMA: &str = r#"label = { en = "Practices" }
section = "practices"
translated = ["title"]

[discussion]
visibility = "public"

[body]
headings.en = ["Challenge", "Solution"]
headings.ar = ["التحدي", "الحل"]
min_words = 4
max_words = 30

[fields]
title = { type = "text", required = true, max = 40 }
summary = { type = "text", min = 5, max = 60 }
themes = { type = "list", required = true, min = 1, max = 2, items = { type = "term", vocabulary = "themes" }, facet = true }
countries = { type = "list", required_unless = "regions", items = { type = "term", vocabulary = "countries" }, facet = true }
regions = { type = "list", derived = "countries.region", items = { type = "term", vocabulary = "regions" }, facet = true }
start = { type = "date-or-year" }
seen = { type = "date" }
level = { type = "enum", values = ["low", "high"], default = "low" }
count = { type = "integer", min = 0, max = 10 }
share = { type = "number" }
checked = { type = "boolean" }
code = { type = "slug" }
image = { type = "file" }
alt = { type = "text", required_with = "image" }
related = { type = "entry", collection = "practices" }
note = { type = "text", footnotes = true }

[fields.results]
type = "list"
required_if = { level = "high" }
[fields.results.items]
type = "record"
[fields.results.items.fields]
text = { type = "text", required = true }
source = { type = "key", of = "sources", required = true }

[fields.sources]
type = "list"
required = true
min = 1
unique = "id"
[fields.sources.items]
type = "record"
[fields.sources.items.fields]
id = { type = "slug", required = true }
url = { type = "url", required = true }
"#;

const DISCUSSIONS: &str = r#"section = "discussions"
translated = ["title"]

[discussion]
visibility = "members"
opens = "opens"
closes = "closes"

[fields]
title = { type = "text", required = true }
opens = { type = "date", required = true }
closes = { type = "date", required = true }
"#;

const THEMES: &str = r#"label = { en = "Themes" }

[[terms]]
id = "youth"
label = { en = "Young people" }
former_ids = ["young"]

[[terms]]
id = "border-security"
label = { en = "Border security" }

[[terms]]
id = "towns"
label = { en = "Towns" }
"#;

const COUNTRIES: &str = r#"[[terms]]
id = "KE"
label = { en = "Kenya" }
region = "014"

[[terms]]
id = "ML"
label = { en = "Mali" }
region = "011"
"#;

const REGIONS: &str = r#"[[terms]]
id = "002"
label = { en = "Africa" }

[[terms]]
id = "011"
label = { en = "Western Africa" }
parent = "002"

[[terms]]
id = "014"
label = { en = "Eastern Africa" }
parent = "002"
"#;

/// A body that the collection's rules allow.
pub const BODY: &str = r#"
## Challenge

A claim stands here.[^s1]

## Solution

Another one.
"#;

/// A theme that shows next to nothing: content is checked here, not its look.
const THEME: [&str; 6] =
    ["page.html", "section.html", "index.html", "facet.html", "facets.html", "404.html"];

pub struct TestSite {
    dir: TempDir,
}

impl TestSite {
    /// Two sections and no page: nothing is wrong with it.
    pub fn new() -> Self {
        let mut site = TestSite { dir: tempfile::tempdir().unwrap() };
        for template in THEME {
            site = site.file(&format!("themes/plain/templates/{template}"), "<!doctype html>\n");
        }
        for template in ["atom.xml", "sitemap.xml"] {
            site = site.file(&format!("themes/plain/templates/{template}"), "<feed/>\n");
        }
        site.file("baraza.toml", CONFIG)
            .file("content/schemas/practices.toml", SCHEMA)
            .file("content/schemas/discussions.toml", DISCUSSIONS)
            .file("content/vocabularies/themes.toml", THEMES)
            .file("content/vocabularies/countries.toml", COUNTRIES)
            .file("content/vocabularies/regions.toml", REGIONS)
            .file("content/_index.md", "+++\ntitle = \"Home\"\n+++\n")
            .file("content/practices/_index.md", "+++\ntitle = \"Practices\"\n+++\n")
    }

    /// `content/practices/circles.md`, valid but for `top`, which begins on its third line.
    pub fn practice(self, top: &str) -> Self {
        self.file("content/practices/circles.md", &practice(top, "", BODY))
    }

    /// The same with one piece of its text in place of another.
    pub fn replacing(self, old: &str, new: &str) -> Self {
        let text = practice("", "", BODY);
        assert!(text.contains(old));
        self.file("content/practices/circles.md", &text.replace(old, new))
    }

    /// The same with `tables`, which begin on its fifth line, a blank one.
    pub fn records(self, tables: &str) -> Self {
        self.file("content/practices/circles.md", &practice("", tables, BODY))
    }

    /// The same with another body, which begins on its tenth line.
    pub fn body(self, body: &str) -> Self {
        self.file("content/practices/circles.md", &practice("", "", body))
    }

    /// `content/about.md`, outside any collection.
    pub fn page(self, text: &str) -> Self {
        self.file("content/about.md", text)
    }

    pub fn file(self, path: &str, text: &str) -> Self {
        self.bytes(path, text.as_bytes())
    }

    pub fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        let path = self.made(path);
        std::fs::write(path, bytes).unwrap();
        self
    }

    pub fn link(self, path: &str, target: &str) -> Self {
        std::os::unix::fs::symlink(target, self.made(path)).unwrap();
        self
    }

    pub fn pipe(self, path: &str) -> Self {
        let mode = rustix::fs::Mode::from_raw_mode(0o644);
        let kind = rustix::fs::FileType::Fifo;
        rustix::fs::mknodat(rustix::fs::CWD, self.made(path), kind, mode, 0).unwrap();
        self
    }

    fn made(&self, path: &str) -> PathBuf {
        let path = self.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        path
    }

    pub fn root(&self) -> &Path {
        self.dir.path()
    }

    /// What is wrong, each on a line, with its help on the next.
    pub fn check(&self) -> String {
        let (_, diagnostics) = self.read(false);
        let mut lines = Vec::new();
        for diagnostic in diagnostics.sorted() {
            let file = &diagnostic.at.file;
            let (line, column) = file.position(diagnostic.at.at.range().start);
            let (severity, code) = (diagnostic.severity.as_str(), diagnostic.code.as_str());
            lines.push(format!(
                "{}:{line}:{column} {severity} {code}: {}",
                file.path, diagnostic.message
            ));
            lines.extend(diagnostic.help.iter().map(|help| format!("help: {help}")));
        }
        lines.join("\n")
    }

    pub fn read(&self, drafts: bool) -> (Library, Diagnostics) {
        let mut diagnostics = Diagnostics::default();
        let options = Options { drafts, ..Options::default() };
        let sources = load::read(self.root(), &mut diagnostics).unwrap();
        let schemas = schema::read(&sources, &mut diagnostics);
        let library = validate::library(sources, schemas, &options, &mut diagnostics);
        (library, diagnostics)
    }

    /// A library in which nothing is wrong.
    pub fn library(&self) -> Library {
        let (library, diagnostics) = self.read(false);
        assert!(!diagnostics.has_errors(), "{}", self.check());
        library
    }

    /// Runs the program.
    pub fn baraza(&self, arguments: &[&str]) -> Output {
        let program = env!("CARGO_BIN_EXE_baraza");
        Command::new(program)
            .env("BARAZA_LANG", "en")
            .arg("--root")
            .arg(self.root())
            .args(arguments)
            .output()
            .unwrap()
    }
}

/// The text of a practice.
pub fn practice(top: &str, tables: &str, body: &str) -> String {
    format!(
        "+++\ntitle = \"Circles\"\n{top}themes = [\"youth\"]\ncountries = [\"KE\"]\n{tables}\n\
         [[sources]]\nid = \"s1\"\nurl = \"https://example.org/report\"\n+++\n{body}"
    )
}

/// What a program printed.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The smallest image: a PNG of one pixel.
pub const PIXEL: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b,
    0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8, 0x0f, 0x00, 0x01,
    0x01, 0x01, 0x00, 0xb1, 0x38, 0xf6, 0x14, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae,
    0x42, 0x60, 0x82,
];
