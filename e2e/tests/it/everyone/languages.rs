//! Nobody ends up nowhere, whatever their language: links, anchors, other languages of a page, feeds, sitemap.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::site::{self, LANGUAGES};
use crate::browser::{Driver, Setup};
use crate::catalogue::{files, parse, walk};
use crate::world::World;

/// What a published page says of itself and of others.
#[derive(Default)]
struct Seen {
    language: String,
    ids: BTreeSet<String>,
    /// Addresses that it links or asks for, without the host.
    links: BTreeSet<String>,
    /// The same page in other languages, for machines.
    alternates: BTreeMap<String, String>,
    /// The ways to other languages that a reader is offered.
    switch: BTreeSet<String>,
    canonical: String,
    is_sign: bool,
}

fn seen(world: &World) -> BTreeMap<String, Seen> {
    let public = world.root().join("public");
    let mut all = BTreeMap::new();
    for path in files(&public, "html") {
        let html = std::fs::read_to_string(&path).unwrap();
        let inside = path.strip_prefix(&public).unwrap().to_str().unwrap();
        let address = format!("/{}", inside.strip_suffix("index.html").unwrap_or(inside));
        let mut page = Seen { is_sign: html.contains("http-equiv=\"refresh\""), ..Seen::default() };
        walk(&parse(&html).document, &mut |name, attributes| {
            let get = |key: &str| attributes.get(key).cloned().unwrap_or_default();
            page.ids.extend(attributes.get("id").cloned());
            let target = get(if name == "form" { "action" } else { "href" });
            let target = target.strip_prefix(&world.site).unwrap_or(&target).to_owned();
            match name {
                "html" => page.language = get("lang"),
                "link" if get("rel") == "canonical" => page.canonical.clone_from(&target),
                "link" if attributes.contains_key("hreflang") => {
                    page.alternates.insert(get("hreflang"), target.clone());
                }
                "a" if attributes.contains_key("hreflang") => {
                    page.switch.insert(get("hreflang"));
                }
                _ => {}
            }
            if target.starts_with('/') || target.starts_with('#') {
                page.links.insert(target);
            }
        });
        all.insert(address, page);
    }
    all
}

/// Whether something is published at this address; the service's own are its own matter.
fn leads(public: &Path, address: &str) -> bool {
    let file = address.trim_start_matches('/');
    let file = if address.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
    address.starts_with("/members/") || public.join(file).is_file()
}

#[test]
fn every_link_of_every_language_leads_somewhere() {
    let world = site::with_something_of_everything();
    let (public, all) = (world.root().join("public"), seen(&world));
    let mut dead = BTreeSet::new();
    for (address, page) in &all {
        for link in &page.links {
            let (target, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = target.split('?').next().unwrap();
            let target = if target.is_empty() { address } else { target };
            let members_only = world.root().join("public-members").join(&target[1..]).is_dir();
            let is_there = match all.get(target) {
                Some(page) => anchor.is_empty() || page.ids.contains(anchor),
                None => leads(&public, target) || members_only,
            };
            if !is_there {
                dead.insert(format!("{address} -> {link}"));
            }
        }
    }
    assert!(dead.is_empty(), "{}", Vec::from_iter(dead).join("\n"));
}

#[test]
fn every_page_is_offered_in_every_other_language_and_the_same_page_says_so_of_it() {
    let world = site::with_something_of_everything();
    let all = seen(&world);
    let mut faults = Vec::new();
    for (address, page) in all.iter().filter(|(_, page)| !page.is_sign) {
        for language in LANGUAGES.iter().filter(|it| **it != page.language) {
            if !page.switch.contains(*language) {
                faults.push(format!("{address}: no way to {language}"));
            }
        }
        for (language, other) in &page.alternates {
            match all.get(other) {
                Some(target) if target.language != *language => {
                    faults.push(format!("{address}: {other} is not in {language}"));
                }
                Some(target) if target.alternates.get(&page.language) != Some(&page.canonical) => {
                    faults.push(format!("{address}: {other} does not name it"));
                }
                Some(_) => {}
                None => faults.push(format!("{address}: {other} is not there")),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_sitemap_names_every_public_page_and_no_other() {
    let world = site::with_something_of_everything();
    let text = world.published("/sitemap.xml");
    let named = text.split("<loc>").skip(1).map(|rest| {
        rest.split("</loc>").next().unwrap().strip_prefix(&world.site).unwrap().to_owned()
    });
    let named = BTreeSet::from_iter(named);
    let all = seen(&world);
    let public = all.iter().filter(|(address, page)| address.ends_with('/') && !page.is_sign);
    let public = public.map(|(address, _)| address.clone());
    // Which public pages are not for finding: they say so themselves.
    let found = public.filter(|address| !world.published(address).contains("content=\"noindex"));
    let found = BTreeSet::from_iter(found);
    let missing: Vec<_> = found.difference(&named).collect();
    let surplus: Vec<_> = named.difference(&found).collect();
    assert!(missing.is_empty() && surplus.is_empty(), "missing {missing:?}\nsurplus {surplus:?}");
}

#[test]
fn every_language_has_feeds_in_it_whose_entries_are_there() {
    let world = site::with_something_of_everything();
    let public = world.root().join("public");
    for language in LANGUAGES {
        let folder = if language == "en" { String::new() } else { format!("/{language}") };
        for feed in ["atom.xml", "updates/atom.xml", "exchange/atom.xml"] {
            let text = world.published(&format!("{folder}/{feed}"));
            assert!(text.contains(&format!("xml:lang=\"{language}\"")), "{folder}/{feed}\n{text}");
            let links = text.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
            for link in links.filter_map(|link| link.strip_prefix(&world.site)) {
                let target = link.split('#').next().unwrap();
                assert!(leads(&public, target), "{folder}/{feed}: {link}");
            }
        }
        let text = world.published(&format!("{folder}/updates/feed.json"));
        let feed: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(feed["language"], language);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn changing_the_language_stays_on_the_page() {
    let world = site::with_something_of_everything();
    let driver = Driver::start();
    let reader = driver.open(Setup { width: 390, ..Setup::default() }).await;
    let practice = format!("{}/", site::PRACTICE);
    for page in ["practices/", "practices/countries/ke/", practice.as_str(), "exchange/", ""] {
        reader.goto(&format!("{}/ar/{page}", world.site)).await;
        for (language, direction) in [("fr", "ltr"), ("zh", "ltr"), ("ar", "rtl")] {
            reader.click(&format!("header a[hreflang={language}]")).await;
            reader.find(&format!("html[lang={language}][dir={direction}]")).await;
            assert_eq!(reader.address().await, format!("{}/{language}/{page}", world.site));
        }
    }
    reader.close().await;
}
