//! The members' area with something in every corner of it, and everybody who sees it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::forms::forms;
use super::sample::{Page, sample};
use super::site::PRACTICE;
use crate::browser::Browser;
use crate::catalogue::{parse, walk};
use crate::world::World;

/// Somebody who is signed in, without a browser.
pub(super) struct Person<'a> {
    world: &'a World,
    agent: ureq::Agent,
    pub(super) cookie: String,
}

impl<'a> Person<'a> {
    /// Lets somebody in and signs them in by the operator's link.
    pub(super) fn new(world: &'a World, email: &str, role: &str) -> Person<'a> {
        world.invite(email, role);
        let link = world.operator_link(email);
        let config = ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false);
        let mut person = Person { world, agent: config.build().into(), cookie: String::new() };
        let (_, page) = person.get(&link);
        let mut form = forms(&page).into_iter().find(|form| form.posts).unwrap();
        if form.action.is_empty() {
            form.action = link;
        }
        let address = person.address(&form.action);
        let response = person
            .agent
            .post(&address)
            .header("Origin", &world.members)
            .header("Sec-Fetch-Site", "same-origin")
            .send_form(form.fields)
            .unwrap();
        let cookies = response.headers().get_all("set-cookie").iter();
        let pairs = cookies.map(|it| it.to_str().unwrap().split(';').next().unwrap().to_owned());
        person.cookie = pairs.collect::<Vec<_>>().join("; ");
        assert!(!person.cookie.is_empty(), "{email} is not signed in");
        person
    }

    fn address(&self, path: &str) -> String {
        if path.starts_with('/') { format!("{}{path}", self.world.members) } else { path.into() }
    }

    /// What is answered at this address, of whatever kind.
    pub(super) fn text(&self, path: &str) -> String {
        let request = self.agent.get(self.address(path)).header("Cookie", &self.cookie);
        request.call().unwrap().body_mut().read_to_string().unwrap()
    }

    /// A page, or nothing where it is none.
    pub(super) fn get(&self, path: &str) -> (u16, String) {
        let mut response =
            self.agent.get(self.address(path)).header("Cookie", &self.cookie).call().unwrap();
        let html = response
            .headers()
            .get("content-type")
            .is_some_and(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("text/html")));
        let body = response.body_mut().read_to_string().unwrap_or_default();
        (response.status().as_u16(), if html { body } else { String::new() })
    }

    /// Sends the first form of a page whose action ends so; where that leads.
    pub(super) fn send(&self, page: &str, action: &str, typed: &[(&str, &str)]) -> String {
        let (status, html) = self.get(page);
        let all = forms(&html);
        let mut all = all.into_iter().filter(|form| form.posts && !everywhere(&form.action));
        let form = all.find(|form| form.action.split('?').next().unwrap().ends_with(action));
        let mut form = form.unwrap_or_else(|| {
            panic!("no form to …{action} on {page} ({status}): {}", said(&html))
        });
        for (name, value) in typed {
            form.set(name, value);
        }
        let mut response = self
            .agent
            .post(self.address(&form.action))
            .header("Origin", &self.world.members)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", &self.cookie)
            .send_form(form.fields)
            .unwrap();
        let to = response.headers().get("location").map(|it| it.to_str().unwrap().to_owned());
        let body = response.body_mut().read_to_string().unwrap_or_default();
        to.unwrap_or_else(|| panic!("{page} …{action}: {} {}", response.status(), said(&body)))
            .trim_start_matches(&self.world.members)
            .split(['?', '#'])
            .next()
            .unwrap()
            .to_owned()
    }

    /// Reads everything from here in this language from now on.
    pub(super) fn reads_in(&self, language: &str) {
        self.send("/members/settings", "/members/settings", &[("language", language)]);
    }

    /// Everything that can be reached by links from the members' home, each kind of address once or twice.
    pub(super) fn reach(&self) -> Vec<(String, String)> {
        let mut todo = vec!["/members/".to_owned()];
        let mut seen = BTreeSet::new();
        let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
        let mut reached = Vec::new();
        while let Some(path) = todo.pop() {
            let count = kinds.entry(kind(&path)).or_default();
            *count += 1;
            if *count > 2 || !seen.insert(path.clone()) {
                continue;
            }
            let (status, html) = self.get(&path);
            if status != 200 || html.is_empty() {
                continue;
            }
            walk(&parse(&html).document, &mut |name, attributes| {
                let Some(link) = attributes.get("href").filter(|_| name == "a") else { return };
                let link = link.trim_start_matches(&self.world.members);
                let link = link.split('#').next().unwrap();
                if link.starts_with("/members/") {
                    todo.push(link.to_owned());
                }
            });
            reached.push((path, html));
        }
        reached
    }

    /// Gives a browser this person's session.
    pub(super) async fn signs_in(&self, browser: &Browser) {
        for pair in self.cookie.split("; ") {
            let (name, value) = pair.split_once('=').unwrap();
            let cookie = json!({ "name": name, "value": value, "url": self.world.members });
            browser.cdp("Network.setCookie", cookie).await;
        }
    }
}

