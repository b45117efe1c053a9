//! The helper: a whole service on a free port with a folder, a database and a clock of its own,
//! and clients that keep their cookies as browsers do.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use baraza_members::accounts::{Actor, Email, Role, invite};
use baraza_members::clock::Clock;
use baraza_members::config::Config;
use baraza_members::sign_in::operator_link;
use baraza_members::web::{self, Stage};
use baraza_members::{Service, mail};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::watch;

pub const NOW: &str = "2026-11-24T12:00:00Z";

/// A running service. Ends when dropped.
pub struct TestApp {
    pub service: Arc<Service>,
    pub folder: TempDir,
    pub address: SocketAddr,
    stage: watch::Sender<Stage>,
    server: Option<std::thread::JoinHandle<()>>,
    made: AtomicUsize,
}

impl TestApp {
    pub fn start() -> TestApp {
        TestApp::start_with(|_| {})
    }

    pub fn start_at(now: &str) -> TestApp {
        TestApp::launch(now, |_| {})
    }

    /// With another configuration than the usual: on loopback, no limits that get into a test's
    /// way, mail into a folder.
    pub fn start_with(change: impl FnOnce(&mut Config)) -> TestApp {
        TestApp::launch(NOW, change)
    }

    fn launch(now: &str, change: impl FnOnce(&mut Config)) -> TestApp {
        let filter = tracing_subscriber::EnvFilter::new("warn,baraza_members=info");
        let _ = tracing_subscriber::fmt().with_env_filter(filter).with_test_writer().try_init();
        let folder = tempfile::tempdir().unwrap();
        write_site(folder.path());
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let url = format!("http://localhost:{}", address.port());
        let at = |name: &str| folder.path().join(name);
        let mut config = Config {
            listen: address,
            base_url: url.clone(),
            site_url: url,
            database: format!("sqlite:{}", at("data/members.db").display()),
            site: at("public"),
            members_site: at("public-members"),
            snapshot: at("data/snapshot.json"),
            secret_file: at("data/secret"),
            root: Path::new(env!("CARGO_MANIFEST_DIR")).join(".."),
            network: "Test Network".to_owned(),
            ..Config::default()
        };
        config.mail.outbox = Some(at("data/outbox"));
        let limits = &mut config.limits;
        limits.seconds_between_posts = 0;
        limits.posts_per_hour = 0;
        limits.posts_per_day = 0;
        limits.new_member_posts_per_hour = 0;
        limits.edits_per_hour = 0;
        limits.reports_per_day = 0;
        limits.messages_per_hour = 0;
        limits.messages_per_day = 0;
        limits.contacts_per_day = 0;
        limits.advisory_requests_per_day = 0;
        limits.directory_views_per_hour = 0;
        limits.first_posts_review = false;
        limits.sign_in_mails_per_minute = 0;
        limits.sign_in_mails_per_hour = 0;
        limits.sign_in_mails_per_day = 0;
        limits.sign_in_requests_per_prefix_per_hour = 0;
        limits.mails_per_address_per_day = 0;
        limits.connections_per_prefix = 0;
        change(&mut config);
        config.check().unwrap();
        // `PORT` stands for the port, which nobody knows before.
        for url in [&mut config.base_url, &mut config.site_url] {
            *url = url.replace(":1", &format!(":{}", address.port()));
        }
        let clock = Clock::standing_at(now.parse().unwrap());
        let service = Service::open(config, clock).unwrap();
        let (stage, watched) = watch::channel(Stage::Running);
        let served = service.clone();
        let server = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                web::serve(served, listener, watched).await.unwrap();
            });
        });
        let made = AtomicUsize::new(0);
        TestApp { service, folder, address, stage, server: Some(server), made }
    }

    pub fn advance(&self, seconds: i64) {
        self.service.clock.advance(SignedDuration::from_secs(seconds));
    }

    pub fn now(&self) -> Timestamp {
        self.service.clock.now()
    }

    pub fn stop_gently(&self) {
        let _ = self.stage.send(Stage::Draining);
    }

    /// Somebody with a browser and no account.
    pub fn visitor(&self) -> Client {
        Client::new(self)
    }

    /// A member in a basic session, who came by an invitation.
    pub fn member(&self, name: &str) -> Client {
        self.invited(name, Role::Member)
    }

    /// A moderator in an elevated session.
    pub fn moderator(&self, name: &str) -> Client {
        self.elevated(self.invited(name, Role::Moderator))
    }

    /// An administrator in an elevated session.
    pub fn admin(&self, name: &str) -> Client {
        self.elevated(self.invited(name, Role::Admin))
    }

    /// The address that a member of this name was given.
    pub fn address_of(&self, client: &Client) -> String {
        client.email.clone().unwrap()
    }

    pub fn invited(&self, name: &str, role: Role) -> Client {
        let number = self.made.fetch_add(1, Ordering::SeqCst);
        let email = format!("m{number}@example.org");
        let (world, to) = (self.service.world(), email.clone());
        self.service
            .store
            .write_blocking(move |tx| invite(tx, &world, &Actor::Operator, &to, role))
            .unwrap();
        let link = self.link_to(&email);
        let mut client = self.visitor();
        client.email = Some(email.clone());
        let fields = [("name", name), ("email", email.as_str()), ("language", "en")];
        let answer = client.form(&link, &fields);
        assert_eq!(answer.status, 303, "{}", answer.text);
        client
    }

    /// Signs a member in with a link that the operator made.
    pub fn elevated(&self, mut client: Client) -> Client {
        let email = Email::parse(&self.address_of(&client)).unwrap();
        let world = self.service.world();
        let token =
            self.service.store.write_blocking(move |tx| operator_link(tx, &world, &email)).unwrap();
        let answer = client.form(&format!("/members/sign-in/{token}"), &[]);
        assert_eq!(answer.status, 303, "{}", answer.text);
        client
    }

    /// Every mail, newest first, after what was due has left.
    pub fn mails(&self) -> Vec<mail::OutboxMail> {
        self.service.send_mail_now().unwrap();
        mail::outbox(&self.service.config)
    }

    /// The path of the link in the newest mail to this address.
    pub fn link_to(&self, email: &str) -> String {
        let mails = self.mails();
        let mail = mails.iter().find(|mail| mail.to.contains(email));
        let text = &mail.unwrap_or_else(|| panic!("no mail to {email}")).text;
        let link = text.split_whitespace().find(|word| word.starts_with("http"));
        path_of(link.unwrap_or_else(|| panic!("no link in {text}")))
    }

    /// The code in the newest mail to this address.
    pub fn code_to(&self, email: &str) -> String {
        let mails = self.mails();
        let mail = mails.iter().find(|mail| mail.to.contains(email)).unwrap();
        let is_code = |line: &&str| {
            line.len() >= 8
                && line.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
        };
        mail.text.lines().map(str::trim).find(is_code).unwrap().to_owned()
    }

    /// Sends bytes as they are and reads until the service closes, or three seconds have gone.
    pub fn raw(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(3))).unwrap();
        // The service may have closed before all was sent.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let mut piece = [0; 4096];
        while let Ok(read) = stream.read(&mut piece) {
            if read == 0 {
                break;
            }
            answer.extend_from_slice(&piece[..read]);
        }
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let _ = self.stage.send(Stage::Ended);
        if let Some(server) = self.server.take() {
            let _ = server.join();
        }
        self.service.stop();
    }
}

