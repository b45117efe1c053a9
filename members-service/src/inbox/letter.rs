//! From the bytes of a mail to what is to be judged: whose address it came to, who sent it, whether our own mail server
//! vouches for that, and the words. Nothing here believes a header that others can write, but to drop a mail.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mail_parser::{HeaderName, Message, MessageParser, MimeHeaders, PartType};

use super::cut;
use crate::accounts::Email;
use crate::config::Inbox;
use crate::keys::token_hash;
use crate::notifications::by_mail::{Command, Letter};

/// Bytes of a mail that are kept for moderators.
const KEPT_BYTES: usize = 256 << 10;

/// What a mail turned out to be.
#[derive(Clone, Debug)]
pub enum Reading {
    /// Something that a member may have written.
    Letter(Box<Letter>),
    /// Nothing to be taken or answered: the word says why.
    Nothing(&'static str),
}

/// Reads a mail. `sender`: of our own mails.
pub fn read(raw: &[u8], inbox: &Inbox, sender: &str) -> Reading {
    let Some(message) = MessageParser::default().parse(raw) else {
        return Reading::Nothing("no-mail");
    };
    let from = sole_sender(&message);
    if let Some(why) = automatic(&message, raw, from.as_ref(), sender) {
        return Reading::Nothing(why);
    }
    let Some((token, command, answers)) = recipient(&message, inbox) else {
        return Reading::Nothing("no-address-of-ours");
    };
    let proven = from.as_ref().is_some_and(|from| is_proven(&message, from, &inbox.authserv_id));
    // Once for each address that it came to: by its own name, or where it has none by its bytes.
    let name = message.message_id().map_or_else(|| STANDARD.encode(raw), str::to_owned);
    Reading::Letter(Box::new(Letter {
        print: token_hash(&format!("{token}\u{0}{command:?}\u{0}{name}")),
        text: words(&message),
        attachments: has_files(&message),
        raw: STANDARD.encode(&raw[..raw.len().min(KEPT_BYTES)]),
        token,
        command,
        answers,
        from,
        proven,
    }))
}

/// The values of a header, as they stand in the mail, unfolded.
fn values<'m>(message: &'m Message<'_>, name: &str) -> Vec<String> {
    let is_it = |(known, _): &(&'m str, &'m str)| known.eq_ignore_ascii_case(name);
    let unfold = |value: &str| value.split_whitespace().collect::<Vec<_>>().join(" ");
    message.headers_raw().filter(is_it).map(|(_, value)| unfold(value)).collect()
}

/// The address of `From`, if there is exactly one in exactly one such header.
fn sole_sender(message: &Message<'_>) -> Option<Email> {
    if message.header_values(HeaderName::From).count() != 1 {
        return None;
    }
    let mut all = message.from()?.iter();
    let first = all.next()?.address()?;
    if all.next().is_some() { None } else { Email::parse(first) }
}

/// Why a mail is one that no person wrote, or that goes round in a circle.
fn automatic(
    message: &Message<'_>,
    raw: &[u8],
    from: Option<&Email>,
    sender: &str,
) -> Option<&'static str> {
    let has = |name: &str| !values(message, name).is_empty();
    let says = |name: &str, words: &[&str]| {
        values(message, name).iter().any(|value| {
            let value = value.to_ascii_lowercase();
            words.iter().any(|word| value.starts_with(word))
        })
    };
    if values(message, "Auto-Submitted").iter().any(|value| !value.eq_ignore_ascii_case("no")) {
        return Some("auto-submitted");
    }
    let lists = ["List-Id", "List-Post", "List-Unsubscribe", "List-Help", "List-Archive"];
    if lists.iter().any(|name| has(name)) || has("X-Loop") {
        return Some("list");
    }
    if says("Precedence", &["bulk", "junk", "list", "auto"])
        || has("X-Autoreply")
        || has("X-Autorespond")
        || has("X-Failed-Recipients")
    {
        return Some("automatic");
    }
    if values(message, "Return-Path").iter().any(|path| path.replace(' ', "") == "<>") {
        return Some("bounce");
    }
    if says("Content-Type", &["multipart/report"]) {
        return Some("report");
    }
    let local = from.map_or("", |from| from.as_str().split('@').next().unwrap_or_default());
    if ["mailer-daemon", "postmaster", "noreply", "no-reply"].contains(&local) {
        return Some("no-person");
    }
    let sender = sender.rsplit('<').next().unwrap_or(sender).trim_end_matches('>');
    let sender = Email::parse(sender);
    if from.is_some() && from == sender.as_ref() {
        return Some("own");
    }
    // A Message-ID of ours: sixteen characters and the domain of our sender.
    let domain = sender.as_ref().and_then(|sender| sender.as_str().split_once('@'));
    let own_id = |id: &str| {
        id.split_once('@').is_some_and(|(local, at)| {
            local.len() == 16 && domain.is_some_and(|(_, domain)| at.eq_ignore_ascii_case(domain))
        })
    };
    if message.message_id().is_some_and(own_id) {
        return Some("own");
    }
    raw.is_empty().then_some("empty")
}

