//! The clock and the ids come from outside, so that a test can hold them still.

use chrono::{FixedOffset, Utc};
use gandan_domain::Instant;
use std::sync::atomic::{AtomicU64, Ordering};

/// Seconds east of Greenwich: Vietnam, all year.
const VIETNAM_OFFSET: i32 = 7 * 3600;

/// Where the time comes from.
#[derive(Debug, Clone, Copy, Default)]
pub enum Clock {
    /// The computer's clock.
    #[default]
    System,
    /// Stands still.
    Fixed(Instant),
}

impl Clock {
    /// Now, on the ward's wall clock.
    pub fn now(&self) -> Instant {
        match self {
            Self::Fixed(at) => *at,
            Self::System => {
                let utc = Utc::now();
                FixedOffset::east_opt(VIETNAM_OFFSET)
                    .map_or_else(|| utc.fixed_offset(), |zone| utc.with_timezone(&zone))
            }
        }
    }
}

/// Where new ids come from.
#[derive(Debug, Default)]
pub enum Ids {
    /// The system's randomness after the time, so that ids sort by age.
    #[default]
    Random,
    /// Counting up, for tests.
    Counted(AtomicU64),
}

impl Ids {
    /// A new id, unique across computers: 12 hex digits of milliseconds, 20 of randomness.
    pub fn next(&self, now: Instant) -> String {
        match self {
            Self::Counted(n) => format!("id-{:06}", n.fetch_add(1, Ordering::Relaxed)),
            Self::Random => {
                let mut bytes = [0u8; 10];
                if getrandom::fill(&mut bytes).is_err() {
                    // No randomness: the nanosecond still keeps two ids of one computer apart.
                    let nanos = now.timestamp_subsec_nanos().to_be_bytes();
                    bytes[..4].copy_from_slice(&nanos);
                }
                let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
                let tail = hex(&bytes);
                format!("{millis:012x}{tail}")
            }
        }
    }
}

/// Bytes as hex digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wall_clock_is_vietnams() {
        assert_eq!(
            Clock::System.now().offset().local_minus_utc(),
            VIETNAM_OFFSET
        );
    }

    #[test]
    fn ids_differ_and_sort_by_age() {
        let ids = Ids::Random;
        let now = Clock::System.now();
        let first = ids.next(now);
        let second = ids.next(now + chrono::Duration::milliseconds(5));
        assert_ne!(first, second);
        assert!(first < second);
        assert_eq!(first.len(), 32);
    }
}
