//! `baraza proposals`: from what the service serves to a branch that merges, in real repositories.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};
use std::thread::JoinHandle;

use serde_json::{Value, json};

use crate::small::SmallSite;
use crate::test_site::{stderr, stdout};
use baraza::words::Lang;

const TOKEN: &str = "an-editors-token-of-more-than-32-bytes";
const CIRCLES: &str = "content/practices/circles.md";

/// A small site with one practice and its translation, committed.
fn site() -> SmallSite {
    let site = SmallSite::new();
    site.open_practices();
    site.write(
        CIRCLES,
        "+++\ntitle = \"Circles\" # as its members say\nsummary = \"Talks.\"\nregions = [\"014\"]\ndate = 2026-01-05\n\n\
         # The oldest comes first.\n[[sources]]\nid = \"m1\"\ntitle = \"A report\"\nurl = \"https://example.org/r\"\n\n\
         [[reports]]\nwhat = \"In one town.\"\n+++\n\nThe old body.\n",
    );
    site.write(
        "content/practices/circles.ar.md",
        "+++\ntitle = \"حلقات\"\ntranslation = { of = \"en\", original_date = 2026-01-05 }\n[[reports]]\nwhat = \"في بلدة.\"\n+++\n\nنص.\n",
    );
    site.write(".gitignore", "/public*\n/.public*\n/token\n");
    site.write("token", TOKEN);
    git(site.root(), &["init", "--quiet", "--initial-branch=main"]);
    git(site.root(), &["config", "user.name", "An Editor"]);
    git(site.root(), &["config", "user.email", "editor@site.example"]);
    git(site.root(), &["add", "."]);
    git(site.root(), &["commit", "--quiet", "-m", "first"]);
    site
}

fn git(root: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output().unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", stderr(&output));
    stdout(&output)
}

/// Answers one request, and hands back what was asked.
fn serve(status: &str, headers: &str, body: Vec<u8>) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let head = format!(
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n",
        body.len()
    );
    let asked = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut request, mut byte) = (Vec::new(), [0]);
        while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
            request.push(byte[0]);
        }
        // Whoever has read enough hangs up.
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
        String::from_utf8(request).unwrap()
    });
    (url, asked)
}

fn document(proposals: &[Value]) -> Vec<u8> {
    json!({ "version": 1, "proposals": proposals }).to_string().into_bytes()
}

/// Runs the command against a service that hands these out.
fn fetch(site: &SmallSite, proposals: &[Value]) -> Output {
    fetch_bytes(site, document(proposals))
}

fn fetch_bytes(site: &SmallSite, body: Vec<u8>) -> Output {
    let (url, asked) = serve("200 OK", "", body);
    let output = fetch_from(site, &url);
    let asked = asked.join().unwrap();
    assert!(asked.starts_with("GET /api/v1/proposals HTTP/1.1\r\n"), "{asked}");
    assert!(asked.to_lowercase().contains(&format!("authorization: bearer {TOKEN}")), "{asked}");
    output
}

fn fetch_from(site: &SmallSite, url: &str) -> Output {
    let token = site.root().join("token");
    site.baraza(&["proposals", "--from", url, "--token-file", token.to_str().unwrap()])
}

/// A proposal with these keys in place of the usual.
fn proposal(kind: &str, own: Value) -> Value {
    let page = if kind == "new" { Value::Null } else { json!("practices/circles") };
    let mut proposal = json!({
        "id": "p1Zr0Gv6cJmQ", "kind": kind, "collection": "practices", "page": page, "language": "en",
        "title": "Seed clinics", "set": {}, "append": {}, "body": null, "sum": null, "note": "", "author": null,
        "accepted_at": "2026-11-21T09:00:00Z", "url": "https://members.site.example/members/propose/p1Zr0Gv6cJmQ",
    });
    for (key, value) in own.as_object().unwrap() {
        proposal[key] = value.clone();
    }
    proposal
}

fn branches(site: &SmallSite) -> String {
    git(site.root(), &["for-each-ref", "--format=%(refname:short)", "refs/heads/proposals"])
}

