//! Posting, reading, changing (S75–S82, S100, S102).

use baraza_members::accounts::{Actor, Role};
use baraza_members::discussions::{
    self, Draft, Edit, EditError, Filter, ItemState, NewComment, PostError, Reaction, TextError,
    ThreadError, ThreadState,
};
use baraza_members::id::CommentId;
use baraza_members::moderation;
use baraza_members::privacy::{self, Erasure};
use baraza_members::sign_in::SignedIn;

use super::{Domain, comment};

const PAGE: &str = "practices/circles";

fn edit(
    domain: &Domain,
    who: &SignedIn,
    id: &CommentId,
    text: &str,
    version: i64,
) -> Result<discussions::Item, EditError> {
    let edit = Edit::parse(text, None, &domain.world().limits).unwrap();
    let (who, id) = (who.clone(), id.clone());
    domain.act(move |tx, world| discussions::edit_comment(tx, world, &who, &id, &edit, version))
}

#[test]
fn a_thread_reads_in_the_order_of_posting() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let first = domain.post(&amina, PAGE, "Who pays *after* a year?");
    let reply =
        NewComment { parent: Some(first.id.to_string()), ..comment(PAGE, "The county does.") };
    let reply = domain.try_post(&bintou, reply, None).unwrap().item;
    assert_eq!((reply.depth, reply.in_reply_to.unwrap().number), (1, 1));
    assert_eq!(
        domain.thread(None, PAGE),
        "1 shown Amina: <p>Who pays <em>after</em> a year?</p>\n\n2 shown Bintou: <p>The county does.</p>\n\n"
    );
}

#[test]
fn closed_scheduled_and_unknown_discussions_take_nothing() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let refused = |page: &str| domain.try_post(&amina, comment(page, "Hello"), None).unwrap_err();
    assert!(matches!(refused("discussions/later"), PostError::Scheduled(_)));
    assert!(matches!(refused("practices/plain"), PostError::NoDiscussion));
    assert!(matches!(refused("practices/none"), PostError::NoDiscussion));
    domain.post(&amina, "discussions/youth", "In time");
    domain.service.clock.set("2026-12-14T00:00:00Z".parse().unwrap());
    assert!(matches!(refused("discussions/youth"), PostError::Closed));
}

#[test]
fn s77_members_only_threads_say_nothing_to_the_public() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let item = domain.post(&amina, "discussions/youth", "Among ourselves");
    assert_eq!(
        domain.thread(None, "discussions/youth"),
        "this discussion is for members: sign in first\n"
    );
    let counts = domain.ask(|tx, world| {
        discussions::counts(tx, world, None, &["discussions/youth".to_owned(), PAGE.to_owned()])
    });
    assert_eq!(counts.unwrap().into_iter().collect::<Vec<_>>(), [(PAGE.to_owned(), 0)]);
    let single = domain.ask(move |tx, world| discussions::item(tx, world, None, &item.id));
    assert!(matches!(single, Err(ThreadError::SignIn)));
    domain.service.write_snapshot_now().unwrap();
    assert!(!domain.snapshot_file().contains("ourselves"));
}

#[test]
fn s76_a_reply_belongs_to_the_same_thread() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let elsewhere = domain.post(&amina, "discussions/youth", "Elsewhere");
    let reply = NewComment { parent: Some(elsewhere.id.to_string()), ..comment(PAGE, "Here") };
    assert!(matches!(domain.try_post(&amina, reply, None), Err(PostError::NoParent)));
}

#[test]
fn s79_the_default_pace_of_a_member() {
    let defaults = baraza_members::config::Limits::default();
    let domain = Domain::start_with(|config| {
        config.limits.seconds_between_posts = defaults.seconds_between_posts;
        config.limits.posts_per_hour = defaults.posts_per_hour;
        config.limits.posts_per_day = defaults.posts_per_day;
        config.limits.new_member_posts_per_hour = defaults.new_member_posts_per_hour;
    });
    let amina = domain.member("Amina");
    let mut number = 0;
    let mut post = |wait: i64| {
        domain.advance(wait);
        number += 1;
        domain.try_post(&amina, comment(PAGE, &format!("Number {number}")), None)
    };
    post(0).unwrap();
    assert!(matches!(post(9), Err(PostError::TooMany { retry_after_seconds: 1 })));
    for _ in 0..4 {
        post(10).unwrap();
    }
    assert!(matches!(post(10), Err(PostError::TooMany { .. })), "five an hour at first");
    domain.advance(3 * 86_400);
    for _ in 0..30 {
        post(10).unwrap();
    }
    assert!(matches!(post(10), Err(PostError::TooMany { .. })), "thirty an hour");
    for _ in 0..2 {
        domain.advance(3600);
        for _ in 0..30 {
            post(10).unwrap();
        }
    }
    domain.advance(3600);
    for _ in 0..10 {
        post(10).unwrap();
    }
    assert!(matches!(post(10), Err(PostError::TooMany { .. })), "a hundred a day");
}

