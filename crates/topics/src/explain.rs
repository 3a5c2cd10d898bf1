//! Which words spoke for a topic, as they were typed.

use crate::features::{Feature, single};
use crate::model::Learned;
use crate::prior::prior;
use crate::words::{Case, Word};
use gandan_domain::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// How many reasons a suggestion has.
const REASONS: usize = 3;
/// How many learned words a topic shows.
const LEARNED: usize = 12;
/// A word speaks along when it is at least so loud beside the loudest.
const ALONG: f32 = 0.3;
/// A reason has so many words at most.
const LONGEST: usize = 5;

/// The loudest stretches of a text, strongest first. `voices` gives each feature's words, first to
/// last, and how loudly it speaks.
pub(crate) fn because(
    text: &str,
    words: &[Word],
    voices: impl Iterator<Item = ((usize, usize), f32)>,
) -> Vec<String> {
    let mut loud = vec![0.0_f32; words.len()];
    for ((first, last), voice) in voices {
        if first == last {
            loud[first] += voice;
        } else {
            loud[first] += voice / 2.0;
            loud[last] += voice / 2.0;
        }
    }
    let loudest = loud.iter().copied().fold(0.0, f32::max);
    if loudest <= 0.0 {
        return Vec::new();
    }
    let mut found: Vec<(f32, String)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let mut end = at;
        while end < words.len()
            && end - at < LONGEST
            && loud[end] >= ALONG * loudest
            && !words[end].mute
            && !named(words, end)
            && (end == at || !words[end].breaks)
        {
            end += 1;
        }
        if end > at {
            let voice = loud[at..end].iter().sum();
            found.push((voice, said(text, words, (at, end - 1))));
        }
        at = end.max(at + 1);
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut reasons: Vec<String> = Vec::new();
    for (_, said) in found {
        if reasons.len() < REASONS && reasons.iter().all(|r| fold(r) != fold(&said)) {
            reasons.push(said);
        }
    }
    reasons
}

/// A capital inside a phrase that is no abbreviation may begin a name.
fn named(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    word.case == Case::Capital && at > 0 && !word.breaks && {
        // "Công an", "Đảng ủy" and the like are written small more often than not.
        prior().known(single(word)).is_none()
    }
}

/// The text from the first to the last of these words, as typed.
pub(crate) fn said(text: &str, words: &[Word], (first, last): (usize, usize)) -> String {
    text[words[first].at.start..words[last].at.end].to_owned()
}

/// What a feature of a lesson is shown as among the learned words: nothing where a name may begin
/// or a word is in everybody's mouth.
pub(crate) fn shown(text: &str, words: &[Word], feature: &Feature) -> String {
    let (first, last) = feature.words;
    let named =
        (first..=last).any(|at| words[at].case == Case::Capital && at > 0 && !words[at].breaks);
    if named || (feature.single() && prior().common(feature.key)) {
        return String::new();
    }
    said(text, words, feature.words).to_lowercase()
}

/// The words that lessons raised for a topic, strongest first; none that only repeats parts of
/// stronger ones.
pub(crate) fn learned_words(learned: &[Learned], topic: usize) -> Vec<String> {
    let mut raised: BTreeMap<&str, f32> = BTreeMap::new();
    for feature in learned.iter().filter(|feature| !feature.said.is_empty()) {
        let weight = feature.weights.get(topic).copied().unwrap_or_default();
        *raised.entry(&feature.said).or_default() += weight;
    }
    let mut raised: Vec<(&str, f32)> = raised.into_iter().collect();
    raised.retain(|(_, weight)| *weight > 0.0);
    raised.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut found = Vec::new();
    for (said, _) in raised {
        let parts: Vec<String> = said.split_whitespace().map(fold).collect();
        if found.len() < LEARNED && !parts.iter().all(|part| told.contains(part)) {
            told.extend(parts);
            found.push(said.to_owned());
        }
    }
    found
}
