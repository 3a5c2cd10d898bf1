//! What is looked for, and whether a text holds it: word by word, never letters inside a word.

use super::fold::fold_tone;
use super::words::{Word, words};

/// Letters that a word being typed must have before it stands for longer ones.
const PREFIX: usize = 2;

/// Length of an ordinary opinion in words: a word counts a little less in a longer one.
const ORDINARY: f32 = 40.0;

/// One word looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needle {
    /// Lower case without marks.
    pub plain: String,
    /// Lower case as typed, the tone in its place.
    pub marked: String,
    /// Typed without marks and without đ: any marked form will do.
    pub bare: bool,
    /// Still being typed: longer words will do.
    pub prefix: bool,
}

/// One thing looked for: a word, or words in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term(pub Vec<Needle>);

/// How well a word is what was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// Spelt as typed.
    pub same: bool,
    /// A whole word, not a longer one.
    pub whole: bool,
}

/// What ranks a text among those found, the weightiest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, PartialOrd)]
pub struct Worth {
    /// Terms that stand in the spelling typed.
    pub same: usize,
    /// Terms that stand as whole words.
    pub whole: usize,
    /// Terms right after the term before.
    pub together: usize,
    /// How often the terms stand there, for how long a text.
    pub dense: f32,
}

/// Where the terms stand in a text, and how well they fit it.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// First and last word of each place, by number, in the order of the terms.
    pub places: Vec<[usize; 2]>,
    /// How well.
    pub worth: Worth,
}

impl Term {
    /// The term that words written together make; `None` where there are none. `typing` = the
    /// last of them is not finished.
    pub fn of(text: &str, typing: bool) -> Option<Self> {
        let found = words(text);
        let last = found.len().checked_sub(1)?;
        let needles = found.into_iter().enumerate().map(|(n, word)| {
            // A number is whole: "tổ 1" isn't "tổ 12".
            let long = word.plain.chars().count() >= PREFIX
                && !word.plain.bytes().all(|b| b.is_ascii_digit());
            Needle {
                bare: word.is_bare(),
                prefix: typing && n == last && long,
                plain: word.plain,
                marked: word.marked,
            }
        });
        Some(Self(needles.collect()))
    }

    /// The last word.
    pub fn last(&self) -> Option<&Needle> {
        self.0.last()
    }
}

impl Needle {
    /// Whether a word is what was looked for, and how well.
    pub fn fit(&self, word: &Word) -> Option<Fit> {
        self.fit_keys(&word.plain, &word.marked)
    }

    /// The same of a word of which only the two keys are known.
    pub fn fit_keys(&self, plain: &str, marked: &str) -> Option<Fit> {
        let whole = if self.bare {
            self.plain == plain
        } else {
            self.marked == marked
        };
        let longer = || {
            self.prefix
                && if self.bare {
                    plain.starts_with(&self.plain)
                } else {
                    self.begins(marked)
                }
        };
        (whole || longer()).then(|| Fit {
            same: !self.bare || marked.starts_with(&self.marked),
            whole,
        })
    }

    /// Whether a longer word begins like this one. A tone that has yet to find its place (the
    /// "hòa" that becomes "hoàn") may move.
    fn begins(&self, word: &str) -> bool {
        let end = word
            .char_indices()
            .nth(self.marked.chars().count())
            .map(|(end, _)| end);
        word.starts_with(&self.marked)
            || end.is_some_and(|end| fold_tone(&word[..end]) == self.marked)
    }
}

/// Looks for all terms in a text of `length` words, of which `fit` tells by number whether a word
/// is the n-th needle of a term. `None` where a term is missing.
pub fn find(
    terms: &[Term],
    length: usize,
    fit: impl Fn(usize, usize, usize) -> Option<Fit>,
) -> Option<Match> {
    let mut places = Vec::new();
    let worth = find_into(&mut places, terms, length, fit)?;
    Some(Match { places, worth })
}

