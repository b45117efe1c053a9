//! E-discussions as readers and their moderators see them. Each question asks first whether this reader may.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Conduct, ConductError, QUIET_SECONDS, Readers, WrittenText};
use crate::accounts::{ActError, words};
use crate::catalogue::Page;
use crate::discussions::{self, PendingTranslation, ThreadError, ThreadState, thread_state};
use crate::id::MemberId;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::{self, StoreError, Tx};
use crate::world::World;

words! {
    /// Which of the e-discussions are listed.
    Show {
        /// Those that take contributions.
        Open = "open",
        /// Those that will.
        Upcoming = "upcoming",
        /// Those that did.
        Closed = "closed",
        /// Those that take contributions and get none.
        Quiet = "quiet",
    }
}

/// One e-discussion in a list.
#[derive(Clone, Debug)]
pub struct Activity {
    /// The page's id.
    pub page: String,
    /// Its title by language.
    pub titles: BTreeMap<String, String>,
    /// When it opens.
    pub opens: Option<Timestamp>,
    /// When it closes.
    pub closes: Option<Timestamp>,
    /// Who may read it.
    pub readers: Readers,
    /// Contributions shown.
    pub count: i64,
    /// How many have said something.
    pub voices: i64,
    /// When something was last said.
    pub last: Option<Timestamp>,
    /// Open, and nothing said for a week.
    pub quiet: bool,
    /// How many there are of each kind of list.
    pub state: ThreadState,
}

/// Whether a page's discussion is one that is held, and not just a thread that is always there.
pub(crate) fn is_planned(page: &Page) -> bool {
    page.discussion.as_ref().is_some_and(|discussion| {
        discussion.conduct.is_some()
            || discussion.opens.is_some()
            || discussion.closes.is_some()
            || !discussion.questions.is_empty()
    })
}

/// The e-discussions of one kind, the soonest to close first; those closed, the last closed first.
pub fn listed(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    show: Show,
    from: usize,
    most: usize,
) -> Result<(Vec<Activity>, bool), ConductError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let catalogue = world.catalogue.clone();
    let mut found = Vec::new();
    for page in catalogue.pages().iter().filter(|page| is_planned(page) && page.admits(Some(me))) {
        let wanted = match thread_state(page, false, world) {
            ThreadState::Open => matches!(show, Show::Open | Show::Quiet),
            ThreadState::Scheduled => show == Show::Upcoming,
            ThreadState::Closed | ThreadState::Locked => show == Show::Closed,
        };
        if wanted {
            found.push(page);
        }
    }
    match show {
        Show::Open | Show::Quiet => {
            found.sort_by_key(|page| (closes(page).is_none(), closes(page), page.id.clone()));
        }
        Show::Upcoming => found.sort_by_key(|page| page.discussion.as_ref().and_then(|d| d.opens)),
        Show::Closed => found.sort_by_key(|page| std::cmp::Reverse(closes(page))),
    }
    // Whether it is quiet is known only by what was said.
    if show == Show::Quiet {
        let mut quiet = Vec::new();
        for page in found {
            let activity = activity(tx, world, page)?;
            quiet.extend(activity.quiet.then_some(activity));
        }
        let more = quiet.len() > from + most;
        return Ok((quiet.into_iter().skip(from).take(most).collect(), more));
    }
    let more = found.len() > from + most;
    let mut listed = Vec::new();
    for page in found.into_iter().skip(from).take(most) {
        listed.push(activity(tx, world, page)?);
    }
    Ok((listed, more))
}

fn closes(page: &Page) -> Option<Timestamp> {
    page.discussion.as_ref().and_then(|discussion| discussion.closes)
}

fn activity(tx: &mut dyn Tx, world: &World, page: &Page) -> Result<Activity, StoreError> {
    let discussion = page.discussion.as_ref();
    let thread = store::threads::thread_of(tx, page)?;
    let (last, voices) = match &thread {
        Some(thread) => store::conduct::activity(tx, &thread.id)?,
        None => (None, 0),
    };
    let locked = thread.as_ref().is_some_and(|thread| thread.locked);
    let state = thread_state(page, locked, world);
    let opens = discussion.and_then(|discussion| discussion.opens);
    let since = last.or(opens).unwrap_or(world.now);
    Ok(Activity {
        page: page.id.clone(),
        titles: page.titles.clone(),
        opens,
        closes: closes(page),
        readers: readers(page),
        count: thread.as_ref().map_or(0, |thread| thread.shown_count),
        voices,
        last,
        quiet: state == ThreadState::Open && since <= world.ago(QUIET_SECONDS),
        state,
    })
}

