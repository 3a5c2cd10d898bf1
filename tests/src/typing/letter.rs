//! A Vietnamese letter taken apart: what it is without marks, its mark, its tone.
use unicode_normalization::UnicodeNormalization;

/// What makes ă, â, ê, ô, ơ, ư, đ of a plain letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    None,
    Circumflex,
    Horn,
    Breve,
    Stroke,
}

/// The five tones as combining marks, in the order of VNI's digits from 1.
pub const TONES: [char; 5] = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}'];

/// A letter without its tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// As it was typed, in its case.
    pub plain: char,
    pub mark: Mark,
}

impl Letter {
    pub fn is_vowel(self) -> bool {
        matches!(
            self.plain.to_ascii_lowercase(),
            'a' | 'e' | 'i' | 'o' | 'u' | 'y'
        )
    }

    /// The letter as it is written, with a tone if it bears one.
    pub fn with(self, tone: Option<char>) -> char {
        let stroke = match self.plain {
            'D' => 'Đ',
            _ => 'đ',
        };
        let mark = match self.mark {
            Mark::Stroke => return stroke,
            Mark::None => None,
            Mark::Circumflex => Some('\u{302}'),
            Mark::Breve => Some('\u{306}'),
            Mark::Horn => Some('\u{31b}'),
        };
        [Some(self.plain), mark, tone]
            .into_iter()
            .flatten()
            .nfc()
            .next()
            .unwrap_or(self.plain)
    }

    /// The letter in small without its tone, as syllables are spelt.
    pub fn small(self) -> char {
        Self {
            plain: self.plain.to_ascii_lowercase(),
            ..self
        }
        .with(None)
    }
}

/// A written letter taken apart.
pub fn apart(written: char) -> (Letter, Option<char>) {
    let mut letter = Letter {
        plain: written,
        mark: Mark::None,
    };
    let mut tone = None;
    for part in std::iter::once(written).nfd() {
        match part {
            '\u{302}' => letter.mark = Mark::Circumflex,
            '\u{306}' => letter.mark = Mark::Breve,
            '\u{31b}' => letter.mark = Mark::Horn,
            'đ' => (letter.plain, letter.mark) = ('d', Mark::Stroke),
            'Đ' => (letter.plain, letter.mark) = ('D', Mark::Stroke),
            part if TONES.contains(&part) => tone = Some(part),
            plain => letter.plain = plain,
        }
    }
    (letter, tone)
}