/// Of pages that somebody reached, the fewest that show everything: whose, and which.
pub(super) fn choose(people: &[Person<'_>]) -> Vec<(usize, String)> {
    let mut pages = Vec::new();
    for (number, person) in people.iter().enumerate() {
        pages.extend(person.reach().into_iter().map(|(path, html)| {
            let place = kind(path.split('?').next().unwrap());
            Page::of(format!("{number} {path}"), place, &html)
        }));
    }
    let chosen = sample(pages);
    let parts = chosen.iter().map(|page| page.split_once(' ').unwrap());
    parts.map(|(number, path)| (number.parse().unwrap(), path.to_owned())).collect()
}

/// `/members/updates/*?kind` of an address: what differs between things of one kind taken out.
fn kind(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let parts = path.split('/').map(|part| {
        let made = part.len() >= 12 && part.chars().any(|c| c.is_ascii_digit() || c.is_uppercase());
        if made { "*" } else { part }
    });
    let names = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default());
    format!("{}?{}", parts.collect::<Vec<_>>().join("/"), names.collect::<Vec<_>>().join("&"))
}

/// Members, a moderator and an administrator, and something by each of them everywhere.
pub(super) fn furnished(world: &World) -> Vec<Person<'_>> {
    let admin = Person::new(world, "admin@example.org", "admin");
    let moderator = Person::new(world, "moderator@example.org", "moderator");
    let member = Person::new(world, "member@example.org", "member");
    let other = Person::new(world, "other@example.org", "member");
    for (person, name) in
        [(&admin, "Rosa"), (&moderator, "Wen"), (&member, "Salma"), (&other, "Tadesse")]
    {
        person.send("/members/settings", "/members/settings", &[("name", name)]);
    }
    let thread = format!("/members/discussion?page={PRACTICE}");
    member.send(
        &thread,
        "/members/discussion",
        &[("markdown", "Who *pays*?"), ("act", "post"), ("public_confirmed", "yes")],
    );
    let (_, html) = other.get(&thread);
    let comment =
        html.split("/members/comments/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let report = format!("/members/comments/{comment}/report");
    other.send(&report, "/report", &[("reason", "privacy"), ("note", "It names somebody.")]);
    let update = [
        ("act", "post"),
        ("title", "A forum"),
        ("ask_public", "yes"),
        ("public_confirmed", "yes"),
        ("term.countries.1", "KE"),
    ];
    member.send("/members/updates/new?kind=news", "", &update);
    member.send(
        "/members/updates/new?kind=event",
        "",
        &[&update[..], &[("title", "A day"), ("starts_on", "2026-12-20"), ("place", "Kwale")]]
            .concat(),
    );
    let listing = [
        ("act", "post"),
        ("title", "A visit"),
        ("in.en", "yes"),
        ("term.themes.1", "education"),
        ("what", "study-visit"),
    ];
    let offer =
        [&listing[..], &[("kind", "offer"), ("ask_public", "yes"), ("public_confirmed", "yes")]]
            .concat();
    let offer = member.send("/members/exchange/new?kind=offer", "", &offer);
    other.send(
        "/members/exchange/new?kind=need",
        "",
        &[&listing[..], &[("kind", "need"), ("title", "A wish")]].concat(),
    );
    let talk = other.send(&offer, "/answer", &[]);
    other.send(&talk, "/propose", &[]);
    let tried = format!("/members/tried/new?page={PRACTICE}");
    let source = [
        ("by", "source"),
        ("source_title", "Minutes"),
        ("source_publisher", "A district"),
        ("source_url", "https://example.org/"),
        ("source_seen", "2026-11-20"),
        ("place", "UG"),
    ];
    other.send(&tried, "", &source);
    member.send("/members/propose", "/members/propose", &[]);
    member.send(
        &format!("/members/propose/improve?page={PRACTICE}"),
        "/members/propose/improve",
        &[],
    );
    other.send(&format!("/members/correct?page={PRACTICE}&lang=en"), "/members/correct", &[]);
    vec![admin, moderator, member, other]
}

/// Forms that stand on every page.
fn everywhere(action: &str) -> bool {
    ["hide-me", "sign-out", "end-all"].iter().any(|it| action.ends_with(it))
}

/// What a page says is wrong, for whoever reads of a failure.
fn said(html: &str) -> String {
    let wrong = |line: &&str| {
        ["class=\"error", "alert", "<h1", "problem"].iter().any(|it| line.contains(it))
    };
    html.lines().filter(wrong).collect::<Vec<_>>().join("\n")
}
