//! Content that somebody made to break the build, or broke without knowing.

use std::time::{Duration, Instant};

use insta::assert_snapshot;

use crate::test_site::{PIXEL, TestSite, stderr};

/// Pages that want what Baraza makes: each is the page's mistake, said where it stands, and none of the machine's.
#[test]
fn an_address_that_is_taken_is_the_pages_mistake() {
    for front in [
        "aliases = [\"/404.html\"]",
        "aliases = [\"/index.html\"]",
        "aliases = [\"/tags/\"]",
        "aliases = [\"/tags/x/\"]",
        "aliases = [\"/manifest.json\"]",
        "aliases = [\"/atom.xml\"]",
        "path = \"sitemap.xml\"",
        "path = \"tags\"",
        "path = \"index.html\"",
        "path = \"icon.png\"",
        "path = \"catalogue.json\"",
    ] {
        let site = TestSite::new()
            .bytes("static/icon.png", PIXEL)
            .file("themes/plain/templates/taxonomy_list.html", "x")
            .file("themes/plain/templates/taxonomy_single.html", "x")
            .file("themes/plain/templates/404.html", "x")
            .page(&format!("+++\ntitle = \"A\"\n{front}\n[taxonomies]\ntags = [\"x\"]\n+++\n"));
        for command in ["check", "build"] {
            let output = site.baraza(&[command]);
            let said = stderr(&output);
            assert_eq!(output.status.code(), Some(1), "{front}: {said}");
            assert!(said.contains("content/about.md:3:"), "{front}: {said}");
            assert!(said.contains("error[reserved-address]"), "{front}: {said}");
        }
    }
}

#[test]
fn a_page_in_the_place_of_a_list() {
    let site = TestSite::new()
        .file("content/news/_index.md", "+++\ntitle = \"News\"\npaginate_by = 1\n+++\n")
        .file("content/news/a.md", "+++\ntitle = \"A\"\n+++\n")
        .file("content/news/b.md", "+++\ntitle = \"B\"\npath = \"news/page/2\"\n+++\n");
    let output = site.baraza(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("error[reserved-address]: the address `/news/page/2/"));
}

