//! The site and its collections.

use insta::assert_snapshot;

use crate::test_site::TestSite;

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

#[test]
fn members_are_offered_what_is_not_there() {
    let site = TestSite::new().file(
        "baraza.toml",
        "[members]\nvocabularies = [\"contries\"]\nplaces = \"themes\"\nproposals = [\"practises\"]\n[languages.ar]\n[[taxonomies]]\nname = \"tags\"\n",
    );
    assert_snapshot!(site.check(), @r#"
    baraza.toml:2:17 error schema-unknown-name: there is no vocabulary `contries`
    help: did you mean `countries`?
    baraza.toml:3:10 error schema-unknown-name: there is no vocabulary among those of members `themes`
    baraza.toml:4:14 error schema-unknown-name: there is no collection `practises`
    help: did you mean `practices`?
    "#);
}

#[test]
fn reviews_without_the_fields_that_a_review_has() {
    let site = TestSite::new().file(
        "content/schemas/pages.toml",
        "[reviewing]\nreviews = \"reviews\"\nstates = { done = 2 }\n[fields.reviews]\ntype = \"list\"\nitems = { type = \"record\", fields = { by = { type = \"text\" } } }\n",
    );
    assert_snapshot!(site.check(), @r#"
    content/schemas/pages.toml:2:11 error schema-invalid: the records of `reviews` have no field `country`
    content/schemas/pages.toml:2:11 error schema-invalid: the records of `reviews` have no field `date`
    content/schemas/pages.toml:3:12 error schema-unknown-name: there is no state `done`
    "#);
}
