//! Advice in confidence over HTTP: who sees a request, and that nobody else learns of it.

use baraza_members::accounts::{Actor, Email, Role, propose_role};
use baraza_members::store::StoreError;
use baraza_members::web::routes;

use crate::app::{Answer, Client, TestApp, between};
use crate::directory::{save, settled};

/// Names these moderators to the desk.
fn desk(app: &TestApp, admin: &mut Client, names: &[&str]) {
    let page = admin.get("/members/advisory/desk").text;
    let mut fields = Vec::new();
    for part in page.split("name=\"desk.").skip(1) {
        let id = part.split('"').next().unwrap();
        if names.iter().any(|name| part.contains(&format!("<bdi>{name}</bdi>"))) {
            fields.push((format!("desk.{id}"), "yes"));
        }
    }
    assert_eq!(fields.len(), names.len());
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), *b)).collect();
    assert_eq!(admin.form("/members/advisory/desk", &fields).status, 303);
    let _ = app;
}

fn file(client: &mut Client, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("title", "Canary title"),
        ("markdown", "The canary **request**"),
        ("language", "en"),
        ("term.themes.1", "education"),
        ("experts", "yes"),
        ("only", ""),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    client.form("/members/advisory/new", &fields)
}

fn filed(client: &mut Client, more: &[(&str, &str)]) -> String {
    let answer = file(client, more);
    assert_eq!(answer.status, 303, "{}", answer.text);
    let path = answer.location().split('?').next().unwrap();
    path.rsplit('/').next().unwrap().to_owned()
}

fn act(client: &mut Client, id: &str, act: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("act", act)];
    fields.extend_from_slice(more);
    client.form(&format!("/members/advisory/assigned/{id}/act"), &fields)
}

fn say(client: &mut Client, path: &str, words: &str) -> u16 {
    client.form(path, &[("act", "send"), ("markdown", words), ("language", "en")]).status
}

/// The entry of this name among those suggested.
fn suggested(page: &str, name: &str) -> String {
    let at = page.find(&format!("<span><bdi>{name}</bdi>")).unwrap_or_else(|| panic!("{page}"));
    let before = &page[..at];
    before[before.rfind("name=\"who\" value=\"").unwrap() + 18..]
        .split('"')
        .next()
        .unwrap()
        .to_owned()
}

/// The account of this name among those invited.
fn invited(page: &str, name: &str) -> String {
    let rest = &page[page.find(&format!("<p><bdi>{name}</bdi>")).unwrap()..];
    between(rest, "name=\"who\" value=\"", "\"").unwrap()
}

