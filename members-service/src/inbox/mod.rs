//! Takes what members write by mail out of the folder that the network's own mail server delivers to.
//!
//! A file of the maildir's `new` is read (`letter`), what was quoted and the signature are cut (`cut`), and
//! `notifications::by_mail` says what becomes of it, in one transaction. Only then is the file deleted: a crash between
//! the two takes the same mail again, which is known by its print.

pub mod cut;
mod letter;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

pub use letter::{Reading, read};

use crate::config::Inbox;
use crate::discussions::{Draft, NewComment};
use crate::notifications::by_mail::{Letter, TakeError, Taken, page_of, take};
use crate::service::Service;
use crate::store::StoreError;

/// Mails of one round.
const ROUND: usize = 50;
/// Bytes of a mail that are read; what comes after them can only be an attachment.
const MOST_BYTES: u64 = 2 << 20;

/// Takes what lies in the folder; how many mails were done with.
pub(crate) fn take_all(service: &Service) -> Result<usize, StoreError> {
    let Some(inbox) = &service.config.inbox else { return Ok(0) };
    let mut done = 0;
    for path in waiting(&inbox.folder) {
        let taken = match catch_unwind(AssertUnwindSafe(|| take_file(service, inbox, &path))) {
            Ok(taken) => taken,
            Err(_) => {
                set_aside(&inbox.folder, &path);
                continue;
            }
        };
        match taken {
            Ok(taken) => {
                tracing::info!(event = "mail-taken", what = ?taken, "a mail came in");
                if let Err(error) = std::fs::remove_file(&path) {
                    tracing::error!(event = "inbox-failed", %error, "the mail is known and stays");
                }
                done += 1;
            }
            Err(TakeError::Later) => {}
            Err(TakeError::Store(error)) => return Err(error),
        }
    }
    Ok(done)
}

/// Files of `new`, oldest name first: mail servers begin it with the time.
fn waiting(folder: &Path) -> Vec<PathBuf> {
    let entries = match std::fs::read_dir(folder.join("new")) {
        Ok(entries) => entries,
        Err(error) => {
            tracing::warn!(event = "inbox-failed", %error, "the inbox's folder cannot be read");
            return Vec::new();
        }
    };
    let is_file = |entry: &std::fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_file());
    let mut paths: Vec<PathBuf> =
        entries.filter_map(Result::ok).filter(is_file).map(|entry| entry.path()).collect();
    paths.sort();
    paths.truncate(ROUND);
    paths
}

/// What no program of ours can read is kept for the operator, out of the way of the rest.
fn set_aside(folder: &Path, path: &Path) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let aside = folder.join("cur");
    let moved = std::fs::create_dir_all(&aside)
        .and_then(|()| std::fs::rename(path, aside.join(format!("{name}:2,"))));
    tracing::error!(event = "mail-unreadable", moved = moved.is_ok(), "a mail was set aside");
}

fn take_file(service: &Service, inbox: &Inbox, path: &Path) -> Result<Taken, TakeError> {
    use std::io::Read;
    let mut raw = Vec::new();
    let opened = std::fs::File::open(path);
    if opened.and_then(|file| file.take(MOST_BYTES).read_to_end(&mut raw)).is_err() {
        return Err(TakeError::Later);
    }
    let from = &service.config.mail.from;
    let letter = match read(&raw, inbox, from) {
        Reading::Letter(letter) => *letter,
        Reading::Nothing(why) => return Ok(Taken::Dropped(why)),
    };
    let token = letter.token.clone();
    let world = service.world();
    let page = service.store.read_blocking(move |tx| page_of(tx, &world, &token))?;
    let draft = page.and_then(|page| draft(service, page, &letter));
    let world = service.world();
    service.store.write_blocking(move |tx| take(tx, &world, &letter, draft))
}

/// Judged and rendered before the transaction, as every other text. `None` for an empty one.
fn draft(service: &Service, page: String, letter: &Letter) -> Option<Result<Draft, &'static str>> {
    if letter.text.is_empty() {
        return None;
    }
    let words = NewComment { page, markdown: letter.text.clone(), ..NewComment::default() };
    Some(Draft::parse(words, &service.config.limits).map_err(|error| error.code()))
}
