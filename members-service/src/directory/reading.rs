//! The directory as members see it. Every question asks first whether this reader may, and whether the entry is shown.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};

use super::{
    ENTRY_DAYS, Entry, EntryPage, Filter, Fitting, NewEntry, Own, REMIND_DAYS, terms_field,
};
use crate::accounts::{ActError, Actor, affiliation_of, is_settled};
use crate::discussions::plain;
use crate::fit::{self, Profile};
use crate::id::{EntryId, MemberId};
use crate::moderation::audit;
use crate::permissions::{self, Action};
use crate::search;
use crate::sign_in::SignedIn;
use crate::store::directory::{EntryRow, Wanted};
use crate::store::{self, StoreError, Tx};
use crate::world::World;
use baraza_theme::direction;

/// Entries on a page of the list.
const SHOWN: usize = 10;
/// Pages of one list: more must be narrowed by a filter (S79).
const DEPTH: i64 = 5;
/// Entries that one question looks at.
const EXAMINED: usize = 500;

/// Since when an entry must have been confirmed.
pub(super) fn since(world: &World) -> Timestamp {
    world.ago(ENTRY_DAYS * 86_400)
}

/// A page of the list. Somebody new sees none.
pub fn list(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    filter: &Filter,
) -> Result<EntryPage, ActError> {
    permissions::check(Action::ReadDirectory, Some(me))?;
    if !is_settled(tx, world, &me.member)? || filter.depth >= DEPTH {
        return Ok(EntryPage::default());
    }
    let fields: Vec<String> = filter.terms.iter().map(|(name, _)| terms_field(name)).collect();
    let mut having: Vec<(&str, &str)> = Vec::new();
    if let Some(page) = &filter.page {
        having.push(("pages", page));
    }
    if let Some(language) = &filter.language {
        having.push(("languages", language));
    }
    if let Some(offer) = filter.offer {
        having.push(("offers", offer.as_str()));
    }
    having.extend(
        fields.iter().zip(&filter.terms).map(|(field, (_, term))| (field.as_str(), term.as_str())),
    );
    having.resize(4, ("", ""));
    let having = [having[0], having[1], having[2], having[3]];
    let phrases = search::phrases(&filter.words);
    if phrases.is_empty() && !filter.words.trim().is_empty() {
        return Ok(EntryPage::default());
    }
    let mut after = filter.after.clone().map(|id| id.to_string()).unwrap_or_default();
    let (mut items, mut examined): (Vec<Entry>, usize) = (Vec::new(), 0);
    loop {
        let wanted = Wanted { after: &after, having };
        let rows = store::directory::list(tx, &wanted, since(world), 50)?;
        let Some(last) = rows.last() else { break };
        after = last.id.to_string();
        let full = rows.len() == 50;
        for row in rows {
            if !is_settled(tx, world, &row.member)? {
                continue;
            }
            let entry = view(tx, world, me, row)?;
            if !phrases.is_empty() && !search::holds(&words_of(&entry), &phrases) {
                continue;
            }
            if items.len() == SHOWN {
                let next = items.last().map(|entry: &Entry| entry.id.clone());
                let deeper = filter.depth + 1 < DEPTH;
                return Ok(EntryPage { items, next: next.filter(|_| deeper), narrow: !deeper });
            }
            items.push(entry);
        }
        examined += 50;
        if !full || examined >= EXAMINED {
            break;
        }
    }
    Ok(EntryPage { items, next: None, narrow: examined >= EXAMINED })
}

/// An entry with its open reports: why, in what words, when.
pub type Reported = (Entry, Vec<(String, String, Timestamp)>);

/// Entries that members reported, as others see them. The look is on the audit log.
pub fn reported(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Vec<Reported>, ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    let mut all = Vec::new();
    for id in store::directory::reported(tx, world.limits.page_items.max(1))? {
        let row = store::directory::shown(tx, &id, since(world))?;
        // Nobody decides on their own, nor learns that they were reported (S83).
        let Some(row) = row.filter(|row| row.member.id != me.member.id) else { continue };
        let reports = store::directory::open_reports(tx, &row.member.id)?;
        all.push((view(tx, world, me, row)?, reports));
    }
    if !all.is_empty() {
        let by = Actor::Member(me.clone());
        audit::record(tx, world, &by, "look-at-entries", None, "")?;
    }
    Ok(all)
}

/// How many entries were reported: a number only, so no look that is audited.
pub fn count_reported(tx: &mut dyn Tx, me: &SignedIn) -> Result<i64, ActError> {
    permissions::check(Action::SeeQueue, Some(me))?;
    Ok(store::directory::reported(tx, 100)?.len() as i64)
}

/// What is seen of an entry as text.
fn words_of(entry: &Entry) -> String {
    let about = entry.html.as_deref().map(plain).unwrap_or_default();
    let headline = entry.headline.as_deref().unwrap_or_default();
    let affiliation = entry.affiliation.as_deref().unwrap_or_default();
    format!("{} {headline} {affiliation} {about}", entry.name)
}

/// One entry, and whose it is. Somebody new is told that there is none.
pub fn entry(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryId,
) -> Result<Entry, ActError> {
    let row = find(tx, world, me, id)?;
    Ok(view(tx, world, me, row)?)
}

/// Whose entry this is: for whoever invites them, never shown.
pub(crate) fn member_of(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryId,
) -> Result<MemberId, ActError> {
    Ok(find(tx, world, me, id)?.member.id)
}

pub(super) fn find(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryId,
) -> Result<EntryRow, ActError> {
    permissions::check(Action::ReadDirectory, Some(me))?;
    let row = store::directory::shown(tx, id, since(world))?.ok_or(ActError::NotFound)?;
    let own = row.member.id == me.member.id;
    if own || (is_settled(tx, world, &me.member)? && is_settled(tx, world, &row.member)?) {
        Ok(row)
    } else {
        Err(ActError::NotFound)
    }
}

