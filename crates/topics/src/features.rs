//! What of a text is weighed: its syllables and pairs of syllables, with marks and without.

use crate::words::Word;
use std::hash::{BuildHasherDefault, Hasher};

/// A table by the hash of a feature.
pub(crate) type Table<T> = std::collections::HashMap<u64, T, BuildHasherDefault<AsIs>>;

/// The keys are hashes already.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv(self.0, bytes);
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// One thing that is weighed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Feature {
    /// What it is, the same in every text.
    pub key: u64,
    /// How much of it there is; the squares of a text's values add up to 1.
    pub value: f32,
    /// First and last of its words, where it stands first.
    pub words: (usize, usize),
}

const MARKED: u64 = 0xcbf2_9ce4_8422_2325;
const PLAIN: u64 = MARKED ^ 0x9e37_79b9_7f4a_7c15;

/// The features of a text.
pub(crate) fn features(words: &[Word]) -> Vec<Feature> {
    let mut found: Vec<Feature> = Vec::with_capacity(words.len() * 4);
    for (i, word) in words.iter().enumerate() {
        if word.mute {
            continue;
        }
        found.push(feature(fnv(MARKED, word.marked.as_bytes()), (i, i)));
        found.push(feature(fnv(PLAIN, word.plain.as_bytes()), (i, i)));
        let Some(next) = words.get(i + 1).filter(|w| !w.breaks && !w.mute) else {
            continue;
        };
        found.push(feature(
            pair(MARKED, &word.marked, &next.marked),
            (i, i + 1),
        ));
        found.push(feature(pair(PLAIN, &word.plain, &next.plain), (i, i + 1)));
    }
    merge(found)
}

fn pair(space: u64, a: &str, b: &str) -> u64 {
    fnv(fnv(fnv(space, a.as_bytes()), b" "), b.as_bytes())
}

fn feature(key: u64, words: (usize, usize)) -> Feature {
    Feature {
        key,
        value: 1.0,
        words,
    }
}

/// Repeats become one, with a value that grows slowly; the whole has length 1.
fn merge(mut found: Vec<Feature>) -> Vec<Feature> {
    found.sort_by_key(|f| (f.key, f.words));
    found.dedup_by(|later, first| {
        let same = later.key == first.key;
        if same {
            first.value += later.value;
        }
        same
    });
    for f in &mut found {
        f.value = 1.0 + f.value.ln();
    }
    let length = found.iter().map(|f| f.value * f.value).sum::<f32>().sqrt();
    for f in &mut found {
        f.value /= length;
    }
    found
}

/// FNV-1a, 64 bits: the same on every machine.
fn fnv(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
