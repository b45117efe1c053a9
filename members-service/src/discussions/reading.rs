//! Threads and comments as a reader sees them. Every question asks first whether this reader may (S76, S77).

use std::collections::BTreeMap;

use super::{
    Author, AuthorRole, Can, InReplyTo, Item, ItemState, ThreadError, ThreadState, ThreadView,
    Translation,
};
use crate::accounts::Role;
use crate::catalogue::{Page, Visibility};
use crate::id::{CommentId, ThreadId};
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::discussions::{ItemRow, Reader};
use crate::store::threads::Thread;
use crate::store::translations::TranslationRow;
use crate::store::{self, StoreError, Tx};
use crate::world::World;
use baraza_theme::direction;

/// A page that may be discussed, with its thread if there is one, and the state it is in.
pub(crate) struct Place<'w> {
    pub(crate) page: &'w Page,
    pub(crate) visibility: Visibility,
    pub(crate) thread: Option<Thread>,
    pub(crate) state: ThreadState,
    /// Whether the reader reads what was said among members: a page may have become public since.
    pub(crate) among_members: bool,
}

impl Place<'_> {
    /// The thread; it comes to be with whoever first needs one.
    pub(crate) fn thread_or_new(&self, tx: &mut dyn Tx) -> Result<Thread, StoreError> {
        match &self.thread {
            Some(thread) => Ok(thread.clone()),
            None => store::threads::insert_thread(tx, &ThreadId::random(), &self.page.id),
        }
    }

    /// The thread's version and how many comments are shown, as the reader sees them.
    fn version_and_count(&self) -> (i64, i64) {
        match &self.thread {
            None => (0, 0),
            Some(thread) if self.among_members => (thread.version, thread.shown_count),
            Some(thread) => (thread.public_version, thread.public_count),
        }
    }
}

/// Finds the place for a reader, or says why not.
pub(crate) fn place<'w>(
    tx: &mut dyn Tx,
    world: &'w World,
    who: Option<&SignedIn>,
    page: &str,
) -> Result<Place<'w>, ThreadError> {
    let page = world.catalogue.page(page).ok_or(ThreadError::NoDiscussion)?;
    let discussion = page.discussion.as_ref().ok_or(ThreadError::NoDiscussion)?;
    let may_read_members = permissions::check(Action::ReadMembers, who).is_ok();
    if page.access == Visibility::Members && !may_read_members {
        return Err(ThreadError::NoDiscussion);
    }
    if may_read_members && !page.admits(who) {
        return Err(ThreadError::NoDiscussion);
    }
    if discussion.visibility == Visibility::Members && !may_read_members {
        return Err(if who.is_none() { ThreadError::SignIn } else { ThreadError::NoDiscussion });
    }
    let thread = store::threads::thread_of(tx, page)?;
    let state = thread_state(page, thread.as_ref().is_some_and(|thread| thread.locked), world);
    let visibility =
        if page.is_public_discussion() { Visibility::Public } else { Visibility::Members };
    Ok(Place { page, visibility, thread, state, among_members: may_read_members })
}

/// Whether a page's thread takes comments now.
pub(crate) fn thread_state(page: &Page, locked: bool, world: &World) -> ThreadState {
    let Some(discussion) = &page.discussion else { return ThreadState::Closed };
    if discussion.closes.is_some_and(|closes| closes <= world.now) {
        ThreadState::Closed
    } else if locked {
        ThreadState::Locked
    } else if discussion.opens.is_some_and(|opens| opens > world.now) {
        ThreadState::Scheduled
    } else {
        ThreadState::Open
    }
}

/// A page's thread from the cursor on, oldest first, at most `limit` comments.
pub fn thread(
    tx: &mut dyn Tx,
    world: &World,
    who: Option<&SignedIn>,
    page: &str,
    after: Option<&str>,
    limit: usize,
) -> Result<ThreadView, ThreadError> {
    let after = match after {
        None => 0,
        Some(cursor) => cursor.parse::<u32>().map(i64::from).map_err(|_| ThreadError::Cursor)?,
    };
    let place = place(tx, world, who, page)?;
    let most = page_size(world, limit);
    let mut rows = Vec::new();
    if let Some(thread) = &place.thread {
        rows = store::discussions::items_after(tx, thread, after, reader(who), most + 1)?;
    }
    let more = rows.len() as i64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(50));
    let next = rows.last().filter(|_| more).map(|row| row.number.to_string());
    let items = items(tx, world, who, &place, rows)?;
    Ok(view(&place, who, items, next, None))
}

/// Which comments of a thread are wanted.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Written in this language, or translated into it.
    pub language: Option<String>,
    /// That answer this question.
    pub question: Option<String>,
}