#[test]
fn a_template_that_the_theme_does_not_have_is_the_pages_mistake() {
    let site = TestSite::new()
        .file(
            "content/practices/_index.md",
            "+++\ntitle = \"P\"\npage_template = \"gone.xml\"\n+++\n",
        )
        .practice("")
        .page("+++\ntitle = \"About\"\ntemplate = \"pages.html\"\n+++\n");
    let output = site.baraza(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert_snapshot!(stderr(&output), @r#"
    content/about.md:3:12: error[unknown-template]: there is no template `pages.html`
      |
    3 | template = "pages.html"
      |            ^^^^^^^^^^^^
    help: did you mean `page.html`?

    content/practices/_index.md:3:17: error[unknown-template]: there is no template `gone.xml`
      |
    3 | page_template = "gone.xml"
      |                 ^^^^^^^^^^
    help: put it into the folder `templates`, or delete the line

    2 errors; `baraza explain unknown-template` tells more about a code
    "#);
}

#[test]
fn a_section_that_leads_nowhere() {
    let site = TestSite::new()
        .file("content/a/_index.md", "+++\ntitle = \"A\"\nredirect_to = \"gone\"\n+++\n")
        .file("content/b/_index.md", "+++\ntitle = \"B\"\nredirect_to = \"practices\"\n+++\n");
    assert_snapshot!(site.check(), @r"
    content/a/_index.md:3:15 error broken-link: `/gone` is not there
    help: a link to a page is `@/`, then its path below `content`, like `@/practices/circles.md`
    ");
}

#[test]
fn a_section_leads_on_and_not_to_itself() {
    let site = TestSite::new()
        .file("content/b/_index.md", "+++\ntitle = \"B\"\nredirect_to = \"practices/\"\n+++\n");
    assert!(site.baraza(&["build"]).status.success());
    let page = std::fs::read_to_string(site.root().join("public/b/index.html")).unwrap();
    assert!(page.contains("content=\"0; url=/practices/\""), "{page}");
    assert!(page.contains("Content-Security-Policy"));
}

#[test]
fn a_link_by_address_to_a_draft() {
    let site = TestSite::new()
        .page("+++\ntitle = \"About\"\n+++\n\n[later](/plans/)\n")
        .file("content/plans.md", "+++\ntitle = \"Plans\"\ndraft = true\n+++\n");
    assert_snapshot!(site.check(), @r"
    content/about.md:5:9 error broken-link: `/plans/` is not there
    help: the page is a draft; link to it when it is published
    ");
}

#[test]
fn pages_are_not_blamed_for_a_configuration_with_a_mistake() {
    let site = TestSite::new()
        .file("content/about.ar.md", "+++\ntitle = \"حول\"\n+++\n")
        .page("+++\ntitle = \"About\"\n[taxonomies]\ntags = [\"x\"]\n+++\n");
    let mistaken =
        "theme = \"plain\"\ntittle = \"x\"\n[languages.ar]\n[[taxonomies]]\nname = \"tags\"\n";
    let site = site.file("baraza.toml", mistaken);
    assert_snapshot!(site.check(), @r"
    baraza.toml:2:1 error config-invalid: there is no key `tittle`
    help: did you mean `title`?
    ");
    let site = site.file("baraza.toml", "[languages.ar\n");
    assert_snapshot!(site.check(), @r"
    baraza.toml:1:14 error config-invalid: unclosed table, expected `]`
    ");
}

#[test]
fn a_configuration_that_would_lead_elsewhere() {
    let site = TestSite::new().file(
        "baraza.toml",
        "[languages.ar]\n[[taxonomies]]\nname = \"../x\"\n[members]\nurl = \"javascript:alert(1)//\"\n",
    );
    assert_snapshot!(site.check(), @r"
    baraza.toml:3:9 error config-invalid: a taxonomy's `name` is words of `a-z0-9` joined by `-`
    baraza.toml:5:8 error config-invalid: `members.url` is an address like `https://members.example.org`, without a slash at the end
    ");
}

#[test]
fn a_schema_that_would_write_elsewhere() {
    let schema = "section = \"../../x\"\n[fields]\n\"../y\" = { type = \"text\" }\n";
    let site = TestSite::new().file("content/schemas/evil.toml", schema);
    assert_snapshot!(site.check(), @r"
    content/schemas/evil.toml:1:11 error schema-invalid: `../../x` is not a folder below `content`: slugs joined by `/`
    content/schemas/evil.toml:3:1 error schema-invalid: a field's name is words of `a-z0-9` joined by `_`
    ");
}

#[test]
fn bytes_that_are_no_text_behind_a_mark_of_byte_order() {
    let mut bytes = b"\xef\xbb\xbf+++\ntitle = \"A\"\n+++\n\xd8\xb9\xd8\xb9\xff".to_vec();
    bytes.extend("عربي".as_bytes());
    let output = TestSite::new().bytes("content/about.md", &bytes).baraza(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("content/about.md:4:3: error[not-utf8]"));
}

/// What took hours takes seconds; the limit leaves room for a busy machine.
#[test]
fn a_page_of_nothing_but_mistakes_is_soon_said_to_be_wrong() {
    let many = |piece: &str| piece.repeat(200_000 / piece.len());
    let numbered = |piece: &dyn Fn(usize) -> String| (0..15_000).map(piece).collect::<String>();
    for (what, body) in [
        ("links", many("[x](y) ")),
        ("links on lines", many("[x](/y/z)\n")),
        ("images", many("![](x.png)\n")),
        ("notes", many("[^a] ")),
        ("notes of many names", numbered(&|n| format!("[^a{n}] "))),
        ("notes that are defined", numbered(&|n| format!("[^a{n}]: x [^a{n}]\n\n"))),
        ("tags", many("<b>")),
        ("calls without end", many("{% <a> %}")),
        ("calls of many names", numbered(&|n| format!("{{% <a{n}> %}}"))),
        ("anchors", format!("{}{}", many("## a\n\n"), many("[x](#b)\n"))),
        ("marks", many("\u{202e}")),
        ("quotations in each other", many(">") + " x"),
        ("lists in each other", many("- ") + "x"),
        ("emphasis in emphasis", many("*") + "a" + &many("*")),
    ] {
        let site = TestSite::new().page(&format!("+++\ntitle = \"A\"\n+++\n{body}"));
        let start = Instant::now();
        let output = site.baraza(&["check"]);
        let took = start.elapsed();
        assert!(took < Duration::from_secs(30), "{what}: {took:?}");
        assert!(matches!(output.status.code(), Some(0 | 1)), "{what}: {:?}", output.status);
        let lines = stderr(&output).lines().count();
        assert!(lines < 3000, "{what}: {lines} lines");
    }
}
