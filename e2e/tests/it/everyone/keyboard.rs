//! The core tasks with the keyboard alone, and what a screen reader is told on the way.
//!
//! Nothing is clicked and nothing gets focus from a script. At each stop the accessibility tree is asked for role and
//! name; a stop without either fails the test. The stops at which something is done make a transcript in `docs`.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::area::Person;
use super::site::PRACTICE;
use crate::browser::{Browser, Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World, project};

const TRANSCRIPT: &str = "docs/accessibility/keyboard-transcript.md";

/// Somebody at a keyboard, and what they were told.
struct Reader {
    browser: Browser,
    transcript: String,
}

impl Reader {
    fn task(&mut self, title: &str) {
        write!(self.transcript, "\n## {title}\n\n").unwrap();
    }

    fn note(&mut self, line: &str) {
        writeln!(self.transcript, "{line}").unwrap();
    }

    /// Role and name of what has focus, as the accessibility tree has them.
    async fn focused(&self) -> (String, String) {
        let of = json!({ "expression": "document.activeElement" });
        let element = self.browser.cdp("Runtime.evaluate", of).await;
        let of = json!({ "objectId": element["result"]["objectId"], "fetchRelatives": false });
        let tree = self.browser.cdp("Accessibility.getPartialAXTree", of).await;
        let text = |key: &str| tree["nodes"][0][key]["value"].as_str().unwrap_or_default().trim();
        (text("role").to_owned(), text("name").to_owned())
    }

    /// Goes on with Tab until there, and notes what is said of it.
    async fn to(&mut self, role: &str, name: &str) {
        let (role, name) = self.reach(role, name).await;
        self.note(&format!("* Tab to: {role} “{name}”"));
    }

    /// Goes on with Tab until there; every stop on the way has a role and a name.
    async fn reach(&self, role: &str, name: &str) -> (String, String) {
        let mut passed = Vec::new();
        for _ in 0..250 {
            self.browser.press("Tab").await;
            let stop = self.focused().await;
            if stop.0 == role && stop.1.contains(name) {
                return stop;
            }
            let is_page = ["RootWebArea", "main"].contains(&stop.0.as_str());
            assert!(is_page || !stop.1.is_empty(), "a {} without a name after {passed:?}", stop.0);
            assert!(stop.0 != "generic", "`{}` has no role after {passed:?}", stop.1);
            passed.push(stop);
        }
        panic!("no {role} “{name}” among {passed:?}");
    }

    async fn press(&mut self, key: &str, said: &str) {
        self.browser.press(key).await;
        self.note(&format!("* {said}"));
    }

    async fn types(&mut self, text: &str) {
        for letter in text.chars() {
            self.browser.press(&letter.to_string()).await;
        }
        self.note(&format!("* Type: {text}"));
    }

    async fn arrives(&mut self, what: &str, wanted: impl Fn(&str) -> bool) {
        self.browser.until_text(what, wanted).await;
        self.note(&format!("* Then: {what}"));
    }

