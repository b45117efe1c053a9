//! What an attacker tries, each once, as they would try it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use baraza_members::accounts::{self, Actor, Email, Status};
use baraza_members::sign_in::operator_link;
use baraza_members::store::accounts::member_by_email;
use serde_json::json;

use crate::app::{Client, TestApp, between};

const CIRCLES: &str = "/members/discussion?page=practices/circles";

/// Asks for a way in; the request cookie that the browser has afterwards.
fn ask(browser: &mut Client, email: &str) -> String {
    assert_eq!(browser.form("/members/sign-in", &[("email", email)]).status, 303);
    browser.cookies["baraza-request"].clone()
}

#[test]
fn s22_asking_from_two_browsers_does_not_tell_who_is_a_member() {
    let app = TestApp::start();
    let known = app.address_of(&app.member("Amina"));
    let keeps = |email: &str| {
        let (mut first, mut second) = (app.visitor(), app.visitor());
        let cookie = ask(&mut first, email);
        ask(&mut second, email);
        ask(&mut first, "somebody-else@example.org") == cookie
    };
    assert_eq!(keeps(&known), keeps("nobody@example.org"));
    // Nor does it show whether the member came in meanwhile.
    let mut stranger = app.visitor();
    let cookie = ask(&mut stranger, &known);
    let mut own = app.visitor();
    ask(&mut own, &known);
    assert_eq!(own.form(&app.link_to(&known), &[]).status, 303);
    assert_eq!(ask(&mut stranger, "somebody-else@example.org"), cookie);
}

#[test]
fn s21_a_stranger_who_asks_does_not_end_the_operators_link() {
    let app = TestApp::start();
    let email = app.address_of(&app.member("Amina"));
    let (world, to) = (app.service.world(), Email::parse(&email).unwrap());
    let token = app.service.store.write_blocking(move |tx| operator_link(tx, &world, &to)).unwrap();
    ask(&mut app.visitor(), &email);
    assert_eq!(app.visitor().form(&format!("/members/sign-in/{token}"), &[]).status, 303);
}

/// S22: median of 200 tries each. Run alone: `cargo nextest run --run-ignored only s22_the_times`.
#[test]
#[ignore = "a measurement: it means something only on a machine that does nothing else"]
fn s22_the_times_of_known_unknown_and_limited_addresses() {
    let app = TestApp::start();
    let known = app.address_of(&app.member("Amina"));
    let limited = TestApp::start_with(|config| config.limits.sign_in_mails_per_day = 1);
    ask(&mut limited.visitor(), "nobody@example.org");
    let once = |app: &TestApp, email: &str| {
        let mut browser = app.visitor();
        let started = Instant::now();
        ask(&mut browser, email);
        started.elapsed()
    };
    let mut times: [Vec<Duration>; 3] = Default::default();
    for _ in 0..200 {
        times[0].push(once(&app, &known));
        times[1].push(once(&app, "nobody@example.org"));
        times[2].push(once(&limited, "nobody@example.org"));
    }
    let medians = times.map(|mut times| {
        times.sort();
        times[times.len() / 2]
    });
    eprintln!("known, unknown, limited: {medians:?}");
    let (least, most) = (medians.iter().min().unwrap(), medians.iter().max().unwrap());
    assert!(*most - *least < Duration::from_millis(5), "{medians:?}");
}

#[test]
fn s41_an_invitation_ends_the_session_that_the_browser_had() {
    let app = TestApp::start();
    let mut browser = app.member("Amina");
    let mut before = app.visitor();
    before.cookies = browser.cookies.clone();
    let world = app.service.world();
    app.service
        .store
        .write_blocking(move |tx| {
            let to = "new@example.org";
            accounts::invite(tx, &world, &Actor::Operator, to, accounts::Role::Member)
        })
        .unwrap();
    let fields = [("name", "Bintou"), ("email", "new@example.org"), ("language", "en")];
    assert_eq!(browser.form(&app.link_to("new@example.org"), &fields).status, 303);
    assert_eq!(before.get("/api/v1/me").json()["signed_in"], false);
    assert_eq!(browser.get("/api/v1/me").json()["name"], "Bintou");
}

