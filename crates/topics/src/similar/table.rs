//! Tables by the hash of words: texts are hashed once, the same on every machine.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Anything by a hash.
pub(super) type Table<V> = HashMap<u64, V, BuildHasherDefault<AsIs>>;

/// The hash of no words.
pub(super) const NONE: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, 64 bits.
pub(super) fn hash(text: &str) -> u64 {
    on(NONE, text)
}

/// The hash of a text that goes on: `on(hash("a"), " b")` is `hash("a b")`.
pub(super) fn on(start: u64, text: &str) -> u64 {
    text.bytes().fold(start, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Keys are hashes already.
#[derive(Debug, Default)]
pub(super) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 << 8) | u64::from(*byte);
        }
    }

    fn write_u32(&mut self, key: u32) {
        // The upper bits choose within a table, so the key is spread over all.
        self.0 = u64::from(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
