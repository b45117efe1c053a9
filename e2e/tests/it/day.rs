//! Each role's whole day in the members' area: on a phone and on a desk, in English and in Arabic, with JavaScript and
//! without (S118). Nothing here knows the words of a page but those that people typed: one walk serves all languages.

use crate::browser::{Browser, Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World};

const DISCUSSION: &str = "/members/discussion?page=discussions/cybersecurity";

/// How somebody goes through the day.
#[derive(Clone, Copy)]
struct Way {
    language: &'static str,
    phone: bool,
    javascript: bool,
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_in_english_on_a_phone() {
    walk(Way { language: "en", phone: true, javascript: true }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_in_arabic_on_a_desk() {
    walk(Way { language: "ar", phone: false, javascript: true }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s118_a_day_in_english_on_a_desk_without_javascript() {
    walk(Way { language: "en", phone: false, javascript: false }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn s118_a_day_in_arabic_on_a_phone_without_javascript() {
    walk(Way { language: "ar", phone: true, javascript: false }).await;
}

/// One person at work.
struct Person<'a> {
    world: &'a World,
    way: Way,
    browser: Browser,
    email: String,
}

async fn walk(way: Way) {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let moderator = Person::elevated(&world, &driver, way, "moderator").await;
    let admin = Person::elevated(&world, &driver, way, "admin").await;
    let second = Person::elevated(&world, &driver, way, "admin").await;
    let writer = moderator.lets_in(&driver, "Salma").await;
    let other = moderator.lets_in(&driver, "Tadesse").await;

    writer.a_members_morning().await;
    other.reports_what_salma_said().await;
    moderator.a_moderators_day().await;
    writer.reads_what_was_done().await;
    admin.an_administrators_day(&second).await;
    writer.a_members_evening().await;

    for person in [moderator, admin, second, writer, other] {
        let complaints = person.browser.complaints().await;
        assert!(complaints.is_empty(), "{}: {complaints:?}", person.email);
        person.browser.close().await;
    }
}

impl<'a> Person<'a> {
    async fn open(world: &'a World, driver: &Driver, way: Way, email: String) -> Person<'a> {
        let (width, height) = if way.phone { (360, 740) } else { (1280, 900) };
        let setup = Setup { width, height, javascript: way.javascript, ..Setup::default() };
        Person { world, way, browser: driver.open(setup).await, email }
    }

    /// Somebody with a role, let in by the operator, who sets the language first of all.
    async fn elevated(world: &'a World, driver: &Driver, way: Way, role: &str) -> Person<'a> {
        let number = world.mail.received().len();
        let email = format!("{role}-{number}@example.org");
        world.invite(&email, role);
        world.mail.wait_for(&email, 0);
        let person = Person::open(world, driver, way, email).await;
        person.browser.goto(&world.operator_link(&person.email)).await;
        person.press("main form.form button").await;
        person.browser.find("form[action='/members/sign-out']").await;
        person.browser.goto(&format!("{}/members/settings", world.members)).await;
        person.browser.fill("#name", &format!("Guide {number}")).await;
        person.browser.click(&format!("#language option[value={}]", way.language)).await;
        person.press("form[action='/members/settings'] button:not([disabled])").await;
        person.visit("/members/").await;
        person
    }

    /// A moderator invites; who is invited chooses a name and a language, and is in.
    async fn lets_in(&self, driver: &Driver, name: &str) -> Person<'a> {
        let email = format!("{}@example.org", name.to_lowercase());
        self.visit("/members/applications").await;
        self.browser.fill("form[action='/members/applications/invite'] #email", &email).await;
        self.press("form[action='/members/applications/invite'] .actions button").await;
        let invitation = self.world.mail.wait_for(&email, 0);
        let guest = Person::open(self.world, driver, self.way, email).await;
        guest.browser.goto(&mail::link(&invitation, "/members/invitation/")).await;
        guest.browser.fill("#email", &guest.email).await;
        guest.browser.fill("#name", name).await;
        guest.browser.click(&format!("#language option[value={}]", self.way.language)).await;
        guest.press("main form.form .actions button").await;
        guest.browser.find("form[action='/members/sign-out']").await;
        guest
    }

    /// Opens a page and looks at it as a person would: the right language, one heading, nothing wider than the screen.
    async fn visit(&self, path: &str) {
        self.browser.goto(&format!("{}{path}", self.world.members)).await;
        self.looks_right(path).await;
    }

    async fn looks_right(&self, path: &str) {
        let direction = if self.way.language == "ar" { "rtl" } else { "ltr" };
        self.browser.find(&format!("html[lang={}][dir={direction}]", self.way.language)).await;
        let headings = self.browser.client.find_all(fantoccini::Locator::Css("h1")).await.unwrap();
        assert_eq!(headings.len(), 1, "headings of {path}");
        assert!(!self.browser.has("main [data-problem]").await, "{path} is a refusal");
        if self.way.javascript {
            let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            let wide = self.browser.run(script).await;
            assert!(wide.as_i64() <= Some(0), "{path} is {wide} px too wide");
        }
    }

    /// Presses what leads to another page, and waits until that is there.
    async fn press(&self, css: &str) {
        let page = self.browser.find("html").await;
        self.browser.click(css).await;
        let started = std::time::Instant::now();
        // What stood in the page before is gone when the next one stands.
        while page.attr("lang").await.is_ok() {
            assert!(started.elapsed() < mail::PATIENCE, "{css} leads nowhere");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    async fn reads(&self, what: &str) {
        self.browser.until_text(what, |text| text.contains(what)).await;
    }

    async fn a_members_morning(&self) {
        self.visit("/members/").await;
        // An update that everybody may read, if a moderator agrees.
        self.visit("/members/updates").await;
        self.visit("/members/updates/new?kind=news").await;
        self.browser.fill("#title", "A forum of young people").await;
        self.browser.fill("#markdown", "Twelve districts sent *two* people each.").await;
        self.browser.click("#ask_public").await;
        self.browser.click("#public_confirmed").await;
        self.press("button[name=act][value=preview]").await;
        self.reads("Twelve districts sent two people each.").await;
        self.press("button[name=act][value=post]").await;
        self.browser.find("main a[href$='/edit'], main a[href*='/edit']").await;
        self.looks_right("the update").await;

        // The discussion: looked at before it is posted, posted, mended.
        self.visit(DISCUSSION).await;
        self.browser.fill("#markdown", "Who keeps the **log** of incidents?").await;
        self.press("#write button[value=preview]").await;
        self.browser.find("#write .notice strong").await;
        self.press("#write button[value=post]").await;
        self.browser.find(".comment-body strong").await;
        self.press(".comment-actions a[href*='edit=']").await;
        self.browser
            .fill("#markdown", "Who keeps the **log** of incidents, and for how long?")
            .await;
        self.press("#write button[value=post]").await;
        self.reads("and for how long?").await;
        self.looks_right("the discussion").await;

        // Found again; nothing found is said kindly.
        self.visit("/members/search?q=districts").await;
        self.reads("A forum of young people").await;
        self.visit("/members/search?q=nothingofthekind").await;
        assert!(!self.browser.has("main ul.rows").await);
    }

    async fn reports_what_salma_said(&self) {
        self.visit(DISCUSSION).await;
        self.reads("and for how long?").await;
        self.press(".comment-actions a[href$='/report']").await;
        self.browser.click("input[name=reason][value=privacy]").await;
        self.browser.fill("#note", "It names a body that asked not to be named.").await;
        self.press("main form.form .actions button").await;
        self.browser.find("p.notice[role=status]").await;
        self.looks_right("the thread after a report").await;
    }

    async fn a_moderators_day(&self) {
        self.visit("/members/").await;
        self.visit("/members/moderation").await;
        self.reads("It names a body that asked not to be named.").await;
        self.browser
            .fill("form[action^='/members/moderation/'] input[name=reason]", "Names a body")
            .await;
        self.press("button[name=decision][value=hide]").await;
        self.browser.find("p.notice[role=status]").await;
        self.visit(DISCUSSION).await;
        assert!(!self.browser.has(".comment-body strong").await);
        // On second thoughts.
        self.press(".comment-actions a[href$='/restore']").await;
        self.browser.fill("#reason", "The body agrees").await;
        self.press("main form.form .actions button").await;
        self.browser.find(".comment-body strong").await;
        // A pause in the discussion.
        self.browser.fill("form[action*='/lock'] input[name=reason]", "A pause").await;
        self.press("form[action*='/lock'] .actions button").await;
        self.browser.fill("form[action*='/unlock'] input[name=reason]", "Go on").await;
        self.press("form[action*='/unlock'] .actions button").await;
        self.browser.find("form[action*='/discussion/lock']").await;
        self.visit("/members/updates/waiting").await;
        self.reads("A forum of young people").await;
        self.press("button[name=decision][value=publish]").await;
        self.world.until_published("/updates/", "the update", |html| {
            html.contains("A forum of young people")
        });
        self.visit("/members/audit").await;
        for reason in ["Names a body", "The body agrees", "A pause", "Go on"] {
            self.reads(reason).await;
        }
    }

    async fn reads_what_was_done(&self) {
        self.visit("/members/record").await;
        self.reads("Names a body").await;
        self.visit(DISCUSSION).await;
        self.reads("and for how long?").await;
    }

    async fn an_administrators_day(&self, second: &Person<'_>) {
        self.visit("/members/people?q=tadesse").await;
        self.press("main a[href^='/members/people/']").await;
        self.reads("Tadesse").await;
        self.looks_right("a member's page").await;
        self.browser.click("#role option[value=moderator]").await;
        self.browser.fill("#role-reason", "Knows the field").await;
        self.press("form[action$='/role'] .actions button").await;
        self.browser.find("p.notice[role=status]").await;
        second.visit("/members/administration").await;
        second.reads("Tadesse").await;
        second.press("form[action^='/members/proposals/'] button[value=confirm]").await;
        second.browser.find("p.notice[role=status]").await;
        self.visit("/members/people?q=tadesse&role=moderator").await;
        self.browser.find("main a[href^='/members/people/']").await;
        self.visit("/members/administration?verify=yes").await;
        self.browser.find("section[aria-labelledby=chain] code.long").await;
        self.visit("/members/statistics").await;
        self.visit("/members/audit").await;
        self.reads("Knows the field").await;
        self.visit("/members/people?q=nobodyofthatname").await;
        assert!(!self.browser.has("main ul.rows").await);
    }

    async fn a_members_evening(&self) {
        self.visit("/members/data").await;
        self.visit("/members/passkeys").await;
        self.visit("/members/settings").await;
        self.browser.fill("#name", "Salma K").await;
        self.press("form[action='/members/settings'] .actions button").await;
        self.browser.find("p.notice[role=status]").await;
        // One press hides her from everybody; for some days nobody can press her to take it back.
        self.visit("/members/sessions").await;
        self.press("main form[action='/members/hide-me'] button").await;
        self.visit("/members/sessions").await;
        self.browser.find("main [aria-labelledby=hide]").await;
        assert!(!self.browser.has("[aria-labelledby=hide] form[action='/members/hide-me']").await);
        self.press("form[action='/members/sign-out'] button").await;
        self.browser.goto(&format!("{}{DISCUSSION}", self.world.members)).await;
        let text = self.browser.text().await;
        assert!(!text.contains("and for how long?"), "{text}");
    }
}
