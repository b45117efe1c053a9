//! The directory over HTTP: nobody in it who did not say so, nothing of anybody that they did not choose to show.

use baraza_members::accounts::Role;
use baraza_members::store::StoreError;
use baraza_members::{directory, fit};

use crate::app::{Client, TestApp, between};

/// A member whose first weeks are over.
pub fn settled(app: &TestApp, name: &str) -> Client {
    settle(app, app.invited(name, Role::Member))
}

fn settle(app: &TestApp, mut client: Client) -> Client {
    assert_eq!(client.comment("practices/circles", "A first contribution").status, 201);
    let email = app.address_of(&client);
    let done = app.service.store.write_blocking::<_, StoreError>(move |tx| {
        let sql = "update members set approved_at = 0, created_at = 0 where email = $1";
        tx.execute(sql, &[email.as_str().into()])?;
        let sql = "update admissions set decided_at = 0 where member_id = (select id from members where email = $1)";
        tx.execute(sql, &[email.as_str().into()])
    });
    done.unwrap();
    client
}

const ALL: [(&str, &str); 15] = [
    ("listed", "yes"),
    ("headline", "Prisons & probation"),
    ("markdown", "I ran **three** programmes."),
    ("language", "en"),
    ("term.themes.1", "education"),
    ("term.countries.1", "KE"),
    ("speaks.en", "yes"),
    ("offer.training", "yes"),
    ("pages", "practices/circles"),
    ("show.headline", "yes"),
    ("show.about", "yes"),
    ("show.terms.themes", "yes"),
    ("show.terms.countries", "yes"),
    ("show.languages", "yes"),
    ("show.offers", "yes"),
];

pub fn save(client: &mut Client, without: &[&str], more: &[(&str, &str)]) -> u16 {
    let mut fields: Vec<(&str, &str)> =
        ALL.into_iter().filter(|(name, _)| !without.contains(name)).collect();
    fields.extend_from_slice(more);
    client.form("/members/directory/entry", &fields).status
}

/// Where the first entry of a list is.
fn first(list: &str) -> Option<String> {
    between(list, "<h2><a href=\"", "\"")
}

#[test]
fn s101_nobody_is_in_it_who_did_not_say_so_and_each_field_is_opted_in_by_itself() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (settled(&app, "Amina"), settled(&app, "Badr"));
    assert!(badr.get("/members/directory").text.contains("Nobody is in the directory yet"));
    let form = amina.get("/members/directory/entry").text;
    assert!(form.contains("a member may be false or be forced to tell"), "the risk is said");
    assert!(!form.contains("value=\"yes\" checked"), "nothing is ticked from the start");

    // Not listed: saved, and nobody sees it.
    assert_eq!(save(&mut amina, &["listed"], &[("show.pages", "yes")]), 303);
    assert!(!badr.get("/members/directory").text.contains("Amina"));
    assert_eq!(save(&mut amina, &[], &[("show.pages", "yes")]), 303);
    let answer = badr.get("/members/directory");
    assert_eq!(answer.header("cache-control"), Some("private, no-store"));
    assert!(answer.text.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(answer.text.contains("Amina") && answer.text.contains("Prisons &amp; probation"));
    let url = first(&answer.text).unwrap();
    let entry = badr.get(&url).text;
    for said in ["<strong>three</strong>", "Education", "Kenya", "Training", "Circles &amp;"] {
        assert!(entry.contains(said), "{said}: {entry}");
    }
    assert!(!entry.contains(&app.address_of(&amina)));
    for found in [
        "q=programmes",
        "themes=education",
        "countries=KE",
        "language=en",
        "offer=training",
        "page=practices/circles",
    ] {
        assert!(badr.get(&format!("/members/directory?{found}")).text.contains("Amina"), "{found}");
    }
    for not in ["q=nothing", "countries=ML", "language=ar", "offer=visit", "page=practices/closed"]
    {
        assert!(!badr.get(&format!("/members/directory?{not}")).text.contains("Amina"), "{not}");
    }

    // Each field by itself leaves page and search with the next request.
    let fields = [
        ("show.about", "three", "q=programmes"),
        ("show.headline", "Prisons", "q=probation"),
        ("show.terms.countries", "Kenya</a>", "countries=KE"),
        ("show.languages", "English</span>", "language=en"),
        ("show.offers", "<dd>Training", "offer=training"),
    ];
    for (field, said, found) in fields {
        assert_eq!(save(&mut amina, &[field], &[]), 303);
        let entry = badr.get(&url).text;
        assert!(!entry.contains(said) && !entry.contains("Circles &amp;"), "{field}: {entry}");
        let list = badr.get(&format!("/members/directory?{found}")).text;
        assert!(!list.contains("<bdi>Amina</bdi>"), "{field} is found still");
    }
    assert!(!badr.get("/members/directory?page=practices/circles").text.contains("Amina"));
    assert_eq!(amina.form("/members/directory/entry/remove", &[]).status, 303);
    assert_eq!(badr.get(&url).status, 404);
    assert!(!badr.get("/members/directory").text.contains("Amina"));
}

