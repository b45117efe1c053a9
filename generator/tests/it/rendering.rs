//! What stands in pages and beside them.

use serde_json::Value;

use crate::small::{SmallSite, empty};

#[test]
fn a_practice_cites_its_sources_and_they_point_back() {
    let site = SmallSite::new();
    site.practice(
        "a",
        "[[results]]\ntext = \"Fewer < before.[^s2]\"\nsource = \"s1\"\n\
         [[sources]]\nid = \"s1\"\ntitle = \"First\"\nurl = \"https://one.example/x\"\n\
         [[sources]]\nid = \"s2\"\ntitle = \"Second\"\nurl = \"https://two.example/\"",
        "Body.[^s2]",
    );
    site.build();
    let page = site.published("practices/a/index.html");
    assert!(page.contains(
        "<p class=\"result\">Fewer &lt; before.<sup class=\"note-ref\"><a id=\"note-s2-1\" href=\"#source-s2\" role=\"doc-noteref\">2</a></sup> \
         <a href=\"#source-s1\">1</a></p>"
    ), "{page}");
    assert!(page.contains("id=\"note-s2-2\""));
    assert!(page.contains("<p id=\"source-s2\">2 Second two.example <a href=\"#note-s2-1\">back</a> <a href=\"#note-s2-2\">back</a></p>"));
}

#[test]
fn s134_content_is_never_a_template_and_raw_html_is_text() {
    let site = SmallSite::new();
    site.write(
        "content/practices/a.md",
        "+++\ntitle = \"{{ 7 * 7 }} <script>alert(1)</script>\"\n+++\n{{ config.title }} {% include \"base.html\" %} <% x %> {{ <thing /> }}\n\n<script>alert(1)</script>\n\n<div onclick=\"x\">y</div>\n",
    );
    site.write(
        "themes/tiny/templates/thing.html",
        "{% component thing() %}CALLED{% endcomponent thing %}",
    );
    let report = site.try_build(empty(), crate::small::NOW).unwrap();
    assert!(report.published.is_some());
    let page = site.published("practices/a/index.html");
    assert!(
        page.contains("<h1>{{ 7 * 7 }} &lt;script&gt;alert(1)&lt;&#x2F;script&gt;</h1>")
            || page.contains("{{ 7 * 7 }} &lt;script&gt;"),
        "{page}"
    );
    assert!(page.contains("{{ config.title }} {% include &quot;base.html&quot; %}"));
    for bad in ["<script", "<div onclick", "CALLED", ">49<"] {
        assert!(!page.contains(bad), "{bad} in {page}");
    }
}

