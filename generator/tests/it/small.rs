//! A small whole site in a folder of its own, with a theme of a few lines.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use baraza::pipeline::{self, BuildError, Options, Report};
use baraza::snapshot::{self, Snapshot};
use baraza::words::Lang;
use tempfile::TempDir;

/// A day on which tests build.
pub(crate) const NOW: &str = "2026-11-24T12:00:00Z";

pub(crate) struct SmallSite {
    dir: TempDir,
}

const CONFIG: &str = r#"
base_url = "https://site.example"
title = "Small & <tidy>"
theme = "tiny"
[languages.ar]
title = "صغير"
[[taxonomies]]
name = "tags"
paginate_by = 2
feed = true
[members]
url = "https://members.site.example"
"#;

const SCHEMA: &str = r#"
label = { en = "Practices" }
section = "practices"
translated = ["title"]
[discussion]
visibility = "public"
[fields.title]
type = "text"
required = true
[fields.summary]
type = "text"
[fields.regions]
type = "list"
facet = true
items = { type = "term", vocabulary = "regions" }
[fields.results]
type = "list"
[fields.results.items]
type = "record"
[fields.results.items.fields]
text = { type = "text", footnotes = true }
source = { type = "key", of = "sources" }
[fields.related]
type = "entry"
collection = "practices"
[fields.sources]
type = "list"
unique = "id"
[fields.sources.items]
type = "record"
[fields.sources.items.fields]
id = { type = "slug", required = true }
title = { type = "text", required = true }
url = { type = "url", required = true }
"#;

const REGIONS: &str = r#"
label = { en = "Regions" }
[[terms]]
id = "002"
label = { en = "Africa", ar = "أفريقيا" }
[[terms]]
id = "014"
label = { en = "Eastern Africa" }
parent = "002"
[[terms]]
id = "419"
label = { en = "Latin America" }
"#;

const BASE: &str = r#"<!doctype html>
<html lang="{{ lang }}" dir="{{ dir }}"><head><meta http-equiv="Content-Security-Policy" content="{{ csp }}">
<title>{% block title %}{{ config.title }}{% endblock title %}</title>
{% set css = asset(name="theme.css") %}<link rel="stylesheet" href="{{ css.path }}" integrity="{{ css.integrity }}">
{% for other in alternates %}<link rel="alternate" hreflang="{{ other.lang }}" href="{{ other.canonical }}">
{% endfor %}</head><body><main>
{% block main %}{% endblock main %}
</main></body></html>
"#;

const LIST: &str = r#"<ul>{% for card in pages %}<li lang="{{ card.lang }}"><a href="{{ card.permalink }}">{{ card.title }}</a> {{ card.comment_count }}</li>
{% endfor %}</ul>"#;

