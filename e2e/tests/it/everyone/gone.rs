//! What was hidden, deleted or erased is nowhere any more: not in a page, a feed, a data set, an index, a snapshot or
//! what the service answers.

use std::process::Command;

use super::area::Person;
use super::site::PRACTICE;
use crate::world::{Hosts, World, until};

const HIDDEN: &str = "Quaggawords that a moderator hides";
const DELETED: &str = "Tapirwords that their author deletes";
const ERASED: &str = "Okapiwords of somebody who leaves";
const NEWS: &str = "Numbatnews that a moderator hides";
const NAME: &str = "Zenobia Okapi";

#[test]
fn what_is_hidden_deleted_or_erased_is_gone_from_everywhere() {
    let world = World::start(Hosts::One);
    let moderator = Person::new(&world, "moderator@example.org", "moderator");
    let author = Person::new(&world, "author@example.org", "member");
    let leaver = Person::new(&world, "leaver@example.org", "member");
    author.send("/members/settings", "/members/settings", &[("name", "Salma")]);
    leaver.send("/members/settings", "/members/settings", &[("name", NAME)]);
    let thread = format!("/members/discussion?page={PRACTICE}");
    for (person, words) in [(&author, HIDDEN), (&author, DELETED), (&leaver, ERASED)] {
        person.send(&thread, "/members/discussion", &[("markdown", words), ("act", "post")]);
    }
    let news = [("title", NEWS), ("act", "post"), ("ask_public", "yes")];
    let update = leaver.send("/members/updates/new?kind=news", "", &news);
    moderator.send("/members/updates/waiting", "", &[("decision", "publish")]);

    let practice = format!("/{PRACTICE}/");
    for words in [HIDDEN, DELETED, ERASED, NAME] {
        world.until_published(&practice, words, |html| html.contains(words));
    }
    world.until_published("/updates/", NEWS, |html| html.contains(NEWS));
    assert!(found(&author, "Quaggawords") && found(&author, "Okapiwords"));

    let comment = |person: &Person<'_>, words: &str, act: &str| {
        let (_, html) = person.get(&thread);
        let before = html.split(words).nth(1).unwrap();
        let links = before.split("/members/comments/").skip(1);
        let link = links.map(|rest| rest.split('"').next().unwrap());
        let link = link.into_iter().find(|link| link.ends_with(act)).unwrap();
        format!("/members/comments/{link}")
    };
    moderator.send(&comment(&moderator, HIDDEN, "/hide"), "/hide", &[("reason", "A rehearsal")]);
    author.send(&comment(&author, DELETED, "/delete"), "/delete", &[]);
    moderator.send(&format!("{update}/hide"), "/hide", &[("reason", "A rehearsal")]);
    leaver.send("/members/data", "/erase", &[("posts", "remove"), ("name", NAME)]);

    let gone = [HIDDEN, DELETED, ERASED, NEWS, NAME];
    // The service's own documents before it answered, the published ones within a minute.
    let snapshot = std::fs::read_to_string(world.root().join("data/snapshot.json")).unwrap();
    for words in gone {
        assert!(!snapshot.contains(words), "`{words}` is in the snapshot");
        until(&format!("`{words}` is gone"), || holding(&world, words).is_empty());
    }
    for (path, what) in [
        (thread.clone(), "the thread"),
        (format!("/api/v1/discussion?page={PRACTICE}"), "the API"),
        ("/api/v1/snapshot".to_owned(), "the snapshot"),
        ("/members/updates".to_owned(), "the updates"),
        ("/members/".to_owned(), "the home of members"),
    ] {
        let text = author.text(&path);
        for words in gone {
            assert!(!text.contains(words), "`{words}` is in {what}");
        }
    }
    for word in ["Quaggawords", "Tapirwords", "Okapiwords", "Numbatnews"] {
        assert!(!found(&author, word), "the search of members finds {word}");
    }
}

/// Whether the search of the members' area has a result.
fn found(person: &Person<'_>, word: &str) -> bool {
    let (_, html) = person.get(&format!("/members/search?q={word}"));
    html.split("<main").nth(1).unwrap().contains("<ul class=\"rows")
}

/// Published files that hold these words, packed ones read too.
fn holding(world: &World, words: &str) -> String {
    let script = "grep -rlaF -- \"$1\" public public-members
        find public public-members -name '*.gz' -exec zgrep -lF -- \"$1\" {} +";
    let mut shell = Command::new("sh");
    shell.args(["-c", script, "sh", words]).current_dir(world.root());
    String::from_utf8_lossy(&shell.output().unwrap().stdout).into_owned()
}
