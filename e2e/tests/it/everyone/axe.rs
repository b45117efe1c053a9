//! axe finds nothing: on every template, in every language, light and dark, wide and narrow.

use serde_json::{Value, json};

use super::area;
use super::sample::{pages, sample};
use super::site::{self, LANGUAGES};
use super::tools;
use crate::browser::{Browser, Driver, Setup};

/// Looks at a page that is open. `dark` is the same page once more, where only colours differ.
///
/// WCAG 2.2 AA and what axe calls good practice; `target-size` is off unless it is asked for.
const RUN: &str = "
    const [dark, done] = arguments;
    const options = {
        resultTypes: ['violations'],
        preload: false,
        rules: { 'target-size': { enabled: true } },
    };
    if (dark) options.runOnly = { type: 'rule', values: ['color-contrast'] };
    const say = (result) => result.violations.map((violation) => ({
        rule: violation.id,
        help: violation.help,
        nodes: violation.nodes.slice(0, 4).map((node) => node.target.join(' ') + '  ' + node.html.slice(0, 200)
            + '  ' + node.any.concat(node.all, node.none).map((check) => check.message).join('; ')),
    }));
    axe.run(document, options).then((result) => done(say(result)), (fault) => done([{ rule: String(fault) }]));
";

/// What axe finds on the page at `address`, light and dark.
pub(crate) async fn faults(browser: &Browser, address: &str) -> Vec<String> {
    let mut found = Vec::new();
    browser.goto(address).await;
    browser.run(&tools::axe()).await;
    for dark in [false, true] {
        let scheme = if dark { "dark" } else { "light" };
        // Colours are what they will be, not on their way there.
        let still = ("prefers-reduced-motion", "reduce");
        browser.prefers(&[("prefers-color-scheme", scheme), still]).await;
        let said = browser.client.execute_async(RUN, vec![json!(dark)]).await.unwrap();
        for violation in said.as_array().unwrap() {
            let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
            let nodes: Vec<_> = nodes.iter().filter_map(Value::as_str).collect();
            let (rule, help) = (&violation["rule"], &violation["help"]);
            found.push(format!("{address} {scheme}: {rule} {help}\n    {}", nodes.join("\n    ")));
        }
    }
    found
}

async fn look_at_the_site(language: &str, width: u32) {
    let world = site::with_something_of_everything();
    let driver = Driver::start();
    let browser = driver.open(Setup { width, ..Setup::default() }).await;
    let mut found = Vec::new();
    let chosen = sample(pages(&world.root().join("public"), language, &LANGUAGES));
    for address in &chosen {
        found.extend(faults(&browser, &format!("{}{address}", world.site)).await);
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

macro_rules! languages {
    ($($name:ident: $language:literal, $width:literal;)*) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                look_at_the_site($language, $width).await;
            }
        )*
    };
}

languages! {
    axe_finds_nothing_in_arabic: "ar", 1280;
    axe_finds_nothing_in_chinese: "zh", 1280;
    axe_finds_nothing_in_english: "en", 1280;
    axe_finds_nothing_in_french: "fr", 1280;
    axe_finds_nothing_in_portuguese: "pt", 1280;
    axe_finds_nothing_in_russian: "ru", 1280;
    axe_finds_nothing_in_spanish: "es", 1280;
    axe_finds_nothing_on_a_phone_in_arabic: "ar", 360;
    axe_finds_nothing_on_a_phone_in_english: "en", 360;
}

async fn look_at_the_members_area(language: &str, width: u32) {
    let world = site::with_something_of_everything();
    let people = area::furnished(&world);
    let driver = Driver::start();
    let mut found = Vec::new();
    let stranger = driver.open(Setup { width, ..Setup::default() }).await;
    for path in ["sign-in", "join", "code", "nothing-here"] {
        let address = format!("{}/members/{path}?lang={language}", world.members);
        found.extend(faults(&stranger, &address).await);
    }
    stranger.close().await;
    people.iter().for_each(|person| person.reads_in(language));
    let chosen = area::choose(&people);
    for (number, person) in people.iter().enumerate() {
        let browser = driver.open(Setup { width, ..Setup::default() }).await;
        person.signs_in(&browser).await;
        for (_, path) in chosen.iter().filter(|(whose, _)| *whose == number) {
            found.extend(faults(&browser, &format!("{}{path}", world.members)).await);
        }
        browser.close().await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

macro_rules! members {
    ($($name:ident: $language:literal, $width:literal;)*) => {
        $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                look_at_the_members_area($language, $width).await;
            }
        )*
    };
}

members! {
    axe_finds_nothing_in_the_members_area_in_arabic: "ar", 360;
    axe_finds_nothing_in_the_members_area_in_english: "en", 1280;
}
