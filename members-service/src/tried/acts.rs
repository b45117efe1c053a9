//! Reporting, changing, taking back; what the second member says, and what a moderator decides. Each act of a moderator
//! is on the audit log (S96).

use jiff::Timestamp;
use serde_json::{Map, json};

use super::draft::By;
use super::reading::{self, own_row, view};
use super::{Decided, Draft, KEPT_DAYS, Report, Standing};
use crate::accounts::{ActError, Actor, Member, Name, Role, Status, is_settled, reason};
use crate::directory;
use crate::discussions::{EditError, ItemState, keep_pace, still_allowed};
use crate::id::{MemberId, TriedId};
use crate::moderation::{self, ReportError, ReportReason, audit, may_report};
use crate::notifications::{self, Waits};
use crate::permissions::{self, Action, Denied};
use crate::proposals::{self, Filed, Named, State};
use crate::sign_in::SignedIn;
use crate::store::tried::{TriedRow, Written};
use crate::store::{self, Event, StoreError, Tx};
use crate::updates::EditOrPost;
use crate::world::{DAY, World};

/// Reports. The same `key` of the same author gives what was reported first (S81).
pub fn post(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    draft: &Draft,
    key: &str,
) -> Result<Report, EditOrPost> {
    let me = &still_allowed(tx, me, Action::Post)?;
    let key = Some(key).filter(|key| !key.is_empty() && key.len() <= 64);
    let before = match key {
        Some(key) => store::tried::by_form_key(tx, &me.member.id, key)?,
        None => None,
    };
    let id = match before {
        Some(id) => id,
        None => {
            keep_pace(tx, world, &me.member)?;
            let page = reading::open(world, &draft.page).ok_or(EditError::NotFound)?;
            let second = second_of(tx, world, me, draft, None)?;
            let state = state_of(tx, world, &me.member, draft, None)?;
            let id = TriedId::random();
            let written = Written {
                page: &page.page.id,
                ..written(draft, &me.member.language, second.as_ref(), state)
            };
            store::tried::insert(tx, &id, &me.member.id, key, &written, world.now)?;
            tell_second(tx, world, second.as_ref(), state)?;
            tx.announce(Event::PublicChanged);
            id
        }
    };
    let row = store::tried::report_row(tx, &id)?.ok_or(EditError::NotFound)?;
    Ok(view(row, me))
}

/// Without a source.
static NO_SOURCE: [String; 4] = [const { String::new() }; 4];

fn written<'a>(
    draft: &'a Draft,
    language: &'a str,
    second: Option<&'a MemberId>,
    state: ItemState,
) -> Written<'a> {
    Written {
        page: &draft.page,
        place: &draft.place,
        year: draft.year,
        what: &draft.what,
        changed: &draft.changed,
        happened: &draft.happened,
        language: draft.language.as_deref().unwrap_or(language),
        text_hash: &draft.hash,
        source: match &draft.by {
            By::Source(source) => source,
            _ => &NO_SOURCE,
        },
        second,
        state,
    }
}

/// Whom the author names, if there is such a member and they can be asked. Whether there is one is told to nobody:
/// whoever names at random must not learn who is a member.
fn second_of(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    draft: &Draft,
    before: Option<&MemberId>,
) -> Result<Option<MemberId>, StoreError> {
    let member = match &draft.by {
        By::Source(_) => return Ok(None),
        By::AsBefore => return Ok(before.cloned()),
        By::Name(name) => match Name::parse(name, world) {
            Ok(name) => store::accounts::member_by_skeleton(tx, &name.skeleton)?,
            Err(_) => None,
        },
        By::Entry(id) => match directory::member_of(tx, world, me, id) {
            Ok(id) => store::accounts::member(tx, &id)?,
            Err(ActError::Store(error)) => return Err(error),
            Err(_) => None,
        },
    };
    let Some(member) = member else { return Ok(None) };
    let can = member.id != me.member.id
        && member.status == Status::Active
        && store::accounts::hidden_at(tx, &member.id)?.is_none()
        && is_settled(tx, world, &member)?;
    Ok(can.then_some(member.id))
}

/// That something waits: not what, nor whose (S73).
fn tell_second(
    tx: &mut dyn Tx,
    world: &World,
    second: Option<&MemberId>,
    state: ItemState,
) -> Result<(), StoreError> {
    let Some(second) = second.filter(|_| state == ItemState::Shown) else { return Ok(()) };
    tell(tx, world, second)
}

