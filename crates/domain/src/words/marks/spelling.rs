//! Syllables that can be none, words said twice, sentences that begin small.

use super::{MarkKind, Raw};
use crate::words::{capital, is_syllable, mended};

/// A run of letters and digits, with its place in bytes.
pub(super) struct Run<'t> {
    pub text: &'t str,
    pub start: usize,
    pub end: usize,
    /// Lower case.
    pub lower: String,
}

impl Run<'_> {
    pub(super) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

pub(super) fn words(text: &str) -> Vec<Run<'_>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (open, c.is_alphanumeric()) {
            (None, true) => open = Some(at),
            (Some(start), false) => {
                let own = &text[start..at];
                found.push(Run {
                    text: own,
                    start,
                    end: at,
                    lower: own.to_lowercase(),
                });
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// Small words that are never said twice in a row on purpose.
const NEVER_TWICE: &[&str] = &[
    "của",
    "và",
    "các",
    "những",
    "được",
    "bị",
    "cho",
    "với",
    "tại",
    "để",
    "về",
    "trong",
    "thì",
    "nhưng",
    "hoặc",
    "đã",
    "sẽ",
    "trên",
    "theo",
    "nếu",
    "vì",
    "phường",
    "đường",
    "nghị",
    "kiến",
    "công",
    "việc",
    "phải",
    "từ\u{a0}",
];

/// A word with letters that only Vietnamese has, and nothing that it hasn't.
fn judged(lower: &str) -> bool {
    let marked = !lower.is_ascii();
    let vowel = |c: char| {
        "aeiouy".contains(
            crate::text::unmark(&c.to_string())
                .chars()
                .next()
                .unwrap_or(' '),
        )
    };
    marked
        && lower.chars().any(vowel)
        && lower.chars().count() > 1
        // "Đắk": names of the highlands.
        && !lower.ends_with('k')
        && lower.chars().all(|c| {
            let base = crate::text::unmark(&c.to_string());
            base.len() == 1
                && base
                    .chars()
                    .all(|b| b.is_ascii_lowercase() && !"fjwz".contains(b))
        })
}

/// "ôtô", "sôcôla": several right syllables in one, each with an onset.
fn compound(lower: &str) -> bool {
    let cuts: Vec<usize> = lower.char_indices().map(|(at, _)| at).skip(1).collect();
    cuts.iter().any(|at| {
        let (head, tail) = lower.split_at(*at);
        let onset = tail.chars().next().is_some_and(|c| {
            !"aeiouy".contains(
                crate::text::unmark(&c.to_string())
                    .chars()
                    .next()
                    .unwrap_or('a'),
            )
        });
        onset && is_syllable(head) && (is_syllable(tail) || compound(tail))
    })
}

pub(super) fn find(text: &str, words: &[Run<'_>], raw: &mut Vec<Raw>) {
    for (n, word) in words.iter().enumerate() {
        let joined = joins(text, word);
        let all_capitals = word
            .text
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit());
        if !joined
            && !all_capitals
            && judged(&word.lower)
            && !is_syllable(&word.lower)
            && !compound(&word.lower)
        {
            let proposal = mended(word.text);
            // A capital inside a sentence is a name, and names have their own ways.
            let name = word.is_capital() && !begins(text, word.start);
            let inner = word.text.chars().skip(1).any(char::is_uppercase);
            if !inner && (!name || proposal.is_some()) {
                raw.push(Raw::new(MarkKind::Syllable, word.start, word.end, proposal));
            }
        }
        if let Some(next) = words.get(n + 1)
            && next.lower == word.lower
            && !next.is_capital()
            && NEVER_TWICE.contains(&word.lower.as_str())
            && text[word.end..next.start].chars().all(|c| c == ' ')
        {
            raw.push(Raw::new(
                MarkKind::RepeatedWord,
                word.start,
                next.end,
                word.text.to_owned(),
            ));
        }
    }
}

/// Part of something longer: "ki-lô-mét", "đ/c", "K'Ho", an address of the net.
fn joins(text: &str, word: &Run<'_>) -> bool {
    let sign = |c: Option<char>| c.is_some_and(|c| "/_'’@&+".contains(c));
    sign(text[..word.start].chars().next_back()) || sign(text[word.end..].chars().next())
}

/// Whether a sentence begins at this byte.
pub(super) fn begins(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '\t', '"', '“', '(', '-', '–', '+', '*', '•']);
    before.is_empty() || before.ends_with(['.', '?', '!', '\n', '…', ':'])
}

/// Sentences that begin small: at the very beginning, and behind a full stop after a word.
pub(super) fn sentences(text: &str, words: &[Run<'_>], raw: &mut Vec<Raw>) {
    for (n, word) in words.iter().enumerate() {
        if !word.text.chars().next().is_some_and(char::is_lowercase) || joins(text, word) {
            continue;
        }
        let first = n == 0 && text[..word.start].trim().is_empty();
        let after = n > 0 && {
            let before = &words[n - 1];
            let between = &text[before.end..word.start];
            let ended = between.trim_end_matches(' ');
            let stop = matches!(ended, "." | "?" | "!" | "\n" | ".\n" | "?\n" | "!\n")
                && (between != ended || ended.contains('\n'));
            let whole = before.lower.chars().count() > 2
                && !before.is_capital()
                && !before.lower.chars().any(|c| c.is_ascii_digit())
                && is_syllable(&before.lower);
            stop && whole && (ended != "\n")
        };
        let abbreviation = !is_syllable(&word.lower);
        if (first || after) && !abbreviation {
            raw.push(Raw::new(
                MarkKind::Sentence,
                word.start,
                word.end,
                capital(word.text),
            ));
        }
    }
}