#[test]
fn outside_collections_a_shortcode_calls_a_component() {
    let site = SmallSite::new();
    site.write(
        "themes/tiny/templates/thing.html",
        "{% component thing(who: string) %}<b>{{ who }}</b>{% endcomponent thing %}",
    );
    site.page("about", "", "Hello {{ <thing who=\"<i>you\" /> }}.");
    site.build();
    assert!(site.published("about/index.html").contains("<p>Hello <b>&lt;i&gt;you</b>.</p>"));

    site.page("about", "", "Hello {{ <nothing /> }}.");
    let output = site.baraza(&["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("content/about.md:5:7: error[shortcode-failed]")
    );
}

/// S134: every `| safe` of the theme prints HTML that the generator or the service has made.
#[test]
fn s134_templates_trust_no_other_html() {
    let allowed =
        ["page.content", "section.content", "item.html", "translation.html", "page.lead_html"];
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../themes/baraza/templates");
    for (path, bytes) in crate::small::files(&folder) {
        if path.starts_with("members/") || path.starts_with("mail/") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        for (at, _) in text.match_indices("| safe") {
            let start = text[..at].rfind("{{").unwrap() + 2;
            let expression = text[start..at].trim();
            let rendered = expression.ends_with("| markdown") || expression.ends_with("_html");
            assert!(rendered || allowed.contains(&expression), "{path}: `{expression} | safe`");
        }
    }
}

#[test]
fn s137_names_that_could_leave_the_site_are_refused() {
    for (front, what) in [
        ("slug = \"../x\"", "slug"),
        ("slug = \"a/b\"", "slug"),
        ("slug = \"A\"", "slug"),
        ("path = \"/../../etc\"", "path"),
        ("aliases = [\"../x\"]", "aliases"),
        ("aliases = [\"/a\\\\b\"]", "aliases"),
    ] {
        let site = SmallSite::new();
        site.practice("a", front, "Text.");
        let output = site.baraza(&["build"]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{front}: {said}");
        assert!(said.contains("content/practices/a.md:3:"), "{what}: {said}");
        assert!(!site.output().exists());
    }
    let site = SmallSite::new();
    site.practice("a", "", "Text.");
    site.practice("b", "slug = \"a\"", "Text.");
    assert_eq!(site.baraza(&["build"]).status.code(), Some(1));
}

#[test]
fn s138_links_out_of_the_content_are_refused() {
    let site = SmallSite::new();
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "+++\ntitle = \"x\"\n+++\nsecret").unwrap();
    let link = site.root().join("content/practices/linked.md");
    std::os::unix::fs::symlink(secret.path(), link).unwrap();
    let output = site.baraza(&["build"]);
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8(output.stderr).unwrap().contains("content/practices/linked.md"));
    assert!(!site.output().exists());
}

