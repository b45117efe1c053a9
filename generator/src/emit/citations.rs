//! `PAGE/cite.bib`, `cite.ris`, `cite.json`: a page that programs for references can read, beside it.
//!
//! BibTeX with Unicode as biber reads it; RIS as Zotero, EndNote and Mendeley do; CSL-JSON of the Citation Style Language
//! (<https://github.com/citation-style-language/schema>). Who cites names the site: entries have no authors.

use std::fmt::Write;

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::tree::{Tree, file_of};
use crate::render::{Ground, RenderError};

/// What is said about a page in each of the three.
struct Citation<'a> {
    /// `accra-initiative-en`
    key: String,
    title: &'a str,
    site: &'a str,
    date: Option<Date>,
    url: String,
    language: &'a str,
}

/// Adds them for each public entry of a collection, in each language in which it can be read whole.
pub(crate) fn insert(ground: &Ground, tree: &mut Tree) -> Result<(), RenderError> {
    let config = ground.library.config();
    for (_, entry) in ground.library.all_pages() {
        if entry.collection.is_none() || !entry.is_public() || entry.is_partial() {
            continue;
        }
        let name = entry.id.rsplit('/').next().unwrap_or(&entry.id);
        let citation = Citation {
            key: format!("{name}-{}", entry.lang),
            title: &entry.title,
            site: config.title(&entry.lang),
            date: entry.updated.or(entry.date).map(|moment| moment.date()),
            url: ground.canonical(&entry.path),
            language: &entry.lang,
        };
        let page = file_of(&entry.path);
        let folder = page.strip_suffix("index.html").unwrap_or(&page);
        let mut csl =
            serde_json::to_vec_pretty(&json!([csl(&citation)])).expect("a JSON value is JSON");
        csl.push(b'\n');
        tree.insert(&format!("{folder}cite.bib"), bibtex(&citation))?;
        tree.insert(&format!("{folder}cite.ris"), ris(&citation))?;
        tree.insert(&format!("{folder}cite.json"), csl)?;
    }
    Ok(())
}

fn bibtex(citation: &Citation<'_>) -> String {
    let mut text = format!("@misc{{{},\n", citation.key);
    let mut field = |name: &str, value: &str| {
        let _ = writeln!(text, "  {name} = {{{value}}},");
    };
    // A second pair of braces keeps capitals as they are.
    field("title", &format!("{{{}}}", tex(citation.title)));
    field("author", &format!("{{{}}}", tex(citation.site)));
    if let Some(date) = citation.date {
        field("year", &date.year().to_string());
        field("month", &date.month().to_string());
        field("date", &date.to_string());
    }
    // As it is: `url` takes every character but braces and the backslash, which no address of ours holds.
    field("url", &citation.url);
    field("langid", citation.language);
    text.push_str("}\n");
    text
}

/// Text with what TeX would take for a command written out.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '&' | '#' | '_' | '$' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// Lines end in CR LF; a value is one line.
fn ris(citation: &Citation<'_>) -> String {
    let mut text = String::new();
    let mut line = |tag: &str, value: &str| {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = write!(text, "{tag}  - {value}\r\n");
    };
    line("TY", "ELEC");
    line("ID", &citation.key);
    line("TI", citation.title);
    line("AU", citation.site);
    if let Some(date) = citation.date {
        line("PY", &date.year().to_string());
        line("DA", &date.strftime("%Y/%m/%d/").to_string());
    }
    line("UR", &citation.url);
    line("LA", citation.language);
    line("ER", "");
    text
}

fn csl(citation: &Citation<'_>) -> Json {
    let mut item = json!({
        "id": citation.key,
        "type": "webpage",
        "title": citation.title,
        "author": [{ "literal": citation.site }],
        "container-title": citation.site,
        "URL": citation.url,
        "language": citation.language,
    });
    if let Some(date) = citation.date {
        item["issued"] = json!({ "date-parts": [[date.year(), date.month(), date.day()]] });
    }
    item
}
