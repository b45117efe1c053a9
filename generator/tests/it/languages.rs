//! What the commands say, in the languages that editors read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output};

use baraza::diagnostic::Code;
use baraza::words::Lang;
use insta::assert_snapshot;
use serde_json::Value;

use crate::test_site::{TestSite, stderr, stdout};

const MISTAKES: &str = "sumary = \"Talks\"\ncount = \"7\"\n";

#[test]
fn every_language_has_every_message_with_the_same_put_into_it() {
    let english = messages(Lang::En);
    for lang in Lang::ALL {
        let own = messages(*lang);
        for (id, arguments) in &english {
            let (lang, found) = (lang.as_str(), own.get(id));
            assert_eq!(found, Some(arguments), "`{id}` of strings/{lang}.ftl");
        }
        assert_eq!(own.len(), english.len(), "{} has more", lang.as_str());
        for code in Code::ALL {
            let meaning = code.meaning().say(*lang);
            assert!(meaning.ends_with(['.', '。']), "{}: {meaning}", code.as_str());
        }
    }
}

#[test]
fn every_message_is_said_and_every_one_that_is_said_is_there() {
    let english = messages(Lang::En);
    let source = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    for name in english.keys() {
        // Of a form its own name is said, of a message the message's.
        let said = name.rsplit('.').next().unwrap();
        let by_rule = ["help", "meaning", "related"].contains(&said);
        assert!(by_rule || source.contains(&format!("\"{said}\"")), "nothing says `{name}`");
    }
    for call in ["Words::new(", "Words::plain("] {
        for rest in source.split(call).skip(1) {
            let Some(literal) = rest.trim_start().strip_prefix('"') else { continue };
            let id = literal.split('"').next().unwrap();
            assert!(english.contains_key(id), "`{id}` has no words");
        }
    }
    for rest in source.split("form(\"").skip(1) {
        let form = rest.split('"').next().unwrap();
        let is_known = english.keys().any(|name| name.ends_with(&format!(".{form}")));
        assert!(is_known, "no message has the form `{form}`");
    }
}

