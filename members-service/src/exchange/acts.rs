//! Posting, changing, ending, reporting a listing; what a moderator decides. Each of a moderator's is on the audit log
//! (S96).

use jiff::{Span, Timestamp};
use serde_json::json;

use super::draft::{Draft, today};
use super::reading::{self, own, view};
use super::{KEPT_DAYS, Listing, Outcome, REMIND_DAYS, Standing};
use crate::accounts::{ActError, Actor, Member, Role, reason};
use crate::config::Limits;
use crate::discussions::markdown::{self, RENDERER};
use crate::discussions::{
    EditError, FREE_EDIT_SECONDS, ItemState, PostError, confirm_public, keep_pace, still_allowed,
};
use crate::id::{ListingId, MemberId};
use crate::moderation::{self, ReportError, ReportReason, audit};
use crate::notifications::{self, Told, Topic};
use crate::permissions::{self, Action, Denied};
use crate::sign_in::SignedIn;
use crate::store::exchange::{ListingRow, Written};
use crate::store::{self, Event, StoreError, Tx};
use crate::text::clean;
use crate::updates::{Decision, EditOrPost, Reach};
use crate::world::{DAY, World};

/// Characters of a note, and of how something went.
const NOTE_CHARACTERS: usize = 1000;

/// Posts a listing. The same `key` of the same author gives the one that was posted first (S81).
pub fn post(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    draft: &Draft,
    key: &str,
) -> Result<Listing, PostError> {
    let me = &still_allowed(tx, me, Action::Post)?;
    let key = Some(key).filter(|key| !key.is_empty() && key.len() <= 64);
    let before = match key {
        Some(key) => store::exchange::by_form_key(tx, &me.member.id, key)?,
        None => None,
    };
    let id = match before {
        Some(id) => id,
        None => {
            confirm_public(tx, world, me, draft.ask_public, draft.public_confirmed)?;
            keep_pace(tx, world, &me.member)?;
            let state = state_of(tx, world, &me.member, draft, None)?;
            let id = ListingId::random();
            let reach = if draft.ask_public { Reach::Asked } else { Reach::Members };
            let language = draft.language.as_deref().unwrap_or(&me.member.language);
            let written = written(draft, language, Standing::Open, state, reach);
            store::exchange::insert(tx, &id, &me.member.id, key, &written, world.now)?;
            store::exchange::bump(tx)?;
            told(tx, world, &id)?;
            id
        }
    };
    let row = store::exchange::listing(tx, &id)?
        .ok_or_else(|| StoreError::Other("a listing that was written is not there".to_owned()))?;
    Ok(view(row, me, world))
}

fn written<'a>(
    draft: &'a Draft,
    language: &'a str,
    standing: Standing,
    state: ItemState,
    reach: Reach,
) -> Written<'a> {
    Written {
        kind: draft.kind,
        what: draft.what,
        title: &draft.title,
        markdown: &draft.text.markdown,
        html: &draft.text.rendered.html,
        renderer: RENDERER,
        text_hash: &draft.text.hash,
        language,
        starts_on: draft.starts_on.as_ref(),
        ends_on: draft.ends_on.as_ref(),
        place: &draft.place,
        capacity: draft.capacity,
        expires_on: &draft.expires_on,
        standing,
        state,
        reach,
        terms: &draft.terms,
        languages: &draft.languages,
    }
}

/// Tells who follows its topics, once it is shown.
fn told(tx: &mut dyn Tx, world: &World, id: &ListingId) -> Result<(), StoreError> {
    let row = store::exchange::listing(tx, id)?.filter(|row| row.state == ItemState::Shown);
    let Some(row) = row else { return Ok(()) };
    let terms = row.terms.iter().flat_map(|(vocabulary, terms)| {
        terms.iter().map(|term| Topic::Term(vocabulary.clone(), term.clone()))
    });
    let topics: Vec<Topic> = std::iter::once(Topic::Listing(row.kind)).chain(terms).collect();
    let listing = Told::Listing(id.clone());
    notifications::news_shown(tx, world, &listing, row.author_id.as_ref(), &topics)
}

/// Whether it is shown and stands, so that news of it are still news.
pub(crate) fn shown_still(
    tx: &mut dyn Tx,
    world: &World,
    id: &ListingId,
) -> Result<bool, StoreError> {
    let row = store::exchange::listing(tx, id)?;
    Ok(row.is_some_and(|row| {
        row.state == ItemState::Shown && row.author_is_there && reading::stands(&row, world)
    }))
}

