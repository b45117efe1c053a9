//! The headers that every answer carries, and the hosts that are answered at all.

use crate::app::{Answer, TestApp};

#[test]
fn s70_s115_pages_of_the_members_area_are_locked_down() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let policies: Vec<String> = (0..2)
        .map(|_| {
            let page = amina.get("/members/discussion?page=practices/circles");
            common(&page);
            assert_eq!(page.header("cache-control"), Some("private, no-store"));
            assert!(page.header("vary").unwrap().contains("Cookie"));
            assert_eq!(page.header("referrer-policy"), Some("same-origin"));
            page.header("content-security-policy").unwrap().to_owned()
        })
        .collect();
    for part in [
        "default-src 'none'",
        "'strict-dynamic'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "form-action 'self'",
    ] {
        assert!(policies[0].contains(part), "{part}: {}", policies[0]);
    }
    assert!(!policies[0].contains("unsafe"));
    // A nonce is used once.
    assert_ne!(policies[0], policies[1]);
}

#[test]
fn s72_json_can_be_nothing_but_json() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    for path in [
        "/api/v1/me",
        "/api/v1/discussion?page=practices/circles",
        "/api/v1/discussion?page=%3Cscript%3E",
        "/api/v1/openapi.json",
        "/api/v1/nothing",
        "/healthz",
    ] {
        let answer = amina.get(path);
        common(&answer);
        assert_eq!(
            answer.header("content-security-policy"),
            Some("default-src 'none'; frame-ancestors 'none'; sandbox"),
            "{path}"
        );
        assert!(!answer.header("content-type").unwrap().contains("html"), "{path}");
        assert!(!answer.text.contains("<script>"), "{path}");
    }
}

#[test]
fn s97_problems_are_documents_without_detail_of_ours() {
    let app = TestApp::start();
    let problem = app.visitor().get("/api/v1/discussion?page=practices/none");
    assert_eq!(problem.header("content-type"), Some("application/problem+json"));
    assert_eq!(problem.json()["type"], "/problems/not-found");
    assert_eq!(problem.json()["status"], 404);
    let id = problem.header("x-request-id").unwrap();
    assert_eq!(id.len(), 16);
    assert!(
        app.visitor()
            .with("accept-language", "ar")
            .get("/api/v1/discussion?page=practices/none")
            .text
            .contains("ليست")
    );
}

#[test]
fn s116_what_depends_on_a_cookie_is_not_kept() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let public = app.visitor().get("/api/v1/discussion?page=practices/circles");
    assert_eq!(public.header("cache-control"), Some("no-cache"));
    assert!(public.header("vary").unwrap().contains("Cookie"));
    let etag = public.header("etag").unwrap().to_owned();
    let again =
        app.visitor().with("if-none-match", &etag).get("/api/v1/discussion?page=practices/circles");
    assert_eq!((again.status, again.text.as_str()), (304, ""));
    let own = amina.get("/api/v1/discussion?page=practices/circles");
    assert_eq!(own.header("cache-control"), Some("private, no-store"));
    assert_eq!(amina.get("/api/v1/me").header("cache-control"), Some("private, no-store"));
}

#[test]
fn s27_foreign_hosts_are_not_answered() {
    let app = TestApp::start();
    let port = app.address.port();
    let mut client = app.visitor();
    client.host = "evil.example".into();
    for path in ["/", "/members/sign-in", "/api/v1/me", "/practices/circles/"] {
        let answer = client.get(path);
        assert_eq!(answer.status, 421, "{path}");
    }
    assert_eq!(client.get("/healthz").status, 200);
    let two = app.raw(format!("GET /members/sign-in HTTP/1.1\r\nHost: localhost:{port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n").as_bytes());
    assert!(two.starts_with("HTTP/1.1 4"), "{two}");
    let absolute = app.raw(format!("GET http://evil.example/ HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n").as_bytes());
    assert!(absolute.starts_with("HTTP/1.1 421"), "{absolute}");

    // An address of this machine leads to the name.
    client.host = format!("127.0.0.1:{port}");
    let moved = client.get("/members/sign-in?next=/x");
    assert_eq!(
        (moved.status, moved.location()),
        (308, format!("http://localhost:{port}/members/sign-in?next=/x").as_str())
    );
    assert_eq!(client.form("/members/sign-in", &[("email", "a@example.org")]).status, 421);
}

#[test]
fn s27_links_are_made_from_the_configuration_alone() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let mut browser = app
        .visitor()
        .with("x-forwarded-host", "evil.example")
        .with("x-forwarded-proto", "https")
        .with("forwarded", "host=evil.example");
    browser.form("/members/sign-in", &[("email", &email)]);
    let mails = app.mails();
    let text = &mails.iter().find(|mail| mail.to.contains(&email)).unwrap().text;
    assert!(text.contains(&app.service.config.base_url), "{text}");
    assert!(!text.contains("evil"), "{text}");
}

#[test]
fn s43_on_two_hosts_signing_out_clears_the_browser() {
    let app = TestApp::start_with(|config| {
        config.base_url = "http://members.baraza.localhost:1".into();
        config.site_url = "http://www.baraza.localhost:1".into();
    });
    let out = app.member("Amina").form("/members/sign-out", &[]);
    assert_eq!(out.header("clear-site-data"), Some("\"cache\", \"cookies\", \"storage\""));
    // On one host that would throw the reader's offline pages away.
    let one = TestApp::start();
    assert_eq!(one.member("Amina").form("/members/sign-out", &[]).header("clear-site-data"), None);
}

fn common(answer: &Answer) {
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"));
    assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-site"));
    assert!(answer.header("permissions-policy").unwrap().contains("camera=()"));
    assert_eq!(answer.header("server"), None);
    assert_eq!(answer.header("strict-transport-security"), None);
}