#[test]
fn s101_who_hides_is_suspended_or_erased_is_gone_at_once() {
    let app = TestApp::start();
    let mut badr = settled(&app, "Badr");
    let mut admin = app.admin("Chidi");
    for how in ["hide", "suspend", "freeze", "erase"] {
        let name = format!("Amina {}", how.chars().rev().collect::<String>());
        let mut amina = settled(&app, &name);
        assert_eq!(save(&mut amina, &[], &[]), 303);
        let url = first(&badr.get("/members/directory").text).unwrap();
        match how {
            "hide" => drop(amina.form("/members/hide-me", &[])),
            "erase" => {
                let fields = [("posts", "keep"), ("name", name.as_str())];
                amina.form("/members/data/erase", &fields);
            }
            act => {
                let list = admin.get("/members/people").text;
                let at = list.find(&format!("<bdi>{name}</bdi>")).unwrap();
                let before = list[..at].rfind("/members/people/").unwrap();
                let path = list[before..].split('"').next().unwrap().to_owned();
                let fields = [("decision", act), ("reason", "A test")];
                let done = admin.form(&path, &fields);
                assert_eq!(done.status, 303, "{}", done.text);
            }
        }
        assert_eq!(badr.get(&url).status, 404, "{how}");
        assert_eq!(first(&badr.get("/members/directory").text), None, "{how}");
    }
}

#[test]
fn s101_an_entry_lapses_after_a_year_unless_it_is_confirmed() {
    let app = TestApp::start();
    let mut amina = settled(&app, "Amina");
    assert_eq!(save(&mut amina, &[], &[]), 303);
    let to = app.address_of(&amina);
    let told = |app: &TestApp| app.mails().iter().filter(|mail| mail.to.contains(&to)).count();
    let again = |app: &TestApp| {
        let email = to.clone();
        let mut client = app.visitor();
        client.email = Some(email);
        app.elevated(client)
    };
    let tend = |app: &TestApp| app.service.forget_what_is_over().unwrap();
    let before = told(&app);
    app.advance(334 * 86_400);
    tend(&app);
    assert_eq!(told(&app), before, "not yet");
    app.advance(2 * 86_400);
    tend(&app);
    tend(&app);
    assert_eq!(told(&app), before + 1, "once");
    let mail = app.mails().into_iter().find(|mail| mail.to.contains(&to)).unwrap();
    assert!(mail.text.contains("/members/directory/entry") && !mail.text.contains("Prisons"));
    let mut amina = again(&app);
    assert!(amina.get("/members/").text.contains("Is it still right?"));
    assert_eq!(amina.form("/members/directory/entry/confirm", &[]).status, 303);
    app.advance(360 * 86_400);
    let mut badr = settled(&app, "Badr");
    assert!(badr.get("/members/directory").text.contains("Amina"));
    app.advance(6 * 86_400);
    assert!(!badr.get("/members/directory").text.contains("Amina"), "even before it is tended");
    tend(&app);
    let own = again(&app).get("/members/directory/entry").text;
    assert!(own.contains("Nobody sees your entry now") && own.contains("Prisons"), "{own}");
}

#[test]
fn s79_nobody_copies_the_directory_quickly() {
    assert_eq!(baraza_members::config::Limits::default().directory_views_per_hour, 60);
    let app = TestApp::start_with(|config| config.limits.directory_views_per_hour = 3);
    let mut badr = settled(&app, "Badr");
    let statuses = [1, 2, 3, 4].map(|_| badr.get("/members/directory").status);
    assert_eq!(statuses, [200, 200, 200, 429]);
    let refused = badr.get("/members/directory/AAAAAAAAAAAAAAAA");
    assert_eq!(refused.status, 429);
    assert!(refused.header("retry-after").is_some());
    let log = app.admin("Chidi").get("/members/audit").text;
    assert_eq!(log.matches("as often as an hour allows").count(), 1);
    app.advance(3600);
    assert_eq!(badr.get("/members/directory").status, 200);
}