/// Seen at once, or held until a moderator looked (S80).
fn state_of(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    draft: &Draft,
    but: Option<&ListingId>,
) -> Result<ItemState, StoreError> {
    let repeats =
        |tx: &mut dyn Tx| store::exchange::has_same_text(tx, &member.id, &draft.text.hash, but);
    let (links, but) = (draft.text.rendered.links, but.map_or("", ListingId::as_str));
    let held = moderation::looks_first(tx, world, member, links, but, repeats)?;
    Ok(if held { ItemState::Pending } else { ItemState::Shown })
}

/// Tells of a change of a listing. `left`: something must leave what the public sees, at once.
fn changed(tx: &mut dyn Tx, was: Reach, is: Reach, left: bool) -> Result<(), StoreError> {
    store::exchange::bump(tx)?;
    if was == Reach::Public && (left || is != Reach::Public) {
        tx.announce(Event::PublicRetracted);
    } else if is == Reach::Public {
        tx.announce(Event::PublicChanged);
    }
    Ok(())
}

/// Changes an own listing, if it is still at the version that its author read (S82). One whose day passed or that was
/// withdrawn stands again. What was public waits for a moderator again, unless its author is one.
pub fn edit(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ListingId,
    draft: &Draft,
    expected_version: i64,
) -> Result<Listing, EditOrPost> {
    let me = &still_allowed(tx, me, Action::EditOwn)?;
    let row = own(tx, me, id)?;
    if row.version != expected_version {
        return Err(EditError::Stale { version: row.version }.into());
    }
    let standing = match row.standing {
        Standing::Lapsed | Standing::Withdrawn => Standing::Open,
        Standing::Closed => return Err(EditError::Closed.into()),
        Standing::Open | Standing::Answered | Standing::Agreed => row.standing,
    };
    confirm_public(tx, world, me, draft.ask_public, draft.public_confirmed)?;
    let moderates = permissions::check(Action::Hide, Some(me)).is_ok();
    let reach = match (draft.ask_public, row.reach) {
        (false, _) => Reach::Members,
        (true, Reach::Public) if moderates => Reach::Public,
        (true, _) => Reach::Asked,
    };
    let state = match row.state {
        ItemState::Pending => ItemState::Pending,
        _ => state_of(tx, world, &me.member, draft, Some(id))?,
    };
    let late = row.created_at < world.ago(FREE_EDIT_SECONDS);
    let edited_at = if late { Some(world.now) } else { row.edited_at };
    let published_at = row.published_at.filter(|_| reach == Reach::Public);
    let language = draft.language.as_deref().unwrap_or(&row.language);
    let written = written(draft, language, standing, state, reach);
    store::exchange::rewrite(tx, id, &written, edited_at, published_at)?;
    changed(tx, row.reach, reach, state != ItemState::Shown)?;
    let row = store::exchange::listing(tx, id)?.ok_or(EditError::NotFound)?;
    Ok(view(row, me, world))
}

/// Takes an own listing back. What was said because of it stays with the two who said it.
pub fn withdraw(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ListingId,
) -> Result<(), EditError> {
    permissions::check(Action::DeleteOwn, Some(me))?;
    let row = own(tx, me, id)?;
    if matches!(row.standing, Standing::Closed | Standing::Withdrawn) {
        return Err(EditError::Closed);
    }
    store::exchange::end(tx, id, Standing::Withdrawn, None, "", world.now)?;
    store::exchange::set_reach(tx, id, Reach::Members, None)?;
    Ok(changed(tx, row.reach, Reach::Members, true)?)
}

/// Closes an own listing: how it went, and in words that members read.
pub fn close(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ListingId,
    outcome: Outcome,
    words: &str,
) -> Result<(), ActError> {
    permissions::check(Action::EditOwn, Some(me))?;
    let row = own(tx, me, id).map_err(|error| match error {
        EditError::Denied(denied) => ActError::Denied(denied),
        EditError::Store(error) => ActError::Store(error),
        _ => ActError::NotFound,
    })?;
    if matches!(row.standing, Standing::Closed | Standing::Withdrawn) {
        return Err(ActError::Conflict);
    }
    let words = told_words(words)?;
    store::exchange::end(tx, id, Standing::Closed, Some(outcome), &words, world.now)?;
    Ok(changed(tx, row.reach, row.reach, true)?)
}

