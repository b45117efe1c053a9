//! The measurements, in the order in which they are reported.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use crate::floor;
use crate::load::{self, Until};
use crate::report::{Aims, Table, median, number};
use crate::seed::{self, FIFTY, LONG, MANY, MEMBER, Network, Size, page_id};
use crate::server::{Server, free_port};

/// How long each load lasts.
const LOAD: Duration = Duration::from_millis(1000);
/// And before it, so that caches and connections are as they will be.
const WARM: Duration = Duration::from_millis(200);

const SMALL: Size = Size { pages: 103, members: 100, comments: 4_000, updates: 100 };
const LARGE: Size = Size { pages: 5_000, members: 10_000, comments: 200_000, updates: 5_000 };

/// Posts that are taken for what they cost and need.
const POSTS: u64 = 10_000;
/// What a slow disk takes for each sync.
const SLOW: Duration = Duration::from_millis(5);

struct Bench {
    program: PathBuf,
    folder: TempDir,
    runs: usize,
    /// The preloaded counter of syncs, where there is a C compiler.
    counter: Option<PathBuf>,
    aims: Aims,
}

/// Measures the members service.
pub(crate) fn service(program: &Path, runs: usize, only: &[String]) -> anyhow::Result<()> {
    let here = std::env::current_exe()?;
    let beside = here.parent().context("the folder of this program")?;
    // Below the build folder, because that lies on a disk: the system's folder for such may be memory.
    let folder = TempDir::with_prefix_in("bench-", beside)?;
    let counter = counter(folder.path());
    if counter.is_none() {
        println!("There is no C compiler (cc): syncs are neither counted nor slowed.");
    }
    let program = program.canonicalize().with_context(|| format!("`{}`", program.display()))?;
    let mut bench = Bench { program, folder, runs, counter, aims: Aims::new() };
    let wanted = |part: &str| only.is_empty() || only.iter().any(|only| only == part);
    if wanted("start") {
        bench.start()?;
    }
    if wanted("reads") {
        bench.reads()?;
    }
    if wanted("posts") {
        bench.posts()?;
    }
    if wanted("large") {
        bench.large()?;
    }
    bench.aims.print();
    Ok(())
}

/// Compiles the counter of syncs.
fn counter(folder: &Path) -> Option<PathBuf> {
    let (source, library) = (folder.join("syncs.c"), folder.join("syncs.so"));
    fs::write(&source, include_str!("syncs.c")).ok()?;
    let cc = Command::new("cc")
        .args(["-O2", "-shared", "-fPIC", "-o"])
        .args([&library, &source])
        .status()
        .ok()?;
    cc.success().then_some(library)
}

/// What a request costs, and how many there were in a second.
#[derive(Clone, Copy, Debug)]
struct Cost {
    cpu: f64,
    per_second: f64,
    wait: f64,
}

/// The median of several runs of the same.
fn middle(costs: &[Cost]) -> Cost {
    let of = |field: fn(&Cost) -> f64| median(costs.iter().map(field).collect());
    Cost {
        cpu: of(|cost| cost.cpu),
        per_second: of(|cost| cost.per_second),
        wait: of(|cost| cost.wait),
    }
}

