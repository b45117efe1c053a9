//! Between entries: ids, addresses, translations.

use insta::assert_snapshot;

use crate::test_site::{BODY, TestSite, practice};

#[test]
fn two_entries_of_one_id() {
    let site = TestSite::new()
        .practice("")
        .file("content/practices/talks.md", &practice("id = \"practices/circles\"\n", "", BODY));
    assert_snapshot!(site.check(), @r#"
    content/practices/talks.md:3:6 error duplicate-id: the id `practices/circles` belongs to another entry already
    help: give one of the two an `id` of its own
    "#);
}

#[test]
fn a_former_id_that_is_in_use() {
    let site = TestSite::new().practice("").file(
        "content/practices/talks.md",
        &practice("former_ids = [\"practices/circles\"]\n", "", BODY),
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/talks.md:3:15 error duplicate-id: the id `practices/circles` belongs to another entry already
    help: give one of the two an `id` of its own
    "#);
}

#[test]
fn two_pages_of_one_address() {
    let site = TestSite::new()
        .page(
            r#"+++
title = "About"
+++
"#,
        )
        .file(
            "content/us.md",
            r#"+++
title = "Us"
path = "About"
+++
"#,
        );
    assert_snapshot!(site.check(), @r#"
    content/us.md:3:8 error duplicate-address: the address `/About/` is taken already
    help: give one of the two another `slug`, `path` or alias
    "#);
}

#[test]
fn an_alias_that_is_a_page() {
    let site = TestSite::new()
        .page(
            r#"+++
title = "About"
+++
"#,
        )
        .file(
            "content/us.md",
            r#"+++
title = "Us"
aliases = ["about"]
+++
"#,
        );
    assert_snapshot!(site.check(), @r#"
    content/us.md:3:12 error duplicate-address: the address `/about/` is taken already
    help: give one of the two another `slug`, `path` or alias
    "#);
}

#[test]
fn an_address_of_the_members_area() {
    let site = TestSite::new().file(
        "content/members.md",
        r#"+++
title = "About"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/members.md:1:1 error reserved-address: the address `/members/` is taken by the members' area
    help: give the page another name, `slug` or `path`
    "#);
}

#[test]
fn an_address_of_another_language() {
    let site = TestSite::new().file(
        "content/ar/us.md",
        r#"+++
title = "About"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/ar/us.md:1:1 error reserved-address: the address `/ar/us/` is taken by another language
    help: give the page another name, `slug` or `path`
    "#);
}

#[test]
fn an_address_of_a_facet() {
    let site = TestSite::new().file("content/practices/themes.md", &practice("", "", BODY));
    assert_snapshot!(site.check(), @r#"
    content/practices/themes.md:1:1 error reserved-address: the address `/practices/themes/` is taken by facet pages
    help: give the page another name, `slug` or `path`
    "#);
}

#[test]
fn a_translation_that_does_not_say_so() {
    let site = TestSite::new().practice("").file(
        "content/practices/circles.ar.md",
        r#"+++
title = "حلقات"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.ar.md:1:1 error translation-missing: this translation does not say what it translates
    help: add `translation = { of = "en", original_date = 2026-01-31, status = "draft" }`
    "#);
}

#[test]
fn a_translation_without_an_original() {
    let site = TestSite::new().file(
        "content/practices/circles.ar.md",
        &practice("translation = { of = \"en\" }\n", "", ""),
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.ar.md:3:22 error translation-orphan: there is no original in `en`
    help: it would be `content/practices/circles.md`
    content/practices/circles.ar.md:8:6 warning unused-record: nothing points to `s1` of `sources`
    help: cite it with `[^s1]` or by a record, or delete it
    "#);
}

#[test]
fn a_translation_that_is_out_of_date() {
    let site = TestSite::new().practice("updated = 2026-02-01\n").file(
        "content/practices/circles.ar.md",
        r#"+++
title = "حلقات"
translation = { of = "en", original_date = 2026-01-01, status = "reviewed" }
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.ar.md:3:44 warning translation-stale: the original was changed on 2026-02-01, after this was translated
    help: compare with `content/practices/circles.md`, then set `original_date = 2026-02-01`
    "#);
}

#[test]
fn a_translation_with_fewer_records() {
    let site = TestSite::new()
        .records(
            r#"
[[results]]
text = "One"
source = "s1"

[[results]]
text = "Two"
source = "s1"
"#,
        )
        .file(
            "content/practices/circles.ar.md",
            r#"+++
title = "حلقات"
translation = { of = "en" }

[[results]]
text = "واحد"
+++
"#,
        );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.ar.md:5:1 error translation-shape: `results` has 1 item, and the original has 2
    help: translate them all, in the original's order, or leave the field out
    "#);
}

#[test]
fn a_translation_that_changes_facts() {
    let site = TestSite::new().practice("").file(
        "content/practices/circles.ar.md",
        r#"+++
title = "حلقات"
countries = ["ML"]
access = "members"
translation = { of = "en" }
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.ar.md:3:1 error not-in-translation: `countries` comes from the original
    help: delete it here, and change it in the original if need be
    content/practices/circles.ar.md:4:1 error not-in-translation: `access` comes from the original
    help: delete it here, and change it in the original if need be
    "#);
}

#[test]
fn a_translation_without_its_title() {
    let site = TestSite::new().practice("").file(
        "content/practices/circles.ar.md",
        r#"+++
translation = { of = "en" }
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.ar.md:1:1 error missing-field: the field `title` is missing in this translation
    help: `title` is text
    "#);
}

#[test]
fn a_loop_of_redirects() {
    let site = TestSite::new()
        .file(
            "content/a/_index.md",
            r#"+++
title = "A"
redirect_to = "/b/"
+++
"#,
        )
        .file(
            "content/b/_index.md",
            r#"+++
title = "B"
redirect_to = "a"
+++
"#,
        );
    assert_snapshot!(site.check(), @r#"
    content/a/_index.md:3:15 error redirect-loop: `redirect_to` leads from `/a/` back to itself
    help: let the last section lead to a page, or to nowhere
    content/b/_index.md:3:15 error redirect-loop: `redirect_to` leads from `/b/` back to itself
    help: let the last section lead to a page, or to nowhere
    "#);
}