#[test]
fn s2_rows_10_and_11_only_those_assigned_ever_see_a_request() {
    let app = TestApp::start();
    let mut chidi = app.admin("Chidi");
    let mut zainab = app.moderator("Zainab");
    desk(&app, &mut chidi, &["Zainab"]);
    let mut amina = settled(&app, "Amina");
    let (mut badr, mut carol, mut dalia) =
        (settled(&app, "Badr"), settled(&app, "Carol"), settled(&app, "Dalia"));
    for expert in [&mut badr, &mut carol, &mut dalia] {
        assert_eq!(save(expert, &[], &[]), 303);
    }
    let id = filed(&mut amina, &[]);
    let (own, assigned) =
        (format!("/members/advisory/{id}"), format!("/members/advisory/assigned/{id}"));
    assert!(zainab.get("/members/").text.contains("Something about advice waits"));
    let page = zainab.get(&assigned).text;
    assert!(page.contains("<strong>request</strong>") && page.contains("Amina"), "{page}");
    assert_eq!(act(&mut zainab, &id, "accept", &[]).status, 303);
    let page = zainab.get(&assigned).text;
    assert!(page.contains("fits because of Education, English"), "{page}");
    for (name, neutral) in [
        ("Badr", "A question about canaryneutral"),
        ("Carol", "A question about schools"),
        ("Dalia", "A question about schools"),
    ] {
        let entry = suggested(&zainab.get(&assigned).text, name);
        let done = act(&mut zainab, &id, "invite", &[("who", &entry), ("words", neutral)]);
        assert_eq!(done.status, 303, "{}", done.text);
    }
    // Invited: a neutral line and nothing else.
    let page = badr.get(&assigned).text;
    assert!(page.contains("A question about schools") && !page.contains("anary"), "{page}");
    assert!(
        !page.contains("Amina") && badr.get("/members/advisory").text.contains("You are invited")
    );
    assert_eq!(say(&mut badr, &assigned, "Too early"), 404);
    assert_eq!(act(&mut badr, &id, "help", &[]).status, 303);
    assert_eq!(act(&mut carol, &id, "no-help", &[]).status, 303);
    let who = invited(&zainab.get(&assigned).text, "Dalia");
    assert_eq!(act(&mut zainab, &id, "withdraw", &[("who", &who)]).status, 303);
    assert_eq!(say(&mut amina, &own, "A canarytalk of hers"), 303);
    assert_eq!(say(&mut badr, &assigned, "A canarytalk of his"), 303);
    // The expert reads the words, not whose they are.
    let page = badr.get(&assigned).text;
    assert!(page.contains("<strong>request</strong>") && page.contains("canarytalk of hers"));
    assert!(page.contains("The one who asks") && !page.contains("Amina"), "{page}");
    assert!(!badr.get(&format!("{assigned}/report?number=1")).text.contains("Amina"));
    for fields in [("accept", ""), ("decline", "No"), ("deliver", ""), ("withdraw", "")] {
        assert!(
            matches!(act(&mut badr, &id, fields.0, &[("words", fields.1)]).status, 404),
            "{}",
            fields.0
        );
    }
    let fields = [("markdown", "The canaryreply"), ("language", "en"), ("version", "0")];
    assert_eq!(act(&mut zainab, &id, "reply", &fields).status, 303);
    assert!(!amina.get(&own).text.contains("canaryreply"), "not before it is given");
    assert!(matches!(act(&mut zainab, &id, "reply", &fields).status, 409 | 412), "an older one");
    assert_eq!(act(&mut zainab, &id, "deliver", &[]).status, 303);
    let page = amina.get(&own).text;
    assert!(page.contains("canaryreply") && page.contains("Zainab"), "{page}");
    for said in ["Taken up", "An expert was invited", "The reply was given", "Read"] {
        assert!(page.contains(said), "{said}");
    }

    // Everybody else, everywhere.
    let mut yusuf = app.moderator("Yusuf");
    let mut others: Vec<(&str, Client)> = vec![
        ("public", app.visitor()),
        ("a new member", app.member("Newcomer")),
        ("a member", settled(&app, "Everybody")),
        ("who declined", carol),
        ("who was withdrawn", dalia),
        ("another moderator", yusuf.clone()),
        ("an administrator", chidi.clone()),
    ];
    for (name, client) in &mut others {
        let mut pages: Vec<String> = routes()
            .into_iter()
            .filter(|route| route.method == "GET" && !route.path.ends_with("/events"))
            .map(|route| {
                route
                    .path
                    .replace("{id}", &id)
                    .replace("{token}", "x")
                    .replace("{reaction}", "thank")
            })
            .collect();
        pages.extend(
            ["canary", "canarytalk", "canaryreply"].map(|word| format!("/members/search?q={word}")),
        );
        pages.extend([
            "/members/directory?q=canary".to_owned(),
            "/api/v1/discussion?page=practices/circles".to_owned(),
        ]);
        for page in pages {
            let answer = client.get(&page);
            let text = answer.text.replace(&page, "").replace("value=\"canary", "");
            for word in
                ["canary title", "canary **", "canaryneutral", "canarytalk of", "the canaryreply"]
            {
                assert!(!text.to_lowercase().contains(word), "{name} reads {word} at {page}");
            }
        }
        if *name != "public" {
            let there = client.get(&assigned);
            let nothing = client.get("/members/advisory/assigned/AAAAAAAAAAAAAAAA");
            assert_eq!((there.status, nothing.status), (404, 404), "{name}");
            assert_eq!(client.get(&own).status, 404, "{name}");
            assert_eq!(say(client, &own, "Words"), 404, "{name}");
            assert_eq!(say(client, &assigned, "Words"), 404, "{name}");
            for word in ["accept", "help", "no-help", "deliver", "invite", "withdraw", "reply"] {
                assert_eq!(act(client, &id, word, &[]).status, 404, "{name} {word}");
            }
            for route in ["close", "delete", "report"] {
                let fields: &[(&str, &str)] = match route {
                    "report" => &[("number", "1")],
                    "close" => &[("outcome", "used")],
                    _ => &[],
                };
                assert_eq!(
                    client.form(&format!("{own}/{route}"), fields).status,
                    404,
                    "{name} {route}"
                );
            }
            let list = client.get("/members/advisory").text;
            assert!(!list.contains(&id), "{name}");
            assert!(!client.get("/members/").text.contains("Something about advice"), "{name}");
        }
    }
    // The log says that somebody looked, neither at what nor at whose.
    let log = chidi.get("/members/audit").text;
    assert!(log.contains("looked at a request for advice") && !log.contains(&id));
    assert!(!yusuf.get("/members/audit").text.contains("advice"));
    let sql = "select coalesce(subject_id, '') || subject || reason from audit_log where act like '%advice'";
    let rows =
        app.service.store.read_blocking::<_, StoreError>(move |tx| tx.rows(sql, &[])).unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|row| row.text(0).is_empty()));
    // Mails, the snapshot, exports of others.
    for mail in app.mails() {
        let text = format!("{}{}", mail.subject, mail.text).to_lowercase();
        assert!(
            !text.contains("canary")
                && !text.contains("advice")
                && !text.contains(&id.to_lowercase())
        );
    }
    app.service.write_snapshot_now().unwrap();
    let snapshot = std::fs::read_to_string(&app.service.config.snapshot).unwrap();
    assert!(!snapshot.to_lowercase().contains("canary"));
    let hers = amina.get("/members/data/export").text;
    for word in ["Canary title", "The canary **request**", "canarytalk of hers", "The canaryreply"]
    {
        assert!(hers.contains(word), "{word}");
    }
    assert!(!hers.contains("canarytalk of his") && !hers.contains("Badr"));
    let his = badr.get("/members/data/export").text;
    assert!(his.contains("canarytalk of his") && !his.contains("Canary title"));
}

