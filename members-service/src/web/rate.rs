//! How often one network may ask for something: a leaky bucket for each, in bounded memory.
//!
//! Time is the monotonic clock's, so no jump of the wall's opens or closes the gate. Nothing is
//! kept of who asked but a number for each network, and that only while it is needed.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::connections::Prefix;

/// Networks remembered at once. Beyond it the ones that wait least are forgotten.
const REMEMBERED: usize = 100_000;

/// See the module's words.
pub(crate) struct Rate {
    /// What one request costs; zero for no limit.
    cost: Duration,
    hour: Duration,
    /// When each network's bucket is empty again.
    empty_at: Mutex<HashMap<Prefix, Instant>>,
}

impl Rate {
    /// `limit` requests an hour, all at once if need be. 0 is no limit.
    pub(crate) fn per_hour(limit: i64) -> Rate {
        let hour = Duration::from_secs(3600);
        let cost = u32::try_from(limit).ok().and_then(|limit| hour.checked_div(limit));
        Rate { cost: cost.unwrap_or_default(), hour, empty_at: Mutex::default() }
    }

    /// Counts one request from `address`; `Err` is how long to wait. An IPv6 address counts for
    /// its /64 and its /48.
    pub(crate) fn take(&self, address: IpAddr, now: Instant) -> Result<(), Duration> {
        if self.cost.is_zero() {
            return Ok(());
        }
        let mut empty_at = self.empty_at.lock().unwrap_or_else(PoisonError::into_inner);
        if empty_at.len() >= REMEMBERED {
            make_room(&mut empty_at, now);
        }
        let prefixes = [Some(Prefix::of(address)), Prefix::narrow(address)];
        let filled = |at: Option<&Instant>| at.copied().unwrap_or(now).max(now) + self.cost;
        for prefix in prefixes.iter().flatten() {
            let over = filled(empty_at.get(prefix)).saturating_duration_since(now + self.hour);
            if !over.is_zero() {
                return Err(over);
            }
        }
        for prefix in prefixes.into_iter().flatten() {
            let at = filled(empty_at.get(&prefix));
            empty_at.insert(prefix, at);
        }
        Ok(())
    }
}

fn make_room(empty_at: &mut HashMap<Prefix, Instant>, now: Instant) {
    empty_at.retain(|_, at| *at > now);
    if empty_at.len() >= REMEMBERED {
        let mut times: Vec<Instant> = empty_at.values().copied().collect();
        let middle = times.len() / 2;
        let (_, median, _) = times.select_nth_unstable(middle);
        let median = *median;
        empty_at.retain(|_, at| *at > median);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s24_twenty_an_hour_then_wait() {
        let rate = Rate::per_hour(20);
        let now = Instant::now();
        let near = |last: u8| IpAddr::from([192, 0, 2, last]);
        for last in 0..20 {
            assert_eq!(rate.take(near(last), now), Ok(()));
        }
        assert_eq!(rate.take(near(99), now), Err(Duration::from_secs(180)));
        assert_eq!(rate.take(IpAddr::from([192, 0, 3, 1]), now), Ok(()));
        assert_eq!(rate.take(near(99), now + Duration::from_secs(180)), Ok(()));
    }

    #[test]
    fn memory_is_bounded() {
        let rate = Rate::per_hour(20);
        let now = Instant::now();
        for n in 0..300_000_u32 {
            let _ = rate.take(IpAddr::from((n << 8).to_be_bytes()), now);
        }
        assert!(rate.empty_at.lock().unwrap().len() <= REMEMBERED);
    }
}
