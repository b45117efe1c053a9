//! Draws a mail: its facts from the database and the keys, its words from the theme (S29, S73).

use std::time::{Duration, SystemTime};

use baraza_theme::{Arg, Half, Strings, Theme};
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox};
use lettre::{Address, Message};
use serde_json::Value;
use tera::Tera;

use super::MailError;
use crate::accounts;
use crate::config::Config;
use crate::exchange;
use crate::id::{ConversationId, EntryProposalId, ListingId, MemberId, ThreadId, UpdateId};
use crate::notifications::by_mail::{Command, Wish, reply_address};
use crate::notifications::{self, List, MailKind, Replies};
use crate::proposals::statement_token;
use crate::sign_in::{cancel_token, code_of, link_of};
use crate::store::notifications::DueMail;
use crate::store::{self, Result, Tx};
use crate::world::World;

/// What a mail says, before it is put into words.
pub(super) struct Facts {
    id: String,
    kind: MailKind,
    to: String,
    language: String,
    network: String,
    link: Option<String>,
    code: Option<String>,
    minutes: Option<i64>,
    days: Option<i64>,
    what: Option<String>,
    /// Of the mail's own list, and of all notices.
    unsubscribe: Option<(String, String)>,
    /// Where an answer goes, and the commands.
    reply: Option<Reply>,
    /// Contributions that wait, and in how many discussions.
    count: i64,
    discussions: i64,
    /// Updates that wait.
    updates: i64,
    /// Offers and needs that wait.
    listings: i64,
    /// What a moderator tells somebody who can read it nowhere else, every line set in.
    words: Option<String>,
    /// The words, where a moderator allowed them and the member asked for them.
    quoted: Vec<Quoted>,
    sent_at: jiff::Timestamp,
}

/// The addresses for taking part by mail.
#[derive(Clone, serde::Serialize)]
struct Reply {
    to: String,
    /// One contribution, rather than to the discussion.
    answers: bool,
    digest: String,
    off: String,
    leave: String,
}

/// What was said in one discussion.
#[derive(serde::Serialize)]
struct Quoted {
    title: String,
    link: String,
    said: Vec<Said>,
}

#[derive(serde::Serialize)]
struct Said {
    name: Option<String>,
    /// Every line set in, so that no line of a member's passes for one of ours.
    text: String,
}

/// Contributions of one discussion that one mail holds.
const SAID: i64 = 10;
/// Characters of one of them.
const SAID_CHARACTERS: usize = 4000;

