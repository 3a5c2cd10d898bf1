//! A text word by word, as it is searched: Vietnamese writes one syllable a word.

use super::clean::is_invisible;
use super::fold::settle_tones;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Bytes of a word that count: what is longer is no word, and its end is not looked at.
const LONGEST: usize = 240;

/// One word of a text: a run of letters and digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Lower case without marks, đ as d: "đường" and "Dương" are both "duong".
    pub plain: String,
    /// Lower case with its marks, the tone in its place: "hoà" is "hòa".
    pub marked: String,
    /// Where it begins in the text, in UTF-16 code units.
    pub start: u32,
    /// Where it ends, likewise.
    pub end: u32,
}

impl Word {
    /// Whether it is spelt without marks and without đ.
    pub fn is_bare(&self) -> bool {
        self.plain == self.marked
    }
}

/// The words of a cleaned text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut open: Option<(String, u32)> = None;
    for c in text.chars() {
        let inside = c.is_alphanumeric() || (open.is_some() && joins(c));
        if inside {
            let (word, _) = open.get_or_insert_with(|| (String::with_capacity(12), at));
            if !is_invisible(c) && word.len() < LONGEST {
                word.extend(c.to_lowercase());
            }
        } else if let Some((lower, start)) = open.take() {
            found.push(word(&lower, start, at));
        }
        at += u32::try_from(c.len_utf16()).unwrap_or_default();
    }
    if let Some((lower, start)) = open {
        found.push(word(&lower, start, at));
    }
    found
}

/// What doesn't end a word that has begun: marks that no letter holds, and what shows nothing.
fn joins(c: char) -> bool {
    is_combining_mark(c) || is_invisible(c)
}

fn word(lower: &str, start: u32, end: u32) -> Word {
    let mut key = String::with_capacity(lower.len());
    key.extend(lower.chars().filter_map(plain));
    // Only these are spelt in two ways.
    let two_ways = !lower.is_ascii() && ["oa", "oe", "uy"].iter().any(|p| key.contains(p));
    Word {
        marked: if two_ways {
            settle_tones(lower)
        } else {
            lower.to_owned()
        },
        plain: key,
        start,
        end,
    }
}

/// A lower-case letter without its marks.
fn plain(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return Some(letter);
    }
    if letter == 'đ' {
        return Some('d');
    }
    let mut base = None;
    decompose_canonical(letter, |c| {
        if base.is_none() && !is_combining_mark(c) {
            base = Some(c);
        }
    });
    base
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::text::{fold, fold_tone};

    #[test]
    fn a_word_is_a_run_of_letters_and_digits() {
        let found = words("Đường Lý, ngõ 12/3: “hoà” 👩 K3-c.");
        let plain: Vec<&str> = found.iter().map(|w| w.plain.as_str()).collect();
        assert_eq!(plain, ["duong", "ly", "ngo", "12", "3", "hoa", "k3", "c"]);
        let marked: Vec<&str> = found.iter().map(|w| w.marked.as_str()).collect();
        assert_eq!(marked[..3], ["đường", "lý", "ngõ"]);
        assert_eq!(marked[5], "hòa", "the tone in its place");
        assert!(found[3].is_bare() && !found[2].is_bare());
    }

    #[test]
    fn places_are_counted_as_the_window_counts_them() {
        let text = "👩 đất";
        let word = &words(text)[0];
        let units: Vec<u16> = text.encode_utf16().collect();
        let cut = &units[word.start as usize..word.end as usize];
        assert_eq!(String::from_utf16(cut).unwrap(), "đất");
    }

    #[test]
    fn keys_are_those_of_fold_and_fold_tone() {
        let text = "KÍNH thưa Đại biểu: thuỷ, quý, Hoả, khuỷu, Ưỡn, ỳ ạch nhà\u{ad}nước çédille";
        for word in words(text) {
            let units: Vec<u16> = text.encode_utf16().collect();
            let cut = String::from_utf16(&units[word.start as usize..word.end as usize]).unwrap();
            assert_eq!(word.plain, fold(&cut));
            assert_eq!(word.marked, fold_tone(&cut).replace('\u{ad}', ""));
        }
    }
}
