//! `UniKey` and `EVKey`, which most of the users type with: not an input method, but a program that takes keys away and
//! sends Backspaces and the right letters into whatever field has the focus instead.
//!
//! The rules are `UniKey`'s with its usual settings: marks and tones anywhere in the word, spelling checked, words that
//! aren't Vietnamese given back as they were typed.
use super::letter::{Letter, Mark, TONES};
use super::syllable::{bearer, middle};
use super::{BACKSPACE, Method};

/// What one key of the hand becomes in the field, all at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// So many Backspaces …
    pub back: usize,
    /// … and then these letters.
    pub put: String,
}

/// What the keys of a hand become in the field.
pub fn strokes(keys: &[char], method: Method) -> Vec<Stroke> {
    let mut unikey = Unikey {
        method,
        word: Vec::new(),
        tone: None,
        keys: String::new(),
        given_up: false,
    };
    keys.iter().map(|key| unikey.press(*key)).collect()
}

struct Unikey {
    method: Method,
    word: Vec<Letter>,
    tone: Option<char>,
    /// Of this word.
    keys: String,
    /// A mark was taken back by its own key: the rest of the word is meant as it is typed.
    given_up: bool,
}

impl Unikey {
    fn press(&mut self, key: char) -> Stroke {
        let before = self.shown();
        if key == BACKSPACE {
            return self.erase(&before);
        }
        if !key.is_alphanumeric() {
            let mut after = if self.is_foreign() {
                self.keys.clone()
            } else {
                before.clone()
            };
            after.push(key);
            self.forget();
            return difference(&before, &after);
        }
        self.keys.push(key);
        if !self.marks(key) {
            self.add(key);
        }
        difference(&before, &self.shown())
    }

    fn shown(&self) -> String {
        let bearer = middle(&self.word).and_then(|middle| bearer(&self.word, middle));
        let bearer = bearer.or_else(|| self.word.iter().rposition(|one| one.is_vowel()));
        self.word
            .iter()
            .enumerate()
            .map(|(index, letter)| letter.with(self.tone.filter(|_| Some(index) == bearer)))
            .collect()
    }

    fn forget(&mut self) {
        self.word.clear();
        self.keys.clear();
        self.tone = None;
        self.given_up = false;
    }

    /// A word with marks that no Vietnamese syllable has is given back as it was typed; đ alone may be an abbreviation.
    fn is_foreign(&self) -> bool {
        let marked = |one: &Letter| !matches!(one.mark, Mark::None | Mark::Stroke);
        middle(&self.word).is_none() && (self.tone.is_some() || self.word.iter().any(marked))
    }

    fn erase(&mut self, before: &str) -> Stroke {
        if self.word.is_empty() {
            return Stroke {
                back: 1,
                put: String::new(),
            };
        }
        let bearer = middle(&self.word).and_then(|middle| bearer(&self.word, middle));
        self.word.pop();
        if bearer == Some(self.word.len()) {
            self.tone = None;
        }
        let after = self.shown();
        self.keys.clone_from(&after);
        difference(before, &after)
    }

    fn add(&mut self, key: char) {
        self.word.push(Letter {
            plain: key,
            mark: Mark::None,
        });
        // Nothing follows ưo or uơ: ươ was meant.
        if let Some(found) = middle(&self.word)
            && let [u, o, _, ..] = &mut self.word[found.start..]
            && matches!((u.small(), o.small()), ('ư', 'o') | ('u', 'ơ'))
        {
            (u.mark, o.mark) = (Mark::Horn, Mark::Horn);
        }
    }

    /// Whether the key is a mark or a tone for the word as it stands.
    fn marks(&mut self, key: char) -> bool {
        if self.given_up {
            return false;
        }
        let small = key.to_ascii_lowercase();
        let digit = key.to_digit(10);
        match (self.method, small) {
            (Method::Telex, 'd') | (Method::Vni, '9') => self.stroke(key),
            _ if middle(&self.word).is_none() => false,
            (Method::Telex, 'a' | 'e' | 'o') => self.circumflex(&[small], key),
            (Method::Telex, 'w') => self.hook(&[Mark::Horn, Mark::Breve]) || self.horned_u(key),
            (Method::Telex, 's') => self.set_tone(0, key),
            (Method::Telex, 'f') => self.set_tone(1, key),
            (Method::Telex, 'r') => self.set_tone(2, key),
            (Method::Telex, 'x') => self.set_tone(3, key),
            (Method::Telex, 'j') => self.set_tone(4, key),
            (Method::Vni, '6') => self.circumflex(&['a', 'e', 'o'], key),
            (Method::Vni, '7') => self.hook(&[Mark::Horn]),
            (Method::Vni, '8') => self.hook(&[Mark::Breve]),
            (Method::Vni, '1'..='5') => self.set_tone(digit.unwrap_or(1) as usize - 1, key),
            _ => false,
        }
    }

    fn stroke(&mut self, key: char) -> bool {
        let spelt = middle(&self.word).is_some();
        let place = self
            .word
            .iter()
            .rposition(|one| one.plain.eq_ignore_ascii_case(&'d'))
            .filter(|place| spelt || place + 1 == self.word.len());
        let Some(place) = place else { return false };
        if self.word[place].mark == Mark::Stroke {
            self.word[place].mark = Mark::None;
            return self.give_up(key);
        }
        self.word[place].mark = Mark::Stroke;
        true
    }

