//! What reaches the disk, whatever happens on the way.

use std::fs;
use std::os::fd::AsRawFd;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use baraza::emit::manifest::{self, Manifest};

use crate::small::{SmallSite, empty, files, said, said_json};

fn whole_site() -> SmallSite {
    let site = SmallSite::new();
    for n in 0..12 {
        site.practice(&format!("p{n}"), "regions = [\"014\"]", "Text of generation 0.");
    }
    site
}

/// Reads a whole generation through one handle on its folder, as a web server's open folder would.
fn crawl(output: &Path) -> String {
    let folder = fs::File::open(output).unwrap();
    let root = Path::new("/proc/self/fd").join(folder.as_raw_fd().to_string());
    let manifest = Manifest::read(&root).expect("a published folder has a manifest");
    for (path, sum) in &manifest.files {
        let bytes = fs::read(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(
            manifest::sum(&bytes),
            *sum,
            "{path} is not of the build that its manifest names"
        );
    }
    manifest.build
}

#[test]
fn a_change_rewrites_what_it_touches_and_nothing_else() {
    let site = whole_site();
    site.build();
    let untouched = site.output().join("practices/p1/index.html");
    let before = fs::metadata(&untouched).unwrap().modified().unwrap();

    site.practice("p0", "regions = [\"014\"]", "Another text.");
    let published = site.build().published.unwrap();

    assert!(site.published("practices/p0/index.html").contains("Another text."));
    assert_eq!(fs::metadata(&untouched).unwrap().modified().unwrap(), before);
    // The page, and what holds the whole catalogue: its data sets and the page that gives their sizes.
    assert!(published.written <= 5, "{published:?}");
    assert!(!site.build().published.unwrap().changed());
}

#[test]
fn r25_a_killed_build_leaves_the_last_good_site() {
    let site = whole_site();
    site.build();
    let output = site.output();
    let done = AtomicBool::new(false);
    let crawls = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                crawl(&output);
                crawls.fetch_add(1, Ordering::Relaxed);
            }
        });
        // A fixed sequence of delays, so that a failure comes again.
        let mut random: u64 = 42;
        for generation in 1..=30 {
            for n in 0..12 {
                site.practice(
                    &format!("p{n}"),
                    "regions = [\"014\"]",
                    &format!("Text of generation {generation}."),
                );
            }
            random = random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let mut build = site.spawn(&["build"]);
            std::thread::sleep(Duration::from_millis((random >> 33) % 120));
            build.kill().unwrap();
            build.wait().unwrap();
            crawl(&output);
        }
        done.store(true, Ordering::Relaxed);
    });
    assert!(crawls.load(Ordering::Relaxed) > 0);

    assert!(site.baraza(&["build"]).status.success());
    assert!(site.published("practices/p3/index.html").contains("generation 30"));
    let left: Vec<String> = fs::read_dir(site.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains(".next-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn r26_bad_content_leaves_the_published_site_untouched() {
    let site = whole_site();
    assert!(site.baraza(&["build"]).status.success());
    let before = files(&site.output());

    site.practice("p0", "regions = [\"Nowhere\"]", "Text.");
    site.practice("p1", "", "[gone](@/practices/gone.md)");
    let output = site.baraza(&["build"]);

    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("content/practices/p0.md:3:12: error[unknown-term]"), "{said}");
    assert!(said.contains("content/practices/p1.md:5:8: error[broken-link]"), "{said}");
    assert_eq!(files(&site.output()), before);
}

#[test]
fn r26_a_template_that_fails_leaves_the_published_site_untouched() {
    let site = whole_site();
    site.build();
    let before = files(&site.output());
    site.write("templates/practice.html", "{{ page.fields.nothing.at_all }}");
    let output = site.baraza(&["build"]);
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("practice.html"));
    assert_eq!(said.matches("-->").count(), 1, "it is said once: {said}");
    assert_eq!(files(&site.output()), before);
}