#[test]
fn s6_a_freeze_is_no_way_around_the_approval() {
    let app = TestApp::start();
    let mut applicant = app.visitor();
    let form =
        [("name", "Musa"), ("email", "musa@example.org"), ("about", "Me"), ("language", "en")];
    applicant.form("/members/join", &form);
    applicant.form(&app.link_to("musa@example.org"), &[]);
    let world = app.service.world();
    let status = app
        .service
        .store
        .write_blocking::<_, accounts::ActError>(move |tx| {
            let email = Email::parse("musa@example.org").unwrap();
            let id = member_by_email(tx, &email)?.unwrap().id;
            accounts::freeze(tx, &world, &Actor::Operator, &id, "a device was seized")?;
            accounts::unfreeze(tx, &world, &Actor::Operator, &id, "it is back")?;
            Ok(member_by_email(tx, &email)?.unwrap().status)
        })
        .unwrap();
    assert_eq!(status, Status::Pending);
}

#[test]
fn s100_who_waits_for_approval_cannot_try_out_names() {
    let app = TestApp::start();
    app.member("Amina");
    let mut applicant = app.visitor();
    let form =
        [("name", "Musa"), ("email", "musa@example.org"), ("about", "Me"), ("language", "en")];
    applicant.form("/members/join", &form);
    applicant.form(&app.link_to("musa@example.org"), &[]);
    let mut tries = |name: &str| {
        applicant.form("/members/settings", &[("name", name), ("language", "en")]).status
    };
    assert_eq!(tries("Amina"), tries("Nobody Has This"));
}

#[test]
fn s77_what_is_hidden_leaves_nothing_of_its_author_behind() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let body = json!({ "page": "practices/circles", "markdown": "KANARI-TEXT", "language": "en",
                       "question": "kanari-question", "public_confirmed": true });
    let key = [("idempotency-key", "k1")];
    let posted = amina.json_with("POST", "/api/v1/comments", body.clone(), &key);
    let id = posted.json()["id"].as_str().unwrap().to_owned();
    let mut bintou = app.member("Bintou");
    let reply = json!({ "page": "practices/circles", "markdown": "Answer", "language": "en",
                        "parent": id, "public_confirmed": true });
    assert_eq!(bintou.json("POST", "/api/v1/comments", reply).status, 201);
    let mut zainab = app.moderator("Zainab");
    let hide = format!("/members/comments/{id}/hide");
    assert_eq!(zainab.form(&hide, &[("reason", "names someone")]).status, 303);

    let again = amina.json_with("POST", "/api/v1/comments", body, &key).text;
    let mut seen = vec![again];
    let paths = [
        "/api/v1/discussion?page=practices/circles".to_owned(),
        "/api/v1/snapshot".to_owned(),
        CIRCLES.to_owned(),
        format!("{CIRCLES}&reply={id}"),
        "/members/".to_owned(),
        format!("/api/v1/comments/{id}"),
        format!("/members/comments/{id}/report"),
    ];
    for path in &paths {
        for client in [&mut app.visitor(), &mut bintou, &mut amina] {
            let text = client.get(path).text;
            // Amina's own name stands on Amina's own pages.
            let text =
                if client.email == amina_email(&app) { text.replace("Amina", "") } else { text };
            seen.push(format!("{path}: {text}"));
        }
    }
    for text in seen {
        let text = text.to_lowercase();
        assert!(!text.contains("kanari"), "{text}");
        assert!(!text.starts_with("/api") || !text.contains("amina"), "{text}");
    }
}

fn amina_email(_: &TestApp) -> Option<String> {
    Some("m0@example.org".to_owned())
}

