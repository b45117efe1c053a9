//! The body: links, images, notes, headings.

use insta::assert_snapshot;

use crate::test_site::{BODY, PIXEL, TestSite, practice};

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
    help: make sure that it is meant: `а` = U+0430
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