#[test]
fn s80_what_looks_like_advertising_waits_for_a_moderator() {
    let domain = Domain::start_with(|config| config.limits.first_posts_review = true);
    let (amina, moderator) = (domain.member("Amina"), domain.elevated("Sena", Role::Moderator));
    assert_eq!(
        domain.post(&amina, PAGE, "See https://example.org/offer").state,
        ItemState::Pending
    );
    assert_eq!(domain.thread(None, PAGE), "");
    assert!(domain.thread(Some(&amina), PAGE).starts_with("1 pending Amina"));
    assert_eq!(domain.post(&amina, PAGE, "No link here").state, ItemState::Shown);
    assert_eq!(domain.post(&amina, PAGE, "See https://example.org/report").state, ItemState::Shown);
    assert_eq!(domain.post(&amina, PAGE, "no  LINK here").state, ItemState::Pending);
    let many = (0..6).map(|n| format!("https://example.org/{n} ")).collect::<String>();
    let held = domain.post(&amina, PAGE, &many);
    assert_eq!(held.state, ItemState::Pending);
    domain
        .act(move |tx, world| moderation::approve_comment(tx, world, &moderator, &held.id, 1))
        .unwrap();
    assert!(domain.thread(None, PAGE).contains("5 shown Amina"));
}

#[test]
fn s80_an_edit_is_no_way_around_the_review() {
    let domain = Domain::start_with(|config| config.limits.first_posts_review = true);
    let amina = domain.member("Amina");
    let item = domain.post(&amina, PAGE, "Innocent");
    let edited = edit(&domain, &amina, &item.id, "See https://example.org/offer", 1).unwrap();
    assert_eq!(edited.state, ItemState::Pending);
    assert!(
        !domain.snapshot_file().contains("offer") && !domain.snapshot_file().contains("Innocent")
    );
}

#[test]
fn s81_the_same_key_posts_once() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let first = domain.try_post(&amina, comment(PAGE, "Once"), Some("key-1")).unwrap();
    let second = domain.try_post(&amina, comment(PAGE, "Once"), Some("key-1")).unwrap();
    assert!(second.replayed && !first.replayed);
    assert_eq!(first.item.id, second.item.id);
    let other = domain.try_post(&amina, comment(PAGE, "Twice"), Some("key-1"));
    assert!(matches!(other, Err(PostError::KeyReused)));
    let bintou = domain.member("Bintou");
    assert!(
        !domain.try_post(&bintou, comment(PAGE, "Once"), Some("key-1")).unwrap().replayed,
        "keys are each member's own"
    );
}

#[test]
fn s82_an_edit_of_an_older_version_overwrites_nothing() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let item = domain.post(&amina, PAGE, "First");
    let second = edit(&domain, &amina, &item.id, "Second", 1).unwrap();
    assert_eq!(
        (second.version, second.edited_at),
        (2, None),
        "within a quarter of an hour without a mark"
    );
    assert!(matches!(
        edit(&domain, &amina, &item.id, "Third", 1),
        Err(EditError::Stale { version: 2 })
    ));
    domain.advance(15 * 60 + 1);
    assert!(edit(&domain, &amina, &item.id, "Third", 2).unwrap().edited_at.is_some());
    let moderator = domain.elevated("Sena", Role::Moderator);
    let history =
        domain.act(move |tx, world| moderation::history(tx, world, &moderator, &item.id)).unwrap();
    let said: Vec<&str> = history.iter().map(|revision| revision.html.trim()).collect();
    assert_eq!(said, ["<p>First</p>", "<p>Second</p>", "<p>Third</p>"]);
}

