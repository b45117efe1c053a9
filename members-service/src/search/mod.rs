//! Finding what was said: contributions, updates, titles of discussions.
//!
//! What is found is read again through the same door as when it is shown, so a search gives nothing that its reader
//! may not read (S77). What leaves (hidden, deleted, changed) leaves the index in the same transaction; what comes is
//! indexed before the next question.

mod words;

use jiff::Timestamp;

use crate::accounts::{ActError, words as word_list};
use crate::discussions::{self, ItemState, ThreadError, plain};
use crate::id::{CommentId, UpdateId};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::{self, StoreError, Tx};
use crate::updates;
use crate::world::World;
use baraza_theme::direction;

/// Characters of an excerpt.
const EXCERPT: usize = 200;
/// Entries of the index that one question looks at, at most.
const EXAMINED: usize = 500;
/// Discussions found by their titles.
const TITLES: usize = 10;
/// Characters of a question (S127).
pub const QUESTION: usize = 200;

word_list! {
    /// What was found.
    Kind {
        /// A contribution to a discussion.
        Comment = "comment",
        /// An update.
        Update = "update",
        /// A discussion, by its title.
        Discussion = "discussion",
    }
}

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// In the member's words.
    pub text: String,
    /// `None`: all.
    pub kind: Option<Kind>,
    /// `None`: all.
    pub language: Option<String>,
    /// From where to go on.
    pub before: Option<i64>,
}

/// One thing that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// The page's id, or the update's.
    pub id: String,
    /// The contribution's number.
    pub number: Option<i64>,
    /// The update's title; `None` where the page has one.
    pub title: Option<String>,
    /// The words around what was asked for.
    pub excerpt: String,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Who wrote it.
    pub author: Option<String>,
    /// When it was posted.
    pub created_at: Option<Timestamp>,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Discussions by their titles, then the newest words first.
    pub hits: Vec<Hit>,
    /// Where the next page begins.
    pub next: Option<i64>,
    /// Whether the question holds anything that can be looked for.
    pub asked: bool,
}

/// Looks for all words of the question.
pub fn find(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    question: &Question,
    limit: usize,
) -> Result<Found, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let phrases = words::asked(&question.text);
    if phrases.is_empty() {
        return Ok(Found::default());
    }
    let mut found = Found { asked: true, ..Found::default() };
    let of_kind = |kind| question.kind.is_none_or(|wanted| wanted == kind);
    if of_kind(Kind::Discussion) && question.before.is_none() {
        found.hits = titles(tx, world, me, question, &phrases)?;
    }
    if question.kind == Some(Kind::Discussion) {
        return Ok(found);
    }
    let query = words::quoted(&phrases);
    let kind = question.kind.map_or("", Kind::as_str);
    let language = question.language.as_deref().unwrap_or("");
    let mut before = question.before.unwrap_or(i64::MAX);
    let (mut shown, mut examined) = (0, 0);
    loop {
        let entries = store::search::matching(tx, &query, before, kind, language, 50)?;
        let Some(last) = entries.last() else { return Ok(found) };
        let end = entries.len() < 50;
        let oldest = last.0;
        for (seq, kind, id) in entries {
            examined += 1;
            if let Some(hit) = read(tx, world, me, &kind, id, &phrases)? {
                if shown == limit {
                    found.next = Some(before);
                    return Ok(found);
                }
                shown += 1;
                found.hits.push(hit);
            }
            before = seq;
        }
        if end {
            return Ok(found);
        }
        if examined >= EXAMINED {
            found.next = Some(oldest);
            return Ok(found);
        }
    }
}

/// The hit, if this member may read what the entry of the index stands for.
fn read(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    kind: &str,
    id: String,
    phrases: &[String],
) -> Result<Option<Hit>, ActError> {
    if kind == Kind::Update.as_str() {
        let Some(id) = UpdateId::parse(&id) else { return Ok(None) };
        return Ok(match updates::item(tx, world, me, &id) {
            Ok(update) if update.state == ItemState::Shown => Some(Hit {
                kind: Kind::Update,
                id: update.id.to_string(),
                number: None,
                title: Some(update.title).filter(|title| !title.is_empty()),
                excerpt: words::around(&plain(&update.html), phrases, EXCERPT),
                dir: direction(&update.language),
                language: update.language,
                author: update.author,
                created_at: Some(update.created_at),
            }),
            Ok(_) | Err(ActError::NotFound | ActError::Denied(_)) => None,
            Err(error) => return Err(error),
        });
    }
    let Some(id) = CommentId::parse(&id) else { return Ok(None) };
    Ok(match discussions::item(tx, world, Some(me), &id) {
        Ok((page, item)) if item.state == ItemState::Shown => {
            let text = plain(item.html.as_deref().unwrap_or_default());
            Some(Hit {
                kind: Kind::Comment,
                id: page,
                number: Some(item.number),
                title: None,
                excerpt: words::around(&text, phrases, EXCERPT),
                dir: direction(&item.language),
                language: item.language,
                author: item.author.map(|author| author.name),
                created_at: Some(item.created_at),
            })
        }
        Err(ThreadError::Store(error)) => return Err(error.into()),
        Ok(_) | Err(_) => None,
    })
}

fn titles(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    question: &Question,
    phrases: &[String],
) -> Result<Vec<Hit>, StoreError> {
    let fits = |language: &String| question.language.as_ref().is_none_or(|asked| asked == language);
    let mut found = Vec::new();
    for page in world.catalogue.pages().iter().filter(|page| page.discussion.is_some()) {
        let title = page
            .titles
            .iter()
            .find(|(language, title)| fits(language) && words::holds(title, phrases));
        if let Some((language, title)) = title {
            found.push((page.id.clone(), language.clone(), title.clone()));
        }
        if found.len() == 10 * TITLES {
            break;
        }
    }
    let ids: Vec<String> = found.iter().map(|(id, ..)| id.clone()).collect();
    // Pages that this reader may not read are not counted.
    let readable = discussions::counts(tx, world, Some(me), &ids)?;
    found.retain(|(id, ..)| readable.contains_key(id));
    found.truncate(TITLES);
    let hit = |(id, language, title): (String, String, String)| Hit {
        kind: Kind::Discussion,
        id,
        number: None,
        title: Some(title),
        excerpt: String::new(),
        dir: direction(&language),
        language,
        author: None,
        created_at: None,
    };
    Ok(found.into_iter().map(hit).collect())
}

/// What was asked, as phrases of which all must be found.
pub(crate) fn phrases(text: &str) -> Vec<String> {
    words::asked(text)
}

/// Whether a text holds all phrases.
pub(crate) fn holds(text: &str, phrases: &[String]) -> bool {
    words::holds(text, phrases)
}

/// Whether anything waits to be indexed.
pub fn is_behind(tx: &mut dyn Tx) -> Result<bool, StoreError> {
    Ok(!store::search::waiting(tx, 1)?.is_empty())
}

/// Indexes some of what waits; how much. Call until none is left.
pub fn catch_up(tx: &mut dyn Tx) -> Result<usize, StoreError> {
    let waiting = store::search::waiting(tx, 200)?;
    for (kind, id) in &waiting {
        let found = match kind.as_str() {
            "update" => store::search::update_text(tx, id)?,
            _ => store::search::comment_text(tx, id)?,
        };
        let entry = found.map(|(html, title, language)| {
            (words::indexed(&format!("{title} {}", plain(&html))), language)
        });
        let entry = entry.as_ref().map(|(words, language)| (words.as_str(), language.as_str()));
        store::search::set_entry(tx, kind, id, entry)?;
    }
    Ok(waiting.len())
}
