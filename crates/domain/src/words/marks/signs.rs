//! Spaces, punctuation, quotation marks.

use super::{MarkKind, Raw};

const SIGNS: &[char] = &[',', '.', ';', ':', '?', '!'];

pub(super) fn find(text: &str, raw: &mut Vec<Raw>) {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let at = |n: usize| letters.get(n).map(|(_, c)| *c);
    let byte = |n: usize| letters.get(n).map_or(text.len(), |(b, _)| *b);
    let mut n = 0;
    while n < letters.len() {
        let c = letters[n].1;
        if c == ' ' {
            let end = (n..letters.len())
                .find(|m| at(*m) != Some(' '))
                .unwrap_or(letters.len());
            let inside =
                n > 0 && at(n - 1).is_some_and(|c| c != '\n') && at(end).is_some_and(|c| c != '\n');
            let sign = at(end).filter(|c| SIGNS.contains(c));
            let closes = at(end + 1).is_none_or(char::is_whitespace);
            let word = n > 0 && at(n - 1).is_some_and(char::is_alphanumeric);
            if let (Some(sign), true, true) = (sign, closes, word) {
                raw.push(Raw::new(
                    MarkKind::Sign,
                    byte(n),
                    byte(end + 1),
                    sign.to_string(),
                ));
            } else if inside && end - n > 1 {
                raw.push(Raw::new(
                    MarkKind::Spaces,
                    byte(n),
                    byte(end),
                    " ".to_owned(),
                ));
            }
            n = end.max(n + 1);
            continue;
        }
        let between = |m: usize| {
            m > 0
                && at(m - 1).is_some_and(char::is_lowercase)
                && at(m + 1).is_some_and(char::is_alphabetic)
        };
        if matches!(c, ',' | ';') && between(n) {
            raw.push(Raw::new(
                MarkKind::Sign,
                byte(n),
                byte(n + 1),
                format!("{c} "),
            ));
        }
        if matches!(c, '.' | '?' | '!')
            && between(n)
            && at(n + 1).is_some_and(char::is_uppercase)
            && whole_word_before(text, byte(n))
        {
            raw.push(Raw::new(
                MarkKind::Sign,
                byte(n),
                byte(n + 1),
                format!("{c} "),
            ));
        }
        n += 1;
    }
    quotes(text, raw);
}

/// "xong.Đề nghị" but not "Tp.Hà Nội".
fn whole_word_before(text: &str, at: usize) -> bool {
    let word = text[..at]
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or("");
    word.chars().count() > 1
        && word.chars().all(char::is_lowercase)
        && crate::words::is_syllable(word)
}

/// The quotation mark that has no other half.
fn quotes(text: &str, raw: &mut Vec<Raw>) {
    let mut open: Option<usize> = None;
    let mut lone = None;
    for (at, c) in text.char_indices() {
        match c {
            '“' if open.is_some() => lone = lone.or(open.replace(at)),
            '“' => open = Some(at),
            '”' if open.take().is_none() => lone = lone.or(Some(at)),
            _ => {}
        }
    }
    if let Some(at) = lone.or(open) {
        raw.push(Raw::new(MarkKind::Quotes, at, at + '“'.len_utf8(), None));
    }
    let straight: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    if straight.len() % 2 == 1 {
        // A mark behind a digit means inches.
        let last = straight[straight.len() - 1];
        if !text[..last].ends_with(|c: char| c.is_ascii_digit()) {
            raw.push(Raw::new(MarkKind::Quotes, last, last + 1, None));
        }
    }
}
