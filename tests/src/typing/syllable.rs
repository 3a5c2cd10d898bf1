//! Which letters can stand together in a Vietnamese syllable, and which of them bears the tone.
use super::letter::{Letter, Mark};

/// The longer ones first.
const BEGINNINGS: &[&str] = &[
    "ngh", "ng", "nh", "gi", "gh", "kh", "ch", "ph", "qu", "th", "tr", "đ", "b", "c", "d", "g",
    "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x", "",
];
/// With those that a syllable goes through while it is typed (uo, ưo, ieu).
const MIDDLES: &[&str] = &[
    "", "a", "â", "ă", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu",
    "ây", "eo", "eu", "êu", "ia", "ie", "iê", "iu", "oa", "oă", "oe", "oi", "ôi", "ơi", "ua", "uâ",
    "ưa", "ue", "uê", "ui", "ưi", "uo", "uô", "uơ", "ưo", "ươ", "uu", "ưu", "uy", "ye", "yê",
    "ieu", "iêu", "oai", "oay", "oeo", "uay", "uây", "uoi", "uôi", "uơi", "ưoi", "ươi", "uou",
    "uơu", "ưou", "ươu", "uya", "uye", "uyê", "uyu", "yeu", "yêu",
];
const ENDINGS: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// Where the middle of a syllable stands among its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Middle {
    pub start: usize,
    pub end: usize,
}

/// The middle of a syllable, or of what may still become one; none if it can't be Vietnamese.
pub fn middle(letters: &[Letter]) -> Option<Middle> {
    let written: String = letters.iter().map(|letter| letter.small()).collect();
    let vowel = |index: usize| letters.get(index).is_some_and(|letter| letter.is_vowel());
    let start = BEGINNINGS
        .iter()
        .filter(|one| written.starts_with(**one))
        .map(|one| one.chars().count())
        // The i of "gì" is its vowel, that of "giờ" isn't.
        .find(|length| !(*length == 2 && written.starts_with("gi") && !vowel(2)))?;
    let end = (start..letters.len())
        .find(|index| !vowel(*index))
        .unwrap_or(letters.len());
    let part = |from: usize, to: usize| -> String {
        letters[from..to].iter().map(|one| one.small()).collect()
    };
    let ending = part(end, letters.len());
    // k stands before e, i and y alone.
    let hard = written.starts_with('k')
        && start == 1
        && matches!(
            part(start, end).chars().next(),
            Some('a' | 'ă' | 'â' | 'o' | 'ô' | 'ơ' | 'u' | 'ư')
        );
    let spelt = !hard
        && MIDDLES.contains(&part(start, end).as_str())
        && ENDINGS.contains(&ending.as_str())
        && (end > start || ending.is_empty());
    spelt.then_some(Middle { start, end })
}

/// Which letter bears the tone, the older way (hóa, thủy).
pub fn bearer(letters: &[Letter], middle: Middle) -> Option<usize> {
    let vowels = &letters[middle.start..middle.end];
    let marked = vowels.iter().rposition(|one| one.mark != Mark::None);
    let open = middle.end == letters.len();
    let place = match (marked, vowels.len()) {
        (_, 0) => return None,
        (Some(place), _) => place,
        (None, 3) => 1,
        (None, 2) if !open => 1,
        _ => 0,
    };
    Some(middle.start + place)
}
