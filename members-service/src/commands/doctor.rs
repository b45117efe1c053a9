//! `baraza-members doctor`: what is wrong, and what to do.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::ExitCode;

use crate::Service;
use crate::accounts;
use crate::clock::Clock;
use crate::config::Config;
use crate::moderation::verify_audit;
use crate::store;

/// Prints a line for each thing looked at. Fails if one is broken.
pub fn run(config: Option<&Path>, config_only: bool) -> anyhow::Result<ExitCode> {
    super::log("error");
    let mut report = Report::default();
    let loaded = match Config::load(config) {
        Ok(loaded) => loaded,
        Err(error) => {
            report.broken("configuration", &format!("{error:#}"));
            return Ok(report.end());
        }
    };
    configuration(&loaded, &mut report);
    if !config_only && let Some(inbox) = &loaded.inbox {
        drop_folder(&inbox.folder, &mut report);
    }
    if !config_only {
        world(loaded, &mut report);
    }
    Ok(report.end())
}

fn configuration(config: &Config, report: &mut Report) {
    report.fine("configuration", &format!("members reach the service at {}", config.base_url));
    // No secret is a value of the configuration: they lie in files that it names.
    println!("{}", toml::to_string(config).unwrap_or_default());
    let host =
        |url: &str| url::Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned));
    if host(&config.base_url) == host(&config.site_url) && !config.is_loopback() {
        report.doubtful(
            "hosts",
            "site and service share a host: a script that got into a page of the catalogue would be the administrator's \
             session. Give the service a host of its own, such as members.example.org",
        );
    }
    for limit in config.changed_limits() {
        report.doubtful("limits", &format!("{limit} is not the default"));
    }
}

/// The folder into which the mail server delivers: a maildir that the service can read and empty, and no backlog.
fn drop_folder(folder: &Path, report: &mut Report) {
    let (new, name) = (folder.join("new"), folder.display());
    let mails = match std::fs::read_dir(&new) {
        Ok(mails) => mails.filter_map(Result::ok),
        Err(error) => {
            let why = format!(
                "{}: {error}; make {name} a maildir (tmp, new, cur) of the service's user, see docs/operating.md, Taking part by mail",
                new.display()
            );
            return report.broken("inbox", &why);
        }
    };
    let (mut waiting, mut locked) = (0, 0);
    for mail in mails {
        waiting += 1;
        locked += usize::from(std::fs::File::open(mail.path()).is_err());
    }
    // What cannot be deleted would be taken again and again, and known each time.
    let probe = new.join(".doctor");
    let emptied = std::fs::write(&probe, "").and_then(|()| std::fs::remove_file(&probe));
    if let Err(error) = emptied {
        let why = format!(
            "{} cannot be emptied: {error}; deliver as the service's user, and name the folder in ReadWritePaths of the unit",
            new.display()
        );
        return report.broken("inbox", &why);
    }
    if locked > 0 {
        let why = format!(
            "{locked} mails in {} cannot be read; deliver as the service's user",
            new.display()
        );
        return report.broken("inbox", &why);
    }
    let aside = std::fs::read_dir(folder.join("cur")).map_or(0, Iterator::count);
    if aside > 0 {
        report.doubtful(
            "inbox",
            &format!("{aside} mails were set aside in {name}/cur: nobody could read them"),
        );
    }
    report.fine("inbox", &format!("{name} is a maildir; {waiting} mails wait in it"));
}

fn world(config: Config, report: &mut Report) {
    let database = config.database_path();
    if !database.exists() {
        report.doubtful(
            "database",
            &format!("{} does not exist yet; `serve` makes it", database.display()),
        );
        return;
    }
    match store::check_integrity(&database) {
        Ok(()) => report.fine("database", "whole"),
        Err(error) => return report.broken("database", &format!("{error}; restore a backup")),
    }
    if let Some(folder) = database.parent()
        && let Ok(about) = std::fs::metadata(folder)
        && about.permissions().mode() & 0o077 != 0
    {
        let name = folder.display();
        report
            .doubtful("database", &format!("others may enter its folder; type: chmod 700 {name}"));
    }
    let service = match Service::open(config, Clock::system()) {
        Ok(service) => service,
        Err(error) => return report.broken("start", &format!("{error:#}")),
    };
    match service.store.read_blocking(|tx| verify_audit(tx, None)) {
        Ok(head) => {
            report.fine("audit log", &format!("its chain holds: {}:{}", head.seq, head.hash))
        }
        Err(error) => report.broken("audit log", &error.to_string()),
    }
    match service.store.read_blocking(accounts::administrators) {
        Ok(0) => report.doubtful(
            "administrators",
            "there is none; type: baraza-members admin first-link EMAIL",
        ),
        Ok(1) => report.doubtful(
            "administrators",
            "there is one; with a second, no change of role hangs on one person",
        ),
        Ok(_) => report.fine("administrators", "more than one"),
        Err(error) => report.broken("administrators", &error.to_string()),
    }
    match service.catalogue_path() {
        Some(path) => report.fine(
            "catalogue",
            &format!("{} pages in {}", service.catalogue().pages().len(), path.display()),
        ),
        None => report.doubtful(
            "catalogue",
            "there is no catalogue.json: build the site with `baraza build`",
        ),
    }
    match service.test_mail() {
        Ok(()) => report.fine("mail", "the relay answers"),
        Err(error) => report.broken("mail", &error.to_string()),
    }
    match service.write_snapshot_now() {
        Ok(_) => report.fine("snapshot", "written"),
        Err(error) => report.broken("snapshot", &error.to_string()),
    }
    service.stop();
}

#[derive(Default)]
struct Report {
    broken: bool,
}

impl Report {
    fn fine(&mut self, what: &str, how: &str) {
        println!("ok      {what}: {how}");
    }

    fn doubtful(&mut self, what: &str, why: &str) {
        println!("look    {what}: {why}");
    }

    fn broken(&mut self, what: &str, why: &str) {
        self.broken = true;
        println!("broken  {what}: {why}");
    }

    fn end(self) -> ExitCode {
        if self.broken { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}
