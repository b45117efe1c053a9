//! Signing in by mail, as browsers, scanners and strangers try it.

use crate::app::{TestApp, between};

#[test]
fn a_member_signs_in_by_the_link_of_the_mail() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let mut browser = app.visitor();

    let asked =
        browser.form("/members/sign-in", &[("email", &email), ("next", "/members/settings")]);
    assert_eq!((asked.status, asked.location()), (303, "/members/code?next=/members/settings"));
    let link = app.link_to(&email);
    assert_eq!(browser.get(&link).status, 200);
    let entered = browser.form(&link, &[]);

    assert_eq!((entered.status, entered.location()), (303, "/members/settings"));
    assert!(browser.get("/members/settings").text.contains("Amina"));
    assert_eq!(browser.get("/api/v1/me").json()["signed_in"], true);
}

#[test]
fn s17_get_never_uses_the_link() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let mut browser = app.visitor();
    browser.form("/members/sign-in", &[("email", &email)]);
    let link = app.link_to(&email);

    for method in ["GET", "HEAD", "GET", "OPTIONS"] {
        let answer = browser.send(method, &link, &[("purpose", "prefetch")], None);
        assert!(
            !answer
                .headers
                .iter()
                .any(|(name, value)| name == "set-cookie" && value.contains("session"))
        );
        assert!(!browser.cookies.contains_key("baraza-session"), "{method}");
    }
    let page = browser.get(&link);
    assert!(page.text.contains("<form class=\"form\" method=\"post\""), "{}", page.text);
    assert_eq!(browser.form(&link, &[]).status, 303);
}

#[test]
fn s18_a_link_opens_nothing_in_another_browser() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let mut asked = app.visitor();
    asked.form("/members/sign-in", &[("email", &email)]);
    let link = app.link_to(&email);

    let mut scanner = app.visitor();
    scanner.get(&link);
    let pressed = scanner.form(&link, &[]);
    assert_eq!(pressed.status, 403, "{}", pressed.text);
    assert!(!scanner.cookies.contains_key("baraza-session"));
    // The one who asked still gets in.
    assert_eq!(asked.form(&link, &[]).status, 303);
}

#[test]
fn s19_s20_the_code_is_typed_where_it_was_asked_for() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let mut browser = app.visitor();
    browser.form("/members/sign-in", &[("email", &email)]);
    let code = app.code_to(&email);

    assert_eq!(app.visitor().form("/members/code", &[("code", &code)]).status, 422);
    assert_eq!(browser.form("/members/code", &[("code", "AAAA-AAAA")]).status, 422);
    let typed = format!(" {} ", code.to_lowercase().replace('-', " "));
    let entered = browser.form("/members/code", &[("code", &typed)]);
    assert_eq!((entered.status, entered.location()), (303, "/members/"));
}

#[test]
fn s15_links_that_cannot_be_used_all_look_alike() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let mut browser = app.visitor();
    browser.form("/members/sign-in", &[("email", &email)]);
    let used = app.link_to(&email);
    browser.form(&used, &[]);
    let mut later = app.visitor();
    later.form("/members/sign-in", &[("email", &email)]);
    let expired = app.link_to(&email);
    app.advance(11 * 60);

    let unknown = format!("/members/sign-in/{}", "A".repeat(43));
    let seen: Vec<(u16, String)> =
        [used.as_str(), &expired, &unknown, "/members/sign-in/x", "/members/sign-in/%F0%9F%98%80"]
            .iter()
            .flat_map(|link| [later.get(link), later.form(link, &[])])
            .map(|answer| {
                let main = between(&answer.text, "<main", "</main>").unwrap_or(answer.text);
                (answer.status, main)
            })
            .collect();
    assert_eq!(seen[0].0, 410);
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
}

#[test]
fn s16_fifty_presses_open_one_session() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let mut browser = app.visitor();
    browser.form("/members/sign-in", &[("email", &email)]);
    let link = app.link_to(&email);

    let entered: usize = std::thread::scope(|scope| {
        let presses: Vec<_> = (0..50)
            .map(|_| {
                let (mut browser, link) = (browser.clone(), link.clone());
                scope.spawn(move || usize::from(browser.form(&link, &[]).status == 303))
            })
            .collect();
        presses.into_iter().map(|press| press.join().unwrap()).sum()
    });
    assert_eq!(entered, 1);
}

#[test]
fn s22_known_and_unknown_addresses_get_one_answer() {
    let app = TestApp::start();
    let known = app.address_of(&app.member("Amina"));
    let answers: Vec<(u16, Vec<String>, String)> = [known.as_str(), "nobody@example.org"]
        .iter()
        .map(|email| {
            let form = app.visitor().form("/members/sign-in", &[("email", email)]);
            let names = form.headers.iter().map(|(name, _)| name.clone()).collect();
            (form.status, names, form.text)
        })
        .collect();
    assert_eq!(answers[0], answers[1]);
    for email in [known.as_str(), "nobody@example.org"] {
        let mut browser = app.visitor();
        let answer = browser.json("POST", "/api/v1/sign-in", serde_json::json!({ "email": email }));
        assert_eq!((answer.status, answer.text.as_str()), (202, ""));
        assert!(browser.cookies.contains_key("baraza-request"));
    }
    assert!(!app.mails().iter().any(|mail| mail.to.contains("nobody")));
}

#[test]
fn s28_the_page_of_a_link_tells_no_one() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let mut browser = app.visitor();
    browser.form("/members/sign-in", &[("email", &email)]);
    let page = browser.get(&app.link_to(&email));

    assert_eq!(page.header("referrer-policy"), Some("same-origin"));
    assert_eq!(page.header("cache-control"), Some("private, no-store"));
    assert!(!page.text.contains("http://"), "{}", page.text);
    assert!(page.text.contains("data-clear-address"));
}

