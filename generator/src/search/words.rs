//! What a word is to a search: one form for all that readers may type for it.
//!
//! The rules that belong to a language (words that say nothing, beginnings and endings that come and go) are strings of
//! the theme. `scripts/search.js` does the same; a table of examples that both are tested against keeps them alike.

use std::collections::HashSet;

use baraza_theme::Strings;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Fewest letters of a word that lost its beginning or ending.
const REST: usize = 3;

/// The rules of a language, as the index hands them to the reader.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Rules {
    /// Words that say nothing.
    pub stop: Vec<String>,
    /// What is cut from the beginning of every word that has it, the longest first.
    pub beginnings: Vec<String>,
    /// Letters that may be a word of their own before a word: it is found with and without them.
    pub particles: Vec<String>,
    /// What an ending becomes, the longest first: `ies` to `y`.
    pub endings: Vec<(String, String)>,
    #[serde(skip)]
    silent: HashSet<String>,
}

impl Rules {
    /// Those of a language that the theme has words in; none for any other.
    pub fn of(strings: &Strings, lang: &str) -> Rules {
        let list = |key: &str| -> Vec<String> {
            if !strings.missing(lang, &[key]).is_empty() {
                return Vec::new();
            }
            let text = strings.get(lang, key, &[]).unwrap_or_default();
            let mut items: Vec<String> = text.split_whitespace().map(fold).collect();
            // A stable sort: rules of one length stay in the theme's order.
            items.sort_by_key(|item| {
                std::cmp::Reverse(length(item.split(':').next().unwrap_or("")))
            });
            items
        };
        let ending = |rule: String| match rule.split_once(':') {
            Some((from, to)) => (from.to_owned(), to.to_owned()),
            None => (rule, String::new()),
        };
        let stop = list("search-stop-words");
        Rules {
            silent: stop.iter().cloned().collect(),
            stop,
            beginnings: list("search-beginnings"),
            particles: list("search-particles"),
            endings: list("search-endings").into_iter().map(ending).collect(),
        }
    }

    /// The words of a text in their order, each in the forms that it is found by, the likeliest first.
    pub fn words(&self, text: &str) -> Vec<Vec<String>> {
        let mut words = Vec::new();
        let folded = fold(text);
        let mut rest = folded.as_str();
        while let Some(start) = rest.find(is_letter) {
            rest = &rest[start..];
            let han = rest.chars().next().is_some_and(is_han);
            let end = rest.find(|c| !is_letter(c) || is_han(c) != han).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            rest = after;
            if han {
                words.extend(pairs(run).into_iter().map(|pair| vec![pair]));
            } else if length(run) > 1 || run.chars().all(char::is_numeric) {
                words.extend(self.forms(run));
            }
        }
        words
    }

    fn forms(&self, word: &str) -> Option<Vec<String>> {
        if self.silent.contains(word) {
            return None;
        }
        let bare = self.beginnings.iter().find_map(|beginning| {
            word.strip_prefix(beginning.as_str()).filter(|rest| length(rest) >= REST)
        });
        let mut forms = vec![self.stem(bare.unwrap_or(word))];
        if bare.is_none() {
            let without = self.particles.iter().find_map(|particle| {
                word.strip_prefix(particle.as_str()).filter(|rest| length(rest) >= REST)
            });
            forms.extend(without.map(|rest| self.stem(rest)).filter(|form| *form != forms[0]));
        }
        Some(forms)
    }

    fn stem(&self, word: &str) -> String {
        let cut = |(from, to): &(String, String)| {
            let stem = format!("{}{to}", word.strip_suffix(from.as_str())?);
            (length(&stem) >= REST).then_some(stem)
        };
        self.endings.iter().find_map(cut).unwrap_or_else(|| word.to_owned())
    }
}

/// Small letters without marks, and one form for letters that are written in several.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.to_lowercase().nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            // The line that stretches an Arabic word.
            '\u{640}' => {}
            'ٱ' => folded.push('ا'),
            'ى' | 'ی' => folded.push('ي'),
            'ة' => folded.push('ه'),
            'ک' => folded.push('ك'),
            '٠'..='٩' => folded.extend(char::from_u32(c as u32 - 0x660 + 0x30)),
            '۰'..='۹' => folded.extend(char::from_u32(c as u32 - 0x6f0 + 0x30)),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            _ => folded.push(c),
        }
    }
    folded
}

/// Where no blanks stand between words, each two characters that stand together are one.
fn pairs(run: &str) -> Vec<String> {
    let characters: Vec<char> = run.chars().collect();
    match characters.len() {
        1 => vec![run.to_owned()],
        _ => characters.windows(2).map(|pair| pair.iter().collect()).collect(),
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric()
}

fn is_han(c: char) -> bool {
    matches!(c, '々' | '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3134f}')
}

fn length(text: &str) -> usize {
    text.chars().count()
}
