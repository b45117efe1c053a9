//! Following, the bell, how often mails come, digests (S73, S77, S145, S146).

use baraza_members::accounts::Role;
use baraza_members::discussions::{NewComment, delete_comment};
use baraza_members::moderation::{approve_comment, hide};
use baraza_members::notifications::{
    self, Frequency, Preferences, Replies, Topic, allow_words_in_mails, count_unread, follow,
    follow_topics, mark_read, set_preferences, unread, unread_updates,
};
use baraza_members::sign_in::SignedIn;

use super::{Domain, comment};

const PAGE: &str = "practices/circles";

fn set(domain: &Domain, who: &SignedIn, wanted: Preferences) {
    let who = who.clone();
    domain.act(move |tx, world| set_preferences(tx, world, &who, &wanted)).unwrap();
}

fn daily() -> Preferences {
    Preferences { contributions: Frequency::Daily, hour: 18, ..Preferences::default() }
}

fn follow_as(domain: &Domain, who: &SignedIn, page: &'static str, how: Option<Frequency>) {
    let who = who.clone();
    domain.act(move |tx, world| follow(tx, world, &who, page, true, how)).unwrap();
}

/// Mails to a member that are neither invitations nor about safety.
fn news_to(domain: &Domain, name: &str) -> Vec<String> {
    let to = format!("{name}@example.org");
    let is_news =
        |text: &str| text.contains("/members/notifications") || text.contains("discussion?page=");
    let mails = domain.mails().into_iter().filter(|mail| mail.to.contains(&to));
    mails.filter(|mail| is_news(&mail.text)).map(|mail| mail.text).collect()
}

fn bell(domain: &Domain, who: &SignedIn) -> i64 {
    let who = who.clone();
    domain.ask(move |tx, world| count_unread(tx, world, &who)).unwrap()
}

#[test]
fn the_bell_counts_discussions_with_something_new_until_they_are_read() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, PAGE, "Start");
    domain.post(&bintou, PAGE, "One");
    domain.post(&bintou, PAGE, "Two");
    assert_eq!((bell(&domain, &amina), bell(&domain, &bintou)), (1, 0));
    let who = amina.clone();
    let waiting = domain.ask(move |tx, world| unread(tx, world, &who)).unwrap();
    assert_eq!((waiting[0].page.as_str(), waiting[0].count, waiting[0].first), (PAGE, 2, 2));
    let who = amina.clone();
    let first = domain.act(move |tx, world| mark_read(tx, world, &who, Some(PAGE))).unwrap();
    assert_eq!((first, bell(&domain, &amina)), (Some(2), 0));
    domain.post(&bintou, PAGE, "Three");
    assert_eq!(bell(&domain, &amina), 1);
    domain.post(&amina, PAGE, "Who writes has read");
    assert_eq!(bell(&domain, &amina), 0);
}

#[test]
fn s77_what_is_hidden_or_deleted_rings_no_bell() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let moderator = domain.elevated("Zainab", Role::Moderator);
    domain.post(&amina, PAGE, "Start");
    let (one, two) = (domain.post(&bintou, PAGE, "One").id, domain.post(&bintou, PAGE, "Two").id);
    domain.act(move |tx, world| hide(tx, world, &moderator, &one, "test")).unwrap();
    domain.act(move |tx, world| delete_comment(tx, world, &bintou, &two)).unwrap();
    assert_eq!(bell(&domain, &amina), 0);
}

#[test]
fn a_member_may_follow_a_discussion_without_writing_in_it_and_leave_it() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    follow_as(&domain, &amina, PAGE, None);
    domain.post(&bintou, PAGE, "Hello");
    assert_eq!((bell(&domain, &amina), news_to(&domain, "amina").len()), (1, 1));
    let who = amina.clone();
    domain.act(move |tx, world| follow(tx, world, &who, PAGE, false, None)).unwrap();
    domain.advance(3600);
    domain.post(&bintou, PAGE, "Again");
    assert_eq!((bell(&domain, &amina), news_to(&domain, "amina").len()), (0, 1));
}

