//! `baraza translations`: what is missing or out of date, by language.

use std::path::Path;
use std::process::ExitCode;

use crate::diagnostic::Diagnostics;
use crate::library::{Entry, Library};
use crate::pipeline;
use crate::report::{self, Format};
use crate::words::{Lang, Words};

/// Lists, for each language, entries that lack it and translations older than their originals.
pub fn run(root: &Path, only: Option<&str>, lang: Lang) -> anyhow::Result<ExitCode> {
    let mut diagnostics = Diagnostics::default();
    let library = pipeline::library(root, true, &mut diagnostics)?;
    if diagnostics.has_errors() {
        report::print(&diagnostics, Format::Human, lang)?;
    }
    let config = library.config();
    if let Some(tag) = only {
        super::known_language(config, tag, lang)?;
    }
    for tag in config.languages().filter(|tag| only.is_none_or(|only| only == *tag)) {
        report::say(&language(&library, tag, lang))?;
    }
    Ok(super::exit_code(&diagnostics))
}

fn language(library: &Library, tag: &str, lang: Lang) -> String {
    let mut missing: Vec<&Entry> = Vec::new();
    let mut stale: Vec<&Entry> = Vec::new();
    let (mut there, mut all) = (0_usize, 0_usize);
    let mut ids: Vec<_> = library.ids().collect();
    ids.sort();
    for (_, languages) in ids {
        all += 1;
        let Some(index) = languages.get(tag) else {
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
    let count = [("lang", tag.into()), ("there", there.into()), ("all", all.into())];
    let summary = match stale.len() {
        0 => Words::new("complete", count),
        stale => {
            let [lang, there, all] = count;
            Words::new("complete-stale", [lang, there, all, ("stale", stale.into())])
        }
    };
    let mut text = format!("{}\n", summary.say(lang));
    let (late, lacking) =
        (Words::plain("out-of-date").say(lang), Words::plain("missing").say(lang));
    let width = late.chars().count().max(lacking.chars().count());
    for entry in stale {
        text.push_str(&format!("  {late:<width$}  content/{}\n", entry.file));
    }
    for entry in missing {
        let base = entry.file.strip_suffix(".md").unwrap_or(&entry.file);
        let base = base.strip_suffix(&format!(".{}", entry.lang)).unwrap_or(base);
        let file = match tag == library.config().default_language {
            true => format!("{base}.md"),
            false => format!("{base}.{tag}.md"),
        };
        text.push_str(&format!("  {lacking:<width$}  content/{file}\n"));
    }
    text
}