#[test]
fn a_check_speaks_the_language_that_is_asked_for() {
    let site = TestSite::new().practice(MISTAKES);
    let french = site.baraza(&["check", "--lang", "fr"]);
    assert_eq!(french.status.code(), Some(1));
    assert_snapshot!(stderr(&french), @r#"
    content/practices/circles.md:3:1: erreur[unknown-key]: il n’y a pas de champ `sumary`
      |
    3 | sumary = "Talks"
      | ^^^^^^
    aide : vouliez-vous dire `summary` ?

    content/practices/circles.md:4:9: erreur[wrong-type]: `count` attend un nombre entier, et ceci est un texte
      |
    4 | count = "7"
      |         ^^^
    aide : écrivez-le sans guillemets

    2 erreurs ; `baraza explain unknown-key` en dit plus sur un code
    "#);
    let before_the_command = site.baraza(&["--lang", "fr", "check"]);
    assert_eq!(stderr(&before_the_command), stderr(&french));
    let by_variable = spoken(&site, &[("BARAZA_LANG", "fr")], &["check"]);
    assert_eq!(stderr(&by_variable), stderr(&french));
    let locale = [("BARAZA_LANG", ""), ("LC_ALL", "fr_SN.UTF-8")];
    assert_eq!(stderr(&spoken(&site, &locale, &["check"])), stderr(&french));
}

#[test]
fn a_build_that_publishes_nothing_says_so_in_the_language() {
    let site = TestSite::new().practice(MISTAKES);
    let output = site.root().join("out");
    let built = site.baraza(&["build", "--lang", "pt", "--output", output.to_str().unwrap()]);
    assert_eq!(built.status.code(), Some(1));
    let said = stderr(&built);
    assert!(said.contains("3:1: erro[unknown-key]: não há nenhum campo `sumary`"), "{said}");
    assert!(said.ends_with("nada foi publicado; o que estava publicado fica\n"), "{said}");
}

#[test]
fn programs_get_english_unless_the_command_line_says_otherwise() {
    let site = TestSite::new().practice(MISTAKES);
    let french = [("BARAZA_LANG", "fr")];
    let told = |output: &Output, key: &str| -> Vec<String> {
        let report: Value = serde_json::from_str(&stdout(output)).unwrap();
        let list = report["diagnostics"].as_array().unwrap();
        list.iter().map(|item| item[key].as_str().unwrap().to_owned()).collect()
    };
    let english = spoken(&site, &french, &["check", "--format", "json"]);
    assert_eq!(told(&english, "message")[0], "there is no field `sumary`");
    let asked = site.baraza(&["check", "--format", "json", "--lang", "fr"]);
    assert_eq!(told(&asked, "message")[0], "il n’y a pas de champ `sumary`");
    assert_eq!(told(&asked, "code"), told(&english, "code"));
}

#[test]
fn from_right_to_left_what_was_typed_stands_by_itself() {
    let site = TestSite::new().practice(MISTAKES);
    let arabic = stderr(&site.baraza(&["check", "--lang", "ar"]));
    let first = arabic.lines().next().unwrap();
    // The place stays as editors and terminals read it.
    assert!(first.starts_with("content/practices/circles.md:3:1: "), "{first}");
    assert!(first.contains("\u{2068}`sumary`\u{2069}"), "{first}");
    for line in arabic.lines() {
        let count = |mark| line.matches(mark).count();
        assert_eq!(count('\u{2068}'), count('\u{2069}'), "{line}");
    }
    let json = stdout(&site.baraza(&["check", "--lang", "ar", "--format", "json"]));
    assert!(json.contains("لا يوجد حقل `sumary`"), "{json}");
    assert!(!json.contains('\u{2068}'));
}

#[test]
fn numbers_take_the_form_that_the_language_has_for_them() {
    let errors = |lang: &str, count: usize| {
        let lines: String = (0..count).map(|n| format!("wrong{n} = 1\n")).collect();
        let output = TestSite::new().practice(&lines).baraza(&["check", "--lang", lang]);
        stderr(&output).lines().last().unwrap().split([';', '؛']).next().unwrap().to_owned()
    };
    let counted = |lang: &str| [1, 2, 3, 11].map(|count| errors(lang, count)).join(", ");
    assert_snapshot!(counted("ru"), @"1 ошибка, 2 ошибки, 3 ошибки, 11 ошибок");
    assert_snapshot!(counted("ar"), @"خطأ واحد, خطآن, 3 أخطاء, 11 خطأً");
}

#[test]
fn a_language_without_words_is_wrong_usage_and_the_seven_are_named() {
    let site = TestSite::new();
    for output in [
        site.baraza(&["check", "--lang", "xx"]),
        spoken(&site, &[("BARAZA_LANG", "xx")], &["check"]),
    ] {
        assert_eq!(output.status.code(), Some(2));
        for lang in Lang::ALL {
            assert!(stderr(&output).contains(lang.as_str()), "{}", stderr(&output));
        }
    }
}

#[test]
fn other_commands_speak_it_too() {
    let site = TestSite::new().practice("");
    let explained = stdout(&site.baraza(&["explain", "too-few", "--lang", "es"]));
    assert_snapshot!(explained, @r"
    too-few

    Una lista tiene menos elementos de los que pide su campo.

    Por ejemplo:

        +++
        themes = []
        +++
    ");
    let unknown = site.baraza(&["explain", "too-feww", "--lang", "pt"]);
    assert_snapshot!(stderr(&unknown), @"erro: não há nenhum código `too-feww` (quis dizer `too-few`?)");
    let missing = site.baraza(&["--lang", "zh", "translations", "--lang", "ar"]);
    assert_snapshot!(stdout(&missing), @r"
    ar：1/3
      缺少   content/practices/_index.ar.md
      缺少   content/practices/circles.ar.md
    ");
    let new = ["--lang", "ru", "new", "practices", "Вечера", "--slug", "evenings", "--lang", "ar"];
    assert_snapshot!(stderr(&site.baraza(&new)), @"заполните его; `baraza check` скажет, что не так, `baraza serve --drafts` покажет страницу");
    let written = std::fs::read_to_string(site.root().join("content/practices/evenings.ar.md"));
    assert!(written.unwrap().contains("# Если известно: "), "comments are for who fills it in");
    let nowhere = Command::new(env!("CARGO_BIN_EXE_baraza"))
        .args(["check", "--lang", "fr", "--root", "/nowhere"])
        .output()
        .unwrap();
    assert_snapshot!(stderr(&nowhere), @"erreur : il n’y a pas de `baraza.toml` dans `/nowhere`");
}

fn spoken(site: &TestSite, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_baraza"));
    for variable in ["BARAZA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
    command.envs(variables.iter().copied());
    command.arg("--root").arg(site.root()).args(arguments).output().unwrap()
}

/// `too-long`, `too-long.help`: each with what is put into it.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut name) = (String::new(), String::new());
    for line in lang.strings().lines().filter(|line| !line.starts_with('#')) {
        let head = line.split(" =").next().unwrap_or_default();
        let is_head = line.contains(" =");
        if is_head && let Some(form) = head.strip_prefix("    .") {
            name = format!("{message}.{form}");
        } else if is_head && line.starts_with(|c: char| c.is_ascii_lowercase()) {
            message = head.to_owned();
            name = message.clone();
        }
        let arguments = found.entry(name.clone()).or_default();
        for rest in line.split('$').skip(1) {
            let end =
                rest.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(rest.len());
            arguments.insert(rest[..end].to_owned());
        }
    }
    found.remove("");
    found
}

/// Every file of the program.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        match path.is_dir() {
            true => text.push_str(&sources(&path)),
            false if path.extension().is_some_and(|extension| extension == "rs") => {
                text.push_str(&std::fs::read_to_string(&path).unwrap());
            }
            false => {}
        }
    }
    text
}