#[test]
fn s80_a_moderator_publishes_what_they_read_and_nothing_else() {
    let app = TestApp::start_with(|config| config.limits.first_posts_review = true);
    let mut amina = app.member("Amina");
    let held = amina.comment("practices/circles", "See https://example.org/harmless").json();
    let id = held["id"].as_str().unwrap().to_owned();
    let mut zainab = app.moderator("Zainab");
    let queue = zainab.get("/members/moderation").text;
    assert!(queue.contains("harmless"));
    let version = between(&queue, "name=\"version\" value=\"", "\"").unwrap_or_default();

    let change = json!({ "markdown": "See https://example.org/hostile", "language": "en" });
    let path = format!("/api/v1/comments/{id}");
    assert_eq!(amina.json_with("PATCH", &path, change, &[("if-match", "\"1\"")]).status, 200);
    let fields = [("decision", "publish"), ("version", version.as_str())];
    let pressed = zainab.form(&format!("/members/moderation/{id}"), &fields);
    assert_eq!(pressed.status, 412, "{}", pressed.text);
    assert!(!app.visitor().get(CIRCLES).text.contains("hostile"));
}

#[test]
fn s83_a_moderator_who_is_reported_does_not_learn_by_whom_nor_decides() {
    let app = TestApp::start();
    let mut zainab = app.moderator("Zainab");
    let posted = zainab.comment("practices/circles", "Questionable").json();
    let id = posted["id"].as_str().unwrap().to_owned();
    let mut amina = app.member("Amina");
    let report = json!({ "reason": "abuse", "note": "rude" });
    let path = format!("/api/v1/comments/{id}/reports");
    assert_eq!(amina.json("POST", &path, report).status, 204);

    let queue = zainab.get("/members/moderation").text;
    assert!(!queue.contains("Amina") && !queue.contains("rude"), "{queue}");
    let decide = format!("/members/moderation/{id}");
    let fields = [("decision", "dismiss"), ("reason", "fine"), ("version", "1")];
    assert_eq!(zainab.form(&decide, &fields).status, 403);
    let mut other = app.moderator("Sena");
    assert!(other.get("/members/moderation").text.contains("Amina"));
    assert_eq!(
        other.form(&format!("/members/comments/{id}/hide"), &[("reason", "rude")]).status,
        303
    );
    let restore = format!("/members/comments/{id}/restore");
    assert_eq!(zainab.form(&restore, &[("reason", "no")]).status, 403);
}

#[test]
fn s30_a_page_of_ours_links_to_no_host_that_the_address_names() {
    for two_hosts in [false, true] {
        let app = TestApp::start_with(|config| {
            config.languages = vec!["en".into(), "ar".into()];
            if two_hosts {
                config.base_url = "http://members.baraza.localhost:1".into();
                config.site_url = "http://www.baraza.localhost:1".into();
            }
        });
        let host = app.service.config.base_url.replace("http://", "");
        for path in ["//evil.example/", "//evil.example/x?y=1", "/\\evil.example/"] {
            let head = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
            let answer = app.raw(head.as_bytes());
            assert!(answer.starts_with("HTTP/1.1 40"), "{answer}");
            for way in ["href=\"//", "href=\"/\\", "action=\"//"] {
                assert!(!answer.contains(way), "{path}: {way} {answer}");
            }
        }
    }
}

#[test]
fn s97_a_path_that_is_no_text_gets_a_problem_like_any_other() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    for path in ["/members/sign-in/%ff", "/members/invitation/%ff", "/members/unsubscribe/%ff"] {
        let answer = app.visitor().get(path);
        assert!(answer.header("content-type").unwrap().starts_with("text/html"), "{path}");
        assert!(matches!(answer.status, 400 | 404 | 410), "{path} {}", answer.status);
        assert!(!answer.text.contains("UTF-8"), "{}", answer.text);
    }
    let answer = amina.get("/api/v1/comments/%ff");
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
}

