//! Dates and numbers as a reader's language writes them (Unicode CLDR, through ICU4X).

use icu::calendar::Iso;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::datetime::input::{Date, DateTime, Time};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;
use jiff::civil;

/// `2026-11-24`, or an instant such as `2026-11-24T09:30:00Z`, as "24 November 2026" in `lang`;
/// the month shortened where `short`. Anything else, a bare year among it, comes back as it is.
pub fn format_date(lang: &str, text: &str, short: bool) -> String {
    let Some(at) = parse(text) else { return text.to_owned() };
    let fields = if short { YMD::medium() } else { YMD::long() };
    let Ok(formatter) = DateTimeFormatter::try_new(locale(lang).into(), fields) else {
        return text.to_owned();
    };
    match iso(at.date()) {
        Some(date) => formatter.format(&date).to_string(),
        None => text.to_owned(),
    }
}

/// The same with hours and minutes, in UTC, which the caller names.
pub fn format_datetime(lang: &str, text: &str) -> String {
    let Some(at) = parse(text) else { return text.to_owned() };
    let fields = YMD::long().with_time_hm();
    let formatter = DateTimeFormatter::try_new(locale(lang).into(), fields);
    let time = Time::try_new(at.hour() as u8, at.minute() as u8, 0, 0);
    match (formatter, iso(at.date()), time) {
        (Ok(formatter), Some(date), Ok(time)) => {
            formatter.format(&DateTime { date, time }).to_string()
        }
        _ => text.to_owned(),
    }
}

/// `12500` as "12,500" in English. At most two decimals are kept.
pub fn format_number(lang: &str, number: f64) -> String {
    let rounded = (number * 100.0).round() / 100.0;
    let parsed = Decimal::try_from_str(&rounded.to_string());
    match (parsed, DecimalFormatter::try_new(locale(lang).into(), Default::default())) {
        (Ok(decimal), Ok(formatter)) => formatter.format_to_string(&decimal),
        _ => rounded.to_string(),
    }
}

/// The last day before an instant that is a midnight: what closes then is open to the end of that day. Anything
/// else is as it was.
pub fn last_day_before(text: &str) -> String {
    match parse(text) {
        Some(at) if text.contains('T') && at.time() == civil::Time::midnight() => {
            at.date().yesterday().map_or_else(|_| text.to_owned(), |day| day.to_string())
        }
        _ => text.to_owned(),
    }
}

fn parse(text: &str) -> Option<civil::DateTime> {
    if let Ok(instant) = text.parse::<jiff::Timestamp>() {
        return Some(jiff::tz::TimeZone::UTC.to_datetime(instant));
    }
    Some(text.parse::<civil::Date>().ok()?.to_datetime(civil::Time::midnight()))
}

fn iso(date: civil::Date) -> Option<Date<Iso>> {
    Date::try_new_iso(date.year().into(), date.month() as u8, date.day() as u8).ok()
}

/// Digits are Western in every language: figures are compared with their sources, most of which
/// write them so, and both are read in all the languages served.
fn locale(lang: &str) -> Locale {
    let tag = if lang == "en" { "en-GB" } else { lang };
    format!("{tag}-u-nu-latn").parse().unwrap_or(Locale::UNKNOWN)
}
