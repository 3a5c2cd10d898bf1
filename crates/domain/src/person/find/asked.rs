//! What was typed, by kind: words of names, numbers, what else a tổ may be called.

use super::spelling::Spelling;
use crate::text::{self, words};

/// What was typed, by kind.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub(super) names: Vec<Spelling>,
    pub(super) numbers: Vec<String>,
    /// "3a", as a tổ may be called.
    pub(super) others: Vec<String>,
}

impl Asked {
    pub(super) fn read(typed: &str) -> Self {
        let mut asked = Self::default();
        for word in words(&text::clean(typed)) {
            if word.plain.bytes().all(|b| b.is_ascii_digit()) {
                asked.numbers.push(word.plain);
            } else if word.plain.starts_with(|c: char| c.is_ascii_digit()) {
                asked.others.push(word.plain);
            } else {
                asked.names.push(Spelling::of(&word));
            }
        }
        asked
    }
}