    fn set_tone(&mut self, tone: usize, key: char) -> bool {
        if !self.word.iter().any(|one| one.is_vowel()) {
            return false;
        }
        if self.tone == Some(TONES[tone]) {
            self.tone = None;
            return self.give_up(key);
        }
        self.tone = Some(TONES[tone]);
        true
    }

    fn circumflex(&mut self, letters: &[char], key: char) -> bool {
        let Some(found) = middle(&self.word) else {
            return false;
        };
        for place in (found.start..found.end).rev() {
            if !letters.contains(&self.word[place].plain.to_ascii_lowercase()) {
                continue;
            }
            if self.word[place].mark == Mark::Circumflex {
                self.word[place].mark = Mark::None;
                return self.give_up(key);
            }
            if self.put_marks(&[(place, Mark::Circumflex)]) {
                return true;
            }
        }
        false
    }

    /// Horn or breve on the letter that can have it; uo becomes ươ at once, but thuo becomes thuơ.
    fn hook(&mut self, marks: &[Mark]) -> bool {
        let Some(found) = middle(&self.word) else {
            return false;
        };
        let at = |letter: char| {
            (found.start..found.end)
                .find(|place| self.word[*place].plain.eq_ignore_ascii_case(&letter))
        };
        let (u, o, a) = (at('u'), at('o'), at('a'));
        let beginning: String = self.word[..found.start]
            .iter()
            .map(|one| one.small())
            .collect();
        if let (Some(u), Some(o), true) = (u, o, marks.contains(&Mark::Horn))
            && o == u + 1
        {
            let bare = self.word[u].mark == Mark::None && self.word[o].mark == Mark::None;
            if bare && beginning == "th" && o + 1 == self.word.len() {
                return self.put_marks(&[(o, Mark::Horn)]);
            }
            return self.put_marks(&[(u, Mark::Horn), (o, Mark::Horn)]);
        }
        for (mark, places) in [(Mark::Horn, [u, o]), (Mark::Breve, [a, None])] {
            if !marks.contains(&mark) {
                continue;
            }
            for place in places.into_iter().flatten() {
                if self.put_marks(&[(place, mark)]) {
                    return true;
                }
            }
        }
        false
    }

    /// A w that belongs to no vowel is ư.
    fn horned_u(&mut self, key: char) -> bool {
        if self.word.iter().any(|one| one.is_vowel()) {
            return false;
        }
        let plain = if key.is_ascii_uppercase() { 'U' } else { 'u' };
        self.word.push(Letter {
            plain,
            mark: Mark::Horn,
        });
        true
    }

    /// Puts marks on letters if the word can be spelt then, and wasn't so before.
    fn put_marks(&mut self, marks: &[(usize, Mark)]) -> bool {
        let mut word = self.word.clone();
        for (place, mark) in marks {
            word[*place].mark = *mark;
        }
        if middle(&word).is_none() || word == self.word {
            return false;
        }
        self.word = word;
        true
    }

    fn give_up(&mut self, key: char) -> bool {
        self.add(key);
        self.given_up = true;
        true
    }
}

/// The tail that differs is taken back and put right.
fn difference(before: &str, after: &str) -> Stroke {
    let same = before
        .chars()
        .zip(after.chars())
        .take_while(|(one, other)| one == other)
        .count();
    Stroke {
        back: before.chars().count() - same,
        put: after.chars().skip(same).collect(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::{Hand, keys, sentences};
    use super::*;

    /// What stands in the field after each key.
    fn field_after_each(keys: &[char], method: Method) -> Vec<String> {
        let mut field = String::new();
        strokes(keys, method)
            .into_iter()
            .map(|stroke| {
                for _ in 0..stroke.back {
                    field.pop();
                }
                field.push_str(&stroke.put);
                field.clone()
            })
            .collect()
    }

    #[test]
    fn every_sentence_is_read_from_the_keys_that_are_typed_for_it() {
        let mut wrong = Vec::new();
        for sentence in sentences() {
            for method in [Method::Telex, Method::Vni] {
                for hand in Hand::ALL {
                    let keys = keys(&sentence.typed, method, hand);
                    let field = field_after_each(&keys, method).pop().unwrap_or_default();
                    if field != sentence.text {
                        wrong.push(format!("{method:?} {hand:?}: {} → {field}", sentence.text));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// Recorded from ibus-unikey 0.7.0, whose heart is `UniKey`'s own: the keys of a word, what stood there after each.
    #[test]
    fn each_key_does_what_unikey_itself_does_with_it() {
        for (method, recorded) in [
            (Method::Telex, include_str!("../../typing/unikey-telex.txt")),
            (Method::Vni, include_str!("../../typing/unikey-vni.txt")),
        ] {
            for line in recorded.lines() {
                let (keys, states) = line.split_once('\t').unwrap();
                let keys: Vec<char> = keys.replace('<', "\u{8}").chars().chain([' ']).collect();
                let ours = field_after_each(&keys, method).join(" ");
                assert_eq!(ours.trim_end(), states, "{method:?} {line}");
            }
        }
    }

    #[test]
    fn what_is_no_syllable_is_given_back_and_a_mark_typed_twice_is_its_key() {
        let field = |keys: &str, method| {
            let keys: Vec<char> = keys.chars().collect();
            field_after_each(&keys, method).pop().unwrap()
        };
        assert_eq!(field("wifi ", Method::Telex), "wifi ");
        assert_eq!(field("ass", Method::Telex), "as");
        assert_eq!(field("A44", Method::Vni), "A4");
        assert_eq!(field("HDDND ", Method::Telex), "HĐND ");
    }
}
