//! A query as typed, taken apart: words, phrases, filters.

use super::filter::Kind;
use gandan_domain::text::needle::Term;
use gandan_domain::text::{clean, fold_tone};

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
                value(kind, after)
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
            found.extend(Term::of(inside, open && is_typing(inside)).map(Part::Term));
            rest = left;
        } else {
            let (piece, left) = piece(rest);
            let last = left.is_empty() && is_typing(piece);
            found.extend(Term::of(piece, last).map(Part::Term));
            rest = left;
        }
    }
}

/// Whether the last word of a query is still being typed: nothing follows it yet.
pub fn is_typing(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟')
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
fn value(kind: Kind, text: &str) -> (Vec<String>, &str) {
    let begun = text.trim_start();
    if let Some(quoted) = begun.strip_prefix(is_quote) {
        let (inside, left) = quoted.split_once(is_quote).unwrap_or((quoted, ""));
        return (vec![inside.trim().to_owned()], left);
    }
    let mut rest = begun;
    let mut pieces = Vec::new();
    let ends = |rest: &str| {
        // "chưa trả lời" is a state too.
        let next = filter_name(rest).map(|(next, ..)| next);
        next.is_some_and(|next| kind != Kind::Status || next != Kind::Unanswered)
    };
    while !rest.is_empty() && !ends(rest) && !rest.starts_with(is_quote) {
        let (piece, left) = piece(rest);
        pieces.push(piece.to_owned());
        rest = left.trim_start();
    }
    // The spaces belong to whatever comes next.
    (pieces, rest)
}
