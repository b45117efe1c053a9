//! Days of what members offer and need, as an iCalendar (RFC 5545) for whoever keeps a calendar.

use jiff::Timestamp;
use jiff::civil::Date;

/// Something that takes whole days.
pub(crate) struct Entry {
    /// Unique in the network.
    pub(crate) id: String,
    /// When it was last changed.
    pub(crate) changed_at: Timestamp,
    /// `2026-12-01`
    pub(crate) starts_on: String,
    /// The last day; `None`: the first.
    pub(crate) ends_on: Option<String>,
    /// In one line.
    pub(crate) title: String,
    /// Of title and text, BCP 47.
    pub(crate) language: String,
    /// In words; may be empty.
    pub(crate) place: String,
    /// Plain text.
    pub(crate) text: String,
    /// Where it is read.
    pub(crate) url: String,
}

/// The calendar of these entries. `host` makes the ids unique in the world.
pub(crate) fn calendar(title: &str, host: &str, entries: &[Entry]) -> String {
    let mut out = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Baraza//EN", "METHOD:PUBLISH"] {
        line(&mut out, text);
    }
    line(&mut out, &format!("X-WR-CALNAME:{}", escape(title)));
    for entry in entries {
        put(&mut out, entry, host);
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn put(out: &mut String, entry: &Entry, host: &str) {
    let Ok(start) = entry.starts_on.parse::<Date>() else { return };
    let last = entry.ends_on.as_deref().and_then(|day| day.parse().ok()).unwrap_or(start);
    let language = language(&entry.language);
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}@{host}", entry.id));
    line(out, &format!("DTSTAMP:{}", entry.changed_at.strftime("%Y%m%dT%H%M%SZ")));
    line(out, &format!("DTSTART;VALUE=DATE:{}", start.strftime("%Y%m%d")));
    // RFC 5545 3.6.1: the end is the first day that is no longer part of the event.
    if let Ok(after) = last.tomorrow() {
        line(out, &format!("DTEND;VALUE=DATE:{}", after.strftime("%Y%m%d")));
    }
    line(out, &format!("SUMMARY{language}:{}", escape(&entry.title)));
    if !entry.place.is_empty() {
        line(out, &format!("LOCATION{language}:{}", escape(&entry.place)));
    }
    line(out, &format!("DESCRIPTION{language}:{}", escape(&entry.text)));
    line(out, &format!("URL:{}", entry.url));
    line(out, "END:VEVENT");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_days_end_on_the_day_after_and_no_word_opens_a_property() {
        let entry = Entry {
            id: "abc".to_owned(),
            changed_at: "2026-11-24T12:00:00Z".parse().unwrap(),
            starts_on: "2026-12-30".to_owned(),
            ends_on: Some("2026-12-31".to_owned()),
            title: "A visit; then\r\nEND:VEVENT".to_owned(),
            language: "en".to_owned(),
            place: String::new(),
            text: "م".repeat(80),
            url: "https://members.example/members/exchange/abc".to_owned(),
        };
        let text = calendar("Exchange", "members.example", &[entry]);
        assert!(text.contains("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101\r\n"));
        assert!(text.contains("SUMMARY;LANGUAGE=en:A visit\\; then\\nEND:VEVENT\r\n"), "{text}");
        assert_eq!(text.matches("\r\nEND:VEVENT\r\n").count(), 1);
        assert!(text.lines().all(|line| line.len() <= 75));
    }
}