#[test]
fn another_members_comment_cannot_be_changed_or_deleted() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let item = domain.post(&amina, PAGE, "Mine");
    assert!(matches!(edit(&domain, &bintou, &item.id, "Yours", 1), Err(EditError::Denied(_))));
    let id = item.id.clone();
    let deleted = domain.act(move |tx, world| discussions::delete_comment(tx, world, &bintou, &id));
    assert!(matches!(deleted, Err(EditError::Denied(_))));
    assert!(domain.thread(None, PAGE).contains("Mine"));
}

#[test]
fn a_deleted_comment_leaves_its_place_and_the_snapshot_before_the_answer() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let item = domain.post(&amina, PAGE, "Regretted words");
    domain.service.write_snapshot_now().unwrap();
    assert!(domain.snapshot_file().contains("Regretted"));
    let who = amina.clone();
    domain.act(move |tx, world| discussions::delete_comment(tx, world, &who, &item.id)).unwrap();
    assert!(!domain.snapshot_file().contains("Regretted"));
    assert_eq!(domain.thread(None, PAGE), "1 deleted -: -\n");
}

#[test]
fn s100_author_keys_tell_authors_apart_within_one_thread_only() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let key = |item: discussions::Item| item.author.unwrap().key;
    let first = key(domain.post(&amina, PAGE, "One"));
    assert_eq!(first, key(domain.post(&amina, PAGE, "Two")));
    assert_ne!(first, key(domain.post(&amina, "discussions/youth", "Three")));
    assert_ne!(first, key(domain.post(&domain.member("Bintou"), PAGE, "Four")));
}

#[test]
fn s102_the_first_public_comment_needs_a_yes() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    let silent = |text: &str| NewComment { public_confirmed: false, ..comment(PAGE, text) };
    assert!(matches!(
        domain.try_post(&amina, silent("Hello"), None),
        Err(PostError::ConfirmPublic)
    ));
    domain
        .try_post(
            &amina,
            NewComment { public_confirmed: false, ..comment("discussions/youth", "Inside") },
            None,
        )
        .unwrap();
    domain.try_post(&amina, comment(PAGE, "Yes"), None).unwrap();
    domain.try_post(&amina, silent("Again"), None).unwrap();
}

#[test]
fn pages_of_a_thread_follow_each_other_both_ways() {
    let domain = Domain::start_with(|config| config.limits.page_items = 2);
    let amina = domain.member("Amina");
    for number in 1..=5 {
        domain.post(&amina, PAGE, &format!("Number {number}"));
    }
    let numbers =
        |items: &[discussions::Item]| items.iter().map(|item| item.number).collect::<Vec<_>>();
    let page = |after: Option<&str>| {
        let after = after.map(str::to_owned);
        domain
            .ask(move |tx, world| discussions::thread(tx, world, None, PAGE, after.as_deref(), 50))
            .unwrap()
    };
    assert_eq!((numbers(&page(None).items), page(None).next.as_deref()), (vec![1, 2], Some("2")));
    assert_eq!((numbers(&page(Some("4")).items), page(Some("4")).next), (vec![5], None));
    let tail = |before: Option<i64>| {
        domain
            .ask(move |tx, world| {
                discussions::thread_tail(tx, world, None, PAGE, before, &Filter::default(), 50)
            })
            .unwrap()
    };
    assert_eq!((numbers(&tail(None).items), tail(None).older), (vec![4, 5], Some(4)));
    assert_eq!((numbers(&tail(Some(2)).items), tail(Some(2)).older), (vec![1], None));
    let bad = domain.ask(|tx, world| discussions::thread(tx, world, None, PAGE, Some("-1"), 50));
    assert!(matches!(bad, Err(ThreadError::Cursor)));
}

#[test]
fn deep_replies_are_flattened_and_long_threads_lock() {
    let domain = Domain::start_with(|config| {
        (config.limits.reply_depth, config.limits.posts_per_thread) = (3, 6)
    });
    let amina = domain.member("Amina");
    let mut parent = None;
    let mut depths = Vec::new();
    for number in 0..6 {
        let reply =
            NewComment { parent: parent.take(), ..comment(PAGE, &format!("Number {number}")) };
        let item = domain.try_post(&amina, reply, None).unwrap().item;
        depths.push(item.depth);
        parent = Some(item.id.to_string());
    }
    assert_eq!(depths, [0, 1, 2, 3, 3, 3]);
    assert!(matches!(
        domain.try_post(&amina, comment(PAGE, "One more"), None),
        Err(PostError::Locked)
    ));
    let state =
        domain.ask(|tx, world| discussions::thread(tx, world, None, PAGE, None, 1)).unwrap().state;
    assert_eq!(state, ThreadState::Locked);
}

