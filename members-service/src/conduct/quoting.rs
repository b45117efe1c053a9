//! No one is quoted in public who has not agreed: a text is compared with every contribution of its thread.

use std::collections::HashSet;

use super::{Consent, WrittenText};
use crate::accounts::Actor;
use crate::discussions::{ItemState, plain};
use crate::moderation::audit;
use crate::store::discussions::{ItemRow, Reader};
use crate::store::threads::Thread;
use crate::store::{self, Event, StoreError, Tx};
use crate::world::World;

/// Letters in a row that make a quotation: six words or so.
const LETTERS: usize = 32;
/// The same where a letter is a word.
const SIGNS: usize = 12;

/// Numbers of the contributions that these texts quote, or whose authors they name, without the author's yes.
pub(super) fn without_consent(
    tx: &mut dyn Tx,
    thread: &Thread,
    texts: &[&WrittenText],
) -> Result<Vec<i64>, StoreError> {
    quoted(tx, thread, texts, |row, consent| {
        row.state == ItemState::Shown && consent != Some(Consent::Yes)
    })
}

/// Numbers of the contributions among `those` that these texts quote, or whose authors they name.
fn quoted(
    tx: &mut dyn Tx,
    thread: &Thread,
    texts: &[&WrittenText],
    those: impl Fn(&ItemRow, Option<Consent>) -> bool,
) -> Result<Vec<i64>, StoreError> {
    let texts: Vec<String> = texts.iter().map(|text| plain(&text.html)).collect();
    let letters: Vec<HashSet<Vec<char>>> = texts.iter().map(|text| windows(text)).collect();
    // Whoever reads the text: nothing that was said may be quoted.
    let everything = Reader { among_members: true, ..Reader::default() };
    let mut quoted = Vec::new();
    let mut after = 0;
    loop {
        let rows = store::discussions::items_after(tx, thread, after, everything, 500)?;
        let Some(last) = rows.last() else { return Ok(quoted) };
        let (first, end) = (after + 1, last.number);
        after = end;
        let consents = store::conduct::consents(tx, &thread.id, first, end)?;
        for row in rows.iter().filter(|row| those(row, consents.get(&row.id).copied())) {
            let said = windows(&plain(&row.html));
            let is_quoted = letters.iter().any(|letters| !letters.is_disjoint(&said));
            if is_quoted || texts.iter().any(|text| names_author(text, row)) {
                quoted.push(row.number);
            }
        }
    }
}

/// An author is about to take words back, of one contribution or all: what quotes them is public no more.
pub(crate) fn take_back(
    tx: &mut dyn Tx,
    world: &World,
    thread: &Thread,
    those: impl Fn(&ItemRow) -> bool,
) -> Result<(), StoreError> {
    let conduct = store::conduct::find(tx, &thread.page_id)?;
    let Some(mut conduct) = conduct.filter(|conduct| conduct.synthesis_public_at.is_some()) else {
        return Ok(());
    };
    let texts = store::conduct::texts(tx, &conduct.page)?;
    let synthesis: Vec<&WrittenText> = texts.iter().filter(|text| text.phase == 0).collect();
    if quoted(tx, thread, &synthesis, |row, _| those(row))?.is_empty() {
        return Ok(());
    }
    conduct.synthesis_public_at = None;
    store::conduct::save(tx, &conduct, world.now)?;
    let act = "discussion-synthesis-withdraw";
    audit::record_on(tx, world, &Actor::Operator, act, None, &conduct.page, "")?;
    tx.announce(Event::ConductChanged);
    tx.announce(Event::PublicRetracted);
    Ok(())
}

/// Whether the text has the author's name as words of its own.
fn names_author(text: &str, row: &ItemRow) -> bool {
    let Some(name) = &row.author_name else { return false };
    let name: String = spaced(name);
    name.trim().chars().count() > 2 && spaced(text).contains(&name)
}

/// Words in lower case with one space around each.
fn spaced(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |all, word| all + word + " ")
}

/// Every stretch of letters that is long enough to be a quotation, spaces and signs left out.
fn windows(text: &str) -> HashSet<Vec<char>> {
    let letters: Vec<char> =
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let dense = letters.iter().filter(|c| ('\u{3040}'..'\u{a000}').contains(*c)).count();
    let length = if dense * 2 > letters.len() { SIGNS } else { LETTERS };
    letters.windows(length).map(<[char]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_words_in_a_row_are_a_quotation_and_a_phrase_is_none() {
        let said = windows("The county pays for the forum from its own budget since 2021.");
        let quoting = windows("One wrote: “the county pays for the forum, from its own budget”.");
        let telling = windows("In one county the forum is paid for by the county itself.");
        assert!(!said.is_disjoint(&quoting) && said.is_disjoint(&telling));
    }
}
