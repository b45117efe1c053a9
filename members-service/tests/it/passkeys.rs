//! Passkeys through HTTP, with a device in software: adding, signing in, proving again, and what stands in for one.

use baraza_members::accounts::Role;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha1::Sha1;

use crate::app::{Client, TestApp, between};
use crate::device::Device;

fn kind(client: &mut Client) -> String {
    let me = client.get("/api/v1/me").json();
    me["session"].as_str().unwrap_or("signed out").to_owned()
}

/// Signs the account in by mail, in a browser of its own.
fn by_mail(app: &TestApp, client: &Client) -> Client {
    let email = app.address_of(client);
    // What waits leaves first, so that the newest mail is the one that is asked for now.
    app.mails();
    app.advance(1);
    let mut browser = app.visitor();
    browser.email = Some(email.clone());
    browser.form("/members/sign-in", &[("email", &email)]);
    browser.form(&app.link_to(&email), &[]);
    assert_eq!(kind(&mut browser), "basic");
    browser
}

fn notices(app: &TestApp, client: &Client, words: &str) -> usize {
    let email = app.address_of(client);
    let mails = app.mails();
    mails.iter().filter(|mail| mail.to.contains(&email) && mail.text.contains(words)).count()
}

#[test]
fn a_passkey_signs_in_and_opens_the_powers_of_a_role() {
    let app = TestApp::start();
    let mut zainab = app.moderator("Zainab");
    let mut phone = zainab.add_passkey(&app);
    assert_eq!(kind(&mut zainab), "elevated");

    let mut browser = app.visitor();
    let answer = browser.sign_in_with(&mut phone);
    assert_eq!((answer.status, answer.json()["next"].as_str()), (200, Some("/members/")));
    assert_eq!(kind(&mut browser), "full");
    // The powers of the role are asked for; the page says where.
    let refused = browser.get("/members/moderation");
    assert_eq!(refused.status, 403);
    assert!(refused.text.contains("/members/step-up?next=/members/moderation"), "{}", refused.text);
    let page = browser.get("/members/step-up?next=/members/moderation");
    assert!(page.text.contains("powers of your role"), "{}", page.text);
    let answer = browser.form("/members/step-up", &[("next", "/members/moderation")]);
    assert_eq!((answer.status, answer.location()), (303, "/members/moderation"));
    assert_eq!(kind(&mut browser), "elevated");
    assert_eq!(browser.get("/members/moderation").status, 200);
}

#[test]
fn the_powers_of_a_role_end_after_an_hour_without_use_and_the_session_stays() {
    let app = TestApp::start();
    let mut zainab = app.moderator("Zainab");
    let mut phone = zainab.add_passkey(&app);
    let mut browser = app.visitor();
    browser.sign_in_with(&mut phone);
    assert_eq!(browser.step_up_with(&mut phone).status, 200);
    app.advance(59 * 60);
    assert_eq!(kind(&mut browser), "elevated");
    // The use was noted, which happens beside the answer.
    std::thread::sleep(std::time::Duration::from_millis(300));
    app.advance(61 * 60);
    assert_eq!(kind(&mut browser), "full");
    std::thread::sleep(std::time::Duration::from_millis(300));
    // What the first request after the hour noted brings nothing back.
    assert_eq!(kind(&mut browser), "full");
    // Too long ago for one press; the passkey itself does it.
    assert_eq!(browser.form("/members/step-up", &[]).status, 422);
    assert_eq!(browser.step_up_with(&mut phone).status, 200);
    assert_eq!(kind(&mut browser), "elevated");
    for _ in 0..24 {
        app.advance(50 * 60);
        kind(&mut browser);
        std::thread::sleep(std::time::Duration::from_millis(60));
    }
    assert_eq!(kind(&mut browser), "full");
}

