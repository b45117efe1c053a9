//! What becomes of the service when its disk is full.

use std::time::{Duration, Instant};

use crate::journey::{everything, post, session};
use crate::world::{Hosts, World};

#[test]
fn r4_a_full_disk_refuses_cleanly_loses_nothing_and_is_over_when_there_is_room() {
    let mut world = World::start(Hosts::One);
    world.invite("moderator@example.org", "moderator");
    let cookie = session(&world);
    world.kill_service();
    let Some(data) = world.start_service_on_a_disk_of("16m") else {
        eprintln!("not tried: nobody may mount here");
        return;
    };
    let filler = data.join("filler");
    std::fs::write(&filler, vec![7; 6 << 20]).unwrap();

    let words = "water market road school clinic ".repeat(180);
    let mut ledger = Vec::new();
    let refused = loop {
        let text = format!("Entry {} of the ledger. {words}", ledger.len());
        match post(&world.members, &cookie, &text).unwrap() {
            201 | 202 => ledger.push(format!("Entry {} of the ledger.", ledger.len())),
            status => break status,
        }
        assert!(ledger.len() < 5000, "the disk never fills");
    };
    assert!(refused == 507 || refused == 503, "{refused}");

    // Reading goes on, and so does the way in.
    let read = everything(&world, &cookie);
    for entry in &ledger {
        assert!(read.contains(entry.as_str()), "{entry} is gone");
    }
    for path in ["/members/sign-in", "/healthz", "/practices/"] {
        let status = ureq::get(format!("{}{path}", world.members)).call().unwrap().status();
        assert_eq!(status, 200, "{path}");
    }
    let ready = ureq::get(format!("{}/readyz", world.members)).call();
    assert!(matches!(ready, Err(ureq::Error::StatusCode(503))), "{ready:?}");

    // With room again, it takes words again by itself.
    std::fs::remove_file(&filler).unwrap();
    let started = Instant::now();
    while post(&world.members, &cookie, "There is room again.") != Ok(201) {
        assert!(started.elapsed() < Duration::from_secs(10), "it does not recover");
        std::thread::sleep(Duration::from_millis(100));
    }
    let read = everything(&world, &cookie);
    assert!(ledger.iter().all(|entry| read.contains(entry.as_str())));
    world.kill_service();
}
