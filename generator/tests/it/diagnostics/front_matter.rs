//! Front matter as text: TOML and YAML that cannot be read.

use insta::assert_snapshot;

use crate::test_site::TestSite;

#[test]
fn no_front_matter() {
    let site = TestSite::new().page("Just text.\n");
    assert_snapshot!(site.check(), @r#"
    content/about.md:1:1 error front-matter-missing: this page has no front matter
    help: begin with a line `+++`, then `title = "…"`, then a line `+++`
    "#);
}

#[test]
fn an_empty_file() {
    let site = TestSite::new().page("");
    assert_snapshot!(site.check(), @r#"
    content/about.md:1:1 error front-matter-missing: this page has no front matter
    help: begin with a line `+++`, then `title = "…"`, then a line `+++`
    "#);
}

#[test]
fn front_matter_without_an_end() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:1:1 error front-matter-unclosed: the front matter has no end
    help: put a line `+++` between front matter and text
    "#);
}

#[test]
fn ten_megabytes_of_front_matter() {
    let site = TestSite::new().page(&format!("+++\ntitle = \"{}\"\n+++\n", "x".repeat(10 << 20)));
    assert_snapshot!(site.check(), @r#"
    content/about.md:1:1 error file-too-large: this file has 10240 KiB, and a page has at most 1024
    help: split it, or put it beside the page as a file
    "#);
}

#[test]
fn seventeen_kibibytes_of_front_matter() {
    let site = TestSite::new().page(&format!("+++\ntitle = \"{}\"\n+++\n", "x".repeat(17 << 10)));
    assert_snapshot!(site.check(), @r#"
    content/about.md:1:1 error front-matter-too-large: the front matter has 17419 bytes, and at most 16384 are read
    help: move what is long into the text
    "#);
}

#[test]
fn a_quote_that_is_not_closed() {
    let site = TestSite::new().page(
        r#"+++
title = "About
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:2:15 error toml-syntax: this is not TOML: invalid basic string, expected `"`
    help: look for a missing quote, bracket or `=` on this line or the one above
    "#);
}

#[test]
fn a_key_without_a_value() {
    let site = TestSite::new().page(
        r#"+++
title =
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:2:8 error toml-syntax: this is not TOML: string values must be quoted, expected literal string
    help: look for a missing quote, bracket or `=` on this line or the one above
    "#);
}

#[test]
fn a_toml_key_twice() {
    let site = TestSite::new().page(
        r#"+++
title = "a"
title = "b"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:1 error duplicate-key: the key `title` is there already
    help: keep one of the two
    "#);
}

#[test]
fn yaml_that_is_not_yaml() {
    let site = TestSite::new().page(
        r#"---
title: [
---
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:1 error yaml-syntax: this is not YAML: while parsing a node, did not find expected node content
    help: look at the indentation, and for a blank after each colon
    "#);
}

#[test]
fn a_yaml_anchor_and_alias() {
    let site = TestSite::new().page(
        r#"---
title: &t About
description: *t
---
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:2:11 error yaml-feature: an anchor (`&name`) is not read in front matter
    help: write the value itself
    content/about.md:3:14 error yaml-feature: an alias (`*name`) is not read in front matter
    help: write the value itself
    "#);
}

#[test]
fn a_yaml_tag() {
    let site = TestSite::new().page(
        r#"---
title: !!binary About
---
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:2:17 error yaml-feature: a tag (`!name`) is not read in front matter
    help: write the value itself
    "#);
}

#[test]
fn a_yaml_merge_key() {
    let site = TestSite::new().page(
        r#"---
title: About
extra:
  <<: {a: 1}
---
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:4:3 error yaml-feature: a merge key (`<<`) is not read in front matter
    help: write the value itself
    "#);
}

#[test]
fn a_yaml_key_twice() {
    let site = TestSite::new().page(
        r#"---
title: a
title: b
---
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:1 error duplicate-key: the key `title` is there already
    help: keep one of the two
    "#);
}

#[test]
fn a_second_yaml_document() {
    let site = TestSite::new().page(
        r#"---
title: About
...
b: 1
---
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:4:1 error yaml-feature: a second document is not read in front matter
    help: write the value itself
    "#);
}

#[test]
fn lists_in_lists_in_lists() {
    let site = TestSite::new().page(&format!(
        "+++\ntitle = \"About\"\n[extra]\na = {}{}\n+++\n",
        "[".repeat(40),
        "]".repeat(40)
    ));
    assert_snapshot!(site.check(), @r#"
    content/about.md:4:20 error too-deep: values are nested more than 16 levels deep
    help: flatten it
    "#);
}

#[test]
fn ten_thousand_brackets() {
    let site =
        TestSite::new().page(&format!("+++\na = {}{}\n+++\n", "[".repeat(8000), "]".repeat(8000)));
    assert_snapshot!(site.check(), @r#"
    content/about.md:2:85 error toml-syntax: this is not TOML: cannot recurse further; max recursion depth met
    help: look for a missing quote, bracket or `=` on this line or the one above
    "#);
}

#[test]
fn ten_thousand_yaml_brackets() {
    let site =
        TestSite::new().page(&format!("---\na: {}{}\n---\n", "[".repeat(8000), "]".repeat(8000)));
    assert_snapshot!(site.check(), @r#"
    content/about.md:2:259 error yaml-syntax: this is not YAML: recursion limit exceeded
    help: look at the indentation, and for a blank after each colon
    "#);
}

#[test]
fn five_levels_in_a_collection() {
    let site = TestSite::new().practice(
        r#"code = "a"
extra2 = [[[[1]]]]
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:4:1 error too-deep: values are nested more than 4 levels deep
    help: flatten it
    content/practices/circles.md:4:1 error unknown-key: there is no field `extra2`
    help: did you mean `extra`?
    "#);
}