#[test]
fn a_digest_comes_at_its_hour_once_with_all_that_is_new() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, PAGE, "Start");
    domain.post(&amina, "discussions/youth", "Start");
    set(&domain, &amina, daily());
    domain.post(&bintou, PAGE, "Secret one");
    domain.post(&bintou, PAGE, "Secret two");
    domain.post(&bintou, "discussions/youth", "Secret three");
    assert_eq!(news_to(&domain, "amina"), [""; 0], "not before six in the evening");
    domain.advance(6 * 3600 - 1);
    assert_eq!(news_to(&domain, "amina").len(), 0);
    domain.advance(1);
    let mails = news_to(&domain, "amina");
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].contains("3 new contributions") && mails[0].contains("2 discussions"),
        "{}",
        mails[0]
    );
    // S73: no author, no title, no words.
    for word in ["Secret", "Bintou", "Circles", "Youth"] {
        assert!(!mails[0].contains(word), "{}", mails[0]);
    }
    for _ in 0..3 {
        domain.advance(86_400);
        assert_eq!(news_to(&domain, "amina").len(), 1, "nothing new, no mail");
    }
    domain.post(&bintou, PAGE, "Later");
    domain.advance(86_400);
    assert!(news_to(&domain, "amina")[0].contains("is 1 new contribution"));
}

#[test]
fn a_weekly_digest_comes_on_its_day_and_a_discussion_may_differ_from_the_rest() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, PAGE, "Start");
    domain.post(&amina, "discussions/youth", "Start");
    let weekly = Preferences { contributions: Frequency::Weekly, weekday: 5, ..daily() };
    set(&domain, &amina, weekly);
    follow_as(&domain, &amina, "discussions/youth", Some(Frequency::Instant));
    domain.post(&bintou, PAGE, "One");
    domain.post(&bintou, "discussions/youth", "Two");
    assert_eq!(news_to(&domain, "amina").len(), 1, "at once where she asked for it");
    // From Tuesday noon to Friday evening.
    domain.advance(3 * 86_400);
    assert_eq!(news_to(&domain, "amina").len(), 1);
    domain.advance(6 * 3600);
    let mails = news_to(&domain, "amina");
    assert_eq!(mails.len(), 2);
    assert!(mails[0].contains("1 new contribution in one discussion"), "{}", mails[0]);
}

#[test]
fn answers_may_come_at_once_while_the_rest_waits_for_the_digest() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let mine = domain.post(&amina, PAGE, "Start").id.to_string();
    set(&domain, &amina, Preferences { replies: Replies::Instant, ..daily() });
    domain.post(&bintou, PAGE, "To nobody");
    assert_eq!(news_to(&domain, "amina").len(), 0);
    let answer = NewComment { parent: Some(mine), ..comment(PAGE, "To you") };
    domain.try_post(&bintou, answer, None).unwrap();
    assert_eq!(news_to(&domain, "amina").len(), 1);
    domain.advance(6 * 3600);
    assert!(
        news_to(&domain, "amina")[0].contains("1 new contribution in"),
        "the answer is not told twice"
    );
}

#[test]
fn what_is_hidden_before_a_digest_leaves_does_not_go_out() {
    let domain = Domain::start_with(|config| {
        config.mail.outbox = None;
        config.mail.smtp = Some("smtp://127.0.0.1:1".to_owned());
    });
    // The relay is down: the digest is queued, and drawn only when it can leave.
    let counts = |domain: &Domain| {
        domain.service.send_mail_now().unwrap();
        let sql = "select state from outbox where kind = 'digest'";
        let rows = domain.ask(move |tx, _| tx.rows(sql, &[])).unwrap();
        rows.iter().map(|row| row.text(0)).collect::<Vec<_>>()
    };
    let (amina, bintou) =
        (domain.member_without_mail("Amina"), domain.member_without_mail("Bintou"));
    domain.post(&amina, PAGE, "Start");
    set(&domain, &amina, daily());
    let said = domain.post(&bintou, PAGE, "To be regretted").id;
    domain.advance(6 * 3600);
    assert_eq!(counts(&domain), ["waiting"]);
    domain.act(move |tx, world| delete_comment(tx, world, &bintou, &said)).unwrap();
    domain.advance(3600);
    assert_eq!(counts(&domain), ["dropped"]);
}

