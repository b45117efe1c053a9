//! E-discussions from their making to their proceedings, with a moderator at a desk and two members on phones.

use crate::browser::{Browser, Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World, until};

const PAGE: &str = "/discussions/cybersecurity/";
const MEMBERS_PAGE: &str = "/members/discussion?page=discussions/cybersecurity";
const FORM: &str = "baraza-discussion > form.write";
const PHONE: Setup = Setup { width: 390, height: 844, javascript: true, dark: false };

#[tokio::test(flavor = "multi_thread")]
async fn a_moderator_makes_a_discussion_runs_it_and_hands_out_its_proceedings() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let moderator = moderator(&world, &driver).await;
    let amina = member(&world, &driver, "amina@example.org", "Amina", "en").await;
    let bilal = member(&world, &driver, "bilal@example.org", "Bilal", "ar").await;

    // It is planned for much later, in two languages, for anyone to read.
    moderator.goto(&format!("{}/members/discussions", world.members)).await;
    moderator.click("a[href='/members/discussions/new']").await;
    unfold(&moderator).await;
    for (field, text) in [
        ("title-en", "Border towns"),
        ("title-ar", "بلدات الحدود"),
        ("introduction-en", "Two weeks on markets and roads."),
        ("questions-en", "What matters?\nWhat works?"),
        ("questions-ar", "ما المهم؟\nما الذي ينجح؟"),
        ("phase-1-title-en", "What matters"),
        ("phase-1-title-ar", "ما المهم"),
        ("phase-1-questions", "1"),
    ] {
        moderator.fill(&format!("[name='{field}']"), text).await;
    }
    set(&moderator, "opens", "2099-01-10").await;
    moderator.click("#readers option[value=public]").await;
    moderator.click("main form.form button.button").await;
    moderator.until_text("it is made", |text| text.contains("The discussion is made.")).await;
    let desk = moderator.address().await.replace("&said=d-made", "");

    // Members find it among those to come, the public in the list of the site.
    amina.goto(&format!("{}/members/discussions?show=upcoming", world.members)).await;
    amina.until_text("it is to come", |text| text.contains("Border towns")).await;
    nothing_is_wider(&amina).await;
    world.until_published("/discussions/", "it is listed", |html| html.contains("Border towns"));
    world
        .until_published("/ar/discussions/", "in Arabic too", |html| html.contains("بلدات الحدود"));

    // It opens early.
    moderator.fill("#state-reason", "All are here").await;
    moderator.click("button[value=open]").await;
    moderator.until_text("it is open", |text| text.contains("holds from now")).await;
    amina.goto(&format!("{}/members/discussions", world.members)).await;
    amina.until_text("open now", |text| text.contains("Border towns")).await;
    amina.click("main ul.rows h2 a[href*='discussions/e-']").await;
    amina.find("#question-1").await;
    amina.until_text("the questions", |text| text.contains("What matters?")).await;
    let thread = amina.address().await;

    // Both answer the first question, each in their language.
    answer(&amina, "Markets matter most.").await;
    amina.until_text("her answer", |text| text.contains("Markets matter most.")).await;
    bilal.goto(&thread).await;
    bilal.find("html[dir=rtl]").await;
    bilal.until_text("in Arabic", |text| text.contains("ما المهم؟")).await;
    answer(&bilal, "الأسواق تهمنا أولا.").await;
    bilal.until_text("his answer", |text| text.contains("الأسواق تهمنا أولا.")).await;
    nothing_is_wider(&bilal).await;

    // Amina translates what he said; he reads that the translation is hers.
    amina.goto(&thread).await;
    amina.click("#comment-2 a[href$='/translate']").await;
    amina.click("#language option[value=en]").await;
    amina.fill("#markdown", "Markets come first for us.").await;
    amina.click("main form.form button.button").await;
    amina.until_text("it is there", |text| text.contains("Markets come first for us.")).await;
    assert!(amina.text().await.contains("الأسواق تهمنا أولا."), "the original stays");
    nothing_is_wider(&amina).await;
    bilal.goto(&thread).await;
    let by = bilal.find("#comment-2 details.translation summary").await.text().await.unwrap();
    assert!(by.contains("Amina"), "the translator is named: {by}");
    bilal.click("#comment-2 details.translation summary").await;
    bilal.until_text("one tap away", |text| text.contains("Markets come first")).await;

    // The phase is summed up, taken down and pinned again.
    write(&moderator, &desk, "1", "en", "Markets were named most.").await;
    moderator.click("button[name=pinned][value=no]").await;
    moderator.click("button[name=pinned][value=yes]").await;
    moderator.find("button[name=pinned][value=no]").await;
    amina.goto(&thread).await;
    amina.until_text("the summary", |text| text.contains("Markets were named most.")).await;
    until("a mail about the summary", || {
        world.mail.to("amina@example.org").iter().any(|mail| mail.contains("written a summary"))
    });
    assert!(!world.mail.received().concat().contains("Markets were"), "no words in mails");

    // It closes, and comes to something.
    moderator.goto(&desk).await;
    moderator.fill("#state-reason", "All was said").await;
    moderator.click("button[value=close]").await;
    moderator.until_text("closed", |text| text.contains("holds from now")).await;
    write(&moderator, &desk, "0", "en", "In sum: roads and stalls before all else.").await;
    amina.goto(&thread).await;
    amina.until_text("the synthesis", |text| text.contains("In sum: roads")).await;
    assert!(!amina.has("#markdown").await, "it takes no more");

    // The proceedings, to read and as a document.
    amina.click("a[href*='/proceedings?']").await;
    amina
        .until_text("the proceedings", |text| {
            let wanted = ["Markets matter most.", "الأسواق تهمنا أولا.", "In sum: roads", "Bilal"];
            wanted.iter().all(|words| text.contains(words)) && text.contains("fewer than 5")
        })
        .await;
    nothing_is_wider(&amina).await;
    let document = amina.find("a[href*='proceedings.docx']").await.attr("href").await.unwrap();
    let bytes = fetch(&world, &amina, &document.unwrap()).await;
    assert!(bytes.starts_with(b"PK") && bytes.len() > 2000, "{} bytes", bytes.len());

    world.until_published("/discussions/", "closed there too", |html| {
        html.split("<li").any(|row| row.contains("Border towns") && row.contains("Closed on"))
    });
    for browser in [moderator, amina, bilal] {
        let complaints = browser.complaints().await;
        assert!(complaints.is_empty(), "{complaints:?}");
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_moderator_sets_for_a_page_is_baked_into_it() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let moderator = moderator(&world, &driver).await;
    let amina = member(&world, &driver, "amina@example.org", "Amina", "en").await;
    let bilal = member(&world, &driver, "bilal@example.org", "Bilal", "ar").await;

    // Before anything is said, it is opened to all readers and for longer; a question is reworded.
    let desk = format!("{}/members/discussion/run?page=discussions/cybersecurity", world.members);
    moderator.goto(&desk).await;
    let asked = moderator.find("[name='questions-en']").await.prop("value").await.unwrap();
    let asked = asked.unwrap();
    let (_, others) = asked.split_once('\n').unwrap();
    let reworded = format!("Which services would be missed first?\n{others}");
    moderator.fill("[name='questions-en']", &reworded).await;
    moderator.click("#readers option[value=public]").await;
    set(&moderator, "closes", "2099-12-31").await;
    moderator.fill("#reason", "The group agreed").await;
    moderator.click("form[action^='/members/discussion/plan'] button.button").await;
    moderator.until_text("saved", |text| text.contains("The plan is saved.")).await;
    world.until_published(PAGE, "the question as it is now", |html| {
        html.contains("Which services would be missed first?") && html.contains("2099")
    });

    // She answers the first question in the page itself.
    let page = format!("{}{PAGE}", world.site);
    amina.goto(&page).await;
    amina.fill(&format!("{FORM} textarea"), "Water pumps, within a day.").await;
    amina.click(&format!("{FORM} select[name=question] option[value='1']")).await;
    amina.click(&format!("{FORM} input[name=confirm]")).await;
    amina.click(&format!("{FORM} button")).await;
    amina
        .until_text("shown with its question", |text| {
            text.contains("Water pumps, within a day.") && text.contains("Question 1")
        })
        .await;
    nothing_is_wider(&amina).await;

    // He translates; both pages have it, live and baked, open where its language is read.
    bilal.goto(&format!("{}/ar{PAGE}", world.site)).await;
    bilal.click("#comment-1 [data-act=translate]").await;
    bilal.click("#language option[value=ar]").await;
    bilal.fill("#markdown", "مضخات المياه، خلال يوم.").await;
    if bilal.has("#public_confirmed").await {
        bilal.click("#public_confirmed").await;
    }
    bilal.click("main form.form button.button").await;
    bilal.until_text("it is there", |text| text.contains("مضخات المياه")).await;
    bilal.goto(&format!("{}/ar{PAGE}", world.site)).await;
    bilal
        .until_text("open in the page", |text| {
            text.contains("مضخات المياه") && text.contains("Water pumps")
        })
        .await;
    nothing_is_wider(&bilal).await;
    amina.goto(&page).await;
    amina.click("#comment-1 details.translation summary").await;
    amina.until_text("one tap away", |text| text.contains("مضخات المياه")).await;
    world.until_published(PAGE, "baked", |html| {
        let wanted = ["Water pumps, within a day.", "href=\"#question-1\"", "مضخات المياه"];
        wanted.iter().all(|words| html.contains(words))
    });

    // Summary and synthesis are baked; the synthesis by an act of its own, and not while it quotes.
    write(&moderator, &desk, "1", "en", "Pumps came up often.").await;
    world.until_published(PAGE, "the summary", |html| html.contains("Pumps came up often."));
    write(&moderator, &desk, "0", "en", "Begin with what people drink.").await;
    moderator.fill("#public-reason", "It is ready").await;
    moderator.click("#publish button[value=yes]").await;
    moderator.until_text("public", |text| text.contains("within a minute")).await;
    world.until_published(PAGE, "the synthesis", |html| {
        html.contains("Begin with what people drink.")
    });

    // Whoever reads without JavaScript reads all of it.
    let plain = driver.open(Setup { javascript: false, ..PHONE }).await;
    plain.goto(&page).await;
    plain
        .until_text("all is in the page", |text| {
            let wanted =
                ["Water pumps", "Question 1", "Pumps came up", "Begin with what", "Translation by"];
            wanted.iter().all(|words| text.contains(words))
        })
        .await;
    nothing_is_wider(&plain).await;

    // What is hidden goes with its translation.
    moderator.goto(&format!("{}{MEMBERS_PAGE}", world.members)).await;
    moderator.click("#comment-1 a[href$='/hide']").await;
    moderator.fill("form[action$='/hide'] #reason", "A rehearsal").await;
    moderator.click("form[action$='/hide'] button").await;
    world.until_published(PAGE, "both are gone", |html| {
        !html.contains("Water pumps") && !html.contains("مضخات المياه")
    });
    for browser in [moderator, amina, bilal, plain] {
        let complaints = browser.complaints().await;
        assert!(complaints.is_empty(), "{complaints:?}");
        browser.close().await;
    }
}

