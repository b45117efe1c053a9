//! What to read after an entry, and why.

use crate::small::{NOW, SmallSite, empty};

const PAGE: &str = r#"{% extends "base.html" %}{% block main %}{% for other in page.related %}<li>{{ other.page.id }}{% if other.linked %} linked{% endif %}:{% for term in other.terms %} {{ term.label }} {{ term.url }}{% endfor %}</li>
{% endfor %}{% endblock main %}"#;

fn site(pages: &[(&str, &str)]) -> SmallSite {
    let site = SmallSite::new();
    site.write("themes/tiny/templates/practice.html", PAGE);
    for (name, front) in pages {
        let text = format!("+++\ntitle = \"{name}\"\n{front}\n+++\nText.\n");
        site.write(&format!("content/practices/{name}.md"), &text);
    }
    site.build_with(empty(), NOW);
    site
}

fn related(site: &SmallSite, page: &str) -> Vec<String> {
    let html = site.published(&format!("practices/{page}/index.html"));
    let lines = html.lines().filter_map(|line| line.trim().strip_suffix("</li>"));
    lines.filter_map(|line| Some(line.split_once("<li>")?.1.to_owned())).collect()
}

#[test]
fn the_rarest_in_common_comes_first_and_is_the_reason() {
    let site = site(&[
        ("a", "regions = [\"014\", \"419\"]"),
        ("b", "regions = [\"014\"]"),
        ("c", "regions = [\"014\", \"419\"]"),
        ("d", "regions = [\"002\"]"),
        ("e", "regions = [\"014\"]"),
    ]);
    let found = related(&site, "a");
    assert!(
        found[0].starts_with("practices/c: Latin America /practices/regions/419/"),
        "{found:?}"
    );
    assert!(found[1].starts_with("practices/b: Eastern Africa "), "{found:?}");
    assert_eq!(found.len(), 3, "what has nothing in common is not among them: {found:?}");
    assert!(related(&site, "d").is_empty());
}

#[test]
fn one_that_is_named_comes_before_all_from_both_sides() {
    let site = site(&[
        ("a", "regions = [\"014\"]\nrelated = \"practices/d\""),
        ("b", "regions = [\"014\"]"),
        ("c", "regions = [\"002\"]"),
        ("d", "regions = [\"419\"]"),
    ]);
    assert_eq!(related(&site, "a")[0], "practices/d linked:");
    assert_eq!(related(&site, "d"), ["practices/a linked:"]);
}

#[test]
fn s112_a_members_only_entry_is_related_to_nothing_public() {
    let site = site(&[
        ("a", "regions = [\"419\"]"),
        ("b", "regions = [\"419\"]\naccess = \"members\"\nrelated = \"practices/a\""),
        ("c", "regions = [\"014\"]"),
    ]);
    assert!(related(&site, "a").is_empty());
    let folder = site.root().join("public-members/practices/b/index.html");
    assert!(std::fs::read_to_string(folder).unwrap().contains("practices/a linked"));
}
