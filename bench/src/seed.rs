//! Networks to measure with: a folder with configuration, catalogue and database. The service makes its own tables;
//! rows are written into them as it would have written them.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// Bytes of a usual contribution.
pub(crate) const USUAL: usize = 340;

/// How much there is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) pages: usize,
    pub(crate) members: usize,
    /// Besides those of [`FIFTY`], [`LONG`] and [`MANY`].
    pub(crate) comments: usize,
    pub(crate) updates: usize,
}

/// A page with 50 contributions.
pub(crate) const FIFTY: usize = 0;
/// A page with 50 contributions of five times the usual length: more than 64 KiB.
pub(crate) const LONG: usize = 1;
/// A page with 2,000 contributions.
pub(crate) const MANY: usize = 2;
/// From here on, pages with as many as come to each.
const OTHERS: usize = 3;

/// A network in a folder of its own.
pub(crate) struct Network {
    pub(crate) folder: PathBuf,
    pub(crate) port: u16,
}

impl Network {
    /// Writes configuration and catalogue.
    pub(crate) fn new(folder: PathBuf, port: u16, pages: usize) -> anyhow::Result<Network> {
        fs::create_dir_all(folder.join("public-members"))?;
        fs::write(folder.join("members.toml"), configuration(port))?;
        fs::write(folder.join("public-members/catalogue.json"), catalogue(pages))?;
        Ok(Network { folder, port })
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join("data/members.db")
    }

    /// What requests name as their host.
    pub(crate) fn host(&self) -> String {
        format!("localhost:{}", self.port)
    }
}

/// Limits on people's pace are off: the load is one machine's.
fn configuration(port: u16) -> String {
    let mut text = format!(
        "listen = \"127.0.0.1:{port}\"\nbase_url = \"http://localhost:{port}\"\nsite_url = \"http://localhost:{port}\"\n\
         [limits]\nfirst_posts_review = false\n"
    );
    for limit in [
        "seconds_between_posts",
        "posts_per_hour",
        "posts_per_day",
        "new_member_posts_per_hour",
        "posts_per_thread",
        "connections_per_prefix",
    ] {
        let _ = writeln!(text, "{limit} = 0");
    }
    text
}

pub(crate) fn page_id(page: usize) -> String {
    format!("practices/page-{page:05}")
}

/// Every other page is discussed among members only; the three special ones are public.
fn is_public(page: usize) -> bool {
    page < OTHERS || page.is_multiple_of(2)
}

fn catalogue(pages: usize) -> String {
    let page = |page: usize| {
        let id = page_id(page);
        let visibility = if is_public(page) { "public" } else { "members" };
        serde_json::json!({
            "id": id, "former_ids": [], "url": format!("/{id}/"), "languages": ["en"],
            "titles": { "en": format!("Page {page}") }, "access": "public",
            "discussion": { "visibility": visibility, "opens": null, "closes": null }
        })
    };
    let pages: Vec<_> = (0..pages).map(page).collect();
    serde_json::json!({ "version": 1, "pages": pages, "sections": [] }).to_string()
}

/// The session of a member: what the cookie holds.
pub(crate) fn session(member: usize) -> String {
    format!("bench-session-of-member-{member:019}")
}

/// The first member is administrator, the next four are moderators.
pub(crate) const ADMINISTRATOR: usize = 0;
pub(crate) const MODERATOR: usize = 1;
/// The first without an office.
pub(crate) const MEMBER: usize = 5;

/// Words, no two texts alike, of `length` bytes.
pub(crate) fn words(number: usize, length: usize) -> String {
    const WORDS: &[&str] = &[
        "harvest",
        "meeting",
        "county",
        "elders",
        "radio",
        "school",
        "women",
        "police",
        "border",
        "market",
        "trust",
        "listening",
        "training",
        "youth",
        "council",
        "plan",
    ];
    let mut text = format!("Contribution {number}:");
    let mut at = number;
    while text.len() < length {
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.push(' ');
        text.push_str(WORDS[(at >> 33) % WORDS.len()]);
    }
    text.truncate(length - 1);
    text.push('.');
    text
}

fn int(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Milliseconds since 1970, now.
fn now() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(now.as_millis()).unwrap_or(i64::MAX)
}

/// Fills the tables that the service made.
pub(crate) fn fill(database: &Path, size: Size) -> rusqlite::Result<()> {
    let connection = Connection::open(database)?;
    connection.pragma_update(None, "synchronous", "off")?;
    rows(&connection, size)?;
    connection.execute_batch("pragma wal_checkpoint(truncate)")
}

