//! What the network is for: a need in one country meets an offer in another, becomes an exchange, and what came of it
//! stands on the practice's page.

use crate::browser::{Browser, Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World};

const PAGE: &str = "practices/kenya-county-action-plans";

/// A browser in which a new member of this address is signed in.
pub(crate) async fn member(
    world: &World,
    driver: &Driver,
    setup: Setup,
    email: &str,
    name: &str,
) -> Browser {
    world.invite(email, "member");
    let invitation = world.mail.wait_for(email, 0);
    let browser = driver.open(setup).await;
    browser.goto(&mail::link(&invitation, "/members/invitation/")).await;
    browser.fill("#email", email).await;
    browser.fill("#name", name).await;
    browser.click("main form.form button").await;
    browser.find(".subnav").await;
    browser
}

/// A browser in which a moderator is signed in, elevated.
pub(crate) async fn moderator(world: &World, driver: &Driver) -> Browser {
    world.invite("moderator@example.org", "moderator");
    let browser = driver.open(Setup::default()).await;
    browser.goto(&world.operator_link("moderator@example.org")).await;
    browser.click("main form.form button").await;
    browser.find(".subnav").await;
    browser
}

/// Chooses a term of a vocabulary in a form of offers and needs.
async fn choose(browser: &Browser, css: &str, value: &str) {
    browser.find(css).await.select_by_value(value).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_need_meets_an_offer_and_what_came_of_it_stands_on_the_practice_s_page() {
    let token = [("BARAZA_EDITORS__TOKEN_FILE", "editors-token")];
    let world = World::start_with(Hosts::One, &token);
    world.keep_in_git();
    let driver = Driver::start();
    let giver =
        member(&world, &driver, Setup::default(), "county@example.org", "County officer").await;
    giver.goto(&format!("{}/members/exchange/new?kind=offer", world.members)).await;
    giver.click("[name=kind][value=offer]").await;
    giver.click("[name=what][value=study-visit]").await;
    giver.fill("#title", "See a county forum at work").await;
    giver.fill("#markdown", "Two days with the forum.").await;
    giver.click("[name='in.en']").await;
    choose(&giver, "[name='term.countries.1']", "KE").await;
    choose(&giver, "[name='term.themes.1']", "community-resilience").await;
    giver.click("main form.form button[value=post]").await;
    giver.until_text("the offer", |text| text.contains("Two days with the forum.")).await;

    let phone = Setup { width: 390, ..Setup::default() };
    let asker = member(&world, &driver, phone, "district@example.org", "District officer").await;
    asker.goto(&format!("{}/members/exchange/new?kind=need", world.members)).await;
    asker.click("[name=kind][value=need]").await;
    asker.click("[name=what][value=study-visit]").await;
    asker.fill("#title", "How does a local forum keep its minutes?").await;
    asker.fill("#markdown", "Three officials would come.").await;
    asker.click("[name='in.en']").await;
    choose(&asker, "[name='term.themes.1']", "community-resilience").await;
    asker.click("main form.form button[value=post]").await;
    // The need shows what fits it, and why.
    asker.until_text("the fit", |text| text.contains("See a county forum at work")).await;
    assert!(asker.text().await.contains("Study visit"));
    asker
        .client
        .find(fantoccini::Locator::LinkText("See a county forum at work"))
        .await
        .unwrap()
        .click()
        .await
        .unwrap();
    asker.fill("#markdown", "When could three of us come?").await;
    asker.click("form[action$='/answer'] button").await;
    asker.until_text("the exchange", |text| text.contains("Only the two of you read this")).await;
    let exchange = asker.address().await;
    let exchange = exchange.split('?').next().unwrap().to_owned();

    giver.goto(&exchange).await;
    giver.click("form[action$='/propose'] button").await;
    giver.until_text("proposed", |text| !text.contains("We are agreed")).await;
    asker.goto(&exchange).await;
    asker.click("form[action$='/agree'] button").await;
    asker.until_text("agreed", |text| text.contains("Agreed")).await;

    // What came of it, with a source that a moderator opens.
    asker.goto(&format!("{}/{PAGE}/", world.site)).await;
    asker.click("a[href*='/members/tried/new']").await;
    choose(&asker, "#place", "UG").await;
    asker.fill("#year", "2026").await;
    asker.fill("#what", "The forum, and its rule that minutes are read aloud.").await;
    asker.fill("#changed", "Two languages instead of one.").await;
    asker.fill("#happened", "The first three sittings were minuted.").await;
    asker.click("[name=by][value=source]").await;
    asker.fill("#source_title", "Minutes of a district forum").await;
    asker.fill("#source_publisher", "A district").await;
    asker.fill("#source_url", "https://district.example/minutes").await;
    asker.run("document.querySelector('#source_seen').value = '2026-11-20'").await;
    asker.click("main form.form .actions button").await;
    asker.until_text("as reported", |text| text.contains("minutes are read aloud")).await;
    giver.goto(&format!("{}/members/tried?page={PAGE}", world.members)).await;
    giver.until_text("seen by members", |text| text.contains("Uganda")).await;

    let moderator = moderator(&world, &driver).await;
    moderator.goto(&format!("{}/members/tried/waiting", world.members)).await;
    moderator.click("form[action$='/decide'] button[value=confirm]").await;
    moderator.until_text("nothing waits", |text| !text.contains("district.example")).await;

    // An editor fetches, reads and merges.
    let branches = world.fetch_proposals();
    assert_eq!(branches.len(), 1, "{branches:?}");
    world.merge(&branches[0]);
    world.until_published(&format!("/{PAGE}/"), "the adaptation", |html| {
        html.contains("minutes are read aloud") && html.contains("https://district.example/minutes")
    });
    let data: serde_json::Value =
        serde_json::from_str(&world.published("data/practices.json")).unwrap();
    let entries = data["entries"].as_array().unwrap();
    let entry = entries.iter().find(|entry| entry["id"] == PAGE && entry["language"] == "en");
    let taken_up = entry.unwrap()["adaptations"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(taken_up["countries"], serde_json::json!(["UG"]), "{taken_up}");
    assert_eq!(taken_up["kind"], "adapted-by");
    // Its author sees that it is published, and the public a number.
    let report = asker.address().await;
    until_text_at(&asker, &report, "published", |text| text.contains("It stands in the practice"))
        .await;
    world.until_published("/", "the measure", |html| html.contains("confirmed"));
}

/// Opens a page again and again until it says so.
pub(crate) async fn until_text_at(
    browser: &Browser,
    address: &str,
    what: &str,
    wanted: impl Fn(&str) -> bool,
) {
    let started = std::time::Instant::now();
    loop {
        browser.goto(address).await;
        let text = browser.text().await;
        if wanted(&text) {
            return;
        }
        assert!(started.elapsed() < mail::PATIENCE, "waited in vain: {what}\n{text}");
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }
}
