//! Words (syllables) of what was said: as typed, as compared, and whether they have a voice.

use crate::masks;
use gandan_domain::text::{fold, fold_tone};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// What stands for every number.
const NUMBER: &str = "#";

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    /// It begins with a small letter or a digit.
    Small,
    /// It begins with a capital: a name, an office, the first of a sentence.
    Capital,
    /// All of its letters, two or more, are capitals: an abbreviation.
    Shouted,
}

/// One syllable, number or fixed compound of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// For comparing with marks: lower case, tone place folded; "#" for a number.
    pub marked: String,
    /// For comparing without marks.
    pub plain: String,
    /// How it is written.
    pub case: Case,
    /// Something stands before it that ends a phrase.
    pub breaks: bool,
    /// Names a place or a person, greets, or counts: has no voice.
    pub mute: bool,
}

impl Word {
    /// Typed without marks, or having none.
    pub fn bare(&self) -> bool {
        self.marked == self.plain
    }

    /// A number, or something that begins with one ("12a", "5m").
    pub fn number(&self) -> bool {
        self.marked
            .starts_with(|c: char| c == '#' || c.is_ascii_digit())
    }
}

/// The words of a text in their order. Those that say where, who or how much are mute.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut found = syllables(text);
    masks::join_compounds(&mut found);
    masks::mute(&mut found);
    found
}

fn syllables(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut start = None;
    let mut breaks = false;
    for (i, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || is_combining_mark(c);
        match (start, inside) {
            (None, true) => start = Some(i),
            (Some(from), false) => {
                // "<TEN>" stands where a name was taken out.
                if c == '>' && text[..from].ends_with('<') {
                    breaks = true;
                } else {
                    found.push(word(text, from..i, breaks));
                    breaks = false;
                }
                start = None;
            }
            _ => {}
        }
        breaks |= !inside && ends_phrase(c);
    }
    found
}

fn ends_phrase(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '\n' | '…' | '<' | '>'
    )
}

fn word(text: &str, at: Range<usize>, breaks: bool) -> Word {
    let typed = &text[at.clone()];
    let number = typed.chars().all(|c| c.is_ascii_digit());
    let (marked, plain) = if number {
        (NUMBER.to_owned(), NUMBER.to_owned())
    } else {
        (fold_tone(typed), fold(typed))
    };
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    Word {
        at,
        marked,
        plain,
        case: if letters > 1 && !typed.chars().any(char::is_lowercase) {
            Case::Shouted
        } else if typed.chars().next().is_some_and(char::is_uppercase) {
            Case::Capital
        } else {
            Case::Small
        },
        breaks,
        mute: false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::words;

    fn voices(text: &str) -> Vec<String> {
        let heard = words(text).into_iter().filter(|w| !w.mute);
        heard.map(|w| w.marked).collect()
    }

    #[test]
    fn syllables_are_compared_whatever_the_spelling() {
        assert_eq!(voices("Hoà-bình, THUỶ lợi"), ["hòa", "bình", "thủy", "lợi"]);
        let apart = words("co\u{302}\u{301}ng");
        assert_eq!(
            (apart[0].marked.as_str(), apart[0].plain.as_str()),
            ("cống", "cong")
        );
        assert_eq!(apart[0].at, 0..8);
    }

    #[test]
    fn a_compound_is_one_word() {
        let found = words("Gia đình tôi ra sân đình");
        assert_eq!(found[0].marked, "gia đình");
        assert_eq!(found[0].at, 0.."Gia đình".len());
        assert_eq!(found.last().unwrap().marked, "đình");
        assert_eq!(words("gia dinh toi")[0].marked, "gia dinh");
        assert_eq!(words("nhà đại gia, đình làng")[3].marked, "đình");
    }

    #[test]
    fn numbers_and_what_was_taken_out_have_no_voice() {
        assert_eq!(
            voices("mất 3 xe, ông <TEN> nói"),
            ["mất", "xe", "ông", "nói"]
        );
        assert_eq!(voices("sâu < 5 m nước"), ["sâu", "m", "nước"]);
    }

    #[test]
    fn addresses_have_no_voice() {
        assert_eq!(
            voices("nhà tôi ở ngõ 42 hay ngập"),
            ["nhà", "tôi", "ở", "hay", "ngập"]
        );
        assert_eq!(voices("tổ dân phố số 3 sáp nhập"), ["sáp", "nhập"]);
        assert_eq!(voices("to dan pho so 3 sap nhap"), ["sap", "nhap"]);
        assert_eq!(voices("bầu tổ trưởng"), ["bầu", "tổ", "trưởng"]);
    }

    #[test]
    fn names_have_no_voice() {
        assert_eq!(
            voices("cái đường Nguyễn Trãi hỏng"),
            ["cái", "đường", "hỏng"]
        );
        assert_eq!(voices("duong nguyen trai hong"), ["duong", "hong"]);
        assert_eq!(voices("đường lê lợi hỏng"), ["đường", "hỏng"]);
        assert_eq!(voices("tôi là Trần Thị Mẫu, hỏi"), ["hỏi"]);
        assert_eq!(voices("tên tôi là trần thị mẫu, hỏi"), ["hỏi"]);
        assert_eq!(
            voices("Trường Tiểu học Kim Đồng"),
            ["trường", "tiểu", "học", "kim", "đồng"]
        );
        assert_eq!(voices("phường Công an"), ["phường", "công", "an"]);
    }

    #[test]
    fn greetings_have_no_voice() {
        assert_eq!(voices("Dạ kính thưa các đồng chí, đèn tắt"), ["đèn", "tắt"]);
        assert_eq!(voices("Thưa hội nghị tôi hỏi"), ["tôi", "hỏi"]);
        assert_eq!(voices("tóc tôi thưa dần"), ["tóc", "tôi", "thưa", "dần"]);
    }
}