/// A browser: it keeps cookies and says where a request comes from.
#[derive(Clone)]
pub struct Client {
    agent: ureq::Agent,
    base: String,
    pub host: String,
    pub cookies: BTreeMap<String, String>,
    pub email: Option<String>,
    /// Sent with every request.
    pub headers: Vec<(String, String)>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub text: String,
}

impl Client {
    fn new(app: &TestApp) -> Client {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .timeout_global(Some(Duration::from_secs(20)))
            .build();
        let host = app.service.config.base_url.replace("http://", "");
        Client {
            agent: config.into(),
            base: format!("http://{}", app.address),
            host,
            cookies: BTreeMap::new(),
            email: None,
            headers: Vec::new(),
        }
    }

    /// The same browser with one more header in each request.
    pub fn with(&self, name: &str, value: &str) -> Client {
        let mut client = self.clone();
        client.headers.push((name.to_owned(), value.to_owned()));
        client
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, &[], None)
    }

    /// Sends a form as a page of ours would, with the token where there is a session.
    pub fn form(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token();
        let mut all: Vec<(&str, &str)> = fields.to_vec();
        if let Some(token) = &token {
            all.push(("token", token));
        }
        self.bare_form(path, &all)
    }

    /// Sends exactly these fields.
    pub fn bare_form(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
        ];
        self.send("POST", path, &headers, Some(body.into_bytes()))
    }

    /// Calls the API as the widget would on the service's own host.
    pub fn json(&mut self, method: &str, path: &str, body: Value) -> Answer {
        self.json_with(method, path, body, &[])
    }

    pub fn json_with(
        &mut self,
        method: &str,
        path: &str,
        body: Value,
        more: &[(&str, &str)],
    ) -> Answer {
        let mut headers = vec![
            ("content-type", "application/json"),
            ("x-requested-with", "baraza"),
            ("sec-fetch-site", "same-origin"),
        ];
        headers.extend_from_slice(more);
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        self.send(method, path, &headers, Some(body))
    }

    /// Posts through the API; the item.
    pub fn comment(&mut self, page: &str, markdown: &str) -> Answer {
        let body = json!({ "page": page, "markdown": markdown, "language": "en", "public_confirmed": true });
        self.json("POST", "/api/v1/comments", body)
    }

    /// The form token of the session, as the pages of the members' area show it.
    pub fn token(&mut self) -> Option<String> {
        if !self.cookies.contains_key("baraza-session") {
            return None;
        }
        let page = self.get("/members/sessions").text;
        between(&page, "name=\"token\" value=\"", "\"")
    }

    pub fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Answer {
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header("host", &self.host);
        if !self.cookies.is_empty() {
            let pairs: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("cookie", pairs.join("; "));
        }
        let overridden = |name: &str| self.headers.iter().any(|(known, _)| known == name);
        for (name, value) in headers.iter().filter(|(name, _)| !overridden(name)) {
            request = request.header(*name, *value);
        }
        for (name, value) in self.headers.iter().filter(|(_, value)| !value.is_empty()) {
            request = request.header(name, value);
        }
        let response = match body {
            Some(body) => self.agent.run(request.body(body).unwrap()),
            None => self.agent.run(request.body(()).unwrap()),
        };
        let mut response = response.unwrap();
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| {
                (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())
            })
            .collect();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            self.keep(cookie);
        }
        let streams = headers.iter().any(|(_, value)| value.starts_with("text/event-stream"));
        // A stream of events has no end to wait for.
        let text = match streams {
            true => Vec::new(),
            false => response.body_mut().read_to_vec().unwrap_or_default(),
        };
        let text = String::from_utf8_lossy(&text).into_owned();
        Answer { status: response.status().as_u16(), headers, text }
    }

    fn keep(&mut self, cookie: &str) {
        let Some((pair, about)) = cookie.split_once(';') else { return };
        let Some((name, value)) = pair.split_once('=') else { return };
        if about.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    /// `409 discussion-closed`
    pub fn problem(&self) -> String {
        let kind = self.json()["type"].as_str().unwrap_or_default().replace("/problems/", "");
        format!("{} {kind}", self.status)
    }

    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_default()
    }
}

