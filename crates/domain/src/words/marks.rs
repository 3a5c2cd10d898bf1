//! Spelling and capitals looked over at review (Nghị định 30/2020/NĐ-CP, Phụ lục II): quiet
//! marks, each with what to put instead. A mark too few is better than a false one.

mod bodies;
mod signs;
mod spelling;
mod time;

use crate::check::nhan_dan;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a mark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SpellingMarkKind")]
pub enum MarkKind {
    /// A syllable that Vietnamese doesn't have, or its tone on the wrong letter.
    Syllable,
    /// The same word twice.
    RepeatedWord,
    /// Several spaces.
    Spaces,
    /// A space before a sign, or none behind it.
    Sign,
    /// A quotation mark without its other half.
    Quotes,
    /// "nhân dân", "nhà nước" small where the decree asks for a capital.
    People,
    /// Capitals in the name of a body.
    Body,
    /// A day or month not written as the decree asks.
    Date,
    /// A sentence that begins small.
    Sentence,
}

/// One mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpellingMark {
    /// What it is about.
    pub kind: MarkKind,
    /// Where it begins, in UTF-16 code units.
    pub start: u32,
    /// Where it ends, likewise.
    pub end: u32,
    /// What stands there.
    pub found: String,
    /// What to put instead; absent where that can't be said.
    pub proposal: Option<String>,
}

/// A mark by bytes, before it is counted as the window counts.
struct Raw {
    kind: MarkKind,
    start: usize,
    end: usize,
    proposal: Option<String>,
}

impl Raw {
    fn new(kind: MarkKind, start: usize, end: usize, proposal: impl Into<Option<String>>) -> Self {
        Self {
            kind,
            start,
            end,
            proposal: proposal.into(),
        }
    }
}

/// The marks of a text, in order, none over another.
pub fn marks(text: &str) -> Vec<SpellingMark> {
    let words = spelling::words(text);
    let mut raw = Vec::new();
    for (start, end) in nhan_dan::places(text) {
        raw.push(Raw::new(
            MarkKind::People,
            start,
            end,
            "Nhân dân".to_owned(),
        ));
    }
    bodies::find(text, &words, &mut raw);
    time::find(text, &words, &mut raw);
    spelling::find(text, &words, &mut raw);
    signs::find(text, &mut raw);
    spelling::sentences(text, &words, &mut raw);
    let mut kept: Vec<Raw> = Vec::with_capacity(raw.len());
    for one in raw {
        let free = kept
            .iter()
            .all(|k| one.end <= k.start || k.end <= one.start);
        if free && text.get(one.start..one.end) != one.proposal.as_deref() {
            kept.push(one);
        }
    }
    kept.sort_by_key(|one| one.start);
    kept.into_iter()
        .map(|one| SpellingMark {
            kind: one.kind,
            start: super::units(text, one.start),
            end: super::units(text, one.end),
            found: text[one.start..one.end].to_owned(),
            proposal: one.proposal,
        })
        .collect()
}

#[cfg(test)]
mod tests;
