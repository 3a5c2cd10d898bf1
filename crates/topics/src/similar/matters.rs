//! Which matters a text brings up: the ways of saying each, as data.

use super::words::{Word, lines, weight};
use gandan_domain::text::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A matter by its number, and how strongly a text brings it up.
pub(super) type Matter = (u16, f32);

/// So many matters of a text are kept, the strongest.
const KEPT: usize = 24;

/// The ways of saying each matter.
struct Ways {
    /// By their words joined.
    by_words: HashMap<String, Vec<u16>>,
    /// Single words of longer ways, with how much each speaks for a matter.
    by_word: HashMap<String, Vec<Matter>>,
    longest: usize,
}

static WAYS: LazyLock<Ways> =
    LazyLock::new(|| Ways::read(include_str!("../../data/similar/matters.txt")));

impl Ways {
    fn read(data: &str) -> Self {
        let mut ways = Self {
            by_words: HashMap::new(),
            by_word: HashMap::new(),
            longest: 1,
        };
        for (matter, line) in (0_u16..).zip(lines(data)) {
            let said = line.split_once(':').map_or(line, |(_, said)| said);
            let mut counts: HashMap<String, f32> = HashMap::new();
            for way in said.split(';').map(fold) {
                let words: Vec<&str> = way.split(' ').collect();
                ways.longest = ways.longest.max(words.len());
                if words.len() > 1 {
                    for word in words {
                        *counts.entry(word.to_owned()).or_default() += 1.0;
                    }
                }
                let matters = ways.by_words.entry(way).or_default();
                if !matters.contains(&matter) {
                    matters.push(matter);
                }
            }
            for (word, count) in counts {
                let much = 0.3 * weight(&word) * (1.0 + count).ln();
                ways.by_word.entry(word).or_default().push((matter, much));
            }
        }
        for matters in ways.by_word.values_mut() {
            let many = size(matters.len()).sqrt();
            for (_, much) in matters {
                *much /= many;
            }
        }
        ways
    }
}

fn size(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

/// The matters of a text, together of length 1, by number; and which words a way covers.
pub(super) fn matters(words: &[Word]) -> (Vec<Matter>, Vec<bool>) {
    let ways = &*WAYS;
    let mut found: HashMap<u16, f32> = HashMap::new();
    let mut covered = vec![false; words.len()];
    let mut key = String::new();
    for at in 0..words.len() {
        for (matter, much) in ways.by_word.get(&words[at].plain).into_iter().flatten() {
            *found.entry(*matter).or_default() += much;
        }
        key.clear();
        let mut rare = 0.0;
        for (n, word) in words[at..].iter().take(ways.longest).enumerate() {
            if n > 0 {
                if word.breaks {
                    break;
                }
                key.push(' ');
            }
            key.push_str(&word.plain);
            rare += weight(&word.plain);
            let Some(matters) = ways.by_words.get(&key) else {
                continue;
            };
            covered[at..=at + n].fill(true);
            // Longer ways are surer, and shared ones speak for each matter less.
            let sure = if n == 0 { 0.7 } else { 1.0 };
            let share = sure * rare / size(matters.len()).powf(0.7);
            for matter in matters {
                *found.entry(*matter).or_default() += share;
            }
        }
    }
    (strongest(found), covered)
}

fn strongest(found: HashMap<u16, f32>) -> Vec<Matter> {
    let mut found: Vec<Matter> = found
        .into_iter()
        .map(|(matter, sum)| (matter, sum.powf(0.6)))
        .collect();
    found.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.truncate(KEPT);
    found.sort_unstable_by_key(|(matter, _)| *matter);
    let length = found.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
    for (_, weight) in &mut found {
        *weight /= length;
    }
    found
}

/// How far two texts bring up the same matters, 0 to 1.
pub(super) fn together(one: &[Matter], other: &[Matter]) -> f32 {
    one.iter()
        .filter_map(|(matter, much)| {
            let at = other.binary_search_by_key(matter, |(m, _)| *m).ok()?;
            Some(much * other[at].1)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::super::words::words;
    use super::*;

    fn alike(one: &str, other: &str) -> f32 {
        together(&matters(&words(one)).0, &matters(&words(other)).0)
    }

    #[test]
    fn one_matter_in_other_words_is_nearer_than_another_matter() {
        let dogs = "Chó béc giê nhà ấy không rọ mõm";
        assert!(alike(dogs, "Đàn chó thả rông cắn trẻ con") > 0.4);
        assert!(alike(dogs, "Nắp hố ga gãy đôi") < 0.1);
    }

    #[test]
    fn marks_do_not_matter() {
        let text = "Đèn đường tối om, ngõ ngập, cống tắc";
        assert!((alike(text, &fold(text)) - 1.0).abs() < 1e-5);
    }

    #[test]
    fn every_line_of_the_data_is_a_matter_with_ways() {
        for line in lines(include_str!("../../data/similar/matters.txt")) {
            let (name, ways) = line.split_once(':').unwrap();
            assert!(
                !name.trim().is_empty() && ways.split(';').count() >= 4,
                "{line}"
            );
            assert!(ways.split(';').all(|way| !fold(way).is_empty()), "{line}");
        }
    }
}
