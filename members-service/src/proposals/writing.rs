//! What members do with proposals of their own: begin, keep, submit, take back, throw away.

use serde_json::{Map, Value, json};

use super::accepted::{TITLE, place_of};
use super::{Kind, Named, State};
use crate::accounts::ActError;
use crate::id::EntryProposalId;
use crate::permissions::{self, Action};
use crate::sheets::Entry;
use crate::sign_in::SignedIn;
use crate::store::proposals::{Base, NewProposal, Proposal, Saved};
use crate::store::{self, StoreError, Tx};
use crate::text::{clean, clean_line};
use crate::world::{DAY, World};

/// Characters of what an author tells reviewers and editors.
pub const NOTE: usize = 2000;

/// Why an act on a proposal was refused.
#[derive(Debug, thiserror::Error)]
pub enum ProposeError {
    /// As any act is.
    #[error(transparent)]
    Act(#[from] ActError),
    /// Somebody writes at too many at once.
    #[error("finish or delete a draft first")]
    Drafts,
}

impl From<StoreError> for ProposeError {
    fn from(error: StoreError) -> Self {
        ProposeError::Act(error.into())
    }
}

impl From<permissions::Denied> for ProposeError {
    fn from(denied: permissions::Denied) -> Self {
        ProposeError::Act(denied.into())
    }
}

/// What is begun.
#[derive(Clone, Debug)]
pub struct Beginning<'a> {
    /// The collection.
    pub collection: &'a str,
    /// The page that is to be improved; `None`: a new one.
    pub page: Option<&'a str>,
    /// Of the text.
    pub language: &'a str,
    /// What the entry says now.
    pub entry: Option<&'a Entry>,
    /// The body of a new one.
    pub body: &'a str,
}

/// A draft as its author wrote it, judged for what it may hold.
#[derive(Clone, Debug)]
pub struct Written {
    /// The front matter.
    pub front: Map<String, Value>,
    /// The body.
    pub body: String,
    /// For reviewers and editors.
    pub note: String,
    /// How its author is named in public.
    pub named: Named,
    /// The name, where one is given.
    pub given_name: String,
}

impl Written {
    /// Judges the texts beside the fields. All that is wrong comes at once: the form field, and the code of what is wrong.
    pub fn parse(
        front: Map<String, Value>,
        [body, note, named, given_name]: [&str; 4],
        world: &World,
    ) -> Result<Written, Vec<(&'static str, &'static str)>> {
        let mut faults = Vec::new();
        let mut text = |name, text: &str, most: i64, too_long| {
            let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
            if most > 0 && length > most {
                faults.push((name, too_long));
            }
            clean(text).map(|text| text.trim().to_owned()).unwrap_or_else(|| {
                faults.push((name, "text-character"));
                String::new()
            })
        };
        let body = text("body", body, world.limits.post_characters, "text-too-long");
        let note = text("note", note, NOTE as i64, "pr-note");
        let named = Named::parse(named).unwrap_or(Named::None);
        let most = usize::try_from(world.limits.name_characters).ok().filter(|most| *most > 0);
        let given_name = clean_line(given_name, most.unwrap_or(200));
        if given_name.is_none() || named == Named::Given && given_name.as_deref() == Some("") {
            faults.push(("given_name", "pr-given-name"));
        }
        let given_name = given_name.filter(|_| named == Named::Given).unwrap_or_default();
        if faults.is_empty() {
            Ok(Written { front, body, note, named, given_name })
        } else {
            Err(faults)
        }
    }
}

/// Begins a draft: of a new entry, or of changes of one.
pub fn begin(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    beginning: &Beginning<'_>,
) -> Result<EntryProposalId, ProposeError> {
    permissions::check(Action::Propose, Some(me))?;
    let most = world.limits.proposal_drafts;
    if most > 0 && store::proposals::count_open_of(tx, &me.member.id)? >= most {
        return Err(ProposeError::Drafts);
    }
    let id = EntryProposalId::random();
    let nothing = json!({});
    let front = beginning.entry.map_or(&nothing, |entry| &entry.front);
    let body = beginning.entry.map_or(beginning.body, |entry| &entry.body);
    let new = NewProposal {
        id: &id,
        kind: if beginning.page.is_some() { Kind::Improve } else { Kind::New },
        collection: beginning.collection,
        page: beginning.page,
        language: beginning.language,
        owner: Some(&me.member.id),
        state: State::Draft,
        title: &title_of(front),
        front,
        body,
        base: beginning.entry.map(|entry| (&entry.front, entry.body.as_str(), entry.sum.as_str())),
        note: "",
        named: Named::None,
        given_name: "",
        place: &place_of(&id),
        handed_on: None,
    };
    store::proposals::insert(tx, &new, world.now)?;
    Ok(id)
}