fn tell(tx: &mut dyn Tx, world: &World, whom: &MemberId) -> Result<(), StoreError> {
    match store::accounts::member(tx, whom)? {
        Some(member) => notifications::waits(tx, world, &member, Waits::Something, json!({})),
        None => Ok(()),
    }
}

/// Seen at once, or held until a moderator looked (S80).
fn state_of(
    tx: &mut dyn Tx,
    world: &World,
    member: &Member,
    draft: &Draft,
    but: Option<&TriedId>,
) -> Result<ItemState, StoreError> {
    let repeats = |tx: &mut dyn Tx| store::tried::has_same_text(tx, &member.id, &draft.hash, but);
    let but = but.map_or("", TriedId::as_str);
    let held = moderation::looks_first(tx, world, member, draft.links(), but, repeats)?;
    Ok(if held { ItemState::Pending } else { ItemState::Shown })
}

/// Changes an own report before it is confirmed, if it is still at the version that its author read (S82). What was
/// declined is reported anew; where a moderator declined it, one looks first.
pub fn edit(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &TriedId,
    draft: &Draft,
    expected_version: i64,
) -> Result<Report, EditOrPost> {
    let me = &still_allowed(tx, me, Action::EditOwn)?;
    let row = own_row(tx, me, id).map_err(|error| match error {
        ActError::Denied(denied) => EditError::Denied(denied),
        ActError::Store(error) => EditError::Store(error),
        _ => EditError::NotFound,
    })?;
    if row.version != expected_version {
        return Err(EditError::Stale { version: row.version }.into());
    }
    if !matches!(row.standing, Standing::Reported | Standing::Declined) {
        return Err(EditError::Closed.into());
    }
    let second = second_of(tx, world, me, draft, row.second.as_ref())?;
    let looked = row.state == ItemState::Pending || row.decided == Some(Decided::Moderator);
    let state = match looked {
        true => ItemState::Pending,
        false => state_of(tx, world, &me.member, draft, Some(id))?,
    };
    let written = written(draft, &row.language, second.as_ref(), state);
    store::tried::rewrite(tx, id, &written, world.now)?;
    if second != row.second || row.standing != Standing::Reported {
        tell_second(tx, world, second.as_ref(), state)?;
    }
    tx.announce(Event::PublicRetracted);
    let row = store::tried::report_row(tx, id)?.ok_or(EditError::NotFound)?;
    Ok(view(row, me))
}

/// Takes an own report back, and what was filed because of it unless a page took it up already.
pub fn withdraw(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &TriedId,
) -> Result<(), ActError> {
    permissions::check(Action::DeleteOwn, Some(me))?;
    let row = own_row(tx, me, id)?;
    if !view(row.clone(), me).can.withdraw {
        return Err(ActError::Conflict);
    }
    store::tried::end(tx, id, Standing::Withdrawn, row.decided, world.now)?;
    unfile(tx, world, &row)
}

/// It leaves the counts before this is answered, and the editors' list.
fn unfile(tx: &mut dyn Tx, world: &World, row: &TriedRow) -> Result<(), ActError> {
    if let Some((proposal, _)) = &row.proposal {
        store::proposals::set_state(tx, proposal, State::Accepted, State::Withdrawn, world.now)?;
    }
    tx.announce(Event::PublicRetracted);
    Ok(())
}

/// What the record says in words, in the report's language.
#[derive(Clone, Debug)]
pub struct FiledWords {
    /// The title of the proposal.
    pub title: String,
    /// The title of a source that is a report and its confirmation.
    pub source_title: String,
}

/// The one who was named says whether it is so. To everybody else there is nothing here.
pub fn answer(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &TriedId,
    is_so: bool,
    seen: i64,
    words: &FiledWords,
) -> Result<(), ActError> {
    permissions::check(Action::Post, Some(me))?;
    let member = store::accounts::member(tx, &me.member.id)?.ok_or(Denied::SignIn)?;
    let me = SignedIn { member, session: me.session.clone() };
    permissions::check(Action::Post, Some(&me))?;
    let row = store::tried::report_row(tx, id)?.ok_or(ActError::NotFound)?;
    if !view(row.clone(), &me).can.confirm {
        return Err(ActError::NotFound);
    }
    if row.version != seen {
        return Err(ActError::Stale { version: row.version });
    }
    match is_so {
        true => confirm(tx, world, &row, Decided::Second, words)?,
        false => {
            store::tried::end(tx, id, Standing::Declined, Some(Decided::Second), world.now)?;
            tx.announce(Event::PublicRetracted);
        }
    }
    if let Some(author) = &row.author_id {
        tell(tx, world, author)?;
    }
    Ok(())
}