#[test]
fn r27_five_builds_at_once_publish_one_whole_site() {
    let site = whole_site();
    let builds: Vec<_> = (0..5).map(|_| site.spawn(&["build"])).collect();
    for build in builds {
        let output = build.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    crawl(&site.output());

    let mut holder = site.spawn(&["build"]);
    std::thread::sleep(Duration::from_millis(5));
    holder.kill().unwrap();
    holder.wait().unwrap();
    assert!(site.baraza(&["build"]).status.success());
}

#[test]
fn r28_the_style_sheet_of_yesterdays_page_is_still_there() {
    let site = whole_site();
    let sheet =
        |html: &str| html.split("href=\"/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    site.build_with(empty(), "2026-11-24T12:00:00Z");
    let old = sheet(&site.published("index.html"));
    site.write("themes/tiny/styles/1.css", "body { color: navy }");
    site.build_with(empty(), "2026-11-24T13:00:00Z");
    assert_ne!(sheet(&site.published("index.html")), old);
    assert!(site.published(&old).contains("black"));
    site.practice("p0", "", "Changed.");
    site.build_with(empty(), "2026-11-25T13:00:01Z");
    assert!(!site.output().join(&old).exists());
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let site = whole_site();
    site.write("public/thesis.txt", "years of work");
    let output = site.baraza(&["build"]);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(site.published("thesis.txt"), "years of work");
    let forced = site.baraza(&["build", "--force"]);
    assert!(forced.status.success());
    assert!(String::from_utf8(forced.stderr).unwrap().contains("/.public.replaced-1`"));
    crawl(&site.output());
}

#[test]
fn the_sites_own_folder_is_never_the_output() {
    let site = whole_site();
    let before = files(&site.root().join("content"));
    let parent = site.root().parent().unwrap().to_str().unwrap().to_owned();
    for output in [site.root().to_str().unwrap(), &parent, "/", "/.."] {
        for force in [&[][..], &["--force"]] {
            let refused = site.baraza(&[&["build", "--output", output], force].concat());
            assert_eq!(refused.status.code(), Some(2), "{output}");
        }
    }
    assert_eq!(files(&site.root().join("content")), before);
}

#[test]
fn an_output_may_be_named_in_many_ways() {
    let site = whole_site();
    let folder = tempfile::tempdir().unwrap();
    let build = |output: &str| {
        let status = std::process::Command::new(env!("CARGO_BIN_EXE_baraza"))
            .current_dir(&folder)
            .args(["--root", site.root().to_str().unwrap(), "build", "--output", output])
            .output()
            .unwrap();
        assert!(status.status.success(), "{output}: {}", String::from_utf8_lossy(&status.stderr));
    };
    fs::create_dir_all(folder.path().join("real/www")).unwrap();
    std::os::unix::fs::symlink("real/www", folder.path().join("link")).unwrap();
    for output in ["site", "site/", "./site", "new/er/site", "link", "link/"] {
        build(output);
    }
    crawl(&folder.path().join("site"));
    crawl(&folder.path().join("real/www"));
    assert!(folder.path().join("link").is_symlink());
    // Where one stands, an empty folder, too.
    let here = tempfile::tempdir().unwrap();
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_baraza"))
        .current_dir(&here)
        .args(["--root", site.root().to_str().unwrap(), "build", "--output", "."])
        .status()
        .unwrap();
    assert!(status.success());
    crawl(here.path());
}

#[test]
fn a_folder_that_is_no_site_is_left_as_it_is() {
    let site = whole_site();
    let nowhere = site.root().join("nowhere");
    for command in ["build", "publish", "serve", "check"] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_baraza"))
            .args(["--root", nowhere.to_str().unwrap(), command])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{command}");
    }
    assert!(!nowhere.exists());
}

#[test]
fn the_folder_stays_readable_for_whom_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let site = whole_site();
    site.build();
    fs::set_permissions(site.output(), fs::Permissions::from_mode(0o750)).unwrap();
    site.practice("p0", "", "Another text.");
    site.build();
    let mode = fs::metadata(site.output()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o750);
}

