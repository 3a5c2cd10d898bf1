//! How alike two opinions are: what they share, weighed.

use super::Said;
use super::digest::{Digest, Term};
use super::matters::{matters, together};
use super::words::{Word, words};

/// From this score on an opinion is shown as said before.
pub const SHOWN: f32 = 0.45;

/// What is weighed of two opinions.
pub const SIGNS: usize = 13;

/// Weights of the signs and, last, of none: fitted, see docs/similar.md.
const WEIGHTS: [f32; SIGNS + 1] = [
    1.36,  // words: how much of the shorter text is in the longer
    0.68,  // words: shared by both
    -0.18, // pairs of words: how much of the shorter text is in the longer
    -0.09, // pairs of words: shared by both
    5.55,  // matters
    1.31,  // matters and words together
    0.26,  // names, each
    0.24,  // the same place
    -0.80, // other places (by hand: the pairs have hardly any)
    0.34,  // the same tổ dân phố
    -0.60, // another tổ dân phố (by hand)
    0.50,  // the same person (by hand: the pairs have no speakers)
    12.0,  // words beyond four in ten shared, as in a text said again (by hand)
    -3.13,
];

/// How alike two opinions are, 0 to 1.
pub fn similarity(one: &Said<'_>, other: &Said<'_>) -> f32 {
    alike((one, &words(one.text)), (other, &words(other.text)))
}

/// What two opinions share, sign by sign; for fitting the weights.
pub fn signs(one: &Said<'_>, other: &Said<'_>) -> [f32; SIGNS] {
    told_apart((one, &words(one.text)), (other, &words(other.text)))
}

/// What was said, and its words.
type Spoken<'a> = (&'a Said<'a>, &'a [Word]);

/// How alike two opinions are, 0 to 1, their words being known.
pub(super) fn alike(one: Spoken<'_>, other: Spoken<'_>) -> f32 {
    let signs = told_apart(one, other);
    let sum: f32 = signs.iter().zip(&WEIGHTS).map(|(s, w)| s * w).sum();
    1.0 / (1.0 + (-sum - WEIGHTS[SIGNS]).exp())
}

/// Begins or ends of at least so many words that two texts share are a way of speaking.
const FRAME: usize = 4;
/// So many words have to be left of both.
const LEFT: usize = 3;

/// The signs without the words that both begin or end with, if what is left of each brings up a
/// matter by itself: the same person begins in the same way, whatever it is about.
fn told_apart((one, a): Spoken<'_>, (other, b): Spoken<'_>) -> [f32; SIGNS] {
    let least = a.len().min(b.len());
    let begin = shared(a.iter().zip(b));
    let end = shared(a.iter().rev().zip(b.iter().rev())).min(least - begin);
    let frame = |length: usize| if length >= FRAME { length } else { 0 };
    let (from, to) = (frame(begin), frame(end));
    let (left_a, left_b) = (&a[from..a.len() - to], &b[from..b.len() - to]);
    let tells = |left: &[Word]| left.len() >= LEFT && matters(left).1.contains(&true);
    if from + to > 0 && tells(left_a) && tells(left_b) {
        weigh(&Digest::of(one, left_a), &Digest::of(other, left_b))
    } else {
        weigh(&Digest::of(one, a), &Digest::of(other, b))
    }
}

fn shared<'w>(pairs: impl Iterator<Item = (&'w Word, &'w Word)>) -> usize {
    pairs.take_while(|(a, b)| a.plain == b.plain).count()
}

fn weigh(one: &Digest, other: &Digest) -> [f32; SIGNS] {
    let (words, pairs) = (
        Shared::of(&one.words, &other.words),
        Shared::of(&one.pairs, &other.pairs),
    );
    let matters = together(&one.matters, &other.matters);
    let names = meet(&one.names, &other.names);
    let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
    let groups = meet(&one.groups, &other.groups);
    [
        words.contained(4.0),
        words.jaccard(),
        pairs.contained(4.0),
        pairs.jaccard(),
        matters,
        matters * words.contained(4.0),
        f32::from(u8::try_from(names.min(3)).unwrap_or(3)),
        flag(meet(&one.places, &other.places) > 0),
        flag(apart(&one.places, &other.places)),
        flag(groups > 0),
        flag(apart(&one.groups, &other.groups)),
        flag(one.speaker.is_some() && one.speaker == other.speaker),
        (words.jaccard() - 0.4).max(0.0),
    ]
}

/// Weight on both sides, on each side.
struct Shared {
    both: f32,
    one: f32,
    other: f32,
}

impl Shared {
    fn of(one: &[(Term, f32)], other: &[(Term, f32)]) -> Self {
        let sum = |terms: &[(Term, f32)]| terms.iter().map(|(_, w)| w).sum();
        let both = one
            .iter()
            .filter(|(key, _)| other.binary_search_by_key(key, |(k, _)| *k).is_ok())
            .map(|(_, weight)| weight)
            .sum();
        Self {
            both,
            one: sum(one),
            other: sum(other),
        }
    }

    /// How much of the shorter one is in the longer; what is shorter than `least` counts as that.
    fn contained(&self, least: f32) -> f32 {
        self.both / self.one.min(self.other).max(least)
    }

    fn jaccard(&self) -> f32 {
        self.both / (self.one + self.other - self.both).max(1.0)
    }
}

fn meet(one: &[Term], other: &[Term]) -> usize {
    one.iter()
        .filter(|t| other.binary_search(t).is_ok())
        .count()
}

/// Both name some, and none is the same.
fn apart(one: &[Term], other: &[Term]) -> bool {
    !one.is_empty() && !other.is_empty() && meet(one, other) == 0
}