/// The same with the places in a list of the caller's, which is emptied first: of many texts one
/// after another, it is the one thing that takes memory.
pub fn find_into(
    places: &mut Vec<[usize; 2]>,
    terms: &[Term],
    length: usize,
    fit: impl Fn(usize, usize, usize) -> Option<Fit>,
) -> Option<Worth> {
    places.clear();
    let mut worth = Worth::default();
    // Like bm25, without the weight of rare words: every term must be there.
    let size = f32::from(u16::try_from(length).unwrap_or(u16::MAX));
    let damp = 1.2 * (0.25 + 0.75 * size / ORDINARY);
    let mut before = 0..0;
    for (term, needles) in terms.iter().enumerate() {
        let (from, run) = (places.len(), needles.0.len().max(1));
        let (mut same, mut whole, mut together) = (false, false, false);
        for first in 0..(length + 1).saturating_sub(run) {
            let mut spot = Fit {
                same: true,
                whole: true,
            };
            let here = (0..needles.0.len()).all(|n| {
                fit(term, n, first + n).is_some_and(|fit| {
                    spot.same &= fit.same;
                    spot.whole &= fit.whole;
                    true
                })
            });
            if here {
                same |= spot.same;
                whole |= spot.whole;
                together |= places[before.clone()]
                    .iter()
                    .any(|p: &[usize; 2]| p[1] + 1 == first);
                places.push([first, first + run - 1]);
            }
        }
        let times = places.len() - from;
        if times == 0 {
            return None;
        }
        let times = f32::from(u16::try_from(times).unwrap_or(u16::MAX));
        worth.same += usize::from(same);
        worth.whole += usize::from(whole);
        worth.together += usize::from(together);
        worth.dense += times / (times + damp);
        before = from..places.len();
    }
    Some(worth)
}

/// Looks for all terms among words.
pub fn find_in(terms: &[Term], words: &[Word]) -> Option<Match> {
    find(terms, words.len(), |term, needle, word| {
        terms[term].0[needle].fit(&words[word])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(typed: &[&str]) -> Vec<Term> {
        typed.iter().filter_map(|t| Term::of(t, false)).collect()
    }

    fn finds(typed: &str, text: &str) -> bool {
        find_in(&terms(&[typed]), &words(text)).is_some()
    }

    fn begins(typed: &str, text: &str) -> bool {
        find_in(&[Term::of(typed, true).unwrap()], &words(text)).is_some()
    }

    #[test]
    fn marks_and_d_match_only_that_form() {
        assert!(finds("đường", "Mặt ĐƯỜNG lún"));
        for other in ["Dương", "duong", "đương", "đướng", "dường"] {
            assert!(!finds("đường", other), "{other}");
        }
        assert!(!finds("đa", "da") && !finds("đa", "dạ"));
    }

    #[test]
    fn the_place_of_the_tone_is_one() {
        assert!(finds("hoà", "hòa giải") && finds("hòa", "hoà giải"));
        assert!(!finds("hoà", "hoa"));
    }

    #[test]
    fn a_bare_word_matches_every_form_but_no_part_of_a_word() {
        for form in ["duong", "đường", "Dương", "dưỡng"] {
            assert!(finds("duong", form), "{form}");
        }
        assert!(!finds("duong", "duongx") && !finds("uong", "đường"));
    }

    #[test]
    fn a_word_being_typed_stands_for_longer_ones_from_two_letters() {
        assert!(begins("du", "đường") && begins("đư", "đường"));
        assert!(!begins("d", "đường") && begins("d", "D"));
        assert!(!begins("đu", "đường"), "u is not ư");
        assert!(begins("hoà", "hoàn") && begins("hòa", "hoàn"));
        assert!(!begins("12", "123"), "a number is whole");
    }

    #[test]
    fn words_in_a_row_stand_in_a_row() {
        assert!(finds("đường ngập", "con đường ngập nước"));
        assert!(!finds("đường ngập", "ngập đường"));
        assert!(!finds("đường ngập", "đường bị ngập"));
        assert!(finds("duong ngap", "đường ngập"));
        assert!(!finds("duong ngập", "đường ngáp"));
        assert!(!finds("a b c", "a b"));
    }

    #[test]
    fn every_term_must_be_there() {
        let text = words("đường ngập nước");
        assert!(find_in(&terms(&["nuoc", "duong"]), &text).is_some());
        assert!(find_in(&terms(&["nuoc", "den"]), &text).is_none());
        assert!(
            find_in(&[], &text).is_some(),
            "nothing asked, nothing missing"
        );
    }

    #[test]
    fn the_spelling_typed_weighs_most_then_neighbours_then_how_often() {
        let worth = |text: &str| {
            find_in(&terms(&["cho", "ban"]), &words(text))
                .unwrap()
                .worth
        };
        assert!(worth("cho xa đây ban") > worth("chợ bán"));
        assert!(worth("chợ bán cá") > worth("chợ có bán"));
        assert!(worth("chợ có bán bán") > worth("chợ có bán cá"));
    }
}
