//! Which matters a text brings up: the ways of saying each, as data.

use super::table::{NONE, Table, hash, on};
use super::words::{Word, lines, weight};
use gandan_domain::text::fold;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A matter by its number, and how strongly a text brings it up.
pub(super) type Matter = (u16, f32);

/// So many matters of a text are kept, the strongest.
const KEPT: usize = 24;

/// The ways of saying each matter.
struct Ways {
    /// By their words joined by spaces, with the weight that a matter gets by each.
    by_words: Table<(Vec<u16>, f32)>,
    /// Single words of longer ways, with how much each speaks for a matter.
    by_word: Table<Vec<Matter>>,
    longest: usize,
    matters: usize,
}

static WAYS: LazyLock<Ways> =
    LazyLock::new(|| Ways::read(include_str!("../../data/similar/matters.txt")));

impl Ways {
    fn read(data: &str) -> Self {
        let mut ways = Self {
            by_words: Table::default(),
            by_word: Table::default(),
            longest: 1,
            matters: 0,
        };
        for (matter, line) in (0_u16..).zip(lines(data)) {
            ways.matters += 1;
            let said = line.split_once(':').map_or(line, |(_, said)| said);
            let mut counts: BTreeMap<String, f32> = BTreeMap::new();
            for way in said.split(';').map(fold) {
                let words: Vec<&str> = way.split(' ').collect();
                ways.longest = ways.longest.max(words.len());
                let rare: f32 = words.iter().map(|w| weight(w)).sum();
                // Longer ways are surer.
                let sure = if words.len() == 1 { 0.7 } else { 1.0 };
                let (matters, _) = ways
                    .by_words
                    .entry(hash(&way))
                    .or_insert_with(|| (Vec::new(), sure * rare));
                if !matters.contains(&matter) {
                    matters.push(matter);
                }
                if words.len() > 1 {
                    for word in words {
                        *counts.entry(word.to_owned()).or_default() += 1.0;
                    }
                }
            }
            for (word, count) in counts {
                let much = 0.3 * weight(&word) * (1.0 + count).ln();
                ways.by_word
                    .entry(hash(&word))
                    .or_default()
                    .push((matter, much));
            }
        }
        ways.share();
        ways
    }

    /// What speaks for many matters speaks for each of them less.
    fn share(&mut self) {
        for (matters, much) in self.by_words.values_mut() {
            *much /= size(matters.len()).powf(0.7);
        }
        for matters in self.by_word.values_mut() {
            let many = size(matters.len()).sqrt();
            for (_, much) in matters {
                *much /= many;
            }
        }
    }
}

fn size(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

/// The matters of a text, together of length 1, by number; and which words a way covers.
pub(super) fn matters(words: &[Word]) -> (Vec<Matter>, Vec<bool>) {
    let ways = &*WAYS;
    let mut found = vec![0.0; ways.matters];
    let mut covered = vec![false; words.len()];
    for at in 0..words.len() {
        let mut key = NONE;
        for (n, word) in words[at..].iter().take(ways.longest).enumerate() {
            if n > 0 {
                if word.breaks {
                    break;
                }
                key = on(key, " ");
            }
            key = on(key, &word.plain);
            if n == 0 {
                for (matter, much) in ways.by_word.get(&key).into_iter().flatten() {
                    found[usize::from(*matter)] += much;
                }
            }
            if let Some((matters, much)) = ways.by_words.get(&key) {
                covered[at..=at + n].fill(true);
                for matter in matters {
                    found[usize::from(*matter)] += much;
                }
            }
        }
    }
    (strongest(&found), covered)
}

fn strongest(found: &[f32]) -> Vec<Matter> {
    let mut kept: Vec<Matter> = (0_u16..)
        .zip(found)
        .filter(|(_, sum)| **sum > 0.0)
        .map(|(matter, sum)| (matter, *sum))
        .collect();
    let order = |a: &Matter, b: &Matter| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if kept.len() > KEPT {
        kept.select_nth_unstable_by(KEPT, order);
        kept.truncate(KEPT);
    }
    for (_, sum) in &mut kept {
        *sum = sum.powf(0.6);
    }
    kept.sort_unstable_by_key(|(matter, _)| *matter);
    let length = kept.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
    for (_, weight) in &mut kept {
        *weight /= length;
    }
    kept
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
