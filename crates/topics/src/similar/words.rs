//! The syllables of what was said, without the words around the matter, and the names in it.

use super::table::{Table, hash};
use gandan_domain::text::fold;
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::char::is_combining_mark;

/// One syllable or number.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    /// Without marks, lower case.
    pub plain: String,
    /// How much it tells one matter from another, 0 to 1: what is rare tells more.
    pub weight: f32,
    /// Begins with a capital, not only because a sentence begins.
    pub capital: bool,
    /// Something stands before it that ends a phrase.
    pub breaks: bool,
}

/// The words of a text, formulas left out.
pub(super) fn words(text: &str) -> Vec<Word> {
    let all = all_words(text);
    let formulas = &*FORMULAS;
    let mut kept = Vec::with_capacity(all.len());
    let mut at = 0;
    let mut cut = false;
    while at < all.len() {
        let long = formulas.longest(&all[at..]);
        if long > 0 {
            at += long;
            cut = true;
            continue;
        }
        let mut word = all[at].clone();
        word.breaks |= cut;
        cut = false;
        kept.push(word);
        at += 1;
    }
    kept
}

fn all_words(text: &str) -> Vec<Word> {
    let folded = fold(text);
    let plain: Vec<&str> = folded
        .split(|c: char| !(c.is_alphanumeric() || is_combining_mark(c)))
        .filter(|w| !w.is_empty())
        .collect();
    let typed = typed_words(text);
    let known = typed.len() == plain.len();
    plain
        .into_iter()
        .enumerate()
        .map(|(at, plain)| {
            let (capital, breaks) = typed.get(at).copied().filter(|_| known).unwrap_or_default();
            Word {
                plain: plain.to_owned(),
                weight: weight(plain),
                capital,
                breaks,
            }
        })
        .collect()
}

/// Of each word as typed: a capital inside a sentence, and whether a phrase begins.
fn typed_words(text: &str) -> Vec<(bool, bool)> {
    let mut found = Vec::new();
    let mut inside = false;
    let (mut breaks, mut ends) = (true, true);
    for c in text.chars() {
        if c.is_alphanumeric() || (inside && is_combining_mark(c)) {
            if !inside {
                found.push((c.is_uppercase() && !ends, breaks));
            }
            inside = true;
            (breaks, ends) = (false, false);
        } else {
            inside = false;
            breaks |= matches!(c, ',' | ';' | ':' | '(' | ')' | '"');
            if matches!(c, '.' | '!' | '?' | '\n' | '…') {
                (breaks, ends) = (true, true);
            }
        }
    }
    found
}

/// Phrases of plain words, found by their first word.
#[derive(Debug, Default)]
struct Phrases(HashMap<String, Vec<Vec<String>>>);

static FORMULAS: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for line in lines(include_str!("../../data/similar/formulas.txt")) {
        let spaced = fold(&line.replace('*', "any"));
        let mut words = spaced.split(' ').map(str::to_owned);
        if let Some(first) = words.next() {
            phrases.0.entry(first).or_default().push(words.collect());
        }
    }
    phrases
});

/// The lines of a data file that say something.
pub(super) fn lines(data: &str) -> impl Iterator<Item = &str> {
    data.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Phrases {
    /// How many words the longest phrase takes that stands at the beginning; 0 = none.
    fn longest(&self, words: &[Word]) -> usize {
        let Some((first, rest)) = words.split_first() else {
            return 0;
        };
        let tails = self.0.get(&first.plain).map_or(&[][..], Vec::as_slice);
        tails
            .iter()
            .filter_map(|tail| taken(tail, rest).map(|n| n + 1))
            .max()
            .unwrap_or(0)
    }
}

/// How many of `words` a phrase takes; "any" takes one to three.
fn taken(phrase: &[String], words: &[Word]) -> Option<usize> {
    let Some((first, rest)) = phrase.split_first() else {
        return Some(0);
    };
    if first == "any" {
        return (1..=words.len().min(3)).find_map(|n| Some(n + taken(rest, &words[n..])?));
    }
    let (word, after) = words.split_first()?;
    (word.plain == *first)
        .then(|| taken(rest, after).map(|n| n + 1))
        .flatten()
}

/// Weights of what is not rare, by the hash of the word.
static WEIGHTS: LazyLock<Table<f32>> = LazyLock::new(|| {
    let mut weights = Table::default();
    for line in lines(include_str!("../../data/similar/common.txt")) {
        let known = line.split_once(' ');
        if let Some((word, share)) = known.and_then(|(w, s)| Some((w, s.parse().ok()?))) {
            weights.insert(hash(word), rare(share));
        }
    }
    for line in lines(include_str!("../../data/similar/empty.txt")) {
        weights.extend(line.split_whitespace().map(|w| (hash(&fold(w)), EMPTY)));
    }
    weights
});

/// What a word without a matter of its own weighs.
const EMPTY: f32 = 0.1;
/// What is not listed is in so many of a thousand opinions.
const RARE: f32 = 2.0;

/// The weight of what so many of a thousand opinions have.
fn rare(share: f32) -> f32 {
    (1000.0 / share).ln() / (1000.0 / RARE).ln()
}

/// How much a syllable tells one matter from another, 0 to 1: what is rare tells more.
pub(super) fn weight(plain: &str) -> f32 {
    WEIGHTS.get(&hash(plain)).copied().unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn plain(text: &str) -> String {
        let words: Vec<String> = words(text).into_iter().map(|w| w.plain).collect();
        words.join(" ")
    }

    #[test]
    fn what_is_said_around_the_matter_is_left_out() {
        assert_eq!(
            plain("Kính thưa các đồng chí, cống tắc. Có gì trả lời cho dân một tiếng."),
            "cac dong chi cong tac"
        );
        assert_eq!(plain("Người ngõ Đình chúng tôi cần cái máy"), "cai may");
    }

    #[test]
    fn typed_without_marks_it_is_the_same() {
        let text = "Nắp hố ga số 18 phố Vải vỡ, đề nghị phường thay.";
        assert_eq!(plain(text), plain(&fold(text)));
    }

    #[test]
    fn a_capital_counts_inside_a_sentence() {
        let capitals: Vec<bool> = words("Ông Bường nuôi heo. Hôi lắm")
            .iter()
            .map(|w| w.capital)
            .collect();
        assert_eq!(capitals, [false, true, false, false, false, false]);
    }

    #[test]
    fn rare_words_weigh_and_empty_ones_hardly() {
        assert!(weight("buong") > weight("nuoc"));
        assert!(weight("nuoc") > weight("thi"));
    }
}
