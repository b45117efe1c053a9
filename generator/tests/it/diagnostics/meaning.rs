//! Front matter as meaning: what the schema says of each field.

use insta::assert_snapshot;

use crate::test_site::TestSite;

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

/// Practices are reviewed by the names that this schema gives its fields.
pub(crate) fn reviewed() -> TestSite {
    let standings = "label = { en = \"Standing\" }\n[[terms]]\nid = \"compiled\"\nlabel = { en = \"Compiled\" }\n\
         [[terms]]\nid = \"read\"\nlabel = { en = \"Read by peers\" }\n";
    let site = TestSite::new().file("content/vocabularies/standings.toml", standings);
    let path = site.root().join("content/schemas/practices.toml");
    let schema = std::fs::read_to_string(path).unwrap();
    let rules = "[reviewing]\nreviews = \"readings\"\nstanding = \"trust\"\ndue = \"looked_at_next\"\n\
         home = \"countries\"\nstates = { read = 2 }\n\n[body]";
    let fields = "\n[fields.readings]\ntype = \"list\"\nitems = { type = \"record\", fields = { by = { type = \"text\", required = true }, \
         country = { type = \"term\", vocabulary = \"countries\" }, date = { type = \"date\", required = true } } }\n\
         [fields.looked_at_next]\ntype = \"date\"\n\
         [fields.trust]\ntype = \"record\"\ndefault = { state = \"compiled\" }\nfields = { state = { type = \"term\", vocabulary = \"standings\", required = true }, \
         date = { type = \"date\" }, by = { type = \"text\" } }\n";
    let schema = format!("{}{fields}", schema.replacen("[body]", rules, 1));
    site.file("content/schemas/practices.toml", &schema)
}

#[test]
fn a_proposal_that_is_none() {
    let site = TestSite::new().practice("proposals = [\"mine\"]\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:14 error invalid-proposal: `mine` is not the id of a proposal
    help: copy the id from the proposal's address in the members' area, or take it out
    "#);
}

#[test]
fn a_standing_without_day_and_role() {
    let site = reviewed().practice("trust = { state = \"read\" }\nreadings = [{ by = \"a judge\", country = \"ML\", date = 2026-11-01 }, { by = \"a teacher\", date = 2026-11-01 }]\n");
    assert_snapshot!(site.check(), @r#"
    content/practices/circles.md:3:19 error standing-unattested: `read` stands without `date` and `by`
    help: say on which day it was reached (`date`) and by whom (`by`): a role, never a private person's name
    "#);
}

#[test]
fn a_standing_without_its_reviews() {
    let trust = "trust = { state = \"read\", date = 2026-11-24, by = \"the editors\" }\n";
    assert_snapshot!(reviewed().practice(trust).check(), @r#"
    content/practices/circles.md:3:19 error standing-unreviewed: `read` needs 2 readings, and there is none
    help: write each as `[[readings]]` with `by` (a role), `country` and `date`, or leave the state as it was
    "#);
    let at_home = format!(
        "{trust}readings = [{{ by = \"a judge\", country = \"KE\", date = 2026-11-01 }}, {{ by = \"a teacher\", date = 2026-11-01 }}]\n"
    );
    assert_snapshot!(reviewed().practice(&at_home).check(), @r#"
    content/practices/circles.md:3:19 error standing-unreviewed: `read` needs one of the readings to come from elsewhere, and none does
    help: write each as `[[readings]]` with `by` (a role), `country` and `date`, or leave the state as it was
    "#);
    let from_elsewhere = at_home.replace("\"a teacher\",", "\"a teacher\", country = \"ML\",");
    assert_eq!(reviewed().practice(&from_elsewhere).check(), "");
    assert_eq!(reviewed().practice("trust = { state = \"compiled\" }\n").check(), "");
}