#[test]
fn s135_s140_addresses_and_images_of_others_are_refused() {
    for body in [
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](https://good.example@evil.example/)",
        "![x](https://evil.example/x.png)",
        "![x](//evil.example/x.png)",
    ] {
        let site = SmallSite::new();
        site.practice("a", "", body);
        let output = site.baraza(&["build"]);
        assert_eq!(
            output.status.code(),
            Some(1),
            "{body}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    let site = SmallSite::new();
    site.write("content/practices/a/index.md", "+++\ntitle = \"A\"\n+++\n![drawing](x.svg)\n");
    site.write(
        "content/practices/a/x.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
    );
    assert_eq!(site.baraza(&["build"]).status.code(), Some(1));
}

#[test]
fn an_image_beside_the_page_has_its_size() {
    let site = SmallSite::new();
    site.write(
        "content/practices/a/index.md",
        "+++\ntitle = \"A\"\n+++\n![Two people talk](talk.png)\n",
    );
    image::RgbImage::new(40, 30).save(site.root().join("content/practices/a/talk.png")).unwrap();
    site.build();
    assert!(site.published("practices/a/index.html").contains(
        "<img src=\"/practices/a/talk.png\" alt=\"Two people talk\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\">"
    ));
    assert!(site.output().join("practices/a/talk.png").exists());
}

#[test]
fn an_image_at_the_root_of_the_site_is_shown_as_check_promises() {
    let site = SmallSite::new();
    let config = std::fs::read_to_string(site.root().join("baraza.toml")).unwrap();
    site.write(
        "baraza.toml",
        &config.replace("site.example\"\ntitle", "site.example/sub\"\ntitle"),
    );
    site.write("static/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write("static/map.txt", "no image");
    image::RgbImage::new(40, 30).save(site.root().join("static/map.png")).unwrap();
    site.write(
        "content/practices/a/index.md",
        "+++\ntitle = \"A\"\n+++\n![A](/map.png) ![B](/map.svg) ![C](./own.png) [D](./own.png)\n",
    );
    image::RgbImage::new(4, 3).save(site.root().join("content/practices/a/own.png")).unwrap();
    site.build();
    let page = site.published("practices/a/index.html");
    for image in [
        "<img src=\"/sub/map.png\" alt=\"A\" width=\"40\" height=\"30\"",
        "<img src=\"/sub/map.svg\" alt=\"B\" loading",
        "<img src=\"/sub/practices/a/own.png\" alt=\"C\" width=\"4\" height=\"3\"",
        "<a href=\"/sub/practices/a/own.png\">D</a>",
    ] {
        assert!(page.contains(image), "{image}: {page}");
    }
    site.page("about", "", "![A](/map.txt)");
    assert!(site.try_build(empty(), crate::small::NOW).unwrap().published.is_none());
}

#[test]
fn a_shortcode_is_no_html_to_be_warned_of() {
    let site = SmallSite::new();
    site.write(
        "templates/parts.html",
        "{% component box(kind=\"\") %}<aside>{{ body | safe }}</aside>{% endcomponent box %}",
    );
    site.page(
        "about",
        "",
        "{{ <box kind=\"a\" /> }}\n\n{% <box\n  kind=\"b\"> %}\n*x*\n{% </box> %}\n",
    );
    let report = site.build();
    assert!(report.diagnostics.is_empty(), "{:?}", report.diagnostics);
}

#[test]
fn no_heading_takes_an_id_of_the_page_around_it() {
    let site = SmallSite::new();
    site.page("about", "", "## Main\n\n## Discussion\n\n[up](#main-1) [down](#main)\n");
    site.build();
    let page = site.published("about/index.html");
    assert!(page.contains("id=\"main-1\"") && page.contains("id=\"discussion-1\""), "{page}");
}

#[test]
fn s142_feeds_titles_and_data_are_escaped_for_what_they_are() {
    let site = SmallSite::new();
    site.write(
        "content/practices/a.md",
        "+++\ntitle = \"</title><script>alert(1)</script> & \\\"quotes\\\" \\u2028\"\ndate = 2026-01-01\n+++\nText.\n",
    );
    site.build();
    for file in
        ["practices/a/index.html", "practices/index.html", "atom.xml", "sitemap.xml", "index.html"]
    {
        let text = site.published(file);
        assert!(!text.contains("<script>alert"), "{file}: {text}");
    }
    let feed = site.published("atom.xml");
    assert!(
        feed.contains("<title>Small &amp; &lt;tidy&gt;</title>") && feed.contains("&lt;script&gt;"),
        "{feed}"
    );
    let data: Value = serde_json::from_str(&site.published("data/practices.json")).unwrap();
    assert!(data["entries"][0]["title"].as_str().unwrap().starts_with("</title><script>"));
}

#[test]
fn a_page_is_cited_in_three_forms_and_only_where_anybody_can_read_it_whole() {
    let site = SmallSite::new();
    site.practice("kenya", "date = 2026-11-20\n", "Text.");
    site.practice("quiet", "access = \"members\"\n", "Text.");
    site.write(
        "content/practices/kenya.ar.md",
        "+++\ntitle = \"كينيا\"\n[translation]\nof = \"en\"\noriginal_date = 2026-11-20\nstatus = \"draft\"\n+++\n",
    );
    site.build();
    let bib = site.published("practices/kenya/cite.bib");
    assert_eq!(
        bib,
        "@misc{kenya-en,\n  title = {{Practice kenya}},\n  author = {{Small \\& <tidy>}},\n  year = {2026},\n  month = {11},\n  \
         date = {2026-11-20},\n  url = {https://site.example/practices/kenya/},\n  langid = {en},\n}\n"
    );
    let ris = site.published("practices/kenya/cite.ris");
    assert!(ris.starts_with("TY  - ELEC\r\n") && ris.ends_with("ER  - \r\n"), "{ris}");
    assert!(
        ris.contains("\r\nDA  - 2026/11/20/\r\nUR  - https://site.example/practices/kenya/\r\n")
    );
    let csl: Value = serde_json::from_str(&site.published("practices/kenya/cite.json")).unwrap();
    assert_eq!(csl[0]["issued"]["date-parts"], serde_json::json!([[2026, 11, 20]]));
    assert_eq!(csl[0]["author"][0]["literal"], "Small & <tidy>");
    assert!(!site.output().join("practices/quiet/cite.bib").exists());
    assert!(!site.output().join("ar/practices/kenya/cite.bib").exists());
    assert!(site.output().join("ar/practices/kenya/index.html").exists());
}

#[test]
fn facets_count_what_lies_below_a_term() {
    let site = SmallSite::new();
    site.practice("kenya", "regions = [\"014\"]", "Text.");
    site.practice("africa", "regions = [\"002\"]", "Text.");
    site.build();
    assert!(
        site.published("practices/kenya/index.html")
            .contains("<a href=\"/practices/regions/014/\">Eastern Africa</a>")
    );
    let africa = site.published("practices/regions/002/index.html");
    assert!(africa.contains("Practice kenya") && africa.contains("Practice africa"));
    assert!(!site.published("practices/regions/014/index.html").contains("Practice africa"));
    assert!(
        site.published("index.html").contains("<a href=\"/practices/regions/002/\">Africa 2</a>")
    );
    assert!(site.published("practices/regions/index.html").contains("Eastern Africa"));
    assert!(!site.output().join("practices/regions/419").exists());
}

#[test]
fn languages_know_each_other_and_list_what_they_lack() {
    let site = SmallSite::new();
    site.practice("a", "updated = 2026-01-01\nregions = [\"002\"]", "Text.");
    site.practice("b", "regions = [\"002\"]", "Text.");
    site.write(
        "content/practices/a.ar.md",
        "+++\ntitle = \"ممارسة\"\ntranslation = { of = \"en\", original_date = 2026-01-01, status = \"reviewed\" }\n+++\nنص.\n",
    );
    site.build();
    let english = site.published("practices/a/index.html");
    assert!(
        english.contains("hreflang=\"ar\" href=\"https://site.example/ar/practices/a/\""),
        "{english}"
    );
    let arabic = site.published("ar/practices/a/index.html");
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(arabic.contains("<a href=\"/ar/practices/regions/002/\">أفريقيا</a>"));
    let list = site.published("ar/practices/index.html");
    assert!(list.contains("<li lang=\"ar\"><a href=\"/ar/practices/a/\">"));
    assert!(list.contains("<li lang=\"en\"><a href=\"/practices/b/\">Practice b</a>"));
    assert!(!list.contains("Practice a<"));
    // Without a translation the way leads to the section.
    assert!(
        site.published("practices/b/index.html")
            .contains("hreflang=\"ar\" href=\"https://site.example/ar/practices/\"")
    );
}

#[test]
fn lists_have_pages_and_old_addresses_lead_on() {
    let site = SmallSite::new();
    site.write(
        "content/practices/_index.md",
        "+++\ntitle = \"Practices\"\nsort_by = \"slug\"\npaginate_by = 2\npage_template = \"practice.html\"\n+++\n",
    );
    for name in ["a", "b", "c"] {
        site.practice(name, "", "Text.");
    }
    site.page(
        "about",
        "aliases = [\"/old/about\"]\n[taxonomies]\ntags = [\"Border security\"]",
        "Text.",
    );
    site.build();
    assert!(
        site.published("practices/index.html")
            .contains("<a rel=\"next\" href=\"/practices/page/2/\">")
    );
    assert!(site.published("practices/page/2/index.html").contains("Practice c"));
    assert!(site.published("practices/page/1/index.html").contains("url=/practices/"));
    assert!(site.published("old/about/index.html").contains("<a href=\"/about/\">"));
    assert!(
        site.published("tags/border-security/index.html")
            .contains("<a href=\"/about/\">Page about</a>")
    );
    assert!(site.published("404.html").contains("404"));
    assert!(site.published("sitemap.xml").contains("<loc>https://site.example/practices/b/</loc>"));
}

#[test]
fn a_site_in_a_folder_has_its_path_in_every_address() {
    let site = SmallSite::new();
    site.practice("a", "regions = [\"002\"]", "[home](@/_index.md)");
    assert!(site.baraza(&["build", "--base-url", "https://host.example/sub/"]).status.success());
    let page = site.published("practices/a/index.html");
    assert!(page.contains("<a href=\"/sub/\">home</a>"), "{page}");
    assert!(page.contains("href=\"/sub/assets/theme."));
    assert!(page.contains("<a href=\"/sub/practices/regions/002/\">"));
    assert!(
        site.published("sitemap.xml").contains("<loc>https://host.example/sub/practices/a/</loc>")
    );
}

#[test]
fn backlinks_name_who_links_here() {
    let site = SmallSite::new();
    site.practice("a", "", "Text.");
    site.practice("b", "related = \"practices/a\"", "Text.");
    site.build();
    assert!(
        site.published("practices/a/index.html")
            .contains("<a rel=\"backlink\" href=\"/practices/b/\">Practice b</a>")
    );
}

#[test]
fn the_catalogue_has_the_shape_of_the_seam() {
    let site = SmallSite::new();
    site.open_practices();
    site.practice(
        "a",
        "former_ids = [\"practices/old\"]\ndiscussion = { closes = 2026-12-13 }\nregions = [\"014\"]\nproposals = [\"p2Zr0Gv6cJmQ\"]",
        "Text.",
    );
    site.page("about", "", "Text.");
    site.build();
    let example =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../seam/examples/catalogue.json");
    let example: Value = serde_json::from_slice(&std::fs::read(example).unwrap()).unwrap();
    let ours = site.published("../public-members/catalogue.json");
    let ours: Value = serde_json::from_str(&ours).unwrap();
    let keys = |value: &Value| -> Vec<String> {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&ours), keys(&example));
    let page =
        ours["pages"].as_array().unwrap().iter().find(|page| page["id"] == "practices/a").unwrap();
    assert_eq!(keys(page), keys(&example["pages"][1]));
    assert_eq!(keys(&page["discussion"]), keys(&example["pages"][1]["discussion"]));
    assert_eq!(page["terms"], serde_json::json!({ "regions": ["014"] }));
    assert_eq!((&page["collection"], &ours["places"]), (&"practices".into(), &"regions".into()));
    assert_eq!(page["proposals"], example["pages"][1]["proposals"]);
    assert_eq!(keys(&ours["collections"][0]), keys(&example["collections"][0]));
    assert_eq!(page["url"], "/practices/a/");
    assert_eq!(keys(&ours["sections"][0]), keys(&example["sections"][0]));
    assert_eq!(ours["sections"][0]["urls"]["en"], "/practices/");
    let held = &example["pages"][2]["discussion"];
    let talks = held_catalogue();
    let found = talks["pages"].as_array().unwrap().iter().find(|page| page["id"] == "talks/one");
    let found = &found.unwrap()["discussion"];
    assert_eq!(keys(found), keys(held));
    assert_eq!(keys(&found["phases"][0]), keys(&held["phases"][0]));
    assert_eq!(
        found["questions"],
        serde_json::json!([
            { "number": 1, "texts": { "en": "What matters?", "ar": "ما المهم؟" } },
            { "number": 2, "texts": { "en": "What works?", "ar": "ما الذي ينجح؟" } },
        ])
    );
    assert_eq!(found["phases"][0]["closes"], "2026-12-07T00:00:00Z");
    assert_eq!(found["phases"][0]["titles"]["en"], "First week");
    assert_eq!(found["phases"][0]["questions"], serde_json::json!([1, 2]));
    assert_eq!(page["former_ids"], serde_json::json!(["practices/old"]));
    assert_eq!(page["discussion"]["closes"], "2026-12-14T00:00:00Z");
    let about =
        ours["pages"].as_array().unwrap().iter().find(|page| page["id"] == "about").unwrap();
    assert!(about["discussion"].is_null());
}

#[test]
fn members_are_given_what_they_need_to_propose_and_nobody_else_is() {
    let site = SmallSite::new();
    site.open_practices();
    site.practice(
        "a",
        "proposals = [\"p3Zr0Gv6cJmQ\"]\ndiscussion = { closes = 2026-12-13 }\nregions = [\"014\"]",
        "Text.",
    );
    site.build();
    let public = site.published("catalogue.json");
    assert!(!public.contains("\"collection") && !public.contains("p3Zr0Gv6cJmQ"));
    assert!(!site.output().join("entries").exists());
    assert!(!site.output().join("practices.schema.json").exists());
    let read = |name: &str| -> Value {
        let path = site.root().join("public-members").join(name);
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
    };
    let catalogue = read("catalogue.json");
    assert_eq!(catalogue["places"], "regions");
    assert_eq!(
        catalogue["collections"],
        serde_json::json!([{
            "name": "practices",
            "labels": { "en": "Practices" },
            "section": "practices",
            "reports": "reports",
            "replies": "answers",
            "reviews": "reviews",
            "standing": "standing",
            "sources": "sources",
        }])
    );
    let pages = catalogue["pages"].as_array().unwrap();
    let page = pages.iter().find(|page| page["id"] == "practices/a").unwrap();
    assert_eq!(page["proposals"], serde_json::json!(["p3Zr0Gv6cJmQ"]));
    assert_eq!(page["collection"], "practices");
    let schema = read("practices.ar.schema.json");
    assert_eq!(schema["properties"]["reports"]["title"], "بلاغات");
    let closed = |name: &str| schema["properties"][name].get("x-closed").is_some();
    assert!(["answers", "reviews", "standing", "id", "path"].into_iter().all(closed));
    assert!(!closed("reports") && !closed("title"));
    assert_eq!(read("practices.schema.json"), read("practices.en.schema.json"));
    let entry = read("entries/practices/a.en.json");
    assert_eq!(entry["front"]["discussion"]["closes"], "2026-12-13");
    let file = std::fs::read(site.root().join("content/practices/a.md")).unwrap();
    assert_eq!(entry["sum"], baraza::emit::manifest::sum(&file));
    assert!(String::from_utf8(file).unwrap().ends_with(entry["body"].as_str().unwrap()));
}

/// The catalogue of a site whose collection says by attributes which of its fields are questions and phases.
fn held_catalogue() -> Value {
    let site = SmallSite::new();
    site.write(
        "content/schemas/talks.toml",
        "section = \"talks\"\ntranslated = [\"title\", \"asked\"]\n\
         [discussion]\nvisibility = \"members\"\nopens = \"from\"\ncloses = \"to\"\nquestions = \"asked\"\n\
         phases = \"weeks\"\nphase_title = \"name\"\n\
         [fields.title]\ntype = \"text\"\n[fields.from]\ntype = \"date\"\n[fields.to]\ntype = \"date\"\n\
         [fields.asked]\ntype = \"list\"\nitems = { type = \"text\" }\n\
         [fields.weeks]\ntype = \"list\"\n[fields.weeks.items]\ntype = \"record\"\n[fields.weeks.items.fields]\n\
         name = { type = \"text\" }\nfrom = { type = \"date\" }\nto = { type = \"date\" }\n\
         asked = { type = \"list\", items = { type = \"integer\" } }\n",
    );
    site.write("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n");
    site.write(
        "content/talks/one.md",
        "+++\ntitle = \"One\"\nfrom = 2026-12-01\nto = 2026-12-20\nasked = [\"What matters?\", \"What works?\"]\n\
         [[weeks]]\nname = \"First week\"\nfrom = 2026-12-01\nto = 2026-12-06\nasked = [1, 2]\n+++\nText.\n",
    );
    site.write(
        "content/talks/one.ar.md",
        "+++\ntitle = \"واحد\"\nasked = [\"ما المهم؟\", \"ما الذي ينجح؟\"]\n\
         [translation]\nof = \"en\"\noriginal_date = 2026-11-24\nstatus = \"draft\"\n+++\nنص.\n",
    );
    site.build();
    serde_json::from_str(&site.published("catalogue.json")).unwrap()
}