/// Merges a branch, and expects that the site is clean then. Returns the file.
fn merged(site: &SmallSite, branch: &str, path: &str) -> String {
    git(site.root(), &["merge", "--quiet", "--no-edit", branch]);
    let report = site.build();
    let wrong = baraza::report::human(&report.diagnostics, baraza::report::Style::Plain, Lang::En);
    assert!(!wrong.contains("error"), "{wrong}");
    std::fs::read_to_string(site.root().join(path)).unwrap()
}

#[test]
fn a_new_practice_becomes_a_branch_that_merges_and_is_published() {
    let site = site();
    let new = proposal(
        "new",
        json!({
            "set": {
                "summary": "Answers on market day.", "title": "Seed clinics at the gate", "regions": ["014"],
                "results": [{ "source": "s1", "text": "Read more.[^s1]" }],
                "sources": [{ "id": "s1", "title": "It \"says\"\n+++\nso", "url": "https://example.org/s" }],
            },
            "body": "## What\n\nSeed is bought unseen.\n", "author": "Amina <O.>", "note": "Please\nCo-authored-by: nobody",
            "reviews": [{ "by": "practitioner", "country": "419", "date": "2026-11-20" }],
            "standing": { "state": "peer-reviewed", "date": "2026-11-21", "by": "two members" },
        }),
    );
    let output = fetch(&site, &[new]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), "proposals/p1Zr0Gv6cJmQ\n");
    assert!(stderr(&output).contains("ready to push and merge"), "{}", stderr(&output));
    let log =
        git(site.root(), &["log", "-1", "--format=%an <%ae>|%cn|%B", "proposals/p1Zr0Gv6cJmQ"]);
    assert!(
        log.starts_with("Amina O. <proposals@noreply.127.0.0.1>|An Editor|Seed clinics\n"),
        "{log}"
    );
    assert!(log.contains("> Please\n> Co-authored-by: nobody\n"), "{log}");
    assert!(
        log.ends_with("https://members.site.example/members/propose/p1Zr0Gv6cJmQ\n\n"),
        "{log}"
    );

    let path = "content/practices/seed-clinics-at-the-gate.md";
    let text = merged(&site, "proposals/p1Zr0Gv6cJmQ", path);
    assert!(text.contains("proposals = [\"p1Zr0Gv6cJmQ\"]"), "{text}");
    assert!(
        text.contains("[[reviews]]\nby = \"practitioner\"\ncountry = \"419\"\ndate = 2026-11-20\n"),
        "{text}"
    );
    assert!(
        text.contains(
            "[standing]\nstate = \"peer-reviewed\"\ndate = 2026-11-21\nby = \"two members\"\n"
        ),
        "{text}"
    );
    assert!(text.contains(r#"title = "It \"says\"\n+++\nso""#), "{text}");
    let page = site.published("practices/seed-clinics-at-the-gate/index.html");
    assert!(page.contains("Seed is bought unseen.") && page.contains("Read more."), "{page}");
    let catalogue: Value =
        serde_json::from_str(&site.published("../public-members/catalogue.json")).unwrap();
    assert!(catalogue["pages"].to_string().contains("p1Zr0Gv6cJmQ"));
}

#[test]
fn an_improvement_changes_what_it_names_and_keeps_the_rest() {
    let site = site();
    let sum = "0".repeat(64);
    let improve = proposal(
        "improve",
        json!({ "set": { "title": "Circles of elders", "summary": null }, "body": "The new body.", "sum": sum }),
    );
    let output = fetch(&site, &[improve]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains("made from an older version: compare"), "{}", stderr(&output));
    let message = git(site.root(), &["log", "-1", "--format=%an|%B", "proposals/p1Zr0Gv6cJmQ"]);
    assert!(message.starts_with("A member of Small & tidy|"), "{message}");
    assert!(message.contains("Made from an older version: compare."), "{message}");
    let text = merged(&site, "proposals/p1Zr0Gv6cJmQ", CIRCLES);
    let day = jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    assert_eq!(
        text,
        format!(
            "+++\ntitle = \"Circles of elders\" # as its members say\nregions = [\"014\"]\ndate = 2026-01-05\n\
             updated = {day}\nproposals = [\"p1Zr0Gv6cJmQ\"]\n\n# The oldest comes first.\n[[sources]]\nid = \"m1\"\n\
             title = \"A report\"\nurl = \"https://example.org/r\"\n\n[[reports]]\nwhat = \"In one town.\"\n+++\n\nThe new body.\n"
        )
    );
    assert!(site.published("practices/circles/index.html").contains("The new body."));
}

#[test]
fn what_was_taken_up_elsewhere_is_added_with_a_source_of_its_own() {
    let site = site();
    let taken_up = proposal(
        "adaptation",
        json!({ "append": {
            "reports": [{ "what": "In another town." }],
            "results": [{ "text": "As told.[^m1]", "source": "m1" }],
            "sources": [{ "id": "m1", "title": "Members’ report", "url": "https://members.site.example/" }],
        } }),
    );
    let output = fetch(&site, &[taken_up]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = merged(&site, "proposals/p1Zr0Gv6cJmQ", CIRCLES);
    assert!(text.contains("id = \"m2\"\ntitle = \"Members’ report\""), "{text}");
    assert!(text.contains("text = \"As told.[^m2]\"\nsource = \"m2\"\n"), "{text}");
    let page = site.published("practices/circles/index.html");
    assert!(page.contains("Members’ report") && page.contains("As told."), "{page}");
    let arabic =
        std::fs::read_to_string(site.root().join("content/practices/circles.ar.md")).unwrap();
    assert!(
        arabic.contains("# Not translated yet: the original's words are shown.\n[[reports]]\n+++"),
        "{arabic}"
    );
}

#[test]
fn a_reply_is_added_and_may_be_added_by_nothing_else() {
    let site = site();
    let answers = json!({ "append": { "answers": [{ "text": "We left in May." }] } });
    let output = fetch(&site, &[proposal("improve", answers.clone())]);
    assert_eq!((output.status.code(), branches(&site).as_str()), (Some(1), ""));
    assert!(stderr(&output).contains("refused: `answers` is no list that a proposal may add to"));
    assert_eq!(fetch(&site, &[proposal("reply", answers)]).status.code(), Some(0));
    let text = merged(&site, "proposals/p1Zr0Gv6cJmQ", CIRCLES);
    assert!(text.contains("[[answers]]\ntext = \"We left in May.\"\n"), "{text}");
}

#[test]
fn words_in_another_language_go_into_the_file_of_that_language() {
    let site = site();
    let arabic = proposal(
        "improve",
        json!({ "language": "ar", "set": { "summary": "أحاديث." }, "body": "نص جديد." }),
    );
    assert_eq!(fetch(&site, &[arabic]).status.code(), Some(0));
    let before = std::fs::read_to_string(site.root().join(CIRCLES)).unwrap();
    let text = merged(&site, "proposals/p1Zr0Gv6cJmQ", "content/practices/circles.ar.md");
    assert!(text.contains("summary = \"أحاديث.\"") && text.ends_with("\n\nنص جديد.\n"), "{text}");
    assert_eq!(std::fs::read_to_string(site.root().join(CIRCLES)).unwrap(), before);
}

#[test]
fn a_translation_that_is_not_there_yet_is_begun() {
    let site = site();
    std::fs::remove_file(site.root().join("content/practices/circles.ar.md")).unwrap();
    git(site.root(), &["commit", "--quiet", "-am", "without"]);
    let arabic = proposal(
        "improve",
        json!({ "language": "ar", "set": { "title": "حلقات" }, "body": "نص." }),
    );
    let output = fetch(&site, &[arabic]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = merged(&site, "proposals/p1Zr0Gv6cJmQ", "content/practices/circles.ar.md");
    assert!(
        text.contains(
            "translation = { of = \"en\", original_date = 2026-01-05, status = \"draft\" }"
        ),
        "{text}"
    );
}

#[test]
fn a_proposal_is_brought_once() {
    let site = site();
    let once = [proposal("improve", json!({ "body": "Once." }))];
    fetch(&site, &once);
    let head = git(site.root(), &["rev-parse", "proposals/p1Zr0Gv6cJmQ"]);
    let output = fetch(&site, &once);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), ""));
    assert!(stderr(&output).contains("skipped: the branch is here already"), "{}", stderr(&output));
    assert_eq!(git(site.root(), &["rev-parse", "proposals/p1Zr0Gv6cJmQ"]), head);

    git(site.root(), &["merge", "--quiet", "proposals/p1Zr0Gv6cJmQ"]);
    git(site.root(), &["branch", "--quiet", "-d", "proposals/p1Zr0Gv6cJmQ"]);
    let output = fetch(&site, &once);
    assert!(stderr(&output).contains("skipped: a page took it up already"), "{}", stderr(&output));
    git(site.root(), &["update-ref", "refs/remotes/origin/proposals/p2Zr0Gv6cJmQ", "HEAD"]);
    let output = fetch(&site, &[proposal("improve", json!({ "id": "p2Zr0Gv6cJmQ", "body": "x" }))]);
    assert!(
        stderr(&output).contains("skipped: the branch is at `origin` already"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn what_does_not_pass_the_check_becomes_a_branch_that_says_so() {
    let site = site();
    let output = fetch(&site, &[proposal("improve", json!({ "set": { "regions": ["999"] } }))]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(branches(&site), "proposals/p1Zr0Gv6cJmQ\n");
    let said = stderr(&output);
    assert!(
        said.contains("does not pass the check yet:\ncontent/practices/circles.md:4:"),
        "{said}"
    );
    assert!(said.contains("error[unknown-term]: `999`"), "{said}");
}

#[test]
fn the_working_tree_is_not_touched_and_no_hook_runs() {
    let site = site();
    site.write(CIRCLES, "half a thought");
    site.write("content/practices/mine.md", "mine");
    for name in
        ["pre-commit", "commit-msg", "post-commit", "post-checkout", "reference-transaction"]
    {
        let hook = format!(".git/hooks/{name}");
        site.write(&hook, "#!/bin/sh\ntouch \"$(git rev-parse --git-common-dir)/ran\"\n");
        Command::new("chmod").arg("+x").arg(site.root().join(&hook)).status().unwrap();
    }
    let output = fetch(&site, &[proposal("improve", json!({ "body": "New." }))]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(std::fs::read_to_string(site.root().join(CIRCLES)).unwrap(), "half a thought");
    assert_eq!(
        git(site.root(), &["status", "--porcelain"]),
        " M content/practices/circles.md\n?? content/practices/mine.md\n"
    );
    assert_eq!(git(site.root(), &["branch", "--show-current"]), "main\n");
    assert_eq!(git(site.root(), &["worktree", "list"]).lines().count(), 1);
    assert!(!site.root().join(".git/ran").exists());
}

#[test]
fn s137_a_hostile_service_writes_nothing_outside_a_collection() {
    let site = site();
    let hostile = [
        (json!({ "id": "--upload-pack=touch" }), "its id is none"),
        (json!({ "id": "../../../../etc" }), "its id is none"),
        (json!({ "page": "../../etc/passwd" }), "its page is no id"),
        (json!({ "page": "practices/-c" }), "its page is no id"),
        (json!({ "collection": "../practices" }), "its collection is no name"),
        (json!({ "collection": "nothing" }), "there is no collection `nothing`"),
        (json!({ "page": "practices/nothing" }), "there is no page `practices/nothing`"),
        (json!({ "language": "xx" }), "its language is none"),
        (json!({ "set": { "access": "public" } }), "`access` is no field that a proposal may set"),
        (json!({ "set": { "path": "/x" } }), "`path` is no field that a proposal may set"),
        (json!({ "set": { "standing": {} } }), "`standing` is no field that a proposal may set"),
        (json!({ "set": { "title": ["x"] } }), "`title` is to be text"),
        (
            json!({ "append": { "sources": [{ "a\u{1b}[2J": 1 }] } }),
            "`sources` has no field `a[2J`",
        ),
        (json!({ "url": "javascript:alert(1)" }), "its url is no address"),
        (json!({ "url": "https://example.org/\nx" }), "its url is no address"),
        (json!({ "kind": "other" }), "unknown variant"),
        (json!({ "more": 1 }), "unknown field"),
    ];
    for (own, reason) in hostile {
        let output = fetch(&site, &[proposal("improve", own.clone())]);
        let said = stderr(&output);
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(1), ""), "{own} {said}");
        assert!(said.contains("refused") && said.contains(reason), "{own}: {said}");
        assert!(!said.contains('\u{1b}'), "{said:?}");
    }
    assert_eq!(branches(&site), "");
    // A title is no path, a name is no option and no second address.
    let new = proposal(
        "new",
        json!({ "title": "../../x\u{202e}\u{1b}", "author": "--amend\n<a@b>", "set": { "title": "../../x" } }),
    );
    let output = fetch(&site, &[new]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let log = git(
        site.root(),
        &["log", "-1", "--name-only", "--format=%an|%s", "proposals/p1Zr0Gv6cJmQ"],
    );
    assert_eq!(log, "--amend a@b|../../x\n\ncontent/practices/x.md\n");
}

#[test]
fn s138_a_link_in_the_way_of_a_proposal_is_refused() {
    let site = site();
    std::fs::rename(site.root().join(CIRCLES), site.root().join("outside.md")).unwrap();
    std::os::unix::fs::symlink("../../outside.md", site.root().join(CIRCLES)).unwrap();
    git(site.root(), &["add", "."]);
    git(site.root(), &["commit", "--quiet", "-m", "link"]);
    let output = fetch(&site, &[proposal("improve", json!({ "body": "New." }))]);
    assert_eq!(
        (output.status.code(), branches(&site).as_str()),
        (Some(1), ""),
        "{}",
        stderr(&output)
    );
}

#[test]
fn yaml_front_matter_is_refused_with_what_to_do() {
    let site = site();
    site.write("content/practices/old.md", "---\ntitle: Old\n---\n\nText.\n");
    git(site.root(), &["add", "."]);
    git(site.root(), &["commit", "--quiet", "-m", "old"]);
    let output =
        fetch(&site, &[proposal("improve", json!({ "page": "practices/old", "body": "New." }))]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("write it as TOML between `+++` first"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn what_is_no_document_is_not_believed() {
    let site = site();
    for (body, reason) in [
        (br#"{"version":2,"proposals":[]}"#.to_vec(), "its version is 2"),
        (b"<html>".to_vec(), "sends no proposals"),
        (vec![b' '; (5 << 20) + 1], "sends more than 5 MB"),
    ] {
        let output = fetch_bytes(&site, body);
        assert_eq!(output.status.code(), Some(3), "{reason}");
        assert!(stderr(&output).contains(reason), "{}", stderr(&output));
    }
    assert_eq!(fetch(&site, &[]).status.code(), Some(0));
}

#[test]
fn s14_the_token_goes_to_the_service_alone() {
    let site = site();
    let (url, asked) = serve("401 Unauthorized", "", Vec::new());
    let output = fetch_from(&site, &url);
    asked.join().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("does not take this token"), "{}", stderr(&output));
    assert!(!stderr(&output).contains(TOKEN));

    let (url, asked) =
        serve("302 Found", "Location: http://127.0.0.1:1/api/v1/proposals\r\n", Vec::new());
    let output = fetch_from(&site, &url);
    asked.join().unwrap();
    assert!(stderr(&output).contains("leads elsewhere"), "{}", stderr(&output));

    let output = fetch_from(&site, "http://members.site.example");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("unencrypted"), "{}", stderr(&output));
    let output = site.baraza(&["proposals", "--from", "http://127.0.0.1:1"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("the editors' token is needed"), "{}", stderr(&output));
}

#[test]
fn without_a_repository_nothing_is_fetched() {
    let site = SmallSite::new();
    site.write("token", TOKEN);
    let output = fetch_from(&site, "http://127.0.0.1:1");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("in no git repository"), "{}", stderr(&output));
}
