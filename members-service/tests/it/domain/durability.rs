//! The real program: killed while it writes (R1), and watched while it answers (R2).

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use super::mail::{Peer, id_of};
use super::{Domain, config_in};

struct Program {
    child: Child,
    port: u16,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder with configuration and site, a member in it, and the session of that member.
fn prepare(folder: &Path, port: u16) -> String {
    let mut config = config_in(folder);
    config.listen = format!("127.0.0.1:{port}").parse().unwrap();
    config.base_url = format!("http://localhost:{port}");
    config.site_url = config.base_url.clone();
    config.limits.connections_per_prefix = 0;
    let text = toml::to_string(&config).unwrap();
    std::fs::write(folder.join("members.toml"), text).unwrap();
    let clock = baraza_members::clock::Clock::system();
    let service = baraza_members::Service::open(config, clock).unwrap();
    let world = service.world();
    let token = service
        .store
        .write_blocking(move |tx| {
            use baraza_members::accounts::{Actor, Email, Role, invite};
            use baraza_members::sign_in::{Redeem, Redeemed, operator_link, redeem_link};
            invite(tx, &world, &Actor::Operator, "amina@example.org", Role::Member).unwrap();
            let email = Email::parse("amina@example.org").unwrap();
            let link = operator_link(tx, &world, &email).unwrap();
            let redeemed = redeem_link(tx, &world, &link, &Redeem::default())?;
            let Redeemed::SignedIn(session) = redeemed else { panic!() };
            Ok::<_, baraza_members::store::StoreError>(session.token)
        })
        .unwrap();
    service.stop();
    token
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn start(folder: &Path, port: u16, under: &[&str]) -> Program {
    let program = env!("CARGO_BIN_EXE_baraza-members");
    let config = folder.join("members.toml");
    let mut all: Vec<&str> = under.to_vec();
    all.extend([program, "serve", "--config", config.to_str().unwrap()]);
    let child = Command::new(all[0]).args(&all[1..]).stderr(Stdio::null()).spawn().unwrap();
    let started = Instant::now();
    let program = Program { child, port };
    while !is_ready(port) {
        assert!(started.elapsed() < Duration::from_secs(20), "not ready");
        std::thread::sleep(Duration::from_millis(20));
    }
    program
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(5)))
        .build()
        .into()
}

fn is_ready(port: u16) -> bool {
    agent()
        .get(format!("http://localhost:{port}/readyz"))
        .call()
        .is_ok_and(|answer| answer.status() == 200)
}

/// Posts; `true` only after a 201 was read whole.
fn post(agent: &ureq::Agent, port: u16, session: &str, text: &str) -> bool {
    let answer = agent
        .post(format!("http://localhost:{port}/api/v1/comments"))
        .header("cookie", format!("baraza-session={session}"))
        .header("x-requested-with", "baraza")
        .header("sec-fetch-site", "same-origin")
        .header("idempotency-key", text.replace(' ', "-"))
        .send_json(json!({ "page": "practices/circles", "markdown": text, "language": "en", "public_confirmed": true }));
    answer.is_ok_and(|mut answer| {
        answer.status() == 201 && answer.body_mut().read_to_string().is_ok()
    })
}

