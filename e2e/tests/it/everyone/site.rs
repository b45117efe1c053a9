//! The whole public site, with something said on it, served as the service serves it.

use serde_json::{Value, json};

use crate::world::{Hosts, World, project};

pub(crate) const LANGUAGES: [&str; 7] = ["ar", "en", "es", "fr", "pt", "ru", "zh"];

/// The practice on which much was said.
pub(crate) const PRACTICE: &str = "practices/kenya-county-action-plans";

/// Our own content with a snapshot in which there is something of everything that members can make public.
pub(crate) fn with_something_of_everything() -> World {
    let mut world = World::prepare(Hosts::One);
    let snapshot = world.root().join("said.json");
    std::fs::write(&snapshot, said().to_string()).unwrap();
    let site = world.site.clone();
    let built = world.baraza(&["build", "--base-url", &site, "--snapshot", "said.json"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    world.start_service();
    world
}

/// The example that both halves agree on, about a practice of ours, with so many comments that older pages are made.
fn said() -> Value {
    let example = project().join("seam/examples/snapshot.json");
    let text = std::fs::read_to_string(example).unwrap();
    let mut said: Value =
        serde_json::from_str(&text.replace("practices/county-plans", PRACTICE)).unwrap();
    let thread = &mut said["threads"][PRACTICE];
    let items = thread["items"].as_array_mut().unwrap();
    let comment = items[0].clone();
    for number in 0..30 {
        let mut more = comment.clone();
        more["id"] = json!(format!("c3Vubnkt-BARAZA1{number:02}"));
        more["number"] = json!(10 + number);
        items.push(more);
    }
    thread["count"] = json!(32);
    said
}
