//! What Baraza is for, from an application to a contribution that is read everywhere, and gone from
//! everywhere once a moderator hides it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use crate::browser::{Browser, Driver, Setup};
use crate::catalogue::{parse, walk};
use crate::mail;
use crate::world::{Hosts, World};

const PRACTICE: &str = "/practices/kenya-county-action-plans/";
const WORDS: &str = "Who pays for the county forums after the first year?";
const FORM: &str = "baraza-discussion > form.write";

#[tokio::test(flavor = "multi_thread")]
async fn a_contribution_is_posted_read_everywhere_and_hidden_everywhere_on_one_host() {
    whole_path(Hosts::One).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contribution_is_posted_read_everywhere_and_hidden_everywhere_on_two_hosts() {
    whole_path(Hosts::Two).await;
}

async fn whole_path(hosts: Hosts) {
    let mut world = World::start(hosts);
    let driver = Driver::start();
    let page = format!("{}{PRACTICE}", world.site);

    // The operator lets the first moderator in.
    world.invite("moderator@example.org", "moderator");
    let moderator = driver.open(Setup::default()).await;
    let link = world.operator_link("moderator@example.org");
    moderator.goto(&link).await;
    moderator.click("main form.form button").await;
    moderator.find("header").await;

    // A reader finds the way in on the page and applies.
    let amina = driver.open(Setup { width: 390, ..Setup::default() }).await;
    amina.goto(&format!("{}/", world.site)).await;
    amina.goto(&format!("{}/members/join", world.members)).await;
    amina.fill("#email", "county-officer@example.org").await;
    amina.fill("#name", "County officer").await;
    amina.fill("#about", "I write the plan of my county.").await;
    amina.click("main form.form button").await;
    let confirm = world.mail.wait_for("county-officer@example.org", 0);
    amina.goto(&mail::link(&confirm, "/members/sign-in/")).await;
    amina.click("main form.form button").await;
    amina.until_text("she waits for approval", |text| text.contains("County officer")).await;

    moderator.goto(&format!("{}/members/applications", world.members)).await;
    moderator.until_text("the application", |text| text.contains("I write the plan")).await;
    moderator.fill("input[name=check]", "I called her office.").await;
    moderator.click("button[value=approve]").await;
    world.mail.wait_for("county-officer@example.org", 1);

    // She signs in by the link in a mail, in the browser that asked.
    sign_in(&world, &amina, "county-officer@example.org", 2).await;

    // Another reader has the page open.
    let reader = driver.open(Setup::default()).await;
    reader.goto(&format!("{page}#discussion")).await;
    reader.find("baraza-discussion > .news").await;

    // She posts in the page.
    amina.goto(&page).await;
    amina.fill(&format!("{FORM} textarea"), WORDS).await;
    amina.click(&format!("{FORM} input[name=confirm]")).await;
    amina.click(&format!("{FORM} button")).await;
    amina.until_text("it is shown to her", |text| text.contains(WORDS)).await;

    // The reader is told, and nothing moves until he asks.
    reader.until_text("one line says that there is more", |text| text.contains("1 new")).await;
    reader.click("baraza-discussion > .news button").await;
    reader.until_text("the contribution", |text| text.contains(WORDS)).await;

    // It is baked into the page, and read with JavaScript off and the service stopped.
    world.until_published(PRACTICE, "the contribution is baked", |html| html.contains(WORDS));
    world.kill_service();
    let plain = driver.open(Setup { javascript: false, ..Setup::default() }).await;
    let files = Files::serve(world.root().join("public"));
    plain.goto(&format!("http://127.0.0.1:{}{PRACTICE}", files.port)).await;
    let text = plain.text().await;
    assert!(text.contains(WORDS) && text.contains("County officer"), "{text}");
    let live = driver.open(Setup::default()).await;
    live.goto(&format!("http://127.0.0.1:{}{PRACTICE}", files.port)).await;
    live.until_text("the baked thread stays", |text| text.contains(WORDS)).await;
    world.start_service();

    // It is hidden, and gone from everywhere within a minute.
    moderator.goto(&page).await;
    moderator.until_text("the contribution", |text| text.contains(WORDS)).await;
    moderator.click("baraza-discussion [data-act=hide]").await;
    moderator.fill("#reason", "A rehearsal").await;
    moderator.click("main form.form button").await;
    moderator.until_text("that it is hidden", |text| text.contains("Hidden.")).await;
    moderator.goto(&format!("{}/members/audit", world.members)).await;
    moderator.until_text("the act is on record", |text| text.contains("A rehearsal")).await;
    assert!(
        !std::fs::read_to_string(world.root().join("data/snapshot.json")).unwrap().contains(WORDS)
    );
    world.until_published(PRACTICE, "the contribution is gone", |html| !html.contains(WORDS));
    assert!(published_with(&world, WORDS).is_empty(), "{:?}", published_with(&world, WORDS));
    reader.until_text("gone by live update", |text| !text.contains(WORDS)).await;
    reader
        .goto(&format!(
            "{}/members/discussion?page=practices/kenya-county-action-plans",
            world.members
        ))
        .await;
    assert!(!reader.text().await.contains(WORDS));
    reader
        .goto(&format!(
            "{}/api/v1/discussion?page=practices/kenya-county-action-plans",
            world.members
        ))
        .await;
    assert!(!reader.text().await.contains(WORDS));

    for browser in [amina, moderator] {
        let complaints = browser.complaints().await;
        assert!(complaints.is_empty(), "{complaints:?}");
        browser.close().await;
    }
    for browser in [reader, plain, live] {
        browser.close().await;
    }
}

/// Asks for a link, opens the one that the mail brought, and presses its button.
async fn sign_in(world: &World, browser: &Browser, email: &str, mails: usize) {
    browser.goto(&format!("{}/members/sign-in", world.members)).await;
    if browser.has("#email").await {
        browser.fill("#email", email).await;
        browser.click("main form.form button").await;
        let mail = world.mail.wait_for(email, mails);
        browser.goto(&mail::link(&mail, "/members/sign-in/")).await;
        browser.click("main form.form button").await;
    }
    browser.goto(&format!("{}/members/", world.members)).await;
    browser.find("form[action='/members/sign-out']").await;
}

/// Published files that contain `text`.
fn published_with(world: &World, text: &str) -> Vec<String> {
    let done = std::process::Command::new("grep")
        .args(["-rlF", "--", text])
        .arg(world.root().join("public"))
        .arg(world.root().join("public-members"))
        .output()
        .unwrap();
    String::from_utf8_lossy(&done.stdout).lines().map(str::to_owned).collect()
}

/// Serves a folder as any web server would, with no members service near it.
struct Files {
    port: u16,
}

impl Files {
    fn serve(folder: std::path::PathBuf) -> Files {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = answer(stream, &folder);
            }
        });
        Files { port }
    }
}

