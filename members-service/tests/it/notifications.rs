//! The page of what is new, following a discussion, and what a moderator posts for another.

use serde_json::Value;

use crate::app::TestApp;

const PAGE: &str = "practices/circles";

#[test]
fn the_bell_leads_to_what_is_new_and_reading_is_a_post() {
    let app = TestApp::start();
    let (mut amina, mut bilal) = (app.member("Amina"), app.member("Bilal"));
    let empty = amina.get("/members/notifications");
    assert!(empty.text.contains("Nothing new in what you follow"), "{}", empty.text);
    amina.comment(PAGE, "Start");
    bilal.comment(PAGE, "One");
    assert_eq!(amina.get("/api/v1/me").json()["unread"], 1);
    assert_eq!(bilal.get("/api/v1/me").json()["unread"], 0);
    assert!(amina.get("/members/settings").text.contains("aria-label=\"New for you: 1\""));
    let list = amina.get("/members/notifications");
    assert!(
        list.text.contains("Circles &amp; &lt;rings&gt;")
            && list.text.contains("1 new contribution")
    );
    amina.get(&format!("/members/discussion?page={PAGE}"));
    assert_eq!(amina.get("/api/v1/me").json()["unread"], 1, "to look changes nothing (S48)");
    let read = amina.form("/members/notifications/read", &[("page", PAGE)]);
    assert_eq!(
        (read.status, read.location()),
        (303, "/members/discussion?page=practices/circles#comment-2")
    );
    assert_eq!(amina.get("/api/v1/me").json()["unread"], 0);
    bilal.comment(PAGE, "Two");
    assert_eq!(amina.form("/members/notifications/read", &[]).status, 303);
    assert_eq!(amina.get("/api/v1/me").json()["unread"], 0);
    assert_eq!(app.visitor().get("/api/v1/me").json()["unread"], 0);
}

#[test]
fn what_a_member_chooses_is_kept_and_what_is_no_choice_is_refused() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let chosen = [
        ("contributions", "weekly"),
        ("replies", "instant"),
        ("hour", "17"),
        ("weekday", "4"),
        ("quick", "none"),
        ("news", "daily"),
        ("event", "off"),
        ("with_text", "yes"),
    ];
    assert_eq!(amina.form("/members/notifications", &chosen).status, 303);
    let page = amina.get("/members/notifications").text;
    for selected in ["weekly", "instant", "17", "4", "none", "daily", "off"] {
        assert!(page.contains(&format!("value=\"{selected}\" selected")), "{selected}");
    }
    for (field, value) in [
        ("hour", "24"),
        ("weekday", "0"),
        ("contributions", "never"),
        ("replies", ""),
        ("news", ""),
    ] {
        let mut wrong = chosen.to_vec();
        wrong.retain(|(name, _)| *name != field);
        wrong.push((field, value));
        let status = amina.form("/members/notifications", &wrong).status;
        assert!((400..500).contains(&status), "{field} {status}");
    }
}

#[test]
fn a_discussion_is_followed_on_its_page_and_through_the_api() {
    let app = TestApp::start();
    let (mut amina, mut bilal) = (app.member("Amina"), app.member("Bilal"));
    let page = format!("/members/discussion?page={PAGE}");
    let follow = format!("/members/discussion/follow?page={PAGE}");
    assert!(amina.get(&page).text.contains("You do not follow this discussion."));
    assert_eq!(amina.form(&follow, &[("how", "off")]).status, 303);
    assert!(amina.get(&page).text.contains("You follow this discussion."));
    bilal.comment(PAGE, "One");
    assert_eq!(amina.get("/api/v1/me").json()["unread"], 1, "the bell rings without a mail");
    assert!(app.mails().iter().all(|mail| !mail.text.contains("discussion?page=")));
    let api = format!("/api/v1/discussion/follow?page={PAGE}");
    assert_eq!(amina.json("DELETE", &api, Value::Null).status, 204);
    assert_eq!(amina.get("/api/v1/me").json()["unread"], 0);
    assert_eq!(amina.json("PUT", &api, Value::Null).status, 204);
    let members_only = "/api/v1/discussion/follow?page=internal/nothing";
    assert_eq!(amina.json("PUT", members_only, Value::Null).status, 404);
    assert_eq!(app.visitor().json("PUT", &api, Value::Null).status, 401);
    let me = format!("/api/v1/me?page={PAGE}");
    assert_eq!(amina.get(&me).json()["follows"], true);
    assert!(amina.get("/api/v1/me").json()["follows"].is_null());
    assert!(app.visitor().get(&me).json()["follows"].is_null());
    assert!(amina.get("/api/v1/me?page=internal/nothing").json()["follows"].is_null());
    // The way out stands at the head of the page, and needs no script.
    assert!(amina.get(&page).text.contains("name=\"how\" value=\"end\""));
    assert_eq!(amina.form(&follow, &[("how", "end")]).status, 303);
    assert_eq!(amina.get(&me).json()["follows"], false);
    assert!(amina.get(&page).text.contains("name=\"how\" value=\"usual\""));
}

