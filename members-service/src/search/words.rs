//! A text as words that can be searched: the same for what is written and for what is asked.
//!
//! Marks above and below letters do not count, nor do the forms of an Arabic letter that writers mix, nor its article.
//! Scripts without blanks between words (Chinese, Japanese, Thai …) are cut into characters, and what is asked in
//! them must stand together.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words of a question; more are not looked at.
const ASKED: usize = 16;

/// A word, and where in the text it begins and ends, in bytes.
struct Word {
    text: String,
    start: usize,
    end: usize,
    /// Of a script that is written without blanks.
    alone: bool,
}

/// The words of a text in a row, with blanks between them: what the index is given.
pub(super) fn indexed(text: &str) -> String {
    split(text).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// What was asked, as phrases of which all must be found. No operator of the index can come out of it (S87).
pub(super) fn asked(text: &str) -> Vec<String> {
    let mut phrases: Vec<String> = Vec::new();
    let mut last_end = None;
    for word in split(text).into_iter().take(ASKED) {
        let joins = word.alone && last_end == Some(word.start);
        match phrases.last_mut() {
            Some(phrase) if joins => {
                phrase.push(' ');
                phrase.push_str(&word.text);
            }
            _ => phrases.push(word.text),
        }
        last_end = word.alone.then_some(word.end);
    }
    phrases
}

/// Phrases as the index's question: each in quotation marks.
pub(super) fn quoted(phrases: &[String]) -> String {
    let quoted: Vec<String> =
        phrases.iter().map(|phrase| format!("\"{}\"", phrase.replace('"', "\"\""))).collect();
    quoted.join(" ")
}

/// Whether a title holds all phrases.
pub(super) fn holds(title: &str, phrases: &[String]) -> bool {
    let title = format!(" {} ", indexed(title));
    phrases.iter().all(|phrase| title.contains(&format!(" {phrase} ")))
}

/// The text around the first word that was asked for, at most `most` characters.
pub(super) fn around(text: &str, phrases: &[String], most: usize) -> String {
    let first = |word: &Word| {
        phrases.iter().any(|phrase| phrase.split(' ').next() == Some(word.text.as_str()))
    };
    let at = split(text).iter().find(|word| first(word)).map_or(0, |word| word.start);
    let before = text[..at].chars().count();
    let skipped = before.saturating_sub(most / 3);
    let cut: String = text.chars().skip(skipped).take(most).collect();
    let more = text.chars().count() > skipped + most;
    let (head, tail) = (if skipped > 0 { "…" } else { "" }, if more { "…" } else { "" });
    format!("{head}{}{tail}", cut.trim())
}

fn split(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut run: Option<usize> = None;
    let ends = std::iter::once((text.len(), ' '));
    for (at, c) in text.char_indices().chain(ends) {
        let alone = has_no_blanks(c);
        // Marks and joiners inside a word belong to it.
        let inside = (c.is_alphanumeric() && !alone)
            || (run.is_some()
                && (is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{640}')));
        if inside {
            run.get_or_insert(at);
            continue;
        }
        if let Some(start) = run.take() {
            push(&mut words, &text[start..at], start, false);
        }
        if alone && at < text.len() {
            push(&mut words, &text[at..at + c.len_utf8()], at, true);
        }
    }
    words
}

fn push(words: &mut Vec<Word>, raw: &str, start: usize, alone: bool) {
    let folded: String = raw
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric() && *c != '\u{640}')
        .map(|c| match c {
            'ٱ' => 'ا',
            'ى' | 'ی' => 'ي',
            'ة' => 'ه',
            'ک' => 'ك',
            c => c,
        })
        .collect();
    let text = without_article(&folded);
    if !text.is_empty() {
        let text = text.to_owned();
        words.push(Word { text, start, end: start + raw.len(), alone });
    }
}

/// The Arabic article, with the letter before it, unless next to nothing would be left.
fn without_article(word: &str) -> &str {
    for article in ["وال", "بال", "فال", "كال", "ال", "لل"] {
        if let Some(rest) = word.strip_prefix(article)
            && rest.chars().count() >= 3
        {
            return rest;
        }
    }
    word
}

/// Han, kana, Thai, Lao, Burmese, Khmer.
fn has_no_blanks(c: char) -> bool {
    matches!(c as u32,
        0x0e01..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x4dbf
        | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff)
        && c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_arabic_forms_do_not_count() {
        assert_eq!(indexed("Prévention, ÉCOLE!"), "prevention ecole");
        assert_eq!(indexed("الإرهاب والتَّطرُّف"), "ارهاب تطرف");
        assert_eq!(asked("إرهاب"), asked("الارهاب"));
        assert_eq!(indexed("الى مدرسة"), "الي مدرسه");
        assert_eq!(indexed("محـــمد"), "محمد");
    }

    #[test]
    fn chinese_is_cut_into_characters_that_must_stand_together() {
        assert_eq!(indexed("反恐工作2026"), "反 恐 工 作 2026");
        assert_eq!(asked("反恐 工作"), ["反 恐", "工 作"]);
        assert!(holds("反恐工作", &asked("恐工")) && !holds("反恐工作", &asked("恐作")));
    }

    #[test]
    fn s87_nothing_of_what_is_asked_is_an_operator() {
        assert_eq!(
            quoted(&asked("a\" OR b* NEAR(c) ^d -e title:f (g")),
            r#""a" "or" "b" "near" "c" "d" "e" "title" "f" "g""#
        );
        assert!(asked("\" * : ^ ( ) - + {} \u{0}").is_empty());
    }

    #[test]
    fn an_excerpt_stands_around_what_was_asked() {
        let text = format!("{} needle {}", "hay ".repeat(100), "hay ".repeat(100));
        let excerpt = around(&text, &asked("Needle"), 90);
        assert!(excerpt.contains("needle") && excerpt.starts_with('…') && excerpt.ends_with('…'));
        assert!(excerpt.chars().count() <= 92);
        assert_eq!(around("short", &asked("x"), 90), "short");
    }
}