/// How something went, in words; they may be empty.
pub(super) fn told_words(words: &str) -> Result<String, ActError> {
    let words = clean(words.trim()).filter(|words| words.chars().count() <= NOTE_CHARACTERS);
    words.ok_or(ActError::ReasonMissing)
}

/// Reports a listing to the moderators. The same member's second report replaces the first.
pub fn report(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ListingId,
    why: ReportReason,
    note: &str,
) -> Result<(), ReportError> {
    permissions::check(Action::Report, Some(me))?;
    let note = moderation::may_report(tx, world, me, note)?;
    let row = store::exchange::listing(tx, id)?.filter(|row| row.state == ItemState::Shown);
    let row = row.ok_or(ReportError::NotFound)?;
    if row.author_id.as_ref() == Some(&me.member.id) {
        return Err(Denied::Forbidden.into());
    }
    Ok(store::exchange::report(tx, id, &me.member.id, why, &note, world.now)?)
}

/// Decides on what was read: `seen` is its version. Nobody decides on their own. What must give a reason: keeping from
/// the public what was to be public, closing reports.
pub fn decide(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ListingId,
    decision: Decision,
    seen: i64,
    why: &str,
) -> Result<(), ActError> {
    let row = concerned(tx, me, id)?;
    if row.author_id.as_ref() == Some(&me.member.id) {
        return Err(ActError::Own);
    }
    // What is published is what was read.
    if row.version != seen {
        return Err(ActError::Stale { version: row.version });
    }
    let shown = row.state == ItemState::Shown;
    let (act, why) = match decision {
        Decision::Publish if shown && row.reach == Reach::Asked => {
            store::exchange::set_reach(tx, id, Reach::Public, Some(world.now))?;
            changed(tx, row.reach, Reach::Public, false)?;
            ("publish-listing", String::new())
        }
        Decision::Keep if row.reach != Reach::Members => {
            let why = reason(why)?;
            store::exchange::set_reach(tx, id, Reach::Members, None)?;
            changed(tx, row.reach, Reach::Members, true)?;
            ("keep-listing", why)
        }
        Decision::Show if row.state == ItemState::Pending => {
            store::exchange::set_state(tx, id, ItemState::Shown)?;
            changed(tx, row.reach, row.reach, false)?;
            told(tx, world, id)?;
            ("show-listing", String::new())
        }
        Decision::Dismiss => {
            let why = reason(why)?;
            if store::exchange::close_reports(tx, id, world.now)? == 0 {
                return Err(ActError::Conflict);
            }
            ("dismiss-listing", why)
        }
        Decision::Publish | Decision::Keep | Decision::Show => return Err(ActError::Conflict),
    };
    record(tx, world, me, act, &row, &why)
}

/// Hides a listing and closes its reports. It leaves pages, calendars and the snapshot before this is answered.
pub fn hide(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ListingId,
    why: &str,
) -> Result<(), ActError> {
    let why = reason(why)?;
    let row = concerned(tx, me, id)?;
    if !matches!(row.state, ItemState::Shown | ItemState::Pending) {
        return Err(ActError::Conflict);
    }
    store::exchange::set_state(tx, id, ItemState::Hidden)?;
    store::exchange::close_reports(tx, id, world.now)?;
    changed(tx, row.reach, row.reach, true)?;
    record(tx, world, me, "hide-listing", &row, &why)
}

/// Shows a hidden listing again.
pub fn restore(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ListingId,
    why: &str,
) -> Result<(), ActError> {
    let why = reason(why)?;
    let row = concerned(tx, me, id)?;
    if row.state != ItemState::Hidden {
        return Err(ActError::Conflict);
    }
    store::exchange::set_state(tx, id, ItemState::Shown)?;
    changed(tx, row.reach, row.reach, false)?;
    record(tx, world, me, "restore-listing", &row, &why)
}

/// A listing that waits, with its open reports: why, in what words, when.
pub type Waiting = (Listing, Vec<(String, String, Timestamp)>);

/// What waits for a moderator, the oldest first, and whether there is more. The look is on the audit log.
pub fn waiting(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<(Vec<Waiting>, bool), ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let most = world.limits.page_items.max(1);
    let mut ids = store::exchange::waiting(tx, &today(world.now).to_string(), most + 1)?;
    let more = ids.len() as i64 > most;
    ids.truncate(usize::try_from(most).unwrap_or(50));
    if !ids.is_empty() {
        audit::record(tx, world, &Actor::Member(me.clone()), "look-at-listings", None, "")?;
    }
    let mut all = Vec::new();
    for id in ids {
        let Some(row) = store::exchange::listing(tx, &id)? else { continue };
        // Nobody decides on their own, nor learns that they were reported (S83).
        if row.author_id.as_ref() == Some(&me.member.id) {
            continue;
        }
        all.push((view(row, me, world), store::exchange::open_reports(tx, &id)?));
    }
    Ok((all, more))
}

