//! The words of the commands, in the languages that editors read: `strings/LANG.ftl`, in Fluent.
//!
//! Whatever is said of a site is data until it is drawn: [`Words`] name a message and carry what is put into
//! it, and whoever draws them says in which [`Lang`]. English stands in for what a language lacks.

mod lang;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;
use std::time::Duration;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use lang::Lang;

/// A message and what is put into it. As `Display` it is English.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    id: &'static str,
    args: Vec<(&'static str, Arg)>,
    /// Another form of the message, or another text that belongs to it.
    attribute: Option<&'static str>,
}

/// What is put into a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// What the editor wrote, a name, a path: the same in every language.
    Text(String),
    /// Chooses the plural form.
    Number(u64),
    /// Values of which one is to be written: `a`, `b` or `c`.
    OneOf(Vec<String>),
    /// Values that are all meant: `a` and `b`.
    AllOf(Vec<String>),
    /// Texts of the site itself, by language.
    Labels(BTreeMap<String, String>),
    /// A part of the sentence that is itself in words.
    Words(Words),
}

impl Words {
    /// The message `id` with these `args`.
    pub fn new<const N: usize>(id: &'static str, args: [(&'static str, Arg); N]) -> Words {
        Words { id, args: args.into(), attribute: None }
    }

    /// A message that nothing is put into.
    pub fn plain(id: &'static str) -> Words {
        Words::new(id, [])
    }

    /// Another form of the same message, with the same put into it.
    pub fn form(&self, attribute: &'static str) -> Words {
        Words { attribute: Some(attribute), ..self.clone() }
    }

    /// The same, if there is such a form.
    pub fn form_if_any(&self, attribute: &'static str) -> Option<Words> {
        let message = bundle(Lang::En).get_message(self.id)?;
        message.get_attribute(attribute).map(|_| self.form(attribute))
    }

    /// In the language of who reads it.
    pub fn say(&self, lang: Lang) -> String {
        let said = [lang, Lang::En].into_iter().find_map(|found| self.said(found));
        debug_assert!(said.is_some(), "no language has {self:?}");
        said.unwrap_or_else(|| self.id.to_owned())
    }

    fn said(&self, lang: Lang) -> Option<String> {
        let bundle = bundle(lang);
        let message = bundle.get_message(self.id)?;
        let pattern = match self.attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut values = FluentArgs::new();
        for (name, arg) in &self.args {
            match arg {
                Arg::Number(number) => values.set(*name, FluentValue::from(*number)),
                other => values.set(*name, FluentValue::from(other.say(lang))),
            }
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{self:?}: {errors:?}");
        Some(said)
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::En))
    }
}

impl Arg {
    fn say(&self, lang: Lang) -> String {
        match self {
            Arg::Text(text) => text.clone(),
            Arg::Number(number) => number.to_string(),
            Arg::OneOf(values) => listed(values, "list-or", lang),
            Arg::AllOf(values) => listed(values, "list-and", lang),
            Arg::Labels(labels) => {
                let label = labels.get(lang.as_str()).or_else(|| labels.get("en"));
                label.or_else(|| labels.values().next()).cloned().unwrap_or_default()
            }
            Arg::Words(words) => words.say(lang),
        }
    }
}

/// Values in backticks, the last one after a word.
fn listed(values: &[String], last: &'static str, lang: Lang) -> String {
    let quoted: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., end] => {
            let first = first.join(&Words::plain("list-separator").say(lang));
            Words::new(last, [("first", first.into()), ("last", end.into())]).say(lang)
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Arg {
        Arg::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Arg {
        Arg::Number(number)
    }
}

/// As Unicode names it: `U+200B`.
impl From<char> for Arg {
    fn from(character: char) -> Arg {
        Arg::Text(format!("U+{:04X}", u32::from(character)))
    }
}

/// In seconds.
impl From<Duration> for Arg {
    fn from(duration: Duration) -> Arg {
        Arg::Text(format!("{:.2}", duration.as_secs_f64()))
    }
}

impl From<Words> for Arg {
    fn from(words: Words) -> Arg {
        Arg::Words(words)
    }
}

type Bundle = FluentBundle<FluentResource>;

/// Read when the first word of a language is said: most runs speak one.
static BUNDLES: [OnceLock<Bundle>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];

fn bundle(lang: Lang) -> &'static Bundle {
    BUNDLES[lang as usize].get_or_init(|| read(lang))
}

fn read(lang: Lang) -> Bundle {
    let id = lang.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Marks around what is put in would be in the way of programs; `report` sets them for terminals.
    bundle.set_use_isolating(false);
    // The files are part of the program, and a test reads them all: what cannot be read is left out.
    let resource = match FluentResource::try_new(lang.strings().to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            debug_assert!(false, "strings/{}.ftl: {errors:?}", lang.as_str());
            resource
        }
    };
    let added = bundle.add_resource(resource);
    debug_assert!(added.is_ok(), "strings/{}.ftl: {added:?}", lang.as_str());
    bundle
}
