//! Themes read from real folders.

#![allow(clippy::unwrap_used, reason = "what a helper cannot do fails its test")]

use std::path::Path;

use baraza_theme::{
    Arg, Half, Theme, format_date, format_datetime, format_number, last_day_before,
};

fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = root.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    root
}

fn render(root: &Path, half: Half, template: &str, lang: &str) -> String {
    let theme = Theme::load(root, "plain").unwrap();
    let tera = theme.tera(half, "", |_| {}).unwrap();
    let mut context = tera::Context::new();
    context.insert("lang", lang);
    tera.render(template, &context).unwrap()
}

#[test]
fn the_site_overrides_a_template_by_its_name() {
    let root = site(&[
        ("themes/plain/templates/page.html", "theme"),
        ("themes/plain/templates/other.html", "theme"),
        ("templates/page.html", "site"),
    ]);
    assert_eq!(render(root.path(), Half::Site, "page.html", "en"), "site");
    assert_eq!(render(root.path(), Half::Site, "other.html", "en"), "theme");
}

#[test]
fn each_half_sees_its_own_templates_and_the_shared_ones() {
    let root = site(&[
        ("themes/plain/templates/page.html", "site"),
        ("themes/plain/templates/members/home.html", "members"),
        ("themes/plain/templates/shared/part.html", "shared"),
    ]);
    let theme = Theme::load(root.path(), "plain").unwrap();
    let names = |half| {
        let tera = theme.tera(half, "", |_| {}).unwrap();
        let mut names: Vec<String> = tera.get_template_names().map(str::to_owned).collect();
        names.sort();
        names
    };
    assert_eq!(names(Half::Site), ["page.html", "shared/part.html"]);
    assert_eq!(names(Half::Members), ["members/home.html", "shared/part.html"]);
}

#[test]
fn words_follow_the_language_and_its_plurals_and_fall_back_to_english() {
    let root = site(&[
        (
            "themes/plain/templates/page.html",
            r#"{{ trans(key="n", count=3) }} {{ trans(key="only") }}"#,
        ),
        (
            "themes/plain/strings/en.ftl",
            "n = { $count ->\n [one] one\n *[other] { $count } many\n }\nonly = <English>",
        ),
        (
            "themes/plain/strings/ar.ftl",
            "n = { $count ->\n [few] قليل { $count }\n *[other] كثير\n }",
        ),
    ]);
    assert_eq!(render(root.path(), Half::Site, "page.html", "en"), "3 many &lt;English&gt;");
    assert_eq!(render(root.path(), Half::Site, "page.html", "ar"), "قليل 3 &lt;English&gt;");
    let theme = Theme::load(root.path(), "plain").unwrap();
    assert_eq!(theme.strings.get("en", "n", &[("count", Arg::Number(1.0))]).unwrap(), "one");
    assert_eq!(theme.strings.get("en", "nothing", &[]), None);
    assert_eq!(theme.strings.missing("ar", &["n", "only"]), ["only"]);
}

#[test]
fn an_unknown_key_stops_the_page_and_is_named() {
    let root = site(&[("themes/plain/templates/page.html", r#"{{ trans(key="nope") }}"#)]);
    let theme = Theme::load(root.path(), "plain").unwrap();
    let tera = theme.tera(Half::Site, "", |_| {}).unwrap();
    let mut context = tera::Context::new();
    context.insert("lang", "en");
    let error = tera.render("page.html", &context).unwrap_err();
    assert!(format!("{error:?}").contains("nope"), "{error:?}");
}

#[test]
fn an_asset_is_named_by_its_bytes_and_pinned() {
    let files = [
        ("themes/plain/styles/2.css", "b{}"),
        ("themes/plain/styles/1.css", "a{}"),
        ("themes/plain/scripts/x.js", "1"),
        ("scripts/start", "not an asset"),
        (
            "themes/plain/templates/page.html",
            r#"{% set css = asset(name="theme.css") %}{{ css.path }}"#,
        ),
    ];
    let root = site(&files);
    let theme = Theme::load(root.path(), "plain").unwrap();
    let sheet = theme.assets.get("theme.css").unwrap();
    assert_eq!(sheet.bytes, b"a{}b{}");
    assert!(sheet.integrity.starts_with("sha384-"));
    assert_eq!(theme.assets.iter().count(), 2);
    assert_eq!(render(root.path(), Half::Site, "page.html", "en"), format!("/{}", sheet.path));

    std::fs::write(root.path().join("themes/plain/styles/1.css"), "c{}").unwrap();
    let changed = Theme::load(root.path(), "plain").unwrap();
    assert_ne!(changed.assets.get("theme.css").unwrap().path, sheet.path);
    assert_eq!(changed.assets.get("x.js").unwrap().path, theme.assets.get("x.js").unwrap().path);
}

#[cfg(unix)]
#[test]
fn s138_a_link_out_of_the_theme_is_not_followed() {
    let root = site(&[("secret.html", "secret"), ("themes/plain/templates/page.html", "x")]);
    let link = root.path().join("themes/plain/templates/leak.html");
    std::os::unix::fs::symlink(root.path().join("secret.html"), link).unwrap();
    let theme = Theme::load(root.path(), "plain").unwrap();
    let tera = theme.tera(Half::Site, "", |_| {}).unwrap();
    assert!(!tera.contains_template("leak.html"));
}

#[test]
fn a_theme_that_is_not_there_is_named() {
    let root = site(&[]);
    let error = Theme::load(root.path(), "nowhere").err().unwrap();
    assert_eq!(error.to_string(), "no theme `nowhere`: there is no folder `themes/nowhere`");
}

#[test]
fn dates_and_numbers_read_as_the_language_writes_them() {
    assert_eq!(format_date("en", "2026-11-24", false), "24 November 2026");
    assert_eq!(format_date("ar", "2026-11-24", false), "24 نوفمبر 2026");
    assert_eq!(format_date("fr", "2026-11-24T09:30:00Z", false), "24 novembre 2026");
    assert_eq!(format_date("en", "2017", false), "2017");
    assert_eq!(format_datetime("en", "2026-11-24T09:30:00Z"), "24 November 2026 at 09:30");
    assert_eq!(format_number("en", 12500.0), "12,500");
    assert_eq!(format_number("fr", 0.5), "0,5");
}

#[test]
fn what_closes_at_midnight_is_open_to_the_end_of_the_day_before() {
    assert_eq!(last_day_before("2026-12-14T00:00:00Z"), "2026-12-13");
    for as_it_is in ["2026-12-14T09:00:00Z", "2026-12-14", "2026", "soon"] {
        assert_eq!(last_day_before(as_it_is), as_it_is);
    }
}
