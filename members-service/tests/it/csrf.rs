//! Where requests may come from: every route that changes something, from every kind of place.

use baraza_members::web::{Kind, routes};
use serde_json::json;

use crate::app::TestApp;

/// Where a request says that it comes from, and whether our own pages' routes and those that the
/// catalogue may call take it.
const PLACES: &[(&[(&str, &str)], bool)] = &[
    (&[], false),
    (&[("origin", "null")], false),
    (&[("origin", "https://evil.example")], false),
    (&[("sec-fetch-site", "cross-site")], false),
    (&[("sec-fetch-site", "same-site")], false),
    (&[("sec-fetch-site", "none")], false),
    (&[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")], false),
    (&[("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")], false),
    (&[("sec-fetch-site", "same-origin")], true),
    (&[("sec-fetch-site", "same-origin"), ("origin", "null")], true),
];

#[test]
fn s49_s50_no_route_changes_anything_for_a_foreign_page() {
    let app = TestApp::start();
    let amina = app.member("Amina");
    for signed_in in [true, false] {
        for route in
            routes().iter().filter(|route| route.method != "GET" && route.kind != Kind::OneClick)
        {
            let content_type = match route.kind {
                Kind::Form => "application/x-www-form-urlencoded",
                _ => "application/json",
            };
            let path = route
                .path
                .replace("{id}", "AAAAAAAAAAAAAAAA")
                .replace("{token}", "x")
                .replace("{reaction}", "thank");
            for (place, passes) in PLACES {
                let mut client = if signed_in { amina.clone() } else { app.visitor() };
                let mut headers =
                    vec![("content-type", content_type), ("x-requested-with", "baraza")];
                headers.extend_from_slice(place);
                let answer = client.send(route.method.as_str(), &path, &headers, Some(Vec::new()));
                let refused = answer.status == 403
                    && (answer.text.contains("foreign-request")
                        || answer.text.contains("did not come from a page of this site"));
                assert_eq!(
                    refused, !passes,
                    "{} {path} {place:?}: {} {}",
                    route.method, answer.status, answer.text
                );
            }
        }
    }
}

#[test]
fn s51_json_needs_its_type_and_its_header() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let body = || {
        Some(json!({ "page": "practices/circles", "markdown": "Hello" }).to_string().into_bytes())
    };
    let from = ("sec-fetch-site", "same-origin");
    let mut status =
        |headers: &[(&str, &str)]| amina.send("POST", "/api/v1/comments", headers, body()).status;

    assert_eq!(status(&[from, ("x-requested-with", "baraza")]), 415);
    assert_eq!(
        status(&[from, ("content-type", "text/plain"), ("x-requested-with", "baraza")]),
        415
    );
    assert_eq!(
        status(&[
            from,
            ("content-type", "application/x-www-form-urlencoded"),
            ("x-requested-with", "baraza")
        ]),
        415
    );
    assert_eq!(status(&[from, ("content-type", "application/json")]), 403);
    assert_eq!(
        status(&[
            from,
            ("content-type", "application/json"),
            ("x-requested-with", "XMLHttpRequest")
        ]),
        403
    );
    assert_eq!(
        status(&[
            from,
            ("content-type", "application/json"),
            ("content-encoding", "gzip"),
            ("x-requested-with", "baraza")
        ]),
        415
    );
    assert_eq!(
        status(&[
            from,
            ("content-type", "multipart/form-data; boundary=x"),
            ("x-requested-with", "baraza")
        ]),
        415
    );
}

#[test]
fn s51_forms_need_the_token_of_their_session() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut other = app.member("Bilal");
    let token = other.token().unwrap();
    let fields = [("name", "Amina B."), ("language", "en")];

    assert_eq!(amina.bare_form("/members/settings", &fields).status, 403);
    let foreign = [fields[0], fields[1], ("token", token.as_str())];
    assert_eq!(amina.bare_form("/members/settings", &foreign).status, 403);
    let own = amina.token().unwrap();
    let twice = [fields[0], fields[1], ("token", own.as_str()), ("token", own.as_str())];
    assert_eq!(amina.bare_form("/members/settings", &twice).status, 403);
    assert_eq!(amina.form("/members/settings", &fields).status, 303);
}

