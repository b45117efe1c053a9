//! The members' area as a browser without JavaScript uses it.

use std::collections::BTreeSet;

use crate::app::{TestApp, between};

const CIRCLES: &str = "/members/discussion?page=practices/circles";

#[test]
fn a_member_reads_writes_answers_changes_and_deletes() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let page = amina.get(CIRCLES).text;
    assert!(page.contains("Circles &amp; &lt;rings&gt;"), "{page}");
    assert!(page.contains("Anyone on the internet can read what you write here."));
    let key = between(&page, "name=\"key\" value=\"", "\"").unwrap();

    // Once, before the first public contribution.
    let words = [
        ("markdown", "It *worked* here."),
        ("language", "en"),
        ("key", key.as_str()),
        ("act", "post"),
    ];
    let asked = amina.form(CIRCLES, &words);
    assert_eq!(asked.status, 422);
    assert!(asked.text.contains("It *worked* here.") && asked.text.contains("public-error"));
    let mut confirmed = words.to_vec();
    confirmed.push(("public_confirmed", "yes"));
    let posted = amina.form(CIRCLES, &confirmed);
    assert_eq!(
        (posted.status, posted.location()),
        (303, "/members/discussion?page=practices/circles&said=posted#comment-1")
    );
    // The same form again posts nothing new.
    assert_eq!(amina.form(CIRCLES, &confirmed).location(), posted.location());
    let page = amina.get(&format!("{CIRCLES}&said=posted")).text;
    assert_eq!(page.matches("<em>worked</em>").count(), 1, "{page}");
    assert!(page.contains("Posted."));
    assert!(!page.contains("public_confirmed"));
    let id = between(&page, "data-id=\"", "\"").unwrap();

    let mut bilal = app.member("Bilal");
    let reply = bilal.get(&format!("{CIRCLES}&reply={id}")).text;
    assert!(reply.contains(&format!("name=\"parent\" value=\"{id}\"")), "{reply}");
    let answer = [
        ("markdown", "How long did it take?"),
        ("language", "en"),
        ("key", "k2"),
        ("parent", id.as_str()),
        ("public_confirmed", "yes"),
        ("act", "post"),
    ];
    let answered = bilal.form(CIRCLES, &answer);
    assert_eq!(answered.status, 303, "{}", answered.text);

    let form = amina.get(&format!("{CIRCLES}&edit={id}")).text;
    assert!(form.contains("It *worked* here."));
    let version = between(&form, "name=\"version\" value=\"", "\"").unwrap();
    let change = [
        ("markdown", "It worked, slowly."),
        ("language", "en"),
        ("version", version.as_str()),
        ("key", "k"),
        ("act", "post"),
    ];
    let path = format!("/members/comments/{id}/edit");
    assert_eq!(amina.form(&path, &change).status, 303);
    // Sent again from a window that has not seen the change.
    let stale = amina.form(&path, &change);
    assert_eq!(stale.status, 412);
    assert!(stale.text.contains("It worked, slowly."));
    assert_eq!(bilal.form(&path, &change).status, 403);

    let sure = amina.get(&format!("/members/comments/{id}/delete"));
    assert_eq!(sure.status, 200);
    assert!(amina.get(CIRCLES).text.contains("It worked, slowly."));
    assert_eq!(amina.form(&format!("/members/comments/{id}/delete"), &[]).status, 303);
    assert!(!amina.get(CIRCLES).text.contains("It worked, slowly."));
    assert!(amina.get(CIRCLES).text.contains("How long did it take?"));
}

#[test]
fn a_preview_posts_nothing() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let words =
        [("markdown", "**Bold** words"), ("language", "en"), ("key", "k"), ("act", "preview")];
    let preview = amina.form(CIRCLES, &words);
    assert_eq!(preview.status, 200);
    assert!(preview.text.contains("<strong>Bold</strong> words"));
    assert!(preview.text.contains("**Bold** words</textarea>"));
    assert_eq!(
        amina.get("/api/v1/counts?pages=practices/circles").json()["counts"]["practices/circles"],
        0
    );
}