/// Looks up what the mail says. `None` if its cause is gone: the link was used, the account erased.
pub(super) fn facts(tx: &mut dyn Tx, world: &World, mail: DueMail) -> Result<Option<Facts>> {
    let Some(to) = mail.address.clone() else { return Ok(None) };
    let details: Value = serde_json::from_str(&mail.details).unwrap_or_default();
    let detail = |name: &str| details.get(name).and_then(Value::as_str).map(str::to_owned);
    let base = &world.network.base_url;
    let mut facts = Facts {
        id: mail.id,
        kind: mail.kind,
        to,
        language: mail.language,
        network: world.network.name.clone(),
        link: None,
        code: None,
        minutes: None,
        days: None,
        what: None,
        unsubscribe: None,
        reply: None,
        count: 0,
        discussions: 0,
        updates: 0,
        listings: 0,
        words: None,
        quoted: Vec::new(),
        sent_at: world.now,
    };
    match mail.kind {
        MailKind::SignIn | MailKind::Application => {
            let request = detail("request").unwrap_or_default();
            let Some(seed) = store::sign_in::seed_of_request(tx, &request, world.now)? else {
                return Ok(None);
            };
            let code = code_of(&world.keys, &seed);
            facts.link = Some(format!("{base}/members/sign-in/{}", link_of(&world.keys, &seed)));
            // Grouped for reading; the dash does not count when it is typed.
            facts.code = Some(format!("{}-{}", &code[..4], &code[4..]));
            facts.minutes = Some(world.limits.link_minutes);
        }
        MailKind::Invitation => {
            let invitation = detail("invitation").unwrap_or_default();
            let Some(seed) = store::accounts::seed_of_invitation(tx, &invitation, world.now)?
            else {
                return Ok(None);
            };
            facts.link = Some(format!(
                "{base}/members/invitation/{}",
                accounts::invitation_of(&world.keys, &seed)
            ));
            facts.days = Some(world.limits.invitation_days);
        }
        MailKind::Approved => facts.link = Some(format!("{base}/members/sign-in")),
        MailKind::Address | MailKind::AddressChanged => {
            let change = detail("change").unwrap_or_default();
            let Some(seed) = store::addresses::seed_of(tx, &change, world.now)? else {
                return Ok(None);
            };
            facts.link = Some(match mail.kind {
                MailKind::Address => {
                    let token = accounts::confirm_token(&world.keys, &seed);
                    format!("{base}/members/address/confirm/{token}")
                }
                _ => {
                    let token = accounts::undo_token(&world.keys, &seed);
                    format!("{base}/members/address/undo/{token}")
                }
            });
        }
        MailKind::Vouch => facts.link = Some(format!("{base}/members/vouch")),
        MailKind::Rejected => {}
        MailKind::Notice => {
            let Some(member) = &mail.member_id else { return Ok(None) };
            if let Some(seq) = details.get("update").and_then(Value::as_i64) {
                if !notifications::still_wants_updates(tx, world, member, seq)? {
                    return Ok(None);
                }
                facts.link = Some(format!("{base}/members/notifications"));
                facts.unsubscribe = Some(leave(world, member, List::Updates));
                facts.what = Some("update".to_owned());
                return Ok(Some(facts));
            }
            let thread = ThreadId::stored(detail("thread").unwrap_or_default());
            if !notifications::still_wants_notice(tx, member, &thread)? {
                return Ok(None);
            }
            let page = detail("page").unwrap_or_default();
            let number = details.get("number").and_then(Value::as_i64).unwrap_or(1);
            facts.link = Some(format!("{}#comment-{number}", thread_link(base, &page)));
            facts.unsubscribe = Some(leave(world, member, List::Thread(&thread)));
            let is_answer = details.get("answers").and_then(Value::as_bool).unwrap_or_default();
            let wish = if is_answer { Wish::Answer(number) } else { Wish::Say };
            facts.reply = detail("reply").and_then(|id| reply(world, &id, wish));
            let told = Stretch { thread, after: number - 1, to: i64::MAX };
            facts.quoted.extend(quoted(tx, world, member, &facts.language, &told)?);
        }
        MailKind::Discussion => {
            let Some(member) = &mail.member_id else { return Ok(None) };
            let thread = detail("thread").map(ThreadId::stored);
            if !notifications::still_wants_news(tx, member, thread.as_ref())? {
                return Ok(None);
            }
            facts.what = detail("what");
            let page = detail("page").unwrap_or_default();
            let number = details.get("number").and_then(Value::as_i64);
            let place = number.map(|number| format!("#comment-{number}")).unwrap_or_default();
            facts.link = Some(format!("{}{place}", thread_link(base, &page)));
            let list = thread.as_ref().map_or(List::All, List::Thread);
            facts.unsubscribe = Some(leave(world, member, list));
        }
        MailKind::Digest => {
            let Some(member) = &mail.member_id else { return Ok(None) };
            if !notifications::hears(tx, member)? {
                return Ok(None);
            }
            let Some(account) = store::accounts::member(tx, member)? else { return Ok(None) };
            let wanted = store::following::preferences(tx, member)?.unwrap_or_default();
            let answers = wanted.replies == Replies::Same;
            let stretches = details.get("threads").cloned().unwrap_or_default();
            for told in serde_json::from_value::<Vec<Stretch>>(stretches).unwrap_or_default() {
                let Stretch { thread, after, to } = &told;
                let news = store::following::news(tx, thread, member, *after, *to, answers)?;
                let following = store::following::following(tx, thread, member)?;
                let is_there = following.is_some_and(|following| {
                    let page = world.catalogue.page(&following.page);
                    following.following
                        && page.is_some_and(|page| {
                            page.discussion.is_some() && page.admits_member(&account)
                        })
                });
                // What was hidden or left since then is not there.
                let Some(news) = news.filter(|_| is_there) else { continue };
                facts.count += news.count;
                facts.discussions += 1;
                facts.quoted.extend(quoted(tx, world, member, &facts.language, &told)?);
            }
            let updates = details.get("updates").cloned().unwrap_or_default();
            let updates = serde_json::from_value::<Vec<UpdateId>>(updates).unwrap_or_default();
            facts.updates = store::topics::still_shown(tx, &updates)?;
            let listings = details.get("listings").cloned().unwrap_or_default();
            for id in serde_json::from_value::<Vec<ListingId>>(listings).unwrap_or_default() {
                facts.listings += i64::from(exchange::shown_still(tx, world, &id)?);
            }
            if facts.count == 0 && facts.updates == 0 && facts.listings == 0 {
                return Ok(None);
            }
            facts.link = Some(format!("{base}/members/notifications"));
            facts.unsubscribe = Some(leave(world, member, List::Digests));
        }
        MailKind::Exchange => {
            let Some(member) = &mail.member_id else { return Ok(None) };
            if !notifications::hears(tx, member)? {
                return Ok(None);
            }
            facts.what = detail("what");
            facts.link = Some(format!("{base}{}", detail("path").unwrap_or_default()));
            facts.unsubscribe = Some(leave(world, member, List::All));
        }
        MailKind::Statement => {
            facts.what = detail("what");
            let statement = EntryProposalId::stored(detail("statement").unwrap_or_default());
            let page = detail("page").and_then(|page| world.catalogue.page(&page));
            if facts.what.as_deref() == Some("declined") {
                let found = store::proposals::find(tx, &statement)?;
                facts.words = found.map(|found| set_in(&found.words));
            }
            facts.link = match (facts.what.as_deref(), page) {
                (Some("confirm"), _) => {
                    let seed = store::statements::seed_of(tx, &statement, world.now)?;
                    let Some(seed) = seed else { return Ok(None) };
                    let token = statement_token(&world.keys, &seed);
                    Some(format!("{base}/members/statement/{token}"))
                }
                (_, Some(page)) => Some(format!("{}{}", world.network.site_url, page.url)),
                _ => return Ok(None),
            };
        }
        MailKind::Answer => {
            facts.what = detail("what");
            facts.link = Some(thread_link(base, &detail("page").unwrap_or_default()));
        }
        MailKind::Waiting => {
            let Some(member) = &mail.member_id else { return Ok(None) };
            let unread = match detail("conversation").map(ConversationId::stored) {
                Some(conversation) => store::correspondence::is_unread(tx, &conversation, member)?,
                None => true,
            };
            if !unread || !notifications::hears(tx, member)? {
                return Ok(None);
            }
            facts.what = detail("what");
            let place = match facts.what.as_deref() {
                Some("message") => "/members/messages",
                Some("entry") => "/members/directory/entry",
                Some("review" | "proposal") => "/members/review",
                _ => "/members/",
            };
            let page = detail("page").and_then(|page| world.catalogue.page(&page));
            facts.link = Some(match page {
                Some(page) => format!("{}{}", world.network.site_url, page.url),
                None => format!("{base}{place}"),
            });
            facts.unsubscribe = Some(leave(world, member, List::All));
        }
        MailKind::Security => {
            facts.what = detail("what");
            facts.link = Some(format!("{base}/members/sessions"));
            if let (Some("passkey-wait" | "let-back"), Some(member)) =
                (facts.what.as_deref(), &mail.member_id)
            {
                let Some(seed) = store::passkeys::seed_of_wait(tx, member, world.now)? else {
                    return Ok(None);
                };
                let token = cancel_token(&world.keys, &seed);
                facts.link = Some(format!("{base}/members/passkeys/cancel/{token}"));
            }
        }
    }
    Ok(Some(facts))
}

