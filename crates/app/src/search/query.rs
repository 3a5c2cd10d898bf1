//! A query as typed, taken apart: words, phrases, filters.

use super::filter::Kind;
use gandan_domain::text::{Word, clean, fold_tone, words};

/// Letters that a word being typed must have before it stands for longer ones.
const PREFIX: usize = 2;

/// One word looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needle {
    /// Without marks.
    pub plain: String,
    /// As typed, tone in its place.
    pub marked: String,
    /// Typed without marks: any marked form will do.
    pub bare: bool,
    /// Still being typed: longer words will do.
    pub prefix: bool,
}

/// One thing looked for: a word, or words in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term(pub Vec<Needle>);

/// A filter as typed. Which of the words after the colon are its value depends on the ward's
/// names, so it keeps them all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which filter.
    pub kind: Kind,
    /// Its name as typed, with the colon.
    pub name: String,
    /// The value: in quotes it is one piece, or else each word is one.
    pub pieces: Vec<String>,
}

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Something to be found in the text.
    Term(Term),
    /// A condition.
    Filter(Asked),
}

/// Takes a query apart. Words that follow an unquoted filter belong to it until it is read.
pub fn parts(typed: &str) -> Vec<Part> {
    let typed = clean(typed);
    let mut rest = typed.as_str();
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return found;
        }
        if let Some((kind, name, after)) = filter_name(rest) {
            let (pieces, left) = if kind.takes_value() {
                value(after)
            } else {
                (Vec::new(), after)
            };
            found.push(Part::Filter(Asked {
                kind,
                name: name.trim().to_owned(),
                pieces,
            }));
            rest = left;
        } else if let Some(quoted) = rest.strip_prefix(is_quote) {
            let (inside, left) = quoted.split_once(is_quote).unwrap_or((quoted, ""));
            let open = !quoted.contains(is_quote);
            found.extend(term(inside, open && ends_in_word(inside)).map(Part::Term));
            rest = left;
        } else {
            let (piece, left) = piece(rest);
            let last = left.is_empty() && ends_in_word(piece);
            found.extend(term(piece, last).map(Part::Term));
            rest = left;
        }
    }
}

/// The term that words written together make; `None` where there are none.
pub fn term(text: &str, typing: bool) -> Option<Term> {
    let found = words(text);
    let last = found.len().checked_sub(1)?;
    let needles = found.into_iter().enumerate().map(|(n, word)| {
        let letters =
            word.plain.chars().count() >= PREFIX && word.plain.chars().any(|c| !c.is_ascii_digit());
        Needle {
            bare: word.is_bare(),
            prefix: typing && n == last && letters,
            plain: word.plain,
            marked: word.marked,
        }
    });
    Some(Term(needles.collect()))
}

/// How well a word is what was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// Spelt as typed.
    pub same: bool,
    /// A whole word, not a longer one.
    pub whole: bool,
}

impl Needle {
    /// Whether a word is what was looked for, and how well.
    pub fn fit(&self, word: &Word) -> Option<Fit> {
        let (typed, read) = if self.bare {
            (&self.plain, &word.plain)
        } else {
            (&self.marked, &word.marked)
        };
        let whole = typed == read;
        if !whole && !(self.prefix && self.begins(read)) {
            return None;
        }
        Some(Fit {
            same: !self.bare || word.marked.starts_with(&self.marked),
            whole,
        })
    }

    /// Whether a longer word begins like this one. A tone that has yet to find its place (the
    /// "hòa" that becomes "hoàn") may move.
    fn begins(&self, word: &str) -> bool {
        if self.bare {
            return word.starts_with(&self.plain);
        }
        word.starts_with(&self.marked)
            || word
                .char_indices()
                .nth(self.marked.chars().count())
                .is_some_and(|(end, _)| fold_tone(&word[..end]) == self.marked)
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟')
}

fn ends_in_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// What stands before the next space or quotation mark.
fn piece(text: &str) -> (&str, &str) {
    let end = text
        .find(|c: char| c.is_whitespace() || is_quote(c))
        .unwrap_or(text.len());
    text.split_at(end)
}

/// A filter's name at the beginning of a text: which, as typed, what follows.
fn filter_name(text: &str) -> Option<(Kind, &str, &str)> {
    Kind::ALL.iter().find_map(|&kind| {
        let end = kind.names().iter().find_map(|name| name_at(text, name))?;
        let after = &text[end..];
        if kind.takes_value() {
            let colon = after.trim_start().strip_prefix([':', '：'])?;
            let end = text.len() - colon.len();
            Some((kind, &text[..end], colon))
        } else {
            // No letter may follow: "chưa trả lời" isn't "chưa trả lờii".
            let ends = !after.starts_with(char::is_alphanumeric);
            ends.then_some((kind, &text[..end], after))
        }
    })
}

/// Where a name at the beginning of a text ends, if it is there: word for word, with its marks or
/// without any.
fn name_at(text: &str, name: &str) -> Option<usize> {
    let mut rest = text;
    for (n, word) in name.split(' ').enumerate() {
        if n > 0 {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        }
        let end = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        let (typed, left) = rest.split_at(end);
        if fold_tone(typed) != word {
            return None;
        }
        rest = left;
    }
    Some(text.len() - rest.len())
}

/// The value after a colon, and what follows it.
fn value(text: &str) -> (Vec<String>, &str) {
    let begun = text.trim_start();
    if let Some(quoted) = begun.strip_prefix(is_quote) {
        let (inside, left) = quoted.split_once(is_quote).unwrap_or((quoted, ""));
        return (vec![inside.trim().to_owned()], left);
    }
    let mut rest = begun;
    let mut pieces = Vec::new();
    while !rest.is_empty() && filter_name(rest).is_none() && !rest.starts_with(is_quote) {
        let (piece, left) = piece(rest);
        pieces.push(piece.to_owned());
        rest = left.trim_start();
    }
    // The spaces belong to whatever comes next.
    (pieces, rest)
}
