//! Styles and scripts, each under a name that holds the hash of its bytes, so that a browser may
//! keep it for ever and a page can say exactly which bytes it accepts (SRI).

use std::collections::{BTreeMap, BTreeSet};

use base64::prelude::*;
use sha2::{Digest, Sha256, Sha384};

use crate::ThemeError;
use crate::layers::Layers;

/// One style sheet or script, as it is published.
#[derive(Debug, Clone)]
pub struct Asset {
    /// `theme.css`, `discussion.js`: how templates ask for it.
    pub name: String,
    /// `assets/theme.0123456789abcdef.css`, from the root of the site.
    pub path: String,
    /// `sha384-…`, for the attribute `integrity`.
    pub integrity: String,
    /// `text/css; charset=utf-8` or `text/javascript; charset=utf-8`.
    pub content_type: &'static str,
    /// What is served.
    pub bytes: Vec<u8>,
}

/// All assets of a theme, by name.
#[derive(Debug, Default)]
pub struct Assets(BTreeMap<String, Asset>);

impl Assets {
    /// `styles/*.css` one after the other, in the order of their names, are `theme.css`;
    /// `styles/NAME/*.css` are `NAME.css`; `styles/NAME+/*.css` are `NAME.css` too, after all of `theme.css`, so that
    /// a page that needs both waits for one file; `scripts/NAME.js` is `NAME.js`.
    pub(crate) fn load(layers: &Layers) -> Result<Assets, ThemeError> {
        let mut sheets: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let mut longer = BTreeSet::new();
        for (name, text) in layers.texts("styles")? {
            let sheet = match name.split_once('/') {
                _ if !name.ends_with(".css") => continue,
                Some((folder, _)) => format!("{}.css", folder.trim_end_matches('+')),
                None => "theme.css".to_owned(),
            };
            if name.split_once('/').is_some_and(|(folder, _)| folder.ends_with('+')) {
                longer.insert(sheet.clone());
            }
            sheets.entry(sheet).or_default().extend(packed(&without_comments(&text)).into_bytes());
        }
        for sheet in &longer {
            let theme = sheets.get("theme.css").cloned().unwrap_or_default();
            if let Some(own) = sheets.get_mut(sheet) {
                *own = [theme, std::mem::take(own)].concat();
            }
        }
        // A site may keep scripts of other kinds in a folder of this name.
        let mut scripts = layers.files("scripts")?;
        scripts.retain(|(name, _)| name.ends_with(".js"));
        let all = sheets.into_iter().chain(scripts);
        Ok(Assets(all.map(|(name, bytes)| (name.clone(), Asset::new(name, bytes))).collect()))
    }

    /// In the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Asset> {
        self.0.values()
    }

    /// The asset `theme.css`, `discussion.js` …
    pub fn get(&self, name: &str) -> Option<&Asset> {
        self.0.get(name)
    }
}

impl Asset {
    fn new(name: String, bytes: Vec<u8>) -> Asset {
        let sum = Sha256::digest(&bytes);
        let hash: String = sum.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, "bin"));
        Asset {
            path: format!("assets/{}.{hash}.{extension}", stem.replace('/', "-")),
            integrity: format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&bytes))),
            content_type: match extension {
                "css" => "text/css; charset=utf-8",
                "js" => "text/javascript; charset=utf-8",
                _ => "application/octet-stream",
            },
            name,
            bytes,
        }
    }
}

/// A style sheet without what is said between `/*` and `*/`, which readers need not load. What
/// stands in quotes stays as it is.
fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        kept.push_str(before);
        let (piece, shown) = if let Some(comment) = from.strip_prefix("/*") {
            (comment.find("*/").map_or(from.len(), |end| end + 4), false)
        } else if from.starts_with('/') {
            (1, true)
        } else {
            let quote = &from[..1];
            (from[1..].find(quote).map_or(from.len(), |end| end + 2), true)
        };
        if shown {
            kept.push_str(&from[..piece]);
        }
        rest = &from[piece..];
    }
    kept.push_str(rest);
    kept
}

/// A style sheet without the spaces and line ends that only its authors need. What stands in quotes stays.
fn packed(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut quote = None;
    let mut space = false;
    for letter in sheet.chars() {
        if quote.is_none() && letter.is_ascii_whitespace() {
            space = true;
            continue;
        }
        // Before a colon a space may matter (`a :is(b)`), after it never.
        let tight = |c: char| matches!(c, '{' | '}' | ';' | ',' | '>');
        let needless =
            tight(letter) || kept.ends_with([':']) || kept.ends_with(tight) || kept.is_empty();
        if std::mem::take(&mut space) && !needless {
            kept.push(' ');
        }
        match quote {
            Some(open) if open == letter => quote = None,
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            None if letter == '}' && kept.ends_with(';') => drop(kept.pop()),
            _ => {}
        }
        kept.push(letter);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{packed, without_comments};

    #[test]
    fn spaces_that_nothing_needs_go() {
        let sheet = "\n.a > .b, .c :is(d) {\n  margin: 0 1px;\n  content: \"a  ; }\";\n}\n\n@media (x) { e { f: g; } }\n";
        let wanted = ".a>.b,.c :is(d){margin:0 1px;content:\"a  ; }\"}@media (x){e{f:g}}";
        assert_eq!(packed(sheet), wanted);
    }

    #[test]
    fn comments_go_and_all_else_stays() {
        let sheet = "/* a */b{content:\"/* no */\";grid-area:1/2}/*c*/d{}/* open";
        assert_eq!(without_comments(sheet), "b{content:\"/* no */\";grid-area:1/2}d{}");
    }
}