#[test]
fn s73_words_are_in_a_mail_only_where_a_moderator_allowed_it_and_the_member_asked() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let moderator = domain.elevated("Zainab", Role::Moderator);
    domain.post(&amina, PAGE, "Start");
    let mut said = 0;
    let mut latest = |domain: &Domain| {
        said += 1;
        domain.post(&bintou, PAGE, &format!("Plain words {said}\n\nhttps://harm.example"));
        let mails = news_to(domain, "amina");
        domain.advance(3600);
        mails[0].clone()
    };
    assert!(!latest(&domain).contains("Plain words"), "neither");
    set(&domain, &amina, Preferences { with_text: true, ..Preferences::default() });
    assert!(!latest(&domain).contains("Plain words"), "the member alone");
    let who = moderator.clone();
    domain
        .act(move |tx, world| allow_words_in_mails(tx, world, &who, PAGE, true, "agreed"))
        .unwrap();
    let mail = latest(&domain);
    assert!(mail.contains("Circles") && mail.contains("Bintou:"), "{mail}");
    assert!(mail.contains("\n  Plain words 3\n") && !mail.contains("Plain words 2"), "{mail}");
    set(&domain, &amina, Preferences::default());
    assert!(!latest(&domain).contains("Plain words"), "the moderator alone");
    let audit = domain.ask(|tx, _| tx.rows("select act from audit_log order by seq", &[])).unwrap();
    assert!(audit.iter().any(|row| row.text(0) == "allow-words-in-mails"));
    assert!(
        domain
            .act(move |tx, world| allow_words_in_mails(tx, world, &amina, PAGE, false, "no"))
            .is_err()
    );
}

#[test]
fn s145_each_list_is_left_alone_by_its_own_link_and_all_by_another() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, PAGE, "Start");
    domain.post(&amina, "discussions/youth", "Start");
    domain.post(&bintou, PAGE, "One");
    let links = |mail: &str| -> Vec<String> {
        let links = mail.split_whitespace().filter(|word| word.contains("/unsubscribe/"));
        links.map(|link| link.rsplit('/').next().unwrap().to_owned()).collect()
    };
    let leave = |domain: &Domain, token: String| {
        domain.act(move |tx, world| notifications::unsubscribe(tx, world, &token)).unwrap();
    };
    let tokens = links(&news_to(&domain, "amina")[0]);
    assert_eq!(tokens.len(), 2);
    leave(&domain, tokens[0].clone());
    domain.advance(3600);
    domain.post(&bintou, PAGE, "Two");
    assert_eq!(news_to(&domain, "amina").len(), 1, "this discussion no more");
    domain.post(&bintou, "discussions/youth", "One");
    assert_eq!(news_to(&domain, "amina").len(), 2, "the others still");
    set(&domain, &amina, daily());
    domain.post(&bintou, "discussions/youth", "Two");
    domain.advance(86_400);
    let digest = news_to(&domain, "amina")[0].clone();
    let digests = links(&digest);
    assert_eq!(digests[1], tokens[1]);
    leave(&domain, digests[0].clone());
    domain.post(&bintou, "discussions/youth", "Three");
    domain.advance(86_400);
    assert_eq!(news_to(&domain, "amina").len(), 3, "no more digests");
    assert_eq!(bell(&domain, &amina), 1, "the bell stays");
    set(&domain, &amina, Preferences::default());
    leave(&domain, digests[1].clone());
    domain.post(&bintou, "discussions/youth", "Four");
    assert_eq!(news_to(&domain, "amina").len(), 3, "nothing at all");
}

