//! Readers search the list by words and facets.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::{Browser, Driver, Setup};
use crate::world::{Hosts, World};

/// Words as the build takes them apart: the reader's script must do the same.
const WORDS: &str = include_str!("../../../generator/tests/it/search_words.json");
/// What readers of each language would type, and the entry that they mean. Written before the search was tried on them.
const JUDGED: &str = include_str!("judged_queries.json");

fn list_of(lang: &str) -> String {
    if lang == "en" { "/practices/".to_owned() } else { format!("/{lang}/practices/") }
}

/// Runs a script of the page's own module `search` on the list's index; `found` is what it resolves to.
async fn ask(reader: &Browser, script: &str, arguments: Vec<Value>) -> Value {
    let whole = format!(
        "const done = arguments[arguments.length - 1], given = arguments[0], data = document.querySelector('#list').dataset;\
         const open = (search, left) => search.Index.open(data.index).catch((error) => {{ if (!left) throw error; return open(search, left - 1); }});\
         import(data.engine).then(async (search) => {{ const index = await open(search, 3); {script} }})\
         .then(done, (error) => done(String(error)))"
    );
    reader.client.execute_async(&whole, arguments).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_entry_is_among_the_first_three_in_nine_of_ten_queries() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup::default()).await;
    let judged: Value = serde_json::from_str(JUDGED).unwrap();
    let judged = judged.as_object().unwrap();
    assert_eq!(judged.len(), 7);
    let (mut right, mut asked, mut missed) = (0, 0, Vec::new());
    for (lang, queries) in judged {
        reader.goto(&format!("{}{}", world.site, list_of(lang))).await;
        let script = "const rows = [...document.querySelectorAll('#list .rows > li h3 a')].map((a) => a.pathname.split('/').at(-2));\
                      const all = []; for (const [query] of given) {\
                      const found = await index.find(query);\
                      all.push((found?.hits ?? []).slice(0, 3).map((hit) => rows[hit.place])); } return all;";
        let answers = ask(&reader, script, vec![queries.clone()]).await;
        let answers = answers.as_array().unwrap_or_else(|| panic!("{lang}: {answers}"));
        let queries = queries.as_array().unwrap();
        assert_eq!(queries.len(), 20, "{lang}");
        let mut good = 0;
        for (query, first) in queries.iter().zip(answers) {
            match first.as_array().unwrap().contains(&query[1]) {
                true => good += 1,
                false => missed.push(format!("{lang}: {query} gave {first}")),
            }
        }
        assert!(good >= 17, "{lang}: {good} of 20\n{}", missed.join("\n"));
        right += good;
        asked += queries.len();
    }
    assert!(right * 10 >= asked * 9, "{right} of {asked}\n{}", missed.join("\n"));
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_readers_script_takes_words_apart_as_the_build_does() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup::default()).await;
    let examples: Vec<Value> = serde_json::from_str(WORDS).unwrap();
    for lang in ["en", "fr", "es", "pt", "ru", "ar", "zh"] {
        reader.goto(&format!("{}{}", world.site, list_of(lang))).await;
        let of: Vec<&Value> = examples.iter().filter(|example| example["lang"] == lang).collect();
        let script = "return given.map((example) => search.words(example.text, index.rules));";
        let words = ask(&reader, script, vec![json!(of)]).await;
        let wanted: Vec<&Value> = of.iter().map(|example| &example["words"]).collect();
        assert!(!wanted.is_empty());
        assert_eq!(words, json!(wanted), "{lang}");
    }
    reader.close().await;
}

const COUNT: &str = "return document.querySelector('.count').textContent";
const TITLES: &str = "return [...document.querySelectorAll('#list .rows > li')].map(e => e.querySelector('h3').textContent)";

