//! Mail over real SMTP, its queue and its retries (S25, S73, S145, S146, R7–R9).

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use baraza_members::accounts::{Actor, Role, invite};
use baraza_members::notifications;
use baraza_members::sign_in::{self, AskForLink};

use super::{Domain, comment};

/// A real SMTP server on a free port of this machine. It prints each mail as a line of JSON.
pub(super) struct Peer {
    child: Child,
    pub(super) port: u16,
    lines: BufReader<std::process::ChildStdout>,
}

const PEER: &str = r#"
import asyncio, json, sys
from aiosmtpd.controller import Controller
mode = sys.argv[1]
class Handler:
    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({"to": envelope.rcpt_tos, "text": envelope.content.decode()}), flush=True)
        global mode
        if mode == "cut-once":
            mode = "ok"
            server.transport.abort()
        if mode == "hang-once":
            mode = "ok"
            await asyncio.sleep(40)
        if mode == "slow":
            await asyncio.sleep(0.02)
        return {"ok": "250 taken", "slow": "250 taken", "later": "451 try again later", "never": "550 not here"}[mode]
controller = Controller(Handler(), hostname="127.0.0.1", port=int(sys.argv[2]))
controller.start()
print(json.dumps({"port": controller.server.sockets[0].getsockname()[1]}), flush=True)
sys.stdin.read()
"#;

impl Peer {
    pub(super) fn start(mode: &str) -> Peer {
        Peer::start_on(free_port(), mode)
    }

