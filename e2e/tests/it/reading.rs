//! A reader finds a practice by words, and comes back to it after signing in.

use crate::browser::{Browser, Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World};

const PRACTICE: &str = "/practices/kenya-county-action-plans/";

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_finds_by_words_and_comes_back_after_signing_in() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup { width: 390, ..Setup::default() }).await;
    find_by_words(&world, &reader).await;
    sign_in_from_the_page(&world, &reader, "").await;
    let complaints = reader.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_two_hosts_one_comes_back_to_the_page_in_its_language() {
    let world = World::start(Hosts::Two);
    let driver = Driver::start();
    let reader = driver.open(Setup::default()).await;
    sign_in_from_the_page(&world, &reader, "/ar").await;
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_points_to_a_result_in_every_language_and_cites_the_entry() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup { width: 390, ..Setup::default() }).await;
    let practice = "/practices/accra-initiative/";
    reader.goto(&format!("{}{practice}", world.site)).await;
    let label = "const a = document.querySelector('#results .here'); a.focus(); return a.ariaLabel";
    assert_eq!(reader.run(label).await, "Link to this");
    reader.run("document.activeElement.click()").await;
    let address = reader.address().await;
    let anchor = address.split_once('#').unwrap().1.to_owned();
    assert!(anchor.starts_with("results-"), "{address}");
    let figure = "return document.querySelector(':target .figure').firstChild.textContent.trim()";
    assert_eq!(reader.run(figure).await, "850");
    reader.goto(&format!("{}/fr{practice}#{anchor}", world.site)).await;
    assert_eq!(reader.run(figure).await, "850");

    // The line is taken whole by one click.
    let line = "const line = document.querySelector('.cite-as');\
                return [getComputedStyle(line).userSelect, line.textContent]";
    let line = reader.run(line).await;
    assert_eq!(line[0], "all");
    let said = line[1].as_str().unwrap();
    assert!(said.starts_with("Échanges du Sud. (24 novembre 2026). États côtiers"), "{said}");
    assert!(said.ends_with(&format!("/fr{practice}")), "{said}");
    let files = "return Promise.all(['bib', 'ris', 'json'].map(kind =>\
                 fetch(document.querySelector(`a[download][href$='cite.${kind}']`).href).then(r => r.text())))";
    let files = reader.run(files).await;
    assert!(files[0].as_str().unwrap().starts_with("@misc{accra-initiative-fr,"), "{files}");
    assert!(files[1].as_str().unwrap().starts_with("TY  - ELEC"), "{files}");
    let csl: serde_json::Value = serde_json::from_str(files[2].as_str().unwrap()).unwrap();
    assert_eq!(csl[0]["language"], "fr");
    let complaints = reader.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");
    reader.close().await;
}

async fn find_by_words(world: &World, reader: &Browser) {
    reader.goto(&format!("{}/", world.site)).await;
    reader.fill(".hero input[type=search]", "Kenya counties").await;
    reader.click(".hero .search button").await;
    reader.until_text("only what has the words", |text| text.contains("1 of 5")).await;
    assert!(reader.address().await.contains("/practices/?q=Kenya"));
    let shown = "return [...document.querySelectorAll('#list .rows > li')].filter(e => !e.hidden)\
                 .map(e => e.querySelector('h3').textContent)";
    let titles = reader.run(shown).await;
    assert_eq!(titles.as_array().unwrap().len(), 1, "{titles}");
    assert!(titles[0].as_str().unwrap().contains("47 county plans"), "{titles}");

    reader.fill("#list input[type=search]", "qqqq").await;
    reader.until_text("that nothing was found", |text| text.contains("Nothing matches")).await;

    // By country: those that have one in alphabetical order.
    reader.fill("#list input[type=search]", " ").await;
    reader.until_text("all of them", |text| !text.contains("Nothing matches")).await;
    reader.run("const s = document.querySelector('.sort select'); s.value = 'place'; s.dispatchEvent(new Event('change', {bubbles: true}))").await;
    let first = reader.run("return document.querySelector('#list .place').textContent").await;
    assert!(first.as_str().unwrap().starts_with('A'), "{first}");

    // On a phone the facets are a sheet that comes when it is asked for.
    let height = "return document.querySelector('#narrow').getBoundingClientRect().height";
    assert_eq!(reader.run(height).await, 0);
    reader.click(".to-facets").await;
    assert!(reader.run(height).await.as_f64().unwrap() > 200.0);
    reader.click("#narrow .close a").await;
    assert_eq!(reader.run(height).await, 0);
}

/// From a practice's page to the mail and back to its discussion.
async fn sign_in_from_the_page(world: &World, reader: &Browser, prefix: &str) {
    let address = "reader@example.org";
    world.invite(address, "member");
    let invitation = world.mail.wait_for(address, 0);
    reader.goto(&mail::link(&invitation, "/members/invitation/")).await;
    reader.fill("#email", address).await;
    reader.fill("#name", "Reader").await;
    reader.click("main form.form button").await;
    reader.click("form[action='/members/sign-out'] button").await;
    reader.find("form[action='/members/sign-in']").await;

    reader.goto(&format!("{}{prefix}{PRACTICE}", world.site)).await;
    reader.click(".thread-join .button").await;
    reader.fill("#email", address).await;
    reader.click("main form.form button").await;
    let link = world.mail.wait_for(address, 1);
    reader.goto(&mail::link(&link, "/members/sign-in/")).await;
    reader.click("main form.form button").await;
    reader.find("baraza-discussion textarea").await;
    assert_eq!(reader.address().await, format!("{}{prefix}{PRACTICE}#discussion", world.site));
}
