//! `UniKey` and `EVKey`, which most of the users type with: not an input method, but a program that sends Backspaces
//! and the right letters into whatever field has the focus, faster than a page can answer.
use serde_json::json;
use unicode_normalization::UnicodeNormalization;

use super::telex::TONES;
use super::{Told, Window};

/// Stands for the Backspace key in a replay.
const BACKSPACE: char = '\u{8}';

impl Window {
    /// Types a text into the field that has the focus as `UniKey` would: a word at a time, all its keys in one task,
    /// each with its keydown, the edit (beforeinput and input come from it) and its keyup.
    pub async fn unikey(&self, text: &str) -> Told {
        for word in text.split_inclusive(char::is_whitespace) {
            let keys: Vec<String> = replay(word)
                .into_iter()
                .map(|key| key.to_string())
                .collect();
            self.script(REPLAY, &[json!(keys)]).await?;
        }
        Ok(())
    }
}

/// `execCommand` edits the field the way a key does, so that the page sees real input events.
const REPLAY: &str = r"
    for (const key of arguments[0]) {
        const field = document.activeElement;
        const back = key === '\b';
        const name = back ? 'Backspace' : key === '\n' ? 'Enter' : key;
        const keys = { key: name, bubbles: true, cancelable: true, composed: true };
        if (field.dispatchEvent(new KeyboardEvent('keydown', keys))) {
            if (back) document.execCommand('delete');
            else if (key === '\n') document.execCommand('insertLineBreak');
            else document.execCommand('insertText', false, key);
        }
        field.dispatchEvent(new KeyboardEvent('keyup', keys));
    }";

/// The keys that reach the field for one word: each marked letter first plain, then taken back and put right; the tone
/// at the end, for which everything from the toned letter on is taken back.
fn replay(word: &str) -> Vec<char> {
    let mut keys = Vec::new();
    let mut toneless = Vec::new();
    let letters: Vec<char> = word.nfc().collect();
    let end = letters
        .iter()
        .position(|letter| !letter.is_alphabetic())
        .unwrap_or(letters.len());
    for letter in &letters[..end] {
        let flat: char = without_tone(*letter);
        let base = base(flat);
        keys.push(base);
        if base != flat {
            keys.extend([BACKSPACE, flat]);
        }
        toneless.push(flat);
    }
    if let Some(first) = (0..end).find(|index| toneless[*index] != letters[*index]) {
        keys.extend(std::iter::repeat_n(BACKSPACE, end - first));
        keys.extend(&letters[first..end]);
    }
    keys.extend(&letters[end..]);
    keys
}

fn without_tone(letter: char) -> char {
    std::iter::once(letter)
        .nfd()
        .filter(|part| TONES.iter().all(|(mark, _)| mark != part))
        .nfc()
        .next()
        .unwrap_or(letter)
}

fn base(letter: char) -> char {
    match letter {
        'đ' => 'd',
        'Đ' => 'D',
        _ => std::iter::once(letter).nfd().next().unwrap_or(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field_after(keys: &[char]) -> String {
        let mut field = String::new();
        for key in keys {
            if *key == BACKSPACE {
                field.pop();
            } else {
                field.push(*key);
            }
        }
        field
    }

    #[test]
    fn the_first_letter_of_the_alphabet_that_breaks_things() {
        assert_eq!(replay("đ"), ['d', BACKSPACE, 'đ']);
        assert_eq!(replay("đủ"), ['d', BACKSPACE, 'đ', 'u', BACKSPACE, 'ủ']);
    }

    #[test]
    fn a_replay_ends_in_the_word() {
        for word in [
            "Đường",
            "nước,",
            "giải",
            "quyết.",
            "xã",
            "ngập ",
            "UBND",
            "hoà",
            "123",
        ] {
            assert_eq!(field_after(&replay(word)), word);
        }
    }
}
