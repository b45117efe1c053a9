//! Passkeys in a real browser, whose authenticator is Chromium's virtual one: add one, sign out, sign in with it, take up
//! the powers of a moderator, and hide a contribution.

use serde_json::json;

use crate::browser::{Browser, Driver, Setup};
use crate::mail;
use crate::world::{Hosts, World};

const PAGE: &str = "practices/kenya-county-action-plans";
const WORDS: &str = "Buy cheap medals here.";

#[tokio::test(flavor = "multi_thread")]
async fn a_moderator_signs_in_with_a_passkey_and_hides_a_contribution() {
    let world = World::start(Hosts::One);
    let driver = Driver::start();
    let thread = format!("{}/members/discussion?page={PAGE}", world.members);

    // Somebody wrote something.
    world.invite("someone@example.org", "member");
    let someone = driver.open(Setup { width: 390, ..Setup::default() }).await;
    let invitation = world.mail.wait_for("someone@example.org", 0);
    someone.goto(&mail::link(&invitation, "/members/invitation/")).await;
    someone.fill("#name", "Somebody").await;
    someone.fill("#email", "someone@example.org").await;
    someone.click("main form.form button").await;
    someone.find("form[action='/members/sign-out']").await;
    someone.goto(&thread).await;
    someone.fill("#markdown", WORDS).await;
    someone.click("#public_confirmed").await;
    someone.click("#write button[value=post]").await;
    someone.until_text("it is posted", |text| text.contains(WORDS)).await;

    // The moderator's first passkey, after the operator's link.
    world.invite("moderator@example.org", "moderator");
    let moderator = driver.open(Setup::default()).await;
    moderator.add_authenticator().await;
    moderator.goto(&world.operator_link("moderator@example.org")).await;
    moderator.click("main form.form button").await;
    moderator.find("form[action='/members/sign-out']").await;
    moderator.goto(&format!("{}/members/passkeys", world.members)).await;
    moderator.fill("form[data-passkey=add] #name", "Office laptop").await;
    moderator.click("form[data-passkey=add] button").await;
    moderator.until_text("it is listed", |text| text.contains("The passkey is added")).await;
    assert!(moderator.text().await.contains("Office laptop"));

    // Signs out, and in again with nothing but the passkey.
    moderator.click("form[action='/members/sign-out'] button").await;
    // The sign-in page offers the passkey at once, and this authenticator needs nobody's finger.
    while moderator.address().await.contains("/members/passkeys") {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    moderator.sign_in_with_passkey().await;
    moderator.goto(&format!("{}/members/moderation", world.members)).await;

    // The powers of the role are one press away.
    moderator.until_text("asked to confirm", |text| text.contains("Confirm that it is you")).await;
    moderator.click("a.button[href^='/members/step-up']").await;
    moderator.click("form[action='/members/step-up'] button").await;
    moderator.until_text("the queue", |text| text.contains("Reports and contributions")).await;

    // And so the contribution goes.
    moderator.goto(&thread).await;
    moderator.until_text("the contribution", |text| text.contains(WORDS)).await;
    moderator.click("a[href$='/hide']").await;
    moderator.fill("#reason", "Advertising").await;
    moderator.click("main form.form button").await;
    while moderator.address().await.ends_with("/hide") {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    someone.goto(&thread).await;
    let text = someone.text().await;
    assert!(!text.contains(WORDS), "{text}");

    // Another confirmation, by the passkey itself.
    moderator.goto(&format!("{}/members/step-up?next=/members/audit", world.members)).await;
    moderator.click("[data-passkey=step-up] button").await;
    moderator.until_text("the act is on record", |text| text.contains("Advertising")).await;

    for browser in [someone, moderator] {
        let mut complaints = browser.complaints().await;
        // That the page of the queue was refused at first is what is tested.
        complaints.retain(|message| !message.contains("403"));
        assert!(complaints.is_empty(), "{complaints:?}");
        browser.close().await;
    }
}

impl Browser {
    /// A device that verifies its owner and finds passkeys by itself.
    async fn add_authenticator(&self) {
        self.client.issue_cmd(AddAuthenticator).await.unwrap();
    }

    /// By the button, unless the address field has offered the passkey already and the virtual owner agreed.
    async fn sign_in_with_passkey(&self) {
        let script = "const button = document.querySelector('[data-passkey=sign-in] button'); if (button) button.click();";
        for _ in 0..100 {
            if self.has("form[action='/members/sign-out']").await {
                return;
            }
            self.run(script).await;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        }
        panic!("not signed in on {}", self.address().await);
    }
}

/// ChromeDriver's command of the Web Authentication standard (WebAuthn L3, 11.3).
#[derive(Debug)]
struct AddAuthenticator;

impl fantoccini::wd::WebDriverCompatibleCommand for AddAuthenticator {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/webauthn/authenticator", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "isUserVerified": true,
            "isUserConsenting": true,
        });
        (http::Method::POST, Some(body.to_string()))
    }
}