#[test]
fn s32_another_origin_an_unverified_user_and_a_wrong_signature_are_refused() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut phone = amina.add_passkey(&app);
    let own = phone.origin.clone();
    for origin in ["https://evil.example", "http://localhost:1", "http://127.0.0.1"] {
        phone.origin = origin.to_owned();
        assert_eq!(app.visitor().sign_in_with(&mut phone).problem(), "422 passkey-refused");
    }
    phone.origin = own;
    phone.verifies = false;
    assert_eq!(app.visitor().sign_in_with(&mut phone).problem(), "422 passkey-refused");
    phone.verifies = true;

    let mut browser = app.visitor();
    let options = browser.json("POST", "/api/v1/passkeys/sign-in/options", json!({})).json();
    let mut credential = phone.answer(&options);
    credential["response"]["authenticatorData"] = json!(URL_SAFE_NO_PAD.encode([7; 37]));
    let body = json!({ "credential": credential });
    let answer = browser.json("POST", "/api/v1/passkeys/sign-in", body);
    assert_eq!(answer.problem(), "422 passkey-refused");
    assert_eq!(kind(&mut browser), "signed out");
    assert_eq!(browser.sign_in_with(&mut phone).status, 200);
}

#[test]
fn s33_a_challenge_is_for_one_browser_one_ceremony_five_minutes_and_once() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut phone = amina.add_passkey(&app);

    // Twenty at once with one answer.
    let mut browser = app.visitor();
    let options = browser.json("POST", "/api/v1/passkeys/sign-in/options", json!({})).json();
    assert!(
        URL_SAFE_NO_PAD.decode(options["publicKey"]["challenge"].as_str().unwrap()).unwrap().len()
            >= 16
    );
    let body = json!({ "credential": phone.answer(&options) });
    let tries: Vec<_> = (0..20)
        .map(|_| {
            let (mut browser, body) = (browser.clone(), body.clone());
            std::thread::spawn(move || {
                browser.json("POST", "/api/v1/passkeys/sign-in", body).status
            })
        })
        .collect();
    let statuses: Vec<u16> = tries.into_iter().map(|one| one.join().unwrap()).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");

    // In another browser.
    let options = browser.json("POST", "/api/v1/passkeys/sign-in/options", json!({})).json();
    let mut other = app.visitor();
    other.json("POST", "/api/v1/passkeys/sign-in/options", json!({}));
    let body = json!({ "credential": phone.answer(&options) });
    assert_eq!(other.json("POST", "/api/v1/passkeys/sign-in", body.clone()).status, 422);
    assert_eq!(app.visitor().json("POST", "/api/v1/passkeys/sign-in", body).status, 422);

    // For another ceremony.
    let options = amina.json("POST", "/api/v1/step-up/options", json!({})).json();
    let body = json!({ "credential": phone.answer(&options) });
    assert_eq!(amina.json("POST", "/api/v1/passkeys/sign-in", body).status, 422);

    // After five minutes.
    let options = browser.json("POST", "/api/v1/passkeys/sign-in/options", json!({})).json();
    let body = json!({ "credential": phone.answer(&options) });
    app.advance(5 * 60 + 1);
    assert_eq!(browser.json("POST", "/api/v1/passkeys/sign-in", body).status, 422);
}

#[test]
fn s34_nothing_tells_whether_an_account_or_a_passkey_exists() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut phone = amina.add_passkey(&app);
    let options = app.visitor().json("POST", "/api/v1/passkeys/sign-in/options", json!({})).json();
    assert_eq!(options["publicKey"]["allowCredentials"], json!([]));

    // A passkey that nobody knows, and one of an account whose signature is wrong.
    let made = amina.json("POST", "/api/v1/passkeys/options", json!({})).json();
    let (mut stranger, _) = Device::make(&made, &phone.origin);
    let mut unknown = app.visitor().sign_in_with(&mut stranger);
    stranger.id = phone.id.clone();
    let mut wrong = app.visitor().sign_in_with(&mut stranger);
    for answer in [&mut unknown, &mut wrong] {
        assert_eq!(answer.problem(), "422 passkey-refused");
        answer.headers.retain(|(name, _)| name != "x-request-id" && name != "date");
    }
    assert_eq!((unknown.text, unknown.headers), (wrong.text, wrong.headers));
    assert_eq!(app.visitor().sign_in_with(&mut phone).status, 200);
}