/// What a proposal is called in lists.
fn title_of(front: &Value) -> String {
    front["title"].as_str().unwrap_or_default().chars().take(TITLE).collect()
}

/// All of one's own, the last changed first.
pub(crate) fn own_proposals(tx: &mut dyn Tx, me: &SignedIn) -> Result<Vec<Proposal>, ActError> {
    permissions::check(Action::Propose, Some(me))?;
    Ok(store::proposals::of_owner(tx, &me.member.id)?)
}

/// One of one's own. Of others' there is nothing.
pub(crate) fn own(
    tx: &mut dyn Tx,
    me: &SignedIn,
    id: &EntryProposalId,
) -> Result<Proposal, ActError> {
    permissions::check(Action::Propose, Some(me))?;
    let found = store::proposals::find(tx, id)?;
    found.filter(|one| one.owner.as_ref() == Some(&me.member.id)).ok_or(ActError::NotFound)
}

/// Keeps what was written, if nobody changed it since (S82). The version that it has now.
pub fn save(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    written: &Written,
    expected_version: i64,
) -> Result<i64, ActError> {
    let before = own(tx, me, id)?;
    if !before.state.is_open() {
        return Err(ActError::Conflict);
    }
    if before.version != expected_version {
        return Err(ActError::Stale { version: before.version });
    }
    let front = Value::Object(written.front.clone());
    let saved = Saved {
        title: &title_of(&front),
        front: &front,
        body: &written.body,
        note: &written.note,
        named: written.named,
        given_name: &written.given_name,
    };
    if is_unchanged(&before, &saved) {
        return Ok(before.version);
    }
    if !store::proposals::save(tx, id, expected_version, &saved, world.now)? {
        return Err(ActError::Conflict);
    }
    Ok(expected_version + 1)
}

fn is_unchanged(before: &Proposal, saved: &Saved<'_>) -> bool {
    before.front == *saved.front
        && before.body == saved.body
        && before.note == saved.note
        && before.named == saved.named
        && before.given_name == saved.given_name
}

/// Hands one's own draft in for review, as it is at this version. Whether it may be, the form has judged before.
pub fn submit(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    version: i64,
) -> Result<(), ActError> {
    let before = own(tx, me, id)?;
    if !before.state.is_open() {
        return Err(ActError::Conflict);
    }
    if before.version != version {
        return Err(ActError::Stale { version: before.version });
    }
    let most = world.limits.proposals_per_day;
    let lately = store::proposals::submitted_since(tx, &me.member.id, world.ago(DAY))?;
    if most > 0 && lately.len() as i64 >= most {
        let first = lately.first().map_or(0, |at| world.now.duration_since(*at).as_secs());
        return Err(ActError::TooMany { retry_after_seconds: (DAY - first).max(1) });
    }
    match store::proposals::set_state(tx, id, before.state, State::Review, world.now)? {
        true => Ok(super::submitted(tx, world, me, id)?),
        false => Err(ActError::Conflict),
    }
}

/// Takes one's own proposal back while it is reviewed.
pub fn withdraw(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
) -> Result<(), ActError> {
    let before = own(tx, me, id)?;
    if !matches!(before.state, State::Review | State::Changes) {
        return Err(ActError::Conflict);
    }
    if !store::proposals::set_state(tx, id, before.state, State::Withdrawn, world.now)? {
        return Err(ActError::Conflict);
    }
    store::reviews::release_open(tx, id)?;
    Ok(())
}

/// Throws one's own draft away, or what came to nothing.
pub fn delete(tx: &mut dyn Tx, me: &SignedIn, id: &EntryProposalId) -> Result<(), ActError> {
    own(tx, me, id)?;
    match store::proposals::delete_own(tx, id, &me.member.id)? {
        true => Ok(()),
        false => Err(ActError::Conflict),
    }
}

/// Goes on from the entry as it is now: what its author had changed is kept, what the entry changed besides comes along.
pub fn rebase(
    tx: &mut dyn Tx,
    world: &World,
    me: &SignedIn,
    id: &EntryProposalId,
    entry: &Entry,
) -> Result<(), ActError> {
    let before = own(tx, me, id)?;
    let Some(base) = before.base.as_ref().filter(|_| before.state.is_open()) else {
        return Err(ActError::Conflict);
    };
    let front = super::change::onto(&base.front, &before.front, &entry.front);
    let is_other_body = before.body.trim() != base.body.trim();
    let saved = Saved {
        title: &title_of(&front),
        front: &front,
        body: if is_other_body { &before.body } else { &entry.body },
        note: &before.note,
        named: before.named,
        given_name: &before.given_name,
    };
    if !store::proposals::save(tx, id, before.version, &saved, world.now)? {
        return Err(ActError::Conflict);
    }
    let Entry { front, body, sum } = entry.clone();
    Ok(store::proposals::set_base(tx, id, &Base { front, body, sum })?)
}
