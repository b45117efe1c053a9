//! The interface's words, in Fluent: `strings/LANG.ftl`, and `strings/PART/LANG.ftl` for the words
//! of a part such as the members' area. English stands in for what a language lacks.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu::locale::{Direction, LanguageIdentifier, LocaleDirectionality};

use crate::ThemeError;
use crate::layers::Layers;

/// The language that every key must have.
const FALLBACK: &str = "en";

/// The words of every language.
#[derive(Clone)]
pub struct Strings(Arc<BTreeMap<String, FluentBundle<FluentResource>>>);

/// A value put into a message: text as it is, a number with its plural form.
#[derive(Debug, Clone)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// Chooses the plural form.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<f64> for Arg {
    fn from(number: f64) -> Arg {
        Arg::Number(number)
    }
}

impl Strings {
    pub(crate) fn load(layers: &Layers) -> Result<Strings, ThemeError> {
        let mut bundles = BTreeMap::new();
        for (file, text) in layers.texts("strings")? {
            let wrong =
                |message: String| ThemeError::Strings { file: format!("strings/{file}"), message };
            let name = file.rsplit('/').next().unwrap_or(&file);
            let Some(lang) = name.strip_suffix(".ftl") else { continue };
            let resource = FluentResource::try_new(text)
                .map_err(|(_, errors)| wrong(format!("not valid Fluent: {errors:?}")))?;
            let bundle = match bundles.entry(lang.to_owned()) {
                std::collections::btree_map::Entry::Occupied(found) => found.into_mut(),
                std::collections::btree_map::Entry::Vacant(free) => {
                    let id: unic_langid::LanguageIdentifier =
                        lang.parse().map_err(|_| wrong(format!("`{lang}` is no language tag")))?;
                    let mut bundle = FluentBundle::new_concurrent(vec![id]);
                    // Isolation marks would show up inside attributes and mails; the templates
                    // isolate with `<bdi>` and `dir` instead.
                    bundle.set_use_isolating(false);
                    free.insert(bundle)
                }
            };
            bundle.add_resource(resource).map_err(|errors| {
                let keys: Vec<String> = errors.iter().map(ToString::to_string).collect();
                wrong(keys.join("; "))
            })?;
        }
        Ok(Strings(Arc::new(bundles)))
    }

    /// The tags of the languages that have words, in their order.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The message `key` in `lang`, else in English. `None` where neither has it.
    pub fn get(&self, lang: &str, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let (bundle, pattern) = [lang, FALLBACK].iter().find_map(|tag| {
            let bundle = self.0.get(*tag)?;
            Some((bundle, bundle.get_message(key)?.value()?))
        })?;
        let mut values = FluentArgs::new();
        for (name, value) in args {
            match value {
                Arg::Text(text) => values.set(*name, FluentValue::from(text.as_str())),
                Arg::Number(number) => values.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    /// Every key that English has and `lang` lacks.
    pub fn missing(&self, lang: &str, keys: &[&str]) -> Vec<String> {
        let has = |tag: &str, key: &str| self.0.get(tag).is_some_and(|b| b.has_message(key));
        let lacking = keys.iter().filter(|key| has(FALLBACK, key) && !has(lang, key));
        lacking.map(|key| (*key).to_owned()).collect()
    }
}

/// `rtl` for a language written from right to left, else `ltr`.
pub fn direction(lang: &str) -> &'static str {
    let Ok(id) = lang.parse::<LanguageIdentifier>() else { return "ltr" };
    match LocaleDirectionality::new_common().get(&id) {
        Some(Direction::RightToLeft) => "rtl",
        _ => "ltr",
    }
}

/// What a language calls itself, for the switch between languages; the tag where it is not known.
pub fn language_name(lang: &str) -> &str {
    match lang {
        "ar" => "العربية",
        "en" => "English",
        "es" => "Español",
        "fa" => "فارسی",
        "fr" => "Français",
        "id" => "Bahasa Indonesia",
        "ms" => "Bahasa Melayu",
        "pt" => "Português",
        "ru" => "Русский",
        "sw" => "Kiswahili",
        "tl" => "Tagalog",
        "zh" => "中文",
        other => other,
    }
}