/// How many listings and exchanges wait: a number only, so no look that is audited.
pub fn count_waiting(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<i64, ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let listings = store::exchange::waiting(tx, &today(world.now).to_string(), 100)?.len();
    Ok((listings + store::between::reported(tx, 100)?.len()) as i64)
}

/// The listing, if this moderator may act on it: an administrator's is for administrators only.
fn concerned(tx: &mut dyn Tx, me: &SignedIn, id: &ListingId) -> Result<ListingRow, ActError> {
    permissions::check(Action::Hide, Some(me))?;
    let row = store::exchange::listing(tx, id)?.ok_or(ActError::NotFound)?;
    if row.state == ItemState::Deleted {
        return Err(ActError::NotFound);
    }
    let over_them = row.author_role == Some(Role::Admin) && me.member.role == Role::Moderator;
    if over_them { Err(Denied::Forbidden.into()) } else { Ok(row) }
}

fn record(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    act: &'static str,
    row: &ListingRow,
    why: &str,
) -> Result<(), ActError> {
    let author = match &row.author_id {
        Some(id) => store::accounts::member(tx, id)?,
        None => None,
    };
    let subject = format!("listing {}", row.id);
    let by = Actor::Member(me.clone());
    Ok(audit::record_on(tx, world, &by, act, author.as_ref(), &subject, why)?)
}

/// An author's name or standing is another now: what shows it in public has changed.
pub(crate) fn author_changed(tx: &mut dyn Tx, author: &MemberId) -> Result<(), StoreError> {
    if store::exchange::has_public(tx, author)? {
        changed(tx, Reach::Public, Reach::Public, true)?;
    }
    Ok(())
}

/// Before an account goes: what it listed goes too or is withdrawn, its exchanges end, its words in them go with its
/// texts.
pub(crate) fn erase_of(
    tx: &mut dyn Tx,
    world: &World,
    author: &MemberId,
    with_texts: bool,
) -> Result<(), StoreError> {
    author_changed(tx, author)?;
    store::between::end_of(tx, author, world.now)?;
    if with_texts {
        store::between::erase_words_of(tx, author)?;
        store::exchange::erase_of(tx, author)?;
    } else {
        store::exchange::withdraw_of(tx, author, world.now)?;
    }
    store::exchange::bump(tx)
}

/// Lets lapse what has stood its time, reminds once of what soon will, and forgets what has been over for long.
pub(crate) fn lapse_and_remind(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    let today = today(world.now);
    for (id, reach) in store::exchange::past(tx, &today.to_string())? {
        store::exchange::end(tx, &id, Standing::Lapsed, None, "", world.now)?;
        changed(tx, reach, reach, true)?;
    }
    let soon = today.checked_add(Span::new().days(REMIND_DAYS)).unwrap_or(today);
    for (id, author) in store::exchange::to_remind(tx, &soon.to_string())? {
        store::exchange::set_reminded(tx, &id, world.now)?;
        if let Some(member) = store::accounts::member(tx, &author)? {
            let details = json!({ "what": "expires", "path": format!("/members/exchange/{id}") });
            notifications::exchange_news(tx, world, &member, details)?;
        }
    }
    store::exchange::sweep(tx, world.ago(KEPT_DAYS * DAY))
}

/// Renders again what an older renderer wrote (S68). How many it did; call until none is left.
pub(crate) fn rerender_outdated(tx: &mut dyn Tx, limits: &Limits) -> Result<usize, StoreError> {
    // A text that newer rules refuse is shown as nothing rather than as an older renderer made it.
    let again = |text: &str| match text {
        "" => String::new(),
        text => markdown::render(text, limits).map(|made| made.html).unwrap_or_default(),
    };
    let listings = store::exchange::rendered_before(tx, RENDERER)?;
    for (id, text) in &listings {
        store::exchange::set_html(tx, id, &again(text), RENDERER)?;
    }
    let messages = store::between::rendered_before(tx, RENDERER)?;
    for (id, number, text) in &messages {
        store::between::set_html(tx, id, *number, &again(text), RENDERER)?;
    }
    Ok(listings.len() + messages.len())
}
