//! One file of text, read safely.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;

use super::LoadError;
use crate::diagnostic::{At, Diagnostic, Diagnostics, SourceFile, Span};

/// More than any page has; less than would hurt.
const MOST_BYTES: u64 = 1024 * 1024;

/// A file with so many is no text; the rest says nothing new.
const MOST_FORBIDDEN: usize = 50;

/// Reads a file. `None` if it is too large, which is reported. Bytes that are no text are reported and
/// replaced, so that the rest of the file is checked in the same run.
pub(super) fn read(
    path: &Path,
    shown: &str,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Arc<SourceFile>>, LoadError> {
    let failed = |source| LoadError::Read { path: path.to_path_buf(), source };
    let mut file = open(path).map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    if length > MOST_BYTES {
        let at = Span::new(&SourceFile::without_text(shown), At::default());
        diagnostics.push(Diagnostic::file_too_large(at, length / 1024, MOST_BYTES / 1024));
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(length as usize);
    Read::by_ref(&mut file).take(MOST_BYTES).read_to_end(&mut bytes).map_err(failed)?;

    let (text, broken) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let start = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(start))
        }
    };
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let source = Arc::new(SourceFile { path: shown.to_owned(), text: text[mark..].to_owned() });
    if let Some(start) = broken {
        let start = start - mark;
        let at = At::new(start, start + char::REPLACEMENT_CHARACTER.len_utf8());
        diagnostics.push(Diagnostic::not_utf8(Span::new(&source, at)));
    }
    let forbidden = source.text.char_indices().filter(|(_, c)| is_forbidden(*c));
    for (start, character) in forbidden.take(MOST_FORBIDDEN) {
        let at = At::new(start, start + character.len_utf8());
        diagnostics.push(Diagnostic::forbidden_character(Span::new(&source, at), character));
    }
    for (start, character) in invisible(&source.text).take(MOST_FORBIDDEN) {
        let at = At::new(start, start + character.len_utf8());
        diagnostics.push(Diagnostic::invisible_character(Span::new(&source, at), character));
    }
    Ok(Some(source))
}

/// Characters of no width where no script needs them. Joiners belong to Persian and to languages of India, marks
/// of direction to text that runs both ways: between two Latin letters or digits they hide something.
fn invisible(text: &str) -> impl Iterator<Item = (usize, char)> {
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.char_indices().filter(move |(at, character)| match character {
        '\0'..='~' => false,
        '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{3164}' => {
            true
        }
        '\u{200c}'..='\u{200f}' | '\u{61c}' => {
            let after = text[at + character.len_utf8()..].chars().next();
            is_latin(text[..*at].chars().next_back()) && is_latin(after)
        }
        _ => false,
    })
}

/// Opens a file that the walk has seen. If it has become a link or a pipe since, it is not followed.
pub(crate) fn open(path: &Path) -> std::io::Result<File> {
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

/// Control characters, direction overrides, byte order marks inside the text, tag characters and
/// noncharacters. Joiners and the plain direction marks are part of ordinary writing and stay.
pub(crate) fn is_forbidden(character: char) -> bool {
    match character {
        // Nearly all there is, first.
        ' '..='~' | '\n' | '\t' | '\r' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => true,
        '\u{e0000}'..='\u{e007f}' | '\u{fdd0}'..='\u{fdef}' => true,
        _ => character.is_control() || (character as u32) & 0xfffe == 0xfffe,
    }
}
