//! The configuration: the file, the environment, what is refused.

use std::path::Path;

use baraza_members::config::{Config, Limits};

fn load(text: &str, variables: &[(&str, &str)]) -> Result<Config, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("members.toml");
    std::fs::write(&file, text).unwrap();
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let chain = |error: baraza_members::config::ConfigError| error.to_string();
    let mut config = Config::load_with(Some(&file), variables).map_err(chain)?;
    config.database = config.database.replace(folder.path().to_str().unwrap(), "FOLDER");
    Ok(config)
}

#[test]
fn an_empty_file_gives_the_defaults_relative_to_it() {
    let config = load("", &[]).unwrap();
    assert_eq!(config.database, "sqlite:FOLDER/data/members.db");
    assert_eq!(config.database_path(), Path::new("FOLDER/data/members.db"));
    assert_eq!(config.limits.posts_per_hour, 30);
}

#[test]
fn every_key_is_an_environment_variable_too() {
    let variables = [
        ("BARAZA_LISTEN", "127.0.0.1:9000"),
        ("BARAZA_MAIL__SMTP", "smtps://user@relay.example.org"),
        ("BARAZA_LIMITS__POSTS_PER_HOUR", "7"),
        ("BARAZA_SERVE_SITE", "false"),
        ("BARAZA_LANGUAGES", "en, ar, fr"),
    ];
    let config = load("listen = \"127.0.0.1:1\"\n[limits]\nlink_minutes = 20", &variables).unwrap();
    assert_eq!(config.listen.port(), 9000);
    assert_eq!(config.mail.smtp.as_deref(), Some("smtps://user@relay.example.org"));
    assert_eq!((config.limits.posts_per_hour, config.limits.link_minutes), (7, 20));
    assert!(!config.serve_site);
    assert_eq!(config.languages, ["en", "ar", "fr"]);
}

#[test]
fn what_is_unknown_or_unsafe_is_refused_by_name() {
    let refused = |text: &str| load(text, &[]).unwrap_err();
    assert!(refused("lisen = \"x\"").contains("lisen"));
    assert!(refused("[limits]\nposts = 3").contains("posts"));
    assert!(load("", &[("BARAZA_MAIL__STMP", "x")]).unwrap_err().contains("BARAZA_MAIL__STMP"));
    let https =
        "base_url = \"https://members.example.org\"\nsite_url = \"https://www.example.org\"\n";
    let cases = [
        ("base_url = \"http://members.example.org\"", "base_url"),
        ("base_url = \"ftp://x\"", "base_url"),
        ("members_site = \"public/members\"", "members_site"),
        ("database = \"postgres://x\"", "database"),
        ("embedding_origins = [\"https://*.example.org\"]", "embedding_origins"),
        ("[mail]\nsmtp = \"smtp://relay.example.org\"", "mail.smtp"),
        ("[mail]\nsmtp = \"smtps://user:secret@relay.example.org\"", "mail.smtp"),
        ("[limits]\nlink_minutes = 31", "link_minutes"),
        ("[limits]\nposts_per_hour = -1", "posts_per_hour"),
        ("[metrics]\nlisten = \"0.0.0.0:9090\"", "metrics.listen"),
    ];
    for (text, key) in cases {
        let error = refused(text);
        assert!(error.contains(key), "{text}: {error}");
        assert!(!error.contains("secret@"), "{error}");
    }
    assert!(refused(&format!("{https}[mail]\noutbox = \"data/outbox\"")).contains("mail.outbox"));
    assert!(refused(&format!("{https}[limits]\nposts_per_hour = 0")).contains("posts_per_hour"));
    load(&format!("{https}[mail]\nsmtp = \"smtps://relay.example.org\""), &[]).unwrap();
    load("[mail]\nsmtp = \"smtp://127.0.0.1:2525\"", &[]).unwrap();
}

#[test]
fn changed_limits_are_told() {
    let config =
        Config { limits: Limits { posts_per_hour: 99, ..Limits::default() }, ..Config::default() };
    assert_eq!(config.changed_limits(), ["posts_per_hour = 99"]);
}
