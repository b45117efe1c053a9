//! E-discussions as moderators run them, and many languages in one.

use serde_json::{Value, json};

use crate::app::{Client, TestApp, between};

const YOUTH: &str = "discussions/youth";

/// Does an act at a discussion's desk; where it led.
fn desk(client: &mut Client, act: &str, page: &str, fields: &[(&str, &str)]) -> String {
    let answer = client.form(&format!("/members/discussion/{act}?page={page}"), fields);
    format!(
        "{} {}",
        answer.status,
        between(&answer.text, "role=\"alert\">", "<").unwrap_or_default()
    )
    .trim()
    .to_owned()
}

/// A plan of two questions and two phases.
fn plan(client: &mut Client, page: &str, more: &[(&str, &str)]) -> String {
    let mut fields = vec![
        ("introduction-en", "Three weeks."),
        ("questions-en", "What matters?\nWhat works?"),
        ("questions-ar", "ما المهم؟\nما الذي ينجح؟"),
        ("opens", "2026-11-01"),
        ("closes", "2026-12-23"),
        ("phase-1-title-en", "What matters"),
        ("phase-1-title-ar", "ما المهم"),
        ("phase-1-opens", "2026-11-01"),
        ("phase-1-closes", "2026-11-30"),
        ("phase-1-questions", "1"),
        ("phase-2-title-en", "What works"),
        ("phase-2-questions", "2"),
        ("reason", "As the group asked"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    desk(client, "plan", page, &fields)
}

/// Makes a discussion in the members' area; its page's id.
fn made(moderator: &mut Client, fields: &[(&str, &str)]) -> String {
    let answer = moderator.form("/members/discussions/new", fields);
    assert_eq!(answer.status, 303, "{}", answer.text);
    between(answer.location(), "page=", "&").unwrap()
}

fn post(client: &mut Client, page: &str, markdown: &str, language: &str, question: Value) -> Value {
    let answer = client.json(
        "POST",
        "/api/v1/comments",
        json!({ "page": page, "markdown": markdown, "language": language, "question": question, "public_confirmed": true }),
    );
    assert!(matches!(answer.status, 201 | 202), "{}", answer.text);
    answer.json()
}

fn snapshot(app: &TestApp) -> Value {
    let file = app.service.write_snapshot_now().unwrap();
    serde_json::from_slice(&file.bytes).unwrap()
}

/// The page's discussion is for others now, by the generator's word.
fn read_by(app: &TestApp, page: &str, visibility: &str) {
    let path = app.service.catalogue_path().unwrap().to_owned();
    let mut catalogue: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let pages = catalogue["pages"].as_array_mut().unwrap();
    let found = pages.iter_mut().find(|found| found["id"] == page).unwrap();
    found["discussion"]["visibility"] = json!(visibility);
    let part = path.with_extension("part");
    std::fs::write(&part, catalogue.to_string()).unwrap();
    std::fs::rename(part, path).unwrap();
}

fn url(page: &str) -> String {
    format!("/members/discussion?page={page}")
}

#[test]
fn a_moderator_runs_a_discussion_of_their_own_from_beginning_to_end() {
    let app = TestApp::start();
    let (mut zainab, mut amina, mut bilal) =
        (app.moderator("Zainab"), app.member("Amina"), app.member("Bilal"));
    let page = made(&mut zainab, &[("title-en", "Border towns"), ("opens", "2027-01-10")]);
    let listed = |client: &mut Client, show: &str| {
        client.get(&format!("/members/discussions?show={show}")).text.contains("Border towns")
    };
    assert!(listed(&mut amina, "upcoming") && !listed(&mut amina, "open"));
    assert_eq!(amina.comment(&page, "Too early").problem(), "409 discussion-scheduled");

    assert_eq!(
        desk(&mut zainab, "state", &page, &[("move", "open"), ("state-reason", "All are here")]),
        "303"
    );
    assert_eq!(plan(&mut zainab, &page, &[("title-en", "Border towns"), ("opens", "")]), "303");
    assert!(listed(&mut amina, "open"));
    post(&mut amina, &page, "Markets matter.", "en", json!("1"));
    post(&mut bilal, &page, "الأسواق تهمنا.", "ar", json!("1"));
    let unknown = amina.json(
        "POST",
        "/api/v1/comments",
        json!({ "page": page, "markdown": "x", "question": "9" }),
    );
    assert_eq!(unknown.problem(), "422 d-question-unknown");
    let seen = amina.get(&url(&page)).text;
    for words in ["What matters?", "2 answers", "Three weeks.", "Markets matter."] {
        assert!(seen.contains(words), "{words}: {seen}");
    }

    let write = [("phase", "1"), ("language", "en"), ("markdown", "Markets were *named* most.")];
    assert_eq!(desk(&mut zainab, "text", &page, &write), "303");
    assert!(amina.get(&url(&page)).text.contains("Markets were <em>named</em> most."));

    assert_eq!(
        desk(&mut zainab, "state", &page, &[("move", "close"), ("state-reason", "")]),
        "422 Give a reason."
    );
    assert_eq!(
        desk(&mut zainab, "state", &page, &[("move", "close"), ("state-reason", "Time is up")]),
        "303"
    );
    assert_eq!(amina.comment(&page, "Too late").problem(), "409 discussion-closed");
    assert!(listed(&mut amina, "closed"));
    let again = [("move", "reopen"), ("until", "2026-12-31"), ("state-reason", "One more week")];
    assert_eq!(desk(&mut zainab, "state", &page, &again), "303");
    assert_eq!(amina.comment(&page, "In time").status, 201);

    let log = app.admin("Chidi").get("/members/audit").text;
    for act in [
        "made an e-discussion",
        "opened an e-discussion",
        "changed the plan",
        "wrote a summary",
        "closed an e-discussion",
        "again",
        "Time is up",
    ] {
        assert!(log.contains(act), "{act} in {log}");
    }
}

#[test]
fn what_moderators_set_goes_before_the_catalogue() {
    let app = TestApp::start();
    let (mut zainab, mut amina) = (app.moderator("Zainab"), app.member("Amina"));
    assert_eq!(amina.comment("discussions/later", "Early").problem(), "409 discussion-scheduled");
    let open = [("move", "open"), ("state-reason", "Members are ready")];
    assert_eq!(desk(&mut zainab, "state", "discussions/later", &open), "303");
    assert_eq!(amina.comment("discussions/later", "Early").status, 201);
    let held = &snapshot(&app)["discussions"]["discussions/later"];
    assert_eq!(
        (held["state"].as_str(), held["opens"].as_str()),
        (Some("open"), Some("2026-11-24T12:00:00Z"))
    );
    assert_eq!(
        desk(&mut zainab, "state", "discussions/later", &open),
        "409 This was decided already."
    );
}

#[test]
fn a_question_that_has_answers_is_reworded_and_never_removed() {
    let app = TestApp::start();
    let (mut zainab, mut amina) = (app.moderator("Zainab"), app.member("Amina"));
    assert_eq!(plan(&mut zainab, YOUTH, &[]), "303");
    post(&mut amina, YOUTH, "Schools.", "en", json!("2"));
    let fewer =
        [("questions-en", "What matters?"), ("questions-ar", ""), ("phase-2-questions", "")];
    assert!(plan(&mut zainab, YOUTH, &fewer).starts_with("422 A question that has answers"));
    let other = [("questions-en", "What matters?\nWhat has worked for whom?")];
    assert_eq!(plan(&mut zainab, YOUTH, &other), "303");
    let seen = amina.get(&format!("{}&question=2", url(YOUTH))).text;
    assert!(seen.contains("What has worked for whom?") && seen.contains("Schools."));
    assert!(!amina.get(&format!("{}&question=1", url(YOUTH))).text.contains("Schools."));
    // What was typed is still there when something is wrong.
    let wrong = plan(&mut zainab, YOUTH, &[("phase-1-questions", "7")]);
    assert_eq!(wrong, "422 There is no question with that number.");
}

#[test]
fn s77_a_named_list_is_obeyed_everywhere() {
    let app = TestApp::start();
    let (mut zainab, mut amina, mut bilal) =
        (app.moderator("Zainab"), app.member("Amina"), app.member("Bilal"));
    let page = made(&mut zainab, &[("title-en", "A quiet circle"), ("readers", "named")]);
    assert_eq!(bilal.get(&url(&page)).status, 404);
    assert_eq!(desk(&mut zainab, "named", &page, &[("name", "Amina")]), "303");
    assert_eq!(
        desk(&mut zainab, "named", &page, &[("name", "Nobody")]),
        "422 No member has this name."
    );
    assert_eq!(amina.comment(&page, "Among few").status, 201);
    assert_eq!(bilal.comment(&page, "Me too").status, 404);
    for path in [
        "/members/",
        "/members/discussions",
        "/members/discussions?show=quiet",
        &format!("/api/v1/discussion?page={page}"),
        &format!("/api/v1/counts?pages={page}"),
        &format!("/members/discussion/proceedings?page={page}"),
    ] {
        let text = bilal.get(path).text;
        assert!(!text.contains("A quiet circle") && !text.contains("Among few"), "{path}: {text}");
        assert!(!text.contains(&format!("\"{page}\":")), "{path}: {text}");
    }
    assert!(amina.get("/members/discussions").text.contains("A quiet circle"));
    assert!(!snapshot(&app).to_string().contains(&page));
    // Who is taken off reads no more, and is mailed no more.
    let before = app.mails().len();
    let id = between(
        &zainab.get(&format!("/members/discussion/run?page={page}")).text,
        "name=\"member\" value=\"",
        "\"",
    );
    // Both are listed by name: Amina first.
    assert_eq!(desk(&mut zainab, "named", &page, &[("member", &id.unwrap())]), "303");
    assert_eq!(amina.get(&url(&page)).status, 404);
    assert_eq!(zainab.comment(&page, "Alone").status, 201);
    assert_eq!(app.mails().len(), before);
}

#[test]
fn s102_a_discussion_is_not_opened_to_more_readers_once_something_was_said() {
    let app = TestApp::start();
    let (mut zainab, mut amina) = (app.moderator("Zainab"), app.member("Amina"));
    let page = made(&mut zainab, &[("title-en", "Among us")]);
    assert_eq!(amina.comment(&page, "For members").status, 201);
    let wider = plan(&mut zainab, &page, &[("readers", "public")]);
    assert!(wider.starts_with("422 Something has been said for fewer readers"), "{wider}");
    assert_ne!(app.visitor().get(&url(&page)).status, 200);
    assert_eq!(plan(&mut zainab, &page, &[("readers", "named")]), "303");
    assert_eq!(amina.get(&url(&page)).status, 404);
}

#[test]
fn a_moderator_reads_first_where_the_discussion_says_so() {
    let app = TestApp::start();
    let (mut zainab, mut amina, mut bilal) =
        (app.moderator("Zainab"), app.member("Amina"), app.member("Bilal"));
    let page = made(&mut zainab, &[("title-en", "Careful"), ("review", "before")]);
    let waits = post(&mut amina, &page, "To be read first", "en", Value::Null);
    assert_eq!(waits["state"], "pending");
    assert!(!bilal.get(&url(&page)).text.contains("To be read first"));
    let id = waits["id"].as_str().unwrap();
    let queue = zainab.get("/members/moderation").text;
    assert!(queue.contains("To be read first"), "{queue}");
    let form =
        between(&queue, &format!("action=\"/members/moderation/{id}\">"), "</form>").unwrap();
    let mut fields = vec![("decision".to_owned(), "publish".to_owned())];
    for part in form.split("<input type=\"hidden\" name=\"").skip(1) {
        let (name, rest) = part.split_once('"').unwrap();
        fields.push((name.to_owned(), between(rest, "value=\"", "\"").unwrap()));
    }
    fields.retain(|(name, _)| name != "token");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    zainab.form(&format!("/members/moderation/{id}"), &fields);
    assert!(bilal.get(&url(&page)).text.contains("To be read first"));
    // A translation waits too, and its translator sees that.
    let words = [("language", "fr"), ("markdown", "À lire d’abord")];
    assert_eq!(bilal.form(&format!("/members/comments/{id}/translate"), &words).status, 303);
    assert!(bilal.get(&url(&page)).text.contains("It waits for a moderator."));
    assert!(!amina.get(&url(&page)).text.contains("À lire d"));
    let at = zainab.get(&format!("/members/discussion/run?page={page}")).text;
    let translation = between(&at, "action=\"/members/translations/", "/approve").unwrap();
    assert_eq!(
        zainab.form(&format!("/members/translations/{translation}/approve"), &[]).status,
        303
    );
    assert!(amina.get(&url(&page)).text.contains("À lire d"));
}

#[test]
fn s73_mails_of_a_discussion_say_only_that_something_is_there_and_say_it_once() {
    let app = TestApp::start();
    let (mut zainab, mut amina) = (app.moderator("Zainab"), app.member("Amina"));
    let page = made(
        &mut zainab,
        &[("title-en", "Secret title"), ("opens", "2026-11-25"), ("closes", "2026-12-20")],
    );
    assert_eq!(
        plan(&mut zainab, &page, &[("opens", "2026-11-25"), ("closes", "2026-12-20")]),
        "303"
    );
    let follow = format!("/members/discussion/follow?page={page}");
    assert_eq!(amina.form(&follow, &[("how", "usual")]).status, 303);
    let mut bilal = app.member("Bilal");
    assert_eq!(bilal.form(&follow, &[("how", "usual")]).status, 303);
    let email = app.address_of(&amina);
    let about = |text: &str| {
        app.service.tend_discussions().unwrap();
        let mails = app.mails();
        for mail in &mails {
            assert!(!mail.text.contains("Secret"), "{}", mail.text);
            assert!(!mail.subject.contains("Secret"), "{}", mail.subject);
        }
        mails.iter().filter(|mail| mail.to.contains(&email) && mail.text.contains(text)).count()
    };
    assert_eq!(about("is open. Welcome"), 0);
    app.advance(86_400);
    assert_eq!((about("is open. Welcome"), about("is open. Welcome")), (1, 1));
    zainab = app.elevated(zainab);
    let write = [("phase", "1"), ("language", "en"), ("markdown", "Secret summary.")];
    let again = [("phase", "1"), ("language", "en"), ("markdown", "Secret summary, mended.")];
    assert_eq!(desk(&mut zainab, "text", &page, &write), "303");
    assert_eq!(desk(&mut zainab, "text", &page, &again), "303");
    assert_eq!(about("written a summary"), 1);
    assert_eq!(about("closes within"), 0);
    app.advance(23 * 86_400);
    assert_eq!((about("closes within"), about("closes within")), (1, 1));
    // Who has had enough hears no more.
    amina = app.elevated(amina);
    assert_eq!(amina.form(&follow, &[("how", "end")]).status, 303);
    zainab = app.elevated(zainab);
    let write = [("phase", "0"), ("language", "en"), ("markdown", "In sum.")];
    assert_eq!(desk(&mut zainab, "text", &page, &write), "303");
    assert_eq!(about("written the synthesis"), 0);
    let stays = app.address_of(&bilal);
    let told = |mail: &&baraza_members::mail::OutboxMail| {
        mail.to.contains(&stays) && mail.text.contains("written the synthesis")
    };
    assert_eq!(app.mails().iter().filter(told).count(), 1);
}

#[test]
fn a_quiet_discussion_is_shown_as_it_is_and_its_moderator_is_told() {
    let app = TestApp::start();
    let (mut zainab, mut amina) = (app.moderator("Zainab"), app.member("Amina"));
    made(&mut zainab, &[("title-en", "Who speaks?")]);
    let quiet = "/members/discussions?show=quiet";
    assert!(!amina.get(quiet).text.contains("Who speaks?"));
    app.advance(8 * 86_400);
    zainab = app.elevated(zainab);
    amina = app.elevated(amina);
    assert!(amina.get(quiet).text.contains("Who speaks?"));
    assert!(amina.get("/members/discussions").text.contains("badge warn"));
    assert!(zainab.get("/members/").text.contains("Discussions that have gone quiet"));
    assert!(!amina.get("/members/").text.contains("Discussions that have gone quiet"));
}

#[test]
fn a_translation_stands_by_its_original_and_goes_with_it() {
    let app = TestApp::start();
    let (mut zainab, mut amina, mut bilal) =
        (app.moderator("Zainab"), app.member("Amina"), app.member("Bilal"));
    let page = "practices/circles";
    let said = post(&mut amina, page, "الدوائر تبدأ صغيرة.", "ar", Value::Null);
    let id = said["id"].as_str().unwrap();
    let translate = format!("/members/comments/{id}/translate");
    let words =
        [("language", "en"), ("markdown", "Circles begin *small*."), ("public_confirmed", "yes")];
    assert_eq!(bilal.form(&translate, &words).status, 303);
    let seen = zainab.get(&url(page)).text;
    assert!(
        seen.contains("Translation by Bilal") && seen.contains("Circles begin <em>small</em>.")
    );
    assert!(seen.contains("الدوائر تبدأ صغيرة."), "the original is there");
    // One translation into a language; its translator may better it, another may not replace it.
    assert_eq!(zainab.form(&translate, &words).status, 422);
    assert_eq!(bilal.form(&translate, &[("language", "ar"), ("markdown", "x")]).status, 422);
    let item =
        app.visitor().get(&format!("/api/v1/discussion?page={page}")).json()["items"][0].clone();
    assert_eq!(item["translations"][0]["translator"], "Bilal");
    let baked = &snapshot(&app)["threads"][page]["items"][0]["translations"][0];
    assert_eq!((&baked["language"], &baked["outdated"]), (&json!("en"), &json!(false)));
    // Reading in English finds what was translated into it, and says that there is Arabic too.
    bilal.comment(page, "A second one");
    let edit = amina.json_with(
        "PATCH",
        &format!("/api/v1/comments/{id}"),
        json!({ "markdown": "الدوائر تبدأ صغيرة جدا." }),
        &[("if-match", "\"1\"")],
    );
    assert_eq!(edit.status, 200);
    assert_eq!(snapshot(&app)["threads"][page]["items"][0]["translations"][0]["outdated"], true);

    let hide = format!("/members/comments/{id}/hide");
    assert_eq!(zainab.form(&hide, &[("reason", "A test")]).status, 303);
    for text in [amina.get(&url(page)).text, snapshot(&app).to_string()] {
        assert!(!text.contains("Circles begin"), "{text}");
    }
    assert_eq!(
        zainab.form(&format!("/members/comments/{id}/restore"), &[("reason", "A test")]).status,
        303
    );
    assert!(amina.get(&url(page)).text.contains("Circles begin"));
    let erase = [("posts", "remove"), ("name", "Amina")];
    assert_eq!(amina.form("/members/data/erase", &erase).status, 303);
    assert!(!bilal.get(&url(page)).text.contains("Circles begin"));
    let left =
        app.service.store.read_blocking(|tx| tx.number("select count(*) from translations", &[]));
    assert_eq!(left.unwrap(), 0);
}

#[test]
fn reading_in_one_language_does_not_hide_that_there_are_others() {
    let app = TestApp::start();
    let (mut zainab, mut amina) = (app.moderator("Zainab"), app.member("Amina"));
    assert_eq!(plan(&mut zainab, YOUTH, &[]), "303");
    post(&mut amina, YOUTH, "English words", "en", Value::Null);
    let arabic = post(&mut amina, YOUTH, "كلمات عربية", "ar", Value::Null);
    let french = post(&mut amina, YOUTH, "Mots en français", "fr", Value::Null);
    let translate = format!("/members/comments/{}/translate", french["id"].as_str().unwrap());
    zainab.form(&translate, &[("language", "en"), ("markdown", "Words in French")]);
    let seen = amina.get(&format!("{}&in=en", url(YOUTH))).text;
    assert!(seen.contains("English words") && seen.contains("Words in French"));
    assert!(!seen.contains("كلمات عربية"));
    assert!(seen.contains("You see some of the contributions.") && seen.contains("in=ar"));
    let seen = amina.get(&format!("{}&in=ar", url(YOUTH))).text;
    assert!(seen.contains("كلمات عربية") && !seen.contains("English words"), "{seen}");
    assert_eq!(arabic["dir"], "rtl");
}

#[test]
fn no_one_is_quoted_in_a_public_synthesis_without_consent() {
    let app = TestApp::start();
    let (mut zainab, mut amina) = (app.moderator("Zainab"), app.member("Amina Diallo"));
    assert_eq!(plan(&mut zainab, YOUTH, &[]), "303");
    let words = "The county pays for the forum from its own budget since the year of the floods.";
    let said = post(&mut amina, YOUTH, words, "en", json!("1"));
    let id = said["id"].as_str().unwrap();
    let synthesis = |text: &str| {
        [("phase", "0".to_owned()), ("language", "en".to_owned()), ("markdown", text.to_owned())]
    };
    let write = |zainab: &mut Client, text: &str| {
        let fields = synthesis(text);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (*a, b.as_str())).collect();
        desk(zainab, "text", YOUTH, &fields)
    };
    let publish = [("public", "yes"), ("public-reason", "It is ready")];
    assert_eq!(
        write(&mut zainab, "One wrote: “the county pays for the forum, from its own budget”."),
        "303"
    );
    let refused = desk(&mut zainab, "synthesis", YOUTH, &publish);
    assert!(refused.starts_with("409 The synthesis quotes or names"), "{refused}");
    assert_eq!(write(&mut zainab, "Amina Diallo spoke of budgets."), "303");
    assert!(desk(&mut zainab, "synthesis", YOUTH, &publish).starts_with("409"));
    assert_eq!(snapshot(&app)["syntheses"], json!([]));

    // The moderator asks, the author is told by a mail without a word of it, and says yes.
    assert_eq!(zainab.form(&format!("/members/comments/{id}/ask-quote"), &[]).status, 303);
    let mails = app.mails();
    assert!(
        mails
            .iter()
            .any(|mail| mail.text.contains("may be quoted") && !mail.text.contains("county"))
    );
    assert!(amina.get(&url(YOUTH)).text.contains("A moderator asks"));
    let answer = format!("/members/comments/{id}/quote");
    assert_eq!(amina.form(&answer, &[("answer", "yes")]).status, 303);
    let summary = [("phase", "1"), ("language", "en"), ("markdown", "Budgets came up.")];
    assert_eq!(desk(&mut zainab, "text", YOUTH, &summary), "303");
    assert_eq!(desk(&mut zainab, "synthesis", YOUTH, &publish), "303");
    let public = snapshot(&app);
    assert!(!public.to_string().contains("Budgets came up"));
    assert_eq!(public["syntheses"][0]["page"], YOUTH);
    assert!(public["syntheses"][0]["html"].as_str().unwrap().contains("Amina Diallo spoke"));
    // What members said, and the summaries of it, stay among members.
    assert!(public["threads"].get(YOUTH).is_none() && public["summaries"] == json!([]));

    // A yes that is taken back takes the quotation back.
    assert_eq!(amina.form(&answer, &[("answer", "no")]).status, 303);
    assert_eq!(snapshot(&app)["syntheses"], json!([]));
    // Nobody says yes for another.
    let mut bilal = app.member("Bilal");
    assert_eq!(bilal.form(&answer, &[("answer", "yes")]).status, 403);
}

#[test]
fn proceedings_name_as_chosen_and_have_no_figure_that_points_at_somebody() {
    let app = TestApp::start();
    let (mut zainab, mut amina, mut bilal) =
        (app.moderator("Zainab"), app.member("Amina"), app.member("Bilal"));
    assert_eq!(plan(&mut zainab, YOUTH, &[]), "303");
    for n in 0..6 {
        post(&mut amina, YOUTH, &format!("English {n}"), "en", json!("1"));
    }
    post(&mut bilal, YOUTH, "Un mot", "fr", Value::Null);
    let at = format!("/members/discussion/proceedings?page={YOUTH}");
    let text = amina.get(&at).text;
    for words in [
        "English 5",
        "Un mot",
        "<bdi>Amina</bdi>",
        "Contributions: 7",
        "fewer than 5",
        "Other languages together",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // No figure below five stands by itself, nor what would tell it.
    for figure in ["</bdi>: 6", "</bdi>: 1"] {
        assert!(!text.contains(figure), "{figure}: {text}");
    }
    let document = amina.get(&at.replace("proceedings?", "proceedings.docx?"));
    assert_eq!(document.status, 200);
    assert!(document.text.starts_with("PK"));
    assert!(document.header("content-disposition").unwrap().contains("proceedings.docx"));
    assert_ne!(app.visitor().get(&at).status, 200);
}

#[test]
fn s105_who_leaves_takes_their_name_off_translations_and_their_words_out_of_what_is_public() {
    let app = TestApp::start();
    let (mut zainab, mut amina, mut bilal, mut chidi) =
        (app.moderator("Zainab"), app.member("Amina"), app.member("Bilal"), app.member("Chidi"));
    let circles = "practices/circles";
    let said = post(&mut amina, circles, "Circles begin small.", "en", Value::Null);
    let translate = format!("/members/comments/{}/translate", said["id"].as_str().unwrap());
    let yes = ("public_confirmed", "yes");
    for (who, language, words) in
        [(&mut bilal, "fr", "Les cercles naissent petits."), (&mut chidi, "ar", "الدوائر صغيرة.")]
    {
        let fields = [("language", language), ("markdown", words), yes];
        assert_eq!(who.form(&translate, &fields).status, 303);
        assert!(who.get("/members/data/export").text.contains(words));
    }
    assert!(!amina.get("/members/data/export").text.contains("Les cercles"), "another's words");
    let baked = || snapshot(&app)["threads"][circles].to_string();
    assert!(baked().contains("Bilal") && baked().contains("Chidi"));
    // As soon as one is hidden, the name is another.
    chidi.form("/members/hide-me", &[]);
    let file = std::fs::read_to_string(&app.service.config.snapshot).unwrap();
    assert!(!file.contains("Chidi"), "{file}");
    bilal.form("/members/data/erase", &[("posts", "keep"), ("name", "Bilal")]);
    let file = std::fs::read_to_string(&app.service.config.snapshot).unwrap();
    assert!(!file.contains("Bilal") && file.contains("Les cercles"), "{file}");

    // What quotes somebody who leaves is public no more, even if they had said yes.
    assert_eq!(plan(&mut zainab, YOUTH, &[]), "303");
    let words = "The county pays for the forum from its own budget since the year of the floods.";
    let said = post(&mut amina, YOUTH, words, "en", json!("1"));
    let answer = format!("/members/comments/{}/quote", said["id"].as_str().unwrap());
    assert_eq!(amina.form(&answer, &[("answer", "yes")]).status, 303);
    let write = [("phase", "0"), ("language", "en"), ("markdown", words)];
    let publish = [("public", "yes"), ("public-reason", "It is ready")];
    assert_eq!(desk(&mut zainab, "text", YOUTH, &write), "303");
    assert_eq!(desk(&mut zainab, "synthesis", YOUTH, &publish), "303");
    assert_eq!(snapshot(&app)["syntheses"][0]["page"], YOUTH);
    amina.form("/members/data/erase", &[("posts", "keep"), ("name", "Amina")]);
    let file = std::fs::read_to_string(&app.service.config.snapshot).unwrap();
    assert!(!file.contains("county pays"), "{file}");
}

#[test]
fn s102_a_translation_made_among_members_stays_among_them() {
    let app = TestApp::start();
    let (mut amina, mut bilal) = (app.member("Amina"), app.member("Bilal"));
    let circles = "practices/circles";
    let said = post(&mut amina, circles, "Circles begin small.", "en", Value::Null);
    let translate = format!("/members/comments/{}/translate", said["id"].as_str().unwrap());
    // Who has never written for anyone on the internet is asked first.
    let words = [("language", "fr"), ("markdown", "Les cercles naissent petits.")];
    assert_eq!(bilal.form(&translate, &words).status, 422);
    read_by(&app, circles, "members");
    assert_eq!(bilal.form(&translate, &words).status, 303);
    read_by(&app, circles, "public");
    assert!(!snapshot(&app).to_string().contains("Les cercles"));
    let public = app.visitor().get(&format!("/api/v1/discussion?page={circles}")).text;
    assert!(public.contains("Circles begin") && !public.contains("Les cercles"), "{public}");
    assert!(amina.get(&url(circles)).text.contains("Les cercles"));
}

#[test]
fn the_public_learns_of_a_discussion_without_a_page_where_there_is_something_to_read() {
    let app = TestApp::start();
    let (mut zainab, mut amina) = (app.moderator("Zainab"), app.member("Amina"));
    let open = made(&mut zainab, &[("title-en", "Border towns"), ("readers", "public")]);
    let inside = made(&mut zainab, &[("title-en", "Among members")]);
    let named = made(&mut zainab, &[("title-en", "A circle"), ("readers", "named")]);
    post(&mut amina, &open, "For everyone.", "en", Value::Null);
    post(&mut amina, &inside, "For members.", "en", Value::Null);
    let held = snapshot(&app)["discussions"].clone();
    assert_eq!(held[&open]["own"]["titles"]["en"], "Border towns");
    assert_eq!(
        (&held[&open]["visibility"], &held[&open]["own"]["count"]),
        (&json!("public"), &json!(1))
    );
    assert!(held.get(&inside).is_none() && held.get(&named).is_none());
    assert!(app.visitor().get(&url(&open)).text.contains("For everyone."));

    let write = [("phase", "0"), ("language", "en"), ("markdown", "In sum, roads.")];
    assert_eq!(desk(&mut zainab, "text", &inside, &write), "303");
    let publish = [("public", "yes"), ("public-reason", "It is ready")];
    assert_eq!(desk(&mut zainab, "synthesis", &inside, &publish), "303");
    let public = snapshot(&app);
    let held = &public["discussions"][&inside];
    assert_eq!((&held["visibility"], &held["own"]["count"]), (&json!("members"), &json!(0)));
    assert!(public["syntheses"].to_string().contains("In sum, roads."));
    assert!(
        !public.to_string().contains("For members.") && !public.to_string().contains("A circle")
    );
}