    fn start_on(port: u16, mode: &str) -> Peer {
        let mut child = Command::new("/usr/bin/python3")
            .args(["-c", PEER, mode, &port.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        lines.read_line(&mut line).unwrap();
        assert!(line.contains("port"), "is python3-aiosmtpd installed? {line}");
        Peer { child, port, lines }
    }

    /// All that was printed, once nothing more can come.
    pub(super) fn all(mut self) -> Vec<serde_json::Value> {
        let _ = self.child.kill();
        let lines = std::io::BufRead::lines(&mut self.lines);
        lines.map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect()
    }

    fn mail(&mut self) -> serde_json::Value {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn through(peer: &Peer) -> Domain {
    through_port(peer.port)
}

fn through_port(port: u16) -> Domain {
    Domain::start_with(move |config| {
        config.mail.outbox = None;
        config.mail.smtp = Some(format!("smtp://127.0.0.1:{port}"));
        config.mail.from = "Test Network <network@example.org>".to_owned();
    })
}

fn invite_amina(domain: &Domain) {
    domain
        .act(|tx, world| invite(tx, world, &Actor::Operator, "amina@example.org", Role::Member))
        .unwrap();
}

#[test]
fn a_mail_arrives_over_smtp() {
    let mut peer = Peer::start("ok");
    let domain = through(&peer);
    invite_amina(&domain);
    assert_eq!(domain.service.send_mail_now().unwrap(), 1);
    let mail = peer.mail();
    assert_eq!(mail["to"][0], "amina@example.org");
    let text = mail["text"].as_str().unwrap();
    for part in [
        "From: ",
        "network@example.org",
        "Message-ID: <",
        "@example.org>",
        "http://localhost:8080/members/invitation/",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    assert_eq!(domain.service.send_mail_now().unwrap(), 0, "once");
}

#[test]
fn r8_a_busy_relay_is_tried_again_with_the_same_id_further_and_further_apart() {
    let mut peer = Peer::start("later");
    let domain = through(&peer);
    invite_amina(&domain);
    let mut ids = Vec::new();
    for minutes in [1, 2, 5] {
        assert_eq!(domain.service.send_mail_now().unwrap(), 0);
        let text = peer.mail()["text"].as_str().unwrap().to_owned();
        ids.push(text.lines().find(|line| line.starts_with("Message-ID:")).unwrap().to_owned());
        domain.advance(minutes * 60 - 1);
        domain.service.send_mail_now().unwrap();
        domain.advance(minutes * 6 + 2);
    }
    ids.dedup();
    assert_eq!(ids.len(), 1, "{ids:?}");
}

#[test]
fn r8_a_refusal_is_final() {
    let mut peer = Peer::start("never");
    let domain = through(&peer);
    invite_amina(&domain);
    domain.service.send_mail_now().unwrap();
    peer.mail();
    domain.advance(3600);
    let port = peer.port;
    drop(peer);
    assert_ne!(port, 0);
    let waiting =
        domain.ask(|tx, _| tx.optional("select state, address, details from outbox", &[]));
    let row = waiting.unwrap().unwrap();
    assert_eq!(
        (row.text(0), row.opt_text(1), row.text(2)),
        ("dropped".to_owned(), None, "{}".to_owned())
    );
}

#[test]
fn r7_mail_waits_while_the_relay_is_down_and_a_sign_in_mail_never_comes_late() {
    let domain = Domain::start_with(|config| {
        config.mail.outbox = None;
        config.mail.smtp = Some("smtp://127.0.0.1:1".to_owned());
    });
    invite_amina(&domain);
    let ask =
        AskForLink { email: "amina@example.org".to_owned(), next: None, request_cookie: None };
    domain.act(move |tx, world| sign_in::request_link(tx, world, &ask)).unwrap();
    assert_eq!(domain.service.send_mail_now().unwrap(), 0);
    domain.advance(11 * 60);
    domain.service.send_mail_now().unwrap();
    let rows =
        domain.ask(|tx, _| tx.rows("select kind, state from outbox order by kind", &[])).unwrap();
    let states: Vec<_> = rows.iter().map(|row| (row.text(0), row.text(1))).collect();
    assert_eq!(states[0], ("invitation".to_owned(), "waiting".to_owned()));
    assert_eq!(states[1], ("sign-in".to_owned(), "dropped".to_owned()));
}

pub(super) fn id_of(mail: &serde_json::Value) -> String {
    let text = mail["text"].as_str().unwrap();
    text.lines().find(|line| line.starts_with("Message-ID:")).unwrap().to_owned()
}

fn states(domain: &Domain) -> Vec<String> {
    let sql = "select kind, state from outbox where kind in ('notice', 'digest') order by kind";
    let rows = domain.ask(move |tx, _| tx.rows(sql, &[])).unwrap();
    rows.iter().map(|row| format!("{} {}", row.text(0), row.text(1))).collect()
}

#[test]
fn r7_r8_a_relay_that_is_down_for_a_day_costs_no_notice_and_no_digest() {
    let port = free_port();
    let domain = through_port(port);
    let (amina, bintou) =
        (domain.member_without_mail("Amina"), domain.member_without_mail("Bintou"));
    domain
        .act(|tx, _| tx.execute("update outbox set state = 'dropped' where state = 'waiting'", &[]))
        .unwrap();
    domain.post(&amina, "practices/circles", "Start");
    domain.post(&bintou, "practices/circles", "One");
    let (who, daily) = (
        bintou.clone(),
        notifications::Preferences {
            contributions: notifications::Frequency::Daily,
            hour: 13,
            ..notifications::Preferences::default()
        },
    );
    domain.act(move |tx, world| notifications::set_preferences(tx, world, &who, &daily)).unwrap();
    domain.post(&amina, "practices/circles", "Two");
    for _ in 0..24 {
        assert_eq!(domain.service.send_mail_now().unwrap(), 0);
        domain.advance(3600);
    }
    assert_eq!(states(&domain), ["digest waiting", "notice waiting"]);
    let mut peer = Peer::start_on(port, "ok");
    domain.advance(3700);
    assert_eq!(domain.service.send_mail_now().unwrap(), 2);
    let mut to: Vec<String> =
        (0..2).map(|_| peer.mail()["to"][0].as_str().unwrap().to_owned()).collect();
    to.sort();
    assert_eq!(to, ["amina@example.org", "bintou@example.org"]);
    domain.advance(3600);
    assert_eq!(domain.service.send_mail_now().unwrap(), 0, "once");
    assert_eq!(states(&domain), ["digest sent", "notice sent"]);
}

#[test]
fn r9_an_answer_that_is_lost_after_data_costs_at_most_one_more_with_the_same_id() {
    for mode in ["cut-once", "hang-once"] {
        let mut peer = Peer::start(mode);
        let domain = through(&peer);
        invite_amina(&domain);
        assert_eq!(domain.service.send_mail_now().unwrap(), 0, "{mode}");
        domain.advance(70);
        assert_eq!(domain.service.send_mail_now().unwrap(), 1, "{mode}");
        assert_eq!(id_of(&peer.mail()), id_of(&peer.mail()), "{mode}");
        for _ in 0..3 {
            domain.advance(3600);
            assert_eq!(domain.service.send_mail_now().unwrap(), 0, "{mode}");
        }
    }
}

#[test]
fn s73_a_notice_says_only_that_something_is_new() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, "practices/circles", "First secret words");
    domain.post(&bintou, "practices/circles", "Second secret words");
    let mails = domain.mails();
    let notice = &mails[0];
    assert!(notice.to.contains("amina@"), "{mails:?}");
    assert!(
        notice.text.contains("/members/discussion?page=practices%2Fcircles#comment-2"),
        "{}",
        notice.text
    );
    for word in ["secret", "Bintou", "Circles", "Amina"] {
        assert!(!format!("{}{}", notice.subject, notice.text).contains(word), "{}", notice.text);
    }
}

#[test]
fn notices_do_not_come_more_often_than_every_half_hour() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let count = |domain: &Domain| {
        domain.mails().iter().filter(|mail| mail.text.contains("discussion?page=")).count()
    };
    domain.post(&amina, "practices/circles", "Start");
    for number in 0..5 {
        domain.post(&bintou, "practices/circles", &format!("Number {number}"));
    }
    assert_eq!(count(&domain), 1);
    domain.advance(30 * 60);
    assert_eq!(count(&domain), 2, "the rest in one");
    domain.advance(24 * 3600);
    assert_eq!(count(&domain), 2);
}

#[test]
fn s145_s146_a_notice_can_be_left_by_one_click_without_signing_in() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, "practices/circles", "Start");
    domain.post(&bintou, "practices/circles", "Answer");
    domain.mails();
    let folder = domain.service.config.mail.outbox.clone().unwrap();
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let raw = std::fs::read_to_string(files.last().unwrap()).unwrap();
    assert!(raw.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{raw}");
    let after = raw.replace("\r\n ", " ");
    let header = after.lines().find(|line| line.starts_with("List-Unsubscribe: ")).unwrap();
    let token = header.trim_end_matches('>').rsplit('/').next().unwrap().to_owned();
    for token in ["unknown".to_owned(), token.clone(), token] {
        domain.act(move |tx, world| notifications::unsubscribe(tx, world, &token)).unwrap();
    }
    domain.advance(3600);
    let before = domain.mails().len();
    domain.try_post(&bintou, comment("practices/circles", "More"), None).unwrap();
    assert_eq!(domain.mails().len(), before);
}

#[test]
fn s25_one_address_gets_ten_mails_a_day_by_default() {
    let defaults = baraza_members::config::Limits::default();
    let domain = Domain::start_with(|config| {
        config.limits.mails_per_address_per_day = defaults.mails_per_address_per_day
    });
    for _ in 0..15 {
        invite_amina(&domain);
        domain.advance(60);
        domain.service.send_mail_now().unwrap();
    }
    assert_eq!(domain.mails().len(), 10);
}

#[test]
fn s25_over_the_hours_budget_sign_in_mails_go_first() {
    let domain = Domain::start_with(|config| config.limits.mails_per_hour = 2);
    for name in ["a", "b", "c"] {
        domain
            .act(move |tx, world| {
                invite(tx, world, &Actor::Operator, &format!("{name}@example.org"), Role::Member)
            })
            .unwrap();
        domain.service.send_mail_now().unwrap();
    }
    assert_eq!(domain.mails().len(), 2, "the third invitation waits");
    let ask = AskForLink { email: "c@example.org".to_owned(), next: None, request_cookie: None };
    domain.act(move |tx, world| sign_in::request_link(tx, world, &ask)).unwrap();
    assert!(domain.mails()[0].subject.contains("Sign in"));
    domain.advance(3601);
    assert_eq!(domain.mails().len(), 4);
}

#[test]
fn arabic_mails_read_right() {
    let domain = Domain::start_with(|config| config.default_language = "ar".to_owned());
    invite_amina(&domain);
    let mails = domain.mails();
    assert!(mails[0].subject.chars().any(|c| ('\u{0600}'..='\u{06ff}').contains(&c)), "{mails:?}");
}