const THEME: [(&str, &str); 15] = [
    ("templates/base.html", BASE),
    ("templates/list.html", LIST),
    (
        "templates/page.html",
        r#"{% extends "base.html" %}{% block title %}{{ page.title }}{% endblock title %}{% block main %}<h1>{{ page.title }}</h1>
{{ page.content | safe }}
{% if page.thread %}{% set thread = page.thread %}{% include "thread.html" %}{% endif %}
{% for link in page.backlinks %}<a rel="backlink" href="{{ link.page.permalink }}">{{ link.page.title }}</a>{% endfor %}
{% endblock main %}"#,
    ),
    (
        "templates/practice.html",
        r##"{% extends "page.html" %}{% block main %}<h1>{{ page.title }}</h1>
{% for region in page.fields.regions | default(value=[]) %}<a href="{{ region.url }}">{{ region.label }}</a>{% endfor %}
{% for result in page.fields.results | default(value=[]) %}<p class="result">{{ result.text_html | safe }} <a href="#source-{{ result.source.id }}">{{ result.source.number }}</a></p>{% endfor %}
{{ page.content | safe }}
{% for source in page.fields.sources | default(value=[]) %}<p id="source-{{ source.id }}">{{ source.number }} {{ source.title }} {{ source.host }}{% for id in source.back %} <a href="#{{ id }}">back</a>{% endfor %}</p>{% endfor %}
{% if page.thread %}{% set thread = page.thread %}{% include "thread.html" %}{% endif %}
{% for link in page.backlinks %}<a rel="backlink" href="{{ link.page.permalink }}">{{ link.page.title }}</a>{% endfor %}
{% endblock main %}"##,
    ),
    (
        "templates/thread.html",
        r##"<section class="thread" data-state="{{ thread.state }}" data-count="{{ thread.count }}" data-sign-in="{{ thread.sign_in_url }}">
{% for older in thread.older %}<a rel="older" href="{{ older.url }}">{{ older.from }}-{{ older.to }}</a>{% endfor %}
{% for item in thread.items %}<article id="comment-{{ item.number }}" data-depth="{{ item.depth }}" data-state="{{ item.state }}">
{% if item.author %}<b>{{ item.author.name }}</b>{% endif %}{% if item.in_reply_to %} <a href="{{ item.in_reply_to.url }}">re</a>{% endif %}{% if item.html %}{{ item.html | safe }}{% endif %}</article>
{% endfor %}</section>"##,
    ),
    (
        "templates/older.html",
        r#"{% extends "base.html" %}{% block main %}<h1>{{ page.title }}</h1>{% include "thread.html" %}{% endblock main %}"#,
    ),
    (
        "templates/section.html",
        r#"{% extends "base.html" %}{% block main %}<h1>{{ section.title }}</h1>{{ section.content | safe }}
{% set pages = section.paginator.pages if section.paginator else section.pages %}{% include "list.html" %}
{% if section.paginator %}{% if section.paginator.next %}<a rel="next" href="{{ section.paginator.next }}">next</a>{% endif %}{% endif %}{% endblock main %}"#,
    ),
    (
        "templates/index.html",
        r#"{% extends "base.html" %}{% block main %}<h1>{{ config.title }}</h1>{% set pages = entries(collection="practices", limit=3) %}{% include "list.html" %}
{% for entry in facet(section="practices", field="regions") %}<a href="{{ entry.url }}">{{ entry.term.label }} {{ entry.count }}</a>
{% endfor %}{% endblock main %}"#,
    ),
    (
        "templates/facet.html",
        r#"{% extends "base.html" %}{% block main %}<h1>{{ term.label }}</h1>{% include "list.html" %}{% endblock main %}"#,
    ),
    (
        "templates/facets.html",
        r#"{% extends "base.html" %}{% block main %}{% for entry in terms %}<a href="{{ entry.url }}">{{ entry.term.label }}</a>{% endfor %}{% endblock main %}"#,
    ),
    (
        "templates/taxonomy_single.html",
        r#"{% extends "base.html" %}{% block main %}<h1>{{ term.name }}</h1>{% set pages = paginator.pages %}{% include "list.html" %}{% endblock main %}"#,
    ),
    (
        "templates/404.html",
        r#"{% extends "base.html" %}{% block main %}<h1>404</h1>{% endblock main %}"#,
    ),
    (
        "templates/atom.xml",
        r#"<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{{ feed_title }}</title><id>{{ feed_url }}</id><updated>{{ last_updated }}</updated>
{% for page in pages %}<entry><title>{{ page.title }}</title><id>{{ page.permalink }}</id><updated>{{ page.updated or page.date }}</updated></entry>{% endfor %}</feed>"#,
    ),
    (
        "templates/sitemap.xml",
        r#"<urlset>{% for entry in entries %}<url><loc>{{ entry.permalink }}</loc></url>{% endfor %}</urlset>"#,
    ),
    ("styles/1.css", "body { color: black }"),
];

impl SmallSite {
    /// The theme, a home page and a section for practices, in English and Arabic.
    pub(crate) fn new() -> SmallSite {
        let site = SmallSite { dir: tempfile::tempdir().unwrap() };
        site.write("baraza.toml", CONFIG);
        for (path, text) in THEME {
            site.write(&format!("themes/tiny/{path}"), text);
        }
        site.write("content/schemas/practices.toml", SCHEMA);
        site.write("content/vocabularies/regions.toml", REGIONS);
        for lang in ["", ".ar"] {
            site.write(&format!("content/_index{lang}.md"), "+++\ntitle = \"Home\"\n+++\n");
            site.write(
                &format!("content/practices/_index{lang}.md"),
                "+++\ntitle = \"Practices\"\nsort_by = \"slug\"\npage_template = \"practice.html\"\n+++\n",
            );
        }
        site
    }

    /// Members may use the terms of `regions`.
    pub(crate) fn name_regions(&self) {
        let config = CONFIG.replace("[members]", "[members]\nvocabularies = [\"regions\"]");
        self.write("baraza.toml", &config);
    }

