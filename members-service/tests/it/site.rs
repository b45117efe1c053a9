//! The catalogue's files, and the members-only pages beside them.

use crate::app::TestApp;

#[test]
fn the_catalogue_is_served_with_what_caches_need() {
    let app = TestApp::start();
    let mut reader = app.visitor();
    let page = reader.get("/practices/circles/");
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert_eq!(page.header("cache-control"), Some("public, no-cache"));
    assert!(page.header("last-modified").unwrap().ends_with(" GMT"));
    let policy = page.header("content-security-policy").unwrap();
    assert!(
        policy.contains("script-src 'self'") && policy.contains("frame-ancestors 'none'"),
        "{policy}"
    );

    let etag = page.header("etag").unwrap().to_owned();
    let known = reader.with("if-none-match", &etag).get("/practices/circles/");
    assert_eq!((known.status, known.text.as_str()), (304, ""));
    let since = page.header("last-modified").unwrap().to_owned();
    assert_eq!(reader.with("if-modified-since", &since).get("/practices/circles/").status, 304);
    assert_eq!(reader.get("/practices/circles").location(), "/practices/circles/");
    assert_eq!(reader.get("/").status, 200);
    let head = reader.send("HEAD", "/practices/circles/", &[], None);
    assert_eq!((head.status, head.text.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), page.header("content-length"));
}

#[test]
fn pages_are_packed_for_who_can_unpack_them() {
    let app = TestApp::start();
    let host = app.visitor().host;
    let ask = |coding: &str| {
        app.raw(format!("GET /practices/circles/ HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {coding}\r\nConnection: close\r\n\r\n").as_bytes())
    };
    let lower = |answer: String| answer.split("\r\n\r\n").next().unwrap().to_ascii_lowercase();
    assert!(lower(ask("gzip, br")).contains("content-encoding: br"));
    assert!(lower(ask("gzip")).contains("content-encoding: gzip"));
    assert!(lower(ask("gzip;q=0, br;q=0")).contains("content-length: 1"));
    assert!(!lower(ask("identity")).contains("content-encoding"));
    assert!(lower(ask("br")).contains("vary: accept-encoding"));
    let body = |answer: String| answer.split_once("\r\n\r\n").unwrap().1.len();
    assert!(body(ask("identity")) > 3 * body(ask("br")));
}

#[test]
fn s116_hashed_assets_stay_and_unknown_paths_are_not_there() {
    let app = TestApp::start();
    let mut reader = app.visitor();
    let asset = reader.get("/assets/theme.0123456789abcdef.css");
    assert_eq!(asset.header("cache-control"), Some("public, max-age=31536000, immutable"));
    for asset in app.service.theme.assets.iter() {
        let own = reader.get(&format!("/{}", asset.path));
        assert_eq!((own.status, own.header("content-type")), (200, Some(asset.content_type)));
        assert_eq!(own.header("cache-control"), Some("public, max-age=31536000, immutable"));
    }
    let missing = reader.get("/practices/none/");
    assert_eq!(missing.status, 404);
    assert!(missing.text.contains("No such page"));
    assert_eq!(missing.header("cache-control"), Some("no-store"));
    assert!(reader.get("/ar/practices/none/").text.contains("لا صفحة"));
    assert_eq!(reader.get("/members/nothing").status, 404);
    assert_eq!(reader.get("/api/v1/nothing").problem(), "404 not-found");
}