#[test]
fn hidden_words_are_in_no_older_generation() {
    let site = whole_site();
    let said = |state| said("practices/p0", &[(None, state, "Amina", "<p>Secret words.</p>")]);
    site.build_with(said("shown"), "2026-11-24T12:00:00Z");
    site.practice("p1", "", "Another text.");
    site.build_with(said("shown"), "2026-11-24T13:00:00Z");
    let anywhere = || {
        let all = files(site.root());
        let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("Secret words.");
        all.into_iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect::<Vec<_>>()
    };
    assert_eq!(anywhere().len(), 2, "the site and the generation before it");
    site.build_with(said("hidden"), "2026-11-24T14:00:00Z");
    assert!(anywhere().is_empty(), "{:?}", anywhere());
}

#[test]
fn what_stops_listening_stops_no_build() {
    let site = whole_site();
    for command in ["build", "check --format json", "explain", "schema practices"] {
        let mut arguments: Vec<&str> = command.split(' ').collect();
        arguments.push("--root");
        let root = site.root().to_str().unwrap().to_owned();
        arguments.push(&root);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let status = std::process::Command::new(env!("CARGO_BIN_EXE_baraza"))
            .args(&arguments)
            .stdout(writer.try_clone().unwrap())
            .stderr(writer)
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(0), "{command}");
    }
}