fn rows(connection: &Connection, size: Size) -> rusqlite::Result<()> {
    let now = now();
    connection.execute_batch("begin")?;
    for member in 0..size.members {
        let role = match member {
            ADMINISTRATOR => "admin",
            MODERATOR..MEMBER => "moderator",
            _ => "member",
        };
        let name = format!("Member {member}");
        connection
            .prepare_cached(
                "insert into members (id, email, name, name_skeleton, role, status, language, notices, about,
                     created_at, approved_at, confirmed_public_at, first_sign_in_at, last_sign_in_at)
                 values ($1, $2, $3, $4, $5, 'active', 'en', 'none', '', $6, $6, $6, $6, $6)",
            )?
            .execute((
                member_id(member),
                format!("member-{member}@example.org"),
                &name,
                name.to_lowercase(),
                role,
                now - 86_400_000 * 100,
            ))?;
        connection
            .prepare_cached(
                "insert into sessions (token_hash, id, member_id, kind, elevated_until, proof, proved_at, browser,
                     shared_device, idle_seconds, created_at, last_seen_at, expires_at)
                 values ($1, $2, $3, 'full', $4, 'passkey', $5, 'Firefox', 0, 604800, $5, $5, $4)",
            )?
            .execute((
                URL_SAFE_NO_PAD.encode(Sha256::digest(session(member))),
                format!("s{member:015}"),
                member_id(member),
                now + 86_400_000,
                now,
            ))?;
    }
    let mut number = 0;
    for page in 0..size.pages {
        let (count, length) = match page {
            FIFTY => (50, USUAL),
            LONG => (50, 5 * USUAL),
            MANY => (2_000, USUAL),
            _ => (size.comments.div_ceil(size.pages - OTHERS), USUAL),
        };
        thread(connection, page, count, size.members, now)?;
        for within in 1..=count {
            comment(connection, size, page, within, number, &words(number, length), now)?;
            number += 1;
        }
    }
    for update in 0..size.updates {
        connection
            .prepare_cached(
                "insert into updates (id, kind, author_id, title, markdown, html, renderer, text_hash, language,
                     place, state, reach, version, created_at)
                 values ($1, 'quick', $2, '', $3, $4, 1000, $1, 'en', '', 'shown', 'members', 1, $5)",
            )?
            .execute((
                format!("u{update:015}"),
                member_id(update % size.members),
                words(update, USUAL),
                format!("<p>{}</p>\n", words(update, USUAL)),
                now - int(update) * 1000 - 60_000,
            ))?;
    }
    // The index of words, as the service fills it a little at a time.
    connection.execute_batch(
        "insert into search_entries (kind, object_id, language) select kind, object_id, 'en' from search_waiting;
         insert into search_words (rowid, words) select e.seq, c.markdown from search_entries e
             join comments c on c.id = e.object_id where e.kind = 'comment';
         insert into search_words (rowid, words) select e.seq, u.markdown from search_entries e
             join updates u on u.id = e.object_id where e.kind = 'update';
         delete from search_waiting;
         commit;",
    )
}

fn member_id(member: usize) -> String {
    format!("m{member:015}")
}

fn thread(
    connection: &Connection,
    page: usize,
    count: usize,
    members: usize,
    now: i64,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "insert into threads (id, page_id, version, last_number, shown_count, public_version, public_count)
             values ($1, $2, $3, $3, $3, $4, $4)",
        )?
        .execute((
            format!("t{page:015}"),
            page_id(page),
            int(count),
            if is_public(page) { int(count) } else { 0 },
        ))?;
    // Thirty people follow each; nobody has asked for mails, so none are sent.
    for follower in 0..30 {
        connection
            .prepare_cached(
                "insert or ignore into follows (thread_id, member_id, following, notified_at) values ($1, $2, 1, $3)",
            )?
            .execute((format!("t{page:015}"), member_id((page * 7 + follower) % members), now))?;
    }
    Ok(())
}

fn comment(
    connection: &Connection,
    size: Size,
    page: usize,
    within: usize,
    number: usize,
    text: &str,
    now: i64,
) -> rusqlite::Result<()> {
    let author = number % size.members;
    let answered = (within > 1 && within.is_multiple_of(3)).then(|| format!("c{:015}", number - 1));
    connection
        .prepare_cached(
            "insert into comments (id, thread_id, parent_id, number, depth, author_id, author_key, language,
                 markdown, html, renderer, text_hash, state, version, said_to, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, 'en', $8, $9, 1000, $10, 'shown', 1, $11, $12)",
        )?
        .execute((
            format!("c{number:015}"),
            format!("t{page:015}"),
            &answered,
            int(within),
            u8::from(answered.is_some()),
            member_id(author),
            format!("k{author:012}"),
            text,
            format!("<p>{text}</p>\n"),
            URL_SAFE_NO_PAD.encode(Sha256::digest(text)),
            if is_public(page) { "public" } else { "members" },
            now - 86_400_000 + int(number),
        ))?;
    if number.is_multiple_of(5) {
        connection
            .prepare_cached(
                "insert into reactions (comment_id, member_id, kind, created_at) values ($1, $2, 'thank', $3)",
            )?
            .execute((format!("c{number:015}"), member_id((author + 1) % size.members), now))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_fit_the_tables_of_the_service() {
        let connection = Connection::open_in_memory().unwrap();
        let schema = include_str!("../../members-service/src/store/schema.sql");
        connection.execute_batch(schema).unwrap();
        let size = Size { pages: 5, members: 20, comments: 20, updates: 3 };
        rows(&connection, size).unwrap();
        let count = |sql| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(count("select count(*) from comments"), 2_120);
        assert_eq!(
            count("select count(*) from search_words where search_words match 'contribution'"),
            2_123
        );
        assert_eq!(count("select count(*) from pragma_foreign_key_check"), 0);
    }

    #[test]
    fn words_are_as_long_as_asked_and_not_alike() {
        assert_eq!(words(1, USUAL).len(), USUAL);
        assert_ne!(words(1, USUAL), words(2, USUAL));
    }
}