/// Contributions of one thread after one number and up to another.
#[derive(serde::Deserialize)]
struct Stretch {
    thread: ThreadId,
    after: i64,
    to: i64,
}

/// The words of a stretch, if a moderator allowed them in mails and the member asked for them.
fn quoted(
    tx: &mut dyn Tx,
    world: &World,
    member: &MemberId,
    language: &str,
    told: &Stretch,
) -> Result<Option<Quoted>> {
    let wanted = store::following::preferences(tx, member)?.unwrap_or_default();
    let following = store::following::following(tx, &told.thread, member)?;
    let Some(following) = following.filter(|following| following.mail_text && wanted.with_text)
    else {
        return Ok(None);
    };
    let account = store::accounts::member(tx, member)?;
    let page = world.catalogue.page(&following.page).filter(|page| {
        page.discussion.is_some() && account.is_some_and(|account| page.admits_member(&account))
    });
    let Some(page) = page else { return Ok(None) };
    let words =
        store::following::words_between(tx, &told.thread, member, told.after, told.to, SAID)?;
    let said = words.into_iter().map(|(name, text)| Said { name, text: set_in(&text) }).collect();
    let link = thread_link(&world.network.base_url, &page.id);
    Ok(Some(Quoted { title: page.title(language).to_owned(), link, said }))
}

fn reply(world: &World, id: &str, wish: Wish) -> Option<Reply> {
    let to = |wish| reply_address(world, id, wish);
    Some(Reply {
        to: to(wish)?,
        answers: matches!(wish, Wish::Answer(_)),
        digest: to(Wish::Obey(Command::Digest))?,
        off: to(Wish::Obey(Command::Off))?,
        leave: to(Wish::Obey(Command::Leave))?,
    })
}

fn set_in(text: &str) -> String {
    let short: String = text.chars().take(SAID_CHARACTERS).collect();
    short.lines().map(|line| format!("  {line}\n")).collect()
}

