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
use crate::notifications::{MailKind, unsubscribe_of};
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
    unsubscribe: Option<String>,
    sent_at: jiff::Timestamp,
}

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
        MailKind::Notice | MailKind::Discussion => {
            let Some(member) = &mail.member_id else { return Ok(None) };
            let page = detail("page").unwrap_or_default();
            let number = details.get("number").and_then(Value::as_i64);
            let place = number.map(|number| format!("#comment-{number}")).unwrap_or_default();
            facts.what = detail("what");
            let query: String = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("page", &page)
                .finish();
            facts.link = Some(format!("{base}/members/discussion?{query}{place}"));
            facts.unsubscribe =
                Some(format!("{base}/members/unsubscribe/{}", unsubscribe_of(&world.keys, member)));
        }
        MailKind::Security => {
            facts.what = detail("what");
            facts.link = Some(format!("{base}/members/sessions"));
            if let (Some("passkey-wait"), Some(member)) = (facts.what.as_deref(), &mail.member_id) {
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
        let key = format!("m-mail-{name}-subject");
        let args = [("network", Arg::from(facts.network.as_str()))];
        let subject = self
            .strings
            .get(&facts.language, &key, &args)
            .ok_or_else(|| MailError::Theme(format!("no string `{key}`")))?;
        let mut context = tera::Context::new();
        context.insert("lang", &facts.language);
        context.insert("dir", crate::text::direction(&facts.language));
        context.insert("network", &facts.network);
        context.insert("link", &facts.link);
        context.insert("code", &facts.code);
        context.insert("minutes", &facts.minutes);
        context.insert("days", &facts.days);
        context.insert("what", &facts.what);
        context.insert("unsubscribe", &facts.unsubscribe);
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
        builder = raw(builder, "Auto-Submitted", "auto-generated");
        if let Some(unsubscribe) = &facts.unsubscribe {
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

fn raw(
    builder: lettre::message::MessageBuilder,
    name: &'static str,
    value: &str,
) -> lettre::message::MessageBuilder {
    let name = HeaderName::new_from_ascii_str(name);
    builder.raw_header(HeaderValue::new(name, value.to_owned()))
}
