//! Templates, and what every one of them may call: `trans`, `asset`, `direction`,
//! `language_name`, and the filters `date`, `datetime`, `number`.

use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::layers::Layers;
use crate::strings::Arg;
use crate::{Asset, Theme, ThemeError, dates, strings};

/// Whose templates are wanted. Those under `shared/` belong to both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// All but `members/` and `mail/`.
    Site,
    /// `members/`, `mail/` and `shared/`.
    Members,
}

pub(crate) fn load(layers: &Layers) -> Result<Vec<(String, String)>, ThemeError> {
    layers.texts("templates")
}

impl Half {
    fn has(self, template: &str) -> bool {
        let folder = template.split_once('/').map_or("", |(folder, _)| folder);
        let members = matches!(folder, "members" | "mail");
        folder == "shared" || members == (self == Half::Members)
    }
}

impl Theme {
    /// The templates of one half, compiled. `base_path` (`""` or `/some/path`) goes in front of
    /// the path of an asset; `register` adds the caller's own functions and filters.
    ///
    /// `Err` is Tera's own report, with file, line and the place underlined.
    pub fn tera(
        &self,
        half: Half,
        base_path: &str,
        register: impl FnOnce(&mut Tera),
    ) -> Result<Tera, ThemeError> {
        let mut tera = Tera::default();
        tera.autoescape_on([".html", ".svg", ".xml"]);
        self.register_words(&mut tera);
        self.register_assets(&mut tera, base_path);
        register_dates(&mut tera);
        register(&mut tera);
        let wanted = self.templates.iter().filter(|(name, _)| half.has(name));
        tera.add_raw_templates(wanted.map(|(name, text)| (name.as_str(), text.as_str())))?;
        Ok(tera)
    }

    fn register_words(&self, tera: &mut Tera) {
        let strings = self.strings.clone();
        tera.register_function(
            "trans",
            move |kwargs: Kwargs, state: &State| -> TeraResult<String> {
                let key: String = kwargs.must_get("key")?;
                let lang = language(&kwargs, state)?;
                let mut args = Vec::new();
                for (name, value) in kwargs.iter() {
                    let name = name.as_str().unwrap_or_default();
                    if !matches!(name, "key" | "lang") {
                        args.push((name, argument(value)));
                    }
                }
                strings.get(&lang, &key, &args).ok_or_else(|| {
                    Error::message(format!(
                        "no string `{key}` in strings/{lang}.ftl or strings/en.ftl"
                    ))
                })
            },
        );
        tera.register_function("direction", |kwargs: Kwargs, state: &State| {
            language(&kwargs, state).map(|lang| strings::direction(&lang))
        });
        tera.register_function("language_name", |kwargs: Kwargs, state: &State| {
            language(&kwargs, state).map(|lang| strings::language_name(&lang).to_owned())
        });
    }

    fn register_assets(&self, tera: &mut Tera, base_path: &str) {
        let describe = |asset: &Asset| {
            let path = format!("{base_path}/{}", asset.path);
            let pairs = [("path", path), ("integrity", asset.integrity.clone())];
            (asset.name.clone(), Value::from(std::collections::BTreeMap::from(pairs)))
        };
        let known: Arc<std::collections::BTreeMap<String, Value>> =
            Arc::new(self.assets.iter().map(describe).collect());
        tera.register_function("asset", move |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
            let name: String = kwargs.must_get("name")?;
            let found = known.get(&name).cloned();
            found.ok_or_else(|| Error::message(format!("the theme has no asset `{name}`")))
        });
    }
}

fn register_dates(tera: &mut Tera) {
    tera.register_filter(
        "date",
        |value: Value, kwargs: Kwargs, state: &State| -> TeraResult<String> {
            let style: Option<String> = kwargs.get("style")?;
            let lang = language(&kwargs, state)?;
            let text = match kwargs.get::<bool>("until")? {
                Some(true) => dates::last_day_before(&value.to_string()),
                _ => value.to_string(),
            };
            Ok(dates::format_date(&lang, &text, style.as_deref() == Some("short")))
        },
    );
    tera.register_filter("datetime", |text: &str, kwargs: Kwargs, state: &State| {
        language(&kwargs, state).map(|lang| dates::format_datetime(&lang, text))
    });
    tera.register_filter("number", |number: f64, kwargs: Kwargs, state: &State| {
        language(&kwargs, state).map(|lang| dates::format_number(&lang, number))
    });
}

/// The argument `lang`, else the `lang` of the page. A component sees no page: it must be told.
pub fn language(kwargs: &Kwargs, state: &State) -> TeraResult<String> {
    if let Some(lang) = kwargs.get::<String>("lang")? {
        return Ok(lang);
    }
    let missing = || Error::message("no `lang`: inside a component, pass it as an argument");
    state.get::<String>("lang")?.ok_or_else(missing)
}

fn argument(value: &Value) -> Arg {
    match value.as_f64().or_else(|| value.as_i64().map(|whole| whole as f64)) {
        Some(number) if value.is_number() => Arg::Number(number),
        _ => Arg::Text(value.to_string()),
    }
}
