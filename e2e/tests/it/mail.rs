//! An SMTP server (aiosmtpd, from Debian's packages) that keeps what it receives in a maildir.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use base64::Engine;

use crate::world::{free_port, until};

pub(crate) struct MailServer {
    pub(crate) port: u16,
    folder: PathBuf,
    child: Child,
}

impl MailServer {
    pub(crate) fn start(folder: &Path) -> MailServer {
        let port = free_port();
        let child = Command::new("/usr/bin/python3")
            .args(["-m", "aiosmtpd", "-n", "-l", &format!("127.0.0.1:{port}"), "-c"])
            .args(["aiosmtpd.handlers.Mailbox", folder.to_str().unwrap()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("aiosmtpd starts: scripts/test installs it");
        until("the mail server listens", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        MailServer { port, folder: folder.to_owned(), child }
    }

    /// All that was received so far, headers and body with soft line breaks undone, oldest first.
    pub(crate) fn received(&self) -> Vec<String> {
        let Ok(items) = std::fs::read_dir(self.folder.join("new")) else { return Vec::new() };
        let mut files: Vec<(std::time::SystemTime, PathBuf)> = items
            .flatten()
            .map(|item| (item.metadata().unwrap().modified().unwrap(), item.path()))
            .collect();
        files.sort();
        let read = |(_, path): &(_, PathBuf)| std::fs::read(path).unwrap();
        files.iter().map(|file| decode(&String::from_utf8_lossy(&read(file)))).collect()
    }

    /// Waits for a mail to `address` beyond the first `seen` ones to it.
    pub(crate) fn wait_for(&self, address: &str, seen: usize) -> String {
        let mut found = None;
        until(&format!("a mail to {address}"), || {
            found = self.to(address).into_iter().nth(seen);
            found.is_some()
        });
        found.unwrap()
    }

    /// Mails to `address`, oldest first.
    pub(crate) fn to(&self, address: &str) -> Vec<String> {
        let to = format!("To: {address}").to_lowercase();
        let mails = self.received().into_iter();
        mails.filter(|mail| mail.to_lowercase().contains(&to)).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The first address in `mail` that contains `part`.
pub(crate) fn link(mail: &str, part: &str) -> String {
    let links = mail.split(|c: char| c.is_whitespace() || c == '<' || c == '>');
    let mut links = links.filter(|word| word.starts_with("http"));
    links
        .find(|word| word.contains(part))
        .unwrap_or_else(|| panic!("no {part} in:\n{mail}"))
        .to_owned()
}

/// Undoes base64 and quoted-printable where the mail says that it uses them.
fn decode(mail: &str) -> String {
    if mail.to_lowercase().contains("content-transfer-encoding: base64") {
        let (head, body) = mail.split_once("\n\n").unwrap_or((mail, ""));
        let body: String = body.split_whitespace().collect();
        let text = base64::engine::general_purpose::STANDARD.decode(body).unwrap();
        return format!("{head}\n\n{}", String::from_utf8_lossy(&text));
    }
    if !mail.to_lowercase().contains("content-transfer-encoding: quoted-printable") {
        return mail.to_owned();
    }
    let joined = mail.replace("=\r\n", "").replace("=\n", "");
    let mut bytes = Vec::with_capacity(joined.len());
    let raw = joined.as_bytes();
    let mut at = 0;
    while at < raw.len() {
        let hex = raw.get(at + 1..at + 3).and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if raw[at] == b'=' => {
                bytes.push(byte);
                at += 3;
            }
            _ => {
                bytes.push(raw[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// How long anything here is waited for before the test fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
