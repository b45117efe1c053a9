//! Files: names, encodings, what is no content.

use insta::assert_snapshot;

use crate::test_site::{BODY, TestSite, practice};

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
