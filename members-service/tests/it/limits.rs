//! Sizes, times and numbers: what is too much is said so, and costs the others nothing.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::app::TestApp;

#[test]
fn s127_bodies_addresses_and_headers_have_an_end() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let long = "x".repeat(70 * 1024);
    assert_eq!(amina.comment("practices/circles", &long).problem(), "413 too-large");
    let code = amina.json("POST", "/api/v1/sign-in", json!({ "email": "x".repeat(5000) }));
    assert_eq!(code.problem(), "413 too-large");
    assert_eq!(
        amina.comment("practices/circles", &"x".repeat(20_001)).problem(),
        "422 text-too-long"
    );
    assert_eq!(
        amina.get(&format!("/api/v1/me?x={}", "y".repeat(5000))).problem(),
        "414 address-too-long"
    );

    let host = format!("Host: localhost:{}\r\n", app.address.port());
    let many: String = (0..80).map(|n| format!("X-{n}: y\r\n")).collect();
    let answer = app.raw(format!("GET / HTTP/1.1\r\n{host}{many}\r\n").as_bytes());
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    let wide = format!("GET / HTTP/1.1\r\n{host}X: {}\r\n\r\n", "y".repeat(20 * 1024));
    let answer = app.raw(wide.as_bytes());
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[test]
fn s127_a_body_without_a_length_ends_too() {
    let app = TestApp::start();
    let host = format!("Host: localhost:{}\r\n", app.address.port());
    let head = format!(
        "POST /api/v1/sign-in HTTP/1.1\r\n{host}Content-Type: application/json\r\nX-Requested-With: baraza\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    let chunk = format!("{:x}\r\n{}\r\n", 5000, "z".repeat(5000));
    let answer = app.raw(format!("{head}{chunk}0\r\n\r\n").as_bytes());
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
}

#[test]
fn s128_headers_that_never_end_are_cut_off() {
    let app = TestApp::start_with(|config| config.limits.header_seconds = 1);
    let started = Instant::now();
    let mut slow: Vec<TcpStream> = (0..40)
        .map(|n| {
            let mut stream = TcpStream::connect(app.address).unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(8))).unwrap();
            if n % 2 == 0 {
                stream.write_all(b"GET / HTTP/1.1\r\nHost: local").unwrap();
            }
            stream
        })
        .collect();
    // Meanwhile others are served.
    assert_eq!(app.visitor().get("/healthz").status, 200);
    for stream in &mut slow {
        let mut rest = Vec::new();
        // Closed, with or without a word.
        let _ = stream.read_to_end(&mut rest);
    }
    assert!(started.elapsed() < Duration::from_secs(6), "{:?}", started.elapsed());
}

#[test]
fn s128_a_body_that_drips_is_cut_off() {
    let app = TestApp::start_with(|config| config.limits.body_seconds = 1);
    let mut stream = TcpStream::connect(app.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(8))).unwrap();
    let head = format!(
        "POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost:{}\r\nContent-Type: application/json\r\nX-Requested-With: baraza\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 100\r\n\r\n{{",
        app.address.port()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = [0; 1024];
    let read = stream.read(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer[..read]);
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[test]
fn s128_the_defaults_are_those_of_the_rule() {
    let limits = baraza_members::config::Limits::default();
    assert_eq!(
        (limits.body_bytes, limits.sign_in_body_bytes, limits.uri_bytes),
        (65_536, 4096, 4096)
    );
    // A form that holds a whole entry, in scripts of which a character takes nine bytes.
    assert_eq!(limits.entry_body_bytes, 1_048_576);
    assert_eq!((limits.header_bytes, limits.header_lines), (16_384, 64));
    assert_eq!(
        (limits.header_seconds, limits.body_seconds, limits.handler_seconds, limits.write_seconds),
        (10, 20, 10, 30)
    );
    assert_eq!((limits.connections, limits.connections_per_prefix), (512, 32));
}

#[test]
fn s128_one_network_has_its_share_of_connections() {
    let app = TestApp::start_with(|config| config.limits.connections_per_prefix = 4);
    let held: Vec<TcpStream> = (0..4).map(|_| TcpStream::connect(app.address).unwrap()).collect();
    // The loop takes them in order.
    let refused = app.raw(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    assert!(refused.starts_with("HTTP/1.1 429"), "{refused}");
    assert!(refused.contains("Retry-After"));
    drop(held);
    let served = (0..50).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        app.raw(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            .starts_with("HTTP/1.1 200")
    });
    assert!(served);
}

#[test]
fn s24_twenty_requests_for_mail_an_hour_from_one_network() {
    let app = TestApp::start_with(|config| config.limits.sign_in_requests_per_prefix_per_hour = 20);
    let email = app.address_of(&app.member("Amina"));
    for n in 0..20 {
        let answer =
            app.visitor().form("/members/sign-in", &[("email", &format!("n{n}@example.org"))]);
        assert_eq!(answer.status, 303);
    }
    let mut amina = app.visitor();
    let form = amina.form("/members/sign-in", &[("email", &email)]);
    assert_eq!(form.status, 429);
    assert!(form.header("retry-after").is_some());
    let json = amina.json("POST", "/api/v1/sign-in", json!({ "email": email }));
    assert_eq!(json.problem(), "429 too-many");
    // Whoever has a code already still gets in: a wrong one is judged, not limited.
    assert_eq!(amina.form("/members/code", &[("code", "AAAA-AAAA")]).status, 422);
}

#[test]
fn s26_other_methods_are_refused_before_any_work() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    for (method, path) in [
        ("PUT", "/members/sign-in"),
        ("DELETE", "/members/settings"),
        ("TRACE", "/api/v1/me"),
        ("POST", "/practices/circles/"),
        ("PROPFIND", "/"),
        ("GET", "/api/v1/comments"),
        ("POST", "/api/v1/me"),
    ] {
        let answer =
            amina.send(method, path, &[("sec-fetch-site", "same-origin")], Some(Vec::new()));
        assert_eq!(answer.status, 405, "{method} {path}");
        assert!(answer.header("allow").is_some(), "{method} {path}");
    }
    let head = amina.send("HEAD", "/members/settings", &[], None);
    assert_eq!((head.status, head.text.as_str()), (200, ""));
}

