//! What an act is told besides its subject: the time, the keys, the numbers in force, the site, the catalogue.

use std::sync::Arc;

use jiff::Timestamp;

use crate::catalogue::Catalogue;
use crate::config::Limits;
use crate::keys::Keys;
use crate::sign_in::RelyingParty;

/// Seconds of a day.
pub const DAY: i64 = 86_400;

/// Everything an act is told. Made afresh for each request; cheap to clone.
#[derive(Clone, Debug)]
pub struct World {
    /// When the act happens.
    pub now: Timestamp,
    /// For links, codes, form tokens and author keys.
    pub keys: Keys,
    /// The numbers in force.
    pub limits: Arc<Limits>,
    /// Names and addresses of this network.
    pub network: Arc<Network>,
    /// The service as passkeys know it.
    pub relying_party: Arc<RelyingParty>,
    /// Which pages there are, and what may be discussed.
    pub catalogue: Arc<Catalogue>,
}

/// Names and addresses of this network.
#[derive(Clone, Debug)]
pub struct Network {
    /// What it calls itself.
    pub name: String,
    /// The service's own address, without a slash at the end. Links in mail start with it (S27).
    pub base_url: String,
    /// The catalogue's address, without a slash at the end.
    pub site_url: String,
    /// Language tags that members may choose.
    pub languages: Vec<String>,
    /// The one of those who chose none.
    pub default_language: String,
    /// Whether anyone may apply to join.
    pub applications: bool,
    /// Domains whose addresses speak for an applicant: `interior.gov.example`, and what lies below.
    pub official_domains: Vec<String>,
    /// Whether members, not only moderators, may invite.
    pub members_invite: bool,
    /// Where mail to us is delivered; `None`: nobody takes part by mail.
    pub reply_address: Option<String>,
}

impl World {
    /// `now` less `seconds`.
    pub fn ago(&self, seconds: i64) -> Timestamp {
        self.now
            .checked_sub(jiff::SignedDuration::from_secs(seconds))
            .unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// `now` and `seconds` more.
    pub fn later(&self, seconds: i64) -> Timestamp {
        self.now.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
    }

    /// `language` if members may choose it, else the default.
    pub fn language(&self, language: Option<&str>) -> String {
        let chosen = language.filter(|l| self.network.languages.iter().any(|known| known == l));
        chosen.unwrap_or(&self.network.default_language).to_owned()
    }
}