/// It is confirmed, and the editors can fetch it.
fn confirm(
    tx: &mut dyn Tx,
    world: &World,
    row: &TriedRow,
    by: Decided,
    words: &FiledWords,
) -> Result<(), StoreError> {
    store::tried::end(tx, &row.id, Standing::Confirmed, Some(by), world.now)?;
    tx.announce(Event::PublicChanged);
    let Some(open) = reading::open(world, &row.page) else { return Ok(()) };
    // No id of the entry's own is like it, nor another report's.
    let hash = crate::keys::token_hash(row.id.as_str()).to_lowercase();
    let source_id: String = hash.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let source_id = format!("m-{source_id}");
    let mut record = Map::new();
    record.insert("kind".to_owned(), "adapted-by".into());
    record.insert("countries".to_owned(), json!([row.place]));
    record.insert("year".to_owned(), row.year.into());
    record.insert("what".to_owned(), for_record(&row.what).into());
    if !row.changed.is_empty() {
        record.insert("changed".to_owned(), for_record(&row.changed).into());
    }
    record.insert("source".to_owned(), source_id.clone().into());
    let source = if row.has_source() {
        let [title, publisher, url, seen] = &row.source;
        json!({ "id": source_id, "title": title, "publisher": publisher, "url": url, "seen": seen })
    } else {
        json!({
            "id": source_id,
            "title": words.source_title,
            "publisher": world.network.name,
            "url": explained_at(world),
            "seen": crate::exchange::today(world.now).to_string(),
            "unpublished": true,
        })
    };
    let mut append = Map::new();
    append.insert(open.reports.to_owned(), json!([record]));
    if let Some(sources) = &open.collection.sources {
        append.insert(sources.clone(), json!([source]));
    }
    let place = format!("/members/tried/{}", row.id);
    let filed = Filed {
        kind: proposals::Kind::Adaptation,
        page: &row.page,
        language: &row.language,
        title: &words.title,
        append,
        note: &row.happened,
        owner: row.author_id.as_ref(),
        named: Named::None,
        given_name: "",
        place: Some(&place),
    };
    if let Some(proposal) = proposals::file_accepted(tx, world, &filed)? {
        store::tried::set_proposal(tx, &row.id, &proposal)?;
    }
    Ok(())
}

/// In one line, and without what an entry would take for a reference to a source.
fn for_record(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("[^", "[")
}

/// Where readers learn how reports are confirmed.
fn explained_at(world: &World) -> String {
    let page = world.catalogue.page("contribute");
    format!("{}{}", world.network.site_url, page.map_or("/", |page| page.url.as_str()))
}

/// Reports it to the moderators.
pub fn report(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &TriedId,
    why: ReportReason,
    note: &str,
) -> Result<(), ReportError> {
    let note = may_report(tx, world, me, note)?;
    let row = store::tried::report_row(tx, id)?.filter(|row| reading::may_read(row, me));
    let row = row.ok_or(ReportError::NotFound)?;
    if !view(row, me).can.report {
        return Err(Denied::Forbidden.into());
    }
    Ok(store::tried::report(tx, id, &me.member.id, why, &note, world.now)?)
}

/// What a moderator decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// What was held is seen.
    Show,
    /// The source was opened and says so.
    Confirm,
    /// It does not.
    Decline,
    /// What was reported stays as it is.
    Dismiss,
    /// Nobody sees it any more.
    Hide,
    /// They do again.
    Restore,
}

