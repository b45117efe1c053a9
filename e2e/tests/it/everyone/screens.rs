//! Small screens, large letters, few colours, no motion.

use super::sample::{pages, sample};
use super::site::{self, LANGUAGES};
use super::{area, site::PRACTICE};
use crate::browser::{Browser, Driver, Setup};
use serde_json::json;

/// How much wider the page is than the screen, and what sticks out.
const WIDE: &str = "
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return '';
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
    });
    return `${root.scrollWidth} px of ${root.clientWidth}: ` + out.slice(0, 4).map((element) =>
        element.tagName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 40)).join(', ');
";

/// What moves although nothing is to.
const MOVES: &str = "
    const moving = (style) => style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0)
        || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
    return [...document.querySelectorAll('*')].filter((element) => moving(getComputedStyle(element)))
        .map((element) => element.tagName + '.' + element.className).slice(0, 4).join(', ');
";

/// What has focus: whether that is to be seen, and whether something lies over it.
const FOCUS: &str = "
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const name = element.tagName + ' ' + element.textContent.trim().slice(0, 30);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return name + ': not seen';
    const over = element.getClientRects().length > 1 ? element : document.elementFromPoint(x, y);
    const own = !over || element.contains(over) || over.contains(element);
    return own ? '' : name + ': under ' + over.tagName + '.' + over.className;
";

async fn fits(browser: &Browser, address: &str) -> Vec<String> {
    let mut found = Vec::new();
    browser.goto(address).await;
    for (what, width, letters) in [("at 320 px", 320, ""), ("at 200 %", 640, "200%")] {
        let screen =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        browser.cdp("Emulation.setDeviceMetricsOverride", screen).await;
        browser.run(&format!("document.documentElement.style.fontSize = '{letters}'")).await;
        let wide = browser.run(WIDE).await;
        if wide != "" {
            found.push(format!("{address} {what}: {}", wide.as_str().unwrap()));
        }
    }
    browser.prefers(&[("prefers-reduced-motion", "reduce")]).await;
    let moves = browser.run(MOVES).await;
    if moves != "" {
        found.push(format!("{address} moves: {}", moves.as_str().unwrap()));
    }
    found
}

async fn everything_fits(language: &str) {
    let world = site::with_something_of_everything();
    let driver = Driver::start();
    let browser = driver.open(Setup::default()).await;
    let mut found = Vec::new();
    for address in sample(pages(&world.root().join("public"), language, &LANGUAGES)) {
        found.extend(fits(&browser, &format!("{}{address}", world.site)).await);
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_fit_a_narrow_screen_and_large_letters_and_keep_still_in_english() {
    everything_fits("en").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_fit_a_narrow_screen_and_large_letters_and_keep_still_in_arabic() {
    everything_fits("ar").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_members_area_fits_a_narrow_screen_and_large_letters() {
    let world = site::with_something_of_everything();
    let people = area::furnished(&world);
    let driver = Driver::start();
    let mut found = Vec::new();
    let chosen = area::choose(&people);
    for (number, person) in people.iter().enumerate() {
        let browser = driver.open(Setup::default()).await;
        person.signs_in(&browser).await;
        for (_, path) in chosen.iter().filter(|(whose, _)| *whose == number) {
            found.extend(fits(&browser, &format!("{}{path}", world.members)).await);
        }
        browser.close().await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_focus_is_seen_and_nothing_lies_over_it_with_own_colours_and_without() {
    let world = site::with_something_of_everything();
    let driver = Driver::start();
    let browser = driver.open(Setup { width: 640, height: 500, ..Setup::default() }).await;
    let practice = format!("/{PRACTICE}/");
    let mut found = Vec::new();
    for path in ["/", "/practices/", practice.as_str(), "/ar/practices/", "/members/join"] {
        for colours in ["none", "active"] {
            browser.goto(&format!("{}{path}", world.site)).await;
            browser.prefers(&[("forced-colors", colours)]).await;
            for _ in 0..40 {
                browser.press("Tab").await;
                let said = browser.run(FOCUS).await;
                if said != "" && said != "nothing" {
                    found.push(format!("{path} forced {colours}: {}", said.as_str().unwrap()));
                }
            }
        }
    }
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}
