//! Who asks for passkeys: this service at its own origin, and nobody else (S32, S39).

use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

/// The service as browsers know it when they make or use a passkey.
#[derive(Clone, Debug)]
pub struct RelyingParty(Option<Webauthn>);

impl RelyingParty {
    /// Of the service at `base_url`. Browsers make no passkeys for a bare IP address: there, none can be had.
    pub fn new(base_url: &str, name: &str) -> RelyingParty {
        let webauthn = Url::parse(base_url).ok().and_then(|origin| {
            let host = origin.domain()?.to_owned();
            WebauthnBuilder::new(&host, &origin).ok()?.rp_name(name).build().ok()
        });
        RelyingParty(webauthn)
    }

    /// Whether passkeys can be had at this address.
    pub fn is_available(&self) -> bool {
        self.0.is_some()
    }

    pub(super) fn webauthn(&self) -> Option<&Webauthn> {
        self.0.as_ref()
    }
}
