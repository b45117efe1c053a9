//! A reader keeps a part of the catalogue and reads it without a connection; what members say is in no copy.

use crate::browser::{Browser, Driver, Setup};
use crate::journey::{post, session};
use crate::world::{Hosts, World, until};

const PRACTICE: &str = "/practices/kenya-county-action-plans/";
const WORDS: &str = "Which county has published its budget line?";
const LIST: &str = "/offline/en/practices/national-action-plans.json";

/// Everything that the browser keeps of this site: addresses, headers, bytes as text.
const KEPT: &str = "return (async () => { const all = []; for (const name of await caches.keys()) {\
    const cache = await caches.open(name); for (const key of await cache.keys()) {\
    const r = await cache.match(key); if (r) all.push([new URL(key.url).pathname, await r.text()]); } } return all; })()";

async fn kept(reader: &Browser) -> Vec<(String, String)> {
    let all = reader.run(KEPT).await;
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    all.as_array().unwrap().iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
}

async fn keeps(reader: &Browser, path: &str) -> bool {
    kept(reader).await.iter().any(|(address, _)| address == path)
}

async fn until_kept(reader: &Browser, path: &str, wanted: bool) {
    let started = std::time::Instant::now();
    while keeps(reader, path).await != wanted {
        assert!(started.elapsed() < crate::mail::PATIENCE, "{path}: kept is not {wanted}");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_is_saved_read_offline_and_removed_and_holds_nothing_of_what_members_say() {
    let mut world = World::start(Hosts::One);
    world.invite("moderator@example.org", "moderator");
    let cookie = session(&world);
    assert_eq!(post(&world.members, &cookie, WORDS), Ok(201));
    world.until_published(PRACTICE, "the contribution is baked", |html| html.contains(WORDS));

    let driver = Driver::start();
    let reader = driver.open(Setup { width: 390, ..Setup::default() }).await;
    let page = format!("{}{PRACTICE}", world.site);
    reader.goto(&page).await;
    reader.until_text("the contribution", |text| text.contains(WORDS)).await;
    // What was read is kept, from the first page on.
    until_kept(&reader, PRACTICE, true).await;

    // The size comes first, then the day.
    reader.goto(&format!("{}/", world.site)).await;
    reader.click(".site-footer a[href$='/offline/']").await;
    let item = format!("[data-list='{LIST}']");
    let text = reader.find(&item).await.text().await.unwrap();
    assert!(text.contains(" kB") && text.contains("entries"), "{text}");
    reader.click(&format!("{item} [data-act=save]")).await;
    reader.find(&format!("{item}.saved [data-act=remove]:not([hidden])")).await;
    let text = reader.find(&item).await.text().await.unwrap();
    assert!(text.contains("Saved on") && !text.contains("To fetch"), "{text}");

    // Places where members speak are read and not kept; the members' area is not even looked at.
    for path in [
        "/discussions/",
        "/discussions/cybersecurity/",
        "/updates/",
        "/exchange/",
        "/members/sign-in",
    ] {
        reader.goto(&format!("{}{path}", world.site)).await;
    }
    reader.goto(&page).await;
    reader.until_text("the contribution, online", |text| text.contains(WORDS)).await;
    let all = kept(&reader).await;
    assert!(all.iter().filter(|(path, _)| path.starts_with("/practices/")).count() > 4);
    for (path, text) in &all {
        // The script that makes discussions live names the element, and says nothing of anybody.
        let holds = text.contains("<baraza-discussion") && !path.starts_with("/assets/");
        assert!(!text.contains(WORDS) && !holds, "{path}");
        for never in ["/members", "/api", "/discussions", "/updates", "/exchange", "/data"] {
            assert!(!path.starts_with(never), "{path}");
        }
    }
    let complaints = reader.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");

    // Without a connection.
    world.kill_service();
    reader.goto(&page).await;
    let text = reader.text().await;
    assert!(text.contains("This is a copy saved on") && text.contains("47 county plans"), "{text}");
    assert!(!text.contains(WORDS) && !reader.has("#discussion").await, "{text}");
    assert_eq!(reader.run("return getComputedStyle(document.body).margin").await, "0px", "styles");
    reader.goto(&format!("{}/practices/pakistan-sabaoon/", world.site)).await;
    reader.until_text("what is saved", |text| text.contains("this page is not saved")).await;
    reader.find(&format!("{item}.saved")).await;
    let members = reader.client.goto(&format!("{}/members/", world.site)).await;
    assert!(members.is_err(), "the worker answered for the members' area");
    world.start_service();

    // Removed.
    reader.goto(&format!("{}/offline/", world.site)).await;
    reader.click(&format!("{item} [data-act=remove]")).await;
    until_kept(&reader, PRACTICE, false).await;
    until_kept(&reader, LIST, false).await;
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_off_the_site_leaves_the_copies_at_the_next_visit() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup::default()).await;
    reader.goto(&format!("{}{PRACTICE}", world.site)).await;
    until_kept(&reader, PRACTICE, true).await;
    let source = world.root().join("content/practices/kenya-county-action-plans.md");
    for entry in std::fs::read_dir(source.parent().unwrap()).unwrap().flatten() {
        if entry.file_name().to_string_lossy().starts_with("kenya-county-action-plans.") {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
    let built = world.baraza(&["build", "--base-url", &world.site]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    until("the page is gone", || world.published(PRACTICE).is_empty());
    reader.goto(&format!("{}{PRACTICE}", world.site)).await;
    reader
        .until_text("that there is none", |text| {
            text.contains("not here") || text.contains("no page")
        })
        .await;
    until_kept(&reader, PRACTICE, false).await;
    reader.close().await;
}
