//! How alike two opinions are.

use super::Said;
use gandan_domain::text::fold;
use std::collections::BTreeSet;

/// From this score on an opinion is shown as said before.
pub const SHOWN: f32 = 0.5;

/// What of an opinion is compared.
#[derive(Debug, Clone, Default)]
pub(super) struct Digest {
    /// Pairs of syllables and single ones.
    pub terms: BTreeSet<String>,
}

impl Digest {
    pub(super) fn of(said: &Said<'_>) -> Self {
        let folded = fold(said.text);
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        Self {
            terms: words.windows(2).map(|pair| pair.join(" ")).collect(),
        }
    }
}

/// How alike two opinions are, 0 to 1.
pub fn similarity(one: &Said<'_>, other: &Said<'_>) -> f32 {
    score(&Digest::of(one), &Digest::of(other))
}

pub(super) fn score(one: &Digest, other: &Digest) -> f32 {
    let count = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
    let both = count(one.terms.intersection(&other.terms).count());
    let least = count(one.terms.len().min(other.terms.len())).max(4.0);
    both / least
}
