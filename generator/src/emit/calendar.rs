//! `updates/events.ics` and `exchange/events.ics`: what has a day, as an iCalendar (RFC 5545), for whoever keeps one.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::markdown::clean_comment;
use crate::snapshot::{Event, Listing, Update};

/// Something that takes place.
struct Happening<'a> {
    id: &'a str,
    /// When it was last changed.
    changed: Timestamp,
    event: &'a Event,
    title: &'a str,
    html: &'a str,
    language: &'a str,
    /// The fragment of the list that it stands at.
    anchor: char,
}

/// The calendar of these updates; those without an event are left out. `host` makes the ids unique in the world.
pub(crate) fn calendar(title: &str, host: &str, url: &str, updates: &[Update]) -> String {
    let happenings = updates.iter().filter_map(|update| {
        Some(Happening {
            id: &update.id,
            changed: update.edited_at.unwrap_or(update.published_at),
            event: update.event.as_ref()?,
            title: update.title.as_deref().unwrap_or_default(),
            html: &update.html,
            language: &update.language,
            anchor: 'u',
        })
    });
    draw(title, host, url, happenings)
}

/// The same of offers and needs; those without a day are left out.
pub(crate) fn of_listings(title: &str, host: &str, url: &str, listings: &[&Listing]) -> String {
    let events = listings.iter().filter_map(|listing| {
        let place = listing.place.clone().unwrap_or_default();
        let (starts_on, ends_on) = (listing.starts_on?, listing.ends_on);
        Some((*listing, Event { starts_on, start_time: None, ends_on, place }))
    });
    let events: Vec<(&Listing, Event)> = events.collect();
    let happenings = events.iter().map(|(listing, event)| Happening {
        id: &listing.id,
        changed: listing.published_at,
        event,
        title: &listing.title,
        html: &listing.html,
        language: &listing.language,
        anchor: 'x',
    });
    draw(title, host, url, happenings)
}

fn draw<'a>(
    title: &str,
    host: &str,
    url: &str,
    happenings: impl Iterator<Item = Happening<'a>>,
) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Baraza//EN");
    line(&mut out, "METHOD:PUBLISH");
    line(&mut out, &format!("X-WR-CALNAME:{}", escape(title)));
    for happening in happenings {
        put(&mut out, &happening, host, url);
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn put(out: &mut String, happening: &Happening<'_>, host: &str, url: &str) {
    let (event, language) = (happening.event, language(happening.language));
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}@{host}", happening.id));
    line(out, &format!("DTSTAMP:{}", stamp(happening.changed)));
    match start(event) {
        Some(start) => {
            line(out, &format!("DTSTART:{start}"));
            if let Some(end) = event.ends_on {
                line(out, &format!("DTEND:{}T235900Z", day(end)));
            }
        }
        None => {
            line(out, &format!("DTSTART;VALUE=DATE:{}", day(event.starts_on)));
            // RFC 5545 3.6.1: the end is the first day that is no longer part of the event.
            let last = event.ends_on.unwrap_or(event.starts_on);
            if let Ok(after) = last.tomorrow() {
                line(out, &format!("DTEND;VALUE=DATE:{}", day(after)));
            }
        }
    }
    line(out, &format!("SUMMARY{language}:{}", escape(happening.title)));
    if !event.place.is_empty() {
        line(out, &format!("LOCATION{language}:{}", escape(&event.place)));
    }
    line(out, &format!("DESCRIPTION{language}:{}", escape(&plain(&clean_comment(happening.html)))));
    line(out, &format!("URL:{url}#{}-{}", happening.anchor, happening.id));
    line(out, "END:VEVENT");
}

/// `20261201T093000Z`; `None` for one that takes whole days.
fn start(event: &Event) -> Option<String> {
    let (hour, minute) = event.start_time.as_deref()?.split_once(':')?;
    let two = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    (two(hour) && two(minute)).then(|| format!("{}T{hour}{minute}00Z", day(event.starts_on)))
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

fn stamp(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// `;LANGUAGE=ar`; nothing for what is no language tag.
fn language(tag: &str) -> String {
    let fits = !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits { format!(";LANGUAGE={tag}") } else { String::new() }
}

/// RFC 5545 3.3.11.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// RFC 5545 3.1: at most 75 octets on a line, a blank before what goes on, no character cut in two.
fn line(out: &mut String, text: &str) {
    let mut room = 75;
    for c in text.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = 74;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

/// The words of HTML that was cleaned, a line for each block.
pub(crate) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        if ["</p", "</li", "<br", "</h", "</tr", "</blockquote"]
            .iter()
            .any(|tag| rest[at..].starts_with(tag))
        {
            text.push('\n');
        }
        rest = &rest[end..];
    }
    text.push_str(rest);
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;

    #[test]
    fn text_is_escaped_and_long_lines_are_folded_between_characters() {
        assert_eq!(escape("a;b,c\\d\ne\rf"), "a\\;b\\,c\\\\d\\nef");
        let mut out = String::new();
        line(&mut out, &format!("SUMMARY:{}", "م".repeat(100)));
        for part in out.trim_end().split("\r\n") {
            assert!(part.len() <= 75, "{} octets", part.len());
        }
        assert_eq!(out.replace("\r\n ", "").trim_end(), format!("SUMMARY:{}", "م".repeat(100)));
        assert!(out.ends_with("\r\n"));
    }

    #[test]
    fn what_a_member_writes_ends_no_line_and_opens_no_property() {
        let hostile = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT";
        let mut out = String::new();
        line(&mut out, &format!("LOCATION:{}", escape(hostile)));
        assert_eq!(out, "LOCATION:x\\nEND:VEVENT\\nBEGIN:VEVENT\r\n");
    }

    #[test]
    fn the_events_of_the_example_make_a_calendar() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../seam/examples/snapshot.json");
        let snapshot = parse(&std::fs::read(path).unwrap(), "example").unwrap();
        let text =
            calendar("Test", "example.org", "https://example.org/updates/", &snapshot.updates);
        insta::assert_snapshot!(text.replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Baraza//EN
        METHOD:PUBLISH
        X-WR-CALNAME:Test
        BEGIN:VEVENT
        UID:c3Vubnkt-BARAZA09@example.org
        DTSTAMP:20261124T120000Z
        DTSTART:20261201T093000Z
        SUMMARY;LANGUAGE=en:Open day of the county forum
        LOCATION;LANGUAGE=en:Kwale
        DESCRIPTION;LANGUAGE=en:Anyone may come.
        URL:https://example.org/updates/#u-c3Vubnkt-BARAZA09
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn an_event_of_whole_days_ends_the_day_after_its_last() {
        let event = Event {
            starts_on: "2026-12-30".parse().unwrap(),
            start_time: None,
            ends_on: Some("2026-12-31".parse().unwrap()),
            place: "Kwale".to_owned(),
        };
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../seam/examples/snapshot.json");
        let snapshot = parse(&std::fs::read(path).unwrap(), "example").unwrap();
        let update = Update { event: Some(event), ..snapshot.updates[0].clone() };
        let text = calendar("Test", "example.org", "https://example.org/updates/", &[update]);
        assert!(text.contains("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101\r\n"));
    }
}
