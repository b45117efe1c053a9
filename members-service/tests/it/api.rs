//! The JSON API as the widget and the generator use it.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use baraza_members::web::{openapi, routes};
use serde_json::{Value, json};

use crate::app::TestApp;

#[test]
fn a_thread_is_read_page_by_page() {
    let app = TestApp::start_with(|config| config.limits.page_items = 3);
    let mut amina = app.member("Amina");
    for n in 1..=7 {
        assert_eq!(amina.comment("practices/circles", &format!("Number {n}")).status, 201);
    }
    let mut seen = Vec::new();
    let mut after = String::new();
    loop {
        let page = amina.get(&format!("/api/v1/discussion?page=practices/circles{after}")).json();
        assert_eq!(page["count"], 7);
        assert!(page["items"].as_array().unwrap().len() <= 3);
        seen.extend(
            page["items"].as_array().unwrap().iter().map(|item| item["number"].as_i64().unwrap()),
        );
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert_eq!(seen, [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(
        amina.get("/api/v1/discussion?page=practices/circles&after=x").problem(),
        "400 malformed"
    );
    assert_eq!(amina.get("/api/v1/discussion").problem(), "400 malformed");
    let many = vec!["practices/circles"; 101].join(",");
    assert_eq!(amina.get(&format!("/api/v1/counts?pages={many}")).problem(), "400 malformed");
}

#[test]
fn s81_the_same_key_posts_once() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut post = |markdown: &str, key: &str| {
        let body =
            json!({ "page": "practices/circles", "markdown": markdown, "public_confirmed": true });
        amina.json_with("POST", "/api/v1/comments", body, &[("idempotency-key", key)])
    };
    let first = post("Once", "key-1");
    let again = post("Once", "key-1");
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.json()["id"], again.json()["id"]);
    assert_eq!(post("Otherwise", "key-1").problem(), "422 key-reused");
    assert_eq!(post("Once", &"k".repeat(65)).problem(), "400 malformed");
    assert_eq!(
        amina.get("/api/v1/counts?pages=practices/circles").json()["counts"]["practices/circles"],
        1
    );
}

#[test]
fn s82_an_edit_names_the_version_it_saw() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let posted = amina.comment("practices/circles", "First");
    let path = format!("/api/v1/comments/{}", posted.json()["id"].as_str().unwrap());
    let etag = posted.header("etag").unwrap().to_owned();
    let edit = json!({ "markdown": "Second" });

    assert_eq!(amina.json("PATCH", &path, edit.clone()).problem(), "428 if-match-missing");
    let edited = amina.json_with("PATCH", &path, edit.clone(), &[("if-match", &etag)]);
    assert_eq!(edited.status, 200, "{}", edited.text);
    assert!(edited.json()["html"].as_str().unwrap().contains("Second"));
    let stale =
        amina.json_with("PATCH", &path, json!({ "markdown": "Third" }), &[("if-match", &etag)]);
    assert_eq!(stale.problem(), "412 changed-since");
    assert_eq!(stale.json()["version"], edited.json()["version"]);
    assert_eq!(amina.get(&path).json()["markdown"], "Second");
    assert_eq!(app.visitor().get(&path).problem(), "401 signed-out");
    assert!(matches!(app.member("Bilal").get(&path).status, 403 | 404));
}