async fn moderator(world: &World, driver: &Driver) -> Browser {
    world.invite("moderator@example.org", "moderator");
    let browser = driver.open(Setup::default()).await;
    browser.goto(&world.operator_link("moderator@example.org")).await;
    browser.click("main form.form button").await;
    browser.find("form[action='/members/sign-out']").await;
    browser
}

/// A member on a phone, who reads in `language`.
async fn member(
    world: &World,
    driver: &Driver,
    email: &str,
    name: &str,
    language: &str,
) -> Browser {
    world.invite(email, "member");
    let invitation = world.mail.wait_for(email, 0);
    let browser = driver.open(PHONE).await;
    browser.goto(&mail::link(&invitation, "/members/invitation/")).await;
    browser.fill("#email", email).await;
    browser.fill("#name", name).await;
    browser.click(&format!("#language option[value={language}]")).await;
    browser.click("main form.form button").await;
    browser.find("form[action='/members/sign-out']").await;
    browser
}

/// Opens what is folded away, such as the words in other languages.
async fn unfold(browser: &Browser) {
    browser.find("main details").await;
    browser.run("for (const part of document.querySelectorAll('details')) part.open = true").await;
}

/// Answers the first question in the members' area.
async fn answer(browser: &Browser, words: &str) {
    browser.fill("#markdown", words).await;
    browser.click("#question option[value='1']").await;
    if browser.has("#public_confirmed").await {
        browser.click("#public_confirmed").await;
    }
    browser.click("#write button[value=post]").await;
}