fn answer(mut stream: TcpStream, folder: &std::path::Path) -> std::io::Result<()> {
    let mut head = [0; 8192];
    let count = stream.read(&mut head)?;
    let head = String::from_utf8_lossy(&head[..count]).into_owned();
    let path = head.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/");
    let name = path.trim_start_matches('/');
    let name = if path.ends_with('/') { format!("{name}index.html") } else { name.to_owned() };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("svg") => "image/svg+xml",
        _ => "text/html",
    };
    let (status, body) = match std::fs::read(folder.join(name)) {
        Ok(body) => ("200 OK", body),
        Err(_) => ("404 Not Found", b"<h1>Not found</h1>".to_vec()),
    };
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\n")?;
    write!(stream, "Content-Length: {}\r\nConnection: close\r\n\r\n", body.len())?;
    stream.write_all(&body)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_day_without_javascript() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    world.invite("researcher@example.org", "member");
    let invitation = world.mail.wait_for("researcher@example.org", 0);
    let browser = driver.open(Setup { javascript: false, width: 390, ..Setup::default() }).await;
    browser.goto(&mail::link(&invitation, "/members/invitation/")).await;
    browser.fill("#email", "researcher@example.org").await;
    browser.fill("#name", "Researcher").await;
    browser.click("main form.form button").await;
    browser
        .goto(&format!("{}/members/discussion?page=discussions/cybersecurity", world.members))
        .await;

    browser.fill("#markdown", "What *works*, and how do we know?").await;
    browser.click("#write button[value=post]").await;
    browser.until_text("posted", |text| text.contains("What works, and how do we know?")).await;
    assert!(browser.has(".comment-body em").await, "Markdown became HTML");

    // Sign out, and the discussion among members is closed to this browser.
    browser.goto(&format!("{}/members/", world.members)).await;
    browser.click("form[action='/members/sign-out'] button").await;
    browser
        .goto(&format!("{}/members/discussion?page=discussions/cybersecurity", world.members))
        .await;
    assert!(!browser.text().await.contains("What works"));
    // Nothing of it is published.
    assert!(published_with(&world, "how do we know").is_empty());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_finds_a_practice_by_theme_and_by_country_in_two_languages() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup { width: 360, height: 740, ..Setup::default() }).await;
    reader.goto(&format!("{}/", world.site)).await;
    reader.click("a[href$='/practices/themes/border-security/']").await;
    reader.find("h1").await;
    assert!(reader.text().await.contains("Tunisia"));
    reader.goto(&format!("{}/practices/countries/ke/", world.site)).await;
    reader.click(&format!("main a[href$='{PRACTICE}']")).await;
    let text = reader.text().await;
    for wanted in ["Compiled from published sources", "Limits", "Sources", "Tested"] {
        assert!(text.contains(wanted), "{wanted}");
    }
    // Nothing is wider than the phone.
    let wide = reader
        .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .await;
    assert_eq!(wide, 0);
    reader.click("a[hreflang=ar]").await;
    reader.find("html[dir=rtl]").await;
    assert!(reader.address().await.contains("/ar/practices/kenya-county-action-plans/"));
    reader.goto(&format!("{}/nowhere/", world.site)).await;
    reader
        .until_text("a page for what is not there, with a way on", |text| {
            text.contains("Practices")
        })
        .await;
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_text_is_harmless_in_page_api_members_area_and_mail() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    world.invite("moderator@example.org", "moderator");
    let browser = driver.open(Setup::default()).await;
    browser.goto(&world.operator_link("moderator@example.org")).await;
    browser.click("main form.form button").await;
    let page = format!("{}{PRACTICE}", world.site);
    browser.goto(&page).await;
    let hostile = concat!(
        "<script>window.harmed=1</script> [one](javascript:window.harmed=1) ",
        "<img src=x onerror=window.harmed=1> <svg onload=window.harmed=1><a xlink:href=\"javascript:window.harmed=1\">x</a></svg> ",
        "<math><mtext><table><mglyph><style><img src=x onerror=window.harmed=1></style></mglyph></table></mtext></math> ",
        "![pixel](https://tracker.example/p.gif) unlikely-canary"
    );
    browser.fill(&format!("{FORM} textarea"), hostile).await;
    if browser.has(&format!("{FORM} .confirm:not([hidden])")).await {
        browser.click(&format!("{FORM} input[name=confirm]")).await;
    }
    browser.click(&format!("{FORM} button")).await;
    browser.until_text("posted", |text| text.contains("unlikely-canary")).await;
    browser.goto(&format!("{}/members/moderation", world.members)).await;
    if browser.has("button[value=publish]").await {
        browser.click("button[value=publish]").await;
    }
    world.until_published(PRACTICE, "baked", |html| html.contains("unlikely-canary"));
    let baked = world.published(PRACTICE);
    let thread = &baked[baked.find("<ol class=\"thread\">").unwrap()..];
    let thread = &thread[..thread.find("</ol>").unwrap()];
    let allowed = ["ol", "li", "div", "bdi", "a", "time", "span", "p", "html", "head", "body"];
    walk(&parse(thread).document, &mut |name, attributes| {
        assert!(allowed.contains(&name), "<{name}> in {thread}");
        assert!(!attributes.keys().any(|key| key.starts_with("on") || key == "style"), "{thread}");
        let link = attributes.get("href").map_or("#", String::as_str);
        assert!(link.starts_with('#') || link.starts_with("https://"), "{link}");
    });
    for address in [
        page.clone(),
        format!("{}/members/discussion?page=practices/kenya-county-action-plans", world.members),
    ] {
        browser.goto(&address).await;
        browser.until_text("shown", |text| text.contains("unlikely-canary")).await;
        assert!(
            browser.run("return window.harmed === undefined").await.as_bool().unwrap(),
            "{address}"
        );
        let images = browser.run("return document.querySelectorAll('.thread :is(img, svg, math, script, style)').length").await;
        assert_eq!(images, 0, "{address}");
    }
    let mails = world.mail.received().join("\n");
    assert!(!mails.contains("unlikely-canary"), "a mail says only that something new waits");
    browser.close().await;
}

