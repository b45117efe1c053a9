//! The tables: what `schema.sql` says, and that every question has an index (S131).

use baraza_members::store::migrated_schema;

#[test]
fn schema_sql_is_what_the_migrations_make() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/schema.sql");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    let made = format!(
        "-- The tables as all migrations together make them. A test compares; migrations change it.\n\n{}",
        migrated_schema().unwrap()
    );
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &made).unwrap();
        return;
    }
    assert_eq!(written, made, "run the test with UPDATE_SCHEMA=1 and read the difference");
}

#[test]
fn s93_no_column_holds_an_ip_address() {
    let schema = migrated_schema().unwrap();
    for line in schema.lines() {
        let name = line.split_whitespace().next().unwrap_or_default();
        assert!(
            !matches!(name, "ip" | "ip_address" | "peer" | "remote_addr" | "user_agent"),
            "{line}"
        );
    }
}

/// Tables that stay small whatever the network does.
const SMALL: &[&str] = &["probe", "schema_migrations", "threads", "e_discussions", "sqlite_schema"];

#[test]
fn s131_no_statement_scans_a_table_that_grows() {
    let connection = rusqlite::Connection::open_in_memory().unwrap();
    connection.execute_batch(&migrated_schema().unwrap()).unwrap();
    let (mut checked, mut scans) = (0, Vec::new());
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/store")).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".rs") || matches!(name.as_str(), "db.rs" | "migrate.rs" | "upkeep.rs") {
            continue;
        }
        for sql in statements_of(&std::fs::read_to_string(&path).unwrap()) {
            checked += 1;
            let mut statement = connection
                .prepare(&format!("explain query plan {sql}"))
                .unwrap_or_else(|error| panic!("{name}: {error}\n{sql}"));
            let nulls = vec![rusqlite::types::Null; statement.parameter_count()];
            let plan: Vec<String> = statement
                .query_map(rusqlite::params_from_iter(nulls), |row| row.get::<_, String>(3))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            for step in plan {
                let Some(table) = step.strip_prefix("SCAN ") else { continue };
                let table = table.split_whitespace().next().unwrap_or_default();
                let bare = step.split_whitespace().count() == 2;
                let allowed = SMALL.contains(&table)
                    || table == "t"
                    || EXCEPTIONS.iter().any(|text| sql.contains(text));
                if bare && !allowed {
                    scans.push(format!(
                        "{name}: {step}
{sql}"
                    ));
                }
            }
        }
    }
    assert!(scans.is_empty(), "{}", scans.join("\n\n"));
    assert!(checked > 80, "only {checked} statements were found");
}

/// Statements that run once an hour or once in a lifetime, or read their own small derived table.
const EXCEPTIONS: &[&str] = &[
    "as recent",
    "as waiting",
    "from search_words",
    "delete from sessions\"",
    "delete from sessions",
    "used_at is null\"",
    "set revoked_at = $1 where used_at",
    "set used_at = $1 where used_at",
    "delete from reports where closed_at",
];

/// The string literals of a source that begin like a statement.
fn statements_of(source: &str) -> Vec<String> {
    source
        .split('"')
        .filter(|text| {
            ["select ", "insert ", "update ", "delete "].iter().any(|verb| text.starts_with(verb))
        })
        .map(str::to_owned)
        .collect()
}