#[test]
fn a_report_leads_to_hiding_and_back() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let id = amina.comment("practices/circles", "Something unkind").json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut bilal = app.member("Bilal");
    assert_eq!(
        bilal.form(&format!("/members/comments/{id}/report"), &[("reason", "")]).status,
        422
    );
    let reported = bilal.form(
        &format!("/members/comments/{id}/report"),
        &[("reason", "abuse"), ("note", "Please look")],
    );
    assert_eq!(reported.status, 303, "{}", reported.text);

    let mut zainab = app.moderator("Zainab");
    let queue = zainab.get("/members/moderation").text;
    assert!(queue.contains("Something unkind") && queue.contains("Please look"), "{queue}");
    assert_eq!(
        zainab.form(&format!("/members/comments/{id}/hide"), &[("reason", " ")]).status,
        422
    );
    assert_eq!(zainab.get(&format!("/members/comments/{id}/hide")).status, 200);
    assert_eq!(
        zainab.form(&format!("/members/comments/{id}/hide"), &[("reason", "Insult")]).status,
        303
    );
    for who in [&mut app.visitor(), &mut bilal, &mut amina] {
        assert!(!who.get(CIRCLES).text.contains("Something unkind"));
        assert!(
            !who.get("/api/v1/discussion?page=practices/circles").text.contains("Something unkind")
        );
    }
    assert!(!app.visitor().get("/api/v1/snapshot").text.contains("Something unkind"));
    // The author learns what was done and why, and not who reported.
    let record = amina.get("/members/record").text;
    assert!(record.contains("Insult"), "{record}");
    assert!(!record.contains("Bilal"));

    assert_eq!(
        zainab.form(&format!("/members/comments/{id}/restore"), &[("reason", "Seen again")]).status,
        303
    );
    assert!(app.visitor().get(CIRCLES).text.contains("Something unkind"));
    let audit = app.admin("Chidi").get("/members/audit").text;
    assert!(audit.contains("Insult") && audit.contains("Zainab"), "{audit}");
}

#[test]
fn a_held_first_post_is_published_by_a_moderator() {
    let app = TestApp::start_with(|config| config.limits.first_posts_review = true);
    let mut amina = app.member("Amina");
    let held = amina.comment("practices/circles", "See https://example.org/offer");
    assert_eq!(
        (held.status, held.json()["state"].as_str()),
        (202, Some("pending")),
        "{}",
        held.text
    );
    assert!(!app.visitor().get(CIRCLES).text.contains("offer"));
    assert!(amina.get(CIRCLES).text.contains("offer"));
    let mut zainab = app.moderator("Zainab");
    let queue = zainab.get("/members/moderation").text;
    let id = between(&queue, "action=\"/members/moderation/", "\"").unwrap();
    assert_eq!(
        zainab
            .form(
                &format!("/members/moderation/{id}"),
                &[("decision", "publish"), ("version", "1")]
            )
            .status,
        303
    );
    assert!(app.visitor().get(CIRCLES).text.contains("offer"));
}

#[test]
fn closed_and_scheduled_discussions_say_so() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    assert!(
        amina
            .get("/members/discussion?page=practices/closed")
            .text
            .contains("This discussion is closed.")
    );
    assert!(
        amina
            .get("/members/discussion?page=discussions/later")
            .text
            .contains("This discussion has not opened yet.")
    );
    assert_eq!(amina.comment("practices/closed", "Late").problem(), "409 discussion-closed");
    assert_eq!(amina.comment("discussions/later", "Early").problem(), "409 discussion-scheduled");
    assert_eq!(amina.comment("practices/silent", "Hello").problem(), "404 not-found");
    assert_eq!(amina.comment("practices/none", "Hello").problem(), "404 not-found");
    let words =
        [("markdown", "Too late, but kept"), ("language", "en"), ("key", "k"), ("act", "post")];
    let refused = amina.form("/members/discussion?page=practices/closed", &words);
    assert_eq!(refused.status, 409);
}

#[test]
fn members_only_discussions_are_for_members() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    assert_eq!(amina.comment("discussions/youth", "Among ourselves").status, 201);
    assert!(
        amina.get("/members/discussion?page=discussions/youth").text.contains("Among ourselves")
    );
    let mut visitor = app.visitor();
    assert_eq!(
        visitor.get("/members/discussion?page=discussions/youth").location(),
        "/members/sign-in?next=/members/discussion%3Fpage%3Ddiscussions/youth"
    );
    assert_eq!(
        visitor.get("/api/v1/discussion?page=discussions/youth").problem(),
        "401 signed-out"
    );
    assert_eq!(
        visitor.get("/api/v1/discussion/events?page=discussions/youth").problem(),
        "401 signed-out"
    );
    assert_eq!(visitor.get("/api/v1/discussion?page=internal/notes").problem(), "404 not-found");
    assert_eq!(
        visitor.get("/api/v1/counts?pages=discussions/youth,practices/circles").text,
        r#"{"counts":{"practices/circles":0}}"#
    );
    assert!(!visitor.get("/api/v1/snapshot").text.contains("Among ourselves"));
}

