//! `baraza proposals --from URL`: accepted proposals become branches, ready to be pushed and merged.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use jiff::Timestamp;
use jiff::civil::Date;

use super::Usage;
use crate::cli::ProposalsArgs;
use crate::diagnostic::{Diagnostics, Severity};
use crate::library::Library;
use crate::pipeline::{self, Options};
use crate::proposals::change::{self, Change};
use crate::proposals::document::{self, Kind, Malformed, Proposal};
use crate::proposals::fetch::Address;
use crate::proposals::repository::{Commit, GitError, Repository, Worktree};
use crate::report::{self, Style};
use crate::snapshot::Snapshot;
use crate::words::Lang;

/// Where the token is looked for if no file is named.
const VARIABLE: &str = "BARAZA_PROPOSALS_TOKEN";

/// What became of one.
enum Outcome {
    Made { is_clean: bool },
    Skipped,
    Refused,
}

/// Fetches, and makes a branch of each. Exit code 1 if one could not be, or does not pass the check yet.
pub fn run(root: &Path, args: &ProposalsArgs, lang: Lang) -> anyhow::Result<ExitCode> {
    let address = Address::parse(&args.from).map_err(Usage)?;
    let token = token(args.token_file.as_deref())?;
    let no_repository =
        || Usage(format!("`{}` is in no git repository with a commit", root.display()));
    let repository = Repository::find(root)?.ok_or_else(no_repository)?;
    let bytes = address.fetch(&token)?;
    let proposals = document::parse(&bytes)
        .map_err(|reason| anyhow::anyhow!("`{}` sends no proposals: {reason}", args.from))?;
    if proposals.is_empty() {
        report::remark("no proposal waits\n");
        return Ok(ExitCode::SUCCESS);
    }
    let worktree = repository.worktree()?;
    let mut unread = Diagnostics::default();
    let library = pipeline::library(&worktree.root(), true, &mut unread)?;
    let day = pipeline::day_of(Timestamp::now());
    let desk = Desk {
        repository: &repository,
        worktree: &worktree,
        library: &library,
        address: &address,
        day,
        lang,
    };
    let mut made = Vec::new();
    let mut is_clean = true;
    for proposal in &proposals {
        match desk.bring(proposal)? {
            Outcome::Made { is_clean: passes } => {
                is_clean &= passes;
                made.extend(proposal.as_ref().ok().map(|proposal| branch_of(&proposal.id)));
            }
            Outcome::Skipped => {}
            Outcome::Refused => is_clean = false,
        }
    }
    if let Some(first) = made.first() {
        report::remark(&format!(
            "ready to push and merge. Read each: `git log -p HEAD..{first}`. Push it: `git push REMOTE {first}`.\n\
             One that no longer merges: `git branch -D` it and fetch again, for it is made from HEAD.\n"
        ));
    }
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

struct Desk<'a> {
    repository: &'a Repository,
    worktree: &'a Worktree<'a>,
    library: &'a Library,
    address: &'a Address,
    day: Date,
    lang: Lang,
}

