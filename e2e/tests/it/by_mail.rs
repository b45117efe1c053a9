//! Taking part by mail: a notice is answered, and the answer is read on the page.

use crate::browser::{Browser, Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World, until};

const PAGE: &str = "practices/kenya-county-action-plans";
const WORDS: &str = "The forums are in the county budget since last year.";

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_to_a_notice_becomes_a_contribution_on_the_page() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("new")).unwrap();
    let world = World::start_with(
        Hosts::One,
        &[
            ("BARAZA_INBOX__FOLDER", folder.path().to_str().unwrap()),
            ("BARAZA_INBOX__ADDRESS", "reply@members.example.org"),
            ("BARAZA_INBOX__AUTHSERV_ID", "mx.members.example.org"),
        ],
    );
    let driver = Driver::start();
    world.invite("officer@example.org", "member");
    let invitation = world.mail.wait_for("officer@example.org", 0);
    let officer = driver.open(Setup { javascript: false, width: 390, ..Setup::default() }).await;
    officer.goto(&mail::link(&invitation, "/members/invitation/")).await;
    officer.fill("#email", "officer@example.org").await;
    officer.fill("#name", "Officer").await;
    officer.click("main form.form button").await;
    post(&world, &officer, "We have held the forums twice.").await;

    world.invite("moderator@example.org", "moderator");
    let moderator = driver.open(Setup::default()).await;
    moderator.goto(&world.operator_link("moderator@example.org")).await;
    moderator.click("main form.form button").await;
    moderator.find("header").await;
    post(&world, &moderator, "Who pays for them?").await;

    // The notice says only that something is new, and where an answer goes.
    let notice = world.mail.wait_for("officer@example.org", 1);
    assert!(!notice.contains("Who pays"), "{notice}");
    let reply_to = notice.lines().find_map(|line| line.strip_prefix("Reply-To: "));
    let reply_to = reply_to.expect("an address to answer to").trim();

    // Mail of a machine, then one that nobody vouches for, then one that the mail server vouches for.
    let deliver = |name: &str, headers: &str, words: &str| {
        let mail = format!(
            "{headers}From: Officer <officer@example.org>\nTo: {reply_to}\nSubject: Re: Something new\n\
             Message-ID: <{name}@example.org>\nContent-Type: text/plain; charset=utf-8\n\n\
             {words}\n\nOn Tue, 24 Nov 2026 at 12:03, Network <network@example.org> wrote:\n> Good day,\n"
        );
        let waiting = folder.path().join("new").join(name);
        std::fs::write(folder.path().join("part"), mail).unwrap();
        std::fs::rename(folder.path().join("part"), &waiting).unwrap();
        until("the mail is taken", || !waiting.exists());
    };
    let verdict =
        "Authentication-Results: mx.members.example.org; dkim=pass header.d=example.org\n";
    let away = format!("{verdict}Auto-Submitted: auto-replied\n");
    deliver("1.away", &away, "I am away until Monday.");
    deliver("2.unproven", "", "Somebody who may be the officer.");
    deliver("3.proven", verdict, WORDS);

    moderator.goto(&format!("{}/members/", world.members)).await;
    moderator.find("a[href='/members/notifications']").await;
    moderator.goto(&format!("{}/members/notifications", world.members)).await;
    moderator.click("form[action='/members/notifications/read'] button").await;
    moderator.until_text("the answer", |text| text.contains(WORDS)).await;
    world.until_published("/practices/kenya-county-action-plans/", "the answer is baked", |html| {
        html.contains(WORDS) && !html.contains("Good day")
    });
    let page = world.published("/practices/kenya-county-action-plans/");
    assert!(!page.contains("away until Monday") && !page.contains("may be the officer"), "{page}");

    // The one that waits, with the mail as it came, and the officer was told that it waits.
    moderator.goto(&format!("{}/members/moderation", world.members)).await;
    moderator.until_text("the queue", |text| text.contains("may be the officer")).await;
    let queue = moderator.text().await;
    assert!(!queue.contains("away until Monday"), "{queue}");
    moderator.find("a[href^='/members/comments/'][href$='/mail']").await;
    let told = world.mail.to("officer@example.org");
    assert!(told.iter().any(|mail| mail.contains("A moderator looks at it")), "{told:?}");
}

async fn post(world: &World, browser: &Browser, words: &str) {
    browser.goto(&format!("{}/members/discussion?page={PAGE}", world.members)).await;
    browser.fill("#markdown", words).await;
    if browser.has("#public_confirmed").await {
        browser.click("#public_confirmed").await;
    }
    browser.click("#write button[value=post]").await;
    browser.until_text("posted", |text| text.contains(words)).await;
}