#[test]
fn r1_a_killed_service_has_lost_no_answered_contribution() {
    let mut world = World::start(Hosts::One);
    world.invite("moderator@example.org", "moderator");
    let mut ledger = Vec::new();
    let cookie = session(&world);
    for round in 0..6 {
        let (sender, receiver) = std::sync::mpsc::channel();
        let (members, cookie) = (world.members.clone(), cookie.clone());
        let writers: Vec<_> = (0..4)
            .map(|writer| {
                let (sender, members, cookie) = (sender.clone(), members.clone(), cookie.clone());
                std::thread::spawn(move || {
                    for count in 0..400 {
                        let text = format!("round {round} writer {writer} number {count}.");
                        match post(&members, &cookie, &text) {
                            Ok(201 | 202) => sender.send(text).unwrap(),
                            Ok(status) => panic!("status {status}"),
                            Err(()) => return,
                        }
                    }
                })
            })
            .collect();
        drop(sender);
        let mut acknowledged = 0;
        while let Ok(text) = receiver.recv() {
            ledger.push(text);
            acknowledged += 1;
            if acknowledged == 12 + round * 7 {
                world.kill_service();
            }
        }
        for writer in writers {
            writer.join().unwrap();
        }
        world.start_service();
    }
    let found = everything(&world, &cookie);
    let lost: Vec<_> = ledger.iter().filter(|text| !found.contains(*text)).collect();
    assert!(lost.is_empty(), "{} of {} lost: {lost:?}", lost.len(), ledger.len());
    let doctor = world.members(&["verify-audit"]);
    assert!(doctor.status.success(), "{}", String::from_utf8_lossy(&doctor.stderr));
}

