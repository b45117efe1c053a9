//! What a proposal changes, as editors are told.

use serde_json::{Map, Value, json};

use crate::store::proposals::Proposal;

/// Fields that differ from those of the entry that it was made from, and the body if that differs.
pub(crate) fn change_of(proposal: &Proposal) -> Value {
    let front = proposal.front.as_object().cloned().unwrap_or_default();
    let Some(base) = &proposal.base else {
        return json!({ "set": front, "append": {}, "body": proposal.body, "sum": null });
    };
    let set: Map<String, Value> =
        front.into_iter().filter(|(field, value)| base.front.get(field) != Some(value)).collect();
    let body = (proposal.body.trim_end() != base.body.trim_end()).then_some(&proposal.body);
    json!({ "set": set, "append": {}, "body": body, "sum": base.sum })
}
