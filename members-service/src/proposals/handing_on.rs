//! What editors fetch: the document of `seam/proposals.schema.json`.

use serde::Serialize;
use serde_json::{Value, json};

use super::Named;
use crate::accounts::Actor;
use crate::id::EntryProposalId;
use crate::moderation::audit;
use crate::notifications::{self, Waits};
use crate::store::{self, StoreError, Tx};
use crate::world::World;

/// The version of the document.
const VERSION: u8 = 1;
/// Proposals in it at most: the first accepted first.
const MOST: i64 = 500;

/// The document.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Document {
    version: u8,
    proposals: Vec<Handed>,
}

/// One accepted proposal.
#[derive(Debug, Serialize, utoipa::ToSchema)]
struct Handed {
    id: String,
    kind: &'static str,
    collection: String,
    page: Option<String>,
    language: String,
    title: String,
    #[schema(value_type = Object)]
    set: Value,
    #[schema(value_type = Object)]
    append: Value,
    body: Option<String>,
    sum: Option<String>,
    note: String,
    author: Option<String>,
    #[serde(skip_serializing_if = "is_empty")]
    #[schema(value_type = Vec<Object>)]
    reviews: Value,
    #[serde(skip_serializing_if = "Value::is_null")]
    #[schema(value_type = Option<Object>)]
    standing: Value,
    accepted_at: String,
    url: String,
}

fn is_empty(list: &Value) -> bool {
    list.as_array().is_none_or(Vec::is_empty)
}

/// What was accepted and no page has taken up yet.
pub fn document(tx: &mut dyn Tx, world: &World) -> Result<Document, StoreError> {
    let mut proposals = Vec::new();
    for row in store::proposals::accepted(tx, MOST)? {
        let handed = &row.handed_on;
        let page = row.page.as_deref().and_then(|page| world.catalogue.page(page));
        let title = match (row.title.trim(), page) {
            ("", Some(page)) => page.title(&row.language).to_owned(),
            ("", None) => row.collection.clone(),
            (title, _) => title.to_owned(),
        };
        // As things stand: nobody who left, hides or was suspended is named.
        let author = row.owner_name.as_ref().and_then(|own| match row.named {
            Named::Own => Some(own.clone()),
            Named::Given => Some(row.given_name.clone()).filter(|name| !name.is_empty()),
            Named::None => None,
        });
        let text = |name: &str| handed[name].as_str().map(str::to_owned);
        let object = |name: &str| match &handed[name] {
            Value::Null => json!({}),
            value => value.clone(),
        };
        proposals.push(Handed {
            id: row.id.to_string(),
            kind: row.kind.as_str(),
            page: row.page.clone(),
            language: row.language.clone(),
            title,
            set: object("set"),
            append: object("append"),
            body: text("body"),
            sum: text("sum"),
            note: row.note.clone(),
            author,
            reviews: handed["reviews"].clone(),
            standing: handed["standing"].clone(),
            accepted_at: row.decided_at.to_string(),
            url: format!("{}{}", world.network.base_url, row.place),
            collection: row.collection,
        });
    }
    Ok(Document { version: VERSION, proposals })
}

/// Notes on the audit log that the document was fetched. Whoever fetches it is known by the token alone.
pub fn note_fetched(tx: &mut dyn Tx, world: &World) -> Result<(), StoreError> {
    audit::record(tx, world, &Actor::Operator, "fetch-proposals", None, "")
}

/// Pages took proposals up: these are published, and their authors are told, with the page's address. How many.
pub fn see_published(tx: &mut dyn Tx, world: &World) -> Result<usize, StoreError> {
    let mut seen = 0;
    for page in world.catalogue.pages() {
        for id in page.proposals.iter().filter_map(|id| EntryProposalId::parse(id)) {
            let Some(owner) = store::proposals::set_published(tx, &id, &page.id, world.now)? else {
                continue;
            };
            seen += 1;
            let owner = match owner {
                Some(owner) => store::accounts::member(tx, &owner)?,
                None => None,
            };
            match owner {
                Some(owner) => {
                    let about = json!({ "page": page.id });
                    notifications::waits(tx, world, &owner, Waits::Published, about)?;
                }
                None => {
                    if let Some(proposal) = store::proposals::find(tx, &id)? {
                        super::statements::tell_speaker(tx, world, &proposal, "published")?;
                    }
                }
            }
        }
    }
    Ok(seen)
}