#[test]
fn s35_the_device_learns_a_random_handle_and_the_pseudonym() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let options = amina.json("POST", "/api/v1/passkeys/options", json!({})).json();
    let public_key = &options["publicKey"];
    let handle = URL_SAFE_NO_PAD.decode(public_key["user"]["id"].as_str().unwrap()).unwrap();
    assert_eq!(handle.len(), 64);
    assert_eq!(public_key["user"]["name"], "Amina");
    assert_eq!(public_key["attestation"], "none");
    assert_eq!(public_key["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(public_key["authenticatorSelection"]["userVerification"], "required");
    assert_eq!(public_key["rp"]["id"], "localhost");
    assert!(!options.to_string().contains(&app.address_of(&amina)));
    // The same one each time, so that a device keeps one account.
    let again = amina.json("POST", "/api/v1/passkeys/options", json!({})).json();
    assert_eq!(again["publicKey"]["user"]["id"], public_key["user"]["id"]);
}

#[test]
fn s36_a_mail_adds_a_members_first_passkey_and_no_other() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    app.advance(11 * 60);
    let late = amina.json("POST", "/api/v1/passkeys/options", json!({}));
    assert_eq!(late.problem(), "403 needs-full");
    let mut amina = by_mail(&app, &amina);
    let before = amina.cookies["baraza-session"].clone();
    let mut phone = amina.add_passkey(&app);
    assert_ne!(amina.cookies["baraza-session"], before, "S41");
    assert_eq!(notices(&app, &amina, "A passkey was added"), 1);
    assert!(amina.get("/members/passkeys").text.contains("My phone"));

    // The second one needs the first.
    let mut mailed = by_mail(&app, &amina);
    let refused = mailed.json("POST", "/api/v1/passkeys/options", json!({}));
    assert_eq!(refused.problem(), "403 needs-full");
    assert!(
        mailed.get("/members/passkeys").text.contains("/members/step-up?next=/members/passkeys")
    );
    let page = amina.get("/members/passkeys").text;
    let id = between(&page, "/members/passkeys/", "/rename").unwrap();
    assert_eq!(mailed.form(&format!("/members/passkeys/{id}/remove"), &[]).status, 403);
    assert_eq!(
        mailed.form(&format!("/members/passkeys/{id}/rename"), &[("name", "x")]).status,
        403
    );
    assert_eq!(mailed.step_up_with(&mut phone).status, 200);
    assert_eq!(kind(&mut mailed), "full");
    mailed.add_passkey(&app);

    // Ten minutes later not even this session may.
    app.advance(11 * 60);
    assert_eq!(mailed.form(&format!("/members/passkeys/{id}/remove"), &[]).status, 403);
    assert_eq!(mailed.step_up_with(&mut phone).status, 200);
    let done = mailed.form(&format!("/members/passkeys/{id}/rename"), &[("name", "Old phone")]);
    assert_eq!(done.status, 303);
    assert!(mailed.get("/members/passkeys").text.contains("Old phone"));
    assert_eq!(mailed.form(&format!("/members/passkeys/{id}/remove"), &[]).status, 303);
    assert_eq!(notices(&app, &amina, "A passkey was removed"), 1);
    assert_eq!(app.visitor().sign_in_with(&mut phone).status, 422);
}

#[test]
fn s36_a_mail_alone_never_adds_a_passkey_of_a_moderator() {
    let app = TestApp::start();
    let mut zainab = app.invited("Zainab", Role::Moderator);
    let refused = zainab.json("POST", "/api/v1/passkeys/options", json!({}));
    assert_eq!(refused.problem(), "409 operator-first");
    assert!(zainab.get("/members/passkeys").text.contains("sign-in link from the operator"));
    let mut zainab = app.elevated(zainab);
    zainab.add_passkey(&app);
}

