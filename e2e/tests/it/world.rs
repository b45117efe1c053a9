//! A Baraza of its own for each test: content, programs, mail, on free ports and in a folder that
//! goes when the test ends.

use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::mail::{self, MailServer};
use crate::slow::Line;
use crate::tls::Front;

/// Where the two halves live.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hosts {
    /// One address on loopback, as `scripts/start` has it.
    One,
    /// `https://www.baraza.test` and `https://members.baraza.test` behind a proxy, as in production.
    Two,
    /// The same on a slow line (400 ms, 400 kbit/s), and the service serves the site.
    Slow,
}

pub(crate) struct World {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) mail: MailServer,
    /// `http://localhost:PORT`, or the address of the site's host.
    pub(crate) site: String,
    /// The members' area's address, without `/members`.
    pub(crate) members: String,
    port: u16,
    environment: Vec<(String, String)>,
    service: Option<Child>,
    publisher: Option<Child>,
    _front: Option<Front>,
}

/// What editors fetch proposals with.
const EDITORS_TOKEN: &str = "a-token-of-editors-that-nobody-guesses-0123456789\n";

impl World {
    /// Builds the site from a copy of the project's own content, then starts the service, the
    /// publish loop and the mail server.
    pub(crate) fn start(hosts: Hosts) -> World {
        World::start_with(hosts, &[])
    }

    /// With more settings of the service.
    pub(crate) fn start_with(hosts: Hosts, settings: &[(&str, &str)]) -> World {
        let mut world = World::prepare(hosts);
        let settings = settings.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        world.environment.extend(settings);
        let built = world.baraza(&["build", "--base-url", &world.site.clone()]);
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        world.start_service();
        world.start_publisher();
        world
    }

