//! Keys for searching and comparing; never shown, never stored as the text itself.

use super::clean::{clean, is_invisible};
use unicode_normalization::{
    UnicodeNormalization,
    char::{compose, decompose_canonical, is_combining_mark},
};

/// Huyền, hỏi, ngã, sắc, nặng as combining marks, in the order of the dictionary.
pub(super) const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// Key that forgives everything: lower case, no marks, đ as d, straight quotes, single spaces,
/// no invisible characters. "Đường  “Lý” " and "duong "ly"" have the same key.
pub fn fold(text: &str) -> String {
    let plain: String = clean(text)
        .to_lowercase()
        .nfd()
        .filter(|c| !is_combining_mark(*c) && !is_invisible(*c))
        .map(|c| match c {
            'đ' => 'd',
            '‘' | '’' | '‚' | '‛' => '\'',
            '“' | '”' | '„' | '‟' => '"',
            c => c,
        })
        .collect();
    let spaced = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    spaced.nfc().collect()
}

/// The text as somebody types who leaves out the marks: "Đường ngập" as "Duong ngap". Case, spaces
/// and signs stay.
pub fn unmark(text: &str) -> String {
    let cleaned = clean(text);
    let plain: String = cleaned
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| match c {
            'đ' => 'd',
            'Đ' => 'D',
            c => c,
        })
        .collect();
    plain.nfc().collect()
}

/// Key that keeps the marks but not the place of the tone: lower case, NFC, "hoà" as "hòa",
/// "thuý" as "thúy", "uỷ" as "ủy". Only open syllables in oa, oe, uy are spelt in two ways;
/// in "quý" the u belongs to the consonant, so nothing moves.
pub fn fold_tone(text: &str) -> String {
    settle_tones(&clean(text).to_lowercase().nfc().collect::<String>())
}

/// Moves the tone of open oa, oe, uy to their first letter, whatever the case.
pub(super) fn settle_tones(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for last in 1..letters.len() {
        let closed = letters
            .get(last + 1)
            .is_some_and(|c| c.is_alphabetic() || is_combining_mark(*c));
        if closed {
            continue;
        }
        let (base, tone) = split_tone(letters[last]);
        let Some(tone) = tone else { continue };
        let first = letters[last - 1];
        let pair = (first.to_ascii_lowercase(), base.to_ascii_lowercase());
        let after_q = last >= 2 && letters[last - 2].eq_ignore_ascii_case(&'q');
        if !matches!(pair, ('o', 'a' | 'e') | ('u', 'y')) || (after_q && pair.0 == 'u') {
            continue;
        }
        if let Some(toned) = compose(first, tone) {
            letters[last - 1] = toned;
            letters[last] = base;
        }
    }
    letters.into_iter().collect()
}

/// A letter without its tone, and the tone: 'ế' → ('ê', sắc), 'ô' → ('ô', none).
pub(crate) fn split_tone(letter: char) -> (char, Option<char>) {
    let mut tone = None;
    let mut base = None;
    decompose_canonical(letter, |c| {
        if TONES.contains(&c) && base.is_some() {
            tone = Some(c);
        } else {
            base = Some(base.map_or(c, |b| compose(b, c).unwrap_or(b)));
        }
    });
    (base.unwrap_or(letter), tone)
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_tone, split_tone, unmark};

    #[test]
    fn fold_forgives_marks_case_quotes_and_spaces() {
        assert_eq!(
            fold("  ĐƯỜNG\u{a0}Lý \n “Thường” Kiệt’s "),
            "duong ly \"thuong\" kiet's"
        );
        assert_eq!(fold("Ðiê\u{323}n bie\u{302}n"), "dien bien");
        assert_eq!(fold("nhà\u{ad} vă\u{200b}n\u{feff} hóa"), "nha van hoa");
        assert_eq!(fold("nhà văn hoá"), fold("Nhà Văn Hóa"));
    }

    #[test]
    fn fold_keeps_digits_and_signs() {
        assert_eq!(fold("Ngõ 12/3, TDP số 4"), "ngo 12/3, tdp so 4");
    }

    #[test]
    fn unmark_leaves_case_and_spaces() {
        assert_eq!(unmark("Ðường  ngập,\nmất ĐIỆN!"), "Duong  ngap,\nmat DIEN!");
    }

    #[test]
    fn tone_moves_in_open_oa_oe_uy() {
        for (new, old) in [
            ("hoà", "hòa"),
            ("Hoả", "hỏa"),
            ("khoẻ", "khỏe"),
            ("thuý", "thúy"),
            ("Uỷ ban", "ủy ban"),
            ("toạ", "tọa"),
            ("hoã.", "hõa."),
        ] {
            assert_eq!(fold_tone(new), old);
            assert_eq!(fold_tone(old), old, "already in place");
        }
    }

    #[test]
    fn tone_stays_where_there_is_one_spelling() {
        for text in [
            "hoàn", "quý", "quỳ", "huế", "toán", "khuỷu", "thuở", "lúa", "mía", "huỳnh", "xoáy",
        ] {
            assert_eq!(fold_tone(text), text);
        }
    }

    #[test]
    fn marks_are_kept_by_fold_tone() {
        assert_ne!(fold_tone("ngõ"), fold_tone("ngo"));
        assert_eq!(fold_tone("ĐẤT"), "đất");
    }

    #[test]
    fn a_letter_splits_into_itself_and_its_tone() {
        assert_eq!(split_tone('ế'), ('ê', Some('\u{301}')));
        assert_eq!(split_tone('ự'), ('ư', Some('\u{323}')));
        assert_eq!(split_tone('ộ'), ('ô', Some('\u{323}')));
        assert_eq!(split_tone('ô'), ('ô', None));
        assert_eq!(split_tone('ặ'), ('ă', Some('\u{323}')));
        assert_eq!(split_tone('x'), ('x', None));
    }
}
