//! Tests of the domain on a real database file, without HTTP: each act in its own durable transaction, a clock that
//! stands until it is moved, mail in a folder.

mod accounts;
mod audit;
mod backups;
mod by_mail;
mod config;
mod discussions;
mod durability;
mod following;
mod links;
mod mail;
mod moderation;
mod retention;
mod schema;
mod seam;
mod style;
mod text;

use std::path::Path;
use std::sync::Arc;

use baraza_members::accounts::{Acceptance, Actor, Email, Role, accept_invitation, invite};
use baraza_members::clock::Clock;
use baraza_members::config::Config;
use baraza_members::discussions::{Draft, Item, NewComment, PostError, Posted, post_comment};
use baraza_members::keys::Purpose;
use baraza_members::mail::{OutboxMail, outbox};
use baraza_members::sign_in::{self, Redeem, Redeemed, SignedIn};
use baraza_members::store::{StoreError, Tx};
use baraza_members::{Service, World, updates};
use jiff::SignedDuration;
use tempfile::TempDir;

const CATALOGUE: &str = r#"{"version": 1, "pages": [
  {"id": "practices/circles", "former_ids": ["practices/rings"], "url": "/practices/circles/", "languages": ["en"],
   "titles": {"en": "Circles"}, "access": "public", "terms": {"themes": ["education"]}, "discussion": {"visibility": "public", "opens": null, "closes": null}},
  {"id": "practices/plain", "former_ids": [], "url": "/practices/plain/", "languages": ["en"],
   "titles": {"en": "Plain"}, "access": "public", "discussion": null},
  {"id": "discussions/youth", "former_ids": [], "url": "/discussions/youth/", "languages": ["en"],
   "titles": {"en": "Youth"}, "access": "public",
   "discussion": {"visibility": "members", "opens": "2026-11-23T00:00:00Z", "closes": "2026-12-14T00:00:00Z"}},
  {"id": "discussions/later", "former_ids": [], "url": "/discussions/later/", "languages": ["en"],
   "titles": {"en": "Later"}, "access": "public",
   "discussion": {"visibility": "members", "opens": "2027-01-01T00:00:00Z", "closes": null}}
], "terms": {"themes": [{"id": "education", "labels": {"en": "Education"}}]}}"#;

/// The service without its HTTP, in a folder of its own.
struct Domain {
    service: Arc<Service>,
    folder: TempDir,
}

impl Domain {
    fn start() -> Domain {
        Domain::start_with(|_| {})
    }

    /// With no limits that get into a test's way, then changed.
    fn start_with(change: impl FnOnce(&mut Config)) -> Domain {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config_in(folder.path());
        change(&mut config);
        config.check().unwrap();
        let clock = Clock::standing_at("2026-11-24T12:00:00Z".parse().unwrap());
        Domain { service: Service::open(config, clock).unwrap(), folder }
    }

    fn world(&self) -> World {
        self.service.world()
    }

    fn advance(&self, seconds: i64) {
        self.service.clock.advance(SignedDuration::from_secs(seconds));
    }

    /// Does an act, durably.
    fn act<T, E>(
        &self,
        act: impl FnOnce(&mut dyn Tx, &World) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let world = self.world();
        self.service.store.write_blocking(move |tx| act(tx, &world))
    }

    /// Asks a question.
    fn ask<T, E>(
        &self,
        ask: impl FnOnce(&mut dyn Tx, &World) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let world = self.world();
        self.service.store.read_blocking(move |tx| ask(tx, &world))
    }

    /// The mails so far, newest first, after what was due has left.
    fn mails(&self) -> Vec<OutboxMail> {
        self.service.send_mail_now().unwrap();
        outbox(&self.service.config)
    }

    /// The token at the end of the link in the newest mail to an address.
    fn token_to(&self, email: &str) -> String {
        let mails = self.mails();
        let mail = mails
            .iter()
            .find(|mail| mail.to.contains(email))
            .unwrap_or_else(|| panic!("no mail to {email}"));
        token_in(&mail.text)
    }

    /// The code in the newest mail to an address.
    fn code_to(&self, email: &str) -> String {
        let mails = self.mails();
        let mail = mails.iter().find(|mail| mail.to.contains(email)).unwrap();
        let is_code = |line: &&str| line.len() == 9 && line.as_bytes()[4] == b'-';
        mail.text.lines().map(str::trim).find(is_code).unwrap().to_owned()
    }

    /// A member of this name, in a basic session; the address is the name in lower case.
    fn member(&self, name: &str) -> SignedIn {
        self.invited(name, Role::Member)
    }

    fn invited(&self, name: &str, role: Role) -> SignedIn {
        let email = address(name);
        let to = email.clone();
        self.act(move |tx, world| invite(tx, world, &Actor::Operator, &to, role)).unwrap();
        let token = self.token_to(&email);
        let form = Acceptance {
            name: name.to_owned(),
            email,
            language: None,
            browser: "Firefox · Linux".to_owned(),
            shared_device: false,
        };
        let session =
            self.act(move |tx, world| accept_invitation(tx, world, &token, &form)).unwrap();
        self.session(&session.token).unwrap()
    }

