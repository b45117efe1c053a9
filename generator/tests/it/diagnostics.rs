//! Every kind of diagnostic, each with about the shortest input that causes it.
//!
//! R26: the place is exact, the words say what to do, and everything comes in one run.

use insta::assert_snapshot;

use crate::test_site::{BODY, PIXEL, TestSite, practice};

// The site and its collections

#[test]
fn a_configuration_key_that_is_not_known() {
    let site = TestSite::new().file("baraza.toml", "tittle = \"Network\"\n");
    assert_snapshot!(site.check(), @r#"
    baraza.toml:1:1 error config-invalid: there is no key `tittle`
    help: did you mean `title`?
    "#);
}

#[test]
fn a_base_url_without_scheme() {
    let site = TestSite::new().file(
        "baraza.toml",
        r#"base_url = "example.org"
[languages.ar]
[[taxonomies]]
name = "tags"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    baraza.toml:1:13 error config-base-url: `example.org` is not the address of a site
    help: write it like `https://www.example.org`, without a slash at the end
    "#);
}

#[test]
fn a_language_that_is_no_tag() {
    let site = TestSite::new().file("baraza.toml", "[languages.Arabic]\n");
    assert_snapshot!(site.check(), @r#"
    baraza.toml:1:12 error config-language: `Arabic` is not a language tag
    help: write it like `en`, `ar` or `pt-br`
    "#);
}

#[test]
fn a_theme_outside_the_themes() {
    let site = TestSite::new().file("baraza.toml", "theme = \"../theme\"\n");
    assert_snapshot!(site.check(), @r#"
    baraza.toml:1:10 error config-invalid: `theme` is the name of a folder below `themes`: words of `a-z0-9` joined by `-`
    "#);
}

#[test]
fn a_field_type_that_does_not_exist() {
    let site = TestSite::new().file(
        "content/schemas/pages.toml",
        r#"[fields.start]
type = "dat"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/schemas/pages.toml:2:8 error schema-invalid: there is no type `dat`
    help: did you mean `date`?
    "#);
}

#[test]
fn a_schema_key_that_means_nothing() {
    let site = TestSite::new().file(
        "content/schemas/pages.toml",
        r#"[fields.start]
type = "date"
requird = true
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/schemas/pages.toml:3:1 error schema-invalid: `requird` means nothing here
    help: did you mean `required`?
    "#);
}

#[test]
fn a_schema_that_names_an_unknown_vocabulary() {
    let site = TestSite::new().file(
        "content/schemas/pages.toml",
        r#"[fields.where]
type = "term"
vocabulary = "contries"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/schemas/pages.toml:3:14 error schema-unknown-name: there is no vocabulary `contries`
    help: did you mean `countries`?
    "#);
}

#[test]
fn a_schema_that_names_an_unknown_field() {
    let site = TestSite::new().file(
        "content/schemas/pages.toml",
        r#"[fields.alt]
type = "text"
required_with = "imagee"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/schemas/pages.toml:3:17 error schema-unknown-name: there is no field `imagee`
    "#);
}

#[test]
fn a_term_without_an_id() {
    let site = TestSite::new().file(
        "content/vocabularies/stages.toml",
        r#"[[terms]]
label = { en = "Tested" }
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/vocabularies/stages.toml:1:1 error vocabulary-invalid: this term has no `id`
    help: a vocabulary is `label = { en = "…" }` and `[[terms]]` with `id` and `label = { en = "…" }`
    "#);
}

#[test]
fn two_terms_of_one_name() {
    let site = TestSite::new().file(
        "content/vocabularies/stages.toml",
        r#"[[terms]]
id = "tested"
label = { en = "Tested" }
[[terms]]
id = "Tested"
label = { en = "Tested" }
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/vocabularies/stages.toml:5:6 error duplicate-term: the term `Tested` is there already
    "#);
}

#[test]
fn a_parent_that_is_no_term() {
    let site = TestSite::new().file(
        "content/vocabularies/stages.toml",
        r#"[[terms]]
id = "tested"
label = { en = "Tested" }
parent = "testing"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/vocabularies/stages.toml:4:10 error unknown-parent: `testing` is not a term of this vocabulary
    help: did you mean `tested`?
    "#);
}

#[test]
fn terms_above_themselves() {
    let site = TestSite::new().file(
        "content/vocabularies/stages.toml",
        r#"[[terms]]
id = "a"
label = { en = "A" }
parent = "b"
[[terms]]
id = "b"
label = { en = "B" }
parent = "a"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/vocabularies/stages.toml:4:10 error term-circle: the term `a` is above itself
    help: the broadest term has no `parent`
    content/vocabularies/stages.toml:8:10 error term-circle: the term `b` is above itself
    help: the broadest term has no `parent`
    "#);
}

// Files

#[test]
fn a_file_in_latin_1() {
    let site = TestSite::new().bytes("content/about.md", b"+++\ntitle = \"Caf\xe9\"\n+++\n");
    assert_snapshot!(site.check(), @r#"
    content/about.md:2:13 error not-utf8: these bytes are not UTF-8
    help: save the file with the encoding UTF-8
    "#);
}

#[test]
fn a_nul_byte() {
    let site = TestSite::new().page("+++\ntitle = \"About\"\n+++\na\0b\n");
    assert_snapshot!(site.check(), @r#"
    content/about.md:4:2 error forbidden-character: the character U+0000 is not allowed
    help: delete it; it may have come along when text was pasted
    "#);
}

#[test]
fn a_nul_character_by_escape() {
    let site = TestSite::new().page(
        r#"+++
title = "a\u0000b"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:2:9 error forbidden-character: the character U+0000 is not allowed
    help: delete it; it may have come along when text was pasted
    "#);
}

#[test]
fn a_direction_override() {
    let site = TestSite::new().page("+++\ntitle = \"About\"\n+++\nuser\u{202e}txt.exe\n");
    assert_snapshot!(site.check(), @r#"
    content/about.md:4:5 error forbidden-character: the character U+202E is not allowed
    help: it turns the direction of text around unseen; right-to-left text needs no such mark
    "#);
}

#[test]
fn a_symbolic_link_out_of_the_site() {
    let site = TestSite::new().link("content/about.md", "/etc/passwd");
    assert_snapshot!(site.check(), @r#"
    content/about.md:1:1 error symbolic-link: symbolic links are not followed
    help: put a copy of the file here
    "#);
}

#[test]
fn a_folder_that_is_a_symbolic_link() {
    let site = TestSite::new().link("content/etc", "/etc");
    assert_snapshot!(site.check(), @r#"
    content/etc:1:1 error symbolic-link: symbolic links are not followed
    help: put a copy of the file here
    "#);
}

#[test]
fn a_pipe() {
    let site = TestSite::new().pipe("content/about.md");
    assert_snapshot!(site.check(), @r#"
    content/about.md:1:1 error special-file: this is neither a file nor a folder
    help: delete it
    "#);
}

#[test]
fn a_file_name_with_a_backslash() {
    let site = TestSite::new().file(
        r#"content/a\b.md"#,
        r#"+++
title = "About"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/a\b.md:1:1 error unsafe-name: `a\\b.md` cannot be part of an address
    help: rename it to `a-b.md`
    "#);
}

#[test]
fn a_practice_with_blanks_in_its_name() {
    let site = TestSite::new().file("content/practices/My Circles.md", &practice("", "", BODY));
    assert_snapshot!(site.check(), @r#"
    content/practices/My Circles.md:1:1 error unsafe-name: `My Circles.md` cannot be part of an address
    help: rename it to `my-circles.md`
    "#);
}

#[test]
fn a_name_of_which_nothing_remains() {
    let site = TestSite::new().file(
        "content/关于.md",
        r#"+++
title = "About"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/关于.md:1:1 error unsafe-name: `关于.md` cannot be part of an address
    help: use words of `a-z0-9` joined by `-`
    "#);
}

#[test]
fn a_page_of_two_mebibytes() {
    let site = TestSite::new().page(&"x".repeat(2 << 20));
    assert_snapshot!(site.check(), @r#"
    content/about.md:1:1 error file-too-large: this file has 2048 KiB, and a page has at most 1024
    help: split it, or put it beside the page as a file
    "#);
}

#[test]
fn an_svg_beside_a_page() {
    let site = TestSite::new().file("content/practices/logo.svg", "<svg/>");
    assert_snapshot!(site.check(), @r#"
    content/practices/logo.svg:1:1 error asset-kind: files of the kind `svg` are not published from `content`
    help: use PNG or WebP; what belongs to the design goes into the theme
    "#);
}

#[test]
fn a_script_beside_a_page() {
    let site = TestSite::new().file("content/about.js", "alert(1)");
    assert_snapshot!(site.check(), @r#"
    content/about.js:1:1 error asset-kind: files of the kind `js` are not published from `content`
    help: use an image, a PDF, a table or an archive; what belongs to the design goes into the theme
    "#);
}

#[test]
fn a_language_that_the_site_has_not() {
    let site = TestSite::new().file(
        "content/about.xx.md",
        r#"+++
title = "About"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.xx.md:1:1 error unknown-language: `xx` is not a language of this site
    help: the languages are `en`, `ar`; another is added to `baraza.toml` as `[languages.xx]`
    "#);
}

// Front matter as text

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

// Front matter as meaning

#[test]
fn a_slip_of_the_pen_in_a_collection() {
    let site = TestSite::new().practice("sumary = \"Some words\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:1 error unknown-key: there is no field `sumary`
    help: did you mean `summary`?
    "#);
}

#[test]
fn an_unknown_key_elsewhere_is_a_warning() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
subtitle = "x"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:1 warning unknown-key: there is no field `subtitle`
    help: did you mean `title`?
    "#);
}

#[test]
fn an_unknown_key_of_a_record() {
    let site = TestSite::new().records(
        r#"
[[results]]
text = "Done"
sourc = "s1"
source = "s1"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:8:1 error unknown-key: there is no field `sourc`
    help: did you mean `source`?
    "#);
}

#[test]
fn fields_that_are_missing() {
    let site = TestSite::new().file(
        "content/practices/circles.md",
        r#"+++
title = "Circles"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:1:1 error missing-field: the field `countries` is missing where there is no `regions`
    help: `countries` is a list of terms of `countries`
    content/practices/circles.md:1:1 error missing-field: the field `sources` is missing
    help: `sources` is a list of records
    content/practices/circles.md:1:1 error missing-field: the field `themes` is missing
    help: `themes` is a list of terms of `themes`
    "#);
}

#[test]
fn a_field_that_another_asks_for() {
    let site = TestSite::new().practice("image = \"photo.jpg\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:1 error missing-field: the field `alt` is missing beside `image`
    help: `alt` is text
    content/practices/circles.md:3:9 error missing-file: there is no file `photo.jpg` beside this page
    help: files of a page lie beside its `index.md`, in a folder of its own
    "#);
}

#[test]
fn a_field_that_a_value_asks_for() {
    let site = TestSite::new().practice("level = \"high\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:9 error missing-field: the field `results` is missing where `level` is `high`
    help: `results` is a list of records
    "#);
}

#[test]
fn a_record_without_its_field() {
    let site = TestSite::new().records(
        r#"
[[results]]
text = "Done"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:6:1 error missing-field: the field `source` is missing
    help: `source` is the id of a record of `sources`
    "#);
}

#[test]
fn a_number_where_text_belongs() {
    let site = TestSite::new().practice("summary = 7\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:11 error wrong-type: `summary` is text, and this is a whole number
    help: write it in quotes
    "#);
}

#[test]
fn text_where_a_number_belongs() {
    let site = TestSite::new().practice("count = \"7\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:9 error wrong-type: `count` is a whole number, and this is text
    help: write it without quotes
    "#);
}

#[test]
fn text_where_a_list_belongs() {
    let site = TestSite::new().replacing(r#"themes = ["youth"]"#, r#"themes = "youth""#);
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:10 error wrong-type: `themes` is a list, and this is text
    help: write it in square brackets: `["…"]`
    "#);
}

#[test]
fn a_table_where_a_list_of_records_belongs() {
    let site = TestSite::new().records(
        r#"
[results]
text = "Done"
source = "s1"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:6:1 error wrong-type: `results` is a list, and this is a table
    help: write `[[results]]` with two brackets, once for each
    "#);
}

#[test]
fn text_where_a_flag_belongs() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
draft = "yes"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:9 error wrong-type: `draft` is `true` or `false`, and this is text
    "#);
}

#[test]
fn a_title_that_is_too_long() {
    let site = TestSite::new()
        .replacing(r#""Circles""#, r#""Circles of elders who talk with young people""#);
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:2:9 error too-long: `title` has 44 characters, and at most 40 are allowed
    help: take out 4 characters
    "#);
}

#[test]
fn a_title_that_is_empty() {
    let site = TestSite::new().replacing(r#""Circles""#, r#"" ""#);
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:2:9 error too-short: `title` is empty
    help: write it, or delete the line
    "#);
}

#[test]
fn a_summary_that_is_too_short() {
    let site = TestSite::new().practice("summary = \"abc\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:11 error too-short: `summary` has 3 characters, and at least 5 are asked for
    "#);
}

#[test]
fn a_list_with_too_many_items() {
    let site = TestSite::new()
        .replacing(r#"themes = ["youth"]"#, r#"themes = ["youth", "towns", "border-security"]"#);
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:29 error too-many: `themes` has 3 items, and at most 2 are allowed
    help: keep the 2 that matter most
    "#);
}

#[test]
fn an_empty_list() {
    let site = TestSite::new().replacing(r#"themes = ["youth"]"#, "themes = []");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:10 error too-few: `themes` is empty, and at least 1 is asked for
    help: fill it, or delete the line
    "#);
}

#[test]
fn a_term_twice() {
    let site = TestSite::new().replacing(r#"countries = ["KE"]"#, r#"countries = ["KE", "KE"]"#);
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:4:20 error duplicate-item: `KE` is in this list already
    "#);
}

#[test]
fn two_records_of_one_id() {
    let site = TestSite::new().records(
        r#"
[[sources]]
id = "s1"
url = "https://example.org/other"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:11:6 error duplicate-item: `s1` is in this list already
    "#);
}

#[test]
fn a_number_out_of_range() {
    let site = TestSite::new().practice("count = 11\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:9 error out-of-range: `count` is at most 10, and this is `11`
    "#);
}

#[test]
fn an_infinite_number() {
    let site = TestSite::new().practice("share = inf\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:9 error out-of-range: `share` is a finite number, and this is `inf`
    "#);
}

#[test]
fn a_number_beyond_64_bits() {
    let site = TestSite::new().practice("count = 99999999999999999999\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:9 error toml-syntax: this is not TOML: the number is too large
    help: look for a missing quote, bracket or `=` on this line or the one above
    "#);
}

#[test]
fn an_unknown_term_suggests_the_nearest() {
    let site = TestSite::new().replacing(r#"themes = ["youth"]"#, r#"themes = ["border-securty"]"#);
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:11 error unknown-term: `border-securty` is not a term of `themes`
    help: did you mean `border-security`?
    "#);
}

#[test]
fn a_label_suggests_its_term() {
    let site = TestSite::new().replacing(r#"countries = ["KE"]"#, r#"countries = ["Kenya", "XX"]"#);
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:4:14 error unknown-term: `Kenya` is not a term of `countries`
    help: write `KE`
    content/practices/circles.md:4:23 error unknown-term: `XX` is not a term of `countries`
    help: `content/vocabularies/countries.toml` lists the terms
    "#);
}

#[test]
fn a_term_that_has_been_renamed() {
    let site = TestSite::new().replacing(r#"themes = ["youth"]"#, r#"themes = ["young"]"#);
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:11 warning former-term: the term `young` has been renamed
    help: write `youth`
    "#);
}

#[test]
fn a_word_that_is_not_offered() {
    let site = TestSite::new().practice(
        r#"level = "hihg"
access = "private"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:9 error unknown-value: `hihg` is not a value of `level`
    help: did you mean `high`?
    content/practices/circles.md:4:10 error unknown-value: `private` is not a value of `access`
    help: write `public` or `members`
    "#);
}

#[test]
fn a_day_that_does_not_exist() {
    let site = TestSite::new().practice("seen = \"2026-02-30\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:8 error invalid-date: `2026-02-30` is not a date
    help: write a day like `2026-11-24`, or a time like `2026-11-24T09:00:00Z`
    "#);
}

#[test]
fn a_toml_day_that_does_not_exist() {
    let site = TestSite::new().practice("seen = 2026-02-30\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:8 error invalid-date: `2026-02-30` is not a date
    help: write a day like `2026-11-24`, or a time like `2026-11-24T09:00:00Z`
    "#);
}

#[test]
fn a_year_before_years() {
    let site = TestSite::new().practice("start = 26\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:9 error invalid-date: `26` is not a date
    help: write a day like `2026-11-24`, or a time like `2026-11-24T09:00:00Z`
    "#);
}

#[test]
fn a_slug_that_climbs() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
slug = "../../etc"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:8 error invalid-slug: `../../etc` is not a slug: words of `a-z0-9` joined by `-`
    help: write `etc`
    "#);
}

#[test]
fn a_slug_with_capitals_in_a_collection() {
    let site = TestSite::new().practice("slug = \"My Circles\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:8 error invalid-slug: `My Circles` is not a slug: words of `a-z0-9` joined by `-`
    help: write `my-circles`
    "#);
}

#[test]
fn an_id_that_climbs() {
    let site = TestSite::new().practice("id = \"../members\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:6 error invalid-id: `../members` is not an id
    help: an id is slugs joined by `/`, like `practices/some-name`
    "#);
}

#[test]
fn a_path_that_climbs() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
path = "a/../../etc/passwd"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:8 error invalid-path: `a/../../etc/passwd` cannot be `path`: it must not climb with `..`
    help: write an address below the site, like `about/join`
    "#);
}

#[test]
fn a_path_with_a_backslash() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
path = "a\\b"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:8 error invalid-path: `a\\b` cannot be `path`: it holds a character that addresses cannot have
    help: write an address below the site, like `about/join`
    "#);
}

#[test]
fn a_hidden_path() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
path = ".well-known/x"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:8 error invalid-path: `.well-known/x` cannot be `path`: no part begins with a point
    help: write an address below the site, like `about/join`
    "#);
}

#[test]
fn an_alias_that_climbs() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
aliases = ["/../secret/", "//evil.example/"]
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:12 error invalid-path: `/../secret/` cannot be `aliases`: it must not climb with `..`
    help: write an address below the site, like `about/join`
    "#);
}

#[test]
fn a_template_outside_the_theme() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
template = "../../secret.html"
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:3:12 error invalid-path: `../../secret.html` cannot be `template`: it must not climb with `..`
    help: write an address below the site, like `about/join`
    "#);
}

#[test]
fn an_address_that_is_a_script() {
    let site = TestSite::new().records(
        r#"
[[sources]]
id = "s2"
url = "javascript:alert(1)"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:7:6 warning unused-record: nothing points to `s2` of `sources`
    help: cite it with `[^s2]` or by a record, or delete it
    content/practices/circles.md:8:7 error invalid-url: `javascript:alert(1)` is not an address that readers can be sent to: `javascript:` addresses are not allowed
    help: write it like `https://example.org/report.pdf`
    "#);
}

#[test]
fn an_address_with_a_user_name() {
    let site = TestSite::new().records(
        r#"
[[sources]]
id = "s2"
url = "https://example.org@evil.example/"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:7:6 warning unused-record: nothing points to `s2` of `sources`
    help: cite it with `[^s2]` or by a record, or delete it
    content/practices/circles.md:8:7 error invalid-url: `https://example.org@evil.example/` is not an address that readers can be sent to: an address must not hold a user name
    help: write it like `https://example.org/report.pdf`
    "#);
}

#[test]
fn an_address_without_encryption_is_a_note() {
    let site = TestSite::new().records(
        r#"
[[results]]
text = "Done"
source = "s2"

[[sources]]
id = "s2"
url = "http://example.org/"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:12:7 note insecure-url: `http://example.org/` is not encrypted
    help: write `https://` if the other side answers to it
    "#);
}

#[test]
fn an_entry_that_does_not_exist() {
    let site = TestSite::new().practice("related = \"practices/cicles\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:11 error unknown-entry: no entry of `practices` has the id `practices/cicles`
    help: did you mean `practices/circles`?
    "#);
}

#[test]
fn a_source_that_does_not_exist() {
    let site = TestSite::new().records(
        r#"
[[results]]
text = "Done"
source = "s9"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:8:10 error unknown-record: no record of `sources` has the id `s9`
    help: add a record to `sources` with `id = "s9"`
    "#);
}

#[test]
fn a_taxonomy_that_the_site_has_not() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
[taxonomies]
tag = ["x"]
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:4:1 error unknown-taxonomy: there is no taxonomy `tag`
    help: did you mean `tags`?
    "#);
}

#[test]
fn a_discussion_that_closes_before_it_opens() {
    let site =
        TestSite::new().practice("discussion = { opens = 2026-03-02, closes = 2026-03-01 }\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:45 error dates-reversed: `closes` is before `opens`
    help: swap the two dates, or mend one
    "#);
}

#[test]
fn dates_of_a_collection_that_are_reversed() {
    let site = TestSite::new().file(
        "content/discussions/money.md",
        r#"+++
title = "Money"
opens = 2026-03-02
closes = 2026-03-01
+++
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/discussions/money.md:4:10 error dates-reversed: `closes` is before `opens`
    help: swap the two dates, or mend one
    "#);
}

#[test]
fn a_discussion_that_is_a_word() {
    let site = TestSite::new().practice("discussion = \"open\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:14 error discussion-invalid: `discussion` is neither `false` nor a table
    help: write `discussion = false`, or `discussion = { visibility = "members", closes = 2026-12-31 }`
    "#);
}

#[test]
fn a_discussion_with_an_unknown_key() {
    let site = TestSite::new().practice("discussion = { visible = \"members\" }\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:16 error unknown-key: there is no field `visible`
    help: did you mean `visibility`?
    "#);
}

#[test]
fn an_image_file_that_is_not_there() {
    let site = TestSite::new().practice(
        r#"image = "photo.jpg"
alt = "A circle"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:9 error missing-file: there is no file `photo.jpg` beside this page
    help: files of a page lie beside its `index.md`, in a folder of its own
    "#);
}

// Between entries

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

// The body

#[test]
fn a_link_to_no_page() {
    let site = TestSite::new()
        .page(
            r#"+++
title = "About"
+++

[Circles](@/practices/cicles.md)
"#,
        )
        .practice("");
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:11 error broken-link: `@/practices/cicles.md` is not there
    help: did you mean `@/practices/circles.md`?
    "#);
}

#[test]
fn a_link_to_a_file_name_suggests_the_page() {
    let site = TestSite::new()
        .page(
            r#"+++
title = "About"
+++

[Circles](practices/circles.md)
"#,
        )
        .practice("");
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:11 error broken-link: `practices/circles.md` is not there
    help: write `@/practices/circles.md`
    "#);
}

#[test]
fn a_link_to_a_heading_that_is_not_there() {
    let site = TestSite::new()
        .page(
            r#"+++
title = "About"
+++

[Circles](@/practices/circles.md#chalenge)
"#,
        )
        .practice("");
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:11 error broken-anchor: `@/practices/circles.md` has no heading `#chalenge`
    help: did you mean `#challenge`?
    "#);
}

#[test]
fn a_link_to_a_draft() {
    let site = TestSite::new()
        .page(
            r#"+++
title = "About"
+++

[Circles](@/practices/circles.md)
"#,
        )
        .practice("draft = true\n");
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:11 error broken-link: `@/practices/circles.md` is not there
    help: the page is a draft; link to it when it is published
    "#);
}

#[test]
fn a_link_to_an_address_that_is_not_there() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
+++

[Practices](/practises/)
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:13 error broken-link: `/practises/` is not there
    help: did you mean `/practices/`?
    "#);
}

#[test]
fn a_link_that_is_a_script() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
+++

[x](javascript:alert(1))
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:5 error unsafe-link: `javascript:alert(1)` cannot be a link: `javascript:` addresses are not allowed
    help: link to an `https://` or `mailto:` address, to `@/a/page.md`, or to a file beside the page
    "#);
}

#[test]
fn a_link_out_of_the_site_by_dots() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
+++

[x](@/../../etc/passwd)
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:5 error unsafe-link: `@/../../etc/passwd` cannot be a link: an address must not hold `..`
    help: link to an `https://` or `mailto:` address, to `@/a/page.md`, or to a file beside the page
    "#);
}

#[test]
fn an_image_without_words() {
    let site = TestSite::new()
        .file(
            "content/about/index.md",
            r#"+++
title = "About"
+++

![](photo.png)
"#,
        )
        .bytes("content/about/photo.png", PIXEL);
    assert_snapshot!(site.check(), @r#"
    content/about/index.md:5:1 error image-without-alt: this image has no words for those who cannot see it
    help: say between the square brackets what it shows: `![Two women sign a register](photo.jpg)`
    "#);
}

#[test]
fn an_image_that_is_not_there() {
    let site = TestSite::new()
        .file(
            "content/about/index.md",
            r#"+++
title = "About"
+++

![A circle](foto.png)
"#,
        )
        .bytes("content/about/photo.png", PIXEL);
    assert_snapshot!(site.check(), @r#"
    content/about/index.md:5:1 error missing-image: there is no image `foto.png`
    help: did you mean `photo.png`?
    "#);
}

#[test]
fn a_file_that_is_no_image_and_one_that_is_no_jpeg() {
    let site = TestSite::new()
        .file("content/about/index.md", "+++\ntitle = \"About\"\n+++\n\n![A](a.jpg) ![B](b.jpg)\n")
        .file("content/about/a.jpg", "<html>")
        .bytes("content/about/b.jpg", PIXEL);
    assert_snapshot!(site.check(), @r#"
    content/about/a.jpg:1:1 error image-unreadable: `a.jpg` is not the image that its name says
    help: open it in a program for pictures and save it again as JPEG, PNG or WebP
    content/about/b.jpg:1:1 error image-unreadable: `b.jpg` is not the image that its name says
    help: open it in a program for pictures and save it again as JPEG, PNG or WebP
    "#);
}

#[test]
fn s140_an_image_that_unfolds_to_too_much() {
    let site = TestSite::new()
        .file("content/about/index.md", "+++\ntitle = \"About\"\n+++\n")
        .bytes("content/about/a.gif", b"GIF89a\xff\xff\xff\xff");
    assert_snapshot!(site.check(), @r#"
    content/about/a.gif:1:1 error image-too-large: `a.gif` has 0.0 MiB and 4294.8 million pixels
    help: make it smaller: at most 10 MiB and 50 million pixels are published
    "#);
}

#[test]
fn s141_characters_that_nobody_sees() {
    let site = TestSite::new()
        .page("+++\ntitle = \"Ab\u{200b}out\"\n+++\n\npay\u{200d}pal می\u{200c}شود\n");
    assert_snapshot!(site.check(), @r#"
    content/about.md:2:12 warning invisible-character: here is a character that nobody sees: U+200B
    help: delete it; it may have come along when text was pasted
    content/about.md:5:4 warning invisible-character: here is a character that nobody sees: U+200D
    help: delete it; it may have come along when text was pasted
    "#);
}

#[test]
fn s141_a_host_that_looks_like_another() {
    let site = TestSite::new().page(
        "+++\ntitle = \"About\"\n+++\n\n[a](https://аpple.example/) [b](https://xn--pple-43d.example)\n",
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:5 warning unclear-host: `аpple.example` may look like another host
    help: make sure that it is meant: `а` is U+0430
    content/about.md:5:33 warning unclear-host: `xn--pple-43d.example` may look like another host
    help: make sure that it is meant: it is in punycode
    "#);
}

#[test]
fn an_entry_that_is_a_draft() {
    let site = TestSite::new()
        .practice("related = \"practices/talks\"\n")
        .file("content/practices/talks.md", &practice("draft = true\n", "", BODY));
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:11 error unknown-entry: `practices/talks` is a draft
    help: name it when it is published
    "#);
}

#[test]
fn an_image_on_another_host() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
+++

![A circle](https://example.org/photo.jpg)
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:1 error remote-image: `https://example.org/photo.jpg` is on another host
    help: if its licence allows, put a copy beside the page; else link to it
    "#);
}

#[test]
fn a_note_in_the_body_that_nothing_defines() {
    let site = TestSite::new().body(
        r#"
## Challenge

A claim.[^s9] Another.[^s1]

## Solution

Another one.
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:13:9 error unknown-note: nothing is defined for `[^s9]`
    help: point to the `id` of a source, or define the note
    "#);
}

#[test]
fn a_note_in_a_field_that_nothing_defines() {
    let site = TestSite::new().practice("note = \"Said \\\"so\\\".[^s2]\"\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:21 error unknown-note: nothing is defined for `[^s2]`
    help: point to the `id` of a source, or define the note
    "#);
}

#[test]
fn a_note_that_nothing_refers_to() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
+++

Text.

[^1]: A note.
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:7:1 warning unused-note: nothing refers to the note `1`
    help: put `[^1]` where it belongs, or delete it
    "#);
}

#[test]
fn a_source_that_nothing_cites() {
    let site = TestSite::new().records(
        r#"
[[sources]]
id = "s2"
url = "https://example.org/other"
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:7:6 warning unused-record: nothing points to `s2` of `sources`
    help: cite it with `[^s2]` or by a record, or delete it
    "#);
}

#[test]
fn a_block_of_code_without_an_end() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
+++

```
code
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:1 error unclosed-fence: this block of code is never closed
    help: put a line of the same marks after the code
    "#);
}

#[test]
fn html_in_markdown() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
+++

<b>bold</b>
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:1 warning raw-html: HTML is shown as text, not obeyed
    help: write Markdown: `**bold**`, `*emphasis*`, `[link](https://…)`
    "#);
}

#[test]
fn a_title_in_the_text() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
+++

# About
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:5:1 warning heading-level: the page's title is its first-level heading
    help: begin it with `##`
    "#);
}

#[test]
fn a_level_that_is_skipped() {
    let site = TestSite::new().page(
        r#"+++
title = "About"
+++

## One

#### Two
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/about.md:7:1 warning heading-level: a heading of level 4 stands where level 3 is the deepest that may follow
    help: begin it with `###`
    "#);
}

#[test]
fn headings_in_the_wrong_order() {
    let site = TestSite::new().body(
        r#"
## Solution

Another one here.[^s1]

## Challenge

Text.
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:11:1 error body-headings: `Solution` stands where the heading `Challenge` belongs
    help: the headings are `## Challenge`, `## Solution`
    "#);
}

#[test]
fn a_heading_that_is_missing() {
    let site = TestSite::new().body(
        r#"
## Challenge

Another one here and there.[^s1]
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:11:1 error body-headings: the heading `Solution` is missing
    help: the headings are `## Challenge`, `## Solution`
    "#);
}

#[test]
fn a_heading_too_many() {
    let site = TestSite::new().body(&format!("{BODY}\n## More\n\nText.\n"));
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:19:1 error body-headings: the heading `More` is one too many
    help: the headings are `## Challenge`, `## Solution`
    "#);
}

#[test]
fn a_body_that_is_too_short() {
    let site = TestSite::new().body(
        r#"
## Challenge

[^s1]

## Solution

Few.
"#,
    );
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:11:1 warning body-length: the text has 3 words, and at least 4 are asked for
    "#);
}

// One mistake is reported once

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