#[test]
fn nobody_uses_the_passkey_of_another_to_prove_who_they_are() {
    let app = TestApp::start();
    let (mut amina, mut bilal) = (app.member("Amina"), app.member("Bilal"));
    amina.add_passkey(&app);
    let mut theirs = bilal.add_passkey(&app);
    assert_eq!(amina.step_up_with(&mut theirs).problem(), "422 passkey-refused");
    // Nor is a known one added to another account.
    let options = amina.json("POST", "/api/v1/passkeys/options", json!({})).json();
    let (_, credential) = Device::make(&options, &app.service.config.base_url);
    let body = json!({ "credential": credential });
    let mut other = app.member("Other");
    other.json("POST", "/api/v1/passkeys/options", json!({}));
    assert_eq!(other.json("POST", "/api/v1/passkeys", body).problem(), "422 passkey-refused");
}

#[test]
fn s37_recovery_codes_work_once_and_let_a_new_passkey_be_added() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    assert_eq!(amina.form("/members/passkeys/codes", &[]).status, 404);
    amina.add_passkey(&app);
    let page = amina.get("/members/passkeys").text;
    assert!(page.contains("Make ten new codes") && page.contains("You have none"), "{page}");
    let page = amina.form("/members/passkeys/codes", &[]).text;
    let codes: Vec<String> = page
        .split("<code dir=\"ltr\">")
        .skip(1)
        .map(|rest| rest[..rest.find('<').unwrap()].to_owned())
        .collect();
    assert_eq!(codes.len(), 10);
    assert!(codes.iter().all(|code| code.len() == 19), "{codes:?}");
    assert!(!amina.get("/members/passkeys").text.contains(&codes[0]), "shown once");

    // The phone is gone.
    let mut mailed = by_mail(&app, &amina);
    let path = "/members/step-up/recovery";
    assert_eq!(mailed.form(path, &[("code", "AAAA-AAAA-AAAA-AAAA")]).status, 422);
    let typed = format!(" {} ", codes[3].to_lowercase().replace('-', " "));
    assert_eq!(mailed.form(path, &[("code", &typed)]).status, 303);
    assert_eq!(kind(&mut mailed), "full");
    assert_eq!(notices(&app, &amina, "A recovery code"), 1);
    mailed.add_passkey(&app);
    let mut again = by_mail(&app, &amina);
    assert_eq!(again.form(path, &[("code", &codes[3])]).status, 422);
    // Another's code is none.
    let mut bilal = app.member("Bilal");
    assert_eq!(bilal.form(path, &[("code", &codes[4])]).status, 422);
    // New ones kill the old.
    mailed.form("/members/passkeys/codes", &[]);
    assert_eq!(again.form(path, &[("code", &codes[5])]).status, 422);
}

#[test]
fn s38_a_counter_that_goes_backwards_is_refused_flagged_and_told() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut phone = amina.add_passkey(&app);
    assert_eq!(app.visitor().sign_in_with(&mut phone).status, 200);
    phone.counter = 0;
    assert_eq!(app.visitor().sign_in_with(&mut phone).problem(), "422 passkey-refused");
    assert_eq!(notices(&app, &amina, "answered as a copy would"), 1);
    phone.counter = 100;
    assert_eq!(app.visitor().sign_in_with(&mut phone).problem(), "422 passkey-refused");
    assert!(amina.get("/members/passkeys").text.contains("may have been copied"));
}

#[test]
fn s39_only_the_pages_that_need_them_may_run_ceremonies() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut visitor = app.visitor();
    for (page, may) in [
        (visitor.get("/members/sign-in"), true),
        (amina.get("/members/passkeys"), true),
        (amina.get("/members/step-up"), true),
        (amina.get("/members/settings"), false),
        (amina.get("/members/discussion?page=practices/circles"), false),
        (visitor.get("/practices/circles/"), false),
    ] {
        let policy = page.header("permissions-policy").unwrap();
        for feature in ["get", "create"] {
            let allowed = policy.contains(&format!("publickey-credentials-{feature}=(self)"));
            let denied = policy.contains(&format!("publickey-credentials-{feature}=()"));
            assert_eq!((allowed, denied), (may, !may), "{policy}");
        }
        if may {
            assert!(
                page.header("content-security-policy").unwrap().contains("frame-ancestors 'none'")
            );
        }
    }
}

