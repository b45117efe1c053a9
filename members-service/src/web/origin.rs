//! Where a request may come from: the hosts we answer to, the sites whose pages may call us, and
//! the proxies whose word on the client's address we take.

use std::net::IpAddr;

use axum::http::{HeaderMap, HeaderName, Method, Uri, header};
use url::Url;

use super::problem::Problem;

/// The addresses that the configuration names, parsed once.
#[derive(Clone, Debug)]
pub(crate) struct Origins {
    /// The service's own: `https://members.example.org`.
    own: String,
    /// The catalogue's, the only other one whose pages may call the API.
    site: String,
    /// Further ones that the configuration lets embed discussions.
    embedding: Vec<String>,
    own_host: String,
    site_host: String,
    /// `base_url` is this machine, over http.
    pub(crate) loopback: bool,
    port: Option<u16>,
}

/// Which of our hosts a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// The members' area and the API; the catalogue too where there is one host for all.
    Own,
    /// The catalogue only.
    Site,
    /// An address of this machine that stands for the base URL's name: 308.
    Alias,
    /// Not ours: 421.
    Unknown,
}

impl Origins {
    pub(crate) fn new(base_url: &Url, site_url: &Url, embedding: &[String]) -> Origins {
        Origins {
            own: base_url.origin().ascii_serialization(),
            site: site_url.origin().ascii_serialization(),
            embedding: embedding.to_vec(),
            own_host: host_and_port(base_url),
            site_host: host_and_port(site_url),
            loopback: base_url.scheme() == "http" && is_loopback(base_url),
            port: base_url.port_or_known_default(),
        }
    }

    /// Site and service are one host.
    pub(crate) fn one_host(&self) -> bool {
        self.own == self.site
    }

    /// The catalogue's origin, for pages and policies.
    pub(crate) fn site(&self) -> &str {
        &self.site
    }

    /// The service's own origin: every absolute link is made from it, never from a request.
    pub(crate) fn own(&self) -> &str {
        &self.own
    }

    /// Whom the request is for, by its `Host` (or the authority of an absolute request target).
    pub(crate) fn host(&self, uri: &Uri, headers: &HeaderMap) -> Host {
        let mut named = headers.get_all(header::HOST).iter();
        let (first, second) = (named.next(), named.next());
        if second.is_some() {
            return Host::Unknown;
        }
        let Some(host) = first.and_then(|host| host.to_str().ok()) else { return Host::Unknown };
        if uri.authority().is_some_and(|target| !target.as_str().eq_ignore_ascii_case(host)) {
            return Host::Unknown;
        }
        let host = host.to_ascii_lowercase();
        if host == self.own_host {
            return Host::Own;
        }
        if host == self.site_host {
            return Host::Site;
        }
        let port = self.port.unwrap_or(80);
        let is_alias = ["127.0.0.1", "[::1]", "localhost"]
            .iter()
            .any(|name| host == format!("{name}:{port}") || (port == 80 && host == **name));
        if self.loopback && is_alias { Host::Alias } else { Host::Unknown }
    }

    /// The `Origin` header names a page that may call the API with the member's cookie. Exact
    /// matches only.
    pub(crate) fn allowed<'a>(&self, headers: &'a HeaderMap) -> Option<&'a str> {
        let origin = single(headers, &header::ORIGIN)?;
        (origin == self.own || self.may_embed(origin)).then_some(origin)
    }

    fn may_embed(&self, origin: &str) -> bool {
        origin == self.site || self.embedding.iter().any(|known| known == origin)
    }

    /// The request names an origin, and it is not our own.
    pub(crate) fn is_foreign(&self, headers: &HeaderMap) -> bool {
        headers.contains_key(header::ORIGIN)
            && single(headers, &header::ORIGIN) != Some(self.own.as_str())
    }

    /// Refuses an unsafe request that did not come from a page of ours.
    ///
    /// Browsers say it twice. `Sec-Fetch-Site: same-origin` is enough; another value needs an
    /// allowed `Origin` beside it, and so does its absence. `embeddable` says that pages of the
    /// catalogue may ask this; else only our own origin passes.
    pub(crate) fn check(&self, headers: &HeaderMap, embeddable: bool) -> Result<(), Problem> {
        let origin = single(headers, &header::ORIGIN);
        if headers.get_all(header::ORIGIN).iter().count() > 1 {
            return Err(Problem::foreign_request());
        }
        let origin_allowed = match origin {
            Some(origin) => origin == self.own || (embeddable && self.may_embed(origin)),
            None => false,
        };
        let passes = match single(headers, &HeaderName::from_static("sec-fetch-site")) {
            // The browser vouches for it. `Origin: null` may come with it (a privacy setting);
            // another origin beside it is a contradiction.
            Some("same-origin") => origin.is_none_or(|origin| origin == "null" || origin_allowed),
            Some("same-site" | "cross-site") | None => origin_allowed,
            // `none` is the address bar, which sends no unsafe requests.
            Some(_) => false,
        };
        if passes { Ok(()) } else { Err(Problem::foreign_request()) }
    }
}

