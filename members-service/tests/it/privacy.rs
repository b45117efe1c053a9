//! What a member can do about their own data: read it, hide, and what of them the public sees.

use std::collections::BTreeMap;

use baraza_members::store::migrated_schema;

use crate::app::{Client, TestApp, between};

/// `docs/data-inventory.md`: for each table its columns, and whether each is in the export.
fn inventory() -> BTreeMap<String, BTreeMap<String, bool>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/data-inventory.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (mut tables, mut table) = (BTreeMap::new(), String::new());
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            table = name.to_owned();
            tables.insert(table.clone(), BTreeMap::new());
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if cells.len() != 9 || cells[1] == "column" || cells[1].starts_with('-') {
            continue;
        }
        assert!(cells[2..8].iter().all(|cell| !cell.is_empty()), "an empty cell: {line}");
        let exported = match cells[6] {
            "yes" => true,
            "no" => false,
            other => panic!("export is yes or no, not `{other}`: {line}"),
        };
        tables.get_mut(&table).unwrap().insert(cells[1].to_owned(), exported);
    }
    tables
}

#[test]
fn s98_every_column_is_in_the_inventory_and_nothing_else() {
    let connection = rusqlite::Connection::open_in_memory().unwrap();
    connection.execute_batch(&migrated_schema().unwrap()).unwrap();
    let sql = "select m.name, p.name from sqlite_schema m join pragma_table_info(m.name) p
               where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'search_words_%'";
    let mut statement = connection.prepare(sql).unwrap();
    let columns: Vec<(String, String)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut listed = inventory();
    let mut unlisted = Vec::new();
    for (table, column) in &columns {
        // What a full-text index keeps is a copy of what it indexes.
        if listed.get_mut(table).and_then(|table| table.remove(column)).is_none() {
            unlisted.push(format!("{table}.{column}"));
        }
    }
    assert!(unlisted.is_empty(), "say in docs/data-inventory.md what these are for: {unlisted:?}");
    listed.retain(|_, columns| !columns.is_empty());
    assert!(listed.is_empty(), "these are gone: {listed:?}");
}

/// A member who has done a little of everything, and one other.
fn busy(app: &TestApp) -> (Client, Client) {
    let (mut amina, mut bintou) = (app.member("Amina"), app.member("Bintou"));
    let post = amina.comment("practices/circles", "My first words").json();
    let id = post["id"].as_str().unwrap().to_owned();
    let edited = amina.json_with(
        "PATCH",
        &format!("/api/v1/comments/{id}"),
        serde_json::json!({ "markdown": "My second words" }),
        &[("if-match", "\"1\"")],
    );
    assert_eq!(edited.status, 200, "{}", edited.text);
    let other = bintou.comment("practices/circles", "Words of Bintou").json();
    let other = other["id"].as_str().unwrap().to_owned();
    let reaction = format!("/api/v1/comments/{other}/reactions/thank");
    assert!(amina.json("PUT", &reaction, serde_json::json!({})).status < 300);
    let report = serde_json::json!({ "reason": "other", "note": "My note" });
    assert!(amina.json("POST", &format!("/api/v1/comments/{other}/reports"), report).status < 300);
    let mut admin = app.admin("Chidi");
    let list = admin.get("/members/people?q=Amina").text;
    let path = between(&list, "href=\"/members/people/", "\"").unwrap();
    admin.get(&format!("/members/people/{path}"));
    (amina, bintou)
}

#[test]
fn s104_the_export_holds_what_the_inventory_marks_and_nothing_of_others() {
    let app = TestApp::start();
    let (mut amina, bintou) = busy(&app);
    let export = amina.get("/members/data/export");
    let data = export.json();
    for (table, columns) in inventory() {
        for column in columns.into_iter().filter(|(_, exported)| *exported).map(|(name, _)| name) {
            // What belongs to a thread stands with what one wrote in it.
            let table = if table == "threads" { "comments" } else { table.as_str() };
            let rows = &data[table];
            let row = if rows.is_array() && !rows[0].is_null() { &rows[0] } else { rows };
            let is_there = row.get(&column).is_some() || rows.as_array().is_some_and(Vec::is_empty);
            assert!(is_there, "{table}.{column} is not in {data:#}");
        }
    }
    for words in ["My first words", "My second words", "My note", "thank", "look-at-member"] {
        assert!(export.text.contains(words), "{words}: {}", export.text);
    }
    for other in ["Bintou", &app.address_of(&bintou)] {
        assert!(!export.text.contains(other), "{other}");
    }
    let page = amina.get("/members/data/read").text;
    for words in ["My first words", "My second words", "My note", &app.address_of(&amina)] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("u-table-") && !page.contains("Bintou"), "{page}");
}