#[test]
fn nothing_outside_the_tree_is_served() {
    let app = TestApp::start();
    let host = app.visitor().host;
    for path in [
        "/../data/secret",
        "/%2e%2e/data/secret",
        "/practices/..%2f..%2fdata/secret",
        "/..%5cdata",
        "/practices/circles/index.html%00",
        "//data/secret",
    ] {
        let answer = app.raw(
            format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes(),
        );
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[test]
fn members_only_pages_ask_to_sign_in_first() {
    let app = TestApp::start();
    let signed_out = app.visitor().get("/internal/notes/?x=1");
    assert_eq!(
        (signed_out.status, signed_out.location()),
        (303, "/members/sign-in?next=/internal/notes/%3Fx%3D1")
    );
    assert!(!signed_out.text.contains("Notes"));

    let mut amina = app.member("Amina");
    let page = amina.get("/internal/notes/");
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("Notes for members"));
    assert_eq!(page.header("cache-control"), Some("private, no-store"));
    assert!(page.header("vary").unwrap().contains("Cookie"));
    // What the generator wrote there for the service is nobody's to read.
    assert!(!amina.get("/catalogue.json").text.contains("internal/notes"));

    // Someone who waits for approval is no member yet.
    let mut musa = app.visitor();
    musa.form(
        "/members/join",
        &[("name", "Musa"), ("email", "musa@example.org"), ("about", "Me"), ("language", "en")],
    );
    musa.form(&app.link_to("musa@example.org"), &[]);
    assert_eq!(musa.get("/internal/notes/").status, 403);
}

#[test]
fn on_two_hosts_each_serves_its_own() {
    let app = TestApp::start_with(|config| {
        config.base_url = "http://members.baraza.localhost:1".into();
        config.site_url = "http://www.baraza.localhost:1".into();
    });
    let mut members = app.visitor();
    assert_eq!(members.get("/").location(), "/members/");
    assert_eq!(members.get("/practices/circles/").status, 404);
    let sign_in = members.get("/members/sign-in");
    assert!(
        sign_in.text.contains(&format!("{}/practices/", app.service.config.site_url)),
        "{}",
        sign_in.text
    );

    // S70: a form may not be redirected there, so a page leads on.
    let back = members.get("/members/to?page=practices/circles");
    let url = format!("{}/practices/circles/#discussion", app.service.config.site_url);
    assert!(back.status == 200 && back.text.contains(&format!("url={url}")), "{}", back.text);

    let mut site = app.visitor();
    site.host = app.service.config.site_url.replace("http://", "");
    let page = site.get("/practices/circles/");
    assert_eq!(page.status, 200);
    assert!(
        page.header("content-security-policy")
            .unwrap()
            .contains(&format!("connect-src 'self' {}", app.service.config.base_url))
    );
    assert_eq!(site.get("/members/sign-in").status, 404);
    assert_eq!(site.get("/api/v1/me").status, 404);
    assert_eq!(site.get("/internal/notes/").status, 404);
    let mut amina = app.member("Amina");
    assert_eq!(amina.get("/internal/notes/").status, 200);
}

#[test]
fn a_new_build_is_served_at_once() {
    let app = TestApp::start();
    let mut reader = app.visitor();
    let before = reader.get("/practices/circles/");
    let site = app.folder.path().join("public");
    let next = app.folder.path().join("next");
    std::fs::create_dir_all(next.join("practices/circles")).unwrap();
    std::fs::write(next.join("practices/circles/index.html"), "<!doctype html><title>New</title>")
        .unwrap();
    std::fs::rename(&site, app.folder.path().join("old")).unwrap();
    std::fs::rename(&next, &site).unwrap();
    let after = reader.get("/practices/circles/");
    assert!(after.text.contains("New"));
    assert_ne!(before.header("etag"), after.header("etag"));
}

#[test]
fn s30_after_signing_in_one_comes_back_to_the_page_that_one_read() {
    let app = TestApp::start();
    let mut visitor = app.visitor();
    let mut to = |query: &str| {
        let answer = visitor.get(&format!("/members/to{query}"));
        (answer.status, answer.location().to_owned())
    };
    let discussion = |path: &str| (303, format!("{path}#discussion"));
    assert_eq!(to("?page=practices/circles"), discussion("/practices/circles/"));
    // Under a former id too; in another language only where the page has it.
    assert_eq!(to("?page=practices/rings&lang=ar"), discussion("/practices/circles/"));
    for nowhere in [
        "",
        "?page=",
        "?page=https://evil.example/",
        "?page=//evil.example",
        "?page=practices/none",
        "?page=internal/notes",
    ] {
        assert_eq!(to(nowhere).0, 404, "{nowhere}");
    }
    let mut amina = app.member("Amina");
    let inside = amina.get("/members/to?page=internal/notes");
    assert_eq!((inside.status, inside.location()), (303, "/internal/notes/#discussion"));

    let back = "/members/to%3Fpage%3Dpractices%2Fcircles%26lang%3Den";
    let signed_in = amina.get(&format!("/members/sign-in?next={back}"));
    assert_eq!(
        (signed_in.status, signed_in.location()),
        (303, "/members/to?page=practices/circles&lang=en")
    );
}

#[test]
fn the_members_area_leads_back_to_the_sections_of_the_site() {
    let app = TestApp::start();
    let english = app.visitor().get("/members/sign-in").text;
    assert!(english.contains("<a href=\"/practices/\">Practices</a>"), "{english}");
    let arabic = app.visitor().get("/members/sign-in?lang=ar").text;
    assert!(arabic.contains("<a href=\"/ar/practices/\">الممارسات</a>"), "{arabic}");
}