fn thread_link(base: &str, page: &str) -> String {
    let query: String =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("page", page).finish();
    format!("{base}/members/discussion?{query}")
}

/// The links that end a mail's own list and all notices.
fn leave(world: &World, member: &MemberId, list: List) -> (String, String) {
    let base = &world.network.base_url;
    let (own, all) = notifications::unsubscribe_tokens(&world.keys, member, list);
    (format!("{base}/members/unsubscribe/{own}"), format!("{base}/members/unsubscribe/{all}"))
}

/// A message, and its name and bytes.
pub(crate) struct Drawn {
    pub(super) message: Message,
    pub(super) id: String,
}

/// Puts facts into words.
pub(super) struct Composer {
    tera: Tera,
    strings: Strings,
    from: Mailbox,
    /// Of our Message-IDs: the default would show the machine's name.
    domain: String,
    plain_body: bool,
}

impl Composer {
    pub(super) fn new(config: &Config, theme: &Theme) -> std::result::Result<Composer, MailError> {
        let from: Mailbox = config.mail.from.parse().map_err(|_| MailError::From)?;
        let tera = theme
            .tera(Half::Members, "", |_| {})
            .map_err(|error| MailError::Theme(error.to_string()))?;
        Ok(Composer {
            tera,
            strings: theme.strings.clone(),
            domain: from.email.domain().to_owned(),
            from,
            plain_body: config.mail.outbox.is_some(),
        })
    }

    pub(super) fn draw(&self, facts: &Facts) -> std::result::Result<Drawn, MailError> {
        let name = facts.kind.as_str();
        let key = format!("{}-mail-{name}-subject", part(facts.kind));
        let args = [("network", Arg::from(facts.network.as_str()))];
        let subject = self
            .strings
            .get(&facts.language, &key, &args)
            .ok_or_else(|| MailError::Theme(format!("no string `{key}`")))?;
        let mut context = tera::Context::new();
        context.insert("lang", &facts.language);
        context.insert("dir", baraza_theme::direction(&facts.language));
        context.insert("network", &facts.network);
        context.insert("link", &facts.link);
        context.insert("code", &facts.code);
        context.insert("minutes", &facts.minutes);
        context.insert("days", &facts.days);
        context.insert("what", &facts.what);
        context.insert("reply", &facts.reply);
        context.insert("mark", crate::inbox::cut::MARK);
        let (own, all) = facts.unsubscribe.clone().unzip();
        context.insert("unsubscribe", &own);
        context.insert("unsubscribe_all", &all);
        context.insert("count", &facts.count);
        context.insert("discussions", &facts.discussions);
        context.insert("updates", &facts.updates);
        context.insert("listings", &facts.listings);
        context.insert("words", &facts.words);
        context.insert("quoted", &facts.quoted);
        let text = self.tera.render(&format!("mail/{name}.txt"), &context);
        let text = text.map_err(|error| MailError::Theme(error.to_string()))?;

        let to: Address = facts.to.parse().map_err(|_| MailError::To)?;
        let since_1970 =
            Duration::from_millis(u64::try_from(facts.sent_at.as_millisecond()).unwrap_or(0));
        let sent_at = SystemTime::UNIX_EPOCH + since_1970;
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(subject)
            .message_id(Some(format!("<{}@{}>", facts.id, self.domain)))
            .date(sent_at)
            .header(ContentType::TEXT_PLAIN);
        if let Some(reply) = &facts.reply {
            builder = builder.reply_to(reply.to.parse().map_err(|_| MailError::To)?);
        }
        builder = raw(builder, "Auto-Submitted", "auto-generated");
        if let Some((unsubscribe, _)) = &facts.unsubscribe {
            builder = raw(builder, "List-Unsubscribe", &format!("<{unsubscribe}>"));
            builder = raw(builder, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        let body = if self.plain_body {
            Body::new_with_encoding(text, ContentTransferEncoding::Binary)
                .map_err(|_| MailError::Body)?
        } else {
            Body::new(text)
        };
        let message = builder.body(body).map_err(|_| MailError::Body)?;
        Ok(Drawn { message, id: facts.id.clone() })
    }
}

/// With which words those of a kind of mail lie.
fn part(kind: MailKind) -> &'static str {
    match kind {
        MailKind::Digest | MailKind::Answer => "n",
        MailKind::Exchange => "x",
        _ => "m",
    }
}

fn raw(
    builder: lettre::message::MessageBuilder,
    name: &'static str,
    value: &str,
) -> lettre::message::MessageBuilder {
    let name = HeaderName::new_from_ascii_str(name);
    builder.raw_header(HeaderValue::new(name, value.to_owned()))
}
