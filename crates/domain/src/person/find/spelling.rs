//! A word as it is compared while it is typed: letter by letter, marks apart.

use crate::text::{self, Word};

/// A word, letter by letter.
#[derive(Debug)]
pub(super) struct Spelling {
    pub(super) start: u32,
    /// Letters without marks.
    pub(super) plain: Vec<char>,
    /// Letters with all but the tone.
    shaped: Vec<char>,
    tone: Option<char>,
}

impl Spelling {
    pub(super) fn of(word: &Word) -> Self {
        let mut tone = None;
        let shaped: Vec<char> = word
            .marked
            .chars()
            .map(|c| {
                let (base, found) = text::split_tone(c);
                tone = tone.or(found);
                base
            })
            .collect();
        let plain: Vec<char> = word.plain.chars().collect();
        Self {
            start: word.start,
            shaped: if shaped.len() == plain.len() {
                shaped
            } else {
                plain.clone()
            },
            plain,
            tone,
        }
    }

    /// Whether this, as typed so far, may become that word: the marks typed are there, those not
    /// typed aren't asked for.
    pub(super) fn begins(&self, word: &Self) -> bool {
        self.plain.len() <= word.plain.len()
            && self.tone.is_none_or(|tone| word.tone == Some(tone))
            && self
                .plain
                .iter()
                .zip(&self.shaped)
                .zip(word.plain.iter().zip(&word.shaped))
                .all(|((plain, shaped), (other, other_shaped))| {
                    plain == other && (shaped == plain || shaped == other_shaped)
                })
    }

    /// Whether one letter typed is the first of that word.
    pub(super) fn initial(&self, at: usize, word: &Self) -> bool {
        let (plain, shaped) = (self.plain[at], self.shaped[at]);
        word.plain.first() == Some(&plain)
            && (shaped == plain || word.shaped.first() == Some(&shaped))
    }

    pub(super) fn whole(&self, word: &Self) -> bool {
        self.plain.len() == word.plain.len()
    }

    pub(super) fn same(&self, word: &Self) -> bool {
        self.shaped == word.shaped && self.tone == word.tone
    }
}
