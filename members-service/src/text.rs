//! What a text of a member may consist of (S108), and how names are told apart (S109).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// In NFC, if it holds no character that could deceive or break: controls but line feed and tab, marks that turn the
/// direction of what follows, byte-order marks, tags, noncharacters. Right-to-left scripts and joiners are welcome.
pub fn clean(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n");
    text.chars().all(is_allowed).then(|| text.nfc().collect())
}

/// [`clean`], trimmed, in one line, and no longer than `most` characters.
pub fn clean_line(text: &str, most: usize) -> Option<String> {
    let text = clean(text.trim())?;
    let fits = text.chars().count() <= most && !text.contains(['\n', '\t', '\u{2028}', '\u{2029}']);
    fits.then_some(text)
}

/// Whether a character may stand in a member's text.
fn is_allowed(c: char) -> bool {
    let code = c as u32;
    match code {
        0x09 | 0x0a => true,
        0x00..=0x1f | 0x7f..=0x9f => false,
        0x202a..=0x202e | 0x2066..=0x2069 | 0xfeff => false,
        0xe0000..=0xe007f => false,
        0xfdd0..=0xfdef => false,
        _ => code & 0xfffe != 0xfffe,
    }
}

/// Text that looks the same has the same skeleton (UTS 39), after NFKC and case folding.
pub fn skeleton(name: &str) -> String {
    let folded: String = name.nfkc().flat_map(char::to_lowercase).collect();
    let invisible =
        |c: &char| !c.is_whitespace() && !matches!(*c as u32, 0x200b..=0x200f | 0x2060 | 0xad);
    unicode_security::skeleton(&folded).filter(invisible).flat_map(char::to_lowercase).collect()
}

/// Whether a name has a letter to see and no heap of marks on one.
pub fn is_readable_name(name: &str) -> bool {
    let mut marks = 0;
    for c in name.chars() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if marks > 2 {
            return false;
        }
    }
    name.chars().any(char::is_alphabetic)
}