#[test]
fn a_long_list_has_pages_and_an_end() {
    let app = TestApp::start();
    let mut badr = settled(&app, "Badr");
    for n in 0..11 {
        let mut one =
            settled(&app, &format!("Member number {}", "abcdefghijk".chars().nth(n).unwrap()));
        assert_eq!(save(&mut one, &[], &[]), 303);
    }
    let list = badr.get("/members/directory").text;
    assert_eq!(list.matches("<li class=\"row\">").count(), 10);
    let next = between(&list, "rel=\"next\" href=\"", "\"").unwrap().replace("&amp;", "&");
    assert_eq!(badr.get(&next).text.matches("<li class=\"row\">").count(), 1);
    let deep = next.replace("depth=1", "depth=5");
    assert_eq!(badr.get(&deep).text.matches("<li class=\"row\">").count(), 0);
}

#[test]
fn one_asks_without_seeing_an_address_and_goes_on_in_the_same_conversation() {
    let app = TestApp::start_with(|config| config.limits.contacts_per_day = 1);
    let (mut amina, mut badr) = (settled(&app, "Amina"), settled(&app, "Badr"));
    save(&mut amina, &[], &[]);
    let url = first(&badr.get("/members/directory").text).unwrap();
    let ask = |client: &mut Client, url: &str, words: &str| {
        let fields = [("act", "send"), ("markdown", words), ("language", "en"), ("key", words)];
        client.form(url, &fields)
    };
    let first_talk = ask(&mut badr, &url, "How did you begin?");
    assert_eq!(first_talk.status, 303, "{}", first_talk.text);
    let talk = first_talk.location().split('?').next().unwrap().to_owned();
    assert!(ask(&mut badr, &url, "And then?").location().starts_with(&talk));
    let page = amina.get(&talk).text;
    assert!(page.contains("How did you begin?") && page.contains("And then?"), "{page}");
    let (hers, his) = (app.address_of(&amina), app.address_of(&badr));
    assert!(!amina.get(&talk).text.contains(&his) && !badr.get(&talk).text.contains(&hers));
    let own = ask(&mut amina, &url, "Myself");
    assert_eq!(own.status, 403);
    let empty = ask(&mut badr, &url, " ");
    assert_eq!(empty.status, 422);
    let mut carol = settled(&app, "Carol");
    save(&mut carol, &[], &[]);
    let list = badr.get("/members/directory").text;
    let other = list.split("<h2><a href=\"").filter_map(|part| part.split('"').next());
    let other = other.filter(|path| path.starts_with("/members/directory/") && *path != url).last();
    let refused = ask(&mut badr, other.unwrap(), "A third question");
    assert_eq!(refused.status, 429);
    assert!(refused.text.contains("A third question"), "no word is lost");
}

#[test]
fn new_members_are_not_in_it_and_see_nobody() {
    let app = TestApp::start();
    let (mut amina, mut new) = (settled(&app, "Amina"), app.member("Newcomer"));
    save(&mut amina, &[], &[]);
    let url = first(&amina.get("/members/directory").text).unwrap();
    let list = new.get("/members/directory").text;
    assert!(list.contains("after your first two weeks") && !list.contains("<bdi>Amina</bdi>"));
    assert_eq!(new.get(&url).status, 404);
    let refused = new.form("/members/directory/entry", &ALL);
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("Prisons &amp; probation"), "no word is lost");
    assert!(app.visitor().get(&url).location().starts_with("/members/sign-in"));
}