#[test]
fn s146_leaving_holds_for_what_already_waits() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, PAGE, "Start");
    domain.post(&bintou, PAGE, "One");
    news_to(&domain, "amina");
    domain.post(&bintou, PAGE, "Two, within the half hour");
    follow_as(&domain, &amina, PAGE, Some(Frequency::Off));
    domain.advance(3600);
    assert_eq!(news_to(&domain, "amina").len(), 1);
}

fn topic(text: &str) -> Topic {
    Topic::parse(text).unwrap()
}

fn follow_topic(domain: &Domain, who: &SignedIn, name: &str, how: Option<Frequency>) {
    let (who, topic) = (who.clone(), topic(name));
    domain.act(move |tx, world| follow_topics(tx, world, &who, &[(topic, how)])).unwrap();
}

#[test]
fn an_update_is_told_as_often_as_was_chosen_for_its_kind_and_theme_and_once() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    set(&domain, &amina, Preferences { hour: 18, weekday: 5, ..Preferences::default() });
    domain.update(&bintou, "news", "Secret, before she followed", "education");
    follow_topic(&domain, &amina, "kind:news", Some(Frequency::Weekly));
    follow_topic(&domain, &amina, "term:themes:education", Some(Frequency::Daily));
    domain.update(&bintou, "news", "Secret of the week", "");
    domain.update(&bintou, "news", "Secret of the day", "education");
    domain.update(&bintou, "quick", "Secret of nobody", "");
    domain.update(&amina, "news", "Her own", "education");
    assert_eq!((bell(&domain, &amina), news_to(&domain, "amina").len()), (2, 0));
    domain.advance(6 * 3600);
    let mails = news_to(&domain, "amina");
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].contains("1 new update on") && !mails[0].contains("contribution"),
        "{}",
        mails[0]
    );
    // From Tuesday evening to Friday evening.
    domain.advance(3 * 86_400);
    let mails = news_to(&domain, "amina");
    assert_eq!(mails.len(), 2);
    assert!(mails[0].contains("1 new update on"), "{}", mails[0]);
    domain.advance(14 * 86_400);
    let mails = news_to(&domain, "amina");
    assert_eq!(mails.len(), 2, "each is told once");
    // S73: no author, no title, no words.
    assert!(mails.iter().all(|mail| !mail.contains("Secret") && !mail.contains("Bintou")));
    assert_eq!(bell(&domain, &amina), 2, "a mail is not reading");
    let who = amina.clone();
    domain.act(move |tx, world| mark_read(tx, world, &who, None)).unwrap();
    assert_eq!(bell(&domain, &amina), 0);
}

#[test]
fn updates_come_at_once_to_who_asked_and_not_more_often_than_every_half_hour() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    follow_topic(&domain, &amina, "kind:news", Some(Frequency::Instant));
    follow_topic(&domain, &amina, "term:themes:education", Some(Frequency::Instant));
    domain.update(&bintou, "news", "Secret one", "education");
    let first = news_to(&domain, "amina");
    assert_eq!(first.len(), 1);
    assert!(!first[0].contains("Secret") && first[0].contains("about updates"), "{}", first[0]);
    domain.update(&bintou, "news", "Secret two", "");
    domain.update(&bintou, "news", "Secret three", "");
    assert_eq!(news_to(&domain, "amina").len(), 1);
    domain.advance(30 * 60);
    assert_eq!(news_to(&domain, "amina").len(), 2, "both in one");
    // S145, S146: the link of these mails ends these mails, what waits too, and the bell stays.
    domain.update(&bintou, "news", "Secret four", "");
    let link = first[0].split_whitespace().find(|word| word.contains("/unsubscribe/")).unwrap();
    let token = link.rsplit('/').next().unwrap().to_owned();
    domain.act(move |tx, world| notifications::unsubscribe(tx, world, &token)).unwrap();
    domain.advance(3600);
    domain.update(&bintou, "news", "Secret five", "");
    assert_eq!((news_to(&domain, "amina").len(), bell(&domain, &amina)), (2, 5));
}