#[test]
fn s41_proving_more_gives_a_new_session_id_and_the_old_one_is_dead() {
    let app = TestApp::start();
    let mut zainab = app.moderator("Zainab");
    let mut phone = zainab.add_passkey(&app);
    let mut browser = app.visitor();
    browser.sign_in_with(&mut phone);
    // A browser of its own that holds the same cookie.
    let mut old = app.visitor();
    old.cookies = browser.cookies.clone();
    assert_eq!(browser.step_up_with(&mut phone).status, 200);
    assert_eq!(kind(&mut old), "signed out");
    assert_eq!(kind(&mut browser), "elevated");
}

#[test]
fn s9_the_last_administrator_keeps_the_last_passkey() {
    let app = TestApp::start();
    let mut chidi = app.admin("Chidi");
    chidi.add_passkey(&app);
    let page = chidi.get("/members/passkeys").text;
    let id = between(&page, "/members/passkeys/", "/rename").unwrap();
    let remove = format!("/members/passkeys/{id}/remove");
    assert_eq!(chidi.form(&remove, &[]).status, 409);
    app.admin("Dede");
    assert_eq!(chidi.form(&remove, &[]).status, 303);
}

#[test]
fn s44_signing_out_everywhere_ends_passkey_sessions_and_their_challenges() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let mut phone = amina.add_passkey(&app);
    let mut browser = app.visitor();
    browser.sign_in_with(&mut phone);
    let options = browser.json("POST", "/api/v1/step-up/options", json!({})).json();
    amina.form("/members/sessions/end-all", &[]);
    assert_eq!(kind(&mut browser), "signed out");
    let body = json!({ "credential": phone.answer(&options) });
    assert_eq!(browser.json("POST", "/api/v1/step-up", body).status, 401);
}

#[test]
fn row_24_own_data_needs_a_full_session_or_a_fresh_link_where_there_is_no_passkey() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    assert_eq!(amina.get("/members/data/export").status, 200);
    app.advance(11 * 60);
    let refused = amina.get("/members/data");
    assert_eq!(refused.status, 403);
    assert!(refused.text.contains("/members/step-up?next=/members/data"), "{}", refused.text);
    assert_eq!(
        amina.form("/members/data/erase", &[("posts", "keep"), ("name", "Amina")]).status,
        403
    );

    // Nobody is locked out: a new link to the own address, in the same browser.
    let page = amina.get("/members/step-up?next=/members/data").text;
    assert!(page.contains("With a new link"), "{page}");
    let asked = amina.form("/members/step-up/mail", &[("next", "/members/data")]);
    assert_eq!((asked.status, asked.location()), (303, "/members/code?next=/members/data"));
    let email = app.address_of(&amina);
    // The page carries the form token: a signed-in member is not refused there.
    assert!(amina.get(&app.link_to(&email)).text.contains("name=\"token\""));
    assert!(amina.get("/members/code").text.contains("name=\"token\""));
    let code = app.code_to(&email);
    assert_eq!(
        amina.form("/members/code", &[("code", &code), ("next", "/members/data")]).status,
        303
    );
    assert_eq!(amina.get("/members/data").status, 200);

    // With a passkey, a mail is not enough.
    let mut phone = amina.add_passkey(&app);
    let mut mailed = by_mail(&app, &amina);
    assert_eq!(mailed.get("/members/data/export").status, 403);
    let page = mailed.get("/members/step-up").text;
    assert!(page.contains("Use a passkey") && !page.contains("With a new link"), "{page}");
    assert_eq!(mailed.step_up_with(&mut phone).status, 200);
    assert_eq!(mailed.get("/members/data/export").status, 200);
    assert!(mailed.get("/members/data/export").text.contains("My phone"));
}

