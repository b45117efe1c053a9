//! `baraza translations`: what is missing or out of date, by language.

use std::path::Path;
use std::process::ExitCode;

use crate::diagnostic::Diagnostics;
use crate::library::{Entry, Library};
use crate::pipeline;
use crate::report::{self, Format};

/// Lists, for each language, entries that lack it and translations older than their originals.
pub fn run(root: &Path, only: Option<&str>) -> anyhow::Result<ExitCode> {
    let mut diagnostics = Diagnostics::default();
    let library = pipeline::library(root, true, &mut diagnostics)?;
    if diagnostics.has_errors() {
        report::print(&diagnostics, Format::Human)?;
    }
    let config = library.config();
    if let Some(lang) = only {
        super::known_language(config, lang)?;
    }
    for lang in config.languages().filter(|lang| only.is_none_or(|only| only == *lang)) {
        report::say(&language(&library, lang))?;
    }
    Ok(super::exit_code(&diagnostics))
}

fn language(library: &Library, lang: &str) -> String {
    let mut missing: Vec<&Entry> = Vec::new();
    let mut stale: Vec<&Entry> = Vec::new();
    let (mut there, mut all) = (0, 0);
    let mut ids: Vec<_> = library.ids().collect();
    ids.sort();
    for (_, languages) in ids {
        all += 1;
        let Some(index) = languages.get(lang) else {
            let default = languages.get(&library.config().default_language);
            missing
                .extend(default.or(languages.values().next()).map(|index| library.entry(*index)));
            continue;
        };
        there += 1;
        let entry = library.entry(*index);
        if entry.translation.as_ref().is_some_and(|translation| translation.stale) {
            stale.push(entry);
        }
    }
    let mut text = format!("{lang}: {there} of {all}");
    if !stale.is_empty() {
        text.push_str(&format!(", {} out of date", stale.len()));
    }
    text.push('\n');
    for entry in stale {
        text.push_str(&format!("  out of date  content/{}\n", entry.file));
    }
    for entry in missing {
        let base = entry.file.strip_suffix(".md").unwrap_or(&entry.file);
        let base = base.strip_suffix(&format!(".{}", entry.lang)).unwrap_or(base);
        let file = match lang == library.config().default_language {
            true => format!("{base}.md"),
            false => format!("{base}.{lang}.md"),
        };
        text.push_str(&format!("  missing      content/{file}\n"));
    }
    text
}
