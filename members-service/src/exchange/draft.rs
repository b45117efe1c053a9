//! A listing on its way in: judged and rendered before the transaction in which it is posted.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Span, Timestamp};

use super::{Kind, MOST_DAYS, USUAL_DAYS, What};
use crate::discussions::{Text, language};
use crate::text::clean_line;
use crate::world::World;

/// Characters of a title, as S127 has it.
const TITLE: usize = 200;
/// Characters of a place.
const PLACE: usize = 200;
/// Terms of one vocabulary.
const TERMS: usize = 3;
/// Languages of one listing.
const LANGUAGES: usize = 20;
/// The largest number of places.
const PLACES: i64 = 10_000;

/// A listing as it comes from a form.
#[derive(Clone, Debug, Default)]
pub struct NewListing {
    /// `offer` or `need`.
    pub kind: String,
    /// `course`, `study-visit` …
    pub what: String,
    /// In one line.
    pub title: String,
    /// The text.
    pub markdown: String,
    /// Of the text; `None`: the member's.
    pub language: Option<String>,
    /// In which it can be given or taken.
    pub languages: Vec<String>,
    /// More of them, by tag, with commas or blanks between.
    pub more_languages: String,
    /// Vocabulary and term; terms that are empty are left out.
    pub terms: Vec<(String, String)>,
    /// `2026-12-01`, or empty.
    pub starts_on: String,
    /// `2026-12-02`, or empty.
    pub ends_on: String,
    /// In words, or empty.
    pub place: String,
    /// For how many; empty: one.
    pub capacity: String,
    /// `2027-03-01`; empty: as usual.
    pub expires_on: String,
    /// Whether the author asks that everyone may read it.
    pub ask_public: bool,
    /// Whether the author says yes to being read by anyone on the internet.
    pub public_confirmed: bool,
}

/// A listing that may be posted.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(super) kind: Kind,
    pub(super) what: What,
    pub(super) title: String,
    pub(super) text: Text,
    pub(super) language: Option<String>,
    pub(super) languages: BTreeSet<String>,
    pub(super) terms: BTreeMap<String, Vec<String>>,
    pub(super) starts_on: Option<String>,
    pub(super) ends_on: Option<String>,
    pub(super) place: String,
    pub(super) capacity: i64,
    pub(super) expires_on: String,
    pub(super) ask_public: bool,
    pub(super) public_confirmed: bool,
}

/// What is wrong: the field, and the code of what is wrong with it.
type Fault = (&'static str, &'static str);

impl Draft {
    /// Judges and renders. All that is wrong comes at once.
    pub fn parse(new: NewListing, world: &World) -> Result<Draft, Vec<Fault>> {
        let mut faults: Vec<Fault> = Vec::new();
        let kind = Kind::parse(&new.kind);
        if kind.is_none() {
            faults.push(("kind", "choose-one"));
        }
        let what = What::parse(&new.what);
        if what.is_none() {
            faults.push(("what", "choose-one"));
        }
        let title = clean_line(&new.title, TITLE);
        match &title {
            None => faults.push(("title", "u-title-form")),
            Some(title) if title.is_empty() => faults.push(("title", "u-title-missing")),
            Some(_) => {}
        }
        let text = Text::parse(&new.markdown, &world.limits);
        let mut keep = |fault: Fault| faults.push(fault);
        let text = text.map_err(|error| keep(("markdown", error.code()))).ok();
        let written =
            language(new.language.clone()).map_err(|error| keep(("language", error.code()))).ok();
        let languages = languages(&new).map_err(&mut keep).unwrap_or_default();
        let terms = world.catalogue.chosen_terms(new.terms);
        if terms.is_none() {
            keep(("terms", "u-term-unknown"));
        }
        let terms = terms.unwrap_or_default();
        if terms.values().any(|terms| terms.len() > TERMS) {
            keep(("terms", "u-terms-many"));
        }
        let (starts_on, ends_on) =
            days(&new.starts_on, &new.ends_on).map_err(&mut keep).unwrap_or_default();
        let place = clean_line(&new.place, PLACE);
        if place.is_none() {
            keep(("place", "x-place"));
        }
        let capacity = capacity(&new.capacity).map_err(&mut keep).unwrap_or(1);
        let expires_on = expiry(&new.expires_on, world.now).map_err(&mut keep).unwrap_or_default();
        match (kind, what, title, text, written, place) {
            (Some(kind), Some(what), Some(title), Some(text), Some(language), Some(place))
                if faults.is_empty() =>
            {
                Ok(Draft {
                    kind,
                    what,
                    title,
                    text,
                    language,
                    languages,
                    terms,
                    starts_on,
                    ends_on,
                    place,
                    capacity,
                    expires_on,
                    ask_public: new.ask_public,
                    public_confirmed: new.public_confirmed,
                })
            }
            _ => Err(faults),
        }
    }
}