/// Writes a summary, or for phase 0 the synthesis.
async fn write(moderator: &Browser, desk: &str, phase: &str, language: &str, words: &str) {
    moderator.goto(desk).await;
    let field = format!("text-{phase}-{language}");
    moderator.find(&format!("#{field}")).await;
    moderator
        .run(&format!("document.getElementById('{field}').closest('details').open = true"))
        .await;
    moderator.fill(&format!("#{field}"), words).await;
    let form = format!("form:has(#{field}) button.button");
    moderator.click(&form).await;
    moderator.until_text("it is saved", |text| text.contains("It is saved")).await;
}

/// A day, whatever the browser's own way of typing one.
async fn set(browser: &Browser, field: &str, day: &str) {
    browser.find(&format!("#{field}")).await;
    browser.run(&format!("document.getElementById('{field}').value = '{day}'")).await;
}

async fn nothing_is_wider(browser: &Browser) {
    let wide = browser
        .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .await;
    assert_eq!(wide, 0, "wider than the phone: {}", browser.address().await);
}

/// What the browser would download.
async fn fetch(world: &World, browser: &Browser, path: &str) -> Vec<u8> {
    let cookies = browser.client.get_all_cookies().await.unwrap();
    let cookies: Vec<String> =
        cookies.iter().map(|cookie| format!("{}={}", cookie.name(), cookie.value())).collect();
    let mut answer = ureq::get(format!("{}{path}", world.members))
        .header("cookie", &cookies.join("; "))
        .call()
        .unwrap();
    let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
    assert!(kind.contains("wordprocessingml"), "{kind}");
    answer.body_mut().read_to_vec().unwrap()
}