#[test]
fn a_moved_page_keeps_its_discussion() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    assert_eq!(amina.comment("practices/rings", "By the old name").status, 201);
    assert!(app.visitor().get(CIRCLES).text.contains("By the old name"));
}

#[test]
fn the_area_speaks_arabic_from_right_to_left() {
    let app = TestApp::start();
    let mut visitor = app.visitor();
    let page = visitor.get("/members/sign-in?lang=ar");
    assert!(page.text.contains("<html lang=\"ar\" dir=\"rtl\">"), "{}", page.text);
    assert!(page.text.contains("تسجيل الدخول"), "{}", page.text);
    // The network is called there what its site is called in that language.
    assert!(page.text.contains("شبكة التجربة"), "{}", page.text);
    assert!(app.visitor().get("/members/sign-in").text.contains("Test Network"));
    // It stays so.
    assert!(visitor.get("/members/join").text.contains("dir=\"rtl\""));
    assert!(
        app.visitor()
            .with("accept-language", "sw, ar;q=0.8")
            .get("/members/sign-in")
            .text
            .contains("dir=\"rtl\"")
    );
    assert!(
        app.visitor()
            .with("accept-language", "sw")
            .get("/members/sign-in")
            .text
            .contains("lang=\"en\"")
    );

    // A member's own language goes before the browser's.
    let mut amina = app.member("Amina");
    assert_eq!(
        amina
            .form("/members/settings", &[("name", "Amina"), ("language", "ar"), ("notices", "yes")])
            .status,
        303
    );
    let home = amina.with("accept-language", "en").get("/members/");
    assert!(home.text.contains("أهلًا بك"), "{}", home.text);
    let words = [
        ("markdown", "نص"),
        ("language", "ar"),
        ("key", "k"),
        ("act", "post"),
        ("public_confirmed", "yes"),
    ];
    assert_eq!(amina.form(CIRCLES, &words).status, 303);
    assert!(app.visitor().get(CIRCLES).text.contains("dir=\"rtl\""));
}

#[test]
fn every_page_has_one_heading_and_labels() {
    let app = TestApp::start();
    let mut admin = app.admin("Chidi");
    admin.comment("practices/circles", "Hello");
    app.visitor().form(
        "/members/join",
        &[("name", "Musa"), ("email", "musa@example.org"), ("about", "Me"), ("language", "en")],
    );
    let own = [
        "/members/",
        "/members/settings",
        "/members/sessions",
        "/members/moderation",
        "/members/applications",
        "/members/audit",
        "/members/record",
        "/members/data",
        "/members/outbox",
        CIRCLES,
    ];
    let open = [
        "/members/sign-in",
        "/members/join",
        "/members/code",
        "/members/nothing",
        CIRCLES,
        "/members/unsubscribe/x",
    ];
    let pages = own.iter().map(|path| (*path, admin.get(path))).collect::<Vec<_>>();
    let mut visitor = app.visitor();
    for (path, page) in pages.into_iter().chain(open.iter().map(|path| (*path, visitor.get(path))))
    {
        let html = page.text;
        assert_eq!(html.matches("<h1").count(), 1, "{path}: {html}");
        assert!(html.contains("<html lang=\"en\" dir=\"ltr\">"), "{path}");
        assert_eq!(html.matches("<main").count(), 1, "{path}");
        assert!(!html.contains(" style=\"") && !html.contains(" onclick"), "{path}");
        for id in attributes(&html, " id=\"") {
            assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{path}: id {id} twice");
        }
        for field in html
            .split("<input")
            .skip(1)
            .chain(html.split("<textarea").skip(1))
            .chain(html.split("<select").skip(1))
        {
            let tag = &field[..field.find('>').unwrap()];
            if tag.contains("type=\"hidden\"")
                || tag.contains("type=\"checkbox\"")
                || tag.contains("type=\"radio\"")
                || html.find(tag) > html.find("<template") && html.contains("<template")
            {
                continue;
            }
            let id = between(tag, "id=\"", "\"")
                .unwrap_or_else(|| panic!("{path}: a field without id: {tag}"));
            assert!(html.contains(&format!("<label for=\"{id}\"")), "{path}: no label for {id}");
        }
    }
}