#[test]
fn s77_a_hidden_update_rings_no_bell_is_in_no_digest_and_is_not_new_again() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let moderator = domain.elevated("Zainab", Role::Moderator);
    follow_topic(&domain, &amina, "kind:news", Some(Frequency::Instant));
    set(&domain, &amina, daily());
    let id = domain.update(&bintou, "news", "One", "").id;
    assert_eq!(news_to(&domain, "amina").len(), 1);
    follow_topic(&domain, &amina, "kind:news", Some(Frequency::Daily));
    let other = domain.update(&bintou, "news", "Two", "").id;
    for update in [id.clone(), other] {
        let who = moderator.clone();
        domain
            .act(move |tx, world| baraza_members::updates::hide(tx, world, &who, &update, "test"))
            .unwrap();
    }
    assert_eq!(bell(&domain, &amina), 0);
    let who = amina.clone();
    assert!(domain.ask(move |tx, world| unread_updates(tx, world, &who)).unwrap().is_empty());
    domain.advance(86_400);
    assert_eq!(news_to(&domain, "amina").len(), 1);
    domain
        .act(move |tx, world| baraza_members::updates::restore(tx, world, &moderator, &id, "test"))
        .unwrap();
    domain.advance(86_400);
    assert_eq!(news_to(&domain, "amina").len(), 1, "told once, before it was hidden");
}

#[test]
fn who_follows_a_theme_follows_its_discussions_until_they_leave_one_or_the_theme() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    follow_topic(&domain, &amina, "term:themes:education", Some(Frequency::Instant));
    domain.post(&bintou, PAGE, "Of this theme");
    domain.post(&bintou, "discussions/youth", "Of no theme");
    assert_eq!((bell(&domain, &amina), news_to(&domain, "amina").len()), (1, 1));
    follow_topic(&domain, &amina, "term:themes:education", Some(Frequency::Off));
    domain.advance(3600);
    domain.post(&bintou, PAGE, "More");
    assert_eq!(news_to(&domain, "amina").len(), 1, "as often as the theme");
    follow_topic(&domain, &amina, "term:themes:education", None);
    assert_eq!(bell(&domain, &amina), 0);
    follow_topic(&domain, &amina, "term:themes:education", Some(Frequency::Instant));
    let who = amina.clone();
    domain.act(move |tx, world| follow(tx, world, &who, PAGE, false, None)).unwrap();
    domain.post(&bintou, PAGE, "Again");
    assert_eq!((bell(&domain, &amina), news_to(&domain, "amina").len()), (0, 1), "left for good");
}

#[test]
fn what_waited_for_a_moderator_is_told_though_later_contributions_were_told_before() {
    let domain = Domain::start_with(|config| config.limits.first_posts_review = true);
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    let moderator = domain.elevated("Zainab", Role::Moderator);
    domain.post(&amina, PAGE, "Start");
    set(&domain, &amina, daily());
    let held = domain.post(&bintou, PAGE, "See https://somewhere.example/").id;
    domain.post(&moderator, PAGE, "Meanwhile");
    domain.advance(6 * 3600);
    assert!(news_to(&domain, "amina")[0].contains("is 1 new contribution"));
    let who = amina.clone();
    domain.act(move |tx, world| mark_read(tx, world, &who, Some(PAGE))).unwrap();
    domain.act(move |tx, world| approve_comment(tx, world, &moderator, &held, 1)).unwrap();
    assert_eq!(bell(&domain, &amina), 1);
    domain.advance(86_400);
    assert_eq!(news_to(&domain, "amina").len(), 2, "told, with what came after it");
}
