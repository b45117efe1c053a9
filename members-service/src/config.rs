//! The configuration: one TOML file, every value also an environment variable, each default beside its field.
//!
//! `BARAZA_LISTEN` sets `listen`, `BARAZA_MAIL__SMTP` sets `mail.smtp`. Unknown keys are refused in both. Relative
//! paths are relative to the file, or to the working folder where there is none.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The whole configuration.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Address and port on which the service listens.
    pub listen: SocketAddr,
    /// What members type to reach the service; links in mail are made from it. No slash at the end.
    pub base_url: String,
    /// Where the catalogue lives. The only foreign origin whose pages may call the API is this one's.
    pub site_url: String,
    /// `sqlite:` and the path of the database.
    pub database: String,
    /// The folder of the published catalogue.
    pub site: PathBuf,
    /// The folder of the members-only pages. Must not lie under `site`.
    pub members_site: PathBuf,
    /// Whether the service also serves `site`.
    pub serve_site: bool,
    /// The file into which the public discussions are written for the generator.
    pub snapshot: PathBuf,
    /// The file of the secret. Made, mode 0600, only together with a new database.
    pub secret_file: PathBuf,
    /// Addresses or networks (`10.0.0.0/8`) of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<String>,
    /// Further origins (`https://embed.example.org`) whose pages may hold a discussion.
    pub embedding_origins: Vec<String>,
    /// The folder with `themes/` and with the site's own templates and strings.
    pub root: PathBuf,
    /// The theme's name.
    pub theme: String,
    /// What the network calls itself, in mails and pages.
    pub network: String,
    /// Language tags that members may choose for their pages and mails.
    pub languages: Vec<String>,
    /// The language of those who chose none.
    pub default_language: String,
    /// Whether members may apply to join. Invitations work either way.
    pub applications: bool,
    /// Domains (`interior.gov.example`) whose addresses, and those below, speak for an applicant.
    pub official_domains: Vec<String>,
    /// Whether members (not only moderators) may invite.
    pub members_invite: bool,
    /// Mail.
    pub mail: Mail,
    /// Taking part by mail; no table, no reading of mail.
    pub inbox: Option<Inbox>,
    /// What editors fetch; no table, no address for it.
    pub editors: Option<Editors>,
    /// Every number that guards the service.
    pub limits: Limits,
    /// Metrics; no table, no listener.
    pub metrics: Option<Metrics>,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            base_url: "http://localhost:8080".to_owned(),
            site_url: "http://localhost:8080".to_owned(),
            database: "sqlite:data/members.db".to_owned(),
            site: "public".into(),
            members_site: "public-members".into(),
            serve_site: true,
            snapshot: "data/snapshot.json".into(),
            secret_file: "data/secret".into(),
            trusted_proxies: Vec::new(),
            embedding_origins: Vec::new(),
            root: ".".into(),
            theme: "baraza".to_owned(),
            network: "Baraza".to_owned(),
            languages: ["ar", "en", "es", "fr", "pt", "ru", "zh"].map(str::to_owned).to_vec(),
            default_language: "en".to_owned(),
            applications: true,
            official_domains: Vec::new(),
            members_invite: false,
            mail: Mail::default(),
            inbox: None,
            editors: None,
            limits: Limits::default(),
            metrics: None,
        }
    }
}

/// How mail leaves.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// The sender of every mail: `Network <network@example.org>`.
    pub from: String,
    /// `smtps://user@host` or `starttls://user@host`, both verified; plain `smtp://` only to a loopback host.
    pub smtp: Option<String>,
    /// The file that holds the relay's password.
    pub password_file: Option<PathBuf>,
    /// A folder that takes the mails as `.eml` files in place of SMTP. Refused with an https `base_url`;
    /// without one, and without `smtp`, it is `data/outbox`.
    pub outbox: Option<PathBuf>,
}