#[test]
fn r9_killing_it_while_it_sends_loses_no_mail_and_sends_none_under_two_ids() {
    use baraza_members::accounts::{Actor, Role, invite};
    const MAILS: usize = 60;
    const KILLS: usize = 6;
    let folder = tempfile::tempdir().unwrap();
    let peer = Peer::start("slow");
    let port = free_port();
    let mut config = config_in(folder.path());
    config.listen = format!("127.0.0.1:{port}").parse().unwrap();
    config.base_url = format!("http://localhost:{port}");
    config.site_url = config.base_url.clone();
    config.mail.outbox = None;
    config.mail.smtp = Some(format!("smtp://127.0.0.1:{}", peer.port));
    config.mail.from = "Test Network <network@example.org>".to_owned();
    let text = toml::to_string(&config).unwrap();
    std::fs::write(folder.path().join("members.toml"), text).unwrap();
    let clock = baraza_members::clock::Clock::system();
    let service = baraza_members::Service::open(config, clock).unwrap();
    let world = service.world();
    let queue = move |tx: &mut dyn baraza_members::store::Tx| {
        for number in 0..MAILS {
            let to = format!("member{number}@example.org");
            invite(tx, &world, &Actor::Operator, &to, Role::Member).unwrap();
        }
        Ok::<_, baraza_members::store::StoreError>(())
    };
    service.store.write_blocking(queue).unwrap();
    service.stop();

    let waiting = || {
        let database = folder.path().join("data/members.db");
        let connection = rusqlite::Connection::open(database).unwrap();
        let sql = "select count(*) from outbox where state = 'waiting'";
        connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap()
    };
    let mut kills = 0;
    for round in 0..KILLS as u64 {
        let mut program = start(folder.path(), port, &[]);
        std::thread::sleep(Duration::from_millis(90 + round * 37));
        program.child.kill().unwrap();
        program.child.wait().unwrap();
        kills += usize::from(waiting() > 0);
    }
    assert!(kills > 2, "it was killed in the middle of sending, not after it");
    let program = start(folder.path(), port, &[]);
    let started = Instant::now();
    while waiting() > 0 {
        assert!(started.elapsed() < Duration::from_secs(60), "{} still wait", waiting());
        std::thread::sleep(Duration::from_millis(50));
    }
    drop(program);
    let mut sent: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for mail in peer.all() {
        let to = mail["to"][0].as_str().unwrap().to_owned();
        sent.entry(to).or_default().push(id_of(&mail));
    }
    assert_eq!(sent.len(), MAILS, "nobody is left without their mail");
    let total: usize = sent.values().map(Vec::len).sum();
    assert!(total <= MAILS + KILLS, "{total}: at most one more for each time that it was killed");
    for ids in sent.values() {
        assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    }
}

#[test]
fn r1_killing_it_while_it_writes_loses_nothing_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let session = prepare(folder.path(), port);
    let ledger = Arc::new(std::sync::Mutex::new(Vec::new()));
    for round in 0..6_u64 {
        let mut program = start(folder.path(), port, &[]);
        let stop = Arc::new(AtomicBool::new(false));
        let clients: Vec<_> = (0..4)
            .map(|client| {
                let (session, ledger, stop, port) =
                    (session.clone(), ledger.clone(), stop.clone(), program.port);
                std::thread::spawn(move || {
                    let agent = agent();
                    let mut number = 0;
                    while !stop.load(Ordering::SeqCst) {
                        let text = format!("Round {round} client {client} number {number}");
                        if post(&agent, port, &session, &text) {
                            ledger.lock().unwrap().push(text);
                        }
                        number += 1;
                    }
                })
            })
            .collect();
        std::thread::sleep(Duration::from_millis(200 + round * 170));
        program.child.kill().unwrap();
        program.child.wait().unwrap();
        stop.store(true, Ordering::SeqCst);
        for client in clients {
            client.join().unwrap();
        }
    }
    let _program = start(folder.path(), port, &[]);
    let database = folder.path().join("data/members.db");
    baraza_members::store::check_integrity(&database).unwrap();
    let connection = rusqlite::Connection::open(&database).unwrap();
    let mut statement = connection.prepare("select markdown from comments").unwrap();
    let kept: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let ledger = ledger.lock().unwrap();
    assert!(ledger.len() > 20, "only {} were acknowledged", ledger.len());
    for text in ledger.iter() {
        assert_eq!(kept.iter().filter(|kept| *kept == text).count(), 1, "{text}");
    }
    let counted: (i64, i64) = connection
        .query_row("select shown_count, last_number from threads", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(counted, (kept.len() as i64, kept.len() as i64), "counters are a recount");
}

