//! What a proposal changes: all of a new entry, of one that there is only what its author changed.

use serde_json::{Map, Value, json};

use crate::store::proposals::Proposal;

/// What editors are handed: fields that are set (`null`: taken out), records that are added at the end of lists, the body
/// where it is another, and of which version of the page it was made.
pub(crate) fn change_of(proposal: &Proposal) -> Value {
    let Some(base) = &proposal.base else {
        return json!({ "set": proposal.front, "append": {}, "body": proposal.body, "sum": null });
    };
    let (set, append) = differences(&base.front, &proposal.front);
    let body = (proposal.body.trim() != base.body.trim()).then_some(&proposal.body);
    json!({ "set": set, "append": append, "body": body, "sum": base.sum })
}

/// The names of the fields that a change of an entry touches.
pub(crate) fn changed_fields(base: &Value, front: &Value) -> Vec<String> {
    let (set, append) = differences(base, front);
    set.into_iter().chain(append).map(|(name, _)| name).collect()
}

/// What somebody made of `base`, made of `newer` in its place.
pub(super) fn onto(base: &Value, front: &Value, newer: &Value) -> Value {
    let (set, append) = differences(base, front);
    let mut all = newer.as_object().cloned().unwrap_or_default();
    for (name, value) in set {
        match value {
            Value::Null => _ = all.shift_remove(&name),
            value => _ = all.insert(name, value),
        }
    }
    for (name, more) in append {
        let list = all.entry(name).or_insert_with(|| Value::Array(Vec::new()));
        if let (Some(list), Value::Array(more)) = (list.as_array_mut(), more) {
            list.extend(more);
        }
    }
    Value::Object(all)
}

fn differences(base: &Value, front: &Value) -> (Map<String, Value>, Map<String, Value>) {
    let (mut set, mut append) = (Map::new(), Map::new());
    let empty = Map::new();
    let before = base.as_object().unwrap_or(&empty);
    let after = front.as_object().unwrap_or(&empty);
    for (name, value) in after {
        let was = before.get(name).unwrap_or(&Value::Null);
        if is_same(was, value) {
            continue;
        }
        match (was.as_array(), value.as_array()) {
            (Some(old), Some(new)) if !old.is_empty() && grew(old, new) => {
                append.insert(name.clone(), new[old.len()..].to_vec().into());
            }
            _ => _ = set.insert(name.clone(), value.clone()),
        }
    }
    for (name, was) in before {
        if !after.contains_key(name) && !is_same(was, &Value::Null) {
            set.insert(name.clone(), Value::Null);
        }
    }
    (set, append)
}

/// Records of a list stay as they are and others follow. Single values of a list are set with it.
fn grew(old: &[Value], new: &[Value]) -> bool {
    new.len() > old.len()
        && new.iter().all(Value::is_object)
        && old.iter().zip(new).all(|(old, new)| is_same(old, new))
}

/// Whether two values say the same: blanks at an end, `false` or an empty list in place of nothing are no difference.
fn is_same(a: &Value, b: &Value) -> bool {
    let is_nothing = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(record) => record.is_empty(),
        _ => false,
    };
    match (a, b) {
        (a, b) if is_nothing(a) || is_nothing(b) => is_nothing(a) && is_nothing(b),
        (Value::String(a), Value::String(b)) => a.trim() == b.trim(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let all = a.keys().chain(b.keys());
            let of = |map: &Map<String, Value>, name: &String| {
                map.get(name).cloned().unwrap_or(Value::Null)
            };
            all.into_iter().all(|name| is_same(&of(a, name), &of(b, name)))
        }
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_becomes_the_change() {
        let base = json!({
            "title": "Circles ", "start": 2017, "none": false,
            "results": [{ "text": "One", "source": "s1" }], "themes": ["a"], "gone": "x",
        });
        let front = json!({
            "title": "Circles", "start": 2018,
            "results": [{ "source": "s1", "text": "One" }, { "text": "Two", "source": "s1" }],
            "themes": ["a", "b"],
        });
        let (set, append) = differences(&base, &front);
        assert_eq!(
            Value::Object(set),
            json!({ "start": 2018, "themes": ["a", "b"], "gone": null })
        );
        assert_eq!(
            Value::Object(append),
            json!({ "results": [{ "text": "Two", "source": "s1" }] })
        );
    }
}
