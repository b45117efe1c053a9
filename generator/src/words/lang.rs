//! In which language the commands speak.

use clap::ValueEnum;

/// A language that has words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, ValueEnum)]
#[allow(missing_docs, reason = "each is its own name")]
pub enum Lang {
    Ar,
    #[default]
    En,
    Es,
    Fr,
    Pt,
    Ru,
    Zh,
}

impl Lang {
    /// Every language that has words.
    pub const ALL: &[Lang] =
        &[Lang::Ar, Lang::En, Lang::Es, Lang::Fr, Lang::Pt, Lang::Ru, Lang::Zh];

    /// Its tag: `ar`.
    pub fn as_str(self) -> &'static str {
        match self {
            Lang::Ar => "ar",
            Lang::En => "en",
            Lang::Es => "es",
            Lang::Fr => "fr",
            Lang::Pt => "pt",
            Lang::Ru => "ru",
            Lang::Zh => "zh",
        }
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Lang::Ar
    }

    /// The language of a tag.
    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.iter().copied().find(|lang| lang.as_str() == tag)
    }

    /// The language of a locale as systems write it: `fr_FR.UTF-8`.
    fn of_locale(locale: &str) -> Option<Lang> {
        Lang::parse(&locale.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase())
    }

    /// What the environment asks for: `BARAZA_LANG`, else the first that is set of the variables of the locale.
    /// `Err` holds a `BARAZA_LANG` that has no words: it was meant for us; a locale was not.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Result<Lang, String> {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        if let Some(asked) = set("BARAZA_LANG") {
            return Lang::parse(&asked).ok_or(asked);
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
        Ok(locale.and_then(|locale| Lang::of_locale(&locale)).unwrap_or_default())
    }

    /// Its words, in Fluent.
    pub fn strings(self) -> &'static str {
        match self {
            Lang::Ar => include_str!("../../strings/ar.ftl"),
            Lang::En => include_str!("../../strings/en.ftl"),
            Lang::Es => include_str!("../../strings/es.ftl"),
            Lang::Fr => include_str!("../../strings/fr.ftl"),
            Lang::Pt => include_str!("../../strings/pt.ftl"),
            Lang::Ru => include_str!("../../strings/ru.ftl"),
            Lang::Zh => include_str!("../../strings/zh.ftl"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(variables: &[(&str, &str)]) -> Result<Lang, String> {
        Lang::of_environment(|name| {
            let found = variables.iter().find(|(known, _)| *known == name)?;
            Some(found.1.to_owned())
        })
    }

    #[test]
    fn the_environment_says_the_language() {
        assert_eq!(language(&[]), Ok(Lang::En));
        assert_eq!(language(&[("LANG", "fr_FR.UTF-8")]), Ok(Lang::Fr));
        assert_eq!(language(&[("LANG", "fr_FR.UTF-8"), ("LC_ALL", "C.UTF-8")]), Ok(Lang::En));
        assert_eq!(language(&[("LC_MESSAGES", "pt_BR"), ("LANG", "ru_RU")]), Ok(Lang::Pt));
        assert_eq!(language(&[("LANG", "sw_KE.UTF-8")]), Ok(Lang::En));
        assert_eq!(language(&[("BARAZA_LANG", "ar"), ("LC_ALL", "fr_FR")]), Ok(Lang::Ar));
        assert_eq!(language(&[("BARAZA_LANG", ""), ("LANG", "zh_CN.UTF-8")]), Ok(Lang::Zh));
        assert_eq!(language(&[("BARAZA_LANG", "xx")]), Err("xx".to_owned()));
    }
}