#[test]
fn reactions_count_once_and_can_be_taken_back() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let item = domain.post(&amina, PAGE, "Useful");
    let react = |who: &SignedIn, on: bool| {
        let (who, id) = (who.clone(), item.id.clone());
        domain.act(move |tx, world| {
            let act = if on { discussions::react } else { discussions::unreact };
            act(tx, world, &who, &id, Reaction::Thank)
        })
    };
    react(&bintou, true).unwrap();
    let twice = react(&bintou, true).unwrap();
    assert_eq!((twice.reactions.thank, twice.mine.as_slice()), (1, [Reaction::Thank].as_slice()));
    assert_eq!(react(&bintou, false).unwrap().reactions.thank, 0);
    assert!(matches!(react(&amina, true), Err(EditError::Denied(_))));
}

#[test]
fn a_renamed_page_keeps_its_discussion() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    domain.post(&amina, PAGE, "Before the move");
    let moved = super::CATALOGUE.replace(
        r#""id": "practices/circles", "former_ids": ["practices/rings"]"#,
        r#""id": "practices/spheres", "former_ids": ["practices/circles"]"#,
    );
    std::fs::write(domain.folder.path().join("public/catalogue.json"), moved).unwrap();
    assert!(domain.thread(None, "practices/spheres").contains("Before the move"));
    domain.post(&amina, "practices/spheres", "After it");
    assert!(
        domain.thread(None, "practices/circles").contains("After it"),
        "old addresses still lead there"
    );
    domain.service.write_snapshot_now().unwrap();
    assert!(domain.snapshot_file().contains("practices/spheres"));
}

#[test]
fn s105_erasing_keeps_or_removes_what_one_wrote() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, PAGE, "Amina's words");
    domain.post(&bintou, PAGE, "Bintou's words");
    let erase = |who: SignedIn, how| {
        domain.act(move |tx, world| privacy::erase(tx, world, &who, how)).unwrap()
    };
    erase(amina, Erasure::KeepPosts);
    erase(bintou, Erasure::RemovePosts);
    assert_eq!(
        domain.thread(None, PAGE),
        "1 shown Former member: <p>Amina's words</p>\n\n2 deleted -: -\n"
    );
    assert!(
        !domain.snapshot_file().contains("Bintou") && !domain.snapshot_file().contains("\"Amina\"")
    );
}

#[test]
fn the_last_administrator_cannot_erase_themselves() {
    let domain = Domain::start();
    let admin = domain.elevated("Sena", Role::Admin);
    assert!(
        domain.act(move |tx, world| privacy::erase(tx, world, &admin, Erasure::KeepPosts)).is_err()
    );
}

#[test]
fn an_account_erased_by_the_operator_takes_its_posts_along() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    domain.post(&amina, PAGE, "Amina's words");
    domain
        .act(move |tx, world| {
            privacy::erase_account(tx, world, &Actor::Operator, &amina.member, Erasure::RemovePosts)
        })
        .unwrap();
    assert!(!domain.snapshot_file().contains("words"));
}

#[test]
fn a_new_name_shows_on_everything_one_wrote() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    domain.post(&amina, PAGE, "Hello");
    let settings = baraza_members::accounts::Settings {
        name: "County officer".to_owned(),
        language: "ar".to_owned(),
        notices: baraza_members::accounts::Notices::None,
    };
    domain
        .act(move |tx, world| {
            baraza_members::accounts::change_settings(tx, world, &amina, &settings)
        })
        .unwrap();
    assert!(domain.thread(None, PAGE).contains("County officer"));
    assert!(
        domain.snapshot_file().contains("County officer")
            && !domain.snapshot_file().contains("Amina")
    );
}

