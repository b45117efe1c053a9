//! `baraza reviews`: which entries are to be looked at again, and which nobody has read critically yet.

use std::path::Path;
use std::process::ExitCode;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;

use crate::cli::{ListFormat, ReviewsArgs};
use crate::diagnostic::Diagnostics;
use crate::library::{Entry, Library, Value};
use crate::pipeline;
use crate::report::{self, Format};
use crate::words::{Lang, Words};

/// The list as programs read it.
#[derive(Serialize)]
struct List<'l> {
    version: u8,
    today: Date,
    entries: Vec<Row<'l>>,
}

/// An entry that waits for a reader.
#[derive(Serialize)]
struct Row<'l> {
    state: State,
    /// When it is to be looked at again; null: no day is set.
    due: Option<Date>,
    file: String,
    id: &'l str,
    title: &'l str,
    /// Who stands behind it, as the entry says.
    standing: Option<&'l str>,
    reviews: usize,
}

/// Why it is listed: the most pressing first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    /// Its day has passed.
    Overdue,
    /// Its day is near.
    Soon,
    /// Nobody has read it critically, and it says no more of itself than that it was written.
    Unread,
}

/// Lists originals by day, those that nobody has read last. Exit code 1 only if the content has errors.
pub fn run(root: &Path, args: &ReviewsArgs, lang: Lang) -> anyhow::Result<ExitCode> {
    let mut diagnostics = Diagnostics::default();
    let library = pipeline::library(root, false, &mut diagnostics)?;
    if diagnostics.has_errors() {
        report::print(&diagnostics, Format::Human, lang)?;
    }
    let today = pipeline::day_of(Timestamp::now());
    let until = today.saturating_add(i64::from(args.within).days());
    let originals = library.all_pages().map(|(_, entry)| entry);
    let originals = originals.filter(|entry| entry.translation.is_none());
    let mut rows: Vec<Row<'_>> =
        originals.filter_map(|entry| row(&library, entry, today, until)).collect();
    rows.sort_by(|a, b| (a.state, a.due, &a.file).cmp(&(b.state, b.due, &b.file)));
    match args.format {
        ListFormat::Json => {
            let list = List { version: 1, today, entries: rows };
            report::say(&format!("{}\n", serde_json::to_string_pretty(&list)?))?;
        }
        ListFormat::Human => {
            report::say(&rows.iter().map(|row| line(row, lang)).collect::<String>())?
        }
    }
    Ok(super::exit_code(&diagnostics))
}

fn row<'l>(library: &'l Library, entry: &'l Entry, today: Date, until: Date) -> Option<Row<'l>> {
    let schema = library.schema(entry.collection.as_deref()?)?;
    let rules = schema.reviewing.as_ref()?;
    let field = |name: &Option<String>| name.as_deref().and_then(|name| entry.fields.get(name));
    let due = match field(&rules.due) {
        Some(Value::Date(day)) => Some(*day),
        _ => None,
    };
    let reviews = field(&rules.reviews).map_or(0, |list| list.items().len());
    let standing = field(&rules.standing).and_then(Value::as_record);
    let standing = standing.and_then(|record| record.get("state")).and_then(Value::as_str);
    let is_first =
        rules.standing.as_deref().is_none_or(|name| standing == schema.first_state(name));
    let state = match due {
        Some(day) if day < today => State::Overdue,
        Some(day) if day <= until => State::Soon,
        _ if reviews == 0 && is_first => State::Unread,
        _ => return None,
    };
    let file = format!("content/{}", entry.file);
    Some(Row { state, due, file, id: &entry.id, title: &entry.title, standing, reviews })
}

fn line(row: &Row<'_>, lang: Lang) -> String {
    let day = row.due.map_or_else(|| "          ".to_owned(), |day| day.to_string());
    let states = [State::Overdue, State::Soon, State::Unread].map(|state| state.said(lang));
    let width = states.iter().map(|state| state.chars().count()).max().unwrap_or_default() + 1;
    let state = row.state.said(lang);
    let reviews = Words::new("reviews", [("count", row.reviews.into())]).say(lang);
    let standing = row.standing.map(|standing| format!(", {standing}")).unwrap_or_default();
    format!("{day}  {state:<width$} {}  {reviews}{standing}\n", row.file)
}

impl State {
    fn said(self, lang: Lang) -> String {
        let id = match self {
            State::Overdue => "overdue",
            State::Soon => "soon",
            State::Unread => "unread",
        };
        Words::plain(id).say(lang)
    }
}
