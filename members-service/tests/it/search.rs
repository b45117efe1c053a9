//! Search: who finds what, and that what left is found by nobody.

use crate::app::{Client, TestApp};

fn found(client: &mut Client, query: &str) -> String {
    let query: String = url::form_urlencoded::byte_serialize(query.as_bytes()).collect();
    let answer = client.get(&format!("/members/search?q={query}"));
    assert_eq!(answer.status, 200, "{query}: {}", answer.text);
    answer.text
}

fn update(client: &mut Client, words: &str) -> String {
    let fields = [("kind", "quick"), ("markdown", words), ("language", "en")];
    let answer = client.form("/members/updates", &fields);
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.location().split('?').next().unwrap().to_owned()
}

#[test]
fn a_member_finds_contributions_updates_and_discussions() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    amina.comment("practices/circles", "The **Préfecture** pays for the forums.");
    update(&mut amina, "A forum of prefects opened.");
    let text = found(&mut badr, "prefecture FORUMS");
    assert!(text.contains("The Préfecture pays") && text.contains("#comment-1"), "{text}");
    assert!(!text.contains("A forum of"));
    assert!(found(&mut badr, "prefects").contains("A forum of"));
    assert!(found(&mut badr, "engaging youth").contains("Engaging youth</bdi>"));
    assert!(found(&mut badr, "zebra").contains("Nothing was found"));
    let only = badr.get("/members/search?q=forums&kind=update").text;
    assert!(!only.contains("The Préfecture"));
    assert!(!badr.get("/members/search?q=forums&language=ar").text.contains("The Préfecture"));
    assert!(app.visitor().get("/members/search?q=forums").location().contains("sign-in"));
}

#[test]
fn arabic_and_chinese_are_found_as_their_readers_write_them() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    update(&mut amina, "مكافحة الإرهابِ في المدارس");
    update(&mut amina, "我们的反恐工作已经开始");
    assert!(found(&mut amina, "ارهاب").contains("المدارس"));
    assert!(found(&mut amina, "مدارس مكافحه").contains("المدارس"));
    assert!(found(&mut amina, "反恐").contains("我们的"));
    assert!(found(&mut amina, "工作 反恐").contains("我们的"));
    assert!(!found(&mut amina, "恐反").contains("我们的"));
}

#[test]
fn s77_what_is_hidden_deleted_changed_or_erased_is_found_by_nobody_at_once() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    let mut zainab = app.moderator("Zainab");
    let comment = |client: &mut Client, words: &str| {
        client.comment("practices/circles", words).json()["id"].as_str().unwrap().to_owned()
    };
    let hidden = comment(&mut amina, "xylophone hidden");
    let deleted = comment(&mut amina, "xylophone deleted");
    let told = update(&mut amina, "xylophone told");
    let kept = comment(&mut badr, "xylophone kept");
    let before = found(&mut badr, "xylophone");
    for words in ["hidden", "deleted", "told", "kept"] {
        assert!(before.contains(&format!("xylophone {words}")), "{words}");
    }
    assert_eq!(
        zainab.form(&format!("/members/comments/{hidden}/hide"), &[("reason", "x")]).status,
        303
    );
    assert_eq!(amina.form(&format!("/members/comments/{deleted}/delete"), &[]).status, 303);
    assert_eq!(zainab.form(&format!("{told}/hide"), &[("reason", "x")]).status, 303);
    // The index itself is rid of them, not only what is shown.
    assert_eq!(entries(&app), 1);
    for client in [&mut amina, &mut badr, &mut zainab] {
        let text = found(client, "xylophone");
        assert!(text.contains("xylophone kept"));
        for words in ["hidden", "deleted", "told"] {
            assert!(!text.contains(&format!("xylophone {words}")), "{words}");
        }
    }
    zainab.form(&format!("/members/comments/{hidden}/restore"), &[("reason", "x")]);
    assert!(found(&mut badr, "xylophone").contains("xylophone hidden"));
    amina.form("/members/data/erase", &[("posts", "remove"), ("name", "Amina")]);
    assert_eq!(entries(&app), 1);
    assert!(!found(&mut badr, "xylophone").contains("xylophone hidden"));
    let edit = [("markdown", "marimba"), ("language", "en"), ("version", "1"), ("act", "post")];
    badr.form(&format!("/members/comments/{kept}/edit"), &edit);
    assert!(!found(&mut badr, "xylophone").contains("#comment-"));
    assert!(found(&mut badr, "marimba").contains("#comment-"));
}

/// How much the index holds.
fn entries(app: &TestApp) -> i64 {
    let path = app.folder.path().join("data/members.db");
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.query_row("select count(*) from search_entries", [], |row| row.get(0)).unwrap()
}

#[test]
fn s77_what_waits_for_a_moderator_is_not_found() {
    let app = TestApp::start_with(|config| config.limits.first_posts_review = true);
    let (mut amina, mut badr) = (app.member("Amina"), app.member("Badr"));
    update(&mut amina, "xylophone https://example.org");
    assert!(!found(&mut badr, "xylophone").contains("example.org"));
    assert!(!found(&mut amina, "xylophone").contains("example.org"));
}

#[test]
fn s87_no_question_is_an_error() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    update(&mut amina, "plain words");
    for question in [
        "\"",
        "\"\"",
        "*",
        "a*",
        "a OR",
        "AND",
        "NOT a",
        "NEAR(a b, 2)",
        "words:plain",
        "^plain",
        "-a",
        "+",
        "(",
        ")",
        "{a b}",
        "a\"b",
        "'; drop table comments; --",
        "\u{200d}",
        "ﷺ",
        "½",
        "\u{301}",
        "😀",
        "%",
        "_",
        "\\",
        "\u{fdd0}",
        "ǆ",
        "İ",
        "ﬀ",
        "a\u{0}b",
        "๐๑",
        "\u{640}",
        "ال",
    ] {
        found(&mut amina, question);
    }
    assert_eq!(amina.get(&format!("/members/search?q={}", "a".repeat(201))).status, 422);
    assert_eq!(amina.get("/members/search?q=a&before=x").status, 400);
    assert_eq!(amina.get("/members/search?q=a&kind=member").status, 404);
    let many: String = (0..60).map(|n| format!("w{n} ")).collect();
    found(&mut amina, &many[..190]);
    assert!(found(&mut amina, "plain OR nothing").contains("Nothing was found"));
    assert!(found(&mut amina, "***").contains("at least one word"));
}

#[test]
fn a_long_list_of_hits_has_pages() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    for n in 0..45 {
        update(&mut amina, &format!("needle N{n}."));
    }
    let (mut sizes, mut all) = (Vec::new(), std::collections::BTreeSet::new());
    let mut url = "/members/search?q=needle".to_owned();
    for _ in 0..3 {
        let text = amina.get(&url).text;
        let here: Vec<&str> = text.split("needle N").skip(1).collect();
        sizes.push(here.len());
        all.extend(here.iter().map(|rest| rest.split('.').next().unwrap().to_owned()));
        match crate::app::between(&text, "rel=\"next\" href=\"", "\"") {
            Some(next) => url = next.replace("&amp;", "&"),
            None => break,
        }
    }
    assert_eq!((sizes, all.len()), (vec![20, 20, 5], 45));
}
