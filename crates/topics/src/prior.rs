//! What the program knows before a ward has taught it anything: weights learned from the
//! catalogue's keywords and the seed sentences.

use crate::catalogue::catalogue;
use crate::features::{Feature, Table, features};
use crate::words::words;
use std::sync::LazyLock;

/// Topics that are ever suggested: all of the catalogue but the last, "khac".
pub(crate) const TOPICS: usize = 33;

/// Weights by feature, one for each topic.
pub(crate) struct Prior {
    rows: Table<usize>,
    weights: Vec<[f32; TOPICS]>,
}

static PRIOR: LazyLock<Prior> = LazyLock::new(Prior::learned);

/// The prior, learned on first use.
pub(crate) fn prior() -> &'static Prior {
    &PRIOR
}

impl Prior {
    /// A feature's weights.
    pub fn row(&self, key: u64) -> Option<&[f32; TOPICS]> {
        self.rows.get(&key).map(|row| &self.weights[*row])
    }

    fn learned() -> Self {
        let mut rows: Table<usize> = Table::default();
        let mut weights = Vec::new();
        let mut documents: Vec<(Vec<Feature>, usize)> = Vec::new();
        for (place, topic) in catalogue().iter().take(TOPICS).enumerate() {
            for keyword in &topic.keywords {
                documents.push((features(&words(keyword)), place));
            }
        }
        for (features, _) in &documents {
            for f in features {
                rows.entry(f.key).or_insert_with(|| {
                    weights.push([0.0; TOPICS]);
                    weights.len() - 1
                });
            }
        }
        let mut prior = Self { rows, weights };
        for _ in 0..10 {
            for (features, place) in &documents {
                prior.step(features, *place);
            }
        }
        prior
    }

    fn step(&mut self, features: &[Feature], right: usize) {
        let mut scores = [0.0; TOPICS];
        for f in features {
            if let Some(row) = self.row(f.key) {
                for (score, weight) in scores.iter_mut().zip(row) {
                    *score += weight * f.value;
                }
            }
        }
        let top = scores.iter().copied().fold(f32::MIN, f32::max);
        let mut sum = 0.0;
        for score in &mut scores {
            *score = (*score - top).exp();
            sum += *score;
        }
        for (place, score) in scores.iter_mut().enumerate() {
            *score = f32::from(u8::from(place == right)) - *score / sum;
        }
        for f in features {
            if let Some(row) = self.rows.get(&f.key) {
                for (weight, error) in self.weights[*row].iter_mut().zip(&scores) {
                    *weight += error * f.value;
                }
            }
        }
    }
}
