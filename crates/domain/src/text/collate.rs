//! Sorting as a Vietnamese reader expects (CLDR `vi`): letters first (a ă â … d đ … e ê … o ô ơ
//! … u ư), then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then small before capital letters.

use super::clean::clean;
use super::fold::{TONES, fold, settle_tones, split_tone};
use std::cmp::Ordering;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The order of two texts. The two places of a tone ("hoà", "hòa") are the same word.
pub fn compare_text(a: &str, b: &str) -> Ordering {
    let (a, b) = (Key::of(a), Key::of(b));
    a.without_case(&b).then_with(|| a.case.cmp(&b.case))
}

/// The order of two full names in a list: tên (last word), then họ (first word), then tên đệm.
/// Case decides only between names that are otherwise the same.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    let (x, y) = (parts(a), parts(b));
    let part = |i: usize| Key::of(&x[i]).without_case(&Key::of(&y[i]));
    part(0)
        .then_with(|| part(1))
        .then_with(|| part(2))
        .then_with(|| compare_text(a, b))
}

/// The order of two tổ dân phố: by number where there is one ("TDP số 2" before "TDP số 10",
/// "Tổ dân phố 3" beside them), by text otherwise.
pub fn compare_groups(a: &str, b: &str) -> Ordering {
    let (x, y) = (chunks(a), chunks(b));
    x.iter()
        .zip(&y)
        .map(|(x, y)| x.compare(y))
        .find(|o| o.is_ne())
        .unwrap_or_else(|| x.len().cmp(&y.len()))
        .then_with(|| compare_text(a, b))
}

/// Bytes that sort names as [`compare_names`] does, for lists too long to be compared pair by pair;
/// names that differ in case alone have the same.
pub fn name_sort_key(name: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(3 * name.len() + 6);
    for part in parts(name) {
        Key::of(&part).write(&mut bytes);
    }
    bytes
}

/// Weights of a text, level by level.
struct Key {
    letters: Vec<(u8, u32)>,
    tones: Vec<u32>,
    case: Vec<bool>,
}

impl Key {
    fn of(text: &str) -> Self {
        let text = settle_tones(&clean(text));
        let mut key = Self {
            letters: Vec::with_capacity(text.len()),
            tones: Vec::with_capacity(text.len()),
            case: Vec::with_capacity(text.len()),
        };
        for c in text.chars() {
            let capital = c.is_uppercase();
            for small in c.to_lowercase() {
                key.push(small, capital);
            }
        }
        key
    }

    fn push(&mut self, letter: char, capital: bool) {
        if is_combining_mark(letter) {
            // A mark that found no letter to join: it colours the letter before it.
            if let Some(tone) = self.tones.last_mut() {
                *tone = u32::from(letter);
            }
            return;
        }
        let (base, tone) = split_tone(letter);
        let mut mark = tone
            .and_then(|t| TONES.iter().position(|x| *x == t))
            .map_or(0, |i| u32::try_from(i).unwrap_or(0) + 1);
        let letter = if vietnamese(base).is_some() {
            base
        } else {
            // é, ñ, ü …: the plain letter, after all tones.
            let mut plain = base.nfd();
            let first = plain.next().unwrap_or(base);
            if let Some(other) = plain.next() {
                mark = u32::from(other);
            }
            first
        };
        self.letters.push(primary(letter));
        self.tones.push(mark);
        self.case.push(capital);
    }

    /// Letters, then tones, each list ended by a zero: a shorter one comes first.
    fn write(&self, bytes: &mut Vec<u8>) {
        let rare = |bytes: &mut Vec<u8>, class: u8, value: u32| {
            bytes.push(class);
            bytes.extend_from_slice(&value.to_be_bytes());
        };
        for (class, value) in &self.letters {
            match class {
                3 => bytes.push(8 + u8::try_from(*value).unwrap_or(u8::MAX - 8)),
                4 => rare(bytes, u8::MAX, *value),
                class => rare(bytes, 1 + class, *value),
            }
        }
        bytes.push(0);
        for tone in &self.tones {
            match u8::try_from(*tone) {
                Ok(tone) if tone < 8 => bytes.push(1 + tone),
                _ => rare(bytes, u8::MAX, *tone),
            }
        }
        bytes.push(0);
    }

    fn without_case(&self, other: &Self) -> Ordering {
        self.letters
            .cmp(&other.letters)
            .then_with(|| self.tones.cmp(&other.tones))
    }
}

/// Place of a letter of the Vietnamese alphabet and the four it borrows (f j w z).
fn vietnamese(letter: char) -> Option<usize> {
    "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
        .chars()
        .position(|c| c == letter)
}

/// First level: spaces, other signs, digits, letters of the alphabet, other letters.
fn primary(letter: char) -> (u8, u32) {
    if letter.is_whitespace() {
        (0, 0)
    } else if let Some(place) = vietnamese(letter) {
        (3, u32::try_from(place).unwrap_or(u32::MAX))
    } else if letter.is_numeric() {
        (2, u32::from(letter))
    } else if letter.is_alphabetic() {
        (4, u32::from(letter))
    } else {
        (1, u32::from(letter))
    }
}

/// Tên, họ, tên đệm of a full name.
fn parts(name: &str) -> [String; 3] {
    let words: Vec<&str> = name.split_whitespace().collect();
    match words.as_slice() {
        [] => [String::new(), String::new(), String::new()],
        [given] => [(*given).to_owned(), String::new(), String::new()],
        [family, middle @ .., given] => {
            [(*given).to_owned(), (*family).to_owned(), middle.join(" ")]
        }
    }
}

/// A piece of a tổ dân phố's name.
enum Chunk {
    Number(u64),
    Text(String),
}