/// What stands between two texts, the first time.
pub fn between(text: &str, before: &str, after: &str) -> Option<String> {
    let rest = &text[text.find(before)? + before.len()..];
    Some(rest[..rest.find(after)?].to_owned())
}

fn path_of(link: &str) -> String {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    rest.find('/').map_or("/", |at| &rest[at..]).to_owned()
}

/// A small catalogue as the generator would have written it.
fn write_site(folder: &Path) {
    let page = |id: &str, title: &str, access: &str, discussion: Value| {
        json!({
            "id": id,
            "former_ids": if id == "practices/circles" { json!(["practices/rings"]) } else { json!([]) },
            "url": format!("/{id}/"),
            "languages": ["en"],
            "titles": { "en": title },
            "access": access,
            "discussion": discussion,
        })
    };
    let when = |visibility: &str, opens: Value, closes: Value| json!({ "visibility": visibility, "opens": opens, "closes": closes });
    let public = vec![
        page(
            "practices/circles",
            "Circles & <rings>",
            "public",
            when("public", json!(null), json!(null)),
        ),
        page(
            "practices/closed",
            "Closed",
            "public",
            when("public", json!(null), json!("2026-03-31T18:00:00Z")),
        ),
        page("practices/silent", "Silent", "public", json!(null)),
        page(
            "discussions/youth",
            "Engaging youth",
            "public",
            when("members", json!("2026-11-01T00:00:00Z"), json!("2026-12-24T00:00:00Z")),
        ),
        page(
            "discussions/later",
            "Later",
            "public",
            when("members", json!("2027-01-01T00:00:00Z"), json!(null)),
        ),
    ];
    let mut all = public.clone();
    all.push(page("internal/notes", "Notes", "members", when("members", json!(null), json!(null))));
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let html = |title: &str| {
        let filling = "<p>Words enough to be worth packing.</p>\n".repeat(40);
        format!(
            "<!doctype html>\n<html lang=\"en\"><title>{title}</title>\n<h1>{title}</h1>\n{filling}</html>\n"
        )
    };
    let sections = json!([{
        "titles": { "en": "Practices", "ar": "الممارسات" },
        "urls": { "en": "/practices/", "ar": "/ar/practices/" },
    }]);
    let terms = json!({
        "themes": [{ "id": "education", "labels": { "en": "Education", "ar": "التعليم" } }],
        "countries": [{ "id": "KE", "labels": { "en": "Kenya" } }, { "id": "ML", "labels": { "en": "Mali" } }],
    });
    let catalogue = |pages: Vec<Value>| {
        json!({ "version": 1, "titles": { "en": "Test site", "ar": "شبكة التجربة" }, "pages": pages, "sections": sections, "terms": terms }).to_string()
    };
    write("public/catalogue.json", &catalogue(public));
    write("public-members/catalogue.json", &catalogue(all));
    write("public/index.html", &html("Front page"));
    write("public/404.html", &html("No such page"));
    write("public/ar/index.html", &html("الصفحة الأولى"));
    write("public/ar/404.html", &html("لا صفحة"));
    write("public/practices/circles/index.html", &html("Circles"));
    write("public/assets/theme.0123456789abcdef.css", "body { color: #111 }\n");
    write("public/robots.txt", "User-agent: *\n");
    write("public-members/internal/notes/index.html", &html("Notes for members"));
}
