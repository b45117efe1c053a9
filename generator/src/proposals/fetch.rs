//! The document over HTTP, with the editors' token.

use std::time::Duration;

use ureq::http::Uri;

/// No more than this is read.
const MOST_BYTES: u64 = 5 << 20;
const PATH: &str = "/api/v1/proposals";

/// Where proposals are fetched from. Encrypted, unless it is this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    url: String,
    host: String,
    is_loopback: bool,
}

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// Nobody answers, or not in full.
    #[error("fetching `{url}`")]
    Http {
        /// Which.
        url: String,
        /// Why.
        source: Box<ureq::Error>,
    },
    /// The answer is no document.
    #[error("`{url}` {reason}")]
    Refused {
        /// Which.
        url: String,
        /// What it answered, and what to do.
        reason: String,
    },
}

impl Address {
    /// Reads what stands behind `--from`: the members service's address, with or without the path of the document.
    pub fn parse(text: &str) -> Result<Address, String> {
        let example = "write the members service's address like `https://members.example.org`";
        let uri: Uri = text.parse().map_err(|_| example.to_owned())?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(example.to_owned());
        };
        if authority.as_str().contains('@') || uri.query().is_some() {
            return Err(format!("no name, password or query belongs here: {example}"));
        }
        let host = authority.host().to_ascii_lowercase();
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let is_loopback = bare == "localhost"
            || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
        match scheme {
            "https" => {}
            "http" if is_loopback => {}
            _ => return Err("the token would travel unencrypted: use `https://`".to_owned()),
        }
        let below = uri.path().trim_end_matches('/');
        let below = below.strip_suffix(PATH).unwrap_or(below);
        let url = format!("{scheme}://{authority}{below}{PATH}");
        Ok(Address { url, host: host.clone(), is_loopback })
    }

    /// The host's name: of whom commits say that it is no mailbox.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Fetches the document. Redirects are not followed: the token is for this address.
    pub fn fetch(&self, token: &str) -> Result<Vec<u8>, FetchError> {
        let mut config = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(30)))
            .http_status_as_error(false)
            .max_redirects(0);
        if self.is_loopback {
            config = config.proxy(None);
        }
        let agent: ureq::Agent = config.build().into();
        let failed = |source| FetchError::Http { url: self.url.clone(), source: Box::new(source) };
        let refused =
            |reason: &str| FetchError::Refused { url: self.url.clone(), reason: reason.to_owned() };
        let request = agent
            .get(&self.url)
            .header("Authorization", &format!("Bearer {token}"))
            .header("Accept", "application/json");
        let mut response = request.call().map_err(failed)?;
        match response.status().as_u16() {
            200 => {}
            401 => return Err(refused("does not take this token")),
            404 => {
                return Err(refused(
                    "hands out no proposals: is `[editors] token_file` in the service's configuration?",
                ));
            }
            300..=399 => return Err(refused("leads elsewhere: give that address to `--from`")),
            status => return Err(refused(&format!("answers {status}"))),
        }
        match response.body_mut().with_config().limit(MOST_BYTES).read_to_vec() {
            Ok(bytes) => Ok(bytes),
            Err(ureq::Error::BodyExceedsLimit(_)) => Err(refused("sends more than 5 MB")),
            Err(error) => Err(failed(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn a_token_travels_only_encrypted_or_within_the_machine() {
        for good in [
            "https://members.example.org",
            "https://members.example.org/",
            "http://localhost:8080",
            "http://127.0.0.1:8080/api/v1/proposals",
            "http://[::1]:8080",
        ] {
            let address = Address::parse(good).unwrap();
            assert_eq!(address.url.matches("/api/v1/proposals").count(), 1, "{good}");
        }
        for bad in [
            "http://members.example.org",
            "http://127.0.0.1.example.org",
            "http://localhost@example.org",
            "https://user:secret@example.org",
            "ftp://localhost",
            "--upload-pack=x",
            "/etc/passwd",
        ] {
            assert!(Address::parse(bad).is_err(), "{bad}");
        }
    }
}
