//! Words (syllables) of what was said: as typed, as compared, and whether they have a voice.
//!
//! Addresses, greetings, names of places and people, and numbers don't vote.

use gandan_domain::text::{fold, fold_tone};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// One syllable, number or fixed compound of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// For comparing with marks: lower case, tone place folded; "#" for a number.
    pub marked: String,
    /// For comparing without marks.
    pub plain: String,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Something stands before it that ends a phrase.
    pub breaks: bool,
    /// Names a place or a person, greets, or counts: has no voice.
    pub mute: bool,
}

/// The words of a text in their order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut start = None;
    let mut breaks = false;
    let mut placeholder = false;
    for (i, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || is_combining_mark(c);
        match (start, inside) {
            (None, true) => start = Some(i),
            (Some(from), false) => {
                if !placeholder {
                    found.push(word(text, from..i, breaks));
                }
                start = None;
                breaks = false;
            }
            _ => {}
        }
        if !inside {
            breaks |= matches!(
                c,
                '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '\n' | '…'
            );
            placeholder = (placeholder || c == '<') && c != '>';
        }
    }
    found
}

fn word(text: &str, at: Range<usize>, breaks: bool) -> Word {
    let typed = &text[at.clone()];
    let number = typed.chars().all(|c| c.is_ascii_digit());
    let (marked, plain) = if number {
        ("#".to_owned(), "#".to_owned())
    } else {
        (fold_tone(typed), fold(typed))
    };
    Word {
        at,
        marked,
        plain,
        capital: typed.chars().next().is_some_and(char::is_uppercase),
        breaks,
        mute: number,
    }
}