impl Default for Mail {
    fn default() -> Self {
        Mail {
            from: "Baraza <baraza@localhost>".to_owned(),
            smtp: None,
            password_file: None,
            outbox: None,
        }
    }
}

/// The folder into which the network's own mail server delivers what members write by mail.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inbox {
    /// A maildir: mails are taken from its `new`.
    pub folder: PathBuf,
    /// `reply@members.example.org`: the mail server delivers it, and with `+` and anything after `reply`, to `folder`.
    pub address: String,
    /// The name that the mail server gives itself in `Authentication-Results`. It must take away that header from
    /// mail of others (RFC 8601, section 5).
    pub authserv_id: String,
}

/// Those who bring accepted proposals into the site's repository.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Editors {
    /// The file that holds their token, of at least 32 bytes: `openssl rand -base64 33`. Nobody but its owner may read it.
    pub token_file: PathBuf,
}

/// A listener of its own for metrics.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metrics {
    /// A loopback address and port.
    pub listen: SocketAddr,
}

/// Every number that guards the service. 0 means none, which is accepted only where `listen` and `base_url` are
/// loopback.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Minutes that a mailed link and its code live: 5 to 30.
    pub link_minutes: i64,
    /// Wrong codes after which a request dies.
    pub code_tries: i64,
    /// Days that an invitation lives.
    pub invitation_days: i64,
    /// Invitations of one member that nobody took up, within the days that one lives.
    pub invitations_per_member: i64,
    /// Sign-in mails to one address a minute.
    pub sign_in_mails_per_minute: i64,
    /// Sign-in mails to one address an hour.
    pub sign_in_mails_per_hour: i64,
    /// Sign-in mails to one address a day.
    pub sign_in_mails_per_day: i64,
    /// Sign-in and join requests from one network prefix an hour.
    pub sign_in_requests_per_prefix_per_hour: i64,
    /// Mails of any kind to one address a day; security notices may be twice as many.
    pub mails_per_address_per_day: i64,
    /// Mails that leave in an hour, all together.
    pub mails_per_hour: i64,
    /// Waiting mails beyond which notices are no longer queued.
    pub mails_waiting: i64,
    /// Seconds between two posts of one member.
    pub seconds_between_posts: i64,
    /// Posts of one member an hour.
    pub posts_per_hour: i64,
    /// Posts of one member a day.
    pub posts_per_day: i64,
    /// Posts an hour of a member who joined less than `new_member_days` ago.
    pub new_member_posts_per_hour: i64,
    /// Days for which a member is new.
    pub new_member_days: i64,
    /// Edits of one member an hour.
    pub edits_per_hour: i64,
    /// Reactions of one member an hour.
    pub reactions_per_hour: i64,
    /// Reports of one member a day.
    pub reports_per_day: i64,
    /// Messages of one member an hour, in conversations.
    pub messages_per_hour: i64,
    /// Messages of one member a day.
    pub messages_per_day: i64,
    /// Requests for advice of one member a day.
    pub advisory_requests_per_day: i64,
    /// Days within which a request that was taken up is answered.
    pub advisory_reply_days: i64,
    /// Days for which a request is kept after its end.
    pub advisory_kept_days: i64,
    /// Days within which a review is due.
    pub review_days: i64,
    /// Corrections and replies of one member or one address a day.
    pub statements_per_day: i64,
    /// Proposals of entries at which one member writes at once.
    pub proposal_drafts: i64,
    /// Proposals that one member submits a day.
    pub proposals_per_day: i64,
    /// Looks of one member at the directory an hour: a list or an entry each.
    pub directory_views_per_hour: i64,
    /// Experts whom one member asks for the first time, a day.
    pub contacts_per_day: i64,
    /// Whether a first post with a link, a repeated text or a post with too many links waits for a moderator.
    pub first_posts_review: bool,
    /// Links in one post beyond which it waits for a moderator.
    pub links_before_review: i64,
    /// Characters of a post.
    pub post_characters: i64,
    /// Characters of a member's name.
    pub name_characters: i64,
    /// Posts after which a thread locks itself.
    pub posts_per_thread: i64,
    /// Depth of replies; deeper ones are flattened.
    pub reply_depth: i64,
    /// Items of one page of a list.
    pub page_items: i64,
    /// Links in one post at most.
    pub links_per_post: i64,
    /// Nesting of quotes and lists in one post.
    pub nesting: i64,
    /// Bytes of a request's body.
    pub body_bytes: i64,
    /// Bytes of the body of a request that holds a whole entry.
    pub entry_body_bytes: i64,
    /// Bytes of the body of a sign-in request.
    pub sign_in_body_bytes: i64,
    /// Bytes of a request's address.
    pub uri_bytes: i64,
    /// Bytes of a request's headers.
    pub header_bytes: i64,
    /// Lines of a request's headers.
    pub header_lines: i64,
    /// Seconds within which the headers must have come.
    pub header_seconds: i64,
    /// Seconds within which the body must have come.
    pub body_seconds: i64,
    /// Seconds that a handler may take.
    pub handler_seconds: i64,
    /// Seconds that writing an answer may stand still.
    pub write_seconds: i64,
    /// Seconds that an idle connection is kept.
    pub keep_alive_seconds: i64,
    /// Connections at once.
    pub connections: i64,
    /// Connections at once from one network prefix.
    pub connections_per_prefix: i64,
    /// Requests at work at once; more are answered 503.
    pub requests_at_once: i64,
    /// Of these: searches, exports, documents and lists of administrators, which cost most (S133).
    pub costly_at_once: i64,
    /// Open event streams.
    pub event_streams: i64,
    /// Open event streams of one network (IPv4 /24, IPv6 /48); more are answered 429.
    pub event_streams_per_prefix: i64,
    /// Seconds for which requests at work may finish after a stop was asked for.
    pub drain_seconds: i64,
    /// Sessions of one account; the oldest ends.
    pub sessions_per_account: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            link_minutes: 10,
            code_tries: 5,
            invitation_days: 7,
            invitations_per_member: 5,
            sign_in_mails_per_minute: 1,
            sign_in_mails_per_hour: 5,
            sign_in_mails_per_day: 10,
            sign_in_requests_per_prefix_per_hour: 20,
            mails_per_address_per_day: 10,
            mails_per_hour: 300,
            mails_waiting: 10_000,
            seconds_between_posts: 10,
            posts_per_hour: 30,
            posts_per_day: 100,
            new_member_posts_per_hour: 5,
            new_member_days: 3,
            edits_per_hour: 30,
            reactions_per_hour: 120,
            reports_per_day: 20,
            messages_per_hour: 30,
            messages_per_day: 100,
            advisory_requests_per_day: 3,
            advisory_reply_days: 12,
            advisory_kept_days: 730,
            review_days: 14,
            statements_per_day: 5,
            proposal_drafts: 20,
            proposals_per_day: 10,
            directory_views_per_hour: 60,
            contacts_per_day: 10,
            first_posts_review: true,
            links_before_review: 5,
            post_characters: 20_000,
            name_characters: 60,
            posts_per_thread: 2_000,
            reply_depth: 8,
            page_items: 50,
            links_per_post: 200,
            nesting: 16,
            body_bytes: 64 << 10,
            entry_body_bytes: 1 << 20,
            sign_in_body_bytes: 4 << 10,
            uri_bytes: 4 << 10,
            header_bytes: 16 << 10,
            header_lines: 64,
            header_seconds: 10,
            body_seconds: 20,
            handler_seconds: 10,
            write_seconds: 30,
            keep_alive_seconds: 30,
            connections: 512,
            connections_per_prefix: 32,
            requests_at_once: 128,
            costly_at_once: 4,
            event_streams: 256,
            event_streams_per_prefix: 64,
            drain_seconds: 20,
            sessions_per_account: 10,
        }
    }
}