#[test]
fn a_full_disk_leaves_the_site_and_room() {
    let site = whole_site();
    // A file system of its own, as small as a site and a half; not everybody may make one.
    let script = "set -e; mount -t tmpfs -o size=600k tmpfs \"$1\"; \"$2\" --root \"$3\" build --output \"$1/www\"; \
                  before=$(df --output=avail \"$1\" | tail -1); \
                  for n in 0 1 2 3 4 5 6 7 8 9 10 11; do printf '+++\\ntitle = \"P\"\\n+++\\n%060000d' 0 > \"$3/content/practices/p$n.md\"; done; \
                  code=0; \"$2\" --root \"$3\" build --output \"$1/www\" || code=$?; \
                  after=$(df --output=avail \"$1\" | tail -1); \
                  grep -q 'generation 0' \"$1/www/practices/p3/index.html\"; echo \"code $code, $((before - after)) blocks gone\"";
    let mount = tempfile::tempdir().unwrap();
    let output = std::process::Command::new("unshare")
        .args(["--mount", "sh", "-c", script, "sh"])
        .args([mount.path().to_str().unwrap(), env!("CARGO_BIN_EXE_baraza")])
        .arg(site.root())
        .output();
    let Ok(output) = output.filter_allowed() else { return };
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("code 3, "), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let gone = said.split("code 3, ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
    assert!(gone.parse::<i64>().unwrap() < 64, "{said}");
}

#[test]
fn an_output_that_is_a_mount_is_said_to_be_one() {
    let site = whole_site();
    let script = "mount -t tmpfs tmpfs \"$1\"; \"$2\" --root \"$3\" build --output \"$1\"; echo code $?; ls -A \"$4\"";
    let mount = tempfile::tempdir().unwrap();
    let folder = mount.path().join("www");
    fs::create_dir(&folder).unwrap();
    let output = std::process::Command::new("unshare")
        .args(["--mount", "sh", "-c", script, "sh"])
        .args([folder.to_str().unwrap(), env!("CARGO_BIN_EXE_baraza")])
        .args([site.root(), mount.path()])
        .output();
    let Ok(output) = output.filter_allowed() else { return };
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("code 3"), "{said}");
    assert!(!said.contains(".next-"), "{said}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("something is mounted there: name a folder in it"), "{said}");
}

trait Allowed {
    /// Nothing where this machine does not let us mount.
    fn filter_allowed(self) -> Result<std::process::Output, ()>;
}

impl Allowed for std::io::Result<std::process::Output> {
    fn filter_allowed(self) -> Result<std::process::Output, ()> {
        let output = self.map_err(|_| ())?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let refused = ["unshare failed", "permission denied", "Operation not permitted"];
        if refused.iter().any(|word| said.contains(word)) { Err(()) } else { Ok(output) }
    }
}

#[test]
fn s143_the_same_content_gives_the_same_bytes() {
    let site = whole_site();
    site.practice("q", "regions = [\"419\"]\n[[sources]]\nid = \"s1\"\ntitle = \"T\"\nurl = \"https://a.example/\"", "A[^s1] b.");
    site.page("about", "date = 2026-01-01\n[taxonomies]\ntags = [\"a\", \"b\"]", "About.");
    let mut built = Vec::new();
    for threads in ["1", "8"] {
        let output = tempfile::tempdir().unwrap();
        let folder = output.path().join("site");
        let status = std::process::Command::new(env!("CARGO_BIN_EXE_baraza"))
            .env("RAYON_NUM_THREADS", threads)
            .args([
                "--root",
                site.root().to_str().unwrap(),
                "build",
                "--output",
                folder.to_str().unwrap(),
            ])
            .status()
            .unwrap();
        assert!(status.success());
        built.push((files(&folder), files(&output.path().join("site-members"))));
    }
    assert!(built[0] == built[1]);
}

#[test]
fn s144_nothing_but_the_site_is_published() {
    let site = whole_site();
    site.practice("unready", "draft = true", "Secret plans.");
    site.write("content/practices/p0/notes.txt", "x");
    site.write("scripts/deploy.sh", "password");
    site.write("content/.env", "password");
    let _ = site.try_build(empty(), crate::small::NOW);
    fs::remove_file(site.root().join("content/.env")).unwrap();
    site.build();
    for (path, bytes) in files(&site.output()) {
        assert!(!path.split('/').any(|part| part.starts_with('.')), "{path}");
        assert!(
            !path.ends_with(".md")
                && !path.ends_with(".toml")
                && !path.ends_with(".sh")
                && !path.ends_with(".map"),
            "{path}"
        );
        let text = String::from_utf8_lossy(&bytes);
        for secret in ["Secret plans", "unready", "password", site.root().to_str().unwrap()] {
            assert!(!text.contains(secret), "{path} holds {secret}");
        }
    }
}

#[test]
fn members_only_pages_are_in_no_public_file() {
    let site = whole_site();
    site.page(
        "guide",
        "access = \"members\"\ndate = 2026-01-02\n[taxonomies]\ntags = [\"inside\"]",
        "Hush: [p0](@/practices/p0.md).",
    );
    site.practice(
        "quiet",
        "access = \"members\"\nregions = [\"419\"]\nrelated = \"practices/p0\"",
        "Hush.",
    );
    site.practice("p1", "related = \"practices/quiet\"", "Text.");
    site.build();
    for (path, bytes) in files(&site.output()) {
        let text = String::from_utf8_lossy(&bytes);
        for hidden in
            ["Hush", "Page guide", "Practice quiet", "guide", "quiet", "inside", "Latin America"]
        {
            // The database has the vocabularies whole, whoever uses their terms.
            if path == "data/catalogue.sqlite" && hidden == "Latin America" {
                continue;
            }
            assert!(!text.contains(hidden) && !path.contains(hidden), "{path} holds {hidden}");
        }
    }
    let members = site.root().join("public-members");
    assert!(fs::read_to_string(members.join("guide/index.html")).unwrap().contains("Hush"));
    let catalogue = fs::read_to_string(members.join("catalogue.json")).unwrap();
    assert!(catalogue.contains("\"practices/quiet\"") && catalogue.contains("\"practices/p0\""));
}

#[test]
fn the_publish_loop_follows_content_and_discussions_and_ends_at_once() {
    let site = whole_site();
    let snapshot = site.root().join("snapshot.json");
    fs::write(
        &snapshot,
        said_json("practices/p0", &[(None, "shown", "Amina", "<p>First words.</p>")]),
    )
    .unwrap();
    let mut publish =
        site.spawn(&["publish", "--every", "1", "--snapshot", snapshot.to_str().unwrap()]);
    let page = |name: &str| {
        fs::read_to_string(site.output().join(format!("practices/{name}/index.html")))
            .unwrap_or_default()
    };
    wait_until(|| page("p0").contains("First words."));

    fs::write(&snapshot, said_json("practices/p0", &[(None, "hidden", "Amina", "")])).unwrap();
    wait_until(|| !page("p0").contains("First words."));
    site.practice("p1", "", "A new text.");
    wait_until(|| page("p1").contains("A new text."));
    site.practice("p1", "wrong = 1", "A broken text.");
    std::thread::sleep(Duration::from_millis(1500));
    assert!(page("p1").contains("A new text."));
    // While the content has a mistake, what is said and hidden is followed nevertheless.
    fs::write(
        &snapshot,
        said_json("practices/p0", &[(None, "shown", "Amina", "<p>Later words.</p>")]),
    )
    .unwrap();
    wait_until(|| page("p0").contains("Later words."));
    assert!(page("p1").contains("A new text."));

    let pid = rustix::process::Pid::from_child(&publish);
    let asked = Instant::now();
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    assert!(publish.wait().unwrap().success());
    assert!(asked.elapsed() < Duration::from_secs(1));
}

/// What a program printed to standard error in its life.
fn ended(mut program: std::process::Child) -> String {
    program.kill().unwrap();
    String::from_utf8(program.wait_with_output().unwrap().stderr).unwrap()
}

#[test]
fn a_service_that_has_said_nothing_yet_is_no_fault() {
    let site = whole_site();
    let snapshot = site.root().join("snapshot.json");
    let publish =
        site.spawn(&["publish", "--every", "1", "--snapshot", snapshot.to_str().unwrap()]);
    let page =
        || fs::read_to_string(site.output().join("practices/p0/index.html")).unwrap_or_default();
    wait_until(|| !page().is_empty());
    std::thread::sleep(Duration::from_millis(1200));
    let comments = [(None, "shown", "Amina", "<p>First words.</p>")];
    fs::write(&snapshot, said_json("practices/p0", &comments)).unwrap();
    wait_until(|| page().contains("First words."));
    assert_eq!(ended(publish), "");
    // Once it has spoken, that it is gone is worth a word.
    fs::remove_file(&snapshot).unwrap();
    let build = site.baraza(&["build", "--snapshot", snapshot.to_str().unwrap()]);
    assert!(String::from_utf8(build.stderr).unwrap().starts_with("warning: reading "));
}

#[test]
fn a_fault_that_stays_is_said_once() {
    let site = whole_site();
    let snapshot = site.root().join("snapshot.json");
    fs::write(&snapshot, said_json("practices/p0", &[])).unwrap();
    let publish =
        site.spawn(&["publish", "--every", "1", "--snapshot", snapshot.to_str().unwrap()]);
    wait_until(|| site.output().join("manifest.json").exists());
    // The first build may still be putting things away there.
    let builds = site.root().join(".public.builds");
    wait_until(|| {
        let gone = !builds.exists() || fs::remove_dir_all(&builds).is_ok();
        gone && fs::write(&builds, "no folder can be made here").is_ok()
    });
    site.practice("p0", "", "Another text.");
    std::thread::sleep(Duration::from_millis(3500));
    let said = ended(publish);
    assert_eq!(said.matches("error: ").count(), 1, "{said}");
}

pub(crate) fn wait_until(mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(20), "it did not come");
        std::thread::sleep(Duration::from_millis(50));
    }
}
