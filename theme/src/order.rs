//! Lists in the order in which readers of a language look things up.

use std::cmp::Ordering;

use icu::collator::{Collator, options::CollatorOptions};
use icu::locale::Locale;

/// Compares two texts as a dictionary of the language does (Unicode CLDR); as the root of all where the tag is not known.
pub fn order_of(lang: &str) -> impl Fn(&str, &str) -> Ordering + use<> {
    let locale: Locale = lang.parse().unwrap_or(Locale::UNKNOWN);
    let collator = Collator::try_new(locale.into(), CollatorOptions::default())
        .or_else(|_| Collator::try_new(Locale::UNKNOWN.into(), CollatorOptions::default()))
        .expect("the collation of the root locale is compiled in");
    move |a, b| collator.compare(a, b)
}

#[cfg(test)]
mod tests {
    use super::order_of;

    #[track_caller]
    fn sorted(lang: &str, wanted: &[&str]) {
        let mut words = wanted.to_vec();
        words.reverse();
        let order = order_of(lang);
        words.sort_by(|a, b| order(a, b));
        assert_eq!(words, wanted, "{lang}");
    }

    #[test]
    fn each_language_has_its_order() {
        sorted("en", &["apple", "Éire", "Zambia"]);
        sorted("fr", &["Colombie", "Égypte", "Éthiopie", "Ghana"]);
        sorted("es", &["nube", "ñandú", "oso"]);
        sorted("pt", &["África", "Angola", "Zâmbia"]);
        sorted("ru", &["Египет", "ёлка", "Ждановка"]);
        sorted("ar", &["الأردن", "الإمارات", "باكستان"]);
        // By pinyin: Ai, Ken, Tai, Wu; code points would begin with the last.
        sorted("zh", &["埃及", "肯尼亚", "泰国", "乌干达"]);
    }
}