#[test]
fn s126_a_member_who_lost_every_passkey_waits_a_day_and_can_be_stopped() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    amina.add_passkey(&app);
    let mut mailed = by_mail(&app, &amina);
    let email = app.address_of(&amina);
    assert_eq!(mailed.form("/members/passkeys/wait", &[]).status, 303);
    let mail = app.mails().into_iter().find(|mail| mail.text.contains("cancel here")).unwrap();
    assert!(mail.to.contains(&email));
    let refused = mailed.json("POST", "/api/v1/passkeys/options", json!({}));
    assert_eq!(refused.problem(), "403 needs-full");

    // Whoever reads the mail stops it: a look does nothing, a press does.
    let link = mail.text.split_whitespace().find(|word| word.starts_with("http")).unwrap();
    let cancel = link.replace(&app.service.config.base_url, "");
    assert!(cancel.starts_with("/members/passkeys/cancel/"), "{cancel}");
    let mut visitor = app.visitor();
    assert_eq!(visitor.get(&cancel).status, 200);
    assert!(mailed.get("/members/passkeys").text.contains("Cancel the request"));
    assert_eq!(visitor.form(&cancel, &[]).status, 303);
    assert_eq!(visitor.form("/members/passkeys/cancel/unknown", &[]).status, 303);
    assert!(!mailed.get("/members/passkeys").text.contains("Cancel the request"));

    // Nobody stops it: a day later a fresh link adds one, within a week.
    mailed.form("/members/passkeys/wait", &[]);
    app.advance(23 * 3600);
    let mut early = by_mail(&app, &amina);
    assert_eq!(
        early.json("POST", "/api/v1/passkeys/options", json!({})).problem(),
        "403 needs-full"
    );
    app.advance(3600 + 60);
    let mut ready = by_mail(&app, &amina);
    assert!(ready.get("/members/passkeys").text.contains("data-passkey=\"add\""));
    ready.add_passkey(&app);
    assert_eq!(kind(&mut ready), "full");
    // Once.
    let mut again = by_mail(&app, &amina);
    assert_eq!(
        again.json("POST", "/api/v1/passkeys/options", json!({})).problem(),
        "403 needs-full"
    );
}

