//! Carries the outbox away: draws each message when its time has come, and hands it to the relay, or into a folder
//! during development. What the relay does not take is tried again, further and further apart (R8).

mod compose;
mod folder;
mod relay;

use std::time::Duration;

use jiff::Timestamp;
use rand::TryRng;

pub use folder::{OutboxMail, outbox};
pub use relay::MailError;

use crate::service::Service;
use crate::store::notifications::DueMail;
use crate::store::{self, StoreError};
use compose::Composer;
use relay::{Outcome, Relay};

/// Seconds from one try to the next.
const BACK_OFF: [i64; 6] = [60, 120, 300, 900, 1800, 3600];
/// Mails of one round.
const ROUND: i64 = 20;

/// Everything that sending needs.
pub(crate) struct Mailer {
    composer: Composer,
    relay: Relay,
}

impl Mailer {
    pub(crate) fn new(
        config: &crate::config::Config,
        theme: &baraza_theme::Theme,
    ) -> Result<Mailer, MailError> {
        Ok(Mailer { composer: Composer::new(config, theme)?, relay: Relay::new(&config.mail)? })
    }

    /// Whether the relay answers: for `doctor`.
    pub(crate) fn test(&self) -> Result<(), MailError> {
        self.relay.test()
    }

    /// Sends what is due; how many left. Mails that cannot leave now wait for their next turn.
    pub(crate) fn send_due(&self, service: &Service) -> Result<usize, StoreError> {
        let mut sent = 0;
        loop {
            let due = self.due(service)?;
            let last_round = (due.len() as i64) < ROUND;
            for mail in due {
                sent += usize::from(self.send(service, mail)?);
            }
            if last_round {
                return Ok(sent);
            }
        }
    }

    /// What may leave now. Over the budget of the hour, only what somebody waits for at a screen (S25).
    fn due(&self, service: &Service) -> Result<Vec<DueMail>, StoreError> {
        let world = service.world();
        service.store.read_blocking(move |tx| {
            let most = world.limits.mails_per_hour;
            let over = most > 0 && store::notifications::sent_since(tx, world.ago(3600))? >= most;
            if over {
                tracing::warn!(
                    event = "mail-budget",
                    "the hour's budget of mails is used up; notices wait"
                );
            }
            store::notifications::due(tx, world.now, over, ROUND)
        })
    }

    fn send(&self, service: &Service, mail: DueMail) -> Result<bool, StoreError> {
        let world = service.world();
        let (id, attempts, drop_at) = (mail.id.clone(), mail.attempts, mail.drop_at);
        let told = world.clone();
        let composed = if drop_at <= world.now {
            None
        } else {
            let facts = service.store.read_blocking(move |tx| compose::facts(tx, &told, mail))?;
            facts.and_then(|facts| {
                let drawn = self.composer.draw(&facts);
                drawn.inspect_err(|error| tracing::error!(event = "mail-undrawn", %error, "the mail is dropped")).ok()
            })
        };
        let outcome = match &composed {
            None => Outcome::Refused,
            Some(message) => self.relay.send(message),
        };
        let now = service.clock.now();
        match outcome {
            Outcome::Sent => service
                .store
                .write_blocking(move |tx| store::notifications::set_done(tx, &id, true, now))?,
            Outcome::Refused => {
                service.store.write_blocking(move |tx| {
                    store::notifications::set_done(tx, &id, false, now)
                })?;
            }
            Outcome::Later => {
                let due_at = next_try(now, attempts);
                service
                    .store
                    .write_blocking(move |tx| store::notifications::set_retry(tx, &id, due_at))?;
            }
        }
        Ok(outcome == Outcome::Sent)
    }
}

/// With up to a tenth more, so that many that failed together do not come back together.
fn next_try(now: Timestamp, attempts: i64) -> Timestamp {
    let step = usize::try_from(attempts).unwrap_or(0).min(BACK_OFF.len() - 1);
    let mut byte = [0_u8];
    // Without jitter it works as well, only less evenly.
    let _ = rand::rngs::SysRng.try_fill_bytes(&mut byte);
    let seconds = BACK_OFF[step] + BACK_OFF[step] * i64::from(byte[0]) / 2560;
    now.checked_add(Duration::from_secs(u64::try_from(seconds).unwrap_or(60))).unwrap_or(now)
}