#[test]
fn s30_after_signing_in_nobody_is_led_away() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    for next in [
        "//evil.example",
        "/\\evil.example",
        "https:evil",
        "/%2f%2fevil",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=1",
    ] {
        let mut browser = app.visitor();
        browser.form("/members/sign-in", &[("email", &email), ("next", next)]);
        let entered = browser.form(&app.link_to(&email), &[]);
        assert_eq!((entered.status, entered.location()), (303, "/members/"), "{next}");
        let typed = browser.get(&format!(
            "/members/sign-in?next={}",
            url::form_urlencoded::byte_serialize(next.as_bytes()).collect::<String>()
        ));
        assert_eq!((typed.status, typed.location()), (303, "/members/"), "{next}");
    }
}

#[test]
fn s40_cookies_are_for_this_host_and_no_script() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let mut browser = app.visitor();
    let asked = browser.form("/members/sign-in", &[("email", &email)]);
    let entered = browser.form(&app.link_to(&email), &[]);
    for answer in [asked, entered] {
        for (_, cookie) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            assert!(cookie.contains("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
            assert!(!cookie.contains("Domain"), "{cookie}");
        }
    }
}

#[test]
fn s41_an_unknown_session_is_not_adopted() {
    let app = TestApp::start();
    let mut browser = app.visitor();
    browser.cookies.insert("baraza-session".into(), "A".repeat(43));
    assert_eq!(browser.get("/api/v1/me").json()["signed_in"], false);
    assert_eq!(browser.get("/members/settings").status, 303);
}

#[test]
fn s43_signing_out_ends_the_session() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let kept = amina.cookies.clone();
    let out = amina.form("/members/sign-out", &[]);
    assert_eq!((out.status, out.location()), (303, "/members/sign-in?said=signed-out"));
    assert!(!amina.cookies.contains_key("baraza-session"));
    // The old cookie is worth nothing any more.
    amina.cookies = kept;
    assert_eq!(amina.get("/api/v1/me").json()["signed_in"], false);
    assert_eq!(amina.comment("practices/circles", "Still here?").problem(), "401 signed-out");
}

#[test]
fn s44_signing_out_everywhere_ends_all() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let email = app.address_of(&amina);
    let mut phone = app.visitor();
    phone.form("/members/sign-in", &[("email", &email)]);
    phone.form(&app.link_to(&email), &[]);
    assert_eq!(phone.get("/api/v1/me").json()["signed_in"], true);

    // One press, at the foot of whatever page.
    for path in ["/members/", "/members/search", "/members/discussion?page=practices/circles"] {
        let page = amina.get(path).text;
        let foot = &page[page.find("<footer").unwrap()..];
        assert!(foot.contains("action=\"/members/sessions/end-all\""), "{path}");
    }
    amina.form("/members/sessions/end-all", &[]);
    assert_eq!(phone.get("/api/v1/me").json()["signed_in"], false);
}

#[test]
fn joining_waits_for_a_moderator() {
    let app = TestApp::start();
    let mut musa = app.visitor();
    let applied = musa.form(
        "/members/join",
        &[
            ("name", "Musa"),
            ("email", "musa@example.org"),
            ("about", "I work with young people."),
            ("language", "en"),
        ],
    );
    assert_eq!(applied.status, 303, "{}", applied.text);
    let confirmed = musa.form(&app.link_to("musa@example.org"), &[]);
    assert_eq!(confirmed.status, 303, "{}", confirmed.text);
    assert!(musa.get("/members/").text.contains("waits for a moderator"));
    assert_eq!(musa.comment("practices/circles", "Hello").status, 403);

    let mut moderator = app.moderator("Zainab");
    let queue = moderator.get("/members/applications").text;
    assert!(queue.contains("I work with young people."), "{queue}");
    let id = between(&queue, "action=\"/members/applications/", "\"").unwrap();
    let admitted = moderator.form(
        &format!("/members/applications/{id}"),
        &[("decision", "approve"), ("check", "called her office")],
    );
    assert_eq!(admitted.status, 303, "{}", admitted.text);
    // On the very next request (S3).
    assert_eq!(musa.comment("practices/circles", "Hello").status, 201);
}

#[test]
fn s7_applying_says_the_same_of_every_address() {
    let app = TestApp::start();
    let known = app.address_of(&app.member("Amina"));
    let answers: Vec<(u16, String, String)> = [known.as_str(), "new@example.org"]
        .iter()
        .enumerate()
        .map(|(n, email)| {
            let name = format!("Newcomer {}", ["one", "two"][n]);
            let fields = [
                ("name", name.as_str()),
                ("email", *email),
                ("about", "About me"),
                ("language", "en"),
            ];
            let answer = app.visitor().form("/members/join", &fields);
            (answer.status, answer.location().to_owned(), answer.text)
        })
        .collect();
    assert_eq!(answers[0], answers[1]);
}

#[test]
fn what_was_typed_stays_when_something_is_wrong() {
    let app = TestApp::start();
    let fields = [
        ("name", "admin"),
        ("email", "x@example.org"),
        ("about", "Über mich <b>"),
        ("language", "ar"),
    ];
    let answer = app.visitor().form("/members/join", &fields);
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("value=\"x@example.org\""));
    assert!(answer.text.contains("Über mich &lt;b&gt;"));
    assert!(answer.text.contains("id=\"name-error\""));
}