#[test]
fn a_moderator_needs_an_elevated_session_and_loses_it_all_with_the_role() {
    let app = TestApp::start();
    let mut chidi = app.admin("Chidi");
    let mut zainab = app.moderator("Zainab");
    desk(&app, &mut chidi, &["Zainab"]);
    let mut amina = settled(&app, "Amina");
    let id = filed(&mut amina, &[]);
    let assigned = format!("/members/advisory/assigned/{id}");
    assert_eq!(zainab.get(&assigned).status, 200);
    let set = |sql: &'static str| {
        app.service.store.write_blocking::<_, StoreError>(move |tx| tx.execute(sql, &[])).unwrap()
    };
    set(
        "update sessions set elevated_until = 0 where member_id = (select id from members where name = 'Zainab')",
    );
    let basic = zainab.get(&assigned);
    assert_eq!(basic.status, 403);
    assert_eq!(zainab.get("/members/advisory/assigned/AAAAAAAAAAAAAAAA").status, 403, "alike");
    assert!(!zainab.get("/members/advisory").text.contains("Canary"));
    set("update members set role = 'member' where name = 'Zainab'");
    assert_eq!(zainab.get(&assigned).status, 404);
    assert_eq!(say(&mut zainab, &assigned, "Words"), 404);
    assert!(!zainab.get("/members/advisory").text.contains("Canary"));
}

