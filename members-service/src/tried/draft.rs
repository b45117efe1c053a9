//! A report on its way in.

use jiff::civil::Date;

use super::{FIRST_YEAR, reading};
use crate::discussions::language;
use crate::id::EntryId;
use crate::keys::token_hash;
use crate::text::{clean, clean_line};
use crate::world::World;

/// Characters of each of the three texts: what the catalogue takes.
const TEXT: usize = 500;
/// Characters of a source's title, its publisher, its address.
const TITLE: usize = 300;
const PUBLISHER: usize = 200;
const URL: usize = 1000;
/// Characters of a name.
const NAME: usize = 200;

/// A report as it comes from a form.
#[derive(Clone, Debug, Default)]
pub struct NewReport {
    /// The page's id.
    pub page: String,
    /// A term.
    pub place: String,
    /// `2024`
    pub year: String,
    /// What was taken.
    pub what: String,
    /// What was changed.
    pub changed: String,
    /// What happened.
    pub happened: String,
    /// Of the words; `None`: the member's.
    pub language: Option<String>,
    /// `source` or `second`.
    pub by: String,
    /// Of the source.
    pub source_title: String,
    /// Of the source.
    pub source_publisher: String,
    /// Of the source.
    pub source_url: String,
    /// The day on which it was read.
    pub source_seen: String,
    /// The name of the second member.
    pub second: String,
    /// Or their entry in the directory.
    pub entry: String,
}

/// What speaks for a report besides its author.
#[derive(Clone, Debug)]
pub enum By {
    /// A source: title, publisher, address, the day on which it was read.
    Source([String; 4]),
    /// The member of this name.
    Name(String),
    /// The member of this entry in the directory.
    Entry(EntryId),
    /// Whoever was named before: for a change.
    AsBefore,
}

/// A report that may be stored.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(super) page: String,
    pub(super) place: String,
    pub(super) year: i64,
    pub(super) what: String,
    pub(super) changed: String,
    pub(super) happened: String,
    pub(super) language: Option<String>,
    pub(super) by: By,
    pub(super) hash: String,
}

/// What is wrong: the field, and the code of what is wrong with it.
type Fault = (&'static str, &'static str);

impl Draft {
    /// Judges. All that is wrong comes at once. `may_keep`: a change, in which the second may stay who it is.
    pub fn parse(new: NewReport, may_keep: bool, world: &World) -> Result<Draft, Vec<Fault>> {
        let mut faults: Vec<Fault> = Vec::new();
        let place = reading::open(world, &new.page)
            .filter(|open| world.catalogue.term(open.places, &new.place).is_some());
        if place.is_none() {
            faults.push(("place", "choose-one"));
        }
        let year = year(&new.year, world);
        if year.is_none() {
            faults.push(("year", "t-year"));
        }
        let mut text = |field: &'static str, text: &str, needed: bool| {
            let text = clean(text.trim()).filter(|text| text.chars().count() <= TEXT);
            match &text {
                None => faults.push((field, "t-text")),
                Some(text) if needed && text.is_empty() => faults.push((field, "t-missing")),
                Some(_) => {}
            }
            text.unwrap_or_default()
        };
        let what = text("what", &new.what, true);
        let changed = text("changed", &new.changed, false);
        let happened = text("happened", &new.happened, true);
        let language = language(new.language.clone());
        if let Err(error) = &language {
            faults.push(("language", error.code()));
        }
        let by = by(&new, may_keep, world, &mut faults);
        match (year, by) {
            (Some(year), Some(by)) if faults.is_empty() => Ok(Draft {
                hash: token_hash(&format!("{what}\n{changed}\n{happened}")),
                page: new.page,
                place: new.place,
                year,
                what,
                changed,
                happened,
                language: language.unwrap_or_default(),
                by,
            }),
            _ => Err(faults),
        }
    }

    /// Whether it leads out of the site, as spam does.
    pub(super) fn links(&self) -> i64 {
        let texts = [&self.what, &self.changed, &self.happened];
        let count = |text: &&String| text.matches("://").count();
        let in_texts: usize = texts.iter().map(count).sum();
        in_texts as i64 + i64::from(matches!(self.by, By::Source(_)))
    }
}

fn year(text: &str, world: &World) -> Option<i64> {
    let this: i64 = world.now.strftime("%Y").to_string().parse().ok()?;
    text.trim().parse().ok().filter(|year| (FIRST_YEAR..=this).contains(year))
}

fn by(new: &NewReport, may_keep: bool, world: &World, faults: &mut Vec<Fault>) -> Option<By> {
    match new.by.as_str() {
        "source" => {
            let before = faults.len();
            let mut line = |field: &'static str, text: &str, most: usize| {
                let line = clean_line(text, most).filter(|line| !line.is_empty());
                if line.is_none() {
                    faults.push((field, "t-source-line"));
                }
                line.unwrap_or_default()
            };
            let title = line("source_title", &new.source_title, TITLE);
            let publisher = line("source_publisher", &new.source_publisher, PUBLISHER);
            let url = clean_line(&new.source_url, URL).filter(|url| is_url(url));
            if url.is_none() {
                faults.push(("source_url", "t-source-url"));
            }
            let today = crate::exchange::today(world.now);
            let seen = new.source_seen.trim().parse::<Date>().ok();
            let seen = seen.filter(|day| *day <= today && i64::from(day.year()) >= FIRST_YEAR);
            if seen.is_none() {
                faults.push(("source_seen", "t-source-seen"));
            }
            let fits = faults.len() == before;
            match (url, seen) {
                (Some(url), Some(seen)) if fits => {
                    Some(By::Source([title, publisher, url, seen.to_string()]))
                }
                _ => None,
            }
        }
        "second" => {
            if let Some(id) = Some(new.entry.trim()).filter(|id| !id.is_empty()) {
                let id = EntryId::parse(id);
                if id.is_none() {
                    faults.push(("second", "t-second"));
                }
                return id.map(By::Entry);
            }
            match clean_line(&new.second, NAME) {
                Some(name) if name.is_empty() && may_keep => Some(By::AsBefore),
                Some(name) if !name.is_empty() => Some(By::Name(name)),
                _ => {
                    faults.push(("second", "t-second"));
                    None
                }
            }
        }
        _ => {
            faults.push(("by", "choose-one"));
            None
        }
    }
}

/// An address on the web that a reader can open: a host with a dot in it, no name or password before it.
fn is_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let Some(rest) = rest else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = url.chars().all(|c| !c.is_whitespace() && !matches!(c, '"' | '<' | '>' | '\\'));
    plain && !host.contains('@') && host.contains('.') && !host.starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::is_url;

    #[test]
    fn a_source_has_an_address_that_a_reader_can_open() {
        for good in ["https://www.undp.org/x?y=1#z", "http://example.org"] {
            assert!(is_url(good), "{good}");
        }
        for bad in [
            "",
            "example.org",
            "javascript://a.b/",
            "https://a@b.org/",
            "https://x",
            "https://a.b c",
        ] {
            assert!(!is_url(bad), "{bad}");
        }
    }
}