/// The newest comments of a page's thread, or those before a number, oldest of them first; some of them only, where
/// `filter` says so.
pub fn thread_tail(
    tx: &mut dyn Tx,
    world: &World,
    who: Option<&SignedIn>,
    page: &str,
    before: Option<i64>,
    filter: &Filter,
    limit: usize,
) -> Result<ThreadView, ThreadError> {
    let place = place(tx, world, who, page)?;
    let most = page_size(world, limit);
    let mut rows = Vec::new();
    if let Some(thread) = &place.thread {
        let before = before.unwrap_or(i64::MAX);
        let reader = reader(who);
        rows = match (filter.language.as_deref(), filter.question.as_deref()) {
            (None, None) => store::discussions::items_before(tx, thread, before, reader, most + 1)?,
            (language, question) => {
                let wanted = (language.unwrap_or_default(), question.unwrap_or_default());
                store::discussions::items_before_of(tx, thread, before, reader, wanted, most + 1)?
            }
        };
    }
    let more = rows.len() as i64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(50));
    let older = rows.last().filter(|_| more).map(|row| row.number);
    rows.reverse();
    let items = items(tx, world, who, &place, rows)?;
    Ok(view(&place, who, items, None, older))
}

fn page_size(world: &World, wanted: usize) -> i64 {
    let most = world.limits.page_items.max(1);
    i64::try_from(wanted).unwrap_or(most).clamp(1, most)
}

fn reader(who: Option<&SignedIn>) -> Reader<'_> {
    Reader {
        id: who.map_or("", |who| who.member.id.as_str()),
        pending: permissions::check(Action::SeeQueue, who).is_ok(),
        among_members: permissions::check(Action::ReadMembers, who).is_ok(),
    }
}

fn view(
    place: &Place<'_>,
    who: Option<&SignedIn>,
    items: Vec<Item>,
    next: Option<String>,
    older: Option<i64>,
) -> ThreadView {
    let may_post = permissions::check(Action::Post, who).is_ok();
    let (version, count) = place.version_and_count();
    let discussion = place.page.discussion.as_ref();
    let confirmed = who.is_some_and(|who| who.member.confirmed_public_at.is_some());
    ThreadView {
        page: place.page.id.clone(),
        titles: place.page.titles.clone(),
        url: place.page.url.clone(),
        version,
        count,
        state: place.state,
        visibility: place.visibility,
        opens: discussion.and_then(|discussion| discussion.opens),
        closes: discussion.and_then(|discussion| discussion.closes),
        items,
        next,
        older,
        can_post: may_post && place.state == ThreadState::Open,
        must_confirm_public: may_post && place.visibility == Visibility::Public && !confirmed,
        can_lock: permissions::check(Action::Hide, who).is_ok(),
    }
}

/// One comment and the page that it belongs to.
pub fn item(
    tx: &mut dyn Tx,
    world: &World,
    who: Option<&SignedIn>,
    id: &CommentId,
) -> Result<(String, Item), ThreadError> {
    let page = store::discussions::page_of_comment(tx, id)?.ok_or(ThreadError::NoDiscussion)?;
    let place = place(tx, world, who, &page)?;
    let thread = place.thread.as_ref().ok_or(ThreadError::NoDiscussion)?;
    let row = store::discussions::item(tx, thread, id, reader(who))?;
    let row = row.ok_or(ThreadError::NoDiscussion)?;
    let item = items(tx, world, who, &place, vec![row])?.pop().ok_or(ThreadError::NoDiscussion)?;
    Ok((place.page.id.clone(), item))
}

/// How many comments are shown on each of up to a hundred pages. Pages that this reader may not read are left out.
pub fn counts(
    tx: &mut dyn Tx,
    world: &World,
    who: Option<&SignedIn>,
    pages: &[String],
) -> Result<BTreeMap<String, i64>, StoreError> {
    let mut counts = BTreeMap::new();
    for id in pages.iter().take(100) {
        match place(tx, world, who, id) {
            Ok(place) => {
                counts.insert(id.clone(), place.version_and_count().1);
            }
            Err(ThreadError::Store(error)) => return Err(error),
            Err(ThreadError::NoDiscussion | ThreadError::SignIn | ThreadError::Cursor) => {}
        }
    }
    Ok(counts)
}

