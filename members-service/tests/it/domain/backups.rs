//! Copies of the database in use, and back from them (R12, R13, S105, S124).

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use baraza_members::moderation::verify_audit;
use baraza_members::store::{Store, StoreError, check_integrity, put_in_place, stage};

use super::{Domain, comment};

fn texts(store: &Store) -> Vec<String> {
    let rows = store.read_blocking::<_, StoreError>(|tx| {
        tx.rows("select markdown from comments order by number", &[])
    });
    rows.unwrap().iter().map(|row| row.text(0)).collect()
}

#[test]
fn r12_backups_under_load_are_whole_and_miss_nothing_acknowledged() {
    let domain = Arc::new(Domain::start());
    let amina = domain.member("Amina");
    let (acknowledged, done) =
        (Arc::new(std::sync::Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
    let writer = {
        let (domain, acknowledged, done) = (domain.clone(), acknowledged.clone(), done.clone());
        std::thread::spawn(move || {
            let mut number = 0;
            while !done.load(Ordering::SeqCst) {
                number += 1;
                let text = format!("Number {number}");
                domain.try_post(&amina, comment("practices/circles", &text), None).unwrap();
                acknowledged.lock().unwrap().push(text);
            }
        })
    };
    for round in 0..8 {
        let before = acknowledged.lock().unwrap().clone();
        let file = domain.folder.path().join(format!("backup-{round}.db"));
        domain.service.store.backup(&file).unwrap();
        check_integrity(&file).unwrap();
        let copy = Store::open(&file).unwrap();
        let kept = texts(&copy);
        assert!(kept.starts_with(&before), "nothing acknowledged before is missing");
        let expected: Vec<String> =
            (1..=kept.len()).map(|number| format!("Number {number}")).collect();
        assert_eq!(kept, expected, "no gap");
        copy.read_blocking(|tx| verify_audit(tx, None)).unwrap();
    }
    done.store(true, Ordering::SeqCst);
    writer.join().unwrap();
}

#[test]
fn a_backup_never_overwrites() {
    let domain = Domain::start();
    let file = domain.folder.path().join("backup.db");
    domain.service.store.backup(&file).unwrap();
    assert!(domain.service.store.backup(&file).is_err());
}

#[test]
fn r13_a_restore_takes_a_whole_file_only_and_keeps_the_old_one() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    domain.post(&amina, "practices/circles", "In the backup");
    let backup = domain.folder.path().join("backup.db");
    domain.service.store.backup(&backup).unwrap();
    domain.post(&amina, "practices/circles", "After it");
    domain.service.stop();
    let database = domain.service.config.database_path();

    let mut bytes = std::fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0xa5);
    let broken = domain.folder.path().join("broken.db");
    std::fs::write(&broken, bytes).unwrap();
    assert!(stage(&broken, &database).is_err());
    std::fs::write(&broken, "no database").unwrap();
    assert!(stage(&broken, &database).is_err());
    assert_eq!(
        texts(&Store::open(&database).unwrap()),
        ["In the backup", "After it"],
        "refused files change nothing"
    );

    let ready = stage(&backup, &database).unwrap();
    let aside = put_in_place(&ready, &database).unwrap().unwrap();
    assert_eq!(texts(&Store::open(&database).unwrap()), ["In the backup"]);
    assert_eq!(texts(&Store::open(&aside).unwrap()), ["In the backup", "After it"]);
}

#[test]
fn r30_a_newer_schema_is_refused() {
    let domain = Domain::start();
    domain.service.stop();
    let database = domain.service.config.database_path();
    let connection = rusqlite::Connection::open(&database).unwrap();
    connection.execute_batch("insert into schema_migrations (version) values (9999)").unwrap();
    drop(connection);
    let Err(error) = Store::open(&database) else { panic!("opened") };
    assert!(matches!(error, StoreError::NewerSchema { found: 9999, .. }), "{error}");
}

#[test]
fn s105_s124_the_restore_command_ends_sessions_and_erases_again() {
    use baraza_members::privacy::{Erasure, erase};
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, "practices/circles", "Amina's words");
    domain.post(&bintou, "practices/circles", "Bintou's words");
    let backup = domain.folder.path().join("backup.db");
    domain.service.store.backup(&backup).unwrap();
    domain.act(move |tx, world| erase(tx, world, &amina, Erasure::RemovePosts)).unwrap();
    domain.service.stop();
    let file = domain.folder.path().join("members.toml");
    std::fs::write(&file, toml::to_string(&*domain.service.config).unwrap()).unwrap();

    let run = |arguments: &[&str]| {
        let program = env!("CARGO_BIN_EXE_baraza-members");
        std::process::Command::new(program)
            .arg("--config")
            .arg(&file)
            .args(arguments)
            .output()
            .unwrap()
    };
    let lock = baraza_members::store::DatabaseLock::take(
        &domain.service.config.database_path(),
        std::time::Duration::ZERO,
    );
    let refused = run(&["restore", backup.to_str().unwrap()]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("stop it first"));
    drop(lock);
    // With another secret nobody could tell who was erased: nothing is touched.
    let secret = &domain.service.config.secret_file;
    let own = std::fs::read(secret).unwrap();
    std::fs::write(secret, "A".repeat(43)).unwrap();
    let refused = run(&["restore", backup.to_str().unwrap()]);
    assert!(!refused.status.success(), "{}", String::from_utf8_lossy(&refused.stdout));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("is not the one"));
    std::fs::write(secret, own).unwrap();
    let done = run(&["restore", backup.to_str().unwrap()]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));

    let store = Store::open(&domain.service.config.database_path()).unwrap();
    assert_eq!(texts(&store), ["", "Bintou's words"]);
    let number = |sql: &'static str| {
        store.read_blocking::<_, StoreError>(move |tx| tx.number(sql, &[])).unwrap()
    };
    assert_eq!(number("select count(*) from sessions"), 0);
    assert_eq!(number("select count(*) from members"), 1);
    assert!(run(&["verify-audit"]).status.success());
}

#[test]
fn s124_a_restore_that_is_cut_off_brings_no_session_back() {
    let domain = Domain::start();
    let amina = domain.member("Amina");
    domain.post(&amina, "practices/circles", "In the backup");
    let backup = domain.folder.path().join("backup.db");
    domain.service.store.backup(&backup).unwrap();
    domain.post(&amina, "practices/circles", "After it");
    domain.act(|tx, _| tx.execute("delete from sessions", &[])).unwrap();
    domain.service.stop();
    // A theme that is not there: the command ends where it opens the service.
    let mut config = (*domain.service.config).clone();
    config.theme = "none".into();
    let file = domain.folder.path().join("members.toml");
    std::fs::write(&file, toml::to_string(&config).unwrap()).unwrap();
    let cut_off = std::process::Command::new(env!("CARGO_BIN_EXE_baraza-members"))
        .arg("--config")
        .args([&file])
        .arg("restore")
        .args([&backup])
        .output()
        .unwrap();
    assert!(!cut_off.status.success());
    let store = Store::open(&domain.service.config.database_path()).unwrap();
    let sessions = store
        .read_blocking::<_, StoreError>(|tx| tx.number("select count(*) from sessions", &[]))
        .unwrap();
    assert_eq!((sessions, texts(&store).len()), (0, 2));
}
