//! An update on its way to the internet, and back.

use crate::browser::{Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World};

const WORDS: &str = "The county forum meets in Kwale and anyone may come.";
const TITLE: &str = "Open day of the county forum";

#[tokio::test(flavor = "multi_thread")]
async fn an_update_goes_public_with_two_yeses_and_is_gone_within_a_minute_when_hidden() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    world.invite("moderator@example.org", "moderator");
    let moderator = driver.open(Setup::default()).await;
    moderator.goto(&world.operator_link("moderator@example.org")).await;
    moderator.click("main form.form button").await;
    moderator.find("form[action='/members/sign-out']").await;
    world.invite("amina@example.org", "member");
    let invitation = world.mail.wait_for("amina@example.org", 0);
    let amina = driver.open(Setup { javascript: false, width: 390, ..Setup::default() }).await;
    amina.goto(&mail::link(&invitation, "/members/invitation/")).await;
    amina.fill("#name", "Amina").await;
    amina.fill("#email", "amina@example.org").await;
    amina.click("main form.form button").await;

    // She announces an event and asks that everyone may read it.
    amina.goto(&format!("{}/members/updates/new?kind=event", world.members)).await;
    amina.fill("#title", TITLE).await;
    amina.fill("#markdown", WORDS).await;
    amina.find("#starts_on").await.send_keys("12012026").await.unwrap();
    amina.fill("#place", "Kwale").await;
    amina.click("select[name='term.countries.1'] option[value=KE]").await;
    amina.fill("#pages", &format!("{}/practices/kenya-county-action-plans/", world.site)).await;
    amina.click("#ask_public").await;
    amina.click("#public_confirmed").await;
    amina.click("button[name=act][value=post]").await;
    amina.until_text("it is posted", |text| text.contains(WORDS) && text.contains("Kenya")).await;
    let update = amina.address().await;
    let snapshot = world.root().join("data/snapshot.json");
    assert!(!std::fs::read_to_string(&snapshot).unwrap_or_default().contains(WORDS));

    // A moderator reads it and agrees.
    moderator.goto(&format!("{}/members/updates/waiting", world.members)).await;
    moderator.until_text("it waits", |text| text.contains(TITLE)).await;
    moderator.click("button[value=publish]").await;
    let has = |html: &str| html.contains(TITLE);
    world.until_published("/", "it is on the home page", has);
    for path in [
        "/updates/",
        "/ar/updates/",
        "/updates/countries/ke/",
        "/practices/countries/ke/",
        "/updates/atom.xml",
        "/updates/countries/ke/feed.json",
        "/updates/events.ics",
    ] {
        assert!(has(&world.published(path)), "{path}");
    }
    assert!(world.published("/updates/events.ics").contains("DTSTART;VALUE=DATE:20261201"));
    amina.goto(&format!("{}/", world.site)).await;
    amina.until_text("she reads it on the site", |text| text.contains(TITLE)).await;
    amina.goto(&format!("{}/members/search?q=kwale+forum", world.members)).await;
    amina.until_text("she finds it", |text| text.contains(TITLE)).await;

    // It is hidden, and gone from everywhere within a minute.
    let path = update.split('?').next().unwrap().to_owned();
    moderator.goto(&format!("{path}/hide")).await;
    moderator.fill("#reason", "A rehearsal").await;
    moderator.click("main form.form button").await;
    moderator.until_text("it is hidden", |text| text.contains("Hidden")).await;
    assert!(!std::fs::read_to_string(&snapshot).unwrap().contains(TITLE));
    world.until_published("/", "it is gone", |html| !html.contains(TITLE));
    for path in
        ["/updates/", "/practices/countries/ke/", "/updates/atom.xml", "/updates/events.ics"]
    {
        assert!(!has(&world.published(path)), "{path}");
    }
    assert_eq!(world.published("/updates/countries/ke/"), "");
    amina.goto(&format!("{}/members/search?q=kwale+forum", world.members)).await;
    assert!(!amina.text().await.contains(TITLE));

    for browser in [amina, moderator] {
        let complaints = browser.complaints().await;
        assert!(complaints.is_empty(), "{complaints:?}");
        browser.close().await;
    }
}
