//! Addresses in content, judged once and in one place, for links, images and fields of type `url`.

use crate::words::Words;

/// An address that content may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// `@/practices/circles.md#results`: a page or section of this site, by its file under `content/`.
    Internal {
        /// `practices/circles.md`
        path: String,
        /// What stands after `#`, without it.
        fragment: Option<String>,
    },
    /// `#results`: this page. Without the `#`.
    Fragment(String),
    /// `/about/`: an address of this site.
    Site(String),
    /// `report.pdf`: a file beside the page.
    Relative(String),
    /// `https://example.org/report`
    Web {
        /// `false` for `http:`, which is let pass and noted.
        https: bool,
        /// As written, without port.
        host: String,
    },
    /// `mailto:office@example.org`
    Mail,
}

/// Why an address is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UrlFault {
    /// Nothing, or a scheme with nothing after it.
    Empty,
    /// A scheme other than `https`, `http` and `mailto`.
    Scheme(String),
    /// `https://name@host/`, which shows one host and goes to another.
    UserInfo,
    /// `//host/path`
    ProtocolRelative,
    /// `../` in the path of a file.
    Escapes,
    /// A control character, white space, an invisible character or a backslash.
    Character(char),
}

impl UrlFault {
    /// What an editor is told.
    pub fn words(&self) -> Words {
        match self {
            UrlFault::Empty => Words::plain("url-empty"),
            UrlFault::Scheme(scheme) => Words::new("url-scheme", [("scheme", scheme.into())]),
            UrlFault::UserInfo => Words::plain("url-user"),
            UrlFault::ProtocolRelative => Words::plain("url-relative"),
            UrlFault::Escapes => Words::plain("url-climbs"),
            UrlFault::Character(c) => Words::new("url-character", [("character", (*c).into())]),
        }
    }
}

/// Whether a host's name holds letters that may look like others, written out or in punycode.
pub fn is_unclear(host: &str) -> bool {
    !host.is_ascii()
        || host
            .split('.')
            .any(|label| label.get(..4).is_some_and(|p| p.eq_ignore_ascii_case("xn--")))
}

/// Judges an address as the browser would read it, entities already decoded.
///
/// Browsers drop control characters and white space before they look for a scheme, so an address that
/// holds any is refused rather than repaired.
pub fn parse(destination: &str) -> Result<Destination, UrlFault> {
    if let Some(c) = destination.chars().find(|c| is_deceptive(*c)) {
        return Err(UrlFault::Character(c));
    }
    if destination.is_empty() {
        return Err(UrlFault::Empty);
    }
    if let Some(fragment) = destination.strip_prefix('#') {
        return Ok(Destination::Fragment(fragment.to_owned()));
    }
    if let Some(rest) = destination.strip_prefix("@/") {
        let (path, fragment) = split_fragment(rest);
        if climbs(path) {
            return Err(UrlFault::Escapes);
        }
        return Ok(Destination::Internal {
            path: path.to_owned(),
            fragment: fragment.map(str::to_owned),
        });
    }
    if destination.starts_with("//") {
        return Err(UrlFault::ProtocolRelative);
    }
    match scheme(destination) {
        Some((scheme, rest)) => with_scheme(&scheme, rest),
        None => {
            let (path, _) = split_fragment(destination);
            if climbs(path.split('?').next().unwrap_or_default()) {
                Err(UrlFault::Escapes)
            } else if destination.starts_with('/') {
                Ok(Destination::Site(destination.to_owned()))
            } else {
                Ok(Destination::Relative(destination.to_owned()))
            }
        }
    }
}

fn with_scheme(scheme: &str, rest: &str) -> Result<Destination, UrlFault> {
    match scheme {
        "https" | "http" => {
            let Some(rest) = rest.strip_prefix("//") else { return Err(UrlFault::Empty) };
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            if authority.contains('@') {
                return Err(UrlFault::UserInfo);
            }
            let host = match authority.rsplit_once(':') {
                Some((host, port)) if port.chars().all(|c| c.is_ascii_digit()) => host,
                _ => authority,
            };
            if host.is_empty() {
                return Err(UrlFault::Empty);
            }
            Ok(Destination::Web { https: scheme == "https", host: host.to_owned() })
        }
        "mailto" if rest.contains('@') => Ok(Destination::Mail),
        "mailto" => Err(UrlFault::Empty),
        other => Err(UrlFault::Scheme(other.to_owned())),
    }
}

/// `("https", "//example.org")`. A colon after `/`, `?` or `#` makes no scheme.
fn scheme(destination: &str) -> Option<(String, &str)> {
    let end = destination.find([':', '/', '?', '#'])?;
    let rest = destination[end..].strip_prefix(':')?;
    Some((destination[..end].to_ascii_lowercase(), rest))
}

fn split_fragment(destination: &str) -> (&str, Option<&str>) {
    match destination.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (destination, None),
    }
}

/// Whether the path has `..` in it, spelled out or percent-encoded.
fn climbs(path: &str) -> bool {
    let path =
        path.to_ascii_lowercase().replace("%2e", ".").replace("%2f", "/").replace("%5c", "/");
    path.split('/').any(|segment| segment == "..")
}

fn is_deceptive(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || c == '\\'
        || matches!(u32::from(c), 0xad | 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x2069 | 0xfeff | 0xfff9..=0xfffb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s140_only_harmless_addresses_pass() {
        for refused in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example/x",
            "/\\evil.example",
            "https://user@evil.example/",
            "https://good.example@evil.example/",
            "https:evil.example",
            "https://",
            "../../etc/passwd",
            "/a/%2e%2e/b",
            "@/../secret.md",
            "",
        ] {
            assert!(parse(refused).is_err(), "{refused:?} passed");
        }
        assert_eq!(
            parse("https://example.org:8443/a?b=c:d"),
            Ok(Destination::Web { https: true, host: "example.org".into() })
        );
        assert_eq!(parse("/search?q=a:b"), Ok(Destination::Site("/search?q=a:b".into())));
        assert_eq!(parse("mailto:office@example.org"), Ok(Destination::Mail));
        assert_eq!(
            parse("@/practices/circles.md#results"),
            Ok(Destination::Internal {
                path: "practices/circles.md".into(),
                fragment: Some("results".into())
            })
        );
    }
}