#[test]
fn s126_two_others_let_a_moderator_back_in_after_a_day_and_mail_alone_never_does() {
    let app = TestApp::start();
    let mut zainab = app.moderator("Zainab");
    zainab.add_passkey(&app);
    let (mut chidi, mut sena) = (app.admin("Chidi"), app.moderator("Sena"));
    let (mut kofi, mut amina) = (app.moderator("Kofi"), app.member("Amina"));
    let mut mailed = by_mail(&app, &zainab);
    assert_eq!(mailed.form("/members/passkeys/wait", &[]).status, 404, "not by her mail");
    let list = chidi.get("/members/people?q=Zainab").text;
    let path = format!("/members/people/{}", between(&list, "\"/members/people/", "\"").unwrap());
    let begin = [("decision", "let-back-in"), ("reason", "she lost her phone")];
    assert!(sena.form(&path, &begin).status >= 403, "an administrator begins");
    assert_eq!(chidi.form(&path, &begin).status, 303);
    assert_eq!(chidi.form(&path, &begin).status, 409, "one at a time");
    assert_eq!(notices(&app, &zainab, "asks a second person"), 1);

    // Not by who began, not by herself, not by a member; a word of how is needed.
    let page = sena.get("/members/letting-back").text;
    assert!(
        page.contains("Zainab") && page.contains("Chidi") && page.contains("she lost her phone")
    );
    let id = between(&page, "id=\"l-", "\"").unwrap();
    let request = format!("/members/letting-back/{id}");
    let confirm = [("decision", "confirm"), ("reason", "I spoke with her")];
    assert_eq!(chidi.form(&request, &confirm).status, 403);
    assert_eq!(zainab.form(&request, &confirm).status, 403);
    assert_eq!(amina.form(&request, &confirm).status, 404);
    assert_eq!(sena.form(&request, &[("decision", "confirm"), ("reason", " ")]).status, 422);
    assert!(sena.get("/members/").text.contains("Moderators who lost the way in"));
    assert_eq!(sena.form(&request, &confirm).status, 303);
    assert_eq!(kofi.form(&request, &confirm).status, 404, "once");

    // She is told, and whoever reads her mail stops it.
    let mail = app.mails().into_iter().find(|mail| mail.text.contains("let you back in")).unwrap();
    assert!(mail.to.contains(&app.address_of(&zainab)));
    let link = mail.text.split_whitespace().find(|word| word.starts_with("http")).unwrap();
    let cancel = link.replace(&app.service.config.base_url, "");
    assert_eq!(app.visitor().form(&cancel, &[]).status, 303);
    app.advance(25 * 3600);
    let mut stopped = by_mail(&app, &zainab);
    let options = json!({});
    let ask = |who: &mut Client| who.json("POST", "/api/v1/passkeys/options", options.clone());
    assert_eq!(ask(&mut stopped).problem(), "403 needs-full");

    // Again, and nobody stops it: a day later a fresh link adds a passkey, and with it come her powers.
    let (mut chidi, mut kofi) = (app.elevated(chidi), app.elevated(kofi));
    assert_eq!(chidi.form(&path, &begin).status, 303);
    let page = kofi.get("/members/letting-back").text;
    let id = between(&page, "id=\"l-", "\"").unwrap();
    assert_eq!(kofi.form(&format!("/members/letting-back/{id}"), &confirm).status, 303);
    app.advance(24 * 3600 - 60);
    let mut early = by_mail(&app, &zainab);
    assert_eq!(ask(&mut early).problem(), "403 needs-full");
    assert_eq!(early.get("/members/moderation").status, 403, "the wait gives no powers");
    app.advance(120);
    let mut ready = by_mail(&app, &zainab);
    assert!(ready.get("/members/passkeys").text.contains("data-passkey=\"add\""));
    ready.add_passkey(&app);
    assert_eq!(kind(&mut ready), "full");
    let record = ready.get("/members/record").text;
    for words in ["began to let", "she lost her phone", "confirmed that", "I spoke with her"] {
        assert!(record.contains(words), "{words}: {record}");
    }

    // Who lost the role, or left it to nobody to confirm in a day, is not let in.
    let mut chidi = app.elevated(chidi);
    assert_eq!(chidi.form(&path, &begin).status, 303);
    let mut kofi = app.elevated(kofi);
    let page = kofi.get("/members/letting-back").text;
    let id = between(&page, "id=\"l-", "\"").unwrap();
    app.advance(24 * 3600 + 1);
    let mut kofi = app.elevated(kofi);
    assert_eq!(kofi.form(&format!("/members/letting-back/{id}"), &confirm).status, 404);
    assert!(kofi.get("/members/letting-back").text.contains("Nobody waits"));
}

#[test]
fn a_moderator_without_a_passkey_uses_an_authenticator_app() {
    let app = TestApp::start();
    let mut zainab = app.moderator("Zainab");
    assert_eq!(zainab.form("/members/authenticator", &[]).status, 303);
    let page = zainab.get("/members/authenticator").text;
    let secret = between(&page, "<code dir=\"ltr\">", "</code>").unwrap().replace(' ', "");
    assert!(page.contains("otpauth://totp/"), "{page}");
    let code = |ahead: i64| totp(&secret, app.now().as_second() + ahead);
    assert_eq!(zainab.form("/members/authenticator/confirm", &[("code", "000000")]).status, 422);
    let first = code(0);
    assert_eq!(zainab.form("/members/authenticator/confirm", &[("code", &first)]).status, 303);
    assert!(!zainab.get("/members/authenticator").text.contains(&secret[..4]));
    assert_eq!(notices(&app, &zainab, "An authenticator app was set up"), 1);

    let mut mailed = by_mail(&app, &zainab);
    assert_eq!(mailed.get("/members/moderation").status, 403);
    // Each code once.
    let used = mailed.form("/members/step-up/code", &[("code", &first), ("next", "/members/")]);
    assert_eq!(used.status, 422);
    app.advance(30);
    let second = code(0);
    let typed = format!("{} {}", &second[..3], &second[3..]);
    let done =
        mailed.form("/members/step-up/code", &[("code", &typed), ("next", "/members/moderation")]);
    assert_eq!((done.status, done.location()), (303, "/members/moderation"));
    assert_eq!(kind(&mut mailed), "elevated");
    assert_eq!(mailed.get("/members/moderation").status, 200);

    // Five wrong ones in a row end the session, and the account is told.
    let mut guesser = by_mail(&app, &zainab);
    app.advance(30);
    for _ in 0..4 {
        assert_eq!(guesser.form("/members/step-up/code", &[("code", "000000")]).status, 422);
    }
    let last = guesser.form("/members/step-up/code", &[("code", "000000")]);
    assert_eq!((last.status, last.location()), (303, "/members/sign-in?said=tries-used-up"));
    assert_eq!(kind(&mut guesser), "signed out");
    assert_eq!(notices(&app, &zainab, "Five wrong codes"), 1);
    // Right, but far in the future or long past.
    let mut late = by_mail(&app, &zainab);
    for ahead in [-90, 90] {
        assert_eq!(late.form("/members/step-up/code", &[("code", &code(ahead))]).status, 422);
    }
    assert_eq!(late.form("/members/step-up/code", &[("code", &code(30))]).status, 303);
}

