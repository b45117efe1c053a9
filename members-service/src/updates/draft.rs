//! An update on its way in: judged and rendered before the transaction in which it is posted.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time};

use super::{Event, Kind};
use crate::catalogue::Catalogue;
use crate::discussions::{Text, language};
use crate::text::clean_line;
use crate::world::World;

/// Characters of a quick update.
const QUICK: usize = 1000;
/// Characters of a title, as S127 has it.
const TITLE: usize = 200;
/// Characters of a place.
const PLACE: usize = 200;
/// Terms of one vocabulary.
const TERMS: usize = 3;
/// Pages that an update can be about.
const PAGES: usize = 5;

/// An update as it comes from a form.
#[derive(Clone, Debug, Default)]
pub struct NewUpdate {
    /// `quick`, `news` or `event`.
    pub kind: String,
    /// Not for a quick one.
    pub title: String,
    /// The text.
    pub markdown: String,
    /// Of the text; `None`: the member's.
    pub language: Option<String>,
    /// Vocabulary and term; terms that are empty are left out.
    pub terms: Vec<(String, String)>,
    /// Addresses or ids of pages, one on a line.
    pub pages: String,
    /// `2026-12-01`
    pub starts_on: String,
    /// `09:30`, UTC.
    pub start_time: String,
    /// `2026-12-02`
    pub ends_on: String,
    /// In words.
    pub place: String,
    /// Whether the author asks that everyone may read it.
    pub ask_public: bool,
    /// Whether the author says yes to being read by anyone on the internet.
    pub public_confirmed: bool,
}

/// An update that may be posted.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(super) kind: Kind,
    pub(super) title: String,
    pub(super) text: Text,
    pub(super) language: Option<String>,
    pub(super) terms: BTreeMap<String, Vec<String>>,
    pub(super) pages: Vec<String>,
    pub(super) event: Option<Event>,
    pub(super) ask_public: bool,
    pub(super) public_confirmed: bool,
}

impl Draft {
    /// Judges and renders. All that is wrong comes at once: the field, and the code of what is wrong with it.
    pub fn parse(
        new: NewUpdate,
        world: &World,
    ) -> Result<Draft, Vec<(&'static str, &'static str)>> {
        let mut faults = Vec::new();
        let kind = Kind::parse(&new.kind).unwrap_or_else(|| {
            faults.push(("kind", "choose-one"));
            Kind::Quick
        });
        let title = clean_line(&new.title, TITLE).unwrap_or_else(|| {
            faults.push(("title", "u-title-form"));
            String::new()
        });
        if kind != Kind::Quick && new.title.trim().is_empty() {
            faults.push(("title", "u-title-missing"));
        }
        if kind == Kind::Quick && new.markdown.chars().count() > QUICK {
            faults.push(("markdown", "u-quick-too-long"));
        }
        let text = Text::parse(&new.markdown, &world.limits)
            .map_err(|error| faults.push(("markdown", error.code())));
        let language =
            language(new.language).map_err(|error| faults.push(("language", error.code())));
        let event = match kind {
            Kind::Event => event(&new.starts_on, &new.start_time, &new.ends_on, &new.place)
                .map_err(|fault| faults.push(fault))
                .ok(),
            Kind::Quick | Kind::News => None,
        };
        let pages = pages_of(&new.pages, &world.catalogue, &world.network.site_url)
            .map_err(|code| faults.push(("pages", code)));
        let terms = terms(new.terms, &world.catalogue).map_err(|code| faults.push(("terms", code)));
        match (text, language, pages, terms) {
            (Ok(text), Ok(language), Ok(pages), Ok(terms)) if faults.is_empty() => Ok(Draft {
                kind,
                title: if kind == Kind::Quick { String::new() } else { title },
                text,
                language,
                terms,
                pages,
                event,
                ask_public: new.ask_public,
                public_confirmed: new.public_confirmed,
            }),
            _ => Err(faults),
        }
    }
}

fn event(
    starts_on: &str,
    start_time: &str,
    ends_on: &str,
    place: &str,
) -> Result<Event, (&'static str, &'static str)> {
    let day = |text: &str| text.trim().parse::<Date>().ok().filter(|day| day.year() >= 2000);
    let start = day(starts_on).ok_or(("starts_on", "u-day"))?;
    let end = match ends_on.trim() {
        "" => None,
        text => Some(day(text).filter(|end| *end >= start).ok_or(("ends_on", "u-end"))?),
    };
    let time = match start_time.trim() {
        "" => None,
        text => Some(text.parse::<Time>().map_err(|_| ("start_time", "u-time"))?),
    };
    let place = clean_line(place, PLACE).filter(|place| !place.is_empty());
    Ok(Event {
        starts_on: start.to_string(),
        start_time: time.map(|time| time.strftime("%H:%M").to_string()),
        ends_on: end.filter(|end| *end > start).map(|end| end.to_string()),
        place: place.ok_or(("place", "u-place"))?,
    })
}

/// Each line an id of the catalogue or an address of one of its pages.
pub(crate) fn pages_of(
    text: &str,
    catalogue: &Catalogue,
    site_url: &str,
) -> Result<Vec<String>, &'static str> {
    let mut pages = BTreeSet::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let path = line.strip_prefix(site_url).unwrap_or(line);
        let path = path.split(['#', '?']).next().unwrap_or(path);
        let id = path.trim_matches('/');
        // `/ar/practices/x/` is the same page in another language.
        let bare = id.split_once('/').map_or(id, |(_, rest)| rest);
        let page = catalogue
            .page(id)
            .or_else(|| catalogue.pages().iter().find(|page| page.url.trim_matches('/') == id))
            .or_else(|| catalogue.page(bare));
        pages.insert(page.ok_or("u-page-unknown")?.id.clone());
    }
    if pages.len() > PAGES { Err("u-pages-many") } else { Ok(pages.into_iter().collect()) }
}

fn terms(
    chosen: Vec<(String, String)>,
    catalogue: &Catalogue,
) -> Result<BTreeMap<String, Vec<String>>, &'static str> {
    let terms = catalogue.chosen_terms(chosen).ok_or("u-term-unknown")?;
    if terms.values().any(|terms| terms.len() > TERMS) { Err("u-terms-many") } else { Ok(terms) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_has_a_day_and_a_place_and_does_not_end_before_it_begins() {
        let whole = event("2026-12-01", "9:30", "2026-12-02", " Kwale ");
        assert!(matches!(whole, Err(("start_time", _))));
        let whole = event("2026-12-01", "09:30", "2026-12-02", " Kwale ").unwrap();
        assert_eq!(whole.start_time.as_deref(), Some("09:30"));
        assert_eq!(whole.place, "Kwale");
        assert_eq!(event("2026-12-01", "", "2026-12-01", "Kwale").unwrap().ends_on, None);
        assert_eq!(event("2026-12-01", "", "2026-11-30", "Kwale"), Err(("ends_on", "u-end")));
        assert_eq!(event("tomorrow", "", "", "Kwale"), Err(("starts_on", "u-day")));
        assert_eq!(event("2026-12-01", "", "", " "), Err(("place", "u-place")));
    }
}
