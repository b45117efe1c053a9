//! HTTP: turns requests into acts of the domain, and what they give into pages and JSON.
//!
//! Handlers are thin. What every request has in common (hosts, origins, limits, who asks, whether
//! they may) is settled before a handler runs: in `edge` for all requests, in `guard` for those
//! that the router knows. Nothing here decides what the domain decides.

pub(crate) mod api;
mod connections;
mod edge;
mod errors;
mod extract;
mod guard;
mod headers;
mod leftover;
mod origin;
mod pages;
mod problem;
mod rate;
mod router;
mod server;
mod site;
mod slow_write;

use std::collections::HashMap;
use std::io;
use std::net::IpAddr;
use std::ops::Deref;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};

use crate::Service;
use connections::Connections;
use origin::Origins;
use pages::Pages;
use rate::Rate;
use site::{Stored, Tree};

pub use api::openapi::document as openapi;
pub use guard::Kind;
pub use problem::Problem;
pub use router::routes;
pub use server::Stage;

/// What handlers share. Cheap to clone.
#[derive(Clone)]
pub(crate) struct App(Arc<Shared>);

pub(crate) struct Shared {
    pub(crate) service: Arc<Service>,
    pub(crate) origins: Origins,
    pub(crate) pages: Pages,
    proxies: Proxies,
    site: Option<Tree>,
    members_site: Tree,
    /// The theme's assets by path (`/assets/theme.….css`), and its files for the root.
    assets: HashMap<String, Stored>,
    /// What was answered to those who are not signed in.
    pub(crate) kept: api::kept::Kept,
    /// Requests that may be at work at once.
    work: Semaphore,
    /// Those of them that cost most.
    pub(crate) costly: Semaphore,
    /// Event streams that are open, and how many may be.
    streams: Connections,
    /// Requests for mail from one network.
    sign_in_rate: Rate,
    /// When the database was last tried, and whether it could be written.
    pub(crate) probed: tokio::sync::Mutex<Option<(Instant, bool)>>,
    stage: watch::Receiver<Stage>,
}

impl Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// Serves on `listener` until `stage` says otherwise: [`Stage::Draining`] lets requests under way
/// finish, [`Stage::Ended`] does not.
///
/// `Err` where the theme's templates do not compile or an address of the configuration is broken.
pub async fn serve(
    service: Arc<Service>,
    listener: TcpListener,
    stage: watch::Receiver<Stage>,
) -> io::Result<()> {
    let app = App::new(service, stage.clone())?;
    let limits = &app.service.config.limits;
    let limits = server::Limits {
        connections: count(limits.connections),
        connections_per_prefix: count(limits.connections_per_prefix),
        header_timeout: seconds(limits.header_seconds),
        write_timeout: seconds(limits.write_seconds),
        header_lines: if limits.header_lines == 0 { 1000 } else { count(limits.header_lines) },
        header_bytes: if limits.header_bytes == 0 { 1 << 20 } else { count(limits.header_bytes) },
        drain: seconds(limits.drain_seconds),
    };
    let proxies = app.clone();
    server::run(app.router(), listener, limits, move |peer| proxies.is_proxy(peer), stage).await
}

impl App {
    fn new(service: Arc<Service>, stage: watch::Receiver<Stage>) -> io::Result<App> {
        let config = &service.config;
        let invalid = |error: &dyn std::fmt::Display| io::Error::other(error.to_string());
        let url = |text: &str| text.parse().map_err(|error: url::ParseError| invalid(&error));
        let origins = Origins::new(
            &url(&config.base_url)?,
            &url(&config.site_url)?,
            &config.embedding_origins,
        );
        let limits = &config.limits;
        let shared = Shared {
            pages: Pages::new(&service).map_err(|error| invalid(&error))?,
            proxies: Proxies::parse(&config.trusted_proxies),
            site: config.serve_site.then(|| Tree::new(&config.site, &[])),
            // Lists of what there is for members are for the service, not for readers.
            members_site: Tree::new(&config.members_site, &["catalogue.json", "manifest.json"]),
            assets: assets(&service.theme),
            kept: api::kept::Kept::default(),
            work: Semaphore::new(at_least_one(limits.requests_at_once)),
            costly: Semaphore::new(at_least_one(limits.costly_at_once)),
            streams: Connections::new(
                count(limits.event_streams),
                count(limits.event_streams_per_prefix),
            ),
            sign_in_rate: Rate::per_hour(limits.sign_in_requests_per_prefix_per_hour),
            probed: tokio::sync::Mutex::default(),
            origins,
            stage,
            service,
        };
        Ok(App(Arc::new(shared)))
    }