impl Chunk {
    fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.cmp(b),
            (Self::Text(a), Self::Text(b)) => compare_text(a, b),
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        }
    }
}

/// Words and numbers of a name; "TDP" and "TDP số" read as "tổ dân phố".
fn chunks(name: &str) -> Vec<Chunk> {
    let name = clean(name).to_lowercase();
    let mut words: Vec<String> = Vec::new();
    let mut in_digits = false;
    for c in name.chars() {
        if c.is_whitespace() {
            words.push(String::new());
            continue;
        }
        if words.is_empty() || in_digits != c.is_ascii_digit() {
            words.push(String::new());
        }
        in_digits = c.is_ascii_digit();
        if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    words.retain(|w| !w.is_empty());
    let mut chunks = Vec::with_capacity(words.len());
    for (i, word) in words.iter().enumerate() {
        let before_number = words
            .get(i + 1)
            .is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()));
        match word.parse::<u64>() {
            Ok(number) => chunks.push(Chunk::Number(number)),
            Err(_) if fold(word) == "so" && before_number => {}
            Err(_) if fold(word) == "tdp" => {
                chunks.extend(["tổ", "dân", "phố"].map(|w| Chunk::Text(w.to_owned())));
            }
            Err(_) => chunks.push(Chunk::Text(word.clone())),
        }
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::{compare_groups, compare_names, compare_text, name_sort_key};
    use std::cmp::Ordering;

    fn sorted(list: &[&str], by: fn(&str, &str) -> Ordering) {
        let mut shuffled: Vec<&str> = list.iter().rev().copied().collect();
        shuffled.sort_by(|a, b| by(a, b));
        assert_eq!(shuffled, list);
        for (i, a) in list.iter().enumerate() {
            for (j, b) in list.iter().enumerate() {
                assert_eq!(by(a, b), i.cmp(&j), "{a} against {b}");
            }
        }
    }

    #[test]
    fn letters_in_the_order_of_the_alphabet() {
        sorted(
            &[
                "a", "ă", "â", "b", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "u", "ư", "v", "y",
            ],
            compare_text,
        );
        sorted(&["dũng", "đa", "em"], compare_text);
    }

    #[test]
    fn tones_in_the_order_of_the_dictionary() {
        sorted(&["ma", "mà", "mả", "mã", "má", "mạ"], compare_text);
        sorted(&["ân", "ần", "ẩn", "ẫn", "ấn", "ận"], compare_text);
    }

    #[test]
    fn all_letters_count_before_any_tone_and_tones_before_case() {
        sorted(&["mạ", "man", "màn"], compare_text);
        sorted(&["an", "An", "àn", "Àn"], compare_text);
        sorted(&["bá an", "ba bình", "bao"], compare_text);
    }

    #[test]
    fn spaces_signs_digits_letters_then_foreign_letters() {
        sorted(&["a b", "a-b", "a2", "ab", "aω"], compare_text);
        sorted(&["resume", "resumé", "resumo"], compare_text);
    }

    #[test]
    fn composed_and_decomposed_and_both_tone_places_are_one_word() {
        assert_eq!(compare_text("Tie\u{302}\u{301}p", "Tiếp"), Ordering::Equal);
        assert_eq!(compare_text("Hoà", "Hòa"), Ordering::Equal);
    }

    #[test]
    fn names_by_given_name_then_family_then_middle() {
        sorted(
            &[
                "An",
                "Nguyễn Thị An",
                "Nguyễn Văn An",
                "Trần An",
                "Lê Văn Ân",
                "Phạm Bình",
                "Đỗ Thị Dung",
                "Bùi Văn Đạt",
            ],
            compare_names,
        );
    }

    #[test]
    fn keys_of_names_sort_as_names_do() {
        let names = [
            "An",
            "Nguyễn Thị An",
            "Nguyễn Văn An",
            "Trần An",
            "Lê Văn Ân",
            "Phạm Bình",
            "Đỗ Thị Dung",
            "Bùi Văn Đạt",
            "Nguyễn Thị Hoà",
            "Nguyễn Thị Hoa",
            "Nguyễn Thị Hòa Bình",
            "K'Brơi",
            "Y Wang",
            "Lê  Văn Án",
            "Lê Văn Anh",
            "Éric Lê",
            "Nguyễn 2",
            "Ωmega",
            "",
        ];
        for a in names {
            for b in names {
                let keys = name_sort_key(a).cmp(&name_sort_key(b));
                assert_eq!(keys, compare_names(a, b), "{a} against {b}");
            }
        }
        assert_eq!(name_sort_key("LÊ VĂN AN"), name_sort_key("Lê Văn An"));
    }

    #[test]
    fn case_of_a_name_decides_last() {
        sorted(&["Lê Văn AN", "Trần văn an", "Trần Văn An"], compare_names);
    }

    #[test]
    fn groups_by_number() {
        sorted(
            &[
                "Khu tập thể 8",
                "TDP số 2",
                "Tổ dân phố 3",
                "TDP 3A",
                "tổ dân phố số 10",
                "TDP số 21",
            ],
            compare_groups,
        );
        sorted(&["2", "10", "Tổ 1", "Tổ 9", "Tổ 10"], compare_groups);
    }

    #[test]
    fn groups_keep_a_total_order() {
        assert_eq!(compare_groups("TDP 3", "TDP 3"), Ordering::Equal);
        assert_ne!(compare_groups("TDP 3", "TDP số 3"), Ordering::Equal);
        let huge = "TDP 99999999999999999999999";
        assert_eq!(compare_groups(huge, huge), Ordering::Equal);
        assert_eq!(compare_groups("TDP 5", huge), Ordering::Less);
    }
}