fn view(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    mut row: EntryRow,
) -> Result<Entry, StoreError> {
    let shows = |field: &str| row.shown.contains(field);
    let affiliation = match shows("affiliation") {
        true => affiliation_of(tx, world, &row.member)?.map(|confirmed| confirmed.organisation),
        false => None,
    };
    let headline = Some(row.headline.clone()).filter(|line| shows("headline") && !line.is_empty());
    let html = Some(row.html.clone()).filter(|html| shows("about") && !html.is_empty());
    row.values.retain(|field, _| row.shown.contains(field));
    let mut take = |field: &str| row.values.remove(field).unwrap_or_default();
    let (languages, offers, pages) = (take("languages"), take("offers"), take("pages"));
    let terms = row.values.into_iter().filter_map(|(field, terms)| {
        let name = field.strip_prefix("terms.")?.to_owned();
        (!terms.is_empty()).then_some((name, terms))
    });
    Ok(Entry {
        own: row.member.id == me.member.id,
        name: row.member.name,
        id: row.id,
        headline,
        html,
        dir: direction(&row.language),
        language: row.language,
        terms: terms.collect(),
        languages,
        offers,
        pages,
        affiliation,
    })
}

/// Who fits, and why: the most reasons first. Only fields that are shown count. Empty for somebody new.
pub fn fitting(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    profile: &Profile,
    most: usize,
) -> Result<Vec<Fitting>, ActError> {
    permissions::check(Action::ReadDirectory, Some(me))?;
    if !is_settled(tx, world, &me.member)? {
        return Ok(Vec::new());
    }
    let mut found: BTreeMap<EntryId, Fitting> = BTreeMap::new();
    for (vocabulary, terms) in &profile.terms {
        let field = terms_field(vocabulary);
        for term in terms {
            let wanted =
                Wanted { after: "", having: [(&field, term), ("", ""), ("", ""), ("", "")] };
            for row in store::directory::list(tx, &wanted, since(world), 100)? {
                let own = row.member.id == me.member.id;
                if own || found.contains_key(&row.id) || !is_settled(tx, world, &row.member)? {
                    continue;
                }
                let member = row.member.id.clone();
                let entry = view(tx, world, me, row)?;
                if let Some(reasons) = fit::common(profile, &profile_of(&entry)) {
                    let (name, headline) = (entry.name, entry.headline);
                    let (id, language) = (entry.id, entry.language);
                    let one = Fitting { id: id.clone(), member, name, headline, language, reasons };
                    found.insert(id, one);
                }
            }
        }
    }
    let mut found: Vec<Fitting> = found.into_values().collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.reasons.len()));
    found.truncate(most);
    Ok(found)
}

fn profile_of(entry: &Entry) -> Profile {
    let set = |values: &Vec<String>| values.iter().cloned().collect::<BTreeSet<String>>();
    Profile {
        terms: entry.terms.iter().map(|(name, terms)| (name.clone(), set(terms))).collect(),
        languages: set(&entry.languages),
    }
}

/// How many members can be asked about a page, up to a hundred. For members only.
pub fn count_about(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    page: &str,
) -> Result<i64, ActError> {
    permissions::check(Action::ReadDirectory, Some(me))?;
    if !is_settled(tx, world, &me.member)? {
        return Ok(0);
    }
    let wanted = Wanted { after: "", having: [("pages", page), ("", ""), ("", ""), ("", "")] };
    let mut count = 0;
    for row in store::directory::list(tx, &wanted, since(world), 100)? {
        count += i64::from(is_settled(tx, world, &row.member)?);
    }
    Ok(count)
}

/// One's own, shown or not.
pub fn own(tx: &mut dyn Tx, world: &World, me: &SignedIn) -> Result<Option<Own>, ActError> {
    permissions::check(Action::OwnEntry, Some(me))?;
    let Some(mut row) = store::directory::of(tx, &me.member.id)? else { return Ok(None) };
    let lapses_at = lapses_at(row.confirmed_at);
    let is_shown = row.listed
        && lapses_at > world.now
        && store::accounts::hidden_at(tx, &me.member.id)?.is_none();
    let mut take = |field: &str| row.values.remove(field).unwrap_or_default();
    let (languages, offers, pages) = (take("languages"), take("offers"), take("pages"));
    let terms = row.values.into_iter().filter_map(|(field, terms)| {
        let name = field.strip_prefix("terms.")?.to_owned();
        Some(terms.into_iter().map(move |term| (name.clone(), term)))
    });
    let entry = NewEntry {
        listed: row.listed,
        headline: row.headline,
        markdown: row.markdown,
        language: Some(row.language),
        terms: terms.flatten().collect(),
        languages,
        offers,
        pages: pages.join("\n"),
        shown: row.shown,
    };
    Ok(Some(Own { id: row.id, entry, lapses_at, is_shown }))
}

fn lapses_at(confirmed_at: Timestamp) -> Timestamp {
    let year = SignedDuration::from_secs(ENTRY_DAYS * 86_400);
    confirmed_at.checked_add(year).unwrap_or(Timestamp::MAX)
}

/// When one's own entry ends, within its last month: home says so.
pub fn lapses_soon(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
) -> Result<Option<Timestamp>, StoreError> {
    let row = store::directory::of(tx, &me.member.id)?.filter(|row| row.listed);
    let soon = row.filter(|row| row.confirmed_at <= world.ago(REMIND_DAYS * 86_400));
    Ok(soon.map(|row| lapses_at(row.confirmed_at)))
}