    fn router(&self) -> Router {
        edge::wrap(router::build(self), self)
    }

    pub(crate) fn is_proxy(&self, peer: IpAddr) -> bool {
        self.proxies.contain(peer)
    }
}

/// Networks whose word on the client's address is taken.
struct Proxies(Vec<(IpAddr, u8)>);

impl Proxies {
    /// Entries that are no network were refused with the configuration.
    fn parse(networks: &[String]) -> Proxies {
        let parse = |text: &String| {
            let (address, bits) = text.split_once('/').unwrap_or((text, "128"));
            let address: IpAddr = address.parse().ok()?;
            let longest = if address.is_ipv4() { 32 } else { 128 };
            Some((address, bits.parse::<u8>().ok()?.min(longest)))
        };
        Proxies(networks.iter().filter_map(parse).collect())
    }

    fn contain(&self, peer: IpAddr) -> bool {
        self.0.iter().any(|(network, bits)| match (network, peer.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(peer)) => {
                let mask = u32::MAX.checked_shl(32 - u32::from(*bits)).unwrap_or(0);
                (network.to_bits() ^ peer.to_bits()) & mask == 0
            }
            (IpAddr::V6(network), IpAddr::V6(peer)) => {
                let mask = u128::MAX.checked_shl(128 - u32::from(*bits)).unwrap_or(0);
                (network.to_bits() ^ peer.to_bits()) & mask == 0
            }
            _ => false,
        })
    }
}

/// The theme's files as they are sent, so that the members' area is styled on a host of its own.
fn assets(theme: &baraza_theme::Theme) -> HashMap<String, Stored> {
    let mut assets = HashMap::new();
    for asset in theme.assets.iter() {
        let stored = Stored::new(asset.bytes.to_vec(), asset.content_type, 0);
        assets.insert(format!("/{}", asset.path), stored);
    }
    for (name, bytes) in theme.static_files() {
        let stored = Stored::new(bytes.clone(), site::content_type(name), 0);
        assets.insert(format!("/{name}"), stored);
    }
    assets
}

/// A limit as a count; 0 stays 0, which means none.
pub(crate) fn count(limit: i64) -> usize {
    usize::try_from(limit).unwrap_or(0)
}

fn at_least_one(limit: i64) -> usize {
    match count(limit) {
        0 => Semaphore::MAX_PERMITS,
        some => some.min(Semaphore::MAX_PERMITS),
    }
}

/// A limit as a time; 0, which means none, is a day.
fn seconds(limit: i64) -> Duration {
    let seconds = u64::try_from(limit).unwrap_or(0);
    Duration::from_secs(if seconds == 0 { 86_400 } else { seconds })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proxies_are_addresses_or_networks() {
        let proxies = Proxies::parse(&["10.0.0.0/8".into(), "192.0.2.1".into(), "fd00::/8".into()]);
        for inside in ["10.9.8.7", "192.0.2.1", "::ffff:10.1.1.1", "fd12::1"] {
            assert!(proxies.contain(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["11.0.0.1", "192.0.2.2", "fe80::1"] {
            assert!(!proxies.contain(outside.parse().unwrap()), "{outside}");
        }
    }
}