/// What an address of ours says: the token, and a command or the number of a contribution.
type Tag = (String, Option<Command>, Option<i64>);

/// The address of ours to which a mail came.
fn recipient(message: &Message<'_>, inbox: &Inbox) -> Option<Tag> {
    let (local, domain) = inbox.address.split_once('@')?;
    let (before, after) =
        (format!("{}+", local.to_ascii_lowercase()), format!("@{}", domain.to_ascii_lowercase()));
    let headers =
        ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc", "Resent-To"];
    for name in headers {
        for value in values(message, name) {
            let value = value.to_ascii_lowercase();
            let mut rest = value.as_str();
            while let Some(at) = rest.find(&before) {
                rest = &rest[at + before.len()..];
                let tag = rest.split('@').next().unwrap_or_default();
                let ends = rest[tag.len()..].strip_prefix(after.as_str());
                let whole = ends.is_some_and(|ends| {
                    !ends.starts_with(|c: char| c.is_ascii_alphanumeric() || ".-".contains(c))
                });
                if let Some(found) = whole.then(|| parse_tag(tag)).flatten() {
                    return Some(found);
                }
            }
        }
    }
    None
}

fn parse_tag(tag: &str) -> Option<Tag> {
    let (token, word) = tag.split_once('-').unzip();
    let token = token.unwrap_or(tag);
    let answers = word.and_then(|word| word.strip_prefix("to")?.parse().ok());
    let command = word.and_then(Command::parse);
    let fits = token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit());
    let known = word.is_none() || answers.is_some() || command.is_some();
    (fits && known).then(|| (token.to_owned(), command, answers))
}

/// Whether our own mail server says that the domain of the sender's address stands behind the mail: DMARC passed, or a
/// signature of that domain or of one above it. Its header is the topmost; any other is not believed.
fn is_proven(message: &Message<'_>, from: &Email, authserv_id: &str) -> bool {
    let Some((_, domain)) = from.as_str().split_once('@') else { return false };
    let headers = values(message, "Authentication-Results");
    let Some(verdict) = headers.first() else { return false };
    let verdict = without_comments(verdict).to_ascii_lowercase();
    let mut clauses = verdict.split(';').map(str::trim);
    let server = clauses.next().unwrap_or_default().split_whitespace().next().unwrap_or_default();
    if !server.eq_ignore_ascii_case(authserv_id.trim()) {
        return false;
    }
    clauses.any(|clause| {
        let mut words = clause.split_whitespace();
        let method = words.next().unwrap_or_default();
        let property = |name: &str| {
            words.clone().find_map(|word| {
                let value = word.strip_prefix(name)?.strip_prefix('=')?;
                Some(value.trim_matches('"').trim_end_matches('.').to_owned())
            })
        };
        match method {
            "dmarc=pass" => property("header.from").is_some_and(|from| from == domain),
            "dkim=pass" => property("header.d").is_some_and(|signer| {
                let above = signer.contains('.') && domain.ends_with(&format!(".{signer}"));
                signer == domain || above
            }),
            _ => false,
        }
    })
}

/// `dkim=pass (2048-bit key; unprotected) header.d=…`
fn without_comments(value: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    for c in value.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// What the sender wrote: the plain text, or the text of the HTML where there is no other.
fn words(message: &Message<'_>) -> String {
    let plain = message.text_bodies().find_map(|part| match &part.body {
        PartType::Text(text) => Some(cut::answer(text)),
        _ => None,
    });
    if let Some(plain) = plain.filter(|plain| !plain.is_empty()) {
        return plain;
    }
    let html = message.html_bodies().find_map(|part| match &part.body {
        PartType::Html(html) => Some(html),
        _ => None,
    });
    html.map_or_else(String::new, |html| {
        let own = cut::own_html(html);
        cut::answer(&mail_parser::decoders::html::html_to_text(&own))
    })
}

/// Whether files came along that somebody meant to send: no pictures of a signature, no cryptographic ones.
fn has_files(message: &Message<'_>) -> bool {
    message.attachments().any(|part| {
        let kind = part.content_type();
        let (main, sub) =
            kind.map_or(("", ""), |kind| (kind.ctype(), kind.subtype().unwrap_or("")));
        let signature = sub.contains("pgp-signature") || sub.contains("pkcs7-signature");
        let inline = part.content_disposition().is_some_and(|it| it.is_inline());
        let drawn = part.content_id().is_some() && (inline || main.eq_ignore_ascii_case("image"));
        let key = main == "application" && sub == "pgp-keys";
        let text = matches!(part.body, PartType::Text(_) | PartType::Html(_))
            && part.content_disposition().is_none_or(|it| !it.is_attachment());
        !(signature || drawn || key || text)
    })
}