fn readers(page: &Page) -> Readers {
    page.conduct().map_or_else(|| Conduct::of(page).readers, |conduct| conduct.readers)
}

/// How many open discussions have gone quiet: those that this moderator runs, or that nobody runs.
pub fn quiet_count(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<i64, ConductError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let catalogue = world.catalogue.clone();
    let mut quiet = 0;
    let is_open = |page: &&Page| thread_state(page, false, world) == ThreadState::Open;
    for page in catalogue.pages().iter().filter(|page| is_planned(page)).filter(is_open) {
        let runs = page.conduct().and_then(|conduct| conduct.moderator.as_ref());
        if runs.is_none_or(|runs| *runs == me.member.id) && activity(tx, world, page)?.quiet {
            quiet += 1;
        }
    }
    Ok(quiet)
}

/// What stands around a thread: the plan, what moderators wrote, how much there is in each language and to each question.
#[derive(Clone, Debug)]
pub struct Board {
    /// As it is in force.
    pub conduct: Conduct,
    /// Languages of the plan.
    pub languages: Vec<String>,
    /// What moderators wrote, the synthesis first.
    pub texts: Vec<WrittenText>,
    /// Contributions by language.
    pub by_language: BTreeMap<String, i64>,
    /// Contributions by question.
    pub by_question: BTreeMap<String, i64>,
    /// Whether the reader may run it.
    pub can_run: bool,
    /// Whether nothing was said for a week.
    pub quiet: bool,
    /// When something was last said.
    pub last: Option<Timestamp>,
}

/// The board of a page's discussion; `None` if it is just a thread.
pub fn board(
    tx: &mut dyn Tx,
    world: &World,
    who: Option<&SignedIn>,
    page: &str,
) -> Result<Option<Board>, ThreadError> {
    let place = discussions::place(tx, world, who, page)?;
    if !is_planned(place.page) {
        return Ok(None);
    }
    let conduct = place.page.conduct().cloned().unwrap_or_else(|| Conduct::of(place.page));
    let mut texts = store::conduct::texts(tx, &conduct.page)?;
    // A synthesis of a discussion that anyone may read is public only by its own act.
    if permissions::check(Action::ReadMembers, who).is_err()
        && conduct.synthesis_public_at.is_none()
    {
        texts.retain(|text| text.phase != 0);
    }
    let (mut by_language, mut by_question) = Default::default();
    if let Some(thread) = &place.thread {
        by_language = store::conduct::languages(tx, &thread.id)?;
        by_question = store::conduct::answers(tx, &thread.id)?;
    }
    let activity = activity(tx, world, place.page)?;
    Ok(Some(Board {
        languages: place.page.languages.clone(),
        conduct,
        texts,
        by_language,
        by_question,
        can_run: permissions::check(Action::RunDiscussion, who).is_ok(),
        quiet: activity.quiet,
        last: activity.last,
    }))
}

/// All that its moderator works with.
#[derive(Clone, Debug)]
pub struct Desk {
    /// What members see.
    pub board: Board,
    /// The page's title by language.
    pub titles: BTreeMap<String, String>,
    /// Whether it takes contributions.
    pub state: ThreadState,
    /// Who is on the list.
    pub named: Vec<(MemberId, String)>,
    /// Translations that wait.
    pub waiting: Vec<PendingTranslation>,
}

/// A discussion as its moderator sees it.
pub fn desk(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
) -> Result<Desk, ConductError> {
    permissions::check(Action::RunDiscussion, Some(me))?;
    let found = board(tx, world, Some(me), page)?;
    let board = found.ok_or(ActError::NotFound)?;
    let place = discussions::place(tx, world, Some(me), page)?;
    let waiting = match &place.thread {
        Some(thread) => store::translations::waiting_translations(tx, &thread.id)?,
        None => Vec::new(),
    };
    Ok(Desk {
        named: store::conduct::named_with_names(tx, &board.conduct.page)?,
        board,
        titles: place.page.titles.clone(),
        state: place.state,
        waiting,
    })
}
