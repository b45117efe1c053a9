//! Version 1 of the document `seam/proposals.schema.json`, as little of it as can be believed.
//!
//! A document of another shape is none at all. A proposal that is malformed is refused by itself, with a line that
//! says why, and the others are read.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::load::is_slug;
use crate::validate::is_proposal_id;

/// Most characters of a note that go into a message.
const NOTE: usize = 2000;

/// Most characters of why a proposal is refused, which may repeat some of it.
const REASON: usize = 300;

/// The outer shape.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    version: u32,
    proposals: Vec<Value>,
}

/// What one proposal changes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Names its branch.
    pub id: String,
    /// What it is.
    pub kind: Kind,
    /// The collection that it belongs to.
    pub collection: String,
    /// The page that it changes; `None` for a new one.
    pub page: Option<String>,
    /// Of the text that it changes or adds.
    pub language: String,
    /// What it is about, in a line.
    pub title: String,
    /// Fields that it sets; null takes one away.
    pub set: Map<String, Value>,
    /// Records that it adds at the end of lists.
    pub append: Map<String, Value>,
    /// Takes the body's place.
    pub body: Option<String>,
    /// SHA-256 of the file that it was made from.
    pub sum: Option<String>,
    /// For the editors.
    pub note: String,
    /// How its author is named in public; `None`: a member of the network.
    pub author: Option<String>,
    /// What is said of its reviews.
    #[serde(default)]
    pub reviews: Vec<Review>,
    /// Who stands behind the text now.
    pub standing: Option<Standing>,
    /// When it was accepted.
    pub accepted_at: Timestamp,
    /// Where it is in the members' area.
    pub url: String,
}

/// What a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An entry.
    New,
    /// Changes of one.
    Improve,
    /// That something in one is wrong.
    Correct,
    /// That it was taken up elsewhere.
    Adaptation,
    /// The answer of somebody whom it names.
    Reply,
}

/// A review: a role, never a name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The role.
    pub by: String,
    /// A term of the vocabulary that says where.
    pub country: Option<String>,
    /// The day.
    pub date: Date,
}

/// Who stands behind a text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// A term of the standings.
    pub state: String,
    /// Since when.
    pub date: Date,
    /// A role.
    pub by: String,
}

/// A proposal that cannot be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// Its id, where that much can be read.
    pub id: Option<String>,
    /// In a line.
    pub reason: String,
}

/// Reads a document: each proposal, or what is wrong with it. `Err` if it is none.
pub fn parse(bytes: &[u8]) -> Result<Vec<Result<Proposal, Malformed>>, String> {
    let document: Document = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if document.version != 1 {
        return Err(format!("its version is {}, and this program knows 1", document.version));
    }
    Ok(document.proposals.into_iter().map(proposal).collect())
}

fn proposal(value: Value) -> Result<Proposal, Malformed> {
    let id = value["id"].as_str().filter(|id| is_proposal_id(id)).map(str::to_owned);
    let malformed = |reason: String| {
        let reason = plain(&reason).chars().take(REASON).collect();
        Malformed { id: id.clone(), reason }
    };
    if id.is_none() {
        return Err(malformed("its id is none: 11 to 32 of `A-Za-z0-9_-`".to_owned()));
    }
    let mut proposal: Proposal =
        serde_json::from_value(value).map_err(|error| malformed(error.to_string()))?;
    check(&proposal).map_err(|reason| malformed(reason.to_owned()))?;
    proposal.title = plain(&proposal.title);
    proposal.note = plain_lines(&proposal.note, NOTE);
    let named = proposal.author.map(|name| name_of(&name));
    proposal.author = named.filter(|name| name.chars().any(char::is_alphanumeric));
    Ok(proposal)
}

fn check(proposal: &Proposal) -> Result<(), &'static str> {
    if !is_slug(&proposal.collection) {
        return Err("its collection is no name");
    }
    match &proposal.page {
        Some(_) if proposal.kind == Kind::New => return Err("a new entry has no page yet"),
        Some(page) if page.len() > 200 || !page.split('/').all(is_slug) => {
            return Err("its page is no id: words of `a-z0-9-` joined by `/`");
        }
        None if proposal.kind != Kind::New => return Err("it says no page that it changes"),
        _ => {}
    }
    if plain(&proposal.title).is_empty() || proposal.title.chars().count() > 200 {
        return Err("its title is empty or longer than 200 characters");
    }
    if proposal.author.as_ref().is_some_and(|name| name.chars().count() > 200) {
        return Err("its author's name is longer than 200 characters");
    }
    let is_sum = |sum: &String| {
        sum.len() == 64 && sum.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    };
    if !proposal.sum.as_ref().is_none_or(is_sum) {
        return Err("its sum is no SHA-256 in hex");
    }
    let url = proposal.url.as_str();
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    if !is_web || url.len() > 500 || !url.bytes().all(|b| b.is_ascii_graphic()) {
        return Err("its url is no address");
    }
    let roles = proposal.reviews.iter().map(|review| &review.by);
    let mut roles = roles.chain(proposal.standing.as_ref().map(|standing| &standing.by));
    if roles.any(|by| by.chars().count() > 100) {
        return Err("a role is longer than 100 characters");
    }
    Ok(())
}

/// A line without what commands a terminal, turns text around, or is not seen.
pub(super) fn plain(text: &str) -> String {
    let spaced = text.replace(|c: char| c.is_whitespace(), " ");
    let seen: String = spaced.chars().filter(|c| is_seen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as git takes it.
pub fn name_of(text: &str) -> String {
    plain(&text.replace(['<', '>'], ""))
}

/// The same of a text of several lines, no longer than this.
fn plain_lines(text: &str, most: usize) -> String {
    let cut: String = text.chars().take(most).collect();
    let mut lines = cut.lines().map(plain).collect::<Vec<_>>().join("\n").trim().to_owned();
    if text.chars().count() > most {
        lines.push_str(" …");
    }
    lines
}

fn is_seen(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{parse, plain};

    #[test]
    fn the_example_of_the_seam_is_read() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seam/examples/proposals.json");
        let proposals = parse(&std::fs::read(path).unwrap()).unwrap();
        let read: Vec<_> = proposals.into_iter().map(Result::unwrap).collect();
        assert_eq!(read[0].title, "Seed clinics at the market gate");
        assert_eq!(read[1].append["adaptations"][0]["countries"][0], "KE");
    }

    #[test]
    fn a_line_commands_no_terminal_and_turns_nothing_around() {
        assert_eq!(plain("a\u{1b}[2Jb \u{202e}c\r\nd\u{200b}"), "a[2Jb c d");
    }
}