#[test]
fn an_asker_chooses_who_reads_and_whom_they_leave_out() {
    let app = TestApp::start();
    let mut chidi = app.admin("Chidi");
    let (mut zainab, mut yusuf) = (app.moderator("Zainab"), app.moderator("Yusuf"));
    let mut amina = settled(&app, "Amina");
    // With no desk, administrators.
    let id = filed(&mut amina, &[]);
    assert_eq!(chidi.get(&format!("/members/advisory/assigned/{id}")).status, 200);
    desk(&app, &mut chidi, &["Zainab", "Yusuf"]);
    assert!(chidi.get("/members/audit").text.contains("named to the advisory desk"));
    let form = amina.get("/members/advisory/new").text;
    let who = |name: &str| {
        let at = form.find(&format!("Only <bdi>{name}</bdi>")).unwrap();
        form[..at][form[..at].rfind("value=\"").unwrap() + 7..]
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let (only, without) = (who("Zainab"), format!("without.{}", who("Yusuf")));
    for id in [filed(&mut amina, &[("only", &only)]), filed(&mut amina, &[(&without, "yes")])] {
        let path = format!("/members/advisory/assigned/{id}");
        assert_eq!(zainab.get(&path).status, 200);
        assert_eq!(yusuf.get(&path).status, 404);
        assert_eq!(chidi.get(&path).status, 404);
    }
    // Nor do reported messages reach an administrator who is left out; others read the words, not whose they are.
    let mut daoud = app.admin("Daoud");
    desk(&app, &mut chidi, &["Zainab", "Chidi"]);
    let form = amina.get("/members/advisory/new").text;
    let at = form.find("Only <bdi>Chidi</bdi>").unwrap();
    let left = form[..at][form[..at].rfind("value=\"").unwrap() + 7..].split('"').next().unwrap();
    let id = filed(&mut amina, &[(&format!("without.{left}"), "yes")]);
    say(&mut amina, &format!("/members/advisory/{id}"), "A canarytalk of hers");
    let report = [("number", "1"), ("reason", "other")];
    let reported = format!("/members/advisory/assigned/{id}/report");
    assert_eq!(zainab.form(&reported, &report).status, 303);
    assert!(!chidi.get("/members/messages/reported").text.contains("canarytalk"));
    assert!(!yusuf.get("/members/messages/reported").text.contains("canarytalk"));
    let seen = daoud.get("/members/messages/reported").text;
    assert!(seen.contains("canarytalk") && !seen.contains("Amina"), "{seen}");
    desk(&app, &mut chidi, &["Zainab", "Yusuf"]);
    let other = format!("without.{}", who("Zainab"));
    let nobody = file(&mut amina, &[(&without, "yes"), (&other, "yes")]);
    assert_eq!(nobody.status, 422);
    assert!(
        nobody.text.contains("Nobody is left") && nobody.text.contains("The canary **request**")
    );
    let wrong = file(&mut amina, &[("title", " "), ("by_when", "2020-01-01"), ("markdown", "")]);
    for said in ["in one line", "a day from today on", "Write something"] {
        assert!(wrong.text.contains(said), "{said}: {}", wrong.text);
    }
    let mut new = app.member("Newcomer");
    assert_eq!(file(&mut new, &[]).status, 409);
}

#[test]
fn the_reply_is_due_and_what_is_late_is_told_to_those_assigned() {
    let app = TestApp::start();
    let mut chidi = app.admin("Chidi");
    let mut zainab = app.moderator("Zainab");
    desk(&app, &mut chidi, &["Zainab"]);
    let mut amina = settled(&app, "Amina");
    let id = filed(&mut amina, &[("by_when", "2026-11-29")]);
    let late = filed(&mut amina, &[]);
    assert_eq!(act(&mut zainab, &id, "accept", &[]).status, 303);
    let page = amina.get(&format!("/members/advisory/{id}")).text;
    assert!(page.contains("Reply due 29 November 2026"), "{page}");
    assert_eq!(act(&mut zainab, &late, "accept", &[]).status, 303);
    assert!(amina.get(&format!("/members/advisory/{late}")).text.contains("6 December 2026"));
    let to = app.address_of(&zainab);
    let told = |app: &TestApp| app.mails().iter().filter(|mail| mail.to.contains(&to)).count();
    let before = told(&app);
    app.advance(4 * 86_400);
    app.service.forget_what_is_over().unwrap();
    app.service.forget_what_is_over().unwrap();
    assert_eq!(told(&app), before + 1, "reminded once");
    app.advance(2 * 86_400);
    let mut zainab = app.elevated(zainab);
    let list = zainab.get("/members/advisory").text;
    assert_eq!(list.matches("Overdue").count(), 1, "{list}");
    // An administrator sees that something is late, not what, and steps in with a reason that the asker reads of.
    let mut chidi = app.elevated(chidi);
    let page = chidi.get("/members/advisory/desk").text;
    assert!(
        page.contains(&id)
            && !page.contains(&late)
            && !page.contains("anary")
            && !page.contains("Amina")
    );
    let step = format!("/members/advisory/desk/{id}");
    assert_eq!(chidi.form(&step, &[("reason", "")]).status, 422);
    assert_eq!(
        chidi.form(&format!("/members/advisory/desk/{late}"), &[("reason", "x")]).status,
        404
    );
    assert_eq!(chidi.form(&step, &[("reason", "Late")]).status, 303);
    assert!(
        chidi
            .get(&format!("/members/advisory/assigned/{id}"))
            .text
            .contains("<strong>request</strong>")
    );
    let events = amina.get(&format!("/members/advisory/{id}")).text;
    assert!(events.contains("An administrator stepped in") && events.contains("Chidi"));
}

#[test]
fn a_request_is_closed_with_what_became_of_it_and_ends_with_time_or_its_askers_word() {
    let app = TestApp::start();
    let mut chidi = app.admin("Chidi");
    let mut zainab = app.moderator("Zainab");
    desk(&app, &mut chidi, &["Zainab"]);
    let mut amina = settled(&app, "Amina");
    let left = |app: &TestApp| {
        let count = app.service.store.read_blocking::<_, StoreError>(|tx| {
            let sql = "select (select count(*) from advisory_requests) + (select count(*) from conversations)";
            tx.number(sql, &[])
        });
        count.unwrap()
    };
    let declined = filed(&mut amina, &[]);
    assert_eq!(act(&mut zainab, &declined, "decline", &[("words", " ")]).status, 422);
    assert_eq!(
        act(&mut zainab, &declined, "decline", &[("words", "Ask the ministry")]).status,
        303
    );
    assert!(amina.get(&format!("/members/advisory/{declined}")).text.contains("Ask the ministry"));
    let id = filed(&mut amina, &[]);
    act(&mut zainab, &id, "accept", &[]);
    assert_eq!(act(&mut zainab, &id, "deliver", &[]).status, 409, "nothing to give yet");
    act(
        &mut zainab,
        &id,
        "reply",
        &[("markdown", "Do this"), ("language", "en"), ("version", "0")],
    );
    act(&mut zainab, &id, "deliver", &[]);
    let close = format!("/members/advisory/{id}/close");
    assert_eq!(amina.form(&close, &[]).status, 422);
    assert_eq!(amina.form(&close, &[("outcome", "partly"), ("words", "Half of it")]).status, 303);
    let page = zainab.get(&format!("/members/advisory/assigned/{id}")).text;
    assert!(page.contains("Half of it") && page.contains("Some of it was used"), "{page}");
    let own = format!("/members/advisory/{id}");
    assert_eq!(say(&mut amina, &own, "More"), 409, "the conversation ended");
    assert_eq!(left(&app), 4);
    assert_eq!(amina.form(&format!("{own}/delete"), &[]).status, 303);
    assert_eq!(left(&app), 2);
    assert_eq!(zainab.get(&format!("/members/advisory/assigned/{id}")).status, 404);
    app.advance(731 * 86_400);
    app.service.forget_what_is_over().unwrap();
    assert_eq!(left(&app), 0);
    let mut badr = settled(&app, "Badr");
    filed(&mut badr, &[]);
    assert_eq!(left(&app), 2);
    badr.form("/members/data/erase", &[("posts", "keep"), ("name", "Badr")]);
    assert_eq!(left(&app), 0);
}

/// A request that is answered and closed; its path for its asker and for the desk.
fn closed(amina: &mut Client, zainab: &mut Client, summary: &str) -> (String, String) {
    let id = filed(amina, &[]);
    act(zainab, &id, "accept", &[]);
    let words = [("markdown", "Do this"), ("language", "en"), ("version", "0")];
    act(zainab, &id, "reply", &words);
    act(zainab, &id, "deliver", &[]);
    let own = format!("/members/advisory/{id}");
    let fields = [("outcome", "used"), ("words", ""), ("summary", summary)];
    assert_eq!(amina.form(&format!("{own}/close"), &fields).status, 303);
    (own, format!("/members/advisory/assigned/{id}"))
}

#[test]
fn s101_others_learn_from_advice_only_in_the_words_to_which_its_asker_agreed() {
    let app = TestApp::start();
    let (mut chidi, mut zainab) = (app.admin("Chidi"), app.moderator("Zainab"));
    desk(&app, &mut chidi, &["Zainab"]);
    let (mut amina, mut badr) = (settled(&app, "Amina"), settled(&app, "Badr"));
    let (_, desk_path) = closed(&mut amina, &mut zainab, "");
    let write = |text: &'static str, version: &'static str| {
        [
            ("title", "Teachers teach teachers"),
            ("markdown", text),
            ("language", "en"),
            ("version", version),
        ]
    };
    let summary = format!("{desk_path}/summary");
    assert_eq!(zainab.form(&summary, &write("Words", "0")).status, 404, "not without consent");
    let (own, desk_path) = closed(&mut amina, &mut zainab, "yes");
    let (summary, make_use) = (format!("{desk_path}/summary"), format!("{desk_path}/summary/use"));
    for client in [&mut badr, &mut chidi] {
        assert_eq!(client.form(&summary, &write("Words", "0")).status, 404);
    }
    assert_eq!(zainab.form(&summary, &write("The first canary", "0")).status, 303);
    let update = |version: &'static str| [("act", "update"), ("version", version)];
    assert_eq!(zainab.form(&make_use, &update("1")).status, 409, "not before its asker agrees");
    assert!(amina.get(&own).text.contains("The first canary"));
    assert_eq!(zainab.form(&summary, &write("The second canary", "1")).status, 303);
    let agree = [("act", "agree"), ("version", "1")];
    assert_eq!(amina.form(&format!("{own}/summary"), &agree).status, 412, "not what they read");
    let agree = [("act", "agree"), ("version", "2")];
    assert_eq!(badr.form(&format!("{own}/summary"), &agree).status, 404);
    assert_eq!(amina.form(&format!("{own}/summary"), &agree).status, 303);
    assert!(!badr.get("/members/updates").text.contains("Teachers teach"));
    assert_eq!(zainab.form(&make_use, &update("2")).status, 303);
    assert_eq!(zainab.form(&make_use, &update("2")).status, 409, "once");
    let list = badr.get("/members/updates").text;
    assert!(list.contains("Teachers teach teachers") && !list.contains("Amina"), "{list}");
    let count = "select count(*) from update_terms";
    let terms = app.service.store.read_blocking::<_, StoreError>(move |tx| tx.number(count, &[]));
    assert_eq!(terms.unwrap(), 0, "no term of the request goes along");
    let export = amina.get("/members/data/export").text;
    assert!(export.contains("The second canary") && !export.contains("The first canary"));
    assert_eq!(
        amina.form(&format!("{own}/summary"), &[("act", "refuse"), ("version", "2")]).status,
        409
    );
}

#[test]
fn whoever_is_no_moderator_any_more_hears_no_more_of_advice_and_administrators_see_what_is_late() {
    let app = TestApp::start();
    let (mut chidi, zainab) = (app.admin("Chidi"), app.moderator("Zainab"));
    desk(&app, &mut chidi, &["Zainab"]);
    let mut amina = settled(&app, "Amina");
    let id = filed(&mut amina, &[]);
    let to = app.address_of(&zainab);
    let (world, email) = (app.service.world(), Email::parse(&to).unwrap());
    let demote = move |tx: &mut dyn baraza_members::store::Tx| {
        let member = baraza_members::store::accounts::member_by_email(tx, &email)?.unwrap();
        propose_role(tx, &world, &Actor::Operator, &member.id, Role::Member, "test").map(|_| ())
    };
    app.service.store.write_blocking(demote).unwrap();
    let told = || app.mails().iter().filter(|mail| mail.to.contains(&to)).count();
    let before = told();
    say(&mut amina, &format!("/members/advisory/{id}"), "More words");
    app.advance(3 * 86_400);
    app.service.forget_what_is_over().unwrap();
    assert_eq!(told(), before);
    let home = app.elevated(chidi).get("/members/").text;
    assert!(home.contains("Requests for advice that nobody answers"), "{home}");
    assert!(!home.contains("Canary"));
}