#[test]
fn s52_preflights_allow_the_catalogue_and_no_one_else() {
    let app = two_hosts();
    let site = app.service.config.site_url.clone();
    let preflight = |path: &str, origin: &str, method: &str| {
        app.visitor().send(
            "OPTIONS",
            path,
            &[("origin", origin), ("access-control-request-method", method)],
            None,
        )
    };
    let good = preflight("/api/v1/comments", &site, "POST");
    assert_eq!(good.status, 204);
    assert_eq!(good.header("access-control-allow-origin"), Some(site.as_str()));
    assert_eq!(good.header("access-control-allow-credentials"), Some("true"));
    assert_eq!(good.header("access-control-max-age"), Some("600"));
    assert!(good.header("vary").unwrap().contains("Origin"));

    for (path, origin, method) in [
        ("/api/v1/comments", "https://evil.example", "POST"),
        ("/api/v1/comments", &format!("{site}.evil.example"), "POST"),
        ("/api/v1/comments", "null", "POST"),
        ("/api/v1/comments", site.as_str(), "TRACE"),
        ("/api/v1/sign-in", site.as_str(), "POST"),
        ("/api/v1/session", site.as_str(), "DELETE"),
        ("/members/settings", site.as_str(), "POST"),
    ] {
        let refused = preflight(path, origin, method);
        assert!(refused.status >= 400, "{path} {origin} {method}: {}", refused.status);
        assert_eq!(refused.header("access-control-allow-origin"), None);
    }
}

#[test]
fn s52_s53_answers_are_read_by_the_catalogue_where_it_may_call() {
    let app = two_hosts();
    let site = app.service.config.site_url.clone();
    let mut amina = app.member("Amina");
    let me = amina.send("GET", "/api/v1/me", &[("origin", &site)], None);
    assert_eq!((me.status, me.header("access-control-allow-origin")), (200, Some(site.as_str())));
    assert_eq!(me.json()["name"], "Amina");

    let body = json!({ "page": "practices/circles", "markdown": "From the catalogue", "public_confirmed": true });
    let from = [("origin", site.as_str()), ("sec-fetch-site", "same-site")];
    let posted = amina.json_with("POST", "/api/v1/comments", body, &from);
    // `json_with` says same-origin first; say it as the browser would.
    assert!(posted.status == 201 || posted.status == 403);
    let mut embedded = amina.with("sec-fetch-site", "same-site").with("origin", &site);
    let body = json!({ "page": "practices/circles", "markdown": "From the catalogue, again", "public_confirmed": true });
    let posted = embedded.json("POST", "/api/v1/comments", body);
    assert_eq!(posted.status, 201, "{}", posted.text);
    assert_eq!(posted.header("access-control-allow-origin"), Some(site.as_str()));

    let evil = amina.send("GET", "/api/v1/me", &[("origin", "https://evil.example")], None);
    assert_eq!(evil.header("access-control-allow-origin"), None);
    // Pages and what is only for our own pages refuse the catalogue's scripts.
    for path in
        ["/members/settings", "/members/sessions", "/members/discussion?page=practices/circles"]
    {
        let refused = amina.send("GET", path, &[("origin", &site)], None);
        assert_eq!(refused.status, 403, "{path}");
        assert_eq!(refused.header("access-control-allow-origin"), None);
    }
    assert_eq!(embedded.form("/members/sign-out", &[]).status, 403);
}

/// Service and catalogue on sibling hosts.
fn two_hosts() -> TestApp {
    TestApp::start_with(|config| {
        config.base_url = "http://members.baraza.localhost:1".into();
        config.site_url = "http://www.baraza.localhost:1".into();
    })
}
