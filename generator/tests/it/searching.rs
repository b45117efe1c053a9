//! What readers search with.

use std::path::Path;

use baraza::diagnostic::Diagnostics;
use baraza::pipeline;
use baraza::search::words::Rules;
use baraza_theme::Theme;
use serde_json::Value;

use crate::small::{SmallSite, empty};

fn theme() -> Theme {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Theme::load(&project, "baraza").unwrap()
}

#[test]
fn a_word_is_found_by_what_readers_type_for_it() {
    let examples: Vec<Value> = serde_json::from_str(include_str!("search_words.json")).unwrap();
    let strings = theme().strings;
    let mut wrong = Vec::new();
    for example in examples {
        let rules = Rules::of(&strings, example["lang"].as_str().unwrap());
        let words = serde_json::to_value(rules.words(example["text"].as_str().unwrap())).unwrap();
        if words != example["words"] {
            wrong.push(format!("{}: {words}", example["text"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Some hundred words that could stand in titles, so that an index of them weighs what a real one does.
fn vocabulary() -> Vec<String> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/practices");
    let mut files: Vec<_> =
        std::fs::read_dir(project).unwrap().flatten().map(|item| item.path()).collect();
    files.retain(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().matches('.').count() == 1)
    });
    files.sort();
    let mut words = std::collections::BTreeMap::<String, usize>::new();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        let body = text.split("+++").nth(2).unwrap_or_default().to_owned();
        for word in body.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 1) {
            *words.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    // As often as they are used, so that some words are common and most are rare.
    words.into_iter().flat_map(|(word, times)| std::iter::repeat_n(word, times)).collect()
}

/// A site whose entries have the length of real ones, and the terms of real ones.
fn site_of(entries: usize, paginate_by: usize) -> SmallSite {
    let site = SmallSite::new();
    let words = vocabulary();
    let mut seed: u64 = 42;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut vocabularies =
        vec![("regions", 22), ("themes", 24), ("countries", 60), ("kinds", 12), ("levels", 5)];
    vocabularies.push(("goals", 17));
    let mut schema = "section = \"practices\"\n[fields.title]\ntype = \"text\"\nrequired = true\n[fields.summary]\ntype = \"text\"\n".to_owned();
    for (name, terms) in &vocabularies {
        let text: String = (0..*terms)
            .map(|n| {
                format!(
                    "[[terms]]\nid = \"{n}\"\nlabel = {{ en = \"{name} {}\" }}\n",
                    words[n * 71]
                )
            })
            .collect();
        site.write(&format!("content/vocabularies/{name}.toml"), &text);
        schema.push_str(&format!("[fields.{name}]\ntype = \"list\"\nfacet = true\nitems = {{ type = \"term\", vocabulary = \"{name}\" }}\n"));
    }
    site.write("content/schemas/practices.toml", &schema);
    site.write(
        "content/practices/_index.md",
        &format!("+++\ntitle = \"Practices\"\npaginate_by = {paginate_by}\n+++\n"),
    );
    for n in 0..entries {
        let mut text = |length: usize| {
            (0..length).map(|_| words[next(words.len())].as_str()).collect::<Vec<_>>().join(" ")
        };
        let (title, summary) = (text(12), text(38));
        let mut front = format!("title = \"{title}\"\nsummary = \"{summary}\"\n");
        for (name, terms) in &vocabularies {
            front.push_str(&format!(
                "{name} = [\"{}\", \"{}\"]\n",
                next(terms / 2),
                terms / 2 + next(terms / 2)
            ));
        }
        site.write(&format!("content/practices/e{n}.md"), &format!("+++\n{front}+++\n"));
    }
    site
}

/// Bytes over the wire of the English index: of the file that is named first, of its heaviest three parts; and how many
/// parts there are.
fn weights(site: &SmallSite) -> (usize, Vec<usize>, usize) {
    let packed = |bytes: &[u8]| {
        let mut packed = Vec::new();
        let options = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
        brotli::BrotliCompress(&mut &*bytes, &mut packed, &options).unwrap();
        packed.len()
    };
    let (mut first, mut parts) = (Vec::new(), Vec::new());
    let day = "2026-11-24".parse().unwrap();
    let options = pipeline::Options::of(site.root());
    let drawn = pipeline::draw(&options, empty(), day, &mut Diagnostics::default()).unwrap();
    let drawn = drawn.expect("nothing is wrong with its content");
    for (path, bytes) in drawn.public.iter() {
        match path {
            path if path.starts_with("search/practices-en.") => first = bytes.to_vec(),
            path if path.starts_with("search/practices-en-") => parts.push(bytes.to_vec()),
            _ => {}
        }
    }
    parts.sort_by_key(|bytes| std::cmp::Reverse(bytes.len()));
    (packed(&first), parts.iter().take(3).map(|bytes| packed(bytes)).collect(), parts.len())
}

#[test]
fn a_first_query_weighs_at_most_15_kb_up_to_500_entries_and_2000_are_in_parts() {
    let site = site_of(500, 50);
    let (first, parts, _) = weights(&site);
    // Three words whose parts are the heaviest that there are.
    let query: usize = first + parts.iter().sum::<usize>();
    assert!(first > 1000 && parts.len() == 3);
    assert!(query <= 15_000, "{first} + {parts:?}");

    let site = site_of(2000, 50);
    let (more, parts, count) = weights(&site);
    assert!(count > 5, "{count}");
    assert!(parts[0] <= 15_000 && more <= 4 * first, "{more} + {parts:?}");
}

#[test]
fn s112_what_only_members_may_read_is_in_no_index() {
    let site = SmallSite::new();
    site.practice("a", "regions = [\"014\"]\nsummary = \"Everybody reads this\"", "Body.");
    site.practice(
        "b",
        "access = \"members\"\nregions = [\"419\"]\nsummary = \"Confidentialword\"",
        "Hiddenbody.",
    );
    site.build();
    let mut seen = 0;
    for item in std::fs::read_dir(site.root().join("public/search")).unwrap() {
        let text = std::fs::read_to_string(item.unwrap().path()).unwrap();
        assert!(!text.contains("onfidential") && !text.contains("Latin America"), "{text}");
        seen += usize::from(text.contains("everybod"));
    }
    assert!(seen > 0);
}

#[test]
fn an_index_goes_by_the_order_of_its_list_and_its_name_by_what_is_in_it() {
    let site = SmallSite::new();
    site.practice("a", "regions = [\"014\"]", "Body.");
    site.practice("b", "regions = [\"419\"]", "Body.");
    site.build();
    let index = |prefix: &str| {
        let names = std::fs::read_dir(site.root().join("public/search")).unwrap();
        let mut names = names.map(|item| item.unwrap().file_name().into_string().unwrap());
        let name = names.find(|name| name.starts_with(prefix)).unwrap();
        let text = site.published(&format!("search/{name}"));
        (name, serde_json::from_str::<Value>(&text).unwrap())
    };
    let (name, before) = index("practices-en.");
    assert_eq!(before["count"], 2);
    let regions = &before["fields"][0];
    assert_eq!(regions["name"], "regions");
    // The broader term is climbed to, not written down.
    assert_eq!(regions["of"], "1 2", "{regions}");
    assert_eq!(regions["terms"][1], serde_json::json!(["014", "Eastern Africa", 0]));

    site.build();
    assert_eq!(index("practices-en.").0, name);
    site.practice("c", "regions = [\"419\"]", "Body.");
    site.build();
    assert_ne!(index("practices-en.").0, name);
}

/// Every file of the full-text index, unpacked.
fn full_texts(site: &SmallSite) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut files = std::collections::BTreeMap::new();
    for folder in ["pagefind", "pagefind/fragment", "pagefind/index"] {
        for item in std::fs::read_dir(site.output().join(folder)).unwrap().flatten() {
            let Ok(bytes) = std::fs::read(item.path()) else { continue };
            let mut text = Vec::new();
            let packed = std::io::Read::read_to_end(
                &mut flate2::read::GzDecoder::new(bytes.as_slice()),
                &mut text,
            );
            files.insert(
                item.path().display().to_string(),
                if packed.is_ok() { text } else { bytes },
            );
        }
    }
    files
}

#[test]
fn s112_full_texts_are_found_but_those_for_members_only() {
    let site = SmallSite::new();
    site.practice("a", "regions = [\"014\"]", "Something about zebrafinches.");
    site.practice("b", "access = \"members\"", "Something about hummingbirds.");
    site.practice("c", "draft = true", "Something about kingfishers.");
    let config = std::fs::read_to_string(site.root().join("baraza.toml")).unwrap();
    site.build();
    assert!(!site.output().join("pagefind").exists());

    site.write("baraza.toml", &format!("{config}\n[search]\nfull_text = true\n"));
    let report = site.build();
    assert_eq!(report.indexed.unwrap().0, 1);
    let files = full_texts(&site);
    let holds = |word: &str| {
        files.values().any(|bytes| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
    };
    assert!(holds("zebrafinches"));
    assert!(!holds("hummingbird") && !holds("kingfisher"));
    // Only what its script needs: none of the faces that it brings.
    assert!(!files.keys().any(|name| name.ends_with(".css") || name.ends_with("ui.js")));

    // The same texts are not indexed again, and another time make the same bytes.
    assert!(site.build().indexed.is_none());
    assert_eq!(full_texts(&site), files);
    std::fs::remove_dir_all(site.root().join(".public.search")).unwrap();
    assert!(site.build().indexed.is_some());
    assert_eq!(full_texts(&site), files);
    site.practice("a", "regions = [\"014\"]", "Something about cormorants.");
    assert!(site.build().indexed.is_some());
    assert_ne!(full_texts(&site), files);
}
