//! Listings as a reader sees them. Every question asks first whether this reader may (S76, S77).

use baraza_theme::direction;

use super::draft::today;
use super::{Can, Filter, Listing, ListingPage, Standing};
use crate::accounts::{ActError, Role};
use crate::directory::{self, Fitting};
use crate::discussions::{AuthorRole, EditError, ItemState};
use crate::fit::{self, Profile, Reason};
use crate::id::ListingId;
use crate::permissions::{self, Action};
use crate::sign_in::SignedIn;
use crate::store::exchange::ListingRow;
use crate::store::{self, StoreError, Tx};
use crate::updates::Reach;
use crate::world::World;

/// Listings of the other kind that are looked at for fitting ones.
const LOOKED_AT: i64 = 300;
/// Fitting ones that are shown.
const FITTING: usize = 5;
/// Own ones that are shown.
const OWN: i64 = 100;
/// In a calendar.
const DATED: i64 = 200;
/// Public listings that the snapshot holds.
const PUBLIC: i64 = 1000;

/// A page of the list, newest first.
pub fn list(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    filter: &Filter,
    limit: usize,
) -> Result<ListingPage, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let most = i64::try_from(limit).unwrap_or(50).clamp(1, world.limits.page_items.max(1));
    let mut rows = store::exchange::list(tx, filter, &today(world.now).to_string(), most + 1)?;
    let more = rows.len() as i64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(50));
    let cursor =
        |row: &ListingRow| format!("{}.{}", row.created_at.as_millisecond(), row.id.as_str());
    let older = rows.last().filter(|_| more).map(cursor);
    Ok(ListingPage { items: rows.into_iter().map(|row| view(row, me, world)).collect(), older })
}

/// One's own, whatever became of them but for what a moderator hid.
pub fn own_listings(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Vec<Listing>, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let rows = store::exchange::of_author(tx, &me.member.id, OWN)?;
    Ok(rows.into_iter().map(|row| view(row, me, world)).collect())
}

/// Those with a day to come, the next first.
pub fn dated(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<Listing>, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let rows = store::exchange::dated(tx, &today(world.now).to_string(), DATED)?;
    Ok(rows.into_iter().map(|row| view(row, me, world)).collect())
}

/// One listing, if this member may read it.
pub fn item(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ListingId,
) -> Result<Listing, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let row = store::exchange::listing(tx, id)?.ok_or(ActError::NotFound)?;
    if may_read(&row, me) { Ok(view(row, me, world)) } else { Err(ActError::NotFound) }
}

/// What was taken back or lapsed is its author's alone, and so is what somebody listed who is not there now.
fn may_read(row: &ListingRow, me: &SignedIn) -> bool {
    let own = row.author_id.as_ref() == Some(&me.member.id);
    let may = |action| permissions::check(action, Some(me)).is_ok();
    let is_over = matches!(row.standing, Standing::Withdrawn | Standing::Lapsed);
    match row.state {
        ItemState::Shown => own || (row.author_is_there && !is_over),
        ItemState::Pending => own || (row.author_is_there && may(Action::SeeQueue)),
        ItemState::Hidden => may(Action::SeeHistory),
        ItemState::Deleted => false,
    }
}

/// What one wrote oneself, to be changed: the text and how it is shown.
pub fn own_source(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &ListingId,
) -> Result<(String, Listing), EditError> {
    permissions::check(Action::EditOwn, Some(me))?;
    let row = own(tx, me, id)?;
    Ok((row.markdown.clone(), view(row, me, world)))
}

/// One's own listing that a moderator did not hide. Another's is forbidden to the one who can read it, hidden from
/// others.
pub(super) fn own(tx: &mut dyn Tx, me: &SignedIn, id: &ListingId) -> Result<ListingRow, EditError> {
    let row = store::exchange::listing(tx, id)?.ok_or(EditError::NotFound)?;
    if row.author_id.as_ref() != Some(&me.member.id) {
        return Err(match may_read(&row, me) {
            true => permissions::Denied::Forbidden.into(),
            false => EditError::NotFound,
        });
    }
    let stands = matches!(row.state, ItemState::Shown | ItemState::Pending);
    if stands { Ok(row) } else { Err(EditError::NotFound) }
}

/// A listing that fits another, and why.
#[derive(Clone, Debug)]
pub struct Fit {
    /// The other.
    pub listing: Listing,
    /// Both are of the same what: a course, a visit.
    pub same_what: bool,
    /// What both are about.
    pub reasons: Vec<Reason>,
}