#[test]
fn s145_unsubscribing_needs_no_session_and_a_get_does_nothing() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    amina.comment("practices/circles", "First");
    let mut bilal = app.member("Bilal");
    bilal.comment("practices/circles", "Second");
    let mails = app.mails();
    let notice =
        mails.iter().find(|mail| mail.to.contains("m0@") && mail.text.contains("/unsubscribe/"));
    let Some(notice) = notice else {
        panic!(
            "no notice to the one who takes part: {:?}",
            mails.iter().map(|m| (&m.to, &m.subject)).collect::<Vec<_>>()
        )
    };
    // Only that something is new (S73).
    assert!(!notice.text.contains("Second") && !notice.text.contains("Bilal"), "{}", notice.text);
    // The second link is that of all notices.
    let at = notice.text.rfind("/members/unsubscribe/").unwrap();
    let path = notice.text[at..].split_whitespace().next().unwrap().to_owned();

    let form = app.visitor().get(&path);
    assert_eq!(form.status, 200);
    assert!(amina.get("/members/settings").text.contains("name=\"notices\" value=\"yes\" checked"));
    let mail_program = app.visitor().send(
        "POST",
        &path,
        &[("content-type", "application/x-www-form-urlencoded")],
        Some(b"List-Unsubscribe=One-Click".to_vec()),
    );
    assert_eq!(mail_program.status, 200, "{}", mail_program.text);
    assert!(
        !amina.get("/members/settings").text.contains("name=\"notices\" value=\"yes\" checked")
    );
    let unknown = app.visitor().send("POST", "/members/unsubscribe/nothing", &[], Some(Vec::new()));
    assert_eq!(
        (unknown.status, between(&unknown.text, "<main", "</main>")),
        (200, between(&mail_program.text, "<main", "</main>"))
    );
}

#[test]
fn the_outbox_is_for_this_machine_alone() {
    let app = TestApp::start();
    app.visitor().form("/members/sign-in", &[("email", "nobody@example.org")]);
    let amina = app.member("Amina");
    let page = app.visitor().get("/members/outbox");
    assert_eq!(page.status, 200);
    assert!(page.text.contains(&app.address_of(&amina)));
    assert!(page.text.contains("href=\"http://localhost:"), "{}", page.text);
    let far = TestApp::start_with(|config| config.trusted_proxies = vec!["127.0.0.1".into()]);
    assert_eq!(
        far.visitor().with("x-forwarded-for", "203.0.113.9").get("/members/outbox").status,
        404
    );
    let mailed = TestApp::start_with(|config| {
        config.mail.outbox = None;
        config.mail.smtp = Some("smtp://localhost:1".into());
    });
    assert_eq!(mailed.visitor().get("/members/outbox").status, 404);
}

#[test]
fn a_member_takes_their_data_away_and_erases_it() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    amina.comment("practices/circles", "My own words");
    let export = amina.get("/members/data/export");
    assert!(export.header("content-disposition").unwrap().starts_with("attachment"));
    assert!(export.text.contains("My own words") && export.text.contains(&app.address_of(&amina)));

    let unsure = amina.form("/members/data/erase", &[("posts", "remove"), ("name", "Amin")]);
    assert_eq!(unsure.status, 422);
    assert!(unsure.text.contains("Nothing was erased."));
    assert_eq!(amina.form("/members/data/erase", &[("name", "Amina")]).status, 422);
    let erased = amina.form("/members/data/erase", &[("posts", "remove"), ("name", "Amina")]);
    assert_eq!((erased.status, erased.location()), (303, "/members/sign-in?said=erased"));
    assert!(!amina.cookies.contains_key("baraza-session"));
    for path in [CIRCLES, "/api/v1/discussion?page=practices/circles", "/api/v1/snapshot"] {
        let text = app.visitor().get(path).text;
        assert!(!text.contains("My own words") && !text.contains("Amina"), "{path}: {text}");
    }
}

#[test]
fn every_word_is_there_in_each_language() {
    let app = TestApp::start();
    let root = app.service.config.root.join("themes/baraza");
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let keys = |language: &str| -> BTreeSet<String> {
        let text = read(&format!("strings/members/{language}.ftl"));
        let keys = text.lines().filter(|line| line.starts_with("m-"));
        keys.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
    };
    let english = keys("en");
    assert_eq!(english, keys("ar"));
    for entry in std::fs::read_dir(root.join("templates/members")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let text = read(&format!("templates/members/{name}"));
        for rest in text.split("trans(key=\"m-").skip(1) {
            let (key, after) = rest.split_once('"').unwrap();
            // What is put together of parts is seen when a page is drawn.
            if !after.trim_start().starts_with('~') {
                assert!(english.contains(&format!("m-{key}")), "{name}: m-{key}");
            }
        }
    }
}

/// The values of one attribute.
fn attributes(html: &str, before: &str) -> Vec<String> {
    html.split(before)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}