impl Desk<'_> {
    /// One proposal to its branch, and a line on what became of it.
    fn bring(&self, proposal: &Result<Proposal, Malformed>) -> anyhow::Result<Outcome> {
        let proposal = match proposal {
            Ok(proposal) => proposal,
            Err(malformed) => {
                let id = malformed.id.as_deref().unwrap_or("a proposal");
                report::remark(&format!("{id}: refused: {}\n", malformed.reason));
                return Ok(Outcome::Refused);
            }
        };
        let name = branch_of(&proposal.id);
        if let Some(place) = self.repository.branch(&name)? {
            report::remark(&format!("{name}: skipped: the branch is {place} already\n"));
            return Ok(Outcome::Skipped);
        }
        if change::is_taken_up(self.library, &proposal.id) {
            report::remark(&format!("{name}: skipped: a page took it up already\n"));
            return Ok(Outcome::Skipped);
        }
        let change = match change::of(proposal, self.library, self.day) {
            Ok(change) => change,
            Err(reason) => {
                report::remark(&format!("{name}: refused: {reason}\n"));
                return Ok(Outcome::Refused);
            }
        };
        let network = &self.library.config().title;
        let author = proposal
            .author
            .clone()
            .unwrap_or_else(|| document::name_of(&format!("A member of {network}")));
        let commit = Commit {
            files: &change.files,
            new: &change.new,
            author: &author,
            address: &format!("proposals@noreply.{}", self.address.host()),
            message: &message(proposal, &change),
        };
        self.worktree.reset()?;
        let committed = self.worktree.write(&commit);
        let diagnostics = match &committed {
            Ok(()) => self.check(&change)?,
            Err(_) => Diagnostics::default(),
        };
        match committed.and_then(|()| self.worktree.commit(&commit, &name)) {
            Ok(()) => {}
            Err(error @ GitError::Missing(_)) => return Err(error).context("making a branch"),
            Err(error) => {
                report::remark(&format!("{name}: refused: {error}\n"));
                return Ok(Outcome::Refused);
            }
        }
        report::say(&format!("{name}\n"))?;
        self.tell(&name, proposal, &change, &diagnostics);
        Ok(Outcome::Made { is_clean: !diagnostics.has_errors() })
    }

    /// What `baraza check` says of the branch: every error, and what is less than one in the changed files.
    fn check(&self, change: &Change) -> anyhow::Result<Diagnostics> {
        let mut all = Diagnostics::default();
        let options = Options { drafts: true, ..Options::of(&self.worktree.root()) };
        pipeline::draw(&options, Snapshot::default(), self.day, &mut all)?;
        let mut own = Diagnostics::default();
        own.extend(all.into_iter().filter(|diagnostic| {
            diagnostic.severity == Severity::Error
                || change.files.contains_key(&diagnostic.at.file.path)
        }));
        Ok(own)
    }

    fn tell(&self, name: &str, proposal: &Proposal, change: &Change, diagnostics: &Diagnostics) {
        let mut told = format!("{name}: {}\n", proposal.title);
        for path in change.files.keys() {
            told.push_str(&format!("  {path}\n"));
        }
        if change.is_outdated {
            told.push_str("  made from an older version: compare\n");
        }
        for remark in &change.remarks {
            told.push_str(&format!("  {remark}\n"));
        }
        if diagnostics.has_errors() {
            told.push_str("  does not pass the check yet:\n");
        }
        let style = Style::for_terminal(&std::io::stderr());
        told.push_str(&report::human(diagnostics, style, self.lang));
        report::remark(&told);
    }
}

fn branch_of(id: &str) -> String {
    format!("proposals/{id}")
}

/// From the file, else from the environment: an argument could be read by everyone on the machine.
fn token(file: Option<&Path>) -> anyhow::Result<String> {
    let text = match file {
        Some(path) => std::fs::read_to_string(path)
            .with_context(|| format!("reading `{}`", path.display()))?,
        None => std::env::var(VARIABLE).unwrap_or_default(),
    };
    let token = text.trim();
    if token.is_empty() {
        let help = format!("the editors' token is needed: `--token-file FILE`, or `{VARIABLE}`");
        return Err(Usage(help).into());
    }
    if !token.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(Usage(
            "the editors' token is one line of letters, digits and signs".to_owned(),
        )
        .into());
    }
    Ok(token.to_owned())
}

/// Title, what it is, what its author says, where it is. The note is quoted: no line of it is a line of ours.
fn message(proposal: &Proposal, change: &Change) -> String {
    let mut subject: String = proposal.title.chars().take(72).collect();
    if subject.len() < proposal.title.len() {
        subject.push('…');
    }
    let kind = match proposal.kind {
        Kind::New => "A new entry",
        Kind::Improve => "An improvement",
        Kind::Correct => "A correction",
        Kind::Adaptation => "Taken up elsewhere, as members report and confirm",
        Kind::Reply => "A reply of somebody whom the entry names",
    };
    let of = proposal.page.as_deref().map(|page| format!(" of {page}")).unwrap_or_default();
    let of = if matches!(proposal.kind, Kind::Adaptation | Kind::Reply) {
        of.replacen(" of ", ": ", 1)
    } else {
        of
    };
    let mut text = format!("{subject}\n\n{kind}{of}.\n");
    if change.is_outdated {
        text.push_str("\nMade from an older version: compare.\n");
    }
    if !proposal.note.is_empty() {
        text.push_str("\nIts author tells the editors:\n\n");
        for line in proposal.note.lines() {
            text.push_str(format!("> {line}").trim_end());
            text.push('\n');
        }
    }
    text.push_str(&format!("\n{}\n", proposal.url));
    text
}