/// Rows of one thread as this reader sees them.
pub(super) fn items(
    tx: &mut dyn Tx,
    _world: &World,
    who: Option<&SignedIn>,
    place: &Place<'_>,
    rows: Vec<ItemRow>,
) -> Result<Vec<Item>, StoreError> {
    let (Some(thread), Some(first)) = (&place.thread, rows.iter().map(|row| row.number).min())
    else {
        return Ok(Vec::new());
    };
    let last = rows.iter().map(|row| row.number).max().unwrap_or(first);
    let mut reactions =
        store::discussions::reactions_between(tx, thread, first, last, reader(who).id)?;
    let mut translations = store::translations::translations_between(
        tx,
        thread,
        first,
        last,
        reader(who).among_members,
    )?;
    let consents = match who {
        Some(_) => store::conduct::consents(tx, &thread.id, first, last)?,
        None => BTreeMap::new(),
    };
    let may = |action| permissions::check(action, who).is_ok();
    let (may_post, may_hide) = (may(Action::Post), may(Action::Hide));
    let may_run = may(Action::RunDiscussion);
    let is_planned = crate::conduct::is_planned(place.page);
    let open = place.state == ThreadState::Open;
    let item = |mut row: ItemRow| {
        let own = who.is_some_and(|who| row.author_id.as_ref() == Some(&who.member.id));
        let shown = row.state == ItemState::Shown;
        let readable = matches!(row.state, ItemState::Shown | ItemState::Pending);
        let (counted, mine) = reactions.remove(&row.id).unwrap_or_default();
        let consent = consents.get(&row.id).copied();
        let translated = translations.remove(&row.id).unwrap_or_default();
        Item {
            // They are read where the original is.
            translations: translated
                .into_iter()
                .filter(|_| shown)
                .filter_map(|found| translation(found, row.version, who, may_hide))
                .collect(),
            quote: consent.filter(|_| own || may_run),
            author: readable.then(|| author(&row)),
            html: readable.then(|| std::mem::take(&mut row.html)),
            in_reply_to: row
                .parent_number
                .map(|number| InReplyTo { number, name: row.parent_author.clone() }),
            dir: direction(&row.language),
            can: Can {
                reply: may_post && open && shown,
                edit: may_post && open && own && readable,
                delete: may_post && own && readable,
                report: may(Action::Report) && shown && !own,
                react: may_post && shown && !own,
                hide: may_hide && shown,
                restore: may_hide && row.state == ItemState::Hidden && !own,
                translate: may_post && shown && place.state != ThreadState::Locked,
                ask_quote: is_planned && may_run && shown && !own && consent.is_none(),
            },
            among_members: place.visibility == Visibility::Public
                && row.said_to == Visibility::Members,
            // What is not there for this reader has no answers either.
            depth: if row.parent_id.is_some() { row.depth } else { 0 },
            id: row.id,
            parent: row.parent_id,
            number: row.number,
            created_at: row.created_at,
            edited_at: row.edited_at.filter(|_| readable),
            version: row.version,
            language: row.language,
            state: row.state,
            question: row.question.filter(|_| readable),
            reactions: counted,
            mine,
            own,
        }
    };
    Ok(rows.into_iter().map(item).collect())
}

/// A translation as this reader sees it. One that waits is its translator's and the moderators'.
fn translation(
    row: TranslationRow,
    version: i64,
    who: Option<&SignedIn>,
    may_hide: bool,
) -> Option<Translation> {
    let own = who.is_some_and(|who| row.translator.as_ref() == Some(&who.member.id));
    if row.pending && !own {
        return None;
    }
    Some(Translation {
        id: row.id,
        dir: direction(&row.language),
        language: row.language,
        html: row.html,
        translator: row.translator_name,
        outdated: row.of_version < version,
        pending: row.pending,
        own,
        can_remove: own || may_hide,
    })
}

/// Who wrote a comment, as everyone may know it.
pub(crate) fn author(row: &ItemRow) -> Author {
    let role = match (&row.author_id, row.author_role) {
        (None, _) | (_, None) => AuthorRole::Former,
        (_, Some(Role::Member)) => AuthorRole::Member,
        (_, Some(Role::Moderator)) => AuthorRole::Moderator,
        (_, Some(Role::Admin)) => AuthorRole::Admin,
    };
    let name = row.author_name.clone().unwrap_or_else(|| "Former member".to_owned());
    Author { name, key: row.author_key.clone(), role }
}

/// A comment in the list of what is new.
#[derive(Clone, Debug, serde::Serialize)]
pub struct RecentItem {
    /// The page's id.
    pub page: String,
    /// The page's title by language.
    pub titles: BTreeMap<String, String>,
    /// Its place in the thread.
    pub number: i64,
    /// Its first words, as plain text.
    pub excerpt: String,
    /// Of the text.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Who wrote it.
    pub author: Option<String>,
    /// When it was posted.
    pub created_at: jiff::Timestamp,
}

/// Characters of an excerpt.
const EXCERPT: usize = 160;

/// The newest comments that this member may read.
pub fn recent(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    limit: usize,
) -> Result<Vec<RecentItem>, StoreError> {
    if permissions::check(Action::ReadMembers, Some(me)).is_err() {
        return Ok(Vec::new());
    }
    let rows = store::discussions::newest_shown(tx, page_size(world, limit))?;
    let item = |(page, row): (String, ItemRow)| {
        // A page that is gone from the catalogue takes its discussion along.
        let page = world.catalogue.page(&page).filter(|page| page.discussion.is_some())?;
        if !page.admits(Some(me)) {
            return None;
        }
        let author = author(&row);
        Some(RecentItem {
            page: page.id.clone(),
            titles: page.titles.clone(),
            number: row.number,
            excerpt: excerpt(&row.html),
            dir: direction(&row.language),
            language: row.language,
            author: (author.role != AuthorRole::Former).then_some(author.name),
            created_at: row.created_at,
        })
    };
    Ok(rows.into_iter().filter_map(item).collect())
}

/// The first words of our own cleaned HTML.
pub(crate) fn excerpt(html: &str) -> String {
    let words = plain(html);
    match words.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

/// The words of our own cleaned HTML, without its tags.
pub(crate) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => {
                in_tag = true;
                text.push(' ');
            }
            '>' if in_tag => in_tag = false,
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    let plain =
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&amp;", "&");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
