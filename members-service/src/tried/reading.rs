//! Reports as a reader sees them. Every question asks first whether this reader may (S76, S77).

use std::collections::BTreeMap;

use baraza_theme::direction;

use super::{Can, Filter, Report, ReportPage, Source, Standing};
use crate::accounts::{ActError, Role, is_settled};
use crate::catalogue::{Collection, Page};
use crate::directory;
use crate::discussions::ItemState;
use crate::id::TriedId;
use crate::permissions::{self, Action, Denied};
use crate::proposals::State;
use crate::sign_in::SignedIn;
use crate::store::tried::TriedRow;
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// Own ones, and those that wait for one's word, that are shown.
const OWN: i64 = 100;

/// A page of which it can be reported that somebody took it up.
#[derive(Clone, Copy, Debug)]
pub struct Open<'a> {
    /// The page.
    pub page: &'a Page,
    /// The collection that it is an entry of.
    pub collection: &'a Collection,
    /// Its list that takes such records.
    pub reports: &'a str,
    /// The vocabulary that says where.
    pub places: &'a str,
}

/// The page, if its collection has a list for such records and the catalogue says where things are.
pub fn open<'a>(world: &'a World, id: &str) -> Option<Open<'a>> {
    let page = world.catalogue.page(id)?;
    let collection = world.catalogue.collection(page.collection.as_deref()?)?;
    let reports = collection.reports.as_deref()?;
    Some(Open { page, collection, reports, places: world.catalogue.places.as_deref()? })
}

/// How many stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All, the confirmed ones too.
    pub reported: i64,
    /// Of those, confirmed.
    pub confirmed: i64,
    /// The same by place.
    pub places: BTreeMap<String, (i64, i64)>,
}

impl Counts {
    fn of(rows: Vec<(String, i64, i64)>) -> Counts {
        let mut all = Counts::default();
        for (place, reported, confirmed) in rows {
            all.reported += reported;
            all.confirmed += confirmed;
            all.places.insert(place, (reported, confirmed));
        }
        all
    }
}

/// How many stand of one page: for members.
pub fn counts(tx: &mut dyn Tx, me: &SignedIn, page: &str) -> Result<Counts, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    Ok(Counts::of(store::tried::counts(tx, page)?))
}

/// How many stand of all pages: the network's own measure.
pub fn measure(tx: &mut dyn Tx, me: &SignedIn) -> Result<Counts, ActError> {
    counts(tx, me, "")
}

/// The same for the public, which learns no more than this.
pub fn public_counts(tx: &mut dyn Tx) -> Result<Counts, StoreError> {
    Ok(Counts::of(store::tried::counts(tx, "")?))
}

/// A page of the list, newest first.
pub fn list(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    filter: &Filter,
    limit: usize,
) -> Result<ReportPage, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let most = i64::try_from(limit).unwrap_or(50).clamp(1, world.limits.page_items.max(1));
    let mut rows = store::tried::list(tx, filter, most + 1)?;
    let more = rows.len() as i64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(50));
    let cursor = |row: &TriedRow| format!("{}.{}", row.created_at.as_millisecond(), row.id);
    let older = rows.last().filter(|_| more).map(cursor);
    Ok(ReportPage { items: rows.into_iter().map(|row| view(row, me)).collect(), older })
}

/// One's own, whatever became of them but for what a moderator hid.
pub fn own(tx: &mut dyn Tx, me: &SignedIn) -> Result<Vec<Report>, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let rows = store::tried::of_author(tx, &me.member.id, OWN)?;
    let rows = rows.into_iter().filter(|row| row.state != ItemState::Hidden);
    Ok(rows.map(|row| view(row, me)).collect())
}

/// Those that wait for one's word.
pub fn asked_of(tx: &mut dyn Tx, me: &SignedIn) -> Result<Vec<Report>, ActError> {
    if permissions::check(Action::Post, Some(me)).is_err() {
        return Ok(Vec::new());
    }
    let rows = store::tried::asked_of(tx, &me.member.id, OWN)?;
    Ok(rows.into_iter().map(|row| view(row, me)).collect())
}