    /// Landmarks and headings of the page, as a screen reader lists them.
    async fn looks_around(&mut self) {
        let tree = self.browser.cdp("Accessibility.getFullAXTree", json!({})).await;
        let nodes = tree["nodes"].as_array().unwrap();
        let by_id = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id);
        let (mut landmarks, mut level) = (Vec::new(), 0);
        // In the order of reading, which is not that of the answer.
        let mut todo = vec![&nodes[0]];
        while let Some(node) = todo.pop() {
            let children = node["childIds"].as_array().into_iter().flatten();
            todo.extend(children.rev().filter_map(by_id));
            if node["ignored"] == true {
                continue;
            }
            let text = |key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
            let (role, name) = (text("role"), text("name"));
            if ["banner", "navigation", "main", "complementary", "search", "contentinfo"]
                .contains(&role.as_str())
            {
                landmarks.push(if name.is_empty() { role } else { format!("{role} “{name}”") });
            } else if role == "heading" {
                let own = node["properties"].as_array().into_iter().flatten();
                let own = own.clone().find(|it| it["name"] == "level");
                let own = own.and_then(|it| it["value"]["value"].as_i64()).unwrap_or(0);
                assert!(own <= level + 1, "“{name}” is of level {own} below level {level}");
                assert!(!name.is_empty(), "a heading without words");
                level = own;
            }
        }
        self.note(&format!("* Landmarks: {}", landmarks.join(", ")));
        self.note("* Headings: each has words and none skips a level");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_core_task_is_done_by_keyboard_alone_and_every_stop_says_what_it_is() {
    let world = World::start(Hosts::One);
    for (email, name) in [("reader@example.org", "Salma"), ("other@example.org", "Tadesse")] {
        let person = Person::new(&world, email, "member");
        person.send("/members/settings", "/members/settings", &[("name", name)]);
    }
    let driver = Driver::start();
    let browser = driver.open(Setup::default()).await;
    browser.cdp("Accessibility.enable", json!({})).await;
    let transcript = String::from(HEAD);
    let mut reader = Reader { browser, transcript };

    reader.task("Find");
    find(&world, &mut reader).await;
    reader.task("Read");
    read(&mut reader).await;
    reader.task("Sign in");
    sign_in(&world, &mut reader, "reader@example.org").await;
    reader.task("Comment");
    comment(&mut reader).await;
    let transcript = reader.transcript;
    reader.browser.close().await;

    let browser = driver.open(Setup::default()).await;
    browser.cdp("Accessibility.enable", json!({})).await;
    let mut other = Reader { browser, transcript: String::new() };
    other.browser.goto(&format!("{}/{PRACTICE}/", world.site)).await;
    sign_in(&world, &mut other, "other@example.org").await;
    other.transcript = transcript;
    other.task("Report");
    report(&mut other).await;
    other.browser.close().await;

    let path = project().join(TRANSCRIPT);
    if std::env::var_os("UPDATE_TRANSCRIPT").is_some() {
        std::fs::write(&path, &other.transcript).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let told = "read it, then run the test with UPDATE_TRANSCRIPT=1";
    assert_eq!(kept, other.transcript, "{TRANSCRIPT} says something else: {told}");
}

const HEAD: &str = "# The core tasks by keyboard, as a screen reader reads them

Made by the test `everyone::keyboard` in Chromium: only keys are pressed, and role and name of each stop come from the
accessibility tree. Only stops at which something is done stand here; every other stop on the way has a role and a name
too, or the test fails. `UPDATE_TRANSCRIPT=1 scripts/test everyone::keyboard` writes it anew.
";

async fn find(world: &World, reader: &mut Reader) {
    reader.browser.goto(&format!("{}/", world.site)).await;
    reader.looks_around().await;
    reader.to("link", "Skip to the content").await;
    reader.to("searchbox", "Search").await;
    reader.types("Kenya counties").await;
    reader.press("Enter", "Enter").await;
    reader.arrives("the list has what was found", |text| text.contains("47 county plans")).await;
    reader.browser.find("h1").await;
    reader.looks_around().await;
    reader.reach("link", "47 county plans").await;
    reader.note("* Tab to: link, the title of the practice that was found");
    reader.press("Enter", "Enter").await;
    reader.browser.find("article h1").await;
}

async fn read(reader: &mut Reader) {
    reader.looks_around().await;
    reader.to("link", "Skip to the content").await;
    reader.press("Enter", "Enter").await;
    let (role, _) = reader.focused().await;
    assert_eq!(role, "main", "skipping leads to the content");
    reader.to("link", "Sources").await;
    reader.press("Enter", "Enter").await;
    let address = reader.browser.address().await;
    assert!(address.ends_with("#sources"), "{address}");
    reader.note("* Then: the sources are reached, and Tab goes on from there");
}

async fn sign_in(world: &World, reader: &mut Reader, email: &str) {
    reader.to("link", "Sign in to take part").await;
    reader.press("Enter", "Enter").await;
    reader.browser.find("#email").await;
    reader.looks_around().await;
    reader.to("textbox", "E-mail address").await;
    reader.types(email).await;
    let mails = world.mail.to(email).len();
    reader.press("Enter", "Enter").await;
    let sent = world.mail.wait_for(email, mails);
    reader.note("* Open the link in the mail");
    reader.browser.goto(&mail::link(&sent, "/members/sign-in/")).await;
    reader.to("button", "Sign in").await;
    reader.press("Enter", "Enter").await;
    reader.browser.find("baraza-discussion textarea").await;
    reader.note("* Then: the discussion of the page, with a field to write in");
}

async fn comment(reader: &mut Reader) {
    reader.to("textbox", "Your contribution").await;
    reader.types("Who keeps the minutes").await;
    reader.to("checkbox", "anyone on the internet").await;
    reader.press(" ", "Space").await;
    reader.to("button", "Post").await;
    reader.press("Enter", "Enter").await;
    reader.arrives("the comment is shown", |text| text.contains("Who keeps the minutes")).await;
}

async fn report(reader: &mut Reader) {
    reader.browser.until_text("the comment", |text| text.contains("Who keeps the minutes")).await;
    reader.to("button", "Report").await;
    reader.press("Enter", "Enter").await;
    let (role, name) = reader.focused().await;
    reader.note(&format!("* Focus is on: {role} “{name}”"));
    if role == "combobox" {
        reader.types("It exposes").await;
    }
    reader.to("textbox", "What should the moderators know").await;
    reader.types("It names somebody").await;
    reader.to("button", "Send").await;
    reader.press("Enter", "Enter").await;
    reader.arrives("thanks, in words", |text| text.contains("Sent to the moderators")).await;
}
