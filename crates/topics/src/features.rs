//! What of a text is weighed: its syllables and pairs of syllables, with marks and without.
//!
//! Each syllable counts twice, as typed and without its marks; one that has no marks is the same
//! in both, so that a text typed without marks consists of known features only.

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
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Feature {
    /// What it is, the same in every text.
    pub key: u64,
    /// How much of it there is: 1 for once, growing slowly.
    pub value: f32,
    /// First and last of its words, where it stands first.
    pub words: (usize, usize),
}

impl Feature {
    /// One syllable, not a pair.
    pub fn single(&self) -> bool {
        self.words.0 == self.words.1
    }
}

const MARKED: u64 = 0xcbf2_9ce4_8422_2325;
const PLAIN: u64 = MARKED ^ 0x9e37_79b9_7f4a_7c15;

/// The features of a text, each once, in an order of their own.
pub(crate) fn features(words: &[Word]) -> Vec<Feature> {
    gather(words, true)
}

/// The features of the same text typed without marks.
pub(crate) fn plain_features(words: &[Word]) -> Vec<Feature> {
    gather(words, false)
}

/// The key of one word as it is typed.
pub(crate) fn single(word: &Word) -> u64 {
    let one = std::slice::from_ref(word);
    if word.bare() {
        key(PLAIN, one, |w| &w.plain)
    } else {
        key(MARKED, one, |w| &w.marked)
    }
}

fn gather(words: &[Word], as_typed: bool) -> Vec<Feature> {
    let mut found: Vec<Feature> = Vec::with_capacity(words.len() * 4);
    let mut note = |first: usize, last: usize| {
        let said = &words[first..=last];
        let plain = key(PLAIN, said, |w| &w.plain);
        let marked = if as_typed && !said.iter().all(Word::bare) {
            key(MARKED, said, |w| &w.marked)
        } else {
            plain
        };
        for key in [marked, plain] {
            found.push(Feature {
                key,
                value: 1.0,
                words: (first, last),
            });
        }
    };
    for (i, word) in words.iter().enumerate().filter(|(_, word)| !word.mute) {
        debug_assert!(!word.plain.is_empty(), "a word has letters");
        note(i, i);
        if words.get(i + 1).is_some_and(|w| !w.breaks && !w.mute) {
            note(i, i + 1);
        }
    }
    merge(found)
}

fn key(space: u64, words: &[Word], form: impl Fn(&Word) -> &String) -> u64 {
    words.iter().fold(space, |hash, word| {
        fnv(fnv(hash, form(word).as_bytes()), b" ")
    })
}

/// Repeats become one, with a value that grows slowly.
fn merge(mut found: Vec<Feature>) -> Vec<Feature> {
    found.sort_unstable_by_key(|f| (f.key, f.words));
    found.dedup_by(|later, first| {
        let same = later.key == first.key;
        if same {
            first.value += later.value;
        }
        same
    });
    for f in found.iter_mut().filter(|f| f.value > 1.0) {
        f.value = 1.0 + f.value.ln();
    }
    found
}

/// FNV-1a, 64 bits: the same on every machine.
fn fnv(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{Feature, features, plain_features};
    use crate::words::words;

    fn keys(found: &[Feature]) -> Vec<u64> {
        found.iter().map(|f| f.key).collect()
    }

    #[test]
    fn the_plain_features_are_those_of_unmarked_typing() {
        let marked = words("Đường ngập quá, xe chết máy");
        let bare = words("duong ngap qua, xe chet may");
        assert_eq!(keys(&plain_features(&marked)), keys(&features(&bare)));
    }

    #[test]
    fn marked_typing_shares_its_plain_features_with_unmarked() {
        let marked = keys(&features(&words("cống tắc")));
        let bare = keys(&features(&words("cong tac")));
        assert!(bare.iter().all(|key| marked.contains(key)));
        assert_eq!((marked.len(), bare.len()), (6, 3));
    }

    #[test]
    fn pairs_stop_where_a_phrase_does() {
        let over = keys(&features(&words("cống, tắc")));
        assert_eq!(over.len(), 4, "two syllables, each with and without marks");
        assert_eq!(
            keys(&features(&words("cống ngõ 4 tắc"))).len(),
            4,
            "an address lies between"
        );
    }
}