    /// A member where no mail can leave: admitted by their own invitation's token.
    fn member_without_mail(&self, name: &str) -> SignedIn {
        let email = address(name);
        let to = email.clone();
        self.act(move |tx, world| invite(tx, world, &Actor::Operator, &to, Role::Member)).unwrap();
        let sql = "select seed from invitations order by created_at desc, id limit 100";
        let rows = self.ask(move |tx, _| tx.rows(sql, &[])).unwrap();
        for row in rows {
            let token = self.service.keys.token(Purpose::Invitation, &[&row.text(0)]);
            let form = Acceptance {
                name: name.to_owned(),
                email: email.clone(),
                language: None,
                browser: "Firefox · Linux".to_owned(),
                shared_device: false,
            };
            if let Ok(session) =
                self.act(move |tx, world| accept_invitation(tx, world, &token, &form))
            {
                return self.session(&session.token).unwrap();
            }
        }
        panic!("no invitation of {name}");
    }

    /// A moderator or administrator in an elevated session.
    fn elevated(&self, name: &str, role: Role) -> SignedIn {
        self.invited(name, role);
        self.elevate(name)
    }

    fn elevate(&self, name: &str) -> SignedIn {
        let email = Email::parse(&address(name)).unwrap();
        let redeemed = self
            .act(move |tx, world| {
                let token = sign_in::operator_link(tx, world, &email).unwrap();
                sign_in::redeem_link(
                    tx,
                    world,
                    &token,
                    &Redeem { browser: "Firefox · Linux".to_owned(), ..Redeem::default() },
                )
            })
            .unwrap();
        let Redeemed::SignedIn(session) = redeemed else { panic!("{redeemed:?}") };
        self.session(&session.token).unwrap()
    }

    fn session(&self, token: &str) -> Option<SignedIn> {
        let token = token.to_owned();
        self.ask(move |tx, world| sign_in::session(tx, world, &token)).unwrap()
    }

    /// Posts on a page; the item.
    fn post(&self, who: &SignedIn, page: &str, markdown: &str) -> Item {
        self.try_post(who, comment(page, markdown), None).unwrap().item
    }

    fn try_post(
        &self,
        who: &SignedIn,
        new: NewComment,
        key: Option<&str>,
    ) -> Result<Posted, PostError> {
        let draft = Draft::parse(new, &self.world().limits).unwrap();
        let (who, key) = (who.clone(), key.map(str::to_owned));
        self.act(move |tx, world| post_comment(tx, world, &who, &draft, key.as_deref()))
    }

    /// Posts an update of a kind, with a theme where one is named.
    fn update(&self, who: &SignedIn, kind: &str, title: &str, theme: &str) -> updates::Update {
        let new = updates::NewUpdate {
            kind: kind.to_owned(),
            title: title.to_owned(),
            markdown: format!("{title}, in words"),
            terms: vec![("themes".to_owned(), theme.to_owned())],
            ..updates::NewUpdate::default()
        };
        let draft = updates::Draft::parse(new, &self.world()).unwrap();
        let who = who.clone();
        self.act(move |tx, world| updates::post(tx, world, &who, &draft, "")).unwrap()
    }

    /// What a reader sees of a page's thread, a line for each comment.
    fn thread(&self, who: Option<&SignedIn>, page: &str) -> String {
        let (who, page) = (who.cloned(), page.to_owned());
        let thread = self.ask(move |tx, world| {
            baraza_members::discussions::thread(tx, world, who.as_ref(), &page, None, 50)
        });
        let line = |item: &Item| {
            let name = item.author.as_ref().map_or("-", |author| author.name.as_str());
            let html = item.html.as_deref().unwrap_or("-");
            format!("{} {} {name}: {html}\n", item.number, item.state.as_str())
        };
        match thread {
            Ok(thread) => thread.items.iter().map(line).collect(),
            Err(error) => format!("{error}\n"),
        }
    }

    /// The snapshot's file, as it lies on the disk.
    fn snapshot_file(&self) -> String {
        std::fs::read_to_string(&self.service.config.snapshot).unwrap_or_default()
    }
}

impl Drop for Domain {
    fn drop(&mut self) {
        self.service.stop();
    }
}

/// A configuration for tests in `folder`, with a small catalogue.
fn config_in(folder: &Path) -> Config {
    let at = |name: &str| folder.join(name);
    std::fs::create_dir_all(at("public")).unwrap();
    std::fs::write(at("public/catalogue.json"), CATALOGUE).unwrap();
    let mut config = Config {
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
    limits.first_posts_review = false;
    limits.sign_in_mails_per_minute = 0;
    limits.sign_in_mails_per_hour = 0;
    limits.sign_in_mails_per_day = 0;
    limits.mails_per_address_per_day = 0;
    config
}

fn address(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "-"))
}

fn comment(page: &str, markdown: &str) -> NewComment {
    NewComment {
        page: page.to_owned(),
        markdown: markdown.to_owned(),
        public_confirmed: true,
        ..NewComment::default()
    }
}

/// What follows the last slash of the first link of a text.
fn token_in(text: &str) -> String {
    let link = text
        .split_whitespace()
        .find(|word| word.starts_with("http"))
        .unwrap_or_else(|| panic!("no link in {text}"));
    link.rsplit('/').next().unwrap().to_owned()
}
