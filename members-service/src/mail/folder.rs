//! The outbox folder of a development machine: a file for each mail, and the list of them for the page that shows it.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;

use super::compose::Drawn;
use crate::config::Config;

/// Mails that the page shows.
const SHOWN: usize = 50;

/// A mail in the folder.
#[derive(Clone, Debug)]
pub struct OutboxMail {
    /// The file's name.
    pub name: String,
    /// When it was written.
    pub at: Timestamp,
    /// The recipient.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Writes a mail. The name begins with the time, so that names sort by it; the id keeps a second try from being a
/// second mail.
pub(super) fn put(folder: &Path, drawn: &Drawn) -> std::io::Result<()> {
    crate::store::make_private_folder(folder)?;
    let suffix = format!("-{}.eml", drawn.id);
    let known = std::fs::read_dir(folder)?
        .filter_map(Result::ok)
        .any(|entry| entry.file_name().to_string_lossy().ends_with(&suffix));
    if known {
        return Ok(());
    }
    let stamp = Timestamp::now().as_millisecond();
    crate::snapshot::replace(
        &folder.join(format!("{stamp:015}{suffix}")),
        &drawn.message.formatted(),
    )
}

/// The newest mails of the folder, newest first. Empty where mail goes to a relay.
pub fn outbox(config: &Config) -> Vec<OutboxMail> {
    let Some(folder) = &config.mail.outbox else { return Vec::new() };
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "eml"));
    paths.sort();
    paths.iter().rev().take(SHOWN).filter_map(|path| read(path)).collect()
}

fn read(path: &Path) -> Option<OutboxMail> {
    let text = std::fs::read_to_string(path).ok()?.replace("\r\n", "\n");
    let (head, body) = text.split_once("\n\n")?;
    let unfolded = head.replace("\n ", " ");
    let field = |name: &str| {
        let line = unfolded.lines().find(|line| line.to_ascii_lowercase().starts_with(name))?;
        Some(decoded(line[name.len()..].trim()))
    };
    let name = path.file_name()?.to_string_lossy().into_owned();
    let stamp = name.split('-').next().and_then(|stamp| stamp.parse().ok()).unwrap_or(0);
    Some(OutboxMail {
        at: Timestamp::from_millisecond(stamp).unwrap_or(Timestamp::UNIX_EPOCH),
        to: field("to:").unwrap_or_default(),
        subject: field("subject:").unwrap_or_default(),
        text: body.to_owned(),
        name,
    })
}

/// A header's value with its encoded words (RFC 2047, as we write them) in plain.
fn decoded(value: &str) -> String {
    let mut out = String::new();
    let mut last_encoded = false;
    for word in value.split(' ') {
        let plain = word.strip_prefix("=?utf-8?b?").and_then(|word| word.strip_suffix("?="));
        let plain = plain
            .and_then(|word| STANDARD.decode(word).ok())
            .and_then(|bytes| String::from_utf8(bytes).ok());
        let joined = last_encoded && plain.is_some();
        if !out.is_empty() && !joined {
            out.push(' ');
        }
        last_encoded = plain.is_some();
        out.push_str(plain.as_deref().unwrap_or(word));
    }
    out
}
