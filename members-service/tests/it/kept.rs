//! What somebody writes outlives the session in which they wrote it (S148), whatever ends that session.

use baraza_members::accounts::Role;

use crate::app::{Answer, Client, TestApp, between};

const THREAD: &str = "/members/discussion?page=practices/circles";
const WORDS: &str = "Two <b>years</b> of work,\nin one paragraph & a half.";

fn fields(token: &str) -> [(&str, &str); 6] {
    [
        ("token", token),
        ("markdown", WORDS),
        ("language", "en"),
        ("key", "0123456789abcdef"),
        ("public_confirmed", "yes"),
        ("act", "post"),
    ]
}

/// What the page gives back, as the browser would send it: every field of its form.
fn given_back(answer: &Answer) -> Vec<(String, String)> {
    let form = between(&answer.text, "<form class=\"form\" method=\"post\"", "</form>").unwrap();
    let mut fields = Vec::new();
    for input in form.split("<input type=\"hidden\" ").skip(1) {
        let name = between(input, "name=\"", "\"").unwrap();
        fields.push((name, unescaped(&between(input, "value=\"", "\"").unwrap())));
    }
    for area in form.split("<textarea ").skip(1) {
        let name = between(area, "name=\"", "\"").unwrap();
        fields.push((name, unescaped(&between(area, ">\n", "</textarea>").unwrap())));
    }
    fields
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x2F;", "/")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

fn send(client: &mut Client, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.bare_form(path, &fields)
}

#[test]
fn s148_words_survive_the_end_of_the_session_and_are_posted_once() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let token = amina.token().unwrap();
    app.advance(8 * 24 * 3600);

    let answer = amina.bare_form(THREAD, &fields(&token));
    assert_eq!(answer.status, 401, "{}", answer.text);
    let kept = given_back(&answer);
    assert!(kept.contains(&("markdown".to_owned(), WORDS.to_owned())), "{kept:?}");
    assert!(!kept.iter().any(|(name, _)| name == "token"));
    // Nothing of it runs.
    assert!(!answer.text.contains("<b>years"), "{}", answer.text);

    // In another tab she signs in; the page from before still has no token and is given one.
    let mut amina = app.elevated(amina);
    let again = send(&mut amina, THREAD, &kept);
    assert_eq!(again.status, 403, "{}", again.text);
    let kept = given_back(&again);
    assert!(kept.iter().any(|(name, _)| name == "token"), "{kept:?}");
    let posted = send(&mut amina, THREAD, &kept);
    assert_eq!(posted.status, 303, "{}", posted.text);
    // A second press, on a bad line.
    assert_eq!(send(&mut amina, THREAD, &kept).status, 303);
    let thread = amina.get("/api/v1/discussion?page=practices/circles").json();
    assert_eq!(thread["count"], 1);
    assert!(thread["items"][0]["html"].as_str().unwrap().contains("a half"));
}

#[test]
fn s148_a_moderators_reason_survives_the_end_of_the_powers() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    let id = amina.comment("practices/circles", "Words").json()["id"].as_str().unwrap().to_owned();
    // Signed in by mail alone, as after an hour without a request.
    let mut bakari = app.invited("Bakari", Role::Moderator);
    let token = bakari.token().unwrap();
    let path = format!("/members/comments/{id}/hide");
    let answer = bakari.bare_form(&path, &[("token", &token), ("reason", "It names a witness")]);
    assert_eq!(answer.status, 403, "{}", answer.text);
    assert!(answer.text.contains("/members/step-up"), "{}", answer.text);
    let kept = given_back(&answer);
    assert!(kept.contains(&("reason".to_owned(), "It names a witness".to_owned())), "{kept:?}");
}

#[test]
fn s148_every_word_of_a_plan_survives() {
    let app = TestApp::start();
    let mut bakari = app.invited("Bakari", Role::Moderator);
    let token = bakari.token().unwrap();
    let fields = [
        ("token", token.as_str()),
        ("title-en", "Youth"),
        ("introduction-en", "Two weeks of talk"),
    ];
    let answer = bakari.bare_form("/members/discussions/new", &fields);
    assert_eq!(answer.status, 403, "{}", answer.text);
    let kept = given_back(&answer);
    for (name, value) in &fields[1..] {
        assert!(kept.contains(&((*name).to_owned(), (*value).to_owned())), "{kept:?}");
        assert!(answer.text.contains(&format!("name=\"{name}\" rows")), "{name} is not to be seen");
    }
}

#[test]
fn s148_a_foreign_page_is_given_nothing_back() {
    let app = TestApp::start();
    let mut stranger = app.visitor().with("sec-fetch-site", "cross-site");
    let answer = stranger.bare_form(THREAD, &fields("x"));
    assert_eq!(answer.status, 403);
    assert!(!answer.text.contains("textarea"), "{}", answer.text);
}

#[test]
fn s148_a_short_session_says_when_it_ends_and_a_long_one_does_not() {
    let app = TestApp::start();
    let mut amina = app.member("Amina");
    assert!(!amina.get("/members/settings").text.contains("data-session-left"));
    let mut bakari = app.moderator("Bakari");
    let page = bakari.get("/members/moderation").text;
    assert_eq!(between(&page, "data-session-left=\"", "\"").unwrap(), "3600");
    // One request, which the notice's button makes, begins the hour anew.
    app.advance(3000);
    assert_eq!(bakari.get("/api/v1/me").status, 200);
    // That it is in use is noted behind the answer; what is written next comes after it.
    assert_eq!(bakari.comment("practices/circles", "Here").status, 201);
    app.advance(3000);
    assert_eq!(bakari.get("/members/moderation").status, 200);
}