#[test]
fn a_moderator_posts_for_another_and_it_says_so() {
    let app = TestApp::start();
    let (mut amina, mut zainab) = (app.member("Amina"), app.moderator("Zainab"));
    let fields = [
        ("sender", "Colonel *Musa*"),
        ("markdown", "By telephone: **it works**."),
        ("language", "en"),
        ("key", "0123456789abcdef0123456789abcdef"),
        ("agreed", "yes"),
    ];
    let path = format!("/members/discussion/carry?page={PAGE}");
    assert_eq!(amina.form(&path, &fields).status, 403);
    assert_eq!(zainab.form(&path, &fields[..4]).status, 422, "they must have agreed");
    for _ in 0..2 {
        let posted = zainab.form(&path, &fields);
        assert_eq!(posted.status, 303, "{}", posted.text);
    }
    let thread = amina.get(&format!("/api/v1/discussion?page={PAGE}")).json();
    assert_eq!(thread["count"], 1, "once, however often it is sent");
    let item = &thread["items"][0];
    assert_eq!(item["author"]["name"], "Zainab");
    let html = item["html"].as_str().unwrap();
    assert!(html.contains("<em>Sent by Colonel *Musa*, posted by Zainab</em>"), "{html}");
    assert!(html.contains("<strong>it works</strong>"), "{html}");
    assert!(zainab.get("/members/audit").text.contains("post-for-another"));
}

#[test]
fn the_page_reads_from_right_to_left() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    amina.form("/members/settings", &[("name", "Amina"), ("language", "ar"), ("notices", "yes")]);
    let page = amina.get("/members/notifications").text;
    assert!(page.contains("dir=\"rtl\"") && page.contains("الجديد لك"), "{page}");
    assert!(!page.contains("n-every-") && !page.contains("n-mail"), "every word has its words");
}

#[test]
fn themes_and_kinds_of_updates_are_followed_and_left_on_one_page() {
    let app = TestApp::start();
    let (mut amina, mut bilal) = (app.member("Amina"), app.member("Bilal"));
    let terms = "/members/notifications/terms";
    let theme = ("topic", "term:themes:education");
    assert!(
        amina
            .get("/members/notifications")
            .text
            .contains("value=\"term:themes:education\">Education")
    );
    assert_eq!(amina.form(terms, &[theme, ("how", "off")]).status, 303);
    let update = [
        ("kind", "news"),
        ("title", "A new school"),
        ("markdown", "It opens in May."),
        ("language", "en"),
        ("term.themes.1", "education"),
        ("key", "0123456789abcdef"),
        ("act", "post"),
    ];
    let posted = bilal.form("/members/updates", &update);
    assert_eq!(posted.status, 303, "{}", posted.text);
    assert_eq!(amina.get("/api/v1/me").json()["unread"], 1);
    assert_eq!(bilal.get("/api/v1/me").json()["unread"], 0);
    let page = amina.get("/members/notifications").text;
    assert!(page.contains("A new school") && page.contains("New updates"), "{page}");
    assert!(app.mails().iter().all(|mail| !mail.text.contains("/members/notifications")));
    amina.form("/members/notifications/read", &[]);
    assert_eq!(amina.get("/api/v1/me").json()["unread"], 0);
    assert_eq!(amina.form(terms, &[theme, ("how", "none")]).status, 303);
    assert!(
        !amina
            .get("/members/notifications")
            .text
            .contains("name=\"topic\" value=\"term:themes:education\"")
    );
    for (topic, how) in
        [("term:themes:nothing", "daily"), ("themes", "daily"), ("term:themes:education", "never")]
    {
        let status = amina.form(terms, &[("topic", topic), ("how", how)]).status;
        assert!((400..500).contains(&status), "{topic} {how} {status}");
    }
}