/// Decides on what was read: `seen` is its version. Nobody decides on their own. Declining, dismissing, hiding and
/// restoring give a reason.
pub fn decide(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &TriedId,
    decision: Decision,
    seen: i64,
    (why, words): (&str, &FiledWords),
) -> Result<(), ActError> {
    permissions::check(Action::Hide, Some(me))?;
    let row = store::tried::report_row(tx, id)?.ok_or(ActError::NotFound)?;
    if row.author_role == Some(Role::Admin) && me.member.role == Role::Moderator {
        return Err(Denied::Forbidden.into());
    }
    if row.author_id.as_ref() == Some(&me.member.id) {
        return Err(ActError::Own);
    }
    // What is confirmed is what was read.
    if row.version != seen {
        return Err(ActError::Stale { version: row.version });
    }
    let shown = row.state == ItemState::Shown;
    let open = shown && row.standing == Standing::Reported && row.has_source();
    let mut why = why.trim().to_owned();
    let needs = !matches!(decision, Decision::Show | Decision::Confirm);
    if needs {
        why = reason(&why)?;
    }
    let act = match decision {
        Decision::Show if row.state == ItemState::Pending => {
            store::tried::set_state(tx, id, ItemState::Shown)?;
            tell_second(tx, world, row.second.as_ref(), ItemState::Shown)?;
            tx.announce(Event::PublicChanged);
            "show-tried"
        }
        Decision::Confirm if open => {
            confirm(tx, world, &row, Decided::Moderator, words)?;
            "confirm-tried"
        }
        Decision::Decline if row.standing == Standing::Reported => {
            store::tried::end(tx, id, Standing::Declined, Some(Decided::Moderator), world.now)?;
            tx.announce(Event::PublicRetracted);
            "decline-tried"
        }
        Decision::Dismiss if store::tried::close_reports(tx, id, world.now)? > 0 => "dismiss-tried",
        Decision::Hide if matches!(row.state, ItemState::Shown | ItemState::Pending) => {
            store::tried::set_state(tx, id, ItemState::Hidden)?;
            store::tried::close_reports(tx, id, world.now)?;
            unfile(tx, world, &row)?;
            "hide-tried"
        }
        Decision::Restore if row.state == ItemState::Hidden => {
            store::tried::set_state(tx, id, ItemState::Shown)?;
            if let Some((proposal, _)) = &row.proposal {
                let (from, to) = (State::Withdrawn, State::Accepted);
                store::proposals::set_state(tx, proposal, from, to, world.now)?;
            }
            tx.announce(Event::PublicChanged);
            "restore-tried"
        }
        _ => return Err(ActError::Conflict),
    };
    let author = match &row.author_id {
        Some(id) => store::accounts::member(tx, id)?,
        None => None,
    };
    if let (Decision::Confirm | Decision::Decline, Some(author)) = (decision, &author) {
        tell(tx, world, &author.id)?;
    }
    let by = Actor::Member(me.clone());
    let subject = format!("tried {}", row.id);
    let why = if needs { why } else { String::new() };
    Ok(audit::record_on(tx, world, &by, act, author.as_ref(), &subject, &why)?)
}

/// A report that waits, with open reports of it to the moderators: why, in what words, when.
pub type Waiting = (Report, Vec<(String, String, Timestamp)>);

/// What waits for a moderator, the oldest first, and whether there is more. The look is on the audit log.
pub fn queue(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<(Vec<Waiting>, bool), ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let most = world.limits.page_items.max(1);
    let mut ids = store::tried::waiting(tx, most + 1)?;
    let more = ids.len() as i64 > most;
    ids.truncate(usize::try_from(most).unwrap_or(50));
    if !ids.is_empty() {
        audit::record(tx, world, &Actor::Member(me.clone()), "look-at-tried", None, "")?;
    }
    let mut all = Vec::new();
    for id in ids {
        let Some(row) = store::tried::report_row(tx, &id)? else { continue };
        // Nobody decides on their own, nor learns that it was reported (S83).
        if row.author_id.as_ref() == Some(&me.member.id) {
            continue;
        }
        all.push((view(row, me), store::tried::open_reports(tx, &id)?));
    }
    Ok((all, more))
}

/// How many wait: a number only, so no look that is audited.
pub fn count_waiting(tx: &mut dyn Tx, me: &SignedIn) -> Result<i64, ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    Ok(store::tried::waiting(tx, 100)?.len() as i64)
}

/// An author's name or standing is another now: what counts has changed.
pub(crate) fn author_changed(tx: &mut dyn Tx, author: &MemberId) -> Result<(), StoreError> {
    if store::tried::has_any(tx, author)? {
        tx.announce(Event::PublicRetracted);
    }
    Ok(())
}

/// Before an account goes: what it reported goes too, or stays without a name where others saw it.
pub(crate) fn erase_of(
    tx: &mut dyn Tx,
    author: &MemberId,
    with_texts: bool,
) -> Result<(), StoreError> {
    author_changed(tx, author)?;
    match with_texts {
        true => store::tried::erase_of(tx, author),
        false => store::tried::erase_unseen_of(tx, author),
    }
}

/// Forgets what came to nothing long ago.
pub(crate) fn tend(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    store::tried::sweep(tx, world.ago(KEPT_DAYS * DAY))
}