fn languages(new: &NewListing) -> Result<BTreeSet<String>, Fault> {
    let more = new.more_languages.split([',', ' ', ';', '،', '、', '，']);
    let tags = new.languages.iter().map(String::as_str).chain(more);
    let mut found = BTreeSet::new();
    for tag in tags.map(str::trim).filter(|tag| !tag.is_empty()) {
        let tag = language(Some(tag.to_owned())).map_err(|_| ("more_languages", "x-languages"))?;
        found.extend(tag);
    }
    if found.len() > LANGUAGES { Err(("more_languages", "x-languages")) } else { Ok(found) }
}

fn day(text: &str) -> Option<Date> {
    text.trim().parse::<Date>().ok().filter(|day| (2000..=2200).contains(&day.year()))
}

fn days(starts_on: &str, ends_on: &str) -> Result<(Option<String>, Option<String>), Fault> {
    let start = match starts_on.trim() {
        "" => None,
        text => Some(day(text).ok_or(("starts_on", "u-day"))?),
    };
    let end = match ends_on.trim() {
        "" => None,
        text => Some(day(text).ok_or(("ends_on", "u-day"))?),
    };
    match (start, end) {
        (None, Some(_)) => Err(("starts_on", "u-day")),
        (Some(start), Some(end)) if end < start => Err(("ends_on", "u-end")),
        (start, end) => {
            let end = end.filter(|end| Some(*end) != start);
            Ok((start.map(|day| day.to_string()), end.map(|day| day.to_string())))
        }
    }
}

fn capacity(text: &str) -> Result<i64, Fault> {
    match text.trim() {
        "" => Ok(1),
        text => {
            let number = text.parse().ok().filter(|number| (1..=PLACES).contains(number));
            number.ok_or(("capacity", "x-capacity"))
        }
    }
}

/// Never before today, never for good.
fn expiry(text: &str, now: Timestamp) -> Result<String, Fault> {
    let today = today(now);
    let after = |days: i64| today.checked_add(Span::new().days(days)).unwrap_or(Date::MAX);
    let last = match text.trim() {
        "" => after(USUAL_DAYS),
        text => day(text).ok_or(("expires_on", "x-expiry"))?,
    };
    let fits = last >= today && last <= after(MOST_DAYS);
    if fits { Ok(last.to_string()) } else { Err(("expires_on", "x-expiry")) }
}

/// The day that it is, by UTC.
pub(crate) fn today(now: Timestamp) -> Date {
    now.strftime("%Y-%m-%d").to_string().parse().unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_never_stands_for_good_nor_begins_in_the_past() {
        let now: Timestamp = "2026-11-24T12:00:00Z".parse().unwrap();
        assert_eq!(expiry("", now).unwrap(), "2027-03-24");
        assert_eq!(expiry("2026-11-24", now).unwrap(), "2026-11-24");
        assert_eq!(expiry("2026-11-23", now), Err(("expires_on", "x-expiry")));
        assert_eq!(expiry("2027-11-25", now).unwrap(), "2027-11-25");
        assert_eq!(expiry("2027-11-26", now), Err(("expires_on", "x-expiry")));
        assert_eq!(expiry("never", now), Err(("expires_on", "x-expiry")));
    }

    #[test]
    fn dates_and_numbers_are_as_they_can_be() {
        assert_eq!(days("", "").unwrap(), (None, None));
        let both = (Some("2026-12-01".to_owned()), Some("2026-12-03".to_owned()));
        assert_eq!(days("2026-12-01", "2026-12-03").unwrap(), both);
        assert_eq!(days("2026-12-01", "2026-12-01").unwrap().1, None);
        assert_eq!(days("2026-12-03", "2026-12-01"), Err(("ends_on", "u-end")));
        assert_eq!(days("", "2026-12-01"), Err(("starts_on", "u-day")));
        assert_eq!((capacity("").unwrap(), capacity(" 20 ").unwrap()), (1, 20));
        assert_eq!(capacity("0"), Err(("capacity", "x-capacity")));
    }
}
