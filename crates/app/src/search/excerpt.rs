//! One line of a text around what was found in it.

use super::answer::Marks;
use gandan_domain::text::Word;

/// Length of a line, in UTF-16 code units.
const LENGTH: u32 = 160;
/// What may stand before the first word found.
const BEFORE: u32 = 48;

/// A line cut between words, with the words found marked in it. White space is single there.
pub fn excerpt(text: &str, words: &[Word], found: &[[u32; 2]]) -> (String, Marks) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let end_of_text = u32::try_from(units.len()).unwrap_or(u32::MAX);
    let first = found.first().map_or(0, |r| r[0]);
    let from = if first <= BEFORE || end_of_text <= LENGTH {
        0
    } else {
        words
            .iter()
            .map(|w| w.start)
            .find(|start| start + BEFORE >= first)
            .unwrap_or(first)
    };
    let to = if end_of_text - from <= LENGTH {
        end_of_text
    } else {
        words
            .iter()
            .map(|w| w.end)
            .take_while(|end| *end <= from + LENGTH)
            .last()
            .filter(|end| *end > from)
            .unwrap_or_else(|| whole_letter(&units, from + LENGTH))
    };
    let mut line = Line::default();
    if from > 0 {
        line.push("…");
    }
    let mut at = from;
    let mut marks = Vec::new();
    for range in found.iter().filter(|r| r[1] <= to && r[0] >= from) {
        line.push(&slice(&units, at, range[0]));
        let start = line.length;
        line.push(&slice(&units, range[0], range[1]));
        marks.push([start, line.length]);
        at = range[1];
    }
    line.push(&slice(&units, at, to));
    if to < end_of_text {
        line.push("…");
    }
    (line.text, Marks(marks))
}

fn slice(units: &[u16], from: u32, to: u32) -> String {
    String::from_utf16_lossy(units.get(from as usize..to as usize).unwrap_or_default())
}

/// A place that doesn't split a character of two units.
fn whole_letter(units: &[u16], at: u32) -> u32 {
    let low = units
        .get(at as usize)
        .is_some_and(|unit| (0xDC00..0xE000).contains(unit));
    if low { at - 1 } else { at }
}

/// A line being put together.
#[derive(Default)]
struct Line {
    text: String,
    length: u32,
}

impl Line {
    fn push(&mut self, piece: &str) {
        for c in piece.chars() {
            let c = if c.is_whitespace() { ' ' } else { c };
            if c == ' ' && (self.text.is_empty() || self.text.ends_with(' ')) {
                continue;
            }
            self.text.push(c);
            self.length += u32::try_from(c.len_utf16()).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::ranges;
    use gandan_domain::text::needle::{Term, find_in};
    use gandan_domain::text::words;

    fn shown(text: &str, looked_for: &str) -> (String, Vec<String>) {
        let words = words(text);
        let found = find_in(&[Term::of(looked_for, false).unwrap()], &words).unwrap();
        let (line, marks) = excerpt(text, &words, &ranges(&found, &words));
        let units: Vec<u16> = line.encode_utf16().collect();
        let marked = marks.0.iter().map(|[a, b]| slice(&units, *a, *b)).collect();
        (line, marked)
    }

    #[test]
    fn a_short_text_is_shown_whole_in_one_line() {
        let (line, marked) = shown("Cống tắc,\n nước 👩 tràn. CỐNG hỏng", "cong");
        assert_eq!(line, "Cống tắc, nước 👩 tràn. CỐNG hỏng");
        assert_eq!(marked, ["Cống", "CỐNG"]);
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_the_first_hit() {
        let text = format!(
            "{}đây là cống {}",
            "trước đó ".repeat(30),
            "về sau ".repeat(40)
        );
        let (line, marked) = shown(&text, "cống");
        assert_eq!(marked, ["cống"]);
        assert!(
            line.starts_with("…trước") || line.starts_with("…đó"),
            "{line}"
        );
        assert!(line.ends_with("về…") || line.ends_with("sau…"), "{line}");
        let length = line.encode_utf16().count();
        assert!((140..=162).contains(&length), "{length}");
    }

    #[test]
    fn a_text_without_spaces_is_cut_all_the_same() {
        let text = "👩".repeat(300) + " a";
        let words = words(&text);
        let (line, marks) = excerpt(&text, &words, &[]);
        assert!(line.ends_with("👩…") && marks.0.is_empty());
    }
}