#[test]
fn s106_one_press_hides_and_nobody_can_be_pressed_to_take_it_back() {
    let app = TestApp::start();
    let (mut amina, mut bintou) = (app.member("Amina"), app.member("Bintou"));
    amina.comment("practices/circles", "My words");
    let email = app.address_of(&amina);
    let mut phone = app.visitor();
    phone.form("/members/sign-in", &[("email", &email)]);
    phone.form(&app.link_to(&email), &[]);
    assert!(phone.get("/members/").text.contains("action=\"/members/hide-me\""), "on every page");

    let public = ["/api/v1/snapshot", "/api/v1/discussion?page=practices/circles"];
    app.service.write_snapshot_now().unwrap();
    for path in public {
        assert!(app.visitor().get(path).text.contains("Amina"), "{path}");
    }
    let mails = app.mails().len();
    let pressed = phone.form("/members/hide-me", &[]);
    assert_eq!(pressed.status, 303, "{}", pressed.text);
    for path in public {
        assert!(!app.visitor().get(path).text.contains("Amina"), "{path}");
    }
    let thread = bintou.get("/members/discussion?page=practices/circles").text;
    assert!(thread.contains("My words") && !thread.contains("Amina"));
    assert_eq!(amina.get("/members/settings").status, 303, "the other session has ended");
    bintou.comment("practices/circles", "An answer");
    assert_eq!(app.mails().len(), mails, "no mail, not even that it was done");
    let taken = app.visitor();
    drop(taken);
    let settings = [("name", "Amina"), ("language", "en"), ("notices", "yes")];
    assert_eq!(bintou.form("/members/settings", &settings).status, 422, "the name is kept");

    assert_eq!(phone.form("/members/hide-me/end", &[]).status, 409);
    assert_eq!(phone.form("/members/settings", &settings).status, 422);
    app.advance(72 * 3600 - 60);
    assert_eq!(phone.form("/members/hide-me/end", &[]).status, 409);
    app.advance(120);
    assert_eq!(phone.form("/members/hide-me/end", &[]).status, 303);
    assert!(app.visitor().get("/api/v1/snapshot").text.contains("Amina"));

    phone.form("/members/hide-me", &[]);
    let mut strong = app.elevated({
        let mut client = app.visitor();
        client.email = Some(email);
        client
    });
    assert_eq!(strong.form("/members/hide-me/end", &[]).status, 303, "a stronger session may");
}

#[test]
fn s100_an_authors_key_is_of_one_thread_and_no_id_of_theirs_is_public() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let key = |app: &TestApp, page: &str, at: usize| {
        let path = format!("/api/v1/discussion?page={page}");
        app.visitor().get(&path).json()["items"][at]["author"]["key"].as_str().unwrap().to_owned()
    };
    amina.comment("practices/circles", "One");
    amina.comment("practices/circles", "Two");
    let first = key(&app, "practices/circles", 0);
    assert_eq!(first, key(&app, "practices/circles", 1));
    amina.comment("discussions/youth", "Three");
    let mut reader = app.member("Bintou");
    let members = reader.get("/api/v1/discussion?page=discussions/youth").json();
    assert_ne!(members["items"][0]["author"]["key"], first.as_str());

    let sql = "select id from members";
    let ids = app
        .service
        .store
        .read_blocking::<_, baraza_members::store::StoreError>(move |tx| tx.rows(sql, &[]));
    app.service.write_snapshot_now().unwrap();
    for id in ids.unwrap().iter().map(|row| row.text(0)) {
        for path in [
            "/api/v1/snapshot",
            "/api/v1/discussion?page=practices/circles",
            "/members/discussion?page=practices/circles",
        ] {
            assert!(!app.visitor().get(path).text.contains(&id), "{path}");
        }
    }
}

#[test]
fn s105_a_former_member_is_called_so_in_the_readers_language() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    amina.comment("practices/circles", "Words that stay");
    amina.form("/members/data/erase", &[("posts", "keep"), ("name", "Amina")]);
    for (language, name) in [("en", "Former member"), ("ar", "عضو سابق")] {
        let path = format!("/members/discussion?page=practices/circles&lang={language}");
        let page = app.visitor().get(&path).text;
        assert!(page.contains(&format!("<bdi class=\"name\">{name}</bdi>")), "{page}");
        assert!(page.contains("Words that stay") && !page.contains("Amina"));
    }
}