/// One report, if this member may read it.
pub fn item(tx: &mut dyn Tx, me: &SignedIn, id: &TriedId) -> Result<Report, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let row = store::tried::report_row(tx, id)?.ok_or(ActError::NotFound)?;
    if may_read(&row, me) { Ok(view(row, me)) } else { Err(ActError::NotFound) }
}

/// What does not stand is its author's alone; what waits or was hidden, a moderator reads too.
pub(super) fn may_read(row: &TriedRow, me: &SignedIn) -> bool {
    let own = row.author_id.as_ref() == Some(&me.member.id);
    let may = |action| permissions::check(action, Some(me)).is_ok();
    match row.state {
        ItemState::Shown => own || (row.author_is_there && row.standing.stands()),
        ItemState::Pending => own || (row.author_is_there && may(Action::SeeQueue)),
        ItemState::Hidden => may(Action::SeeHistory),
        ItemState::Deleted => false,
    }
}

/// One's own report that can still be changed: as it stands.
pub fn own_source(tx: &mut dyn Tx, me: &SignedIn, id: &TriedId) -> Result<Report, ActError> {
    permissions::check(Action::EditOwn, Some(me))?;
    let row = own_row(tx, me, id)?;
    let report = view(row, me);
    if report.can.edit { Ok(report) } else { Err(ActError::Conflict) }
}

/// One's own report that a moderator did not hide. Another's is forbidden to the one who can read it, hidden from
/// others.
pub(super) fn own_row(tx: &mut dyn Tx, me: &SignedIn, id: &TriedId) -> Result<TriedRow, ActError> {
    let row = store::tried::report_row(tx, id)?.ok_or(ActError::NotFound)?;
    if row.author_id.as_ref() != Some(&me.member.id) {
        return Err(match may_read(&row, me) {
            true => Denied::Forbidden.into(),
            false => ActError::NotFound,
        });
    }
    let stands = matches!(row.state, ItemState::Shown | ItemState::Pending);
    if stands { Ok(row) } else { Err(ActError::NotFound) }
}

/// Members of the directory who can be asked about the page: to be named as the second. None for somebody new.
pub fn may_be_asked(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
) -> Result<Vec<directory::Entry>, ActError> {
    if !is_settled(tx, world, &me.member)? {
        return Ok(Vec::new());
    }
    let filter = directory::Filter { page: Some(page.to_owned()), ..directory::Filter::default() };
    let found = directory::list(tx, world, me, &filter)?.items;
    Ok(found.into_iter().filter(|entry| !entry.own).collect())
}

pub(super) fn view(row: TriedRow, me: &SignedIn) -> Report {
    let own = row.author_id.as_ref() == Some(&me.member.id);
    let may = |action| permissions::check(action, Some(me)).is_ok();
    let shown = row.state == ItemState::Shown;
    let there = shown || row.state == ItemState::Pending;
    let (id, proposal) = row.proposal.clone().unzip();
    let is_second = row.second.as_ref() == Some(&me.member.id) && !own;
    let open = row.standing == Standing::Reported;
    // An administrator's is for administrators only.
    let over = !(row.author_role == Some(Role::Admin) && me.member.role == Role::Moderator);
    let has_source = row.has_source();
    let [title, publisher, url, seen] = row.source;
    Report {
        can: Can {
            confirm: is_second && shown && open && row.author_is_there && may(Action::Post),
            edit: own
                && there
                && matches!(row.standing, Standing::Reported | Standing::Declined)
                && may(Action::EditOwn),
            withdraw: own
                && there
                && row.standing != Standing::Withdrawn
                && proposal != Some(State::Published)
                && may(Action::DeleteOwn),
            report: !own && shown && row.standing.stands() && may(Action::Report),
            decide: !own && over && may(Action::SeeQueue),
        },
        dir: direction(&row.language),
        source: has_source.then_some(Source { title, publisher, url, seen }),
        names_second: own && !has_source,
        by_source: row.decided == Some(super::Decided::Moderator),
        proposal,
        proposal_id: id.map(|id| id.to_string()),
        id: row.id,
        page: row.page,
        place: row.place,
        year: row.year,
        what: row.what,
        changed: row.changed,
        happened: row.happened,
        language: row.language,
        author: row.author_name,
        standing: row.standing,
        state: row.state,
        version: row.version,
        created_at: row.created_at,
        own,
    }
}
