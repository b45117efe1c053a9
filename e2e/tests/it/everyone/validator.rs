//! The Nu validator has nothing to say about any page.

use std::path::Path;

use serde_json::Value;

use super::{area, site, tools};

#[test]
fn the_nu_validator_finds_nothing_on_any_page_of_the_site() {
    let world = site::with_something_of_everything();
    let found = faults(&[&world.root().join("public"), &world.root().join("public-members")]);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_nu_validator_finds_nothing_in_the_members_area() {
    let world = site::with_something_of_everything();
    let people = area::furnished(&world);
    let folder = world.root().join("seen");
    std::fs::create_dir(&folder).unwrap();
    for (person, language) in people.iter().zip(["en", "ar", "fr", "zh"]) {
        person.reads_in(language);
        for (number, (path, html)) in person.reach().into_iter().enumerate() {
            let name = path.replace(['/', '?', '&'], "_");
            std::fs::write(folder.join(format!("{language}-{number}{name}.html")), html).unwrap();
        }
    }
    let found = faults(&[&folder]);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What the validator says of all HTML in these folders, warnings too.
pub(crate) fn faults(folders: &[&Path]) -> Vec<String> {
    let mut validator = tools::validator();
    validator.args(["--skip-non-html", "--format", "json", "--exit-zero-always"]).args(folders);
    let said = validator.output().expect("java starts: scripts/test installs it");
    let said: Value = serde_json::from_slice(&said.stderr)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&said.stderr)));
    let messages = said["messages"].as_array().unwrap().iter();
    // A file has no origin, so that nothing is "self" there.
    let of_a_file = |message: &&Value| {
        let text = message["message"].as_str().unwrap_or_default();
        !text.starts_with("Resource violates Content Security Policy (meta tag): external")
    };
    // Data in a `script` are none, for the policy neither; that nothing else is inline, `s71_` sees to.
    let of_data = |message: &&Value| {
        let text = message["message"].as_str().unwrap_or_default();
        !text.starts_with("Inline script violates Content Security Policy (meta tag)")
    };
    // What a member takes away has keys and words in English, in a page of the member's language.
    let of_language = |message: &&Value| {
        let text = message["message"].as_str().unwrap_or_default();
        !text.starts_with("This document appears to be written in")
    };
    let line = |message: &Value| {
        let text = |key: &str| message[key].as_str().unwrap_or_default().to_owned();
        format!("{}:{}: {}", text("url"), message["lastLine"], text("message"))
    };
    messages.filter(of_a_file).filter(of_data).filter(of_language).map(line).collect()
}
