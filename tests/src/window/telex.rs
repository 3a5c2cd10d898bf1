//! How a Vietnamese text is typed on an English keyboard in Telex.
use unicode_normalization::UnicodeNormalization;

/// The five tones as combining marks and as Telex letters.
pub const TONES: [(char, char); 5] = [
    ('\u{300}', 'f'),
    ('\u{301}', 's'),
    ('\u{309}', 'r'),
    ('\u{303}', 'x'),
    ('\u{323}', 'j'),
];
/// Breve and horn are a w; the circumflex doubles its letter.
const BREVE: char = '\u{306}';
const HORN: char = '\u{31b}';
const CIRCUMFLEX: char = '\u{302}';

/// The keys that give `text`: marks right after their letter, the tone at the end of its syllable.
///
/// Where a tone may stand on two letters, ibus-unikey puts it the older way: texts to be compared say hóa, not hoá.
///
/// `telex("đề nghị phường")` is `"ddeef nghij phuwowngf"`.
pub fn telex(text: &str) -> String {
    let mut keys = String::new();
    let mut tone = None;
    let mut letter = ' ';
    for part in text.nfd() {
        if let Some((_, key)) = TONES.iter().find(|(mark, _)| *mark == part) {
            tone = Some(*key);
            continue;
        }
        match part {
            CIRCUMFLEX => keys.push(letter.to_ascii_lowercase()),
            BREVE | HORN => keys.push('w'),
            'đ' => keys.push_str("dd"),
            'Đ' => keys.push_str("Dd"),
            _ => {
                if !part.is_alphabetic() {
                    keys.extend(tone.take());
                }
                keys.push(part);
                letter = part;
            }
        }
    }
    keys.extend(tone);
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_typed_as_the_hand_knows_them() {
        assert_eq!(telex("đề nghị phường"), "ddeef nghij phuwowngf");
        assert_eq!(telex("Đất đai, ngập nước."), "Ddaats ddai, ngaapj nuwowcs.");
        assert_eq!(telex("giải quyết"), "giair quyeets");
    }
}