/// Follows an operator's link as a browser does; the session's cookie.
pub(crate) fn session(world: &World) -> String {
    let link = world.operator_link("moderator@example.org");
    let agent: ureq::Agent = ureq::Agent::config_builder().max_redirects(0).build().into();
    let body = agent.get(&link).call().unwrap().body_mut().read_to_string().unwrap();
    let action = body.split("action=\"").nth(1).unwrap().split('"').next().unwrap();
    let action = if action.starts_with('/') {
        format!("{}{action}", world.members)
    } else {
        action.to_owned()
    };
    let response = agent
        .post(&action)
        .header("Origin", &world.members)
        .header("Sec-Fetch-Site", "same-origin")
        .send_form::<[(&str, &str); 0], _, _>([])
        .unwrap();
    let cookies = response.headers().get_all("set-cookie").iter();
    let pairs = cookies.map(|it| it.to_str().unwrap().split(';').next().unwrap().to_owned());
    pairs.collect::<Vec<_>>().join("; ")
}

pub(crate) fn post(members: &str, cookie: &str, text: &str) -> Result<u16, ()> {
    let body = serde_json::json!({
        "page": "practices/kenya-county-action-plans",
        "markdown": text,
        "language": "en",
        "public_confirmed": true,
    });
    let response = ureq::post(format!("{members}/api/v1/comments"))
        .header("Origin", members)
        .header("Sec-Fetch-Site", "same-origin")
        .header("X-Requested-With", "baraza")
        .header("Cookie", cookie)
        .send_json(body);
    match response {
        Ok(response) => Ok(response.status().as_u16()),
        Err(ureq::Error::StatusCode(status)) => Ok(status),
        Err(_) => Err(()),
    }
}

/// All that the moderator can read of the thread.
pub(crate) fn everything(world: &World, cookie: &str) -> String {
    let (mut all, mut after) = (String::new(), "0".to_owned());
    loop {
        let address = format!(
            "{}/api/v1/discussion?page=practices/kenya-county-action-plans&after={after}",
            world.members
        );
        let mut response = ureq::get(&address).header("Cookie", cookie).call().unwrap();
        let body: serde_json::Value = response.body_mut().read_json().unwrap();
        for item in body["items"].as_array().unwrap() {
            all.push_str(item["html"].as_str().unwrap_or_default());
        }
        match body["next"].as_str() {
            Some(next) => after = next.to_owned(),
            None => return all,
        }
    }
}
