//! The two documents that the halves agree on, against the examples that both test.

use std::collections::BTreeSet;

use baraza_members::catalogue::{Catalogue, CatalogueError, Visibility};
use serde_json::Value;

use super::{Domain, comment};

fn example(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../seam/examples").join(name)
}

#[test]
fn the_example_of_the_catalogue_reads() {
    let catalogue = Catalogue::read(&example("catalogue.json")).unwrap();
    let page = catalogue.page("practices/plans").unwrap();
    assert_eq!(
        (page.id.as_str(), page.title("ar")),
        ("practices/county-plans", "Counties write plans of their own")
    );
    let members = catalogue.page("discussions/cybersecurity").unwrap();
    assert_eq!(members.discussion.as_ref().unwrap().visibility, Visibility::Members);
    assert!(!members.is_public_discussion());
    assert_eq!(catalogue.places.as_deref(), Some("countries"));
    assert_eq!(page.collection.as_deref(), Some("practices"));
    assert_eq!(page.proposals, ["p2Zr0Gv6cJmQ"]);
    let practices = catalogue.collection("practices").unwrap();
    assert_eq!(practices.replies.as_deref(), Some("replies"));
}

#[test]
fn another_version_of_the_catalogue_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("catalogue.json");
    std::fs::write(&path, r#"{"version": 2, "pages": [], "more": true}"#).unwrap();
    assert!(matches!(Catalogue::read(&path), Err(CatalogueError::Version(_, 2))));
}

#[test]
fn a_catalogue_that_cannot_be_read_leaves_the_last_in_force() {
    let domain = Domain::start();
    assert!(domain.world().catalogue.page("practices/circles").is_some());
    std::fs::write(domain.folder.path().join("public/catalogue.json"), "{").unwrap();
    assert!(domain.world().catalogue.page("practices/circles").is_some());
}

#[test]
fn the_snapshot_has_the_keys_of_its_example() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let first = domain.post(&amina, "practices/circles", "Question");
    let reply = baraza_members::discussions::NewComment {
        parent: Some(first.id.to_string()),
        ..comment("practices/circles", "Answer")
    };
    domain.try_post(&bintou, reply, None).unwrap();
    domain.service.write_snapshot_now().unwrap();
    let ours: Value = serde_json::from_str(&domain.snapshot_file()).unwrap();
    let mut theirs: Value =
        serde_json::from_str(&std::fs::read_to_string(example("snapshot.json")).unwrap()).unwrap();
    // Left out where there is nothing; each has a test of its own beside what it is about.
    for key in ["exchange", "tried"] {
        assert!(theirs.as_object_mut().unwrap().remove(key).is_some(), "{key}");
    }
    let parts = |document: &Value| {
        let threads = document["threads"].as_object().unwrap();
        let thread = threads.values().next().unwrap();
        let item = &thread["items"][0];
        [document, thread, item, &item["author"]]
            .map(|part| part.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>())
    };
    assert_eq!(parts(&ours), parts(&theirs));
    assert_eq!(ours["threads"]["practices/circles"]["count"], 2);
    assert_eq!(ours["threads"]["practices/circles"]["items"][1]["parent"], first.id.as_str());
}

#[test]
fn the_snapshot_follows_within_two_seconds_and_changes_no_byte_for_nothing() {
    let domain = Domain::start();
    domain.service.start_workers();
    let amina = domain.member("Amina");
    domain.post(&amina, "practices/circles", "Soon to be read");
    let started = std::time::Instant::now();
    while !domain.snapshot_file().contains("Soon to be read") {
        assert!(started.elapsed().as_secs_f32() < 2.0);
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    // The file stands a moment before the copy in memory.
    let copy = || String::from_utf8_lossy(&domain.service.snapshot().unwrap().bytes).into_owned();
    while !copy().contains("Soon to be read") {
        assert!(started.elapsed().as_secs_f32() < 2.0);
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let etag = domain.service.snapshot().unwrap().etag.clone();
    assert_eq!(domain.service.write_snapshot_now().unwrap().etag, etag);
}

#[test]
fn the_snapshot_shows_that_a_discussion_has_closed() {
    let domain = Domain::start();
    let closing =
        super::CATALOGUE.replacen(r#""closes": null"#, r#""closes": "2026-11-25T00:00:00Z""#, 1);
    std::fs::write(domain.folder.path().join("public/catalogue.json"), closing).unwrap();
    let amina = domain.member("Amina");
    domain.post(&amina, "practices/circles", "In time");
    domain.service.start_workers();
    domain.advance(86_400);
    let started = std::time::Instant::now();
    while !domain.snapshot_file().contains(r#""state":"closed""#) {
        assert!(started.elapsed().as_secs_f32() < 4.0, "{}", domain.snapshot_file());
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}