/// Why the configuration cannot be used. Names the setting, never a secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("configuration `{0}`")]
    Read(PathBuf, #[source] std::io::Error),
    /// Not TOML, an unknown key, a value of the wrong kind.
    #[error("configuration `{0}`: {1}")]
    File(PathBuf, Box<toml::de::Error>),
    /// An environment variable that names no key.
    #[error("the environment variable `{0}` names no setting")]
    UnknownVariable(String),
    /// An environment variable whose value does not fit.
    #[error("the environment variable `{0}` does not fit: {1}")]
    Variable(String, String),
    /// A value that is not allowed.
    #[error("`{0}` {1}")]
    Value(&'static str, String),
}

/// Variables of ours that are no settings of the service: the last says in which language the generator speaks,
/// and may be set for a whole machine.
const NO_SETTINGS: &[&str] = &["BARAZA_CONFIG", "BARAZA_LOG", "BARAZA_LANG"];

impl Config {
    /// Reads `file`, else `members.toml` if there is one, else the defaults; then the process's environment.
    pub fn load(file: Option<&Path>) -> Result<Config, ConfigError> {
        let variables = std::env::vars().filter(|(name, _)| name.starts_with("BARAZA_"));
        Config::load_with(file, variables)
    }

    /// [`Config::load`] with the environment handed in.
    pub fn load_with(
        file: Option<&Path>,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<Config, ConfigError> {
        let usual = Path::new("members.toml");
        let file = file.or_else(|| usual.is_file().then_some(usual));
        let mut table = toml::Table::new();
        if let Some(file) = file {
            let text = std::fs::read_to_string(file)
                .map_err(|error| ConfigError::Read(file.to_owned(), error))?;
            // Read into the type at once for an error with its line, then again to lay the environment over it.
            let wrong = |error| ConfigError::File(file.to_owned(), Box::new(error));
            toml::from_str::<Config>(&text).map_err(wrong)?;
            table = text.parse().map_err(wrong)?;
        }
        for (name, value) in variables {
            if !NO_SETTINGS.contains(&name.as_str()) {
                lay_over(&mut table, &name, &value)?;
            }
        }
        let mut config: Config = table.try_into().map_err(|error: toml::de::Error| {
            ConfigError::Value("configuration", error.to_string())
        })?;
        let folder = file.and_then(Path::parent).unwrap_or(Path::new(""));
        config.resolve_paths(folder);
        config.check()?;
        Ok(config)
    }

    /// The database's path.
    pub fn database_path(&self) -> PathBuf {
        PathBuf::from(self.database.strip_prefix("sqlite:").unwrap_or(&self.database))
    }

    /// Whether members reach the service under a name of this machine only, without TLS: development and trials.
    pub fn is_loopback(&self) -> bool {
        url::Url::parse(&self.base_url)
            .is_ok_and(|url| url.scheme() == "http" && is_loopback_host(&url))
            && self.listen.ip().is_loopback()
    }

    /// Whether `base_url` is https: cookies are `Secure`, HSTS is sent.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https:")
    }

    fn resolve_paths(&mut self, folder: &Path) {
        // A trial on one machine needs no mail server: its mails are read on `/members/outbox`.
        if self.mail.smtp.is_none() && self.mail.outbox.is_none() && !self.is_https() {
            self.mail.outbox = Some(PathBuf::from("data/outbox"));
        }
        if !self.database.contains("://") {
            let database = folder.join(self.database_path());
            self.database = format!("sqlite:{}", database.display());
        }
        let paths = [
            Some(&mut self.site),
            Some(&mut self.members_site),
            Some(&mut self.snapshot),
            Some(&mut self.secret_file),
            Some(&mut self.root),
            self.mail.password_file.as_mut(),
            self.mail.outbox.as_mut(),
            self.inbox.as_mut().map(|inbox| &mut inbox.folder),
            self.editors.as_mut().map(|editors| &mut editors.token_file),
        ];
        for path in paths.into_iter().flatten() {
            *path = folder.join(&*path);
        }
        for url in [&mut self.base_url, &mut self.site_url] {
            url.truncate(url.trim_end_matches('/').len());
        }
    }

    /// Refuses what would be unsafe or cannot work.
    pub fn check(&self) -> Result<(), ConfigError> {
        let refuse = |key, why: &str| Err(ConfigError::Value(key, why.to_owned()));
        if self.database.starts_with("postgres:") || self.database.starts_with("postgresql:") {
            return refuse("database", "must be `sqlite:PATH`: PostgreSQL is not served yet");
        }
        for (key, text) in [("base_url", &self.base_url), ("site_url", &self.site_url)] {
            let Ok(url) = url::Url::parse(text) else {
                return refuse(key, "is no address such as `https://example.org`");
            };
            let plain = url.scheme() == "http" && is_loopback_host(&url);
            if !plain && url.scheme() != "https" {
                return refuse(key, "must be https, or http with a loopback host");
            }
            if !url.username().is_empty() || url.query().is_some() || url.fragment().is_some() {
                return refuse(key, "must be an address without user, query or fragment");
            }
        }
        if self.site == self.members_site || self.members_site.starts_with(&self.site) {
            return refuse("members_site", "must not lie under `site`");
        }
        if self.embedding_origins.iter().any(|origin| origin.contains('*')) {
            return refuse("embedding_origins", "must be whole origins, without `*`");
        }
        if self
            .trusted_proxies
            .iter()
            .any(|proxy| proxy.split('/').next().and_then(|ip| ip.parse::<IpAddr>().ok()).is_none())
        {
            return refuse("trusted_proxies", "must be IP addresses or networks");
        }
        if !self.languages.contains(&self.default_language) {
            return refuse("default_language", "must be one of `languages`");
        }
        if self.mail.outbox.is_some() && self.is_https() {
            return refuse(
                "mail.outbox",
                "is for development: with an https `base_url` set `mail.smtp`",
            );
        }
        if self.mail.smtp.is_some() && self.mail.outbox.is_some() {
            return refuse("mail.outbox", "and `mail.smtp` exclude each other");
        }
        if let Some(smtp) = &self.mail.smtp {
            let Ok(url) = url::Url::parse(smtp) else {
                return refuse("mail.smtp", "is no address such as `smtps://user@host`");
            };
            match url.scheme() {
                "smtps" | "starttls" => {}
                "smtp" if is_loopback_host(&url) => {}
                "smtp" => {
                    return refuse("mail.smtp", "may be plain `smtp://` only to a loopback host");
                }
                _ => {
                    return refuse(
                        "mail.smtp",
                        "must begin with `smtps://`, `starttls://` or `smtp://`",
                    );
                }
            }
            if url.password().is_some() {
                return refuse(
                    "mail.smtp",
                    "must not hold the password: put it into `mail.password_file`",
                );
            }
        }
        if let Some(inbox) = &self.inbox {
            let local = inbox.address.split('@').next().unwrap_or_default();
            let fits = crate::accounts::Email::parse(&inbox.address).is_some();
            if !fits || local.contains('+') || local.len() > 20 {
                return refuse(
                    "inbox.address",
                    "is no address such as `reply@members.example.org`",
                );
            }
            if inbox.authserv_id.trim().is_empty() {
                return refuse("inbox.authserv_id", "must be your mail server's name");
            }
        }
        if let Some(metrics) = &self.metrics
            && !metrics.listen.ip().is_loopback()
        {
            return refuse("metrics.listen", "must be a loopback address");
        }
        self.check_limits()
    }

    fn check_limits(&self) -> Result<(), ConfigError> {
        if !(5..=30).contains(&self.limits.link_minutes) {
            return Err(ConfigError::Value(
                "limits.link_minutes",
                "must be from 5 to 30".to_owned(),
            ));
        }
        let numbers = toml::Table::try_from(&self.limits).expect("limits are a table");
        for (name, value) in numbers {
            let Some(number) = value.as_integer() else { continue };
            if number < 0 {
                return Err(ConfigError::Value("limits", format!("`{name}` must not be negative")));
            }
            if number == 0 && !self.is_loopback() {
                let why =
                    format!("`{name}` may be 0 only where `listen` and `base_url` are loopback");
                return Err(ConfigError::Value("limits", why));
            }
        }
        Ok(())
    }

    /// Every limit that differs from its default, as `name = value`: printed at start-up.
    pub fn changed_limits(&self) -> Vec<String> {
        let table = |limits: &Limits| toml::Table::try_from(limits).expect("limits are a table");
        let defaults = table(&Limits::default());
        let changed = table(&self.limits)
            .into_iter()
            .filter(|(name, value)| defaults.get(name) != Some(value));
        changed.map(|(name, value)| format!("{name} = {value}")).collect()
    }
}

/// Whether the URL's host is this machine itself.
pub(crate) fn is_loopback_host(url: &url::Url) -> bool {
    match url.host() {
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        // `smtp:` is no special scheme: its host is not parsed as an address.
        Some(url::Host::Domain(name)) => {
            name == "localhost"
                || name.ends_with(".localhost")
                || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
        }
        None => false,
    }
}

/// Puts one environment variable into the table at the key that it names.
fn lay_over(table: &mut toml::Table, name: &str, value: &str) -> Result<(), ConfigError> {
    let path = name.trim_start_matches("BARAZA_").to_ascii_lowercase();
    let (section, key) = match path.split_once("__") {
        Some((section, key)) => (Some(section), key),
        None => (None, path.as_str()),
    };
    let known = toml::Table::try_from(Config {
        metrics: Some(Metrics { listen: SocketAddr::from(([127, 0, 0, 1], 9090)) }),
        editors: Some(Editors { token_file: PathBuf::new() }),
        inbox: Some(Inbox {
            folder: PathBuf::new(),
            address: String::new(),
            authserv_id: String::new(),
        }),
        mail: Mail {
            smtp: Some(String::new()),
            password_file: Some(PathBuf::new()),
            outbox: Some(PathBuf::new()),
            ..Mail::default()
        },
        ..Config::default()
    })
    .expect("the configuration is a table");
    let example = match section {
        Some(section) => known.get(section).and_then(|table| table.get(key)),
        None => known.get(key).filter(|value| !value.is_table()),
    };
    let example = example.ok_or_else(|| ConfigError::UnknownVariable(name.to_owned()))?;
    let wrong = |why: &str| ConfigError::Variable(name.to_owned(), why.to_owned());
    let value = match example {
        toml::Value::String(_) => toml::Value::String(value.to_owned()),
        toml::Value::Integer(_) => {
            value.parse().map(toml::Value::Integer).map_err(|_| wrong("it must be a number"))?
        }
        toml::Value::Boolean(_) => value
            .parse()
            .map(toml::Value::Boolean)
            .map_err(|_| wrong("it must be true or false"))?,
        toml::Value::Array(_) => {
            let items =
                value.trim_matches(['[', ']']).split(',').map(|item| item.trim().trim_matches('"'));
            toml::Value::Array(
                items
                    .filter(|item| !item.is_empty())
                    .map(|item| toml::Value::String(item.to_owned()))
                    .collect(),
            )
        }
        _ => return Err(wrong("it is of a kind that no setting has")),
    };
    let table = match section {
        Some(section) => table
            .entry(section)
            .or_insert_with(|| toml::Value::Table(toml::Table::new()))
            .as_table_mut()
            .ok_or_else(|| wrong("its section is no table in the file"))?,
        None => table,
    };
    table.insert(key.to_owned(), value);
    Ok(())
}
