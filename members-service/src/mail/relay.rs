//! The relay that mail is handed to: SMTP with verified TLS, or a folder during development.

use std::path::PathBuf;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{SmtpTransport, Transport};

use super::compose::Drawn;
use super::folder;
use crate::config::Mail;

/// Why mail cannot be sent at all.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// `mail.from`.
    #[error("`mail.from` is no sender such as `Network <network@example.org>`")]
    From,
    /// `mail.smtp`.
    #[error("`mail.smtp` is no address of a relay")]
    Address,
    /// The password's file.
    #[error("`mail.password_file` cannot be read")]
    Password(#[source] std::io::Error),
    /// Templates or strings.
    #[error("the theme's mails: {0}")]
    Theme(String),
    /// An address that no mail goes to.
    #[error("the recipient is no address")]
    To,
    /// A text that no mail can hold.
    #[error("the text cannot be sent")]
    Body,
    /// The relay does not answer, or refuses us.
    #[error("the relay: {0}")]
    Relay(String),
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Sent,
    /// For good.
    Refused,
    Later,
}

pub(super) enum Relay {
    Smtp(Box<SmtpTransport>),
    Folder(PathBuf),
    /// Nothing is configured: mail waits.
    None,
}

impl Relay {
    pub(super) fn new(mail: &Mail) -> Result<Relay, MailError> {
        if let Some(folder) = &mail.outbox {
            return Ok(Relay::Folder(folder.clone()));
        }
        let Some(smtp) = &mail.smtp else { return Ok(Relay::None) };
        let url = url::Url::parse(smtp).map_err(|_| MailError::Address)?;
        let host = url.host_str().ok_or(MailError::Address)?.trim_matches(['[', ']']);
        let tls = |error: Error| MailError::Relay(error.to_string());
        let mut builder = match url.scheme() {
            "smtps" => SmtpTransport::relay(host).map_err(tls)?,
            "starttls" => SmtpTransport::starttls_relay(host).map_err(tls)?,
            "smtp" => SmtpTransport::builder_dangerous(host),
            _ => return Err(MailError::Address),
        };
        if let Some(port) = url.port() {
            builder = builder.port(port);
        }
        if !url.username().is_empty() {
            let password = match &mail.password_file {
                Some(path) => std::fs::read_to_string(path).map_err(MailError::Password)?,
                None => String::new(),
            };
            let user = url.username().replace("%40", "@");
            builder = builder.credentials(Credentials::new(user, password.trim_end().to_owned()));
        }
        let pool = PoolConfig::new().max_size(2).idle_timeout(Duration::from_secs(20));
        Ok(Relay::Smtp(Box::new(
            builder.timeout(Some(Duration::from_secs(20))).pool_config(pool).build(),
        )))
    }

    pub(super) fn test(&self) -> Result<(), MailError> {
        match self {
            Relay::Smtp(transport) => match transport.test_connection() {
                Ok(true) => Ok(()),
                Ok(false) => Err(MailError::Relay("it does not answer".to_owned())),
                Err(error) => Err(MailError::Relay(error.to_string())),
            },
            Relay::Folder(_) => Ok(()),
            Relay::None => Err(MailError::Relay(
                "neither `mail.smtp` nor `mail.outbox` is set: mail waits".to_owned(),
            )),
        }
    }

    pub(super) fn send(&self, drawn: &Drawn) -> Outcome {
        match self {
            Relay::None => Outcome::Later,
            Relay::Folder(folder) => match folder::put(folder, drawn) {
                Ok(()) => Outcome::Sent,
                Err(error) => {
                    tracing::error!(event = "outbox-failed", %error, "the mail waits");
                    Outcome::Later
                }
            },
            Relay::Smtp(transport) => match transport.send(&drawn.message) {
                Ok(_) => Outcome::Sent,
                Err(error) => {
                    // The relay's words may repeat an address: only its code is logged.
                    let code = error.status().map(|code| code.to_string());
                    tracing::warn!(
                        event = "mail-failed",
                        mail = drawn.id,
                        code,
                        permanent = error.is_permanent(),
                        "the relay did not take a mail"
                    );
                    if error.is_permanent() { Outcome::Refused } else { Outcome::Later }
                }
            },
        }
    }
}
