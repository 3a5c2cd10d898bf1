//! The rates of a set of rankings; each row counts once.

use serde::Serialize;
use std::collections::BTreeMap;

/// A code takes part in `macro_f1` when at least so many rows have it.
const ROWS_FOR_MACRO: usize = 5;

/// What was ranked for a row, and what is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Codes, best first, none twice; codes that are merely accepted are struck out.
    pub ranked: Vec<String>,
    /// The right codes, at least one, none twice.
    pub right: Vec<String>,
}

impl Judged {
    /// Whether a right code is among the first `k`.
    fn hit(&self, k: usize) -> bool {
        self.ranked
            .iter()
            .take(k)
            .any(|code| self.right.contains(code))
    }

    /// The part of the right codes that is among the first `k`.
    fn recall(&self, k: usize) -> f64 {
        let first = &self.ranked[..k.min(self.ranked.len())];
        let found = self.right.iter().filter(|code| first.contains(code));
        part(found.count(), self.right.len())
    }
}

/// How well the rankings do; all from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Rates {
    /// Rows whose first code is right.
    #[serde(rename = "hit@1")]
    pub hit_1: f64,
    /// Rows with a right code among the first three.
    #[serde(rename = "hit@3")]
    pub hit_3: f64,
    /// Mean over rows of the part of the right codes found among the first three.
    #[serde(rename = "recall@3")]
    pub recall_3: f64,
    /// F1 over all rows, the first code taken as the set of codes.
    pub micro_f1: f64,
    /// Mean of the codes' F1, over codes that at least five rows have.
    pub macro_f1: f64,
}

/// The rates over rows; all 0 where there are none.
pub fn rates(rows: &[Judged]) -> Rates {
    let all = rows.len();
    let count = |k| rows.iter().filter(|row| row.hit(k)).count();
    let by_code = tallies(rows);
    let total = by_code.values().fold(Tally::default(), |sum, t| Tally {
        right: sum.right + t.right,
        wrong: sum.wrong + t.wrong,
        missed: sum.missed + t.missed,
    });
    let common: Vec<f64> = by_code
        .values()
        .filter(|t| t.right + t.missed >= ROWS_FOR_MACRO)
        .map(Tally::f1)
        .collect();
    Rates {
        hit_1: part(count(1), all),
        hit_3: part(count(3), all),
        recall_3: mean(&rows.iter().map(|row| row.recall(3)).collect::<Vec<_>>()),
        micro_f1: total.f1(),
        macro_f1: mean(&common),
    }
}

/// How often a code came first rightly, came first wrongly, and should have but didn't.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Tally {
    fn f1(&self) -> f64 {
        part(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

fn tallies(rows: &[Judged]) -> BTreeMap<&str, Tally> {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for row in rows {
        let first = row.ranked.first();
        for code in &row.right {
            let tally = tallies.entry(code).or_default();
            if first == Some(code) {
                tally.right += 1;
            } else {
                tally.missed += 1;
            }
        }
        if let Some(first) = first.filter(|code| !row.right.contains(code)) {
            tallies.entry(first).or_default().wrong += 1;
        }
    }
    tallies
}

#[allow(
    clippy::cast_precision_loss,
    reason = "counts of rows are far below 2^52"
)]
fn part(some: usize, all: usize) -> f64 {
    if all == 0 {
        0.0
    } else {
        some as f64 / all as f64
    }
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.iter().sum::<f64>() / f64::from(u32::try_from(values.len()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::{Judged, Rates, rates};

    fn row(ranked: &[&str], right: &[&str]) -> Judged {
        let own = |codes: &[&str]| codes.iter().map(|c| (*c).to_owned()).collect();
        Judged {
            ranked: own(ranked),
            right: own(right),
        }
    }

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 1e-12, "{found} is not {wanted}");
    }

    #[test]
    fn hits_and_recall_look_at_the_first_one_and_the_first_three() {
        let found = rates(&[
            row(&["a", "b", "c", "d"], &["a"]),
            row(&["b", "c", "a", "d"], &["a", "d"]),
            row(&["b", "c", "d", "a"], &["a"]),
            row(&[], &["a"]),
        ]);
        near(found.hit_1, 0.25);
        near(found.hit_3, 0.5);
        near(found.recall_3, (1.0 + 0.5 + 0.0 + 0.0) / 4.0);
    }

    #[test]
    fn micro_f1_takes_the_first_as_the_whole_answer() {
        // Right first: 1. Wrong firsts: 1 (the empty ranking names nothing). Missed: 1 + 1 + 1.
        let found = rates(&[
            row(&["a", "b"], &["a", "b"]),
            row(&["b", "a"], &["a"]),
            row(&[], &["c"]),
        ]);
        near(found.micro_f1, 2.0 / (2.0 + 1.0 + 3.0));
    }

    #[test]
    fn macro_f1_is_over_codes_with_five_rows() {
        let mut rows = vec![row(&["a"], &["a"]); 4];
        rows.push(row(&["b"], &["a"]));
        // a: 4 right, 1 missed → 8/9. b has one wrong and four rows of its own: left out.
        rows.extend(vec![row(&["b"], &["b"]); 4]);
        near(rates(&rows).macro_f1, 8.0 / 9.0);
        // With a fifth row b counts: 5 right, 1 wrong → 10/11.
        rows.push(row(&["b"], &["b"]));
        near(rates(&rows).macro_f1, f64::midpoint(8.0 / 9.0, 10.0 / 11.0));
    }

    #[test]
    fn no_rows_no_rates() {
        assert_eq!(rates(&[]), Rates::default());
    }
}