    /// Members may use the terms of `regions`, which say where, and propose practices.
    pub(crate) fn open_practices(&self) {
        let open = "[members]\nvocabularies = [\"regions\"]\nplaces = \"regions\"\nproposals = [\"practices\"]";
        self.write("baraza.toml", &CONFIG.replace("[members]", open));
        let fields = "[members]\nreports = \"reports\"\nreplies = \"answers\"\n\
             [reviewing]\nreviews = \"reviews\"\nstanding = \"standing\"\n\
             [labels]\nreports = { en = \"Reports\", ar = \"بلاغات\" }\n[discussion]";
        let more = "[fields.reports]\ntype = \"list\"\nitems = { type = \"record\", fields = { what = { type = \"text\" } } }\n\
             [fields.answers]\ntype = \"list\"\nitems = { type = \"record\", fields = { text = { type = \"text\" } } }\n\
             [fields.reviews]\ntype = \"list\"\nitems = { type = \"record\", fields = { by = { type = \"text\" }, country = { type = \"term\", vocabulary = \"regions\" }, date = { type = \"date\" } } }\n\
             [fields.standing]\ntype = \"record\"\n\
             fields = { state = { type = \"text\" }, date = { type = \"date\" }, by = { type = \"text\" } }\n";
        let schema = SCHEMA.replacen("[discussion]", fields, 1);
        self.write("content/schemas/practices.toml", &format!("{schema}{more}"));
    }

    pub(crate) fn root(&self) -> &Path {
        self.dir.path()
    }

    /// Where it is published.
    pub(crate) fn output(&self) -> PathBuf {
        self.root().join("public")
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// `content/practices/NAME.md` with a title and whatever else.
    pub(crate) fn practice(&self, name: &str, front: &str, body: &str) {
        self.write(
            &format!("content/practices/{name}.md"),
            &format!("+++\ntitle = \"Practice {name}\"\n{front}\n+++\n{body}\n"),
        );
    }

    pub(crate) fn page(&self, name: &str, front: &str, body: &str) {
        self.write(
            &format!("content/{name}.md"),
            &format!("+++\ntitle = \"Page {name}\"\n{front}\n+++\n{body}\n"),
        );
    }

    pub(crate) fn options(&self) -> Options {
        Options {
            root: self.root().to_owned(),
            output: self.output(),
            base_url: None,
            drafts: false,
            force: false,
        }
    }

    /// Builds, and expects that something was published.
    pub(crate) fn build(&self) -> Report {
        self.build_with(empty(), NOW)
    }

    pub(crate) fn build_with(&self, snapshot: Snapshot, now: &str) -> Report {
        let report = self.try_build(snapshot, now).unwrap();
        let wrong =
            baraza::report::human(&report.diagnostics, baraza::report::Style::Plain, Lang::En);
        assert!(report.published.is_some(), "not published:\n{wrong}");
        report
    }

    pub(crate) fn try_build(&self, snapshot: Snapshot, now: &str) -> Result<Report, BuildError> {
        pipeline::build(&self.options(), snapshot, now.parse().unwrap())
    }

    /// A published file.
    pub(crate) fn published(&self, path: &str) -> String {
        let path = self.output().join(path);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Runs the program in this site.
    pub(crate) fn baraza(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    pub(crate) fn spawn(&self, arguments: &[&str]) -> Child {
        self.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_baraza"));
        command.env("BARAZA_LANG", "en");
        command.arg("--root").arg(self.root()).args(arguments);
        command
    }
}

/// All files below a folder with their bytes.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, below: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{below}{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
            } else {
                found.insert(name, std::fs::read(entry.path()).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

/// A snapshot in which nothing was said.
pub(crate) fn empty() -> Snapshot {
    Snapshot { version: 1, ..Snapshot::default() }
}

/// A snapshot with one thread: (parent, state, author, html) of each comment, numbered from 1.
pub(crate) fn said(page: &str, comments: &[(Option<u64>, &str, &str, &str)]) -> Snapshot {
    snapshot::parse(said_json(page, comments).as_bytes(), "test").unwrap()
}

pub(crate) fn said_json(page: &str, comments: &[(Option<u64>, &str, &str, &str)]) -> String {
    let id = |number: u64| format!("comment-id-{number:04}");
    let items: Vec<serde_json::Value> = comments
        .iter()
        .zip(1u64..)
        .map(|((parent, state, author, html), number)| {
            let shown = *state == "shown";
            serde_json::json!({
                "id": id(number), "parent": parent.map(id), "number": number,
                "author": shown.then(|| serde_json::json!({"name": author, "key": "k", "role": "member"})),
                "created_at": "2026-11-24T09:30:00Z", "edited_at": null, "language": "en",
                "html": shown.then_some(html), "state": state,
            })
        })
        .collect();
    let count = comments.iter().filter(|(_, state, _, _)| *state == "shown").count();
    serde_json::json!({
        "version": 1,
        "threads": {page: {"version": 7, "state": "open", "count": count, "items": items}},
        "updates": [], "summaries": [], "syntheses": [],
    })
    .to_string()
}
