//! Git, as a program: a worktree of its own for the changes, a commit, a branch. Hooks do not run, and nothing of a
//! proposal is ever an argument that could be an option.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// Why a branch could not be made.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// There is no program `git`.
    #[error("running `git`: is it installed?")]
    Missing(#[source] std::io::Error),
    /// It did not do what it was asked to.
    #[error("`git {act}`: {said}")]
    Failed {
        /// The first word.
        act: String,
        /// What it said.
        said: String,
    },
    /// A file of the worktree cannot be written.
    #[error("writing `{path}`: {reason}")]
    File {
        /// Which, from the root of the site.
        path: String,
        /// Why.
        reason: String,
    },
}

/// The editor's repository.
#[derive(Debug)]
pub struct Repository {
    /// The folder with `baraza.toml`.
    root: PathBuf,
    /// Where that is below the top of the repository: empty, or `site/`.
    prefix: String,
    /// The commit that branches begin at.
    head: String,
}

/// A commit to be made.
#[derive(Debug)]
pub struct Commit<'a> {
    /// Files from the root of the site with their text.
    pub files: &'a std::collections::BTreeMap<String, String>,
    /// Those that are not there yet.
    pub new: &'a [String],
    /// Who proposed it: no `<`, no `>`, no line ends.
    pub author: &'a str,
    /// An address that is no mailbox.
    pub address: &'a str,
    /// Subject, empty line, the rest.
    pub message: &'a str,
}

impl Repository {
    /// The repository that the site is in. `None` if it is in none, or in one without a commit.
    pub fn find(root: &Path) -> Result<Option<Repository>, GitError> {
        let said = |arguments: &[&str]| match git(root, arguments, None) {
            Ok(said) => Ok(Some(said)),
            Err(GitError::Failed { .. }) => Ok(None),
            Err(error) => Err(error),
        };
        let prefix = said(&["rev-parse", "--show-prefix"])?;
        let head = said(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])?;
        Ok(prefix.zip(head).map(|(prefix, head)| Repository {
            root: root.to_owned(),
            prefix: prefix.trim_end_matches('\n').to_owned(),
            head: head.trim().to_owned(),
        }))
    }

    /// Where there is a branch of this name already: `here`, or the remote that has it.
    pub fn branch(&self, name: &str) -> Result<Option<String>, GitError> {
        let refs = git(
            &self.root,
            &["for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes"],
            None,
        )?;
        let of = |line: &str| {
            let remote =
                line.strip_prefix("refs/remotes/").and_then(|rest| rest.strip_suffix(name));
            match line.strip_prefix("refs/heads/") == Some(name) {
                true => Some("here".to_owned()),
                false => remote?.strip_suffix('/').map(|remote| format!("at `{remote}`")),
            }
        };
        Ok(refs.lines().find_map(of))
    }

    /// A worktree of the same commit in a folder of its own.
    pub fn worktree(&self) -> Result<Worktree<'_>, GitError> {
        let failed = |error: std::io::Error| GitError::File {
            path: std::env::temp_dir().display().to_string(),
            reason: error.to_string(),
        };
        let folder =
            tempfile::Builder::new().prefix("baraza-proposals-").tempdir().map_err(failed)?;
        let path = folder.path().display().to_string();
        git(
            &self.root,
            &["worktree", "add", "--quiet", "--detach", "--", &path, &self.head],
            None,
        )?;
        Ok(Worktree { repository: self, folder })
    }
}

/// Goes away again when dropped, with what stands in it.
#[derive(Debug)]
pub struct Worktree<'r> {
    repository: &'r Repository,
    folder: TempDir,
}

impl Worktree<'_> {
    /// The root of the site in it.
    pub fn root(&self) -> PathBuf {
        self.folder.path().join(&self.repository.prefix)
    }

    /// As it was at first.
    pub fn reset(&self) -> Result<(), GitError> {
        let folder = self.folder.path();
        git(folder, &["reset", "--quiet", "--hard", &self.repository.head], None)?;
        git(folder, &["clean", "--quiet", "-ffdx"], None).map(drop)
    }

    /// Writes the files. A link on the way is refused: it would lead out of the worktree.
    pub fn write(&self, commit: &Commit<'_>) -> Result<(), GitError> {
        for (path, text) in commit.files {
            let failed = |reason: String| GitError::File { path: path.clone(), reason };
            let mut at = self.root();
            let mut parts = path.split('/').peekable();
            while let Some(part) = parts.next() {
                at.push(part);
                match at.symlink_metadata() {
                    Ok(found) if found.is_symlink() => {
                        return Err(failed("a symbolic link stands in the way".to_owned()));
                    }
                    Ok(_) if parts.peek().is_none() && commit.new.contains(path) => {
                        return Err(failed("it is there already".to_owned()));
                    }
                    Ok(_) => {}
                    Err(_) if parts.peek().is_none() && commit.new.contains(path) => {}
                    Err(error) => return Err(failed(error.to_string())),
                }
            }
            std::fs::write(&at, text).map_err(|error| failed(error.to_string()))?;
        }
        Ok(())
    }

    /// Commits what was written as a new branch. Returns nothing but that it is there.
    pub fn commit(&self, commit: &Commit<'_>, branch: &str) -> Result<(), GitError> {
        let folder = self.folder.path();
        let paths: Vec<String> =
            commit.files.keys().map(|path| format!("{}{path}", self.repository.prefix)).collect();
        let mut add = vec!["--literal-pathspecs", "add", "--force", "--"];
        add.extend(paths.iter().map(String::as_str));
        git(folder, &add, None)?;
        let author = format!("--author={} <{}>", commit.author, commit.address);
        let act = [
            "commit",
            "--quiet",
            "--no-verify",
            "--no-gpg-sign",
            "--cleanup=verbatim",
            &author,
            "--file=-",
        ];
        git(folder, &act, Some(commit.message))?;
        // The empty text: nothing may be there under this name.
        git(folder, &["update-ref", &format!("refs/heads/{branch}"), "HEAD", ""], None).map(drop)
    }
}

impl Drop for Worktree<'_> {
    fn drop(&mut self) {
        let path = self.folder.path().display().to_string();
        let _ = git(&self.repository.root, &["worktree", "remove", "--force", "--", &path], None);
    }
}

fn git(folder: &Path, arguments: &[&str], input: Option<&str>) -> Result<String, GitError> {
    let mut command = Command::new("git");
    for variable in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_NAMESPACE",
    ] {
        command.env_remove(variable);
    }
    command.env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0").arg("-C").arg(folder);
    for setting in
        ["core.hooksPath=/dev/null", "core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false"]
    {
        command.args(["-c", setting]);
    }
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(GitError::Missing)?;
    if let (Some(mut pipe), Some(input)) = (child.stdin.take(), input) {
        // A program that does not read says why by its exit code.
        let _ = pipe.write_all(input.as_bytes());
    }
    let output = child.wait_with_output().map_err(GitError::Missing)?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let lines: Vec<String> =
        said.lines().map(super::document::plain).filter(|line| !line.is_empty()).collect();
    let act = arguments.iter().find(|it| !it.starts_with('-')).unwrap_or(&"");
    Err(GitError::Failed { act: (*act).to_owned(), said: lines.join(" ") })
}
