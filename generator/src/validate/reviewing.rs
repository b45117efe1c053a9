//! Who stands behind an entry: a state says when and by whom, and has the reviews that it needs.

use super::front::Reader;
use crate::diagnostic::{Diagnostic, Spanned};
use crate::library::{Record, Value};
use crate::schema::{Reviewing, Schema};

/// Reports a standing that nothing bears out.
pub(super) fn check(reader: &mut Reader<'_>, schema: &Schema, record: &Record) {
    let Some(rules) = &schema.reviewing else { return };
    let Some(name) = rules.standing.as_deref() else { return };
    let Some(standing) = record.get(name).and_then(Value::as_record) else { return };
    let Some(Spanned { value: Value::Term(state), at }) = standing.spanned("state") else { return };
    if schema.first_state(name) == Some(&state.id) {
        return;
    }
    let span = reader.span(*at);
    let missing: Vec<&str> =
        ["date", "by"].into_iter().filter(|key| standing.get(key).is_none()).collect();
    if !missing.is_empty() {
        reader.push(Diagnostic::standing_unattested(span.clone(), &state.id, &missing));
    }
    if let Some(needed) = rules.states.get(&state.id).copied()
        && let Some(list) = rules.reviews.as_deref()
    {
        let reviews = record.get(list).map(Value::items).unwrap_or_default();
        if reviews.len() < needed || !any_from_elsewhere(rules, record, reviews) {
            let found = reviews.len();
            reader.push(Diagnostic::standing_unreviewed(span, &state.id, list, needed, found));
        }
    }
}

fn any_from_elsewhere(rules: &Reviewing, record: &Record, reviews: &[Spanned<Value>]) -> bool {
    let Some(home) = rules.home.as_deref() else { return true };
    let home: Vec<&str> = record
        .get(home)
        .map(Value::terms)
        .unwrap_or_default()
        .iter()
        .map(|term| term.id.as_str())
        .collect();
    reviews.iter().any(|review| {
        let country = review.value.as_record().and_then(|review| review.get("country"));
        country.and_then(Value::as_str).is_some_and(|country| !home.contains(&country))
    })
}
