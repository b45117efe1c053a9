//! Where a record of an entry's list is found on its page: `results-k3f9a`.
//!
//! An anchor must outlive an edit, and be the same in every language. So it is made from what a record says without
//! words: its source, figures, dates, terms. Its wording may change, and other records may come, go or change places.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::diagnostic::Spanned;
use crate::library::{Record, Value};

/// Crockford's base 32: no two of its letters look alike on paper.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// One for each item of the list `name`; `None` for an item that is no record.
///
/// A record with an `id` of its own has `NAME-ID`. Of others that say the same without words the second has `-2` behind.
pub(super) fn of(name: &str, items: &[Spanned<Value>]) -> Vec<Option<String>> {
    let list = name.replace('_', "-");
    let mut seen: HashMap<String, usize> = HashMap::new();
    let anchor = |item: &Spanned<Value>| {
        let record = item.value.as_record()?;
        if let Some(Value::Slug(id)) = record.get("id") {
            return Some(format!("{list}-{id}"));
        }
        let anchor = format!("{list}-{}", sum(record));
        let times = seen.entry(anchor.clone()).or_default();
        *times += 1;
        Some(if *times == 1 { anchor } else { format!("{anchor}-{times}") })
    };
    items.iter().map(anchor).collect()
}

/// Five letters from all that is not text.
fn sum(record: &Record) -> String {
    let mut hash = Sha256::new();
    wordless(&mut hash, &Value::Record(record.clone()));
    hash.finalize()[..5].iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

fn wordless(hash: &mut Sha256, value: &Value) {
    let mut add = |text: &str| {
        hash.update(text);
        hash.update([0]);
    };
    match value {
        // A translation has its own words, and may have its own picture.
        Value::Text { .. } | Value::File(_) => {}
        Value::Date(date) => add(&date.to_string()),
        Value::DateOrYear(date) => add(&date.to_string()),
        Value::Integer(number) => add(&number.to_string()),
        Value::Number(number) => add(&number.to_string()),
        Value::Boolean(yes) => add(if *yes { "yes" } else { "no" }),
        Value::List(items) => items.iter().for_each(|item| wordless(hash, &item.value)),
        Value::Record(record) => {
            // By name: a schema may put its fields in another order.
            let mut fields: Vec<_> = record.iter().collect();
            fields.sort_by_key(|(name, _)| *name);
            for (name, value) in fields {
                if !matches!(value, Value::Text { .. } | Value::File(_)) {
                    hash.update(name);
                    hash.update([1]);
                    wordless(hash, value);
                }
            }
        }
        other => add(other.as_str().unwrap_or_default()),
    }
}