/// Offers that fit a need, needs that fit an offer: those with most in common first.
pub fn fitting(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    listing: &Listing,
) -> Result<Vec<Fit>, ActError> {
    permissions::check(Action::ReadMembers, Some(me))?;
    let filter = Filter { kind: Some(listing.kind.other()), ..Filter::default() };
    let mine = listing.profile();
    let mut fits = Vec::new();
    for row in store::exchange::list(tx, &filter, &today(world.now).to_string(), LOOKED_AT)? {
        // Nobody answers oneself.
        if row.author_id.as_ref() == Some(&me.member.id) && listing.own {
            continue;
        }
        let other = view(row, me, world);
        let Some(reasons) = fit::fit(&mine, &other.profile()) else { continue };
        fits.push(Fit { same_what: other.what == listing.what, listing: other, reasons });
    }
    let weight =
        |fit: &Fit| (fit.reasons.len() + if fit.same_what { 2 } else { 0 }, fit.listing.created_at);
    fits.sort_by_key(|fit| std::cmp::Reverse(weight(fit)));
    fits.truncate(FITTING);
    Ok(fits)
}

/// Members of the directory who have something in common with a listing, and what; not its author. None for somebody
/// new.
pub fn fitting_members(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    listing: &Listing,
) -> Result<Vec<Fitting>, ActError> {
    if permissions::check(Action::ReadDirectory, Some(me)).is_err() {
        return Ok(Vec::new());
    }
    let author = store::exchange::listing(tx, &listing.id)?.and_then(|row| row.author_id);
    let mut found = directory::fitting(tx, world, me, &listing.profile(), FITTING + 1)?;
    found.retain(|one| Some(&one.member) != author.as_ref());
    found.truncate(FITTING);
    Ok(found)
}

impl Listing {
    /// What it is about, to be compared.
    pub fn profile(&self) -> Profile {
        let terms = self.terms.iter();
        Profile {
            terms: terms
                .map(|(vocabulary, terms)| (vocabulary.clone(), terms.iter().cloned().collect()))
                .collect(),
            languages: self.languages.iter().cloned().collect(),
        }
    }
}

/// What everyone may read, the last published first: for the snapshot.
pub(crate) fn public(tx: &mut dyn Tx, world: &World) -> Result<Vec<ListingRow>, StoreError> {
    store::exchange::public(tx, &today(world.now).to_string(), PUBLIC)
}

/// Whether it takes answers today.
pub(super) fn stands(row: &ListingRow, world: &World) -> bool {
    row.standing.takes_answers() && row.expires_on >= today(world.now).to_string()
}

pub(super) fn view(row: ListingRow, me: &SignedIn, world: &World) -> Listing {
    let own = row.author_id.as_ref() == Some(&me.member.id);
    let may = |action| permissions::check(action, Some(me)).is_ok();
    let shown = row.state == ItemState::Shown;
    let there = shown || row.state == ItemState::Pending;
    let stands = stands(&row, world);
    let is_over = matches!(row.standing, Standing::Closed | Standing::Withdrawn);
    // As `acts::concerned` has it: an administrator's is for administrators only.
    let over = !(row.author_role == Some(Role::Admin) && me.member.role == Role::Moderator);
    let role = match (&row.author_id, row.author_role) {
        (None, _) | (_, None) => AuthorRole::Former,
        (_, Some(Role::Member)) => AuthorRole::Member,
        (_, Some(Role::Moderator)) => AuthorRole::Moderator,
        (_, Some(Role::Admin)) => AuthorRole::Admin,
    };
    // Its day may have passed since the job last looked.
    let lapsed = row.standing.takes_answers() && !stands;
    Listing {
        role,
        can: Can {
            answer: !own && shown && stands && row.author_is_there && may(Action::Exchange),
            edit: own && there && row.standing != Standing::Closed && may(Action::EditOwn),
            close: own && there && !is_over && may(Action::EditOwn),
            withdraw: own && there && !is_over && may(Action::DeleteOwn),
            report: !own && shown && may(Action::Report),
            hide: there && over && may(Action::Hide),
            restore: row.state == ItemState::Hidden && over && may(Action::Hide),
            publish: shown && !own && row.reach == Reach::Asked && over && may(Action::Hide),
        },
        dir: direction(&row.language),
        standing: if lapsed { Standing::Lapsed } else { row.standing },
        id: row.id,
        kind: row.kind,
        what: row.what,
        title: row.title,
        html: row.html,
        language: row.language,
        author: row.author_name,
        terms: row.terms,
        languages: row.languages,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        place: row.place,
        capacity: row.capacity,
        expires_on: row.expires_on,
        outcome: row.outcome,
        outcome_words: row.outcome_words,
        created_at: row.created_at,
        edited_at: row.edited_at,
        version: row.version,
        state: row.state,
        reach: row.reach,
        own,
    }
}
