//! Every route for everyone: what the matrix says is what is answered.

use baraza_members::accounts::{Actor, Email, Role, suspend};
use baraza_members::permissions::{Action, Grant, MATRIX};
use baraza_members::web::{Kind, routes};

use crate::app::{Client, TestApp};

#[test]
fn s2_every_route_answers_each_identity_as_the_matrix_says() {
    let app = TestApp::start();
    let who = identities(&app);
    // Each identity by itself, at the same time as the others: none touches what is another's.
    std::thread::scope(|scope| {
        for one in &who {
            scope.spawn(move || try_every_route(one));
        }
    });
}

/// Somebody who asks: a column of the matrix and a kind of session.
struct Identity {
    name: String,
    column: usize,
    kind: Kept,
    client: Client,
}

/// What kind of session it is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kept {
    /// By a mailed link of long ago.
    Stale,
    /// By a mailed link of a moment ago.
    Basic,
    /// By a passkey.
    Full,
    Elevated,
}

fn try_every_route(who: &Identity) {
    // Signing out, and whatever else ends the session, comes last.
    let ends = |path: &str| {
        path == "/members/sign-out"
            || path == "/members/hide-me"
            || path == "/api/v1/session"
            || path.ends_with("end-all")
    };
    let (last, first): (Vec<_>, Vec<_>) = routes().into_iter().partition(|route| ends(route.path));
    let token = who.client.clone().token();
    for route in first.iter().chain(&last) {
        let mut client = who.client.clone();
        let path = route
            .path
            .replace("{id}", "AAAAAAAAAAAAAAAA")
            .replace("{token}", "x")
            .replace("{reaction}", "thank");
        let answer = match route.kind {
            Kind::Page | Kind::Open | Kind::Editors => client.get(&path),
            Kind::Form | Kind::OneClick => {
                let fields: Vec<(&str, &str)> =
                    token.iter().map(|token| ("token", token.as_str())).collect();
                client.bare_form(&path, &fields)
            }
            Kind::Json | Kind::EmbeddedJson if route.method == "GET" => {
                client.get(&format!("{path}?page=practices/circles"))
            }
            Kind::Json | Kind::EmbeddedJson => {
                client.json(route.method.as_str(), &path, serde_json::json!({}))
            }
        };
        let (_, grants) = MATRIX.iter().find(|(action, _)| *action == route.action).unwrap();
        let (granted, stronger) = match grants[who.column] {
            Grant::Yes => (true, false),
            Grant::Full => (who.kind != Kept::Stale, true),
            Grant::Elevated => (who.kind == Kept::Elevated, true),
            Grant::No => (false, false),
        };
        let case = format!(
            "{} {path} as {}: {} {}",
            route.method,
            who.name,
            answer.status,
            answer.location()
        );
        let to_sign_in =
            answer.status == 303 && answer.location().starts_with("/members/sign-in?next=");
        if granted {
            // Whatever is wrong with the empty request, it is not who sent it. A thing that is
            // not there or not theirs is 404. Of those that end the session only the first finds
            // it alive.
            let ended = ends(route.path);
            let refused = to_sign_in || matches!(answer.status, 401 | 403 | 500);
            // What is proved when a passkey is added, the act sees to.
            let late = route.action == Action::AddPasskey
                && matches!(who.kind, Kept::Stale | Kept::Full)
                && answer.status == 403;
            assert!(ended || late || !refused, "{case} {}", answer.text);
        } else if who.column == 0 {
            assert!(to_sign_in == (route.kind == Kind::Page), "{case}");
            assert!(to_sign_in || answer.status == 401, "{case}");
        } else if stronger {
            assert_eq!(answer.status, 403, "{case}");
        } else {
            // Once the session has ended, as of anybody.
            let ended = ends(route.path) && answer.status == 401;
            assert!(ended || matches!(answer.status, 403 | 404), "{case}");
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

/// The public, and each standing and role in a basic and in an elevated session.
fn identities(app: &TestApp) -> Vec<Identity> {
    let mut all = vec![Identity {
        name: "public".to_owned(),
        column: 0,
        kind: Kept::Basic,
        client: app.visitor(),
    }];
    let kinds = [
        ("pending", 1, Role::Member),
        ("suspended", 2, Role::Member),
        ("suspended admin", 2, Role::Admin),
        ("member", 3, Role::Member),
        ("moderator", 4, Role::Moderator),
        ("admin", 5, Role::Admin),
    ];
    for (name, column, role) in kinds {
        for kind in [Kept::Stale, Kept::Basic, Kept::Full, Kept::Elevated] {
            let name = format!("{name}, {kind:?}");
            let client = app.invited(&format!("Name {}", all.len()), role);
            let client = match kind {
                Kept::Elevated => app.elevated(client),
                _ => client,
            };
            match kind {
                Kept::Stale => set_session(app, &client, "basic"),
                Kept::Full => set_session(app, &client, "full"),
                Kept::Basic | Kept::Elevated => {}
            }
            match column {
                1 => set_status(app, &client, "pending"),
                2 => set_status(app, &client, "suspended"),
                _ => {}
            }
            all.push(Identity { name, column, kind, client });
        }
    }
    all
}

/// Makes the session one of this kind, whose member proved who they are long ago.
fn set_session(app: &TestApp, client: &Client, kind: &'static str) {
    let email = app.address_of(client);
    let changed = app.service.store.write_blocking(move |tx| {
        let sql = "update sessions set kind = $1, proved_at = 0
                   where member_id = (select id from members where email = $2)";
        tx.execute(sql, &[kind.into(), email.as_str().into()])
    });
    assert_eq!(changed.unwrap(), 1);
}

/// Changes the standing and nothing else: the sessions go on, as no act of the domain would let them.
fn set_status(app: &TestApp, client: &Client, status: &'static str) {
    let email = app.address_of(client);
    let changed = app.service.store.write_blocking(move |tx| {
        let sql = "update members set status = $1 where email = $2";
        tx.execute(sql, &[status.into(), email.as_str().into()])
    });
    assert_eq!(changed.unwrap(), 1);
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
