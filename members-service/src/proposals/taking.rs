//! What it takes to accept a proposal, and what editors are told of it then.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::{Kind, Opinion, ReviewState, SaidReview};
use crate::catalogue::Collection;
use crate::store::proposals::Proposal;
use crate::store::reviews::ReviewRow;
use crate::world::World;

/// Reviews that say a text is ready, before it is accepted without a reason.
const WANTED: usize = 2;
/// Characters of who stands behind an entry, as the document holds them.
const BY: usize = 100;

/// How far the reviews of a proposal are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// So many must find it ready.
    pub wanted: usize,
    /// So many do, of the version that is there now.
    pub ready: usize,
    /// One of them comes from where the entry is not at home.
    pub elsewhere: bool,
    /// Nothing is missing.
    pub enough: bool,
}

/// A review that begins with a page and no change of it.
pub(crate) fn is_review_alone(proposal: &Proposal) -> bool {
    proposal.kind == Kind::Improve && proposal.base.is_none()
}

/// How far the reviews are. What is wrong in an entry, and the reply of somebody whom it names, need none.
pub(super) fn readiness(world: &World, proposal: &Proposal, reviews: &[ReviewRow]) -> Readiness {
    let wanted = if matches!(proposal.kind, Kind::New | Kind::Improve) { WANTED } else { 0 };
    let home = home(world, proposal);
    let ready: Vec<&ReviewRow> = ready(proposal, reviews).collect();
    let elsewhere = ready.iter().any(|review| is_elsewhere(review.country.as_deref(), &home));
    let enough = wanted == 0 || (ready.len() >= wanted && elsewhere);
    Readiness { wanted, ready: ready.len(), elsewhere, enough }
}

/// Reviews that find the text ready as it is now. Nobody stands behind words that they have not read.
fn ready<'a>(
    proposal: &'a Proposal,
    reviews: &'a [ReviewRow],
) -> impl Iterator<Item = &'a ReviewRow> {
    reviews.iter().filter(|review| {
        review.state == ReviewState::Given
            && review.opinion == Some(Opinion::Ready)
            && review.of_version == Some(proposal.version)
    })
}

fn is_elsewhere(country: Option<&str>, home: &BTreeSet<String>) -> bool {
    country.is_some_and(|country| !home.contains(country))
}

/// Where the entry is at home: what its page says, and what the proposal would make it say.
fn home(world: &World, proposal: &Proposal) -> BTreeSet<String> {
    let Some(places) = world.catalogue.places.as_deref() else { return BTreeSet::new() };
    terms_of(world, proposal).into_iter().filter(|(of, _)| of == places).map(|(_, id)| id).collect()
}

/// Vocabulary and term of everything that the entry is about.
pub(super) fn terms_of(world: &World, proposal: &Proposal) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let page = proposal.page.as_deref().and_then(|page| world.catalogue.page(page));
    for (name, terms) in page.iter().flat_map(|page| &page.terms) {
        found.extend(terms.iter().map(|term| (name.clone(), term.clone())));
    }
    // No field is known by name: a field holds terms of a vocabulary if all its values are some.
    for value in proposal.front.as_object().into_iter().flat_map(|front| front.values()) {
        let values: Option<Vec<&str>> = match value {
            Value::String(text) => Some(vec![text]),
            Value::Array(list) => list.iter().map(Value::as_str).collect(),
            _ => None,
        };
        let Some(values) = values.filter(|values| !values.is_empty()) else { continue };
        for name in world.catalogue.terms().keys() {
            if values.iter().all(|id| world.catalogue.term(name, id).is_some()) {
                found.extend(values.iter().map(|id| (name.clone(), (*id).to_owned())));
            }
        }
    }
    found
}

/// The day, as the document writes it.
pub(super) fn today(world: &World) -> String {
    world.now.strftime("%Y-%m-%d").to_string()
}

/// What editors fetch. `None` where there is nothing to hand on.
pub(super) fn handed_on(
    world: &World,
    collection: &Collection,
    proposal: &Proposal,
    reviews: &[ReviewRow],
    speaks: &str,
) -> Option<Value> {
    let empty = json!({ "set": {}, "append": {}, "body": null, "sum": null });
    let mut handed = match proposal.kind {
        Kind::Reply => {
            let list = collection.replies.as_deref()?;
            let text = proposal.front["text"].as_str().unwrap_or_default();
            let record = json!({ "by": speaks, "date": today(world), "text": text });
            let mut handed = empty;
            handed["append"][list] = json!([record]);
            handed
        }
        Kind::New => super::change_of(proposal),
        Kind::Improve if !is_review_alone(proposal) => super::change_of(proposal),
        // Editors read in the note what is wrong, and change the text themselves.
        _ => empty,
    };
    let may_stand = matches!(proposal.kind, Kind::New | Kind::Improve);
    let Some(list) = collection.reviews.as_deref().filter(|_| may_stand) else {
        return Some(handed);
    };
    let told: Vec<SaidReview> = ready(proposal, reviews).filter_map(said).collect();
    if !list.is_empty() && !told.is_empty() {
        handed["reviews"] = json!(told);
        let home = home(world, proposal);
        let elsewhere = told.iter().any(|said| is_elsewhere(said.country.as_deref(), &home));
        if collection.standing.is_some() && told.len() >= WANTED && elsewhere {
            let roles: Vec<&str> = told.iter().map(|said| said.by.as_str()).collect();
            let by: String = roles.join(", ").chars().take(BY).collect();
            let standing = json!({ "state": "peer-reviewed", "date": today(world), "by": by });
            handed["standing"] = standing;
        }
    }
    (!is_review_alone(proposal) || handed.get("reviews").is_some()).then_some(handed)
}

/// A review as its reviewer lets it be told. `None`: not at all.
fn said(review: &ReviewRow) -> Option<SaidReview> {
    let day = review.answered_at?.strftime("%Y-%m-%d").to_string();
    let by = Some(review.role.clone()).filter(|role| !role.is_empty())?;
    Some(SaidReview { by, country: review.country.clone(), date: day })
}