#[test]
fn r2_the_log_is_synced_before_the_answer_leaves() {
    if Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_err() {
        eprintln!("r2 not run: strace is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let session = prepare(folder.path(), port);
    let trace = folder.path().join("trace");
    let calls = "trace=fdatasync,fsync,write,writev,sendto,sendmsg";
    let under = ["strace", "-f", "-y", "-s", "64", "-e", calls, "-o", trace.to_str().unwrap()];
    let mut program = start(folder.path(), port, &under);
    assert!(post(&agent(), port, &session, "Durable words"));
    // strace writes what it saw when the program ends.
    let pid = program.child.id().to_string();
    let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
    for child in children.split_whitespace() {
        let _ = Command::new("kill").args(["-TERM", child]).status();
    }
    program.child.wait().unwrap();
    let trace = std::fs::read_to_string(trace).unwrap();
    let lines: Vec<&str> = trace.lines().collect();
    let answered = lines
        .iter()
        .position(|line| line.contains("HTTP/1.1 201"))
        .expect("the answer is in the trace");
    let synced =
        lines[..answered].iter().rposition(|line| line.contains("-wal") && line.contains("sync("));
    assert!(synced.is_some(), "{trace}");
    let ready = lines[..answered].iter().rposition(|line| line.contains("HTTP/1.1 200"));
    assert!(synced > ready, "a sync between the request before and this answer");
}

#[test]
fn acts_that_wait_share_a_commit_and_fail_alone() {
    let domain = Arc::new(Domain::start());
    let amina = domain.member("Amina");
    let threads: Vec<_> = (0..40)
        .map(|number| {
            let (domain, amina) = (domain.clone(), amina.clone());
            std::thread::spawn(move || {
                let page = if number % 4 == 0 { "practices/none" } else { "practices/circles" };
                domain
                    .try_post(&amina, super::comment(page, &format!("Number {number}")), None)
                    .is_ok()
            })
        })
        .collect();
    let done =
        threads.into_iter().map(|thread| thread.join().unwrap()).filter(|done| *done).count();
    assert_eq!(done, 30);
    assert_eq!(
        domain
            .thread(None, "practices/circles")
            .lines()
            .filter(|line| line.contains("shown"))
            .count(),
        30
    );
}

#[test]
fn r20_a_panic_in_one_act_undoes_that_act_only() {
    use baraza_members::store::StoreError;
    let domain = Domain::start();
    let panicked = domain.act(|tx, _| -> Result<(), StoreError> {
        tx.execute("update probe set touched = 1000", &[])?;
        panic!("on purpose");
    });
    assert!(matches!(panicked, Err(StoreError::Panicked)));
    let touched = domain.ask(|tx, _| tx.number("select touched from probe", &[])).unwrap();
    assert_eq!(touched, 0);
    domain.member("Amina");
}

#[test]
fn s88_files_are_private_and_readers_cannot_write() {
    use std::os::unix::fs::PermissionsExt;
    let domain = Domain::start();
    domain.member("Amina");
    let data = domain.folder.path().join("data");
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    for name in ["members.db", "members.db-wal", "members.db-shm", "secret"] {
        assert_eq!(mode(&data.join(name)), 0o600, "{name}");
    }
    let written = domain.ask(|tx, _| tx.execute("update probe set touched = 5", &[]));
    assert!(written.is_err());
    let attached = domain.act(|tx, _| tx.execute("attach database '/tmp/x.db' as x", &[]));
    assert!(attached.is_err());
    std::io::stderr().flush().unwrap();
}

#[test]
fn s113_a_secret_that_is_gone_or_open_to_others_stops_the_start() {
    use std::os::unix::fs::PermissionsExt;
    let domain = Domain::start();
    domain.service.stop();
    let config = (*domain.service.config).clone();
    let open = || {
        baraza_members::Service::open(config.clone(), baraza_members::clock::Clock::system())
            .err()
            .map(|error| error.to_string())
    };
    std::fs::set_permissions(&config.secret_file, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert!(open().unwrap().contains("chmod 600"));
    std::fs::remove_file(&config.secret_file).unwrap();
    assert!(open().unwrap().contains("missing beside an existing database"));
}

#[test]
fn s88_a_data_folder_that_others_may_enter_is_closed_to_them() {
    use std::os::unix::fs::PermissionsExt;
    let domain = Domain::start();
    domain.service.stop();
    let mut config = (*domain.service.config).clone();
    let data = domain.folder.path().join("data");
    let chmod = |path: &Path| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    };
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let clock = baraza_members::clock::Clock::system;
    chmod(&data);
    baraza_members::Service::open(config.clone(), clock()).unwrap().stop();
    assert_eq!(mode(&data), 0o700);
    // Where the site lies too, that would close the site.
    chmod(domain.folder.path());
    config.database = format!("sqlite:{}", domain.folder.path().join("members.db").display());
    let Err(error) = baraza_members::Service::open(config, clock()) else { panic!("opened") };
    assert!(error.to_string().contains("a folder of its own"), "{error}");
    assert_eq!(mode(domain.folder.path()), 0o755);
}