fn cost(
    server: &Server,
    connections: u64,
    until: Until,
    request: &(impl Fn(u64, u64) -> Vec<u8> + Clone + Send + 'static),
) -> anyhow::Result<Cost> {
    let before = server.cpu_microseconds()?;
    let done = load::run(server.address, connections, until, request)?;
    let spent = server.cpu_microseconds()? - before;
    Ok(Cost {
        cpu: spent / done.requests as f64,
        per_second: done.requests as f64 / done.seconds,
        wait: done.median_microseconds,
    })
}

/// The same request over and over, after a warm-up.
fn read_cost(server: &Server, connections: u64, request: &[u8]) -> anyhow::Result<Cost> {
    let request = request.to_vec();
    let same = move |_, _| request.clone();
    load::run(server.address, connections, Until::Time(WARM), &same)?;
    cost(server, connections, Until::Time(LOAD), &same)
}

/// A session's cookie as a header line.
fn cookie(member: usize) -> String {
    format!("Cookie: baraza-session={}\r\n", seed::session(member))
}

/// One thing to ask for.
struct Question {
    what: &'static str,
    path: String,
    headers: String,
    connections: &'static [u64],
    /// Whether what it costs is to stay below the SQLite floor.
    aimed: bool,
}

fn question(what: &'static str, path: String) -> Question {
    Question { what, path, headers: String::new(), connections: &[16], aimed: false }
}

fn discussion(page: usize) -> String {
    format!("/api/v1/discussion?page={}", page_id(page))
}

fn counts() -> String {
    let pages: Vec<String> = (3..23).map(|page| page_id(page * 2)).collect();
    format!("/api/v1/counts?pages={}", pages.join(","))
}

impl Bench {
    /// The service on a network, ready.
    fn serve(&self, network: &Network, settings: &[(&str, &str)]) -> anyhow::Result<Server> {
        let mut command = Command::new(&self.program);
        command.arg("serve").arg("--config").arg(network.folder.join("members.toml"));
        command.env("BARAZA_LOG", "warn").envs(settings.iter().copied());
        let first = load::get(&network.host(), &discussion(FIFTY), "");
        Server::start(&mut command, network.port, &first, &network.folder.join("log"))
    }

    fn floor(
        &self,
        kind: floor::Kind,
        file: &Path,
        settings: &[(&str, &str)],
    ) -> anyhow::Result<Server> {
        let port = free_port()?;
        let mut command = Command::new(std::env::current_exe()?);
        let name = if kind == floor::Kind::Memory { "memory" } else { "sqlite" };
        command.arg("floor").arg(name).arg(file).arg(port.to_string());
        command.envs(settings.iter().copied());
        let first = load::get("localhost", "/first", "");
        floor::keep(file, &[("/first".to_owned(), b"{}".to_vec())])?;
        Server::start(
            &mut command,
            port,
            &first,
            &self.folder.path().join(format!("floor-{name}.log")),
        )
    }

    /// A network of a size, its tables made by the service.
    fn network(&self, name: &str, size: Size) -> anyhow::Result<Network> {
        let network = Network::new(self.folder.path().join(name), free_port()?, size.pages)?;
        self.serve(&network, &[])?.stop()?;
        seed::fill(&network.database(), size).context("filling the database")?;
        Ok(network)
    }

    fn start(&mut self) -> anyhow::Result<()> {
        let network = self.network("start", SMALL)?;
        let (mut first, mut idle) = (Vec::new(), Vec::new());
        for _ in 0..self.runs.max(5) {
            let server = self.serve(&network, &[])?;
            first.push(server.first_answer.as_secs_f64() * 1e3);
            // Its workers have had their first round then.
            std::thread::sleep(Duration::from_millis(1500));
            idle.push(server.memory("VmRSS")? / 1024.0);
            server.stop()?;
        }
        let binary = fs::metadata(&self.program)?.len() as f64 / 1e6;
        self.aims.at_most("first answer after the start", median(first), 50.0, "ms");
        self.aims.at_most("idle memory (VmRSS)", median(idle), 15.0, "MiB");
        self.aims.at_most("binary", binary, 15.0, "MB");
        Ok(())
    }

    /// What reading costs, beside the floors that have the same bytes.
    fn reads(&mut self) -> anyhow::Result<()> {
        let network = self.network("reads", SMALL)?;
        let server = self.serve(&network, &[])?;
        let questions = questions(&network, &server)?;
        let file = self.folder.path().join("floor.db");
        let mut answers = Vec::new();
        for question in &questions {
            let asked = load::get(&network.host(), &question.path, &question.headers);
            // A 304 has no body; neither have the floors then.
            answers.push((question.path.clone(), load::fetch(server.address, &asked)?));
        }
        answers.reverse();
        floor::keep(&file, &answers)?;
        let memory = self.floor(floor::Kind::Memory, &file, &[])?;
        let sqlite = self.floor(floor::Kind::Sqlite, &file, &[])?;
        let heads = [
            "question",
            "bytes",
            "connections",
            "service µs",
            "memory µs",
            "SQLite µs",
            "service / SQLite",
            "service /s",
            "SQLite /s",
        ];
        let mut table = Table::new("Reading: microseconds of CPU for a request", &heads);
        for question in &questions {
            let request = load::get(&network.host(), &question.path, &question.headers);
            let bytes = load::fetch(server.address, &request)?.len();
            for &connections in question.connections {
                let (mut ours, mut in_memory, mut in_sqlite) = (Vec::new(), Vec::new(), Vec::new());
                for _ in 0..self.runs {
                    ours.push(read_cost(&server, connections, &request)?);
                    in_memory.push(read_cost(&memory, connections, &request)?);
                    in_sqlite.push(read_cost(&sqlite, connections, &request)?);
                }
                let (ours, in_memory, in_sqlite) =
                    (middle(&ours), middle(&in_memory), middle(&in_sqlite));
                let ratio = ours.cpu / in_sqlite.cpu;
                table.row(vec![
                    question.what.to_owned(),
                    bytes.to_string(),
                    connections.to_string(),
                    number(ours.cpu),
                    number(in_memory.cpu),
                    number(in_sqlite.cpu),
                    number(ratio),
                    number(ours.per_second),
                    number(in_sqlite.per_second),
                ]);
                if question.aimed {
                    let what =
                        format!("{}, {connections} connections: CPU / SQLite floor", question.what);
                    self.aims.at_most(&what, ratio, 1.0, "");
                }
            }
        }
        table.print();
        println!("\nAfter it the service held {} MiB.", number(server.memory("VmRSS")? / 1024.0));
        Ok(())
    }

    /// Posts, durable before they are answered.
    fn posts(&mut self) -> anyhow::Result<()> {
        let heads = ["posts", "connections", "CPU µs", "/s", "syncs / post"];
        let mut table = Table::new("Posting", &heads);
        let size = Size { comments: 0, ..SMALL };
        let syncs = Syncs::new(self.folder.path())?;
        let usual = syncs.settings(self.counter.as_deref(), Duration::ZERO);
        let usual: Vec<(&str, &str)> =
            usual.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let slow = syncs.settings(self.counter.as_deref(), SLOW);
        let slow: Vec<(&str, &str)> =
            slow.iter().map(|(name, value)| (*name, value.as_str())).collect();

        let network = self.network("posts", size)?;
        let before = bytes_of(&network.database())?;
        let mut row = |what: &str, connections: u64, cost: Cost, syncs: Option<f64>| {
            let syncs = syncs.map_or("not counted".to_owned(), number);
            table.row(vec![
                what.to_owned(),
                connections.to_string(),
                number(cost.cpu),
                number(cost.per_second),
                syncs,
            ]);
        };

        let server = self.serve(&network, &usual)?;
        let (ours, ours_synced) =
            self.post_cost(&server, &network, 64, Until::Count(POSTS), &syncs)?;
        row("service", 64, ours, ours_synced);
        wait_for_index(&network.database())?;
        server.stop()?;
        let grown = (bytes_of(&network.database())? - before) / 1e6 * 10_000.0 / POSTS as f64;

        let server = self.serve(&network, &usual)?;
        let (one, synced) = self.post_cost(&server, &network, 1, Until::Time(2 * LOAD), &syncs)?;
        row("service", 1, one, synced);
        let into = |page: usize| {
            let network = network.host();
            move |client, number| post(&network, page, client, number)
        };
        let (short, long) = (cost(&server, 1, Until::Time(LOAD), &into(FIFTY))?, {
            cost(&server, 1, Until::Time(LOAD), &into(MANY))?
        });
        row("service, to a thread of 50 and more", 1, short, None);
        row("service, to a thread of 2,000 and more", 1, long, None);
        server.stop()?;

        let file = self.folder.path().join("floor-posts.db");
        let floor = self.floor(floor::Kind::Sqlite, &file, &usual)?;
        let (least, synced) = self.post_cost(&floor, &network, 64, Until::Count(POSTS), &syncs)?;
        row("floor", 64, least, synced);
        floor.stop()?;

        if self.counter.is_some() {
            let server = self.serve(&network, &slow)?;
            let (one, synced) =
                self.post_cost(&server, &network, 1, Until::Time(3 * LOAD), &syncs)?;
            row("service, a sync takes 5 ms more", 1, one, synced);
            let (many, synced) =
                self.post_cost(&server, &network, 64, Until::Time(3 * LOAD), &syncs)?;
            row("service, a sync takes 5 ms more", 64, many, synced);
            server.stop()?;
            let times = many.per_second / one.per_second;
            self.aims.at_least("posts at 64 connections / at one, slow disk", times, 20.0, "times");
        }
        if let Some(synced) = ours_synced {
            self.aims.at_least("posts a sync, 64 connections", 1.0 / synced, 8.0, "");
        }
        self.aims.at_most("a post, 64 connections: CPU / floor", ours.cpu / least.cpu, 3.0, "");
        let ratio = long.cpu / short.cpu;
        self.aims.at_most("a post to a long thread: CPU / to a short one", ratio, 1.5, "");
        self.aims.at_most("disk for 10,000 comments of 340 bytes", grown, 8.0, "MB");
        table.print();
        Ok(())
    }

    fn post_cost(
        &self,
        server: &Server,
        network: &Network,
        connections: u64,
        until: Until,
        syncs: &Syncs,
    ) -> anyhow::Result<(Cost, Option<f64>)> {
        let host = network.host();
        let request = move |client: u64, number: u64| {
            // Each member goes round all pages but the special ones.
            let page = 3 + (number as usize + client as usize * 7) % (SMALL.pages - 3);
            post(&host, page, client, number)
        };
        let before = syncs.count()?;
        let cost = cost(server, connections, until, &request)?;
        let posts = match until {
            Until::Count(count) => count as f64,
            Until::Time(time) => cost.per_second * time.as_secs_f64(),
        };
        let synced = (syncs.count()? - before) as f64 / posts;
        Ok((cost, self.counter.as_ref().map(|_| synced)))
    }

    /// Every page of a large network, beside the same page of a small one.
    fn large(&mut self) -> anyhow::Result<()> {
        let (small, large) = (self.network("small", SMALL)?, self.network("large", LARGE)?);
        let servers = [self.serve(&small, &[])?, self.serve(&large, &[])?];
        // The snapshot of a start is drawn beside the first answers.
        std::thread::sleep(Duration::from_secs(3));
        let heads =
            ["page", "who", "small µs", "large µs", "large / small", "small ms", "large ms"];
        let mut table = Table::new(
            "100 members, 6,100 comments; 10,000 members, 200,000 comments, 5,000 pages",
            &heads,
        );
        let mut worst: (f64, String) = (0.0, String::new());
        for (who, path) in pages() {
            let mut costs = [Vec::new(), Vec::new()];
            for _ in 0..self.runs {
                for (at, network) in [&small, &large].into_iter().enumerate() {
                    let headers = who.map(cookie).unwrap_or_default();
                    let request = load::get(&network.host(), &path, &headers);
                    let same = move |_, _| request.clone();
                    let address = servers[at].address;
                    load::run(address, 1, Until::Count(3), &same).with_context(|| path.clone())?;
                    costs[at].push(cost(&servers[at], 1, Until::Time(LOAD / 2), &same)?);
                }
            }
            let [small, large] = [middle(&costs[0]), middle(&costs[1])];
            let ratio = large.cpu / small.cpu;
            if ratio > worst.0 {
                worst = (ratio, path.clone());
            }
            table.row(vec![
                path.chars().take(60).collect(),
                match who {
                    None => "nobody",
                    Some(seed::ADMINISTRATOR) => "administrator",
                    Some(seed::MODERATOR) => "moderator",
                    Some(_) => "member",
                }
                .to_owned(),
                number(small.cpu),
                number(large.cpu),
                number(ratio),
                number(small.wait / 1e3),
                number(large.wait / 1e3),
            ]);
        }
        table.print();
        let most = servers[1].memory("VmHWM")? / 1024.0;
        println!("\nThe large network's service held at most {} MiB.", number(most));
        self.aims.at_most(
            &format!("slowest page, large / small (`{}`)", worst.1),
            worst.0,
            1.5,
            "",
        );
        Ok(())
    }
}

/// What is asked of the service and of the floors alike.
fn questions(network: &Network, server: &Server) -> anyhow::Result<Vec<Question>> {
    let all = &[1, 16, 64];
    let mut fifty = question("thread of 50", discussion(FIFTY));
    (fifty.connections, fifty.aimed) = (all, true);
    let mut counted = question("counts of 20 pages", counts());
    (counted.connections, counted.aimed) = (all, true);
    let mut long = question("thread of 50, past 64 KiB", discussion(LONG));
    long.aimed = true;
    let mut many = question("thread of 2,000, first page", discussion(MANY));
    many.aimed = true;
    let mut last =
        question("thread of 2,000, last page", format!("{}&after=1950", discussion(MANY)));
    last.aimed = true;
    let mut member = question("thread of 50, a member's", discussion(FIFTY));
    member.headers = cookie(MEMBER);
    let mut packed = question("thread of 50, gzip", discussion(FIFTY));
    packed.headers = "Accept-Encoding: gzip\r\n".to_owned();
    let known = load::etag(server.address, &load::get(&network.host(), &fifty.path, ""))?;
    let mut unchanged = question("thread of 50, unchanged (304)", discussion(FIFTY));
    unchanged.headers = format!("If-None-Match: {known}\r\n");
    Ok(vec![fifty, counted, long, many, last, member, packed, unchanged])
}

/// The pages of the service, and who reads them.
fn pages() -> Vec<(Option<usize>, String)> {
    let page = |page: usize| format!("/members/discussion?page={}", page_id(page));
    let of = |who: Option<usize>, paths: &[&str]| -> Vec<(Option<usize>, String)> {
        paths.iter().map(|&path| (who, path.to_owned())).collect()
    };
    let mut all = vec![
        (None, discussion(FIFTY)),
        (None, counts()),
        (None, page(MANY)),
        (Some(MEMBER), discussion(FIFTY)),
        (Some(MEMBER), page(FIFTY)),
        (Some(MEMBER), page(MANY)),
    ];
    all.extend(of(
        Some(MEMBER),
        &[
            "/members/",
            "/members/updates",
            "/members/search?q=harvest",
            "/members/search?q=harvest+elders+radio",
            "/members/settings",
            "/members/data",
            "/members/sessions",
            "/members/passkeys",
            "/members/record",
        ],
    ));
    all.extend(of(Some(seed::MODERATOR), &["/members/moderation", "/members/applications"]));
    all.extend(of(
        Some(seed::ADMINISTRATOR),
        &[
            "/members/people",
            "/members/people?q=member",
            "/members/administration",
            "/members/statistics",
            "/members/audit",
        ],
    ));
    all
}

/// A post of the member who has this connection.
fn post(host: &str, page: usize, client: u64, number: u64) -> Vec<u8> {
    let member = MEMBER + client as usize;
    let text = seed::words((number * 1000 + client) as usize, seed::USUAL);
    let body = serde_json::json!({ "page": page_id(page), "markdown": text, "language": "en" });
    let headers = format!(
        "{}X-Requested-With: baraza\r\nSec-Fetch-Site: same-origin\r\nIdempotency-Key: {client}-{number}-{}\r\n",
        cookie(member),
        unique()
    );
    load::post(host, "/api/v1/comments", &headers, &body.to_string())
}

/// A number that comes once.
fn unique() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// The counter's file.
struct Syncs(PathBuf);

impl Syncs {
    fn new(folder: &Path) -> std::io::Result<Syncs> {
        let file = folder.join("syncs");
        fs::write(&file, [0; 8])?;
        Ok(Syncs(file))
    }

    /// What a server's environment must hold to be counted.
    fn settings(&self, library: Option<&Path>, wait: Duration) -> Vec<(&'static str, String)> {
        let Some(library) = library else { return Vec::new() };
        vec![
            ("LD_PRELOAD", library.display().to_string()),
            ("BENCH_SYNCS", self.0.display().to_string()),
            ("BENCH_SYNC_MICROSECONDS", wait.as_micros().to_string()),
        ]
    }

    fn count(&self) -> anyhow::Result<u64> {
        let bytes = fs::read(&self.0)?;
        Ok(u64::from_ne_bytes(bytes.try_into().ok().context("the counter's file")?))
    }
}

/// The size of a database that nobody uses.
fn bytes_of(database: &Path) -> anyhow::Result<f64> {
    let connection = Connection::open(database)?;
    connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
    Ok(fs::metadata(database)?.len() as f64)
}

/// Waits until what was posted can be found.
fn wait_for_index(database: &Path) -> anyhow::Result<()> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let since = Instant::now();
    loop {
        let waits: i64 =
            connection.query_row("select count(*) from search_waiting", [], |row| row.get(0))?;
        if waits == 0 {
            return Ok(());
        }
        ensure!(since.elapsed() < Duration::from_secs(300), "{waits} comments are not indexed");
        std::thread::sleep(Duration::from_millis(200));
    }
}
