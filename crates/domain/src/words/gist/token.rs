//! What was said as words with what stands between them: the rules look at nothing else.

use crate::text::{fold, words};

/// A word of what was said.
pub(super) struct Token {
    /// Search key.
    pub key: String,
    /// Lower case with its marks.
    marked: String,
    /// The whole text is typed without marks.
    bare: bool,
    /// Bytes in the text.
    pub start: usize,
    pub end: usize,
    /// Begins with a capital.
    pub name: bool,
    /// Holds a digit.
    pub number: bool,
    /// What stands behind it.
    pub closes: Closes,
}

/// What ends behind a word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closes {
    Nothing,
    /// A part: comma, dash, the end of the text.
    Clause,
    Sentence,
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let found = words(text);
    let bare = found.iter().all(crate::text::Word::is_bare);
    let places: Vec<(usize, usize)> = found
        .iter()
        .map(|w| {
            (
                super::super::byte(text, w.start),
                super::super::byte(text, w.end),
            )
        })
        .collect();
    found
        .into_iter()
        .enumerate()
        .map(|(n, word)| {
            let (start, end) = places[n];
            let next = places.get(n + 1).map(|p| p.0);
            let own = &text[start..end];
            Token {
                key: word.plain,
                marked: word.marked,
                bare,
                start,
                end,
                name: own.chars().next().is_some_and(char::is_uppercase),
                number: own.chars().any(|c| c.is_ascii_digit()),
                closes: closes(&text[end..next.unwrap_or(text.len())], next.is_none()),
            }
        })
        .collect()
}

fn closes(between: &str, last: bool) -> Closes {
    if between.contains(['.', '!', '?', '\n', ':', ';', '…']) {
        Closes::Sentence
    } else if last || between.contains([',', '–', '—']) || between.contains(" - ") {
        Closes::Clause
    } else {
        Closes::Nothing
    }
}

impl Token {
    /// This word; by its marks where the text has any.
    pub fn is(&self, word: &str) -> bool {
        if self.bare {
            fold(word) == self.key
        } else {
            word == self.marked
        }
    }

    /// One of the words of a list, with spaces between.
    pub fn among(&self, words: &str) -> bool {
        words.split_ascii_whitespace().any(|word| self.is(word))
    }

    pub fn is_one(&self, list: &[&str]) -> bool {
        list.iter().any(|word| self.is(word))
    }

    /// A part or a sentence ends behind it.
    pub fn stops(&self) -> bool {
        self.closes != Closes::Nothing
    }

    pub fn ends(&self) -> bool {
        self.closes == Closes::Sentence
    }

    /// The text has no marks at all: "da" may be "dạ", "đã" and "da".
    pub fn is_bare(&self) -> bool {
        self.bare
    }
}

/// Words taken when the text begins with this phrase, nothing ending inside it; 0 otherwise.
pub(super) fn phrase(tokens: &[Token], phrase: &str) -> usize {
    let mut taken = 0;
    for word in phrase.split(' ') {
        let fits = tokens.get(taken).is_some_and(|t| t.is(word))
            && (taken == 0 || !tokens[taken - 1].stops());
        if !fits {
            return 0;
        }
        taken += 1;
    }
    taken
}

/// The longest of these phrases that the text begins with; 0 = none.
pub(super) fn one_of(tokens: &[Token], phrases: &[&str]) -> usize {
    phrases.iter().map(|p| phrase(tokens, p)).max().unwrap_or(0)
}

/// Words up to the end of the part, or of the sentence.
pub(super) fn until(tokens: &[Token], end: Closes) -> usize {
    tokens
        .iter()
        .position(|t| t.closes >= end)
        .map_or(tokens.len(), |n| n + 1)
}

/// Whether the phrase is anywhere among the words.
pub(super) fn holds(tokens: &[Token], wanted: &str) -> bool {
    (0..tokens.len()).any(|n| phrase(&tokens[n..], wanted) > 0)
}

/// Who speaks: "tôi", "chúng em". Words taken.
pub(super) fn speaker(tokens: &[Token]) -> usize {
    one_of(
        tokens,
        &[
            "tôi",
            "tui",
            "em",
            "con",
            "cháu",
            "mình",
            "chúng tôi",
            "chúng em",
            "chúng con",
            "chúng cháu",
            "chúng tui",
            "bọn em",
            "bọn cháu",
            "tụi em",
            "tụi tui",
            "tụi con",
        ],
    )
}
