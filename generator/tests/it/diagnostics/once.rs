//! One mistake is reported once.

use insta::assert_snapshot;

use crate::test_site::{BODY, TestSite, practice};

#[test]
fn entries_are_not_blamed_for_a_broken_vocabulary() {
    let site = TestSite::new().file("content/vocabularies/themes.toml", "terms = 7\n").practice("");
    assert_snapshot!(site.check(), @r#"
    content/vocabularies/themes.toml:1:9 error vocabulary-invalid: `terms` is a list of tables
    help: a vocabulary is `label = { en = "…" }` and `[[terms]]` with `id` and `label = { en = "…" }`
    "#);
}

#[test]
fn entries_are_not_blamed_for_a_broken_schema() {
    let site = TestSite::new()
        .file("content/schemas/practices.toml", "fields = \n")
        .practice("")
        .page("+++\ntitle = \"About\"\n+++\n\n[Circles](@/practices/circles.md)\n");
    assert_snapshot!(site.check(), @r#"
    content/schemas/practices.toml:1:10 error toml-syntax: this is not TOML: string values must be quoted, expected literal string
    help: look for a missing quote, bracket or `=` on this line or the one above
    "#);
}

#[test]
fn links_are_not_blamed_for_a_page_that_cannot_be_read() {
    let site = TestSite::new()
        .file("content/practices/circles.md", "+++\ntitle = \"Circles\n+++\n")
        .file(
            "content/practices/talks.md",
            &practice("related = \"practices/circles\"\n", "", BODY),
        )
        .page("+++\ntitle = \"About\"\n+++\n\n[Circles](@/practices/circles.md)\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:2:17 error toml-syntax: this is not TOML: invalid basic string, expected `"`
    help: look for a missing quote, bracket or `=` on this line or the one above
    "#);
}

#[test]
fn translations_are_not_blamed_for_an_original_that_cannot_be_read() {
    let translation = "+++\ntitle = \"حلقات\"\ntranslation = { of = \"en\", original_date = 2026-01-01 }\n+++\n\n## التحدي\n\nنص.[^s1]\n";
    let site = TestSite::new()
        .file("content/practices/circles.md", "+++\ntitle = \"Circles\n+++\n")
        .file("content/practices/circles.ar.md", translation)
        .page("+++\ntitle = \"About\"\n+++\n\n[Circles](@/practices/circles.ar.md)\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:2:17 error toml-syntax: this is not TOML: invalid basic string, expected `"`
    help: look for a missing quote, bracket or `=` on this line or the one above
    "#);
}
