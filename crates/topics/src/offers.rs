//! Which suggestions are offered while she types: at most three, and steady.

use crate::model::Suggestion;

/// How many are offered, under Alt+1…3.
pub const OFFERED: usize = 3;

/// How much better one must be than another to take its place.
const MARGIN: f32 = 0.2;

/// How sure a newcomer must be. One that is offered stays while it is suggested at all.
const NEWCOMER: f32 = 0.08;

/// The offers that follow `shown` (codes in the order of their keys), out of what the model
/// suggests now (best first).
///
/// A shown code keeps its place unless another beats it by a margin, or it is no longer suggested
/// at all; a newcomer takes an empty place or that of the weakest it beats.
pub fn steady(shown: &[String], ranked: &[Suggestion]) -> Vec<Suggestion> {
    let mut places: Vec<Option<&Suggestion>> = shown
        .iter()
        .take(OFFERED)
        .map(|code| ranked.iter().find(|s| s.code == *code))
        .collect();
    places.resize(OFFERED, None);
    for newcomer in ranked.iter().take(OFFERED) {
        let here = places.iter().flatten().any(|s| s.code == newcomer.code);
        if here || newcomer.score < NEWCOMER {
            continue;
        }
        let weakest = (0..OFFERED).min_by(|a, b| score(places[*a]).total_cmp(&score(places[*b])));
        let beaten =
            |at: &usize| places[*at].is_none() || newcomer.score > score(places[*at]) + MARGIN;
        if let Some(at) = weakest.filter(beaten) {
            places[at] = Some(newcomer);
        }
    }
    let mut offers: Vec<Suggestion> = places.into_iter().flatten().cloned().collect();
    for from in 1..offers.len() {
        let mut at = from;
        while at > 0 && offers[at].score > offers[at - 1].score + MARGIN {
            offers.swap(at, at - 1);
            at -= 1;
        }
    }
    offers
}

/// An empty place is weaker than any.
fn score(place: Option<&Suggestion>) -> f32 {
    place.map_or(-1.0, |s| s.score)
}

#[cfg(test)]
mod tests {
    use super::{Suggestion, steady};

    fn ranked(scores: &[(&str, f32)]) -> Vec<Suggestion> {
        let suggestion = |(code, score): &(&str, f32)| Suggestion {
            code: (*code).to_owned(),
            score: *score,
            because: Vec::new(),
        };
        scores.iter().map(suggestion).collect()
    }

    fn after(shown: &str, scores: &[(&str, f32)]) -> String {
        let shown: Vec<String> = shown.chars().map(String::from).collect();
        let offers = steady(&shown, &ranked(scores));
        offers.into_iter().map(|offer| offer.code).collect()
    }

    #[test]
    fn the_best_three_come_first() {
        assert_eq!(
            after("", &[("a", 0.4), ("b", 0.3), ("c", 0.2), ("d", 0.1)]),
            "abc"
        );
        assert_eq!(after("", &[("a", 0.9), ("b", 0.05)]), "a", "too unsure");
    }

    #[test]
    fn shown_codes_keep_their_places_until_beaten_by_a_margin() {
        assert_eq!(after("ab", &[("b", 0.42), ("a", 0.38)]), "ab");
        assert_eq!(after("ab", &[("b", 0.6), ("a", 0.38)]), "ba");
        let close = [("a", 0.3), ("b", 0.2), ("d", 0.19), ("c", 0.15)];
        assert_eq!(after("abc", &close), "abc");
        let clear = [("a", 0.4), ("d", 0.37), ("b", 0.2), ("c", 0.15)];
        assert_eq!(after("abc", &clear), "abd");
    }

    #[test]
    fn a_place_that_empties_is_taken_without_moving_the_others() {
        assert_eq!(after("abc", &[("a", 0.3), ("d", 0.22), ("c", 0.21)]), "adc");
        assert_eq!(after("abc", &[("c", 0.06)]), "c", "shown: it may be unsure");
        assert_eq!(after("abc", &[]), "");
    }

    #[test]
    fn what_is_offered_comes_with_its_present_score() {
        let offers = steady(&["a".to_owned()], &ranked(&[("a", 0.7)]));
        assert!((offers[0].score - 0.7).abs() < f32::EPSILON);
    }
}
