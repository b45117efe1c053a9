//! Brings the tables to the newest form: numbered SQL files, forward only, each in one transaction (R15).

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::{Result, StoreError};

/// Every migration, in order: its number and its text.
const MIGRATIONS: &[(i64, &str)] = &[
    (1, include_str!("migrations/0001_foundation.sql")),
    (2, include_str!("migrations/0002_frozen_from.sql")),
    (3, include_str!("migrations/0003_passkeys.sql")),
    (4, include_str!("migrations/0004_said_to.sql")),
    (5, include_str!("migrations/0005_privacy.sql")),
    (6, include_str!("migrations/0006_updates.sql")),
    (7, include_str!("migrations/0007_search.sql")),
    (8, include_str!("migrations/0008_admission.sql")),
    (9, include_str!("migrations/0009_e_discussions.sql")),
    (10, include_str!("migrations/0010_address_changes.sql")),
    (11, include_str!("migrations/0011_following.sql")),
    (12, include_str!("migrations/0012_taking_part_by_mail.sql")),
    (13, include_str!("migrations/0013_letting_back.sql")),
    (14, include_str!("migrations/0014_entry_proposals.sql")),
    (15, include_str!("migrations/0015_correspondence.sql")),
    (16, include_str!("migrations/0016_directory.sql")),
    (17, include_str!("migrations/0017_advisory.sql")),
    (18, include_str!("migrations/0018_exchange.sql")),
    (19, include_str!("migrations/0019_tried.sql")),
    (20, include_str!("migrations/0020_summaries.sql")),
];

/// The schema this program writes.
pub const NEWEST_SCHEMA: i64 = MIGRATIONS[MIGRATIONS.len() - 1].0;

/// Applies what is missing. An older database is copied aside first; a newer one is refused.
pub(super) fn to_newest(connection: &mut Connection, path: &Path) -> Result<()> {
    let found = version(connection)?;
    if found > NEWEST_SCHEMA {
        return Err(StoreError::NewerSchema { found, newest: NEWEST_SCHEMA });
    }
    if found > 0 && found < NEWEST_SCHEMA {
        let aside = path.with_extension(format!("before-{NEWEST_SCHEMA:04}.db"));
        if !aside.exists() {
            super::upkeep::backup(path, &aside)?;
        }
    }
    for (number, sql) in MIGRATIONS {
        // The lock is taken before looking: another process may have migrated meanwhile.
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if version(&tx)? < *number {
            tx.execute_batch(sql)?;
            tx.execute("insert into schema_migrations (version) values ($1)", [number])?;
            tx.commit()?;
        }
    }
    Ok(())
}

/// The schema of a database; 0 for a new one.
pub(super) fn version(connection: &Connection) -> Result<i64> {
    let known = connection.query_row(
        "select count(*) from sqlite_schema where type = 'table' and name = 'schema_migrations'",
        [],
        |row| row.get::<_, i64>(0),
    )?;
    if known == 0 {
        return Ok(0);
    }
    Ok(connection.query_row(
        "select coalesce(max(version), 0) from schema_migrations",
        [],
        |row| row.get(0),
    )?)
}

/// The tables that all migrations make, as SQL: what `schema.sql` must say.
pub fn migrated_schema() -> Result<String> {
    let connection = Connection::open_in_memory()?;
    for (_, sql) in MIGRATIONS {
        connection.execute_batch(sql)?;
    }
    let mut statement = connection.prepare(
        "select sql from sqlite_schema where sql is not null and name not like 'sqlite_%'
             -- The index makes its own tables.
             and name not like 'search_words_%'
         order by case type when 'table' then 0 when 'index' then 1 else 2 end, name",
    )?;
    let texts = statement
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(texts.join(";\n\n") + ";\n")
}
