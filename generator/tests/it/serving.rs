//! The development server.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use crate::publishing::wait_until;
use crate::small::SmallSite;

struct Server {
    child: std::process::Child,
    port: u16,
}

impl Server {
    fn start(site: &SmallSite) -> Server {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let server = Server { child: site.spawn(&["serve", "--port", &port.to_string()]), port };
        wait_until(|| TcpStream::connect(("127.0.0.1", port)).is_ok());
        server
    }

    /// Status line, headers and body.
    fn get(&self, path: &str) -> String {
        self.get_of("localhost", path)
    }

    fn get_of(&self, host: &str, path: &str) -> String {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) else {
            return String::new();
        };
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_site_is_served_reloaded_and_never_lost() {
    let site = SmallSite::new();
    site.practice("a", "", "First text.");
    let server = Server::start(&site);
    wait_until(|| server.get("/practices/a/").contains("First text."));
    assert!(server.get("/practices/a/").contains("/__baraza/reload.js"));
    assert!(server.get("/practices/a").starts_with("HTTP/1.1 308"));
    assert!(server.get("/nothing/").starts_with("HTTP/1.1 404"));
    assert!(!site.output().exists(), "serving publishes nothing");
    for (host, answer) in [("127.0.0.1:1111", "200"), ("[::1]:1", "200"), ("evil.example", "421")] {
        assert!(server.get_of(host, "/practices/a/").starts_with(&format!("HTTP/1.1 {answer}")));
    }

    site.practice("a", "", "Second text.");
    wait_until(|| server.get("/practices/a/").contains("Second text."));

    site.practice("a", "wrong = 1", "Third text.");
    wait_until(|| {
        server.get("/__baraza/state").contains("content/practices/a.md:3:1: error[unknown-key]")
    });
    assert!(server.get("/__baraza/state").contains("\"lang\":\"en\""), "the page says which");
    assert!(server.get("/practices/a/").contains("Second text."));

    site.practice("a", "", "Fourth text.");
    wait_until(|| server.get("/practices/a/").contains("Fourth text."));
    assert!(server.get("/__baraza/state").contains("\"trouble\":\"\""));
}