#[test]
fn s127_texts_beyond_the_limits_are_refused() {
    let limits = baraza_members::config::Limits::default();
    let parse = |text: &str| Draft::parse(comment(PAGE, text), &limits).map(|_| ());
    parse(&"a ".repeat(10_000)).unwrap();
    assert_eq!(parse(&"a".repeat(20_001)), Err(TextError::TooLong { most: 20_000 }));
    assert_eq!(parse(" \n "), Err(TextError::Empty));
    assert_eq!(parse("x\u{202e}y"), Err(TextError::Character));
}

#[test]
fn s105_erased_words_are_in_none_of_the_databases_files() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    domain.post(&amina, PAGE, "Unmistakable syllables");
    let holds = |domain: &Domain| {
        let data = domain.folder.path().join("data");
        let files = ["members.db", "members.db-wal"]
            .map(|name| std::fs::read(data.join(name)).unwrap_or_default());
        String::from_utf8_lossy(&files.concat()).contains("Unmistakable")
    };
    assert!(holds(&domain));
    domain.act(move |tx, world| privacy::erase(tx, world, &amina, Erasure::RemovePosts)).unwrap();
    domain.service.forget_what_is_over().unwrap();
    assert!(!holds(&domain));
}

/// An editor gives the discussion of a page to other readers.
fn now_read_by(domain: &Domain, from: &str, to: &str) {
    let path = domain.folder.path().join("public/catalogue.json");
    let (old, new) = (
        format!(r#""visibility": "{from}", "opens": "2026"#),
        format!(r#""visibility": "{to}", "opens": "2026"#),
    );
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(&old));
    // A new file, as the generator makes it: another inode.
    let part = path.with_extension("part");
    std::fs::write(&part, text.replace(&old, &new)).unwrap();
    std::fs::rename(part, path).unwrap();
}

const YOUTH: &str = "discussions/youth";

#[test]
fn s102_what_was_said_among_members_stays_so_when_the_page_becomes_public() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let inside = domain.post(&amina, YOUTH, "Inside");
    now_read_by(&domain, "members", "public");
    let reply = NewComment { parent: Some(inside.id.to_string()), ..comment(YOUTH, "Outside") };
    let reply = domain.try_post(&bintou, reply, None).unwrap().item;
    assert_eq!(reply.in_reply_to.unwrap().name.as_deref(), Some("Amina"));

    assert_eq!(domain.thread(None, YOUTH), "2 shown Bintou: <p>Outside</p>\n\n");
    let read = |who: Option<SignedIn>| {
        domain
            .ask(move |tx, world| discussions::thread(tx, world, who.as_ref(), YOUTH, None, 50))
            .unwrap()
    };
    let public = read(None);
    assert_eq!((public.count, public.version), (1, 1));
    let only = &public.items[0];
    assert!(only.in_reply_to.is_none() && only.parent.is_none() && only.depth == 0);
    assert!(domain.ask(move |tx, world| discussions::item(tx, world, None, &inside.id)).is_err());
    let counts = domain.ask(|tx, world| discussions::counts(tx, world, None, &[YOUTH.to_owned()]));
    assert_eq!(counts.unwrap()[YOUTH], 1);
    let snapshot = String::from_utf8(domain.service.snapshot().unwrap().bytes.clone()).unwrap();
    assert!(snapshot.contains("Outside") && snapshot.contains(r#""count":1"#), "{snapshot}");
    assert!(!snapshot.contains("Inside") && !snapshot.contains("Amina"), "{snapshot}");

    let members = read(Some(bintou));
    assert_eq!(members.count, 2);
    let among: Vec<bool> = members.items.iter().map(|item| item.among_members).collect();
    assert_eq!(among, [true, false]);

    // Back among members: nothing is public any more, at once, and what is written then is not either.
    now_read_by(&domain, "public", "members");
    assert_eq!(domain.thread(None, YOUTH), "this discussion is for members: sign in first\n");
    let snapshot = String::from_utf8(domain.service.snapshot().unwrap().bytes.clone()).unwrap();
    assert!(!snapshot.contains("Outside"), "{snapshot}");
}

#[test]
fn s102_what_members_change_among_themselves_was_said_to_them() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    now_read_by(&domain, "members", "public");
    let said = domain.post(&amina, YOUTH, "To all");
    now_read_by(&domain, "public", "members");
    edit(&domain, &amina, &said.id, "To members", said.version).unwrap();
    now_read_by(&domain, "members", "public");
    assert_eq!(domain.thread(None, YOUTH), "");
}
