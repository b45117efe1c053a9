//! How many connections may be open: in all, and from one network.
//!
//! Counting is by network and not by address, since one holder of an IPv6 /48 has more addresses
//! than there is memory. Nothing here is kept once a connection has ended.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// A network that counts as one neighbour: IPv4 /24, IPv6 /48.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Prefix {
    V4([u8; 3]),
    V6([u16; 3]),
    /// An IPv6 /64, where the narrower network counts too.
    Narrow([u16; 4]),
}

impl Prefix {
    pub(crate) fn of(address: IpAddr) -> Prefix {
        match address.to_canonical() {
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                Prefix::V4([a, b, c])
            }
            IpAddr::V6(v6) => {
                let [a, b, c, ..] = v6.segments();
                Prefix::V6([a, b, c])
            }
        }
    }

    /// The /64 of an IPv6 address; IPv4 has nothing narrower.
    pub(crate) fn narrow(address: IpAddr) -> Option<Prefix> {
        let IpAddr::V6(v6) = address.to_canonical() else { return None };
        let [a, b, c, d, ..] = v6.segments();
        Some(Prefix::Narrow([a, b, c, d]))
    }
}

/// Why a connection was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// All places are taken.
    Full,
    /// All places of this network are taken.
    PrefixFull,
}

/// The open connections.
#[derive(Clone)]
pub(crate) struct Connections {
    open: Arc<Mutex<Open>>,
    limit: usize,
    limit_per_prefix: usize,
}

#[derive(Default)]
struct Open {
    all: usize,
    by_prefix: HashMap<Prefix, usize>,
}

/// One connection's place, free again when dropped.
pub(crate) struct Place {
    open: Arc<Mutex<Open>>,
    prefix: Option<Prefix>,
}

impl Connections {
    /// A limit of 0 is none.
    pub(crate) fn new(limit: usize, limit_per_prefix: usize) -> Connections {
        Connections { open: Arc::default(), limit, limit_per_prefix }
    }

    /// Takes a place for a connection from `address`, or says why there is none. A proxy's
    /// connections count only in the sum.
    pub(crate) fn admit(&self, address: IpAddr, is_proxy: bool) -> Result<Place, Refusal> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if self.limit > 0 && open.all >= self.limit {
            return Err(Refusal::Full);
        }
        let prefix = (!is_proxy && self.limit_per_prefix > 0).then(|| Prefix::of(address));
        if let Some(prefix) = prefix {
            let count = open.by_prefix.entry(prefix).or_default();
            if *count >= self.limit_per_prefix {
                return Err(Refusal::PrefixFull);
            }
            *count += 1;
        }
        open.all += 1;
        Ok(Place { open: Arc::clone(&self.open), prefix })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.all -= 1;
        if let Some(prefix) = self.prefix
            && let Some(count) = open.by_prefix.get_mut(&prefix)
        {
            *count -= 1;
            if *count == 0 {
                open.by_prefix.remove(&prefix);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_its_own_cap_and_forgets_ended_connections() {
        let connections = Connections::new(4, 2);
        let near: IpAddr = "192.0.2.7".parse().unwrap();
        let mapped: IpAddr = "::ffff:192.0.2.9".parse().unwrap();
        let far: IpAddr = "2001:db8::1".parse().unwrap();

        let first = connections.admit(near, false).unwrap();
        let second = connections.admit(mapped, false).unwrap();
        assert_eq!(connections.admit(near, false).err(), Some(Refusal::PrefixFull));
        let third = connections.admit(far, false).unwrap();
        let proxied = connections.admit(near, true).unwrap();
        assert_eq!(connections.admit(far, false).err(), Some(Refusal::Full));

        drop((first, second, third, proxied));
        let open = connections.open.lock().unwrap();
        assert_eq!((open.all, open.by_prefix.len()), (0, 0));
    }
}