#[test]
fn s12_s90_bodies_are_taken_literally() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut status = |body: &str| {
        let headers = [
            ("content-type", "application/json"),
            ("x-requested-with", "baraza"),
            ("sec-fetch-site", "same-origin"),
        ];
        amina.send("POST", "/api/v1/comments", &headers, Some(body.as_bytes().to_vec())).status
    };
    assert_eq!(status(r#"{"page":"practices/circles","markdown":"x","role":"admin"}"#), 422);
    assert_eq!(status(r#"{"page":"practices/circles","markdown":"x","author":"y"}"#), 422);
    assert_eq!(
        status(r#"{"page":"practices/circles","page":"practices/closed","markdown":"x"}"#),
        422
    );
    assert_eq!(status(r#"{"page":"practices/circles","markdown":"x"} trailing"#), 400);
    assert_eq!(status(r#"["practices/circles"]"#), 422);
    let mut bilal = app.member("Bilal");
    assert_eq!(
        bilal
            .form("/members/settings", &[("name", "Bilal"), ("language", "en"), ("role", "admin")])
            .status,
        422
    );
    assert_eq!(
        bilal.get("/api/v1/discussion?page=practices/circles&page=practices/closed").status,
        400
    );
}

#[test]
fn r11_stopping_finishes_what_is_under_way() {
    let app = TestApp::start();
    let mut stream = TcpStream::connect(app.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n").unwrap();
    std::thread::sleep(Duration::from_millis(50));
    app.stop_gently();
    std::thread::sleep(Duration::from_millis(50));
    // The listener is still open, and says that it will not be for long.
    let ready = app.raw(b"GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assert!(ready.starts_with("HTTP/1.1 503"), "{ready}");
    stream.write_all(b"\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[test]
fn s51_a_refusal_reaches_a_client_that_still_sends() {
    let app = TestApp::start();
    let mut stream = TcpStream::connect(app.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let host = format!("Host: localhost:{}\r\n", app.address.port());
    let head = format!(
        "POST /api/v1/sign-in HTTP/1.1\r\n{host}Content-Type: text/plain\r\nContent-Length: 60000\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    for _ in 0..6 {
        std::thread::sleep(Duration::from_millis(40));
        stream.write_all(&[b'x'; 10_000]).unwrap();
    }
    let mut answer = [0; 4096];
    let read = stream.read(&mut answer).unwrap();
    assert!(answer[..read].starts_with(b"HTTP/1.1 415"));
    // The connection goes on.
    stream.write_all(format!("GET /healthz HTTP/1.1\r\n{host}\r\n").as_bytes()).unwrap();
    let read = stream.read(&mut answer).unwrap();
    assert!(answer[..read].starts_with(b"HTTP/1.1 200"));
}

#[test]
fn s128_one_network_has_its_share_of_event_streams() {
    let app = TestApp::start_with(|config| {
        config.limits.event_streams_per_prefix = 1;
        config.trusted_proxies = vec!["127.0.0.1".into()];
    });
    let ask = |from: &str| {
        let mut stream = TcpStream::connect(app.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let host = format!("Host: localhost:{}\r\nX-Forwarded-For: {from}\r\n", app.address.port());
        let path = "/api/v1/discussion/events?page=practices/circles";
        stream.write_all(format!("GET {path} HTTP/1.1\r\n{host}\r\n").as_bytes()).unwrap();
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).unwrap();
        (String::from_utf8_lossy(&answer).into_owned(), stream)
    };
    let (first, held) = ask("192.0.2.1");
    assert_eq!(first, "HTTP/1.1 200");
    assert_eq!(ask("192.0.2.77").0, "HTTP/1.1 429");
    assert_eq!(ask("198.51.100.1").0, "HTTP/1.1 200");
    drop(held);
}
