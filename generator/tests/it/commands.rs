//! The program itself: exit codes, the forms in which diagnostics are told, and what it writes.

use insta::assert_snapshot;
use serde_json::Value;

use crate::diagnostics::meaning::reviewed;
use crate::test_site::{TestSite, stderr, stdout};

const MANY_MISTAKES: &str =
    "sumary = \"Talks\"\nlevel = \"hihg\"\nrelated = \"practices/nothing\"\n";

#[test]
fn a_clean_site_exits_with_0() {
    let output = TestSite::new().practice("").baraza(&["check"]);
    assert_eq!(output.status.code(), Some(0));
    assert_snapshot!(stderr(&output), @r"
    16 pages: nothing wrong
    ");
}

#[test]
fn warnings_alone_exit_with_0() {
    let output =
        TestSite::new().page("+++\ntitle = \"About\"\nsubtitle = \"x\"\n+++\n").baraza(&["check"]);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_person_sees_each_mistake_underlined_with_what_to_type_instead() {
    let output = TestSite::new().practice(MANY_MISTAKES).baraza(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert_snapshot!(stderr(&output), @r#"
    content/practices/circles.md:3:1: error[unknown-key]: there is no field `sumary`
      |
    3 | sumary = "Talks"
      | ^^^^^^
    help: did you mean `summary`?

    content/practices/circles.md:4:9: error[unknown-value]: `hihg` is not a value of `level`
      |
    4 | level = "hihg"
      |         ^^^^^^
    help: did you mean `high`?

    content/practices/circles.md:5:11: error[unknown-entry]: no entry of `practices` has the id `practices/nothing`
      |
    5 | related = "practices/nothing"
      |           ^^^^^^^^^^^^^^^^^^^
    help: did you mean `practices/circles`?

    3 errors; `baraza explain unknown-key` tells more about a code
    "#);
    assert_eq!(stdout(&output), "");
}

#[test]
fn the_other_place_of_a_double_is_shown() {
    let site = TestSite::new().practice("").file(
        "content/practices/talks.md",
        &crate::test_site::practice("id = \"practices/circles\"\n", "", crate::test_site::BODY),
    );
    assert_snapshot!(stderr(&site.baraza(&["check"])), @r#"
    content/practices/talks.md:3:6: error[duplicate-id]: the id `practices/circles` belongs to another entry already
      |
    3 | id = "practices/circles"
      |      ^^^^^^^^^^^^^^^^^^^
    the other entry: content/practices/circles.md:1:1
      |
    1 | +++
      | ^^^
    help: give one of the two an `id` of its own

    1 error; `baraza explain duplicate-id` tells more about a code
    "#);
}

#[test]
fn columns_count_characters_not_bytes() {
    let site = TestSite::new().page("+++\ntitle = \"حلقات\"\n+++\n\nكلمات كثيرة [هنا](@/no.md)\n");
    assert_snapshot!(stderr(&site.baraza(&["check"])), @r#"
    content/about.md:5:19: error[broken-link]: `@/no.md` is not there
      |
    5 | كلمات كثيرة [هنا](@/no.md)
      |                   ^^^^^^^
    help: a link to a page is `@/`, then its path below `content`, like `@/practices/circles.md`

    1 error; `baraza explain broken-link` tells more about a code
    "#);
}

#[test]
fn content_cannot_command_the_terminal() {
    let site = TestSite::new().page("+++\ntitle = \"About\"\n\"\\u001b[2J\" = 1\n+++\n");
    assert!(!stderr(&site.baraza(&["check"])).contains('\u{1b}'));
}

#[test]
fn programs_get_json_on_standard_output() {
    let output = TestSite::new().practice(MANY_MISTAKES).baraza(&["check", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(report["diagnostics"].as_array().unwrap().len(), 3);
    assert_snapshot!(format!("{:#}", report["diagnostics"][1]), @r#"
    {
      "code": "unknown-value",
      "severity": "error",
      "message": "`hihg` is not a value of `level`",
      "help": "did you mean `high`?",
      "file": "content/practices/circles.md",
      "line": 4,
      "column": 9,
      "end_line": 4,
      "end_column": 15
    }
    "#);
}

#[test]
fn github_gets_annotations() {
    let output = TestSite::new().practice(MANY_MISTAKES).baraza(&["check", "--format", "github"]);
    assert_snapshot!(stdout(&output), @r#"
    ::error file=content/practices/circles.md,line=3,endLine=3,col=1,endColumn=7,title=unknown-key::there is no field `sumary`%0Ahelp: did you mean `summary`?
    ::error file=content/practices/circles.md,line=4,endLine=4,col=9,endColumn=15,title=unknown-value::`hihg` is not a value of `level`%0Ahelp: did you mean `high`?
    ::error file=content/practices/circles.md,line=5,endLine=5,col=11,endColumn=30,title=unknown-entry::no entry of `practices` has the id `practices/nothing`%0Ahelp: did you mean `practices/circles`?
    "#);
}

#[test]
fn a_message_cannot_start_another_github_command() {
    let page = "+++\ntitle = \"About\"\n\"a\\n::error::b\" = 1\n+++\n";
    let output = TestSite::new().page(page).baraza(&["check", "--format", "github"]);
    assert_eq!(stdout(&output).lines().count(), 1);
}

#[test]
fn sarif_names_rule_and_region() {
    let output = TestSite::new().practice(MANY_MISTAKES).baraza(&["check", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "unknown-key");
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!((region["startLine"].as_u64(), region["startColumn"].as_u64()), (Some(3), Some(1)));
}

#[test]
fn a_folder_without_a_site_is_wrong_usage() {
    let empty = tempfile::tempdir().unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_baraza"))
        .env("BARAZA_LANG", "en")
        .args(["check", "--root"])
        .arg(empty.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("there is no `baraza.toml`"));
}

#[test]
fn a_theme_that_is_not_there_is_a_broken_world() {
    let site = TestSite::new().file("baraza.toml", "theme = \"nothing\"\n");
    assert_eq!(site.baraza(&["check"]).status.code(), Some(3));
}

#[test]
fn an_option_that_is_not_known_is_wrong_usage() {
    assert_eq!(TestSite::new().baraza(&["check", "--farmat", "json"]).status.code(), Some(2));
}

#[test]
fn every_code_is_explained() {
    let site = TestSite::new();
    assert_snapshot!(stdout(&site.baraza(&["explain", "unknown-term"])), @r#"
    unknown-term

    The vocabulary that the field draws from has no such term. Its file under `content/vocabularies` lists them all.

    For example:

        +++
        countries = ["KX"]
        +++
    "#);
    let list = stdout(&site.baraza(&["explain"]));
    assert_eq!(list.lines().count(), baraza::diagnostic::Code::ALL.len());
    let output = site.baraza(&["explain", "unknown-trem"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("did you mean `unknown-term`?"));
}

#[test]
fn every_code_has_a_test() {
    let tests = [
        include_str!("diagnostics/site.rs"),
        include_str!("diagnostics/files.rs"),
        include_str!("diagnostics/front_matter.rs"),
        include_str!("diagnostics/meaning.rs"),
        include_str!("diagnostics/entries.rs"),
        include_str!("diagnostics/body.rs"),
        include_str!("commands.rs"),
        include_str!("hostile.rs"),
    ]
    .concat();
    for code in baraza::diagnostic::Code::ALL.iter().map(|code| code.as_str()) {
        let is_tested =
            tests.contains(&format!(" {code}: ")) || tests.contains(&format!("[{code}]: "));
        assert!(is_tested, "{code}");
    }
}

#[test]
fn check_draws_the_pages_and_finds_what_only_shows_then() {
    let site = TestSite::new().page("+++\ntitle = \"About\"\n+++\n\n{{ <nothing /> }}\n");
    let output = site.baraza(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert_snapshot!(stderr(&output), @r#"
    content/about.md:5:1: error[shortcode-failed]: the theme has no component `nothing`
      |
    5 | {{ <nothing /> }}
      | ^^^^^^^^^^^^^^^^^
    help: shortcodes are components of the theme, called by name with the arguments that they take

    1 error; `baraza explain shortcode-failed` tells more about a code
    "#);
    assert!(!site.root().join("public").exists());
}

#[test]
fn a_new_entry_is_valid_before_anything_is_filled_in() {
    let site = TestSite::new();
    let output = site.baraza(&["new", "practices", "Elders talk with young people"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), "content/practices/elders-talk-with-young-people.md\n");
    let text = std::fs::read_to_string(site.root().join(stdout(&output).trim())).unwrap();
    assert_snapshot!(text, @r#"
    +++
    title = "Elders talk with young people"
    draft = true
    themes = ["youth"] # Young people; others in content/vocabularies/themes.toml
    countries = ["KE"] # Kenya; others in content/vocabularies/countries.toml
    # Where known: summary, regions, start, seen, level, count, share, checked, code, image, alt,
    # related, note, results.
    # content/schemas/practices.toml says what each is.

    [[sources]]
    id = "s1"
    url = "https://example.org/replace-me"
    +++

    ## Challenge

    Write me.[^s1]

    ## Solution

    Write me.[^s1]
    "#);
    assert_eq!(site.check(), "");
}

#[test]
fn a_new_translation_lies_beside_its_original() {
    let site = TestSite::new().practice("");
    let output = site.baraza(&["new", "practices", "حلقات", "--lang", "ar", "--slug", "circles"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), "content/practices/circles.ar.md\n");
    let text =
        std::fs::read_to_string(site.root().join("content/practices/circles.ar.md")).unwrap();
    let text = text.replace(&jiff::ZonedDateTime::now().date().to_string(), "TODAY");
    assert_snapshot!(text, @r#"
    +++
    title = "حلقات"
    draft = true
    translation = { of = "en", original_date = TODAY, status = "draft" }
    # Records may be translated too, all of a list in the original's order: [[results]] and so on.
    +++

    ## التحدي

    A claim stands here.[^s1]

    ## الحل

    Another one.
    "#);
    assert_eq!(site.check(), "");
}

#[test]
fn nothing_is_overwritten_by_new() {
    let site = TestSite::new().practice("");
    let output = site.baraza(&["new", "practices", "Circles"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("`content/practices/circles.md` is there already"));
}

#[test]
fn a_new_entry_needs_a_collection_that_is_there() {
    let output = TestSite::new().baraza(&["new", "practises", "Circles"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("did you mean `practices`?"));
}

#[test]
fn a_new_entry_stays_below_content() {
    let output = TestSite::new().baraza(&["new", "practices", "X", "--slug", "../../x"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_collection_has_a_json_schema() {
    let output = TestSite::new().baraza(&["schema", "practices"]);
    assert_eq!(output.status.code(), Some(0));
    let schema: Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["required"], serde_json::json!(["title", "themes", "sources"]));
    assert_eq!(schema["properties"]["themes"]["items"]["oneOf"][0]["const"], "youth");
    assert_eq!(
        schema["properties"]["results"]["items"]["required"],
        serde_json::json!(["text", "source"])
    );
    assert_eq!(
        schema["allOf"][0],
        serde_json::json!({
            "anyOf": [
                { "required": ["countries"] },
                { "required": ["regions"], "properties": { "regions": { "not": { "enum": [false, []] } } } },
            ],
        })
    );
    // What a form needs besides.
    assert_eq!(schema["x-fields"][0], "title");
    assert_eq!(schema["properties"]["themes"]["x-type"], "list");
    assert_eq!(schema["properties"]["themes"]["items"]["x-vocabulary"], "themes");
    assert_eq!(schema["properties"]["results"]["title"], "Results");
    let source = &schema["properties"]["results"]["items"]["properties"]["source"];
    assert_eq!((&source["x-type"], &source["x-of"]), (&"key".into(), &"sources".into()));
}

#[test]
fn translations_lists_what_is_missing_and_what_is_out_of_date() {
    let site = TestSite::new()
        .practice("updated = 2026-02-01\n")
        .file("content/practices/talks.md", &crate::test_site::practice("", "", ""))
        .file(
            "content/practices/circles.ar.md",
            "+++\ntitle = \"حلقات\"\ntranslation = { of = \"en\", original_date = 2026-01-01 }\n+++\n",
        );
    assert_snapshot!(stdout(&site.baraza(&["translations"])), @r#"
    en: 4 of 4
    ar: 2 of 4, 1 out of date
      out of date  content/practices/circles.ar.md
      missing      content/practices/_index.ar.md
      missing      content/practices/talks.ar.md
    "#);
}

#[test]
fn what_was_to_be_looked_at_again_is_a_warning() {
    let site = reviewed().practice("looked_at_next = 2020-01-01\n");
    let output = site.baraza(&["check"]);
    let said = stderr(&output);
    let warning = "warning[review-overdue]: it was to be looked at again by 2020-01-01";
    assert!(said.contains(&format!("content/practices/circles.md:3:18: {warning}")), "{said}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn reviews_lists_what_is_due_and_what_nobody_has_read() {
    let practice = |front: &str| crate::test_site::practice(front, "", crate::test_site::BODY);
    let readings = "readings = [{ by = \"a judge\", date = 2026-11-01 }]\n";
    let site = reviewed()
        .practice("looked_at_next = 2020-01-01\n")
        .file("content/practices/later.md", &practice("looked_at_next = 2999-01-01\n"))
        .file("content/practices/read.md", &practice(readings))
        .file(
            "content/practices/circles.ar.md",
            "+++\ntitle = \"حلقات\"\ntranslation = { of = \"en\" }\n+++\n",
        );
    assert_snapshot!(stdout(&site.baraza(&["reviews"])), @r#"
    2020-01-01  overdue  content/practices/circles.md  no review, compiled
    2999-01-01  unread   content/practices/later.md  no review, compiled
    "#);
    let list: Value =
        serde_json::from_str(&stdout(&site.baraza(&["reviews", "--format", "json"]))).unwrap();
    assert_eq!(list["version"], 1);
    assert_snapshot!(list["entries"][0], @r#"{"state":"overdue","due":"2020-01-01","file":"content/practices/circles.md","id":"practices/circles","title":"Circles","standing":"compiled","reviews":0}"#);
    let tomorrow = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(24);
    let tomorrow = tomorrow.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let site = reviewed().practice(&format!("looked_at_next = {tomorrow}\n"));
    assert!(stdout(&site.baraza(&["reviews"])).contains(&format!("{tomorrow}  soon ")));
    let nearer = site.baraza(&["reviews", "--within", "0"]);
    assert!(stdout(&nearer).contains("unread"), "{}", stdout(&nearer));
}