    /// Content and settings in a folder of their own; nothing is built and nothing runs yet.
    pub(crate) fn prepare(hosts: Hosts) -> World {
        let folder = tempfile::tempdir().unwrap();
        let project = project();
        let token = folder.path().join("editors-token");
        std::fs::write(&token, EDITORS_TOKEN).unwrap();
        std::fs::set_permissions(&token, std::fs::Permissions::from_mode(0o600)).unwrap();
        for part in ["content", "baraza.toml"] {
            copy(&project.join(part), &folder.path().join(part));
        }
        let mail = MailServer::start(&folder.path().join("mail"));
        let port = free_port();
        let front = match hosts {
            Hosts::One => None,
            Hosts::Two => Some(Front::start(port, folder.path().join("public"))),
            Hosts::Slow => {
                Some(Front::start_slow(port, Line::new(Duration::from_millis(400), 400.0)))
            }
        };
        let (site, members) = match &front {
            None => (format!("http://localhost:{port}"), format!("http://localhost:{port}")),
            Some(front) => (
                format!("https://www.baraza.test:{}", front.port),
                format!("https://members.baraza.test:{}", front.port),
            ),
        };
        if hosts != Hosts::One {
            let config = folder.path().join("baraza.toml");
            let text = std::fs::read_to_string(&config).unwrap();
            std::fs::write(
                &config,
                text.replacen("[members]\n", &format!("[members]\nurl = \"{members}\"\n"), 1),
            )
            .unwrap();
        }
        let mut environment = vec![
            ("BARAZA_LISTEN", format!("127.0.0.1:{port}")),
            ("BARAZA_BASE_URL", members.clone()),
            ("BARAZA_SITE_URL", site.clone()),
            ("BARAZA_MAIL__SMTP", format!("smtp://127.0.0.1:{}", mail.port)),
        ];
        if hosts != Hosts::One {
            environment.push(("BARAZA_TRUSTED_PROXIES", "127.0.0.1".to_owned()));
            environment.push(("BARAZA_SERVE_SITE", (hosts == Hosts::Slow).to_string()));
        } else {
            // No limit of a real network is met by one person at a keyboard, but by a test it is.
            environment.push(("BARAZA_LIMITS__POSTS_PER_HOUR", "0".to_owned()));
            environment.push(("BARAZA_LIMITS__NEW_MEMBER_POSTS_PER_HOUR", "0".to_owned()));
            environment.push(("BARAZA_LIMITS__SECONDS_BETWEEN_POSTS", "0".to_owned()));
            environment.push(("BARAZA_LIMITS__POSTS_PER_DAY", "0".to_owned()));
            environment.push(("BARAZA_LIMITS__CONNECTIONS_PER_PREFIX", "0".to_owned()));
        }
        let environment = environment.into_iter().map(|(k, v)| (k.to_owned(), v)).collect();
        World {
            folder,
            mail,
            site,
            members,
            port,
            environment,
            service: None,
            publisher: None,
            _front: front,
        }
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Runs `baraza` here and waits for it.
    pub(crate) fn baraza(&self, arguments: &[&str]) -> Output {
        self.command("baraza").args(arguments).output().unwrap()
    }

    /// Runs `baraza-members` here, with this world's configuration, and waits for it.
    pub(crate) fn members(&self, arguments: &[&str]) -> Output {
        self.command("baraza-members").args(arguments).output().unwrap()
    }

    fn command(&self, program: &str) -> Command {
        let mut command = match program {
            "unshare" => Command::new(program),
            _ => Command::new(binary(program)),
        };
        command.current_dir(self.root());
        command.envs(self.environment.iter().map(|(k, v)| (k, v)));
        command
    }

    pub(crate) fn start_service(&mut self) {
        let log = std::fs::File::create(self.root().join("service.log")).unwrap();
        let mut command = self.command("baraza-members");
        command.arg("serve").stdout(log.try_clone().unwrap()).stderr(log);
        self.service = Some(command.spawn().unwrap());
        let port = self.port;
        until("the service listens", || TcpStream::connect(("127.0.0.1", port)).is_ok());
    }

    /// Starts the service with its data on a disk of this size of its own. `None` where this machine lets nobody mount;
    /// else where that disk is to be seen from here.
    pub(crate) fn start_service_on_a_disk_of(&mut self, size: &str) -> Option<PathBuf> {
        let may = Command::new("unshare")
            .args(["--mount", "sh", "-c", "mount -t tmpfs tmpfs /mnt"])
            .stderr(Stdio::null())
            .status();
        if !may.is_ok_and(|status| status.success()) {
            return None;
        }
        let script = "mkdir small && mount -t tmpfs -o size=$1 tmpfs small && cp -a data/. small/ \
                      && mount --bind small data && exec \"$2\" serve";
        let log = std::fs::File::create(self.root().join("service.log")).unwrap();
        let mut command = self.command("unshare");
        command.args(["--mount", "sh", "-c", script, "sh", size]).arg(binary("baraza-members"));
        command.stdout(log.try_clone().unwrap()).stderr(log);
        let child = command.spawn().unwrap();
        let (port, process) = (self.port, child.id());
        self.service = Some(child);
        until("the service listens", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        let seen = format!("/proc/{process}/root{}", self.root().join("data").display());
        Some(PathBuf::from(seen))
    }

    /// The site's content comes under git, as an editor has it, and the editors' token into a file.
    pub(crate) fn keep_in_git(&self) {
        std::fs::write(
            self.root().join(".gitignore"),
            "/data\n/editors-token\n/mail\n/public*\n/.public*\n/*.log\n",
        )
        .unwrap();
        self.git(&["init", "--quiet", "--initial-branch=main"]);
        self.git(&["config", "user.name", "Editor"]);
        self.git(&["config", "user.email", "editor@example.org"]);
        self.git(&["add", "content", "baraza.toml", ".gitignore"]);
        self.git(&["commit", "--quiet", "--message", "content: as it was"]);
    }

    /// What an editor does with the proposals that wait: branches, of which these are new.
    pub(crate) fn fetch_proposals(&self) -> Vec<String> {
        let from = self.members.as_str();
        let output = self.baraza(&["proposals", "--from", from, "--token-file", "editors-token"]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
    }

    /// An editor takes a branch over.
    pub(crate) fn merge(&self, branch: &str) {
        self.git(&["merge", "--quiet", "--no-edit", branch]);
    }

    /// Runs git here as an editor, whatever the machine's own configuration says, and gives what it prints.
    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("git");
        command.current_dir(self.root()).args(arguments);
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    pub(crate) fn start_publisher(&mut self) {
        let log = std::fs::File::create(self.root().join("publish.log")).unwrap();
        let mut command = self.command("baraza");
        command.args(["publish", "--base-url", &self.site, "--snapshot", "data/snapshot.json"]);
        command.args(["--every", "1"]).stdout(log.try_clone().unwrap()).stderr(log);
        self.publisher = Some(command.spawn().unwrap());
    }

    /// Ends the service as a power cut would: no signal handler runs.
    pub(crate) fn kill_service(&mut self) {
        end(&mut self.service);
    }

    /// A link that signs in whoever opens it, printed by the operator's command.
    pub(crate) fn operator_link(&self, email: &str) -> String {
        let output = self.members(&["admin", "sign-in-link", email]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        mail::link(&String::from_utf8_lossy(&output.stdout), "/members/sign-in/")
    }

    /// Makes an approved account; `role` is `member`, `moderator` or `admin`.
    pub(crate) fn invite(&self, email: &str, role: &str) {
        let output = self.members(&["admin", "invite", email, "--role", role]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// What is published at `path` now, members' pages aside.
    pub(crate) fn published(&self, path: &str) -> String {
        let path = path.trim_start_matches('/');
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        std::fs::read_to_string(self.root().join("public").join(file)).unwrap_or_default()
    }

    /// Waits until the published page at `path` is as wanted: at most a minute, as promised.
    pub(crate) fn until_published(&self, path: &str, what: &str, wanted: impl Fn(&str) -> bool) {
        until(&format!("{path}: {what}"), || wanted(&self.published(path)));
    }

    /// What the service has logged so far.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.root().join("service.log")).unwrap_or_default()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        end(&mut self.service);
        end(&mut self.publisher);
        if std::thread::panicking() {
            eprintln!("--- service.log\n{}", self.log());
            let log = std::fs::read_to_string(self.root().join("publish.log"));
            eprintln!("--- publish.log\n{}", log.unwrap_or_default());
        }
    }
}

fn end(child: &mut Option<Child>) {
    if let Some(mut child) = child.take() {
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// The folder that holds the workspace.
pub(crate) fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A program of the workspace, as built beside this test.
pub(crate) fn binary(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let path = test.parent().unwrap().parent().unwrap().join(name);
    assert!(path.exists(), "build the programs first: cargo build --workspace");
    path
}

/// Asks `ready` until it is true; fails the test after a minute. Nothing here sleeps for a fixed time.
pub(crate) fn until(what: &str, mut ready: impl FnMut() -> bool) {
    let started = Instant::now();
    while !ready() {
        assert!(started.elapsed() < mail::PATIENCE, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn copy(from: &Path, to: &Path) {
    let status = Command::new("cp").arg("-r").args([from, to]).stdout(Stdio::null()).status();
    assert!(status.unwrap().success());
}