#[test]
fn s81_twenty_at_once_with_one_key_post_once() {
    let app = TestApp::start();
    let amina = app.member("Amina");
    let ids: Vec<String> = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..20)
            .map(|_| {
                let mut amina = amina.clone();
                scope.spawn(move || {
                    let body = json!({ "page": "practices/circles", "markdown": "Once",
                                       "language": "en", "public_confirmed": true });
                    let key = [("idempotency-key", "the-same")];
                    let answer = amina.json_with("POST", "/api/v1/comments", body, &key);
                    answer.json()["id"].as_str().unwrap().to_owned()
                })
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(ids.iter().all(|id| *id == ids[0]));
    let thread = app.visitor().get("/api/v1/discussion?page=practices/circles").json();
    assert_eq!(thread["items"].as_array().unwrap().len(), 1);
}

#[test]
fn s81_a_forms_key_is_as_short_as_the_headers() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    for key in ["", &"k".repeat(65), "two words"] {
        let fields =
            [("markdown", "Words"), ("language", "en"), ("key", key), ("public_confirmed", "yes")];
        assert_eq!(amina.form(CIRCLES, &fields).status, 400, "{key}");
    }
}

#[test]
fn s96_two_moderators_at_once_decide_once() {
    let app = TestApp::start();
    let posted = app.member("Amina").comment("practices/circles", "Questionable").json();
    let hide = format!("/members/comments/{}/hide", posted["id"].as_str().unwrap());
    let moderators = [app.moderator("Zainab"), app.moderator("Sena")];
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let tries: Vec<_> = moderators
            .into_iter()
            .map(|mut one| {
                let hide = &hide;
                scope.spawn(move || one.form(hide, &[("reason", "rude")]).status)
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}

#[test]
fn r23_the_probe_writes_once_a_second_at_most() {
    let app = TestApp::start();
    let writes = || {
        let count =
            app.service.store.read_blocking(|tx| tx.number("select touched from probe", &[]));
        count.unwrap()
    };
    let (before, started) = (writes(), Instant::now());
    for _ in 0..50 {
        assert_eq!(app.visitor().get("/readyz").status, 200);
    }
    let seconds = i64::try_from(started.elapsed().as_secs()).unwrap();
    assert!(writes() - before <= seconds + 1, "{} writes", writes() - before);
}

#[test]
fn s128_an_event_stream_asked_for_by_head_holds_no_place() {
    let app = TestApp::start_with(|config| config.limits.event_streams = 1);
    let events = "/api/v1/discussion/events?page=practices/circles";
    for _ in 0..5 {
        assert_eq!(app.visitor().send("HEAD", events, &[], None).status, 200);
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn s26_no_spelling_of_the_request_gets_around_its_limit() {
    let app = TestApp::start_with(|config| config.limits.sign_in_requests_per_prefix_per_hour = 2);
    ask(&mut app.visitor(), "a@example.org");
    let wanted = json!({ "email": "b@example.org" });
    assert_eq!(app.visitor().json("POST", "/api/v1/sign-in", wanted.clone()).status, 202);
    let form = [("email", "c@example.org")];
    assert_eq!(app.visitor().form("/members/sign-in", &form).status, 429);
    assert_eq!(app.visitor().json("POST", "/api/v1/sign-in", wanted.clone()).status, 429);
    let about = [("name", "Musa"), ("email", "d@example.org"), ("about", "Me"), ("language", "en")];
    assert_eq!(app.visitor().form("/members/join", &about).status, 429);
    let charset = [("content-type", "application/json; charset=utf-8")];
    let answer = app.visitor().json_with("POST", "/api/v1/sign-in", wanted.clone(), &charset);
    assert!(matches!(answer.status, 415 | 429), "{}", answer.status);
    for path in [
        "//members/sign-in",
        "/members//sign-in",
        "/members/./sign-in",
        "/members/%73ign-in",
        "/members/sign%2Din",
        "/MEMBERS/sign-in",
        "/members/sign-in;x=1",
        "/members/sign-in?email=e@example.org",
    ] {
        let answer = app.visitor().form(path, &form);
        assert!(matches!(answer.status, 404 | 405 | 429), "{path} {}", answer.status);
    }
    for method in ["PUT", "PATCH", "DELETE", "POSTS"] {
        let answer = app.visitor().json(method, "/api/v1/sign-in", wanted.clone());
        assert_eq!(answer.status, 405, "{method}");
    }
    // Using a code is never limited so.
    assert_eq!(app.visitor().form("/members/code", &[("code", "AAAA2222")]).status, 422);
}

#[test]
fn s25_notices_do_not_shut_a_member_out() {
    let app = TestApp::start_with(|config| config.limits.mails_per_address_per_day = 2);
    let mut amina = app.member("Amina");
    let email = app.address_of(&amina);
    assert_eq!(amina.comment("practices/circles", "First").status, 201);
    let mut bilal = app.member("Bilal");
    for n in 0..5 {
        assert_eq!(bilal.comment("practices/circles", &format!("Again {n}")).status, 201);
        app.advance(3600);
    }
    let to_amina =
        |app: &TestApp| app.mails().iter().filter(|mail| mail.to.contains(&email)).count();
    let before = to_amina(&app);
    ask(&mut app.visitor(), &email);
    assert_eq!(to_amina(&app), before + 1);
}

#[test]
fn the_outbox_is_not_shown_through_a_tunnel() {
    let app = TestApp::start();
    assert_eq!(app.visitor().get("/members/outbox").status, 200);
    for header in ["x-forwarded-for", "forwarded", "x-real-ip"] {
        let answer = app.visitor().with(header, "203.0.113.9").get("/members/outbox");
        assert_eq!(answer.status, 404, "{header}");
    }
}

/// Everything that is logged, for as long as the test runs.
#[derive(Clone, Default)]
struct Log(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn s92_nothing_that_members_wrote_or_carry_is_logged() {
    let log = Log::default();
    let writer = log.clone();
    // The browser of the test would log what it sends.
    let filter = tracing_subscriber::EnvFilter::new("trace,ureq=off,ureq_proto=off");
    let logger = tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(move || writer.clone());
    if logger.try_init().is_err() {
        // Another test of this process was first; `cargo nextest` gives each a process of its own.
        return;
    }
    let app = TestApp::start();
    let mut secrets: Vec<String> = Vec::new();

    let mut musa = app.visitor();
    let form = [
        ("name", "Kanari Musa"),
        ("email", "kanari@example.org"),
        ("about", "kanari about"),
        ("language", "en"),
    ];
    musa.form("/members/join", &form);
    let link = app.link_to("kanari@example.org");
    secrets.push(link.rsplit('/').next().unwrap().to_owned());
    secrets.push(app.code_to("kanari@example.org"));
    secrets.push(musa.cookies["baraza-request"].clone());
    musa.get(&link);
    app.visitor().form(&link, &[]);
    musa.form("/members/code", &[("code", "KANARI22")]);
    musa.form(&link, &[]);
    secrets.push(musa.cookies["baraza-session"].clone());
    musa.form("/members/settings", &[("name", "kanari-name"), ("language", "en")]);
    musa.get("/members/data/export");

    let mut amina = app.member("Kanari Amina");
    secrets.push(amina.cookies["baraza-session"].clone());
    secrets.push(amina.token().unwrap());
    let posted = amina.comment("practices/circles", "kanari words").json();
    let id = posted["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/comments/{id}");
    let change = json!({ "markdown": "kanari changed", "language": "en" });
    amina.json_with("PATCH", &path, change, &[("if-match", "\"1\"")]);
    amina.json("POST", "/api/v1/comments", json!({ "kanari": "kanari" }));
    amina.json("POST", "/api/v1/preview", json!({ "markdown": "kanari \u{202e}" }));
    amina.get("/members/kanari?kanari=kanari");
    amina.get("/kanari/%ff");
    amina.with("x-forwarded-for", "192.0.2.77").with("authorization", "Bearer kanari").get("/");
    amina.with("x-forwarded-for", "192.0.2.77").get("/api/v1/discussion?page=kanari");
    let report = json!({ "reason": "abuse", "note": "kanari note" });
    app.member("Bintou").json("POST", &format!("{path}/reports"), report);
    let mut zainab = app.moderator("Kanari Zainab");
    zainab.get("/members/moderation");
    let mut asker = crate::directory::settled(&app, "Kanari Asker");
    let request = [
        ("title", "kanari title"),
        ("markdown", "kanari request"),
        ("language", "en"),
        ("term.themes.1", "education"),
        ("experts", "yes"),
        ("only", ""),
    ];
    app.admin("Kanari Admin");
    let filed = asker.form("/members/advisory/new", &request);
    assert_eq!(filed.status, 303, "{}", filed.text);
    let own = filed.location().split('?').next().unwrap().to_owned();
    secrets.push(own.rsplit('/').next().unwrap().to_owned());
    asker.get(&own);
    asker.form(&own, &[("act", "send"), ("markdown", "kanari said"), ("language", "en")]);
    zainab.get(&own);
    asker.form(&format!("{own}/delete"), &[]);
    zainab.form(&format!("/members/comments/{id}/hide"), &[("reason", "kanari reason")]);
    zainab.form("/members/applications/invite", &[("email", "kanari-2@example.org")]);
    app.mails();
    amina.form("/members/data/erase", &[("posts", "remove"), ("name", "Kanari Amina")]);
    drop(app);

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.lines().count() > 20, "{log}");
    let lower = log.to_lowercase();
    for line in lower.lines() {
        assert!(!line.contains("kanari") && !line.contains("192.0.2"), "{line}");
    }
    for secret in secrets {
        assert!(secret.len() >= 8);
        assert!(!log.contains(&secret), "{secret}");
    }
}

#[test]
fn s120_the_sqlite_in_use_keeps_what_it_acknowledged() {
    assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
}

#[test]
fn s133_costly_requests_have_few_places_and_posting_has_its_own() {
    let app = TestApp::start_with(|config| config.limits.costly_at_once = 1);
    let mut amina = app.member("Amina");
    for number in 0..30 {
        amina.comment("practices/circles", &format!("Rivers and wells, number {number}"));
    }
    let (done, turned_away) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..16 {
            let mut client = amina.clone();
            let (done, turned_away) = (&done, &turned_away);
            scope.spawn(move || {
                for _ in 0..20 {
                    let answer = client.get("/members/search?q=rivers");
                    match answer.status {
                        200 => done.fetch_add(1, Ordering::Relaxed),
                        503 => {
                            assert!(answer.header("retry-after").is_some());
                            turned_away.fetch_add(1, Ordering::Relaxed)
                        }
                        status => panic!("{status}: {}", answer.text),
                    };
                }
            });
        }
        for number in 0..10 {
            let answer = amina.comment("practices/circles", &format!("In the middle, {number}"));
            assert_eq!(answer.status, 201, "{}", answer.text);
        }
    });
    assert!(done.load(Ordering::Relaxed) > 0 && turned_away.load(Ordering::Relaxed) > 0);
}

#[test]
fn r14_damage_is_found_told_and_never_repaired_in_silence() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    for number in 0..200 {
        amina.comment("practices/circles", &format!("Number {number} {}", "words ".repeat(60)));
    }
    app.service.look_through();
    assert!(!app.service.is_damaged());
    assert_eq!(app.visitor().get("/readyz").status, 200);

    // All of the log into the file, then bytes in the middle of it are lost.
    let path = app.service.store.path().to_owned();
    let other = rusqlite::Connection::open(&path).unwrap();
    other.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(())).unwrap();
    drop(other);
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    let length = file.metadata().unwrap().len();
    for at in (length / 3..length / 3 * 2).step_by(4096) {
        std::os::unix::fs::FileExt::write_all_at(&file, &[0xA5; 64], at).unwrap();
    }
    // Once a day is enough while nothing is known.
    app.service.look_through();
    assert!(!app.service.is_damaged());
    app.advance(25 * 3600);
    app.service.look_through();
    assert!(app.service.is_damaged());
    std::thread::sleep(Duration::from_millis(1100));
    assert_eq!(app.visitor().get("/readyz").status, 503);
    assert_eq!(app.visitor().get("/healthz").status, 200);
}