/// Whether `method` may change something.
pub(crate) fn is_unsafe(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// The client's address: the peer's, or what a configured proxy says, counted from the right.
///
/// Only for rate limits. Nothing else may depend on it.
pub(crate) fn client_address(
    peer: IpAddr,
    headers: &HeaderMap,
    is_proxy: impl Fn(IpAddr) -> bool,
) -> IpAddr {
    let mut client = peer.to_canonical();
    if !is_proxy(client) {
        return client;
    }
    let hops: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    for hop in hops.iter().rev() {
        let Ok(address) = hop.parse::<IpAddr>() else { return client };
        client = address.to_canonical();
        if !is_proxy(client) {
            break;
        }
    }
    client
}

fn host_and_port(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// The one value of a header; `None` where there are several or none that is text.
fn single<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?;
    if values.next().is_some() {
        return None;
    }
    first.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origins() -> Origins {
        Origins::new(
            &"https://members.example.org".parse().unwrap(),
            &"https://www.example.org".parse().unwrap(),
            &[],
        )
    }

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn s49_unsafe_requests_come_from_our_pages() {
        let own = ("origin", "https://members.example.org");
        let site = ("origin", "https://www.example.org");
        let evil = ("origin", "https://evil.example");
        let null = ("origin", "null");
        let fetch = |value| ("sec-fetch-site", value);
        // headers, passes for our own pages only, passes where the catalogue may ask too
        type Row<'a> = (&'a [(&'a str, &'a str)], bool, bool);
        let table: &[Row<'_>] = &[
            (&[], false, false),
            (&[own], true, true),
            (&[site], false, true),
            (&[evil], false, false),
            (&[null], false, false),
            (&[fetch("same-origin")], true, true),
            (&[fetch("same-origin"), own], true, true),
            (&[fetch("same-origin"), null], true, true),
            (&[fetch("same-origin"), evil], false, false),
            (&[fetch("same-site")], false, false),
            (&[fetch("same-site"), site], false, true),
            (&[fetch("same-site"), null], false, false),
            (&[fetch("cross-site"), evil], false, false),
            (&[fetch("cross-site"), site], false, true),
            (&[fetch("none")], false, false),
            (&[fetch("none"), own], false, false),
            (&[own, evil], false, false),
            (&[("origin", "https://www.example.org.evil.example")], false, false),
            (&[("origin", "http://www.example.org")], false, false),
            (&[("origin", "https://www.example.org:444")], false, false),
        ];
        for (pairs, alone, embedded) in table {
            let pairs: Vec<(&'static str, &str)> = pairs
                .iter()
                .map(|(name, value)| {
                    (if *name == "origin" { "origin" } else { "sec-fetch-site" }, *value)
                })
                .collect();
            let headers = headers(&pairs);
            assert_eq!(origins().check(&headers, false).is_ok(), *alone, "{pairs:?}");
            assert_eq!(origins().check(&headers, true).is_ok(), *embedded, "{pairs:?}");
        }
    }

    #[test]
    fn s117_forwarded_addresses_count_only_from_our_proxy() {
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        let is_proxy = |address: IpAddr| address == proxy;
        let told = headers(&[("x-forwarded-for", "1.1.1.1, 203.0.113.9, 10.0.0.1")]);
        let client =
            |peer: IpAddr, headers: &HeaderMap| client_address(peer, headers, is_proxy).to_string();

        assert_eq!(client(proxy, &told), "203.0.113.9");
        assert_eq!(client("198.51.100.2".parse().unwrap(), &told), "198.51.100.2");
        assert_eq!(
            client(proxy, &headers(&[("x-forwarded-for", "1.1.1.1, nonsense")])),
            "10.0.0.1"
        );
        assert_eq!(client(proxy, &HeaderMap::new()), "10.0.0.1");
    }

    #[test]
    fn s27_only_our_hosts_are_ours() {
        let of = |host: &str| origins().host(&Uri::from_static("/"), &headers(&[("host", host)]));
        assert_eq!(of("members.example.org"), Host::Own);
        assert_eq!(of("MEMBERS.example.org"), Host::Own);
        assert_eq!(of("www.example.org"), Host::Site);
        assert_eq!(of("evil.example"), Host::Unknown);
        assert_eq!(of("127.0.0.1"), Host::Unknown);
        assert_eq!(of("members.example.org:8443"), Host::Unknown);
        assert_eq!(origins().host(&Uri::from_static("/"), &HeaderMap::new()), Host::Unknown);
    }
}
