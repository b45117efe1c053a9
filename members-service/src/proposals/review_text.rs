//! What a proposal changes, side by side with what was there, for those who review it.

use serde::Serialize;
use serde_json::Value;

use crate::store::proposals::Proposal;

/// A field as it was and as it would be.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// As the collection calls it.
    pub name: String,
    /// As text.
    pub before: Option<String>,
    /// As text.
    pub after: String,
}

/// A paragraph of a body.
#[derive(Clone, Debug, Serialize)]
pub struct Paragraph {
    /// Markdown, as it was written.
    pub text: String,
    /// `same`, `new`, `gone`.
    pub change: &'static str,
}

/// Fields that it sets, as they were and as they would be.
pub(super) fn fields(proposal: &Proposal) -> Vec<Changed> {
    let before = proposal.base.as_ref().map(|base| &base.front);
    let front = proposal.front.as_object().into_iter().flatten();
    let changed = front.filter_map(|(name, value)| {
        let old = before.and_then(|before| before.get(name));
        (old != Some(value)).then(|| Changed {
            name: name.clone(),
            before: old.map(as_text),
            after: as_text(value),
        })
    });
    changed.collect()
}

/// A value as people read it: lists line by line.
fn as_text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(as_text).collect::<Vec<_>>().join("\n"),
        Value::Object(record) => {
            let line = |(name, value): (&String, &Value)| format!("{name}: {}", as_text(value));
            record.iter().map(line).collect::<Vec<_>>().join("\n") + "\n"
        }
        other => other.to_string(),
    }
}

/// The body by paragraph, if the proposal changes it.
pub(super) fn body(proposal: &Proposal) -> Vec<Paragraph> {
    let paragraphs = |text: &str| -> Vec<String> {
        let all = text.split("\n\n").map(|part| part.trim_matches('\n').to_owned());
        all.filter(|part| !part.trim().is_empty()).collect()
    };
    let new = paragraphs(&proposal.body);
    let Some(base) = &proposal.base else {
        return new.into_iter().map(|text| Paragraph { text, change: "new" }).collect();
    };
    let old = paragraphs(&base.body);
    if old == new {
        return Vec::new();
    }
    merged(&old, &new)
}

/// Both texts in one: what is gone stands where it was. What moved is gone in one place and new in another.
fn merged(old: &[String], new: &[String]) -> Vec<Paragraph> {
    let paragraph = |text: &String, change| Paragraph { text: text.clone(), change };
    let (mut all, mut at) = (Vec::new(), 0);
    for text in new {
        match old[at..].iter().position(|other| other == text) {
            Some(skipped) => {
                all.extend(old[at..at + skipped].iter().map(|text| paragraph(text, "gone")));
                all.push(paragraph(text, "same"));
                at += skipped + 1;
            }
            None => all.push(paragraph(text, "new")),
        }
    }
    all.extend(old[at..].iter().map(|text| paragraph(text, "gone")));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gone_stands_where_it_was() {
        let texts = |all: &[&str]| all.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
        let all = merged(&texts(&["a", "b", "c"]), &texts(&["a", "x", "c", "y"]));
        let drawn: Vec<String> =
            all.iter().map(|one| format!("{} {}", one.change, one.text)).collect();
        assert_eq!(drawn, ["same a", "new x", "gone b", "same c", "new y"]);
    }
}
