//! What the network is for: a need in one country meets an offer in another, becomes an exchange, and what came of it
//! stands on the practice's page.

use crate::browser::{Browser, Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World};

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

/// Chooses a term of a vocabulary in a form of offers and needs.
async fn choose(browser: &Browser, css: &str, value: &str) {
    browser.find(css).await.select_by_value(value).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_need_in_one_country_meets_an_offer_in_another() {
    let world = World::start(Hosts::One);
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
}
