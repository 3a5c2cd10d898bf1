//! The keys a hand presses for a text, in Telex or VNI.
use super::letter::{Letter, Mark, TONES, apart};
use super::{BACKSPACE, Method};

/// When a hand types marks and tones: people differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Each mark after its letter, the tone at the end of the word: "dduwowngf".
    AtOnce,
    /// ươ by one key, the tone right after the vowels: "dduowfng".
    AfterTheVowels,
    /// The bare word, then all that makes it Vietnamese: "duongwdf".
    AtTheEnd,
}

impl Hand {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::AfterTheVowels, Self::AtTheEnd];
}

/// The keys for a sentence; what stands in brackets is typed and taken back.
///
/// `keys("Đề nghị", Telex, AtOnce)` is `Ddeef nghij`, in VNI `D9e62 nghi5`.
pub fn keys(typed: &str, method: Method, hand: Hand) -> Vec<char> {
    let mut keys = Vec::new();
    let mut word = Word::default();
    let mut rest = typed.chars();
    while let Some(letter) = rest.next() {
        if letter == '[' {
            let slip: String = rest.by_ref().take_while(|one| *one != ']').collect();
            // Before the word it is a word of its own; inside it, letters among letters.
            if word.0.is_empty() {
                keys.extend(self::keys(&slip, method, hand));
                keys.extend(slip.chars().map(|_| BACKSPACE));
            } else {
                word.0.extend(slip.chars().map(Piece::Slip));
                word.0.extend(slip.chars().map(|_| Piece::Slip(BACKSPACE)));
            }
        } else if letter.is_alphabetic() {
            word.0.push(Piece::Letter(letter));
        } else {
            keys.extend(word.keys(method, hand));
            word = Word::default();
            keys.push(letter);
        }
    }
    keys.extend(word.keys(method, hand));
    keys
}

enum Piece {
    Letter(char),
    Slip(char),
}

#[derive(Default)]
struct Word(Vec<Piece>);

impl Word {
    fn keys(&self, method: Method, hand: Hand) -> Vec<char> {
        let last_vowel = self.0.iter().rposition(
            |piece| matches!(piece, Piece::Letter(letter) if apart(*letter).0.is_vowel()),
        );
        let (mut keys, mut marks, mut tone) = (Vec::new(), Vec::new(), None);
        for (index, piece) in self.0.iter().enumerate() {
            match piece {
                Piece::Slip(key) => keys.push(*key),
                Piece::Letter(written) => {
                    let (letter, own) = apart(*written);
                    keys.push(letter.plain);
                    tone = own.or(tone);
                    let key = mark_key(letter, method);
                    let next = self.0.get(index + 1);
                    let shared =
                        is_horned(piece, 'u') && next.is_some_and(|next| is_horned(next, 'o'));
                    if shared && hand != Hand::AtOnce {
                        continue;
                    }
                    match letter.mark {
                        // A word without vowels is an abbreviation, written letter by letter.
                        _ if hand != Hand::AtTheEnd || last_vowel.is_none() => keys.extend(key),
                        // The d of đ comes after the vowels' marks, as it does by hand.
                        Mark::Stroke => marks.extend(key),
                        _ => marks.splice(0..0, key).for_each(drop),
                    }
                }
            }
            if hand == Hand::AfterTheVowels && Some(index) == last_vowel {
                keys.extend(tone.take().map(|tone| tone_key(tone, method)));
            }
        }
        keys.extend(marks);
        keys.extend(tone.map(|tone| tone_key(tone, method)));
        keys
    }
}

fn is_horned(piece: &Piece, plain: char) -> bool {
    let Piece::Letter(written) = piece else {
        return false;
    };
    let (letter, _) = apart(*written);
    letter.mark == Mark::Horn && letter.plain.eq_ignore_ascii_case(&plain)
}

fn mark_key(letter: Letter, method: Method) -> Option<char> {
    let key = match (method, letter.mark) {
        (_, Mark::None) => return None,
        (Method::Telex, Mark::Circumflex | Mark::Stroke) => letter.plain.to_ascii_lowercase(),
        (Method::Telex, Mark::Horn | Mark::Breve) => 'w',
        (Method::Vni, Mark::Circumflex) => '6',
        (Method::Vni, Mark::Horn) => '7',
        (Method::Vni, Mark::Breve) => '8',
        (Method::Vni, Mark::Stroke) => '9',
    };
    Some(key)
}

fn tone_key(tone: char, method: Method) -> char {
    let keys = match method {
        Method::Telex => ['s', 'f', 'r', 'x', 'j'],
        Method::Vni => ['1', '2', '3', '4', '5'],
    };
    TONES
        .iter()
        .position(|one| *one == tone)
        .map_or(tone, |place| keys[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str, method: Method, hand: Hand) -> String {
        keys(text, method, hand)
            .into_iter()
            .map(|key| if key == BACKSPACE { '<' } else { key })
            .collect()
    }

    #[test]
    fn words_are_typed_as_the_hand_knows_them() {
        use {Hand::*, Method::*};
        for (text, method, hand, keys) in [
            ("đề nghị phường", Telex, AtOnce, "ddeef nghij phuwowngf"),
            (
                "Đất đai, ngập nước.",
                Telex,
                AtOnce,
                "Ddaats ddai, ngaapj nuwowcs.",
            ),
            ("giải quyết", Telex, AtOnce, "giair quyeets"),
            (
                "đường, giải quyết",
                Telex,
                AfterTheVowels,
                "dduowfng, giair quyeest",
            ),
            (
                "đường, giải quyết",
                Telex,
                AtTheEnd,
                "duongwdf, giair quyetes",
            ),
            ("đề nghị phường", Vni, AtOnce, "d9e62 nghi5 phu7o7ng2"),
            (
                "Đường 7, giải quyết",
                Vni,
                AfterTheVowels,
                "D9uo72ng 7, giai3 quye61t",
            ),
            ("ngõ 18 đặc", Vni, AtTheEnd, "ngo4 18 dac895"),
        ] {
            assert_eq!(typed(text, method, hand), keys);
        }
    }

    #[test]
    fn slips_are_taken_back_where_they_stand() {
        assert_eq!(
            typed("[phan]phản", Method::Telex, Hand::AtOnce),
            "phan<<<<phanr"
        );
        assert_eq!(
            typed("phườ[gc]ng", Method::Vni, Hand::AtOnce),
            "phu7o7gc<<ng2"
        );
    }
}
