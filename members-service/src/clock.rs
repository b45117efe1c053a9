//! What time it is. The domain is told; only the edges (`web`, `commands`, the workers) ask a [`Clock`].
//!
//! The system's clock may jump. A service that followed it back would bring expired links to life again, and one
//! that followed it forward would sign everybody out. So the clock follows the monotonic time since the start, takes
//! small corrections from the wall, never goes back, and reports a jump of more than five minutes instead of obeying.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use jiff::{SignedDuration, Timestamp};

/// A jump of the wall clock up to this is a correction; beyond it, a fault to report.
const LARGEST_CORRECTION_MS: i64 = 5 * 60 * 1000;

/// Tells the time. Cheap to clone; clones tell the same time.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Kind>);

#[derive(Debug)]
enum Kind {
    System { started: Instant, started_ms: i64, last_ms: Mutex<i64>, jumped: AtomicBool },
    Set(AtomicI64),
}

impl Clock {
    /// The system's clock, guarded against jumps.
    pub fn system() -> Clock {
        let started_ms = Timestamp::now().as_millisecond();
        Clock(Arc::new(Kind::System {
            started: Instant::now(),
            started_ms,
            last_ms: Mutex::new(started_ms),
            jumped: AtomicBool::new(false),
        }))
    }

    /// A clock that stands at `now` until it is moved: for tests.
    pub fn standing_at(now: Timestamp) -> Clock {
        Clock(Arc::new(Kind::Set(AtomicI64::new(now.as_millisecond()))))
    }

    /// Now, in whole milliseconds.
    pub fn now(&self) -> Timestamp {
        let ms = match &*self.0 {
            Kind::Set(ms) => ms.load(Ordering::SeqCst),
            Kind::System { started, started_ms, last_ms, jumped } => {
                let elapsed = i64::try_from(started.elapsed().as_millis()).unwrap_or(i64::MAX / 4);
                let expected = started_ms + elapsed;
                let wall = Timestamp::now().as_millisecond();
                let jump = wall - expected;
                let off = jump.abs() > LARGEST_CORRECTION_MS;
                if off != jumped.swap(off, Ordering::Relaxed) && off {
                    tracing::warn!(
                        event = "clock-jump",
                        seconds = jump / 1000,
                        "the system clock jumped; not followed"
                    );
                }
                let mut last = last_ms.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                *last = (*last).max(if off { expected } else { wall });
                *last
            }
        };
        Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves a standing clock. Does nothing to the system's.
    pub fn advance(&self, by: SignedDuration) {
        if let Kind::Set(ms) = &*self.0 {
            let by = i64::try_from(by.as_millis()).unwrap_or(0);
            ms.fetch_add(by, Ordering::SeqCst);
        }
    }

    /// Sets a standing clock. Does nothing to the system's.
    pub fn set(&self, now: Timestamp) {
        if let Kind::Set(ms) = &*self.0 {
            ms.store(now.as_millisecond(), Ordering::SeqCst);
        }
    }
}