#[test]
fn administrators_have_no_way_around_a_passkey() {
    let app = TestApp::start();
    let mut chidi = app.admin("Chidi");
    app.admin("Dede");
    chidi.add_passkey(&app);
    assert_eq!(chidi.get("/members/authenticator").status, 403);
    assert_eq!(chidi.form("/members/passkeys/codes", &[]).status, 404);
    let mut mailed = by_mail(&app, &chidi);
    assert_eq!(mailed.form("/members/step-up/code", &[("code", "000000")]).status, 403);
    assert_eq!(mailed.form("/members/step-up/recovery", &[("code", "x")]).status, 403);
    assert_eq!(mailed.form("/members/passkeys/wait", &[]).status, 404);
    assert_eq!(mailed.get("/members/audit").status, 403);
    // The operator's link is the way back, and adds a new one (S125).
    let mut back = app.elevated(mailed);
    assert_eq!(kind(&mut back), "elevated");
    back.add_passkey(&app);
    assert_eq!(kind(&mut back), "elevated");
}

#[test]
fn s125_the_other_administrators_learn_of_the_operators_link() {
    let app = TestApp::start();
    let chidi = app.admin("Chidi");
    let dede = app.admin("Dede");
    let zainab = app.moderator("Zainab");
    assert_eq!(notices(&app, &chidi, "sign-in link for another administrator"), 1);
    assert_eq!(notices(&app, &dede, "sign-in link for another administrator"), 0);
    app.elevated(zainab);
    assert_eq!(notices(&app, &chidi, "sign-in link for another administrator"), 1);
}

#[test]
fn s118_the_pages_work_without_javascript_and_say_what_does_not() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let page = app.visitor().get("/members/sign-in").text;
    assert!(page.contains("data-passkey=\"sign-in\"") && page.contains(" hidden>"), "{page}");
    assert!(page.contains("name=\"email\""));
    let page = amina.get("/members/passkeys").text;
    assert!(page.contains("<noscript>"), "{page}");
    amina.add_passkey(&app);
    let page = amina.get("/members/step-up").text;
    assert!(page.contains("<noscript>"), "{page}");
    assert_eq!(amina.get("/members/passkeys?lang=ar").status, 200);
}

/// RFC 6238, as the app on the phone has it.
fn totp(secret: &str, seconds: i64) -> String {
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for letter in secret.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            _ => letter - b'2' + 26,
        };
        held = (held << 5) | u32::from(value);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
        }
    }
    let mut mac = <Hmac<Sha1> as KeyInit>::new_from_slice(&bytes).unwrap();
    mac.update(&(seconds / 30).to_be_bytes());
    let sum = mac.finalize().into_bytes();
    let at = usize::from(sum[19] & 0xf);
    let number = u32::from_be_bytes(sum[at..at + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}
