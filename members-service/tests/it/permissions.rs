//! Every route for everyone: what the matrix says is what is answered.

use std::collections::BTreeMap;

use baraza_members::accounts::{Actor, Email, suspend};
use baraza_members::permissions::{Grant, MATRIX};
use baraza_members::web::{Kind, routes};

use crate::app::{Client, TestApp};

#[test]
fn s2_every_route_answers_each_identity_as_the_matrix_says() {
    let app = TestApp::start();
    let who = identities(&app);
    for route in routes() {
        let (_, grants) = MATRIX.iter().find(|(action, _)| *action == route.action).unwrap();
        for (name, (column, elevated, client)) in &who {
            let mut client = client.clone();
            let path = route
                .path
                .replace("{id}", "AAAAAAAAAAAAAAAA")
                .replace("{token}", "x")
                .replace("{reaction}", "thank");
            let answer = match route.kind {
                Kind::Page | Kind::Open => client.get(&path),
                Kind::Form
                    if route.path == "/members/sign-out" || route.path.ends_with("end-all") =>
                {
                    continue;
                }
                Kind::Form | Kind::OneClick => client.form(&path, &[]),
                Kind::Json if route.method == "DELETE" => continue,
                Kind::Json | Kind::EmbeddedJson if route.method == "GET" => {
                    client.get(&format!("{path}?page=practices/circles"))
                }
                Kind::Json | Kind::EmbeddedJson => {
                    client.json(route.method.as_str(), &path, serde_json::json!({}))
                }
            };
            let granted = match grants[*column] {
                Grant::Yes => true,
                Grant::Elevated => *elevated,
                Grant::No => false,
            };
            let case = format!(
                "{} {path} as {name}: {} {}",
                route.method,
                answer.status,
                answer.location()
            );
            let to_sign_in =
                answer.status == 303 && answer.location().starts_with("/members/sign-in?next=");
            if granted {
                // Whatever is wrong with the empty request, it is not who sent it. A thing that is
                // not there or not theirs is 404.
                assert!(
                    !to_sign_in && !matches!(answer.status, 401 | 403 | 500),
                    "{case} {}",
                    answer.text
                );
            } else {
                assert!(to_sign_in || matches!(answer.status, 401 | 403 | 404), "{case}");
            }
        }
    }
}

#[test]
fn s3_a_suspension_holds_on_the_next_request() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    assert_eq!(amina.comment("practices/circles", "Hello").status, 201);
    suspend_by_operator(&app, &amina);
    assert!(matches!(amina.comment("practices/circles", "Again").status, 401 | 403));
    assert_eq!(
        amina.get("/internal/notes/").status / 100,
        if amina.get("/api/v1/me").json()["signed_in"] == true { 4 } else { 3 }
    );
}

/// For each identity its column in the matrix, whether the session is elevated, and a client.
fn identities(app: &TestApp) -> BTreeMap<&'static str, (usize, bool, Client)> {
    let mut pending = app.visitor();
    pending.form(
        "/members/join",
        &[("name", "Musa"), ("email", "musa@example.org"), ("about", "Me"), ("language", "en")],
    );
    pending.form(&app.link_to("musa@example.org"), &[]);
    let moderator = app.moderator("Zainab");
    let admin = app.admin("Chidi");
    let basic = |client: &Client| {
        let email = app.address_of(client);
        let mut browser = app.visitor();
        browser.form("/members/sign-in", &[("email", &email)]);
        browser.form(&app.link_to(&email), &[]);
        browser
    };
    let basic_moderator = basic(&moderator);
    let basic_admin = basic(&admin);
    BTreeMap::from([
        ("public", (0, false, app.visitor())),
        ("pending", (1, false, pending)),
        ("member", (3, false, app.member("Amina"))),
        ("moderator, basic", (4, false, basic_moderator)),
        ("moderator", (4, true, moderator)),
        ("admin, basic", (5, false, basic_admin)),
        ("admin", (5, true, admin)),
    ])
}

fn suspend_by_operator(app: &TestApp, client: &Client) {
    let email = Email::parse(&app.address_of(client)).unwrap();
    let world = app.service.world();
    let done = app.service.store.write_blocking(move |tx| {
        let member = baraza_members::store::accounts::member_by_email(tx, &email)?.unwrap();
        suspend(tx, &world, &Actor::Operator, &member.id, "test")
    });
    done.unwrap();
}
