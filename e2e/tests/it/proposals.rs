//! A practice goes from a phone's browser, by review and an editor's git, to a page that everyone can read.

use crate::browser::{Driver, Setup};
use crate::exchange::{member, moderator, until_text_at};
use crate::world::{Hosts, World};

const TITLE: &str = "Let shopkeepers on a border market report threats by radio";
const PAGE: &str = "practices/let-shopkeepers-on-a-border-market-report-threats-by-radio";

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_goes_from_a_phone_to_a_published_page_and_the_service_never_touches_git() {
    let token = [("BARAZA_EDITORS__TOKEN_FILE", "editors-token")];
    let world = World::start_with(Hosts::One, &token);
    world.keep_in_git();
    let driver = Driver::start();
    let phone = Setup { width: 390, ..Setup::default() };
    let author = member(&world, &driver, phone, "author@example.org", "Market officer").await;
    author.goto(&format!("{}/members/", world.members)).await;
    author.click(".subnav a[href='/members/propose']").await;
    author.click("main form[action='/members/propose'] button").await;

    // What is typed is kept without a press on a button.
    author.fill("[name='f.title']", TITLE).await;
    author.until_text("kept by itself", |text| text.contains("Saved")).await;
    author.goto(&author.address().await).await;
    let kept = author.find("[name='f.title']").await.prop("value").await.unwrap();
    assert_eq!(kept.as_deref(), Some(TITLE));

    // Submitted too early, it says what is missing and keeps what is there.
    author.click(".form-bar button[value=submit]").await;
    author.find("#faults").await;
    let texts = [
        ("f.summary", "Shopkeepers of a border market share one radio channel with the district."),
        ("f.countries.0", "KE"),
        ("f.implementers.0.name", "A district on the border"),
        ("f.start", "2021"),
        ("f.stages.0.why", "The channel was in use for a year."),
        ("f.stages.0.source", "s1"),
        ("f.results.0.text", "Forty shopkeepers took part."),
        ("f.results.0.source", "s1"),
        ("f.sources.0.id", "s1"),
        ("f.sources.0.title", "A year of the market channel"),
        ("f.sources.0.publisher", "A district on the border"),
        ("f.sources.0.url", "https://district.example/channel"),
    ];
    for (name, text) in texts {
        author.fill(&format!("[name='{name}']"), text).await;
    }
    let sentence =
        "Shopkeepers see who comes to the market before anybody else does, and nobody asked them. ";
    let challenge = sentence.repeat(5);
    let solution =
        "The district lent them a radio channel that an officer answers by day and by night. "
            .repeat(5);
    let body = format!("## Challenge\n\n{challenge}[^s1]\n\n## Towards a solution\n\n{solution}");
    author.fill("#body", &body).await;
    let choices = [("f.themes.0", "border-security"), ("f.stages.0.stage", "tested")];
    for (name, value) in choices {
        let select = author.find(&format!("[name='{name}']")).await;
        select.select_by_value(value).await.unwrap();
    }
    author.run("document.querySelector(\"[name='f.sources.0.seen']\").value = '2026-11-20'").await;
    author.run("document.querySelector(\"[name='f.none_found']\").checked = true").await;
    let given = "document.querySelector('[name=named][value=given]')";
    author.run(&format!("{given}.scrollIntoView({{ block: 'center' }})")).await;
    author.click("[name=named][value=given]").await;
    author.fill("#given_name", "A. Market").await;
    author.click(".form-bar button[value=preview]").await;
    author.until_text("the preview", |text| text.contains("Forty shopkeepers took part.")).await;
    author.click("main .actions a.button").await;
    author.find("form.form--entry").await;
    let form = author.address().await;
    author.click(".form-bar button[value=submit]").await;
    author.until_text("submitted", |text| !text.contains("Check and preview")).await;
    // That it was submitted too early is no fault of the page.
    let complaints = author.complaints().await.into_iter().filter(|said| !said.contains("422"));
    assert_eq!(complaints.collect::<Vec<_>>(), [""; 0]);

    let moderator = moderator(&world, &driver).await;
    moderator.goto(&format!("{}/members/review", world.members)).await;
    moderator.click("main .rows a").await;
    moderator.fill("#reason", "Both reviewers agreed in a call.").await;
    moderator.click("form[action$='/act'] button[value=accept]").await;
    moderator.until_text("accepted", |text| text.contains("Accepted")).await;

    // On the editor's side, with git.
    let head = world.git(&["rev-parse", "HEAD"]);
    let branches = world.fetch_proposals();
    assert_eq!(branches.len(), 1, "{branches:?}");
    assert_eq!(world.git(&["rev-parse", "HEAD"]), head, "the editor's own branch is as it was");
    assert_eq!(world.git(&["status", "--porcelain"]), "");
    let by = world.git(&["log", "-1", "--format=%an", &branches[0]]);
    assert_eq!(by.trim(), "A. Market");
    world.merge(&branches[0]);
    world.until_published(&format!("/{PAGE}/"), "the page", |html| {
        html.contains(TITLE) && html.contains("https://district.example/channel")
    });
    until_text_at(&author, &form, "published", |text| text.contains("Published")).await;
    assert!(world.fetch_proposals().is_empty(), "what is published is not handed over again");
}