#[test]
fn a_stream_tells_of_each_new_version() {
    let app = TestApp::start();
    let mut stream = TcpStream::connect(app.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let host = app.visitor().host;
    let ask = format!(
        "GET /api/v1/discussion/events?page=practices/circles HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br, gzip\r\n\r\n"
    );
    stream.write_all(ask.as_bytes()).unwrap();
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let head: Vec<String> = lines
        .by_ref()
        .take_while(|line| !line.is_empty())
        .map(|line| line.to_lowercase())
        .collect();
    assert!(head.iter().any(|line| line == "content-type: text/event-stream"), "{head:?}");
    assert!(!head.iter().any(|line| line.starts_with("content-encoding")), "{head:?}");
    let mut next = || lines.find(|line| line.starts_with("data:"));
    assert_eq!(next().unwrap(), r#"data: {"version":0,"count":0}"#);

    let mut amina = app.member("Amina");
    amina.comment("discussions/youth", "Elsewhere");
    let version = |line: String| serde_json::from_str::<Value>(&line[5..]).unwrap();
    amina.comment("practices/circles", "Here");
    let told = version(next().unwrap());
    assert_eq!(told["count"], 1);
    amina.comment("practices/circles", "And here");
    let then = version(next().unwrap());
    assert_eq!(then["count"], 2);
    assert!(then["version"].as_i64() > told["version"].as_i64());
    // A stop ends it at once: nobody waits for ten minutes.
    app.stop_gently();
    assert_eq!(next(), None);
}

#[test]
fn streams_have_their_number() {
    let app = TestApp::start_with(|config| config.limits.event_streams = 1);
    let host = app.visitor().host;
    let mut held = TcpStream::connect(app.address).unwrap();
    held.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    held.write_all(
        format!(
            "GET /api/v1/discussion/events?page=practices/circles HTTP/1.1\r\nHost: {host}\r\n\r\n"
        )
        .as_bytes(),
    )
    .unwrap();
    let mut first = String::new();
    BufReader::new(&held).read_line(&mut first).unwrap();
    assert!(first.contains("200"), "{first}");
    let refused = app.visitor().get("/api/v1/discussion/events?page=practices/circles");
    assert_eq!(refused.status, 503);
    assert!(refused.header("retry-after").is_some());
}

#[test]
fn reactions_are_counted_once_each() {
    let app = TestApp::start();
    let id = app.member("Amina").comment("practices/circles", "Useful").json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut bilal = app.member("Bilal");
    let path = format!("/api/v1/comments/{id}/reactions/thank");
    for _ in 0..2 {
        let item = bilal.json("PUT", &path, Value::Null);
        assert_eq!(item.status, 200, "{}", item.text);
        assert_eq!(
            (&item.json()["reactions"]["thank"], &item.json()["mine"]),
            (&json!(1), &json!(["thank"]))
        );
    }
    assert_eq!(bilal.json("DELETE", &path, Value::Null).json()["reactions"]["thank"], 0);
    assert_eq!(
        bilal.json("PUT", &path.replace("thank", "applause"), Value::Null).problem(),
        "404 not-found"
    );
}

#[test]
fn s78_answers_have_these_keys_and_no_others() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    amina.comment("practices/circles", "Hello");
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    for mut who in [app.visitor(), amina.clone(), app.moderator("Zainab"), app.admin("Chidi")] {
        let thread = who.get("/api/v1/discussion?page=practices/circles").json();
        assert_eq!(
            keys(&thread),
            [
                "page",
                "version",
                "state",
                "visibility",
                "opens",
                "closes",
                "count",
                "can_post",
                "items",
                "next"
            ]
        );
        let item = &thread["items"][0];
        assert_eq!(
            keys(item),
            [
                "id",
                "parent",
                "number",
                "author",
                "created_at",
                "edited_at",
                "version",
                "language",
                "dir",
                "html",
                "state",
                "depth",
                "among_members",
                "in_reply_to",
                "question",
                "reactions",
                "mine",
                "own",
                "translations",
                "can"
            ]
        );
        assert_eq!(keys(&item["author"]), ["name", "key", "role"]);
        assert_eq!(
            keys(&item["can"]),
            ["reply", "edit", "delete", "report", "react", "hide", "restore", "translate"]
        );
        let me = who.get("/api/v1/me").json();
        assert_eq!(keys(&me), ["signed_in", "session", "name", "role", "unread", "follows", "can"]);
        assert_eq!(keys(&me["can"]), ["post", "report", "moderate", "confirm_public"]);
    }
}

#[test]
fn s100_an_author_is_another_in_each_thread() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let key =
        |answer: crate::app::Answer| answer.json()["author"]["key"].as_str().unwrap().to_owned();
    let here = key(amina.comment("practices/circles", "One"));
    let here_again = key(amina.comment("practices/circles", "Two"));
    let there = key(amina.comment("discussions/youth", "Three"));
    assert_eq!(here, here_again);
    assert_ne!(here, there);
}

#[test]
fn the_description_names_every_route_of_the_api() {
    let document = serde_json::to_value(openapi()).unwrap();
    let mut described = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            described.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let served: BTreeSet<String> = routes()
        .iter()
        .filter(|route| route.path.starts_with("/api/"))
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    assert_eq!(described, served);
}

#[test]
fn the_snapshot_is_what_the_seam_says() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    amina.comment("practices/circles", "For everyone");
    amina.comment("discussions/youth", "Among members");
    app.service.write_snapshot_now().unwrap();
    let mut generator = app.visitor();
    let snapshot = generator.get("/api/v1/snapshot");
    assert!(snapshot.text.contains("For everyone"));
    assert!(!snapshot.text.contains("Among members"));
    assert!(!snapshot.text.contains("@example.org"));
    let etag = snapshot.header("etag").unwrap().to_owned();
    assert_eq!(generator.with("if-none-match", &etag).get("/api/v1/snapshot").status, 304);
}

#[test]
fn long_answers_are_packed() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    for n in 0..20 {
        amina.comment("practices/circles", &format!("Number {n} with some words"));
    }
    let host = app.visitor().host;
    let answer = app.raw(format!("GET /api/v1/discussion?page=practices/circles HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n").as_bytes());
    assert!(answer.to_lowercase().contains("content-encoding: gzip"), "{answer}");
}