#[test]
fn all_that_is_wrong_with_an_entry_is_said_at_once() {
    let app = TestApp::start();
    let mut amina = settled(&app, "Amina");
    let long = "a".repeat(2001);
    let wrong = [
        ("listed", "yes"),
        ("headline", "One\u{202e}two"),
        ("markdown", long.as_str()),
        ("language", "en"),
        ("term.themes.1", "nothing"),
        ("pages", "practices/nowhere"),
    ];
    let answer = amina.form("/members/directory/entry", &wrong);
    assert_eq!(answer.status, 422);
    for said in [
        "character that is not allowed",
        "2,000 characters. Make",
        "not on the list",
        "no page of the catalogue",
        "Tick at least one field",
    ] {
        assert!(answer.text.contains(said), "{said}");
    }
    assert_eq!(amina.form("/members/directory/entry", &[("role", "admin")]).status, 422);
    let mut zainab = app.moderator("Zainab");
    save(&mut amina, &[], &[]);
    let url = first(&zainab.get("/members/directory").text).unwrap();
    assert_eq!(zainab.form(&format!("{url}/unlist"), &[("reason", "")]).status, 422);
    assert_eq!(zainab.form(&format!("{url}/unlist"), &[("reason", "A rude line")]).status, 303);
    assert_eq!(zainab.get(&url).status, 404);
    assert!(amina.get("/members/record").text.contains("A rude line"));
}

#[test]
fn who_fits_is_found_with_the_reasons_and_only_by_what_is_shown() {
    let app = TestApp::start();
    let (mut amina, mut badr) = (settled(&app, "Amina"), settled(&app, "Badr"));
    save(&mut amina, &[], &[("show.pages", "yes")]);
    badr.get("/members/directory");
    let fitting = |app: &TestApp, vocabulary: &'static str, term: &'static str| {
        let world = app.service.world();
        let token = session_of(app, &badr);
        let profile = fit::Profile {
            terms: [(vocabulary.to_owned(), [term.to_owned()].into())].into(),
            languages: ["en".to_owned()].into(),
        };
        app.service.store.read_blocking(move |tx| {
            let count = directory::count_about(tx, &world, &token, "practices/circles")?;
            Ok::<_, baraza_members::accounts::ActError>((
                directory::fitting(tx, &world, &token, &profile, 5)?,
                count,
            ))
        })
    };
    let (found, count) = fitting(&app, "countries", "KE").unwrap();
    assert_eq!((found.len(), found[0].reasons.len(), count), (1, 2, 1));
    assert!(fitting(&app, "countries", "ML").unwrap().0.is_empty());
    save(&mut amina, &["show.terms.countries"], &[]);
    assert_eq!(fitting(&app, "countries", "KE").unwrap(), (Vec::new(), 0));
}

/// The session of a client, as acts are told it.
fn session_of(app: &TestApp, client: &Client) -> baraza_members::sign_in::SignedIn {
    let (world, token) = (app.service.world(), client.cookies["baraza-session"].clone());
    let found = app.service.store.read_blocking::<_, StoreError>(move |tx| {
        baraza_members::sign_in::session(tx, &world, &token)
    });
    found.unwrap().unwrap()
}

#[test]
fn s83_a_reported_entry_is_seen_by_moderators_and_its_owner_is_not_told() {
    let app = TestApp::start();
    let (mut badr, mut chidi) = (settled(&app, "Badr"), settled(&app, "Chidi"));
    let mut zainab = settle(&app, app.moderator("Zainab"));
    save(&mut badr, &[], &[]);
    let entry = first(&chidi.get("/members/directory").text).unwrap();
    let report = [("reason", "privacy"), ("note", "Somebody else's words")];
    assert_eq!(app.member("Dina").form(&format!("{entry}/report"), &report).status, 404, "new");
    assert_eq!(badr.form(&format!("{entry}/report"), &report).status, 403, "one's own");
    let none = chidi.form(&format!("{entry}/report"), &[("note", "Kept words")]);
    assert!(none.status == 422 && none.text.contains("Kept words"), "{}", none.text);
    assert_eq!(chidi.form(&format!("{entry}/report"), &report).status, 303);
    assert_eq!(chidi.get("/members/directory/reported").status, 404);
    let queue = zainab.get("/members/directory/reported").text;
    assert!(queue.contains("Somebody else") && queue.contains("Badr") && !queue.contains("Chidi"));
    assert!(!badr.get("/members/record").text.contains("reported entr"));
    assert!(zainab.get("/members/").text.contains("Reported entries"));
    let dismiss = [("reason", "They are theirs")];
    assert_eq!(zainab.form(&format!("{entry}/dismiss"), &dismiss).status, 303);
    assert_eq!(zainab.form(&format!("{entry}/dismiss"), &dismiss).status, 404);
    assert!(!badr.get("/members/record").text.contains("reported entr"));
}