async fn until_count(reader: &Browser, wanted: &str) {
    reader.until_text(wanted, |text| text.contains(wanted)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_and_facets_narrow_the_list_and_stand_in_the_address() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup::default()).await;
    let list = format!("{}/practices/", world.site);
    reader.goto(&list).await;
    let whole = reader.run(COUNT).await;

    // With a letter wrong.
    reader.fill("#list input[type=search]", "Kneya countys").await;
    until_count(&reader, "1 of 5").await;
    assert!(reader.run(TITLES).await[0].as_str().unwrap().contains("47 county plans"));
    // It says why: marked words, else the term that answers.
    assert!(reader.has("#list .rows mark").await);
    reader.fill("#list input[type=search]", "prison").await;
    let why = reader.find("#list .rows .why").await.text().await.unwrap();
    assert!(why.contains(": "), "{why}");

    // A facet, then another: both hold, and two values of one are either.
    reader.goto(&list).await;
    reader.click("[data-field=themes] [data-term='women-gender'] a").await;
    reader.find(".chosen li").await;
    let women = reader.run(COUNT).await;
    assert_ne!(women, whole);
    assert_eq!(reader.address().await, format!("{list}?themes=women-gender"));
    // Its own field still offers the others, with what each would find.
    let both = reader.find("[data-field=countries] li .num").await.text().await.unwrap();
    reader.click("[data-field=countries] li a").await;
    reader.until_text("two choices", |text| text.matches('×').count() == 2).await;
    assert!(reader.run(COUNT).await.as_str().unwrap().starts_with(&format!("{both} of")));
    assert!(reader.address().await.contains("?themes=women-gender&countries="));

    // Back takes the last one away, and the address opens as it was left.
    reader.client.back().await.unwrap();
    reader.until_text("one choice", |text| text.matches('×').count() == 1).await;
    assert_eq!(reader.run(COUNT).await, women);
    reader.client.forward().await.unwrap();
    reader.until_text("two choices", |text| text.matches('×').count() == 2).await;
    let address = reader.address().await;
    reader.goto(&address).await;
    reader.until_text("two choices", |text| text.matches('×').count() == 2).await;
    reader.click(".chosen li a").await;
    reader.until_text("one choice", |text| text.matches('×').count() == 1).await;

    // From a facet's own page another choice leads to both.
    reader.goto(&format!("{list}themes/women-gender/")).await;
    reader.click("[data-field=regions] summary").await;
    reader.click("[data-field=regions] li a").await;
    reader.until_text("two choices", |text| text.matches('×').count() == 2).await;
    assert!(reader.address().await.starts_with(&format!("{list}?themes=women-gender&regions=")));
    assert!(!reader.run(TITLES).await.as_array().unwrap().is_empty());

    // Another language keeps what was asked for.
    reader.goto(&format!("{list}?q=nigeria&themes=women-gender")).await;
    reader.find(".chosen li").await;
    reader.click("a[hreflang=fr]").await;
    reader.find(".chosen li").await;
    assert!(reader.address().await.ends_with("/fr/practices/?q=nigeria&themes=women-gender"));
    let complaints = reader.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_of_it_works_by_keyboard_and_nothing_found_says_what_to_try() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup::default()).await;
    reader.goto(&format!("{}/practices/", world.site)).await;
    let press = async |text: String| {
        let element = reader.client.active_element().await.unwrap();
        element.send_keys(&text).await.unwrap();
    };
    let focused = "return document.activeElement.id || document.activeElement.textContent";
    press("/".to_owned()).await;
    assert_eq!(reader.run(focused).await, "q");
    press("prison".to_owned()).await;
    reader.find("#list .rows mark").await;
    press(char::from(Key::Down).to_string()).await;
    let titles = reader.run(TITLES).await;
    assert_eq!(reader.run(focused).await, titles[0]);
    press(char::from(Key::Down).to_string()).await;
    assert_eq!(reader.run(focused).await, titles[1]);
    press(char::from(Key::Up).to_string()).await;
    press(char::from(Key::Up).to_string()).await;
    assert_eq!(reader.run(focused).await, "q");
    press(char::from(Key::Escape).to_string()).await;
    reader.until_text("all of them", |text| !text.contains(" of 5")).await;
    assert_eq!(reader.run("return document.querySelector('#q').value").await, "");

    press("xqzv wkjh".to_owned()).await;
    reader.until_text("what to try", |text| text.contains("Use fewer words")).await;
    assert_eq!(reader.run("return document.querySelector('.count').ariaLive").await, "polite");
    reader.click(".none .everything").await;
    reader.until_text("all of them", |text| !text.contains("Use fewer words")).await;
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hits_that_stand_on_another_page_of_the_list_are_shown_too() {
    let world = World::start(Hosts::One);
    let index = world.root().join("content/practices/_index.md");
    let text = std::fs::read_to_string(&index).unwrap();
    std::fs::write(&index, text.replacen("sort_by", "paginate_by = 10\nsort_by", 1)).unwrap();
    world.until_published("/practices/page/3/", "a third page", |page| page.contains("rows"));
    let driver = Driver::start();
    let reader = driver.open(Setup::default()).await;
    let list = format!("{}/practices/", world.site);
    for from in ["", "page/3/"] {
        reader.goto(&format!("{list}{from}")).await;
        reader.fill("#list input[type=search]", "nigeria schools").await;
        reader.until_text("it", |text| text.contains("Schools protected through")).await;
        assert_eq!(reader.address().await, format!("{list}?q=nigeria%20schools"));
        // Emptied, the page is as it was.
        reader.fill("#list input[type=search]", " ").await;
        reader.until_text("all", |text| !text.contains(" of 5")).await;
        assert_eq!(reader.address().await, format!("{list}{from}"));
        assert_eq!(reader.run(TITLES).await.as_array().unwrap().len(), 10);
    }
    let complaints = reader.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_jumps_while_a_list_that_was_asked_for_loads() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup { width: 390, ..Setup::default() }).await;
    for query in ["", "?q=prison&regions=002"] {
        reader.goto(&format!("{}/practices/{query}", world.site)).await;
        reader.find("#list .rows > li").await;
        let script = "const done = arguments[0]; let sum = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })\
                      .observe({ type: 'layout-shift', buffered: true }); requestAnimationFrame(() => setTimeout(() => done(sum), 500))";
        let shift = reader.client.execute_async(script, vec![]).await.unwrap();
        assert!(shift.as_f64().unwrap() < 0.02, "{query}: {shift}");
    }
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_full_texts_are_searched_on_a_page_of_their_own() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let reader = driver.open(Setup::default()).await;
    // In no title and no summary, only in the body.
    let (word, entry) = ("headquarters Nigeria representatives", "/practices/accra-initiative/");
    reader.goto(&format!("{}/practices/", world.site)).await;
    reader.fill("#list input[type=search]", "xqzv wkjh").await;
    reader.find(".none:not([hidden]) .full a").await;
    reader.click(".none .full a").await;
    reader.until_text("that nothing was found", |text| text.contains("Nothing was found")).await;
    assert!(reader.address().await.ends_with("/search/?q=xqzv%20wkjh"));
    reader.fill("#full-text input", word).await;
    reader.click("#full-text form button").await;
    reader.find(&format!(".rows li a[href='{entry}']")).await;
    assert!(reader.has(".rows mark").await);
    reader.client.back().await.unwrap();
    reader.until_text("what was asked before", |text| text.contains("Nothing was found")).await;

    for (address, title) in [("/ar/search/?q=البرلمان", "rtl"), ("/zh/search/?q=加纳", "ltr")]
    {
        reader.goto(&format!("{}{address}", world.site)).await;
        reader.find("#full-text .rows li a").await;
        assert_eq!(reader.run("return document.documentElement.dir").await, title);
    }
    // The policy lets it, in the header too, and no other page.
    let complaints = reader.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");
    let policy = |path: &str| {
        let answer = ureq::get(format!("{}{path}", world.site)).call().unwrap();
        answer.headers()["content-security-policy"].to_str().unwrap().to_owned()
    };
    assert!(policy("/search/").contains("'wasm-unsafe-eval'"));
    assert!(!policy("/practices/").contains("unsafe"));
    reader.close().await;
}
