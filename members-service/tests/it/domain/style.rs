//! What is never so in the source.

use std::path::{Path, PathBuf};

fn sources(under: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(under)];
    while let Some(folder) = folders.pop() {
        if folder.is_file() {
            found.push((folder.clone(), std::fs::read_to_string(&folder).unwrap()));
            continue;
        }
        for entry in std::fs::read_dir(folder).unwrap() {
            folders.push(entry.unwrap().path());
        }
    }
    found.retain(|(path, _)| path.extension().is_some_and(|extension| extension == "rs"));
    found
}

#[test]
fn domain_modules_name_no_http_no_mail_and_no_database() {
    let modules = [
        "accounts",
        "advisory",
        "sign_in",
        "discussions",
        "conduct",
        "correspondence",
        "directory",
        "moderation",
        "notifications",
        "privacy",
        "permissions.rs",
        "world.rs",
    ];
    for module in modules {
        for (path, text) in sources(module) {
            for word in
                ["axum", "hyper", "lettre", "rusqlite", "std::env", "Timestamp::now", "SystemTime"]
            {
                assert!(!text.contains(word), "{} names {word}", path.display());
            }
            for verb in ["\"select ", "\"insert ", "\"update ", "\"delete "] {
                assert!(!text.contains(verb), "{} holds SQL", path.display());
            }
        }
    }
}

#[test]
fn s86_sql_is_never_glued_together() {
    for (path, text) in sources("store") {
        for (number, line) in text.lines().enumerate() {
            let glued = line.contains("format!(")
                || line.contains("push_str(")
                || line.contains("concat!(");
            let sql = ["select ", "insert ", "update ", "delete ", " from ", " where "]
                .iter()
                .any(|word| line.contains(word));
            assert!(!(glued && sql), "{}:{}: {line}", path.display(), number + 1);
        }
    }
}
