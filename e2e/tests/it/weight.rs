//! What a page weighs over the wire, from the real service, and that nothing moves while it comes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::browser::{Driver, Setup};
use crate::catalogue::{parse, walk};
use crate::world::{Hosts, World};

/// What the longest practice may weigh with its styles. The aim is `USUAL`, what a server sends before it waits for an
/// answer, so that a page is read after one round trip; the longest few miss it. Half a kilobyte is the frame of the
/// discussion, which does not count.
const MOST: usize = 15_500;
/// What practices weigh at most, the longest few aside.
const USUAL: usize = 14_000;
/// With all that it loads, pictures aside.
const ALL: usize = 40_000;
/// The longest of each language. What is shorter by thousands of letters weighs less.
const LONGEST: usize = 6;
const LANGUAGES: [&str; 7] = ["", "ar/", "es/", "fr/", "pt/", "ru/", "zh/"];

/// The bytes of an answer's body as they are sent to a browser.
fn weight(address: &str) -> usize {
    let mut answer = ureq::get(address).header("Accept-Encoding", "br").call().unwrap();
    assert_eq!(answer.status(), 200, "{address}");
    answer.body_mut().with_config().limit(10_000_000).read_to_vec().unwrap().len()
}

/// Each element's name and attributes.
fn elements(html: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut all = Vec::new();
    walk(&parse(html).document, &mut |name, attributes| {
        all.push((name.to_owned(), attributes.clone()));
    });
    all
}

/// The pages of practices in a language, the longest first.
fn practices(public: &Path, language: &str) -> Vec<PathBuf> {
    let folder = public.join(format!("{language}practices"));
    let mut pages: Vec<(u64, PathBuf)> = std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.path().join("index.html"))
        .filter(|page| {
            std::fs::read_to_string(page).is_ok_and(|html| html.contains("<baraza-discussion"))
        })
        .map(|page| (std::fs::metadata(&page).unwrap().len(), page))
        .collect();
    pages.sort();
    pages.into_iter().rev().map(|(_, page)| page).collect()
}

#[test]
fn a_practice_and_its_styles_come_in_one_flight_and_all_that_it_loads_is_light() {
    let world = World::start(Hosts::One);
    let public = world.root().join("public");
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut of = |address: &str| {
        let full = format!("{}{address}", world.site);
        *known.entry(address.to_owned()).or_insert_with(|| weight(&full))
    };
    let mut heaviest = (0, String::new());
    let mut long = 0;
    for language in LANGUAGES {
        let pages = practices(&public, language);
        assert!(pages.len() > 50, "{language}: {}", pages.len());
        for page in pages.iter().take(LONGEST) {
            let html = std::fs::read_to_string(page).unwrap();
            let folder = page.parent().unwrap().strip_prefix(&public).unwrap();
            let address = format!("/{}/", folder.display());
            let (mut styles, mut others) = (BTreeSet::new(), BTreeSet::new());
            // Sheets in the head stop a browser from drawing. That of the discussion comes with the discussion.
            let (head, body) = html.split_once("</head>").unwrap();
            for (part, in_head) in [(head, true), (body, false)] {
                for (name, attributes) in elements(part) {
                    let rel = attributes.get("rel").map_or("", String::as_str);
                    // No screen waits for the styles of print.
                    if attributes.get("media").is_some_and(|media| media == "print") {
                        continue;
                    }
                    match name.as_str() {
                        "link" if rel == "stylesheet" && in_head => {
                            styles.insert(attributes["href"].clone())
                        }
                        "link" if rel == "stylesheet" || rel == "icon" => {
                            others.insert(attributes["href"].clone())
                        }
                        "script" if attributes.contains_key("src") => {
                            others.insert(attributes["src"].clone())
                        }
                        "baraza-discussion" => others.insert(attributes["words"].clone()),
                        _ => false,
                    };
                }
            }
            assert_eq!(styles.len(), 1, "{address}: {styles:?}");
            let read = of(&address) + styles.iter().map(|sheet| of(sheet)).sum::<usize>();
            let all = read + others.iter().map(|other| of(other)).sum::<usize>();
            heaviest = heaviest.max((read, address.clone()));
            long += usize::from(read > USUAL);
            assert!(all <= ALL, "{address}: {all} bytes with all that it loads");
        }
    }
    println!("the heaviest: {heaviest:?}");
    assert!(long <= 14, "{long} of {} practices weigh more than {USUAL} bytes", 7 * 56);
    assert!(heaviest.0 <= MOST, "{heaviest:?}");
}

#[test]
fn pictures_say_their_size_and_wait_and_there_are_no_fonts() {
    let world = World::start(Hosts::One);
    let mut todo = vec![world.root().join("public")];
    while let Some(folder) = todo.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                todo.push(path);
                continue;
            }
            let ending =
                path.extension().map(|e| e.to_string_lossy().into_owned()).unwrap_or_default();
            assert!(
                !["woff", "woff2", "ttf", "otf"].contains(&ending.as_str()),
                "{}",
                path.display()
            );
            if ending == "css" {
                assert!(!std::fs::read_to_string(&path).unwrap().contains("@font-face"));
            }
            let html = if ending == "html" {
                std::fs::read_to_string(&path).unwrap()
            } else {
                String::new()
            };
            for picture in html.split("<img").skip(1) {
                let tag = picture.split('>').next().unwrap();
                for wanted in [" width=", " height=", " alt=", " loading=\"lazy\""] {
                    assert!(tag.contains(wanted), "{}: <img{tag}> lacks{wanted}", path.display());
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_while_a_page_comes() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let observe = "const [done] = [arguments[arguments.length - 1]]; let all = 0;\
        new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) all += e.value; })\
        .observe({ type: 'layout-shift', buffered: true });\
        setTimeout(() => done(all), 1500);";
    for width in [390, 1280] {
        let reader = driver.open(Setup { width, ..Setup::default() }).await;
        for path in [
            "/",
            "/practices/",
            "/practices/kenya-county-action-plans/",
            "/ar/practices/accra-initiative/",
        ] {
            reader.goto(&format!("{}{path}", world.site)).await;
            let moved = reader.client.execute_async(observe, Vec::new()).await.unwrap();
            assert!(moved.as_f64().unwrap() < 0.01, "{path} at {width} px: {moved}");
        }
        reader.close().await;
    }
}
