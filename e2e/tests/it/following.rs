//! Following a discussion on the catalogue's own page, and the bell there.

use crate::browser::{Browser, Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World};

const PAGE: &str = "practices/kenya-county-action-plans";

#[tokio::test(flavor = "multi_thread")]
async fn a_member_follows_a_discussion_on_its_page_hears_the_bell_and_leaves_it() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let page = format!("{}/{PAGE}/", world.site);
    let visitor = driver.open(Setup::default()).await;
    visitor.goto(&page).await;
    visitor.find("baraza-discussion .follow[hidden]").await;

    world.invite("officer@example.org", "member");
    let invitation = world.mail.wait_for("officer@example.org", 0);
    let officer = driver.open(Setup { width: 390, ..Setup::default() }).await;
    officer.goto(&mail::link(&invitation, "/members/invitation/")).await;
    officer.fill("#email", "officer@example.org").await;
    officer.fill("#name", "Officer").await;
    officer.click("main form.form button").await;
    officer.find(".subnav").await;
    officer.goto(&page).await;
    officer.until_text("the offer", |text| text.contains("Follow this discussion")).await;
    officer.click("[data-act=follow]").await;
    officer.until_text("followed", |text| text.contains("You follow this discussion")).await;

    world.invite("moderator@example.org", "moderator");
    let moderator = driver.open(Setup::default()).await;
    moderator.goto(&world.operator_link("moderator@example.org")).await;
    moderator.click("main form.form button").await;
    moderator.find(".subnav").await;
    post(&world, &moderator, "Who pays for them?").await;

    officer.goto(&page).await;
    officer.until_text("the bell", |text| text.contains("New for you (1)")).await;
    assert_eq!(officer.complaints().await, [""; 0]);
    officer.click("baraza-discussion .follow a").await;
    officer.until_text("what waits", |text| text.contains("1 new contribution")).await;
    officer.click("form[action='/members/notifications/read'] button").await;
    officer.until_text("the discussion", |text| text.contains("Who pays for them?")).await;
    officer.click("form.follow button").await;
    officer.until_text("left", |text| text.contains("Follow this discussion")).await;
    officer.goto(&page).await;
    officer.until_text("the offer again", |text| text.contains("Follow this discussion")).await;
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
