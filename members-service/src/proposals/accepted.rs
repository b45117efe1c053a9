//! Proposals that other acts make: what was reviewed already goes straight to the editors, what is only begun becomes
//! somebody's draft.

use serde_json::{Map, Value, json};

use super::{Kind, Named, State};
use crate::id::{EntryProposalId, MemberId};
use crate::store::proposals::NewProposal;
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// Characters of a title.
pub(super) const TITLE: usize = 200;

/// What was reported and confirmed, for the editors.
#[derive(Clone, Debug)]
pub struct Filed<'a> {
    /// What it is.
    pub kind: Kind,
    /// The id of the page that it is about.
    pub page: &'a str,
    /// Of the words.
    pub language: &'a str,
    /// What it is about, in a line.
    pub title: &'a str,
    /// Records that it adds at the end of lists of the front matter, by list.
    pub append: Map<String, Value>,
    /// For the editors; plain text.
    pub note: &'a str,
    /// Whose it is.
    pub owner: Option<&'a MemberId>,
    /// How they are named in public.
    pub named: Named,
    /// The name, where one is given.
    pub given_name: &'a str,
    /// Where it is in the members' area: `/members/tried/…`. `None`: where proposals are.
    pub place: Option<&'a str>,
}

/// An accepted proposal that nobody has to review any more. `None` where the page is no entry of a collection that is
/// open to proposals.
pub fn file_accepted(
    tx: &mut dyn Tx,
    world: &World,
    filed: &Filed<'_>,
) -> Result<Option<EntryProposalId>, StoreError> {
    let page = world.catalogue.page(filed.page);
    let collection = page.and_then(|page| world.catalogue.collection(page.collection.as_deref()?));
    let (Some(page), Some(collection)) = (page, collection) else { return Ok(None) };
    let id = EntryProposalId::random();
    let place = filed.place.map_or_else(|| place_of(&id), str::to_owned);
    let handed_on = json!({ "set": {}, "append": filed.append, "body": null, "sum": null });
    let title: String = filed.title.chars().take(TITLE).collect();
    let new = NewProposal {
        id: &id,
        kind: filed.kind,
        collection: &collection.name,
        page: Some(&page.id),
        language: filed.language,
        owner: filed.owner,
        state: State::Accepted,
        title: &title,
        front: &json!({}),
        body: "",
        base: None,
        note: filed.note,
        named: filed.named,
        given_name: filed.given_name,
        place: &place,
        handed_on: Some(&handed_on),
    };
    store::proposals::insert(tx, &new, world.now)?;
    Ok(Some(id))
}

/// Begins a member's draft of a new entry with what is known already. `None` where the collection takes no proposals.
pub fn start_draft(
    tx: &mut dyn Tx,
    world: &World,
    owner: &MemberId,
    collection: &str,
    language: &str,
    front: Map<String, Value>,
    body: &str,
) -> Result<Option<EntryProposalId>, StoreError> {
    if world.catalogue.collection(collection).is_none() {
        return Ok(None);
    }
    let id = EntryProposalId::random();
    let title = front.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
    let new = NewProposal {
        id: &id,
        kind: Kind::New,
        collection,
        page: None,
        language,
        owner: Some(owner),
        state: State::Draft,
        title: &title,
        front: &Value::Object(front),
        body,
        base: None,
        note: "",
        named: Named::None,
        given_name: "",
        place: &place_of(&id),
        handed_on: None,
    };
    store::proposals::insert(tx, &new, world.now)?;
    Ok(Some(id))
}

/// Where a proposal is in the members' area.
pub(super) fn place_of(id: &EntryProposalId) -> String {
    format!("/members/propose/{id}")
}
