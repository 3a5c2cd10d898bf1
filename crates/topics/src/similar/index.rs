//! The opinions to compare with, in memory.

use super::Said;
use super::score::{Digest, SHOWN, score};
use std::collections::HashMap;

/// An opinion that is alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its id.
    pub id: String,
    /// How much alike, 0 to 1.
    pub score: f32,
}

/// Opinions by id.
#[derive(Debug, Default)]
pub struct Index {
    digests: HashMap<String, Digest>,
}

impl Index {
    /// Adds an opinion or replaces it.
    pub fn put(&mut self, id: &str, said: &Said<'_>) {
        self.digests.insert(id.to_owned(), Digest::of(said));
    }

    /// Takes an opinion out.
    pub fn remove(&mut self, id: &str) {
        self.digests.remove(id);
    }

    /// The opinions most like what is said, of those wanted, best first, from [`SHOWN`] on.
    pub fn similar(
        &self,
        said: &Said<'_>,
        limit: usize,
        wanted: impl Fn(&str) -> bool,
    ) -> Vec<Found> {
        let asked = Digest::of(said);
        let mut found: Vec<Found> = self
            .digests
            .iter()
            .filter(|(id, _)| wanted(id))
            .map(|(id, digest)| Found {
                id: id.clone(),
                score: score(&asked, digest),
            })
            .filter(|found| found.score >= SHOWN)
            .collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
        found.truncate(limit);
        found
    }
}
